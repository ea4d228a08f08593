"""A service at a glance: its duties law by law, what satisfies each, which procedure carries it out, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.clause import say
from chengxu.interpret.summarise import Item, attention, counts
from chengxu.interpret.track import State
from chengxu.law.book import evidence_of
from chengxu.law.norm import Duty, Norm, Prohibition
from chengxu.platform.pages.why import Instance, instance
from chengxu.platform.services.board import is_part, left
from chengxu.platform.services.changes import Effect
from chengxu.platform.services.procedures import Handle, procedures_for
from chengxu.statutes import open_book

IN_FORCE = {
    Truth.TRUE: Term("已施行", "in force"),
    Truth.FALSE: Term("尚未施行", "not in force yet"),
    Truth.UNKNOWN: Term(
        "施行日期未定，以下以假设即日施行为前提",
        "no date of entry; shown as if it entered into force on this day",
    ),
}
NOT_DONE = Term("没有“{act}”", "not: {act}")


@dataclass(frozen=True)
class Line:
    """One duty of a service: where an instance of it stands, and what can be done about it."""

    finding: Finding
    instance: Instance
    handles: tuple[Handle, ...]
    parts: tuple[Line, ...] = ()

    @property
    def norm(self) -> Norm:
        """The norm."""
        return self.finding.norm

    @property
    def why(self) -> Term | None:
        """Since when it runs, and because of what."""
        return Effect(self.norm.gist, self.finding, self.instance.obligation, None).why

    @property
    def left(self) -> Term | None:
        """How long there is, or since when it is over; None without a day, or where it is done."""
        o = self.instance.obligation
        return left(o.due) if o.due and not o.done else None

    @property
    def satisfied_by(self) -> Term | None:
        """What shows it performed or kept, in words."""
        return satisfied_by(self.norm)


@dataclass(frozen=True)
class LawView:
    """The duties of a service under one law."""

    title: Term
    status: Term
    applies: int
    open: int
    urgent: tuple[Line, ...]
    supposed: tuple[Line, ...]
    lasting: tuple[Line, ...]
    kept: tuple[Line, ...]
    unsettled: tuple[Finding, ...]

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.urgent or self.supposed or self.lasting or self.kept or self.unsettled)


def law_view(assessment: Assessment) -> LawView:
    """Return the duties of a service under the law of an assessment, what needs a person first."""
    (law,) = assessment.book.statutes
    return _law_view(assessment, law, attention(assessment))


def _law_view(assessment: Assessment, law: str, items: Sequence[Item]) -> LawView:
    number = counts(assessment, law)
    urgent = [_line(i.finding, i) for i in items]
    first = {(line.norm.id, line.instance.obligation) for line in urgent}
    rest = [
        line
        for finding in _duties(assessment, law)
        if finding.answer is Truth.TRUE
        for line in _lines(finding)
        if (line.norm.id, line.instance.obligation) not in first
    ]
    kept = [line for line in rest if line.instance.obligation.state is State.MET]
    open_still = _with_parts([line for line in urgent if not _settled(line)])
    return LawView(
        title=assessment.book.statute(law).law.title,
        status=IN_FORCE[assessment.in_force[law]],
        applies=number[Truth.TRUE],
        open=number[Truth.UNKNOWN],
        urgent=tuple(line for line in open_still if not line.finding.supposed),
        supposed=tuple(line for line in open_still if line.finding.supposed),
        lasting=tuple(line for line in rest if line not in kept),
        kept=(*(line for line in urgent if _settled(line)), *kept),
        unsettled=tuple(f for f in _duties(assessment, law) if f.answer is Truth.UNKNOWN),
    )


def _with_parts(lines: Sequence[Line]) -> list[Line]:
    """Return lines, those that are parts of another one with the same day told below it."""
    parts: dict[int, list[Line]] = {}
    for line in lines:
        whole = next((n for n, other in enumerate(lines) if _is_part(line, other)), None)
        if whole is not None:
            parts.setdefault(whole, []).append(line)
    folded = {id(line) for found in parts.values() for line in found}
    return [
        replace(line, parts=tuple(parts.get(n, ()))) for n, line in enumerate(lines) if id(line) not in folded
    ]


def _is_part(line: Line, whole: Line) -> bool:
    mine, other = line.instance.obligation, whole.instance.obligation
    same = (mine.due, mine.trigger, mine.state) == (other.due, other.trigger, other.state)
    return same and is_part(line.norm.cite, whole.norm.cite)


def _settled(line: Line) -> bool:
    """Return whether an instance is over, well or badly: there is nothing left to do about it."""
    return line.instance.obligation.done is not None


def _duties(assessment: Assessment, law: str) -> Iterator[Finding]:
    return (f for f in assessment.views(law) if isinstance(f.norm, Duty | Prohibition))


def _lines(finding: Finding) -> Iterator[Line]:
    for obligation in finding.obligations:
        if obligation.state is not State.NOT_BOUND:
            yield _line(finding, Item(finding, obligation))


def _line(finding: Finding, item: Item) -> Line:
    return Line(finding, instance(finding, item.obligation), procedures_for(finding.norm))


def satisfied_by(norm: Norm) -> Term | None:
    """Return what shows a duty performed or a prohibition kept, in words; None if the book does not say."""
    done = getattr(norm, "done", None)
    if isinstance(norm, Prohibition):
        broken = [NOT_DONE.fill(act=done.label)] if done else []
        if norm.broken_by is not None:
            shown = norm.broken_by
            broken.append(Term(say(shown, "zh", denied=True), say(shown, "en", denied=True)))
        return joined(broken, Term("；", "; ")) if broken else None
    if done is not None:
        return Term(done.label.zh, done.label.en)
    shown_by = evidence_of(norm)
    return Term(say(shown_by, "zh"), say(shown_by, "en")) if shown_by is not None else None


def law_names(keys: Iterable[str] = ()) -> list[tuple[str, Term]]:
    """Return laws by key with their short names, every law without any keys."""
    book = open_book()
    return [(key, book.statute(key).law.short) for key in keys or book.statutes]
