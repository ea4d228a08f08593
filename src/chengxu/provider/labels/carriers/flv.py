"""FLV: a text `AIGC` in the script data onMetaData (guide on video, TC260-PG-20257A), as AMF0 writes it.

Where the script data name places in the file (keyframes, lengths), these follow what moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from struct import pack, unpack
from typing import NamedTuple

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.fields import KEY, LONGEST
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

AUDIO, VIDEO, SCRIPT, SECRET = 8, 9, 18, 0x20
EVENT = b"\x02\x00\x0aonMetaData"
NUMBER, TEXT, OBJECT, LIST, LONG_TEXT, ARRAY, XML, TYPED = 0, 2, 3, 8, 12, 10, 15, 16
FIXED = {NUMBER: 8, 1: 1, 5: 0, 6: 0, 7: 2, 11: 10, 13: 0}
"""Bytes of values that are always as long."""
END = b"\x00\x00\x09"
DEEPEST, LARGEST = 16, 4 << 20
"""House settings: values inside one another, and bytes of script data."""


class Tag(NamedTuple):
    """A tag: its kind, where it begins, and how many bytes its data have."""

    kind: int
    start: int
    size: int

    @property
    def end(self) -> int:
        """Where the next tag begins, behind the length that stands after each."""
        return self.start + 11 + self.size + 4


@dataclass
class Script:
    """What onMetaData holds: its bytes, and where in them the pairs, the labels and the places in the file are."""

    data: bytes
    first: int
    end: int = 0
    labels: list[tuple[str, int, int]] = field(default_factory=list)
    """The text of a label, where its pair begins, and where it ends."""
    places: list[tuple[str, int]] = field(default_factory=list)
    """Numbers that are places in the file: what they are called, and where they stand."""


def tags(source: Source) -> Iterator[Tag]:
    """Yield the tags in order; Truncated where there is none, or the last is not all there."""
    at = source.number(5, 4)
    if at < 9:
        raise Broken
    source.at(at, 15)  # the length before the first tag, and its head
    at += 4
    while at < source.size:
        head = source.at(at, 11)
        tag = Tag(head[0], at, int.from_bytes(head[1:4], "big"))
        if tag.kind & 0x1F not in (AUDIO, VIDEO, SCRIPT):
            raise Broken
        if tag.end > source.size:
            raise Truncated
        yield tag
        at = tag.end


def read(source: Source) -> list[Found]:
    """Return the labels of an FLV file."""
    scripts = (_script(source, tag) for tag in tags(source))
    return [Found("flv:onMetaData", text) for script in scripts if script for text, _, _ in script.labels]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its first script data, made if there are none."""
    found = [(tag, script) for tag in tags(source) if (script := _script(source, tag)) is not None]
    if not found:
        at = source.number(5, 4) + 4
        data = EVENT + bytes([LIST]) + (1).to_bytes(4, "big") + _pair(text) + END
        return tidy([Range(0, at), *_tag(bytes([SCRIPT]) + bytes(10), data), Range(at, source.size - at)])
    made = [
        (tag, script, _with_label(script, text if place == 0 else None))
        for place, (tag, script) in enumerate(found)
        if place == 0 or script.labels
    ]
    moved = [(tag.end, len(data) - tag.size) for tag, _, data in made]
    pieces: list[Piece] = []
    at = 0
    for tag, script in found:
        own = next((data for other, _, data in made if other == tag), script.data)
        pieces.append(Range(at, tag.start - at))
        pieces += _tag(source.at(tag.start, 11), _moved(script, own, moved, source.size))
        at = tag.end
    return tidy([*pieces, Range(at, source.size - at)])


def _tag(head: bytes, data: bytes) -> list[Piece]:
    if len(data) >= 1 << 24:
        raise Broken("too-large-inside")
    return [head[:1] + len(data).to_bytes(3, "big") + head[4:11] + data + (11 + len(data)).to_bytes(4, "big")]


def _pair(text: str) -> bytes:
    value = text.encode()
    if len(value) > 0xFFFF:
        raise Broken("too-large-inside")
    return len(KEY).to_bytes(2, "big") + KEY.encode() + bytes([TEXT]) + len(value).to_bytes(2, "big") + value


