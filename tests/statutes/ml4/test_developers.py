"""Articles 63 to 65: derived models, developers of listed AI, developers of foundation models."""

from __future__ import annotations

import pytest

DERIVED = "ML4-63-1"
DOCUMENTS, QUALITY, HELP, OTHER = "ML4-64-1-i", "ML4-64-1-ii", "ML4-64-1-iii", "ML4-64-1-iv"
LISTED = (DOCUMENTS, QUALITY, HELP, OTHER)
RULES, ABUSE, COMPUTE = "ML4-65-1-iii-a", "ML4-65-1-iii-b", "ML4-65-1-iv"
ASSIST, STOP, BODY, REPORT = "ML4-65-1-v", "ML4-65-1-vi", "ML4-65-1-vii-a", "ML4-65-1-vii-b"
FOUNDATION = ("ML4-65-1-i", "ML4-65-1-ii", RULES, ABUSE, COMPUTE, ASSIST, STOP, BODY, REPORT)
THRESHOLD = 10**25
TRAITS = frozenset({"general_purpose", "wide_downstream"})


def foundation(ml4, compute: int = THRESHOLD):
    return ml4.given(ml4_compute_threshold=THRESHOLD).but(training_compute=compute, model_traits=TRAITS)


# Article 63


@pytest.mark.norm(DERIVED)
@pytest.mark.parametrize(
    ("traits", "answer"),
    [
        ({"equivalent"}, "applies"),
        ({"extended", "risk"}, "applies"),
        ({"equivalent", "extended", "risk"}, "applies"),
        ({"extended"}, "not"),
        ({"risk"}, "not"),
        (set(), "not"),
    ],
)
def test_a_derived_model_counts_if_equal_in_substance_or_extended_with_a_matching_risk(ml4, traits, answer):
    tuned = ml4.but(derivation_techniques=frozenset({"fine_tuning"}), derived_model_traits=frozenset(traits))

    assert tuned.answer(DERIVED) == answer


@pytest.mark.norm(DERIVED)
@pytest.mark.parametrize("technique", ["output_training", "fine_tuning", "similar"])
def test_any_technique_of_derivation_will_do_and_calling_a_model_is_none(ml4, technique):
    equal = ml4.but(derived_model_traits=frozenset({"equivalent"}))

    assert equal.but(derivation_techniques=frozenset({technique})).answer(DERIVED) == "applies"
    assert equal.but(derivation_techniques=frozenset()).answer(DERIVED) == "not"
    assert equal.missing(DERIVED) == ["derivation_techniques"]


@pytest.mark.norm(DERIVED)
def test_a_derived_model_brings_duties_and_none_of_the_benefits(ml4):
    norm = ml4.book.norm(DERIVED)

    assert {"ML4-65-1-i", "ML4-65-1-iv"} <= {str(cite) for cite in norm.refers}
    assert "G9" in norm.readings
    assert "24" in norm.note.en
    assert "二十四" in norm.note.zh


# Article 64


@pytest.mark.norm(*LISTED)
@pytest.mark.parametrize("norm", LISTED)
def test_the_further_duties_bind_developers_of_what_is_on_the_list(ml4, norm):
    listed = ml4.but(on_negative_list=True)

    assert listed.answer(norm) == "applies"
    assert ml4.answer(norm) == "not"
    assert (
        listed.but(training_activities=frozenset(), development_activities=frozenset()).answer(norm) == "not"
    )
    assert ml4.but(on_negative_list=None).answer(norm) == "undetermined"


@pytest.mark.norm(DOCUMENTS)
def test_a_version_without_technical_documents_is_a_breach_and_five_years_are_a_house_setting(ml4):
    listed = ml4.but(on_negative_list=True)
    keep = ml4.book.norm(DOCUMENTS).keep

    assert listed.but(technical_file_kept=True).state(DOCUMENTS) == "met"
    assert listed.but(technical_file_kept=False).state(DOCUMENTS) == "breached"
    assert (keep.period.n, keep.of.name, str(keep.tag)) == (5, "service_ended", "house")


@pytest.mark.norm(QUALITY)
@pytest.mark.parametrize(
    ("parts", "state"),
    [({"documented", "operated"}, "met"), ({"documented"}, "breached"), ({"operated"}, "breached")],
)
def test_a_quality_system_on_paper_is_not_shown_to_run(ml4, parts, state):
    assert ml4.but(on_negative_list=True, development_quality=frozenset(parts)).state(QUALITY) == state


@pytest.mark.norm(HELP, ASSIST)
@pytest.mark.parametrize("norm", [HELP, ASSIST])
def test_a_request_for_help_is_answered_in_its_own_case_and_the_time_taken_is_shown(ml4, norm):
    asked = foundation(ml4).but(on_negative_list=True)
    asked = asked.happened("cooperation_requested", "2026-03-02", case="a")
    helped = asked.happened("cooperation_given", "2026-03-09", case="a")

    assert asked.state(norm) == "pending"
    assert asked.duty(norm).due is None
    assert (helped.state(norm), helped.duty(norm).delay) == ("met", 7)
    assert asked.happened("cooperation_given", "2026-03-09", case="b").state(norm) == "pending"


