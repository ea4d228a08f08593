"""The tables beside the norms: every place they cite is a norm, every number of the requirements is there."""

from __future__ import annotations

import re

import pytest

from chengxu.algebra.cite import Cite
from chengxu.interpret.draw import draw
from chengxu.law.document import Access
from chengxu.law.norm import Duty, Programme
from chengxu.law.procedure import CALENDAR, flat
from chengxu.statutes import (
    open_amounts,
    open_book,
    open_notices,
    open_parameters,
    open_procedures,
    open_registers,
)

BOOK = open_book("ml4")
LAW = BOOK.statute("ml4").law
IDS = {norm.id for norm in BOOK.norms()}
PROCEDURES = open_procedures()
STEPS = [(p, step) for p in PROCEDURES.values() for step in p.steps]
CLOCKS = [(p, clock) for p in PROCEDURES.values() for clock in p.clocks]


def is_place(cite: Cite) -> bool:
    """Whether a citation into the Model Law is a norm, or holds norms."""
    return cite.law != LAW or str(cite) in IDS or any(norm.startswith(f"{cite}-") for norm in IDS)


def test_every_procedure_of_the_requirements_is_a_table():
    numbers = {number for p in PROCEDURES.values() for number in p.number.split("/")}

    assert {f"P{n}" for n in range(1, 34)} <= numbers


@pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=lambda p: p.name)
def test_every_step_and_clock_of_a_procedure_stands_on_a_norm(procedure):
    cites = [*procedure.cites, *(s.cite for s in procedure.steps), *(c.cite for c in procedure.clocks)]
    cites += [guard.cite for step in procedure.steps for guard in flat(step.guards)]
    cites += [p.cite for step in procedure.steps for p in step.particulars if p.cite]

    assert [str(cite) for cite in cites if not is_place(cite)] == []


@pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=lambda p: p.name)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_diagram_has_every_state_and_every_step_that_leads_on(procedure, lang):
    drawn = draw(procedure, lang)

    assert drawn.startswith("stateDiagram-v2\n")
    for state in procedure.states:
        assert f"    {state.name} : " in drawn
    assert drawn.count(" --> ") == 1 + sum(len(s.at) for s in procedure.steps if s.to) + sum(
        state.final for state in procedure.states
    )


@pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=lambda p: p.name)
def test_every_reading_that_a_procedure_names_is_written(procedure):
    named = {*procedure.readings, *(r for s in procedure.steps for r in s.readings)}
    named |= {r for c in procedure.clocks for r in c.readings}
    named |= {
        t.reading
        for t in (*(s.tag for s in procedure.steps), *(c.tag for c in procedure.clocks))
        if t.reading
    }

    assert named <= BOOK.readings.keys()


def test_nobody_but_the_calendar_grants_and_it_never_does():
    granting = [
        (p.name, step.name)
        for p, step in STEPS
        if CALENDAR in step.actors and re.search(r"grant|approve|record|refus", step.name)
    ]

    assert granting == []


def test_no_filing_is_ever_refused():
    filings = [p for p in PROCEDURES.values() if p.number in ("P4", "P5")]

    assert filings
    assert [s.name for p in filings for s in p.states if "refus" in s.name or "refus" in s.term.en] == []


def test_every_clock_with_a_number_has_the_number_of_its_article():
    statutory = {(str(c.cite), c.limit.term.en) for _, c in CLOCKS if hasattr(c.limit, "term")}

    assert {
        ("ML4-44-1", "10 working days"),
        ("ML4-44-3-a", "45 working days"),
        ("ML4-67-1-a", "30 working days"),
        ("ML4-67-1-b", "10 working days"),
        ("ML4-70-2", "20 working days"),
        ("ML4-45-5", "3 months"),
    } <= statutory


@pytest.mark.parametrize("amount", open_amounts().values(), ids=lambda a: a.id)
def test_every_amount_stands_on_a_norm_and_on_readings_that_are_written(amount):
    assert amount.id in IDS
    assert all(is_place(table.cite) for table in amount.ranges)
    assert set(amount.readings) <= BOOK.readings.keys()


def test_every_calculation_of_the_requirements_that_is_money_or_a_count_is_there():
    assert {a.number for a in open_amounts().values()} == {*(f"K{n}" for n in range(1, 11)), "K13"}


@pytest.mark.parametrize("notice", open_notices().values(), ids=lambda n: n.name)
def test_every_notice_has_parts_and_places(notice):
    cites = [*notice.cites, *(part.cite for part in notice.parts if part.cite)]

    assert [str(cite) for cite in cites if not is_place(cite)] == []
    assert any(not part.optional for part in notice.parts)
    assert len({part.name for part in notice.parts}) == len(notice.parts)


@pytest.mark.parametrize("register", open_registers().values(), ids=lambda r: r.name)
def test_every_register_has_columns_and_places(register):
    assert [str(cite) for cite in register.cites if not is_place(cite)] == []
    assert len({column.name for column in register.columns}) == len(register.columns) > 0


def test_the_whistleblower_register_is_the_only_sealed_one():
    assert [r.name for r in open_registers().values() if r.access is Access.SEALED] == [
        "ml4.whistleblower_cases"
    ]


@pytest.mark.parametrize(
    ("norm", "period", "tag"),
    [
        ("ML4-49-1-i", "5 years", "statutory"),
        ("ML4-57-1-b", "2 years", "statutory"),
        ("ML4-57-2-a", "2 years", "house"),
        ("ML4-68-1-ii", "6 months", "external:LW-CSL-23"),
    ],
)
def test_records_are_kept_for_the_period_of_the_law_or_a_period_that_says_it_is_not(norm, period, tag):
    keep = BOOK.norm(norm).keep

    assert (keep.period.term.en, str(keep.tag)) == (period, tag)


def test_only_two_periods_of_keeping_are_statutory():
    kept = [n for n in BOOK.norms() if isinstance(n, Duty | Programme) and n.keep]
    statutory = {n.keep.period.term.en for n in kept if n.keep.period and str(n.keep.tag) == "statutory"}

    assert statutory == {"5 years", "2 years"}


def test_every_reading_of_the_requirements_is_written():
    assert {f"G{n}" for n in range(1, 60)} <= BOOK.readings.keys()


def test_every_setting_takes_the_default_of_a_reading_that_is_written():
    _, settings = open_parameters()

    assert settings
    for setting in settings.values():
        assert setting.reading in BOOK.readings
        assert setting.default in dict(setting.values)


def test_what_the_law_leaves_to_others_is_blank():
    parameters, _ = open_parameters()
    filled = {name for name, p in parameters.items() if name.startswith("ml4_") and p.versions}

    assert filled == {"ml4_national_threshold", "ml4_provincial_threshold"}
    assert all(p.waits_for for name, p in parameters.items() if not p.versions)
