"""What the proposal's norms share: its wide AI, its three roles, its four tiers."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, Expr, all_of, any_of
from chengxu.algebra.facts import Choice
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import SW
from chengxu.statutes.words.models import ai_features
from chengxu.statutes.words.service import (
    offered_to_mainland_public,
    offered_to_others,
    provides_service,
    uses_generative_ai,
    uses_service,
)
from chengxu.statutes.words.tiers import (
    perception_to_decision,
    techniques,
    tier_by_impact,
    tier_by_involvement,
)
from chengxu.statutes.words.training import development_activities, training_activities

IS_AI = Clause(
    any_of(
        uses_generative_ai, all_of(ai_features.one_of("automated"), techniques.some(), perception_to_decision)
    ),
    Term("该系统属于（广义的）人工智能", "the system is AI in the wide sense"),
    SW["01"],
    denied=Term("该系统不属于（广义的）人工智能", "the system is no AI, even in the wide sense"),
)

DEVELOPS = Clause(
    training_activities.one_of("pre_training", "optimisation_training")
    | development_activities.one_of("develop"),
    Term("当事人是研发者", "the person described is a developer"),
    SW["02"],
    denied=Term("当事人不是研发者", "the person described is no developer"),
)

OPERATES = Clause(
    all_of(offered_to_mainland_public | offered_to_others, provides_service),
    Term("当事人是运营者（按提供者判断）", "the person described is an operator, judged as a provider"),
    SW["02"],
    denied=Term(
        "当事人不是运营者（按提供者判断）", "the person described is no operator, judged as a provider"
    ),
)

USES = Clause(
    uses_service,
    Term("当事人是使用者", "the person described is a user"),
    SW["02"],
    denied=Term("当事人不是使用者", "the person described is no user"),
)

IN_SCOPE = Clause(
    all_of(IS_AI, any_of(DEVELOPS, OPERATES, USES)),
    Term(
        "该系统及当事人属于《四级方案》的适用范围",
        "the system and the person are within the four-tier proposal",
    ),
    SW["02"],
    denied=Term(
        "该系统或者当事人不属于《四级方案》的适用范围",
        "the system or the person is outside the four-tier proposal",
    ),
)
"""Systems at home and abroad alike: the paper has neither exclusions nor a test of effect."""

DEVELOPER = Party("developer", Term("研发者", "the developer"), when=DEVELOPS)
OPERATOR = Party("operator", Term("运营者", "the operator"), when=OPERATES)
USER = Party("user", Term("使用者", "the user"), when=USES)
MAKERS = (DEVELOPER, OPERATOR)

_ORDER = ("low", "limited", "high", "unacceptable")


def _all_values(fact: Choice) -> Expr:
    """Hold once the finding is written, whatever it says; unknown until then."""
    return fact.one_of(*(value for value, _ in fact.values))


def _tier(name: str, term: Term, cite: str) -> Clause:
    """Return the condition that both findings are written and the higher of them is this tier (reading W2)."""
    up_to = _ORDER[: _ORDER.index(name) + 1]
    here = any_of(tier_by_involvement.is_(name), tier_by_impact.is_(name))
    return Clause(
        all_of(
            _all_values(tier_by_involvement),
            _all_values(tier_by_impact),
            tier_by_involvement.one_of(*up_to),
            tier_by_impact.one_of(*up_to),
            here,
        ),
        Term(f"该应用属于{term.zh}风险", f"the application is of {term.en} risk"),
        SW[cite],
        denied=Term(f"该应用不属于{term.zh}风险", f"the application is not of {term.en} risk"),
    )


UNACCEPTABLE = _tier("unacceptable", Term("不可接受", "unacceptable"), "05")
HIGH = _tier("high", Term("高", "high"), "06")
LIMITED = _tier("limited", Term("有限", "limited"), "07")
LOW = _tier("low", Term("低", "low"), "08")
