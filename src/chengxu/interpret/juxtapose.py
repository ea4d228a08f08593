"""Set laws side by side: for one service, how each law answers the questions that one asks of every law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.decide import decide
from chengxu.interpret.reckon import Reckoning, reckon
from chengxu.law.amount import Amount
from chengxu.law.attribution import Attribution, Ground
from chengxu.law.norm import Duty, Keep, Programme
from chengxu.law.view import Cell, Question, View


@dataclass(frozen=True)
class Line:
    """One part of an answer: a norm with what it means here, a record to keep, a ground of liability, or an amount."""

    finding: Finding
    keep: Keep | None = None
    ground: Ground | None = None
    amount: Reckoning | None = None


@dataclass(frozen=True)
class Answer:
    """How a law answers a question: `lines`, or, with none, `off` where it has rules that do not reach this service."""

    cell: Cell
    lines: tuple[Line, ...]
    off: bool


@dataclass(frozen=True)
class Tables:
    """What the laws declare beside their norms, by the key of the law; amounts by the id of their norm."""

    views: Mapping[str, View]
    attributions: Mapping[str, Attribution]
    amounts: Mapping[str, Amount]


def juxtapose(
    assessment: Assessment, questions: Sequence[Question], tables: Tables
) -> dict[Question, dict[str, Answer]]:
    """Return, for each question, how each law of the assessment that has a view answers it."""
    found = {key: {f.norm.id: f.view for f in assessment.findings[key]} for key in assessment.findings}
    return {
        question: {
            key: _answer(tables.views[key].cells[question], found[key], assessment, tables)
            for key in found
            if key in tables.views
        }
        for question in questions
    }


def _answer(cell: Cell, findings: Mapping[str, Finding], assessment: Assessment, tables: Tables) -> Answer:
    lines = tuple(_lines(cell, findings, assessment, tables))
    has_rules = bool(cell.norms or cell.amounts or cell.keeping or cell.answering)
    return Answer(cell, lines, has_rules and not lines)


def _lines(
    cell: Cell, findings: Mapping[str, Finding], assessment: Assessment, tables: Tables
) -> Iterator[Line]:
    for cite in cell.norms:
        finding = findings[str(cite)]
        if finding.answer is not Truth.FALSE:
            yield Line(finding)
    for cite in cell.amounts:
        finding = findings[str(cite)]
        yield Line(finding, amount=reckon(tables.amounts[str(cite)], {}, finding.facts))
    if cell.keeping:
        for finding in findings.values():
            keep = finding.norm.keep if isinstance(finding.norm, Duty | Programme) else None
            if keep and keep.period and keep.tag.binding and finding.answer is not Truth.FALSE:
                yield Line(finding, keep=keep)
    if cell.answering:
        yield from _grounds(findings, assessment, tables)


def _grounds(findings: Mapping[str, Finding], assessment: Assessment, tables: Tables) -> Iterator[Line]:
    """Yield the grounds on which the person described could answer, whether or not there is damage today."""
    law = next(iter(findings.values())).norm.cite.law.key
    for ground in tables.attributions[law].grounds:
        finding = findings[ground.norm.id]
        roles = [role.when for role in ground.roles]
        if any(when is None or decide(when, finding.facts) is not Truth.FALSE for when in roles):
            yield Line(finding, ground=ground)
