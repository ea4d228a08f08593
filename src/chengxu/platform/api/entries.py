"""What is so of a service and what happened to it: the history, corrections, and what follows from a change."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.judge import asks
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Json, Name, NewEvent, NewFact, Text
from chengxu.platform.services.changes import Effect, effects_of_event, effects_of_fact
from chengxu.platform.services.keep import (
    Event,
    Told,
    owner_for,
    state_fact,
    strike_event,
    strike_fact,
    tell_event,
)
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.record import NO_FACT, json_of, valid, value_of
from chengxu.platform.services.seen import entries_for, service_for
from chengxu.statutes import open_book

router = Router(tags=["services"], auth=Member())
Number = Annotated[int, Field(ge=1, lt=2**63)]


class Strike(Asked):
    """An entry is taken back; `source` says why."""

    source: Text = ""


class Correction(NewFact):
    """A fact, in place of an entry of before (`corrects`) or beside it."""

    corrects: Number | None = None


@router.get(
    "/services/{uuid:service_id}/facts",
    response=list[Json],
    summary="事实的历史 / History of facts",
    url_name="service-fact",
)
def fact_history(request: Request, service_id: UUID, fact: Name | None = None) -> HttpResponse:
    """List the entries of all facts, or of one, the latest first; `counts` is false for what was corrected or struck out."""
    entries = entries_for(request.actor, service_for(request.actor, service_id))[0]
    counting = {entry.pk for entry in valid(entries)}
    shown = [entry for entry in reversed(entries) if fact in (None, entry.fact)]
    return json_response([fact_entry_json(entry) | {"counts": entry.pk in counting} for entry in shown])


@router.post(
    "/services/{uuid:service_id}/facts",
    response={201: Json},
    summary="记一项事实 / State a fact",
    url_name="service-fact",
)
def new_fact(request: Request, service_id: UUID, told: Correction) -> HttpResponse:
    """State what is so from a day on, or correct an entry. Nothing is overwritten: a correction is a later entry."""
    service = writable(request, service_id)
    fact = _told(told)
    return once(
        request, request.actor, lambda: (201, fact_entry_json(state_fact(request.actor, service, fact)))
    )


@router.post(
    "/services/{uuid:service_id}/facts/preview",
    response=list[Json],
    summary="如果这样 / What if it were so",
    url_name="service-fact-preview",
)
@asks
def preview_fact(request: Request, service_id: UUID, told: Correction) -> HttpResponse:
    """Tell which duties a fact would open, end or move, and to which days; nothing is kept."""
    service, fact = _judged(request, service_id), _told(told)
    considered = FactEntry(
        service=service, fact=fact.fact, value=json_of(fact.value), since=fact.since, source=fact.source,
        corrects_id=fact.corrects,
    )  # fmt: skip
    return json_response([effect_json(effect) for effect in effects_of_fact(service, considered)])


@router.get(
    "/services/{uuid:service_id}/facts/{entry_id}/effects",
    response=list[Json],
    summary="由此带来的变化 / What followed",
    url_name="service-fact-effects",
)
def fact_effects(request: Request, service_id: UUID, entry_id: Number) -> HttpResponse:
    """Tell which duties an entry opened, ended or moved."""
    service = _judged(request, service_id)
    entry = _fact_entry(service, entry_id)
    return json_response([effect_json(effect) for effect in effects_of_fact(service, entry)])


@router.post(
    "/services/{uuid:service_id}/facts/{entry_id}/strike",
    response={201: Json},
    summary="撤回一项事实 / Take a fact back",
    url_name="service-fact-strike",
)
def strike(request: Request, service_id: UUID, entry_id: Number, told: Strike) -> HttpResponse:
    """Take an entry back; it stays in the history and no longer counts."""
    service = writable(request, service_id)
    entry = _fact_entry(service, entry_id)
    return once(
        request, request.actor,
        lambda: (201, fact_entry_json(strike_fact(request.actor, service, entry, told.source))),
    )  # fmt: skip


@router.get(
    "/services/{uuid:service_id}/events",
    response=list[Json],
    summary="事件的历史 / History of events",
    url_name="service-event",
)
def event_history(request: Request, service_id: UUID) -> HttpResponse:
    """List the entries of events, the latest first; `counts` is false for what was struck out."""
    entries = entries_for(request.actor, service_for(request.actor, service_id))[1]
    counting = {entry.pk for entry in valid(entries)}
    return json_response([event_entry_json(e) | {"counts": e.pk in counting} for e in reversed(entries)])


@router.post(
    "/services/{uuid:service_id}/events",
    response={201: Json},
    summary="记一个事件 / State an event",
    url_name="service-event",
)
def new_event(request: Request, service_id: UUID, told: NewEvent) -> HttpResponse:
    """State that something happened, on which day, and to which matter it belongs; or that it never did."""
    service, event = writable(request, service_id), _event(told)
    return once(
        request, request.actor, lambda: (201, event_entry_json(tell_event(request.actor, service, event)))
    )


@router.post(
    "/services/{uuid:service_id}/events/preview",
    response=list[Json],
    summary="如果发生 / What if it happened",
    url_name="service-event-preview",
)
@asks
def preview_event(request: Request, service_id: UUID, told: NewEvent) -> HttpResponse:
    """Tell which duties an event would open, end or move, and to which days; nothing is kept."""
    service, event = _judged(request, service_id), _event(told)
    if event.event not in open_book().events:
        raise Problem("nothing-there")
    considered = HappeningEntry(
        service=service, event=event.event, on=event.on, by=event.by, never=event.never, case_key=event.case_key,
        due=event.due, source=event.source,
    )  # fmt: skip
    return json_response([effect_json(effect) for effect in effects_of_event(service, considered)])


@router.get(
    "/services/{uuid:service_id}/events/{entry_id}/effects",
    response=list[Json],
    summary="由此带来的变化 / What followed",
    url_name="service-event-effects",
)
def event_effects(request: Request, service_id: UUID, entry_id: Number) -> HttpResponse:
    """Tell which duties an event opened, ended or moved."""
    service = _judged(request, service_id)
    entry = _event_entry(service, entry_id)
    return json_response([effect_json(effect) for effect in effects_of_event(service, entry)])


@router.post(
    "/services/{uuid:service_id}/events/{entry_id}/strike",
    response={201: Json},
    summary="撤回一个事件 / Take an event back",
    url_name="service-event-strike",
)
def strike_happening(request: Request, service_id: UUID, entry_id: Number, told: Strike) -> HttpResponse:
    """Take an event back; it stays in the history and no longer counts."""
    service = writable(request, service_id)
    entry = _event_entry(service, entry_id)
    return once(
        request, request.actor,
        lambda: (201, event_entry_json(strike_event(request.actor, service, entry, told.source))),
    )  # fmt: skip


def writable(request: Request, service_id: UUID) -> Service:
    """Return a service to whoever writes for its owner; Problem 404 or 403 for everybody else."""
    service = service_for(request.actor, service_id)
    check_writer(request)
    return service


def check_writer(request: Request) -> None:
    """Refuse somebody who may only look, and an authority: what is so of a service states its owner."""
    count(request, request.actor, "write")
    try:
        owner_for(request.actor)
    except TermError as error:
        raise Problem("not-yours", error.term) from None


def owned(request: Request, service_id: UUID) -> Service:
    """Return a service of one's own organisation; Problem 404 for one that is only seen as it was filed."""
    service = service_for(request.actor, service_id)
    if service.owner_id != getattr(request.actor.organisation, "pk", None):
        raise Problem("nothing-there")
    return service


