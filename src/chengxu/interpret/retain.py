"""Say until when a record has to be kept, and whether it may be deleted: a legal hold beats every other rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chengxu.dates.calendar import Calendar
from chengxu.dates.count import Reckoning, keep_until
from chengxu.law.norm import Keep


@dataclass(frozen=True)
class Retention:
    """A record's fate: kept at least until `until` (None: no number in law); `holds` are what locks it besides.

    A held record is only stored: it is locked, not used, and not deleted before the hold is lifted.
    """

    keep: Keep
    made: date
    until: date | None
    reckoning: Reckoning | None
    holds: tuple[str, ...]

    def may_delete(self, day: date) -> bool:
        """Return whether deletion is lawful on a day: after the last day of keeping, and without a hold."""
        return not self.holds and (self.until is None or day > self.until)

    @property
    def free_from(self) -> date | None:
        """The first day on which deletion is lawful; None while a hold lasts."""
        if self.holds:
            return None
        return self.made if self.until is None else self.until + timedelta(days=1)


def retain(keep: Keep, made: date, calendar: Calendar, holds: tuple[str, ...] = ()) -> Retention:
    """Return the retention of a record made on a day; `holds` name the cases and duties that lock it."""
    reckoning = keep_until(keep.period, made, calendar) if keep.period else None
    return Retention(keep, made, reckoning.due if reckoning else None, reckoning, holds)
