"""JPEG: an APP1 segment with the XMP packet; the EXIF comment (0x9286) and bare segments of the field are read too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found, exif
from chengxu.provider.labels.splice import (
    WINDOW,
    Broken,
    Change,
    Piece,
    Range,
    Source,
    Truncated,
    changed,
    once,
)

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
EXTENSION_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
EXIF_HEAD = b"Exif\0\0"
APP0, APP1, APP15, SOS, EOI = 0xE0, 0xE1, 0xEF, 0xDA, 0xD9
MARKED_END = b"\xff\xd9"
BARE = re.compile(rb"\s*(?:AIGC\s*)?\{")
"""How a label begins that stands in a segment by itself."""
CHUNK = 1 << 16
MOST, MOST_PACKETS = 1 << 18, 8
"""House settings: segments that are looked at, and XMP packets over several of them."""
LARGEST_SEGMENT = 65_533 - len(XMP_HEAD)


class Segment(NamedTuple):
    """A marker segment: where its marker byte FF begins, the marker, and its data."""

    start: int
    marker: int
    data: int
    size: int

    @property
    def whole(self) -> Range:
        """The segment with its marker."""
        return Range(self.start, self.end - self.start)

    @property
    def end(self) -> int:
        """Where the next one begins."""
        return self.data + self.size


@once
def segments(source: Source) -> list[Segment]:
    """Return the segments before the image data."""
    found: list[Segment] = []
    near = source.some(0, min(WINDOW, source.size))
    at = 2
    while True:
        head = near[at : at + 4] if at + 4 <= len(near) else source.some(at, 4)
        if len(head) < 2:
            raise Truncated
        if head[0] != 0xFF:
            raise Broken
        if head[1] == 0xFF:  # a fill byte
            at += 1
            continue
        if head[1] in (SOS, EOI):
            return found
        alone = head[1] == 0x01 or 0xD0 <= head[1] <= 0xD7
        size = 0 if alone else int.from_bytes(head[2:], "big")
        if not alone and (len(head) < 4 or at + 2 + size > source.size):
            raise Truncated
        if not alone and size < 2:
            raise Broken
        if len(found) >= MOST:
            raise Broken("too-large-inside")
        found.append(Segment(at, head[1], at + (2 if alone else 4), max(size - 2, 0)))
        at += 2 + size


def _applications(source: Source) -> list[Segment]:
    """Return the segments that may hold a label."""
    return [segment for segment in segments(source) if APP0 <= segment.marker <= APP15]


@once
def _standing(source: Source) -> list[tuple[Segment, Found]]:
    """Return the labels that stand in one segment each, with that segment."""
    return [(segment, found) for segment in _applications(source) for found in _labels(source, segment)]


def read(source: Source) -> list[Found]:
    """Return the labels of a JPEG file; Truncated where its image data have no end."""
    every = segments(source)
    _check_end(source, every[-1].end if every else 2)
    return [found for _, found in _standing(source)] + _extended(source)


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP packet, made if there is none; other labels give way."""
    if _extended(source):
        raise Broken("not-understood")
    old = next((s for s in _applications(source) if _is_xmp(source, s)), None)
    packet = source.at(old.data, old.size)[len(XMP_HEAD) :] if old else None
    data = xmp.with_label(packet, text)
    if len(data) > LARGEST_SEGMENT:
        raise Broken("too-large-inside")
    made = b"\xff\xe1" + (len(data) + len(XMP_HEAD) + 2).to_bytes(2, "big") + XMP_HEAD + data
    place = old.start if old else _first_place(source)
    changes = [(place, old.whole.size if old else 0, made)]
    held = dict.fromkeys(segment for segment, _ in _standing(source))
    changes += [_blanked(source, segment) for segment in held if segment != old]
    return changed(source, changes)


def _first_place(source: Source) -> int:
    """Return where a packet belongs: behind the leading APP0 and EXIF segments, where readers look for it."""
    leading = takewhile(lambda s: s.marker in (APP0, APP1), segments(source))
    return max((segment.end for segment in leading), default=2)


def _blanked(source: Source, segment: Segment) -> Change:
    """Return what lets the labels of a segment give way: blanks among other EXIF data, else nothing at all."""
    if segment.marker == APP1 and not _is_xmp(source, segment):
        return segment.data, segment.size, exif.blanked(source.at(segment.data, segment.size))
    return segment.start, segment.whole.size, b""


def _check_end(source: Source, start: int) -> None:
    """Raise Truncated where no end of the image stands behind its segments."""
    at = start
    found = source.some(max(start, source.size - 2), 2) == MARKED_END
    while not found and at < source.size:
        found = MARKED_END in source.some(at, CHUNK)
        at += CHUNK - 1
    if not found:
        raise Truncated


@once
def _extended(source: Source) -> list[Found]:
    """Return the labels of an XMP packet that goes over several segments (XMP, part 3): a name of 32 bytes, its length, a place."""
    packets: dict[bytes, bytearray] = {}
    head = len(EXTENSION_HEAD)
    for segment in _applications(source):
        if segment.marker != APP1 or source.some(segment.data, min(segment.size, head)) != EXTENSION_HEAD:
            continue
        data = source.at(segment.data + head, segment.size - head)
        size, place = int.from_bytes(data[32:36], "big"), int.from_bytes(data[36:40], "big")
        if size > xmp.LARGEST or len(packets) > MOST_PACKETS:
            raise Broken("too-large-inside")
        packet = packets.setdefault(data[:32], bytearray(size))
        if len(data) < 40 or len(packet) != size or place + len(data) - 40 > size:
            raise Broken
        packet[place : place + len(data) - 40] = data[40:]
    return [
        Found("jpeg:xmp-extension", text)
        for packet in packets.values()
        for text in xmp.labels_in(bytes(packet))
    ]


def _is_xmp(source: Source, segment: Segment) -> bool:
    return segment.marker == APP1 and source.some(segment.data, min(segment.size, 29)) == XMP_HEAD


def _labels(source: Source, segment: Segment) -> Iterator[Found]:
    if _is_xmp(source, segment):
        packet = source.at(segment.data + len(XMP_HEAD), segment.size - len(XMP_HEAD))
        yield from (Found("jpeg:xmp", text) for text in xmp.labels_in(packet))
        return
    head = source.some(segment.data, min(segment.size, 64))
    if segment.marker == APP1 and head.startswith(EXIF_HEAD):
        data = source.at(segment.data, segment.size)
        for found in exif.labels_in(data):  # in the comment, or in another text of the field
            yield Found("jpeg:exif", found.text, laid_down=True, wrapped=True)
    elif begin := BARE.match(head):
        data = source.at(segment.data, segment.size)
        text = _object(data[begin.end() - 1 :])
        if "AIGC" in text or "ContentProducer" in text or data.lstrip().startswith(b"AIGC"):
            yield Found(f"jpeg:app{segment.marker - APP0}", text, laid_down=False, wrapped=None)


def _object(data: bytes) -> str:
    """Return the JSON object with which the bytes begin; to the end if it never closes."""
    return data[: exif.end_of_object(data, 0)].decode("utf-8", "replace")


CARRIERS = (Carrier("JPEG", (".jpg", ".jpeg"), lambda head: head.startswith(b"\xff\xd8\xff"), read, write),)
