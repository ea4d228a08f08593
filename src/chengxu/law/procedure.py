"""A procedure as a table of values: states, steps, clocks. Building one checks it.

Nothing is granted or refused by silence: a case moves by steps that somebody takes. The calendar takes a step
(`CALENDAR`) only where the law gives the passing of a day an effect, such as the end of a licence's term.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from chengxu.algebra.cite import STATUTORY, Cite, Law, Tag
from chengxu.algebra.expr import ALWAYS, Clause, Expr
from chengxu.algebra.facts import ACT_DATE, Fact, Setting
from chengxu.algebra.term import Term
from chengxu.algebra.walk import facts_in, settings_in
from chengxu.dates.count import Period
from chengxu.dates.limits import Promptly
from chengxu.law.amount import Amount
from chengxu.law.document import Notice, Particular, Register
from chengxu.law.norm import Party


class ProcedureError(ValueError):
    """A procedure that contradicts itself; raised when it is built."""


CALENDAR = Party("calendar", Term("期限届满", "the passing of time"))
"""Who acts where the law itself lets a day have an effect."""


@dataclass(frozen=True)
class State:
    """Where a case can be; a `final` one is left by no step."""

    name: str
    term: Term
    final: bool = False


@dataclass(frozen=True)
class SetBy:
    """A clock whose last day somebody sets: the day in a particular of the step that starts it.

    With `eve` the day before: for what begins on the day that is set.
    """

    particular: str
    eve: bool = False


@dataclass(frozen=True)
class Ahead:
    """A clock that ends a period before the day in a particular of the step that starts it (三十个工作日前)."""

    period: Period
    particular: str


ClockLimit: TypeAlias = Period | Promptly | SetBy | Ahead


@dataclass(frozen=True)
class Trigger:
    """A step that touches a clock, under a setting (`when`) or only while another clock has not run out (`in_time`)."""

    step: str
    when: Expr = ALWAYS
    in_time: str | None = None


@dataclass(frozen=True)
class Suspension:
    """What suspends a clock: from the day after `since` up to and including the day of `until`."""

    since: Trigger
    until: str
    cite: Cite


@dataclass(frozen=True)
class Extension:
    """What lengthens a clock, once."""

    step: str
    by: Period
    cite: Cite


@dataclass(frozen=True, kw_only=True)
class Clock:
    """The time that somebody has: from a step that starts it to one that stops it.

    A step that starts a running clock starts it anew. `each` names a list particular of the starting step: the
    clock then runs once for every name in it, and a stopping step says in the particular `each_by` for which; one
    that does not state it stops them all. `task` False: a span that time ends, such as the term of a licence; nobody is
    late for it.
    """

    name: str
    term: Term
    owner: Party | tuple[Party, ...]
    starts: tuple[Trigger | str, ...]
    stops: tuple[Trigger | str, ...]
    limit: ClockLimit
    cite: Cite
    tag: Tag = STATUTORY
    suspensions: tuple[Suspension, ...] = ()
    extension: Extension | None = None
    each: str | None = None
    each_by: str | None = None
    task: bool = True
    readings: tuple[str, ...] = ()


# What must be so before a step is taken


@dataclass(frozen=True)
class InTime:
    """Only while a clock has not run out: on its last day at the latest."""

    clock: str
    cite: Cite


@dataclass(frozen=True)
class RunOut:
    """Only once a clock has run out without having been stopped: from the day after its last day."""

    clock: str
    cite: Cite


@dataclass(frozen=True)
class NotBefore:
    """Not earlier than a period before the day last stated in a particular of these steps (a window that opens).

    Without a period, not before that day itself.
    """

    steps: tuple[str, ...]
    particular: str
    period: Period | None
    cite: Cite


@dataclass(frozen=True)
class NotAfter:
    """Not later than the day last stated in a particular of these steps (a window that closes)."""

    steps: tuple[str, ...]
    particular: str
    cite: Cite


@dataclass(frozen=True)
class Counted:
    """Only if certain steps were taken so often within a period, its corresponding day included."""

    steps: tuple[str, ...]
    least: int
    within: Period
    cite: Cite


@dataclass(frozen=True)
class Taken:
    """Only if one of these steps was taken before."""

    steps: tuple[str, ...]
    cite: Cite


@dataclass(frozen=True)
class NotTaken:
    """Only if none of these steps was taken before."""

    steps: tuple[str, ...]
    cite: Cite


@dataclass(frozen=True)
class Settled:
    """Only if none of these clocks is still running: every task done or excused."""

    clocks: tuple[str, ...]
    cite: Cite


@dataclass(frozen=True)
class AnyOf:
    """If at least one of these holds."""

    guards: tuple[Guard, ...]
    cite: Cite


Guard: TypeAlias = (
    InTime | RunOut | NotBefore | NotAfter | Counted | Taken | NotTaken | Settled | Clause | AnyOf
)
"""A clause over the facts of the case refuses a step where it is false; where it is unknown the case says so."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """What somebody does in a case: a noun phrase (受理申请 / the acceptance of the application).

    `to` None stays in the state; `needs` are the particulars to be stated, those of the notice that it `issues`
    besides; `guards` what must be so; `once` that it is taken once in a case; `enters` the register written;
    `amount` the range in which the particular `amount` has to lie, its inputs being particulars too.
    """

    name: str
    term: Term
    by: Party | tuple[Party, ...]
    at: tuple[str, ...]
    to: str | None
    cite: Cite
    needs: tuple[Particular, ...] = ()
    guards: tuple[Guard, ...] = ()
    once: bool = False
    issues: Notice | None = None
    enters: Register | None = None
    amount: Amount | None = None
    tag: Tag = STATUTORY
    readings: tuple[str, ...] = ()
    note: Term | None = None

    @property
    def actors(self) -> tuple[Party, ...]:
        """Who may take the step."""
        return self.by if isinstance(self.by, tuple) else (self.by,)

    @property
    def particulars(self) -> tuple[Particular, ...]:
        """What has to be stated with the step, each once."""
        issued = self.issues.parts if self.issues else ()
        return tuple({p.name: p for p in (*self.needs, *issued)}.values())


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """States, steps and clocks of one kind of case; it begins in the first state.

    `number` is that of the requirements (P2). `note` says what the table cannot.
    """

    name: str
    number: str
    law: Law
    term: Term
    cites: tuple[Cite, ...]
    states: tuple[State, ...]
    steps: tuple[Step, ...]
    clocks: tuple[Clock, ...] = ()
    readings: tuple[str, ...] = ()
    note: Term | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        for problem in _problems(self):
            raise ProcedureError(f"procedure `{self.name}`: {problem}")

    def state(self, name: str) -> State:
        """Return the state of that name; KeyError if there is none."""
        return self._states[name]

    def step(self, name: str) -> Step:
        """Return the step of that name; KeyError if there is none."""
        return self.steps_by_name[name]

    @cached_property
    def steps_by_name(self) -> dict[str, Step]:
        """The steps by name."""
        return {step.name: step for step in self.steps}

    @cached_property
    def _states(self) -> dict[str, State]:
        return {state.name: state for state in self.states}

    @cached_property
    def actors(self) -> tuple[Party, ...]:
        """Everybody who can take a step, the calendar aside, each once."""
        found = (party for step in self.steps for party in step.actors if party is not CALENDAR)
        return tuple(dict.fromkeys(found))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of a case that some step depends on, each once."""
        found = (fact for clause in self._clauses() for fact in facts_in(clause))
        return tuple(dict.fromkeys(fact for fact in found if fact != ACT_DATE))

    @cached_property
    def settings(self) -> tuple[Setting, ...]:
        """The settings on which steps and clocks depend, each once."""
        exprs = [*self._clauses(), *(t.when for clock in self.clocks for t in triggers_of(clock))]
        return tuple(dict.fromkeys(s for expr in exprs for s in settings_in(expr)))

    def _clauses(self) -> Iterator[Clause]:
        for step in self.steps:
            yield from (guard for guard in flat(step.guards) if isinstance(guard, Clause))


