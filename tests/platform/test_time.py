"""The clock of the machine is a day fast or slow, it is 29 February, a year has no calendar yet: time takes its steps once, and none back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

import bursts
from chengxu.algebra.term import TermError
from chengxu.law.document import Kind
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.file import procedures, standing
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.sweep import sweep
from chengxu.platform.cases.take import Order, let_pass, take
from chengxu.platform.ledger.fsck import check_logs
from chengxu.platform.ledger.keep import keep_logs
from chengxu.platform.ledger.models import Head
from chengxu.platform.today import calendar, on_day
from chengxu.statutes import open_book
from platform_people import somebody

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
LICENCE = {"number": "L-1", "activity": "提供", "scope": "办公"}
INCIDENT = {"what": "甲", "grading": "乙"}


def licence(world, until: date) -> Case:
    """Return the case of a licence that holds until a day."""
    with on_day(MONDAY):
        holder = {"licence_holder": world.company.organisation}
        case = open_case("ml4.licence_life", world.national, "云上", other=holder).case
        stated = LICENCE | {"expires_on": until.isoformat()}
        take(case.pk, world.national, Order(step="issue", on=MONDAY, stated=stated))
    return case


def swept(day: date) -> int:
    """Return how many steps time took, by the sweep of a day; a sweep finds nothing to trouble a person with here."""
    with on_day(day):
        found = sweep(day)
    assert found.trouble == []
    return found.steps


def told(case: Case) -> list[tuple[str, date]]:
    return list(case.events.order_by("version").values_list("step", "on"))


LAST_DAYS = [date(2026, 6, 30), date(2026, 12, 31), date(2027, 10, 1), date(2028, 2, 29)]
"""A plain day, the last of a year with a calendar, a holiday of a year without one, a leap day."""


@pytest.mark.parametrize("until", LAST_DAYS, ids=str)
def test_a_licence_ends_with_its_last_day_once_whichever_way_the_clock_jumps(world, until):
    case = licence(world, until)
    days = [until - DAY, until, until + DAY, until, until - DAY, until + DAY, until + 2 * DAY]

    assert [swept(day) for day in days] == [0, 0, 1, 0, 0, 0, 0]
    assert told(case) == [("issue", MONDAY), ("expire", until + DAY)]
    assert bursts.half(Case.objects.get(pk=case.pk), on=until + 2 * DAY) == []


@pytest.mark.parametrize("behind", [1, 2, 40])
def test_a_clock_that_goes_back_undoes_nothing(world, behind):
    until = date(2026, 6, 30)
    case = licence(world, until)
    assert swept(until + DAY) == 1
    before = Case.objects.get(pk=case.pk)
    day = until + DAY - behind * DAY
    with on_day(day):
        assert let_pass(case.pk, day) == 0

    after = Case.objects.get(pk=case.pk)
    assert (after.state, after.head, after.version, after.next_look) == (
        "expired",
        before.head,
        2,
        before.next_look,
    )


@pytest.mark.parametrize(
    ("on", "words"), [(date(2026, 6, 30), "Time ran out"), (date(2026, 7, 1), "possible only at")]
)
def test_a_step_of_a_day_before_time_ran_out_comes_too_late_and_is_told_why(world, on, words):
    case = licence(world, date(2026, 6, 30))
    assert swept(date(2026, 7, 1)) == 1

    with on_day(date(2026, 7, 2)), pytest.raises(TermError, match=words):
        take(case.pk, world.national, Order(step="record_major_incident", on=on, stated=INCIDENT))
    assert told(case) == [("issue", MONDAY), ("expire", date(2026, 7, 1))]


def test_before_the_sweep_a_step_of_the_last_day_is_still_recorded_and_time_runs_out_after_it(world):
    case = licence(world, date(2026, 6, 30))
    with on_day(date(2026, 7, 2)):
        take(
            case.pk,
            world.national,
            Order(step="record_major_incident", on=date(2026, 6, 30), stated=INCIDENT),
        )
    assert swept(date(2026, 7, 2)) == 1

    assert [step for step, _ in told(case)] == ["issue", "record_major_incident", "expire"]


PENALTY: dict[str, Any] = {
    "breach_of_draft": True, "entity_kind": "legal_person", "offered_to_others": True, "provides_service": True,
    "draft_breach_serious": False, "correction": "none", "pilot_place": "none", "pilot_benefits": [], "leniency_tests": [],
    "responsible_persons_found": ["managers"],
}  # fmt: skip
TO_A_HEARING = (
    "open",
    "establish_facts",
    "choose_ordinary",
    "weigh_ordinary",
    "draft_ordinary",
    "offer_hearing_ordinary",
)
FILLED = {Kind.TEXT: "甲", Kind.LIST: ["甲"], Kind.MONEY: "0"}


def offered(world, day: date) -> Case:
    """Return the case of a penalty in which a hearing was offered on a day: five working days to ask for it (APL 64)."""
    head, procedure = somebody(world.beijing.organisation, Role.HEAD), procedures()["sd.penalty"]
    findings = [name for name, _ in open_book().facts["penalty_findings"].values]
    with on_day(day):
        case = open_case(
            "sd.penalty", head, "处罚", other={"provider": world.company.organisation}, area="11",
            facts=PENALTY | {"penalty_findings": findings},
        ).case  # fmt: skip
        for name in TO_A_HEARING:
            stated = {p.name: FILLED.get(p.kind, "甲") for p in procedure.step(name).particulars}
            take(case.pk, head, Order(step=name, on=day, stated=stated))
    return case


def test_nothing_lapses_on_a_date_that_a_calendar_to_come_may_move(world):
    case = offered(world, date(2026, 12, 29))
    clock = standing(case, date(2026, 12, 29)).clock("hearing_request")
    assert not calendar().covers(2027), "a calendar of 2027 has come: take the first year without one"
    assert (clock.provisional, clock.due.year) == (True, 2027)

    assert [swept(clock.due + n * DAY) for n in (0, 1, 2, 60)] == [0, 0, 0, 0]
    assert not CaseEvent.objects.filter(case=case, step="let_hearing_lapse").exists()
    assert Case.objects.get(pk=case.pk).next_look == clock.due + 61 * DAY, "it is looked at again every day"


def test_in_a_year_with_a_calendar_it_lapses_the_day_after_the_last_one(world):
    case = offered(world, MONDAY)
    clock = standing(case, MONDAY).clock("hearing_request")
    assert (clock.provisional, clock.due) == (False, date(2026, 3, 9))

    assert [swept(clock.due + n * DAY) for n in (0, 1, 0, 1, 2)] == [0, 1, 0, 0, 0]
    assert told(case)[-1] == ("let_hearing_lapse", date(2026, 3, 10))


def test_the_heads_of_days_gone_through_twice_are_one_a_day_and_fit(world):
    licence(world, date(2026, 6, 30))
    for day in (MONDAY + DAY, MONDAY + 2 * DAY, MONDAY, MONDAY + DAY, MONDAY + 3 * DAY):
        with on_day(day):
            keep_logs()

    assert Head.objects.filter(log="audit", day__isnull=False).count() == 4
    assert list(check_logs()) == []
