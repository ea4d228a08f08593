"""The pictures of a film in Matroska or WebM: blocks in clusters (RFC 9559), and others in their place.

What says where something stands (SeekHead, Cues, and in clusters Position and PrevSize) is written anew with the new places;
everything else stays as it is, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from chengxu.provider.labels.carriers.ebml import CLUSTER, Segment, segments
from chengxu.provider.labels.carriers.elements import Element, children, made
from chengxu.provider.labels.explicit.pictures import MOST, Picture, Pictures
from chengxu.provider.labels.explicit.segment import PRIVATE, TRACKS, Written, head, length, unsigned
from chengxu.provider.labels.splice import Broken, Piece, Source

INFO, TICK, TRACK = 0x1549A966, 0x2AD7B1, 0xAE
NUMBER, KIND, PACKED = 0xD7, 0x83, 0x6D80
TIME, SIMPLE, GROUP, BLOCK, LENGTH, REFERENCE = 0xE7, 0xA3, 0xA0, 0xA1, 0x9B, 0xFB
FILM, KEY, LACED = 1, 0x80, 0x06
"""The kind of a track, and bits of a block."""
LARGEST = 1 << 20
"""Bytes of what decoders are told that are read: a house setting."""


@dataclass(frozen=True)
class Block:
    """One picture: the element that holds it in its cluster, the element BLOCK or SIMPLE itself, when it is shown."""

    cluster: Element
    holder: Element
    element: Element
    data: int
    shown: int
    key: bool


@dataclass(frozen=True)
class Blocks(Pictures):
    """The pictures of a film in elements."""

    segment: Segment
    track: Element
    blocks: list[Block]
    times: dict[int, int]
    """By the start of a cluster: its time."""

    def replaced(self, source: Source, new: Sequence[Picture], config: bytes) -> list[Piece]:
        """Return the file with new pictures in the place of its first ones (see `Pictures`)."""
        times = sorted(block.shown for block in self.blocks[: len(new)])
        fresh: dict[int, list[Piece]] = {}
        before = times[0] if times else 0
        for block, picture in zip(self.blocks, new, strict=False):
            shown = times[picture.rank]
            back = None if picture.key else before - shown
            fresh[block.holder.start] = self._block(source, block, picture.data, back, shown)
            before = shown
        touched = {block.cluster.start for block in self.blocks[: len(new)]}
        return Written(source, self.segment, fresh, touched, self.track, config).pieces()

    def _block(
        self, source: Source, block: Block, data: bytes | memoryview, back: int | None, shown: int
    ) -> list[Piece]:
        """Return a block with a new picture; `back` is how far away the one it builds upon is, None for none."""
        old = block.element
        since = shown - self.times[block.cluster.start]
        if not -(1 << 15) <= since < 1 << 15:
            raise Broken("not-understood")
        begin = source.at(old.data, block.data - old.data)
        flags = begin[-1]
        if old.name == SIMPLE:
            flags = flags | KEY if back is None else flags & ~KEY
        begin = begin[:-3] + since.to_bytes(2, "big", signed=True) + bytes([flags])
        inner: list[Piece] = [head(old.name, len(begin) + len(data)) + begin, cast(bytes, data)]
        if block.holder == old:
            return inner
        kept = [c for c in children(source, block.holder.data, block.holder.end) if c.name == LENGTH]
        rest = b"".join(source.at(c.start, c.end - c.start) for c in kept)
        if back is not None:
            rest += made(REFERENCE, back.to_bytes(8, "big", signed=True))
        return [head(GROUP, length(inner) + len(rest)), *inner, rest]


def blocks(source: Source) -> Blocks:
    """Return the pictures of the one film in a file; Broken where they cannot be told, Truncated where the file is cut off."""
    every = segments(source)
    if len(every) != 1 or len(every[0].of(TRACKS)) != 1:
        raise Broken("not-understood")
    segment = every[0]
    track, number, config = _film(source, segment.of(TRACKS)[0])
    times: dict[int, int] = {}
    found: list[Block] = []
    for cluster in segment.of(CLUSTER):
        found += _in_cluster(source, cluster, number, times)
        if len(found) > MOST:
            raise Broken("too-large-inside")
    if not found:
        raise Broken
    return Blocks(
        places=[(block.data, block.element.end - block.data) for block in found],
        shown=[block.shown for block in found],
        keys=[block.key for block in found],
        scale=1e9 / _tick(source, segment),
        first=min(block.shown for block in found),
        config=config,
        segment=segment,
        track=track,
        blocks=found,
        times=times,
    )


def _tick(source: Source, segment: Segment) -> int:
    """Return the billionths of a second in which times are told."""
    infos = (child for info in segment.of(INFO) for child in children(source, info.data, info.end))
    return next((unsigned(source, child) for child in infos if child.name == TICK), 1_000_000) or 1_000_000


def _film(source: Source, tracks: Element) -> tuple[Element, int, bytes]:
    """Return the one track with pictures, its number, and what it tells decoders."""
    found = []
    for track in children(source, tracks.data, tracks.end):
        if track.name != TRACK:
            continue
        parts = {child.name: child for child in children(source, track.data, track.end)}
        if KIND in parts and unsigned(source, parts[KIND]) == FILM:
            if PACKED in parts or NUMBER not in parts:
                raise Broken("not-understood")
            private = parts.get(PRIVATE)
            config = source.at(private.data, min(private.end - private.data, LARGEST)) if private else b""
            found.append((track, unsigned(source, parts[NUMBER]), config))
    if len(found) != 1:
        raise Broken("not-understood")
    return found[0]


def _in_cluster(source: Source, cluster: Element, number: int, times: dict[int, int]) -> Iterator[Block]:
    time: int | None = None
    for child in children(source, cluster.data, cluster.end):
        if child.name == TIME:
            time = times[cluster.start] = unsigned(source, child)
        if child.name not in (SIMPLE, GROUP):
            continue
        parts = list(children(source, child.data, child.end)) if child.name == GROUP else [child]
        for part in parts:
            if part.name in (SIMPLE, BLOCK):
                track, at = _number(source, part)
                if track != number:
                    continue
                flags = source.at(at + 2, 1)[0]
                if time is None or flags & LACED or at + 3 >= part.end:
                    raise Broken("not-understood")
                since = int.from_bytes(source.at(at, 2), "big", signed=True)
                if child.name == GROUP and any(p.name not in (BLOCK, LENGTH, REFERENCE) for p in parts):
                    raise Broken("not-understood")
                key = bool(flags & KEY) if part.name == SIMPLE else all(p.name != REFERENCE for p in parts)
                yield Block(cluster, child, part, at + 3, time + since, key)


def _number(source: Source, part: Element) -> tuple[int, int]:
    """Return the number of a block's track, and where the bytes behind it begin."""
    first = source.at(part.data, 1)[0]
    if not first:
        raise Broken
    width = 9 - first.bit_length()
    return source.number(part.data, width) & (1 << 7 * width) - 1, part.data + width
