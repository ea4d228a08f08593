"""Articles 13 to 15: continuity, illegal content, illegal use, complaints."""

from __future__ import annotations

import pytest

from chengxu.algebra.cite import Kind
from chengxu.dates.count import Unit
from chengxu.interpret.render import render

WORKING_DAYS, DAYS = Unit.WORKING_DAYS.value, Unit.DAYS.value

PROMPT = {
    "IM-14-1a": ("illegal_content_found", "illegal_content_contained"),
    "IM-14-1b": ("illegal_content_found", "illegal_content_rectified"),
    "IM-14-1c": ("illegal_content_found", "illegal_content_reported"),
    "IM-14-2a": ("illegal_use_found", "user_measure_taken"),
    "IM-14-2b": ("illegal_use_found", "illegal_use_records_saved"),
    "IM-14-2c": ("illegal_use_found", "illegal_use_reported"),
}
"""Each duty of article 14 with the event that sets it off and the one that performs it."""

prompt = pytest.mark.parametrize("norm", PROMPT)


def values(im, fact):
    return frozenset(dict(im.book.facts[fact].values))


def states(situation, norm, on="2026-06-01"):
    return {o.case: o.state.value for o in situation.finding(norm, on).obligations}


# Article 13


@pytest.mark.norm("IM-13-1")
def test_an_interruption_stays_open_until_the_service_is_back_and_its_length_is_measured(im):
    down = im.happened("service_interrupted", "2026-03-02", case="O1")
    back = down.happened("service_restored", "2026-03-05", case="O1")

    assert down.state("IM-13-1") == "pending"
    assert back.state("IM-13-1", on="2026-03-04") == "pending"
    assert back.state("IM-13-1", on="2026-03-05") == "met"
    assert back.duty("IM-13-1").delay == 3


@pytest.mark.norm("IM-13-1")
def test_no_limit_for_the_return_of_the_service_is_invented(im):
    down = im.happened("service_interrupted", "2025-10-01").never("service_restored")

    assert down.duty("IM-13-1", on="2026-09-30").due is None
    assert down.state("IM-13-1", on="2026-09-30") == "pending"


@pytest.mark.norm("IM-13-1")
def test_continuity_is_owed_during_the_service_only(im):
    run = im.but(offered_to_mainland_public=False).since("2025-09-25", offered_to_mainland_public=True)
    run = run.since("2026-04-01", offered_to_mainland_public=False)

    assert run.happened("service_interrupted", "2025-09-24").state("IM-13-1") == "not_bound"
    assert run.happened("service_interrupted", "2025-09-25").state("IM-13-1") == "pending"
    assert run.happened("service_interrupted", "2026-04-01").state("IM-13-1") == "not_bound"


@pytest.mark.norm("IM-13-1")
def test_whether_there_was_an_interruption_is_asked_until_it_is_denied(im):
    assert im.duty("IM-13-1").missing == ("service_interrupted",)
    assert im.never("service_interrupted").duty("IM-13-1").missing == ()


# Article 14


@pytest.mark.norm(*PROMPT)
@prompt
def test_discovery_alone_opens_the_duty_and_only_its_own_act_performs_it(im, norm):
    found, done = PROMPT[norm]
    discovered = im.happened(found, "2026-03-02", case="C1")
    others = [act for other, (_, act) in PROMPT.items() if other != norm]
    all_but_this = discovered
    for act in others:
        all_but_this = all_but_this.happened(act, "2026-03-03", case="C1")

    assert im.state(norm) == "not_bound"
    assert discovered.state(norm) == "pending"
    assert all_but_this.state(norm) == "pending"
    assert all_but_this.happened(done, "2026-03-03", case="C1").state(norm) == "met"


@pytest.mark.norm(*PROMPT)
@prompt
def test_the_delay_of_article_fourteen_is_shown_in_days_and_never_turned_into_a_date(im, norm):
    found, done = PROMPT[norm]
    discovered = im.happened(found, "2026-03-02", case="C1")

    assert discovered.duty(norm, on="2026-04-01").due is None
    assert discovered.duty(norm, on="2026-04-01").delay == 30
    assert discovered.happened(done, "2026-03-02", case="C1").duty(norm).delay == 0
    assert discovered.happened(done, "2026-03-09", case="C1").duty(norm).delay == 7


@pytest.mark.norm(*PROMPT)
@prompt
def test_acting_in_one_case_leaves_the_other_open_and_what_came_earlier_does_not_count(im, norm):
    found, done = PROMPT[norm]
    two = im.happened(found, "2026-03-02", case="C1").happened(found, "2026-03-02", case="C2")
    acted = two.happened(done, "2026-03-02", case="C2").happened(done, "2026-03-01", case="C1")

    assert states(acted, norm) == {"C1": "pending", "C2": "met"}


