"""Chapter I of the Model Law (articles 1 to 14): aims, reach, principles, tasks of the State, authorities.

Article 15, what everybody must respect, stands in `conduct`.
"""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Power, Principle, Programme, Scope
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import CIVILIAN, DEVELOPS, FELT_INSIDE, INSIDE, IS_AI, PROVIDES, USES
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    CITY_AI_AUTHORITY,
    OTHER_DEPARTMENTS,
    PROVINCIAL_AI_AUTHORITY,
    STATE,
)
from chengxu.statutes.words.propriety import MILITARY_DEPARTMENTS

_NO_DATE = Term(
    "法律没有规定完成日期；由承担者确定之前，显示为“无法定日期”。",
    "The law sets no date; until the owner sets one it is shown as having none by statute.",
)

# Articles 1 and 2: aims and reach

aims = Principle(
    ML4[1, 1],
    gist=Term("立法目的", "aims of the law"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "四项目的，即人工智能得到发展，研发、提供、使用有章可循，国家利益得到维护，人和组织的权益得到保护",
        "its four aims: that AI grows, that developing, providing and using it is in order, that the interests of "
        "the country are kept, and that the rights of people and organisations are protected",
    ),
    refers=(ML4[3, 1],),
    note=Term(
        "以宪法为依据。只用于解释和说明理由；本条没有设定义务，不能作为立案所指违反的条款。",
        "It rests on the Constitution. For interpretation and reasons only: it creates no duty, so no case can be "
        "opened for a breach of it.",
    ),
)

ACTIVE = Clause(
    any_of(DEVELOPS, PROVIDES, USES),
    Term("当事人研发、提供或者使用人工智能", "the person described develops, provides or uses AI"),
    ML4[2, 1],
    denied=Term(
        "当事人不研发、不提供也不使用人工智能",
        "the person described neither develops nor provides nor uses AI",
    ),
)

inside_the_country = Scope(
    ML4[2, 1],
    gist=Term("境内的活动及其监管", "activities in the country, and their supervision"),
    tag=STATUTORY,
    readings=("G48", "G59"),
    when=all_of(IS_AI, ACTIVE, INSIDE, CIVILIAN),
    refers=(ML4[110, 1], ML4[112, 1, "i"], ML4[114, 1]),
)

felt_inside_the_country = Scope(
    ML4[2, 2],
    gist=Term("影响境内的境外活动", "activities abroad that are felt in the country"),
    tag=STATUTORY,
    readings=("G48", "G59"),
    when=all_of(IS_AI, ACTIVE, ~INSIDE, FELT_INSIDE, CIVILIAN),
    refers=(ML4[62, 1, "a"], ML4[62, 1, "b"], ML4[94, 1, "a"], ML4[95, 1]),
)

# Articles 3 to 8: principles

development_and_security = Principle(
    ML4[3, 1],
    gist=Term("发展和安全并重", "development and security together"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "发展与安全兼顾、创新与法治并行、监管包容而审慎",
        "development weighed together with security, innovation with the rule of law, and supervision that is "
        "tolerant and prudent",
    ),
    refers=(ML4[87, 1], ML4[98, 1], ML4[108, 1, "a"]),
    note=Term(
        "每项强制性决定都应对照本条说明为何适度；没有说明的，不能作出。",
        "Every coercive decision says, in the light of this article, why it is proportionate, or is not made.",
    ),
)

