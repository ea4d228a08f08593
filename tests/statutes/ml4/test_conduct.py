"""Article 15: what everybody who develops, provides or uses AI must respect."""

from __future__ import annotations

import pytest

from chengxu.statutes.words import content, propriety

GENERAL, VALUES, CONTENT = "ML4-15-1", "ML4-15-1-i-a", "ML4-15-1-i-b"
COMMERCE, COMPETITION = "ML4-15-1-ii-a", "ML4-15-1-ii-b"
PEOPLE, HARM, MANIPULATION = "ML4-15-1-iii-a", "ML4-15-1-iii-b", "ML4-15-1-iii-c"
ARTICLE = [GENERAL, VALUES, CONTENT, COMMERCE, COMPETITION, PEOPLE, HARM, MANIPULATION]


@pytest.fixture
def provider(ml4):
    """Somebody who provides and does not develop."""
    return ml4.but(training_activities=frozenset(), development_activities=frozenset())


@pytest.fixture
def developer(ml4):
    """Somebody who develops and does not provide."""
    return ml4.but(provides_service=False)


@pytest.fixture
def user(provider):
    """Somebody who uses and does nothing else."""
    return provider.but(provides_service=False, uses_service=True)


@pytest.mark.norm(*ARTICLE)
@pytest.mark.parametrize("norm", ARTICLE)
def test_all_three_are_bound_each_by_its_own_role_and_nobody_else(developer, provider, user, norm):
    def bound(situation):
        return [party.name for party in situation.finding(norm).bound]

    assert (bound(developer), bound(provider), bound(user)) == (["developer"], ["provider"], ["user"])
    assert user.but(uses_service=False).answer(norm) == "not"


@pytest.mark.norm(*ARTICLE)
@pytest.mark.parametrize("norm", ARTICLE)
def test_a_breach_falls_under_the_general_sanction(blank, norm):
    assert "ML4-96-1-a" in {str(cite) for cite in blank.book.norm(norm).breach}


@pytest.mark.norm(GENERAL)
def test_the_chapeau_alone_has_nothing_to_show_it_broken_and_sends_to_an_item(ml4):
    assert ml4.state(GENERAL) == "pending"
    assert "names the item" in ml4.book.norm(GENERAL).note.en


# Item 1


@pytest.mark.norm(VALUES)
@pytest.mark.parametrize("left_out", ["core_values", "shared_values"])
def test_a_policy_without_one_of_the_two_requirements_is_a_gap_and_no_breach(ml4, left_out):
    both = frozenset({"core_values", "shared_values"})

    assert ml4.but(content_policy=both).state(VALUES) == "met"
    assert ml4.but(content_policy=both - {left_out}).state(VALUES) == "gap"
    assert ml4.duty(VALUES).missing == ("content_policy",)


@pytest.mark.norm(CONTENT)
@pytest.mark.parametrize("category", [value for value, _ in content.prohibited_content.values])
def test_content_of_any_category_breaches_the_prohibition_of_its_author(provider, category):
    found = provider.but(prohibited_content=frozenset({category}))

    assert found.but(prohibited_content_causes=frozenset({"service"})).state(CONTENT) == "breached"


@pytest.mark.norm(CONTENT)
@pytest.mark.parametrize(
    ("who", "own"), [("developer", "model"), ("provider", "service"), ("user", "own_prompts")]
)
def test_each_answers_for_content_that_its_own_activity_brought_about(request, who, own):
    found = request.getfixturevalue(who).but(prohibited_content=frozenset({"obscenity"}))
    causes = {value for value, _ in propriety.prohibited_content_causes.values}

    assert found.but(prohibited_content_causes=frozenset({own})).state(CONTENT) == "breached"
    assert found.but(prohibited_content_causes=frozenset(causes)).state(CONTENT) == "breached"
    assert found.but(prohibited_content_causes=frozenset(causes - {own})).state(CONTENT) == "met"


@pytest.mark.norm(CONTENT)
def test_sound_safeguards_that_somebody_else_got_round_on_purpose_leave_the_provider_clear(provider):
    found = provider.but(prohibited_content=frozenset({"violence"}))

    assert found.but(prohibited_content_causes=frozenset()).state(CONTENT) == "met"
    assert found.state(CONTENT) == "undetermined"
    assert found.duty(CONTENT).missing == ("prohibited_content_causes",)


@pytest.mark.norm(CONTENT)
def test_where_nothing_was_found_no_cause_is_asked_for(ml4):
    assert ml4.but(prohibited_content=frozenset()).state(CONTENT) == "met"
    assert "prohibited_content" in ml4.duty(CONTENT).missing


@pytest.mark.norm(CONTENT)
def test_a_finding_asks_for_the_forbidding_law_and_for_article_107(blank):
    norm = blank.book.norm(CONTENT)

    assert {"ML4-107-1-a", "ML4-107-1-b"} <= {str(cite) for cite in norm.refers}
    assert "the statute and the article" in norm.note.en


# Item 2


