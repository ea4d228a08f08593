"""What day it is, in China. Everything that counts days asks here, so that a test or a drill can set another day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from chengxu.dates import load
from chengxu.dates.calendar import Calendar

SHANGHAI = ZoneInfo("Asia/Shanghai")
_set: ContextVar[date | None] = ContextVar("today", default=None)


def today() -> date:
    """Return the day in China."""
    return _set.get() or datetime.now(SHANGHAI).date()


def now() -> datetime:
    """Return the time in China; on a day that was set, noon of it."""
    day = _set.get()
    return datetime(day.year, day.month, day.day, 12, tzinfo=SHANGHAI) if day else datetime.now(SHANGHAI)


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """Take a day for today within this block."""
    token = _set.set(day)
    try:
        yield
    finally:
        _set.reset(token)


@cache
def calendar() -> Calendar:
    """Return the working-day calendar; days that no notice covers yet are counted as provisional ones."""
    return load().with_provisional_years()
