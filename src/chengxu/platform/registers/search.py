"""Find entries by words, newest first: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL.

Words and tags are written in the transaction of the entry. A tag is a word that nobody can type: `→area→11`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from chengxu.platform.accounts.models import Organisation
from chengxu.platform.registers.book import registers
from chengxu.platform.registers.columns import open_columns
from chengxu.platform.registers.models import RegisterEntry, SearchRow
from chengxu.platform.registers.words import wanted, words_of

LAST = 2**62
"""Above every id: where a search begins."""


def add(entries: Sequence[RegisterEntry]) -> None:
    """Make entries findable, in this order."""
    rows = SearchRow.objects.bulk_create([SearchRow(entry=entry) for entry in entries])
    told = [(row.pk, " ".join(_words(entry))) for row, entry in zip(rows, entries, strict=True)]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany("INSERT OR REPLACE INTO registers_words(rowid, words) VALUES (%s, %s)", told)
        else:
            cursor.executemany(
                "UPDATE registers_searchrow SET words = array_to_tsvector(string_to_array(%s, ' ')) WHERE id = %s",
                [(words, row) for row, words in told],
            )


def remove(entries: Iterable[RegisterEntry]) -> None:
    """Let entries be found no more, because later ones stand in their place."""
    found = list(SearchRow.objects.filter(entry__in=list(entries)).values_list("pk", flat=True))
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM registers_words WHERE rowid = %s", [(row,) for row in found])
    SearchRow.objects.filter(pk__in=found).delete()


def find(
    query: str, tags: Mapping[str, str], *, before: int = LAST, most: int = 25, state: str = ""
) -> list[int]:
    """Return the ids of the search rows that have every word and tag, the newest first, below `before`."""
    words = [*wanted(query), *((tag(name, value), False) for name, value in tags.items() if value)]
    if not words:
        return []
    sqlite = connection.vendor == "sqlite"
    where = (
        "SELECT rowid AS id FROM registers_words WHERE registers_words MATCH %s AND rowid < %s"
        if sqlite
        else "SELECT id FROM registers_searchrow WHERE words @@ %s::tsquery AND id < %s"
    )
    values: list[str | int] = [_fts5(words) if sqlite else _tsquery(words), before]
    if state:
        column = "registers_words.rowid" if sqlite else "registers_searchrow.id"
        where += (
            " AND EXISTS (SELECT 1 FROM registers_searchrow s JOIN registers_registerentry e ON e.id = s.entry_id"
            f" JOIN cases_case c ON c.id = e.case_id WHERE s.id = {column} AND c.state = %s)"
        )
        values.append(state)
    order = "rowid" if sqlite else "id"
    with connection.cursor() as cursor:
        cursor.execute(f"{where} ORDER BY {order} DESC LIMIT %s", [*values, most])
        return [row for (row,) in cursor.fetchall()]


def tag(name: str, value: str) -> str:
    """Return a filter as a word; FTS5 would split at other signs of ASCII."""
    return f"→{name}→" + "".join(c if c.isalnum() else "·" for c in value.casefold())


def _words(entry: RegisterEntry) -> list[str]:
    register = registers()[entry.register]
    held = [entry.data.get(column.name) for column in open_columns(register)]
    texts = [text for value in held for text in (value if isinstance(value, list) else [value])]
    names = [name for o in (entry.holder, entry.keeper) for name in _names(o)]
    tags = {"register": entry.register, "area": entry.area, "year": str(entry.on.year)}
    return [
        *words_of([entry.title, entry.number, *names, *(str(t) for t in texts if t not in (None, ""))]),
        *(tag(name, value) for name, value in tags.items() if value),
    ]


def _names(organisation: Organisation | None) -> tuple[str, ...]:
    return (organisation.name_zh, organisation.name_en) if organisation else ()


def _fts5(words: list[tuple[str, bool]]) -> str:
    return " AND ".join(f'"{word}"{" *" if beginning else ""}' for word, beginning in words)


def _tsquery(words: list[tuple[str, bool]]) -> str:
    return " & ".join(f"'{word}'{':*' if beginning else ''}" for word, beginning in words)
