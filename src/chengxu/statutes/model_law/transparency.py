"""Chapter IV, articles 54 to 56: disclosure, explanation, bias."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, before
from chengxu.law.norm import Act, Duty, Keep, Party, Right
from chengxu.statutes.laws import AR, DS, ML4, PIPL
from chengxu.statutes.model_law.basis import (
    AGENT_PROVIDER,
    DEVELOPER,
    PROVIDER,
    PROVIDERS,
    PROVIDES,
    USER,
    USERS,
)
from chengxu.statutes.model_law.safety import IN_USE
from chengxu.statutes.words.conduct import labelled_kinds
from chengxu.statutes.words.developing import COOPERATION_GIVEN, COOPERATION_REQUESTED
from chengxu.statutes.words.disclosure import (
    DECISION_EXPLAINED,
    DECISION_EXPLANATION_REQUESTED,
    NATURAL_PERSONS,
    USER_INFORMATION_GIVEN,
    agent_log,
    ai_evident_from_context,
    ai_interaction_notice,
    development_bias_controls,
    interacts_with_people,
    major_effect_on_individuals,
    recommendation_rules_published,
    service_bias_controls,
    user_information,
    uses_algorithm_recommendation,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, PUBLIC
from chengxu.statutes.words.service import output_kinds, uses_generative_ai

IS_DEEP_SYNTHESIS = Clause(
    all_of(uses_generative_ai, output_kinds.some()),
    Term("该服务属于深度合成服务", "the service is a deep synthesis service"),
    DS[23, 1],
    denied=Term("该服务不属于深度合成服务", "the service is no deep synthesis service"),
)
"""Content of whatever kind made by generative or synthesising algorithms."""

DEEP_SYNTHESIS_PROVIDER = Party(
    "deep_synthesis_provider",
    Term("深度合成服务的提供者", "the provider of a deep synthesis service"),
    when=all_of(PROVIDES, IS_DEEP_SYNTHESIS),
)

# Article 54, paragraphs 1 to 3

tell_people_it_is_ai = Duty(
    ML4[54, 1],
    gist=Term("告知正在与人工智能交互", "notice that one deals with AI"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=NATURAL_PERSONS,
    when=interacts_with_people,
    unless=(
        Clause(
            ai_evident_from_context,
            Term(
                "自然人从使用场景中可以明显判断",
                "the context makes it plain to them",
            ),
            ML4[54, 1],
            denied=Term(
                "自然人从使用场景中不能明显判断",
                "the context does not make it plain to them",
            ),
        ),
    ),
    act=Act(
        "tell_people_it_is_ai",
        Term(
            "事先清楚易懂地告诉对方，与其交互的是人工智能",
            "let them know in plain words, before it begins, that they have AI in front of them",
        ),
    ),
    met_by=ai_interaction_notice,
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[6, 1],),
    note=Term(
        "主张可以明显判断的，须写明理由；没有理由的，仍须告知。",
        "To rely on the context takes a stated reason; without one the notice is owed.",
    ),
)

record_agent_activity = Duty(
    ML4[54, 2, "a"],
    gist=Term("记录智能体活动", "records of agent activity"),
    tag=STATUTORY,
    bearer=AGENT_PROVIDER,
    toward=USERS,
    act=Act(
        "record_agent_activity",
        Term(
            "按国家规定和服务协议，把智能体关系到使用者权益的行为逐一记下",
            "log those actions of the agent that touch users' rights, as State rules and the agreement prescribe",
        ),
    ),
    met_by=agent_log.one_of("recorded"),
    keep=Keep(Term("智能体活动记录", "the records of agent activity"), None, None, HOUSE),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[73], ML4[112, 1, "vii"]),
    note=Term(
        "国家规定出台之前，以服务协议为准。保存多久，本法没有规定，由国家规定或者服务协议确定，另设的期限不是法定期限。",
        "Until there are State rules the agreement governs. How long records are kept is left to both; any other period "
        "is a house setting.",
    ),
)

open_agent_records = Duty(
    ML4[54, 2, "b"],
    gist=Term("便利使用者查询", "easy look-up for users"),
    tag=STATUTORY,
    bearer=AGENT_PROVIDER,
    toward=USERS,
    act=Act(
        "open_agent_records",
        Term(
            "让使用者在合理范围内方便地查到智能体为其做过什么",
            "give users an easy way to look up, within reason, what the agent did for them",
        ),
    ),
    met_by=agent_log.one_of("open_to_users"),
    breach=(ML4[96, 1, "a"],),
    refers=(PIPL[45],),
    note=Term(
        "使用者只能查到自己的记录；认为查询不合理而拒绝的，须说明理由。",
        "A user sees only that user's own entries; to refuse a query as unreasonable takes a reason.",
    ),
)

mark_deep_synthesis = Duty(
    ML4[54, 3, "a"],
    gist=Term("深度合成标识", "marks on deep synthesis"),
    tag=STATUTORY,
    bearer=DEEP_SYNTHESIS_PROVIDER,
    toward=PUBLIC,
    act=Act(
        "mark_deep_synthesis",
        Term(
            "合理标识合成的内容，使公众知道其为深度合成",
            "mark synthesised content reasonably and let the public know that it is deep synthesis",
        ),
    ),
    met_by=all_of(
        *(~output_kinds.one_of(kind) | labelled_kinds.one_of(kind) for kind, _ in output_kinds.values)
    ),
    breach=(ML4[96, 1, "a"],),
    refers=(DS[16, 1], DS[17, 1, "a"], DS[17, 2], ML4[74]),
    note=Term(
        "怎样标识，依《深度合成规定》和标识的专门规定。",
        "How to mark is said by the Deep Synthesis Provisions and the rules on labels.",
    ),
)

publish_recommendation_rules = Duty(
    ML4[54, 3, "b"],
    gist=Term("公示算法推荐规则", "published rules of recommendation"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    when=uses_algorithm_recommendation,
    act=Act(
        "publish_recommendation_rules",
        Term(
            "公布推荐所依据的规则，并逐步使推荐更加透明",
            "make public by which rules it recommends, and let its recommendations become more transparent",
        ),
    ),
    met_by=recommendation_rules_published,
    breach=(ML4[96, 1, "a"],),
    refers=(AR[16, 1],),
)

# Article 54, paragraphs 4 and 5

inform_users_before_launch = Duty(
    ML4[54, 4],
    gist=Term("上线前告知产品、服务信息", "information to users before launch"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "inform_users_before_launch",
        Term(
            "用合适的形式向使用者交代四类信息", "put four kinds of information before users in a fitting form"
        ),
    ),
    due=before(IN_USE),
    done=USER_INFORMATION_GIVEN,
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[46], ML4[66, 4]),
    note=Term(
        "法律要求告知在先。记录只到日，上线当日才有的告知看不出先后，按迟延显示，可以举证在上线之前。",
        "The law wants the information first. Records go by the day: given on the day of launch, it shows as late, and "
        "that it came before the launch is open to proof.",
    ),
)


def _information(
    item: str, gist: Term, act: Act, *values: str, readings: tuple[str, ...] = (), note: Term | None = None
) -> Duty:
    """Return the duty to give users an item of paragraph 4 before launch."""
    return Duty(
        ML4[54, 4, item],
        gist=gist,
        tag=STATUTORY,
        readings=readings,
        bearer=PROVIDER,
        toward=USERS,
        act=act,
        due=before(IN_USE),
        met_by=all_of(*(user_information.one_of(value) for value in values)),
        breach=(ML4[96, 1, "a"],),
        refers=(ML4[54, 4],),
        note=note,
    )


tell_principle_and_purpose = _information(
    "i",
    Term("基本原理、目的意图和运行机制", "principle, purpose and mechanism"),
    Act(
        "tell_principle_and_purpose",
        Term(
            "告知使用者该产品、服务依据什么原理、为了什么目的、怎样运行",
            "tell users on what principle the product or service works, what it is for and how it runs",
        ),
    ),
    "principle",
    "purpose",
    "mechanism",
)

tell_licence_or_filing = _information(
    "ii",
    Term("许可或者备案情况", "licence or filing"),
    Act(
        "tell_licence_or_filing",
        Term("告知使用者已公示的许可或者备案情况", "tell users what is published on its licence or filing"),
    ),
    "licence_or_filing",
    readings=("G7",),
    note=Term(
        "尚无许可、备案的，照实写明没有或者正在办理；取得编号后重新告知。",
        "Where there is none yet the notice says so, or that it is pending; it is issued again with the number.",
    ),
)

tell_rights_and_remedies = _information(
    "iii",
    Term("使用者的权利和救济渠道", "rights and remedies"),
    Act(
        "tell_rights_and_remedies",
        Term(
            "告知使用者有哪些权利、可以到哪里寻求救济",
            "tell users which rights they have and where they can seek relief",
        ),
    ),
    "rights",
    "remedies",
    note=Term(
        "至少写明要求解释和投诉的权利（第五十五条）、投诉举报渠道、行政和司法救济。",
        "At least explanation and complaint (art. 55), the channel for complaints, and relief from authorities and courts.",
    ),
)

tell_what_else_is_required = _information(
    "iv",
    Term("其他法定信息", "other information required by law"),
    Act(
        "tell_what_else_is_required",
        Term(
            "告知使用者法律、行政法规要求告知的其他事项",
            "tell users whatever else laws or administrative regulations require",
        ),
    ),
    "other_information",
    note=Term(
        "每一项都注明所依据的法律、行政法规。", "Each item names the law or administrative regulation."
    ),
)

cooperate_on_transparency = Duty(
    ML4[54, 5],
    gist=Term("研发者配合公开透明", "the developer's help with transparency"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    toward=PROVIDERS,
    act=Act(
        "cooperate_on_transparency",
        Term("配合提供者履行公开透明义务", "help the provider perform its duties of openness"),
    ),
    upon=COOPERATION_REQUESTED,
    done=COOPERATION_GIVEN,
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[55, 3], ML4[57, 2, "b"], ML4[64, 1, "iii"], ML4[65, 1, "v"]),
    note=Term(
        "法律没有规定答复的时间；没有答复的，双方都能看到，并可作为证据。",
        "The law sets no time. A request without an answer is visible to both sides and can serve as evidence.",
    ),
)

# Article 55

ask_for_explanation = Right(
    ML4[55, 1, "a"],
    gist=Term("要求解释的权利", "the right to an explanation"),
    tag=STATUTORY,
    readings=("G28",),
    holder=USER,
    against=PROVIDER,
    when=major_effect_on_individuals,
    act=Act(
        "ask_for_explanation",
        Term(
            "要求提供者说明决策是怎样、以什么方式作出的",
            "have the provider explain by what process and in what manner a decision was made",
        ),
    ),
    refers=(ML4[55, 2], ML4[80, 2], PIPL[24]),
    note=Term(
        "只有使用者享有；受影响而没有使用该服务的人，可以依《个人信息保护法》第二十四条或者第八十条提出。",
        "The user's right only. Those affected who do not use the service may turn to article 24 of the Personal "
        "Information Protection Law or to article 80.",
    ),
)

complain_about_explanation = Right(
    ML4[55, 1, "b"],
    gist=Term("对不合理解释的投诉", "complaint about an unreasonable explanation"),
    tag=STATUTORY,
    holder=USER,
    against=(PROVIDER, AI_AUTHORITY),
    when=major_effect_on_individuals,
    upon=DECISION_EXPLAINED,
    act=Act(
        "complain_about_explanation",
        Term("就不合理的解释投诉", "complain about an explanation that is unreasonable"),
    ),
    refers=(ML4[81, 1, "ix"],),
    note=Term(
        "合理与否，先以使用者的看法为准。根本没有作出解释的，投诉的是提供者违反第二款。",
        "Whether it is reasonable is at first for the user to say. Where there was no explanation at all, the complaint "
        "is of a breach of paragraph 2.",
    ),
)

answer_requests_for_explanation = Duty(
    ML4[55, 2],
    gist=Term("及时答复解释请求", "timely answer to requests for explanation"),
    tag=STATUTORY,
    readings=("G47",),
    bearer=PROVIDER,
    toward=USERS,
    when=major_effect_on_individuals,
    act=Act(
        "answer_requests_for_explanation",
        Term(
            "结合场景、性质和行业技术水平，答复使用者的解释请求",
            "answer the user's request for explanation, in view of the scenario, the nature of the service and the "
            "state of the art",
        ),
    ),
    upon=DECISION_EXPLANATION_REQUESTED,
    due=PROMPTLY,
    done=DECISION_EXPLAINED,
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[55, 1, "a"],),
    note=Term(
        "答复须说明决策的过程和方式。自设的答复时限不是法定期限。",
        "The answer covers process and manner. A target of one's own is no legal limit.",
    ),
)

cooperate_on_explanation = Duty(
    ML4[55, 3],
    gist=Term("研发者配合解释", "the developer's help with explanations"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    toward=PROVIDERS,
    when=major_effect_on_individuals,
    act=Act(
        "cooperate_on_explanation",
        Term("配合提供者作出解释", "help the provider explain"),
    ),
    upon=COOPERATION_REQUESTED,
    done=COOPERATION_GIVEN,
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[54, 5],),
)

# Article 56

prevent_bias_in_development = Duty(
    ML4[56, 1],
    gist=Term("研发环节防范偏见和歧视", "bias and discrimination in development"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    act=Act(
        "prevent_bias_in_development",
        Term(
            "在数据处理、数据标注、模型设计和测试各环节，设有防止偏见和歧视的措施",
            "keep bias and discrimination out of data work, annotation, model design and testing by measures at each stage",
        ),
    ),
    met_by=all_of(
        *(development_bias_controls.one_of(stage) for stage, _ in development_bias_controls.values)
    ),
    breach=(ML4[96, 1, "a"], ML4[100, 1]),
    refers=(ML4[8, 1],),
)

prevent_bias_in_service = Duty(
    ML4[56, 2],
    gist=Term("提供环节防范偏见和歧视", "bias and discrimination in running the service"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "prevent_bias_in_service",
        Term(
            "对输入、输出和运行作日常管理，防止服务产生偏见和歧视",
            "watch over input, output and operation, so that neither bias nor discrimination comes in",
        ),
    ),
    met_by=all_of(*(service_bias_controls.one_of(part) for part, _ in service_bias_controls.values)),
    breach=(ML4[96, 1, "a"], ML4[100, 2]),
    refers=(ML4[8, 1],),
)
