"""What holds of every duty, whatever the days: a met one stays met, an act in time is no breach, dates are counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chengxu.dates import count_backward, count_forward, days, load, months, working_days
from chengxu.dates.limits import PROMPTLY, AsSet, before, within
from chengxu.interpret.track import State, track
from chengxu.law.record import Answer, Happening, Record
from fiction import ACCIDENT, HEAVY, LIGHT_ON, ON_STREET, REPORT, ban, book, duty, record

CALENDAR = load().with_provisional_years()
FIRST = date(2025, 1, 1)
DAYS = st.integers(0, 500).map(lambda n: FIRST + timedelta(days=n))
PERIODS = st.one_of(
    st.integers(1, 40).map(days), st.integers(1, 20).map(working_days), st.integers(1, 3).map(months)
)
CASES = st.sampled_from((None, "a", "b"))

UPON = st.one_of(PERIODS.map(within), st.just(PROMPTLY), st.just(AsSet())).map(
    lambda limit: duty(upon=ACCIDENT, due=limit, done=REPORT)
)
SINCE = st.one_of(
    PERIODS.map(lambda p: within(p, of=ON_STREET)),
    st.just(before(ON_STREET)),
    PERIODS.map(lambda p: before(ON_STREET, period=p)),
).map(lambda limit: duty(when=ON_STREET, due=limit, done=REPORT))
DUTIES = st.one_of(UPON, SINCE, st.just(duty(when=HEAVY, upon=ACCIDENT, due=within(days(5)), done=REPORT)))


@st.composite
def happenings(draw, event) -> tuple[Happening, ...]:
    found = draw(st.lists(st.tuples(DAYS, CASES, st.none() | st.integers(0, 30)), max_size=3))
    return tuple(
        Happening(event.name, d, c, d + timedelta(days=n) if n is not None else None) for d, c, n in found
    )


@st.composite
def records(draw) -> Record:
    """Accidents, reports and facts that change, some of them unknown."""
    history = draw(
        st.lists(st.tuples(DAYS, st.sampled_from((True, False, None))), max_size=3, unique_by=lambda a: a[0])
    )
    on_street = tuple(Answer(value, day) for day, value in sorted(history, key=lambda a: a[0]))
    absent = draw(st.sampled_from((["report"], [])))
    known = record(*draw(happenings(ACCIDENT)), *draw(happenings(REPORT)), absent=absent, on_street=on_street)
    heavy = draw(st.sampled_from((True, False, None)))
    return replace(known, answers={**known.answers, "heavy": (Answer(heavy),)})


def follow(norm, known: Record, day: date):
    return track(norm, book(norm), known, day, CALENDAR)


@given(DUTIES, records(), DAYS)
def test_what_is_performed_today_is_performed_tomorrow(norm, known, day):
    """An instance is known by its trigger and case; performed, late or in time, it never falls back."""
    settled = {State.MET, State.LATE}
    today = [(o.trigger, o.case, o.due, o.state) for o in follow(norm, known, day) if o.state in settled]
    tomorrow = [(o.trigger, o.case, o.due, o.state) for o in follow(norm, known, day + timedelta(days=1))]

    assert all(instance in tomorrow for instance in today)


@given(DUTIES, records(), DAYS)
def test_a_breach_is_only_healed_by_a_late_act(norm, known, day):
    today = [(o.trigger, o.case) for o in follow(norm, known, day) if o.state is State.BREACHED]
    tomorrow = {(o.trigger, o.case): o.state for o in follow(norm, known, day + timedelta(days=1))}

    assert all(tomorrow[instance] in (State.BREACHED, State.LATE) for instance in today)


@given(DUTIES, records(), DAYS, st.integers(0, 60))
def test_recording_that_the_act_was_done_in_time_never_leaves_a_breach(norm, known, day, after):
    for o in follow(norm, known, day):
        if o.due is None or o.trigger is None:
            continue
        done = (
            min(o.due, day)
            if isinstance(norm.due, type(before(HEAVY)))
            else min(o.trigger + timedelta(after), o.due)
        )
        acted = replace(known, happenings=(*known.happenings, Happening("report", done, o.case)))
        states = {(p.trigger, p.case): p.state for p in follow(norm, acted, max(day, done))}

        assert states[o.trigger, o.case] not in (State.BREACHED, State.LATE)


@given(PERIODS, DAYS)
def test_the_last_day_is_the_one_that_the_calendar_counts(period, day):
    upon = duty(upon=ACCIDENT, due=within(period), done=REPORT)
    opened = duty(when=ON_STREET, due=within(period, of=ON_STREET), done=REPORT)
    early = duty(when=ON_STREET, due=before(ON_STREET, period=period), done=REPORT)
    counted = count_forward(period, day, CALENDAR)
    street = record(on_street=(Answer(False), Answer(True, day)))

    (by_event,) = follow(upon, record(Happening("accident", day)), day)
    (by_condition,) = follow(opened, street, day)
    (beforehand,) = follow(early, street, day)

    assert (
        (by_event.due, by_event.reckoning)
        == (by_condition.due, by_condition.reckoning)
        == (counted.due, counted)
    )
    assert beforehand.due == count_backward(period, day, CALENDAR).due


@given(UPON, records(), DAYS)
def test_what_happens_later_changes_nothing_today(norm, known, day):
    past = tuple(happening for happening in known.happenings if happening.on <= day)

    assert follow(norm, known, day) == follow(norm, replace(known, happenings=past), day)


@given(DUTIES, records(), DAYS)
def test_an_open_instance_says_what_is_missing_and_a_performed_one_misses_nothing(norm, known, day):
    for o in follow(norm, known, day):
        if o.state in (State.MET, State.LATE):
            assert o.missing == ()
        if o.state is State.UNDETERMINED and not o.provisional:
            assert o.missing


@given(records(), DAYS, st.booleans())
def test_facts_that_change_leave_at_most_one_present_state_and_every_past_failing_over(known, day, forbidden):
    dark = ban(when=ON_STREET, broken_by=LIGHT_ON) if forbidden else duty(when=ON_STREET, met_by=LIGHT_ON)
    light = tuple(
        replace(a, value=None if a.value is None else not a.value) for a in known.answers["on_street"]
    )
    known = replace(known, answers={**known.answers, "light_on": light})

    *past, _ = follow(dark, known, day)

    assert all(o.state in (State.LATE, State.BREACHED) and o.done <= day for o in past)
    assert all(o.trigger is None or o.trigger < o.done for o in past)
