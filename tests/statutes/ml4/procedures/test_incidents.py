"""Risks and incidents as cases: every task is timed, excused only where the law says so, and no number is invented."""

from __future__ import annotations

import pytest

from chengxu.dates.limits import Promptly
from chengxu.law.procedure import SetBy
from chengxu.statutes.model_law.procedures.incidents import PROCEDURES

PROVIDER_SIDE = "ml4.incident_at_provider"
DEVELOPER_SIDE = "ml4.incident_at_developer"


@pytest.fixture
def found(case):
    """An incident that a provider discovers on 2 March 2026; its measures keep users from harm."""
    return case(PROVIDER_SIDE).knowing(harm_to_users_avoided=True).did("discover", "2026-03-02")


@pytest.fixture
def told_all(found):
    """The same on 3 March: handled, developer and authority told, evaluation known; users not yet informed."""
    return (
        found.did("handle", "2026-03-02")
        .did("notify_developer", "2026-03-03")
        .did("report", "2026-03-03")
        .did("learn_evaluation", "2026-03-03")
    )


@pytest.fixture
def at_developer(case):
    """An incident that the developer of a model with two providers discovers on 2 March 2026."""
    return case(DEVELOPER_SIDE).did("discover", "2026-03-02", providers=["甲公司", "乙公司"])


def running(story, day):
    """The clocks still open on a day, with the name for which they run."""
    return [(c.clock.name, c.each) for c in story.on(day).clocks if c.stopped is None]


# No hours


@pytest.mark.norm("ML4-53-1", "ML4-53-2-a", "ML4-53-2-b", "ML4-53-3", "ML4-53-5-a")
def test_no_task_has_a_number_of_hours_or_days():
    limits = {c.name: c.limit for procedure in PROCEDURES for c in procedure.clocks}

    assert limits.pop("ordered_notice") == SetBy("inform_by")
    assert all(isinstance(limit, Promptly) for limit in limits.values())


# Risks


@pytest.mark.norm("ML4-53-1")
def test_a_risk_is_remedied_at_once_and_the_time_taken_is_shown_without_grace(case):
    story = case("ml4.risk").did("find", "2026-03-02")
    clock = story.did("remedy", "2026-03-06").on("2026-03-10").clock("remedying")

    assert story.clock("remedying", "2026-03-10") == ("running", None)
    assert (clock.days, clock.clock.limit.at_once) == (4, True)
    assert story.did("remedy", "2026-03-06", measures=" ").refusal() == ["ML4-53-1"]


# The provider


@pytest.mark.norm("ML4-53-2-b", "ML4-53-3")
def test_a_provider_that_discovers_an_incident_has_four_tasks(found):
    assert running(found, "2026-03-02") == [
        ("handling", None),
        ("users", None),
        ("authority", None),
        ("developer", None),
    ]


@pytest.mark.norm("ML4-53-3")
def test_a_provider_that_is_notified_has_to_inform_users_and_to_report(case):
    notified = case(PROVIDER_SIDE).did("be_notified", "2026-03-02")

    assert running(notified, "2026-03-02") == [("users", None), ("authority", None)]


@pytest.mark.norm("ML4-53-3")
def test_the_first_knowledge_counts_and_a_later_discovery_starts_no_time_anew(found):
    assert found.did("be_notified", "2026-03-04").refusal() == ["ML4-53-3"]


