"""The end of a service as a case: announced ahead, ended, then four tasks that each have their own time."""

from __future__ import annotations

from datetime import date

import pytest

LISTED, UNLISTED = "ml4.end_of_listed_service", "ml4.end_of_unlisted_service"
both_kinds = pytest.mark.parametrize("kind", [LISTED, UNLISTED])
ASSETS = ("settle_service_data", "settle_training_data", "settle_models")


@pytest.fixture
def running(case):
    """A listed service, or one off the list with a provincial filing."""

    def begin(kind):
        known = case(kind).knowing(
            on_negative_list=kind == LISTED, filing_held="none" if kind == LISTED else "provincial"
        )
        return known.given(ml4_negative_list=date(2026, 1, 1))

    return begin


@pytest.fixture
def planned(running):
    """A service whose end is set for Tuesday 30 June 2026."""
    return lambda kind: running(kind).did("plan", "2026-03-02", ends_on="2026-06-30")


@pytest.fixture
def ended(planned):
    """A service that was announced in time and ended on 30 June 2026."""

    def begin(kind):
        announced = planned(kind).did("announce", "2026-05-18")
        told = announced.did("tell_authority", "2026-05-18") if kind == LISTED else announced
        return told.did("end", "2026-06-30")

    return begin


def cleared(story):
    """The case with everything dealt with that both kinds of service share."""
    done = story.did("delete", "2026-07-20")
    for asset in ASSETS:
        done = done.did(asset, "2026-07-20")
    return done


# Before the end


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
def test_the_end_is_announced_thirty_working_days_ahead(planned, kind):
    # 1 to 5 May and 19 to 21 June are holidays, 9 May is a make-up workday
    assert planned(kind).clock("announcement", "2026-05-18") == ("running", "2026-05-18")
    assert planned(kind).clock("announcement", "2026-05-19") == ("overdue", "2026-05-18")


@pytest.mark.norm("ML4-70-1-a")
def test_the_authority_of_a_listed_service_is_told_as_early_as_its_users(planned):
    assert planned(LISTED).clock("authority_notice", "2026-05-19") == ("overdue", "2026-05-18")
    assert planned(LISTED).did("tell_authority", "2026-05-18", explanation=None).refusal() == ["ML4-70-1-a"]


@pytest.mark.norm("ML4-69-1-i", "ML4-70-1-a")
def test_announcing_does_not_stand_in_for_telling_the_authority(planned):
    announced = planned(LISTED).did("announce", "2026-05-18").on("2026-05-19")

    assert [c.clock.name for c in announced.late] == ["authority_notice"]


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
def test_a_late_announcement_is_a_breach_unless_the_end_moves(planned, kind):
    late = planned(kind).did("announce", "2026-05-19")
    moved = planned(kind).did("plan", "2026-05-18", ends_on="2026-07-10").did("announce", "2026-05-28")

    assert late.clock("announcement", "2026-05-19") == ("late", "2026-05-18")
    assert late.on("2026-05-19").clock("announcement").clock.owner.name == "provider"
    assert moved.clock("announcement", "2026-05-28") == ("met", "2026-05-28")
    assert "announcement" not in [c.clock.name for c in moved.on("2026-06-30").late]


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
@pytest.mark.parametrize("lacking", ["plan", "rights"])
def test_an_announcement_gives_the_plan_and_the_rights_of_users(planned, kind, lacking):
    assert planned(kind).did("announce", "2026-05-18", **{lacking: None}).refusal() == ["ML4-69-1-i"]


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
def test_an_end_without_a_day_is_no_plan_and_an_end_without_a_plan_no_end(running, kind):
    assert running(kind).did("plan", "2026-03-02", ends_on=None).refusal() == ["ML4-69-1-i"]
    assert running(kind).did("end", "2026-03-02").refusal() == ["ML4-69-1-ii-a"]


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
def test_an_end_never_announced_stays_overdue_until_it_is_announced(planned, kind):
    ended = planned(kind).did("end", "2026-06-30")

    assert ended.clock("announcement", "2026-07-06") == ("overdue", "2026-05-18")
    told = ended.did("announce_after_end", "2026-07-06")
    assert told.clock("announcement", "2026-07-06") == ("late", "2026-05-18")


