"""The documents of the Measures and of the rules behind them: from whom, to whom, and what makes each complete."""

from __future__ import annotations

from dataclasses import replace

from chengxu.algebra.cite import STATUTORY, Cite, Tag, external
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Notice, Particular, told
from chengxu.law.norm import Party
from chengxu.statutes.interim_measures.basis import PROVIDER, USERS
from chengxu.statutes.interim_measures.registers import SERVICE_AUTHORITIES
from chengxu.statutes.laws import APL, AR, ARL, DS, IM, LM, MIN, NDSR, PIPL, PR, SA, TC
from chengxu.statutes.words.handling import COMPLAINANT
from chengxu.statutes.words.parties import AUTHORITIES, CAC, DATA_SUBJECT, PUBLIC, PUBLIC_SECURITY

REVIEWERS = (CAC, PUBLIC_SECURITY)
"""Who receives and reviews a security assessment."""

NUMBER = told("number", "备案编号", "filing number")
PROVIDER_NAME = told("provider", "提供者名称", "name of the provider")
REASONS = told("reasons", "理由", "reasons")
CONTACT = told("contact", "联系方式", "contact")
REMEDIES = Particular(
    name="remedies",
    term=Term("救济途径和最后日期", "remedies, with their last days"),
    cite=ARL[20],
    help=Term(
        "写明向哪一机关申请行政复议（知道之日起六十日内，《行政复议法》第二十条）、向哪一法院起诉（六个月内，《行政诉讼法》第四十六条）及各自的最后日期。",
        "Name the organ for reconsideration (60 days from knowing of the act, Administrative Reconsideration Law, art. 20) "
        "and the court (six months, Administrative Litigation Law, art. 46), each with its last day.",
    ),
)
REMEDIES_IF_ANY = replace(REMEDIES, optional=True)
"""For decisions of which no rule of the book says that they name the remedies."""
LABEL_MATERIALS = Particular(
    name="label_materials",
    term=Term("生成合成内容标识相关材料", "material on the labels of generated content"),
    cite=LM[12, 1],
    help=Term(
        "2025年9月1日以前提交的，填“不适用”。",
        "For what was handed in before 1 September 2025 write “not applicable”.",
    ),
)


def _notice(
    name: str, term: Term, cites: tuple[Cite, ...], sender: Party | tuple[Party, ...],
    to: Party | tuple[Party, ...], *parts: Particular, tag: Tag = STATUTORY, note: Term | None = None,
) -> Notice:  # fmt: skip
    return Notice(
        name=f"im.{name}", term=term, cites=cites, sender=sender, to=to, parts=parts, tag=tag, note=note
    )


# A1, algorithm filing

