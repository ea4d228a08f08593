"""Track a duty or prohibition through the dated events of a record: what is due, met, late or breached.

1. Find what sets the norm off: each happening of its event, or each day on which its condition begins to hold.
2. Keep those on which the norm bound, by the law and the facts of that very day.
3. Compute the limit of each on the official calendar.
4. Look for what performs it, in the same case, and compare.

What is not on record is unknown, not undone: an event counts as not done only if the record says so. And what
fails a yardstick that is not the law's own (a practice standard, a house setting) is a gap, not a breach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import cached_property

from chengxu.algebra.cite import STATUTORY, Tag
from chengxu.algebra.expr import And, Compare, Expr
from chengxu.algebra.facts import ACT_DATE, Event, Parameter
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, parts_of
from chengxu.dates.calendar import Calendar, UnknownYear
from chengxu.dates.count import (
    Period,
    Reckoning,
    Unit,
    count_backward,
    count_forward,
    keep_until,
    soonest,
)
from chengxu.dates.limits import LASTING, Announced, AsSet, Before, Every, Limit, Within, Yearly
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.matter import that_matter
from chengxu.law.book import Book, evidence_of
from chengxu.law.norm import Duty, Programme, Prohibition, Tracked
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
    to the day of asking. `done` is the day of performance, or the day on which a failing was put right.
    `missing` names the facts and events that would settle more: `name`, or `name.since` for the day on which
    a fact began, or `name.due` for a day that an event sets. `gaps` names the facts that fail a yardstick
    which is not the law's own; `waiting_for` is the blank date from which the limit would be counted; `unknown_year` is the year whose working days the date hangs on, if nobody has
    loaded them.
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
    gaps: tuple[str, ...] = ()
    waiting_for: Parameter | None = None
    keep: Reckoning | None = None
    unknown_year: int | None = None

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
        acts = tuple(case.breaches(norm))
        return acts if acts and norm.broken_by is None else (*acts, *case.standing(norm))
    if isinstance(norm.due, Yearly | Every):
        return tuple(case.recurring(norm, norm.due)) or (Obligation(State.NOT_BOUND, norm.due.tag),)
    if isinstance(norm.due, Before) and isinstance(norm.due.of, Parameter):
        return (case.ahead_of(norm, norm.due.of),)
    event = _trigger_event(norm)
    if event is not None:
        return tuple(case.upon(norm, event)) or (case.idle(event),)
    beginning = _trigger_condition(norm.due)
    if beginning is not None:
        return tuple(case.since(norm, beginning)) or (case.without_beginning(norm, beginning),)
    return case.standing(norm)


def _trigger_event(norm: Duty | Programme) -> Event | None:
    of = norm.due.of if isinstance(norm.due, Within | Before) else None
    return of if isinstance(of, Event) else norm.upon or norm.lapse


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

    def upon(self, norm: Duty | Programme, event: Event) -> Iterator[Obligation]:
        for happening, bound in self._bound_by(event):
            if bound is Truth.TRUE:
                yield self._instance(norm, happening)
            else:
                yield self._uncertain(happening)

    def since(self, norm: Duty | Programme, of: Expr) -> Iterator[Obligation]:
        for day in self._beginnings(of):
            if self._spared(norm.due, of, day):
                yield Obligation(State.NOT_BOUND, self._tag)
            elif self._ahead or day <= self.on:
                yield self._instance(norm, Happening("", day), self._uncertain_before(day, of))

    def breaches(self, norm: Prohibition) -> Iterator[Obligation]:
        for happening, bound in self._bound_by(norm.done) if norm.done else ():
            if bound is Truth.TRUE:
                yield Obligation(State.BREACHED, norm.tag, trigger=happening.on, case=happening.case)
            else:
                yield self._uncertain(happening)

    def _bound_by(self, event: Event) -> Iterator[tuple[Happening, Truth]]:
        """Yield the happenings on which the norm bound or may have, and which of the two."""
        for happening in self.record.of(event.name):
            if happening.on is None:
                past = (self.record.before_all(), *(d for d in self._days if d <= self.on), self.on)
                bound = Truth.UNKNOWN if any(self._bound(d) is not Truth.FALSE for d in past) else Truth.FALSE
            else:
                bound = self._bound(happening.on)
            if bound is not Truth.FALSE and (self._ahead or happening.on is None or happening.on <= self.on):
                yield happening, bound

    def _uncertain(self, happening: Happening) -> Obligation:
        """Answer for what happened on a day on which the norm may have bound or not."""
        missing = self._missing(happening.on) if happening.on else (happening.event,)
        return replace(self._unsettled(*missing), trigger=happening.on, case=happening.case)

    def idle(self, event: Event) -> Obligation:
        known = self.record.never(event.name) or self._bound(self.on) is Truth.FALSE
        return Obligation(State.NOT_BOUND, self._tag, missing=() if known else (event.name,))

    def without_beginning(self, norm: Duty | Programme, of: Expr) -> Obligation:
        """Answer for a norm that binds from a day that the record does not give, or does not bind at all."""
        both = And((self.book.condition(norm), of))
        bound = decide(both, self.record.on(self.on))
        if bound is Truth.FALSE:
            return Obligation(State.NOT_BOUND, self._tag)
        if bound is Truth.UNKNOWN:
            return self._unsettled(*self._names(both, self.on))
        begun = self._unsettled(*(f"{fact.name}.since" for fact in facts_in(of)))
        return self._judge(norm, begun, None)

    def _beginnings(self, of: Expr) -> Iterator[date]:
        """Yield the days on which the norm begins to bind because of `of`, if that beginning is on record.

        What holds all along has no known beginning: the norm then begins only on a day that some fact gives,
        such as the one on which an exemption is lost.
        """
        always = {k: v for k, v in self.record.on(self.record.before_all()).items() if k != ACT_DATE.name}
        all_along, told = decide(of, always) is Truth.TRUE, self.record.changes()
        held = all_along and self._bound(self.record.before_all()) is not Truth.FALSE
        for day in self._days:
            both = {self._bound(day), decide(of, self.record.on(day))}
            if both == {Truth.TRUE} and not held and (not all_along or day in told):
                yield day
            held = both == {Truth.TRUE}

    def _spared(self, limit: Limit, of: Expr, day: date) -> bool:
        """Return whether it was only the law's entry into force that made the norm begin to bind on a day."""
        if not (isinstance(limit, Before) and limit.spares_running):
            return False
        before = self.record.on(day - timedelta(days=1))
        in_force = self.book.statute_of(self.norm).in_force
        return decide(of, before) is Truth.TRUE and decide(in_force, before) is Truth.FALSE

    def _uncertain_before(self, day: date, of: Expr) -> tuple[str, ...]:
        """Return `fact.since` where somebody said "not known" of the time before: it may have begun earlier."""
        before = day - timedelta(days=1)
        answers = ((fact, self.record.answer(fact.name, before)) for fact in facts_in(of))
        return tuple(f"{fact.name}.since" for fact, answer in answers if answer and answer.value is None)

    def ahead_of(self, norm: Duty | Programme, parameter: Parameter) -> Obligation:
        """Answer for what is due before a day that a parameter names."""
        bound = self._bound(self.on)
        if bound is Truth.FALSE:
            return Obligation(State.NOT_BOUND, self._tag)
        if bound is Truth.UNKNOWN:
            return self._unsettled(*self._missing(self.on))
        day = self.record.on(self.on).get(parameter.name, parameter.at(self.on))
        if not isinstance(day, date):
            return replace(self._unsettled(), waiting_for=parameter)
        return self._instance(norm, Happening(parameter.name, day))

    # What comes again and again

    def recurring(self, norm: Duty | Programme, limit: Yearly | Every) -> Iterator[Obligation]:
        turns = self._years(limit) if isinstance(limit, Yearly) else self._turns(norm, limit)
        for obligation, acted in turns:
            due = obligation.due or self.on
            bound = self._bound(min(due, self.on))
            if bound is Truth.UNKNOWN:
                yield self._unsettled(*self._missing(min(due, self.on)))
            elif bound is Truth.TRUE and obligation.unknown_year is None and norm.done is not None:
                yield self._turn(norm.done, obligation, acted)
            elif bound is Truth.TRUE:
                yield self._in_any_calendar(obligation, acted, getattr(limit, "period", None))

    def _turn(self, act: Event, obligation: Obligation, acted: Happening | None) -> Obligation:
        if acted is not None:
            return self._acted(act, acted, obligation)
        if obligation.due is None or self.on <= obligation.due:
            return replace(obligation, missing=(*obligation.missing, act.name))
        lapsed = self.record.never(act.name) and not obligation.provisional
        missing = () if lapsed else (*obligation.missing, act.name)
        return replace(obligation, state=State.BREACHED if lapsed else State.UNDETERMINED, missing=missing)

    def _years(self, limit: Yearly) -> Iterator[tuple[Obligation, Happening | None]]:
        """Yield each calendar year since the norm began to bind, with what was done in it."""
        first = next((day for day in self._days if self._bound(day) is Truth.TRUE), self.on)
        for year in range(min(first, self.on).year, self.on.year + 1):
            due = date(year, limit.month, limit.day)
            acts = (h for h in self._dated_acts() if h.on and h.on.year == year)
            if due >= first:
                yield Obligation(State.PENDING, limit.tag, due=due), next(acts, None)

    def _turns(self, norm: Duty | Programme, limit: Every) -> Iterator[tuple[Obligation, Happening | None]]:
        """Yield each turn: from the beginning, then from each time that it was done, to the next."""
        acts = self._dated_acts()
        begun = self._begun(limit.of)
        missing: tuple[str, ...] = ()
        if begun is None and self._still_to_come(limit.of):
            return
        if begun is None and not acts:
            names = (
                (f"{fact.name}.since" for fact in facts_in(limit.of)) if isinstance(limit.of, Expr) else ()
            )
            missing = (limit.of.name,) if isinstance(limit.of, Event) else tuple(names)
            yield replace(self._unsettled(*missing), tag=limit.tag), None
            return
        starts = ([begun] if begun else []) + [h.on for h in acts if h.on and (not begun or h.on >= begun)]
        for start, after in zip(starts, [*starts[1:], None], strict=True):
            turn = Obligation(State.PENDING, limit.tag, start)
            try:
                reckoned = count_forward(limit.period, start, self.calendar)
                turn = replace(turn, due=reckoned.due, reckoning=reckoned)
            except UnknownYear as unknown:
                later = unknown.year > self.on.year  # whatever the day, it is still to come
                turn = replace(
                    turn, unknown_year=unknown.year, state=turn.state if later else State.UNDETERMINED
                )
            yield turn, next((h for h in acts if h.on == after), None) if after else None

    def _still_to_come(self, of: Event | Expr | None) -> bool:
        """Return whether the beginning is known to lie ahead, or never to have come."""
        if isinstance(of, Event):
            return self.record.never(of.name) or any(h.on for h in self.record.of(of.name))
        return of is not None and any(True for _ in self._beginnings(of))

    def _begun(self, of: Event | Expr | None) -> date | None:
        """Return the last day, up to that of asking, on which the turns began to run."""
        if isinstance(of, Event):
            days = [h.on for h in self.record.of(of.name) if h.on and h.on <= self.on]
            return days[-1] if days else None
        days = [day for day in self._beginnings(of) if day <= self.on] if of is not None else []
        if days or self._bound(self.on) is not Truth.TRUE:
            return days[-1] if days else None
        if of is not None and decide(of, self.record.on(self.on)) is not Truth.TRUE:
            return None
        # the condition has held all along: the turns run from the day on which the norm last began to bind
        past = [self.record.before_all(), *(day for day in self._days if day <= self.on)]
        bound = [self._bound(day) is Truth.TRUE for day in past]
        starts = [
            day for day, now, before in zip(past[1:], bound[1:], bound, strict=False) if now and not before
        ]
        return starts[-1] if starts else None

    def _dated_acts(self) -> list[Happening]:
        act = None if isinstance(self.norm, Prohibition) else self.norm.done
        return [h for h in self.record.of(act.name) if h.on and h.on <= self.on] if act else []

    # 3. The limit

    def _instance(
        self, norm: Duty | Programme, trigger: Happening, missing: tuple[str, ...] = ()
    ) -> Obligation:
        assert trigger.on is not None
        obligation = Obligation(State.PENDING, self._tag, trigger.on, case=trigger.case, missing=missing)
        try:
            obligation = self._limited(norm, obligation, trigger)
        except UnknownYear as unknown:
            open_still = replace(obligation, state=State.UNDETERMINED, unknown_year=unknown.year)
            acted = self._performance(norm.done, trigger) if norm.done else None
            period = norm.due.period if isinstance(norm.due, Within) else None
            return self._in_any_calendar(open_still, acted, period if isinstance(period, Period) else None)
        return self._judge(norm, obligation, trigger)

    def _in_any_calendar(
        self, obligation: Obligation, acted: Happening | None, period: Period | None
    ) -> Obligation:
        """Return as met what was done before the period can have ended, whatever days the year's notice takes off."""
        if acted is None or acted.on is None or period is None or obligation.trigger is None:
            return obligation
        if obligation.missing or acted.on > soonest(period, obligation.trigger):
            return obligation
        delay = (acted.on - obligation.trigger).days
        return replace(obligation, state=State.MET, done=acted.on, delay=delay, unknown_year=None)

    def _limited(self, norm: Duty | Programme, obligation: Obligation, trigger: Happening) -> Obligation:
        """Return the obligation with its last day and the end of its record; UnknownYear if they hang on one."""
        assert trigger.on is not None
        limit, missing = norm.due, obligation.missing
        if isinstance(limit, AsSet):
            unset = () if trigger.due else (f"{trigger.event}.due",)
            obligation = replace(obligation, due=trigger.due, missing=(*missing, *unset))
        elif isinstance(limit, Before):
            obligation = replace(obligation, due=trigger.on - timedelta(days=1))
            if limit.period:
                reckoning = count_backward(limit.period, trigger.on, self.calendar)
                obligation = replace(obligation, due=reckoning.due, reckoning=reckoning)
        elif isinstance(limit, Within):
            period, lacking = self._period(limit.period, trigger.on)
            reckoned = count_forward(period, trigger.on, self.calendar) if period else None
            due = reckoned.due if reckoned else None
            obligation = replace(obligation, due=due, reckoning=reckoned, missing=(*missing, *lacking))
        return replace(obligation, keep=self._kept(norm, trigger))

    def _kept(self, norm: Duty | Programme, trigger: Happening) -> Reckoning | None:
        """Return until when the record is kept: from the event that the duty names, in the same case."""
        keep = norm.keep
        if keep is None or keep.period is None:
            return None
        start = trigger.on
        if keep.of is not None and keep.of.name != trigger.event:
            start = next((h.on for h in self.record.of(keep.of.name, trigger.case) if h.on), None)
        return keep_until(keep.period, start, self.calendar) if start else None

    def _period(self, period: Period | Announced, day: date) -> tuple[Period | None, tuple[str, ...]]:
        """Return the period, for an announced one that in force on the day, or what is missing for it."""
        if isinstance(period, Period):
            return period, ()
        facts = self.record.on(day)
        number, unit = facts.get(period.number.name), facts.get(period.unit.name)
        counts = isinstance(number, int) and number > 0
        in_units = unit in {known.value for known in Unit}
        if counts and in_units:
            return Period(int(str(number)), Unit(unit)), ()
        lacking = ((period.number.name, counts), (period.unit.name, in_units))
        return None, tuple(name for name, given in lacking if not given)

    # 4. What performs it

    def _judge(self, norm: Duty | Programme, obligation: Obligation, trigger: Happening | None) -> Obligation:
        if norm.done is not None:
            return self._by_event(norm.done, obligation, trigger)
        return obligation if norm.met_by is None else self._by_facts(norm.met_by, obligation)

    def _by_event(self, act: Event, obligation: Obligation, trigger: Happening | None) -> Obligation:
        acted = self._performance(act, trigger)
        if acted is not None:
            return self._acted(act, acted, obligation)
        start, due = obligation.trigger, obligation.due
        denied = self.record.never(act.name, trigger.case if trigger else None)
        obligation = replace(obligation, delay=(self.on - start).days if start and self.on >= start else None)
        if not denied:
            obligation = replace(obligation, missing=(*obligation.missing, act.name))
        if due is None or self.on <= due:
            return obligation
        # a provisional date may warn, but nothing lapses on it
        lapsed = denied and not obligation.provisional
        return replace(obligation, state=State.BREACHED if lapsed else State.UNDETERMINED)

    def _acted(self, act: Event, acted: Happening, obligation: Obligation) -> Obligation:
        """Judge whether an act that is on record came in time; known only by a latest day, it may have."""
        start, due, latest = obligation.trigger, obligation.due, acted.on or acted.by
        late = due is not None and (latest is None or latest > due)
        delay = (acted.on - start).days if start and acted.on and acted.on >= start else None
        obligation = replace(obligation, done=acted.on, delay=delay)
        if late and acted.on is None:
            return replace(obligation, state=State.UNDETERMINED, missing=(*obligation.missing, act.name))
        if obligation.missing or (late and obligation.provisional):
            return replace(obligation, state=State.UNDETERMINED)
        return replace(obligation, state=State.LATE if late else State.MET)

    def _performance(self, act: Event, trigger: Happening | None) -> Happening | None:
        """Return the act that performs the duty; what answers an event comes on or after it, in its case."""
        floor = trigger.on if trigger and trigger.event and not self._ahead else None
        acts = self.record.of(act.name, trigger.case if trigger else None)
        dated = [h for h in acts if h.on and h.on <= self.on and (floor is None or h.on >= floor)]
        undated = [h for h in acts if h.on is None and not (h.by and floor and h.by < floor)]
        return next(iter(dated + undated), None)

    def _by_facts(self, shown: Expr, obligation: Obligation) -> Obligation:
        """Judge a duty with a date by facts that show it performed."""
        truth = decide(shown, self.record.on(self.on))
        due = obligation.due
        over = due is not None and self.on > due
        if truth is Truth.TRUE:
            day = self._held_since(shown)
            late = due is not None and day is not None and day > due
            open_still = obligation.missing or (late and obligation.provisional)
            state = State.UNDETERMINED if open_still else State.LATE if late else State.MET
            return replace(obligation, state=state, done=day)
        if truth is Truth.FALSE and not (over and obligation.provisional):
            return self._failing(shown, obligation) if over else obligation
        missing = (*obligation.missing, *self._names(shown, self.on))
        return replace(obligation, state=State.UNDETERMINED if over else obligation.state, missing=missing)

    def _held_since(self, shown: Expr) -> date | None:
        """Return the day from which the facts have shown it without a break; None for all along."""
        since = None
        for day in reversed([d for d in self.record.changes() if d <= self.on]):
            if decide(shown, self.record.on(day)) is not Truth.TRUE:
                break
            since = day
        else:
            if decide(shown, self.record.on(self.record.before_all())) is Truth.TRUE:
                return None
        return since

    def _failing(self, shown: Expr, obligation: Obligation) -> Obligation:
        """Return a breach, or a gap where the yardstick is not the law's own."""
        yardstick = self.norm.yardstick
        obligation = replace(obligation, tag=obligation.tag if yardstick == STATUTORY else yardstick)
        if yardstick.binding:
            return replace(obligation, state=State.BREACHED)
        return replace(obligation, state=State.UNDETERMINED, gaps=tuple(self._failed_facts(shown)))

    def _failed_facts(self, shown: Expr) -> Iterator[str]:
        leaves = explain(shown, self.record.on(self.on), self.norm.cite).leaves(decisive_only=True)
        yield from dict.fromkeys(leaf.fact.name for leaf in leaves if leaf.fact is not None)

    # Norms that bind for as long as their condition holds

    def standing(self, norm: Tracked) -> tuple[Obligation, ...]:
        """Return what failed and was put right, and how things stand now."""
        shown = evidence_of(norm)
        now = self._standing_now(norm, shown)
        if shown is None or isinstance(norm, Programme) or not norm.yardstick.binding:
            return (now,)
        return (*self._lapses(norm, shown), now)

    def _standing_now(self, norm: Tracked, shown: Expr | None) -> Obligation:
        bound = self._bound(self.on)
        if bound is Truth.FALSE:
            return Obligation(State.NOT_BOUND, self._tag)
        if bound is Truth.UNKNOWN:
            return self._unsettled(*self._missing(self.on))
        base = Obligation(State.PENDING, self._tag)
        if shown is None:
            return (
                self._by_event(norm.done, base, None)
                if not isinstance(norm, Prohibition) and norm.done
                else base
            )
        truth = decide(shown, self.record.on(self.on))
        if truth is Truth.UNKNOWN:
            return replace(base, state=State.UNDETERMINED, missing=self._names(shown, self.on))
        if _performed(norm, truth):
            return replace(base, state=State.MET)
        if isinstance(norm, Programme) and norm.yardstick.binding:  # a task without a day is open, never late
            return base
        return replace(self._failing(shown, base), trigger=self._failing_since(norm, shown))

    def _lapses(self, norm: Tracked, shown: Expr) -> Iterator[Obligation]:
        """Yield each stretch of days, now over, on which the norm bound and was not kept."""
        start: date | None = None
        failing = False
        for day in (self.record.before_all(), *(d for d in self._days if d <= self.on)):
            fails = self._fails(norm, shown, day)
            if fails and not failing:
                start = day if self._begins_on(shown, day) else None
            if failing and not fails:
                mended = (
                    not isinstance(norm, Prohibition) and decide(shown, self.record.on(day)) is Truth.TRUE
                )
                state = State.LATE if mended else State.BREACHED
                yield Obligation(state, self._tag, trigger=start, done=day)
            failing = fails

    def _failing_since(self, norm: Tracked, shown: Expr) -> date | None:
        days = [self.record.before_all(), *(d for d in self._days if d <= self.on)]
        since = None
        for day in reversed(days):
            if not self._fails(norm, shown, day):
                break
            since = day
        return since if since and self._begins_on(shown, since) else None

    def _begins_on(self, shown: Expr, day: date) -> bool:
        """Return whether the record tells that a failing began on a day.

        Facts given without a beginning hold all along; that a failing began on the day the law entered into
        force can be told only if some fact behind it was dated by then.
        """
        if day == self.record.before_all() or day in self.record.changes():
            return day != self.record.before_all()
        behind = facts_in(And((self.book.condition(self.norm), shown)))
        dated = (a.since for fact in behind for a in self.record.answers.get(fact.name, ()) if a.since)
        return any(since <= day for since in dated)

    def _fails(self, norm: Tracked, shown: Expr, day: date) -> bool:
        truth = decide(shown, self.record.on(day))
        return truth.known and not _performed(norm, truth) and self._bound(day) is Truth.TRUE

    # Small questions

    @property
    def _tag(self) -> Tag:
        """Whose figure the limit is; without a limit, whose norm it is."""
        if isinstance(self.norm, Prohibition) or self.norm.due == LASTING:
            return self.norm.tag
        return self.norm.due.tag

    @property
    def _ahead(self) -> bool:
        """Whether the limit runs up to a day, so that the duty is due while that day is still to come."""
        return not isinstance(self.norm, Prohibition) and isinstance(self.norm.due, Before)

    @cached_property
    def _days(self) -> list[date]:
        """The days on which a fact or the law changes, in order."""
        law = _days_of_law(self.book.condition(self.norm))
        return sorted({*self.record.changes(), *self.record.days_of_parameters(), *law})

    def _bound(self, day: date) -> Truth:
        return decide(self.book.condition(self.norm), self.record.on(day))

    def _missing(self, day: date) -> tuple[str, ...]:
        return self._names(self.book.condition(self.norm), day)

    def _names(self, expr: Expr, day: date) -> tuple[str, ...]:
        """Return the names of the unknown facts that can still change what the condition comes to."""
        return tuple(fact.name for fact in that_matter(expr, self.record.on(day)))

    def _unsettled(self, *missing: str) -> Obligation:
        return Obligation(State.UNDETERMINED, self._tag, missing=missing)


def _days_of_law(expr: Expr) -> Iterator[date]:
    """Yield the days on which a condition can change by law alone: of entry, of an end, of a new figure."""
    if isinstance(expr, Compare):
        versions = expr.bound.versions if isinstance(expr.bound, Parameter) else ((None, expr.bound),)
        for since, value in versions:
            yield from (since,) if since else ()
            yield from (value,) if expr.fact == ACT_DATE and isinstance(value, date) else ()
    for part in parts_of(expr):
        yield from _days_of_law(part)


def _performed(norm: Tracked, truth: Truth) -> bool:
    """Return whether evidence with this truth shows the norm kept: a duty's shows it, a prohibition's denies it."""
    return (truth is Truth.TRUE) is not isinstance(norm, Prohibition)