@pytest.mark.norm("ML4-70-1-a", "ML4-70-2")
def test_a_listed_and_an_unlisted_service_end_in_different_ways(running):
    on_list = running(UNLISTED).knowing(on_negative_list=True)
    off_list = running(LISTED).knowing(on_negative_list=False)

    assert on_list.did("plan", "2026-03-02").refusal() == ["ML4-40-1-a"]
    assert off_list.did("plan", "2026-03-02").refusal() == ["ML4-40-1-a"]


# After the end


@pytest.mark.norm("ML4-69-1-ii-a")
@both_kinds
def test_personal_information_is_deleted_within_thirty_working_days_of_the_end(ended, kind):
    assert ended(kind).clock("deletion", "2026-08-11") == ("running", "2026-08-11")
    assert ended(kind).clock("deletion", "2026-08-12") == ("overdue", "2026-08-11")
    late = ended(kind).did("delete", "2026-08-12")
    assert late.clock("deletion", "2026-08-12") == ("late", "2026-08-11")


@pytest.mark.norm("ML4-69-1-ii-a")
@both_kinds
def test_a_deletion_names_the_result_for_each_data_set(ended, kind):
    assert ended(kind).did("delete", "2026-07-20", data_sets=None).refusal() == ["ML4-69-1-ii-a"]
    assert ended(kind).did("delete", "2026-07-20", data_sets=["账号：已删除", " "]).refusal() == [
        "ML4-69-1-ii-a"
    ]


@pytest.mark.norm("ML4-70-2")
def test_the_filing_is_cancelled_within_twenty_working_days_of_the_end(ended):
    assert ended(UNLISTED).clock("filing_cancellation", "2026-07-28") == ("running", "2026-07-28")
    assert ended(UNLISTED).clock("filing_cancellation", "2026-07-29") == ("overdue", "2026-07-28")
    assert ended(UNLISTED).did("nothing_to_cancel", "2026-07-20").refusal() == ["ML4-70-2"]


@pytest.mark.norm("ML4-70-2")
def test_a_service_that_never_filed_has_nothing_to_cancel(ended):
    unfiled = ended(UNLISTED).knowing(filing_held="none")

    assert unfiled.did("cancel_filing", "2026-07-20").refusal() == ["ML4-70-2"]
    excused = unfiled.did("nothing_to_cancel", "2026-07-20")
    assert excused.clock("filing_cancellation", "2026-12-31")[0] == "met"


@pytest.mark.norm("ML4-45-5", "ML4-70-1-b")
def test_the_licence_is_returned_and_cancelled_within_three_months(ended):
    assert ended(LISTED).clock("licence_return", "2026-09-30") == ("running", "2026-09-30")
    assert ended(LISTED).clock("licence_return", "2026-10-01") == ("overdue", "2026-09-30")
    late = ended(LISTED).did("return_licence", "2026-10-08")
    assert late.clock("licence_return", "2026-10-08") == ("late", "2026-09-30")


@pytest.mark.norm("ML4-45-5", "ML4-70-2")
def test_a_licence_is_returned_by_the_listed_and_a_filing_cancelled_by_the_others(ended):
    names = {kind: {step.name for step in ended(kind).file.procedure.steps} for kind in (LISTED, UNLISTED)}

    assert names[LISTED] - names[UNLISTED] == {"tell_authority", "return_licence"}
    assert names[UNLISTED] - names[LISTED] == {"cancel_filing", "nothing_to_cancel"}


@pytest.mark.norm("ML4-69-1-ii-b")
@both_kinds
@pytest.mark.parametrize("asset", ASSETS)
def test_data_and_models_are_dealt_with_one_by_one_and_with_a_ground(ended, kind, asset):
    assert ended(kind).did(asset, "2026-07-20", ground=None).refusal() == ["ML4-69-1-ii-b"]
    assert ended(kind).did(asset, "2026-07-20", decision=None).refusal() == ["ML4-69-1-ii-b"]


