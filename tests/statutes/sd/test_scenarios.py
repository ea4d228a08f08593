"""Articles 69 to 73, and what activates the special scenarios of articles 69 to 76."""

from __future__ import annotations

import pytest

from chengxu.law.norm import Exemption

THREE = frozenset({"legality", "reason", "proportionality"})
FIVE = frozenset(
    {"security_legality", "fairness", "assist_trials", "transparency_credibility", "public_order"}
)
NONE = frozenset()


@pytest.fixture
def user(sd):
    """One who only uses the AI, for none of the special scenarios."""
    return sd.but(provides_service=False, training_activities=NONE, development_activities=NONE, uses_service=True).but(
        scenarios=NONE
    )  # fmt: skip


@pytest.fixture
def organ(user):
    """A State organ that uses AI in administrative acts."""
    return user.but(entity_kind="state_organ", scenarios=frozenset({"state_administration"}))


@pytest.fixture
def court(user):
    """A court that uses AI in its work."""
    return user.but(entity_kind="state_organ", scenarios=frozenset({"judicial"}))


@pytest.fixture
def newsroom(user):
    """A news service that uses somebody else's AI."""
    return user.but(scenarios=frozenset({"news"}))


@pytest.fixture
def clinic(user):
    """A clinic that uses AI."""
    return user.but(scenarios=frozenset({"medical"}))


@pytest.fixture
def bots(sd):
    """The provider of social bots."""
    return sd.but(scenarios=frozenset({"social_bot"}))


# What activates a scenario, and how scenarios stand to each other and to the general duties


ACTIVATED = {
    "state_administration": ("SD-69-1-a", "SD-69-1-b"),
    "judicial": ("SD-70-1", "SD-70-2-a", "SD-70-2-b"),
    "news": ("SD-71-1-a", "SD-71-1-b", "SD-71-1-c"),
    "medical": ("SD-72-1-a", "SD-72-1-b"),
    "social_bot": ("SD-73-1-a", "SD-73-1-b", "SD-73-2-a", "SD-73-2-b"),
    "biometric": ("SD-74-1-a", "SD-74-1-b", "SD-74-1-c"),
    "autonomous_driving": ("SD-75-1", "SD-75-2-a", "SD-75-2-b", "SD-75-3"),
    "social_credit": ("SD-76-1-a", "SD-76-1-b"),
}


@pytest.fixture
def everything(sd):
    """A State organ in all three roles, of which every other condition in this chapter is met."""
    return sd.but(
        entity_kind="state_organ",
        uses_service=True,
        publishes_generated_content=True,
        biometric_alternative="passed_over",
        driving_stages=frozenset({"road_testing"}),
    )


@pytest.mark.norm(*(norm for norms in ACTIVATED.values() for norm in norms))
@pytest.mark.parametrize("scenario", ACTIVATED)
def test_each_scenario_brings_its_own_norms_and_no_others(everything, scenario):
    alone = everything.but(scenarios=frozenset({scenario}))

    assert {n for norms in ACTIVATED.values() for n in norms if alone.answer(n) == "applies"} == {
        *ACTIVATED[scenario]
    }


@pytest.mark.norm(*(norm for norms in ACTIVATED.values() for norm in norms))
@pytest.mark.parametrize("norm", [n for norms in ACTIVATED.values() for n in norms])
def test_where_nobody_has_told_the_scenario_the_answer_is_open(everything, norm):
    assert everything.answer(norm) == "undetermined"
    assert "scenarios" in everything.missing(norm)


@pytest.mark.norm("SD-71-1-a", "SD-72-1-a", "SD-76-1-a")
def test_two_scenarios_at_once_add_up(user):
    both = user.but(scenarios=frozenset({"news", "medical"}))

    assert both.answer("SD-71-1-a") == both.answer("SD-72-1-a") == "applies"
    assert both.answer("SD-76-1-a") == "not"


@pytest.mark.parametrize("general", ["SD-5-1-a", "SD-41-1", "SD-42-1", "SD-84-1-a"])
@pytest.mark.parametrize("scenario", ACTIVATED)
def test_no_scenario_displaces_a_general_duty(everything, scenario, general):
    assert everything.but(scenarios=NONE).answer(general) == "applies"
    assert everything.but(scenarios=frozenset({scenario})).answer(general) == "applies"


def test_the_chapter_frees_nobody_from_anything(sd):
    chapter = [norm for norm in sd.book.norms() if norm.cite.parts[0] in range(69, 78)]

    assert len(chapter) == 28
    assert not any(isinstance(norm, Exemption) for norm in chapter)


# Article 69: State organs


