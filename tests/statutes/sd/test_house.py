"""The house defaults of the Scholars' Draft: every figure is there, none is law, and nothing rests on one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.dates.count import Period
from chengxu.dates.limits import Every, Within, Yearly
from chengxu.law.house import Hours
from chengxu.law.norm import Keep
from chengxu.statutes import open_house, open_procedures
from chengxu.statutes.scholars_draft import NORMS

DEFAULTS = open_house("sd")
IDS = {norm.id for norm in NORMS}
ROOT = Path(__file__).parents[3]


def figures(prefix=""):
    return {(str(d.cite), d.figure.en) for name, d in DEFAULTS.items() if name.startswith(f"sd.{prefix}")}


@pytest.mark.parametrize(
    ("cite", "figure"),
    [
        ("SD-15-2-c", "every 3 months"),
        ("SD-28-1-a", "once a year"),
        ("SD-33-2", "10 working days"),
        ("SD-34-1-b", "15 working days"),
        ("SD-40-1-b", "at once"),
        ("SD-40-2", "15 working days"),
        ("SD-41-2-a", "once a month"),
        ("SD-43-1-b", "4 hours"),
        ("SD-43-1-b", "1 hour"),
        ("SD-46-2-c", "24 hours"),
        ("SD-46-2-e", "3 working days"),
        ("SD-47-2-b", "24 hours"),
        ("SD-47-2-b", "3 working days"),
        ("SD-52-2-c", "5 working days"),
        ("SD-54-1-b", "15 working days"),
        ("SD-54-1-c", "10 working days"),
        ("SD-55-1-c", "3 working days"),
        ("SD-56-1-d", "4 hours"),
        ("SD-56-1-d", "1 hour"),
        ("SD-57-1-a", "5 working days"),
        ("SD-57-1-b", "10 working days"),
        ("SD-60-1-v", "7 working days"),
        ("SD-60-1-v", "30 working days"),
        ("SD-62-1-i-b", "10 working days"),
        ("SD-62-1-iii", "every 12 months"),
        ("SD-62-1-iv-a", "once a year"),
        ("SD-62-1-v", "once a year"),
        ("SD-63-2-a", "once a year"),
        ("SD-74-2", "3 working days"),
        ("SD-77-1-b", "every 6 months"),
        ("SD-82-1-a", "15 days"),
        ("SD-87-2-a", "24 hours"),
        ("SD-87-2-b", "72 hours"),
    ],
)
def test_every_time_and_rhythm_of_the_requirements_is_there(cite, figure):
    assert (cite, figure) in figures()


KEPT = {
    "SD-24-2-b": "3 years", "SD-33-1": "3 years", "SD-34-2": "3 years", "SD-34-4-c": "3 years",
    "SD-37-2-b": "3 years", "SD-40-1-b": "3 years", "SD-41-2-c": "6 months", "SD-43-1-a": "3 years",
    "SD-45-1-b": "3 years", "SD-46-2-d": "3 years", "SD-47-2-b": "3 years", "SD-48-1-b": "3 years",
    "SD-51-3-a": "3 years", "SD-51-3-b": "3 years", "SD-52-1": "3 years", "SD-52-2-a": "3 years",
    "SD-53-1-a": "for good", "SD-55-1-c": "3 years", "SD-56-1-a": "3 years", "SD-56-1-b": "3 years",
    "SD-62-1-iv-b": "3 years", "SD-62-1-iv-c": "3 years", "SD-62-1-v": "3 years", "SD-63-2-a": "3 years",
    "SD-69-1-a": "3 years", "SD-70-2-a": "3 years", "SD-71-1-a": "3 years", "SD-72-1-b": "3 years",
    "SD-83-1": "for good", "SD-93-1": "for good",
}  # fmt: skip


@pytest.mark.parametrize("cite", KEPT)
def test_every_period_of_keeping_of_the_requirements_is_there(cite):
    (figure,) = [figure for found, figure in figures("keep_") if found == cite]

    assert figure.startswith(KEPT[cite])


def test_every_period_that_a_norm_keeps_a_record_for_as_a_house_setting_is_listed():
    kept = {
        norm.id
        for norm in NORMS
        if (keep := getattr(norm, "keep", None)) and keep.period and keep.tag == HOUSE
    }

    assert kept <= {cite for cite, _ in figures("keep_")}


def test_a_period_that_stands_with_a_norm_is_the_one_that_is_listed():
    kept = {norm.id: norm.keep for norm in NORMS if getattr(norm, "keep", None) and norm.keep.period}
    listed = [
        (d, kept[str(d.cite)]) for d in DEFAULTS.values() if isinstance(d.limit, Keep) and str(d.cite) in kept
    ]

    assert len(listed) > 20
    assert [d.name for d, keep in listed if (d.limit.period, d.limit.of) != (keep.period, keep.of)] == []


@pytest.mark.parametrize("default", DEFAULTS.values(), ids=list(DEFAULTS))
def test_every_default_stands_beside_a_norm_and_is_tagged_as_no_figure_of_its_law(default):
    assert str(default.cite) in IDS
    assert default.tag.kind.value in ("house", "external")
    assert default.tag != STATUTORY


def test_what_is_modelled_on_another_law_names_it():
    modelled = {name: str(d.source) for name, d in DEFAULTS.items() if d.source}

    assert modelled == {
        "sd.incident_report": "LW-NCIR-4",
        "sd.incident_report_cii": "LW-NCIR-4",
        "sd.critical_incident": "LW-NCIR-4",
        "sd.critical_incident_cii": "LW-NCIR-4",
        "sd.keep_request_files": "LW-CIV-188",
        "sd.keep_activity_logs": "LW-CSL-23",
    }


@pytest.mark.parametrize("default", DEFAULTS.values(), ids=list(DEFAULTS))
def test_no_default_is_the_limit_of_a_norm_that_is_tagged_statutory(default):
    (norm,) = [norm for norm in NORMS if norm.id == str(default.cite)]
    due, keep = getattr(norm, "due", None), getattr(norm, "keep", None)

    if isinstance(default.limit, Keep):
        assert keep is None or keep.tag != STATUTORY
    else:
        assert not (isinstance(due, Within | Every | Yearly) and due.tag == STATUTORY)


@pytest.mark.parametrize("default", DEFAULTS.values(), ids=list(DEFAULTS))
def test_no_default_is_the_limit_of_a_clock_that_is_tagged_statutory(default):
    clocks = [clock for procedure in open_procedures().values() for clock in procedure.clocks]
    numbered = [
        c for c in clocks if c.cite == default.cite and isinstance(c.limit, Period) and c.tag == STATUTORY
    ]

    if not isinstance(default.limit, Keep):
        assert [clock.name for clock in numbered] == []


def test_only_hours_are_not_counted_by_the_calendar():
    hours = {str(d.cite) for d in DEFAULTS.values() if isinstance(d.limit, Hours)}

    assert hours == {"SD-43-1-b", "SD-46-2-c", "SD-47-2-b", "SD-56-1-d", "SD-87-2-a", "SD-87-2-b"}


def test_nothing_that_decides_loads_a_house_default():
    program = """
import sys
from chengxu import statutes
import chengxu.interpret.assess, chengxu.interpret.follow, chengxu.interpret.attribute
statutes.open_book(); statutes.open_procedures(); statutes.open_amounts(); statutes.open_registers()
statutes.open_notices(); statutes.open_attributions(); statutes.open_parameters()
print([name for name in sys.modules if name.startswith("chengxu") and name.rpartition(".")[2] == "house"])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.strip() == "[]"


def test_every_name_is_there_once():
    from chengxu.statutes.scholars_draft.house import HOUSE_DEFAULTS

    assert len(DEFAULTS) == len(HOUSE_DEFAULTS)
