"""TIFF and BigTIFF: entry 0x02BC (700) of the first directory, the XMP packet (guide on images, TC260-PG-20259A).

A directory that has no room for the entry is written anew at the end, as TIFF allows; nothing else moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.splice import Broken, Piece, Source, Truncated, changed

XMP = 700
SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
"""Bytes of one value of each type."""
DATA = {273: 279, 324: 325, 288: 289, 513: 514}
"""Entries that say where data are, and those that say how long they are."""
MOST_ENTRIES, MOST_PLACES, MOST_PAGES = 4096, 1 << 20, 1 << 16
"""House settings: entries of a directory, strips or tiles of a picture, and pages of a file."""


@dataclass(frozen=True)
class Form:
    """How a file writes its numbers: their order, and whether it is BigTIFF."""

    order: str
    big: bool

    @property
    def word(self) -> int:
        """Bytes of a place in the file."""
        return 8 if self.big else 4

    @property
    def entry(self) -> int:
        """Bytes of an entry."""
        return 20 if self.big else 12

    @property
    def row(self) -> Struct:
        """An entry's numbers: tag, kind, count, and a place or values."""
        return Struct(("<" if self.order == "little" else ">") + ("HHQQ" if self.big else "HHII"))

    def made(self, value: int, size: int) -> bytes:
        """Return a number as bytes."""
        if value >= 1 << 8 * size:
            raise Broken("too-large-inside")
        return value.to_bytes(size, "little" if self.order == "little" else "big")


class Entry(NamedTuple):
    """An entry: its tag, the type and number of its values, where it stands, and where its values do."""

    tag: int
    kind: int
    many: int
    start: int
    place: int

    @property
    def size(self) -> int:
        """Bytes of the values."""
        return SIZES.get(self.kind, 0) * self.many


@dataclass(frozen=True)
class Directory:
    """A directory: where it begins, its entries, and where the place of the next one is written."""

    start: int
    entries: tuple[Entry, ...]
    next_at: int


def form_of(source: Source) -> Form:
    """Return how a file writes its numbers."""
    head = source.at(0, 8)
    order = "little" if head[:2] == b"II" else "big"
    version = source.number(2, 2, order)
    if version == 43 and (source.number(4, 2, order), source.number(6, 2, order)) != (8, 0):
        raise Broken
    return Form(order, version == 43)


def directories(source: Source, form: Form) -> Iterator[Directory]:
    """Yield the directories of the pages; Truncated where one, a value of it or its picture is not all there."""
    at, seen, looked_at = 8 if form.big else 4, set[int](), 0
    while start := source.number(at, form.word, form.order):
        if start in seen or len(seen) >= MOST_PAGES:
            raise Broken
        seen.add(start)
        head = 8 if form.big else 2
        count = source.number(start, head, form.order)
        if not 0 < count <= MOST_ENTRIES:
            raise Broken
        data = source.at(start + head, count * form.entry)
        rows = enumerate(form.row.iter_unpack(data))
        entries = tuple(_entry(source, form, start + head + n * form.entry, *row) for n, row in rows)
        looked_at += count * form.entry + sum(
            e.size for e in entries if e.tag in (XMP, *DATA, *DATA.values())
        )
        if looked_at > 2 * source.size:  # many directories over the same bytes
            raise Broken
        _check_picture(source, form, entries)
        at = start + head + count * form.entry
        yield Directory(start, entries, at)


def _entry(source: Source, form: Form, start: int, tag: int, kind: int, count: int, value: int) -> Entry:
    """Return an entry; `value` is where its values stand, or they themselves where they have room there."""
    size = SIZES.get(kind, 0) * count
    if size <= form.word:
        return Entry(tag, kind, count, start, start + 4 + form.word)
    if value + size > source.size:
        raise Truncated
    return Entry(tag, kind, count, start, value)


