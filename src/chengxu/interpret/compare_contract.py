"""JSON of comparisons: one service under every law, and two laws against each other; `docs/json.md` describes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from chengxu.algebra.facts import Values
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment
from chengxu.interpret.cells import entries, silence
from chengxu.interpret.contract import value_json
from chengxu.interpret.juxtapose import Answer
from chengxu.law.view import Question

if TYPE_CHECKING:
    from chengxu.interpret.compare import Comparison

Json = dict[str, Any]


def juxtaposed_json(assessment: Assessment, found: Mapping[Question, Mapping[str, Answer]]) -> Json:
    """Return the table of one service under every law."""
    return {
        "service": assessment.record.name.as_json(),
        "on": assessment.on.isoformat(),
        "laws": {
            key: {"title": assessment.book.statute(key).law.title.as_json(), "in_force": _known(truth)}
            for key, truth in assessment.in_force.items()
        },
        "questions": [
            {
                "question": question.name,
                "term": question.term.as_json(),
                "answers": {key: _answer(question, answer) for key, answer in answers.items()},
            }
            for question, answers in found.items()
        ],
    }


def _answer(question: Question, answer: Answer) -> Json:
    silent = silence(answer)
    return {
        "lines": [
            {
                "norm": str(line.finding.norm.cite),
                "words": entry.words.as_json(),
                "more": entry.more and entry.more.as_json(),
                "tag": str(entry.tag),
                "settled": entry.truth is Truth.TRUE,
                "missing": [fact.name for fact in line.finding.missing],
            }
            for line, entry in zip(answer.lines, entries(question, answer), strict=True)
        ],
        "silent": silent and silent.as_json(),
    }


def comparisons_json(keys: Sequence[str], found: Sequence[Comparison], on: date) -> Json:
    """Return how two laws compare, question by question; `alone` are the fewest facts that only one of them reaches."""
    return {
        "laws": list(keys),
        "on": on.isoformat(),
        "questions": [
            {
                "question": one.question.name,
                "term": one.question.term.as_json(),
                "reach": one.reach.value,
                "alone": {keys[0]: _facts(one.first_alone), keys[1]: _facts(one.second_alone)},
            }
            for one in found
        ],
    }


def _facts(known: Values | None) -> Json | None:
    return None if known is None else {name: value_json(value) for name, value in sorted(known.items())}


def _known(truth: Truth) -> bool | None:
    return None if truth is Truth.UNKNOWN else truth is Truth.TRUE
