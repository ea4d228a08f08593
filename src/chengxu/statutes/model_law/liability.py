"""Chapter VI, articles 100 to 104: damages, safe harbour, open-source relief."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import Promptly
from chengxu.law.norm import Act, Duty, Exemption, Keep, Liability, Right
from chengxu.statutes.laws import LCL, ML4
from chengxu.statutes.model_law.basis import (
    ACTORS,
    DEVELOPER,
    IS_OPEN_SOURCE,
    PROVIDER,
    PROVIDES,
    PUBLIC_GENERATIVE_PROVIDER,
    USER,
    USERS,
)
from chengxu.statutes.model_law.findings import (
    ANSWERABLE,
    COMPENSABLE,
    FAULT_NOT_DISPROVED,
    FREE_COMPONENT,
    HARM,
    JOINTLY_LIABLE,
    NO_INTENT,
    SHELTERED,
    SPREAD,
)
from chengxu.statutes.words.content import RIGHTS_HOLDERS
from chengxu.statutes.words.damage import (
    INFRINGEMENT_NOTICE_ACTED_ON,
    INFRINGEMENT_NOTICE_RECEIVED,
    bypass_proofs,
    developer_faults,
    endangers_safety,
    governance_proofs,
    safe_harbour_measures,
    user_at_fault,
)
from chengxu.statutes.words.models import free_of_charge
from chengxu.statutes.words.parties import INJURED_PERSON, PUBLIC

DAMAGES = Term("侵权损害赔偿责任", "liability in damages")

# Article 100: who answers

developer_liability = Liability(
    ML4[100, 1],
    gist=Term("研发者的过错责任", "fault liability of the developer"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    when=all_of(HARM, developer_faults.some()),
    answers_for=DAMAGES,
    refers=(ML4[101, 1],),
    note=Term(
        "损害、因果关系和过错都由被侵权人证明；过错的列举没有穷尽，选“其他”的须写明。",
        "Damage, cause and fault are for the injured person to prove. The list of faults is open; another fault has to "
        "be described.",
    ),
)

provider_liability = Liability(
    ML4[100, 2],
    gist=Term("提供者的过错推定责任", "presumed fault of the provider"),
    tag=STATUTORY,
    readings=("G32",),
    bearer=PROVIDER,
    when=all_of(HARM, FAULT_NOT_DISPROVED),
    answers_for=DAMAGES,
    refers=(ML4[101, 1], ML4[102, 1], ML4[103, 1, "b"]),
    note=Term(
        "过错推定，因果关系不推定：因果关系没有证明的，不问过错即不承担责任。",
        "Fault is presumed, cause is not: without proof of cause there is no liability, whatever the fault.",
    ),
)

user_liability = Liability(
    ML4[100, 3],
    gist=Term("使用者的责任", "liability of the user"),
    tag=STATUTORY,
    bearer=USER,
    when=all_of(HARM, user_at_fault),
    answers_for=DAMAGES,
    refers=(ML4[101, 1], ML4[103, 1, "a"]),
    note=Term(
        "条文只说依法，这里按一般过错责任判断，由请求人证明；其他法律规定不问过错的，依其规定。",
        "The text only says according to law; the ordinary fault test is applied, with the burden on the claimant. A "
        "special law may do without fault.",
    ),
)

reduction_for_bypassing = Exemption(
    ML4[100, 4],
    gist=Term(
        "被侵权人故意规避安全措施时的减轻或者免除",
        "reduction or waiver where the injured person bypassed safeguards",
    ),
    tag=STATUTORY,
    when=all_of(*(bypass_proofs.one_of(point) for point, _ in bypass_proofs.values)),
    frees=(),
    refers=(ML4[100, 1], ML4[100, 2], ML4[100, 3], ML4[101, 1], ML4[103, 1]),
    note=Term(
        "可以减轻或者免除，幅度由法院决定，责任本身并不当然消失；三项都由主张的一方证明。",
        "Reduction or waiver is possible, how far is for the court; liability does not fall away by itself. Whoever "
        "claims it proves all three points.",
    ),
)

stop_remove_avert = Right(
    ML4[100, 5],
    gist=Term("排除侵害与危险的请求权", "claims to stop, remove and avert"),
    tag=STATUTORY,
    readings=("G32",),
    holder=INJURED_PERSON,
    against=(DEVELOPER, PROVIDER, USER),
    when=Clause(
        endangers_safety.some(),
        Term("侵权行为危及他人人身或者财产安全", "the infringement puts persons or property in danger"),
        ML4[100, 5],
        denied=Term(
            "侵权行为没有危及他人人身、财产安全",
            "the infringement puts neither persons nor property in danger",
        ),
    ),
    act=Act(
        "demand_stop_remove_avert",
        Term(
            "请求停止侵害，排除妨碍或者消除危险",
            "demand that the infringement stop, that obstacles be removed and danger averted, or the like",
        ),
    ),
    refers=(ML4[102, 1],),
    note=Term(
        "不以已有损害为前提；安全港只免赔偿，不挡这一请求。",
        "No damage need have occurred; and the safe harbour covers damages only, so it does not stand in the way.",
    ),
)

# Article 101: how much

measure_of_damages = Liability(
    ML4[101, 1],
    gist=Term("赔偿数额的确定", "the measure of damages"),
    tag=STATUTORY,
    readings=("G31",),
    bearer=ACTORS,
    when=ANSWERABLE,
    answers_for=Term(
        "按实际损失的赔偿；难以确定的按侵权获利，仍难以确定的由法院酌定",
        "damages by the actual loss, failing that by the infringer's gain, failing that as the court sees fit",
    ),
    refers=(ML4[100], ML4[103, 1]),
    note=Term(
        "三种方法依次适用，不得择高；没有上限和下限。未知不作零处理，法院酌定的不显示数额。",
        "The three measures in that order, never the higher one at choice; no cap, no floor. Unknown is not zero, and "
        "where the court decides no figure is shown.",
    ),
)

compensation_for_retaliation = Liability(
    ML4[101, 2],
    gist=Term("打击报复的赔偿金", "compensation for retaliation"),
    tag=STATUTORY,
    readings=("G30", "G38"),
    bearer=ACTORS,
    when=COMPENSABLE,
    answers_for=Term(
        "向举报人支付的赔偿金：实际损失的二倍至十倍，最少为上一年度的劳动报酬",
        "compensation to the whistleblower of twice to ten times the actual loss, and at least the previous year's pay",
    ),
    refers=(ML4[90, 3], ML4[112, 1, "ix"], LCL[87]),
    note=Term(
        "以有劳动报酬为计算基础；损失不明而报酬已知的，至少为该报酬；报酬不明的不作计算，不当作零。",
        "Pay is the base. With the loss unknown and pay known it is at least that pay; with pay unknown nothing is "
        "computed, and unknown is not zero.",
    ),
)

# Article 102: the safe harbour. Its four measures are what a provider owes itself to be sheltered.

_PRICE = Term(
    "没有做到的，失去安全港的保护，提供者依第一百条第二款承担责任；本条对此没有另设处罚。",
    "Failing it costs the shelter, and art. 100(2) applies; the article attaches no sanction of its own.",
)

safe_harbour = Exemption(
    ML4[102, 1],
    gist=Term("生成式服务提供者的安全港", "safe harbour for generative services"),
    tag=STATUTORY,
    readings=("G32",),
    when=SHELTERED,
    frees=(ML4[100, 2], ML4[103, 1, "b"]),
    refers=(ML4[74, 1, "a"], ML4[100, 5], ML4[102, 2]),
    note=Term(
        "四项措施同时具备才免除赔偿，由提供者证明，缺哪一项即指明哪一项；停止侵害等请求和行政责任不免除。"
        "第一百零三条中只免提供者的连带责任，使用者的责任照旧。"
        "只供内部或者只供企业客户使用的，不在此列。",
        "All four measures at once, proven by the provider; what lacks is named. Claims to stop, and sanctions, remain. "
        "Of art. 103 only the provider's joint liability falls away, not the user's. "
        "Internal and business-only tools are outside it.",
    ),
)

protect_civil_rights = Duty(
    ML4[102, 1, "i"],
    gist=Term("民事权益保护规则和投诉机制", "rules on civil rights, and a complaint channel"),
    tag=STATUTORY,
    bearer=PUBLIC_GENERATIVE_PROVIDER,
    toward=RIGHTS_HOLDERS,
    act=Act(
        "protect_civil_rights",
        Term(
            "订立保护民事权益的规则，并开通行之有效的权利人投诉渠道",
            "adopt rules that protect civil rights and run a complaint channel that works",
        ),
    ),
    met_by=all_of(safe_harbour_measures.one_of("rules"), safe_harbour_measures.one_of("complaints")),
    breach=(ML4[100, 2],),
    refers=(ML4[102, 1],),
    note=Term(
        "有效以测试为准：测试投诉应有回执。" + _PRICE.zh,
        "Whether it works shows in a test: a test complaint draws a receipt. " + _PRICE.en,
    ),
)

warn_users = Duty(
    ML4[102, 1, "ii"],
    gist=Term("提示使用者不得侵权", "warning users not to infringe"),
    tag=STATUTORY,
    bearer=PUBLIC_GENERATIVE_PROVIDER,
    toward=USERS,
    act=Act(
        "warn_users_not_to_infringe",
        Term(
            "在用户协议中或者以其他方式，提醒使用者尊重他人的民事权益",
            "tell users, in the agreement or otherwise, not to infringe the civil rights of others",
        ),
    ),
    met_by=safe_harbour_measures.one_of("users_told"),
    keep=Keep(Term("各版用户协议", "each version of the user agreement"), None, None, HOUSE),
    breach=(ML4[100, 2],),
    refers=(ML4[74, 2, "a"], ML4[102, 1]),
    note=Term(
        "以行为当时有效的版本为准。" + _PRICE.zh,
        "What counts is the wording in force when the act was done. " + _PRICE.en,
    ),
)

act_on_notice = Duty(
    ML4[102, 1, "iii"],
    gist=Term("处理有效侵权通知", "acting on valid notices"),
    tag=STATUTORY,
    readings=("G32",),
    bearer=PUBLIC_GENERATIVE_PROVIDER,
    toward=RIGHTS_HOLDERS,
    act=Act(
        "act_on_infringement_notice",
        Term(
            "使该侵权内容不再生成，并按法律和协议处置有关使用者",
            "see that the content is generated no more and deal with the user under law and contract",
        ),
    ),
    upon=INFRINGEMENT_NOTICE_RECEIVED,
    due=Promptly(tag=reading("G32")),
    done=INFRINGEMENT_NOTICE_ACTED_ON,
    keep=Keep(
        Term("侵权通知和处理记录", "notices and what was done about them"),
        years(3),
        INFRINGEMENT_NOTICE_ACTED_ON,
        HOUSE,
    ),
    breach=(ML4[100, 2], ML4[103, 1, "b"]),
    refers=(ML4[102, 1],),
    note=Term(
        "对使用者的处置视情节轻重，从警示直到不再向其提供服务。通知收到之日即知情之日。" + _PRICE.zh,
        "Against the user: a warning, limited functions, suspension or end of service. Receipt fixes the day of "
        "knowledge. " + _PRICE.en,
    ),
)

label_lawfully = Duty(
    ML4[102, 1, "iv"],
    gist=Term("依法标识所涉内容", "lawful labels on the content"),
    tag=STATUTORY,
    bearer=PUBLIC_GENERATIVE_PROVIDER,
    toward=PUBLIC,
    act=Act("label_for_shelter", Term("依法标识所生成的内容", "label the generated content as law requires")),
    met_by=safe_harbour_measures.one_of("labels"),
    breach=(ML4[100, 2],),
    refers=(ML4[74, 1, "a"], ML4[102, 1]),
    note=Term(
        "看所涉内容的标识核验结果；一般的标识义务及其后果见第七十四条。" + _PRICE.zh,
        "By the label check on the content at issue; the general duty to label, with its own consequence, is in art. 74. "
        + _PRICE.en,
    ),
)

no_shelter_for_intent = Exemption(
    ML4[102, 2],
    gist=Term("故意或者重大过失不受安全港保护", "intent and gross negligence lose the shelter"),
    tag=STATUTORY,
    readings=("G32",),
    when=all_of(PROVIDES, ~NO_INTENT),
    frees=(),
    refers=(ML4[100, 2], ML4[102, 1], ML4[103, 1, "b"]),
    note=Term(
        "四项措施俱全的，也不再免责；一般过失不影响。",
        "Even with all four measures the shelter is lost; ordinary negligence leaves it standing.",
    ),
)

# Article 103: users of generative AI, and the provider beside them

generating_and_spreading = Liability(
    ML4[103, 1, "a"],
    gist=Term("生成并传播侵权内容的使用者责任", "users who generate and spread infringing content"),
    tag=STATUTORY,
    bearer=USER,
    when=all_of(HARM, SPREAD, user_at_fault),
    answers_for=DAMAGES,
    refers=(ML4[76], ML4[100, 3], ML4[101, 1]),
    note=Term(
        "只生成而没有传播的，依第一百条第三款；其他法律另有规定的，依其规定。",
        "Content generated but never spread is left to art. 100(3). Where another law provides otherwise, that law "
        "governs.",
    ),
)

joint_liability = Liability(
    ML4[103, 1, "b"],
    gist=Term("提供者的连带责任", "joint liability of the provider"),
    tag=STATUTORY,
    readings=("G32",),
    bearer=PROVIDER,
    when=JOINTLY_LIABLE,
    answers_for=Term(
        "与侵权使用者的连带赔偿责任", "joint and several liability in damages with the infringing user"
    ),
    refers=(ML4[101, 1], ML4[102, 1]),
    note=Term(
        "应写明知情之日，收到有效通知的，以收到之日为准；其他法律另有规定的，依其规定。",
        "The day of knowledge is stated, with a valid notice that of its receipt. Where another law provides otherwise, "
        "that law governs.",
    ),
)

# Article 104: open source

free_components = Exemption(
    ML4[104, 1],
    gist=Term("免费开源组件的免责", "free and open components"),
    tag=STATUTORY,
    readings=("G33",),
    when=FREE_COMPONENT,
    frees=(ML4[100, 1], ML4[100, 2]),
    note=Term(
        "五项条件缺一不可，缺哪一项即指明哪一项；同一组件的收费托管版不是免费提供。",
        "All five conditions, and what lacks is named. Hosting the component for a fee is not supplying it free.",
    ),
)

compliant_open_source = Exemption(
    ML4[104, 2],
    gist=Term(
        "合规的免费开源人工智能的减轻或者免除", "reduction or waiver for compliant free and open-source AI"
    ),
    tag=STATUTORY,
    readings=("G33",),
    when=all_of(
        free_of_charge, IS_OPEN_SOURCE, *(governance_proofs.one_of(p) for p, _ in governance_proofs.values)
    ),
    frees=(),
    refers=(ML4[98, 1, "vi"], ML4[100, 1], ML4[100, 2], ML4[112, 1, "iii"]),
    note=Term(
        "可以减轻或者免除，幅度由法院决定，本引擎不作计算；由提供的一方证明。",
        "Reduction or waiver is possible, how far is for the court and never computed; the supplier proves it.",
    ),
)
