"""The pictures of a film in MP4 or QuickTime: where each stands, when it is shown, and others in their place (ISO/IEC 14496-12).

A picture gives way to another in its own place in the file, with its own times, so that sound, subtitles and metadata stay
as they are, byte for byte. What pointed behind it is put right by `carriers.offsets`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import sub
from typing import cast

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers.bmff import head_of
from chengxu.provider.labels.carriers.boxes import Box, Edits, Path, boxes, children, made, table, top_boxes
from chengxu.provider.labels.carriers.offsets import put_right
from chengxu.provider.labels.explicit.pictures import MOST, Picture, Pictures
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.splice import Broken, Piece, Source

ENTRY = 78
"""Bytes of a visual sample entry before the boxes in it."""
STALE = (b"cslg", b"sbgp", b"sgpd", b"csgp", b"stps", b"stsh", b"stdp", b"padb")
"""Hints about the old pictures that say nothing of new ones."""
BESIDE = (b"subs", b"saiz", b"saio", b"senc")
"""Data beside the pictures, byte by byte: a film with them is left alone."""

FRAGMENTS = Term(
    "这是分段（fragmented）的 MP4，不能加画面标识；请先合为一段：`ffmpeg -i 原文件 -c copy 新文件.mp4`。",
    "this MP4 is in fragments, and no words can be put on it; make it whole first: `ffmpeg -i OLD -c copy NEW.mp4`.",
)


@dataclass(frozen=True)
class Samples(Pictures):
    """The pictures of a film in boxes; `decoded` says when each is due, `way` leads to their tables, `told` to their `config`."""

    decoded: list[int]
    way: Path
    told: Path

    def replaced(self, source: Source, new: Sequence[Picture], config: bytes) -> list[Piece]:
        """Return the file with new pictures in the place of its first ones (see `Pictures`)."""
        tops, edits = top_boxes(source), Edits()
        holders = [box for box in tops if box.kind == b"mdat"]
        for (start, size), (data, *_) in zip(self.places, new, strict=False):
            holder = next((box for box in holders if box.data <= start and start + size <= box.end), None)
            if holder is None:
                raise Broken
            edits.put(start, start + size, cast(bytes, data), (holder,))
        edits.put(self.told[-1].data, self.told[-1].end, config, self.told)
        _put_tables(source, self.way, self._tables(new), len(new), edits)
        put_right(source, tops, edits)
        return edits.pieces(source)

    def _tables(self, new: Sequence[Picture]) -> dict[bytes, bytes | None]:
        """Return the contents of the tables: sizes, from when due to when shown, and which can be begun with."""
        count, times = len(new), sorted(self.shown[: len(new)])
        sizes = [len(picture.data) for picture in new] + [size for _, size in self.places[count:]]
        shown = [times[picture.rank] for picture in new] + self.shown[count:]
        keys = [picture.key for picture in new] + self.keys[count:]
        later = [when - due for when, due in zip(shown, self.decoded, strict=True)]
        if min(later) < min(map(sub, self.shown, self.decoded)):
            raise Broken("not-understood")  # a picture would be due after it is shown
        firsts = [n for n, key in enumerate(keys, 1) if key]
        every = len(firsts) == len(sizes)
        return {
            b"stsz": struct.pack(">III", 0, 0, len(sizes)) + struct.pack(f">{len(sizes)}I", *sizes),
            b"ctts": _in_runs(later) if any(later) else None,
            b"stss": None if every else struct.pack(f">II{len(firsts)}I", 0, len(firsts), *firsts),
        }


def samples(source: Source) -> Samples:
    """Return the pictures of the one film in a file; LabelError for one in fragments, Broken or Truncated for damage."""
    moov = head_of(top_boxes(source))
    if any(box.kind == b"mvex" for box in children(source, moov)):
        raise LabelError(FRAGMENTS)
    tracks = [track for track in _tracks(source, moov) if _handler(source, track) == b"vide"]
    if len(tracks) != 1:
        raise Broken("not-understood")
    way = tracks[0]
    for kind in (b"mdia", b"minf", b"stbl"):
        way = (*way, _one(source, way[-1], kind))
    inside = {box.kind: box for box in children(source, way[-1])}
    if any(kind in inside for kind in BESIDE):
        raise Broken("not-understood")
    sizes = _sizes(source, inside)
    count = len(sizes)
    decoded = _decoded(source, inside[b"stts"], count) if b"stts" in inside else []
    offsets = _runs(source, inside[b"ctts"], count, signed=True) if b"ctts" in inside else [0] * count
    if not len(decoded) == len(offsets) == count:
        raise Broken
    scale, first = _scale(source, tracks[0])
    shown = [due + more for due, more in zip(decoded, offsets, strict=True)]
    told = _told(source, way)
    return Samples(
        places=list(_places(source, inside, sizes)),
        shown=shown,
        keys=_keys(source, inside.get(b"stss"), count),
        scale=scale,
        first=max(first, min(shown)),
        config=table(source, told[-1]),
        decoded=decoded,
        way=way,
        told=told,
    )


def _tracks(source: Source, moov: Box) -> Iterator[Path]:
    yield from ((moov, box) for box in children(source, moov) if box.kind == b"trak")


def _one(source: Source, box: Box, kind: bytes) -> Box:
    found = next((child for child in children(source, box) if child.kind == kind), None)
    if found is None:
        raise Broken
    return found


def _handler(source: Source, track: Path) -> bytes:
    return source.at(_one(source, _one(source, track[-1], b"mdia"), b"hdlr").data + 8, 4)


def _scale(source: Source, track: Path) -> tuple[int, int]:
    """Return the parts of a second in which times are told, and the time at which the film begins for people."""
    head = table(source, _one(source, _one(source, track[-1], b"mdia"), b"mdhd"))
    scale = int.from_bytes(head[20:24] if head[0] else head[12:16], "big")
    edits = next((box for box in children(source, track[-1]) if box.kind == b"edts"), None)
    if not scale:
        raise Broken
    if edits is None:
        return scale, 0
    data = table(source, _one(source, edits, b"elst"))
    form, size = (">QqI", 20) if data[0] else (">IiI", 12)
    every = [struct.unpack(form, data[n : n + size]) for n in range(8, len(data) - size + 1, size)]
    real = [(time, rate) for _, time, rate in every if time >= 0]
    if len(real) > 1 or any(rate != 1 << 16 for _, rate in real):
        raise Broken("not-understood")
    return scale, real[0][0] if real else 0


def _sizes(source: Source, inside: dict[bytes, Box]) -> list[int]:
    box = inside.get(b"stsz")
    if box is None:
        raise Broken("not-understood")
    data = table(source, box)
    same, count = struct.unpack(">II", data[4:12])
    if count > MOST:
        raise Broken("too-large-inside")
    found = [same] * count if same else list(struct.unpack(f">{count}I", data[12 : 12 + 4 * count]))
    if not found or 0 in found:
        raise Broken
    return found


def _pairs(source: Source, box: Box, *, signed: bool = False) -> list[tuple[int, int]]:
    data = table(source, box)
    count = int.from_bytes(data[4:8], "big")
    if 8 + 8 * count > len(data):
        raise Broken
    return list(struct.iter_unpack(">Ii" if signed else ">II", data[8 : 8 + 8 * count]))


def _runs(source: Source, box: Box, count: int, *, signed: bool = False) -> list[int]:
    """Return the value of each picture from a table of how often each value comes."""
    found: list[int] = []
    for many, value in _pairs(source, box, signed=signed):
        if len(found) + many > count:
            raise Broken
        found += [value] * many
    return found


def _decoded(source: Source, box: Box, count: int) -> list[int]:
    found, at = [], 0
    for length in _runs(source, box, count):
        found.append(at)
        at += length
    return found


def _keys(source: Source, box: Box | None, count: int) -> list[bool]:
    if box is None:
        return [True] * count
    data = table(source, box)
    many = int.from_bytes(data[4:8], "big")
    if 8 + 4 * many > len(data):
        raise Broken
    named = set(struct.unpack(f">{many}I", data[8 : 8 + 4 * many]))
    return [n in named for n in range(1, count + 1)]


def _places(source: Source, inside: dict[bytes, Box], sizes: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where each picture stands: chunks hold several, one behind the other."""
    box = inside.get(b"stco") or inside.get(b"co64")
    if box is None or b"stsc" not in inside:
        raise Broken
    data, width = table(source, box), 4 if box.kind == b"stco" else 8
    count = int.from_bytes(data[4:8], "big")
    if 8 + width * count > len(data):
        raise Broken
    chunks = struct.unpack(f">{count}{'I' if width == 4 else 'Q'}", data[8 : 8 + width * count])
    data = table(source, inside[b"stsc"])
    count = int.from_bytes(data[4:8], "big")
    if 8 + 12 * count > len(data):
        raise Broken
    rows = list(struct.iter_unpack(">III", data[8 : 8 + 12 * count]))
    if not rows or rows[0][0] != 1 or any(entry != 1 for _, _, entry in rows):
        raise Broken("not-understood")
    number = 0
    for row, (first, many, _) in enumerate(rows):
        last = rows[row + 1][0] if row + 1 < len(rows) else len(chunks) + 1
        for at in chunks[first - 1 : last - 1]:
            for size in sizes[number : number + many]:
                yield at, size
                at += size
            number += many
    if number < len(sizes):
        raise Broken