@pytest.mark.norm("SD-69-1-a")
@pytest.mark.parametrize("missing", sorted(THREE))
def test_an_administrative_act_answers_for_all_three_principles(organ, missing):
    assert organ.but(administrative_principles=THREE).state("SD-69-1-a") == "met"
    assert organ.but(administrative_principles=THREE - {missing}).state("SD-69-1-a") == "breached"
    assert organ.state("SD-69-1-a") == "undetermined"


@pytest.mark.norm("SD-69-1-a", "SD-69-1-b")
@pytest.mark.parametrize("norm", ["SD-69-1-a", "SD-69-1-b"])
def test_article_69_binds_state_organs_that_use_ai_and_no_other_body(organ, norm):
    assert organ.answer(norm) == "applies"
    assert organ.but(entity_kind="public_function").answer(norm) == "not"
    assert organ.but(uses_service=False).answer(norm) == "not"


@pytest.mark.norm("SD-69-1-b")
def test_ai_that_decides_an_administrative_act_is_a_breach_from_that_day_and_ai_that_informs_it_is_none(
    organ,
):
    decided = organ.but(decisive_output=NONE).since(
        "2026-03-02", decisive_output=frozenset({"administrative"})
    )

    assert decided.state("SD-69-1-b", on="2026-03-01") == "met"
    assert decided.state("SD-69-1-b", on="2026-03-02") == "breached"
    assert organ.state("SD-69-1-b") == "undetermined"


@pytest.mark.norm("SD-69-1-b", "SD-70-2-a", "SD-72-1-b")
@pytest.mark.parametrize("norm", ["SD-69-1-b", "SD-70-2-a", "SD-72-1-b"])
def test_the_bans_on_deciding_by_ai_know_no_exception_and_no_consent(sd, norm):
    ban = sd.book.norm(norm)

    assert ban.unless == ()
    assert "onsent" in ban.note.en


# Article 70: judicial work


@pytest.mark.norm("SD-70-1")
@pytest.mark.parametrize("missing", sorted(FIVE))
def test_judicial_ai_answers_for_each_of_five_principles(court, missing):
    assert court.but(judicial_principles=FIVE).state("SD-70-1") == "met"
    assert court.but(judicial_principles=FIVE - {missing}).state("SD-70-1") == "breached"


@pytest.mark.norm("SD-70-1")
def test_the_five_principles_bind_the_firm_that_makes_judicial_ai_as_well(sd):
    maker = sd.but(scenarios=frozenset({"judicial"}))

    assert maker.answer("SD-70-1") == "applies"
    assert {str(c) for c in sd.book.norm("SD-70-1").breach} == {"SD-82-1-a", "SD-84-1-b", "SD-84-1-c"}


@pytest.mark.norm("SD-70-2-a")
def test_a_court_may_not_let_ai_judge_but_a_litigant_who_uses_the_ai_is_not_addressed(court):
    assert court.but(decisive_output=frozenset({"judicial"})).state("SD-70-2-a") == "breached"
    assert court.but(decisive_output=frozenset({"administrative"})).state("SD-70-2-a") == "met"
    assert court.but(entity_kind="individual").answer("SD-70-2-a") == "not"


@pytest.mark.norm("SD-70-2-b")
def test_in_judicial_work_anybody_may_leave_the_ai_and_basic_function_is_no_exception(court):
    right = court.book.norm("SD-70-2-b")

    assert court.answer("SD-70-2-b") == "applies"
    assert court.but(scenarios=frozenset({"state_administration"})).answer("SD-70-2-b") == "not"
    assert right.unless == ()
    assert "basic functions does not apply" in right.note.en


# Article 71: news


@pytest.mark.norm("SD-71-1-a", "SD-71-1-b")
@pytest.mark.parametrize(
    ("norm", "parts"),
    [("SD-71-1-a", {"review_system", "approval"}), ("SD-71-1-b", {"veracity", "accuracy"})],
)
def test_news_is_reviewed_approved_true_and_accurate_before_release(newsroom, norm, parts):
    assert newsroom.but(news_controls=frozenset(parts)).state(norm) == "met"
    for part in parts:
        assert newsroom.but(news_controls=frozenset(parts - {part})).state(norm) == "breached"


@pytest.mark.norm("SD-71-1-a", "SD-71-1-b", "SD-71-1-c")
@pytest.mark.parametrize("norm", ["SD-71-1-a", "SD-71-1-b", "SD-71-1-c"])
def test_the_provider_of_a_news_tool_is_not_bound_by_article_71(sd, norm):
    tool = sd.but(scenarios=frozenset({"news"}), publishes_generated_content=True)

    assert tool.answer(norm) == "not"
    assert tool.but(uses_service=True).answer(norm) == "applies"


