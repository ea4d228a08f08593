"""Turn the columns of a table into bit planes, one pair for each test of a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from chengxu.algebra.expr import Compare, Expr, OneOf
from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several
from chengxu.algebra.term import Term, TermError
from chengxu.interpret.batch_kernel import above
from chengxu.interpret.batch_text import OTHER, codes_of, planes_of
from chengxu.interpret.explain import leaf_fact

if TYPE_CHECKING:
    from numpy.typing import NDArray

Plane: TypeAlias = "NDArray[np.uint64] | None"
Planes: TypeAlias = tuple[Plane, Plane]
"""Surely true, surely false; None for a plane without any bit."""

EPOCH = date(1970, 1, 1)
LEAST, MOST = -(1 << 63), (1 << 63) - 1
WRONG_TYPE = Term(
    "列“{name}”的类型是 {type}，应为{wanted}。", "column `{name}` is of type {type}; it should be {wanted}."
)
WANTED = {
    Flag: Term("布尔值", "boolean"),
    Number: Term("整数", "integer"),
    Day: Term("日期（date32）", "date (date32)"),
    Several: Term("文本的列表", "a list of strings"),
    Choice: Term("文本", "string"),
}
NO_VALUE = Term(
    "列“{name}”的值“{value}”不在可选之列：{known}。",
    "column `{name}` has the value `{value}`, which is none of: {known}.",
)


class ColumnError(TermError):
    """A column that its fact cannot have: which, and what to write instead."""


def words_of(rows: int) -> int:
    """Return how many words of 64 services hold so many."""
    return -(-rows // 64)


def columns_of(leaves: Iterable[Expr], table: pa.RecordBatch | pa.Table) -> dict[str, Column | None]:
    """Return the column of each fact that the tests ask, ready for them; None where the table has none."""
    found: dict[str, Column | None] = {}
    bounds: dict[str, set[int]] = {}
    for leaf in leaves:
        fact = leaf_fact(leaf)
        assert fact is not None
        if fact.name not in found:
            found[fact.name] = _column(fact, table)
        if isinstance(leaf, Compare):
            bounds.setdefault(fact.name, set()).add(_bound(leaf)[0])
    for name, figures in bounds.items():
        if (column := found[name]) is not None:
            column.bounds = sorted(figures)
    return found


def pack_leaf(leaf: Expr, columns: Mapping[str, Column | None]) -> Planes:
    """Return the planes of one test."""
    fact = leaf_fact(leaf)
    assert fact is not None
    column = columns[fact.name]
    return (None, None) if column is None else column.test(leaf)


def _bound(leaf: Compare) -> tuple[int, bool]:
    """Return a comparison as `above this figure`, and whether it is that or its contrary."""
    bound = leaf.bound
    assert isinstance(bound, int | date)
    figure = (bound - EPOCH).days if isinstance(bound, date) else bound
    return figure - (leaf.op in (">=", "<")), leaf.op in (">", ">=")


class Column:
    """A fact's column, ready to be tested."""

    def __init__(self, fact: Fact, array: pa.Array) -> None:
        self.fact, self.array, self.rows = fact, array, len(array)
        self.known = _bits(array.is_valid()) if array.null_count else None
        self.bounds: list[int] = []

    def test(self, leaf: Expr) -> Planes:
        """Return the planes of a test."""
        holds = self._holds(leaf)
        if self.known is None:
            return holds, ~holds
        return holds & self.known, ~holds & self.known

    def _holds(self, leaf: Expr) -> NDArray[np.uint64]:
        if isinstance(leaf, Flag):
            return _bits(self.array)
        if isinstance(leaf, Compare):
            figure, over = _bound(leaf)
            return self._above[figure] if over else ~self._above[figure]
        assert isinstance(leaf, OneOf)
        planes = [self._by_value[value] for value in leaf.values]
        return reduce(np.bitwise_or, planes, np.zeros(words_of(self.rows), dtype=np.uint64))

    @cached_property
    def _above(self) -> dict[int, NDArray[np.uint64]]:
        if pa.types.is_decimal(self.array.type):  # beyond 64 bits, as counts of operations are
            wide = self.array.cast(pa.decimal128(38, 0)).fill_null(Decimal(0))
            figures = {bound: pa.scalar(Decimal(bound), pa.decimal128(38, 0)) for bound in self.bounds}
            return {bound: _bits(pc.greater(wide, figure)) for bound, figure in figures.items()}
        array = self.array.cast(pa.int32()) if isinstance(self.fact, Day) else self.array
        values = _numbers(array)
        within = [min(max(bound, LEAST), MOST) for bound in self.bounds]
        planes = above(values, np.array(within, dtype=np.int64))
        return dict(zip(self.bounds, planes, strict=True))

    @cached_property
    def _by_value(self) -> dict[str, NDArray[np.uint64]]:
        """For each value of the fact, in which rows it is, or is in the list."""
        assert isinstance(self.fact, Choice)
        names = tuple(name for name, _ in self.fact.values)
        texts, ends = self.array, np.arange(self.rows + 1)
        if isinstance(self.fact, Several):
            ends = np.asarray(self.array.offsets)
            texts, ends = self.array.values[ends[0] : ends[-1]], ends - ends[0]
        codes = codes_of(texts, names)
        if (codes == OTHER).any():
            value = texts[int(np.argmax(codes == OTHER))].as_py()
            raise ColumnError(NO_VALUE.fill(name=self.fact.name, value=value, known=", ".join(names)))
        return dict(zip(names, planes_of(ends, codes, len(names)), strict=True))


