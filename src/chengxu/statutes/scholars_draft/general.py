"""Chapter I, articles 1 to 9: aims, reach and principles."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Liability, Principle, Programme, Prohibition, Scope
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import (
    ACTORS,
    CIVILIAN,
    DEVELOPS,
    FELT_INSIDE,
    FREE_AND_OPEN,
    IN_SCOPE,
    INSIDE,
    IS_AI,
    MAKERS,
    PRIVATE_USE,
    PROVIDES,
    SCIENTIFIC_RESEARCH,
    USERS,
    USES,
)
from chengxu.statutes.words.content import commercial_wrongs
from chengxu.statutes.words.ethos import (
    basic_explanation,
    conduct_failings,
    difference_reasonable,
    differential_treatment,
    ethical_risk_work,
    human_control,
    risk_explanation,
    safety_measures,
    use_limits_built_in,
)
from chengxu.statutes.words.governance import interests_harmed
from chengxu.statutes.words.parties import AFFECTED_PERSONS, PUBLIC, STATE

# Articles 1 and 2: aims and reach

aims = Principle(
    SD[1, 1],
    gist=Term("立法目的", "aims of the law"),
    tag=STATUTORY,
    guides=Term(
        "五项目的，即技术有创新，产业发展得健康，各环节的活动及其监管有规矩，安全和公共利益守得住，个人、组织的权益有保障",
        "its five aims: that technology advances, that the industry grows soundly, that every step of AI activity and its "
        "oversight is in order, that security and the public interest are kept, and that people and organisations are "
        "protected",
    ),
    refers=(SD[2, 1], SD[4, 1], SD[61, 1], SD[66, 1]),
    note=Term(
        "以宪法为依据。在几种解释中作选择的，须写明所依据的是五项中的哪一项；写不出的，不予保存。本条不设定义务。",
        "It rests on the Constitution. Whoever chooses between readings names which of the five the choice serves, or it is "
        "not saved. The article creates no duty.",
    ),
)

ACTIVE = Clause(
    any_of(DEVELOPS, PROVIDES, USES),
    Term("当事人研发、提供或者使用人工智能", "the person described develops, provides or uses AI"),
    SD[2, 1],
    denied=Term(
        "当事人不研发、不提供也不使用人工智能",
        "the person described neither develops nor provides nor uses AI",
    ),
)

NOT_EXCLUDED = Clause(
    all_of(~PRIVATE_USE, ~SCIENTIFIC_RESEARCH, ~FREE_AND_OPEN, CIVILIAN),
    Term("第九十五条没有排除该活动", "article 95 does not leave the activity out"),
    SD[95, 1],
)
"""Denied, its parts speak for themselves: the answer names the exclusion that holds."""

inside_the_country = Scope(
    SD[2, 1],
    gist=Term("境内的活动适用本法", "activities in the country are reached"),
    tag=STATUTORY,
    readings=("S2",),
    when=all_of(IS_AI, ACTIVE, INSIDE, NOT_EXCLUDED),
    refers=(SD[94, 1, "i"], SD[95, 1], SD[95, 2], SD[96, 1]),
    note=Term(
        "对这些活动的监督管理一并适用。在香港、澳门、台湾开展的，须由人另行决定按境内还是境外对待。",
        "Their oversight is reached with them. For a place in Hong Kong, Macao or Taiwan somebody has to decide whether it "
        "is treated as inside.",
    ),
)

felt_inside_the_country = Scope(
    SD[2, 2],
    gist=Term("影响境内的境外活动同样适用本法", "activities abroad that may be felt here are reached too"),
    tag=STATUTORY,
    readings=("S2",),
    when=all_of(IS_AI, ACTIVE, ~INSIDE, FELT_INSIDE, NOT_EXCLUDED),
    refers=(SD[79, 1], SD[81, 1], SD[95, 1], SD[95, 2]),
    note=Term(
        "有影响的可能即可，答复逐一写明所涉利益。草案没有要求境外的人在境内设立机构或者指定代表。",
        "The possibility of an effect is enough, and the answer names each interest. The draft asks nobody abroad for an "
        "office or a representative in the country.",
    ),
)

# Article 3: ethics

people_first = Principle(
    SD[3, 1, "a"],
    gist=Term("以人为本", "people first"),
    tag=STATUTORY,
    guides=Term(
        "以人为中心的发展，人的自由和尊严受到尊重，福祉得到增进，公共利益有保障",
        "development with people at its centre, their freedom and dignity respected, their well-being raised and the public "
        "interest secured",
    ),
    refers=(SD[42, 1, "iii"], SD[58, 2, "iii"]),
    note=Term(
        "评估和伦理审查对人、自由与尊严、福祉、公共利益四项都要作答；有一项空着，不能完成。",
        "Assessments and ethics reviews answer on four points, people, freedom and dignity, well-being and the public "
        "interest; with one left blank they cannot be completed.",
    ),
)

control_ethical_risks = Duty(
    SD[3, 1, "b"],
    gist=Term("防控伦理风险", "control of ethical risks"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=AFFECTED_PERSONS,
    act=Act(
        "control_ethical_risks",
        Term(
            "依法查明人工智能可能带来的伦理风险并加以防范",
            "identify the ethical risks that the AI may bring and keep them under control",
        ),
    ),
    met_by=all_of(*(ethical_risk_work.one_of(step) for step, _ in ethical_risk_work.values)),
    breach=(SD[82, 1, "a"],),
    refers=(SD[42, 1, "iii"], SD[58, 2, "iii"], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "每种身份各列一份清单；没有对应措施的风险，显示为未了结。",
        "Each role has a list of its own; a risk without a measure is shown as open.",
    ),
)

# Article 4

tolerant_and_prudent = Principle(
    SD[4, 1],
    gist=Term("包容审慎监管", "tolerant and prudent oversight"),
    tag=STATUTORY,
    guides=Term(
        "监管的包容和审慎：创新得到支持，安全也得到保障",
        "oversight that is tolerant and prudent, backing innovation while keeping AI safe",
    ),
    refers=(SD[61, 1], SD[66, 1], SD[83, 1]),
    note=Term(
        "每项监管措施应当写明为何适度；没有写明的，在决定上显著提示，措施并不因此无效。",
        "Each measure of oversight says why it is proportionate; where it does not, the decision file shows a warning, and "
        "the measure stands.",
    ),
)

# Article 5: fairness

act_fairly = Duty(
    SD[5, 1, "a"],
    gist=Term("公平公正", "fairness in every role"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=AFFECTED_PERSONS,
    act=Act(
        "act_fairly",
        Term(
            "公平公正行事，维护他人的合法权益",
            "act fairly and impartially and safeguard the lawful interests of others",
        ),
    ),
    breach=(SD[82, 1, "a"],),
    refers=(SD[32, 1, "a"], SD[42, 1, "i"], SD[76, 1, "b"], SD[83, 1], SD[85, 1], SD[86, 1]),
)

no_unreasonable_difference = Prohibition(
    SD[5, 1, "b"],
    gist=Term("禁止不合理差别待遇", "no unreasonable differences in treatment"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=AFFECTED_PERSONS,
    act=Act(
        "differentiate_unreasonably",
        Term(
            "没有合理理由而对个人、组织差别对待",
            "treat people or organisations differently without a reasonable ground",
        ),
    ),
    broken_by=Clause(
        all_of(differential_treatment, ~difference_reasonable),
        Term("存在没有合理理由的差别对待", "some are treated differently without a reasonable ground"),
        SD[5, 1, "b"],
        denied=Term("没有不合理的差别对待", "nobody is treated differently without a reasonable ground"),
    ),
    breach=(SD[82, 1, "a"],),
    refers=(SD[32, 1, "b"], SD[75, 2, "b"], SD[76, 1, "b"], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "有差别而尚未说明理由的，不作结论，先请说明。第三十二条所列六类事由以外的歧视，依本条判断。",
        "A difference for which no ground has been stated yet is left open, and the ground is asked for. Discrimination on "
        "grounds other than the six of article 32 is judged here.",
    ),
)

# Articles 6 and 7: transparency, safety, liability

explain_basics = Duty(
    SD[6, 1],
    gist=Term("透明、可解释", "transparency and explainability"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=(PUBLIC, USERS, AFFECTED_PERSONS),
    act=Act(
        "explain_basics",
        Term(
            "以适当方式公开并讲清产品、服务是什么、为了什么、主要怎样运行",
            "make known and explain in a fitting way what the product or service is, what it is for and how it chiefly works",
        ),
    ),
    met_by=all_of(*(basic_explanation.one_of(element) for element, _ in basic_explanation.values)),
    breach=(SD[82, 1, "a"],),
    refers=(SD[33, 1, "ii"], SD[35, 2, "a"], SD[77, 1, "c"], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "说明分三项，缺一项的不能生成，并指出缺的是哪一项。",
        "Three elements: a sheet that lacks one cannot be made, and the one that is lacking is named.",
    ),
)

keep_ai_safe = Duty(
    SD[7, 1],
    gist=Term("安全可靠措施", "measures for safety and reliability"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=(PUBLIC, USERS),
    act=Act(
        "keep_ai_safe",
        Term(
            "依法在技术和管理两方面采取必要措施，使产品、服务安全可靠",
            "take the measures needed, technical and managerial, to make the product or service safe and reliable",
        ),
    ),
    met_by=all_of(*(safety_measures.one_of(kind) for kind, _ in safety_measures.values)),
    breach=(SD[82, 1, "a"],),
    refers=(SD[41, 1], SD[42, 1], SD[51, 1], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "两类措施缺一类的，指出缺的是哪一类。",
        "With no measure of one of the two kinds, that kind is named.",
    ),
)

answer_for_own_activity = Liability(
    SD[7, 2],
    gist=Term("各负其责", "each answers for its own activity"),
    tag=STATUTORY,
    bearer=ACTORS,
    answers_for=Term(
        "对各自研发、提供、使用活动依法应负的责任",
        "liability, as the law provides, each for its own developing, providing or using",
    ),
    breach=(SD[82, 1, "a"], SD[85, 1], SD[86, 1]),
    refers=(SD[83, 1], SD[87, 1], SD[88, 1], SD[89, 1], SD[90, 1], SD[91, 1]),
    note=Term(
        "一人一种身份一个结论，兼有几种身份的分别判断，不合并。责任以第八十二条至第九十一条的具体规定为准。",
        "One result for each person and role, never a merged one. What is owed is settled by articles 82 to 91.",
    ),
)

# Article 8: proper conduct

conduct_properly = Duty(
    SD[8, 1, "a"],
    gist=Term("正当行事、承担社会责任", "proper conduct and social responsibility"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=PUBLIC,
    act=Act(
        "conduct_properly",
        Term(
            "守法、守德、守信，尽到安全保护的义务和社会责任",
            "keep to the law, morality, ethics and good faith, and fulfil the duty of safety and that to society",
        ),
    ),
    met_by=Clause(
        all_of(~conduct_failings.some(), ~commercial_wrongs.one_of("business_ethics")),
        Term("没有已查实而未纠正的失当", "no failing is established and left unmended"),
        SD[8, 1, "a"],
        denied=Term("有已查实而未纠正的失当", "a failing is established and left unmended"),
    ),
    breach=(SD[82, 1, "a"],),
    refers=(SD[46, 1], SD[83, 1]),
    note=Term(
        "三种身份都受约束的底线。认定违反的，须写明所依据的事实。",
        "A baseline for all three roles. A finding states the facts that it rests on.",
    ),
)

no_harm = Prohibition(
    SD[8, 1, "b"],
    gist=Term("禁止危害安全和权益", "no harm to security, the public or others"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=(STATE, PUBLIC, AFFECTED_PERSONS),
    act=Act(
        "harm_protected_interests",
        Term(
            "损及国家安全、公共利益或者他人的合法权益",
            "endanger national security or the public interest, or injure the lawful interests of others",
        ),
    ),
    broken_by=interests_harmed.some(),
    breach=(SD[82, 1, "a"],),
    refers=(SD[2, 2], SD[82, 2, "a"], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "答复逐一写明受害的利益。构成犯罪的，依照《刑法》。",
        "The answer names every interest harmed. Where it is a crime, the Criminal Law applies.",
    ),
)

built_in_limits = Programme(
    SD[8, 2],
    gist=Term("鼓励内置使用限制", "limits built in, encouraged"),
    tag=STATUTORY,
    yardstick=HOUSE,  # an encouragement: its absence is advice and never a breach
    when=all_of(IN_SCOPE, DEVELOPS),
    owner=STATE,
    deliverable=Term(
        "产品在设计上就带有防止违法使用的限制",
        "products designed with limits that keep users from unlawful ends",
    ),
    met_by=use_limits_built_in,
    refers=(SD[46, 2, "c"], SD[83, 1, "iv"], SD[90, 2], SD[93, 1], SD[93, 2]),
    note=Term(
        "只是鼓励：没有的，给予提示，不是违法；有的，记录下来，可以作为第八十三条、第九十三条的证据。",
        "An encouragement only: absence brings advice and is no breach; presence is recorded and may serve as evidence under "
        "articles 83 and 93.",
    ),
)

# Article 9: human intervention

assess_and_explain_risks = Duty(
    SD[9, 1, "a"],
    gist=Term("评估并说明安全风险", "safety risks assessed and explained"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=(USERS, PUBLIC),
    act=Act(
        "assess_and_explain_risks",
        Term(
            "查清产品、服务的安全风险并对外讲明",
            "assess the safety risks of the product or service and explain them",
        ),
    ),
    met_by=all_of(*(risk_explanation.one_of(step) for step, _ in risk_explanation.values)),
    breach=(SD[82, 1, "a"],),
    refers=(SD[33, 1, "iii"], SD[42, 1], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "说明须与现行版本的评估一致；说明早于最近一次评估的，不得据以发布产品。",
        "The explanation goes with the assessment of the current version; no product is published on one that is older.",
    ),
)

human_supervision_and_audit = Duty(
    SD[9, 1, "b"],
    gist=Term("人工监督和审计机制", "human supervision and audits"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "set_up_human_supervision_and_audit",
        Term(
            "依法为产品、服务建立人工监督机制和审计机制",
            "set up, as the law requires, human supervision and an audit mechanism",
        ),
    ),
    met_by=all_of(*(human_control.one_of(mechanism) for mechanism, _ in human_control.values)),
    breach=(SD[82, 1, "a"],),
    refers=(SD[35, 2, "c"], SD[55, 2], SD[83, 1], SD[85, 1], SD[86, 1]),
    note=Term(
        "两种机制各自判断；缺一种的，指出缺的是哪一种。",
        "Two mechanisms, each judged by itself; the one that is lacking is named.",
    ),
)