_SIX_GROUPS = (
    told("provider", "提供者名称", "name of the provider", cite=AR[24, 1]),
    told("form", "服务形式", "form of service", cite=AR[24, 1]),
    told("field", "应用领域", "field of application", cite=AR[24, 1]),
    told("algorithm_type", "算法类型", "type of algorithm", cite=AR[24, 1]),
    told("self_assessment", "算法自评估报告", "self-assessment report on the algorithm", cite=AR[24, 1]),
    told("published_text", "拟公示内容", "content to be published", cite=AR[24, 1]),
)
ALGORITHM_FORM = _notice(
    "algorithm_form",
    Term("算法备案表", "algorithm filing form"),
    (IM[17, 1, "b"], AR[24, 1], DS[19, 1], LM[12, 1]),
    PROVIDER,
    CAC,
    *_SIX_GROUPS,
    LABEL_MATERIALS,
    tag=external(AR[24, 1]),
)
ALGORITHM_CERTIFICATE = _notice(
    "algorithm_certificate",
    Term("算法备案回执", "algorithm filing receipt"),
    (IM[17, 1, "b"], AR[25, 1]),
    CAC,
    PROVIDER,
    NUMBER,
    told("published_text", "公示内容", "published text"),
    tag=external(AR[25, 1]),
    note=Term(
        "备案不代表对该算法或者服务的认可，不得用于宣传推广（《算法推荐规定》第二十六条）。",
        "The filing is no endorsement of algorithm or service and may not be used for promotion (Algorithm "
        "Recommendation Provisions, art. 26).",
    ),
)
ALGORITHM_RETURN = _notice(
    "algorithm_return",
    Term("不予备案通知书", "notice that the filing is not recorded"),
    (IM[17, 1, "b"], AR[25, 2]),
    CAC,
    PROVIDER,
    told("gaps", "缺少的全部材料", "everything that is missing", Kind.LIST, AR[25, 2]),
    told("reasons", "不予备案的理由", "reasons", cite=AR[25, 2]),
    REMEDIES_IF_ANY,
    tag=external(AR[25, 2]),
    note=Term("补齐材料后可以重新提交。", "The filing may be handed in again once it is complete."),
)
ALGORITHM_DISPLAY = _notice(
    "algorithm_display",
    Term("算法备案编号公示", "display of the algorithm filing"),
    (AR[26, 1], DS[19, 3]),
    PROVIDER,
    PUBLIC,
    told("number", "备案编号", "filing number", cite=AR[26, 1]),
    told("link", "公示信息链接", "link to the public information", cite=AR[26, 1]),
    tag=external(AR[26, 1]),
)
ALGORITHM_CHANGE = _notice(
    "algorithm_change",
    Term("算法备案变更表", "change of an algorithm filing"),
    (IM[17, 1, "c"], AR[24, 2]),
    PROVIDER,
    CAC,
    NUMBER,
    told("old", "变更前", "what stood before"),
    told("new", "变更后", "what stands now"),
    tag=external(AR[24, 2]),
)
ALGORITHM_CANCELLATION = _notice(
    "algorithm_cancellation",
    Term("算法备案注销申请", "cancellation of an algorithm filing"),
    (IM[17, 1, "d"], AR[24, 3]),
    PROVIDER,
    CAC,
    NUMBER,
    told("ended_on", "终止服务日期", "end of the service", Kind.DAY),
    told("users_told", "告知使用者的情况", "how users were told", cite=AR[24, 3]),
    told("data", "数据处置安排", "what becomes of the data", cite=AR[24, 3]),
    tag=external(AR[24, 3]),
)
EX_OFFICIO_CANCELLATION = _notice(
    "ex_officio_cancellation",
    Term("依职权注销备案决定书", "cancellation of a filing ex officio"),
    (IM[17, 1, "d"], AR[33, 2]),
    CAC,
    PROVIDER,
    told("ground", "注销事由", "ground of the cancellation", cite=AR[33, 2]),
    REMEDIES_IF_ANY,
    tag=external(AR[33, 2]),
)
REVOCATION_PRIOR_NOTICE = _notice(
    "revocation_prior_notice",
    Term("撤销备案事先告知书", "prior notice of a revocation"),
    (AR[33, 1], APL[44]),
    CAC,
    PROVIDER,
    told("content", "拟作出的决定", "decision intended", cite=APL[44]),
    told("facts", "查明的事实", "facts found", cite=APL[44]),
    told("reasons", "理由和依据", "reasons and legal basis", cite=APL[44]),
    told("rights", "陈述、申辩的权利及方式", "right to be heard, and how", cite=APL[44]),
    tag=external(APL[44]),
)
REVOCATION = _notice(
    "revocation",
    Term("撤销备案决定书", "revocation of a filing"),
    (IM[17, 1, "b"], AR[33, 1]),
    CAC,
    PROVIDER,
    told("ground", "隐瞒情况、提供虚假材料的事实", "concealment or false material found", cite=AR[33, 1]),
    told("views_considered", "对陈述、申辩的复核意见", "answer to what the provider said", cite=APL[44]),
    told("measures", "警告、通报批评", "warning and public criticism", cite=AR[33, 1]),
    REMEDIES,
    tag=external(AR[33, 1]),
)

# A2, security assessment

