"""Chapter II, articles 16 to 22: plans, compute, algorithms, data, model platforms."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import Act, Duty, Exemption, Keep, Party, Permission, Programme
from chengxu.statutes.laws import CSL, DSL, ML4, PIPL
from chengxu.statutes.model_law.basis import (
    DEVELOPS,
    IN_SCOPE,
    REACHED,
)
from chengxu.statutes.words.parties import STATE
from chengxu.statutes.words.support import (
    PLANNING_GOVERNMENTS,
    PLATFORM_USERS,
    POLICY_EFFECT_FOUND,
    POLICY_REVISED,
    TASK_PARTICULARS,
    model_platform_functions,
    platform_mechanisms,
    platform_mechanisms_beyond_reach,
    training_pi_deidentification,
)
from chengxu.statutes.words.training import training_data_has_personal_information

# Articles 16 to 18: plans, fit of policies, compute

national_plan = Programme(
    ML4[16, 1],
    gist=Term("国家人工智能发展规划", "national AI development plan"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "统筹研发、应用、产业三方面的人工智能发展规划及其实施",
        "an AI development plan that carries research, application and industry together, and its execution",
    ),
    aims=(Term("研发攻关", "research"), Term("产品应用", "application"), Term("产业培育", "industry")),
    needs=(
        Term("规划文件", "the plan document"),
        Term("三个方面各自的进展", "the state of each of the three strands"),
        Term("历次版本", "its versions"),
    ),
)

ai_in_general_plans = Programme(
    ML4[16, 2, "a"],
    gist=Term("纳入国民经济和社会发展规划", "AI in the economic and social plans"),
    tag=STATUTORY,
    owner=PLANNING_GOVERNMENTS,
    deliverable=Term(
        "本级国民经济和社会发展规划中的人工智能内容",
        "a part on AI in the economic and social plan of their level",
    ),
    needs=(Term("人民政府名称", "the government"), Term("规划及其有关章节", "the plan and the chapter")),
    note=Term(
        "逐级逐地登记，没有规划出处的列为未落实。", "One line a government; without a source it is open."
    ),
)

own_ai_plans = Permission(
    ML4[16, 2, "b"],
    gist=Term("专项人工智能规划", "separate AI plans"),
    tag=STATUTORY,
    holder=PLANNING_GOVERNMENTS,
    act=Act(
        "draw_up_ai_plan",
        Term("根据需要另行制定人工智能发展规划", "draw up a plan for AI where one is needed"),
    ),
    refers=(ML4[16, 2, "a"],),
    note=Term("认为不需要的，应当说明理由。", "That none is needed is entered with a reason."),
)

assess_policy_fit = Programme(
    ML4[17, 1, "a"],
    gist=Term("政策适配性评估", "assessment of policy fit"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "检验政策、决策、制度是否适应人工智能发展和安全形势的评估机制",
        "a mechanism that checks whether policies, decisions and systems fit the state of AI development and safety",
    ),
    aims=(
        Term("拟出台的政策、决策、制度", "a planned policy, decision or system"),
        Term("已实施的政策、决策、制度", "one that is in force"),
    ),
    needs=(
        Term("评估对象", "what is assessed"),
        Term(
            "评估结论：没有显著影响、显著影响发展或者显著影响安全",
            "the result: no significant effect, one on development, or one on safety",
        ),
    ),
    refers=(ML4[17, 1, "b"],),
    note=Term("没有结论的评估不得办结。", "An assessment without a result is not closed."),
)

# A task of the State that an assessment sets off; it is owed to nobody in particular.
revise_policies = Programme(
    ML4[17, 1, "b"],
    gist=Term("政策的调整、废止或者修改", "change, repeal or amendment of policies"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "经评估有显著影响的政策、决策、制度的调整、废止或者修改",
        "the change, repeal or amendment of policies found to have a significant effect",
    ),
    upon=POLICY_EFFECT_FOUND,
    due=PROMPTLY,
    done=POLICY_REVISED,
    needs=(Term("责任单位", "the body in charge"), Term("处理结果", "the outcome")),
    note=Term(
        "法律只要求及时，没有天数；自行确定的办理期限不是法定期限。",
        "The law says promptly and names no number; a target of one's own is no legal limit.",
    ),
)

public_compute = Programme(
    ML4[18, 1],
    gist=Term("公共算力供给", "public compute"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "公共算力资源的供给制度、平台和调度",
        "a system that supplies public computing power, with its platforms and scheduling",
    ),
    aims=(Term("公共算力平台", "a public compute platform"),),
    needs=(
        Term("运营单位", "the operator"),
        Term("算力规模", "its capacity"),
        Term("使用规则", "the rules of access"),
        Term("对基础研究的优先安排", "the priority for basic research"),
    ),
    refers=(ML4[10, 1, "a"], ML4[23, 2, "a"]),
)

private_compute = Programme(
    ML4[18, 2],
    gist=Term("社会算力建设与交易", "compute built and traded by others"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对建设算力设施、市场化交易和合理使用算力的鼓励和引导",
        "encouragement for building compute, trading it on the market and using it sensibly",
    ),
    needs=(*TASK_PARTICULARS, Term("算力利用率指标", "an indicator of utilisation")),
)

# Article 19: algorithms and models

open_source_bodies = Programme(
    ML4[19, 1],
    gist=Term("算法创新与开源", "algorithms and open source"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对算法创新和开源的平台、社区、项目、基金会的支持，以及开源软件的安全合规应用",
        "support for new algorithms and for open-source platforms, communities, projects and a foundation, and safe "
        "and compliant use of open-source software",
    ),
    aims=(
        Term("开源开发平台", "an open-source platform"),
        Term("开源社区", "an open-source community"),
        Term("开源项目", "an open-source project"),
        Term("开源人工智能基金会", "an open-source AI foundation"),
    ),
    needs=(Term("受支持的单位或者项目", "the body or project supported"),),
    refers=(ML4[87, 2], ML4[104, 1], ML4[112, 1, "iii"]),
)

commendation = Programme(
    ML4[19, 2],
    gist=Term("表彰奖励", "commendation"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对人工智能攻关和应用有突出贡献者的表彰奖励",
        "commendations and rewards for outstanding contributions to AI research and application",
    ),
    aims=(Term("对组织的表彰", "an award to an organisation"), Term("对个人的表彰", "an award to a person")),
    needs=(
        Term("获奖者", "the recipient"),
        Term("突出贡献的事实", "the contribution it is for"),
        Term("日期", "the date"),
    ),
)

train_without_consent = Exemption(
    ML4[19, 3],
    gist=Term(
        "去标识化个人信息训练免予同意", "training on de-identified personal information without consent"
    ),
    tag=STATUTORY,
    readings=("G8", "G35"),
    when=all_of(
        IN_SCOPE,
        DEVELOPS,
        training_data_has_personal_information,
        *(training_pi_deidentification.one_of(part) for part, _ in training_pi_deidentification.values),
    ),
    frees=(PIPL[13, 1, "i"],),
    refers=(ML4[111, 2, "ii"], PIPL[17], PIPL[55]),
    note=Term(
        "只免去同意，告知、影响评估、安全保护等其他义务不变。请保存认证的编号、所依标准和有效期；任何一项条件不具备，"
        "仍须取得同意。敏感个人信息的单独同意、监护人的同意是否一并免去，条文没有写明，宜从严。",
        "Consent alone falls away; notice, impact assessment, security and all the rest stay. Keep the number, standard "
        "and validity of the certificate; if any condition fails, consent is needed. Whether separate consent for "
        "sensitive information and the consent of guardians fall away too is not said: better not assume it.",
    ),
)

# Articles 20 to 22: data and platforms

data_supply = Programme(
    ML4[20, 1],
    gist=Term("数据供给", "supply of data"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "数据要素市场、数据标准和质量制度，以及供人工智能使用的语料库和数据集",
        "a market for data, data standards and quality systems, and corpora and datasets for AI",
    ),
    aims=(Term("公共语料库", "a public corpus"), Term("高质量数据集", "a dataset of quality")),
    needs=(
        Term("来源", "the source"),
        Term("质量等级", "the quality grade"),
        Term("使用许可", "the licence to use it"),
    ),
)

data_incentives = Programme(
    ML4[20, 2],
    gist=Term("数据供给激励", "incentives for data"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "鼓励把数据与行业知识结合成数据产品的激励机制",
        "incentives for turning data and sector knowledge into data products",
    ),
    aims=(
        Term("算法设计用数据", "data for design"),
        Term("模型训练用数据", "data for training"),
        Term("产品验证用数据", "data for validation"),
        Term("场景应用用数据", "data for use"),
    ),
    needs=TASK_PARTICULARS,
)

trusted_data = Programme(
    ML4[21, 1],
    gist=Term("可信数据", "trusted data"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "权威、安全的信息数据库和分类标注可信度的标签体系",
        "authoritative and secure databases, and labels that grade how far each kind of data can be trusted",
    ),
    aims=(Term("信息数据库", "a database"), Term("可信度标签", "a credibility label")),
    needs=(
        Term("数据类型", "the kind of data"),
        Term("已公布的可信度等级", "a grade of the published scale"),
    ),
    note=Term("等级须取自已公布的等级表。", "A grade outside the published scale is not entered."),
)

support_platforms = Programme(
    ML4[22, 1],
    gist=Term("支持模型开发平台", "support for model platforms"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对模型开发平台建设、运行的引导和支持", "guidance and support for model development platforms"
    ),
    aims=tuple(label for _, label in model_platform_functions.values),
    needs=(Term("受支持的平台", "the platform supported"), Term("所提供的服务", "the services it offers")),
)

MODEL_PLATFORM = Party(
    "model_platform",
    Term("模型开发平台提供者", "the provider of a model development platform"),
    when=Clause(
        model_platform_functions.some(),
        Term("当事人运营模型开发平台", "the person described runs a model development platform"),
        ML4[22, 2],
        denied=Term("当事人不运营模型开发平台", "the person described runs no model development platform"),
    ),
)

platform_mechanisms_in_place = Duty(
    ML4[22, 2],
    gist=Term("模型开发平台的安全机制", "security mechanisms of model platforms"),
    tag=STATUTORY,
    readings=("G25",),
    bearer=MODEL_PLATFORM,
    toward=PLATFORM_USERS,
    own_reach=True,
    when=REACHED,
    act=Act(
        "run_platform_mechanisms",
        Term(
            "在实际功能和控制能力之内建立六项安全管理机制",
            "set up the six security mechanisms as far as its real functions and control reach",
        ),
    ),
    met_by=all_of(
        *(
            platform_mechanisms.one_of(item) | platform_mechanisms_beyond_reach.one_of(item)
            for item, _ in platform_mechanisms.values
        )
    ),
    keep=Keep(Term("平台日志", "the logs of the platform"), months(6), None, external(CSL[23])),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[49, 1, "i"], ML4[51, 1], CSL[23], DSL[27]),
    note=Term(
        "法律、行政法规就某一机制另有规定的，该机制从其规定。日志的留存期限本条未定，这里取网络日志的最低期限。"
        "第九十六条只处罚研发、提供、使用者，平台提供者不兼具这些身份的，本条没有对应的处罚，依其他法律处理。",
        "Where a statute has its own rule on one of them, that rule governs. How long logs are kept is not said here; "
        "the minimum for network logs is taken. Article 96 reaches developers, providers and users: a platform that "
        "is none of them meets no sanction under this law, only under others.",
    ),
)
