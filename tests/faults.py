"""Faults where a command touches its database: the n-th statement fails, before it is applied or once it was.

A commit counts as a statement. What is raised is what the driver of the database itself would raise.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

COMMIT = "COMMIT"
APART = (
    "accounts_login",
    "api_apitoken",
    "services_standing",
    "django_session",
    "django_migrations",
    "sqlite_sequence",
)
"""Tables that say nothing of what was decided: who is logged in, when a token was used, what is worked out again at will,
how the tables came about."""

INNER = re.compile("_words_|ledger_node")


@dataclass
class Statements:
    """Counts the statements of a command; fails the one numbered `fail`, from 1, after it was applied or before."""

    fail: int = 0
    after: bool = False
    error: Callable[[], Exception] | None = None
    seen: list[str] = field(default_factory=list)

    @property
    def hit(self) -> bool:
        """Whether the statement that was to fail was reached."""
        return 0 < self.fail <= len(self.seen)

    def pass_on(self, sql: str, do: Callable[[], Any]) -> Any:
        """Let a statement through, or fail it."""
        self.seen.append(sql)
        if len(self.seen) != self.fail:
            return do()
        if self.after:
            do()
        with connection.wrap_database_errors:
            raise (self.error or broken_disk)()

    def execute(self, do: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Stand around each statement, as Django asks it."""
        return self.pass_on(str(sql), lambda: do(sql, params, many, context))

    @contextmanager
    def around(self) -> Iterator[Statements]:
        """Count within this block."""
        commit = connection._commit
        connection._commit = lambda: self.pass_on(COMMIT, commit)
        try:
            with connection.execute_wrapper(self.execute):
                yield self
        finally:
            del connection._commit


def broken_disk() -> Exception:
    """Return what the driver raises when the disk, or the way to the database, fails."""
    if connection.vendor == "sqlite":
        return of_sqlite("disk I/O error", sqlite3.SQLITE_IOERR)
    import psycopg

    return psycopg.OperationalError("the connection is lost")


def of_sqlite(words: str, code: int) -> Exception:
    """Return an error of SQLite with its code."""
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


def rows() -> dict[str, list[str]]:
    """Return all that the database holds, by table."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table not in APART:
                cursor.execute(f'SELECT * FROM "{table}"')
                found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def grown(before: dict[str, list[str]], after: dict[str, list[str]]) -> Counter[str]:
    """Return how many rows each table has more; without those of which as many are there as a tree or an index needs."""
    counts = Counter(
        {table: len(rows) - len(before[table]) for table, rows in after.items() if not INNER.search(table)}
    )
    return Counter({table: count for table, count in counts.items() if count})
