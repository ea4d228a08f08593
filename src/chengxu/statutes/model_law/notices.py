"""The documents of the Model Law with mandatory content: from whom, to whom, and what makes each complete."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, Cite, Tag, reading
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Notice, Particular, told
from chengxu.law.norm import Party
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPER,
    DEVELOPERS,
    FOUNDATION_DEVELOPER,
    PROVIDER,
    PROVIDERS,
    PUBLIC_GENERATIVE_PROVIDER,
    STATE_ORGAN,
    USERS,
)
from chengxu.statutes.model_law.ethics import OVERSEAS_DEVELOPER, OVERSEAS_PROVIDER, RESEARCH_TOOL_PROVIDER
from chengxu.statutes.model_law.licence_basis import APPLICANT
from chengxu.statutes.model_law.workplaces import EMPLOYER
from chengxu.statutes.words.content import RIGHTS_HOLDERS
from chengxu.statutes.words.developing import DOWNSTREAM
from chengxu.statutes.words.disclosure import NATURAL_PERSONS
from chengxu.statutes.words.enforcement import fine_factors
from chengxu.statutes.words.ethics import RESEARCHERS
from chengxu.statutes.words.incentives import ZONE_LEGISLATURE
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    LOCAL_AI_AUTHORITIES,
    OFFENDER,
    PROVINCIAL_AI_AUTHORITY,
    PUBLIC,
)
from chengxu.statutes.words.workplace import TRADE_UNION, WORKERS

STATE_COUNCIL = Party("state_council", Term("国务院", "the State Council"))
NPC_STANDING_COMMITTEE = Party(
    "npc_standing_committee",
    Term("全国人大常委会", "the Standing Committee of the National People's Congress"),
)
SUPPLIER = Party("component_supplier", Term("组件提供方", "the supplier of the component"))
REQUESTER = Party("requester", Term("申请人", "the requester"))
AUTHORITIES = (AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY)
ALL_AUTHORITIES = (AI_AUTHORITY, LOCAL_AI_AUTHORITIES)

CONTACT = told("contact", "联系方式", "contact")
REASONS = told("reasons", "理由", "reasons")
REMEDIES = told("remedies", "救济途径", "remedies", cite=ML4[105, 1])
NUMBER = told("number", "编号", "number")


def _notice(
    name: str, term: Term, cites: tuple[Cite, ...], sender: Party | tuple[Party, ...],
    to: Party | tuple[Party, ...], *parts: Particular, tag: Tag = STATUTORY, note: Term | None = None,
) -> Notice:  # fmt: skip
    return Notice(
        name=f"ml4.{name}", term=term, cites=cites, sender=sender, to=to, parts=parts, tag=tag, note=note
    )


# Before and during the service

LAUNCH_INFORMATION = _notice(
    "launch_information",
    Term("上市前告知", "information before launch"),
    (ML4[54, 4],),
    PROVIDER,
    USERS,
    told("principle", "基本原理", "basic principle", cite=ML4[54, 4, "i"]),
    told("purpose", "预期用途", "intended purpose", cite=ML4[54, 4, "i"]),
    told("mechanism", "主要运行机制", "main operating mechanism", cite=ML4[54, 4, "i"]),
    told("regime", "许可或者备案信息", "licence or filing", cite=ML4[54, 4, "ii"]),
    told("rights", "使用者的权利和救济途径", "users' rights and ways to relief", cite=ML4[54, 4, "iii"]),
    Particular(
        name="other",
        term=Term("法律、行政法规要求的其他信息", "other information that the law requires"),
        cite=ML4[54, 4, "iv"],
        optional=True,
    ),
    note=Term(
        "尚无许可、备案的，如实写明；取得编号后重新告知。",
        "Where there is no licence or filing yet, say so; the notice is renewed when a number arrives.",
    ),
)
INTERACTION_NOTICE = _notice(
    "interaction_notice",
    Term("人工智能交互提示", "notice of meeting an AI"),
    (ML4[54, 1],),
    PROVIDER,
    NATURAL_PERSONS,
    told("is_ai", "对方是人工智能", "that it is an AI"),
)
SAFETY_GUIDANCE = _notice(
    "safety_guidance",
    Term("安全使用提示", "safety guidance"),
    (ML4[49, 1, "vi"], ML4[49, 2]),
    (DEVELOPER, PROVIDER),
    USERS,
    told("responsibility", "安全责任", "safety responsibility"),
    told("risks", "风险", "risks"),
    told("correct_use", "安全、正确的使用方法", "safe and correct use"),
)
LABEL_EXPLANATION = _notice(
    "label_explanation",
    Term("标识说明", "explanation of labels"),
    (ML4[74, 2, "a"],),
    PROVIDER,
    USERS,
    told("how", "标识的方法", "how labels work"),
    told("rules", "标识管理规则", "the rules on labels"),
    told("compliance", "依规使用的提示", "a prompt to comply"),
)
SYNTHESIS_ALERT = _notice(
    "synthesis_alert",
    Term("深度合成提示", "alert on synthesised content"),
    (ML4[54, 3, "a"],),
    PROVIDER,
    PUBLIC,
    told("alert", "合成情况的提示", "the alert"),
)
RECOMMENDATION_RULES = _notice(
    "recommendation_rules",
    Term("算法推荐服务规则", "rules of the recommendation service"),
    (ML4[54, 3, "b"],),
    PROVIDER,
    PUBLIC,
    told("rules", "规则", "the rules"),
    told("version", "版本及日期", "version and date"),
)
LICENCE_DISPLAY = _notice(
    "licence_display",
    Term("许可证编号公示", "display of the licence"),
    (ML4[46, 1, "a"], ML4[46, 1, "b"]),
    (PROVIDER, DEVELOPER),
    PUBLIC,
    told("number", "许可证编号", "licence number", cite=ML4[46, 1, "a"]),
    told("lookup", "许可范围和期限的查询方式", "a way to look up scope and term", cite=ML4[46, 1, "b"]),
)
FILING_DISPLAY = _notice(
    "filing_display",
    Term("备案编号公示", "display of the filing number"),
    (ML4[66, 4],),
    PROVIDER,
    PUBLIC,
    told("number", "备案编号", "filing number"),
)

# Licence and filing

FILING_FORM = _notice(
    "filing_form",
    Term("备案表", "filing form"),
    (ML4[66, 1], ML4[66, 2]),
    PROVIDER,
    AUTHORITIES,
    told("provider", "提供者名称", "name of the provider", cite=ML4[66, 1, "i"]),
    told("contact", "联系方式", "contact", cite=ML4[66, 1, "i"]),
    told("mark", "商标或者名称", "trademark or name", cite=ML4[66, 1, "ii"]),
    told("form", "服务形式", "form of delivery", cite=ML4[66, 1, "ii"]),
    told("field", "应用领域", "field of use", cite=ML4[66, 1, "ii"]),
    told("algorithm_type", "算法类型", "type of algorithm", cite=ML4[66, 1, "ii"]),
    told("self_assessment", "安全自评估报告", "safety self-assessment report", cite=ML4[66, 1, "ii"]),
    told("published_text", "拟公示内容", "text to be published", cite=ML4[66, 1, "iii"]),
    Particular(
        name="other",
        term=Term("法律、行政法规要求的其他信息", "other information that the law requires"),
        cite=ML4[66, 1, "iv"],
        optional=True,
    ),
)
LICENCE_FILE = _notice(
    "licence_file",
    Term("许可申请材料", "licence file"),
    (ML4[43, 1],),
    APPLICANT,
    AI_AUTHORITY,
    told("application", "申请书", "application", cite=ML4[43, 1, "i"]),
    told("standing", "法人资格、场所、设施、资金证明", "proof of standing, premises, facilities, funds", cite=ML4[43, 1, "ii"]),
    told("principal", "主要负责人国籍证明", "proof of the principal's citizenship", cite=ML4[43, 1, "iii"]),
    told("staff", "专职人员资质", "qualifications of full-time staff", cite=ML4[43, 1, "iv"]),
    told("systems", "管理制度及其落实情况", "management systems and how they are carried out", cite=ML4[43, 1, "v"]),
    told("assessment", "安全评估报告", "safety assessment report", cite=ML4[43, 1, "vi"]),
    Particular(
        name="other",
        term=Term("法律、法规要求的其他材料", "other material that the law requires"),
        cite=ML4[43, 1, "vii"],
        optional=True,
    ),
)  # fmt: skip
COMPLETION_REQUEST = _notice(
    "completion_request",
    Term("补正通知", "completion request"),
    (ML4[44, 2, "a"],),
    AI_AUTHORITY,
    APPLICANT,
    told("gaps", "需要补正的全部内容", "everything that is missing", Kind.LIST),
    told("reply_by", "补正期限", "day for the reply", Kind.DAY),
)
INCOMPLETE_FILING = _notice(
    "incomplete_filing",
    Term("备案材料补充通知", "notice of an incomplete filing"),
    (ML4[67, 1, "b"],),
    AUTHORITIES,
    PROVIDER,
    told("gaps", "需要补充的全部内容", "everything that is missing", Kind.LIST),
)
EXTENSION_NOTICE = _notice(
    "extension_notice",
    Term("延期通知", "extension notice"),
    (ML4[44, 4],),
    AI_AUTHORITY,
    APPLICANT,
    told("approved_by", "批准延期的负责人", "head who approved"),
    REASONS,
)
REFUSAL = _notice(
    "refusal",
    Term("不予许可决定书", "refusal of a licence"),
    (ML4[44, 3, "c"],),
    AI_AUTHORITY,
    APPLICANT,
    REASONS,
    REMEDIES,
)
CERTIFICATE = _notice(
    "certificate",
    Term("许可证", "licence certificate"),
    (ML4[44, 3, "b"], ML4[45, 1]),
    AI_AUTHORITY,
    APPLICANT,
    told("number", "许可证编号", "licence number"),
    told("activity", "许可活动", "licensed activity"),
    told("scope", "许可范围", "scope", cite=ML4[45, 1]),
    told("expires_on", "有效期届满日", "end of the term", Kind.DAY, cite=ML4[45, 1]),
)

# Incidents

INCIDENT_NOTICE = _notice(
    "incident_notice",
    Term("事件告知和报告", "incident notice and report"),
    (ML4[53, 3],),
    PROVIDER,
    (USERS, *ALL_AUTHORITIES),
    told("course", "事件经过", "course of the incident", cite=ML4[53, 3, "i"]),
    told("reach", "影响范围", "how far it reaches", cite=ML4[53, 3, "i"]),
    told("measures", "已采取的补救措施", "remedies taken", cite=ML4[53, 3, "ii"]),
    told("advice", "使用者可以采取的减损措施", "what users can do", cite=ML4[53, 3, "ii"]),
    told("contact", "提供者的联系方式", "contact of the provider", cite=ML4[53, 3, "iii"]),
)
INCIDENT_TO_PROVIDERS = _notice(
    "incident_to_providers",
    Term("研发者致提供者的事件通知", "developer's notice to providers"),
    (ML4[53, 2, "a"], ML4[53, 5, "b"]),
    DEVELOPER,
    PROVIDERS,
    told("facts", "已知事实", "facts known"),
    told("time", "时间", "time"),
    told("asked", "请对方采取的措施", "measures asked for"),
)
INCIDENT_TO_DEVELOPER = _notice(
    "incident_to_developer",
    Term("提供者致研发者的事件通知", "provider's notice to the developer"),
    (ML4[53, 2, "b"],),
    PROVIDER,
    DEVELOPERS,
    told("facts", "已知事实", "facts known"),
    told("time", "时间", "time"),
    told("asked", "请对方采取的措施", "measures asked for"),
)
BREAKER_REPORT = _notice(
    "breaker_report",
    Term("熔断报告", "circuit-breaker report"),
    (ML4[58, 2, "b"],),
    (DEVELOPER, PROVIDER),
    AI_AUTHORITY,
    told("trigger", "触发情形", "trigger"),
    told("measure", "已采取的阻断措施", "measure taken"),
    told("time", "时间", "time"),
)

# End of a service

ENDING_ANNOUNCEMENT = _notice(
    "ending_announcement",
    Term("终止服务公告", "announcement of the end"),
    (ML4[69, 1, "i"],),
    PROVIDER,
    PUBLIC,
    told("plan", "终止方案", "plan for the ending"),
    told("rights", "使用者的权利", "users' rights"),
)
ENDING_NOTICE = _notice(
    "ending_notice",
    Term("终止前告知主管机关", "advance notice of the end"),
    (ML4[70, 1, "a"],),
    PROVIDER,
    AI_AUTHORITY,
    told("explanation", "情况说明", "explanation"),
)
LICENCE_RETURN = _notice(
    "licence_return",
    Term("交回许可证、申请注销", "return and cancellation of the licence"),
    (ML4[45, 5], ML4[70, 1, "b"]),
    (PROVIDER, DEVELOPER),
    AI_AUTHORITY,
    told("number", "许可证编号", "licence number"),
    told("stopped_on", "停止活动日期", "day of stopping", Kind.DAY),
)
FILING_CANCELLATION = _notice(
    "filing_cancellation",
    Term("备案注销", "cancellation of the filing"),
    (ML4[70, 2],),
    PROVIDER,
    AUTHORITIES,
    told("number", "备案编号", "filing number"),
    told("ended_on", "终止服务日期", "end of the service", Kind.DAY),
)

# Answers and explanations

EXPLANATION = _notice(
    "explanation",
    Term("决策说明", "explanation of a decision"),
    (ML4[55, 1, "a"], ML4[55, 2]),
    PROVIDER,
    USERS,
    told("process", "决策过程", "process of the decision"),
    told("manner", "决策方式", "manner of the decision"),
)
PUBLIC_DISCLOSURE = _notice(
    "public_disclosure",
    Term("国家机关使用人工智能情况的公开", "disclosure by a State organ"),
    (ML4[80, 2],),
    STATE_ORGAN,
    REQUESTER,
    told("basics", "使用人工智能的基本情况", "basics of the AI use"),
)
WORKER_NOTICE = _notice(
    "worker_notice",
    Term("致员工的告知", "notice to workers"),
    (ML4[79, 1, "a"], ML4[79, 1, "b"]),
    EMPLOYER,
    WORKERS,
    told("impact", "影响", "impact"),
    told("training", "培训", "training"),
    told("resettlement", "安置", "resettlement"),
    told("consultation", "协商结果", "result of the consultation"),
)
UNION_DEMAND = _notice(
    "union_demand",
    Term("工会要求书", "demand of the trade union"),
    (ML4[79, 3],),
    TRADE_UNION,
    EMPLOYER,
    told("facts", "事实", "facts"),
    told("correction", "要求改正的内容", "correction asked for"),
)
RESEARCH_REMINDER = _notice(
    "research_reminder",
    Term("科研核验提示", "reminder to researchers"),
    (ML4[60, 2, "b"],),
    RESEARCH_TOOL_PROVIDER,
    RESEARCHERS,
    told("verify", "核验义务", "the duty to verify"),
)
DOWNSTREAM_RULES = _notice(
    "downstream_rules",
    Term("基础模型使用规则", "rules for downstream use"),
    (ML4[65, 1, "iii", "a"],),
    FOUNDATION_DEVELOPER,
    DOWNSTREAM,
    told("duties", "下游主体的义务", "duties of downstream actors"),
    told("fairness", "公开、公平、公正的使用条件", "open and fair conditions of use"),
)
SOCIAL_REPORT = _notice(
    "social_report",
    Term("年度社会责任报告", "yearly social responsibility report"),
    (ML4[65, 1, "vii", "b"],),
    FOUNDATION_DEVELOPER,
    PUBLIC,
    told("year", "报告年度", "year", Kind.NUMBER),
    told("report", "报告内容", "the report"),
)
REPRESENTATIVE_REPORT = _notice(
    "representative_report",
    Term("境内代表报告", "report of the representative"),
    (ML4[62, 1, "b"],),
    (OVERSEAS_DEVELOPER, OVERSEAS_PROVIDER),
    AI_AUTHORITY,
    told("name", "专门机构名称或者代表姓名", "name of the office or representative"),
    CONTACT,
)

# Authority to actor

INTERVIEW_EXPLANATION = _notice(
    "interview_explanation",
    Term("约谈说明", "explanation at an interview"),
    (ML4[86, 1, "ii"],),
    (PROVIDER, DEVELOPER),
    ALL_AUTHORITIES,
    told("responsibility", "研发、管理、运行的责任", "responsibility for development, management, running"),
    told("measures", "保障公平、安全、稳定的措施", "measures for fairness, safety, stability"),
    told("effects", "对利益相关方的影响", "effects on stakeholders"),
)
_FACTORS = tuple(
    Particular(name=f"factor_{name}", term=term, cite=ML4[98, 1, item])
    for item, (name, term) in zip(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), fine_factors.values, strict=True
    )
)
_DECISION = (
    told("norm", "违反的条款", "norm breached"),
    told("facts", "事实和证据", "facts and evidence"),
    told(
        "screen", "是否应当或者可以不予处罚", "whether no penalty must or may follow", cite=ML4[108, 1, "a"]
    ),
    REMEDIES,
)

SANCTION_DECISION = _notice(
    "sanction_decision",
    Term("处理决定书", "sanction decision"),
    (ML4[96, 1, "a"], ML4[99, 1, "a"], ML4[99, 2, "a"], ML4[108, 1, "a"]),
    AI_AUTHORITY,
    OFFENDER,
    *_DECISION,
    note=Term(
        "定有改正期限的，一并写入。罚款另用罚款决定书。",
        "A term for correction stands in it where there is one. A fine takes a decision of its own.",
    ),
)
FINE_DECISION = _notice(
    "fine_decision",
    Term("罚款决定书", "decision on a fine"),
    (ML4[96, 1, "b"], ML4[96, 2, "a"], ML4[98, 1], ML4[99, 1, "b"], ML4[99, 2, "b"]),
    AI_AUTHORITY,
    OFFENDER,
    *_DECISION,
    told("amount", "罚款数额", "amount of the fine", Kind.MONEY),
    *_FACTORS,
    told(
        "leniency",
        "因内部举报减损而从轻、减轻的情况；没有的，写明",
        "lighter penalty because an internal report kept harm down; if not, that",
        cite=ML4[90, 4, "a"],
    ),
    note=Term(
        "数额须在法定幅度内；九项因素逐项写明。",
        "The amount stays within the statutory range; all nine factors are stated.",
    ),
)
BAN_ANNOUNCEMENT = _notice(
    "ban_announcement",
    Term("限制、禁止公告", "announcement of a ban"),
    (ML4[94, 1, "b"],),
    AI_AUTHORITY,
    PUBLIC,
    told("actor", "对象", "actor"),
    told("scope", "范围", "scope"),
    told("since", "起始日期", "since", Kind.DAY),
)
YEARLY_REPORT = _notice(
    "yearly_report",
    Term("年度专项报告", "yearly special report"),
    (ML4[81, 1, "i"],),
    AI_AUTHORITY,
    STATE_COUNCIL,
    told("year", "报告年度", "year", Kind.NUMBER),
    told("development", "发展情况", "development"),
    told("governance", "治理情况", "governance"),
)
DEPARTURE_EXPLANATION = _notice(
    "departure_explanation",
    Term("变通情况说明", "explanation of departures"),
    (ML4[31, 4, "b"],),
    ZONE_LEGISLATURE,
    (NPC_STANDING_COMMITTEE, STATE_COUNCIL),
    told("departures", "变通的内容", "what departs"),
    REASONS,
)

# Inside an organisation, and in civil matters

WHISTLEBLOWER_POLICY = _notice(
    "whistleblower_policy",
    Term("内部举报制度", "whistleblower policy"),
    (ML4[90, 1],),
    (DEVELOPER, PROVIDER),
    WORKERS,
    told("scope", "可以举报的事项", "matters that can be reported"),
    told("steps", "举报和处理程序", "steps"),
    told("protection", "保护措施", "protection"),
    CONTACT,
)
SAFE_HARBOUR_RULES = _notice(
    "safe_harbour_rules",
    Term("权益保护规则和投诉途径", "protection rules and complaint route"),
    (ML4[102, 1, "i"],),
    PUBLIC_GENERATIVE_PROVIDER,
    PUBLIC,
    told("rules", "民事权益保护规则", "rules protecting civil rights"),
    told("route", "投诉途径", "complaint route"),
)
USER_CLAUSE = _notice(
    "user_clause",
    Term("用户协议不得侵权条款", "clause against infringement"),
    (ML4[102, 1, "ii"],),
    PUBLIC_GENERATIVE_PROVIDER,
    USERS,
    told("warning", "不得侵害他人民事权益的提示", "warning not to infringe"),
)
INFRINGEMENT_NOTICE = _notice(
    "infringement_notice",
    Term("侵权通知", "notice of infringement"),
    (ML4[102, 1, "iii"],),
    RIGHTS_HOLDERS,
    PUBLIC_GENERATIVE_PROVIDER,
    told("right_holder", "权利人", "right holder"),
    told("proof", "权属和侵权的初步证据", "proof of right and infringement"),
    told("content", "涉案生成内容", "the content at issue"),
    CONTACT,
    tag=reading("G32"),
)
COMPONENT_STATEMENT = _notice(
    "component_statement",
    Term("组件功能与安全风险说明", "component statement"),
    (ML4[104, 1],),
    SUPPLIER,
    PUBLIC,
    told("functions", "功能", "functions"),
    told("risks", "安全风险", "safety risks"),
)

NOTICES: tuple[Notice, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Notice))
