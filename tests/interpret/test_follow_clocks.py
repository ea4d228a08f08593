"""The clocks of a case, on both sides: their last day and the day after, suspended, extended, begun anew, for each."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.facts import Setting
from chengxu.algebra.term import Term
from chengxu.dates import days, load, working_days
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Ahead, Extension, InTime, RunOut, SetBy, Settled, Suspension, Trigger
from fiction import MAYOR, RULES
from proceedings import FILES, REPLY_BY, Story, case, clock, procedure, step

A = RULES[12]
SUBMITTED = case().did("submit", "2026-06-01")
ASKED = SUBMITTED.did("ask", "2026-06-03", reply_by=date(2026, 6, 30))


def running(*clocks) -> Story:
    """A case begun on Monday 1 June, in which the mayor may do whatever clocks react to."""
    names = ("go", "halt", "resume", "more", "done")
    steps = (
        step("begin", "draft", "open", needs=(FILES, REPLY_BY)),
        *(step(name, "open", by=MAYOR) for name in names),
        step("end", "open", "over", by=MAYOR),
    )
    story = case(procedure("draft open over*", *steps, clocks=clocks))
    return story.did("begin", "2026-06-01", reply_by=date(2026, 6, 30))


# The last day, on both sides


def test_a_clock_runs_until_the_end_of_its_last_day_and_is_overdue_on_the_day_after():
    assert SUBMITTED.clock("decision", "2026-06-10") == ("running", "2026-06-10")
    assert SUBMITTED.clock("decision", "2026-06-11") == ("overdue", "2026-06-10")


def test_what_is_done_on_the_last_day_meets_the_clock_and_on_the_day_after_it_is_late():
    for day, wanted in (("2026-06-10", "met"), ("2026-06-11", "late")):
        assert SUBMITTED.did("grant", day).clock("decision", "2026-07-01") == (wanted, "2026-06-10")


def test_lateness_is_shown_on_whichever_side_it_lies():
    late = ASKED.did("answer", "2026-06-12").on("2026-06-30")
    owners = running(clock("reply", "begin", "done", owner=MAYOR)).on("2026-06-11")

    assert [c.clock.name for c in late.late] == ["decision"]
    assert [(c.clock.name, c.clock.owner.name) for c in owners.late] == [("reply", "mayor")]


def test_the_days_are_counted_to_the_stop_or_to_the_day_of_asking():
    assert SUBMITTED.on("2026-06-05").clock("decision").days == 4
    assert SUBMITTED.did("grant", "2026-06-08").on("2026-07-01").clock("decision").days == 7


def test_a_clock_that_never_ran_is_no_clock_of_the_case():
    with pytest.raises(KeyError):
        SUBMITTED.on("2026-06-05").clock("reply")


def test_a_clock_in_working_days_counts_them_by_the_calendar():
    story = running(clock("c", "begin", "done", working_days(15)))

    assert story.clock("c", "2026-06-01") == ("running", "2026-06-23")  # 19 June is a holiday


def test_a_clock_without_a_number_is_measured_and_never_overdue():
    story = running(clock("c", "begin", "done", PROMPTLY))

    assert story.clock("c", "2027-06-01") == ("running", None)
    assert story.did("done", "2026-06-20").clock("c", "2026-07-01") == ("done", None)
    assert story.on("2026-06-20").clock("c").days == 19


def test_a_clock_ends_on_the_day_that_somebody_sets_or_on_its_eve_or_a_period_ahead_of_it():
    for limit, last in (
        (SetBy("reply_by"), "2026-06-30"),
        (SetBy("reply_by", eve=True), "2026-06-29"),
        (Ahead(days(9), "reply_by"), "2026-06-21"),  # a Sunday: what is counted back does not move later
    ):
        assert running(clock("c", "begin", "done", limit)).clock("c", "2026-06-02") == ("running", last)


@pytest.mark.parametrize("in_time", [False, True])
def test_a_year_that_nobody_has_loaded_is_named_and_a_provisional_date_is_marked(in_time):
    """The same whether or not a step that may come next has to be in time of that clock."""
    wait = step("wait", "open", guards=(InTime("c", A),) if in_time else ())
    steps = (step("begin", "draft", "open"), wait, step("end", "open", "over"))
    story = case(procedure("draft open over*", *steps, clocks=(clock("c", "begin"),)))
    story = story.did("begin", "2026-12-30")
    unknown = story.on("2027-02-01").clock("c")
    guess = story.on("2027-02-01", load().with_provisional_years()).clock("c")

    assert (unknown.due, unknown.unknown_year, unknown.state.value) == (None, 2027, "running")
    assert (guess.provisional, guess.unknown_year) == (True, None)


def test_the_end_of_the_case_ends_every_clock_and_only_a_late_one_is_blamed():
    moot, late = SUBMITTED.did("ask", "2026-06-02", reply_by=date(2026, 6, 5)), ASKED

    over = moot.on("2026-06-06")
    assert [(c.clock.name, c.state.value) for c in over.clocks] == [("decision", "moot"), ("reply", "late")]
    denied = late.did("deny", "2026-06-05", reasons="x").on("2026-07-30")
    assert denied.clock("reply").state.value == "moot"


# Suspended and extended


def test_a_suspended_clock_has_no_last_day_and_goes_on_where_it_stood():
    assert ASKED.clock("decision", "2026-06-03") == ("suspended", None)
    assert ASKED.clock("decision", "2026-06-29") == ("suspended", None)
    # 4 to 8 June are not counted: five days more
    assert ASKED.did("answer", "2026-06-08").clock("decision", "2026-06-08") == ("running", "2026-06-15")


def test_a_suspension_that_ends_on_its_first_day_counts_for_nothing():
    assert ASKED.did("answer", "2026-06-03").clock("decision", "2026-06-03") == ("running", "2026-06-10")


def test_every_suspension_counts_and_one_inside_another_counts_once():
    again = ASKED.did("ask", "2026-06-04", reply_by=date(2026, 6, 29)).did("answer", "2026-06-08")
    second = again.did("ask", "2026-06-09", reply_by=date(2026, 6, 29)).did("answer", "2026-06-10")

    assert again.clock("decision", "2026-06-08")[1] == "2026-06-15"
    assert second.clock("decision", "2026-06-10")[1] == "2026-06-16"


def test_a_clock_that_had_run_out_cannot_be_saved_by_a_suspension():
    late = SUBMITTED.did("ask", "2026-06-12", reply_by=date(2026, 6, 30))

    assert late.clock("decision", "2026-06-13") == ("overdue", "2026-06-10")
    assert late.did("extend", "2026-06-13").articles() == ["RR-14"]
    assert late.did("deny", "2026-06-15", reasons="x").clock("decision", "2026-06-15")[0] == "late"
    assert late.did("answer", "2026-06-15").clock("decision", "2026-06-15") == ("overdue", "2026-06-10")


def test_an_extension_lengthens_a_clock_once():
    once = running(clock("c", "begin", "done", extension=Extension("more", days(7), A)))

    extended = once.did("more", "2026-06-02")
    assert extended.clock("c", "2026-06-02") == ("running", "2026-06-17")
    assert extended.did("more", "2026-06-03").clock("c", "2026-06-03") == ("running", "2026-06-17")


def test_an_extension_and_a_suspension_add_up():
    both = ASKED.did("extend", "2026-06-05").did("answer", "2026-06-08")

    assert both.clock("decision", "2026-06-08") == ("running", "2026-06-22")


# Begun anew


def test_a_clock_that_starts_anew_in_time_leaves_no_trace_of_the_old_run():
    story = running(clock("c", "begin go", "done"))

    assert story.did("go", "2026-06-10").runs("c", "2026-06-10") == [("running", "2026-06-22")]


def test_a_clock_that_starts_anew_keeps_the_run_that_had_run_out():
    story = running(clock("c", "begin go", "done")).did("go", "2026-06-11")

    assert story.runs("c", "2026-06-11") == [("late", "2026-06-10"), ("running", "2026-06-22")]
    assert [c.due for c in story.on("2026-06-11").late] == [date(2026, 6, 10)]


def test_a_clock_that_was_stopped_can_run_again():
    story = running(clock("c", "begin go", "done")).did("done", "2026-06-05").did("go", "2026-06-08")

    assert story.runs("c", "2026-06-08") == [("met", "2026-06-10"), ("running", "2026-06-17")]


# Triggers with conditions


CALM = Setting(
    name="calm", question=Term("平静吗？", "Is it calm?"), label=Term("平静", "the calm"),
    values=(("yes", Term("是", "yes")), ("no", Term("否", "no"))), default="no", reading="R1",
)  # fmt: skip


def test_a_trigger_under_a_setting_fires_only_where_the_setting_is_so():
    story = running(clock("c", [Trigger("begin", CALM.is_("yes"))], "done"))

    assert story.on("2026-06-02").clocks == ()  # the default
    assert story.given(calm="yes").clock("c", "2026-06-02") == ("running", "2026-06-10")


def test_a_trigger_in_time_of_another_clock_fires_on_its_last_day_and_not_on_the_day_after():
    story = running(
        clock("check", "begin", "done", days(2)),
        clock("c", "begin", "done", suspensions=(Suspension(Trigger("halt", in_time="check"), "resume", A),)),
    )

    assert story.did("halt", "2026-06-03").clock("c", "2026-06-04") == ("suspended", None)
    assert story.did("halt", "2026-06-04").clock("c", "2026-06-04") == ("running", "2026-06-10")


def test_a_trigger_in_time_of_a_clock_that_never_started_does_not_fire():
    story = running(clock("check", "go"), clock("c", [Trigger("done", in_time="check")]))

    assert story.did("done", "2026-06-03").on("2026-06-03").clocks == ()


@pytest.mark.parametrize("swapped", [False, True])
def test_whether_a_step_was_in_time_is_judged_before_the_step_changes_anything(swapped):
    first = clock("first", "begin go", "done", days(2))
    second = clock("second", [Trigger("go", in_time="first")], "done")
    story = running(*((second, first) if swapped else (first, second)))

    assert story.did("go", "2026-06-03").clock("second", "2026-06-03") == ("running", "2026-06-12")
    late = story.did("go", "2026-06-04").on(
        "2026-06-04"
    )  # it starts the first anew, and was too late all the same
    assert [c.clock.name for c in late.clocks] == ["first", "first"]


# For each


WHOM = told("whom", "何人", "whom")
TASKS = procedure(
    "draft open over*",
    step("begin", "draft", "open", needs=(FILES,)),
    step("add", "open", needs=(told("more", "另加", "more", Kind.LIST), FILES)),
    step("bring", "open", needs=(WHOM,)),
    step("excuse", "open", by=MAYOR, needs=(WHOM,)),
    step("drop", "open", by=MAYOR),
    step("end", "open", "over", by=MAYOR, guards=(Settled(("task",), A),)),
    step("warn", "open", by=MAYOR, guards=(RunOut("task", RULES[14]),)),
    clocks=(clock("task", "begin add", "bring excuse drop", each="files", each_by="whom"),),
)
TWO = case(TASKS).did("begin", "2026-06-01", files=("a", "b"))


def test_a_clock_for_each_runs_once_for_every_name_and_stops_for_the_one_that_is_named():
    brought = TWO.did("bring", "2026-06-05", whom="a")

    assert brought.clock("task", "2026-06-11", "a") == ("met", "2026-06-10")
    assert brought.clock("task", "2026-06-11", "b") == ("overdue", "2026-06-10")
    assert (
        TWO.did("bring", "2026-06-05", whom="c").runs("task", "2026-06-05") == [("running", "2026-06-10")] * 2
    )


def test_a_name_that_is_listed_again_runs_anew_and_the_others_go_on():
    again = TWO.did("add", "2026-06-03", files=("b", "c"), more=("b", "c"))

    assert [again.clock("task", "2026-06-03", each)[1] for each in "abc"] == [
        "2026-06-10",
        "2026-06-12",
        "2026-06-12",
    ]


def test_a_case_is_settled_once_every_task_is_done_or_excused():
    brought = TWO.did("bring", "2026-06-05", whom="a")

    assert brought.did("end", "2026-06-05").refusal() == ["the time of task (b) is still open"]
    assert len(TWO.did("end", "2026-06-05").refusal()) == 2
    assert brought.did("excuse", "2026-06-05", whom="b").did("end", "2026-06-05").refusal() == []


def test_a_step_that_names_nobody_stops_the_clock_for_all():
    assert TWO.did("drop", "2026-06-05").runs("task", "2026-06-05") == [("met", "2026-06-10")] * 2


@pytest.mark.parametrize("brought", ["a", "b"])
def test_a_task_of_one_has_run_out_whichever_other_was_brought(brought):
    assert TWO.did("bring", "2026-06-05", whom=brought).did("warn", "2026-06-11").refusal() == []
