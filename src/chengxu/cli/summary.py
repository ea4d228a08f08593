"""What a person needs first from an assessment: what is due, what is late, what to find out, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chengxu.algebra.expr import And, AtLeast, Expr, Not, Or, Unless
from chengxu.algebra.facts import Event, Fact
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.cli import phrases
from chengxu.cli.bilingual import lang
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.clause import say
from chengxu.interpret.explain import Reason
from chengxu.interpret.render import render
from chengxu.interpret.track import Obligation, State
from chengxu.law.norm import Norm, Programme, Prohibition

STATES = {
    State.NOT_BOUND: Term("未触发", "not set off"),
    State.PENDING: Term("待履行", "pending"),
    State.MET: Term("已履行", "met"),
    State.LATE: Term("逾期履行", "done late"),
    State.BREACHED: Term("违反", "breached"),
    State.UNDETERMINED: Term("尚不能判断", "undetermined"),
}
ANSWERS = {
    Truth.TRUE: Term("适用", "applies"),
    Truth.FALSE: Term("不适用", "does not apply"),
    Truth.UNKNOWN: Term("尚不能判断", "undetermined"),
}
LASTING = Term("持续", "lasting")
GAP = Term("缺口", "gap")
KEPT = Term("未见违反", "kept")
MENDED = Term("曾违反", "was breached")
URGENCY = (State.BREACHED, State.LATE, State.UNDETERMINED, State.PENDING)
SINCE = Term("自何日起", "since when")
SET_DAY = Term("限定日期", "the day it sets")
JOINTS: dict[type[Expr], Term] = {
    And: Term("同时具备", "all of"),
    Or: Term("具备其一", "any of"),
    AtLeast: Term("至少具备几项", "at least some of"),
    Not: Term("并非", "not"),
    Unless: Term("规则与例外", "rule and exceptions"),
}


@dataclass(frozen=True)
class Item:
    """One thing that needs attention: a duty's instance with a date, a delay, or a breach."""

    finding: Finding
    obligation: Obligation


def attention(assessment: Assessment) -> list[Item]:
    """Return what is breached, late, open past its date, or still due, the worst and earliest first.

    Tasks of the State are left out: they are not the service's.
    """
    findings = (f for f in assessment.views() if not isinstance(f.norm, Programme))
    items = [Item(f, o) for f in findings for o in f.obligations if _needs_attention(o)]
    return sorted(items, key=lambda i: (URGENCY.index(i.obligation.state), str(i.obligation.due or "9999")))


def _needs_attention(obligation: Obligation) -> bool:
    if obligation.state in (State.BREACHED, State.LATE) or obligation.gaps:
        return True
    dated = obligation.due is not None or obligation.trigger is not None
    return obligation.state in URGENCY and dated


def state_words(obligation: Obligation, norm: Norm) -> str:
    """Return the state in words: what holds on without a date is lasting, a prohibition is kept, not met."""
    holds_on = obligation.due is None and obligation.trigger is None
    if obligation.gaps:
        return GAP[lang()]
    if obligation.state is State.BREACHED and obligation.done is not None:
        return MENDED[lang()]
    if obligation.state is State.MET and isinstance(norm, Prohibition):
        return KEPT[lang()]
    return (LASTING if obligation.state is State.PENDING and holds_on else STATES[obligation.state])[lang()]


def remarks(item: Item) -> list[str]:
    """Return what else there is to say of an instance: delay, days, case, gaps, what is missing, how firm it is."""
    o = item.obligation
    said = [phrases.SUPPOSED] if item.finding.supposed else []
    if o.trigger is not None and item.finding.answer is not Truth.TRUE:
        said.append(phrases.BINDS.fill(day=o.trigger))
    if o.delay is not None and o.due is None:
        said.append((phrases.TOOK_DAYS if o.done else phrases.DAYS_SO_FAR).fill(days=o.delay))
    if o.trigger is not None and o.due is None and o.delay is None:
        said.append(phrases.SINCE_DAY.fill(day=o.trigger))
    if o.done:
        said.append((phrases.ENDED_ON if o.state is State.BREACHED else phrases.DONE_ON).fill(day=o.done))
    if o.case:
        said.append(phrases.CASE.fill(case=o.case))
    if o.keep:
        said.append(phrases.KEEP_UNTIL.fill(day=o.keep.due))
    if o.provisional:
        said.append(phrases.PROVISIONAL)
    if o.unknown_year:
        said.append(phrases.NO_CALENDAR.fill(year=o.unknown_year))
    failing = [phrases.FAILS.fill(name=name) for name in o.gaps]
    asking = [phrases.ASKS.fill(name=name) for name in o.missing]
    return [words[lang()] for words in (*said, *failing, *asking)]


