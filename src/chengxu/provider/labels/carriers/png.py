"""PNG: an iTXt chunk with the XMP packet before the image data; a tEXt chunk AIGC is read too (guide on images, Annex B)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

SIGNATURE = b"\x89PNG\r\n\x1a\n"
XMP_KEYWORD = b"XML:com.adobe.xmp"
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


def chunks(source: Source) -> Iterator[Chunk]:
    """Yield the chunks in order, up to and including IEND."""
    at = len(SIGNATURE)
    while True:
        head = source.at(at, 8)
        size = int.from_bytes(head[:4], "big")
        if size > 0x7FFFFFFF or not head[4:].isalpha():
            raise Broken
        if at + 12 + size > source.size:
            raise Truncated
        yield Chunk(head[4:], at, size)
        if head[4:] == b"IEND":
            return
        at += 12 + size


def read(source: Source) -> list[Found]:
    """Return the labels of a PNG file."""
    return [found for chunk in chunks(source) for found in _labels(source, chunk)]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP packet, made if there is none."""
    every = list(chunks(source))
    packet = next((p for c in every if (p := _packet(source, c)) is not None), None)
    made = _chunk(b"iTXt", XMP_KEYWORD + b"\0\0\0\0\0" + xmp.with_label(packet, text))
    pieces: list[Piece] = [SIGNATURE]
    placed = False
    for chunk in every:
        if chunk.kind == b"IDAT" and not placed:
            pieces.append(made)
            placed = True
        if _packet(source, chunk) is None and not (chunk.kind in TEXTS and _labels(source, chunk)):
            pieces.append(chunk.whole)
    if not placed:
        raise Broken
    end = every[-1].start + every[-1].size + 12
    return tidy([*pieces, Range(end, source.size - end)])


TEXTS = (b"tEXt", b"zTXt", b"iTXt")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def _labels(source: Source, chunk: Chunk) -> Iterator[Found]:
    if chunk.kind not in TEXTS:
        return
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
        return _unpacked(rest[1:])
    packed, rest = rest[:1] == b"\1", rest[2:]
    parts = rest.split(b"\0", 2)
    if len(parts) < 3:
        raise Broken
    return _unpacked(parts[2]) if packed else parts[2]


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, LARGEST_TEXT)
    except zlib.error as error:
        raise Broken from error
    if unpacker.unconsumed_tail:
        raise Broken("too-large-inside")
    return found


CARRIERS = (Carrier("PNG", (".png",), lambda head: head.startswith(SIGNATURE), read, write),)
