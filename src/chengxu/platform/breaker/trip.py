"""Trip the breaker of a service: the danger is entered, and with it the measures already taken, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import BREAKER
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.breaker.state import TRIPPED, breaker_of
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.pages.words import say
from chengxu.platform.services.keep import check_owner
from chengxu.platform.services.models import Service
from chengxu.platform.today import today

TITLE = Term("{name}：应急熔断", "{name}: circuit breaker")
NO_REASON = Term("请写明发现了什么险情。", "Say what danger was found.")
NO_TRIGGER = Term("请选择属于哪一种险情。", "Choose which of the dangers it is.")


@dataclass(frozen=True, kw_only=True)
class Trip:
    """A danger that somebody, or a gateway, found: what it is, which of those of the law, what was done against it.

    `key` makes it safe to send twice.
    """

    danger: str
    triggers: tuple[str, ...]
    measures: tuple[str, ...] = ()
    key: str = ""


def trip(actor: Actor, service: Service, told: Trip) -> tuple[Case, tuple[str, ...]]:
    """Enter a danger and the measures against it; return the case and the steps that were taken.

    Where the breaker is tripped already, the danger is known and only the measures are entered. Raises what `take`
    and `open_case` raise, and TermError where something is wanting.
    """
    check_owner(actor, service)
    if not told.danger.strip():
        raise TermError(NO_REASON)
    if not told.triggers:
        raise TermError(NO_TRIGGER)
    with transaction.atomic():
        Service.objects.select_for_update().get(pk=service.pk)  # two gateways trip one after the other
        case, steps = _case(actor, service), []
        if case.state not in TRIPPED:
            facts = {"breaker_triggers": sorted(set(told.triggers))}
            take(case.pk, actor, _order("detect", told, {"danger": told.danger.strip()}, facts))
            steps.append("detect")
        if told.measures:
            before = case.version
            event = take(case.pk, actor, _order("block", told, {"measures": list(told.measures)}))
            steps += ["block"] if event.version > before else []
        case.refresh_from_db()
        return case, tuple(steps)


def _case(actor: Actor, service: Service) -> Case:
    """Return the open case of a service, locked by its service; a new one where there is none."""
    found = breaker_of(actor, service).case
    if found is not None and not found.final:
        return found
    return open_case(BREAKER, actor, say(TITLE, name=service.name), service=service).case


def _order(step: str, told: Trip, stated: Mapping[str, Any], facts: Mapping[str, Any] | None = None) -> Order:
    key = f"{told.key}.{step}" if told.key else ""
    return Order(step=step, on=today(), stated=stated, facts=facts or {}, key=key)
