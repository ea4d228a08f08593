"""The negative list and the licence: classification, state, scope, changes, display, end; other permits and filings.

What belongs to one licence, to one change of it or to one complaint carries one case number.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Setting, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

LICENCE_HOLDER = Party("licence_holder", Term("被许可人", "the licence holder"))
ASKER = Party("asker", Term("请求说明的人", "the person who asks"))

# The list (ML4 40)

on_negative_list = Flag(
    name="on_negative_list",
    question=Term(
        "该产品、服务是否列入现行有效的人工智能负面清单？",
        "Is the product or service on the AI negative list now in effect?",
    ),
    help=Term(
        "以判断之日有效的清单版本为准，对照条目逐项核对；清单尚未公布或者难以归类的，填“不知道”。",
        "Check it item by item against the version in effect on the day of judgment; while no list is published, or "
        "where it cannot be classified, answer “unknown”.",
    ),
    yes=Term("该产品、服务列入负面清单", "the product or service is an item of the negative list"),
    no=Term("该产品、服务未列入负面清单", "the product or service is no item of the negative list"),
)

# The licence (ML4 41, 45)

licence_state = Choice(
    name="licence_state",
    question=Term(
        "该产品、服务的负面清单许可处于什么状态？自何日起？",
        "In which state is the licence for the listed product or service, and since which day?",
    ),
    help=Term(
        "还没有许可而准备申请或者已经提出的，选“申请中”；持证期间另行申请再次许可、变更或者更新的，状态不变。期限届满而没有"
        "更新的，选“期限届满”。《示范法》第九十七条的中止选“中止”。",
        "“Applied for” while there is no licence and an application is being prepared or pending. An application made "
        "while a licence is held (anew, for a change, for renewal) leaves the state as it is. A term that ended without "
        "renewal is “expired”; the suspension of art. 97 is “suspended”.",
    ),
    label=Term("许可状态", "the state of the licence"),
    values=(
        ("none", Term("没有许可", "no licence")),
        ("applied", Term("申请中", "applied for")),
        ("granted", Term("有效", "in force")),
        ("suspended", Term("中止", "suspended")),
        ("expired", Term("期限届满", "expired")),
        ("revoked", Term("已被撤销", "revoked")),
        ("cancelled", Term("已经注销", "cancelled")),
    ),
)

licensed_activities = Several(
    name="licensed_activities",
    question=Term("许可证载明许可哪些活动？", "Which activities does the licence certificate cover?"),
    help=Term(
        "研发许可和提供许可是两种；只持有其中一种的，另一种活动没有许可。",
        "A licence to develop and a licence to provide are two; holding one leaves the other activity without a licence.",
    ),
    label=Term("许可证载明的活动", "the licensed activities"),
    values=(
        ("develop", Term("研发", "development")),
        ("provide", Term("提供", "provision")),
    ),
)

scope_excess = Several(
    name="scope_excess",
    question=Term(
        "所开展或者将要开展的活动，在哪些方面超出许可证载明的范围？自何日起？",
        "In which respects does the activity, present or planned, go beyond the scope on the certificate, and since "
        "which day?",
    ),
    help=Term(
        "对照许可证的范围逐项核对，都在范围之内的答“无”。尚未实行的，写明打算实行的日期。",
        "Check it against the scope on the certificate; “none” if everything is within. For what is only planned, give "
        "the planned day.",
    ),
    label=Term("超出许可范围的方面", "the respects in which the scope is exceeded"),
    values=(
        ("product", Term("产品、服务的种类", "the kind of product or service")),
        ("technology", Term("所用技术", "the technology used")),
        ("scenario", Term("使用场景", "the setting of use")),
        ("user_group", Term("用户群体", "the group of users")),
        ("other", Term("载明的其他内容", "something else that is stated")),
    ),
)

risk_change = Choice(
    name="risk_change",
    question=Term(
        "与取得许可时相比，该产品、服务的风险有什么变化？自何日起？",
        "How has the risk of the product or service changed since the licence was granted, and since which day?",
    ),
    help=Term(
        "技术改进、换用场景、调整用户群体等都可能改变风险。是否显著、是否仍符合原许可条件，由负责人员说明理由后认定，写入风险"
        "评估；法律没有定量标准。",
        "Better technology, new settings or other users may change it. Whether the change is significant, and whether the "
        "conditions of the licence still fit, is found by those responsible, with reasons, in the risk assessment; the law "
        "has no figure.",
    ),
    label=Term("取得许可后的风险变化", "the change of risk since the grant"),
    values=(
        ("none", Term("没有变化", "none")),
        ("minor", Term("有变化而不显著", "not significant")),
        (
            "significant_matching",
            Term("显著变化而仍符合原许可条件", "significant, still matching the conditions"),
        ),
        (
            "significant_mismatch",
            Term("显著变化且不符合原许可条件", "significant, no longer matching the conditions"),
        ),
    ),
)

agent_effects = Several(
    name="agent_effects",
    question=Term(
        "以智能体提供该产品、服务，可能实质影响下列哪些方面？自何日起？",
        "Delivered through an agent, which of these may the product or service materially affect, and since which day?",
    ),
    help=Term(
        "有可能即为影响，不必已经发生；与现有许可相比，没有许可的，与不用智能体时相比。都不可能的，答“无”。",
        "A possibility is enough. Compare with the licence as it stands or, without one, with delivery without an agent; "
        "“none” only if neither is possible.",
    ),
    label=Term("智能体可能实质影响的方面", "what the agent may materially affect"),
    values=(
        ("scope", Term("许可范围", "the scope of the licence")),
        ("risk", Term("风险水平", "the level of risk")),
    ),
)

applies_again = Flag(
    name="applies_again",
    question=Term(
        "持有许可期间，是否正在再次申请许可或者申请更新许可？",
        "While holding a licence, are you applying for a new one or for its renewal?",
    ),
    help=Term(
        "准备申请和已经提出而尚未决定的，都是“是”；只办理变更手续的，为“否”。",
        "Yes while it is being prepared or pending; no for a mere change of the licence.",
    ),
    yes=Term(
        "当事人正在再次申请或者申请更新许可", "the person described applies for a new licence or a renewal"
    ),
    no=Term(
        "当事人没有再次申请或者申请更新许可",
        "the person described applies neither for a new licence nor for a renewal",
    ),
)

AGENT_STEP_TAKEN = Event(
    name="agent_step_taken",
    label=Term("就智能体提出许可申请", "the application on account of the agent"),
    question=Term(
        "哪一天就以智能体提供一事，提出了相应的许可、变更或者再次申请？",
        "On which day was the licence, its change or a new one applied for on account of the agent?",
    ),
    help=Term(
        "没有许可的，申请许可；超出范围，或者风险显著变化而不符合原条件的，再次申请；其余办理变更。形式不对的不算。",
        "Without a licence: a licence; scope exceeded, or a significant change of risk that no longer matches: a new one; "
        "otherwise a change. An application of the wrong form does not count.",
    ),
)

LICENCE_REAPPLIED = Event(
    name="licence_reapplied",
    label=Term("再次申请许可", "the new application for a licence"),
    question=Term("哪一天再次提出许可申请？", "On which day was a licence applied for anew?"),
    help=Term(
        "变更申请不能代替。新许可颁发以前，只能在原许可范围内活动。",
        "An application for a change does not stand in for it. Until the new licence is issued, the old scope holds.",
    ),
)

LICENSED_MATTER_CHANGED = Event(
    name="licensed_matter_changed",
    label=Term("许可事项变化", "the change of a licensed matter"),
    question=Term(
        "许可事项哪一天发生变化？变更手续限在何日前办理？",
        "On which day did a matter under the licence change, and by which day is the change to be handled?",
    ),
    help=Term(
        "每项变化记一件，写明变化前后的内容。办理日期依国家主管机关规定的变更期限填写，没有规定的留空。",
        "One case for each change, with what was and what is. The day follows from the authority's rules on changes; leave "
        "it out where there are none.",
    ),
)

LICENCE_CHANGE_APPLIED = Event(
    name="licence_change_applied",
    label=Term("申请变更许可", "the application to change the licence"),
    question=Term("哪一天申请变更许可？", "On which day was the change of the licence applied for?"),
)

certificate_particulars = Several(
    name="certificate_particulars",
    question=Term("许可证载明了哪些内容？", "What does the licence certificate state?"),
    help=Term(
        "期限要有届满日期。法律没有规定许可期限的长短，由颁发机关载明。",
        "The term needs an end date. The law names no length; the issuing authority states it.",
    ),
    label=Term("许可证载明的内容", "the particulars on the certificate"),
    values=(
        ("number", Term("编号", "its number")),
        ("holder", Term("被许可人", "its holder")),
        ("activity", Term("许可的活动", "the licensed activity")),
        ("scope", Term("范围", "its scope")),
        ("term", Term("期限", "its term")),
    ),
)

# Renewal (ML4 45-4)

licence_term_left = Choice(
    name="licence_term_left",
    question=Term(
        "许可期限还剩多久？自何日起？", "How much of the term of the licence is left, and since which day?"
    ),
    help=Term(
        "自期限届满之日向前推六个月的对应日起，为“最后六个月”；不足三十日的，选“最后三十日”。已经届满的，在许可状态中填写，"
        "这里不填。",
        "The last six months begin on the corresponding day six months before the last day of the term; with less than 30 "
        "days left choose the last thirty days. A term that has ended belongs under the state of the licence, not here.",
    ),
    label=Term("许可期限所余时间", "what is left of the term"),
    values=(
        ("over_six_months", Term("超过六个月", "more than six months")),
        ("last_six_months", Term("最后六个月", "the last six months")),
        ("last_thirty_days", Term("最后三十日", "the last thirty days")),
    ),
)

silent_renewal = Setting(
    name="silent_renewal",
    question=Term(
        "主管机关在许可届满前没有就更新申请作出决定的，是否视为准予更新？",
        "Does a renewal count as granted where the authority has not decided by the end of the term?",
    ),
    label=Term("届满前未决定的更新申请", "a renewal undecided at the end of the term"),
    values=(
        ("expired", Term("不视为更新，许可届满", "it is not renewed; the licence expires")),
        ("renewed", Term("视为准予更新", "it counts as renewed")),
    ),
    default="expired",
    reading="G11",
)

renewal_unanswered = Flag(
    name="renewal_unanswered",
    question=Term(
        "是否在许可届满三十日以前申请更新，而主管机关在届满前没有作出决定？",
        "Was renewal applied for at least 30 days before the end of the term, and not decided by that end?",
    ),
    yes=Term("更新申请在届满前没有得到决定", "the renewal was applied for in time and not decided by expiry"),
    no=Term("没有在届满前未予决定的更新申请", "there is no renewal left undecided at expiry"),
)

# Display (ML4 46)

licence_display = Several(
    name="licence_display",
    question=Term(
        "使用者在该产品、服务中能够方便地看到或者查到哪些许可信息？",
        "Which particulars of the licence can users easily see or look up in the product or service?",
    ),
    help=Term(
        "编号须在显著位置，并与许可证登记一致；查不到的编号或者许可中止期间的编号不算。只研发不提供的，看所交付模型的模型卡。",
        "The number stands in a prominent place and agrees with the register; an unknown number, or one of a suspended "
        "licence, does not count. Who develops without providing looks at the card of the model handed over.",
    ),
    label=Term("已公开的许可信息", "the displayed particulars of the licence"),
    values=(
        ("number", Term("显著位置的许可证编号", "the number in a prominent place")),
        ("scope", Term("许可范围的查询方式", "a way to look up the scope")),
        ("term", Term("许可期限的查询方式", "a way to look up the term")),
    ),
)

# The end (ML4 45-5)

LICENSED_ACTIVITY_STOPPED = Event(
    name="licensed_activity_stopped",
    label=Term("停止许可内的活动", "the end of the licensed activity"),
    question=Term(
        "许可内的研发或者提供，最后一天是哪一天？",
        "On which day was the licensed development or provision last carried on?",
    ),
    help=Term(
        "填最后一个仍在活动的日子；两种活动先后停止的，分别记一件。暂时停机或者许可中止期间停用的不算。",
        "The last day of activity; where development and provision stop at different times, one case for each. A pause, or "
        "standing still while the licence is suspended, is no end.",
    ),
)

LICENCE_CANCELLATION_APPLIED = Event(
    name="licence_cancellation_applied",
    label=Term("申请注销许可", "the application to cancel the licence"),
    question=Term("哪一天申请注销许可？", "On which day was the cancellation of the licence applied for?"),
)

# Complaints and questions to the national authority about listed AI (ML4 47)

LICENCE_COMPLAINT_RECEIVED = Event(
    name="licence_complaint_received",
    label=Term(
        "国家主管机关收到关于清单内活动的投诉、举报",
        "the national authority's receipt of a complaint about listed activity",
    ),
    question=Term(
        "国家人工智能主管机关哪一天收到关于该清单内活动的投诉、举报？",
        "On which day did the national AI authority receive the complaint about the listed activity?",
    ),
    help=Term(
        "向提供者提出的投诉不在此列。每件写一个编号。",
        "A complaint to the provider itself is not meant. One case number for each.",
    ),
)

LICENCE_COMPLAINT_HANDLED = Event(
    name="licence_complaint_handled",
    label=Term("投诉、举报经核实处理", "the verified handling of the complaint"),
    question=Term(
        "国家人工智能主管机关哪一天核实、处理完毕？",
        "On which day had the national AI authority checked and dealt with the complaint?",
    ),
    help=Term("有写明结果的处理记录才算。", "Only handling with a result in writing counts."),
)

CLARIFICATION_REQUESTED = Event(
    name="clarification_requested",
    label=Term(
        "国家主管机关收到释疑请求", "the national authority's receipt of a question about listed activity"
    ),
    question=Term(
        "国家人工智能主管机关哪一天收到对该清单内活动的释疑请求？",
        "On which day did the national AI authority receive the question about the listed activity?",
    ),
    help=Term(
        "指称违法的，提示转为投诉、举报。",
        "Where the question alleges a breach, turning it into a complaint is offered.",
    ),
)

CLARIFICATION_GIVEN = Event(
    name="clarification_given",
    label=Term("答复释疑请求", "the answer to the question"),
    question=Term(
        "国家人工智能主管机关哪一天把答复发给请求人？",
        "On which day did the national AI authority send its answer to the person who asked?",
    ),
)

# Filings under other laws (ML4 48); permits stand in `oversight`

FILINGS = (
    (
        "internet_information",
        Term("非经营性互联网信息服务备案", "the filing of a non-commercial website or app"),
    ),
    ("medical_device", Term("第一类医疗器械备案", "the filing of a class I medical device")),
    ("other", Term("其他备案", "other filings")),
)

required_filings = Several(
    name="required_filings",
    question=Term(
        "依照其他法律、行政法规，应用该人工智能需要办理哪些备案？",
        "Which filings do other laws and administrative regulations require for applying the AI?",
    ),
    help=Term(
        "只看法律、行政法规。部门规章要求的备案（如算法备案）依该规章办理，不在此列；《示范法》的备案也不在此列。都不需要的，答“无”。",
        "Laws and administrative regulations only. A filing under departmental rules, such as the algorithm filing, follows "
        "those rules and is not meant, nor is the filing of the Model Law. “None” if none is needed.",
    ),
    label=Term("依法应当办理的备案", "the filings required by law"),
    values=FILINGS,
)

made_filings = Several(
    name="made_filings",
    question=Term("已经办理并且有效的有哪些备案？", "Which of these filings have been made and are valid?"),
    help=Term(
        "正在办理的不算。需要“其他备案”的，全部办理才可勾选该项。《示范法》的备案不能代替，反之亦然。",
        "A pending one does not count. Tick other filings only when all of those required are made. The filing of the "
        "Model Law does not stand in for any of them, nor they for it.",
    ),
    label=Term("已办理的备案", "the filings made"),
    values=FILINGS,
)
