"""Articles 49 to 52: safety management, critical systems, vulnerabilities, audits."""

from __future__ import annotations

import pytest

from chengxu.statutes.words.whistleblowing import reporter_traits

ASSESSMENT, BY_ANALOGY = "ML4-49-1-i", "ML4-49-2"
DEFENCES = frozenset({"data_security", "system_security", "outside_attack", "inside_leak"})
SIX = frozenset({"assessment", "protection", "practices_corpus", "tracing", "quality", "user_guidance"})
FOUR_PARTS = frozenset({"inputs", "models", "outputs", "legal_review"})


@pytest.fixture
def user(ml4):
    """One who only uses the AI."""
    return ml4.but(
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        uses_service=True,
    )


# Article 49, paragraph 1


@pytest.mark.norm(ASSESSMENT)
def test_an_assessment_signed_on_the_eve_of_first_use_is_in_time_and_on_the_day_itself_late(ml4):
    used = ml4.since("2026-03-02", put_into_use=True)

    assert used.duty(ASSESSMENT).due.isoformat() == "2026-03-01"
    assert used.happened("safety_assessed", "2026-03-01").state(ASSESSMENT) == "met"
    assert used.happened("safety_assessed", "2026-03-02").state(ASSESSMENT) == "late"
    assert used.never("safety_assessed").state(ASSESSMENT, on="2026-03-01") == "pending"
    assert used.never("safety_assessed").state(ASSESSMENT, on="2026-03-02") == "breached"


@pytest.mark.norm(ASSESSMENT)
def test_opening_a_service_to_the_public_puts_it_on_the_market_without_another_question(ml4):
    opened = ml4.since("2026-03-02", offered_to_mainland_public=True)

    assert opened.duty(ASSESSMENT).due.isoformat() == "2026-03-01"


@pytest.mark.norm(ASSESSMENT)
def test_each_assessment_report_is_kept_for_five_calendar_years_from_its_signature(ml4):
    used = ml4.since("2026-03-02", put_into_use=True).happened("safety_assessed", "2026-02-10")

    assert used.duty(ASSESSMENT).keep.due.isoformat() == "2031-02-10"


@pytest.mark.norm(ASSESSMENT)
def test_ai_that_stays_in_the_laboratory_sets_no_date_for_its_assessment(ml4):
    inside = ml4.but(put_into_use=False, offered_to_mainland_public=False)

    assert inside.state(ASSESSMENT) == "not_bound"


@pytest.mark.norm(ASSESSMENT)
def test_how_often_the_assessment_is_repeated_has_no_number_in_law(ml4):
    norm = ml4.book.norm(ASSESSMENT)

    assert "G47" in norm.readings
    assert "no legal limit" in norm.note.en


@pytest.mark.norm("ML4-49-1-i", "ML4-49-1-ii", "ML4-49-1-iii", "ML4-49-1-iv", "ML4-49-1-v", "ML4-49-1-vi")
@pytest.mark.parametrize("item", ["i", "ii", "iii", "iv", "v", "vi"])
def test_the_six_duties_of_article_49_bind_the_developer_and_not_the_mere_provider(ml4, item):
    provider = ml4.but(training_activities=frozenset(), development_activities=frozenset())

    assert ml4.answer(f"ML4-49-1-{item}") == "applies"
    assert provider.answer(f"ML4-49-1-{item}") == "not"


@pytest.mark.norm("ML4-49-1-ii")
@pytest.mark.parametrize("missing", sorted(DEFENCES))
def test_one_protection_without_evidence_leaves_the_defences_wanting(ml4, missing):
    assert ml4.but(security_defences=DEFENCES).state("ML4-49-1-ii") == "met"
    assert ml4.but(security_defences=DEFENCES - {missing}).state("ML4-49-1-ii") == "breached"


@pytest.mark.norm("ML4-49-1-iii")
@pytest.mark.parametrize("missing", ["practices_published", "corpus_upkeep"])
def test_best_practices_have_to_be_published_and_the_corpus_looked_after(ml4, missing):
    both = frozenset({"practices_published", "corpus_upkeep"})

    assert ml4.but(practice_and_corpus=both).state("ML4-49-1-iii") == "met"
    assert ml4.but(practice_and_corpus=both - {missing}).state("ML4-49-1-iii") == "breached"