def _with_label(script: Script, text: str | None) -> bytes:
    """Return script data with this label and no other (None: none), the new one behind the other pairs."""
    out, at = bytearray(), 0
    for _, start, end in script.labels:
        out += script.data[at:start]
        at = end
    out += script.data[at : script.end] + (_pair(text) if text is not None else b"")
    if script.data[len(EVENT)] == LIST:
        place = len(EVENT) + 1
        count = int.from_bytes(out[place : place + 4], "big") - len(script.labels) + (text is not None)
        out[place : place + 4] = max(count, 0).to_bytes(4, "big")
    return bytes(out + script.data[script.end :])


def _moved(script: Script, data: bytes, moved: Sequence[tuple[int, int]], size: int) -> bytes:
    """Return script data whose places in the file are where things went."""
    out = bytearray(data)
    for name, place in script.places:
        gone = sum(end - start for _, start, end in script.labels if end <= place)
        [value] = unpack(">d", script.data[place : place + 8])
        if name == "filesize":
            new = value + sum(delta for _, delta in moved) if value == size else value
        else:
            new = value + sum(delta for end, delta in moved if end <= value)
        out[place - gone : place - gone + 8] = pack(">d", new)
    return bytes(out)


def _script(source: Source, tag: Tag) -> Script | None:
    """Return what a tag's onMetaData holds, None if it is another; Broken where that does not hold together."""
    if tag.kind & 0x1F != SCRIPT:
        return None
    if tag.kind & SECRET:
        raise Broken("encrypted")
    if source.some(tag.start + 11, min(len(EVENT), tag.size)) != EVENT:
        return None
    if tag.size > LARGEST:
        raise Broken("too-large-inside")
    data = source.at(tag.start + 11, tag.size)
    kind = data[len(EVENT) : len(EVENT) + 1]
    if kind not in (bytes([OBJECT]), bytes([LIST])):
        raise Broken("not-understood")
    script = Script(data, len(EVENT) + (5 if kind[0] == LIST else 1))
    script.end = _pairs(script, script.first, (), open_end=True)
    return script


def _pairs(script: Script, at: int, path: tuple[str, ...], *, open_end: bool = False) -> int:
    """Go through pairs up to their end; return where that is. Some programs leave out the end of the outermost."""
    data = script.data
    while data[at : at + 3] != END:
        if at >= len(data) and open_end:
            return at
        size = int.from_bytes(data[at : at + 2], "big")
        value = at + 2 + size
        if value >= len(data):
            raise Broken
        name = data[at + 2 : value].decode("utf-8", "replace")
        end = _value(script, value, (*path, name))
        if not path and name.upper() == KEY and data[value] in (TEXT, LONG_TEXT):
            text = data[value + (3 if data[value] == TEXT else 5) : end]
            if len(text) > 4 * LONGEST:
                raise Broken("too-large-inside")
            script.labels.append((text.decode("utf-8", "replace"), at, end))
        at = end
    return at


def _value(script: Script, at: int, path: tuple[str, ...]) -> int:
    """Go through a value, noting places in the file; return where it ends."""
    data = script.data
    if len(path) > DEEPEST or at >= len(data):
        raise Broken
    kind, start = data[at], at + 1
    if kind in (TEXT, LONG_TEXT, XML):
        size = 2 if kind == TEXT else 4
        end = start + size + int.from_bytes(data[start : start + size], "big")
    elif kind in (OBJECT, LIST):
        end = _pairs(script, start + (4 if kind == LIST else 0), path) + 3
    elif kind == TYPED:
        end = _pairs(script, start + 2 + int.from_bytes(data[start : start + 2], "big"), path) + 3
    elif kind == ARRAY:
        end = start + 4
        for _ in range(int.from_bytes(data[start:end], "big")):
            end = _value(script, end, (*path, ""))
    elif kind in FIXED:
        end = start + FIXED[kind]
        if kind == NUMBER and path in PLACES:
            script.places.append((path[-1] or path[-2], start))
    else:
        raise Broken("not-understood")
    if end > len(data):
        raise Broken
    return end


PLACES = {("filesize",), ("lastkeyframelocation",), ("keyframes", "filepositions", "")}
CARRIERS = (Carrier("FLV", (".flv",), lambda head: head[:4] == b"FLV\x01", read, write),)
