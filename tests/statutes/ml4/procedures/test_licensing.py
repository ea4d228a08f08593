"""The negative list and the licence as cases: each clock on its last day and the day after, each illegal step."""

from __future__ import annotations

import pytest

LICENCE = "ml4.licence_application"
LIFE = "ml4.licence_life"


@pytest.fixture
def accepted(case):
    """An application of a domestic company under a citizen, accepted on Thursday 12 February 2026."""
    return (
        case(LICENCE)
        .knowing(entity_kind="legal_person", established_in_mainland=True, principal_is_citizen=True)
        .did("submit", "2026-02-10")
        .did("accept", "2026-02-12")
    )


@pytest.fixture
def in_force(case):
    """A licence issued on 5 January 2026 until the end of 31 August 2027."""
    return case(LIFE).did("issue", "2026-01-05", expires_on="2027-08-31")


# Application


@pytest.mark.norm("ML4-44-1")
def test_preliminary_review_ends_ten_working_days_after_acceptance_across_the_spring_festival(accepted):
    # 13, 14 (make-up), 24, 25, 26, 27, 28 (make-up) February, 2, 3, 4 March
    assert accepted.clock("preliminary_review", "2026-03-04") == ("running", "2026-03-04")
    assert accepted.clock("preliminary_review", "2026-03-05") == ("overdue", "2026-03-04")


@pytest.mark.norm("ML4-44-1", "ML4-44-3-a")
def test_an_overdue_preliminary_review_does_not_stop_the_time_for_the_decision(accepted):
    late = accepted.did("pass_preliminary_review", "2026-03-05")

    assert late.clock("preliminary_review", "2026-03-05")[0] == "late"
    assert late.clock("decision", "2026-03-05") == accepted.clock("decision", "2026-02-12")


@pytest.mark.norm("ML4-44-3-a")
def test_the_decision_is_due_on_day_45_and_nothing_is_granted_by_silence(accepted):
    assert accepted.clock("decision", "2026-04-23") == ("running", "2026-04-23")
    assert accepted.clock("decision", "2026-04-24") == ("overdue", "2026-04-23")
    assert accepted.state("2027-01-01") == "accepted"


@pytest.mark.norm("ML4-44-3-a")
def test_a_decision_after_day_45_is_late_on_the_side_of_the_authority(accepted):
    granted = accepted.did("grant", "2026-04-24", expires_on="2028-04-22").on("2026-05-01")

    assert [(c.clock.name, c.clock.owner.name, c.state.value) for c in granted.late] == [
        ("preliminary_review", "ai_authority", "late"),
        ("decision", "ai_authority", "late"),
    ]
    assert granted.state.name == "granted"


@pytest.mark.norm("ML4-44-4")
@pytest.mark.parametrize(("day", "refused"), [("2026-04-23", []), ("2026-04-24", ["ML4-44-4"])])
def test_an_extension_is_possible_on_day_45_and_refused_on_the_day_after(accepted, day, refused):
    assert accepted.did("extend", day).refusal() == refused


@pytest.mark.norm("ML4-44-4")
def test_an_extension_adds_ten_working_days_to_make_55(accepted):
    extended = accepted.did("extend", "2026-04-23")

    assert extended.clock("decision", "2026-05-11") == ("running", "2026-05-11")  # 9 May is a make-up workday
    assert extended.clock("decision", "2026-05-12") == ("overdue", "2026-05-11")


@pytest.mark.norm("ML4-44-4")
def test_a_second_extension_is_refused(accepted):
    assert accepted.did("extend", "2026-03-10").did("extend", "2026-03-11").refusal() == ["ML4-44-4"]


@pytest.mark.norm("ML4-44-4")
def test_an_extension_without_reasons_is_refused(accepted):
    assert accepted.did("extend", "2026-03-10", reasons=" ").refusal() == ["ML4-44-4"]


@pytest.mark.norm("ML4-44-2-a")
def test_a_completion_request_within_ten_working_days_suspends_the_decision_until_the_file_is_complete(
    accepted,
):
    asked = accepted.did("request_completion", "2026-03-04", reply_by="2026-03-31")
    complete = asked.did("complete", "2026-03-18")  # ten working days later

    assert asked.clock("decision", "2026-03-10") == ("suspended", None)
    assert complete.clock("decision", "2026-03-19") == ("running", "2026-05-11")


