"""Articles 57 to 62: risk management, circuit breaker, ethics, research, public bodies, representatives."""

from __future__ import annotations

from datetime import date

import pytest

SYSTEM, RISKS, DEVELOPMENT, FILE = "ML4-57-1-a", "ML4-57-1-b", "ML4-57-2-a", "ML4-57-2-b"
CASCADES, BREAKER, TRIP, ORDER, CUT = "ML4-58-1", "ML4-58-2-a", "ML4-58-2-b", "ML4-58-3-a", "ML4-58-3-b"
COMMITTEE, REVIEW, THIRD_PARTY = "ML4-59-1", "ML4-59-2", "ML4-59-3"
VERIFY, SUPPORT, REMIND = "ML4-60-1", "ML4-60-2-a", "ML4-60-2-b"
PUBLIC_BODY = "ML4-61-1"
REPRESENTATIVE, REPORT = "ML4-62-1-a", "ML4-62-1-b"


def all_values(ml4, fact: str) -> frozenset[str]:
    return frozenset(dict(ml4.book.facts[fact].values))


# Several parts of one duty


@pytest.mark.norm(SYSTEM, RISKS, DEVELOPMENT, CASCADES)
@pytest.mark.parametrize(
    ("norm", "fact", "parts"),
    [
        (SYSTEM, "risk_system", {"scenario", "nature", "audience", "state_of_art", "life_cycle", "operated"}),
        (RISKS, "risk_work", {"identified_before_use", "identified_in_use", "measures", "records_kept"}),
        (
            DEVELOPMENT,
            "development_risk_work",
            {"design", "data_collection_training", "model_selection", "test_validation"},
        ),
        (CASCADES, "safety_stages", {"design", "development", "operation"}),
    ],
)
def test_risk_work_with_one_part_missing_is_a_breach_that_names_the_fact(ml4, norm, fact, parts):
    assert ml4.but(**{fact: frozenset(parts)}).state(norm) == "met"
    for part in sorted(parts):
        assert ml4.but(**{fact: frozenset(parts - {part})}).state(norm) == "breached"
    assert ml4.duty(norm).missing == (fact,)


@pytest.mark.norm(SYSTEM, RISKS, DEVELOPMENT, FILE)
def test_the_provider_answers_for_its_service_and_the_developer_for_development(ml4):
    provider = ml4.but(training_activities=frozenset(), development_activities=frozenset())
    developer = ml4.but(provides_service=False)

    assert [provider.answer(n) for n in (SYSTEM, RISKS, DEVELOPMENT, FILE)] == [
        "applies",
        "applies",
        "not",
        "not",
    ]
    assert [developer.answer(n) for n in (SYSTEM, RISKS, DEVELOPMENT, FILE)] == [
        "not",
        "not",
        "applies",
        "applies",
    ]


@pytest.mark.norm(RISKS, DEVELOPMENT)
def test_two_years_are_law_for_the_providers_records_and_a_house_setting_for_the_developers(ml4):
    provider, developer = ml4.book.norm(RISKS).keep, ml4.book.norm(DEVELOPMENT).keep

    assert (provider.period.n, provider.period.unit.value, str(provider.tag)) == (2, "years", "statutory")
    assert (developer.period.n, developer.period.unit.value, str(developer.tag)) == (2, "years", "house")
    assert provider.of.name == developer.of.name == "risk_controlled"


@pytest.mark.norm(FILE)
def test_a_providers_request_is_answered_by_supply_in_the_same_case_without_a_statutory_day(ml4):
    asked = ml4.happened("risk_file_requested", "2026-03-02", case="a")

    assert asked.state(FILE) == "pending"
    assert asked.duty(FILE).due is None
    assert asked.happened("risk_file_supplied", "2026-03-20", case="a").duty(FILE).delay == 18
    assert asked.happened("risk_file_supplied", "2026-03-20", case="a").state(FILE) == "met"
    assert asked.happened("risk_file_supplied", "2026-03-20", case="b").state(FILE) == "pending"
    assert ml4.never("risk_file_requested").state(FILE) == "not_bound"


# Article 58


