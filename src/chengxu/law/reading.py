"""Readings: what we take an open text to mean, numbered, with the reason, so that anybody can disagree."""

from __future__ import annotations

from dataclasses import dataclass, field

from chengxu.algebra.term import Term


@dataclass(frozen=True)
class Reading:
    """An open question and the answer taken; norms name it by `number`."""

    number: str
    question: Term = field(compare=False)
    answer: Term = field(compare=False)
    reason: Term = field(compare=False)
