"""Time a count of 20 working days against two libraries, side by side in one run.

Run `python bench/clock.py`. Each round counts once from every day of January to November 2026; the best of
the rounds is printed. Ours also writes down the reason for each day. All three must find the same date.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

import chinese_calendar
import holidays

from chengxu.dates import count_forward, load, working_days

STARTS = [date(2026, 1, 1) + timedelta(n) for n in range(324)]
N, ROUNDS = 20, 7

calendar, table = load(), holidays.CN(years=(2026, 2027))


def ours(start: date) -> date:
    """Return the date as Chengxu counts it, with its lines."""
    return count_forward(working_days(N), start, calendar).due


def with_holidays(start: date) -> date:
    """Return the date as `holidays` counts it."""
    return table.get_nth_working_day(start, N)


def with_chinesecalendar(start: date) -> date:
    """Return the date that a loop over `chinese_calendar.is_workday` reaches."""
    day, left = start, N
    while left:
        day += timedelta(1)
        left -= chinese_calendar.is_workday(day)
    return day


def best(count: Callable[[date], date]) -> float:
    """Return the microseconds of one count, best of the rounds."""
    rounds = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        for start in STARTS:
            count(start)
        rounds.append(perf_counter() - begun)
    return min(rounds) / len(STARTS) * 1e6


def main() -> None:
    """Check that all agree, then print the microseconds of each and their ratio to ours."""
    for start in STARTS:
        assert ours(start) == with_holidays(start) == with_chinesecalendar(start), start
    figures = {count.__name__: best(count) for count in (ours, with_holidays, with_chinesecalendar)}
    for name, figure in figures.items():
        print(f"{name:22} {figure:8.1f} us a count  {figure / figures['ours']:6.1f} x ours")


if __name__ == "__main__":
    main()
