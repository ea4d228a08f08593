"""Draw a made-up population of services: a column a fact, null where it is not known; nothing in it is real.

A service is drawn as a whole world first, in which the profile's conditions hold, and then what its papers do not tell
is made null. Taking knowledge away never makes a condition true, so what cannot contradict itself still cannot.
The same profile, number and seed give the same rows. Needs the `bulk` extra.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import reduce
from statistics import NormalDist
from typing import TYPE_CHECKING, TypeAlias, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from chengxu.algebra.expr import And, Compare, Expr, Not, OneOf, Or
from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several, Values
from chengxu.law.population import Chances, Draw, Profile, Share, Spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bools: TypeAlias = "NDArray[np.bool_]"
    Floats: TypeAlias = "NDArray[np.float32]"

CHUNK = 1 << 16
"""Services that are drawn at a time, each chunk from a seed of its own: this bounds memory and is part of what a seed means."""

REAL = "real"
"""The kind of a row that describes a real service; all others are made up."""

NAMES = pa.dictionary(pa.int32(), pa.string())
TYPES: tuple[tuple[type[Fact], pa.DataType], ...] = (
    (Flag, pa.bool_()),
    (Number, pa.int64()),
    (Day, pa.date32()),
    (Several, pa.list_(pa.string())),
    (Choice, NAMES),
)
_QUANTILE = NormalDist().inv_cdf


def batch_population(profile: Profile, count: int, seed: int) -> Iterator[pa.RecordBatch]:
    """Yield `count` made-up services, at most CHUNK rows a batch, in the columns of `schema_of`."""
    schema = schema_of(profile)
    for number, start in enumerate(range(0, count, CHUNK)):
        rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(number,)))
        yield _Chunk(profile, min(CHUNK, count - start), rng).batch(schema, start)


def schema_of(profile: Profile) -> pa.Schema:
    """Return the columns: id, province (null outside the mainland), kind, synthetic, then the facts in order."""
    head = [("id", pa.string()), ("province", NAMES), ("kind", NAMES), ("synthetic", pa.bool_())]
    return pa.schema(head + [(draw.fact.name, type_of(draw.fact)) for draw in profile.draws])


def type_of(fact: Fact) -> pa.DataType:
    """Return the type of a fact's column; null is unknown."""
    return next(found for kind, found in TYPES if isinstance(fact, kind))


def real_rows(profile: Profile, described: Mapping[str, Values]) -> pa.RecordBatch:
    """Return a row for each real service, by its name; facts that the profile does not draw are left out."""
    rows = [
        {"id": f"{REAL}-{name}", "kind": REAL, "synthetic": False}
        | {key: sorted(value) if isinstance(value, frozenset) else value for key, value in facts.items()}
        for name, facts in described.items()
    ]
    schema = schema_of(profile)
    return pa.RecordBatch.from_arrays(
        [pa.array([row.get(field.name) for row in rows], field.type) for field in schema], schema=schema
    )


