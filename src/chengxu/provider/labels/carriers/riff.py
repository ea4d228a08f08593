"""RIFF: WebP (chunk `XMP `, with its flag in VP8X), WAV (chunk `AIGC`), AVI (`AIGC` in LIST INFO)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from struct import pack, unpack
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.fields import LONGEST
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, size_of, tidy

XMP_FLAG, ALPHA_FLAG = 0x04, 0x10
LARGEST = 0xFFFFFFFF


class Chunk(NamedTuple):
    """A chunk: its name, where it begins, and how many bytes its data have."""

    name: bytes
    start: int
    size: int

    @property
    def whole(self) -> Range:
        """The chunk with its head, and the byte that makes its length even."""
        return Range(self.start, 8 + self.size + self.size % 2)


def chunks(source: Source, start: int = 12, end: int | None = None) -> Iterator[Chunk]:
    """Yield the chunks in order; the last may lack the byte that makes it even."""
    end = min(8 + source.number(4, 4, "little"), source.size) if end is None else end
    if end == source.size and 8 + source.number(4, 4, "little") > source.size + 1:
        raise Truncated
    at = start
    while at + 8 <= end:
        name, size = source.at(at, 4), source.number(at + 4, 4, "little")
        if at + 8 + size > end:
            raise Truncated
        yield Chunk(name, at, size)
        at += 8 + size + size % 2


def _of(kind: bytes) -> Callable[[bytes], bool]:
    return lambda head: head[:4] == b"RIFF" and head[8:12] == kind


def _data(source: Source, chunk: Chunk, most: int = LONGEST) -> bytes:
    if chunk.size > most:
        raise Broken("too-large-inside")
    return source.at(chunk.start + 8, chunk.size)


def _made(name: bytes, data: bytes) -> bytes:
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)


def _file(source: Source, pieces: list[Piece], kind: bytes) -> Sequence[Piece]:
    """Return the file with its new length at its head, and what stood behind its end."""
    size = 4 + size_of(pieces)
    if size > LARGEST:
        raise Broken("too-large-inside")
    end = min(8 + source.number(4, 4, "little"), source.size)
    end += end % 2 if end < source.size else 0
    return tidy([b"RIFF", size.to_bytes(4, "little"), kind, *pieces, Range(end, source.size - end)])


def _even(source: Source, chunk: Chunk) -> list[Piece]:
    """Return a chunk, its last byte made good where the file ends without it."""
    over = chunk.start + 8 + chunk.size + chunk.size % 2 - source.size
    return [chunk.whole] if over <= 0 else [Range(chunk.start, chunk.whole.size - over), b"\0"]


# WebP


def read_webp(source: Source) -> list[Found]:
    """Return the labels of a WebP file."""
    packets = (_data(source, c, xmp.LARGEST) for c in chunks(source) if c.name == b"XMP ")
    return [Found("webp:xmp", text) for packet in packets for text in xmp.labels_in(packet)]


def write_webp(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP chunk; a simple file becomes an extended one."""
    every = list(chunks(source))
    old = next((c for c in every if c.name == b"XMP "), None)
    packet = _data(source, old, xmp.LARGEST) if old else None
    pieces: list[Piece] = [_extended(source, every)]
    for chunk in every:
        if chunk.name not in (b"VP8X", b"XMP "):
            pieces += _even(source, chunk)
    return _file(source, [*pieces, _made(b"XMP ", xmp.with_label(packet, text))], b"WEBP")


