"""Chapter III, articles 32, 33 and 35: equality, the user notice, explanation and refusal."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.norm import Act, Duty, Keep, Prohibition, Right
from chengxu.statutes.laws import PIPL, SD
from chengxu.statutes.scholars_draft.basis import (
    DEVELOPER,
    MAKERS,
    PROVIDER,
    PROVIDERS,
    USER,
    USERS,
)
from chengxu.statutes.scholars_draft.safety import GENERAL, GENERAL_AND_TORT
from chengxu.statutes.words.disclosure import user_information
from chengxu.statutes.words.parties import AFFECTED_PERSONS
from chengxu.statutes.words.rights import (
    NOTICE_HELP_GIVEN,
    NOTICE_HELP_REQUESTED,
    ai_is_basic_function,
    bias_found,
    decided_by_ai_alone,
    equality_measures,
    significantly_affects,
    user_notice,
)
from chengxu.statutes.words.service import SERVICE_ENDED

# Article 32: equality

treat_users_equally = Duty(
    SD[32, 1, "a"],
    gist=Term("使用者平等和产品普惠", "equality of users, products for all"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "treat_users_equally",
        Term(
            "以合理措施使使用者得到平等对待，使产品、服务普惠而公平",
            "see to it, by reasonable measures, that users are treated as equals and that the product or service is fair "
            "and open to all",
        ),
    ),
    met_by=all_of(*(equality_measures.one_of(aim) for aim, _ in equality_measures.values)),
    breach=GENERAL_AND_TORT,
    refers=(SD[5, 1, "a"], SD[38, 1], SD[42, 1, "i"]),
)

no_bias = Prohibition(
    SD[32, 1, "b"],
    gist=Term("六个方面的偏见、歧视", "bias on six grounds"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "let_bias_stand",
        Term(
            "使产品、服务因性别、信仰、地域、年龄、民族或者经济能力而对人有偏见、歧视",
            "let the product or service be biased or discriminate on grounds of sex, faith, region, age, ethnicity or "
            "economic capacity",
        ),
    ),
    broken_by=bias_found.some(),
    breach=GENERAL_AND_TORT,
    refers=(SD[5, 1, "b"], SD[42, 1, "i"]),
    note=Term(
        "六个方面逐一列明已测、未测或者发现问题。六项之外的差别对待依第五条，并应注明。",
        "A report shows for each of the six whether it was tested, not tested or found. Differences on other grounds come "
        "under article 5, and are labelled so.",
    ),
)

# Article 33: the user notice

inform_users = Duty(
    SD[33, 1],
    gist=Term("保障使用者知情", "users' right to know"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "inform_users",
        Term(
            "在提供期间以合适的方式把六类信息告知使用者",
            "give users six kinds of information in a fitting way for as long as it provides",
        ),
    ),
    met_by=all_of(
        *(user_notice.one_of(part) for part, _ in user_notice.values),
        *(
            user_information.one_of(part)
            for part in (
                "purpose",
                "mechanism",
                "licence_or_filing",
                "rights",
                "remedies",
                "other_information",
            )
        ),
    ),
    keep=Keep(
        Term("历次告知及其日期", "every version of the notice with its date"), years(3), SERVICE_ENDED, HOUSE
    ),
    breach=GENERAL_AND_TORT,
    refers=(SD[6, 1],),
    note=Term(
        "六类缺一即未履行，所缺的逐项指明。法律没有规定何时告知；自首次使用之前起随时可以查到为宜。",
        "All six are owed, and what is lacking is named. The law does not say when; to have it there before the first use "
        "and within reach ever after is advisable.",
    ),
)


def _item(
    item: str,
    gist: Term,
    act: Act,
    *,
    own: tuple[str, ...] = (),
    shared: tuple[str, ...] = (),
    refers: tuple[Cite, ...] = (),
    note: Term | None = None,
) -> Duty:
    """Return the duty to give users an item of the notice; `shared` are contents that the Model Law asks as well."""
    return Duty(
        SD[33, 1, item],
        gist=gist,
        tag=STATUTORY,
        bearer=PROVIDER,
        toward=USERS,
        act=act,
        met_by=all_of(
            *(user_notice.one_of(part) for part in own), *(user_information.one_of(part) for part in shared)
        ),
        breach=GENERAL,
        refers=(SD[33, 1], *refers),
        note=note,
    )


tell_who_provides = _item(
    "i",
    Term("提供者及其联系方式", "the provider and how to reach it"),
    Act(
        "tell_who_provides",
        Term(
            "告知使用者由谁提供、怎样联系、从哪里了解有关信息",
            "tell users who provides, how to get in touch and where to find out more",
        ),
    ),
    own=("provider_name", "contact", "information_channel"),
)

tell_what_it_does = _item(
    "ii",
    Term("功能、目的和运行机制", "functions, purpose and mechanism"),
    Act(
        "tell_what_it_does",
        Term(
            "告知使用者产品、服务能做什么、为了什么、大致怎样运行",
            "tell users what the product or service does, what for, and how in the main it runs",
        ),
    ),
    own=("functions",),
    shared=("purpose", "mechanism"),
    refers=(SD[6, 1],),
    note=Term("与依第六条所作的说明应当一致。", "It agrees with what is explained under article 6."),
)

tell_limits_and_risks = _item(
    "iii",
    Term("局限、风险和影响", "limits, risks and effects"),
    Act(
        "tell_limits_and_risks",
        Term(
            "告知使用者产品、服务做不到什么、有哪些风险、对其权益可能有何影响",
            "tell users what the product or service cannot do, what risks it has and how it may affect their interests",
        ),
    ),
    own=("limitations", "risks", "impact"),
    refers=(SD[9, 1, "a"], SD[34, 3], SD[42, 1], SD[55, 1, "c"]),
    note=Term(
        "现行风险评估写明的风险，告知中都应当有。",
        "Whatever risk the current assessment names stands in the notice.",
    ),
)

tell_licence_and_filing = _item(
    "iv",
    Term("许可、备案信息", "licence and filing"),
    Act(
        "tell_licence_and_filing",
        Term(
            "告知使用者该产品、服务的许可或者备案情况",
            "tell users what licence or filing the product or service has",
        ),
    ),
    shared=("licence_or_filing",),
    refers=(SD[49, 1], SD[53, 1, "a"], SD[53, 2]),
    note=Term(
        "正在办理的，写明正在办理和日期；既不须许可也不须备案的，写明不适用，不得留空。",
        "A pending filing is shown as pending, with its day; where neither is needed the notice says so and leaves no blank.",
    ),
)

tell_rights_and_channels = _item(
    "v",
    Term("权利和救济渠道", "rights and ways to relief"),
    Act(
        "tell_rights_and_channels",
        Term(
            "告知使用者其享有的权利以及在哪里可以得到救济",
            "tell users what rights they have and where relief is to be had",
        ),
    ),
    shared=("rights", "remedies"),
    refers=(SD[34, 1, "b"], SD[35, 1], SD[35, 2, "a"], SD[39, 1, "b"], SD[40, 1, "a"], SD[40, 2]),
    note=Term(
        "第三十三条至第三十五条、第三十九条、第四十条的权利都应当写到。",
        "The rights of articles 33 to 35, 39 and 40 are all there.",
    ),
)

tell_what_other_laws_require = _item(
    "vi",
    Term("其他法定信息", "other information required by law"),
    Act(
        "tell_what_other_laws_require",
        Term(
            "告知使用者其他法律、行政法规要求告知的内容",
            "tell users whatever further laws and administrative regulations require them to be told",
        ),
    ),
    shared=("other_information",),
    note=Term(
        "每一项注明出处；没有出处的标明为自愿告知。",
        "Each item cites its source; one without a source is marked as voluntary.",
    ),
)

help_with_user_notice = Duty(
    SD[33, 2],
    gist=Term("研发者配合告知", "the developer's help with the notice"),
    tag=STATUTORY,
    readings=("S15",),
    bearer=DEVELOPER,
    toward=PROVIDERS,
    act=Act(
        "help_with_user_notice",
        Term("配合提供者告知使用者", "help the provider give users that information"),
    ),
    upon=NOTICE_HELP_REQUESTED,
    done=NOTICE_HELP_GIVEN,
    breach=GENERAL,
    refers=(SD[33, 1],),
    note=Term(
        "法律没有规定答复的时间。迟迟不答的是研发者的问题，不是提供者的。",
        "The law sets no time. Silence is a finding against the developer, not against the provider.",
    ),
)

# Article 35: opting out, explanation, human decision

AFFECTS_SIGNIFICANTLY = Clause(
    significantly_affects.some(),
    Term(
        "产品、服务可能对他人的合法权益有重大影响",
        "the product or service may significantly affect somebody's lawful rights and interests",
    ),
    SD[35, 2],
    denied=Term(
        "产品、服务不会对他人的合法权益有重大影响",
        "the product or service cannot significantly affect anybody's lawful rights and interests",
    ),
)

opt_out = Right(
    SD[35, 1],
    gist=Term("退出、拒绝使用人工智能", "opting out of AI"),
    tag=STATUTORY,
    readings=("S22",),
    holder=USER,
    against=PROVIDER,
    unless=(
        Clause(
            ai_is_basic_function,
            Term("人工智能属于基本功能", "AI is part of a basic function"),
            SD[35, 1],
            denied=Term("人工智能不属于基本功能", "AI is no part of a basic function"),
        ),
    ),
    act=Act(
        "opt_out",
        Term("拒用人工智能，或者在使用中退出", "decline the use of AI, or leave it in the midst of use"),
    ),
    refers=(SD[40, 1, "a"], SD[70, 2, "b"]),
    note=Term(
        "提供者应当使这项权利得以行使；拒绝的，指明是哪一项基本功能并留存理由。司法场景没有例外。",
        "The provider makes it possible. A refusal names the basic function, with the reason on record. In judicial use there "
        "is no exception.",
    ),
)

ask_for_account = Right(
    SD[35, 2, "a"],
    gist=Term("要求说明", "the right to an explanation"),
    tag=STATUTORY,
    readings=("S21",),
    holder=AFFECTED_PERSONS,
    against=PROVIDER,
    when=AFFECTS_SIGNIFICANTLY,
    act=Act("ask_for_account", Term("要求提供者作出说明", "have the provider explain")),
    refers=(SD[6, 1], SD[40, 1, "a"], PIPL[24]),
    note=Term(
        "不问决定是否有人参与。没有重大影响可能的，依本款无权要求，可以依第三十三条了解情况，依第四十条提出请求。",
        "Whether a person took part does not matter. Where no significant effect is possible this paragraph gives no right; "
        "articles 33 and 40 remain.",
    ),
)

DECIDED_BY_AI_ALONE = all_of(AFFECTS_SIGNIFICANTLY, decided_by_ai_alone)

reject_automated_decision = Right(
    SD[35, 2, "b"],
    gist=Term("拒绝仅由人工智能作出的决定", "rejecting a decision by AI alone"),
    tag=STATUTORY,
    readings=("S21",),
    holder=AFFECTED_PERSONS,
    against=PROVIDER,
    when=DECIDED_BY_AI_ALONE,
    act=Act("reject_automated_decision", Term("拒绝接受该决定", "reject that decision")),
    refers=(SD[37, 2, "b"], SD[69, 1, "b"], PIPL[24]),
    note=Term("被拒绝的决定标为不得适用。", "A decision so rejected is marked as not to be applied."),
)

ask_for_human_decision = Right(
    SD[35, 2, "c"],
    gist=Term("要求人工重新决定", "a fresh decision with a human part"),
    tag=STATUTORY,
    readings=("S21",),
    holder=AFFECTED_PERSONS,
    against=PROVIDER,
    when=DECIDED_BY_AI_ALONE,
    act=Act(
        "ask_for_human_decision",
        Term(
            "要求提供者在有人参与的情况下重新决定", "have the provider decide again with a person taking part"
        ),
    ),
    refers=(SD[9, 1, "b"], SD[55, 2]),
    note=Term(
        "重新决定须写明复核的人、日期、结果和理由，缺复核人的不得办结。",
        "The new decision names the reviewer, the day, the outcome and the reason; without a reviewer it is not closed.",
    ),
)
