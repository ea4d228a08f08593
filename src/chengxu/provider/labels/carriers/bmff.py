"""MP4, QuickTime, M4A: moov.udta.meta with the key AIGC (guides on video and audio files); other places of the field are read.

Nothing that is not the label changes. Where the head of a file (moov) stands before its media, room in free boxes is used; where
there is none, every place in the file that points behind it is put right, or the file is refused (see `offsets`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.boxes import Box, Edits, Path, boxes, children, made, top_boxes
from chengxu.provider.labels.carriers.movie import UTF8, Meta, keys_of, metas, places, user_data
from chengxu.provider.labels.carriers.offsets import FREE, put_right
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Source, Truncated

HANDLER = made(b"hdlr", bytes(8), b"mdta", bytes(13))


def head_of(tops: list[Box]) -> Box:
    """Return the movie box; Truncated if there is none, or nothing that it describes."""
    found = [box for box in tops if box.kind == b"moov"]
    if not found:
        raise Truncated
    if len(found) > 1:
        raise Broken
    return found[0]


def read(source: Source) -> list[Found]:
    """Return the labels of a file."""
    tops = top_boxes(source)
    moov = head_of(tops)
    kinds = {box.kind for box in (*tops, *children(source, moov))}
    if b"cmov" in kinds:
        raise Broken("not-understood")  # a movie box packed as a whole, of before 2000
    if not kinds & {b"mdat", b"moof", b"mvex"} or tops[-1].kind == b"moof":
        raise Truncated
    return [place.found for place in places(source)]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label among the keys of its movie, and in no other place."""
    tops = top_boxes(source)
    moov, edits = head_of(tops), Edits()
    target = next((meta for meta in metas(source) if meta.laid_down), None)
    give_way(source, edits, target, text)
    if target is None:
        _add(source, edits, moov, text)
    if any(box.start > moov.start and box.kind not in FREE for box in tops):
        _fill(source, tops, moov, edits)
    put_right(source, tops, edits)
    return edits.pieces(source)


def _add(source: Source, edits: Edits, moov: Box, text: str) -> None:
    """Make a meta box with the label at the end of the movie's user data.

    Where the movie has keys of its own, they are named again, and the box stands before theirs if it can: FFmpeg knows one
    list of keys a file and takes every number for one of the first.
    """
    others = [
        m for m in metas(source) if m.path[0] == moov and m.handler == b"mdta" and m.keys and len(m.path) < 4
    ]
    other = next((m for m in others if m.path[-2].kind != b"trak"), None)
    named = [key for key in keys_of(source, other) if not key.is_ours] if other else []
    new = _new_meta(text, [source.at(key.start, key.end - key.start) for key in named])
    users = next((box for box in children(source, moov) if box.kind == b"udta"), None)
    if users is None:
        at = other.path[-1].start if other else moov.end
        edits.put(at, at, made(b"udta", new), (moov,))
        return
    inside = children(source, users)
    at = inside[-1].end if inside else users.data
    if other and other.path[-2] == users:
        at = other.path[-1].start
    edits.put(at, at, new, (moov, users))


def give_way(source: Source, edits: Edits, target: Meta | None = None, text: str = "") -> None:
    """Take the labels out of all places but the one where the label is written, in the same step: `target`."""
    standing = places(source)
    for meta in metas(source):
        items = [p.path[-1] for p in standing if p.path[: len(meta.path)] == meta.path]
        if meta == target:
            _rekey(source, meta, edits, items, text)
        elif items or any(key.is_ours for key in keys_of(source, meta)):
            _rekey(source, meta, edits, items, None)
    for start, path in {(p.packet, p.path) for p in standing if p.packet is not None}:
        packet = source.at(start, path[-1].end - start)
        edits.put(start, path[-1].end, xmp.blanked(packet), path)
    for place in standing:
        if place.packet is None and place.path[-1].kind == KEY.encode() and place.path[-2].kind == b"udta":
            edits.put(place.path[-1].start, place.path[-1].end, b"", place.path[:-1])


