"""The administrative penalty: A7 (articles 82 and 83, with leniency under 93 and relief under 66)."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.count import days, working_days
from chengxu.law.document import told
from chengxu.law.procedure import (
    CALENDAR,
    Clock,
    InTime,
    Procedure,
    RunOut,
    SetBy,
    Settled,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import APL, ARL, SD
from chengxu.statutes.scholars_draft.basis import ACTORS
from chengxu.statutes.scholars_draft.findings import IS_ACTIVE, IS_STATE_ORGAN
from chengxu.statutes.scholars_draft.notices import FACTS, NORM, REASONS
from chengxu.statutes.scholars_draft.procedures.penalty_measures import (
    LATER_FINDINGS,
    NOT_SERIOUS,
    ORDINARY_MEASURES,
    SERIOUS,
    SERIOUS_MEASURES,
)
from chengxu.statutes.scholars_draft.procedures.weighing import (
    NO_STATE_ORGAN,
    ORDINARY,
    SERIOUS_TRACK,
    deliberation,
    states_of,
)
from chengxu.statutes.scholars_draft.registers import PENALTIES
from chengxu.statutes.words.parties import OVERSIGHT, UPPER_OVERSIGHT
from chengxu.statutes.words.penalties import breach_of_draft

_STATE_ORGAN = Clause(
    IS_STATE_ORGAN,
    Term("当事人是国家机关", "the party is a State organ"),
    SD[84, 1, "b"],
    denied=Term(
        "当事人不是国家机关，不适用第八十四条", "the party is no State organ, and article 84 not for it"
    ),
)
_BREACH = Clause(breach_of_draft, breach_of_draft.yes, SD[82, 1, "a"], denied=breach_of_draft.no)
_SERIOUSNESS = told(
    "seriousness",
    "对照第八十三条各因素说明情节严重的理由",
    "why the case is serious, by the factors of article 83",
    cite=SD[82, 2, "a"],
)

_CHANGEABLE = {track.name: tuple(s.name for s in states_of(track)[:4]) for track in (ORDINARY, SERIOUS_TRACK)}
"""Until leniency is checked, a case can still move to the other track."""

_BEFORE_TRACK = ("opened", "facts_established")
_UNDECIDED = (*_BEFORE_TRACK, *(s.name for t in (ORDINARY, SERIOUS_TRACK) for s in states_of(t)))
_DECIDED = ("issued", "rectified", "rectification_refused", "fined", "penalised", "waived", "executed")
_DECISIONS = (
    "order_correction",
    "penalise_under_fixed_cap",
    "penalise_under_turnover_cap",
    "penalise_leniently_under_fixed_cap",
    "penalise_leniently_under_turnover_cap",
    "waive_ordinary",
    "waive_serious",
    "waive_in_pilot_ordinary",
    "waive_in_pilot_serious",
)

penalty = Procedure(
    name="sd.penalty",
    number="A7",
    law=SD,
    term=Term("行政处罚", "the administrative penalty"),
    cites=(
        SD[60, 1, "iv"],
        *(SD[82, 1, part] for part in "abcd"),
        *(SD[82, 2, part] for part in "abcdefg"),
        SD[83, 1],
        SD[84, 1, "b"],
        SD[93, 1],
        SD[66, 2, "b"],
    ),
    readings=("S28", "S29", "S34", "S35", "S36", "S37", "S38", "S39", "S48", "S53"),
    states=(
        State("suspected", Term("有违法线索", "suspected")),
        State("opened", Term("已立案，调查中", "opened, under investigation")),
        State("facts_established", Term("违法事实已查明", "breach established")),
        *states_of(ORDINARY),
        *states_of(SERIOUS_TRACK),
        State("issued", Term("已责令改正并警告", "correction ordered, with a warning")),
        State("rectified", Term("已改正", "corrected")),
        State("rectification_refused", Term("拒不改正，应处罚款", "correction refused, fine to follow")),
        State("fined", Term("已因拒不改正罚款", "fined for the refusal")),
        State("penalised", Term("已按情节严重处罚", "penalised as serious")),
        State("waived", Term("已免除处罚", "penalty waived")),
        State("executed", Term("已执行", "executed")),
        State("closed", Term("结案", "closed"), final=True),
        State("no_violation", Term("认定没有违法", "no breach found"), final=True),
        State("transferred", Term("已移送其他机关", "transferred to another body"), final=True),
        State("state_organ", Term("转依第八十四条办理", "moved to article 84"), final=True),
        State("annulled", Term("决定被撤销", "decision annulled"), final=True),
    ),
    steps=(
        Step(
            name="open",
            term=Term("立案", "the opening of the case"),
            by=OVERSIGHT,
            at=("suspected",),
            to="opened",
            cite=SD[60, 1, "iv"],
            needs=(
                told("suspected_norm", "涉嫌违反的条款", "norm suspected to be broken"),
                told("role", "当事人的身份（研发者、提供者、使用者）", "role: developer, provider or user"),
                told("leads", "事实和线索", "facts and leads"),
            ),
        ),
        Step(
            name="establish_facts",
            term=Term("查明违法事实", "the establishment of the breach"),
            by=OVERSIGHT,
            at=("opened",),
            to="facts_established",
            cite=SD[60, 1, "iv"],
            needs=(
                NORM,
                FACTS,
                told(
                    "limitation", "尚在处罚时效之内的说明", "why the breach is not time-barred", cite=APL[36]
                ),
            ),
            guards=(_BREACH, IS_ACTIVE),
            readings=("S28", "S29", "S53"),
        ),
        Step(
            name="find_no_violation",
            term=Term("认定没有违法", "the finding that there is no breach"),
            by=OVERSIGHT,
            at=_UNDECIDED,
            to="no_violation",
            cite=SD[60, 1, "iv"],
            needs=(REASONS,),
        ),
        Step(
            name="transfer",
            term=Term("移送其他机关", "the transfer to another body"),
            by=OVERSIGHT,
            at=_UNDECIDED,
            to="transferred",
            cite=SD[60, 1, "iv"],
            needs=(told("recipient", "接收机关", "body that takes the case"), REASONS),
            note=Term(
                "包括涉嫌犯罪移送司法。移送省级以上主管部门从重处理的，不在此列，案件继续。",
                "To justice as well, with a suspected crime. Passing a serious case up is another step, and the case goes on.",
            ),
        ),
        Step(
            name="turn_to_article_84",
            term=Term("转依第八十四条办理", "the move to article 84"),
            by=OVERSIGHT,
            at=_UNDECIDED,
            to="state_organ",
            cite=SD[84, 1, "b"],
            guards=(_STATE_ORGAN,),
            readings=("S39",),
            note=Term("另立国家机关改正案。", "A case on the correction of a State organ is opened instead."),
        ),
        Step(
            name="choose_ordinary",
            term=Term("按情节一般处理", "the choice of the ordinary track"),
            by=OVERSIGHT,
            at=("facts_established", *_CHANGEABLE["serious"]),
            to="ordinary",
            cite=SD[82, 1, "a"],
            needs=(REASONS,),
            guards=(NO_STATE_ORGAN, NOT_SERIOUS),
            readings=("S37", "S39"),
        ),
        Step(
            name="pass_up",
            term=Term("移送省级以上主管部门", "the passing up to provincial level or above"),
            by=OVERSIGHT,
            at=("facts_established", *_CHANGEABLE["ordinary"]),
            to=None,
            cite=SD[82, 2, "a"],
            needs=(told("recipient", "接收的省级以上主管部门", "department it goes to"), _SERIOUSNESS),
            tag=reading("S37"),
            readings=("S37",),
        ),
        Step(
            name="choose_serious",
            term=Term("按情节严重处理", "the choice of the serious track"),
            by=UPPER_OVERSIGHT,
            at=("facts_established", *_CHANGEABLE["ordinary"]),
            to="serious",
            cite=SD[82, 2, "a"],
            needs=(told("competence", "部门及其级别", "department, and its level"), _SERIOUSNESS),
            guards=(NO_STATE_ORGAN, SERIOUS),
            readings=("S37", "S39"),
            note=Term(
                "市、县级部门不能决定，只能移送；不以拒不改正为前提。",
                "Closed to city and county level, which pass the case up. No refusal is needed.",
            ),
        ),
        *deliberation(ORDINARY),
        *deliberation(SERIOUS_TRACK),
        Step(
            name="state_case",
            term=Term("陈述、申辩", "the party's statement"),
            by=ACTORS,
            at=("ordinary_draft", "serious_draft"),
            to=None,
            cite=APL[45],
            needs=(told("statement", "意见", "what the party says"),),
            tag=external(APL[45]),
            readings=("S53",),
        ),
        Step(
            name="request_hearing",
            term=Term("要求听证", "the request for a hearing"),
            by=ACTORS,
            at=("ordinary_draft", "serious_draft"),
            to=None,
            cite=APL[63],
            guards=(
                Taken(("offer_hearing_ordinary", "offer_hearing_serious"), APL[63]),
                InTime("hearing_request", APL[64]),
            ),
            tag=external(APL[63]),
            readings=("S53",),
        ),
        Step(
            name="let_hearing_lapse",
            term=Term("逾期没有要求听证", "the end of the time to ask for a hearing"),
            by=CALENDAR,
            at=("ordinary_draft", "serious_draft"),
            to=None,
            cite=APL[64],
            guards=(RunOut("hearing_request", APL[64]),),
            tag=external(APL[64]),
            readings=("S53",),
        ),
        *ORDINARY_MEASURES,
        *SERIOUS_MEASURES,
        *LATER_FINDINGS,
        Step(
            name="contest",
            term=Term("申请复议或者起诉", "the application for review, or the suit"),
            by=ACTORS,
            at=_DECIDED,
            to=None,
            cite=ARL[11],
            needs=(told("before", "受理的机关或者法院", "before whom"),),
            tag=external(ARL[11]),
            readings=("S53",),
            note=Term("不停止执行。", "It suspends nothing by itself."),
        ),
        Step(
            name="annul",
            term=Term("决定被撤销", "the annulment of the decision"),
            by=OVERSIGHT,
            at=_DECIDED,
            to="annulled",
            cite=ARL[11],
            needs=(told("ruling", "撤销决定的文书", "ruling that annuls it"),),
            guards=(Taken(("contest",), ARL[11]),),
            enters=PENALTIES,
            tag=external(ARL[11]),
            readings=("S53",),
            note=Term(
                "登记撤销的裁决；此后不计入以往守法情况。", "It no longer counts against earlier compliance."
            ),
        ),
        Step(
            name="execute",
            term=Term("执行完毕", "the execution"),
            by=OVERSIGHT,
            at=("rectified", "fined", "penalised", "waived"),
            to="executed",
            cite=SD[82, 1],
            needs=(told("execution", "缴纳、没收等执行情况", "payment, confiscation and the like"),),
            enters=PENALTIES,
        ),
        Step(
            name="close",
            term=Term("结案", "the closing of the case"),
            by=OVERSIGHT,
            at=("executed",),
            to="closed",
            cite=SD[60, 1, "iv"],
            guards=(Settled(("rectification",), SD[82, 1, "a"]),),
            enters=PENALTIES,
        ),
    ),
    clocks=(
        Clock(
            name="decision",
            term=Term("立案至作出决定的期限", "the time from the opening to the decision"),
            owner=OVERSIGHT,
            starts=("open",),
            stops=(*_DECISIONS, "find_no_violation", "transfer", "turn_to_article_84"),
            limit=days(90),
            cite=APL[60],
            tag=external(APL[60]),
            readings=("S53",),
        ),
        Clock(
            name="hearing_request",
            term=Term("要求听证的期限", "the time to ask for a hearing"),
            owner=ACTORS,
            starts=("offer_hearing_ordinary", "offer_hearing_serious"),
            stops=("request_hearing", "let_hearing_lapse"),
            limit=working_days(5),  # APL 85: periods of up to seven days are working days
            task=False,
            cite=APL[64],
            tag=external(APL[64]),
            readings=("S53",),
        ),
        Clock(
            name="rectification",
            term=Term("改正期限", "the time for correction"),
            owner=ACTORS,
            starts=(
                "order_correction",
                *(d for d in _DECISIONS if d.startswith("penalise")),
                "reject_report",
            ),
            stops=(
                "report_correction",
                "verify_correction",
                "verify_correction_after_penalty",
                "find_refusal",
                "find_no_correction",
            ),
            limit=SetBy("rectify_by"),
            cite=SD[82, 1, "a"],
            tag=reading("S38"),
            readings=("S38",),
        ),
    ),
    note=Term(
        "责任人员的罚款、停业、从业禁止各成一步，在那里核对幅度和期限。违法所得没有查实的，留待后来没收，不作零计，也不与罚款相抵。"
        "同一行为已被其他部门罚款的，不再罚款（《行政处罚法》第二十九条）；处罚时效依该法第三十六条，由办案人说明。复议、诉讼的"
        "期限写在决定书里，不另计时。",
        "Fines on persons, suspension and ban are steps of their own, where range and end are checked. Gains not yet proven "
        "wait for a later confiscation: they are not zero and are never netted. What another department has fined is not "
        "fined again (Administrative Penalty Law, article 29); whether the breach is time-barred (article 36) the officer "
        "says. The time for review and suit stands in the decision and is not clocked here.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (penalty,)
