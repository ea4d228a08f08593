"""Article 17: the security assessment, the algorithm filing, its update and its cancellation."""

from __future__ import annotations

import pytest

ASSESSMENT, FILING, UPDATE, CANCELLATION = "IM-17-1a", "IM-17-1b", "IM-17-1c", "IM-17-1d"


@pytest.mark.norm(ASSESSMENT, FILING, UPDATE, CANCELLATION)
@pytest.mark.parametrize("norm", [ASSESSMENT, FILING, UPDATE, CANCELLATION])
def test_article_17_binds_only_services_with_opinion_properties_or_mobilisation_capacity(im, norm):
    assert im.but(has_opinion_properties=True).answer(norm) == "applies"
    assert im.but(has_opinion_properties=False).answer(norm) == "not"
    assert im.answer(norm) == "undetermined"
    assert im.missing(norm) == ["has_opinion_properties"]


# The assessment comes before launch


@pytest.mark.norm(ASSESSMENT)
def test_a_report_on_the_eve_of_launch_is_in_time_and_on_the_day_of_launch_late(im):
    opened = im.but(has_opinion_properties=True)

    assert opened.duty(ASSESSMENT).due.isoformat() == "2025-09-24"
    assert opened.happened("security_assessment_submitted", "2025-09-24").state(ASSESSMENT) == "met"
    assert opened.happened("security_assessment_submitted", "2025-09-25").state(ASSESSMENT) == "late"


@pytest.mark.norm(ASSESSMENT)
def test_a_launch_that_is_still_to_come_leaves_the_assessment_pending_until_its_eve(im):
    planned = im.but(has_opinion_properties=True)

    assert planned.state(ASSESSMENT, on="2025-09-24") == "pending"
    assert planned.state(ASSESSMENT, on="2025-09-25") == "undetermined"
    assert planned.never("security_assessment_submitted").state(ASSESSMENT, on="2025-09-24") == "pending"
    assert planned.never("security_assessment_submitted").state(ASSESSMENT, on="2025-09-25") == "breached"


@pytest.mark.norm(ASSESSMENT)
def test_a_function_that_brings_opinion_properties_is_assessed_by_the_eve_of_its_addition(im):
    added = im.but(has_opinion_properties=False).since("2026-03-02", has_opinion_properties=True)

    assert added.duty(ASSESSMENT).due.isoformat() == "2026-03-01"
    assert added.happened("security_assessment_submitted", "2026-03-02").state(ASSESSMENT) == "late"


@pytest.mark.norm(ASSESSMENT)
def test_a_service_running_at_entry_into_force_has_to_be_assessed_by_the_eve_of_that_day(im):
    running = im.but(has_opinion_properties=True, offered_to_mainland_public=None)
    running = running.since("2023-06-01", offered_to_mainland_public=True)

    assert running.duty(ASSESSMENT).due.isoformat() == "2023-08-14"


@pytest.mark.norm(ASSESSMENT)
def test_without_the_day_of_launch_the_assessment_cannot_be_judged_and_the_day_is_asked_for(im):
    undated = im.but(has_opinion_properties=True, offered_to_mainland_public=True)

    assert undated.state(ASSESSMENT) == "undetermined"
    assert undated.duty(ASSESSMENT).missing[0] == "offered_to_mainland_public.since"


@pytest.mark.norm(ASSESSMENT)
def test_later_triggers_of_the_assessment_are_rules_of_their_own_and_only_referred_to(im):
    norm = im.book.norm(ASSESSMENT)

    assert {"SA-3-3", "SA-3-4", "SA-3-5", "SA-7-2"} <= {str(cite) for cite in norm.refers}
    assert "三十个工作日" in norm.note.zh
    assert "thirty working days" in norm.note.en
    assert str(norm.due.tag) == "external:SA-7-1"


# The filing comes after launch


@pytest.mark.norm(FILING)
def test_a_filing_on_the_tenth_working_day_is_in_time_and_on_the_eleventh_is_late(im):
    opened = im.but(has_opinion_properties=True)  # on 2025-09-25, before National Day with two make-up days

    assert opened.duty(FILING).due.isoformat() == "2025-10-15"
    assert opened.happened("algorithm_filed", "2025-10-15").state(FILING) == "met"
    assert opened.happened("algorithm_filed", "2025-10-16").state(FILING) == "late"


@pytest.mark.norm(FILING)
def test_an_unrecorded_filing_is_unknown_and_only_a_denied_one_is_a_breach(im):
    opened = im.but(has_opinion_properties=True)

    assert opened.state(FILING, on="2025-10-15") == "pending"
    assert opened.state(FILING, on="2025-10-16") == "undetermined"
    assert opened.never("algorithm_filed").state(FILING, on="2025-10-15") == "pending"
    assert opened.never("algorithm_filed").state(FILING, on="2025-10-16") == "breached"


