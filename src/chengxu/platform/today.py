"""What day it is, in China. Everything that counts days asks here, so that a test or a drill can set another day.

Somebody may look at another day than today's (`looking_at`): then `today` is that day, and `looking_from` the real one.
"""

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
_from: ContextVar[date | None] = ContextVar("looking_from", default=None)


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


@contextmanager
def looking_at(day: date) -> Iterator[None]:
    """Look at another day within this block; nothing may be written meanwhile."""
    token = _from.set(today())
    try:
        with on_day(day):
            yield
    finally:
        _from.reset(token)


def looking_from() -> date | None:
    """Return the real day while somebody looks at another one, None otherwise."""
    return _from.get()


def looking_back() -> bool:
    """Return whether somebody looks at a day that is over: what came after it is not to be seen."""
    real = looking_from()
    return real is not None and today() < real


@cache
def calendar() -> Calendar:
    """Return the working-day calendar; days that no notice covers yet are counted as provisional ones."""
    return load().with_provisional_years()
