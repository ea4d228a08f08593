"""What is enough for an answer and what would change it, on random conditions over random facts, by definition."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given

from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.matter import samples
from chengxu.interpret.suffice import suffice, would_change
from worlds import EXPRS, LAW, WHOLE_WORLDS, WORLDS


@given(EXPRS, WORLDS)
def test_the_set_alone_gives_the_same_answer_and_an_open_answer_has_none(expr, world):
    reason = explain(expr, world, LAW[1])
    enough = suffice(reason, world)

    assert (enough is None) is (reason.truth is Truth.UNKNOWN)
    if enough is not None:
        assert enough.facts.items() <= world.items()
        assert decide(expr, enough.facts) is reason.truth


@given(EXPRS, WHOLE_WORLDS)
def test_no_fact_of_the_set_can_be_left_out(expr, world):
    enough = suffice(explain(expr, world, LAW[1]), world)

    for name in enough.facts:
        rest = {other: value for other, value in enough.facts.items() if other != name}
        assert decide(expr, rest) is Truth.UNKNOWN


@given(EXPRS, WHOLE_WORLDS)
def test_no_smaller_set_of_the_known_facts_is_enough(expr, world):
    truth = decide(expr, world)
    enough = suffice(explain(expr, world, LAW[1]), world)
    names = [fact.name for fact in facts_in(expr)]

    assert enough.least
    for chosen in combinations(names, max(len(enough.facts) - 1, 0)):
        if len(chosen) < len(enough.facts):
            assert decide(expr, {name: world[name] for name in chosen}) is not truth


@given(EXPRS, WHOLE_WORLDS)
def test_the_leaves_of_the_set_ask_each_of_its_facts_and_nothing_else(expr, world):
    enough = suffice(explain(expr, world, LAW[1]), world)

    assert {leaf.fact.name for leaf in enough.leaves} == set(enough.facts)
    assert all(decide(leaf.node, enough.facts) is leaf.truth for leaf in enough.leaves)
    assert all(leaf.cite == LAW[1] for leaf in enough.leaves)


@given(EXPRS, WORLDS)
def test_each_change_really_changes_the_answer_and_turns_the_parts_that_it_names(expr, world):
    reason = explain(expr, world, LAW[1])

    for change in would_change(reason, world):
        learnt = {**world, change.fact.name: change.value}
        assert change.before == world.get(change.fact.name)
        assert change.value != change.before
        assert decide(expr, learnt) is change.answer
        assert change.answer is not reason.truth
        assert change.leaves
        for leaf in change.leaves:
            assert leaf.truth is decide(leaf.node, learnt)
            assert leaf.truth is not decide(leaf.node, world)


@given(EXPRS, WORLDS)
def test_whatever_value_of_one_fact_changes_the_answer_stands_among_the_changes(expr, world):
    reason = explain(expr, world, LAW[1])
    found = {(change.fact, change.answer) for change in would_change(reason, world)}

    for fact in facts_in(expr):
        for value in samples(fact, (expr,), world):
            answer = decide(expr, {**world, fact.name: value})
            assert answer is reason.truth or (fact, answer) in found


@given(EXPRS, WORLDS)
def test_no_two_changes_of_one_fact_turn_the_same_parts_alike(expr, world):
    changes = would_change(explain(expr, world, LAW[1]), world)
    turned = [(c.fact, frozenset((leaf.node, leaf.truth) for leaf in c.leaves)) for c in changes]

    assert len(set(turned)) == len(turned)
