"""A content number leads to what its provider has published, for anybody who has the number, and to nothing for the others."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chengxu.algebra.term import TermError
from chengxu.cli.main import run
from chengxu.labels import Ledger, label, provider_code
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.services.models import Service
from chengxu.platform.studio.upload import LARGEST
from chengxu.platform.today import on_day
from chengxu.platform.traces.enter import MOST, enter, read_lines
from chengxu.platform.traces.forget import forget
from chengxu.platform.traces.look import look_up
from chengxu.platform.traces.models import Trace
from chengxu.provider.labels.trace import digest, free_from, published
from provider_files import CODE, LABEL, saved

from .test_api import Caller
from .test_registers import file as filed

pytestmark = pytest.mark.django_db
USCC = "91110102MACQD9K640"
DAY = date(2026, 3, 2)
MADE = datetime(2026, 3, 2, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def without_limits(settings):
    settings.CHENGXU_API_RATES = dict.fromkeys(("read", "write", "compute", "complaint"), 100_000)


@pytest.fixture
def service(world):
    world.company.organisation.code = USCC
    world.company.organisation.save()
    return Service.objects.create(
        owner=world.company.organisation, name_zh="云上绘画", name_en="Yunshang Painter"
    )


@pytest.fixture
def lines(tmp_path):
    """What a provider's own log gives out: the label of the file, and another."""
    with Ledger(tmp_path / "log.sqlite") as ledger:
        ledger.record(LABEL, MADE, "painter", "2.1")
        ledger.record(replace(LABEL, produce_id="n-2"), MADE, "painter", "2.2")
        return [published(entry) for entry in ledger.entries()]


@pytest.fixture
def told(world, service, lines):
    with on_day(DAY):
        enter(world.company, service, lines)
    return lines


def page(client, number="", lang="zh"):
    return client.get(f"/{lang}/check/label/", {"number": number} if number else {})


def sent(client, data, name="a.png", lang="zh"):
    return client.post(f"/{lang}/check/label/", {"file": SimpleUploadedFile(name, data)})


# looking up


def test_whoever_has_the_number_learns_provider_service_day_and_model_version(told, browser):
    said = page(browser(), LABEL.produce_id).content.decode()
    for words in ("云上科技", "云上绘画", "painter", "2.1", "2026年9月2日", CODE):
        assert words in said
    assert "Yunshang Painter" in page(browser(), LABEL.produce_id, "en").content.decode()
    assert "n-2" not in said


def test_the_number_itself_is_kept_nowhere(told):
    assert {trace.digest for trace in Trace.objects.all()} == {digest(LABEL.produce_id), digest("n-2")}
    kept = json.dumps(list(Trace.objects.values()), default=str)
    assert LABEL.produce_id not in kept


@pytest.mark.parametrize(
    "near",
    [LABEL.produce_id[:-1], LABEL.produce_id + "0", LABEL.produce_id.upper(), digest(LABEL.produce_id)],
)
def test_only_the_whole_number_finds_anything(told, browser, near):
    assert look_up(near).state == "not_found"
    assert "云上绘画" not in page(browser(), near).content.decode()


@pytest.mark.parametrize("wrong", ["编号", "a b", "a\\b", "x" * 1001])
def test_what_can_be_no_number_is_said_to_be_none(told, browser, wrong):
    assert look_up(wrong).state == "not_a_number"
    assert "这不会是内容制作编号" in page(browser(), wrong).content.decode()


def test_a_number_that_nobody_published_is_not_said_to_be_false(told, browser):
    said = page(browser(), "n-3", "en").content.decode()
    assert "does not show that the number is false" in said


def test_a_file_is_read_and_its_number_looked_up_and_nothing_kept(told, browser):
    answer = sent(browser(), label(saved("PNG"), LABEL))
    said = answer.content.decode()

    assert answer.status_code == 200
    for words in ("合格", "云上绘画", "2.1"):
        assert words in said
    assert Trace.objects.count() == 2


def test_a_label_that_names_somebody_else_is_told(told, browser):
    other = replace(LABEL, producer="somebody-else")
    assert "标识可能不是公布者写的" in sent(browser(), label(saved("PNG"), other)).content.decode()
    assert "标识可能不是公布者写的" not in sent(browser(), label(saved("PNG"), LABEL)).content.decode()


def test_the_holder_of_a_code_is_named_where_a_public_register_has_it(world, service, browser):
    made = label(saved("PNG"), replace(LABEL, produce_id="n-9"))
    assert "云上科技" not in sent(browser(), made).content.decode()
    filed(world)
    assert RegisterEntry.objects.filter(holder__code=USCC, open=True).exists()
    assert "云上科技" in sent(browser(), made).content.decode()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (saved("PNG"), "没有标识"),
        (saved("PNG")[:200], "无法判断"),
        (b"no file at all", "无法判断"),
        (label(saved("PNG"), LABEL).replace(LABEL.produce_id.encode(), rb"\ud800".ljust(36, b"x")), "不合格"),
    ],
)
def test_a_file_without_a_label_or_unreadable_or_spoilt_is_told_apart(told, browser, data, words):
    answer = sent(browser(), data)
    assert (answer.status_code, words in answer.content.decode()) == (200, True)
    assert "云上绘画" not in answer.content.decode()


