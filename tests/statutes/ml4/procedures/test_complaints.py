"""Complaints, reports and questions as cases: no matter drops out, none is closed without a result."""

from __future__ import annotations

from datetime import date

import pytest

COMPLAINT = "ml4.complaint"
INSIDER = frozenset({"natural_person", "works_or_worked_there", "knows_through_work", "has_reported"})


@pytest.fixture
def received(case):
    """A complaint about listed AI, made on Thursday 12 February 2026."""
    return (
        case(COMPLAINT)
        .given(ml4_negative_list=date(2026, 1, 1))
        .knowing(on_negative_list=True)
        .did("complain", "2026-02-12")
    )


@pytest.fixture
def asked(case):
    """A question about listed AI, put on Thursday 12 February 2026."""
    return case(COMPLAINT).did("ask", "2026-02-12")


def through_the_general_channel(complaint):
    return (
        complaint.did("sort_as_general", "2026-02-13")
        .did("look_into", "2026-02-14")
        .did("deal_with", "2026-02-24")
    )


@pytest.mark.norm("ML4-47-1-a", "ML4-47-1-b")
def test_a_complaint_about_listed_activity_is_checked_handled_and_closed_with_its_result(received):
    handled = (
        received.did("sort_as_listed", "2026-02-13").did("check", "2026-02-14").did("handle", "2026-02-26")
    )

    assert handled.state("2026-02-26") == "handled"
    assert handled.did("close", "2026-02-27").state("2026-02-27") == "closed"


@pytest.mark.norm("ML4-47-1-b")
def test_checking_and_handling_is_measured_without_a_number_of_days(received):
    assert received.clock("handling", "2036-02-12") == ("running", None)
    assert received.on("2026-03-12").clock("handling").days == 28
    assert received.on("2036-02-12").late == ()


@pytest.mark.norm("ML4-47-1-b")
@pytest.mark.parametrize("result", [None, "", "  "])
def test_closing_a_complaint_without_a_result_is_refused(received, result):
    handled = (
        received.did("sort_as_listed", "2026-02-13").did("check", "2026-02-14").did("handle", "2026-02-26")
    )

    assert handled.did("close", "2026-02-27", result=result).refusal() == ["ML4-47-1-b"]


@pytest.mark.norm("ML4-47-1-b")
def test_a_complaint_is_not_closed_before_it_is_checked_and_handled(received):
    assert received.did("close", "2026-02-13").refusal() == ["ML4-47-1-b"]
    assert received.did("handle", "2026-02-13").refusal() == ["ML4-47-1-b"]


@pytest.mark.norm("ML4-47-1-b", "ML4-81-1-ix")
@pytest.mark.parametrize("step", ["sort_as_listed", "sort_as_general"])
def test_complaints_are_for_the_national_authority_alone(received, step):
    assert len(received.did(step, "2026-02-13", by="provincial_ai_authority").refusal()) == 1
    assert received.did(step, "2026-02-13").refusal() == []


@pytest.mark.norm("ML4-47-1-a", "ML4-81-1-ix")
def test_a_matter_off_the_list_is_moved_to_the_general_channel_and_keeps_going(received):
    off_list = received.knowing(on_negative_list=False)

    assert off_list.did("sort_as_listed", "2026-02-13").refusal() == ["ML4-40-1-a"]
    dealt_with = through_the_general_channel(off_list)
    assert dealt_with.state("2026-02-24") == "dealt_with"
    assert dealt_with.clock("handling", "2026-02-24")[0] == "done"
    assert dealt_with.did("close_general", "2026-02-25").state("2026-02-25") == "closed"


@pytest.mark.norm("ML4-81-1-ix")
def test_closing_without_a_result_is_refused_in_the_general_channel_too(received):
    dealt_with = through_the_general_channel(received)

    assert dealt_with.did("close_general", "2026-02-25", result=None).refusal() == ["ML4-81-1-ix"]


