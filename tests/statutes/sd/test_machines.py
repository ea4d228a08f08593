"""Articles 74 to 77: biometrics, autonomous driving, social credit, general-purpose AI."""

from __future__ import annotations

import pytest

STAGES = ("road_testing", "demonstration", "market_launch", "transport_operation")
BROAD = frozenset({"broad_cognition", "many_fields"})
NONE = frozenset()


@pytest.fixture
def user(sd):
    """One who only uses the AI, for none of the special scenarios."""
    return sd.but(provides_service=False, training_activities=NONE, development_activities=NONE, uses_service=True).but(
        scenarios=NONE
    )  # fmt: skip


@pytest.fixture
def faces(sd):
    """A service that processes biometric information."""
    return sd.but(scenarios=frozenset({"biometric"}))


@pytest.fixture
def car(sd):
    """The developer and provider of an autonomous vehicle."""
    return sd.but(scenarios=frozenset({"autonomous_driving"}))


@pytest.fixture
def scorer(user):
    """One who scores people by AI."""
    return user.but(scenarios=frozenset({"social_credit"}))


@pytest.fixture
def agi(sd):
    """The developer of general-purpose AI."""
    return sd.but(agi_traits=BROAD)


# Article 74: biometrics


@pytest.mark.norm("SD-74-1-a")
@pytest.mark.parametrize("missing", ["purpose", "necessity"])
def test_biometrics_need_both_a_specific_purpose_and_sufficient_necessity(faces, missing):
    both = frozenset({"purpose", "necessity"})

    assert faces.but(biometric_safeguards=both).state("SD-74-1-a") == "met"
    assert faces.but(biometric_safeguards=both - {missing}).state("SD-74-1-a") == "breached"
    assert faces.state("SD-74-1-a") == "undetermined"


@pytest.mark.norm("SD-74-1-b")
def test_biometrics_without_protection_of_their_own_are_a_breach_whatever_the_purpose(faces):
    justified = faces.but(biometric_safeguards=frozenset({"purpose", "necessity"}))

    assert justified.state("SD-74-1-b") == "breached"
    assert faces.but(biometric_safeguards=frozenset({"protection"})).state("SD-74-1-b") == "met"


@pytest.mark.norm("SD-74-1-c")
def test_an_equal_way_without_biometrics_is_preferred_and_where_there_is_none_nothing_is_owed(faces):
    assert faces.but(biometric_alternative="preferred").state("SD-74-1-c") == "met"
    assert faces.but(biometric_alternative="passed_over").state("SD-74-1-c") == "breached"
    assert faces.but(biometric_alternative="none").answer("SD-74-1-c") == "not"
    assert faces.answer("SD-74-1-c") == "undetermined"


@pytest.mark.norm("SD-74-1-a", "SD-74-1-b")
@pytest.mark.parametrize("norm", ["SD-74-1-a", "SD-74-1-b"])
def test_one_who_only_uses_biometric_ai_is_bound_like_its_maker(user, norm):
    assert user.but(scenarios=frozenset({"biometric"})).answer(norm) == "applies"


@pytest.mark.norm("SD-74-2")
@pytest.mark.parametrize("ground", ["malicious_use", "identifiable"])
def test_generated_biometrics_come_down_on_request_for_either_ground(sd, ground):
    asked = sd.but(generated_biometric_grounds=frozenset({ground})).happened(
        "biometric_takedown_requested", "2026-03-02", case="a"
    )

    assert asked.never("biometric_taken_down").state("SD-74-2") == "pending"
    assert asked.duty("SD-74-2").due is None
    done = asked.happened("biometric_taken_down", "2026-03-05", case="a")
    assert done.state("SD-74-2") == "met"
    assert done.duty("SD-74-2").keep.due.isoformat() == "2029-03-02"


@pytest.mark.norm("SD-74-2")
def test_without_a_ground_a_request_or_generation_nothing_comes_down(sd):
    asked = sd.but(generated_biometric_grounds=NONE).happened("biometric_takedown_requested", "2026-03-02")
    silent = sd.but(generated_biometric_grounds=frozenset({"identifiable"}))
    recognises = silent.but(
        uses_generative_ai=False, simulates_intelligence=True, ai_purposes=frozenset({"decision"})
    )

    assert asked.state("SD-74-2") == "not_bound"
    assert silent.never("biometric_takedown_requested").state("SD-74-2") == "not_bound"
    assert recognises.answer("SD-74-2") == "not"


