"""Chapter V, articles 89 to 95: experiments, whistleblowers, public officers, foreign actors."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import (
    Act,
    Duty,
    Keep,
    Liability,
    Party,
    Permission,
    Power,
    Programme,
    Prohibition,
    Scope,
)
from chengxu.statutes.laws import APL, ML4, PIPL
from chengxu.statutes.model_law.basis import ACTORS, INSIDE, PUBLIC_BODY
from chengxu.statutes.model_law.parameters import (
    EXPERIMENT_ENTRY_SET,
    EXPERIMENT_OPERATION_SET,
    EXPERIMENT_RELIEF_SET,
    EXPERIMENT_RISKS_SET,
)
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.governance import (
    FOREIGN_ACTORS,
    ai_officer_named,
    breaks_international_law,
    foreign_measures,
    interests_harmed,
    serious_consequences,
)
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    ANYONE,
    OTHER_DEPARTMENTS,
    STATE,
    WHISTLEBLOWERS,
)
from chengxu.statutes.words.using import employs_staff
from chengxu.statutes.words.whistleblowing import (
    WHISTLEBLOWER_REPORT_HANDLED,
    WHISTLEBLOWER_REPORT_RECEIVED,
    acts_against_whistleblower,
    adverse_acts,
    because_of_report,
    leniency_conditions,
    report_effects,
    report_recipients,
    reported_matters,
    reporter_traits,
    whistleblowing_policy,
)

# Article 89: the mechanism is open once each of the four matters has its rules.

experiments = Programme(
    ML4[89, 1],
    gist=Term("监管试验机制", "regulatory experiments"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "监管试验机制，及其四个方面的规定和指引",
        "the mechanism of regulatory experiments, with rules and guides on its four matters",
    ),
    aims=(
        Term("条件与遴选", "entry and selection"),
        Term("运行", "operation"),
        Term("风险防控与处置", "risk control and handling"),
        Term("义务与责任减免", "duties and relief"),
    ),
    needs=(
        Term(
            "规定或者指引的编号和施行日期",
            "the number of the rules or guide and the day from which they apply",
        ),
        Term("所规定的方面", "the matter that they settle"),
    ),
    met_by=all_of(
        EXPERIMENT_ENTRY_SET,
        EXPERIMENT_OPERATION_SET,
        EXPERIMENT_RISKS_SET,
        EXPERIMENT_RELIEF_SET,
    ),
    refers=(ML4[3, 1], ML4[108, 1, "a"]),
    note=Term(
        "四个方面都有规定之后，才能受理参与申请；缺哪一方面，列明哪一方面。",
        "Applications can be taken only when all four matters have rules; those without are listed.",
    ),
)

experiment_entry = Programme(
    ML4[89, 1, "i"],
    gist=Term("参与条件与遴选", "entry and selection"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term("参与监管试验的条件和遴选程序", "conditions of entry and a selection procedure"),
    needs=(
        Term("逐项的参与条件", "each condition of entry"),
        Term("遴选结果及其理由", "the outcome of the selection, with reasons"),
    ),
    met_by=all_of(EXPERIMENT_ENTRY_SET),
    note=Term(
        "申请表按所规定的条件生成；没有规定的条件，不得据以拒绝。",
        "The application form follows the conditions laid down; one that is not among them is no ground for refusal.",
    ),
)

experiment_operation = Programme(
    ML4[89, 1, "ii"],
    gist=Term("试验的运行", "the running of experiments"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term("监管试验的运行机制", "the way in which experiments run"),
    needs=(
        Term("试验方案", "the plan"),
        Term("起止日期", "the first and the last day"),
        Term("范围限制", "the limits of its scope"),
    ),
    met_by=all_of(EXPERIMENT_OPERATION_SET),
    note=Term(
        "法律没有规定试验多久，但每项试验都要有结束日期。",
        "The law sets no duration, but each experiment has a last day.",
    ),
)

experiment_risks = Programme(
    ML4[89, 1, "iii"],
    gist=Term("试验的风险防控与处置", "risk control in experiments"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "监管试验的风险监测、防控措施和处置机制",
        "monitoring and control of the risks of experiments, and the way they are handled",
    ),
    needs=(
        Term("监测记录", "the monitoring entries"),
        Term("处置措施和责任人", "the measures and who is responsible"),
    ),
    met_by=all_of(EXPERIMENT_RISKS_SET),
    refers=(ML4[53, 2, "a"], ML4[58, 2, "b"]),
    note=Term(
        "试验中发生熔断事由的，试验立即中止或者结束。",
        "Where the circuit breaker trips, the experiment pauses or ends at once.",
    ),
)

experiment_relief = Programme(
    ML4[89, 1, "iv"],
    gist=Term("参与者的义务与责任减免", "duties and relief of participants"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "参与者的义务，以及减轻、免除其责任的机制",
        "the duties of participants, and how their responsibility is reduced or waived",
    ),
    needs=(
        Term("参与者的义务", "the duties of participants"),
        Term("减免的责任及其依据", "the responsibility relieved, and its basis in the rules"),
        Term("减免适用的范围和期间", "the scope and time of the relief"),
    ),
    met_by=all_of(EXPERIMENT_RELIEF_SET),
    refers=(ML4[98, 1], ML4[100, 1], ML4[108, 1, "a"]),
    note=Term(
        "本身不免除任何义务：减免须写入规定，行为须在试验的范围和期间之内。规定没有写明的，熔断义务和对第三人的侵权责任不变。",
        "By itself it relieves from nothing: a relief has to stand in the rules, and the act has to fall within the "
        "scope and time of the experiment. Unless the rules say otherwise the circuit breaker and liability to third "
        "parties stay.",
    ),
)

# Article 90

IS_WHISTLEBLOWER = Clause(
    all_of(*(reporter_traits.one_of(trait) for trait, _ in reporter_traits.values)),
    Term("举报人是内部举报人", "the person who reports is an internal whistleblower"),
    ML4[112, 1, "ix"],
    denied=Term("举报人不是内部举报人", "the person who reports is no internal whistleblower"),
)

RETALIATED = Clause(
    all_of(adverse_acts.some(), because_of_report),
    Term("单位因举报而打击报复", "the organisation retaliated for the report"),
    ML4[90, 3],
    denied=Term("单位没有因举报而打击报复", "the organisation did not retaliate for the report"),
)

whistleblowing_system = Duty(
    ML4[90, 1],
    gist=Term("内部举报和举报人保护制度", "internal reporting and protection system"),
    tag=STATUTORY,
    readings=("G38",),
    bearer=ACTORS,
    toward=WHISTLEBLOWERS,
    when=Clause(
        ~entity_kind.is_("individual") | employs_staff,
        Term("当事人是单位或者有职工", "the person described is an organisation or has staff"),
        ML4[112, 1, "ix"],
        denied=Term("当事人是没有职工的个人", "the person described is an individual without staff"),
    ),
    act=Act(
        "set_up_whistleblowing",
        Term(
            "建立内部举报制度和举报人保护制度，写明处理程序和保护要求",
            "set up a system of internal reporting and one of protection, with clear procedure and protection",
        ),
    ),
    met_by=all_of(
        whistleblowing_policy.one_of("channel"),
        whistleblowing_policy.one_of("scope"),
        whistleblowing_policy.one_of("procedure"),
        whistleblowing_policy.one_of("protection"),
    ),
    keep=Keep(
        Term("内部举报案卷（身份密封，查阅留痕）", "the whistleblower files, identity sealed, access logged"),
        None,
        None,
        HOUSE,
    ),
    breach=(ML4[96, 1, "a"], ML4[109, 1]),
    refers=(ML4[90, 2, "i"], ML4[112, 1, "ix"]),
    note=Term(
        "使用人工智能的单位同样适用。缺少任何一部分的制度，不宜通过施行。",
        "Organisations that merely use AI are bound as well. A policy that lacks a part is not ready for adoption.",
    ),
)

hazards_reportable = Scope(
    ML4[90, 2, "i"],
    gist=Term("可以举报安全隐患", "safety hazards may be reported"),
    tag=STATUTORY,
    when=reported_matters.one_of("serious_injury", "serious_property_loss"),
    refers=(ML4[90, 3],),
    note=Term(
        "以可能造成重大人身伤害或者财产损失为限，不要求已经造成。",
        "Serious injury or loss has to be possible, not to have come about.",
    ),
)

safety_breaches_reportable = Scope(
    ML4[90, 2, "ii"],
    gist=Term("可以举报违反风险防控和安全要求", "breaches of risk control and safety may be reported"),
    tag=STATUTORY,
    when=reported_matters.one_of("risk_control", "safety_requirement"),
    refers=(ML4[90, 3],),
    note=Term(
        "所违反的义务和要求须由法律规定；只违反内部规定的，可以按其他事项受理。",
        "The duty or requirement is one set by law; a breach of house rules alone is taken in as another concern.",
    ),
)

concealment_reportable = Scope(
    ML4[90, 2, "iii"],
    gist=Term("可以举报隐瞒、歪曲", "concealment and distortion may be reported"),
    tag=STATUTORY,
    when=reported_matters.one_of("defect_concealed", "assessment_concealed"),
    refers=(ML4[90, 3], ML4[99, 2, "a"]),
    note=Term(
        "须为故意；疏忽造成的错漏，可以按其他事项受理。",
        "It has to be deliberate; an oversight is taken in as another concern.",
    ),
)

other_matters_reportable = Scope(
    ML4[90, 2, "iv"],
    gist=Term("可以举报其他事项", "other matters may be reported"),
    tag=STATUTORY,
    when=reported_matters.one_of("national_security", "public_security", "other"),
    refers=(ML4[90, 3],),
    note=Term(
        "法律的列举没有穷尽：其他人工智能问题同样受理，不因归不进类别而退回。",
        "The law's list is open: another AI concern is taken in too, and nothing is turned away for its category.",
    ),
)

no_retaliation = Prohibition(
    ML4[90, 3],
    gist=Term("禁止打击报复", "no retaliation"),
    tag=STATUTORY,
    readings=("G38",),
    bearer=ACTORS,
    toward=WHISTLEBLOWERS,
    when=all_of(
        IS_WHISTLEBLOWER,
        Clause(
            report_recipients.one_of("employer", "authority", "judicial_organ"),
            Term(
                "举报已向所在单位、主管部门或者司法机关提出",
                "the report went to the employer, an authority or a judicial organ",
            ),
            ML4[90, 3],
            denied=Term(
                "举报没有向所在单位、主管部门或者司法机关提出",
                "the report went to none of the three recipients: employer, authority, judicial organ",
            ),
        ),
    ),
    act=Act(
        "retaliate",
        Term("以任何形式对举报人打击报复", "retaliate in any form against the person who reports"),
    ),
    broken_by=RETALIATED,
    breach=(ML4[96, 1, "a"], ML4[101, 2]),
    refers=(ML4[112, 1, "ix"], ML4[90, 5, "c"]),
    note=Term(
        "后果有两层：第九十六条的行政处罚，第一百零一条第二款的赔偿，同时列出。案卷应有举报日、不利做法的日期及二者的联系。",
        "Two consequences stand side by side: the sanction of article 96 and the compensation of article 101(2). The "
        "file gives the day of the report, the day of the act, and what links them.",
    ),
)

# A ground that the authority must weigh in the penalty case: a duty of the authority.
mitigation_for_internal_report = Duty(
    ML4[90, 4, "a"],
    gist=Term("因内部举报从轻、减轻", "mitigation after an internal report"),
    tag=STATUTORY,
    readings=("G54",),
    bearer=AI_AUTHORITY,
    toward=ACTORS,
    when=Clause(
        report_effects.some(),
        Term(
            "因内部举报及时消除了隐患，或者防止、减轻了危害",
            "an internal report led in time to the removal of a hazard, or to less harm or none",
        ),
        ML4[90, 4],
        denied=Term(
            "没有因内部举报而消除隐患或者防止、减轻危害",
            "no internal report led to the removal of a hazard, or to less harm",
        ),
    ),
    act=Act(
        "mitigate_for_internal_report",
        Term(
            "将内部举报的效果作为对单位从轻、减轻处罚的情节",
            "treat the effect of the internal report as a ground for a lighter or mitigated penalty",
        ),
    ),
    breach=(ML4[105, 1], ML4[109, 2]),
    refers=(ML4[98, 1, "viii"], ML4[96, 2, "a"]),
    note=Term(
        "处罚案卷应当列出这一情节，并写明如何考虑；不得写出举报人是谁。",
        "The penalty file ticks this ground and says how it was weighed, without naming who reported.",
    ),
)

leniency_for_whistleblower = Permission(
    ML4[90, 4, "b"],
    gist=Term("对涉案举报人从宽", "leniency for an involved whistleblower"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=WHISTLEBLOWERS,
    when=all_of(
        IS_WHISTLEBLOWER,
        leniency_conditions.one_of("took_part"),
        leniency_conditions.one_of("reported_voluntarily"),
        leniency_conditions.one_of("cooperated"),
    ),
    act=Act(
        "spare_whistleblower",
        Term(
            "对该举报人依法从轻、减轻或者免除处罚",
            "lighten, mitigate or waive the penalty of the person who reported",
        ),
    ),
    refers=(ML4[98, 1],),
    note=Term(
        "可以从宽，不是应当；从宽与否，都要说明理由。",
        "It may, and need not; either way it gives reasons.",
    ),
)

protect_whistleblowers = Programme(
    ML4[90, 5, "a"],
    gist=Term("保护举报人的信息、隐私和安全", "protection of identity, privacy and safety"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "对内部举报人的个人信息、隐私和安全的保护",
        "protection of the personal information, privacy and safety of internal whistleblowers",
    ),
    aims=(
        Term("个人信息", "personal information"),
        Term("隐私", "privacy"),
        Term("安全", "safety"),
    ),
    note=Term(
        "身份与举报内容分开加密存放，只让指定的承办人知悉，每次查阅留下记录；保护没有终期，结案后仍然密封。",
        "Identity is stored apart from content, encrypted, and open to named handlers only; each access is logged. "
        "Protection has no end: a closed case stays sealed.",
    ),
)

# Owed to the person who reported, from the day of receipt: a duty of the authority in the case.
handle_whistleblower_report = Duty(
    ML4[90, 5, "b"],
    gist=Term("受理、处理并保密", "channel, handling and secrecy"),
    tag=STATUTORY,
    readings=("G38",),
    bearer=AI_AUTHORITY,
    toward=WHISTLEBLOWERS,
    act=Act(
        "handle_whistleblower_report",
        Term(
            "经由专门渠道受理、处理举报，并对举报人和举报内容严格保密",
            "take in and handle the report through a channel of its own, keeping person and content strictly secret",
        ),
    ),
    upon=WHISTLEBLOWER_REPORT_RECEIVED,
    due=PROMPTLY,
    done=WHISTLEBLOWER_REPORT_HANDLED,
    keep=Keep(
        Term("举报案卷（身份密封，查阅留痕）", "the report file, identity sealed, access logged"),
        None,
        WHISTLEBLOWER_REPORT_RECEIVED,
        HOUSE,
    ),
    breach=(ML4[109, 2],),
    refers=(ML4[81, 1, "ix"],),
    note=Term(
        "受理时给编号，不要求开立账户；凭编号查询进度，导出的材料不含身份。法律没有规定天数。",
        "Intake gives a case code and asks for no account; the code shows the progress, and no export holds the "
        "identity. The law names no number of days.",
    ),
)

no_leak_or_threat = Prohibition(
    ML4[90, 5, "c"],
    gist=Term("禁止泄露和威胁", "no leaks, no threats"),
    tag=STATUTORY,
    readings=("G25",),
    bearer=ANYONE,
    toward=WHISTLEBLOWERS,
    when=IS_WHISTLEBLOWER,
    act=Act(
        "harm_whistleblower",
        Term(
            "泄露内部举报人的身份和个人信息，或者威胁、恐吓、打击报复内部举报人",
            "leak the identity or personal information of an internal whistleblower, or threaten, intimidate or "
            "retaliate against one",
        ),
    ),
    broken_by=any_of(acts_against_whistleblower.some(), RETALIATED),
    breach=(ML4[96, 1, "a"], ML4[107, 1, "a"], PIPL[66]),
    refers=(ML4[90, 3], ML4[101, 2]),
    note=Term(
        "打击报复由第九十六条明文处罚。与人工智能活动无关的人泄露身份的，第九十六条不及，依《个人信息保护法》和第一百零七条处理。",
        "Retaliation is named in article 96. A leak by somebody who is no AI actor is outside that article: the "
        "Personal Information Protection Law and article 107 apply instead.",
    ),
)

# Articles 91 to 93

name_ai_officer = Duty(
    ML4[91, 1],
    gist=Term("指定人工智能负责人", "person in charge of AI"),
    tag=STATUTORY,
    readings=("G26",),
    bearer=PUBLIC_BODY,
    act=Act(
        "name_ai_officer",
        Term(
            "指定人工智能负责人，监督有关活动和安全保护措施",
            "name a person in charge of AI, who oversees the activity and the protective measures",
        ),
    ),
    met_by=ai_officer_named,
    breach=(ML4[109, 1], ML4[96, 1, "a"]),
    refers=(ML4[61, 1], ML4[80, 1]),
    note=Term(
        "国家机关违反的，依第一百零九条责令改正、处分人员，不予罚款；其他具有公共职能的组织违反的，依第九十六条处理。",
        "A State organ in breach is ordered to correct and persons are disciplined under article 109, without a fine; "
        "another body with public functions answers under article 96.",
    ),
)

enforcement_capacity = Programme(
    ML4[92, 1],
    gist=Term("执法能力建设", "enforcement capacity"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "能够监管人工智能的队伍、技术和培训", "the staff, technology and training to supervise AI"
    ),
    aims=(
        Term("专门队伍", "professional teams"),
        Term("专业技术", "technology"),
        Term("人员培训", "training"),
    ),
    needs=(Term("受训人数", "the number of staff trained"), Term("培训内容", "what the training covered")),
)

enforcement_procedure = Programme(
    ML4[92, 2],
    gist=Term("执法程序与执法监督", "enforcement procedure and its supervision"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "本系统的行政执法程序和行政执法监督制度",
        "the enforcement procedure of the system, and a system to supervise enforcement",
    ),
    aims=(
        Term("执法程序", "the enforcement procedure"),
        Term("执法监督", "supervision of enforcement"),
    ),
    needs=(
        Term("每类案件公布的程序", "a published procedure for each type of case"),
        Term("监督人员及其查阅全部案卷的权限", "supervisors who can read every case log"),
        Term("监督意见", "their findings"),
    ),
    refers=(ML4[109, 3], APL[75]),
)

governance_technology = Programme(
    ML4[93, 1],
    gist=Term("监管科技与合规科技", "supervisory and compliance technology"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "人工智能治理技术的研究开发，及监管科技、合规科技的应用",
        "research into the technology of AI governance, and the use of supervisory and compliance technology",
    ),
    aims=(
        Term("监测预警技术", "monitoring and warning"),
        Term("安全评估技术", "safety assessment"),
        Term("应急处置技术", "emergency response"),
        Term("监管科技", "supervisory technology"),
        Term("合规科技", "compliance technology"),
    ),
)

# Articles 94 and 95

ACTOR_ABROAD = Party(
    "actor_abroad",
    Term("境外的机构、组织和个人", "the institution, organisation or individual abroad"),
    when=~INSIDE,
)

HARM_DONE = Clause(
    interests_harmed.some(),
    Term(
        "该活动侵害了国家安全、公共利益或者公民、组织的合法权益",
        "the activity harmed national security, the public interest or rights in the country",
    ),
    ML4[94, 1],
    denied=Term(
        "该活动没有侵害国家安全、公共利益和公民、组织的合法权益",
        "the activity harmed neither national security nor the public interest nor rights in the country",
    ),
)

liability_of_actors_abroad = Liability(
    ML4[94, 1, "a"],
    gist=Term("境外侵害行为的责任", "liability for harm done from abroad"),
    tag=STATUTORY,
    bearer=ACTOR_ABROAD,
    when=HARM_DONE,
    answers_for=Term("该活动的法律责任", "responsibility under law for the activity"),
    breach=(ML4[96, 1, "a"], ML4[100, 2], ML4[107, 1, "a"]),
    refers=(ML4[2, 2], ML4[62, 1, "a"]),
    note=Term(
        "须已造成侵害；只有可能影响的，仍在适用范围内，但不适用本条。文书依境外送达的规定送达。",
        "Harm has to be done: what may merely have an effect stays in scope, but not under this article. Documents are "
        "served by the rules on service abroad.",
    ),
)

restrict_actor_abroad = Power(
    ML4[94, 1, "b"],
    gist=Term("限制、禁止并公告", "restriction or ban, with public notice"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=ACTOR_ABROAD,
    when=all_of(~INSIDE, HARM_DONE, serious_consequences),
    act=Act(
        "restrict_actor_abroad",
        Term(
            "限制或者禁止其在境内研发、提供、使用人工智能，并予以公告",
            "restrict or ban its AI activity in the country and announce the measure",
        ),
    ),
    refers=(ML4[94, 1, "a"], ML4[105, 1]),
    note=Term(
        "公告载明对象、范围和日期，登记公开；在册期间，其申请不予受理。",
        "The announcement gives actor, scope and day, in a public register; while entered there, an actor's "
        "applications are refused.",
    ),
)

respond_to_foreign_measures = Power(
    ML4[95, 1],
    gist=Term("对外国歧视性措施的处理", "response to foreign discriminatory measures"),
    tag=STATUTORY,
    holder=OTHER_DEPARTMENTS,
    against=FOREIGN_ACTORS,
    when=all_of(
        Clause(
            foreign_measures.some(),
            Term(
                "外国采取了遏制打压或者歧视性措施", "suppressive or discriminatory measures were taken abroad"
            ),
            ML4[95, 1],
            denied=Term(
                "外国没有采取遏制打压或者歧视性措施",
                "no suppressive or discriminatory measures were taken abroad",
            ),
        ),
        breaks_international_law,
    ),
    act=Act(
        "respond_to_foreign_measures", Term("依法采取相应处理措施", "take corresponding measures under law")
    ),
    refers=(ML4[39, 1, "a"],),
    note=Term(
        "登记外国的做法、法律依据和所采取的措施；本引擎只作记录，不提出反制建议。依据另见《反外国制裁法》。",
        "The register holds the foreign act, the legal basis and the response; the engine records and proposes none. See "
        "also the Anti-Foreign Sanctions Law.",
    ),
)
