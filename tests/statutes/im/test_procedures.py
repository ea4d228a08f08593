"""Algorithm filing, security assessment, service filing, complaints as cases: who may do what, and by which day (2026)."""

from __future__ import annotations

import pytest
from tests.statutes.story import begin

from chengxu.algebra.cite import Kind
from chengxu.law.procedure import CALENDAR
from chengxu.statutes import open_notices, open_procedures

PROCEDURES = [p for p in open_procedures().values() if p.law.key == "im"]
each = pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda p: p.name)


def known(name):
    """A case of a service to which the procedure applies."""
    return begin(name).knowing(has_opinion_properties=True)


@pytest.fixture
def due():
    """An algorithm filing for a service that began on Thursday 12 February 2026, before the Spring Festival."""
    return known("im.algorithm_filing").did("begin_service", "2026-02-12")


@pytest.fixture
def life():
    return known("im.algorithm_filing_life").did("name_filing", "2026-01-05")


@pytest.fixture
def assessment():
    return known("im.security_assessment")


@pytest.fixture
def ready(assessment):
    """An assessment for a launch planned on Monday 9 March 2026, its report ready."""
    return assessment.did("plan_launch", "2026-02-27", launch_on="2026-03-09").did("conclude", "2026-03-02")


@pytest.fixture
def complaint():
    return begin("im.complaint_to_provider").did("complain", "2026-03-02")


# What holds for all of them


@each
def test_nothing_is_granted_refused_or_ended_by_the_passing_of_time(procedure):
    assert [s.name for s in procedure.steps if CALENDAR in s.actors] == []


@each
def test_every_figure_comes_from_another_rule_or_a_reading_the_measures_have_none(procedure):
    assert {clock.name: clock.tag for clock in procedure.clocks if clock.tag.kind is Kind.STATUTORY} == (
        {} if procedure.name != "im.complaint_to_provider" else {"handling": procedure.clocks[0].tag}
    )
    assert all(clock.tag.cite is not None for clock in procedure.clocks if clock.tag.kind is Kind.EXTERNAL)


@pytest.mark.norm("IM-17-1b", "IM-17-1a")
@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("im.algorithm_filing", "begin_service"),
        ("im.security_assessment", "plan_launch"),
        ("im.service_filing", "hand_in"),
        ("im.service_registration", "hand_in"),
    ],
)
def test_a_service_without_opinion_properties_is_neither_filed_nor_assessed(name, step):
    without = begin(name).knowing(has_opinion_properties=False)
    unknown = begin(name)

    assert "SA-2-2" in without.did(step, "2026-03-02").refusal()
    assert unknown.did(step, "2026-03-02").refusal() == []
    assert "SA-2-2" in [str(c.cite) for n in unknown.on("2026-03-02").next for c in n.to_check]


# A1, the filing


@pytest.mark.norm("IM-17-1b")
def test_an_algorithm_is_filed_within_ten_working_days_of_the_beginning_of_the_service(due):
    # 13, 14 (make-up), 24 to 27, 28 (make-up) February, 2, 3, 4 March
    assert due.clock("filing", "2026-03-04") == ("running", "2026-03-04")
    assert due.clock("filing", "2026-03-05") == ("overdue", "2026-03-04")
    assert due.did("submit", "2026-03-04").clock("filing", "2026-12-31")[0] == "met"


@pytest.mark.norm("IM-17-1b")
def test_a_filing_on_the_eleventh_day_is_taken_in_and_stays_late_for_good(due):
    late = due.did("submit", "2026-03-05").did("record", "2026-03-10").did("display_number", "2026-03-11")

    assert late.state("2026-12-31") == "displayed"
    assert [(c.clock.name, c.clock.owner.name) for c in late.on("2026-12-31").late] == [
        ("filing", "provider")
    ]


@pytest.mark.norm("IM-17-1b")
def test_a_filing_may_come_before_the_service_begins_and_then_nothing_runs_against_the_provider():
    early = known("im.algorithm_filing").did("submit", "2026-02-10")

    assert early.state("2026-02-10") == "submitted"
    assert [c.clock.name for c in early.on("2026-02-10").clocks] == ["recording"]


