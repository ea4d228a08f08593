"""Interviews and audits as cases."""

from __future__ import annotations

import pytest


@pytest.fixture
def held(case):
    """A provincial authority interviews a provider on 5 March 2026."""
    return (
        case("ml4.interview")
        .knowing(interview_grounds=frozenset({"incident"}), harm_effectively_avoided=True)
        .did("invite", "2026-03-02", by="provincial_ai_authority")
        .did("hold", "2026-03-05", by="provincial_ai_authority")
    )


@pytest.fixture
def demanded(held):
    """It demands rectification by 31 March and an explanation by 12 March."""
    return held.did("require_rectification", "2026-03-05", rectify_by="2026-03-31").did(
        "require_explanation", "2026-03-05", explain_by="2026-03-12"
    )


# Interviews


@pytest.mark.norm("ML4-86-1")
def test_whoever_merely_uses_ai_is_not_called_in(case):
    user = case("ml4.interview").knowing(
        training_activities=frozenset(),
        development_activities=frozenset(),
        provides_service=False,
        controls_service=False,
    )

    assert user.did("invite", "2026-03-02").refusal() == ["ML4-86-1"]


@pytest.mark.norm("ML4-86-1")
def test_an_interview_takes_a_considerable_risk_or_an_incident(case):
    calm = case("ml4.interview").knowing(interview_grounds=frozenset())

    assert calm.did("invite", "2026-03-02").refusal() == ["ML4-86-1"]


@pytest.mark.norm("ML4-86-1")
@pytest.mark.parametrize("by", ["ai_authority", "provincial_ai_authority", "city_ai_authority"])
def test_national_and_local_authorities_interview(case, by):
    assert case("ml4.interview").did("invite", "2026-03-02", by=by).refusal() == []


@pytest.mark.norm("ML4-86-1")
def test_an_interview_without_any_demand_is_not_closed(held):
    assert held.did("close", "2026-03-06").refusal() == ["ML4-86-1"]


@pytest.mark.norm("ML4-86-1")
def test_an_interview_without_minutes_is_none(case):
    assert case("ml4.interview").did("invite", "2026-03-02").did(
        "hold", "2026-03-05", minutes=None
    ).refusal() == ["ML4-86-1"]


@pytest.mark.norm("ML4-86-1-i", "ML4-86-1-ii", "ML4-86-1-iii")
@pytest.mark.parametrize(
    ("step", "day", "article"),
    [
        ("require_rectification", "rectify_by", "ML4-86-1-i"),
        ("require_explanation", "explain_by", "ML4-86-1-ii"),
        ("require_audit", "audit_by", "ML4-86-1-iii"),
    ],
)
def test_every_demand_sets_a_day(held, step, day, article):
    assert held.did(step, "2026-03-05", **{day: None}).refusal() == [article]


@pytest.mark.norm("ML4-86-1-ii")
@pytest.mark.parametrize("lacking", ["responsibility", "measures", "effects"])
def test_an_explanation_has_three_heads(demanded, lacking):
    assert demanded.did("explain", "2026-03-10", **{lacking: None}).refusal() == ["ML4-86-1-ii"]


@pytest.mark.norm("ML4-86-1-i", "ML4-86-1-ii")
def test_an_interview_is_closed_when_every_demand_is_met_and_verified(demanded):
    rectified = demanded.did("rectify", "2026-03-20")
    done = rectified.did("explain", "2026-03-21")

    assert demanded.did("close", "2026-03-20").refusal() == ["ML4-86-1-i", "ML4-86-1-ii"]
    assert rectified.did("close", "2026-03-20").refusal() == ["ML4-86-1-ii"]
    assert done.did("close", "2026-03-23", verified=None).refusal() == ["ML4-86-1"]
    assert done.did("close", "2026-03-23").state("2026-03-23") == "closed"


@pytest.mark.norm("ML4-86-1-i", "ML4-86-1-ii")
def test_a_demand_met_on_the_last_day_is_in_time_and_on_the_day_after_late(demanded):
    assert demanded.clock("explanation", "2026-03-12") == ("running", "2026-03-12")
    assert demanded.clock("explanation", "2026-03-13") == ("overdue", "2026-03-12")
    assert demanded.did("explain", "2026-03-13").clock("explanation", "2026-03-13")[0] == "late"
    assert demanded.did("rectify", "2026-03-31").clock("rectification", "2026-03-31")[0] == "met"


@pytest.mark.norm("ML4-86-1")
def test_failure_is_found_only_when_a_day_set_has_passed(held):
    demanded = held.did("require_rectification", "2026-03-05", rectify_by="2026-03-31")

    assert demanded.did("find_not_rectified", "2026-03-31").refusal() == ["ML4-86-1"]
    assert demanded.did("find_not_rectified", "2026-04-01").state("2026-04-01") == "not_rectified"


@pytest.mark.norm("ML4-86-1-i")
def test_proof_that_falls_short_is_met_by_a_new_demand_with_a_new_day(demanded):
    again = demanded.did("rectify", "2026-03-20").did(
        "require_rectification", "2026-03-23", rectify_by="2026-04-10"
    )

    assert again.clock("rectification", "2026-03-23") == ("running", "2026-04-10")


@pytest.mark.norm("ML4-86-2-a")
def test_a_promise_carries_the_activity_to_its_day_and_no_longer(demanded):
    promised = demanded.did("commit", "2026-03-06", commit_by="2026-03-25")

    assert (promised.state("2026-03-25"), promised.state("2026-03-26")) == ("committed", "held")
    kept = promised.did("rectify", "2026-03-25")
    assert kept.state("2026-03-26") == "committed"


