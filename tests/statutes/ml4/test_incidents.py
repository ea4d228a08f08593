"""Article 53: risks and incidents, notices, evaluation, suspension."""

from __future__ import annotations

import pytest

NOTICES, EXCUSE, ORDER = "ML4-53-3", "ML4-53-4-a", "ML4-53-4-b"
DEVELOPER_FINDS, PROVIDER_FINDS = "ML4-53-2-a", "ML4-53-2-b"
EVALUATION, SUSPENSION, CONTAINMENT = "ML4-53-5-a", "ML4-53-5-b", "ML4-53-5-c"
CONTENTS = frozenset({"course", "scope", "remedies", "user_steps", "contact"})
BOTH_MEASURES = frozenset({"other_providers_notified", "suspended"})


@pytest.fixture
def developer(ml4):
    """One who develops and does not provide."""
    return ml4.but(provides_service=False)


@pytest.fixture
def provider(ml4):
    """One who provides and does not develop."""
    return ml4.but(training_activities=frozenset(), development_activities=frozenset())


# Paragraphs 1 and 2


@pytest.mark.norm("ML4-53-1")
def test_a_risk_is_to_be_remedied_at_once_and_the_time_taken_is_shown_without_a_date(ml4):
    found = ml4.happened("risk_found", "2026-03-02", case="r1")

    assert found.state("ML4-53-1", on="2026-03-05") == "pending"
    assert (found.duty("ML4-53-1", on="2026-03-05").due, found.duty("ML4-53-1", on="2026-03-05").delay) == (
        None,
        3,
    )
    assert found.happened("risk_remedied", "2026-03-02", case="r1").duty("ML4-53-1").delay == 0
    assert ml4.book.norm("ML4-53-1").due.at_once


@pytest.mark.norm("ML4-53-1")
def test_risks_are_monitored_and_remedied_by_developers_and_providers_but_not_by_users(developer, provider):
    user = provider.but(provides_service=False, uses_service=True)

    assert developer.answer("ML4-53-1") == "applies"
    assert provider.answer("ML4-53-1") == "applies"
    assert user.answer("ML4-53-1") == "not"


@pytest.mark.norm(DEVELOPER_FINDS)
def test_a_developer_who_finds_an_incident_is_done_only_when_its_providers_are_told(developer):
    found = developer.happened("incident_found_by_developer", "2026-03-02", case="i1")

    assert found.state(DEVELOPER_FINDS) == "pending"
    assert found.happened("providers_notified", "2026-03-03", case="i1").state(DEVELOPER_FINDS) == "met"
    assert developer.never("incident_found_by_developer").state(DEVELOPER_FINDS) == "not_bound"


@pytest.mark.norm(PROVIDER_FINDS)
def test_a_provider_who_finds_an_incident_tells_the_developer_whatever_users_were_told(provider):
    found = provider.happened("incident_found_by_provider", "2026-03-02", case="i1")
    users_told = found.happened("incident_notices_given", "2026-03-02", case="i1")

    assert users_told.state(PROVIDER_FINDS) == "pending"
    assert found.happened("developer_notified", "2026-03-04", case="i1").state(PROVIDER_FINDS) == "met"


@pytest.mark.norm(DEVELOPER_FINDS, PROVIDER_FINDS)
def test_each_role_answers_for_its_own_discovery(developer, provider):
    assert developer.answer(DEVELOPER_FINDS) == "applies"
    assert developer.answer(PROVIDER_FINDS) == "not"
    assert provider.answer(DEVELOPER_FINDS) == "not"
    assert provider.answer(PROVIDER_FINDS) == "applies"


# Paragraph 3


@pytest.mark.norm(NOTICES)
def test_notice_and_report_have_no_number_of_hours_and_the_delay_is_measured(provider):
    aware = provider.happened("provider_aware_of_incident", "2026-03-02", case="i1")

    assert aware.duty(NOTICES, on="2026-03-12").due is None
    assert aware.state(NOTICES, on="2026-03-12") == "pending"
    told = aware.happened("incident_notices_given", "2026-03-07", case="i1")
    assert told.state(NOTICES) == "met"
    assert told.duty(NOTICES).delay == 5


@pytest.mark.norm(NOTICES)
def test_the_report_goes_to_the_authority_that_holds_the_file_of_the_product(provider):
    norm = provider.book.norm(NOTICES)

    assert [party.name for party in norm.toward] == ["users", "responsible_ai_authority"]
    assert "G19" in norm.readings


@pytest.mark.norm(NOTICES)
def test_two_incidents_are_two_cases_and_the_notices_of_one_do_not_serve_the_other(provider):
    two = provider.happened("provider_aware_of_incident", "2026-03-02", case="i1")
    two = two.happened("provider_aware_of_incident", "2026-04-01", case="i2")
    two = two.happened("incident_notices_given", "2026-04-02", case="i2")

    states = {o.case: o.state.value for o in two.finding(NOTICES).obligations}
    assert states == {"i1": "pending", "i2": "met"}


@pytest.mark.norm("ML4-53-3-i", "ML4-53-3-ii", "ML4-53-3-iii")
@pytest.mark.parametrize(
    ("norm", "part"),
    [
        ("ML4-53-3-i", "course"),
        ("ML4-53-3-i", "scope"),
        ("ML4-53-3-ii", "remedies"),
        ("ML4-53-3-ii", "user_steps"),
        ("ML4-53-3-iii", "contact"),
    ],
)
def test_notice_and_report_are_wanting_while_one_of_their_contents_is_missing(provider, norm, part):
    aware = provider.happened("provider_aware_of_incident", "2026-03-02")
    others = {"ML4-53-3-i", "ML4-53-3-ii", "ML4-53-3-iii"} - {norm}
    lacking = aware.but(incident_notice_contents=CONTENTS - {part})

    assert aware.but(incident_notice_contents=CONTENTS).state(norm) == "met"
    assert lacking.state(norm) == "pending"
    assert {lacking.state(other) for other in others} == {"met"}


