"""Notices of infringement, explanations, disclosure by State organs and requests for cooperation as cases."""

from __future__ import annotations

from datetime import date

import pytest

INFRINGEMENT = "ml4.infringement_notice"
EXPLANATION = "ml4.explanation"
DISCLOSURE = "ml4.organ_disclosure"
COOPERATION = "ml4.cooperation_request"
PARTS = ["right_holder", "proof", "content", "contact"]


# Infringement notices


@pytest.fixture
def notified(case):
    """A notice received on Thursday 12 February 2026."""
    return case(INFRINGEMENT).did("notify", "2026-02-12")


@pytest.fixture
def valid(notified):
    """The same, accepted as valid on the next day."""
    return notified.did("accept", "2026-02-13")


@pytest.mark.norm("ML4-102-1-iii")
def test_on_a_valid_notice_generation_stops_the_user_is_dealt_with_and_the_right_holder_is_told(valid):
    done = valid.did("stop_generation", "2026-02-13").did("measure_user", "2026-02-14")
    told = done.did("tell_right_holder", "2026-02-24")

    assert told.state("2026-02-24") == "told"
    assert told.did("close", "2026-02-25").state("2026-02-25") == "closed"


@pytest.mark.norm("ML4-102-1-iii")
@pytest.mark.parametrize("lacking", PARTS)
def test_a_notice_without_one_of_its_four_parts_is_not_valid_and_is_returned_with_what_is_missing(
    case, lacking
):
    short = case(INFRINGEMENT).did("notify", "2026-02-12", **{p: "内容" for p in PARTS if p != lacking})

    assert short.state("2026-02-12") == "received"
    assert short.did("accept", "2026-02-13", **{lacking: None}).refusal() == ["ML4-102-1-iii"]
    returned = short.did("return_notice", "2026-02-13", gaps=[lacking])
    assert returned.state("2026-02-13") == "returned"
    completed = returned.did("complete", "2026-02-24").did("accept", "2026-02-25")
    assert completed.state("2026-02-25") == "valid"


@pytest.mark.norm("ML4-102-1-iii")
def test_a_notice_is_not_returned_without_saying_what_is_missing(notified):
    assert notified.did("return_notice", "2026-02-13", gaps=[]).refusal() == ["ML4-102-1-iii"]


@pytest.mark.norm("ML4-102-1-iii")
@pytest.mark.parametrize("clock", ["generation", "user"])
def test_the_law_names_no_number_of_days_for_acting_on_a_notice(notified, clock):
    assert notified.clock(clock, "2036-02-12") == ("running", None)
    assert notified.on("2036-02-12").late == ()
    assert notified.on("2026-03-12").clock(clock).days == 28
    assert str(notified.on("2026-03-12").clock(clock).clock.tag.reading) == "G32"


@pytest.mark.norm("ML4-102-1-iii")
def test_time_runs_from_the_complete_notice(notified):
    completed = notified.did("return_notice", "2026-02-13").did("complete", "2026-02-24")

    assert completed.on("2026-02-26").clock("generation").started == date(2026, 2, 24)


@pytest.mark.norm("ML4-102-1-iii")
def test_both_measures_are_needed(valid):
    stopped = valid.did("stop_generation", "2026-02-13")
    measured = valid.did("measure_user", "2026-02-13")

    assert stopped.did("tell_right_holder", "2026-02-24").refusal() == ["ML4-102-1-iii"]
    assert measured.did("tell_right_holder", "2026-02-24").refusal() == ["ML4-102-1-iii"]


@pytest.mark.norm("ML4-102-1-iii")
def test_where_no_user_can_be_identified_stopping_generation_is_enough(valid):
    unknown = valid.did("stop_generation", "2026-02-13").did("record_no_user", "2026-02-13")

    assert unknown.did("tell_right_holder", "2026-02-24").refusal() == []


@pytest.mark.norm("ML4-102-1-iii")
def test_a_measure_against_the_user_rests_on_law_or_contract(valid):
    assert valid.did("measure_user", "2026-02-13", ground=None).refusal() == ["ML4-102-1-iii"]


@pytest.mark.norm("ML4-103-1-b")
def test_a_valid_notice_not_acted_on_fixes_the_day_of_knowledge(notified, valid):
    unheeded = valid.did("assert_knowledge", "2026-03-12", known_on="2026-02-12")

    assert unheeded.state("2026-03-12") == "unheeded"
    assert valid.did("assert_knowledge", "2026-03-12", known_on=None).refusal() == ["ML4-103-1-b"]
    assert notified.did("assert_knowledge", "2026-03-12").state("2026-03-12") == "unheeded"


@pytest.mark.norm("ML4-103-1-b")
def test_one_measure_does_not_save_the_provider_and_both_do(valid):
    one = valid.did("stop_generation", "2026-02-13")

    assert one.did("assert_knowledge", "2026-03-12").refusal() == []
    both = one.did("measure_user", "2026-02-14")
    assert both.did("assert_knowledge", "2026-03-12").refusal() == ["ML4-103-1-b"]