def groups(assessment: Assessment, law: str, answer: Truth) -> list[tuple[str, list[Finding]]]:
    """Return the findings of a law with this answer, those with one reason together, under that reason."""
    found: dict[str, list[Finding]] = {}
    for finding in assessment.views(law):
        if finding.answer is answer:
            found.setdefault(render(finding.reason, lang()), []).append(finding)
    return list(found.items())


@dataclass(frozen=True)
class Gap:
    """A question that is open: by name, in words, with the norms that wait; `decides` whether one applies."""

    name: str
    question: Term
    norms: tuple[str, ...]
    decides: bool


def to_find_out(assessment: Assessment) -> list[Gap]:
    """Return what is missing: what decides whether norms apply first, then what shows duties performed."""
    applying: dict[str, list[str]] = {}
    performing: dict[str, list[str]] = {}
    for finding in assessment.views():
        for fact in finding.missing:
            applying.setdefault(fact.name, []).append(finding.norm.id)
        for name in _missing_for_duty(finding):
            performing.setdefault(name, []).append(finding.norm.id)
    return [
        Gap(name, question_for(name, assessment), tuple(dict.fromkeys(norms)), decides)
        for decides, found in ((True, applying), (False, performing))
        for name, norms in sorted(found.items(), key=lambda entry: -len(entry[1]))
        if decides or name not in applying
    ]


def _missing_for_duty(finding: Finding) -> Iterator[str]:
    for obligation in finding.obligations:
        if finding.answer is Truth.TRUE and obligation.state is not State.NOT_BOUND:
            yield from obligation.missing


def question_for(name: str, assessment: Assessment) -> Term:
    """Return the question behind a missing name: a fact, an event, `fact.since` or `event.due`."""
    base, _, part = name.partition(".")
    things: dict[str, Fact | Event] = {**assessment.book.facts, **assessment.book.events}
    thing = things[base]
    if not part:
        return thing.question
    more = SINCE if part == "since" else SET_DAY
    return Term(f"{thing.question.zh}（{more.zh}？）", f"{thing.question.en} ({more.en}?)")


@dataclass(frozen=True)
class ReasonLine:
    """One part of a reason in words: what it says, where it stands, which fact it asks, who says so."""

    words: str
    place: str
    fact: str
    source: str


def reason_line(reason: Reason, assessment: Assessment) -> ReasonLine:
    """Return one part of a reason in the language of this run; an unknown fact is put as its question."""
    joint = JOINTS.get(type(reason.node))
    fact = reason.fact
    answer = None if fact is None else assessment.record.answer(fact.name, assessment.on)
    if joint is not None:
        words = joint[lang()]
    elif fact is not None and reason.truth is Truth.UNKNOWN:
        words = fact.question[lang()] if reason.value is None else _waiting(reason)
    else:
        contrary = reason.truth is Truth.FALSE and fact is not None  # a named clause keeps its name, marked ✗
        words = say(reason.node, lang(), denied=contrary)
    source = answer.source if answer and answer.source else ""
    return ReasonLine(words, reason.cite.text(lang()), fact.name if fact is not None else "", source)


def _waiting(reason: Reason) -> str:
    """Say what a part waits for whose fact is known: the blank figure that it is compared with."""
    awaited = (p.waits_for or p.label for p in reason.waiting_for())
    return say(reason.node, lang()) + "".join(phrases.WAITING.fill(what=what)[lang()] for what in awaited)


def counts(assessment: Assessment, law: str) -> dict[Truth, int]:
    """Return how many norms of a law apply, do not, and stay open."""
    answers = [finding.answer for finding in assessment.views(law)]
    return {truth: answers.count(truth) for truth in (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)}
