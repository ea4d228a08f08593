"""People who work where AI is made or used: whistleblowers, retaliation, AI at work (articles 79, 90, 96 and 101)."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, Particular, told
from chengxu.law.norm import Party
from chengxu.law.procedure import Clock, Procedure, State, Step, Taken
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import ACTORS, IS_WHISTLEBLOWER
from chengxu.statutes.model_law.findings import COMPENSABLE, IS_STATE_ORGAN
from chengxu.statutes.model_law.notices import REASONS, REMEDIES, UNION_DEMAND, WORKER_NOTICE
from chengxu.statutes.model_law.registers import WHISTLEBLOWER_CASES
from chengxu.statutes.model_law.whistleblowers import RETALIATED
from chengxu.statutes.model_law.workplaces import EMPLOYER, MAJOR_IMPACT
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.parties import AI_AUTHORITY, AUTHORITIES, WHISTLEBLOWERS
from chengxu.statutes.words.whistleblowing import leniency_conditions, report_effects, report_recipients
from chengxu.statutes.words.workplace import (
    TRADE_UNION,
    ai_replacement,
    labour_rights_infringed,
    replacement_steps,
    work_impacts,
)

# P13

JUDICIAL_ORGAN = Party("judicial_organ", Term("司法机关", "a judicial organ"))

_REACHED = Clause(
    report_recipients.one_of("employer", "authority", "judicial_organ"),
    Term(
        "举报已向所在单位、主管部门或者司法机关提出",
        "the report went to the employer, an authority or a judicial organ",
    ),
    ML4[90, 3],
    denied=Term(
        "举报没有向所在单位、主管部门或者司法机关提出",
        "the report went to none of the three recipients: employer, authority, judicial organ",
    ),
)
_OUTSIDER = Clause(
    ~IS_WHISTLEBLOWER,
    Term("举报人不是内部举报人", "the person who reports is no internal whistleblower"),
    ML4[112, 1, "ix"],
    denied=Term(
        "举报人是内部举报人，不得移出保护渠道",
        "the person is an internal whistleblower: the report stays in the protected channel",
    ),
)
_REPORT_BORE_FRUIT = Clause(
    report_effects.some(),
    Term(
        "因内部举报及时消除了隐患，或者防止、减轻了危害",
        "an internal report led in time to the removal of a hazard, or to less harm or none",
    ),
    ML4[90, 4, "a"],
    denied=Term(
        "没有因内部举报而消除隐患或者防止、减轻危害",
        "no internal report led to the removal of a hazard, or to less harm",
    ),
)
_MAY_BE_SPARED = Clause(
    all_of(*(leniency_conditions.one_of(condition) for condition, _ in leniency_conditions.values)),
    Term("举报人参与其中、主动举报并积极配合", "the person took part, reported freely and cooperated"),
    ML4[90, 4, "b"],
    denied=Term(
        "参与、主动举报、积极配合三项没有同时具备",
        "a part in it, a report of one's own accord and cooperation are not all there",
    ),
)
_CONTENT = told("content", "举报内容", "content of the report")
_OUTCOME = told("outcome", "处理结果", "outcome")
_REPORTED = ("inside", "elsewhere", "received", "accepted", "investigating", "concluded", "closed")

whistleblowing = Procedure(
    name="ml4.whistleblowing",
    number="P13",
    law=ML4,
    term=Term("内部举报", "the report of an internal whistleblower"),
    cites=(ML4[90, 1], ML4[90, 3], ML4[90, 4, "a"], ML4[90, 4, "b"], ML4[90, 5, "a"], ML4[90, 5, "b"]),
    readings=("G38", "G54"),
    states=(
        State("draft", Term("尚未举报", "not yet reported")),
        State("inside", Term("由所在单位办理，身份密封", "with the employer, identity sealed")),
        State(
            "elsewhere", Term("由其他部门或者司法机关办理，身份密封", "with another organ, identity sealed")
        ),
        State("received", Term("主管机关已收到，身份密封", "received by the authority, identity sealed")),
        State("accepted", Term("已受理", "accepted")),
        State("investigating", Term("调查中", "being investigated")),
        State("concluded", Term("已有处理结果", "outcome reached")),
        State("closed", Term("结案，仍然密封", "closed, still sealed"), final=True),
        State("moved", Term("已转入一般投诉举报渠道", "moved to the general channel"), final=True),
    ),
    steps=(
        Step(
            name="report_inside",
            term=Term("向所在单位举报", "the report to the employer"),
            by=WHISTLEBLOWERS,
            at=("draft",),
            to="inside",
            cite=ML4[90, 3],
            needs=(_CONTENT,),
            guards=(_REACHED,),
        ),
        Step(
            name="report_elsewhere",
            term=Term("向其他主管部门、司法机关举报", "the report to another department or a judicial organ"),
            by=WHISTLEBLOWERS,
            at=("draft", "inside"),
            to="elsewhere",
            cite=ML4[90, 3],
            needs=(_CONTENT,),
            guards=(_REACHED,),
        ),
        Step(
            name="report_to_authority",
            term=Term("向国家主管机关举报", "the report to the national authority"),
            by=WHISTLEBLOWERS,
            at=("draft", "inside", "elsewhere"),
            to="received",
            cite=ML4[90, 5, "b"],
            needs=(_CONTENT,),
            guards=(_REACHED,),
            enters=WHISTLEBLOWER_CASES,
            readings=("G38",),
            note=Term(
                "可以匿名；不因归不进列举的情形而退回。", "Anonymous or not, and whatever its category."
            ),
        ),
        Step(
            name="conclude_inside",
            term=Term("单位办结", "the employer's outcome"),
            by=ACTORS,
            at=("inside",),
            to="closed",
            cite=ML4[90, 1],
            needs=(_OUTCOME,),
            note=Term(
                "中间步骤依单位自己的举报制度。", "What lies between follows the employer's own rules."
            ),
        ),
        Step(
            name="conclude_elsewhere",
            term=Term("其他机关办结", "the other organ's outcome"),
            by=(AUTHORITIES, JUDICIAL_ORGAN),
            at=("elsewhere",),
            to="closed",
            cite=ML4[90, 3],
            needs=(_OUTCOME,),
        ),
        Step(
            name="accept",
            term=Term("受理举报", "the acceptance of the report"),
            by=AI_AUTHORITY,
            at=("received",),
            to="accepted",
            cite=ML4[90, 5, "b"],
            needs=(told("code", "交给举报人的案件代码", "case code handed to the person"),),
            guards=(IS_WHISTLEBLOWER,),
        ),
        Step(
            name="move_to_general",
            term=Term("转入一般投诉举报渠道", "the move to the general channel"),
            by=AI_AUTHORITY,
            at=("received",),
            to="moved",
            cite=ML4[112, 1, "ix"],
            needs=(
                told("lacking", "所欠缺的条件", "element that is lacking"),
                told("receipt", "投诉举报回执编号", "receipt number of the complaint"),
            ),
            guards=(_OUTSIDER,),
        ),
        Step(
            name="investigate",
            term=Term("开展调查", "the opening of the investigation"),
            by=AI_AUTHORITY,
            at=("accepted",),
            to="investigating",
            cite=ML4[81, 1, "x"],
        ),
        Step(
            name="conclude",
            term=Term("作出处理结果", "the outcome"),
            by=AI_AUTHORITY,
            at=("investigating",),
            to="concluded",
            cite=ML4[90, 5, "b"],
            needs=(_OUTCOME,),
            enters=WHISTLEBLOWER_CASES,
        ),
        Step(
            name="weigh_for_organisation",
            term=Term("记入对单位从轻、减轻的情节", "the entry of mitigation for the organisation"),
            by=AI_AUTHORITY,
            at=("concluded", "closed"),
            to=None,
            cite=ML4[90, 4, "a"],
            needs=(
                told("penalty_case", "处罚案件编号", "number of the penalty case"),
                told("weighed", "如何考虑", "how it was weighed"),
            ),
            guards=(_REPORT_BORE_FRUIT,),
            readings=("G54",),
        ),
        Step(
            name="decide_on_leniency",
            term=Term("对涉案举报人是否从宽的决定", "the decision on leniency for the person who reported"),
            by=AI_AUTHORITY,
            at=("concluded", "closed"),
            to=None,
            cite=ML4[90, 4, "b"],
            needs=(told("decision", "从宽与否", "decision"), REASONS),
            guards=(_MAY_BE_SPARED,),
        ),
        Step(
            name="close",
            term=Term("结案", "the closing"),
            by=AI_AUTHORITY,
            at=("concluded",),
            to="closed",
            cite=ML4[90, 5, "b"],
            enters=WHISTLEBLOWER_CASES,
        ),
        Step(
            name="allege_retaliation",
            term=Term("另案主张打击报复", "the opening of a retaliation case"),
            by=WHISTLEBLOWERS,
            at=_REPORTED,
            to=None,
            cite=ML4[90, 3],
            needs=(told("retaliation_case", "打击报复案件代码", "code of the retaliation case"),),
            note=Term(
                "保护没有终期，结案以后也可以提出。",
                "Protection has no end: this is open after the closing too.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="handling",
            term=Term("受理、处理举报", "acceptance and handling of the report"),
            owner=AI_AUTHORITY,
            starts=("report_to_authority",),
            stops=("conclude", "move_to_general"),
            limit=PROMPTLY,
            cite=ML4[90, 5, "b"],
            readings=("G47",),
        ),
    ),
    note=Term(
        "任何一步都不记姓名，身份与内容分开密封，结案后照旧。向单位举报的，依单位制度办理；向其他部门、司法机关举报的，依其自身的程序。",
        "No step holds a name; identity is sealed apart from content and stays so after the closing. A report to the "
        "employer follows the employer's rules, one to another organ that organ's own procedure.",
    ),
)

_NOT_RETALIATED = Clause(
    ~COMPENSABLE,
    Term("身份、受理方、不利做法、因果关系至少一项不成立", "at least one of the four elements fails"),
    ML4[90, 3],
    denied=Term(
        "身份、受理方、不利做法、因果关系都已具备",
        "standing, recipient, adverse act and cause are all there",
    ),
)
_NO_STATE_ORGAN = Clause(
    ~IS_STATE_ORGAN,
    Term("单位不是国家机关", "the organisation is no State organ"),
    ML4[109, 1],
    denied=Term(
        "单位是国家机关，责令改正、处分人员，不予罚款",
        "the organisation is a State organ: it is ordered to correct and persons are disciplined, without a fine",
    ),
)

retaliation = Procedure(
    name="ml4.retaliation",
    number="P13",
    law=ML4,
    term=Term("打击报复另案", "retaliation against a whistleblower"),
    cites=(ML4[90, 3], ML4[90, 5, "c"], ML4[96, 1, "a"], ML4[101, 2], ML4[112, 1, "ix"]),
    readings=("G26", "G30", "G38"),
    states=(
        State("draft", Term("尚未提出", "not yet alleged")),
        State("alleged", Term("已主张打击报复", "retaliation alleged")),
        State("examining", Term("逐项审查中", "elements being examined")),
        State("established", Term("打击报复成立", "retaliation established")),
        State("not_established", Term("打击报复不成立", "not established"), final=True),
        State("closed", Term("结案，仍然密封", "closed, still sealed"), final=True),
    ),
    steps=(
        Step(
            name="allege",
            term=Term("主张打击报复", "the allegation of retaliation"),
            by=WHISTLEBLOWERS,
            at=("draft",),
            to="alleged",
            cite=ML4[90, 3],
            needs=(
                told("reported_on", "举报日期", "day of the report", Kind.DAY),
                told("act", "不利做法", "adverse act"),
                told("acted_on", "不利做法的日期", "day of the act", Kind.DAY),
            ),
            enters=WHISTLEBLOWER_CASES,
        ),
        Step(
            name="examine",
            term=Term("开始审查", "the opening of the examination"),
            by=AI_AUTHORITY,
            at=("alleged",),
            to="examining",
            cite=ML4[81, 1, "x"],
        ),
        Step(
            name="establish",
            term=Term("认定打击报复", "the finding of retaliation"),
            by=AI_AUTHORITY,
            at=("examining",),
            to="established",
            cite=ML4[90, 3],
            needs=(
                told("standing", "内部举报人身份的认定", "finding on standing", cite=ML4[112, 1, "ix"]),
                told("recipient", "举报受理方的认定", "finding on the recipient"),
                told("adverse_act", "不利做法的认定", "finding on the adverse act"),
                told("cause", "因果关系的认定", "finding on the cause"),
            ),
            guards=(IS_WHISTLEBLOWER, _REACHED, RETALIATED),
        ),
        Step(
            name="reject",
            term=Term("认定不成立", "the finding that there was none"),
            by=AI_AUTHORITY,
            at=("examining",),
            to="not_established",
            cite=ML4[90, 3],
            needs=(told("lacking", "所欠缺的条件", "element that is lacking"), REASONS, REMEDIES),
            guards=(_NOT_RETALIATED,),
            enters=WHISTLEBLOWER_CASES,
        ),
        Step(
            name="refer_to_sanction",
            term=Term("转入行政处罚", "the referral to sanction"),
            by=AI_AUTHORITY,
            at=("established",),
            to=None,
            cite=ML4[96, 1, "a"],
            needs=(told("sanction_case", "处罚案件编号", "number of the sanction case"),),
            guards=(_NO_STATE_ORGAN,),
            once=True,
        ),
        Step(
            name="refer_organ",
            term=Term("国家机关责令改正、移送处分", "the referral of a State organ"),
            by=AI_AUTHORITY,
            at=("established",),
            to=None,
            cite=ML4[109, 1],
            needs=(told("referral", "责令改正、移送处分的案件编号", "number of that case"),),
            guards=(IS_STATE_ORGAN,),
            once=True,
            readings=("G26",),
        ),
        Step(
            name="compensate",
            term=Term("支付赔偿金", "the payment of compensation"),
            by=ACTORS,
            at=("established", "closed"),
            to=None,
            cite=ML4[101, 2],
            needs=(
                told("yearly_pay", "上一年度劳动报酬", "previous year's pay", Kind.MONEY),
                Particular(name="loss", term=Term("实际损失", "actual loss"), kind=Kind.MONEY, optional=True),
                told("amount", "赔偿金", "compensation", Kind.MONEY),
            ),
            readings=("G30",),
        ),
        Step(
            name="close",
            term=Term("结案", "the closing"),
            by=AI_AUTHORITY,
            at=("established",),
            to="closed",
            cite=ML4[96, 1, "a"],
            needs=(
                told(
                    "compensation",
                    "赔偿金的支付或者主张情况",
                    "how the compensation stands",
                    cite=ML4[101, 2],
                ),
            ),
            guards=(Taken(("refer_to_sanction", "refer_organ"), ML4[96, 1, "a"]),),
            enters=WHISTLEBLOWER_CASES,
        ),
    ),
    note=Term(
        "处罚和赔偿并行，互不代替；赔偿金的幅度另行计算，也可以向法院主张。外人泄露身份、威胁举报人的，依第九十条第五款另行处理。",
        "Sanction and compensation stand side by side; the range of the latter is computed apart and may be claimed in "
        "court. Leaks and threats by outsiders are a matter of article 90(5).",
    ),
)

# P23

_NO_MAJOR_IMPACT = Clause(
    ~work_impacts.some(),
    Term("使用人工智能对职工没有重大影响", "the use of AI has no major effect on the staff"),
    ML4[79, 1, "a"],
    denied=Term(
        "对职工有重大影响，启用之前应当经过集体协商",
        "the effect on the staff is major: collective consultation comes first",
    ),
)
_NOT_FOR_REPLACEMENT_ALONE = tuple(
    Clause(
        ~ai_replacement.is_("sole") | replacement_steps.one_of(step),
        Term(f"不是仅因替代，或者已有{term.zh}", f"replacement is not the only reason, or there was {term.en}"),
        ML4[79, 2],
        denied=Term(
            f"仅以人工智能替代为理由，而没有先行{term.zh}", f"replacement by AI is the only reason and there was no {term.en}"
        ),
    )
    for step, term in replacement_steps.values
)  # fmt: skip
_NAMED_EMPLOYER = Clause(
    entity_kind.one_of("legal_person", "unincorporated", "public_function"),
    Term("用人单位是企业、事业单位或者社会组织", "the employer is an enterprise, institution or association"),
    ML4[79, 3],
    denied=Term(
        "用人单位不是企业、事业单位或者社会组织",
        "the employer is no enterprise, institution or association",
    ),
)
_INFRINGED = Clause(
    labour_rights_infringed,
    Term("使用人工智能侵犯了职工劳动权益", "the use of AI infringes labour rights"),
    ML4[79, 3],
    denied=Term("使用人工智能没有侵犯职工劳动权益", "the use of AI infringes no labour rights"),
)
_AT_ANY_TIME = ("planned", "impact", "consulting", "consulted", "introduced")

at_work = Procedure(
    name="ml4.ai_at_work",
    number="P23",
    law=ML4,
    term=Term("用人单位启用人工智能", "introducing AI at work"),
    cites=(ML4[79, 1, "a"], ML4[79, 1, "b"], ML4[79, 2], ML4[79, 3]),
    states=(
        State("planned", Term("拟启用", "planned")),
        State("impact", Term("有重大影响，待协商", "major effect found")),
        State("consulting", Term("集体协商中", "in collective consultation")),
        State("consulted", Term("已协商，落实保护措施", "consulted, protection under way")),
        State("introduced", Term("已启用", "introduced"), final=True),
    ),
    steps=(
        Step(
            name="find_impact",
            term=Term("认定有重大影响", "the finding of a major effect"),
            by=EMPLOYER,
            at=("planned",),
            to="impact",
            cite=ML4[79, 1, "a"],
            needs=(told("matters", "受重大影响的事项", "matters with a major effect", Kind.LIST),),
            guards=(MAJOR_IMPACT,),
        ),
        Step(
            name="introduce_without_impact",
            term=Term("没有重大影响而启用", "the introduction without a major effect"),
            by=EMPLOYER,
            at=("planned",),
            to="introduced",
            cite=ML4[79, 1, "a"],
            needs=(told("assessment", "六类事项都没有重大影响的评估", "assessment of the six matters"),),
            guards=(_NO_MAJOR_IMPACT,),
        ),
        Step(
            name="open_consultation",
            term=Term("开始集体协商", "the opening of collective consultation"),
            by=EMPLOYER,
            at=("impact",),
            to="consulting",
            cite=ML4[79, 1, "a"],
        ),
        Step(
            name="conclude_consultation",
            term=Term("完成集体协商", "the completion of collective consultation"),
            by=EMPLOYER,
            at=("consulting",),
            to="consulted",
            cite=ML4[79, 1, "a"],
            needs=(told("minutes", "协商纪要", "minutes"),),
        ),
        Step(
            name="inform",
            term=Term("告知职工", "the notice to the workers"),
            by=EMPLOYER,
            at=("consulted",),
            to=None,
            cite=ML4[79, 1, "b"],
            issues=WORKER_NOTICE,
        ),
        Step(
            name="train",
            term=Term("培训", "the training"),
            by=EMPLOYER,
            at=("consulted",),
            to=None,
            cite=ML4[79, 1, "b"],
            needs=(told("training", "培训情况或者不必要的理由", "training, or why none is needed"),),
        ),
        Step(
            name="resettle",
            term=Term("安置", "the resettlement"),
            by=EMPLOYER,
            at=("consulted",),
            to=None,
            cite=ML4[79, 1, "b"],
            needs=(told("resettlement", "安置情况或者不必要的理由", "resettlement, or why none is needed"),),
        ),
        Step(
            name="introduce",
            term=Term("启用", "the introduction"),
            by=EMPLOYER,
            at=("consulted",),
            to="introduced",
            cite=ML4[79, 1, "a"],
            guards=tuple(Taken((step,), ML4[79, 1, "b"]) for step in ("inform", "train", "resettle")),
        ),
        Step(
            name="change_or_end_contract",
            term=Term(
                "以人工智能替代为由单方变更、解除合同",
                "the one-sided change or end of a contract on account of AI",
            ),
            by=EMPLOYER,
            at=_AT_ANY_TIME,
            to=None,
            cite=ML4[79, 2],
            needs=(told("grounds", "全部理由", "all grounds"),),
            guards=_NOT_FOR_REPLACEMENT_ALONE,
            note=Term(
                "另有真实理由的，是否合法依劳动法律判断。", "Whether a further ground holds is labour law."
            ),
        ),
        Step(
            name="demand_correction",
            term=Term("工会要求改正", "the union's demand for correction"),
            by=TRADE_UNION,
            at=_AT_ANY_TIME,
            to=None,
            cite=ML4[79, 3],
            issues=UNION_DEMAND,
            guards=(_NAMED_EMPLOYER, _INFRINGED),
        ),
    ),
    note=Term(
        "协商在先，没有天数；对纪要和措施的审查依劳动法律。工会的要求不以已经启用为限。",
        "Consultation comes first, without a number of days; minutes and measures are judged by labour law. The union "
        "need not wait for the introduction.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (whistleblowing, retaliation, at_work)
