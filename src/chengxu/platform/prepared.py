"""Statements that every step of a case needs: Django writes their SQL once a process, and not for each call.

Django takes several times as long to write such a statement as the database to carry it out. The SQL is that of the same
query sets and models as everywhere else; what is kept is its text and how rows become objects, never a value. It follows
from the models alone and holds as long as the process, which has one database. No signals are sent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any, Generic, TypeAlias, TypeVar, cast

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models import Field, Model, QuerySet, Value
from django.db.models.constants import OnConflict
from django.db.models.query import get_related_populators
from django.db.models.sql import DeleteQuery, InsertQuery, Query, UpdateQuery

Row = TypeVar("Row", bound=Model)
AnyField: TypeAlias = "Field[Any, Any]"
Names = tuple[str, ...]
ONLY = "default"
"""The database."""


class _Given(Value):
    """Stands in a query for what is given each time: `value` says in which place, its field how the database has it."""

    def as_sql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        """Return its place, and itself for the parameter."""
        return "%s", (self,)


class _Asked(Generic[Row]):
    """A query set, narrowed by lookups whose values are given each time, in their order."""

    def __init__(self, rows: QuerySet[Row], *lookups: str) -> None:
        self._rows, self._lookups = rows, lookups

    def _narrowed(self) -> Query:
        ask: Any = self._rows.query
        given = {}
        for place, name in enumerate(self._lookups):
            field = ask.names_to_path(name.split("__"), ask.get_meta())[1]
            given[name] = _Given(place, output_field=field)
        return self._rows.filter(**given).query


class Reading(_Asked[Row]):
    """Rows that are read again and again."""

    def __call__(self, *values: Any) -> list[Row]:
        """Return the rows for these values of the lookups."""
        database = connections[ONLY]
        sql, params, made = self._plan
        with _cursor(database) as cursor:
            cursor.execute(sql, _filled(params, values, database))
            return [made(row, database) for row in cursor.fetchall()]

    def first(self, *values: Any) -> Row | None:
        """Return the first of these rows, None without one; all are read, so that it is for those of which there are few."""
        return next(iter(self(*values)), None)

    @cached_property
    def _plan(self) -> tuple[str, Sequence[Any], Callable[[Sequence[Any], BaseDatabaseWrapper], Row]]:
        compiler = self._narrowed().get_compiler(ONLY)
        sql, params = compiler.as_sql()
        return sql, params, _maker(compiler)


class Removal(_Asked[Row]):
    """Rows that are removed again and again, and on which nothing else hangs."""

    def __call__(self, *values: Any) -> None:
        """Remove the rows for these values of the lookups."""
        database = connections[ONLY]
        sql, params = self._plan
        with _cursor(database) as cursor:
            cursor.execute(sql, _filled(params, values, database))

    @cached_property
    def _plan(self) -> tuple[str, Sequence[Any]]:
        sql, params = self._narrowed().chain(DeleteQuery).get_compiler(ONLY).as_sql()
        return sql, params


def attach(row: Model, name: str, related: Sequence[Model]) -> None:
    """Let `row.<name>.all()` be these rows, as `prefetch_related` does."""
    found = getattr(row, name).all()
    found._result_cache, found._prefetch_done = related, True
    row.__dict__.setdefault("_prefetched_objects_cache", {})[name] = found


def insert(row: Model) -> None:
    """Write a new row; its id is known afterwards."""
    database = connections[ONLY]
    sql, fields = _insertion(type(row), alone=True)
    with _cursor(database) as cursor:
        cursor.execute(sql, _values(row, fields, database, new=True))
        if row.pk is None:
            row.pk = cursor.fetchone()[0]
    _written(row)


def insert_all(rows: Sequence[Model], renew: Names = (), by: Names = ()) -> None:
    """Write new rows of one model; where there is one with the same fields `by`, renew these fields of it instead.

    Ids that the database gives are not known afterwards.
    """
    if not rows:
        return
    database = connections[ONLY]
    sql, fields = _insertion(type(rows[0]), renew, by)
    with _cursor(database) as cursor:
        cursor.executemany(sql, [_values(row, fields, database, new=True) for row in rows])
    for row in rows:
        _written(row)


def update(row: Model, names: Names) -> None:
    """Write these fields of a row that is there."""
    database = connections[ONLY]
    sql, fields = _change(type(row), names)
    with _cursor(database) as cursor:
        cursor.execute(sql, _values(row, fields, database, new=False))


def _cursor(database: BaseDatabaseWrapper) -> CursorWrapper:
    """Return a cursor; on PostgreSQL one that sends the values apart, so that the server plans a statement once a connection.

    Where statements are logged it is the usual one, whose log has the values.
    """
    if database.vendor != "postgresql" or database.queries_logged:
        return database.cursor()
    import psycopg  # only who has PostgreSQL has it

    database.ensure_connection()
    return cast("Any", database)._prepare_cursor(psycopg.Cursor(database.connection))  # type: ignore[no-any-return]


def _written(row: Model) -> None:
    row._state.adding, row._state.db = False, ONLY


def _values(row: Model, fields: Sequence[AnyField], database: BaseDatabaseWrapper, *, new: bool) -> list[Any]:
    return [field.get_db_prep_save(field.pre_save(row, new), database) for field in fields]


def _filled(params: Sequence[Any], values: Sequence[Any], database: BaseDatabaseWrapper) -> list[Any]:
    """Return the parameters of a statement, the given values in their places."""
    return [
        p.output_field.get_db_prep_value(values[p.value], database) if isinstance(p, _Given) else p
        for p in params
    ]


def _maker(compiler: Any) -> Callable[[Sequence[Any], BaseDatabaseWrapper], Any]:
    """Return what makes an object from a row of the database, with those that were selected with it."""
    select, found = compiler.select, compiler.klass_info
    first, last = found["select_fields"][0], found["select_fields"][-1] + 1
    names = [column.target.attname for column, *_ in select[first:last]]
    converters = compiler.get_converters([column for column, *_ in select]).items()
    related = cast("Any", get_related_populators)(found, select, ONLY)  # typed for Django 6

    def made(row: Sequence[Any], database: BaseDatabaseWrapper) -> Any:
        values = list(row)
        for place, (steps, column) in converters:
            for convert in steps:
                values[place] = convert(values[place], column, database)
        made = found["model"].from_db(ONLY, names, values[first:last])
        for populator in related:
            populator.populate(values, made)
        return made

    return made


@cache
def _insertion(
    model: type[Model], renew: Names = (), by: Names = (), *, alone: bool = False
) -> tuple[str, list[AnyField]]:
    """Return the statement for one row, and its fields; `alone`: it gives the id where the database makes it."""
    meta, auto = model._meta, model._meta.auto_field
    fields = [field for field in meta.concrete_fields if field is not auto]
    query = InsertQuery(
        model, on_conflict=OnConflict.UPDATE if renew else None,
        update_fields=[meta.get_field(name) for name in renew], unique_fields=[meta.get_field(name) for name in by],
    )  # fmt: skip
    query.insert_values(fields, [model()], raw=True)
    compiler = query.get_compiler(ONLY)
    if alone and auto is not None:
        compiler.returning_fields = [auto]
    [(sql, _)] = compiler.as_sql()
    return sql, fields


@cache
def _change(model: type[Model], names: Names) -> tuple[str, list[AnyField]]:
    """Return the statement that changes these fields of one row, and the fields, the primary key last."""
    fields = [cast("AnyField", model._meta.get_field(name)) for name in names]
    query: Any = _Asked(model._base_manager.all(), "pk")._narrowed().chain(UpdateQuery)
    query.add_update_fields([(field, None, _Given(0, output_field=field)) for field in fields])
    sql, _ = query.get_compiler(ONLY).as_sql()
    return sql, [*fields, model._meta.pk]
