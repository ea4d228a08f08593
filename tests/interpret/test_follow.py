"""A case followed through its entries: where it stands, what is refused and by which article, what may come next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates import days
from chengxu.law.norm import Party
from chengxu.law.procedure import (
    AnyOf,
    Counted,
    InTime,
    NotAfter,
    NotBefore,
    NotTaken,
    RunOut,
    Settled,
    Taken,
)
from fiction import GUARDS, HEAVY, MAYOR, OWNER, RULES
from proceedings import REPLY_BY, Story, case, clock, procedure, step

A = RULES[12]
SUBMITTED = case().did("submit", "2026-06-01")
ASKED = SUBMITTED.did("ask", "2026-06-02", reply_by=date(2026, 6, 8))


# States


def test_a_case_begins_in_the_first_state_and_moves_by_steps():
    assert case().state("2026-05-31") == "draft"
    assert SUBMITTED.state("2026-06-01") == "pending"
    assert SUBMITTED.did("grant", "2026-06-05").state("2026-06-05") == "granted"


def test_a_step_without_a_state_to_go_to_stays():
    assert ASKED.state("2026-06-02") == "pending"


def test_nothing_is_granted_or_refused_by_silence():
    assert SUBMITTED.state("2036-06-01") == "pending"


def test_entries_after_the_day_of_asking_are_left_out_and_those_of_the_day_are_in():
    granted = SUBMITTED.did("grant", "2026-06-05")

    assert [granted.state(day) for day in ("2026-06-04", "2026-06-05")] == ["pending", "granted"]
    assert [len(granted.on(day).taken) for day in ("2026-05-31", "2026-06-04", "2026-06-05")] == [0, 1, 2]


def test_entries_are_taken_in_the_order_of_days_and_on_one_day_as_they_stand():
    told_late = case().did("grant", "2026-06-05").did("submit", "2026-06-01")
    one_day = case().did("submit", "2026-06-01").did("grant", "2026-06-01")
    wrong_way = case().did("grant", "2026-06-01").did("submit", "2026-06-01")

    assert told_late.state("2026-06-05") == one_day.state("2026-06-01") == "granted"
    assert [r.entry.step for r in wrong_way.on("2026-06-01").refused] == ["grant"]


# What is refused changes nothing


def test_a_step_in_the_wrong_state_is_refused_with_both_states_and_its_article():
    found = case().did("deny", "2026-06-01", reasons="x")

    assert found.refusal() == [
        "the case stands at “draft state”; the deny is possible only at “pending state”"
    ]
    assert found.articles() == ["RR-15"]
    assert found.on("2026-06-01").state.name == "draft"


def test_a_step_by_somebody_else_is_refused():
    assert SUBMITTED.did("grant", "2026-06-02", by=OWNER).refusal() == [
        "the grant is for the mayor, not for the owner"
    ]
    assert SUBMITTED.did("grant", "2026-06-02", by=GUARDS).refusal() == [
        "the grant is for the mayor, not for guards"
    ]


def test_who_is_part_of_a_party_acts_for_it_and_not_the_other_way_round():
    deputy = Party("deputy", Term("副镇长", "the deputy"), within=MAYOR)
    clerk = Party("clerk", Term("文书", "the clerk"), within=deputy)
    known = Story(replace(SUBMITTED.file, parties={"deputy": deputy, "clerk": clerk}))

    for party in (deputy, clerk):
        assert known.did("grant", "2026-06-02", by=party).state("2026-06-02") == "granted"
    assert not MAYOR.acts_as(deputy)


@pytest.mark.parametrize(
    ("name", "stated", "article"),
    [
        ("submit", {"files": ()}, "RR-11"),  # the article of the particular
        ("submit", {"files": ("a", " ")}, "RR-11"),
        ("deny", {}, "RR-15"),  # that of the step, where the particular has none
        ("deny", {"reasons": "  "}, "RR-15"),
        ("ask", {}, "RR-12"),
    ],
)
def test_a_step_without_what_it_has_to_state_is_refused_by_its_article(name, stated, article):
    story = case() if name == "submit" else SUBMITTED

    assert story.did(name, "2026-06-02", **stated).articles() == [article]


def test_what_need_not_be_stated_may_be_missing():
    assert ASKED.did("answer", "2026-06-03").refusal() == []


def test_a_refused_entry_leaves_state_clocks_and_everything_that_was_taken():
    wrong = ASKED.did("ask", "2026-06-04", by=OWNER, reply_by=date(2026, 6, 30)).did("submit", "2026-06-05")
    before, after = ASKED.on("2026-06-05"), wrong.on("2026-06-05")

    assert [r.entry.step for r in after.refused] == ["ask", "submit"]
    assert (after.state, after.taken, after.clocks) == (before.state, before.taken, before.clocks)
    assert (after.next, after.not_yet) == (before.next, before.not_yet)


def test_everything_that_stands_against_a_step_is_told():
    assert len(case().did("deny", "2026-06-01", by=OWNER).refusal()) == 3  # who, what, where


# Guards: the last day and the day after


def test_a_step_in_time_is_possible_on_the_last_day_and_refused_on_the_day_after():
    assert SUBMITTED.did("extend", "2026-06-10").refusal() == []
    assert SUBMITTED.did("extend", "2026-06-11").articles() == ["RR-14"]


def test_a_step_that_is_taken_once_is_refused_the_second_time():
    extended = SUBMITTED.did("extend", "2026-06-02")

    assert extended.did("extend", "2026-06-03").refusal() == ["the extend is possible only once in a case"]


def guarded(guard, *clocks) -> Story:
    """A case submitted and asked on 1 June, in which the mayor may end once a guard lets it."""
    steps = (
        step("submit", "draft", "pending"),
        step("ask", "pending", by=MAYOR, needs=(REPLY_BY,)),
        step("note", "pending", by=MAYOR),
        step("end", "pending", "over", by=MAYOR, guards=(guard,)),
    )
    found = case(procedure("draft pending over*", *steps, clocks=clocks)).did("submit", "2026-06-01")
    return found.did("ask", "2026-06-01", reply_by=date(2026, 6, 20))


def refused(story: Story, *on: str) -> list[bool]:
    """Return for each day whether the end is refused, and then by the article of its guard."""
    found = [story.did("end", day).articles() for day in on]
    assert all(articles in ([], [str(A)]) for articles in found), found
    return [bool(articles) for articles in found]


NINE = clock("nine", "ask", "note")


def test_a_step_after_a_clock_waits_for_the_day_after_its_last_day():
    story = guarded(RunOut("nine", A), NINE)

    assert refused(story, "2026-06-10", "2026-06-11") == [True, False]
    assert refused(story.did("note", "2026-06-05"), "2026-06-11") == [True]  # stopped: it never runs out


def test_a_clock_that_ran_out_and_was_stopped_too_late_leaves_no_time():
    story = guarded(InTime("nine", A), NINE)

    assert refused(story, "2026-06-10", "2026-06-11") == [False, True]
    assert refused(story.did("note", "2026-06-12"), "2026-06-12") == [True]


def test_a_window_opens_a_period_before_the_day_that_was_stated_and_closes_with_it():
    opens, closes = NotBefore(("ask",), "reply_by", days(9), A), NotAfter(("ask",), "reply_by", A)

    assert refused(guarded(opens), "2026-06-10", "2026-06-11") == [True, False]
    assert refused(guarded(closes), "2026-06-20", "2026-06-21") == [False, True]
    later = guarded(closes).did("ask", "2026-06-02", reply_by=date(2026, 6, 25))
    assert refused(later, "2026-06-25", "2026-06-26") == [False, True]


def test_what_happened_often_enough_counts_back_to_the_corresponding_day():
    story = guarded(Counted(("note", "ask"), 2, days(9), A)).did("note", "2026-06-05")

    assert refused(story, "2026-06-05", "2026-06-10", "2026-06-11") == [False, False, True]


def test_a_step_may_need_another_before_it_or_none():
    assert refused(guarded(Taken(("note",), A)), "2026-06-02") == [True]
    assert refused(guarded(Taken(("note", "ask"), A)), "2026-06-02") == [False]
    assert refused(guarded(NotTaken(("note",), A)), "2026-06-02") == [False]
    assert refused(guarded(NotTaken(("note", "ask"), A)), "2026-06-02") == [True]


def test_a_step_may_need_that_no_clock_is_running_any_more():
    story = guarded(Settled(("nine",), A), NINE)

    assert refused(story, "2026-06-02", "2026-06-30") == [True, True]
    assert refused(story.did("note", "2026-06-05"), "2026-06-05") == [False]


def test_of_several_guards_one_is_enough():
    story = guarded(AnyOf((Taken(("note",), RULES[1]), RunOut("nine", RULES[2])), A), NINE)

    assert refused(story, "2026-06-10", "2026-06-11") == [True, False]
    assert refused(story.did("note", "2026-06-05"), "2026-06-05") == [False]


def test_a_condition_refuses_where_it_is_false_and_is_to_be_checked_where_nobody_knows():
    heavy = Clause(HEAVY, Term("超重", "it is heavy"), A, denied=Term("不超重", "it is not heavy"))
    story = guarded(heavy)

    assert story.knowing(heavy=False).did("end", "2026-06-02").refusal() == ["it is not heavy"]
    assert story.knowing(heavy=True).did("end", "2026-06-02").refusal() == []
    assert story.did("end", "2026-06-02").refusal() == []
    (end,) = [n for n in story.on("2026-06-02").next if n.step.name == "end"]
    assert end.to_check == (heavy,)


# What may come next


def test_what_may_come_next_is_told_with_what_has_to_wait_and_why():
    found = guarded(RunOut("nine", A), NINE).on("2026-06-05")

    assert [n.step.name for n in found.next] == ["ask", "note"]
    ((waits,),) = [n.objections for n in found.not_yet]
    assert waits.why.en == "the time of nine has not run out (last day 2026-06-10); the end has to wait"
    assert waits.why.zh == "时限nine尚未届满（末日 2026-06-10），还不能作“步骤end”"


def test_what_the_calendar_does_is_nobodys_next_step_and_a_final_state_has_none():
    assert ASKED.may("2026-06-02") == ["ask", "answer", "extend", "grant", "deny"]
    assert SUBMITTED.did("deny", "2026-06-02", reasons="x").may("2026-06-02") == []
