"""What a penalty consists of: the measures of article 82 as steps of A7, ordinary and serious, with their amounts."""

from __future__ import annotations

from dataclasses import replace

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.amount import Amount
from chengxu.law.document import Kind, Notice, told
from chengxu.law.procedure import AnyOf, NotTaken, RunOut, Step, Taken
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.amounts import AMOUNTS, previous_year_turnover
from chengxu.statutes.scholars_draft.basis import ACTORS
from chengxu.statutes.scholars_draft.findings import PERSONS_BEHIND
from chengxu.statutes.scholars_draft.notices import (
    FINE_DECISION,
    LENIENCY,
    PENALTY_DECISION,
    PERFORMANCE,
    REASONS,
    RECTIFICATION_ORDER,
    RECTIFY_BY,
    REMEDIES,
    REVOCATION_NOTICE,
)
from chengxu.statutes.scholars_draft.procedures.weighing import NO_STATE_ORGAN
from chengxu.statutes.scholars_draft.registers import LICENCES, PENALTIES
from chengxu.statutes.words.parties import AUTHORITIES, OVERSIGHT, UPPER_OVERSIGHT
from chengxu.statutes.words.penalties import draft_breach_serious, personal_fine

SERIOUS = Clause(
    draft_breach_serious, draft_breach_serious.yes, SD[82, 2, "a"], denied=draft_breach_serious.no
)
NOT_SERIOUS = Clause(
    ~draft_breach_serious,
    draft_breach_serious.no,
    SD[82, 2, "a"],
    denied=Term(
        "情节严重，由省级以上主管部门处理",
        "the case is serious, which is for a department of provincial level or above",
    ),
)
_REFUSED_OR_WIDER_READING = AnyOf(
    (
        Taken(("find_refusal",), SD[82, 1, "d"]),
        Clause(
            personal_fine.is_("any_breach"),
            Term("对责任人员的罚款不以拒不改正为前提", "the fine on persons presupposes no refusal"),
            SD[82, 1, "d"],
            denied=Term(
                "对责任人员的罚款以拒不改正为前提（解读 S35）",
                "the fine on persons presupposes a refusal to correct (reading S35)",
            ),
        ),
    ),
    SD[82, 1, "d"],
)

# Amounts


def _amount(cite: Cite, name: str | None = None) -> Amount:
    """Return the amount of a norm, or only one of its ranges: the cap elected, the person fined."""
    found = next(amount for amount in AMOUNTS if amount.cite == cite)
    return replace(found, ranges=tuple(r for r in found.ranges if name in (None, r.name)))


def _lenient(name: str) -> Amount:
    return _amount(SD[93, 1], name)


# Particulars

_PERSONAL_DECISION = (
    told("person", "被处罚的责任人员", "person fined"),
    told("office", "职务和直接责任", "office held, and why directly responsible"),
    REASONS,
    told("amount", "对该责任人员的罚款", "fine on that person", Kind.MONEY),
    PERFORMANCE,
    LENIENCY,
    REMEDIES,
)
_PROOF = told("proof", "改正的证明", "proof of correction")
_VERIFIED = told("verified", "查验情况", "what was verified")
_INCOME = told("illegal_income", "查实并没收的违法所得", "illegal income proven and confiscated", Kind.MONEY)
_INCOME_PROOF = told("income_proof", "违法所得的证据", "proof of the illegal income")
_MEASURE = (
    told(
        "measure", "暂停有关业务，或者停业整顿", "suspension of the business concerned, or closing to rectify"
    ),
    told("scope", "所及业务", "business it reaches"),
    told("suspended_from", "起始日期", "first day", Kind.DAY),
)
_IN_STEPS_OF_THEIR_OWN = ("suspension", "suspension_end", "ban", "ban_from", "ban_until")


def _decision(*, by_turnover: bool) -> Notice:
    """Return the decision without what is ordered in a step of its own; the turnover cap needs the turnover."""
    parts = [part for part in PENALTY_DECISION.parts if part.name not in _IN_STEPS_OF_THEIR_OWN]
    compelled = previous_year_turnover.name if by_turnover else None
    return replace(
        PENALTY_DECISION,
        parts=tuple(replace(part, optional=False) if part.name == compelled else part for part in parts),
    )


