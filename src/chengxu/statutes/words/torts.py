"""Torts as the Scholars' Draft asks about them: causes, breaches, notices, defects, foundation models, cover, mass harm.

Damage, cause, fault and knowledge as such stand in `damage`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

PRODUCER = Party("producer", Term("产品的生产者", "the producer of the product"))
SELLER = Party("seller", Term("产品的销售者", "the seller of the product"))
DERIVED_ACTORS = Party(
    "derived_actors",
    Term(
        "衍生人工智能的研发者、提供者、使用者", "those who develop, provide or use AI derived from the model"
    ),
    plural=True,
)
DETERMINED_ORGANISATION = Party(
    "determined_organisation",
    Term("主管部门确定的组织", "an organisation determined by the oversight departments"),
)

# Causes and breaches (articles 85 and 86)

damage_arose_from = Several(
    name="damage_arose_from",
    question=Term("该损害由下列哪些原因造成？", "From which of these did the damage arise?"),
    help=Term(
        "使用者正常使用而产品、服务自行出错的，是前者；使用者的操作、输入或者传播介入其中的，是后者。两者都有的，都选；没有"
        "损害的，答“无”。",
        "The former where it fails by itself in normal use, the latter where what a user did, entered or spread comes "
        "between; both where both did it. “None” without damage.",
    ),
    label=Term("损害的成因", "the causes of the damage"),
    values=(
        ("product", Term("产品、服务本身", "the product or service itself")),
        ("use", Term("使用者的使用行为", "what a user did with it")),
    ),
)

breach_proven_as = Several(
    name="breach_proven_as",
    question=Term(
        "就该侵害，已有证据证明您以下列哪些身份没有履行《学者建议稿》规定的义务？",
        "As which of these are you proven, for this infringement, to have failed in your duties under the Scholars' Draft?",
    ),
    help=Term(
        "由请求赔偿或者起诉的一方证明，并写明所违反的条文；不以主管部门先作认定为前提。证明没有成功的，答“无”。",
        "The claimant proves it and names the provision; no finding of a department need come first. “None” where the "
        "proof has failed.",
    ),
    label=Term("已证明未履行义务的身份", "the roles in which duties are proven unperformed"),
    values=(
        ("developer", Term("研发者", "developer")),
        ("provider", Term("提供者", "provider")),
        ("user", Term("使用者", "user")),
    ),
)

cap_by_other_law = Flag(
    name="cap_by_other_law",
    question=Term(
        "对这类损害的赔偿，有无其他法律规定了限额？",
        "Does another law set a cap on compensation for this kind of damage?",
    ),
    help=Term("须引明条文；没有引明的，填“否”。", "With its citation; no if none can be cited."),
    yes=Term("法律对该赔偿规定了限额", "a law caps the compensation"),
    no=Term("法律对该赔偿没有规定限额", "no law caps the compensation"),
)

developer_grave_fault = Flag(
    name="developer_grave_fault",
    question=Term(
        "是否认定研发者对该损害有故意或者重大过失？",
        "Is the developer found to have acted with intent or gross negligence in the damage?",
    ),
    help=Term(
        "一般过失的，填“否”。提供者的过错另行询问。",
        "No for ordinary negligence. The provider is asked about separately.",
    ),
    yes=Term("研发者有故意或者重大过失", "the developer acted with intent or gross negligence"),
    no=Term("研发者没有故意或者重大过失", "the developer acted with neither intent nor gross negligence"),
)

attribution_by_other_law = Flag(
    name="attribution_by_other_law",
    question=Term(
        "对使用人工智能造成的这一损害，其他法律是否另有责任归属的规定？",
        "Does another law attribute liability for this damage by use otherwise?",
    ),
    help=Term(
        "例如道路交通事故。须引明条文；没有引明的，填“否”。产品责任并行适用，不在此列。",
        "Road accidents, for example. With its citation; no if none can be cited. Product liability runs beside it and is "
        "not meant.",
    ),
    yes=Term("其他法律对责任归属另有规定", "another law attributes the liability otherwise"),
    no=Term("其他法律对责任归属没有另外规定", "no other law attributes the liability otherwise"),
)

# The safe harbour (article 87)

user_tort_claimed = Flag(
    name="user_tort_claimed",
    question=Term(
        "有无权利人主张使用者利用该服务对其侵权？",
        "Does a rights holder claim that a user commits a tort against it by means of the service?",
    ),
    yes=Term(
        "权利人主张使用者利用该服务侵权", "a rights holder claims that a user commits a tort by the service"
    ),
    no=Term("没有权利人主张使用者利用该服务侵权", "no rights holder claims a tort by a user of the service"),
)

infringement_notice_contents = Several(
    name="infringement_notice_contents",
    question=Term(
        "权利人的通知载有下列哪些内容？", "Which of these does the rights holder's notice contain?"
    ),
    help=Term(
        "还没有发出通知的，不必回答。只写化名的，不选第二项；两项都没有的，答“无”。",
        "Leave it open while no notice has been sent. A pseudonym is no identity; “none” if it has neither.",
    ),
    label=Term("通知的内容", "the contents of the notice"),
    values=(
        ("evidence", Term("初步的侵权证据", "prima facie evidence of infringement")),
        ("identity", Term("权利人的真实身份", "the true identity of the rights holder")),
    ),
)

action_on_notice = Choice(
    name="action_on_notice",
    question=Term(
        "收到有效侵权通知后，是否及时采取了必要措施，损害有没有因迟延扩大？",
        "After a valid notice of infringement, were the needed measures taken in time, and did delay add to the damage?",
    ),
    help=Term(
        "只转送通知而不采取措施的，属于没有及时采取。是否及时，看合理的时间；所选的时间应当写明。",
        "Forwarding alone is no measure. What is timely depends on what time was reasonable; state the one assumed.",
    ),
    label=Term("收到通知后的措施", "what was done upon notice"),
    values=(
        ("no_notice", Term("没有收到有效通知", "nothing, as no valid notice came")),
        ("in_time", Term("及时采取了必要措施", "the needed measures, in time")),
        ("late_no_growth", Term("没有及时采取，但损害没有扩大", "nothing in time, without added damage")),
        ("late_growth", Term("没有及时采取，损害因此扩大", "nothing in time, with added damage")),
    ),
)

needed_measures_taken = Flag(
    name="needed_measures_taken",
    question=Term(
        "提供者知道或者应当知道使用者侵权后，是否采取了足以制止侵权的必要措施？",
        "Once it knew or should have known of a user's infringement, did the provider take the measures that stop it?",
    ),
    help=Term(
        "如屏蔽提示词、断开内容、关闭账号；用哪一种，看哪一种够用。",
        "Blocking prompts, taking content down, closing an account: whichever suffices.",
    ),
    yes=Term("提供者采取了足以制止侵权的措施", "the provider took the measures that stop the infringement"),
    no=Term(
        "提供者没有采取足以制止侵权的措施",
        "the provider did not take the measures that stop the infringement",
    ),
)

INFRINGEMENT_NOTIFIED = Event(
    name="infringement_notified",
    label=Term("收到附初步证据的侵权通知", "the receipt of a notice with prima facie evidence"),
    question=Term(
        "哪一天收到权利人附有侵权初步证据和真实身份信息的通知？",
        "On which day did a notice arrive with prima facie evidence of infringement and the rights holder's true identity?",
    ),
    help=Term(
        "两项都不能少；欠缺的先请补正，自补齐之日算收到。每个通知用一个编号。",
        "Both are needed. If one lacks, ask for it; the notice is received when complete. One case number for each.",
    ),
)

INFRINGEMENT_NOTICE_FORWARDED = Event(
    name="infringement_notice_forwarded",
    label=Term("转送侵权通知并警示", "the forwarding of the notice with a warning"),
    question=Term(
        "哪一天既把通知转送给有关使用者，又提示了侵权风险？",
        "By which day was the notice forwarded to the user, and the user warned of the risk of infringement?",
    ),
    help=Term(
        "填两项都完成的日子，各自的时刻分别留档。",
        "The day by which both were done; keep the time of each.",
    ),
)

# Product liability (article 88)

defect_findings = Several(
    name="defect_findings",
    question=Term(
        "关于产品缺陷，已证明下列哪些事项？", "Which of these has been proven about a product defect?"
    ),
    help=Term(
        "“产品”是指有形产品或者依法按产品对待的软件；单纯的服务，不选第一项。没有缺陷的，答“无”。",
        "A product is a thing, or software that the law treats as one; a mere service is none. “None” without a defect.",
    ),
    label=Term("已证明的产品责任事项", "the points proven of product liability"),
    values=(
        ("product", Term("属于人工智能产品", "an AI product")),
        ("defect", Term("产品存在缺陷", "a defect in it")),
        ("caused", Term("损害由该缺陷造成", "damage by that defect")),
    ),
)

product_roles = Several(
    name="product_roles",
    question=Term(
        "您对该人工智能产品，还是下列哪些人？", "Which of these are you, too, as to the AI product?"
    ),
    help=Term("没有产品，或者都不是的，答“无”。", "“None” if there is no product, or if you are neither."),
    label=Term("对该产品的身份", "the roles as to the product"),
    values=(("producer", Term("生产者", "its producer")), ("seller", Term("销售者", "its seller"))),
)

damages_paid = Flag(
    name="damages_paid",
    question=Term(
        "您是否已经就该损害向被侵权人支付了赔偿？",
        "Have you paid compensation for the damage to the injured person?",
    ),
    help=Term(
        "须有付款记录；只有判决或者协议而没有付款的，填“否”。",
        "With a record of payment; no while there is only a judgment or an agreement.",
    ),
    yes=Term("当事人已经支付赔偿", "the person described has paid compensation"),
    no=Term("当事人没有支付赔偿", "the person described has paid no compensation"),
)

# Punitive damages (article 89)

punitive_grounds = Several(
    name="punitive_grounds",
    question=Term("关于侵权人，已证明下列哪些事项？", "Which of these has been proven of the tortfeasor?"),
    help=Term(
        "“知道”须是实际知道，应当知道而不知道的不算；情节严重由法院认定，与行政处罚的情节严重是两回事。",
        "Knowledge is actual; what should have been known does not count. Seriousness is for the court and not the same as "
        "in a penalty case.",
    ),
    label=Term("已证明的惩罚性赔偿事由", "the grounds proven for punitive damages"),
    values=(
        ("knew", Term("知道存在重大安全风险", "knowledge of a major safety or security risk")),
        ("no_measures", Term("没有采取必要措施", "no necessary measures")),
        ("serious", Term("情节严重", "serious circumstances")),
    ),
)

# Foundation models (article 90)

derived_illegality_known = Choice(
    name="derived_illegality_known",
    question=Term(
        "有人利用您的基础模型从事违法活动的，您是否知道？",
        "Did you know that those who build on your foundation model act unlawfully by means of it?",
    ),
    help=Term(
        "没有人违法，或者不知道也不应当知道的，选第一项。使用者直接利用您的服务侵权的，另行询问。请写明自何日起。",
        "The first if nobody does, or if you neither knew nor should have. Users who infringe by your own service are asked "
        "about separately. Give the day since when.",
    ),
    label=Term("对衍生活动违法的知情", "what was known of unlawful derived activity"),
    values=(
        ("none", Term("不知道也不应当知道", "nothing that was or should have been known")),
        ("should_have_known", Term("应当知道", "that it should have been known")),
        ("knew", Term("知道", "actual knowledge")),
    ),
)

measures_against_derived = Flag(
    name="measures_against_derived",
    question=Term(
        "知道或者应当知道衍生活动违法之后，您是否采取了必要措施？",
        "Once you knew or should have known of the unlawful derived activity, did you take the necessary measures?",
    ),
    help=Term("例如限制、停止模型的供应。", "Restricting or ending the supply of the model, for example."),
    yes=Term(
        "对违法的衍生活动采取了必要措施", "the necessary measures were taken against the derived activity"
    ),
    no=Term(
        "对违法的衍生活动没有采取必要措施",
        "the necessary measures were not taken against the derived activity",
    ),
)

model_built_on = Flag(
    name="model_built_on",
    question=Term(
        "是否有他人在您的基础模型之上研发、提供或者使用衍生的人工智能？自何日起？",
        "Do others develop, provide or use AI derived from your foundation model, and since when?",
    ),
    yes=Term("他人在该基础模型之上开展衍生活动", "others build on the foundation model"),
    no=Term("没有他人在该基础模型之上开展衍生活动", "nobody else builds on the foundation model"),
)

foundation_agreement_clauses = Several(
    name="foundation_agreement_clauses",
    question=Term(
        "您与每一个衍生活动主体签订的协议或者标准合同，都写明了下列哪些内容？",
        "Which of these does every agreement or standard contract with those who build on your model lay down?",
    ),
    help=Term(
        "有一个没有签的，答“无”；写明四项内容的开源许可证可以作为标准合同。",
        "“None” if one of them has not signed. An open licence that lays down all four serves as a standard contract.",
    ),
    label=Term("协议写明的内容", "the contents of the agreements"),
    values=(
        ("authorisation", Term("授权范围", "the scope of authorisation")),
        ("restrictions", Term("使用限制", "the restrictions on use")),
        ("risks", Term("风险处置", "the handling of risks")),
        ("liability", Term("法律责任", "legal liability")),
    ),
)

# Insurance and public-interest suits (articles 91 and 92)

liability_cover = Choice(
    name="liability_cover",
    question=Term(
        "损害发生之日，谁就该产品、服务投保了有效的保险？",
        "On the day of the damage, who had insurance in force for the product or service?",
    ),
    help=Term(
        "当日尚未生效或者已经失效的保单，不算投保。提供者、使用者有一方投保的，选最后一项。",
        "A policy not in force that day is none. If the provider or a user is insured, choose the last.",
    ),
    label=Term("有效的保险", "the insurance in force"),
    values=(
        ("none", Term("无人投保", "nobody's")),
        ("developer_only", Term("只有研发者投保", "the developer's alone")),
        ("provider_or_user", Term("提供者或者使用者投保", "the provider's or a user's")),
    ),
)

many_individuals_harmed = Flag(
    name="many_individuals_harmed",
    question=Term(
        "该提供活动是否侵害了众多个人的权益？",
        "Does providing the AI infringe the rights of numerous individuals?",
    ),
    help=Term(
        "法律没有人数标准；由起诉的一方写明人数和理由。只有一人受害的，填“否”。",
        "No number is set; whoever sues enters the number and the reason. No for a single victim.",
    ),
    yes=Term("众多个人的权益受到侵害", "the rights of numerous individuals are infringed"),
    no=Term("没有侵害众多个人的权益", "the rights of numerous individuals are not infringed"),
)
