"""A procedure checks itself while it is built: nothing in it hangs loose, no state is a trap, the calendar is tamed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Setting
from chengxu.algebra.term import Term
from chengxu.dates import days
from chengxu.law.document import Kind, Notice, told
from chengxu.law.procedure import (
    CALENDAR,
    Ahead,
    AnyOf,
    Counted,
    Extension,
    InTime,
    NotAfter,
    NotBefore,
    NotTaken,
    ProcedureError,
    RunOut,
    SetBy,
    Settled,
    Suspension,
    Taken,
    Trigger,
)
from fiction import HEAVY, MAYOR, OWNER, RULES, TOY
from proceedings import PERMIT, REASONS, REPLY_BY, clock, procedure, step

A = RULES[12]
CALM = Setting(
    name="calm",
    question=Term("平静吗？", "Is it calm?"),
    label=Term("平静", "the calm"),
    values=(("yes", Term("是", "yes")), ("no", Term("否", "no"))),
    default="yes",
    reading="R1",
)
BEGIN = step("begin", "draft", "pending", needs=(REPLY_BY,))
END = step("end", "pending", "over")


def built(*steps, clocks=(), names="draft pending over*"):
    return procedure(names, *(steps or (BEGIN, END)), clocks=clocks)


def refusal(*steps, **more) -> str:
    """Return why a procedure is refused, without its name."""
    with pytest.raises(ProcedureError) as caught:
        built(*steps, **more)
    return str(caught.value).removeprefix("procedure `rr.night_permit`: ")


def guarded(guard):
    return BEGIN, replace(END, guards=(guard,))


def test_a_sound_procedure_is_built_and_a_refusal_names_the_procedure():
    built()

    with pytest.raises(ProcedureError, match=r"^procedure `rr.night_permit`: "):
        built(BEGIN)


# States


def test_a_state_that_no_step_reaches_is_refused():
    assert refusal(BEGIN, END, names="draft pending island over*") == "no step reaches `island`"
    assert refusal(BEGIN, END, names="draft pending over* gone*") == "no step reaches `gone`"


def test_a_state_that_only_its_own_step_reaches_is_never_reached():
    turning = step("turn", "island", "island")
    leaving = step("leave", "island", "over")

    assert "`island`" in refusal(BEGIN, END, turning, leaving, names="draft pending island over*")


def test_states_that_only_reach_each_other_are_never_reached():
    there, back = step("there", "east", "west"), step("back", "west", "east")

    assert "no step reaches" in refusal(BEGIN, END, there, back, names="draft pending east west over*")


def test_a_state_that_no_step_leaves_is_refused_unless_it_is_final():
    assert refusal(BEGIN, names="draft pending") == "no step leaves `pending`"
    built(BEGIN, names="draft pending*")


def test_a_step_that_stays_or_returns_to_its_state_does_not_leave_it():
    wait, turn = step("wait", "pending"), step("turn", "pending", "pending")

    assert refusal(BEGIN, wait, names="draft pending") == "no step leaves `pending`"
    assert refusal(BEGIN, turn, names="draft pending") == "no step leaves `pending`"


def test_a_step_that_leaves_a_final_state_is_refused_and_one_that_stays_in_it_is_not():
    reopen = step("reopen", "over", "pending")

    assert refusal(BEGIN, END, reopen) == "`reopen` leaves the final state `over`"
    assert built(BEGIN, END, step("publish", "over")).step("publish").to is None


def test_a_procedure_without_states_is_refused():
    with pytest.raises(ProcedureError):
        procedure("")


# Names


def test_a_name_that_is_there_twice_is_refused():
    assert refusal(names="draft pending over* pending") == "the state `pending` is there twice"
    assert refusal(BEGIN, END, BEGIN) == "the step `begin` is there twice"
    assert refusal(clocks=[clock("c", "begin"), clock("c", "end")]) == "the clock `c` is there twice"


def test_a_step_at_or_to_a_state_that_is_not_there_is_refused():
    assert refusal(BEGIN, END, step("x", "nowhere", "over")) == "`x` names no state `nowhere`"
    assert refusal(BEGIN, END, step("x", "pending", "nowhere")) == "`x` names no state `nowhere`"
    assert refusal(BEGIN, END, step("x", "")) == "`x` is taken nowhere"


@pytest.mark.parametrize(
    "touched",
    [
        clock("c", "x"),
        clock("c", "begin", "x"),
        clock("c", "begin", [Trigger("x")]),
        clock("c", "begin", suspensions=(Suspension(Trigger("x"), "end", A),)),
        clock("c", "begin", suspensions=(Suspension(Trigger("begin"), "x", A),)),
        clock("c", "begin", extension=Extension("x", days(1), A)),
    ],
)
def test_a_clock_that_names_a_step_that_is_not_there_is_refused(touched):
    assert refusal(clocks=[touched]) == "clock `c` names no step `x`"


def test_a_trigger_in_the_time_of_a_clock_that_is_not_there_is_refused():
    touched = clock("c", "begin", [Trigger("end", in_time="x")])

    assert refusal(clocks=[touched]) == "clock `c` names no clock `x`"


@pytest.mark.parametrize("guard", [InTime("x", A), RunOut("x", A), Settled(("x",), A)])
def test_a_guard_that_names_a_clock_that_is_not_there_is_refused(guard):
    assert refusal(*guarded(guard)) == "`end`: there is no clock `x`"
    assert refusal(*guarded(AnyOf((guard,), A))) == "`end`: there is no clock `x`"


@pytest.mark.parametrize(
    "guard",
    [Taken(("begin", "x"), A), NotTaken(("x",), A), Counted(("x",), 2, days(9), A)],
)
def test_a_guard_that_names_a_step_that_is_not_there_is_refused(guard):
    assert refusal(*guarded(guard)) == "`end`: there is no step `x`"
    assert refusal(*guarded(AnyOf((guard,), A))) == "`end`: there is no step `x`"


@pytest.mark.parametrize(
    "window", [NotAfter(("begin",), "x", A), NotBefore(("begin",), "x", days(9), A)]
)  # fmt: skip
def test_a_window_over_a_particular_that_the_step_does_not_state_is_refused(window):
    assert refusal(*guarded(window)) == "`end`: `begin` does not state `x`"
    built(*guarded(replace(window, particular="reply_by")))


@pytest.mark.parametrize(
    "limit_or_each", [{"limit": SetBy("x")}, {"limit": Ahead(days(3), "x")}, {"each": "x"}]
)
def test_a_clock_over_a_particular_that_its_starting_step_does_not_state_is_refused(limit_or_each):
    assert refusal(clocks=[clock("c", "begin", **limit_or_each)]) == (
        "`begin` does not state `x` for clock `c`"
    )


def test_a_clock_that_stops_by_a_particular_which_no_stopping_step_states_is_refused():
    begin = replace(BEGIN, needs=(told("names", "名单", "the names", Kind.LIST),))

    assert "`whom`" in refusal(begin, END, clocks=[clock("c", "begin", "end", each="names", each_by="whom")])


def test_the_parts_of_the_notice_that_a_step_issues_are_particulars_of_the_step():
    notice = Notice(
        name="n", term=Term("通知", "a notice"), cites=(A,), sender=MAYOR, to=OWNER,
        parts=(REASONS, REPLY_BY),
    )  # fmt: skip
    begin = replace(BEGIN, needs=(REASONS,), issues=notice)

    assert begin.particulars == (REASONS, REPLY_BY)
    built(begin, END, clocks=[clock("c", "begin", limit=SetBy("reply_by"))])


# The calendar


def lapse(*guards, by=CALENDAR):
    return step("lapse", "pending", "over", by=by, guards=guards)


def test_a_step_of_the_calendar_without_a_clock_that_runs_out_is_refused():
    for guards in ((), (InTime("c", A),), (AnyOf((RunOut("c", A),), A),)):
        assert refusal(BEGIN, END, lapse(*guards), clocks=[clock("c", "begin", "lapse")]) == (
            "`lapse` is taken by the calendar, but no clock runs out"
        )


def test_a_step_of_the_calendar_has_to_stop_every_clock_by_which_it_is_taken():
    ends = (RunOut("c", A), RunOut("d", A))
    told_of = "`lapse` does not stop the clock `{}` by which the calendar takes it"
    c, d = clock("c", "begin", "lapse end"), clock("d", "begin", "lapse")

    assert refusal(BEGIN, END, lapse(*ends), clocks=[c, replace(d, stops=("end",))]) == told_of.format("d")
    assert refusal(BEGIN, END, lapse(*ends), clocks=[replace(c, stops=()), d]) == told_of.format("c")
    built(BEGIN, END, lapse(*ends), clocks=[c, d])


@pytest.mark.parametrize("only", [{"when": CALM.is_("no")}, {"in_time": "c"}])
def test_a_step_of_the_calendar_that_stops_its_clock_only_at_times_is_refused(only):
    touched = clock("c", "begin", [Trigger("lapse", **only)])

    assert "`lapse`" in refusal(BEGIN, END, lapse(RunOut("c", A)), clocks=[touched])


def test_a_calendar_that_shares_a_step_with_a_party_is_held_to_the_same():
    assert "no clock runs out" in refusal(BEGIN, END, lapse(by=(MAYOR, CALENDAR)))


# What a procedure is asked


def test_everybody_who_can_act_is_named_once_and_the_calendar_is_nobody():
    assert PERMIT.actors == (OWNER, MAYOR)


def test_the_facts_and_settings_of_a_procedure_come_from_its_guards_and_triggers():
    asked = AnyOf((Clause(HEAVY & CALM.is_("yes"), Term("重", "it is heavy"), A),), A)
    end = replace(END, guards=(asked, Clause(HEAVY | TOY, Term("行", "it may"), A)))
    found = built(BEGIN, end, clocks=[clock("c", [Trigger("begin", CALM.is_("no"))])])

    assert found.facts == (HEAVY, TOY)
    assert found.settings == (CALM,)
    assert built(BEGIN, END, clocks=[clock("c", [Trigger("begin", CALM.is_("no"))])]).settings == (CALM,)


def test_states_and_steps_are_found_by_name_and_an_unknown_one_is_an_error():
    assert PERMIT.state("over").final
    assert PERMIT.step("deny").to == "denied"
    for ask in (PERMIT.state, PERMIT.step):
        with pytest.raises(KeyError):
            ask("nothing")
