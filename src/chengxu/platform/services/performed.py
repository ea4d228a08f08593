"""What a step in a case performs: a filing that was handed in through a case is a filing made.

A small table, to be read beside the procedures: only steps that are the act itself, whole and by themselves, stand in
it. What takes several steps, or can be done in several ways, is told as an event of the service.
"""

from __future__ import annotations

from chengxu.law.record import Happening
from chengxu.platform.cases.models import CaseEvent
from chengxu.platform.services.models import Service

PERFORMS = {
    ("im.algorithm_filing", "submit"): "algorithm_filed",
    ("im.algorithm_filing_life", "submit_change"): "filing_modified",
    ("im.algorithm_filing_life", "cancel"): "filing_cancelled",
    ("im.security_assessment", "submit"): "security_assessment_submitted",
    ("ml4.national_filing", "file"): "national_filing_submitted",
    ("ml4.national_filing", "file_with_gaps"): "national_filing_submitted",
    ("ml4.provincial_filing", "file"): "provincial_filing_submitted",
    ("ml4.provincial_filing", "file_with_gaps"): "provincial_filing_submitted",
    ("ml4.filing_life", "update"): "filed_data_updated",
    ("ml4.filing_life", "file_nationally"): "national_filing_submitted",
    ("ml4.filing_life", "cancel"): "ai_filing_cancelled",
    ("ml4.licence_life", "cancel"): "licence_cancellation_applied",
    ("sd.entity_change", "report"): "entity_change_reported",
    ("sd.incident", "report"): "incident_reported",
    ("sd.yearly_assessment", "report"): "critical_assessment_reported",
}
"""The event of the law that a step is, by procedure and step."""
STEPS = {step for _, step in PERFORMS}


def performed(service: Service) -> tuple[Happening, ...]:
    """Return the events that steps in the cases of a service were, in order; the source names the case."""
    taken = (
        CaseEvent.objects.filter(case__service=service, step__in=STEPS)
        .select_related("case")
        .order_by("on", "id")
    )
    return tuple(
        Happening(event, entry.on, source=f"{entry.case.title} #{entry.version}")
        for entry in taken
        if (event := PERFORMS.get((entry.case.procedure, entry.step)))
    )
