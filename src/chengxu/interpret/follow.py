"""Follow a procedure through the dated entries of a case: where it stands, what runs, what may come next.

Entries are taken in the order of their days. One that the law does not allow is refused with the article and
changes nothing; the case goes on from where it stood. A clock is computed from entries and calendar when it is
looked at; it is never stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from chengxu.algebra.expr import ALWAYS, Clause
from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import Calendar, UnknownYear
from chengxu.dates.count import Reckoning
from chengxu.dates.limits import Promptly
from chengxu.interpret.decide import decide
from chengxu.interpret.refuse import Objection, objections, refuse
from chengxu.interpret.standing import DAY, Run, Standing
from chengxu.law.case import CaseFile, Entry
from chengxu.law.procedure import (
    CALENDAR,
    Ahead,
    Clock,
    Procedure,
    RunOut,
    SetBy,
    State,
    Step,
    Trigger,
    as_trigger,
)
from chengxu.law.record import Answer, Record


class ClockState(Enum):
    """Where a clock stands: running, suspended, past its end; or stopped in time, late, or by time or the case's end.

    A clock without a number is never in time or late: once stopped it is done.
    """

    RUNNING = "running"
    SUSPENDED = "suspended"
    OVERDUE = "overdue"
    DONE = "done"
    MET = "met"
    LATE = "late"
    MOOT = "moot"


@dataclass(frozen=True)
class Refusal:
    """An entry that the law does not allow."""

    entry: Entry
    objections: tuple[Objection, ...]


@dataclass(frozen=True)
class Running:
    """A clock in a case. `due` None: no date in law, suspended, or a year nobody has loaded; `each` for whom it runs."""

    clock: Clock
    state: ClockState
    started: date
    due: date | None
    stopped: date | None
    days: int
    each: str | None = None
    reckoning: Reckoning | None = None
    unknown_year: int | None = None

    @property
    def provisional(self) -> bool:
        """Whether the last day rests on days that no official notice covers yet."""
        return self.reckoning is not None and self.reckoning.provisional


@dataclass(frozen=True)
class Next:
    """A step that may come next, or (with objections) may not yet; `to_check` are conditions of which nothing is known."""

    step: Step
    objections: tuple[Objection, ...] = ()
    to_check: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class Case:
    """A case at the end of the day `on`."""

    procedure: Procedure
    on: date
    state: State
    taken: tuple[Entry, ...]
    refused: tuple[Refusal, ...]
    clocks: tuple[Running, ...]
    next: tuple[Next, ...]
    not_yet: tuple[Next, ...]

    def clock(self, name: str, each: str | None = None) -> Running:
        """Return the latest run of a clock; KeyError if it never ran."""
        found = [c for c in self.clocks if c.clock.name == name and (each is None or c.each == each)]
        if not found:
            raise KeyError(name)
        return found[-1]

    @property
    def late(self) -> tuple[Running, ...]:
        """The clocks that were or are overdue, on whichever side."""
        return tuple(c for c in self.clocks if c.state in (ClockState.LATE, ClockState.OVERDUE))


def follow(file: CaseFile, on: date, calendar: Calendar) -> Case:
    """Return the case as it stands at the end of the day `on`; later entries are left out."""
    procedure = file.procedure
    fold = _Fold(Standing(procedure, file.record, calendar, procedure.states[0], file.parties))
    for entry in sorted(file.entries, key=lambda e: e.on):
        if entry.on <= on:
            fold.take(entry)
    fold.let_pass(on)
    return fold.case(on)


def _as_known(record: Record, entry: Entry) -> Record:
    """Return what was known of a case at an entry, where another one of the same day says otherwise."""
    known = {
        name: (*record.answers.get(name, ()), Answer(value, entry.on)) for name, value in entry.known.items()
    }
    return replace(record, answers={**record.answers, **known})


@dataclass
class _Fold:
    """A case while its entries are taken one by one."""

    at: Standing
    taken: list[Entry] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    @property
    def procedure(self) -> Procedure:
        return self.at.procedure

    def take(self, entry: Entry) -> None:
        """Take an entry, or refuse it and leave everything as it is."""
        self.let_pass(entry.on)
        step, of_the_day = self.procedure.step(entry.step), self.at.record
        if entry.known:
            self.at.record = _as_known(of_the_day, entry)
        against = refuse(step, entry, self.at)
        if against:
            self.refused.append(Refusal(entry, against))
        else:
            self._enter(step, entry)
        self.at.record = of_the_day

    def let_pass(self, day: date) -> None:
        """Take what the calendar does by itself up to the end of a day."""
        while (passed := min(self._passed(day), key=lambda p: p[1].on, default=None)) is not None:
            self._enter(*passed)

    def _passed(self, day: date) -> Iterator[tuple[Step, Entry]]:
        for step in self.procedure.steps:
            if CALENDAR not in step.actors or self.at.state.name not in step.at:
                continue
            for guard in step.guards:
                if isinstance(guard, RunOut):
                    yield from self._lapse(step, guard, day)

    def _lapse(self, step: Step, guard: RunOut, day: date) -> Iterator[tuple[Step, Entry]]:
        """Yield a step of the calendar, on the day after the last day; nothing lapses on a provisional one."""
        run, end = self.at.run(guard.clock), self.at.reckoning(guard.clock)
        if run is not None and end is not None and end.due < day and not end.provisional:
            effect = max(end.due + DAY, run.started, *(entry.on for entry in self.taken[-1:]))
            if not objections(step, effect, self.at):
                yield step, Entry(step.name, effect, CALENDAR.name)

    def _enter(self, step: Step, entry: Entry) -> None:
        self.taken.append(entry)
        self.at.by_step.setdefault(step.name, []).append(entry)
        for touch, clock in list(
            self._touched(entry)
        ):  # all are judged before the first one changes anything
            touch(clock, entry)
        if step.to is not None:
            self.at.state = self.procedure.state(step.to)
        if self.at.state.final:
            self._close(entry.on)

    def _touched(self, entry: Entry) -> Iterator[tuple[Callable[[Clock, Entry], None], Clock]]:
        """Yield which clocks an entry stops, resumes, suspends, extends and starts."""
        for clock in self.procedure.clocks:
            if any(self._fires(as_trigger(t), entry) for t in clock.stops):
                yield self._stop, clock
            if any(s.until == entry.step for s in clock.suspensions):
                yield self._resume, clock
            if any(self._fires(s.since, entry) for s in clock.suspensions):
                yield self._suspend, clock
            if clock.extension and clock.extension.step == entry.step:
                yield self._extend, clock
            if any(self._fires(as_trigger(t), entry) for t in clock.starts):
                yield self._start, clock

    def _fires(self, trigger: Trigger, entry: Entry) -> bool:
        if trigger.step != entry.step:
            return False
        if trigger.when != ALWAYS and decide(trigger.when, self.at.record.on(entry.on)) is not Truth.TRUE:
            return False
        return trigger.in_time is None or self.at.in_time(trigger.in_time, entry.on)

    # -- clocks

    def _start(self, clock: Clock, entry: Entry) -> None:
        limit = clock.limit
        named = entry.stated.get(limit.particular) if isinstance(limit, SetBy | Ahead) else None
        day = named if isinstance(named, date) else None
        keys: Iterable[str | None] = (None,)
        if clock.each:
            listed = entry.stated.get(clock.each)
            keys = listed if isinstance(listed, tuple) else ()
        for key in keys:
            running = self.at.open.setdefault(clock.name, [])
            for run in [r for r in running if r.each == key]:
                self._replace(run, entry)
            fresh = Run(clock, entry.on, day, key)
            running.append(fresh)
            self.at.runs.append(fresh)

    def _stop(self, clock: Clock, entry: Entry) -> None:
        key = entry.stated.get(clock.each_by) if clock.each_by else None
        running = self.at.open.get(clock.name, [])
        for run in [r for r in running if key is None or r.each == key]:
            run.stopped, run.by_time = entry.on, entry.by == CALENDAR.name
            running.remove(run)

    def _replace(self, run: Run, entry: Entry) -> None:
        """Let a clock that starts anew leave no trace, unless it had already run out.

        One that runs up to a planned day leaves none at all: with another day planned, nothing was missed.
        """
        self.at.open[run.clock.name].remove(run)
        if self.at.run_out(run, entry.on) and not isinstance(run.clock.limit, Ahead):
            run.stopped = entry.on
        else:
            self.at.runs.remove(run)

    def _suspend(self, clock: Clock, entry: Entry) -> None:
        for run in self.at.open.get(clock.name, ()):
            if not run.suspended and not self.at.run_out(run, entry.on):
                run.pauses.append((entry.on, None))

    def _resume(self, clock: Clock, entry: Entry) -> None:
        for run in self.at.open.get(clock.name, ()):
            if run.suspended:
                run.pauses[-1] = (run.pauses[-1][0], entry.on)

    def _extend(self, clock: Clock, _entry: Entry) -> None:
        for run in self.at.open.get(clock.name, ()):
            run.extended = True

    def _close(self, day: date) -> None:
        for running in self.at.open.values():
            for run in running:
                run.stopped, run.moot = day, True
            running.clear()

    # -- the case as it stands

    def case(self, on: date) -> Case:
        found = [self._next(step, on) for step in self.procedure.steps if self.at.state.name in step.at]
        found = [n for n in found if CALENDAR not in n.step.actors]
        return Case(
            self.procedure,
            on,
            self.at.state,
            tuple(self.taken),
            tuple(self.refused),
            tuple(self._view(run, on) for run in self.at.runs),
            tuple(n for n in found if not n.objections),
            tuple(n for n in found if n.objections),
        )

    def _next(self, step: Step, on: date) -> Next:
        facts = self.at.record.on(on)
        clauses = (guard for guard in step.guards if isinstance(guard, Clause))
        to_check = tuple(clause for clause in clauses if decide(clause, facts) is Truth.UNKNOWN)
        return Next(step, tuple(objections(step, on, self.at)), to_check)

    def _view(self, run: Run, on: date) -> Running:
        end = run.stopped or on
        days = (end - run.started).days
        try:
            reckoning = run.reckon(self.at.calendar)
        except UnknownYear as unknown:
            return Running(run.clock, _stand(run, None, on), run.started, None, run.stopped, days, run.each,
                           unknown_year=unknown.year)  # fmt: skip
        due = reckoning.due if reckoning else None
        return Running(
            run.clock, _stand(run, due, on), run.started, due, run.stopped, days, run.each, reckoning
        )


def _stand(run: Run, due: date | None, on: date) -> ClockState:
    in_time = due is None or run.stopped is None or run.stopped <= due
    if (run.by_time and not run.clock.task) or (run.moot and in_time):
        return ClockState.MOOT
    if run.stopped is not None and isinstance(run.clock.limit, Promptly):
        return ClockState.DONE
    if run.stopped is not None:
        return ClockState.MET if in_time else ClockState.LATE
    if run.suspended:
        return ClockState.SUSPENDED
    return ClockState.OVERDUE if due is not None and on > due else ClockState.RUNNING