def as_trigger(trigger: Trigger | str) -> Trigger:
    """Return a trigger; a bare name is one without conditions."""
    return trigger if isinstance(trigger, Trigger) else Trigger(trigger)


def triggers_of(clock: Clock) -> tuple[Trigger, ...]:
    """Return every trigger of a clock."""
    found = [as_trigger(t) for t in (*clock.starts, *clock.stops)]
    return (*found, *(s.since for s in clock.suspensions))


def flat(guards: tuple[Guard, ...]) -> Iterator[Guard]:
    """Yield guards and the guards inside `AnyOf`."""
    for guard in guards:
        yield guard
        if isinstance(guard, AnyOf):
            yield from flat(guard.guards)


def _problems(procedure: Procedure) -> Iterator[str]:
    """Yield what is wrong: names twice or unknown, states never reached or never left."""
    if not procedure.states:
        yield "there is no state"
        return
    for kind, names in (
        ("state", [s.name for s in procedure.states]),
        ("step", [s.name for s in procedure.steps]),
        ("clock", [c.name for c in procedure.clocks]),
    ):
        yield from (f"the {kind} `{n}` is there twice" for n in names if names.count(n) > 1)
    states = {state.name for state in procedure.states}
    for step in procedure.steps:
        yield from (f"`{step.name}` names no state `{s}`" for s in {*step.at, step.to} - states - {None})
        yield from (
            f"`{step.name}` leaves the final state `{s.name}`"
            for s in procedure.states
            if s.final and s.name in step.at and step.to is not None
        )
        yield from (f"`{step.name}` is taken nowhere" for _ in range(not step.at))
    yield from (f"no step reaches `{s}`" for s in sorted(states - _reached(procedure)))
    left = {state for step in procedure.steps if step.to for state in step.at if step.to != state}
    yield from (f"no step leaves `{s.name}`" for s in procedure.states if not s.final and s.name not in left)
    yield from _loose_ends(procedure)
    yield from _without_end(procedure)


