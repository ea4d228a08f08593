"""What the chapters of the Model Law share: scope, kinds of technology, the regime, and who is who."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, Expr, all_of, any_of
from chengxu.algebra.facts import ACT_DATE
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.parameters import (
    COMPUTE_THRESHOLD,
    NATIONAL_THRESHOLD,
    NEGATIVE_LIST_FROM,
    PROVINCIAL_THRESHOLD,
)
from chengxu.statutes.words.entities import effects_in_china, entity_kind, hk_mo_tw
from chengxu.statutes.words.licensing import on_negative_list
from chengxu.statutes.words.models import (
    agent_abilities,
    ai_features,
    model_traits,
    open_source_elements,
    terminal_traits,
    training_compute,
)
from chengxu.statutes.words.service import (
    controls_service,
    offered_to_mainland_public,
    offered_to_others,
    place_of_activity,
    provides_service,
    registered_users,
    uses_generative_ai,
    uses_service,
)
from chengxu.statutes.words.training import development_activities, training_activities
from chengxu.statutes.words.whistleblowing import reporter_traits

# Kinds of technology (article 112, paragraph 1)

IS_AI = Clause(
    any_of(uses_generative_ai, all_of(*(ai_features.one_of(v) for v, _ in ai_features.values))),
    Term("该服务使用人工智能", "the service uses AI"),
    ML4[112, 1, "i"],
    denied=Term("该服务不使用人工智能", "the service uses no AI"),
)

IS_FOUNDATION_MODEL = Clause(
    all_of(
        training_compute >= COMPUTE_THRESHOLD,
        model_traits.one_of("general_purpose"),
        model_traits.one_of("wide_downstream"),
    ),
    Term("所研发的模型是基础模型", "the model developed is a foundation model"),
    ML4[112, 1, "ii", "a"],
    denied=Term("所研发的模型不是基础模型", "the model developed is no foundation model"),
)

IS_OPEN_SOURCE = Clause(
    all_of(
        *(
            open_source_elements.one_of(element)
            for element in (
                "open_licence",
                "public",
                "weights",
                "parameters",
                "local_deployment",
                "modification",
            )
        ),
        open_source_elements.one_of("data_disclosed", "parameter_docs", "compliance_docs"),
    ),
    Term("所发布的是开源人工智能", "what is released is open-source AI"),
    ML4[112, 1, "iii"],
    denied=Term("所发布的不是开源人工智能", "what is released is no open-source AI"),
)

IS_AGENT = Clause(
    all_of(*(agent_abilities.one_of(ability) for ability, _ in agent_abilities.values)),
    Term("该服务属于智能体", "the service is an agent"),
    ML4[112, 1, "vii"],
    denied=Term("该服务不属于智能体", "the service is no agent"),
)

IS_TERMINAL = Clause(
    all_of(*(terminal_traits.one_of(trait) for trait, _ in terminal_traits.values)),
    Term("所提供的设备是智能终端", "the device supplied is a terminal device"),
    ML4[112, 1, "viii"],
    denied=Term("所提供的设备不是智能终端", "the device supplied is no terminal device"),
)

IS_WHISTLEBLOWER = Clause(
    all_of(*(reporter_traits.one_of(trait) for trait, _ in reporter_traits.values)),
    Term("举报人是内部举报人", "the person who reports is an internal whistleblower"),
    ML4[112, 1, "ix"],
    denied=Term("举报人不是内部举报人", "the person who reports is no internal whistleblower"),
)


# Scope (articles 2 and 110)

INSIDE = Clause(
    place_of_activity.is_("mainland") | (place_of_activity.is_("hk_mo_tw") & hk_mo_tw.is_("inside")),
    Term("该活动在境内开展", "the activity is carried out inside the country"),
    ML4[2, 1],
    denied=Term("该活动在境外开展", "the activity is carried out abroad"),
)

FELT_INSIDE = Clause(
    effects_in_china.some(),
    Term(
        "该活动影响或者可能影响国家安全、公共利益或者境内合法权益",
        "the activity affects, or may affect, national security, the public interest or rights in the country",
    ),
    ML4[2, 2],
    denied=Term(
        "该活动对国家安全、公共利益和境内合法权益都没有影响",
        "the activity has no effect on national security, the public interest or rights in the country",
    ),
)

CIVILIAN = Clause(
    ~entity_kind.is_("military"),
    Term("当事人不属于军队", "the person described is not of the military"),
    ML4[110, 1],
    denied=Term("当事人属于军队", "the person described is of the military"),
)

REACHED = Clause(
    INSIDE | FELT_INSIDE,
    Term("该活动在境内开展或者影响境内", "the activity is carried out, or is felt, inside the country"),
    ML4[2, 1],
    denied=Term(
        "该活动既不在境内开展，也不影响境内",
        "the activity is neither carried out nor felt inside the country",
    ),
)

IN_SCOPE = Clause(
    all_of(IS_AI, REACHED, CIVILIAN),
    Term("该人工智能活动属于《示范法》的适用范围", "the AI activity is within the AI Model Law"),
    ML4[2, 1],
    denied=Term("该人工智能活动不属于《示范法》的适用范围", "the AI activity is outside the AI Model Law"),
)

# The regime (articles 40, 41 and 66)

LISTED = Clause(
    all_of(NEGATIVE_LIST_FROM <= ACT_DATE, on_negative_list),
    Term("该产品、服务在负面清单内", "the product or service is on the negative list"),
    ML4[40, 1, "a"],
    denied=Term("该产品、服务不在负面清单内", "the product or service is not on the negative list"),
)

OVER_NATIONAL_THRESHOLD = Clause(
    registered_users > NATIONAL_THRESHOLD,
    Term(
        "注册用户超过全国备案的数目（条文为一百万）",
        "there are more registered users than the figure for national filing (1,000,000 in the text)",
    ),
    ML4[66, 1],
    denied=Term(
        "注册用户没有超过全国备案的数目（条文为一百万）",
        "there are no more registered users than the figure for national filing (1,000,000 in the text)",
    ),
)

OVER_PROVINCIAL_THRESHOLD = Clause(
    registered_users > PROVINCIAL_THRESHOLD,
    Term(
        "注册用户超过省级备案的数目（条文为一万）",
        "there are more registered users than the figure for provincial filing (10,000 in the text)",
    ),
    ML4[66, 2],
    denied=Term(
        "注册用户没有超过省级备案的数目（条文为一万）",
        "there are no more registered users than the figure for provincial filing (10,000 in the text)",
    ),
)

# Roles, decided activity by activity (reading G8)

DEVELOPS = Clause(
    training_activities.one_of("pre_training", "optimisation_training")
    | development_activities.one_of("develop"),
    Term("当事人是研发者", "the person described is a developer"),
    ML4[112, 1, "iv", "a"],
    denied=Term("当事人不是研发者", "the person described is no developer"),
)

PROVIDES = Clause(
    all_of(offered_to_mainland_public | offered_to_others, provides_service, controls_service),
    Term("当事人是提供者", "the person described is a provider"),
    ML4[112, 1, "v"],
    denied=Term("当事人不是提供者", "the person described is no provider"),
)

USES = Clause(
    uses_service,
    Term("当事人是使用者", "the person described is a user"),
    ML4[112, 1, "vi"],
    denied=Term("当事人不是使用者", "the person described is no user"),
)

DEVELOPER = Party("developer", Term("研发者", "the developer"), when=DEVELOPS)
PROVIDER = Party("provider", Term("提供者", "the provider"), when=PROVIDES)
USER = Party("user", Term("使用者", "the user"), when=USES)
ACTORS = (DEVELOPER, PROVIDER, USER)
"""Everybody who develops, provides or uses: the bearers of what binds all three."""

USERS = Party("users", Term("使用者", "users"), plural=True)
PROVIDERS = Party("providers", Term("提供者", "its providers"), plural=True)
DEVELOPERS = Party("developers", Term("研发者", "its developers"), plural=True)
"""The three roles as people to whom something is owed, whoever is described."""


def _acting(name: str, term: Term, role: Clause, kind: Expr) -> Party:
    """Return the party that has a role in a special kind of activity."""
    return Party(name, term, when=all_of(role, kind))


LISTED_DEVELOPER = _acting(
    "listed_developer",
    Term("负面清单内人工智能的研发者", "the developer of listed AI"),
    DEVELOPS,
    LISTED,
)
LISTED_PROVIDER = _acting(
    "listed_provider", Term("负面清单内人工智能的提供者", "the provider of listed AI"), PROVIDES, LISTED
)
UNLISTED_PROVIDER = _acting(
    "unlisted_provider",
    Term("负面清单外人工智能的提供者", "the provider of AI off the list"),
    PROVIDES,
    ~LISTED,
)
FOUNDATION_DEVELOPER = _acting(
    "foundation_developer",
    Term("基础模型研发者", "the foundation-model developer"),
    DEVELOPS,
    IS_FOUNDATION_MODEL,
)
AGENT_PROVIDER = _acting(
    "agent_provider", Term("智能体服务提供者", "the agent service provider"), PROVIDES, IS_AGENT
)
GENERATIVE_PROVIDER = _acting(
    "generative_provider",
    Term("生成式人工智能提供者", "the provider of generative AI"),
    PROVIDES,
    all_of(uses_generative_ai),
)
PUBLIC_GENERATIVE_PROVIDER = _acting(
    "public_generative_provider",
    Term("面向境内公众的生成式人工智能提供者", "the provider of generative AI to the mainland public"),
    PROVIDES,
    all_of(uses_generative_ai, offered_to_mainland_public),
)

STATE_ORGAN = Party("state_organ", Term("国家机关", "the State organ"), when=entity_kind.is_("state_organ"))
PUBLIC_BODY = Party(
    "public_body",
    Term("国家机关或者具有公共职能的组织", "the State organ or public-function body"),
    when=entity_kind.one_of("state_organ", "public_function"),
)
