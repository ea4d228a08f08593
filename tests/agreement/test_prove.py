"""Proofs agree with `decide`: on random conditions in three values, and on every norm of the book, witness by witness."""

from __future__ import annotations

import random
from datetime import date

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import And, Expr
from chengxu.algebra.facts import ACT_DATE, Parameter, Value
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, parameters_in
from chengxu.interpret.decide import decide
from chengxu.interpret.matter import matters, samples
from chengxu.interpret.prove import Prover, prove, prover_of
from chengxu.interpret.prove_world import World
from chengxu.statutes import open_book
from worlds import COUNT, DAY, DAYS, EXPRS, LAW, WHOLE_WORLDS, WORLDS

BOOK = open_book()
TODAY = date(2026, 7, 15)  # the last of what the book has dated so far is in force


def _blank(name: str, *, of_days: bool) -> Parameter:
    words = Term("待定", "a blank figure")
    return Parameter(name=name, label=words, cite=LAW[9], tag=STATUTORY, of_days=of_days)


MOST, LAST = _blank("most", of_days=False), _blank("last", of_days=True)
COMPARISONS: tuple[Expr, ...] = (COUNT > MOST, COUNT <= MOST, DAY >= LAST, DAY < LAST)
OPEN_EXPRS = st.tuples(EXPRS, EXPRS, st.sampled_from(COMPARISONS)).map(
    lambda e: (e[0] & e[2]) | (e[1] & ~e[2])
)
"""Conditions with a figure that may be blank."""

FIGURES = st.fixed_dictionaries({}, optional={"most": st.integers(0, 6), "last": DAYS})


def said(expr: Expr, facts: dict[str, Value]) -> Truth:
    """Return what the planes of a world say where exactly these facts are known."""
    world = World()
    true, false = world.planes(expr)
    asked = (*facts_in(expr), *parameters_in(expr))
    solver = z3.Solver(ctx=world.context)
    solver.add(*world.limits, *world.says(facts))
    solver.add(*(world.known(a) == (a.name in facts) for a in asked))
    assert solver.check() == z3.sat
    model = solver.model()
    held = [z3.is_true(model.eval(plane, model_completion=True)) for plane in (true, false)]
    assert held != [True, True]
    return Truth.TRUE if held[0] else Truth.FALSE if held[1] else Truth.UNKNOWN


@given(EXPRS, WORLDS)
def test_what_decide_says_of_known_and_unknown_facts_the_planes_say(expr, facts):
    assert said(expr, facts) is decide(expr, facts)


@given(OPEN_EXPRS, WORLDS, FIGURES)
def test_they_agree_on_figures_that_may_be_blank(expr, facts, figures):
    assert said(expr, {**facts, **figures}) is decide(expr, {**facts, **figures})


@given(EXPRS, WHOLE_WORLDS)
def test_with_all_facts_given_a_condition_is_satisfiable_exactly_where_it_holds(expr, facts):
    found = Prover((), facts).witness(expr)

    assert (found is not None) is (decide(expr, facts) is Truth.TRUE)
    assert found in (None, {})


@given(EXPRS)
def test_a_condition_without_an_example_is_false_in_every_world_and_one_with_is_replayed(expr):
    prover = Prover((), {})
    example, contrary = prover.example(expr), prover.example(~expr)

    assert example is not None or contrary is not None
    for answer, facts in ((Truth.TRUE, example), (Truth.FALSE, contrary)):
        if facts is not None:
            assert decide(expr, facts) is answer
    if example is None or contrary is None:
        assert not any(matters(expr, fact, {}) for fact in facts_in(expr))


@given(EXPRS)
@settings(max_examples=50)
def test_no_fact_of_a_witness_can_be_spared(expr):
    found = Prover((), {}).witness(expr)

    for name in found or {}:
        assert decide(expr, {n: v for n, v in found.items() if n != name}) is not Truth.TRUE


@given(EXPRS)
@settings(max_examples=50)
def test_a_flip_changes_one_fact_of_the_witness_and_is_replayed(expr):
    prover = Prover((), {})
    witness = prover.witness(expr)
    flip = prover.flip(expr, witness) if witness else None
    if flip is not None:
        assert flip.fact in witness
        assert flip.value != witness[flip.fact]
        assert not set(flip.also) & set(witness)
        assert decide(expr, {**witness, flip.fact: flip.value, **flip.also}) is Truth.FALSE


@pytest.fixture(scope="module")
def prover() -> Prover:
    return prover_of(BOOK, TODAY)


@pytest.mark.parametrize("law", BOOK.statutes)
def test_every_norm_has_a_witness_and_a_flip_that_decide_confirms_and_that_break_no_relation(prover, law):
    relations = [conflict.when for statute in BOOK.statutes.values() for conflict in statute.conflicts]
    for norm in BOOK.statute(law).norms:
        found, condition = prove(norm, BOOK, prover), BOOK.condition(norm)
        assert found.witness is not None, norm.id
        assert decide(condition, {**prover.given, **found.witness}) is Truth.TRUE
        assert not any(decide(when, found.witness) is Truth.TRUE for when in relations)
        if found.flip is not None:
            flipped = {**prover.given, **found.witness, found.flip.fact: found.flip.value, **found.flip.also}
            assert decide(condition, flipped) is Truth.FALSE, norm.id


def test_on_random_services_every_norm_of_the_book_is_decided_alike():
    chance = random.Random(7)
    conditions = {norm.id: BOOK.condition(norm) for norm in BOOK.norms()}
    whole = And(tuple(conditions.values()))
    values = {fact: samples(fact, (whole,), {}) for fact in facts_in(whole) if fact != ACT_DATE}
    for known in (0.5, 0.9, 1.0):
        facts = {f.name: chance.choice(v) for f, v in values.items() if chance.random() < known}
        facts[ACT_DATE.name] = TODAY
        facts |= {s.entry.name: TODAY for s in BOOK.statutes.values()}
        world = World(facts)
        for norm_id, condition in conditions.items():
            true, false = (z3.simplify(plane) for plane in world.planes(condition))
            truth = decide(condition, facts)
            unknown = [(world.variable(f"{name}?"), world.truth(False)) for name in world.asked]
            held = [z3.is_true(z3.simplify(z3.substitute(plane, *unknown))) for plane in (true, false)]
            assert held == [truth is Truth.TRUE, truth is Truth.FALSE], norm_id


def test_a_question_has_one_example_whatever_was_asked_before_it():
    norms = tuple(BOOK.statute("ml4").norms)[:6]

    def witnesses() -> list[object]:
        return [prove(norm, BOOK, prover_of(BOOK, TODAY)).witness for norm in norms]

    first = witnesses()
    busy = prover_of(BOOK, TODAY)
    for norm in BOOK.statute("sd").norms[:40]:
        prove(norm, BOOK, busy)
    assert witnesses() == first
