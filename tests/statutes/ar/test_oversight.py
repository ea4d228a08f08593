"""Articles 23 to 30: grading, filing, its record and display, assessment, inspection, complaints."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.cite import Kind
from chengxu.dates.count import keep_until
from chengxu.law.book import Book
from chengxu.statutes.interim_measures import STATUTE as IM

from ..conftest import Situation
from .conftest import STATUTE

GRADING, FILING, UPDATE, CANCELLATION = "AR-23-1", "AR-24-1", "AR-24-2", "AR-24-3"
RECORD, REFUSAL, DISPLAY, NO_ENDORSEMENT = "AR-25-1", "AR-25-2", "AR-26-1", "AR-26-2"
ASSESSMENT, INSPECTION, LOGS, SECRECY, COMPLAINT = "AR-27-1", "AR-28-1", "AR-28-2", "AR-29-1", "AR-30-1"
SIX = ["provider_name", "form", "field", "algorithm_type", "self_assessment", "publication_text"]


def some(*values):
    return frozenset(values)


def values(ar, fact):
    return frozenset(dict(ar.book.facts[fact].values))


# Article 23


@pytest.mark.norm(GRADING)
@pytest.mark.parametrize("part", ["opinion", "content", "users", "data", "intervention", "result"])
def test_with_one_of_the_five_factors_or_the_result_lacking_there_is_no_grade(ar, part):
    every = values(ar, "grading_record")

    assert ar.but(grading_record=every).state(GRADING) == "met"
    assert ar.but(grading_record=every - {part}).state(GRADING) != "met"
    assert ar.duty(GRADING).missing == ("grading_record",)


# Article 24


@pytest.mark.norm(FILING, ASSESSMENT)
@pytest.mark.parametrize("norm", [FILING, ASSESSMENT])
def test_filing_and_assessment_bind_only_services_with_opinion_properties_or_mobilisation_capacity(ar, norm):
    assert ar.but(has_opinion_properties=True).answer(norm) == "applies"
    assert ar.but(has_opinion_properties=False).answer(norm) == "not"
    assert ar.missing(norm) == ["has_opinion_properties"]


@pytest.mark.norm(FILING)
def test_a_filing_on_the_tenth_working_day_of_service_is_in_time_and_on_the_eleventh_late(ar):
    opened = ar.but(has_opinion_properties=True)  # on 2025-09-25, before National Day with two make-up days

    assert opened.duty(FILING).due.isoformat() == "2025-10-15"
    assert opened.happened("algorithm_filed", "2025-10-15").state(FILING) == "met"
    assert opened.happened("algorithm_filed", "2025-10-16").state(FILING) == "late"
    assert opened.duty(FILING).tag.kind is Kind.STATUTORY


@pytest.mark.norm(FILING)
def test_a_filing_before_the_service_begins_is_good_and_a_denied_one_a_breach_after_ten_working_days(ar):
    opened = ar.but(has_opinion_properties=True)

    assert opened.happened("algorithm_filed", "2025-09-01").state(FILING) == "met"
    assert opened.state(FILING, on="2025-10-16") == "undetermined"
    assert opened.never("algorithm_filed").state(FILING, on="2025-10-15") == "pending"
    assert opened.never("algorithm_filed").state(FILING, on="2025-10-16") == "breached"


@pytest.mark.norm(FILING)
def test_the_clock_of_a_service_older_than_the_provisions_starts_on_their_first_day(ar):
    running = ar.but(has_opinion_properties=True, online_in_mainland=None)
    running = running.since("2021-06-01", online_in_mainland=True)

    assert running.duty(FILING).trigger.isoformat() == "2022-03-01"
    assert running.duty(FILING).due.isoformat() == "2022-03-15"


@pytest.mark.norm(FILING)
def test_the_clock_of_a_service_that_takes_on_the_properties_later_starts_when_it_does(ar):
    added = ar.but(has_opinion_properties=False).since("2026-03-02", has_opinion_properties=True)

    assert added.duty(FILING).due.isoformat() == "2026-03-16"


@pytest.mark.norm(FILING)
def test_a_service_for_members_files_from_its_first_day_online_not_from_its_opening_to_the_public(ar):
    members = ar.but(has_opinion_properties=True, online_in_mainland=False)
    members = members.since("2026-03-02", online_in_mainland=True)
    both = Situation(Book([IM, STATUTE]), members.record).since("2026-04-01", offered_to_mainland_public=True)

    assert members.duty(FILING).due.isoformat() == "2026-03-16"
    assert both.duty(FILING).due.isoformat() == "2026-03-16"


@pytest.mark.norm(FILING)
def test_without_the_day_on_which_the_service_began_the_filing_waits_for_it(ar):
    undated = ar.but(has_opinion_properties=True, online_in_mainland=True)

    assert undated.state(FILING) == "undetermined"
    assert undated.duty(FILING).missing[0] == "online_in_mainland.since"


@pytest.mark.norm(UPDATE)
def test_an_update_on_the_tenth_working_day_of_the_change_is_in_time_and_on_the_eleventh_late(ar):
    changed = ar.happened("filed_information_changed", "2026-03-02", case="V1")

    assert changed.duty(UPDATE).due.isoformat() == "2026-03-16"
    assert changed.happened("filing_modified", "2026-03-16", case="V1").state(UPDATE) == "met"
    assert changed.happened("filing_modified", "2026-03-17", case="V1").state(UPDATE) == "late"


@pytest.mark.norm(UPDATE)
def test_each_change_has_an_update_of_its_own_and_whoever_filed_owes_it(ar):
    twice = ar.happened("filed_information_changed", "2026-03-02", case="V1").happened(
        "filed_information_changed", "2026-04-01", case="V2"
    )
    answered = twice.happened("filing_modified", "2026-03-05", case="V1")

    assert [o.case for o in answered.finding(UPDATE).obligations if o.done is None] == ["V2"]
    assert ar.but(has_opinion_properties=False).answer(UPDATE) == "applies"


def ended(ar):
    filed = ar.but(algorithm_filing_state="recorded")
    over = filed.since("2026-03-03", online_in_mainland=False)
    return over.happened("service_ended", "2026-03-02")


@pytest.mark.norm(CANCELLATION)
def test_a_cancellation_on_the_twentieth_working_day_is_in_time_and_on_the_twenty_first_late(ar):
    assert ended(ar).duty(CANCELLATION).due.isoformat() == "2026-03-30"
    assert ended(ar).happened("filing_cancelled", "2026-03-30").state(CANCELLATION) == "met"
    assert ended(ar).happened("filing_cancelled", "2026-03-31").state(CANCELLATION) == "late"


@pytest.mark.norm(CANCELLATION)
def test_who_never_filed_has_nothing_to_cancel(ar):
    assert ar.but(algorithm_filing_state="none").happened("service_ended", "2026-03-02").state(
        CANCELLATION
    ) == ("not_bound")
    assert ar.missing(CANCELLATION) == ["algorithm_filing_state"]


@pytest.mark.norm(CANCELLATION)
def test_arrangements_at_the_end_reach_users_data_and_labels(ar):
    note = ar.book.norm(CANCELLATION).note

    assert all(word in note.zh for word in ("用户", "数据", "标识"))


# Article 25


def received(ar, *, without=()):
    contents = frozenset(SIX) - frozenset(without)
    return ar.but(algorithm_filing_contents=contents).happened(
        "algorithm_filing_received", "2026-03-02", case="F1"
    )


@pytest.mark.norm(RECORD)
def test_a_complete_filing_is_recorded_by_the_thirtieth_working_day_and_on_the_thirty_first_too_late(ar):
    complete = received(ar)

    assert complete.duty(RECORD).due.isoformat() == "2026-04-14"  # 6 April is a holiday
    assert complete.happened("algorithm_filing_recorded", "2026-04-14", case="F1").state(RECORD) == "met"
    assert complete.happened("algorithm_filing_recorded", "2026-04-15", case="F1").state(RECORD) == "late"
    assert complete.never("algorithm_filing_recorded").state(RECORD, on="2026-04-15") == "breached"


@pytest.mark.norm(RECORD, REFUSAL)
@pytest.mark.parametrize("item", SIX)
def test_one_empty_item_of_six_turns_the_record_into_a_refusal_and_is_named(ar, item):
    incomplete = received(ar, without=[item])
    norm = ar.book.norm(RECORD)

    assert (received(ar).answer(RECORD), received(ar).answer(REFUSAL)) == ("applies", "not")
    assert (incomplete.answer(RECORD), incomplete.answer(REFUSAL)) == ("not", "applies")
    leaves = incomplete.finding(RECORD).reason.leaves(decisive_only=True)
    assert [
        leaf.node.values for leaf in leaves if leaf.fact and leaf.fact.name == "algorithm_filing_contents"
    ] == [(item,)]
    assert norm.own_reach


@pytest.mark.norm(REFUSAL)
def test_a_refusal_with_reasons_is_owed_within_thirty_working_days_as_well(ar):
    incomplete = received(ar, without=["self_assessment"])

    assert incomplete.duty(REFUSAL).due.isoformat() == "2026-04-14"
    assert incomplete.happened("algorithm_filing_refused", "2026-04-14", case="F1").state(REFUSAL) == "met"
    assert incomplete.happened("algorithm_filing_refused", "2026-04-15", case="F1").state(REFUSAL) == "late"
    assert "缺理由或者清单的，不算通知" in ar.book.events["algorithm_filing_refused"].help.zh


@pytest.mark.norm(RECORD, REFUSAL)
def test_what_is_completed_and_submitted_again_runs_anew_from_its_own_receipt(ar):
    again = (
        received(ar, without=["form"])
        .happened("algorithm_filing_refused", "2026-03-10", case="F1")
        .since("2026-03-20", algorithm_filing_contents=frozenset(SIX))
        .happened("algorithm_filing_received", "2026-03-20", case="F2")
    )

    assert again.duty(RECORD).trigger.isoformat() == "2026-03-20"
    assert again.finding(REFUSAL, on="2026-03-19").obligations[0].state.value == "met"


@pytest.mark.norm(RECORD)
def test_a_filing_handed_in_before_the_service_begins_is_dealt_with_as_well(unknown):
    early = unknown.but(algorithm_filing_contents=frozenset(SIX), online_in_mainland=False).happened(
        "algorithm_filing_received", "2026-03-02"
    )

    assert early.duty(RECORD).due.isoformat() == "2026-04-14"
    assert unknown.missing(RECORD) == ["algorithm_filing_contents"]


# Article 26


@pytest.mark.norm(DISPLAY)
@pytest.mark.parametrize("part", ["number", "link"])
def test_who_is_on_file_shows_number_and_link_both(ar, part):
    filed = ar.but(algorithm_filing_state="recorded")

    assert filed.but(algorithm_filing_shown=some("number", "link")).state(DISPLAY) == "met"
    assert filed.but(algorithm_filing_shown=some("number", "link") - {part}).state(DISPLAY) == "breached"
    assert filed.duty(DISPLAY).missing == ("algorithm_filing_shown",)


@pytest.mark.norm(DISPLAY)
@pytest.mark.parametrize("state", ["none", "cancelled", "revoked"])
def test_without_a_filing_in_force_there_is_no_number_to_show(ar, state):
    assert ar.but(algorithm_filing_state=state).answer(DISPLAY) == "not"


@pytest.mark.norm(DISPLAY)
def test_the_number_is_due_from_the_day_on_which_the_filing_is_recorded(ar):
    filed = ar.but(algorithm_filing_shown=some(), algorithm_filing_state="none").since(
        "2026-03-02", algorithm_filing_state="recorded"
    )

    assert filed.state(DISPLAY, on="2026-03-01") == "not_bound"
    assert filed.state(DISPLAY, on="2026-03-02") == "breached"


@pytest.mark.norm(NO_ENDORSEMENT)
def test_that_a_filing_is_no_endorsement_guides_the_reading_and_comes_from_a_notice(ar):
    norm = ar.book.norm(NO_ENDORSEMENT)

    assert norm.modality == "principle"
    assert str(norm.tag) == "reading:AR12"
    assert "公告" in norm.note.zh
    assert ar.answer(NO_ENDORSEMENT) == "applies"


# Article 27


@pytest.mark.norm(ASSESSMENT)
def test_a_report_on_the_eve_of_launch_is_in_time_and_on_the_day_of_launch_late(ar):
    opened = ar.but(has_opinion_properties=True)

    assert opened.duty(ASSESSMENT).due.isoformat() == "2025-09-24"
    assert opened.happened("security_assessment_submitted", "2025-09-24").state(ASSESSMENT) == "met"
    assert opened.happened("security_assessment_submitted", "2025-09-25").state(ASSESSMENT) == "late"
    assert str(opened.duty(ASSESSMENT).tag) == "external:SA-7-1"


@pytest.mark.norm(ASSESSMENT, FILING)
def test_the_one_does_not_perform_the_other(ar):
    assessed = ar.but(has_opinion_properties=True).happened("security_assessment_submitted", "2025-09-24")
    filed = ar.but(has_opinion_properties=True).happened("algorithm_filed", "2025-09-24")

    assert assessed.never("algorithm_filed").state(FILING) == "breached"
    assert filed.never("security_assessment_submitted").state(ASSESSMENT) == "breached"


@pytest.mark.norm(ASSESSMENT)
def test_a_service_running_at_entry_into_force_is_assessed_by_the_eve_of_that_day(ar):
    running = ar.but(has_opinion_properties=True, online_in_mainland=None)
    running = running.since("2021-06-01", online_in_mainland=True)

    assert running.duty(ASSESSMENT).due.isoformat() == "2022-02-28"


# Article 28


@pytest.mark.norm(INSPECTION)
def test_correction_within_a_time_is_ordered_by_four_departments_and_names_a_day(ar):
    norm = ar.book.norm(INSPECTION)

    assert len(norm.parties) == 4
    assert norm.upon.name == "algorithm_problem_found"
    assert "具体日期" in norm.note.zh
    assert ar.answer(INSPECTION) == "applies"
    assert ar.but(algorithm_classes=some()).answer(INSPECTION) == "not"


@pytest.mark.norm(LOGS)
def test_logs_and_cooperation_are_both_owed(ar):
    logged = ar.but(network_security_arrangements=some("network_logs"))

    assert logged.but(inspection_obstructed=False).state(LOGS) == "met"
    assert logged.but(inspection_obstructed=True).state(LOGS) == "breached"
    assert logged.duty(LOGS).missing == ("inspection_obstructed",)
    assert (
        ar.but(inspection_obstructed=False, network_security_arrangements=some("incident_plan")).state(LOGS)
        == "breached"
    )


@pytest.mark.norm(LOGS)
def test_logs_are_kept_six_months_by_the_cybersecurity_law_and_not_by_the_provisions(ar):
    keep = ar.book.norm(LOGS).keep

    assert keep_until(keep.period, date(2026, 8, 31)).due.isoformat() == "2027-02-28"
    assert (keep.tag.kind, str(keep.tag.cite)) == (Kind.EXTERNAL, "LW-CSL-23")


# Articles 29 and 30


@pytest.mark.norm(SECRECY)
@pytest.mark.parametrize("kind", ["privacy", "personal_information", "trade_secrets"])
def test_inspectors_keep_three_kinds_of_information_and_leak_none(ar, kind):
    assert ar.but(inspection_leaks=some()).state(SECRECY) == "met"
    assert ar.but(inspection_leaks=some(kind)).state(SECRECY) == "breached"
    assert [party.name for party in ar.finding(SECRECY).norm.parties] == ["inspectors"]


@pytest.mark.norm(COMPLAINT)
def test_anyone_may_complain_user_or_not_and_the_department_has_no_number_of_days(ar):
    norm = ar.book.norm(COMPLAINT)

    assert [party.name for party in norm.parties] == ["anyone"]
    assert ar.but(provides_service=False).answer(COMPLAINT) == "applies"
    assert "及时" in norm.note.zh
    assert "没有法定天数" in norm.note.zh
