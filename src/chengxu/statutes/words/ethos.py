"""How anybody conducts AI activities under the Scholars' Draft (arts. 3 to 9), and measures taken abroad (art. 79)."""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Several
from chengxu.algebra.term import Term

# Ethics and fairness (SD 3, 5)

ethical_risk_work = Several(
    name="ethical_risk_work",
    question=Term(
        "对该人工智能的伦理风险，您做到了下列哪些？",
        "Which of these do you do about the ethical risks of the AI?",
    ),
    help=Term(
        "清单看您自己的活动：研发、提供、使用各有各的风险。有一项风险没有对应措施的，不选“控制”。经查没有风险而写明理由的，"
        "两项都选。",
        "The list is that of your own activity: developing, providing and using each have risks of their own. Leave out "
        "control if one risk has no measure. Where a check, with reasons, found no risk, choose both.",
    ),
    label=Term("伦理风险工作做到的事项", "the steps taken on ethical risks"),
    values=(
        ("identified", Term("列出伦理风险", "a list of them")),
        ("controlled", Term("逐项采取控制措施", "a control for each")),
    ),
)

differential_treatment = Flag(
    name="differential_treatment",
    question=Term(
        "研发、提供或者使用该人工智能时，是否对个人、组织有差别对待？",
        "In developing, providing or using the AI, are some people or organisations treated differently from others?",
    ),
    help=Term(
        "如价格、条件、机会、结果的不同；有没有道理，另行回答。",
        "In price, terms, chances or results, for example; whether with good ground is another question.",
    ),
    yes=Term("对个人、组织有差别对待", "people or organisations are treated differently"),
    no=Term("对个人、组织没有差别对待", "nobody is treated differently"),
)

difference_reasonable = Flag(
    name="difference_reasonable",
    question=Term(
        "该差别对待所写明的理由是否合理？",
        "Is the ground stated for treating them differently a reasonable one?",
    ),
    help=Term(
        "先写明理由再判断；还没有写明的，填“不知道”。已经查明没有任何理由的，为“否”。",
        "The ground is written down first; while there is none on paper answer “unknown”. No where it is established that "
        "there is none.",
    ),
    yes=Term("差别对待有合理理由", "the difference has a reasonable ground"),
    no=Term("差别对待没有合理理由", "the difference has no reasonable ground"),
)

# Transparency and safety (SD 6, 7)

basic_explanation = Several(
    name="basic_explanation",
    question=Term(
        "您以适当方式对外说明了该产品、服务的下列哪些内容？",
        "Which of these have you supplied and explained about the product or service, in a fitting way?",
    ),
    help=Term(
        "看您自己所作的说明，含指明他人的说明在何处可以查到；空着的一项不选。法定的对使用者告知另有要求。",
        "Your own explanation counts, pointing to where another's can be read included; leave out what is blank. The "
        "statutory notice to users has requirements of its own.",
    ),
    label=Term("已经说明的内容", "the points explained"),
    values=(
        ("basic_information", Term("基本信息", "what it is")),
        ("purpose", Term("目的意图", "what it is for")),
        ("mechanism", Term("主要运行机制", "how it chiefly works")),
    ),
)

safety_measures = Several(
    name="safety_measures",
    question=Term(
        "为使该产品、服务安全可靠，登记有下列哪些种类的现行措施？",
        "Of which kinds are there measures in force, on record, that make the product or service safe and reliable?",
    ),
    help=Term(
        "必要的程度看活动和风险的大小；已经失效的措施不算。",
        "How much is needed depends on the activity and its risk; a measure that has lapsed does not count.",
    ),
    label=Term("现行安全措施的种类", "the kinds of safety measures"),
    values=(
        ("technical", Term("技术措施", "technical measures")),
        ("management", Term("管理措施", "measures of management")),
    ),
)

# Proper conduct (SD 8)