ASSESSMENT_REPORT = _notice(
    "assessment_report",
    Term("安全评估报告", "security assessment report"),
    (IM[17, 1, "a"], SA[6, 2], SA[7, 1], SA[7, 2], LM[12, 1]),
    PROVIDER,
    REVIEWERS,
    told("basics", "服务的功能、范围、软硬件、部署位置和已有许可", "function, scope, equipment, deployment and licences of the service", cite=SA[6, 2]),
    told("measures", "安全管理制度和技术措施的落实及其防控效果", "safeguards in place and how well they control risk", cite=SA[6, 2]),
    told("conclusion", "安全评估结论", "conclusion", cite=SA[6, 2]),
    Particular(name="other", term=Term("其他需要说明的情况", "other matters"), cite=SA[6, 2], optional=True),
    LABEL_MATERIALS,
    tag=external(SA[6, 2]),
)  # fmt: skip
ASSESSMENT_NOTICE = _notice(
    "assessment_notice",
    Term("开展安全评估通知书", "written notice to assess"),
    (SA[3, 5], SA[12, 1]),
    REVIEWERS,
    PROVIDER,
    told("issuer", "通知机关及其级别（地市级以上）", "issuing organ and its level, prefecture or higher", cite=SA[3, 5]),
    told("service", "需要评估的服务", "service to be assessed"),
    told("reasons", "理由", "reasons"),
    tag=external(SA[3, 5]),
)  # fmt: skip
SUPPLEMENT_ORDER = _notice(
    "supplement_order",
    Term("补充说明通知书", "order to explain further"),
    (SA[8, 2],),
    REVIEWERS,
    PROVIDER,
    told("unclear", "需要补充说明的内容", "what is unclear", Kind.LIST, SA[8, 2]),
    tag=external(SA[8, 2]),
)
REASSESSMENT_ORDER = _notice(
    "reassessment_order",
    Term("限期重新评估通知书", "order to assess again"),
    (SA[8, 1],),
    REVIEWERS,
    PROVIDER,
    told("gaps", "缺少的内容或者明显不当的方法", "what is missing, or plainly improper in the method", Kind.LIST, SA[8, 1]),
    told("reply_by", "重新评估的期限", "day by which the new assessment is due", Kind.DAY, SA[8, 1]),
    tag=external(SA[8, 1]),
)  # fmt: skip
REVIEW_OPINION = _notice(
    "review_opinion",
    Term("安全评估审查意见", "opinion on a security assessment"),
    (SA[8, 1], SA[8, 2]),
    REVIEWERS,
    PROVIDER,
    told("opinion", "审查意见", "opinion of the review"),
    tag=external(SA[8, 1]),
    note=Term(
        "审查通过不减轻提供者对评估结果的责任。",
        "The review does not lighten the provider's answer for its result.",
    ),
)
RISK_WARNING = _notice(
    "risk_warning",
    Term("公众风险提示", "public risk warning"),
    (SA[13, 1],),
    REVIEWERS,
    PUBLIC,
    told("service", "服务", "service"),
    told("warning", "提示内容", "warning"),
    tag=external(SA[13, 1]),
)

# A3, filing and registration of the service in practice

_MATERIAL = external(PR["5"])
SERVICE_FILING_PACKAGE = _notice(
    "service_filing_package",
    Term("生成式人工智能服务备案材料", "filing of a generative AI service"),
    (IM[17, 1, "a"], PR["1"], PR["5"]),
    PROVIDER,
    CAC,
    PROVIDER_NAME,
    told("model", "模型名称", "model"),
    told("origin", "模型来源（自研、微调、开源部署）", "origin of the model: own, fine-tuned, open source deployed", cite=PR["1"]),
    told("application", "备案申请表", "application form", cite=PR["5"]),
    told("self_assessment", "安全自评估报告", "security self-assessment report", cite=PR["5"]),
    told("agreement", "模型服务协议", "model service agreement", cite=PR["5"]),
    told("annotation_rules", "语料标注规则", "annotation rules", cite=PR["5"]),
    told("keywords", "拦截关键词列表", "list of intercepted keywords", cite=PR["5"]),
    told("test_questions", "评估测试题集", "test question sets", cite=PR["5"]),
    told("test_access", "测试账号或者接口的交接方式", "how the test account or interface is handed over", cite=PR["5"]),
    tag=_MATERIAL,
    note=Term(
        "材料目录依实务，属地网信部门可以另有要求；密钥、口令不写入材料。",
        "The list follows practice, and the local office may ask for more; keys and passwords stay out of it.",
    ),
)  # fmt: skip
REGISTRATION_PACKAGE = _notice(
    "registration_package",
    Term("生成式人工智能应用登记材料", "registration of a generative AI application"),
    (IM[17, 1, "a"], PR["2"]),
    PROVIDER,
    CAC,
    PROVIDER_NAME,
    told("application", "应用或者功能", "application or function", cite=PR["2"]),
    told("model", "所调用的模型", "model called", cite=PR["2"]),
    told("model_number", "所调用模型的备案号", "filing number of that model", cite=PR["2"]),
    told("contract", "与模型提供者的协议", "contract with the provider of the model", cite=PR["2"]),
    tag=external(PR["2"]),
)
COMPLETION_REQUEST = _notice(
    "completion_request",
    Term("材料补正通知", "completion request"),
    (PR["1"], PR["5"]),
    SERVICE_AUTHORITIES,
    PROVIDER,
    told("gaps", "需要补正的内容", "what has to be completed", Kind.LIST),
    tag=_MATERIAL,
)
SERVICE_CERTIFICATE = _notice(
    "service_certificate",
    Term("生成式人工智能服务备案通知", "notice of the filing of a service"),
    (PR["1"], PR["4"]),
    SERVICE_AUTHORITIES,
    PROVIDER,
    told("number", "备案号", "filing number"),
    told("model", "模型名称", "model"),
    told("published_text", "公告内容", "published text"),
    tag=external(PR["4"]),
)
REGISTRATION_CERTIFICATE = _notice(
    "registration_certificate",
    Term("生成式人工智能应用登记通知", "notice of the registration of an application"),
    (PR["2"], PR["4"]),
    CAC,
    PROVIDER,
    told("number", "上线编号", "online number"),
    told("application", "应用或者功能", "application or function"),
    tag=external(PR["2"]),
)
SERVICE_DISPLAY = _notice(
    "service_display",
    Term("模型名称和编号公示", "display of model and number"),
    (PR["3"],),
    PROVIDER,
    PUBLIC,
    told("model", "模型名称", "model", cite=PR["3"]),
    told("number", "备案号或者上线编号", "filing or online number", cite=PR["3"]),
    told("place", "公示位置", "where it is shown", cite=PR["3"]),
    tag=external(PR["3"]),
)