class _Chunk:
    """Some services, drawn together: `columns` is the whole world, a set as one row of answers for each value."""

    def __init__(self, profile: Profile, rows: int, rng: np.random.Generator) -> None:
        self.profile, self.rows, self.rng = profile, rows, rng
        self.columns: dict[str, NDArray[np.generic]] = {}
        self.kinds = self._pick(profile.kinds)
        self.traits = self._hidden()
        shares = np.cumsum([share for share, _ in profile.papers])[:-1]
        factors = np.array([factor for _, factor in profile.papers], dtype=np.float32)
        self.papers = factors[np.searchsorted(shares, rng.random(rows), side="right")]

    def batch(self, schema: pa.Schema, start: int) -> pa.RecordBatch:
        """Return the chunk as columns; `start` is the number of its first service."""
        facts = [self._fact(draw) for draw in self.profile.draws]
        numbers = pc.cast(pa.array(np.arange(start + 1, start + self.rows + 1)), pa.string())
        ids = pc.binary_join_element_wise("synthetic", pc.utf8_lpad(numbers, 9, "0"), "-")
        outside = ~self.holds(self.profile.in_province)
        head = [
            ids,
            _named(self._pick(self.profile.provinces), [p.name for p in self.profile.provinces], outside),
            _named(self.kinds, [kind.name for kind in self.profile.kinds]),
            pa.array(np.ones(self.rows, dtype=bool)),
        ]
        return pa.RecordBatch.from_arrays(head + facts, schema=schema)

    def _pick(self, shares: tuple[Share, ...]) -> NDArray[np.int64]:
        sums = np.cumsum([share.share for share in shares])[:-1]
        return np.searchsorted(sums, self.rng.random(self.rows), side="right")

    def _hidden(self) -> dict[str, Floats]:
        found: dict[str, Floats] = {}
        for name, other, pull in self.profile.traits:
            found[name] = self._normal(found.get(other or ""), pull)
        return found

    def _fact(self, draw: Draw) -> pa.Array:
        fact = draw.fact
        match fact:
            case Flag():
                self.columns[fact.name] = self._happens(draw, _alone)
            case Number():
                self.columns[fact.name] = self._number(draw)
            case Several():
                self._several(draw, fact)
            case Choice():
                self.columns[fact.name] = self._choice(draw, fact)
        unknown = self.rng.random(self.rows, dtype=np.float32) < self.papers * np.float32(draw.unknown)
        return _array(fact, self.columns[fact.name], unknown | ~self.holds(draw.where))

    def _per_row(self, draw: Draw, get: Callable[[Chances], float]) -> Floats:
        """Return for each service what its kind, or the first rule that fits it, says."""
        found = np.array([get(chances) for chances in draw.by_kind], dtype=np.float32)[self.kinds]
        for when, chances in reversed(draw.rules):
            found[self.holds(when)] = get(chances)
        return found

    def _happens(self, draw: Draw, get: Callable[[Chances], float]) -> Bools:
        """Return whether something happens with the chance that `get` finds, pulled by the draw's trait."""
        if draw.trait is None or not draw.pull:
            return self.rng.random(self.rows, dtype=np.float32) < self._per_row(draw, get)
        trait = self._normal(self.traits[draw.trait], -draw.pull)
        return trait < self._per_row(draw, lambda chances: _threshold(get(chances)))

    def _normal(self, trait: Floats | None, pull: float) -> Floats:
        own = self.rng.standard_normal(self.rows, dtype=np.float32)
        return own if trait is None else np.float32(pull) * trait + np.float32((1 - pull**2) ** 0.5) * own

    def _choice(self, draw: Draw, fact: Choice) -> NDArray[np.int32]:
        chance, code = self.rng.random(self.rows, dtype=np.float32), np.zeros(self.rows, dtype=np.int32)
        for place in range(1, len(fact.values)):
            code += chance >= self._per_row(draw, _first(place))
        return code

    def _several(self, draw: Draw, fact: Several) -> None:
        values = np.zeros((len(fact.values), self.rows), dtype=bool)
        self.columns[fact.name] = values
        names = tuple(dict(fact.values))
        for place, name in enumerate(names):
            if any(_at(place)(chances) for chances in (*draw.by_kind, *(c for _, c in draw.rules))):
                values[place] = self._happens(draw, _at(place))
            if name in draw.sure:
                values[place] |= self.holds(draw.sure[name])
            if name in draw.only:
                values[place] &= self.holds(draw.only[name])
            if draw.within is not None:
                values[place] &= self.holds(OneOf(draw.within, (name,)))

    def _number(self, draw: Draw) -> NDArray[np.int64]:
        trait = self.traits[draw.trait] if draw.trait else None
        middle, sigma, zero, rounded, most = (
            self._per_row(draw, _of(field.name)).astype(np.float64) for field in fields(Spread)
        )
        found = np.exp(np.log(middle) + sigma * self._normal(trait, draw.pull))
        digit = 10 ** np.floor(np.log10(found))
        chance = self.rng.random((2, self.rows))
        found = np.where(chance[0] < rounded, np.round(found / digit) * digit, np.round(found))
        found[chance[1] < zero] = 0
        return np.minimum(found, most).astype(np.int64)

    def holds(self, expr: Expr) -> Bools:
        """Return where a condition holds in the whole world; every fact of it has been drawn."""
        match expr:
            case Flag():
                return cast("Bools", self.columns[expr.name])
            case Not(item):
                return ~self.holds(item)
            case And(items):
                return reduce(np.logical_and, map(self.holds, items), np.ones(self.rows, dtype=bool))
            case Or(items):
                return reduce(np.logical_or, map(self.holds, items), np.zeros(self.rows, dtype=bool))
            case OneOf(fact, values):
                places = [place for place, (name, _) in enumerate(fact.values) if name in values]
                column = self.columns[fact.name]
                if isinstance(fact, Several):
                    return cast("Bools", column[places].any(axis=0))
                return np.isin(column, places)
            case Compare(fact, ">", int(bound)):
                return cast("NDArray[np.int64]", self.columns[fact.name]) > bound
        raise TypeError(f"a profile has no condition of the kind {type(expr).__name__}")


def _alone(chances: Chances) -> float:
    return cast(float, chances)


def _at(place: int) -> Callable[[Chances], float]:
    """Return how to find the chance of one value."""
    return lambda chances: cast("tuple[float, ...]", chances)[place]


def _first(places: int) -> Callable[[Chances], float]:
    """Return how to find the share of the first values together."""
    return lambda chances: sum(cast("tuple[float, ...]", chances)[:places])


def _of(name: str) -> Callable[[Chances], float]:
    """Return how to find one property of a spread."""
    return lambda chances: float(getattr(chances, name))


def _threshold(chance: float) -> float:
    """Return below which a normal draw lies with this chance."""
    return _QUANTILE(chance) if 0 < chance < 1 else float("inf") if chance else float("-inf")


def _array(fact: Fact, column: NDArray[np.generic], unknown: Bools | None) -> pa.Array:
    if isinstance(fact, Several):
        return _lists(cast("Bools", column), [name for name, _ in fact.values], unknown)
    if isinstance(fact, Choice):
        return _named(column, [name for name, _ in fact.values], unknown)
    return pa.array(column, type_of(fact), mask=unknown)


def _named(codes: NDArray[np.generic], names: list[str], unknown: Bools | None = None) -> pa.Array:
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int32(), mask=unknown), pa.array(names))


def _lists(values: Bools, names: list[str], unknown: Bools | None) -> pa.Array:
    """Return sets as lists, in the order in which the fact names their values."""
    held = values if unknown is None else values & ~unknown
    ends = np.concatenate(([0], np.cumsum(held.sum(axis=0, dtype=np.int32), dtype=np.int32)))
    places = np.nonzero(held.T)[1].astype(np.int32)
    mask = None if unknown is None else pa.array(unknown)
    return pa.ListArray.from_arrays(
        pa.array(ends, pa.int32()), pa.array(names, pa.string()).take(pa.array(places)), mask=mask
    )
