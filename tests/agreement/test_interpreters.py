"""Laws that the interpreters keep, on random conditions over random facts."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import And, AtLeast, Clause, Expr, Not, Or, Unless
from chengxu.algebra.facts import Fact, Parameter, Value
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.interpret.clause import say
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.matter import matters, samples, that_matter
from chengxu.interpret.witness import witness
from worlds import COUNT, DAY, EXPRS, FACTS, FLAGS, KIND, KINDS, LAW, WHOLE_WORLDS, WORLDS


@given(EXPRS, WORLDS, WHOLE_WORLDS)
def test_learning_a_fact_never_changes_a_settled_answer(expr, known, more):
    before = decide(expr, known)
    after = decide(expr, {**more, **known})

    assert not before.known or after is before


@given(EXPRS, WHOLE_WORLDS)
def test_with_every_fact_known_every_answer_is_known(expr, world):
    assert decide(expr, world).known


@given(EXPRS, WORLDS)
def test_the_leaves_of_a_reason_alone_give_the_same_answer(expr, world):
    reason = explain(expr, world, LAW[1])

    assert reason.truth is decide(expr, world)
    if reason.truth.known:
        assert decide(expr, reason.facts_used()) is reason.truth


@given(EXPRS, WORLDS)
def test_a_reason_names_missing_facts_exactly_when_the_answer_is_open(expr, world):
    missing = explain(expr, world, LAW[1]).missing()

    assert bool(missing) is (not decide(expr, world).known)
    assert all(fact.name not in world for fact in missing)


@given(EXPRS, WORLDS)
def test_every_part_of_a_reason_has_a_place_in_the_law(expr, world):
    reasons = [explain(expr, world, LAW[7])]
    while reasons:
        reason = reasons.pop()
        assert reason.cite in (LAW[1], LAW[7])
        reasons += reason.parts


@given(EXPRS, WORLDS)
def test_a_fact_that_does_not_matter_changes_no_completion(expr, world):
    for fact in facts_in(expr):
        if fact.name in world or matters(expr, fact, world):
            continue
        answers = {decide(expr, {**world, fact.name: value}) for value in samples(fact, (expr,), world)}
        assert len({answer for answer in answers if answer.known}) <= 1


@given(EXPRS, WORLDS, WHOLE_WORLDS)
def test_a_fact_that_changes_the_answer_matters(expr, known, rest):
    for fact in FACTS:
        if fact.name in known or fact.name in ("kinds",):
            continue
        others = {**rest, **known}
        answers = {decide(expr, {**others, fact.name: value}) for value in samples(fact, (expr,), known)}
        if len(answers) > 1:
            assert matters(expr, fact, known)


@given(EXPRS)
def test_every_condition_and_its_contrary_can_be_said_in_both_languages(expr):
    for lang in ("zh", "en"):
        said, denied = say(expr, lang), say(expr, lang, denied=True)
        assert said.strip()
        assert denied.strip()
        assert "None" not in said + denied


@given(EXPRS, WORLDS)
def test_negation_swaps_true_and_false_and_leaves_unknown(expr, world):
    swapped = {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE, Truth.UNKNOWN: Truth.UNKNOWN}

    assert decide(~expr, world) is swapped[decide(expr, world)]


# What matters, by its definition: two values of a fact give different answers under some completion of all others.

DAYS = tuple(date(2026, 1, n) for n in range(1, 6))
ALL: dict[Fact, tuple[Value, ...]] = {
    **dict.fromkeys(FLAGS, (True, False)),
    COUNT: tuple(range(5)),
    DAY: DAYS,
    KIND: ("x", "y", "z"),
    KINDS: tuple(frozenset(v for v, on in zip("xyz", chosen, strict=True) if on)
                 for chosen in product((True, False), repeat=3)),
}  # fmt: skip
"""Every value of each fact that a condition below can tell from another."""


def _blank(name: str) -> Parameter:
    return Parameter(name=name, label=Term("待定", "a blank figure"), cite=LAW[9], tag=STATUTORY)


MOST, LAST = _blank("most"), _blank("last")
SETS = st.lists(st.sampled_from("xyz"), min_size=1, max_size=3, unique=True)
LEAVES: st.SearchStrategy[Expr] = st.one_of(
    st.sampled_from(FLAGS[:3]),
    st.integers(0, 3).flatmap(lambda n: st.sampled_from((COUNT > n, COUNT <= n, COUNT >= n, COUNT < n))),
    st.sampled_from(DAYS[1:]).map(lambda d: DAY >= d),
    st.sampled_from((COUNT > MOST, COUNT <= MOST, DAY >= LAST, DAY < LAST)),
    SETS.map(lambda values: KIND.one_of(*values)),
    SETS.map(lambda values: KINDS.one_of(*values)),
    st.sampled_from("xyz").map(KINDS.is_),
)
"""Questions, more than one of them on the same set, and some against a figure that may be blank."""


def _wholes(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    several = st.lists(inner, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        inner.map(Not),
        several.map(And),
        several.map(Or),
        several.flatmap(lambda items: st.integers(1, len(items)).map(lambda k: AtLeast(k, items))),
        st.tuples(inner, several).map(lambda pair: Unless(*pair)),
        inner.map(lambda e: Clause(e, Term("某条件", "a condition"), LAW[1])),
    )


CONDITIONS = st.recursive(LEAVES, _wholes, max_leaves=7)


def _literals(leaf: Expr) -> st.SearchStrategy[tuple[Expr, ...]]:
    return st.sampled_from(((leaf,), (~leaf,), ()))


COMBINATIONS = st.tuples(
    *map(_literals, (FLAGS[0], *(KINDS.is_(v) for v in "xyz"), KINDS.one_of("x", "z")))
).map(lambda found: And(tuple(leaf for leaves in found for leaf in leaves)))
SET_CONDITIONS = st.lists(COMBINATIONS, min_size=1, max_size=2).map(lambda items: Or(tuple(items)))
"""One or two combinations of what is in a set and what is not."""

KNOWN = st.fixed_dictionaries(
    {},
    optional={fact.name: st.sampled_from(values) for fact, values in ALL.items()}
    | {"most": st.integers(0, 3), "last": st.sampled_from(DAYS[1:])},
)


def by_definition(expr: Expr, known: dict[str, Value]) -> set[Fact]:
    """Return the unknown facts that matter, found by trying every completion."""
    unknown = [fact for fact in facts_in(expr) if fact.name not in known]
    names = [fact.name for fact in unknown]
    answers = {
        world: decide(expr, {**known, **dict(zip(names, world, strict=True))})
        for world in product(*(ALL[fact] for fact in unknown))
    }
    found: set[Fact] = set()
    for place, fact in enumerate(unknown):
        seen: dict[tuple[Value, ...], Truth] = {}
        for world, answer in answers.items():
            if seen.setdefault((*world[:place], *world[place + 1 :]), answer) is not answer:
                found.add(fact)
    return found


@given(CONDITIONS, KNOWN)
def test_what_matters_is_what_changes_some_completion_and_nothing_else(expr, known):
    found = that_matter(expr, known)

    assert set(found) == by_definition(expr, known)
    assert len(found) == len(set(found))


LISTS = st.lists(st.recursive(LEAVES, _wholes, max_leaves=3), min_size=2, max_size=4).map(
    lambda p: And(tuple(p))
)
"""Parts that all have to hold, some of which share a fact, or a blank figure, and some of which do not."""


@given(LISTS, KNOWN)
def test_what_matters_to_a_list_of_parts_is_what_matters_to_those_that_hang_together(expr, known):
    assert set(that_matter(expr, known)) == by_definition(expr, known)


@given(SET_CONDITIONS)
def test_what_matters_of_a_set_takes_every_combination_of_its_values_into_account(expr):
    assert set(that_matter(expr, {})) == by_definition(expr, {})


@given(CONDITIONS, KNOWN)
def test_a_fact_asked_about_alone_matters_as_it_does_among_all(expr, known):
    together = that_matter(expr, known)

    for fact in facts_in(expr):
        assert matters(expr, fact, known) is (fact in together)


@given(CONDITIONS, KNOWN)
def test_a_witness_and_a_contradiction_are_proofs(expr, known):
    unknown = {fact: ALL[fact] for fact in facts_in(expr) if fact.name not in known}
    found = {fact: witness(expr, fact, known, unknown) for fact in unknown}
    mattering = by_definition(expr, known)

    assert {fact for fact, truth in found.items() if truth is Truth.TRUE} <= mattering
    assert not {fact for fact, truth in found.items() if truth is Truth.FALSE} & mattering


X, Y, Z = (KINDS.is_(v) for v in "xyz")


@pytest.mark.parametrize(
    ("expr", "matters_at_all"),
    [
        (X & Y & ~Z, True),  # two of the three, which no sample of one or of all shows
        (FLAGS[0] & KINDS.one_of("x", "z") & Y & ~X, True),
        (AtLeast(2, (X, Y, ~Z)), True),
        (X | ~X, False),
        (KINDS.one_of("x", "y") & ~X & ~Y, False),
        (KINDS.some() & ~X & ~Y & ~Z, False),
        ((COUNT > MOST) & (COUNT > 2), True),  # no, or nobody can say
        ((COUNT > MOST) & (COUNT > 2) & (COUNT <= 2), False),
        ((COUNT > MOST) & FLAGS[0] & ~FLAGS[1], True),  # beside a blank figure a no still tells
        ((COUNT > MOST) & (DAY >= LAST) & FLAGS[0], True),
        ((COUNT > 3) & (COUNT <= 3) & FLAGS[0], False),  # what cannot hold leaves nothing to the rest
        ((COUNT > MOST) | (COUNT <= MOST), False),  # while the figure is blank, nobody can say
    ],
)
def test_what_matters_where_one_fact_is_asked_in_several_ways(expr, matters_at_all):
    assert bool(by_definition(expr, {})) is matters_at_all
    assert set(that_matter(expr, {})) == by_definition(expr, {})
