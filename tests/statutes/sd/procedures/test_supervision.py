"""Special supervision as cases: assessments of the departments, random inspections, drills."""

from __future__ import annotations

import pytest

INDEPENDENT = frozenset({"necessity", "independent_auditor"})


@pytest.fixture
def fresh(case):
    """Critical AI in the pool from which a draw is made."""
    return case("sd.random_inspection").knowing(
        determined_critical=True, drawn_at_random=True, commissioned_audit_conditions=INDEPENDENT
    )


@pytest.fixture
def tested(fresh):
    """The same, drawn and tested in March 2026."""
    return fresh.did("draw", "2026-03-02").did("test", "2026-03-16")


@pytest.fixture
def found(tested):
    """The same, with two findings, to be answered by proposals within April."""
    return tested.did("find", "2026-03-20", findings=["弱口令", "无备份"], propose_by="2026-04-30")


@pytest.fixture
def proposed(found):
    """The same, with a proposal on each finding."""
    return (
        found.did("propose", "2026-04-01", finding="弱口令")
        .did("propose", "2026-04-02", finding="无备份")
        .did("send_proposals", "2026-04-02", answer_by="2026-05-29")
    )


# Assessments by the departments


@pytest.fixture
def scheduled(case):
    """Critical AI that the departments mean to assess by the end of June 2026."""
    return (
        case("sd.official_assessment")
        .knowing(determined_critical=True)
        .did("schedule", "2026-01-05", due_on="2026-06-30")
    )


@pytest.mark.norm("SD-62-1-iii")
def test_the_departments_set_the_day_themselves_and_are_shown_late_the_day_after(scheduled):
    assert scheduled.clock("planned_day", "2026-06-30") == ("running", "2026-06-30")
    assert scheduled.clock("planned_day", "2026-07-01") == ("overdue", "2026-06-30")
    late = scheduled.on("2026-07-01").late[0]
    assert (late.clock.owner.name, str(late.clock.tag)) == ("oversight", "house")


@pytest.mark.norm("SD-62-1-iii")
def test_they_assess_by_a_national_standard_and_open_another_round(scheduled):
    assert scheduled.did("assess", "2026-06-01", standard=None).refusal() == ["SD-62-1-iii"]
    assessed = scheduled.did("assess", "2026-06-01")
    assert assessed.state("2026-06-01") == "assessed"
    assert assessed.did("schedule", "2026-06-02").state("2026-06-02") == "scheduled"


@pytest.mark.norm("SD-62-1-iii")
def test_a_certification_names_its_certifier_and_comes_from_a_professional_body(scheduled):
    assert scheduled.did("commission", "2026-03-02", certifier=None).refusal() == ["SD-62-1-iii"]
    commissioned = scheduled.did("commission", "2026-03-02")
    assert commissioned.did("certify", "2026-06-30", by="oversight").refusal() == ["SD-62-1-iii"]
    certified = commissioned.did("certify", "2026-06-30")
    assert certified.clock("planned_day", "2026-07-01") == ("met", "2026-06-30")


@pytest.mark.norm("SD-62-1-iii")
def test_a_commission_withdrawn_leaves_the_day_as_it_was(scheduled):
    back = scheduled.did("commission", "2026-03-02").did("withdraw_commission", "2026-04-01")

    assert back.state("2026-04-01") == "scheduled"
    assert back.clock("planned_day", "2026-07-01")[0] == "overdue"


@pytest.mark.norm("SD-62-1-iii")
def test_developers_and_providers_do_not_take_this_step_and_other_ai_is_not_meant(scheduled):
    assert scheduled.did("assess", "2026-06-01", by="provider").refusal() == ["SD-62-1-iii"]
    assert scheduled.knowing(determined_critical=False).refusal() == ["SD-53-1-a"]


# Random inspection


