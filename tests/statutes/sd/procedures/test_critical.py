"""Critical AI as cases: determination, registration and filing, the person responsible, the labelling of data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.statutes.story import Story

from chengxu.law.record import Answer

FILING = "sd.critical_filing"
OFFICER = "sd.protection_officer"
LABELLING = "sd.data_labelling"


@pytest.fixture
def identifying(case):
    """AI in critical infrastructure, under identification since Monday 2 February 2026."""
    return (
        case(FILING).knowing(applied_in_critical_infrastructure=True).did("open_identification", "2026-02-02")
    )


@pytest.fixture
def served(identifying):
    """Determined critical on 10 February 2026; the provider received the notice on Thursday 12 February."""
    return identifying.did("determine_critical", "2026-02-10").did("serve_notice", "2026-02-12")


@pytest.fixture
def filed(served):
    """Registered and filed on Wednesday 25 February 2026."""
    return served.did("register", "2026-02-25").did("file", "2026-02-25")


def uncritical(story):
    """The same, with every ground of article 50 denied."""
    return story.knowing(
        applied_in_critical_infrastructure=False,
        significant_rights=frozenset(),
        model_traits=frozenset(),
        critical_by_other_law=False,
    )


# Screening and determination


def test_critical_ai_goes_from_screening_to_the_record(case):
    course = (
        case(FILING)
        .knowing(applied_in_critical_infrastructure=True)
        .did("screen", "2026-01-12")
        .did("find_candidate", "2026-01-13")
        .did("open_identification", "2026-01-20")
        .did("determine_critical", "2026-02-10")
        .did("announce", "2026-02-11")
        .did("serve_notice", "2026-02-12")
        .did("register", "2026-02-24")
        .did("file", "2026-02-25")
        .did("take_up", "2026-03-02")
        .did("record", "2026-03-20")
    )

    assert course.state("2026-04-01") == "recorded"
    assert course.on("2026-04-01").late == ()


@pytest.mark.norm("SD-50-1-i", "SD-50-1-ii", "SD-50-1-iii", "SD-50-1-iv")
@pytest.mark.parametrize("item", ["infrastructure", "personal_rights", "scale", "other_law"])
def test_a_screening_answers_each_ground_of_article_50(case, item):
    roman = {"infrastructure": "i", "personal_rights": "ii", "scale": "iii", "other_law": "iv"}[item]

    assert case(FILING).did("screen", "2026-01-12", **{item: None}).refusal() == [f"SD-50-1-{roman}"]


def test_a_candidate_owes_nothing_yet_and_may_screen_again(case):
    candidate = (
        case(FILING)
        .knowing(applied_in_critical_infrastructure=True)
        .did("screen", "2026-01-12")
        .did("find_candidate", "2026-01-13")
    )

    assert candidate.on("2026-06-01").clocks == ()
    assert candidate.did("file", "2026-01-14").refusal() == ["SD-53-1-a"]
    assert candidate.did("screen", "2026-02-02").state("2026-02-02") == "screened"


@pytest.mark.norm("SD-62-1-i-a")
@pytest.mark.parametrize("step", ["determine_critical", "delist"])
@pytest.mark.parametrize("who", ["developer", "provider"])
def test_nobody_but_the_department_determines_or_delists(served, identifying, step, who):
    story = identifying if step == "determine_critical" else served

    assert story.did(step, "2026-03-02", by=who).refusal() == ["SD-62-1-i-a"]


@pytest.mark.norm("SD-62-1-i-a")
def test_a_determination_needs_a_ground_of_article_50_and_evidence(identifying):
    assert identifying.did("determine_critical", "2026-02-10", ground=()).refusal() == ["SD-50-1"]
    assert identifying.did("determine_critical", "2026-02-10", evidence=()).refusal() == ["SD-62-1-i-a"]


@pytest.mark.norm("SD-50-1-i", "SD-50-1-ii", "SD-50-1-iii", "SD-50-1-iv")
def test_ai_that_meets_no_ground_is_not_determined_critical(identifying):
    assert uncritical(identifying).did("determine_critical", "2026-02-10").refusal() == ["SD-50-1"]


@pytest.mark.norm("SD-50-1-iii")
def test_a_foundation_model_can_be_determined_while_no_level_is_set_and_the_level_stays_to_be_checked(
    identifying,
):
    model = uncritical(identifying).knowing(
        model_traits=frozenset({"general_purpose", "wide_downstream"}), training_compute=10**25
    )
    steps = {n.step.name: n for n in model.on("2026-02-10").next}

    assert [str(clause.cite) for clause in steps["determine_critical"].to_check] == ["SD-50-1"]
    reached = model.given(sd_critical_compute=10**25).did("determine_critical", "2026-02-10")
    assert reached.state("2026-02-10") == "determined_critical"  # equality reaches it
    missed = model.given(
        sd_critical_compute=10**25 + 1, sd_critical_parameters=10**12, sd_critical_users=10**9
    ).knowing(model_parameters=1, registered_users=1)
    assert missed.did("determine_critical", "2026-02-10").refusal() == ["SD-50-1"]


def test_a_negative_determination_needs_reasons_and_can_be_reopened(identifying):
    assert identifying.did("determine_not_critical", "2026-02-10", reasons=" ").refusal() == ["SD-62-1-i-a"]
    negative = identifying.did("determine_not_critical", "2026-02-10")
    assert negative.did("serve_notice", "2026-02-11").refusal() == ["SD-53-1-a"]
    again = negative.did("open_identification", "2026-09-01").did("determine_critical", "2026-10-12")
    assert again.state("2026-10-12") == "determined_critical"


@pytest.mark.norm("SD-62-1-i-b")
def test_the_result_is_announced_promptly_with_no_number_of_days(identifying):
    determined = identifying.did("determine_critical", "2026-02-10")

    assert determined.clock("announcement", "2027-02-10") == ("running", None)
    assert determined.did("announce", "2026-02-24").clock("announcement", "2026-03-01") == ("done", None)
    assert determined.did("announce", "2026-02-24", ground=()).refusal() == ["SD-50-1"]
    assert determined.did("announce", "2026-02-24", determined_on=None).refusal() == ["SD-62-1-i-b"]


@pytest.mark.norm("SD-62-1-i-b")
def test_a_negative_result_is_announced_too_and_names_no_ground(identifying):
    negative = identifying.did("determine_not_critical", "2026-02-10")

    assert negative.clock("announcement", "2026-03-01") == ("running", None)
    announced = negative.did("announce_not_critical", "2026-02-24")
    assert announced.clock("announcement", "2026-03-01") == ("done", None)
    assert negative.did("announce", "2026-02-24").refusal() == ["SD-62-1-i-b"]


# Registration and filing


@pytest.mark.norm("SD-53-1-a", "SD-62-1-i-b")
def test_without_a_notice_no_time_runs_even_after_the_announcement(identifying):
    announced = identifying.did("determine_critical", "2026-02-10").did("announce", "2026-02-11")

    assert [c.clock.name for c in announced.on("2026-12-31").clocks] == ["announcement"]
    for step in ("register", "file", "file_with_gaps"):
        assert announced.did(step, "2026-02-12").refusal() == ["SD-53-1-a"]


@pytest.mark.norm("SD-53-1-a")
@pytest.mark.parametrize("clock", ["registration", "filing"])
def test_registration_and_filing_end_on_the_seventh_working_day_across_the_spring_festival(served, clock):
    # 13, 14 (make-up), 24, 25, 26, 27, 28 (make-up) February; the day of receipt is not counted
    assert served.clock(clock, "2026-02-28") == ("running", "2026-02-28")
    assert served.clock(clock, "2026-03-01") == ("overdue", "2026-02-28")


@pytest.mark.norm("SD-53-1-a")
@pytest.mark.parametrize(("day", "state"), [("2026-02-28", "met"), ("2026-03-02", "late")])
def test_a_filing_on_day_7_is_in_time_and_one_on_day_8_is_accepted_and_late(served, day, state):
    done = served.did("register", day).did("file", day)

    assert done.state(day) == "filed"
    assert (done.clock("registration", day)[0], done.clock("filing", day)[0]) == (state, state)


@pytest.mark.norm("SD-53-1-a")
def test_lateness_in_filing_is_on_the_side_of_the_provider(served):
    done = served.did("file", "2026-03-02").on("2026-03-02")

    assert {(c.clock.name, c.clock.owner.name, c.state.value) for c in done.late} == {
        ("registration", "provider", "overdue"),
        ("filing", "provider", "late"),
    }


@pytest.mark.norm("SD-53-1-a")
@pytest.mark.parametrize("step", ["register", "file", "file_with_gaps"])
@pytest.mark.parametrize("who", ["developer", "user"])
def test_who_merely_develops_or_uses_does_not_register_or_file(served, step, who):
    assert served.did(step, "2026-02-24", by=who).refusal() == ["SD-53-1-a"]


@pytest.mark.norm("SD-53-1-a")
def test_one_registration_is_enough_and_it_needs_the_receipt_of_the_platform(served):
    assert served.did("register", "2026-02-24", receipt="").refusal() == ["SD-53-1-a"]
    assert served.did("register", "2026-02-24").did("register", "2026-02-25").refusal() == ["SD-53-1-a"]


@pytest.mark.norm("SD-53-1-a", "SD-53-1-b")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("ground", "SD-50-1"),
        ("officer", "SD-52-2-a"),
        ("security_body", "SD-52-1"),
        ("assessment", "SD-42-1"),
        ("emergency_plan", "SD-56-1-a"),
    ],
)
def test_a_filing_with_a_gap_does_not_pass_as_complete_and_is_received_all_the_same(served, lacking, article):
    assert served.did("file", "2026-02-25", **{lacking: None}).refusal() == [article]
    received = served.did("file_with_gaps", "2026-02-25")
    assert received.clock("filing", "2026-02-25")[0] == "met"
    assert received.clock("answer", "2026-02-25") == ("running", "2026-04-08")


@pytest.mark.norm("SD-53-1-b")
def test_the_department_has_30_working_days_from_receipt(filed):
    # 4 to 6 April are the Qingming Festival
    assert filed.clock("answer", "2026-04-08") == ("running", "2026-04-08")
    assert filed.clock("answer", "2026-04-09") == ("overdue", "2026-04-08")
    assert filed.did("take_up", "2026-03-10").clock("answer", "2026-03-10") == ("running", "2026-04-08")


@pytest.mark.norm("SD-53-1-b")
@pytest.mark.parametrize(("day", "state"), [("2026-04-08", "met"), ("2026-04-09", "late")])
def test_a_record_on_day_30_is_in_time_and_one_on_day_31_is_late(filed, day, state):
    recorded = filed.did("record", day)

    assert (recorded.state(day), recorded.clock("answer", day)[0]) == ("recorded", state)


@pytest.mark.norm("SD-53-1-b")
def test_silence_neither_records_nor_refuses_and_the_lateness_is_the_departments(filed):
    silent = filed.on("2026-12-31")

    assert silent.state.name == "filed"
    assert [(c.clock.name, c.clock.owner.name) for c in silent.late] == [("answer", "oversight")]


@pytest.mark.norm("SD-53-1-b")
@pytest.mark.parametrize("who", ["oversight", "coordination"])
def test_an_overdue_case_goes_to_the_coordination_mechanism_and_not_a_day_before(filed, who):
    assert filed.did("escalate", "2026-04-08", by=who).refusal() == ["SD-53-1-b"]
    assert filed.did("escalate", "2026-04-09", by=who).state("2026-04-09") == "filed"


@pytest.mark.norm("SD-53-1-b")
def test_a_request_for_materials_lists_them_and_ends_the_round(filed):
    assert filed.did("request_materials", "2026-03-10", materials=()).refusal() == ["SD-53-1-b"]
    asked = filed.did("request_materials", "2026-03-10")
    assert asked.clock("answer", "2027-01-01")[0] == "met"
    assert asked.did("record", "2026-03-11").refusal() == ["SD-53-1-b"]
    assert asked.on("2026-12-31").late == ()  # no time for the provider in the text


@pytest.mark.norm("SD-53-1-b")
def test_further_materials_open_a_fresh_round_of_30_working_days(filed):
    again = filed.did("request_materials", "2026-02-26").did("resubmit", "2026-03-02")

    assert again.clock("answer", "2026-04-14") == ("running", "2026-04-14")
    assert again.clock("answer", "2026-04-15") == ("overdue", "2026-04-14")
    assert again.did("escalate", "2026-04-14").refusal() == ["SD-53-1-b"]
    recorded = again.did("take_up", "2026-03-05").did("record", "2026-04-14")
    assert recorded.state("2026-04-14") == "recorded"
    assert recorded.on("2026-04-14").late == ()


@pytest.mark.norm("SD-53-1-b")
def test_a_request_after_day_30_leaves_the_lateness_of_its_round(filed):
    late = filed.did("request_materials", "2026-04-09").did("resubmit", "2026-04-13")

    assert [c.state.value for c in late.on("2026-04-13").clocks if c.clock.name == "answer"] == [
        "late",
        "running",
    ]


@pytest.mark.norm("SD-53-1-b")
@pytest.mark.parametrize("step", ["record", "request_materials"])
def test_a_provider_does_not_answer_its_own_filing(filed, step):
    assert filed.did(step, "2026-03-10", by="provider").refusal() == ["SD-53-1-b"]


def test_no_filing_is_refused(case):
    procedure = case(FILING).file.procedure

    assert not [s.name for s in procedure.steps if "refus" in s.name or "refus" in s.term.en]
    assert not [s.name for s in procedure.states if "refus" in s.term.en]


# Objection, change of entity, delisting


@pytest.mark.norm("SD-53-1-a")
def test_an_objection_goes_on_file_and_suspends_no_clock(served):
    objected = served.did("object", "2026-02-13")

    assert objected.state("2026-02-13") == "notice_served"
    assert objected.clock("filing", "2026-03-01") == ("overdue", "2026-02-28")
    assert served.did("object", "2026-02-13", reasons=None).refusal() == ["SD-62-1-i-a"]


@pytest.mark.norm("SD-57-1-a")
def test_a_change_of_entity_is_marked_and_moves_nothing(filed):
    assert filed.did("mark_transition", "2026-03-10").state("2026-03-10") == "filed"
    assert filed.did("mark_transition", "2026-03-10", by="provider").refusal() == ["SD-57-1-a"]


@pytest.mark.norm("SD-62-1-i-a")
def test_a_delisting_needs_reasons_and_ends_the_case(served):
    assert served.did("delist", "2026-02-24", reasons=None).refusal() == ["SD-62-1-i-a"]
    delisted = served.did("delist", "2026-02-24")
    assert delisted.state("2026-06-01") == "delisted"
    assert delisted.clock("filing", "2026-06-01")[0] == "moot"
    assert served.did("delist", "2026-03-02").clock("filing", "2026-06-01")[0] == "late"


# The person responsible


@pytest.fixture
def designated(case):
    """A body set up on 2 March 2026, and a person designated on 3 March."""
    return case(OFFICER).did("set_up_body", "2026-03-02").did("designate", "2026-03-03")


@pytest.mark.norm("SD-52-1", "SD-52-2-a", "SD-52-2-b", "SD-52-2-c")
def test_publication_and_report_come_in_either_order(designated):
    published = designated.did("publish_contact", "2026-03-04").did("report", "2026-03-05")
    reported = designated.did("report_first", "2026-03-04").did("publish_after", "2026-03-05")

    assert (published.state("2026-03-05"), reported.state("2026-03-05")) == ("reported", "reported")


@pytest.mark.norm("SD-52-1", "SD-52-2-a")
def test_the_person_may_be_designated_before_the_body_is_there(case):
    early = case(OFFICER).did("designate", "2026-03-02").did("set_up_body_later", "2026-03-10")

    assert early.state("2026-03-10") == "person_designated"


@pytest.mark.norm("SD-52-1", "SD-52-2-a")
@pytest.mark.parametrize(
    ("step", "lacking", "article"),
    [
        ("set_up_body", "security_body", "SD-52-1"),
        ("set_up_body", "head", "SD-52-1"),
        ("designate", "officer", "SD-52-2-a"),
    ],
)
def test_a_body_has_a_name_and_a_head_and_a_person_is_named(case, step, lacking, article):
    assert case(OFFICER).did(step, "2026-03-02", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-52-2-a", "SD-82-2-g")
def test_nobody_under_a_ban_becomes_responsible(case):
    ready = case(OFFICER).did("set_up_body", "2026-03-02")

    assert ready.knowing(ai_officer_banned=True).did("designate", "2026-03-03").refusal() == ["SD-82-2-g"]
    assert ready.knowing(ai_officer_banned=False).did("designate", "2026-03-03").refusal() == []


@pytest.mark.norm("SD-52-2-a", "SD-82-2-g")
@pytest.mark.parametrize(("day", "refused"), [("2026-06-30", ["SD-82-2-g"]), ("2026-07-01", [])])
def test_a_ban_on_the_next_person_bars_while_it_runs(designated, day, refused):
    ban = (Answer(False), Answer(True, date(2026, 4, 1)), Answer(False, date(2026, 7, 1)))
    record = replace(designated.file.record, answers={"ai_officer_banned": ban})
    banned = Story(replace(designated.file, record=record))

    assert banned.did("change_person", day).refusal() == refused


@pytest.mark.norm("SD-52-2-b")
@pytest.mark.parametrize("step", ["publish_contact", "change_contact"])
def test_the_contact_has_to_be_public_and_not_the_name(designated, step):
    story = designated if step == "publish_contact" else designated.did("publish_contact", "2026-03-04")

    assert story.did(step, "2026-03-05", contact=None).refusal() == ["SD-52-2-b"]
    assert story.did(step, "2026-03-05").refusal() == []  # without a name


@pytest.mark.norm("SD-52-2-c")
@pytest.mark.parametrize("lacking", ["officer", "contact"])
def test_the_report_has_name_and_contact(designated, lacking):
    assert designated.did("report_first", "2026-03-04", **{lacking: None}).refusal() == ["SD-52-2-c"]
    published = designated.did("publish_contact", "2026-03-04")
    assert published.did("report", "2026-03-05", **{lacking: None}).refusal() == ["SD-52-2-c"]


@pytest.mark.norm("SD-52-2-b", "SD-52-2-c")
@pytest.mark.parametrize("change", ["change_person", "change_contact"])
def test_a_change_is_published_and_reported_anew(designated, change):
    changed = (
        designated.did("publish_contact", "2026-03-04").did("report", "2026-03-05").did(change, "2026-06-01")
    )

    assert changed.state("2026-06-01") == "person_designated"
    assert {"publish_contact", "report_first"} <= set(changed.may("2026-06-01"))


@pytest.mark.norm("SD-52-2-a", "SD-52-2-c")
def test_the_text_sets_no_time_for_any_of_it(designated):
    assert designated.file.procedure.clocks == ()


@pytest.mark.norm("SD-52-1")
def test_a_mere_user_is_not_asked_for_a_body(case):
    assert case(OFFICER).did("set_up_body", "2026-03-02", by="user").refusal() == ["SD-52-1"]


# Labelling


@pytest.fixture
def ruled(case):
    """Rules made on 2 March 2026 that meet the law and the department's demands."""
    return (
        case(LABELLING)
        .knowing(labelling_rules=frozenset({"law", "department"}))
        .did("make_rules", "2026-03-02")
    )


