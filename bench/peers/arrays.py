"""numpy as anyone would write it: one byte a fact, one pass an operator. In two values, and in three as pairs of booleans."""

from __future__ import annotations

import operator
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from chengxu.algebra.facts import Choice, Several
from peers.engine import Engine, Planes, TwoValued, masks, split
from peers.ruleset import Ruleset
from peers.translate import Form, shared_parts

Array = np.ndarray
OPS: dict[str, Callable[[Any, Any], Any]] = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le,
}  # fmt: skip
EPOCH = date(1970, 1, 1)


def figure(bound: int | date) -> int:
    """Return a bound as a number: a day as days since 1970."""
    return (bound - EPOCH).days if isinstance(bound, date) else bound


def keys_of(fact: Choice, values: Sequence[str]) -> list[tuple[str, int | None]]:
    """Return the columns of `split` that hold a choice, each with the number that is looked for, None for a set's flag."""
    if isinstance(fact, Several):
        return [(f"{fact.name}={value}", None) for value in values]
    names = [name for name, _ in fact.values]
    return [(fact.name, names.index(value)) for value in values]


class Bytes(Form[Array]):
    """Arrays of booleans over columns."""

    def __init__(
        self,
        columns: Mapping[str, Array],
        cases: int,
        keep: Collection[int],
        named: Mapping[int, str] | None = None,
    ) -> None:
        super().__init__(keep, named)
        self.columns, self.cases = columns, cases

    def flag(self, name: str) -> Array:
        return self.columns[name]

    def compare(self, name: str, op: str, bound: int | date) -> Array:
        return OPS[op](self.columns[name], figure(bound))

    def one_of(self, fact: Choice, values: tuple[str, ...]) -> Array:
        keys = keys_of(fact, values)
        return self.any(
            [self.columns[k] if n is None else self.columns[k] == n for k, n in keys if k in self.columns]
        )

    def no(self, item: Array) -> Array:
        return ~item

    def all(self, items: Sequence[Array]) -> Array:
        found = items[0] if items else np.ones(self.cases, dtype=bool)
        for item in items[1:]:
            found = found & item
        return found

    def any(self, items: Sequence[Array]) -> Array:
        found = items[0] if items else np.zeros(self.cases, dtype=bool)
        for item in items[1:]:
            found = found | item
        return found


class NaiveNumpy(TwoValued):
    """One byte a fact, unknown is false."""

    name = "numpy, one byte a fact"
    package = "numpy"
    rulesets = ("seeded", "filled")

    def __init__(self, rules: Ruleset) -> None:
        self.rules, self.shared = rules, shared_parts(rules.norms.values())

    def load(self, table: pa.Table) -> tuple[dict[str, Array], int]:
        return split(table), table.num_rows

    def answer(self, facts: tuple[dict[str, Array], int]) -> list[Array]:
        form = Bytes(*facts, self.shared)
        return [form(expr) for expr in self.rules.norms.values()]


Pair = tuple[Array, Array]


class Pairs(Form[Pair]):
    """Pairs of arrays: true, false."""

    def __init__(
        self, columns: Mapping[str, Array], known: Mapping[str, Array], cases: int, keep: Collection[int]
    ) -> None:
        super().__init__(keep)
        self.two, self.known, self.nothing = Bytes(columns, cases, ()), known, np.zeros(cases, dtype=bool)

    def _pair(self, name: str, holds: Array) -> Pair:
        return holds & self.known[name], ~holds & self.known[name]

    def flag(self, name: str) -> Pair:
        return self._pair(name, self.two.flag(name))

    def compare(self, name: str, op: str, bound: int | date) -> Pair:
        return self._pair(name, self.two.compare(name, op, bound))

    def one_of(self, fact: Choice, values: tuple[str, ...]) -> Pair:
        return self._pair(fact.name, self.two.one_of(fact, values))

    def unknown(self) -> Pair:
        return self.nothing, self.nothing

    def no(self, item: Pair) -> Pair:
        return item[1], item[0]

    def all(self, items: Sequence[Pair]) -> Pair:
        return self.two.all([t for t, _ in items]), self.two.any([f for _, f in items])

    def any(self, items: Sequence[Pair]) -> Pair:
        return self.two.any([t for t, _ in items]), self.two.all([f for _, f in items])


class NumpyPairs(Engine):
    """Two bytes a fact, in Kleene logic."""

    name = "numpy, pairs of booleans"
    package = "numpy"
    rulesets = ("seeded", "book")
    knows_unknown = True

    def __init__(self, rules: Ruleset) -> None:
        self.rules, self.shared = rules, shared_parts(rules.norms.values())

    def load(self, table: pa.Table) -> tuple[dict[str, Array], dict[str, Array], int]:
        return split(table), masks(table), table.num_rows

    def answer(self, facts: tuple[dict[str, Array], dict[str, Array], int]) -> list[Pair]:
        form = Pairs(*facts, self.shared)
        return [form(expr) for expr in self.rules.norms.values()]

    def planes(self, answers: list[Pair]) -> Planes:
        return iter(answers)


ENGINES = (NaiveNumpy, NumpyPairs)
