"""The objects of a PDF file, found through its tables of places: classic, as streams, and both (ISO 32000-1, 7.5).

Only what is asked for is read; a file that a reader would have to repair is broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from chengxu.provider.labels.carriers.packed import unpacked
from chengxu.provider.labels.carriers.pdf_syntax import Dictionary, Ref, parsed
from chengxu.provider.labels.splice import Broken, Source, Truncated, once

LARGEST, LARGEST_TABLE = 1 << 20, 1 << 24
"""Bytes of an object and of a table of places, unpacked: house settings."""
MOST_SECTIONS, MOST_RANGES = 4096, 100_000
OBJECT = re.compile(rb"[\0\t\n\f\r ]*+(\d{1,10})[\0\t\n\f\r ]++(\d{1,5})[\0\t\n\f\r ]++obj")
STREAM = re.compile(rb"[\0\t\n\f\r ]*+stream\r?\n")
SUBSECTION = re.compile(rb"[\0\t\n\f\r ]*+(\d{1,10}) +(\d{1,10})[\t ]*+(?:\r\n|\r|\n)")
ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])[\r\n ]{2}")
END = re.compile(rb"startxref[\0\t\n\f\r ]++(\d{1,19})[\0\t\n\f\r ]++%%EOF[\0\t\n\f\r ]*+\Z")


class Object(NamedTuple):
    """A value, and where it ends in the file if it stands there by itself; the data of a stream begin behind it."""

    value: Any
    end: int


@dataclass
class Section:
    """A table of places: ranges of numbers with the rows that tell of them, and its trailer."""

    trailer: Dictionary
    ranges: list[tuple[int, int, int]]
    rows: bytes | None = None
    widths: tuple[int, int, int] = (0, 0, 0)


@dataclass
class Pdf:
    """A file, its tables from the newest to the oldest, and where the newest stands."""

    source: Source
    start: int
    sections: list[Section] = field(default_factory=list)

    @property
    def trailer(self) -> Dictionary:
        """The newest trailer."""
        return self.sections[0].trailer

    def resolved(self, value: Any) -> Any:
        """Return a value, or the one that a reference leads to; None where there is no such object."""
        for _ in range(8):
            if not isinstance(value, Ref):
                return value
            value = self.found(value)
        raise Broken

    def found(self, ref: Ref) -> Any:
        """Return an object's value."""
        kind, place, more = next((p for s in self.sections if (p := self._place(s, ref.number))), (0, 0, 0))
        if kind == 1 and more == ref.generation:
            return object_at(self.source, place, ref.number).value
        if kind == 2 and ref.generation == 0:
            return self._packed(place, ref.number)
        if kind > 2:
            raise Broken("not-understood")
        return None

    def _place(self, section: Section, number: int) -> tuple[int, int, int] | None:
        for first, count, at in section.ranges:
            if not first <= number < first + count:
                continue
            if section.rows is None:
                row = ROW.match(self.source.at(at + 20 * (number - first), 20))
                if row is None:
                    raise Broken
                if row[3] == b"f" and "XRefStm" in {e.name for e in section.trailer.entries}:
                    return None  # in the stream that stands beside this table
                return int(row[3] == b"n"), int(row[1]), int(row[2])
            a, b, c = section.widths
            start = at + (number - first) * (a + b + c)
            row_ = section.rows[start : start + a + b + c]
            if len(row_) < a + b + c:
                raise Broken
            kind = int.from_bytes(row_[:a], "big") if a else 1
            return kind, int.from_bytes(row_[a : a + b], "big"), int.from_bytes(row_[a + b :], "big")
        return None

    def _packed(self, container: int, number: int) -> Any:
        """Return an object out of a stream of objects."""
        kind, place, _ = next((p for s in self.sections if (p := self._place(s, container))), (0, 0, 0))
        if kind != 1:
            raise Broken
        holder = object_at(self.source, place, container)
        if not isinstance(holder.value, Dictionary) or holder.value.get("Type") != "ObjStm":
            raise Broken
        length = holder.value.get("Length")
        if isinstance(length, Ref):  # never in a stream of objects itself
            kind, place, _ = next(
                (p for s in self.sections if (p := self._place(s, length.number))), (0, 0, 0)
            )
            length = object_at(self.source, place, length.number).value if kind == 1 else None
        data = stream(self.source, holder, length, LARGEST) + b" "
        first = holder.value.number("First")
        words = data[:first].split()[: 2 * holder.value.number("N")]
        if not all(word.isdigit() and len(word) < 11 for word in words):
            raise Broken
        numbers = [int(word) for word in words]
        place_ = dict(zip(numbers[::2], numbers[1::2], strict=False)).get(number)
        if place_ is None:
            raise Broken
        return parsed(data, first + place_)[0]


@once
def opened_pdf(source: Source) -> Pdf:
    """Return a file with its tables; Truncated where its end is not there."""
    tail = source.some(max(source.size - 2048, 0), 2048)
    end = END.search(tail, max(tail.rfind(b"startxref"), 0))
    if end is None:
        raise Truncated
    pdf = Pdf(source, int(end[1]))
    pdf.sections.extend(_sections(source, pdf.start))
    if any(e.name == "Encrypt" for s in pdf.sections for e in s.trailer.entries):
        raise Broken("encrypted")
    return pdf


