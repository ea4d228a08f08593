"""A short way to tell a case: `licence().did("accept", "2026-02-12", by="ai_authority")`, then look at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term
from chengxu.dates.calendar import load
from chengxu.interpret.follow import Case, follow
from chengxu.law.case import CaseFile, Entry, Stated
from chengxu.law.read_case import people
from chengxu.law.record import Answer, Record
from chengxu.statutes import open_book, open_procedures

PEOPLE = people(open_book(), open_procedures())


class Story:
    """A case under construction; each method returns a new one."""

    def __init__(self, file: CaseFile) -> None:
        self.file = file

    def knowing(self, **facts: Value) -> Story:
        """The same, with these facts of the case."""
        answers = {**self.file.record.answers, **{name: (Answer(v),) for name, v in facts.items()}}
        return Story(replace(self.file, record=replace(self.file.record, answers=answers)))

    def given(self, **parameters: Value) -> Story:
        """The same, with these parameters and settings."""
        versions = {name: ((None, value),) for name, value in parameters.items()}
        record = replace(self.file.record, parameters={**self.file.record.parameters, **versions})
        return Story(replace(self.file, record=record))

    def did(self, step: str, day: str, *, by: str | None = None, **stated: object) -> Story:
        """The same, with a step; without `by` its first actor takes it, and what it must state is filled in.

        Give a particular as None to leave it out; a day may be written as text where a day is wanted.
        """
        table = self.file.procedure.step(step)
        filled = {p.name: _sample(p.kind.value) for p in table.particulars if not p.optional}
        if table.amount:  # the lowest lawful one
            filled["amount"] = table.amount.ranges[0].low.value
        filled |= stated
        kinds = {p.name: p.kind.value for p in table.particulars}
        known = {n: _as(kinds.get(n, "text"), v) for n, v in filled.items() if v is not None}
        entry = Entry(step, date.fromisoformat(day), by or table.actors[0].name, known)
        return Story(replace(self.file, entries=(*self.file.entries, entry)))

    def on(self, day: str) -> Case:
        """The case as it stands at the end of a day."""
        return follow(self.file, date.fromisoformat(day), load())

    def state(self, day: str) -> str:
        """The state on a day; every entry must have been lawful."""
        case = self.on(day)
        assert not case.refused, [o.why.en for refusal in case.refused for o in refusal.objections]
        return case.state.name

    def refusal(self, day: str = "2099-01-01") -> list[str]:
        """The articles by which the last entry is refused; empty if it is lawful."""
        last = self.file.entries[-1]
        found = [r for r in self.on(min(day, last.on.isoformat())).refused if r.entry is last]
        return [str(objection.cite) for refusal in found for objection in refusal.objections]

    def clock(self, name: str, day: str, each: str | None = None) -> tuple[str, str | None]:
        """Where a clock stands on a day, and its last day."""
        clock = self.on(day).clock(name, each)
        return clock.state.value, clock.due.isoformat() if clock.due else None

    def may(self, day: str) -> list[str]:
        """The steps that may come next."""
        return [n.step.name for n in self.on(day).next]


def _sample(kind: str) -> Stated:
    return {
        "text": "内容",
        "day": date(2030, 1, 1),
        "number": 1,
        "money": Decimal(1),
        "list": ("甲",),
    }[kind]  # type: ignore[return-value]


def _as(kind: str, value: object) -> Stated:
    if kind == "day" and isinstance(value, str):
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list | tuple) else value  # type: ignore[return-value, arg-type]


def begin(name: str) -> Story:
    """Return a fresh case of a procedure."""
    return Story(CaseFile(open_procedures()[name], Record(Term("某案", "a case")), parties=PEOPLE))
