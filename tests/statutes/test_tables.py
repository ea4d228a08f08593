"""The tables beside the norms of every law: each place they cite is a norm, each reading is written, each diagram whole."""

from __future__ import annotations

import pytest

from chengxu.algebra.cite import Cite
from chengxu.interpret.draw import draw
from chengxu.law.procedure import flat
from chengxu.statutes import (
    open_amounts,
    open_book,
    open_notices,
    open_parameters,
    open_procedures,
    open_registers,
)

BOOK = open_book()
LAWS = {statute.law for statute in BOOK.statutes.values()}
IDS = {norm.id for norm in BOOK.norms()}
PROCEDURES = open_procedures()


def is_place(cite: Cite) -> bool:
    """Whether a citation into a law of the book is a norm, or holds norms; other rules are not in the book."""
    return cite.law not in LAWS or str(cite) in IDS or any(norm.startswith(f"{cite}-") for norm in IDS)


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


@pytest.mark.parametrize("amount", open_amounts().values(), ids=lambda a: a.id)
def test_every_amount_stands_on_a_norm_and_on_readings_that_are_written(amount):
    assert amount.id in IDS
    assert all(is_place(table.cite) for table in amount.ranges)
    assert set(amount.readings) <= BOOK.readings.keys()


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


def test_every_setting_takes_the_default_of_a_reading_that_is_written():
    _, settings = open_parameters()

    assert settings
    for setting in settings.values():
        assert setting.reading in BOOK.readings
        assert setting.default in dict(setting.values)
