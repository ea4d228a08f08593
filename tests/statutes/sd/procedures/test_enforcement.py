"""Inspections, seizures, complaints, State organs and countermeasures as cases."""

from __future__ import annotations

import pytest

from chengxu.statutes import open_procedures
from chengxu.statutes.scholars_draft.procedures.complaints import complaint as complaint_table
from chengxu.statutes.scholars_draft.procedures.organs import organ_correction, organ_discipline

# Inspection (article 65)


@pytest.fixture
def opened(case):
    """An inspection open since 2 March 2026, without suspicion."""
    return case("sd.inspection").knowing(investigation_grounds=frozenset()).did("open", "2026-03-02")


@pytest.mark.norm("SD-65-1-i", "SD-65-1-ii")
def test_questions_and_papers_take_an_open_inspection_but_no_suspicion(case, opened):
    assert case("sd.inspection").did("question", "2026-03-02").refusal() == ["SD-65-1-i"]
    asked = opened.did("question", "2026-03-03").did("copy_papers", "2026-03-04")
    assert asked.state("2026-03-04") == "document_copy"


@pytest.mark.norm("SD-65-1-i")
@pytest.mark.parametrize("lacking", ["questioner", "questioned", "record"])
def test_a_questioning_names_who_asked_who_answered_and_what(opened, lacking):
    assert opened.did("question", "2026-03-03", **{lacking: None}).refusal() == ["SD-65-1-i"]


@pytest.mark.norm("SD-65-1-ii")
def test_copies_are_listed_and_tied_to_the_activity(opened):
    assert opened.did("copy_papers", "2026-03-03", papers=()).refusal() == ["SD-65-1-ii"]
    assert opened.did("copy_papers", "2026-03-03", relevance=" ").refusal() == ["SD-65-1-ii"]


@pytest.mark.norm("SD-65-1-iii")
def test_nobody_inspects_on_site_without_suspicion_a_norm_and_facts(opened):
    assert opened.did("inspect_on_site", "2026-03-03").refusal() == ["SD-65-1-iii"]
    suspected = opened.knowing(investigation_grounds=frozenset({"unlawful_activity"}))
    assert suspected.did("inspect_on_site", "2026-03-03").state("2026-03-03") == "on_site"
    for lacking in ("suspected_norm", "suspicion"):
        assert suspected.did("inspect_on_site", "2026-03-03", **{lacking: None}).refusal() == ["SD-65-1-iii"]


@pytest.mark.norm("SD-65-2")
def test_cooperation_is_due_on_the_day_that_the_department_sets(opened):
    asked = opened.did("ask_for_cooperation", "2026-03-03", answer_by="2026-03-10")

    assert asked.clock("cooperation", "2026-03-10") == ("running", "2026-03-10")
    late = asked.did("cooperate", "2026-03-11").on("2026-03-11")
    assert [(c.clock.owner.name, c.state.value) for c in late.late] == [("parties_concerned", "late")]
    assert asked.did("cooperate", "2026-03-10").clock("cooperation", "2026-03-10")[0] == "met"


@pytest.mark.norm("SD-65-2")
def test_obstruction_is_recorded_only_of_a_lawful_act_and_leads_to_no_fine(opened):
    assert opened.did("record_obstruction", "2026-03-03", lawfulness=None).refusal() == ["SD-65-2"]
    assert opened.did("record_obstruction", "2026-03-03").state("2026-03-03") == "opened"
    disputed = opened.did("ask_for_cooperation", "2026-03-03", answer_by="2026-03-10").did(
        "dispute_power", "2026-03-09"
    )
    assert disputed.clock("cooperation", "2026-03-11")[0] == "met"
    assert all(step.amount is None for step in open_procedures()["sd.inspection"].steps)


