"""The frames of an ID3v2 tag, kept as they stand; only user texts (TXXX) are looked into."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chengxu.provider.labels.carriers.packed import unpacked
from chengxu.provider.labels.fields import LONGEST
from chengxu.provider.labels.splice import Broken

CODINGS = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}
MOST = 10_000
"""Frames of a tag: a house setting."""
NAME = re.compile(rb"[A-Z0-9]{3,4} ?\Z")


def number(data: bytes) -> int:
    """Return a number of seven bits a byte."""
    found = 0
    for byte in data:
        found = found << 7 | byte & 0x7F
    return found


def syncsafe(value: int, size: int = 4) -> bytes:
    """Return a number as bytes of seven bits."""
    return bytes(value >> 7 * n & 0x7F for n in reversed(range(size)))


def end_of_tag(head: bytes) -> int:
    """Return where the tag ends that begins with these bytes; 0 where none does."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    return 10 + number(head[6:10]) + (10 if head[3] == 4 and head[5] & 0x10 else 0)


def plain(data: bytes) -> bytes:
    """Return data without the zeros that keep them from looking like sound (unsynchronisation)."""
    return data.replace(b"\xff\x00", b"\xff")


def unsynced(data: bytes) -> bytes:
    """Return data with such zeros."""
    out = re.sub(rb"\xff(?=[\x00\xe0-\xff])", b"\xff\x00", data)
    return out + b"\x00" if out.endswith(b"\xff") else out


@dataclass(frozen=True)
class Frame:
    """A frame as it stands: its name, its flags of the second kind, and all its bytes with `head` of them in front."""

    name: bytes
    flags: int
    raw: bytes
    head: int
    version: int

    def named(self, wanted: str) -> str | None:
        """Return the text of a user's frame with this description, None if it is another; Broken if it is not readable."""
        if self.name not in (b"TXXX", b"TXX"):
            return None
        data = self._content()
        coding = CODINGS.get(data[0] if data else 0)
        if coding is None:
            return None
        name, text = _split(data[1:], wide=coding.startswith("utf-16"))
        return _text(text, coding) if _text(name, coding).upper() == wanted else None

    def _content(self) -> bytes:
        """Return what the frame holds, unpacked."""
        data = self.raw[self.head :]
        if self.version == 2 or not self.flags:
            return data
        old = self.version == 3
        packed, secret, grouped = (0x80, 0x40, 0x20) if old else (0x08, 0x04, 0x40)
        if self.flags & secret:
            raise Broken("encrypted")
        if not old and self.flags & 0x02:
            data = plain(data)
        skipped = (4 if old and self.flags & packed else 0) + (1 if self.flags & grouped else 0)
        data = data[skipped + (4 if not old and self.flags & 0x01 else 0) :]
        return unpacked(data, 4 * LONGEST) if self.flags & packed else data


def text_frame(name: str, text: str, version: int) -> Frame:
    """Return a user's frame (TXXX) with a text in ASCII."""
    data = (b"\3" if version == 4 else b"\0") + name.encode() + b"\0" + text.encode("ascii")
    size = syncsafe(len(data)) if version == 4 else len(data).to_bytes(4, "big")
    return Frame(b"TXXX", 0, b"TXXX" + size + b"\0\0" + data, 10, version)


def frames(body: bytes, start: int, version: int) -> tuple[tuple[Frame, ...], int]:
    """Return the frames from a place in a tag's body, and where the padding begins; Broken where they do not follow on.

    Some programs write the lengths of version 2.4 like those of 2.3; that is tried where the right way fails.
    """
    try:
        return _walk(body, start, version, safe=version == 4)
    except Broken:
        if version != 4:
            raise
        return _walk(body, start, version, safe=False)


def _walk(body: bytes, start: int, version: int, *, safe: bool) -> tuple[tuple[Frame, ...], int]:
    head, name_size = (6, 3) if version == 2 else (10, 4)
    found: list[Frame] = []
    at = start
    while at + head <= len(body) and body[at]:
        name, size_bytes = body[at : at + name_size], body[at + name_size : at + 2 * name_size]
        size = number(size_bytes) if safe else int.from_bytes(size_bytes, "big")
        if not NAME.match(name) or at + head + size > len(body) or (safe and max(size_bytes) > 0x7F):
            raise Broken
        if len(found) >= MOST:
            raise Broken("too-large-inside")
        flags = 0 if version == 2 else body[at + 9]
        found.append(Frame(name, flags, body[at : at + head + size], head, version))
        at += head + size
    if body[at : at + 1].strip(b"\0"):
        raise Broken
    return tuple(found), at


def _split(data: bytes, *, wide: bool) -> tuple[bytes, bytes]:
    """Return the description and the text."""
    if not wide:
        first, _, rest = data.partition(b"\0")
        return first, rest
    at = 0
    while at + 1 < len(data) and data[at : at + 2] != b"\0\0":
        at += 2
    return data[:at], data[at + 2 :]


def _text(data: bytes, coding: str) -> str:
    if len(data) > 4 * LONGEST:
        raise Broken("too-large-inside")
    return data.decode(coding, "replace").rstrip("\0")
