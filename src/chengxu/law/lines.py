"""Where each key of a TOML text stands, so that an error can name its line (`tomllib` does not keep them)."""

from __future__ import annotations

import re

_ARRAY = re.compile(r"\s*\[\[\s*([\w.\-]+)\s*\]\]")
_TABLE = re.compile(r"\s*\[\s*([\w.\-]+)\s*\]")
_KEY = re.compile(r"\s*([\w.\-]+)\s*=")


def line_numbers(text: str) -> dict[tuple[str, ...], int]:
    """Return the line (from 1) of each table and key; the n-th `[[x]]` is `("x", "n")`, counted from 0."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _ARRAY.match(line):
            name = match[1]
            table = (*name.split("."), str(counts.get(name, 0)))
            counts[name] = counts.get(name, 0) + 1
            found.setdefault(table[:-1], number)
        elif match := _TABLE.match(line):
            table = tuple(match[1].split("."))
        elif match := _KEY.match(line):
            found.setdefault((*table, *match[1].split(".")), number)
            continue
        else:
            continue
        found.setdefault(table, number)
    return found
