"""What a gateway tells of itself: that it is there, and what it runs."""

from __future__ import annotations

from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.breaker.models import Gateway
from chengxu.platform.services.keep import check_owner, plain
from chengxu.platform.services.models import Service
from chengxu.platform.today import now

MOST = 20
"""Gateways of one service: a house setting."""
LONGEST = 100
USUAL = "main"
"""What a gateway is called that gives itself no name."""
ENOUGH = Term(
    "一项服务最多 {most} 个网关（内部设定）。", "a service has {most} gateways at most (a house setting)."
)
NO_NAME = Term("请写明网关的名称。", "give the gateway a name.")


def heard(actor: Actor, service: Service, name: str, version: str, policy: str) -> Gateway:
    """Note that a gateway of a service is there now, and what it runs; TermError for what cannot be kept."""
    check_owner(actor, service)
    name, version, policy = (plain(text, LONGEST).strip() for text in (name, version, policy))
    if not name:
        raise TermError(NO_NAME)
    with transaction.atomic():
        found = Gateway.objects.select_for_update().filter(service=service, name=name).first()
        if found is None:
            if service.gateways.count() >= MOST:
                raise TermError(ENOUGH.fill(most=MOST))
            told = {"version": version, "policy": policy, "seen": now()}
            return Gateway.objects.get_or_create(service=service, name=name, defaults=told)[0]
        found.version, found.policy, found.seen = version, policy, now()
        found.save(update_fields=["version", "policy", "seen"])
        return found