conduct_failings = Several(
    name="conduct_failings",
    question=Term(
        "经查实，您在研发、提供或者使用中有下列哪些失当而尚未纠正？",
        "In developing, providing or using, which of these failings on your part are established and not yet mended?",
    ),
    help=Term(
        "每项都要写明所依据的事实；只有怀疑的，填“不知道”。违背商业道德的，另行回答。",
        "Each names the facts that it rests on; with mere suspicion answer “unknown”. Business ethics are asked elsewhere.",
    ),
    label=Term("已查实的失当", "the failings established"),
    values=(
        ("law", Term("违反法律、法规", "a breach of law")),
        ("social_morality", Term("违背社会公德和伦理", "a breach of social morality or ethics")),
        ("professional_ethics", Term("违背职业道德", "a breach of professional ethics")),
        ("dishonesty", Term("不诚实守信", "dishonesty")),
        ("safety_duty", Term("未尽安全保护义务", "neglect of the duty to keep AI safe")),
        ("social_responsibility", Term("未承担社会责任", "neglect of social responsibility")),
    ),
)

use_limits_built_in = Flag(
    name="use_limits_built_in",
    question=Term(
        "产品设计中是否内置了防止使用者用于违法活动的限制？",
        "Does the design of the product have limits built in that keep users from unlawful ends?",
    ),
    help=Term(
        "例如拒绝某类指令、限制某项功能；只写在协议里的不算。有没有都不违法，有的可以作为从轻的证据。",
        "Such as refusing certain prompts or limiting a function; a clause in the terms is not one. Neither answer is a "
        "breach; limits may serve as evidence for leniency.",
    ),
    yes=Term("产品设计内置了使用限制", "limits on use are built into the product"),
    no=Term("产品设计没有内置使用限制", "no limits on use are built into the product"),
)

# Human intervention (SD 9)

risk_explanation = Several(
    name="risk_explanation",
    question=Term(
        "关于现行版本的安全风险，下列哪些属实？",
        "Which of these is true of the safety risks of the current version?",
    ),
    help=Term(
        "说明早于最近一次评估的，不选“一致”。",
        "Leave out the last item if the explanation is older than the latest assessment.",
    ),
    label=Term("安全风险评估和说明做到的事项", "the steps taken to assess and explain safety risks"),
    values=(
        ("assessed", Term("已经评估", "an assessment")),
        ("explained", Term("已经对外说明", "an explanation to those outside")),
        ("matching", Term("说明与最近一次评估一致", "an explanation that matches the latest assessment")),
    ),
)

human_control = Several(
    name="human_control",
    question=Term(
        "对该产品、服务设置了下列哪些机制？",
        "Which of these mechanisms are set up for the product or service?",
    ),
    help=Term(
        "每一机制须有负责的人和运行记录；只有文件的不选。",
        "Each has people in charge and a record of its working; a document alone does not show it.",
    ),
    label=Term("人工干预的机制", "the mechanisms of human intervention"),
    values=(
        ("supervision", Term("人工监督", "human supervision")),
        ("audit", Term("审计", "an audit")),
    ),
)

# Measures taken abroad (SD 79); which measures there are is asked in `governance`

foreign_measure_traits = Several(
    name="foreign_measure_traits",
    question=Term(
        "关于外国采取的措施，下列哪些属实并写明了依据？",
        "Which of these is true, with its ground on record, of the measure taken abroad?",
    ),
    help=Term(
        "对各国一视同仁的措施，不是歧视。外国企业、个人自己的做法，不选第一项。",
        "A measure that treats all countries alike is no discrimination. What foreign firms or individuals do by "
        "themselves is not the first item.",
    ),
    label=Term("外国措施的情况", "the particulars of the foreign measure"),
    values=(
        ("by_country", Term("由国家或者地区采取", "a country or region that takes it")),
        ("discriminatory", Term("具有歧视性", "discrimination")),
        ("against_chinese", Term("针对中国公民、组织", "Chinese citizens or organisations as its target")),
        (
            "on_ai",
            Term("涉及人工智能的研发、提供或者使用", "developing, providing or using AI as its subject"),
        ),
    ),
)
