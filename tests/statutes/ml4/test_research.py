"""Article 111: the research carve-out, its four conditions, what it switches off and what it leaves on."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide

CARVE_OUT, TOGETHER = "ML4-111-1", "ML4-111-2"
COMMERCE, DATA = "ML4-111-2-i", "ML4-111-2-ii"
SAFETY, RECORDS = "ML4-111-2-iii", "ML4-111-2-iv"
KINDS = ["open_licence", "self_collected", "commercial", "user_input", "public_platform", "other"]
FREED = [
    "ML4-49-1", "ML4-49-2", "ML4-52", "ML4-54", "ML4-55", "ML4-56", "ML4-57", "ML4-59-1", "ML4-63", "ML4-65",
    "ML4-66", "ML4-67", "ML4-68", "ML4-69", "ML4-70-2", "ML4-72", "ML4-73", "ML4-74",
]  # fmt: skip
STAYING = [
    "ML4-41", "ML4-45", "ML4-48", "ML4-49-3", "ML4-49-4", "ML4-50", "ML4-51", "ML4-53", "ML4-58", "ML4-59-2",
    "ML4-60", "ML4-64", "ML4-70-1", "ML4-71", "ML4-75", "ML4-77", "ML4-79", "ML4-80", "ML4-83", "ML4-84",
    "ML4-90", "ML4-91", "ML4-94", "ML4-96", "ML4-100", "ML4-109",
]  # fmt: skip
FAILING = {
    COMMERCE: {"aims_at_commercial_service": True},
    DATA: {"training_data_proofs": frozenset()},
    SAFETY: {"research_safeguards": frozenset({"listed"})},
    RECORDS: {"research_records_kept": False},
}


def within(norm, place):
    """Whether an id is that of an article or paragraph, or of a part of it."""
    return norm == place or norm.startswith(place + "-")


def answers(situation, on="2026-06-01"):
    """The answer of every norm, by id."""
    facts = situation.record.on(date.fromisoformat(on))
    return {n.id: decide(situation.book.condition(n), facts) for n in situation.book.norms()}


@pytest.fixture
def research(ml4):
    """Basic research in a closed laboratory, on openly licensed data, all four conditions met."""
    return ml4.but(
        sole_purpose="research",
        limited_setting=True,
        aims_at_commercial_service=False,
        training_data_sources=frozenset({"open_licence"}),
        training_data_proofs=frozenset({"open_licence"}),
        research_safeguards=frozenset({"listed", "evidenced"}),
        research_records_kept=True,
    )


# Purpose and setting


@pytest.mark.norm(CARVE_OUT)
def test_research_or_technology_development_alone_is_free_and_a_mixed_purpose_is_not(research):
    assert research.answer(CARVE_OUT) == "applies"
    assert research.but(sole_purpose="technology_development").answer(CARVE_OUT) == "applies"
    assert research.but(sole_purpose="other").answer(CARVE_OUT) == "not"
    assert research.but(sole_purpose=None).missing(CARVE_OUT) == ["sole_purpose"]


@pytest.mark.norm(CARVE_OUT)
def test_research_outside_a_limited_setting_is_under_the_whole_law(research):
    assert research.but(limited_setting=False).answer(CARVE_OUT) == "not"
    assert research.but(limited_setting=None).missing(CARVE_OUT) == ["limited_setting"]


@pytest.mark.norm(CARVE_OUT)
def test_the_answer_says_that_confidence_is_low_and_guidance_needed(model):
    norm = model.book.norm(CARVE_OUT)

    assert str(norm.tag) == "reading:G34"
    assert "把握不大" in norm.note.zh
    assert "confidence in it is low" in norm.note.en
    assert "guidance" in norm.note.en


# The four conditions


@pytest.mark.norm(CARVE_OUT, TOGETHER, COMMERCE, DATA, SAFETY, RECORDS)
@pytest.mark.parametrize("item", FAILING)
def test_three_of_the_four_conditions_free_from_nothing_and_the_failing_one_is_named(research, item):
    three = research.but(**FAILING[item])

    assert research.answer(TOGETHER) == "applies"
    assert [i for i in FAILING if three.answer(i) == "not"] == [item]
    assert three.answer(TOGETHER) == "not"
    assert three.answer(CARVE_OUT) == "not"
    assert three.answer("ML4-57-1-a") == research.but(sole_purpose="other").answer("ML4-57-1-a") != "not"


@pytest.mark.norm(TOGETHER, COMMERCE, DATA, SAFETY, RECORDS)
@pytest.mark.parametrize("item", FAILING)
def test_an_unknown_condition_leaves_the_carve_out_open_and_is_asked_for(research, item):
    (fact,) = FAILING[item]
    unknown = research.but(**{fact: None})

    assert unknown.answer(TOGETHER) == "undetermined"
    assert unknown.missing(CARVE_OUT) == [fact]
    assert unknown.missing(item) == [fact]


@pytest.mark.norm(DATA)
@pytest.mark.parametrize("kind", KINDS)
def test_data_of_each_kind_need_proof_of_their_origin(research, kind):
    used = research.but(training_data_sources=frozenset({kind}))

    assert used.but(training_data_proofs=frozenset({kind})).answer(DATA) == "applies"
    assert used.but(training_data_proofs=frozenset(KINDS) - {kind}).answer(DATA) == "not"


@pytest.mark.norm(DATA)
def test_research_without_training_data_has_no_origin_to_prove(research):
    untrained = research.but(training_data_sources=frozenset(), training_data_proofs=None)

    assert untrained.answer(DATA) == "applies"


@pytest.mark.norm(SAFETY)
@pytest.mark.parametrize("proof", [{"listed"}, {"evidenced"}, set()])
def test_safety_measures_are_listed_and_each_has_proof(research, proof):
    assert research.but(research_safeguards=frozenset(proof)).answer(SAFETY) == "not"


@pytest.mark.norm(RECORDS)
def test_how_long_research_records_are_kept_is_a_house_setting(model):
    assert "非法定" in model.book.norm(RECORDS).note.zh
    assert "house setting, not law" in model.book.norm(RECORDS).note.en


# What is off and what stays


@pytest.mark.norm(CARVE_OUT)
def test_the_policy_table_is_that_of_the_reading(model):
    assert [str(cite) for cite in model.book.norm(CARVE_OUT).frees] == FREED


@pytest.mark.norm(CARVE_OUT)
@pytest.mark.parametrize("place", FREED)
def test_a_freed_article_is_off_in_research_and_on_for_any_other_purpose(research, place):
    free, bound = answers(research), answers(research.but(sole_purpose="other"))
    norms = [n.id for n in research.book.statute("ml4").norms if n.scoped and within(n.id, place)]

    assert norms
    assert [n for n in norms if free[n] is not Truth.FALSE] == []
    condition = research.book.condition
    assert all(CARVE_OUT in {str(e.cite) for e in condition(research.book.norm(n)).exceptions} for n in norms)
    if place not in ("ML4-63", "ML4-65"):  # those two are for foundation models only
        assert [n for n in norms if bound[n] is not Truth.FALSE]


@pytest.mark.norm(CARVE_OUT)
@pytest.mark.parametrize("place", STAYING)
def test_a_staying_article_does_not_depend_on_the_carve_out(research, place):
    free, bound = answers(research), answers(research.but(sole_purpose="other"))
    norms = [n.id for n in research.book.statute("ml4").norms if within(n.id, place)]

    assert norms
    assert {n: free[n] for n in norms} == {n: bound[n] for n in norms}


@pytest.mark.norm(CARVE_OUT)
def test_no_article_outside_the_table_depends_on_the_carve_out(research):
    free, bound = answers(research), answers(research.but(sole_purpose="other"))
    changed = {n for n in free if free[n] is not bound[n] and not within(n, "ML4-111")}

    assert changed
    assert [n for n in changed if not any(within(n, place) for place in FREED)] == []


@pytest.mark.norm(CARVE_OUT)
@pytest.mark.parametrize("norm", ["ML4-58-2-a", "ML4-90-1"])
def test_research_keeps_the_circuit_breaker_and_the_protection_of_insiders(research, norm):
    assert research.answer(norm) == "applies"


@pytest.mark.norm(CARVE_OUT, COMMERCE)
def test_on_the_day_of_a_public_paid_beta_the_filing_clock_starts(research):
    popular = research.since("2025-06-02", registered_users=1_000_001)
    beta = popular.since("2026-03-02", aims_at_commercial_service=True)

    assert popular.answer("ML4-66-1") == "not"
    assert beta.answer("ML4-66-1", on="2026-03-01") == "not"
    assert beta.answer("ML4-66-1", on="2026-03-02") == "applies"
    assert beta.duty("ML4-66-1").due.isoformat() == "2026-03-16"
