"""Which answer tells most: sampled worlds against every world, and the order that follows."""

from __future__ import annotations

from datetime import date
from itertools import product
from math import log2, prod

from hypothesis import assume, given, settings

from chengxu.algebra.expr import Expr, all_of, any_of
from chengxu.algebra.facts import Fact, Several, Value
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.foresee import SETTLING, foresee
from chengxu.interpret.matter import samples
from fiction import COLOUR, HEAVY, LIGHT_ON, LOADS, ROBOTS, TOY, book, duty
from worlds import EXPRS, LAW, WORLDS


def tells(expr: Expr, **facts: Value) -> dict[str, float]:
    return {fact.name: bits for fact, bits in foresee([explain(expr, facts, LAW[1])], facts).items()}


def every_value(fact: Fact, expr: Expr) -> list[Value]:
    if isinstance(fact, Several):
        names = [name for name, _ in fact.values]
        return [frozenset(n for n, on in zip(names, chosen, strict=True) if on)
                for chosen in product((True, False), repeat=len(names))]  # fmt: skip
    return list(samples(fact, (expr,), {}))


def entropy(answers: list[Truth]) -> float:
    shares = [answers.count(truth) / len(answers) for truth in Truth]
    return -sum(share * log2(share) for share in shares if share)


def by_definition(expr: Expr) -> dict[str, float]:
    """What each fact tells, from every world there is, all alike likely."""
    facts = facts_in(expr)
    values = [every_value(fact, expr) for fact in facts]
    worlds = [dict(zip((f.name for f in facts), world, strict=True)) for world in product(*values)]
    answers = [decide(expr, world) for world in worlds]
    told = {}
    for fact, every in zip(facts, values, strict=True):
        kinds: dict[tuple[Truth, ...], list[Truth]] = {}
        for world, answer in zip(worlds, answers, strict=True):
            kinds.setdefault(turning(expr, fact, world), []).append(answer)
        learnt = sum(len(kind) / len(worlds) * entropy(kind) for kind in kinds.values())
        settles = sum(decide(expr, {fact.name: value}).known for value in every) / len(every)
        told[fact.name] = entropy(answers) - learnt + SETTLING * settles
    return told


def turning(expr: Expr, fact: Fact, world: dict[str, Value]) -> tuple[Truth, ...]:
    only = {fact.name: world[fact.name]}
    return tuple(leaf.truth for leaf in explain(expr, only, LAW[1]).leaves() if leaf.fact == fact)


@settings(max_examples=60)
@given(EXPRS)
def test_what_an_answer_tells_over_random_worlds_is_nearly_what_it_tells_over_all_of_them(expr):
    assume(prod(len(every_value(fact, expr)) for fact in facts_in(expr)) <= 2000)
    exact, found = by_definition(expr), tells(expr)

    assert found.keys() == exact.keys()
    assert all(abs(found[name] - exact[name]) < 0.12 for name in exact), (found, exact)


@given(EXPRS, WORLDS)
def test_exactly_the_facts_that_keep_an_answer_open_are_ranked_and_twice_alike(expr, world):
    reason = explain(expr, world, LAW[1])
    found = foresee([reason], world)

    assert set(found) == set(reason.missing())
    assert list(foresee([reason], dict(world)).items()) == list(found.items())
    assert all(bits >= -1e-9 for bits in found.values())


def test_of_what_must_all_hold_the_least_likely_is_asked_first():
    assert next(iter(tells(all_of(HEAVY, LOADS.is_("tea") & LOADS.is_("ice") & LOADS.is_("ink"))))) == "loads"
    assert next(iter(tells(all_of(HEAVY, any_of(TOY, LIGHT_ON))))) == "heavy"


def test_a_fact_beside_many_others_tells_less_than_one_that_decides_alone():
    found = tells(any_of(HEAVY, all_of(TOY, LIGHT_ON, COLOUR.is_("red"))))

    assert found["heavy"] > 5 * found["toy"]


def test_what_tells_alike_comes_in_the_order_of_the_law():
    assert list(tells(all_of(TOY, HEAVY, LIGHT_ON))) == ["toy", "heavy", "light_on"]
    assert list(tells(all_of(LIGHT_ON, HEAVY, TOY))) == ["light_on", "heavy", "toy"]


def test_a_condition_too_rare_for_any_of_the_worlds_still_has_an_order():
    rare = [LOADS.is_(name) for name in ("tea", "ice", "ink")]
    numbers = [ROBOTS > n for n in (10, 20, 30, 40, 50)]

    assert next(iter(tells(all_of(HEAVY, TOY, LIGHT_ON, *rare, *numbers)))) == "robots"


def test_while_a_figure_is_blank_what_can_still_rule_a_norm_out_is_ranked():
    norm = duty(when=HEAVY)
    expr = book(norm, since=None).condition(norm)

    assert list(tells(expr, act_date=date(2026, 6, 1))) == ["heavy"]
