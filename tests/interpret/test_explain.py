"""Reasons: which parts carry an answer, where each stands, what is missing and what it waits for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, Expr, Unless, at_least
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import Reason, explain
from fiction import BUILT, COLOUR, HEAVY, LIGHT_ON, LOADS, ON_STREET, ROBOTS, RULES, SCOPE, TOY
from worlds import EXPRS, LAW, WORLDS

ASKED = RULES[5]


def reason(condition: Expr, **facts) -> Reason:
    return explain(condition, facts, ASKED)


def carrying(found: Reason) -> list[str]:
    """Return the facts on which the answer rests, from left to right."""
    return [leaf.fact.name for leaf in found.leaves(decisive_only=True)]


def missing(found: Reason) -> list[str]:
    return [fact.name for fact in found.missing()]


# What carries the answer


def test_all_parts_carry_a_yes_to_all_of_and_the_failing_ones_a_no():
    condition = HEAVY & TOY & LIGHT_ON

    assert carrying(reason(condition, heavy=True, toy=True, light_on=True)) == ["heavy", "toy", "light_on"]
    assert carrying(reason(condition, heavy=True, toy=False)) == ["toy"]
    assert carrying(reason(condition, heavy=True, toy=True)) == ["light_on"]


def test_the_holding_parts_carry_a_yes_to_any_of_and_all_of_them_a_no():
    condition = HEAVY | TOY | LIGHT_ON

    assert carrying(reason(condition, toy=True, light_on=False)) == ["toy"]
    assert carrying(reason(condition, heavy=False, toy=False, light_on=False)) == ["heavy", "toy", "light_on"]
    assert carrying(reason(condition, heavy=False)) == ["toy", "light_on"]


def test_of_at_least_two_the_two_that_hold_carry_the_answer():
    condition = at_least(2, HEAVY, TOY, LIGHT_ON)

    assert carrying(reason(condition, heavy=True, toy=False, light_on=True)) == ["heavy", "light_on"]
    assert carrying(reason(condition, heavy=False, toy=False, light_on=True)) == ["heavy", "toy"]
    assert carrying(reason(condition, heavy=True)) == ["toy", "light_on"]


def test_a_rule_with_exceptions_rests_on_the_rule_and_every_exception_or_on_what_defeats_it():
    condition = Unless(HEAVY, (TOY, LIGHT_ON))

    assert carrying(reason(condition, heavy=True, toy=False, light_on=False)) == ["heavy", "toy", "light_on"]
    assert carrying(reason(condition, heavy=True, toy=True)) == ["toy"]
    assert carrying(reason(condition, heavy=False, toy=True)) == ["heavy", "toy"]
    assert carrying(reason(condition, heavy=True, toy=False)) == ["light_on"]


def test_a_contrary_rests_on_what_it_denies():
    found = reason(~(HEAVY & TOY), heavy=False, toy=True)

    assert found.truth is Truth.TRUE
    assert carrying(found) == ["heavy"]
    assert found.parts[0].truth is Truth.FALSE


def test_parts_inside_a_part_that_does_not_count_do_not_count_either():
    found = reason(HEAVY & (TOY | LIGHT_ON), heavy=False, toy=True)

    assert carrying(found) == ["heavy"]
    assert [leaf.fact.name for leaf in found.leaves()] == ["heavy", "toy", "light_on"]


# Facts and their values


def test_a_leaf_knows_its_fact_and_the_value_that_it_was_given():
    facts = {"robots": 3, "built": date(2026, 1, 1), "colour": "red", "loads": frozenset({"tea"})}
    condition = (ROBOTS > 2) & (BUILT >= date(2025, 1, 1)) & COLOUR.is_("red") & LOADS.one_of("tea", "ice")

    found = explain(condition, facts, ASKED)

    assert found.truth is Truth.TRUE
    assert found.facts_used() == facts


def test_a_fact_that_plays_no_part_is_not_used():
    assert reason(HEAVY | TOY, heavy=True, toy=False).facts_used() == {"heavy": True}


def test_a_missing_fact_is_named_once_and_none_is_missing_from_a_settled_answer():
    assert missing(reason((HEAVY & TOY) | (HEAVY & LIGHT_ON))) == ["heavy", "toy", "light_on"]
    assert missing(reason(HEAVY & TOY, heavy=False)) == []


# Places


def test_each_part_stands_where_the_nearest_clause_above_it_stands():
    inner = Clause(TOY, Term("属于玩具", "it is a toy"), RULES[4])
    found = reason(SCOPE & HEAVY & inner)
    places = {leaf.fact.name: str(leaf.cite) for leaf in found.leaves()}

    assert places == {"on_street": "RR-2", "heavy": "RR-5", "toy": "RR-4"}
    assert str(found.cite) == "RR-5"
    assert ON_STREET in [part.parts[0].node for part in found.parts if part.parts]


# Blank figures

SET = Term("镇长", "the mayor")


def figure(*versions) -> Parameter:
    label = Term("限定数量", "the set number")
    return Parameter(name="most", label=label, cite=RULES[9], tag=STATUTORY, versions=versions, waits_for=SET)


def test_a_blank_figure_keeps_the_answer_open_and_is_waited_for_once_the_fact_is_known():
    condition = (ROBOTS > figure()) | (ROBOTS <= figure())

    assert reason(condition, robots=3).truth is Truth.UNKNOWN
    assert [p.name for p in reason(condition, robots=3).waiting_for()] == ["most"]
    assert missing(reason(condition, robots=3)) == []
    assert missing(reason(condition)) == ["robots"]


@pytest.mark.parametrize(
    ("day", "truth"),
    [("2024-12-31", Truth.UNKNOWN), ("2025-01-01", Truth.FALSE), ("2025-07-01", Truth.TRUE)],
)
def test_a_figure_is_that_of_the_day_of_the_act(day, truth):
    condition = ROBOTS > figure((date(2025, 1, 1), 5), (date(2025, 7, 1), 2))

    assert reason(condition, robots=3, act_date=date.fromisoformat(day)).truth is truth


def test_without_a_day_a_figure_with_versions_is_open_and_one_that_always_held_is_not():
    assert reason(ROBOTS > figure((None, 2)), robots=3).truth is Truth.TRUE
    assert reason(ROBOTS > figure((date(2025, 1, 1), 2)), robots=3).truth is Truth.UNKNOWN


def test_a_figure_given_with_the_facts_comes_before_the_one_in_the_book():
    condition = ROBOTS > figure((None, 2))

    assert reason(condition, robots=3, most=3).truth is Truth.FALSE
    assert reason(condition, robots=3, most=2).truth is Truth.TRUE


# On any condition


@given(EXPRS, WORLDS)
def test_a_reason_is_the_condition_again_part_by_part(condition, world):
    reasons = [explain(condition, world, LAW[1])]
    assert reasons[0].decisive
    while reasons:
        found = reasons.pop()
        assert found.truth is decide(found.node, world)
        assert not (found.parts and found.fact)
        assert found.decisive or not any(part.decisive for part in found.parts)
        reasons += found.parts


@given(EXPRS, WORLDS)
def test_a_part_that_carries_the_answer_agrees_with_it_as_far_as_it_is_open(condition, world):
    found = explain(condition, world, LAW[1])
    truths = {leaf.truth.known for leaf in found.leaves(decisive_only=True)}

    assert truths <= {found.truth.known}
