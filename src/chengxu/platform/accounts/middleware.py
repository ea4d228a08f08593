"""Puts the actor on every request: the organisation chosen in the session, the first one otherwise."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from chengxu.platform.accounts.actor import PUBLIC, Actor, acting_for
from chengxu.platform.accounts.models import User

CHOSEN = "organisation"
"""Where the session keeps the id of the organisation for which somebody acts."""


def acting(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return the middleware that sets `request.actor`."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def actor_of(request: HttpRequest) -> Actor:
    """Return who acts in a request."""
    if not isinstance(request.user, User):
        return PUBLIC
    places = request.user.memberships.select_related("organisation").order_by("id")
    chosen = request.session.get(CHOSEN)
    place = (places.filter(organisation_id=chosen).first() if chosen else None) or places.first()
    return acting_for(place) if place else Actor(request.user)
