"""Unlawful use and illegal content as cases: nothing is closed while a measure, a record or a report is missing."""

from __future__ import annotations

import pytest

USE = "sd.unlawful_use"
CONTENT = "sd.illegal_content"
ON_SERVICE = ["warn", "restrict", "suspend", "terminate", "take_other_measure"]
ON_BOTS = ["limit_permissions", "block_account", "block_information"]
ACTS = ["stop_generation", "stop_transmission", "eliminate"]
SKIPS = ["skip_generation", "skip_transmission", "skip_elimination"]


@pytest.fixture
def discovered(case):
    """Unlawful use, discovered on Thursday 12 February 2026."""
    return case(USE).did("discover", "2026-02-12")


@pytest.fixture
def bots(case):
    """The abuse of social bots, discovered on the same day."""
    return case(USE).knowing(scenarios=frozenset({"social_bot"})).did("discover_bot_abuse", "2026-02-12")


@pytest.fixture
def content(case):
    """Illegal content, discovered on the same day."""
    return case(CONTENT).did("discover", "2026-02-12")


def all_done(story, *steps):
    """The same with these steps on the next day."""
    for step in steps:
        story = story.did(step, "2026-02-13")
    return story


# Unlawful use


@pytest.mark.norm("SD-46-2-c", "SD-46-2-d", "SD-46-2-e")
def test_unlawful_use_is_met_with_a_measure_a_record_and_a_report(discovered):
    measured = discovered.did("warn", "2026-02-12")
    recorded = measured.did("save_records", "2026-02-13")
    reported = recorded.did("report", "2026-02-14")

    assert discovered.state("2026-02-12") == "discovered"
    assert measured.state("2026-02-12") == "measure_applied"
    assert recorded.state("2026-02-13") == "recorded"
    assert reported.state("2026-02-14") == "reported"
    assert reported.did("close", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-46-2-c", "SD-46-2-d", "SD-46-2-e")
@pytest.mark.parametrize(
    ("done", "article"),
    [
        (["save_records", "report"], "SD-46-2-c"),
        (["warn", "report"], "SD-46-2-d"),
        (["warn", "save_records"], "SD-46-2-e"),
    ],
)
def test_no_case_is_closed_while_measure_record_or_report_is_missing(discovered, done, article):
    assert all_done(discovered, *done).did("close", "2026-02-14").refusal() == [article]


@pytest.mark.norm("SD-46-2-c", "SD-46-2-d", "SD-46-2-e")
def test_a_case_in_which_nothing_was_done_lacks_all_three(discovered):
    assert discovered.did("close", "2026-02-14").refusal() == ["SD-46-2-c", "SD-46-2-d", "SD-46-2-e"]


@pytest.mark.norm("SD-46-2-c")
@pytest.mark.parametrize("measure", ON_SERVICE)
def test_any_measure_that_fits_may_come_first_and_says_why_it_fits(discovered, measure):
    assert discovered.did(measure, "2026-02-12").state("2026-02-12") == "measure_applied"
    assert discovered.did(measure, "2026-02-12", fit=None).refusal() == ["SD-46-2-c"]


@pytest.mark.norm("SD-46-2-c")
def test_a_measure_that_the_law_does_not_name_is_named(discovered):
    assert discovered.did("take_other_measure", "2026-02-12", what=None).refusal() == ["SD-46-2-c"]


@pytest.mark.norm("SD-46-2-c")
def test_a_heavier_measure_may_follow_a_warning_at_any_time_before_the_closing(discovered):
    reported = all_done(discovered, "warn", "save_records", "report")

    assert reported.did("terminate", "2026-02-28").did("close", "2026-02-28").state("2026-02-28") == "closed"


@pytest.mark.norm("SD-46-2-c", "SD-46-2-e")
def test_measure_record_and_report_come_in_any_order(discovered):
    assert all_done(discovered, "report", "save_records", "suspend", "close").state("2026-02-13") == "closed"


@pytest.mark.norm("SD-46-2-c")
def test_before_a_discovery_there_is_nothing_to_act_on_and_a_discovery_rests_on_evidence(case):
    assert case(USE).did("warn", "2026-02-12").refusal() == ["SD-46-2-c"]
    assert case(USE).did("discover", "2026-02-12", evidence=" ").refusal() == ["SD-46-2-c"]


@pytest.mark.norm("SD-46-2-c", "SD-46-2-e")
@pytest.mark.parametrize("by", ["developer", "user", "oversight"])
def test_it_is_the_provider_who_acts_and_reports(discovered, by):
    assert discovered.did("suspend", "2026-02-12", by=by).refusal() == ["SD-46-2-c"]
    assert discovered.did("report", "2026-02-12", by=by).refusal() == ["SD-46-2-e"]


@pytest.mark.norm("SD-46-2-e")
@pytest.mark.parametrize(
    ("lacking", "article"), [("facts", "SD-46-2-e"), ("found_on", "SD-46-2-e"), ("measure", "SD-46-2-c")]
)
def test_a_report_gives_the_facts_the_day_of_discovery_and_the_measure(discovered, lacking, article):
    assert discovered.did("report", "2026-02-12", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-46-2-d")
def test_records_saved_are_listed(discovered):
    assert discovered.did("save_records", "2026-02-12", records=[]).refusal() == ["SD-46-2-d"]


@pytest.mark.norm("SD-46-2-c", "SD-46-2-d", "SD-46-2-e")
@pytest.mark.parametrize(
    ("clock", "step", "reading"),
    [("measure", "warn", None), ("records", "save_records", "S15"), ("report", "report", "S15")],
)
def test_only_the_measure_is_timely_by_the_text_and_none_of_the_three_has_a_number(
    discovered, clock, step, reading
):
    done = discovered.did(step, "2026-03-12").on("2026-03-12").clock(clock)

    assert discovered.clock(clock, "2030-01-01") == ("running", None)
    assert (done.state.value, done.due, done.days) == ("done", None, 28)
    assert (done.clock.owner.name, done.clock.tag.reading) == ("provider", reading)


@pytest.mark.norm("SD-46-2-e", "SD-47-2-b")
@pytest.mark.parametrize(("procedure", "article"), [(USE, "SD-46-2-e"), (CONTENT, "SD-47-2-b")])
def test_one_report_that_names_both_articles_counts_in_both_cases(case, procedure, article):
    found = case(procedure).did("discover", "2026-02-12")
    joint = found.did("count_joint_report", "2026-02-13")

    assert joint.state("2026-02-13") == "reported"
    assert joint.clock("report", "2026-02-13") == ("done", None)
    assert found.did("count_joint_report", "2026-02-13", covers=None).refusal() == [article]


# Abuse of social bots


@pytest.mark.norm("SD-73-2-b")
@pytest.mark.parametrize("measure", ON_BOTS)
def test_bot_abuse_is_met_by_limits_on_permissions_account_or_information(bots, measure):
    done = all_done(bots, measure, "save_records", "report", "close")

    assert done.state("2026-02-13") == "closed"
    assert bots.did(measure, "2026-02-13", fit=None).refusal() == ["SD-73-2-b"]


@pytest.mark.norm("SD-73-2-b")
def test_against_bot_abuse_a_warning_alone_closes_no_case(bots):
    warned = all_done(bots, "warn", "save_records", "report")

    assert warned.did("close", "2026-02-14").refusal() == ["SD-73-2-b"]
    assert warned.did("suspend", "2026-02-14").did("close", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-73-2-b", "SD-46-2-d", "SD-46-2-e")
def test_bot_abuse_opens_the_record_and_the_report_of_article_46_as_well(bots):
    blocked = bots.did("block_account", "2026-02-12")

    assert blocked.did("close", "2026-02-13").refusal() == ["SD-46-2-d", "SD-46-2-e"]


@pytest.mark.norm("SD-73-2-b")
def test_without_social_bots_there_is_no_bot_abuse(case, discovered):
    elsewhere = case(USE).knowing(scenarios=frozenset())

    assert elsewhere.did("discover_bot_abuse", "2026-02-12").refusal() == ["SD-73-1"]
    assert discovered.did("block_account", "2026-02-13").refusal() == ["SD-73-2-b"]


# Illegal content


@pytest.mark.norm("SD-47-2-b")
def test_illegal_content_is_stopped_at_both_ends_removed_and_reported(content):
    states = []
    for step in [*ACTS, "report", "close"]:
        content = content.did(step, "2026-02-12")
        states.append(content.state("2026-02-12"))

    assert states == ["generation_stopped", "transmission_stopped", "eliminated", "reported", "closed"]


@pytest.mark.norm("SD-47-2-b")
@pytest.mark.parametrize("missing", [*ACTS, "report"])
def test_a_content_case_stays_open_while_one_of_the_four_is_missing(content, missing):
    rest = all_done(content, *(step for step in [*ACTS, "report"] if step != missing))

    assert rest.did("close", "2026-02-14").refusal() == ["SD-47-2-b"]
    assert rest.did(missing, "2026-02-14").did("close", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-47-2-b")
@pytest.mark.parametrize(("act", "skip"), list(zip(ACTS, SKIPS, strict=True)))
def test_what_cannot_be_done_is_excused_with_a_reason(content, act, skip):
    rest = all_done(content, *(step for step in [*ACTS, "report"] if step != act))
    excused = rest.did(skip, "2026-02-14")

    assert rest.did(skip, "2026-02-14", why=" ").refusal() == ["SD-47-2-b"]
    assert excused.state("2026-02-14") == "reported"
    assert excused.did("close", "2026-02-14").state("2026-02-14") == "closed"


@pytest.mark.norm("SD-47-2-b")
def test_the_report_is_never_excused(content, case):
    assert all_done(content, *SKIPS).did("close", "2026-02-14").refusal() == ["SD-47-2-b"]
    report = next(c for c in case(CONTENT).file.procedure.clocks if c.name == "report")
    assert report.stops == ("report", "count_joint_report")


@pytest.mark.norm("SD-47-2-b")
@pytest.mark.parametrize(
    "lacking", ["content", "found_on", "stopped_generation", "stopped_transmission", "eliminated"]
)
def test_a_report_on_content_says_what_was_found_when_and_how_it_was_stopped(content, lacking):
    assert content.did("report", "2026-02-12", **{lacking: None}).refusal() == ["SD-47-2-b"]


@pytest.mark.norm("SD-47-2-b")
@pytest.mark.parametrize("clock", [*ACTS, "report"])
def test_all_four_are_prompt_by_the_text_and_have_no_number_of_days(content, clock):
    done = content.did(clock, "2026-02-24").on("2026-02-24").clock(clock)

    assert content.clock(clock, "2030-01-01") == ("running", None)
    assert (done.state.value, done.days, done.clock.tag.kind.value) == ("done", 12, "statutory")


@pytest.mark.norm("SD-47-2-b")
def test_the_provider_alone_deals_with_illegal_content(content):
    assert content.did("eliminate", "2026-02-12", by="developer").refusal() == ["SD-47-2-b"]


# What every step states, and where it is possible


@pytest.mark.norm("SD-46-2-c", "SD-46-2-e", "SD-73-2-b", "SD-47-2-b")
@pytest.mark.parametrize(
    ("procedure", "before", "step", "lacking"),
    [
        (USE, [], "discover", "user"),
        (USE, [], "discover_bot_abuse", "user"),
        (USE, [], "discover_bot_abuse", "evidence"),
        (USE, ["discover"], "count_joint_report", "joint_report"),
        (CONTENT, [], "discover", "content"),
        (CONTENT, [], "discover", "forbidden_by"),
        (CONTENT, ["discover"], "count_joint_report", "joint_report"),
        *((CONTENT, ["discover"], act, "how") for act in ACTS),
    ],
)
def test_no_step_is_taken_without_what_it_states(case, procedure, before, step, lacking):
    story = all_done(case(procedure), *before)

    assert story.did(step, "2026-02-14").refusal() == []
    assert len(story.did(step, "2026-02-14", **{lacking: None}).refusal()) == 1


@pytest.mark.norm("SD-46-2-c", "SD-46-2-d", "SD-46-2-e", "SD-73-2-b")
@pytest.mark.parametrize("before", [[], ["warn"], ["save_records"], ["report"]], ids="-".join)
@pytest.mark.parametrize("step", [*ON_SERVICE, *ON_BOTS, "save_records", "report", "count_joint_report"])
def test_in_a_case_of_use_every_step_is_open_until_the_closing(bots, before, step):
    story = all_done(bots, *before)
    closed = all_done(bots, "suspend", "save_records", "report", "close")

    assert story.did(step, "2026-02-14").refusal() == []
    assert len(closed.did(step, "2026-02-14").refusal()) == 1


@pytest.mark.norm("SD-47-2-b")
@pytest.mark.parametrize("before", [*ACTS, "report"])
@pytest.mark.parametrize("step", [*ACTS, *SKIPS, "report", "count_joint_report"])
def test_in_a_case_of_content_every_step_is_open_until_the_closing(content, before, step):
    closed = all_done(content, *ACTS, "report", "close")

    assert all_done(content, before).did(step, "2026-02-14").refusal() == []
    assert len(closed.did(step, "2026-02-14").refusal()) == 1


@pytest.mark.norm("SD-46-2-c", "SD-73-2-b")
@pytest.mark.parametrize("measure", [*ON_SERVICE, *ON_BOTS])
def test_any_of_the_measures_ends_the_time_for_one(bots, measure):
    assert bots.clock("measure", "2026-02-13") == ("running", None)
    assert bots.did(measure, "2026-02-13").clock("measure", "2026-03-02") == ("done", None)


@pytest.mark.norm("SD-73-2-b")
@pytest.mark.parametrize("measure", ON_BOTS)
def test_measures_against_bots_answer_the_abuse_of_bots_only(discovered, measure):
    assert discovered.did(measure, "2026-02-13").refusal() == ["SD-73-2-b"]
