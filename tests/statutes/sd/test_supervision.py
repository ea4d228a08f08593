"""Articles 58 to 63: coordination, departments and their tasks, grades, special supervision, emergencies."""

from __future__ import annotations

from datetime import date

import pytest

LOCAL, CASES, COMPLAINTS = "SD-59-1-b", "SD-60-1-iv", "SD-60-1-v"
RULES, GRADES, STANDARDS, GUIDELINES = "SD-58-2-iii", "SD-61-1", "SD-61-2-b", "SD-61-2-c"
DETERMINE, ANNOUNCE = "SD-62-1-i-a", "SD-62-1-i-b"
TEST, IMPROVE, AUDIT = "SD-62-1-iv-a", "SD-62-1-iv-b", "SD-62-1-iv-c"
WARN, INCIDENT_GRADES = "SD-63-1-b", "SD-63-2-b"

OWNERS = {
    "SD-58-1": ["state"],
    "SD-58-2-i": ["coordination", "oversight"],
    "SD-58-2-ii": ["coordination", "oversight"],
    "SD-58-2-iii": ["coordination", "oversight"],
    "SD-58-2-iv": ["coordination", "oversight"],
    "SD-58-2-v": ["coordination", "oversight"],
    "SD-60-1-i": ["oversight"],
    "SD-60-1-ii": ["oversight"],
    "SD-60-1-iii": ["oversight"],
    "SD-60-1-vi": ["oversight"],
    "SD-61-1": ["state"],
    "SD-61-2-a": ["oversight"],
    "SD-61-2-b": ["oversight"],
    "SD-61-2-c": ["oversight"],
    "SD-62-1": ["state"],
    "SD-62-1-ii": ["state", "oversight"],
    "SD-62-1-iii": ["state", "oversight"],
    "SD-62-1-v": ["state", "oversight"],
    "SD-63-1-a": ["oversight"],
    "SD-63-2-a": ["oversight"],
    "SD-63-2-b": ["oversight"],
}
AIMS = {
    "SD-58-2-i": 2, "SD-58-2-ii": 3, RULES: 5, "SD-58-2-iv": 2, "SD-60-1-ii": 3, GRADES: 5, STANDARDS: 3,
    "SD-62-1": 5, "SD-62-1-iii": 2, "SD-62-1-v": 2, "SD-63-1-a": 3, "SD-63-2-a": 3, INCIDENT_GRADES: 3,
}  # fmt: skip
TOPICS = [
    "ethics_rules",
    "labelling_rules",
    "critical_security_rules",
    "grading_standards",
    "registration_rules",
]
ALL_RULED = {f"sd_{topic}": date(2025, 1, 1) for topic in TOPICS}
AUDITABLE = frozenset({"necessity", "independent_auditor"})


def names(parties):
    return [party.name for party in parties]


def waits(situation, norm, on="2026-06-01"):
    """The blank parameters for which an answer waits."""
    return [parameter.name for parameter in situation.finding(norm, on).waiting_for]


def now(situation, norm, on="2026-06-01"):
    """How a task without a date stands on a day, whatever was wanting before."""
    return situation.finding(norm, on).obligations[-1].state.value


@pytest.fixture
def critical(sd):
    """A service that has been determined to be critical AI."""
    return sd.but(determined_critical=True)


# Standing tasks


@pytest.mark.norm(*OWNERS)
@pytest.mark.parametrize(("norm", "owners"), OWNERS.items())
def test_each_standing_task_of_articles_58_to_63_has_its_owner_and_asks_of_each_entry(draft, norm, owners):
    programme = draft.book.norm(norm)

    assert names(programme.parties) == owners
    assert programme.needs
    assert draft.answer(norm) == ("undetermined" if norm == GRADES else "applies")


@pytest.mark.norm(*OWNERS)
@pytest.mark.parametrize("norm", OWNERS)
def test_no_task_of_chapter_v_stands_before_the_law_has_a_date(undated, norm):
    assert undated.answer(norm) == "undetermined"


@pytest.mark.norm(*AIMS)
@pytest.mark.parametrize(("norm", "parts"), AIMS.items())
def test_each_task_may_be_entered_under_the_parts_that_the_text_names(draft, norm, parts):
    assert len(draft.book.norm(norm).aims) == parts


@pytest.mark.norm("SD-58-2-v", "SD-60-1-vi")
@pytest.mark.parametrize("norm", ["SD-58-2-v", "SD-60-1-vi"])
def test_a_further_task_is_entered_only_with_its_law_or_administrative_regulation(draft, norm):
    assert any("行政法规及其条款" in need.zh for need in draft.book.norm(norm).needs)


