"""A case as the interpreter of procedures reads it: its procedure, what is known of it, and the steps taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from chengxu.algebra.term import Term, TermError
from chengxu.interpret.follow import Case as Followed
from chengxu.interpret.follow import follow
from chengxu.law.case import CaseFile, Entry, Stated
from chengxu.law.document import Kind, Particular
from chengxu.law.norm import Party
from chengxu.law.procedure import CALENDAR, Procedure, Step
from chengxu.law.read import shown
from chengxu.law.read_case import WANTED, people, read_stated
from chengxu.law.record import Answer, Record
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.services.record import answers_of, value_of
from chengxu.platform.today import calendar
from chengxu.statutes import open_book, open_procedures

NOT_STATED_SO = Term("“{name}”不能是 {value}；请填{wanted}。", "`{name}` cannot be {value}; write {wanted}.")
NOT_ASKED = Term("这一步骤不需要“{name}”。", "this step does not ask for `{name}`.")


@cache
def procedures() -> dict[str, Procedure]:
    """Return every procedure of the statute book by name."""
    return open_procedures()


@cache
def parties() -> dict[str, Party]:
    """Return everybody whom the laws name, by name."""
    return people(open_book(), procedures())


def case_file(case: Case, events: Iterable[CaseEvent] | None = None) -> CaseFile:
    """Return a case as it was told; what the calendar did follows from the rest, and is left out."""
    procedure = procedures()[case.procedure]
    told = case.events.all() if events is None else events
    entries = tuple(
        Entry(e.step, e.on, e.party, stated_of(procedure.step(e.step), e.stated))
        for e in told
        if e.party != CALENDAR.name
    )
    return CaseFile(procedure, record_of_case(case, procedure), entries, parties())


def record_of_case(case: Case, procedure: Procedure) -> Record:
    """Return what is known of a case: the facts of its service, and over them those of the case itself."""
    answers = dict(answers_of(case.service)) if case.service else {}
    facts = {**open_book().facts, **{fact.name: fact for fact in procedure.facts}}
    for name, value in case.facts.items():
        if name in facts:
            answers[name] = (Answer(value_of(facts[name], value)),)
    return Record(Term(case.title, case.title), answers=answers)


def standing(case: Case, on: date) -> Followed:
    """Return the case as it stands at the end of a day."""
    return follow(case_file(case), on, calendar())


def stated_of(step: Step, given: Mapping[str, Any]) -> dict[str, Stated]:
    """Return what is stated in a step, read from JSON; TermError names the first thing that is no such value."""
    known = {p.name: p for p in step.particulars}
    found: dict[str, Stated] = {}
    for name, value in given.items():
        if name not in known:
            raise TermError(NOT_ASKED.fill(name=name))
        stated = read_stated(known[name], _day(known[name], value))
        if stated is None:
            wanted = WANTED[known[name].kind]
            raise TermError(NOT_STATED_SO.fill(name=known[name].term, value=shown(value), wanted=wanted))
        found[name] = stated
    return found


def _day(particular: Particular, value: Any) -> Any:
    if particular.kind is Kind.DAY and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def stated_json(stated: Mapping[str, Stated]) -> dict[str, Any]:
    """Return what is stated as JSON: days as ISO text, money as text."""
    return {name: _json(value) for name, value in stated.items()}


def _json(value: Stated) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
