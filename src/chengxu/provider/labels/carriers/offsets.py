"""Places in a file of boxes that say where in the file something stands, and their new values when bytes move.

Chunk offsets (stco, co64), auxiliary data (saio), fragments (tfhd, tfra, sidx) and items (iloc). Where a box is not known
to be without such places, nothing is moved: `offsets-unknown`.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chengxu.provider.labels.carriers.boxes import LARGEST, Box, Edits, Path, Shift, boxes, children, table
from chengxu.provider.labels.carriers.iloc import Locations
from chengxu.provider.labels.splice import Broken, Source

UNKNOWN = "offsets-unknown"
LARGEST_FRAGMENTS = 1 << 20
"""Bytes of a table of fragments that are read: a house setting."""
FREE = frozenset((b"free", b"skip", b"wide"))
KNOWN: dict[bytes, frozenset[bytes]] = {
    b"": FREE
    | {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"ssix", b"meta", b"udta", b"pdin"}
    | {b"emsg", b"prft", b"uuid", b"jumb", b"mpvd", b"sefd"},
    b"moov": FREE | {b"mvhd", b"trak", b"udta", b"mvex", b"meta", b"iods", b"pssh", b"ctab", b"clip", b"uuid"},
    b"trak": FREE
    | {b"tkhd", b"tref", b"trgr", b"edts", b"mdia", b"udta", b"meta", b"load", b"tapt", b"clip", b"matt", b"txas", b"uuid"},
    b"mdia": FREE | {b"mdhd", b"hdlr", b"minf", b"elng", b"udta"},
    b"minf": FREE | {b"vmhd", b"smhd", b"hmhd", b"nmhd", b"sthd", b"gmhd", b"gmin", b"hdlr", b"dinf", b"stbl"},
    b"stbl": FREE
    | {b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"stsh", b"stps"}
    | {b"padb", b"stdp", b"sdtp", b"sbgp", b"sgpd", b"csgp", b"subs", b"saiz", b"saio", b"senc"},
    b"moof": FREE | {b"mfhd", b"traf", b"pssh", b"uuid"},
}  # fmt: skip
"""What each box may hold without keeping it from being moved; `mpvd` and `sefd` count from their own beginning."""

UUIDS = {
    bytes.fromhex("be7acfcb97a942e89c71999491e3afac"): "XMP",
    bytes.fromhex("a5d40b30e81411ddba2f0800200c9a66"): "PIFF sample encryption",
    bytes.fromhex("a2394f525a9b4f14a2446c427c648df4"): "PIFF sample encryption",
    bytes.fromhex("d08a4f1810f34a82b6c832d8aba183d3"): "PIFF protection header",
    bytes.fromhex("6d1d9b0542d544e680e2141daff757b2"): "Smooth Streaming time",
    bytes.fromhex("d4807ef2ca3946958e5426cb9e46a79f"): "Smooth Streaming reference",
    bytes.fromhex("d8fec3d61b0e483c92975828877ec481"): "C2PA",
    bytes.fromhex("55534d5421d24fcebb88695cfac9c740"): "USMT",
    bytes.fromhex("50524f4621d24fcebb88695cfac9c740"): "PROF",
}
"""Boxes of others, known to hold no place in the file (C2PA: see `_check_c2pa`)."""
C2PA = next(key for key, name in UUIDS.items() if name == "C2PA")


class Run(NamedTuple):
    """Numbers beside one another that are places in the file; `chunks` if they are a whole table that may be widened."""

    at: int
    width: int
    many: int
    path: Path
    chunks: bool = False


def put_right(source: Source, tops: list[Box], edits: Edits, but: Box | None = None) -> None:
    """Add to edits what keeps every place right; `but` is an iloc box that is written anew already.

    Broken with `offsets-unknown` where bytes move that something not understood may point to.
    """
    runs = list(_runs(source, tops))
    wide = _widened(source, runs, edits)
    shift = _with_wide(edits, wide).shift()
    moves = any(shift.at(box.start) != box.start for box in tops if box.kind not in FREE)
    if moves:
        _check_known(source, tops)
    for run in runs:
        _rewrite(source, run, shift, edits, wide=run in wide)
    for box in tops:
        if box.kind == b"sidx":
            _rewrite_sidx(source, box, shift, edits)
    for path in _ilocs(source, tops):
        if path[-1] != but:
            _rewrite_iloc(source, path, shift, edits)


def _runs(source: Source, tops: list[Box]) -> Iterator[Run]:
    for top in tops:
        if top.kind == b"moov":
            yield from _chunk_runs(source, top)
        elif top.kind == b"moof":
            for traf in (b for b in children(source, top) if b.kind == b"traf"):
                for box in children(source, traf):
                    if box.kind == b"tfhd" and source.number(box.data, 4) & 1:
                        yield Run(box.data + 8, 8, 1, (top, traf, box))
        elif top.kind == b"mfra":
            for box in children(source, top):
                if box.kind == b"tfra":
                    yield from _fragment_runs(source, (top, box))


def _chunk_runs(source: Source, moov: Box) -> Iterator[Run]:
    for path in _below(source, (moov,), (b"trak", b"mdia", b"minf", b"stbl")):
        for box in children(source, path[-1]):
            if box.kind in (b"stco", b"co64"):
                width = 4 if box.kind == b"stco" else 8
                yield _counted(source, (*path, box), box.data + 4, width, chunks=True)
            elif box.kind == b"saio":
                head = source.number(box.data, 4)
                width = 8 if head >> 24 else 4
                yield _counted(source, (*path, box), box.data + (12 if head & 1 else 4), width)


def _counted(source: Source, path: Path, at: int, width: int, *, chunks: bool = False) -> Run:
    count = source.number(at, 4)
    if at + 4 + count * width > path[-1].end:
        raise Broken
    if count * width > LARGEST:
        raise Broken("too-large-inside")
    return Run(at + 4, width, count, path, chunks)


def _below(source: Source, path: Path, kinds: tuple[bytes, ...]) -> Iterator[Path]:
    """Yield the paths that lead through these kinds, one inside another."""
    if not kinds:
        yield path
        return
    for box in children(source, path[-1]):
        if box.kind == kinds[0]:
            yield from _below(source, (*path, box), kinds[1:])


def _fragment_runs(source: Source, path: Path) -> Iterator[Run]:
    box = path[-1]
    data = table(source, box, LARGEST_FRAGMENTS)
    if len(data) < 16:
        raise Broken
    wide, widths, count = 8 if data[0] else 4, data[11], int.from_bytes(data[12:16], "big")
    size = 2 * wide + sum((widths >> n & 3) + 1 for n in (4, 2, 0))
    if 16 + count * size > len(data):
        raise Broken
    for number in range(count):
        yield Run(box.data + 16 + number * size + wide, wide, 1, path)


def _widened(source: Source, runs: list[Run], edits: Edits) -> list[Run]:
    """Return the tables of four bytes a place that need eight after the move."""
    wide: list[Run] = []
    while True:
        shift = _with_wide(edits, wide).shift()
        over = [
            run for run in runs
            if run.chunks and run.width == 4 and run.many and run not in wide
            and shift.at(max(_numbers(source, run))) >> 32
        ]  # fmt: skip
        if not over:
            return wide
        wide += over


def _with_wide(edits: Edits, wide: Iterable[Run]) -> Edits:
    found = edits.copy()
    for run in wide:
        box = run.path[-1]
        found.put(box.start, box.end, bytes(16 + run.many * 8), run.path[:-1])
    return found


def _numbers(source: Source, run: Run) -> array[int]:
    found = array("Q" if run.width == 8 else "I", source.at(run.at, run.many * run.width))
    if sys.byteorder == "little":
        found.byteswap()
    return found


def _rewrite(source: Source, run: Run, shift: Shift, edits: Edits, *, wide: bool) -> None:
    old = _numbers(source, run)
    if not old:
        return
    low, high, code = min(old), max(old), "Q" if wide or run.width == 8 else "I"
    try:
        if shift.alike(low, high):
            more = shift.at(low) - low
            new = array(code, (place + more for place in old))
        else:
            new = array(code, (shift.at(place) for place in old))
    except OverflowError as error:
        raise Broken("too-large-inside") from error
    if new == old and not wide:
        return
    if sys.byteorder == "little":
        new.byteswap()
    if wide:
        box, body = run.path[-1], bytes(4) + run.many.to_bytes(4, "big") + new.tobytes()
        edits.put(box.start, box.end, (len(body) + 8).to_bytes(4, "big") + b"co64" + body, run.path[:-1])
    else:
        edits.put(run.at, run.at + run.many * run.width, new.tobytes(), run.path)


def _rewrite_sidx(source: Source, box: Box, shift: Shift, edits: Edits) -> None:
    """Keep the distance from an index to what it is of."""
    width = 8 if source.number(box.data, 1) else 4
    at = box.data + 12 + width
    first = source.number(at, width)
    moved = shift.at(box.end + first) - shift.at(box.end)
    if moved < 0 or moved >> 8 * width:
        raise Broken(UNKNOWN)
    if moved != first:
        edits.put(at, at + width, moved.to_bytes(width, "big"), (box,))


def body(source: Source, meta: Box) -> int:
    """Return how many bytes stand before the boxes in a meta box: four, or none in QuickTime's own form."""
    return 0 if source.some(meta.data + 4, 4) == b"hdlr" else 4


