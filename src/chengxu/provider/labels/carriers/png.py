"""PNG: an iTXt chunk with the XMP packet before the image data; a tEXt chunk AIGC is read too (guide on images, Annex B)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from struct import Struct
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.packed import unpacked
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, changed, once

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"
TEXTS = (b"tEXt", b"zTXt", b"iTXt")
HEAD = Struct(">I4s")
MOST = 1 << 18
"""Chunks that are looked at: a house setting, gigabytes of them."""
LARGEST_TEXT = 1 << 20
"""Bytes of a text chunk that are read, packed or not: a house setting."""


class Chunk(NamedTuple):
    """A chunk: its kind, where it begins, and how many bytes its data have."""

    kind: bytes
    start: int
    size: int

    @property
    def whole(self) -> Range:
        """The chunk with its frame."""
        return Range(self.start, self.size + 12)


@once
def chunks(source: Source) -> list[Chunk]:
    """Return the chunks in order, up to and including IEND."""
    found: list[Chunk] = []
    at = len(SIGNATURE)
    while True:
        head = source.some(at, 8)
        if len(head) < 8:
            raise Truncated
        size, kind = HEAD.unpack(head)
        if size > 0x7FFFFFFF or not kind.isalpha():
            raise Broken
        if at + 12 + size > source.size:
            raise Truncated
        if len(found) >= MOST:
            raise Broken("too-large-inside")
        found.append(Chunk(kind, at, size))
        if kind == b"IEND":
            return found
        at += 12 + size


def _texts(source: Source) -> list[Chunk]:
    return [chunk for chunk in chunks(source) if chunk.kind in TEXTS]


def read(source: Source) -> list[Found]:
    """Return the labels of a PNG file."""
    return [found for chunk in _texts(source) for found in _labels(source, chunk)]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP packet, made if there is none, before the image data."""
    first = next((chunk for chunk in chunks(source) if chunk.kind == b"IDAT"), None)
    if first is None:
        raise Broken
    return _written(source, text, first)


def append(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label behind the image data, so that these stay where they are."""
    return _written(source, text, chunks(source)[-1])


def _written(source: Source, text: str, behind: Chunk) -> Sequence[Piece]:
    """Return the file with the label in a chunk before another; the chunks with labels, and the old packet, give way."""
    packets = ((chunk, packet) for chunk in _texts(source) if (packet := _packet(source, chunk)) is not None)
    old, packet = next(packets, (None, None))
    made = _chunk(b"iTXt", XMP_KEYWORD + b"\0\0\0\0\0" + xmp.with_label(packet, text))
    gone = [c for c in _texts(source) if c == old or any(True for _ in _labels(source, c))]
    return changed(source, [*((c.start, c.whole.size, b"") for c in gone), (behind.start, 0, made)])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def _labels(source: Source, chunk: Chunk) -> Iterator[Found]:
    packet = _packet(source, chunk)
    if packet is not None:
        yield from (Found("png:xmp", text) for text in xmp.labels_in(packet))
    elif _keyword(source, chunk).upper() == KEY.encode():
        value = _text(source, chunk).decode("utf-8", "replace")
        yield Found(f"png:{chunk.kind.decode()}", value, laid_down=chunk.kind == b"tEXt", wrapped=True)


def _packet(source: Source, chunk: Chunk) -> bytes | None:
    is_xmp = chunk.kind == b"iTXt" and _keyword(source, chunk) == XMP_KEYWORD
    return _text(source, chunk) if is_xmp else None


def _keyword(source: Source, chunk: Chunk) -> bytes:
    return source.some(chunk.start + 8, min(chunk.size, 80)).split(b"\0", 1)[0]


def _text(source: Source, chunk: Chunk) -> bytes:
    """Return the text of a text chunk, unpacked."""
    if chunk.size > LARGEST_TEXT:
        raise Broken("too-large-inside")
    _, _, rest = source.at(chunk.start + 8, chunk.size).partition(b"\0")
    if chunk.kind == b"tEXt":
        return rest
    if chunk.kind == b"zTXt":
        return unpacked(rest[1:], LARGEST_TEXT)
    packed, rest = rest[:1] == b"\1", rest[2:]
    parts = rest.split(b"\0", 2)
    if len(parts) < 3:
        raise Broken
    return unpacked(parts[2], LARGEST_TEXT) if packed else parts[2]


CARRIERS = (Carrier("PNG", (".png",), lambda head: head.startswith(SIGNATURE), read, write, append),)
