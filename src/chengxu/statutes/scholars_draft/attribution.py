"""Chapter VIII as a decision table: who answers for damage under articles 85 to 91, in which form, for which part."""

from __future__ import annotations

from chengxu.algebra.cite import reading
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.law.attribution import Attribution, Cap, Cover, Form, Ground, Part, Punitive, Recourse
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import (
    ACTORS,
    FOUNDATION_PROVIDER,
    IN_SCOPE,
    MAKERS,
    PROVIDER,
    USER,
)
from chengxu.statutes.scholars_draft.claims import (
    claim_against_insurer,
    derived_actors,
    foundation_provider,
    open_source_model,
    punitive_damages,
    shortfall,
)
from chengxu.statutes.scholars_draft.findings import DEFECTIVE, GRAVELY_AT_FAULT
from chengxu.statutes.scholars_draft.liability import (
    added_damage,
    breaching_provider,
    capped_damages,
    choice_of_regime,
    corresponding_liability,
    critical_provider,
    knowing_provider,
    other_laws_prevail,
    producer_and_seller,
    recourse,
    uncapped_damages,
    user_liability,
)
from chengxu.statutes.words.models import model_traits
from chengxu.statutes.words.parties import INJURED_PERSON
from chengxu.statutes.words.torts import DERIVED_ACTORS, PRODUCER, SELLER, punitive_grounds

BREACH = Term("违反本法义务", "breach of a duty of this law")
PRESUMED_FAULT = Term("过错推定", "presumed fault")
FAULT = Term("过错责任", "fault")
INACTION = Term("收到通知后不及时处理", "no timely action upon notice")
KNOWLEDGE = Term("知道或者应当知道而不作为", "knowledge, actual or imputed, without action")
DEFECT = Term("产品缺陷", "product defect")
OWN_WRONG = Term("自己的违法侵权行为", "its own unlawful infringement")

_PROVIDER_FACTS = {"provides_service": True, "offered_to_others": True}

ATTRIBUTION = Attribution(
    law=SD,
    scope=IN_SCOPE,
    grounds=(
        Ground(
            norm=breaching_provider,
            roles=(PROVIDER,),
            standard=BREACH,
            burden=INJURED_PERSON,
            tag=reading("S40"),
        ),
        Ground(
            norm=critical_provider,
            roles=(PROVIDER,),
            standard=PRESUMED_FAULT,
            burden=PROVIDER,
            capped=True,
            unproven={"provider_fault": "presumed"},
        ),
        Ground(
            norm=user_liability,
            roles=(USER,),
            standard=FAULT,
            burden=INJURED_PERSON,
            form=Form.REST,
            tag=reading("S40"),
        ),
        Ground(
            norm=corresponding_liability,
            roles=MAKERS,
            standard=BREACH,
            burden=INJURED_PERSON,
            form=Form.SHARE,
            tag=reading("S40"),
        ),
        Ground(
            norm=added_damage,
            roles=(PROVIDER,),
            standard=INACTION,
            burden=INJURED_PERSON,
            form=Form.JOINT,
            part=Part.AFTER,
            beside=(USER,),
        ),
        Ground(
            norm=knowing_provider,
            roles=(PROVIDER,),
            standard=KNOWLEDGE,
            burden=INJURED_PERSON,
            form=Form.JOINT,
            part=Part.KNOWN,
            beside=(USER,),
            tag=reading("S43"),
        ),
        Ground(
            norm=producer_and_seller,
            roles=(PRODUCER, SELLER),
            standard=DEFECT,
            burden=INJURED_PERSON,
            product=True,
        ),
        Ground(
            norm=derived_actors,
            roles=ACTORS,
            standard=OWN_WRONG,
            burden=INJURED_PERSON,
            form=Form.OWN,
        ),
        Ground(
            norm=foundation_provider,
            roles=(FOUNDATION_PROVIDER,),
            standard=KNOWLEDGE,
            burden=INJURED_PERSON,
            form=Form.JOINT,
            part=Part.KNOWN,
            beside=(DERIVED_ACTORS,),
            tag=reading("S45"),
        ),
    ),
    reliefs=(other_laws_prevail, open_source_model),
    cap=Cap(norm=capped_damages, lifted=GRAVELY_AT_FAULT, lifted_by=uncapped_damages),
    cover=Cover(norm=claim_against_insurer, rest=shortfall, roles=(PROVIDER, USER)),
    recourse=Recourse(norm=recourse, when=DEFECTIVE, roles=(PROVIDER, USER), against=(PRODUCER, SELLER)),
    punitive=Punitive(
        norm=punitive_damages,
        when=all_of(*(punitive_grounds.one_of(ground) for ground, _ in punitive_grounds.values)),
    ),
    choice=choice_of_regime,
    implied={
        "developer": {"development_activities": frozenset({"develop"})},
        "provider": _PROVIDER_FACTS,
        "user": {"uses_service": True},
        "foundation_provider": {
            **_PROVIDER_FACTS,
            "model_traits": frozenset(trait for trait, _ in model_traits.values),
        },
        "producer": {"product_roles": frozenset({"producer"})},
        "seller": {"product_roles": frozenset({"seller"})},
    },
    denied={
        "developer": {
            "training_activities": frozenset(),
            "development_activities": frozenset(),
            "builds_ai_product": False,
        },
        "provider": {"provides_service": False},
        "user": {"uses_service": False},
        "producer": {"product_roles": frozenset()},
        "seller": {"product_roles": frozenset()},
    },
    note=Term(
        "被侵权人不得重复受偿；连带的，可以向任何一人请求全部。提供者既依第八十五条又依第八十六条的，对被侵权人负全部责任，"
        "份额只作内部分担（解读 S40）。惩罚性赔偿由侵权人承担，保险已承保的除外（解读 S46）。",
        "Nobody recovers twice; of those jointly liable any one may be asked for the whole. A provider under both article 85 "
        "and article 86 answers in full towards the injured person, the share counting among the liable (reading S40). "
        "Punitive damages are the tortfeasor's unless covered (reading S46).",
    ),
)
