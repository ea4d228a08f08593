"""Chapter VII, articles 110 and 112 to 114: military, definitions, publication of the list, entry into force."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.facts import ACT_DATE
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.dates.limits import PROMPTLY, before
from chengxu.law.norm import Definition, Exemption, Programme, Scope
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    CIVILIAN,
    DEVELOPS,
    IS_AGENT,
    IS_AI,
    IS_FOUNDATION_MODEL,
    IS_OPEN_SOURCE,
    IS_TERMINAL,
    IS_WHISTLEBLOWER,
    PROVIDES,
    USES,
)
from chengxu.statutes.model_law.parameters import ENTRY
from chengxu.statutes.words.parties import AI_AUTHORITY
from chengxu.statutes.words.propriety import NEGATIVE_LIST_PUBLISHED, NEGATIVE_LIST_UPDATED
from chengxu.statutes.words.training import development_activities

# Article 110

military = Exemption(
    ML4[110, 1],
    gist=Term("军队的人工智能活动", "AI activities of the military"),
    tag=STATUTORY,
    when=~CIVILIAN,
    frees=(ML4,),
    refers=(ML4[2, 1], ML4[13, 1, "b"]),
    note=Term(
        "军队、武警部队的活动由中央军委按本法的原则另定规则，故只有各项原则仍作参照。为军队供货的民用单位，就其自身的"
        "活动照常适用本法。",
        "The Central Military Commission regulates the armed forces and the armed police on the principles of this "
        "law, so that the principles alone remain. A civilian supplier stays in scope for its own activity.",
    ),
)

# Article 112: definitions

artificial_intelligence = Definition(
    ML4[112, 1, "i"],
    gist=Term("人工智能的含义", "what AI is"),
    tag=STATUTORY,
    readings=("G59",),
    term=Term("人工智能", "artificial intelligence"),
    means=Term(
        "自动运行、有一定自主性、为一定目标作出预测、推荐、决策等并由此影响环境的系统，连同其数据、特征、模型、接口和"
        "嵌有它的设备",
        "a system that runs automatically and with some autonomy, serves goals, and influences an environment by "
        "predicting, recommending, deciding or the like, together with its data, features, models, interfaces and "
        "the devices that embed it",
    ),
    when=IS_AI,
    refers=(ML4[2, 1],),
    note=Term(
        "五项特征缺一即不是本法所称的人工智能，其余各条不必再问；环境包括物理环境和虚拟环境。",
        "With one of the five features lacking it is no AI under this law, and nothing else need be asked; the "
        "environment may be physical or virtual.",
    ),
)

foundation_model = Definition(
    ML4[112, 1, "ii", "a"],
    gist=Term("基础模型的含义", "what a foundation model is"),
    tag=STATUTORY,
    term=Term("基础模型", "foundation model"),
    means=Term(
        "累计训练算力达到公布的标准、用途通用、能够支撑多种下游服务的模型",
        "a model whose cumulative training compute reaches the published standard, which is general in purpose and "
        "can carry a wide range of downstream services",
    ),
    when=IS_FOUNDATION_MODEL,
    refers=(ML4[24, 2], ML4[25, 1], ML4[63, 1], ML4[65, 1, "i"]),
    note=Term(
        "三项须同时具备；算力恰好等于标准的，为达到。标准未公布的，不能判断。此前各次训练的算力一并计入。",
        "All three are needed, and compute equal to the standard reaches it. Without a published standard it cannot "
        "be said. Earlier training runs of the model count with the rest.",
    ),
)

# A standing task with a product, the register of standards; owed to nobody in a case.
compute_standard = Programme(
    ML4[112, 1, "ii", "b"],
    gist=Term("基础模型的算力标准", "compute standards for foundation models"),
    tag=STATUTORY,
    readings=("G47",),
    owner=AI_AUTHORITY,
    deliverable=Term(
        "公开并经常更新的基础模型算力标准",
        "compute standards for foundation models, published and kept up to date",
    ),
    aims=(
        Term("浮点运算次数标准", "a standard in floating-point operations"),
        Term("其他算力标准", "another standard of compute"),
    ),
    needs=(
        Term("计量单位", "the unit"),
        Term("数值", "the value"),
        Term("生效日期", "the day from which it holds"),
    ),
    refers=(ML4[24, 2], ML4[25, 1], ML4[65, 1, "i"]),
    note=Term(
        "多久更新一次，法律没有规定。认定一个模型是否属于基础模型，应当写明所依据的标准版本。",
        "How often to update is not said. Whoever classifies a model names the version of the standard that was used.",
    ),
)

open_source_ai = Definition(
    ML4[112, 1, "iii"],
    gist=Term("开源人工智能的含义", "what open-source AI is"),
    tag=STATUTORY,
    term=Term("开源人工智能", "open-source AI"),
    means=Term(
        "以开源许可证向公众发布、含有基础权重和参数并附有适当说明材料、可供他人低门槛复用、在本地部署和自由修改的系统",
        "a system released to the public under an open-source licence, with its base weights and parameters and "
        "fitting documentation, open enough to be reused with ease, deployed locally and freely modified",
    ),
    when=IS_OPEN_SOURCE,
    refers=(ML4[25, 1], ML4[33, 3], ML4[34, 2, "a"], ML4[104, 2]),
    note=Term(
        "权重和参数必须公开；训练数据、参数说明、安全合规文件有其一即可。许可证不准修改或者本地使用的，以及只开放接口的，"
        "都不是，并指出缺的是哪一项。",
        "Weights and parameters are a must; of training data, parameter documentation and compliance papers one is "
        "enough. A licence against modification or local use, or an interface alone, is not open source, and the "
        "answer names what is lacking.",
    ),
)

developer_defined = Definition(
    ML4[112, 1, "iv", "a"],
    gist=Term("研发者的含义", "who is a developer"),
    tag=STATUTORY,
    readings=("G8",),
    term=Term("研发者", "developer"),
    means=Term(
        "从事研发以训练或者改进算法、模型，而就该活动不直接面向使用者的人或者组织",
        "a person or organisation that does research and development to train or improve algorithms or models and, in "
        "that activity, does not serve users directly",
    ),
    when=DEVELOPS,
    refers=(ML4[7, 1], ML4[49, 1, "i"], ML4[65, 1, "i"]),
    note=Term(
        "按活动认定：既训练又提供的，两种身份都有，结论写明各就哪一活动而言。",
        "Judged activity by activity: whoever trains and provides has both roles, and the result says for which "
        "activity.",
    ),
)

auxiliary_technology = Definition(
    ML4[112, 1, "iv", "b"],
    gist=Term("辅助技术开发不是研发", "auxiliary technology is no development"),
    tag=STATUTORY,
    term=Term("辅助技术开发", "development of auxiliary technology"),
    means=Term(
        "只开发人工智能的配套工具和技术，不训练也不改进算法、模型的活动；从事这种活动的不是研发者",
        "making only tools and technology around AI, without training or improving an algorithm or model; whoever "
        "does no more than that is no developer",
    ),
    when=Clause(
        all_of(development_activities.one_of("auxiliary"), ~DEVELOPS),
        Term("当事人只开发辅助技术", "the person described makes auxiliary technology only"),
        ML4[112, 1, "iv", "b"],
        denied=Term(
            "当事人不属于只开发辅助技术的人", "the person described is no mere maker of auxiliary technology"
        ),
    ),
    refers=(ML4[104, 1],),
)

provider_defined = Definition(
    ML4[112, 1, "v"],
    gist=Term("提供者的含义", "who is a provider"),
    tag=STATUTORY,
    term=Term("提供者", "provider"),
    means=Term(
        "以自己的名义让他人用上人工智能功能，并能实质支配其如何调用、运行和管理的人或者组织",
        "a person or organisation that offers AI functions to others in its own name and really controls how the "
        "system is called, run and managed",
    ),
    when=PROVIDES,
    refers=(ML4[66, 1], ML4[66, 2], ML4[100, 2]),
    note=Term(
        "三项须同时具备：向他人提供、以自己的名义、有实质控制。只供本单位内部使用的，不是；贴牌转售而无实质控制的，"
        "不是，实际控制的人才是。",
        "All three are needed: for others, in one's own name, with real control. In-house use makes no provider; nor "
        "does resale under one's own name without control, for there the one in control is the provider.",
    ),
)

user_defined = Definition(
    ML4[112, 1, "vi"],
    gist=Term("使用者的含义", "who is a user"),
    tag=STATUTORY,
    term=Term("使用者", "user"),
    means=Term(
        "依其功能和用途使用人工智能的人或者组织",
        "a person or organisation that puts AI to use in keeping with its functions and purpose",
    ),
    when=USES,
    refers=(ML4[49, 3, "a"], ML4[75, 1, "a"]),
    note=Term(
        "私人使用也算。仅仅是人工智能决策所针对的人，是“受影响的人”，不是使用者。",
        "Private use counts. Whoever is merely the object of an AI decision is an affected person, not a user.",
    ),
)

agent = Definition(
    ML4[112, 1, "vii"],
    gist=Term("智能体的含义", "what an agent is"),
    tag=STATUTORY,
    term=Term("智能体", "agent"),
    means=Term(
        "能够自行感知、记忆、决策、交互、执行，并把使用者同应用程序等工具连接起来的系统",
        "a system that on its own perceives, remembers, decides, interacts and executes, and links its user with "
        "applications and other tools",
    ),
    when=IS_AGENT,
    refers=(ML4[42, 2], ML4[54, 2, "a"], ML4[73, 1]),
    note=Term(
        "五种能力、自主性、连接作用，缺一不可；只会对话而不能执行的，不是智能体。",
        "Five abilities, autonomy and the link: none may be lacking. A chat that carries nothing out is no agent.",
    ),
)

terminal_device = Definition(
    ML4[112, 1, "viii"],
    gist=Term("终端设备的含义", "what a terminal device is"),
    tag=STATUTORY,
    term=Term("终端设备", "terminal device"),
    means=Term(
        "手机、计算机一类能联网、有操作系统、使用者可以自己安装应用软件的产品",
        "a product such as a phone or computer that can go online, has an operating system and lets its user install "
        "applications",
    ),
    when=IS_TERMINAL,
    refers=(ML4[72, 1, "a"], ML4[72, 2, "a"]),
    note=Term(
        "使用者不能自己安装应用软件的封闭设备，不在其内。",
        "A closed appliance on which the user cannot install applications is none.",
    ),
)

whistleblower = Definition(
    ML4[112, 1, "ix"],
    gist=Term("内部举报人的含义", "who is an internal whistleblower"),
    tag=STATUTORY,
    term=Term("内部举报人", "internal whistleblower"),
    means=Term(
        "现在或者曾经在研发者、提供者、使用者单位工作，因工作得知情况而举报的自然人",
        "a natural person who works or worked for a developer, provider or user, learned of the matter through that "
        "work and reports it",
    ),
    when=IS_WHISTLEBLOWER,
    refers=(ML4[47, 1, "a"], ML4[81, 1, "ix"], ML4[90, 3], ML4[101, 2]),
    note=Term(
        "离职人员在内。外部客户、单位不在内，请走第四十七条或者第八十一条的投诉举报渠道。",
        "Former staff are in. A customer from outside or an organisation is not, and uses the channel of article 47 "
        "or 81.",
    ),
)

# Article 113: acts of one authority for everybody, with a date or a trigger; none hangs on the service described.

publish_first_list = Programme(
    ML4[113, 1, "a"],
    gist=Term("施行前公布负面清单", "the list published ahead of entry into force"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "首份负面清单的公布",
        "the publication of the first negative list",
    ),
    due=before(ENTRY, period=months(6)),
    done=NEGATIVE_LIST_PUBLISHED,
    needs=(
        Term("版本", "the version"),
        Term("公布日期", "the day of publication"),
        Term("生效日期", "the day from which it holds"),
    ),
    refers=(ML4[40, 2], ML4[114, 1]),
    note=Term(
        "最后一天是施行日往前数六个月的对应日，当天公布仍不算迟，逢休息日也不顺延。施行日期空白时，无法计算。",
        "The last day bears the number of the day of entry, six months earlier: publishing on it is in time, and a day "
        "of rest does not move it. While the date of entry is blank it cannot be computed.",
    ),
)

publish_updates = Programme(
    ML4[113, 1, "b"],
    gist=Term("更新后公布负面清单", "publication after each update"),
    tag=STATUTORY,
    readings=("G47",),
    owner=AI_AUTHORITY,
    deliverable=Term("每次更新后负面清单的公布", "the publication of the negative list after every update"),
    upon=NEGATIVE_LIST_UPDATED,
    due=PROMPTLY,
    done=NEGATIVE_LIST_PUBLISHED,
    needs=(Term("版本", "the version"), Term("公布日期", "the day of publication")),
    refers=(ML4[40, 2],),
    note=Term(
        "没有天数，只计时并显示。没有公布的版本，一概不适用；产品与新条目相符的订阅者，应当得到通知。",
        "No number of days; the time is measured and shown. A version that is not published is never applied, and "
        "subscribers whose products match an item are told.",
    ),
)

# Article 114

entry_into_force = Scope(
    ML4[114, 1],
    gist=Term("施行日期", "entry into force"),
    tag=STATUTORY,
    readings=("G40",),
    when=ACT_DATE >= ENTRY,
    refers=(ML4[113, 1, "a"],),
)
