"""Engines for tables, all in three values: polars, duckdb, pyarrow's Kleene kernels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from chengxu.algebra.facts import Choice, Several
from peers.engine import ArrowAnswers
from peers.ruleset import Ruleset
from peers.translate import Form, Infix, layers, shared_parts


class PolarsForm(Form[Any]):
    """polars expressions."""

    def __init__(self, named: Mapping[int, str]) -> None:
        import polars

        super().__init__(named=named)
        self.pl = polars

    def flag(self, name: str) -> Any:
        return self.pl.col(name)

    def compare(self, name: str, op: str, bound: int | date) -> Any:
        column = self.pl.col(name)
        return {">": column.gt, ">=": column.ge, "<": column.lt, "<=": column.le}[op](bound)

    def one_of(self, fact: Choice, values: tuple[str, ...]) -> Any:
        column = self.pl.col(fact.name)
        if isinstance(fact, Several):
            return self.any([column.list.contains(value) for value in values])
        return self.any([column == value for value in values])

    def unknown(self) -> Any:
        return self.pl.lit(None, dtype=self.pl.Boolean)

    def no(self, item: Any) -> Any:
        return ~item

    def all(self, items: Sequence[Any]) -> Any:
        found = items[0] if items else self.pl.lit(True)
        for item in items[1:]:
            found = found & item
        return found

    def any(self, items: Sequence[Any]) -> Any:
        found = items[0] if items else self.pl.lit(False)
        for item in items[1:]:
            found = found | item
        return found


class Polars(ArrowAnswers):
    """A lazy query, all cores; what norms share is made a column first, layer by layer."""

    name = "polars, lazy"
    package = "polars"
    rulesets = ("seeded", "book", "filled")

    def __init__(self, rules: Ruleset) -> None:
        shared = shared_parts(rules.norms.values(), leaves=True)
        form = PolarsForm({key: name for key, (name, _) in shared.items()})
        self.layers = [[form.define(e).alias(name) for name, e in layer] for layer in layers(shared)]
        self.select = [form(expr).alias(name) for name, expr in rules.norms.items()]

    def load(self, table: pa.Table) -> Any:
        import polars

        return polars.from_arrow(table)

    def answer(self, facts: Any) -> Any:
        query = facts.lazy()
        for layer in self.layers:
            query = query.with_columns(layer)
        return query.select(self.select).collect()

    def planes(self, answers: Any) -> Any:
        return super().planes(answers.to_arrow())


class Sql(Infix):
    """Standard SQL in three values."""

    def __init__(self, named: Mapping[int, str]) -> None:
        super().__init__("AND", "OR", "NOT ", fact='"{}"')
        self.named = named

    def compare(self, name: str, op: str, bound: int | date) -> str:
        return super().compare(name, op, bound if isinstance(bound, int) else f"DATE '{bound}'")  # type: ignore[arg-type]

    def one_of(self, fact: Choice, values: tuple[str, ...]) -> str:
        said = ", ".join(f"'{value}'" for value in values)
        return (
            f'list_has_any("{fact.name}", [{said}])'
            if isinstance(fact, Several)
            else f'"{fact.name}" IN ({said})'
        )

    def unknown(self) -> str:
        return "NULL::BOOLEAN"


class DuckDB(ArrowAnswers):
    """One query over a table of its own in memory, all cores; what norms share is a column of a subquery; the answer as Arrow."""

    name = "duckdb, SQL"
    package = "duckdb"
    rulesets = ("seeded", "book", "filled")

    def __init__(self, rules: Ruleset) -> None:
        import duckdb

        shared = shared_parts(rules.norms.values(), leaves=True)
        self.connection, say = duckdb.connect(), Sql({key: name for key, (name, _) in shared.items()})
        whence = "facts"
        for layer in layers(shared):
            whence = (
                f"(SELECT *, {', '.join(f'{say.define(e)} AS {name}' for name, e in layer)} FROM {whence})"
            )
        columns = ", ".join(f'{say(expr)} AS "{name}"' for name, expr in rules.norms.items())
        self.query = f"SELECT {columns} FROM {whence}"

    def load(self, table: pa.Table) -> None:
        self.connection.register("given", table)
        self.connection.execute("CREATE OR REPLACE TABLE facts AS SELECT * FROM given")
        self.connection.unregister("given")

    def answer(self, facts: None) -> pa.Table:
        return self.connection.sql(self.query).to_arrow_table()


class Kernels(Form[Any]):
    """pyarrow's compute functions over columns."""

    def __init__(self, table: pa.Table) -> None:
        import pyarrow.compute as pc

        super().__init__()
        self.table, self.pc = table, pc
        self.by = {">": pc.greater, ">=": pc.greater_equal, "<": pc.less, "<=": pc.less_equal}

    def flag(self, name: str) -> Any:
        return self.table.column(name)

    def compare(self, name: str, op: str, bound: int | date) -> Any:
        return self.by[op](self.table.column(name), bound)

    def no(self, item: Any) -> Any:
        return self.pc.invert(item)

    def all(self, items: Sequence[Any]) -> Any:
        found = items[0]
        for item in items[1:]:
            found = self.pc.and_kleene(found, item)
        return found

    def any(self, items: Sequence[Any]) -> Any:
        found = items[0]
        for item in items[1:]:
            found = self.pc.or_kleene(found, item)
        return found


class ArrowKernels(ArrowAnswers):
    """One kernel after another."""

    name = "pyarrow, Kleene kernels"
    package = "pyarrow"

    def __init__(self, rules: Ruleset) -> None:
        self.rules = rules

    def load(self, table: pa.Table) -> pa.Table:
        return table.combine_chunks()

    def answer(self, facts: pa.Table) -> pa.Table:
        form = Kernels(facts)
        return pa.table({name: form(expr) for name, expr in self.rules.norms.items()})


ENGINES = (Polars, DuckDB, ArrowKernels)
