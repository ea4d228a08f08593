"""Puts the actor on every request (the organisation chosen in the session, the first one otherwise) and keeps the doors.

A page that is for others does not exist for whoever asks; who is not logged in is asked to log in first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from chengxu.platform.accounts import devices
from chengxu.platform.accounts.actor import PUBLIC, Actor
from chengxu.platform.accounts.audience import admits, audience_of
from chengxu.platform.accounts.models import Membership, User
from chengxu.platform.accounts.sessions import SessionStore
from chengxu.platform.prepared import Reading

PLACES = Reading(Membership.objects.select_related("organisation").order_by("id"), "user")
CHOSEN = "organisation"
"""Where the session keeps the id of the organisation for which somebody acts."""


def acting(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return the middleware that sets `request.actor`."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)  # type: ignore[attr-defined]
        return get_response(request)

    middleware.process_view = door  # type: ignore[attr-defined]
    return middleware


def door(request: HttpRequest, _view: Any, _args: Any, kwargs: dict[str, Any]) -> HttpResponse | None:
    """Let in whom a page is for, and nobody to a page of which that is not said; what machines read says so itself."""
    audience = audience_of(request.resolver_match) if request.resolver_match else None
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if "lang" not in kwargs or (audience is not None and admits(audience, actor)):
        return None
    if audience is None:
        raise Http404
    if actor.user is None:
        back = request.get_full_path() if request.method in ("GET", "HEAD") else ""
        query = f"?{urlencode({'next': back})}" if back else ""
        return HttpResponseRedirect(f"/{kwargs['lang']}/login/{query}")
    raise Http404


def actor_of(request: HttpRequest) -> Actor:
    """Return who acts in a request."""
    if not isinstance(request.user, User):
        return PUBLIC
    devices.seen(cast("SessionStore", request.session))  # what settings.SESSION_ENGINE names
    found, chosen = PLACES(request.user.pk), request.session.get(CHOSEN)
    place = next((p for p in found if str(p.organisation_id) == chosen), found[0] if found else None)
    return Actor(request.user, place.organisation, place.role) if place else Actor(request.user)