# A4, complaints

_COMPLAINT_NUMBER = told("number", "受理编号", "number of the complaint")
COMPLAINT_RECEIPT = _notice(
    "complaint_receipt",
    Term("投诉举报受理回执", "receipt for a complaint"),
    (IM[15, 1, "d"],),
    PROVIDER,
    COMPLAINANT,
    _COMPLAINT_NUMBER,
    told("answer_by", "应当反馈的最后日期", "last day for the answer", Kind.DAY),
    note=Term(
        "最后日期按收到投诉时公布的时限计算。可以随时另向主管部门投诉举报，不必等待答复。",
        "The last day follows the limit that was published on receipt. A complaint to the departments is possible at any "
        "time, without waiting for the answer.",
    ),
)
MORE_INFORMATION = _notice(
    "more_information",
    Term("请补充信息", "request for more information"),
    (IM[15, 1, "d"],),
    PROVIDER,
    COMPLAINANT,
    told("wanted", "需要补充的内容", "what is needed", Kind.LIST),
)
COMPLAINT_ANSWER = _notice(
    "complaint_answer",
    Term("投诉举报处理结果", "answer to a complaint"),
    (IM[15, 1, "e"], IM[18, 1]),
    PROVIDER,
    COMPLAINANT,
    told("outcome", "处理结果（成立、部分成立、不成立、移送）", "outcome: upheld, upheld in part, rejected, referred"),
    REASONS,
    note=Term(
        "对结果不满意的，可以向主管部门投诉举报；不满意不是前提，随时可以。",
        "Whoever disagrees may turn to the departments, and so may anybody else at any time.",
    ),
)  # fmt: skip
AUTHORITY_RECEIPT = _notice(
    "authority_receipt",
    Term("投诉举报受理通知", "acceptance of a complaint by a department"),
    (IM[18, 1], AR[30, 1]),
    AUTHORITIES,
    COMPLAINANT,
    _COMPLAINT_NUMBER,
    told(
        "department",
        "承办部门及其职责依据",
        "department in charge, and the basis of its duty",
        cite=IM[16, 1],
    ),
)
AUTHORITY_COMPLETION = _notice(
    "authority_completion",
    Term("请补充所涉服务", "request to name the service"),
    (IM[18, 1],),
    AUTHORITIES,
    COMPLAINANT,
    told("wanted", "需要补充的内容", "what is needed", Kind.LIST),
)
AUTHORITY_ANSWER = _notice(
    "authority_answer",
    Term("投诉举报办理结果告知书", "result of a complaint to a department"),
    (IM[18, 1], AR[30, 1]),
    AUTHORITIES,
    COMPLAINANT,
    told("outcome", "处理结果", "outcome"),
    REASONS,
)

# Disclosures and notices that run beside the procedures