@pytest.mark.norm(OTHER)
def test_other_duties_rest_on_a_cited_law_or_administrative_regulation(ml4):
    assert "administrative regulation" in ml4.book.norm(OTHER).note.en
    assert ml4.but(on_negative_list=True).state(OTHER) == "pending"


# Article 65: who


@pytest.mark.norm(*FOUNDATION)
@pytest.mark.parametrize("norm", FOUNDATION)
def test_the_compute_threshold_itself_makes_a_foundation_model_and_one_operation_less_does_not(ml4, norm):
    assert foundation(ml4).answer(norm) == "applies"
    assert foundation(ml4, THRESHOLD - 1).answer(norm) == "not"
    assert foundation(ml4).but(model_traits=frozenset({"general_purpose"})).answer(norm) == "not"


@pytest.mark.norm(*FOUNDATION)
@pytest.mark.parametrize("norm", FOUNDATION)
def test_without_a_published_threshold_it_is_open_and_the_answer_says_for_what_it_waits(ml4, norm):
    trained = ml4.but(training_compute=THRESHOLD, model_traits=TRAITS)

    assert trained.answer(norm) == "undetermined"
    assert [p.name for p in trained.finding(norm).waiting_for] == ["ml4_compute_threshold"]


# Article 65: what


@pytest.mark.norm("ML4-65-1-i", "ML4-65-1-ii", RULES)
@pytest.mark.parametrize(
    ("norm", "fact", "parts"),
    [
        ("ML4-65-1-i", "foundation_risk_work", {"system", "monitoring", "prevention", "handling"}),
        ("ML4-65-1-ii", "foundation_systems", {"model", "data"}),
        (RULES, "use_rules", {"published", "equal_terms", "downstream_duties"}),
    ],
)
def test_each_part_of_a_foundation_duty_is_needed(ml4, norm, fact, parts):
    model = foundation(ml4)

    assert model.but(**{fact: frozenset(parts)}).state(norm) == "met"
    for part in sorted(parts):
        assert model.but(**{fact: frozenset(parts - {part})}).state(norm) == "breached"
    assert model.duty(norm).missing == (fact,)


@pytest.mark.norm(ABUSE)
@pytest.mark.parametrize(
    ("findings", "state"),
    [({"dominant", "abuse"}, "breached"), ({"dominant"}, "met"), ({"abuse"}, "met"), (set(), "met")],
)
def test_abuse_takes_a_dominant_position_and_its_abuse_together(ml4, findings, state):
    assert foundation(ml4).but(dominance_findings=frozenset(findings)).state(ABUSE) == state


@pytest.mark.norm(COMPUTE)
def test_no_compute_for_safety_is_a_breach_whatever_the_amount_would_be(ml4):
    assert foundation(ml4).but(safety_compute_secured=True).state(COMPUTE) == "met"
    assert foundation(ml4).but(safety_compute_secured=False).state(COMPUTE) == "breached"


@pytest.mark.norm(STOP)
def test_a_serious_violator_downstream_is_met_with_a_measure_in_the_same_case(ml4):
    found = foundation(ml4).happened("downstream_breach_found", "2026-03-02", case="a")

    assert found.state(STOP) == "pending"
    assert found.duty(STOP).due is None
    assert found.happened("downstream_measure_taken", "2026-03-05", case="a").state(STOP) == "met"
    assert foundation(ml4).never("downstream_breach_found").state(STOP) == "not_bound"


@pytest.mark.norm(BODY)
@pytest.mark.parametrize(
    ("body", "state"), [("none", "breached"), ("half_or_fewer", "breached"), ("mostly_external", "met")]
)
def test_exactly_half_from_outside_is_not_enough_and_one_more_is(ml4, body, state):
    overseen = foundation(ml4).but(oversight_body=body)

    assert overseen.state(BODY) == state
    assert "Exactly half" in ml4.book.facts["oversight_body"].help.en


@pytest.mark.norm(REPORT)
def test_each_calendar_year_needs_its_report_by_the_end_of_december(ml4):
    model = foundation(ml4).happened("social_report_published", "2024-12-31")
    model = model.happened("social_report_published", "2026-01-01")

    states = {o.due.isoformat(): o.state.value for o in model.finding(REPORT).obligations}
    assert states == {"2024-12-31": "met", "2025-12-31": "undetermined", "2026-12-31": "met"}


@pytest.mark.norm(REPORT)
def test_a_year_without_a_report_is_missed_when_it_is_over_and_not_before(ml4):
    silent = (
        foundation(ml4).happened("social_report_published", "2024-06-30").never("social_report_published")
    )

    def year(on: str) -> str:
        return {o.due.year: o.state.value for o in silent.finding(REPORT, on=on).obligations}[2025]

    assert year("2025-12-31") == "pending"
    assert year("2026-01-01") == "breached"
    assert str(silent.duty(REPORT).tag) == "reading:G53"
