"""The registers and catalogues of the Model Law: who keeps them, who may look, what an entry holds."""

from __future__ import annotations

from chengxu.algebra.cite import Cite
from chengxu.algebra.term import Term
from chengxu.law.document import Access, Kind, Particular, Register, told
from chengxu.law.norm import Party
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPER, PROVIDER
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    LOCAL_AI_AUTHORITIES,
    OTHER_DEPARTMENTS,
    PROVINCIAL_AI_AUTHORITY,
    STATE,
)

NUMBER = told("number", "编号", "number")
STATUS = told("status", "状态", "state")
VERSION = told("version", "版本", "version")
PUBLISHED = told("published_on", "公布日期", "day of publication", Kind.DAY)
EFFECTIVE = told("effective_on", "生效日期", "effective day", Kind.DAY)
SINCE = told("since", "起始日期", "since", Kind.DAY)
OWNER = told("owner", "负责单位", "body in charge")

FILING_AUTHORITIES = (AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY)
EVERY_AUTHORITY = (AI_AUTHORITY, LOCAL_AI_AUTHORITIES)


def _register(
    name: str, term: Term, cites: tuple[Cite, ...], access: Access, *columns: Particular,
    keeper: Party | tuple[Party, ...] = AI_AUTHORITY, note: Term | None = None,
) -> Register:  # fmt: skip
    return Register(
        name=f"ml4.{name}", term=term, cites=cites, keeper=keeper, access=access, columns=columns, note=note
    )


