"""Leniency for those who have built up compliance: A33 (article 93), and the tests that A7 shares with it."""

from __future__ import annotations

from chengxu.algebra.cite import Cite, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.procedure import NotTaken, Procedure, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import ACTORS, MAKERS
from chengxu.statutes.scholars_draft.findings import CORRECTED, IS_ACTIVE, IS_STATE_ORGAN, MAKES
from chengxu.statutes.scholars_draft.notices import CONTACT, REASONS
from chengxu.statutes.scholars_draft.registers import COMPLIANCE_EVIDENCE
from chengxu.statutes.words.enforcement import PROCURATORATE, RESPONSIBLE_PERSONS
from chengxu.statutes.words.oversight import crime_suspected
from chengxu.statutes.words.parties import COURT, OVERSIGHT
from chengxu.statutes.words.penalties import leniency_tests


def _shown(test: str, cite: Cite) -> Clause:
    """Return one test of leniency, under the name that the question gives it."""
    what = dict(leniency_tests.values)[test]
    return Clause(
        leniency_tests.one_of(test),
        Term(f"已证明：{what.zh}", f"shown: {what.en}"),
        cite,
        denied=Term(f"没有证明：{what.zh}", f"not shown: {what.en}"),
    )


FIVE_TESTS = (
    _shown("system", SD[93, 1]),
    _shown("implemented", SD[93, 1]),
    _shown("cooperates", SD[93, 1]),
    CORRECTED,
    _shown("accepts_penalty", SD[93, 1]),
)
"""Of leniency in administrative penalties: each is a guard of its own, so that the one that fails is named."""

_FOUR_TESTS = tuple(
    _shown(test, SD[93, 2]) for test in ("system", "implemented", "admits_guilt", "accepts_punishment")
)

_NO_STATE_ORGAN = Clause(
    ~IS_STATE_ORGAN,
    Term("申请人不是国家机关", "the applicant is no State organ"),
    SD[84, 1, "b"],
    denied=Term(
        "国家机关只责令改正，没有处罚可以从宽",
        "a State organ is ordered to correct and has no penalty to reduce",
    ),
)
_CRIME_SUSPECTED = Clause(crime_suspected, crime_suspected.yes, SD[93, 2], denied=crime_suspected.no)

_BEFORE_DECISION = NotTaken(("record_decision",), SD[93, 1])
_OUTCOME = (
    REASONS,
    told("extent", "单位和各责任人员分别从宽到什么程度", "how far, for the entity and for each person"),
)
_SYSTEM = told("system", "合规制度", "compliance system")
_RECORDS = told("records", "制度有效实施的记录", "records of its effective working", Kind.LIST)

