"""Compare two laws question by question: which reaches further, and the smallest service that shows it.

A law's answer to a question is a condition: that one of the norms by which it answers applies. Two such conditions
are the same in every world, one holds wherever the other does and in more, or each holds where the other does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from chengxu.algebra.expr import ALWAYS, NEVER, And, Expr, Not, Or
from chengxu.algebra.facts import Values
from chengxu.interpret.prove import Prover
from chengxu.law.attribution import Attribution
from chengxu.law.book import Book
from chengxu.law.norm import Duty, Programme
from chengxu.law.view import Cell, Question, View


class Reach(Enum):
    """How far one law reaches, measured by the other."""

    SAME = "same"
    STRICTER = "stricter"
    WEAKER = "weaker"
    APART = "apart"
    """Each law reaches services that the other lets go."""


@dataclass(frozen=True)
class Comparison:
    """How the first of two laws answers a question, compared with the second.

    `first_alone` are the fewest facts under which the first law reaches a service and the second does not, and the
    other way round; None where there are no such facts.
    """

    question: Question
    first: Expr
    second: Expr
    first_alone: Values | None
    second_alone: Values | None

    @property
    def reach(self) -> Reach:
        """How far the first law reaches."""
        if self.first_alone is None:
            return Reach.SAME if self.second_alone is None else Reach.WEAKER
        return Reach.STRICTER if self.second_alone is None else Reach.APART


def compare(
    question: Question, first: Expr, second: Expr, prover: Prover, within: Expr = ALWAYS
) -> Comparison:
    """Return the comparison of two laws' answers, each example replayed in `decide`; Undecided if the solver gives up.

    `within` is where they are compared: what both laws cover, so that a difference of scope does not hide the others.
    """
    if within != ALWAYS:
        first, second = And((within, first)), And((within, second))
    alone, other = (prover.witness(_only(*pair)) for pair in ((first, second), (second, first)))
    return Comparison(question, first, second, alone, other)


def _only(one: Expr, other: Expr) -> Expr:
    return And((one, Not(other)))


def answer_of(question: Question, view: View, book: Book, attributions: Mapping[str, Attribution]) -> Expr:
    """Return the condition under which a law gives an answer to a question; NEVER where it has no rule."""
    found = tuple(_conditions(view.cells[question], view.law.key, book, attributions))
    return NEVER if not found else found[0] if len(found) == 1 else Or(found)


def _conditions(cell: Cell, law: str, book: Book, attributions: Mapping[str, Attribution]) -> Iterator[Expr]:
    for cite in dict.fromkeys((*cell.norms, *cell.amounts)):
        yield book.condition(book.norm(str(cite)))
    for norm in book.statute(law).norms if cell.keeping else ():
        keep = norm.keep if isinstance(norm, Duty | Programme) else None
        if keep and keep.period and keep.tag.binding:
            yield book.condition(norm)
    for ground in attributions[law].grounds if cell.answering else ():
        yield book.condition(ground.norm)