# Paragraph 4


@pytest.mark.norm(EXCUSE)
def test_users_may_be_left_uninformed_if_the_measures_keep_them_from_harm_and_nobody_orders_it(provider):
    avoided = provider.but(harm_to_users_avoided=True)

    assert avoided.but(user_notice_finding="none").answer(EXCUSE) == "applies"
    assert avoided.but(user_notice_finding="harm_possible").answer(EXCUSE) == "applies"
    assert avoided.but(user_notice_finding="ordered").answer(EXCUSE) == "not"
    assert provider.but(harm_to_users_avoided=False).answer(EXCUSE) == "not"
    assert avoided.answer(EXCUSE) == "undetermined"


@pytest.mark.norm(EXCUSE)
def test_the_excuse_ends_on_the_day_of_the_order(provider):
    ordered = provider.but(harm_to_users_avoided=True, user_notice_finding="none")
    ordered = ordered.since("2026-04-01", user_notice_finding="ordered")

    assert ordered.answer(EXCUSE, on="2026-03-31") == "applies"
    assert ordered.answer(EXCUSE, on="2026-04-01") == "not"


@pytest.mark.norm(EXCUSE, NOTICES, PROVIDER_FINDS)
def test_the_excuse_touches_neither_the_report_nor_the_notice_to_the_developer(provider):
    excused = provider.but(harm_to_users_avoided=True, user_notice_finding="none")
    excused = excused.happened("provider_aware_of_incident", "2026-03-02", case="i1")
    excused = excused.happened("incident_found_by_provider", "2026-03-02", case="i1")

    assert excused.state(NOTICES) == "pending"
    assert excused.state(PROVIDER_FINDS) == "pending"


@pytest.mark.norm(ORDER)
def test_only_the_national_authority_may_order_users_to_be_told_and_only_if_it_sees_possible_harm(provider):
    assert [party.name for party in provider.book.norm(ORDER).parties] == ["ai_authority"]
    assert provider.but(user_notice_finding="harm_possible").answer(ORDER) == "applies"
    assert provider.but(user_notice_finding="none").answer(ORDER) == "not"
    assert provider.answer(ORDER) == "undetermined"


# Paragraph 5


@pytest.mark.norm(EVALUATION)
def test_an_incident_that_a_provider_reported_has_to_be_evaluated_as_well(developer):
    told = developer.happened("developer_aware_of_incident", "2026-03-02", case="i1")
    told = told.never("incident_found_by_developer")

    assert told.state(EVALUATION) == "pending"
    assert told.state(DEVELOPER_FINDS) == "not_bound"
    done = told.happened("incident_evaluated", "2026-03-06", case="i1")
    assert done.state(EVALUATION) == "met"
    assert done.duty(EVALUATION).delay == 4


@pytest.mark.norm(EVALUATION)
def test_the_record_of_an_evaluation_is_kept_by_house_rule(developer):
    keep = developer.book.norm(EVALUATION).keep

    assert (keep.period.n, str(keep.tag)) == (5, "house")


@pytest.mark.norm(SUSPENSION)
def test_the_product_is_suspended_only_if_the_problem_lies_in_development(developer):
    assert developer.but(development_problem_open=True).answer(SUSPENSION) == "applies"
    assert developer.but(development_problem_open=False).answer(SUSPENSION) == "not"
    assert developer.answer(SUSPENSION) == "undetermined"


@pytest.mark.norm(SUSPENSION)
@pytest.mark.parametrize("missing", sorted(BOTH_MEASURES))
def test_a_problem_in_development_takes_a_warning_and_a_suspension(developer, missing):
    found = developer.but(development_problem_open=True)

    assert found.but(problem_measures=BOTH_MEASURES).state(SUSPENSION) == "met"
    assert found.but(problem_measures=BOTH_MEASURES - {missing}).state(SUSPENSION) == "breached"


@pytest.mark.norm(SUSPENSION)
def test_a_return_before_the_fix_is_a_breach_and_after_it_none(developer):
    found = developer.but(development_problem_open=False).since("2026-03-02", development_problem_open=True)
    found = found.since("2026-03-02", problem_measures=BOTH_MEASURES)
    back = found.since("2026-04-01", problem_measures=frozenset({"other_providers_notified"}))
    fixed = back.since("2026-04-01", development_problem_open=False)

    assert back.state(SUSPENSION, on="2026-03-31") == "met"
    assert back.state(SUSPENSION, on="2026-04-01") == "breached"
    assert fixed.state(SUSPENSION, on="2026-04-01") == "not_bound"


@pytest.mark.norm(CONTAINMENT)
def test_another_provider_acts_on_the_warning_at_once(provider):
    warned = provider.happened("developer_warning_received", "2026-03-02", case="w1")

    assert provider.book.norm(CONTAINMENT).due.at_once
    assert warned.state(CONTAINMENT) == "pending"
    acted = warned.happened("warning_acted_on", "2026-03-02", case="w1")
    assert acted.state(CONTAINMENT) == "met"
    assert acted.duty(CONTAINMENT).delay == 0


@pytest.mark.norm(CONTAINMENT, NOTICES)
def test_a_warning_alone_brings_no_notice_to_users_without_an_incident_of_ones_own(provider):
    warned = provider.happened("developer_warning_received", "2026-03-02", case="w1")
    warned = warned.never("provider_aware_of_incident")

    assert warned.state(NOTICES) == "not_bound"
    assert warned.happened("provider_aware_of_incident", "2026-03-03", case="w1").state(NOTICES) == "pending"
