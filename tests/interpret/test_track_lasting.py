"""Norms that bind for as long as their condition holds: duties shown by facts, and prohibitions."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, external
from chengxu.dates.limits import before
from chengxu.law.record import Answer
from fiction import (
    ACCIDENT,
    LIGHT_ON,
    ON_STREET,
    REPORT,
    RULES,
    TOY,
    ban,
    duty,
    instances,
    on,
    one,
    programme,
    record,
    since,
    state,
)

# As long as the condition holds

LAMP = duty(when=ON_STREET, met_by=LIGHT_ON)


def test_a_task_of_the_state_without_a_day_is_open_and_never_late():
    task = programme(met_by=LIGHT_ON)
    lit = record(light_on=since("2026-05-01"))

    assert state(task, record(light_on=False)) == "pending"
    assert state(task, record()) == "undetermined"
    assert [o.state.value for o in instances(task, lit)] == ["met"]


def test_without_a_limit_an_obligation_carries_the_tag_of_its_norm():
    outside = duty(when=ON_STREET, met_by=LIGHT_ON, tag=external(RULES[3]))

    assert one(outside, record(on_street=True, light_on=True)).tag == external(RULES[3])


def test_a_lasting_duty_is_met_or_breached_as_the_facts_show_it_today():
    assert state(LAMP, record(on_street=True, light_on=True)) == "met"
    assert state(LAMP, record(on_street=True, light_on=False)) == "breached"
    assert state(LAMP, record(on_street=False, light_on=False)) == "not_bound"
    assert one(LAMP, record(on_street=True)).missing == ("light_on",)
    assert state(LAMP, record(on_street=True)) == "undetermined"
    assert one(LAMP, record(light_on=False)).missing == ("on_street",)


def test_a_failing_that_was_put_right_stays_on_record_as_late_and_the_present_is_met():
    dark = (Answer(True), Answer(False, date(2026, 5, 6)), Answer(True, date(2026, 5, 9)))

    found = instances(LAMP, record(on_street=True, light_on=dark))

    assert [(o.state.value, str(o.trigger), str(o.done)) for o in found] == [
        ("late", "2026-05-06", "2026-05-09"),
        ("met", "None", "None"),
    ]


def test_a_failing_that_lasts_has_its_first_day():
    found = one(LAMP, record(on_street=True, light_on=since("2026-05-06", value=False, before=True)))

    assert (found.state.value, str(found.trigger)) == ("breached", "2026-05-06")


def test_a_failing_that_the_end_of_the_duty_cut_off_was_a_breach():
    known = record(on_street=since("2026-05-20", value=False, before=True), light_on=False)

    assert [o.state.value for o in instances(LAMP, known)] == ["breached", "not_bound"]


def test_facts_that_fail_a_yardstick_which_is_not_law_are_a_gap_and_no_breach():
    known = record(light_on=False)
    house = one(duty(met_by=LIGHT_ON, yardstick=HOUSE), known)
    law = one(duty(met_by=LIGHT_ON, yardstick=external(RULES[3])), known)

    assert (house.state.value, house.gaps) == ("undetermined", ("light_on",))
    assert (law.state.value, law.gaps) == ("breached", ())


def test_a_lasting_duty_that_only_an_act_shows_is_pending_until_the_act():
    norm = duty(when=ON_STREET, done=REPORT)

    assert state(norm, record(on_street=True)) == "pending"
    assert state(norm, record(on(REPORT, "2026-05-01"), on_street=True)) == "met"


def test_a_lasting_duty_without_evidence_lasts():
    assert (state(duty(), record()), one(duty(), record()).missing) == ("pending", ())


def test_facts_can_show_a_duty_with_a_date_performed_in_time_or_late():
    norm = duty(when=ON_STREET, due=before(ON_STREET), met_by=LIGHT_ON)
    started = since("2026-05-20")

    assert state(norm, record(on_street=started, light_on=True)) == "met"
    assert state(norm, record(on_street=started, light_on=since("2026-05-19"))) == "met"
    assert state(norm, record(on_street=started, light_on=since("2026-05-20"))) == "late"
    assert state(norm, record(on_street=started, light_on=False)) == "breached"
    assert state(norm, record(on_street=started, light_on=False), "2026-05-19") == "pending"
    assert state(norm, record(on_street=started)) == "undetermined"


# Prohibitions


def test_a_prohibited_act_on_record_is_a_breach_on_each_of_its_days():
    norm = ban(done=ACCIDENT)
    known = record(
        on(ACCIDENT, "2026-05-01"), on(ACCIDENT, "2026-05-02", case="b"), on(ACCIDENT, "2026-07-01")
    )

    found = [(o.state.value, str(o.trigger), o.case) for o in instances(norm, known)]

    assert found == [("breached", "2026-05-01", None), ("breached", "2026-05-02", "b")]


def test_a_prohibited_act_before_the_law_or_outside_its_reach_is_no_breach():
    assert state(ban(done=ACCIDENT), record(on(ACCIDENT, "2023-12-31"))) == "pending"
    assert state(ban(when=TOY, done=ACCIDENT), record(on(ACCIDENT, "2026-05-01"), toy=False)) == "not_bound"


def test_a_prohibited_act_on_a_day_not_known_or_of_unknown_reach_is_undetermined():
    undated = one(ban(done=ACCIDENT), record(on(ACCIDENT, None)))
    unclear = one(
        ban(when=TOY, done=ACCIDENT), record(on(ACCIDENT, "2026-05-01"), toy=since("2026-05-02", before=None))
    )

    assert (undated.state.value, undated.missing) == ("undetermined", ("accident",))
    assert (unclear.state.value, unclear.missing) == ("undetermined", ("toy",))
    assert state(ban(when=TOY, done=ACCIDENT), record(on(ACCIDENT, None), toy=False)) == "not_bound"


def test_facts_show_a_prohibition_broken_or_kept():
    norm = ban(broken_by=LIGHT_ON)

    assert state(norm, record(light_on=True)) == "breached"
    assert state(norm, record(light_on=False)) == "met"
    assert (state(norm, record()), one(norm, record()).missing) == ("undetermined", ("light_on",))


def test_a_breach_of_a_prohibition_that_ended_stays_a_breach():
    over = since("2026-05-09", value=False, before=True)

    found = instances(ban(broken_by=LIGHT_ON), record(light_on=over))

    assert [(o.state.value, str(o.done)) for o in found] == [("breached", "2026-05-09"), ("met", "None")]


def test_a_prohibition_is_broken_by_the_act_and_by_the_facts_each_on_its_own():
    norm = ban(done=ACCIDENT, broken_by=LIGHT_ON)

    assert [o.state.value for o in instances(norm, record(on(ACCIDENT, "2026-05-01"), light_on=True))] == [
        "breached"
    ] * 2
    assert [o.state.value for o in instances(norm, record(light_on=True))] == ["breached"]


def test_a_failing_of_facts_without_a_beginning_is_not_dated_by_the_law():
    undated = one(LAMP, record(on_street=True, light_on=False))
    dated = one(LAMP, record(on_street=since("2020-01-01"), light_on=False))

    assert (undated.state.value, undated.trigger) == ("breached", None)
    assert dated.trigger is not None
    assert dated.trigger >= date(2020, 1, 1)


def test_a_breach_by_another_rules_measure_carries_that_rules_tag():
    borrowed = external(RULES[3])

    found = one(
        duty(when=ON_STREET, met_by=LIGHT_ON, yardstick=borrowed), record(on_street=True, light_on=False)
    )

    assert (found.state.value, found.tag) == ("breached", borrowed)