@pytest.mark.norm("IM-17-1b")
@pytest.mark.parametrize(
    "group", [*("provider", "form", "field", "algorithm_type", "self_assessment", "published_text")]
)
def test_a_filing_lacks_nothing_of_the_six_groups_of_information(due, group):
    assert due.did("submit", "2026-03-02", **{group: None}).refusal() == ["AR-24-1"]
    assert due.did("submit", "2026-03-02", **{group: " "}).refusal() == ["AR-24-1"]


@pytest.mark.norm("IM-17-1b")
def test_a_filing_comes_with_material_on_the_labels(due):
    assert due.did("submit", "2026-03-02", label_materials=None).refusal() == ["LM-12-1"]


@pytest.mark.norm("IM-17-1b")
@pytest.mark.parametrize("answer", ["record", "refuse"])
def test_the_authority_answers_within_thirty_working_days_and_silence_decides_nothing(due, answer):
    submitted = due.did("submit", "2026-02-12")
    # 13, 14, 24 to 28 February (7), 2 to 31 March (29), 1 April
    assert submitted.clock("recording", "2026-04-01") == ("running", "2026-04-01")
    assert submitted.clock("recording", "2026-04-02") == ("overdue", "2026-04-01")
    assert submitted.state("2026-12-31") == "submitted"
    assert submitted.did(answer, "2026-04-01").clock("recording", "2026-04-01")[0] == "met"
    late = submitted.did(answer, "2026-04-02").on("2026-04-02").late
    assert [c.clock.owner.name for c in late] == ["cac"]


@pytest.mark.norm("IM-17-1b")
def test_a_refusal_names_everything_that_is_missing_and_the_reasons(due):
    submitted = due.did("submit", "2026-03-02")

    assert submitted.did("refuse", "2026-03-09", reasons=None).refusal() == ["AR-25-2"]
    assert submitted.did("refuse", "2026-03-09", gaps=()).refusal() == ["AR-25-2"]


@pytest.mark.norm("IM-17-1b")
def test_what_was_refused_may_come_again_and_has_thirty_working_days_of_its_own(due):
    again = due.did("submit", "2026-03-02").did("refuse", "2026-03-09").did("submit_again", "2026-03-16")

    assert again.clock("recording", "2026-03-16") == ("running", "2026-04-28")
    assert [c.state.value for c in again.on("2026-03-16").clocks] == ["met", "met", "running"]


@pytest.mark.norm("IM-17-1b")
@pytest.mark.parametrize("by", ["provider", "public_security", "ai_authority"])
def test_only_the_cac_records_a_filing(due, by):
    assert due.did("submit", "2026-03-02").did("record", "2026-03-09", by=by).refusal() == ["AR-25-1"]


# A1, its life


@pytest.mark.norm("IM-17-1c")
def test_a_change_is_filed_within_ten_working_days(life):
    changed = life.did("data_changed", "2026-04-29", changed=["服务形式"])
    # 30 April, 6 to 8, 9 (make-up), 11 to 15 May
    assert changed.clock("change", "2026-05-15") == ("running", "2026-05-15")
    assert changed.clock("change", "2026-05-16") == ("overdue", "2026-05-15")


@pytest.mark.norm("IM-17-1c")
def test_a_second_change_does_not_give_the_first_one_more_time(life):
    twice = life.did("data_changed", "2026-04-29", changed=["服务形式"]).did(
        "data_changed", "2026-05-11", changed=["应用领域"]
    )

    assert twice.clock("change", "2026-05-16", "服务形式") == ("overdue", "2026-05-15")
    assert twice.clock("change", "2026-05-16", "应用领域") == ("running", "2026-05-25")


