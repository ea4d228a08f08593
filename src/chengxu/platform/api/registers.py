"""Registers for machines: what one may look up, receipts, and a number to be checked."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qs
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import TermError
from chengxu.interpret.tables_contract import register_json
from chengxu.law.document import Register
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.cursor import make_cursor, read_cursor
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Area, Cursor, Json, Page
from chengxu.platform.registers.check import check_number
from chengxu.platform.registers.columns import is_open
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.show import Wanted, find
from chengxu.platform.registers.visible import history, receipt, status, visible_columns, visible_entries
from chengxu.statutes import open_registers

router = Router(tags=["registers"])
Words = Annotated[str, Field(max_length=200)]
Year = Annotated[str, Field(pattern=r"^([0-9]{4})?$")]


@router.get("/registers", response=list[Json], summary="登记簿 / Registers", url_name="registers")
def registers(request: Request) -> HttpResponse:
    """List the registers: who keeps them, who may look, what an entry holds, whether anybody may search them here."""
    return json_response([register_json(r) | {"open": is_open(r)} for r in open_registers().values()])


@router.get(
    "/registers/{name}/entries", response=Page, summary="检索登记簿 / Search a register", url_name="entries"
)
def entries(
    request: Request, name: str, q: Words = "", area: Area = "", year: Year = "", state: Words = "",
    cursor: Cursor | None = None,
) -> HttpResponse:  # fmt: skip
    """Find current entries by words (two Chinese characters are a word), area, year and state, the newest first."""
    count(request, request.actor, "read")
    register = _register(name)
    after = read_cursor(cursor, 1)[0] if cursor else ""
    found = find(register, Wanted(q.strip(), area, year, state), request.actor, after)
    place = parse_qs(found.next).get("after")
    items = [entry_json(entry, register, request) for entry in found.entries]
    return json_response({"items": items, "next": make_cursor(place[0]) if place else None})


@router.get(
    "/registers/{name}/entries/{uuid:entry_id}",
    response=Json,
    summary="一项登记 / One entry",
    url_name="entry",
)
def entry(request: Request, name: str, entry_id: UUID) -> HttpResponse:
    """Show an entry, and all of the same case or number, the newest first."""
    count(request, request.actor, "read")
    register, found = _entry(request, name, entry_id)
    older = [
        {"id": str(e.pk), "on": e.on.isoformat(), "state": status(e).as_json()}
        for e in history(found, request.actor)
    ]
    return json_response(entry_json(found, register, request) | {"history": older})


@router.get(
    "/registers/{name}/entries/{uuid:entry_id}/receipt",
    response=Json,
    summary="登记回执 / Its receipt",
    url_name="entry-receipt",
)
def entry_receipt(request: Request, name: str, entry_id: UUID) -> HttpResponse:
    """Hand out the receipt of an entry, which anybody can check offline: `chengxu verify`."""
    count(request, request.actor, "compute")
    _, found = _entry(request, name, entry_id)
    try:
        return json_response(receipt(found, request.actor))
    except TermError as error:  # the log does not fit its head: nothing is vouched for
        raise Problem("conflict", error.term) from None


@router.get("/numbers/{number}", response=Json, summary="核对编号 / Check a number", url_name="number")
def number(request: Request, number: Annotated[str, Field(max_length=64)]) -> HttpResponse:
    """Check a number: whether it can be one, whether a register has it, and where it stands."""
    count(request, request.actor, "read")
    answer = check_number(number)
    found = answer.entry
    return json_response({
        "number": answer.number,
        "good": answer.good,
        "words": answer.words.as_json(),
        "state": answer.state.as_json() if answer.state else None,
        "entry": entry_json(found, open_registers()[found.register], request) if found else None,
    })  # fmt: skip


def _register(name: str) -> Register:
    found = open_registers().get(name)
    if found is None:
        raise Problem("nothing-there")
    return found


def _entry(request: Request, name: str, entry_id: UUID) -> tuple[Register, RegisterEntry]:
    register = _register(name)
    there = visible_entries(request.actor).filter(register=register.name, pk=entry_id)
    found = there.select_related("case", "holder", "keeper", "leaf", "before__leaf").first()
    if found is None:
        raise Problem("nothing-there")
    return register, found


def entry_json(found: RegisterEntry, register: Register, request: Request) -> Json:
    """Return what somebody may see of an entry."""
    shown = {column.name for column in visible_columns(register, found, request.actor)}
    return {
        "id": str(found.pk),
        "register": found.register,
        "number": found.number,
        "title": found.title,
        "on": found.on.isoformat(),
        "area": found.area,
        "holder": found.holder.name.as_json() if found.holder else None,
        "keeper": found.keeper.name.as_json() if found.keeper else None,
        "current": found.current,
        "state": status(found).as_json(),
        "data": {name: value for name, value in found.data.items() if name in shown},
        "before": str(found.before_id) if found.before_id else None,
    }
