"""Chapter II, articles 33 to 39: money, procurement, tax, standards, talent, exports."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Programme, Right
from chengxu.statutes.laws import ECL, EITL, ML4
from chengxu.statutes.model_law.basis import DEVELOPER, DEVELOPS, IS_OPEN_SOURCE, PROVIDER, PROVIDES
from chengxu.statutes.model_law.parameters import NON_SENSITIVE_EXPORTS_OPEN, OPEN_SOURCE_TAX_OPEN
from chengxu.statutes.words.incentives import (
    CENTRAL_FINANCE,
    EXPORT_CONTROL_AUTHORITY,
    EXPORTERS,
    LOCAL_GOVERNMENTS,
    PUBLIC_PURCHASERS,
    TAX_AUTHORITY,
    export_lists,
    meets_national_standards,
    meets_open_source_tax_criteria,
    special_equipment_from,
    special_equipment_purpose,
)
from chengxu.statutes.words.parties import STATE
from chengxu.statutes.words.support import TASK_PARTICULARS

_DEVELOPS_OR_PROVIDES = Clause(
    DEVELOPS | PROVIDES,
    Term("当事人是研发者或者提供者", "the person described is a developer or a provider"),
    ML4[112, 1],
    denied=Term("当事人既非研发者也非提供者", "the person described is neither a developer nor a provider"),
)

# Article 33: budgets and procurement

central_budget_line = Programme(
    ML4[33, 1],
    gist=Term("中央预算人工智能科目", "AI in the central budget"),
    tag=STATUTORY,
    owner=CENTRAL_FINANCE,
    deliverable=Term(
        "本级预算中的人工智能科目和专项资金",
        "a budget heading and a special fund for AI in the central budget",
    ),
    needs=(Term("预算年度", "the budget year"), Term("科目", "the heading"), Term("金额", "the amount")),
)

local_funds = Programme(
    ML4[33, 2],
    gist=Term("地方人工智能专项资金", "local AI funds"),
    tag=STATUTORY,
    owner=LOCAL_GOVERNMENTS,
    deliverable=Term(
        "本级预算中视实际情况安排的人工智能专项资金", "AI funds in their own budgets, as circumstances allow"
    ),
    needs=(
        Term("人民政府名称", "the government"),
        Term("预算年度", "the budget year"),
        Term("金额，或者未安排的理由", "the amount, or the reason for none"),
    ),
)

open_source_procurement = Programme(
    ML4[33, 3],
    gist=Term("采购开源人工智能", "procurement of open-source AI"),
    tag=STATUTORY,
    owner=PUBLIC_PURCHASERS,
    when=all_of(IS_OPEN_SOURCE, meets_national_standards),
    deliverable=Term(
        "对符合国家标准的开源人工智能的采购", "the purchase of open-source AI that meets national standards"
    ),
    refers=(ML4[112, 1, "iii"], ML4[30, 1, "b"]),
)

# Article 34: tax

credit_for_safety_equipment = Right(
    ML4[34, 1],
    gist=Term("安全治理专用设备投资抵免", "tax credit for safety equipment"),
    tag=STATUTORY,
    readings=("G46",),
    holder=(DEVELOPER, PROVIDER),
    against=TAX_AUTHORITY,
    when=all_of(
        _DEVELOPS_OR_PROVIDES,
        special_equipment_purpose.one_of("safety_governance", "similar"),
        Clause(
            special_equipment_from.some(),
            Term("该设备系自行研发或者购置", "the equipment was developed or purchased"),
            ML4[34, 1],
            denied=Term("该设备既非自行研发也非购置", "the equipment was neither developed nor purchased"),
        ),
    ),
    act=Act(
        "credit_safety_equipment",
        Term(
            "按不低于百分之三十的比例，以该设备的投资额抵免税额",
            "credit at least thirty per cent of the investment in the equipment against tax",
        ),
    ),
    refers=(EITL[34], ML4[34, 2, "a"]),
    note=Term(
        "百分之三十是下限，更高的比例须引明规定；当年抵免以应纳税额为限，结转年限依企业所得税的规定。"
        "设备不专用于安全治理或者类似目的的，不得抵免。",
        "Thirty per cent is the floor, and a higher rate needs a cited rule; the credit of a year ends at the tax "
        "payable, and income-tax rules say how long it carries forward. Equipment that is not special to safety "
        "governance or the like gives no credit.",
    ),
)

open_source_tax_rules = Programme(
    ML4[34, 2, "a"],
    gist=Term("开源税收优惠办法", "tax rules for open source"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "针对开源人工智能研发的专门税收优惠办法",
        "special tax relief rules for the development of open-source AI",
    ),
    needs=(Term("办法文本", "the rules"), Term("施行日期", "the day from which they hold")),
    refers=(ML4[34, 2, "b"],),
    note=Term("办法登记之前，只答“尚未制定”。", "Until the rules are on record the answer is “not issued”."),
)

open_source_super_deduction = Right(
    ML4[34, 2, "b"],
    gist=Term("开源研发费用加计扣除", "super-deduction for open-source development"),
    tag=STATUTORY,
    holder=DEVELOPER,
    against=TAX_AUTHORITY,
    when=all_of(DEVELOPS, IS_OPEN_SOURCE, OPEN_SOURCE_TAX_OPEN, meets_open_source_tax_criteria),
    act=Act(
        "deduct_open_source_expense",
        Term(
            "依法享受研发费用加计扣除等税收优惠",
            "claim the super-deduction of research expense and similar relief under tax law",
        ),
    ),
    refers=(EITL[30], ML4[112, 1, "iii"]),
    note=Term(
        "本法没有规定比例；税法没有提供比例的，只答“比例未定”。",
        "This law sets no rate; where tax law supplies none, the answer is “rate not set”.",
    ),
)

# Articles 35 to 37: evaluation, standards, talent

benchmarks = Programme(
    ML4[35, 1],
    gist=Term("模型测评体系", "model evaluation"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("公平、可靠、成本合理的测评基准", "fair, reliable and affordable benchmarks"),
    aims=(Term("测评基准", "a benchmark"), Term("测评方案", "an evaluation scheme")),
    needs=(
        Term("所有者", "its owner"),
        Term("版本", "its version"),
        Term("适用范围", "its scope"),
        Term("使用成本", "its cost"),
    ),
)

international_standards = Programme(
    ML4[36, 1],
    gist=Term("国际标准", "international standards"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "参与人工智能国际标准，中外标准的对接、转化和互认",
        "part in international AI standards, and the alignment, conversion and mutual recognition of Chinese and "
        "foreign ones",
    ),
    aims=(Term("标准对照", "a mapping of standards"), Term("标准互认", "a mutual recognition")),
    needs=(
        Term("中国标准", "the Chinese standard"),
        Term("对应的国际或者外国标准", "its foreign or international equivalent"),
        Term("互认情况", "the state of recognition"),
    ),
    refers=(ML4[12, 1],),
)

university_disciplines = Programme(
    ML4[37, 1],
    gist=Term("学科和人才培养", "disciplines and training"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "高等院校完善人工智能学科和人才培养机制", "better AI disciplines and training at universities"
    ),
    needs=TASK_PARTICULARS,
)

frontier_research = Programme(
    ML4[37, 2],
    gist=Term("前沿和共性技术研究", "frontier and common technology"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "重大前沿问题的基础理论研究和关键共性技术研发",
        "basic theory on major frontier questions, and key common technology",
    ),
    needs=TASK_PARTICULARS,
)

talent_mechanisms = Programme(
    ML4[37, 3],
    gist=Term("项目、评价和转化激励机制", "projects, assessment and transfer"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "项目管理、人才评定、成果转化激励三项新机制",
        "new mechanisms for managing projects, assessing talent and rewarding technology transfer",
    ),
    aims=(
        Term("项目管理机制", "project management"),
        Term("人才评定机制", "assessment of talent"),
        Term("成果转化激励机制", "rewards for technology transfer"),
    ),
    needs=TASK_PARTICULARS,
)

# Articles 38 and 39: exports and foreign-related matters

global_promotion = Programme(
    ML4[38, 1, "a"],
    gist=Term("面向全球推广", "promotion abroad"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对合规研发者向全球推广人工智能技术和产品的支持",
        "support for compliant developers who take AI technology and products to the world",
    ),
    needs=(*TASK_PARTICULARS, Term("研发者符合安全合规要求的凭据", "proof that the developer is compliant")),
    refers=(ML4[84, 1, "a"],),
)

simplify_export_approval = Duty(
    ML4[38, 1, "b"],
    gist=Term("非敏感产品出口审批从简", "simplified approval for non-sensitive exports"),
    tag=STATUTORY,
    bearer=EXPORT_CONTROL_AUTHORITY,
    toward=EXPORTERS,
    when=all_of(
        NON_SENSITIVE_EXPORTS_OPEN,
        Clause(
            export_lists.one_of("non_sensitive"),
            Term("该出口列入非敏感类目录", "the export is in the catalogue of non-sensitive items"),
            ML4[38, 1],
            denied=Term(
                "该出口未列入非敏感类目录", "the export is not in the catalogue of non-sensitive items"
            ),
        ),
    ),
    act=Act(
        "simplify_export_approval",
        Term(
            "对该技术、产品的出口适用简化的审批流程",
            "apply the simplified export-control procedure to the technology or product",
        ),
    ),
    breach=(ML4[105, 1], ML4[109, 2]),
    refers=(ML4[84, 1, "a"], ML4[84, 1, "b"], ECL[12]),
    note=Term(
        "未列入任何目录的，依一般程序；列入限制类、禁止类目录的，依第八十四条。同时列入非敏感类和限制类、禁止类目录的，"
        "由主管部门澄清。",
        "An item in no catalogue follows the ordinary procedure, a restricted or prohibited one article 84. One that "
        "is non-sensitive and restricted or prohibited at once is for the authority to clear up.",
    ),
)

foreign_related_support = Programme(
    ML4[39, 1, "a"],
    gist=Term("涉外协调、预警和争议支持", "coordination, warning and dispute support"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "涉外协调、风险预警、争议应对支持的机制和合规服务平台",
        "mechanisms for coordination, risk warning and dispute support abroad, and platforms for compliance advice",
    ),
    aims=(
        Term("风险预警", "a warning"),
        Term("争议应对支持", "support in a dispute"),
        Term("合规服务平台", "a compliance platform"),
    ),
    needs=(
        Term("国家或者地区", "the country or region"),
        Term("有关措施", "the measure"),
        Term("受影响的事项", "what it affects"),
        Term("日期", "the date"),
    ),
    refers=(ML4[95, 1],),
)

enforcement_cooperation = Programme(
    ML4[39, 1, "b"],
    gist=Term("跨境监管协作和执法合作", "cross-border supervision and enforcement"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "依法开展的跨境监管、执法合作", "lawful cooperation in supervision and enforcement abroad"
    ),
    aims=(Term("协作请求", "a request for cooperation"),),
    needs=(Term("法律依据", "the legal basis"), Term("结果", "the outcome")),
    refers=(ML4[12, 1], ML4[94, 1]),
    note=Term("没有法律依据的请求不得发出。", "A request without a legal basis is not sent."),
)
