"""The special scenarios of the Scholars' Draft (articles 69 to 76), general-purpose AI, and what each has to show."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

LITIGANTS = Party("litigants", Term("诉讼参与人", "the people in the proceedings"), plural=True)
PATIENTS = Party("patients", Term("患者", "patients"), plural=True)
CONSUMERS = Party("consumers", Term("消费者", "consumers"), plural=True)
ROAD_USERS = Party("road_users", Term("其他交通参与人", "other road users"), plural=True)
SCORED_PERSONS = Party("scored_persons", Term("被评分的个人", "the people scored"), plural=True)

scenarios = Several(
    name="scenarios",
    question=Term(
        "该人工智能用于下列哪些特殊场景？自何日起？",
        "In which of these special scenarios is the AI put to use, and since which day?",
    ),
    help=Term(
        "以实际用途为准，可以同时有几个。行政行为包括许可、处罚、检查、给付等；司法工作指审判、检察、执行等，当事人或者律师自己"
        "使用的不算；新闻指向公众提供新闻信息；医疗指诊疗活动，挂号、健康资讯不算；社交机器人指在社交平台以账号自动发布信息的"
        "程序；生物识别包括人脸、声纹、指纹、步态等；自动驾驶含测试和示范。都没有的，答“无”。",
        "By actual use; several at once are possible. Administrative acts include licences, penalties, inspections and "
        "benefits. Judicial work is that of courts and procuratorates, enforcement included, not what a party or a "
        "lawyer does with AI. News is news information for the public. Medical means diagnosis and treatment, not "
        "appointments or health articles. A social bot posts by itself under an account on a social platform. "
        "Biometrics are faces, voices, fingerprints, gait and the like. Driving includes tests and demonstrations. "
        "Answer “none” if there is none.",
    ),
    label=Term("所用的特殊场景", "the special scenarios"),
    values=(
        ("state_administration", Term("国家机关的行政行为", "administrative acts of State organs")),
        ("judicial", Term("司法工作", "judicial work")),
        ("news", Term("互联网新闻信息服务", "internet news services")),
        ("medical", Term("医疗服务", "medical services")),
        ("social_bot", Term("社交机器人", "social bots")),
        ("biometric", Term("生物识别信息处理", "the processing of biometric information")),
        ("autonomous_driving", Term("自动驾驶", "autonomous driving")),
        ("social_credit", Term("社会信用评分、评级", "social credit scoring and rating")),
    ),
)

decisive_output = Several(
    name="decisive_output",
    question=Term(
        "在下列哪些事项中，有过人工智能的结论未经人独立判断就成为最后决定？自何日起？",
        "In which of these has the AI's result become the decision without a person's own judgement? Since which day?",
    ),
    help=Term(
        "由系统自动作出，或者人只是照签、无权改变的，都算；当事人、患者同意的，也算。每件决定都有署名的决定人及其本人的理由，"
        "才答“无”；记录不全、无从证明的，填“不知道”。",
        "Decided by the system itself, or merely signed by somebody who could not or did not judge; consent of the "
        "person concerned changes nothing. Answer “none” only if every decision names who took it, with that person's "
        "own reasons; with gaps in the record, “unknown”.",
    ),
    label=Term("由人工智能定结论的事项", "the matters in which AI decided"),
    values=(
        ("administrative", Term("行政行为", "administrative acts")),
        ("judicial", Term("司法工作", "judicial work")),
        ("medical", Term("医疗活动", "medical activity")),
    ),
)

# State organs and courts (SD 69, 70)

administrative_principles = Several(
    name="administrative_principles",
    question=Term(
        "对借助人工智能的每件行政行为，案卷就下列哪些要求写明了结论和理由？",
        "On which of these does the file of every administrative act taken with AI state a finding, with reasons?",
    ),
    help=Term("有一件缺少某项的，该项不选。", "Leave out an item that one file lacks."),
    label=Term("案卷载有结论的要求", "the requirements answered in the files"),
    values=(
        ("legality", Term("合法", "legality")),
        ("reason", Term("理由正当", "reasonable justification")),
        ("proportionality", Term("合比例", "proportionality")),
    ),
)

judicial_principles = Several(
    name="judicial_principles",
    question=Term(
        "关于该司法人工智能，您就下列哪些原则记录了如何落实？",
        "For which of these principles have you put on record how the judicial AI keeps to it?",
    ),
    help=Term(
        "研发、提供、使用者各自作答，只写“符合”而没有做法的，不选。",
        "Developer, provider and user each answer for themselves; a bare “complied with” does not count.",
    ),
    label=Term("已有落实记录的原则", "the principles on record"),
    values=(
        ("security_legality", Term("安全合法", "security and legality")),
        ("fairness", Term("公平公正", "fairness and impartiality")),
        ("assist_trials", Term("辅助审判", "assistance to trials")),
        ("transparency_credibility", Term("透明可信", "transparency and credibility")),
        ("public_order", Term("公序良俗", "public order and good morals")),
    ),
)

# News, medicine, social bots (SD 71 to 73)

news_controls = Several(
    name="news_controls",
    question=Term(
        "用人工智能提供的每条新闻信息，发布之前都有下列哪些环节？",
        "Which of these stands before the release of every item of news provided with AI?",
    ),
    help=Term(
        "前两项要有成文的制度和每条的批准人；后两项各有核查人和时间。有一条缺少的，不选该项。发布后的更正另行留档。",
        "The first two take a written system and a named approver for each item, the last two a checker and a time. "
        "Leave out what one item lacks. A correction after release is kept apart.",
    ),
    label=Term("新闻信息发布之前的环节", "the steps before news is released"),
    values=(
        ("review_system", Term("专门的审核制度", "a review system of its own")),
        ("approval", Term("指定人员批准", "approval by a named person")),
        ("veracity", Term("真实性核查", "a check that it is true")),
        ("accuracy", Term("准确性核查", "a check that it is accurate")),
    ),
)

medical_qualifications = Several(
    name="medical_qualifications",
    question=Term(
        "使用人工智能从事医疗服务，现有下列哪些法定资质且均在有效期内？",
        "Which of these legal qualifications for the medical service given with AI are held and valid?",
    ),
    help=Term(
        "机构执业登记和人员执业资格分别核对；有一人、一处不符的，不选该项。",
        "Check the institution and the people separately; leave an item out if one place or one person falls short.",
    ),
    label=Term("有效的医疗资质", "the medical qualifications held"),
    values=(
        ("institution", Term("医疗机构执业登记", "the registration of the institution")),
        ("practitioners", Term("卫生技术人员执业资格", "the qualifications of the practitioners")),
    ),
)

bot_controls = Several(
    name="bot_controls",
    question=Term(
        "对社交机器人发布的信息，下列哪些已经落实？",
        "Which of these is in place for what the social bots publish?",
    ),
    help=Term(
        "数量上限、质量要求由提供者自定并写明，不是法定数字；审核要覆盖全部发布内容，有一条审核不通过而未处置的，不选“处置”。",
        "The cap and the standard are the provider's own and written down, no legal figures. Review covers all that is "
        "published; leave out handling while one failed item is untouched.",
    ),
    label=Term("对社交机器人的管控", "the controls on social bots"),
    values=(
        ("volume", Term("数量控制", "control of quantity")),
        ("quality", Term("质量控制", "control of quality")),
        ("review", Term("内容审核", "review of content")),
        ("handling", Term("对不合格内容的处置", "handling of what fails")),
    ),
)

bot_manipulation = Several(
    name="bot_manipulation",
    question=Term(
        "您用社交机器人操纵、引导过对下列哪些事项的公众评价？",
        "Public opinion on which of these have you steered or manipulated by social bots?",
    ),
    help=Term(
        "刷好评、控差评、假扮消费者发言等都算；以机器人身份如实发布的广告不算。都没有的，答“无”。",
        "Planted praise, drowned complaints, bots posing as customers. An honest advertisement by a bot that shows what "
        "it is does not count. Answer “none” if there was none.",
    ),
    label=Term("被操纵的评价事项", "the matters on which opinion was manipulated"),
    values=(
        ("goods_quality", Term("商品质量", "the quality of goods")),
        ("business_reputation", Term("商业信誉", "business reputation")),
        ("other_consumer", Term("涉及消费者权益的其他评价", "another opinion that touches consumers")),
        ("other", Term("与消费者权益无关的评价", "an opinion that touches no consumer")),
    ),
)

# Biometrics (SD 74)

biometric_safeguards = Several(
    name="biometric_safeguards",
    question=Term(
        "以人工智能处理生物识别信息，下列哪些有书面凭据？",
        "Which of these is on paper for the processing of biometric information by AI?",
    ),
    help=Term(
        "目的要具体，写“改进服务”之类的不算；必要性要说明为何非用不可，尚未论证的填“不知道”；保护措施须专为生物识别信息而设，"
        "一般的安全措施不算。",
        "The purpose has to be concrete, not “to improve the service”. Necessity says why nothing less will do; "
        "“unknown” until somebody has shown it. Protection has to be made for biometric information; general security "
        "does not count.",
    ),
    label=Term("生物识别信息处理的凭据", "the proofs for the processing of biometrics"),
    values=(
        ("purpose", Term("特定的目的", "a specific purpose")),
        ("necessity", Term("充分的必要性", "sufficient necessity")),
        ("protection", Term("专门的严格保护措施", "strict protection of its own")),
    ),
)

biometric_alternative = Choice(
    name="biometric_alternative",
    question=Term(
        "有没有非生物识别的技术方案，能达到同一目的或者满足同样的业务要求？采用了吗？",
        "Is there a way without biometrics that reaches the same purpose or meets the same business needs, and is it "
        "preferred?",
    ),
    help=Term(
        "二者满足其一即为同等方案。认为没有的，须写明所比较的方案和不同等的理由；生物识别只作为另一种可选方式的，是优先采用了其他方案。",
        "Either is enough to make it equal. That there is none takes a record of what was compared and why it falls short. Where "
        "biometrics is a mere option beside it, the other way is preferred.",
    ),
    label=Term("对同等的非生物识别方案的处理", "the position on an equal way without biometrics"),
    values=(
        ("none", Term("没有这样的方案", "that there is none")),
        ("preferred", Term("优先采用", "that it is preferred")),
        ("passed_over", Term("未优先采用", "that it is passed over")),
    ),
)

generated_biometric_grounds = Several(
    name="generated_biometric_grounds",
    question=Term(
        "权利人要求处置的、由人工智能生成的生物识别信息，有下列哪些情形？",
        "Which of these holds for the AI-generated biometric information that a right holder objects to?",
    ),
    help=Term(
        "如生成的人脸、声音。就手头的请求回答，先核实请求人的身份；没有请求，或者两种情形都没有的，答“无”。",
        "A generated face or voice, for example. Answer for the request at hand, once the person's identity is checked; "
        "“none” if there is no request, or neither holds.",
    ),
    label=Term("处置请求的事由", "the grounds of the request"),
    values=(
        ("malicious_use", Term("被恶意使用", "malicious use")),
        ("identifiable", Term("可能识别特定自然人", "a possibility of identifying somebody")),
    ),
)

BIOMETRIC_TAKEDOWN_REQUESTED = Event(
    name="biometric_takedown_requested",
    label=Term(
        "收到处置生成的生物识别信息的请求", "the receipt of a request to take down generated biometrics"
    ),
    question=Term(
        "何日收到权利人处置生成的生物识别信息的请求？",
        "On which day did a right holder's request arrive to take down generated biometric information?",
    ),
)

BIOMETRIC_TAKEN_DOWN = Event(
    name="biometric_taken_down",
    label=Term("对生成的生物识别信息采取必要措施", "the measure on the generated biometrics"),
    question=Term(
        "何日采取了屏蔽、断开链接、删除等必要措施？",
        "On which day was it blocked, unlinked, deleted or otherwise dealt with as necessary?",
    ),
    help=Term(
        "与请求用同一案号。附理由拒绝的，不算采取措施。",
        "With the case number of the request. A reasoned refusal is no measure.",
    ),
)

# Autonomous driving (SD 75)

_STAGES = (
    ("road_testing", Term("道路测试", "road testing")),
    ("demonstration", Term("示范应用", "demonstration")),
    ("market_launch", Term("上市", "market launch")),
    ("transport_operation", Term("运输运营", "transport operation")),
)

driving_stages = Several(
    name="driving_stages",
    question=Term(
        "自动驾驶汽车正处于下列哪些阶段？自何日起？",
        "In which of these stages is the autonomous vehicle, and since which day?",
    ),
    help=Term("可以同时处于几个阶段。", "Several at once are possible."),
    label=Term("自动驾驶汽车所处的阶段", "the stages of the autonomous vehicle"),
    values=_STAGES,
)

driving_permits = Several(
    name="driving_permits",
    question=Term(
        "哪些阶段已经取得法定的许可、准入，且现行有效？自何日起？",
        "For which stages are the licence and access that the law requires held and valid, and since which day?",
    ),
    help=Term(
        "一个阶段的许可不及于另一个阶段；有一型号、一地区没有的，不选该阶段。",
        "A licence for one stage does not reach another; leave out a stage if one type or one area lacks it.",
    ),
    label=Term("已有许可、准入的阶段", "the stages licensed"),
    values=_STAGES,
)

vehicle_safety_shown = Flag(
    name="vehicle_safety_shown",
    question=Term(
        "每一车型、每一软件版本，是否都有与现行版本相符的安全凭据？",
        "Is there evidence of safety for every type of vehicle and the software version that it now runs?",
    ),
    help=Term("凭据早于现行版本的，填“否”。", "No if the evidence is older than the version in use."),
    yes=Term("各车型的现行版本均有安全凭据", "there is evidence of safety for every type and version"),
    no=Term("有的车型或者版本缺少安全凭据", "evidence of safety is lacking for some type or version"),
)

treatment_in_danger = Choice(
    name="treatment_in_danger",
    question=Term(
        "车辆遇险时，系统对其他交通参与人是否区别对待？有无正当理由？",
        "When the vehicle is in danger, does it treat other road users differently, and with good reason?",
    ),
    help=Term(
        "包括设计规则和实际表现。按年龄、性别、身份、车价等取舍的，没有正当理由；按距离、碰撞严重程度等客观因素应对并记明的，"
        "有正当理由。险情之外的区别对待，看公平公正的一般要求。",
        "By design or in fact. A choice by age, sex, status or the price of a car has no good reason; one by distance, "
        "severity of impact or the like, on record, has. Outside danger the general rule of fairness decides.",
    ),
    label=Term("遇险时对其他交通参与人的对待", "the treatment of other road users in danger"),
    values=(
        ("equal", Term("一视同仁", "the same for all")),
        ("reasonable", Term("有正当理由的区别", "a difference with good reason")),
        ("unreasonable", Term("没有正当理由的区别", "a difference without good reason")),
    ),
)

driver_conduct = Several(
    name="driver_conduct",
    question=Term(
        "您使用自动驾驶功能，做到了下列哪些？",
        "Which of these do you observe when you use the driving functions?",
    ),
    help=Term("有过一次违反的，自该日起不选。", "Leave an item out from the day of a lapse."),
    label=Term("使用自动驾驶功能所做到的", "the points observed in using the driving functions"),
    values=(
        ("mastery", Term("掌握该功能", "command of the function")),
        ("traffic_rules", Term("遵守道路交通法规", "the traffic rules")),
        ("manual", Term("遵守车辆说明书", "the manual of the vehicle")),
    ),
)

# Social credit (SD 76)

scoring_aims = Several(
    name="scoring_aims",
    question=Term(
        "用人工智能作社会信用评分、评级，为的是什么？",
        "What is the social credit scoring or rating by AI for?",
    ),
    help=Term("尚未写明目的的，填“不知道”。", "Answer “unknown” while no aim is written down."),
    label=Term("信用评分的目的", "the aims of the scoring"),
    values=(
        ("quality_efficiency", Term("提高信用评价质量和效率", "better quality and efficiency")),
        ("risk_management", Term("加强风险管理", "stronger risk management")),
        ("other", Term("其他目的", "another aim")),
    ),
)

scoring_infringements = Several(
    name="scoring_infringements",
    question=Term(
        "经查实，信用评分侵害了个人的下列哪些权益？",
        "Which of these rights of individuals has the scoring been found to infringe?",
    ),
    help=Term(
        "因评分而被拒绝或者区别提供水电、医疗、教育、社保等公共服务的，选第一项；尚在调查的，填“不知道”。",
        "Water, power, medical care, schooling, social security and the like refused or given differently because of "
        "the score are the first; “unknown” while it is looked into.",
    ),
    label=Term("信用评分所侵害的权益", "the rights infringed by the scoring"),
    values=(
        ("equal_services", Term("平等获得公共服务的权利", "equal access to public services")),
        ("other", Term("个人的其他合法权益", "another right or interest")),
    ),
)

# General-purpose AI (SD 77)

agi_measures = Several(
    name="agi_measures",
    question=Term(
        "对该通用人工智能，下列哪些有措施记录？",
        "For which of these are there measures on record for the general-purpose AI?",
    ),
    help=Term(
        "对现行版本有效的才选；没有记录的不选。",
        "Only what holds for the current version; leave out what is not on record.",
    ),
    label=Term("通用人工智能的措施", "the measures for general-purpose AI"),
    values=(
        ("alignment", Term("价值对齐", "value alignment")),
        ("transparency", Term("提高透明度", "more transparency")),
        ("explainability", Term("提高可解释性", "better explainability")),
    ),
)

agi_assessment_bases = Several(
    name="agi_assessment_bases",
    question=Term(
        "在自定周期之内作出的最近一次安全评估，依据了下列哪些？",
        "On which of these does the last safety assessment rest, made within the interval that you have set?",
    ),
    help=Term(
        "法律没有规定周期。没有评估过，或者最近一次已超出自定周期的，答“无”。",
        "The law sets no interval. Answer “none” if there is no assessment, or the last is older than your interval.",
    ),
    label=Term("最近一次安全评估的依据", "the bases of the last safety assessment"),
    values=(
        ("risk", Term("风险状况", "the risks")),
        ("capability", Term("系统能力", "the abilities of the system")),
    ),
)

AGI_ASSESSMENT_REPORTED = Event(
    name="agi_assessment_reported",
    label=Term("报告安全评估结果", "the report of the assessment results"),
    question=Term(
        "何日向人工智能主管部门报告了该次安全评估的结果？",
        "On which day were the results of that safety assessment reported to the AI oversight department?",
    ),
    help=Term("与该次评估用同一案号。", "With the case number of the assessment."),
)
