"""Articles 16 to 22: disclosure, users' choice, explanation, minors, prices, appeals and complaints."""

from __future__ import annotations

import pytest

DISCLOSURE, CHOICE, TAGS, IMPACT = "AR-16-1", "AR-17-1", "AR-17-2", "AR-17-3"
MINORS, PRICES, COMPLAINTS = "AR-18-1", "AR-21-1", "AR-22-1"


def some(*values):
    return frozenset(values)


def values(ar, fact):
    return frozenset(dict(ar.book.facts[fact].values))


# Article 16


@pytest.mark.norm(DISCLOSURE)
@pytest.mark.parametrize("part", ["notice", "principle", "purpose", "mechanism"])
def test_a_conspicuous_notice_and_three_published_elements_are_all_needed(ar, part):
    every = values(ar, "algorithm_disclosures")

    assert ar.but(algorithm_disclosures=every).state(DISCLOSURE) == "met"
    assert ar.but(algorithm_disclosures=every - {part}).state(DISCLOSURE) == "breached"


@pytest.mark.norm(DISCLOSURE)
def test_the_disclosure_is_due_on_the_eve_of_launch_and_published_on_the_day_itself_it_is_late(ar):
    every = values(ar, "algorithm_disclosures")
    on_the_day = ar.but(algorithm_disclosures=some()).since("2025-09-25", algorithm_disclosures=every)
    on_the_eve = ar.but(algorithm_disclosures=some()).since("2025-09-24", algorithm_disclosures=every)

    assert on_the_eve.state(DISCLOSURE) == "met"
    assert on_the_day.state(DISCLOSURE) == "late"


# Article 17


@pytest.mark.norm(CHOICE)
@pytest.mark.parametrize(
    ("controls", "state"),
    [
        (some("non_personal"), "met"),
        (some("switch_off", "instant_stop"), "met"),
        (some("switch_off"), "breached"),  # what does not take effect at once is no switch-off
        (some("non_personal", "switch_off"), "breached"),
        (some("non_personal", "switch_off", "instant_stop"), "met"),
        (some("tag_choice"), "breached"),
        (some(), "breached"),
    ],
)
def test_either_option_is_enough_and_a_switch_off_has_to_work_at_once(ar, controls, state):
    assert ar.but(personalisation_controls=controls).state(CHOICE) == state


@pytest.mark.norm(CHOICE, TAGS)
def test_a_service_that_uses_no_traits_offers_the_option_by_being_what_it_is_and_has_no_tags(ar):
    impersonal = ar.but(uses_personal_traits=False)

    assert impersonal.state(CHOICE) == "met"
    assert impersonal.answer(TAGS) == "not"
    assert ar.but(uses_personal_traits=None).duty(CHOICE).missing == (
        "uses_personal_traits",
        "personalisation_controls",
    )


@pytest.mark.norm(TAGS)
def test_users_can_choose_or_delete_tags_and_a_switch_off_does_not_replace_that(ar):
    assert ar.but(personalisation_controls=some("tag_choice")).state(TAGS) == "met"
    assert ar.but(personalisation_controls=some("switch_off", "instant_stop")).state(TAGS) == "breached"
    assert ar.duty(TAGS).missing == ("personalisation_controls",)


@pytest.mark.norm(IMPACT)
def test_an_explanation_is_owed_on_request_where_the_impact_is_major_and_only_there(ar):
    asked = ar.happened("decision_explanation_requested", "2026-03-02", case="R1")

    assert asked.but(major_effect_on_individuals=True).state(IMPACT) == "pending"
    assert asked.but(major_effect_on_individuals=False).state(IMPACT) == "not_bound"
    assert asked.missing(IMPACT) == ["major_effect_on_individuals"]


