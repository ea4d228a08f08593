"""The breakers and gateways of all services that somebody sees, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chengxu.platform.accounts.access import visible_breakers, visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.breaker.models import Gateway
from chengxu.platform.breaker.state import ORDER, Breaker, breakers_of
from chengxu.platform.services.models import Service

MOST = 500
"""Services on one page: a house setting."""


@dataclass(frozen=True)
class Line:
    """A service with its breaker and its gateways."""

    breaker: Breaker
    gateways: tuple[Gateway, ...]

    @property
    def service(self) -> Service:
        """The service."""
        return self.breaker.service

    @property
    def silent(self) -> tuple[Gateway, ...]:
        """The gateways that say nothing any more."""
        return tuple(one for one in self.gateways if one.silent)


def shown_services(actor: Actor) -> list[Service]:
    """Return the services whose breaker somebody sees: their own; to an authority those reported to it."""
    found = visible_services(actor).select_related("owner")
    if actor.is_authority:
        found = found.filter(cases__in=visible_breakers(actor).order_by()).distinct()
    return list(found.order_by("-pk")[:MOST])


def lines_of(actor: Actor, services: Iterable[Service]) -> list[Line]:
    """Return services with their breakers and gateways; an authority sees no gateways, which are the provider's own."""
    found = list(services)
    gateways: dict[object, list[Gateway]] = {}
    if not actor.is_authority:
        for one in Gateway.objects.filter(service__in=found):
            gateways.setdefault(one.service_id, []).append(one)
    lines = [Line(b, tuple(gateways.get(pk, ()))) for pk, b in breakers_of(actor, found).items()]
    return sorted(lines, key=lambda line: (ORDER.index(line.breaker.state.name), not line.silent))
