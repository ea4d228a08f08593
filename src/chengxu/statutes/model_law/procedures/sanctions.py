"""The general sanction (articles 96, 98, 87, 105, 107 and 108)."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import days, months
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import (
    AnyOf,
    Clock,
    NotTaken,
    Procedure,
    RunOut,
    SetBy,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import ALL, APL, ARL, ML4
from chengxu.statutes.model_law.amounts import (
    ordinary_fine,
    ordinary_personal_fine,
    previous_year_turnover,
    serious_fine,
    serious_personal_fine,
)
from chengxu.statutes.model_law.basis import ACTORS
from chengxu.statutes.model_law.findings import CORRECTED, IS_STATE_ORGAN, NO_HARM, PERSONS_BEHIND
from chengxu.statutes.model_law.notices import FINE_DECISION, REASONS, REMEDIES, SANCTION_DECISION
from chengxu.statutes.model_law.procedures.interviews import LOCAL
from chengxu.statutes.model_law.registers import DECISIONS
from chengxu.statutes.words.enforcement import (
    breach_harm,
    breach_minor,
    breach_serious,
    first_breach,
)
from chengxu.statutes.words.oversight import crime_suspected, public_security_violation
from chengxu.statutes.words.parties import AI_AUTHORITY, AUTHORITIES

# Who and what is sanctioned

_NO_STATE_ORGAN = Clause(
    ~IS_STATE_ORGAN,
    Term("当事人不是国家机关", "the party is no State organ"),
    ML4[109, 1],
    denied=Term(
        "当事人是国家机关：责令改正、处分责任人员，不罚款，另案办理",
        "the party is a State organ: correction and discipline in a case of its own, and no fine",
    ),
)
_SERIOUS = Clause(breach_serious, breach_serious.yes, ML4[96, 2], denied=breach_serious.no)
_NOT_SERIOUS = Clause(~breach_serious, breach_serious.no, ML4[96, 1], denied=breach_serious.yes)

# Article 107: crime and public security come first

_NO_CRIME = Clause(~crime_suspected, crime_suspected.no, ML4[107, 1, "b"], denied=crime_suspected.yes)
_NO_SECURITY_OFFENCE = Clause(
    ~public_security_violation,
    public_security_violation.no,
    ML4[107, 1, "a"],
    denied=public_security_violation.yes,
)
_REFERRED_IF_NEEDED = (
    AnyOf((_NO_CRIME, Taken(("refer_crime",), ML4[107, 1, "b"])), ML4[107, 1, "b"]),
    AnyOf((_NO_SECURITY_OFFENCE, Taken(("refer_security_offence",), ML4[107, 1, "a"])), ML4[107, 1, "a"]),
)
_CRIME_ANSWERED = AnyOf(
    (NotTaken(("refer_crime",), ML4[107, 1, "b"]), Taken(("record_answer",), ML4[107, 1, "b"])),
    ML4[107, 1, "b"],
)
_EVIDENCE = told("evidence", "事实和证据清单", "list of facts and evidence")

# Article 108: no penalty, before any penalty

_MINOR = Clause(breach_minor, breach_minor.yes, ML4[108, 1, "a"], denied=breach_minor.no)
_FIRST = Clause(first_breach, first_breach.yes, ML4[108, 1, "b"], denied=first_breach.no)
_SLIGHT_HARM = Clause(
    breach_harm.one_of("none", "slight"),
    Term("没有危害后果或者后果轻微", "the harm is slight at most"),
    ML4[108, 1, "b"],
    denied=Term("危害后果不属轻微", "the harm is more than slight"),
)
_NOT_EXEMPT = Clause(
    ~all_of(breach_minor, CORRECTED, NO_HARM),
    Term("不具备应当不予处罚的三项条件", "the three conditions of no penalty are not all there"),
    ML4[108, 1, "a"],
    denied=Term(
        "轻微、及时改正、没有危害后果三项都具备，必须不予处罚",
        "minor, corrected in time and without harm: there must be no penalty",
    ),
)

_PERSON = (
    told("person", "被处罚的责任人员", "person fined"),
    told("office", "职务和责任", "office held and part played"),
)
_FINABLE = (_NO_STATE_ORGAN, _CRIME_ANSWERED)
_GAINS = (
    told("unlawful_gains", "没收的违法所得数额", "unlawful gains confiscated", Kind.MONEY),
    told("gains_ground", "违法所得的证据；没有的，说明", "proof of the gains; if there are none, why"),
)
_CORRECT_BY = told("correct_by", "改正期限", "day for correction", Kind.DAY)
_NORM = told("norm", "违反的条款", "norm breached")
_SCREEN = told(
    "screen",
    "是否应当或者可以不予处罚及理由",
    "whether no penalty must or may follow, with reasons",
    cite=ML4[108, 1, "a"],
)

_OPEN = ("investigating", "checked", "established", "correcting")
_DECIDED = ("decided", "served", "contested", "final")
_CORRECTABLE = ("correcting", *_DECIDED)

sanction = Procedure(
    name="ml4.sanction",
    number="P9",
    law=ML4,
    term=Term("一般处罚", "the general sanction"),
    cites=(
        ML4[81, 1, "x"],
        ML4[87, 1],
        ML4[96, 1, "a"],
        ML4[96, 1, "b"],
        ML4[96, 1, "c"],
        ML4[96, 2, "a"],
        ML4[96, 2, "b"],
        ML4[96, 2, "c"],
        ML4[98, 1],
        ML4[105, 1],
        ML4[107, 1, "a"],
        ML4[107, 1, "b"],
        ML4[108, 1, "a"],
        ML4[108, 1, "b"],
    ),
    readings=("G18", "G22", "G23", "G24", "G25", "G26", "G39"),
    states=(
        State("suspected", Term("有违法嫌疑", "suspected")),
        State("investigating", Term("调查中", "under investigation")),
        State("checked", Term("已审查是否移送", "checked for offences")),
        State("no_penalty", Term("不予处罚，待引导", "no penalty, guidance to follow")),
        State("established", Term("违法成立，应予处罚", "established, to be penalised")),
        State("correcting", Term("责令改正中", "correction ordered")),
        State("decided", Term("已决定罚款", "fine decided")),
        State("served", Term("已送达，可以救济", "served, remedies open")),
        State("contested", Term("复议、诉讼中", "contested")),
        State("final", Term("决定已确定", "final")),
        State("dropped", Term("违法不成立", "no breach found"), final=True),
        State("guided", Term("不予处罚并已引导", "guided instead of penalised"), final=True),
        State("corrected", Term("已改正，办结", "corrected and closed"), final=True),
        State("annulled", Term("决定被撤销", "annulled"), final=True),
        State("enforced", Term("已执行", "enforced"), final=True),
    ),
    steps=(
        Step(
            name="refer_to_national",
            term=Term("地方主管机关移送国家主管机关", "the referral to the national authority"),
            by=LOCAL,
            at=("suspected",),
            to=None,
            cite=ML4[96, 1, "a"],
            needs=(_EVIDENCE,),
            tag=reading("G18"),
            readings=("G18",),
        ),
        Step(
            name="open_investigation",
            term=Term("立案调查", "the opening of the investigation"),
            by=AI_AUTHORITY,
            at=("suspected",),
            to="investigating",
            cite=ML4[81, 1, "x"],
            needs=(
                told("suspicion", "涉嫌违反的条款和线索", "norm suspected to be breached, with the leads"),
            ),
            guards=(_NO_STATE_ORGAN,),
            readings=("G26",),
        ),
        Step(
            name="drop",
            term=Term("认定违法不成立", "the finding that there is no breach"),
            by=AI_AUTHORITY,
            at=("investigating", "checked"),
            to="dropped",
            cite=ML4[81, 1, "x"],
            needs=(REASONS,),
            tag=external(APL[57]),
        ),
        Step(
            name="refer_security_offence",
            term=Term("移送公安机关", "the referral to public security"),
            by=AI_AUTHORITY,
            at=_OPEN,
            to=None,
            cite=ML4[107, 1, "a"],
            needs=(_EVIDENCE,),
        ),
        Step(
            name="refer_crime",
            term=Term("移送司法机关", "the referral to justice"),
            by=AI_AUTHORITY,
            at=_OPEN,
            to=None,
            cite=ML4[107, 1, "b"],
            needs=(_EVIDENCE,),
        ),
        Step(
            name="record_answer",
            term=Term("登记司法机关的答复", "the record of the answer from justice"),
            by=AI_AUTHORITY,
            at=_OPEN,
            to=None,
            cite=ML4[107, 1, "b"],
            needs=(told("answer", "答复", "answer"),),
            guards=(Taken(("refer_crime",), ML4[107, 1, "b"]),),
        ),
        Step(
            name="check_offences",
            term=Term("审查是否应当移送", "the check for crimes and public-security offences"),
            by=AI_AUTHORITY,
            at=("investigating",),
            to="checked",
            cite=ML4[107, 1, "b"],
            needs=(told("offence_check", "审查结论", "result of the check"),),
            guards=_REFERRED_IF_NEEDED,
        ),
        Step(
            name="exempt",
            term=Term("应当不予处罚的决定", "the decision that there must be no penalty"),
            by=AI_AUTHORITY,
            at=("checked",),
            to="no_penalty",
            cite=ML4[108, 1, "a"],
            needs=(_NORM, REASONS),
            guards=(_MINOR, CORRECTED, NO_HARM),
            enters=DECISIONS,
            readings=("G39",),
        ),
        Step(
            name="spare",
            term=Term("可以不予处罚的决定", "the decision to spare the penalty"),
            by=AI_AUTHORITY,
            at=("checked",),
            to="no_penalty",
            cite=ML4[108, 1, "b"],
            needs=(_NORM, REASONS),
            guards=(_FIRST, _SLIGHT_HARM, CORRECTED),
            enters=DECISIONS,
            readings=("G39",),
        ),
        Step(
            name="guide",
            term=Term("批评教育、指导约谈等引导", "the guidance given instead"),
            by=AI_AUTHORITY,
            at=("no_penalty",),
            to="guided",
            cite=ML4[87, 1],
            needs=(
                told(
                    "guidance",
                    "引导措施（批评教育、指导约谈、会商研讨等）",
                    "measures of guidance: criticism, guidance talk, joint discussion or the like",
                    Kind.LIST,
                ),
            ),
        ),
        Step(
            name="establish",
            term=Term("认定违法并应予处罚", "the finding of a breach to be penalised"),
            by=AI_AUTHORITY,
            at=("checked",),
            to="established",
            cite=ML4[108, 1, "a"],
            needs=(_NORM, _SCREEN),
            guards=(_NOT_EXEMPT,),
            readings=("G24", "G25", "G39"),
        ),
        Step(
            name="order_correction",
            term=Term("责令改正、警告、没收违法所得", "the order to correct, with warning and confiscation"),
            by=AI_AUTHORITY,
            at=("established",),
            to="correcting",
            cite=ML4[96, 1, "a"],
            needs=(
                _CORRECT_BY,
                *_GAINS,
                Particular(
                    name="business",
                    term=Term("责令暂停或者终止的业务", "business suspended or ended"),
                    optional=True,
                ),
            ),
            guards=(_NO_STATE_ORGAN, _NOT_SERIOUS),
            issues=SANCTION_DECISION,
            enters=DECISIONS,
            readings=("G18", "G26"),
            note=Term("这一步不罚款。", "No fine at this step."),
        ),
        Step(
            name="report_correction",
            term=Term("报告改正情况", "the report of the correction"),
            by=ACTORS,
            at=_CORRECTABLE,
            to=None,
            cite=ML4[96, 1, "a"],
            needs=(told("proof", "改正的证明", "proof of correction"),),
        ),
        Step(
            name="reject_correction",
            term=Term("认定没有改正", "the finding that the report does not hold"),
            by=AI_AUTHORITY,
            at=_CORRECTABLE,
            to=None,
            cite=ML4[96, 1, "a"],
            needs=(REASONS, _CORRECT_BY),
            guards=(Taken(("report_correction",), ML4[96, 1, "a"]),),
            note=Term(
                "改正期限照原定日期继续，也可以另定更晚的日期。",
                "The day for correction is the one first set, or a later one.",
            ),
        ),
        Step(
            name="verify_correction",
            term=Term("查验改正并办结", "the verification of the correction"),
            by=AI_AUTHORITY,
            at=("correcting",),
            to="corrected",
            cite=ML4[96, 1, "a"],
            needs=(told("verified", "改正情况的查验", "verification of the correction"),),
            enters=DECISIONS,
        ),
        Step(
            name="fine_for_refusing",
            term=Term("拒不改正的罚款", "the fine for refusing to correct"),
            by=AI_AUTHORITY,
            at=("correcting",),
            to="decided",
            cite=ML4[96, 1, "b"],
            guards=(*_FINABLE, RunOut("correction", ML4[96, 1, "b"])),
            amount=ordinary_fine,
            issues=FINE_DECISION,
            enters=DECISIONS,
            readings=("G18", "G26"),
        ),
        Step(
            name="fine_person_for_refusing",
            term=Term("拒不改正时对责任人员的罚款", "the fine on a responsible person for the refusal"),
            by=AI_AUTHORITY,
            at=("decided",),
            to=None,
            cite=ML4[96, 1, "c"],
            needs=_PERSON,
            guards=(*_FINABLE, PERSONS_BEHIND, Taken(("fine_for_refusing",), ML4[96, 1, "c"])),
            amount=ordinary_personal_fine,
            issues=FINE_DECISION,
            enters=DECISIONS,
            readings=("G18", "G22", "G26"),
        ),
        Step(
            name="fine_serious",
            term=Term("情节严重的处罚", "the sanction in a serious case"),
            by=AI_AUTHORITY,
            at=("established",),
            to="decided",
            cite=ML4[96, 2, "a"],
            needs=(
                told("seriousness", "情节严重的理由", "why the case is serious"),
                told("base", "罚款基准的选择及理由", "base chosen for the fine, with reasons"),
                Particular(
                    name=previous_year_turnover.name,
                    term=previous_year_turnover.term,
                    kind=Kind.MONEY,
                    optional=True,
                ),
                _CORRECT_BY,
                *_GAINS,
            ),
            guards=(*_FINABLE, _SERIOUS),
            amount=serious_fine,
            issues=FINE_DECISION,
            enters=DECISIONS,
            readings=("G18", "G23", "G26"),
        ),
        Step(
            name="fine_person_serious",
            term=Term("情节严重时对责任人员的罚款", "the fine on a responsible person in a serious case"),
            by=AI_AUTHORITY,
            at=("decided",),
            to=None,
            cite=ML4[96, 2, "c"],
            needs=_PERSON,
            guards=(*_FINABLE, PERSONS_BEHIND, Taken(("fine_serious",), ML4[96, 2, "c"])),
            amount=serious_personal_fine,
            issues=FINE_DECISION,
            enters=DECISIONS,
            readings=("G18", "G26"),
        ),
        Step(
            name="restrict_business",
            term=Term("责令暂停业务或者停业整顿", "the suspension of business or closing for rectification"),
            by=AI_AUTHORITY,
            at=("decided",),
            to=None,
            cite=ML4[96, 2, "b"],
            needs=(
                told("business", "措施和所及业务", "measure, and the business it reaches"),
                REASONS,
                REMEDIES,
            ),
            guards=(Taken(("fine_serious",), ML4[96, 2, "b"]),),
            enters=DECISIONS,
            readings=("G18",),
        ),
        Step(
            name="notify_for_revocation",
            term=Term("通报有关机关吊销许可、执照", "the notice to revoke a permit or business licence"),
            by=AI_AUTHORITY,
            at=_DECIDED,
            to=None,
            cite=ML4[96, 2, "b"],
            needs=(
                told("permit", "业务许可或者营业执照", "permit or business licence"),
                told("competent", "有权吊销的机关", "authority that may revoke it"),
                REASONS,
            ),
            guards=(Taken(("fine_serious",), ML4[96, 2, "b"]),),
            readings=("G18",),
        ),
        Step(
            name="answer_notice",
            term=Term("有关机关的答复", "the answer of that authority"),
            by=AUTHORITIES,
            at=(*_DECIDED, "enforced"),
            to=None,
            cite=ML4[96, 2, "b"],
            needs=(told("answer", "答复", "answer"),),
            guards=(Taken(("notify_for_revocation",), ML4[96, 2, "b"]),),
        ),
        Step(
            name="serve",
            term=Term("送达决定", "the service of the decision"),
            by=AI_AUTHORITY,
            at=("decided",),
            to="served",
            cite=ML4[105, 1],
        ),
        Step(
            name="contest",
            term=Term("申请复议或者起诉", "the application for review, or the suit"),
            by=ACTORS,
            at=("served",),
            to="contested",
            cite=ML4[105, 1],
        ),
        Step(
            name="uphold",
            term=Term("救济终结，决定维持或者变更", "the end of the remedies, decision upheld or changed"),
            by=AI_AUTHORITY,
            at=("contested",),
            to="final",
            cite=ML4[105, 1],
            needs=(told("outcome", "结果及文书", "outcome, and the document"),),
            enters=DECISIONS,
        ),
        Step(
            name="annul",
            term=Term("救济终结，决定被撤销", "the end of the remedies, decision annulled"),
            by=AI_AUTHORITY,
            at=("contested",),
            to="annulled",
            cite=ML4[105, 1],
            needs=(told("outcome", "结果及文书", "outcome, and the document"),),
            enters=DECISIONS,
        ),
        Step(
            name="find_final",
            term=Term("认定决定已确定", "the finding that the decision is final"),
            by=AI_AUTHORITY,
            at=("served",),
            to="final",
            cite=ML4[105, 1],
            guards=(RunOut("review", ARL[20]), RunOut("suit", ALL[46])),
            tag=external(ALL[46]),
        ),
        Step(
            name="enforce",
            term=Term("执行完毕", "the enforcement"),
            by=AI_AUTHORITY,
            at=("final",),
            to="enforced",
            cite=ML4[96, 1],
            needs=(told("execution", "缴纳或者执行情况", "payment or enforcement"),),
            enters=DECISIONS,
        ),
    ),
    clocks=(
        Clock(
            name="correction",
            term=Term("改正期限", "the time for correction"),
            owner=ACTORS,
            starts=("order_correction", "fine_serious", "reject_correction"),
            stops=("report_correction", "verify_correction"),
            limit=SetBy("correct_by"),
            cite=ML4[96, 1, "a"],
        ),
        Clock(
            name="review",
            term=Term("申请行政复议的期限", "the time for administrative review"),
            owner=ACTORS,
            starts=("serve",),
            stops=("contest", "find_final"),
            limit=days(60),
            cite=ARL[20],
            tag=external(ARL[20]),
        ),
        Clock(
            name="suit",
            term=Term("提起行政诉讼的期限", "the time for an administrative suit"),
            owner=ACTORS,
            starts=("serve",),
            stops=("contest", "find_final"),
            limit=months(6),
            cite=ALL[46],
            tag=external(ALL[46]),
        ),
    ),
    note=Term(
        "罚款幅度在数额表中核对。公安机关、司法机关办理期间，责令改正照常进行，涉嫌犯罪的，罚款等候答复。责令改正的决定本身也"
        "可以复议、诉讼，另案登记。",
        "The range of a fine is checked in the table of amounts. While public security or justice has the matter, "
        "correction goes on; with a suspected crime the fine waits for the answer. The order to correct can be contested "
        "by itself, in a case of its own.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (sanction,)