@pytest.mark.norm("ML4-49-1-iv")
@pytest.mark.parametrize("grade", ["important", "core"])
def test_important_or_core_data_take_a_full_trace_and_without_them_documents_are_enough(ml4, grade):
    documents = ml4.but(data_traceability=frozenset({"documents_kept"}))
    traced = ml4.but(data_traceability=frozenset({"documents_kept", "full_trace"}))

    assert documents.but(data_grades=frozenset()).state("ML4-49-1-iv") == "met"
    assert documents.but(data_grades=frozenset({grade})).state("ML4-49-1-iv") == "breached"
    assert traced.but(data_grades=frozenset({grade})).state("ML4-49-1-iv") == "met"
    assert documents.state("ML4-49-1-iv") == "undetermined"


@pytest.mark.norm("ML4-49-1-iv")
def test_technical_documents_have_no_statutory_period_but_a_house_one_after_the_end_of_service(ml4):
    keep = ml4.book.norm("ML4-49-1-iv").keep

    assert (keep.period.n, keep.of.name, str(keep.tag)) == (5, "service_ended", "house")


@pytest.mark.norm("ML4-49-1-v")
@pytest.mark.parametrize("missing", ["accuracy", "reliability"])
def test_output_without_an_evaluation_on_record_is_a_gap_and_no_breach(ml4, missing):
    both = frozenset({"accuracy", "reliability"})

    assert ml4.but(output_quality_work=both).state("ML4-49-1-v") == "met"
    assert ml4.but(output_quality_work=both - {missing}).state("ML4-49-1-v") == "gap"


@pytest.mark.norm("ML4-49-1-v")
def test_a_model_that_generates_nothing_has_no_generated_content_to_improve(ml4):
    features = {
        "automated",
        "some_autonomy",
        "serves_goals",
        "predicts_or_decides",
        "influences_environment",
    }
    scoring = ml4.but(uses_generative_ai=False, ai_features=frozenset(features))

    assert scoring.answer("ML4-49-1-v") == "not"
    assert scoring.answer("ML4-49-1-ii") == "applies"


@pytest.mark.norm("ML4-49-1-vi")
@pytest.mark.parametrize("missing", ["responsibility", "risks", "guidance"])
def test_a_safety_notice_needs_responsibility_risks_and_prominent_guidance(ml4, missing):
    three = frozenset({"responsibility", "risks", "guidance"})

    assert ml4.but(safety_notice=three).state("ML4-49-1-vi") == "met"
    assert ml4.but(safety_notice=three - {missing}).state("ML4-49-1-vi") == "breached"


# Article 49, paragraphs 2 to 4


@pytest.mark.norm(BY_ANALOGY)
@pytest.mark.parametrize("unsettled", sorted(SIX))
def test_a_provider_answers_for_each_of_the_six_items_by_performance_or_by_a_stated_fact(ml4, unsettled):
    assert ml4.but(provider_safety_items=SIX).state(BY_ANALOGY) == "met"
    assert ml4.but(provider_safety_items=SIX - {unsettled}).state(BY_ANALOGY) == "breached"


@pytest.mark.norm(BY_ANALOGY)
def test_reports_that_a_provider_makes_are_kept_five_years_by_reading_and_not_by_the_letter(ml4):
    keep = ml4.book.norm(BY_ANALOGY).keep

    assert (keep.period.n, keep.period.unit.value, str(keep.tag)) == (5, "years", "reading:G9")


@pytest.mark.norm(BY_ANALOGY)
def test_a_developer_who_provides_nothing_is_not_bound_by_analogy(ml4):
    assert ml4.but(provides_service=False).answer(BY_ANALOGY) == "not"


@pytest.mark.norm("ML4-49-3-a")
def test_care_is_owed_by_the_user_and_spelt_out_in_articles_75_to_78(ml4, user):
    assert user.answer("ML4-49-3-a") == "applies"
    assert ml4.answer("ML4-49-3-a") == "not"
    assert {"ML4-75", "ML4-76", "ML4-77", "ML4-78"} == {str(c) for c in ml4.book.norm("ML4-49-3-a").refers}


