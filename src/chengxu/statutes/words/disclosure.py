"""What is told to users and to the public, explanation of decisions, bias."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

NATURAL_PERSONS = Party(
    "natural_persons", Term("与其互动的自然人", "the people who interact with it"), plural=True
)

# Interaction

interacts_with_people = Flag(
    name="interacts_with_people",
    question=Term("该服务是否与自然人互动？", "Does the service interact with natural persons?"),
    help=Term(
        "对话、语音、数字人、自动回复等直接面对人的，为“是”；只在系统之间调用、由人另行转达结果的，为“否”。",
        "Yes for chat, voice, digital humans, automatic replies and whatever else faces a person; no where systems call "
        "it and people pass the result on.",
    ),
    yes=Term("该服务与自然人互动", "the service interacts with natural persons"),
    no=Term("该服务不与自然人互动", "the service does not interact with natural persons"),
)

ai_evident_from_context = Flag(
    name="ai_evident_from_context",
    question=Term(
        "自然人从使用场景中能否明显看出对方是人工智能，且已写明理由？",
        "Can people plainly tell from the context that they deal with AI, and is the reason on record?",
    ),
    help=Term(
        "以普通人的认识为准；说不出理由的，填“否”。",
        "By the understanding of an ordinary person; no where no reason can be given.",
    ),
    yes=Term("从使用场景中可以明显判断对方是人工智能", "the context makes it plain that one deals with AI"),
    no=Term(
        "从使用场景中不能明显判断对方是人工智能", "the context does not make it plain that one deals with AI"
    ),
)

ai_interaction_notice = Flag(
    name="ai_interaction_notice",
    question=Term(
        "互动开始之前，是否以清晰、易懂的方式告知对方正在与人工智能交互？",
        "Are people told before the interaction, clearly and understandably, that they deal with AI?",
    ),
    help=Term(
        "只写在服务协议里，或者互动开始后才提示的，填“否”。",
        "No if it stands only in the agreement, or comes after the interaction has begun.",
    ),
    yes=Term("互动之前已经告知对方是人工智能", "people are told beforehand that they deal with AI"),
    no=Term("互动之前没有告知对方是人工智能", "people are not told beforehand that they deal with AI"),
)

# Agents

agent_log = Several(
    name="agent_log",
    question=Term(
        "关于与使用者权益有关的智能体活动，下列哪些已经做到？",
        "For agent activity that bears on users' rights, which of these is in place?",
    ),
    help=Term(
        "记录只增不改，一般写明时间、操作、授权、对象和结果，并符合国家规定和服务协议；查询只给出本人的记录，以不合理为由"
        "拒绝的，说明理由。",
        "The log is append-only, usually with time, action, authorisation, target and result, as State rules and the "
        "agreement say; a query shows one's own entries only, and refusing it as unreasonable takes a reason.",
    ),
    label=Term("智能体活动记录的情况", "the arrangements for records of agent activity"),
    values=(
        ("recorded", Term("逐项记录", "a record of each activity")),
        ("open_to_users", Term("便于使用者查询", "easy look-up by users")),
    ),
)

# Recommendation

uses_algorithm_recommendation = Flag(
    name="uses_algorithm_recommendation",
    question=Term(
        "该服务是否利用算法推荐技术向使用者提供信息？",
        "Does the service use algorithm recommendation technology to give its users information?",
    ),
    help=Term(
        "依照《算法推荐规定》，生成合成、个性化推送、排序精选、检索过滤、调度决策等类算法都属于算法推荐技术。",
        "Under the Algorithm Recommendation Provisions that includes algorithms for generation and synthesis, "
        "personalised push, ranking and selection, search and filtering, dispatch and decision.",
    ),
    yes=Term("该服务涉及算法推荐服务", "the service involves algorithm recommendation"),
    no=Term("该服务不涉及算法推荐服务", "the service involves no algorithm recommendation"),
)

recommendation_rules_published = Flag(
    name="recommendation_rules_published",
    question=Term(
        "是否公示了现行版本的算法推荐服务规则？",
        "Are the rules of the recommendation service published in their current version?",
    ),
    help=Term(
        "须注明版本和日期；规则已经变化而公示未更新的，填“否”。",
        "With version and date; no where the rules have changed and the page has not.",
    ),
    yes=Term("算法推荐服务规则已经公示", "the rules of the recommendation service are published"),
    no=Term("算法推荐服务规则没有公示", "the rules of the recommendation service are not published"),
)

# Information before launch

USER_INFORMATION_GIVEN = Event(
    name="user_information_given",
    label=Term("向使用者告知产品、服务信息", "the information given to users"),
    question=Term(
        "产品、服务信息何日以适当方式告知使用者？",
        "On which day was the information on the product or service given to users in a suitable way?",
    ),
    help=Term(
        "填首次告知之日；内容更新的，另记版本。",
        "The day of the first publication; updates are versions of it.",
    ),
)

user_information = Several(
    name="user_information",
    question=Term(
        "告知使用者的产品、服务信息，现在包括下列哪些内容？",
        "Which of these does the information given to users now contain?",
    ),
    help=Term(
        "许可、备案情况须如实写明：尚无须备案或者正在办理的，照实写，取得编号后更新。没有法律、行政法规要求其他信息的，最后"
        "一项也选；有要求的，注明出处。",
        "Licence or filing is stated truthfully: that none is due yet or that it is pending, with an update once there is "
        "a number. Tick the last item too where no law or administrative regulation asks for more; where one does, cite it.",
    ),
    label=Term("告知使用者的内容", "the contents of the information to users"),
    values=(
        ("principle", Term("基本原理", "the basic principle")),
        ("purpose", Term("目的意图", "the intended purpose")),
        ("mechanism", Term("主要运行机制", "the main operating mechanism")),
        ("licence_or_filing", Term("许可或者备案情况", "the state of licence or filing")),
        ("rights", Term("使用者的权利", "the rights of users")),
        ("remedies", Term("救济渠道", "the ways to seek relief")),
        (
            "other_information",
            Term("法律、行政法规要求的其他信息", "other information that the law asks for"),
        ),
    ),
)

# Explanation

major_effect_on_individuals = Flag(
    name="major_effect_on_individuals",
    question=Term(
        "该产品、服务对个人权益是否有重大影响？",
        "Does the product or service have a major effect on the rights and interests of individuals?",
    ),
    help=Term(
        "例如影响就业、信贷、保险、教育、医疗、社会保障等机会或者待遇；判断理由应当留档。",
        "For example on access to work, credit, insurance, education, medical care or social security; the reasons are "
        "kept on file.",
    ),
    yes=Term(
        "该产品、服务对个人权益有重大影响",
        "the product or service has a major effect on the rights and interests of individuals",
    ),
    no=Term(
        "该产品、服务对个人权益没有重大影响",
        "the product or service has no major effect on the rights and interests of individuals",
    ),
)

DECISION_EXPLANATION_REQUESTED = Event(
    name="decision_explanation_requested",
    label=Term("收到使用者的解释请求", "the receipt of a user's request for explanation"),
    question=Term(
        "何日收到使用者要求解释决策过程、方式的请求？",
        "On which day did a user's request arrive to explain how a decision came about?",
    ),
    help=Term(
        "只填使用者的请求；受决策影响而没有使用该服务的人，依其他法律提出。",
        "Requests of users only; those affected who do not use the service have other laws to go by.",
    ),
)

DECISION_EXPLAINED = Event(
    name="decision_explained",
    label=Term("向使用者作出解释", "the explanation given to the user"),
    question=Term("何日向该使用者作出了解释？", "On which day was the explanation given to the user?"),
    help=Term(
        "解释须说明决策的过程和方式；只告知已收到请求的，不算。",
        "It covers the process and the manner of the decision; a mere acknowledgement does not count.",
    ),
)

# Bias

development_bias_controls = Several(
    name="development_bias_controls",
    question=Term(
        "在研发的哪些环节，有防范偏见和歧视的措施记录？",
        "At which stages of development is a measure against bias and discrimination on record?",
    ),
    help=Term(
        "没有记录的环节不选；另就民族、性别等具体方面询问的，是《暂行办法》的要求。",
        "Leave out a stage without a record. The questions by ground, such as ethnicity or sex, come from the Interim "
        "Measures.",
    ),
    label=Term("有防偏见措施的研发环节", "the stages of development with measures against bias"),
    values=(
        ("data_processing", Term("训练数据处理", "handling of training data")),
        ("annotation", Term("训练数据标注", "annotation of training data")),
        ("model_design", Term("算法模型设计研发", "design of algorithm and model")),
        ("testing", Term("验证测试", "validation and testing")),
    ),
)

service_bias_controls = Several(
    name="service_bias_controls",
    question=Term(
        "在提供产品、服务时，对下列哪些对象有防范偏见和歧视的管理记录？",
        "In running the product or service, for which of these is management against bias and discrimination on record?",
    ),
    help=Term(
        "记录须注明日期；自定的评估周期内没有记录的不选。",
        "Records are dated; leave out what has none in the assessment period that you have set.",
    ),
    label=Term("有防偏见管理的对象", "the objects of management against bias"),
    values=(
        ("input", Term("输入数据", "input data")),
        ("output", Term("输出数据", "output")),
        ("operation", Term("服务运行情况", "the running of the service")),
    ),
)
