"""Articles 54 to 57: yearly assessments, risks, incidents and changes of the entity, on dated events."""

from __future__ import annotations

import pytest

PLAN = "SD-56-1-a"
ASSESS, RECTIFY, REPORT = "SD-54-1-a", "SD-54-1-b", "SD-54-1-c"
DISCLOSE, START, REMEDY, INCIDENT = "SD-55-1-c", "SD-56-1-b", "SD-56-1-c", "SD-56-1-d"
INTERRUPT, RESUME, CHANGE, HANDLE = "SD-56-2-a", "SD-56-2-b", "SD-57-1-a", "SD-57-1-b"


@pytest.fixture
def critical(sd):
    """Critical AI, determined to be so all along, developed and provided by the person described."""
    return sd.but(determined_critical=True)


# Article 54


@pytest.fixture
def assessed(critical):
    """Critical AI since 10 March 2025."""
    return critical.but(determined_critical=False).since("2025-03-10", determined_critical=True)


YEARLY = [(ASSESS, "safety_assessed"), (REPORT, "critical_assessment_reported")]


@pytest.mark.norm(ASSESS, REPORT)
@pytest.mark.parametrize(("norm", "event"), YEARLY)
def test_the_anniversary_of_the_determination_is_in_time_and_the_day_after_is_late(assessed, norm, event):
    def first(day: str) -> str:
        found = assessed.happened(event, day).finding(norm).obligations
        return next(o.state.value for o in found if o.due and o.due.isoformat() == "2026-03-10")

    assert first("2026-03-10") == "met"
    assert first("2026-03-11") == "late"


@pytest.mark.norm(ASSESS, REPORT)
@pytest.mark.parametrize(("norm", "event"), YEARLY)
def test_no_gap_may_exceed_twelve_months_from_the_last_time(assessed, norm, event):
    again = assessed.happened(event, "2025-06-01").never(event)

    assert again.duty(norm, on="2025-12-01").due.isoformat() == "2026-06-01"
    assert again.state(norm, on="2026-06-01") == "pending"
    assert again.state(norm, on="2026-06-02") == "breached"
    assert str(again.duty(norm, on="2025-12-01").tag) == "reading:S20"


@pytest.mark.norm(REPORT)
def test_an_assessment_in_time_without_its_report_leaves_the_round_incomplete(assessed):
    unreported = assessed.happened("safety_assessed", "2026-02-01").never("critical_assessment_reported")
    states = {o.state.value for o in unreported.finding(ASSESS, on="2026-03-11").obligations}

    assert states == {"met", "pending"}
    assert unreported.state(REPORT, on="2026-03-11") == "breached"


@pytest.mark.norm(RECTIFY)
def test_each_problem_found_stays_open_until_it_is_put_right(critical):
    two = critical.happened("security_problem_found", "2026-03-02", case="p1")
    two = two.happened("security_problem_found", "2026-03-02", case="p2")
    two = two.happened("security_problem_rectified", "2026-03-12", case="p2")

    found = {o.case: (o.state.value, o.due, o.delay) for o in two.finding(RECTIFY, "2026-03-20").obligations}
    assert found == {"p1": ("pending", None, 18), "p2": ("met", None, 10)}


# Articles 55 and 56: risks and incidents


@pytest.mark.norm(DISCLOSE)
def test_a_risk_found_is_notified_and_disclosed_promptly_and_a_risk_is_no_incident(critical):
    found = critical.happened("risk_found", "2026-03-02", case="k1").never("incident_known")

    assert found.state(DISCLOSE) == "pending"
    assert found.duty(DISCLOSE).due is None
    assert found.happened("risk_disclosed", "2026-03-05", case="k1").duty(DISCLOSE).delay == 3
    assert found.happened("risk_disclosed", "2026-03-05", case="k1").state(DISCLOSE) == "met"
    assert found.state(INCIDENT) == "not_bound"


