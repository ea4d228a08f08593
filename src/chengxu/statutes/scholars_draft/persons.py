"""Chapter VI, articles 73, 74 and 76: social bots, biometrics, social credit."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.norm import Act, Duty, Keep, Party, Prohibition
from chengxu.statutes.laws import CIV, PIPL, SD
from chengxu.statutes.scholars_draft.basis import ACTORS, PROVIDER, PROVIDES, USER, USERS, USES
from chengxu.statutes.scholars_draft.scenarios import IN_BIOMETRICS, IN_SOCIAL_BOTS, IN_SOCIAL_CREDIT
from chengxu.statutes.words.content import AFFECTED
from chengxu.statutes.words.handling import ILLEGAL_USE_FOUND, USER_MEASURE_TAKEN
from chengxu.statutes.words.parties import PUBLIC, RIGHTS_HOLDER
from chengxu.statutes.words.scenarios import (
    BIOMETRIC_TAKEDOWN_REQUESTED,
    BIOMETRIC_TAKEN_DOWN,
    CONSUMERS,
    SCORED_PERSONS,
    biometric_alternative,
    biometric_safeguards,
    bot_controls,
    bot_manipulation,
    generated_biometric_grounds,
    scoring_aims,
    scoring_infringements,
)
from chengxu.statutes.words.service import uses_generative_ai

BOT_PROVIDER = Party(
    "bot_provider",
    Term("社交机器人服务的提供者", "the provider of social bots"),
    when=all_of(PROVIDES, IN_SOCIAL_BOTS),
)

SCORER = Party(
    "scorer",
    Term("使用人工智能作社会信用评分、评级的人", "whoever uses AI for social credit scoring or rating"),
    when=all_of(USES, IN_SOCIAL_CREDIT),
)
"""Of whatever kind, a State organ included (reading S50)."""

EQUAL_WAY = Clause(
    biometric_alternative.one_of("preferred", "passed_over"),
    Term(
        "有同等的非生物识别方案",
        "there is an equal way without biometrics",
    ),
    SD[74, 1],
    denied=Term("没有同等的非生物识别方案", "there is no equal way without biometrics"),
)

OBJECTIONABLE = Clause(
    generated_biometric_grounds.some(),
    Term(
        "所生成的生物识别信息被恶意使用或者可能识别特定自然人",
        "the biometric information generated is used maliciously or may identify somebody",
    ),
    SD[74, 2],
    denied=Term(
        "所生成的生物识别信息既没有被恶意使用，也不可能识别特定自然人",
        "the biometric information generated is not used maliciously and cannot identify anybody",
    ),
)

_GENERAL = (SD[82, 1, "a"],)
_ORGANS = (SD[84, 1, "b"], SD[84, 1, "c"])
_USER_TORT = SD[86, 1, "a"]
_TORT = (SD[85, 1], _USER_TORT)

# Article 73: social bots

control_bots = Duty(
    SD[73, 1, "a"],
    gist=Term("社交机器人信息的数量和质量", "quantity and quality of what bots publish"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=BOT_PROVIDER,
    toward=PUBLIC,
    act=Act(
        "control_bots",
        Term(
            "把社交机器人发布信息的数量和质量控制在合理范围",
            "keep the quantity and quality of what the bots publish within reason",
        ),
    ),
    met_by=all_of(bot_controls.one_of("volume"), bot_controls.one_of("quality")),
    breach=_GENERAL,
    refers=(SD[73, 1, "b"],),
    note=Term(
        "法律没有规定上限，所设的数字是自设的，须写明。",
        "The law sets no cap; the figure is a house setting, and is written down.",
    ),
)

review_bot_content = Duty(
    SD[73, 1, "b"],
    gist=Term("社交机器人内容的审核处置", "review of what bots generate"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=BOT_PROVIDER,
    toward=PUBLIC,
    act=Act(
        "review_bot_content",
        Term(
            "审核社交机器人生成的内容，并处置审核不通过的",
            "review what the bots generate and deal with whatever fails",
        ),
    ),
    met_by=all_of(bot_controls.one_of("review"), bot_controls.one_of("handling")),
    breach=_GENERAL,
    refers=(SD[47, 2, "b"],),
    note=Term(
        "审核记录写明结果和审核人；未经审核即发布的，计数列出。",
        "The log gives result and reviewer; items published without review are counted and shown.",
    ),
)

no_manipulation_by_bots = Prohibition(
    SD[73, 2, "a"],
    gist=Term("不得以社交机器人操纵消费评价", "no manipulation of consumer opinion by bots"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=USER,
    toward=CONSUMERS,
    when=IN_SOCIAL_BOTS,
    act=Act(
        "manipulate_by_bots",
        Term(
            "借社交机器人操纵公众对商品质量、商业信誉或者涉及消费者权益的其他评价",
            "use bots to steer what people think of goods, of a business or of anything else that touches consumers",
        ),
    ),
    broken_by=bot_manipulation.one_of("goods_quality", "business_reputation", "other_consumer"),
    breach=(*_GENERAL, _USER_TORT),
    refers=(SD[8, 1, "b"], SD[73, 2, "b"]),
    note=Term(
        "操纵与消费者权益无关的评价，不违反本款，仍依第八条判断。",
        "Steering opinion on what touches no consumer is not this breach; article 8 still applies to it.",
    ),
)

act_on_bot_abuse = Duty(
    SD[73, 2, "b"],
    gist=Term("处置滥用社交机器人", "action on the abuse of bots"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=BOT_PROVIDER,
    toward=USERS,
    act=Act(
        "act_on_bot_abuse",
        Term(
            "对滥用社交机器人的使用者采取限制权限、封停账号、阻断信息等措施",
            "act against the user who abuses the bots, for example by limiting permissions, closing the account or "
            "blocking what is spread",
        ),
    ),
    upon=ILLEGAL_USE_FOUND,
    done=USER_MEASURE_TAKEN,
    keep=Keep(
        Term("滥用及其处置的记录", "the record of abuse and measure"), years(3), ILLEGAL_USE_FOUND, HOUSE
    ),
    breach=(*_GENERAL, SD[87, 3]),
    refers=(SD[46, 2, "c"], SD[46, 2, "d"], SD[46, 2, "e"], SD[73, 2, "a"]),
    note=Term(
        "条文没有规定时限，所列措施也不封闭；仅仅警示而滥用仍在继续的，不足以结案。同一案件另须依第四十六条留存记录、报告。"
        "记录保存三年是自设的默认值。",
        "The text sets no time, and its list of measures is open; a mere warning while the abuse goes on closes no case. "
        "Record and report under article 46 come on top. Three years for the record is a house default.",
    ),
)

# Article 74: biometrics

justify_biometrics = Duty(
    SD[74, 1, "a"],
    gist=Term("生物识别的目的和必要性", "purpose and necessity of biometrics"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=ACTORS,
    toward=AFFECTED,
    when=IN_BIOMETRICS,
    act=Act(
        "justify_biometrics",
        Term(
            "只为特定的目的、在确有充分必要时处理生物识别信息",
            "process biometric information only for a specific purpose and only where it is truly necessary",
        ),
    ),
    met_by=all_of(biometric_safeguards.one_of("purpose"), biometric_safeguards.one_of("necessity")),
    breach=(*_GENERAL, *_TORT),
    refers=(PIPL[28], SD[34, 4, "a"], SD[74, 1, "c"]),
    note=Term(
        "两项缺一不可；笼统的目的须经人复核。单独同意等要求另依《个人信息保护法》。",
        "Both are needed, and a vague purpose goes to a person for review. Separate consent and the like follow the "
        "Personal Information Protection Law.",
    ),
)

protect_biometrics = Duty(
    SD[74, 1, "b"],
    gist=Term("生物识别信息的严格保护", "strict protection of biometrics"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=ACTORS,
    toward=AFFECTED,
    when=IN_BIOMETRICS,
    act=Act(
        "protect_biometrics",
        Term(
            "对生物识别信息采取专门的严格保护措施",
            "give biometric information strict protection of its own",
        ),
    ),
    met_by=biometric_safeguards.one_of("protection"),
    breach=(*_GENERAL, *_TORT),
    refers=(PIPL[28], SD[34, 1, "a"], SD[41, 1]),
    note=Term(
        "第四十一条的一般安全措施不能代替。",
        "The general measures of article 41 do not stand in for it.",
    ),
)

prefer_other_ways = Duty(
    SD[74, 1, "c"],
    gist=Term("优先采用非生物识别方案", "preference for ways without biometrics"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=ACTORS,
    toward=AFFECTED,
    when=all_of(IN_BIOMETRICS, EQUAL_WAY),
    act=Act("prefer_other_ways", Term("优先采用该方案", "prefer that way")),
    met_by=biometric_alternative.is_("preferred"),
    breach=_GENERAL,
    refers=(SD[74, 1, "a"],),
    note=Term(
        "能达到同一目的或者满足同样业务要求，有其一即为同等；认为不同等的，理由须留档。",
        "It is equal if it reaches the same purpose or meets the same business needs; one is enough. A finding that it "
        "falls short is kept with its reasons.",
    ),
)

take_down_generated_biometrics = Duty(
    SD[74, 2],
    gist=Term("应请求处置生成的生物识别信息", "generated biometrics taken down on request"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=RIGHTS_HOLDER,
    when=all_of(uses_generative_ai, OBJECTIONABLE),
    act=Act(
        "take_down_generated_biometrics",
        Term(
            "采取屏蔽、断开链接、删除等必要措施",
            "block, unlink or delete it, or do whatever else is necessary",
        ),
    ),
    upon=BIOMETRIC_TAKEDOWN_REQUESTED,
    done=BIOMETRIC_TAKEN_DOWN,
    keep=Keep(
        Term("请求及其处理的记录", "the file of the request"), years(3), BIOMETRIC_TAKEDOWN_REQUESTED, HOUSE
    ),
    breach=(*_GENERAL, SD[87, 3]),
    refers=(CIV[1019], CIV[1023], SD[34, 1, "b"], SD[40, 1, "b"], SD[87]),
    note=Term(
        "两种情形有其一即可；所针对的是人工智能生成的信息，该服务平时是否作生物识别，在所不问。条文没有规定时限，先核实请求人"
        "身份；拒绝的，说明理由（第四十条）。三年的保存期是自设的默认值。",
        "One of the two grounds is enough. It is about what AI has generated, whether or not the service otherwise deals "
        "in biometrics. The text sets no time; identity is checked first, and a refusal takes reasons (article 40). "
        "Three years for the file is a house default.",
    ),
)

# Article 76: social credit

score_for_lawful_aims = Duty(
    SD[76, 1, "a"],
    gist=Term("信用评分的目的", "aims of credit scoring"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=SCORER,
    toward=SCORED_PERSONS,
    act=Act(
        "score_for_lawful_aims",
        Term(
            "以提高信用评价的质量和效率、加强风险管理为目的",
            "aim at better quality and efficiency in the assessment of credit and at stronger risk management",
        ),
    ),
    met_by=scoring_aims.one_of("quality_efficiency", "risk_management"),
    breach=(*_GENERAL, *_ORGANS),
    refers=(PIPL[24], SD[34, 2], SD[76, 1, "b"]),
    note=Term(
        "兼有其他目的的，其他目的不受本条支持，须单独说明依据。国家机关违反的，依第八十四条处理。",
        "A further aim beside these has no support in this article and needs a ground of its own. A State organ answers "
        "under article 84.",
    ),
)

no_unequal_services_by_score = Prohibition(
    SD[76, 1, "b"],
    gist=Term("不得侵害平等获得公共服务的权利", "equal access to public services kept"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=SCORER,
    toward=SCORED_PERSONS,
    act=Act(
        "infringe_rights_by_score",
        Term(
            "因评分使个人不能平等获得公共服务，或者侵害其他合法权益",
            "let a score cost anybody equal access to public services, or infringe another right or interest",
        ),
    ),
    broken_by=scoring_infringements.some(),
    breach=(*_GENERAL, *_ORGANS, *_TORT),
    refers=(SD[5, 1, "b"], SD[34, 2]),
    note=Term(
        "目的合法不是抗辩理由。",
        "A lawful aim is no defence.",
    ),
)
