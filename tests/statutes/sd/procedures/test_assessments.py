"""Assessments as cases: before launch and after significant changes, each year for critical AI, regularly for AGI."""

from __future__ import annotations

import pytest

from chengxu.statutes.words.models import agi_traits

SHOWN = {
    "ethics_review_finding": "done",
    "risk_findings": frozenset({"lawful_safeguards", "effective_safeguards", "fitting_safeguards"}),
}


@pytest.fixture
def draft(case):
    """A product that is to be launched on 2 March 2026."""
    return (
        case("sd.risk_assessment")
        .knowing(**SHOWN)
        .did("plan_provision", "2026-02-02", provided_from="2026-03-02")
    )


@pytest.fixture
def provided(draft):
    """The same, assessed and launched."""
    return (
        draft.did("complete", "2026-02-20")
        .did("handle", "2026-02-27")
        .did("clear", "2026-02-27")
        .did("provide", "2026-03-02")
    )


@pytest.fixture
def changing(provided):
    """The same, with a significant change found; the changed version is planned for 1 June 2026."""
    return (
        provided.knowing(significant_changes=frozenset({"model"}))
        .did("find_significant_change", "2026-05-06")
        .did("plan_changed_version", "2026-05-06", provided_from="2026-06-01")
    )


@pytest.fixture
def critical(case):
    """AI determined to be critical on 10 March 2025."""
    return case("sd.yearly_assessment").knowing(determined_critical=True).did("determine", "2025-03-10")


# Article 42


@pytest.mark.norm("SD-42-1")
def test_an_ordinary_course_runs_from_the_report_over_the_handling_to_the_launch(provided):
    assert provided.state("2026-03-02") == "provided"
    assert provided.clock("assessment", "2026-03-02") == ("met", "2026-03-01")


@pytest.mark.norm("SD-42-1")
def test_the_day_before_launch_is_the_last_and_on_the_day_of_launch_it_is_too_late(draft):
    handled = draft.did("complete", "2026-02-20").did("handle", "2026-02-20")

    assert handled.did("clear", "2026-03-01").clock("assessment", "2026-03-02")[0] == "met"
    assert handled.did("clear", "2026-03-02").clock("assessment", "2026-03-02")[0] == "late"
    assert draft.clock("assessment", "2026-03-02") == ("overdue", "2026-03-01")


@pytest.mark.norm("SD-42-1")
def test_a_launch_put_off_puts_off_the_assessment(draft):
    later = draft.did("plan_provision", "2026-02-20", provided_from="2026-04-01")

    assert later.clock("assessment", "2026-03-31") == ("running", "2026-03-31")


@pytest.mark.norm("SD-42-1")
@pytest.mark.parametrize("steps", [(), ("complete",), ("complete", "handle")])
def test_nothing_is_provided_before_report_handling_and_clearing(draft, steps):
    for step in steps:
        draft = draft.did(step, "2026-02-20")

    assert draft.did("provide", "2026-03-02").refusal() == ["SD-42-1"]


