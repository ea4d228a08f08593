"""Security review, remedies, public interest suits and State organs as cases."""

from __future__ import annotations

import pytest

from chengxu.law.document import Kind
from chengxu.statutes.model_law.procedures.redress import official, security_review, state_organ


@pytest.fixture
def served(case):
    """A decision served on 12 March 2026."""
    return case("ml4.remedy").did("serve", "2026-03-12")


@pytest.fixture
def failing(case):
    """A State organ found failing on 2 March 2026."""
    return (
        case("ml4.state_organ_failing").knowing(entity_kind="state_organ").did("find_failing", "2026-03-02")
    )


# Security review


@pytest.mark.norm("ML4-83-1")
def test_the_activity_is_held_before_it_is_submitted_and_until_it_is_passed(case):
    fresh = case("ml4.security_review").knowing(effects_in_china=frozenset({"national_security"}))

    assert fresh.did("submit", "2026-03-02").refusal() == ["ML4-83-1"]
    story = fresh.did("hold", "2026-03-02").did("submit", "2026-03-03")
    assert story.state("2027-03-03") == "submitted"  # silence passes nothing
    assert story.did("pass", "2026-06-01").state("2026-06-01") == "passed"


@pytest.mark.norm("ML4-83-1")
def test_what_does_not_touch_national_security_needs_no_review(case):
    harmless = case("ml4.security_review").knowing(effects_in_china=frozenset({"public_interest"}))

    assert harmless.did("hold", "2026-03-02").refusal() == ["ML4-83-1"]


@pytest.mark.norm("ML4-83-2")
def test_a_review_decision_is_final_and_names_no_remedy(case):
    story = case("ml4.security_review").did("hold", "2026-03-02").did("submit", "2026-03-03")
    refused = story.did("not_pass", "2026-06-01")

    assert refused.on("2026-06-01").state.final
    assert refused.may("2026-06-02") == []
    assert not [p for step in security_review.steps for p in step.particulars if p.name == "remedies"]


@pytest.mark.norm("ML4-85-1")
def test_the_answer_is_due_on_the_day_of_the_review_rules_and_without_one_no_limit_is_shown(case):
    held = case("ml4.security_review").did("hold", "2026-03-02")
    dated = held.did("submit", "2026-03-03", answer_by="2026-05-29")
    late = dated.did("pass", "2026-05-30").on("2026-06-01").late

    assert dated.clock("answer", "2026-05-29") == ("running", "2026-05-29")
    assert [(c.clock.name, c.clock.owner.name) for c in late] == [("answer", "ai_authority")]
    assert held.did("submit", "2026-03-03").clock("answer", "2027-03-03") == ("running", None)


# Review and suit


@pytest.mark.norm("ML4-105-1")
@pytest.mark.parametrize(("day", "refused"), [("2026-05-11", []), ("2026-05-12", ["LW-ARL-20"])])
def test_review_is_open_for_sixty_days(served, day, refused):
    assert served.did("apply_for_review", day).refusal() == refused


@pytest.mark.norm("ML4-105-1")
@pytest.mark.parametrize(("day", "refused"), [("2026-09-14", []), ("2026-09-15", ["LW-ALIT-46"])])
def test_a_suit_is_open_for_six_months(served, day, refused):
    assert served.did("sue", day).refusal() == refused


@pytest.mark.norm("ML4-105-1")
@pytest.mark.parametrize(("day", "refused"), [("2026-06-16", []), ("2026-06-17", ["LW-ALIT-45"])])
def test_after_a_review_decision_a_suit_is_open_for_fifteen_days(served, day, refused):
    reviewed = served.did("apply_for_review", "2026-04-08").did("decide_review", "2026-06-01")

    assert reviewed.did("sue", day).refusal() == refused


@pytest.mark.norm("ML4-105-1")
def test_the_outcome_of_a_suit_goes_into_the_register(served):
    judged = served.did("sue", "2026-04-08").did("judge", "2026-09-01", outcome="撤销")

    assert judged.state("2026-09-01") == "judged"
    assert served.did("sue", "2026-04-08").did("judge", "2026-09-01", outcome="").refusal() == ["ML4-105-1"]


@pytest.mark.norm("ML4-105-1")
def test_a_decision_is_out_of_reach_only_after_the_last_day(served):
    assert served.did("settle", "2026-09-14").refusal() == ["ML4-105-1"]
    assert served.did("settle", "2026-09-15").state("2026-09-15") == "settled"


@pytest.mark.norm("ML4-105-1")
def test_every_decision_names_its_remedies(case):
    assert case("ml4.remedy").did("serve", "2026-03-12", remedies=None).refusal() == ["ML4-105-1"]


@pytest.mark.norm("ML4-83-2", "ML4-105-1")
@pytest.mark.parametrize("step", ["apply_for_review", "sue"])
def test_a_security_review_decision_is_open_to_neither_but_a_sanction_built_on_it_is(served, step):
    review = served.knowing(contested_act="security_review")

    assert review.did(step, "2026-04-08").refusal() == ["ML4-83-2"]
    assert served.knowing(contested_act="sanction").did(step, "2026-04-08").refusal() == []


# Public interest


