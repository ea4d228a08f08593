"""Every count against an oracle that only knows how to walk a day and to ask another library about it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.dates import Pause, Period, Unit, UnknownYear, count_backward, count_forward, keep_until, load

LENGTHS = {Unit.WORKING_DAYS: 80, Unit.DAYS: 200, Unit.MONTHS: 14, Unit.YEARS: 3}
DAYS = st.dates(date(2004, 1, 1), date(2026, 12, 31))
PERIODS = st.sampled_from(Unit).flatmap(
    lambda unit: st.integers(1, LENGTHS[unit]).map(lambda n: Period(n, unit))
)
DAY = timedelta(1)


@st.composite
def clocks(draw: st.DrawFn) -> tuple[Period, date, list[Pause], Period | None]:
    start = draw(DAYS)
    spans = draw(st.lists(st.tuples(st.integers(-20, 150), st.integers(0, 30)), max_size=3))
    pauses = [Pause(start + n * DAY, start + (n + more) * DAY) for n, more in spans]
    return draw(PERIODS), start, pauses, draw(st.none() | PERIODS)


@cache
def worked() -> dict[date, bool]:
    """Return for each day of 2004-2026 whether `holidays` takes it as worked."""
    table = holidays.CN(years=range(2003, 2028))
    first = date(2004, 1, 1)
    return {first + n * DAY: table.is_working_day(first + n * DAY) for n in range(8401)}


def corresponding(period: Period, start: date, step: int = 1) -> date:
    """Walk until the month is the one reached and the day is the same, or the month's last."""
    ahead = step * period.n * {Unit.MONTHS: 1, Unit.YEARS: 12}[period.unit]
    target = start.year * 12 + start.month + ahead
    day, reached = start, None
    while day.year * 12 + day.month != target + step:
        if day.year * 12 + day.month == target and day.day <= start.day:
            reached = day if reached is None else max(reached, day)
        day += step * DAY
    assert reached is not None
    return reached


def walk(period: Period, start: date, pauses: list[Pause]) -> date:
    """Return where the period ends by walking from the day after `start`, paused days left out."""
    left = period.n
    if period.unit in (Unit.MONTHS, Unit.YEARS):
        left = (corresponding(period, start) - start).days
    day = start
    while left:
        day += DAY
        if not paused(day, pauses) and (period.unit is not Unit.WORKING_DAYS or worked()[day]):
            left -= 1
    return day


def paused(day: date, pauses: list[Pause]) -> bool:
    return any(pause.first <= day <= pause.last for pause in pauses)


def forward(period: Period, start: date, pauses: list[Pause], extension: Period | None) -> date | None:
    """Return the last day, or None where it needs a day past 2026."""
    try:
        end = walk(period, start, pauses)
        last = period
        if extension:
            end, last = walk(extension, end, pauses), extension
        while last.unit is not Unit.WORKING_DAYS and (paused(end, pauses) or not worked()[end]):
            end += DAY
    except KeyError:
        return None
    return end


@settings(max_examples=400, deadline=None)
@given(clocks())
def test_forward_agrees_with_walking(clock: tuple[Period, date, list[Pause], Period | None]) -> None:
    period, start, pauses, extension = clock
    expected = forward(period, start, pauses, extension)

    if expected is None:
        with pytest.raises(UnknownYear):
            count_forward(period, start, load(), pauses=pauses, extension=extension)
        return
    found = count_forward(period, start, load(), pauses=pauses, extension=extension)
    assert found.due == expected
    assert not found.provisional
    assert [line.day for line in found.lines] == sorted(line.day for line in found.lines)
    assert (found.lines[0].day, found.lines[-1].day) == (start, expected)


@settings(max_examples=400, deadline=None)
@given(PERIODS, DAYS)
def test_backward_agrees_with_walking(period: Period, event: date) -> None:
    left = period.n
    if period.unit in (Unit.MONTHS, Unit.YEARS):
        left = (event - corresponding(period, event, step=-1)).days
    day = event
    while left:
        day -= DAY
        if period.unit is Unit.WORKING_DAYS and day < date(2004, 1, 1):
            with pytest.raises(UnknownYear):
                count_backward(period, event, load())
            return
        left -= period.unit is not Unit.WORKING_DAYS or worked()[day]

    found = count_backward(period, event, load())
    assert found.due == day
    assert (found.lines[0].day, found.lines[-1].day) == (event, day)


@settings(max_examples=400, deadline=None)
@given(PERIODS, DAYS)
def test_retention_agrees_with_walking_and_never_moves(period: Period, start: date) -> None:
    try:
        expected = walk(period, start, [])
    except KeyError:
        with pytest.raises(UnknownYear):
            keep_until(period, start, load())
        return

    assert keep_until(period, start, load()).due == expected


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 80), DAYS)
def test_a_working_day_clock_lists_each_day_once_and_counts_to_n(n: int, start: date) -> None:
    calendar = load().with_provisional_years()
    found = count_forward(Period(n, Unit.WORKING_DAYS), start, calendar)
    passed = found.lines[1:-1]

    assert [line.day for line in passed] == [start + k * DAY for k in range(1, (found.due - start).days + 1)]
    assert [line.counted for line in passed if line.counted] == list(range(1, n + 1))
    assert all((line.counted is not None) == calendar.is_working(line.day) for line in passed)
    assert found.provisional == (found.due.year > 2026)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 80), DAYS)
def test_an_act_in_time_going_back_is_in_time_going_forward(n: int, event: date) -> None:
    period = Period(n, Unit.WORKING_DAYS)
    try:
        last = count_backward(period, event, load()).due
    except UnknownYear:
        return
    calendar = load().with_provisional_years()

    reached = count_forward(period, last, calendar).due
    assert reached >= event
    assert reached == event or not calendar.is_working(event)
