"""Who may see what. Every list and every page starts from one of these query sets; nothing is looked up otherwise."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import AUTHORITY_LEVELS, lower
from chengxu.platform.accounts.models import Level, Membership, Organisation, Role
from chengxu.platform.cases.models import Case, ClockRow, Docket, Draft, Recusal
from chengxu.platform.services.models import Service
from chengxu.platform.traces.models import Trace


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """Return the cases in which an actor's organisation has a place, without those from which they are recused."""
    if actor.organisation is None:
        return Case.objects.none()
    found = Case.objects.filter(parties__organisation=actor.organisation).distinct()
    return found.exclude(pk__in=recused(actor)) if actor.is_authority else found


def recused(actor: Actor) -> QuerySet[Recusal, UUID]:
    """Return the ids of the cases from which somebody is recused in the authority for which they act."""
    found = Recusal.objects.filter(user=actor.user, organisation=actor.organisation, lifted=None)
    return found.order_by().values_list("case_id", flat=True)


def visible_recusals(actor: Actor) -> QuerySet[Recusal]:
    """Return the recusals that the head of an authority decides on: those of its people but their own, and of heads below.

    That the head of the higher authority decides on a head is a house setting.
    """
    if not actor.is_head or not actor.is_authority or actor.organisation is None:
        return Recusal.objects.none()
    heads = Membership.objects.filter(
        user=OuterRef("user"), organisation=OuterRef("organisation"), role=Role.HEAD
    )
    below = Q(organisation__in=lower(actor.organisation)) & Q(Exists(heads))
    return Recusal.objects.filter(Q(organisation=actor.organisation) | below).exclude(user=actor.user)


BREAKER = "ml4.circuit_breaker"
"""The procedure of the circuit breaker (ML 58, second paragraph)."""


def visible_breakers(actor: Actor) -> QuerySet[Case]:
    """Return the breaker cases of an actor's own services; to the national authority, those that were reported to it.

    The table of the procedure has no place for the authority that receives the report, so that it is no party.
    """
    own = actor.organisation
    if own is None:
        return Case.objects.none()
    found = Case.objects.filter(procedure=BREAKER)
    if not own.is_authority:
        return found.filter(service__owner=own)
    return (
        found.filter(events__step="report").distinct()
        if own.level in AUTHORITY_LEVELS["ai_authority"]
        else found.none()
    )


def visible_services(actor: Actor) -> QuerySet[Service]:
    """Return the services of an actor's organisation.

    To an authority, those with a case before it, or with a breaker whose trip was reported to it.
    """
    if actor.organisation is None:
        return Service.objects.none()
    if actor.is_authority:
        before_it = Q(cases__in=visible_cases(actor).order_by())
        return Service.objects.filter(before_it | Q(cases__in=visible_breakers(actor).order_by())).distinct()
    return Service.objects.filter(owner=actor.organisation)


def found_traces(digest: str) -> QuerySet[Trace]:
    """Return what providers have published of a content number, to whoever has the number: they are found by its hash alone."""
    found = Trace.objects.filter(digest=digest)
    return found.select_related("service__owner").order_by("made_on", "pk")


def own_traces(actor: Actor, service: Service) -> QuerySet[Trace]:
    """Return what an actor's organisation has published of the contents of a service of its own."""
    if actor.organisation is None or service.owner_id != actor.organisation.pk:
        return Trace.objects.none()
    return Trace.objects.filter(service=service)


def visible_organisations(actor: Actor) -> QuerySet[Organisation]:
    """Return the organisations that an actor may know of: its own, and to an authority those in its area."""
    if actor.organisation is None:
        return Organisation.objects.none()
    own = Q(pk=actor.organisation.pk)
    if not actor.is_authority:
        return Organisation.objects.filter(own)
    if actor.organisation.level == Level.NATIONAL:
        return Organisation.objects.all()
    area = actor.organisation.area
    return Organisation.objects.filter(own | Q(area=area) if area else own)


def visible_drafts(actor: Actor) -> QuerySet[Draft]:
    """Return the drafts of an actor's organisation: nobody else sees what is not submitted."""
    if actor.organisation is None:
        return Draft.objects.none()
    found = Draft.objects.filter(organisation=actor.organisation)
    return found.exclude(case__in=recused(actor)) if actor.is_authority else found


def own_dockets(actor: Actor) -> QuerySet[Docket]:
    """Return what each case is to an actor's organisation."""
    if actor.organisation is None:
        return Docket.objects.none()
    found = Docket.objects.filter(organisation=actor.organisation)
    return found.exclude(case__in=recused(actor)) if actor.is_authority else found


def counted(actor: Actor) -> tuple[QuerySet[Case], QuerySet[ClockRow], QuerySet[Service]]:
    """Return what an authority may count, and only count: cases, clocks and services.

    Those of its area; of the whole country for a national one; nothing for another one of which no area is known.
    """
    own = actor.organisation
    if own is not None and own.is_authority and own.level == Level.NATIONAL:
        return Case.objects.all(), ClockRow.objects.all(), Service.objects.all()
    if own is None or not own.is_authority or not own.area:
        return Case.objects.none(), ClockRow.objects.none(), Service.objects.none()
    area = own.area
    in_area = Q(area=area)
    return (
        Case.objects.filter(in_area),
        ClockRow.objects.filter(in_area),
        Service.objects.filter(owner__area=area),
    )
