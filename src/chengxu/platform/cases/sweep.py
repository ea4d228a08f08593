"""The daily sweep: what time alone did in open cases is written, and the clocks that queues read are brought up to date.

Nothing depends on it: a case is always computed for the day on which it is looked at. It can be run twice, and stopped
anywhere: every case is its own transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from chengxu.algebra.term import Term, TermError
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.take import let_pass
from chengxu.platform.cases.tally import forget

BATCH = 500
"""Cases looked up at a time."""


@dataclass
class Swept:
    """What a sweep did: cases looked at, steps that time took, and the cases that need a person, with the reason."""

    cases: int = 0
    steps: int = 0
    trouble: list[tuple[UUID, Term]] = field(default_factory=list)


def sweep(day: date, most: int | None = None) -> Swept:
    """Let time pass in every open case up to the end of a day, in at most `most` of them; return what was done."""
    done = Swept()
    for case in _waiting(day):
        if most is not None and done.cases >= most:
            break
        done.cases += 1
        try:
            done.steps += let_pass(case, day)
        except TermError as error:
            done.trouble.append((case, error.term))
    forget()
    return done


def _waiting(day: date) -> Iterator[UUID]:
    """Yield the open cases that time may have changed, each once, a batch at a time."""
    last: UUID | None = None
    while True:
        found = Case.objects.filter(final=False, next_look__lte=day).order_by("pk")
        if last is not None:
            found = found.filter(pk__gt=last)
        batch = list(found.values_list("pk", flat=True)[:BATCH])
        yield from batch
        if len(batch) < BATCH:
            return
        last = batch[-1]
