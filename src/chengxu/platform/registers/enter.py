"""Enter in a register what a step calls for, inside the transaction of that step.

An entry is never changed. A suspension, a correction, an ending is a new entry that names the one before it. The
public log has what anybody may read of it; of everything else, a commitment.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from chengxu.algebra.term import Term, TermError
from chengxu.law.document import Access, Register
from chengxu.law.procedure import Procedure, Step
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.ledger.append import PUBLIC, append
from chengxu.platform.ledger.canon import commitment, new_salt, together
from chengxu.platform.prepared import Reading, insert
from chengxu.platform.registers import search
from chengxu.platform.registers.columns import in_clear, is_open, told_by_case, values_of
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.number import next_number, tidy

NOT_HELD = Term(
    "编号 {number} 在“{register}”中属于他人，不能据此登记。",
    "the number {number} in “{register}” is somebody else's; nothing can be entered under it.",
)
STANDING = RegisterEntry.objects.filter(current=True).select_related("leaf")
"""The entries that are current, the newest first."""
IN_CASE, UNDER_NUMBER = Reading(STANDING, "register", "case"), Reading(STANDING, "register", "number")
GONE = "="
"""Marks, in the place of a salt, the commitment to something that was erased."""
NO_ENTRY = Term("“{register}”中没有编号 {number}。", "there is no number {number} in “{register}”.")


def enter(event: CaseEvent, register: Register, known: Mapping[str, Any]) -> RegisterEntry:
    """Write what an entry of a case enters, and its leaf; the entry of the register that it follows is no longer current.

    `known` is all that was stated in the case so far, by particular, the latest last. TermError for a number that is
    somebody else's, or that a party states and the register does not have.
    """
    case, on = event.case, event.on
    holder, keeper = _first(case, authority=False), _first(case, authority=True)
    own = IN_CASE(register.name, case.pk)
    before = own[0] if own else _before(case, register, known, holder)
    number = before.number if before and before.number else _number(event, register, known)
    area = case.area or (holder.area if holder else "")
    told = told_by_case(
        register, holder.name_zh if holder else "", number, on.isoformat(), area=area,
        level=keeper.level if keeper else "",
    )  # fmt: skip
    entry = RegisterEntry(
        register=register.name, number=number, title=case.title, case=case, version=event.version,
        step=event.step, state=case.state, on=on, area=area, holder=holder, keeper=keeper,
        holder_name=holder.name_zh if holder else "", keeper_name=keeper.name_zh if keeper else "",
        data=values_of(register, known, before.data if before else {}, told), before=before, open=is_open(register),
    )  # fmt: skip
    entry.salts = {name: new_salt() for name in salted(register, entry)}
    entry.leaf = append(PUBLIC, leaf_body(register, entry))
    _replace([*own, before] if before and before not in own else own)
    insert(entry)
    if entry.open:
        search.add([entry])
    return entry


def fields(entry: RegisterEntry) -> dict[str, Any]:
    """Return everything that an entry says, by name: its own fields, and its columns below `data.`."""
    own = {
        "entry": str(entry.pk), "register": entry.register, "number": entry.number, "title": entry.title,
        "step": entry.step, "state": entry.state, "on": entry.on.isoformat(), "area": entry.area,
        "holder": entry.holder_name, "holder_id": str(entry.holder_id or ""),
        "keeper": entry.keeper_name, "keeper_id": str(entry.keeper_id or ""),
        "before": entry.before.leaf.digest if entry.before else "",
    }  # fmt: skip
    return own | {f"data.{name}": value for name, value in entry.data.items()}


def commitments(entry: RegisterEntry, said: Mapping[str, Any]) -> dict[str, str]:
    """Return the commitments of an entry by field, those to erased values among them."""
    return {
        name: salt.removeprefix(GONE) if salt.startswith(GONE) else commitment(name, said.get(name), salt)
        for name, salt in entry.salts.items()
    }


def salted(register: Register, entry: RegisterEntry) -> list[str]:
    """Return the fields of an entry that stand in the log as commitments only."""
    if register.access is not Access.PUBLIC:
        return list(fields(entry))
    columns = [f"data.{name}" for name in entry.data if not in_clear(register, name)]
    return ["title", *columns]


def leaf_body(register: Register, entry: RegisterEntry) -> dict[str, Any]:
    """Return what the log keeps of an entry: of a public register what is in clear, and commitments; of others one commitment."""
    said = fields(entry)
    made = commitments(entry, said)
    if register.access is not Access.PUBLIC:
        return {"sealed": together(made.values())}
    return {**{name: value for name, value in said.items() if name not in made}, "veiled": made}


def _before(
    case: Case, register: Register, known: Mapping[str, Any], holder: Organisation | None
) -> RegisterEntry | None:
    """Return the entry that the first one of a case follows: the holder's under the number, else that of the service."""
    if not numbered(register):
        return None
    number = tidy(str(known.get("number") or ""))
    if number:
        found = UNDER_NUMBER.first(register.name, number)
        if found is not None and found.holder_id != (holder.pk if holder else None):
            raise TermError(NOT_HELD.fill(number=number, register=register.term))
        return found
    return _of_service(case, register, holder)