@pytest.mark.norm("ML4-106-1")
@pytest.mark.parametrize("by", ["procuratorate", "consumer_organisation"])
def test_procuratorate_and_consumer_organisations_sue_a_provider(case, by):
    grounds = frozenset({"breach", "public_interest"})
    story = case("ml4.public_interest_suit").knowing(
        provides_service=True, controls_service=True, public_suit_grounds=grounds
    )

    assert story.did("sue", "2026-03-02", by=by).did("judge", "2026-09-01").state("2026-09-01") == "judged"


@pytest.mark.norm("ML4-106-1")
def test_nobody_else_sues(case):
    assert case("ml4.public_interest_suit").did("sue", "2026-03-02", by="anyone").refusal() == ["ML4-106-1"]


@pytest.mark.norm("ML4-106-1")
def test_another_organisation_sues_only_once_it_is_designated(case):
    fresh = case("ml4.public_interest_suit")
    by_province = fresh.did("designate", "2026-03-01", by="provincial_ai_authority")

    assert fresh.did("sue_as_designated", "2026-03-02").refusal() == ["ML4-106-1"]
    assert by_province.refusal() == ["ML4-106-1"]
    assert fresh.did("designate", "2026-03-01").did("sue_as_designated", "2026-03-02").refusal() == []


@pytest.mark.norm("ML4-106-1")
@pytest.mark.parametrize(
    "facts",
    [
        {"provides_service": False},
        {"public_suit_grounds": frozenset({"breach"})},
        {"public_suit_grounds": frozenset({"public_interest"})},
    ],
)
def test_who_is_no_provider_or_harmed_no_public_interest_is_not_within_106(case, facts):
    story = case("ml4.public_interest_suit").knowing(**facts)

    assert story.did("sue", "2026-03-02").refusal() == ["ML4-106-1"]


# State organs


@pytest.mark.norm("ML4-109-1")
@pytest.mark.parametrize("by", ["superior_organ", "ai_authority"])
def test_the_superior_organ_or_the_national_authority_orders_correction(failing, by):
    story = (
        failing.did("order_correction", "2026-03-03", by=by, correct_by="2026-03-31")
        .did("report_correction", "2026-03-31")
        .did("verify_correction", "2026-04-08", by=by)
        .did("close", "2026-04-09", by=by)
    )

    assert story.state("2026-04-09") == "closed"
    assert not story.on("2026-04-09").late


@pytest.mark.norm("ML4-109-1")
def test_a_provincial_authority_orders_no_state_organ(failing):
    assert failing.did("order_correction", "2026-03-03", by="provincial_ai_authority").refusal() == [
        "ML4-109-1"
    ]


@pytest.mark.norm("ML4-109-1")
def test_correction_a_day_late_is_late_on_the_side_of_the_organ(failing):
    ordered = failing.did("order_correction", "2026-03-03", correct_by="2026-03-31")
    late = ordered.did("report_correction", "2026-04-01").on("2026-04-01").late

    assert [(c.clock.name, c.clock.owner.name) for c in late] == [("correction", "state_organ")]
    assert failing.did("order_correction", "2026-03-03").clock("correction", "2027-01-01") == (
        "running",
        None,
    )


@pytest.mark.norm("ML4-109-1")
def test_whoever_is_no_state_organ_does_not_come_here(case):
    body = case("ml4.state_organ_failing").knowing(entity_kind="public_function")

    assert body.did("find_failing", "2026-03-02").refusal() == ["ML4-109-1"]


@pytest.mark.norm("ML4-109-1")
def test_there_is_no_fine_for_a_state_organ():
    stated = [p for table in (state_organ, official) for step in table.steps for p in step.particulars]

    assert not [p.name for p in stated if p.kind is Kind.MONEY]


@pytest.mark.norm("ML4-109-1")
def test_discipline_is_referred_and_decided_by_the_organ_entitled_to_it(failing):
    referred = failing.did("refer_for_discipline", "2026-03-03").did("order_correction", "2026-03-03")
    corrected = referred.did("verify_correction", "2026-03-20")

    assert failing.did("discipline", "2026-03-10").refusal() == ["ML4-109-1"]
    assert referred.did("discipline", "2026-03-10", by="ai_authority").refusal() == ["ML4-109-1"]
    assert corrected.did("close", "2026-03-21").refusal() == ["ML4-109-1"]
    assert (
        corrected.did("discipline", "2026-03-21").did("close", "2026-03-23").state("2026-03-23") == "closed"
    )


@pytest.mark.norm("ML4-109-2", "ML4-107-1-b")
def test_misconduct_of_an_official_is_disciplined_and_a_suspected_crime_goes_to_justice(case):
    fresh = case("ml4.official_misconduct")
    criminal = fresh.knowing(misconduct_criminal=True)

    disciplined = fresh.did("refer_for_discipline", "2026-03-02").did("discipline", "2026-04-08")
    assert disciplined.state("2026-04-08") == "decided"
    assert criminal.did("refer_for_discipline", "2026-03-02").refusal() == ["ML4-107-1-b"]
    assert criminal.did("refer_crime", "2026-03-02").state("2026-03-02") == "to_justice"


@pytest.mark.norm("ML4-109-3")
def test_without_fault_in_enforcement_no_official_is_liable(case):
    blameless = case("ml4.official_misconduct").knowing(no_enforcement_fault=True)

    assert blameless.did("refer_for_discipline", "2026-03-02").refusal() == ["ML4-109-3"]
    assert blameless.did("find_no_fault", "2026-03-02", ground=None).refusal() == ["ML4-109-3"]
    assert blameless.did("find_no_fault", "2026-03-02").state("2026-03-02") == "not_liable"
