"""Opening the database of the platform for a command, or saying why it cannot be opened."""

from __future__ import annotations

import os
from pathlib import Path

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import say
from chengxu.cli.common import Wrong, needs_extra

NO_DATABASE = Term(
    "没有数据库：{path} 不存在。用 CHENGXU_HOME 指明平台所在的目录。",
    "there is no database: {path} does not exist. Name the platform's folder by CHENGXU_HOME.",
)
NOT_MIGRATED = Term(
    "数据库不是本版本的结构；先用 chengxu serve 打开一次。",
    "the database is not laid out as this version has it; open it once with chengxu serve.",
)


def open_database() -> None:
    """Open the database of the platform, which has to be there and of this version."""
    with needs_extra("platform"):
        import django
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
    django.setup()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    path = str(connection.settings_dict["NAME"])
    in_memory = path.startswith("file:") or path == ":memory:"
    if connection.vendor == "sqlite" and not in_memory and not Path(path).exists():
        raise Wrong(say(NO_DATABASE, path=path))
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Wrong(say(NOT_MIGRATED))
