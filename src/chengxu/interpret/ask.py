"""Ask the next question: the one whose answer tells most, and never one that no longer matters.

Facts come first, by what an answer tells on average about the open norms (`foresee`); then the days and events on
which the clocks of the duties found so far depend.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chengxu.algebra.expr import And, Expr
from chengxu.algebra.facts import Event, Fact, Value, Values
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment, Finding, supposing
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import Reason, explain
from chengxu.interpret.foresee import foresee
from chengxu.interpret.matter import matters, samples
from chengxu.law.book import Book, evidence_of
from chengxu.law.norm import Norm, Prohibition
from chengxu.law.record import Record


@dataclass(frozen=True)
class Effect:
    """What one answer would change: norms that it makes apply or shows kept, and norms that it rules out or breaks."""

    value: Value
    holds: tuple[str, ...]
    fails: tuple[str, ...]

    @property
    def settled(self) -> int:
        """How many norms the answer settles."""
        return len(set(self.holds) | set(self.fails))


@dataclass(frozen=True)
class Question:
    """What to ask next: a fact, an event, or a day that belongs to one (`part` is `since` or `due`).

    `opens` are the norms that wait for it; `effects` what each possible answer to a fact would change; `case`
    the matter that an event belongs to, such as the complaint that it answers.
    """

    about: Fact | Event
    opens: tuple[str, ...]
    part: str = ""
    effects: tuple[Effect, ...] = ()
    case: str | None = None

    @property
    def name(self) -> str:
        """The name of what is asked: `fact`, `event`, `fact.since` or `event.due`."""
        return f"{self.about.name}.{self.part}" if self.part else self.about.name

    @property
    def key(self) -> str:
        """The name by which the question is skipped: with its case, `event#case`."""
        return _key(self.name, self.case)


def ask(assessment: Assessment, skipped: frozenset[str] = frozenset()) -> Question | None:
    """Return the next question, None when no answer could change anything more.

    `skipped` holds the keys of further questions to which the person has no answer; like those that the record
    says are not known, they are not asked again.
    """
    first = ask_fact(assessment.book, assessment.record, assessment.on, skipped)
    if first is not None:
        return first
    known = assessment.record.on(assessment.on)
    return _next_day(assessment.views(), assessment.book, known, skipped | assessment.record.not_known())


def ask_fact(
    book: Book, record: Record, on: date, skipped: frozenset[str] = frozenset(),
    *, among: Sequence[Norm] | None = None,
) -> Question | None:  # fmt: skip
    """Return the next question about a fact, None when at most days and events are left to ask.

    It needs no assessment: a live interview asks it first, and assesses only for what comes after. With `among` it
    asks only what decides whether one of these norms applies, not what shows them performed.
    """
    facts = supposing(record, book.statutes.values(), on).on(on)
    return _next_fact(_Open(book, facts, among), skipped | record.not_known())


def ask_beginning(
    findings: Iterable[Finding], book: Book, record: Record, on: date, skipped: frozenset[str] = frozenset()
) -> Question | None:
    """Return the day for which most of these clocks wait: since when something is so, or which day a notice sets."""
    known = record.on(on)
    return _next_day(findings, book, known, skipped | record.not_known(), parts_only=True)


@dataclass(frozen=True)
class _Open:
    """What is still open: each norm's condition, and whether a norm that binds is shown to be kept."""

    book: Book
    facts: Values
    among: Sequence[Norm] | None = None

    @cached_property
    def targets(self) -> dict[str, Expr]:
        found = {}
        for norm in self.book.norms() if self.among is None else self.among:
            condition, shown = self.book.condition(norm), evidence_of(norm)
            kept = ~shown if shown is not None and isinstance(norm, Prohibition) else shown
            target = condition if kept is None else And((condition, kept))
            for expr in (condition, target) if self.among is None else (condition,):
                if decide(expr, self.facts) is Truth.UNKNOWN:
                    found[norm.id] = expr
                    break
        return found

    @cached_property
    def reasons(self) -> dict[str, Reason]:
        """Why each of them is open."""
        cites = {norm_id: self.book.norm(norm_id).cite for norm_id in self.targets}
        return {i: explain(expr, self.facts, cites[i]) for i, expr in self.targets.items()}

    @cached_property
    def live(self) -> dict[Fact, tuple[str, ...]]:
        """The unknown facts on which the answer to some open norm hangs, with the ids of those norms."""
        found: dict[Fact, list[str]] = {}
        for norm_id, reason in self.reasons.items():
            for fact in reason.missing():
                found.setdefault(fact, []).append(norm_id)
        return {fact: tuple(ids) for fact, ids in found.items()}

    def effects(self, fact: Fact) -> tuple[Effect, ...]:
        exprs = [self.targets[norm_id] for norm_id in self.live[fact]]
        return tuple(self._effect(fact, value) for value in samples(fact, exprs, self.facts))

    def _effect(self, fact: Fact, value: Value) -> Effect:
        learnt = {**self.facts, fact.name: value}
        truths = {norm_id: decide(self.targets[norm_id], learnt) for norm_id in self.live[fact]}
        holds = tuple(norm_id for norm_id, truth in truths.items() if truth is Truth.TRUE)
        fails = tuple(norm_id for norm_id, truth in truths.items() if truth is Truth.FALSE)
        return Effect(value, holds, fails)

    def matters(self, fact: Fact) -> bool:
        return any(matters(self.targets[norm_id], fact, self.facts) for norm_id in self.live[fact])


def _next_fact(state: _Open, skipped: frozenset[str]) -> Question | None:
    for fact in foresee(state.reasons.values(), state.facts):
        if fact.name not in skipped and state.matters(fact):
            return Question(fact, state.live[fact], effects=state.effects(fact))
    return None


def _next_day(
    findings: Iterable[Finding],
    book: Book,
    known: Values,
    skipped: frozenset[str],
    *,
    parts_only: bool = False,
) -> Question | None:
    """Return the day, event or announced period for which most duties wait.

    A fact that is known today is not asked again for an earlier day: the answer would replace the one given.
    """
    wanted: dict[tuple[str, str | None], list[str]] = {}
    for finding in findings:
        waiting = [o for o in finding.obligations if o.trigger or finding.answer is Truth.TRUE]
        asked = [
            (name, o.case if _base(name) in book.events else None) for o in waiting for name in o.missing
        ]
        for name, case in dict.fromkeys(asked):
            if parts_only and _base(name) == name:
                continue
            if name not in known and not {name, _key(name, case)} & skipped:
                wanted.setdefault((name, case), []).append(finding.norm.id)
    if not wanted:
        return None
    name, case = max(wanted, key=lambda n: len(wanted[n]))
    things: Mapping[str, Fact | Event] = {**book.facts, **book.events}
    part = name.removeprefix(_base(name)).removeprefix(".")
    return Question(things[_base(name)], tuple(wanted[name, case]), part, case=case)


def _key(name: str, case: str | None) -> str:
    return name if case is None else f"{name}#{case}"


def _base(name: str) -> str:
    """Return the name of the fact or event that a missing day belongs to."""
    return name.partition(".")[0]
