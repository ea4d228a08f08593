"""State organs and their officials: A32, correction and discipline (article 84)."""

from __future__ import annotations

from chengxu.algebra.cite import reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import told
from chengxu.law.procedure import Clock, Procedure, SetBy, State, Step, Taken
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import STATE_ORGAN
from chengxu.statutes.scholars_draft.findings import IS_STATE_ORGAN, PERSONS_BEHIND
from chengxu.statutes.scholars_draft.notices import CORRECTION_ORDER, REASONS, RECTIFY_BY
from chengxu.statutes.scholars_draft.registers import ORGAN_CORRECTIONS
from chengxu.statutes.words.enforcement import (
    DISCIPLINING_ORGAN,
    SUPERIOR_ORGAN,
    misconduct_criminal,
    official_misconduct,
)
from chengxu.statutes.words.parties import OVERSIGHT
from chengxu.statutes.words.penalties import breach_of_draft

_ORDERING = (SUPERIOR_ORGAN, OVERSIGHT)

_IS_ORGAN = Clause(
    IS_STATE_ORGAN,
    Term("违法者是国家机关", "the body in breach is a State organ"),
    SD[84, 1, "b"],
    denied=Term(
        "违法者不是国家机关，依第八十二条处罚",
        "the body in breach is no State organ and is penalised under article 82",
    ),
)
_ORGAN_IN_BREACH = Clause(breach_of_draft, breach_of_draft.yes, SD[84, 1, "b"], denied=breach_of_draft.no)

organ_correction = Procedure(
    name="sd.organ_correction",
    number="A32",
    law=SD,
    term=Term("责令国家机关改正", "the correction of a State organ"),
    cites=(SD[84, 1, "a"], SD[84, 1, "b"]),
    readings=("S38", "S39"),
    states=(
        State("violation", Term("国家机关违法，待责令改正", "breach by a State organ, order to follow")),
        State("correction_order", Term("已责令改正", "correction ordered")),
        State("corrected", Term("已改正", "corrected"), final=True),
    ),
    steps=(
        Step(
            name="order_correction",
            term=Term("责令国家机关改正", "the order to correct"),
            by=_ORDERING,
            at=("violation", "correction_order"),
            to="correction_order",
            cite=SD[84, 1, "b"],
            guards=(_IS_ORGAN, _ORGAN_IN_BREACH),
            issues=CORRECTION_ORDER,
            enters=ORGAN_CORRECTIONS,
            readings=("S38", "S39"),
        ),
        Step(
            name="report_correction",
            term=Term("报告改正情况", "the report of the correction"),
            by=STATE_ORGAN,
            at=("correction_order",),
            to=None,
            cite=SD[84, 1, "b"],
            needs=(told("proof", "改正的证明", "proof of correction"),),
        ),
        Step(
            name="reject_report",
            term=Term("认定没有改正", "the finding that the report does not hold"),
            by=_ORDERING,
            at=("correction_order",),
            to=None,
            cite=SD[84, 1, "b"],
            needs=(REASONS, RECTIFY_BY),
            guards=(Taken(("report_correction",), SD[84, 1, "b"]),),
            readings=("S38",),
        ),
        Step(
            name="verify_correction",
            term=Term("查验改正", "the verification of the correction"),
            by=_ORDERING,
            at=("correction_order",),
            to="corrected",
            cite=SD[84, 1, "b"],
            needs=(told("verified", "查验情况", "what was verified"),),
            enters=ORGAN_CORRECTIONS,
        ),
    ),
    clocks=(
        Clock(
            name="rectification",
            term=Term("改正期限", "the time for correction"),
            owner=STATE_ORGAN,
            starts=("order_correction", "reject_report"),
            stops=("report_correction", "verify_correction"),
            limit=SetBy("rectify_by"),
            cite=SD[84, 1, "b"],
            tag=reading("S38"),
            readings=("S38",),
        ),
    ),
    note=Term(
        "没有罚款、没收这一步：对国家机关不得罚款、没收，逾期不改的也一样。受托的企业依第八十二条另案处罚。",
        "There is no step for a fine or confiscation: a State organ bears neither, even when it is late. A contractor is "
        "penalised under article 82 in a case of its own.",
    ),
)

_MISCONDUCT = Clause(
    official_misconduct.some(),
    Term("认定工作人员有不当行为", "misconduct of an official has been found"),
    SD[84, 1, "d"],
    denied=Term("没有认定工作人员有不当行为", "no misconduct of officials has been found"),
)
_NOT_CRIMINAL = Clause(
    ~misconduct_criminal,
    misconduct_criminal.no,
    SD[84, 1, "d"],
    denied=Term("涉嫌犯罪，应当移送司法", "a crime is suspected, and the matter goes to justice"),
)
_CRIMINAL = Clause(
    misconduct_criminal, misconduct_criminal.yes, SD[84, 1, "d"], denied=misconduct_criminal.no
)
_PERSON = told("person", "被移送的人员", "person referred")

organ_discipline = Procedure(
    name="sd.organ_discipline",
    number="A32",
    law=SD,
    term=Term("国家机关人员的处分", "discipline in State organs"),
    cites=(SD[84, 1, "c"], SD[84, 1, "d"]),
    states=(
        State("found", Term("已认定责任，待移送", "responsibility found, to be referred")),
        State("personal_referral", Term("已移送", "referred")),
        State("outcome", Term("已登记处分结果", "outcome entered"), final=True),
        State("to_justice", Term("已移送司法", "handed to justice"), final=True),
    ),
    steps=(
        Step(
            name="refer_responsible_person",
            term=Term("移送责任人员", "the referral of a person responsible"),
            by=_ORDERING,
            at=("found",),
            to="personal_referral",
            cite=SD[84, 1, "c"],
            needs=(
                _PERSON,
                told("office", "职务和直接责任", "office held, and why directly responsible"),
                told("order", "责令改正的决定", "order to correct"),
            ),
            guards=(_IS_ORGAN, PERSONS_BEHIND),
        ),
        Step(
            name="refer_official",
            term=Term("移送渎职人员", "the referral of an official for misconduct"),
            by=_ORDERING,
            at=("found",),
            to="personal_referral",
            cite=SD[84, 1, "d"],
            needs=(
                _PERSON,
                told(
                    "conduct",
                    "玩忽职守、滥用职权、徇私舞弊中的哪一种",
                    "which it is: neglect of duty, abuse of power or favouritism",
                ),
            ),
            guards=(_MISCONDUCT, _NOT_CRIMINAL),
        ),
        Step(
            name="hand_to_justice",
            term=Term("移送司法", "the referral to justice"),
            by=(*_ORDERING, DISCIPLINING_ORGAN),
            at=("found", "personal_referral"),
            to="to_justice",
            cite=SD[84, 1, "d"],
            needs=(_PERSON, told("suspicion", "涉嫌犯罪的事实", "facts behind the suspicion of a crime")),
            guards=(_CRIMINAL,),
        ),
        Step(
            name="record_outcome",
            term=Term("登记处分结果", "the entry of the outcome"),
            by=DISCIPLINING_ORGAN,
            at=("personal_referral",),
            to="outcome",
            cite=SD[84, 1, "c"],
            needs=(told("result", "处分与否及其文号", "discipline or none, with its number"),),
            enters=ORGAN_CORRECTIONS,
        ),
    ),
    note=Term(
        "处分的种类由有权机关决定，在此只登记结果。",
        "What discipline is for the competent organ; only the outcome is entered.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (organ_correction, organ_discipline)
