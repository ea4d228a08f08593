"""Notices of infringement and requests to take down biometrics: what starts time, what has to be done, what follows."""

from __future__ import annotations

import pytest

HARBOUR = "sd.safe_harbour_notice"
BIOMETRICS = "sd.biometric_takedown"


@pytest.fixture
def notified(case):
    """A complete notice of infringement, received on Thursday 12 February 2026."""
    return case(HARBOUR).did("notify", "2026-02-12")


@pytest.fixture
def defective(case):
    """A notice without evidence of infringement, received on the same day."""
    return case(HARBOUR).did("notify_with_gaps", "2026-02-12", identity="张三", asked="关闭账号")


@pytest.fixture
def settled(notified):
    """The notice forwarded at once, with measures taken on the next day."""
    return notified.did("forward", "2026-02-12").did("take_measures", "2026-02-13")


# The ordinary course of a notice


@pytest.mark.norm("SD-87-1-a", "SD-87-2-a")
def test_a_notice_is_forwarded_with_a_warning_acted_on_and_closed(notified, settled):
    assert notified.state("2026-02-12") == "valid"
    assert notified.did("forward", "2026-02-12").state("2026-02-12") == "forwarded"
    assert settled.state("2026-02-13") == "measures_taken"
    assert settled.did("close", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-87-2-a", "SD-87-2-b")
def test_measures_may_come_before_the_forwarding(notified):
    measured = notified.did("take_measures", "2026-02-12")
    forwarded = measured.did("forward", "2026-02-13")

    assert measured.did("close", "2026-02-13").refusal() == ["SD-87-2-a"]
    assert forwarded.did("close", "2026-02-13").state("2026-02-13") == "closed"


@pytest.mark.norm("SD-87-1-a")
def test_the_notice_comes_from_the_rights_holder_and_says_what_is_asked(case):
    assert case(HARBOUR).did("notify", "2026-02-12", by="user").refusal() == ["SD-87-1-a"]
    assert case(HARBOUR).did("notify", "2026-02-12", asked=None).refusal() == ["SD-87-1-a"]


@pytest.mark.norm("SD-87-2-a")
@pytest.mark.parametrize("lacking", ["notice", "alert"])
def test_forwarding_without_a_warning_is_half_of_what_is_owed(notified, lacking):
    assert notified.did("forward", "2026-02-12", **{lacking: None}).refusal() == ["SD-87-2-a"]


@pytest.mark.norm("SD-87-2-a")
def test_a_notice_is_forwarded_once(settled):
    assert settled.did("forward", "2026-02-14").refusal() == ["SD-87-2-a"]


# Defective notices


@pytest.mark.norm("SD-87-1-b")
@pytest.mark.parametrize("lacking", ["proof", "identity"])
def test_an_anonymous_notice_or_one_without_evidence_is_no_valid_notice(case, lacking):
    gap = {lacking: None}

    assert case(HARBOUR).did("notify", "2026-02-12", **gap).refusal() == ["SD-87-1-b"]
    assert case(HARBOUR).did("notify_with_gaps", "2026-02-12", **gap).state("2026-02-12") == "defective"


@pytest.mark.norm("SD-87-1-b")
def test_a_defective_notice_goes_back_with_what_is_missing_and_stays_on_file(defective):
    returned = defective.did("return_notice", "2026-02-12")

    assert defective.did("return_notice", "2026-02-12", gaps=[]).refusal() == ["SD-87-1-b"]
    assert returned.state("2026-02-12") == "returned"


@pytest.mark.norm("SD-87-1-b", "SD-87-2-a")
def test_a_defective_notice_starts_no_time_and_its_completion_does(defective):
    returned = defective.did("return_notice", "2026-02-12")
    complete = returned.did("complete", "2026-03-02")

    assert defective.on("2026-06-01").clocks == ()
    assert returned.on("2026-06-01").clocks == ()
    assert complete.state("2026-03-02") == "valid"
    for clock in ("forwarding", "measures"):
        assert complete.on("2026-03-05").clock(clock).started.isoformat() == "2026-03-02"


@pytest.mark.norm("SD-87-1-b")
def test_a_notice_is_not_completed_by_less_than_both_contents(defective):
    assert defective.did("complete", "2026-02-13", proof=" ").refusal() == ["SD-87-1-b"]
    assert defective.did("complete", "2026-02-13").state("2026-02-13") == "valid"


@pytest.mark.norm("SD-87-2-a", "SD-87-2-b")
def test_without_a_valid_notice_there_is_nothing_to_forward(defective):
    known = defective.did("act_on_knowledge", "2026-02-13")

    assert set(defective.did("forward", "2026-02-13").refusal()) == {"SD-87-2-a"}
    assert known.did("forward", "2026-02-13").refusal() == ["SD-87-2-a"]


# Time


@pytest.mark.norm("SD-87-2-a", "SD-87-2-b")
@pytest.mark.parametrize(("clock", "step"), [("forwarding", "forward"), ("measures", "take_measures")])
def test_forwarding_and_measures_are_prompt_and_have_no_number_of_days(notified, clock, step):
    done = notified.did(step, "2026-03-12")

    assert notified.clock(clock, "2030-01-01") == ("running", None)
    assert done.clock(clock, "2026-03-12") == ("done", None)
    assert done.on("2026-03-12").clock(clock).days == 28
    assert done.on("2026-03-12").clock(clock).clock.owner.name == "provider"


@pytest.mark.norm("SD-87-2-b")
def test_a_provider_that_finds_no_measure_necessary_says_why_and_time_runs_on(notified):
    declined = notified.did("forward", "2026-02-12").did("decline_measures", "2026-02-13")

    assert notified.did("decline_measures", "2026-02-13", reasons=None).refusal() == ["SD-87-2-b"]
    assert declined.state("2026-02-13") == "no_measures"
    assert declined.clock("measures", "2026-02-24") == ("running", None)
    assert declined.did("take_measures", "2026-02-24").state("2026-02-24") == "measures_taken"


@pytest.mark.norm("SD-87-2-b")
def test_measures_once_taken_are_not_declined_afterwards(notified):
    both = notified.did("take_measures", "2026-02-12").did("forward", "2026-02-13")

    assert both.did("decline_measures", "2026-02-14").refusal() == ["SD-87-2-b"]


@pytest.mark.norm("SD-87-2-b")
def test_delay_can_be_claimed_while_nothing_is_done_and_after_a_late_measure(notified):
    late = notified.did("take_measures", "2026-05-12")
    claim = {"reasonable_until": "2026-02-24"}

    assert notified.did("assert_delay", "2026-03-12", **claim).state("2026-03-12") == "valid"
    assert late.did("assert_delay", "2026-05-13", **claim).state("2026-05-13") == "measures_taken"


@pytest.mark.norm("SD-87-2-b")
def test_a_claim_of_delay_names_the_end_of_the_reasonable_time(notified):
    assert notified.did("assert_delay", "2026-03-12", reasonable_until=None).refusal() == ["SD-87-2-b"]


@pytest.mark.norm("SD-87-2-b", "SD-87-1-b")
def test_no_delay_can_be_claimed_upon_a_defective_notice(defective):
    assert "SD-87-2-b" in defective.did("assert_delay", "2026-05-12").refusal()


@pytest.mark.norm("SD-87-2-b")
def test_silence_neither_takes_nor_declines_a_measure(notified):
    assert notified.state("2030-01-01") == "valid"


# Knowledge


@pytest.mark.norm("SD-87-3")
def test_knowledge_is_claimed_without_any_notice_and_with_a_defective_one(case, defective, notified):
    for story in (case(HARBOUR), defective, defective.did("return_notice", "2026-02-13"), notified):
        assert story.did("assert_knowledge", "2026-03-02").refusal() == []
        assert story.did("assert_knowledge", "2026-03-02", known_on=None).refusal() == ["SD-87-3"]


@pytest.mark.norm("SD-87-3")
def test_a_provider_that_knows_acts_without_a_valid_notice_and_has_nothing_to_forward(case, defective):
    for story in (case(HARBOUR), defective):
        acted = story.did("act_on_knowledge", "2026-02-13")
        assert acted.state("2026-02-13") == "measures_taken"
        assert acted.did("close", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-87-3")
def test_after_measures_there_is_no_liability_for_knowledge(defective):
    acted = defective.did("act_on_knowledge", "2026-02-13")

    assert "SD-87-3" in acted.did("assert_knowledge", "2026-03-02").refusal()


# Reply and false notice


@pytest.mark.norm("SD-87-2-a")
def test_a_user_replies_to_what_was_forwarded_and_the_holder_is_told(settled):
    reply = settled.did("reply", "2026-02-14")
    passed_on = reply.did("forward_reply", "2026-02-24")

    assert reply.state("2026-02-14") == "user_reply"
    assert passed_on.state("2026-02-24") == "reply_forwarded"
    assert passed_on.did("report_suit", "2026-03-02").state("2026-03-02") == "closed"
    assert passed_on.did("lift_measures", "2026-03-16").state("2026-03-16") == "closed"


@pytest.mark.norm("SD-87-2-a")
def test_nobody_replies_to_a_notice_that_was_not_forwarded(notified):
    assert notified.did("take_measures", "2026-02-12").did("reply", "2026-02-13").refusal() == ["LW-CIV-1196"]


@pytest.mark.norm("SD-87-2-a")
@pytest.mark.parametrize("lacking", ["proof", "identity"])
def test_a_reply_has_evidence_and_a_true_identity_as_the_notice_has(settled, lacking):
    assert settled.did("reply", "2026-02-14", **{lacking: None}).refusal() == ["LW-CIV-1196"]


@pytest.mark.norm("SD-87-2-b")
def test_after_a_reply_a_case_with_measures_ends_with_them_or_with_a_suit(settled):
    passed_on = settled.did("reply", "2026-02-14").did("forward_reply", "2026-02-24")

    assert passed_on.did("close", "2026-02-25").refusal() == ["LW-CIV-1196"]


@pytest.mark.norm("SD-87-2-b")
def test_after_a_reply_a_case_without_measures_is_closed_and_there_is_nothing_to_lift(notified):
    declined = notified.did("forward", "2026-02-12").did("decline_measures", "2026-02-13")
    passed_on = declined.did("reply", "2026-02-14").did("forward_reply", "2026-02-24")

    assert passed_on.did("lift_measures", "2026-02-25").refusal() == ["LW-CIV-1196"]
    assert passed_on.did("close", "2026-02-25").state("2026-02-25") == "closed"


@pytest.mark.norm("SD-87-1-a")
@pytest.mark.parametrize("by", ["user", "provider"])
def test_user_and_provider_may_put_a_false_notice_on_record(settled, by):
    false = settled.did("record_false_notice", "2026-02-24", by=by)

    assert false.state("2026-02-24") == "false_notice"
    assert false.did("lift_measures", "2026-02-25").state("2026-02-25") == "closed"


@pytest.mark.norm("SD-87-1-a")
def test_what_this_law_does_not_have_is_marked_as_another_laws(case):
    steps = case(HARBOUR).file.procedure.steps_by_name
    borrowed = {name for name, step in steps.items() if step.tag.kind.value == "external"}

    assert borrowed == {"reply", "forward_reply", "report_suit", "lift_measures", "record_false_notice"}


@pytest.mark.norm("SD-87-2-b")
def test_a_case_with_neither_measures_nor_reasons_against_them_is_not_closed(notified):
    forwarded = notified.did("forward", "2026-02-12")

    assert forwarded.did("close", "2026-02-13").refusal() == ["SD-87-2-b"]


# Generated biometrics


@pytest.fixture
def requested(case):
    """A request about a generated face that may identify somebody, made on Thursday 12 February 2026."""
    return (
        case(BIOMETRICS)
        .knowing(uses_generative_ai=True, generated_biometric_grounds=frozenset({"identifiable"}))
        .did("request", "2026-02-12")
    )


@pytest.fixture
def grounded(requested):
    """The same with identity checked and the ground found on the next day."""
    return requested.did("check_identity", "2026-02-13").did("find_ground", "2026-02-13")


@pytest.mark.norm("SD-74-2")
def test_identity_comes_first_then_the_ground_then_the_measure(requested, grounded):
    assert requested.did("find_ground", "2026-02-13").refusal() == ["SD-74-2"]
    assert requested.did("take_down", "2026-02-13").refusal() == ["SD-74-2", "SD-74-2"]
    assert grounded.state("2026-02-13") == "grounded"
    assert grounded.did("take_down", "2026-02-14").state("2026-02-14") == "taken_down"


@pytest.mark.norm("SD-74-2")
def test_a_doubtful_identity_is_proven_and_then_checked(requested):
    proven = requested.did("ask_for_identity", "2026-02-13").did("prove_identity", "2026-02-24")

    assert proven.state("2026-02-24") == "requested"
    assert proven.did("check_identity", "2026-02-25").state("2026-02-25") == "identified"


@pytest.mark.norm("SD-74-2")
@pytest.mark.parametrize("ground", ["malicious_use", "identifiable"])
def test_either_ground_is_enough(requested, ground):
    one = requested.knowing(generated_biometric_grounds=frozenset({ground}))

    assert one.did("check_identity", "2026-02-13").did("find_ground", "2026-02-13").refusal() == []


@pytest.mark.norm("SD-74-2")
@pytest.mark.parametrize(
    "facts", [{"generated_biometric_grounds": frozenset()}, {"uses_generative_ai": False}]
)
def test_without_a_ground_or_for_what_ai_did_not_generate_article_74_2_gives_nothing(requested, facts):
    checked = requested.knowing(**facts).did("check_identity", "2026-02-13")

    assert checked.did("find_ground", "2026-02-13").refusal() == ["SD-74-2"]
    assert checked.did("refuse", "2026-02-13").state("2026-02-13") == "refused"


@pytest.mark.norm("SD-74-2")
def test_only_the_rights_holder_asks_and_says_about_what_and_why(case):
    assert case(BIOMETRICS).did("request", "2026-02-12", by="user").refusal() == ["SD-74-2"]
    for lacking in ("information", "ground"):
        assert case(BIOMETRICS).did("request", "2026-02-12", **{lacking: None}).refusal() == ["SD-74-2"]


@pytest.mark.norm("SD-74-2", "SD-40-1-b")
def test_a_refusal_gives_reasons_and_is_barred_once_the_ground_is_found(requested, grounded):
    assert requested.did("refuse", "2026-02-13", reasons=" ").refusal() == ["SD-40-1-b"]
    assert "SD-74-2" in grounded.did("refuse", "2026-02-14").refusal()
    late = grounded.did("assert_delay", "2026-05-12")
    assert late.did("refuse", "2026-05-13").refusal() == ["SD-74-2"]
    assert late.did("take_down", "2026-05-13").state("2026-05-13") == "taken_down"


@pytest.mark.norm("SD-74-2", "SD-40-2")
def test_refusal_and_delay_open_the_court_and_nothing_else_does(requested):
    refused = requested.did("refuse", "2026-02-13").did("sue", "2026-02-14")
    delayed = requested.did("assert_delay", "2026-05-12").did("sue", "2026-05-13")

    assert requested.did("sue", "2026-02-13").refusal() == ["SD-40-2"]
    assert refused.state("2026-02-14") == "court_open"
    assert delayed.did("judge", "2026-09-01").state("2026-09-01") == "closed"


@pytest.mark.norm("SD-74-2")
def test_article_74_sets_no_time_and_nothing_is_refused_by_silence(requested, grounded):
    taken = grounded.did("take_down", "2026-02-24").on("2026-02-24").clock("measure")

    assert requested.clock("measure", "2030-01-01") == ("running", None)
    assert requested.state("2030-01-01") == "requested"
    assert (taken.state.value, taken.due, taken.days) == ("done", None, 12)
    assert taken.clock.tag.reading == "S15"


# What every step states, and where it is possible


def told(story, *steps):
    """The same with these steps on the next day."""
    for step in steps:
        story = story.did(step, "2026-02-13")
    return story


@pytest.mark.norm("SD-87-1-b", "SD-87-2-b", "SD-87-3")
@pytest.mark.parametrize(
    ("before", "step", "lacking"),
    [
        ([], "notify_with_gaps", "asked"),
        ([], "act_on_knowledge", "measure"),
        ([], "assert_knowledge", "proof"),
        (["notify"], "take_measures", "measure"),
        (["notify", "forward", "reply"], "forward_reply", "ways"),
        (["notify", "forward", "reply", "forward_reply"], "report_suit", "forum"),
        (["notify", "take_measures", "forward", "reply", "forward_reply"], "lift_measures", "why"),
        (["notify", "forward"], "record_false_notice", "error"),
        (["notify", "forward"], "record_false_notice", "harm"),
    ],
)
def test_no_step_on_a_notice_is_taken_without_what_it_states(case, before, step, lacking):
    story = told(case(HARBOUR), *before)

    assert story.did(step, "2026-02-14").refusal() == []
    assert len(story.did(step, "2026-02-14", **{lacking: None}).refusal()) == 1


@pytest.mark.norm("SD-87-2-b")
@pytest.mark.parametrize(
    "before",
    [
        [],
        ["forward"],
        ["decline_measures"],
        ["forward", "reply"],
        ["forward", "reply", "forward_reply"],
        ["forward", "record_false_notice"],
    ],
)
def test_delay_may_be_claimed_wherever_a_valid_notice_is_on_file(notified, before):
    story = told(notified, *before)

    assert story.did("assert_delay", "2026-05-12").refusal() == []


@pytest.mark.norm("SD-87-2-a", "SD-87-2-b", "SD-87-3")
def test_without_a_valid_notice_nobody_is_late_with_it_and_no_notice_is_false(case):
    known = told(case(HARBOUR), "act_on_knowledge")

    assert known.did("assert_delay", "2026-05-12").refusal() == ["SD-87-2-b"]
    assert known.did("take_measures", "2026-05-12").refusal() == ["SD-87-2-b"]
    assert known.did("record_false_notice", "2026-05-12").refusal() == ["LW-CIV-1195"]
    assert known.did("act_on_knowledge", "2026-05-12").state("2026-05-12") == "measures_taken"


@pytest.mark.norm("SD-87-3")
@pytest.mark.parametrize(
    ("before", "refused"),
    [(["forward"], []), (["decline_measures"], []), (["take_measures", "forward"], ["SD-87-3"])],
)
def test_knowledge_is_claimed_as_long_as_no_measure_is_taken(notified, before, refused):
    assert told(notified, *before).did("assert_knowledge", "2026-03-02").refusal() == refused


@pytest.mark.norm("SD-87-2-a", "SD-87-2-b")
def test_after_declining_the_provider_still_forwards_and_may_close(notified):
    declined = told(notified, "decline_measures")

    assert declined.did("close", "2026-02-14").refusal() == ["SD-87-2-a"]
    assert told(declined, "forward").did("close", "2026-02-14").state("2026-02-14") == "closed"
    late = told(notified, "forward", "decline_measures").did("close", "2026-02-14")
    assert late.state("2026-02-14") == "closed"


@pytest.mark.norm("SD-87-2-b")
def test_a_further_measure_may_follow_the_first(settled):
    assert settled.did("take_measures", "2026-02-28").state("2026-02-28") == "measures_taken"


@pytest.mark.norm("SD-87-2-a")
@pytest.mark.parametrize(
    "before", [["forward"], ["forward", "decline_measures"], ["forward", "take_measures"]]
)
def test_a_user_replies_whatever_became_of_measures(notified, before):
    assert told(notified, *before).did("reply", "2026-02-14").state("2026-02-14") == "user_reply"


@pytest.mark.norm("SD-87-1-a")
@pytest.mark.parametrize(
    "before",
    [
        ["forward"],
        ["decline_measures"],
        ["forward", "reply"],
        ["forward", "reply", "forward_reply"],
    ],
)
def test_a_false_notice_goes_on_record_at_any_stage(notified, before):
    false = told(notified, *before, "record_false_notice")

    assert false.state("2026-02-13") == "false_notice"


@pytest.mark.norm("SD-87-2-b")
def test_a_false_notice_without_a_reply_is_simply_closed(settled):
    assert told(settled, "record_false_notice").did("close", "2026-02-24").state("2026-02-24") == "closed"


@pytest.mark.norm("SD-87-3")
def test_a_notice_sent_back_may_already_have_told_the_provider_enough(defective):
    returned = told(defective, "return_notice")

    assert returned.did("act_on_knowledge", "2026-02-14").state("2026-02-14") == "measures_taken"


@pytest.mark.norm("SD-74-2", "SD-40-2")
@pytest.mark.parametrize(
    ("before", "step", "lacking"),
    [
        ([], "ask_for_identity", "doubt"),
        (["ask_for_identity"], "prove_identity", "identity"),
        ([], "check_identity", "checked_by"),
        (["check_identity", "find_ground"], "take_down", "measure"),
        ([], "assert_delay", "why_untimely"),
        (["refuse"], "sue", "claim"),
        (["refuse", "sue"], "judge", "outcome"),
    ],
)
def test_no_step_on_biometrics_is_taken_without_what_it_states(requested, before, step, lacking):
    story = told(requested, *before)

    assert story.did(step, "2026-02-14").refusal() == []
    assert len(story.did(step, "2026-02-14", **{lacking: None}).refusal()) == 1


@pytest.mark.norm("SD-74-2", "SD-40-2")
@pytest.mark.parametrize("before", [[], ["ask_for_identity"], ["check_identity"]])
def test_wherever_the_request_is_looked_at_it_can_be_refused_and_waiting_be_called_delay(requested, before):
    story = told(requested, *before)
    overdue = story.did("assert_delay", "2026-05-12")

    assert story.did("refuse", "2026-02-14").state("2026-02-14") == "refused"
    assert overdue.did("let_rest", "2026-05-13").state("2026-05-13") == "closed"
    assert overdue.did("check_identity", "2026-05-13").did("find_ground", "2026-05-13").refusal() == []


@pytest.mark.norm("SD-40-2")
def test_a_refused_takedown_ends_the_time_and_may_be_left_at_rest(requested):
    refused = requested.did("refuse", "2026-02-14")

    assert refused.clock("measure", "2026-03-02") == ("done", None)
    assert refused.did("let_rest", "2026-02-24").state("2026-02-24") == "closed"
