"""Sum up an assessment: what needs attention first, what to find out, and in which words, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chengxu.algebra.facts import Event, Fact
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.track import Obligation, State
from chengxu.law.book import Book
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
SUPPOSED = Term("以假设施行为前提", "supposing entry into force")
DAYS_SO_FAR = Term("已过{days}天", "days so far: {days}")
TOOK_DAYS = Term("历时{days}天", "days taken: {days}")
DONE_ON = Term("{day}完成", "done on {day}")
ENDED_ON = Term("{day}终止", "ended on {day}")
SINCE_DAY = Term("自{day}起", "since {day}")
BINDS = Term("依{day}的事实适用", "applies on the facts of {day}")
FAILS = Term("未达标：{name}", "falls short: {name}")
ASKS = Term("待查：{name}", "to be told: {name}")
KEEP_UNTIL = Term("记录至少保存至{day}", "keep the record until {day}")
CASE = Term("事项 {case}", "case {case}")
PROVISIONAL = Term(
    "暂定：涉及放假通知尚未公布的日子", "provisional: it rests on days that no notice covers yet"
)
NO_CALENDAR = Term("{year}年的放假通知未载入，期限无法计算", "no date without the working days of {year}")


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
    items = [Item(f, o) for f in findings for o in f.obligations if needs_attention(o)]
    return sorted(items, key=lambda i: (URGENCY.index(i.obligation.state), str(i.obligation.due or "9999")))


def needs_attention(obligation: Obligation) -> bool:
    """Return whether an instance is breached, late, falls short, or is open and tied to a day."""
    if obligation.state in (State.BREACHED, State.LATE) or obligation.gaps:
        return True
    dated = obligation.due is not None or obligation.trigger is not None
    return obligation.state in URGENCY and dated


def state_term(obligation: Obligation, norm: Norm) -> Term:
    """Return the state in words: what holds on without a date is lasting, a prohibition is kept, not met."""
    holds_on = obligation.due is None and obligation.trigger is None
    if obligation.gaps:
        return GAP
    if obligation.state is State.BREACHED and obligation.done is not None:
        return MENDED
    if obligation.state is State.MET and isinstance(norm, Prohibition):
        return KEPT
    return LASTING if obligation.state is State.PENDING and holds_on else STATES[obligation.state]


def remark_terms(finding: Finding, o: Obligation, no_calendar: Term = NO_CALENDAR) -> list[Term]:
    """Return what else there is to say of an instance: delay, days, case, how firm it is; then gaps, then questions.

    `no_calendar` is what to say, and to do, where the working days of a year are wanting.
    """
    said = [SUPPOSED] if finding.supposed else []
    if o.trigger is not None and finding.answer is not Truth.TRUE:
        said.append(BINDS.fill(day=o.trigger))
    if o.delay is not None and o.due is None:
        said.append((TOOK_DAYS if o.done else DAYS_SO_FAR).fill(days=o.delay))
    if o.trigger is not None and o.due is None and o.delay is None:
        said.append(SINCE_DAY.fill(day=o.trigger))
    if o.done:
        said.append((ENDED_ON if o.state is State.BREACHED else DONE_ON).fill(day=o.done))
    if o.case:
        said.append(CASE.fill(case=o.case))
    if o.keep:
        said.append(KEEP_UNTIL.fill(day=o.keep.due))
    if o.provisional:
        said.append(PROVISIONAL)
    if o.unknown_year:
        said.append(no_calendar.fill(year=o.unknown_year))
    return said


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
        Gap(name, question_for(name, assessment.book), tuple(dict.fromkeys(norms)), decides)
        for decides, found in ((True, applying), (False, performing))
        for name, norms in sorted(found.items(), key=lambda entry: -len(entry[1]))
        if decides or name not in applying
    ]


def _missing_for_duty(finding: Finding) -> Iterator[str]:
    for obligation in finding.obligations:
        if finding.answer is Truth.TRUE and obligation.state is not State.NOT_BOUND:
            yield from obligation.missing


def question_for(name: str, book: Book) -> Term:
    """Return the question behind a missing name: a fact, an event, `fact.since` or `event.due`."""
    base, _, part = name.partition(".")
    things: dict[str, Fact | Event] = {**book.facts, **book.events}
    thing = things[base]
    if not part:
        return thing.question
    more = SINCE if part == "since" else SET_DAY
    return Term(f"{thing.question.zh}（{more.zh}？）", f"{thing.question.en} ({more.en}?)")


def counts(assessment: Assessment, law: str) -> dict[Truth, int]:
    """Return how many norms of a law apply, do not, and stay open."""
    answers = [finding.answer for finding in assessment.views(law)]
    return {truth: answers.count(truth) for truth in (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)}
