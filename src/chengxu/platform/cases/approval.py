"""Which steps need somebody besides an officer: the head of an authority, or a second person.

The head where the law names the head, and for serious steps by house setting; a second person by house setting only.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Tag
from chengxu.law.procedure import Step
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Membership, Role
from chengxu.platform.cases.models import Case, Draft
from chengxu.platform.cases.places import HEADS

APPROVED_BY = "approved_by"
"""The particular in which a step states which head approved it."""
SERIOUS = frozenset({
    ("im.algorithm_filing_life", "revoke"),
    ("im.algorithm_filing_life", "cancel_ex_officio"),
    ("ml4.licence_life", "revoke"),
    ("ml4.filing_life", "revoke"),
    ("ml4.filing_life", "cancel_ex_officio"),
    ("sd.critical_filing", "determine_critical"),
    ("sd.critical_filing", "delist"),
})  # fmt: skip
"""Steps that take something from somebody or bind them for long: a house setting, no law."""


def head_only(procedure: str, step: Step, party: str) -> Tag | None:
    """Return by what kind of rule only the head takes a step in a place; None if an officer may."""
    if party in HEADS:
        return STATUTORY
    if not is_authority(party):
        return None
    if any(particular.name == APPROVED_BY for particular in step.particulars):
        return STATUTORY
    return HOUSE if (procedure, step.name) in SERIOUS else None


TWO_PEOPLE = frozenset({("ml4.circuit_breaker", "lift")})
"""Steps for which one person asks and which another of the same organisation takes: a house setting, no law."""


def two_people(procedure: str, step: Step) -> Tag | None:
    """Return by what kind of rule a step needs two people; None if one is enough."""
    return HOUSE if (procedure, step.name) in TWO_PEOPLE else None


def request_for(case: Case, step: str, actor: Actor) -> Draft | None:
    """Return what somebody of the actor's organisation asked to be done in a case as it stands now; None if nobody did.

    What was asked before the last entry no longer counts, nor what somebody asked who may not write here any more.
    """
    found = Draft.objects.filter(case=case, step=step, for_approval=True, organisation=actor.organisation)
    writers = Membership.objects.filter(organisation=actor.organisation, role__in=(Role.HEAD, Role.OFFICER))
    asked = found.filter(user__in=writers.values("user"), user__is_active=True).select_related("user")
    return next((draft for draft in asked if draft.fields.get("version") == str(case.version)), None)