def _check_picture(source: Source, form: Form, entries: Sequence[Entry]) -> None:
    """Raise Truncated where strips, tiles or a thumbnail go beyond the end of the file."""
    by_tag = {entry.tag: entry for entry in entries}
    for places, sizes in DATA.items():
        if places in by_tag and sizes in by_tag:
            pairs = zip(
                _numbers(source, form, by_tag[places]), _numbers(source, form, by_tag[sizes]), strict=False
            )
            if any(place + size > source.size for place, size in pairs):
                raise Truncated


def _numbers(source: Source, form: Form, entry: Entry) -> list[int]:
    if entry.many > MOST_PLACES:
        raise Broken("too-large-inside")
    size = SIZES.get(entry.kind, 0)
    if size not in (2, 4, 8):
        raise Broken
    data = source.at(entry.place, entry.size)
    order = "little" if form.order == "little" else "big"
    return [int.from_bytes(data[n : n + size], order) for n in range(0, len(data), size)]  # type: ignore[arg-type]


def read(source: Source) -> list[Found]:
    """Return the labels of a TIFF file, page by page; those of later pages are not where they belong."""
    found: list[Found] = []
    for page, directory in enumerate(directories(source, form_of(source))):
        for packet, _ in _packets(source, directory):
            found += [Found("tiff:xmp", text, laid_down=page == 0) for text in xmp.labels_in(packet)]
    return found


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in the XMP packet of its first directory; labels elsewhere are blanked out."""
    form = form_of(source)
    every = list(directories(source, form))
    if not every:
        raise Broken
    packets = list(_packets(source, every[0]))
    data = xmp.with_label(packets[0][0] if packets else None, text)
    changes: list[tuple[int, bytes]] = []
    for directory in every:
        changes += [(e.place, xmp.blanked(p)) for p, e in _packets(source, directory) if xmp.labels_in(p)]
    end = source.size + source.size % 2
    added = bytes(source.size % 2)
    if packets and form.word < len(data) <= packets[0][1].size:
        entry = packets[0][1]
        changes = [(place, new) for place, new in changes if place != entry.place]
        changes.append((entry.start, _made(form, entry.kind, len(data), entry.place)))
        changes.append((entry.place, data + bytes(entry.size - len(data))))
        added, end = b"", source.size
    elif packets:
        changes.append((packets[0][1].start, _made(form, packets[0][1].kind, len(data), end)))
        added += data
    else:
        data += bytes(len(data) % 2)
        changes.append((8 if form.big else 4, form.made(end + len(data), form.word)))
        added += data + _directory(source, form, every[0], _made(form, 7, len(data), end))
    return [*changed(source, ((place, len(new), new) for place, new in set(changes))), added]


def _made(form: Form, kind: int, count: int, place: int) -> bytes:
    head = form.made(XMP, 2) + form.made(kind, 2)
    return head + form.made(count, form.word) + form.made(place, form.word)


def _directory(source: Source, form: Form, old: Directory, entry: bytes) -> bytes:
    """Return a directory with one more entry, in the order of the tags."""
    whole = [(e.tag, source.at(e.start, form.entry)) for e in old.entries]
    before = b"".join(data for tag, data in whole if tag < XMP)
    behind = b"".join(data for tag, data in whole if tag >= XMP)
    count = form.made(len(whole) + 1, 8 if form.big else 2)
    return count + before + entry + behind + source.at(old.next_at, form.word)


def _packets(source: Source, directory: Directory) -> Iterator[tuple[bytes, Entry]]:
    for entry in directory.entries:
        if entry.tag != XMP:
            continue
        if SIZES.get(entry.kind) != 1:
            raise Broken
        if entry.size > xmp.LARGEST:
            raise Broken("too-large-inside")
        yield source.at(entry.place, entry.size), entry


HEADS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
CARRIERS = (Carrier("TIFF", (".tif", ".tiff"), lambda head: head[:4] in HEADS, read, write),)
