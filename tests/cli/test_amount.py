"""`chengxu amount NORM`: the lawful range with its bases, articles and origin; a figure outside is refused."""

from __future__ import annotations

from typing import Any

import pytest

from chengxu.law.amount import Rate
from chengxu.statutes import open_amounts
from cli_words import HAN, TEXT, check, flat, undocumented

AMOUNTS = open_amounts()
SERIOUS, CREDIT, FEE = "ML4-96-2-a", "ML4-34-1", "ML4-24-2"
TURNOVER = "previous_year_turnover"

INPUT = {"name": str, "term": TEXT, "unit": TEXT, "required": bool}
AMOUNT: dict[str, Any] = {
    "id": str, "number": str, "gist": TEXT, "citation": TEXT, "unit": TEXT, "inputs": [INPUT], "readings": [str],
    "note": (TEXT, None),
}  # fmt: skip
RANGE: dict[str, Any] = {
    "range": str, "term": TEXT, "low": (str, None), "high": (str, None), "at_least": str, "available": bool,
    "missing": [str], "waiting_for": [str], "cite": str, "tag": str, "readings": [str],
}  # fmt: skip
RECKONING = AMOUNT | {"ranges": [RANGE], "otherwise": (TEXT, None)}


def given(**inputs: object) -> list[str]:
    """Return `--set` for each input."""
    return [word for name, value in inputs.items() for word in ("--set", f"{name}={value}")]


@pytest.fixture
def amount(chengxu):
    """`amount(id, "--figure", 5, turnover=3)` works out an amount."""

    def call(norm: str, *more: object, lang: str = "en", **inputs: object):
        return chengxu("amount", norm, *given(**inputs), *more, lang=lang)

    return call


# What is printed


def test_every_amount_is_listed_in_either_language_and_as_json(chengxu):
    for lang in ("zh", "en"):
        done = chengxu("amount", lang=lang)
        assert (done.code, done.err) == (0, "")
        assert [line.split()[0] for line in done.out.splitlines()] == list(AMOUNTS)
        assert bool(HAN.search(done.out)) is (lang == "zh")
    assert [entry["id"] for entry in chengxu("amount", "--json").json] == list(AMOUNTS)


@pytest.mark.parametrize("found", AMOUNTS.values(), ids=list(AMOUNTS))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_amount_is_told_with_its_ranges_articles_origin_and_readings(amount, found, lang):
    inputs = {i.name: 2 for i in found.inputs if not isinstance(i, Rate)}
    done = amount(found.id, lang=lang, **inputs)
    said = "".join(done.out.split())

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{found.id}  {found.cite.text(lang)}")
    assert bool(HAN.search(done.out)) is (lang == "zh")
    for table in found.ranges[: 1 if found.first_known else None]:
        tags = {"zh": f"解读{' '.join(table.readings)}", "en": f"reading{' '.join(table.readings)}"}
        for words in (table.term[lang], table.cite.text(lang), table.tag.text(lang)):
            assert "".join(words.split()) in said
        assert not table.readings or tags[lang] in said
    assert found.note is None or "".join(found.note[lang].split()) in said


def test_both_bases_of_a_fine_stand_with_figures_article_and_reading(amount):
    en = flat(amount(SERIOUS, **{TURNOVER: 1000000000}).out)
    zh = amount(SERIOUS, lang="zh", **{TURNOVER: 1000000000}).out

    assert (
        "base A: fixed range: 1,000,000 to 10,000,000 CNY, both included AI Model Law, art. 96(2) · statutory"
        in en
    )
    assert "previous year's turnover: 1,000,000 to 40,000,000 CNY, both included" in en
    assert "AI Model Law, art. 96(2) · statutory · reading G23" in en
    assert "1,000,000 至 40,000,000 元（含本数）\n  《示范法》第九十六条第二款 · 法定 · 解读 G23" in zh
    assert "程序不代为选择" in zh


def test_what_is_not_known_leaves_a_base_open_and_says_what_to_give(amount):
    assert "at least 1,000,000 CNY; the upper end is not known" in flat(amount(SERIOUS).out)
    assert f"missing: turnover of the previous year (--set {TURNOVER}=…)" in amount(SERIOUS).out
    assert f"缺少：上一年度营业额 (--set {TURNOVER}=…)" in amount(SERIOUS, lang="zh").out
    low = flat(amount(SERIOUS, **{TURNOVER: 24999999}).out)
    assert "no figure is available: the upper end lies under 1,000,000 CNY" in low


def test_an_id_without_its_last_part_or_in_small_letters_finds_the_amount(amount):
    for wanted in ("ML4-96-2", "ml4-96-2-A"):
        assert amount(wanted).out == amount(SERIOUS).out


def test_only_where_there_is_a_choice_is_a_choice_left_to_the_authority(amount):
    words = "The figure is for the authority to set, with reasons; it is not chosen here."

    assert words in flat(amount("ML4-96-1-b").out)
    assert words not in flat(amount("ML4-96-1-a", unlawful_gains=5).out)
    assert words not in flat(amount(FEE, works_used=5).out)


