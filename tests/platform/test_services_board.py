"""The duty board, its calendar, and the evidence vault."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from time import process_time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.term import TermError
from chengxu.law.norm import Duty
from chengxu.law.record import Answer
from chengxu.platform.accounts.models import Membership
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.store import path_of
from chengxu.platform.cases.take import Order, take
from chengxu.platform.services.board import Choice, board
from chengxu.platform.services.evidence import Given, add_evidence, kept, remove_evidence
from chengxu.platform.services.feed import escaped, folded
from chengxu.platform.services.keep import Event, Told, keep_answers, state_fact, tell_event
from chengxu.platform.services.models import Evidence, Service, Standing
from chengxu.platform.services.standing import laws_in_force, rows_of, stamps_of, work_out_all
from chengxu.platform.today import on_day
from chengxu.statutes import open_book

from .services_desk import THURSDAY, Desk
from .test_services import FACTS, FORM, in_force  # noqa: F401 - a fixture

CROSSED = {"registered_users": Answer(1_200_000, date(2026, 3, 2))}


@pytest.fixture
def assistant(world):
    with on_day(THURSDAY):
        return keep_answers(world.company, "云上助手", "Yunshang Assistant", {**FACTS, **CROSSED})


def columns(actor, on=THURSDAY, **choice):
    """Return the ids or titles of the items of each column, on a day."""
    with on_day(on):
        found = board(actor, Choice(**choice), seconds=None)
    return {column.key: [item.norm or item.what.en for item in column.items] for column in found.columns}


def test_a_duty_moves_from_due_to_overdue_on_the_day_after_its_last(world, assistant):
    assert "ML4-66-1" in columns(world.company, date(2026, 3, 16))["soon"]
    assert "ML4-66-1" in columns(world.company, date(2026, 3, 17))["overdue"]
    with on_day(date(2026, 3, 17)):
        tell_event(world.company, assistant, Event(event="national_filing_submitted", on=date(2026, 3, 16)))
    assert "ML4-66-1" in columns(world.company, date(2026, 3, 17))["met"]


def test_what_was_handed_in_waits_on_the_authority_whose_lateness_shows(world, assistant):
    with on_day(THURSDAY):
        case = open_case("ml4.national_filing", world.company, "云上助手", service=assistant).case
        take(case.pk, world.company, Order(step="pass_threshold", on=date(2026, 3, 2)))
        assert columns(world.company)["soon"].count("ML4-66-1") == 1
        take(case.pk, world.company, Order(step="file", on=THURSDAY, stated=FORM))

    found = columns(world.company)
    assert "ML4-66-1" in found["met"]
    assert len(found["waiting"]) == 1
    page = Desk(world.company, "en", on=date(2026, 4, 20)).get("/board/")
    assert "the authority is 3 days over" in page


def test_the_board_is_filtered_by_law_service_and_day(world, assistant):
    other = keep_answers(world.company, "另一项", "Another", {**FACTS, **CROSSED})
    assert columns(world.company)["soon"].count("ML4-66-1") == 2
    assert columns(world.company, service=str(other.pk))["soon"].count("ML4-66-1") == 1
    assert "ML4-66-1" not in columns(world.company, law="im")["soon"]
    assert "ML4-66-1" not in columns(world.company, until=date(2026, 3, 15))["soon"]
    assert "ML4-66-1" in columns(world.company, until=date(2026, 3, 16))["soon"]
    assert "不是日期" in Desk(world.company).get("/board/?until=tomorrow", 400)
    Desk(world.company).get("/board/?law=nonsense&service=nonsense")


def test_nobody_else_sees_the_board(world, assistant):
    assert "云上助手" in Desk(world.company).get("/board/")
    assert "云上助手" not in Desk(world.other).get("/board/")
    Desk(world.national).get("/board/", 404)
    Desk(None).get("/board/", 302)


def test_fifty_services_stand_on_the_board_within_a_second_once_worked_out(world, assistant):
    with on_day(THURSDAY):
        for number in range(49):
            keep_answers(world.company, f"服务{number}", f"Service {number}", {**FACTS, **CROSSED})
        first = board(world.company)
        assert len(first.behind) > 0
        rows_of(assistant)
        sample = {row.law: row.rows for row in assistant.standings.all()}
        for service in Service.objects.all():  # the same facts, so the same rows
            for law in laws_in_force():
                Standing.objects.update_or_create(
                    service=service, law=law,
                    defaults={"on": THURSDAY, "digest": stamps_of([service])[service.pk], "rows": sample[law]},
                )  # fmt: skip
        spent = []
        for _ in range(3):  # time on the processor: the machine may be busy with other things
            began = process_time()
            found = board(world.company)
            spent.append(process_time() - began)

    assert not found.behind
    assert len(found.columns[1].items) == 50
    assert min(spent) < 1


def test_the_sweep_works_out_the_boards_of_the_day_once(world, assistant):
    with on_day(THURSDAY):
        assert work_out_all() == len(laws_in_force())
        assert work_out_all() == 0
        assert not board(world.company, seconds=0).behind
    with on_day(THURSDAY + timedelta(days=1)):
        assert work_out_all() == len(laws_in_force())


def test_a_board_that_is_not_worked_out_yet_says_so_and_a_change_is_seen_at_once(world, assistant):
    with on_day(THURSDAY):
        assert [s.pk for s in board(world.company, seconds=0).behind] == [assistant.pk]
    assert "ML4-66-1" in columns(world.company)["soon"]
    state_fact(world.company, assistant, Told(fact="on_negative_list", value=True))
    assert "ML4-66-1" not in columns(world.company)["soon"]


# Calendar


def unfolded(text: bytes) -> list[str]:
    assert text.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    return text.replace(b"\r\n ", b"").decode().split("\r\n")


def test_the_calendar_comes_by_a_private_address_until_it_is_revoked(world, assistant):
    assistant.name_en = "Yunshang; Assistant, the \\ first"
    assistant.save()
    desk, nobody = Desk(world.company, "en"), Desk(None, "en")
    shown = desk.client.post("/en/board/calendar/", {"new": ""}).context["made"]
    with on_day(THURSDAY):
        answer = nobody.client.get(shown)
    assert answer.headers["Content-Type"].startswith("text/calendar")
    lines = unfolded(answer.content)
    assert "DTSTART;VALUE=DATE:20260316" in lines
    assert "DTEND;VALUE=DATE:20260317" in lines
    assert any(line.startswith("SUMMARY:Yunshang\\; Assistant\\, the \\\\ first: ") for line in lines)
    assert len({line for line in lines if line.startswith("UID:")}) == lines.count("BEGIN:VEVENT")
    for link in desk.client.get("/en/board/calendar/").context["links"]:
        desk.post("/board/calendar/", revoke=link.pk)
    assert nobody.client.get(shown).status_code == 404
    nobody.get("/board.ics", 404)
    nobody.get("/board.ics?key=guess", 404)


def test_whoever_leaves_the_organisation_loses_the_calendar(world, assistant):
    desk = Desk(world.company)
    shown = desk.client.post("/zh/board/calendar/", {"new": ""}).context["made"]
    assert Desk(None).client.get(shown).status_code == 200
    Membership.objects.filter(user=world.company.user).delete()
    assert Desk(None).client.get(shown).status_code == 404


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
def test_every_line_of_a_calendar_is_folded_without_cutting_a_character(text):
    line = f"SUMMARY:{escaped(text)}"
    assert unfolded(folded(line))[:-1] == [line]


# Evidence


PDF = b"%PDF-1.7 a report"


@pytest.fixture
def keeping():
    """A duty whose record is kept for a period that its law gives."""
    return next(n for n in open_book().norms() if isinstance(n, Duty) and n.keep and n.keep.period)


def test_evidence_stays_until_its_last_day_and_may_go_on_the_day_after(world, assistant, keeping):
    made = date(2026, 1, 15)
    with on_day(THURSDAY):
        row = add_evidence(
            world.company,
            assistant,
            "report.pdf",
            "application/pdf",
            [PDF],
            Given(norm=keeping.id, made=made),
        )
        (found,) = kept(assistant)
    assert found.until is not None
    assert found.until > made
    for day in (THURSDAY, found.until):
        with on_day(day), pytest.raises(TermError, match="kept until"):
            remove_evidence(world.company, assistant, row)
    assert path_of(row.sha256).is_file()
    with on_day(found.until + timedelta(days=1)):
        remove_evidence(world.company, assistant, row)
    row.refresh_from_db()
    assert row.removed.date() >= found.until
    assert row.removed_by == world.company.user
    assert not path_of(row.sha256).exists()


def test_while_a_case_is_open_nothing_of_the_service_is_deleted(world, assistant):
    with on_day(THURSDAY):
        row = add_evidence(world.company, assistant, "a.pdf", "application/pdf", [PDF], Given())
        case = open_case("ml4.national_filing", world.company, "云上助手", service=assistant).case
        take(case.pk, world.company, Order(step="pass_threshold", on=date(2026, 3, 2)))
        with pytest.raises(TermError, match="still open"):
            remove_evidence(world.company, assistant, row)
        Case.objects.filter(pk=case.pk).update(final=True)
        remove_evidence(world.company, assistant, row)
    assert Evidence.objects.get().removed


def test_a_file_that_two_entries_name_is_kept_for_the_other(world, assistant):
    with on_day(THURSDAY):
        first = add_evidence(world.company, assistant, "a.pdf", "application/pdf", [PDF], Given())
        add_evidence(world.company, assistant, "b.pdf", "application/pdf", [PDF], Given())
        remove_evidence(world.company, assistant, first)
    assert path_of(first.sha256).is_file()


def test_the_vault_takes_files_by_its_page_and_hands_them_out_as_downloads(world, assistant):
    desk, path = Desk(world.company), f"/services/{assistant.pk}/evidence/"
    desk.post(path, file=SimpleUploadedFile("自评估.pdf", PDF, "application/pdf"), about="上线前自评估", covers_from="2026-01-01", covers_until="2026-02-28")  # fmt: skip
    page = desk.get(path)
    assert "自评估.pdf" in page
    assert "法规没有规定年限" in page
    row = Evidence.objects.get()
    answer = desk.client.get(f"/zh{path}{row.pk}/")
    assert BytesIO(b"".join(answer.streaming_content)).read() == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    Desk(world.other).get(f"{path}{row.pk}/", 404)
    Desk(world.other).post(f"{path}{row.pk}/remove/", 404)
    desk.post(f"{path}{row.pk}/remove/")
    desk.get(f"{path}{row.pk}/", 404)
    assert "已删除" in desk.get(path)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"file": SimpleUploadedFile("a.pdf", b"<html>", "application/pdf")}, "内容与类型"),
        ({"file": SimpleUploadedFile("a.exe", b"MZ", "application/octet-stream")}, "内容与类型"),
        ({}, "请选择一个文件"),
        ({"file": SimpleUploadedFile("a.pdf", PDF, "application/pdf"), "norm": "ML4-0-0"}, "没有编号为"),
        ({"file": SimpleUploadedFile("a.pdf", PDF, "application/pdf"), "made": "2027-01-01"}, "今天之后"),
        ({"file": SimpleUploadedFile("a.pdf", PDF, "application/pdf"), "covers_from": "2026-02-01", "covers_until": "2026-01-01"}, "早于始日"),
    ],
)  # fmt: skip
def test_what_is_no_evidence_is_refused_with_its_reason_and_not_kept(world, assistant, sent, told):
    for value in sent.values():
        if isinstance(value, SimpleUploadedFile):
            value.seek(0)
    assert told in Desk(world.company).post(f"/services/{assistant.pk}/evidence/", 400, **sent)
    assert not Evidence.objects.exists()