@pytest.mark.norm(*PROMPT)
@prompt
def test_what_was_discovered_before_entry_into_force_binds_nobody(im, norm):
    older = im.but(offered_to_mainland_public=True)
    found, _ = PROMPT[norm]

    assert older.happened(found, "2023-08-14").state(norm) == "not_bound"
    assert older.happened(found, "2023-08-15").state(norm) == "pending"


@pytest.mark.norm("IM-14-1a")
def test_of_several_measures_the_first_is_the_one_that_is_measured(im):
    contained_twice = (
        im.happened("illegal_content_found", "2026-03-02", case="C1")
        .happened("illegal_content_contained", "2026-03-08", case="C1")
        .happened("illegal_content_contained", "2026-03-04", case="C1")
    )

    assert contained_twice.duty("IM-14-1a").delay == 2


@pytest.mark.norm("IM-14-1a", "IM-14-1b", "IM-14-1c")
@pytest.mark.parametrize("norm", ["IM-14-1a", "IM-14-1b", "IM-14-1c"])
def test_a_prompt_that_the_model_refused_is_no_illegal_content_but_may_be_illegal_use(im, norm):
    refused = im.happened("illegal_use_found", "2026-03-02", case="U1").never("illegal_content_found")

    assert refused.state(norm) == "not_bound"
    assert refused.state("IM-14-2a") == "pending"


@pytest.mark.norm("IM-14-1a", "IM-14-2b")
@pytest.mark.parametrize("norm", ["IM-14-1a", "IM-14-2b"])
def test_records_stay_for_the_six_months_that_the_cybersecurity_law_sets_for_logs(im, norm):
    found, _ = PROMPT[norm]
    duty = im.but(offered_to_mainland_public=True).happened(found, "2025-08-31", case="C1").duty(norm)

    assert duty.keep.due.isoformat() == "2026-02-28"  # a Saturday: a floor of retention does not move
    assert str(im.book.norm(norm).keep.tag) == "external:LW-CSL-23"


@pytest.mark.norm(*PROMPT)
@prompt
def test_measures_correction_and_reports_are_prompt_and_records_are_simply_kept(im, norm):
    assert ("promptly" in render(im.book.norm(norm), "en")) is (norm != "IM-14-2b")


@pytest.mark.norm("IM-14-1b", "IM-14-1c", "IM-14-2a", "IM-14-2c")
def test_promptness_is_statutory_only_where_article_fourteen_itself_says_so(im):
    def origin(norm):
        return im.happened(PROMPT[norm][0], "2026-03-02").duty(norm).tag

    assert origin("IM-14-1a").kind is Kind.STATUTORY
    assert [str(origin(norm)) for norm in ("IM-14-1b", "IM-14-2a")] == ["reading:F10", "reading:F9"]
    assert str(origin("IM-14-1c")) == str(origin("IM-14-2c")) == "external:DS-10-3"


# Article 15


@pytest.mark.norm("IM-15-1a")
@pytest.mark.parametrize("part", ["intake", "owner", "rules", "reporting"])
def test_a_mechanism_without_intake_owner_rules_or_reporting_is_not_complete(im, part):
    every = values(im, "complaint_mechanism")

    assert im.but(complaint_mechanism=every).state("IM-15-1a") == "met"
    assert im.but(complaint_mechanism=every - {part}).state("IM-15-1a") != "met"
    assert im.but(complaint_mechanism=every - {part}).duty("IM-15-1a").gaps == ("complaint_mechanism",)


@pytest.mark.norm("IM-15-1a", "IM-15-1c")
@pytest.mark.parametrize(
    ("norm", "fact", "over"),
    [
        ("IM-15-1a", "complaint_mechanism", "gap"),  # the parts are our measure: a gap, not a breach
        ("IM-15-1c", "complaint_disclosures", "breached"),
    ],
)
def test_complaints_must_be_provided_for_by_the_eve_of_launch(im, norm, fact, over):
    unready = im.but(**{fact: frozenset()})

    assert unready.state(norm, on="2025-09-24") == "pending"
    assert unready.state(norm, on="2025-09-25") == over


@pytest.mark.norm("IM-15-1b")
def test_a_portal_that_fails_is_a_breach_from_that_day_until_it_is_open_again(im):
    failing = (
        im.since("2025-09-25", complaint_portal_open=True)
        .since("2026-03-02", complaint_portal_open=False)
        .since("2026-03-04", complaint_portal_open=True)
    )

    assert failing.state("IM-15-1b", on="2026-03-01") == "met"
    assert failing.state("IM-15-1b", on="2026-03-03") == "breached"
    assert failing.finding("IM-15-1b", on="2026-03-04").obligations[-1].state.value == "met"
    assert im.duty("IM-15-1b").missing == ("complaint_portal_open",)


@pytest.fixture
def published(im):
    """A service that has published a course of handling and a limit of ten working days."""
    both = frozenset({"process", "limit"})
    return im.but(complaint_disclosures=both, complaint_limit=10, complaint_limit_unit=WORKING_DAYS)