@pytest.mark.norm("IM-17-1d")
def test_a_filing_is_cancelled_within_twenty_working_days_of_the_last_day_of_service(life):
    ended = life.did("end_service", "2026-09-18")
    # 20 (make-up), 21 to 24, 28 to 30 September, 8, 9, 10 (make-up), 12 to 16, 19 to 22 October
    assert ended.clock("cancellation", "2026-10-22") == ("running", "2026-10-22")
    assert ended.did("cancel", "2026-10-22").clock("cancellation", "2026-10-22")[0] == "met"
    assert ended.did("cancel", "2026-10-23").clock("cancellation", "2026-10-23")[0] == "late"


@pytest.mark.norm("IM-17-1d")
def test_a_cancellation_says_how_users_were_told_and_what_becomes_of_the_data(life):
    ended = life.did("end_service", "2026-09-18")

    assert ended.did("cancel", "2026-09-21", users_told=None).refusal() == ["AR-24-3"]
    assert ended.did("cancel", "2026-09-21", data=None).refusal() == ["AR-24-3"]


@pytest.mark.norm("IM-17-1d")
def test_the_cac_cancels_by_itself_from_the_twenty_first_day_and_the_calendar_never_does(life):
    ended = life.did("end_service", "2026-09-18")

    assert ended.did("cancel_ex_officio", "2026-10-22").refusal() == ["AR-33-2"]
    assert ended.did("cancel_ex_officio", "2026-10-23").state("2026-10-23") == "cancelled_ex_officio"
    assert ended.state("2026-12-31") == "ended"


@pytest.mark.norm("IM-17-1d")
def test_a_service_whose_site_was_closed_by_a_penalty_may_lose_its_filing_at_once(life):
    assert life.did("cancel_ex_officio", "2026-03-02").refusal() == ["AR-33-2"]
    closed = life.did("record_closure", "2026-03-02").did("cancel_ex_officio", "2026-03-02")
    assert closed.state("2026-03-02") == "cancelled_ex_officio"


@pytest.mark.norm("IM-17-1b")
def test_a_filing_got_by_deception_is_revoked_after_notice_and_never_without(life):
    assert life.did("revoke", "2026-03-02").refusal() == ["AR-33-1"]
    told = life.did("announce_revocation", "2026-03-02")
    assert told.did("revoke", "2026-03-10", views_considered=None).refusal() == ["LW-APL-44"]
    assert told.did("revoke", "2026-03-10", remedies=None).refusal() == ["LW-ARL-20"]
    assert told.did("state_views", "2026-03-05").did("revoke", "2026-03-10").state("2026-03-10") == "revoked"


# A2


@pytest.mark.norm("IM-17-1a")
def test_the_report_is_in_by_the_eve_of_the_launch_and_late_on_the_day_itself(ready):
    assert ready.clock("before_launch", "2026-03-08") == ("running", "2026-03-08")
    assert ready.did("submit", "2026-03-08").clock("before_launch", "2026-03-08")[0] == "met"
    assert ready.did("submit", "2026-03-09").clock("before_launch", "2026-03-09")[0] == "late"


@pytest.mark.norm("IM-17-1a")
def test_a_launch_that_is_put_off_moves_the_last_day_with_it(assessment):
    later = assessment.did("plan_launch", "2026-02-27", launch_on="2026-03-09").did(
        "plan_launch", "2026-03-05", launch_on="2026-04-01"
    )

    assert later.clock("before_launch", "2026-03-10") == ("running", "2026-03-31")


@pytest.mark.norm("IM-17-1a")
@pytest.mark.parametrize("occasion", ["growth", "spread", "order_assessment"])
def test_after_any_later_occasion_the_report_is_due_within_thirty_working_days(assessment, occasion):
    # 30 April, 6 to 9 May (make-up), 11 to 15, 18 to 22, 25 to 29 May, 1 to 5, 8 to 12 June
    begun = assessment.did(occasion, "2026-04-29").did("conclude", "2026-05-11")

    assert begun.did("submit", "2026-06-12").clock("after_occasion", "2026-06-12") == ("met", "2026-06-12")
    assert begun.did("submit", "2026-06-13").clock("after_occasion", "2026-06-13") == ("late", "2026-06-12")