@pytest.mark.norm(CASCADES, BREAKER)
@pytest.mark.parametrize("norm", [CASCADES, BREAKER])
@pytest.mark.parametrize("listed", [True, False])
def test_design_against_cascades_and_a_breaker_bind_developer_and_provider_listed_or_not(ml4, norm, listed):
    party = ml4.but(on_negative_list=listed)

    assert party.but(provides_service=False).answer(norm) == "applies"
    assert (
        party.but(training_activities=frozenset(), development_activities=frozenset()).answer(norm)
        == "applies"
    )
    neither = party.but(
        provides_service=False, training_activities=frozenset(), development_activities=frozenset()
    )
    assert neither.answer(norm) == "not"


@pytest.mark.norm(BREAKER)
def test_no_circuit_breaker_is_a_breach(ml4):
    assert ml4.but(has_circuit_breaker=True).state(BREAKER) == "met"
    assert ml4.but(has_circuit_breaker=False).state(BREAKER) == "breached"
    assert ml4.state(BREAKER) == "undetermined"


@pytest.mark.norm(TRIP)
@pytest.mark.parametrize("danger", ["serious_hidden_danger", "out_of_control", "may_cascade"])
def test_any_of_three_dangers_trips_the_breaker_and_without_them_it_stays_shut(ml4, danger):
    assert ml4.but(breaker_triggers=frozenset({danger})).answer(TRIP) == "applies"
    assert ml4.but(breaker_triggers=frozenset()).answer(TRIP) == "not"
    assert ml4.missing(TRIP) == ["breaker_triggers"]


@pytest.mark.norm(TRIP)
def test_blocking_and_report_are_at_once_and_measured_without_a_number(ml4):
    found = ml4.but(breaker_triggers=frozenset()).since(
        "2026-03-02", breaker_triggers=frozenset({"out_of_control"})
    )
    found = found.happened("breaker_trigger_found", "2026-03-02", case="a")
    done = found.happened("risk_blocked_and_reported", "2026-03-03", case="a")

    assert found.duty(TRIP).due is None
    assert found.state(TRIP) == "pending"
    assert (done.state(TRIP), done.duty(TRIP).delay) == ("met", 1)
    assert done.duty(TRIP).keep.due == date(2031, 3, 2)
    assert ml4.book.norm(TRIP).due.at_once


@pytest.mark.norm(TRIP)
def test_the_breaker_report_goes_to_the_national_authority_even_for_a_provincially_filed_product(ml4):
    filed = ml4.but(breaker_triggers=frozenset({"may_cascade"}), filing_held="provincial")

    assert filed.answer(TRIP) == "applies"
    assert ml4.book.norm(TRIP).toward.name == "ai_authority"
    assert "ML4-53-1" in {str(cite) for cite in ml4.book.norm(TRIP).refers}


@pytest.mark.norm(ORDER)
@pytest.mark.parametrize("danger", ["national_security", "public_interest", "systemic_risk"])
def test_the_national_authority_alone_may_order_disposal_on_one_of_three_dangers(ml4, danger):
    assert ml4.but(grave_dangers=frozenset({danger})).answer(ORDER) == "applies"
    assert ml4.but(grave_dangers=frozenset()).answer(ORDER) == "not"
    assert ml4.answer(ORDER) == "undetermined"
    assert ml4.book.norm(ORDER).holder.name == "ai_authority"


@pytest.mark.norm(CUT)
@pytest.mark.parametrize(
    ("dangers", "ordered", "necessary", "answer"),
    [
        ({"systemic_risk"}, True, True, "applies"),
        ({"systemic_risk"}, True, False, "not"),
        ({"systemic_risk"}, False, True, "not"),
        (set(), True, True, "not"),
        ({"systemic_risk"}, True, None, "undetermined"),
    ],
)
def test_networks_are_cut_only_in_a_case_with_an_order_and_written_necessity(
    ml4, dangers, ordered, necessary, answer
):
    case = ml4.but(grave_dangers=frozenset(dangers), disposal_ordered=ordered, cutoff_necessary=necessary)

    assert case.answer(CUT) == answer
    assert ml4.book.norm(CUT).holder.name == "ai_authority"


# Article 59