@pytest.mark.norm("SD-51-3-a", "SD-51-3-b")
def test_labels_are_made_under_rules_audited_and_corrected(ruled):
    audited = ruled.did("label", "2026-03-03").did("audit", "2026-03-10")
    corrected = audited.did("correct", "2026-03-12").did("audit", "2026-03-20")

    assert corrected.state("2026-03-20") == "audited"
    assert corrected.did("label", "2026-04-01").state("2026-04-01") == "labelling"


@pytest.mark.norm("SD-51-3-a")
def test_labelling_without_rules_is_refused(case):
    assert case(LABELLING).did("label", "2026-03-02").refusal() == ["SD-51-3-a"]


@pytest.mark.norm("SD-51-3-a")
@pytest.mark.parametrize("met", [frozenset(), frozenset({"law"}), frozenset({"department"})])
def test_rules_that_fall_short_of_the_law_or_of_the_department_do_not_serve(ruled, met):
    assert ruled.knowing(labelling_rules=met).did("label", "2026-03-03").refusal() == ["SD-51-3-a"]


@pytest.mark.norm("SD-51-3-a")
@pytest.mark.parametrize("lacking", ["labelling_rules", "law", "demands"])
def test_rules_have_a_version_and_say_what_they_meet(case, ruled, lacking):
    assert case(LABELLING).did("make_rules", "2026-03-02", **{lacking: None}).refusal() == ["SD-51-3-a"]
    assert ruled.did("revise_rules", "2026-03-03", **{lacking: None}).refusal() == ["SD-51-3-a"]


@pytest.mark.norm("SD-51-3-b")
@pytest.mark.parametrize("lacking", ["sample", "fairness", "accuracy", "veracity"])
def test_an_audit_has_its_sample_and_a_result_on_each_quality(ruled, lacking):
    assert ruled.did("label", "2026-03-03").did("audit", "2026-03-10", **{lacking: None}).refusal() == [
        "SD-51-3-b"
    ]


@pytest.mark.norm("SD-51-3-b")
def test_nothing_is_corrected_before_an_audit(ruled):
    assert ruled.did("label", "2026-03-03").did("correct", "2026-03-04").refusal() == ["SD-51-3-b"]


@pytest.mark.norm("SD-51-3-a", "SD-51-3-b")
@pytest.mark.parametrize("step", ["make_rules", "label", "audit"])
def test_labelling_binds_the_developer_and_no_mere_provider(case, ruled, step):
    stories = {"make_rules": case(LABELLING), "label": ruled, "audit": ruled.did("label", "2026-03-03")}
    article = "SD-51-3-b" if step == "audit" else "SD-51-3-a"

    assert stories[step].did(step, "2026-03-04", by="provider").refusal() == [article]