def _penalise(name: str, term: Term, amount: Amount, *, at: str, by_turnover: bool = False) -> Step:
    """Return the decision in a serious case under one of the two caps."""
    return Step(
        name=name,
        term=term,
        by=UPPER_OVERSIGHT,
        at=(at,),
        to="penalised",
        cite=SD[82, 2, "a"],
        guards=(SERIOUS, NO_STATE_ORGAN),
        issues=_decision(by_turnover=by_turnover),
        enters=PENALTIES,
        amount=amount,
        readings=("S36", "S37", "S38", "S39"),
    )


_AFTER_PENALTY = ("rectification_refused", "fined", "penalised", "executed")

# Article 82(1)

ORDINARY_MEASURES: tuple[Step, ...] = (
    Step(
        name="order_correction",
        term=Term("责令改正并警告", "the order to correct, with a warning"),
        by=OVERSIGHT,
        at=("ordinary_checked", "ordinary_reduced"),
        to="issued",
        cite=SD[82, 1, "a"],
        guards=(NO_STATE_ORGAN, NOT_SERIOUS),
        issues=RECTIFICATION_ORDER,
        enters=PENALTIES,
        readings=("S38", "S39"),
        note=Term(
            "查实的违法所得一并没收；这一步不罚款。", "Proven gains are confiscated with it; no fine yet."
        ),
    ),
    Step(
        name="report_correction",
        term=Term("报告改正情况", "the report of the correction"),
        by=ACTORS,
        at=("issued", *_AFTER_PENALTY),
        to=None,
        cite=SD[82, 1, "a"],
        needs=(_PROOF,),
    ),
    Step(
        name="reject_report",
        term=Term("认定没有改正", "the finding that the report does not hold"),
        by=OVERSIGHT,
        at=("issued", *_AFTER_PENALTY),
        to=None,
        cite=SD[82, 1, "a"],
        needs=(REASONS, RECTIFY_BY),
        guards=(Taken(("report_correction",), SD[82, 1, "a"]),),
        readings=("S38",),
        note=Term("期限照原定日期，也可以另定更晚的日期。", "The day is the one first set, or a later one."),
    ),
    Step(
        name="verify_correction",
        term=Term("查验改正", "the verification of the correction"),
        by=OVERSIGHT,
        at=("issued",),
        to="rectified",
        cite=SD[82, 1, "a"],
        needs=(_VERIFIED,),
        enters=PENALTIES,
    ),
    Step(
        name="find_refusal",
        term=Term("认定拒不改正", "the finding that correction is refused"),
        by=OVERSIGHT,
        at=("issued",),
        to="rectification_refused",
        cite=SD[82, 1, "c"],
        needs=(told("refusal", "拒不改正的记录", "record of the refusal to correct"),),
        guards=(RunOut("rectification", SD[82, 1, "c"]),),
        readings=("S38",),
    ),
    Step(
        name="fine_for_refusing",
        term=Term("拒不改正的罚款", "the fine for refusing to correct"),
        by=OVERSIGHT,
        at=("rectification_refused",),
        to="fined",
        cite=SD[82, 1, "c"],
        guards=(NO_STATE_ORGAN, Taken(("find_refusal",), SD[82, 1, "c"])),
        issues=FINE_DECISION,
        enters=PENALTIES,
        amount=_amount(SD[82, 1, "c"]),
        readings=("S38", "S39"),
    ),
    Step(
        name="fine_person",
        term=Term("对责任人员的罚款", "the fine on a responsible person"),
        by=OVERSIGHT,
        at=("issued", "rectified", "rectification_refused", "fined"),
        to=None,
        cite=SD[82, 1, "d"],
        needs=_PERSONAL_DECISION,
        guards=(
            NO_STATE_ORGAN,
            PERSONS_BEHIND,
            _REFUSED_OR_WIDER_READING,
            NotTaken(("reduce_ordinary", "relieve_in_pilot_ordinary"), SD[93, 1]),
        ),
        enters=PENALTIES,
        amount=_amount(SD[82, 1, "d"]),
        readings=("S35", "S39"),
    ),
    Step(
        name="fine_person_leniently",
        term=Term("从宽后对责任人员的罚款", "the lenient fine on a responsible person"),
        by=OVERSIGHT,
        at=("issued", "rectified", "rectification_refused", "fined"),
        to=None,
        cite=SD[82, 1, "d"],
        needs=_PERSONAL_DECISION,
        guards=(
            NO_STATE_ORGAN,
            PERSONS_BEHIND,
            _REFUSED_OR_WIDER_READING,
            Taken(("reduce_ordinary", "relieve_in_pilot_ordinary"), SD[93, 1]),
        ),
        enters=PENALTIES,
        amount=_lenient("ordinary_person"),
        readings=("S35", "S39", "S48"),
    ),
)

