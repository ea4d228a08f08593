"""The interview (article 86) and the audit (articles 52 and 68)."""

from __future__ import annotations

from chengxu.algebra.cite import reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.document import Kind, told
from chengxu.law.procedure import (
    CALENDAR,
    AnyOf,
    Clock,
    Procedure,
    RunOut,
    SetBy,
    Settled,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPER, PROVIDER
from chengxu.statutes.model_law.notices import INTERVIEW_EXPLANATION, REASONS, REMEDIES
from chengxu.statutes.model_law.procedures.incidents import MAKERS
from chengxu.statutes.model_law.risk import DANGER_FOUND
from chengxu.statutes.model_law.supervision import ADDRESSED
from chengxu.statutes.words.governance import harm_effectively_avoided, interview_grounds
from chengxu.statutes.words.parties import AI_AUTHORITY, CITY_AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY

LOCAL = (PROVINCIAL_AI_AUTHORITY, CITY_AI_AUTHORITY)
"""The local AI authorities, one by one (article 13, paragraph 2)."""

INTERVIEWERS = (AI_AUTHORITY, *LOCAL)

# P8

_GROUND = Clause(
    interview_grounds.some(),
    Term("主管机关发现较大风险或者安全事件", "an AI authority has found a considerable risk or an incident"),
    ML4[86, 1],
    denied=Term(
        "主管机关没有发现较大风险或者安全事件", "no AI authority has found a considerable risk or an incident"
    ),
)
_HARM_AVOIDED = Clause(
    harm_effectively_avoided,
    harm_effectively_avoided.yes,
    ML4[86, 2, "a"],
    denied=harm_effectively_avoided.no,
)
_NO_BREAKER = Clause(
    ~DANGER_FOUND,
    Term("没有应当熔断的险情", "there is no danger that trips the circuit breaker"),
    ML4[58, 2, "b"],
    denied=Term(
        "存在应当熔断的险情，必须停止，不能以承诺代替",
        "there is a danger that trips the circuit breaker: the activity stops, and no promise replaces that",
    ),
)
_RUNNING = ("held", "committed")
_INTERVIEWED = (*_RUNNING, "suspended")
_DEMANDS = ("require_rectification", "require_explanation", "require_audit")
_DONE = (
    Taken(_DEMANDS, ML4[86, 1]),
    Settled(("rectification",), ML4[86, 1, "i"]),
    Settled(("explanation",), ML4[86, 1, "ii"]),
    Settled(("audit",), ML4[86, 1, "iii"]),
)
_VERIFIED = told("verified", "对整改、说明、审计的查验", "verification of what was demanded")

interview = Procedure(
    name="ml4.interview",
    number="P8",
    law=ML4,
    term=Term("约谈", "the interview"),
    cites=(
        ML4[86, 1],
        ML4[86, 1, "i"],
        ML4[86, 1, "ii"],
        ML4[86, 1, "iii"],
        ML4[86, 2, "a"],
        ML4[86, 2, "b"],
    ),
    readings=("G49", "G55"),
    states=(
        State("considered", Term("拟约谈", "considered")),
        State("invited", Term("已通知约谈", "invited")),
        State("held", Term("已约谈，落实要求中", "held, demands pending")),
        State("committed", Term("已承诺整改，活动继续", "promise made, activity goes on")),
        State("suspended", Term("责令暂停活动", "activity suspended")),
        State("closed", Term("整改合格，办结", "rectified and closed"), final=True),
        State("not_rectified", Term("未整改", "not rectified"), final=True),
    ),
    steps=(
        Step(
            name="invite",
            term=Term("通知约谈", "the invitation"),
            by=INTERVIEWERS,
            at=("considered",),
            to="invited",
            cite=ML4[86, 1],
            needs=(
                told("ground", "约谈事由（较大风险或者安全事件）", "ground: considerable risk or incident"),
                told("addressee", "被约谈的研发者、提供者", "developer or provider called in"),
                told("meeting_on", "约谈日期", "day of the interview", Kind.DAY),
            ),
            guards=(ADDRESSED, _GROUND),
            readings=("G49",),
        ),
        Step(
            name="hold",
            term=Term("进行约谈", "the holding of the interview"),
            by=INTERVIEWERS,
            at=("invited",),
            to="held",
            cite=ML4[86, 1],
            needs=(told("minutes", "约谈笔录", "minutes"),),
        ),
        Step(
            name="require_rectification",
            term=Term("要求整改", "the demand to rectify"),
            by=INTERVIEWERS,
            at=_INTERVIEWED,
            to=None,
            cite=ML4[86, 1, "i"],
            needs=(
                told("hazard", "应当消除的隐患和整改要求", "hazard to be removed, and how"),
                told("rectify_by", "整改期限", "day for rectification", Kind.DAY),
            ),
        ),
        Step(
            name="require_explanation",
            term=Term("要求说明", "the demand to explain"),
            by=INTERVIEWERS,
            at=_INTERVIEWED,
            to=None,
            cite=ML4[86, 1, "ii"],
            needs=(told("explain_by", "说明期限", "day for the explanation", Kind.DAY),),
        ),
        Step(
            name="require_audit",
            term=Term("要求委托合规审计", "the demand for a compliance audit"),
            by=INTERVIEWERS,
            at=_INTERVIEWED,
            to=None,
            cite=ML4[86, 1, "iii"],
            needs=(
                told("auditor", "受托的专业机构", "professional body"),
                told("audit_by", "审计报告的期限", "day for the audit report", Kind.DAY),
            ),
        ),
        Step(
            name="rectify",
            term=Term("提交整改完成的证明", "the proof of rectification"),
            by=MAKERS,
            at=_INTERVIEWED,
            to=None,
            cite=ML4[86, 1, "i"],
            needs=(told("proof", "整改完成的证明", "proof of rectification"),),
        ),
        Step(
            name="explain",
            term=Term("作出说明", "the explanation"),
            by=MAKERS,
            at=_INTERVIEWED,
            to=None,
            cite=ML4[86, 1, "ii"],
            issues=INTERVIEW_EXPLANATION,
        ),
        Step(
            name="submit_audit",
            term=Term("提交审计报告", "the submission of the audit report"),
            by=MAKERS,
            at=_INTERVIEWED,
            to=None,
            cite=ML4[86, 1, "iii"],
            needs=(told("audit_report", "专业机构的审计报告", "report of the professional body"),),
        ),
        Step(
            name="commit",
            term=Term("承诺限期整改", "the promise to rectify by a day"),
            by=MAKERS,
            at=("held",),
            to="committed",
            cite=ML4[86, 2, "a"],
            needs=(
                told("commit_by", "承诺完成整改的日期", "day promised", Kind.DAY),
                told("harm_avoided", "有效避免危害的措施", "measures by which harm is avoided"),
            ),
            guards=(_HARM_AVOIDED, _NO_BREAKER),
            readings=("G55",),
        ),
        Step(
            name="end_commitment",
            term=Term("承诺的日期已过", "the passing of the promised day"),
            by=CALENDAR,
            at=("committed",),
            to="held",
            cite=ML4[86, 2, "a"],
            guards=(RunOut("commitment", ML4[86, 2, "a"]),),
        ),
        Step(
            name="refer_suspension",
            term=Term("报请国家主管机关决定是否暂停", "the referral on suspension to the national authority"),
            by=LOCAL,
            at=("invited", *_RUNNING),
            to=None,
            cite=ML4[86, 2, "b"],
            needs=(REASONS,),
            tag=reading("G49"),
            readings=("G49",),
        ),
        Step(
            name="order_suspension",
            term=Term("责令暂停相关活动", "the order to suspend the activity"),
            by=AI_AUTHORITY,
            at=("invited", *_RUNNING),
            to="suspended",
            cite=ML4[86, 2, "b"],
            needs=(
                told("finding", "可能造成危害的认定及理由", "finding that harm is possible, with reasons"),
                REMEDIES,
            ),
            readings=("G49",),
        ),
        Step(
            name="close",
            term=Term("查验合格并办结", "the verification and closing"),
            by=INTERVIEWERS,
            at=_RUNNING,
            to="closed",
            cite=ML4[86, 1],
            needs=(_VERIFIED,),
            guards=_DONE,
        ),
        Step(
            name="close_after_suspension",
            term=Term("查验合格并结束暂停", "the verification and the end of the suspension"),
            by=AI_AUTHORITY,
            at=("suspended",),
            to="closed",
            cite=ML4[86, 2, "b"],
            needs=(_VERIFIED,),
            guards=_DONE,
        ),
        Step(
            name="find_not_rectified",
            term=Term("认定未整改", "the finding that matters were not put right"),
            by=INTERVIEWERS,
            at=_INTERVIEWED,
            to="not_rectified",
            cite=ML4[86, 1],
            needs=(REASONS,),
            guards=(
                AnyOf(
                    (
                        RunOut("rectification", ML4[86, 1, "i"]),
                        RunOut("explanation", ML4[86, 1, "ii"]),
                        RunOut("audit", ML4[86, 1, "iii"]),
                    ),
                    ML4[86, 1],
                ),
            ),
        ),
    ),
    clocks=(
        Clock(
            name="rectification",
            term=Term("限期整改", "the time for rectification"),
            owner=MAKERS,
            starts=("require_rectification",),
            stops=("rectify",),
            limit=SetBy("rectify_by"),
            cite=ML4[86, 1, "i"],
        ),
        Clock(
            name="explanation",
            term=Term("限期说明", "the time for the explanation"),
            owner=MAKERS,
            starts=("require_explanation",),
            stops=("explain",),
            limit=SetBy("explain_by"),
            cite=ML4[86, 1, "ii"],
        ),
        Clock(
            name="audit",
            term=Term("限期提交审计报告", "the time for the audit report"),
            owner=MAKERS,
            starts=("require_audit",),
            stops=("submit_audit",),
            limit=SetBy("audit_by"),
            cite=ML4[86, 1, "iii"],
        ),
        Clock(
            name="commitment",
            term=Term("承诺的整改期限", "the time promised for rectification"),
            owner=MAKERS,
            starts=("commit",),
            stops=("rectify", "end_commitment", "order_suspension"),
            limit=SetBy("commit_by"),
            cite=ML4[86, 2, "a"],
        ),
    ),
    note=Term(
        "承诺的日期已过而没有整改证明的，自次日起不得再凭承诺继续活动；其他期限届满只记逾期。整改证明不合格的，重新提出要求"
        "并另定期限。未整改的，报国家主管机关依第九十六条另案处理。",
        "When the promised day has passed without proof, the promise carries the activity no longer from the next day; "
        "every other limit missed is only marked late. Where the proof falls short the demand is made anew, with a new "
        "day. What is not put right goes to the national authority as a case under article 96.",
    ),
)

# P19

_AUDITED = (
    told("inputs", "输入数据合规性的核验", "compliance of input data", cite=ML4[52, 1, "b"]),
    told("models", "算法模型合规性的核验", "compliance of models", cite=ML4[52, 1, "b"]),
    told("outputs", "输出数据合规性的核验", "compliance of output", cite=ML4[52, 1, "b"]),
    told(
        "legal_review",
        "遵守法律、行政法规情况的审查和评价",
        "observance of laws and administrative regulations",
        cite=ML4[52, 1, "b"],
    ),
)
_AUDIT_BY = told("audit_by", "完成审计的期限", "day for the audit", Kind.DAY)
_BETWEEN = ("waiting", "closed")
_ANY_TIME = (*_BETWEEN, "running", "reported")

audit = Procedure(
    name="ml4.audit",
    number="P19",
    law=ML4,
    term=Term("人工智能审计", "the audit"),
    cites=(ML4[52, 1, "a"], ML4[52, 1, "b"], ML4[68, 1, "v"]),
    readings=("G40", "G52"),
    states=(
        State("waiting", Term("待审计", "to be audited")),
        State("running", Term("审计中", "audit under way")),
        State("reported", Term("已出报告，整改中", "reported, findings open")),
        State("closed", Term("问题已整改", "findings closed")),
    ),
    steps=(
        Step(
            name="begin_providing",
            term=Term("开始提供服务", "the start of the service"),
            by=PROVIDER,
            at=_ANY_TIME,
            to=None,
            cite=ML4[68, 1, "v"],
            once=True,
            readings=("G52",),
            note=Term(
                "本法施行时已在提供的，填施行之日。",
                "For a service that runs already, the day on which the law enters into force.",
            ),
        ),
        Step(
            name="fall_due",
            term=Term("国家规定要求审计", "the requirement of an audit by a State rule"),
            by=MAKERS,
            at=_ANY_TIME,
            to=None,
            cite=ML4[52, 1, "a"],
            needs=(told("rule", "要求审计的规定", "rule that requires it"), _AUDIT_BY),
        ),
        Step(
            name="request",
            term=Term("国家主管机关要求审计", "the national authority's request for an audit"),
            by=AI_AUTHORITY,
            at=_ANY_TIME,
            to=None,
            cite=ML4[52, 1, "a"],
            needs=(_AUDIT_BY,),
        ),
        Step(
            name="start",
            term=Term("开始审计", "the start of the audit"),
            by=MAKERS,
            at=_BETWEEN,
            to="running",
            cite=ML4[52, 1, "a"],
        ),
        Step(
            name="report",
            term=Term("提供者出具审计报告", "the provider's audit report"),
            by=PROVIDER,
            at=("running",),
            to="reported",
            cite=ML4[52, 1, "b"],
            needs=_AUDITED,
            readings=("G52",),
        ),
        Step(
            name="report_development",
            term=Term("研发者出具审计报告", "the developer's audit report"),
            by=DEVELOPER,
            at=("running",),
            to="reported",
            cite=ML4[52, 1, "b"],
            needs=_AUDITED,
        ),
        Step(
            name="close_findings",
            term=Term("审计发现的问题整改完毕", "the closing of the findings"),
            by=MAKERS,
            at=("reported",),
            to="closed",
            cite=ML4[52, 1, "a"],
            needs=(told("remedied", "各项问题的整改情况", "what was done about each finding"),),
        ),
    ),
    clocks=(
        Clock(
            name="two_years",
            term=Term("两年一次的审计", "the audit every two years"),
            owner=PROVIDER,
            starts=("begin_providing", "report"),
            stops=("report",),
            limit=years(2),
            cite=ML4[68, 1, "v"],
            readings=("G52",),
        ),
        Clock(
            name="requested",
            term=Term("所要求的审计", "the audit called for"),
            owner=MAKERS,
            starts=("fall_due", "request"),
            stops=("report", "report_development"),
            limit=SetBy("audit_by"),
            cite=ML4[52, 1, "a"],
        ),
    ),
    note=Term(
        "四部分齐备的一份报告，同时满足第五十二条和第六十八条。两年一次的审计只约束提供者。",
        "One report with its four parts serves articles 52 and 68 alike. The two-yearly audit binds providers only.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (interview, audit)
