"""What is to be said of the database: before it is trusted, and when it has no time."""

from __future__ import annotations

import sqlite3

from django.db import OperationalError, connection

from chengxu.algebra.term import Term

WAL_RESET = Term(
    "这里的 SQLite 是 {version}。3.51.3、3.50.7、3.44.6 以前的版本有一处少见的缺陷：两个连接同时写入并整理日志时可能损坏数据库。"
    "试用无妨；正式运行请换用新版，或者用 DATABASE_URL 连接 PostgreSQL。",
    "SQLite here is {version}. Before 3.51.3, 3.50.7 and 3.44.6 there is a rare fault: two connections that write and checkpoint "
    "at once can corrupt the database. Fine for trying out; to rely on it take a newer one, or PostgreSQL by DATABASE_URL.",
)
BUSY = Term(
    "平台此刻太忙，没有办理这个请求，也没有写入任何内容。请过几秒再试。",
    "The platform is too busy for this request; nothing was written. Try again in a few seconds.",
)
AGAIN = 5
"""Seconds after which whoever found the database busy may try again: a house setting."""
LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
NOT_NOW = ("08", "40001", "40P01", "53300", "55P03", "57P03")
"""How the states of PostgreSQL begin that pass by themselves: connection, conflict, deadlock, too many, lock, starting."""


def is_busy(error: BaseException | None) -> bool:
    """Return whether an error says that the database had no time: the same request may succeed a little later."""
    cause = error.__cause__ if isinstance(error, OperationalError) else None
    if isinstance(cause, sqlite3.Error):
        return cause.sqlite_errorcode & 0xFF in LOCKED  # the rest of the code says why
    state = getattr(cause, "sqlstate", "")
    return cause is not None and (state is None or state.startswith(NOT_NOW))  # None: there was no connection


def doubt() -> Term | None:
    """Return what speaks against relying on this database; None if nothing is known."""
    if connection.vendor != "sqlite" or mended(sqlite3.sqlite_version_info):
        return None
    return WAL_RESET.fill(version=sqlite3.sqlite_version)


def mended(version: tuple[int, ...]) -> bool:
    """Return whether a version of SQLite is free of the WAL-reset fault."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
