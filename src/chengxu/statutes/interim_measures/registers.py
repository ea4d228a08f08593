"""The lists under the Measures: filed algorithms, filed services, registered applications, and what is kept beside them."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, Cite, Tag, external
from chengxu.algebra.term import Term
from chengxu.law.document import Access, Kind, Particular, Register, told
from chengxu.law.norm import Party
from chengxu.statutes.interim_measures.basis import PROVIDER
from chengxu.statutes.laws import AR, IM, PR, SA
from chengxu.statutes.words.parties import AUTHORITIES, CAC, NATIONAL_CAC, PUBLIC_SECURITY

SERVICE_AUTHORITIES = (CAC, NATIONAL_CAC)
"""The local office, which looks first, and the national one."""


def _register(
    name: str, term: Term, cites: tuple[Cite, ...], access: Access, tag: Tag, *columns: Particular,
    keeper: Party | tuple[Party, ...] = CAC, note: Term | None = None,
) -> Register:  # fmt: skip
    return Register(
        name=f"im.{name}", term=term, cites=cites, keeper=keeper, access=access, columns=columns, tag=tag, note=note
    )  # fmt: skip


ALGORITHM_FILINGS = _register(
    "algorithm_filings",
    Term("算法备案名录", "filed algorithms"),
    (IM[17, 1, "b"], IM[17, 1, "c"], IM[17, 1, "d"], AR[25, 1], AR[33, 1], AR[33, 2]),
    Access.PUBLIC,
    external(AR[25, 1]),
    told("number", "备案编号", "filing number"),
    told("provider", "提供者名称", "name of the provider"),
    told("form", "服务形式", "form of service"),
    told("field", "应用领域", "field of application"),
    told("algorithm_type", "算法类型", "type of algorithm"),
    told("published_text", "公示内容", "published text"),
    told("changed", "变更事项", "items changed", Kind.LIST),
    told("ended_on", "终止服务日期", "end of the service", Kind.DAY),
    told("ground", "注销、撤销事由", "ground of cancellation or revocation"),
)
FILED_SERVICES = _register(
    "filed_services",
    Term("生成式人工智能服务备案名录", "filed generative AI services"),
    (IM[17, 1, "a"], PR["1"], PR["4"]),
    Access.PUBLIC,
    external(PR["4"]),
    told("number", "备案号", "filing number"),
    told("provider", "备案单位", "entity"),
    told("model", "模型名称", "model"),
    told("area", "属地", "province"),
    told("published_text", "公告内容", "published text"),
    keeper=SERVICE_AUTHORITIES,
)
REGISTERED_SERVICES = _register(
    "registered_services",
    Term("生成式人工智能应用、功能登记名录", "registered generative AI applications and functions"),
    (IM[17, 1, "a"], PR["2"], PR["4"]),
    Access.PUBLIC,
    external(PR["4"]),
    told("number", "上线编号", "online number"),
    told("provider", "登记单位", "entity"),
    told("application", "应用或者功能", "application or function"),
    told("model", "所调用的模型", "model called"),
    told("model_number", "所调用模型的备案号", "filing number of that model"),
    told("area", "属地", "province"),
)
SECURITY_ASSESSMENTS = _register(
    "security_assessments",
    Term("安全评估报告收审记录", "security assessments received and reviewed"),
    (IM[17, 1, "a"], SA[7, 1], SA[7, 2], SA[8, 1], SA[8, 2]),
    Access.INTERNAL,
    external(SA[7, 1]),
    told("occasion", "评估情形", "occasion of the assessment"),
    told("method", "评估方式", "way of assessing"),
    told("conclusion", "评估结论", "conclusion"),
    told("opinion", "审查意见", "opinion of the review"),
    keeper=(CAC, PUBLIC_SECURITY),
)
RISK_WARNINGS = _register(
    "risk_warnings",
    Term("拒不评估的公众风险提示", "public warnings about services that refuse to be assessed"),
    (IM[17, 1, "a"], SA[13, 1]),
    Access.PUBLIC,
    external(SA[13, 1]),
    told("service", "服务", "service"),
    told("warning", "提示内容", "warning"),
    told("withdrawn", "撤回说明", "why it was withdrawn"),
    keeper=(CAC, PUBLIC_SECURITY),
)
COMPLAINTS = _register(
    "complaints",
    Term("提供者收到的投诉举报", "complaints received by the provider"),
    (IM[15, 1, "a"], IM[15, 1, "d"], IM[15, 1, "e"]),
    Access.INTERNAL,
    HOUSE,
    told("number", "受理编号", "number of the complaint"),
    told("answer_by", "应当反馈的最后日期", "last day for the answer", Kind.DAY),
    told("outcome", "处理结果", "outcome"),
    keeper=PROVIDER,
)
COMPLAINTS_TO_AUTHORITIES = _register(
    "complaints_to_authorities",
    Term("主管部门收到的投诉举报", "complaints received by the departments"),
    (IM[18, 1], AR[30, 1]),
    Access.INTERNAL,
    HOUSE,
    told("number", "受理编号", "number of the complaint"),
    told("service", "所涉服务", "service complained of"),
    told("destination", "接收机关", "organ to which it went"),
    told("outcome", "处理结果", "outcome"),
    keeper=AUTHORITIES,
)

REGISTERS: tuple[Register, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Register)
)
