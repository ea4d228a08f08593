"""Chapters I and II, articles 10 to 14 and 17 to 19: infrastructure, green development, plans, models, open source."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Principle, Programme
from chengxu.statutes.laws import SD
from chengxu.statutes.words.parties import GOVERNMENTS, OVERSIGHT, PUBLIC, STATE, UPPER_GOVERNMENTS
from chengxu.statutes.words.promotion import (
    FUNDED_RESEARCHERS,
    INDUSTRY_ORGANISATIONS,
    REGIONS_AND_DEPARTMENTS,
    compute_project_care,
    compute_roles,
    funded_key_research,
    key_research_support,
)
from chengxu.statutes.words.support import TASK_PARTICULARS

# Articles 10 to 13: infrastructure, intellectual property, green development, governance

infrastructure = Programme(
    SD[10, 1],
    gist=Term("基础设施与算力引导", "infrastructure and compute"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "人工智能基础设施的建设、国家算力的合理布局和互联互通",
        "AI infrastructure, a sensible layout of national compute, and its interconnection",
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[15], SD[16], SD[22, 1]),
)

open_data_platforms = Programme(
    SD[10, 2, "a"],
    gist=Term("公共数据开放平台", "open platforms for public data"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term("产业所需的公共数据开放平台", "the open platforms for public data that industry needs"),
    aims=(Term("公共数据开放平台", "an open platform for public data"),),
    needs=(
        *TASK_PARTICULARS,
        Term("在公共数据目录中的条目", "its entry in the catalogue of public data"),
    ),
    refers=(SD[21, 1, "b"],),
)

public_data_initiatives = Programme(
    SD[10, 2, "b"],
    gist=Term("探索公共数据利用", "ways of using public data"),
    tag=STATUTORY,
    readings=("S54",),
    owner=REGIONS_AND_DEPARTMENTS,
    deliverable=Term("公共数据可供利用的各种途径", "ways of making public data available for use"),
    aims=(Term("地区的探索", "an initiative of a region"), Term("部门的探索", "one of a department")),
    needs=(Term("地区或者部门名称", "the region or department"), Term("做法", "what is tried")),
    refers=(SD[21, 1, "b"],),
)

protect_intellectual_property = Programme(
    SD[11, 1, "a"],
    gist=Term("知识产权保护", "protection of intellectual property"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term("人工智能领域的知识产权保护规则", "rules that protect intellectual property in AI"),
    needs=(Term("规则名称", "the rule"), Term("施行日期", "the day from which it holds")),
    refers=(SD[23], SD[24], SD[36]),
    note=Term(
        "一般要求；具体规则见第二十三条、第二十四条和第三十六条。",
        "A general task: the rules themselves are in articles 23, 24 and 36.",
    ),
)

convert_research = Programme(
    SD[11, 1, "b"],
    gist=Term("成果转化机制", "technology transfer"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term("科研成果转化应用的新机制", "new mechanisms that turn research into applications"),
    needs=(*TASK_PARTICULARS, Term("机制文件", "the instrument")),
    refers=(SD[27], SD[30, 2, "a"]),
    note=Term("没有机制文件的不得办结。", "Without an instrument it is not closed."),
)

link_standards = Programme(
    SD[11, 1, "c"],
    gist=Term("创新、知识产权与标准联动", "innovation, intellectual property and standards together"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "技术创新、知识产权保护和标准化相互支撑的机制",
        "a mechanism by which innovation, protection and standards support each other",
    ),
    aims=(Term("有关标准", "a standard concerned"),),
    needs=(
        *TASK_PARTICULARS,
        Term("标准所涉知识产权的说明", "a note on the rights that the standard touches"),
    ),
    refers=(SD[27, 2], SD[64, 1, "b"]),
)

green_technology = Programme(
    SD[12, 1],
    gist=Term("绿色发展", "green AI"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "对人工智能活动采用环保节能技术、对人工智能节能应用的激励措施",
        "incentives for environment-friendly and energy-saving technology in AI, and for AI that saves energy",
    ),
    aims=(
        Term("环保节能技术", "a clean or energy-saving technology"),
        Term("节能应用", "an energy-saving use"),
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[15, 1],),
    note=Term(
        "研发者、提供者、使用者没有采取节能措施的，只作提示，不构成违法。",
        "A developer, provider or user without energy-saving measures is given advice and breaches nothing.",
    ),
)

# How a government carries out each project of its own, not a standing task: a duty.
build_compute_green = Duty(
    SD[12, 2],
    gist=Term("政府算力项目的绿色要求", "green rule for government compute projects"),
    tag=STATUTORY,
    bearer=GOVERNMENTS,
    toward=PUBLIC,
    own_reach=True,
    when=Clause(
        compute_roles.one_of("government_builder"),
        Term("算力基础设施由人民政府组织建设", "a government has compute infrastructure built"),
        SD[12, 2],
        denied=Term("算力基础设施不是由人民政府组织建设", "no government has compute infrastructure built"),
    ),
    act=Act(
        "build_compute_green",
        Term(
            "在建设中严守绿色发展要求，按国家规划统筹算力，并保护生态环境",
            "keep strictly to green development in building, fit the compute into the national plans and protect the "
            "environment",
        ),
    ),
    met_by=all_of(*(compute_project_care.one_of(part) for part, _ in compute_project_care.values)),
    breach=(SD[84, 1, "d"],),
    refers=(SD[14], SD[15], SD[16]),
    note=Term(
        "三项须逐项确认；缺一项或者为否的，项目列为不符合并写明是哪一项。",
        "Each of the three is confirmed by itself; a project that lacks one is shown as not conforming, and by which.",
    ),
)

shared_governance = Principle(
    SD[13, 1],
    gist=Term("多元共治", "governance by many"),
    tag=STATUTORY,
    readings=("S54",),
    guides=Term(
        "由政府主导、社会协同、公众参与共同治理人工智能",
        "AI governed by many: the government in the lead, society alongside, the public taking part",
    ),
    refers=(SD[58], SD[60, 1, "v"], SD[67], SD[68]),
    note=Term(
        "公众参与经由投诉举报渠道、行业组织和专家委员会实现；其中一项没有确定责任单位的，列为缺口。",
        "Participation runs through the complaint channel, industry organisations and the expert committee; one of them "
        "with nobody in charge is shown as a gap.",
    ),
)

# Article 14: plans and policies

national_plan = Programme(
    SD[14, 1],
    gist=Term("国家人工智能发展规划", "national AI development plan"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "支撑理论、技术、应用发展和融入经济社会的国家人工智能规划",
        "national plans for AI that carry theory, technology and application and bring AI into economy and society",
    ),
    needs=(
        Term("规划文件", "the plan document"),
        Term("版本", "its version"),
        Term("起止日期", "the first and the last day for which it holds"),
    ),
    refers=(SD[58, 2, "i"],),
    note=Term(
        "同一层级不得有两份规划同时生效。", "Two plans of one level are never in effect at the same time."
    ),
)

provincial_plans = Programme(
    SD[14, 2],
    gist=Term("省级以上人民政府的规划", "plans of provincial governments and above"),
    tag=STATUTORY,
    readings=("S54",),
    owner=UPPER_GOVERNMENTS,
    deliverable=Term(
        "本级国民经济和社会发展规划中的人工智能内容，以及按要求制定的人工智能规划",
        "a part on AI in the economic and social plan of their level, and a plan for AI as required",
    ),
    aims=(
        Term("规划中的人工智能内容", "the part on AI in the general plan"),
        Term("人工智能发展规划", "the plan for AI"),
    ),
    needs=(Term("人民政府名称和层级", "the government and its level"), Term("规划文件", "the plan document")),
    refers=(SD[14, 1], SD[28, 2], SD[84, 1, "d"]),
    note=Term(
        "两份文件都有才办结；市、县、乡级人民政府没有这一任务。",
        "Both are needed to close it. Governments of cities, counties and townships do not have this task.",
    ),
)

industrial_policy = Programme(
    SD[14, 3],
    gist=Term("产业政策", "industrial policy"),
    tag=STATUTORY,
    readings=("S54",),
    owner=GOVERNMENTS,
    deliverable=Term("本级的人工智能产业政策", "the industrial policy for AI of their level"),
    needs=(
        Term("符合国际贸易规则的说明", "how it fits international trade rules"),
        Term("保护市场主体合法权益的说明", "how it protects market players"),
        Term("公平竞争审查结论", "the finding on fair competition"),
    ),
    refers=(SD[14, 1], SD[79], SD[84, 1, "d"]),
)

# Articles 17 and 18: models and key technology

model_innovation = Programme(
    SD[17, 1, "a"],
    gist=Term("算法模型创新", "innovation in models"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "促进算法模型创新及其依法应用、推广、流通的措施",
        "measures for new algorithmic models and for their lawful use, spread and circulation",
    ),
    needs=(*TASK_PARTICULARS, Term("办结时的措施文件", "on closing, the measure itself")),
    refers=(SD[18, 1], SD[19, 1]),
)

recommended_models = Programme(
    SD[17, 1, "b"],
    gist=Term("推荐算法模型目录", "catalogue of recommended models"),
    tag=STATUTORY,
    readings=("S54",),
    owner=(OVERSIGHT, INDUSTRY_ORGANISATIONS),
    deliverable=Term(
        "行业组织在主管部门指导下编制的推荐算法模型目录",
        "a catalogue of recommended models, drawn up by industry organisations under the departments' guidance",
    ),
    aims=(Term("推荐的算法模型", "a recommended model"),),
    needs=(
        Term("编制的行业组织", "the industry organisation that drafts it"),
        Term("指导的主管部门", "the department that guides it"),
        Term("推荐理由", "why the model is recommended"),
        Term("列入日期", "the day of entry"),
        Term("目录版本", "the version of the catalogue"),
    ),
    refers=(SD[62, 1, "ii"], SD[67, 1]),
    note=Term(
        "没有行业组织编制的条目不得列入；历次版本都可查阅。不同于关键人工智能采购目录（第六十二条）。",
        "An entry that no industry organisation drafted is refused; earlier versions stay readable. Not to be confused "
        "with the procurement catalogue for critical AI (article 62).",
    ),
)

benefit_sharing_guidelines = Programme(
    SD[17, 1, "c"],
    gist=Term("合作指引与收益分享", "guidelines on cooperation and benefit sharing"),
    tag=STATUTORY,
    readings=("S54",),
    owner=(OVERSIGHT, INDUSTRY_ORGANISATIONS),
    deliverable=Term(
        "完善算法模型流通收益分享的合作指引",
        "cooperation guidelines that improve how the benefit of circulating models is shared",
    ),
    needs=(
        Term("编制的行业组织", "the industry organisation that drafts them"),
        Term("版本", "the version"),
        Term("与上一版的差异说明", "what changed since the last one"),
    ),
    refers=(SD[19, 2], SD[20, 1, "b"]),
)

basic_theory = Programme(
    SD[17, 2],
    gist=Term("基础模型与通用智能理论", "foundation models and the theory of AGI"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "对基础模型创新和通用人工智能基础理论的支持措施",
        "support for new foundation models and for a basic theory of general-purpose AI",
    ),
    aims=(Term("基础模型创新", "a new foundation model"), Term("通用人工智能理论", "theory of AGI")),
    needs=TASK_PARTICULARS,
    refers=(SD[50, 1, "iii"], SD[77], SD[90]),
    note=Term(
        "促进与义务并存：关键人工智能、通用人工智能和基础模型的义务不因支持而减免。",
        "Support and duty go together: it waives none of the duties for critical AI, AGI or foundation models.",
    ),
)

key_technology = Programme(
    SD[18, 1, "a"],
    gist=Term("关键技术创新", "key technology"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "重点领域自主可控、安全高效的关键技术攻关项目",
        "a programme for key technology in which the country is independent, safe and efficient",
    ),
    aims=(Term("关键技术攻关项目", "a key technology project"),),
    needs=(*TASK_PARTICULARS, Term("办结时的成果凭据", "on closing, evidence of the result")),
    refers=(SD[17, 1, "a"], SD[27]),
)

# What each funded project is owed, not the programme as a whole. With no date to measure by, what is lacking is a gap.
support_key_research = Duty(
    SD[18, 1, "b"],
    gist=Term("财政资金项目的支持", "support for publicly funded key research"),
    tag=STATUTORY,
    readings=("S54",),
    yardstick=HOUSE,
    bearer=STATE,
    toward=FUNDED_RESEARCHERS,
    own_reach=True,
    when=all_of(funded_key_research),
    act=Act(
        "support_key_research",
        Term(
            "依法在经费和实验手段两方面给予支持",
            "support the project, as the law provides, with funding and with means of experiment",
        ),
    ),
    met_by=all_of(*(key_research_support.one_of(kind) for kind, _ in key_research_support.values)),
    refers=(SD[29, 1, "a"],),
    note=Term(
        "支持的额度和程序依财政、科技方面的规定，本法没有写明；落空的只列为尚未落实。",
        "How much and by which procedure is for the rules on budget and science; what is lacking is shown as outstanding.",
    ),
)

# Article 19: open source

open_source_ecosystem = Programme(
    SD[19, 1],
    gist=Term("开源生态", "open source"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "对开源平台、社区、项目的支持，以及对企业开放源代码、硬件设计和应用服务的鼓励",
        "support for open-source platforms, communities and projects, and encouragement for enterprises that open "
        "source code, hardware designs and services",
    ),
    aims=(
        Term("开源平台", "an open-source platform"),
        Term("开源社区", "an open-source community"),
        Term("开源项目", "an open-source project"),
        Term("企业开放的成果", "what an enterprise has opened"),
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[90, 1, "c"], SD[95, 1, "iii"]),
    note=Term(
        "与两处例外范围不同：免费且开源的，本法不适用（第九十五条）；开源基础模型的提供者，只免去第九十条的连带责任。",
        "The two exceptions reach differently: AI that is free and open source is outside this law (article 95); the "
        "provider of an open-source foundation model is freed only from joint liability under article 90.",
    ),
)

open_source_governance = Programme(
    SD[19, 2],
    gist=Term("开源治理", "governance of open source"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "开源治理体系和行业规范，以及以协议约定三类事项的做法",
        "a system of open-source governance, industry norms, and agreements on three matters",
    ),
    aims=(
        Term("使用许可的约定", "an agreement on the licence"),
        Term("知识产权保护的约定", "an agreement on intellectual property"),
        Term("责任分担的约定", "an agreement on who answers for what"),
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[90, 1, "c"], SD[90, 2]),
    note=Term(
        "协议缺少某一事项的，只作提示，不构成违法。",
        "An agreement that lacks one of them draws advice and breaches nothing.",
    ),
)