@pytest.mark.norm("ML4-103-1-b")
def test_knowledge_is_not_fixed_by_a_notice_that_lacks_a_part(notified):
    assert notified.did("assert_knowledge", "2026-03-12", proof=None).refusal() == ["ML4-102-1-iii"]


@pytest.mark.norm("ML4-103-1-b")
def test_acting_late_is_possible_and_ends_in_telling_the_right_holder(valid):
    late = (
        valid.did("assert_knowledge", "2026-03-12")
        .did("stop_generation", "2026-03-13")
        .did("measure_user", "2026-03-13")
    )

    assert late.state("2026-03-13") == "unheeded"
    assert late.did("tell_right_holder", "2026-03-16").state("2026-03-16") == "told"


# Explanation


@pytest.fixture
def requested(case):
    """A user's request of Thursday 12 February 2026, about a service with a major effect."""
    return case(EXPLANATION).knowing(major_effect_on_individuals=True).did("request", "2026-02-12")


@pytest.fixture
def explained(requested):
    """The same, explained on 12 March 2026."""
    return requested.did("accept", "2026-02-13").did("explain", "2026-03-12")


@pytest.mark.norm("ML4-55-1-a", "ML4-55-2")
def test_a_user_gets_an_explanation_in_time_that_has_no_number(requested, explained):
    assert requested.clock("answer", "2036-02-12") == ("running", None)
    assert explained.on("2026-03-12").clock("answer").days == 28
    assert explained.did("close", "2026-03-13").state("2026-03-13") == "closed"


@pytest.mark.norm("ML4-55-2")
@pytest.mark.parametrize("lacking", ["process", "manner"])
def test_an_explanation_covers_process_and_manner(requested, lacking):
    accepted = requested.did("accept", "2026-02-13")

    assert accepted.did("explain", "2026-03-12", **{lacking: " "}).refusal() == ["ML4-55-2"]


@pytest.mark.norm("ML4-55-1-a")
def test_without_a_major_effect_the_request_is_declined_with_reasons(requested):
    minor = requested.knowing(major_effect_on_individuals=False)

    assert minor.did("accept", "2026-02-13").refusal() == ["ML4-55-1-a"]
    assert minor.did("decline", "2026-02-13", reasons=None).refusal() == ["ML4-55-2"]
    assert minor.did("decline", "2026-02-13").state("2026-02-13") == "declined"


@pytest.mark.norm("ML4-55-1-a")
def test_with_a_major_effect_the_request_cannot_be_declined(requested):
    assert requested.did("decline", "2026-02-13").refusal() == ["ML4-55-1-a"]


@pytest.mark.norm("ML4-55-1-a")
def test_a_person_affected_who_is_no_user_is_pointed_elsewhere(case):
    affected = case(EXPLANATION).knowing(major_effect_on_individuals=True)

    assert affected.did("request", "2026-02-12", by="affected_persons").refusal() == ["ML4-55-1-a"]
    asked = affected.did("request_as_affected", "2026-02-12")
    assert asked.did("accept", "2026-02-13").refusal() == ["ML4-55-2"]
    assert asked.did("point_elsewhere", "2026-02-13", way=None).refusal() == ["ML4-55-1-a"]
    assert asked.did("point_elsewhere", "2026-02-13").state("2026-02-13") == "pointed"


@pytest.mark.norm("ML4-55-1-b")
def test_a_complaint_of_unreasonableness_presupposes_an_explanation(requested, explained):
    assert requested.did("complain", "2026-03-13").refusal() == ["ML4-55-1-b"]
    assert explained.did("complain", "2026-03-13").state("2026-03-13") == "complained"


@pytest.mark.norm("ML4-55-1-b", "ML4-55-2")
def test_without_any_explanation_the_complaint_is_of_the_breach_of_paragraph_two(requested, explained):
    assert requested.did("complain_of_silence", "2026-03-13").state("2026-03-13") == "complained"
    assert explained.did("complain_of_silence", "2026-03-13").refusal() == ["ML4-55-2"]


@pytest.mark.norm("ML4-55-1-b")
def test_a_complaint_ends_with_a_better_explanation_or_with_a_result(explained):
    complaint = explained.did("complain", "2026-03-13")

    assert complaint.did("explain", "2026-03-16").state("2026-03-16") == "answered"
    assert complaint.did("settle_complaint", "2026-03-16", result=None).refusal() == ["ML4-55-1-b"]
    settled = complaint.did("settle_complaint", "2026-03-16", by="ai_authority")
    assert settled.state("2026-03-16") == "closed"


# State organs


@pytest.fixture
def asked(case):
    """A request of an addressee about a decision made with the help of AI."""
    return (
        case(DISCLOSURE)
        .knowing(
            disclosure_applicant="addressee",
            official_decisions_by_ai=True,
            ai_use_classified=False,
        )
        .did("request", "2026-02-12")
    )


