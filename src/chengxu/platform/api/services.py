"""The inventory of services for machines: what is so since when, what happened, what the law makes of it."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from chengxu.algebra.term import TermError
from chengxu.dates.calendar import UnknownYear
from chengxu.interpret.assess import assess
from chengxu.interpret.contract import assessment_json
from chengxu.platform.accounts.access import visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.description import book_of
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Cursor, Day, Json, Limit, NewEvent, NewFact, NewService, Page
from chengxu.platform.services.keep import Event, Told, new_service, owner_for, state_fact, tell_event
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.record import NO_FACT, about, value_of
from chengxu.platform.services.seen import entries_for, record_for, service_for
from chengxu.platform.today import calendar, today
from chengxu.statutes import open_book

router = Router(tags=["services"], auth=Member())
Laws = Annotated[list[str], Query(max_length=10)]
NO_LAWS: list[str] = []


@router.get("/services", response=Page, summary="服务清单 / Services", url_name="services")
def services(request: Request, cursor: Cursor | None = None, limit: Limit = 50) -> HttpResponse:
    """List the services that one may see, the newest first."""
    found, after = newest_first(visible_services(request.actor).select_related("owner"), cursor, limit)
    return json_response({"items": [_brief(service) for service in found], "next": after})


@router.post("/services", response={201: Json}, summary="新增服务 / A new service", url_name="services")
def create_service(request: Request, told: NewService) -> HttpResponse:
    """Enter a service in the inventory of one's organisation."""
    _check_writer(request)

    def do() -> tuple[int, Json]:
        made = new_service(request.actor, told.name_zh, told.name_en, told.about)
        return 201, service_json(made, request.actor)

    return once(request, request.actor, do)


@router.get(
    "/services/{uuid:service_id}", response=Json, summary="一项服务 / One service", url_name="service"
)
def service(request: Request, service_id: UUID) -> HttpResponse:
    """Show a service: its facts with their history, its events; to an authority, as they were filed with it."""
    return json_response(service_json(service_for(request.actor, service_id), request.actor))


@router.post(
    "/services/{uuid:service_id}/facts",
    response={201: Json},
    summary="记一项事实 / State a fact",
    url_name="service-fact",
)
def new_fact(request: Request, service_id: UUID, told: NewFact) -> HttpResponse:
    """State what is so from a day on. Nothing is overwritten: the latest entry for a day counts."""
    service = service_for(request.actor, service_id)
    _check_writer(request)
    facts = open_book().facts
    if told.fact not in facts:
        raise Problem("not-usable", NO_FACT.fill(name=told.fact))
    value = value_of(facts[told.fact], told.value)
    fact = Told(fact=told.fact, value=value, since=told.since, source=told.source)
    return once(
        request, request.actor, lambda: (201, fact_entry_json(state_fact(request.actor, service, fact)))
    )


@router.post(
    "/services/{uuid:service_id}/events",
    response={201: Json},
    summary="记一个事件 / State an event",
    url_name="service-event",
)
def new_event(request: Request, service_id: UUID, told: NewEvent) -> HttpResponse:
    """State that something happened, on which day, and to which matter it belongs; or that it never did."""
    service = service_for(request.actor, service_id)
    _check_writer(request)
    event = Event(
        event=told.event,
        on=told.on,
        by=told.by,
        never=told.never,
        case_key=told.case,
        due=told.due,
        source=told.source,
    )
    return once(
        request, request.actor, lambda: (201, event_entry_json(tell_event(request.actor, service, event)))
    )


@router.get(
    "/services/{uuid:service_id}/assessment",
    response=Json,
    summary="服务的义务 / Its duties",
    url_name="service-assessment",
)
def assessment(
    request: Request, service_id: UUID, on: Day | None = None, law: Laws = NO_LAWS
) -> HttpResponse:
    """Assess a service on a day (today by default) under the laws named, those in force by default."""
    count(request, request.actor, "compute")
    record = record_for(request.actor, service_for(request.actor, service_id))
    try:
        return json_response(assessment_json(assess(book_of(law), record, on or today(), calendar())))
    except UnknownYear as error:
        raise Problem("not-usable", error.term) from None


def _check_writer(request: Request) -> None:
    """Refuse somebody who may only look, and an authority: facts are stated by those whose service it is."""
    count(request, request.actor, "write")
    try:
        owner_for(request.actor)
    except TermError as error:
        raise Problem("not-yours", error.term) from None


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


def fact_entry_json(entry: FactEntry) -> Json:
    """Return an entry of a fact."""
    return {
        "id": entry.pk,
        "corrects": entry.corrects_id,
        "void": entry.void,
        "fact": entry.fact,
        "value": entry.value,
        "since": entry.since.isoformat() if entry.since else None,
        "source": entry.source,
        "recorded": entry.recorded.isoformat(),
    }


def event_entry_json(entry: HappeningEntry) -> Json:
    """Return an entry of an event."""
    return {
        "id": entry.pk,
        "corrects": entry.corrects_id,
        "void": entry.void,
        "event": entry.event,
        "on": entry.on.isoformat() if entry.on else None,
        "by": entry.by.isoformat() if entry.by else None,
        "never": entry.never,
        "case": entry.case_key or None,
        "due": entry.due.isoformat() if entry.due else None,
        "source": entry.source,
        "recorded": entry.recorded.isoformat(),
    }
