"""Say what stands against a step: the wrong actor or state, something not stated, a condition, a clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.dates.count import count_backward
from chengxu.interpret.decide import decide
from chengxu.interpret.reckon import AmountError, reckon
from chengxu.interpret.standing import Run, Standing
from chengxu.law.case import Entry
from chengxu.law.document import Kind, Particular
from chengxu.law.procedure import (
    AnyOf,
    Counted,
    Guard,
    InTime,
    NotAfter,
    NotBefore,
    NotTaken,
    RunOut,
    Settled,
    Step,
    Taken,
)


@dataclass(frozen=True)
class Objection:
    """Why a step may not be taken, and by which provision; `particular` names what is not stated as it should be."""

    why: Term
    cite: Cite
    particular: str = ""


def refuse(step: Step, entry: Entry, at: Standing) -> tuple[Objection, ...]:
    """Return everything that stands against an entry; nothing if the step may be taken."""
    return (*_formal(step, entry, at), *_out_of_range(step, entry, at), *objections(step, entry.on, at))


def objections(step: Step, day: date, at: Standing) -> tuple[Objection, ...]:
    """Return what stands against a step on a day, whoever takes it and whatever it states."""
    return tuple(_Against(at).all(step, day))


@dataclass(frozen=True)
class _Against:
    """What stands against steps in one case."""

    at: Standing

    def all(self, step: Step, day: date) -> Iterator[Objection]:
        if self.at.state.name not in step.at:
            wanted = joined((self.at.procedure.state(name).term for name in step.at), QUOTED_OR)
            why = WRONG_STATE.fill(step=step.term, now=self.at.state.term, wanted=wanted)
            yield Objection(why, step.cite)
        if step.once and step.name in self.at.by_step:
            yield Objection(ONCE.fill(step=step.term), step.cite)
        for guard in step.guards:
            yield from self._against(guard, step, day)

    def _against(self, guard: Guard, step: Step, day: date) -> Iterator[Objection]:
        match guard:
            case Clause():
                if decide(guard, self.at.record.on(day)) is Truth.FALSE:
                    yield Objection(guard.denied or guard.name, guard.cite)
            case AnyOf(guards, cite):
                against = [tuple(self._against(one, step, day)) for one in guards]
                if all(against):
                    whys = [objection.why for found in against for objection in found]
                    yield Objection(joined(whys, AND_ALSO), cite)
            case Taken(steps, cite):
                if not any(name in self.at.by_step for name in steps):
                    yield Objection(NOT_PRECEDED.fill(step=step.term, what=self._named(steps)), cite)
            case NotTaken(steps, cite):
                if any(name in self.at.by_step for name in steps):
                    yield Objection(PRECEDED.fill(step=step.term, what=self._named(steps)), cite)
            case InTime() | RunOut() | Settled():
                yield from self._by_clock(guard, step, day)
            case _:
                yield from self._window(guard, step, day)

    def _by_clock(self, guard: InTime | RunOut | Settled, step: Step, day: date) -> Iterator[Objection]:
        match guard:
            case InTime(clock, cite):
                run = self.at.run(clock)
                reckoning = self.at.known(run) if run else None
                if reckoning is not None and day > reckoning.due:
                    term = self._clock(clock)
                    yield Objection(TOO_LATE.fill(step=step.term, clock=term, due=reckoning.due), cite)
            case RunOut(clock, cite):
                yield from self._still_time(clock, cite, step, day)
            case Settled(clocks, cite):
                for name in clocks:
                    for run in self.at.open.get(name, ()):
                        yield Objection(_task(run), cite)

    def _window(self, guard: Counted | NotBefore | NotAfter, step: Step, day: date) -> Iterator[Objection]:
        if isinstance(guard, Counted):
            since = count_backward(guard.within, day, self.at.calendar).due
            found = [e for name in guard.steps for e in self.at.by_step.get(name, ()) if since <= e.on <= day]
            if len(found) < guard.least:
                what, within = self._named(guard.steps), guard.within.term
                why = TOO_FEW.fill(within=within, what=what, n=len(found), least=guard.least)
                yield Objection(why, guard.cite)
            return
        entries = [e for name in guard.steps for e in self.at.by_step.get(name, ())]
        latest = max(entries, key=lambda e: e.on, default=None)
        day_set = latest.stated.get(guard.particular) if latest else None
        if not isinstance(day_set, date):
            return
        if isinstance(guard, NotAfter):
            if day > day_set:
                yield Objection(AFTER_WINDOW.fill(step=step.term, day=day_set), guard.cite)
            return
        opens = count_backward(guard.period, day_set, self.at.calendar).due if guard.period else day_set
        if day < opens:
            yield Objection(BEFORE_WINDOW.fill(step=step.term, day=opens), guard.cite)

    def _still_time(self, clock: str, cite: Cite, step: Step, day: date) -> Iterator[Objection]:
        running, term = self.at.open.get(clock, []), self._clock(clock)
        if not running:
            yield Objection(NOT_RUNNING.fill(step=step.term, clock=term), cite)
        elif not any(self.at.run_out(run, day) for run in running):
            yield Objection(NOT_OVER.fill(step=step.term, clock=term, due=self.at.due(clock) or "—"), cite)

    def _clock(self, name: str) -> Term:
        return next(clock.term for clock in self.at.procedure.clocks if clock.name == name)

    def _named(self, steps: tuple[str, ...]) -> Term:
        return joined((self.at.procedure.step(name).term for name in steps), OR)


def _formal(step: Step, entry: Entry, at: Standing) -> Iterator[Objection]:
    """Yield what is wrong with the entry itself: who acts, and what it states."""
    people = {**at.parties, **{party.name: party for party in at.procedure.actors}}
    actor = people.get(entry.by)
    if actor is None or not any(actor.acts_as(party) for party in step.actors):
        acting = actor.term if actor else entry.by
        actors = joined((party.term for party in step.actors), OR)
        yield Objection(WRONG_ACTOR.fill(step=step.term, by=acting, actors=actors), step.cite)
    for particular in step.particulars:
        if not particular.optional and not complete(particular, entry.stated.get(particular.name)):
            why = MISSING.fill(step=step.term, what=particular.term, name=particular.name)
            yield Objection(why, particular.cite or step.cite, particular.name)


def _out_of_range(step: Step, entry: Entry, at: Standing) -> Iterator[Objection]:
    """Yield why an amount is not lawful; one that cannot be judged for want of an input is left alone.

    Inputs that cannot be used, and the want of one that is compulsory, are reasons as well.
    """
    figure = entry.stated.get("amount")
    if step.amount is None or not isinstance(figure, Decimal):
        return
    names = {thing.name for thing in step.amount.inputs}
    given = {name: v for name, v in entry.stated.items() if name in names and isinstance(v, Decimal)}
    try:
        reckoning = reckon(step.amount, given, at.record.on(entry.on))
    except AmountError as error:
        yield Objection(error.term, step.amount.cite, "amount")
        return
    if reckoning.allows(figure) is False:
        ranges = "; ".join(
            f"{r.low:,f}–{r.high:,f}" for r in reckoning.chosen if r.low is not None and r.high is not None
        )
        why = OUT_OF_RANGE.fill(step=step.term, figure=f"{figure:,f}", ranges=ranges)
        yield Objection(why, step.amount.cite, "amount")


def complete(particular: Particular, stated: object) -> bool:
    """Return whether what is stated fills a particular: a blank text or an empty list does not."""
    if particular.kind is Kind.DAY:
        return isinstance(stated, date)
    if particular.kind is Kind.LIST:
        return isinstance(stated, tuple) and bool(stated) and all(item.strip() for item in stated)
    if particular.kind is Kind.TEXT:
        return isinstance(stated, str) and bool(stated.strip())
    return stated is not None and not isinstance(stated, str)


def _task(run: Run) -> Term:
    whom = Term(f"（{run.each}）", f" ({run.each})") if run.each else ""
    return UNSETTLED.fill(clock=run.clock.term, whom=whom)


OR = Term("或者", " or ")
AND_ALSO = Term("；", "; ")
QUOTED_OR = Term("”或者“", "” or “")
OUT_OF_RANGE = Term(
    "“{step}”的数额 {figure} 元不在法定幅度（{ranges} 元）之内",
    "the amount of {step}, CNY {figure}, is outside the lawful range (CNY {ranges})",
)
WRONG_ACTOR = Term("“{step}”应由{actors}为之，不能由{by}为之", "{step} is for {actors}, not for {by}")
WRONG_STATE = Term(
    "本案处于“{now}”，“{step}”只能在“{wanted}”时进行",
    "the case stands at “{now}”; {step} is possible only at “{wanted}”",
)
ONCE = Term("“{step}”在一个案件中只能有一次", "{step} is possible only once in a case")
MISSING = Term("“{step}”缺少{what}（`{name}`）", "{step} lacks {what} (`{name}`)")
TOO_LATE = Term(
    "{clock}已于 {due} 届满，不能再作“{step}”", "{clock} ended on {due}; it is too late for {step}"
)
NOT_OVER = Term(
    "{clock}尚未届满（末日 {due}），还不能作“{step}”",
    "{clock} has not run out (last day {due}); {step} has to wait",
)
NOT_RUNNING = Term(
    "{clock}没有在计算，不能作“{step}”", "{clock} is not running; there is no ground for {step}"
)
BEFORE_WINDOW = Term("“{step}”自 {day} 起方可进行", "{step} is possible from {day}")
AFTER_WINDOW = Term("“{step}”至 {day} 为止", "{step} was possible until {day}")
TOO_FEW = Term(
    "{within}内“{what}”只有 {n} 次，不满 {least} 次",
    "within {within} there are {n} of: {what}; {least} are needed",
)
NOT_PRECEDED = Term("“{step}”之前应先有：{what}", "{step} has to be preceded by: {what}")
PRECEDED = Term("已有“{what}”，不能再作“{step}”", "after {what}, {step} is out of place")
UNSETTLED = Term("{clock}{whom}尚未完成", "{clock}{whom} is still open")