@pytest.mark.norm(FILING)
def test_the_clock_of_a_service_open_before_entry_into_force_starts_on_that_day(im):
    running = im.but(has_opinion_properties=True, offered_to_mainland_public=None)
    running = running.since("2023-06-01", offered_to_mainland_public=True)

    assert running.duty(FILING).trigger.isoformat() == "2023-08-15"
    assert running.duty(FILING).due.isoformat() == "2023-08-29"


@pytest.mark.norm(FILING)
def test_the_clock_of_a_service_that_takes_on_the_properties_later_starts_when_it_does(im):
    added = im.but(has_opinion_properties=False).since("2026-03-02", has_opinion_properties=True)

    assert added.duty(FILING).trigger.isoformat() == "2026-03-02"
    assert added.duty(FILING).due.isoformat() == "2026-03-16"


@pytest.mark.norm(ASSESSMENT, FILING)
def test_assessment_and_filing_are_two_procedures_and_the_one_does_not_perform_the_other(im):
    assessed = im.but(has_opinion_properties=True).happened("security_assessment_submitted", "2025-09-24")
    filed = im.but(has_opinion_properties=True).happened("algorithm_filed", "2025-09-24")

    assert assessed.never("algorithm_filed").state(FILING) == "breached"
    assert filed.never("security_assessment_submitted").state(ASSESSMENT) == "breached"


# Update and cancellation


@pytest.mark.norm(UPDATE)
def test_an_update_on_the_tenth_working_day_of_the_change_is_in_time_and_on_the_eleventh_late(im):
    changed = im.but(has_opinion_properties=True).happened("filed_information_changed", "2026-03-02")

    assert changed.duty(UPDATE).due.isoformat() == "2026-03-16"
    assert str(changed.duty(UPDATE).tag) == "external:AR-24-2"
    assert changed.happened("filing_modified", "2026-03-16").state(UPDATE) == "met"
    assert changed.happened("filing_modified", "2026-03-17").state(UPDATE) == "late"
    assert changed.never("filing_modified").state(UPDATE, on="2026-03-16") == "pending"
    assert changed.never("filing_modified").state(UPDATE, on="2026-03-17") == "breached"


@pytest.mark.norm(UPDATE)
def test_without_a_change_of_filed_information_no_update_is_owed(im):
    filed = im.but(has_opinion_properties=True)

    assert filed.never("filed_information_changed").state(UPDATE) == "not_bound"
    assert filed.duty(UPDATE).missing == ("filed_information_changed",)


@pytest.mark.norm(UPDATE)
def test_each_change_is_answered_by_the_update_of_its_own_case(im):
    changed = (
        im.but(has_opinion_properties=True)
        .happened("filed_information_changed", "2026-03-02", case="name")
        .happened("filed_information_changed", "2026-04-01", case="field")
        .happened("filing_modified", "2026-04-02", case="field")
    )

    states = {o.case: o.state.value for o in changed.finding(UPDATE).obligations}
    assert states == {"name": "undetermined", "field": "met"}


@pytest.mark.norm(CANCELLATION)
def test_a_cancellation_on_the_twentieth_working_day_is_in_time_and_on_the_twenty_first_late(im):
    ended = im.but(has_opinion_properties=True).since("2026-03-03", offered_to_mainland_public=False)
    ended = ended.happened("service_ended", "2026-03-02")

    assert ended.duty(CANCELLATION).due.isoformat() == "2026-03-30"
    assert str(ended.duty(CANCELLATION).tag) == "external:AR-24-3"
    assert ended.happened("filing_cancelled", "2026-03-30").state(CANCELLATION) == "met"
    assert ended.happened("filing_cancelled", "2026-03-31").state(CANCELLATION) == "late"
    assert ended.never("filing_cancelled").state(CANCELLATION, on="2026-03-30") == "pending"
    assert ended.never("filing_cancelled").state(CANCELLATION, on="2026-03-31") == "breached"


@pytest.mark.norm(CANCELLATION)
def test_the_last_day_of_service_binds_and_the_day_after_it_is_outside_the_measures(im):
    offered_until = im.but(has_opinion_properties=True).since("2026-03-03", offered_to_mainland_public=False)

    assert offered_until.happened("service_ended", "2026-03-02").state(CANCELLATION) != "not_bound"
    assert offered_until.happened("service_ended", "2026-03-03").state(CANCELLATION) == "not_bound"


@pytest.mark.norm(CANCELLATION)
def test_a_missed_cancellation_risks_cancellation_by_the_authority_of_its_own_motion(im):
    assert "AR-33-2" in {str(cite) for cite in im.book.norm(CANCELLATION).breach}
