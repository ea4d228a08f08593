"""The diagram of a procedure: every state, every step that leads elsewhere with its article, in one language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chengxu.algebra.term import LANGS, Term
from chengxu.interpret.draw import draw
from fiction import RULES
from proceedings import PERMIT, procedure, step

HALF = procedure(
    "draft pending over*",
    step("submit", "draft", "pending"),
    step("wait", "pending"),
    step("end", "draft pending", "over", cite=RULES[15, 2]),
)


def test_a_diagram_shows_the_beginning_the_states_the_steps_and_the_ends():
    assert (
        draw(HALF, "en")
        == """stateDiagram-v2
    [*] --> draft
    draft : draft state
    pending : pending state
    over : over state
    draft --> pending : the submit (art. 12)
    draft --> over : the end (art. 15(2))
    pending --> over : the end (art. 15(2))
    over --> [*]
"""
    )


def test_the_same_diagram_in_chinese():
    assert "    pending --> over : 步骤end（第十五条第二款）\n" in draw(HALF, "zh")
    assert "    over : 状态over\n" in draw(HALF, "zh")


@pytest.mark.parametrize("lang", LANGS)
def test_a_step_that_stays_in_its_state_is_left_out_and_every_other_is_there(lang):
    lines = draw(PERMIT, lang).splitlines()

    assert not any("wait" in line for line in draw(HALF, lang).splitlines())
    for s in PERMIT.steps:
        for at in s.at:
            assert sum(line.startswith(f"    {at} --> {s.to} :") and s.name in line for line in lines) == (
                s.to is not None
            )


def test_only_final_states_lead_to_the_end():
    ends = [line.split()[0] for line in draw(PERMIT, "en").splitlines() if line.endswith("--> [*]")]

    assert ends == ["denied", "over"]


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_of_a_law_breaks_the_diagram(lang):
    odd = Term("甲:乙;丙#丁", "one: two; three # four")
    wild = replace(
        HALF,
        states=(replace(HALF.states[0], term=odd), *HALF.states[1:]),
        steps=(replace(HALF.steps[0], term=odd), *HALF.steps[1:]),
    )

    for line in draw(wild, lang).splitlines()[1:]:
        assert line.count(":") <= 1
        assert not set(";#") & set(line)