def test_a_file_that_is_too_large_or_missing_is_refused(browser, db):
    assert browser().post("/zh/check/label/", {}).status_code == 422
    assert sent(browser(), b"\0" * (LARGEST + 1)).status_code in (413, 422)


# publishing


def test_sent_again_records_stay_single_and_a_longer_keeping_is_taken(world, service, told):
    with on_day(DAY):
        again = enter(world.company, service, told)
        assert (again.new, again.same) == (0, 2)
        longer = [told[0] | {"kept_until": "2026-12-31"}, told[0] | {"kept_until": "2026-12-31"}]
        enter(world.company, service, longer)
        enter(world.company, service, told)  # an older export does not make it shorter
    assert Trace.objects.get(digest=told[0]["produce_id_sha256"]).kept_until == date(2026, 12, 31)


@pytest.mark.parametrize(
    "change", [{"version": "9"}, {"model": "x"}, {"made_on": "2026-03-01"}, {"producer": "x"}]
)
def test_what_was_published_is_not_rewritten_and_nothing_of_the_rest_is_kept(world, service, told, change):
    new = told[0] | {"produce_id_sha256": digest("n-7")}
    with on_day(DAY), pytest.raises(TermError, match="record 2"):
        enter(world.company, service, [new, told[0] | change])
    assert Trace.objects.count() == 2


def test_a_number_twice_in_one_batch_or_in_another_service_of_the_provider_is_refused(world, service, told):
    other = Service.objects.create(owner=world.company.organisation, name_zh="另一项", name_en="Other")
    new = told[0] | {"produce_id_sha256": digest("n-7")}
    with on_day(DAY):
        with pytest.raises(TermError, match="record 1"):
            enter(world.company, other, told)
        with pytest.raises(TermError, match="record 2"):
            enter(world.company, service, [new, new | {"version": "3"}])
        assert enter(world.company, service, [new, new]).new == 1


