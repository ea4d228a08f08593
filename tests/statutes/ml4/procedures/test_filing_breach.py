"""Filing breaches as cases: no fine without a warning, no penalty that article 108 rules out, no local decision."""

from __future__ import annotations

import pytest

BREACH = "ml4.filing_breach"
MINOR = {"breach_minor": True, "correction": "in_time", "breach_harm": "none"}


@pytest.fixture
def unfiled(case):
    """A filing that was due on Wednesday 4 March 2026 and is found missing on that day."""
    found = frozenset({"not_filed"})
    known = case(BREACH).knowing(breaches_found=found, breach_minor=False, entity_kind="legal_person")
    return known.did("find_unfiled", "2026-03-04", due_on="2026-03-04")


@pytest.fixture
def warned(unfiled):
    """The same provider, warned on 9 March 2026 to file until 31 March."""
    return unfiled.did("warn", "2026-03-09", file_by="2026-03-31")


@pytest.fixture
def improper(case):
    """A provincial filing found to rest on false material."""
    known = case(BREACH).knowing(
        improper_filing_means=frozenset({"false_material"}),
        filing_held="provincial",
        breach_minor=False,
        breach_serious=True,
        entity_kind="legal_person",
    )
    return known.did("find_improper", "2026-03-04")


# Not filed


@pytest.mark.norm("ML4-99-1-a")
def test_a_warning_is_possible_from_the_day_after_the_filing_was_due(unfiled):
    assert unfiled.did("warn", "2026-03-04").refusal() == ["ML4-99-1-a"]
    assert unfiled.did("warn", "2026-03-05").state("2026-03-05") == "warned"


