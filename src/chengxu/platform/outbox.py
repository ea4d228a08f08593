"""Tell those who asked to be told: a message is written in the transaction of what it tells, and sent afterwards."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from chengxu.platform.api.models import Delivery, Subscription
from chengxu.platform.cases.models import Case, CaseEvent
from chengxu.platform.prepared import Reading

STEP = "chengxu.case.step.v1"
"""The kind of message that tells of an entry in a case."""
SUBSCRIBED = Reading(Subscription.objects.filter(active=True).distinct(), "organisation__places__case")
"""The subscriptions of the organisations in a case."""


def note(case: Case, event: CaseEvent) -> None:
    """Write a message of an entry for every subscription of the organisations in the case, inside its transaction."""
    wanted = [s for s in SUBSCRIBED(case.pk) if not s.procedures or case.procedure in s.procedures]
    if wanted:
        body, at = cloud_event(case, event), timezone.now()
        Delivery.objects.bulk_create(
            Delivery(subscription=one, kind=STEP, body=body, next_at=at) for one in wanted
        )


def cloud_event(case: Case, event: CaseEvent) -> dict[str, Any]:
    """Return a message (CloudEvents 1.0): that a step was taken, by whom, when; what was stated is read by the API."""
    return {
        "specversion": "1.0",
        "id": f"{case.pk}.{event.version}",
        "source": f"/api/cases/{case.pk}",
        "type": STEP,
        "subject": case.procedure,
        "time": event.recorded.isoformat(),
        "datacontenttype": "application/json",
        "data": {
            "case": str(case.pk),
            "service": str(case.service_id) if case.service_id else None,
            "procedure": case.procedure,
            "version": event.version,
            "step": event.step,
            "by": event.party,
            "on": event.on.isoformat(),
            "state": case.state,
            "final": case.final,
        },
    }