# Figures


@pytest.mark.parametrize(
    ("norm", "inputs", "figure", "code"),
    [
        ("ML4-96-1-b", {}, 99999, 1), ("ML4-96-1-b", {}, 100000, 0), ("ML4-96-1-b", {}, 1000000, 0),
        ("ML4-96-1-b", {}, 1000001, 1), ("ML4-96-1-c", {}, 9999, 1), ("ML4-96-1-c", {}, 100000, 0),
        (SERIOUS, {}, 10000000, 0), (SERIOUS, {}, 10000001, 1), (SERIOUS, {}, 999999, 1),
        (SERIOUS, {TURNOVER: 1000000000}, 40000000, 0), (SERIOUS, {TURNOVER: 1000000000}, 40000001, 1),
        (SERIOUS, {TURNOVER: 1000000000}, "40000000.01", 1), (SERIOUS, {TURNOVER: 1}, 10000000, 0),
        (SERIOUS, {TURNOVER: 1}, 500000, 1), ("ML4-99-1-b", {}, 100001, 1), ("ML4-99-2-b", {}, 100000, 0),
        ("ML4-101-1", {"actual_loss": 5, "infringer_gain": 9}, 9, 1),
        ("ML4-101-1", {"infringer_gain": 9}, 9, 0), ("ML4-101-1", {"actual_loss": 0, "infringer_gain": 9}, 0, 0),
        ("ML4-101-2", {"previous_year_pay": 10, "actual_loss": 3}, 30, 0),
        ("ML4-101-2", {"previous_year_pay": 10, "actual_loss": 3}, 9, 1),
        ("ML4-101-2", {"previous_year_pay": 10}, 9, 1),
        ("ML4-65-1-vii-a", {"body_members": 8}, 4, 1), ("ML4-65-1-vii-a", {"body_members": 8}, 5, 0),
    ],
)  # fmt: skip
def test_a_figure_in_the_range_answers_zero_and_one_outside_answers_one(amount, norm, inputs, figure, code):
    done = amount(norm, "--figure", figure, **inputs)

    assert (done.code, done.err) == (code, "")
    assert (": within the lawful range." in done.out) is (code == 0)
    assert (": unlawful, within no available range." in done.out) is (code == 1)
    assert amount(norm, "--figure", figure, "--json", **inputs).json["lawful"] is (code == 0)


def test_the_verdict_on_a_figure_is_given_in_either_language(amount):
    assert amount("ML4-96-1-b", "--figure", 100000).out.endswith("100,000 CNY: within the lawful range.\n")
    assert amount("ML4-96-1-b", "--figure", 100000, lang="zh").out.endswith("100,000 元：在法定幅度之内。\n")
    assert "99,999 元：不合法" in amount("ML4-96-1-b", "--figure", 99999, lang="zh").out


@pytest.mark.parametrize(
    ("norm", "inputs"),
    [("ML4-101-2", {"previous_year_pay": 10}), (FEE, {"works_used": 5}), ("ML4-34-2-b", {"research_expense": 5}), ("ML4-101-1", {})],
)  # fmt: skip
def test_a_figure_that_cannot_be_judged_yet_is_neither_lawful_nor_unlawful(amount, norm, inputs):
    done = amount(norm, "--figure", 10, **inputs)

    assert (done.code, done.err) == (1, "")
    assert "cannot be judged yet" in done.out
    assert amount(norm, "--figure", 10, "--json", **inputs).json["lawful"] is None


def test_no_fen_is_lost(amount):
    data = amount(SERIOUS, "--json", **{TURNOVER: "1000000000.25"}).json

    assert data["ranges"][1]["high"] == "40000000.0100"
    assert "40,000,000.01 CNY" in amount(SERIOUS, **{TURNOVER: "1000000000.25"}).out


# Figures that other rules set


@pytest.fixture
def fee(describe):
    """A made-up parameter file with the fee of the statutory licence."""
    return lambda value: describe(f"[parameters]\nml4_licence_fee_fen = {value}\n", "parameters.toml")


def test_without_a_tariff_a_fee_is_not_set_and_with_one_it_is(amount, fee):
    assert (
        "undetermined, waiting for: the State to set the tariff of the statutory licence"
        in amount(FEE, works_used=3).out
    )
    assert "未定，等待：国家制定法定许可付酬标准" in amount(FEE, works_used=3, lang="zh").out
    assert amount(FEE, "--json", works_used=3).json["ranges"][0]["waiting_for"] == ["ml4_licence_fee_fen"]
    assert "fee by the tariff: 7.5 CNY" in amount(FEE, "--parameters", fee(250), works_used=3).out


def test_a_tariff_counts_from_its_day(amount, fee):
    two = fee("[{ is = 100 }, { is = 700, since = 2999-01-01 }]")

    assert "fee by the tariff: 3 CNY" in amount(FEE, "--parameters", two, works_used=3).out