@pytest.mark.norm("SD-71-1-c")
def test_generated_news_is_visibly_labelled_whether_or_not_it_could_confuse(newsroom):
    generated = newsroom.but(publishes_generated_content=True)

    assert generated.but(published_labels=frozenset({"explicit"})).state("SD-71-1-c") == "met"
    assert generated.but(published_labels=frozenset({"implicit"})).state("SD-71-1-c") == "breached"
    assert newsroom.but(publishes_generated_content=False).answer("SD-71-1-c") == "not"


# Article 72: medicine


@pytest.mark.norm("SD-72-1-a")
@pytest.mark.parametrize("lapsed", ["institution", "practitioners"])
def test_medical_use_without_a_valid_qualification_that_day_is_a_breach(clinic, lapsed):
    both = frozenset({"institution", "practitioners"})
    clinic = clinic.but(medical_qualifications=both).since(
        "2026-03-02", medical_qualifications=both - {lapsed}
    )

    assert clinic.state("SD-72-1-a", on="2026-03-01") == "met"
    assert clinic.state("SD-72-1-a", on="2026-03-02") == "breached"


@pytest.mark.norm("SD-72-1-b")
def test_a_medical_decision_by_ai_is_a_breach_even_for_one_without_public_office(clinic):
    assert clinic.but(decisive_output=frozenset({"medical"})).state("SD-72-1-b") == "breached"
    assert clinic.but(decisive_output=NONE).state("SD-72-1-b") == "met"
    assert clinic.state("SD-72-1-b") == "undetermined"


@pytest.mark.norm("SD-72-1-a", "SD-72-1-b")
@pytest.mark.parametrize("norm", ["SD-72-1-a", "SD-72-1-b"])
def test_the_maker_of_medical_ai_that_treats_nobody_is_left_to_the_general_rules(sd, norm):
    assert sd.but(scenarios=frozenset({"medical"})).answer(norm) == "not"


# Article 73: social bots


@pytest.mark.norm("SD-73-1-a", "SD-73-1-b")
@pytest.mark.parametrize(
    ("norm", "parts"), [("SD-73-1-a", {"volume", "quality"}), ("SD-73-1-b", {"review", "handling"})]
)
def test_bots_are_controlled_in_quantity_and_quality_and_their_content_is_reviewed_and_handled(
    bots, norm, parts
):
    assert bots.but(bot_controls=frozenset(parts)).state(norm) == "met"
    for part in parts:
        assert bots.but(bot_controls=frozenset(parts - {part})).state(norm) == "breached"


@pytest.mark.norm("SD-73-1-a", "SD-73-1-b", "SD-73-2-b")
@pytest.mark.parametrize("norm", ["SD-73-1-a", "SD-73-1-b", "SD-73-2-b"])
def test_one_who_merely_runs_bots_is_not_their_provider(user, norm):
    assert user.but(scenarios=frozenset({"social_bot"})).answer(norm) == "not"


@pytest.mark.norm("SD-73-2-a")
@pytest.mark.parametrize(
    ("matter", "state"),
    [
        ("goods_quality", "breached"),
        ("business_reputation", "breached"),
        ("other_consumer", "breached"),
        ("other", "met"),
    ],
)
def test_a_user_may_not_steer_consumer_opinion_by_bots_and_other_matters_go_to_article_8(user, matter, state):
    user = user.but(scenarios=frozenset({"social_bot"}), bot_manipulation=frozenset({matter}))

    assert user.state("SD-73-2-a") == state


@pytest.mark.norm("SD-73-2-a")
def test_the_ban_on_manipulation_by_bots_addresses_the_user_and_not_the_provider(bots):
    assert bots.answer("SD-73-2-a") == "not"


@pytest.mark.norm("SD-73-2-b")
def test_abuse_of_bots_is_acted_on_in_its_own_case_and_without_a_date_in_law(bots):
    found = bots.happened("illegal_use_found", "2026-03-02", case="a")

    assert found.duty("SD-73-2-b").due is None
    assert found.never("user_measure_taken").state("SD-73-2-b") == "pending"
    assert found.happened("user_measure_taken", "2026-03-04", case="b").state("SD-73-2-b") == "pending"
    acted = found.happened("user_measure_taken", "2026-03-04", case="a")
    assert (acted.state("SD-73-2-b"), acted.duty("SD-73-2-b").delay) == ("met", 2)
    assert acted.duty("SD-73-2-b").keep.due.isoformat() == "2029-03-02"
