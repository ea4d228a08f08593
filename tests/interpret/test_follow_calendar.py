"""What the calendar does by itself in a case: only after the last day, only when that is sure, in the order of days."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates import days, load
from chengxu.law.procedure import CALENDAR, RunOut, SetBy
from fiction import HEAVY, RULES
from proceedings import REPLY_BY, case, clock, procedure, step

A = RULES[12]
SUBMITTED = case().did("submit", "2026-06-01")
ASKED = SUBMITTED.did("ask", "2026-06-02", reply_by=date(2026, 6, 8))


def test_the_calendar_acts_on_the_day_after_the_last_day_and_not_before():
    assert [ASKED.state(f"2026-06-0{d}") for d in (8, 9)] == ["pending", "over"]
    lapse = ASKED.on("2026-07-01").taken[-1]
    assert (lapse.step, lapse.on, lapse.by) == ("lapse", date(2026, 6, 9), "calendar")


def test_an_answer_on_the_last_day_keeps_the_case_and_on_the_day_after_it_comes_too_late():
    assert ASKED.did("answer", "2026-06-08").state("2026-07-01") == "pending"
    assert ASKED.did("answer", "2026-06-09").articles() == ["RR-12"]
    assert ASKED.did("answer", "2026-06-10").articles() == ["RR-12"]


def test_a_new_day_set_in_time_comes_in_place_of_the_old_one():
    again = ASKED.did("ask", "2026-06-08", reply_by=date(2026, 6, 30))

    assert [again.state(day) for day in ("2026-06-30", "2026-07-01")] == ["pending", "over"]


def lapsing(*guards, limit=None):
    """A procedure in which the calendar ends what somebody began."""
    steps = (
        step("begin", "draft", "open", needs=(REPLY_BY,)),
        step("lapse", "open", "over", by=CALENDAR, guards=(RunOut("rest", A), *guards)),
    )
    clocks = (clock("rest", "begin", "lapse", limit or SetBy("reply_by")),)
    return case(procedure("draft open over*", *steps, clocks=clocks))


def test_the_calendar_waits_for_the_other_conditions_of_its_step():
    heavy = Clause(HEAVY, Term("超重", "it is heavy"), A)
    story = lapsing(heavy).did("begin", "2026-06-01", reply_by=date(2026, 6, 8))

    assert story.knowing(heavy=False).state("2026-07-01") == "open"
    assert story.knowing(heavy=True).state("2026-07-01") == "over"


def test_nothing_lapses_on_a_provisional_date():
    story = lapsing(limit=days(9)).did("begin", "2026-12-30", reply_by=date(2027, 1, 8))
    found = story.on("2027-06-01", load().with_provisional_years())

    assert found.clock("rest").provisional
    assert (found.state.name, found.clock("rest").state.value) == ("open", "overdue")
    sure = lapsing(limit=days(9)).did("begin", "2026-06-01", reply_by=date(2027, 1, 8))
    assert sure.on("2027-06-01", load().with_provisional_years()).state.name == "over"


def test_a_clock_of_the_calendar_that_reaches_a_year_nobody_has_loaded_ends_nothing():
    found = lapsing(limit=days(9)).did("begin", "2026-12-30", reply_by=date(2027, 1, 8)).on("2027-06-01")

    assert (found.state.name, found.clock("rest").unknown_year) == ("open", 2027)


def test_what_the_calendar_does_comes_in_the_order_of_its_days_and_not_of_the_table():
    steps = (
        step("begin", "draft", "open"),
        step("late", "open warned", "over", by=CALENDAR, guards=(RunOut("long", A),)),
        step("early", "open", "warned", by=CALENDAR, guards=(RunOut("short", A),)),
    )
    clocks = (clock("long", "begin", "late", days(22)), clock("short", "begin", "early"))
    story = case(procedure("draft open warned over*", *steps, clocks=clocks)).did("begin", "2026-06-01")

    assert [e.step for e in story.on("2026-06-11").taken] == ["begin", "early"]
    assert [e.step for e in story.on("2026-07-01").taken] == ["begin", "early", "late"]


def test_a_last_day_that_was_over_when_it_was_set_has_no_effect_before_it_was_set():
    story = lapsing().did("begin", "2026-06-10", reply_by=date(2026, 6, 1))

    begun, lapsed = story.on("2026-06-30").taken
    assert begun.on <= lapsed.on <= date(2026, 6, 11)
    assert story.on("2026-06-30").clock("rest").days >= 0
