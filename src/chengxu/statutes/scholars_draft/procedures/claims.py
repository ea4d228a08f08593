"""Damage: the claim file, A23 (articles 85 to 91).

The file goes in the order of the calculation: damage, regime, cap, insurer, shares and joint parts, recourse, with punitive
damages apart (B13). Who answers for how much is worked out in `attribution`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from chengxu.algebra.cite import Cite, external
from chengxu.algebra.expr import And, Clause, Expr, Not
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.amount import Amount, Fixed, Input, Range, Smallest
from chengxu.law.document import Kind, Particular, told
from chengxu.law.norm import Liability
from chengxu.law.procedure import (
    Clock,
    Guard,
    InTime,
    Procedure,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import CIV, SD
from chengxu.statutes.scholars_draft.basis import IS_OPEN_SOURCE, PROVIDER, USER
from chengxu.statutes.scholars_draft.claims import (
    TORTFEASOR,
    derived_actors,
    foundation_provider,
)
from chengxu.statutes.scholars_draft.findings import (
    ALSO_MAKES_OR_SELLS,
    DEFECTIVE,
    SUPPLIES_OR_USES,
)
from chengxu.statutes.scholars_draft.liability import (
    added_damage,
    breaching_provider,
    capped_damages,
    corresponding_liability,
    critical_provider,
    knowing_provider,
    producer_and_seller,
    uncapped_damages,
    user_liability,
)
from chengxu.statutes.scholars_draft.procedures.insurance import (
    BY_PROVIDER_OR_USER,
    INSURER_PART,
    NOBODY_COVERED,
    PART,
)
from chengxu.statutes.words.parties import COURT, INJURED_PERSON, INSURER
from chengxu.statutes.words.torts import (
    attribution_by_other_law,
    punitive_grounds,
)

# A23: the claim file


def _asked(condition: Expr, cite: Cite) -> Iterator[Clause]:
    """Yield what a norm asks, each part as a guard of its own, so that the one that fails is named."""
    match condition:
        case And(items):
            for item in items:
                yield from _asked(item, cite)
        case Clause():
            yield condition
        case Flag():
            yield Clause(condition, condition.yes, cite, denied=condition.no)
        case Not(Flag() as flag):
            yield Clause(condition, flag.no, cite, denied=flag.yes)
        case Not(Clause(_, name, place, denied)) if denied is not None:
            yield Clause(condition, denied, place, denied=name)
        case _:
            raise TypeError(f"no guard can be made of {condition!r}")


class _Ground(NamedTuple):
    """A ground on which damages are claimed: the norm, and what frees from it."""

    name: str
    term: Term
    norm: Liability
    unless: tuple[Clause, ...] = ()


_NO_OTHER_LAW = Clause(
    ~attribution_by_other_law,
    attribution_by_other_law.no,
    SD[86, 1, "c"],
    denied=Term(
        "其他法律对责任归属另有规定，依其规定", "another law attributes the liability otherwise and governs"
    ),
)
_CLOSED_MODEL = Clause(
    ~IS_OPEN_SOURCE,
    Term("该基础模型不是开源的", "the foundation model is not open source"),
    SD[90, 1, "c"],
    denied=Term(
        "该基础模型是开源的，提供者不负这一连带责任",
        "the foundation model is open source: its provider bears no such joint liability",
    ),
)
_GROUNDS = (
    _Ground(
        "breach",
        Term("主张提供者违反义务", "the claim on a provider's breach of duty"),
        breaching_provider,
    ),
    _Ground(
        "presumed_fault",
        Term("主张关键人工智能提供者的推定过错", "the claim on presumed fault in critical AI"),
        critical_provider,
    ),
    _Ground(
        "user_fault",
        Term("主张使用者的过错", "the claim on a user's fault"),
        user_liability,
        (_NO_OTHER_LAW,),
    ),
    _Ground(
        "corresponding",
        Term("主张研发者、提供者的相应责任", "the claim on a maker's corresponding share"),
        corresponding_liability,
        (_NO_OTHER_LAW,),
    ),
    _Ground(
        "added_damage",
        Term("主张怠于处理通知而扩大的损害", "the claim for damage added by inaction upon a notice"),
        added_damage,
    ),
    _Ground(
        "knowledge",
        Term("主张提供者知情而不作为", "the claim on a provider's knowledge without action"),
        knowing_provider,
    ),
    _Ground("defect", Term("主张产品缺陷", "the claim on a product defect"), producer_and_seller),
    _Ground(
        "derived",
        Term("主张衍生活动的违法侵害", "the claim on a wrong by those who build on a model"),
        derived_actors,
    ),
    _Ground(
        "model_knowledge",
        Term("主张基础模型提供者知情而不作为", "the claim on a model provider's knowledge without action"),
        foundation_provider,
        (_CLOSED_MODEL,),
    ),
)
_THIS_LAW = tuple(f"claim_{ground.name}" for ground in _GROUNDS if ground.name != "defect")
_PRODUCT_RULES = ("claim_defect",)

_OPEN = ("regimes", "elected", "capped", "insured", "shared")
_BEFORE_JUDGMENT = (*_OPEN, "sued")
_AMOUNT = told("amount", "数额", "amount", Kind.MONEY)
_AGAINST = told("against", "被请求的人", "against whom")


def _claim(ground: _Ground) -> Step:
    """Return the claim on one ground, with everything that its norm asks as a guard."""
    return Step(
        name=f"claim_{ground.name}",
        term=ground.term,
        by=INJURED_PERSON,
        at=("facts", *_OPEN),
        to="regimes",
        cite=ground.norm.cite,
        needs=(_AGAINST, told("proof", "证据", "proof", Kind.LIST)),
        guards=(*_asked(ground.norm.when, ground.norm.cite), *ground.unless),
        readings=ground.norm.readings,
    )


# Election

_CHOICE_IS_OPEN = (SUPPLIES_OR_USES, ALSO_MAKES_OR_SELLS)
_NO_CHOICE = Clause(
    ~(SUPPLIES_OR_USES & ALSO_MAKES_OR_SELLS),
    Term("没有两种规则可供选择", "there are no two regimes to choose from"),
    SD[88, 2],
    denied=Term(
        "提供者、使用者同时是生产者或者销售者，先选择适用哪一种规则",
        "the provider or user is also producer or seller: the regime has to be chosen first",
    ),
)
_REGIMES = (
    ("this_law", Term("选择依本法求偿", "the choice of this law"), _THIS_LAW, "elected"),
    (
        "product_liability",
        Term("选择依产品责任求偿", "the choice of product liability"),
        _PRODUCT_RULES,
        "capped",  # the caps of article 85 are not its own
    ),
)


def _elect(name: str, term: Term, claimed: tuple[str, ...], to: str, *, in_suit: bool) -> Step:
    """Return the choice of a regime; once a suit is brought, without a new round of the file."""
    return Step(
        name=f"{'change_to' if in_suit else 'elect'}_{name}",
        term=Term(f"诉讼中{term.zh}", f"{term.en} in the suit") if in_suit else term,
        by=INJURED_PERSON,
        at=("sued",) if in_suit else _OPEN,
        to=None if in_suit else to,
        cite=SD[88, 2],
        guards=(*_CHOICE_IS_OPEN, Taken(claimed, SD[88, 2])),
        readings=("S51",),
    )


# Caps, parts and recourse

_DAMAGE = Input(name="damage", term=Term("损失数额", "amount of damage"))
_LIMIT = Input(name="limit", term=Term("法定限额", "statutory cap"))
_PAID = Input(name="paid", term=Term("已付赔偿", "compensation paid"))
_DAMAGE_TOLD = told("damage", "损失数额", "amount of damage", Kind.MONEY)


def _at_most(cite: Cite, number: str, gist: Term, *inputs: Input) -> Amount:
    """Return an amount from nothing up to the least of its inputs."""
    return Amount(
        cite=cite,
        number=number,
        gist=gist,
        payer=TORTFEASOR,
        ranges=(
            Range(
                name="range",
                term=Term("以内", "up to that"),
                low=Fixed(Decimal(0)),
                high=Smallest(inputs),
                cite=cite,
            ),
        ),
        requires=inputs,
    )


_CAPPED = _at_most(SD[85, 2, "b"], "B6", Term("限额以内的赔偿", "damages up to the cap"), _DAMAGE, _LIMIT)
_RECOURSE = _at_most(SD[88, 1, "b"], "B10", Term("追偿数额", "recourse"), _PAID)

_UNCAPPED = Clause(
    ~capped_damages.when,
    Term("该赔偿没有法定限额", "no statutory cap limits the damages"),
    SD[85, 2, "b"],
    denied=Term("该赔偿有法定限额，先计限额", "a statutory cap limits the damages and comes first"),
)


class _Part(NamedTuple):
    """A form in which somebody answers: of which grounds, by which provision, stating what."""

    name: str
    term: Term
    cite: Cite
    grounds: tuple[str, ...]
    number: str
    more: tuple[Particular, ...] = ()


_KNOWN_SINCE = told("known_since", "知道或者应当知道之日", "day of knowledge, actual or due", Kind.DAY)
_PARTS = (
    _Part(
        "whole",
        Term("确定全部责任", "the fixing of liability in full"),
        SD[85, 1],
        ("claim_breach", "claim_presumed_fault", "claim_user_fault", "claim_defect", "claim_derived"),
        "B13",
    ),
    _Part(
        "share",
        Term("确定相应份额", "the fixing of a corresponding share"),
        SD[86, 1, "b"],
        ("claim_corresponding",),
        "B7",
        (told("contribution", "原因力及理由", "contribution, with reasons"),),
    ),
    _Part(
        "added_part",
        Term("确定扩大部分的连带责任", "the fixing of joint liability for the added part"),
        SD[87, 2, "b"],
        ("claim_added_damage",),
        "B8",
        (told("reasonable_until", "合理时间的末日", "last day of the reasonable time", Kind.DAY),),
    ),
    _Part(
        "known_part",
        Term("确定知情之后部分的连带责任", "the fixing of joint liability from the day of knowledge"),
        SD[87, 3],
        ("claim_knowledge",),
        "B9",
        (_KNOWN_SINCE,),
    ),
    _Part(
        "model_part",
        Term("确定基础模型提供者的连带责任", "the fixing of the model provider's joint liability"),
        SD[90, 1, "b"],
        ("claim_model_knowledge",),
        "B9",
        (_KNOWN_SINCE,),
    ),
)


def _fix(part: _Part) -> Step:
    """Return the fixing of one part: never more than the damage."""
    return Step(
        name=f"fix_{part.name}",
        term=part.term,
        by=INJURED_PERSON,
        at=("insured", "shared"),
        to="shared",
        cite=part.cite,
        needs=(_AGAINST, _DAMAGE_TOLD, *part.more, _AMOUNT),
        guards=(Taken(part.grounds, part.cite),),
        amount=_at_most(part.cite, part.number, part.term, _DAMAGE),
    )


_PUNITIVE = tuple(
    Clause(punitive_grounds.one_of(ground), dict(punitive_grounds.values)[ground], SD[89, 1], denied=denied)
    for ground, denied in (
        ("knew", Term("没有证明侵权人实际知道", "actual knowledge of the tortfeasor is not proven")),
        ("no_measures", Term("侵权人采取了必要措施", "the tortfeasor took the necessary measures")),
        ("serious", Term("情节不严重", "the circumstances are not serious")),
    )
)


def _file_step(
    name: str, term: Term, at: tuple[str, ...], to: str | None, cite: Cite, *needs: Particular,
    guards: tuple[Guard, ...] = (), readings: tuple[str, ...] = (),
) -> Step:  # fmt: skip
    """Return a step that the injured person takes in the file."""
    return Step(
        name=name,
        term=term,
        by=INJURED_PERSON,
        at=at,
        to=to,
        cite=cite,
        needs=needs,
        guards=guards,
        readings=readings,
    )


claim_file = Procedure(
    name="sd.claim_file",
    number="A23",
    law=SD,
    term=Term("损害赔偿案卷", "the claim file"),
    cites=(
        *dict.fromkeys(ground.norm.cite for ground in _GROUNDS),
        SD[85, 2, "b"],
        SD[85, 2, "c"],
        SD[88, 1, "b"],
        SD[88, 2],
        SD[89, 1],
        SD[91, 1, "a"],
        SD[91, 1, "b"],
    ),
    readings=("S40", "S41", "S42", "S43", "S44", "S45", "S46", "S51"),
    states=(
        State("damaged", Term("发生损害", "damage done")),
        State("known", Term("已知损害和责任人", "damage and obligor known")),
        State("facts", Term("事实已列明", "facts set out")),
        State("regimes", Term("责任依据已主张", "grounds claimed")),
        State("elected", Term("适用规则已定", "regime settled")),
        State("capped", Term("限额已核", "caps dealt with")),
        State("insured", Term("保险已计", "insurance counted")),
        State("shared", Term("份额和连带部分已定", "shares and joint parts fixed")),
        State("settled", Term("已和解", "settled")),
        State("sued", Term("诉讼中", "before the court")),
        State("judged", Term("已判决赔偿", "damages awarded")),
        State("dismissed", Term("请求被驳回", "claim dismissed"), final=True),
        State("paid", Term("已赔付", "paid"), final=True),
    ),
    steps=(
        _file_step(
            "learn",
            Term("知道损害和责任人", "the knowledge of damage and obligor"),
            ("damaged",),
            "known",
            CIV[188],
        ),
        _file_step(
            "record_facts",
            Term("列明事实", "the setting out of the facts"),
            ("known",),
            "facts",
            SD[85, 1],
            told("head", "损失项目", "head of damage"),
            told("cause", "因果关系", "cause"),
            _DAMAGE_TOLD,
            told("evidence", "证据", "evidence", Kind.LIST),
        ),
        *(_claim(ground) for ground in _GROUNDS),
        _file_step(
            "keep_single_regime",
            Term("确认只有一种规则", "the finding that one regime alone applies"),
            ("regimes",),
            "elected",
            SD[88, 2],
            guards=(_NO_CHOICE,),
        ),
        *(_elect(*regime, in_suit=False) for regime in _REGIMES),
        *(_elect(*regime, in_suit=True) for regime in _REGIMES),
        Step(
            name="apply_cap",
            term=Term("适用法定限额", "the application of the cap"),
            by=(INJURED_PERSON, PROVIDER),
            at=("elected",),
            to="capped",
            cite=SD[85, 2, "b"],
            needs=(
                told("source", "规定限额的法律条文", "the provision that sets the cap"),
                _DAMAGE_TOLD,
                told("limit", "法定限额", "the cap", Kind.MONEY),
                _AMOUNT,
            ),
            guards=tuple(_asked(capped_damages.when, SD[85, 2, "b"])),
            amount=_CAPPED,
            readings=("S42",),
        ),
        _file_step(
            "lift_cap",
            Term("限额因故意或者重大过失而解除", "the lifting of the cap for intent or gross negligence"),
            ("elected",),
            "capped",
            SD[85, 2, "c"],
            _AGAINST,
            told("finding", "故意或者重大过失的认定", "the finding of intent or gross negligence"),
            guards=tuple(_asked(uncapped_damages.when, SD[85, 2, "c"])),
            readings=("S41",),
        ),
        _file_step(
            "find_no_cap",
            Term("查明没有限额", "the finding that there is no cap"),
            ("elected",),
            "capped",
            SD[85, 2, "b"],
            guards=(_UNCAPPED,),
            readings=("S42",),
        ),
        Step(
            name="count_insurance",
            term=Term("计入保险人部分", "the counting of the insurer's part"),
            by=(INJURED_PERSON, INSURER),
            at=("capped",),
            to="insured",
            cite=SD[91, 1, "a"],
            needs=PART,
            guards=(BY_PROVIDER_OR_USER,),
            amount=INSURER_PART,
            readings=("S46",),
        ),
        _file_step(
            "count_no_insurance",
            Term("查明没有保险", "the finding that there is no insurance"),
            ("capped",),
            "insured",
            SD[91, 1, "b"],
            guards=(NOBODY_COVERED,),
        ),
        *(_fix(part) for part in _PARTS),
        _file_step(
            "claim_punitive",
            Term("请求惩罚性赔偿", "the claim for punitive damages"),
            _BEFORE_JUDGMENT,
            None,
            SD[89, 1],
            _AGAINST,
            told("risk", "侵权人所知道的重大风险", "the significant risk that it knew of"),
            guards=_PUNITIVE,
            readings=("S44", "S46"),
        ),
        _file_step(
            "put_figure",
            Term("算定惩罚性赔偿数额", "the figure of punitive damages"),
            _BEFORE_JUDGMENT,
            None,
            SD[89, 1],
            told("multiple", "倍数", "multiple", Kind.MONEY),  # a decimal, never negative
            told("base", "基数", "base", Kind.MONEY),
            told("source", "倍数和基数的法律依据", "the provision for multiple and base"),
            guards=(Taken(("claim_punitive",), SD[89, 1]),),
            readings=("S44",),
        ),
        Step(
            name="demand",
            term=Term("催告履行", "the demand for performance"),
            by=INJURED_PERSON,
            at=("known", "facts", *_OPEN),
            to=None,
            cite=CIV[195],
            needs=(_AGAINST,),
            guards=(InTime("limitation", CIV[188]),),
            tag=external(CIV[195]),
        ),
        _file_step(
            "settle",
            Term("达成和解", "the settlement"),
            _OPEN,
            "settled",
            SD[85],
            told("agreement", "和解协议", "the agreement"),
        ),
        _file_step(
            "sue",
            Term("起诉", "the suit"),
            _OPEN,
            "sued",
            SD[85],
            _AGAINST,
            told("claim", "诉讼请求", "claim"),
        ),
        Step(
            name="award",
            term=Term("判决赔偿", "the award of damages"),
            by=COURT,
            at=("sued",),
            to="judged",
            cite=SD[85],
            needs=(told("judgment", "判决", "judgment"), _AMOUNT),
        ),
        Step(
            name="dismiss",
            term=Term("驳回请求", "the dismissal of the claim"),
            by=COURT,
            at=("sued",),
            to="dismissed",
            cite=SD[85],
            needs=(told("judgment", "判决", "judgment"),),
        ),
        Step(
            name="pay",
            term=Term("赔付", "the payment of damages"),
            by=(TORTFEASOR, INSURER),
            at=("settled", "judged"),
            to="paid",
            cite=SD[91, 1],
            needs=(told("paid", "已付数额", "sum paid", Kind.MONEY),),
        ),
        Step(
            name="recover",
            term=Term("向生产者、销售者追偿", "the recourse against producer and seller"),
            by=(PROVIDER, USER),
            at=("paid",),
            to=None,
            cite=SD[88, 1, "b"],
            needs=(
                told("defect", "缺陷", "defect"),
                told("paid", "本人已付赔偿", "what it has paid", Kind.MONEY),
                _AMOUNT,
            ),
            guards=(SUPPLIES_OR_USES, DEFECTIVE),
            amount=_RECOURSE,
        ),
    ),
    clocks=(
        Clock(
            name="limitation",
            term=Term("诉讼时效", "the limitation period"),
            owner=INJURED_PERSON,
            starts=("learn", "demand"),
            stops=("settle", "sue"),
            limit=years(3),
            cite=CIV[188],
            tag=external(CIV[188]),
        ),
    ),
    note=Term(
        "一项损失、一名被请求人一案；没有证明的事实不推定，过错推定除外。诉讼时效出自《民法典》，其他法律另有规定的依其规定；期满"
        "只给义务人抗辩，不妨碍起诉，催告以外的中断、中止未列。保险、份额、连带和追偿的数额见责任归属的计算。",
        "One file for each head of damage and each person claimed against; nothing unproven is presumed but fault where the "
        "text presumes it. Limitation is that of the Civil Code unless another law sets its own: its end is a defence and "
        "bars no suit, and of what interrupts it only the demand is here. The sums are worked out in the attribution.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (claim_file,)
