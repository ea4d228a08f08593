"""The breaker of a service for the gateway in front of its model: poll it, trip it, say that one is there."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.entries import check_writer
from chengxu.platform.api.once import once
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Cursor, Json, Limit, Page
from chengxu.platform.breaker.gateways import LONGEST, USUAL, heard
from chengxu.platform.breaker.models import Gateway
from chengxu.platform.breaker.overview import lines_of, shown_services
from chengxu.platform.breaker.state import Breaker, breaker_of
from chengxu.platform.breaker.trip import Trip, trip
from chengxu.platform.services.seen import service_for

router = Router(tags=["breaker"], auth=Member())
Line = Annotated[str, Field(min_length=1, max_length=500, pattern=r"\S")]
Short = Annotated[str, Field(max_length=LONGEST)]


class ToTrip(Asked):
    """A danger that trips the breaker.

    `triggers` are those of the law that it is (`GET /api/facts/breaker_triggers`), `measures` what was done against it
    already, `measured` figures by name that show it.
    """

    reason: Annotated[str, Field(min_length=1, max_length=5000, pattern=r"\S")]
    triggers: Annotated[list[Annotated[str, Field(max_length=100)]], Field(min_length=1, max_length=10)]
    measures: list[Line] = Field(default_factory=list, max_length=20)
    measured: dict[Line, bool | int | float | Line] = Field(default_factory=dict, max_length=20)


class Heartbeat(Asked):
    """A gateway that is there; `policy` is the version of the rules by which it blocks."""

    name: Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S")] = USUAL
    version: Short = ""
    policy: Short = ""


@router.get("/breakers", response=list[Json], summary="全部熔断 / All breakers", url_name="breakers")
def breakers(request: Request) -> HttpResponse:
    """List the breakers of the services one sees, the most pressing first; to an authority those reported to it."""
    lines = lines_of(request.actor, shown_services(request.actor))
    return json_response(
        [
            breaker_json(line.breaker, request) | {"gateways": [gateway_json(g) for g in line.gateways]}
            for line in lines
        ]
    )


@router.get(
    "/services/{uuid:service_id}/breaker", response=Json, summary="熔断状态 / The breaker", url_name="breaker"
)
def breaker(request: Request, service_id: UUID) -> HttpResponse:
    """Tell where the breaker stands, since when and why. Made to be polled: send the ETag as If-None-Match, 304 if alike."""
    found = breaker_of(request.actor, service_for(request.actor, service_id))
    return json_response(breaker_json(found, request))


@router.post(
    "/services/{uuid:service_id}/breaker/trip",
    response={200: Json, 201: Json},
    summary="熔断 / Trip the breaker",
    url_name="breaker-trip",
)
def trip_breaker(request: Request, service_id: UUID, told: ToTrip) -> HttpResponse:
    """Trip the breaker: 201 if a step was entered, 200 if it was tripped already and nothing is new.

    The danger is entered, and the measures where some were taken; no measures, and the clock of blocking runs.
    """
    service = service_for(request.actor, service_id)
    check_writer(request)
    danger = "\n".join(
        [told.reason, *(f"{name} = {_figure(value)}" for name, value in told.measured.items())]
    )
    order = Trip(danger=danger, triggers=tuple(told.triggers), measures=tuple(told.measures))

    def do() -> tuple[int, Json]:
        _, steps = trip(request.actor, service, order)
        found = breaker_json(breaker_of(request.actor, service), request)
        return (201 if steps else 200), found | {"entered": list(steps)}

    return once(request, request.actor, do)


@router.get(
    "/services/{uuid:service_id}/gateway", response=Page, summary="网关 / Its gateways", url_name="gateway"
)
def gateways(
    request: Request, service_id: UUID, cursor: Cursor | None = None, limit: Limit = 50
) -> HttpResponse:
    """List the gateways of one's service: what each runs, when it was last heard of, whether it is silent."""
    service = service_for(request.actor, service_id)
    own = Gateway.objects.filter(service=service, service__owner=request.actor.organisation)
    found, after = newest_first(own, cursor, limit)
    return json_response({"items": [gateway_json(one) for one in found], "next": after})


@router.put(
    "/services/{uuid:service_id}/gateway", response=Json, summary="网关报到 / A heartbeat", url_name="gateway"
)
def heartbeat(request: Request, service_id: UUID, told: Heartbeat) -> HttpResponse:
    """Say that a gateway is there, and what it runs; the time is the platform's. The answer is the breaker: one call for both."""
    service = service_for(request.actor, service_id)
    check_writer(request)
    one = heard(request.actor, service, told.name, told.version, told.policy)
    return json_response(
        breaker_json(breaker_of(request.actor, service), request) | {"gateway": gateway_json(one)}
    )


def breaker_json(found: Breaker, request: Request) -> Json:
    """Return a breaker; why and by which measures only to its owner: to an authority speaks the report."""
    own = not request.actor.is_authority
    return {
        "service": str(found.service.pk),
        "state": {"name": found.state.name, "term": found.state.term.as_json()},
        "tripped": found.tripped,
        "since": found.since.isoformat() if found.since else None,
        "danger": found.danger or None if own else None,
        "measures": list(found.measures) if own else [],
        "reported": (event.recorded.isoformat() if (event := found.reported()) else None),
        "cite": found.cite,
        "case": str(found.case.pk) if found.case and own else None,
        "version": found.case.version if found.case else 0,
    }


def gateway_json(one: Gateway) -> Json:
    """Return a gateway."""
    return {
        "id": str(one.pk),
        "name": one.name,
        "version": one.version,
        "policy": one.policy,
        "seen": one.seen.isoformat(),
        "silent": one.silent,
    }


def _figure(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