@pytest.mark.norm(START, REMEDY, INCIDENT)
@pytest.mark.parametrize(
    ("norm", "act"),
    [
        (START, "emergency_plan_started"),
        (REMEDY, "incident_remedied"),
        (INCIDENT, "incident_reported"),
    ],
)
def test_an_incident_sets_off_plan_remedies_and_report_each_in_its_own_case(critical, norm, act):
    known = critical.happened("incident_known", "2026-03-02", case="i1")
    other = known.happened("incident_known", "2026-03-09", case="i2").happened(act, "2026-03-10", case="i2")

    assert known.state(norm) == "pending"
    assert known.duty(norm).due is None
    assert known.happened(act, "2026-03-02", case="i1").duty(norm).delay == 0
    assert {o.case: o.state.value for o in other.finding(norm).obligations} == {"i1": "pending", "i2": "met"}


@pytest.mark.norm(START)
def test_only_the_plan_is_started_at_once_while_the_report_is_prompt(critical):
    book = critical.book

    assert book.norm(START).due.at_once
    assert not book.norm(INCIDENT).due.at_once


@pytest.mark.norm(START)
def test_an_activation_does_not_make_up_for_a_missing_plan(critical):
    without = critical.but(emergency_plan=False).happened("incident_known", "2026-03-02", case="i1")
    started = without.happened("emergency_plan_started", "2026-03-02", case="i1")

    assert started.state(START) == "met"
    assert started.state(PLAN) == "breached"


@pytest.mark.norm(INCIDENT)
def test_an_incident_graded_below_major_is_reported_all_the_same(critical):
    minor = critical.but(incident_grade="ordinary").happened("incident_known", "2026-03-02", case="i1")

    assert minor.state(INCIDENT) == "pending"
    assert minor.answer("SD-43-1-b") == "not"


@pytest.mark.norm(INTERRUPT)
def test_operation_may_be_interrupted_where_it_is_necessary_and_only_for_critical_ai(critical, sd):
    assert critical.but(interruption_necessary=True).answer(INTERRUPT) == "applies"
    assert critical.but(interruption_necessary=False).answer(INTERRUPT) == "not"
    assert critical.missing(INTERRUPT) == ["interruption_necessary"]
    assert sd.but(interruption_necessary=True).answer(INTERRUPT) == "not"


@pytest.mark.norm(RESUME)
def test_the_time_to_resume_runs_from_the_removal_of_the_risk_and_not_from_the_interruption(critical):
    gone = critical.happened("interruption_risk_removed", "2026-03-09", case="s1")

    assert gone.state(RESUME) == "pending"
    assert gone.happened("service_restored", "2026-03-11", case="s1").duty(RESUME).delay == 2
    assert gone.happened("service_restored", "2026-03-05", case="s1").state(RESUME) == "pending"
    assert critical.never("interruption_risk_removed").state(RESUME) == "not_bound"


# Article 57


@pytest.mark.norm(CHANGE)
def test_a_merger_or_the_like_is_reported_promptly_without_a_number_of_days(critical):
    merged = critical.happened("entity_changed", "2026-03-02", case="m1")

    assert (merged.state(CHANGE), merged.duty(CHANGE).due) == ("pending", None)
    assert merged.happened("entity_change_reported", "2026-03-20", case="m1").duty(CHANGE).delay == 18
    assert critical.never("entity_changed").state(CHANGE) == "not_bound"


@pytest.mark.norm(HANDLE)
def test_the_department_sets_by_when_the_critical_ai_is_handled(critical):
    required = critical.happened("change_requirements_received", "2026-03-02", case="m1", due="2026-04-15")

    def handled(day: str) -> str:
        return required.happened("change_requirements_met", day, case="m1").state(HANDLE)

    assert required.duty(HANDLE).due.isoformat() == "2026-04-15"
    assert (handled("2026-04-15"), handled("2026-04-16")) == ("met", "late")
    open_ended = critical.happened("change_requirements_received", "2026-03-02", case="m1")
    assert open_ended.duty(HANDLE).missing[0] == "change_requirements_received.due"


@pytest.mark.norm(HANDLE)
def test_while_the_department_has_required_nothing_there_is_nothing_to_carry_out(critical):
    changed = critical.happened("entity_changed", "2026-03-02", case="m1").never(
        "change_requirements_received"
    )

    assert changed.state(HANDLE) == "not_bound"
    assert changed.state(CHANGE) == "pending"


@pytest.mark.norm(ASSESS)
def test_the_papers_of_an_assessment_are_kept_for_three_years_by_analogy(assessed):
    norm = assessed.book.norm(ASSESS)

    assert (norm.keep.period.n, str(norm.keep.tag)) == (3, "reading:S20")
