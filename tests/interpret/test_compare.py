"""Two laws compared: which reaches further, with the fewest facts that show it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from chengxu.algebra.expr import ALWAYS, NEVER, And, Not
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.compare import compare
from chengxu.interpret.decide import decide
from chengxu.interpret.prove import Prover
from chengxu.law.view import Question
from worlds import COUNT, EXPRS, FLAGS

A, B, C, _ = FLAGS
FILING = Question("filing", Term("是否备案？", "Is there a filing?"))


@pytest.mark.parametrize(
    ("first", "second", "reach", "alone", "other"),
    [
        (A & B, B & A, "same", None, None),
        (COUNT > 9, COUNT >= 10, "same", None, None),
        (COUNT >= 10, COUNT > 10, "stricter", {"n": 10}, None),
        (COUNT > 10, COUNT >= 10, "weaker", None, {"n": 10}),
        (A, B, "apart", {"a": True, "b": False}, {"a": False, "b": True}),
        (NEVER, A, "weaker", None, {"a": True}),
        (ALWAYS, NEVER, "stricter", {}, None),
        (NEVER, NEVER, "same", None, None),
    ],
)
def test_the_reach_of_two_answers_and_the_smallest_service_that_shows_it(first, second, reach, alone, other):
    found = compare(FILING, first, second, Prover((), {}))

    assert (found.reach.value, found.first_alone, found.second_alone) == (reach, alone, other)


def test_where_only_what_both_cover_is_compared_differences_of_scope_fall_away():
    within = compare(FILING, A & B, A & C, Prover((), {}), within=~A)

    assert within.reach.value == "same"
    assert compare(FILING, A & B, A & C, Prover((), {}), within=A).first_alone.keys() == {"a", "b", "c"}


@settings(max_examples=40, deadline=None)
@given(EXPRS, EXPRS)
def test_every_example_is_reached_by_the_one_law_and_not_by_the_other(first, second):
    found = compare(FILING, first, second, Prover((), {}))

    for facts, one, other in ((found.first_alone, first, second), (found.second_alone, second, first)):
        if facts is not None:
            assert decide(And((one, Not(other))), facts) is Truth.TRUE