@pytest.mark.norm("ML4-44-2-a")
def test_a_completion_request_after_ten_working_days_suspends_nothing(accepted):
    asked = accepted.did("request_completion", "2026-03-05", reply_by="2026-03-31")

    assert asked.clock("decision", "2026-03-10") == ("running", "2026-04-23")


@pytest.mark.norm("ML4-44-2-a")
def test_the_effect_of_a_completion_request_is_a_setting(accepted):
    asked = accepted.did("request_completion", "2026-02-24", reply_by="2026-03-31").did(
        "complete", "2026-03-04"
    )

    assert asked.given(ml4_completion_request="run").clock("decision", "2026-03-04")[1] == "2026-04-23"
    assert asked.given(ml4_completion_request="restart").clock("decision", "2026-03-04")[1] == "2026-05-11"
    assert asked.clock("decision", "2026-03-04")[1] == "2026-05-07"


@pytest.mark.norm("ML4-44-2-a")
@pytest.mark.parametrize("lacking", ["gaps", "reply_by"])
def test_a_completion_request_needs_all_gaps_and_a_day(accepted, lacking):
    assert accepted.did("request_completion", "2026-02-24", **{lacking: None}).refusal() == ["ML4-44-2-a"]


@pytest.mark.norm("ML4-44-2-b")
def test_no_application_counts_as_withdrawn_before_the_day_set_has_passed(accepted):
    asked = accepted.did("request_completion", "2026-02-24", reply_by="2026-03-10")

    assert asked.did("deem_withdrawn", "2026-03-10").refusal() == ["ML4-44-2-b"]
    assert asked.did("deem_withdrawn", "2026-03-11").state("2026-03-11") == "withdrawn"
    assert asked.state("2026-06-01") == "incomplete"  # never by itself


@pytest.mark.norm("ML4-44-2-b")
def test_a_good_reason_keeps_the_application_open_with_a_new_day(accepted):
    asked = accepted.did("request_completion", "2026-02-24", reply_by="2026-03-10")
    granted = asked.did("allow_more_time", "2026-03-09", reply_by="2026-03-20")

    assert granted.did("deem_withdrawn", "2026-03-11").refusal() == ["ML4-44-2-b"]


@pytest.mark.norm("ML4-42-1-i")
@pytest.mark.parametrize(
    "facts",
    [{"established_in_mainland": False}, {"entity_kind": "individual"}, {"entity_kind": "unincorporated"}],
)
def test_no_licence_to_a_foreign_company_an_individual_or_an_unincorporated_body(accepted, facts):
    assert accepted.knowing(**facts).did("grant", "2026-03-05").refusal() == ["ML4-42-1-i"]


@pytest.mark.norm("ML4-42-1-ii")
def test_no_licence_where_the_principal_is_no_citizen(accepted):
    assert accepted.knowing(principal_is_citizen=False).did("grant", "2026-03-05").refusal() == [
        "ML4-42-1-ii"
    ]


@pytest.mark.norm("ML4-44-3-b", "ML4-45-1")
@pytest.mark.parametrize("lacking", ["scope", "expires_on"])
def test_no_certificate_without_term_and_scope(accepted, lacking):
    assert accepted.did("grant", "2026-03-05", **{lacking: None}).refusal() == ["ML4-45-1"]


@pytest.mark.norm("ML4-44-3-c")
def test_a_refusal_needs_reasons_and_remedies(accepted):
    assert accepted.did("refuse", "2026-03-05", reasons=None).refusal() == ["ML4-44-3-c"]
    assert accepted.did("refuse", "2026-03-05", remedies=None).refusal() == ["ML4-105-1"]


@pytest.mark.norm("ML4-44-3-a")
def test_a_provincial_authority_decides_on_no_licence(accepted):
    by_province = accepted.did("grant", "2026-03-05", by="provincial_ai_authority")

    assert by_province.refusal() == ["ML4-44-3-b"]


# Life


@pytest.mark.norm("ML4-97-1-b")
def test_a_licence_in_force_cannot_be_revoked_without_suspension(in_force):
    assert in_force.did("revoke", "2026-03-01").refusal()[0] == "ML4-97-1-b"