# Article 82(2)

SERIOUS_MEASURES: tuple[Step, ...] = (
    _penalise(
        "penalise_under_fixed_cap",
        Term("情节严重的处罚（定额上限）", "the penalty in a serious case, fixed cap"),
        _amount(SD[82, 2, "c"], "fixed"),
        at="serious_checked",
    ),
    _penalise(
        "penalise_under_turnover_cap",
        Term("情节严重的处罚（营业额上限）", "the penalty in a serious case, turnover cap"),
        _amount(SD[82, 2, "c"], "turnover"),
        at="serious_checked",
        by_turnover=True,
    ),
    _penalise(
        "penalise_leniently_under_fixed_cap",
        Term("情节严重从宽后的处罚（定额上限）", "the lenient penalty in a serious case, fixed cap"),
        _lenient("serious"),
        at="serious_reduced",
    ),
    _penalise(
        "penalise_leniently_under_turnover_cap",
        Term("情节严重从宽后的处罚（营业额上限）", "the lenient penalty in a serious case, turnover cap"),
        _lenient("serious_turnover"),
        at="serious_reduced",
        by_turnover=True,
    ),
    Step(
        name="fine_person_serious",
        term=Term("情节严重时对责任人员的罚款", "the fine on a responsible person in a serious case"),
        by=UPPER_OVERSIGHT,
        at=("penalised",),
        to=None,
        cite=SD[82, 2, "f"],
        needs=_PERSONAL_DECISION,
        guards=(
            NO_STATE_ORGAN,
            PERSONS_BEHIND,
            NotTaken(("reduce_serious", "relieve_in_pilot_serious"), SD[93, 1]),
        ),
        enters=PENALTIES,
        amount=_amount(SD[82, 2, "f"]),
        readings=("S37", "S39"),
    ),
    Step(
        name="fine_person_serious_leniently",
        term=Term("情节严重从宽后对责任人员的罚款", "the lenient fine on a person in a serious case"),
        by=UPPER_OVERSIGHT,
        at=("penalised",),
        to=None,
        cite=SD[82, 2, "f"],
        needs=_PERSONAL_DECISION,
        guards=(
            NO_STATE_ORGAN,
            PERSONS_BEHIND,
            Taken(("reduce_serious", "relieve_in_pilot_serious"), SD[93, 1]),
        ),
        enters=PENALTIES,
        amount=_lenient("serious_person"),
        readings=("S37", "S39", "S48"),
    ),
    Step(
        name="suspend_to_a_day",
        term=Term("限期暂停业务、停业整顿", "the suspension of business up to a day"),
        by=UPPER_OVERSIGHT,
        at=("penalised",),
        to=None,
        cite=SD[82, 2, "d"],
        needs=(
            *_MEASURE,
            told("suspended_until", "截止日期", "last day", Kind.DAY),
            REASONS,
            REMEDIES,
        ),
        guards=(NO_STATE_ORGAN,),
        enters=PENALTIES,
        readings=("S38",),
    ),
    Step(
        name="suspend_on_terms",
        term=Term("附解除条件的暂停业务、停业整顿", "the suspension of business on stated terms"),
        by=UPPER_OVERSIGHT,
        at=("penalised",),
        to=None,
        cite=SD[82, 2, "d"],
        needs=(
            *_MEASURE,
            told("lifted_when", "解除条件", "terms on which it is lifted"),
            REASONS,
            REMEDIES,
        ),
        guards=(NO_STATE_ORGAN,),
        enters=PENALTIES,
        readings=("S38",),
    ),
    Step(
        name="lift_suspension",
        term=Term("解除暂停、停业", "the lifting of the suspension"),
        by=UPPER_OVERSIGHT,
        at=("penalised", "executed"),
        to=None,
        cite=SD[82, 2, "d"],
        needs=(told("met", "期满或者条件成就的情况", "how its end or its terms were reached"),),
        guards=(Taken(("suspend_to_a_day", "suspend_on_terms"), SD[82, 2, "d"]),),
        enters=PENALTIES,
    ),
    Step(
        name="ban",
        term=Term("从业禁止", "the ban from posts"),
        by=UPPER_OVERSIGHT,
        at=("penalised",),
        to=None,
        cite=SD[82, 2, "g"],
        needs=(
            told("person", "禁业人员", "person banned"),
            told("posts", "所禁职务", "posts barred", Kind.LIST),
            told("ban_from", "禁业起始日期", "first day of the ban", Kind.DAY),
            told("ban_until", "禁业截止日期", "last day of the ban", Kind.DAY),
            REASONS,
            REMEDIES,
        ),
        guards=(NO_STATE_ORGAN, PERSONS_BEHIND),
        enters=PENALTIES,
        readings=("S38",),
        note=Term(
            "限于董事、监事、高级管理人员、人工智能安全负责人四种职务。",
            "Of four posts only: director, supervisor, senior manager, person responsible for AI safety.",
        ),
    ),
    Step(
        name="notify_for_revocation",
        term=Term("通报吊销许可、执照", "the notice to revoke a permit or licence"),
        by=UPPER_OVERSIGHT,
        at=("penalised", "executed"),
        to=None,
        cite=SD[82, 2, "e"],
        guards=(NO_STATE_ORGAN,),
        issues=REVOCATION_NOTICE,
    ),
    Step(
        name="revoke",
        term=Term("有关部门吊销许可、执照", "the revocation by the department notified"),
        by=AUTHORITIES,
        at=("penalised", "executed"),
        to=None,
        cite=SD[82, 2, "e"],
        needs=(told("decision", "吊销决定文号及日期", "number and day of its decision"),),
        guards=(Taken(("notify_for_revocation",), SD[82, 2, "e"]),),
        enters=LICENCES,
    ),
    Step(
        name="decline_revocation",
        term=Term("有关部门不予吊销", "the decision of that department not to revoke"),
        by=AUTHORITIES,
        at=("penalised", "executed"),
        to=None,
        cite=SD[82, 2, "e"],
        needs=(REASONS,),
        guards=(Taken(("notify_for_revocation",), SD[82, 2, "e"]),),
    ),
)

