"""Chapter V, articles 83 to 88: security review, exports, interviews, guidance, the industrial chain."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import AsSet
from chengxu.law.norm import Act, Duty, Exemption, Permission, Power, Programme
from chengxu.statutes.laws import APL, ECL, ML4
from chengxu.statutes.model_law.basis import ACTORS, DEVELOPER, DEVELOPERS, DEVELOPS, PROVIDER, PROVIDES
from chengxu.statutes.model_law.parameters import EXPORT_RELIEF_OPEN
from chengxu.statutes.words.enforcement import contested_act
from chengxu.statutes.words.entities import effects_in_china
from chengxu.statutes.words.governance import (
    COMPLIANCE_GUIDANCE_GIVEN,
    INTERVIEW_HELD,
    NO_PENALTY_DECIDED,
    PRIOR_PROCEDURE_ANSWERED,
    PRIOR_PROCEDURE_RECEIVED,
    SECURITY_REVIEWERS,
    export_relief_conditions_met,
    harm_effectively_avoided,
    interview_grounds,
    possible_harm_found,
    public_interest_uses,
    rectification_commitment,
    security_review_passed,
)
from chengxu.statutes.words.incentives import EXPORT_CONTROL_AUTHORITY, export_lists
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    LOCAL_AI_AUTHORITIES,
    OFFENDER,
    OTHER_DEPARTMENTS,
    STATE,
)

# Article 83

pass_security_review = Duty(
    ML4[83, 1],
    gist=Term("通过安全审查", "passing the security review"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=SECURITY_REVIEWERS,
    when=Clause(
        effects_in_china.is_("national_security"),
        Term("该活动影响或者可能影响国家安全", "the activity affects, or may affect, national security"),
        ML4[83, 1],
        denied=Term("该活动不影响国家安全", "the activity does not affect national security"),
    ),
    act=Act("pass_security_review", Term("通过国家安全审查", "pass the State's security review")),
    met_by=security_review_passed,
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[85, 1],),
    note=Term(
        "须经安全审查；通过之前，该活动应当暂缓。由谁申报、向谁申报、期限多长，依《国家安全法》和审查规定。",
        "A security review is required, and the activity waits until it is passed. Who submits, to whom and within "
        "what time stands in the National Security Law and the review rules.",
    ),
)

# What makes the decision final is the reviewing organ's word: a power. Article 105 loses its object with it.
final_review_decision = Power(
    ML4[83, 2],
    gist=Term("审查决定的终局效力", "finality of the review decision"),
    tag=STATUTORY,
    readings=("G27",),
    holder=SECURITY_REVIEWERS,
    against=ACTORS,
    when=contested_act.is_("security_review"),
    act=Act("decide_finally", Term("终局决定安全审查事项", "settle the security review with final effect")),
    refers=(ML4[105, 1],),
    note=Term(
        "对这一决定不能申请行政复议，也不能提起行政诉讼；对以其为根据的处罚、命令，两种途径都仍然可以。",
        "Neither review nor suit lies against this decision; against a sanction or order built on it both remain.",
    ),
)

# Article 84

keep_export_catalogues = Programme(
    ML4[84, 1, "a"],
    gist=Term("禁止类、限制类出口目录", "catalogues of prohibited and restricted exports"),
    tag=STATUTORY,
    owner=EXPORT_CONTROL_AUTHORITY,
    deliverable=Term(
        "人工智能技术、产品的禁止类和限制类出口目录，并随时调整",
        "the catalogues of prohibited and of restricted AI exports, adjusted as things change",
    ),
    aims=(
        Term("禁止出口的技术、产品", "technology and products whose export is prohibited"),
        Term("限制出口的技术、产品", "technology and products whose export is restricted"),
    ),
    needs=(
        Term("列入的技术、产品", "the item"),
        Term("类别（禁止或者限制）", "its class, prohibited or restricted"),
        Term("目录版本和生效日期", "the version and the day from which it applies"),
    ),
    refers=(ML4[38, 1, "b"], ECL[9]),
    note=Term(
        "按技术、产品和日期查询，结果为禁止、限制或者未列入；旧版本不得覆盖。",
        "A query by item and day answers prohibited, restricted or not listed; old versions are never overwritten.",
    ),
)

# Relief inside a procedure: nothing is switched off as a whole, so `frees` is empty.
export_relief = Exemption(
    ML4[84, 1, "b"],
    gist=Term("公益产品的出口审查豁免", "export relief for public-interest products"),
    tag=STATUTORY,
    when=all_of(
        Clause(
            public_interest_uses.some(),
            Term("该产品用于公益领域", "the product is meant for a public-interest field"),
            ML4[84, 1],
            denied=Term("该产品不用于公益领域", "the product is meant for no public-interest field"),
        ),
        EXPORT_RELIEF_OPEN,
        export_relief_conditions_met,
        Clause(
            all_of(export_lists.is_("restricted"), ~export_lists.is_("prohibited")),
            Term(
                "该产品限制出口而不禁止出口",
                "the export of the product is restricted and not prohibited",
            ),
            ML4[84, 1],
        ),
    ),
    frees=(),
    refers=(ML4[84, 1, "a"], ML4[38, 1, "b"], ECL[12]),
    note=Term(
        "可以豁免的只是出口许可审查的部分程序，其余步骤照办，应当逐一列明；是否豁免由出口管制管理部门决定。禁止出口的，"
        "不因用途公益而可以出口。",
        "Only part of the licence procedure may be waived, as the export-control authority decides; the steps that remain "
        "are listed one by one. A prohibited item stays prohibited, however good its use.",
    ),
)

# Article 85

# An answer owed to whoever brought the matter: a duty of the authority in the case.
answer_prior_procedures = Duty(
    ML4[85, 1],
    gist=Term("前置程序按期答复", "prior procedures answered within their limits"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=ACTORS,
    act=Act(
        "answer_prior_procedure",
        Term("对前置程序申请作出处理和答复", "handle and answer the matter brought to it beforehand"),
    ),
    upon=PRIOR_PROCEDURE_RECEIVED,
    due=AsSet(),
    done=PRIOR_PROCEDURE_ANSWERED,
    breach=(ML4[105, 1], ML4[109, 2]),
    refers=(ML4[44, 1], ML4[44, 3, "a"], ML4[67, 1, "a"], ML4[67, 1, "b"], ML4[83, 1]),
    note=Term(
        "本条自身没有期限：许可、备案、安全审查各依其规定；没有规定的，显示“未规定期限”。逾期不等于同意，也不等于拒绝。",
        "The article has no limit of its own: licence, filing and review follow theirs, and where none exists the "
        "answer says so. A limit missed is neither consent nor refusal.",
    ),
)

# Article 86

ADDRESSED = Clause(
    DEVELOPS | PROVIDES,
    Term("当事人是研发者或者提供者", "the person described is a developer or provider"),
    ML4[86, 1],
    denied=Term(
        "当事人不是研发者，也不是提供者", "the person described is neither a developer nor a provider"
    ),
)

INTERVIEWERS = (AI_AUTHORITY, LOCAL_AI_AUTHORITIES)
INTERVIEWED = (DEVELOPER, PROVIDER)
INTERVIEWABLE = all_of(
    Clause(
        interview_grounds.some(),
        Term(
            "主管机关发现较大风险或者安全事件", "an AI authority has found a considerable risk or an incident"
        ),
        ML4[86, 1],
        denied=Term(
            "主管机关没有发现较大风险或者安全事件",
            "no AI authority has found a considerable risk or an incident",
        ),
    ),
    ADDRESSED,
)

interview = Power(
    ML4[86, 1],
    gist=Term("约谈", "interview"),
    tag=STATUTORY,
    readings=("G49",),
    holder=INTERVIEWERS,
    against=INTERVIEWED,
    when=INTERVIEWABLE,
    act=Act(
        "interview",
        Term(
            "按照规定的权限和程序约谈研发者、提供者", "call in the developer or provider by the set procedure"
        ),
    ),
    refers=(ML4[53, 2, "a"], ML4[58, 2, "b"], ML4[97, 1, "a"]),
    note=Term(
        "案卷应有约谈事由、通知、笔录和至少一项整改、说明或者审计的要求。对象限于研发者和提供者；只使用人工智能的，不约谈。",
        "The file holds the ground, the invitation, the minutes and at least one demand: to rectify, to explain, to be "
        "audited. Addressees are developers and providers; whoever merely uses AI is not called in.",
    ),
)

require_rectification = Power(
    ML4[86, 1, "i"],
    gist=Term("要求整改", "demand to rectify"),
    tag=STATUTORY,
    holder=INTERVIEWERS,
    against=INTERVIEWED,
    when=INTERVIEWABLE,
    upon=INTERVIEW_HELD,
    act=Act(
        "require_rectification",
        Term("要求被约谈者整改并消除隐患", "have the addressee put matters right and remove the hazard"),
    ),
    refers=(ML4[96, 1, "a"],),
    note=Term(
        "每项要求写明期限，由约谈机关确定；完成须有证明。",
        "Each demand names a day, set by the authority; completion has to be proven.",
    ),
)

require_explanation = Power(
    ML4[86, 1, "ii"],
    gist=Term("要求说明", "demand to explain"),
    tag=STATUTORY,
    holder=INTERVIEWERS,
    against=INTERVIEWED,
    when=INTERVIEWABLE,
    upon=INTERVIEW_HELD,
    act=Act("require_explanation", Term("要求被约谈者说明其研发、提供活动", "have the activity explained")),
    refers=(ML4[96, 1, "a"],),
    note=Term(
        "说明至少包括三个方面：开发、管理、运行由谁负责；公平、安全、稳定靠哪些措施保障；对利益相关方有何影响。",
        "Three heads at least: who answers for development, management and running; what secures fairness, safety and "
        "stability; how it affects those concerned.",
    ),
)

require_audit = Power(
    ML4[86, 1, "iii"],
    gist=Term("要求委托合规审计", "demand for a compliance audit"),
    tag=STATUTORY,
    holder=INTERVIEWERS,
    against=INTERVIEWED,
    when=INTERVIEWABLE,
    upon=INTERVIEW_HELD,
    act=Act(
        "require_audit",
        Term("要求被约谈者委托专业机构作合规审计", "have a professional body audit compliance"),
    ),
    refers=(ML4[52, 1, "b"], ML4[81, 1, "v"], ML4[96, 1, "a"]),
    note=Term(
        "审计机构从登记在册的专业机构中选定；报告期限由约谈机关确定。",
        "The auditor is chosen from the registered professional bodies; the authority sets the day for the report.",
    ),
)

# Relief from stopping, not from a norm: `frees` is empty.
no_suspension_on_commitment = Exemption(
    ML4[86, 2, "a"],
    gist=Term("承诺整改可不暂停", "no suspension on commitment"),
    tag=STATUTORY,
    readings=("G55",),
    when=all_of(ADDRESSED, rectification_commitment, harm_effectively_avoided),
    frees=(),
    refers=(ML4[86, 2, "b"], ML4[58, 2, "b"]),
    note=Term(
        "可以不暂停相关活动。承诺的日期已过而没有完成证明，或者国家主管机关责令暂停的，即告终止；熔断的情形出现时，必须停止，"
        "不适用本款。",
        "The activity need not be suspended. That ends when the promised day passes without proof of completion or when "
        "the national authority orders a suspension; where the circuit breaker has to trip, the activity stops.",
    ),
)

order_suspension = Power(
    ML4[86, 2, "b"],
    gist=Term("责令暂停", "order to suspend"),
    tag=STATUTORY,
    readings=("G49",),
    holder=AI_AUTHORITY,
    against=INTERVIEWED,
    when=all_of(ADDRESSED, possible_harm_found),
    act=Act("order_suspension", Term("责令暂停相关活动", "order the activity suspended")),
    refers=(ML4[58, 3, "a"], ML4[105, 1], ML4[96, 1, "a"]),
    note=Term(
        "只有国家主管机关可以决定；地方机关认为必要的，报请其决定。决定书载明行政复议和行政诉讼两种途径。",
        "The national authority alone decides; a local one refers the case. The order names both remedies, review and "
        "suit.",
    ),
)

# Article 87

guide_instead_of_penalty = Duty(
    ML4[87, 1],
    gist=Term("不予处罚后的引导", "guidance where no penalty is imposed"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=OFFENDER,
    act=Act(
        "guide_instead_of_penalty",
        Term(
            "以批评教育、指导约谈、会商研讨等方式督促当事人合规",
            "urge the party to comply, by criticism, a guidance talk, a joint discussion or the like",
        ),
    ),
    upon=NO_PENALTY_DECIDED,
    done=COMPLIANCE_GUIDANCE_GIVEN,
    breach=(ML4[109, 2],),
    refers=(ML4[108, 1, "a"], ML4[108, 1, "b"], APL[33]),
    note=Term(
        "没有记录至少一项引导措施的，不予处罚的案件不得结案。",
        "Without at least one measure of guidance on record, the case is not closed.",
    ),
)

open_source_guide = Permission(
    ML4[87, 2],
    gist=Term("开源合规指引", "compliance guide for open source"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=DEVELOPERS,
    act=Act(
        "issue_open_source_guide",
        Term(
            "专门为开源人工智能研发者制定合规指引",
            "issue a compliance guide for developers of open-source AI",
        ),
    ),
    refers=(ML4[81, 1, "vi"], ML4[104, 1]),
    note=Term(
        "可以制定，不是必须；指引没有约束力，附在开源研发者的义务清单旁供参考。",
        "It may, and need not. The guide binds nobody and stands beside the duties of open-source developers for help.",
    ),
)

# Article 88

orderly_industrial_chain = Programme(
    ML4[88, 1, "a"],
    gist=Term("产业链有序布局", "an orderly industrial chain"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "布局有序、安全可控的人工智能产业链供应链",
        "an AI industrial and supply chain in good order, secure and under control",
    ),
    aims=(
        Term("合理布局", "an orderly layout"),
        Term("提升安全可控水平", "more security and control"),
    ),
    refers=(ML4[88, 1, "b"],),
)

supply_chain_warning = Programme(
    ML4[88, 1, "b"],
    gist=Term("供应链预警与应急", "supply-chain warning and emergency response"),
    tag=STATUTORY,
    owner=(AI_AUTHORITY, OTHER_DEPARTMENTS),
    deliverable=Term(
        "产业链供应链的风险预警制度和应急管理制度",
        "a risk-warning system and an emergency system for the industrial and supply chain",
    ),
    aims=(
        Term("风险预警", "risk warning"),
        Term("应急管理", "emergency management"),
    ),
    needs=(
        Term("受影响的部件或者环节", "the components or links affected"),
        Term("风险和判断依据", "the risk and what it is judged by"),
        Term("发布机关和日期", "who issued it, and when"),
    ),
    refers=(ML4[81, 1, "vii"], ML4[81, 1, "viii"]),
)
