"""Questions that one asks of every law, and by which norms each law answers them: a table of laws side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from chengxu.algebra.cite import Cite, Law
from chengxu.algebra.term import Term


@dataclass(frozen=True)
class Question:
    """A row of the table; equal questions share a name. `to_whom`: it also asks who is to be turned to."""

    name: str
    term: Term = field(compare=False)
    to_whom: bool = False


@dataclass(frozen=True)
class Cell:
    """By which norms a law answers a question, and under which `amounts`; `silent` says it where it has no rule.

    `keeping` takes every norm whose record a law keeps for a period, `answering` every ground of the law's table of liability.
    """

    norms: tuple[Cite, ...] = ()
    amounts: tuple[Cite, ...] = ()
    silent: Term | None = None
    keeping: bool = False
    answering: bool = False


@dataclass(frozen=True)
class View:
    """A law's answers, question by question."""

    law: Law
    cells: Mapping[Question, Cell]
