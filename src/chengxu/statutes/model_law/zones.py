"""Chapter II, articles 31 and 32: special zones and their regulations, free-trade zones."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import days
from chengxu.dates.limits import within
from chengxu.law.norm import Act, Duty, Permission, Power, Programme
from chengxu.statutes.laws import LEGL, ML4
from chengxu.statutes.model_law.basis import DEVELOPS, PROVIDES
from chengxu.statutes.words.incentives import (
    FREE_TRADE_ZONES,
    NORM_KINDS,
    RECORDING_ORGANS,
    ZONE_LEGISLATURE,
    ZONE_REGULATION_PUBLISHED,
    free_trade_approvals,
    free_trade_eligible,
    in_ai_zone,
    in_free_trade_zone,
    zone_departure_statement,
    zone_departures,
    zone_departures_authorised,
    zone_record_receipts,
    zone_regulation_oversteps,
)
from chengxu.statutes.words.parties import STATE

# Article 31: special zones and their legislation

special_zones = Programme(
    ML4[31, 1],
    gist=Term("设立人工智能特区", "AI special zones"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("符合条件地区的人工智能特区", "AI special zones in qualified areas"),
    aims=(Term("人工智能特区", "an AI special zone"),),
    needs=(
        Term("地域范围", "its territory"),
        Term("设立文件", "the founding act"),
        Term("设立日期", "its date"),
    ),
)

_OVERSTEPS = Clause(
    zone_regulation_oversteps,
    Term(
        "该法规经认定违背宪法或者上位法基本原则",
        "the regulation has been found to go against the Constitution or the basic principles of higher law",
    ),
    ML4[31, 2],
    denied=Term(
        "该法规未经认定违背宪法或者上位法基本原则",
        "the regulation has not been found to go against the Constitution or the basic principles of higher law",
    ),
)
_DEPARTS = Clause(
    zone_departures.some(),
    Term("该特区法规对上位规定作了变通", "the zone regulation departs from other norms"),
    ML4[31, 3],
    denied=Term("该特区法规没有作变通", "the zone regulation departs from no other norm"),
)
_EACH_AUTHORISED = Clause(
    all_of(
        *(~zone_departures.one_of(kind) | zone_departures_authorised.one_of(kind) for kind, _ in NORM_KINDS)
    ),
    Term("每一类变通都有授权", "each kind of departure is authorised"),
    ML4[31, 3],
)

zone_regulations = Power(
    ML4[31, 2],
    gist=Term("制定特区法规", "zone regulations"),
    tag=STATUTORY,
    holder=ZONE_LEGISLATURE,
    when=all_of(in_ai_zone),
    unless=(_OVERSTEPS,),
    act=Act(
        "make_zone_regulations",
        Term(
            "就特区内的人工智能活动制定法规，只在特区内施行",
            "make regulations on AI activity in the zone, which apply there and nowhere else",
        ),
    ),
    refers=(ML4[31, 3], ML4[31, 4, "a"]),
    note=Term(
        "特区法规只适用于在特区内开展的活动，并与全国规定并列显示。",
        "A zone regulation reaches only what is done inside the zone and is shown beside the national rule.",
    ),
)

zone_departures_allowed = Power(
    ML4[31, 3],
    gist=Term("依授权变通", "authorised departures"),
    tag=STATUTORY,
    readings=("G41",),
    holder=ZONE_LEGISLATURE,
    when=all_of(
        in_ai_zone,
        _DEPARTS,
        _EACH_AUTHORISED,
    ),
    unless=(_OVERSTEPS,),
    act=Act(
        "depart_from_higher_rules",
        Term("在特区法规中依授权变通有关规定", "depart from those norms by zone regulation, as authorised"),
    ),
    refers=(ML4[31, 4, "b"], LEGL[101]),
    note=Term(
        "每一处变通都应指明被变通的规定和授权依据；指不出授权的，仍适用全国规定。",
        "Each departure names the norm and the authorisation; where none can be named, the national rule stays.",
    ),
)

report_zone_regulations = Duty(
    ML4[31, 4, "a"],
    gist=Term("特区法规报备案", "zone regulations sent for the record"),
    tag=STATUTORY,
    bearer=ZONE_LEGISLATURE,
    toward=RECORDING_ORGANS,
    when=all_of(in_ai_zone),
    act=Act(
        "send_zone_regulations_for_record",
        Term(
            "将特区法规报全国人大常委会和国务院备案",
            "send the zone regulation to the NPC Standing Committee and to the State Council for the record",
        ),
    ),
    upon=ZONE_REGULATION_PUBLISHED,
    due=within(days(30), tag=external(LEGL[109])),
    met_by=all_of(*(zone_record_receipts.one_of(organ) for organ, _ in zone_record_receipts.values)),
    refers=(LEGL[109],),
    note=Term(
        "本法没有规定期限，三十日取自《立法法》。两份回执缺一份的，显示为尚未报备案。",
        "This law names no period; the thirty days are those of the Legislation Law. With one of the two receipts "
        "missing the regulation is shown as not reported.",
    ),
)

explain_departures = Duty(
    ML4[31, 4, "b"],
    gist=Term("说明变通的情况和理由", "explanation of departures"),
    tag=STATUTORY,
    readings=("G41",),
    bearer=ZONE_LEGISLATURE,
    toward=RECORDING_ORGANS,
    when=all_of(in_ai_zone, _DEPARTS),
    act=Act(
        "explain_departures",
        Term(
            "在备案材料中说明变通了什么、为什么变通",
            "say in the record file what departs, and for what reason",
        ),
    ),
    upon=ZONE_REGULATION_PUBLISHED,
    due=within(days(30), tag=external(LEGL[109])),
    met_by=all_of(*(zone_departure_statement.one_of(part) for part, _ in zone_departure_statement.values)),
    refers=(ML4[31, 3], LEGL[109]),
    note=Term(
        "与报备案同时说明；缺少一项的，备案材料不完整。",
        "It goes with the record: without either text the file is incomplete.",
    ),
)

# Article 32: free-trade zones

_DEVELOPS_OR_PROVIDES = Clause(
    DEVELOPS | PROVIDES,
    Term("当事人是研发者或者提供者", "the person described is a developer or a provider"),
    ML4[112, 1],
    denied=Term("当事人既非研发者也非提供者", "the person described is neither a developer nor a provider"),
)
_IN_QUALIFIED_ZONE = (_DEVELOPS_OR_PROVIDES, in_free_trade_zone, free_trade_eligible)

free_trade_tax = Permission(
    ML4[32, 1, "a"],
    gist=Term("自贸试验区税收优惠", "tax incentives in free-trade zones"),
    tag=STATUTORY,
    holder=FREE_TRADE_ZONES,
    when=all_of(*_IN_QUALIFIED_ZONE, free_trade_approvals.one_of("tax")),
    act=Act(
        "grant_free_trade_tax_incentives",
        Term("对该活动实行税收优惠", "grant the activity tax incentives"),
    ),
    refers=(ML4[34, 1],),
    note=Term(
        "区内开展、符合条件、国务院批准，三者缺一不可。",
        "Zone, conditions and approval by the State Council: without any one of them there is no incentive.",
    ),
)

free_trade_measures = Permission(
    ML4[32, 1, "b"],
    gist=Term("自贸试验区灵活措施", "flexible measures in free-trade zones"),
    tag=STATUTORY,
    holder=FREE_TRADE_ZONES,
    when=all_of(
        *_IN_QUALIFIED_ZONE,
        free_trade_approvals.one_of("intellectual_property", "network_data", "trade"),
    ),
    act=Act(
        "adjust_measures_in_free_trade_zones",
        Term(
            "按批准的范围，灵活调整知识产权、网络数据和贸易管制措施",
            "adjust measures on intellectual property, network data and trade as far as approved",
        ),
    ),
    note=Term(
        "只放宽批准文件写明的事项；仅仅身处自贸试验区，不免除任何义务。",
        "Only what the approval names is relaxed; being in a free-trade zone lifts no duty by itself.",
    ),
)
