"""What a service does toward the people it meets: agreement, disclosures, minors, their information, labels.

Personal information in the *service* is asked here, that in training data in `training`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.words.service import output_kinds

MINORS = Party("minors", Term("未成年人", "minors"))

# Security of information and personal information as such

network_security_arrangements = Several(
    name="network_security_arrangements",
    question=Term(
        "下列网络信息安全工作，哪些已经落实（有负责人，也有凭据）？",
        "Which of these information-security arrangements are in place, each with an owner and evidence?",
    ),
    help=Term(
        "只有文件而没有负责人，或者拿不出凭据的，不算落实。网络日志是指记录网络运行状态、网络安全事件的日志。",
        "A paper without an owner, or an arrangement that nothing proves, does not count. Network logs are those "
        "that record the running of the network and security events.",
    ),
    label=Term("已经落实的网络信息安全工作", "the information-security arrangements in place"),
    values=(
        ("network_logs", Term("网络日志（留存六个月以上）", "network logs kept for at least six months")),
        ("incident_plan", Term("网络安全事件应急预案", "an emergency plan for security incidents")),
        (
            "content_handling",
            Term("违法和不良信息处置制度", "a procedure for illegal and harmful information"),
        ),
    ),
)

handles_personal_information = Flag(
    name="handles_personal_information",
    question=Term(
        "提供该服务时是否处理个人信息（收集、存储、使用、对外提供、删除等）？",
        "Does running the service involve handling personal information (collecting, storing, using, passing on, "
        "deleting)?",
    ),
    help=Term(
        "账号、手机号码、设备标识、能够关联到个人的对话和日志，都属于个人信息；匿名化之后的信息不属于。"
        "训练数据中的个人信息另行询问。只要数据清单中还有一项个人信息，就填“是”。",
        "Accounts, telephone numbers, device identifiers and any conversation or log that can be linked to a person "
        "are personal information; anonymised information is not. Training data is asked about separately. As "
        "long as one item of the data map is personal, the answer is yes.",
    ),
    yes=Term("提供该服务涉及个人信息", "running the service involves personal information"),
    no=Term("提供该服务不涉及个人信息", "running the service involves no personal information"),
)

# The agreement with users and what is published for them

has_registered_users = Flag(
    name="has_registered_users",
    question=Term("该服务有没有注册的使用者？", "Does the service have registered users?"),
    help=Term(
        "任何形式的开户、注册都算，通过第三方账号登录而在本服务生成账号的也算。不注册即可使用的访客不算。",
        "Any sign-up counts, and so does signing in with another provider's account where that opens one here. A "
        "visitor who needs no account does not count.",
    ),
    yes=Term("该服务有注册的使用者", "the service has registered users"),
    no=Term("该服务没有注册的使用者", "the service has no registered users"),
)

service_agreement = Several(
    name="service_agreement",
    question=Term(
        "关于与注册使用者的服务协议，下列哪些已经做到？",
        "Which of these are true of the service agreement with registered users?",
    ),
    help=Term(
        "“逐一订立”是指不接受协议就不能完成注册，并且留有所接受的版本和时间。“标识”“用户自行标识”出自《标识办法》，"
        "“知识产权”“数据使用”出自服务安全基本要求，“违规处置”是对使用者采取约定措施的依据。",
        "“Concluded” means that nobody completes registration without accepting, and that the accepted version and "
        "the time are kept. The two clauses on labels come from the Labelling Measures, those on intellectual "
        "property and on data from the security requirements; the misuse clause carries every agreed measure "
        "against a user.",
    ),
    label=Term("服务协议已经落实的事项", "the points settled by the service agreement"),
    values=(
        ("concluded", Term("注册时逐一订立", "its conclusion with each user on registration")),
        ("rights_and_duties", Term("双方的权利义务", "the rights and duties of both sides")),
        ("misuse_measures", Term("违规处置", "the measures against misuse")),
        ("labelling", Term("标识的方法和样式", "the method and style of labels")),
        (
            "user_labelling",
            Term("用户自行标识的义务和使用责任", "the user's own labelling duty and liability"),
        ),
        ("intellectual_property", Term("知识产权风险", "the risks of intellectual property")),
        ("data_use", Term("数据使用", "the use of data")),
    ),
)

published_scope = Several(
    name="published_scope",
    question=Term(
        "关于该服务供谁、在何处、作何用，对外公开了哪些内容？",
        "What is published on whom, which occasions and which uses the service is meant for?",
    ),
    help=Term(
        "只勾选写明了具体内容、并且现在就能查到的项目；留空或者写“不限”而无说明的，不勾选。内容有变的，应注明日期更新。",
        "Tick only what is filled with substance and can be read now, not a field left blank or an unexplained "
        "“any”. When something changes, the page is brought up to date and dated.",
    ),
    label=Term("已经公开的适用范围", "the published particulars of the service"),
    values=(
        ("audience", Term("适用人群", "the intended audience")),
        ("occasions", Term("适用场合", "the intended occasions")),
        ("uses", Term("用途", "the intended uses")),
    ),
)

usage_guidance = Flag(
    name="usage_guidance",
    question=Term(
        "产品中是否有注明日期、使用者随时能查到的使用指引？",
        "Does the product carry dated guidance on its use that a user can reach at any time?",
    ),
    help=Term(
        "指引应当说明技术的能力和局限、不能轻信的情形以及不得从事的用途。只写在服务协议里的，不算。",
        "It says what the technology can and cannot do, when not to rely on it, and which uses are forbidden. A "
        "clause inside the agreement is not enough.",
    ),
    yes=Term("产品中有使用指引", "the product carries guidance on its use"),
    no=Term("产品中没有使用指引", "the product carries no guidance on its use"),
)

# Minors

minors_may_use = Flag(
    name="minors_may_use",
    question=Term(
        "该服务是否供未成年人（不满十八周岁）使用？", "Is the service open to minors (under eighteen)?"
    ),
    help=Term(
        "没有年龄限制的，填“是”。公开说明仅供成年人使用的，填“否”，此时还须确实拒绝未成年人。",
        "Yes where there is no age limit. No where it is declared to be for adults only; minors must then really "
        "be kept out.",
    ),
    yes=Term("该服务供未成年人使用", "the service is open to minors"),
    no=Term("该服务不供未成年人使用", "the service is not open to minors"),
)

minor_protection = Several(
    name="minor_protection",
    question=Term(
        "为保护未成年人，包括防止其过度依赖或者沉迷，采取了哪些措施？",
        "Which measures protect minors, over-reliance and addiction included?",
    ),
    help=Term(
        "只勾选已经启用的措施。拒绝使用，是指能够识别并实际阻止未成年人，不是只请对方声明年龄。",
        "Tick measures that are switched on. Keeping minors out means recognising and stopping them, not just "
        "asking for a declaration of age.",
    ),
    label=Term("已经启用的未成年人保护措施", "the measures for minors in operation"),
    values=(
        ("time_limit", Term("时长限制", "a limit on time")),
        ("guardian_control", Term("监护人管理", "control by guardians")),
        ("spending_limit", Term("消费限制", "a limit on spending")),
        ("content_mode", Term("未成年人内容模式", "a content mode for minors")),
        ("refuse_minors", Term("拒绝未成年人使用", "keeping minors out")),
        ("other", Term("其他有效措施", "another measure that works")),
    ),
)

# Inputs, usage records and personal information

input_safeguards = Several(
    name="input_safeguards",
    question=Term(
        "内部人员接触使用者的输入信息和使用记录，受到哪些控制？",
        "How is staff access to users' input and usage records controlled?",
    ),
    help=Term(
        "“凭据访问”是指没有写明目的、依据和人员的请求一律拒绝；“访问留痕”是指每次访问和每次拒绝都有记录。",
        "“Access on grounds” refuses every request without a purpose, a ground and a named person; “access log” "
        "records each access and each refusal.",
    ),
    label=Term("对接触输入信息和使用记录的控制", "the controls on access to input and usage records"),
    values=(
        ("access_on_grounds", Term("凭据访问", "access on grounds only")),
        ("access_log", Term("访问留痕", "an access log")),
    ),
)

collects_unnecessary_information = Flag(
    name="collects_unnecessary_information",
    question=Term(
        "收集的个人信息中，是否有该服务并不需要的项目？",
        "Does the service collect any item of personal information that it does not need?",
    ),
    help=Term(
        "逐项核对数据清单：写不出目的的，或者去掉之后功能照常的，就是非必要。可选功能需要的信息，使用者就该功能单独同意的，"
        "在该功能之内不算非必要。",
        "Go through the data map: an item without a stated purpose, or one without which the function works as "
        "before, is unnecessary. What an optional feature needs is not, within that feature, if the user has "
        "consented to it separately.",
    ),
    yes=Term("该服务收集非必要的个人信息", "the service collects unnecessary personal information"),
    no=Term("该服务不收集非必要的个人信息", "the service collects no unnecessary personal information"),
)

identifying_records_kept_on = Several(
    name="identifying_records_kept_on",
    question=Term(
        "能够识别使用者身份的输入信息和使用记录，现在凭什么留存？",
        "On which grounds are input and usage records kept from which a user can be identified?",
    ),
    help=Term(
        "逐类判断，全部类别的依据都要勾选；一类也不留存的，答“无”。超过必要期限而法律未要求继续保存的，属于“没有依据”。"
        "必要期限已过而法定最低保存期限未满的，选“法律要求保存”，此时只能存储和保护。",
        "Judge each class of records and tick every ground in use; answer “none” if none is kept. Records kept beyond the "
        "necessary time without a law that requires it have no ground. Where the necessary time is over but a "
        "statutory minimum is still running, tick the case of a law: they may then only be stored and protected.",
    ),
    label=Term("留存可识别身份记录的情形", "the cases in which identifying records are kept"),
    values=(
        ("necessary", Term("约定目的尚需要", "those in which the agreed purpose still needs them")),
        ("required_by_law", Term("法律要求保存", "those in which a law requires it")),
        ("no_ground", Term("没有依据", "those without any ground")),
    ),
)

inputs_shared_on = Several(
    name="inputs_shared_on",
    question=Term(
        "使用者的输入信息和使用记录，凭什么提供给他人？",
        "On which grounds are users' input and usage records passed on to others?",
    ),
    help=Term(
        "他人包括关联公司、云服务商、模型供应商。全部接收方的依据都要勾选；没有提供的，答“无”。委托处理须有合同约束；"
        "能够还原身份的，不是匿名化。",
        "Others include affiliates, cloud hosts and model suppliers. Tick the ground for each recipient; answer “none” if "
        "nobody receives any. Processing on behalf needs a contract; what can be traced back to a person is not "
        "anonymised.",
    ),
    label=Term(
        "向他人提供输入信息和使用记录的情形", "the cases in which input and usage records are passed on"
    ),
    values=(
        ("separate_consent", Term("经单独同意", "those on separate consent")),
        ("entrusted_processing", Term("委托处理", "those of processing on behalf")),
        ("legal_duty", Term("履行法定义务", "those under a legal duty")),
        ("anonymised", Term("已经匿名化", "those after anonymisation")),
        ("no_ground", Term("没有依据", "those without any ground")),
    ),
)

PERSONAL_INFORMATION_REQUESTED = Event(
    name="personal_information_requested",
    label=Term("收到个人信息请求", "the receipt of a request about personal information"),
    question=Term(
        "何时收到个人信息请求？", "On which day was the request about personal information received?"
    ),
    help=Term(
        "包括查阅、复制、更正、补充、删除以及转移、限制、注销账号、撤回同意、要求说明等请求。"
        "自收到之日起算，不因尚未核验身份而后移；同一请求用同一个编号。",
        "Access, copy, correction, supplement, deletion, and likewise transfer, restriction, closing the account, "
        "withdrawal of consent or explanation. Time runs from receipt even while identity is being checked; one "
        "request keeps one case number.",
    ),
)

PERSONAL_INFORMATION_REQUEST_ANSWERED = Event(
    name="personal_information_request_answered",
    label=Term("答复个人信息请求", "the answer to the request about personal information"),
    question=Term("何时办结并答复该请求？", "On which day was the request dealt with and answered?"),
    help=Term(
        "同意、部分同意、因法定保存期限而限制处理，或者附理由拒绝，都是答复；要求补充身份材料不是。拒绝的，应告知可以起诉。",
        "Granting, granting in part, restricting while a statutory retention period runs, and refusing with reasons "
        "are answers; asking for proof of identity is not. A refusal names the way to court.",
    ),
)

deletion_grounds = Several(
    name="deletion_grounds",
    question=Term(
        "请求删除的个人信息，属于下列哪些情形？",
        "Which of these cases does the information whose deletion is asked for fall under?",
    ),
    help=Term(
        "就具体请求回答；一项也不属于的，答“无”。",
        "Answer for the request at hand; “none” if none fits.",
    ),
    label=Term("请求删除的情形", "the cases for deletion"),
    values=(
        (
            "purpose_done",
            Term("处理目的已经实现、无法实现或者不再需要", "a purpose achieved, failed or fallen away"),
        ),
        ("service_ended", Term("产品或者服务已经停止", "a product or service that has ended")),
        ("retention_expired", Term("保存期限已经届满", "a retention period that has run out")),
        ("consent_withdrawn", Term("同意已经撤回", "a withdrawn consent")),
        ("unlawful", Term("处理违法或者违约", "handling against the law or the agreement")),
        ("other_law", Term("法律、行政法规规定的其他情形", "a further case set by law")),
    ),
)

deletion_bars = Several(
    name="deletion_bars",
    question=Term(
        "请求删除的个人信息，有没有暂时不能删除的缘由？",
        "Does anything keep the information whose deletion is asked for from being deleted for now?",
    ),
    help=Term(
        "有缘由的，只能存储并采取必要的安全保护措施，不得作其他处理；缘由消失后应当删除。没有的，答“无”。",
        "If so, it may only be stored and protected, and is deleted once the obstacle is gone. Answer “none” "
        "if nothing does.",
    ),
    label=Term("暂时不能删除的缘由", "the obstacles to deletion"),
    values=(
        ("retention_period", Term("法定保存期限未满", "a statutory retention period still running")),
        ("technically_impossible", Term("技术上难以实现", "technical impracticability")),
    ),
)

# Labels

labelled_kinds = Several(
    name="labelled_kinds",
    question=Term(
        "哪些形式的生成内容，已经全部依照国家标识规定（《深度合成规定》《标识办法》）作了标识？",
        "For which kinds of content does every output carry the labels of the national rules (Deep Synthesis Provisions, Labelling Measures)?",
    ),
    help=Term(
        "各种形式都须有不影响使用的技术标识；可能导致公众混淆或者误认的，还须在合理位置显著标识。复制的文本须带有文字标识；"
        "只有数字水印而文件元数据中没有标识的，不算。使用者依《标识办法》申请、不含显式标识的内容，仍须有隐式标识。",
        "Each kind needs a technical label that does not impair use; where the public could be confused or misled, "
        "also a conspicuous label in a reasonable place. Copied text takes its label along in words. A watermark "
        "without a label in the metadata does not count. A copy that a user lawfully asked to have without an "
        "explicit label still carries the implicit one.",
    ),
    label=Term("已经全部标识的内容形式", "the kinds of content always labelled"),
    values=output_kinds.values,
)
