"""Walks through a procedure that the interpreter alone allows, drawn at random until every step was taken.

A walk is a case as a file: facts, and dated entries with whatever they must state. `covering` returns few of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several, Value
from chengxu.algebra.term import Term
from chengxu.dates.calendar import load
from chengxu.interpret.follow import Case, follow
from chengxu.law.case import CaseFile, Entry, Stated
from chengxu.law.document import Kind
from chengxu.law.procedure import CALENDAR, Procedure, Step
from chengxu.law.read_case import people
from chengxu.law.record import Answer, Record
from chengxu.statutes import open_book, open_procedures

BEGIN = date(2023, 9, 4)
LAST, END = date(2025, 6, 30), date(2026, 6, 30)
"""The last day of an entry, and the day to which a case is followed: the calendar did by then what it does."""
MOST = 3000
"""Walks that are drawn before a step counts as never taken."""
NUMBERS = (0, 100_000, 100_001, 1_000_000, 1_000_001)
SHARES = (0.0, 0.3, 1.0)
WAITS = (0, 0, 0, 1, 1, 5, 30, 90, 400)
AHEAD = (0, 10, 60, 400)


def covering(procedure: Procedure, seed: int = 1) -> tuple[list[CaseFile], set[str]]:
    """Return walks that take every step between them, each for a step not taken before, and the steps never taken."""
    wanted, kept = {step.name for step in procedure.steps}, []
    random, parties = Random(seed), people(open_book(), open_procedures())
    for _ in range(MOST):
        if not wanted:
            break
        file = walk(procedure, random, parties)
        taken = {entry.step for entry in end_of(file).taken}
        if taken & wanted:
            kept.append(file)
            wanted -= taken
    return kept, wanted


def end_of(file: CaseFile) -> Case:
    """Return a case long after its last entry, when the calendar did what it does."""
    return follow(file, END, load())


def walk(procedure: Procedure, random: Random, parties: Any) -> CaseFile:
    """Return one walk: up to fourteen steps, each lawful where it is taken."""
    answers = {fact.name: (Answer(some(fact, random)),) for fact in procedure.facts}
    file = CaseFile(procedure, Record(Term("某案", "a case"), answers=answers), parties=parties)
    day = BEGIN
    for _ in range(14):
        steps = [n.step for n in follow(file, day, load()).next if any(_people(n.step))]
        day += timedelta(days=random.choice(WAITS))
        if not steps or day > LAST:
            break
        longer = replace(file, entries=(*file.entries, _entry(random.choice(steps), day, random)))
        if not follow(longer, day, load()).refused:
            file = longer
    return file


def some(fact: Fact, random: Random) -> Value:
    """Return some value of a fact."""
    if isinstance(fact, Flag):
        return random.random() < 0.6
    if isinstance(fact, Number):
        return random.choice(NUMBERS)
    if isinstance(fact, Several):  # a choice too
        return _some_of([name for name, _ in fact.values], random)
    if isinstance(fact, Choice):
        return random.choice([name for name, _ in fact.values])
    assert isinstance(fact, Day)
    return BEGIN


def _some_of(names: list[str], random: Random) -> frozenset[str]:
    share = random.choice(SHARES)
    return frozenset(name for name in names if random.random() < share)


def _people(step: Step) -> Iterator[str]:
    return (party.name for party in step.actors if party is not CALENDAR)


def _entry(step: Step, day: date, random: Random) -> Entry:
    stated: dict[str, Stated] = {}
    for particular in step.particulars:
        if not particular.optional:
            stated[particular.name] = _sample(particular.kind, day, random)
    if step.amount:
        stated["amount"] = step.amount.ranges[0].low.value
    return Entry(step.name, day, random.choice(list(_people(step))), stated)


def _sample(kind: Kind, day: date, random: Random) -> Stated:
    if kind is Kind.DAY:
        return day + timedelta(days=random.choice(AHEAD))
    samples: dict[Kind, Stated] = {
        Kind.TEXT: "内容",
        Kind.NUMBER: 1,
        Kind.MONEY: Decimal(1),
        Kind.LIST: ("甲",),
    }
    return samples[kind]
