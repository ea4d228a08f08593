"""FLAC and Ogg (Opus, Vorbis, FLAC, Speex, Theora): a comment `AIGC=` (guide on audio, TC260-PG-202510A)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chengxu.provider.labels.carriers import Carrier, Found, id3, ogg
from chengxu.provider.labels.carriers.frames import end_of_tag
from chengxu.provider.labels.fields import KEY, LONGEST
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

COMMENT, PADDING = 4, 1
PREFIX = f"{KEY}=".encode()
MOST_COMMENTS, MOST_BLOCKS = 1 << 16, 10_000
"""House settings."""
VENDOR = b"chengxu"


def labels_in(data: bytes) -> list[str]:
    """Return the label texts in a block of comments; Broken or Truncated where it does not hold together."""
    comments, _ = _comments(data)
    return [_value(comment) for comment in comments if _is_label(comment)]


def with_label(data: bytes | None, text: str | None) -> bytes:
    """Return a block of comments with this label and no other (None: none); what stands behind the comments stays."""
    if data is None:
        data = len(VENDOR).to_bytes(4, "little") + VENDOR + bytes(4)
    comments, end = _comments(data)
    kept = [comment for comment in comments if not _is_label(comment)]
    if text is not None:
        kept.append(PREFIX + text.encode())
    start = 4 + int.from_bytes(data[:4], "little")
    listed = b"".join(len(comment).to_bytes(4, "little") + comment for comment in kept)
    return data[:start] + len(kept).to_bytes(4, "little") + listed + data[end:]


def _comments(data: bytes) -> tuple[list[bytes], int]:
    """Return the comments and where they end."""
    at = 4 + int.from_bytes(data[:4], "little")
    if len(data) < 8 or at + 4 > len(data):
        raise Broken
    count, at = int.from_bytes(data[at : at + 4], "little"), at + 4
    if count > (len(data) - at) // 4:
        raise Broken
    if count > MOST_COMMENTS:
        raise Broken("too-large-inside")
    found = []
    for _ in range(count):
        size = int.from_bytes(data[at : at + 4], "little")
        if at + 4 + size > len(data):
            raise Broken
        found.append(data[at + 4 : at + 4 + size])
        at += 4 + size
    return found, at


def _is_label(comment: bytes) -> bool:
    return comment[: len(PREFIX)].upper() == PREFIX


def _value(comment: bytes) -> str:
    if len(comment) > 4 * LONGEST:
        raise Broken("too-large-inside")
    return comment[len(PREFIX) :].decode("utf-8", "replace")


# FLAC


class Block(NamedTuple):
    """A block of metadata: its kind, where it begins, and how many bytes its content has."""

    kind: int
    start: int
    size: int

    @property
    def content(self) -> Range:
        """The block without its head."""
        return Range(self.start + 4, self.size)


def blocks(source: Source) -> Iterator[Block]:
    """Yield the blocks of metadata; Truncated where they, or the sound behind them, are not all there."""
    first = 4 + end_of_tag(source.some(0, 10))
    at, last, left = first, False, MOST_BLOCKS
    while not last:
        left -= 1
        if not left:
            raise Broken("too-large-inside")
        head = source.at(at, 4)
        block = Block(head[0] & 0x7F, at, int.from_bytes(head[1:], "big"))
        last = bool(head[0] & 0x80)
        at += 4 + block.size
        if at > source.size:
            raise Truncated
        if block.kind == 127 or (block.kind != 0) == (block.start == first):
            raise Broken
        yield block
    info = source.at(first + 4, 34)
    total = int.from_bytes(info[13:18], "big") & 0xFFFFFFFFF
    if total and source.size - at < max(int.from_bytes(info[4:7], "big"), 1):
        raise Truncated


def read_flac(source: Source) -> list[Found]:
    """Return the labels of a FLAC file, those in a tag of MP3 in front of it too."""
    found = [source.at(b.start + 4, b.size) for b in blocks(source) if b.kind == COMMENT]
    front = id3.tag_at(source, 0).labels if source.some(0, 3) == b"ID3" else []
    there = [Found("flac:comment", text) for data in found for text in labels_in(data)]
    return [*there, *(Found("flac:id3", text, laid_down=False) for text in front)]


def write_flac(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label among its comments; padding behind them gives way where it can."""
    every = list(blocks(source))
    end = every[-1].start + 4 + every[-1].size
    old = next((b for b in every if b.kind == COMMENT), None)
    data = with_label(source.at(old.start + 4, old.size) if old else None, text)
    more = len(data) - old.size if old else len(data) + 4
    room = next((b for b in every if b.kind == PADDING and b.size >= more), None)
    made: list[tuple[int, int, Piece]] = []
    for block in every:
        if block is old:
            made.append((COMMENT, len(data), data))
        elif block.kind == COMMENT:
            other = with_label(source.at(block.start + 4, block.size), None)
            made.append((COMMENT, len(other), other))
        elif block is room:
            made.append((PADDING, block.size - more, bytes(block.size - more)))
        else:
            made.append((block.kind, block.size, block.content))
        if old is None and block is every[0]:
            made.append((COMMENT, len(data), data))
    if any(size >= 1 << 24 for _, size, _ in made):
        raise Broken("too-large-inside")
    pieces: list[Piece] = _front(source, every[0].start)
    for place, (kind, size, content) in enumerate(made):
        last = 0x80 if place == len(made) - 1 else 0
        pieces += [bytes([kind | last]) + size.to_bytes(3, "big"), content]
    return tidy([*pieces, Range(end, source.size - end)])