@pytest.mark.norm(COMMERCE)
@pytest.mark.parametrize("wrong", ["ip", "business_ethics", "trade_secrets"])
def test_an_unsettled_wrong_breaches_the_duty_and_settling_it_comes_late(ml4, wrong):
    wronged = ml4.but(commercial_wrongs=None).since("2026-03-02", commercial_wrongs=frozenset({wrong}))

    assert ml4.but(commercial_wrongs=frozenset()).state(COMMERCE) == "met"
    assert wronged.state(COMMERCE) == "breached"
    assert wronged.since("2026-04-01", commercial_wrongs=frozenset()).state(COMMERCE) == "late"
    assert ml4.state(COMMERCE) == "undetermined"


@pytest.mark.norm(COMPETITION)
@pytest.mark.parametrize("advantage", ["algorithm", "data", "platform", "other"])
def test_competition_law_is_broken_only_by_conduct_and_advantage_together(ml4, advantage):
    conduct = ml4.but(competition_findings=frozenset({"unfair_competition"}))
    both = conduct.but(competition_advantages=frozenset({advantage}))

    assert both.state(COMPETITION) == "breached"
    assert both.but(competition_findings=frozenset({"monopoly"})).state(COMPETITION) == "breached"
    assert both.but(competition_findings=frozenset()).state(COMPETITION) == "met"
    assert conduct.but(competition_advantages=frozenset()).state(COMPETITION) == "met"
    assert conduct.duty(COMPETITION).missing == ("competition_advantages",)


# Item 3


@pytest.mark.norm(PEOPLE)
@pytest.mark.parametrize("blank_section", ["minors", "older_people", "disabled_people"])
def test_an_assessment_with_a_blank_section_on_a_group_is_a_gap(ml4, blank_section):
    groups = frozenset({"minors", "older_people", "disabled_people"})

    assert ml4.but(vulnerable_groups_assessed=groups).state(PEOPLE) == "met"
    assert ml4.but(vulnerable_groups_assessed=groups - {blank_section}).state(PEOPLE) == "gap"
    assert ml4.state(PEOPLE) == "undetermined"


@pytest.mark.norm(PEOPLE)
def test_an_employer_is_sent_on_to_article_79(blank):
    assert {"ML4-79-1-a", "ML4-79-2"} <= {str(cite) for cite in blank.book.norm(PEOPLE).refers}


@pytest.mark.norm(HARM)
@pytest.mark.parametrize(
    "harm",
    [
        {"health_harms": frozenset({"physical"})},
        {"health_harms": frozenset({"mental"})},
        {"personality_rights_infringed": frozenset({"image"})},
        {"personality_rights_infringed": frozenset({"reputation"})},
        {"personality_rights_infringed": frozenset({"honour"})},
        {"personality_rights_infringed": frozenset({"privacy"})},
        {"personality_rights_infringed": frozenset({"personal_information"})},
    ],
)
def test_harm_to_health_or_to_one_of_the_five_rights_breaches_the_prohibition(ml4, harm):
    unharmed = ml4.but(health_harms=frozenset(), personality_rights_infringed=frozenset())

    assert unharmed.state(HARM) == "met"
    assert unharmed.but(**harm).state(HARM) == "breached"
    assert ml4.but(**harm).state(HARM) == "breached"


@pytest.mark.norm(HARM)
def test_another_personality_right_is_none_of_the_five(ml4):
    other = ml4.but(health_harms=frozenset(), personality_rights_infringed=frozenset({"other"}))

    assert other.state(HARM) == "met"


@pytest.mark.norm(HARM)
def test_without_an_answer_on_health_freedom_from_infringement_is_not_enough(ml4):
    half = ml4.but(personality_rights_infringed=frozenset())

    assert half.state(HARM) == "undetermined"
    assert half.duty(HARM).missing == ("health_harms",)


@pytest.mark.norm(MANIPULATION)
@pytest.mark.parametrize("found", [value for value, _ in propriety.manipulations_found.values])
def test_any_one_manipulation_or_inducement_is_a_breach(ml4, found):
    assert ml4.but(manipulations_found=frozenset({found})).state(MANIPULATION) == "breached"
    assert ml4.but(manipulations_found=frozenset()).state(MANIPULATION) == "met"
    assert ml4.state(MANIPULATION) == "undetermined"


@pytest.mark.norm(MANIPULATION)
def test_a_manipulation_that_was_stopped_stays_a_breach_of_its_days(ml4):
    stopped = ml4.since("2026-03-02", manipulations_found=frozenset({"emotional_trap"})).since(
        "2026-03-10", manipulations_found=frozenset()
    )

    assert stopped.state(MANIPULATION) == "breached"
    assert stopped.duty(MANIPULATION).trigger.isoformat() == "2026-03-02"
    assert stopped.duty(MANIPULATION).done.isoformat() == "2026-03-10"


@pytest.mark.norm(MANIPULATION)
def test_self_harm_brings_up_the_circuit_breaker_and_the_claim_to_stop(blank):
    assert {"ML4-58-2-b", "ML4-100-5"} <= {str(cite) for cite in blank.book.norm(MANIPULATION).refers}
