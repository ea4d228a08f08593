"""A register as a file: CSV for spreadsheets, JSON Lines for programs, JSON-LD for linked data; written as it is read."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from chengxu.algebra.term import Lang, Term
from chengxu.law.document import Kind, Particular, Register
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.areas import area_name
from chengxu.platform.registers.columns import open_columns
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.show import cells
from chengxu.platform.registers.visible import status, visible_entries

CHUNK = 1_000
BOM = "\ufeff"
"""By it spreadsheet programs know that a file is UTF-8."""
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""How a cell begins that a spreadsheet program would compute."""
HEADINGS = (
    Term("编号", "number"), Term("名称", "title"), Term("主体", "holder"), Term("登记机关", "keeper"),
    Term("地区", "area"), Term("登记日期", "entered on"), Term("状态", "state"),
)  # fmt: skip


def current_entries(register: Register) -> Iterator[RegisterEntry]:
    """Yield the current entries that anybody may see, the newest first, without holding them all."""
    found = visible_entries(PUBLIC).filter(register=register.name, current=True)
    return found.select_related("case", "holder", "keeper").order_by("-on", "-id").iterator(CHUNK)


def safe_cell(value: Any) -> str:
    """Return a value as a cell that no spreadsheet program takes for a formula."""
    text = "" if value is None else str(value).replace("\0", "")
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_of(register: Register, lang: Lang, address: Callable[[str], str]) -> Iterator[str]:
    """Yield a register as CSV in a language."""
    columns = [c for c in open_columns(register) if c.name not in ("number", "status", "holder")]
    writer = csv.writer(_Echo())
    yield BOM + writer.writerow([h[lang] for h in HEADINGS] + [c.term[lang] for c in columns])
    for entry in current_entries(register):
        said = [_cell(entry, column, value, lang) for column, value in cells(entry, columns)]
        row = [*(_told(value, lang) for value in _head(entry)), *said]
        yield writer.writerow([safe_cell(value) for value in row])


def json_lines(register: Register, lang: Lang, address: Callable[[str], str]) -> Iterator[str]:
    """Yield a register as JSON, one entry a line."""
    for entry in current_entries(register):
        yield json.dumps(entry_json(register, entry, address), ensure_ascii=False) + "\n"


def json_ld(register: Register, lang: Lang, address: Callable[[str], str]) -> Iterator[str]:
    """Yield a register as JSON-LD: permits in the words of schema.org, the columns in the register's own."""
    context = {
        "@vocab": f"{address('')}#", "schema": "https://schema.org/", "number": "schema:identifier",
        "title": "schema:name", "entered_on": "schema:dateIssued", "holder": "schema:provider",
        "keeper": "schema:issuedBy", "expires_on": "schema:validUntil", "effective_on": "schema:validFrom",
    }  # fmt: skip
    yield f'{{"@context": {json.dumps(context)}, "@graph": ['
    for n, entry in enumerate(current_entries(register)):
        body = {
            "@id": address(str(entry.pk)),
            "@type": "schema:Permit",
            **entry_json(register, entry, address),
        }
        yield ("," if n else "") + "\n" + json.dumps(body, ensure_ascii=False)
    yield "\n]}\n"


def entry_json(register: Register, entry: RegisterEntry, address: Callable[[str], str]) -> dict[str, Any]:
    """Return what anybody may see of an entry as JSON."""
    columns = [c for c in open_columns(register) if c.name not in ("number", "status", "holder")]
    return {
        "id": str(entry.pk),
        "register": entry.register,
        "number": entry.number,
        "title": entry.title,
        "holder": entry.holder.name.as_json() if entry.holder else None,
        "keeper": entry.keeper.name.as_json() if entry.keeper else None,
        "area": entry.area or None,
        "entered_on": entry.on.isoformat(),
        "state": status(entry).as_json(),
        **{column.name: entry.data.get(column.name) for column in columns},
        "receipt": address(f"{entry.pk}/receipt.json"),
    }


def _head(entry: RegisterEntry) -> tuple[Any, ...]:
    names = (entry.holder.name if entry.holder else None, entry.keeper.name if entry.keeper else None)
    return (entry.number, entry.title, *names, area_name(entry.area), entry.on, status(entry))


def _cell(entry: RegisterEntry, column: Particular, value: Any, lang: Lang) -> Any:
    if column.kind in (Kind.DAY, Kind.MONEY):
        return entry.data.get(column.name)
    return _told(value, lang)


def _told(value: Any, lang: Lang) -> Any:
    if isinstance(value, Term):
        return value[lang]
    return value.isoformat() if isinstance(value, date) else value


class _Echo:
    """A file that hands back what is written, so that each row goes out at once."""

    def write(self, text: str) -> str:
        return text


FORMATS: dict[str, tuple[str, Callable[[Register, Lang, Callable[[str], str]], Iterable[str]]]] = {
    "csv": ("text/csv; charset=utf-8", csv_of),
    "jsonl": ("application/jsonl; charset=utf-8", json_lines),
    "jsonld": ("application/ld+json; charset=utf-8", json_ld),
}
"""How a register can be had, by the ending of the file."""
