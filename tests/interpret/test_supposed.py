"""A law without a date of entry: nobody can say what holds, and what would hold if it entered into force today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.facts import Parameter, Setting, Value
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.dates import days, load
from chengxu.dates.limits import before, within
from chengxu.interpret.assess import assess, find, supposing
from chengxu.law.record import Record
from fiction import (
    ACCIDENT,
    HEAVY,
    LIGHT_ON,
    ON_STREET,
    REPORT,
    ROBOTS,
    RULES,
    TOY,
    book,
    duty,
    entry,
    on,
    one,
    record,
    since,
    state,
    statute,
)

TODAY = date(2026, 6, 1)
LAMP = duty(when=ON_STREET, met_by=LIGHT_ON)
DARK = record(on_street=True, light_on=False)
CALM = Setting(
    name="calm", question=Term("平静吗？", "Is it calm?"), label=Term("平静", "the calm"),
    values=(("yes", Term("是", "yes")), ("no", Term("否", "no"))), default="no", reading="R1",
)  # fmt: skip


def given(known: Record, **parameters: Value) -> Record:
    """The record with parameters and settings that hold all along."""
    return replace(known, parameters={name: ((None, value),) for name, value in parameters.items()})


def finding(norm, known: Record, since: date | None = None, day: date = TODAY):
    """Return the finding on a norm, alone in a law that has no date of entry unless one is given."""
    return assess(book(norm, since=since), known, day, load()).finding(norm.id)


# No date of entry


def test_without_a_date_of_entry_the_answer_is_undetermined_and_waits_for_the_date_alone():
    found = finding(LAMP, DARK)

    assert (found.answer, found.supposed) == (Truth.UNKNOWN, False)
    assert (found.waiting_for, found.missing) == ((entry(),), ())
    assert found.obligations == ()


def test_whether_the_law_is_in_force_is_undetermined_too():
    assert assess(book(LAMP, since=None), DARK, TODAY, load()).in_force == {"rr": Truth.UNKNOWN}


def test_if_in_force_tells_what_would_hold_if_the_law_entered_into_force_today():
    would = finding(LAMP, DARK).if_in_force

    assert (would.answer, would.supposed, would.waiting_for, would.if_in_force) == (
        Truth.TRUE,
        True,
        (),
        None,
    )
    assert [o.state.value for o in would.obligations] == ["breached"]
    assert finding(LAMP, DARK).view == would


def test_the_supposed_law_binds_from_today_and_not_before():
    norm = duty(upon=ACCIDENT, due=within(days(3)), done=REPORT)
    today, yesterday = (
        finding(norm, record(on(ACCIDENT, day))).if_in_force for day in ("2026-06-01", "2026-05-31")
    )

    assert [(o.state.value, str(o.due)) for o in today.obligations] == [("pending", "2026-06-04")]
    assert [o.state.value for o in yesterday.obligations] == ["not_bound"]


def test_what_the_facts_deny_is_denied_whenever_the_law_enters_into_force():
    found = finding(LAMP, record(on_street=False))

    assert (found.answer, found.if_in_force) == (Truth.FALSE, None)
    assert found.view is found


def test_what_is_still_to_come_is_due_on_the_supposition_even_if_the_norm_does_not_apply_today():
    norm = duty(when=ON_STREET, due=before(ON_STREET), done=REPORT)
    found = finding(norm, record(on_street=since("2026-06-10")))

    assert (found.answer, found.obligations) == (Truth.FALSE, ())
    assert (found.view.answer, found.view.supposed) == (Truth.FALSE, True)
    assert [str(o.due) for o in found.view.obligations] == ["2026-06-09"]


def test_facts_that_are_missing_are_asked_for_on_the_supposition():
    found = finding(LAMP, record())

    assert (found.answer, found.waiting_for) == (Truth.UNKNOWN, (entry(),))
    assert (found.view.answer, found.view.missing, found.view.waiting_for) == (
        Truth.UNKNOWN,
        (ON_STREET,),
        (),
    )


def test_a_law_with_a_date_is_judged_by_it_and_nothing_is_supposed():
    for day, wanted in ((TODAY, Truth.TRUE), (date(2026, 6, 2), Truth.FALSE)):
        found = finding(LAMP, DARK, since=day)
        assert (found.answer, found.if_in_force, found.view) == (wanted, None, found)


def test_with_a_date_only_the_facts_can_be_unknown_and_then_nothing_is_supposed():
    found = finding(LAMP, record(), since=TODAY)

    assert (found.answer, found.if_in_force, found.waiting_for) == (Truth.UNKNOWN, None, ())


def test_what_is_due_before_the_date_waits_for_it_though_the_norm_binds():
    norm = duty(due=before(entry()), done=REPORT)
    found = finding(norm, record())

    assert (found.answer, found.waiting_for) == (Truth.TRUE, (entry(),))


def test_the_supposition_leaves_the_record_as_it_was_and_a_dated_law_needs_none():
    supposed = supposing(DARK, (statute(LAMP, since=None),), TODAY)

    assert (DARK.parameters, supposed.parameters) == ({}, {"entry_rr": ((None, TODAY),)})
    assert supposing(DARK, (statute(LAMP, since=TODAY),), TODAY) is DARK


def test_views_are_the_supposed_findings_and_one_norm_alone_is_found_alike():
    law = book(LAMP, duty(RULES[7], when=TOY), since=None)
    whole = assess(law, replace(DARK, answers={**DARK.answers}), TODAY, load())

    assert [f.supposed for f in whole.views()] == [f.supposed for f in whole.views("rr")] == [True, True]
    alone = find(LAMP, law, DARK, TODAY, load())
    assert (alone.answer, alone.view.answer, alone.view.supposed) == (Truth.UNKNOWN, Truth.TRUE, True)


# What a record supplies


def test_a_date_in_the_record_is_the_date_of_entry_and_comes_before_the_laws_own():
    for told in (None, date(2024, 1, 1)):
        for entered, wanted in ((TODAY, Truth.TRUE), (date(2026, 6, 2), Truth.FALSE)):
            found = finding(LAMP, given(DARK, entry_rr=entered), since=told)
            assert (found.answer, found.if_in_force) == (wanted, None)


MOST = Parameter(
    name="most", label=Term("上限", "the most"), cite=RULES[9], tag=STATUTORY, versions=((None, 10),)
)
BLANK = replace(MOST, name="blank", versions=())


def test_a_figure_in_the_record_comes_before_the_versions_of_the_law():
    norm = duty(when=ROBOTS > MOST)

    assert state(norm, record(robots=5)) == "not_bound"
    assert state(norm, given(record(robots=5), most=4)) == "pending"
    assert state(norm, given(record(robots=11), most=11)) == "not_bound"


def test_a_figure_in_the_record_holds_from_its_own_day_and_the_laws_own_until_then():
    norm = duty(when=ROBOTS > MOST)
    later = replace(record(robots=5), parameters={"most": ((date(2026, 5, 6), 4), (date(2026, 5, 20), 6))})

    seen = [state(norm, later, day) for day in ("2026-05-05", "2026-05-06", "2026-05-19", "2026-05-20")]
    assert seen == ["not_bound", "pending", "pending", "not_bound"]


def test_a_new_figure_in_the_record_begins_to_bind_on_its_own_day():
    many = ROBOTS > BLANK
    norm = duty(when=many, due=within(days(3), of=many), done=REPORT)
    known = replace(record(robots=5), parameters={"blank": ((date(2026, 5, 6), 4),)})

    assert str(one(norm, known).trigger) == "2026-05-06"


def test_a_blank_figure_is_waited_for_and_no_fact():
    found = finding(duty(when=ROBOTS > BLANK), record(robots=5), since=TODAY)

    assert (found.answer, found.waiting_for, found.missing) == (Truth.UNKNOWN, (BLANK,), ())


# Settings


def test_a_setting_has_its_default_until_somebody_chooses():
    norm = duty(when=CALM.is_("yes"))

    assert finding(norm, record(), since=TODAY).answer is Truth.FALSE
    assert finding(norm, given(record(), calm="yes"), since=TODAY).answer is Truth.TRUE
    assert finding(norm, given(record(), calm="no"), since=TODAY).answer is Truth.FALSE


def test_a_setting_is_never_asked_and_never_missing():
    norm = duty(when=(CALM.is_("no") & HEAVY) | (CALM.is_("yes") & TOY))
    law = book(norm)

    assert finding(norm, record(), since=TODAY).missing == (HEAVY,)
    assert finding(norm, given(record(), calm="yes"), since=TODAY).missing == (TOY,)
    assert "calm" not in law.facts
    assert law.settings == {"calm": CALM}
    assert [fact.name for fact in law.facts_of(norm)] == ["heavy", "toy"]
