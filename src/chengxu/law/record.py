"""The record of one service: what was so, since when, what happened, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from chengxu.algebra.facts import ACT_DATE, Value, Values
from chengxu.algebra.term import Term

Parameters = Mapping[str, tuple[tuple[date | None, Value], ...]]
"""Values of parameters and settings by name, each with the day since when it holds, None for all along."""


@dataclass(frozen=True)
class Answer:
    """A fact's value from a day on; `value` None is an explicit "not known", `since` None "all along"."""

    value: Value | None
    since: date | None = None
    source: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class Happening:
    """An event on a day; `on` None is "it happened, the day is not known", `by` then a day it was not later than.

    `case` joins what belongs together (a complaint and its answer); `due` is a day that the event itself
    sets, such as the date in a notice.
    """

    event: str
    on: date | None
    case: str | None = None
    due: date | None = None
    by: date | None = None
    source: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class Record:
    """Everything known of a service.

    `absent` names the events that are known not to have happened, in one case or (None) in any. `parameters`
    are the figures and dates that others supply, as a parameter file gives them: versions `(since, value)` in
    order of time; they come before the versions that the law itself has. Settings are there too.
    """

    name: Term
    provider: Term | None = None
    about: Term | None = None
    answers: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    happenings: tuple[Happening, ...] = ()
    absent: frozenset[tuple[str, str | None]] = frozenset()
    path: str | None = None
    parameters: Parameters = field(default_factory=dict)
    _days: dict[date, Values] = field(default_factory=dict, init=False, compare=False, repr=False)

    def on(self, day: date) -> Values:
        """Return the facts as they were on a day, with the day itself as `act_date`."""
        if day not in self._days:  # a day is asked for by every norm, and put together once
            self._days[day] = self._on(day)
        return self._days[day]

    def _on(self, day: date) -> Values:
        known: dict[str, Value] = {ACT_DATE.name: day}
        for name, versions in self.parameters.items():
            in_force = [value for since, value in versions if since is None or since <= day]
            if in_force:
                known[name] = in_force[-1]
        for name, history in self.answers.items():
            held = [a for a in history if a.since is None or a.since <= day]
            if held and held[-1].value is not None:
                known[name] = held[-1].value
        return known

    def until(self, day: date) -> Record:
        """Return what was so and had happened by a day: nothing of what came later."""
        answers = {n: tuple(a for a in h if not a.since or a.since <= day) for n, h in self.answers.items()}
        happened = tuple(h for h in self.happenings if h.on is None or h.on <= day)
        return replace(self, answers={n: h for n, h in answers.items() if h}, happenings=happened)

    def changes(self) -> tuple[date, ...]:
        """Return the days on which some fact changes, in order."""
        return tuple(sorted({a.since for history in self.answers.values() for a in history if a.since}))

    def days_of_parameters(self) -> tuple[date, ...]:
        """Return the days on which a parameter changes, or which a parameter names."""
        versions = [version for history in self.parameters.values() for version in history]
        return tuple(sorted({day for version in versions for day in version if isinstance(day, date)}))

    def before_all(self) -> date:
        """Return a day before every change: the facts that then hold have no known beginning."""
        return min((*self.changes(), *self.days_of_parameters(), date(1949, 10, 1))) - timedelta(days=1)

    def answer(self, name: str, day: date) -> Answer | None:
        """Return the answer that holds on a day, with its source; None if nobody gave one."""
        held = [a for a in self.answers.get(name, ()) if a.since is None or a.since <= day]
        return held[-1] if held else None

    def of(self, event: str, case: str | None = None) -> tuple[Happening, ...]:
        """Return what happened under a name, in the order of days; with `case`, of that case only."""
        found = [h for h in self.happenings if h.event == event and (case is None or h.case == case)]
        return tuple(sorted(found, key=lambda h: h.on or date.min))

    def never(self, event: str, case: str | None = None) -> bool:
        """Return whether an event is known not to have happened, in this case."""
        return (event, None) in self.absent or (event, case) in self.absent

    def not_known(self) -> frozenset[str]:
        """Return the facts, and the events (`event#case` in a case), said to be not known or of unknown day."""
        facts = {name for name, history in self.answers.items() if history and history[-1].value is None}
        undated = {
            h.event if h.case is None else f"{h.event}#{h.case}" for h in self.happenings if h.on is None
        }
        return frozenset(facts | undated)
