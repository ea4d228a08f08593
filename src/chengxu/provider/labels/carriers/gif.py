"""GIF: an application extension `XMP DataXMP` with the packet and its 258 closing bytes (guide on images, TC260-PG-20259A)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, changed, once

OPENING = b"\x21\xff\x0bXMP DataXMP"
CLOSING = b"\x01" + bytes(reversed(range(256))) + b"\x00"
"""Wherever a reader that takes the packet for parts of up to 255 bytes comes out, it is led to the last zero (XMP, part 3)."""
EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
FIRST, WINDOW = 1 << 8, 1 << 16
"""Bytes of parts that are read at first, and then at a time."""
MOST = 1 << 18
"""Blocks that are looked at: a house setting, hours of pictures."""


class Block(NamedTuple):
    """A block: what it begins with, and where it stands."""

    kind: int
    start: int
    end: int

    @property
    def whole(self) -> Range:
        """The block with its ends."""
        return Range(self.start, self.end - self.start)


@once
def blocks(source: Source) -> list[Block]:
    """Return the blocks behind the head, up to and including the trailer."""
    found: list[Block] = []
    at = _table(source, 10) + 13
    while True:
        kind = source.number(at, 1)
        if kind == TRAILER:
            return [*found, Block(kind, at, at + 1)]
        if kind == EXTENSION:
            parts = at + 2
        elif kind == IMAGE:
            parts = at + 11 + _table(source, at + 9)
        else:
            raise Broken
        end = _end_of_parts(source, parts)
        if len(found) >= MOST:
            raise Broken("too-large-inside")
        found.append(Block(kind, at, end))
        at = end


def _table(source: Source, at: int) -> int:
    """Return how many bytes the table of colours has that the flags at a place speak of."""
    flags = source.number(at, 1)
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _end_of_parts(source: Source, at: int) -> int:
    """Return where parts, each with its length in front, end."""
    start, window = at, source.some(at, FIRST)
    while True:
        if at - start >= len(window):
            start, window = at, source.some(at, WINDOW)
            if not window:
                raise Truncated
        size = window[at - start]
        at += 1 + size
        if not size:
            return at


def read(source: Source) -> list[Found]:
    """Return the labels of a GIF file."""
    packets = (_packet(source, block) for block in blocks(source))
    return [Found("gif:xmp", text) for packet in packets if packet for text in xmp.labels_in(packet)]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP packet, made if there is none; one of 1987 becomes one of 1989."""
    every = blocks(source)
    packets = ((block, packet) for block in every if (packet := _packet(source, block)) is not None)
    old, packet = next(packets, (None, None))
    data = xmp.with_label(packet, text)
    if b"\0" in data:
        raise Broken
    place = old or _first_of_picture(source, every)
    gone = [block for block, packet in packets if xmp.labels_in(packet)]
    return changed(
        source,
        [
            (0, 6, b"GIF89a"),
            (place.start, old.whole.size if old else 0, OPENING + data + CLOSING),
            *((block.start, block.whole.size, b"") for block in gone),
        ],
    )


def _first_of_picture(source: Source, every: list[Block]) -> Block:
    """Return the first block of a picture: its control extension, a text, or the image itself."""
    for block in every:
        if block.kind != EXTENSION or source.number(block.start + 1, 1) in (0xF9, 0x01):
            return block
    raise Broken


def _packet(source: Source, block: Block) -> bytes | None:
    """Return the XMP packet of a block, None if it has none; some programs write it in parts."""
    if block.kind != EXTENSION or source.some(block.start, len(OPENING)) != OPENING:
        return None
    start = block.start + len(OPENING)
    if block.end - start > 2 * xmp.LARGEST:
        raise Broken("too-large-inside")
    data = source.at(start, block.end - start)
    if data.endswith(CLOSING):
        return data[: -len(CLOSING)]
    joined, at = bytearray(), 0
    while data[at]:
        joined += data[at + 1 : at + 1 + data[at]]
        at += 1 + data[at]
    return bytes(joined)


CARRIERS = (Carrier("GIF", (".gif",), lambda head: head[:6] in (b"GIF87a", b"GIF89a"), read, write),)