def _reached(procedure: Procedure) -> set[str]:
    """Return the states to which steps lead from the first one."""
    reached, new = set[str](), {procedure.states[0].name}
    while new:
        reached |= new
        new = {s.to for s in procedure.steps if s.to and reached & set(s.at)} - reached
    return reached


def _without_end(procedure: Procedure) -> Iterator[str]:
    """Yield the steps of the calendar that no clock brings about, or that leave that clock running."""
    plain = {c.name: {t for t in map(as_trigger, c.stops) if t == Trigger(t.step)} for c in procedure.clocks}
    stops = {name: {trigger.step for trigger in triggers} for name, triggers in plain.items()}
    for step in procedure.steps:
        if CALENDAR not in step.actors:
            continue
        ends = [guard.clock for guard in step.guards if isinstance(guard, RunOut)]
        if not ends:
            yield f"`{step.name}` is taken by the calendar, but no clock runs out"
        yield from (
            f"`{step.name}` does not stop the clock `{clock}` by which the calendar takes it"
            for clock in ends
            if step.name not in stops.get(clock, set())
        )


def _loose_ends(procedure: Procedure) -> Iterator[str]:
    """Yield the names of steps, clocks and particulars that are used and not there."""
    steps = {step.name: {p.name for p in step.particulars} for step in procedure.steps}
    clocks = {clock.name for clock in procedure.clocks}
    for clock in procedure.clocks:
        named = {t.step for t in triggers_of(clock)} | {s.until for s in clock.suspensions}
        named |= {clock.extension.step} if clock.extension else set()
        yield from (f"clock `{clock.name}` names no step `{s}`" for s in sorted(named - steps.keys()))
        timed = {t.in_time for t in triggers_of(clock) if t.in_time}
        yield from (f"clock `{clock.name}` names no clock `{c}`" for c in sorted(timed - clocks))
        wanted = [clock.limit.particular] if isinstance(clock.limit, SetBy | Ahead) else []
        wanted += [clock.each] if clock.each else []
        stopping = [steps.get(as_trigger(t).step, set()) for t in clock.stops]
        if clock.each_by and not any(clock.each_by in stated for stated in stopping):
            yield f"no step that stops the clock `{clock.name}` states `{clock.each_by}`"
        for trigger in (as_trigger(t) for t in clock.starts):
            missing = [w for w in wanted if w not in steps.get(trigger.step, set())]
            yield from (f"`{trigger.step}` does not state `{w}` for clock `{clock.name}`" for w in missing)
    for step in procedure.steps:
        if step.amount and "amount" not in steps[step.name]:
            yield f"`{step.name}` has a range, but does not state `amount`"
        for guard in flat(step.guards):
            yield from (f"`{step.name}`: {what}" for what in _loose_guard(guard, steps, clocks))


def _loose_guard(guard: Guard, steps: dict[str, set[str]], clocks: set[str]) -> Iterator[str]:
    named: tuple[str, ...] = ()
    timed: tuple[str, ...] = ()
    match guard:
        case InTime(clock) | RunOut(clock):
            timed = (clock,)
        case Settled(several):
            timed = several
        case Counted(several) | Taken(several) | NotTaken(several):
            named = several
        case NotBefore(several, particular) | NotAfter(several, particular):
            named = several
            silent = [step for step in several if particular not in steps.get(step, set())]
            yield from (f"`{step}` does not state `{particular}`" for step in silent)
    yield from (f"there is no step `{s}`" for s in named if s not in steps)
    yield from (f"there is no clock `{c}`" for c in timed if c not in clocks)
