"""What the rules on algorithm recommendation ask of a service: its systems and reviews, its conduct, its users (AR 6 to 22).

What passes between the service and the authorities (AR 23 to 33) is in `algorithm_oversight`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

CONSUMERS = Party("consumers", Term("消费者", "consumers"), plural=True)
OTHER_SERVICES = Party(
    "other_services",
    Term("其他互联网信息服务提供者", "other providers of online information services"),
    plural=True,
)

# Conduct, systems and reviews (articles 6 to 8)

algorithm_misuse = Several(
    name="algorithm_misuse",
    question=Term(
        "经查实，提供者有下列哪些情形而尚未纠正？自何日起？",
        "Which of these is the provider found to have done, and not yet put right? Since which day?",
    ),
    help=Term(
        "看提供者自己的行为；使用者利用该服务违法的，另行处置。不良信息是指法律没有禁止、但国家规定应当防范和抵制的信息，"
        "发现后依网络信息内容生态治理的规定处置，不一律删除。都没有的，答“无”。",
        "The provider's own conduct; what users do is dealt with elsewhere. Harmful information is not banned by law, yet "
        "to be guarded against and resisted; it is handled by the rules on the online content ecosystem and need not "
        "always be removed. “None” if there is nothing of the kind.",
    ),
    label=Term("查实的提供者不当行为", "the misuses found"),
    values=(
        (
            "illegal_activity",
            Term("利用该服务从事法律、行政法规禁止的活动", "an activity that the law forbids"),
        ),
        (
            "illegal_information",
            Term(
                "利用该服务传播法律、行政法规禁止的信息",
                "the spreading of information that the law forbids",
            ),
        ),
        (
            "harmful_unresisted",
            Term(
                "对不良信息没有采取防范、抵制措施",
                "the lack of any measure against harmful information",
            ),
        ),
    ),
)

ALGORITHM_SYSTEMS = (
    ("algorithm_review", Term("算法机制机理审核", "review of algorithm mechanisms")),
    ("ethics_review", Term("科技伦理审查", "ethics review")),
    ("user_registration", Term("用户注册", "user registration")),
    ("publication_review", Term("信息发布审核", "review of what is published")),
    ("data_protection", Term("数据安全和个人信息保护", "protection of data and personal information")),
    ("anti_fraud", Term("反电信网络诈骗", "measures against telecom and online fraud")),
    ("assessment_monitoring", Term("安全评估监测", "security assessment and monitoring")),
    ("incident_response", Term("安全事件应急处置", "response to security incidents")),
)
"""The eight management systems of article 7."""

algorithm_safeguards = Several(
    name="algorithm_safeguards",
    question=Term(
        "为算法安全，下列哪些管理制度、人员和技术已经具备？",
        "Which of these systems, people and means does the provider have in place for the security of its algorithms?",
    ),
    help=Term(
        "制度须有文件、负责人、施行日期和相应的技术措施，缺一项即不选。人员、技术支撑与服务规模是否相适应，由提供者写明理由。",
        "A system takes a document, an owner, a date from which it applies and the technical measures that go with it; leave "
        "it out if one is lacking. Whether staff and technical support fit the scale is for the provider to judge, with reasons.",
    ),
    label=Term("为算法安全具备的制度和保障", "the systems and means in place for algorithms"),
    values=(
        *ALGORITHM_SYSTEMS,
        ("staff", Term("与服务规模相适应的专业人员", "staff that fits the scale of the service")),
        (
            "technical_support",
            Term("与服务规模相适应的技术支撑", "technical support that fits the scale of the service"),
        ),
    ),
)

algorithm_reviews = Several(
    name="algorithm_reviews",
    question=Term(
        "在自定的周期之内，对下列哪些作过审核、评估、验证，并有报告可查？",
        "Which of these have been reviewed, assessed and verified within the provider's own interval, with a report?",
    ),
    help=Term(
        "法律没有规定周期，由提供者书面确定；没有确定周期的，或者最近一次距今已超过该周期的，不选。",
        "The law sets no interval; the provider sets one in writing. Leave out what has none, and what was last reviewed "
        "longer ago than that.",
    ),
    label=Term("按期审核评估的对象", "the things reviewed in time"),
    values=(
        ("mechanism", Term("算法机制机理", "the mechanism of the algorithms")),
        ("model", Term("模型", "the models")),
        ("data", Term("数据", "the data")),
        ("results", Term("应用结果", "the results in use")),
    ),
)

inducing_models = Several(
    name="inducing_models",
    question=Term(
        "经审核或者查实，现行算法模型有下列哪些问题？自何日起？",
        "Which of these faults has a review or an inquiry found in the models now in use? Since which day?",
    ),
    help=Term(
        "判断由人作出并写明理由。有一项即不得上线；都没有的，答“无”。",
        "A person judges, with reasons. One is enough to bar a release; “none” if there is nothing of the kind.",
    ),
    label=Term("算法模型的问题", "the faults of the models"),
    values=(
        ("addiction", Term("诱导用户沉迷", "a lure to addiction")),
        ("overspending", Term("诱导用户过度消费", "a lure to overspending")),
        (
            "other_breach",
            Term(
                "其他违反法律法规或者违背伦理道德之处",
                "something else against the law or against ethics",
            ),
        ),
    ),
)

# Information (articles 9 to 13)

feature_library = Several(
    name="feature_library",
    question=Term(
        "用于识别违法和不良信息的特征库，下列哪些已经具备？",
        "Which of these does the library of features for recognising illegal and harmful information have?",
    ),
    help=Term(
        "特征库须列明条目、类别和最近更新日期；标准、规则、程序须成文并注明版本。",
        "The library shows its entries, their categories and the day of its last update; standards, rules and procedure are "
        "in writing, with a version.",
    ),
    label=Term("特征库已经具备的部分", "the parts of the feature library in place"),
    values=(
        ("library", Term("特征库", "the library")),
        ("standards", Term("入库标准", "standards for entries")),
        ("rules", Term("入库规则", "rules for entries")),
        ("procedure", Term("入库程序", "a procedure for entries")),
    ),
)

unlabelled_synthetic_handling = Choice(
    name="unlabelled_synthetic_handling",
    question=Term(
        "发现没有显著标识的算法生成合成信息以后，是怎样处理的？自何日起？",
        "What is done with algorithm-generated information that is found without a conspicuous label? Since which day?",
    ),
    help=Term(
        "暂停传输和加标放行都须有记录。不再传输的，属于第二项。只要有一件没有加标就继续传输的，选第三项。",
        "The holding and the release after labelling both leave a record. What is not transmitted any more belongs under the "
        "second; a single item that went on without a label takes the third.",
    ),
    label=Term("对未标识生成合成信息的处理情况", "what is found unlabelled"),
    values=(
        ("none_found", Term("没有发现过", "nothing")),
        (
            "held",
            Term("一律暂停传输，加标之后才继续", "held in every case until it carries a label"),
        ),
        ("passed_on", Term("有未加标识就继续传输的", "passed on without a label in some case")),
    ),
)

ILLEGAL_INFORMATION_DEALT_WITH = Event(
    name="illegal_information_dealt_with",
    label=Term("对违法信息处置完毕", "the completion of what illegal information calls for"),
    question=Term(
        "对该违法信息，到哪一天停止传输、消除并防止扩散、保存记录、报告四项全部完成？",
        "By which day was the illegal information stopped, removed and kept from spreading, put on record, and reported?",
    ),
    help=Term(
        "停止传输须在最先，并记明时刻。保存记录、报告不得省略：报告以取得网信部门和有关部门的回执为准；有一项未完成的，不填。",
        "The stop comes first, with its time noted. Neither records nor report can be left out; what counts for the report is "
        "the receipt of the internet information and other departments. Enter nothing while one of the four is open.",
    ),
)

uses_personal_traits = Flag(
    name="uses_personal_traits",
    question=Term(
        "该服务是否依据用户的个人特征（兴趣点、标签、行为记录等）决定向其提供什么信息？",
        "Does the service decide by a user's personal traits (interests, tags, recorded behaviour) which information to give?",
    ),
    help=Term(
        "建立用户模型、打标签、保存长期记忆并据以推送或者生成的，为“是”。只依据本次输入作答的，为“否”。",
        "Yes where it keeps a user model, tags or a lasting memory and pushes or generates by them; no where it answers by the "
        "present input alone.",
    ),
    yes=Term("该服务依据用户的个人特征提供信息", "the service gives information by users' personal traits"),
    no=Term(
        "该服务不依据用户的个人特征提供信息", "the service gives no information by users' personal traits"
    ),
)

user_tag_management = Several(
    name="user_tag_management",
    question=Term(
        "对用户模型和用户标签的管理，下列哪些已经做到？",
        "Which of these does the management of user models and tags achieve?",
    ),
    help=Term(
        "“拒收违法不良关键词”是指写入兴趣点、标签时对照特征库拒绝，已经写入的清除，也不据以推送，并留有拒绝记录。",
        "Refusing illegal and harmful keywords: entries are checked against the feature library, those already there are "
        "cleared and not used for pushing, and each refusal is on record.",
    ),
    label=Term("用户模型和标签管理已经做到的事项", "the points settled in managing user models and tags"),
    values=(
        ("interest_rules", Term("兴趣点记入规则", "rules on recording interests")),
        ("tag_rules", Term("标签管理规则", "rules on tags")),
        (
            "keywords_refused",
            Term("拒收违法不良关键词", "the refusal of illegal and harmful keywords"),
        ),
    ),
)

news_breaches = Several(
    name="news_breaches",
    question=Term(
        "经查实，所提供的互联网新闻信息服务有下列哪些情形而尚未消除？",
        "Which of these is the internet news service found to have done, and not yet undone?",
    ),
    label=Term("新闻信息服务查实的问题", "the faults found in the news service"),
    values=(
        ("fake_news", Term("生成合成虚假新闻信息", "fake news generated or synthesised")),
        (
            "unlisted_source",
            Term("传播国家规定范围以外的单位发布的新闻信息", "news spread from units that are not listed"),
        ),
    ),
    help=Term(
        "来源单位以国家公布的稿源单位名单为准；都没有的，答“无”。",
        "Units are those on the State's list of news sources; “none” if there is nothing of the kind.",
    ),
)

# Manipulation, competition (articles 14 and 15)

algorithm_manipulation = Several(
    name="algorithm_manipulation",
    question=Term(
        "经查实，提供者利用算法有过下列哪些行为而尚未纠正？",
        "Which of these is the provider found to have done by algorithm, and not yet put right?",
    ),
    help=Term(
        "第五项以下以影响网络舆论或者规避监督管理为限；依法处置违法信息、按公开规则排序的，不算。都没有的，答“无”。",
        "From the fifth on only where it influences public opinion online or evades supervision; removing illegal information "
        "or ranking by published rules is none. “None” if there is nothing of the kind.",
    ),
    label=Term("利用算法的操纵行为", "the acts of manipulation by algorithm"),
    values=(
        ("fake_accounts", Term("虚假注册账号", "sham accounts")),
        ("account_trade", Term("非法交易账号", "illegal trade in accounts")),
        ("manipulated_accounts", Term("操纵用户账号", "manipulated user accounts")),
        ("fake_engagement", Term("虚假点赞、评论、转发", "fake likes, comments or shares")),
        ("blocking", Term("屏蔽信息", "blocked information")),
        ("over_recommending", Term("过度推荐", "excessive recommendation")),
        ("rigged_rankings", Term("操纵榜单或者检索结果排序", "rigged rankings or search results")),
        ("controlled_trending", Term("控制热搜、精选", "controlled trending or featured lists")),
        ("other_interference", Term("其他干预信息呈现的行为", "another interference with what is shown")),
    ),
)

rival_interference = Several(
    name="rival_interference",
    question=Term(
        "经查实，提供者利用算法对其他互联网信息服务有下列哪些行为而尚未停止？",
        "Which of these is the provider found to do by algorithm to other online information services, and not yet to have ended?",
    ),
    help=Term(
        "限制是否合理，由人写明理由判断；是否构成垄断、不正当竞争，由执法机关或者法院认定。都没有的，答“无”。",
        "A person judges, with reasons, whether a restriction is reasonable; whether it is monopoly or unfair competition is "
        "for enforcers and courts. “None” if there is nothing of the kind.",
    ),
    label=Term("利用算法对其他服务的妨害", "the interferences with other services by algorithm"),
    values=(
        ("unreasonable_limits", Term("不合理限制", "unreasonable restrictions")),
        ("disturbance", Term("妨碍、破坏其正常运行", "disturbance of their lawful operation")),
    ),
)

# Users (articles 16 to 22)

algorithm_disclosures = Several(
    name="algorithm_disclosures",
    question=Term(
        "关于使用算法推荐，已经向用户告知、公示了下列哪些？",
        "What have users been told, and what is published, about the use of algorithm recommendation?",
    ),
    help=Term(
        "告知须显著，藏在服务协议里的不算；公示须与现行版本一致，注明日期。",
        "The notice is conspicuous, not a clause in the agreement; what is published matches the current version and is dated.",
    ),
    label=Term("已经告知、公示的算法事项", "the particulars of the algorithm told and published"),
    values=(
        (
            "notice",
            Term("提供算法推荐服务的显著告知", "the conspicuous notice that algorithms recommend"),
        ),
        ("principle", Term("基本原理", "the basic principle")),
        ("purpose", Term("目的意图", "the purpose and intent")),
        ("mechanism", Term("主要运行机制", "the main mechanism")),
    ),
)

personalisation_controls = Several(
    name="personalisation_controls",
    question=Term(
        "对依据个人特征提供的信息，用户现在可以怎样控制？",
        "What control do users have over information given by their personal traits?",
    ),
    help=Term(
        "“立即停止”是指用户关闭之后，下一次提供的信息即不再使用其个人特征，并经测试验证。删除标签后不再使用该标签，才算可以删除。",
        "An instant stop: from the next piece of information after a user switches off, no personal trait is used, as a test "
        "has shown. Tags can be deleted only if a deleted tag is not used afterwards.",
    ),
    label=Term("用户对个性化的控制", "the controls of users over personalisation"),
    values=(
        ("non_personal", Term("不针对个人特征的选项", "an option without personal traits")),
        ("switch_off", Term("便捷的关闭选项", "an easy switch-off")),
        ("instant_stop", Term("关闭之后立即停止", "an instant stop after switching off")),
        (
            "tag_choice",
            Term("个人特征标签的选择或者删除", "the choice or deletion of tags on personal traits"),
        ),
    ),
)

trading_terms = Choice(
    name="trading_terms",
    question=Term(
        "向消费者销售商品、提供收费服务时，交易条件是否因其偏好、交易习惯等特征而不同？自何日起？",
        "In sales and paid services to consumers, do the terms differ by their preferences, habits and other traits? Since which "
        "day?",
    ),
    help=Term(
        "对同样的请求比较报价。对新用户的公开优惠、基于成本的差别等，说明理由并留档的，属于合理差别。",
        "Compare the offers for equal requests. An open offer to new users, or a difference of cost, is reasonable where the "
        "reasons are stated and on file.",
    ),
    label=Term("对消费者交易条件的情形", "the practice toward consumers"),
    values=(
        ("no_sales", Term("不向消费者销售商品，也不提供收费服务", "one without sales or paid services")),
        ("same", Term("没有差别", "one of equal terms")),
        ("reasonable", Term("合理的差别", "one of reasonable differences")),
        ("unreasonable", Term("不合理的差别", "one of unreasonable differences")),
    ),
)

appeal_practice = Several(
    name="appeal_practice",
    question=Term(
        "关于用户申诉和公众投诉、举报，下列哪些已经做到？",
        "Which of these has been achieved for users' appeals and the public's complaints and reports?",
    ),
    help=Term(
        "申诉是用户对针对自己的处置不服而提出，须与投诉、举报分列。有一件逾期未处理或者未反馈的，不选第二项。",
        "A user appeals against a measure taken against that user, under a type of its own. Leave out the second if a single "
        "case went past the published limit.",
    ),
    label=Term("申诉、投诉、举报已经做到的事项", "the points achieved on appeals and complaints"),
    values=(
        ("appeal_entrance", Term("便捷有效的用户申诉入口", "an easy and working entrance for appeals")),
        (
            "within_limit",
            Term(
                "每件都在公布的时限内处理并反馈",
                "the handling and answer of each case within the published limit",
            ),
        ),
    ),
)
