"""Articles 54 to 56: disclosure, explanation, bias."""

from __future__ import annotations

import pytest

PEOPLE, LOG, LOOK_UP, MARKS, RULES = "ML4-54-1", "ML4-54-2-a", "ML4-54-2-b", "ML4-54-3-a", "ML4-54-3-b"
LAUNCH = "ML4-54-4"
ASK, COMPLAIN, ANSWER, HELP = "ML4-55-1-a", "ML4-55-1-b", "ML4-55-2", "ML4-55-3"
INFORMATION = frozenset(
    {"principle", "purpose", "mechanism", "licence_or_filing", "rights", "remedies", "other_information"}
)
AGENT = frozenset({"perceive", "remember", "decide", "interact", "execute", "connect"})
STAGES = frozenset({"data_processing", "annotation", "model_design", "testing"})
OBJECTS = frozenset({"input", "output", "operation"})


@pytest.fixture
def launched(ml4):
    """A service open to the public since 2026-03-02."""
    return ml4.since("2026-03-02", offered_to_mainland_public=True)


@pytest.fixture
def weighty(ml4):
    """A service with a major effect on individuals."""
    return ml4.but(major_effect_on_individuals=True)


# Article 54, paragraph 1


@pytest.mark.norm(PEOPLE)
def test_people_are_told_that_they_deal_with_ai_unless_the_context_makes_it_plain(ml4):
    talking = ml4.but(interacts_with_people=True)

    assert talking.but(ai_evident_from_context=False).answer(PEOPLE) == "applies"
    assert talking.but(ai_evident_from_context=True).answer(PEOPLE) == "not"
    assert ml4.but(interacts_with_people=False).answer(PEOPLE) == "not"
    assert ml4.answer(PEOPLE) == "undetermined"


@pytest.mark.norm(PEOPLE)
def test_a_notice_that_does_not_come_before_the_interaction_is_none(ml4):
    talking = ml4.but(interacts_with_people=True, ai_evident_from_context=False)

    assert talking.but(ai_interaction_notice=True).state(PEOPLE) == "met"
    assert talking.but(ai_interaction_notice=False).state(PEOPLE) == "breached"


# Article 54, paragraphs 2 and 3


@pytest.mark.norm(LOG, LOOK_UP)
@pytest.mark.parametrize("norm", [LOG, LOOK_UP])
def test_records_of_activity_are_owed_by_the_agent_provider_and_a_system_that_cannot_act_is_no_agent(
    ml4, norm
):
    assert ml4.but(agent_abilities=AGENT).answer(norm) == "applies"
    assert ml4.but(agent_abilities=AGENT - {"execute"}).answer(norm) == "not"
    assert ml4.answer(norm) == "undetermined"


@pytest.mark.norm(LOG, LOOK_UP)
def test_a_record_without_look_up_satisfies_the_one_duty_and_not_the_other(ml4):
    agent = ml4.but(agent_abilities=AGENT)

    closed = agent.but(agent_log=frozenset({"recorded"}))
    assert (closed.state(LOG), closed.state(LOOK_UP)) == ("met", "breached")
    both = agent.but(agent_log=frozenset({"recorded", "open_to_users"}))
    assert (both.state(LOG), both.state(LOOK_UP)) == ("met", "met")
    none = agent.but(agent_log=frozenset())
    assert (none.state(LOG), none.state(LOOK_UP)) == ("breached", "breached")


@pytest.mark.norm(LOG)
def test_the_law_names_no_period_for_records_of_agent_activity(ml4):
    keep = ml4.book.norm(LOG).keep

    assert keep.period is None
    assert str(keep.tag) == "house"


@pytest.mark.norm(MARKS)
def test_every_kind_of_synthesised_content_is_marked(ml4):
    two_kinds = ml4.but(output_kinds=frozenset({"text", "video"}))

    assert two_kinds.but(labelled_kinds=frozenset({"text", "video"})).state(MARKS) == "met"
    assert two_kinds.but(labelled_kinds=frozenset({"text"})).state(MARKS) == "breached"


@pytest.mark.norm(MARKS)
def test_a_service_that_synthesises_nothing_owes_no_marks(ml4):
    assert ml4.but(output_kinds=frozenset()).answer(MARKS) == "not"
    assert ml4.but(output_kinds=frozenset({"image"})).answer(MARKS) == "applies"
    assert ml4.answer(MARKS) == "undetermined"


@pytest.mark.norm(RULES)
def test_recommendation_without_published_rules_is_a_breach(ml4):
    recommending = ml4.but(uses_algorithm_recommendation=True)

    assert recommending.but(recommendation_rules_published=True).state(RULES) == "met"
    assert recommending.but(recommendation_rules_published=False).state(RULES) == "breached"
    assert ml4.but(uses_algorithm_recommendation=False).answer(RULES) == "not"
    assert ml4.answer(RULES) == "undetermined"


# Article 54, paragraphs 4 and 5


@pytest.mark.norm(LAUNCH)
def test_information_on_the_eve_of_launch_is_in_time_and_on_the_day_of_launch_late(launched):
    assert launched.duty(LAUNCH).due.isoformat() == "2026-03-01"
    assert launched.happened("user_information_given", "2026-03-01").state(LAUNCH) == "met"
    assert launched.happened("user_information_given", "2026-03-02").state(LAUNCH) == "late"
    assert launched.never("user_information_given").state(LAUNCH, on="2026-03-01") == "pending"
    assert launched.never("user_information_given").state(LAUNCH, on="2026-03-02") == "breached"


@pytest.mark.norm(LAUNCH)
def test_a_product_on_the_market_counts_like_a_service_open_to_the_public(ml4):
    sold = ml4.but(offered_to_mainland_public=False).since("2026-03-02", put_into_use=True)

    assert sold.duty(LAUNCH).due.isoformat() == "2026-03-01"


