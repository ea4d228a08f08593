"""Chapter II, articles 20 to 24: supply and use of data, networks, intellectual property, training data."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.norm import Act, Duty, Exemption, Keep, Party, Permission, Programme, Right
from chengxu.statutes.laws import CCL, CIV, PAT, SD
from chengxu.statutes.scholars_draft.basis import DEVELOPER, DEVELOPS, IN_SCOPE, REACHED
from chengxu.statutes.scholars_draft.interests import MAY_BE_PATENTED, MAY_BE_WORK
from chengxu.statutes.words.generated import ip_holder
from chengxu.statutes.words.parties import (
    ANYONE,
    GOVERNMENTS,
    OVERSIGHT,
    PUBLIC,
    RIGHTS_HOLDER,
    STATE,
    UPPER_GOVERNMENTS,
)
from chengxu.statutes.words.promotion import (
    DATA_CONTRIBUTORS,
    SMALL_DATA_USERS,
    data_revenue,
    data_revenue_plan,
    open_data_answer,
    rights_from_ai_work,
    training_sources_marked,
    training_use_differs,
    training_use_harms,
)
from chengxu.statutes.words.service import SERVICE_ENDED
from chengxu.statutes.words.support import COPYRIGHT_OWNERS, TASK_PARTICULARS
from chengxu.statutes.words.training import training_data_has_works

# Articles 20 to 22: data and networks

data_supply = Programme(
    SD[20, 1, "a"],
    gist=Term("高质量数据供给", "supply of good data"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "高质量的数据集、数据库和标注标准，以及大数据与人工智能的协同研发",
        "datasets and databases of quality, labelling standards, and data and AI developed together",
    ),
    aims=(
        Term("高质量数据集或者数据库", "a dataset or database of quality"),
        Term("数据专业工具", "a professional tool"),
        Term("数据标注标准", "a labelling standard"),
    ),
    needs=(*TASK_PARTICULARS, Term("标注标准的版本", "for a standard, its version")),
    refers=(SD[45, 1, "a"], SD[51, 3]),
)

DATA_PARTNER = Party(
    "data_partner",
    Term("供给数据、利用数据协同研发的主体", "whoever supplies data or develops with them"),
    when=Clause(
        data_revenue,
        Term(
            "当事人因他人贡献的数据取得收益",
            "the person described draws revenue from data that others contributed",
        ),
        SD[20, 1],
        denied=Term(
            "当事人没有因他人贡献的数据取得收益",
            "the person described draws no revenue from data that others contributed",
        ),
    ),
)

share_data_revenue = Duty(
    SD[20, 1, "b"],
    gist=Term("数据收益合理分配", "reasonable sharing of data revenue"),
    tag=STATUTORY,
    yardstick=HOUSE,
    bearer=DATA_PARTNER,
    toward=DATA_CONTRIBUTORS,
    own_reach=True,
    when=REACHED,
    act=Act(
        "share_data_revenue", Term("依法合理分配数据收益", "share the data revenue lawfully and reasonably")
    ),
    met_by=data_revenue_plan.is_("whole"),
    keep=Keep(Term("数据收益分配方案", "the plan for the data revenue"), None, None, HOUSE),
    breach=(SD[82, 1, "a"],),
    refers=(SD[17, 1, "c"],),
    note=Term(
        "这里只核对方案中各方比例合计是否百分之百，是否合理不作判断。第八十二条只适用于研发者、提供者、使用者。",
        "Only the sum of the shares is checked; whether they are reasonable is not judged here. Article 82 applies to "
        "developers, providers and users only.",
    ),
)

data_coordination = Programme(
    SD[20, 2],
    gist=Term("数据资源统筹机制", "coordination of data resources"),
    tag=STATUTORY,
    readings=("S54",),
    owner=OVERSIGHT,
    deliverable=Term(
        "面向人工智能产业的数据资源统筹机制，促进数据依法流通共享",
        "a mechanism that coordinates data for the AI industry and has them lawfully circulated and shared",
    ),
    needs=(Term("主管部门名称", "the department"), Term("机制文件", "the instrument")),
    refers=(SD[21, 1, "a"], SD[59]),
    note=Term("逐部门登记，没有机制的列为未落实。", "One line a department; without a mechanism it is open."),
)

data_sharing = Programme(
    SD[21, 1, "a"],
    gist=Term("数据资源共享机制", "sharing of data resources"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "人工智能数据资源共享机制和公共数据的开放共享",
        "mechanisms for sharing AI data, and public data that are open and shared",
    ),
    needs=(*TASK_PARTICULARS, Term("共享规则", "the rules of sharing")),
    refers=(SD[10, 2, "a"], SD[21, 1, "b"]),
    note=Term("没有附共享规则的不得办结。", "Without the rules it is not closed."),
)

public_data_rules = Programme(
    SD[21, 1, "b"],
    gist=Term("公共数据标准、目录和规则", "standards, catalogue and rules for public data"),
    tag=STATUTORY,
    readings=("S54",),
    owner=GOVERNMENTS,
    deliverable=Term(
        "人工智能应用领域公共数据的标准、共享目录和规则，以及分级分类的有序公开",
        "standards, a sharing catalogue and rules for public data in AI, opened in order by grade and category",
    ),
    aims=(Term("目录条目", "an entry of the catalogue"),),
    needs=(
        Term("级别", "the grade"),
        Term("类别", "the category"),
        Term("数据管理单位", "the steward of the data"),
        Term("使用条件", "the terms of use"),
    ),
    refers=(SD[61, 2, "b"],),
    note=Term("没有级别或者类别的条目不得列入。", "An entry without grade or category is refused."),
)

public_data_pools = Programme(
    SD[21, 2, "a"],
    gist=Term("公共数据资源池", "public data pools"),
    tag=STATUTORY,
    readings=("S54",),
    owner=UPPER_GOVERNMENTS,
    deliverable=Term(
        "面向人工智能的公共数据资源池和更大范围的公共数据供给",
        "a pool of public data for AI, and a wider supply of them",
    ),
    needs=(
        Term("人民政府名称和层级", "the government and its level"),
        Term("资源池", "the pool"),
        Term("所含目录条目", "the entries of the catalogue in it"),
    ),
    refers=(SD[14, 2], SD[21, 1, "b"], SD[84, 1, "d"]),
    note=Term(
        "市、县、乡级人民政府没有这一任务。",
        "Governments of cities, counties and townships do not have this task.",
    ),
)

# What a small player that asks is owed, beside the pool itself. The list of beneficiaries is open.
fair_use_of_open_data = Duty(
    SD[21, 2, "b"],
    gist=Term("开放数据的公平使用", "fair use of open data"),
    tag=STATUTORY,
    readings=("S54",),
    yardstick=HOUSE,
    bearer=UPPER_GOVERNMENTS,
    toward=SMALL_DATA_USERS,
    own_reach=True,
    when=Clause(
        ~open_data_answer.is_("none"),
        Term(
            "中小企业、个人开发者等申请使用开放的公共数据，已有结果",
            "a small enterprise, an individual developer or the like has had an answer to a request for open public data",
        ),
        SD[21, 2],
        denied=Term(
            "没有使用开放的公共数据的申请，或者尚无结果",
            "there is no request for open public data, or no answer yet",
        ),
    ),
    act=Act(
        "secure_fair_use",
        Term("保障其公平使用开放的公共数据", "see to it that they use open public data on fair terms"),
    ),
    met_by=open_data_answer.one_of("granted", "reasoned"),
    breach=(SD[84, 1, "d"],),
    refers=(SD[16, 3, "b"], SD[21, 2, "a"]),
    note=Term(
        "按申请人类型统计准许的比例。这里只核对拒绝或者附加条件是否写明理由，理由是否成立另行判断。",
        "Grants are counted by kind of applicant. Only whether a refusal or an added term has a reason is checked here, "
        "not whether the reason is good.",
    ),
)

public_data_applications = Programme(
    SD[21, 3],
    gist=Term("公共数据创新应用", "new uses of public data"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "依托公共数据开放平台的产品、服务和场景创新",
        "products, services and new scenarios that rest on the open platforms for public data",
    ),
    aims=(Term("展示的应用", "an application on show"),),
    needs=(Term("所用数据在目录中的来源", "the source of its data in the catalogue"),),
    refers=(SD[28, 1, "b"],),
)

networks = Programme(
    SD[22, 1],
    gist=Term("信息网络建设", "information networks"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "信息网络和关键信息基础设施的建设，以及网络安全的维护",
        "networks and critical information infrastructure, with market players taking part and cybersecurity kept",
    ),
    aims=(
        Term("网络基础设施", "network infrastructure"),
        Term("关键信息基础设施", "critical information infrastructure"),
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[50, 1, "i"],),
)

# Article 23: intellectual property

property_rules = Programme(
    SD[23, 1],
    gist=Term(
        "训练数据、算法、生成内容的产权规则", "rules on training data, algorithms and generated content"
    ),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "训练数据、算法、生成内容三方面的知识产权规则",
        "rules on intellectual property in training data, algorithms and generated content",
    ),
    aims=(
        Term("训练数据", "training data"),
        Term("算法", "algorithms"),
        Term("人工智能生成内容", "AI-generated content"),
    ),
    needs=(Term("现行规则，或者“尚无”", "the rule in force, or that there is none"),),
    refers=(SD[24], SD[36]),
    note=Term("没有规则的方面列为未落实。", "A topic without a rule is open."),
)

rights_in_development = Right(
    SD[23, 2, "a"],
    gist=Term("研发应用中形成的知识产权", "rights that arise in developing and applying AI"),
    tag=STATUTORY,
    holder=RIGHTS_HOLDER,
    against=ANYONE,
    own_reach=True,
    when=all_of(REACHED, rights_from_ai_work.some()),
    act=Act(
        "claim_rights_in_development",
        Term("依照有关知识产权的法律请求保护", "claim protection under the law on that kind of right"),
    ),
    refers=(SD[11, 1, "a"], CIV[123], CCL[3], PAT[2]),
    note=Term(
        "软件依《著作权法》和计算机软件保护的规定，发明和实用新型依《专利法》，商业秘密依《反不正当竞争法》，"
        "集成电路布图设计依其专门条例。归入“其他”的，须先查明适用的法律。",
        "Software: the Copyright Law and the rules on software; inventions and utility models: the Patent Law; trade "
        "secrets: the Anti-Unfair Competition Law; circuit layouts: their own regulations. For “other” the governing law "
        "has to be found first.",
    ),
)

# What comes of the labour is generated content, so the test is that of article 36.
rights_in_work_with_ai = Right(
    SD[23, 2, "b"],
    gist=Term("使用人工智能形成的知识产权", "rights from work done with AI"),
    tag=STATUTORY,
    readings=("S31",),
    holder=RIGHTS_HOLDER,
    against=ANYONE,
    own_reach=True,
    when=all_of(REACHED, any_of(MAY_BE_WORK, MAY_BE_PATENTED), ~ip_holder.is_("ai_system")),
    act=Act(
        "claim_rights_in_work_with_ai",
        Term(
            "就该智力成果依法请求保护",
            "claim protection by law for what the intellectual labour has brought forth",
        ),
    ),
    refers=(SD[36, 1, "a"], SD[36, 1, "b"], CCL[3], PAT[2]),
    note=Term(
        "能否成为作品、发明创造，归谁所有，一律依第三十六条判断，本款不另设条件。",
        "Whether there is a work or an invention, and whose it is, is decided by article 36 alone: this paragraph adds no "
        "test of its own.",
    ),
)

# Article 24: works of others in training

REASONABLE_USE = Clause(
    all_of(
        DEVELOPS,
        training_data_has_works,
        training_use_differs,
        Clause(
            ~training_use_harms.one_of("normal_use"),
            Term("不影响该数据的正常使用", "the normal use of the data is not impaired"),
            SD[24, 1],
            denied=Term("影响该数据的正常使用", "the normal use of the data is impaired"),
        ),
        Clause(
            ~training_use_harms.one_of("owner_interests"),
            Term("没有不合理地损害数据权利人的合法权益", "the owner's interests are not unreasonably harmed"),
            SD[24, 1],
            denied=Term("不合理地损害数据权利人的合法权益", "the owner's interests are unreasonably harmed"),
        ),
    ),
    Term(
        "研发者把他人数据用于训练属于合理使用",
        "the developer's use of others' data in training is reasonable",
    ),
    SD[24, 1],
)

reasonable_training = Exemption(
    SD[24, 1],
    gist=Term("训练数据的合理使用", "reasonable use of training data"),
    tag=STATUTORY,
    readings=("S30",),
    when=all_of(IN_SCOPE, REASONABLE_USE),
    frees=(CCL[26], CCL[30]),
    refers=(CCL[24], SD[23, 1], SD[24, 2, "a"], SD[24, 2, "b"], SD[45]),
    note=Term(
        "三项条件须同时具备，后两项由人判断并留下理由。只适用于研发者训练模型的使用；其他人、其他用途以及条件不具备的，"
        "依著作权法的一般规则。",
        "All three conditions are needed; the last two are judged by people, with reasons on record. It covers developers "
        "who train a model: other people, other uses and a failed condition are left to ordinary copyright rules.",
    ),
)

train_without_leave = Permission(
    SD[24, 2, "a"],
    gist=Term("无须许可和付酬", "no permission and no payment"),
    tag=STATUTORY,
    readings=("S30",),
    holder=DEVELOPER,
    against=COPYRIGHT_OWNERS,
    when=all_of(REASONABLE_USE),
    act=Act(
        "train_without_leave",
        Term("不经许可、不付报酬使用该数据", "use the data without permission and without payment"),
    ),
    refers=(SD[24, 1], SD[24, 2, "b"]),
    note=Term("来源仍须显著标注（本款后段）。", "The source has to be marked all the same (second half)."),
)

mark_training_sources = Duty(
    SD[24, 2, "b"],
    gist=Term("显著标注数据来源", "mark of the data's source"),
    tag=STATUTORY,
    readings=("S30",),
    bearer=DEVELOPER,
    toward=(COPYRIGHT_OWNERS, PUBLIC),
    when=all_of(REASONABLE_USE),
    act=Act(
        "mark_training_sources", Term("显著标注该数据的来源", "mark the source of the data conspicuously")
    ),
    met_by=training_sources_marked,
    keep=Keep(
        Term("训练数据及其来源的记录", "the records of training data and their sources"),
        years(3),
        SERVICE_ENDED,
        HOUSE,
    ),
    breach=(SD[82, 1, "a"],),
    refers=(SD[24, 1], SD[24, 2, "a"], SD[83]),
    note=Term(
        "未标注的逐项列出，单独构成违反；合理使用的结论不因此改变。",
        "Items without a mark are listed, as a breach of its own; the use remains reasonable.",
    ),
)
