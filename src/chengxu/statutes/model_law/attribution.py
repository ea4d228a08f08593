"""Chapter VI as a decision table: who answers for damage under articles 100 to 104, and what takes it away."""

from __future__ import annotations

from chengxu.algebra.cite import reading
from chengxu.algebra.term import Term
from chengxu.law.attribution import Attribution, Form, Ground
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPER, IN_SCOPE, PROVIDER, USER
from chengxu.statutes.model_law.liability import (
    compliant_open_source,
    developer_liability,
    free_components,
    generating_and_spreading,
    joint_liability,
    provider_liability,
    reduction_for_bypassing,
    safe_harbour,
    user_liability,
)
from chengxu.statutes.words.parties import INJURED_PERSON

FAULT = Term("过错责任", "fault")
PRESUMED_FAULT = Term("过错推定", "presumed fault")
KNOWLEDGE = Term("知道或者应当知道而不作为", "knowledge, actual or imputed, without action")

_PROVIDER_FACTS = {"provides_service": True, "controls_service": True, "offered_to_others": True}

ATTRIBUTION = Attribution(
    law=ML4,
    scope=IN_SCOPE,
    grounds=(
        Ground(norm=developer_liability, roles=(DEVELOPER,), standard=FAULT, burden=INJURED_PERSON),
        Ground(
            norm=provider_liability,
            roles=(PROVIDER,),
            standard=PRESUMED_FAULT,
            burden=PROVIDER,
            unproven={"provider_fault": "presumed"},
        ),
        Ground(norm=user_liability, roles=(USER,), standard=FAULT, burden=INJURED_PERSON),
        Ground(norm=generating_and_spreading, roles=(USER,), standard=FAULT, burden=INJURED_PERSON),
        Ground(
            norm=joint_liability,
            roles=(PROVIDER,),
            standard=KNOWLEDGE,
            burden=INJURED_PERSON,
            form=Form.JOINT,
            beside=(USER,),
            tag=reading("G32"),
        ),
    ),
    reliefs=(safe_harbour, free_components),
    mitigations=(reduction_for_bypassing, compliant_open_source),
    implied={
        "developer": {"development_activities": frozenset({"develop"})},
        "provider": _PROVIDER_FACTS,
        "foundation_provider": _PROVIDER_FACTS,
        "user": {"uses_service": True},
    },
    denied={
        "developer": {"training_activities": frozenset(), "development_activities": frozenset()},
        "provider": {"provides_service": False},
        "user": {"uses_service": False},
    },
    note=Term(
        "多人应当承担责任时如何分担，本法没有规定，依《民法典》；被侵权人不得重复受偿。本法没有赔偿限额、保险人直接赔付和"
        "惩罚性赔偿的规定。",
        "How several who are liable share among themselves is not said here but in the Civil Code; nobody recovers twice. "
        "This law has no cap, no direct claim on an insurer and no punitive damages.",
    ),
)