@pytest.mark.norm(COMMITTEE)
def test_until_the_state_sets_conditions_nobody_can_say_who_needs_an_ethics_committee(ml4):
    meeting = ml4.but(meets_ethics_conditions=True)
    waiting = [parameter.name for parameter in meeting.finding(COMMITTEE).waiting_for]

    assert meeting.answer(COMMITTEE) == "undetermined"
    assert waiting == ["ml4_ethics_committees"]
    assert ml4.but(meets_ethics_conditions=False).answer(COMMITTEE) == "not"


@pytest.mark.norm(COMMITTEE)
def test_once_the_conditions_are_set_who_meets_them_needs_a_committee_that_reviews(ml4):
    ruled = ml4.given(ml4_ethics_committees=date(2025, 1, 1)).but(meets_ethics_conditions=True)

    assert ruled.answer(COMMITTEE, on="2024-12-31") == "not"
    assert ruled.answer(COMMITTEE, on="2025-01-01") == "applies"
    assert ruled.but(ethics_committee=frozenset({"set_up", "reviews"})).state(COMMITTEE) == "met"
    assert ruled.but(ethics_committee=frozenset({"set_up"})).state(COMMITTEE) == "breached"
    assert ruled.but(ethics_committee=frozenset()).state(COMMITTEE) == "breached"


@pytest.mark.norm(REVIEW)
def test_an_ethics_opinion_with_one_of_the_six_results_missing_is_defective(ml4):
    sitting = ml4.but(ethics_committee=frozenset({"set_up", "reviews"}))
    six = all_values(ml4, "ethics_criteria")

    assert len(six) == 6
    assert sitting.but(ethics_criteria=six).state(REVIEW) == "met"
    for criterion in sorted(six):
        assert sitting.but(ethics_criteria=six - {criterion}).state(REVIEW) == "breached"
    assert ml4.but(ethics_committee=frozenset()).answer(REVIEW) == "not"


@pytest.mark.norm(THIRD_PARTY, COMMITTEE)
def test_third_party_review_is_a_task_of_the_state_and_no_committee_of_ones_own(ml4):
    programme = ml4.book.norm(THIRD_PARTY)
    ruled = ml4.given(ml4_ethics_committees=date(2025, 1, 1)).but(
        meets_ethics_conditions=True, ethics_committee=frozenset()
    )

    assert programme.owner.name == "state"
    assert len(programme.needs) == 3
    assert ruled.state(COMMITTEE) == "breached"


# Article 60


@pytest.mark.norm(VERIFY)
def test_who_researches_with_ai_verifies_each_piece_relied_on(ml4):
    researcher = ml4.but(researches_with_ai=True)

    assert researcher.but(research_output_verified=True).state(VERIFY) == "met"
    assert researcher.but(research_output_verified=False).state(VERIFY) == "breached"
    assert ml4.but(researches_with_ai=False, research_output_verified=False).state(VERIFY) == "not_bound"
    assert ml4.missing(VERIFY) == ["researches_with_ai"]


@pytest.mark.norm(SUPPORT, REMIND)
@pytest.mark.parametrize(
    ("aid", "support", "remind"),
    [
        ("technical_support", "breached", "met"),
        ("traceability", "breached", "met"),
        ("reminder", "met", "breached"),
    ],
)
def test_a_research_tool_supports_verification_and_reminds_of_it(ml4, aid, support, remind):
    tool = ml4.but(aimed_at_research=True)
    without = tool.but(research_tool_aids=all_values(ml4, "research_tool_aids") - {aid})

    assert (without.state(SUPPORT), without.state(REMIND)) == (support, remind)
    assert tool.but(research_tool_aids=all_values(ml4, "research_tool_aids")).state(REMIND) == "met"


@pytest.mark.norm(SUPPORT, REMIND)
@pytest.mark.parametrize("norm", [SUPPORT, REMIND])
def test_a_tool_that_is_not_meant_for_research_owes_neither_even_where_somebody_researches_with_it(ml4, norm):
    assert ml4.but(aimed_at_research=False, researches_with_ai=True).answer(norm) == "not"
    assert ml4.but(aimed_at_research=True, provides_service=False).answer(norm) == "not"
    assert ml4.but(aimed_at_research=True, controls_service=False).answer(norm) == "applies"


