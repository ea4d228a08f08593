"""Assess a service under the laws of a book: for each norm its answer, the reason, and where its duty stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

from chengxu.algebra.facts import Fact, Parameter, Values
from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import Calendar
from chengxu.dates.limits import LASTING
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import Reason, explain
from chengxu.interpret.matter import that_matter
from chengxu.interpret.track import Obligation, State, track
from chengxu.law.book import Book, Statute
from chengxu.law.norm import Duty, Norm, Party, Programme, Prohibition, Tracked
from chengxu.law.record import Record

WORST_FIRST = (
    State.BREACHED,
    State.LATE,
    State.UNDETERMINED,
    State.PENDING,
    State.MET,
    State.NOT_BOUND,
)
"""The order in which the instances of a duty are summed up: what needs a person first."""


@dataclass(frozen=True)
class Finding:
    """What one norm means for one service on one day."""

    norm: Norm
    facts: Values
    reason: Reason
    bound: tuple[Party, ...]
    obligations: tuple[Obligation, ...]
    if_in_force: Finding | None = None
    """Of a law without a date of entry: the finding if the law entered into force on the day of asking."""
    supposed: bool = False
    """Whether this is such a finding."""

    @property
    def view(self) -> Finding:
        """The finding to look at: that on the supposition, where the law has no date of entry."""
        return self.if_in_force or self

    @property
    def answer(self) -> Truth:
        """Whether the norm applies."""
        return self.reason.truth

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The facts that would settle whether the norm applies: unknown ones that can still change the answer."""
        return that_matter(self.reason.node, self.facts)

    @property
    def waiting_for(self) -> tuple[Parameter, ...]:
        """The blank parameters that keep the answer open."""
        tracked = (o.waiting_for for o in self.obligations if o.waiting_for)
        return tuple(dict.fromkeys((*self.reason.waiting_for(), *tracked)))

    @property
    def duty(self) -> Obligation | None:
        """The instance that most needs attention; None for norms that are no duty."""
        return min(self.obligations, key=_urgency, default=None)


def _urgency(obligation: Obligation) -> tuple[int, bool]:
    """Return the place of an instance in the order of concern; what was put right comes after what was not."""
    return WORST_FIRST.index(obligation.state), obligation.done is not None


@dataclass(frozen=True)
class Assessment:
    """The findings of every norm, law by law, for one record on one day."""

    record: Record
    on: date
    book: Book
    in_force: dict[str, Truth]
    findings: dict[str, tuple[Finding, ...]]

    def all_findings(self) -> Iterator[Finding]:
        """Yield every finding, law by law."""
        for findings in self.findings.values():
            yield from findings

    def views(self, law: str | None = None) -> Iterator[Finding]:
        """Yield the findings to look at, of one law or of all: on the supposition where a law has no date."""
        found = self.all_findings() if law is None else self.findings[law]
        yield from (finding.view for finding in found)

    def finding(self, norm_id: str) -> Finding:
        """Return the finding on one norm; KeyError if the assessment does not cover it."""
        return {f.norm.id: f for f in self.all_findings()}[norm_id]


def assess(book: Book, record: Record, on: date, calendar: Calendar) -> Assessment:
    """Return what every norm of the book means for the service, judged as of the day `on`.

    Where a law has no date of entry, each finding that this keeps open tells besides what would hold if the law
    entered into force on that day.
    """
    facts = record.on(on)
    in_force = {key: decide(s.in_force, facts) for key, s in book.statutes.items()}
    findings = {
        key: tuple(_findings(statute, book, record, on, calendar)) for key, statute in book.statutes.items()
    }
    return Assessment(record, on, book, in_force, findings)


def _findings(
    statute: Statute, book: Book, record: Record, on: date, calendar: Calendar
) -> Iterator[Finding]:
    supposed = supposing(record, (statute,), on)
    for norm in statute.norms:
        yield _judge(norm, book, (record, supposed), on, calendar)


def find(norm: Norm, book: Book, record: Record, on: date, calendar: Calendar) -> Finding:
    """Return what one norm of the book means for the service, judged as of the day `on`."""
    supposed = supposing(record, (book.statute_of(norm),), on)
    return _judge(norm, book, (record, supposed), on, calendar)


def _judge(norm: Norm, book: Book, records: tuple[Record, Record], on: date, calendar: Calendar) -> Finding:
    """Return the finding on the record as it is, and beside it that on the supposed one.

    Where the law's date of entry is sure to keep the answer open, that date alone is the reason.
    """
    record, supposed = records
    statute = book.statute_of(norm)
    if supposed is record or statute.precedes_entry(norm):
        return _find(norm, book, record, on, calendar)
    there = _find(norm, book, supposed, on, calendar)
    there = replace(there, supposed=True, obligations=tuple(_from(on, o) for o in there.obligations))
    if there.answer is Truth.FALSE:
        here = _find(norm, book, record, on, calendar)
        ahead = any(o.state is not State.NOT_BOUND for o in there.obligations)
        return replace(here, obligations=(), if_in_force=there) if ahead else here
    facts = record.on(on)
    reason = explain(statute.in_force, facts, norm.cite)
    return Finding(norm, facts, reason, there.bound, (), if_in_force=there)


def supposing(record: Record, statutes: Iterable[Statute], on: date) -> Record:
    """Return the record in a world where each law without a date of entry entered into force on the day `on`."""
    facts = record.on(on)
    undated = [s.entry.name for s in statutes if not decide(s.in_force, facts).known]
    if not undated:
        return record
    return replace(record, parameters={**record.parameters, **dict.fromkeys(undated, ((None, on),))})


def _from(entry: date, obligation: Obligation) -> Obligation:
    """Return an instance that a law sets off by entering into force: nothing was due before that day."""
    if obligation.trigger != entry or obligation.due is None or obligation.due >= entry:
        return obligation
    open_still = obligation.state is not State.MET
    return replace(obligation, due=entry, state=State.PENDING if open_still else State.MET)


def _find(norm: Norm, book: Book, record: Record, on: date, calendar: Calendar) -> Finding:
    facts = record.on(on)
    reason = explain(book.condition(norm), facts, norm.cite)
    obligations = track(norm, book, record, on, calendar) if _has_course(norm) else ()
    bound = tuple(p for p in norm.parties if p.when is None or decide(p.when, facts) is not Truth.FALSE)
    return Finding(norm, facts, reason, bound if reason.truth is not Truth.FALSE else (), obligations)


def _has_course(norm: Norm) -> TypeGuard[Tracked]:
    """Return whether there is anything to follow: a task of the State has a course if it has a date or an end."""
    if isinstance(norm, Programme):
        return norm.due != LASTING or norm.done is not None or norm.met_by is not None
    return isinstance(norm, Duty | Prohibition)
