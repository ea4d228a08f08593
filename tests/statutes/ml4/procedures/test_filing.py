"""The filing and its life as cases: both tiers, the clocks of both sides, and what nobody may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chengxu.law.record import Answer

NATIONAL, PROVINCIAL, LIFE = "ml4.national_filing", "ml4.provincial_filing", "ml4.filing_life"
AUTHORITY = {NATIONAL: "ai_authority", PROVINCIAL: "provincial_ai_authority"}
TIER = {NATIONAL: "ML4-66-1", PROVINCIAL: "ML4-66-2"}
USERS = {NATIONAL: 1_000_001, PROVINCIAL: 10_001}
both_tiers = pytest.mark.parametrize("tier", [NATIONAL, PROVINCIAL])


def counting(story, *counts):
    """The same case, with a count of registered users from each day on."""
    history = tuple(Answer(users, date.fromisoformat(day)) for day, users in counts)
    record = story.file.record
    record = replace(record, answers={**record.answers, "registered_users": history})
    return type(story)(replace(story.file, record=record))


@pytest.fixture
def due(case):
    """A filing off the list that fell due on Thursday 12 February 2026."""

    def begin(tier=NATIONAL, day="2026-02-12"):
        known = case(tier).knowing(on_negative_list=False, registered_users=USERS[tier])
        return known.did("pass_threshold", day)

    return begin


@pytest.fixture
def lacking(due):
    """A national filing with gaps that arrived on Thursday 12 February 2026."""
    return due(day="2026-02-10").did("file_with_gaps", "2026-02-12")


# The threshold and the time to file


@pytest.mark.norm("ML4-66-1", "ML4-66-2")
@both_tiers
def test_the_filing_goes_from_the_threshold_to_a_number_that_is_shown(due, tier):
    filed = due(tier).did("file", "2026-02-24")
    recorded = filed.did("record", "2026-03-20", number="备2026-001")
    shown = recorded.did("display_number", "2026-03-23", number="备2026-001")

    assert filed.state("2026-02-24") == "filed"
    assert recorded.state("2026-03-20") == "recorded"
    assert shown.state("2026-03-23") == "displayed"
    assert shown.on("2026-12-31").late == ()


@pytest.mark.norm("ML4-66-1", "ML4-66-2")
@both_tiers
def test_the_filing_is_due_ten_working_days_after_the_threshold_was_passed(due, tier):
    # 13, 14 (make-up), 24, 25, 26, 27, 28 (make-up) February, 2, 3, 4 March
    assert due(tier).clock("filing", "2026-03-04") == ("running", "2026-03-04")
    assert due(tier).clock("filing", "2026-03-05") == ("overdue", "2026-03-04")


@pytest.mark.norm("ML4-66-1")
@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-01-10", "2026-01-23"),  # Saturday: Monday is day one
        ("2026-02-14", "2026-03-06"),  # a Saturday on which people work is not counted either
        ("2026-02-17", "2026-03-06"),  # in the Spring Festival
    ],
)
def test_the_day_of_the_threshold_is_not_counted_even_when_it_is_a_rest_day(due, day, last):
    assert due(day=day).clock("filing", day) == ("running", last)


@pytest.mark.norm("ML4-66-1")
@pytest.mark.parametrize("step", ["file", "file_with_gaps"])
def test_a_late_filing_is_taken_in_and_late_on_the_side_of_the_provider(due, step):
    assert due().did(step, "2026-03-04").clock("filing", "2026-03-05")[0] == "met"
    late = due().did(step, "2026-03-05").on("2026-03-05")

    assert [(c.clock.name, c.clock.owner.name) for c in late.late] == [("filing", "provider")]
    assert not late.refused


@pytest.mark.norm("ML4-66-1", "ML4-66-2")
@pytest.mark.parametrize(
    ("tier", "users", "refused"),
    [
        (PROVINCIAL, 10_000, ["ML4-66-2"]),
        (PROVINCIAL, 10_001, []),
        (PROVINCIAL, 999_999, []),
        (PROVINCIAL, 1_000_000, []),
        (PROVINCIAL, 1_000_001, ["ML4-66-2"]),
        (NATIONAL, 999_999, ["ML4-66-1"]),
        (NATIONAL, 1_000_000, ["ML4-66-1"]),
        (NATIONAL, 1_000_001, []),
    ],
)
def test_each_tier_begins_and_ends_at_its_figure(case, tier, users, refused):
    known = case(tier).knowing(on_negative_list=False, registered_users=users)

    assert known.did("pass_threshold", "2026-02-12").refusal() == refused


@pytest.mark.norm("ML4-40-1-a")
@both_tiers
def test_what_is_on_the_list_is_licensed_and_not_filed(case, tier):
    listed = (
        case(tier)
        .knowing(on_negative_list=True, registered_users=USERS[tier])
        .given(ml4_negative_list=date(2026, 1, 1))
    )

    assert listed.did("pass_threshold", "2026-02-12").refusal() == ["ML4-40-1-a"]


@pytest.mark.norm("ML4-66-1", "ML4-66-2")
@both_tiers
@pytest.mark.parametrize("step", ["file", "file_with_gaps"])
def test_a_filing_sent_to_the_wrong_level_is_refused_a_city_always(due, tier, step):
    wrong = {"city_ai_authority", "local_ai_authorities", *AUTHORITY.values()} - {AUTHORITY[tier]}

    assert [due(tier).did(step, "2026-02-24", by=by).refusal() for by in wrong] == [[TIER[tier]]] * 3
    assert due(tier).did(step, "2026-02-24", by=AUTHORITY[tier]).refusal() == []


@pytest.mark.norm("ML4-66-2")
def test_a_provincial_filing_is_refused_once_there_are_more_than_a_million_users(due):
    grown = counting(due(PROVINCIAL), ("2026-02-12", 900_000), ("2026-02-20", 1_000_001))

    assert grown.did("file", "2026-02-19").refusal() == []
    assert grown.did("file", "2026-02-24").refusal() == ["ML4-66-2"]


@pytest.mark.norm("ML4-66-1")
def test_a_later_fall_in_numbers_ends_no_duty_that_has_arisen(due):
    fallen = counting(due(), ("2026-02-12", 1_000_001), ("2026-02-20", 900_000))

    assert fallen.did("file", "2026-02-24").refusal() == []
    assert fallen.clock("filing", "2026-03-05") == ("overdue", "2026-03-04")


@pytest.mark.norm("ML4-66-1")
def test_nothing_is_filed_before_the_threshold_is_passed(case):
    assert case(NATIONAL).did("file", "2026-02-12").refusal() == ["ML4-66-1"]


@pytest.mark.norm("ML4-66-1-i", "ML4-66-1-ii", "ML4-66-1-iii", "ML4-67-1-b")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("provider", "ML4-66-1-i"),
        ("contact", "ML4-66-1-i"),
        ("mark", "ML4-66-1-ii"),
        ("form", "ML4-66-1-ii"),
        ("field", "ML4-66-1-ii"),
        ("algorithm_type", "ML4-66-1-ii"),
        ("self_assessment", "ML4-66-1-ii"),
        ("published_text", "ML4-66-1-iii"),
    ],
)
def test_a_file_with_a_gap_is_not_complete_but_is_taken_in_with_the_gap(due, lacking, article):
    assert due().did("file", "2026-02-24", **{lacking: None}).refusal() == [article]
    assert due().did("file_with_gaps", "2026-02-24").state("2026-02-24") == "lacking"


# The recording


@pytest.mark.norm("ML4-67-1-a")
@both_tiers
def test_a_complete_file_is_recorded_within_thirty_working_days_and_no_number_comes_by_silence(due, tier):
    filed = due(tier, "2026-02-10").did("file", "2026-02-12")

    assert filed.clock("recording", "2026-04-01") == ("running", "2026-04-01")
    assert filed.clock("recording", "2026-04-02") == ("overdue", "2026-04-01")
    assert filed.state("2026-12-31") == "filed"


@pytest.mark.norm("ML4-67-1-a")
@both_tiers
def test_a_late_recording_is_late_on_the_side_of_the_authority_alone(due, tier):
    recorded = due(tier, "2026-02-10").did("file", "2026-02-12").did("record", "2026-04-02").on("2026-04-02")

    assert [(c.clock.name, c.clock.owner.name) for c in recorded.late] == [("recording", AUTHORITY[tier])]


@pytest.mark.norm("ML4-67-1-a")
def test_the_authority_is_not_late_with_a_notice_of_gaps_where_there_are_none(due):
    recorded = due(day="2026-02-10").did("file", "2026-02-12").did("record", "2026-04-01")

    assert recorded.on("2026-03-20").late == ()
    assert recorded.on("2026-04-01").late == ()


@pytest.mark.norm("ML4-67-1-a")
@both_tiers
def test_only_the_authority_of_the_tier_records(due, tier):
    filed = due(tier).did("file", "2026-02-24")
    others = {"provider", "city_ai_authority", *AUTHORITY.values()} - {AUTHORITY[tier]}

    refused = [filed.did("record", "2026-03-02", by=by).refusal() for by in others]

    assert refused == [["ML4-67-1-a"]] * 3


@pytest.mark.norm("ML4-67-1-a")
@pytest.mark.parametrize("lacking", ["number", "published_text"])
def test_no_filing_is_recorded_without_a_number_and_a_publication(due, lacking):
    assert due().did("file", "2026-02-24").did("record", "2026-03-02", **{lacking: None}).refusal() == [
        "ML4-67-1-a"
    ]


@pytest.mark.norm("ML4-67-1-a")
@both_tiers
def test_a_filing_is_never_refused(due, tier):
    procedure = due(tier).file.procedure

    assert [state.name for state in procedure.states if state.final] == ["displayed"]
    assert not {"refuse", "reject", "deny"} & {step.name for step in procedure.steps}


@pytest.mark.norm("ML4-66-4")
def test_no_number_is_shown_before_there_is_one(due):
    filed = due().did("file", "2026-02-24")

    assert filed.did("display_number", "2026-03-02").refusal() == ["ML4-66-4"]
    assert filed.did("record", "2026-03-02").did("display_number", "2026-03-02", number=None).refusal() == [
        "ML4-66-4"
    ]


# What is missing


@pytest.mark.norm("ML4-67-1-b")
def test_gaps_are_named_within_ten_working_days_of_receipt(lacking):
    assert lacking.clock("gaps", "2026-03-04") == ("running", "2026-03-04")
    assert lacking.clock("gaps", "2026-03-05") == ("overdue", "2026-03-04")
    assert lacking.did("name_gaps", "2026-03-04").refusal() == []
    assert lacking.did("name_gaps", "2026-03-05").refusal() == ["ML4-67-1-b"]


@pytest.mark.norm("ML4-67-1-a", "ML4-67-1-b")
def test_after_a_notice_in_time_thirty_working_days_run_from_receipt_of_the_complete_file(lacking):
    asked = lacking.did("name_gaps", "2026-03-04")
    complete = asked.did("complete", "2026-05-20")  # no time is set for the provider

    assert asked.clock("recording", "2026-03-05") == ("suspended", None)
    assert asked.on("2026-05-19").late == ()
    assert complete.clock("recording", "2026-07-02") == ("running", "2026-07-02")
    assert complete.clock("recording", "2026-07-03") == ("overdue", "2026-07-02")
    assert [c.clock.name for c in complete.on("2026-07-02").clocks] == ["filing", "gaps", "recording"]


@pytest.mark.norm("ML4-67-1-a", "ML4-67-1-b")
def test_a_notice_after_ten_working_days_is_late_and_stops_nothing(lacking):
    asked = lacking.did("name_gaps_late", "2026-03-05")
    completed = asked.did("supplement", "2026-03-25")

    assert asked.clock("gaps", "2026-03-05") == ("late", "2026-03-04")
    assert asked.clock("recording", "2026-03-06") == ("running", "2026-04-01")
    assert completed.clock("recording", "2026-04-02") == ("overdue", "2026-04-01")
    assert [c.clock.owner.name for c in completed.on("2026-04-02").late] == ["ai_authority"] * 2


@pytest.mark.norm("ML4-67-1-b")
def test_a_notice_counts_as_late_only_once_ten_working_days_are_over(lacking):
    assert lacking.did("name_gaps_late", "2026-03-04").refusal() == ["ML4-67-1-b"]


@pytest.mark.norm("ML4-67-1-b")
def test_gaps_found_in_a_file_that_looked_complete_follow_the_same_ten_days(due):
    filed = due(day="2026-02-10").did("file", "2026-02-12")

    assert filed.did("name_gaps", "2026-03-04").clock("recording", "2026-03-05") == ("suspended", None)
    assert filed.did("name_gaps", "2026-03-05").refusal() == ["ML4-67-1-b"]
    late = filed.did("name_gaps_late", "2026-03-05")
    assert late.clock("recording", "2026-03-06") == ("running", "2026-04-01")


@pytest.mark.norm("ML4-67-1-b")
def test_ten_working_days_run_again_from_the_completed_file(lacking):
    completed = lacking.did("name_gaps", "2026-03-04").did("complete", "2026-05-20")

    assert completed.did("name_gaps", "2026-06-03").refusal() == []
    assert completed.did("name_gaps", "2026-06-04").refusal() == ["ML4-67-1-b"]


@pytest.mark.norm("ML4-67-1-a")
@pytest.mark.parametrize(("day", "last"), [("2026-03-04", "2026-04-16"), ("2026-03-05", "2026-04-01")])
def test_completion_unasked_moves_the_thirty_days_only_within_the_first_ten(lacking, day, last):
    assert lacking.did("supplement", day).clock("recording", day) == ("running", last)


@pytest.mark.norm("ML4-67-1-b")
def test_a_gap_found_late_in_a_supplement_can_still_be_named_and_stops_nothing(lacking):
    supplemented = lacking.did("supplement", "2026-03-02").did("name_gaps_late", "2026-03-20")

    assert supplemented.refusal() == []
    assert supplemented.clock("recording", "2026-03-21") == ("running", "2026-04-14")


@pytest.mark.norm("ML4-67-1-b")
def test_a_notice_that_lists_no_gap_is_refused(lacking):
    assert lacking.did("name_gaps", "2026-03-02", gaps=None).refusal() == ["ML4-67-1-b"]
    assert lacking.did("name_gaps", "2026-03-02", gaps=[" "]).refusal() == ["ML4-67-1-b"]


@pytest.mark.norm("ML4-67-1-a")
def test_a_file_whose_gaps_were_named_in_time_is_not_recorded_before_it_is_complete(lacking):
    asked = lacking.did("name_gaps", "2026-03-04")

    assert asked.did("record", "2026-03-09").refusal() == ["ML4-67-1-a"]
    assert asked.did("complete", "2026-03-09", mark=None).refusal() == ["ML4-66-1-ii"]


# Change


@pytest.fixture
def filed(case):
    """A filing on record that is provincial."""
    return case(LIFE).knowing(on_negative_list=False, filing_held="provincial", registered_users=20_000)


@pytest.mark.norm("ML4-66-3")
def test_a_change_is_filed_within_ten_working_days(filed):
    changed = filed.did("data_changed", "2026-02-12", changed=["地址"])

    assert changed.clock("change", "2026-03-04") == ("running", "2026-03-04")
    assert changed.clock("change", "2026-03-05") == ("overdue", "2026-03-04")
    late = changed.did("update", "2026-03-05")
    assert late.state("2026-03-05") == "recorded"
    assert [(c.clock.name, c.clock.owner.name) for c in late.on("2026-03-05").late] == [
        ("change", "provider")
    ]


@pytest.mark.norm("ML4-66-3")
def test_a_second_change_does_not_lengthen_the_time_for_the_first(filed):
    changed = filed.did("data_changed", "2026-02-12", changed=["地址"]).did(
        "data_changed", "2026-02-27", changed=["算法类型"]
    )

    assert changed.clock("change", "2026-03-05", "地址") == ("overdue", "2026-03-04")
    assert changed.clock("change", "2026-03-05", "算法类型") == ("running", "2026-03-12")


@pytest.mark.norm("ML4-66-3")
@pytest.mark.parametrize("lacking", ["old", "new"])
def test_an_update_states_what_stood_before_and_what_stands_now(filed, lacking):
    changed = filed.did("data_changed", "2026-02-12")

    assert changed.did("update", "2026-02-13", **{lacking: None}).refusal() == ["ML4-66-3"]


@pytest.mark.norm("ML4-66-1")
def test_passing_one_million_is_a_new_national_filing_and_the_provincial_one_stays_until_its_number(filed):
    grown = filed.knowing(registered_users=1_000_001).did("pass_one_million", "2026-02-12")
    national = grown.did("file_nationally", "2026-03-04")
    superseded = national.did("supersede", "2026-04-10", national_number="国备2026-001")

    assert grown.clock("national_filing", "2026-03-04") == ("running", "2026-03-04")
    assert grown.clock("national_filing", "2026-03-05") == ("overdue", "2026-03-04")
    assert national.state("2026-04-09") == "recorded"
    assert superseded.state("2026-04-10") == "superseded"
    assert national.did("supersede", "2026-04-10", national_number=None).refusal() == ["ML4-66-1"]
    assert grown.did("supersede", "2026-03-01").refusal() == ["ML4-66-1"]


@pytest.mark.norm("ML4-66-1", "ML4-66-2")
def test_exactly_a_million_users_or_a_national_filing_call_for_no_further_one(filed):
    full = filed.knowing(registered_users=1_000_000)
    national = filed.knowing(registered_users=2_000_000, filing_held="national")

    assert full.did("pass_one_million", "2026-02-12").refusal() == ["ML4-66-1"]
    assert national.did("pass_one_million", "2026-02-12").refusal() == ["ML4-66-2"]


@pytest.mark.norm("ML4-40-1-a")
def test_a_filing_is_closed_by_a_licence_only_for_what_is_on_the_list(filed):
    listed = filed.knowing(on_negative_list=True).given(ml4_negative_list=date(2026, 1, 1))

    assert listed.did("close_by_licence", "2026-03-02").state("2026-03-02") == "licensed"
    assert filed.did("close_by_licence", "2026-03-02").refusal() == ["ML4-40-1-a"]


# Cancellation and revocation


@pytest.fixture
def ended(filed):
    """A service that ended on Thursday 12 February 2026."""
    return filed.did("end_service", "2026-02-12")


@pytest.mark.norm("ML4-70-2")
def test_the_filing_is_cancelled_within_twenty_working_days_of_the_end(ended):
    assert ended.clock("cancellation", "2026-03-18") == ("running", "2026-03-18")
    assert ended.clock("cancellation", "2026-03-19") == ("overdue", "2026-03-18")
    assert ended.did("cancel", "2026-03-18").clock("cancellation", "2026-03-18")[0] == "met"
    late = ended.did("cancel", "2026-03-19")
    assert late.state("2026-03-19") == "cancelled"
    assert [c.clock.owner.name for c in late.on("2026-03-19").late] == ["provider"]


@pytest.mark.norm("ML4-70-2")
def test_a_filing_is_not_cancelled_while_the_service_runs(filed):
    assert filed.did("cancel", "2026-03-02").refusal() == ["ML4-70-2"]


@pytest.mark.norm("ML4-99-3")
def test_the_authority_cancels_of_its_own_motion_from_the_day_after_the_twenty_days(ended):
    assert ended.did("cancel_ex_officio", "2026-03-18").refusal() == ["ML4-99-3"]
    assert ended.did("cancel_ex_officio", "2026-03-19").state("2026-03-19") == "cancelled_ex_officio"
    assert ended.state("2026-12-31") == "ended"  # never by itself


@pytest.mark.norm("ML4-99-3")
def test_a_severe_penalty_opens_the_cancellation_at_once_and_needs_its_decision(filed):
    assert filed.did("cancel_ex_officio", "2026-03-02").refusal() == ["ML4-99-3"]
    assert filed.did("record_severe_penalty", "2026-03-02", decision=None).refusal() == ["ML4-99-3"]
    punished = filed.did("record_severe_penalty", "2026-03-02")
    assert punished.did("cancel_ex_officio", "2026-03-02").state("2026-03-02") == "cancelled_ex_officio"


@pytest.mark.norm("ML4-99-2-a", "ML4-99-3")
@pytest.mark.parametrize(("step", "article"), [("cancel_ex_officio", "ML4-99-3"), ("revoke", "ML4-99-2-a")])
def test_a_province_neither_cancels_of_its_own_motion_nor_revokes(filed, step, article):
    ready = filed.knowing(improper_filing_means=frozenset({"concealment"})).did(
        "record_severe_penalty", "2026-03-02"
    )

    assert ready.did(step, "2026-03-02").refusal() == []
    assert ready.did(step, "2026-03-02", by="provincial_ai_authority").refusal() == [article]


@pytest.mark.norm("ML4-99-2-a")
def test_after_a_revocation_the_filing_is_due_again_in_ten_working_days(filed):
    false = filed.knowing(improper_filing_means=frozenset({"false_material"}))
    revoked = false.did("revoke", "2026-02-12")

    assert revoked.clock("refiling", "2026-03-04") == ("running", "2026-03-04")
    assert revoked.clock("refiling", "2026-03-05") == ("overdue", "2026-03-04")
    assert revoked.did("file_again", "2026-03-04").state("2026-03-04") == "filed_again"


@pytest.mark.norm("ML4-99-2-a")
def test_a_filing_properly_obtained_is_not_revoked(filed):
    proper = filed.knowing(improper_filing_means=frozenset())

    assert proper.did("revoke", "2026-03-02").refusal() == ["ML4-99-2"]