def _ilocs(source: Source, tops: list[Box]) -> Iterator[Path]:
    moov = [(box,) for box in tops if box.kind == b"moov"]
    for path in [(), *moov, *(p for m in moov for p in _below(source, m, (b"trak",)))]:
        for meta in children(source, path[-1]) if path else tops:
            if meta.kind == b"meta":
                for box in children(source, meta, body(source, meta)):
                    if box.kind == b"iloc":
                        yield (*path, meta, box)


def _rewrite_iloc(source: Source, path: Path, shift: Shift, edits: Edits) -> None:
    meta, box = path[-2:]
    old = table(source, box)
    locations = Locations.read(old)
    inside = children(source, meta, body(source, meta))
    locations.move(shift, next((b.data for b in inside if b.kind == b"idat"), None))
    new = locations.text()
    new += old[len(new) :]
    if new != old:
        edits.put(box.data, box.end, new, path)


def _check_known(source: Source, tops: list[Box]) -> None:
    """Refuse where a box stands that may point to what moves."""
    _check(source, b"", tops)
    for top in tops:
        if top.kind == b"moof":
            _check(source, b"moof", children(source, top))
        if top.kind != b"moov":
            continue
        _check(source, b"moov", children(source, top))
        for depth in (1, 2, 3, 4):
            kinds = (b"trak", b"mdia", b"minf", b"stbl")[:depth]
            for path in _below(source, (top,), kinds):
                _check(source, kinds[-1], children(source, path[-1]))
        for path in _below(source, (top,), (b"trak", b"mdia", b"minf", b"dinf", b"dref")):
            entries = boxes(source, path[-1].data + 8, path[-1].end)
            if not all(source.number(entry.data, 4) & 1 for entry in entries):
                raise Broken(UNKNOWN)  # media in another file


def _check(source: Source, within: bytes, found: list[Box]) -> None:
    for box in found:
        if box.kind not in KNOWN[within]:
            raise Broken(UNKNOWN)
        if box.kind == b"uuid":
            name = source.at(box.data, 16)
            if name not in UUIDS:
                raise Broken(UNKNOWN)
            if name == C2PA:
                _check_c2pa(source, box)


def _check_c2pa(source: Source, box: Box) -> None:
    """Refuse where a manifest says where its hashes stand (C2PA specification, embedding into BMFF files)."""
    head = source.some(box.data + 20, min(box.size, 64))
    purpose, _, rest = head.partition(b"\0")
    if purpose == b"manifest" and any(rest[:8]):
        raise Broken(UNKNOWN)
