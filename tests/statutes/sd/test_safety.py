"""Articles 41 to 44: security measures, risk assessment, incidents, the safety of what is insured."""

from __future__ import annotations

import pytest

from chengxu.statutes.words.assessment import risk_findings

ASSESSMENT, AGAIN, FILE = "SD-42-1", "SD-42-2", "SD-42-3-b"
CHECKED = frozenset({"open_source_frameworks", "basic_software_hardware", "deployment_environment"})
FINDINGS = frozenset(value for value, _ in risk_findings.values)
ITEMS = {
    "SD-42-1-i": {"bias"},
    "SD-42-1-ii": {"public_interest", "individual_rights", "safety_risk"},
    "SD-42-1-iv": {"lawful_safeguards", "effective_safeguards", "fitting_safeguards"},
}


@pytest.fixture
def developer(sd):
    """One who develops what others provide."""
    return sd.but(provides_service=False)


@pytest.fixture
def provider(sd):
    """One who provides what others developed."""
    return sd.but(training_activities=frozenset(), development_activities=frozenset())


@pytest.fixture
def user(provider):
    """One who only uses the AI."""
    return provider.but(provides_service=False, uses_service=True)


# Article 41


@pytest.mark.norm("SD-41-1")
@pytest.mark.parametrize("missing", ["organisational", "technical"])
def test_measures_of_organisation_and_of_technology_are_both_needed(sd, missing):
    both = frozenset({"organisational", "technical"})

    assert sd.but(prevention_measures=both).state("SD-41-1") == "met"
    assert sd.but(prevention_measures=both - {missing}).state("SD-41-1") == "breached"
    assert sd.state("SD-41-1") == "undetermined"


@pytest.mark.norm("SD-41-1")
def test_a_measure_that_expires_no_longer_counts_from_that_day(sd):
    lapsing = sd.but(prevention_measures=frozenset({"organisational", "technical"})).since(
        "2026-03-02", prevention_measures=frozenset({"organisational"})
    )

    assert lapsing.state("SD-41-1", on="2026-03-01") == "met"
    assert lapsing.state("SD-41-1", on="2026-03-02") == "breached"


@pytest.mark.norm("SD-41-1", "SD-41-2-a", "SD-41-2-b", "SD-41-2-c", "SD-42-1", "SD-43-1-a")
@pytest.mark.parametrize("norm", ["SD-41-1", "SD-41-2-a", "SD-41-2-b", "SD-41-2-c", "SD-42-1", "SD-43-1-a"])
def test_the_general_duties_bind_developer_and_provider_each_and_no_mere_user(
    developer, provider, user, norm
):
    assert developer.answer(norm) == "applies"
    assert provider.answer(norm) == "applies"
    assert user.answer(norm) == "not"


@pytest.mark.norm("SD-41-1", "SD-42-1")
@pytest.mark.parametrize("norm", ["SD-41-1", "SD-42-1"])
def test_while_the_draft_has_no_date_nothing_is_decided(undated, norm):
    assert undated.answer(norm) == "undetermined"


@pytest.mark.norm("SD-41-2-a")
@pytest.mark.parametrize("missing", sorted(CHECKED))
def test_frameworks_software_and_environments_are_each_checked(sd, missing):
    assert sd.but(checked_components=CHECKED).state("SD-41-2-a") == "met"
    assert sd.but(checked_components=CHECKED - {missing}).state("SD-41-2-a") == "breached"


@pytest.mark.norm("SD-41-2-a")
def test_how_often_checks_are_made_has_no_number_in_law(sd):
    norm = sd.book.norm("SD-41-2-a")

    assert "S15" in norm.readings
    assert "no legal limit" in norm.note.en


@pytest.mark.norm("SD-41-2-b")
def test_attacks_are_watched_for_in_real_time(sd):
    assert sd.but(attack_monitoring=True).state("SD-41-2-b") == "met"
    assert sd.but(attack_monitoring=False).state("SD-41-2-b") == "breached"
    assert sd.duty("SD-41-2-b").missing == ("attack_monitoring",)


