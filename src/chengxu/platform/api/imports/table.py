"""Read a table from CSV or XLSX, whatever the file tries: rows of texts with the numbers of their lines."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from chengxu.algebra.term import Term, TermError

LARGEST = 4 * 2**20
"""Bytes of a file: a house setting."""
UNPACKED = 64 * 2**20
"""Bytes of a spreadsheet once unpacked: a house setting."""
PARTS = 500
"""Files within a spreadsheet."""
ROWS, COLUMNS, CELL = 5000, 600, 5000
"""Rows, columns, and characters of a cell: house settings."""
ODD_ENCODING = re.compile(
    rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["']|utf-16["']|us-ascii["'])""", re.IGNORECASE
)

TOO_LARGE = Term("文件超过 {most} MB（内部设定）。", "the file is larger than {most} MB (a house setting).")
NO_TABLE = Term("只收 CSV 和 XLSX 文件。", "only CSV and XLSX files are taken.")
NOT_TEXT = Term(
    "无法识别编码；请另存为 UTF-8 或者 GB18030 的 CSV。",
    "the encoding is not known; save it as CSV in UTF-8 or GB18030.",
)
NOT_CSV = Term("第 {line} 行不是有效的 CSV：{why}", "line {line} is no valid CSV: {why}")
NOT_XLSX = Term("不是可以读取的 XLSX 文件。", "this is no XLSX file that can be read.")
ODD_XLSX = Term(
    "这个 XLSX 文件不合常规（解压后过大，或者含有 XML 实体），不予读取。",
    "this XLSX file is out of the ordinary (too large once unpacked, or with XML entities) and is not read.",
)
TOO_MANY = Term(
    "最多 {rows} 行、{columns} 列（内部设定）。",
    "there can be {rows} rows and {columns} columns at most (a house setting).",
)
LONG_CELL = Term(
    "第 {line} 行有超过 {most} 个字符的单元格。", "line {line} has a cell of more than {most} characters."
)
UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Characters that no text of ours holds."""
NOT_KEPT = Term("第 {line} 行有不能保存的字符。", "line {line} has a character that cannot be kept.")
EMPTY = Term("表中没有内容；第一行应为列名。", "the table is empty; its first row names the columns.")


@dataclass(frozen=True)
class Row:
    """A row with the number of its line, the heading being the first."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A heading and the rows that are not blank."""

    heading: Row
    rows: tuple[Row, ...]


def read_table(name: str, content: bytes) -> Table:
    """Return the table in a file; TermError says why it cannot be read."""
    if len(content) > LARGEST:
        raise TermError(TOO_LARGE.fill(most=LARGEST // 2**20))
    if content.startswith(b"PK\x03\x04"):
        found = list(_xlsx(content))
    elif name.lower().endswith((".csv", ".txt")) and not content.startswith(
        (b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG")
    ):
        found = list(_csv(content))
    else:
        raise TermError(NO_TABLE)
    if not found:
        raise TermError(EMPTY)
    return Table(found[0], tuple(found[1:]))


def _csv(content: bytes) -> Iterator[Row]:
    text = _text(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 0
    try:
        for cells in reader:
            line = reader.line_num
            yield from _row(line, [cell.strip() for cell in cells])
    except csv.Error as error:
        raise TermError(NOT_CSV.fill(line=line + 1, why=str(error))) from None


def _text(content: bytes) -> str:
    """Return a text in UTF-8 (with or without mark), UTF-16 with its mark, or GB18030."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TermError(NOT_TEXT)


def _xlsx(content: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _check_package(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size is not believed
        for line, cells in enumerate(sheet.iter_rows(max_col=COLUMNS + 1, values_only=True), start=1):
            yield from _row(line, [_shown(cell) for cell in cells])
    except TermError:
        raise
    except (InvalidFileException, ValueError, KeyError, IndexError, TypeError, AttributeError, SyntaxError, OSError,
            zipfile.BadZipFile, EOFError, OverflowError, NotImplementedError):  # fmt: skip
        raise TermError(NOT_XLSX) from None


def _check_package(content: bytes) -> None:
    """Refuse a package that unpacks to more than it should, or whose XML defines things of its own."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
                raise TermError(ODD_XLSX)
            left = UNPACKED
            for part in parts:
                with package.open(part) as file:
                    data = file.read(left + 1)
                left -= len(data)
                plain = data.replace(b"\0", b"") if part.filename.endswith((".xml", ".rels", ".vml")) else b""
                if (
                    left < 0
                    or b"<!DOCTYPE" in plain
                    or b"<!ENTITY" in plain
                    or ODD_ENCODING.search(plain[:300])
                ):
                    raise TermError(ODD_XLSX)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        raise TermError(NOT_XLSX) from None


def _row(line: int, cells: list[str]) -> Iterator[Row]:
    """Yield a row unless it is blank; TermError if there are too many, or it holds what cannot be kept."""
    while cells and not cells[-1]:
        cells.pop()
    if not cells:
        return
    if line > ROWS + 1 or len(cells) > COLUMNS:
        raise TermError(TOO_MANY.fill(rows=ROWS, columns=COLUMNS))
    for cell in cells:
        if len(cell) > CELL:
            raise TermError(LONG_CELL.fill(line=line, most=CELL))
        if UNKEPT.search(cell):
            raise TermError(NOT_KEPT.fill(line=line))
    yield Row(line, tuple(cells))


def _shown(cell: object) -> str:
    """Return a cell of a spreadsheet as the text that stands for it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
