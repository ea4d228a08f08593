"""The statute book for machines: laws, norms, facts, events, procedures, notices, registers, parameters, amounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from ninja import Router

from chengxu import __version__
from chengxu.algebra.facts import Parameter, Setting
from chengxu.interpret.contract import event_json, fact_json, norm_json
from chengxu.interpret.tables_contract import (
    amount_json,
    notice_json,
    parameter_json,
    procedure_json,
)
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json
from chengxu.statutes import (
    MODULES,
    open_amounts,
    open_book,
    open_notices,
    open_parameters,
    open_procedures,
)

router = Router(tags=["book"])
T = TypeVar("T")


def _one(known: Mapping[str, T], name: str, show: Callable[[T], Json]) -> HttpResponse:
    if name not in known:
        raise Problem("nothing-there")
    return _public(show(known[name]))


def _public(body: Any) -> HttpResponse:
    """Return an answer that is the same for everybody, and that anybody may keep for a while."""
    response = json_response(body)
    response["Cache-Control"] = "public, max-age=300"
    return response


@router.get("/laws", response=list[Json], summary="法律 / Laws", url_name="laws")
def laws(request: HttpRequest) -> HttpResponse:
    """List the laws: their titles, status, and how many norms are declared."""
    return _public(_laws())


@cache
def _laws() -> list[Json]:
    book = open_book()
    return [
        {
            "key": key,
            "title": statute.law.title.as_json(),
            "short": statute.law.short.as_json(),
            "status": statute.status.as_json(),
            "entry": parameter_json(statute.entry),
            "norms": len(statute.norms),
            "version": __version__,
        }
        for key, statute in book.statutes.items()
    ]


@router.get(
    "/laws/{law}/norms", response=list[Json], summary="一部法律的规范 / Norms of a law", url_name="norms"
)
def norms(request: HttpRequest, law: str) -> HttpResponse:
    """List the norms of a law, as `chengxu norms --json` does."""
    if law not in MODULES:
        raise Problem("nothing-there")
    return _public(_norms(law))


@cache
def _norms(law: str) -> list[Json]:
    book = open_book()
    return [norm_json(norm, book) for norm in book.statute(law).norms]


@router.get("/norms/{norm_id}", response=Json, summary="一条规范 / One norm", url_name="norm")
def norm(request: HttpRequest, norm_id: str) -> HttpResponse:
    """Show one norm by its id, such as `IM-14-2b`."""
    book = open_book()
    return _one({n.id: n for n in book.norms()}, norm_id, lambda n: norm_json(n, book))


@router.get("/facts", response=list[Json], summary="事实 / Facts", url_name="facts")
def facts(request: HttpRequest) -> HttpResponse:
    """List the facts that the laws ask: type, question, values, who asks."""
    return _public(_facts())


@cache
def _facts() -> list[Json]:
    book = open_book()
    return [fact_json(fact, book) for fact in book.facts.values()]


@router.get("/facts/{name}", response=Json, summary="一项事实 / One fact", url_name="fact")
def fact(request: HttpRequest, name: str) -> HttpResponse:
    """Show one fact."""
    return _one(open_book().facts, name, lambda f: fact_json(f, open_book()))


@router.get("/events", response=list[Json], summary="事件 / Events", url_name="events")
def events(request: HttpRequest) -> HttpResponse:
    """List the events that set clocks going or meet duties."""
    book = open_book()
    return _public([event_json(event, book) for event in book.events.values()])


@router.get("/procedures", response=list[Json], summary="程序 / Procedures", url_name="procedures")
def procedures(request: HttpRequest) -> HttpResponse:
    """List the procedures: name, number, law."""
    return _public(
        [
            {"name": p.name, "number": p.number, "law": p.law.key, "term": p.term.as_json()}
            for p in open_procedures().values()
        ]
    )


@router.get("/procedures/{name}", response=Json, summary="一种程序 / One procedure", url_name="procedure")
def procedure(request: HttpRequest, name: str) -> HttpResponse:
    """Show a procedure: its states, steps and clocks."""
    return _one(open_procedures(), name, procedure_json)


@router.get("/notices", response=list[Json], summary="文书 / Notices", url_name="notices")
def notices(request: HttpRequest) -> HttpResponse:
    """List the documents with mandatory content."""
    return _public([notice_json(n) for n in open_notices().values()])


@router.get("/notices/{name}", response=Json, summary="一种文书 / One notice", url_name="notice")
def notice(request: HttpRequest, name: str) -> HttpResponse:
    """Show a notice with its parts."""
    return _one(open_notices(), name, notice_json)


@router.get("/parameters", response=list[Json], summary="参数和设置 / Parameters", url_name="parameters")
def parameters(request: HttpRequest) -> HttpResponse:
    """List what the laws leave to others, and the settings for open places."""
    found, settings = open_parameters()
    things: list[Parameter | Setting] = [*found.values(), *settings.values()]
    return _public([parameter_json(thing) for thing in things])


@router.get("/amounts", response=list[Json], summary="数额 / Amounts", url_name="amounts")
def amounts(request: HttpRequest) -> HttpResponse:
    """List the amounts that the laws set, as they stand."""
    return _public([amount_json(amount) for amount in open_amounts().values()])


@router.get("/amounts/{norm_id}", response=Json, summary="一项数额 / One amount", url_name="amount")
def amount(request: HttpRequest, norm_id: str) -> HttpResponse:
    """Show the amount of a norm."""
    return _one(open_amounts(), norm_id, amount_json)
