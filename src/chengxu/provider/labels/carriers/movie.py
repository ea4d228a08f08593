"""Where labels stand in the boxes of motion and sound: the keys of a movie, and the other places of the field.

Keys and values of QuickTime (`mdta`), values of iTunes (`mdir`), user data, XMP packets; of the file, the movie, each track.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Found
from chengxu.provider.labels.carriers.boxes import Box, Path, children, table, top_boxes
from chengxu.provider.labels.carriers.offsets import body
from chengxu.provider.labels.fields import KEY, LONGEST, parse
from chengxu.provider.labels.splice import Broken, Source, once

XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
UTF8, UTF16 = 1, 2
LARGEST_KEYS, MOST = 1 << 20, 256
"""House settings: bytes of a list of keys, and labels in one file that are looked at."""


class Meta(NamedTuple):
    """A meta box with its way from the top, and the boxes in it that hold keys and values."""

    path: Path
    full: bool
    handler: bytes
    keys: Box | None
    values: Box | None

    @property
    def laid_down(self) -> bool:
        """Say whether a label in it stands where the guides ask."""
        where = tuple(box.kind for box in self.path)
        keyed = self.handler == b"mdta" and self.keys is not None and self.values is not None
        return where == (b"moov", b"udta", b"meta") and self.full and keyed


class Place(NamedTuple):
    """A label and the box that holds it: a value, a text or an XMP packet (`packet`: where it begins)."""

    found: Found
    path: Path
    packet: int | None = None


@once
def places(source: Source) -> list[Place]:
    """Return every label in boxes of motion and sound."""
    inside = (place for meta in metas(source) for place in _in_meta(source, meta))
    found = list(islice(chain(inside, _in_user_data(source), _in_xmp(source)), MOST + 1))
    if len(found) > MOST:
        raise Broken("too-large-inside")
    return found


@once
def _holders(source: Source) -> list[tuple[Path, list[Box]]]:
    """Return what may hold a meta box or user data, with what is in it: the file, its movie, each track."""
    tops = top_boxes(source)
    found: list[tuple[Path, list[Box]]] = [((), tops)]
    for moov in (box for box in tops if box.kind == b"moov"):
        inside = children(source, moov)
        found.append(((moov,), inside))
        found += [((moov, box), children(source, box)) for box in inside if box.kind == b"trak"]
    return found


def meta_paths(source: Source) -> list[Path]:
    """Return the ways to the meta boxes of the file, its movie and its tracks."""
    return [(*path, box) for path, inside in _holders(source) for box in inside if box.kind == b"meta"]


@once
def user_data(source: Source) -> list[tuple[Path, list[Box]]]:
    """Return the ways to the user data of the file, its movie and its tracks, with what is in them."""
    users = ((*path, box) for path, inside in _holders(source) for box in inside if box.kind == b"udta")
    return [(path, children(source, path[-1])) for path in users]


@once
def metas(source: Source) -> list[Meta]:
    """Return the meta boxes of the file, its movie and its tracks, and those in their user data."""
    found = []
    for path, inside in (*_holders(source), *user_data(source)):
        for box in inside:
            if box.kind == b"meta" and box.size > box.head + 8:
                found.append(_meta(source, (*path, box)))
    return found


def _meta(source: Source, path: Path) -> Meta:
    before = body(source, path[-1])
    inside = {box.kind: box for box in reversed(children(source, path[-1], before))}
    handler = source.some(inside[b"hdlr"].data + 8, 4) if b"hdlr" in inside else b""
    return Meta(path, before == 4, handler, inside.get(b"keys"), inside.get(b"ilst"))


class Key(NamedTuple):
    """One entry of a list of keys."""

    start: int
    end: int
    name: str

    @property
    def is_ours(self) -> bool:
        """Say whether it names a label, in whatever letters."""
        return self.name.upper() == KEY


def keys_of(source: Source, meta: Meta) -> list[Key]:
    """Return the keys of a meta box in their order; their numbers begin at one."""
    if meta.keys is None:
        return []
    data, found, at = table(source, meta.keys, LARGEST_KEYS), list[Key](), 8
    for _ in range(int.from_bytes(data[4:8], "big")):
        size = int.from_bytes(data[at : at + 4], "big")
        if size < 8 or at + size > len(data):
            raise Broken
        start = meta.keys.data + at
        found.append(Key(start, start + size, data[at + 8 : at + size].decode("utf-8", "replace")))
        at += size
    return found


def _in_meta(source: Source, meta: Meta) -> Iterator[Place]:
    if meta.values is None:
        return
    keys = keys_of(source, meta)
    where = "mp4:" + ".".join(box.kind.decode("latin-1") for box in meta.path)
    for item in children(source, meta.values):
        number = int.from_bytes(item.kind, "big")
        key = keys[number - 1].name if 0 < number <= len(keys) else ""
        ours = bool(key) and keys[number - 1].is_ours
        name = key or _name(source, item)
        for box in children(source, item):
            kind = source.number(box.data, 4) & 0xFFFFFF if box.kind == b"data" and box.size >= 16 else None
            if kind is None or not (ours or name.upper() == KEY or _looks(source, box.data + 8, box.end)):
                continue
            right = meta.laid_down and key == KEY and kind == UTF8
            text = _text(source, box.data + 8, box.end, "utf-16-be" if kind == UTF16 else "utf-8")
            place = "mp4:keys" if right else where
            found = Found(place, text, laid_down=right, wrapped=False if right else None)
            yield Place(found, (*meta.path, meta.values, item))


def _name(source: Source, item: Box) -> str:
    """Return the name of a value without a key: that of its box, or that written in it (`----`)."""
    if item.kind != b"----":
        return item.kind.decode("latin-1")
    name = next((box for box in children(source, item) if box.kind == b"name"), None)
    return _text(source, name.data + 4, name.end) if name else ""


def _looks(source: Source, start: int, end: int) -> bool:
    """Say whether a text under another name is a label for all that."""
    begin = source.some(start, min(max(end - start, 0), 200)).lstrip()
    likely = begin.startswith(b"{") and (b'"AIGC"' in begin or b'"ContentProducer"' in begin)
    return likely and parse(_text(source, start, end)).fields is not None


def _text(source: Source, start: int, end: int, code: str = "utf-8") -> str:
    return source.some(start, min(max(end - start, 0), LONGEST + 1)).decode(code, "replace")


def _in_user_data(source: Source) -> Iterator[Place]:
    for path, boxes in user_data(source):
        for box in boxes:
            if box.kind == KEY.encode():
                text = _text(source, box.data, box.end)
                text = text[max(text.find("{"), 0) :]  # behind a length and a language, where they are there
                yield Place(Found("mp4:udta", text, laid_down=False, wrapped=None), (*path, box))
            elif box.kind == b"XMP_":
                yield from _in_packet(source, (*path, box), box.data)


def _in_xmp(source: Source) -> Iterator[Place]:
    for box in top_boxes(source):
        if box.kind == b"uuid" and source.some(box.data, 16) == XMP_UUID:
            yield from _in_packet(source, (box,), box.data + 16)


def _in_packet(source: Source, path: Path, start: int) -> Iterator[Place]:
    if path[-1].end - start > xmp.LARGEST:
        raise Broken("too-large-inside")
    packet = source.at(start, max(path[-1].end - start, 0))
    for text in xmp.labels_in(packet) if packet.strip(b"\0 ") else ():
        yield Place(Found("mp4:xmp", text, laid_down=False), path, start)
