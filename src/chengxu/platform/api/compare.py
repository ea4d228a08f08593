"""Laws side by side: one service under every law, and two laws question by question."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.dates.calendar import UnknownYear
from chengxu.interpret.assess import assess
from chengxu.interpret.compare_contract import comparisons_json, juxtaposed_json
from chengxu.interpret.juxtapose import juxtapose
from chengxu.law.record import Record
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.description import book_of, record_in
from chengxu.platform.api.judge import asks
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Day, Described, Json
from chengxu.platform.pages.compare import between, tables
from chengxu.platform.services.seen import record_for, service_for
from chengxu.platform.today import calendar, today
from chengxu.statutes import COMPARED
from chengxu.statutes.questions import QUESTIONS

router = Router(tags=["judge"])
Key = Annotated[str, Field(min_length=1, max_length=16)]
ALIKE = Term("请写两部不同的法规。", "name two different laws.")
NO_PROVER = Term(
    "平台没有安装证明器，不能比较法规本身。", "no prover is installed here, so that laws cannot be compared."
)


@router.post("/compare", response=Json, summary="各法并列 / Law beside law", url_name="compare")
@asks
def compare_service(request: Request, told: Described) -> HttpResponse:
    """Set the laws side by side for a service that the request describes: the contract of `chengxu compare --json`."""
    count(request, request.actor, "compute")
    return _table(record_in(told), told.on, told.laws)


@router.get(
    "/services/{uuid:service_id}/compare",
    response=Json,
    summary="一项服务，各法并列 / A service under every law",
    url_name="service-compare",
)
def compare_own(request: Request, service_id: UUID, on: Day | None = None) -> HttpResponse:
    """Set the laws side by side for a service, as far as the caller sees it."""
    count(request, request.actor, "compute")
    return _table(record_for(request.actor, service_for(request.actor, service_id)), on, [])


@router.get("/compare", response=Json, summary="两部法律相比 / Two laws", url_name="compare")
def compare_laws(request: Request, first: Key, second: Key) -> HttpResponse:
    """Compare two laws question by question: which reaches further, each with the fewest facts that show it, proved."""
    count(request, request.actor, "compute")
    book_of([first, second], COMPARED)
    if first == second:
        raise Problem("not-usable", ALIKE)
    try:
        found, _ = between(first, second, today())
    except ImportError:
        raise Problem("conflict", NO_PROVER) from None
    return json_response(comparisons_json((first, second), found, today()))


def _table(record: Record, on: Day | None, laws: list[str]) -> HttpResponse:
    book = book_of(laws or list(COMPARED), COMPARED)
    try:
        assessment = assess(book, record, on or today(), calendar())
    except UnknownYear as error:
        raise Problem("not-usable", error.term) from None
    return json_response(juxtaposed_json(assessment, juxtapose(assessment, QUESTIONS, tables())))
