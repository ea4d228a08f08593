"""Filing breaches: a filing that is missing, a filing that was improperly obtained (articles 99, 108 and 109)."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.procedure import AnyOf, Clock, InTime, Procedure, RunOut, SetBy, State, Step, Taken
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.amounts import false_filing_fine, filing_fine
from chengxu.statutes.model_law.basis import PROVIDER
from chengxu.statutes.model_law.filing import FILING_AUTHORITIES
from chengxu.statutes.model_law.findings import (
    CORRECTED,
    FILED,
    IMPROPERLY_FILED,
    IS_STATE_ORGAN,
    NO_HARM,
    NOT_FILED,
)
from chengxu.statutes.model_law.notices import FINE_DECISION, REASONS, SANCTION_DECISION
from chengxu.statutes.model_law.registers import DECISIONS
from chengxu.statutes.words.enforcement import breach_harm, breach_minor, breach_serious, first_breach
from chengxu.statutes.words.parties import AI_AUTHORITY

_HELD = Clause(
    FILED,
    Term("该服务持有有效的备案", "the service holds a valid filing"),
    ML4[99, 2, "a"],
    denied=Term("该服务没有备案可以撤销", "there is no filing that could be revoked"),
)
_SERIOUS = Clause(
    breach_serious,
    Term("情节严重", "the breach is serious"),
    ML4[99, 2, "b"],
    denied=Term(
        "情节没有认定为严重，只能撤销备案、警告和通报批评",
        "the breach is not found to be serious: revocation, warning and public criticism are all there is",
    ),
)
_NO_STATE_ORGAN = Clause(
    ~IS_STATE_ORGAN,
    Term("当事人不是国家机关", "the provider is no State organ"),
    ML4[109, 1],
    denied=Term(
        "国家机关由上级机关或者国家主管机关责令改正，不适用本条的处罚",
        "a State organ is ordered to correct by its superior or the national authority, and not penalised here",
    ),
)
_MUST_BE_SPARED = all_of(breach_minor, CORRECTED, NO_HARM)
_PENALTY_OPEN = Clause(
    ~_MUST_BE_SPARED,
    Term("不属于应当不予处罚的情形", "no penalty is ruled out"),
    ML4[108, 1, "a"],
    denied=Term(
        "违法行为轻微、及时改正且没有危害后果，不得处罚，警告也不得给予",
        "the breach is minor, corrected in time and harmless: there is no penalty, not even a warning",
    ),
)
_SPARING_OPEN = Clause(
    any_of(
        _MUST_BE_SPARED,
        all_of(first_breach, breach_harm.one_of("none", "slight"), CORRECTED),
    ),
    Term("具备不予处罚的条件", "the conditions for no penalty are there"),
    ML4[108, 1],
    denied=Term("不具备不予处罚的条件", "the conditions for no penalty are not there"),
)
_SANCTION = (_NO_STATE_ORGAN, _PENALTY_OPEN)

_WARNING = told("warning", "警告", "warning")
_CRITICISM = told("criticism", "通报批评", "public criticism")
_STILL_NOT_FILED = AnyOf(
    (RunOut("warned_term", ML4[99, 1, "b"]), Taken(("file_late",), ML4[99, 1, "b"])), ML4[99, 1, "b"]
)

breach = Procedure(
    name="ml4.filing_breach",
    number="P10",
    law=ML4,
    term=Term("备案违规的处理", "the filing breach"),
    cites=(ML4[99, 1, "a"], ML4[99, 1, "b"], ML4[99, 2, "a"], ML4[99, 2, "b"], ML4[108, 1, "a"]),
    readings=("G18", "G24", "G39"),
    states=(
        State("suspected", Term("待查", "suspected")),
        State("unfiled", Term("查明逾期未备案", "found overdue")),
        State("improper", Term("查明备案系不正当取得", "found improperly obtained")),
        State("warned", Term("已警告，限期备案", "warned, with a day to file")),
        State("filed_late", Term("过了警告所定期限才备案", "filed after the term of the warning")),
        State("filed", Term("已备案", "filed"), final=True),
        State("fined", Term("已罚款", "fined"), final=True),
        State("revoked", Term("已撤销，应当重新备案", "revoked, to be filed again"), final=True),
        State(
            "revoked_and_fined",
            Term("已撤销并处罚款，应当重新备案", "revoked and fined, to be filed again"),
            final=True,
        ),
        State("spared", Term("不予处罚", "no penalty"), final=True),
    ),
    steps=(
        Step(
            name="find_unfiled",
            term=Term("查明应当备案而未备案", "the finding that a filing is overdue"),
            by=FILING_AUTHORITIES,
            at=("suspected",),
            to="unfiled",
            cite=ML4[99, 1, "a"],
            needs=(
                told("facts", "事实和证据", "facts and evidence"),
                told("due_on", "备案期限的最后一日", "last day for the filing", Kind.DAY),
            ),
            guards=(NOT_FILED,),
            readings=("G18",),
        ),
        Step(
            name="find_improper",
            term=Term("查明以不正当手段取得备案", "the finding that a filing was improperly obtained"),
            by=FILING_AUTHORITIES,
            at=("suspected",),
            to="improper",
            cite=ML4[99, 2, "a"],
            needs=(
                told("facts", "事实和证据", "facts and evidence"),
                told("means", "不正当手段", "improper means"),
            ),
            guards=(IMPROPERLY_FILED, _HELD),
            readings=("G18",),
        ),
        Step(
            name="spare",
            term=Term("不予处罚", "the decision not to penalise"),
            by=AI_AUTHORITY,
            at=("unfiled", "improper"),
            to="spared",
            cite=ML4[108, 1],
            needs=(REASONS,),
            guards=(_SPARING_OPEN,),
            enters=DECISIONS,
            readings=("G39",),
        ),
        Step(
            name="warn",
            term=Term("警告并限期备案", "the warning with a day to file"),
            by=AI_AUTHORITY,
            at=("unfiled",),
            to="warned",
            cite=ML4[99, 1, "a"],
            needs=(told("file_by", "限期备案的日期", "day by which to file", Kind.DAY),),
            guards=(RunOut("filing", ML4[99, 1, "a"]), *_SANCTION),
            issues=SANCTION_DECISION,
            enters=DECISIONS,
            readings=("G18", "G39"),
        ),
        Step(
            name="file",
            term=Term("在警告所定期限内备案", "the filing within the term of the warning"),
            by=PROVIDER,
            at=("warned",),
            to="filed",
            cite=ML4[99, 1, "b"],
            guards=(InTime("warned_term", ML4[99, 1, "b"]),),
        ),
        Step(
            name="file_late",
            term=Term("过期后备案", "the filing after the term of the warning"),
            by=PROVIDER,
            at=("warned",),
            to="filed_late",
            cite=ML4[99, 1, "b"],
            guards=(RunOut("warned_term", ML4[99, 1, "b"]),),
        ),
        Step(
            name="fine",
            term=Term("处以罚款", "the fine"),
            by=AI_AUTHORITY,
            at=("warned", "filed_late"),
            to="fined",
            cite=ML4[99, 1, "b"],
            guards=(_STILL_NOT_FILED, *_SANCTION),
            amount=filing_fine,
            issues=FINE_DECISION,
            enters=DECISIONS,
            readings=("G18", "G24"),
        ),
        Step(
            name="revoke",
            term=Term("撤销备案、警告并通报批评", "the revocation, with warning and public criticism"),
            by=AI_AUTHORITY,
            at=("improper",),
            to="revoked",
            cite=ML4[99, 2, "a"],
            needs=(_WARNING, _CRITICISM),
            guards=_SANCTION,
            issues=SANCTION_DECISION,
            enters=DECISIONS,
            readings=("G18", "G39"),
        ),
        Step(
            name="revoke_and_fine",
            term=Term(
                "撤销备案、警告、通报批评并处罚款",
                "the revocation, with warning, public criticism and a fine",
            ),
            by=AI_AUTHORITY,
            at=("improper",),
            to="revoked_and_fined",
            cite=ML4[99, 2, "b"],
            needs=(_WARNING, _CRITICISM),
            guards=(_SERIOUS, *_SANCTION),
            amount=false_filing_fine,
            issues=FINE_DECISION,
            enters=DECISIONS,
            readings=("G18", "G39"),
        ),
    ),
    clocks=(
        Clock(
            name="filing",
            term=Term("备案期限", "the time for the filing"),
            owner=PROVIDER,
            starts=("find_unfiled",),
            stops=("warn", "spare"),
            limit=SetBy("due_on"),
            cite=ML4[99, 1, "a"],
        ),
        Clock(
            name="warned_term",
            term=Term("警告所定的备案期限", "the term of the warning"),
            owner=PROVIDER,
            starts=("warn",),
            stops=("file", "file_late", "fine"),
            limit=SetBy("file_by"),
            cite=ML4[99, 1, "b"],
        ),
    ),
    note=Term(
        "省级主管机关可以查明情况、移送案件，处理决定只由国家主管机关作出。警告不得附带罚款；罚款须在法定幅度内，不处罚个人。"
        "撤销之后，备案义务自撤销之日起重新产生，其期限见备案的存续。决定不予处罚的，转为批评教育等指导。",
        "A provincial authority may establish the facts and pass the case on; only the national authority decides. No fine "
        "comes with the warning, a fine stays within the statutory range, and no person is fined. After a revocation the "
        "duty to file arises anew on that day, with its clock in the life of the filing. Where no penalty follows, guidance does.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (breach,)
