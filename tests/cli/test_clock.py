"""`chengxu clock`: periods as people write them, counted day by day."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.dates import count_forward, load, working_days
from cli_words import HAN


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("within 10 working days", "2025-10-15"),
        ("10个工作日内", "2025-10-15"),
        ("within ten working days", "2025-10-15"),
        ("三十日内", "2025-10-27"),
        ("within 6 months", "2026-03-25"),
        ("提前5个工作日", "2025-09-18"),
        ("5 working days before", "2025-09-18"),
        ("不少于六个月", "2026-03-25"),
        ("keep 3 years", "2028-09-25"),
    ],
)
def test_a_period_is_read_in_either_language_and_counted(chengxu, phrase, due):
    data = chengxu("clock", phrase, "--of", "2025-09-25", "--json").json

    assert data["due"] == due
    assert data["of"] == "2025-09-25"


@pytest.mark.parametrize(
    ("phrase", "zh", "en"),
    [
        ("10个工作日内", "最后一日：2025-10-15 周三", "Last day: 2025-10-15 Wed"),
        ("提前5个工作日", "最迟：2025-09-18 周四", "At the latest on: 2025-09-18 Thu"),
        ("保存三年", "至少保存至：2028-09-25 周一", "To be kept at least until: 2028-09-25 Mon"),
    ],
)
def test_the_answer_is_said_with_its_day_of_the_week_and_origin(chengxu, phrase, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("clock", phrase, "--of", "2025-09-25", lang=lang)
        assert (done.code, done.err) == (0, "")
        assert done.out.splitlines()[-1].startswith(words)
        assert bool(HAN.search(done.out)) is (lang == "zh")


def test_every_day_is_listed_with_its_number_and_provision(chengxu):
    out = chengxu("clock", "10 working days", "--of", "2025-09-25").out
    lines = [line.split(maxsplit=3) for line in out.splitlines() if line[:6].strip()]

    assert [line[0] for line in lines[:4]] == ["·", "1", "·", "2"]
    assert ["2", "2025-09-28", "Sun"] == lines[3][:3]
    assert "make-up workday" in lines[3][3]
    assert "Licensing Law, art. 82" in lines[3][3]


def test_json_has_the_days_of_the_reckoning(chengxu):
    data = chengxu("clock", "10 working days", "--of", "2025-09-25", "--json").json
    reckoning = count_forward(working_days(10), date(2025, 9, 25), load())

    assert [(d["day"], d["counted"]) for d in data["days"]] == [
        (line.day.isoformat(), line.counted) for line in reckoning.lines
    ]
    assert data["period"] == {"zh": "10个工作日", "en": "10 working days"}
    assert (data["direction"], data["tag"], data["provisional"]) == ("forward", "external:LW-ALL-82", False)
    assert data["calendar"] == load().version


def test_pauses_and_an_extension_move_the_day(chengxu):
    def due(*more: str) -> str:
        return chengxu("clock", "3 working days", "--of", "2026-06-01", *more, "--json").json["due"]

    assert due() == "2026-06-04"
    assert due("--pause", "2026-06-02..2026-06-03") == "2026-06-08"
    assert due("--pause", "2026-06-02..2026-06-02", "--pause", "2026-06-03..2026-06-03") == "2026-06-08"
    assert due("--extend", "2个工作日") == "2026-06-08"


def test_a_year_without_a_notice_is_refused_or_provisional_on_request(chengxu):
    args = ("clock", "10 working days", "--of", "2026-12-25")
    refused, given = chengxu(*args), chengxu(*args, "--provisional")

    assert (refused.code, refused.out) == (2, "")
    assert "The working days of 2027 are not known" in refused.err
    assert given.code == 0
    assert given.out.splitlines()[-1].startswith("Provisional:")
    assert chengxu(*args, "--provisional", "--json").json["provisional"] is True
    assert chengxu(*args, lang="zh").err.startswith("无法判断2027年的工作日")


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (["soon", "--of", "2025-09-25"], "看不懂期限“soon”", "The period 'soon' is not understood."),
        (["0 days", "--of", "2025-09-25"], "期限的长度应为正整数", "The length of a period must be a whole number"),
        (["3 days", "--of", "25-9-2025"], "“25-9-2025”不是有效日期", "`25-9-2025` is not a date"),
        (["3 days"], "缺少参数 --of。", "--of is missing;"),
        ([], "缺少参数", ""),
        (["3 days", "--of", "2025-09-25", "--pause", "x"], "暂停期间应写作", "write a pause as"),
        (["3 days", "--of", "2025-09-25", "--pause", "2025-10-02..2025-10-01"], "暂停的首日", "The pause begins"),
        (["keep 3 days", "--of", "2025-09-25", "--extend", "1 day"], "只有向后计算的期限", "only a period that runs"),
        (["3 days", "--of", "2025-09-25", "--extend", "later"], "看不懂期限“later”", "The period 'later'"),
        (["9 years", "--of", "9999-01-01"], "算得的日期超出", "The day lies outside"),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_refused_in_either_language(chengxu, args, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("clock", *args, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(words)