@pytest.mark.norm("SD-60-1-iii", "SD-62-1-iii")
@pytest.mark.parametrize(("norm", "own"), [("SD-60-1-iii", "SD-42-1"), ("SD-62-1-iii", "SD-54-1-a")])
def test_an_assessment_by_the_departments_does_not_perform_that_of_the_provider(draft, norm, own):
    departments = draft.book.norm(norm)

    assert own in {str(cite) for cite in departments.refers}
    assert departments.done is None
    assert departments.met_by is None


@pytest.mark.norm("SD-61-2-a")
def test_whoever_reviews_a_grade_is_not_the_one_who_proposed_it(draft):
    assert any("不得为同一人" in need.zh for need in draft.book.norm("SD-61-2-a").needs)


@pytest.mark.norm("SD-62-1-iii", "SD-62-1-v", "SD-63-2-a")
@pytest.mark.parametrize("norm", ["SD-62-1-iii", "SD-62-1-v", "SD-63-2-a"])
def test_regularly_is_given_no_number(draft, norm):
    programme = draft.book.norm(norm)

    assert type(programme.due).__name__ == "Lasting"
    assert "没有数字" in programme.note.zh


# Rules that others have to make


@pytest.mark.norm(RULES)
@pytest.mark.parametrize("topic", TOPICS)
def test_the_rules_are_complete_only_when_each_of_the_five_topics_has_its_own(sd, topic):
    ruled = sd.given(**ALL_RULED)
    later = ruled.given(**{f"sd_{topic}": date(2026, 6, 2)})

    assert now(ruled, RULES) == "met"
    assert now(later, RULES, on="2026-06-01") != "met"
    assert now(later, RULES, on="2026-06-02") == "met"


@pytest.mark.norm(GRADES)
def test_without_a_standard_no_grade_can_be_given_and_the_answer_names_article_61_2(sd):
    (waited,) = sd.finding(GRADES).waiting_for

    assert sd.answer(GRADES) == "undetermined"
    assert (waited.name, str(waited.cite)) == ("sd_grading_standards", "SD-61-2-b")


@pytest.mark.norm(GRADES, STANDARDS)
def test_grades_apply_from_the_day_of_the_standard_and_not_the_day_before(sd):
    standard = sd.given(sd_grading_standards=date(2026, 6, 2))

    assert standard.answer(GRADES, on="2026-06-01") == "not"
    assert standard.answer(GRADES, on="2026-06-02") == "applies"
    assert now(standard, STANDARDS, on="2026-06-01") != "met"
    assert now(standard, STANDARDS, on="2026-06-02") == "met"


@pytest.mark.norm(GRADES)
def test_grades_do_not_turn_on_critical_status_nor_critical_status_on_grades(sd, critical):
    assert waits(critical, GRADES) == waits(sd, GRADES) == ["sd_grading_standards"]
    assert critical.but(drawn_at_random=True).answer(TEST) == "applies"  # with no grade at all


@pytest.mark.norm(STANDARDS)
def test_a_new_standard_names_the_factor_behind_it_and_whose_grade_changes(draft):
    needs = " ".join(need.zh for need in draft.book.norm(STANDARDS).needs)

    assert "因应的因素" in needs
    assert "等级将有变化" in needs


@pytest.mark.norm(GUIDELINES)
def test_a_guideline_is_out_of_date_from_the_change_of_the_standard_until_its_update(sd):
    changed = sd.happened("grading_standard_changed", "2026-03-02", case="v2")

    assert sd.never("grading_standard_changed").state(GUIDELINES) == "not_bound"
    assert changed.state(GUIDELINES) == "pending"
    assert changed.duty(GUIDELINES).due is None
    assert (
        changed.happened("grading_guideline_updated", "2026-03-01", case="v2").state(GUIDELINES) == "pending"
    )
    updated = changed.happened("grading_guideline_updated", "2026-03-12", case="v2")
    assert (updated.state(GUIDELINES), updated.duty(GUIDELINES).delay) == ("met", 10)


@pytest.mark.norm(INCIDENT_GRADES)
def test_until_the_plan_grades_incidents_their_grade_is_open_and_reports_go_on(sd):
    assert now(sd, INCIDENT_GRADES) == "undetermined"
    assert now(sd.given(sd_incident_grades=date(2026, 6, 1)), INCIDENT_GRADES) == "met"
    assert now(sd.given(sd_incident_grades=date(2026, 6, 2)), INCIDENT_GRADES) != "met"
    assert "报告义务照常" in sd.book.norm(INCIDENT_GRADES).note.zh


# Article 59


