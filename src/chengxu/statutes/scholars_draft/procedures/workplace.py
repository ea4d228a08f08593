"""AI towards workers (article 37): A28, the notice on conclusion of a contract, and decisions to punish or dismiss."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Choice
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, Procedure, SetBy, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import EMPLOYER
from chengxu.statutes.scholars_draft.notices import REASONS, WORKER_NOTICE
from chengxu.statutes.words.rights import decided_by_ai_alone

# A28: the notice

_NOTICE = SD[37, 2, "a"]
_CONCLUDED = told("concluded_on", "合同订立之日", "day of the conclusion", Kind.DAY)

notice_to_worker = Procedure(
    name="sd.worker_notice",
    number="A28",
    law=SD,
    term=Term("订立劳动合同时的告知", "the notice to a worker on conclusion of the contract"),
    cites=(_NOTICE,),
    readings=("S25",),
    states=(
        State("no_contract", Term("合同尚未订立", "no contract yet")),
        State("told_ahead", Term("已告知，合同待订立", "told, contract to be concluded")),
        State("untold", Term("合同已订立，待告知", "contract concluded, worker to be told")),
        State("told", Term("已告知，合同已订立", "told, contract concluded"), final=True),
        State("told_freely", Term("已主动告知在职职工", "existing worker told freely"), final=True),
        State("no_conclusion", Term("没有订立合同", "contract not concluded"), final=True),
    ),
    steps=(
        Step(
            name="tell_ahead",
            term=Term("订立之前告知劳动者", "the notice before the conclusion"),
            by=EMPLOYER,
            at=("no_contract",),
            to="told_ahead",
            cite=_NOTICE,
            issues=WORKER_NOTICE,
        ),
        Step(
            name="conclude_after_notice",
            term=Term("告知之后订立合同", "the conclusion after the notice"),
            by=EMPLOYER,
            at=("told_ahead",),
            to="told",
            cite=_NOTICE,
            needs=(_CONCLUDED,),
        ),
        Step(
            name="conclude",
            term=Term("尚未告知而订立合同", "the conclusion before any notice"),
            by=EMPLOYER,
            at=("no_contract",),
            to="untold",
            cite=_NOTICE,
            needs=(_CONCLUDED,),
            note=Term(
                "续订也是订立。当日告知的，仍属及时；次日起即为迟延。",
                "A renewal is a conclusion. The notice is in time on the same day and late from the next.",
            ),
        ),
        Step(
            name="tell",
            term=Term("订立之后告知劳动者", "the notice after the conclusion"),
            by=EMPLOYER,
            at=("untold",),
            to="told",
            cite=_NOTICE,
            issues=WORKER_NOTICE,
        ),
        Step(
            name="tell_freely",
            term=Term("主动告知在职职工", "the notice to a worker already employed"),
            by=EMPLOYER,
            at=("no_contract",),
            to="told_freely",
            cite=_NOTICE,
            issues=WORKER_NOTICE,
            tag=reading("S25"),
            readings=("S25",),
            note=Term("自愿而为，不告知的不违反本条。", "Of free will; without it there is no breach."),
        ),
        Step(
            name="not_conclude",
            term=Term("合同没有订立", "the contract's not being concluded"),
            by=EMPLOYER,
            at=("told_ahead",),
            to="no_conclusion",
            cite=_NOTICE,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="notice",
            term=Term("告知劳动者", "the notice to the worker"),
            owner=EMPLOYER,
            starts=("conclude",),
            stops=("tell",),
            limit=SetBy("concluded_on"),
            cite=_NOTICE,
        ),
    ),
    note=Term(
        "一案一份合同，至迟在订立之日告知。范围、功能、依据缺一项的，不是告知。合同有效与否，依《劳动合同法》。",
        "One case for each contract, and the notice comes on the day of its conclusion at the latest. Without scope, "
        "functions or ground it is none. Whether the contract is valid is a matter of the Labour Contract Law.",
    ),
)

# A28: decisions

_ALONE = SD[37, 2, "b"]

staff_decision_kind = Choice(
    name="staff_decision_kind",
    question=Term(
        "拟对劳动者作出的这项决定，属于哪一种？", "Of what kind is the decision planned on a worker?"
    ),
    help=Term(
        "降职、扣薪、调岗等，看对劳动者的不利是否与处分、解雇相当，由人判断并写明理由；还没有判断的，填“不知道”。",
        "For a demotion, a pay cut, a transfer and the like, ask whether it weighs on the worker as punishment or dismissal "
        "would; a person judges, with reasons. “Unknown” until that is done.",
    ),
    label=Term("对劳动者的决定的种类", "the kind of decision on the worker"),
    values=(
        ("punishment", Term("处分", "punishment")),
        ("dismissal", Term("解雇", "dismissal")),
        ("similar", Term("类似决定", "a similar decision")),
        ("dissimilar", Term("不类似的其他决定", "another decision, not similar")),
    ),
)

_BY_A_PERSON = Clause(
    ~decided_by_ai_alone,
    Term("该决定有人实际参与", "a person really took part in the decision"),
    _ALONE,
    denied=Term("该决定仅由人工智能作出", "the decision is made by AI alone"),
)
_OUTSIDE_THE_BAN = Clause(
    staff_decision_kind.is_("dissimilar"),
    Term("该决定既不是处分、解雇，也不类似", "it is neither punishment nor dismissal, nor similar"),
    _ALONE,
    denied=Term(
        "该决定是处分、解雇或者类似决定", "the decision is a punishment, a dismissal or a similar one"
    ),
)

decision_on_worker = Procedure(
    name="sd.worker_decision",
    number="A28",
    law=SD,
    term=Term("处分、解雇劳动者的决定", "a decision to punish or dismiss a worker"),
    cites=(_ALONE,),
    readings=("S21", "S25"),
    states=(
        State("open", Term("尚未拟议", "nothing proposed")),
        State("proposed", Term("已拟议", "proposed")),
        State("grounded", Term("已有人的判断和理由", "judged by a person, with grounds")),
        State("issued", Term("已作出", "issued"), final=True),
        State("dropped", Term("不作决定", "dropped"), final=True),
        State("outside", Term("不属于此类决定", "not such a decision"), final=True),
    ),
    steps=(
        Step(
            name="propose",
            term=Term("拟议决定", "the proposal of the decision"),
            by=EMPLOYER,
            at=("open",),
            to="proposed",
            cite=_ALONE,
            needs=(
                told("decision", "拟作的决定", "decision proposed"),
                told("ai_part", "人工智能提供了什么结果", "what AI contributed"),
            ),
        ),
        Step(
            name="find_outside",
            term=Term("认定不是处分、解雇或者类似决定", "the finding that it is no such decision"),
            by=EMPLOYER,
            at=("proposed",),
            to="outside",
            cite=_ALONE,
            needs=(REASONS,),
            guards=(_OUTSIDE_THE_BAN,),
        ),
        Step(
            name="judge",
            term=Term("有决定权的人作出判断", "the judgement of a person with power to decide"),
            by=EMPLOYER,
            at=("proposed", "grounded"),
            to="grounded",
            cite=_ALONE,
            needs=(
                told("decision_maker", "作出判断的人及其职权", "who judged, and with what power"),
                told("grounds", "其本人的理由", "that person's own grounds"),
            ),
            readings=("S21",),
            note=Term(
                "须有权改变结果；只在形式上签字的不算，应当重新判断。",
                "Somebody with power to change the result; a signature for form's sake is none, and the judgement is made anew.",
            ),
        ),
        Step(
            name="issue",
            term=Term("作出决定", "the issue of the decision"),
            by=EMPLOYER,
            at=("grounded",),
            to="issued",
            cite=_ALONE,
            needs=(told("result", "决定的内容", "what is decided"),),
            guards=(_BY_A_PERSON,),
            readings=("S21",),
        ),
        Step(
            name="drop",
            term=Term("不作决定", "the dropping of the decision"),
            by=EMPLOYER,
            at=("proposed", "grounded"),
            to="dropped",
            cite=_ALONE,
            tag=HOUSE,
        ),
    ),
    note=Term(
        "条文没有时限。决定本身是否合法、劳动者如何救济，依《劳动合同法》等；对所用产品的提供者，还可以依第三十五条提出请求。",
        "The text sets no time. Whether the decision is lawful in itself, and what relief the worker has, is for the Labour "
        "Contract Law and others; of the provider of the product the requests of article 35 may be made as well.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (notice_to_worker, decision_on_worker)
