"""What every engine can do: take rules, take facts in its own way, answer; and say its answers as planes of booleans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

import numpy as np
import pyarrow as pa

from peers.ruleset import Ruleset, rows_of

Planes = Iterator[tuple[np.ndarray, np.ndarray]]
"""For each norm two boolean arrays, a value a case: true, and false; neither is unknown."""


class Engine:
    """An engine with its rules loaded. `package` is what has to be installed; empty for what Python brings."""

    name: ClassVar[str]
    package: ClassVar[str] = ""
    rulesets: ClassVar[tuple[str, ...]] = ("seeded",)
    """The rulesets that it takes."""
    knows_unknown: ClassVar[bool] = False
    rule_engine: ClassVar[bool] = False
    """Whether it is made for rules, rather than for tables."""
    at_the_limit: ClassVar[bool] = False
    """Whether to measure the memory's bandwidth beside it."""

    def __init__(self, rules: Ruleset) -> None:
        raise NotImplementedError

    def load(self, table: pa.Table) -> Any:
        """Return the facts as the engine wants to find them; not timed."""
        raise NotImplementedError

    def answer(self, facts: Any) -> Any:
        """Return the answers as the engine gives them; this is timed."""
        raise NotImplementedError

    def planes(self, answers: Any) -> Planes:
        """Return the answers as planes; not timed."""
        raise NotImplementedError


class RowEngine(Engine):
    """Answers one case after another: from dictionaries to tuples of True, False or None."""

    def load(self, table: pa.Table) -> list[dict[str, object]]:
        return rows_of(table)

    def planes(self, answers: Sequence[Sequence[bool | None]]) -> Planes:
        said = np.array([[2 if x is None else int(x) for x in row] for row in answers], dtype=np.int8).T
        return ((row == 1, row == 0) for row in said)


class TwoValued(Engine):
    """Answers with an array of booleans for each norm."""

    def planes(self, answers: Sequence[np.ndarray]) -> Planes:
        return ((true, ~true) for true in answers)


class ArrowAnswers(Engine):
    """Answers with an Arrow table of nullable booleans."""

    knows_unknown = True

    def planes(self, answers: pa.Table) -> Planes:
        return (_pair(answers.column(name)) for name in answers.column_names)


def _pair(column: pa.Array | pa.ChunkedArray) -> tuple[np.ndarray, np.ndarray]:
    true, known = np.asarray(column.fill_null(False)), np.asarray(column.is_valid())
    return true, known & ~true


def split(table: pa.Table) -> dict[str, np.ndarray]:
    """Return columns as numpy has them: a choice as the number of its value, a set as one boolean a value `name=value`.

    Nulls become false or 0; `masks` tells which they were.
    """
    found: dict[str, np.ndarray] = {}
    for name, column in zip(table.column_names, table.columns, strict=True):
        array, kind = column.combine_chunks(), column.type
        if isinstance(array, pa.ChunkedArray):
            array = array.chunk(0)
        if pa.types.is_list(kind):
            parents = np.asarray(pa.compute.list_parent_indices(array))
            coded = array.flatten().dictionary_encode()
            for number, value in enumerate(coded.dictionary.to_pylist()):
                held = np.zeros(len(array), dtype=bool)
                held[parents[np.asarray(coded.indices) == number]] = True
                found[f"{name}={value}"] = held
        elif pa.types.is_dictionary(kind):
            found[name] = np.asarray(array.indices.fill_null(-1))
        elif pa.types.is_date32(kind):
            found[name] = np.asarray(array.cast(pa.int32()).fill_null(0))
        else:
            found[name] = np.asarray(
                array.fill_null(False) if pa.types.is_boolean(kind) else array.fill_null(0)
            )
    return found


def masks(table: pa.Table) -> dict[str, np.ndarray]:
    """Return which cases know a fact, by the fact's name."""
    return {name: np.asarray(table.column(name).is_valid()) for name in table.column_names}
