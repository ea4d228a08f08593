"""The public-interest suit, A24 (article 92)."""

from __future__ import annotations

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import NotAfter, NotBefore, Procedure, State, Step, Taken
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import PROVIDES
from chengxu.statutes.scholars_draft.findings import PROVIDER_IN_BREACH
from chengxu.statutes.scholars_draft.notices import STANDING_STATEMENT
from chengxu.statutes.scholars_draft.registers import DETERMINED_ORGANISATIONS, SINCE, UNTIL
from chengxu.statutes.words.enforcement import CONSUMER_ORGANISATION, PROCURATORATE
from chengxu.statutes.words.parties import COURT, OVERSIGHT
from chengxu.statutes.words.torts import DETERMINED_ORGANISATION, many_individuals_harmed

_PROVISION = Clause(
    PROVIDES,
    Term("违法的是提供活动", "the unlawful activity is provision"),
    SD[92, 1],
    denied=Term(
        "当事人不提供人工智能；只研发、只使用的，不能据此提起公益诉讼",
        "the person described does not provide AI: developing or using alone gives no standing",
    ),
)
_MANY = Clause(
    many_individuals_harmed,
    many_individuals_harmed.yes,
    SD[92, 1],
    denied=Term(
        "没有侵害众多个人的权益；个人受害的，依第四十条起诉",
        "the rights of numerous individuals are not infringed; a single victim sues under article 40",
    ),
)
_UNLAWFUL = Clause(
    PROVIDER_IN_BREACH,
    Term("该提供活动违反本法", "providing the AI breaks the law"),
    SD[92, 1],
    denied=Term("没有证明该提供活动违反本法", "providing the AI is not proven to break the law"),
)
_BY_LAW = (PROCURATORATE, CONSUMER_ORGANISATION)
_PLAINTIFFS = (*_BY_LAW, DETERMINED_ORGANISATION)
_ON_THE_REGISTER = (
    Taken(("determine",), SD[92, 1]),
    NotBefore(("determine",), "since", None, SD[92, 1]),
    NotAfter(("determine", "strike_off"), "until", SD[92, 1]),
)
_NOT_YET_FILED = ("suspected", "grounds", "standing_checked")
_CHECKED = told("standing", "起诉资格的依据", "the ground of standing")

public_interest_suit = Procedure(
    name="sd.public_interest_suit",
    number="A24",
    law=SD,
    term=Term("公益诉讼", "the public-interest suit"),
    cites=(SD[92, 1],),
    readings=("S47",),
    states=(
        State("suspected", Term("拟起诉", "considered")),
        State("grounds", Term("违法和众多受害人已查明", "breach and many victims found")),
        State("standing_checked", Term("起诉资格已核", "standing checked")),
        State("filed", Term("已起诉", "filed")),
        State("judged", Term("已有判决", "judged"), final=True),
    ),
    steps=(
        Step(
            name="determine",
            term=Term("确定可以起诉的组织", "the determination of an organisation"),
            by=OVERSIGHT,
            at=_NOT_YET_FILED,
            to=None,
            cite=SD[92, 1],
            needs=(
                told("name", "名称", "name"),
                SINCE,
                Particular(name="until", term=UNTIL.term, kind=Kind.DAY, optional=True),
            ),
            enters=DETERMINED_ORGANISATIONS,
        ),
        Step(
            name="strike_off",
            term=Term("把组织移出名册", "the striking of an organisation off the register"),
            by=OVERSIGHT,
            at=_NOT_YET_FILED,
            to=None,
            cite=SD[92, 1],
            needs=(told("name", "名称", "name"), UNTIL),
            enters=DETERMINED_ORGANISATIONS,
        ),
        Step(
            name="find_grounds",
            term=Term("查明违法和众多受害人", "the finding of a breach with many victims"),
            by=_PLAINTIFFS,
            at=("suspected",),
            to="grounds",
            cite=SD[92, 1],
            needs=(
                told("violation", "违法的提供活动及违反的条款", "unlawful provision, with the norm broken"),
                told("victims", "受害人数", "number of people harmed", Kind.NUMBER),
                told("why_many", "认为众多的理由", "why that is many"),
            ),
            guards=(_PROVISION, _UNLAWFUL, _MANY),
            readings=("S47",),
        ),
        Step(
            name="check_standing",
            term=Term(
                "核对检察院、消费者组织的起诉资格",
                "the check of the procuratorate's or a consumer body's standing",
            ),
            by=_BY_LAW,
            at=("grounds",),
            to="standing_checked",
            cite=SD[92, 1],
            needs=(_CHECKED,),
        ),
        Step(
            name="check_standing_by_register",
            term=Term("依名册核对起诉资格", "the check of standing by the register"),
            by=DETERMINED_ORGANISATION,
            at=("grounds",),
            to="standing_checked",
            cite=SD[92, 1],
            needs=(_CHECKED,),
            guards=(Taken(("determine",), SD[92, 1]),),
        ),
        Step(
            name="sue",
            term=Term("检察院或者消费者组织起诉", "the suit of the procuratorate or a consumer organisation"),
            by=_BY_LAW,
            at=("standing_checked",),
            to="filed",
            cite=SD[92, 1],
            guards=(_PROVISION, _UNLAWFUL, _MANY),
            issues=STANDING_STATEMENT,
        ),
        Step(
            name="sue_as_determined",
            term=Term("被确定的组织起诉", "the suit of a determined organisation"),
            by=DETERMINED_ORGANISATION,
            at=("standing_checked",),
            to="filed",
            cite=SD[92, 1],
            guards=(_PROVISION, _UNLAWFUL, _MANY, *_ON_THE_REGISTER),
            issues=STANDING_STATEMENT,
        ),
        Step(
            name="judge",
            term=Term("判决", "the judgment"),
            by=COURT,
            at=("filed",),
            to="judged",
            cite=SD[92, 1],
            needs=(told("judgment", "判决结果", "judgment"),),
        ),
    ),
    note=Term(
        "原告只有三类；被确定的组织须在起诉之日列于名册。不以主管部门先作认定为前提，也没有时限。",
        "Only three kinds of plaintiff; a determined organisation has to be on the register on the day of the suit. No "
        "department need have found anything before, and no time is set.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (public_interest_suit,)