SERVICE_DISCLOSURE = _notice(
    "service_disclosure",
    Term("服务适用范围公示", "disclosure of the scope of the service"),
    (IM[10, 1],),
    PROVIDER,
    PUBLIC,
    told("audience", "适用人群", "audience"),
    told("occasions", "适用场合", "occasions"),
    told("uses", "用途", "uses"),
)
ALGORITHM_NOTICE = _notice(
    "algorithm_notice",
    Term("算法服务告知", "notice of the use of algorithms"),
    (AR[16, 1],),
    PROVIDER,
    USERS,
    told("algorithms", "使用算法的情况", "that algorithms are used"),
    told("principle", "基本原理", "basic principle"),
    told("purpose", "目的意图", "purpose"),
    told("mechanism", "主要运行机制", "main operating mechanism"),
    tag=external(AR[16, 1]),
)
COMPLAINT_PAGE = _notice(
    "complaint_page",
    Term("投诉举报须知", "notice on complaints"),
    (IM[15, 1, "b"], IM[15, 1, "c"]),
    PROVIDER,
    PUBLIC,
    told("ways", "投诉举报的方式", "ways to complain", cite=IM[15, 1, "b"]),
    told("process", "处理流程", "course of handling", cite=IM[15, 1, "c"]),
    told("limit", "反馈时限及其单位", "time limit for the answer, with its unit", cite=IM[15, 1, "c"]),
)
TRAINING_OPT_OUT = _notice(
    "training_opt_out",
    Term("输入信息用于训练的告知", "notice on the use of inputs for training"),
    (TC["7c"],),
    PROVIDER,
    USERS,
    told("collected", "输入信息用于训练的情况", "that inputs are used for training"),
    told("how", "关闭的方法", "how to switch it off"),
    tag=external(TC["7c"]),
)
OUTAGE_NOTICE = _notice(
    "outage_notice",
    Term("服务中断、终止告知", "notice of an outage or the end of the service"),
    (IM[13, 1], AR[24, 3]),
    PROVIDER,
    USERS,
    told("time", "时间", "time"),
    told("reach", "影响范围", "reach"),
    told("data", "数据处置安排", "what becomes of the data"),
    CONTACT,
)
INCIDENT_REPORT = _notice(
    "incident_report",
    Term("违法内容、违法利用情况报告", "report of illegal content or illegal use"),
    (IM[14, 1, "c"], IM[14, 2, "c"]),
    PROVIDER,
    AUTHORITIES,
    told("facts", "事实", "facts"),
    told("category", "类别", "category"),
    told("discovered", "发现时间", "time of discovery"),
    told("measures", "已采取的措施及其时间", "measures taken, each with its time"),
    told("reach", "影响范围", "reach"),
    told("rectification", "整改情况", "rectification"),
    CONTACT,
)
PERSONAL_INFORMATION_RULES = _notice(
    "personal_information_rules",
    Term("个人信息处理规则", "rules on personal information"),
    (PIPL[17], NDSR[21]),
    PROVIDER,
    DATA_SUBJECT,
    told("handler", "处理者的名称和联系方式", "name and contact of the handler"),
    told("purposes", "目的、方式、种类和保存期限", "purposes, ways, kinds, period of retention"),
    told("rights", "权利及其行使方式", "rights, and how to exercise them"),
    told("after", "保存期限届满后的处理", "what happens after the period of retention"),
    Particular(
        name="sensitive",
        term=Term("处理敏感个人信息的必要性及其影响", "why sensitive information is needed, and its effect"),
        optional=True,
    ),
    tag=external(PIPL[17]),
)
BREACH_NOTICE = _notice(
    "breach_notice",
    Term("个人信息泄露告知", "notice of a breach of personal information"),
    (PIPL[57],),
    PROVIDER,
    (DATA_SUBJECT, CAC),
    told("kinds", "信息种类、原因和可能的危害", "kinds of information, cause, possible harm"),
    told("measures", "已采取的措施和个人可以采取的措施", "measures taken, and those open to the person"),
    CONTACT,
    tag=external(PIPL[57]),
)
BIOMETRIC_PROMPT = _notice(
    "biometric_prompt",
    Term("人脸、人声编辑提示", "prompt before faces or voices are edited"),
    (DS[14, 2],),
    PROVIDER,
    USERS,
    told(
        "duty",
        "应当告知被编辑的个人并取得其单独同意",
        "that the person edited is told and consents separately",
    ),
    tag=external(DS[14, 2]),
)
MINORS_REPORT = _notice(
    "minors_report",
    Term("防沉迷工作情况年度公布", "yearly publication on the prevention of addiction among minors"),
    (MIN[42],),
    PROVIDER,
    PUBLIC,
    told("year", "年度", "year"),
    told("work", "预防和干预沉迷的工作情况", "work against addiction in that year"),
    tag=external(MIN[42]),
)

NOTICES: tuple[Notice, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Notice))
