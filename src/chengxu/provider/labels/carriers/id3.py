"""MP3: a TXXX frame `AIGC` in the ID3v2.3 or 2.4 tag (guide on audio, TC260-PG-202510A); a file without a tag gets one.

Tags at the end (ID3v1, APE) stay as they are; a second ID3v2 tag, also one at the end, is read, and its label gives way.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.frames import (
    Frame,
    frames,
    number,
    plain,
    syncsafe,
    text_frame,
    unsynced,
)
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

LARGEST = 16 << 20
"""Bytes of a tag that are read, pictures and all: a house setting."""
BLANK = 4096
"""Zero bytes between the tag and the sound that are passed over."""
ROOM = 256
"""Bytes left behind the frames of a tag that grows, for the fields of who passes the file on: a house setting."""
UNSYNC, EXTENDED, FOOTER = 0x80, 0x40, 0x10


@dataclass(frozen=True)
class Tag:
    """An ID3v2 tag: where it stands in the file, its version (2, 3 or 4), its extended header, its frames and padding."""

    start: int
    size: int
    version: int
    flags: int
    extended: bytes
    frames: tuple[Frame, ...]
    padding: int

    @property
    def labels(self) -> list[str]:
        """The label texts, in order."""
        return [text for frame in self.frames if (text := frame.named(KEY)) is not None]


def read(source: Source) -> list[Found]:
    """Return the labels of an MP3 file."""
    front, behind = _tags(source)
    places = ((tag, "mp3:id3" if tag.version > 2 else "mp3:id3v2.2") for tag in (*front, *behind))
    return [Found(place, text, tag.version > 2) for tag, place in places for text in tag.labels]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its first tag of version 2.3 or 2.4, in the tag's padding where there is room."""
    front, behind = _tags(source)
    if any(tag.version == 2 for tag in (*front, *behind)):
        raise Broken("tag-version")
    first = front[0] if front else Tag(0, 0, 4, 0, b"", (), 0)
    pieces: list[Piece] = [made(first, text)]
    at = first.size
    for tag in (*front[1:], *behind):
        pieces.append(Range(at, tag.start - at))
        pieces.append(made(tag, None) if tag.labels else Range(tag.start, tag.size))
        at = tag.start + tag.size
    return tidy([*pieces, Range(at, source.size - at)])


def _tags(source: Source) -> tuple[list[Tag], list[Tag]]:
    """Return the tags in front of the sound and those behind it; what is between must be MPEG audio, and all of it there."""
    front: list[Tag] = []
    at = 0
    while source.some(at, 3) == b"ID3":
        front.append(tag_at(source, at))
        at += front[-1].size
    blank = source.some(at, BLANK)
    sound = at + len(blank) - len(blank.lstrip(b"\0"))
    head = source.some(sound, 4)
    if len(head) < 4:
        raise Truncated
    if not _is_sound(head):
        raise Broken("not-understood")
    if sound + _length(head) > source.size:
        raise Truncated
    _check_length(source, sound)
    end = source.size - (128 if source.some(max(source.size - 128, 0), 3) == b"TAG" else 0)
    foot = source.some(max(end - 10, 0), 10)
    if foot[:3] != b"3DI":
        return front, []
    start = end - 20 - number(foot[6:10])
    if start < sound or source.some(start, 3) != b"ID3":
        raise Broken
    return front, [tag_at(source, start)]


def _is_sound(head: bytes) -> bool:
    """Return whether a frame of MPEG audio, layer II or III, begins like this."""
    layer, version = head[1] >> 1 & 3, head[1] >> 3 & 3
    first = head[0] == 0xFF and head[1] >> 5 == 7 and layer in (1, 2) and version != 1
    return first and head[2] >> 4 != 15 and head[2] >> 2 & 3 != 3


