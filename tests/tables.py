"""Tables of services for the tests: from a list of known facts, a column a fact, null for unknown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa

from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several, Values

TYPES = {Flag: pa.bool_(), Number: pa.int64(), Day: pa.date32(), Several: pa.list_(pa.string()), Choice: pa.string()}  # fmt: skip


def type_of(fact: Fact) -> pa.DataType:
    """The type of a fact's column."""
    return next(kind for known, kind in TYPES.items() if isinstance(fact, known))


def table(facts: Iterable[Fact], worlds: Sequence[Values]) -> pa.RecordBatch:
    """A row for each world."""
    columns = {
        fact.name: pa.array(
            [sorted(v) if isinstance(v := world.get(fact.name), frozenset) else v for world in worlds],
            type_of(fact),
        )
        for fact in facts
    }
    return pa.RecordBatch.from_pydict(columns)


def random_worlds(facts: Iterable[Fact], rows: int, seed: int, missing: float = 0.3) -> list[dict]:
    """Random services, each fact missing at a rate."""
    random, facts = np.random.default_rng(seed), list(facts)

    def value(fact):
        if isinstance(fact, Flag):
            return bool(random.random() < 0.5)
        if isinstance(fact, Number):
            return int(random.choice([0, 9_999, 10_000, 10_001, 1_000_000, 1_000_001]))
        names = [name for name, _ in fact.values]
        if isinstance(fact, Several):
            return frozenset(name for name in names if random.random() < 0.4)
        return str(random.choice(names))

    return [{f.name: value(f) for f in facts if random.random() >= missing} for _ in range(rows)]
