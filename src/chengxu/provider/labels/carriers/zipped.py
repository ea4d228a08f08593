"""ZIP archives, member by member: what is not replaced is copied as it stands, packed as it was (APPNOTE 6.3)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from struct import Struct
from typing import NamedTuple, TypeAlias

from chengxu.provider.labels.carriers.packed import unpacked
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, once, tidy

LARGEST = 1 << 20
"""Bytes of an unpacked member: a house setting; only members that may hold a label are unpacked."""
LARGEST_DIRECTORY = 1 << 22
"""Bytes of the directory that are read: a house setting, some 40 000 members."""
HEAD = b"PK\3\4"
"""How a file that is an archive begins."""
WIDE = 0xFFFFFFFF
HIDDEN = 0x0001 | 0x0040 | 0x2000
"""Flags of members, or of a directory, that are encrypted."""
ROW = Struct("<HH4xIIIHHH8xI")
"""Of an entry: flags, method, sum, sizes packed and unpacked, lengths of name, more and comment, and where the member begins."""
Sizes: TypeAlias = tuple[int, int, int]
"""Unpacked, packed, and where the member begins."""
ENTRY, LOCAL, END, END_64, LOCATOR = b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6", b"PK\6\7"


class Member(NamedTuple):
    """A member by its entry in the directory; `wide` is where that entry has its place as 8 bytes, 0 if as 4."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int
    entry: bytes
    wide: int


class Archive(NamedTuple):
    """The members in the order of the directory, where that begins, and the records behind it."""

    members: tuple[Member, ...]
    start: int
    end_64: bytes
    end: bytes

    def find(self, name: str) -> Member | None:
        """Return a member by its name, whose capitals do not count; Broken where there are two."""
        found = [m for m in self.members if m.name.lower() == name.lower()]
        if len(found) > 1:
            raise Broken
        return found[0] if found else None


def number(data: bytes, at: int, size: int) -> int:
    """Return an unsigned number, the low byte first."""
    return int.from_bytes(data[at : at + size], "little")


@once
def archive(source: Source) -> Archive:
    """Return the directory of an archive; Truncated where it has none."""
    tail = max(source.size - 22 - 0xFFFF, 0)
    data = source.some(tail, source.size)
    found = data.rfind(END)
    if found < 0 or len(data) < found + 22 + number(data, found + 20, 2):
        raise Truncated
    at, end = tail + found, data[found:]
    count, size, start, end_64 = number(end, 10, 2), number(end, 12, 4), number(end, 16, 4), b""
    if any(end[4:8]):
        raise Broken("not-understood")  # an archive in several files
    if at >= 20 and source.at(at - 20, 4) == LOCATOR:
        at = source.number(at - 12, 8, "little")
        end_64 = source.at(at, tail + found - at) if tail + found - at <= 0xFFFF else b""
        if not end_64.startswith(END_64) or len(end_64) < 76:
            raise Broken
        count, size, start = (number(end_64, n, 8) for n in (32, 40, 48))
    if start + size != at:
        raise Broken
    if size > LARGEST_DIRECTORY:
        raise Broken("too-large-inside")
    return Archive(_members(source.at(start, size), count), start, end_64, end)


def _members(data: bytes, count: int) -> tuple[Member, ...]:
    found, at = [], 0
    while at < len(data):
        if data[at : at + 4] != ENTRY or at + 46 > len(data):
            raise Broken
        flags, method, crc, packed, size, name, extra, comment, start = ROW.unpack_from(data, at + 8)
        if flags & HIDDEN:
            raise Broken("encrypted")
        entry = data[at : at + 46 + name + extra + comment]
        if len(entry) < 46 + name + extra + comment:
            raise Broken
        sizes, wide = (size, packed, start), 0
        if WIDE in sizes:
            sizes, wide = _wide(entry, 46 + name, 46 + name + extra, sizes)
        text = entry[46 : 46 + name].decode("utf-8", "surrogateescape")
        found.append(Member(text, method, crc, sizes[1], sizes[0], sizes[2], entry, wide))
        at += len(entry)
    if len(found) != count:
        raise Broken
    return tuple(found)


def _wide(entry: bytes, at: int, end: int, sizes: Sizes) -> tuple[Sizes, int]:
    """Return the sizes and the place of a member with those that take 8 bytes, and where the place is written so (ZIP64)."""
    while at + 4 <= end:
        kind, length = number(entry, at, 2), number(entry, at + 2, 2)
        if kind != 1:
            at += 4 + length
            continue
        place, values, wide = at + 4, list[int](), 0
        for value in sizes:
            long = value == WIDE and place + 8 <= min(at + 4 + length, end)
            values.append(number(entry, place, 8) if long else value)
            wide, place = (place, place + 8) if long else (0, place)
        return (values[0], values[1], values[2]), wide
    return sizes, 0


