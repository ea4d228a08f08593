"""A segment of Matroska written anew with other blocks in it, and every place that its lists speak of put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias
from zlib import crc32

from chengxu.provider.labels.carriers.ebml import (
    CLUSTER,
    CUES,
    POSITION,
    SEEK,
    SEEK_HEAD,
    SEEK_POSITION,
    Segment,
)
from chengxu.provider.labels.carriers.elements import CRC, Element, children, made, sized
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, in_memory, tidy

TRACKS, PRIVATE, PREVIOUS = 0x1654AE6B, 0x63A2, 0xAB
CUE, CUE_TRACK, CUE_CLUSTER, CUE_INSIDE, CUE_STATE, CUE_REFERENCE = 0xBB, 0xB7, 0xF1, 0xF0, 0xEA, 0xDB
CHECK = 6
"""Bytes of the sum that stands before a content."""
LARGEST = 1 << 26
"""Bytes of an element whose sum is made anew: a house setting."""
FIRSTS = 5
"""Elements of a cluster among which it says where it stands."""
TRIES = 9
"""How often lists are written until what they say of places agrees with how long they are."""

Change: TypeAlias = Callable[[Element], "list[Piece]"]


@dataclass
class Written:
    """A segment with new blocks (by the start of what holds each), in clusters that are `touched`, and a track's `config`."""

    source: Source
    segment: Segment
    fresh: dict[int, list[Piece]]
    touched: set[int]
    track: Element
    config: bytes
    places: dict[int, int] = field(default_factory=dict)
    """By the old place of a part, from the beginning of the segment's content: its new one."""
    inside: dict[int, int] = field(default_factory=dict)
    """By the old place of an element in a touched cluster, in the file: its new one, from the cluster's content."""
    said: dict[int, dict[int, tuple[int, int]]] = field(default_factory=dict)
    """By the start of a cluster: what it may say of its place and of the one before it, the old number and the new."""

    def pieces(self) -> list[Piece]:
        """Return the whole file; Broken where something in it cannot be put right."""
        if any(part.name == CRC for part in self.segment.parts):
            raise Broken("not-understood")
        sizes: list[int] = []
        for _ in range(TRIES):
            parts = [self._part(part) for part in self.segment.parts]
            if sizes == (sizes := [length(part) for part in parts]):
                return self._file([piece for part in parts for piece in part])
            self._place_all(sizes)
        raise Broken("offsets-unknown")

    def _place_all(self, sizes: list[int]) -> None:
        """Learn from the sizes of the parts where each comes to stand."""
        at, before = 0, (0, 0)
        for part, size in zip(self.segment.parts, sizes, strict=True):
            old = part.start - self.segment.element.data
            self.places[old] = at
            if part.name == CLUSTER:
                self.said[part.start] = {POSITION: (old, at), PREVIOUS: before}
                before = part.end - part.start, size
            at += size

    def _file(self, inner: list[Piece]) -> list[Piece]:
        element = self.segment.element
        rest = Range(element.end, self.source.size - element.end)
        if not element.known:
            return tidy([Range(0, element.data), *inner, rest])
        size = sized(length(inner), element.data - element.start - 4)
        return tidy([Range(0, element.start + 4), size, *inner, rest])

    def _part(self, part: Element) -> list[Piece]:
        """Return a part as it will stand there, as far as is known by now."""
        if part.name == TRACKS:
            return self._remade(part, self._track)
        if part.name == SEEK_HEAD:
            return self._remade(part, lambda child: self._within(child, SEEK, self._sought))
        if part.name == CUES:
            return self._remade(part, lambda child: self._within(child, CUE, self._cue))
        if part.name == CLUSTER:
            return self._cluster(part)
        return [part.whole]

    def _remade(self, element: Element, change: Change) -> list[Piece]:
        """Return an element with its children changed, and its sum, if it has one, made anew."""
        every = list(children(self.source, element.data, element.end))
        inner = [piece for child in every if child.name != CRC for piece in change(child)]
        if any(child.name == CRC for child in every):
            if length(inner) > LARGEST:
                raise Broken("too-large-inside")
            content = in_memory(self.source, inner)
            inner = [b"\xbf\x84" + crc32(content).to_bytes(4, "little") + content]
        return [head(element.name, length(inner), element), *inner]

    def _within(self, child: Element, name: int, change: Change) -> list[Piece]:
        return self._remade(child, change) if child.name == name else [child.whole]

    def _sought(self, child: Element) -> list[Piece]:
        return [self._placed(child)] if child.name == SEEK_POSITION else [child.whole]

    def _track(self, child: Element) -> list[Piece]:
        if child != self.track:
            return [child.whole]
        return self._remade(
            child, lambda part: [made(PRIVATE, self.config)] if part.name == PRIVATE else [part.whole]
        )

    def _cue(self, child: Element) -> list[Piece]:
        """Return a point to which players jump: its cluster's place, and the block's within the cluster."""
        if child.name != CUE_TRACK:
            return [child.whole]
        parts = {part.name: part for part in children(self.source, child.data, child.end)}
        if CUE_CLUSTER not in parts or {CUE_STATE, CUE_REFERENCE} & set(parts):
            raise Broken("offsets-unknown")
        cluster = unsigned(self.source, parts[CUE_CLUSTER]) + self.segment.element.data

        def change(part: Element) -> list[Piece]:
            if part.name == CUE_CLUSTER:
                return [self._placed(part)]
            if part.name == CUE_INSIDE and cluster in self.touched:
                return [self._number(part, self._inside(cluster, unsigned(self.source, part)))]
            return [part.whole]

        return self._remade(child, change)

    def _inside(self, cluster: int, place: int) -> int:
        """Return where in its cluster an element comes to stand."""
        part = next(p for p in self.segment.of(CLUSTER) if p.start == cluster)
        if self.inside and part.data + place not in self.inside:
            raise Broken("offsets-unknown")
        return self.inside.get(part.data + place, place)

    def _placed(self, part: Element) -> bytes:
        """Return a place of a part, as it is now."""
        old = unsigned(self.source, part)
        if self.places and old not in self.places:
            raise Broken("offsets-unknown")
        return self._number(part, self.places.get(old, old))

    def _number(self, part: Element, value: int) -> bytes:
        """Return a number in as many bytes as before, or more where it needs them."""
        width = max(part.end - part.data, (value.bit_length() + 7) // 8)
        return made(part.name, value.to_bytes(width, "big"))

    def _cluster(self, part: Element) -> list[Piece]:
        """Return a cluster with its new blocks; what it says of its own place stays right where it was."""
        said = self.said.get(part.start, {})

        def told(child: Element) -> bytes | None:
            if child.name not in said or unsigned(self.source, child) != said[child.name][0]:
                return None
            return self._number(child, said[child.name][1])

        if part.start not in self.touched:
            first = [
                child
                for _, child in zip(range(FIRSTS), children(self.source, part.data, part.end), strict=False)
            ]
            same = all(told(child) in (None, in_memory(self.source, [child.whole])) for child in first)
            return [part.whole] if same else self._remade(part, lambda child: [told(child) or child.whole])
        begin = next(children(self.source, part.data, part.end))
        at = CHECK if begin.name == CRC else 0

        def change(child: Element) -> list[Piece]:
            nonlocal at
            new = self.fresh.get(child.start) or [told(child) or child.whole]
            self.inside[child.start] = at
            at += length(new)
            return new

        return self._remade(part, change)


def unsigned(source: Source, part: Element) -> int:
    """Return the number in an element."""
    if part.end - part.data > 8:
        raise Broken
    return source.number(part.data, part.end - part.data)


def head(name: int, size: int, old: Element | None = None) -> bytes:
    """Return the head of an element with so many bytes of content, as long as that of the one before it if it can be."""
    begin = name.to_bytes((name.bit_length() + 7) // 8, "big")
    width = old.data - old.start - len(begin) if old and old.known else 0
    return begin + sized(size, width if size < (1 << 7 * width) - 1 else 0)


def length(pieces: list[Piece]) -> int:
    """Return the bytes of pieces."""
    return sum(piece.size if isinstance(piece, Range) else len(piece) for piece in pieces)
