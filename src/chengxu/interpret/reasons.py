"""Reasons in words: each part of one with its place and source, what is enough for an answer, what would change it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chengxu.algebra.expr import And, AtLeast, Expr, Not, Or, Unless
from chengxu.algebra.term import Lang, Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.clause import say
from chengxu.interpret.explain import Reason
from chengxu.interpret.render import render
from chengxu.interpret.suffice import suffice, would_change
from chengxu.interpret.summarise import ANSWERS
from chengxu.law.record import Record

JOINTS: dict[type[Expr], Term] = {
    And: Term("同时具备", "all of"),
    Or: Term("具备其一", "any of"),
    AtLeast: Term("至少具备几项", "at least some of"),
    Not: Term("并非", "not"),
    Unless: Term("规则与例外", "rule and exceptions"),
}
WAITING = Term("（未定，等待：{what}）", " (undetermined, waiting for: {what})")
ENOUGH = Term("仅凭下列各项即可得出这一结论：", "Enough for this answer:")
NO_FACTS = Term("得出这一结论，不需要知道该服务的任何事实。", "This answer needs no fact about the service.")
PERHAPS = Term("（不排除更少的几项也够）", "(fewer may be enough)")
CHANGES = Term("下列任何一项改变，结论随之改变：", "This would change it, each by itself:")
NO_CHANGE = Term("单独改变任何一项，结论都不变。", "No single fact would change it.")
SETTLES = Term("下列任何一项成立，即可得出结论：", "This would settle it, each by itself:")
NO_SETTLING = Term("单凭任何一项都还不能得出结论。", "No single fact would settle it.")
NOT_KNOWN = Term("（现在不明）", "(not known now)")


def groups(assessment: Assessment, law: str, answer: Truth, lang: Lang) -> list[tuple[str, list[Finding]]]:
    """Return the findings of a law with this answer, those with one reason together, under that reason."""
    found: dict[str, list[Finding]] = {}
    for finding in assessment.views(law):
        if finding.answer is answer:
            found.setdefault(render(finding.reason, lang), []).append(finding)
    return list(found.items())


@dataclass(frozen=True)
class ReasonLine:
    """One part of a reason in words: what it says, where it stands, which fact it asks, who says so."""

    words: str
    place: str
    fact: str
    source: str


def reason_line(reason: Reason, record: Record, on: date, lang: Lang) -> ReasonLine:
    """Return one part of a reason in words; an unknown fact is put as its question."""
    joint = JOINTS.get(type(reason.node))
    fact = reason.fact
    answer = None if fact is None else record.answer(fact.name, on)
    if joint is not None:
        words = joint[lang]
    elif fact is not None and reason.truth is Truth.UNKNOWN:
        words = fact.question[lang] if reason.value is None else _waiting(reason, lang)
    else:
        contrary = reason.truth is Truth.FALSE and fact is not None  # a named clause keeps its name, marked ✗
        words = say(reason.node, lang, denied=contrary)
    source = answer.source if answer and answer.source else ""
    return ReasonLine(words, reason.cite.text(lang), fact.name if fact is not None else "", source)


def _waiting(reason: Reason, lang: Lang) -> str:
    """Say what a part waits for whose fact is known: the blank figure that it is compared with."""
    awaited = (p.waits_for or p.label for p in reason.waiting_for())
    return say(reason.node, lang) + "".join(WAITING.fill(what=what)[lang] for what in awaited)


@dataclass(frozen=True)
class ChangeLine:
    """One change in words: what would be so, the answer then, where it stands, and whether it is unknown now."""

    words: str
    answer: str
    place: str
    remark: str


def enough_lines(
    finding: Finding, record: Record, on: date, lang: Lang
) -> tuple[str, list[ReasonLine]] | None:
    """Return what is enough for an answer, under its heading; None for an open answer."""
    found = suffice(finding.reason, finding.facts)
    if found is None:
        return None
    heading = (ENOUGH if found.facts else NO_FACTS)[lang] + ("" if found.least else PERHAPS[lang])
    return heading, [reason_line(leaf, record, on, lang) for leaf in found.leaves]


def change_lines(finding: Finding, record: Record, on: date, lang: Lang) -> tuple[str, list[ChangeLine]]:
    """Return what would change an answer, or settle an open one, under its heading."""
    found = would_change(finding.reason, finding.facts)
    lines = []
    for change in found:
        parts = [reason_line(leaf, record, on, lang) for leaf in change.leaves]
        words = Term("，", ", ")[lang].join(dict.fromkeys(part.words for part in parts))
        place = Term("；", "; ")[lang].join(dict.fromkeys(part.place for part in parts))
        remark = NOT_KNOWN[lang] if change.before is None else ""
        lines.append(ChangeLine(words, ANSWERS[change.answer][lang], place, remark))
    still_open = finding.answer is Truth.UNKNOWN
    some, none = (SETTLES, NO_SETTLING) if still_open else (CHANGES, NO_CHANGE)
    return (some if found else none)[lang], lines