@pytest.mark.norm("SD-74-2")
def test_takedown_concerns_what_is_generated_also_where_no_biometrics_are_otherwise_processed(sd):
    generator = sd.but(scenarios=NONE, generated_biometric_grounds=frozenset({"identifiable"}))

    assert generator.answer("SD-74-2") == "applies"


# Article 75: autonomous driving


@pytest.mark.norm("SD-75-1")
@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_needs_its_own_licence_and_no_other_will_do(car, stage):
    driving = car.but(driving_stages=frozenset({stage}))
    others = frozenset(STAGES) - {stage}

    assert driving.but(driving_permits=frozenset({stage})).state("SD-75-1") == "met"
    assert driving.but(driving_permits=others).state("SD-75-1") == "breached"


@pytest.mark.norm("SD-75-1")
def test_a_licence_a_day_late_leaves_the_stage_unlicensed_until_then(car):
    tested = car.but(driving_stages=frozenset({"road_testing"}), driving_permits=NONE).since(
        "2026-03-02", driving_permits=frozenset({"road_testing"})
    )

    assert tested.state("SD-75-1", on="2026-03-01") == "breached"
    assert [d.state.value for d in tested.finding("SD-75-1").obligations][-1] == "met"


@pytest.mark.norm("SD-75-1")
def test_a_vehicle_still_in_the_laboratory_needs_no_licence(car):
    assert car.but(driving_stages=NONE).answer("SD-75-1") == "not"


@pytest.mark.norm("SD-75-2-a")
def test_lacking_evidence_of_safety_is_a_gap_by_the_house_setting_and_not_by_itself_a_breach(car):
    assert car.but(vehicle_safety_shown=True).state("SD-75-2-a") == "met"
    assert car.but(vehicle_safety_shown=False).state("SD-75-2-a") == "gap"


@pytest.mark.norm("SD-75-2-b")
@pytest.mark.parametrize(
    ("treatment", "state"), [("equal", "met"), ("reasonable", "met"), ("unreasonable", "breached")]
)
def test_in_danger_only_a_difference_without_good_reason_is_forbidden(car, treatment, state):
    assert car.but(treatment_in_danger=treatment).state("SD-75-2-b") == state
    assert car.state("SD-75-2-b") == "undetermined"


@pytest.mark.norm("SD-75-2-a", "SD-75-2-b", "SD-75-3")
def test_makers_answer_for_the_vehicle_and_the_user_for_the_driving(car, user):
    driver = user.but(scenarios=frozenset({"autonomous_driving"}))

    assert [car.answer(n) for n in ("SD-75-2-a", "SD-75-2-b", "SD-75-3")] == ["applies", "applies", "not"]
    assert [driver.answer(n) for n in ("SD-75-2-a", "SD-75-2-b", "SD-75-3")] == ["not", "not", "applies"]


@pytest.mark.norm("SD-75-3")
@pytest.mark.parametrize("missing", ["mastery", "traffic_rules", "manual"])
def test_a_driver_masters_the_function_and_keeps_to_the_rules_and_the_manual(user, missing):
    driver = user.but(scenarios=frozenset({"autonomous_driving"}))
    three = frozenset({"mastery", "traffic_rules", "manual"})

    assert driver.but(driver_conduct=three).state("SD-75-3") == "met"
    assert driver.but(driver_conduct=three - {missing}).state("SD-75-3") == "breached"
    assert driver.state("SD-75-3") == "undetermined"


@pytest.mark.norm("SD-75-3")
def test_a_person_on_the_public_road_is_bound_though_the_trip_is_private(user):
    driver = user.but(entity_kind="individual", scenarios=frozenset({"autonomous_driving"}))

    assert driver.but(personal_use=False).answer("SD-75-3") == "applies"
    assert driver.but(personal_use=True).answer("SD-75-3") == "not"


# Article 76: social credit


@pytest.mark.norm("SD-76-1-a")
@pytest.mark.parametrize(
    ("aims", "state"),
    [
        ({"quality_efficiency"}, "met"),
        ({"risk_management"}, "met"),
        ({"risk_management", "other"}, "met"),
        ({"other"}, "breached"),
    ],
)
def test_scoring_for_another_aim_alone_is_a_breach(scorer, aims, state):
    assert scorer.but(scoring_aims=frozenset(aims)).state("SD-76-1-a") == state


