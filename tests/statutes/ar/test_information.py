"""Articles 6 to 15: conduct, systems, reviews, information, tags, news, manipulation, other services."""

from __future__ import annotations

import pytest

from chengxu.interpret.render import render

MISUSE, SYSTEMS, REVIEW, LIBRARY, LABEL = "AR-6-2", "AR-7-1", "AR-8-1", "AR-9-1a", "AR-9-1b"
ILLEGAL, TAGS, NEWS, MANIPULATION, RIVALS = "AR-9-2", "AR-10-1", "AR-13-1", "AR-14-1", "AR-15-1"
EIGHT = [
    "algorithm_review",
    "ethics_review",
    "user_registration",
    "publication_review",
    "data_protection",
    "anti_fraud",
    "assessment_monitoring",
    "incident_response",
]


def values(ar, fact):
    return frozenset(dict(ar.book.facts[fact].values))


# Article 6


@pytest.mark.norm(MISUSE)
@pytest.mark.parametrize("found", ["illegal_activity", "illegal_information", "harmful_unresisted"])
def test_forbidden_acts_forbidden_information_and_unresisted_harm_are_each_a_breach(ar, found):
    assert ar.but(algorithm_misuse=frozenset({found})).state(MISUSE) == "breached"
    assert ar.but(algorithm_misuse=frozenset()).state(MISUSE) == "met"
    assert ar.duty(MISUSE).missing == ("algorithm_misuse",)


@pytest.mark.norm(MISUSE, ILLEGAL)
def test_only_illegal_information_is_removed_in_every_case_and_harmful_information_has_rules_of_its_own(ar):
    assert "不良信息" in ar.book.norm(MISUSE).note.zh
    assert "不一律删除" in ar.book.norm(MISUSE).note.zh
    assert "消除" in ar.book.norm(ILLEGAL).act.term.zh


# Article 7


def equipped(ar, *, without=()):
    return ar.but(
        algorithm_safeguards=values(ar, "algorithm_safeguards") - frozenset(without),
        recommendation_rules_published=True,
    )


@pytest.mark.norm(SYSTEMS)
@pytest.mark.parametrize("part", [*EIGHT, "staff", "technical_support"])
def test_eight_systems_fitting_staff_and_technical_support_are_all_needed(ar, part):
    assert equipped(ar).state(SYSTEMS) == "met"
    assert equipped(ar, without=[part]).state(SYSTEMS) == "breached"


@pytest.mark.norm(SYSTEMS)
def test_systems_without_published_rules_are_not_enough(ar):
    assert equipped(ar).but(recommendation_rules_published=False).state(SYSTEMS) == "breached"
    assert equipped(ar).but(recommendation_rules_published=None).duty(SYSTEMS).missing == (
        "recommendation_rules_published",
    )


@pytest.mark.norm(SYSTEMS)
def test_the_systems_are_due_on_the_eve_of_launch_and_wanting_from_the_day_of_launch(ar):
    bare = equipped(ar, without=["ethics_review"])

    assert bare.duty(SYSTEMS).due.isoformat() == "2025-09-24"
    assert str(bare.duty(SYSTEMS).tag) == "reading:AR3"
    assert bare.state(SYSTEMS, on="2025-09-24") == "pending"
    assert bare.state(SYSTEMS, on="2025-09-25") == "breached"


# Article 8


@pytest.mark.norm(REVIEW)
@pytest.mark.parametrize("part", ["mechanism", "model", "data", "results"])
def test_mechanism_model_data_and_results_are_all_reviewed_within_the_own_interval(ar, part):
    every = values(ar, "algorithm_reviews")
    clean = ar.but(inducing_models=frozenset())

    assert clean.but(algorithm_reviews=every).state(REVIEW) == "met"
    assert clean.but(algorithm_reviews=every - {part}).state(REVIEW) == "breached"
    assert clean.duty(REVIEW).missing == ("algorithm_reviews",)


@pytest.mark.norm(REVIEW)
@pytest.mark.parametrize("fault", ["addiction", "overspending", "other_breach"])
def test_a_luring_model_is_a_breach_however_often_it_is_reviewed(ar, fault):
    reviewed = ar.but(algorithm_reviews=values(ar, "algorithm_reviews"))

    assert reviewed.but(inducing_models=frozenset({fault})).state(REVIEW) == "breached"


@pytest.mark.norm(REVIEW)
def test_taking_the_luring_model_out_ends_the_breach_on_that_day_and_no_legal_interval_is_made_up(ar):
    mended = ar.but(
        algorithm_reviews=values(ar, "algorithm_reviews"), inducing_models=frozenset({"addiction"})
    ).since("2026-02-02", inducing_models=frozenset())

    assert mended.state(REVIEW, on="2026-02-01") == "breached"
    assert mended.finding(REVIEW, on="2026-02-02").obligations[-1].state.value == "met"
    assert mended.finding(REVIEW, on="2026-02-02").obligations[-1].due is None


# Article 9


@pytest.mark.norm(LIBRARY)
@pytest.mark.parametrize("part", ["library", "standards", "rules", "procedure"])
def test_a_feature_library_needs_entries_standards_rules_and_procedure(ar, part):
    every = values(ar, "feature_library")

    assert ar.but(feature_library=every).state(LIBRARY) == "met"
    assert ar.but(feature_library=every - {part}).state(LIBRARY) == "breached"
    assert ar.duty(LIBRARY).missing == ("feature_library",)


