"""Critical AI as the Scholars' Draft knows it: its grounds, its determination, and what is owed for it."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

applied_in_critical_infrastructure = Flag(
    name="applied_in_critical_infrastructure",
    question=Term(
        "该人工智能是否应用于关键信息基础设施（包括运营者自己研发、自己使用）？",
        "Is the AI applied in critical information infrastructure, the operator's own AI included?",
    ),
    help=Term(
        "应用于其中即可，规模大小不论，不以“供应”为限。是否属于关键信息基础设施，以保护工作部门的认定为准。",
        "Application is enough, whatever the size, and whether or not anybody supplies it. What is critical is determined "
        "by the departments in charge.",
    ),
    yes=Term("该人工智能应用于关键信息基础设施", "the AI is applied in critical information infrastructure"),
    no=Term(
        "该人工智能没有应用于关键信息基础设施", "the AI is not applied in critical information infrastructure"
    ),
)

significant_rights = Several(
    name="significant_rights",
    question=Term(
        "经人判断并写明理由，该人工智能对下列哪些人身权益有重大影响？",
        "On which of these personal rights does the AI have a significant impact, in a person's reasoned finding?",
    ),
    help=Term(
        "每项都要有书面理由；只影响财产的，答“无”。尚未判断的，答“不知道”。",
        "Each needs a written reason; “none” where only property is affected, “unknown” until somebody has judged it.",
    ),
    label=Term("受重大影响的人身权益", "the personal rights significantly affected"),
    values=(
        ("life", Term("生命", "life")),
        ("freedom", Term("自由", "freedom")),
        ("dignity", Term("人格尊严", "dignity")),
        ("other", Term("其他人身权益", "another personal right")),
    ),
)

critical_by_other_law = Flag(
    name="critical_by_other_law",
    question=Term(
        "是否有法律或者行政法规把这类人工智能列为关键人工智能？",
        "Does a law or administrative regulation name this kind of AI as critical?",
    ),
    help=Term(
        "规章、规范性文件、指南列入的不算。请在来源中写明法律、行政法规的条款。",
        "Departmental rules and guidelines do not count. Name the law or regulation as the source.",
    ),
    yes=Term("法律、行政法规把它列为关键人工智能", "a law or administrative regulation names it as critical"),
    no=Term(
        "法律、行政法规没有把它列为关键人工智能", "no law or administrative regulation names it as critical"
    ),
)

determined_critical = Flag(
    name="determined_critical",
    question=Term(
        "主管部门是否已经认定该产品、服务属于关键人工智能，且认定现行有效？自何日起？",
        "Have the departments determined that the product or service is critical AI, and does that stand? Since which "
        "day?",
    ),
    help=Term(
        "以送达认定通知之日为起点；被移出的，写明自何日起为“否”。自查认为符合条件但没有认定的，为“否”。",
        "From the day on which the notice of determination was served; no from the day of delisting. No where you "
        "merely think that the criteria are met.",
    ),
    yes=Term(
        "该产品、服务已被认定为关键人工智能", "the product or service has been determined to be critical AI"
    ),
    no=Term(
        "该产品、服务没有被认定为关键人工智能",
        "the product or service has not been determined to be critical AI",
    ),
)

DETERMINATION_RECEIVED = Event(
    name="determination_received",
    question=Term(
        "何日收到关键人工智能的认定通知？",
        "On which day did you receive the notice of determination as critical AI?",
    ),
    label=Term("收到认定通知", "receipt of the notice of determination"),
)

CRITICAL_STATUS_ENDED = Event(
    name="critical_status_ended",
    label=Term("不再作为关键人工智能", "the end of critical status"),
    question=Term(
        "哪一天是该产品、服务作为关键人工智能的最后一天？",
        "Which was the last day on which the product or service was critical AI?",
    ),
    help=Term(
        "以主管部门的移出决定为准；产品、服务整体停用的，以停用之日为准。当事人不能自行退出。",
        "By the department's decision to delist, or the day on which the product or service was retired altogether. "
        "Nobody delists himself.",
    ),
    ends=(determined_critical,),
)

# Protection, procurement, labelling of data (SD 51)

protection_in_step = Several(
    name="protection_in_step",
    question=Term(
        "安全保护措施在下列哪些阶段与关键人工智能同步？",
        "At which of these stages do the security measures keep pace with the critical AI?",
    ),
    help=Term(
        "每一阶段都要有两边的日期；保护措施晚于系统的，不选。认定之前已经完成的阶段，看认定以后的补足和后续版本。",
        "Each stage has a date for the system and one for its protection; leave it out where protection came later. For "
        "stages that were over before the determination, look at what was caught up since and at later versions.",
    ),
    label=Term("安全保护措施同步的阶段", "the stages at which protection keeps pace"),
    values=(
        ("planned", Term("规划", "planning")),
        ("built", Term("建设", "construction")),
        ("used", Term("使用", "use")),
    ),
)

trusted_purchases = Several(
    name="trusted_purchases",
    question=Term(
        "自认定以来，下列哪几类采购都优先选择了安全可信的产品、服务，并有记录可查？",
        "Since the determination, for which kinds of purchase is it on record that secure and trustworthy products came "
        "first?",
    ),
    help=Term(
        "目录之外另选而写明理由的，照选；没有理由的，不选。没有采购过这一类的，也选。",
        "Another choice than the catalogue's does no harm if its reason is on file; without a reason leave the kind out. "
        "Tick a kind of which nothing was bought.",
    ),
    label=Term("优先选择安全可信产品的采购", "the purchases in which trusted products come first"),
    values=(
        ("equipment", Term("物理设备", "physical equipment")),
        ("services", Term("信息服务", "information services")),
    ),
)

automatic_annotation = Flag(
    name="automatic_annotation",
    question=Term(
        "在研发该服务所用的技术时，是否全部或者部分由程序自动标注数据？自何日起？",
        "Are data labelled by a program, wholly or in part, in developing the technology of the service? Since which day?",
    ),
    help=Term(
        "人工标注另问。用其他模型打标签、委托他人自动标注，都为“是”。",
        "Labelling by hand is asked elsewhere. Yes for labels given by another model, and for a contractor's program.",
    ),
    yes=Term("研发中由程序自动标注数据", "data are labelled by a program in development"),
    no=Term("研发中不由程序自动标注数据", "no data are labelled by a program in development"),
)

labelling_rules = Several(
    name="labelling_rules",
    question=Term(
        "现行的数据标注规则，经核对符合下列哪些？",
        "With which of these do the labelling rules now in use comply, as checked?",
    ),
    help=Term(
        "没有成文规则的，答“无”。主管部门没有提出标注要求的，写明之后，后一项也选。",
        "“None” without written rules. Where the department has set no requirements on labelling, note that and tick the "
        "second too.",
    ),
    label=Term("标注规则所符合的规范", "what the labelling rules comply with"),
    values=(
        ("law", Term("法律法规", "laws and regulations")),
        ("department", Term("人工智能主管部门的要求", "the oversight department's requirements")),
    ),
)

labelling_audit = Several(
    name="labelling_audit",
    question=Term(
        "数据标注的审核机制实际审核下列哪些方面，并留有记录？",
        "On which of these are labels audited under the labelling audit mechanism, with a record?",
    ),
    help=Term(
        "记录写明日期、抽样和结果。没有审核机制，或者从未审核的，答“无”。",
        "A record gives day, sample and result. “None” without a mechanism, and where no audit was ever made.",
    ),
    label=Term("标注审核的方面", "what the labelling audit covers"),
    values=(
        ("fairness", Term("公正性", "fairness")),
        ("accuracy", Term("准确性", "accuracy")),
        ("veracity", Term("真实性", "veracity")),
    ),
)

# Security body and the person responsible (SD 52); whether one is named is asked in `governance`

security_body = Flag(
    name="security_body",
    question=Term(
        "是否设有专门的安全管理机构，负责该关键人工智能的安全管理？",
        "Is there a dedicated security management body in charge of the security of the critical AI?",
    ),
    help=Term(
        "要有机构名称和负责人；由其他部门兼管而没有专门机构的，为“否”。",
        "With a name and a head; no where another office merely looks after it as well.",
    ),
    yes=Term("设有专门的安全管理机构", "there is a dedicated security management body"),
    no=Term("没有专门的安全管理机构", "there is no dedicated security management body"),
)

ai_officer_banned = Flag(
    name="ai_officer_banned",
    question=Term(
        "所指定的人工智能负责人，现在是否处于行政处罚决定的从业禁止期内？自何日起？",
        "Is the named person in charge of AI at present barred from such a post by a penalty decision, and since which day?",
    ),
    help=Term(
        "禁止期限届满的次日起为“否”。没有指定负责人的，为“否”。",
        "No from the day after the ban ends, and no where nobody is named.",
    ),
    yes=Term("所指定的负责人处于从业禁止期内", "the person named is barred from the post"),
    no=Term("所指定的负责人没有被禁止从业", "the person named is not barred from the post"),
)

ai_officer_contact_public = Flag(
    name="ai_officer_contact_public",
    question=Term(
        "人工智能负责人的联系方式是否已经公开，且仍然有效？",
        "Is the contact of the person in charge of AI published, and does it still work?",
    ),
    help=Term(
        "只须公开联系方式，姓名可以不公开；无人应答或者已经失效的，为“否”。",
        "The contact is enough, the name may stay private; no if it is dead or nobody answers.",
    ),
    yes=Term("人工智能负责人的联系方式已经公开", "the contact of the person in charge of AI is published"),
    no=Term("人工智能负责人的联系方式没有公开", "the contact of the person in charge of AI is not published"),
)

ai_officer_reported = Several(
    name="ai_officer_reported",
    question=Term(
        "向人工智能主管部门报送了人工智能负责人的哪些信息，且现在仍然准确？",
        "Which particulars of the person in charge of AI have been reported to the oversight department and are still "
        "correct?",
    ),
    help=Term(
        "换人以后没有重新报送的，答“无”，并写明自何日起。",
        "“None”, with the day, after a change of person that has not been reported.",
    ),
    label=Term("已报送的负责人信息", "the particulars reported of the person in charge"),
    values=(
        ("name", Term("姓名", "the name")),
        ("contact", Term("联系方式", "the contact")),
    ),
)

# Registration and filing (SD 53); one case number for each round

CRITICAL_AI_FILED = Event(
    name="critical_ai_filed",
    label=Term("登记并提交备案", "the registration and the submission of the filing"),
    question=Term(
        "哪一天在国家人工智能监管平台登记，并提交了备案材料？",
        "By which day were you registered on the national AI supervision platform, with the filing submitted?",
    ),
    help=Term(
        "两件都已提交的日子，以平台回执为准；主管部门予以备案的日子另填。没有收到认定通知的，无从备案。",
        "The day on which both were in, by the platform's receipt; the department's recording is entered elsewhere. "
        "Without a notice of determination there is nothing to file.",
    ),
)

CRITICAL_FILING_RECEIVED = Event(
    name="critical_filing_received",
    label=Term("收到关键人工智能的备案材料", "receipt of the critical-AI filing"),
    question=Term(
        "主管部门哪一天收到备案材料，或者补充的材料？",
        "On which day did the department receive the filing, or the further materials?",
    ),
    help=Term(
        "每收到一次记一笔，各用一个编号；补充材料是新的一轮。",
        "One entry and one case number for each receipt; further materials open a new round.",
    ),
)

CRITICAL_FILING_ANSWERED = Event(
    name="critical_filing_answered",
    label=Term("予以备案或者要求补充材料", "the recording, or the request for further materials"),
    question=Term(
        "主管部门哪一天予以备案，或者要求补充材料？",
        "On which day did the department record the filing or ask for further materials?",
    ),
    help=Term(
        "要求补充的，须列明所缺材料，没有列明的不算。",
        "A request counts only if it lists what is missing.",
    ),
)

registration_elsewhere = Choice(
    name="registration_elsewhere",
    question=Term(
        "是否有法律、行政法规要求该产品、服务登记？登记办理了没有？自何日起？",
        "Does a law or regulation require the product or service to be registered, has that been done, and since which "
        "day?",
    ),
    help=Term(
        "例如作为医疗器械注册。请写明所依据的条款；有几项的，全部办理才选“已经登记”。行政许可和备案另问。",
        "As a medical device, for example. Name the provision; where there are several, registered means all of them. "
        "Permits and filings are asked elsewhere.",
    ),
    label=Term("其他法律要求的登记", "the registration required by another law"),
    values=(
        ("none", Term("无此要求", "none required")),
        ("open", Term("应当登记而尚未登记", "required and not yet made")),
        ("made", Term("已经登记", "required and made")),
    ),
)