@pytest.mark.norm("IM-15-1c")
def test_the_course_of_handling_and_the_limit_are_both_published(published):
    assert published.state("IM-15-1c") == "met"
    for part in ("process", "limit"):
        assert published.but(complaint_disclosures=frozenset({part})).state("IM-15-1c") == "breached"


@pytest.mark.norm("IM-15-1c")
def test_a_limit_of_one_is_a_limit_and_a_limit_of_nought_is_none(published):
    assert published.but(complaint_limit=1).state("IM-15-1c") == "met"
    assert published.but(complaint_limit=0).state("IM-15-1c") == "breached"


@pytest.mark.norm("IM-15-1c")
def test_a_limit_published_without_a_unit_is_none_and_an_unknown_unit_leaves_the_duty_open(published):
    unitless = published.but(complaint_limit_unit=None)

    assert published.but(complaint_limit_unit="none").state("IM-15-1c") == "breached"

    assert unitless.duty("IM-15-1c").missing == ("complaint_limit_unit",)
    assert unitless.state("IM-15-1c") != "met"


COMPLAINT = {"IM-15-1d": "complaint_handled", "IM-15-1e": "complaint_answered"}
"""The two duties that a complaint sets off, with the event that performs each."""

complaint = pytest.mark.parametrize("norm", COMPLAINT)


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
@complaint
def test_a_complaint_is_in_time_on_the_last_published_working_day_and_late_on_the_next(published, norm):
    received = published.happened("complaint_received", "2025-09-25", case="K1")  # before National Day

    assert received.duty(norm).due.isoformat() == "2025-10-15"
    assert received.happened(COMPLAINT[norm], "2025-10-15", case="K1").state(norm) == "met"
    assert received.happened(COMPLAINT[norm], "2025-10-16", case="K1").state(norm) == "late"


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
@complaint
def test_a_limit_in_natural_days_ends_after_the_holiday_into_which_it_runs(published, norm):
    week = published.but(complaint_limit=7, complaint_limit_unit=DAYS)
    received = week.happened("complaint_received", "2025-09-25", case="K1")

    assert received.duty(norm).due.isoformat() == "2025-10-09"  # 1 to 8 October are holidays
    assert received.happened(COMPLAINT[norm], "2025-10-10", case="K1").state(norm) == "late"


@pytest.mark.norm("IM-15-1c", "IM-15-1d", "IM-15-1e")
@complaint
def test_a_changed_limit_reaches_later_complaints_only(im, norm):
    shortened = (
        im.but(complaint_limit_unit=WORKING_DAYS)
        .since("2025-09-25", complaint_limit=10)
        .since("2026-03-10", complaint_limit=5)
        .happened("complaint_received", "2026-03-09", case="old")
        .happened("complaint_received", "2026-03-10", case="new")
    )
    due = {o.case: o.due.isoformat() for o in shortened.finding(norm).obligations}

    assert due == {"old": "2026-03-23", "new": "2026-03-17"}


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
@complaint
def test_silence_after_the_limit_is_unknown_and_denied_action_is_a_breach(published, norm):
    received = published.happened("complaint_received", "2025-09-25", case="K1")
    denied = received.never(COMPLAINT[norm])

    assert received.state(norm, on="2025-10-15") == "pending"
    assert received.state(norm, on="2025-10-16") == "undetermined"
    assert denied.state(norm, on="2025-10-15") == "pending"
    assert denied.state(norm, on="2025-10-16") == "breached"


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
@complaint
def test_without_a_published_limit_no_date_is_made_up(im, norm):
    received = im.happened("complaint_received", "2026-03-02", case="K1")

    assert received.duty(norm).due is None
    assert {"complaint_limit", "complaint_limit_unit"} <= set(received.duty(norm).missing)
    assert received.state(norm) == "pending"


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
@complaint
def test_each_complaint_has_its_own_clock_and_a_late_one_stays_late(published, norm):
    two = published.happened("complaint_received", "2025-09-25", case="K1").happened(
        "complaint_received", "2026-05-29", case="K2"
    )
    first_done = two.happened(COMPLAINT[norm], "2025-10-16", case="K1")

    assert states(first_done, norm) == {"K1": "late", "K2": "pending"}
    assert states(first_done, norm, on="2025-10-16") == {"K1": "late"}


@pytest.mark.norm("IM-15-1e")
def test_a_decision_that_nobody_is_told_of_is_no_feedback(published):
    decided = (
        published.happened("complaint_received", "2025-09-25", case="K1")
        .happened("complaint_handled", "2025-09-26", case="K1")
        .never("complaint_answered")
    )

    assert decided.state("IM-15-1d", on="2025-10-16") == "met"
    assert decided.state("IM-15-1e", on="2025-10-16") == "breached"


@pytest.mark.norm("IM-15-1d", "IM-15-1e")
@complaint
def test_the_length_of_the_limit_is_the_providers_own_and_is_not_shown_as_law(published, norm):
    received = published.happened("complaint_received", "2025-09-25", case="K1")

    assert str(received.duty(norm).tag) == "reading:N13"
