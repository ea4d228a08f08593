"""Bit planes say what `decide` says: on random conditions, and on every norm of the book; unknown included."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.algebra.facts import ACT_DATE, Setting
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import supposing
from chengxu.interpret.batch import batch, compile_program, pack, run
from chengxu.interpret.decide import decide
from chengxu.law.record import Record
from chengxu.statutes import open_book
from tables import random_worlds, table
from worlds import EXPRS, FACTS, WORLDS

ANSWERS = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}
BOOK = open_book()
ON = date(2026, 6, 1)
SUPPOSED = supposing(Record(Term("各项", "each")), BOOK.statutes.values(), ON).on(ON)


@settings(max_examples=150)
@given(st.lists(EXPRS, min_size=1, max_size=4), st.lists(WORLDS, min_size=1, max_size=9), WORLDS)
def test_planes_and_decide_agree_on_random_conditions(exprs, worlds, of_all):
    named = {str(number): expr for number, expr in enumerate(exprs)}
    (answered,) = batch(named, [table(FACTS, worlds)], of_all)

    wanted = [
        {name: ANSWERS[decide(expr, {**world, **of_all})] for name, expr in named.items()} for world in worlds
    ]
    assert answered.to_arrow().to_pylist() == wanted


@pytest.mark.parametrize("missing", [0.0, 0.3, 0.9])
def test_planes_and_decide_agree_on_every_norm_of_the_book(missing):
    exprs = {norm.id: BOOK.condition(norm) for norm in BOOK.norms()}
    program = compile_program(exprs, SUPPOSED)
    worlds = random_worlds(program.facts, 12, seed=7, missing=missing)
    answers = run(program, pack(program, table(program.facts, worlds))).to_arrow().to_pylist()

    for world, row in zip(worlds, answers, strict=True):
        known = {**world, **SUPPOSED}
        assert row == {name: ANSWERS[decide(expr, known)] for name, expr in exprs.items()}


def test_what_holds_of_every_service_is_settled_when_the_conditions_are_compiled():
    exprs = {norm.id: BOOK.condition(norm) for norm in BOOK.norms()}
    asked = {fact.name for fact in compile_program(exprs, SUPPOSED).facts}

    assert ACT_DATE.name not in asked
    assert asked <= BOOK.facts.keys()
    assert not any(isinstance(fact, Setting) for fact in compile_program(exprs, SUPPOSED).facts)
