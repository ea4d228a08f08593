"""Find answers about one service that cannot all be true."""

from __future__ import annotations

from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.interpret.decide import decide
from chengxu.law.book import Book
from chengxu.law.read import Problem
from chengxu.law.record import Record


def contradict(book: Book, record: Record) -> list[Problem]:
    """Return a problem for each conflict that the record shows on some day, at the line of the last answer."""
    days = (record.before_all(), *record.changes())
    conflicts = [c for statute in book.statutes.values() for c in statute.conflicts]
    found = []
    for conflict in conflicts:
        day = next((d for d in days if decide(conflict.when, record.on(d)) is Truth.TRUE), None)
        if day is not None:
            answers = [record.answer(fact.name, day) for fact in facts_in(conflict.when)]
            found.append(Problem(conflict.why, max((a.line for a in answers if a and a.line), default=None)))
    return found