@pytest.mark.norm(LABEL)
def test_what_is_found_unlabelled_is_held_until_labelled_and_one_item_passed_on_is_a_breach(ar):
    assert ar.but(unlabelled_synthetic_handling="held").state(LABEL) == "met"
    assert ar.but(unlabelled_synthetic_handling="passed_on").state(LABEL) == "breached"


@pytest.mark.norm(LABEL)
def test_where_nothing_unlabelled_has_been_found_nothing_has_to_be_held(ar):
    assert ar.but(unlabelled_synthetic_handling="none_found").answer(LABEL) == "not"
    assert ar.missing(LABEL) == ["unlabelled_synthetic_handling"]


@pytest.mark.norm(ILLEGAL)
def test_illegal_information_is_dealt_with_at_once_which_is_measured_and_never_becomes_a_date(ar):
    found = ar.happened("illegal_content_found", "2026-03-02", case="C1")
    cleared = found.happened("illegal_information_dealt_with", "2026-03-04", case="C1")

    assert "立即" in render(ar.book.norm(ILLEGAL), "zh")
    assert (found.duty(ILLEGAL, on="2026-03-12").due, found.duty(ILLEGAL, on="2026-03-12").delay) == (
        None,
        10,
    )
    assert (cleared.state(ILLEGAL), cleared.duty(ILLEGAL).delay) == ("met", 2)


@pytest.mark.norm(ILLEGAL)
def test_stopping_one_case_does_not_answer_another_and_records_and_report_are_part_of_it(ar):
    found = ar.happened("illegal_content_found", "2026-03-02", case="C1")
    other = found.happened("illegal_information_dealt_with", "2026-03-02", case="C2")
    question = ar.book.events["illegal_information_dealt_with"].question.zh

    assert other.state(ILLEGAL) == "pending"
    assert all(step in question for step in ("停止传输", "消除", "保存记录", "报告"))


# Article 10


@pytest.mark.norm(TAGS)
@pytest.mark.parametrize("part", ["interest_rules", "tag_rules", "keywords_refused"])
def test_who_goes_by_traits_has_rules_on_interests_and_tags_and_refuses_harmful_keywords(ar, part):
    every = values(ar, "user_tag_management")

    assert ar.but(user_tag_management=every).state(TAGS) == "met"
    assert ar.but(user_tag_management=every - {part}).state(TAGS) == "breached"


@pytest.mark.norm(TAGS)
def test_a_service_without_user_models_has_none_to_manage(ar):
    assert ar.but(uses_personal_traits=False).answer(TAGS) == "not"
    assert ar.but(uses_personal_traits=None).missing(TAGS) == ["uses_personal_traits"]


# Article 13


def news(ar, *, permits=("telecom", "news"), faults=()):
    return ar.but(
        required_permits=frozenset({"telecom", "news"}),
        held_permits=frozenset(permits),
        news_breaches=frozenset(faults),
    )


@pytest.mark.norm(NEWS)
def test_news_takes_its_own_permit_and_no_other_stands_in_for_it(ar):
    assert news(ar).state(NEWS) == "met"
    assert news(ar, permits=["telecom"]).state(NEWS) == "breached"


@pytest.mark.norm(NEWS)
@pytest.mark.parametrize("fault", ["fake_news", "unlisted_source"])
def test_a_permit_excuses_neither_fake_news_nor_unlisted_sources(ar, fault):
    assert news(ar, faults=[fault]).state(NEWS) == "breached"


@pytest.mark.norm(NEWS)
def test_a_service_without_news_needs_no_news_permit(ar):
    assert ar.but(required_permits=frozenset({"telecom"})).answer(NEWS) == "not"
    assert ar.missing(NEWS) == ["required_permits"]


# Articles 14 and 15


@pytest.mark.norm(MANIPULATION)
@pytest.mark.parametrize(
    "act",
    [
        "fake_accounts",
        "account_trade",
        "manipulated_accounts",
        "fake_engagement",
        "blocking",
        "over_recommending",
        "rigged_rankings",
        "controlled_trending",
        "other_interference",
    ],
)
def test_each_of_the_eight_acts_and_their_like_is_manipulation(ar, act):
    assert ar.but(algorithm_manipulation=frozenset({act})).state(MANIPULATION) == "breached"


@pytest.mark.norm(MANIPULATION)
def test_no_act_is_no_manipulation_and_an_unknown_one_a_question(ar):
    assert ar.but(algorithm_manipulation=frozenset()).state(MANIPULATION) == "met"
    assert ar.duty(MANIPULATION).missing == ("algorithm_manipulation",)


@pytest.mark.norm(MANIPULATION)
def test_interference_counts_only_where_it_sways_opinion_or_evades_supervision(ar):
    assert "规避监督管理" in ar.book.facts["algorithm_manipulation"].help.zh
    assert ar.book.norm(MANIPULATION).readings == ("AR6",)


@pytest.mark.norm(RIVALS)
@pytest.mark.parametrize("act", ["unreasonable_limits", "disturbance"])
def test_other_services_are_neither_limited_unreasonably_nor_disturbed(ar, act):
    assert ar.but(rival_interference=frozenset({act})).state(RIVALS) == "breached"
    assert ar.but(rival_interference=frozenset()).state(RIVALS) == "met"


@pytest.mark.norm(RIVALS)
def test_whether_it_is_monopoly_is_left_to_enforcers_and_the_matter_referred(ar):
    norm = ar.book.norm(RIVALS)

    assert {"IM-4-3b", "LW-AML-22", "LW-AUCL-2"} == {str(cite) for cite in norm.refers}
    assert "执法机关或者法院" in norm.note.zh