def _judged(request: Request, service_id: UUID) -> Service:
    count(request, request.actor, "compute")
    return owned(request, service_id)


def _told(told: Correction) -> Told:
    facts = open_book().facts
    if told.fact not in facts:
        raise Problem("not-usable", NO_FACT.fill(name=told.fact))
    value = value_of(facts[told.fact], told.value)
    return Told(fact=told.fact, value=value, since=told.since, source=told.source, corrects=told.corrects)


def _event(told: NewEvent) -> Event:
    return Event(
        event=told.event, on=told.on, by=told.by, never=told.never, case_key=told.case, due=told.due, source=told.source
    )  # fmt: skip


def _fact_entry(service: Service, pk: int) -> FactEntry:
    found = service.facts.filter(pk=pk).first()
    if found is None or found.fact not in open_book().facts:
        raise Problem("nothing-there")
    return found


def _event_entry(service: Service, pk: int) -> HappeningEntry:
    found = service.happenings.filter(pk=pk).first()
    if found is None or found.event not in open_book().events:
        raise Problem("nothing-there")
    return found


def effect_json(effect: Effect) -> Json:
    """Return what a change does to one norm: a duty that begins, ends or moves, with its day and where that comes from."""
    state, now, why = effect.state, effect.now, effect.why
    return {
        "norm": effect.norm.id,
        "gist": effect.norm.gist.as_json(),
        "kind": effect.kind.as_json(),
        "state": state.as_json() if state else None,
        "due": now.due.isoformat() if now and now.due else None,
        "provisional": bool(now and now.provisional),
        "tag": str(now.tag) if now else None,
        "why": why.as_json() if why else None,
        "supposed": effect.finding.supposed,
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
