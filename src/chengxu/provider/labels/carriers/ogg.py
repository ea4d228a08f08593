"""The pages of an Ogg file (RFC 3533): the second packet of a stream, and the file with another in its place.

Where a stream gets more pages than it had, those that follow are numbered anew. Their checksum is linear, so that only the
difference is reckoned and no page is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

LARGEST = 16 << 20
"""Bytes of headers that are read in one stream: a house setting."""
CONTINUED, FIRST, LAST = 1, 2, 4
NO_TIME = b"\xff" * 8
POLYNOMIAL = 0x104C11DB7


class Page(NamedTuple):
    """A page: where it begins, what its head says, and the lengths of the parts of its body."""

    start: int
    flags: int
    time: bytes
    serial: bytes
    number: int
    crc: int
    laces: bytes

    @property
    def body(self) -> Range:
        """The page without its head."""
        return Range(self.start + 27 + len(self.laces), sum(self.laces))

    @property
    def end(self) -> int:
        """Where the next page begins."""
        return self.start + 27 + len(self.laces) + sum(self.laces)


@dataclass(frozen=True, eq=False)
class Stream:
    """A stream: its first packet, its second, and the pages from that on which the second begins to that on which one ends."""

    head: bytes
    packet: bytes
    pages: tuple[Page, ...]
    rest: tuple[int, bytes]
    """Behind the second packet on those pages: the sum of the lengths, and the lengths themselves."""


def pages(source: Source) -> Iterator[Page]:
    """Yield all pages of a file."""
    at = 0
    while at < source.size:
        head = source.at(at, 27)
        if head[:5] != b"OggS\0":
            raise Broken
        laces = source.at(at + 27, head[26])
        number, crc = int.from_bytes(head[18:22], "little"), int.from_bytes(head[22:26], "little")
        page = Page(at, head[5], head[6:14], head[14:18], number, crc, laces)
        if page.end > source.size:
            raise Truncated
        yield page
        at = page.end


def streams(source: Source) -> list[Stream]:
    """Return the streams in order; Truncated where one has no end."""
    found: list[Stream] = []
    open_ones: dict[bytes, _Gathered] = {}
    for page in pages(source):
        if page.flags & FIRST:
            if page.serial in open_ones:
                raise Truncated
            open_ones[page.serial] = _Gathered()
        gathered = open_ones.get(page.serial)
        if gathered is None:
            raise Broken
        if not gathered.done and gathered.add(source, page):
            found.append(gathered.stream())
        if page.flags & LAST:
            if not gathered.done:
                gathered.close(found)
            del open_ones[page.serial]
    if open_ones:
        raise Truncated
    return found


class _Gathered:
    """The headers of a stream, as its pages come."""

    def __init__(self) -> None:
        self.head, self.body, self.laces = b"", bytearray(), bytearray()
        self.pages: list[Page] = []
        self.done = False

    def add(self, source: Source, page: Page) -> bool:
        """Take a page; True when the second packet is whole and its last page ends with a packet."""
        data = source.at(page.body.start, page.body.size)
        if page.flags & FIRST:
            if (
                not page.laces
                or page.laces.find(page.laces[-1]) != len(page.laces) - 1
                or page.laces[-1] == 255
            ):
                raise Broken("not-understood")  # more than one packet on the first page
            self.head = data
            return False
        self.pages.append(page)
        self.body += data
        self.laces += page.laces
        if len(self.body) > LARGEST:
            raise Broken("too-large-inside")
        self.done = bool(page.laces) and page.laces[-1] < 255
        return self.done

    def close(self, found: list[Stream]) -> None:
        """Take a stream that ends before it has a second packet."""
        if self.body:
            raise Broken
        self.done = True
        found.append(Stream(self.head, b"", (), (0, b"")))

    def stream(self) -> Stream:
        count = next(n for n, lace in enumerate(self.laces) if lace < 255) + 1
        size = sum(self.laces[:count])
        rest = bytes(self.laces[count:])
        return Stream(self.head, bytes(self.body[:size]), tuple(self.pages), (len(self.body) - size, rest))


def rewritten(source: Source, changed: Mapping[Stream, bytes]) -> Sequence[Piece]:
    """Return the file with other second packets in these streams."""
    starts = {stream.pages[0].start: (stream, packet) for stream, packet in changed.items()}
    gone = {page.start for stream in changed for page in stream.pages}
    shifts: dict[bytes, int] = {}
    pieces: list[Piece] = []
    for page in pages(source):
        if page.flags & FIRST:
            shifts[page.serial] = 0
        if page.start in starts:
            stream, packet = starts[page.start]
            made = _repaged(source, stream, packet)
            pieces += made
            shifts[page.serial] = len(made) - len(stream.pages)
        if page.start not in gone:
            pieces += _renumbered(source, page, shifts.get(page.serial, 0))
    return tidy(pieces)


def _repaged(source: Source, stream: Stream, packet: bytes) -> list[bytes]:
    """Return pages with another second packet, as many as there were where that can be."""
    old = stream.pages
    if any(page.time not in (bytes(8), NO_TIME) for page in old):
        raise Broken("not-understood")
    body = b"".join(source.at(page.body.start, page.body.size) for page in old)
    body = packet + body[len(body) - stream.rest[0] :]
    laces = b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255]) + stream.rest[1]
    count = max(-(-len(laces) // 255), min(len(old), len(laces)))
    found: list[bytes] = []
    at = lace = 0
    for place in range(count):
        upto = len(laces) * (place + 1) // count
        own = laces[lace:upto]
        flags = (CONTINUED if lace and laces[lace - 1] == 255 else 0) | (
            old[-1].flags & LAST if place == count - 1 else 0
        )
        time = NO_TIME if all(part == 255 for part in own) else bytes(8)
        head = b"OggS\0" + bytes([flags]) + time + old[0].serial + _number(old[0].number + place)
        found.append(_page(head, own, body[at : at + sum(own)]))
        at, lace = at + sum(own), upto
    return found


def _renumbered(source: Source, page: Page, shift: int) -> list[Piece]:
    """Return a page with another number, and its checksum changed by what the number changes."""
    if not shift:
        return [Range(page.start, page.end - page.start)]
    number = _number(page.number + shift)
    difference = int.from_bytes(number, "little") ^ page.number
    crc = page.crc
    for place, byte in enumerate(difference.to_bytes(4, "little")):
        if byte:  # alone, and moved on by all the bytes that follow it in the page
            crc ^= _times(TABLE[byte], _power(page.end - page.start - 19 - place))
    return [
        Range(page.start, 18),
        number,
        crc.to_bytes(4, "little"),
        Range(page.start + 26, page.end - page.start - 26),
    ]


def _number(value: int) -> bytes:
    return (value & 0xFFFFFFFF).to_bytes(4, "little")


def _page(head: bytes, laces: bytes, body: bytes) -> bytes:
    whole = head + bytes(4) + bytes([len(laces)]) + laces + body
    return whole[:22] + checksum(whole).to_bytes(4, "little") + whole[26:]


def checksum(data: bytes) -> int:
    """Return the checksum of a page (its own field zero)."""
    crc = 0
    for byte in data:
        crc = (crc << 8 & 0xFFFFFFFF) ^ TABLE[crc >> 24 ^ byte]
    return crc


def _times(one: int, other: int) -> int:
    """Return the product of two polynomials over two elements, by the remainder of the checksum's."""
    found = 0
    while other:
        if other & 1:
            found ^= one
        one <<= 1
        if one >> 32:
            one ^= POLYNOMIAL
        other >>= 1
    return found


@lru_cache(maxsize=1024)
def _power(count: int) -> int:
    """Return what a following run of so many zero bytes multiplies a checksum with."""
    found, square = 1, 0x100
    while count:
        if count & 1:
            found = _times(found, square)
        square = _times(square, square)
        count >>= 1
    return found


TABLE = tuple(_times(byte, _power(4)) for byte in range(256))
