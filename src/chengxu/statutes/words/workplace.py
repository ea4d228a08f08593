"""AI at work: what employers do to their staff, and how State organs use it."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

TRADE_UNION = Party("trade_union", Term("工会", "the trade union"))
WORKERS = Party("workers", Term("职工", "the workers"), plural=True)

# Work and staff

work_impacts = Several(
    name="work_impacts",
    question=Term(
        "使用人工智能，对职工的下列哪些事项产生或者将产生重大影响？",
        "On which of these does, or will, the use of AI have a major effect for the staff?",
    ),
    help=Term(
        "逐项评估并留档；只是提高效率而不改变岗位、报酬、考核等的，不是重大影响。都没有的，答“无”。",
        "Assess each on file; a gain in efficiency that leaves posts, pay and appraisal as they are is not major. "
        "Answer “none” if there is no such effect.",
    ),
    label=Term("受重大影响的事项", "the matters with a major effect"),
    values=(
        ("post", Term("工作岗位", "posts")),
        ("work_content", Term("工作内容", "the content of work")),
        ("conditions", Term("劳动条件", "working conditions")),
        ("performance_review", Term("绩效评价", "appraisal")),
        ("career", Term("职业发展", "careers")),
        ("contract_performance", Term("劳动合同的履行", "the performance of employment contracts")),
    ),
)

AI_MEASURE_AT_WORK = Event(
    name="ai_measure_at_work",
    label=Term("启用该项人工智能措施", "the start of the AI measure"),
    question=Term(
        "对职工有重大影响的人工智能措施何日启用？",
        "On which day does the AI measure with a major effect on staff start?",
    ),
    help=Term(
        "每项措施一案；尚未启用的，填计划启用的日子，集体协商应当在该日之前完成。",
        "One case a measure. For one still to come give the planned day: collective consultation has to be over "
        "before it.",
    ),
)

COLLECTIVE_CONSULTATION_HELD = Event(
    name="collective_consultation_held",
    label=Term("完成集体协商", "the completion of collective consultation"),
    question=Term(
        "就该措施何日完成集体协商？",
        "On which day was collective consultation on the measure completed?",
    ),
    help=Term(
        "以协商纪要为凭，与该措施写同一案号；只征求个别职工意见的，不是集体协商。",
        "Minutes prove it, under the case of the measure; asking single workers is no collective consultation.",
    ),
)

staff_protection = Several(
    name="staff_protection",
    question=Term(
        "对受影响的职工，下列哪些措施已经采取，或者记明了不必要的理由？",
        "Which of these have been taken for the staff affected, or explained on record as unnecessary?",
    ),
    label=Term("对职工采取的保护措施", "the protective steps for staff"),
    values=(
        ("informing", Term("告知", "informing them")),
        ("training", Term("培训", "training them")),
        ("resettlement", Term("安置", "resettling them")),
    ),
)

ai_replacement = Choice(
    name="ai_replacement",
    question=Term(
        "是否以人工智能替代为由，单方变更或者解除过劳动合同？",
        "Was an employment contract changed or ended on one side because AI replaces the work?",
    ),
    help=Term(
        "与职工协商一致的，不是单方。另有真实、独立的理由的，选“理由之一”，该理由是否成立依劳动法律判断。",
        "Not one-sided if agreed with the worker. With a further reason, real and independent, choose “among other "
        "reasons”; whether it holds is a matter of labour law.",
    ),
    label=Term("单方变更、解除合同的情形", "the one-sided change or dismissal"),
    values=(
        ("none", Term("没有", "none")),
        ("not_sole", Term("人工智能替代只是理由之一", "one for replacement among other reasons")),
        ("sole", Term("仅以人工智能替代为理由", "one for replacement alone")),
    ),
)

replacement_steps = Several(
    name="replacement_steps",
    question=Term(
        "变更、解除之前，对该职工采取过下列哪些措施？",
        "Which of these were taken for the worker before the change or dismissal?",
    ),
    help=Term(
        "就手头的个案回答；都没有的，答“无”。",
        "Answer for the case at hand; “none” if none was taken.",
    ),
    label=Term("变更、解除前的措施", "the steps before the change or dismissal"),
    values=(
        ("training", Term("培训", "training")),
        ("resettlement", Term("安置", "resettlement")),
        ("consultation", Term("协商", "consultation")),
    ),
)

labour_rights_infringed = Flag(
    name="labour_rights_infringed",
    question=Term(
        "用人单位使用人工智能，是否侵犯了职工的劳动权益？",
        "Has the employer's use of AI infringed the labour rights of its workers?",
    ),
    yes=Term("使用人工智能侵犯了职工劳动权益", "the use of AI infringes labour rights"),
    no=Term("使用人工智能没有侵犯职工劳动权益", "the use of AI infringes no labour rights"),
)

# State organs

organ_safeguards = Several(
    name="organ_safeguards",
    question=Term(
        "本机关使用人工智能，下列哪些已经落实？",
        "Which of these is in place for the organ's use of AI?",
    ),
    help=Term(
        "“统筹登记”指各项使用统一规划，每项都已登记并有安全负责人；漏登一项的，不选。",
        "The register holds every use with somebody in charge of its security; leave it out if one use is missing.",
    ),
    label=Term("使用人工智能的管理措施", "the arrangements for the organ's use of AI"),
    values=(
        ("register", Term("使用项目的统筹登记", "a common register of uses")),
        ("central_security", Term("集中统一的安全管理", "central security management")),
        ("technical_protection", Term("成体系的技术防护", "technical protection as a system")),
    ),
)

official_decisions_by_ai = Flag(
    name="official_decisions_by_ai",
    question=Term(
        "本机关影响他人权益的认定、决定、裁决等，是否由人工智能作出，或者借助了人工智能？",
        "Does the organ make findings, decisions or rulings that affect the rights of others with AI, or with its help?",
    ),
    help=Term(
        "由人签发但以人工智能的结果为依据的，也算辅助。只用于内部文书润色等而不影响权益的，为“否”。",
        "A decision signed by a person but resting on what AI found is made with its help. Polishing internal papers, "
        "which affects nobody's rights, is not meant.",
    ),
    yes=Term(
        "该机关影响他人权益的决定由人工智能作出或者借助了人工智能",
        "the organ takes decisions that affect rights with AI or with its help",
    ),
    no=Term(
        "该机关影响他人权益的决定没有借助人工智能",
        "the organ takes no decisions that affect rights with AI or with its help",
    ),
)

disclosure_applicant = Choice(
    name="disclosure_applicant",
    question=Term(
        "申请公开人工智能使用情况的人，与该决定是什么关系？",
        "How is the person who asks for disclosure of the AI use related to the decision?",
    ),
    help=Term("就手头的申请回答。", "Answer for the request at hand."),
    label=Term("申请人与决定的关系", "the applicant's relation to the decision"),
    values=(
        ("party", Term("当事人", "a party")),
        ("addressee", Term("相对人", "the addressee")),
        ("interested", Term("利害关系人", "a person with an interest")),
        ("other", Term("其他人", "somebody else")),
    ),
)

ai_use_classified = Flag(
    name="ai_use_classified",
    question=Term(
        "该人工智能使用情况是否已依法定为国家秘密？",
        "Has this use of AI been lawfully classified as a State secret?",
    ),
    help=Term(
        "须有定密的依据和文号；拒绝公开的，应当写明。只是内部信息、工作秘密的，为“否”。",
        "It takes a classification with its ground and number, which a refusal has to name. Internal information and "
        "work secrets are not State secrets.",
    ),
    yes=Term("该使用情况依法属于国家秘密", "this use of AI is lawfully a State secret"),
    no=Term("该使用情况不属于国家秘密", "this use of AI is no State secret"),
)

AI_USE_DISCLOSURE_REQUESTED = Event(
    name="ai_use_disclosure_requested",
    label=Term("收到公开人工智能使用情况的申请", "the receipt of a request to disclose the use of AI"),
    question=Term(
        "何日收到公开人工智能使用情况的申请？",
        "On which day did a request to disclose the use of AI arrive?",
    ),
)

AI_USE_DISCLOSED = Event(
    name="ai_use_disclosed",
    label=Term("公开人工智能使用的基本情况", "the disclosure of how AI was used"),
    question=Term(
        "何日向申请人公开了人工智能使用的基本情况？",
        "On which day was the applicant told, in its main points, how AI was used?",
    ),
)

# Workers under the Scholars' Draft (SD 37)

hires_while_using_ai = Flag(
    name="hires_while_using_ai",
    question=Term(
        "使用人工智能以来，是否订立过劳动合同？",
        "Have you concluded employment contracts since you began to use AI?",
    ),
    help=Term(
        "只看订立，续订也算；此前已经在职的，建议主动告知，但不在此列。",
        "Conclusions only, renewals included. Staff who were there before are best told too, but are not meant here.",
    ),
    yes=Term("用人单位订立劳动合同", "the employer concludes employment contracts"),
    no=Term("用人单位没有订立劳动合同", "the employer has concluded no employment contract"),
)

worker_notice = Several(
    name="worker_notice",
    question=Term(
        "订立劳动合同时（至迟当日），都向劳动者明确告知了下列哪些内容？",
        "Which of these was every worker clearly told when the contract was concluded, on that day at the latest?",
    ),
    help=Term(
        "逐份合同核对；有一份合同当日没有告知、事后才补的，该项不选。",
        "Check contract by contract; leave out what one worker was not told on the day, or was told only later.",
    ),
    label=Term("订立合同时告知劳动者的内容", "what workers are told on conclusion"),
    values=(
        ("scope", Term("人工智能的使用范围", "where AI is used")),
        ("functions", Term("基本功能", "its basic functions")),
        ("legal_basis", Term("法律依据", "its legal ground")),
    ),
)

staff_decisions_by_ai_alone = Several(
    name="staff_decisions_by_ai_alone",
    question=Term(
        "对劳动者的下列哪些决定，只根据人工智能作出过？",
        "Which of these decisions on workers have been taken on the strength of AI alone?",
    ),
    help=Term(
        "有决定权的人自己判断并写明理由的，不算。降职、扣薪等是否属于类似决定，还没有判断的，填“不知道”。",
        "Not where a person with power to decide judged for himself, with reasons on record. “Unknown” until it is settled "
        "whether a demotion, a pay cut and the like is a similar decision.",
    ),
    label=Term("只根据人工智能作出的决定", "the decisions taken by AI alone"),
    values=(
        ("punishment", Term("处分", "punishment")),
        ("dismissal", Term("解雇", "dismissal")),
        ("similar", Term("类似决定", "a similar decision")),
    ),
)

worker_infringements = Several(
    name="worker_infringements",
    question=Term(
        "经查实，用人单位借助人工智能有下列哪些情形而尚未纠正？",
        "Which of these is the employer found to have done by means of AI, and not yet put right?",
    ),
    help=Term(
        "依法安排的加班不算。后两项看用人工智能进行的内部管理，如监控、考勤、考核；是否侵犯，比照个人信息的各项要求判断并写明理由。",
        "Lawful overtime is not meant. The last two concern internal management by AI, such as monitoring, attendance and "
        "appraisal; whether it infringes is judged by the rules on personal information, with reasons.",
    ),
    label=Term("借助人工智能对劳动者的侵害", "the infringements by means of AI"),
    values=(
        ("hours", Term("违法延长工作时间", "unlawfully longer hours")),
        ("rest", Term("侵犯休息权利", "a breach of rest")),
        ("leave", Term("侵犯休假权利", "a breach of leave")),
        ("privacy", Term("内部管理侵犯隐私", "management that infringes privacy")),
        (
            "personal_information",
            Term("内部管理侵犯个人信息权益", "management that infringes rights in personal information"),
        ),
    ),
)
