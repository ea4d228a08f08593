"""A case as the interpreter of procedures reads it: its procedure, what is known of it, and the steps taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from chengxu.algebra.facts import Fact, Value
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
from chengxu.platform.services.record import LARGEST, answers_of, value_of
from chengxu.platform.today import calendar, today
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


def case_file(case: Case, events: Iterable[CaseEvent] | None = None, on: date | None = None) -> CaseFile:
    """Return a case as it was told; what the calendar did follows from the rest, and is left out.

    `on` is the day to which the facts of its service are read (today without it): entries keep the facts under
    which they were taken.
    """
    procedure = procedures()[case.procedure]
    told = list(case.events.all() if events is None else events)
    entries = tuple(
        Entry(
            e.step,
            e.on,
            e.party,
            stated_of(procedure.step(e.step), e.stated),
            known=_otherwise(e, told, case.facts),
        )
        for e in told
        if e.party != CALENDAR.name
    )
    return CaseFile(procedure, record_of_case(case, procedure, told, on), entries, parties())


def _otherwise(
    event: CaseEvent, told: Iterable[CaseEvent], facts: Mapping[str, Any]
) -> dict[str, Value | None]:
    """Return the facts that a later entry of the same day says otherwise, as they were known at this one."""
    of_the_day = [e for e in told if e.on == event.on and e.facts]
    later = {name for e in of_the_day if e.version > event.version for name in e.facts}
    if not later:
        return {}
    known, last = facts_known(event.case.procedure), dict(facts)
    for earlier in told:
        if earlier.version <= event.version:
            last.update(earlier.facts)
    return {name: value_of(known[name], last.get(name)) for name in later if name in known}


def record_of_case(
    case: Case, procedure: Procedure, events: Iterable[CaseEvent] | None = None, on: date | None = None
) -> Record:
    """Return what is known of a case: its own facts, those its entries were taken under, its service's as they are now."""
    told = list(case.events.all() if events is None else events)
    known = facts_known(procedure.name)
    kept: dict[str, list[tuple[date | None, Any]]] = {
        name: [(None, value)] for name, value in case.facts.items() if name in known
    }
    for event in told:
        for name, value in event.facts.items():
            kept.setdefault(name, []).append((event.on, value))
    day = on or today()
    for name, value in new_facts(case, procedure, told, day).items():
        kept.setdefault(name, []).append((day, value))
    answers = {
        name: tuple(Answer(value_of(known[name], value), since) for since, value in history)
        for name, history in kept.items()
        if name in known
    }
    name = Term(case.title, case.title) if case.title.strip() else procedure.term
    return Record(name, answers=answers)


def new_facts(case: Case, procedure: Procedure, events: Iterable[CaseEvent], on: date) -> dict[str, Any]:
    """Return the facts of a case's service on a day, as JSON by name, as far as the case does not know them so."""
    if case.service is None or case.final:
        return {}
    last = dict(case.facts)
    for event in events:
        last.update(event.facts)
    fixed = {*case.facts, *case.settled}
    wanted = {fact.name for fact in procedure.facts} - fixed
    answers = answers_of(case.service)
    now = {name: fact_json(_value_on(answers.get(name, ()), on)) for name in wanted}
    return {name: value for name, value in sorted(now.items()) if value != last.get(name)}


def _value_on(history: Iterable[Answer], on: date) -> Value | None:
    held = [answer.value for answer in history if answer.since is None or answer.since <= on]
    return held[-1] if held else None


@cache
def facts_known(procedure: str) -> dict[str, Fact]:
    """Return every fact that can be stated of a case of a procedure (its name), by name."""
    return {**open_book().facts, **{fact.name: fact for fact in procedures()[procedure].facts}}


def fact_json(value: Value | None) -> Any:
    """Return a fact's value as JSON: a day as ISO text, a set as a list in order."""
    if isinstance(value, date):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value


def standing(case: Case, on: date) -> Followed:
    """Return the case as it stands at the end of a day."""
    return follow(case_file(case, on=on), on, calendar())


def looked_at(cases: Iterable[Case], day: date) -> list[tuple[Case, Followed]]:
    """Return cases as they stood at the end of another day, by the entries up to then; `case` says so, and is not saved.

    Cases that were opened later are left out.
    """
    found = []
    for case in cases:
        told = [event for event in case.events.all() if event.on <= day]
        if case.opened <= day and told:
            followed = follow(case_file(case, told, day), day, calendar())
            case.state, case.final = followed.state.name, followed.state.final
            found.append((case, followed))
    return found


def stated_of(step: Step, given: Mapping[str, Any]) -> dict[str, Stated]:
    """Return what is stated in a step, read from JSON; TermError names the first thing that is no such value."""
    known = {p.name: p for p in step.particulars}
    found: dict[str, Stated] = {}
    for name, value in given.items():
        if name not in known:
            raise TermError(NOT_ASKED.fill(name=name))
        stated = read_stated(known[name], _day(known[name], value))
        if stated is None or not _keepable(stated):
            wanted = WANTED[known[name].kind]
            raise TermError(NOT_STATED_SO.fill(name=known[name].term, value=shown(value), wanted=wanted))
        found[name] = stated
    return found


def _keepable(stated: Stated) -> bool:
    """Return whether every database and every reader of JSON keeps a value as it is."""
    if isinstance(stated, int):
        return stated <= LARGEST
    texts = stated if isinstance(stated, tuple) else (stated,) if isinstance(stated, str) else ()
    return not any(c == "\0" or "\ud800" <= c <= "\udfff" for text in texts for c in text)


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
