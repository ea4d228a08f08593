"""The JSON contract of procedures, cases, amounts, notices, registers and parameters; see `docs/json.md`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from chengxu.algebra.cite import Cite
from chengxu.algebra.facts import Parameter, Setting
from chengxu.interpret.contract import cite_json
from chengxu.interpret.follow import Case, Next, Running
from chengxu.interpret.reckon import Reckoned, Reckoning
from chengxu.interpret.refuse import Objection
from chengxu.law.amount import Amount, Input
from chengxu.law.case import Entry
from chengxu.law.document import Notice, Particular, Register
from chengxu.law.norm import Party
from chengxu.law.procedure import Clock, Procedure, Step

Json = dict[str, Any]


def case_json(case: Case) -> Json:
    """Return a case: its state, what was taken and refused, the clocks of both sides, what may come next."""
    return {
        "procedure": case.procedure.name,
        "on": case.on.isoformat(),
        "state": {"name": case.state.name, "term": case.state.term.as_json(), "final": case.state.final},
        "taken": [_entry(entry, case.procedure) for entry in case.taken],
        "refused": [
            _entry(r.entry, case.procedure) | {"why": [_objection(o) for o in r.objections]}
            for r in case.refused
        ],
        "clocks": [_running(clock) for clock in case.clocks],
        "next": [_next(n) for n in case.next],
        "not_yet": [_next(n) | {"why": [_objection(o) for o in n.objections]} for n in case.not_yet],
    }


def procedure_json(procedure: Procedure) -> Json:
    """Return a procedure as a table."""
    return {
        "name": procedure.name,
        "number": procedure.number,
        "law": procedure.law.key,
        "term": procedure.term.as_json(),
        "cites": _cites(procedure.cites),
        "readings": list(procedure.readings),
        "states": [{"name": s.name, "term": s.term.as_json(), "final": s.final} for s in procedure.states],
        "steps": [_step(step) | {"at": list(step.at), "to": step.to} for step in procedure.steps],
        "clocks": [_clock(clock) for clock in procedure.clocks],
        "facts": [fact.name for fact in procedure.facts],
        "settings": [setting.name for setting in procedure.settings],
        "note": procedure.note.as_json() if procedure.note else None,
    }


def amount_json(amount: Amount) -> Json:
    """Return an amount as it stands in the law."""
    return {
        "id": amount.id,
        "number": amount.number,
        "gist": amount.gist.as_json(),
        "citation": cite_json(amount.cite),
        "unit": amount.unit.as_json(),
        "inputs": [_input(i, required=i in amount.requires) for i in amount.inputs],
        "readings": list(amount.readings),
        "note": amount.note.as_json() if amount.note else None,
    }


def reckoning_json(reckoning: Reckoning, figure: Decimal | None) -> Json:
    """Return an amount with figures put in; money is text, so that no fen is lost."""
    amount = reckoning.amount
    found = amount_json(amount) | {
        "ranges": [_reckoned(r) for r in reckoning.chosen],
        "otherwise": amount.otherwise.as_json() if amount.otherwise and not reckoning.chosen else None,
    }
    if figure is not None:
        found |= {"figure": _money(figure), "lawful": reckoning.allows(figure)}
    return found


def notice_json(notice: Notice) -> Json:
    """Return a notice: from whom, to whom, with which parts."""
    return {
        "name": notice.name,
        "term": notice.term.as_json(),
        "cites": _cites(notice.cites),
        "from": _parties(notice.sender),
        "to": _parties(notice.to),
        "parts": [_particular(part) for part in notice.parts],
        "tag": str(notice.tag),
        "note": notice.note.as_json() if notice.note else None,
    }


def register_json(register: Register) -> Json:
    """Return a register: who keeps it, who may look, what an entry holds."""
    return {
        "name": register.name,
        "term": register.term.as_json(),
        "cites": _cites(register.cites),
        "keeper": _parties(register.keeper),
        "access": register.access.value,
        "columns": [_particular(column) for column in register.columns],
        "note": register.note.as_json() if register.note else None,
    }


def parameter_json(parameter: Parameter | Setting) -> Json:
    """Return a parameter or a setting: what it is, where it stands, its values."""
    if isinstance(parameter, Setting):
        return {
            "name": parameter.name,
            "kind": "setting",
            "term": parameter.question.as_json(),
            "values": [value for value, _ in parameter.values],
            "default": parameter.default,
            "tag": f"reading:{parameter.reading}",
        }
    return {
        "name": parameter.name,
        "kind": "day" if parameter.of_days else "number",
        "term": parameter.label.as_json(),
        "cite": str(parameter.cite),
        "tag": str(parameter.tag),
        "versions": [
            {"since": since.isoformat() if since else None, "is": _plain(value)}
            for since, value in parameter.versions
        ],
        "waits_for": parameter.waits_for.as_json() if parameter.waits_for else None,
    }


def _step(step: Step) -> Json:
    return {
        "step": step.name,
        "term": step.term.as_json(),
        "by": [party.name for party in step.actors],
        "cite": str(step.cite),
        "citation": cite_json(step.cite),
        "needs": [_particular(p) for p in step.particulars],
        "issues": step.issues.name if step.issues else None,
        "enters": step.enters.name if step.enters else None,
        "amount": step.amount.id if step.amount else None,
        "tag": str(step.tag),
        "readings": list(step.readings),
    }


def _next(found: Next) -> Json:
    return _step(found.step) | {
        "to_check": [{"text": c.name.as_json(), "cite": str(c.cite)} for c in found.to_check]
    }


def _clock(clock: Clock) -> Json:
    return {
        "clock": clock.name,
        "term": clock.term.as_json(),
        "owner": _parties(clock.owner),
        "cite": str(clock.cite),
        "tag": str(clock.tag),
        "readings": list(clock.readings),
    }


def _running(running: Running) -> Json:
    return _clock(running.clock) | {
        "state": running.state.value,
        "started": running.started.isoformat(),
        "due": running.due.isoformat() if running.due else None,
        "stopped": running.stopped.isoformat() if running.stopped else None,
        "days": running.days,
        "each": running.each,
        "provisional": running.provisional,
        "unknown_year": running.unknown_year,
    }


def _entry(entry: Entry, procedure: Procedure) -> Json:
    return {
        "step": entry.step,
        "term": procedure.step(entry.step).term.as_json(),
        "on": entry.on.isoformat(),
        "by": entry.by,
        "line": entry.line,
    }


def _objection(objection: Objection) -> Json:
    return {
        "text": objection.why.as_json(),
        "cite": str(objection.cite),
        "citation": cite_json(objection.cite),
    }


def _reckoned(reckoned: Reckoned) -> Json:
    table = reckoned.range
    return {
        "range": table.name,
        "term": table.term.as_json(),
        "low": _money(reckoned.low),
        "high": _money(reckoned.high),
        "at_least": _money(reckoned.at_least),
        "available": reckoned.known and not reckoned.empty,
        "missing": [i.name for i in reckoned.missing],
        "waiting_for": [p.name for p in reckoned.waiting_for],
        "cite": str(table.cite),
        "tag": str(table.tag),
        "readings": list(table.readings),
    }


def _input(given: Input, *, required: bool) -> Json:
    return {
        "name": given.name,
        "term": given.term.as_json(),
        "unit": given.unit.as_json(),
        "required": required,
    }


def _particular(particular: Particular) -> Json:
    return {
        "name": particular.name,
        "term": particular.term.as_json(),
        "kind": particular.kind.value,
        "optional": particular.optional,
        "cite": str(particular.cite) if particular.cite else None,
    }


def _parties(parties: Party | tuple[Party, ...]) -> list[str]:
    return [party.name for party in (parties if isinstance(parties, tuple) else (parties,))]


def _cites(cites: tuple[Cite, ...]) -> list[str]:
    return [str(cite) for cite in cites]


def _money(figure: Decimal | None) -> str | None:
    return None if figure is None else f"{figure:f}"


def _plain(value: int | date) -> int | str:
    return value.isoformat() if isinstance(value, date) else value