@pytest.mark.norm("SD-41-2-c")
def test_each_keeps_the_logs_of_what_it_does_itself(sd, developer, provider):
    development, provision = frozenset({"development"}), frozenset({"provision"})

    assert developer.but(activity_logs=development).state("SD-41-2-c") == "met"
    assert developer.but(activity_logs=provision).state("SD-41-2-c") == "breached"
    assert provider.but(activity_logs=provision).state("SD-41-2-c") == "met"
    assert provider.but(activity_logs=development).state("SD-41-2-c") == "breached"
    assert sd.but(activity_logs=development).state("SD-41-2-c") == "breached"
    assert sd.but(activity_logs=development | provision).state("SD-41-2-c") == "met"


@pytest.mark.norm("SD-41-2-c")
def test_the_six_months_of_logs_are_another_laws_figure(sd):
    keep = sd.book.norm("SD-41-2-c").keep

    assert (keep.period.n, keep.period.unit.value, keep.tag.kind.value) == (6, "months", "external")


@pytest.mark.norm("SD-41-3")
def test_proportion_guides_and_breaches_nothing(sd):
    norm = sd.book.norm("SD-41-3")

    assert norm.modality == "principle"
    assert sd.finding("SD-41-3").duty is None


# Article 42, paragraph 1


@pytest.mark.norm(ASSESSMENT)
def test_an_assessment_on_the_eve_of_provision_is_in_time_and_on_the_day_itself_late(sd):
    offered = sd.but(offered_to_others=None).since("2026-03-02", offered_to_others=True)

    assert offered.duty(ASSESSMENT).due.isoformat() == "2026-03-01"
    assert offered.happened("safety_assessed", "2026-03-01").state(ASSESSMENT) == "met"
    assert offered.happened("safety_assessed", "2026-03-02").state(ASSESSMENT) == "late"
    assert offered.never("safety_assessed").state(ASSESSMENT, on="2026-03-01") == "pending"
    assert offered.never("safety_assessed").state(ASSESSMENT, on="2026-03-02") == "breached"


@pytest.mark.norm(ASSESSMENT)
def test_a_planned_launch_already_shows_the_last_day_for_the_assessment(sd):
    planned = sd.but(offered_to_others=None).since("2026-09-01", offered_to_mainland_public=True)

    assert planned.duty(ASSESSMENT, on="2026-06-01").due.isoformat() == "2026-08-31"


@pytest.mark.norm(ASSESSMENT)
def test_the_developer_owes_the_assessment_though_another_provides(developer):
    offered = developer.but(offered_to_others=None).since("2026-03-02", offered_to_others=True)

    assert offered.never("safety_assessed").state(ASSESSMENT) == "breached"


@pytest.mark.norm("SD-42-1-i", "SD-42-1-ii", "SD-42-1-iv")
@pytest.mark.parametrize(("norm", "finding"), [(n, f) for n, found in ITEMS.items() for f in sorted(found)])
def test_each_finding_is_compulsory_and_its_lack_shows_in_its_own_item_only(sd, norm, finding):
    launched = sd.but(offered_to_others=None).since("2026-03-02", offered_to_others=True)

    assert launched.but(risk_findings=FINDINGS).state(norm) == "met"
    lacking = launched.but(risk_findings=FINDINGS - {finding})
    assert lacking.state(norm, on="2026-03-01") == "pending"
    assert lacking.state(norm, on="2026-03-02") == "breached"
    assert [n for n in ITEMS if lacking.state(n) == "breached"] == [norm]


@pytest.mark.norm("SD-42-1-iii")
@pytest.mark.parametrize(
    ("finding", "state"),
    [("done", "met"), ("not_required", "met"), ("omitted", "breached"), ("none", "breached")],
)
def test_the_assessment_says_that_the_ethics_review_was_held_or_is_not_required(sd, finding, state):
    launched = sd.but(offered_to_others=None).since("2026-03-02", offered_to_others=True)

    assert launched.but(ethics_review_finding=finding).state("SD-42-1-iii") == state


# Article 42, paragraphs 2 and 3


@pytest.fixture
def changed(sd):
    """A product found to have changed significantly, whose new version went out on 1 April 2026."""
    return sd.since("2026-03-02", significant_changes=frozenset({"model"})).happened(
        "changed_version_provided", "2026-04-01", case="v2"
    )


