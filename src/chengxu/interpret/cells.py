"""What the cells of laws side by side say: each line with its words, its article, its origin and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from chengxu.algebra.cite import Cite, Tag
from chengxu.algebra.facts import Fact, Flag
from chengxu.algebra.term import LANGS, Lang, Term, joined
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Finding
from chengxu.interpret.clause import say_limit
from chengxu.interpret.juxtapose import Answer, Line
from chengxu.interpret.reckon import Reckoning
from chengxu.interpret.sums import span
from chengxu.law.attribution import Ground
from chengxu.law.norm import Duty, Keep, Programme
from chengxu.law.view import Question

NOT_REACHED = Term("其规定不适用于该服务。", "Its rules do not reach this service.")
NEEDS = Term("尚不清楚：{facts}", "not known yet: {facts}")
MORE = Term("尚不清楚：{facts}，另有 {count} 项", "not known yet: {facts}, and {count} more")
SHOWN = 3
"""How many missing facts a cell names; `chengxu assess` names them all."""
TO = Term("向{who}", "to {who}")
WAITS = Term("等待：{what}", "waiting for: {what}")
STANDARD = Term("{who}：{standard}（举证：{burden}）", "{who}: {standard} (burden: {burden})")
RANGE = Term("{what}：{sum}", "{what}: {sum}")


@dataclass(frozen=True)
class Entry:
    """One line of a cell: words, article, origin, whether it is settled, and what is missing or due."""

    words: Term
    cite: Cite
    tag: Tag
    truth: Truth
    more: Term | None = None


def entries(question: Question, answer: Answer) -> list[Entry]:
    """Return the lines of a cell; with none, `silence` says why."""
    return [_entry(question, line) for line in answer.lines]


def silence(answer: Answer) -> Term | None:
    """Return what an empty cell says: the law's silence, or that its rules do not reach the service."""
    if answer.lines:
        return None
    return NOT_REACHED if answer.off and answer.cell.silent is None else answer.cell.silent


def _entry(question: Question, line: Line) -> Entry:
    finding = line.finding
    norm = finding.norm
    if line.keep is not None:
        return Entry(_kept(line.keep), norm.cite, line.keep.tag, finding.answer, _open(finding))
    if line.ground is not None:
        return Entry(_standard(line.ground), norm.cite, line.ground.tag, Truth.TRUE)
    if line.amount is not None:
        return Entry(_sum(line.amount), norm.cite, norm.tag, Truth.TRUE)
    if finding.answer is Truth.UNKNOWN:
        return Entry(norm.gist, norm.cite, norm.tag, finding.answer, _open(finding))
    if isinstance(norm, Duty | Programme):
        due = _due(norm, finding)
        whom = _whom(norm) if question.to_whom else None
        more = joined((part for part in (whom, due) if part), Term("，", ", ")) if whom or due else None
        return Entry(norm.gist, norm.cite, norm.due.tag if due else norm.tag, finding.answer, more)
    return Entry(norm.gist, norm.cite, norm.tag, finding.answer)


def _open(finding: Finding) -> Term | None:
    asked = [_subject(fact) for fact in finding.missing]
    first, rest = joined(asked[:SHOWN], Term("；", "; ")) if asked else None, len(asked) - SHOWN
    missing = [MORE.fill(facts=first, count=rest) if rest > 0 else NEEDS.fill(facts=first)] if first else []
    named = [parameter.waits_for or parameter.label for parameter in finding.waiting_for]
    waits = [WAITS.fill(what=joined(named, Term("；", "; ")))] if named else []
    return joined((*missing, *waits), Term("；", "; ")) if missing or waits else None


def _subject(fact: Fact) -> Term:
    """Return what a fact is about: the clause of a yes-or-no fact, the label of another."""
    return fact.yes if isinstance(fact, Flag) else cast(Term, getattr(fact, "label", fact.question))


def _whom(norm: Duty | Programme) -> Term | None:
    if not isinstance(norm, Duty) or not norm.toward:
        return None
    parties = norm.toward if isinstance(norm.toward, tuple) else (norm.toward,)
    return TO.fill(who=joined((party.term for party in parties), Term("、", " and ")))


def _due(norm: Duty | Programme, finding: Finding) -> Term | None:
    """Return the day by which the act is due, or, before it is known, the limit in words."""
    if finding.duty is not None and finding.duty.due is not None:
        day = finding.duty.due.isoformat()
        return Term(day, day)
    zh, en = (say_limit(norm.due, norm.upon, tongue) for tongue in LANGS)
    return Term(zh, en) if zh and en else None


def _sum(reckoning: Reckoning) -> Term:
    unit = reckoning.amount.unit
    ranges = [RANGE.fill(what=r.range.term, sum=span(r, unit)) for r in reckoning.chosen]
    return RANGE.fill(what=reckoning.amount.gist, sum=joined(ranges, Term("；", "; ")))


def _kept(keep: Keep) -> Term:
    assert keep.period is not None
    return RANGE.fill(what=keep.record, sum=keep.period.term)


def _standard(ground: Ground) -> Term:
    who = joined((role.term for role in ground.roles), Term("、", ", "))
    return STANDARD.fill(who=who, standard=ground.standard, burden=ground.burden.term)


def place_of(entry: Entry, lang: Lang) -> str:
    """Return the article and the origin; once where they are the same, as in a proposal, which is no law."""
    origin = entry.tag.text(lang)
    return (
        origin
        if entry.tag.cite == entry.cite
        else f"{entry.cite.text(lang, inside=entry.cite.law)} · {origin}"
    )
