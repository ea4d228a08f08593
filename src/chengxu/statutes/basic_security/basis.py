"""What the clauses of TC260-003 share: scope and provider of the Interim Measures, when data are trained on, how a demand is written.

It is a practice standard: what falls short of it is a gap, an item not met in the assessment, and no breach by itself.
"""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, Cite, external, reading
from chengxu.algebra.expr import ALWAYS, Clause, Expr
from chengxu.algebra.facts import Parameter, Several
from chengxu.algebra.term import Term
from chengxu.dates.limits import LASTING, Limit, before
from chengxu.law.norm import Act, Duty, Keep, Party
from chengxu.statutes.interim_measures.basis import IN_SCOPE, PROVIDER, USERS
from chengxu.statutes.laws import TC
from chengxu.statutes.words.service import offered_to_mainland_public
from chengxu.statutes.words.training import base_models, manual_annotation, training_activities

__all__ = [
    "ANNOTATES",
    "BEFORE_LAUNCH",
    "ENTRY",
    "IN_SCOPE",
    "NOT_COMPARED",
    "PROVIDER",
    "TRAINS",
    "USERS",
    "USES_MODELS_OF_OTHERS",
    "demand",
    "each",
    "kept",
    "not_compared",
    "whole",
]

NOT_COMPARED = Term(
    "本条凭记忆写成，尚未与标准原文核对。",
    "Written from memory; not yet compared with the standard itself.",
)
"""What rows that were written from memory have to say."""


def not_compared(zh: str, en: str) -> Term:
    """Return a note that ends by saying that the clause has not been compared."""
    return Term(zh + NOT_COMPARED.zh, f"{en} {NOT_COMPARED.en}")


ENTRY = Parameter(
    name="tc_entry",
    of_days=True,
    label=Term("TC260-003 发布日期", "the publication of TC260-003"),
    cite=TC["9.1"],
    tag=reading("TC1"),
    versions=((None, date(2024, 2, 29)),),
)

BEFORE_LAUNCH = before(offered_to_mainland_public, tag=reading("TC2"))

TRAINS = Clause(
    training_activities.some(),
    Term("提供者为该服务处理训练数据", "the provider handles training data for the service"),
    TC["5.1a1"],
    denied=Term("提供者不为该服务处理训练数据", "the provider handles no training data for the service"),
)

ANNOTATES = TRAINS & manual_annotation

USES_MODELS_OF_OTHERS = Clause(
    base_models.one_of("third_party_filed", "third_party_unfiled"),
    Term("该服务以第三方基础模型为底座", "the service rests on a base model of another"),
    TC["6a"],
    denied=Term("该服务不以第三方基础模型为底座", "the service rests on no base model of another"),
)


def whole(fact: Several, *values: str) -> tuple[Expr, ...]:
    """Return the conditions that a set has each of these values, or each that there is."""
    return tuple(fact.one_of(value) for value in values or dict(fact.values))


def each(
    used: Several, done: Several, cite: Cite, sound: Term, lacking: Term, *values: str
) -> tuple[Clause, ...]:
    """Return for each value the condition that it is not used, or done as well; what is lacking is named by it."""
    return tuple(
        Clause(
            ~used.one_of(value) | done.one_of(value),
            sound.fill(what=name),
            cite,
            denied=lacking.fill(what=name),
        )
        for value, name in used.values
        if not values or value in values
    )


def kept(zh: str, en: str) -> Keep:
    """Return a record to be kept; for how long is the provider's own matter."""
    return Keep(Term(zh, en), None, None, HOUSE)


def demand(
    part: str,
    gist: Term,
    act: Act,
    met_by: Expr,
    *,
    when: Expr = ALWAYS,
    toward: Party | tuple[Party, ...] | None = None,
    due: Limit = LASTING,
    readings: tuple[str, ...] = (),
    keep: Keep | None = None,
    refers: tuple[Cite, ...] = (),
    note: Term | None = None,
) -> Duty:
    """Return what the standard asks of a provider, measured by the standard itself."""
    return Duty(
        TC[part],
        gist=gist,
        tag=external(TC[part]),
        yardstick=external(TC[part]),
        readings=("TC1", *readings),
        bearer=PROVIDER,
        toward=toward,
        when=when,
        act=act,
        due=due,
        met_by=met_by,
        keep=keep,
        refers=refers,
        note=note,
    )
