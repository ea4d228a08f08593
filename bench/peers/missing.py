"""Seven questions with a fact that nobody gave, as each engine answers them.

`a` and `n` are never given, `b` is. Kleene's strong logic answers F F U T U U U: an answer is known only if it would
stay the same whatever `a` and `n` turn out to be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from chengxu.algebra.expr import Expr
from chengxu.algebra.facts import Flag
from peers.ruleset import Ruleset, flag, number

if TYPE_CHECKING:
    from peers.engine import Engine

A, B, N = flag("a"), flag("b"), number("n")
QUESTIONS: dict[str, tuple[Expr, bool]] = {
    "a∧b, b=F": (A & B, False),
    "b∧a, b=F": (B & A, False),
    "a∧b, b=T": (A & B, True),
    "a∨b, b=T": (A | B, True),
    "a∨b, b=F": (A | B, False),
    "¬a": (~A, True),
    "n≥50": (N >= 50, True),
}
KLEENE = "FFUTUUU"


def answers_of(kind: type[Engine]) -> str:
    """Return a letter a question: T, F, U for unknown or undefined, ! for an error."""
    return "".join(_answer(kind, expr, b) for expr, b in QUESTIONS.values())


def _answer(kind: type[Engine], expr: Expr, b: bool) -> str:
    try:
        rules = Ruleset.of("missing", {"answer": expr}, {})
        columns = {
            fact.name: pa.array(
                [b if fact.name == "b" else None], pa.bool_() if isinstance(fact, Flag) else pa.int64()
            )
            for fact in rules.facts
        }
        engine = kind(rules)
        true, false = next(iter(engine.planes(engine.answer(engine.load(pa.table(columns))))))
        return "T" if true[0] else "F" if false[0] else "U"
    except Exception:  # whatever an engine raises is its answer
        return "!"
