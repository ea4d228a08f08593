"""Track a duty or prohibition through the dated events of a record: what is due, met, late or breached.

1. Find what sets the norm off: each happening of its event, or each day on which its condition begins to hold.
2. Keep those on which the norm bound, by the law and the facts of that very day.
3. Compute the limit of each on the official calendar.
4. Look for what performs it, in the same case, and compare.

What is not on record is unknown, not undone: an event counts as not done only if the record says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from chengxu.algebra.cite import Tag
from chengxu.algebra.expr import Expr
from chengxu.algebra.facts import ACT_DATE, Event
from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import Calendar
from chengxu.dates.count import Period, Reckoning, Unit, count_backward, count_forward, keep_until
from chengxu.dates.limits import Announced, AsSet, Before, Limit, Within
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.law.book import Book, evidence_of, facts_in
from chengxu.law.norm import Duty, Prohibition, Tracked
from chengxu.law.record import Happening, Record


class State(Enum):
    """Where a duty or prohibition stands."""

    NOT_BOUND = "not_bound"
    PENDING = "pending"
    MET = "met"
    LATE = "late"
    BREACHED = "breached"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True)
class Obligation:
    """One instance of a norm: set off on `trigger`, to be performed until the end of the day `due`.

    `due` None means that the law gives no date; `delay` then counts the days from the trigger to the act, or
    to the day of asking. `missing` names the facts and events that would settle more: `name`, or `name.since`
    for the day on which a fact began, or `name.due` for a day that an event sets.
    """

    state: State
    tag: Tag
    trigger: date | None = None
    due: date | None = None
    done: date | None = None
    case: str | None = None
    reckoning: Reckoning | None = None
    delay: int | None = None
    missing: tuple[str, ...] = ()
    keep: Reckoning | None = None

    @property
    def provisional(self) -> bool:
        """Whether a date rests on days that no official notice covers yet."""
        return any(r.provisional for r in (self.reckoning, self.keep) if r)


def track(norm: Tracked, book: Book, record: Record, on: date, calendar: Calendar) -> tuple[Obligation, ...]:
    """Return the instances of a duty or prohibition as they stand at the end of the day `on`.

    There is at least one: a norm that nothing has set off gives one that is not bound.
    """
    case = _Case(norm, book, record, on, calendar)
    if isinstance(norm, Prohibition):
        return tuple(case.breaches(norm)) or (case.standing(norm),)
    event = _trigger_event(norm)
    if event is not None:
        return tuple(case.upon(norm, event)) or (case.idle(event),)
    beginning = _trigger_condition(norm.due)
    if beginning is not None:
        return tuple(case.since(norm, beginning)) or (case.without_beginning(norm, beginning),)
    return (case.standing(norm),)


def _trigger_event(norm: Duty) -> Event | None:
    of = norm.due.of if isinstance(norm.due, Within) else None
    return of if isinstance(of, Event) else norm.upon


def _trigger_condition(limit: Limit) -> Expr | None:
    return limit.of if isinstance(limit, Within | Before) and isinstance(limit.of, Expr) else None


@dataclass(frozen=True)
class _Case:
    """One norm followed through one record."""

    norm: Tracked
    book: Book
    record: Record
    on: date
    calendar: Calendar

    # 1. and 2. What sets the norm off, and whether it bound on that day

    def upon(self, norm: Duty, event: Event) -> Iterator[Obligation]:
        for happening in self.record.of(event.name):
            if happening.on is None:
                yield self._unsettled(event.name)
            elif happening.on <= self.on:
                bound = self._bound(happening.on)
                if bound is Truth.TRUE:
                    yield self._instance(norm, happening)
                elif bound is Truth.UNKNOWN:
                    yield replace(self._unsettled(*self._missing(happening.on)), trigger=happening.on)

    def since(self, norm: Duty, of: Expr) -> Iterator[Obligation]:
        ahead = isinstance(
            norm.due, Before
        )  # what must be done before a day is due while that day is to come
        for day in self._beginnings(of):
            if ahead or day <= self.on:
                yield self._instance(norm, Happening("", day))

    def breaches(self, norm: Prohibition) -> Iterator[Obligation]:
        for happening in self.record.of(norm.done.name) if norm.done else ():
            if happening.on and happening.on <= self.on and self._bound(happening.on) is Truth.TRUE:
                yield Obligation(State.BREACHED, norm.tag, trigger=happening.on, case=happening.case)

    def idle(self, event: Event) -> Obligation:
        known = event.name in self.record.absent or self._bound(self.on) is Truth.FALSE
        return Obligation(State.NOT_BOUND, self._tag, missing=() if known else (event.name,))

    def without_beginning(self, norm: Duty, of: Expr) -> Obligation:
        """Answer for a norm that binds from a day that the record does not give, or does not bind at all."""
        bound = self._bound(self.on)
        if bound is Truth.FALSE:
            return Obligation(State.NOT_BOUND, self._tag)
        if bound is Truth.UNKNOWN:
            return self._unsettled(*self._missing(self.on))
        return self._judge(norm, self._unsettled(*(f"{fact.name}.since" for fact in facts_in(of))), None)

    def _beginnings(self, of: Expr) -> Iterator[date]:
        """Yield the days on which the norm begins to bind because of `of`, if that beginning is on record."""
        always = {k: v for k, v in self.record.on(self.record.before_all()).items() if k != ACT_DATE.name}
        if decide(of, always) is Truth.TRUE:
            return
        entry = self.book.statute_of(self.norm).entry.versions
        law_days = {value for _, value in entry if isinstance(value, date)}
        law_days |= {self.norm.since} if self.norm.since else set()
        held = False
        for day in sorted({*self.record.changes(), *law_days}):
            both = {self._bound(day), decide(of, self.record.on(day))}
            if both == {Truth.TRUE} and not held:
                yield day
            held = both == {Truth.TRUE}

    # 3. The limit

    def _instance(self, norm: Duty, trigger: Happening) -> Obligation:
        assert trigger.on is not None
        obligation = Obligation(State.PENDING, self._tag, trigger.on, case=trigger.case)
        limit = norm.due
        if isinstance(limit, AsSet):
            unset = () if trigger.due else (f"{trigger.event}.due",)
            obligation = replace(obligation, due=trigger.due, missing=unset)
        elif isinstance(limit, Before):
            obligation = replace(obligation, trigger=None, due=trigger.on - timedelta(days=1))
            if limit.period:
                reckoning = count_backward(limit.period, trigger.on, self.calendar)
                obligation = replace(obligation, due=reckoning.due, reckoning=reckoning)
        elif isinstance(limit, Within):
            period, missing = self._period(limit.period, trigger.on)
            reckoned = count_forward(period, trigger.on, self.calendar) if period else None
            due = reckoned.due if reckoned else None
            obligation = replace(obligation, due=due, reckoning=reckoned, missing=missing)
        if norm.keep and norm.keep.period:
            obligation = replace(obligation, keep=keep_until(norm.keep.period, trigger.on, self.calendar))
        return self._judge(norm, obligation, trigger)

    def _period(self, period: Period | Announced, day: date) -> tuple[Period | None, tuple[str, ...]]:
        """Return the period, for an announced one that in force on the day, or what is missing for it."""
        if isinstance(period, Period):
            return period, ()
        facts = self.record.on(day)
        missing = tuple(f.name for f in (period.number, period.unit) if f.name not in facts)
        if missing:
            return None, missing
        return Period(int(str(facts[period.number.name])), Unit(facts[period.unit.name])), ()

    # 4. What performs it

    def standing(self, norm: Tracked) -> Obligation:
        """Answer for a norm that binds for as long as its condition holds."""
        bound = self._bound(self.on)
        if bound is Truth.FALSE:
            return Obligation(State.NOT_BOUND, self._tag)
        if bound is Truth.UNKNOWN:
            return self._unsettled(*self._missing(self.on))
        return self._judge(norm, Obligation(State.PENDING, self._tag), None)

    def _judge(self, norm: Tracked, obligation: Obligation, trigger: Happening | None) -> Obligation:
        if norm.done is not None and isinstance(norm, Duty):
            return self._by_event(norm.done, obligation, trigger)
        shown = evidence_of(norm)
        if shown is None:
            return obligation
        truth = decide(shown, self.record.on(self.on))
        if truth is Truth.UNKNOWN:
            return replace(obligation, missing=(*obligation.missing, *self._names(shown, self.on)))
        if isinstance(norm, Prohibition):
            truth = ~truth
        over = trigger is None or (obligation.due is not None and self.on > obligation.due)
        undone = State.BREACHED if over else State.PENDING
        return replace(obligation, state=State.MET if truth is Truth.TRUE else undone)

    def _by_event(self, act: Event, obligation: Obligation, trigger: Happening | None) -> Obligation:
        start, due = obligation.trigger, obligation.due
        day, happened = self._performed(act, trigger)
        if day is not None:
            late = State.LATE if due is not None and day > due else State.MET
            state = State.UNDETERMINED if obligation.missing else late
            delay = (day - start).days if start else None
            return replace(obligation, state=state, done=day, delay=delay)
        over = due is not None and self.on > due
        obligation = replace(obligation, delay=(self.on - start).days if start else None)
        if happened or (over and act.name not in self.record.absent):
            missing = (*obligation.missing, act.name)
            return replace(obligation, state=State.UNDETERMINED, missing=missing)
        return replace(obligation, state=State.BREACHED) if over else obligation

    def _performed(self, act: Event, trigger: Happening | None) -> tuple[date | None, bool]:
        """Return the day of the act, and whether it happened; the answer to an event comes after it."""
        case = trigger.case if trigger else None
        floor = trigger.on if trigger and trigger.event else None
        days = [h.on for h in self.record.of(act.name, case)]
        known = [d for d in days if d is not None and d <= self.on and (floor is None or d >= floor)]
        return (known[0] if known else None), bool(known) or None in days

    # Small questions

    @property
    def _tag(self) -> Tag:
        return self.norm.due.tag if isinstance(self.norm, Duty) else self.norm.tag

    def _bound(self, day: date) -> Truth:
        return decide(self.book.condition(self.norm), self.record.on(day))

    def _missing(self, day: date) -> tuple[str, ...]:
        return self._names(self.book.condition(self.norm), day)

    def _names(self, expr: Expr, day: date) -> tuple[str, ...]:
        return tuple(fact.name for fact in explain(expr, self.record.on(day), self.norm.cite).missing())

    def _unsettled(self, *missing: str) -> Obligation:
        return Obligation(State.UNDETERMINED, self._tag, missing=missing)
