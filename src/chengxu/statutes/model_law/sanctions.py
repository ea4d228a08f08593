"""Chapter VI, articles 96 to 99: sanctions, licence measures, weighing, filing breaches."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.expr import all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Keep, Power, Sanction
from chengxu.statutes.laws import APL, ML4
from chengxu.statutes.model_law.basis import LISTED_DEVELOPER, LISTED_PROVIDER, PROVIDER
from chengxu.statutes.model_law.findings import (
    AFTER_SUSPENSION,
    BREACH,
    FILED,
    IMPROPERLY_FILED,
    IS_STATE_ORGAN,
    NOT_FILED,
    PERSONS_BEHIND,
    REFUSED,
    TO_BE_DEREGISTERED,
    WARNED_IN_VAIN,
)
from chengxu.statutes.words.enforcement import (
    RESPONSIBLE_PERSONS,
    breach_serious,
    breaches_found,
    fine_considered,
    fine_factors,
    incidents_in_year,
    major_incident_found,
    penalties_in_year,
)
from chengxu.statutes.words.licensing import licence_state
from chengxu.statutes.words.parties import AI_AUTHORITY, OFFENDER

# Article 96: the general sanctions

correct_warn_confiscate = Sanction(
    ML4[96, 1, "a"],
    gist=Term("责令改正、警告、没收违法所得", "correction, warning, confiscation"),
    tag=STATUTORY,
    readings=("G18", "G24", "G25", "G26", "G39"),
    by=AI_AUTHORITY,
    on=OFFENDER,
    when=all_of(BREACH, ~breach_serious, ~IS_STATE_ORGAN),
    measures=(
        Term("责令改正", "an order to correct"),
        Term("警告", "a warning"),
        Term("没收全部违法所得", "confiscation of all unlawful gains"),
        Term(
            "暂停、终止有关业务的命令（可选）",
            "at its option an order to suspend or end the business concerned",
        ),
    ),
    refers=(ML4[97, 1], ML4[105, 1], ML4[108, 1]),
    note=Term(
        "这一步不得罚款。决定须写明违反的条款、改正期限、违法所得数额（没有的写零并说明）、是否暂停或者终止业务，以及救济途径。"
        "违法所得以有证据证明的为限。",
        "No fine at this step. The decision names the provision, the term for correction, the unlawful gains (zero takes "
        "a reason), whether business is suspended or ended, and the remedies. Gains are those proven.",
    ),
)

_WEIGH = Term(
    "数额在幅度内由案件承办人员说理确定，九项因素逐项写明；有内部举报减损情形的，应当从轻或者减轻。",
    "Within the range the officer reasons the figure, on each of the nine factors; where an internal report kept harm "
    "down, leniency is mandatory.",
)
_FINE_REFERS: tuple[Cite, ...] = (ML4[90, 4, "a"], ML4[98, 1], ML4[105, 1])

fine_for_refusing = Sanction(
    ML4[96, 1, "b"],
    gist=Term("拒不改正的罚款", "fine for refusing to correct"),
    tag=STATUTORY,
    readings=("G18", "G25", "G26"),
    by=AI_AUTHORITY,
    on=OFFENDER,
    when=all_of(BREACH, ~breach_serious, REFUSED, ~IS_STATE_ORGAN),
    measures=(
        Term("十万元至一百万元的罚款（均含本数）", "a fine of CNY 100,000 to 1,000,000, both included"),
    ),
    refers=(ML4[96, 1, "a"], *_FINE_REFERS),
    note=_WEIGH,
)

fine_persons_for_refusing = Sanction(
    ML4[96, 1, "c"],
    gist=Term("拒不改正时对责任人员的罚款", "fine on responsible persons for a refusal"),
    tag=STATUTORY,
    readings=("G18", "G22", "G26"),
    by=AI_AUTHORITY,
    on=RESPONSIBLE_PERSONS,
    when=all_of(BREACH, ~breach_serious, REFUSED, ~IS_STATE_ORGAN, PERSONS_BEHIND),
    measures=(
        Term(
            "每人一万元至十万元的罚款（均含本数）",
            "a fine of CNY 10,000 to 100,000 each, both included",
        ),
    ),
    refers=(ML4[96, 1, "b"], *_FINE_REFERS),
    note=Term(
        "逐人作出决定，写明职务。自然人为自己行事的，没有单位，不另罚责任人员。" + _WEIGH.zh,
        "One decision a person, with the office held. An individual acting for himself has no entity behind him and is "
        "not fined twice. " + _WEIGH.en,
    ),
)

fine_serious = Sanction(
    ML4[96, 2, "a"],
    gist=Term("情节严重的罚款", "fine in serious cases"),
    tag=STATUTORY,
    readings=("G18", "G23", "G25", "G26"),
    by=AI_AUTHORITY,
    on=OFFENDER,
    when=all_of(BREACH, breach_serious, ~IS_STATE_ORGAN),
    measures=(
        Term("责令改正", "an order to correct"),
        Term("没收全部违法所得", "confiscation of all unlawful gains"),
        Term(
            "一百万元至一千万元（均含本数），或者不超过上年营业额百分之四的罚款",
            "a fine of CNY 1,000,000 to 10,000,000, both included, or of up to 4% of the previous year's turnover",
        ),
    ),
    refers=_FINE_REFERS,
    note=Term(
        "两种算法择一并说明理由；营业额不明的，不得按营业额计算，也不当作零。" + _WEIGH.zh,
        "One of the two bases is chosen, with reasons; if turnover is unknown that base is closed, and unknown is not "
        "zero. " + _WEIGH.en,
    ),
)

business_measures_serious = Sanction(
    ML4[96, 2, "b"],
    gist=Term("情节严重的业务限制", "measures on the business in serious cases"),
    tag=STATUTORY,
    readings=("G18", "G25", "G26"),
    by=AI_AUTHORITY,
    on=OFFENDER,
    when=all_of(BREACH, breach_serious, ~IS_STATE_ORGAN),
    measures=(
        Term("暂停有关业务的命令（可选）", "at its option suspension of the business concerned"),
        Term("停业整顿的命令（可选）", "at its option closing for rectification"),
        Term(
            "提请有权机关吊销业务许可的通报（可选）",
            "at its option a notice to the competent authority to revoke the business permit",
        ),
        Term(
            "提请有权机关吊销营业执照的通报（可选）",
            "at its option a notice to the competent authority to revoke the business licence",
        ),
    ),
    refers=(ML4[97, 1], ML4[99, 3], ML4[105, 1]),
    note=Term(
        "吊销由有权机关决定，本机关只作通报并跟踪回复，不得径行把他人的许可改为已吊销。",
        "Revocation is the competent authority's decision: it is notified and its answer followed up, and no permit of "
        "another authority is set to revoked from here.",
    ),
)

fine_persons_serious = Sanction(
    ML4[96, 2, "c"],
    gist=Term("情节严重时对责任人员的罚款", "fine on responsible persons in serious cases"),
    tag=STATUTORY,
    readings=("G18", "G26"),
    by=AI_AUTHORITY,
    on=RESPONSIBLE_PERSONS,
    when=all_of(BREACH, breach_serious, ~IS_STATE_ORGAN, PERSONS_BEHIND),
    measures=(
        Term(
            "每人十万元至一百万元的罚款（均含本数）",
            "a fine of CNY 100,000 to 1,000,000 each, both included",
        ),
    ),
    refers=_FINE_REFERS,
    note=Term(
        "不以拒不改正为前提。" + _WEIGH.zh, "It does not presuppose a refusal to correct. " + _WEIGH.en
    ),
)

# Article 97: suspension and revocation of a licence

suspend_licence = Power(
    ML4[97, 1, "a"],
    gist=Term("中止许可", "suspension of the licence"),
    tag=STATUTORY,
    readings=("G18", "G20", "G21"),
    holder=AI_AUTHORITY,
    against=(LISTED_DEVELOPER, LISTED_PROVIDER),
    when=all_of(
        licence_state.is_("granted"),
        breaches_found.one_of("activity"),
        any_of(major_incident_found, incidents_in_year >= 3, penalties_in_year >= 3),
    ),
    act=Act(
        "suspend_licence",
        Term("中止该许可，同时责令在所定期限内改正", "suspend the licence and set a day for correction"),
    ),
    refers=(ML4[41, 2], ML4[45, 1], ML4[53], ML4[86, 1], ML4[105, 1]),
    note=Term(
        "决定须写明事由、改正期限和救济途径；中止期间不得从事该活动。改正经核实的，恢复许可。",
        "The decision names the trigger, the term and the remedies; the activity is forbidden meanwhile. A verified "
        "correction brings the licence back.",
    ),
)

revoke_licence = Power(
    ML4[97, 1, "b"],
    gist=Term("撤销许可", "revocation of the licence"),
    tag=STATUTORY,
    readings=("G18", "G20", "G21"),
    holder=AI_AUTHORITY,
    against=(LISTED_DEVELOPER, LISTED_PROVIDER),
    when=all_of(
        licence_state.is_("suspended"),
        AFTER_SUSPENSION,
    ),
    act=Act("revoke_licence", Term("撤销许可", "revoke the licence")),
    refers=(ML4[41, 2], ML4[70, 1, "b"], ML4[97, 1, "a"], ML4[105, 1]),
    note=Term(
        "只能在中止之后撤销，有效的许可不得直接撤销；登记写明日期和事由。",
        "Only from suspension: a licence in force is not revoked directly. The register shows the day and the ground.",
    ),
)

# Article 98: setting a fine. The authority weighs before it fines, so each factor is a duty of the authority.

_WEIGHING_BREACH = (ML4[105, 1], ML4[109, 2])

weigh_fine = Duty(
    ML4[98, 1],
    gist=Term("罚款的裁量", "weighing a fine"),
    tag=STATUTORY,
    readings=("G18",),
    bearer=AI_AUTHORITY,
    toward=OFFENDER,
    when=fine_considered,
    act=Act(
        "weigh_fine",
        Term(
            "综合考虑各项裁量因素后确定罚款数额",
            "set the amount of the fine only after weighing all of the factors together",
        ),
    ),
    met_by=all_of(*(fine_factors.one_of(factor) for factor, _ in fine_factors.values)),
    keep=Keep(Term("裁量说理记录", "the reasons for the amount"), None, None, HOUSE),
    breach=_WEIGHING_BREACH,
    refers=(ML4[96], ML4[99], ML4[108, 1], APL[5], APL[6]),
    note=Term(
        "罚款用以补充责令整改等措施，遵循合法、过罚相当、公平公正、处罚与教育相结合和综合裁量。缺一项因素即不得作出决定；"
        "引擎只显示法定幅度，不计算数额。",
        "A fine supplements correction; lawfulness, proportion, fairness, teaching beside punishing and a view of the whole guide "
        "it. With one factor missing no decision issues; the engine shows the range and computes no figure.",
    ),
)


def _weigh(item: str, factor: str, gist: Term, note: Term, *refers: Cite) -> Duty:
    """Return the duty to consider one factor; its title says what is considered."""
    return Duty(
        ML4[98, 1, item],
        gist=gist,
        tag=STATUTORY,
        bearer=AI_AUTHORITY,
        toward=OFFENDER,
        when=fine_considered,
        act=Act(f"weigh_{factor}", Term(f"考虑{gist.zh}并说明理由", f"consider {gist.en}, with reasons")),
        met_by=fine_factors.one_of(factor),
        breach=_WEIGHING_BREACH,
        refers=(ML4[98, 1], *refers),
        note=note,
    )


weigh_gravity = _weigh(
    "i",
    "gravity",
    Term(
        "违法行为和后果的轻重、持续时间和影响范围",
        "the weight, duration and reach of the breach and its result",
    ),
    Term(
        "持续天数、受影响人数和损害数额分别填写；查不清的注明。",
        "Days, people affected and amount of damage are entered one by one; what cannot be found out is so marked.",
    ),
)

weigh_intent = _weigh(
    "ii",
    "fault",
    Term("主观上是故意还是过失", "whether there was intent or negligence"),
    Term("二者择一，并注明证据出处。", "One of the two, with the evidence for it."),
)

weigh_remedies = _weigh(
    "iii",
    "remedies",
    Term("补救措施和减损效果", "remedies taken and loss averted"),
    Term("依事件处置记录的时刻填写。", "Filled from the times in the incident records."),
    ML4[53, 1],
)

weigh_notice = _weigh(
    "iv",
    "notice",
    Term("向国家主管机关通知的情况", "the notice given to the national authority"),
    Term("依事件报告和熔断报告的时刻填写。", "Filled from the times of incident and breaker reports."),
    *(ML4[53, 3], ML4[58, 2, "b"]),
)

weigh_risk_measures = _weigh(
    "v",
    "risk_measures",
    Term("管理风险的组织和技术措施", "organisational and technical measures against risk"),
    Term(
        "看措施是否合理有效，依风险管理档案填写。",
        "Were they reasonable, and did they work? Filled from the archive of risk records.",
    ),
    *(ML4[57], ML4[68, 1]),
)

weigh_standards = _weigh(
    "vi",
    "standards",
    Term("遵守标准和取得认证的情况", "standards kept to and certificates held"),
    Term("逐项写明编号和有效期。", "Each with its number and validity."),
    ML4[104, 2],
)

weigh_earlier_breaches = _weigh(
    "vii",
    "earlier_breaches",
    Term("此前的违法记录", "the record of earlier breaches"),
    Term("依处罚决定登记填写。", "Filled from the register of decisions."),
    *(ML4[97, 1], ML4[108, 1, "b"]),
)

weigh_internal_report = _weigh(
    "viii",
    "internal_report",
    Term("内部举报对损害的影响", "the effect of an internal report on the damage"),
    Term(
        "只写影响，不得写明举报人；符合从宽情形的，应当从轻或者减轻。",
        "The effect only, never the person; where the ground for leniency is there, leniency is mandatory.",
    ),
    ML4[90, 4, "a"],
)

weigh_other_factors = _weigh(
    "ix",
    "other",
    Term("其他法律法规规定的从重、从轻、减轻因素", "what other laws treat as aggravating or mitigating"),
    Term("每项须引明条文；没有的，写明没有。", "Each needs its citation; if there is none, that is entered."),
)

# Article 99: filing breaches

warn_for_not_filing = Sanction(
    ML4[99, 1, "a"],
    gist=Term("未备案的警告", "warning for not filing"),
    tag=STATUTORY,
    readings=("G18", "G24", "G39"),
    by=AI_AUTHORITY,
    on=PROVIDER,
    when=all_of(NOT_FILED, ~IS_STATE_ORGAN),
    measures=(Term("警告，并定期限备案", "a warning that sets a day for the filing"),),
    refers=(ML4[66], ML4[105, 1], ML4[108, 1]),
    note=Term(
        "自备案期限届满的次日起才可以警告；这一步不得罚款。",
        "From the day after the filing was due. No fine at this step.",
    ),
)

fine_for_not_filing = Sanction(
    ML4[99, 1, "b"],
    gist=Term("经警告仍不备案的罚款", "fine for not filing after the warning"),
    tag=STATUTORY,
    readings=("G18", "G24"),
    by=AI_AUTHORITY,
    on=PROVIDER,
    when=all_of(
        NOT_FILED,
        WARNED_IN_VAIN,
        ~IS_STATE_ORGAN,
    ),
    measures=(Term("一万元至十万元的罚款（均含本数）", "a fine of CNY 10,000 to 100,000, both included"),),
    refers=(ML4[99, 1, "a"], *_FINE_REFERS),
    note=Term(
        "须先有警告，且所定期限已过。本条不处罚责任人员。" + _WEIGH.zh,
        "A warning comes first, and its term has to be over. No persons are fined under this article. "
        + _WEIGH.en,
    ),
)

revoke_improper_filing = Sanction(
    ML4[99, 2, "a"],
    gist=Term("撤销以不正当手段取得的备案", "revocation of a filing improperly obtained"),
    tag=STATUTORY,
    readings=("G18", "G39"),
    by=AI_AUTHORITY,
    on=PROVIDER,
    when=all_of(IMPROPERLY_FILED, FILED, ~IS_STATE_ORGAN),
    measures=(
        Term("撤销备案", "revocation of the filing"),
        Term("警告", "a warning"),
        Term("通报批评", "public criticism"),
    ),
    refers=(ML4[66], ML4[67], ML4[105, 1]),
    note=Term(
        "三项并用。撤销之后，备案义务重新产生，期限自撤销之日起算。",
        "All three together. With the revocation the duty to file arises anew, and its time runs from that day.",
    ),
)

fine_for_improper_filing = Sanction(
    ML4[99, 2, "b"],
    gist=Term("不正当取得备案情节严重的罚款", "fine for a serious case of improper filing"),
    tag=STATUTORY,
    readings=("G18",),
    by=AI_AUTHORITY,
    on=PROVIDER,
    when=all_of(IMPROPERLY_FILED, breach_serious, ~IS_STATE_ORGAN),
    measures=(
        Term("十万元至一百万元的罚款（均含本数）", "a fine of CNY 100,000 to 1,000,000, both included"),
    ),
    refers=(ML4[99, 2, "a"], *_FINE_REFERS),
    note=Term(
        "与撤销备案并处，不得按营业额计算，须写明情节严重的理由。" + _WEIGH.zh,
        "In addition to the revocation, never by turnover, and with reasons for the seriousness. "
        + _WEIGH.en,
    ),
)

cancel_filing_ex_officio = Power(
    ML4[99, 3],
    gist=Term("依职权注销备案", "cancellation of the filing ex officio"),
    tag=STATUTORY,
    readings=("G18",),
    holder=AI_AUTHORITY,
    against=PROVIDER,
    when=all_of(FILED, TO_BE_DEREGISTERED),
    act=Act("cancel_filing_ex_officio", Term("依职权注销备案", "cancel the filing of its own motion")),
    refers=(ML4[70, 2], ML4[96, 2, "b"], ML4[105, 1]),
    note=Term(
        "注销只是清理登记，不是处罚，国家机关的备案同样适用；逾期未办注销另依第九十六条处理。登记写明依职权注销及日期。",
        "It clears the register and is no penalty, so that a State organ's filing is reached as well; being late with "
        "the cancellation is a matter of art. 96. The register shows ex officio, with the day.",
    ),
)