@pytest.mark.norm("ML4-80-2")
@pytest.mark.parametrize("applicant", ["party", "addressee", "interested"])
def test_the_three_kinds_of_applicant_are_told_the_basics_of_the_ai_use(asked, applicant):
    owed = asked.knowing(disclosure_applicant=applicant)

    assert owed.did("disclose", "2026-03-12").state("2026-03-12") == "disclosed"
    assert owed.did("disclose", "2026-03-12", basics=" ").refusal() == ["ML4-80-2"]
    assert owed.did("turn_down", "2026-03-12").refusal() == ["ML4-80-2"]


@pytest.mark.norm("ML4-80-2")
def test_only_a_classified_state_secret_is_refused_and_the_refusal_cites_it(asked):
    secret = asked.knowing(ai_use_classified=True)

    assert asked.did("refuse", "2026-03-12").refusal() == ["ML4-80-2"]
    assert secret.did("disclose", "2026-03-12").refusal() == ["ML4-80-2"]
    assert secret.did("refuse", "2026-03-12", classification=None).refusal() == ["ML4-80-2"]
    assert secret.did("refuse", "2026-03-12").state("2026-03-12") == "refused"


@pytest.mark.norm("ML4-80-2")
@pytest.mark.parametrize("facts", [{"disclosure_applicant": "other"}, {"official_decisions_by_ai": False}])
def test_anybody_else_or_a_decision_without_ai_is_turned_down_with_the_reason(asked, facts):
    outside = asked.knowing(**facts)

    assert outside.did("turn_down", "2026-03-12", reasons=None).refusal() == ["ML4-80-2"]
    assert outside.did("turn_down", "2026-03-12").state("2026-03-12") == "outside"


@pytest.mark.norm("ML4-80-2")
def test_the_time_of_a_state_organ_is_shown_as_no_limit_of_the_law(asked):
    clock = asked.on("2026-03-12").clock("answer")

    assert (clock.state.value, clock.due, clock.days) == ("running", None, 28)
    assert clock.clock.tag.kind.value == "house"


# Cooperation

ASKS = {
    "ask_on_transparency": "ML4-54-5",
    "ask_on_explanation": "ML4-55-3",
    "ask_for_risk_file": "ML4-57-2-b",
    "ask_listed_developer": "ML4-64-1-iii",
    "ask_foundation_developer": "ML4-65-1-v",
}


@pytest.mark.norm("ML4-54-5", "ML4-55-3", "ML4-57-2-b", "ML4-64-1-iii", "ML4-65-1-v")
@pytest.mark.parametrize(("ask", "article"), ASKS.items())
def test_a_provider_asks_on_each_of_five_grounds_and_says_what_it_needs(case, ask, article):
    assert case(COOPERATION).did(ask, "2026-02-12").state("2026-02-12") == "requested"
    assert case(COOPERATION).did(ask, "2026-02-12", needed=None).refusal() == [article]
    assert case(COOPERATION).did(ask, "2026-02-12", by="user").refusal() == [article]


@pytest.mark.norm("ML4-65-1-v")
def test_those_who_build_on_a_foundation_model_may_ask_its_developer_too(case):
    assert case(COOPERATION).did("ask_foundation_developer", "2026-02-12", by="downstream").refusal() == []


@pytest.mark.norm("ML4-55-3", "ML4-64-1-iii")
@pytest.mark.parametrize(
    ("ask", "facts", "article"),
    [
        ("ask_on_explanation", {"major_effect_on_individuals": False}, "ML4-55-1-a"),
        ("ask_listed_developer", {"on_negative_list": False}, "ML4-40-1-a"),
    ],
)
def test_a_special_ground_that_is_not_there_is_named(case, ask, facts, article):
    assert case(COOPERATION).knowing(**facts).did(ask, "2026-02-12").refusal() == [article]


@pytest.fixture
def sent(case):
    """A request for the risk file of Thursday 12 February 2026."""
    return case(COOPERATION).did("ask_for_risk_file", "2026-02-12")


@pytest.mark.norm("ML4-57-2-b", "ML4-54-5")
def test_the_developer_answers_and_the_time_taken_is_shown(sent):
    answered = sent.did("answer", "2026-03-12").on("2026-03-12")

    assert (answered.state.name, answered.clock("answer").days, answered.late) == ("answered", 28, ())
    assert answered.clock("answer").clock.tag.kind.value == "house"


@pytest.mark.norm("ML4-57-2-b")
def test_trade_secrets_are_marked_passage_by_passage_and_do_not_carry_the_whole(sent):
    assert sent.did("answer_in_part", "2026-03-12").state("2026-03-12") == "partly_answered"
    assert sent.did("answer_in_part", "2026-03-12", marked=[]).refusal() == ["ML4-57-2-b"]
    assert sent.did("answer_in_part", "2026-03-12", given=None).refusal() == ["ML4-57-2-b"]


@pytest.mark.norm("ML4-54-5")
def test_a_request_without_an_answer_goes_on_record_and_may_still_be_answered(sent):
    silent = sent.did("record_silence", "2026-04-01")

    assert silent.state("2026-04-01") == "unanswered"
    assert sent.did("record_silence", "2026-04-01", by="developer").refusal() == ["ML4-54-5"]
    assert silent.did("answer", "2026-05-06").state("2026-05-06") == "answered"
