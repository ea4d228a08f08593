"""What is to be said of the database: before it is trusted, and when it has no time."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections

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
SHUT = Term(
    "平台此刻不能写入（磁盘已满或者只读），只能查阅；这个请求没有写入任何内容。请稍后再试。",
    "The platform cannot write just now (the disk is full, or may only be read); reading goes on. Nothing of this request "
    "was written. Try again later.",
)
LOST = Term(
    "处理途中与数据库或者磁盘失去联系，这个请求可能已经写入，也可能没有。请过几秒查看；没有写入就再提交一次。",
    "The database or the disk was lost on the way; this request may have been written or not. Look in a few seconds, and send "
    "it again if it was not.",
)
AGAIN = 5
"""Seconds after which whoever got one of these answers may try again: a house setting."""
CODES = {
    BUSY: (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED),
    SHUT: (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY),
    LOST: (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN),
}
"""What is said of which errors of SQLite, by their primary code."""
STATES = {
    BUSY: ("40001", "40P01", "53300", "55P03", "57P03"),
    SHUT: ("25006", "53100"),
    LOST: ("08", "57P01", "57P02", "58030"),
}
"""What is said of which errors of PostgreSQL, by how their states begin: conflict, deadlock, too many connections, lock,
starting; read-only, disk full; connection, shut down, crashed, input and output."""
LOCK = 0.4
"""Seconds for which somebody who waits for an answer waits for a lock of the database; commands wait longer
(`settings.py`). Both are house settings."""
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def trouble(error: BaseException | None) -> Term | None:
    """Return what is to be said of an error that is the database's or the disk's; None for every other error.

    None of them is the request's fault: the same one may succeed later.
    """
    cause = error.__cause__ if isinstance(error, DatabaseError) else error
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the rest of the code says why
        return next((words for words, codes in CODES.items() if code in codes), None)
    if isinstance(cause, OSError):
        return {**dict.fromkeys(NO_ROOM, SHUT), errno.EIO: LOST}.get(cause.errno or 0)
    if not isinstance(error, DatabaseError) or cause is None:
        return None
    state = getattr(cause, "sqlstate", "")
    if state is None:  # there was no connection, or is none any more
        return LOST
    return next((words for words, states in STATES.items() if state.startswith(states)), None)


def hurry() -> None:
    """Let connections that this process opens from now on wait for a lock for no longer than `LOCK`."""
    options = connections.settings[DEFAULT_DB_ALIAS]["OPTIONS"]
    if connection.vendor == "sqlite":
        options["timeout"] = LOCK
    else:
        options["options"] = f"{options.get('options', '')} -c lock_timeout={int(LOCK * 1000)}".strip()


def spared(write: Callable[[], object]) -> None:
    """Write, outside of any transaction, what can be left out: that something was used, what is worked out again at will.

    Where the database does not take it, it is left out: whoever only reads does not suffer from it.
    """
    try:
        write()
    except DatabaseError as error:
        if trouble(error) is None:
            raise


def doubt() -> Term | None:
    """Return what speaks against relying on this database; None if nothing is known."""
    if connection.vendor != "sqlite" or mended(sqlite3.sqlite_version_info):
        return None
    return WAL_RESET.fill(version=sqlite3.sqlite_version)


def mended(version: tuple[int, ...]) -> bool:
    """Return whether a version of SQLite is free of the WAL-reset fault."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
