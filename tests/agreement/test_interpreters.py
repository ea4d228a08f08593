"""Laws that the interpreters keep, on random conditions over random facts."""

from __future__ import annotations

from hypothesis import given

from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.interpret.clause import say
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.matter import matters, samples
from worlds import EXPRS, FACTS, LAW, WHOLE_WORLDS, WORLDS


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
