"""What comes again and again, and what is due before a day that a parameter names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chengxu.dates import days, load, months
from chengxu.dates.limits import Every, Yearly, before
from chengxu.law.record import Answer
from fiction import (
    ACCIDENT,
    LIGHT_ON,
    ON_STREET,
    REPORT,
    TOY,
    duty,
    entry,
    instances,
    on,
    one,
    record,
    since,
    state,
)

STREET = since("2026-03-02")
MONTHLY = duty(when=ON_STREET, due=Every(months(1), of=ON_STREET), done=REPORT)
BY_MARCH = duty(when=ON_STREET, due=Yearly(3, 31), done=REPORT)


def turns(norm, known, day="2026-06-01", **law):
    """Return each turn: where it stands, from when it runs, and its last day."""
    return [
        (o.state.value, str(o.trigger), str(o.due) if o.due else None)
        for o in instances(norm, known, day, **law)
    ]


# Every so often


def test_a_turn_is_done_in_time_on_its_last_day_and_late_on_the_day_after():
    for day, wanted in (("2026-04-02", "met"), ("2026-04-03", "late")):
        assert turns(MONTHLY, record(on(REPORT, day), on_street=STREET), "2026-04-10")[0] == (
            wanted,
            "2026-03-02",
            "2026-04-02",
        )


def test_a_turn_is_pending_until_the_end_of_its_last_day_and_then_breached_if_nothing_was_done():
    undone, silent = record(on_street=STREET, absent=["report"]), record(on_street=STREET)

    assert [state(MONTHLY, undone, day) for day in ("2026-04-02", "2026-04-03")] == ["pending", "breached"]
    assert [state(MONTHLY, silent, day) for day in ("2026-04-02", "2026-04-03")] == [
        "pending",
        "undetermined",
    ]
    assert one(MONTHLY, silent, "2026-04-03").missing == ("report",)


def test_the_next_turn_runs_from_the_day_on_which_the_last_one_was_done():
    known = record(on(REPORT, "2026-03-20"), on(REPORT, "2026-04-15"), on_street=STREET)

    assert turns(MONTHLY, known, "2026-05-01") == [
        ("met", "2026-03-02", "2026-04-02"),
        ("met", "2026-03-20", "2026-04-20"),
        ("pending", "2026-04-15", "2026-05-15"),
    ]


def test_a_last_day_that_is_a_holiday_moves():
    known = record(on(REPORT, "2026-04-02"), on_street=STREET)

    assert turns(MONTHLY, known, "2026-04-10")[-1] == ("pending", "2026-04-02", "2026-05-06")


@pytest.mark.parametrize("of", [ON_STREET, None])
def test_the_first_turn_runs_from_the_day_of_entry_where_the_condition_held_before_or_all_along(of):
    norm = duty(when=ON_STREET, due=Every(months(1), of=of), done=REPORT)

    for street in (True, since("2023-06-01")):
        assert turns(norm, record(on_street=street), "2024-01-15") == [
            ("pending", "2024-01-01", "2024-02-01")
        ]


def test_without_another_beginning_the_turns_run_from_the_day_on_which_the_duty_begins_to_bind():
    norm = duty(when=ON_STREET, due=Every(months(1)), done=REPORT)

    assert turns(norm, record(on_street=STREET), "2026-03-10") == [("pending", "2026-03-02", "2026-04-02")]


def test_turns_can_run_from_an_event():
    norm = duty(due=Every(months(1), of=ACCIDENT), done=REPORT)

    assert turns(norm, record(on(ACCIDENT, "2026-03-02")), "2026-03-10") == [
        ("pending", "2026-03-02", "2026-04-02")
    ]
    assert one(norm, record()).missing == ("accident", "report")


def test_an_event_that_is_known_never_to_have_happened_opens_no_turn():
    assert (
        state(duty(due=Every(months(1), of=ACCIDENT), done=REPORT), record(absent=["accident"]))
        == "not_bound"
    )


@pytest.mark.parametrize("of", [ON_STREET, ACCIDENT])
def test_a_beginning_that_is_still_to_come_opens_no_turn_yet(of):
    norm = duty(due=Every(months(1), of=of), done=REPORT)
    planned = record(on(ACCIDENT, "2026-06-03"), on_street=since("2026-06-03"))

    assert state(norm, planned, "2026-06-02") == "not_bound"
    assert state(norm, planned, "2026-06-03") == "pending"


ENDED = (*STREET, Answer(False, date(2026, 3, 20)))


def test_a_condition_that_ended_before_the_first_turn_was_over_binds_nobody():
    assert state(MONTHLY, record(on_street=ENDED), "2026-04-10") == "not_bound"


@pytest.mark.parametrize("of", [ON_STREET, None])
def test_a_condition_that_begins_again_opens_a_turn_again(of):
    norm = duty(when=ON_STREET, due=Every(months(1), of=of), done=REPORT)
    again = (*ENDED, Answer(True, date(2026, 5, 6)))

    assert turns(norm, record(on_street=again), "2026-05-10") == [("pending", "2026-05-06", "2026-06-08")]


def test_what_is_not_known_of_the_condition_is_asked_for():
    assert (state(MONTHLY, record()), one(MONTHLY, record()).missing) == ("undetermined", ("on_street",))


def test_a_turn_done_early_is_met_even_where_its_last_day_is_not_known():
    yearly = duty(when=ON_STREET, due=Every(months(12), of=ON_STREET), done=REPORT)
    early, next_turn = instances(yearly, record(on(REPORT, "2026-05-04"), on_street=STREET), "2026-06-01")

    assert (early.state.value, str(early.done), early.unknown_year) == ("met", "2026-05-04", None)
    assert (next_turn.state.value, next_turn.unknown_year) == ("pending", 2027)


def test_a_turn_that_reaches_a_year_nobody_has_loaded_is_not_guessed():
    yearly = duty(when=ON_STREET, due=Every(months(12), of=ON_STREET), done=REPORT)
    found = one(yearly, record(on_street=STREET))
    guess = load().with_provisional_years()

    assert (found.state.value, found.due, found.unknown_year) == ("pending", None, 2027)
    assert one(yearly, record(on_street=STREET), calendar=guess).provisional
    lapsed = record(on_street=STREET, absent=["report"])
    assert state(yearly, lapsed, "2027-06-01", calendar=guess) == "undetermined"


@pytest.mark.parametrize("limit", [Every(months(1)), Yearly(), Yearly(3, 31)])
def test_a_recurring_duty_that_no_act_on_record_can_perform_binds_all_the_same(limit):
    for shown in ({}, {"met_by": LIGHT_ON}):
        norm = duty(when=ON_STREET, due=limit, **shown)
        found = instances(norm, record(on_street=STREET), "2026-03-10")
        assert "not_bound" not in [o.state.value for o in found]


# Once a year


def test_what_is_due_once_a_year_is_in_time_on_the_day_and_late_on_the_day_after():
    known = {"on_street": since("2026-01-05")}

    for day, wanted in (("2026-01-05", "met"), ("2026-03-31", "met"), ("2026-04-01", "late")):
        assert state(BY_MARCH, record(on(REPORT, day), **known)) == wanted
    undone = record(absent=["report"], **known)
    assert [state(BY_MARCH, undone, f"2026-{d}") for d in ("03-31", "04-01")] == ["pending", "breached"]


def test_every_year_since_the_duty_began_to_bind_is_a_turn_of_its_own():
    known = record(on(REPORT, "2024-02-01"), on(REPORT, "2026-03-31"), on_street=True, absent=["report"])

    assert [(o.state.value, str(o.due)) for o in instances(BY_MARCH, known, "2026-12-31")] == [
        ("met", "2024-03-31"),
        ("breached", "2025-03-31"),
        ("met", "2026-03-31"),
    ]


def test_the_first_year_is_the_one_whose_day_comes_after_entry_into_force():
    for entered, first in ((date(2024, 3, 31), "2024-03-31"), (date(2024, 4, 1), "2025-03-31")):
        found = instances(BY_MARCH, record(on_street=True), since=entered)
        assert str(found[0].due) == first


def test_a_year_on_whose_day_the_condition_does_not_hold_is_no_turn():
    off = (Answer(True), Answer(False, date(2025, 3, 31)), Answer(True, date(2025, 4, 1)))

    assert [str(o.due) for o in instances(BY_MARCH, record(on_street=off))] == ["2024-03-31", "2026-03-31"]
    assert state(BY_MARCH, record(on_street=False)) == "not_bound"


def test_where_the_law_names_only_the_year_its_last_day_counts():
    norm = duty(when=ON_STREET, due=Yearly(), done=REPORT)

    found = instances(norm, record(on(REPORT, "2025-12-31"), on_street=since("2025-02-01")))

    assert [(o.state.value, str(o.due)) for o in found] == [("met", "2025-12-31"), ("pending", "2026-12-31")]


# Before a day that a parameter names

ENTRY = entry((None, date(2024, 1, 1)))
BEFORE_ENTRY = duty(due=before(ENTRY), done=REPORT)


def test_what_is_due_before_the_law_enters_into_force_is_due_on_its_eve():
    assert str(one(BEFORE_ENTRY, record(), "2023-06-01").due) == "2023-12-31"
    for day, wanted in (("2023-12-31", "met"), ("2024-01-01", "late")):
        assert state(BEFORE_ENTRY, record(on(REPORT, day)), "2024-06-01") == wanted
    undone = record(absent=["report"])
    assert [state(BEFORE_ENTRY, undone, day) for day in ("2023-06-01", "2023-12-31", "2024-01-01")] == [
        "pending",
        "pending",
        "breached",
    ]


def test_a_period_before_such_a_day_counts_back():
    assert str(one(duty(due=before(ENTRY, period=days(30)), done=REPORT), record()).due) == "2023-12-02"


def test_while_the_day_is_blank_the_limit_waits_for_it_and_a_record_can_supply_it():
    blank = replace(BEFORE_ENTRY, due=before(entry()))
    found = one(blank, record(), since=None)
    given = replace(record(), parameters={"entry_rr": ((None, date(2027, 1, 1)),)})

    assert (found.state.value, found.due, found.waiting_for, found.missing) == (
        "undetermined",
        None,
        entry(),
        (),
    )
    supplied = one(blank, given, since=None)
    assert (supplied.state.value, str(supplied.due), supplied.waiting_for) == ("pending", "2026-12-31", None)
    assert str(one(BEFORE_ENTRY, given).due) == "2026-12-31"  # what a record gives comes before the law's own


@pytest.mark.parametrize("entered", [date(2024, 1, 1), None])
def test_what_does_not_bind_is_not_due_before_any_day(entered):
    norm = duty(when=TOY, due=before(entry((None, entered)) if entered else entry()), done=REPORT)

    assert state(norm, record(toy=False, absent=["report"]), since=entered) == "not_bound"
    assert one(norm, record(absent=["report"]), since=entered).missing == ("toy",)