@pytest.mark.norm(AGAIN)
def test_a_new_assessment_is_done_before_the_changed_version_goes_out(changed):
    assert changed.duty(AGAIN).due.isoformat() == "2026-03-31"
    assert changed.happened("risk_reassessed", "2026-03-31", case="v2").state(AGAIN) == "met"
    assert changed.happened("risk_reassessed", "2026-04-01", case="v2").state(AGAIN) == "late"
    assert changed.never("risk_reassessed").state(AGAIN, on="2026-03-31") == "pending"
    assert changed.never("risk_reassessed").state(AGAIN, on="2026-04-01") == "breached"


@pytest.mark.norm(AGAIN)
def test_the_first_assessment_and_one_for_another_change_do_not_serve(changed):
    other = changed.happened("safety_assessed", "2025-01-10").happened(
        "risk_reassessed", "2026-03-20", case="v1"
    )

    assert other.state(AGAIN) == "undetermined"
    assert other.duty(AGAIN).missing == ("risk_reassessed",)


@pytest.mark.norm(AGAIN)
@pytest.mark.parametrize("respect", ["purpose", "model", "data", "capability", "user_group", "other"])
def test_a_significant_change_in_any_respect_calls_for_it_and_a_minor_one_does_not(sd, respect):
    assert sd.but(significant_changes=frozenset({respect})).answer(AGAIN) == "applies"
    assert sd.but(significant_changes=frozenset()).answer(AGAIN) == "not"
    assert sd.answer(AGAIN) == "undetermined"
    assert sd.missing(AGAIN) == ["significant_changes"]


@pytest.mark.norm(AGAIN)
def test_the_day_is_a_reading_and_not_the_letter(sd):
    assert str(sd.book.norm(AGAIN).due.tag) == "reading:S19"


@pytest.mark.norm("SD-42-3-a")
def test_makers_may_assess_themselves_or_commission_and_stay_responsible(sd, user):
    assert sd.answer("SD-42-3-a") == "applies"
    assert user.answer("SD-42-3-a") == "not"
    assert "responsibility" in sd.book.norm("SD-42-3-a").note.en


@pytest.mark.norm(FILE)
@pytest.mark.parametrize(("completed", "until"), [("2026-03-02", "2029-03-02"), ("2024-02-29", "2027-02-28")])
def test_report_and_handling_record_are_kept_up_to_the_third_anniversary(sd, completed, until):
    filed = sd.happened("assessment_file_completed", completed, case="a")

    assert filed.duty(FILE).keep.due.isoformat() == until


@pytest.mark.norm(FILE)
def test_three_years_are_statutory_and_their_start_is_a_reading(sd):
    norm = sd.book.norm(FILE)

    assert str(norm.keep.tag) == "statutory"
    assert "S18" in norm.readings


# Article 43


@pytest.mark.norm("SD-43-1-a")
def test_the_time_from_knowledge_to_the_first_measure_is_measured_without_any_grace(sd):
    known = sd.happened("incident_known", "2026-03-02", case="i1")

    assert known.state("SD-43-1-a", on="2026-03-03") == "pending"
    assert known.duty("SD-43-1-a", on="2026-03-05").due is None
    handled = known.happened("incident_measure_taken", "2026-03-04", case="i1")
    assert handled.state("SD-43-1-a") == "met"
    assert handled.duty("SD-43-1-a").delay == 2
    assert sd.book.norm("SD-43-1-a").due.at_once


@pytest.mark.norm("SD-43-1-a")
def test_a_measure_before_the_incident_was_known_does_not_answer_it(sd):
    early = sd.happened("incident_known", "2026-03-02", case="i1").happened(
        "incident_measure_taken", "2026-03-01", case="i1"
    )

    assert early.state("SD-43-1-a") == "pending"


