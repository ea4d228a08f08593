"""AI towards workers as cases: the notice comes with the contract, and no dismissal is a machine's alone."""

from __future__ import annotations

import pytest

NOTICE = "sd.worker_notice"
DECISION = "sd.worker_decision"


@pytest.fixture
def untold(case):
    """A contract concluded on Saturday 14 February 2026, a make-up workday, without any notice yet."""
    return case(NOTICE).did("conclude", "2026-02-14", concluded_on="2026-02-14")


@pytest.fixture
def proposed(case):
    """A dismissal that AI suggests, with a person to judge it."""
    return (
        case(DECISION)
        .knowing(staff_decision_kind="dismissal", decided_by_ai_alone=False)
        .did("propose", "2026-02-12")
    )


# The notice


@pytest.mark.norm("SD-37-2-a")
def test_a_worker_is_told_before_the_contract_or_on_its_day(case, untold):
    ahead = case(NOTICE).did("tell_ahead", "2026-02-12")
    same_day = untold.did("tell", "2026-02-14")

    assert ahead.state("2026-02-12") == "told_ahead"
    assert ahead.did("conclude_after_notice", "2026-02-14").state("2026-02-14") == "told"
    assert same_day.state("2026-02-14") == "told"
    assert same_day.clock("notice", "2026-02-14") == ("met", "2026-02-14")


@pytest.mark.norm("SD-37-2-a")
def test_told_before_the_contract_the_employer_owes_nothing_more(case):
    told = case(NOTICE).did("tell_ahead", "2026-02-12").did("conclude_after_notice", "2026-02-14")

    assert told.on("2026-06-01").clocks == ()


@pytest.mark.norm("SD-37-2-a")
def test_the_day_of_the_contract_is_the_last_day_and_the_next_is_late(untold):
    late = untold.did("tell", "2026-02-15")

    assert untold.clock("notice", "2026-02-14") == ("running", "2026-02-14")
    assert untold.clock("notice", "2026-02-15") == ("overdue", "2026-02-14")
    assert [(c.clock.name, c.clock.owner.name) for c in late.on("2026-02-15").late] == [
        ("notice", "employer")
    ]
    assert late.clock("notice", "2026-02-15") == ("late", "2026-02-14")
    assert late.state("2026-02-15") == "told"  # late, and still given


@pytest.mark.norm("SD-37-2-a")
@pytest.mark.parametrize("lacking", ["scope", "functions", "ground", "given_on"])
@pytest.mark.parametrize("step", ["tell_ahead", "tell_freely"])
def test_a_notice_without_scope_functions_or_legal_ground_is_refused(case, step, lacking):
    assert case(NOTICE).did(step, "2026-02-12", **{lacking: None}).refusal() == ["SD-37-2-a"]


@pytest.mark.norm("SD-37-2-a")
def test_an_incomplete_notice_after_the_contract_leaves_the_worker_untold(untold):
    half = untold.did("tell", "2026-02-14", ground=" ")

    assert half.refusal() == ["SD-37-2-a"]
    assert half.on("2026-02-14").state.name == "untold"


@pytest.mark.norm("SD-37-2-a")
def test_workers_already_employed_are_told_freely_and_no_clock_asks_for_it(case):
    freely = case(NOTICE).did("tell_freely", "2026-02-12")

    assert freely.state("2026-02-12") == "told_freely"
    assert freely.on("2030-01-01").clocks == ()
    assert case(NOTICE).on("2030-01-01").clocks == ()
    assert case(NOTICE).file.procedure.step("tell_freely").tag.reading == "S25"


@pytest.mark.norm("SD-37-2-a")
def test_a_contract_that_is_not_concluded_calls_for_nothing(case):
    ahead = case(NOTICE).did("tell_ahead", "2026-02-12")

    assert ahead.did("not_conclude", "2026-03-02").state("2026-03-02") == "no_conclusion"


@pytest.mark.norm("SD-37-2-a")
def test_the_day_of_the_contract_is_stated_and_the_employer_gives_the_notice(case, untold):
    assert case(NOTICE).did("conclude", "2026-02-14", concluded_on=None).refusal() == ["SD-37-2-a"]
    assert untold.did("tell", "2026-02-14", by="provider").refusal() == ["SD-37-2-a"]


# Decisions


@pytest.mark.norm("SD-37-2-b")
def test_a_decision_is_proposed_judged_by_a_person_and_issued(proposed):
    judged = proposed.did("judge", "2026-02-13")

    assert proposed.state("2026-02-12") == "proposed"
    assert judged.state("2026-02-13") == "grounded"
    assert judged.did("issue", "2026-02-14").state("2026-02-14") == "issued"


