"""Ethics review, AI in scientific research, AI in public affairs (Model Law, articles 59 to 61).

What keeps research free from the general rules (article 111) is asked in `research`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

ETHICS_COMMITTEE = Party("ethics_committee", Term("伦理审查委员会", "the ethics review committee"))
RESEARCHERS = Party("researchers", Term("科研人员", "researchers"), plural=True)
"""Researchers as people to whom something is owed."""

# Ethics (ML4 59, 60)

meets_ethics_conditions = Flag(
    name="meets_ethics_conditions",
    question=Term(
        "按照国家规定的条件，您（单位）是否应当自设人工智能伦理审查委员会？",
        "Do you meet the conditions set by the State under which an AI ethics review committee is required?",
    ),
    help=Term("条件尚未公布的，填“不知道”。", "Answer “unknown” while no conditions are published."),
    yes=Term(
        "当事人属于应当自设伦理审查委员会的主体",
        "the person described is one who has to have an ethics committee",
    ),
    no=Term(
        "当事人不属于应当自设伦理审查委员会的主体",
        "the person described is not one who has to have an ethics committee",
    ),
)

ethics_committee = Several(
    name="ethics_committee",
    question=Term(
        "关于本单位的伦理审查委员会，下列哪些属实？",
        "Which of these is true of an AI ethics review committee of your own?",
    ),
    help=Term(
        "由第三方机构代为审查的，不算自己设立了委员会。",
        "A review by a third-party body is no committee of your own.",
    ),
    label=Term("伦理审查委员会的情况", "the particulars of the ethics committee"),
    values=(
        ("set_up", Term("已经设立，成员登记在册", "its existence, with members on record")),
        ("reviews", Term("开展审查，意见存档", "its reviews, with opinions on file")),
    ),
)

ethics_criteria = Several(
    name="ethics_criteria",
    question=Term(
        "每份伦理审查意见，都对下列哪些要求给出了结论和理由？",
        "On which of these does every ethics opinion give a result with reasons?",
    ),
    help=Term(
        "有一份意见缺少某一项，该项不选；缺项的意见不得通过。",
        "Leave out an item that one opinion lacks; an opinion with a gap cannot be adopted.",
    ),
    label=Term("伦理审查意见所及的要求", "the criteria in the ethics opinions"),
    values=(
        ("wellbeing", Term("增进人类福祉", "human wellbeing")),
        ("fairness", Term("公平公正", "fairness and justice")),
        ("controllable", Term("可控可信", "control and trustworthiness")),
        ("transparent", Term("透明可解释", "transparency and explainability")),
        ("traceable", Term("责任可追溯", "traceable responsibility")),
        ("privacy", Term("隐私保护", "privacy")),
    ),
)

researches_with_ai = Flag(
    name="researches_with_ai",
    question=Term("您是否在科学研究中借助人工智能？", "Do you use AI to assist scientific research?"),
    yes=Term("当事人在科学研究中借助人工智能", "the person described uses AI in scientific research"),
    no=Term("当事人没有在科学研究中借助人工智能", "the person described uses no AI in scientific research"),
)

research_output_verified = Flag(
    name="research_output_verified",
    question=Term(
        "研究中采用的每一项生成内容，是否都经本人核实、判断？",
        "Has every piece of generated content relied on in the research been verified and judged by the researcher?",
    ),
    help=Term(
        "研究日志写明如何核实、由谁、在哪一天。引用过一项未经核实的，填“否”。",
        "The research log says how, by whom and when. No if one unverified piece has been cited.",
    ),
    yes=Term("采用的生成内容均经核实", "all generated content relied on has been verified"),
    no=Term("有采用的生成内容未经核实", "some generated content relied on has not been verified"),
)

aimed_at_research = Flag(
    name="aimed_at_research",
    question=Term("该工具是否面向科研场景提供？", "Is the tool offered for use in scientific research?"),
    help=Term(
        "以宣传和实际用途为准；通用工具被个别人用于科研的，不算。",
        "Judge by how it is presented and put to use; that somebody happens to do research with a general tool is not enough.",
    ),
    yes=Term("该工具面向科研场景", "the tool is offered for research"),
    no=Term("该工具不面向科研场景", "the tool is not offered for research"),
)

research_tool_aids = Several(
    name="research_tool_aids",
    question=Term(
        "该科研工具为核验生成内容提供了下列哪些支持？",
        "Which of these does the research tool offer for checking generated content?",
    ),
    help=Term(
        "提示须在使用者采用内容之处显著可见；只写在协议里的不选。",
        "The reminder has to stand out where content is taken over; one in the terms of use does not count.",
    ),
    label=Term("科研工具提供的核验支持", "the aids to verification in the tool"),
    values=(
        ("technical_support", Term("核验的技术支持", "technical support for checking")),
        ("traceability", Term("可追溯的工具", "means of tracing content to its source")),
        ("reminder", Term("核实义务的显著提示", "a prominent reminder of the duty to verify")),
    ),
)

# AI in public affairs (ML4 61)

public_affairs_fields = Several(
    name="public_affairs_fields",
    question=Term(
        "您研发或者提供的人工智能用于下列哪些公共事务领域？",
        "In which of these fields of public affairs is the AI that you develop or provide put to use?",
    ),
    label=Term("所用的公共事务领域", "the fields of public affairs"),
    values=(
        ("government_service", Term("政务服务", "government services")),
        ("public_administration", Term("公共管理", "public administration")),
        ("other", Term("其他公共事务领域", "another field of public affairs")),
    ),
)

public_affairs_care = Several(
    name="public_affairs_care",
    question=Term(
        "对用于公共事务的人工智能，在下列哪些方面采取了有据可查的保障措施？",
        "On which of these are there measures, with evidence, for the AI used in public affairs?",
    ),
    label=Term("有保障措施的方面", "the aspects with measures"),
    values=(
        ("safety", Term("安全性", "safety")),
        ("transparency", Term("透明性", "transparency")),
        ("fairness", Term("公平性", "fairness")),
    ),
)