WRONG = [
    {"produce_id_sha256": "550e8400-e29b-41d4-a716-446655440000"}, {"produce_id_sha256": digest("x").upper()}, {"model": ""},
    {"model": 1}, {"version": "x" * 201}, {"made_on": "2026-02-30"}, {"made_on": "20260302"}, {"made_on": "2026-03-03"},
    {"kept_until": "2026-03-01"}, {"producer": "云上"}, {"model": "a\0"}, {"more": "x"},
    {"producer": str(provider_code("91440300708461136T", "1"))},
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_a_record_that_is_wrong_is_named_and_none_is_kept(world, service, lines, wrong):
    with on_day(DAY), pytest.raises(TermError, match="record 2"):
        enter(world.company, service, [lines[0], lines[1] | wrong])
    assert not Trace.objects.exists()


def test_a_provider_code_needs_the_credit_code_that_the_platform_knows(world, lines):
    other = Service.objects.create(owner=world.other.organisation, name_zh="别家", name_en="Other")
    with on_day(DAY), pytest.raises(TermError, match="is not known here"):
        enter(world.other, other, lines)
    with on_day(DAY):
        assert enter(world.other, other, [line | {"producer": "pujiang"} for line in lines]).new == 2


def test_lines_are_read_one_by_one_and_the_bad_one_is_named():
    assert list(read_lines('{"a": 1}\n\n{"b": 2}\n')) == [{"a": 1}, {"b": 2}]
    with pytest.raises(TermError, match="record 2"):
        list(read_lines("{}\nx\n"))
    assert len(list(read_lines("1\n" * MOST))) == MOST
    with pytest.raises(TermError, match="at most"):
        list(read_lines("1\n" * (MOST + 1)))


def test_the_owner_publishes_an_export_on_the_page_and_sees_it_there(world, service, lines, browser):
    client, path = browser(world.company), f"/zh/services/{service.pk}/traces/"
    assert "还没有公布" in client.get(path).content.decode()
    text = "\n".join(json.dumps(line) for line in lines)
    with on_day(DAY):
        answer = client.post(path, {"file": SimpleUploadedFile("t.jsonl", text.encode())}, follow=True)
    assert answer.redirect_chain
    assert "共公布 2 条" in answer.content.decode()
    assert "新公布 2 条" in answer.content.decode()
    wrong = client.post(path, {"file": SimpleUploadedFile("t.jsonl", b"{}\nx")})
    assert (wrong.status_code, Trace.objects.count()) == (422, 2)


def test_nobody_else_publishes_or_sees_the_list(world, service, told, browser):
    path = f"/zh/services/{service.pk}/traces/"
    for actor in (world.other, world.beijing, world.national):
        assert browser(actor).get(path).status_code == 404
        assert browser(actor).post(path, {}).status_code == 404
        with pytest.raises(TermError):
            enter(actor, service, told)
    assert browser().get(path).status_code in (302, 404)


# machines


def test_programs_publish_with_a_key_and_anybody_looks_up(world, service, lines):
    caller, path = Caller(world.company), f"/services/{service.pk}/traces"
    with on_day(DAY):
        first = caller.post(path, {"records": lines}, key="k" * 20)
        again = caller.post(path, {"records": lines}, key="k" * 20)
        other = caller.post(path, {"records": lines})
    assert (first.json(), again.json(), other.json()) == (
        {"new": 2, "same": 0},
        {"new": 2, "same": 0},
        {"new": 0, "same": 2},
    )
    assert Caller(world.other).post(path, {"records": lines}).status_code == 404

    said = Caller().get(f"/traces?number={LABEL.produce_id}").json()
    [record] = said["records"]
    assert (said["state"], record["version"], record["published_by"]["en"]) == ("found", "2.1", "Yunshang")
    assert Caller().get("/traces?number=n-3").json()["state"] == "not_found"
    assert Caller().get("/traces?number=%E7%BC%96").json()["state"] == "not_a_number"


def test_programs_send_a_file_and_get_its_verdict_and_its_record(told):
    data = label(saved("PNG"), LABEL)
    answer = (
        Caller().post("/traces/file?name=a.png", data, key="", content_type="application/octet-stream").json()
    )

    assert (answer["label"]["verdict"], answer["label"]["path"], answer["answer"]["state"]) == (
        "compliant",
        "a.png",
        "found",
    )
    none = Caller().post("/traces/file", saved("PNG"), key="", content_type="image/png").json()
    assert (none["label"]["verdict"], none["answer"]) == ("not_found", None)
    odd = data.replace(LABEL.produce_id.encode(), rb"\ud800".ljust(36, b"x"))
    spoilt = Caller().post("/traces/file", odd, key="", content_type="image/png")
    assert (spoilt.status_code, spoilt.json()["answer"]["state"]) == (200, "not_a_number")
    assert Caller().post("/traces/file", b"", key="", content_type="image/png").status_code == 400
    large = Caller().post("/traces/file", b"\0" * (LARGEST + 1), key="", content_type="image/png")
    assert large.status_code == 413


# letting go


def swept(capsys):
    assert run(["sweep", "--json"]) in (0, 1)
    return json.loads(capsys.readouterr().out)["traces"]


def test_a_record_stands_on_its_last_day_and_is_deleted_the_day_after_once(told, world, service, capsys):
    last = date(2026, 9, 2)
    with on_day(last):
        assert (swept(capsys), look_up(LABEL.produce_id).state) == (0, "found")
    with on_day(last + timedelta(days=1)):
        assert (swept(capsys), swept(capsys)) == (2, 0)
        assert look_up(LABEL.produce_id).state == "not_found"


def test_a_day_that_the_provider_names_later_or_earlier_shortens_nothing(told, world, service):
    long, short = (
        dict(told[0], produce_id_sha256=digest(n), kept_until=day)
        for n, day in (("long", "2027-03-02"), ("short", "2026-03-02"))
    )
    with on_day(DAY):
        enter(world.company, service, [long, short])
    assert forget(date(2026, 9, 2)) == 0
    assert forget(date(2026, 9, 3)) == 3
    assert [look_up(n).state for n in ("long", "short")] == ["found", "not_found"]
    assert (forget(date(2027, 3, 2)), forget(date(2027, 3, 3))) == (0, 1)


@pytest.mark.parametrize("made", [date(2025, 8, 31), date(2026, 2, 28), date(2024, 2, 29)])
def test_platform_and_provider_count_the_same_six_months(told, world, service, made):
    free = free_from(datetime.combine(made, time(12), UTC))
    Trace.objects.update(made_on=made, kept_until=made)
    assert (forget(free - timedelta(days=1)), forget(free)) == (0, 2)


def test_many_records_are_deleted_piece_by_piece(told, monkeypatch):
    monkeypatch.setattr("chengxu.platform.traces.forget.BATCH", 1)
    assert forget(date(2027, 1, 1)) == 2


def test_the_page_of_the_provider_says_how_long_a_record_stands_and_that_no_law_does(
    told, world, service, browser
):
    said = browser(world.company).get(f"/zh/services/{service.pk}/traces/").content.decode()
    assert "至少保留 6 个月" in said
    assert "自设，非法定" in said
