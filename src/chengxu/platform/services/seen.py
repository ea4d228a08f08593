"""What somebody may see of a service: its owner all of it, an authority what was filed with it, as it was then.

What an organisation notes for itself beside that (its own findings, gaps, doubts) is no part of a filing: an authority
sees the facts and events that the provisions of its procedures look at, and no others.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max
from django.http import Http404

from chengxu.algebra.walk import facts_in
from chengxu.law.book import events_of
from chengxu.law.record import Record
from chengxu.platform.accounts.access import visible_cases, visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import AUTHORITY_LEVELS
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.record import record_from, record_of
from chengxu.platform.today import looking_back, today
from chengxu.statutes import open_book


def service_for(actor: Actor, service_id: UUID) -> Service:
    """Return a service that an actor may see; Http404 if there is none for them."""
    found = visible_services(actor).select_related("owner").filter(pk=service_id).first()
    if found is None:
        raise Http404("service")
    return found


def filed_at(actor: Actor, service: Service) -> datetime | None:
    """Return when something was last filed in a case of the service before an authority; None if nothing was."""
    cases = visible_cases(actor).filter(service=service).values("pk")
    steps = CaseEvent.objects.filter(case__in=cases, organisation=service.owner).exclude(
        party__in=AUTHORITY_LEVELS
    )
    steps = steps.filter(on__lte=today())
    found: datetime | None = steps.aggregate(last=Max("recorded"))["last"]
    return found


def is_shown(day: date | None) -> bool:
    """Return whether something of a day belongs on a page: not what came after the day at which somebody looks back."""
    return day is None or not looking_back() or day <= today()


def entries_for(actor: Actor, service: Service) -> tuple[list[FactEntry], list[HappeningEntry]]:
    """Return the entries of a service that an actor may see: to an authority, those made before the last filing."""
    facts = service.facts.select_related("user").order_by("id")
    events = service.happenings.select_related("user").order_by("id")
    if not actor.is_authority:
        return list(facts), list(events)
    last = filed_at(actor, service)
    if last is None:
        return [], []
    names = looked_at(visible_cases(actor).filter(service=service))
    return (
        list(facts.filter(recorded__lte=last, fact__in=names)),
        list(events.filter(recorded__lte=last, event__in=names)),
    )


def looked_at(cases: Iterable[Case]) -> set[str]:
    """Return the names of the facts and events that the procedures of cases, and the provisions they rest on, look at."""
    book, names = open_book(), set[str]()
    for procedure in {
        procedures()[case.procedure].name: procedures()[case.procedure] for case in cases
    }.values():
        cited = {str(cite) for cite in procedure.cites}
        names |= {fact.name for fact in procedure.facts}
        for norm in (norm for norm in book.norms() if norm.id in cited):
            names |= {fact.name for fact in facts_in(book.condition(norm))}
            names |= {event.name for event in events_of(norm)}
    return names


def record_for(actor: Actor, service: Service) -> Record:
    """Return what an actor may know of a service."""
    if not actor.is_authority:
        return record_of(service)
    facts, events = entries_for(actor, service)
    return record_from(service, facts, events)
