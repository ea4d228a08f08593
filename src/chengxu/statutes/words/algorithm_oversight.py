"""What passes between an algorithm recommendation service and the authorities: filing, inspection, penalties (AR 23 to 33)."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

MARKET_REGULATION = Party("market_regulation", Term("市场监管部门", "the market regulation department"))
FILING_AUTHORITY = Party(
    "filing_authority",
    Term("国家或者省级网信部门", "the national or provincial internet information department (CAC)"),
)

# Grading and filing (articles 23 to 26)

grading_record = Several(
    name="grading_record",
    question=Term(
        "主管部门的算法分级分类记录，对下列哪些写明了结论？",
        "On which of these does the authority's record of grading and classification state a conclusion?",
    ),
    help=Term(
        "由主管部门填写。缺一项因素的，即为没有定级；定级结果须附理由。",
        "For the authority. With one factor lacking there is no grade; the result has its reasons.",
    ),
    label=Term("分级分类记录的内容", "the contents of the grading record"),
    values=(
        (
            "opinion",
            Term("舆论属性或者社会动员能力", "public-opinion properties or capacity for mobilisation"),
        ),
        ("content", Term("内容类别", "the category of content")),
        ("users", Term("用户规模", "the number of users")),
        ("data", Term("所处理数据的重要程度", "the importance of the data")),
        ("intervention", Term("对用户行为的干预程度", "the degree of intervention in users' conduct")),
        ("result", Term("附理由的定级结果", "the grade with its reasons")),
    ),
)

algorithm_filing_contents = Several(
    name="algorithm_filing_contents",
    question=Term(
        "提交的算法备案材料，齐备了下列哪些信息？自何日起？",
        "Which of these does the algorithm filing contain as submitted? Since which day?",
    ),
    help=Term(
        "空白的不选。算法类型须从五类中选定，生成内容的默认为生成合成类；自评估报告须随附。",
        "Leave out what is blank. The type is one or more of the five classes, generation and synthesis by default where "
        "content is generated; the self-assessment report is attached.",
    ),
    label=Term("算法备案材料所载信息", "the contents of the algorithm filing"),
    values=(
        ("provider_name", Term("提供者名称", "the provider's name")),
        ("form", Term("服务形式", "the form of service")),
        ("field", Term("应用领域", "the field of application")),
        ("algorithm_type", Term("算法类型", "the type of algorithm")),
        ("self_assessment", Term("算法自评估报告", "the algorithm self-assessment report")),
        ("publication_text", Term("拟公示内容", "the text to be published")),
    ),
)

ALGORITHM_FILING_RECEIVED = Event(
    name="algorithm_filing_received",
    label=Term("收到算法备案材料", "the receipt of the algorithm filing"),
    question=Term(
        "网信部门哪一天收到该算法备案材料？",
        "On which day did the internet information department receive the algorithm filing?",
    ),
    help=Term(
        "退回之后补齐重新提交的，另记一笔，期限重新起算。",
        "What is submitted again after a refusal is a further entry, with a time of its own.",
    ),
)

ALGORITHM_FILING_RECORDED = Event(
    name="algorithm_filing_recorded",
    label=Term(
        "予以算法备案并发放、公示编号", "the record of the filing, with its number issued and published"
    ),
    question=Term(
        "网信部门哪一天完成算法备案、发放编号并公示？",
        "By which day had the department recorded the algorithm filing, issued its number and published it?",
    ),
    help=Term("三件事都完成的日子。", "The day on which all three were done."),
)

ALGORITHM_FILING_REFUSED = Event(
    name="algorithm_filing_refused",
    label=Term("通知不予算法备案", "the notice that the filing is not recorded"),
    question=Term(
        "网信部门哪一天把不予备案及其理由通知备案人？",
        "On which day did the department tell the filer, with reasons, that the filing is not recorded?",
    ),
    help=Term(
        "通知须写明理由，并列出全部缺少的材料；缺理由或者清单的，不算通知。",
        "The notice states the reasons and lists everything that is lacking; without either it is none.",
    ),
)

algorithm_filing_state = Choice(
    name="algorithm_filing_state",
    question=Term(
        "该服务的算法备案处于什么状态？自何日起？",
        "In which state is the algorithm filing of the service? Since which day?",
    ),
    help=Term(
        "取得备案编号的，为“已备案”；已提交而未取得编号的，为“没有备案”。生成式人工智能服务备案不是算法备案。",
        "Recorded once there is a number; submitted without a number is none yet. The filing of a generative AI service is "
        "not the algorithm filing.",
    ),
    label=Term("算法备案的状态", "the state of the algorithm filing"),
    values=(
        ("none", Term("没有备案", "none")),
        ("recorded", Term("已备案", "recorded")),
        ("cancelled", Term("已注销", "cancelled")),
        ("revoked", Term("已撤销", "revoked")),
    ),
)

algorithm_filing_shown = Several(
    name="algorithm_filing_shown",
    question=Term(
        "网站、应用程序等每个对外服务入口，在显著位置有下列哪些？自何日起？",
        "Which of these does every entrance to the service (site, app and the like) carry in a prominent place? Since which day?",
    ),
    help=Term(
        "编号须与名录一致，链接须能打开公示信息；有一个入口没有的，不选。",
        "The number is that of the register and the link opens the published information; leave out what one entrance lacks.",
    ),
    label=Term("各入口标明的算法备案信息", "the filing particulars shown at every entrance"),
    values=(
        ("number", Term("算法备案编号", "the algorithm filing number")),
        ("link", Term("公示信息链接", "the link to the published information")),
    ),
)

algorithm_filing_faults = Several(
    name="algorithm_filing_faults",
    question=Term(
        "就已取得的算法备案，网信部门认定了下列哪些情况？",
        "Which of these has the internet information department found about the algorithm filing?",
    ),
    help=Term(
        "前三项是取得备案的手段。“逾期未办注销”自终止服务后二十个工作日届满的次日起才可认定；其后各项须有处罚决定。"
        "没有的，答“无”。",
        "The first three are ways of obtaining it. “Not cancelled in time” can be found only from the day after the twenty "
        "working days that follow the end of service; the rest take a penalty decision. “None” if there is nothing.",
    ),
    label=Term("就算法备案认定的情况", "the findings on the algorithm filing"),
    values=(
        ("concealment", Term("隐瞒有关情况取得", "its obtaining by concealment")),
        ("false_material", Term("提供虚假材料取得", "its obtaining by false material")),
        ("other_improper", Term("以其他不正当手段取得", "its obtaining by another improper means")),
        (
            "not_cancelled",
            Term("终止服务后逾期未办注销", "no cancellation in time after the end of service"),
        ),
        ("site_closed", Term("因严重违法被责令关闭网站", "an order to close the site")),
        ("permit_revoked", Term("因严重违法被吊销业务许可证", "a revoked business permit")),
        ("business_licence_revoked", Term("因严重违法被吊销营业执照", "a revoked business licence")),
        ("other_penalty", Term("因严重违法受到同类的其他处罚", "another penalty of that kind")),
    ),
)

# Inspections and complaints (articles 28 to 30)

ALGORITHM_PROBLEM_FOUND = Event(
    name="algorithm_problem_found",
    label=Term("评估、检查发现问题", "the discovery of a problem in an assessment or inspection"),
    question=Term(
        "主管部门的评估、检查哪一天发现该服务存在问题？",
        "On which day did an assessment or inspection by the departments find a problem with the service?",
    ),
)

inspection_obstructed = Flag(
    name="inspection_obstructed",
    question=Term(
        "对主管部门依法开展的评估、检查，当事人有没有不配合，或者不提供必要支持、协助的情形？自何日起？",
        "Has the person failed to cooperate with a lawful assessment or inspection, or to give the support that it needs? Since "
        "which day?",
    ),
    help=Term(
        "没有受过评估、检查的，填“否”。对过宽的要求提出范围明确的替代方案并留档的，不算不配合。",
        "No where there has been none. To answer a request that goes too far with a narrower offer, on record, is no failure.",
    ),
    yes=Term("当事人没有配合评估、检查", "the person described has failed to cooperate with an inspection"),
    no=Term(
        "当事人没有不配合评估、检查", "the person described has not failed to cooperate with any inspection"
    ),
)

inspection_leaks = Several(
    name="inspection_leaks",
    question=Term(
        "经查实，参与评估、检查的机构和人员泄露或者非法提供了下列哪些信息？",
        "Which of these have bodies or people who took part in an assessment or inspection been found to leak or unlawfully "
        "hand over?",
    ),
    help=Term(
        "依法移送其他有权机关的，不算；没有的，答“无”。",
        "A lawful transfer to another competent body is none; “none” if there is nothing of the kind.",
    ),
    label=Term("被泄露或者非法提供的信息", "the kinds of information leaked"),
    values=(
        ("privacy", Term("个人隐私", "private matters")),
        ("personal_information", Term("个人信息", "personal information")),
        ("trade_secrets", Term("商业秘密", "trade secrets")),
    ),
)

ALGORITHM_VIOLATION_NOTICED = Event(
    name="algorithm_violation_noticed",
    label=Term(
        "发现违反《算法推荐规定》的行为",
        "the discovery of a breach of the Algorithm Recommendation Provisions",
    ),
    question=Term(
        "哪一天发现该服务有违反《算法推荐规定》的行为？",
        "On which day did somebody find that the service breaks the Algorithm Recommendation Provisions?",
    ),
    help=Term(
        "以发现者自己的判断为准，无须先经查实。",
        "The finder's own view counts; nothing need be proven first.",
    ),
)

# Penalties (articles 31 and 32)

OWN_PENALTY = (
    ("safeguards", Term("管理制度和人员（第七条）", "systems and staff (art. 7)")),
    ("reviews", Term("定期审核和诱导模型（第八条）", "reviews and luring models (art. 8)")),
    (
        "library_labels",
        Term("特征库和未标识信息（第九条第一款）", "library and unlabelled information (art. 9(1))"),
    ),
    ("tags", Term("用户模型和标签（第十条）", "user models and tags (art. 10)")),
    ("manipulation", Term("操纵（第十四条）", "manipulation (art. 14)")),
    ("disclosure", Term("告知和公示（第十六条）", "notice and publication (art. 16)")),
    ("choice", Term("用户选择（第十七条）", "users' choice (art. 17)")),
    ("complaints", Term("申诉和投诉举报（第二十二条）", "appeals and complaints (art. 22)")),
    ("filing", Term("备案（第二十四条）", "filing (art. 24)")),
    ("display", Term("标明编号（第二十六条）", "display of the number (art. 26)")),
)
"""The ten provisions whose breach article 31 penalises."""

OTHER_PENALTY = (
    ("illegal_use", Term("违法活动和信息（第六条）", "illegal activities and information (art. 6)")),
    (
        "illegal_information",
        Term("违法信息的处置（第九条第二款）", "measures against illegal information (art. 9(2))"),
    ),
    ("pages", Term("版面页面（第十一条）", "pages and layouts (art. 11)")),
    ("news", Term("新闻信息（第十三条）", "news (art. 13)")),
    ("competition", Term("对其他服务的妨害（第十五条）", "interference with other services (art. 15)")),
    ("minors", Term("未成年人（第十八条）", "minors (art. 18)")),
    ("older_people", Term("老年人（第十九条）", "older people (art. 19)")),
    ("workers", Term("劳动者（第二十条）", "workers (art. 20)")),
    ("consumers", Term("差别待遇（第二十一条）", "differential treatment (art. 21)")),
    ("assessment", Term("安全评估（第二十七条）", "security assessment (art. 27)")),
    ("inspection", Term("日志和配合检查（第二十八条第二款）", "logs and cooperation (art. 28(2))")),
)
"""The eleven provisions whose breach article 32 leaves to other rules."""

algorithm_breaches = Several(
    name="algorithm_breaches",
    question=Term(
        "主管部门认定提供者违反了《算法推荐规定》的哪些规定？",
        "Which of the Algorithm Recommendation Provisions has an authority found the provider to breach?",
    ),
    help=Term(
        "由主管部门认定，须指明行为日。本引擎标出的违反情形可以作为线索，但不能代替认定。没有的，答“无”。",
        "A finding by the authority, which names the day of the act. What the engine marks as breached is a lead, not a "
        "finding. “None” if there is none.",
    ),
    label=Term("认定违反《算法推荐规定》的事项", "the provisions on algorithms found breached"),
    values=OWN_PENALTY + OTHER_PENALTY,
)

algorithm_breaches_penalised = Several(
    name="algorithm_breaches_penalised",
    question=Term(
        "其中哪些，行为日有效的法律、行政法规已经规定了处罚？",
        "For which of these does a law or administrative regulation in force on the day of the act provide a penalty?",
    ),
    help=Term(
        "只看法律和行政法规，部门规章里的罚则不算；只答第三十一条所列的十项。都没有的，答“无”。",
        "Only laws and administrative regulations, not departmental rules; and only the ten matters of article 31. “None” if "
        "there is none.",
    ),
    label=Term("另有法定处罚的违反事项", "the breaches that another law penalises"),
    values=OWN_PENALTY,
)

algorithm_breach_findings = Several(
    name="algorithm_breach_findings",
    question=Term(
        "就违反《算法推荐规定》第三十一条所列规定的行为，下列哪些已有书面认定？",
        "Which of these has been found, in writing, about the breach of what article 31 of the Algorithm Recommendation "
        "Provisions lists?",
    ),
    help=Term(
        "拒不改正，须责令改正所定日期已过；情节严重由人说明理由认定，本引擎从不推断。尚在考虑的，填“不知道”；都没有的，答“无”。",
        "A refusal takes the day set by the order to have passed; seriousness is found by people with reasons, never by the "
        "engine. While it is under consideration answer “unknown”; “none” if there is neither.",
    ),
    label=Term("对违反行为的认定", "the findings on the breach"),
    values=(
        ("correction_refused", Term("拒不改正", "a refusal to correct it")),
        ("serious", Term("情节严重", "serious circumstances")),
    ),
)
