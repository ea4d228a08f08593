"""Which steps only the head of an authority takes: where the law names the head, and serious ones by house setting."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Tag
from chengxu.law.procedure import Step
from chengxu.platform.accounts.competence import is_authority
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
