"""What follows from a change: the duties that it opens, ends or moves, each with its day and where the day comes from.

Only the norms that ask the fact, or wait for the event, are judged, before the change and after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chengxu.algebra.expr import ALWAYS, Expr
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.dates.limits import Before, Every, Within
from chengxu.interpret.assess import Finding, find
from chengxu.interpret.clause import say
from chengxu.interpret.summarise import state_term
from chengxu.interpret.track import Obligation, State
from chengxu.law.norm import Duty, Norm, Prohibition
from chengxu.law.record import Record
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.performed import performed
from chengxu.platform.services.record import record_from
from chengxu.platform.today import calendar, today
from chengxu.statutes import open_book

OPENS = Term("新的义务", "New duty")
ENDS = Term("不再适用", "No longer applies")
DONE = Term("已经履行", "Performed")
MOVES = Term("有变化", "Changed")
ASKS = Term("需要判断", "To be settled")
ORDER = (OPENS, MOVES, DONE, ENDS, ASKS)
SINCE = Term("自 {day} 起，{why}", "since {day}, {why}")
BY = Term("最迟 {day}", "by {day}")


@dataclass(frozen=True)
class Effect:
    """What a change does to one norm: what kind of effect, the instance as it stands then, and as it stood before."""

    kind: Term
    finding: Finding
    now: Obligation | None
    before: Obligation | None

    @property
    def norm(self) -> Norm:
        """The norm."""
        return self.finding.norm

    @property
    def state(self) -> Term | None:
        """The state after the change, in words."""
        return state_term(self.now, self.norm) if self.now else None

    @property
    def why(self) -> Term | None:
        """Since when and because of what the duty runs, in words; None where no condition sets it off."""
        condition = _condition(self.norm)
        if self.now is None or self.now.trigger is None or condition is None:
            return None
        clause = Term(say(condition, "zh"), say(condition, "en"))
        return SINCE.fill(day=self.now.trigger, why=clause)


def effects_of_fact(service: Service, entry: FactEntry) -> list[Effect]:
    """Return what an entry on a fact changes, whether it is kept already or only considered."""
    others = [e for e in service.facts.all() if e.pk != entry.pk]
    happenings, taken = list(service.happenings.all()), performed(service)
    before = record_from(service, _until(others, entry), happenings, taken)
    after = record_from(service, [*_until(others, entry), entry], happenings, taken)
    return effects(before, after, open_book().asked_by.get(entry.fact, ()))


def effects_of_event(service: Service, entry: HappeningEntry) -> list[Effect]:
    """Return what an entry on an event changes, whether it is kept already or only considered."""
    others = [e for e in service.happenings.all() if e.pk != entry.pk]
    facts, taken = list(service.facts.all()), performed(service)
    before = record_from(service, facts, _until(others, entry), taken)
    after = record_from(service, facts, [*_until(others, entry), entry], taken)
    ends = open_book().events[entry.event].ends
    names = (entry.event, *(fact.name for fact in ends))
    return effects(
        before, after, dict.fromkeys(n for name in names for n in open_book().asked_by.get(name, ()))
    )


def _until(entries: Sequence[FactEntry | HappeningEntry], entry: FactEntry | HappeningEntry) -> list:  # type: ignore[type-arg]
    """Return the entries made before another one, all of them where it is not kept yet."""
    return [e for e in entries if entry.pk is None or e.pk < entry.pk]


def effects(before: Record, after: Record, norms: Iterable[str]) -> list[Effect]:
    """Return what is otherwise under these norms, new duties and the earliest days first."""
    book, on = open_book(), today()
    found = []
    for norm_id in norms:
        norm = book.norm(norm_id)
        if isinstance(norm, Duty | Prohibition):
            was = find(norm, book, before, on, calendar()).view
            now = find(norm, book, after, on, calendar()).view
            found += _between(was, now)
    return sorted(found, key=lambda e: (ORDER.index(e.kind), str((e.now and e.now.due) or date.max)))


def _between(was: Finding, now: Finding) -> list[Effect]:
    old = [o for o in was.obligations if o.state is not State.NOT_BOUND]
    new = [o for o in now.obligations if o.state is not State.NOT_BOUND]
    changes = [
        Effect(_kind(o, _same(o, old), now), now, o, _same(o, old))
        for o in new
        if o not in old and _counts(o, now)
    ]
    if not new and old and was.answer is Truth.TRUE and now.answer is Truth.FALSE:
        changes.append(Effect(ENDS, now, None, old[0]))
    return changes


def _counts(obligation: Obligation, finding: Finding) -> bool:
    """Return whether a change is worth telling: not that one question of many is answered."""
    return (
        obligation.state is not State.UNDETERMINED
        or obligation.due is not None
        or finding.answer is Truth.TRUE
    )


def _same(obligation: Obligation, others: Sequence[Obligation]) -> Obligation | None:
    """Return the instance that this one was before the change."""
    return next((o for o in others if (o.trigger, o.case) == (obligation.trigger, obligation.case)), None)


def _kind(obligation: Obligation, before: Obligation | None, finding: Finding) -> Term:
    if finding.answer is Truth.UNKNOWN:
        return ASKS
    if obligation.state in (State.MET, State.LATE):
        return DONE
    unsettled = before is None or before.state is State.UNDETERMINED
    return OPENS if unsettled else MOVES


def _condition(norm: Norm) -> Expr | None:
    """Return the condition from whose beginning the time of a duty runs."""
    due = getattr(norm, "due", None)
    of = due.of if isinstance(due, Within | Before | Every) else None
    if isinstance(of, Expr):
        return of
    return norm.when if norm.when != ALWAYS else None