# Under both paragraphs

LATER_FINDINGS: tuple[Step, ...] = (
    Step(
        name="confiscate",
        term=Term("没收后来查实的违法所得", "the confiscation of gains proven later"),
        by=OVERSIGHT,
        at=("issued", "rectified", "rectification_refused", "fined", "waived"),
        to=None,
        cite=SD[82, 1, "b"],
        needs=(_INCOME, _INCOME_PROOF, REMEDIES),
        guards=(NO_STATE_ORGAN, NotTaken(("waive_serious", "waive_in_pilot_serious"), SD[82, 2, "b"])),
        enters=PENALTIES,
        readings=("S39", "S48"),
    ),
    Step(
        name="confiscate_serious",
        term=Term("情节严重时没收后来查实的违法所得", "the later confiscation in a serious case"),
        by=UPPER_OVERSIGHT,
        at=("penalised", "waived"),
        to=None,
        cite=SD[82, 2, "b"],
        needs=(_INCOME, _INCOME_PROOF, REMEDIES),
        guards=(NO_STATE_ORGAN, NotTaken(("waive_ordinary", "waive_in_pilot_ordinary"), SD[82, 1, "b"])),
        enters=PENALTIES,
        readings=("S39", "S48"),
    ),
    Step(
        name="verify_correction_after_penalty",
        term=Term("处罚之后查验改正", "the verification of the correction after the penalty"),
        by=OVERSIGHT,
        at=_AFTER_PENALTY,
        to=None,
        cite=SD[82, 1, "a"],
        needs=(_VERIFIED,),
        enters=PENALTIES,
    ),
    Step(
        name="find_no_correction",
        term=Term("认定处罚之后仍未改正", "the finding that correction failed after the penalty"),
        by=OVERSIGHT,
        at=("fined", "penalised", "executed"),
        to=None,
        cite=SD[82, 1, "a"],
        needs=(told("refusal", "没有改正的记录", "record of the want of correction"),),
        guards=(RunOut("rectification", SD[82, 1, "a"]),),
        enters=PENALTIES,
        note=Term("只入档，不另生罚款。", "It goes on record and adds no fine."),
    ),
)