@pytest.mark.norm("ML4-54-4-i", "ML4-54-4-ii", "ML4-54-4-iii", "ML4-54-4-iv")
@pytest.mark.parametrize(
    ("item", "part"),
    [
        ("i", "principle"),
        ("i", "purpose"),
        ("i", "mechanism"),
        ("ii", "licence_or_filing"),
        ("iii", "rights"),
        ("iii", "remedies"),
        ("iv", "other_information"),
    ],
)
def test_each_missing_part_of_the_information_leaves_its_own_item_unfulfilled(launched, item, part):
    full = launched.but(user_information=INFORMATION)
    lacking = launched.but(user_information=INFORMATION - {part})

    assert full.state(f"ML4-54-4-{item}") == "met"
    assert {i: lacking.state(f"ML4-54-4-{i}") for i in ("i", "ii", "iii", "iv")} == {
        i: "breached" if i == item else "met" for i in ("i", "ii", "iii", "iv")
    }


@pytest.mark.norm("ML4-54-4-ii")
def test_before_there_is_a_filing_the_truth_about_it_is_what_users_are_told(ml4):
    norm = ml4.book.norm("ML4-54-4-ii")

    assert norm.readings == ("G7",)
    assert "pending" in norm.note.en


@pytest.mark.norm("ML4-54-5")
def test_a_request_for_cooperation_stays_open_until_the_developer_helps(ml4):
    asked = ml4.happened("cooperation_requested", "2026-03-02", case="c1")

    assert asked.state("ML4-54-5") == "pending"
    assert asked.happened("cooperation_given", "2026-03-20", case="c1").state("ML4-54-5") == "met"
    assert ml4.never("cooperation_requested").state("ML4-54-5") == "not_bound"


@pytest.mark.norm("ML4-54-5", HELP)
@pytest.mark.parametrize("norm", ["ML4-54-5", HELP])
def test_cooperation_is_owed_by_the_developer_and_not_by_the_mere_provider(weighty, norm):
    provider = weighty.but(training_activities=frozenset(), development_activities=frozenset())

    assert weighty.answer(norm) == "applies"
    assert provider.answer(norm) == "not"


# Article 55


@pytest.mark.norm(ASK, COMPLAIN, ANSWER, HELP)
@pytest.mark.parametrize("norm", [ASK, COMPLAIN, ANSWER, HELP])
def test_article_55_is_for_ai_with_a_major_effect_on_individuals(ml4, norm):
    assert ml4.but(major_effect_on_individuals=True).answer(norm) == "applies"
    assert ml4.but(major_effect_on_individuals=False).answer(norm) == "not"
    assert ml4.answer(norm) == "undetermined"


@pytest.mark.norm(ASK)
def test_the_right_to_an_explanation_is_the_users_and_others_are_pointed_elsewhere(ml4):
    norm = ml4.book.norm(ASK)

    assert [party.name for party in norm.parties] == ["user"]
    assert "G28" in norm.readings
    assert {"LW-PIPL-24", "ML4-80-2"} <= {str(cite) for cite in norm.refers}


@pytest.mark.norm(COMPLAIN)
def test_a_complaint_about_an_explanation_needs_one_and_silence_is_a_breach_of_the_answer(weighty):
    norm = weighty.book.norm(COMPLAIN)

    assert norm.upon.name == weighty.book.norm(ANSWER).done.name == "decision_explained"


@pytest.mark.norm(ANSWER)
def test_a_request_for_explanation_has_no_number_of_days_and_the_delay_is_measured(weighty):
    asked = weighty.happened("decision_explanation_requested", "2026-03-02", case="e1")

    assert asked.state(ANSWER, on="2026-06-01") == "pending"
    assert asked.duty(ANSWER).due is None
    answered = asked.happened("decision_explained", "2026-03-12", case="e1")
    assert answered.state(ANSWER) == "met"
    assert answered.duty(ANSWER).delay == 10
    assert "G47" in weighty.book.norm(ANSWER).readings


@pytest.mark.norm(HELP)
def test_helping_with_explanations_is_the_same_request_as_helping_with_transparency(weighty):
    asked = weighty.happened("cooperation_requested", "2026-03-02", case="c1")

    assert asked.state(HELP) == "pending"
    assert asked.happened("cooperation_given", "2026-03-20", case="c1").state(HELP) == "met"


# Article 56


@pytest.mark.norm("ML4-56-1")
@pytest.mark.parametrize("missing", sorted(STAGES))
def test_one_stage_of_development_without_a_measure_against_bias_is_open(ml4, missing):
    assert ml4.but(development_bias_controls=STAGES).state("ML4-56-1") == "met"
    assert ml4.but(development_bias_controls=STAGES - {missing}).state("ML4-56-1") == "breached"


@pytest.mark.norm("ML4-56-2")
@pytest.mark.parametrize("missing", sorted(OBJECTS))
def test_input_output_and_operation_are_each_managed_against_bias(ml4, missing):
    assert ml4.but(service_bias_controls=OBJECTS).state("ML4-56-2") == "met"
    assert ml4.but(service_bias_controls=OBJECTS - {missing}).state("ML4-56-2") == "breached"


@pytest.mark.norm("ML4-56-1", "ML4-56-2")
def test_bias_is_the_developers_matter_in_development_and_the_providers_in_service(ml4):
    developer = ml4.but(provides_service=False)
    provider = ml4.but(training_activities=frozenset(), development_activities=frozenset())

    assert (developer.answer("ML4-56-1"), developer.answer("ML4-56-2")) == ("applies", "not")
    assert (provider.answer("ML4-56-1"), provider.answer("ML4-56-2")) == ("not", "applies")