@pytest.mark.norm("SD-42-1-i", "SD-42-1-ii", "SD-42-1-iii", "SD-42-1-iv", "SD-42-3-a")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("bias", "SD-42-1-i"),
        ("public_interest", "SD-42-1-ii"),
        ("individuals", "SD-42-1-ii"),
        ("safety", "SD-42-1-ii"),
        ("ethics_review", "SD-42-1-iii"),
        ("lawful", "SD-42-1-iv"),
        ("effective", "SD-42-1-iv"),
        ("fitting", "SD-42-1-iv"),
        ("assessor", "SD-42-3-a"),
    ],
)
def test_a_report_without_one_of_the_four_items_or_without_its_assessor_is_not_complete(
    draft, lacking, article
):
    assert draft.did("complete", "2026-02-20", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-42-1-iii")
@pytest.mark.parametrize(
    ("finding", "refused"),
    [("done", []), ("not_required", []), ("omitted", ["SD-42-1-iii"]), ("none", ["SD-42-1-iii"])],
)
def test_an_ethics_review_that_was_required_and_omitted_leaves_the_report_open(draft, finding, refused):
    story = draft.knowing(ethics_review_finding=finding).did("complete", "2026-02-20")

    assert story.refusal() == refused


@pytest.mark.norm("SD-42-1-iv")
def test_unfitting_safeguards_without_a_record_of_handling_hold_up_the_product(draft):
    weak = draft.knowing(risk_findings=frozenset({"lawful_safeguards", "effective_safeguards"}))
    handled = weak.did("complete", "2026-02-20").did("handle", "2026-02-20")

    assert handled.did("clear", "2026-02-20").refusal() == ["SD-42-1-iv"]


@pytest.mark.norm("SD-42-1")
def test_the_handling_is_recorded_even_if_nothing_called_for_it(draft):
    assert draft.did("complete", "2026-02-20").did("handle", "2026-02-20", handling=" ").refusal() == [
        "SD-42-1"
    ]


@pytest.mark.norm("SD-42-2")
def test_a_significant_change_holds_up_the_changed_version_until_it_is_assessed_anew(changing):
    assert changing.state("2026-05-06") == "reassessment_due"
    assert set(changing.did("provide_changed_version", "2026-06-01").refusal()) == {"SD-42-2"}
    done = changing.did("reassess", "2026-05-20").did("handle", "2026-05-20").did("clear", "2026-05-31")
    assert done.clock("reassessment", "2026-06-01") == ("met", "2026-05-31")
    assert done.did("provide_changed_version", "2026-06-01").state("2026-06-01") == "provided"


@pytest.mark.norm("SD-42-2")
def test_a_new_assessment_on_the_day_of_the_changed_version_is_late_by_a_reading_and_says_so(changing):
    late = changing.did("reassess", "2026-05-20").did("handle", "2026-05-20").did("clear", "2026-06-01")
    clock = late.on("2026-06-01").clock("reassessment")

    assert (clock.state.value, str(clock.clock.tag)) == ("late", "reading:S19")


@pytest.mark.norm("SD-42-2")
def test_a_change_is_found_significant_or_minor_and_either_way_with_reasons(provided):
    changed = provided.knowing(significant_changes=frozenset({"data"}))
    unchanged = provided.knowing(significant_changes=frozenset())

    assert changed.did("find_minor_change", "2026-05-06").refusal() == ["SD-42-2"]
    assert unchanged.did("find_significant_change", "2026-05-06").refusal() == ["SD-42-2"]
    assert unchanged.did("find_minor_change", "2026-05-06", reasons=None).refusal() == ["SD-42-2"]
    assert unchanged.did("find_minor_change", "2026-05-06").state("2026-05-06") == "provided"


@pytest.mark.norm("SD-42-2")
def test_without_a_new_assessment_there_is_no_changed_version_to_launch(draft):
    cleared = draft.did("complete", "2026-02-20").did("handle", "2026-02-20").did("clear", "2026-02-20")

    assert cleared.did("provide_changed_version", "2026-03-02").refusal() == ["SD-42-2"]


@pytest.mark.norm("SD-42-2", "SD-54-1-a")
def test_a_yearly_report_with_the_four_items_serves_after_a_change_but_not_before_launch(changing, draft):
    assert changing.did("adopt_yearly_report", "2026-05-20").state("2026-05-20") == "complete"
    assert changing.did("adopt_yearly_report", "2026-05-20", bias=None).refusal() == ["SD-42-1-i"]
    assert draft.did("adopt_yearly_report", "2026-02-20").refusal() == ["SD-42-2"]


@pytest.mark.norm("SD-42-2")
def test_a_change_given_up_before_launch_leaves_the_product_cleared(draft):
    cleared = draft.did("complete", "2026-02-20").did("handle", "2026-02-20").did("clear", "2026-02-20")
    dropped = cleared.did("find_significant_change", "2026-02-24").did(
        "drop_change_before_launch", "2026-02-25"
    )

    assert dropped.did("provide", "2026-03-02").state("2026-03-02") == "provided"


@pytest.mark.norm("SD-42-2")
def test_a_change_given_up_asks_for_no_assessment(changing):
    dropped = changing.did("drop_change", "2026-05-20")

    assert dropped.clock("reassessment", "2026-06-10") == ("met", "2026-05-31")
    assert dropped.state("2026-05-20") == "provided"
    assert changing.did("drop_change_before_launch", "2026-05-20").refusal() == ["SD-42-2"]
    assert set(dropped.did("provide_changed_version", "2026-06-01").refusal()) == {"SD-42-2"}


# Article 54


@pytest.mark.norm("SD-54-1-a")
def test_the_anniversary_of_the_determination_is_in_time_and_the_day_after_is_overdue(critical):
    assert critical.clock("assessment", "2026-03-10") == ("running", "2026-03-10")
    assert critical.clock("assessment", "2026-03-11") == ("overdue", "2026-03-10")
    assert critical.did("assess", "2026-03-11").on("2026-03-11").late[0].state.value == "late"


@pytest.mark.norm("SD-54-1-a")
@pytest.mark.parametrize(
    ("determined", "due"),
    [
        ("2025-02-14", "2026-02-14"),  # a Saturday, worked
        ("2025-02-28", "2026-02-28"),  # likewise
        ("2025-02-16", "2026-02-24"),  # in the Spring Festival
        ("2025-03-01", "2026-03-02"),  # a Sunday
    ],
)
def test_an_anniversary_on_a_day_of_rest_moves_to_the_next_working_day(case, determined, due):
    story = case("sd.yearly_assessment").did("determine", determined)

    assert story.clock("assessment", "2026-02-01") == ("running", due)


@pytest.mark.norm("SD-54-1-a")
def test_the_twelve_months_are_a_reading_and_say_so(critical):
    clocks = {c.clock.name: str(c.clock.tag) for c in critical.on("2025-03-10").clocks}

    assert clocks == {"assessment": "reading:S20", "round": "reading:S20"}


@pytest.mark.norm("SD-54-1-a", "SD-54-1-b", "SD-54-1-c")
def test_an_ordinary_round_is_assessed_put_right_and_reported_and_opens_the_next(critical):
    found = critical.did("assess", "2025-06-02").did(
        "find_problems", "2025-06-02", problems=["越权访问", "日志缺失"]
    )
    assert found.state("2025-06-02") == "rectifying"
    right = (
        found.did("rectify", "2025-06-10", problem="越权访问")
        .did("rectify", "2025-06-20", problem="日志缺失")
        .did("finish", "2025-06-20")
    )
    assert right.on("2025-06-20").clock("rectification", "日志缺失").days == 18
    reported = right.did("report", "2025-06-23")
    assert reported.clock("round", "2025-06-23") == ("running", "2026-06-23")
    assert reported.clock("assessment", "2025-06-23") == ("running", "2026-06-02")
    assert reported.did("open_round", "2025-06-24").state("2025-06-24") == "next_due"


@pytest.mark.norm("SD-54-1-b")
def test_with_a_problem_open_it_is_neither_put_right_nor_reported(critical):
    half = (
        critical.did("assess", "2025-06-02")
        .did("find_problems", "2025-06-02", problems=["越权访问", "日志缺失"])
        .did("rectify", "2025-06-10", problem="越权访问")
    )

    assert half.did("finish", "2025-06-20").refusal() == ["SD-54-1-b"]
    assert half.did("report", "2025-06-20").refusal() == ["SD-54-1-c"]


@pytest.mark.norm("SD-54-1-c")
def test_an_assessment_in_time_without_its_report_leaves_the_round_overdue(critical):
    assessed = critical.did("assess", "2026-03-10")

    assert assessed.clock("round", "2026-03-11") == ("overdue", "2026-03-10")
    assert [c.clock.name for c in assessed.on("2026-03-11").late] == ["round"]
    assert assessed.did("report", "2026-03-10").on("2026-03-11").late == ()


@pytest.mark.norm("SD-54-1-c")
def test_a_report_without_an_assessment_is_none(critical):
    assert critical.did("report", "2025-06-02").refusal() == ["SD-54-1-c"]


@pytest.mark.norm("SD-54-1-a", "SD-54-1-b", "SD-54-1-c")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [("assessor", "SD-54-1-a"), ("problems", "SD-54-1-b"), ("rectification", "SD-54-1-b")],
)
def test_a_report_names_the_assessor_the_problems_and_how_they_were_put_right(critical, lacking, article):
    assessed = critical.did("assess", "2025-06-02")

    assert assessed.did("report", "2025-06-03", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-54-1-a")
def test_a_report_signed_by_both_serves_each_and_a_user_signs_none(critical):
    assessed = critical.did("assess", "2025-06-02", by="developer")

    assert assessed.did("report", "2025-06-03", by="developer", co_signer="乙公司").refusal() == []
    assert assessed.did("report", "2025-06-03", by="user").refusal() == ["SD-54-1-c"]


@pytest.mark.norm("SD-54-1-a")
def test_ai_that_is_not_critical_owes_no_yearly_assessment(critical):
    story = critical.knowing(determined_critical=False).did("assess", "2025-06-02")

    assert story.refusal() == ["SD-53-1-a"]


@pytest.mark.norm("SD-54-1-a")
def test_delisting_by_the_department_ends_the_rounds_and_nobody_delists_himself(critical):
    assert critical.did("delist", "2026-01-05", by="provider").refusal() == ["SD-62-1-i-a"]
    delisted = critical.did("delist", "2026-01-05")
    assert delisted.state("2026-06-01") == "ended"
    assert delisted.clock("assessment", "2026-06-01")[0] == "moot"


# Article 77


@pytest.fixture
def agi(case):
    """General-purpose AI whose developer plans to assess it on 30 June 2026."""
    every_trait = frozenset(value for value, _ in agi_traits.values)
    return (
        case("sd.agi_assessment")
        .knowing(agi_traits=every_trait)
        .did("schedule", "2026-01-05", due_on="2026-06-30")
    )


@pytest.mark.norm("SD-77-1-b")
def test_the_day_is_the_developers_choice_and_marked_as_no_law(agi):
    assert agi.clock("chosen_day", "2026-06-30") == ("running", "2026-06-30")
    assert agi.clock("chosen_day", "2026-07-01") == ("overdue", "2026-06-30")
    assert str(agi.on("2026-07-01").clock("chosen_day").clock.tag) == "house"


@pytest.mark.norm("SD-77-1-b", "SD-77-1-d")
def test_each_assessment_is_reported_before_the_next(agi):
    assessed = agi.did("assess", "2026-06-30")

    assert assessed.state("2026-06-30") == "assessed"
    assert assessed.did("schedule_next", "2026-07-01").refusal() == ["SD-77-1-b"]
    reported = assessed.did("report", "2026-07-02")
    again = reported.did("schedule_next", "2026-07-02", due_on="2026-12-31")
    assert again.state("2026-07-02") == "next_due"


@pytest.mark.norm("SD-77-1-b")
@pytest.mark.parametrize("lacking", ["risk_basis", "capability_basis"])
def test_an_assessment_goes_by_risk_and_by_capability(agi, lacking):
    assert agi.did("assess", "2026-06-30", **{lacking: None}).refusal() == ["SD-77-1-b"]


@pytest.mark.norm("SD-77-1-d")
def test_a_report_without_an_assessment_is_refused(agi):
    assert agi.did("report", "2026-06-30").refusal() == ["SD-77-1-d"]


@pytest.mark.norm("SD-77-1-b")
def test_a_provider_as_such_is_not_bound_and_other_ai_is_not_meant(agi):
    assert agi.did("assess", "2026-06-30", by="provider").refusal() == ["SD-77-1-b"]
    other = agi.knowing(agi_traits=frozenset())
    assert other.did("assess", "2026-06-30").refusal() == ["SD-94-1-v"]
