"""Chapter VIII, articles 82 to 84: administrative penalties, discretion, State organs."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.expr import Clause, Expr, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Keep, Sanction
from chengxu.statutes.laws import ALL, APL, ARL, CL, SD
from chengxu.statutes.scholars_draft.basis import STATE_ORGAN
from chengxu.statutes.scholars_draft.findings import (
    IS_ACTIVE,
    IS_STATE_ORGAN,
    ORDINARY_BREACH,
    PERSONS_BEHIND,
    REFUSED,
    SERIOUS_BREACH,
)
from chengxu.statutes.words.enforcement import (
    DISCIPLINING_ORGAN,
    OFFICIALS,
    RESPONSIBLE_PERSONS,
    SUPERIOR_ORGAN,
    misconduct_criminal,
    official_misconduct,
)
from chengxu.statutes.words.parties import OFFENDER, OVERSIGHT, UPPER_OVERSIGHT
from chengxu.statutes.words.penalties import (
    breach_of_draft,
    penalty_considered,
    penalty_findings,
    personal_fine,
)

# Article 82(1): ordinary cases, departments of any level

_GENERAL: tuple[Cite, ...] = (SD[83, 1], SD[93, 1], APL[36], ARL[11], ALL[12])

correct_and_warn = Sanction(
    SD[82, 1, "a"],
    gist=Term("责令改正并警告", "order to correct, with a warning"),
    tag=STATUTORY,
    readings=("S38", "S39", "S53"),
    by=OVERSIGHT,
    on=OFFENDER,
    when=ORDINARY_BREACH,
    measures=(Term("责令限期改正", "an order to correct by a set day"), Term("警告", "a warning")),
    refers=(SD[66, 2, "b"], SD[84, 1, "b"], *_GENERAL),
    note=Term(
        "两项必须并用。决定写明违反的条款、事实和改正日期；法律没有规定改正期限，由决定确定。国家机关违法的，依第八十四条。",
        "Both are compulsory. The decision names the provision, the facts and the day for correction, which the law leaves "
        "to it. A State organ is dealt with under art. 84.",
    ),
)

confiscate = Sanction(
    SD[82, 1, "b"],
    gist=Term("没收违法所得", "confiscation of unlawful gains"),
    tag=STATUTORY,
    readings=("S39", "S48"),
    by=OVERSIGHT,
    on=OFFENDER,
    when=ORDINARY_BREACH,
    measures=(Term("没收全部违法所得", "confiscation of all unlawful gains"),),
    refers=(SD[82, 1, "a"], SD[83, 1, "iii"], APL[28], *_GENERAL),
    note=Term(
        "以有证据证明的为限，没有的为零；不明的暂缺，不当作零。不必先拒不改正，与罚款分列，不得相抵。",
        "What is proven, zero if there was none; an unknown sum stays open and is not zero. No refusal is needed, and it is "
        "never netted against a fine.",
    ),
)

_WEIGH = Term(
    "数额在幅度内按第八十三条的因素说理确定。",
    "Within the range the figure is reasoned by the factors of art. 83.",
)

fine_for_refusing = Sanction(
    SD[82, 1, "c"],
    gist=Term("拒不改正的罚款", "fine for refusing to correct"),
    tag=STATUTORY,
    readings=("S38", "S39"),
    by=OVERSIGHT,
    on=OFFENDER,
    when=ORDINARY_BREACH & REFUSED,
    measures=(Term("一百万元以下的罚款（含本数）", "a fine of up to CNY 1,000,000, that sum included"),),
    refers=(SD[82, 1, "a"], APL[29], *_GENERAL),
    note=Term(
        "须先有责令改正，且改正日期已过；没有下限，但罚款应当大于零。" + _WEIGH.zh,
        "An order comes first, and its day has to be over. There is no minimum, but a fine is more than nothing. "
        + _WEIGH.en,
    ),
)

fine_persons = Sanction(
    SD[82, 1, "d"],
    gist=Term("对责任人员的罚款", "fine on responsible persons"),
    tag=STATUTORY,
    readings=("S35", "S39"),
    by=OVERSIGHT,
    on=RESPONSIBLE_PERSONS,
    when=ORDINARY_BREACH & PERSONS_BEHIND & any_of(REFUSED, personal_fine.is_("any_breach")),
    measures=(
        Term(
            "每人一万元以上十万元以下的罚款（均含本数）",
            "a fine of CNY 10,000 to 100,000 each, both included",
        ),
    ),
    refers=(SD[82, 1, "c"], *_GENERAL),
    note=Term(
        "逐人作出决定。自然人为自己行事的，没有单位，不另罚责任人员。是否以拒不改正为前提，可以切换读法。"
        + _WEIGH.zh,
        "One decision a person. An individual acting for himself has no entity behind him and is not fined twice. Whether a "
        "refusal is needed can be switched. " + _WEIGH.en,
    ),
)

# Article 82(2): serious cases, departments of provincial level and above only

_COMPETENCE = Term(
    "只有省级以上主管部门可以决定，市、县级部门应当移送；情节严重须书面说明理由，不以拒不改正为前提。",
    "Only a department of provincial level or above may decide it; a city or county department passes the case on. "
    "Seriousness takes written reasons, a refusal is not needed.",
)


def _serious(
    part: str,
    gist: Term,
    *measures: Term,
    note: Term | None = None,
    persons: bool = False,
    readings: tuple[str, ...] = (),
    refers: tuple[Cite, ...] = (),
) -> Sanction:
    """Return a sanction of article 82(2); those on persons need persons found responsible in an entity."""
    when: Expr = SERIOUS_BREACH & PERSONS_BEHIND if persons else SERIOUS_BREACH
    said = Term(_COMPETENCE.zh + note.zh, f"{_COMPETENCE.en} {note.en}") if note else _COMPETENCE
    return Sanction(
        SD[82, 2, part],
        gist=gist,
        tag=STATUTORY,
        readings=("S37", "S39", *readings),
        by=UPPER_OVERSIGHT,
        on=RESPONSIBLE_PERSONS if persons else OFFENDER,
        when=when,
        measures=measures,
        refers=(*refers, *_GENERAL),
        note=said,
    )


correct_serious = _serious(
    "a",
    Term("情节严重的责令改正", "order to correct in a serious case"),
    Term("责令限期改正", "an order to correct by a set day"),
    readings=("S38",),
    refers=(SD[59], SD[82, 1, "a"]),
)

confiscate_serious = _serious(
    "b",
    Term("情节严重的没收", "confiscation in a serious case"),
    Term("没收全部违法所得", "confiscation of all unlawful gains"),
    readings=("S48",),
    refers=(SD[82, 1, "b"], APL[28]),
    note=Term(
        "以有证据证明的为限，与罚款分列，不得相抵。",
        "What is proven, in a line of its own and never netted against the fine.",
    ),
)

fine_serious = _serious(
    "c",
    Term("情节严重的罚款", "fine in a serious case"),
    Term(
        "五千万元以下，或者上一年度营业额百分之五以下的罚款（均含本数）",
        "a fine of up to CNY 50,000,000, or of up to 5% of the previous year's turnover, both included",
    ),
    readings=("S36",),
    refers=(SD[82, 1, "c"], SD[83, 1, "ii"], APL[29]),
    note=Term(
        "两个上限由部门择一并说明理由；营业额不明的，只能用定额上限。" + _WEIGH.zh,
        "The department elects one ceiling, with reasons; with turnover unknown only the fixed one is open. "
        + _WEIGH.en,
    ),
)

suspend_business = _serious(
    "d",
    Term("暂停业务、停业整顿", "suspension of business"),
    Term("暂停有关业务的命令（可选）", "suspension of the business concerned (optional)"),
    Term("停业整顿的命令（可选）", "closing for rectification (optional)"),
    readings=("S38",),
    refers=(SD[82, 2, "e"],),
    note=Term(
        "写明起始日，以及终日或者解除条件；不得无限期。",
        "With its first day and its end or the terms for lifting it; never without end.",
    ),
)

notify_for_revocation = _serious(
    "e",
    Term("通报吊销许可、执照", "notice for revocation of permits or licence"),
    Term(
        "提请主管部门吊销有关业务许可的通报（可选）",
        "a notice to the competent department to revoke the business permits (optional)",
    ),
    Term(
        "提请主管部门吊销营业执照的通报（可选）",
        "a notice to the competent department to revoke the business licence (optional)",
    ),
    refers=(SD[49, 1], SD[82, 2, "d"]),
    note=Term(
        "吊销由收到通报的部门决定；其决定登记之前，不显示为已吊销。",
        "Revocation is for the department notified; until its decision is entered nothing is shown as revoked.",
    ),
)

fine_persons_serious = _serious(
    "f",
    Term("情节严重时对责任人员的罚款", "fine on responsible persons in a serious case"),
    Term(
        "每人十万元以上一百万元以下的罚款（均含本数）",
        "a fine of CNY 100,000 to 1,000,000 each, both included",
    ),
    persons=True,
    refers=(SD[82, 1, "d"],),
    note=_WEIGH,
)

ban_from_posts = _serious(
    "g",
    Term("从业禁止", "ban from posts"),
    Term(
        "一定期间内不得在有关企业任董事、监事、高级管理人员和人工智能安全负责人的决定（可选）",
        "a ban for a time from the posts of director, supervisor, senior manager and person responsible for AI "
        "safety in enterprises of the field (optional)",
    ),
    persons=True,
    readings=("S38",),
    refers=(SD[52, 2, "a"],),
    note=Term(
        "写明所禁的职务和起止日，不得无限期；期间内不得依第五十二条指定为负责人。",
        "With the posts and the first and last day, never without end; meanwhile the person cannot be designated under "
        "art. 52.",
    ),
)

# Article 83: the authority weighs before it decides, so each factor is a duty of the authority.

_WEIGHING_BREACH = (SD[84, 1, "d"],)

weigh = Duty(
    SD[83, 1],
    gist=Term("处罚的裁量", "weighing a penalty"),
    tag=STATUTORY,
    readings=("S53",),
    bearer=OVERSIGHT,
    toward=OFFENDER,
    when=penalty_considered,
    act=Act(
        "weigh_penalty",
        Term("在决定之前一并权衡六项因素", "weigh all six factors together before deciding"),
    ),
    met_by=all_of(*(penalty_findings.one_of(point) for point, _ in penalty_findings.values)),
    keep=Keep(Term("处罚决定及六项书面意见", "the decision with its six findings"), None, None, HOUSE),
    breach=_WEIGHING_BREACH,
    refers=(SD[82], APL[5], APL[6], APL[44], APL[63], ARL[11], ALL[12]),
    note=Term(
        "六项没有写全的，不得作出决定；评分只供参考，不生成必罚的数额。当事人不服的，可以依法复议或者起诉。"
        "决定宜永久保存，供判断以往守法之用。",
        "No decision before all six are written; a score is advice and makes no figure binding. Review and suit are open "
        "under other laws. The decision is best kept for good, since earlier compliance is judged by it.",
    ),
)


def _weigh(item: str, name: str, gist: Term, points: tuple[str, ...], note: Term, *refers: Cite) -> Duty:
    """Return the duty to consider one factor; its title says what is considered."""
    return Duty(
        SD[83, 1, item],
        gist=gist,
        tag=STATUTORY,
        bearer=OVERSIGHT,
        toward=OFFENDER,
        when=penalty_considered,
        act=Act(f"weigh_penalty_{name}", Term(f"考虑{gist.zh}并写明意见", f"consider {gist.en}, in writing")),
        met_by=all_of(*(penalty_findings.one_of(point) for point in points)),
        breach=_WEIGHING_BREACH,
        refers=(SD[83, 1], *refers),
        note=note,
    )


weigh_gravity = _weigh(
    "i",
    "gravity",
    Term("违法的性质、轻重、时长和后果", "the nature, gravity, duration and results of the breach"),
    ("nature", "severity", "duration", "consequences"),
    Term(
        "四个方面分别写明；持续天数不得为负。",
        "Each of the four in its own words; a duration is never negative.",
    ),
)

weigh_size = _weigh(
    "ii",
    "size",
    Term("违法单位的规模、营业额和市场份额", "the size, turnover and market share of the offender"),
    ("size", "turnover", "market_share"),
    Term(
        "市场份额在百分之零至一百之间；营业额所属年度可以与计算罚款的年度不同，两个年度都写明。",
        "A market share lies between 0 and 100 per cent. Turnover may be of another year than that of the fine; both "
        "years are shown.",
    ),
    SD[82, 2, "c"],
)

weigh_profit = _weigh(
    "iii",
    "profit",
    Term("因违法直接和间接获得的利益", "what was gained, directly and indirectly"),
    ("direct_profit", "indirect_profit"),
    Term(
        "直接和间接分开写；只有查实的违法所得进入没收。",
        "The two apart; only proven unlawful gains lead to confiscation.",
    ),
    SD[82, 1, "b"],
)

weigh_mitigation = _weigh(
    "iv",
    "mitigation",
    Term("减轻和处理违法的举措", "steps that mitigated or dealt with the breach"),
    ("mitigation",),
    Term(
        "逐项注明日期；在决定草案之后才采取的，标明较晚。",
        "Each with its date; what came after the draft decision is marked as late.",
    ),
    *(SD[8, 2], SD[93, 1]),
)

weigh_cooperation = _weigh(
    "v",
    "cooperation",
    Term("对调查的配合", "cooperation with the investigation"),
    ("cooperation",),
    Term(
        "依调查记录写明配合和妨碍两面；称其不配合而没有记录的，标明存疑。",
        "From the log of the inquiry, help and obstruction alike; non-cooperation that no log shows is marked as doubtful.",
    ),
    *(SD[65, 2], SD[93, 1]),
)

weigh_prior_compliance = _weigh(
    "vi",
    "prior_compliance",
    Term("以往遵守本法的情况", "earlier compliance with this law"),
    ("prior_compliance",),
    Term(
        "依处罚登记列出，被撤销的决定不计；回溯多久没有规定，须写明所取的期间。",
        "From the register of sanctions, without annulled decisions. How far to look back is not said: state the period "
        "taken.",
    ),
)

# Article 84

# The duty adds nothing to those of the roles; what shows it broken is a breach found in one of them.
organs_are_bound = Duty(
    SD[84, 1, "a"],
    gist=Term("国家机关同样受约束", "State organs are bound as well"),
    tag=STATUTORY,
    readings=("S39",),
    bearer=STATE_ORGAN,
    when=IS_ACTIVE,
    act=Act(
        "obey_as_state_organ",
        Term("在其人工智能活动中遵守本法", "keep to this law in its own AI activity"),
    ),
    met_by=~breach_of_draft,
    breach=(SD[84, 1, "b"], SD[84, 1, "c"]),
    refers=(SD[69], SD[70]),
    note=Term(
        "研发者、提供者、使用者的各项义务都适用；违反的后果依本条，不依第八十二条。",
        "All duties of the roles apply; a breach leads to this article and not to art. 82.",
    ),
)

ORGAN_BREACH = all_of(IS_STATE_ORGAN, breach_of_draft)

correct_organ = Sanction(
    SD[84, 1, "b"],
    gist=Term("责令国家机关改正", "order to a State organ to correct"),
    tag=STATUTORY,
    readings=("S39",),
    by=(SUPERIOR_ORGAN, OVERSIGHT),
    on=STATE_ORGAN,
    when=ORGAN_BREACH,
    measures=(Term("责令改正", "an order to correct"),),
    refers=(SD[82, 1, "a"],),
    note=Term(
        "两者之一责令即可；不得罚款，不得没收。受托的企业仍依第八十二条。",
        "An order by either suffices; neither fine nor confiscation. A contractor stays under art. 82.",
    ),
)

discipline_in_organ = Sanction(
    SD[84, 1, "c"],
    gist=Term("国家机关责任人员的处分", "discipline of those responsible in an organ"),
    tag=STATUTORY,
    by=DISCIPLINING_ORGAN,
    on=RESPONSIBLE_PERSONS,
    when=ORGAN_BREACH & PERSONS_BEHIND,
    measures=(Term("处分", "discipline"),),
    refers=(SD[84, 1, "b"],),
    note=Term(
        "移送时写明人员和责令改正的决定；处分的种类由有权机关决定，在此只登记结果。",
        "The referral names the person and the order. What discipline is for the competent organ; only the outcome is "
        "entered.",
    ),
)

discipline_of_officials = Sanction(
    SD[84, 1, "d"],
    gist=Term("工作人员渎职的处分", "discipline for official misconduct"),
    tag=STATUTORY,
    by=DISCIPLINING_ORGAN,
    on=OFFICIALS,
    own_reach=True,  # those who supervise do no AI activity themselves
    when=all_of(
        Clause(
            official_misconduct.some(),
            Term(
                "认定工作人员玩忽职守、滥用职权或者徇私舞弊",
                "officials are found to have neglected their duty, abused power or shown favour",
            ),
            SD[84, 1],
            denied=Term("没有认定工作人员有不当行为", "no misconduct of officials has been found"),
        ),
        ~misconduct_criminal,
    ),
    measures=(Term("处分", "discipline"),),
    refers=(SD[53, 1, "b"], SD[60], SD[65, 3], CL[397]),
    note=Term(
        "移送时写明属于哪一种行为；涉嫌犯罪的，改为移送司法。",
        "The referral says which kind of misconduct; with a suspected crime it goes to justice instead.",
    ),
)