@pytest.mark.norm("SD-62-1-iv-a", "SD-62-1-iv-b")
def test_an_ordinary_course_runs_from_the_draw_to_the_answer(proposed):
    answered = proposed.did("answer", "2026-05-29")

    assert (proposed.state("2026-04-02"), answered.state("2026-05-29")) == ("proposed", "answered")
    assert answered.did("close", "2026-06-01").state("2026-06-01") == "closed"


@pytest.mark.norm("SD-62-1-iv-a")
def test_a_target_chosen_by_hand_is_refused_and_sent_to_article_65(fresh):
    chosen = fresh.knowing(drawn_at_random=False).did("draw", "2026-03-02")

    assert chosen.refusal() == ["SD-62-1-iv-a"]
    assert "65" in chosen.on("2026-03-02").refused[0].objections[0].why.en


@pytest.mark.norm("SD-62-1-iv-a")
def test_only_critical_ai_is_drawn_and_the_draw_can_be_repeated(fresh):
    assert fresh.knowing(determined_critical=False).did("draw", "2026-03-02").refusal() == ["SD-53-1-a"]
    assert fresh.did("draw", "2026-03-02", draw=None).refusal() == ["SD-62-1-iv-a"]
    assert fresh.did("draw", "2026-03-02", pool=None).refusal() == ["SD-62-1-iv-a"]


@pytest.mark.norm("SD-62-1-iv-a")
def test_a_developer_or_provider_draws_nobody(fresh):
    assert fresh.did("draw", "2026-03-02", by="provider").refusal() == ["SD-62-1-iv-a"]


@pytest.mark.norm("SD-62-1-iv-b")
def test_each_finding_gets_a_proposal_before_they_go_out(found):
    half = found.did("propose", "2026-04-01", finding="弱口令")

    assert half.clock("proposals", "2026-04-30", "无备份") == ("running", "2026-04-30")
    assert half.clock("proposals", "2026-05-01", "无备份") == ("overdue", "2026-04-30")
    assert half.did("send_proposals", "2026-04-01").refusal() == ["SD-62-1-iv-b"]


@pytest.mark.norm("SD-62-1-iv-b")
def test_where_no_day_was_set_for_the_proposals_there_is_none(tested):
    found = tested.did("find", "2026-03-20", findings=["弱口令"])

    assert found.clock("proposals", "2026-12-31") == ("running", None)


@pytest.mark.norm("SD-62-1-iv-b")
def test_a_proposal_left_unanswered_is_shown_and_draws_no_sanction(proposed):
    assert proposed.clock("answer", "2026-05-30") == ("overdue", "2026-05-29")
    assert proposed.did("close", "2026-06-01").refusal() == ["SD-62-1-iv-a"]
    assert proposed.did("close_unanswered", "2026-06-01", unanswered=[]).refusal() == ["SD-62-1-iv-b"]
    assert proposed.did("close_unanswered", "2026-06-01").state("2026-06-01") == "closed"
    assert not any(step.amount for step in proposed.file.procedure.steps)


@pytest.mark.norm("SD-62-1-iv-c")
def test_an_audit_takes_a_need_and_an_auditor_that_is_not_the_audited(proposed):
    without_need = proposed.knowing(commissioned_audit_conditions=frozenset({"independent_auditor"}))
    own_auditor = proposed.knowing(commissioned_audit_conditions=frozenset({"necessity"}))

    assert without_need.did("commission_audit", "2026-05-06").refusal() == ["SD-62-1-iv-c"]
    assert own_auditor.did("commission_audit", "2026-05-06").refusal() == ["SD-62-1-iv-c"]
    assert proposed.did("commission_audit", "2026-05-06", necessity=None).refusal() == ["SD-62-1-iv-c"]
    assert proposed.did("commission_audit", "2026-05-06", auditor=None).refusal() == ["SD-62-1-iv-c"]


