"""Filings, assessments, inspections and sanctions: what passes between the service and the authorities."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term

# Assessment and filing

SECURITY_ASSESSMENT_SUBMITTED = Event(
    name="security_assessment_submitted",
    label=Term("提交安全评估报告", "the submission of the security assessment report"),
    question=Term(
        "该服务的安全评估报告是哪一天提交的？",
        "On which day was the security assessment report of the service submitted?",
    ),
    help=Term(
        "填向网信部门和公安机关正式提交的日子；评估做完而未提交的不算。其后的书面审查不影响该日期。",
        "The day of the formal submission to the CAC and public security departments; an assessment finished "
        "but not submitted does not count. The review that follows does not move the day.",
    ),
)

ALGORITHM_FILED = Event(
    name="algorithm_filed",
    label=Term("提交算法备案", "the submission of the algorithm filing"),
    question=Term("何时提交算法备案？", "On which day was the algorithm filing submitted?"),
)

FILED_INFORMATION_CHANGED = Event(
    name="filed_information_changed",
    label=Term("备案信息变更", "the change of the filed information"),
    question=Term(
        "已备案的信息哪一天发生了变化？",
        "On which day did something that had been filed cease to be as filed?",
    ),
    help=Term(
        "逐项比对备案填报内容与现状：主体名称、服务形式、应用领域、算法类型、自评估报告、拟公示内容。"
        "每次变化记一笔，并与相应的变更手续写同一案号。",
        "Compare what was filed with what is: provider's name, form of service, field, type of algorithm, "
        "self-assessment report, content to be published. One entry a change, under one case with the update "
        "that answers it.",
    ),
)

FILING_MODIFIED = Event(
    name="filing_modified",
    label=Term("提交备案变更", "the submission of the filing update"),
    question=Term("哪一天提交了备案变更？", "On which day was the update of the filing submitted?"),
)

FILING_CANCELLED = Event(
    name="filing_cancelled",
    label=Term("提交备案注销", "the request to cancel the filing"),
    question=Term("哪一天提交了备案注销？", "On which day was the cancellation of the filing requested?"),
)

# Complaints to the authorities

NONCONFORMITY_NOTICED = Event(
    name="nonconformity_noticed",
    label=Term("使用者发现服务不合规", "a user's discovery that the service breaks the rules"),
    question=Term(
        "使用者哪一天发现该服务不合规？",
        "On which day did the user find that the service breaks the rules?",
    ),
    help=Term(
        "以使用者自己的判断为准：不符合法律、行政法规或者《暂行办法》任何一层即可，无须先经查实。",
        "The user's own view counts: a breach of a law, of an administrative regulation or of the Measures, "
        "any of them, and none need be proven first.",
    ),
)

# Inspections

INSPECTION_NOTIFIED = Event(
    name="inspection_notified",
    label=Term("收到检查通知", "the receipt of an inspection notice"),
    question=Term(
        "哪一天收到主管部门依职责开展检查的通知？要求何时前配合完毕？",
        "On which day did notice of an inspection by a department within its duties arrive, and which day does it set?",
    ),
    help=Term(
        "只填有职责依据的检查。通知未写明依据的，可以请对方说明并留档。请同时填写通知限定的日期。",
        "Only an inspection that rests on the department's own duties. Where the notice is silent on that, ask, "
        "and keep the answer on file. Enter the day that the notice sets as well.",
    ),
)

INSPECTION_SERVED = Event(
    name="inspection_served",
    label=Term("配合完毕", "the completion of what the inspection asked for"),
    question=Term(
        "哪一天完成了检查要求配合的全部事项？",
        "On which day was everything that the inspection asked for done?",
    ),
)

EXPLANATION_REQUESTED = Event(
    name="explanation_requested",
    label=Term("收到说明要求", "the receipt of a request for explanation"),
    question=Term(
        "检查中哪一天收到就训练数据或者算法作出说明的要求？限定在哪一天？",
        "On which day of the inspection was an explanation of training data or algorithms asked for, and by when?",
    ),
)

SUPPORT_REQUESTED = Event(
    name="support_requested",
    label=Term("收到协助要求", "the receipt of a request for support"),
    question=Term(
        "检查中哪一天收到提供技术、数据等协助的要求？限定在哪一天？",
        "On which day of the inspection was technical, data or other help asked for, and by when?",
    ),
    help=Term(
        "请一并记下要求的范围和必要性说明；超出必要的部分可以提出缩小范围的答复，并留档。",
        "Note the extent asked for and why it is needed; to what goes beyond need, a narrower offer may be "
        "made, and is put on file.",
    ),
)

SUPPORT_GIVEN = Event(
    name="support_given",
    label=Term("提供协助", "the support given"),
    question=Term("哪一天提供了所需的协助？", "On which day was the needed help given?"),
)

EXPLANATION_ITEMS = (
    ("source", Term("训练数据来源", "the source of the training data")),
    ("scale", Term("训练数据规模", "the scale of the training data")),
    ("type", Term("训练数据类型", "the type of the training data")),
    ("annotation_rules", Term("标注规则", "the annotation rules")),
    ("algorithm_mechanism", Term("算法机制机理", "how the algorithm works")),
    ("other", Term("其他事项", "other matters")),
)

requested_items = Several(
    name="requested_items",
    question=Term("检查要求说明哪些事项？", "Which items does the inspection ask to be explained?"),
    label=Term("被要求说明的事项", "the items asked for"),
    values=EXPLANATION_ITEMS,
    help=Term(
        "照要求原文勾选；未被要求的事项不列入说明材料。",
        "Tick what the request names; what it does not name stays out of the explanation.",
    ),
)

explained_items = Several(
    name="explained_items",
    question=Term(
        "已向检查部门说明了哪些事项？", "Which items have been explained to the inspecting department?"
    ),
    label=Term("已说明的事项", "the items explained"),
    values=EXPLANATION_ITEMS,
    help=Term(
        "材料里空着的项目不算已说明。资料没有的，如实写明缺什么，缺口即为未说明。",
        "An item left blank is not explained. Where the material does not exist, say what is lacking; it "
        "remains a gap.",
    ),
)

SECRET_LEAKED = Event(
    name="secret_leaked",
    label=Term("泄露或者违法提供保密内容", "a leak or unlawful handing over of protected content"),
    question=Term(
        "评估、检查中获知的保密内容，哪一天被泄露或者违法提供给他人？",
        "On which day was protected content learned on duty leaked or unlawfully handed to somebody?",
    ),
    help=Term(
        "依法移送其他有权机关并记明接收方和依据的，不属于此列。",
        "A lawful transfer to another competent body, with recipient and ground on record, is not meant.",
    ),
)

# Findings on services from abroad

breaks_other_law = Flag(
    name="breaks_other_law",
    question=Term(
        "主管部门是否认定该服务不符合其他法律、行政法规？",
        "Has an authority found that the service breaks another law or administrative regulation?",
    ),
    yes=Term("该服务不符合其他法律、行政法规", "the service breaks another law or administrative regulation"),
    no=Term(
        "该服务没有不符合其他法律、行政法规", "the service breaks no other law or administrative regulation"
    ),
)

# Sanctions

breach_of_measures = Flag(
    name="breach_of_measures",
    question=Term(
        "主管部门是否认定提供者违反了《暂行办法》？",
        "Has an authority found that the provider breached the Interim Measures?",
    ),
    help=Term(
        "由主管部门认定，须指明违反的条款和行为日。本引擎标出的违反情形可以作为线索，但不能代替认定。",
        "A finding by the authority, which names the provision and the day of the act. What the engine marks as "
        "breached is a lead, not a finding.",
    ),
    yes=Term("提供者违反《暂行办法》", "the provider has breached the Interim Measures"),
    no=Term("提供者没有违反《暂行办法》", "the provider has not breached the Interim Measures"),
)

law_provides_penalty = Flag(
    name="law_provides_penalty",
    question=Term(
        "就该违反行为，行为日有效的法律、行政法规是否规定了处罚？",
        "For that breach, does a law or administrative regulation in force on the day of the act provide a penalty?",
    ),
    help=Term(
        "只看法律和行政法规（如《网络安全法》《数据安全法》《个人信息保护法》《科学技术进步法》《网络数据安全"
        "管理条例》《未成年人网络保护条例》）。部门规章里的罚则不算。",
        "Only laws and administrative regulations count: the Cybersecurity, Data Security, Personal Information "
        "Protection and Science and Technology Progress Laws, the Network Data and the Minors Online Regulations, "
        "for example. A penalty that stands only in departmental rules does not.",
    ),
    yes=Term("法律、行政法规对该行为规定了处罚", "a law or administrative regulation penalises the breach"),
    no=Term("法律、行政法规对该行为没有规定处罚", "no law or administrative regulation penalises the breach"),
)

correction_refused = Flag(
    name="correction_refused",
    question=Term(
        "责令改正的期限届满后，提供者是否仍未改正？",
        "Has the day set in the correction order passed without the provider correcting the breach?",
    ),
    help=Term(
        "命令须写明具体日期；该日尚未过去的，填“否”。",
        "The order must name a day; until that day has passed, answer no.",
    ),
    yes=Term("提供者拒不改正", "the provider refuses to correct the breach"),
    no=Term("提供者没有拒不改正", "the provider does not refuse to correct the breach"),
)

circumstances_serious = Flag(
    name="circumstances_serious",
    question=Term(
        "主管部门是否说明理由，认定该违反行为情节严重？",
        "Has the authority found, with reasons, that the circumstances of the breach are serious?",
    ),
    help=Term(
        "由人认定并写明理由，本引擎从不推断；没有认定的，填“不知道”。",
        "A person's finding with written reasons; the engine never infers it. Where nobody has found either "
        "way, answer unknown.",
    ),
    yes=Term("该违反行为情节严重", "the circumstances of the breach are serious"),
    no=Term("该违反行为情节不严重", "the circumstances of the breach are not serious"),
)

public_security_violation = Flag(
    name="public_security_violation",
    question=Term(
        "公安机关是否认定该行为违反治安管理？",
        "Has the public security organ found that the act offends against public security administration?",
    ),
    yes=Term("该行为违反治安管理", "the act offends against public security administration"),
    no=Term("该行为不违反治安管理", "the act does not offend against public security administration"),
)

crime_suspected = Flag(
    name="crime_suspected",
    question=Term(
        "主管部门是否认为该行为涉嫌犯罪，应当移送司法？",
        "Does the authority hold that the act may be a crime and has to be referred to justice?",
    ),
    help=Term(
        "移送后，行政案件标明“已移送”，罚款收缴程序随之停止；是否构成犯罪由法院判决。",
        "Once referred, the administrative case is marked as transferred and no fine is collected in it; "
        "whether it is a crime is for the court.",
    ),
    yes=Term("该行为涉嫌犯罪", "the act is suspected to be a crime"),
    no=Term("该行为不涉嫌犯罪", "the act is not suspected to be a crime"),
)

# Permits and foreign investment

PERMITS = (
    ("telecom", Term("增值电信业务经营许可", "value-added telecommunications")),
    ("news", Term("互联网新闻信息服务许可", "internet news information")),
    ("publishing", Term("网络出版服务许可", "online publishing")),
    ("audiovisual", Term("信息网络传播视听节目许可", "online audiovisual programmes")),
    ("culture", Term("网络文化经营许可", "online culture")),
    ("other", Term("其他行政许可", "other permits")),
)

required_permits = Several(
    name="required_permits",
    question=Term(
        "依照法律、行政法规，提供或者应用该服务需要哪些行政许可？",
        "Which permits do laws and administrative regulations require for providing or applying the service?",
    ),
    label=Term("依法所需的许可", "the permits required by law"),
    values=PERMITS,
    help=Term(
        "逐项功能核对：经营性信息服务、时政新闻、出版物、视听节目、文化产品，以及医疗、金融等专门领域。"
        "一项都不需要的，选“无”。算法备案、服务备案不是行政许可。",
        "Check function by function: paid information service, current-affairs news, publications, audiovisual "
        "programmes, cultural products, and fields such as medicine or finance. Choose none if none is needed. "
        "Filings are not permits.",
    ),
)

held_permits = Several(
    name="held_permits",
    question=Term("已经取得哪些行政许可，且仍在有效期内？", "Which permits are held and still valid?"),
    label=Term("已取得的许可", "the permits held"),
    values=PERMITS,
    help=Term(
        "正在申请的不算。需要“其他行政许可”的，全部取得才可勾选该项。",
        "A pending application does not count. Tick other permits only when all of those required are held.",
    ),
)

foreign_investment = Flag(
    name="foreign_investment",
    question=Term(
        "该服务是否有外国投资者直接或者间接投资？",
        "Has a foreign investor put money into the service, directly or not?",
    ),
    yes=Term("该服务有外商投资", "there is foreign investment in the service"),
    no=Term("该服务没有外商投资", "there is no foreign investment in the service"),
)

foreign_investment_lawful = Flag(
    name="foreign_investment_lawful",
    question=Term(
        "经核对准入负面清单、安全审查等规定，有无书面结论认定该投资合法？",
        "After a check against the market-access list, security review and the like, does a written opinion find "
        "the investment lawful?",
    ),
    help=Term(
        "结论由人作出并留档；本引擎不判断能否准入。",
        "People form the opinion and keep it on file; the engine does not decide on market access.",
    ),
    yes=Term("该外商投资经核对合法", "the foreign investment has been checked and found lawful"),
    no=Term("该外商投资未经核对认定合法", "the foreign investment has not been checked and found lawful"),
)
