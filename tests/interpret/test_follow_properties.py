"""What holds of every case, whatever the entries: nothing is lost, nothing refused leaves a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.term import Term
from chengxu.dates import days, load, working_days
from chengxu.interpret.follow import ClockState, follow
from chengxu.law.case import CaseFile, Entry
from chengxu.law.document import Kind, told
from chengxu.law.procedure import (
    CALENDAR,
    Ahead,
    AnyOf,
    Counted,
    Extension,
    InTime,
    NotBefore,
    RunOut,
    SetBy,
    Settled,
    Suspension,
    Taken,
    Trigger,
)
from chengxu.law.record import Record
from fiction import MAYOR, OWNER, RULES
from proceedings import FILES, REPLY_BY, clock, procedure, step

A = RULES[12]
CALENDAR_2026 = load()
FIRST = date(2026, 6, 1)
WHOM = told("whom", "何人", "whom", Kind.TEXT)
RICH = procedure(
    "draft open shut over*",
    step("begin", "draft", "open", needs=(FILES, REPLY_BY)),
    step("go", "open shut", by=MAYOR, needs=(REPLY_BY,)),
    step("halt", "open", by=MAYOR),
    step("resume", "open"),
    step("more", "open", by=MAYOR, once=True, guards=(InTime("main", A),)),
    step("bring", "open shut", needs=(WHOM,)),
    step("close", "open", "shut", by=MAYOR, guards=(AnyOf((Taken(("halt",), A), RunOut("main", A)), A),)),
    step("reopen", "shut", "open", guards=(NotBefore(("begin", "go"), "reply_by", days(20), A),)),
    step("lapse", "shut", "open", by=CALENDAR, guards=(RunOut("answer", A),)),
    step("end", "open", "over", by=MAYOR, guards=(Settled(("task",), A), Counted(("bring",), 1, days(9), A))),
    clocks=(
        clock("main", "begin go", "close end", extension=Extension("more", working_days(3), A),
              suspensions=(Suspension(Trigger("halt", in_time="check"), "resume", A),)),
        clock("check", "begin", "halt", working_days(2)),
        clock("answer", "go", "reopen lapse", SetBy("reply_by"), owner=OWNER),
        clock("ahead", "go", "bring", Ahead(days(5), "reply_by")),
        clock("task", "begin", "bring", working_days(5), each="files", each_by="whom"),
    ),
)  # fmt: skip

DAYS = st.integers(0, 40).map(lambda n: FIRST + timedelta(days=n))
NAMES = st.sampled_from("ab")


@st.composite
def entries(draw) -> Entry:
    """A step by somebody, which may be lawful or not."""
    table = draw(st.sampled_from([s for s in RICH.steps if CALENDAR not in s.actors]))
    stated = {
        "files": tuple(draw(st.lists(NAMES, max_size=2))),
        "reply_by": draw(DAYS),
        "whom": draw(NAMES),
    }
    by = draw(st.sampled_from((*table.actors, *table.actors, OWNER, MAYOR)))
    named = {p.name: stated[p.name] for p in table.particulars}
    return Entry(table.name, draw(DAYS), by.name, named)


BEGIN = Entry("begin", FIRST, "owner", {"files": ("a", "b"), "reply_by": FIRST + timedelta(days=9)})
FILES_OF_CASES = st.lists(entries(), max_size=12).map(
    lambda found: CaseFile(RICH, Record(Term("某案", "a case")), (BEGIN, *found))
)


def on(file: CaseFile, day: date):
    return follow(file, day, CALENDAR_2026)


@given(FILES_OF_CASES, DAYS)
def test_a_case_followed_day_by_day_never_loses_an_entry(file, day):
    today, tomorrow = on(file, day), on(file, day + timedelta(days=1))

    assert tomorrow.taken[: len(today.taken)] == today.taken
    assert tomorrow.refused[: len(today.refused)] == today.refused


@given(FILES_OF_CASES, DAYS)
def test_every_entry_up_to_the_day_is_taken_or_refused_and_no_other(file, day):
    found = on(file, day)
    told_of = [e for e in found.taken if e.by != CALENDAR.name] + [r.entry for r in found.refused]

    assert sorted(told_of, key=id) == sorted((e for e in file.entries if e.on <= day), key=id)
    assert all(e.on <= day for e in found.taken)
    assert all(r.objections for r in found.refused)


@given(FILES_OF_CASES, DAYS)
def test_what_was_taken_stands_in_the_order_of_days(file, day):
    taken = [e.on for e in on(file, day).taken]

    assert taken == sorted(taken)


@given(FILES_OF_CASES, DAYS)
def test_a_refused_entry_leaves_state_and_clocks_as_they_were(file, day):
    found = on(file, day)
    lawful = tuple(e for e in found.taken if e.by != CALENDAR.name)

    assert on(replace(file, entries=lawful), day) == replace(found, refused=())


@given(FILES_OF_CASES, DAYS)
def test_folding_the_same_entries_twice_gives_the_same_case(file, day):
    assert on(file, day) == on(file, day)


@given(FILES_OF_CASES, DAYS)
def test_what_is_entered_for_a_later_day_changes_nothing_today(file, day):
    past = tuple(e for e in file.entries if e.on <= day)

    assert on(file, day) == on(replace(file, entries=past), day)


@given(FILES_OF_CASES, DAYS, st.randoms(use_true_random=False))
def test_the_order_in_which_days_are_told_does_not_matter(file, day, chance):
    one_a_day = list({e.on: e for e in file.entries}.values())
    shuffled = list(one_a_day)
    chance.shuffle(shuffled)

    assert on(replace(file, entries=tuple(shuffled)), day) == on(replace(file, entries=tuple(one_a_day)), day)


@given(FILES_OF_CASES, DAYS)
def test_a_step_that_may_come_next_is_taken_and_one_that_may_not_is_refused(file, day):
    file = replace(file, entries=tuple(e for e in file.entries if e.on <= day))
    found = on(file, day)
    stated = {"files": ("a",), "reply_by": day, "whom": "a"}

    for may, offered in ((True, found.next), (False, found.not_yet)):
        for n in offered:
            named = {p.name: stated[p.name] for p in n.step.particulars}
            tried = Entry(n.step.name, day, n.step.actors[0].name, named)
            after = on(replace(file, entries=(*file.entries, tried)), day)
            assert any(r.entry is tried for r in after.refused) is not may


@given(FILES_OF_CASES, DAYS)
def test_a_clock_tells_its_state_by_its_last_day_and_a_final_state_leaves_none_open(file, day):
    found = on(file, day)
    open_states = (ClockState.RUNNING, ClockState.SUSPENDED, ClockState.OVERDUE)
    open_names = [(c.clock.name, c.each) for c in found.clocks if c.state in open_states]

    assert len(open_names) == len(set(open_names))
    assert not (found.state.final and open_names)
    for c in found.clocks:
        end = c.stopped or day
        late = c.due is not None and end > c.due
        by_time = c.state is ClockState.MOOT  # ended by the calendar, or with the case
        assert by_time or late is (c.state in (ClockState.LATE, ClockState.OVERDUE))
        assert (c.stopped is None) is (c.state in open_states)