@pytest.mark.norm("ML4-97-1-a")
@pytest.mark.parametrize(("third", "refused"), [("2027-02-01", []), ("2027-02-02", ["ML4-97-1-a"])])
def test_three_incidents_within_one_year_to_the_day_open_the_suspension(in_force, third, refused):
    two = in_force.did("record_incident", "2026-02-01").did("record_incident", "2026-07-01")

    assert two.did("suspend", "2026-07-02").refusal() == ["ML4-97-1-a"]
    assert two.did("record_incident", third).did("suspend", third).refusal() == refused


@pytest.mark.norm("ML4-97-1-a")
def test_one_major_incident_is_enough(in_force):
    assert in_force.did("record_major_incident", "2026-02-01").did("suspend", "2026-02-02").refusal() == []


@pytest.mark.norm("ML4-97-1-b")
def test_revocation_waits_for_the_correction_term_or_a_new_breach(in_force):
    suspended = in_force.did("record_major_incident", "2026-02-01").did(
        "suspend", "2026-02-02", correct_by="2026-03-02"
    )

    assert suspended.did("revoke", "2026-03-02").refusal() == ["ML4-97-1-b"]
    assert suspended.did("revoke", "2026-03-03").state("2026-03-03") == "revoked"
    anew = suspended.did("record_penalty_under_suspension", "2026-02-10")
    assert anew.did("revoke", "2026-02-11").state("2026-02-11") == "revoked"


@pytest.mark.norm("ML4-45-4")
@pytest.mark.parametrize(
    ("day", "refused"),
    [("2027-02-27", ["ML4-45-4"]), ("2027-02-28", []), ("2027-08-31", [])],
)
def test_renewal_opens_six_months_before_the_end_of_the_term(in_force, day, refused):
    assert in_force.did("apply_for_renewal", day).refusal() == refused


@pytest.mark.norm("ML4-45-4")
def test_a_licence_expires_with_its_term_even_if_renewal_is_pending(in_force):
    pending = in_force.did("apply_for_renewal", "2027-06-01")

    assert (pending.state("2027-08-31"), pending.state("2027-09-01")) == ("in_force", "expired")
    assert pending.given(silent_renewal="renewed").state("2027-09-01") == "in_force"
    assert in_force.given(silent_renewal="renewed").state("2027-09-01") == "expired"


@pytest.mark.norm("ML4-45-2", "ML4-45-3")
def test_a_change_beyond_the_scope_is_no_change_of_the_licence(in_force):
    wider = in_force.knowing(scope_excess=frozenset({"scenario"}), risk_change="none")

    assert wider.did("apply_for_change", "2026-03-01").refusal() == ["ML4-45-2"]


@pytest.mark.norm("ML4-70-1-a", "ML4-45-5")
def test_stopping_is_told_30_working_days_ahead_and_cancelled_within_three_months(in_force):
    planned = in_force.did("plan_stop", "2026-03-02", stops_on="2026-06-30")

    assert planned.clock("advance_notice", "2026-03-02")[1] == "2026-05-18"
    stopped = planned.did("announce_stop", "2026-05-19").did("stop", "2026-06-30")
    assert stopped.clock("advance_notice", "2026-06-30")[0] == "late"
    assert stopped.clock("cancellation", "2026-09-30") == ("running", "2026-09-30")
    assert stopped.clock("cancellation", "2026-10-01") == ("overdue", "2026-09-30")


# The list


@pytest.mark.norm("ML4-40-2")
def test_a_list_is_in_effect_from_the_day_set_and_not_before(case):
    published = (
        case("ml4.negative_list")
        .did("consult", "2026-01-05")
        .did("settle", "2026-02-02")
        .did("publish", "2026-03-02", effective_on="2026-09-02")
    )

    assert (published.state("2026-09-01"), published.state("2026-09-02")) == ("published", "in_force")


@pytest.mark.norm("ML4-40-2")
def test_a_list_without_an_effective_day_is_not_published(case):
    settled = case("ml4.negative_list").did("consult", "2026-01-05").did("settle", "2026-02-02")

    assert settled.did("publish", "2026-03-02", effective_on=None).refusal() == ["ML4-113-1-b"]
