"""The circuit breaker, orders of disposal and vulnerabilities as cases."""

from __future__ import annotations

import pytest


@pytest.fixture
def tripped(case):
    """A system found out of control on 2 March 2026."""
    return (
        case("ml4.circuit_breaker")
        .knowing(breaker_triggers=frozenset({"out_of_control"}))
        .did("arm", "2026-01-05")
        .did("detect", "2026-03-02")
    )


@pytest.fixture
def ordered(case):
    """An order of 2 March 2026 to take a product down by 9 March."""
    return case("ml4.disposal_order").did("order", "2026-03-02", comply_by="2026-03-09")


# The breaker


@pytest.mark.norm("ML4-58-2-a")
@pytest.mark.parametrize("lacking", ["plan", "responsible", "tested_on"])
def test_a_breaker_has_a_plan_somebody_responsible_and_a_test(case, lacking):
    assert case("ml4.circuit_breaker").did("arm", "2026-01-05", **{lacking: None}).refusal() == ["ML4-58-2-a"]


@pytest.mark.norm("ML4-58-2-b")
def test_a_danger_is_blocked_and_reported_at_once_each_timed_by_itself(tripped):
    blocked = tripped.did("block", "2026-03-02", measures=["终止运行"])
    reported = blocked.did("report", "2026-03-04")

    assert blocked.clock("blocking", "2026-03-05") == ("done", None)
    assert blocked.clock("report", "2026-03-05") == ("running", None)
    assert reported.on("2026-03-05").clock("report").days == 2


@pytest.mark.norm("ML4-58-2-b")
def test_blocking_takes_at_least_one_measure(tripped):
    assert tripped.did("block", "2026-03-02", measures=()).refusal() == ["ML4-58-2-b"]


@pytest.mark.norm("ML4-58-2-b")
def test_without_any_of_the_three_dangers_the_breaker_is_not_the_way(case):
    calm = case("ml4.circuit_breaker").knowing(breaker_triggers=frozenset())

    assert calm.did("detect", "2026-03-02").refusal() == ["ML4-58-2-b"]


@pytest.mark.norm("ML4-58-2-b")
def test_whoever_has_no_breaker_still_has_to_block_the_danger(case):
    story = case("ml4.circuit_breaker").did("detect", "2026-03-02").did("block", "2026-03-02")

    assert story.state("2026-03-02") == "contained"


@pytest.mark.norm("ML4-58-2-b")
@pytest.mark.parametrize("lacking", ["trigger", "measure", "time"])
def test_the_report_states_trigger_measure_and_time(tripped, lacking):
    assert tripped.did("report", "2026-03-02", **{lacking: None}).refusal() == ["ML4-58-2-b"]


@pytest.mark.norm("ML4-58-2-b")
def test_a_measure_is_lifted_for_reasons_after_the_report_and_when_the_danger_is_over(tripped):
    blocked = tripped.did("block", "2026-03-02").knowing(breaker_triggers=frozenset({"may_cascade"}))
    reported = blocked.did("report", "2026-03-02")
    over = tripped.did("block", "2026-03-02").did("report", "2026-03-02").did("keep", "2026-03-03")

    assert blocked.did("lift", "2026-03-09").refusal() == ["ML4-58-2-b", "ML4-58-2-b"]
    assert reported.did("lift", "2026-03-09").refusal() == ["ML4-58-2-b"]
    assert over.state("2026-03-09") == "kept"


@pytest.mark.norm("ML4-58-2-b")
def test_a_measure_whose_danger_is_not_known_to_last_may_be_lifted(case):
    story = (
        case("ml4.circuit_breaker")
        .did("detect", "2026-03-02")
        .did("block", "2026-03-02")
        .did("report", "2026-03-02")
    )

    assert story.did("lift", "2026-03-09").state("2026-03-09") == "lifted"
    assert story.did("lift", "2026-03-09", reasons=None).refusal() == ["ML4-58-2-b"]


# Orders of the authority


@pytest.mark.norm("ML4-58-3-a")
@pytest.mark.parametrize("local", ["provincial_ai_authority", "city_ai_authority"])
def test_only_the_national_authority_orders_disposal(case, local):
    assert case("ml4.disposal_order").did("order", "2026-03-02", by=local).refusal() == ["ML4-58-3-a"]


@pytest.mark.norm("ML4-58-3-a")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("danger", "ML4-58-3-a"),
        ("measure", "ML4-58-3-a"),
        ("comply_by", "ML4-58-3-a"),
        ("remedies", "ML4-105-1"),
    ],
)
def test_an_order_states_danger_measure_day_and_remedies(case, lacking, article):
    assert case("ml4.disposal_order").did("order", "2026-03-02", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-58-3-a")
def test_disobedience_is_found_from_the_day_after_the_day_set(ordered):
    assert ordered.clock("compliance", "2026-03-09") == ("running", "2026-03-09")
    assert ordered.did("find_defiance", "2026-03-09").refusal() == ["ML4-58-3-a"]
    assert ordered.did("find_defiance", "2026-03-10").state("2026-03-10") == "defied"
    assert ordered.state("2026-06-01") == "ordered"  # never by itself


@pytest.mark.norm("ML4-58-3-a")
def test_compliance_on_the_last_day_is_in_time_and_on_the_day_after_late(ordered):
    assert ordered.did("comply", "2026-03-09").clock("compliance", "2026-03-10")[0] == "met"
    assert ordered.did("comply", "2026-03-10").clock("compliance", "2026-03-10")[0] == "late"


@pytest.mark.norm("ML4-58-3-b")
def test_networks_are_cut_only_on_top_of_an_order_and_where_it_is_necessary(case, ordered):
    assert case("ml4.disposal_order").did("cut_off", "2026-03-02").refusal() == ["ML4-58-3-b"]
    assert ordered.did("cut_off", "2026-03-03", necessity=None).refusal() == ["ML4-58-3-b"]
    assert ordered.did("cut_off", "2026-03-03").refusal() == []


# Vulnerabilities


@pytest.mark.norm("ML4-51-1", "ML4-51-2")
def test_anybody_reports_a_vulnerability_which_is_confirmed_patched_disclosed_and_closed(case):
    story = (
        case("ml4.vulnerability")
        .did("report", "2026-03-02")
        .did("confirm", "2026-03-03")
        .did("patch", "2026-03-05")
        .did("disclose", "2026-03-06")
        .did("close", "2026-03-09")
    )

    assert story.state("2026-03-09") == "closed"
    clocks = {c.clock.name: (c.due, c.days) for c in story.on("2026-03-09").clocks}
    assert clocks == {"patching": (None, 3), "disclosure": (None, 4)}


@pytest.mark.norm("ML4-51-2")
def test_a_vulnerability_is_not_closed_without_patch_and_advice_or_a_reason_for_none(case):
    confirmed = case("ml4.vulnerability").did("discover", "2026-03-02").did("confirm", "2026-03-02")

    assert confirmed.did("close", "2026-03-03").refusal() == ["ML4-51-2"]
    assert confirmed.did("patch", "2026-03-03", patch=None).refusal() == ["ML4-51-2"]
    patched = confirmed.did("patch", "2026-03-03", patch="无须修补：仅影响已停用的接口")
    assert patched.did("disclose", "2026-03-03", advice=" ").refusal() == ["ML4-51-2"]


@pytest.mark.norm("ML4-51-2")
def test_a_report_that_proves_wrong_ends_the_tasks(case):
    story = case("ml4.vulnerability").did("report", "2026-03-02").did("dismiss", "2026-03-04")

    assert story.state("2026-03-04") == "closed"
    assert story.clock("patching", "2026-03-04")[0] == "done"