def _numbers(array: pa.Array) -> NDArray[Any]:
    """Return the numbers of a column as they stand, without a copy; where one is missing, anything may stand."""
    if array.null_count:
        array = pa.Array.from_buffers(array.type, len(array), [None, array.buffers()[1]], offset=array.offset)
    return np.asarray(array)


def _column(fact: Fact, table: pa.RecordBatch | pa.Table) -> Column | None:
    if fact.name not in table.schema.names:
        return None
    array = table.column(fact.name)
    if isinstance(array, pa.ChunkedArray):
        array = (
            array.chunk(0)
            if array.num_chunks == 1
            else pa.concat_arrays([*array.chunks, pa.array([], array.type)])
        )
    if pa.types.is_null(array.type):
        return None
    if not _fits(fact, array.type):
        wanted = next(words for kind, words in WANTED.items() if isinstance(fact, kind))
        raise ColumnError(WRONG_TYPE.fill(name=fact.name, type=str(array.type), wanted=wanted))
    return Column(fact, array)


def _fits(fact: Fact, kind: Any) -> bool:
    types: Any = pa.types
    match fact:
        case Flag():
            return bool(types.is_boolean(kind))
        case Number():
            return bool(types.is_integer(kind)) or bool(types.is_decimal(kind) and kind.scale == 0)
        case Day():
            return bool(types.is_date32(kind))
        case Several():
            return bool(types.is_list(kind) or types.is_large_list(kind)) and _is_text(kind.value_type)
        case _:
            return _is_text(kind)


def _is_text(kind: Any) -> bool:
    types: Any = pa.types
    if types.is_dictionary(kind):
        kind = kind.value_type
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_null(kind))


def _bits(array: pa.BooleanArray) -> NDArray[np.uint64]:
    """Return a boolean column as a plane; Arrow keeps its bits in the same order."""
    if array.offset % 8:
        array = pa.concat_arrays([array])
        if array.offset % 8:
            return _plane(np.asarray(array.fill_null(False)))
    data = array.buffers()[1]
    whole = np.frombuffer(data, dtype=np.uint8)[array.offset // 8 : array.offset // 8 + -(-len(array) // 8)]
    plane = np.zeros(words_of(len(array)) * 8, dtype=np.uint8)
    plane[: len(whole)] = whole
    return plane.view(np.uint64)


def _plane(holds: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Return a boolean array as a plane."""
    packed = np.packbits(holds, bitorder="little")
    plane = np.zeros(words_of(len(holds)) * 8, dtype=np.uint8)
    plane[: len(packed)] = packed
    return plane.view(np.uint64)