def _sections(source: Source, start: int) -> Iterator[Section]:
    seen: set[int] = set()
    waiting, left = [start], 2 * LARGEST_TABLE
    while waiting:
        at = waiting.pop()
        if at in seen or len(seen) >= MOST_SECTIONS or at >= source.size:
            raise Broken
        seen.add(at)
        head = source.some(at, 32).lstrip(b"\0\t\n\f\r ")
        section = _table(source, at) if head.startswith(b"xref") else _table_stream(source, at)
        yield section
        left -= len(section.rows or b"") + 100 * len(section.ranges)
        if left < 0:
            raise Broken("too-large-inside")
        waiting += [
            section.trailer.number(n) for n in ("Prev", "XRefStm") if section.trailer.get(n) is not None
        ]


def _table(source: Source, at: int) -> Section:
    ranges = []
    at += source.some(at, 32).index(b"xref") + 4
    while found := SUBSECTION.match(source.some(at, 64)):
        ranges.append((int(found[1]), int(found[2]), at + found.end()))
        at += found.end() + 20 * int(found[2])
        if len(ranges) > MOST_RANGES:
            raise Broken("too-large-inside")
    head = source.some(at, 64)
    if not head.lstrip(b"\0\t\n\f\r ").startswith(b"trailer"):
        raise Broken
    trailer, _ = _value(source, at + head.index(b"trailer") + 7)
    if not isinstance(trailer, Dictionary):
        raise Broken
    return Section(trailer, ranges)


def _table_stream(source: Source, at: int) -> Section:
    found = object_at(source, at, None)
    trailer = found.value
    if not isinstance(trailer, Dictionary) or trailer.get("Type") != "XRef":
        raise Broken
    widths, index = trailer.get("W"), trailer.get("Index", [0, trailer.number("Size")])
    if not isinstance(widths, list) or not isinstance(index, list) or len(widths) != 3 or len(index) % 2:
        raise Broken
    if not all(type(n) is int and n >= 0 for n in (*widths, *index)):
        raise Broken
    if max(widths) > 8:
        raise Broken
    rows, ranges, start = stream(source, found, trailer.get("Length"), LARGEST_TABLE), [], 0
    for first, count in zip(index[::2], index[1::2], strict=True):
        ranges.append((first, count, start))
        start += count * sum(widths)
    return Section(trailer, ranges, rows, (widths[0], widths[1], widths[2]))


def _value(source: Source, at: int) -> tuple[Any, int]:
    """Return a value and where it ends in the file."""
    for size in (4096, LARGEST):
        try:
            value, end = parsed(source.some(at, size), 0)
        except Truncated:
            if at + size >= source.size:
                raise
        else:
            return value, at + end
    raise Broken("too-large-inside")


def object_at(source: Source, at: int, number: int | None) -> Object:
    """Return the object at a place; Broken where it is not the one of this number."""
    head = OBJECT.match(source.some(at, 64))
    if head is None or (number is not None and int(head[1]) != number):
        raise Broken
    return Object(*_value(source, at + head.end()))


def stream(source: Source, found: Object, length: Any, most: int) -> bytes:
    """Return the data of a stream, unpacked."""
    head = STREAM.match(source.some(found.end, 64))
    if head is None or type(length) is not int or length < 0:
        raise Broken
    if length > most:
        raise Broken("too-large-inside")
    data = source.at(found.end + head.end(), length)
    kind, parameters = found.value.get("Filter"), found.value.get("DecodeParms")
    kind = kind[0] if isinstance(kind, list) and len(kind) == 1 else kind
    parameters = parameters[0] if isinstance(parameters, list) and len(parameters) == 1 else parameters
    if kind is None or kind == []:
        return data
    if kind != "FlateDecode" or not (parameters is None or isinstance(parameters, Dictionary)):
        raise Broken("not-understood")
    data = unpacked(data, most)
    return _predicted(data, parameters) if parameters else data


def _predicted(data: bytes, parameters: Dictionary) -> bytes:
    """Undo the prediction from neighbouring rows (that of PNG, one byte a column)."""
    predictor, columns = parameters.number("Predictor", 1), parameters.number("Columns", 1)
    if predictor == 1:
        return data
    if (
        predictor < 10
        or not 1 <= columns <= 64
        or {parameters.number("Colors", 1), parameters.number("BitsPerComponent", 8) // 8} != {1}
    ):
        raise Broken("not-understood")
    out, last = bytearray(), bytes(columns)
    for start in range(0, len(data), columns + 1):
        kind, row = data[start], bytearray(data[start + 1 : start + 1 + columns])
        for n in range(len(row)):
            left, up, corner = (row[n - 1], last[n], last[n - 1]) if n else (0, last[n], 0)
            row[n] = row[n] + _guess(kind, left, up, corner) & 255
        out += row
        last = bytes(row).ljust(columns, b"\0")
    return bytes(out)


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:
        far = left + up - corner
        return min((left, up, corner), key=lambda n: abs(far - n))
    if kind > 4:
        raise Broken
    return (0, left, up, (left + up) // 2)[kind]