@pytest.mark.norm("SD-60-1-iv")
def test_an_inspection_ends_without_breach_or_in_the_penalty_case_and_never_by_itself(opened):
    assert opened.did("conclude", "2026-03-03").refusal() == ["SD-60-1-iv"]  # nothing was looked at
    found = opened.did("question", "2026-03-03").did("conclude", "2026-03-04")
    assert found.did("find_no_violation", "2026-03-05").state("2026-03-05") == "no_violation"
    assert found.did("find_no_violation", "2026-03-05", reasons=None).refusal() == ["SD-60-1-iv"]
    assert found.did("move_to_sanction", "2026-03-05").state("2026-03-05") == "to_sanction"
    assert found.did("move_to_sanction", "2026-03-05", norm=None).refusal() == ["SD-60-1-iv"]
    assert found.state("2028-01-01") == "findings"


# Seizure (article 65)


@pytest.fixture
def approved(case):
    """Evidence, a written report and the approval of 2 March 2026."""
    return (
        case("sd.seizure")
        .knowing(unlawful_use_evidence=True)
        .did("report", "2026-03-02")
        .did("approve", "2026-03-02")
    )


@pytest.fixture
def seized(approved):
    """Seized on Tuesday 3 March 2026 until the end of 2 April, thirty days later."""
    return approved.did("seize", "2026-03-03", until="2026-04-02")


@pytest.mark.norm("SD-65-1-iv-a")
def test_no_report_without_evidence_and_its_list(case):
    ready = case("sd.seizure").knowing(unlawful_use_evidence=True)

    assert case("sd.seizure").knowing(unlawful_use_evidence=False).did("report", "2026-03-02").refusal() == [
        "SD-65-1-iv"
    ]
    assert ready.did("report", "2026-03-02", evidence=()).refusal() == ["SD-65-1-iv-a"]


@pytest.mark.norm("SD-65-1-iv-a", "SD-65-1-iv-b")
def test_no_seizure_before_the_written_report_and_the_approval(case):
    ready = case("sd.seizure").knowing(unlawful_use_evidence=True)
    reported = ready.did("report", "2026-03-02")

    assert ready.did("seize", "2026-03-02").refusal() == ["SD-65-1-iv-b"]
    assert ready.did("approve", "2026-03-02").refusal() == ["SD-65-1-iv-b"]
    assert reported.did("seize", "2026-03-02").refusal() == ["SD-65-1-iv-b"]
    rejected = reported.did("reject", "2026-03-03")
    assert rejected.state("2026-03-03") == "rejected"
    assert rejected.did("seize", "2026-03-04").refusal() == ["SD-65-1-iv-b"]


@pytest.mark.norm("SD-65-1-iv-b")
def test_only_the_head_of_the_department_approves(case):
    reported = case("sd.seizure").knowing(unlawful_use_evidence=True).did("report", "2026-03-02")

    assert reported.did("approve", "2026-03-02", by="oversight").refusal() == ["SD-65-1-iv-b"]


