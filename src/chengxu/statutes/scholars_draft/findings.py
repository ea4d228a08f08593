"""What has to be found before chapter VIII applies: breaches and their correction, damage and who answers for it."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import (
    DETERMINED,
    DEVELOPS,
    IS_FOUNDATION_MODEL,
    IS_OPEN_SOURCE,
    MEETS_CRITERIA,
    PROVIDES,
    USES,
)
from chengxu.statutes.words.damage import (
    damage_caused,
    damage_suffered,
    provider_fault,
    provider_knowledge,
    user_at_fault,
)
from chengxu.statutes.words.enforcement import correction, responsible_persons_found
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.governance import interests_harmed
from chengxu.statutes.words.oversight import breaks_other_law
from chengxu.statutes.words.penalties import breach_of_draft, draft_breach_serious
from chengxu.statutes.words.torts import (
    action_on_notice,
    attribution_by_other_law,
    breach_proven_as,
    damage_arose_from,
    defect_findings,
    derived_illegality_known,
    developer_grave_fault,
    measures_against_derived,
    needed_measures_taken,
    product_roles,
)
from chengxu.statutes.words.training import base_models

# Who acts

MAKES = Clause(
    DEVELOPS | PROVIDES,
    Term("当事人研发或者提供人工智能", "the person described develops or provides AI"),
    SD[93, 2],
    denied=Term("当事人既不研发也不提供人工智能", "the person described neither develops nor provides AI"),
)

SUPPLIES_OR_USES = Clause(
    PROVIDES | USES,
    Term("当事人提供或者使用人工智能", "the person described provides or uses AI"),
    SD[88, 1],
    denied=Term("当事人既不提供也不使用人工智能", "the person described neither provides nor uses AI"),
)

IS_ACTIVE = Clause(
    any_of(DEVELOPS, PROVIDES, USES),
    Term("当事人研发、提供或者使用人工智能", "the person described develops, provides or uses AI"),
    SD[82, 1],
    denied=Term(
        "当事人没有研发、提供和使用人工智能",
        "the person described neither develops nor provides nor uses AI",
    ),
)

# Breaches (articles 82 to 84 and 93)

IS_STATE_ORGAN = Clause(
    entity_kind.is_("state_organ"),
    Term("当事人是国家机关", "the person described is a State organ"),
    SD[84, 1],
    denied=Term("当事人不是国家机关", "the person described is no State organ"),
)

ORDINARY_BREACH = all_of(breach_of_draft, ~draft_breach_serious, ~IS_STATE_ORGAN)
SERIOUS_BREACH = all_of(breach_of_draft, draft_breach_serious, ~IS_STATE_ORGAN)

REFUSED = Clause(
    correction.is_("refused"),
    Term("改正期限届满而拒不改正", "the term for correction has passed without correction"),
    SD[82, 1],
    denied=Term("没有拒不改正", "correction has not been refused"),
)

CORRECTED = Clause(
    correction.is_("in_time"),
    Term("违法行为已在期限内改正", "the breach has been corrected within its term"),
    SD[93, 1],
    denied=Term("违法行为没有在期限内改正", "the breach has not been corrected within its term"),
)

PERSONS_BEHIND = Clause(
    all_of(~entity_kind.is_("individual"), responsible_persons_found.some()),
    Term("单位有已认定的直接责任人员", "persons directly responsible have been found in the entity"),
    SD[82, 1],
    denied=Term("没有可以处理的单位责任人员", "no responsible persons of an entity have been found"),
)

# Damage (articles 85 to 91)

HARM = Clause(
    all_of(damage_suffered, damage_caused),
    Term("已证明损害及其因果关系", "damage and its cause are proven"),
    SD[85, 1],
    denied=Term("没有证明损害或者因果关系", "damage or its cause is not proven"),
)

BY_PRODUCT = Clause(
    damage_arose_from.one_of("product"),
    Term("损害由产品、服务本身造成", "the damage arose from the product or service itself"),
    SD[85, 1],
    denied=Term(
        "损害不是由产品、服务本身造成", "the damage did not arise from the product or service itself"
    ),
)

BY_USE = Clause(
    damage_arose_from.one_of("use"),
    Term("损害由使用行为造成", "the damage arose from a user's act"),
    SD[86, 1],
    denied=Term("损害不是由使用行为造成", "the damage did not arise from a user's act"),
)

CRITICAL_IN_COURT = Clause(
    any_of(DETERMINED, MEETS_CRITERIA),
    Term(
        "该人工智能已被认定为关键人工智能或者符合其条件",
        "the AI has been determined to be critical or meets the criteria",
    ),
    SD[85, 2],
    denied=Term(
        "该人工智能既没有被认定为关键人工智能，也不符合其条件",
        "the AI has neither been determined to be critical nor meets the criteria",
    ),
)
"""In court the criteria decide, whether or not a department has determined anything (reading S7)."""

FAULT_NOT_DISPROVED = Clause(
    ~provider_fault.is_("disproved"),
    Term("提供者不能证明自己没有过错", "the provider has not proven that it was without fault"),
    SD[85, 2],
    denied=Term("提供者已证明自己没有过错", "the provider has proven that it was without fault"),
)

PROVIDER_GRAVELY_AT_FAULT = Clause(
    provider_fault.one_of("gross", "intent"),
    Term("提供者有故意或者重大过失", "the provider acted with intent or gross negligence"),
    SD[85, 2],
    denied=Term("提供者没有故意或者重大过失", "the provider acted with neither intent nor gross negligence"),
)

GRAVELY_AT_FAULT = Clause(
    any_of(all_of(PROVIDES, PROVIDER_GRAVELY_AT_FAULT), all_of(DEVELOPS, developer_grave_fault)),
    Term(
        "当事人作为研发者或者提供者有故意或者重大过失",
        "the person described acted, as developer or provider, with intent or gross negligence",
    ),
    SD[85, 2],
    denied=Term(
        "当事人作为研发者、提供者没有故意和重大过失",
        "the person described acted, as developer or provider, with neither intent nor gross negligence",
    ),
)

PROVIDER_IN_BREACH = Clause(
    breach_proven_as.one_of("provider"),
    Term(
        "已证明提供者没有履行《学者建议稿》规定的义务",
        "the provider is proven to have failed in its duties under the Scholars' Draft",
    ),
    SD[85, 1],
    denied=Term(
        "没有证明提供者不履行《学者建议稿》规定的义务",
        "the provider is not proven to have failed in its duties under the Scholars' Draft",
    ),
)

MAKER_IN_BREACH = Clause(
    any_of(
        all_of(DEVELOPS, breach_proven_as.one_of("developer")),
        all_of(PROVIDES, breach_proven_as.one_of("provider")),
    ),
    Term(
        "已证明研发者、提供者没有履行《学者建议稿》规定的自身义务",
        "the developer or provider is proven to have failed in its own duties under the Scholars' Draft",
    ),
    SD[86, 1],
    denied=Term(
        "没有证明研发者、提供者不履行《学者建议稿》规定的自身义务",
        "neither developer nor provider is proven to have failed in its own duties under the Scholars' Draft",
    ),
)

BREACHING_PROVIDER = HARM & BY_PRODUCT & PROVIDER_IN_BREACH
CRITICAL_HARM = CRITICAL_IN_COURT & HARM & BY_PRODUCT
PRESUMED_AT_FAULT = CRITICAL_HARM & FAULT_NOT_DISPROVED
USER_AT_FAULT = HARM & BY_USE & user_at_fault
BREACHING_MAKER = HARM & BY_USE & MAKER_IN_BREACH

LATE_UPON_NOTICE = Clause(
    action_on_notice.is_("late_growth"),
    Term(
        "收到有效通知后没有及时采取必要措施，损害因此扩大",
        "a valid notice came, no needed measure was taken in time, and the damage grew",
    ),
    SD[87, 2],
    denied=Term("没有因怠于处理有效通知而扩大损害", "no damage was added by inaction upon a valid notice"),
)

KNOWING = all_of(
    damage_suffered,
    Clause(
        provider_knowledge.one_of("should_have_known", "knew"),
        Term(
            "提供者知道或者应当知道使用者侵权",
            "the provider knew or should have known of a user's infringement",
        ),
        SD[87, 3],
        denied=Term(
            "提供者不知道也不应当知道使用者侵权",
            "the provider neither knew nor should have known of a user's infringement",
        ),
    ),
    ~needed_measures_taken,
)

DEFECTIVE = Clause(
    all_of(*(defect_findings.one_of(point) for point, _ in defect_findings.values)),
    Term(
        "已证明损害由人工智能产品的缺陷造成", "a defect of the AI product is proven to have done the damage"
    ),
    SD[88, 1],
    denied=Term(
        "没有证明损害由人工智能产品的缺陷造成",
        "no defect of an AI product is proven to have done the damage",
    ),
)

ALSO_MAKES_OR_SELLS = Clause(
    product_roles.some(),
    Term(
        "当事人同时是该产品的生产者或者销售者",
        "the person described is also the producer or seller of the product",
    ),
    SD[88, 2],
    denied=Term(
        "当事人既不是该产品的生产者，也不是其销售者",
        "the person described is neither producer nor seller of the product",
    ),
)

DERIVED_WRONG = all_of(
    Clause(
        base_models.some(),
        Term("该人工智能建立在基础模型之上", "the AI is built on a foundation model"),
        SD[90, 1],
        denied=Term("该人工智能不建立在基础模型之上", "the AI is not built on a foundation model"),
    ),
    Clause(
        breach_proven_as.some() | breaks_other_law,
        Term(
            "当事人违反《学者建议稿》或者其他法律、行政法规",
            "the person described broke the Scholars' Draft or another law or administrative regulation",
        ),
        SD[90, 1],
        denied=Term(
            "当事人既没有违反《学者建议稿》，也没有违反其他法律、行政法规",
            "the person described broke neither the Scholars' Draft nor another law or administrative regulation",
        ),
    ),
    Clause(
        interests_harmed.some(),
        Term("国家、社会或者他人的权益受到侵害", "rights of the State, society or others are infringed"),
        SD[90, 1],
        denied=Term(
            "国家、社会和他人的权益没有受到侵害", "no rights of the State, society or others are infringed"
        ),
    ),
)

KNOWING_OF_DERIVED = all_of(
    Clause(
        derived_illegality_known.one_of("should_have_known", "knew"),
        Term(
            "知道或者应当知道他人利用该基础模型违法",
            "unlawful activity based on the foundation model was or should have been known",
        ),
        SD[90, 1],
        denied=Term(
            "不知道也不应当知道他人利用该基础模型违法",
            "no unlawful activity based on the foundation model was or should have been known",
        ),
    ),
    ~measures_against_derived,
    HARM,
)


ANSWERABLE = Clause(
    any_of(
        all_of(PROVIDES, BREACHING_PROVIDER | PRESUMED_AT_FAULT | LATE_UPON_NOTICE | KNOWING),
        all_of(~attribution_by_other_law, (USES & USER_AT_FAULT) | BREACHING_MAKER),
        all_of(ALSO_MAKES_OR_SELLS, damage_suffered, DEFECTIVE),
        all_of(DERIVED_WRONG, HARM),
        all_of(PROVIDES, IS_FOUNDATION_MODEL, ~IS_OPEN_SOURCE, KNOWING_OF_DERIVED),
    ),
    Term("当事人应当承担侵权责任", "the person described is liable in tort"),
    SD[85],
    denied=Term("当事人不承担侵权责任", "the person described is not liable in tort"),
)
