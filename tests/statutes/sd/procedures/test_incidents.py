"""Incidents as cases: handled at once, reported promptly, graded by a table; critical AI has its own rules."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.dates.limits import Promptly
from chengxu.statutes.scholars_draft.procedures.incidents import PROCEDURES

GRADES = {"grades_from": "2026-01-01"}


@pytest.fixture
def known(case):
    """An incident of AI that is not critical, known on 2 March 2026."""
    return case("sd.incident").knowing(determined_critical=False).did("learn", "2026-03-02")


@pytest.fixture
def handled(known):
    """The same, with a first measure on the same day."""
    return known.did("take_measure", "2026-03-02")


@pytest.fixture
def graded(handled):
    """The same, graded on 3 March by grades in force since January."""
    return handled.did("find_table", "2026-03-03", **GRADES).did("grade", "2026-03-03")


@pytest.fixture
def critical(case):
    """An incident of critical AI that has a plan, known on 2 March 2026."""
    return (
        case("sd.critical_incident")
        .knowing(determined_critical=True, emergency_plan=True, interruption_necessary=True)
        .did("learn", "2026-03-02")
    )


@pytest.fixture
def planned(critical):
    """The same, with plan and first measure on the same day."""
    return critical.did("activate_plan", "2026-03-02").did("take_measure", "2026-03-02")


def running(story, day):
    """The clocks still open on a day."""
    return [c.clock.name for c in story.on(day).clocks if c.stopped is None]


# No hours


@pytest.mark.norm("SD-43-1-a", "SD-43-1-b", "SD-56-1-b", "SD-56-1-d", "SD-56-2-b")
def test_no_task_has_a_number_of_hours_or_days():
    limits = {(p.name, c.name): c.limit for p in PROCEDURES for c in p.clocks}

    assert all(isinstance(limit, Promptly) for limit in limits.values())
    assert {name for name, limit in limits.items() if limit.at_once} == {
        ("sd.incident", "handling"),
        ("sd.critical_incident", "handling"),
        ("sd.critical_incident", "activation"),
    }


# Article 43


@pytest.mark.norm("SD-43-1-a", "SD-43-1-b")
def test_whoever_learns_of_an_incident_has_to_handle_it_and_as_long_as_it_has_no_grade_to_report_it(known):
    assert running(known, "2026-03-02") == ["handling", "report"]


@pytest.mark.norm("SD-43-1-a")
def test_the_time_to_the_first_measure_is_shown_without_grace_and_on_the_side_of_developer_and_provider(
    known,
):
    clock = known.did("take_measure", "2026-03-05").on("2026-03-05").clock("handling")

    assert (clock.days, clock.due) == (3, None)
    assert [party.name for party in clock.clock.owner] == ["developer", "provider"]


@pytest.mark.norm("SD-43-1-a")
def test_a_measure_does_not_come_before_the_incident_is_known(case):
    assert case("sd.incident").did("take_measure", "2026-03-02").refusal() == ["SD-43-1-a"]


@pytest.mark.norm("SD-43-1-a")
def test_a_measure_states_what_was_done_and_when(known):
    assert known.did("take_measure", "2026-03-02", measures=[]).refusal() == ["SD-43-1-a"]
    assert known.did("take_measure", "2026-03-02", taken_at=None).refusal() == ["SD-43-1-a"]


@pytest.mark.norm("SD-43-1-b")
def test_an_ordinary_course_runs_from_measure_over_grade_and_report_to_the_closing(graded):
    due = graded.did("find_major", "2026-03-03")

    assert due.state("2026-03-03") == "report_due"
    reported = due.did("report", "2026-03-04")
    assert (reported.state("2026-03-04"), running(reported, "2026-03-04")) == ("reported", [])
    remedied = reported.did("remedy", "2026-03-10")
    assert remedied.did("close", "2026-03-11").state("2026-03-11") == "closed"


@pytest.mark.norm("SD-43-1-b")
def test_the_time_for_a_major_incident_runs_from_knowledge_and_not_from_the_grade(graded):
    clock = (
        graded.did("find_major", "2026-03-09").did("report", "2026-03-10").on("2026-03-10").clock("report")
    )

    assert (clock.started.isoformat(), clock.days) == ("2026-03-02", 8)


@pytest.mark.norm("SD-43-1-b", "SD-63-2-b")
def test_an_incident_without_a_grade_is_reported_and_not_excused(handled):
    assert handled.did("find_not_major", "2026-03-03").refusal() == ["SD-43-1-b", "SD-63-2-b"]
    assert handled.did("report", "2026-03-03").state("2026-03-03") == "reported"


@pytest.mark.norm("SD-63-2-b")
def test_nothing_is_graded_before_the_grades_are_there_and_in_force(handled):
    assert handled.did("grade", "2026-03-03").refusal() == ["SD-63-2-b"]
    from_april = handled.did("find_table", "2026-03-03", grades_from="2026-04-01")
    assert from_april.did("grade", "2026-03-31").refusal() == ["SD-63-2-b"]
    assert from_april.did("grade", "2026-04-01").refusal() == []
    assert running(from_april, "2026-03-31") == ["report"]


@pytest.mark.norm("SD-63-2-b")
@pytest.mark.parametrize(
    ("grades_from", "refused"), [(date(2026, 3, 3), []), (date(2026, 3, 4), ["SD-63-2-b"])]
)
def test_grades_hold_from_the_day_on_which_the_parameters_have_them_in_force(handled, grades_from, refused):
    story = handled.given(sd_incident_grades=grades_from).did("find_table", "2026-03-03", **GRADES)

    assert story.did("grade", "2026-03-03").refusal() == refused


@pytest.mark.norm("SD-63-2-b")
@pytest.mark.parametrize("lacking", ["harm", "reach", "grade", "handling"])
def test_a_grade_rests_on_harm_and_scope_and_names_the_measures_of_the_plan(handled, lacking):
    with_table = handled.did("find_table", "2026-03-03", **GRADES)

    assert with_table.did("grade", "2026-03-03", **{lacking: None}).refusal() == ["SD-63-2-b"]


@pytest.mark.norm("SD-43-1-b")
def test_an_incident_below_major_is_excused_from_the_report(graded):
    minor = graded.knowing(incident_grade="ordinary").did("find_not_major", "2026-03-04")

    assert running(minor, "2026-03-04") == []
    assert minor.did("remedy", "2026-03-05").did("close", "2026-03-05").state("2026-03-05") == "closed"


@pytest.mark.norm("SD-43-1-b")
@pytest.mark.parametrize("grade", ["major", "ungraded"])
def test_one_that_is_major_or_has_no_grade_is_not_called_minor(graded, grade):
    story = graded.knowing(incident_grade=grade).did("find_not_major", "2026-03-04")

    assert story.refusal() == ["SD-43-1-b"]


@pytest.mark.norm("SD-43-1-b")
def test_a_closed_case_opens_again_when_the_incident_is_found_major_after_all(graded):
    closed = (
        graded.knowing(incident_grade="ordinary")
        .did("find_not_major", "2026-03-04")
        .did("remedy", "2026-03-05")
        .did("close", "2026-03-05")
    )
    again = closed.did("reopen_as_major", "2026-04-01", by="oversight")

    assert (again.state("2026-04-01"), running(again, "2026-04-01")) == ("report_due", ["report"])
    assert again.on("2026-04-03").clock("report").days == 2
    ended = again.did("report", "2026-04-03").did("close", "2026-04-03")
    assert ended.state("2026-04-03") == "closed"


@pytest.mark.norm("SD-43-1-b")
def test_what_was_never_found_minor_is_not_reopened_so_that_its_time_does_not_begin_anew(graded):
    assert graded.did("reopen_as_major", "2026-03-09").refusal() == ["SD-43-1-b"]


@pytest.mark.norm("SD-43-1-a", "SD-43-1-b")
def test_a_case_is_not_closed_with_the_report_or_the_handling_open(graded):
    assert graded.did("close", "2026-03-09").refusal() == ["SD-43-1-a", "SD-43-1-b"]
    assert graded.did("remedy", "2026-03-09").did("close", "2026-03-09").refusal() == ["SD-43-1-b"]
    assert graded.did("report", "2026-03-09").did("close", "2026-03-09").refusal() == ["SD-43-1-a"]


@pytest.mark.norm("SD-43-1-b")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [("time", "SD-43-1-b"), ("harm", "SD-63-2-b"), ("reach", "SD-63-2-b"), ("measures", "SD-43-1-a")],
)
def test_a_report_states_time_harm_scope_and_measures(handled, lacking, article):
    assert handled.did("report", "2026-03-03", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-43-1-b")
def test_developer_and_provider_may_sign_one_report_and_a_user_reports_nothing(handled):
    assert handled.did("report", "2026-03-03", by="developer", co_signer="乙公司").refusal() == []
    assert handled.did("report", "2026-03-03", by="user").refusal() == ["SD-43-1-b"]


@pytest.mark.norm("SD-63-1-a", "SD-63-1-b")
def test_the_department_analyses_a_report_before_it_thinks_of_a_warning(handled):
    reported = handled.did("report", "2026-03-03")

    assert reported.did("analyse", "2026-03-04").refusal() == ["SD-63-1-a"]
    received = reported.did("receive", "2026-03-04")
    assert received.did("refer_for_warning", "2026-03-04").refusal() == ["SD-63-1-b"]
    warned = received.did("analyse", "2026-03-04").did("refer_for_warning", "2026-03-05")
    assert warned.state("2026-03-05") == "reported"


@pytest.mark.norm("SD-56-1-d")
def test_critical_ai_is_not_dealt_with_as_if_only_major_incidents_were_reported(case):
    story = case("sd.incident").knowing(determined_critical=True).did("learn", "2026-03-02")

    assert story.refusal() == ["SD-56-1-d"]


# Article 56


@pytest.mark.norm("SD-56-1-b", "SD-56-1-d", "SD-43-1-a")
def test_an_incident_of_critical_ai_calls_for_the_plan_a_measure_and_a_report(critical):
    assert running(critical, "2026-03-02") == ["activation", "handling", "report"]


@pytest.mark.norm("SD-56-1-a", "SD-53-1-a")
def test_without_a_determination_there_is_no_such_case(case):
    story = case("sd.critical_incident").knowing(determined_critical=False).did("learn", "2026-03-02")

    assert story.refusal() == ["SD-53-1-a"]


@pytest.mark.norm("SD-56-1-a", "SD-56-1-b")
def test_without_a_plan_none_is_activated_and_the_other_tasks_stand(critical):
    bare = critical.knowing(emergency_plan=False)

    assert bare.did("activate_plan", "2026-03-02").refusal() == ["SD-56-1-a"]
    went_on = bare.did("go_on_without_plan", "2026-03-02")
    assert running(went_on, "2026-03-09") == ["activation", "handling", "report"]
    ended = (
        went_on.did("take_measure", "2026-03-02")
        .did("summarise", "2026-03-05")
        .did("remedy", "2026-03-05")
        .did("report", "2026-03-05")
        .did("close", "2026-03-06")
    )
    assert ended.state("2026-03-06") == "closed"


@pytest.mark.norm("SD-56-1-b")
def test_whoever_has_a_plan_activates_it(critical):
    assert critical.did("go_on_without_plan", "2026-03-02").refusal() == ["SD-56-1-b"]


@pytest.mark.norm("SD-56-1-b")
def test_a_plan_activated_late_shows_the_days_it_took(critical):
    clock = critical.did("activate_plan", "2026-03-06").on("2026-03-06").clock("activation")

    assert (clock.days, clock.state.value) == (4, "done")


@pytest.mark.norm("SD-56-1-c", "SD-56-1-d")
def test_an_ordinary_course_runs_over_summary_remedy_and_report_to_the_closing(planned):
    summarised = planned.did("summarise", "2026-03-03")
    remedied = summarised.did("remedy", "2026-03-04")
    reported = remedied.did("report", "2026-03-04")

    assert (summarised.state("2026-03-03"), remedied.state("2026-03-04")) == ("summarised", "remedied")
    assert reported.state("2026-03-04") == "reported"
    assert reported.did("close", "2026-03-05").state("2026-03-05") == "closed"


@pytest.mark.norm("SD-56-1-d")
def test_a_prompt_report_waits_for_neither_summary_nor_remedy(planned):
    early = planned.did("report_first", "2026-03-02")

    assert (early.state("2026-03-02"), running(early, "2026-03-02")) == ("plan_activated", [])
    ended = early.did("summarise", "2026-03-05").did("remedy", "2026-03-06").did("close", "2026-03-06")
    assert ended.state("2026-03-06") == "closed"


@pytest.mark.norm("SD-56-1-d", "SD-63-2-b")
def test_a_minor_grade_does_not_excuse_the_report_of_critical_ai(planned):
    graded = (
        planned.knowing(incident_grade="ordinary")
        .did("find_table", "2026-03-03", **GRADES)
        .did("grade", "2026-03-03")
    )
    without = graded.did("summarise", "2026-03-04").did("remedy", "2026-03-04")

    assert "report" in running(graded, "2026-03-04")
    assert without.did("close", "2026-03-05").refusal() == ["SD-56-1-d"]
    assert "find_not_major" not in PROCEDURES[1].steps_by_name


@pytest.mark.norm("SD-56-1-c")
def test_a_case_is_not_closed_without_summary_and_dated_remedy(planned):
    reported = planned.did("report_first", "2026-03-02")

    assert reported.did("remedy", "2026-03-04").did("close", "2026-03-05").refusal() == ["SD-56-1-c"]
    assert reported.did("summarise", "2026-03-04").did("close", "2026-03-05").refusal() == ["SD-56-1-c"]
    assert reported.did("remedy", "2026-03-04", remedies=[]).refusal() == ["SD-56-1-c"]


@pytest.mark.norm("SD-43-1-a")
def test_a_case_is_not_closed_without_any_measure(critical):
    story = (
        critical.did("activate_plan", "2026-03-02")
        .did("summarise", "2026-03-03")
        .did("remedy", "2026-03-04")
        .did("report", "2026-03-04")
    )

    assert story.did("close", "2026-03-05").refusal() == ["SD-43-1-a"]


@pytest.mark.norm("SD-56-1-c", "SD-56-1-d")
def test_the_report_after_the_remedy_rests_on_the_summary_and_an_early_one_does_not(planned):
    remedied = planned.did("remedy", "2026-03-04")

    assert remedied.did("report", "2026-03-04").refusal() == ["SD-56-1-c"]
    assert remedied.did("report_first", "2026-03-04").refusal() == []
    assert remedied.did("add_summary", "2026-03-04").did("report", "2026-03-04").refusal() == []


@pytest.mark.norm("SD-56-2-a")
def test_operation_is_interrupted_only_where_necessary_and_with_reasons(planned):
    unnecessary = planned.knowing(interruption_necessary=False)

    assert unnecessary.did("interrupt", "2026-03-03").refusal() == ["SD-56-2-a"]
    assert planned.did("interrupt", "2026-03-03", necessity=None).refusal() == ["SD-56-2-a"]
    assert planned.did("interrupt", "2026-03-03").state("2026-03-03") == "interrupted"


@pytest.mark.norm("SD-56-2-b")
def test_operation_is_resumed_promptly_from_the_day_on_which_the_risk_is_gone(planned):
    stopped = planned.did("interrupt", "2026-03-03")
    safe = stopped.did("remove_risk", "2026-03-10")

    assert "resumption" not in running(stopped, "2026-03-09")
    assert "resumption" in running(safe, "2026-03-10")
    back = safe.did("resume", "2026-03-12")
    assert (back.state("2026-03-12"), back.on("2026-03-12").clock("resumption").days) == ("resumed", 2)


@pytest.mark.norm("SD-56-2-b")
def test_a_return_before_the_risk_is_gone_takes_reasons(planned):
    stopped = planned.did("interrupt", "2026-03-03")

    assert stopped.did("resume", "2026-03-05").refusal() == ["SD-56-2-b"]
    assert stopped.did("resume_early", "2026-03-05", reasons=None).refusal() == ["SD-56-2-b"]
    assert stopped.did("resume_early", "2026-03-05").state("2026-03-05") == "resumed"


@pytest.mark.norm("SD-56-1-c", "SD-56-2-b")
def test_summary_and_remedy_need_not_wait_for_the_resumption_but_the_closing_does(planned):
    stopped = (
        planned.did("interrupt", "2026-03-03")
        .did("add_summary", "2026-03-04")
        .did("add_remedy", "2026-03-04")
        .did("report_first", "2026-03-04")
    )

    assert stopped.state("2026-03-04") == "interrupted"
    assert stopped.did("close", "2026-03-05").refusal() == ["SD-56-1-c"]
    back = stopped.did("remove_risk", "2026-03-05").did("resume", "2026-03-05").did("close", "2026-03-05")
    assert back.state("2026-03-05") == "closed"


@pytest.mark.norm("SD-56-1-b", "SD-56-2-a")
def test_an_interruption_may_come_first_and_the_plan_is_activated_all_the_same(critical):
    stopped = critical.did("interrupt", "2026-03-02")
    planned = stopped.did("activate_plan_later", "2026-03-03")

    assert running(stopped, "2026-03-02") == ["activation", "handling", "report"]
    assert (planned.state("2026-03-03"), running(planned, "2026-03-03")) == (
        "interrupted",
        ["handling", "report"],
    )
    assert planned.did("activate_plan_later", "2026-03-04").refusal() == ["SD-56-1-b"]


@pytest.mark.norm("SD-56-1-b")
def test_a_case_in_which_the_plan_was_never_activated_is_not_closed(critical):
    story = (
        critical.did("interrupt", "2026-03-02")
        .did("take_measure", "2026-03-02")
        .did("add_summary", "2026-03-03")
        .did("add_remedy", "2026-03-03")
        .did("report_first", "2026-03-03")
        .did("remove_risk", "2026-03-04")
        .did("resume", "2026-03-04")
    )

    assert story.did("close", "2026-03-05").refusal() == ["SD-56-1-b"]
    late = story.did("activate_plan_later", "2026-03-05").did("close", "2026-03-05")
    assert late.state("2026-03-05") == "closed"