@pytest.mark.norm("SD-37-2-b")
def test_what_ai_suggests_is_not_issued_without_a_persons_judgement(proposed):
    assert proposed.did("issue", "2026-02-13").refusal() == ["SD-37-2-b"]


@pytest.mark.norm("SD-37-2-b")
@pytest.mark.parametrize("kind", ["punishment", "dismissal", "similar"])
def test_a_decision_by_ai_alone_is_refused_even_with_a_signature_under_it(proposed, kind):
    signed = proposed.knowing(staff_decision_kind=kind, decided_by_ai_alone=True).did("judge", "2026-02-13")

    assert signed.did("issue", "2026-02-14").refusal() == ["SD-37-2-b"]


@pytest.mark.norm("SD-37-2-b")
@pytest.mark.parametrize("lacking", ["decision_maker", "grounds"])
def test_a_judgement_names_who_judged_and_on_what_grounds(proposed, lacking):
    assert proposed.did("judge", "2026-02-13", **{lacking: None}).refusal() == ["SD-37-2-b"]


@pytest.mark.norm("SD-37-2-b")
def test_a_judgement_in_name_only_may_be_made_anew(proposed):
    again = proposed.did("judge", "2026-02-13").did("judge", "2026-02-14")

    assert again.did("issue", "2026-02-14").state("2026-02-14") == "issued"


@pytest.mark.norm("SD-37-2-b")
def test_whether_a_person_took_part_has_to_be_known(case):
    unknown = case(DECISION).did("propose", "2026-02-12").did("judge", "2026-02-13").on("2026-02-13")
    issue = next(n for n in unknown.next if n.step.name == "issue")

    assert len(issue.to_check) == 1


@pytest.mark.norm("SD-37-2-b")
@pytest.mark.parametrize(
    ("kind", "refused"),
    [
        ("dissimilar", []),
        ("similar", ["SD-37-2-b"]),
        ("punishment", ["SD-37-2-b"]),
        ("dismissal", ["SD-37-2-b"]),
    ],
)
def test_only_a_decision_that_is_not_even_similar_is_outside_the_ban(proposed, kind, refused):
    other = proposed.knowing(staff_decision_kind=kind)

    assert other.did("find_outside", "2026-02-13").refusal() == refused
    assert other.did("find_outside", "2026-02-13", reasons=" ").refusal() == ["SD-37-2-b", *refused]


@pytest.mark.norm("SD-37-2-b")
def test_while_nobody_has_said_whether_it_is_similar_the_case_asks(case):
    open_question = case(DECISION).did("propose", "2026-02-12").on("2026-02-12")
    outside = next(n for n in open_question.next if n.step.name == "find_outside")

    assert len(outside.to_check) == 1


@pytest.mark.norm("SD-37-2-b")
def test_a_proposal_may_be_dropped_and_the_law_sets_no_time(proposed):
    assert proposed.did("drop", "2026-02-13").state("2026-02-13") == "dropped"
    assert proposed.on("2030-01-01").clocks == ()


@pytest.mark.norm("SD-37-2-b")
@pytest.mark.parametrize("by", ["provider", "developer"])
def test_the_employer_decides_and_not_whoever_supplies_the_ai(proposed, by):
    assert proposed.did("judge", "2026-02-13", by=by).refusal() == ["SD-37-2-b"]


@pytest.mark.norm("SD-37-2-a", "SD-37-2-b")
@pytest.mark.parametrize(
    ("procedure", "before", "step", "lacking"),
    [
        (NOTICE, ["tell_ahead"], "conclude_after_notice", "concluded_on"),
        (DECISION, [], "propose", "decision"),
        (DECISION, [], "propose", "ai_part"),
        (DECISION, ["propose", "judge"], "issue", "result"),
    ],
)
def test_no_step_is_taken_without_what_it_states(case, procedure, before, step, lacking):
    story = case(procedure)
    for earlier in before:
        story = story.did(earlier, "2026-02-12")

    assert story.did(step, "2026-02-13").refusal() == []
    assert len(story.did(step, "2026-02-13", **{lacking: None}).refusal()) == 1


@pytest.mark.norm("SD-37-2-b")
def test_a_proposal_may_be_dropped_after_a_persons_judgement_too(proposed):
    judged = proposed.did("judge", "2026-02-13")

    assert judged.did("drop", "2026-02-14").state("2026-02-14") == "dropped"
