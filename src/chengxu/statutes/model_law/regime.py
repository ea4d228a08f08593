"""Chapter III, articles 40 to 42 and 48: negative list, licence, conditions, other permits."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Duty, Keep, Programme, Prohibition
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPER,
    IS_AGENT,
    LISTED,
    LISTED_DEVELOPER,
    LISTED_PROVIDER,
    OVER_PROVINCIAL_THRESHOLD,
    PROVIDER,
    USER,
)
from chengxu.statutes.model_law.licence_basis import (
    AGENT_EFFECT,
    APPLICANT,
    AUTHORITY_ANSWERS,
    BEYOND_SCOPE,
    DOMESTIC_LEGAL_PERSON,
    EQUIPPED,
    LISTED_ACTIVITY,
    REFUSAL,
    SAFEGUARDED,
    SANCTION,
    STAFFED,
    SYSTEMS_IN_PLACE,
    UNLICENSED,
)
from chengxu.statutes.words.applying import (
    LICENCE_ISSUED,
    emergency_mechanism,
    other_conditions_met,
    principal_is_citizen,
)
from chengxu.statutes.words.licensing import (
    AGENT_STEP_TAKEN,
    FILINGS,
    made_filings,
    required_filings,
)
from chengxu.statutes.words.oversight import PERMITS, held_permits, required_permits
from chengxu.statutes.words.parties import AI_AUTHORITY, LICENSING_AUTHORITY, STATE

# Article 40

# An act in each case, not only a policy: under which regime a product stands on a day.
manage_by_licence = Duty(
    ML4[40, 1, "a"],
    gist=Term("清单内实行许可管理", "licensing inside the list"),
    tag=STATUTORY,
    readings=("G6",),
    bearer=STATE,
    toward=(DEVELOPER, PROVIDER),
    when=LISTED,
    act=Act(
        "manage_by_licence",
        Term(
            "对该产品、服务的研发和提供实行许可管理",
            "put development and provision of the product or service under licence",
        ),
    ),
    breach=AUTHORITY_ANSWERS,
    refers=(ML4[41, 1], ML4[42, 1], ML4[43, 1], ML4[44, 1], ML4[45, 1], ML4[113, 1, "a"]),
    note=Term(
        "答复应当写明所依据的清单版本。清单没有版本生效、或者该产品没有归类的，不作判断。只使用而不研发、不提供的，无须许可。",
        "The answer names the version of the list. While no version is in effect, or the product is not classified, it "
        "stays undetermined. Who merely uses needs no licence.",
    ),
)

manage_by_filing = Duty(
    ML4[40, 1, "b"],
    gist=Term("清单外确有需要的实行备案管理", "filing outside the list where really needed"),
    tag=STATUTORY,
    readings=("G6",),
    bearer=STATE,
    toward=PROVIDER,
    when=all_of(~LISTED, OVER_PROVINCIAL_THRESHOLD),
    act=Act(
        "manage_by_filing",
        Term("对该产品、服务的提供实行备案管理", "put the provision of the product or service under filing"),
    ),
    breach=AUTHORITY_ANSWERS,
    refers=(ML4[66, 1], ML4[66, 2], ML4[67, 1, "a"]),
    note=Term(
        "“确有需要”由第六十六条的注册用户数确定，超过一百万的向国家主管机关备案，其余向省级主管机关备案。没有达到的，没有备案义务；"
        "自愿提交的，答复为“无须备案，不作为义务备案受理”。",
        "Need is made concrete by the user figures of article 66: above one million with the national authority, "
        "otherwise with the province. Below them nothing has to be filed, and a voluntary attempt is answered: not "
        "required, not accepted as a mandatory filing.",
    ),
)

negative_list = Programme(
    ML4[40, 2],
    gist=Term("负面清单的制定和更新", "making and updating the negative list"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "与有关部门共同制定并定期更新的人工智能负面清单",
        "a negative list of AI products and services, drawn up with the other departments and regularly updated",
    ),
    aims=(
        Term("国家安全", "national security"),
        Term("公共利益", "the public interest"),
        Term("社会稳定", "social stability"),
        Term("环境保护", "the environment"),
        Term("个人、组织的合法权益", "rights of persons and organisations"),
        Term("经济秩序", "the economic order"),
    ),
    needs=(
        Term(
            "该产品、服务在经济社会发展中的重要程度及理由",
            "its importance in economy and society, with reasons",
        ),
        Term(
            "遭攻击、篡改、破坏或者非法获取、利用时的危害程度及理由",
            "the harm if it is attacked, tampered with, destroyed or unlawfully obtained or used, with reasons",
        ),
        Term("公布日期", "the day of publication"),
        Term("生效日期", "the day on which it takes effect"),
    ),
    refers=(
        ML4[113, 1, "a"],
        ML4[113, 1, "b"],
    ),
    note=Term(
        "版本一经公布不得改动，只能由新版取代，各版可以对照。“定期”没有数字：距上次更新的时间与自设的检查间隔一并显示，后者不是"
        "法定期限。",
        "A version once published is never altered, only replaced, and versions can be compared. Regularly has no number: "
        "the time since the last update is shown beside an interval that the authority sets itself, which is not law.",
    ),
)

# Article 41

obtain_licence = Duty(
    ML4[41, 1],
    gist=Term("开展前取得许可", "licence before starting"),
    tag=STATUTORY,
    readings=("G6",),
    bearer=(LISTED_DEVELOPER, LISTED_PROVIDER),
    toward=AI_AUTHORITY,
    act=Act(
        "obtain_licence",
        Term("取得国家人工智能主管机关的许可", "obtain the licence of the national AI authority"),
    ),
    due=before(LISTED_ACTIVITY),
    done=LICENCE_ISSUED,
    keep=Keep(Term("许可证", "the licence certificate"), None, LICENCE_ISSUED, HOUSE),
    breach=SANCTION,
    refers=(ML4[42, 1], ML4[43, 1], ML4[44, 1]),
    note=Term(
        "开展之日尚无许可的，标明“须有许可”以及迟延的天数。产品在开展之后列入清单的，自该版清单生效之日起须有许可。只使用的，不"
        "因本条需要许可。本法没有为无证活动另设更重的处罚。",
        "Without a licence on the day of starting, the answer is that one is required, with the days of delay. A running "
        "product that enters the list needs it from the day on which that version takes effect. Use alone needs none "
        "under this article. The law has no heavier sanction for unlicensed activity than the general one.",
    ),
)

no_unlicensed_activity = Prohibition(
    ML4[41, 2],
    gist=Term("不得无证或者超范围活动", "nothing without or beyond the licence"),
    tag=STATUTORY,
    readings=("G6", "G11"),
    bearer=(LISTED_DEVELOPER, LISTED_PROVIDER),
    act=Act(
        "act_without_licence",
        Term(
            "没有许可或者超出许可范围研发、提供清单内的人工智能",
            "develop or provide listed AI without a licence or beyond its scope",
        ),
    ),
    broken_by=UNLICENSED | BEYOND_SCOPE,
    breach=SANCTION,
    refers=(ML4[45, 2], ML4[47, 1, "a"], ML4[97, 1, "a"]),
    note=Term(
        "无证和超范围是两种认定，分别列明；超范围的，指明超出哪一方面。中止或者期限届满的许可不是有效许可。",
        "Without a licence and beyond its scope are two findings, told apart; for the second the element exceeded is "
        "named. A suspended or expired licence is not in force.",
    ),
)

# Article 42, paragraph 1: the conditions, all of them

meet_conditions = Duty(
    ML4[42, 1],
    gist=Term("同时具备各项许可条件", "all conditions at once"),
    tag=STATUTORY,
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "meet_licence_conditions",
        Term("同时具备本款各项条件", "meet every condition of this paragraph"),
    ),
    met_by=all_of(
        DOMESTIC_LEGAL_PERSON,
        principal_is_citizen,
        STAFFED,
        SYSTEMS_IN_PLACE,
        SAFEGUARDED,
        emergency_mechanism,
        EQUIPPED,
        other_conditions_met,
    ),
    breach=REFUSAL,
    refers=(ML4[43, 1], ML4[44, 3, "a"]),
    note=Term(
        "八项逐一列明：具备、不具备或者缺少证据；一项不具备，即不符合条件。",
        "The eight are listed one by one: met, not met, or evidence missing. One that is not met makes the applicant "
        "ineligible.",
    ),
)

be_domestic_legal_person = Duty(
    ML4[42, 1, "i"],
    gist=Term("境内法人", "a domestic legal person"),
    tag=STATUTORY,
    readings=("G15",),
    bearer=APPLICANT,
    act=Act(
        "be_domestic_legal_person",
        Term("是在境内依法设立的法人", "be a legal person lawfully set up in the mainland"),
    ),
    met_by=DOMESTIC_LEGAL_PERSON,
    breach=REFUSAL,
    refers=(ML4[62, 1, "a"],),
    note=Term(
        "个人、非法人组织、外国公司均不符合；外国公司依第六十二条设立机构、指定代表的，仍不符合，可以由其境内子公司申请。公共职能"
        "组织须具有法人资格。",
        "Individuals, unincorporated bodies and foreign companies fail, the latter even with an office or representative "
        "under article 62; a mainland subsidiary may apply. A public-function body needs legal personality.",
    ),
)

have_citizen_in_charge = Duty(
    ML4[42, 1, "ii"],
    gist=Term("主要负责人是中国公民", "a Chinese citizen in charge"),
    tag=STATUTORY,
    readings=("G15",),
    bearer=APPLICANT,
    act=Act(
        "have_citizen_in_charge",
        Term("由中国公民担任主要负责人", "have a Chinese citizen as its main person in charge"),
    ),
    met_by=principal_is_citizen,
    breach=REFUSAL,
    refers=(ML4[43, 1, "iii"],),
    note=Term(
        "写明姓名并附证明。取得许可以后更换的，重新核对许可条件。",
        "Name and proof are given. A change of the person after the grant leads to a new check of the conditions.",
    ),
)

have_expert_staff = Duty(
    ML4[42, 1, "iii"],
    gist=Term("与风险相适应的专职人员", "full-time expert staff"),
    tag=STATUTORY,
    bearer=APPLICANT,
    act=Act(
        "have_expert_staff",
        Term(
            "在四个专业方面都有与风险相适应的专职人员",
            "have full-time staff in all four fields, in a number that fits the risk",
        ),
    ),
    met_by=STAFFED,
    breach=REFUSAL,
    refers=(ML4[43, 1, "iv"],),
    note=Term(
        "任何一方面没有人员，即不具备；有人员的，人数连同风险等级交审查人员判断，法律没有规定最低人数。",
        "A field without anybody fails. Where there is somebody, the number goes to the reviewer together with the level "
        "of risk; the law sets no minimum.",
    ),
)

have_internal_systems = Duty(
    ML4[42, 1, "iv"],
    gist=Term("三项内部制度", "three internal systems"),
    tag=STATUTORY,
    bearer=APPLICANT,
    act=Act(
        "have_internal_systems",
        Term(
            "建立健全质量管理、网络数据安全和伦理审查制度",
            "have sound systems of quality management, network data security and ethics review",
        ),
    ),
    met_by=SYSTEMS_IN_PLACE,
    breach=REFUSAL,
    refers=(ML4[43, 1, "v"], ML4[59, 1], ML4[68, 1, "i"]),
    note=Term(
        "每项制度附现行文件，缺哪一项就写明哪一项。",
        "Each comes with its current document; one that is missing is named.",
    ),
)

have_technical_safeguards = Duty(
    ML4[42, 1, "v"],
    gist=Term("安全可控的技术保障措施", "secure and controllable safeguards"),
    tag=STATUTORY,
    readings=("G16",),
    bearer=APPLICANT,
    act=Act(
        "have_technical_safeguards",
        Term(
            "具备合法、达标、安全可控的技术保障措施",
            "have technical safeguards that are lawful, up to national standards, secure and under control",
        ),
    ),
    met_by=SAFEGUARDED,
    breach=REFUSAL,
    refers=(ML4[43, 1, "vi"], ML4[50, 1]),
    note=Term(
        "至少引用一项国家标准并注明版本；没有引用的，作为缺少证据。",
        "At least one national standard is cited with its version; without one, evidence is missing.",
    ),
)

have_emergency_mechanism = Duty(
    ML4[42, 1, "vi"],
    gist=Term("应急处置机制", "an emergency mechanism"),
    tag=STATUTORY,
    readings=("G16",),
    bearer=APPLICANT,
    act=Act(
        "have_emergency_mechanism",
        Term("具备与风险相适应的应急处置机制", "have an emergency mechanism that fits the risk"),
    ),
    met_by=emergency_mechanism,
    breach=REFUSAL,
    refers=(ML4[58, 2, "a"],),
)

have_resources = Duty(
    ML4[42, 1, "vii"],
    gist=Term("场所、设施和资金", "premises, facilities and funds"),
    tag=STATUTORY,
    bearer=APPLICANT,
    act=Act(
        "have_licence_resources",
        Term(
            "具备与活动相适应的场所、设施和资金", "have premises, facilities and funds suited to the activity"
        ),
    ),
    met_by=EQUIPPED,
    breach=REFUSAL,
    refers=(ML4[43, 1, "ii"],),
    note=Term(
        "三项分别证明。没有最低资本要求，数额由审查人员判断。",
        "The three are proven separately. There is no minimum capital; the amount is for the reviewer.",
    ),
)

meet_other_conditions = Duty(
    ML4[42, 1, "viii"],
    gist=Term("法律、行政法规的其他条件", "other conditions set by statute"),
    tag=STATUTORY,
    bearer=APPLICANT,
    act=Act(
        "meet_other_conditions",
        Term(
            "具备法律、行政法规为该许可规定的其他条件",
            "meet what laws and administrative regulations add for the licence",
        ),
    ),
    met_by=other_conditions_met,
    breach=REFUSAL,
    note=Term(
        "其他条件须注明所依据的法律、行政法规条文；以部门文件为依据的，不得作为不予许可的理由。",
        "A further condition counts only with the law or administrative regulation cited; a departmental document is no "
        "ground for refusal.",
    ),
)

# Article 42, paragraph 2. The text names nobody; to deliver through an agent is to provide.
clear_agent = Duty(
    ML4[42, 2],
    gist=Term("智能体影响许可的手续", "agents that may affect the licence"),
    tag=STATUTORY,
    readings=("G13",),
    bearer=LISTED_PROVIDER,
    toward=AI_AUTHORITY,
    when=all_of(IS_AGENT, AGENT_EFFECT),
    act=Act(
        "clear_agent",
        Term(
            "按情形申请许可、变更许可或者再次申请许可",
            "apply for a licence, its change or a new one, as the case may be",
        ),
    ),
    due=before(AGENT_EFFECT, tag=reading("G13")),
    done=AGENT_STEP_TAKEN,
    breach=SANCTION,
    refers=(ML4[41, 1], ML4[45, 2], ML4[45, 3]),
    note=Term(
        "没有许可的，申请许可；超出范围，或者风险显著变化而不符合原条件的，再次申请；其余办理变更。只要有可能即须办理，两方面都不可能"
        "的无须办理。",
        "Without a licence a licence is applied for; where the scope is exceeded, or a significant change of risk no longer "
        "matches the conditions, a new one; otherwise a change. A possibility is enough; where neither is possible, "
        "nothing is needed.",
    ),
)

# Article 48

obtain_other_permits = Duty(
    ML4[48, 1],
    gist=Term("其他法律要求的许可和备案", "permits and filings under other laws"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=LICENSING_AUTHORITY,
    when=Clause(
        any_of(required_permits.some(), required_filings.some()),
        Term("应用该人工智能依法另须许可或者备案", "the law requires another permit or filing for the AI"),
        ML4[48, 1],
        denied=Term(
            "应用该人工智能依法无须另外许可或者备案",
            "the law requires no other permit or filing for the AI",
        ),
    ),
    act=Act(
        "obtain_other_permits",
        Term("依法取得该项许可、办理该项备案", "obtain that permit and make that filing"),
    ),
    met_by=all_of(
        *(held_permits.is_(kind) | ~required_permits.is_(kind) for kind, _ in PERMITS),
        *(made_filings.is_(kind) | ~required_filings.is_(kind) for kind, _ in FILINGS),
    ),
    keep=Keep(Term("许可证件、备案凭证副本", "copies of the permits and filing receipts"), None, None, HOUSE),
    breach=SANCTION,
    refers=(ML4[54, 4, "ii"], ML4[85, 1]),
    note=Term(
        "每项注明依据、编号和有效期。《示范法》的许可、备案不能代替行业许可、备案，反之亦然。无证、未备案的后果首先依该行业的法律。"
        "部门规章要求的算法备案等，依其规章另行办理。",
        "Each is shown with its basis, number and expiry. A licence or filing under the Model Law never stands in for one "
        "of the sector, nor the reverse. What follows from going without is first for the law of the sector. Filings "
        "under departmental rules, such as the algorithm filing, are owed under those rules.",
    ),
)
