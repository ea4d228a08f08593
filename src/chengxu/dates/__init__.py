"""Statutory time: the official working-day calendar, the counting of periods, and the words for them.

`load()` gives the calendar; `count_forward`, `count_backward` and `keep_until` count with it and say why;
`read_period` reads what a person types. Errors are `DateError`, with a `Term` in both languages.
"""

from chengxu.dates.calendar import Calendar, DateError, Day, Holiday, Notice, UnknownYear, load
from chengxu.dates.count import (
    CIVIL_CODE,
    LICENSING_LAW,
    Line,
    Pause,
    Period,
    Reckoning,
    Unit,
    count_backward,
    count_forward,
    days,
    keep_until,
    months,
    working_days,
    years,
)
from chengxu.dates.phrase import Direction, read_period

__all__ = [
    "CIVIL_CODE",
    "LICENSING_LAW",
    "Calendar",
    "DateError",
    "Day",
    "Direction",
    "Holiday",
    "Line",
    "Notice",
    "Pause",
    "Period",
    "Reckoning",
    "Unit",
    "UnknownYear",
    "count_backward",
    "count_forward",
    "days",
    "keep_until",
    "load",
    "months",
    "read_period",
    "working_days",
    "years",
]
