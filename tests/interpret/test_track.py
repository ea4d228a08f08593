"""Duties that an event or a beginning sets off: when they bind, when they are due, what performs them."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.dates import days, working_days
from chengxu.dates.limits import within
from chengxu.law.record import Answer, Record
from fiction import (
    ACCIDENT,
    HEAVY,
    ON_STREET,
    ORDER,
    REPORT,
    ROBOTS,
    RULES,
    TOY,
    due,
    duty,
    instances,
    on,
    one,
    record,
    since,
    state,
)

IN_THREE_DAYS = duty(upon=ACCIDENT, due=within(days(3)), done=REPORT)


# Within a period of an event

ACCIDENT_ON_MONDAY = on(ACCIDENT, "2026-06-01")


def test_an_act_on_the_last_day_is_in_time_and_on_the_day_after_late():
    assert due(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY)) == "2026-06-04"
    for day, wanted in (("2026-06-01", "met"), ("2026-06-04", "met"), ("2026-06-05", "late")):
        assert state(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY, on(REPORT, day)), "2026-07-01") == wanted


def test_until_the_end_of_the_last_day_a_duty_is_pending_and_then_breached_if_the_act_is_known_to_be_missing():
    undone = record(ACCIDENT_ON_MONDAY, absent=["report"])

    assert [state(IN_THREE_DAYS, undone, f"2026-06-0{d}") for d in (1, 4, 5)] == [
        "pending",
        "pending",
        "breached",
    ]


def test_what_is_not_on_record_is_unknown_and_not_undone():
    silent = record(ACCIDENT_ON_MONDAY)

    assert [state(IN_THREE_DAYS, silent, f"2026-06-0{d}") for d in (4, 5)] == ["pending", "undetermined"]
    assert one(IN_THREE_DAYS, silent, "2026-06-05").missing == ("report",)


def test_the_delay_counts_the_days_to_the_act_or_to_the_day_of_asking():
    assert one(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY, on(REPORT, "2026-06-03")), "2026-07-01").delay == 2
    assert one(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY), "2026-06-03").delay == 2


def test_a_last_day_that_is_no_working_day_moves_and_a_make_up_workday_is_one():
    assert due(IN_THREE_DAYS, record(on(ACCIDENT, "2026-05-13"))) == "2026-05-18"  # not on Saturday 16 May
    assert due(IN_THREE_DAYS, record(on(ACCIDENT, "2026-05-06"))) == "2026-05-09"  # a Saturday that is worked


def test_an_event_still_to_come_sets_nothing_off_yet():
    planned = record(on(ACCIDENT, "2026-06-03"))

    assert [state(IN_THREE_DAYS, planned, day) for day in ("2026-06-02", "2026-06-03")] == [
        "not_bound",
        "pending",
    ]


def test_working_days_count_make_up_workdays_and_no_holidays():
    ten = duty(upon=ACCIDENT, due=within(working_days(10)), done=REPORT)

    assert due(ten, record(on(ACCIDENT, "2026-04-28"))) == "2026-05-14"


def test_the_act_that_performs_a_duty_comes_on_or_after_the_event():
    early = record(ACCIDENT_ON_MONDAY, on(REPORT, "2026-05-31"))

    assert state(IN_THREE_DAYS, early, "2026-06-02") == "pending"
    assert one(IN_THREE_DAYS, early, "2026-06-02").done is None


def test_an_act_still_to_come_performs_nothing_yet():
    planned = record(ACCIDENT_ON_MONDAY, on(REPORT, "2026-06-03"))

    assert state(IN_THREE_DAYS, planned, "2026-06-02") == "pending"
    assert state(IN_THREE_DAYS, planned, "2026-06-03") == "met"


def test_a_period_can_run_from_another_event_than_the_one_that_sets_the_duty_off():
    norm = duty(upon=ACCIDENT, due=within(days(3), of=ORDER), done=REPORT)

    assert due(norm, record(on(ACCIDENT, "2026-05-01"), on(ORDER, "2026-05-20"))) == "2026-05-25"


def test_nothing_that_sets_it_off_leaves_a_duty_not_bound_and_the_event_to_be_asked_for():
    assert (state(IN_THREE_DAYS, record()), one(IN_THREE_DAYS, record()).missing) == (
        "not_bound",
        ("accident",),
    )
    assert one(IN_THREE_DAYS, record(absent=["accident"])).missing == ()
    assert one(duty(when=TOY, upon=ACCIDENT), record(toy=False)).missing == ()


def test_an_act_on_a_day_not_known_settles_nothing_unless_it_was_in_time_at_the_latest():
    unknown = record(ACCIDENT_ON_MONDAY, on(REPORT, None))
    by = {
        day: record(ACCIDENT_ON_MONDAY, on(REPORT, None, by=date.fromisoformat(day)))
        for day in ("2026-06-04", "2026-06-05")
    }

    assert state(IN_THREE_DAYS, unknown, "2026-07-01") == "undetermined"
    assert one(IN_THREE_DAYS, unknown, "2026-07-01").missing == ("report",)
    assert [state(IN_THREE_DAYS, known, "2026-07-01") for known in by.values()] == ["met", "undetermined"]


def test_an_event_on_a_day_not_known_leaves_the_duty_undetermined():
    found = one(IN_THREE_DAYS, record(on(ACCIDENT, None, case="a")))

    assert (found.state.value, found.missing, found.case) == ("undetermined", ("accident",), "a")


def test_an_event_on_a_day_not_known_matters_not_to_a_norm_that_never_bound():
    norm = duty(when=TOY, upon=ACCIDENT, done=REPORT)

    assert state(norm, record(on(ACCIDENT, None), toy=False)) == "not_bound"
    assert state(norm, record(on(ACCIDENT, None), toy=since("2026-05-01"))) == "undetermined"


# The law and the facts of the day of the event


def test_an_event_before_entry_into_force_binds_nobody_and_on_that_day_it_does():
    assert state(IN_THREE_DAYS, record(on(ACCIDENT, "2023-12-31"))) == "not_bound"
    assert state(IN_THREE_DAYS, record(on(ACCIDENT, "2024-01-01"), absent=["report"])) == "breached"


def test_without_a_day_of_entry_into_force_nobody_can_say():
    assert state(IN_THREE_DAYS, record(ACCIDENT_ON_MONDAY), since=None) == "undetermined"


def test_the_facts_of_the_day_of_the_event_decide_and_not_those_of_today():
    norm = duty(when=HEAVY, upon=ACCIDENT, due=within(days(3)), done=REPORT)
    lighter = {"heavy": since("2026-05-20", value=False, before=True)}

    assert state(norm, record(on(ACCIDENT, "2026-05-19"), absent=["report"], **lighter)) == "breached"
    assert state(norm, record(on(ACCIDENT, "2026-05-20"), absent=["report"], **lighter)) == "not_bound"


def test_facts_not_known_of_that_day_leave_the_duty_undetermined_and_are_named():
    norm = duty(when=HEAVY, upon=ACCIDENT, done=REPORT)
    found = one(norm, record(on(ACCIDENT, "2026-05-19"), heavy=since("2026-05-20", before=None)))

    assert (found.state.value, found.missing, str(found.trigger)) == (
        "undetermined",
        ("heavy",),
        "2026-05-19",
    )


def test_a_version_of_a_norm_binds_from_its_own_first_day_to_its_last():
    norm = duty(upon=ACCIDENT, done=REPORT, since=date(2025, 3, 1), until=date(2025, 6, 1))
    seen = {
        d: state(norm, record(on(ACCIDENT, d)))
        for d in ("2025-02-28", "2025-03-01", "2025-05-31", "2025-06-01")
    }

    assert list(seen.values()) == ["not_bound", "pending", "pending", "not_bound"]


# Several instances, cases


def test_each_happening_opens_an_instance_and_each_case_has_its_own_answer():
    known = record(
        on(ACCIDENT, "2026-05-11", case="a"),
        on(ACCIDENT, "2026-05-12", case="b"),
        on(REPORT, "2026-05-13", case="b"),
        on(REPORT, "2026-05-18", case="a"),
    )

    found = [(o.case, o.state.value, str(o.done)) for o in instances(IN_THREE_DAYS, known)]

    assert found == [("a", "late", "2026-05-18"), ("b", "met", "2026-05-13")]


def test_one_act_without_a_case_answers_every_event_before_it():
    known = record(on(ACCIDENT, "2026-05-11"), on(ACCIDENT, "2026-05-12"), on(REPORT, "2026-05-13"))

    assert [o.state.value for o in instances(IN_THREE_DAYS, known)] == ["met", "met"]


def test_an_act_known_to_be_missing_in_one_case_is_unknown_in_another():
    accidents = (on(ACCIDENT, "2026-05-11", case="a"), on(ACCIDENT, "2026-05-11", case="b"))
    known = Record(Term("小圆", "Roundy"), happenings=accidents, absent=frozenset({("report", "a")}))

    assert [o.state.value for o in instances(IN_THREE_DAYS, known)] == ["breached", "undetermined"]


# Within a period of the beginning of a condition

IN_TEN = duty(when=ON_STREET, due=within(working_days(10), of=ON_STREET), done=REPORT)


def test_a_period_runs_from_the_day_on_which_the_condition_begins_to_hold():
    started = record(on_street=since("2026-04-28"))

    assert due(IN_TEN, started) == "2026-05-14"
    assert str(one(IN_TEN, started).trigger) == "2026-04-28"
    assert state(IN_TEN, started, "2026-04-27") == "not_bound"


def test_a_condition_that_held_before_entry_into_force_sets_the_period_off_on_that_day():
    assert str(one(IN_TEN, record(on_street=since("2023-06-01"))).trigger) == "2024-01-01"


def test_a_condition_that_ends_and_begins_again_opens_a_second_instance():
    again = (
        Answer(False),
        Answer(True, date(2026, 3, 2)),
        Answer(False, date(2026, 4, 1)),
        Answer(True, date(2026, 5, 6)),
    )

    found = instances(IN_TEN, record(on(REPORT, "2026-03-03"), on_street=again), "2026-05-10")

    assert [str(o.trigger) for o in found] == ["2026-03-02", "2026-05-06"]


def test_a_fact_without_a_known_beginning_leaves_the_day_to_be_asked_for():
    found = one(IN_TEN, record(on_street=True))

    assert (found.state.value, found.due, found.missing[0]) == ("undetermined", None, "on_street.since")
    done = one(IN_TEN, record(on(REPORT, "2026-03-03"), on_street=True))
    assert (done.state.value, done.missing) == ("undetermined", ("on_street.since",))


def test_a_beginning_before_which_nobody_knows_may_have_been_earlier():
    found = one(IN_TEN, record(on(REPORT, "2026-05-06"), on_street=since("2026-04-28", before=None)))

    assert (found.state.value, found.missing) == ("undetermined", ("on_street.since",))


def test_a_norm_is_not_bound_while_the_condition_of_its_period_does_not_hold():
    norm = duty(due=within(days(3), of=HEAVY), done=REPORT)

    assert state(norm, record(heavy=False)) == "not_bound"
    assert (state(norm, record()), one(norm, record()).missing) == ("undetermined", ("heavy",))
    assert state(norm, record(heavy=since("2026-07-01"))) == "not_bound"


def test_a_new_figure_in_the_law_can_begin_to_bind_on_its_own_day():
    lower = Parameter(
        name="most", label=Term("限定数量", "the set number"), cite=RULES[9], tag=STATUTORY,
        versions=((None, 10), (date(2026, 5, 6), 2)),
    )  # fmt: skip
    many = ROBOTS > lower
    norm = duty(when=many, due=within(days(3), of=many), done=REPORT)

    assert str(one(norm, record(robots=5)).trigger) == "2026-05-06"
    assert due(norm, record(robots=5)) == "2026-05-09"
