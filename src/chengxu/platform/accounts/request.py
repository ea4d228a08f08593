"""A request as our views see it: with who acts, and what htmx says of it."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from chengxu.platform.accounts.actor import Actor


class Request(HttpRequest):
    """A request after our middleware; `actor` is PUBLIC where nobody is logged in."""

    actor: Actor
    htmx: HtmxDetails
