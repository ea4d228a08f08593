"""Chengxu: `decide`, which defines the answers, and `batch` from packed facts and from Arrow columns."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from peers.engine import ArrowAnswers, Engine, Planes, RowEngine
from peers.ruleset import Ruleset

SAID = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


class Decide(RowEngine):
    """The definition: a walk of the tree, one case."""

    name = "chengxu decide"
    rulesets = ("seeded", "book", "filled")
    knows_unknown = True

    def __init__(self, rules: Ruleset) -> None:
        self.rules = rules

    def answer(self, facts: list[dict[str, Any]]) -> list[tuple[bool | None, ...]]:
        whole, given = tuple(self.rules.whole.values()), self.rules.given
        return [tuple(SAID[decide(expr, {**given, **row})] for expr in whole) for row in facts]


class Batch(Engine):
    """Bit planes, facts stored packed, all cores."""

    name = "chengxu batch, facts packed"
    package = "numba"
    rulesets = ("seeded", "book", "filled")
    knows_unknown = True
    at_the_limit = True
    threads = 0

    def __init__(self, rules: Ruleset) -> None:
        from chengxu.interpret.batch import compile_program

        self.program = compile_program(rules.whole, rules.given)

    def load(self, table: pa.Table) -> Any:
        from chengxu.interpret.batch import pack

        return pack(self.program, table)

    def answer(self, facts: Any) -> Any:
        from chengxu.interpret.batch import run

        return run(self.program, facts, threads=self.threads)

    def planes(self, answers: Any) -> Planes:
        return ArrowAnswers.planes(self, answers.to_arrow())  # type: ignore[arg-type]


class BatchAlone(Batch):
    """The same on one core."""

    name = "chengxu batch, facts packed, one core"
    threads = 1


class BatchFromArrow(Batch):
    """Packing from Arrow columns included."""

    name = "chengxu batch, from Arrow columns"

    def load(self, table: pa.Table) -> pa.Table:
        return table

    def answer(self, facts: pa.Table) -> Any:
        return super().answer(super().load(facts))


ENGINES = (Batch, BatchAlone, BatchFromArrow, Decide)
