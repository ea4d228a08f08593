"""What is enough for an answer, and what would change it: in so many words, and for every norm of real services."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from chengxu.algebra.expr import AtLeast, all_of, any_of, at_least
from chengxu.algebra.facts import Flag
from chengxu.algebra.truth import Truth
from chengxu.dates import load
from chengxu.interpret.assess import assess
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.suffice import Change, Enough, suffice, would_change
from chengxu.law.read import read_record
from chengxu.statutes import open_book
from fiction import BUILT, COLOUR, HEAVY, LIGHT_ON, LOADS, ON_STREET, ROBOTS, RULES, TOY, book, duty, flag

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 6, 1)


def enough(expr, **facts) -> Enough | None:
    return suffice(explain(expr, facts, RULES[5]), facts)


def changes(expr, **facts) -> tuple[Change, ...]:
    return would_change(explain(expr, facts, RULES[5]), facts)


def told(expr, **facts) -> list[tuple]:
    return [(c.fact.name, c.value, c.answer.value) for c in changes(expr, **facts)]


def test_of_several_ways_to_an_answer_the_one_with_the_fewest_facts_is_taken():
    expr = any_of(all_of(HEAVY, TOY), all_of(LIGHT_ON, HEAVY, ON_STREET), ON_STREET)
    known = dict.fromkeys(("heavy", "toy", "light_on", "on_street"), True)

    assert enough(expr, **known).facts == {"on_street": True}
    assert enough(expr, heavy=True, toy=True, light_on=True, on_street=False).facts == {
        "heavy": True,
        "toy": True,
    }


def test_a_fact_that_serves_two_parts_is_preferred_to_two_facts_that_serve_one_each():
    expr = all_of(any_of(HEAVY, TOY), any_of(LIGHT_ON, TOY))

    assert enough(expr, heavy=True, light_on=True, toy=True).facts == {"toy": True}
    assert enough(expr, heavy=True, light_on=True, toy=False).facts == {"heavy": True, "light_on": True}


def test_for_a_failed_condition_one_failing_part_is_enough():
    found = enough(all_of(HEAVY, TOY, LIGHT_ON), heavy=True, toy=False, light_on=False)

    assert found.facts == {"toy": False}
    assert [leaf.node for leaf in found.leaves] == [TOY]


def test_where_there_are_too_many_ways_no_fact_is_idle_still_and_nobody_says_that_none_is_smaller():
    many = [flag(f"f{n}", f"it is number {n}", f"第{n}项", f"非第{n}项") for n in range(14)]
    expr = at_least(6, *many) & AtLeast(7, tuple(reversed(many)))
    found = enough(expr, **{fact.name: True for fact in many})

    assert not found.least
    assert len(found.facts) == 7
    assert decide(expr, found.facts) is Truth.TRUE
    assert {leaf.node for leaf in found.leaves} == {fact for fact in many if fact.name in found.facts}


def test_a_change_says_which_fact_which_value_and_which_answer():
    assert told(HEAVY & ~TOY, heavy=True, toy=False) == [("heavy", False, "false"), ("toy", True, "false")]
    assert told(HEAVY & ~TOY, heavy=False, toy=True) == []
    assert told(HEAVY & ~TOY, heavy=False, toy=False) == [("heavy", True, "true")]


def test_a_change_can_leave_the_answer_open():
    assert told(HEAVY & TOY, heavy=False) == [("heavy", True, "unknown")]


def test_of_an_open_answer_what_is_unknown_comes_before_what_would_have_to_be_otherwise():
    assert told(HEAVY & TOY, heavy=True) == [
        ("toy", True, "true"),
        ("toy", False, "false"),
        ("heavy", False, "false"),
    ]


@pytest.mark.parametrize(
    ("expr", "facts", "values"),
    [
        (ROBOTS > 10, {"robots": 3}, [11]),
        (ROBOTS > 10, {"robots": 900}, [10]),
        ((ROBOTS >= 10) & (ROBOTS <= 20), {"robots": 15}, [9, 21]),
        (BUILT >= date(2026, 3, 2), {"built": date(2026, 5, 1)}, [date(2026, 3, 1)]),
        (COLOUR.is_("red"), {"colour": "red"}, ["blue"]),
        (LOADS.one_of("ice", "ink"), {"loads": frozenset({"tea"})}, [frozenset({"tea", "ice"})]),
        (~LOADS.is_("tea"), {"loads": frozenset({"tea", "ice"})}, [frozenset({"ice"})]),
        (LOADS.some(), {"loads": frozenset({"tea"})}, [frozenset()]),
    ],
)
def test_the_nearest_value_on_the_other_side_stands_for_all_of_them(expr, facts, values):
    assert [change.value for change in changes(expr, **facts)] == values


def test_what_the_law_supplies_is_neither_counted_nor_changed():
    norm = duty(when=HEAVY)
    expr = book(norm).condition(norm)
    known = {"act_date": TODAY, "heavy": True}

    assert enough(expr, **known).facts == {"heavy": True}
    assert [leaf.fact.name for leaf in enough(expr, **known).leaves] == ["act_date", "heavy"]
    assert told(expr, **known) == [("heavy", False, "false")]
    before = {"act_date": date(2020, 1, 1), "heavy": True}
    assert enough(expr, **before).facts == {}
    assert told(expr, **before) == []


@pytest.mark.parametrize("name", ["staff-only-model", "companion-chat", "coffee-agent", "driverless-taxi"])
def test_for_every_norm_of_a_real_service_the_set_is_enough_none_of_it_idle_and_each_change_replays(name):
    found = open_book()
    assessment = assess(found, read_record(EXAMPLES / f"{name}.toml", found), TODAY, load())
    settled = 0
    for finding in assessment.views():
        expr, facts = finding.reason.node, finding.facts
        for change in would_change(finding.reason, facts):
            assert (
                decide(expr, {**facts, change.fact.name: change.value}) is change.answer is not finding.answer
            )
        known = suffice(finding.reason, facts)
        if known is None:
            continue
        settled += 1
        assert known.least
        law = {n: value for n, value in facts.items() if n not in found.facts}
        assert decide(expr, {**law, **known.facts}) is finding.answer
        for idle in known.facts:
            rest = {n: value for n, value in known.facts.items() if n != idle}
            assert decide(expr, {**law, **rest}) is Truth.UNKNOWN
    assert settled > 100


def test_a_service_for_staff_alone_is_out_of_the_law_in_force_by_one_fact():
    found = open_book("im")
    record = read_record(EXAMPLES / "staff-only-model.toml", open_book())
    finding = assess(found, record, TODAY, load()).finding("IM-17-1b")

    assert suffice(finding.reason, finding.facts).facts == {"offered_to_mainland_public": False}


def test_over_yes_or_no_facts_every_completion_of_the_set_has_the_answer():
    flags: tuple[Flag, ...] = (HEAVY, TOY, LIGHT_ON, ON_STREET)
    expr = at_least(2, HEAVY, TOY & LIGHT_ON, ~ON_STREET) | (TOY & ~HEAVY)
    for values in product((True, False), repeat=4):
        world = dict(zip((f.name for f in flags), values, strict=True))
        kept = enough(expr, **world).facts
        open_names = [name for name in world if name not in kept]
        for others in product((True, False), repeat=len(open_names)):
            assert decide(expr, {**kept, **dict(zip(open_names, others, strict=True))}) is decide(expr, world)
