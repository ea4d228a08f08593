"""A case while it is folded: its state, what was taken, and the runs of its clocks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from chengxu.dates.calendar import Calendar, UnknownYear
from chengxu.dates.count import Pause, Reckoning, count_backward, count_forward
from chengxu.dates.limits import Promptly
from chengxu.law.case import Entry
from chengxu.law.norm import Party
from chengxu.law.procedure import Ahead, Clock, Procedure, SetBy, State
from chengxu.law.record import Record

DAY = timedelta(days=1)


@dataclass
class Run:
    """One run of a clock, while the case is folded."""

    clock: Clock
    started: date
    day: date | None = None
    each: str | None = None
    pauses: list[tuple[date, date | None]] = field(default_factory=list)
    extended: bool = False
    stopped: date | None = None
    moot: bool = False
    by_time: bool = False

    @property
    def suspended(self) -> bool:
        """Whether the clock stands still."""
        return bool(self.pauses) and self.pauses[-1][1] is None

    def reckon(self, calendar: Calendar) -> Reckoning | None:
        """Return the last day as it stands, None where there is no number or the clock is suspended."""
        limit = self.clock.limit
        if isinstance(limit, Promptly) or self.suspended:
            return None
        if isinstance(limit, SetBy):
            return Reckoning(self.day - DAY if limit.eve else self.day, ()) if self.day else None
        if isinstance(limit, Ahead):
            return count_backward(limit.period, self.day, calendar) if self.day else None
        paused = [Pause(a + DAY, b) for a, b in self.pauses if b is not None and a < b]
        extension = self.clock.extension.by if self.clock.extension and self.extended else None
        return count_forward(limit, self.started, calendar, pauses=paused, extension=extension)


@dataclass
class Standing:
    """Where a case stands: `open` are the running clocks by name, `runs` all that ever ran, `parties` the people by name."""

    procedure: Procedure
    record: Record
    calendar: Calendar
    state: State
    parties: Mapping[str, Party] = field(default_factory=dict)
    by_step: dict[str, list[Entry]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    open: dict[str, list[Run]] = field(default_factory=dict)

    def run(self, clock: str) -> Run | None:
        """Return the latest run of a clock."""
        return next((run for run in reversed(self.runs) if run.clock.name == clock), None)

    def reckoning(self, clock: str) -> Reckoning | None:
        """Return the last day of a clock that runs.

        None if it does not run, stands still or has no number, or if the day lies in a year that nobody has
        loaded: then it has not run out, as far as anybody can tell.
        """
        run = self.run(clock)
        return self.known(run) if run and not run.stopped else None

    def due(self, clock: str) -> date | None:
        """Return just the day of `reckoning`."""
        reckoning = self.reckoning(clock)
        return reckoning.due if reckoning else None

    def run_out(self, run: Run, day: date) -> bool:
        """Return whether the last day of a run lies before a day, stopped or not."""
        reckoning = self.known(run)
        return reckoning is not None and day > reckoning.due

    def in_time(self, clock: str, day: date) -> bool:
        """Return whether a clock that was started has its last day on a day or after it, stopped or not."""
        run = self.run(clock)
        return run is not None and not self.run_out(run, day)

    def known(self, run: Run) -> Reckoning | None:
        """Return the last day of a run, None where there is none or nobody can tell yet."""
        try:
            return run.reckon(self.calendar)
        except UnknownYear:
            return None