NEGATIVE_LIST = _register(
    "negative_list",
    Term("负面清单（各版本）", "the negative list, version by version"),
    (ML4[40, 2], ML4[113, 1, "a"], ML4[113, 1, "b"]),
    Access.PUBLIC,
    VERSION,
    told("item", "条目", "item"),
    told("importance", "重要程度及理由", "importance, with reasons"),
    told("harm", "危害程度及理由", "harm, with reasons"),
    PUBLISHED,
    EFFECTIVE,
    note=Term(
        "版本公布后不得改动，只能由新版本取代。", "A published version is never changed, only superseded."
    ),
)
LICENCES = _register(
    "licences",
    Term("许可证", "licences"),
    (ML4[44, 3, "b"], ML4[45, 1], ML4[46, 1, "b"], ML4[97, 1, "a"]),
    Access.PUBLIC,
    NUMBER,
    told("holder", "持证人", "holder"),
    told("activity", "许可活动（研发或者提供）", "licensed activity, development or provision"),
    told("scope", "许可范围", "scope"),
    told("expires_on", "有效期届满日", "end of the term", Kind.DAY),
    STATUS,
)
FILINGS = _register(
    "filings",
    Term("备案", "filings"),
    (ML4[66, 1, "iii"], ML4[67, 1, "a"], ML4[99, 3]),
    Access.PUBLIC,
    NUMBER,
    told("level", "备案层级", "level, national or provincial"),
    told("provider", "提供者", "provider"),
    told("product", "产品或者服务", "product or service"),
    told("form", "服务形式", "form of delivery"),
    told("field", "应用领域", "field of use"),
    told("algorithm_type", "算法类型", "type of algorithm"),
    told("published_text", "公示内容", "published text"),
    told("recorded_on", "备案日期", "day of the record", Kind.DAY),
    VERSION,
    STATUS,
    keeper=FILING_AUTHORITIES,
)
AUTHORITIES_DIRECTORY = _register(
    "authorities",
    Term("主管机关名录", "directory of authorities"),
    (ML4[13, 1, "a"], ML4[13, 2]),
    Access.PUBLIC,
    told("level", "层级", "level"),
    told("territory", "辖区", "territory"),
    told("contact", "联系方式", "contact"),
)
REPRESENTATIVES = _register(
    "representatives",
    Term("境外主体的专门机构、代表", "representatives of overseas actors"),
    (ML4[62, 1, "a"], ML4[62, 1, "b"]),
    Access.INTERNAL,
    told("name", "名称或者姓名", "name"),
    told("contact", "联系方式", "contact"),
    told("address", "境内地址", "address in the country"),
)
OVERSEAS_BANS = _register(
    "overseas_bans",
    Term("对境外主体的限制、禁止措施", "bans and restrictions on overseas actors"),
    (ML4[94, 1, "b"],),
    Access.PUBLIC,
    told("actor", "对象", "actor"),
    told("scope", "范围", "scope"),
    SINCE,
)
FOREIGN_MEASURES = _register(
    "foreign_measures",
    Term("外国措施、风险预警与应对", "foreign measures, warnings and responses"),
    (ML4[39, 1, "a"], ML4[95, 1]),
    Access.PART,
    told("country", "国家或者地区", "country or region"),
    told("measure", "措施", "measure"),
    told("response", "应对及其依据", "response and its ground"),
    SINCE,
    keeper=OTHER_DEPARTMENTS,
)
EXPORT_CATALOGUES = _register(
    "export_catalogues",
    Term("出口目录（禁止、限制、非敏感）", "export catalogues: prohibited, restricted, non-sensitive"),
    (ML4[38, 1, "b"], ML4[84, 1, "a"]),
    Access.PUBLIC,
    told("item", "技术或者产品", "technology or product"),
    told("class", "类别", "class"),
    VERSION,
    EFFECTIVE,
    keeper=OTHER_DEPARTMENTS,
)
COMPUTE_STANDARDS = _register(
    "compute_standards",
    Term("基础模型算力标准", "compute standards for foundation models"),
    (ML4[112, 1, "ii", "b"],),
    Access.PUBLIC,
    VERSION,
    told("unit", "计量单位", "unit"),
    told("value", "数值", "value", Kind.NUMBER),
    EFFECTIVE,
)
FOUNDATION_MODELS = _register(
    "foundation_models",
    Term(
        "基础模型及其监督机构、年度报告、使用规则",
        "foundation models, oversight bodies, yearly reports, use rules",
    ),
    (ML4[65, 1, "iii", "a"], ML4[65, 1, "vii", "a"], ML4[65, 1, "vii", "b"]),
    Access.PUBLIC,
    told("model", "模型", "model"),
    told("oversight_body", "独立机构的组成", "composition of the independent body"),
    told("reports", "年度社会责任报告", "yearly social responsibility reports", Kind.LIST),
    told("use_rules", "下游使用规则", "rules for downstream use"),
)
DERIVED_MODELS = _register(
    "derived_models",
    Term("衍生模型的关联", "links of derived models"),
    (ML4[63, 1],),
    Access.INTERNAL,
    told("base", "原基础模型", "base model"),
    told("technique", "衍生方法", "technique"),
    told("findings", "能力和风险的认定", "findings on capability and risk"),
)
OPT_OUTS = _register(
    "opt_outs",
    Term("著作权人不同意用于训练的声明", "opt-outs of copyright owners"),
    (ML4[24, 2], ML4[25, 1]),
    Access.PUBLIC,
    told("work", "作品", "work"),
    told("declarant", "声明人", "declarant"),
    SINCE,
    keeper=STATE,
)
TRAINING_SOURCES = _register(
    "training_sources",
    Term("训练数据来源", "sources of training data"),
    (ML4[15, 1, "ii", "a"], ML4[24, 2], ML4[25, 1]),
    Access.INTERNAL,
    told("source", "来源", "source"),
    told("ground", "依据", "legal ground"),
    told("obtained_on", "取得日期", "day obtained", Kind.DAY),
)
FEE_TARIFF = _register(
    "fee_tariff",
    Term("法定许可付酬标准", "tariff of the statutory licence"),
    (ML4[24, 1],),
    Access.PUBLIC,
    VERSION,
    told("value", "标准", "rate", Kind.MONEY),
    EFFECTIVE,
    keeper=STATE,
)
DEIDENTIFICATION_CERTIFICATES = _register(
    "deidentification_certificates",
    Term("去标识化认证", "de-identification certificates"),
    (ML4[19, 3],),
    Access.INTERNAL,
    NUMBER,
    told("standard", "国家标准", "national standard"),
    told("valid_until", "有效期至", "valid until", Kind.DAY),
)
INCIDENTS = _register(
    "incidents",
    Term("风险、事件、熔断和漏洞", "risks, incidents, breaker trips and vulnerabilities"),
    (ML4[51, 2], ML4[53, 1], ML4[53, 3], ML4[58, 2, "b"]),
    Access.INTERNAL,
    told("kind", "类别", "kind"),
    told("discovered_on", "发现日期", "day of discovery", Kind.DAY),
    told("tasks", "应办事项及办结时间", "tasks and when they were done"),
    told("result", "结果", "result"),
    keeper=(AI_AUTHORITY, DEVELOPER, PROVIDER),
    note=Term(
        "研发者、提供者各自登记，不报送的部分由其自行保存；计入第九十七条的次数和第九十八条的因素。",
        "Developers and providers keep their own part; it feeds the counts of article 97 and the factors of article 98.",
    ),
)
WARNINGS = _register(
    "warnings",
    Term("风险预警和应急事件", "risk warnings and emergencies"),
    (ML4[81, 1, "vii"], ML4[81, 1, "viii"], ML4[88, 1, "b"]),
    Access.PART,
    told("source", "信息来源", "source"),
    told("judgement", "研判结论", "judgement"),
    told("components", "所涉产品、组件", "products and components affected"),
    PUBLISHED,
    STATUS,
)
POLICY_ASSESSMENTS = _register(
    "policy_assessments",
    Term("政策适配性评估", "assessments of policy fit"),
    (ML4[17, 1, "a"], ML4[17, 1, "b"]),
    Access.PART,
    told("measure", "所评估的政策、决策、制度", "policy, decision or system assessed"),
    told("result", "评估结论", "result"),
    told("outcome", "处理情况", "outcome"),
    keeper=STATE,
)
INFRINGEMENTS = _register(
    "infringements",
    Term("侵权通知及处理", "infringement notices and measures"),
    (ML4[102, 1, "iii"],),
    Access.INTERNAL,
    told("received_on", "收到日期", "day of receipt", Kind.DAY),
    told("content", "涉案内容", "content at issue"),
    told("measures", "采取的措施", "measures"),
    told("result", "结果", "result"),
    keeper=PROVIDER,
)
DECISIONS = _register(
    "decisions",
    Term("处理决定、处罚和警告", "decisions, penalties and warnings"),
    (ML4[96, 1, "a"], ML4[97, 1, "a"], ML4[98, 1, "vii"], ML4[99, 1, "a"], ML4[108, 1, "b"]),
    Access.PART,
    told("actor", "当事人", "actor"),
    told("norm", "违反的条款", "norm breached"),
    told("measure", "措施和金额", "measure and amount"),
    told("decided_on", "决定日期", "day of decision", Kind.DAY),
    STATUS,
    note=Term("公开的范围依其他法律。", "How much of it is public follows from other laws."),
)
COMPLAINTS = _register(
    "complaints",
    Term("投诉、举报和咨询", "complaints, reports and questions"),
    (ML4[47, 1, "b"], ML4[47, 2, "b"], ML4[81, 1, "ix"]),
    Access.INTERNAL,
    told("receipt", "回执编号", "receipt number"),
    told(
        "channel",
        "渠道（清单内活动、其他人工智能、内部举报）",
        "channel: listed activity, other AI, insiders",
    ),
    STATUS,
    told("result", "结果", "result"),
)
WHISTLEBLOWER_CASES = _register(
    "whistleblower_cases",
    Term("内部举报", "whistleblower cases"),
    (ML4[90, 5, "a"], ML4[90, 5, "b"]),
    Access.SEALED,
    told("code", "案件代码", "case code"),
    told("content", "内容", "content"),
    told("outcome", "结果", "outcome"),
    note=Term(
        "身份与内容分开封存，任何导出都不含身份，结案后仍然封存。",
        "Identity is sealed apart from content, leaves no export, and stays sealed after the case is closed.",
    ),
)
ETHICS_BODIES = _register(
    "ethics_bodies",
    Term("伦理委员会和第三方伦理审查机构", "ethics committees and third-party ethics bodies"),
    (ML4[59, 1], ML4[59, 3], ML4[82, 1]),
    Access.PUBLIC,
    told("body", "机构", "body"),
    told("members", "成员", "members", Kind.LIST),
    told("opinions", "意见", "opinions"),
    keeper=EVERY_AUTHORITY,
)
SERVICE_BODIES = _register(
    "service_bodies",
    Term("专业服务机构", "professional service bodies"),
    (ML4[81, 1, "v"], ML4[86, 1, "iii"]),
    Access.PUBLIC,
    told("body", "机构", "body"),
    told("services", "服务项目", "services", Kind.LIST),
    STATUS,
)
PUBLIC_USES = _register(
    "public_uses",
    Term("国家机关的人工智能负责人和应用", "AI officers and AI uses of State organs"),
    (ML4[80, 1], ML4[91, 1]),
    Access.PART,
    told("organ", "机关", "organ"),
    told("officer", "负责人", "person in charge"),
    told("use", "应用", "use"),
    told("security_owner", "安全责任人", "security owner"),
    keeper=STATE,
)
EXPERIMENTS = _register(
    "experiments",
    Term("监管试验", "regulatory experiments"),
    (ML4[89, 1],),
    Access.PUBLIC,
    told("participants", "参加者", "participants", Kind.LIST),
    told("scope", "范围", "scope"),
    SINCE,
    told("until", "结束日期", "until", Kind.DAY),
    told("result", "结果", "result"),
)
ZONES = _register(
    "zones",
    Term("人工智能特区、特区法规和自贸区措施", "special zones, their regulations, free-trade measures"),
    (ML4[31, 1], ML4[31, 2], ML4[31, 4, "a"], ML4[32, 1, "b"]),
    Access.PUBLIC,
    told("territory", "区域", "territory"),
    told("departures", "变通的规定", "departures"),
    told("authorisation", "授权依据", "authorisation"),
    told("receipts", "备案回执", "receipts of record", Kind.LIST),
    keeper=STATE,
)
DESIGNATED_PLAINTIFFS = _register(
    "designated_plaintiffs",
    Term("被指定提起公益诉讼的组织", "organisations designated to sue in the public interest"),
    (ML4[106, 1],),
    Access.PUBLIC,
    told("name", "名称", "name"),
    SINCE,
)
PUBLIC_RESOURCES = _register(
    "public_resources",
    Term(
        "公共资源：算力、数据、评测、标准和财政资助的成果",
        "public resources: compute, data, benchmarks, standards and publicly funded results",
    ),
    (ML4[10, 1, "a"], ML4[18, 1], ML4[20, 1], ML4[21, 1], ML4[23, 2, "b"], ML4[35, 1], ML4[36, 1]),
    Access.PUBLIC,
    told("resource", "资源", "resource"),
    OWNER,
    told("access", "获取条件", "conditions of access"),
    told("label", "可信度等级或者标签", "credibility grade or label"),
    keeper=STATE,
)
PROGRAMMES = _register(
    "programmes",
    Term("奖励、试点、专项和预算", "awards, pilots, programmes and budget lines"),
    (ML4[16, 1], ML4[19, 2], ML4[27, 2], ML4[33, 1], ML4[81, 1, "i"], ML4[88, 1, "a"], ML4[93, 1]),
    Access.PART,
    told("article", "条款", "article"),
    OWNER,
    told("deliverable", "成果", "deliverable"),
    told("due_on", "完成期限", "due day", Kind.DAY),
    told("proof", "完成证明", "proof of delivery"),
    STATUS,
    keeper=STATE,
)
DELEGATED_RULES = _register(
    "delegated_rules",
    Term("配套规定（已出台和尚缺）", "delegated rules, issued and missing"),
    (ML4[81, 1, "iii"],),
    Access.PUBLIC,
    told("waiting_article", "等待该规定的条款", "article that waits for it"),
    told("issuer", "制定机关", "issuer"),
    VERSION,
    EFFECTIVE,
)

REGISTERS: tuple[Register, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Register)
)