@pytest.mark.norm("ML4-86-2-a")
def test_a_promise_names_a_day_and_what_keeps_harm_away(held):
    assert held.did("commit", "2026-03-06", commit_by=None).refusal() == ["ML4-86-2-a"]
    assert held.did("commit", "2026-03-06", harm_avoided=None).refusal() == ["ML4-86-2-a"]
    harmful = held.knowing(harm_effectively_avoided=False)
    assert harmful.did("commit", "2026-03-06").refusal() == ["ML4-86-2-a"]


@pytest.mark.norm("ML4-86-2-a", "ML4-58-2-b")
def test_where_the_circuit_breaker_has_to_trip_no_promise_replaces_stopping(held):
    dangerous = held.knowing(breaker_triggers=frozenset({"out_of_control"}))

    assert dangerous.did("commit", "2026-03-06").refusal() == ["ML4-58-2-b"]


@pytest.mark.norm("ML4-86-2-b")
def test_only_the_national_authority_suspends_and_a_provincial_one_refers(demanded):
    promised = demanded.did("commit", "2026-03-06", commit_by="2026-03-25")
    by_province = promised.did("order_suspension", "2026-03-09", by="provincial_ai_authority")
    referred = promised.did("refer_suspension", "2026-03-09", by="provincial_ai_authority")

    assert by_province.refusal() == ["ML4-86-2-b"]
    assert referred.state("2026-03-09") == "committed"
    assert referred.did("order_suspension", "2026-03-10").state("2026-04-30") == "suspended"


@pytest.mark.norm("ML4-86-2-b")
def test_an_order_to_suspend_states_why_harm_is_possible_and_the_remedies(demanded):
    assert demanded.did("order_suspension", "2026-03-09", finding=None).refusal() == ["ML4-86-2-b"]
    assert demanded.did("order_suspension", "2026-03-09", remedies=None).refusal() == ["ML4-105-1"]


@pytest.mark.norm("ML4-86-2-b")
def test_a_suspension_ends_with_rectification_verified_by_the_national_authority(demanded):
    done = (
        demanded.did("order_suspension", "2026-03-09")
        .did("rectify", "2026-03-20")
        .did("explain", "2026-03-12")
    )

    assert done.did("close", "2026-03-23", by="provincial_ai_authority").refusal() == ["ML4-86-1"]
    by_province = done.did("close_after_suspension", "2026-03-23", by="provincial_ai_authority")
    assert by_province.refusal() == ["ML4-86-2-b"]
    assert done.did("close_after_suspension", "2026-03-23").state("2026-03-23") == "closed"


# Audits


@pytest.mark.norm("ML4-68-1-v")
def test_a_provider_is_audited_within_two_years_and_the_day_after_is_overdue(case):
    providing = case("ml4.audit").did("begin_providing", "2024-03-04")

    assert providing.clock("two_years", "2026-03-04") == ("running", "2026-03-04")
    assert providing.clock("two_years", "2026-03-05") == ("overdue", "2026-03-04")


@pytest.mark.norm("ML4-68-1-v")
def test_the_next_two_years_run_from_the_last_audit_and_a_late_one_stays_late(case):
    story = case("ml4.audit").did("begin_providing", "2022-03-04").did("start", "2024-02-01")
    in_time = story.did("report", "2024-03-04")
    late = story.did("report", "2024-03-05")

    assert in_time.clock("two_years", "2024-03-04") == ("running", "2026-03-04")
    assert not in_time.on("2024-03-04").late
    assert [(c.clock.name, c.clock.owner.name) for c in late.on("2024-03-05").late] == [
        ("two_years", "provider")
    ]


@pytest.mark.norm("ML4-52-1-a")
def test_an_audit_asked_for_by_the_national_authority_is_due_on_the_day_it_sets(case):
    asked = case("ml4.audit").did("request", "2026-03-02", audit_by="2026-04-30")
    started = asked.did("start", "2026-03-10")

    assert asked.clock("requested", "2026-04-30") == ("running", "2026-04-30")
    assert asked.clock("requested", "2026-05-01") == ("overdue", "2026-04-30")
    assert started.did("report_development", "2026-04-30").clock("requested", "2026-05-01")[0] == "met"


@pytest.mark.norm("ML4-52-1-a")
def test_no_provincial_authority_asks_for_an_audit_under_article_52(case):
    by_province = case("ml4.audit").did("request", "2026-03-02", by="provincial_ai_authority")

    assert by_province.refusal() == ["ML4-52-1-a"]


@pytest.mark.norm("ML4-68-1-v")
def test_the_audit_of_a_developer_starts_no_two_years(case):
    story = case("ml4.audit").did("start", "2026-03-02").did("report_development", "2026-03-10")

    assert [c.clock.name for c in story.on("2026-03-10").clocks] == []


@pytest.mark.norm("ML4-52-1-b")
@pytest.mark.parametrize("step", ["report", "report_development"])
@pytest.mark.parametrize("lacking", ["inputs", "models", "outputs", "legal_review"])
def test_an_audit_report_with_one_of_four_parts_missing_is_not_signed(case, step, lacking):
    running = case("ml4.audit").did("start", "2026-03-02")

    assert running.did(step, "2026-03-10", **{lacking: None}).refusal() == ["ML4-52-1-b"]


@pytest.mark.norm("ML4-52-1-a")
def test_findings_are_closed_before_the_next_audit_begins(case):
    reported = case("ml4.audit").did("start", "2026-03-02").did("report", "2026-03-10")

    assert reported.did("start", "2026-03-11").refusal() == ["ML4-52-1-a"]
    assert (
        reported.did("close_findings", "2026-03-20").did("start", "2026-03-23").state("2026-03-23")
        == "running"
    )
