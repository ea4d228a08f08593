"""Answer norms for millions of services at once: conditions as straight-line operations on bit planes.

Sixty-four services share a machine word, and every condition has two planes: one bit surely true, one bit surely
false; neither is unknown. Negation swaps them, and so does De Morgan's law, which leaves one operation:
`true = a.true & b.true`, `false = a.false | b.false`. What conditions share, within a norm and across laws, is done
once. It agrees with `decide` on every service.

Arrow comes in (a column a fact, null for unknown) and goes out (a nullable boolean a norm). Needs the `bulk` extra.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Not, Or, Unless
from chengxu.algebra.facts import Fact, Setting, Values
from chengxu.algebra.truth import Truth
from chengxu.interpret.batch_pack import columns_of, pack_leaf, words_of
from chengxu.interpret.decide import bound_of, decide
from chengxu.interpret.explain import leaf_fact

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 512
"""Words of a plane that are worked on at a time (32,768 services), so that what is between stays in the cache."""

TRUE, FALSE, UNKNOWN = 0, 1, 2
"""Where the constant planes stand: true, its contrary, and unknown (an even number, so that its contrary is a plane too)."""


@dataclass(frozen=True)
class Program:
    """Conditions compiled once.

    `leaves` are the tests of facts, each once; `steps` (n, 3) the operations `(to, a, b)`; `outputs` name each condition
    with its place. A place is twice a slot, plus one for its contrary; slot 0 is the constant true, slot 1 unknown,
    then come the leaves, then `scratch` slots that are used again and again. `outputs` are copied as soon as they
    are there: `emits` (m, 3) are `(after step, output, place)`.
    """

    leaves: tuple[Expr, ...]
    steps: NDArray[np.int32]
    emits: NDArray[np.int32]
    names: tuple[str, ...]
    scratch: int

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the conditions ask, each once."""
        found = (leaf_fact(leaf) for leaf in self.leaves)
        return tuple(dict.fromkeys(fact for fact in found if fact is not None))


@dataclass(frozen=True)
class Packed:
    """The leaves of a program over `rows` services, block by block: `planes` (blocks, 2 x slots, BLOCK) of 64 services a word."""

    planes: NDArray[np.uint64]
    rows: int


@dataclass(frozen=True)
class Answered:
    """The answers: for each name a plane of surely true and one of surely false; shape (names, words)."""

    names: tuple[str, ...]
    true: NDArray[np.uint64]
    false: NDArray[np.uint64]
    rows: int

    def counts(self) -> dict[str, tuple[int, int, int]]:
        """Return for each name how many services it applies to, how many not, and for how many that is unknown."""
        true, false = (np.bitwise_count(plane).sum(axis=1) for plane in (self.true, self.false))
        return {
            name: (int(t), int(f), self.rows - int(t) - int(f))
            for name, t, f in zip(self.names, true, false, strict=True)
        }

    def to_arrow(self) -> pa.RecordBatch:
        """Return a nullable boolean column for each name, null for unknown; nothing is unpacked."""
        columns = [
            pa.BooleanArray.from_buffers(
                pa.bool_(), self.rows, [pa.py_buffer(np.ascontiguousarray(t | f)), pa.py_buffer(t)]
            )
            for t, f in zip(self.true, self.false, strict=True)
        ]
        return pa.RecordBatch.from_arrays(columns, names=list(self.names))


def batch(
    exprs: Mapping[str, Expr], tables: Iterable[pa.RecordBatch | pa.Table], given: Values, *, threads: int = 0
) -> Iterator[Answered]:
    """Yield the answers to the conditions for each table in turn; memory is that of one table.

    `given` holds of every service: the day of the act, parameters, settings. A column that is absent is unknown.
    Raises `ColumnError` for a column of a type that its fact cannot have.
    """
    program = compile_program(exprs, given)
    for table in tables:
        yield run(program, pack(program, table), threads=threads)


def compile_program(exprs: Mapping[str, Expr], given: Values) -> Program:
    """Return the conditions as operations on planes; what `given` settles is settled here."""
    builder = _Builder(given)
    places = {name: builder.place(expr) for name, expr in exprs.items()}
    return builder.program(places)