@pytest.mark.norm("ML4-49-3-b")
@pytest.mark.parametrize("interest", ["national_security", "public_interest", "others_rights"])
def test_a_use_that_harms_any_one_of_the_three_interests_breaks_the_law(user, interest):
    assert user.but(harmful_uses=frozenset({interest})).state("ML4-49-3-b") == "breached"
    assert user.but(harmful_uses=frozenset()).state("ML4-49-3-b") == "met"
    assert user.state("ML4-49-3-b") == "undetermined"


@pytest.mark.norm("ML4-49-3-b")
def test_a_harmful_use_is_the_users_breach_and_not_the_providers(ml4):
    assert ml4.but(harmful_uses=frozenset({"others_rights"})).state("ML4-49-3-b") == "not_bound"


@pytest.mark.norm("ML4-49-4")
@pytest.mark.parametrize("conduct", ["provide", "disseminate", "promote"])
@pytest.mark.parametrize("aim", ["evade_labels", "remove_labels", "escape_governance"])
def test_means_of_evasion_are_forbidden_in_every_conduct_for_every_aim(ml4, conduct, aim):
    found = ml4.but(evasion_conduct=frozenset({conduct}), evasion_aims=frozenset({aim}))

    assert found.state("ML4-49-4") == "breached"


@pytest.mark.norm("ML4-49-4")
def test_a_conduct_without_an_evasive_aim_and_an_aim_without_conduct_are_no_evasion(ml4):
    conduct_only = ml4.but(evasion_conduct=frozenset({"provide"}), evasion_aims=frozenset())
    aim_only = ml4.but(evasion_conduct=frozenset(), evasion_aims=frozenset({"remove_labels"}))

    assert conduct_only.state("ML4-49-4") == "met"
    assert aim_only.state("ML4-49-4") == "met"


@pytest.mark.norm("ML4-49-4")
def test_means_of_evasion_are_forbidden_to_those_who_are_no_developer_provider_or_user(ml4):
    anybody = ml4.but(provides_service=False, training_activities=frozenset(), uses_service=False)

    assert anybody.answer("ML4-49-4") == "applies"


@pytest.mark.norm("ML4-49-4")
@pytest.mark.norm("ML4-90-5-c")
@pytest.mark.norm("ML4-22-2")
def test_what_binds_anybody_asks_for_no_ai_of_their_own_but_for_a_link_to_the_country(ml4):
    no_ai = ml4.but(
        uses_generative_ai=False,
        ai_features=frozenset(),
        model_platform_functions=frozenset({"data"}),
        reporter_traits=frozenset(value for value, _ in reporter_traits.values),
    )
    abroad = no_ai.but(place_of_activity="overseas", effects_in_china=frozenset())

    for norm in ("ML4-49-4", "ML4-22-2", "ML4-90-5-c"):
        assert no_ai.answer(norm) == "applies"
        assert abroad.answer(norm) == "not"
    assert no_ai.answer("ML4-49-3-b") == "not"


# Article 50


@pytest.fixture
def critical(ml4):
    """A product for critical infrastructure, where the State rules are in force."""
    return ml4.given(ml4_long_term_cryptography_rules=ml4.record.parameters["ml4_entry"][0][1]).but(
        for_critical_infrastructure=True
    )


@pytest.mark.norm("ML4-50-1")
def test_a_life_of_exactly_sixty_months_needs_long_term_cryptography_and_of_fifty_nine_does_not(critical):
    assert critical.but(expected_life=60).answer("ML4-50-1") == "applies"
    assert critical.but(expected_life=59).answer("ML4-50-1") == "not"
    assert critical.answer("ML4-50-1") == "undetermined"
    assert critical.missing("ML4-50-1") == ["expected_life"]


@pytest.mark.norm("ML4-50-1")
def test_a_product_that_is_not_for_critical_infrastructure_needs_none_however_long_it_lives(critical):
    ordinary = critical.but(for_critical_infrastructure=False, expected_life=600)

    assert ordinary.answer("ML4-50-1") == "not"


