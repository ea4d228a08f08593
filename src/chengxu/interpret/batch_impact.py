"""Tell what a change does to many services: every norm is answered before and after, and the answers are compared.

What changes is what is given of all services: parameters, settings, the day. Only norms with a test that comes out
otherwise have to be answered; the others cannot change. Tables are taken one after another, and memory is that of one.
Needs the `bulk` extra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import numpy as np
import pyarrow as pa

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import Compare, Expr
from chengxu.algebra.facts import Fact, Setting, Values
from chengxu.algebra.term import Term, TermError
from chengxu.algebra.walk import facts_in, leaves
from chengxu.interpret.batch import Answered, Program, compile_program, pack, run
from chengxu.interpret.batch_pack import words_of
from chengxu.interpret.decide import bound_of, decide
from chengxu.interpret.explain import Reason, explain, leaf_fact

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Words: TypeAlias = "NDArray[np.uint64]"

Move = Literal["gained", "lost", "undetermined", "settled"]
"""Did not apply and does; did apply and does not; was known and is open; was open and is known."""

MOVES: tuple[Move, ...] = get_args(Move)
EXAMPLES = 2
"""How many services are named for each norm and move."""

MOST = 500
"""How many groups a grouping may have; memory is bounded by this."""

TOO_MANY = Term(
    "按“{name}”分组超过 {most} 组；请换一列。",
    "`{name}` makes more than {most} groups; group by another column.",
)


class GroupError(TermError):
    """A column that does not group services, for nearly every one has a value of its own."""


Grouping = Callable[[pa.RecordBatch], pa.Array]
"""Gives for each service of a table the name of its group, null where it is in none."""


@dataclass(frozen=True)
class Study:
    """Two worlds in which conditions are answered; `exprs` are those whose answers can differ, by name."""

    exprs: Mapping[str, Expr]
    before: Values
    after: Values
    programs: tuple[Program, Program]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that have to be looked up of each service, each once."""
        return tuple(dict.fromkeys(fact for program in self.programs for fact in program.facts))


@dataclass
class Tally:
    """How many services there are, of how many some answer changes, which gain or lose some norm.

    `moves` (norms, 4) counts the services for each norm and move, in the order of `MOVES`.
    """

    moves: NDArray[np.int64]
    rows: int = 0
    changed: int = 0
    gaining: int = 0
    losing: int = 0

    def of(self, number: int) -> dict[Move, int]:
        """Return the counts of one norm."""
        return {move: int(count) for move, count in zip(MOVES, self.moves[number], strict=True)}


@dataclass(frozen=True)
class Example:
    """A service whose answer changes: its row from 1, its id if it has one, its known facts that the norm asks."""

    row: int
    id: object
    facts: Values


@dataclass
class Impact:
    """What a change does: `whole` for all services, `groups` by grouping and name of the group, None for no group.

    `before` and `after` (norms, 3) count to how many services each norm applies, to how many not, and which are open.
    """

    names: tuple[str, ...]
    whole: Tally
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    groups: dict[str, dict[str | None, Tally]] = field(default_factory=dict)
    examples: dict[tuple[str, Move], list[Example]] = field(default_factory=dict)


def study(exprs: Mapping[str, Expr], before: Values, after: Values) -> Study:
    """Return the conditions whose answers can differ between two worlds, compiled for both.

    `before` and `after` hold of every service: the day of the act, parameters, settings.
    """
    differs: dict[Expr, bool] = {}

    def touched(leaf: Expr) -> bool:
        if leaf not in differs:
            differs[leaf] = _as_given(leaf, before) != _as_given(leaf, after)
        return differs[leaf]

    found = {name: expr for name, expr in exprs.items() if any(touched(leaf) for leaf in leaves(expr))}
    return Study(found, before, after, (compile_program(found, before), compile_program(found, after)))


def _as_given(leaf: Expr, given: Values) -> object:
    """Return what a test comes to in a world: its truth, the figure it compares with, or None for itself."""
    fact = leaf_fact(leaf)
    if fact is not None and (fact.name in given or isinstance(fact, Setting)):
        return decide(leaf, given)
    return bound_of(leaf, given) if isinstance(leaf, Compare) else None


def batch_impact(of: Study, tables: Iterable[pa.RecordBatch], groupings: Mapping[str, Grouping]) -> Impact:
    """Return what the change does to the services of all tables; ColumnError for a column that its fact cannot have.

    A column that is absent is unknown. An `id` column names the examples.
    """
    names = tuple(of.exprs)
    impact = Impact(names, _tally(names), *np.zeros((2, len(names), 3), dtype=np.int64))
    impact.groups = {name: {} for name in groupings}
    for table in tables:
        before, after = (run(program, pack(program, table)) for program in of.programs)
        impact.before += _counted(before)
        impact.after += _counted(after)
        moves = _moves(before, after)
        everyone = _mask(np.ones(table.num_rows, dtype=bool))
        first = impact.whole.rows + 1
        _add(impact.whole, moves, everyone)
        for name, grouping in groupings.items():
            _add_groups(impact.groups[name], name, moves, grouping(table))
        _pick(impact, of, moves, table, first)
    return impact