@pytest.mark.norm("SD-59-1-a")
def test_the_departments_of_the_state_council_supervise_whatever_is_in_scope(sd):
    assert names(sd.book.norm("SD-59-1-a").parties) == ["national_oversight"]
    assert sd.answer("SD-59-1-a") == "applies"
    assert sd.but(place_of_activity="overseas", effects_in_china=frozenset()).answer("SD-59-1-a") == "not"


@pytest.mark.norm(LOCAL)
def test_what_local_departments_may_do_waits_for_the_state_rules_on_it(sd):
    assert sd.answer(LOCAL) == "undetermined"
    assert waits(sd, LOCAL) == ["sd_local_duties"]
    ruled = sd.given(sd_local_duties=date(2026, 6, 2))
    assert ruled.answer(LOCAL, on="2026-06-01") == "not"
    assert ruled.answer(LOCAL, on="2026-06-02") == "applies"


@pytest.mark.norm(LOCAL, "SD-59-2")
def test_departments_reach_down_to_the_county_and_no_further(draft):
    holder, definition = draft.book.norm(LOCAL).holder, draft.book.norm("SD-59-2")

    assert "县级以上" in holder.term.zh
    assert "县级以上" in definition.means.zh
    assert "乡镇没有这项职权" in draft.book.norm(LOCAL).note.zh


@pytest.mark.norm("SD-59-2")
def test_the_name_covers_national_and_local_departments_as_reading_16_has_it(draft):
    definition = draft.book.norm("SD-59-2")

    assert definition.term.zh == "人工智能主管部门"
    assert definition.readings == ("S16",)
    assert "第五十三条所称的是同一部门" in draft.book.readings["S16"].answer.zh


# Article 60: cases and complaints


@pytest.mark.norm(CASES)
def test_a_case_opens_only_on_suspicion_and_stays_open_until_it_is_closed(sd):
    opened = sd.happened("violation_case_opened", "2026-03-02", case="a")
    suspected = opened.but(investigation_grounds=frozenset({"unlawful_activity"}))

    assert suspected.state(CASES) == "pending"
    assert suspected.duty(CASES).due is None
    assert suspected.happened("violation_case_closed", "2026-04-01", case="b").state(CASES) == "pending"
    assert suspected.happened("violation_case_closed", "2026-04-01", case="a").state(CASES) == "met"
    assert opened.but(investigation_grounds=frozenset()).state(CASES) == "not_bound"
    assert opened.missing(CASES) == ["investigation_grounds"]


@pytest.mark.norm(CASES)
def test_a_breach_of_ethics_alone_is_no_suspicion_of_a_breach_of_this_law(sd):
    assert sd.but(investigation_grounds=frozenset({"grave_ethics_breach"})).answer(CASES) == "not"


@pytest.mark.norm(COMPLAINTS)
def test_a_complaint_stays_open_until_its_outcome_and_no_date_is_invented(sd):
    received = sd.happened("oversight_complaint_received", "2026-03-02", case="a")

    assert sd.never("oversight_complaint_received").state(COMPLAINTS) == "not_bound"
    assert received.never("oversight_complaint_handled").state(COMPLAINTS, on="2029-01-01") == "pending"
    assert received.duty(COMPLAINTS).due is None
    assert (
        received.happened("oversight_complaint_handled", "2026-03-20", case="b").state(COMPLAINTS)
        == "pending"
    )
    handled = received.happened("oversight_complaint_handled", "2026-03-20", case="a")
    assert (handled.state(COMPLAINTS), handled.duty(COMPLAINTS).delay) == ("met", 18)


# Article 62


@pytest.mark.norm(DETERMINE)
@pytest.mark.parametrize(
    "ground",
    [
        {"applied_in_critical_infrastructure": True},
        {"significant_rights": frozenset({"dignity"})},
        {"critical_by_other_law": True},
    ],
)
def test_any_one_ground_of_article_50_is_enough_to_determine_and_none_is_not(sd, ground):
    none = sd.but(
        applied_in_critical_infrastructure=False,
        significant_rights=frozenset(),
        critical_by_other_law=False,
        model_traits=frozenset(),
    )

    assert none.answer(DETERMINE) == "not"
    assert none.but(**ground).answer(DETERMINE) == "applies"
    assert sd.answer(DETERMINE) == "undetermined"


@pytest.mark.norm(DETERMINE)
def test_a_large_foundation_model_waits_for_the_level_that_the_departments_set(sd):
    model = sd.but(
        applied_in_critical_infrastructure=False,
        significant_rights=frozenset(),
        critical_by_other_law=False,
        model_traits=frozenset({"general_purpose", "wide_downstream"}),
        training_compute=10**25,
        model_parameters=10**9,
        registered_users=10,
    )

    assert "sd_critical_compute" in waits(model, DETERMINE)
    assert model.given(sd_critical_compute=10**25).answer(DETERMINE) == "applies"


