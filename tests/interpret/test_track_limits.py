"""Limits of every kind: before a day, promptly, as set or announced; records, and years nobody knows yet."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.term import Term
from chengxu.dates import days, load, months, working_days, years
from chengxu.dates.limits import PROMPTLY, Announced, AsSet, Promptly, before, within
from chengxu.law.norm import Keep
from chengxu.law.record import Answer
from fiction import (
    ACCIDENT,
    ANNOUNCED_NUMBER,
    ANNOUNCED_UNIT,
    ON_STREET,
    ORDER,
    REPORT,
    RETIRED,
    RULES,
    ban,
    due,
    duty,
    on,
    one,
    record,
    since,
    state,
)

IN_THREE_DAYS = duty(upon=ACCIDENT, due=within(days(3)), done=REPORT)


ACCIDENT_ON_MONDAY = on(ACCIDENT, "2026-06-01")


# Before a day

BEFORE_STREET = duty(when=ON_STREET, due=before(ON_STREET), done=REPORT)
EARLY = duty(when=ON_STREET, due=before(ON_STREET, period=working_days(2)), done=REPORT)


def test_what_must_be_done_before_a_day_is_due_on_its_eve_and_late_on_the_day_itself():
    started = since("2026-05-20")

    assert due(BEFORE_STREET, record(on_street=started)) == "2026-05-19"
    for day, wanted in (("2026-01-01", "met"), ("2026-05-19", "met"), ("2026-05-20", "late")):
        assert state(BEFORE_STREET, record(on(REPORT, day), on_street=started)) == wanted


def test_a_planned_beginning_is_already_due_and_breached_only_after_its_eve():
    planned = record(on_street=since("2026-05-20"), absent=["report"])

    assert [state(BEFORE_STREET, planned, day) for day in ("2026-05-01", "2026-05-19", "2026-05-20")] == [
        "pending",
        "pending",
        "breached",
    ]


def test_a_period_before_a_day_counts_back_over_working_days():
    assert due(EARLY, record(on_street=since("2026-05-06"))) == "2026-04-29"
    assert state(EARLY, record(on(REPORT, "2026-04-30"), on_street=since("2026-05-06"))) == "late"


def test_what_ran_before_the_law_is_spared_where_the_norm_spares_it_and_breached_where_it_does_not():
    spares = duty(when=ON_STREET, due=before(ON_STREET, spares_running=True), done=REPORT)
    last, first = (record(absent=["report"], on_street=since(day)) for day in ("2023-12-31", "2024-01-01"))

    assert (state(spares, last), state(spares, first)) == ("not_bound", "breached")
    assert state(BEFORE_STREET, last) == "breached"


def test_what_must_be_done_before_an_event_is_due_on_its_eve_even_while_it_is_planned():
    norm = duty(due=before(RETIRED), done=REPORT)
    planned = on(RETIRED, "2026-06-10")

    assert due(norm, record(planned)) == "2026-06-09"
    assert state(norm, record(planned, absent=["report"]), "2026-06-10") == "breached"
    for day, wanted in (("2026-05-01", "met"), ("2026-06-09", "met"), ("2026-06-10", "late")):
        assert state(norm, record(planned, on(REPORT, day)), "2026-07-01") == wanted
    assert one(norm, record()).missing == ("retired",)


def test_what_must_be_done_long_before_an_event_counts_back_from_it():
    norm = duty(due=before(RETIRED, period=days(30)), done=REPORT)

    assert due(norm, record(on(RETIRED, "2026-06-30"))) == "2026-05-31"


# Limits without a number


@pytest.mark.parametrize("limit", [PROMPTLY, Promptly(at_once=True)])
def test_promptly_is_measured_and_never_turned_into_a_date(limit):
    norm = duty(upon=ACCIDENT, due=limit, done=REPORT)
    waiting = one(norm, record(on(ACCIDENT, "2026-05-01"), absent=["report"]))
    acted = one(norm, record(on(ACCIDENT, "2026-05-01"), on(REPORT, "2026-05-21")))

    assert (waiting.state.value, waiting.due, waiting.delay) == ("pending", None, 31)
    assert (acted.state.value, acted.due, acted.delay) == ("met", None, 20)


def test_the_day_that_an_order_sets_is_the_last_one():
    norm = duty(upon=ORDER, due=AsSet(), done=REPORT)
    ordered = on(ORDER, "2026-05-01", due=date(2026, 5, 10))

    assert due(norm, record(ordered)) == "2026-05-10"  # a Sunday: a day that is set does not move
    for day, wanted in (("2026-05-10", "met"), ("2026-05-11", "late")):
        assert state(norm, record(ordered, on(REPORT, day))) == wanted


def test_a_day_that_an_order_sets_and_nobody_knows_is_asked_for():
    norm = duty(upon=ORDER, due=AsSet(), done=REPORT)

    assert one(norm, record(on(ORDER, "2026-05-01"))).missing == ("order.due", "report")
    assert state(norm, record(on(ORDER, "2026-05-01"), on(REPORT, "2026-05-02"))) == "undetermined"


ANNOUNCED = duty(upon=ACCIDENT, due=within(Announced(ANNOUNCED_NUMBER, ANNOUNCED_UNIT)), done=REPORT)


def test_an_announced_period_is_the_one_in_force_on_the_day_of_the_event():
    longer = (Answer(3), Answer(9, date(2026, 5, 12)))
    facts = {"announced_number": longer, "announced_unit": "days"}

    assert due(ANNOUNCED, record(on(ACCIDENT, "2026-05-11"), **facts)) == "2026-05-14"
    assert due(ANNOUNCED, record(on(ACCIDENT, "2026-05-12"), **facts)) == "2026-05-21"


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({}, ("announced_number", "announced_unit", "report")),
        ({"announced_number": 3}, ("announced_unit", "report")),
        ({"announced_number": 0, "announced_unit": "days"}, ("announced_number", "report")),
    ],
)
def test_without_an_announced_period_there_is_no_date(facts, missing):
    found = one(ANNOUNCED, record(on(ACCIDENT, "2026-05-11"), **facts))

    assert (found.state.value, found.due, found.missing) == ("pending", None, missing)


# Records, years that nobody knows yet


def test_a_record_is_kept_from_the_event_of_the_duty_or_from_another_of_its_case():
    same = duty(upon=ACCIDENT, done=REPORT, keep=Keep(Term("记录", "the log"), years(3), ACCIDENT, STATUTORY))
    other = duty(upon=ACCIDENT, done=REPORT, keep=Keep(Term("记录", "the log"), months(6), REPORT, STATUTORY))
    known = record(
        on(ACCIDENT, "2026-05-01", case="a"), on(REPORT, "2026-05-31", case="a"), on(REPORT, "2026-05-02")
    )

    assert str(one(same, known).keep.due) == "2029-05-01"
    assert str(one(other, known).keep.due) == "2026-11-30"
    assert one(other, record(on(ACCIDENT, "2026-05-01"))).keep is None


def test_a_date_that_hangs_on_a_year_without_a_notice_is_not_guessed():
    found = one(IN_THREE_DAYS, record(on(ACCIDENT, "2026-12-30")), "2026-12-31")

    assert (found.state.value, found.due, found.unknown_year) == ("undetermined", None, 2027)
    assert one(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY)).unknown_year is None


def test_what_was_done_before_a_period_can_have_ended_is_in_time_in_any_calendar():
    late_in_the_year = on(ACCIDENT, "2026-12-30")
    in_working_days = duty(upon=ACCIDENT, due=within(working_days(3)), done=REPORT)

    for norm in (IN_THREE_DAYS, in_working_days):
        found = one(norm, record(late_in_the_year, on(REPORT, "2027-01-02")), "2027-01-10")
        assert (found.state.value, found.due, found.unknown_year, found.delay) == ("met", None, None, 3)
        later = one(norm, record(late_in_the_year, on(REPORT, "2027-01-03")), "2027-01-10")
        assert (later.state.value, later.unknown_year) == ("undetermined", 2027)


def test_a_provisional_date_is_marked_and_nothing_lapses_on_it():
    undone = record(on(ACCIDENT, "2026-12-30"), absent=["report"])
    guess = load().with_provisional_years()
    before_it, after_it = (
        one(IN_THREE_DAYS, undone, day, calendar=guess) for day in ("2026-12-31", "2027-02-01")
    )

    assert before_it.provisional
    assert before_it.due > date(2027, 1, 1)
    assert (before_it.state.value, after_it.state.value) == ("pending", "undetermined")
    assert not one(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY), calendar=guess).provisional


def test_a_duty_carries_the_tag_of_its_limit_and_a_prohibition_its_own():
    limited = duty(upon=ACCIDENT, due=within(days(3), tag=external(RULES[3])))

    assert str(one(limited, record(ACCIDENT_ON_MONDAY)).tag) == "external:RR-3"
    assert str(one(ban(tag=HOUSE, done=ACCIDENT), record(ACCIDENT_ON_MONDAY)).tag) == "house"
