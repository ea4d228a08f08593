"""What the State supports and shares: training data and works, model platforms, publicly funded results."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

TASK_PARTICULARS = (
    Term("责任单位", "the body in charge"),
    Term("预期成果", "the intended result"),
    Term("完成期限（自行确定）", "a date of completion, chosen by that body"),
)
"""What an entry on any task of the State must have; the law itself sets no date."""

# Who plans, supports and is supported (ML4 16 to 30)

PLANNING_GOVERNMENTS = Party(
    "planning_governments",
    Term("省级以上人民政府", "the governments at provincial level and above"),
    plural=True,
)
PUBLIC_ADMINISTRATORS = Party(
    "public_administrators",
    Term(
        "政府机关、事业单位和其他管理公共事务的组织",
        "government organs, public institutions and other bodies that administer public affairs",
    ),
    plural=True,
)
PLATFORM_USERS = Party("platform_users", Term("平台使用者", "the users of the platform"), plural=True)
COPYRIGHT_OWNERS = Party("copyright_owners", Term("著作权人", "copyright owners"), plural=True)
OPEN_SOURCE_FOUNDATION_DEVELOPERS = Party(
    "open_source_foundation_developers",
    Term("开源基础模型研发者", "developers of open-source foundation models"),
    plural=True,
)
NON_PROFIT_RESEARCHERS = Party(
    "non_profit_researchers",
    Term("从事非营利性研究的组织", "organisations in non-profit research"),
    plural=True,
)

is_sme = Flag(
    name="is_sme",
    question=Term(
        "您（单位）是否属于中小企业（包括微型企业）？",
        "Are you a small or medium enterprise (micro enterprises included)?",
    ),
    help=Term(
        "依照国家的中小企业划型标准，按所属行业的从业人员、营业收入等指标判断；属于大型企业控股或者合并管理的，"
        "按该标准的规定处理。",
        "By the State's classification for the industry (staff, turnover and the like); where a large enterprise "
        "controls the company, as that standard says.",
    ),
    yes=Term("当事人是中小企业", "the person described is a small or medium enterprise"),
    no=Term("当事人不是中小企业", "the person described is no small or medium enterprise"),
)

POLICY_EFFECT_FOUND = Event(
    name="policy_effect_found",
    label=Term(
        "评估认定政策可能显著影响人工智能发展或者安全",
        "the finding that a policy may significantly affect AI development or safety",
    ),
    question=Term(
        "适配性评估在哪一天认定该政策、决策或者制度可能显著影响人工智能发展或者安全？",
        "On which day did an assessment find that the policy, decision or system may significantly affect AI "
        "development or safety?",
    ),
    help=Term(
        "一项政策一个编号；认定没有显著影响的，不填。",
        "One case for each policy; leave it out where no significant effect was found.",
    ),
)

POLICY_REVISED = Event(
    name="policy_revised",
    label=Term("调整、废止或者修改该政策", "the change, repeal or amendment of the policy"),
    question=Term(
        "该政策、决策或者制度哪一天调整、废止或者修改完善？",
        "On which day was the policy, decision or system changed, repealed or amended?",
    ),
)

# Personal information in training without consent (ML4 19, paragraph 3)

training_pi_deidentification = Several(
    name="training_pi_deidentification",
    question=Term(
        "对用于训练的个人信息，下列哪些属实？自何日起？",
        "Which of these is true of the personal information used in training? Since which day?",
    ),
    help=Term(
        "按开始处理之日判断：认证须在当日已经取得并且有效，事后取得的、已经到期或者被撤销的，不选。"
        "同一批信息还用于推送、画像等其他目的的，不选“仅用于模型训练”。",
        "Judge as of the day on which the processing starts: the certificate must be there and valid on that day, not "
        "one obtained later, expired or withdrawn. Leave out “for training only” where the same information also "
        "serves another purpose, such as recommendation or profiling.",
    ),
    label=Term("训练所用个人信息已经具备的条件", "the conditions met for personal information in training"),
    values=(
        ("training_only", Term("仅用于模型训练", "use for model training only")),
        (
            "national_standard",
            Term("去标识化技术符合国家标准", "de-identification up to the national standard"),
        ),
        ("certificate_valid", Term("去标识化认证在有效期内", "a valid certificate of the de-identification")),
    ),
)

# Works in training (ML4 24 and 25)

training_works = Several(
    name="training_works",
    question=Term(
        "对用于训练的这批作品，下列哪些属实？", "Which of these is true of the works used in this training?"
    ),
    help=Term(
        "按批判断，一批中有一件不符的，该项不选，可以分批另答。绕过访问控制、付费墙或者违反禁止抓取声明取得的，"
        "不是合法获取。",
        "Answer batch by batch: one work that does not fit, and the item is left out. What was taken around access "
        "controls or a paywall, or against a ban on scraping, is not lawfully obtained.",
    ),
    label=Term("训练所用作品具备的条件", "the conditions met by the works used in training"),
    values=(
        ("published", Term("均已发表", "publication of all of them")),
        ("lawfully_obtained", Term("均系合法获取", "lawful acquisition of all of them")),
    ),
)

training_works_opted_out = Flag(
    name="training_works_opted_out",
    question=Term(
        "这批作品中，是否有著作权人在训练开始之前声明不许用于模型训练的？自何日起？",
        "Among these works, is there one whose owner declared before the training started that it must not be used "
        "for training? Since which day?",
    ),
    help=Term(
        "公开并注明日期的声明都算，形式不限，包括网页声明和机器可读的声明。训练开始之后才声明的，填“否”；"
        "没有查过的，填“不知道”。剔除有关作品后改答“否”。",
        "Any public and dated declaration counts, on a page or machine-readable. One made after the training started "
        "does not. Where nobody has checked, answer “unknown”. Once those works are taken out, the answer is no.",
    ),
    yes=Term(
        "著作权人已经声明不许将作品用于模型训练",
        "a copyright owner has declared that a work must not be used for training",
    ),
    no=Term(
        "没有著作权人声明不许将作品用于模型训练",
        "no copyright owner has declared that a work must not be used for training",
    ),
)

meets_training_licence_conditions = Flag(
    name="meets_training_licence_conditions",
    question=Term(
        "您是否符合国家规定的、基础模型研发者适用法定许可的条件？",
        "Do you meet the conditions that the State sets for developers under the statutory training licence?",
    ),
    help=Term(
        "条件公布之前无从判断，填“不知道”。",
        "Until the conditions are published nobody can tell: answer “unknown”.",
    ),
    yes=Term(
        "当事人符合适用法定许可的条件", "the person described meets the conditions of the statutory licence"
    ),
    no=Term(
        "当事人不符合适用法定许可的条件",
        "the person described does not meet the conditions of the statutory licence",
    ),
)

# AI search (ML4 26)

combines_public_content = Flag(
    name="combines_public_content",
    question=Term(
        "该服务是否在回答中提取网页等公开内容并整合输出？",
        "Does the service extract public content such as web pages and combine it in its answers?",
    ),
    help=Term(
        "须登录、付费或者破解才能取得的内容，不是公开内容。",
        "What can only be had by signing in, paying or getting around a control is not public.",
    ),
    yes=Term(
        "该服务提取公开内容并整合输出", "the service extracts public content and combines it in its output"
    ),
    no=Term(
        "该服务不提取公开内容整合输出",
        "the service does not extract public content to combine it in its output",
    ),
)

sources_shown = Flag(
    name="sources_shown",
    question=Term(
        "每一条整合输出，是否都标明了所提取内容的来源？",
        "Does every such output show the sources from which it draws?",
    ),
    help=Term(
        "来源应能让人找到原作品；有一条输出缺少来源，即为“否”。",
        "A source has to lead to the original; one output without it, and the answer is no.",
    ),
    yes=Term("整合输出均标明来源", "every combined output shows its sources"),
    no=Term("有的整合输出没有标明来源", "some combined output does not show its sources"),
)

combination_effects = Several(
    name="combination_effects",
    question=Term(
        "经人判断，这样提取和整合会造成下列哪些后果？",
        "In the judgment of a person, which of these does the extraction and combination do?",
    ),
    help=Term(
        "由人依照《著作权法》判断并留下理由，例如输出是否足以代替阅读原文。没有人判断过的，填“不知道”；"
        "判断为都不会的，答“无”。",
        "A person decides under copyright law and records why: whether the output replaces reading the original, for "
        "example. Where nobody has judged, answer “unknown”; “none” if it does neither.",
    ),
    label=Term("经判断会造成的后果", "the effects found"),
    values=(
        ("normal_use", Term("影响作品的正常使用", "impairment of the normal use of the works")),
        ("owner_interests", Term("损害著作权人的合法权益", "harm to the legitimate interests of the owners")),
    ),
)

# Model development platforms (ML4 22)

model_platform_functions = Several(
    name="model_platform_functions",
    question=Term(
        "您运营的模型开发平台，向研发者、提供者提供下列哪些服务？",
        "Which of these does the model development platform that you run offer to developers and providers?",
    ),
    help=Term(
        "只供本单位使用的内部平台不算；不运营这类平台的，答“无”。平台上研发、运行人工智能的，关于人工智能的问题按该人工智能回答。",
        "An internal platform for your own organisation does not count; answer “none” if you run no such platform. "
        "Answer the questions about AI for the AI that is developed or run on the platform.",
    ),
    label=Term("所运营的模型开发平台的功能", "the functions of the model development platform"),
    values=(
        ("compute", Term("算力调度", "compute scheduling")),
        ("data", Term("数据管理", "data management")),
        ("training", Term("模型训练", "model training")),
        ("testing", Term("测试验证", "testing and validation")),
        ("deployment", Term("部署发布", "deployment and release")),
        ("evaluation", Term("安全测评", "security evaluation")),
        ("compliance_tools", Term("合规工具", "compliance tools")),
    ),
)

_MECHANISMS = (
    ("data_security", Term("数据安全", "data security")),
    ("model_security", Term("模型安全", "model security")),
    ("access_control", Term("访问控制", "access control")),
    ("logs", Term("日志留存", "keeping of logs")),
    ("vulnerabilities", Term("漏洞管理", "vulnerability management")),
    ("unlawful_content", Term("违法违规内容处置", "handling of unlawful content")),
)

platform_mechanisms = Several(
    name="platform_mechanisms",
    question=Term(
        "平台已经建立并运行下列哪些机制（有凭据可查）？",
        "Which of these mechanisms does the platform have in operation, with evidence?",
    ),
    label=Term("平台已经建立的机制", "the mechanisms of the platform"),
    values=_MECHANISMS,
)

platform_mechanisms_beyond_reach = Several(
    name="platform_mechanisms_beyond_reach",
    question=Term(
        "下列哪些机制超出平台的实际功能和控制能力，并且已经书面写明缺少的是什么？",
        "Which of these lie beyond the real functions and control of the platform, with what is lacking put in "
        "writing?",
    ),
    help=Term(
        "逐项写明平台没有的功能或者控制不到的环节；没有写明的不选。部分能够控制的，仍应就该部分建立机制。",
        "State for each the function or control that the platform lacks; without a statement leave it out. What is "
        "partly under control needs the mechanism for that part.",
    ),
    label=Term(
        "超出平台功能和控制能力的机制", "the mechanisms beyond the functions and control of the platform"
    ),
    values=_MECHANISMS,
)

# Publicly funded results (ML4 23, paragraph 2)

publicly_funded_results = Several(
    name="publicly_funded_results",
    question=Term(
        "您持有下列哪些利用财政性资金开发的人工智能成果？",
        "Which of these AI results, developed with public funds, do you hold?",
    ),
    help=Term(
        "部分使用财政性资金的也算；都没有的，答“无”。",
        "Partial public funding counts; answer “none” if there are none.",
    ),
    label=Term("利用财政性资金开发的成果", "the results developed with public funds"),
    values=(
        ("foundation_model", Term("基础模型", "a foundation model")),
        ("core_algorithm", Term("核心算法", "a core algorithm")),
        ("research_tool", Term("研究工具", "a research tool")),
    ),
)

non_profit_requester = Flag(
    name="non_profit_requester",
    question=Term(
        "请求共享的单位，是否为科研机构、高等学校等从事非营利性研究的组织？",
        "Is the organisation that asks for sharing a research institute, a university or another body in non-profit "
        "research?",
    ),
    help=Term(
        "为商业研发而请求的，即使由高等学校提出，也填“否”。",
        "For a request that serves commercial development answer no, even if a university makes it.",
    ),
    yes=Term(
        "请求共享的是从事非营利性研究的组织",
        "the organisation that asks for sharing is engaged in non-profit research",
    ),
    no=Term(
        "请求共享的不是从事非营利性研究的组织",
        "the organisation that asks for sharing is not engaged in non-profit research",
    ),
)

non_disclosure_grounds = Several(
    name="non_disclosure_grounds",
    question=Term(
        "所请求的成果有下列哪些依法不公开的情形？",
        "On which of these grounds may the results asked for lawfully stay undisclosed?",
    ),
    help=Term(
        "拒绝共享须写明其中一项和所依据的规定；都没有的，答“无”。",
        "A refusal has to name one of them and the rule that it rests on; answer “none” if there is none.",
    ),
    label=Term("依法不公开的情形", "the grounds of non-disclosure"),
    values=(
        ("national_security", Term("国家安全", "national security")),
        ("trade_secret", Term("商业秘密", "a trade secret")),
        ("other_by_law", Term("法律规定的其他情形", "another ground set by law")),
    ),
)

RESULTS_REQUESTED = Event(
    name="funded_results_requested",
    label=Term("收到共享请求", "the receipt of the request to share"),
    question=Term(
        "哪一天收到共享财政性资金成果的请求？",
        "On which day was a request to share publicly funded results received?",
    ),
)

RESULTS_SHARED = Event(
    name="funded_results_shared",
    label=Term("开放共享该成果", "the sharing of the results"),
    question=Term("哪一天向请求人开放共享？", "On which day were the results shared with whoever asked?"),
)
