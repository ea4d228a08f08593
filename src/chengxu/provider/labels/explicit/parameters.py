"""What tells a decoder of H.264 how a film is coded (avcC, ISO/IEC 14496-15): read, and two of them made one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chengxu.provider.labels.splice import Broken, Source

IDR, MOST_NUMBER = 5, 31
"""The kind of a unit that a decoder can begin with, and the largest number of a set of parameters of a sequence."""


@dataclass(frozen=True)
class Parameters:
    """The sets of parameters of a film, with the head and the tail of their box."""

    head: bytes
    sequences: tuple[bytes, ...]
    pictures: tuple[bytes, ...]
    tail: bytes

    @property
    def is_usual(self) -> bool:
        """Whether lengths of units have four bytes."""
        return self.head[4] & 3 == 3

    @property
    def free(self) -> int | None:
        """Return a number that no set has, None where all are taken."""
        taken = {_number(s, 4) for s in self.sequences} | {_number(p, 1) for p in self.pictures}
        return next((n for n in range(MOST_NUMBER, -1, -1) if n not in taken), None)

    def data(self) -> bytes:
        """Return the content of the box."""
        if len(self.sequences) > MOST_NUMBER or len(self.pictures) > 255:
            raise Broken("too-large-inside")
        sets = [_with_size(one) for one in self.sequences], [_with_size(one) for one in self.pictures]
        return b"".join(
            [self.head, bytes([0xE0 | len(sets[0])]), *sets[0], bytes([len(sets[1])]), *sets[1], self.tail]
        )


def parameters(data: bytes) -> Parameters:
    """Return what the content of a box avcC says; Broken where it is none."""
    if len(data) < 7 or data[0] != 1:
        raise Broken
    sequences, at = _sets(data, 6, data[5] & 31)
    if at >= len(data):
        raise Broken
    pictures, at = _sets(data, at + 1, data[at])
    return Parameters(data[:5], sequences, pictures, data[at:])


def joined(old: Parameters, new: Parameters) -> bytes:
    """Return the content of a box that holds for both: their sets, the flags that both keep to, the higher level."""
    if old.head[1] != new.head[1]:
        raise Broken("not-understood")
    level = max(old.head[3], new.head[3])
    head = bytes([1, old.head[1], old.head[2] & new.head[2], level, old.head[4]])
    return Parameters(head, old.sequences + new.sequences, old.pictures + new.pictures, old.tail).data()


def begins(source: Source, start: int, size: int) -> bool:
    """Return whether a picture is one that a decoder can begin with, whatever came before."""
    at, end = start, start + size
    while at + 5 <= end:
        kind = source.at(at + 4, 1)[0] & 31
        if 1 <= kind <= IDR:
            return kind == IDR
        at += 4 + source.number(at, 4)
    return False


def _sets(data: bytes, at: int, count: int) -> tuple[tuple[bytes, ...], int]:
    found = []
    for _ in range(count):
        size = int.from_bytes(data[at : at + 2], "big")
        if at + 2 + size > len(data) or not size:
            raise Broken
        found.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    return tuple(found), at


def _with_size(unit: bytes) -> bytes:
    return len(unit).to_bytes(2, "big") + unit


def _number(unit: bytes, at: int) -> int:
    """Return the number of a set: the first that stands there, written as Exp-Golomb."""
    bits = _bits(unit.replace(b"\0\0\3", b"\0\0")[at : at + 8])
    zeros = 0
    while next(bits, 1) == 0:
        zeros += 1
    value = 1
    for _ in range(zeros):
        value = value << 1 | next(bits, 0)
    return value - 1


def _bits(data: bytes) -> Iterator[int]:
    return (byte >> n & 1 for byte in data for n in range(7, -1, -1))
