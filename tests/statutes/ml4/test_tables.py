"""The tables of the Model Law beside its norms: every number of the requirements is there."""

from __future__ import annotations

import re

import pytest

from chengxu.law.document import Access
from chengxu.law.norm import Duty, Programme
from chengxu.law.procedure import CALENDAR
from chengxu.statutes import (
    open_amounts,
    open_book,
    open_parameters,
    open_procedures,
    open_registers,
)

BOOK = open_book("ml4")
PROCEDURES = {name: p for name, p in open_procedures().items() if name.startswith("ml4.")}
STEPS = [(p, step) for p in PROCEDURES.values() for step in p.steps]
CLOCKS = [(p, clock) for p in PROCEDURES.values() for clock in p.clocks]


def test_every_procedure_of_the_requirements_is_a_table():
    numbers = {number for p in PROCEDURES.values() for number in p.number.split("/")}

    assert {f"P{n}" for n in range(1, 34)} <= numbers


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


def test_every_calculation_of_the_requirements_that_is_money_or_a_count_is_there():
    assert {a.number for a in open_amounts().values() if a.id.startswith("ML4")} == {
        *(f"K{n}" for n in range(1, 11)),
        "K13",
    }


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


def test_what_the_law_leaves_to_others_is_blank():
    parameters, _ = open_parameters()
    filled = {name for name, p in parameters.items() if name.startswith("ml4_") and p.versions}

    assert filled == {"ml4_national_threshold", "ml4_provincial_threshold"}
    assert all(p.waits_for for name, p in parameters.items() if not p.versions)