def hinges(expr: Expr, cite: Cite, of: Study, facts: Values) -> tuple[tuple[Reason, Reason], ...]:
    """Return the tests on which a change of answer hangs, each before and after.

    `facts` are those of the service; `cite` is the place that the condition belongs to.
    """
    reasons = [explain(expr, {**facts, **given}, cite) for given in (of.before, of.after)]
    sides = [{leaf.node: leaf for leaf in reason.leaves()} for reason in reasons]
    carrying = dict.fromkeys(leaf.node for r in reasons for leaf in r.leaves(decisive_only=True))
    pairs = ((sides[0][node], sides[1][node]) for node in carrying)
    return tuple((was, now) for was, now in pairs if was.truth is not now.truth)


def in_classes(fact: str, bounds: Sequence[int]) -> Grouping:
    """Return a grouping by a number: class `0` up to and with the first bound, and so on; null for unknown."""
    names = pa.array([str(n) for n in range(len(bounds) + 1)])

    def grouping(table: pa.RecordBatch) -> pa.Array:
        column = table.column(fact).cast(pa.int64())
        numbers = np.asarray(column.fill_null(0))
        classes = np.searchsorted(np.asarray(bounds), numbers, side="left")
        missing = np.asarray(column.is_null())
        return pa.DictionaryArray.from_arrays(pa.array(classes.astype(np.int32), mask=missing), names)

    return grouping


def by_column(name: str) -> Grouping:
    """Return a grouping by what a column of text says."""

    def grouping(table: pa.RecordBatch) -> pa.Array:
        column = table.column(name)
        return column if pa.types.is_dictionary(column.type) else column.cast(pa.string())

    return grouping


def _tally(names: Sequence[str]) -> Tally:
    return Tally(np.zeros((len(names), len(MOVES)), dtype=np.int64))


def _counted(answered: Answered) -> NDArray[np.int64]:
    return np.array(list(answered.counts().values()), dtype=np.int64).reshape(-1, 3)


def _moves(before: Answered, after: Answered) -> Words:
    """Return a plane for each move and norm: which services make it; shape (4, norms, words)."""
    was, now = before.true | before.false, after.true | after.false
    return np.stack((before.false & after.true, before.true & after.false, was & ~now, now & ~was))


def _add(tally: Tally, moves: Words, members: Words) -> None:
    """Count the services of a group, whose mask is `members`."""
    planes = moves & members
    tally.rows += _bits(members)
    tally.moves += np.bitwise_count(planes).sum(axis=2, dtype=np.int64).T
    tally.gaining, tally.losing = (
        old + _bits(np.bitwise_or.reduce(planes[n], axis=0))
        for n, old in enumerate((tally.gaining, tally.losing))
    )
    tally.changed += _bits(np.bitwise_or.reduce(planes, axis=(0, 1)))


def _add_groups(found: dict[str | None, Tally], name: str, moves: Words, column: pa.Array) -> None:
    """Count the services of each group; GroupError where there are too many groups to be told apart."""
    for group, mask in _masks(column):
        if group not in found and len(found) == MOST:
            raise GroupError(TOO_MANY.fill(name=name, most=MOST))
        _add(found.setdefault(group, Tally(np.zeros(moves.shape[1::-1], dtype=np.int64))), moves, mask)


def _bits(plane: Words) -> int:
    return int(np.bitwise_count(plane).sum())


def _masks(column: pa.Array) -> Iterable[tuple[str | None, Words]]:
    """Yield each group that occurs, with the plane of its members."""
    coded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    names: list[str | None] = [*coded.dictionary.to_pylist(), None]
    codes = np.asarray(coded.indices.fill_null(len(names) - 1))
    for code in np.unique(codes):
        yield names[code], _mask(codes == code)


def _mask(holds: NDArray[np.bool_]) -> Words:
    packed = np.packbits(holds, bitorder="little")
    plane = np.zeros(words_of(len(holds)) * 8, dtype=np.uint8)
    plane[: len(packed)] = packed
    return plane.view(np.uint64)


def _pick(impact: Impact, of: Study, moves: Words, table: pa.RecordBatch, first: int) -> None:
    """Keep the first services that make each move, as examples; `first` is the number of the table's first row."""
    some = np.bitwise_or.reduce(moves, axis=2)
    for kind, number in np.argwhere(some).tolist():
        name = impact.names[number]
        found = impact.examples.setdefault((name, MOVES[kind]), [])
        if len(found) == EXAMPLES:
            continue
        plane = moves[kind, number].copy()
        while len(found) < EXAMPLES and plane.any():
            word = int(np.flatnonzero(plane)[0])
            bits = int(plane[word])
            row = 64 * word + (bits & -bits).bit_length() - 1
            plane[word] = bits & (bits - 1)
            found.append(Example(first + row, _cell(table, "id", row), _facts(of.exprs[name], table, row)))


def _facts(expr: Expr, table: pa.RecordBatch, row: int) -> Values:
    cells = {fact.name: _cell(table, fact.name, row) for fact in facts_in(expr)}
    return {name: value for name, value in cells.items() if value is not None}


def _cell(table: pa.RecordBatch, name: str, row: int) -> Any:
    """Return what a table says of a service, None for nothing."""
    if name not in table.schema.names:
        return None
    value = table.column(name)[row].as_py()
    return frozenset(value) if isinstance(value, list) else value
