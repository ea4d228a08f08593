"""Boxes, of which MP4, QuickTime, HEIF and AVIF files consist (ISO/IEC 14496-12), and edits that keep their sizes right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import Struct
from typing import NamedTuple, TypeAlias, cast

from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, once, tidy

HEAD = Struct(">I4s")
MOST = 1 << 18
"""Boxes beside one another that are looked at: a house setting, days of fragments."""
KEPT = 1 << 8
"""Lists of boxes that are kept while a file is worked on, and boxes in each, at most: a house setting."""
LARGEST = 1 << 24
"""Bytes of a table that are read: a house setting, millions of entries."""


class Box(NamedTuple):
    """A box: its kind, where it begins, the bytes of its head and of the whole; `open` if it goes to the file's end."""

    kind: bytes
    start: int
    head: int
    size: int
    open: bool = False

    @property
    def data(self) -> int:
        """Where its content begins."""
        return self.start + self.head

    @property
    def end(self) -> int:
        """Where the next box begins."""
        return self.start + self.size


Path: TypeAlias = tuple[Box, ...]
"""Boxes inside one another, the outermost first."""


@once
def top_boxes(source: Source) -> list[Box]:
    """Return the boxes of a file; Truncated if the last is cut off."""
    return list(_boxes(source, 0, source.size, Truncated))


def boxes(source: Source, start: int, end: int) -> list[Box]:
    """Return the boxes that fill a range; Broken if they do not fit. Up to seven bytes at its end may be no box.

    Nobody changes the list: it is kept, as that of a walk is (`once`).
    """
    key, known = (start, end), source.known
    if key in known:
        return cast(list[Box], known[key])
    found = list(_boxes(source, start, end, Broken))
    if len(found) <= KEPT and len(known) < KEPT:
        known[key] = found
    return found


def children(source: Source, box: Box, skip: int = 0) -> list[Box]:
    """Return the boxes in a box, behind so many bytes of its own."""
    return boxes(source, box.data + skip, box.end)


def _boxes(source: Source, start: int, end: int, short: type[ValueError]) -> Iterator[Box]:
    at, seen = start, 0
    while at + 8 <= end:
        (size, kind), head = HEAD.unpack(source.at(at, 8)), 8
        if short is Broken and not size:  # the four zeros that end a QuickTime list
            return
        if short is Truncated and not (kind.isascii() and kind.decode().isprintable()):
            raise Broken
        if size == 1:
            if at + 16 > end:
                raise short
            size, head = source.number(at + 8, 8), 16
        whole = size or end - at
        if whole < head:
            raise Broken
        if at + whole > end:
            raise short
        yield Box(kind, at, head, whole, not size)
        at, seen = at + whole, seen + 1
        if seen > MOST:
            raise Broken("too-large-inside")
    if at != end and short is Truncated:
        raise Truncated


def made(kind: bytes, *parts: bytes) -> bytes:
    """Return a box with this content."""
    data = b"".join(parts)
    return (len(data) + 8).to_bytes(4, "big") + kind + data


def table(source: Source, box: Box, most: int = LARGEST) -> bytes:
    """Return the content of a box; Broken if it is too large to be read."""
    if box.size > most:
        raise Broken("too-large-inside")
    return source.at(box.data, box.size - box.head)


@dataclass
class Edits:
    """What is new in a file: bytes in the place of a range, and the boxes that grow or shrink by it."""

    made: list[tuple[int, int, bytes, Path]] = field(default_factory=list)

    def put(self, start: int, end: int, new: bytes, inside: Path = ()) -> None:
        """Put bytes in the place of a range; `inside` are the boxes that hold it."""
        self.made.append((start, end, new, inside))

    def swap(self, start: int, new: bytes) -> None:
        """Give the edit that begins there other bytes, as many as before."""
        number, (_, end, old, inside) = next((n, e) for n, e in enumerate(self.made) if e[0] == start != e[1])
        if len(new) != len(old):
            raise Broken
        self.made[number] = (start, end, new, inside)

    def copy(self) -> Edits:
        """Return edits to go on from."""
        return Edits(list(self.made))

    @property
    def growth(self) -> int:
        """Bytes by which the file grows."""
        return sum(len(new) - (end - start) for start, end, new, _ in self.made)

    def shift(self) -> Shift:
        """Return where each byte of the old file goes."""
        return Shift(self)

    def pieces(self, source: Source) -> list[Piece]:
        """Return what the new file consists of, the sizes of boxes put right."""
        found: list[Piece] = []
        at = 0
        for start, end, new in sorted([*((s, e, n) for s, e, n, _ in self.made), *self._sizes()], key=_place):
            if start < at:
                raise Broken
            found += [Range(at, start - at), new]
            at = end
        return tidy([*found, Range(at, source.size - at)])

    def _sizes(self) -> Iterator[tuple[int, int, bytes]]:
        growth: dict[Box, int] = {}
        for start, end, new, inside in self.made:
            for box in inside:
                growth[box] = growth.get(box, 0) + len(new) - (end - start)
        for box, more in growth.items():
            if not more or box.open:
                continue
            place, width = (box.start, 4) if box.head == 8 else (box.start + 8, 8)
            if (size := box.size + more) >= 1 << 8 * width:
                raise Broken("too-large-inside")
            yield place, place + width, size.to_bytes(width, "big")


def _place(edit: tuple[int, int, bytes]) -> tuple[int, int]:
    return edit[:2]


class Shift:
    """Where each byte of an old file stands in the new one."""

    def __init__(self, edits: Edits) -> None:
        changed = sorted((s, e, len(new) - (e - s)) for s, e, new, _ in edits.made if len(new) != e - s)
        self.starts, self.ends = [c[0] for c in changed], [c[1] for c in changed]
        self.remade = {(start, end): end - start + more for start, end, more in changed if start < end}
        self.totals = [0]
        for *_, more in changed:
            self.totals.append(self.totals[-1] + more)

    def at(self, place: int) -> int:
        """Return the new place of an old one; Broken if it lies within what is made anew."""
        before = bisect_right(self.ends, place)
        if before < len(self.starts) and self.starts[before] < place:
            raise Broken("offsets-unknown")
        return place + self.totals[before]

    def size(self, start: int, size: int) -> int:
        """Return the new size of a range; Broken if a part of it only is made anew."""
        if (start, start + size) in self.remade:
            return self.remade[start, start + size]
        if bisect_left(self.starts, start + size) > bisect_right(self.ends, start):
            raise Broken("offsets-unknown")
        return size

    def alike(self, low: int, high: int) -> bool:
        """Say whether all places from `low` to `high` move by the same."""
        same = bisect_right(self.ends, low) == bisect_right(self.ends, high)
        return same and bisect_left(self.starts, high) == bisect_right(self.ends, low)
