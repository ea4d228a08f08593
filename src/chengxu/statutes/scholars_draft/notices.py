"""The documents of the Scholars' Draft with mandatory content: from whom, to whom, and what makes each complete.

The tag of a notice says where its contents come from: statutory where the draft names what goes in, though not each
part; house, a reading or another law where the draft has the document and leaves the contents open.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite, Tag, external, reading
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Notice, Particular, told
from chengxu.law.norm import Party
from chengxu.statutes.laws import APL, ARL, COER, SD
from chengxu.statutes.scholars_draft.basis import (
    ACTORS,
    AGI_DEVELOPER,
    CRITICAL_DEVELOPER,
    CRITICAL_MAKERS,
    CRITICAL_PROVIDER,
    DEVELOPER,
    EMPLOYER,
    FOUNDATION_DEVELOPER,
    MAKERS,
    PROVIDER,
    STATE_ORGAN,
    USER,
    USERS,
)
from chengxu.statutes.scholars_draft.compute import COMPUTE_OPERATOR
from chengxu.statutes.scholars_draft.sanctions import (
    weigh_cooperation,
    weigh_gravity,
    weigh_mitigation,
    weigh_prior_compliance,
    weigh_profit,
    weigh_size,
)
from chengxu.statutes.scholars_draft.scenarios import NEWS_SERVICE
from chengxu.statutes.words.administration import DEPARTMENT_HEAD, PARTIES_CONCERNED, PROFESSIONAL_BODIES
from chengxu.statutes.words.enforcement import CONSUMER_ORGANISATION, PROCURATORATE, SUPERIOR_ORGAN
from chengxu.statutes.words.generated import PATENT_OFFICE
from chengxu.statutes.words.parties import (
    AFFECTED_PERSONS,
    AUTHORITIES,
    COURT,
    INSURER,
    OFFENDER,
    OVERSIGHT,
    PUBLIC,
    RIGHTS_HOLDER,
    UPPER_OVERSIGHT,
)
from chengxu.statutes.words.rights import REQUESTERS
from chengxu.statutes.words.support import COPYRIGHT_OWNERS
from chengxu.statutes.words.torts import DERIVED_ACTORS, DETERMINED_ORGANISATION
from chengxu.statutes.words.workplace import WORKERS


def _maybe(name: str, zh: str, en: str, kind: Kind = Kind.TEXT, cite: Cite | None = None) -> Particular:
    return Particular(name=name, term=Term(zh, en), kind=kind, cite=cite, optional=True)


CONTACT = told("contact", "联系方式", "contact")
REASONS = told("reasons", "理由", "reasons")
REMEDIES = told(
    "remedies", "申请复议、提起诉讼的途径和期限", "review and suit: where, and until when", cite=APL[59]
)
"""What the Administrative Penalty Law wants in every decision on a penalty; the draft itself is silent."""
ADDRESSEE = told("addressee", "当事人的名称（姓名）、地址", "name and address of the party", cite=APL[59])
PERFORMANCE = told("performance", "罚款的缴纳方式和期限", "how to pay the fine, and until when", cite=APL[59])
NORM = told("norm", "违反的条款", "norm breached")
FACTS = told("facts", "事实和证据", "facts and evidence")
SYSTEM = told("system", "产品、服务", "product or service")
RECTIFY_BY = told("rectify_by", "改正期限届满日", "last day to correct", Kind.DAY)
"""The draft sets no period, so the order has to (reading S38)."""
PERSONS = told(
    "persons",
    "责任人员及各人罚款；没有的，写明",
    "persons responsible, each with the fine; if none, that",
    Kind.LIST,
)
ILLEGAL_INCOME = _maybe("illegal_income", "没收的违法所得", "illegal income confiscated", Kind.MONEY)
LENIENCY = _maybe(
    "leniency",
    "合规从宽的结论及理由",
    "leniency for compliance, granted or not, with reasons",
    cite=SD[93, 1],
)


def _notice(
    name: str, term: Term, cites: tuple[Cite, ...], sender: Party | tuple[Party, ...],
    to: Party | tuple[Party, ...], *parts: Particular, tag: Tag = STATUTORY, note: Term | None = None,
) -> Notice:  # fmt: skip
    return Notice(
        name=f"sd.{name}", term=term, cites=cites, sender=sender, to=to, parts=parts, tag=tag, note=note
    )


# What users and the public are told

USER_NOTICE = _notice(
    "user_notice",
    Term("使用者告知书", "user notice"),
    (SD[33, 1],),
    PROVIDER,
    USERS,
    told("provider", "提供者名称", "name of the provider", cite=SD[33, 1, "i"]),
    told("contact", "联系方式", "contact", cite=SD[33, 1, "i"]),
    told("channel", "查询相关信息的渠道", "where to find out more", cite=SD[33, 1, "i"]),
    told("functions", "功能", "functions", cite=SD[33, 1, "ii"]),
    told("purposes", "目的", "purposes", cite=SD[33, 1, "ii"]),
    told("mechanism", "主要运行机制", "main operating mechanism", cite=SD[33, 1, "ii"]),
    told("limits", "功能局限", "limits of the functions", cite=SD[33, 1, "iii"]),
    told("risks", "潜在风险", "possible risks", cite=SD[33, 1, "iii"]),
    told("effects", "对使用者权益可能的影响", "possible effects on users' rights", cite=SD[33, 1, "iii"]),
    told("regime", "许可或者备案信息", "licence or filing", cite=SD[33, 1, "iv"]),
    told("rights", "使用者的权利", "users' rights", Kind.LIST, cite=SD[33, 1, "v"]),
    told("remedies", "救济渠道", "ways to relief", Kind.LIST, cite=SD[33, 1, "v"]),
    _maybe(
        "other",
        "其他法定告知事项及其依据",
        "other information required by law, with the law",
        cite=SD[33, 1, "vi"],
    ),
    told("version", "版本", "version"),
    told("published_on", "发布日期", "day of publication", Kind.DAY),
    note=Term(
        "不需要许可、备案的，写“不适用”；尚在办理的，写明进度和日期。改动一次即为一个新版本，旧版本留存备查。",
        "Where no licence or filing is needed, say “not applicable”; where one is pending, say how far it has got, with "
        "the date. Each change makes a new version, and the old ones stay available.",
    ),
)
PRIVACY_WARNING = _notice(
    "privacy_warning",
    Term("隐私风险提示", "warning of privacy risk"),
    (SD[34, 3],),
    MAKERS,
    USERS,
    told("risk", "产品、服务的安全风险", "safety risk of the product or service"),
    told("interests", "可能受损的隐私、个人信息权益", "privacy and data interests that may suffer"),
    told("given_on", "提示日期", "day of the warning", Kind.DAY),
    note=Term("须在首次使用之前作出。", "It comes before the first use."),
)
WORKER_NOTICE = _notice(
    "worker_notice",
    Term("致劳动者的告知书", "notice to workers"),
    (SD[37, 2, "a"],),
    EMPLOYER,
    WORKERS,
    told("scope", "人工智能的使用范围", "where AI is used"),
    told("functions", "人工智能的基本功能", "what the AI basically does"),
    told("ground", "使用人工智能的法律依据", "legal ground for using AI"),
    told("given_on", "告知日期", "day of the notice", Kind.DAY),
    note=Term(
        "订立劳动合同时告知；已在职的，建议一并告知（解读 S25）。",
        "Given when the labour contract is concluded; staff already there are best told as well (reading S25).",
    ),
)
TRANSPARENCY_SHEET = _notice(
    "transparency_sheet",
    Term("透明度说明书", "transparency sheet"),
    (SD[6, 1],),
    ACTORS,
    (PUBLIC, USERS, AFFECTED_PERSONS),
    told("basics", "基本信息", "basic information"),
    told("purpose", "目的", "purpose"),
    told("mechanism", "主要运行机制", "main operating mechanism"),
    _maybe(
        "agi",
        "通用人工智能的透明度、可解释性说明",
        "on general-purpose AI: how it is made transparent and explainable",
        cite=SD[77, 1, "c"],
    ),
    note=Term(
        "与同一产品的使用者告知书应当一致。通用人工智能的研发者须填最后一项，其他的不填。",
        "It agrees with what the user notice of the same product says. The last part is for developers of general-purpose "
        "AI, who may not leave it out.",
    ),
)
RISK_EXPLANATION = _notice(
    "risk_explanation",
    Term("安全风险说明", "explanation of the safety risks"),
    (SD[9, 1, "a"],),
    MAKERS,
    (PUBLIC, USERS),
    told("risks", "经评估的安全风险", "the safety risks assessed", Kind.LIST),
    told("assessment", "所依的评估及其日期", "the assessment it rests on, with its day", cite=SD[42, 1]),
    told("explained_on", "说明日期", "day of the explanation", Kind.DAY),
    tag=HOUSE,
    note=Term(
        "说明早于最近一次评估的，须重新说明。",
        "An explanation older than the latest assessment is due again.",
    ),
)
USAGE_SHEET = _notice(
    "usage_sheet",
    Term("使用指引", "usage sheet"),
    (SD[46, 2, "a"], SD[46, 2, "b"]),
    PROVIDER,
    USERS,
    told("audience", "适用人群", "intended audience", cite=SD[46, 2, "a"]),
    told("occasions", "适用场合", "occasions", cite=SD[46, 2, "a"]),
    told("uses", "适用用途", "uses", cite=SD[46, 2, "a"]),
    told("guidance", "安全、理性使用的引导", "guidance to safe and rational use", cite=SD[46, 2, "b"]),
)

# Labels

IMPLICIT_LABEL = _notice(
    "implicit_label",
    Term("隐式标识", "implicit label"),
    (SD[48, 1, "a"], SD[48, 1, "b"]),
    PROVIDER,
    (PUBLIC, OVERSIGHT),
    told("provider", "提供者", "provider"),
    told("product", "产品、服务", "product or service"),
    told("content_id", "内容编号", "content id"),
    tag=HOUSE,
    note=Term(
        "法律只要求能够溯源；这三项是溯源所需的最低限度。",
        "The law wants it to be traceable; these three are the least that takes.",
    ),
)
VISIBLE_LABEL = _notice(
    "visible_label",
    Term("显式标识和提示", "visible label and prompt"),
    (SD[48, 2, "a"], SD[48, 2, "b"]),
    PROVIDER,
    PUBLIC,
    told("label", "显式标识", "visible label", cite=SD[48, 2, "a"]),
    told("prompt", "点明人工智能的提示语", "prompt that names AI", cite=SD[48, 2, "b"]),
    note=Term(
        "能否排除混淆由提供者判断；不能排除的，加标识（解读 S27）。标识不得妨碍使用。",
        "Whether confusion can be ruled out is the provider's to judge; where it cannot, the label is added (reading S27). "
        "It does not get in the way of use.",
    ),
)
NEWS_LABEL = _notice(
    "news_label",
    Term("新闻信息的显式标识", "visible label on news"),
    (SD[71, 1, "c"],),
    NEWS_SERVICE,
    PUBLIC,
    told("label", "显式标识", "visible label"),
)

# Requests and rights

REFUSAL = _notice(
    "refusal",
    Term("不予办理告知书", "refusal of a request"),
    (SD[40, 1, "b"], SD[40, 2]),
    PROVIDER,
    REQUESTERS,
    told("request", "请求事项", "what was asked for"),
    told("decision", "处理决定", "decision"),
    told("reasons", "理由", "reasons", cite=SD[40, 1, "b"]),
    told("decided_on", "决定日期", "day of the decision", Kind.DAY),
    told("court_route", "向人民法院起诉的途径", "how to go to court", cite=SD[40, 2]),
    note=Term(
        "没有理由的拒绝无从补救。研发者拒绝个人信息请求的，同样应当说明理由，但第四十条的诉讼只针对提供者（解读 S24）。",
        "A refusal without reasons cannot be saved. A developer who refuses a request about personal information gives "
        "reasons too, but the suit of article 40 lies against providers only (reading S24).",
    ),
)
EXPLANATION = _notice(
    "explanation",
    Term("决定说明书", "explanation of a decision"),
    (SD[35, 2, "a"],),
    PROVIDER,
    AFFECTED_PERSONS,
    told("ai_role", "人工智能在决定中的作用", "the part of AI in the decision"),
    told("main_factors", "影响决定的主要因素", "main factors of the decision"),
    told("human_contact", "可以联系的工作人员", "the person to turn to"),
    tag=HOUSE,
    note=Term(
        "决定有无人工参与，都可以要求说明（解读 S21）；说明的详略法律没有规定。",
        "It may be asked for whether or not a person took part (reading S21); how full it is the law leaves open.",
    ),
)
REDO_OUTCOME = _notice(
    "redo_outcome",
    Term("重新决定告知书", "outcome of the fresh decision"),
    (SD[35, 2, "c"],),
    PROVIDER,
    AFFECTED_PERSONS,
    told("reviewer", "参与决定的人员姓名", "name of the person who took part"),
    told("result", "重新决定的结果", "result"),
    REASONS,
    told("decided_on", "决定日期", "day of the decision", Kind.DAY),
    note=Term(
        "参与者须有权改变结果，只签字的不算（解读 S21）。",
        "Somebody with power to change the result; a mere signature is not enough (reading S21).",
    ),
)
AI_SHARE_DISCLOSURE = _notice(
    "ai_share_disclosure",
    Term("生成情况披露书", "disclosure of the share of AI"),
    (SD[36, 2],),
    USER,
    (PATENT_OFFICE, PUBLIC),
    told("content", "所涉内容", "the content"),
    told("claim", "作为作品还是申请专利", "as a work, or in a patent application"),
    told("mainly_ai", "是否主要由人工智能生成", "whether it is mainly generated by AI"),
)
SOURCE_MARK = _notice(
    "source_mark",
    Term("训练数据来源标注", "mark of the data's source"),
    (SD[24, 2, "b"],),
    DEVELOPER,
    (COPYRIGHT_OWNERS, PUBLIC),
    told("source", "数据来源", "source of the data", Kind.LIST),
    note=Term(
        "缺少标注另成违法，合理使用的结论不变（解读 S30）。",
        "A missing mark is a breach of its own and leaves the use reasonable (reading S30).",
    ),
)
OWNERSHIP_CLAUSE = _notice(
    "ownership_clause",
    Term("生成内容权属条款", "clause on ownership"),
    (SD[36, 3, "a"], SD[36, 3, "b"]),
    PROVIDER,
    USERS,
    told("owner", "权利归谁", "to whom the rights belong", cite=SD[36, 3, "a"]),
    note=Term(
        "没有写明权利人的，视为约定不明，归使用者。",
        "A clause that names no owner counts as unclear, and the content is the user's.",
    ),
)

# Critical AI

DETERMINATION_NOTICE = _notice(
    "determination_notice",
    Term("关键人工智能认定通知书", "notice of determination"),
    (SD[53, 1, "a"], SD[62, 1, "i", "a"]),
    OVERSIGHT,
    (CRITICAL_PROVIDER, CRITICAL_DEVELOPER),
    SYSTEM,
    told("provider", "提供者", "provider"),
    told("ground", "认定的情形", "ground of the determination", Kind.LIST, cite=SD[50, 1]),
    told("evidence", "证据摘要", "summary of the evidence"),
    told("received_on", "送达日期", "day of receipt", Kind.DAY, cite=SD[53, 1, "a"]),
    told(
        "deadline",
        "登记备案的期限（七个工作日）",
        "time to register and file: 7 working days",
        cite=SD[53, 1, "a"],
    ),
    told("objection", "提出异议、申请复议的途径", "how to object and to apply for review", cite=ARL[11]),
    tag=reading("S10"),
    note=Term(
        "送达提供者，抄送研发者；登记备案只是提供者的义务。公告不能代替通知。异议不停止义务的履行（解读 S13）。",
        "Served on the provider, with a copy to the developer; only the provider has to register and file. The public "
        "announcement does not replace it, and an objection suspends no duty (reading S13).",
    ),
)
DETERMINATION_ANNOUNCEMENT = _notice(
    "determination_announcement",
    Term("关键人工智能认定公告", "announcement of a determination"),
    (SD[62, 1, "i", "b"],),
    OVERSIGHT,
    PUBLIC,
    SYSTEM,
    told("provider", "提供者", "provider"),
    told("ground", "认定的情形", "ground of the determination", Kind.LIST, cite=SD[50, 1]),
    told("determined_on", "认定日期", "day of the determination", Kind.DAY),
)
ASSESSMENT_REPORT = _notice(
    "assessment_report",
    Term("安全风险评估报告", "safety risk assessment report"),
    (SD[42, 1], SD[42, 3, "b"]),
    MAKERS,
    OVERSIGHT,
    SYSTEM,
    told(
        "assessor",
        "评估者（自行；委托的，写明机构）",
        "assessor; if commissioned, its name",
        cite=SD[42, 3, "a"],
    ),
    told("assessed_on", "评估完成日期", "day of the assessment", Kind.DAY, SD[42, 1]),
    told("bias", "有无潜在的偏见、歧视", "finding on bias and discrimination", cite=SD[42, 1, "i"]),
    told("public_interest", "对公共利益的影响", "effect on the public interest", cite=SD[42, 1, "ii"]),
    told("individuals", "对个人权益的影响", "effect on the rights of individuals", cite=SD[42, 1, "ii"]),
    told("safety", "安全风险", "safety risks", cite=SD[42, 1, "ii"]),
    told(
        "ethics_review",
        "科技伦理审查（已审查、未审查，或者无须审查及其依据）",
        "ethics review: held, not held, or not required, with the source",
        cite=SD[42, 1, "iii"],
    ),
    told("lawful", "保护措施是否合法", "whether safeguards are lawful", cite=SD[42, 1, "iv"]),
    told("effective", "保护措施是否有效", "whether safeguards are effective", cite=SD[42, 1, "iv"]),
    told(
        "fitting",
        "保护措施与风险程度是否相称",
        "whether safeguards fit the level of risk",
        cite=SD[42, 1, "iv"],
    ),
    told(
        "handling",
        "处置情况；无须处置的，写明",
        "how matters were handled; if none arose, that",
        cite=SD[42, 1],
    ),
    note=Term(
        "提供之前完成；与处置记录一并保存至少三年，留待查验，法律没有要求报送。没有发现问题的，也写明结论和检验方法。",
        "Complete before provision, and kept with the handling record for at least three years; the law has it kept, not sent "
        "in. Where nothing was found, the finding and the test are stated all the same.",
    ),
)
REGISTRATION_FILING = _notice(
    "registration_filing",
    Term("关键人工智能登记备案表", "registration and filing of critical AI"),
    (SD[53, 1, "a"],),
    CRITICAL_PROVIDER,
    OVERSIGHT,
    told("provider", "提供者的身份信息", "identity of the provider"),
    SYSTEM,
    told("ground", "认定的情形", "ground of the determination", Kind.LIST, cite=SD[50, 1]),
    told("officer", "人工智能保护负责人", "person responsible for AI protection", cite=SD[52, 2, "a"]),
    told("security_body", "专门安全管理机构", "dedicated security body", cite=SD[52, 1]),
    told("assessment", "安全风险评估报告", "risk assessment report", cite=SD[42, 1]),
    told("emergency_plan", "安全应急预案", "emergency plan", cite=SD[56, 1, "a"]),
    tag=HOUSE,
    note=Term(
        "登记与备案一次提交（解读 S11）；内容法律没有列举，这里所列是由其他各条推出的。逾期仍应提交，标为逾期。",
        "Registration and filing go in together (reading S11). The law lists no contents; these follow from other articles. "
        "Late, it is still due and is marked so.",
    ),
)
MATERIALS_REQUEST = _notice(
    "materials_request",
    Term("补充材料通知书", "request for materials"),
    (SD[53, 1, "b"],),
    OVERSIGHT,
    CRITICAL_PROVIDER,
    told("materials", "需要补充的材料", "materials that are lacking", Kind.LIST),
    note=Term(
        "须逐项列明；本轮期限到此为止，材料补齐之日另起一轮（解读 S11）。",
        "Item by item. It ends this round, and receipt of the materials opens a new one (reading S11).",
    ),
)
OFFICER_REPORT = _notice(
    "officer_report",
    Term("人工智能保护负责人报送表", "report of the person responsible"),
    (SD[52, 2, "c"],),
    CRITICAL_MAKERS,
    OVERSIGHT,
    told("officer", "负责人姓名", "name of the person"),
    CONTACT,
    note=Term("换人的，重新报送。", "A change of person takes a new report."),
)
OFFICER_CONTACT = _notice(
    "officer_contact",
    Term("人工智能保护负责人联系方式公示", "public contact of the person responsible"),
    (SD[52, 2, "b"],),
    CRITICAL_MAKERS,
    PUBLIC,
    CONTACT,
    note=Term("只须公开联系方式；姓名自愿公开。", "Only the contact has to be public; the name is optional."),
)
YEARLY_REPORT = _notice(
    "yearly_report",
    Term("关键人工智能年度评估报告", "yearly security assessment report"),
    (SD[54, 1, "a"], SD[54, 1, "b"], SD[54, 1, "c"]),
    CRITICAL_MAKERS,
    OVERSIGHT,
    told("assessed_on", "评估完成日期", "day of the assessment", Kind.DAY, cite=SD[54, 1, "a"]),
    told("scope", "评估范围", "scope"),
    told("method", "评估方法", "method"),
    told("assessor", "评估者（自行或者第三方）", "assessor, own or third party", cite=SD[54, 1, "a"]),
    told(
        "problems",
        "发现的问题；没有的，写明",
        "problems found; if none, that",
        Kind.LIST,
        cite=SD[54, 1, "b"],
    ),
    told("rectification", "整改情况", "how they were put right", cite=SD[54, 1, "b"]),
    note=Term(
        "研发者、提供者各自评估，也可以联名提交一份（解读 S20）。",
        "Developer and provider each assess, unless both sign one report (reading S20).",
    ),
)
RISK_DISCLOSURE = _notice(
    "risk_disclosure",
    Term("安全风险告知和披露", "disclosure of a security risk"),
    (SD[55, 1, "c"],),
    CRITICAL_MAKERS,
    USERS,
    told("risk", "发现的风险", "the risk found"),
    told("effect", "可能的影响", "its possible effect"),
    told("advice", "防范建议", "advice on protection"),
    _maybe("notified", "依法另行告知的对象和日期", "others notified by law, and when"),
)
INCIDENT_REPORT = _notice(
    "incident_report",
    Term("安全事件报告", "incident report"),
    (SD[43, 1, "b"], SD[56, 1, "d"]),
    MAKERS,
    OVERSIGHT,
    SYSTEM,
    told("time", "发生和获知的时间", "when it happened and became known"),
    told("harm", "危害", "harm", cite=SD[63, 2, "b"]),
    told("reach", "影响范围", "how far it reaches", cite=SD[63, 2, "b"]),
    told("measures", "已采取的处置措施", "measures taken", Kind.LIST, cite=SD[43, 1, "a"]),
    told("remedy", "补救情况；尚未补救的，写明", "remedies; if none yet, that", cite=SD[56, 1, "c"]),
    _maybe("risk_summary", "风险信息汇总", "summary of the risk information", cite=SD[56, 1, "c"]),
    tag=HOUSE,
    note=Term(
        "第四十三条的报告办法出台后，内容和时限依其规定；出台之前按此填写。关键人工智能须附风险信息汇总。研发者、提供者可以"
        "联名报告。",
        "Once the rules under article 43 are made, contents and time follow them; until then this form serves. For critical AI "
        "the summary goes with it. Developer and provider may report jointly.",
    ),
)
ENTITY_CHANGE_REPORT = _notice(
    "entity_change_report",
    Term("主体变更报告", "report of a change of entity"),
    (SD[57, 1, "a"],),
    CRITICAL_MAKERS,
    OVERSIGHT,
    SYSTEM,
    told(
        "change", "变更情形（合并、分立、解散或者其他）", "the change: merger, division, dissolution or other"
    ),
    told("changed_on", "变更日期", "day of the change", Kind.DAY),
    told("successor", "承继者；没有的，写明", "successor; if none, that"),
)
MISCONDUCT_REPORT = _notice(
    "misconduct_report",
    Term("违法使用报告", "report of unlawful use"),
    (SD[46, 2, "e"],),
    PROVIDER,
    OVERSIGHT,
    told("facts", "违法使用的情况", "the unlawful use"),
    told("found_on", "发现日期", "day of discovery", Kind.DAY),
    told("measure", "已采取的措施", "measure taken", cite=SD[46, 2, "c"]),
    note=Term(
        "同时属于违法内容的，可以合并报告，注明两条（解读 S52）。",
        "If it is illegal content as well, one report that names both articles serves (reading S52).",
    ),
)
CONTENT_REPORT = _notice(
    "content_report",
    Term("违法内容报告", "report of illegal content"),
    (SD[47, 2, "b"],),
    PROVIDER,
    OVERSIGHT,
    told("content", "违法内容", "the illegal content"),
    told("found_on", "发现日期", "day of discovery", Kind.DAY),
    told("stopped_generation", "停止生成的情况", "how generation was stopped"),
    told("stopped_transmission", "停止传输的情况", "how transmission was stopped"),
    told("eliminated", "消除的情况", "how it was removed"),
    note=Term(
        "某一步不适用的，写明理由；报告本身不能免。",
        "A step that does not apply is marked so with the reason; the report itself is always due.",
    ),
)
AGI_REPORT = _notice(
    "agi_report",
    Term("通用人工智能安全评估报告", "assessment report on general-purpose AI"),
    (SD[77, 1, "b"], SD[77, 1, "d"]),
    AGI_DEVELOPER,
    OVERSIGHT,
    SYSTEM,
    told("assessed_on", "评估完成日期", "day of the assessment", Kind.DAY),
    told("risk_basis", "所依据的风险状况", "the risk it goes by", cite=SD[77, 1, "b"]),
    told("capability_basis", "所依据的系统能力", "the capability it goes by", cite=SD[77, 1, "b"]),
    told("results", "评估结果", "results", cite=SD[77, 1, "d"]),
)

# Civil matters

INFRINGEMENT_NOTICE = _notice(
    "infringement_notice",
    Term("侵权通知", "notice of infringement"),
    (SD[87, 1, "a"], SD[87, 1, "b"]),
    RIGHTS_HOLDER,
    PROVIDER,
    told("proof", "构成侵权的初步证据", "prima facie evidence of infringement", cite=SD[87, 1, "b"]),
    told("identity", "权利人的真实身份信息", "true identity of the rights holder", cite=SD[87, 1, "b"]),
    told("asked", "请求采取的措施", "measure asked for", cite=SD[87, 1, "a"]),
    note=Term(
        "缺项的即时退回并指明所缺，不起算时间，但可以证明提供者知情（解读 S43）。",
        "With a part lacking it goes back at once, saying which. It starts no time, yet may prove knowledge (reading S43).",
    ),
)
FORWARDED_NOTICE = _notice(
    "forwarded_notice",
    Term("转送通知和侵权警示", "forwarded notice with a warning"),
    (SD[87, 2, "a"],),
    PROVIDER,
    USER,
    told("notice", "转送的侵权通知", "the notice of infringement"),
    told("alert", "侵权风险警示", "warning of the risk of infringement"),
    note=Term(
        "通知人的身份信息只在必要范围内转送。", "The notifier's identity goes along only as far as necessary."
    ),
)
MODEL_AGREEMENT = _notice(
    "model_agreement",
    Term("基础模型使用协议", "foundation model agreement"),
    (SD[90, 2],),
    FOUNDATION_DEVELOPER,
    DERIVED_ACTORS,
    told("scope", "授权范围", "scope of authorisation"),
    told("restrictions", "使用限制", "restrictions on use"),
    told("risk_handling", "风险处置", "handling of risks"),
    told("liability", "法律责任", "legal liability"),
    note=Term(
        "应当先于衍生利用订立；四项齐备的许可协议可以作为格式合同（解读 S45）。",
        "It precedes derived use; a licence with all four serves as the standard contract (reading S45).",
    ),
)
INSURER_ADVICE = _notice(
    "insurer_advice",
    Term("保险人书面建议", "written advice of the insurer"),
    (SD[44, 1, "b"],),
    INSURER,
    MAKERS,
    told("clause", "约定可以检查的合同条款", "the clause that allows the inspection"),
    told("dangers", "发现的隐患", "hidden dangers found"),
    told("advice", "安全、合规建议", "advice on safety and compliance"),
)
STANDING_STATEMENT = _notice(
    "standing_statement",
    Term("公益诉讼起诉资格说明", "standing statement"),
    (SD[92, 1],),
    (PROCURATORATE, CONSUMER_ORGANISATION, DETERMINED_ORGANISATION),
    COURT,
    told("plaintiff", "起诉主体及其类别", "plaintiff and its type"),
    told("defendant", "提供者", "provider"),
    told("violation", "违法的提供活动", "unlawful provision"),
    told("numerous", "受害人数及其为众多的理由", "number of people harmed, and why that is many"),
    note=Term(
        "只是研发或者使用违法的，没有起诉资格；众多没有数额标准（解读 S47）。",
        "A breach in developing or using alone gives no standing; “many” has no figure (reading S47).",
    ),
)

# Supervision

SEIZURE_REPORT = _notice(
    "seizure_report",
    Term("查封、扣押报告", "written report before a seizure"),
    (SD[65, 1, "iv", "a"],),
    OVERSIGHT,
    DEPARTMENT_HEAD,
    told("evidence", "证据清单", "list of evidence", Kind.LIST),
    told("items", "拟查封、扣押的物品", "items to be seized", Kind.LIST),
    told("reasons", "与违法活动的关联", "how they served the unlawful activity"),
)
SEIZURE_ORDER = _notice(
    "seizure_order",
    Term("查封、扣押决定书", "seizure order"),
    (SD[65, 1, "iv", "b"],),
    OVERSIGHT,
    PARTIES_CONCERNED,
    told("addressee", "当事人的名称（姓名）、地址", "name and address of the party", cite=COER[24]),
    told("items", "物品清单（名称、数量）", "list of items, with their number", Kind.LIST, cite=COER[24]),
    told("reasons", "理由和依据", "reasons and ground", cite=COER[24]),
    told(
        "approved_by",
        "批准的部门主要负责人",
        "head of the department who approved",
        cite=SD[65, 1, "iv", "b"],
    ),
    told("until", "查封、扣押期限届满日", "last day of the seizure", Kind.DAY, cite=COER[25]),
    told(
        "remedies", "申请复议、提起诉讼的途径和期限", "review and suit: where, and until when", cite=COER[24]
    ),
    tag=external(COER[24]),
    note=Term(
        "期限、清单和救济依《行政强制法》（解读 S33）；批准人不得是办案人员。",
        "Term, list and remedies follow the Administrative Coercion Law (reading S33); who approves is not the case officer.",
    ),
)
IMPROVEMENT_PROPOSAL = _notice(
    "improvement_proposal",
    Term("抽查改进意见书", "proposal for improvement after a sample"),
    (SD[62, 1, "iv", "a"], SD[62, 1, "iv", "b"]),
    OVERSIGHT,
    CRITICAL_MAKERS,
    SYSTEM,
    told("draw", "抽取记录编号", "number of the draw", cite=SD[62, 1, "iv", "a"]),
    told("findings", "检测发现", "findings of the test", Kind.LIST, cite=SD[62, 1, "iv", "a"]),
    told(
        "measures",
        "改进措施，与发现逐项对应",
        "improvement proposed for each",
        Kind.LIST,
        cite=SD[62, 1, "iv", "b"],
    ),
    note=Term(
        "对象须随机抽取，点名检查的走第六十五条。没有答复的，予以显示，不因此处罚。",
        "The object is drawn by lot; naming one is for article 65. An unanswered proposal is shown and is not punished by "
        "itself.",
    ),
)
AUDIT_COMMISSION = _notice(
    "audit_commission",
    Term("第三方审计委托书", "commission of an audit"),
    (SD[62, 1, "iv", "c"],),
    OVERSIGHT,
    PROFESSIONAL_BODIES,
    SYSTEM,
    told("necessity", "必要性的理由", "why it is necessary"),
    told("auditor", "受托机构", "auditor"),
    told("scope", "审计范围", "scope"),
    note=Term("受托机构不得是被审计者自己。", "The auditor is never the one audited."),
)
WARNING = _notice(
    "warning",
    Term("监测预警信息", "public warning"),
    (SD[63, 1, "b"],),
    OVERSIGHT,
    PUBLIC,
    _maybe("level", "预警级别", "level"),
    told("scope", "涉及范围", "scope"),
    told("advice", "应对建议", "advice"),
    told("until", "结束日期", "end of the warning", Kind.DAY),
    tag=HOUSE,
    note=Term(
        "级别依规定；规定出台之前可以不写。含商业秘密、个人信息的，清理之前不得发布。",
        "The level follows the rules and may be left out until these are made. A warning that holds business secrets or "
        "personal information is not published before they are taken out.",
    ),
)
PILOT_RULES = _notice(
    "pilot_rules",
    Term("监管试点规则", "pilot rules"),
    (SD[66, 1],),
    OVERSIGHT,
    MAKERS,
    told("conditions", "启动条件", "starting conditions"),
    told("scope", "试点范围", "scope"),
    told("until", "试点结束日期", "last day of the pilot", Kind.DAY),
    told("operating_rules", "运行规则", "operating rules"),
    note=Term(
        "四项缺一，试点不得开始；期限须有终点。",
        "No pilot opens with one of the four lacking, and it has an end.",
    ),
)
PILOT_GRANT = _notice(
    "pilot_grant",
    Term("试点便利、激励和责任减免决定书", "grant in a pilot"),
    (SD[66, 2, "a"], SD[66, 2, "b"]),
    OVERSIGHT,
    MAKERS,
    told("participant", "参加者", "participant"),
    told("area", "所属事项（准入、风险评估、审计、法律责任）", "area: entry, assessment, audit or liability"),
    told("benefit", "便利、激励、减免的内容和幅度", "what is granted or relieved, and how far"),
    told("ground", "法律依据", "legal ground"),
    told("since", "起始日期", "first day", Kind.DAY),
    told("until", "终止日期", "last day", Kind.DAY),
    tag=reading("S34"),
    note=Term(
        "责任减免限于行政责任，限于试点范围和期间之内的行为，不影响第三人的求偿（解读 S34）。只是使用者的，不得参加。",
        "Relief is from administrative liability only, for acts within scope and time, and takes nothing from third parties "
        "(reading S34). Somebody who only uses AI cannot take part.",
    ),
)
TAKEOVER_ORDER = _notice(
    "takeover_order",
    Term("算力设施托管、接管决定书", "order of trusteeship or takeover"),
    (SD[16, 4],),
    UPPER_OVERSIGHT,
    COMPUTE_OPERATOR,
    told("facility", "算力设施", "compute facility"),
    told("ground", "事由及证据", "ground, with evidence"),
    told("form", "方式（托管或者接管）", "trusteeship or takeover"),
    told("designated", "指定的运营主体", "the operator designated"),
    told("until", "结束日期", "last day", Kind.DAY),
    note=Term(
        "市、县主管部门无权作出；不得指定该运营主体本身。期限法律没有规定，由决定写明。",
        "No department of a city or county may make it, and the failing operator is never designated. The law sets no term: "
        "the order does.",
    ),
)

# Sanctions

FACTORS = tuple(
    Particular(name=f"factor_{name}", term=norm.gist, cite=norm.cite)
    for name, norm in (
        ("gravity", weigh_gravity),
        ("size", weigh_size),
        ("profit", weigh_profit),
        ("mitigation", weigh_mitigation),
        ("cooperation", weigh_cooperation),
        ("prior_compliance", weigh_prior_compliance),
    )
)
"""The six written findings without which no penalty is decided."""

RECTIFICATION_ORDER = _notice(
    "rectification_order",
    Term("责令改正、警告决定书", "order to correct, with a warning"),
    (SD[82, 1, "a"], SD[82, 1, "b"], SD[83, 1]),
    OVERSIGHT,
    OFFENDER,
    ADDRESSEE,
    NORM,
    FACTS,
    *FACTORS,
    RECTIFY_BY,
    ILLEGAL_INCOME,
    LENIENCY,
    REMEDIES,
    note=Term(
        "警告、没收都是处罚，同样须写完六项意见；违法所得没有查实的，不填，也不作零计。国家机关不适用，改用责令国家机关改正决定书。",
        "A warning and a confiscation are penalties and take the six findings too. Illegal income that is not proven stays "
        "blank and is not zero. It is not for State organs, which have an order of their own.",
    ),
)
FINE_DECISION = _notice(
    "fine_decision",
    Term("拒不改正罚款决定书", "fine after a refusal to correct"),
    (SD[82, 1, "c"], SD[82, 1, "d"], SD[83, 1]),
    OVERSIGHT,
    OFFENDER,
    ADDRESSEE,
    NORM,
    FACTS,
    told("refusal", "拒不改正的记录", "record of the refusal to correct", cite=SD[82, 1, "c"]),
    *FACTORS,
    told("amount", "对单位的罚款", "fine on the entity", Kind.MONEY, cite=SD[82, 1, "c"]),
    PERSONS,
    PERFORMANCE,
    LENIENCY,
    REMEDIES,
    note=Term(
        "对责任人员的罚款是否也以拒不改正为前提，依解读 S35。",
        "Whether the fine on persons takes a refusal as well is reading S35.",
    ),
)
PENALTY_DECISION = _notice(
    "penalty_decision",
    Term("情节严重处罚决定书", "penalty decision in a serious case"),
    (SD[82, 2], SD[83, 1]),
    UPPER_OVERSIGHT,
    OFFENDER,
    ADDRESSEE,
    NORM,
    FACTS,
    told("competence", "作出决定的部门及其级别", "department that decides, and its level"),
    told("seriousness", "认定情节严重的理由", "why the case is serious"),
    *FACTORS,
    told("cap_elected", "所选的罚款上限及理由", "the cap elected, with reasons", cite=SD[82, 2, "c"]),
    told("amount", "对单位的罚款", "fine on the entity", Kind.MONEY, cite=SD[82, 2, "c"]),
    _maybe(
        "previous_year_turnover",
        "上一年度营业额",
        "turnover of the previous year",
        Kind.MONEY,
        SD[82, 2, "c"],
    ),
    PERSONS,
    PERFORMANCE,
    RECTIFY_BY,
    ILLEGAL_INCOME,
    _maybe("suspension", "暂停业务、停业整顿的范围", "what is suspended", cite=SD[82, 2, "d"]),
    _maybe(
        "suspension_end",
        "暂停、停业的截止日期或者解除条件",
        "when, or on what terms, it ends",
        cite=SD[82, 2, "d"],
    ),
    _maybe("ban", "禁业人员及所禁职务", "who is banned, and from which posts", Kind.LIST, SD[82, 2, "g"]),
    _maybe("ban_from", "禁业起始日期", "first day of the ban", Kind.DAY, SD[82, 2, "g"]),
    _maybe("ban_until", "禁业截止日期", "last day of the ban", Kind.DAY, SD[82, 2, "g"]),
    LENIENCY,
    REMEDIES,
    note=Term(
        "选用营业额上限的，写明会计年度和数额（解读 S36）；暂停业务、从业禁止没有终点的，决定不完整（解读 S38）。",
        "With the turnover cap, name the accounting year and the figure (reading S36). A suspension or ban without an end "
        "leaves the decision incomplete (reading S38).",
    ),
)
REVOCATION_NOTICE = _notice(
    "revocation_notice",
    Term("提请吊销通报", "notice for revocation"),
    (SD[82, 2, "e"],),
    UPPER_OVERSIGHT,
    AUTHORITIES,
    told("offender", "违法行为人", "offender"),
    told("permit", "提请吊销的许可或者营业执照", "the permit or business licence concerned"),
    FACTS,
    told("seriousness", "认定情节严重的理由", "why the case is serious"),
    note=Term(
        "吊销与否由收到通报的部门决定。",
        "Whether to revoke is for the department that receives it to decide.",
    ),
)
CORRECTION_ORDER = _notice(
    "correction_order",
    Term("责令国家机关改正决定书", "order to a State organ to correct"),
    (SD[84, 1, "b"],),
    (SUPERIOR_ORGAN, OVERSIGHT),
    STATE_ORGAN,
    NORM,
    FACTS,
    told("correction", "应当改正的事项", "what is to be corrected"),
    RECTIFY_BY,
    note=Term(
        "不得附加罚款、没收（解读 S39）。", "Neither fine nor confiscation goes with it (reading S39)."
    ),
)

NOTICES: tuple[Notice, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Notice))
