"""The registers and catalogues of the Scholars' Draft: who keeps them, who may look, what an entry holds.

Statutory where the draft itself has the thing made, published, entered or kept; the others only keep track of it.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite, Tag, external, reading
from chengxu.algebra.term import Term
from chengxu.law.document import Access, Kind, Particular, Register, told
from chengxu.law.norm import Party
from chengxu.statutes.laws import COER, SD
from chengxu.statutes.scholars_draft.basis import (
    ACTORS,
    DEVELOPER,
    FOUNDATION_DEVELOPER,
    MAKERS,
    PROVIDER,
    USER,
)
from chengxu.statutes.words.administration import ENTERPRISES, RESEARCH_INSTITUTIONS
from chengxu.statutes.words.parties import (
    AUTHORITIES,
    COORDINATION,
    GOVERNMENTS,
    LICENSING_AUTHORITY,
    NATIONAL_OVERSIGHT,
    OVERSIGHT,
    STATE,
    UPPER_GOVERNMENTS,
    UPPER_OVERSIGHT,
)
from chengxu.statutes.words.promotion import INDUSTRY_ORGANISATIONS

NUMBER = told("number", "编号", "number")
STATUS = told("status", "状态", "state")
VERSION = told("version", "版本", "version")
SYSTEM = told("system", "产品、服务", "product or service")
PUBLISHED = told("published_on", "公布日期", "day of publication", Kind.DAY)
EFFECTIVE = told("effective_on", "生效日期", "effective day", Kind.DAY)
SINCE = told("since", "起始日期", "since", Kind.DAY)
UNTIL = told("until", "结束日期", "until", Kind.DAY)
RESULT = told("result", "结果", "result")
REASONS = told("reasons", "理由", "reasons")
PROVIDED_BY = told("provider", "提供者", "provider")
GROUND = told("ground", "情形", "ground", Kind.LIST, SD[50, 1])
SOURCE_IN_LAW = told("legal_source", "法律依据", "source in law")


def _register(
    name: str, term: Term, cites: tuple[Cite, ...], access: Access, *columns: Particular,
    keeper: Party | tuple[Party, ...] = OVERSIGHT, tag: Tag = STATUTORY, note: Term | None = None,
) -> Register:  # fmt: skip
    return Register(
        name=f"sd.{name}",
        term=term,
        cites=cites,
        keeper=keeper,
        access=access,
        columns=columns,
        tag=tag,
        note=note,
    )


# What the departments and the State keep

RULINGS = _register(
    "rulings",
    Term("规范和解读", "norms and rulings"),
    (SD[1, 1],),
    Access.PART,
    NUMBER,
    told("ruling", "解读", "ruling"),
    told("aim", "所依的立法目的", "the aim it serves", cite=SD[1, 1]),
    REASONS,
    VERSION,
    EFFECTIVE,
    tag=HOUSE,
    note=Term(
        "规范和一般解读公开；个案的解读在内部。没有写明立法目的的，不予登记。",
        "Norms and general rulings are public, those of a single case internal. A ruling that names no aim is not entered.",
    ),
)
AUTHORITIES_DIRECTORY = _register(
    "authorities",
    Term("主管部门名录", "directory of departments"),
    (SD[59, 1, "a"], SD[59, 1, "b"], SD[59, 2]),
    Access.PUBLIC,
    told("department", "部门", "department"),
    told("level", "层级（国家、省、市、县）", "level: national, provincial, city or county"),
    told("territory", "辖区", "territory"),
    told("area", "行业、领域", "industry or field"),
    told("contact", "联系方式", "contact"),
    keeper=STATE,
    tag=HOUSE,
    note=Term(
        "县级以下的不登记；第十六条第四款、第八十二条第二款的职权只属于省级以上部门。",
        "Nothing below the county is entered; the powers of article 16(4) and article 82(2) are for provincial level and "
        "above.",
    ),
)
CRITICAL_AI = _register(
    "critical_ai",
    Term("关键人工智能登记簿", "register of critical AI"),
    (SD[53, 1, "a"], SD[53, 1, "b"], SD[62, 1, "i", "a"]),
    Access.PART,
    NUMBER,
    SYSTEM,
    PROVIDED_BY,
    told("developer", "研发者", "developer"),
    GROUND,
    told("determined_on", "认定日期", "day of the determination", Kind.DAY, SD[62, 1, "i", "a"]),
    told("received_on", "通知送达日期", "day on which the notice was received", Kind.DAY, SD[53, 1, "a"]),
    told("registered_on", "登记日期", "day of registration", Kind.DAY, SD[53, 1, "a"]),
    told("filed_on", "备案材料送达日期", "day on which the filing arrived", Kind.DAY, SD[53, 1, "a"]),
    told("recorded_on", "予以备案日期", "day of the record", Kind.DAY, SD[53, 1, "b"]),
    told("delisted_on", "移出日期", "day of delisting", Kind.DAY),
    told("late", "逾期情况（提供者、主管部门）", "lateness, of the provider or of the department"),
    STATUS,
    note=Term(
        "产品、服务和提供者、情形、认定日期、状态公开，其余在内部。主体变更期间，状态写明变更中。",
        "Product or service, provider, ground, day of the determination and state are public, the rest is internal. While "
        "the entity changes, the state says so.",
    ),
)
DETERMINATIONS = _register(
    "determinations",
    Term("认定结果公告", "announcements of determinations"),
    (SD[62, 1, "i", "b"],),
    Access.PUBLIC,
    SYSTEM,
    PROVIDED_BY,
    GROUND,
    told("determined_on", "认定日期", "day of the determination", Kind.DAY),
    PUBLISHED,
)
CRITICAL_THRESHOLDS = _register(
    "critical_thresholds",
    Term("关键人工智能的规模标准和其他情形", "thresholds and other-law cases of critical AI"),
    (SD[50, 1, "iii"], SD[50, 1, "iv"]),
    Access.PUBLIC,
    VERSION,
    told("measure", "指标或者情形", "measure or case"),
    told("value", "数值（达到即是）", "value; reaching it counts", Kind.NUMBER, SD[50, 1, "iii"]),
    told(
        "legal_source",
        "规定该情形的法律、行政法规",
        "law or administrative regulation that sets the case",
        cite=SD[50, 1, "iv"],
    ),
    EFFECTIVE,
    tag=reading("S9"),
)
GRADING_STANDARDS = _register(
    "grading_standards",
    Term("分级分类标准和指南", "grading standards and guidelines"),
    (SD[61, 2, "b"], SD[61, 2, "c"]),
    Access.PUBLIC,
    VERSION,
    told("grade", "级别、类别", "grade or category"),
    told("criteria", "重要程度和危害程度的标准", "criteria of importance and of harm", cite=SD[61, 1]),
    told("factor", "调整所依的因素", "factor behind the change", cite=SD[61, 2, "b"]),
    told("guideline", "与之相应的指南版本", "version of the guideline", cite=SD[61, 2, "c"]),
    EFFECTIVE,
)
PROCUREMENT_CATALOGUE = _register(
    "procurement_catalogue",
    Term("采购产品目录", "procurement catalogue"),
    (SD[62, 1, "ii"],),
    Access.PUBLIC,
    told("product", "产品", "product"),
    REASONS,
    told("entered_on", "列入日期", "day of entry", Kind.DAY),
    told("removed_on", "移出日期", "day of removal", Kind.DAY),
    VERSION,
    keeper=(STATE, OVERSIGHT),
)
MODEL_CATALOGUE = _register(
    "model_catalogue",
    Term("推荐算法模型目录", "catalogue of recommended models"),
    (SD[17, 1, "b"],),
    Access.PUBLIC,
    told("model", "模型", "model"),
    REASONS,
    told("drafter", "编制的行业组织", "industry organisation that drafts it"),
    told("department", "指导的主管部门", "department that guides it"),
    told("entered_on", "列入日期", "day of entry", Kind.DAY),
    told("removed_on", "移出日期", "day of removal", Kind.DAY),
    VERSION,
    keeper=INDUSTRY_ORGANISATIONS,
    note=Term(
        "由行业组织制定，主管部门指导；没有行业组织的条目不予列入。",
        "Drawn up by industry organisations under the guidance of the departments; an entry that names no organisation is "
        "not made.",
    ),
)
COOPERATION_GUIDELINES = _register(
    "cooperation_guidelines",
    Term("合作指引", "cooperation guidelines"),
    (SD[17, 1, "c"],),
    Access.PUBLIC,
    VERSION,
    told("text", "内容", "text"),
    told("changes", "修改说明", "what changed"),
    PUBLISHED,
    keeper=INDUSTRY_ORGANISATIONS,
)
LICENCES = _register(
    "licences",
    Term("许可和其他登记", "licences and other registrations"),
    (SD[49, 1], SD[53, 2], SD[72, 1, "a"], SD[75, 1]),
    Access.PUBLIC,
    NUMBER,
    told("holder", "持有人", "holder"),
    told("scope", "范围（自动驾驶的，写明阶段）", "scope; for automated driving, the stage"),
    SINCE,
    UNTIL,
    SOURCE_IN_LAW,
    STATUS,
    keeper=(LICENSING_AUTHORITY, AUTHORITIES),
    tag=HOUSE,
    note=Term(
        "本法自己不设许可，也不设另外的登记；依据都在别的法律、行政法规。",
        "This law itself creates neither licence nor further registration; the source is always another law.",
    ),
)
PROTECTION_OFFICERS = _register(
    "protection_officers",
    Term("人工智能保护负责人", "persons responsible for AI protection"),
    (SD[52, 1], SD[52, 2, "a"], SD[52, 2, "b"], SD[52, 2, "c"]),
    Access.PART,
    told("contact", "联系方式", "contact", cite=SD[52, 2, "b"]),
    told("officer", "姓名", "name", cite=SD[52, 2, "c"]),
    told("security_body", "专门安全管理机构及其负责人", "security body and its head", cite=SD[52, 1]),
    SINCE,
    UNTIL,
    note=Term(
        "公开的只有联系方式；姓名只报主管部门，愿意公开的除外。",
        "Only the contact is public; the name goes to the department alone, unless made public by choice.",
    ),
)
INCIDENTS = _register(
    "incidents",
    Term("安全事件", "security incidents"),
    (SD[43, 1, "b"], SD[56, 1, "d"], SD[63, 2, "b"]),
    Access.INTERNAL,
    NUMBER,
    SYSTEM,
    told("known_on", "获知日期", "day on which it became known", Kind.DAY),
    told("grade", "级别", "grade", cite=SD[63, 2, "b"]),
    told("table", "所依分级表的版本", "version of the table of grades", cite=SD[63, 2, "b"]),
    told("measures", "处置措施", "measures", Kind.LIST, SD[43, 1, "a"]),
    told("reported_on", "报告日期", "day of the report", Kind.DAY, SD[43, 1, "b"]),
    STATUS,
    keeper=(OVERSIGHT, *MAKERS),
    tag=HOUSE,
    note=Term(
        "研发者、提供者各自登记，主管部门登记所收的报告；没有定级的，按应当报告对待。",
        "Developers and providers keep their own part, the departments what is reported. What has no grade yet counts as "
        "reportable.",
    ),
)
REPORTING_RULES = _register(
    "reporting_rules",
    Term("重大安全事件报告办法", "rules on reporting major incidents"),
    (SD[43, 2],),
    Access.PUBLIC,
    VERSION,
    told("major", "重大事件的标准", "what makes an incident major"),
    told("term", "报告时限", "time to report"),
    told("form", "报告格式", "form of the report"),
    EFFECTIVE,
    keeper=NATIONAL_OVERSIGHT,
)
WARNINGS = _register(
    "warnings",
    Term("监测预警信息", "warnings"),
    (SD[63, 1, "b"],),
    Access.PUBLIC,
    told("level", "级别", "level"),
    told("scope", "范围", "scope"),
    told("advice", "应对建议", "advice"),
    PUBLISHED,
    UNTIL,
)
INSPECTIONS = _register(
    "inspections",
    Term("检查、抽查和审计", "inspections, samples and audits"),
    (
        SD[62, 1, "iv", "a"],
        SD[62, 1, "iv", "b"],
        SD[62, 1, "iv", "c"],
        SD[65, 1, "i"],
        SD[65, 1, "ii"],
        SD[65, 1, "iii"],
    ),
    Access.INTERNAL,
    NUMBER,
    told(
        "kind",
        "种类（询问、查阅复制、现场检查、抽查、审计）",
        "kind: questions, copies, site, sample or audit",
    ),
    told("draw", "抽取记录", "log of the draw", cite=SD[62, 1, "iv", "a"]),
    SYSTEM,
    told("suspicion", "涉嫌违反的条款", "norm suspected to be broken", cite=SD[65, 1, "iii"]),
    told("done_on", "日期", "day", Kind.DAY),
    told("officers", "执行人员或者受托审计机构", "officers or auditor"),
    RESULT,
    told("proposal", "改进措施及答复", "improvement proposed, and the answer", cite=SD[62, 1, "iv", "b"]),
    tag=HOUSE,
    note=Term(
        "只有承办人员可以查阅，查阅留痕；对外提供之前去除个人信息和商业秘密（第六十五条第三款）。",
        "Open to the officers of the case only, with a log of who looked; personal information and trade secrets are taken "
        "out before anything leaves the department (article 65(3)).",
    ),
)
SEIZURES = _register(
    "seizures",
    Term("查封、扣押清单", "seizure lists"),
    (SD[65, 1, "iv", "a"], SD[65, 1, "iv", "b"]),
    Access.INTERNAL,
    NUMBER,
    told("party", "当事人", "party concerned"),
    told("items", "物品的名称、数量", "items, with their number", Kind.LIST, COER[24]),
    told("approved_by", "批准人", "who approved", cite=SD[65, 1, "iv", "b"]),
    told("approved_on", "批准日期", "day of the approval", Kind.DAY, SD[65, 1, "iv", "b"]),
    SINCE,
    UNTIL,
    told("outcome", "处理结果（解除、没收、移送）", "outcome: released, forfeited or handed over"),
    tag=external(COER[24]),
)
PENALTIES = _register(
    "penalties",
    Term("处罚、从业禁止和以往守法情况", "penalties, bans and earlier compliance"),
    (SD[82, 1, "a"], SD[82, 2, "e"], SD[82, 2, "g"], SD[83, 1, "vi"]),
    Access.PART,
    NUMBER,
    told("offender", "违法行为人", "offender"),
    told("norm", "违反的条款", "norm breached"),
    told("penalty", "处罚的种类和数额", "kind and amount"),
    told("decided_on", "决定日期", "day of the decision", Kind.DAY),
    told("revocation", "收到通报的部门的决定", "decision of the department notified", cite=SD[82, 2, "e"]),
    told("banned", "禁业人员及所禁职务", "who is banned, from which posts", Kind.LIST, SD[82, 2, "g"]),
    told("ban_from", "禁业起始日期", "first day of the ban", Kind.DAY, SD[82, 2, "g"]),
    told("ban_until", "禁业截止日期", "last day of the ban", Kind.DAY, SD[82, 2, "g"]),
    STATUS,
    tag=HOUSE,
    note=Term(
        "依法应当公开的决定公开，其余在内部。已被撤销的决定不计入以往守法情况；收到通报的部门作出决定之前，不显示为已吊销。",
        "Decisions that have to be published by law are public, the rest is internal. An annulled decision does not count "
        "against anybody, and nothing shows as revoked before the department notified has decided.",
    ),
)
ORGAN_CORRECTIONS = _register(
    "organ_corrections",
    Term("国家机关改正情况", "corrections by State organs"),
    (SD[84, 1, "b"], SD[84, 1, "c"], SD[84, 1, "d"]),
    Access.INTERNAL,
    told("organ", "机关", "organ"),
    told("ordered_by", "责令改正的机关", "body that ordered it"),
    told("correction", "应当改正的事项", "what is to be corrected"),
    told("rectify_by", "改正期限届满日", "last day to correct", Kind.DAY),
    told("referral", "移送处分的人员及结果", "persons referred, and the outcome", cite=SD[84, 1, "c"]),
    RESULT,
    tag=HOUSE,
)
PILOTS = _register(
    "pilots",
    Term("监管试点和所给便利", "pilots and benefits"),
    (SD[66, 1], SD[66, 2, "a"], SD[66, 2, "b"]),
    Access.PUBLIC,
    told("pilot", "试点", "pilot"),
    told("conditions", "启动条件", "starting conditions", cite=SD[66, 1]),
    told("scope", "范围", "scope", cite=SD[66, 1]),
    told("operating_rules", "运行规则", "operating rules", cite=SD[66, 1]),
    told("participant", "参加者", "participant"),
    told("benefit", "便利、激励、减免及其依据", "benefit or relief, with its ground", cite=SD[66, 2, "a"]),
    SINCE,
    UNTIL,
    RESULT,
    tag=reading("S34"),
)
COMPLAINTS = _register(
    "complaints",
    Term("投诉、举报", "complaints and reports"),
    (SD[60, 1, "v"],),
    Access.INTERNAL,
    told("receipt", "回执编号", "receipt number"),
    told("received_on", "收到日期", "day of receipt", Kind.DAY),
    told("subject", "事项", "subject matter"),
    told("complainant", "投诉举报人（可以匿名）", "complainant, who may stay anonymous"),
    told("department", "承办部门", "department in charge"),
    STATUS,
    told("told_on", "告知结果日期", "day on which the outcome was told", Kind.DAY),
    RESULT,
    tag=HOUSE,
)
DETERMINED_ORGANISATIONS = _register(
    "determined_organisations",
    Term("可以提起公益诉讼的组织", "organisations that may sue in the public interest"),
    (SD[92, 1],),
    Access.PUBLIC,
    told("name", "名称", "name"),
    told("determined_by", "确定的主管部门", "department that determined it"),
    SINCE,
    UNTIL,
)
ASSESSMENT_BODIES = _register(
    "assessment_bodies",
    Term("评估、认证机构及框架、数据集", "assessment and certification bodies, frameworks, data sets"),
    (SD[64, 1, "a"], SD[64, 1, "b"], SD[64, 1, "c"]),
    Access.PUBLIC,
    told("body", "机构", "body"),
    told("scope", "业务范围", "scope"),
    UNTIL,
    told("framework", "评估框架版本", "version of the framework", cite=SD[64, 1, "b"]),
    told("dataset", "评估数据集版本", "version of the data set", cite=SD[64, 1, "b"]),
    told("standards", "评估标准版本", "version of the standards", cite=SD[64, 1, "b"]),
    STATUS,
    keeper=STATE,
)
EXPERTS = _register(
    "experts",
    Term("专家委员会", "expert committee"),
    (SD[68, 1],),
    Access.PUBLIC,
    told("member", "成员", "member"),
    told(
        "field",
        "领域（技术、法律、伦理、社会、医学或者其他）",
        "field: technology, law, ethics, society, medicine or other",
    ),
    SINCE,
    UNTIL,
    tag=HOUSE,
)
SECTOR_RULES = _register(
    "sector_rules",
    Term("专门规则和行业监管规范", "special and sector rules"),
    (SD[58, 2, "iii"], SD[60, 1, "i"]),
    Access.PUBLIC,
    told("rule", "规则", "rule"),
    told("topic", "事项", "topic", cite=SD[58, 2, "iii"]),
    told("sector", "行业、领域", "industry or field", cite=SD[60, 1, "i"]),
    told("issuer", "制定者", "issuer"),
    VERSION,
    EFFECTIVE,
    keeper=(COORDINATION, OVERSIGHT),
    note=Term(
        "并行的规则互相抵触的，标明抵触，不作合并。",
        "Two rules in force that contradict each other are marked so and not merged.",
    ),
)
INDUSTRY_DOCUMENTS = _register(
    "industry_documents",
    Term("行业文件", "industry documents"),
    (SD[67, 1],),
    Access.PUBLIC,
    told("document", "文件", "document"),
    told("issuer", "行业组织", "industry organisation"),
    told(
        "kind",
        "种类（规范、指南、最佳实践、合规指引）",
        "kind: norm, guideline, best practice or compliance guide",
    ),
    VERSION,
    PUBLISHED,
    keeper=INDUSTRY_ORGANISATIONS,
    note=Term(
        "没有约束力；不遵守的，不因此违法。", "They do not bind; not following one is no breach by itself."
    ),
)
PUBLIC_DATA = _register(
    "public_data",
    Term("公共数据目录和资源池", "public data catalogue and pools"),
    (SD[21, 1, "b"], SD[21, 2, "a"]),
    Access.PUBLIC,
    told("resource", "数据资源", "resource"),
    told("grade", "级别", "grade", cite=SD[21, 1, "b"]),
    told("category", "类别", "category", cite=SD[21, 1, "b"]),
    told("steward", "管理单位", "steward"),
    told("conditions", "开放条件", "conditions of access"),
    VERSION,
    keeper=(GOVERNMENTS, UPPER_GOVERNMENTS),
)
PLANS = _register(
    "plans",
    Term("发展规划和开放场景", "plans and open scenarios"),
    (SD[14, 1], SD[14, 2], SD[28, 1, "a"]),
    Access.PUBLIC,
    told("plan", "规划、场景", "plan or scenario"),
    told("level", "层级", "level"),
    VERSION,
    PUBLISHED,
    SINCE,
    UNTIL,
    keeper=(STATE, UPPER_GOVERNMENTS),
)
PROGRAMMES = _register(
    "programmes",
    Term("促进事项", "programme items"),
    (SD[10, 1], SD[58, 1], SD[78, 1]),
    Access.PUBLIC,
    told("article", "条款", "article"),
    told("owner", "负责单位", "body in charge"),
    told("deliverable", "成果", "deliverable"),
    told("target", "自定的完成日期", "day it set itself", Kind.DAY),
    told("evidence", "完成的证明", "evidence that it is done"),
    STATUS,
    keeper=STATE,
    tag=reading("S54"),
)
LABELLING_STANDARDS = _register(
    "labelling_standards",
    Term("数据标注标准", "standards for labelling data"),
    (SD[20, 1, "a"],),
    Access.PUBLIC,
    VERSION,
    told("standard", "标准", "standard"),
    told("issuer", "制定者", "issuer"),
    EFFECTIVE,
    keeper=STATE,
)
COUNTERMEASURES = _register(
    "countermeasures",
    Term("反制措施", "countermeasures"),
    (SD[79, 1],),
    Access.PUBLIC,
    told("measure", "外国措施", "foreign measure"),
    told("discrimination", "属于歧视性措施的理由", "why it discriminates"),
    told("target", "对象", "target"),
    told("response", "对应措施", "response"),
    SINCE,
    UNTIL,
    keeper=STATE,
    tag=HOUSE,
)
TAKEOVERS = _register(
    "takeovers",
    Term("算力设施托管、接管", "takeovers of compute"),
    (SD[16, 4],),
    Access.PUBLIC,
    told("facility", "设施", "facility"),
    told("ground", "事由", "ground"),
    told("form", "方式", "form"),
    told("designated", "指定的运营主体", "operator designated"),
    told("authority", "作出决定的部门", "department that decided"),
    SINCE,
    UNTIL,
    keeper=UPPER_OVERSIGHT,
    tag=HOUSE,
)
SHARED_RISKS = _register(
    "shared_risks",
    Term("共享的安全技术和信息", "shared security technology and information"),
    (SD[67, 2, "a"], SD[67, 2, "b"]),
    Access.INTERNAL,
    told("item", "技术、风险或者信息", "technology, risk or information"),
    told("source", "来源", "source"),
    told("shared_on", "共享日期", "day of sharing", Kind.DAY),
    told(
        "cleared",
        "商业秘密、个人信息的清理情况",
        "clearing of trade secrets and personal information",
        cite=SD[65, 3],
    ),
    keeper=(OVERSIGHT, INDUSTRY_ORGANISATIONS, ENTERPRISES, RESEARCH_INSTITUTIONS),
    tag=HOUSE,
)
CALENDAR_AND_PARAMETERS = _register(
    "calendar_and_parameters",
    Term("工作日历和参数", "working-day calendar and parameters"),
    (SD[53, 1, "a"], SD[53, 1, "b"], SD[96, 1]),
    Access.PUBLIC,
    told("item", "参数", "parameter"),
    told("value", "数值或者日期", "figure or day"),
    told(
        "tag",
        "性质（法定、解读、自设、其他法律）及出处",
        "statutory, reading, house or other law, with source",
    ),
    VERSION,
    EFFECTIVE,
    keeper=STATE,
    tag=HOUSE,
)

# What developers and providers keep

PRODUCTS = _register(
    "products",
    Term("产品和版本", "products and versions"),
    (SD[42, 1], SD[42, 2]),
    Access.INTERNAL,
    SYSTEM,
    VERSION,
    told("provided_since", "开始提供日期", "day from which it is provided", Kind.DAY),
    told("changes", "变化及其是否重大的理由", "changes, and why they are significant or not", cite=SD[42, 2]),
    told("assessment", "所依的评估", "assessment it rests on", cite=SD[42, 1]),
    keeper=MAKERS,
    tag=HOUSE,
)
DUTY_EVIDENCE = _register(
    "duty_evidence",
    Term("义务和履行证明", "duties and evidence"),
    (SD[7, 1], SD[41, 1]),
    Access.INTERNAL,
    told("duty", "义务", "duty"),
    told("measure", "措施", "measure"),
    told("owner", "负责人", "owner"),
    told("evidence", "证明", "evidence"),
    SINCE,
    UNTIL,
    keeper=MAKERS,
    tag=HOUSE,
)
LABELS = _register(
    "labels",
    Term("标识溯源登记", "label trace register"),
    (SD[48, 1, "a"], SD[48, 1, "b"]),
    Access.PART,
    told("content_id", "内容编号", "content id"),
    told("product", "产品", "product"),
    told("provider", "提供者", "provider"),
    told("made_on", "生成日期", "day of generation", Kind.DAY),
    keeper=PROVIDER,
    note=Term(
        "凭标识可以查到提供者、产品和编号；其余在内部。伪造、改动过的，答以无效；读不出的，答以未找到。",
        "Whoever holds a label can look up provider, product and id; the rest is internal. A forged or altered label is "
        "answered as invalid, an unreadable one as not found.",
    ),
)
TRAINING_DATA = _register(
    "training_data",
    Term("训练数据及其来源", "training data and sources"),
    (SD[24, 2, "b"], SD[45, 1, "a"], SD[45, 1, "b"], SD[51, 3, "a"], SD[51, 3, "b"]),
    Access.INTERNAL,
    told("source", "来源", "source", cite=SD[24, 2, "b"]),
    told("ground", "依据（许可、合理使用或者其他）", "legal ground: licence, reasonable use or other"),
    told(
        "quality",
        "真实、准确、客观、多样的说明",
        "statements on veracity, accuracy, objectivity and diversity",
        cite=SD[45, 1, "a"],
    ),
    told(
        "prohibited",
        "发现的违禁信息及处置",
        "prohibited information found, and measures",
        cite=SD[45, 1, "b"],
    ),
    told("labelling_rules", "标注规则版本", "version of the labelling rules", cite=SD[51, 3, "a"]),
    told("labelling_audits", "标注审核", "labelling audits", Kind.LIST, SD[51, 3, "b"]),
    keeper=DEVELOPER,
    tag=HOUSE,
    note=Term(
        "标注规则和审核只是关键人工智能研发者的义务，其他研发者可以空缺。",
        "Labelling rules and audits bind developers of critical AI only; others may leave them blank.",
    ),
)
RIGHTS_REQUESTS = _register(
    "rights_requests",
    Term("权利请求", "rights requests"),
    (SD[34, 1, "b"], SD[40, 1, "a"], SD[40, 1, "b"]),
    Access.INTERNAL,
    NUMBER,
    told("requester", "请求人", "requester"),
    told("request", "请求及其种类", "request, and its kind"),
    told("received_on", "收到日期", "day of receipt", Kind.DAY),
    told("decided_on", "决定日期", "day of the decision", Kind.DAY),
    told("reasons", "拒绝的理由", "reasons of a refusal", cite=SD[40, 1, "b"]),
    STATUS,
    keeper=PROVIDER,
    tag=HOUSE,
    note=Term(
        "研发者收到的个人信息请求，可以在提供者的登记中一并办理（解读 S24）。",
        "Requests about personal information that reach a developer may be handled here too (reading S24).",
    ),
)
USER_NOTICES = _register(
    "user_notices",
    Term("告知书各版本", "user notices, version by version"),
    (SD[33, 1],),
    Access.PUBLIC,
    SYSTEM,
    VERSION,
    PUBLISHED,
    told("text", "内容", "text"),
    keeper=PROVIDER,
    tag=HOUSE,
)
POLICIES = _register(
    "policies",
    Term("保险单", "insurance policies"),
    (SD[26, 1, "a"], SD[44, 1, "a"], SD[44, 1, "b"], SD[91, 1, "a"]),
    Access.INTERNAL,
    NUMBER,
    told("insurer", "保险人", "insurer"),
    SYSTEM,
    told("limit", "保险金额", "limit of cover", Kind.MONEY),
    SINCE,
    UNTIL,
    told("upkeep", "维护和检查记录", "upkeep and inspections", Kind.LIST, SD[44, 1, "a"]),
    keeper=(*MAKERS, USER),
    tag=HOUSE,
    note=Term(
        "第二十六条、第四十四条写研发者、提供者投保，第九十一条写提供者、使用者投保，三者的保险单都登记。",
        "Articles 26 and 44 speak of developers and providers as insured, article 91 of providers and users; policies of all "
        "three are kept.",
    ),
)
MODEL_AGREEMENTS = _register(
    "model_agreements",
    Term("基础模型使用协议", "foundation model agreements"),
    (SD[90, 2],),
    Access.INTERNAL,
    NUMBER,
    told("model", "基础模型", "foundation model"),
    told("counterparty", "相对人", "counterparty"),
    told("form", "单独协议或者格式合同", "single agreement or standard contract"),
    VERSION,
    SINCE,
    UNTIL,
    keeper=FOUNDATION_DEVELOPER,
    tag=HOUSE,
)
COMPLIANCE_EVIDENCE = _register(
    "compliance_evidence",
    Term("合规体系证明", "evidence of the compliance system"),
    (SD[93, 1], SD[93, 2]),
    Access.INTERNAL,
    told("element", "要件", "test"),
    told("evidence", "证明", "evidence"),
    told("dated_on", "形成日期", "day of the evidence", Kind.DAY),
    keeper=ACTORS,
    tag=HOUSE,
    note=Term(
        "行政处罚的从宽，使用者也可以主张；刑事从宽只限研发者、提供者。",
        "Leniency in administrative penalties is open to users as well, in criminal matters to developers and providers only.",
    ),
)

REGISTERS: tuple[Register, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Register)
)