def _extended(source: Source, every: list[Chunk]) -> bytes:
    """Return the VP8X chunk with the flag that there is XMP."""
    head = next((c for c in every if c.name == b"VP8X"), None)
    if head is not None:
        data = bytearray(_data(source, head))
        data[0] |= XMP_FLAG
        return _made(b"VP8X", bytes(data))
    image = next((c for c in every if c.name in (b"VP8 ", b"VP8L")), None)
    if image is None:
        raise Broken
    if image.name == b"VP8 ":
        frame = source.at(image.start + 8, 10)
        if frame[3:6] != b"\x9d\x01\x2a":
            raise Broken
        width, height, alpha = (
            int.from_bytes(frame[6:8], "little") & 0x3FFF,
            int.from_bytes(frame[8:10], "little") & 0x3FFF,
            0,
        )
    else:
        bits = int.from_bytes(source.at(image.start + 9, 4), "little")
        width, height, alpha = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, ALPHA_FLAG * (bits >> 28 & 1)
    flags = bytes([XMP_FLAG | alpha, 0, 0, 0])
    return _made(b"VP8X", flags + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"))


# WAV


def read_wav(source: Source) -> list[Found]:
    """Return the labels of a WAV file."""
    found = (c for c in chunks(source) if c.name == b"AIGC")
    return [Found("wav:aigc", _data(source, c).decode("utf-8", "replace")) for c in found]


def write_wav(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in a chunk of its own, at the end."""
    kept = [p for c in chunks(source) if c.name != b"AIGC" for p in _even(source, c)]
    return _file(source, [*kept, _made(b"AIGC", text.encode())], b"WAVE")


# AVI


LARGEST_ROOM, LARGEST_INDEX = 1 << 20, 64 << 20
"""Bytes of padding that are looked at, and of an index that is put right: house settings."""


def read_avi(source: Source) -> list[Found]:
    """Return the labels of an AVI file."""
    _check_rest(source)
    inside = (c for info in _info(source) for c in _inside(source, info) if c.name == b"AIGC")
    return [Found("avi:info", _data(source, c).rstrip(b"\0").decode("utf-8", "replace")) for c in inside]


def write_avi(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its INFO list in front of the pictures, where programs look for it.

    The list grows into the padding there (JUNK). Without any, the pictures move and the index follows them; where more than
    the index says where they are (OpenDML), the list goes behind them, or the file is refused if there is more behind.
    """
    every, label = list(chunks(source)), text.encode() + b"\0"
    movie = next((n for n, c in enumerate(every) if _is_list(source, c, b"movi")), None)
    if movie is None:
        raise Broken
    front, behind = every[:movie], every[movie:]
    room = sum(c.whole.size for c in front) - size_of(_front(source, front, _made(b"AIGC", label)))
    if room >= 0:
        label += bytes(room if room < 8 else 0)
        junk = [_made(b"JUNK", bytes(room - 8))] if room >= 8 else []
        return _file(
            source,
            [*_front(source, front, _made(b"AIGC", label)), *junk, *_behind(source, behind, 0)],
            b"AVI ",
        )
    if _end(source) < source.size:
        raise Broken("offsets-unknown")
    if any(_has_places(source, c) for c in front):
        kept = [
            p
            for c in front
            for p in (_emptied(source, c) if _is_list(source, c, b"INFO") else _even(source, c))
        ]
        if size_of(kept) != sum(c.whole.size for c in front):
            raise Broken("offsets-unknown")
        return _file(source, [*kept, *_behind(source, behind, 0), *_list([], _made(b"AIGC", label))], b"AVI ")
    pieces = [*_front(source, front, _made(b"AIGC", label)), *_behind(source, behind, -room)]
    return _file(source, pieces, b"AVI ")


def _front(source: Source, front: Sequence[Chunk], label: bytes) -> list[Piece]:
    """Return what stands in front of the pictures, with the label and without padding."""
    pieces: list[Piece] = []
    lists = [c for c in front if _is_list(source, c, b"INFO")]
    for chunk in front:
        if lists and chunk == lists[0]:
            kept = [p for c in _inside(source, chunk) if c.name != b"AIGC" for p in _even(source, c)]
            pieces += _list(kept, label)
        elif chunk in lists:
            pieces += _emptied(source, chunk)
        elif not _is_room(source, chunk):
            pieces += _even(source, chunk)
    return pieces if lists else [*pieces, *_list([], label)]


def _behind(source: Source, behind: Sequence[Chunk], delta: int) -> list[Piece]:
    """Return the pictures, and what stands behind them, with the index put right."""
    pieces: list[Piece] = []
    for chunk in behind:
        if delta and chunk.name == b"idx1":
            pieces.append(_index(source, chunk, behind[0], delta))
        elif _is_list(source, chunk, b"INFO"):
            pieces += _emptied(source, chunk)
        else:
            pieces += _even(source, chunk)
    return pieces


def _index(source: Source, chunk: Chunk, movie: Chunk, delta: int) -> bytes:
    """Return the index for pictures that moved: its places count from the list of pictures, or from the file's beginning."""
    data = _data(source, chunk, LARGEST_INDEX)
    numbers = list(unpack(f"<{len(data) // 16 * 4}I", data[: len(data) // 16 * 16]))
    if not numbers:
        return _made(b"idx1", data)
    if source.some(movie.start + 8 + numbers[2], 4) == data[:4]:
        return _made(b"idx1", data)
    if source.some(numbers[2], 4) != data[:4]:
        raise Broken("offsets-unknown")
    numbers[2::4] = [place + delta for place in numbers[2::4]]
    if max(numbers[2::4]) > LARGEST:
        raise Broken("too-large-inside")
    return _made(b"idx1", pack(f"<{len(numbers)}I", *numbers) + data[len(numbers) * 4 :])


def _emptied(source: Source, chunk: Chunk) -> list[Piece]:
    """Return an INFO list without its label, as it is if it has none."""
    inside = list(_inside(source, chunk))
    if all(c.name != b"AIGC" for c in inside):
        return _even(source, chunk)
    kept = [p for c in inside if c.name != b"AIGC" for p in _even(source, c)]
    return _list(kept, b"") if kept else []


def _is_room(source: Source, chunk: Chunk) -> bool:
    """Return whether a chunk is padding: zeros only, since some cameras keep things of their own there."""
    is_junk = chunk.name == b"JUNK" and chunk.size <= LARGEST_ROOM
    return is_junk and not source.at(chunk.start + 8, chunk.size).strip(b"\0")


def _has_places(source: Source, chunk: Chunk) -> bool:
    """Return whether a chunk is the list of heads, and one of them has an index of its own, which counts from the beginning."""
    if not _is_list(source, chunk, b"hdrl"):
        return False
    streams = (c for c in _inside(source, chunk) if _is_list(source, c, b"strl"))
    return any(c.name == b"indx" for stream in streams for c in _inside(source, stream))


def _check_rest(source: Source) -> None:
    """Raise Truncated where a further part of a large file (OpenDML) is not all there."""
    at = _end(source)
    while source.some(at, 4) == b"RIFF":
        at += 8 + source.number(at + 4, 4, "little")
        if at > source.size:
            raise Truncated


def _end(source: Source) -> int:
    end = 8 + source.number(4, 4, "little")
    return min(end + end % 2, source.size)


def _list(kept: Sequence[Piece], label: bytes) -> list[Piece]:
    size = 4 + len(label) + size_of(kept)
    return [b"LIST" + size.to_bytes(4, "little") + b"INFO", *kept, label]


def _is_list(source: Source, chunk: Chunk, kind: bytes) -> bool:
    return chunk.name == b"LIST" and source.some(chunk.start + 8, 4) == kind


def _info(source: Source) -> list[Chunk]:
    return [c for c in chunks(source) if _is_list(source, c, b"INFO")]


def _inside(source: Source, info: Chunk) -> Iterator[Chunk]:
    return chunks(source, info.start + 12, info.start + 8 + info.size)


CARRIERS = (
    Carrier("WebP", (".webp",), _of(b"WEBP"), read_webp, write_webp),
    Carrier("WAV", (".wav",), _of(b"WAVE"), read_wav, write_wav),
    Carrier("AVI", (".avi",), _of(b"AVI "), read_avi, write_avi),
)