@pytest.mark.norm(IMPACT)
def test_the_explanation_has_no_number_of_days_and_the_time_taken_is_shown(ar):
    asked = ar.but(major_effect_on_individuals=True).happened(
        "decision_explanation_requested", "2026-03-02", case="R1"
    )
    given = asked.happened("decision_explained", "2026-03-12", case="R1")

    assert asked.duty(IMPACT).due is None
    assert (given.state(IMPACT), given.duty(IMPACT).delay) == ("met", 10)
    assert asked.happened("decision_explained", "2026-03-12", case="R2").state(IMPACT) == "pending"


# Article 18


@pytest.mark.norm(MINORS)
def test_a_service_open_to_minors_has_a_mode_for_them_and_a_limit_on_time_alone_is_none(ar):
    open_to_minors = ar.but(minors_may_use=True, harmful_to_minors=some())

    assert open_to_minors.but(minor_protection=some("content_mode")).state(MINORS) == "met"
    assert open_to_minors.but(minor_protection=some("other")).state(MINORS) == "met"
    assert open_to_minors.but(minor_protection=some("time_limit")).state(MINORS) == "breached"
    assert open_to_minors.duty(MINORS).missing == ("minor_protection",)


@pytest.mark.norm(MINORS)
@pytest.mark.parametrize("harm", ["bad_example", "addiction", "other"])
def test_a_mode_for_minors_does_not_excuse_harmful_pushes_or_a_lure_to_addiction(ar, harm):
    mode = ar.but(minors_may_use=True, minor_protection=some("content_mode"))

    assert mode.but(harmful_to_minors=some(harm)).state(MINORS) == "breached"


@pytest.mark.norm(MINORS)
def test_a_service_closed_to_minors_needs_no_mode_for_them(ar):
    assert ar.but(minors_may_use=False).answer(MINORS) == "not"
    assert ar.missing(MINORS) == ["minors_may_use"]


# Article 21


@pytest.mark.norm(PRICES)
@pytest.mark.parametrize(
    ("terms", "state"), [("same", "met"), ("reasonable", "met"), ("unreasonable", "breached")]
)
def test_only_unreasonable_differences_by_traits_are_forbidden(ar, terms, state):
    assert ar.but(trading_terms=terms).state(PRICES) == state


@pytest.mark.norm(PRICES)
def test_a_service_that_sells_nothing_to_consumers_has_no_prices_to_audit(ar):
    assert ar.but(trading_terms="no_sales").answer(PRICES) == "not"
    assert ar.missing(PRICES) == ["trading_terms"]


# Article 22


def complete(ar):
    return ar.but(
        complaint_portal_open=True,
        appeal_practice=some("appeal_entrance", "within_limit"),
        complaint_disclosures=some("process", "limit"),
        complaint_limit=1,
        complaint_limit_unit="days",
    )


@pytest.mark.norm(COMPLAINTS)
@pytest.mark.parametrize(
    "lacking",
    [
        {"complaint_portal_open": False},
        {"appeal_practice": some("within_limit")},
        {"appeal_practice": some("appeal_entrance")},
        {"complaint_disclosures": some("limit")},
        {"complaint_disclosures": some("process")},
        {"complaint_limit": 0},
        {"complaint_limit_unit": "none"},
    ],
)
def test_entrances_appeals_procedure_and_a_limit_above_zero_that_is_kept_are_all_needed(ar, lacking):
    assert complete(ar).state(COMPLAINTS) == "met"
    assert complete(ar).but(**lacking).state(COMPLAINTS) == "breached"


@pytest.mark.norm(COMPLAINTS)
def test_a_case_answered_past_the_limit_is_a_breach_from_that_day_and_unknown_practice_a_question(ar):
    slipped = complete(ar).since("2026-02-02", appeal_practice=some("appeal_entrance"))

    assert slipped.state(COMPLAINTS, on="2026-02-01") == "met"
    assert slipped.state(COMPLAINTS, on="2026-02-02") == "breached"
    assert complete(ar).but(appeal_practice=None).duty(COMPLAINTS).missing == ("appeal_practice",)
