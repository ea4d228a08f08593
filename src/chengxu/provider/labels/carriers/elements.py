"""Elements of EBML (RFC 8794): read by their heads, and made anew."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from chengxu.provider.labels.splice import Broken, Range, Source, Truncated

VOID, CRC = 0xEC, 0xBF


class Element(NamedTuple):
    """An element: its number, where it begins, where its content begins and ends, and whether its head says how long it is."""

    name: int
    start: int
    data: int
    end: int
    known: bool = True

    @property
    def whole(self) -> Range:
        """The element with its head."""
        return Range(self.start, self.end - self.start)

    @property
    def content(self) -> Range:
        """The element without its head."""
        return Range(self.data, self.end - self.data)


def element(source: Source, at: int, limit: int) -> Element:
    """Return the element at a place; of one that does not say how long it is, the end is the limit."""
    head = source.some(at, min(12, max(limit - at, 0)))
    name_size = _length(head[:1])
    if name_size > 4:
        raise Broken
    size_size = _length(head[name_size : name_size + 1])
    data = name_size + size_size
    if len(head) < data:
        raise Truncated if limit == source.size else Broken
    name = int.from_bytes(head[:name_size], "big")
    unset = (1 << 7 * size_size) - 1
    size = int.from_bytes(head[name_size:data], "big") & unset
    if size == unset:
        return Element(name, at, at + data, limit, False)
    if at + data + size > limit:
        raise Truncated if limit >= source.size else Broken
    return Element(name, at, at + data, at + data + size)


def _length(first: bytes) -> int:
    """Return of how many bytes a number is that begins with this one."""
    if not first:
        raise Truncated
    if not first[0]:
        raise Broken
    return 9 - first[0].bit_length()


def children(source: Source, start: int, end: int) -> Iterator[Element]:
    """Yield the elements of a range, all of which say how long they are."""
    at = start
    while at < end:
        found = element(source, at, end)
        if not found.known:
            raise Broken
        yield found
        at = found.end


def sized(value: int, length: int = 0) -> bytes:
    """Return how long something is, as EBML writes it, in so many bytes or the fewest."""
    length = length or next((n for n in range(1, 9) if value < (1 << 7 * n) - 1), 9)
    if length > 8 or value >= (1 << 7 * length) - 1:
        raise Broken("too-large-inside")
    return (value | 1 << 7 * length).to_bytes(length, "big")


def made(name: int, content: bytes, *, checked: bool = False, whole: int = 0) -> bytes:
    """Return an element; `checked` with the sum of its content in front, `whole` bytes long where its head can make up for it."""
    if checked:
        content = b"\xbf\x84" + zlib.crc32(content).to_bytes(4, "little") + content
    head = name.to_bytes((name.bit_length() + 7) // 8, "big")
    length = whole - len(head) - len(content)
    return head + sized(len(content), length if 0 < length < 9 else 0) + content


def void(size: int) -> bytes:
    """Return an element of so many bytes (2 or more, or none) that says nothing."""
    if not size:
        return b""
    if size < 2:
        raise Broken
    return (
        bytes([VOID])
        + (sized(size - 2, 1) if size < 9 else sized(size - 9, 8))
        + bytes(size - (2 if size < 9 else 9))
    )


def filled(name: int, content: bytes, room: int, *, checked: bool) -> bytes | None:
    """Return an element and a void behind it that fill a room; None where it does not hold them."""
    least = made(name, content, checked=checked)
    rest = room - len(least)
    if rest < 0:
        return None
    if rest == 1:
        longer = made(name, content, checked=checked, whole=room)
        return longer if len(longer) == room else None
    return least + void(rest)