def pack(program: Program, table: pa.RecordBatch | pa.Table) -> Packed:
    """Return the planes of every leaf of the program; `ColumnError` for a column that does not fit its fact."""
    rows = table.num_rows
    words = words_of(rows)
    blocks = max(1, -(-words // BLOCK))
    planes = np.zeros((blocks, 2 * (2 + len(program.leaves)), BLOCK), dtype=np.uint64)
    planes[:, TRUE] = ~np.uint64(0)
    columns = columns_of(program.leaves, table)
    for number, leaf in enumerate(program.leaves):
        true, false = pack_leaf(leaf, columns)
        for side, plane in enumerate((true, false)):
            if plane is not None:
                _spread(plane, planes[:, 2 * (2 + number) + side])
    return Packed(planes, rows)


def _spread(plane: NDArray[np.uint64], to: NDArray[np.uint64]) -> None:
    """Write a plane block by block."""
    whole = len(plane) // BLOCK
    to[:whole] = plane[: whole * BLOCK].reshape(whole, BLOCK)
    if rest := len(plane) - whole * BLOCK:
        to[whole, :rest] = plane[whole * BLOCK :]


def run(program: Program, packed: Packed, threads: int = 0) -> Answered:
    """Return the answers for packed services, on all cores unless told how many."""
    from chengxu.interpret.batch_kernel import execute

    blocks = packed.planes.shape[0]
    out = np.empty((2, len(program.names), blocks * BLOCK), dtype=np.uint64)
    execute(program.steps, program.emits, packed.planes, out, program.scratch, threads)
    words = words_of(packed.rows)
    if rest := packed.rows % 64:
        out[:, :, words - 1] &= np.uint64((1 << rest) - 1)
    return Answered(program.names, out[0, :, :words], out[1, :, :words], packed.rows)


class _Builder:
    """Numbers every distinct part once; places in virtual slots, which are then folded onto few."""

    def __init__(self, given: Values) -> None:
        self.given = given
        self.leaves: dict[Expr, int] = {}
        self.pairs: dict[tuple[int, int], int] = {}
        self.steps: list[tuple[int, int, int]] = []
        self.seen: dict[int, tuple[Expr, int]] = {}

    def place(self, expr: Expr) -> int:
        """Return where a condition's planes will stand."""
        known = self.seen.get(id(expr))
        if known is None:
            known = self.seen[id(expr)] = (expr, self._place(expr))
        return known[1]

    def _place(self, expr: Expr) -> int:
        match expr:
            case Clause(item):
                return self.place(item)
            case Not(item):
                return self._not(self.place(item))
            case And(items):
                return self._all(self.place(item) for item in items)
            case Or(items):
                return self._not(self._all(self._not(self.place(item)) for item in items))
            case Unless(base, exceptions):
                return self._all((self.place(base), *(self._not(self.place(e)) for e in exceptions)))
            case AtLeast(least, items):
                return self._at_least(least, [self.place(item) for item in items])
            case _:
                return self._leaf(expr)

    def _leaf(self, leaf: Expr) -> int:
        fact = leaf_fact(leaf)
        assert fact is not None
        if fact.name in self.given or isinstance(fact, Setting):
            return {Truth.TRUE: TRUE, Truth.FALSE: FALSE, Truth.UNKNOWN: UNKNOWN}[decide(leaf, self.given)]
        if isinstance(leaf, Compare):
            bound = bound_of(leaf, self.given)
            if bound is None:
                return UNKNOWN
            leaf = Compare(leaf.fact, leaf.op, bound)
        return 2 * (2 + self.leaves.setdefault(leaf, len(self.leaves)))

    def _not(self, place: int) -> int:
        return UNKNOWN if place == UNKNOWN else place ^ 1

    def _all(self, places: Iterable[int]) -> int:
        found = TRUE
        for place in places:
            found = self._both(found, place)
        return found

    def _both(self, a: int, b: int) -> int:
        """Return where both hold, without an operation where there is nothing to do."""
        if FALSE in (a, b):
            return FALSE
        if a == b or TRUE in (a, b):
            return b if a == TRUE else a
        a, b = min(a, b), max(a, b)
        if (a, b) not in self.pairs:
            self.pairs[a, b] = -2 * (len(self.steps) + 1)  # below zero until the number of leaves is known
            self.steps.append((self.pairs[a, b], a, b))
        return self.pairs[a, b]

    def _at_least(self, least: int, places: list[int]) -> int:
        """Return where at least so many hold, by counting up part by part."""
        reached = [TRUE] + [FALSE] * least
        for place in places:
            for n in range(least, 0, -1):
                more = self._both(place, reached[n - 1])
                reached[n] = self._not(self._both(self._not(reached[n]), self._not(more)))
        return reached[least]

    def program(self, places: Mapping[str, int]) -> Program:
        """Return the program, its results in as few scratch slots as their lives allow."""
        names = tuple(places)
        last = {slot: number for number, (_, *ab) in enumerate(self.steps) for slot in map(_slot, ab)}
        wanted: dict[int, list[tuple[int, int]]] = {}
        for output, place in enumerate(places.values()):
            wanted.setdefault(_slot(place), []).append((output, place & 1))
        base, free, at = 2 + len(self.leaves), list[int](), dict[int, int]()
        used, steps, emits = 0, [], []
        emits += [(-1, o, place) for o, place in enumerate(places.values()) if place >= 0]
        for number, (to, a, b) in enumerate(self.steps):
            operands = [_real(place, at, base) for place in (a, b)]
            for slot in {_slot(a), _slot(b)}:
                if slot < 0 and last[slot] == number:
                    free.append(at.pop(slot))
            slot = _slot(to)
            at[slot] = free.pop() if free else used
            used = max(used, at[slot] + 1)
            steps.append((2 * (base + at[slot]), *operands))
            emits += [(number, o, 2 * (base + at[slot]) + side) for o, side in wanted.get(slot, ())]
            if slot not in last:
                free.append(at.pop(slot))
        return Program(tuple(self.leaves), _triples(steps), _triples(emits), names, used)


def _triples(rows: Sequence[tuple[int, ...]]) -> NDArray[np.int32]:
    return np.array(rows, dtype=np.int32).reshape(-1, 3)


def _slot(place: int) -> int:
    return place >> 1


def _real(place: int, at: Mapping[int, int], base: int) -> int:
    return place if place >= 0 else 2 * (base + at[_slot(place)]) + (place & 1)