def _told(source: Source, way: Path) -> Path:
    """Return the way to the box that tells decoders how the film is coded."""
    entries = _one(source, way[-1], b"stsd")
    every = boxes(source, entries.data + 8, entries.end)
    if len(every) != 1:
        raise Broken("not-understood")
    for box in boxes(source, every[0].data + ENTRY, every[0].end):
        if box.kind in (b"avcC", b"hvcC", b"vpcC", b"av1C", b"esds"):
            return (*way, entries, every[0], box)
    raise Broken("not-understood")


def _in_runs(values: list[int]) -> bytes:
    runs = [(len(list(group)), value) for value, group in groupby(values)]
    signed = any(value < 0 for _, value in runs)
    rows = b"".join(struct.pack(">Ii", many, value) for many, value in runs)
    return struct.pack(">II", signed << 24, len(runs)) + rows


def _put_tables(
    source: Source, way: Path, tables: dict[bytes, bytes | None], count: int, edits: Edits
) -> None:
    """Put the tables of new pictures in the place of the old ones."""
    left = dict(tables)
    every = children(source, way[-1])
    for box in every:
        if box.kind in left:
            data = left.pop(box.kind)
            edits.put(box.start, box.end, made(box.kind, data) if data is not None else b"", way)
        elif box.kind in STALE:
            edits.put(box.start, box.end, b"", way)
        elif box.kind == b"sdtp":
            many = min(count, box.end - box.data - 4)
            edits.put(box.data + 4, box.data + 4 + many, bytes(many), (*way, box))
    more = b"".join(made(kind, data) for kind, data in left.items() if data is not None)
    edits.put(every[-1].end, every[-1].end, more, way)
