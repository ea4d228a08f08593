"""Who may see what. Every list and every page starts from one of these query sets; nothing is looked up otherwise."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Level, Organisation
from chengxu.platform.cases.models import Case, ClockRow, Docket, Draft
from chengxu.platform.services.models import Service


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """Return the cases in which an actor's organisation has a place."""
    if actor.organisation is None:
        return Case.objects.none()
    return Case.objects.filter(parties__organisation=actor.organisation).distinct()


def visible_services(actor: Actor) -> QuerySet[Service]:
    """Return the services of an actor's organisation; to an authority, those with a case before it."""
    if actor.organisation is None:
        return Service.objects.none()
    if actor.is_authority:
        return Service.objects.filter(cases__parties__organisation=actor.organisation).distinct()
    return Service.objects.filter(owner=actor.organisation)


def visible_organisations(actor: Actor) -> QuerySet[Organisation]:
    """Return the organisations that an actor may know of: its own, and to an authority those in its area."""
    if actor.organisation is None:
        return Organisation.objects.none()
    own = Q(pk=actor.organisation.pk)
    if not actor.is_authority:
        return Organisation.objects.filter(own)
    if actor.organisation.level == Level.NATIONAL:
        return Organisation.objects.all()
    return Organisation.objects.filter(own | Q(area=actor.organisation.area))


def visible_drafts(actor: Actor) -> QuerySet[Draft]:
    """Return the drafts of an actor's organisation: nobody else sees what is not submitted."""
    if actor.organisation is None:
        return Draft.objects.none()
    return Draft.objects.filter(organisation=actor.organisation)


def own_dockets(actor: Actor) -> QuerySet[Docket]:
    """Return what each case is to an actor's organisation."""
    if actor.organisation is None:
        return Docket.objects.none()
    return Docket.objects.filter(organisation=actor.organisation)


def counted(actor: Actor) -> tuple[QuerySet[Case], QuerySet[ClockRow], QuerySet[Service]]:
    """Return what an authority may count, and only count: cases, clocks and services.

    Those of its area; of the whole country for a national one.
    """
    if not actor.is_authority or actor.organisation is None:
        return Case.objects.none(), ClockRow.objects.none(), Service.objects.none()
    area = actor.organisation.area
    if actor.organisation.level == Level.NATIONAL or not area:
        return Case.objects.all(), ClockRow.objects.all(), Service.objects.all()
    in_area = Q(area=area)
    return (
        Case.objects.filter(in_area),
        ClockRow.objects.filter(in_area),
        Service.objects.filter(owner__area=area),
    )
