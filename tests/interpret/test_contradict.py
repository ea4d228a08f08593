"""Answers about one service that cannot all be true are found, whenever they meet."""

from __future__ import annotations

import pytest

from chengxu.algebra.term import Term
from chengxu.interpret.contradict import contradict
from chengxu.law.book import Conflict
from chengxu.law.read import parse_record
from fiction import HEAVY, LIGHT_ON, TOY, asking, book

HEAVY_TOY = Conflict(HEAVY & TOY, Term("玩具不会超重。", "A toy is never heavy."))
DARK_TOY = Conflict(TOY & ~LIGHT_ON, Term("玩具都亮灯。", "A toy has its lamp on."))
BOOK = book(asking(HEAVY, TOY, LIGHT_ON), conflicts=(HEAVY_TOY, DARK_TOY))


def conflicts(facts: str) -> list[tuple[str, int | None]]:
    """Return what is contradictory in these facts, with the line."""
    record, problems = parse_record(f"[facts]\n{facts}\n", "robot.toml", BOOK)
    assert not problems
    return [(problem.what.en, problem.line) for problem in contradict(BOOK, record)]


@pytest.mark.parametrize(
    "facts", ["", "toy = true", 'toy = true\nheavy = "unknown"', "toy = false\nheavy = true"]
)
def test_what_can_be_true_is_no_conflict_and_what_is_not_known_contradicts_nothing(facts):
    assert conflicts(facts) == []


def test_two_answers_that_cannot_both_be_true_are_a_conflict_at_the_line_of_the_last():
    assert conflicts("toy = true\nheavy = true") == [("A toy is never heavy.", 3)]
    assert conflicts("heavy = true\n\ntoy = true") == [("A toy is never heavy.", 4)]


def test_every_conflict_is_told():
    assert conflicts("toy = true\nheavy = true\nlight_on = false") == [
        ("A toy is never heavy.", 3),
        ("A toy has its lamp on.", 4),
    ]


@pytest.mark.parametrize(
    ("toy", "heavy", "meet"),
    [
        ("true", "{ is = true, since = 2026-03-02 }", True),
        ("[{ is = true }, { is = false, since = 2026-03-02 }]", "[{ is = false }, { is = true, since = 2026-03-02 }]", False),
        ("[{ is = true }, { is = false, since = 2026-03-03 }]", "[{ is = false }, { is = true, since = 2026-03-02 }]", True),
        ("[{ is = true }, { is = false, since = 2026-03-02 }]", "true", True),
        ("[{ is = false }, { is = true, since = 2027-03-02 }]", "true", True),
    ],
)  # fmt: skip
def test_answers_conflict_if_they_meet_on_any_day_past_or_planned(toy, heavy, meet):
    assert conflicts(f"toy = {toy}\nheavy = {heavy}") == ([("A toy is never heavy.", 3)] if meet else [])