@pytest.mark.norm(ANNOUNCE)
def test_a_determination_is_announced_promptly_and_its_delay_is_measured(sd):
    decided = sd.happened("determination_made", "2026-03-02", case="a")

    assert sd.never("determination_made").state(ANNOUNCE) == "not_bound"
    assert decided.state(ANNOUNCE) == "pending"
    assert decided.duty(ANNOUNCE).due is None
    announced = decided.happened("determination_announced", "2026-03-09", case="a")
    assert (announced.state(ANNOUNCE), announced.duty(ANNOUNCE).delay) == ("met", 7)


@pytest.mark.norm(ANNOUNCE)
def test_a_notice_served_on_the_provider_is_no_announcement(sd):
    served = sd.happened("determination_made", "2026-03-02").happened("determination_received", "2026-03-03")

    assert served.state(ANNOUNCE) == "pending"


@pytest.mark.norm("SD-62-1-ii")
def test_a_catalogue_entry_has_its_product_dates_reasons_and_version(draft):
    needs = [need.en for need in draft.book.norm("SD-62-1-ii").needs]

    assert any("with reasons" in need for need in needs)
    assert any("version" in need for need in needs)


@pytest.mark.norm(TEST)
def test_only_what_is_critical_and_drawn_at_random_is_tested_and_a_chosen_target_is_not(sd, critical):
    assert critical.but(drawn_at_random=True).answer(TEST) == "applies"
    assert critical.but(drawn_at_random=False).answer(TEST) == "not"
    assert sd.but(drawn_at_random=True).answer(TEST) == "not"
    assert critical.missing(TEST) == ["drawn_at_random"]
    assert "SD-65-1-iii" in {str(cite) for cite in critical.book.norm(TEST).refers}


@pytest.mark.norm(IMPROVE)
def test_each_finding_of_a_test_has_its_own_proposal(critical):
    found = critical.happened("test_finding_made", "2026-03-02", case="1").happened(
        "test_finding_made", "2026-03-02", case="2"
    )
    one = found.happened("improvement_proposed", "2026-03-20", case="1")
    states = {o.case: o.state.value for o in one.finding(IMPROVE).obligations}

    assert states == {"1": "met", "2": "pending"}
    assert one.happened("improvement_proposed", "2026-03-21", case="2").state(IMPROVE) == "met"


@pytest.mark.norm(IMPROVE)
def test_a_proposal_binds_nobody_and_what_is_not_critical_gets_none(sd, critical):
    assert sd.happened("test_finding_made", "2026-03-02").state(IMPROVE) == "not_bound"
    assert "不自动处罚" in critical.book.norm(IMPROVE).note.zh


@pytest.mark.norm(IMPROVE)
def test_the_log_of_a_test_is_kept_three_years_as_a_house_setting(critical):
    duty = critical.happened("test_finding_made", "2026-03-02").duty(IMPROVE)

    assert duty.keep.due == date(2029, 3, 2)
    assert not critical.book.norm(IMPROVE).keep.tag.binding


@pytest.mark.norm(AUDIT)
@pytest.mark.parametrize("lacking", sorted(AUDITABLE))
def test_an_audit_takes_reasons_why_it_is_needed_and_an_auditor_of_its_own(sd, critical, lacking):
    assert critical.but(commissioned_audit_conditions=AUDITABLE).answer(AUDIT) == "applies"
    assert critical.but(commissioned_audit_conditions=AUDITABLE - {lacking}).answer(AUDIT) == "not"
    assert sd.but(commissioned_audit_conditions=AUDITABLE).answer(AUDIT) == "not"
    assert critical.missing(AUDIT) == ["commissioned_audit_conditions"]


@pytest.mark.norm("SD-62-1-v", "SD-63-2-a")
def test_drills_for_providers_and_drills_of_the_departments_are_two_tasks(draft):
    providers, departments = draft.book.norm("SD-62-1-v"), draft.book.norm("SD-63-2-a")

    assert "提供者" in providers.deliverable.zh
    assert "提供者" not in departments.deliverable.zh
    assert any("预案版本" in need.zh for need in departments.needs)
    assert any("参加者" in need.zh for need in providers.needs)


# Article 63


@pytest.mark.norm(WARN)
def test_a_warning_that_holds_uncleared_secrets_or_personal_data_is_not_published(sd):
    assert sd.but(protected_information_uncleared=True).answer(WARN) == "not"
    assert sd.but(protected_information_uncleared=False).answer(WARN) == "applies"
    assert sd.missing(WARN) == ["protected_information_uncleared"]