leniency = Procedure(
    name="sd.leniency",
    number="A33",
    law=SD,
    term=Term("合规从宽", "leniency for compliance"),
    cites=(SD[93, 1], SD[93, 2]),
    readings=("S48",),
    states=(
        State("draft", Term("尚未申请", "not applied for")),
        State("applied", Term("已申请行政处罚从宽", "applied: administrative penalty")),
        State("tested", Term("五项齐备，待决定", "all five tests met, to be decided")),
        State("reduced", Term("减轻", "reduced"), final=True),
        State("waived", Term("免除", "waived"), final=True),
        State("none", Term("不从宽", "no leniency"), final=True),
        State("applied_criminal", Term("已申请刑事从宽", "applied: criminal punishment")),
        State("eligible", Term("四项齐备，已出具说明", "all four tests met, statement made")),
        State("judged", Term("司法机关已决定", "decided by justice"), final=True),
    ),
    steps=(
        Step(
            name="apply",
            term=Term("申请行政处罚从宽", "the application for leniency in the penalty"),
            by=(*ACTORS, RESPONSIBLE_PERSONS),
            at=("draft",),
            to="applied",
            cite=SD[93, 1],
            needs=(
                CONTACT,
                told("penalty_case", "处罚案件编号", "number of the penalty case"),
                _SYSTEM,
                _RECORDS,
                told("cooperation", "主动配合调查的情况", "voluntary cooperation with the inquiry"),
                told("correction", "改正情况及日期", "correction, with its day"),
                told(
                    "acceptance", "对拟作的处罚不持异议的表示", "statement not to contest the draft decision"
                ),
            ),
            guards=(IS_ACTIVE, _NO_STATE_ORGAN, _BEFORE_DECISION),
            enters=COMPLIANCE_EVIDENCE,
        ),
        Step(
            name="pass_five_tests",
            term=Term("认定五项条件齐备", "the finding that all five tests are met"),
            by=OVERSIGHT,
            at=("applied",),
            to="tested",
            cite=SD[93, 1],
            guards=(*FIVE_TESTS, _BEFORE_DECISION),
            readings=("S48",),
            note=Term(
                "缺哪一项即指明哪一项；齐备了也不自动从宽。",
                "A test that fails is named. With all of them met, nothing follows by itself.",
            ),
        ),
        Step(
            name="reduce",
            term=Term("减轻处罚的决定", "the decision to reduce the penalty"),
            by=OVERSIGHT,
            at=("tested",),
            to="reduced",
            cite=SD[93, 1],
            needs=_OUTCOME,
            guards=(_BEFORE_DECISION,),
        ),
        Step(
            name="waive",
            term=Term("免除处罚的决定", "the decision to waive the penalty"),
            by=OVERSIGHT,
            at=("tested",),
            to="waived",
            cite=SD[93, 1],
            needs=_OUTCOME,
            guards=(_BEFORE_DECISION,),
            readings=("S48",),
            note=Term("没收违法所得不在其内。", "Confiscation of unlawful gains is not part of it."),
        ),
        Step(
            name="decline",
            term=Term("不从宽的决定", "the decision that there is no leniency"),
            by=OVERSIGHT,
            at=("applied", "tested"),
            to="none",
            cite=SD[93, 1],
            needs=(REASONS,),
            note=Term(
                "理由写明缺哪一项；五项齐备而不从宽的，也要说明。",
                "The reasons name the test that fails, or say why there is none with all of them met.",
            ),
        ),
        Step(
            name="record_decision",
            term=Term("登记处罚决定已经作出", "the entry that the penalty has been decided"),
            by=OVERSIGHT,
            at=("draft", "applied", "tested"),
            to=None,
            cite=SD[93, 1],
            needs=(told("decision", "处罚决定文号", "number of the penalty decision"),),
            tag=reading("S48"),
            readings=("S48",),
            note=Term(
                "从宽只在决定之前；登记之后只能作出不从宽的决定。",
                "Leniency comes before the decision; after this entry it can only be declined.",
            ),
        ),
        Step(
            name="apply_in_criminal_case",
            term=Term("申请出具刑事从宽说明", "the application for a statement on criminal leniency"),
            by=(*MAKERS, RESPONSIBLE_PERSONS),
            at=("draft",),
            to="applied_criminal",
            cite=SD[93, 2],
            needs=(
                CONTACT,
                _SYSTEM,
                _RECORDS,
                told("admission", "主动认罪的情况", "voluntary admission of guilt"),
                told("acceptance", "认罚的表示", "acceptance of punishment"),
            ),
            guards=(MAKES, _CRIME_SUSPECTED),
            enters=COMPLIANCE_EVIDENCE,
            note=Term("使用者不在其内。", "Whoever merely uses AI is outside."),
        ),
        Step(
            name="state_eligibility",
            term=Term("出具符合条件的说明", "the statement of eligibility"),
            by=OVERSIGHT,
            at=("applied_criminal",),
            to="eligible",
            cite=SD[93, 2],
            needs=(told("addressee", "接收的司法机关", "judicial organ addressed"),),
            guards=(MAKES, *_FOUR_TESTS),
            readings=("S48",),
            note=Term(
                "只说明条件是否具备，不涉及定罪量刑。", "It states the tests and says nothing of sentence."
            ),
        ),
        Step(
            name="decline_statement",
            term=Term("不出具说明的决定", "the decision to make no statement"),
            by=OVERSIGHT,
            at=("applied_criminal",),
            to="none",
            cite=SD[93, 2],
            needs=(REASONS,),
        ),
        Step(
            name="record_judgment",
            term=Term("司法机关的决定", "the decision of the judicial organ"),
            by=(COURT, PROCURATORATE),
            at=("eligible",),
            to="judged",
            cite=SD[93, 2],
            needs=(told("outcome", "减轻、免除或者不从宽", "reduced, waived or neither"),),
        ),
    ),
    note=Term(
        "没有期限。申请人沉默或者主管部门未决定，都不产生从宽的效果。没收能否从宽另有一种看法，见解读 S48。",
        "There is no time limit. Neither silence nor delay makes a penalty lighter. On the other view confiscation may be "
        "reduced as well (reading S48).",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (leniency,)
