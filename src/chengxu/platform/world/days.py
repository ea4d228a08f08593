"""Working days before and after today, in which the sample world counts."""

from __future__ import annotations

from datetime import date, timedelta

from chengxu.platform.today import calendar, today

DAY = timedelta(days=1)


def ago(days: int) -> date:
    """Return the working day that lies so many working days before today; 0 is the last one up to today."""
    days_left, day = days, today()
    while not calendar().is_working(day):
        day -= DAY
    while days_left:
        day -= DAY
        days_left -= calendar().is_working(day)
    return day


def ahead(days: int) -> date:
    """Return the working day that lies so many working days after today."""
    days_left, day = days, today()
    while days_left:
        day += DAY
        days_left -= calendar().is_working(day)
    return day
