"""What the four-tier proposal asks: how wide AI is, in which tier it stands, who controls its risks."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

REGULATOR = Party("regulator", Term("监管部门", "the regulators"), plural=True)
FUND_BODY = Party("fund_body", Term("国家或者基金管理机构", "the State, or the body that runs the fund"))
LEGISLATURE = Party("legislature", Term("国家立法机关", "the national legislature"))
INDUSTRY_BODIES = Party(
    "industry_bodies", Term("行业组织和企业", "industry bodies and enterprises"), plural=True
)
VICTIMS = Party("victims", Term("受害人", "the victims"), plural=True)

techniques = Several(
    name="techniques",
    question=Term("该系统采用下列哪些技术？", "Which of these techniques does the system use?"),
    help=Term(
        "专家系统、规则引擎属于基于逻辑或者知识的技术。",
        "Expert systems and rule engines are logic-based or knowledge-based.",
    ),
    label=Term("所用的技术", "the techniques"),
    values=(
        ("machine_learning", Term("机器学习", "machine learning")),
        ("logic_based", Term("基于逻辑的技术", "logic-based techniques")),
        ("knowledge_based", Term("基于知识的技术", "knowledge-based techniques")),
    ),
)

perception_to_decision = Flag(
    name="perception_to_decision",
    question=Term("该系统是否贯通从感知到决策的环节？", "Does the system reach from perception to decision?"),
    help=Term(
        "输入信息、形成判断并输出结果的，为“是”；只存储、传输数据的，为“否”。",
        "Yes if it takes in information, forms a judgement and puts out a result; no if it merely stores or moves data.",
    ),
    yes=Term("该系统贯通从感知到决策的环节", "the system reaches from perception to decision"),
    no=Term("该系统没有贯通从感知到决策的环节", "the system does not reach from perception to decision"),
)

_TIERS = (
    ("unacceptable", Term("不可接受", "unacceptable")),
    ("high", Term("高", "high")),
    ("limited", Term("有限", "limited")),
    ("low", Term("低", "low")),
)

tier_by_involvement = Choice(
    name="tier_by_involvement",
    question=Term(
        "就人的介入程度而言，经书面认定，该应用的风险属于哪一级？",
        "By the degree of human involvement, which tier of risk has been found for the application, in writing?",
    ),
    help=Term(
        "论文只提出标准，没有分级方法，由人认定并写明理由；没有认定的，答“不知道”。",
        "The paper names the criterion and no method: a person finds the tier and gives reasons. “Unknown” without a finding.",
    ),
    label=Term("按人的介入程度认定的等级", "the tier by human involvement"),
    values=_TIERS,
)

tier_by_impact = Choice(
    name="tier_by_impact",
    question=Term(
        "就对人权、利益和社会秩序的影响而言，经书面认定，该应用的风险属于哪一级？",
        "By the impact on human rights, interests and social order, which tier of risk has been found, in writing?",
    ),
    help=Term(
        "论文只提出标准，没有分级方法，由人认定并写明理由；没有认定的，答“不知道”。",
        "The paper names the criterion and no method: a person finds the tier and gives reasons. “Unknown” without a finding.",
    ),
    label=Term("按影响认定的等级", "the tier by impact"),
    values=_TIERS,
)

risk_management_parts = Several(
    name="risk_management_parts",
    question=Term(
        "针对该系统的风险管理制度，已经具备下列哪些部分？",
        "Which of these parts does the risk management system for the system have?",
    ),
    help=Term(
        "论文没有列举内容，此处按通常的风险管理环节分列，属于自设。",
        "The paper lists none; these are the usual stages of risk management, a house list.",
    ),
    label=Term("风险管理制度的组成", "the parts of the risk management system"),
    values=(
        ("identify", Term("识别风险", "identification")),
        ("assess", Term("评估风险", "assessment")),
        ("treat", Term("处置风险", "treatment")),
        ("review", Term("定期复查", "regular review")),
    ),
)

tier_filing_made = Flag(
    name="tier_filing_made",
    question=Term("是否已按所属等级办理备案？", "Has the filing for the tier been made?"),
    yes=Term("已按所属等级备案", "the filing for the tier has been made"),
    no=Term("没有按所属等级备案", "the filing for the tier has not been made"),
)

chain_roles = Several(
    name="chain_roles",
    question=Term("您在供应链中是什么角色？", "Which role do you have in the supply chain?"),
    help=Term(
        "论文举出这些角色，没有穷尽；与“研发者、提供者、使用者”并非一一对应。",
        "The paper names these as examples; they do not correspond one to one with developer, provider and user.",
    ),
    label=Term("供应链中的角色", "the roles in the supply chain"),
    values=(
        ("supplier", Term("供应者", "supplier")),
        ("importer", Term("进口者", "importer")),
        ("distributor", Term("分销者", "distributor")),
        ("user", Term("使用者", "user")),
        ("other", Term("其他", "another")),
    ),
)

controls_risk = Flag(
    name="controls_risk",
    question=Term(
        "经书面认定，您是否能够控制造成损害的风险？",
        "Is it found, in writing, that you had control over the risk that did the damage?",
    ),
    yes=Term("当事人能够控制该风险", "the person described had control over the risk"),
    no=Term("当事人不能控制该风险", "the person described had no control over the risk"),
)

can_handle_risk = Flag(
    name="can_handle_risk",
    question=Term(
        "经书面认定，您是否有能力处置该风险？",
        "Is it found, in writing, that you were able to deal with that risk?",
    ),
    yes=Term("当事人有能力处置该风险", "the person described was able to deal with the risk"),
    no=Term("当事人没有能力处置该风险", "the person described was not able to deal with the risk"),
)