def _of_service(case: Case, register: Register, holder: Organisation | None) -> RegisterEntry | None:
    """Return the newest entry that stands of the same service and holder, whichever case entered it."""
    if not case.service_id:
        return None
    return STANDING.filter(register=register.name, holder=holder, case__service=case.service_id).first()


def number_for(case: Case, procedure: Procedure, step: Step, on: date) -> str:
    """Return the number for a step of an authority that enters under one and states none.

    A case that begins with what another procedure registered, such as the life of a licence, keeps the number of the
    service; everything else gets a new one, a second filing of the same service too.
    """
    register = step.enters
    assert register is not None
    if procedure.states[0].name in step.at and _registered_elsewhere(procedure.name, register.name):
        before = _of_service(case, register, _first(case, authority=False))
        if before is not None and before.number:
            return before.number
    return next_number(register.name, case.area, on.year)


@cache
def _registered_elsewhere(procedure: str, register: str) -> bool:
    """Return whether another procedure has an authority enter in a register under a number."""
    return any(
        step.enters is not None and step.enters.name == register and asks_number(step)
        and any(is_authority(party.name) for party in step.actors)
        for name, other in procedures().items() if name != procedure for step in other.steps
    )  # fmt: skip


def _number(event: CaseEvent, register: Register, known: Mapping[str, Any]) -> str:
    """Return the number of a first entry: the one that an authority stated, else a new one; none in closed registers."""
    stated = tidy(str(known.get("number") or ""))
    if not numbered(register):
        return stated
    by_authority = is_authority(event.party)
    if stated and not by_authority:
        raise TermError(NO_ENTRY.fill(number=stated, register=register.term))
    new = by_authority and not asked_for(register.name)
    return stated or (next_number(register.name, event.case.area, event.on.year) if new else "")


@cache
def asked_for(register: str) -> bool:
    """Return whether some step states the number under which it enters in a register; in others we give it."""
    entering = (s for p in procedures().values() for s in p.steps if s.enters and s.enters.name == register)
    return any(asks_number(step) for step in entering)


def asks_number(step: Step) -> bool:
    """Return whether a step states a number."""
    return any(particular.name == "number" for particular in step.particulars)


def numbered(register: Register) -> bool:
    """Return whether entries of a register are known by a number of ours: those that anybody may look up."""
    return is_open(register)


def _replace(replaced: Sequence[RegisterEntry]) -> None:
    """Let the entries in whose place a new one stands be current no more."""
    if replaced:
        search.remove(entry for entry in replaced if entry.open)
        RegisterEntry.objects.filter(pk__in=[entry.pk for entry in replaced]).update(current=False)


def _first(case: Case, *, authority: bool) -> Organisation | None:
    """Return the first authority in a case, or the first of the others."""
    filled = (p for p in case.parties.all() if p.organisation and is_authority(p.party) is authority)
    return next((p.organisation for p in filled), None)
