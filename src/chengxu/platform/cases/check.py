"""The completeness check: the very objections that would be raised if a step were taken as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from chengxu.interpret.follow import Next, follow
from chengxu.interpret.refuse import Objection
from chengxu.law.case import CaseFile, Entry
from chengxu.law.procedure import Procedure, Step
from chengxu.platform.cases.file import case_file, parties, procedures, record_of_case, stated_of
from chengxu.platform.cases.forms import gives_number
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.take import stated_facts, with_entry
from chengxu.platform.today import calendar, today


def file_for(case: Case, on: date) -> CaseFile:
    """Return a case to be judged on a day; one that is not opened yet has facts and no entries."""
    if case.version:
        return case_file(case, on=on)
    procedure = procedures()[case.procedure]
    return CaseFile(procedure, record_of_case(case, procedure, (), on), (), parties())


def next_of(case: Case, step: str, on: date) -> Next | None:
    """Return where a step stands in a case on a day; None if it is far from its turn."""
    followed = follow(file_for(case, on), on, calendar())
    return next((n for n in (*followed.next, *followed.not_yet) if n.step.name == step), None)


def objections_to(
    case: Case, step: Step, party: str, stated: Mapping[str, Any], facts: Mapping[str, Any], on: date
) -> tuple[Objection, ...]:
    """Return what would stand against a step in a place; TermError for values that are none."""
    entry = Entry(step.name, min(on, today()), party, stated_of(step, stated))
    known = stated_facts(step, facts)
    followed = follow(with_entry(file_for(case, entry.on), entry, known), entry.on, calendar())
    found: Iterable[Objection] = next((r.objections for r in followed.refused if r.entry is entry), ())
    return tuple(o for o in found if not gives_number(step, o.particular, party))


def unopened(procedure: Procedure, opening: Mapping[str, Any], **more: Any) -> Case:
    """Return a case that is not there yet, to be judged as if it were."""
    return Case(
        procedure=procedure.name, state=procedure.states[0].name, title=str(opening.get("title", "")),
        facts=dict(opening.get("facts", {})), opened=today(), **more,
    )  # fmt: skip
