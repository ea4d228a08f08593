"""The work of an organisation for machines: the duty board and its calendar, the queue of an authority by clock."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.platform.accounts.access import own_dockets
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cases import brief
from chengxu.platform.api.cursor import make_cursor, read_cursor
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Cursor, Day, Json
from chengxu.platform.cases.models import Docket
from chengxu.platform.cases.queue import Row, counts, cursor, page
from chengxu.platform.cases.take import READ_ONLY
from chengxu.platform.services.board import Choice, Item, board
from chengxu.platform.services.feed import calendar_text
from chengxu.platform.today import today

router = Router(tags=["own"], auth=Member())
BUSINESS = Term(
    "看板只供企业使用；机关请用 /api/queue。", "the board is for businesses; an authority has /api/queue."
)
AUTHORITY = Term(
    "待办队列只供机关使用；企业请用 /api/board。", "the queue is for authorities; a business has /api/board."
)
CALENDAR = {
    "responses": {
        200: {"description": "RFC 5545", "content": {"text/calendar": {"schema": {"type": "string"}}}}
    }
}


class Mine(Asked):
    """Whether the caller works the case (`mine`), or gives it back."""

    mine: bool


@router.get("/board", response=Json, summary="义务看板 / Duty board", url_name="board")
def duty_board(
    request: Request,
    law: Annotated[str, Field(max_length=16)] = "",
    service: UUID | None = None,
    until: Day | None = None,
) -> HttpResponse:
    """Show what is overdue, due soon or later, with an authority, unclear and met, over all services of a business."""
    count(request, request.actor, "compute")
    _check_business(request)
    found = board(request.actor, Choice(law, str(service) if service else "", until), seconds=None)
    return json_response({
        "on": today().isoformat(),
        "laws": list(found.laws),
        "columns": [
            {"key": column.key, "term": column.term.as_json(), "items": [item_json(item) for item in column.items]}
            for column in found.columns
        ],
        "asking": [{"service": str(one.service.pk), "facts": one.count} for one in found.asking],
    })  # fmt: skip


@router.get("/board.ics", summary="义务日历 / Duty calendar", url_name="board-ics", openapi_extra=CALENDAR)
def duty_calendar(request: Request, lang: Literal["zh", "en"] = "zh") -> HttpResponse:
    """Hand out every day by which something is due, as a calendar. Calendar programs use the private address of the page."""
    count(request, request.actor, "compute")
    _check_business(request)
    text = calendar_text(request.actor, lang, request.build_absolute_uri(f"/{lang}/"))
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")


@router.get("/queue", response=Json, summary="待办队列 / Work queue", url_name="queue")
def work_queue(
    request: Request, tab: Literal["all", "mine", "overdue", "waiting"] = "all", cursor: Cursor | None = None
) -> HttpResponse:
    """List the cases that wait for an authority, the most pressing clock first, 50 a page, with how many each part has."""
    if not request.actor.is_authority:
        raise Problem("not-yours", AUTHORITY)
    day = today()
    after = _place(read_cursor(cursor, 1)[0]) if cursor else None
    rows, onward = page(request.actor, tab, day, after)
    return json_response({
        "items": [row_json(row) for row in rows],
        "next": make_cursor(onward) if onward else None,
        "counts": counts(request.actor, day),
    })  # fmt: skip


_place = cursor


@router.get(
    "/cases/{uuid:case_id}/officer",
    response=Json,
    summary="由谁承办 / Who works a case",
    url_name="case-officer",
)
def who_works(request: Request, case_id: UUID) -> HttpResponse:
    """Tell who of one's organisation works a case; null for nobody."""
    return json_response(_worked(_docket(request, case_id)))


@router.put(
    "/cases/{uuid:case_id}/officer",
    response=Json,
    summary="承办或交回 / Take or give back",
    url_name="case-officer",
)
def work(request: Request, case_id: UUID, told: Mine) -> HttpResponse:
    """Take a case for oneself, or give it back."""
    count(request, request.actor, "write")
    docket = _docket(request, case_id)
    if not request.actor.may_write:
        raise Problem("not-yours", READ_ONLY)
    docket.officer = request.actor.user if told.mine else None
    docket.save(update_fields=["officer"])
    return json_response(_worked(docket))


def _docket(request: Request, case_id: UUID) -> Docket:
    found = own_dockets(request.actor).select_related("officer").filter(case_id=case_id).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def _worked(docket: Docket) -> Json:
    return {"case": str(docket.case_id), "officer": docket.officer.username if docket.officer else None}


def _check_business(request: Request) -> None:
    if not request.actor.is_business:
        raise Problem("not-yours", BUSINESS)


def item_json(item: Item) -> Json:
    """Return a card of the board; `tag` is where its day comes from, `link` stands below `/zh/` or `/en/`."""
    return {
        "service": str(item.service.pk),
        "law": item.law.key,
        "norm": item.norm or None,
        "what": item.what.as_json(),
        "cite": str(item.cite),
        "state": item.state.as_json(),
        "tag": item.origin.as_json(),
        "due": item.due.isoformat() if item.due else None,
        "since": item.since.isoformat() if item.since else None,
        "done": item.done.isoformat() if item.done else None,
        "remarks": [remark.as_json() for remark in item.remarks],
        "link": item.link,
    }


def row_json(row: Row) -> Json:
    """Return a case of the queue; `left` are the days to the last day, below zero once it is over."""
    docket = row.docket
    return brief(docket.case) | {
        "clock": row.clock.as_json() if row.clock else None,
        "due": row.due.isoformat() if row.due else None,
        "left": row.left,
        "suspended": docket.suspended,
        "since": docket.since.isoformat(),
        "officer": docket.officer.username if docket.officer else None,
    }
