"""The inventory of services for machines: what is so since when, what happened, what the law makes of it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from chengxu.dates.calendar import UnknownYear
from chengxu.interpret.assess import assess
from chengxu.interpret.contract import assessment_json, fact_json
from chengxu.platform.accounts.access import visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.description import book_of, record_in
from chengxu.platform.api.entries import check_writer, event_entry_json, fact_entry_json, owned
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Cursor, Day, Described, Json, Limit, Name, NewService, Page
from chengxu.platform.services.board import laws_of
from chengxu.platform.services.describe import describe
from chengxu.platform.services.keep import keep_record, new_service
from chengxu.platform.services.models import Service
from chengxu.platform.services.record import about
from chengxu.platform.services.seen import entries_for, record_for, service_for
from chengxu.platform.services.standing import rows_of
from chengxu.platform.services.timeline import timeline
from chengxu.platform.today import calendar, today
from chengxu.statutes import open_book

router = Router(tags=["services"], auth=Member())
Laws = Annotated[list[str], Query(max_length=10)]
Words = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
NO_LAWS: list[str] = []


@router.get("/services", response=Page, summary="服务清单 / Services", url_name="services")
def services(
    request: Request,
    q: Words = "",
    partial: bool | None = None,
    cursor: Cursor | None = None,
    limit: Limit = 50,
) -> HttpResponse:
    """List the services that one may see, the newest first; `q` is part of a name, `partial` those known from lists only."""
    seen = visible_services(request.actor).select_related("owner")
    if q.strip():
        seen = seen.filter(Q(name_zh__icontains=q.strip()) | Q(name_en__icontains=q.strip()))
    if partial is not None:
        seen = seen.filter(partial=partial)
    found, after = newest_first(seen, cursor, limit)
    return json_response({"items": [_brief(service) for service in found], "next": after})


@router.post("/services", response={201: Json}, summary="新增服务 / A new service", url_name="services")
def create_service(request: Request, told: NewService) -> HttpResponse:
    """Enter a service in the inventory of one's organisation."""
    check_writer(request)

    def do() -> tuple[int, Json]:
        made = new_service(request.actor, told.name_zh, told.name_en, told.about)
        return 201, service_json(made, request.actor)

    return once(request, request.actor, do)


@router.post(
    "/services/described",
    response={201: Json},
    summary="按描述登记 / A service as described",
    url_name="services-described",
)
def create_described(request: Request, told: Described) -> HttpResponse:
    """Enter a service with its facts and events as a description has them: all of it or nothing."""
    check_writer(request)
    record = record_in(told)
    return once(
        request, request.actor, lambda: (201, service_json(keep_record(request.actor, record), request.actor))
    )


@router.get(
    "/services/{uuid:service_id}", response=Json, summary="一项服务 / One service", url_name="service"
)
def service(request: Request, service_id: UUID) -> HttpResponse:
    """Show a service: its facts with their history, its events; to an authority, as they were filed with it."""
    return json_response(service_json(service_for(request.actor, service_id), request.actor))


@router.get(
    "/services/{uuid:service_id}/assessment",
    response=Json,
    summary="服务的义务 / Its duties",
    url_name="service-assessment",
)
def assessment(
    request: Request, service_id: UUID, on: Day | None = None, law: Laws = NO_LAWS, why: Name | None = None
) -> HttpResponse:
    """Assess a service on a day (today by default) under the laws named, those in force by default.

    `why` leaves one norm, with what would change its answer.
    """
    count(request, request.actor, "compute")
    record, book = record_for(request.actor, service_for(request.actor, service_id)), book_of(law)
    if why is not None and why not in {norm.id for norm in book.norms()}:
        raise Problem("nothing-there")
    try:
        return json_response(assessment_json(assess(book, record, on or today(), calendar()), why))
    except UnknownYear as error:
        raise Problem("not-usable", error.term) from None


@router.get(
    "/services/{uuid:service_id}/questions",
    response=list[Json],
    summary="待查明的事实 / Open questions",
    url_name="service-questions",
)
def questions(request: Request, service_id: UUID, law: Laws = NO_LAWS) -> HttpResponse:
    """List the unknown facts that can still change an answer under the laws named, those in force by default."""
    count(request, request.actor, "compute")
    service, book = owned(request, service_id), open_book()
    book_of(law)
    names = rows_of(service, tuple(law) or laws_of(())).open
    return json_response([fact_json(book.facts[name], book) for name in names if name in book.facts])


@router.get(
    "/services/{uuid:service_id}/timeline",
    response=list[Json],
    summary="时间线 / Timeline",
    url_name="service-timeline",
)
def timeline_of(request: Request, service_id: UUID) -> HttpResponse:
    """List what is known to have happened, the latest first: facts, events, steps in cases, evidence; 200 at most."""
    found = timeline(request.actor, service_for(request.actor, service_id))
    return json_response(
        [
            {
                "on": m.on.isoformat(),
                "kind": m.kind.as_json(),
                "what": m.what.as_json(),
                "link": m.link,
                "source": m.source,
            }
            for m in found
        ]
    )


@router.get(
    "/services/{uuid:service_id}/description",
    summary="服务描述（TOML） / Its description (TOML)",
    url_name="service-description",
    openapi_extra={
        "responses": {
            200: {"description": "TOML", "content": {"application/toml": {"schema": {"type": "string"}}}}
        }
    },
)
def description(request: Request, service_id: UUID) -> HttpResponse:
    """Hand out a service as a description, which `chengxu assess` reads and which can be loaded again without a loss."""
    text = describe(record_for(request.actor, service_for(request.actor, service_id)))
    return HttpResponse(text, content_type="application/toml; charset=utf-8")


def _brief(service: Service) -> Json:
    return {
        "id": str(service.pk),
        "name": service.name.as_json(),
        "owner": {"id": str(service.owner_id), "name": service.owner.name.as_json()},
        "partial": service.partial,
        "created": service.created.isoformat(),
    }


def service_json(service: Service, actor: Actor) -> Json:
    """Return a service with what somebody may know of it, in the order in which it was recorded."""
    facts, events = entries_for(actor, service)
    said = about(service)
    return _brief(service) | {
        "about": said.as_json() if said else None,
        "provider": service.provider.as_json(),
        "facts": [fact_entry_json(entry) for entry in facts],
        "events": [event_entry_json(entry) for entry in events],
    }