def content(source: Source, member: Member) -> bytes:
    """Return a member unpacked; Broken where it is larger than `LARGEST`, or not what its sum says."""
    if max(member.size, member.packed) > LARGEST:
        raise Broken("too-large-inside")
    data = source.at(_data(source, member), member.packed)
    if member.method == 8:
        data = unpacked(data, LARGEST + 1, bare=True)
    elif member.method:
        raise Broken("not-understood")
    if len(data) != member.size or zlib.crc32(data) != member.crc:
        raise Broken
    return data


def _data(source: Source, member: Member) -> int:
    head = source.at(member.start, 30)
    name = number(head, 26, 2)
    if (
        head[:4] != LOCAL
        or source.at(member.start + 30, name) != member.entry[46:][: number(member.entry, 28, 2)]
    ):
        raise Broken
    return member.start + 30 + name + number(head, 28, 2)


def replaced(source: Source, old: Archive, new: Mapping[str, bytes]) -> Sequence[Piece]:
    """Return the archive with members replaced in their places, or added behind the last; every other is copied."""
    order = sorted(old.members, key=lambda m: m.start)
    ends = [*(m.start for m in order[1:]), old.start]
    names = {name.lower(): name for name in new}
    pieces: list[Piece] = [Range(0, order[0].start)]
    entries, at = {}, order[0].start
    for member, end in zip(order, ends, strict=True):
        if _data(source, member) + member.packed > end:
            raise Broken  # members that lie in each other
        name = names.pop(member.name.lower(), None)
        if name is None:
            pieces.append(Range(member.start, end - member.start))
            entries[member] = _moved(member, at)
            at += end - member.start
        else:
            made, entries[member] = _packed(member.entry, new[name], at)
            pieces.append(made)
            at += len(made)
    directory = [entries[m] for m in old.members]
    for name in names.values():
        head = order[0].entry[:28] + len(name).to_bytes(2, "little") + bytes(16) + name.encode("ascii")
        made, entry = _packed(head, new[name], at)
        pieces.append(made)
        directory.append(entry)
        at += len(made)
    return tidy([*pieces, *directory, *_ends(old, len(directory), sum(map(len, directory)), at)])


def _moved(member: Member, at: int) -> bytes:
    place, size = (member.wide, 8) if member.wide else (42, 4)
    if not member.wide and at >= WIDE:
        raise Broken("too-large-inside")
    return member.entry[:place] + at.to_bytes(size, "little") + member.entry[place + size :]


def _packed(entry: bytes, data: bytes, at: int) -> tuple[bytes, bytes]:
    """Return a member with new data, and its entry; name, time and attributes are those of the old entry."""
    if at >= WIDE:
        raise Broken("too-large-inside")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    name = entry[46 : 46 + number(entry, 28, 2)]
    flags = number(entry, 8, 2) & 0x0800  # names in UTF-8
    sums = b"".join(n.to_bytes(4, "little") for n in (zlib.crc32(data), len(packed), len(data)))
    common = (
        b"\x14\0"
        + flags.to_bytes(2, "little")
        + b"\x08\0"
        + entry[12:16]
        + sums
        + len(name).to_bytes(2, "little")
    )
    made = ENTRY + entry[4:6] + common + bytes(6) + entry[36:42] + at.to_bytes(4, "little") + name
    return LOCAL + common + bytes(2) + name + packed, made


def _ends(old: Archive, count: int, size: int, start: int) -> list[Piece]:
    """Return the records behind the directory, with its new size and place."""
    end, end_64 = bytearray(old.end), bytearray(old.end_64)
    for at, wide, value in ((8, 2, count), (10, 2, count), (12, 4, size), (16, 4, start)):
        full = (1 << 8 * wide) - 1
        if end_64 and number(old.end, at, wide) == full:
            continue
        if value >= full:
            raise Broken("too-large-inside")
        end[at : at + wide] = value.to_bytes(wide, "little")
    if end_64:
        for at, value in (
            (24, count),
            (32, count),
            (40, size),
            (48, start),
            (len(end_64) - 12, start + size),
        ):
            end_64[at : at + 8] = value.to_bytes(8, "little")
    return [bytes(end_64), bytes(end)]