@pytest.mark.norm("SD-43-1-b")
def test_major_and_ungraded_incidents_are_reported_and_smaller_ones_are_not(sd):
    known = sd.happened("incident_known", "2026-03-02", case="i1")

    assert known.but(incident_grade="major").state("SD-43-1-b") == "pending"
    assert known.but(incident_grade="ungraded").state("SD-43-1-b") == "pending"
    assert known.but(incident_grade="ordinary").state("SD-43-1-b") == "not_bound"
    assert known.answer("SD-43-1-b") == "undetermined"
    assert known.missing("SD-43-1-b") == ["incident_grade"]


@pytest.mark.norm("SD-43-1-b")
def test_a_report_closes_its_own_incident_only(sd):
    known = sd.but(incident_grade="major").happened("incident_known", "2026-03-02", case="i1")

    assert known.happened("incident_reported", "2026-03-03", case="i1").state("SD-43-1-b") == "met"
    assert known.happened("incident_reported", "2026-03-03", case="i2").state("SD-43-1-b") == "pending"


@pytest.mark.norm("SD-43-2")
def test_the_rules_on_reports_are_a_task_of_the_national_departments(sd):
    norm = sd.book.norm("SD-43-2")

    assert norm.modality == "programme"
    assert [party.name for party in norm.parties] == ["national_oversight"]
    assert len(norm.aims) == 3


# Article 44


@pytest.fixture
def insured(sd):
    """A product under a policy in force that allows inspection, with consent to precautions."""
    return sd.but(ai_insured=True, insurance_terms=frozenset({"inspection", "precautions"}))


@pytest.mark.norm("SD-44-1-a")
def test_the_insured_matter_is_kept_safe_while_a_policy_is_in_force(sd, insured):
    assert insured.but(insured_matter_safe=True).state("SD-44-1-a") == "met"
    assert insured.but(insured_matter_safe=False).state("SD-44-1-a") == "breached"
    assert sd.but(ai_insured=False, insured_matter_safe=False).state("SD-44-1-a") == "not_bound"
    assert sd.answer("SD-44-1-a") == "undetermined"


@pytest.mark.norm("SD-44-1-a")
def test_the_duty_ends_with_the_policy(insured):
    ended = insured.but(insured_matter_safe=True).since("2026-03-02", ai_insured=False)

    assert ended.answer("SD-44-1-a", on="2026-03-01") == "applies"
    assert ended.answer("SD-44-1-a", on="2026-03-02") == "not"


@pytest.mark.norm("SD-44-1-b", "SD-44-3")
@pytest.mark.parametrize(("norm", "needed"), [("SD-44-1-b", "inspection"), ("SD-44-3", "precautions")])
def test_inspection_takes_a_clause_and_precautions_take_consent(sd, insured, norm, needed):
    terms = insured.record.answers["insurance_terms"][0].value

    assert insured.answer(norm) == "applies"
    assert insured.but(insurance_terms=terms - {needed}).answer(norm) == "not"
    assert insured.but(insurance_terms=None).answer(norm) == "undetermined"
    assert insured.but(ai_insured=False).answer(norm) == "not"


@pytest.mark.norm("SD-44-3")
def test_a_consent_withdrawn_blocks_the_precaution_from_that_day(insured):
    withdrawn = insured.since("2026-03-02", insurance_terms=frozenset({"inspection"}))

    assert withdrawn.answer("SD-44-3", on="2026-03-01") == "applies"
    assert withdrawn.answer("SD-44-3", on="2026-03-02") == "not"


@pytest.mark.norm("SD-44-2")
def test_a_higher_premium_or_the_end_of_the_contract_takes_a_failure_on_record(insured):
    assert insured.but(insured_matter_safe=False).answer("SD-44-2") == "applies"
    assert insured.but(insured_matter_safe=True).answer("SD-44-2") == "not"
    assert insured.answer("SD-44-2") == "undetermined"


@pytest.mark.norm("SD-44-1-b", "SD-44-2", "SD-44-3")
@pytest.mark.parametrize("norm", ["SD-44-1-b", "SD-44-2", "SD-44-3"])
def test_against_a_mere_user_the_insurer_has_nothing_under_this_article(user, norm):
    insured = user.but(
        ai_insured=True,
        insured_matter_safe=False,
        insurance_terms=frozenset({"inspection", "precautions"}),
    )

    assert insured.answer(norm) == "not"