@pytest.mark.norm("SD-76-1-a")
def test_an_aim_that_nobody_has_written_down_leaves_the_answer_open(scorer):
    assert scorer.state("SD-76-1-a") == "undetermined"
    assert scorer.duty("SD-76-1-a").missing == ("scoring_aims",)


@pytest.mark.norm("SD-76-1-b")
@pytest.mark.parametrize("right", ["equal_services", "other"])
def test_a_score_may_cost_nobody_a_right_and_a_lawful_aim_is_no_defence(scorer, right):
    lawful = scorer.but(scoring_aims=frozenset({"risk_management"}))

    assert lawful.but(scoring_infringements=frozenset({right})).state("SD-76-1-b") == "breached"
    assert lawful.but(scoring_infringements=NONE).state("SD-76-1-b") == "met"
    assert lawful.state("SD-76-1-b") == "undetermined"


@pytest.mark.norm("SD-76-1-a", "SD-76-1-b")
@pytest.mark.parametrize("norm", ["SD-76-1-a", "SD-76-1-b"])
def test_whoever_scores_is_bound_a_state_organ_included_but_not_the_maker_of_the_tool(scorer, sd, norm):
    assert scorer.answer(norm) == scorer.but(entity_kind="state_organ").answer(norm) == "applies"
    assert sd.but(scenarios=frozenset({"social_credit"})).answer(norm) == "not"


# Article 77: general-purpose AI

AGI = ["SD-77-1-a", "SD-77-1-b", "SD-77-1-c", "SD-77-1-d"]


@pytest.mark.norm(*AGI)
@pytest.mark.parametrize("norm", AGI)
def test_article_77_binds_the_developer_of_general_purpose_ai_and_not_its_mere_provider(agi, norm):
    provider = agi.but(training_activities=NONE, development_activities=NONE)

    assert agi.answer(norm) == "applies"
    assert provider.answer(norm) == "not"


@pytest.mark.norm(*AGI)
@pytest.mark.parametrize("norm", AGI)
def test_a_foundation_model_of_whatever_size_is_no_general_purpose_ai_by_that_alone(sd, norm):
    big = sd.but(
        model_traits=frozenset({"general_purpose", "wide_downstream"}),
        training_compute=10**27,
        agi_traits=frozenset({"many_fields"}),
    )

    assert big.answer(norm) == "not"
    assert sd.answer(norm) == "undetermined"


@pytest.mark.norm("SD-77-1-a", "SD-77-1-c")
@pytest.mark.parametrize(
    ("norm", "parts"),
    [("SD-77-1-a", {"alignment"}), ("SD-77-1-c", {"transparency", "explainability"})],
)
def test_alignment_transparency_and_explainability_each_need_a_measure_on_record(agi, norm, parts):
    assert agi.but(agi_measures=frozenset(parts)).state(norm) == "met"
    for part in parts:
        everything_else = frozenset({"alignment", "transparency", "explainability"}) - {part}
        assert agi.but(agi_measures=everything_else).state(norm) == "breached"


@pytest.mark.norm("SD-77-1-b")
@pytest.mark.parametrize("missing", ["risk", "capability"])
def test_an_assessment_without_the_risks_or_without_the_abilities_is_incomplete(agi, missing):
    both = frozenset({"risk", "capability"})

    assert agi.but(agi_assessment_bases=both).state("SD-77-1-b") == "met"
    assert agi.but(agi_assessment_bases=both - {missing}).state("SD-77-1-b") == "breached"
    assert agi.but(agi_assessment_bases=NONE).state("SD-77-1-b") == "breached"


@pytest.mark.norm("SD-77-1-b")
def test_how_often_general_purpose_ai_is_assessed_has_no_number_in_law(agi):
    norm = agi.book.norm("SD-77-1-b")

    assert "sets no interval" in norm.note.en
    assert (str(norm.keep.period.n), str(norm.keep.tag)) == ("3", "house")


@pytest.mark.norm("SD-77-1-d")
def test_every_assessment_is_reported_and_one_report_does_not_answer_for_another(agi):
    twice = agi.happened("safety_assessed", "2026-02-02", case="a").happened(
        "safety_assessed", "2026-05-04", case="b"
    )
    once = twice.happened("agi_assessment_reported", "2026-05-06", case="b").never("agi_assessment_reported")

    assert {d.case: d.state.value for d in once.finding("SD-77-1-d").obligations} == {
        "a": "pending",
        "b": "met",
    }
    assert agi.never("safety_assessed").state("SD-77-1-d") == "not_bound"