@pytest.mark.norm("ML4-53-3-i", "ML4-53-3-ii", "ML4-53-3-iii")
@pytest.mark.parametrize("step", ["inform_users", "report"])
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("course", "ML4-53-3-i"),
        ("reach", "ML4-53-3-i"),
        ("measures", "ML4-53-3-ii"),
        ("advice", "ML4-53-3-ii"),
        ("contact", "ML4-53-3-iii"),
    ],
)
def test_notice_and_report_state_all_three_matters(found, step, lacking, article):
    assert found.did(step, "2026-03-03", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-53-2-b", "ML4-53-3", "ML4-53-5-a")
def test_a_case_is_closed_when_every_task_is_done_and_the_evaluation_is_known(told_all):
    assert (
        told_all.did("inform_users", "2026-03-04").did("close", "2026-03-05").state("2026-03-05") == "closed"
    )


@pytest.mark.norm("ML4-53-2-b", "ML4-53-3", "ML4-53-5-a")
def test_a_case_with_open_tasks_is_not_closed_and_each_article_is_named(found):
    assert found.did("close", "2026-03-03").refusal() == [
        "ML4-53-2-b",
        "ML4-53-2-b",
        "ML4-53-3",
        "ML4-53-3",
        "ML4-53-5-a",
    ]


@pytest.mark.norm("ML4-53-4-a")
def test_an_excuse_ends_the_task_towards_users_and_nothing_else(found):
    excused = found.did("excuse_users", "2026-03-03")

    assert running(excused, "2026-03-03") == [("handling", None), ("authority", None), ("developer", None)]
    assert excused.did("close", "2026-03-04").refusal().count("ML4-53-3") == 1


@pytest.mark.norm("ML4-53-4-a")
def test_an_excuse_needs_reasons_and_measures_that_do_keep_users_from_harm(found):
    assert found.did("excuse_users", "2026-03-03", reasons="").refusal() == ["ML4-53-4-a"]
    harmful = found.knowing(harm_to_users_avoided=False)
    assert harmful.did("excuse_users", "2026-03-03").refusal() == ["ML4-53-4-a"]


@pytest.mark.norm("ML4-53-4-b")
def test_an_order_of_the_national_authority_opens_the_task_towards_users_again(told_all):
    excused = told_all.did("excuse_users", "2026-03-03")
    ordered = excused.did("order_users_informed", "2026-03-05", inform_by="2026-03-09")

    assert excused.clock("users", "2026-03-04") == ("done", None)
    assert ordered.clock("users", "2026-03-05") == ("running", None)
    assert ordered.did("close", "2026-03-06").refusal() == ["ML4-53-3"]
    assert ordered.did("excuse_users", "2026-03-06").refusal() == ["ML4-53-4-b"]
    assert (
        ordered.did("inform_users", "2026-03-09").did("close", "2026-03-09").state("2026-03-09") == "closed"
    )


@pytest.mark.norm("ML4-53-4-b")
def test_the_day_set_in_the_order_counts_and_the_day_after_is_late(told_all):
    ordered = told_all.did("order_users_informed", "2026-03-05", inform_by="2026-03-09")

    assert ordered.clock("ordered_notice", "2026-03-09") == ("running", "2026-03-09")
    late = ordered.did("inform_users", "2026-03-10").on("2026-03-10").late
    assert [(c.clock.name, c.clock.owner.name) for c in late] == [("ordered_notice", "provider")]


@pytest.mark.norm("ML4-53-4-b")
def test_an_order_without_a_day_leaves_the_notice_prompt(told_all):
    ordered = told_all.did("order_users_informed", "2026-03-05")

    assert ordered.clock("ordered_notice", "2026-06-01") == ("running", None)


@pytest.mark.norm("ML4-53-4-b")
def test_a_case_closed_on_an_excuse_is_opened_again_by_the_order(told_all):
    closed = told_all.did("excuse_users", "2026-03-03").did("close", "2026-03-04")

    assert closed.state("2026-03-04") == "closed"
    assert closed.did("order_users_informed", "2026-03-20").state("2026-03-20") == "handling"


@pytest.mark.norm("ML4-53-4-b")
@pytest.mark.parametrize("local", ["provincial_ai_authority", "city_ai_authority", "local_ai_authorities"])
def test_no_local_authority_orders_users_to_be_informed(told_all, local):
    assert told_all.did("order_users_informed", "2026-03-05", by=local).refusal() == ["ML4-53-4-b"]


@pytest.mark.norm("ML4-53-4-b")
@pytest.mark.parametrize(("lacking", "article"), [("finding", "ML4-53-4-b"), ("remedies", "ML4-105-1")])
def test_the_order_states_why_harm_is_possible_and_the_remedies(told_all, lacking, article):
    assert told_all.did("order_users_informed", "2026-03-05", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-53-5-c")
def test_a_warned_provider_contains_its_risk_and_no_more(case):
    warned = case(PROVIDER_SIDE).did("be_warned", "2026-03-02")

    assert running(warned, "2026-03-02") == [("containment", None)]
    assert warned.did("close", "2026-03-03").refusal() == ["ML4-53-5-c"]
    assert warned.did("contain", "2026-03-02").did("close", "2026-03-03").state("2026-03-03") == "closed"


@pytest.mark.norm("ML4-53-5-c", "ML4-53-3")
def test_a_warned_provider_that_has_suffered_the_incident_gets_the_four_tasks_as_well(case):
    hit = case(PROVIDER_SIDE).did("be_warned", "2026-03-02").did("discover", "2026-03-03")

    assert [name for name, _ in running(hit, "2026-03-03")] == [
        "containment",
        "handling",
        "users",
        "authority",
        "developer",
    ]


# The developer


@pytest.mark.norm("ML4-53-2-a", "ML4-53-5-a")
def test_a_developer_handles_the_incident_tells_each_provider_and_evaluates(at_developer):
    assert running(at_developer, "2026-03-02") == [
        ("handling", None),
        ("provider_notice", "甲公司"),
        ("provider_notice", "乙公司"),
        ("evaluation", None),
    ]


@pytest.mark.norm("ML4-53-2-a")
def test_a_provider_without_a_notice_of_its_own_keeps_the_case_open(at_developer):
    story = (
        at_developer.did("handle", "2026-03-02")
        .did("notify_provider", "2026-03-02", provider="甲公司")
        .did("find_no_problem", "2026-03-03")
    )

    assert running(story, "2026-03-03") == [("provider_notice", "乙公司")]
    assert story.did("close", "2026-03-03").refusal() == ["ML4-53-2-a"]
    done = story.did("notify_provider", "2026-03-04", provider="乙公司").did("close", "2026-03-04")
    assert done.state("2026-03-04") == "closed"


@pytest.mark.norm("ML4-53-2-a")
def test_a_discovery_says_what_the_list_of_providers_rests_on_even_if_it_is_empty(case):
    fresh = case(DEVELOPER_SIDE)

    assert fresh.did("discover", "2026-03-02", list_basis=None).refusal() == ["ML4-53-2-a"]
    assert fresh.did("discover", "2026-03-02", list_basis="尚未提供").refusal() == []


@pytest.mark.norm("ML4-53-5-a")
def test_a_developer_that_is_notified_evaluates_at_once(case):
    notified = case(DEVELOPER_SIDE).did("be_notified", "2026-03-02")

    assert running(notified, "2026-03-02") == [("evaluation", None)]


@pytest.mark.norm("ML4-53-5-a")
def test_as_long_as_the_evaluation_has_no_result_the_case_stays_open(at_developer):
    assert "ML4-53-5-a" in at_developer.did("close", "2026-03-09").refusal()


@pytest.mark.norm("ML4-53-5-b")
def test_a_problem_in_development_is_told_to_every_other_provider_and_the_product_suspended(case):
    problem = (
        case(DEVELOPER_SIDE)
        .did("be_notified", "2026-03-02")
        .did("find_problem", "2026-03-03", others=["乙公司", "丙公司"])
    )

    assert running(problem, "2026-03-03") == [
        ("warning", "乙公司"),
        ("warning", "丙公司"),
        ("suspension", None),
    ]
    fixed = problem.did("suspend", "2026-03-03").did("solve", "2026-03-10")
    one_told = fixed.did("warn_provider", "2026-03-11", provider="乙公司")
    assert one_told.did("close", "2026-03-11").refusal() == ["ML4-53-5-b"]
    all_told = one_told.did("warn_provider", "2026-03-11", provider="丙公司")
    assert all_told.did("close", "2026-03-11").state("2026-03-11") == "closed"


@pytest.mark.norm("ML4-53-5-b")
def test_the_product_does_not_come_back_before_the_fix_is_on_record(case):
    suspended = (
        case(DEVELOPER_SIDE)
        .did("be_notified", "2026-03-02")
        .did("find_problem", "2026-03-03")
        .did("suspend", "2026-03-03")
    )

    assert suspended.did("restore", "2026-03-05").refusal() == ["ML4-53-5-b"]
    assert suspended.did("solve", "2026-03-05", fix=None).refusal() == ["ML4-53-5-b"]
    assert suspended.did("solve", "2026-03-05").did("restore", "2026-03-05").state("2026-03-05") == "restored"


@pytest.mark.norm("ML4-53-5-b")
def test_without_a_problem_in_development_nothing_is_suspended(at_developer):
    cleared = at_developer.did("find_no_problem", "2026-03-03")

    assert cleared.did("suspend", "2026-03-03").refusal() == ["ML4-53-5-b"]


@pytest.mark.norm("ML4-53-2-a")
def test_a_provider_does_not_take_the_steps_of_the_developer(at_developer):
    assert at_developer.did("find_problem", "2026-03-03", by="provider").refusal() == ["ML4-53-5-a"]