@pytest.mark.norm("ML4-69-1-ii-a", "ML4-69-1-ii-b", "ML4-70-1-b", "ML4-70-2")
@pytest.mark.parametrize(("kind", "last"), [(LISTED, "return_licence"), (UNLISTED, "cancel_filing")])
def test_the_case_closes_when_every_task_is_done(ended, kind, last):
    done = cleared(ended(kind)).did(last, "2026-07-20").did("close", "2026-07-21")

    assert done.state("2026-07-21") == "closed"
    assert done.on("2026-07-21").late == ()


@pytest.mark.norm("ML4-69-1-ii-a", "ML4-69-1-ii-b", "ML4-70-1-b", "ML4-70-2")
def test_the_case_does_not_close_over_an_open_task(ended):
    assert cleared(ended(LISTED)).did("close", "2026-07-21").refusal() == ["ML4-45-5"]
    assert cleared(ended(UNLISTED)).did("close", "2026-07-21").refusal() == ["ML4-70-2"]
    assert ended(UNLISTED).did("cancel_filing", "2026-07-20").did("close", "2026-07-21").refusal() == [
        "ML4-69-1-ii-a",
        *["ML4-69-1-ii-b"] * 3,
    ]


# A stop in an emergency


@pytest.mark.norm("ML4-58-2-b", "ML4-69-1-i", "ML4-70-1-a")
@both_kinds
def test_an_emergency_stop_needs_no_advance_notice_but_notices_at_once(running, kind):
    stopped = (
        running(kind).knowing(stopped_in_emergency=True).did("stop_in_emergency", "2026-06-01", cause="失控")
    )
    announced = stopped.did("announce_after_end", "2026-06-02")

    assert stopped.state("2026-06-01") == "ended"
    assert stopped.clock("announcement_after_stop", "2026-06-03") == ("running", None)  # 立即: measured
    assert announced.clock("announcement_after_stop", "2026-06-03") == ("done", None)
    assert announced.on("2026-06-03").clock("announcement_after_stop").days == 1
    assert stopped.on("2026-06-30").late == ()


@pytest.mark.norm("ML4-70-1-a")
def test_after_an_emergency_stop_the_authority_is_told_at_once_too(running):
    stopped = running(LISTED).knowing(stopped_in_emergency=True).did("stop_in_emergency", "2026-06-01")

    assert stopped.clock("authority_notice_after_stop", "2026-06-02") == ("running", None)
    told = stopped.did("tell_authority", "2026-06-02")
    assert told.clock("authority_notice_after_stop", "2026-06-02") == ("done", None)


@pytest.mark.norm("ML4-69-1-i", "ML4-58-2-b")
@both_kinds
def test_an_emergency_stop_excuses_from_an_announcement_that_was_not_yet_due(planned, kind):
    stopped = planned(kind).knowing(stopped_in_emergency=True).did("stop_in_emergency", "2026-04-01")

    assert stopped.clock("announcement", "2026-06-30")[0] == "met"
    assert stopped.clock("deletion", "2026-04-02")[1] == "2026-05-18"


@pytest.mark.norm("ML4-58-2-b", "ML4-69-1-i")
@both_kinds
def test_an_end_by_ones_own_decision_is_no_emergency(planned, kind):
    own = planned(kind).knowing(stopped_in_emergency=False)

    assert own.did("stop_in_emergency", "2026-04-01").refusal() == ["ML4-58-2-b"]


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
def test_no_service_ends_before_the_day_that_was_announced(planned, kind):
    announced = planned(kind).did("announce", "2026-05-18")

    assert announced.did("end", "2026-06-29").refusal() == ["ML4-69-1-i"]
    assert announced.did("end", "2026-06-30").refusal() == []


@pytest.mark.norm("ML4-69-1-i")
@both_kinds
def test_who_was_too_late_with_the_announcement_cures_it_by_putting_off_the_end(planned, kind):
    late = planned(kind)
    put_off = late.did("plan", "2026-06-10", ends_on="2026-08-31")

    assert late.clock("announcement", "2026-06-10")[0] == "overdue"
    assert [c.clock.name for c in put_off.on("2026-06-11").late] == []
    assert put_off.did("announce", "2026-07-17").clock("announcement", "2026-07-17")[0] == "met"
