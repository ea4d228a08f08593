"""Requests to exercise rights as cases: who may ask what of whom, when a refusal stands, and when the court is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.statutes.story import Story

from chengxu.law.record import Answer

RIGHTS = "sd.rights_request"
OF_DEVELOPER = "sd.developer_information_request"
BOTH = [RIGHTS, OF_DEVELOPER]
KINDS = ["information", "product_information", "help", "withdrawal", "explanation", "rejection", "redo"]
ENTITLED = {
    "significantly_affects": frozenset({"individuals"}),
    "decided_by_ai_alone": True,
    "information_request_kind": "copy",
}


@pytest.fixture
def asked(case):
    """A request of a kind, made on Thursday 12 February 2026 by somebody entitled to it."""

    def ask(kind, procedure=RIGHTS):
        return case(procedure).knowing(**ENTITLED).did(f"request_{kind}", "2026-02-12")

    return ask


@pytest.fixture
def accepted(asked):
    """The same, accepted on the next day."""

    def accept(kind, procedure=RIGHTS):
        return asked(kind, procedure).did(f"accept_{kind}", "2026-02-13")

    return accept


@pytest.fixture
def leaving(case):
    """A user who asked on 12 February 2026 to opt out of AI that is part of no judicial work."""
    return case(RIGHTS).knowing(scenarios=frozenset()).did("request_withdrawal", "2026-02-12")


# The ordinary course


@pytest.mark.norm("SD-34-1-b", "SD-40-1-a")
@pytest.mark.parametrize("procedure", BOTH)
def test_a_request_is_received_acknowledged_checked_accepted_and_fulfilled(asked, procedure):
    received = asked("information", procedure)
    acknowledged = received.did("acknowledge", "2026-02-12")
    checking = acknowledged.did("ask_for_identity", "2026-02-13")
    known = checking.did("prove_identity", "2026-02-24")
    taken = known.did("accept_information", "2026-02-25")
    done = taken.did("supply", "2026-02-27")

    assert received.state("2026-02-12") == "received"
    assert acknowledged.state("2026-02-12") == "acknowledged"
    assert checking.state("2026-02-13") == "identity_check"
    assert known.state("2026-02-24") == "identified"
    assert taken.state("2026-02-25") == "accepted"
    assert done.state("2026-02-27") == "fulfilled"


@pytest.mark.norm("SD-40-1-a")
@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("information", "supply"),
        ("product_information", "supply"),
        ("help", "supply"),
        ("explanation", "explain"),
        ("rejection", "set_aside"),
        ("redo", "redo"),
    ],
)
def test_each_kind_of_request_has_its_own_answer(accepted, kind, answer):
    answers = ["supply", "explain", "set_aside", "redo"]

    assert accepted(kind).did(answer, "2026-02-14").state("2026-02-14") == "fulfilled"
    for other in set(answers) - {answer}:
        assert accepted(kind).did(other, "2026-02-14").refusal() != []


@pytest.mark.norm("SD-40-1-a")
@pytest.mark.parametrize("kind", KINDS)
def test_a_request_of_one_kind_is_not_taken_up_as_another(asked, kind):
    for other in set(KINDS) - {kind}:
        assert asked(kind).did(f"accept_{other}", "2026-02-13").refusal() != []


@pytest.mark.norm("SD-40-1-a")
def test_a_request_without_content_is_none_and_its_receipt_has_a_number(case, asked):
    assert case(RIGHTS).did("request_help", "2026-02-12", matter=" ").refusal() == ["SD-39-1-b"]
    assert asked("help").did("acknowledge", "2026-02-12", number=None).refusal() == ["SD-40-1-a"]


@pytest.mark.norm("SD-40-1-a")
def test_identity_is_asked_for_with_the_doubt_named(asked):
    assert asked("help").did("ask_for_identity", "2026-02-13", doubt=None).refusal() == ["SD-40-1-a"]


# Who may ask, and who answers


@pytest.mark.norm("SD-34-1-b")
@pytest.mark.parametrize("procedure", BOTH)
def test_only_the_person_concerned_asks_about_personal_information(case, procedure):
    by_another = case(procedure).did("request_information", "2026-02-12", by="user")

    assert by_another.refusal() == ["SD-34-1-b"]


@pytest.mark.norm("SD-34-1-b")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("kind", "refused"),
    [
        ("lookup", []),
        ("copy", []),
        ("correction", []),
        ("supplement", []),
        ("deletion", []),
        ("other", ["SD-34-1-b"]),
    ],
)
def test_article_34_has_five_kinds_of_requests_and_no_sixth(asked, procedure, kind, refused):
    request = asked("information", procedure).knowing(information_request_kind=kind)

    assert request.did("accept_information", "2026-02-13").refusal() == refused


@pytest.mark.norm("SD-34-1-b")
def test_while_the_kind_of_request_is_unknown_the_case_asks_for_it(case):
    unknown = case(RIGHTS).did("request_information", "2026-02-12").on("2026-02-12")
    accept = next(n for n in unknown.next if n.step.name == "accept_information")

    assert len(accept.to_check) == 1


@pytest.mark.norm("SD-35-1", "SD-35-2-a")
def test_opting_out_is_for_users_and_an_explanation_for_anybody_affected(case):
    assert case(RIGHTS).did("request_withdrawal", "2026-02-12", by="affected_persons").refusal() == [
        "SD-35-1"
    ]
    assert case(RIGHTS).did("request_explanation", "2026-02-12", by="affected_persons").refusal() == []


@pytest.mark.norm("SD-34-1-b", "SD-40-1-a")
def test_the_developer_answers_what_is_asked_of_the_developer_and_nothing_else(accepted):
    to_provider, to_developer = accepted("information"), accepted("information", OF_DEVELOPER)

    assert to_provider.did("supply", "2026-02-14", by="developer").refusal() == ["SD-40-1-a"]
    assert to_developer.did("supply", "2026-02-14", by="provider").refusal() == ["SD-34-1-b"]
    assert to_developer.did("refuse", "2026-02-14", by="provider").refusal() == ["SD-40-1-b"]


@pytest.mark.norm("SD-40-1-a")
def test_a_developer_may_use_the_channel_of_the_provider(asked):
    through = asked("information", OF_DEVELOPER).did("acknowledge", "2026-02-12", by="provider")

    assert through.state("2026-02-12") == "acknowledged"


@pytest.mark.norm("SD-35-1", "SD-35-2-a", "SD-35-2-b", "SD-35-2-c", "SD-39-1-b")
def test_of_a_developer_nothing_but_personal_information_can_be_asked(case):
    steps = case(OF_DEVELOPER).file.procedure.steps_by_name

    assert [name for name in steps if name.startswith("request_")] == ["request_information"]


@pytest.mark.norm("SD-40-1-a")
def test_requests_to_a_provider_are_entered_in_its_register(case):
    requests = case(RIGHTS).file.procedure.steps_by_name

    assert all(requests[f"request_{kind}"].enters.name == "sd.rights_requests" for kind in KINDS)


# What entitles to a request


@pytest.mark.norm("SD-35-2-a")
@pytest.mark.parametrize("alone", [True, False])
def test_an_explanation_is_owed_whether_or_not_a_person_took_part(asked, alone):
    request = asked("explanation").knowing(decided_by_ai_alone=alone)

    assert request.did("accept_explanation", "2026-02-13").refusal() == []


@pytest.mark.norm("SD-35-2-a", "SD-35-2-b", "SD-35-2-c")
@pytest.mark.parametrize("kind", ["explanation", "rejection", "redo"])
def test_without_a_significant_effect_article_35_2_gives_nothing(asked, kind):
    untouched = asked(kind).knowing(significantly_affects=frozenset())

    assert untouched.did(f"accept_{kind}", "2026-02-13").refusal() == ["SD-35-2"]
    assert untouched.did("refuse", "2026-02-13").state("2026-02-13") == "refused"


@pytest.mark.norm("SD-35-2-b", "SD-35-2-c")
@pytest.mark.parametrize(("kind", "article"), [("rejection", "SD-35-2-b"), ("redo", "SD-35-2-c")])
def test_a_decision_with_a_human_part_is_neither_rejected_nor_taken_again(asked, kind, article):
    with_a_person = asked(kind).knowing(decided_by_ai_alone=False)

    assert with_a_person.did(f"accept_{kind}", "2026-02-13").refusal() == [article]


@pytest.mark.norm("SD-35-2-c")
@pytest.mark.parametrize("lacking", ["reviewer", "result", "reasons", "decided_on"])
def test_a_fresh_decision_names_reviewer_day_outcome_and_reason(accepted, lacking):
    assert accepted("redo").did("redo", "2026-02-14", **{lacking: None}).refusal() == ["SD-35-2-c"]


@pytest.mark.norm("SD-35-2-b")
def test_the_decision_that_is_not_to_be_applied_is_named(accepted):
    assert accepted("rejection").did("set_aside", "2026-02-14", decision=None).refusal() == ["SD-35-2-b"]


@pytest.mark.norm("SD-35-2-a")
@pytest.mark.parametrize("lacking", ["ai_role", "main_factors", "human_contact"])
def test_an_explanation_says_what_ai_did_on_what_factors_and_whom_to_turn_to(accepted, lacking):
    assert accepted("explanation").did("explain", "2026-02-14", **{lacking: None}).refusal() == ["SD-35-2-a"]


@pytest.mark.norm("SD-39-1-b")
@pytest.mark.parametrize(
    ("affected", "refused"), [({"individuals"}, []), ({"organisations"}, ["SD-39-1"]), (set(), ["SD-39-1"])]
)
def test_help_and_training_are_owed_where_major_interests_of_individuals_are_at_stake(
    asked, affected, refused
):
    request = asked("help").knowing(significantly_affects=frozenset(affected))

    assert request.did("accept_help", "2026-02-13").refusal() == refused


# Opting out


@pytest.mark.norm("SD-35-1")
def test_a_user_is_let_out_of_ai_without_more(leaving):
    assert leaving.did("let_user_out", "2026-02-12").state("2026-02-12") == "fulfilled"


@pytest.mark.norm("SD-35-1")
@pytest.mark.parametrize(("basic", "refused"), [(True, []), (False, ["SD-35-1"])])
def test_opting_out_is_refused_for_a_basic_function_only(leaving, basic, refused):
    assert (
        leaving.knowing(ai_is_basic_function=basic).did("refuse_withdrawal", "2026-02-13").refusal()
        == refused
    )


@pytest.mark.norm("SD-35-1")
@pytest.mark.parametrize("lacking", ["function", "why_needed"])
def test_a_refusal_of_opting_out_names_the_basic_function_and_why_it_needs_ai(leaving, lacking):
    basic = leaving.knowing(ai_is_basic_function=True)

    assert basic.did("refuse_withdrawal", "2026-02-13", **{lacking: None}).refusal() == ["SD-35-1"]


@pytest.mark.norm("SD-35-1")
def test_a_plain_refusal_does_not_keep_a_user_in(leaving):
    assert leaving.did("refuse", "2026-02-13").refusal() == ["SD-35-1"]


@pytest.mark.norm("SD-35-1")
def test_the_basic_function_answers_no_other_request(asked):
    request = asked("explanation").knowing(ai_is_basic_function=True, scenarios=frozenset())

    assert request.did("refuse_withdrawal", "2026-02-13").refusal() == ["SD-35-1"]


@pytest.mark.norm("SD-70-2-b", "SD-35-1")
def test_in_judicial_use_not_even_a_basic_function_keeps_a_user_in(leaving):
    court = leaving.knowing(scenarios=frozenset({"judicial"}), ai_is_basic_function=True)

    assert court.did("refuse_withdrawal", "2026-02-13").refusal() == ["SD-70-2-b"]


@pytest.mark.norm("SD-70-2-b")
def test_in_judicial_use_the_user_leaves_with_or_without_a_request(case, leaving):
    judicial = frozenset({"judicial"})
    at_once = case(RIGHTS).knowing(scenarios=judicial).did("leave_judicial_use", "2026-02-12")
    after_asking = leaving.knowing(scenarios=judicial).did("leave_judicial_use", "2026-02-12")

    assert at_once.state("2026-02-12") == "fulfilled"
    assert after_asking.state("2026-02-12") == "fulfilled"


@pytest.mark.norm("SD-70-2-b")
def test_outside_judicial_use_a_user_asks_first(leaving):
    assert leaving.did("leave_judicial_use", "2026-02-12").refusal() == ["SD-70-1"]


@pytest.mark.norm("SD-70-2-b")
def test_leaving_judicial_ai_answers_no_other_request(asked):
    explained = asked("explanation").knowing(scenarios=frozenset({"judicial"}))

    assert explained.did("leave_judicial_use", "2026-02-13", by="user").refusal() == ["SD-70-2-b"]


# Time


@pytest.mark.norm("SD-34-1-b")
@pytest.mark.parametrize(("procedure", "owner"), [(RIGHTS, "provider"), (OF_DEVELOPER, "developer")])
def test_information_requests_are_dealt_with_promptly_and_promptly_has_no_number_of_days(
    asked, accepted, procedure, owner
):
    late = accepted("information", procedure).did("supply", "2026-12-12")

    assert asked("information", procedure).clock("information", "2030-01-01") == ("running", None)
    assert late.clock("information", "2026-12-12") == ("done", None)
    assert late.on("2026-12-12").clock("information").days == 303
    assert late.on("2026-12-12").clock("information").clock.owner.name == owner
    assert late.on("2026-12-12").late == ()


@pytest.mark.norm("SD-40-2")
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "information"])
def test_of_other_requests_only_a_reading_says_that_they_are_dealt_with_in_time(asked, kind):
    waiting = asked(kind).on("2030-01-01")

    assert [c.clock.name for c in waiting.clocks] == ["request"]
    assert waiting.clocks[0].clock.tag.reading == "S15"
    assert waiting.state.name == "received"  # nothing is granted or refused by silence


@pytest.mark.norm("SD-40-1-a")
def test_proof_of_identity_does_not_move_the_start_of_the_clock(asked):
    proven = asked("information").did("ask_for_identity", "2026-02-13").did("prove_identity", "2026-02-28")

    assert proven.on("2026-03-02").clock("information").started.isoformat() == "2026-02-12"


# Refusal, delay and the court


@pytest.mark.norm("SD-40-1-b", "SD-40-2")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("reasons", "SD-40-1-b"),
        ("court_route", "SD-40-2"),
        ("decided_on", "SD-40-1-b"),
        ("request", "SD-40-1-b"),
        ("decision", "SD-40-1-b"),
    ],
)
def test_a_refusal_states_request_decision_reasons_day_and_the_way_to_court(asked, lacking, article):
    assert asked("help").did("refuse", "2026-02-13", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-40-1-b")
def test_empty_reasons_are_none_for_a_developer_either(asked):
    request = asked("information", OF_DEVELOPER)

    assert request.did("refuse", "2026-02-13", reasons=" ").refusal() == ["SD-40-1-b"]
    assert request.did("refuse", "2026-02-13").state("2026-02-13") == "refused"


@pytest.mark.norm("SD-40-1-b", "SD-40-2")
def test_an_answer_in_part_is_a_refusal_of_the_rest_and_opens_the_court(accepted):
    request = accepted("information")
    partly = request.did("answer_in_part", "2026-02-14")

    assert request.did("answer_in_part", "2026-02-14", reasons=None).refusal() == ["SD-40-1-b"]
    assert partly.state("2026-02-14") == "partly_fulfilled"
    assert partly.did("sue", "2026-02-24").state("2026-02-24") == "court_open"


@pytest.mark.norm("SD-40-1-b")
@pytest.mark.parametrize("kind", ["rejection", "redo"])
def test_there_is_no_half_rejection_and_no_half_redo(accepted, kind):
    assert accepted(kind).did("answer_in_part", "2026-02-14").refusal() == ["SD-40-1-b"]


@pytest.mark.norm("SD-40-2")
def test_no_suit_while_a_request_is_being_dealt_with_in_time(asked, accepted):
    assert asked("help").did("sue", "2026-02-13", by="persons_and_organisations").refusal() == ["SD-40-2"]
    assert accepted("help").did("sue", "2026-02-14", by="persons_and_organisations").refusal() == ["SD-40-2"]


@pytest.mark.norm("SD-40-2")
@pytest.mark.parametrize("before", [[], ["acknowledge"], ["ask_for_identity"], ["accept_help"]])
def test_any_open_request_may_be_said_to_be_left_too_long(asked, before):
    request = asked("help")
    for step in before:
        request = request.did(step, "2026-02-13")
    overdue = request.did("assert_delay", "2026-05-12")

    assert overdue.state("2026-05-12") == "overdue"
    assert request.did("assert_delay", "2026-05-12", why_untimely=None).refusal() == ["SD-40-2"]


@pytest.mark.norm("SD-40-2")
def test_delay_and_refusal_lead_to_court_and_to_a_judgment(asked):
    overdue = asked("help").did("assert_delay", "2026-05-12")
    refused = asked("help").did("refuse", "2026-02-13")

    for story in (overdue, refused):
        before_court = story.did("sue", "2026-05-13")
        assert before_court.state("2026-05-13") == "court_open"
        assert before_court.did("judge", "2026-09-01").state("2026-09-01") == "closed"


@pytest.mark.norm("SD-40-2")
def test_only_a_court_gives_judgment(asked):
    sued = asked("help").did("refuse", "2026-02-13").did("sue", "2026-02-14")

    assert sued.did("judge", "2026-09-01", by="oversight").refusal() == ["SD-40-2"]
    assert sued.did("judge", "2026-09-01", by="provider").refusal() == ["SD-40-2"]


@pytest.mark.norm("SD-40-2")
def test_a_request_left_too_long_can_still_be_granted(asked):
    overdue = asked("redo").did("assert_delay", "2026-05-12")
    granted = overdue.did("accept_redo", "2026-05-13").did("redo", "2026-05-14")

    assert granted.state("2026-05-14") == "fulfilled"
    assert overdue.did("redo", "2026-05-13").refusal() == ["SD-35-2-c"]  # it has to be taken up first


@pytest.mark.norm("SD-40-2")
def test_a_requester_may_leave_it_at_that(asked):
    rested = asked("help").did("refuse", "2026-02-13").did("let_rest", "2026-02-14")

    assert rested.state("2026-02-14") == "closed"
    assert asked("help").did("let_rest", "2026-02-14").refusal() == ["SD-40-2"]


@pytest.mark.norm("SD-40-2", "SD-34-1-b")
def test_the_suit_of_article_40_lies_against_providers_and_that_against_a_developer_rests_on_the_pipl(case):
    to_provider, to_developer = (case(name).file.procedure.step("sue") for name in BOTH)

    assert (str(to_provider.cite), to_provider.tag.kind.value) == ("SD-40-2", "statutory")
    assert (str(to_developer.cite), to_developer.tag.kind.value) == ("LW-PIPL-50", "external")
    assert "SD-40-2" not in {str(step.cite) for step in case(OF_DEVELOPER).file.procedure.steps}


@pytest.mark.norm("SD-34-1-b")
def test_a_developer_that_refuses_or_delays_is_sued_as_well(asked):
    request = asked("information", OF_DEVELOPER)
    refused = request.did("refuse", "2026-02-13").did("sue", "2026-02-14")
    delayed = request.did("assert_delay", "2026-05-12").did("sue", "2026-05-13")

    assert refused.state("2026-02-14") == "court_open"
    assert delayed.did("judge", "2026-09-01").state("2026-09-01") == "closed"


# What every step states, and where it is possible


@pytest.mark.norm("SD-34-1-b", "SD-40-1-a", "SD-40-1-b")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("before", "step", "lacking"),
    [
        ([], "request_information", "matter"),
        (["request_information"], "acknowledge", "number"),
        (["request_information"], "ask_for_identity", "doubt"),
        (["request_information", "ask_for_identity"], "prove_identity", "identity"),
        (["request_information", "accept_information"], "supply", "given"),
        (["request_information", "accept_information"], "answer_in_part", "given"),
        (["request_information", "accept_information"], "answer_in_part", "reasons"),
        (["request_information"], "assert_delay", "why_untimely"),
        (["request_information", "refuse"], "sue", "claim"),
        (["request_information", "refuse", "sue"], "judge", "outcome"),
    ],
)
def test_no_step_is_taken_without_what_it_states(case, procedure, before, step, lacking):
    story = case(procedure)
    for earlier in before:
        story = story.did(earlier, "2026-02-12")

    assert story.did(step, "2026-02-13").refusal() == []
    assert len(story.did(step, "2026-02-13", **{lacking: None}).refusal()) == 1


OPEN = [
    [],
    ["acknowledge"],
    ["ask_for_identity"],
    ["acknowledge", "ask_for_identity"],
    ["ask_for_identity", "prove_identity"],
    ["accept_information"],
    ["assert_delay"],
]


@pytest.mark.norm("SD-40-1-b", "SD-40-2")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize("before", OPEN, ids="-".join)
def test_wherever_a_request_is_open_it_can_be_refused_and_waiting_be_called_delay(asked, procedure, before):
    request = asked("information", procedure)
    for step in before:
        request = request.did(step, "2026-02-13")

    assert request.did("refuse", "2026-02-14").state("2026-02-14") == "refused"
    if "assert_delay" not in before:
        assert request.did("assert_delay", "2026-05-12").state("2026-05-12") == "overdue"


@pytest.mark.norm("SD-34-1-b", "SD-40-1-b")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    "before", [[], ["acknowledge"], ["ask_for_identity", "prove_identity"], ["assert_delay"]]
)
def test_a_request_is_taken_up_from_wherever_nothing_is_waited_for(asked, procedure, before):
    request = asked("information", procedure)
    for step in before:
        request = request.did(step, "2026-02-13")

    assert request.did("accept_information", "2026-02-14").state("2026-02-14") == "accepted"


@pytest.mark.norm("SD-34-1-b", "SD-40-1-b")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize("answer", ["supply", "answer_in_part"])
def test_what_was_taken_up_and_then_left_too_long_is_still_answered(asked, accepted, procedure, answer):
    left = accepted("information", procedure).did("assert_delay", "2026-05-12")
    never_taken_up = asked("information", procedure).did("assert_delay", "2026-05-12")

    assert left.did(answer, "2026-05-13").refusal() == []
    assert len(never_taken_up.did(answer, "2026-05-13").refusal()) == 1


@pytest.mark.norm("SD-34-1-b", "SD-40-1-b")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize("answer", ["supply", "answer_in_part", "refuse"])
def test_any_answer_ends_the_time_of_an_information_request(accepted, procedure, answer):
    answered = accepted("information", procedure).did(answer, "2026-02-14")

    assert answered.clock("information", "2026-03-02") == ("done", None)


@pytest.mark.norm("SD-40-2")
@pytest.mark.parametrize(
    ("kind", "answer"),
    [("help", "refuse"), ("help", "answer_in_part"), ("help", "supply"), ("explanation", "explain"),
     ("rejection", "set_aside"), ("redo", "redo")],
)  # fmt: skip
def test_any_answer_ends_the_time_of_another_request(accepted, kind, answer):
    assert accepted(kind).did(answer, "2026-02-14").clock("request", "2026-03-02") == ("done", None)


@pytest.mark.norm("SD-35-1")
def test_the_time_for_letting_a_user_out_ends_with_the_way_out_or_with_a_lawful_refusal(leaving):
    out = leaving.did("let_user_out", "2026-02-13")
    kept_in = leaving.knowing(ai_is_basic_function=True).did("refuse_withdrawal", "2026-02-13")

    assert out.clock("request", "2026-03-02") == ("done", None)
    assert kept_in.clock("request", "2026-03-02") == ("done", None)


@pytest.mark.norm("SD-40-2", "SD-34-1-b")
@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize("before", [["refuse"], ["accept_information", "answer_in_part"], ["assert_delay"]])
def test_refusal_part_refusal_and_delay_may_be_sued_over_or_left_at_rest(asked, procedure, before):
    story = asked("information", procedure)
    for step in before:
        story = story.did(step, "2026-02-13")

    assert story.did("sue", "2026-02-14").state("2026-02-14") == "court_open"
    assert story.did("let_rest", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-40-1-a")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "before", [[], ["acknowledge"], ["ask_for_identity", "prove_identity"], ["assert_delay"]], ids="-".join
)
def test_a_request_of_any_kind_states_its_matter_and_is_taken_up_from_any_such_place(
    case, asked, kind, before
):
    request = asked(kind)
    for step in before:
        request = request.did(step, "2026-02-13")

    assert request.did(f"accept_{kind}", "2026-02-14").state("2026-02-14") == "accepted"
    assert len(case(RIGHTS).did(f"request_{kind}", "2026-02-12", matter=None).refusal()) == 1


@pytest.mark.norm("SD-35-2-a", "SD-35-2-b")
@pytest.mark.parametrize(("kind", "answer"), [("explanation", "explain"), ("rejection", "set_aside")])
def test_an_explanation_or_a_rejection_left_too_long_is_still_answered(accepted, kind, answer):
    left = accepted(kind).did("assert_delay", "2026-05-12")

    assert left.did(answer, "2026-05-13").state("2026-05-13") == "fulfilled"


OPEN_WITHDRAWAL = [[step.replace("_information", "_withdrawal") for step in steps] for steps in OPEN]


@pytest.mark.norm("SD-35-1", "SD-70-2-b")
@pytest.mark.parametrize("before", OPEN_WITHDRAWAL, ids="-".join)
def test_wherever_a_request_to_opt_out_stands_the_user_gets_out_or_is_lawfully_kept_in(leaving, before):
    for step in before:
        leaving = leaving.did(step, "2026-02-13")
    basic = leaving.knowing(ai_is_basic_function=True)
    court = leaving.knowing(scenarios=frozenset({"judicial"}))

    assert leaving.did("let_user_out", "2026-02-14").state("2026-02-14") == "fulfilled"
    assert basic.did("refuse_withdrawal", "2026-02-14").state("2026-02-14") == "refused"
    assert court.did("leave_judicial_use", "2026-02-14").clock("request", "2026-02-14") == ("done", None)


@pytest.mark.norm("SD-35-1", "SD-40-1-b", "SD-40-2")
@pytest.mark.parametrize(("lacking", "article"), [("reasons", "SD-40-1-b"), ("court_route", "SD-40-2")])
def test_a_refusal_of_opting_out_has_reasons_and_names_the_way_to_court(leaving, lacking, article):
    basic = leaving.knowing(ai_is_basic_function=True)

    assert basic.did("refuse_withdrawal", "2026-02-13", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-35-1")
def test_nobody_is_let_out_who_did_not_ask(asked):
    assert asked("help").did("let_user_out", "2026-02-13").refusal() == ["SD-35-1"]


def put_to_judicial_use(story, day):
    """The same, with the AI in judicial work from a day on and in none before."""
    record = story.file.record
    dated = (Answer(frozenset()), Answer(frozenset({"judicial"}), date.fromisoformat(day)))
    answers = {**record.answers, "scenarios": dated}
    return Story(replace(story.file, record=replace(record, answers=answers)))


@pytest.mark.norm("SD-70-2-b")
def test_ai_that_comes_into_judicial_use_after_a_refusal_is_left_at_any_time(leaving):
    refused = leaving.knowing(ai_is_basic_function=True).did("refuse_withdrawal", "2026-02-13")
    sued = refused.did("sue", "2026-02-14")

    for story in (refused, sued):
        later = put_to_judicial_use(story, "2026-03-02")
        assert later.did("leave_judicial_use", "2026-02-28").refusal() == ["SD-70-1"]
        assert later.did("leave_judicial_use", "2026-03-02").state("2026-03-02") == "fulfilled"