@pytest.mark.norm("SD-65-1-iv-b")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("items", "LW-COER-24"),
        ("approved_by", "SD-65-1-iv-b"),
        ("until", "LW-COER-25"),
        ("remedies", "LW-COER-24"),
    ],
)
def test_a_seizure_order_lists_items_approver_end_and_remedies(approved, lacking, article):
    assert approved.did("seize", "2026-03-03", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-65-1-iv-b")
def test_a_seizure_lasts_thirty_days_and_holding_on_is_late_on_the_side_of_the_department(seized):
    assert seized.clock("term", "2026-04-02") == ("running", "2026-04-02")
    assert seized.clock("longest", "2026-04-02") == ("running", "2026-04-02")
    assert seized.clock("longest", "2026-04-03") == ("overdue", "2026-04-02")
    assert seized.state("2026-12-31") == "seized"  # nothing is released by itself
    released = seized.did("release", "2026-04-03").on("2026-04-03")
    assert {(c.clock.name, c.clock.owner.name) for c in released.late} == {
        ("term", "oversight"),
        ("longest", "oversight"),
    }


@pytest.mark.norm("SD-65-1-iv-b")
def test_a_shorter_term_ends_on_its_own_day_and_a_longer_one_does_not_help(approved):
    short = approved.did("seize", "2026-03-03", until="2026-03-13")
    long = approved.did("seize", "2026-03-03", until="2026-06-30")

    assert short.clock("term", "2026-03-14") == ("overdue", "2026-03-13")
    assert long.clock("longest", "2026-04-03") == ("overdue", "2026-04-02")


@pytest.mark.norm("SD-65-1-iv-b")
def test_one_extension_of_thirty_days_by_the_head_in_time_and_with_reasons(approved):
    seized = approved.did("seize", "2026-03-09", until="2026-04-08")
    extended = seized.did("extend", "2026-04-08", until="2026-05-08")

    assert extended.state("2026-04-08") == "extended"
    assert extended.clock("longest", "2026-05-09") == ("overdue", "2026-05-08")
    assert extended.clock("term", "2026-05-09") == ("overdue", "2026-05-08")
    assert seized.did("extend", "2026-04-09").refusal() == ["LW-COER-25", "LW-COER-25"]
    assert seized.did("extend", "2026-04-08", reasons=None).refusal() == ["LW-COER-25"]
    assert seized.did("extend", "2026-04-08", by="oversight").refusal() == ["LW-COER-25"]
    assert "LW-COER-25" in extended.did("extend", "2026-04-09").refusal()


@pytest.mark.norm("SD-65-1-iv-b")
def test_items_no_longer_needed_are_released_promptly_or_end_up_forfeited(seized):
    idle = seized.did("find_no_need", "2026-03-10")

    assert idle.clock("release", "2026-03-17") == ("running", None)
    assert idle.on("2026-03-17").clock("release").days == 7
    assert idle.did("release", "2026-03-17").state("2026-03-17") == "released"
    assert seized.did("forfeit_or_hand_over", "2026-03-17").state("2026-03-17") == "forfeited_or_handed_over"
    assert seized.did("contest", "2026-03-17").state("2026-03-17") == "seized"


# Complaints (article 60)


@pytest.fixture
def routed(case):
    """A complaint of 2 March 2026, with a receipt and a department."""
    return (
        case("sd.complaint")
        .did("complain", "2026-03-02", matter="未标识的合成视频")
        .did("issue_receipt", "2026-03-02")
        .did("route", "2026-03-03")
    )


@pytest.mark.norm("SD-60-1-v")
def test_a_complaint_runs_from_the_receipt_to_the_outcome(routed):
    done = (
        routed.did("accept", "2026-03-05")
        .did("investigate", "2026-03-20")
        .did("tell_outcome", "2026-03-23")
        .did("close", "2026-03-23")
    )

    assert done.state("2026-03-23") == "closed"
    assert done.on("2026-03-23").clock("acceptance").days == 3
    assert done.on("2026-03-23").clock("outcome").days == 18


@pytest.mark.norm("SD-60-1-v")
def test_a_complaint_without_its_subject_is_received_and_returned_never_dropped(case):
    bare = (
        case("sd.complaint")
        .did("complain", "2026-03-02", matter=None)
        .did("issue_receipt", "2026-03-02")
        .did("return_for_completion", "2026-03-03")
    )

    assert bare.state("2027-03-03") == "returned_for_completion"
    assert bare.did("complete", "2026-03-09", matter=None).refusal() == ["SD-60-1-v"]
    assert bare.did("complete", "2026-03-09").state("2026-03-09") == "receipt_issued"


@pytest.mark.norm("SD-60-1-v")
def test_an_anonymous_complaint_is_taken(case):
    assert case("sd.complaint").did("complain", "2026-03-02", contact=None).state("2026-03-02") == "received"


@pytest.mark.norm("SD-60-1-v")
@pytest.mark.parametrize(
    ("step", "lacking"),
    [("return_for_completion", "gaps"), ("decline", "reasons"), ("accept", "matter"), ("route", "reasons")],
)
def test_a_return_a_refusal_and_a_transfer_each_say_why(routed, step, lacking):
    assert routed.did(step, "2026-03-05", **{lacking: None}).refusal() == ["SD-60-1-v"]


@pytest.mark.norm("SD-60-1-v")
def test_a_complaint_not_accepted_is_told_as_well_before_it_is_closed(routed):
    declined = routed.did("decline", "2026-03-05")

    assert declined.did("close", "2026-03-06").refusal() == ["SD-60-1-v"]
    assert (
        declined.did("tell_outcome", "2026-03-06").did("close", "2026-03-06").state("2026-03-06") == "closed"
    )


@pytest.mark.norm("SD-60-1-v")
def test_an_outcome_is_told_only_after_acceptance_and_inquiry(routed):
    assert routed.did("investigate", "2026-03-05").refusal() == ["SD-60-1-iv"]
    assert routed.did("tell_outcome", "2026-03-05").refusal() == ["SD-60-1-v"]


@pytest.mark.norm("SD-60-1-v", "SD-58-1")
def test_where_several_departments_or_none_would_have_it_the_mechanism_decides(case):
    stuck = case("sd.complaint").did("complain", "2026-03-02").did("issue_receipt", "2026-03-02")

    assert stuck.did("determine_department", "2026-03-04").state("2026-03-04") == "routed"
    assert stuck.did("determine_department", "2026-03-04", by="oversight").refusal() == ["SD-58-1"]


@pytest.mark.norm("SD-60-1-v")
def test_the_law_sets_no_day_for_a_complaint_and_silence_decides_nothing(routed):
    assert routed.clock("acceptance", "2027-03-02") == ("running", None)
    assert routed.state("2027-03-02") == "routed"
    assert {str(c.tag) for c in complaint_table.clocks} == {"house"}


# State organs (article 84)


@pytest.fixture
def organ(case):
    return case("sd.organ_correction").knowing(entity_kind="state_organ", breach_of_draft=True)


@pytest.mark.norm("SD-84-1-a", "SD-84-1-b")
@pytest.mark.parametrize("by", ["superior_organ", "oversight"])
def test_the_superior_organ_or_a_department_orders_a_state_organ_to_correct(organ, by):
    ordered = organ.did("order_correction", "2026-03-02", by=by, rectify_by="2026-03-31")

    assert ordered.clock("rectification", "2026-03-31") == ("running", "2026-03-31")
    assert ordered.clock("rectification", "2026-04-01") == ("overdue", "2026-03-31")
    reported = ordered.did("report_correction", "2026-03-31")
    assert reported.clock("rectification", "2026-04-01")[0] == "met"
    assert reported.did("verify_correction", "2026-04-02", by=by).state("2026-04-02") == "corrected"


@pytest.mark.norm("SD-84-1-b")
def test_an_order_to_a_state_organ_sets_a_day_and_needs_a_breach(organ):
    assert organ.did("order_correction", "2026-03-02", rectify_by=None).refusal() == ["SD-84-1-b"]
    assert organ.knowing(breach_of_draft=False).did("order_correction", "2026-03-02").refusal() == [
        "SD-84-1-b"
    ]


@pytest.mark.norm("SD-84-1-b")
def test_a_report_that_does_not_hold_starts_the_time_again_without_a_fine(organ):
    ordered = organ.did("order_correction", "2026-03-02", rectify_by="2026-03-31")
    rejected = ordered.did("report_correction", "2026-03-30").did(
        "reject_report", "2026-04-02", rectify_by="2026-03-31"
    )

    assert ordered.did("reject_report", "2026-03-30").refusal() == ["SD-84-1-b"]
    assert rejected.clock("rectification", "2026-04-03")[0] == "overdue"
    assert rejected.clock("rectification", "2026-04-03")[1] == "2026-03-31"


@pytest.mark.norm("SD-84-1-b")
def test_no_step_against_a_state_organ_carries_money():
    for table in (organ_correction, organ_discipline):
        assert [s.name for s in table.steps if s.amount] == []
        assert [s.name for s in table.steps for p in s.particulars if p.kind.value == "money"] == []


@pytest.mark.norm("SD-84-1-b")
def test_a_contractor_is_no_state_organ(organ):
    company = organ.knowing(entity_kind="legal_person")

    assert company.did("order_correction", "2026-03-02").refusal() == ["SD-84-1-b"]


@pytest.mark.norm("SD-84-1-c")
def test_a_responsible_person_is_referred_with_the_order_and_the_disciplining_organ_decides(case):
    found = case("sd.organ_discipline").knowing(
        entity_kind="state_organ", responsible_persons_found=frozenset({"managers"})
    )
    referred = found.did("refer_responsible_person", "2026-04-02")

    assert found.did("refer_responsible_person", "2026-04-02", order=None).refusal() == ["SD-84-1-c"]
    assert referred.did("record_outcome", "2026-05-06", by="oversight").refusal() == ["SD-84-1-c"]
    assert referred.did("record_outcome", "2026-05-06").state("2026-05-06") == "outcome"


@pytest.mark.norm("SD-84-1-d")
def test_misconduct_of_officials_is_referred_with_its_kind_and_a_crime_goes_to_justice(case):
    found = case("sd.organ_discipline").knowing(
        official_misconduct=frozenset({"neglect"}), misconduct_criminal=False
    )

    assert found.did("refer_official", "2026-04-02", conduct=None).refusal() == ["SD-84-1-d"]
    assert found.did("refer_official", "2026-04-02").state("2026-04-02") == "personal_referral"
    assert found.did("hand_to_justice", "2026-04-02").refusal() == ["SD-84-1-d"]
    criminal = found.knowing(misconduct_criminal=True)
    assert criminal.did("refer_official", "2026-04-02").refusal() == ["SD-84-1-d"]
    assert criminal.did("hand_to_justice", "2026-04-02").state("2026-04-02") == "to_justice"
    clean = found.knowing(official_misconduct=frozenset())
    assert clean.did("refer_official", "2026-04-02").refusal() == ["SD-84-1-d"]


# Countermeasures (article 79)


@pytest.fixture
def foreign(case):
    """A discriminatory ban abroad, recorded on 2 March 2026."""
    return (
        case("sd.countermeasure")
        .knowing(
            foreign_measures=frozenset({"discriminatory_ban"}),
            foreign_measure_traits=frozenset({"by_country", "discriminatory", "against_chinese", "on_ai"}),
        )
        .did("record_measure", "2026-03-02")
    )


@pytest.mark.norm("SD-79-1")
def test_a_countermeasure_is_recorded_with_how_it_corresponds_and_ends(foreign):
    found = foreign.did("find_discriminatory", "2026-03-09")
    recorded = found.did("record_decision", "2026-03-16")

    assert found.did("record_decision", "2026-03-16", correspondence=None).refusal() == ["SD-79-1"]
    assert recorded.did("end", "2027-03-01").state("2027-03-01") == "ended"
    assert recorded.did("end", "2027-03-01", until=None).refusal() == ["SD-79-1"]
    assert recorded.state("2030-01-01") == "decision_recorded"


@pytest.mark.norm("SD-79-1")
@pytest.mark.parametrize("lacking", ["measure", "discrimination", "target"])
def test_a_record_opens_only_with_the_measure_why_it_discriminates_and_its_target(case, lacking):
    opening = case("sd.countermeasure").did("record_measure", "2026-03-02", **{lacking: None})

    assert opening.refusal() == ["SD-79-1"]


@pytest.mark.norm("SD-79-1")
def test_no_countermeasure_without_discrimination(foreign):
    even_handed = foreign.knowing(
        foreign_measure_traits=frozenset({"by_country", "against_chinese", "on_ai"})
    )

    assert even_handed.did("find_discriminatory", "2026-03-09").refusal() == ["SD-79-1"]
    assert foreign.did("record_decision", "2026-03-09").refusal() == ["SD-79-1"]
    closed = even_handed.did("find_not_discriminatory", "2026-03-09")
    assert closed.state("2026-03-09") == "not_discriminatory"
    assert foreign.did("find_discriminatory", "2026-03-09", by="oversight").refusal() == ["SD-79-1"]