def test_a_parameter_file_that_cannot_be_used_is_refused_at_its_line(amount, fee):
    for value in ("2026-01-01", '"2"', "-1", "2.5", "[]"):
        path = fee(value)
        done = amount(FEE, "--parameters", path, works_used=3)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{path}:2: `ml4_licence_fee_fen`")


# What goes wrong


@pytest.mark.parametrize(
    ("norm", "args", "zh", "en"),
    [
        (SERIOUS, given(turnover=5), f"没有名为“turnover”的数值；可用：{TURNOVER}", f"there is no input `turnover`; these are known: {TURNOVER}."),
        (SERIOUS, given(**{TURNOVER: -1}), "不小于 0", "from 0 up"),
        (SERIOUS, given(**{TURNOVER: "1,000,000"}), f"不用千分位，例如 {TURNOVER}=1000000", f"without thousands separators, such as {TURNOVER}=1000000."),
        (SERIOUS, given(**{TURNOVER: "much"}), "名称=数值", "write --set as name=figure, not"),
        (SERIOUS, given(**{TURNOVER: "nan"}), "名称=数值", "write --set as name=figure, not"),
        (SERIOUS, ["--set", TURNOVER], "名称=数值", "write --set as name=figure, not"),
        (SERIOUS, given(**{TURNOVER: 1}) * 2, f"“{TURNOVER}”给了两次。", f"`{TURNOVER}` is given twice."),
        (SERIOUS, ["--figure", "1,000"], "“1,000”不是金额；例如", "`1,000` is no amount; write 1200000 or 1200.50."),
        (SERIOUS, ["--figure", "-1"], "“-1”不是金额；例如", "`-1` is no amount; write"),
        (CREDIT, [], "缺少“investment”，无法计算；未知不等于 0。", "`investment` is missing; unknown is not 0"),
        (CREDIT, given(investment=5, credit_rate="0.29"), "请填 0.30 或者更高", "under the statutory floor 0.30; give 0.30 or more."),
        (CREDIT, given(investment=5, credit_rate="0.31"), "请另以 credit_rule=… 写明", "state it with credit_rule=…"),
        (CREDIT, given(investment=5, credit_rate="0.31", credit_rule=""), "credit_rule", "credit_rule"),
        (FEE, given(works_used="1.5"), "应为整数", "`works_used` must be a whole number, not 1.5."),
        ("ML4-101-2", given(actual_loss=5), "缺少“previous_year_pay”", "`previous_year_pay` is missing"),
        ("ML4-96-2-x", [], "是否应为 ML4-96-2-", "did you mean ML4-96-2-"),
        ("IM-17-1b", [], "“IM-17-1b”没有金额；有金额的规范：AR-31-2", "`IM-17-1b` sets no amount; these norms do: AR-31-2"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_what_to_write(chengxu, norm, args, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("amount", norm, *args, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert words in done.err
        assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("inputs", "credit"),
    [
        ({"investment": 100, "tax_payable": 50}, "30"),
        ({"investment": 100, "tax_payable": 50, "credit_rate": "0.30"}, "30"),
        ({"investment": 100, "tax_payable": 50, "credit_rate": "0.4", "credit_rule": "a rule of 2027"}, "40"),
        ({"investment": 1000, "tax_payable": 50}, "50"),
    ],
)
def test_thirty_per_cent_is_the_floor_and_more_needs_a_rule(amount, inputs, credit):
    assert f"credit usable this year: {credit} CNY" in amount(CREDIT, **inputs).out


# The contract


@pytest.mark.parametrize("found", AMOUNTS.values(), ids=list(AMOUNTS))
def test_an_amount_has_its_keys_with_and_without_figures(chengxu, amount, found):
    listed = {entry["id"]: entry for entry in chengxu("amount", "--json").json}[found.id]
    inputs = {i.name: 2 for i in found.inputs if not isinstance(i, Rate)}
    data = amount(found.id, "--json", **inputs).json
    judged = amount(found.id, "--json", "--figure", "7.50", lang="zh", **inputs).json

    check(listed, AMOUNT, found.id)
    check(data, RECKONING, found.id)
    check(judged, RECKONING | {"figure": str, "lawful": (bool, None)}, found.id)
    assert {key: data[key] for key in AMOUNT} == listed
    assert judged["figure"] == "7.50"
    assert {i["name"] for i in listed["inputs"] if i["required"]} == {i.name for i in found.requires}


def test_what_holds_where_no_range_is_known_is_said(amount):
    assert amount("ML4-101-1", "--json").json["otherwise"]["en"] == "for the court to determine"
    assert amount("ML4-101-1", "--json").json["ranges"] == []
    assert amount("ML4-101-1", "--json", actual_loss=0).json["otherwise"] is None


def test_the_page_of_the_contract_names_every_key():
    assert undocumented(RECKONING | {"figure": str, "lawful": bool}) == set()