RATES = {
    (3, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (3, 1): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 1): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second by version (3 is MPEG-1) and layer (2 is II, 1 is III), in the order of their numbers (ISO/IEC 11172-3)."""


def _length(head: bytes) -> int:
    """Return how many bytes the frame with this head has; its head alone where the rate is free."""
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate = RATES[3 if version == 3 else 2, layer if version == 3 else 1][head[2] >> 4]
    samples = (44_100, 48_000, 32_000)[head[2] >> 2 & 3] >> (0 if version == 3 else 1 if version == 2 else 2)
    return (
        (144 if version == 3 or layer == 2 else 72) * 1000 * rate // samples + (head[2] >> 1 & 1)
        if rate
        else 4
    )


def _check_length(source: Source, sound: int) -> None:
    """Raise Truncated where the first frame says that there are more bytes of sound than there are."""
    start = source.some(sound, 64)
    place = max(start.find(b"Xing"), start.find(b"Info"))
    if place < 4 or not start[place + 7] & 2:
        return
    counted = source.number(sound + place + 8 + 4 * (start[place + 7] & 1), 4)
    if sound + counted > source.size:
        raise Truncated


def tag_at(source: Source, start: int) -> Tag:
    """Return the tag that begins at a place."""
    head = source.at(start, 10)
    version, flags, size = head[3], head[5], number(head[6:10])
    if not 2 <= version <= 4 or any(b & 0x80 for b in head[6:10]) or (version == 2 and flags & EXTENDED):
        raise Broken("tag-version" if not 2 <= version <= 4 else "broken")
    if size > LARGEST:
        raise Broken("too-large-inside")
    body = source.at(start + 10, size)
    if version < 4 and flags & UNSYNC:
        body = plain(body)
    extended = _extended(body, version) if flags & EXTENDED and version > 2 else b""
    found, end = frames(body, len(extended), version)
    whole = 10 + size + (10 if version == 4 and flags & FOOTER else 0)
    if start + whole > source.size:
        raise Truncated
    return Tag(start, whole, version, flags, extended, found, len(body) - end)


def _extended(body: bytes, version: int) -> bytes:
    """Return the extended header."""
    size = 4 + int.from_bytes(body[:4], "big") if version == 3 else number(body[:4])
    if size < 6 or size > len(body):
        raise Broken
    return body[:size]


def made(tag: Tag, text: str | None) -> bytes:
    """Return a tag without labels but this one, as long as it was where that can be."""
    kept = [frame for frame in tag.frames if frame.named(KEY) is None]
    if text is not None:
        kept.append(text_frame(KEY, text, tag.version))
    content = b"".join(frame.raw for frame in kept)
    had = sum(len(frame.raw) for frame in tag.frames) + tag.padding
    rest = had - len(content)
    padded = content + bytes(0 if tag.flags & FOOTER else rest if rest >= 0 else ROOM)
    body = _checked(tag.extended, content, padded, tag.version) + padded
    if tag.version == 3 and tag.flags & UNSYNC:
        body = unsynced(body)
        # sequences that no longer need breaking up leave room
        body += bytes(max(tag.size - 10 - len(body), 0))
    if len(body) >= 1 << 28:
        raise Broken("too-large-inside")
    head = bytes([tag.version, 0, tag.flags]) + syncsafe(len(body))
    return b"ID3" + head + body + (b"3DI" + head if tag.flags & FOOTER else b"")


def _checked(extended: bytes, content: bytes, padded: bytes, version: int) -> bytes:
    """Return an extended header with its sum (CRC-32) and its length of the padding put right."""
    if not extended:
        return b""
    if version == 3:
        crc = zlib.crc32(content).to_bytes(4, "big") if extended[4] & 0x80 else b""
        return (
            extended[:6] + (len(padded) - len(content)).to_bytes(4, "big") + crc + extended[10 + len(crc) :]
        )
    out, at = bytearray(extended), 6
    for bit in (0x40, 0x20, 0x10):
        if not extended[5] & bit:
            continue
        if at >= len(extended):
            raise Broken
        if bit == 0x20 and extended[at] == 5:
            out[at + 1 : at + 6] = syncsafe(zlib.crc32(padded), 5)
        at += 1 + extended[at]
    if len(out) != len(extended):
        raise Broken
    return bytes(out)


def _is_mine(head: bytes) -> bool:
    return head[:3] == b"ID3" or (len(head) >= 4 and _is_sound(head))


CARRIERS = (Carrier("MP3", (".mp3",), _is_mine, read, write),)