@pytest.mark.norm("ML4-50-1")
def test_without_state_rules_there_is_no_measure_and_the_answer_waits_for_them(ml4):
    waiting = ml4.but(for_critical_infrastructure=True, expected_life=60)

    assert waiting.answer("ML4-50-1") == "undetermined"
    assert waiting.missing("ML4-50-1") == []


@pytest.mark.norm("ML4-50-1")
def test_the_capability_has_to_be_shown(critical):
    bound = critical.but(expected_life=60)

    assert bound.but(long_term_cryptography=True).state("ML4-50-1") == "met"
    assert bound.but(long_term_cryptography=False).state("ML4-50-1") == "breached"


# Article 51


@pytest.mark.norm("ML4-51-1")
def test_the_state_encourages_reports_of_vulnerabilities_without_binding_anybody(ml4):
    norm = ml4.book.norm("ML4-51-1")

    assert norm.modality == "programme"
    assert [party.name for party in norm.parties] == ["state"]
    assert "ML4-90" in {str(cite) for cite in norm.refers}


@pytest.mark.norm("ML4-51-2")
def test_a_vulnerability_stays_open_without_a_date_until_it_is_fully_handled(ml4):
    found = ml4.happened("vulnerability_found", "2026-03-02", case="v1")

    assert found.state("ML4-51-2", on="2026-05-01") == "pending"
    assert found.duty("ML4-51-2", on="2026-05-01").due is None
    assert found.duty("ML4-51-2", on="2026-05-01").delay == 60
    closed = found.happened("vulnerability_resolved", "2026-03-09", case="v1")
    assert closed.state("ML4-51-2") == "met"
    assert closed.duty("ML4-51-2").delay == 7


@pytest.mark.norm("ML4-51-2")
def test_the_handling_of_another_vulnerability_does_not_close_this_one(ml4):
    other = ml4.happened("vulnerability_found", "2026-03-02", case="v1")
    other = other.happened("vulnerability_resolved", "2026-03-09", case="v2")

    assert other.state("ML4-51-2") == "pending"


# Article 52


@pytest.mark.norm("ML4-52-1-a")
def test_an_audit_on_the_day_that_the_authority_set_is_in_time_and_the_day_after_late(ml4):
    asked = ml4.happened("audit_required", "2024-03-02", due="2024-05-29")

    assert asked.happened("audit_completed", "2024-05-29").state("ML4-52-1-a") == "met"
    assert asked.happened("audit_completed", "2024-05-30").state("ML4-52-1-a") == "late"
    assert asked.never("audit_completed").state("ML4-52-1-a", on="2024-05-29") == "pending"
    assert asked.never("audit_completed").state("ML4-52-1-a", on="2024-05-30") == "breached"


@pytest.mark.norm("ML4-52-1-a")
def test_a_call_for_an_audit_without_a_day_asks_for_the_day(ml4):
    asked = ml4.happened("audit_required", "2026-03-02")

    assert "audit_required.due" in asked.duty("ML4-52-1-a").missing


@pytest.mark.norm("ML4-52-1-a", "ML4-52-1-b")
def test_one_audit_serves_article_52_and_the_two_years_of_article_68(ml4):
    for part in ("a", "b"):
        norm = ml4.book.norm(f"ML4-52-1-{part}")
        assert "G52" in norm.readings
        assert "ML4-68-1-v" in {str(cite) for cite in norm.refers}


@pytest.mark.norm("ML4-52-1-b")
@pytest.mark.parametrize("missing", sorted(FOUR_PARTS))
def test_an_audit_report_lacks_a_chapter_if_one_of_four_is_left_out(ml4, missing):
    asked = ml4.happened("audit_required", "2026-03-02", due="2026-05-29")

    assert asked.but(audit_coverage=FOUR_PARTS).state("ML4-52-1-b") == "met"
    incomplete = asked.but(audit_coverage=FOUR_PARTS - {missing})
    assert incomplete.state("ML4-52-1-b", on="2026-05-29") == "pending"
    assert incomplete.state("ML4-52-1-b", on="2026-05-30") == "breached"