ai_for_good = Principle(
    ML4[4, 1, "a"],
    gist=Term("以人为本、智能向善", "people first, AI for good"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term("以人为中心、以人类福祉为归宿", "people at the centre and human well-being as the end"),
    refers=(ML4[11, 1], ML4[59, 2]),
)

human_control = Principle(
    ML4[4, 1, "b"],
    gist=Term("人的监督和控制", "human oversight and control"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "人始终能够监督人工智能，并在必要时控制它",
        "AI that people are able to oversee and, when needed, control",
    ),
    refers=(ML4[58, 2, "a"], ML4[71, 1, "iv"], ML4[73, 1]),
    note=Term(
        "核对人如何监督、如何停用该系统；做不到的，提示适用的具体规定：各研发者、提供者看第五十八条，清单内提供者看"
        "第七十一条，智能体看第七十三条。违反的是那些规定，不是本条。",
        "Ask how people oversee and stop the system. Where they cannot, the breach is of the operative rule: article "
        "58 for developers and providers, article 71 for listed providers, article 73 for agents.",
    ),
)

security = Principle(
    ML4[5, 1],
    gist=Term("安全", "security"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "人工智能及其网络和数据的安全，各方都以必要措施来保障",
        "the security of AI and of its networks and data, kept up by whatever measures are necessary",
    ),
    refers=(ML4[49, 1, "ii"], ML4[50, 1], ML4[53, 1], ML4[58, 1], ML4[68, 1, "iv"]),
    note=Term(
        "要落到具体义务上：只引本条而未指明第四十九条、第五十条、第五十三条、第五十八条、第六十八条等规定的，须补充。",
        "Whoever names this article alone as breached is asked for the operative one, such as article 49 or 53.",
    ),
)

openness = Principle(
    ML4[6, 1],
    gist=Term("公开：标注生成内容", "openness: generated content is marked"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "提供活动的公开，看得出哪些内容由人工智能生成",
        "openness in providing AI, so that generated content can be told by its mark",
    ),
    refers=(ML4[54, 3, "a"], ML4[74, 1, "a"], ML4[76, 1, "a"], ML4[102, 1, "iv"]),
)

explainability = Principle(
    ML4[6, 2],
    gist=Term("透明、可解释", "transparency and explainability"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "透明、可解释，研发者、提供者说得清系统为了什么、如何运作、效果如何",
        "transparency and explainability: developers and providers able to say what a system is for, how it works "
        "and what it does",
    ),
    refers=(ML4[54, 4], ML4[54, 4, "i"], ML4[55, 1, "a"], ML4[55, 2]),
    note=Term(
        "说明文件分目的、原理、效果三部分，缺一部分的不算完成。",
        "A description has three parts, purpose, principle and effect; with one lacking it is not complete.",
    ),
)

accountability = Principle(
    ML4[7, 1],
    gist=Term("可问责", "accountability"),
    tag=STATUTORY,
    readings=("G8", "G25"),
    guides=Term(
        "各人就自己的研发、提供或者使用分别负责",
        "each answering separately for its own developing, providing or using",
    ),
    refers=(ML4[100, 1], ML4[100, 2], ML4[100, 3], ML4[103, 1, "a"]),
    note=Term(
        "一人兼有两种身份的，按身份各列一份义务清单，不合并。",
        "Whoever has two roles gets two lists of duties, one for each, not a merged one.",
    ),
)

fairness = Principle(
    ML4[8, 1],
    gist=Term("公平：无不合理差别待遇", "fairness: no unreasonable differences"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "对人和组织的公平，不合理的差别待遇以有效措施来防止",
        "fairness to people and organisations, with measures that work against unreasonable differences in treatment",
    ),
    refers=(ML4[56, 1], ML4[56, 2]),
    note=Term(
        "防止歧视的义务在第五十六条。主张差别合理的，须写明理由，否则该问题留待查明。",
        "The duties against bias stand in article 56. Whoever calls a difference reasonable states the ground in "
        "writing; otherwise the point stays open.",
    ),
)

groups_in_need = Principle(
    ML4[8, 2],
    gist=Term("特殊群体的需求", "needs of vulnerable groups"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "每个环节都照顾到未成年人、老年人、残疾人等的需要",
        "the needs of minors, older people, people with disabilities and the like, considered at every step",
    ),
    refers=(ML4[15, 1, "iii", "a"], ML4[57, 1, "a"]),
    note=Term(
        "风险评估对每一群体各写一节；不涉及的，写明理由，不留空白。",
        "The risk assessment has a section for each group, or says why the group is not concerned.",
    ),
)

# Articles 9 and 10: green AI, resources, intellectual property

green_ai = Programme(
    ML4[9, 1],
    gist=Term("绿色人工智能", "green AI"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("更节能、更低排放的人工智能", "AI that takes less energy and emits less"),
    note=_NO_DATE,
)

open_public_resources = Programme(
    ML4[10, 1, "a"],
    gist=Term("基础设施和公共资源开放", "infrastructure and open public resources"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "人工智能基础设施，以及公共算力、数据等资源的开放共享",
        "AI infrastructure, and public compute, data and other resources open to share",
    ),
    aims=(
        Term("公共算力", "public compute"),
        Term("公共数据", "public data"),
        Term("其他公共资源", "other public resources"),
    ),
    needs=(Term("资源种类", "the kind of resource"), Term("责任单位", "the owner")),
    refers=(ML4[18, 1], ML4[20, 1], ML4[23, 2, "a"], ML4[23, 2, "b"]),
    note=_NO_DATE,
)

open_private_resources = Programme(
    ML4[10, 1, "b"],
    gist=Term("社会资源的自愿共享", "voluntary sharing of private resources"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "个人和组织自愿、依法拿出来共享的算力、数据等资源",
        "compute, data and other resources that people and organisations share freely and lawfully",
    ),
    needs=(
        Term("共享的合法依据；没有写明的，不公布", "the lawful basis of sharing; without it, not published"),
    ),
    note=_NO_DATE,
)

research_and_creation = Programme(
    ML4[10, 2, "a"],
    gist=Term("研发、产权和创作", "research, rights and creation"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "研发应用更活跃，知识产权受保护，利用生成物的科研和创作得到支持",
        "more research and use, protected rights, and support for science and art that work with AI output",
    ),
    aims=(
        Term("研发和应用", "development and use"),
        Term("人工智能知识产权的保护", "protection of intellectual property in AI"),
        Term("利用生成物的科研和文化创作", "research and cultural work with AI output"),
    ),
    needs=(Term("每一方面各自的进展", "the progress of each of the three"),),
    note=_NO_DATE,
)

examination_standards = Programme(
    ML4[10, 2, "b"],
    gist=Term("知识产权申请和审查标准", "standards for filing and examining rights"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "完善后的人工智能知识产权申请标准和审查标准",
        "better standards for applying for and examining intellectual property in AI",
    ),
    needs=(Term("所公布标准的文号", "the reference of the published standard"),),
    note=Term(
        "法律没有规定日期；以公布的标准文本为完成标志，没有文号的不能办结。",
        "No date by statute; it ends with a published standard and cannot be closed without its reference.",
    ),
)

licence_and_fair_use = Programme(
    ML4[10, 2, "c"],
    gist=Term("训练数据的法定许可和合理使用", "statutory licence and fair use for training data"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "训练数据的法定许可制度和合理使用制度", "a statutory licence and a fair-use regime for training data"
    ),
    refers=(ML4[24, 1], ML4[24, 2], ML4[25, 1], ML4[26, 1]),
    note=Term(
        "第二十四条所需的条件和付酬标准公布之前，凡问法定许可的，一律答“制度尚不能运行”。",
        "Until the conditions and the tariff of article 24 are published, every question on the statutory licence is "
        "answered: not yet operable.",
    ),
)

rights_in_output = Programme(
    ML4[10, 2, "d"],
    gist=Term("生成物的归属、保护和收益", "ownership, protection and revenue of output"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "公平合理的生成物归属、保护和收益分配规则",
        "fair and reasonable rules on who owns AI output, how it is protected and who earns from it",
    ),
    note=Term(
        "生成物归谁，本法没有规则，只给国家布置了任务；有关提问照此回答，不作推断。",
        "On who owns output the law has no rule, only a task for the State; questions get that answer and no other.",
    ),
)

# Articles 11 and 12: ethics, cooperation abroad

ethics_throughout = Principle(
    ML4[11, 1],
    gist=Term("伦理贯穿全过程", "ethics throughout"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "伦理要求落实到每一环节，创新负责任，使用出于善意",
        "ethics at every stage, innovation with responsibility and use in good faith",
    ),
    refers=(ML4[59, 1], ML4[59, 2], ML4[60, 1], ML4[82, 1]),
    note=Term(
        "生命周期档案的某一环节没有伦理记录的，予以提示；伦理审查的义务在第五十九条。",
        "A lifecycle stage without an entry on ethics gives a warning; the duty of review is in article 59.",
    ),
)

cooperation_abroad = Programme(
    ML4[12, 1],
    gist=Term("国际合作", "international cooperation"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对外交流与互认，以及对国际规则和标准的参与",
        "exchange and mutual recognition abroad, and a part in international rules and standards",
    ),
    aims=(Term("合作协议", "agreements"), Term("互认的标准", "recognised standards")),
    needs=(Term("名称", "name"), Term("对方", "counterpart"), Term("日期", "date"), Term("范围", "scope")),
    refers=(ML4[36, 1], ML4[39, 1, "a"], ML4[39, 1, "b"]),
    note=_NO_DATE,
)

talent_and_technology = Programme(
    ML4[12, 2],
    gist=Term("人才和技术引进", "talent and technology from abroad"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "引进人才、引进技术、开展技术合作的更完善的制度",
        "better rules for bringing in people and technology and for working together on it",
    ),
    needs=(Term("责任单位", "owner"), Term("成果", "deliverable"), Term("完成日期", "due date")),
    refers=(ML4[37, 1], ML4[37, 2], ML4[37, 3]),
    note=_NO_DATE,
)

# Articles 13 and 14: authorities, governance by many

national_authority = Power(
    ML4[13, 1, "a"],
    gist=Term("国家主管机关", "the national authority"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    act=Act(
        "run_ai_affairs_nationally",
        Term(
            "接受中央人工智能领导机构的领导，统管全国人工智能事务",
            "run AI matters for the whole country, under the central AI leading body",
        ),
    ),
    refers=(ML4[81, 1, "x"], ML4[96, 1, "a"]),
    note=Term(
        "全国只有一个国家主管机关。不服其行政行为的，可以复议、诉讼（第一百零五条）；工作人员失职的，依第一百零九条。",
        "There is exactly one. For review and suit see article 105, for its officials article 109.",
    ),
)

# A standing obligation among departments, owed to nobody in a case.
departments_cooperate = Programme(
    ML4[13, 1, "b"],
    gist=Term("部门之间的配合", "cooperation of departments"),
    tag=STATUTORY,
    owner=(OTHER_DEPARTMENTS, MILITARY_DEPARTMENTS),
    deliverable=Term(
        "与国家主管机关的配合，以及彼此之间的协调",
        "close cooperation with the national authority and coordination with one another",
    ),
    needs=(
        Term("移送、共享案件的目的", "the purpose for which a case is shared"),
        Term("名录所列的接收部门", "a receiving department that is in the directory"),
    ),
    refers=(ML4[81, 1, "iv"], ML4[110, 1]),
)

local_authorities = Power(
    ML4[13, 2],
    gist=Term("地方主管机关", "the local authorities"),
    tag=STATUTORY,
    holder=(PROVINCIAL_AI_AUTHORITY, CITY_AI_AUTHORITY, OTHER_DEPARTMENTS),
    act=Act(
        "run_ai_affairs_locally",
        Term(
            "按照国家规定管理本辖区的人工智能事务",
            "run AI matters in their own territory, as national rules provide",
        ),
    ),
    refers=(ML4[66, 2], ML4[82, 1], ML4[86, 1]),
    note=Term(
        "地方主管机关限于四类：省级；省会、首府城市；经济特区城市；国务院批准的较大的市。同级其他有关"
        "部门一并负责。县级机构不在其内；省级备案交给市的，退回并说明理由。",
        "Four kinds only: provincial level; cities that seat a provincial or regional government; cities of the "
        "special economic zones; larger cities that the State Council approved. Other departments there share the "
        "task. No county office is one; a provincial filing handed to a city is returned with the reason.",
    ),
)

governance_by_many = Principle(
    ML4[14, 1],
    gist=Term("五方共治", "governance by five"),
    tag=STATUTORY,
    readings=("G25",),
    guides=Term(
        "五方共治，即政府依法管理、企业承担责任、行业约束自身、公众参与监督、使用者自我约束",
        "governance by five: government that manages, enterprises that do their duty, an industry that governs "
        "itself, a public that watches, users who discipline themselves",
    ),
    refers=(ML4[47, 1, "a"], ML4[81, 1, "v"], ML4[81, 1, "ix"], ML4[90, 1]),
    note=Term(
        "五方各有入口；年度报告按五方分别统计使用情况。",
        "Each of the five has its own way in; the yearly report counts use for each of them.",
    ),
)