@pytest.mark.norm("ML4-99-1-a")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("file_by", "ML4-99-1-a"),
        ("facts", "ML4-99-1-a"),
        ("norm", "ML4-99-1-a"),
        ("screen", "ML4-108-1-a"),
        ("remedies", "ML4-105-1"),
    ],
)
def test_a_warning_needs_a_day_to_file_facts_the_screen_and_remedies(unfiled, lacking, article):
    assert unfiled.did("warn", "2026-03-09", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-99-1-a", "ML4-98-1")
def test_the_factors_for_fines_are_no_part_of_a_warning(unfiled):
    assert unfiled.did("warn", "2026-03-09", factors=None).refusal() == []


@pytest.mark.norm("ML4-99-1-b")
def test_there_is_no_fine_without_a_warning(unfiled):
    assert unfiled.did("fine", "2026-03-09").refusal()[0] == "ML4-99-1-b"


@pytest.mark.norm("ML4-99-1-b")
def test_a_filing_on_the_last_day_of_the_warning_closes_the_case(warned):
    assert warned.did("file", "2026-03-31").state("2026-03-31") == "filed"
    assert warned.did("file", "2026-04-01").refusal() == ["ML4-99-1-b"]


@pytest.mark.norm("ML4-99-1-b")
def test_a_fine_waits_until_the_term_of_the_warning_is_over(warned):
    assert warned.did("fine", "2026-03-31").refusal() == ["ML4-99-1-b"]
    assert warned.did("fine", "2026-04-01").state("2026-04-01") == "fined"


@pytest.mark.norm("ML4-99-1-b")
def test_filing_after_the_term_is_late_and_leaves_the_fine_open(warned):
    late = warned.did("file_late", "2026-04-01")

    assert warned.did("file_late", "2026-03-31").refusal() == ["ML4-99-1-b"]
    assert late.clock("warned_term", "2026-04-01") == ("late", "2026-03-31")
    assert late.did("fine", "2026-04-20").state("2026-04-20") == "fined"


@pytest.mark.norm("ML4-99-1-b", "ML4-98-1")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [("amount", "ML4-99-1-b"), ("factor_fault", "ML4-98-1-ii"), ("remedies", "ML4-105-1")],
)
def test_a_fine_needs_its_amount_the_factors_weighed_and_remedies(warned, lacking, article):
    assert warned.did("fine", "2026-04-01", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-99-1-a")
def test_where_nothing_is_found_missing_there_is_no_case(case):
    proper = case(BREACH).knowing(breaches_found=frozenset())

    assert proper.did("find_unfiled", "2026-03-09").refusal() == ["ML4-99-1"]


# Improperly filed


@pytest.mark.norm("ML4-99-2-a")
def test_an_improper_filing_is_revoked_with_a_warning_and_public_criticism(improper):
    assert improper.did("revoke", "2026-03-09").state("2026-03-09") == "revoked"
    for lacking in ("warning", "criticism"):
        assert improper.did("revoke", "2026-03-09", **{lacking: None}).refusal() == ["ML4-99-2-a"]


@pytest.mark.norm("ML4-99-2-a")
def test_only_a_filing_that_is_held_can_be_revoked(case):
    unfiled = case(BREACH).knowing(
        improper_filing_means=frozenset({"concealment"}), filing_held="none", breach_minor=False
    )

    assert unfiled.did("find_improper", "2026-03-04").refusal() == ["ML4-99-2-a"]


@pytest.mark.norm("ML4-99-2-b")
def test_a_fine_for_an_improper_filing_takes_a_serious_case_and_comes_with_the_revocation(improper):
    assert improper.did("revoke_and_fine", "2026-03-09").state("2026-03-09") == "revoked_and_fined"
    slight = improper.knowing(breach_serious=False)
    assert slight.did("revoke_and_fine", "2026-03-09").refusal() == ["ML4-99-2-b"]
    assert improper.did("revoke_and_fine", "2026-03-09", amount=None).refusal() == ["ML4-99-2-b"]


# Who decides, and against whom


@pytest.mark.norm("ML4-99-1-a", "ML4-99-1-b", "ML4-99-2-a")
def test_a_province_finds_the_facts_and_decides_nothing(case, unfiled, warned, improper):
    province = {"by": "provincial_ai_authority"}
    begun = case(BREACH).knowing(breaches_found=frozenset({"not_filed"}))

    assert begun.did("find_unfiled", "2026-03-09", **province).refusal() == []
    assert unfiled.did("warn", "2026-03-09", **province).refusal() == ["ML4-99-1-a"]
    assert warned.did("fine", "2026-04-01", **province).refusal() == ["ML4-99-1-b"]
    assert improper.did("revoke", "2026-03-09", **province).refusal() == ["ML4-99-2-a"]


@pytest.mark.norm("ML4-108-1-a")
def test_a_minor_breach_corrected_in_time_and_harmless_is_not_even_warned(unfiled, improper):
    minor = unfiled.knowing(**MINOR)

    assert minor.did("warn", "2026-03-09").refusal() == ["ML4-108-1-a"]
    assert minor.did("spare", "2026-03-09").state("2026-03-09") == "spared"
    assert improper.knowing(**MINOR).did("revoke", "2026-03-09").refusal() == ["ML4-108-1-a"]


@pytest.mark.norm("ML4-108-1-b")
def test_a_first_breach_with_slight_harm_may_be_spared_or_warned_with_reasons(unfiled):
    first = unfiled.knowing(first_breach=True, correction="in_time", breach_harm="slight")

    assert first.did("warn", "2026-03-09").refusal() == []
    assert first.did("spare", "2026-03-09").refusal() == []
    assert first.did("spare", "2026-03-09", reasons=None).refusal() == ["ML4-108-1"]


@pytest.mark.norm("ML4-108-1-b")
def test_nobody_is_spared_without_correction(unfiled):
    stubborn = unfiled.knowing(first_breach=True, correction="refused", breach_harm="none")

    assert stubborn.did("spare", "2026-03-09").refusal() == ["ML4-108-1"]


@pytest.mark.norm("ML4-109-1")
def test_a_state_organ_is_neither_warned_nor_fined(unfiled, warned, improper):
    organ = {"entity_kind": "state_organ"}

    assert unfiled.knowing(**organ).did("warn", "2026-03-09").refusal() == ["ML4-109-1"]
    assert improper.knowing(**organ).did("revoke_and_fine", "2026-03-09").refusal() == ["ML4-109-1"]
    assert "ML4-109-1" in warned.knowing(**organ).did("fine", "2026-04-01").refusal()
