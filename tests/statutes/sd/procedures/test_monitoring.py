"""Warnings and grades as cases: nothing protected is published, nothing is graded without a standard."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.fixture
def approved(case):
    """A signal analysed and approved for a warning, with nothing protected in it."""
    return (
        case("sd.warning")
        .knowing(protected_information_uncleared=False)
        .did("collect", "2026-03-02")
        .did("analyse", "2026-03-03")
        .did("approve", "2026-03-04")
    )


@pytest.fixture
def proposed(case):
    """A grade proposed under a standard in force since January 2026, with another person to review it."""
    return (
        case("sd.grading")
        .knowing(grading_reviewer_differs=True)
        .did("find_standard", "2026-03-02", effective_on="2026-01-01")
        .did("propose", "2026-03-03")
    )


@pytest.fixture
def graded(proposed):
    """The same, reviewed and graded."""
    return proposed.did("review", "2026-03-04").did("grade", "2026-03-05")


# Warnings


@pytest.mark.norm("SD-63-1-a", "SD-63-1-b")
def test_a_warning_runs_from_the_signal_to_its_end(approved):
    issued = approved.did("issue", "2026-03-04", until="2026-04-30")

    assert issued.state("2026-03-04") == "issued"
    assert issued.did("end", "2026-04-30").state("2026-04-30") == "ended"
    assert issued.did("end", "2026-04-30").clock("stated_end", "2026-05-01")[0] == "met"


@pytest.mark.norm("SD-63-1-b")
def test_a_warning_does_not_end_by_itself_and_the_department_is_shown_late_the_day_after(approved):
    issued = approved.did("issue", "2026-03-04", until="2026-04-30")

    assert issued.clock("stated_end", "2026-04-30") == ("running", "2026-04-30")
    assert issued.clock("stated_end", "2026-05-01") == ("overdue", "2026-04-30")
    assert issued.state("2026-05-01") == "issued"
    renewed = issued.did("renew", "2026-04-30", until="2026-06-30")
    assert renewed.clock("stated_end", "2026-05-01") == ("running", "2026-06-30")


@pytest.mark.norm("SD-63-1-b", "SD-65-3")
def test_personal_information_and_trade_secrets_block_a_warning_until_they_are_cleared(approved):
    uncleared = approved.knowing(protected_information_uncleared=True)

    assert uncleared.did("issue", "2026-03-05").refusal() == ["SD-65-3"]
    assert uncleared.state("2026-03-05") == "approved"


@pytest.mark.norm("SD-63-1-b", "SD-65-3")
def test_a_renewed_warning_is_cleared_as_the_first_one_was(approved):
    renewed = approved.did("issue", "2026-03-04").did("renew", "2026-03-05")
    blocked = renewed.knowing(protected_information_uncleared=True)

    assert renewed.refusal() == []
    assert "SD-65-3" in blocked.refusal()


@pytest.mark.norm("SD-63-1-b")
@pytest.mark.parametrize("lacking", ["scope", "advice", "until"])
def test_a_warning_gives_scope_advice_and_its_end(approved, lacking):
    assert approved.did("issue", "2026-03-04", **{lacking: None}).refusal() == ["SD-63-1-b"]


@pytest.mark.norm("SD-63-1-b")
def test_a_warning_needs_no_level_as_long_as_no_rules_set_one(approved):
    assert "level" not in approved.did("issue", "2026-03-04").file.entries[-1].stated
    assert approved.did("issue", "2026-03-04").refusal() == []


@pytest.mark.norm("SD-63-1-a", "SD-63-1-b")
def test_what_has_not_been_analysed_and_approved_is_not_published(case):
    signal = case("sd.warning").did("collect", "2026-03-02")

    assert signal.did("approve", "2026-03-02").refusal() == ["SD-63-1-b"]
    assert signal.did("issue", "2026-03-02").refusal() == ["SD-63-1-b"]
    assert signal.did("notify", "2026-03-02").refusal() == ["SD-63-1-a"]


@pytest.mark.norm("SD-63-1-b")
def test_no_warning_is_a_decision_too_and_takes_reasons(approved):
    assert approved.did("decline", "2026-03-05", reasons=None).refusal() == ["SD-63-1-b"]
    assert approved.did("decline", "2026-03-05").state("2026-03-05") == "not_issued"


@pytest.mark.norm("SD-63-1-b")
def test_only_a_department_warns_the_public(approved):
    assert approved.did("issue", "2026-03-04", by="provider").refusal() == ["SD-63-1-b"]


# Grades


@pytest.mark.norm("SD-61-1", "SD-61-2-a")
def test_a_grade_is_proposed_reviewed_and_decided(proposed, graded):
    assert (proposed.state("2026-03-03"), graded.state("2026-03-05")) == ("proposed", "graded")


@pytest.mark.norm("SD-61-2-b")
def test_without_a_standard_there_is_no_grade_and_the_case_stays_undetermined(case):
    bare = case("sd.grading").knowing(grading_reviewer_differs=True)
    reviewed = bare.did("propose", "2026-03-03").did("review", "2026-03-04")

    assert reviewed.did("grade", "2026-03-05").refusal() == ["SD-61-2-b"]
    assert bare.did("leave_undetermined", "2026-03-03").state("2026-03-03") == "undetermined"
    assert reviewed.did("leave_undetermined", "2026-03-05").state("2026-03-05") == "undetermined"


@pytest.mark.norm("SD-61-2-b")
def test_where_there_is_a_standard_nothing_is_left_undetermined(proposed):
    assert proposed.did("leave_undetermined", "2026-03-04").refusal() == ["SD-61-2-b"]


@pytest.mark.norm("SD-61-2-b")
def test_a_standard_grades_nothing_before_the_day_from_which_it_holds(case):
    reviewed = (
        case("sd.grading")
        .knowing(grading_reviewer_differs=True)
        .did("find_standard", "2026-03-02", effective_on="2026-04-01")
        .did("propose", "2026-03-03")
        .did("review", "2026-03-04")
    )

    assert reviewed.did("grade", "2026-03-31").refusal() == ["SD-61-2-b"]
    assert reviewed.did("grade", "2026-04-01").refusal() == []


@pytest.mark.norm("SD-61-2-b")
@pytest.mark.parametrize(
    ("standards_from", "refused"), [(date(2026, 3, 5), []), (date(2026, 3, 6), ["SD-61-2-b"])]
)
def test_standards_hold_from_the_day_on_which_the_parameters_have_them_in_force(
    proposed, standards_from, refused
):
    reviewed = proposed.given(sd_grading_standards=standards_from).did("review", "2026-03-04")

    assert reviewed.did("grade", "2026-03-05").refusal() == refused


@pytest.mark.norm("SD-61-1", "SD-61-2-b")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("grade", "SD-61-1"),
        ("category", "SD-61-1"),
        ("importance", "SD-61-1"),
        ("harm", "SD-61-1"),
        ("standard", "SD-61-2-b"),
    ],
)
def test_a_grade_gives_reasons_on_importance_and_harm_and_names_its_standard(proposed, lacking, article):
    reviewed = proposed.did("review", "2026-03-04")

    assert reviewed.did("grade", "2026-03-05", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-61-2-a")
def test_nobody_reviews_a_proposal_of_his_own(proposed):
    story = proposed.knowing(grading_reviewer_differs=False).did("review", "2026-03-04")

    assert story.refusal() == ["SD-61-2-a"]


@pytest.mark.norm("SD-61-2-a")
def test_a_proposal_sent_back_is_made_and_reviewed_anew(proposed):
    back = proposed.did("review", "2026-03-04").did("send_back", "2026-03-05")

    assert back.did("grade", "2026-03-05").refusal() == ["SD-61-2-a"]
    assert back.did("propose", "2026-03-06").did("review", "2026-03-09").state("2026-03-09") == "reviewed"


@pytest.mark.norm("SD-61-2-b")
def test_a_new_standard_makes_the_grade_outdated_until_it_is_decided_anew(graded):
    outdated = graded.did("find_new_standard", "2026-06-01", effective_on="2026-07-01")

    assert outdated.state("2026-06-01") == "outdated"
    reviewed = outdated.did("propose", "2026-06-02").did("review", "2026-06-03")
    assert reviewed.did("grade", "2026-07-01").refusal() == ["SD-61-2-b"]
    assert reviewed.did("regrade", "2026-06-30").refusal() == ["SD-61-2-b"]
    assert reviewed.did("regrade", "2026-07-01").state("2026-07-01") == "regraded"


@pytest.mark.norm("SD-61-2-b")
def test_a_first_grade_is_no_regrading(proposed):
    assert proposed.did("review", "2026-03-04").did("regrade", "2026-03-05").refusal() == ["SD-61-2-b"]


@pytest.mark.norm("SD-61-1")
def test_a_grade_says_nothing_of_critical_status(graded):
    assert "determined_critical" not in {fact.name for fact in graded.file.procedure.facts}


@pytest.mark.norm("SD-61-2-a")
def test_a_developer_or_provider_grades_nothing(proposed):
    assert proposed.did("review", "2026-03-04", by="developer").refusal() == ["SD-61-2-a"]
