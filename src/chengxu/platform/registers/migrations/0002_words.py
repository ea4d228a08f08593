"""The index of words, as each database has it."""

from typing import Any

from django.db import migrations

SQLITE = ("CREATE VIRTUAL TABLE registers_words USING fts5(words, tokenize = 'ascii', detail = none)",)
POSTGRESQL = (
    "ALTER TABLE registers_searchrow ADD COLUMN words tsvector",
    "CREATE INDEX registers_searchrow_words ON registers_searchrow USING gin (words)",
)
BACK = {
    "sqlite": ("DROP TABLE registers_words",),
    "postgresql": ("ALTER TABLE registers_searchrow DROP COLUMN words",),
}


def make(_apps: Any, editor: Any) -> None:
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement)


def drop(_apps: Any, editor: Any) -> None:
    for statement in BACK[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("registers", "0001_initial")]
    operations = [migrations.RunPython(make, drop)]