@pytest.mark.norm("ML4-81-1-ix")
def test_the_time_in_the_general_channel_is_shown_as_no_limit_of_the_law(received):
    general = received.did("sort_as_general", "2026-02-13")
    clock = general.on("2026-03-13").clock("general_handling")

    assert (clock.days, clock.due, clock.clock.tag.kind.value) == (28, None, "house")


@pytest.mark.norm("ML4-47-1-b")
def test_a_matter_put_into_the_wrong_channel_returns(received):
    back = received.did("sort_as_general", "2026-02-13").did("return_as_listed", "2026-02-14")

    assert back.state("2026-02-14") == "listed"
    assert back.clock("handling", "2026-02-14") == ("running", None)


@pytest.mark.norm("ML4-81-1-ix", "ML4-90-5-b")
def test_what_an_insider_reports_moves_to_the_protected_channel_under_a_case_code(received):
    insider = received.knowing(reporter_traits=INSIDER)

    assert insider.did("move_to_protected_channel", "2026-02-13", code=None).refusal() == ["ML4-90-5-b"]
    moved = insider.did("move_to_protected_channel", "2026-02-13")
    assert moved.state("2026-02-13") == "protected"
    outsider = received.knowing(reporter_traits=INSIDER - {"works_or_worked_there"})
    assert outsider.did("move_to_protected_channel", "2026-02-13").refusal() == ["ML4-112-1-ix"]


@pytest.mark.norm("ML4-81-1-ix")
@pytest.mark.parametrize("lacking", ["destination", "reasons"])
def test_what_is_no_matter_of_ai_is_passed_on_with_destination_and_reason(received, lacking):
    assert received.did("redirect", "2026-02-13", **{lacking: None}).refusal() == ["ML4-81-1-ix"]
    assert received.did("redirect", "2026-02-13").state("2026-02-13") == "redirected"


@pytest.mark.norm("ML4-81-1-ix")
def test_a_matter_without_a_result_ends_only_where_it_has_moved(case):
    procedure = case(COMPLAINT).file.procedure
    endings = {step.name for step in procedure.steps if step.to and procedure.state(step.to).final}

    assert endings == {"close", "close_general", "close_question", "move_to_protected_channel", "redirect"}


@pytest.mark.norm("ML4-47-2-a", "ML4-47-2-b")
def test_a_question_is_answered_and_closed(asked):
    assert asked.clock("answer", "2026-03-12") == ("running", None)
    answered = asked.did("answer", "2026-03-12")
    assert answered.clock("answer", "2026-03-12") == ("done", None)
    assert answered.did("close_question", "2026-03-13").state("2026-03-13") == "closed"


@pytest.mark.norm("ML4-47-2-b")
def test_a_question_is_closed_only_with_an_answer_text(asked):
    assert asked.did("close_question", "2026-03-12").refusal() == ["ML4-47-2-b"]
    assert asked.did("answer", "2026-03-12", answer=" ").refusal() == ["ML4-47-2-b"]


@pytest.mark.norm("ML4-47-2-a", "ML4-47-1-a")
def test_a_question_that_alleges_a_breach_is_converted_and_not_merely_answered(asked):
    alleging = asked.knowing(question_alleges_breach=True)

    assert alleging.did("answer", "2026-02-13").refusal() == ["ML4-47-1-a"]
    complaint = alleging.did("convert", "2026-02-13", by="ai_authority")
    assert complaint.state("2026-02-13") == "received"
    assert complaint.clock("handling", "2026-02-20") == ("running", None)
    assert complaint.clock("answer", "2026-02-20")[0] == "done"


@pytest.mark.norm("ML4-47-2-a")
def test_the_person_who_asked_may_turn_the_question_into_a_complaint_after_the_answer_too(asked):
    assert asked.did("answer", "2026-02-24").did("convert", "2026-02-25").state("2026-02-25") == "received"


@pytest.mark.norm("ML4-47-2-a")
def test_whether_a_question_alleges_a_breach_is_shown_as_still_to_be_checked(asked):
    answer = next(n for n in asked.on("2026-02-13").next if n.step.name == "answer")

    assert [str(clause.cite) for clause in answer.to_check] == ["ML4-47-1-a"]