def _rekey(source: Source, meta: Meta, edits: Edits, items: list[Box], text: str | None) -> None:
    """Write the label as the last key and value of a meta box, in the place of those that are there; None: elsewhere."""
    keys, values = keys_of(source, meta), meta.values
    every = children(source, values) if values else []
    held = {int.from_bytes(item.kind, "big") for item in items}
    gone = [n for n, key in enumerate(keys, 1) if key.is_ours or n in held]
    named = set(gone)
    for item in every:
        number = int.from_bytes(item.kind, "big")
        if item in items or number in named:
            edits.put(item.start, item.end, b"", (*meta.path, *([values] if values else [])))
        elif 0 < number <= len(keys) and (less := bisect_left(gone, number)):
            edits.put(item.start + 4, item.start + 8, (number - less).to_bytes(4, "big"))
    if meta.keys is None:
        return
    inside = (*meta.path, meta.keys)
    for number in gone:
        edits.put(keys[number - 1].start, keys[number - 1].end, b"", inside)
    count = len(keys) - len(gone)
    if text is not None and values is not None:
        count, end = count + 1, keys[-1].end if keys else meta.keys.data + 8
        edits.put(end, end, made(b"mdta", KEY.encode()), inside)
        last = every[-1].end if every else values.data
        edits.put(last, last, _value(count, text), (*meta.path, values))
    if count != len(keys):
        edits.put(meta.keys.data + 4, meta.keys.data + 8, count.to_bytes(4, "big"))


def _value(number: int, text: str) -> bytes:
    return made(number.to_bytes(4, "big"), made(b"data", UTF8.to_bytes(4, "big"), bytes(4), text.encode()))


def _new_meta(text: str, named: list[bytes]) -> bytes:
    number = len(named) + 1
    keys = made(b"keys", bytes(4), number.to_bytes(4, "big"), *named, made(b"mdta", KEY.encode()))
    return made(b"meta", bytes(4), HANDLER, keys, made(b"ilst", _value(number, text)))


def _fill(source: Source, tops: list[Box], moov: Box, edits: Edits) -> None:
    """Let free boxes take up what the movie box grows or shrinks by, so that nothing behind it moves."""
    more = edits.growth
    if more <= -8:
        edits.put(moov.end, moov.end, made(b"free", bytes(-more - 8)))
    if more <= 0:
        return
    behind = tops[tops.index(moov) + 1 :]
    rooms: list[Path] = [(box,) for box in behind[:1]]
    rooms += [(moov, box) for box in children(source, moov)]
    rooms += [(*path, box) for path, inside in user_data(source) for box in inside]
    for meta in metas(source):
        rooms += [
            (*meta.path, box) for box in boxes(source, meta.path[-1].data + 4 * meta.full, meta.path[-1].end)
        ]
    for path in rooms:
        room = path[-1]
        if (
            room.kind in (b"free", b"skip")
            and room.head == 8
            and not room.open
            and path[0] in (moov, behind[0])
        ):
            left = room.size - more
            if left == 0 or left >= 8:
                new = left.to_bytes(4, "big") + room.kind if left else b""
                edits.put(room.start, room.end - max(left - 8, 0), new, path[:-1])
                return


def _of(*brands: bytes) -> Callable[[bytes], bool]:
    return lambda head: _brand(head) in brands


def _brand(head: bytes) -> bytes:
    if head[4:8] == b"ftyp":
        return head[8:12]
    return b"qt  " if head[4:8] in OLD and (head[:3] == b"\0\0\0" or head[4:8] in (b"moov", b"mdat")) else b""


OLD = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""With these a QuickTime file of before 2001 begins."""
OTHERS = (b"", b"crx ", b"jp2 ", b"jpx ", b"jpm ", b"jxl ")
"""No name of a movie."""

CARRIERS = (
    Carrier("MOV", (".mov", ".qt"), _of(b"qt  "), read, write),
    Carrier("M4A", (".m4a", ".m4b"), _of(b"M4A ", b"M4B ", b"M4P "), read, write),
    Carrier("MP4", (".mp4", ".m4v"), lambda head: _brand(head) not in OTHERS, read, write),
)