@pytest.mark.norm("IM-17-1a")
@pytest.mark.parametrize(
    "item",
    ["staff", "identity", "logs", "illegal_content", "spread_control", "complaints", "cac_support", "police_support"],
)  # fmt: skip
def test_no_assessment_is_concluded_with_one_of_the_eight_items_empty(assessment, item):
    begun = assessment.did("plan_launch", "2026-02-27", launch_on="2026-03-09")

    assert [c[:4] for c in begun.did("conclude", "2026-03-02", **{item: None}).refusal()] == ["SA-5"]


@pytest.mark.norm("IM-17-1a")
def test_with_a_hazard_open_there_is_no_report(assessment):
    open_ = assessment.did("growth", "2026-03-02").did("find_hazard", "2026-03-03")

    assert open_.did("conclude", "2026-03-04").refusal() == ["IM-17-1a"]
    removed = open_.did("remove_hazard", "2026-03-05").did("conclude", "2026-03-06")
    assert removed.state("2026-03-06") == "ready"


@pytest.mark.norm("IM-17-1a")
def test_an_order_to_assess_again_runs_to_the_day_that_it_sets(ready):
    again = ready.did("submit", "2026-03-06").did("order_reassessment", "2026-03-10", reply_by="2026-03-31")

    assert again.clock("reassessment", "2026-03-31") == ("running", "2026-03-31")
    assert again.clock("reassessment", "2026-04-01") == ("overdue", "2026-03-31")
    assert again.state("2026-12-31") == "reassessing"


@pytest.mark.norm("IM-17-1a")
def test_a_provider_is_told_to_assess_only_once_it_is_late_or_never_began(assessment):
    begun = assessment.did("growth", "2026-04-29")

    assert begun.did("notify", "2026-06-12").refusal() == ["SA-12-1"]
    assert begun.did("notify", "2026-06-13").state("2026-06-13") == "notified"
    assert assessment.did("notify", "2026-03-02").state("2026-03-02") == "notified"


@pytest.mark.norm("IM-17-1a")
def test_the_public_is_warned_only_after_a_notice_and_the_warning_goes_once_the_report_is_in(assessment):
    begun = assessment.did("growth", "2026-03-02")
    assert begun.did("warn_public", "2026-03-03").refusal() == ["SA-13-1"]

    warned = assessment.did("notify", "2026-03-02").did("warn_public", "2026-03-16")
    assert warned.state("2026-03-16") == "warned"
    assessed = (
        warned.did("conclude", "2026-03-20").did("submit", "2026-03-23").did("withdraw_warning", "2026-03-24")
    )
    assert assessed.state("2026-03-24") == "submitted"
    assert "withdraw_warning" not in assessed.may("2026-03-24")


# A3


@pytest.mark.norm("IM-17-1a")
@pytest.mark.parametrize(
    ("name", "calls", "refused"),
    [
        ("im.service_filing", True, ["PR-1"]),
        ("im.service_filing", False, []),
        ("im.service_registration", False, ["PR-2"]),
        ("im.service_registration", True, []),
    ],
)
def test_who_calls_a_filed_model_unchanged_registers_and_everybody_else_files(name, calls, refused):
    assert known(name).knowing(calls_filed_model=calls).did("hand_in", "2026-03-02").refusal() == refused


@pytest.mark.norm("IM-17-1a")
def test_a_service_filing_goes_by_the_local_office_to_the_national_one_and_no_day_is_set_for_either():
    handed = known("im.service_filing").did("hand_in", "2026-03-02")
    assert handed.did("record", "2026-03-03").refusal() == ["PR-4"]

    filed = (
        handed.did("return_material", "2026-03-06").did("hand_in_again", "2026-03-20").did("pass_on", "2026-04-20")
        .did("test", "2026-05-11").did("ask_more", "2026-05-20").did("supplement", "2026-06-01").did("record", "2026-09-01")
        .did("display_number", "2026-09-02")
    )  # fmt: skip
    assert filed.state("2026-12-31") == "displayed"
    assert {(c.due, c.state.value) for c in filed.on("2026-12-31").clocks} == {(None, "done")}


