"""Chapter V, article 90: internal reports, what may be reported, no retaliation, leniency, protection."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import (
    Act,
    Duty,
    Keep,
    Permission,
    Programme,
    Prohibition,
    Scope,
)
from chengxu.statutes.laws import ML4, PIPL
from chengxu.statutes.model_law.basis import ACTORS, IS_WHISTLEBLOWER, REACHED
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    ANYONE,
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
    whistleblowing_policy,
)

# Article 90

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
    own_reach=True,
    when=all_of(REACHED, IS_WHISTLEBLOWER),
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
