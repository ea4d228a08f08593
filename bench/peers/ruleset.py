"""The norms and the facts that every engine is given: a seeded ruleset, and the real book.

Norms are expressions of our own algebra, brought to six kinds of node (`settle`), so that each engine needs six
translations. Facts are an Arrow table, one column a fact, null for unknown.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pyarrow as pa

from chengxu.algebra.expr import ALWAYS, NEVER, And, AtLeast, Clause, Compare, Expr, Not, Or, Unless
from chengxu.algebra.facts import (
    ACT_DATE,
    Choice,
    Day,
    Fact,
    Flag,
    Number,
    Parameter,
    Setting,
    Several,
    Values,
)
from chengxu.algebra.term import Term
from chengxu.algebra.walk import leaves
from chengxu.interpret.assess import supposing
from chengxu.interpret.decide import bound_of, decide
from chengxu.interpret.explain import leaf_fact
from chengxu.law.book import Book
from chengxu.law.record import Record
from chengxu.statutes import open_book

SEED = 20260101
FLAGS, NUMBERS, NORMS, LEAVES, THRESHOLDS, COMPARISONS = 40, 4, 30, 267, 52, 60
MOST = 1_000
"""Numbers are drawn from 0 to this; thresholds lie between."""
DAY = date(2026, 6, 1)
"""The day on which the book is judged."""


@dataclass(frozen=True)
class Ruleset:
    """Conditions by name, settled; the facts they ask; and for `batch` and `decide` the conditions as they are."""

    name: str
    norms: Mapping[str, Expr]
    facts: tuple[Fact, ...]
    whole: Mapping[str, Expr]
    given: Values

    @staticmethod
    def of(name: str, whole: Mapping[str, Expr], given: Values) -> Ruleset:
        """Return the ruleset of these conditions; what `given` tells is settled."""
        settle = Settled(given)
        norms = {key: settle(expr) for key, expr in whole.items()}
        facts = (leaf_fact(leaf) for expr in norms.values() for leaf in leaves(expr))
        asked = dict.fromkeys(fact for fact in facts if fact is not None and fact.name not in given)
        return Ruleset(name, norms, tuple(asked), whole, given)


class Settled:
    """Conditions as flags, comparisons, choices, not, all, any: constants folded, equal parts made one object.

    A comparison with a blank parameter stays as it is: nobody can say, whatever the number.
    """

    def __init__(self, given: Values) -> None:
        self.given = given
        self.done: dict[int, tuple[Expr, Expr]] = {}
        self.same: dict[Expr, Expr] = {}

    def __call__(self, expr: Expr) -> Expr:
        if id(expr) not in self.done:
            made = self._settle(expr)
            self.done[id(expr)] = (expr, self.same.setdefault(made, made))
        return self.done[id(expr)][1]

    def _settle(self, expr: Expr) -> Expr:
        match expr:
            case Clause(item):
                return self(item)
            case Not(item):
                return _not(self(item))
            case And(items):
                return _and([self(item) for item in items])
            case Or(items):
                return _or([self(item) for item in items])
            case Unless(base, exceptions):
                return _and([self(base), *(_not(self(e)) for e in exceptions)])
            case AtLeast(least, items):
                parts = [self(item) for item in items]
                return _or(
                    [self.same.setdefault(_and(some), _and(some)) for some in combinations(parts, least)]
                )
        return self._leaf(expr)

    def _leaf(self, leaf: Expr) -> Expr:
        fact = leaf_fact(leaf)
        assert fact is not None
        if fact.name in self.given or isinstance(fact, Setting):
            truth = decide(leaf, self.given)
            if truth.known:
                return ALWAYS if truth.value == "true" else NEVER
        if isinstance(leaf, Compare) and isinstance(leaf.bound, Parameter):
            bound = bound_of(leaf, self.given)
            return leaf if bound is None else Compare(leaf.fact, leaf.op, bound)
        return leaf


def _not(item: Expr) -> Expr:
    if item in (ALWAYS, NEVER):
        return NEVER if item == ALWAYS else ALWAYS
    return ~item


def _and(items: list[Expr] | tuple[Expr, ...]) -> Expr:
    left = tuple(dict.fromkeys(item for item in items if item != ALWAYS))
    if NEVER in left:
        return NEVER
    return left[0] if len(left) == 1 else And(left)


def _or(items: list[Expr] | tuple[Expr, ...]) -> Expr:
    left = tuple(dict.fromkeys(item for item in items if item != NEVER))
    if ALWAYS in left:
        return ALWAYS
    return left[0] if len(left) == 1 else Or(left)


def seeded() -> Ruleset:
    """Return 30 norms over 40 flags and 4 numbers: 267 leaves, 52 thresholds, 3 to 5 nodes high."""
    lot = random.Random(SEED)
    flags, numbers = [flag(f"f{n}") for n in range(FLAGS)], [number(f"n{n}") for n in range(NUMBERS)]
    bounds = lot.sample(range(50, MOST - 50), THRESHOLDS)
    ops = (">", ">=", "<", "<=")
    compared = [Compare(numbers[i % NUMBERS], ops[lot.randrange(4)], bound) for i, bound in enumerate(bounds)]
    compared += lot.sample(compared, COMPARISONS - THRESHOLDS)
    left: list[Expr] = [*compared, *(flags[i % FLAGS] for i in range(LEAVES - COMPARISONS))]
    lot.shuffle(left)
    sizes = [LEAVES // NORMS + (i < LEAVES % NORMS) for i in range(NORMS)]
    whole = {f"norm{i}": _grown([left.pop() for _ in range(size)], lot) for i, size in enumerate(sizes)}
    return Ruleset.of("seeded", whole, {})


def _grown(parts: list[Expr], lot: random.Random) -> Expr:
    """Return a condition over all parts, 3 to 5 nodes high."""
    while True:
        found = _node(parts, lot, lot.random() < 0.5)
        if 3 <= height(found) <= 5:
            return found


def _node(parts: list[Expr], lot: random.Random, both: bool) -> Expr:
    if len(parts) == 1:
        return ~parts[0] if lot.random() < 0.2 else parts[0]
    cuts = sorted(lot.sample(range(1, len(parts)), min(lot.randint(1, 3), len(parts) - 1)))
    groups = [parts[a:b] for a, b in zip([0, *cuts], [*cuts, len(parts)], strict=True)]
    made = (And if both else Or)(tuple(_node(group, lot, not both) for group in groups))
    return ~made if lot.random() < 0.15 else made


def height(expr: Expr) -> int:
    """Return how many nodes lie on the longest way down to a leaf, the leaf included."""
    parts = expr.items if isinstance(expr, And | Or) else (expr.item,) if isinstance(expr, Not) else ()
    return 1 + max(map(height, parts), default=0)


def flag(name: str) -> Flag:
    """Return a yes-or-no fact."""
    word = Term(name, name)
    return Flag(name=name, question=word, yes=word, no=word)


def number(name: str) -> Number:
    """Return a number."""
    word = Term(name, name)
    return Number(name=name, question=word, label=word, unit=word)


def the_book(*, blank: bool = True) -> Ruleset:
    """Return every norm of every law on `DAY`, each law without a date of entry as if in force since then.

    Without `blank`, blank parameters get a value of no meaning (500, or the day), for engines that know no unknown.
    """
    book = open_book()
    given = dict(supposing(Record(Term("某", "any")), book.statutes.values(), DAY).on(DAY))
    if not blank:
        dayish = {leaf.bound.name for leaf in _compared(book) if isinstance(leaf.fact, Day)}
        for name, parameter in book.parameters.items():
            if name not in given and parameter.at(DAY) is None:
                given[name] = DAY if parameter.of_days or name in dayish else MOST // 2
    assert given[ACT_DATE.name] == DAY
    name = "book" if blank else "book, blanks filled"
    return Ruleset.of(name, {norm.id: book.condition(norm) for norm in book.norms()}, given)


def _compared(book: Book) -> list[Compare]:
    found = (leaf for norm in book.norms() for leaf in leaves(book.condition(norm)))
    return [leaf for leaf in found if isinstance(leaf, Compare) and isinstance(leaf.bound, Parameter)]


def table_of(rules: Ruleset, cases: int, missing: float = 0.0) -> pa.Table:
    """Return random facts for so many cases, this share of each column null; of one seed, whatever the engine."""
    lot = np.random.default_rng(SEED)
    columns = {fact.name: _column(fact, cases, missing, lot) for fact in rules.facts}
    return pa.table(columns)


def _column(fact: Fact, cases: int, missing: float, lot: np.random.Generator) -> pa.Array:
    unknown = lot.random(cases, dtype=np.float32) < missing if missing else None
    match fact:
        case Flag():
            return pa.array(lot.random(cases, dtype=np.float32) < 0.5, mask=unknown)
        case Number():
            return pa.array(lot.integers(0, MOST + 1, cases), mask=unknown)
        case Day():
            start = (DAY - timedelta(days=365) - date(1970, 1, 1)).days
            return pa.array(lot.integers(start, start + 730, cases, dtype=np.int32), mask=unknown).cast(
                pa.date32()
            )
        case Several():
            return _lists([name for name, _ in fact.values], cases, unknown, lot)
        case Choice():
            names = pa.array([name for name, _ in fact.values])
            drawn = lot.integers(0, len(names), cases, dtype=np.int8)
            return pa.DictionaryArray.from_arrays(pa.array(drawn, mask=unknown), names)
    raise TypeError(type(fact).__name__)


def _lists(names: list[str], cases: int, unknown: np.ndarray | None, lot: np.random.Generator) -> pa.Array:
    """Return sets of names, one name each on average."""
    held = lot.random((cases, len(names)), dtype=np.float32) < 1 / len(names)
    if unknown is not None:
        held[unknown] = False
    ends = np.concatenate(([0], np.cumsum(held.sum(axis=1)))).astype(np.int32)
    values = pa.DictionaryArray.from_arrays(pa.array(np.nonzero(held)[1].astype(np.int8)), pa.array(names))
    mask = None if unknown is None else pa.array(unknown)
    return pa.ListArray.from_arrays(pa.array(ends), values.cast(pa.string()), mask=mask)


def rows_of(table: pa.Table) -> list[dict[str, object]]:
    """Return the facts as Python dictionaries; what is unknown is absent, and a set is a frozenset."""
    named = [{k: v for k, v in row.items() if v is not None} for row in table.to_pylist()]
    sets = [field.name for field in table.schema if pa.types.is_list(field.type)]
    for row in named:
        for name in sets:
            if name in row:
                row[name] = frozenset(row[name])
    return named


RULESETS = {"seeded": seeded, "book": the_book, "filled": lambda: the_book(blank=False)}