@pytest.mark.norm("SD-62-1-iv-b")
@pytest.mark.parametrize(("lacking", "article"), [("findings", "SD-62-1-iv-a"), ("measures", "SD-62-1-iv-b")])
def test_the_proposals_go_out_with_the_findings_they_answer_to(found, lacking, article):
    ready = found.did("propose", "2026-04-01", finding="弱口令").did(
        "propose", "2026-04-01", finding="无备份"
    )

    assert ready.did("send_proposals", "2026-04-02", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-62-1-iv-c")
def test_an_audit_may_bring_findings_of_its_own(proposed):
    audited = proposed.did("commission_audit", "2026-05-06").did("audit", "2026-06-01")

    assert audited.did("close", "2026-06-02").state("2026-06-02") == "closed"
    assert audited.did("find", "2026-06-02").state("2026-06-02") == "findings"


@pytest.mark.norm("SD-62-1-iv-a")
def test_a_test_without_findings_ends_the_matter(tested):
    assert tested.did("close", "2026-03-17").state("2026-03-17") == "closed"


# Drills

DRILLS = [
    pytest.param("sd.provider_drill", "SD-62-1-v", id="providers"),
    pytest.param("sd.department_drill", "SD-63-2-a", id="departments"),
]


@pytest.mark.norm("SD-62-1-v", "SD-63-2-a")
@pytest.mark.parametrize(("name", "article"), DRILLS)
def test_a_drill_is_planned_announced_held_and_learned_from(case, name, article):
    held = (
        case(name)
        .did("plan", "2026-03-02", drill_on="2026-05-20")
        .did("invite", "2026-04-01")
        .did("hold", "2026-05-20")
    )

    assert held.did("close", "2026-05-21").refusal() == [article]
    assert held.did("draw_lessons", "2026-05-21", lessons=[]).refusal() == [article]
    assert held.did("draw_lessons", "2026-05-21").did("close", "2026-05-22").state("2026-05-22") == "closed"


@pytest.mark.norm("SD-62-1-v", "SD-63-2-a")
@pytest.mark.parametrize(("name", "article"), DRILLS)
def test_a_drill_in_which_nobody_took_part_is_none(case, name, article):
    invited = case(name).did("plan", "2026-03-02").did("invite", "2026-04-01")

    assert invited.did("hold", "2026-05-20", participants=[]).refusal() == [article]


@pytest.mark.norm("SD-62-1-v", "SD-63-2-a")
@pytest.mark.parametrize(("name", "article"), DRILLS)
def test_a_drill_not_held_on_its_day_is_overdue_with_the_department_unless_it_is_put_off(case, name, article):
    planned = case(name).did("plan", "2026-03-02", drill_on="2026-05-20").did("invite", "2026-04-01")

    assert planned.clock("planned_day", "2026-05-20") == ("running", "2026-05-20")
    assert planned.clock("planned_day", "2026-05-21") == ("overdue", "2026-05-20")
    put_off = planned.did("plan", "2026-05-10", drill_on="2026-06-10")
    assert put_off.clock("planned_day", "2026-05-21") == ("running", "2026-06-10")
    assert put_off.did("hold", "2026-06-10").refusal() == [article]


@pytest.mark.norm("SD-62-1-v")
def test_the_drill_for_providers_lists_those_never_drilled_before_it_is_closed(case):
    lessons = (
        case("sd.provider_drill")
        .did("plan", "2026-03-02")
        .did("invite", "2026-04-01")
        .did("hold", "2026-05-20")
        .did("draw_lessons", "2026-05-21")
    )

    assert lessons.did("close", "2026-05-22", never_drilled=[]).refusal() == ["SD-62-1-v"]


@pytest.mark.norm("SD-63-2-a")
def test_the_departments_own_drill_follows_a_version_of_the_plan(case):
    assert case("sd.department_drill").did("plan", "2026-03-02", plan_version=None).refusal() == ["SD-63-2-a"]


@pytest.mark.norm("SD-62-1-v")
def test_a_provider_does_not_hold_the_drill_of_the_departments(case):
    assert case("sd.provider_drill").did("plan", "2026-03-02", by="provider").refusal() == ["SD-62-1-v"]
