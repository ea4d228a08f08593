"""What tells a decoder of H.265 how a film is coded (hvcC, ISO/IEC 14496-15): read, and two of them made one.

A coder of H.265 gives its sets of parameters the number 0, as the one before it did. So new sets get numbers that no old one has,
and each slice of the new pictures names them. The number of a slice's set is written so that the slice grows by one whole byte:
what comes behind it stays as the coder wrote it, bit for bit (Rec. ITU-T H.265, 7.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from chengxu.provider.labels.splice import Broken, Source

FILM, SEQUENCE, PICTURE = 32, 33, 34
"""The kinds of units that are sets of parameters, each naming the one before."""
HEAD, TIER, MOST_SEQUENCE = 22, 0x20, 15
"""Bytes before the arrays of a box hvcC, a bit of the second, and the largest number of a set of a film or a sequence."""
LONGER = tuple(number for number in range(30, 15, -1) if (number + 1) & 3)
"""Numbers of sets of pictures that take eight bits more than 0 does, and make no byte of a slice zero."""
GENERAL, LEVEL, PROFILE = 88, 8, 88
"""Bits of what a sequence says of its profile, of a level, and of the profile of a layer within it."""


class Numbers(NamedTuple):
    """The numbers of the sets of a film, a sequence and its pictures."""

    film: int
    sequence: int
    picture: int


@dataclass(frozen=True)
class Sets:
    """The sets of parameters of a film: the head of their box, and its arrays (what begins each, and its units)."""

    head: bytes
    arrays: tuple[tuple[int, tuple[bytes, ...]], ...]

    def of(self, kind: int) -> list[bytes]:
        """Return the units of a kind."""
        return [unit for begin, units in self.arrays for unit in units if begin & 63 == kind]

    @property
    def free(self) -> Numbers | None:
        """Return numbers that no set has, None where there are none."""
        films = {int(_bits(unit)[:4], 2) for unit in self.of(FILM)}
        sequences = {_number(bits, _behind_profile(bits))[0] for bits in map(_bits, self.of(SEQUENCE))}
        taken = {_number(_bits(unit), 0)[0] for unit in self.of(PICTURE)}
        pictures = (number for number in LONGER if number not in taken)
        film, sequence, picture = _first(films), _first(sequences), next(pictures, None)
        return (
            None if film is None or sequence is None or picture is None else Numbers(film, sequence, picture)
        )

    def numbered(self, numbers: Numbers) -> Sets:
        """Return the one set of each kind with other numbers; Broken where there are others, or several."""
        made = {}
        for kind in (FILM, SEQUENCE, PICTURE):
            units = self.of(kind)
            if len(units) != 1:
                raise Broken("not-understood")
            made[kind] = _unit(units[0][:2], _renumbered(kind, _bits(units[0]), numbers))
        begins = {begin & 63: begin for begin, _ in self.arrays}
        return Sets(self.head, tuple((begins[kind], (unit,)) for kind, unit in made.items()))

    def data(self) -> bytes:
        """Return the content of the box."""
        out = self.head + bytes([len(self.arrays)])
        for begin, units in self.arrays:
            out += bytes([begin]) + len(units).to_bytes(2, "big")
            out += b"".join(len(unit).to_bytes(2, "big") + unit for unit in units)
        return out


def is_usual(data: bytes) -> bool:
    """Whether the content of a box hvcC is of the form that is known, and says that lengths of units have four bytes."""
    return len(data) > HEAD and data[0] == 1 and data[21] & 3 == 3


def sets(data: bytes) -> Sets:
    """Return what the content of a box hvcC says; Broken where it is none."""
    if len(data) <= HEAD or data[0] != 1:
        raise Broken
    arrays, at = [], HEAD + 1
    for _ in range(data[HEAD]):
        begin, count, units = data[at : at + 1], int.from_bytes(data[at + 1 : at + 3], "big"), []
        at += 3
        for _ in range(count):
            size = int.from_bytes(data[at : at + 2], "big")
            if size < 3 or at + 2 + size > len(data):
                raise Broken
            units.append(data[at + 2 : at + 2 + size])
            at += 2 + size
        if not begin:
            raise Broken
        arrays.append((begin[0], tuple(units)))
    return Sets(data[:HEAD], tuple(arrays))


def joined(old: Sets, new: Sets) -> bytes:
    """Return the content of a box that holds for both: their sets, the flags that both keep to, the higher tier and level."""
    profile = old.head[1] | new.head[1] & TIER
    if (
        profile != new.head[1] | old.head[1] & TIER or old.head[16:19] != new.head[16:19]
    ):  # the kind of pixels
        raise Broken("not-understood")
    both = bytes(a & b for a, b in zip(old.head[2:12], new.head[2:12], strict=True))
    level = max(old.head[12], new.head[12])
    head = bytes([1, profile]) + both + bytes([level, 0xF0, 0, 0xFC]) + old.head[16:]
    more = {begin & 63: units for begin, units in new.arrays}
    arrays = [(begin, units + more.pop(begin & 63, ())) for begin, units in old.arrays]
    missing = [(begin, units) for begin, units in new.arrays if begin & 63 in more]
    return Sets(head, (*arrays, *missing)).data()


def pointed(picture: bytes | memoryview, number: int) -> bytes:
    """Return a picture whose slices name another set of parameters than 0, one of `LONGER`.

    Broken where they do not name 0, or sets stand in the picture itself.
    """
    out, at, data = bytearray(), 0, bytes(picture)
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        unit = data[at + 4 : at + 4 + size]
        if size < 2 or len(unit) < size:
            raise Broken
        kind = unit[0] >> 1 & 63
        if kind in (FILM, SEQUENCE, PICTURE):
            raise Broken("not-understood")
        if kind < FILM:
            before = 2 if 16 <= kind <= 23 else 1  # flags before the number
            first = f"{unit[2] if size > 2 else 0:08b}"
            if first[before] != "1":
                raise Broken("not-understood")
            longer = int(first[:before] + _code(number) + first[before + 1 :], 2).to_bytes(2, "big")
            unit = unit[:2] + longer + unit[3:]
        out += len(unit).to_bytes(4, "big") + unit
        at += 4 + size
    return bytes(out)


def begins(source: Source, start: int, size: int) -> bool:
    """Return whether a picture is one that a decoder can begin with, whatever came before: an IDR, not just any key."""
    at, end = start, start + size
    while at + 6 <= end:
        kind = source.at(at + 4, 1)[0] >> 1 & 63
        if kind < FILM:
            return kind in (19, 20)
        at += 4 + source.number(at, 4)
    return False


def _first(taken: Iterable[int]) -> int | None:
    return next((number for number in range(MOST_SEQUENCE, -1, -1) if number not in taken), None)


def _renumbered(kind: int, bits: str, numbers: Numbers) -> str:
    """Return the content of a set with other numbers for itself and for the set that it names."""
    if kind == FILM:
        return f"{numbers.film:04b}{bits[4:]}"
    if kind == SEQUENCE:
        at = _behind_profile(bits)
        _, end = _number(bits, at)
        return f"{numbers.film:04b}{bits[4:at]}{_code(numbers.sequence)}{bits[end:]}"
    _, end = _number(bits, _number(bits, 0)[1])
    return _code(numbers.picture) + _code(numbers.sequence) + bits[end:]


def _behind_profile(bits: str) -> int:
    """Return where the number of a set of a sequence stands: behind its profile and level, and those of the layers in it."""
    layers, at = int(bits[4:7] or "0", 2), 8 + GENERAL + LEVEL
    if not layers:
        return at
    flags = bits[at : at + 2 * layers]
    return at + 16 + PROFILE * flags[::2].count("1") + LEVEL * flags[1::2].count("1")


def _number(bits: str, at: int) -> tuple[int, int]:
    """Return a number written as Exp-Golomb, and where it ends."""
    one = bits.find("1", at)
    end = 2 * one - at + 1
    if one < 0 or end > len(bits):
        raise Broken
    return int(bits[one:end], 2) - 1, end


def _code(number: int) -> str:
    bits = f"{number + 1:b}"
    return "0" * (len(bits) - 1) + bits


def _bits(unit: bytes) -> str:
    """Return the content of a unit as zeros and ones, without the bytes that keep it from looking like a mark."""
    return "".join(f"{byte:08b}" for byte in unit[2:].replace(b"\0\0\3", b"\0\0"))


def _unit(head: bytes, bits: str) -> bytes:
    """Return a unit with a content, which ends with its last one."""
    bits = bits.rstrip("0")
    bits += "0" * (-len(bits) % 8)
    data = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))
    return head + re.sub(rb"\0\0(?=[\0-\3])", b"\0\0\3", data)