def _front(source: Source, end: int) -> list[Piece]:
    """Return what stands in front of the blocks: the mark of the format, and a tag of MP3 without a label."""
    if source.some(0, 3) != b"ID3":
        return [Range(0, end)]
    tag = id3.tag_at(source, 0)
    front: Piece = id3.made(tag, None) if tag.labels else Range(0, tag.size)
    return [front, Range(tag.size, end - tag.size)]


# Ogg


HEADS = {
    b"\x01vorbis": b"\x03vorbis",
    b"OpusHead": b"OpusTags",
    b"\x7fFLAC": b"",
    b"Speex   ": b"",
    b"\x80theora": b"\x81theora",
}
"""How the first packet of a stream begins, and what stands before the comments in its second."""


def read_ogg(source: Source) -> list[Found]:
    """Return the labels of all streams of an Ogg file."""
    found: list[Found] = []
    for stream in ogg.streams(source):
        place = _comments_at(stream)
        if place is not None:
            found += [Found("ogg:comment", text) for text in labels_in(stream.packet[place:])]
    return found


def write_ogg(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label among the comments of its first stream that has any."""
    changed: dict[ogg.Stream, bytes] = {}
    for stream in ogg.streams(source):
        place = _comments_at(stream)
        if place is None:
            continue
        data, wanted = stream.packet[place:], text if not changed else None
        if wanted is None and not labels_in(data):
            continue
        made = with_label(data, wanted)
        start = stream.packet[:place]
        if stream.head.startswith(b"\x7fFLAC"):
            start = start[:1] + len(made).to_bytes(3, "big")
        changed[stream] = start + made
    if not changed:
        raise Broken("no-carrier")
    return ogg.rewritten(source, changed)


def _comments_at(stream: ogg.Stream) -> int | None:
    """Return where in its second packet the comments of a stream begin; None if it is of no kind that has them."""
    kind = next((head for head in HEADS if stream.head.startswith(head)), None)
    if kind is None:
        return None
    if kind == b"\x7fFLAC":
        return 4 if stream.packet[:1] in (b"\x04", b"\x84") else None
    if not stream.packet.startswith(HEADS[kind]):
        raise Broken
    return len(HEADS[kind])


CARRIERS = (
    Carrier("FLAC", (".flac",), lambda head: head[:4] == b"fLaC", read_flac, write_flac),
    Carrier(
        "Ogg",
        (".ogg", ".oga", ".opus", ".ogv", ".spx"),
        lambda head: head[:4] == b"OggS",
        read_ogg,
        write_ogg,
    ),
)