# Article 61


@pytest.mark.norm(PUBLIC_BODY)
@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("state_organ", "applies"),
        ("public_function", "applies"),
        ("legal_person", "not"),
        (None, "undetermined"),
    ],
)
def test_public_bodies_that_provide_ai_for_public_affairs_have_the_same_duties(ml4, kind, answer):
    body = ml4.but(entity_kind=kind, public_affairs_fields=frozenset({"government_service"}))

    assert body.answer(PUBLIC_BODY) == answer


@pytest.mark.norm(PUBLIC_BODY, SYSTEM, BREAKER)
def test_a_state_organ_keeps_the_whole_list_of_a_private_provider(ml4):
    organ = ml4.but(entity_kind="state_organ", public_affairs_fields=frozenset({"public_administration"}))

    assert [organ.answer(n) for n in (PUBLIC_BODY, SYSTEM, BREAKER)] == ["applies"] * 3
    assert organ.but(public_affairs_fields=frozenset()).answer(PUBLIC_BODY) == "not"
    assert str(ml4.book.norm(PUBLIC_BODY).breach[0]) == "ML4-109-1"
    assert "G26" in ml4.book.norm(PUBLIC_BODY).readings


@pytest.mark.norm(PUBLIC_BODY)
def test_the_three_priorities_are_all_needed(ml4):
    organ = ml4.but(entity_kind="state_organ", public_affairs_fields=frozenset({"government_service"}))
    three = {"safety", "transparency", "fairness"}

    assert organ.but(public_affairs_care=frozenset(three)).state(PUBLIC_BODY) == "met"
    for priority in sorted(three):
        assert organ.but(public_affairs_care=frozenset(three - {priority})).state(PUBLIC_BODY) == "breached"


# Article 62


def abroad(ml4):
    return ml4.but(place_of_activity="overseas", effects_in_china=frozenset({"public_interest"}))


@pytest.mark.norm(REPRESENTATIVE, REPORT)
@pytest.mark.parametrize("norm", [REPRESENTATIVE, REPORT])
def test_developers_and_providers_caught_from_abroad_need_a_representative_and_users_do_not(ml4, norm):
    user = abroad(ml4).but(
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        uses_service=True,
    )

    assert abroad(ml4).answer(norm) == "applies"
    assert abroad(ml4).but(provides_service=False).answer(norm) == "applies"
    assert user.answer(norm) == "not"
    assert ml4.answer(norm) == "not"
    assert abroad(ml4).but(effects_in_china=frozenset()).answer(norm) == "not"


@pytest.mark.norm(REPRESENTATIVE)
def test_the_representative_is_needed_from_the_first_day_on_which_the_activity_is_caught(ml4):
    caught = ml4.but(place_of_activity="overseas", effects_in_china=frozenset()).since(
        "2024-03-04", effects_in_china=frozenset({"public_interest"})
    )
    later = caught.but(has_representative=False).since("2024-03-18", has_representative=True)

    assert caught.but(has_representative=False).state(REPRESENTATIVE, on="2024-03-03") == "not_bound"
    assert caught.but(has_representative=False).state(REPRESENTATIVE, on="2024-03-04") == "breached"
    assert caught.but(has_representative=True).state(REPRESENTATIVE) == "met"
    assert later.state(REPRESENTATIVE) == "late"
    assert str(later.duty(REPRESENTATIVE).tag) == "reading:G45"


@pytest.mark.norm(REPRESENTATIVE)
def test_a_representative_does_not_make_up_for_establishment_in_the_country(ml4):
    norm = ml4.book.norm(REPRESENTATIVE)

    assert "ML4-42-1-i" in {str(cite) for cite in norm.refers}
    assert "G15" in norm.readings
    assert "establishment" in norm.note.en


@pytest.mark.norm(REPORT)
def test_the_report_needs_both_name_and_contact(ml4):
    assert abroad(ml4).but(representative_reported=frozenset({"name", "contact"})).state(REPORT) == "met"
    assert abroad(ml4).but(representative_reported=frozenset({"name"})).state(REPORT) == "breached"
    assert abroad(ml4).but(representative_reported=frozenset({"contact"})).state(REPORT) == "breached"