@pytest.mark.norm("IM-17-1a")
@pytest.mark.parametrize(
    "attachment",
    ["application", "self_assessment", "agreement", "annotation_rules", "keywords", "test_questions", "test_access"],
)  # fmt: skip
def test_a_service_is_filed_with_the_form_and_its_five_attachments_and_a_way_to_test_it(attachment):
    lacking = known("im.service_filing").did("hand_in", "2026-03-02", **{attachment: None})

    assert lacking.refusal() == ["PR-5"]


# A4


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
def test_the_limit_that_was_published_on_receipt_is_the_last_day_for_the_answer(complaint):
    accepted = complaint.did("accept", "2026-03-03", answer_by="2026-03-23").did("decide", "2026-03-10")

    assert accepted.clock("answer", "2026-03-23") == ("running", "2026-03-23")
    assert accepted.did("answer", "2026-03-23").clock("answer", "2026-03-23")[0] == "met"
    assert accepted.did("answer", "2026-03-24").clock("answer", "2026-12-31")[0] == "late"


@pytest.mark.norm("IM-15-1d")
def test_to_ask_for_more_does_not_stop_the_published_limit(complaint):
    asked = complaint.did("accept", "2026-03-03", answer_by="2026-03-23").did("ask_more", "2026-03-10")

    assert asked.clock("answer", "2026-03-24") == ("overdue", "2026-03-23")


@pytest.mark.norm("IM-15-1e")
def test_no_complaint_is_answered_or_closed_without_outcome_and_reasons(complaint):
    decided = complaint.did("accept", "2026-03-03").did("decide", "2026-03-10")

    assert decided.did("answer", "2026-03-11", reasons=None).refusal() == ["IM-15-1e"]
    assert complaint.did("close", "2026-03-03", reasons=None).refusal() == ["IM-15-1d"]


@pytest.mark.norm("IM-18-1")
def test_the_way_to_the_departments_is_open_without_the_provider_and_nothing_is_turned_away():
    bare = begin("im.complaint_to_authorities").did("complain", "2026-03-02")

    assert bare.state("2026-03-02") == "received"
    named = bare.did("ask_service", "2026-03-03").did("add", "2026-03-04").did("accept", "2026-03-05")
    assert named.state("2026-03-05") == "handling"
    assert bare.did("ask_service", "2026-03-03").did("accept", "2026-03-04").refusal() == []


@pytest.mark.norm("IM-18-1")
def test_how_long_a_department_took_is_measured_and_no_last_day_is_made_up():
    handled = begin("im.complaint_to_authorities").did("complain", "2026-03-02").did("accept", "2026-03-05")

    assert handled.clock("handling", "2026-12-31") == ("running", None)
    closed = handled.did("handle", "2026-04-01").did("tell_result", "2026-04-02").on("2026-04-02")
    assert [(c.state.value, c.days) for c in closed.clocks] == [("done", 30)]


@pytest.mark.norm("IM-18-1")
def test_a_complaint_is_passed_on_only_with_the_department_in_charge_and_its_ground():
    bare = begin("im.complaint_to_authorities").did("complain", "2026-03-02")

    assert bare.did("refer", "2026-03-03", basis=None).refusal() == ["IM-16-1"]
    assert bare.did("refer", "2026-03-03").state("2026-03-03") == "referred"


# The papers


def test_every_paper_of_the_procedures_goes_from_somebody_to_somebody_else():
    papers = [notice for notice in open_notices().values() if notice.name.startswith("im.")]
    assert len(papers) >= 35
    for notice in papers:
        assert notice.sender != notice.to


@each
def test_whoever_issues_a_paper_is_whom_the_paper_names_as_its_sender(procedure):
    for step in procedure.steps:
        if step.issues:
            senders = step.issues.sender if isinstance(step.issues.sender, tuple) else (step.issues.sender,)
            assert set(step.actors) <= set(senders), step.name
