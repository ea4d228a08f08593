"""What the chapters of the Scholars' Draft share: scope, kinds of technology, critical AI, and who is who."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, Expr, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.parameters import (
    CRITICAL_COMPUTE,
    CRITICAL_PARAMETERS,
    CRITICAL_USERS,
)
from chengxu.statutes.words.critical import (
    applied_in_critical_infrastructure,
    critical_by_other_law,
    determined_critical,
    significant_rights,
)
from chengxu.statutes.words.entities import (
    effects_in_china,
    entity_kind,
    hk_mo_tw,
    military_activity,
    personal_use,
)
from chengxu.statutes.words.models import (
    agi_traits,
    ai_purposes,
    free_of_charge,
    model_parameters,
    model_traits,
    open_source_elements,
    similar_ai_purpose,
    simulates_intelligence,
    training_compute,
)
from chengxu.statutes.words.research import sole_purpose
from chengxu.statutes.words.safety import put_into_use
from chengxu.statutes.words.service import (
    offered_to_mainland_public,
    offered_to_others,
    place_of_activity,
    provides_service,
    registered_users,
    uses_generative_ai,
    uses_service,
)
from chengxu.statutes.words.training import builds_ai_product, development_activities, training_activities
from chengxu.statutes.words.using import employs_staff

# Kinds of technology (articles 94 and 50)

_LISTED_PURPOSES = ("prediction", "recommendation", "decision", "content")

IS_AI = Clause(
    any_of(
        uses_generative_ai,
        all_of(
            simulates_intelligence,
            ai_purposes.one_of(*_LISTED_PURPOSES) | all_of(ai_purposes.one_of("other"), similar_ai_purpose),
        ),
    ),
    Term("该技术属于人工智能", "the technology is AI"),
    SD[94, 1, "i"],
    denied=Term("该技术不属于人工智能", "the technology is no AI"),
)

IS_AGI = Clause(
    all_of(*(agi_traits.one_of(trait) for trait, _ in agi_traits.values)),
    Term("该人工智能属于通用人工智能", "the AI is general-purpose AI (AGI)"),
    SD[94, 1, "v"],
    denied=Term("该人工智能不属于通用人工智能", "the AI is no general-purpose AI (AGI)"),
)

IS_FOUNDATION_MODEL = Clause(
    all_of(*(model_traits.one_of(trait) for trait, _ in model_traits.values)),
    Term("该模型是基础模型", "the model is a foundation model"),
    SD[50, 1, "iii"],
    denied=Term("该模型不是基础模型", "the model is no foundation model"),
)
"""The draft has no definition; the two traits that the Model Law names are asked, without its compute standard."""

IS_OPEN_SOURCE = Clause(
    all_of(open_source_elements.one_of("open_licence"), open_source_elements.one_of("public")),
    Term("所发布的是开源人工智能", "what is released is open-source AI"),
    SD[95, 1, "iii"],
    denied=Term("所发布的不是开源人工智能", "what is released is no open-source AI"),
)

# Roles (article 94)

OFFERED = offered_to_mainland_public | offered_to_others

DEVELOPS = Clause(
    any_of(
        training_activities.one_of("pre_training", "optimisation_training"),
        development_activities.one_of("develop"),
        builds_ai_product,
    ),
    Term("当事人是研发者", "the person described is a developer"),
    SD[94, 1, "ii"],
    denied=Term("当事人不是研发者", "the person described is no developer"),
)

PROVIDES = Clause(
    all_of(OFFERED, provides_service),
    Term("当事人是提供者", "the person described is a provider"),
    SD[94, 1, "iii"],
    denied=Term("当事人不是提供者", "the person described is no provider"),
)

USES = Clause(
    uses_service,
    Term("当事人是使用者", "the person described is a user"),
    SD[94, 1, "iv"],
    denied=Term("当事人不是使用者", "the person described is no user"),
)

# Scope (articles 2 and 95)

INSIDE = Clause(
    place_of_activity.is_("mainland") | (place_of_activity.is_("hk_mo_tw") & hk_mo_tw.is_("inside")),
    Term("该活动在境内开展", "the activity is carried out inside the country"),
    SD[2, 1],
)

FELT_INSIDE = Clause(
    effects_in_china.some(),
    Term(
        "该活动可能影响国家安全、公共利益或者境内合法权益",
        "the activity may affect national security, the public interest or rights in the country",
    ),
    SD[2, 2],
    denied=Term(
        "该活动不会影响国家安全、公共利益和境内合法权益",
        "the activity cannot affect national security, the public interest or rights in the country",
    ),
)

REACHED = Clause(
    INSIDE | FELT_INSIDE,
    Term(
        "该活动在境内开展或者可能影响境内", "the activity is carried out, or may be felt, inside the country"
    ),
    SD[2, 1],
    denied=Term(
        "该活动既不在境内开展，也不会影响境内",
        "the activity is neither carried out inside the country nor can it be felt there",
    ),
)

PRIVATE_USE = Clause(
    all_of(entity_kind.is_("individual"), ~provides_service, ~DEVELOPS, personal_use),
    Term("自然人为个人、家庭事务使用人工智能", "a natural person uses AI for personal or family affairs"),
    SD[95, 1, "i"],
    denied=Term(
        "不属于自然人为个人、家庭事务使用人工智能",
        "this is no use by a natural person for personal or family affairs",
    ),
)

SCIENTIFIC_RESEARCH = Clause(
    all_of(sole_purpose.is_("research"), ~PROVIDES, ~all_of(DEVELOPS, put_into_use)),
    Term("该活动属于人工智能科学研究", "the activity is scientific research on AI"),
    SD[95, 1, "ii"],
    denied=Term("该活动不属于人工智能科学研究", "the activity is no scientific research on AI"),
)

FREE_AND_OPEN = Clause(
    all_of(free_of_charge, IS_OPEN_SOURCE, any_of(DEVELOPS, PROVIDES)),
    Term(
        "当事人所提供的是免费且开源的人工智能",
        "the person described makes AI available free and as open source",
    ),
    SD[95, 1, "iii"],
    denied=Term(
        "当事人所提供的不是免费且开源的人工智能",
        "the person described does not make AI available both free and as open source",
    ),
)

CIVILIAN = Clause(
    ~military_activity,
    Term("该活动不是军事开发、利用", "the activity is no military development or use"),
    SD[95, 2],
    denied=Term("该活动是军事开发、利用", "the activity is military development or use"),
)

IN_SCOPE = Clause(
    all_of(IS_AI, REACHED, ~PRIVATE_USE, ~SCIENTIFIC_RESEARCH, ~FREE_AND_OPEN, CIVILIAN),
    Term("该人工智能活动属于《学者建议稿》的适用范围", "the AI activity is within the Scholars' Draft"),
    SD[2, 1],
    denied=Term(
        "该人工智能活动不属于《学者建议稿》的适用范围", "the AI activity is outside the Scholars' Draft"
    ),
)

# Critical AI (article 50): what meets the criteria, and what has been determined (reading S7)

REACHES_CRITICAL_LEVEL = Clause(
    all_of(
        IS_FOUNDATION_MODEL,
        any_of(
            training_compute >= CRITICAL_COMPUTE,
            model_parameters >= CRITICAL_PARAMETERS,
            registered_users >= CRITICAL_USERS,
        ),
    ),
    Term("该基础模型达到规定的规模", "the foundation model reaches the level set"),
    SD[50, 1, "iii"],
    denied=Term("该模型没有达到规定的规模", "the model does not reach the level set"),
)

MEETS_CRITERIA = Clause(
    any_of(
        applied_in_critical_infrastructure,
        significant_rights.some(),
        REACHES_CRITICAL_LEVEL,
        critical_by_other_law,
    ),
    Term("该人工智能符合关键人工智能的条件", "the AI meets the criteria of critical AI"),
    SD[50, 1],
    denied=Term("该人工智能不符合关键人工智能的条件", "the AI does not meet the criteria of critical AI"),
)

DETERMINED = Clause(
    determined_critical,
    Term(
        "该产品、服务已被认定为关键人工智能", "the product or service has been determined to be critical AI"
    ),
    SD[53, 1, "a"],
    denied=Term(
        "该产品、服务没有被认定为关键人工智能",
        "the product or service has not been determined to be critical AI",
    ),
)

# Who is who: roles are a set, decided activity by activity (article 94)

DEVELOPER = Party("developer", Term("研发者", "the developer"), when=DEVELOPS)
PROVIDER = Party("provider", Term("提供者", "the provider"), when=PROVIDES)
USER = Party("user", Term("使用者", "the user"), when=USES)
MAKERS = (DEVELOPER, PROVIDER)
ACTORS = (DEVELOPER, PROVIDER, USER)
"""Everybody who develops, provides or uses: the bearers of what binds all three."""

USERS = Party("users", Term("使用者", "users"), plural=True)
PROVIDERS = Party("providers", Term("提供者", "its providers"), plural=True)
DEVELOPERS = Party("developers", Term("研发者", "its developers"), plural=True)
"""The three roles as people to whom something is owed, whoever is described."""


def _acting(name: str, term: Term, role: Clause, kind: Expr) -> Party:
    """Return the party that has a role in a special kind of activity."""
    return Party(name, term, when=all_of(role, kind))


CRITICAL_DEVELOPER = _acting(
    "critical_developer", Term("关键人工智能的研发者", "the developer of critical AI"), DEVELOPS, DETERMINED
)
CRITICAL_PROVIDER = _acting(
    "critical_provider", Term("关键人工智能的提供者", "the provider of critical AI"), PROVIDES, DETERMINED
)
CRITICAL_USER = _acting(
    "critical_user", Term("关键人工智能的使用者", "the user of critical AI"), USES, DETERMINED
)
CRITICAL_MAKERS = (CRITICAL_DEVELOPER, CRITICAL_PROVIDER)

AGI_DEVELOPER = _acting(
    "agi_developer", Term("通用人工智能研发者", "the developer of general-purpose AI"), DEVELOPS, IS_AGI
)
FOUNDATION_DEVELOPER = _acting(
    "foundation_developer",
    Term("基础模型研发者", "the foundation-model developer"),
    DEVELOPS,
    IS_FOUNDATION_MODEL,
)
FOUNDATION_PROVIDER = _acting(
    "foundation_provider",
    Term("基础模型提供者", "the foundation-model provider"),
    PROVIDES,
    IS_FOUNDATION_MODEL,
)
EMPLOYER = _acting("employer", Term("用人单位", "the employer"), USES, all_of(employs_staff))
"""An employer that uses AI towards its staff is a user (reading S25)."""

STATE_ORGAN = Party("state_organ", Term("国家机关", "the State organ"), when=entity_kind.is_("state_organ"))
