"""JPEG: an APP1 segment with the XMP packet; the EXIF comment (0x9286) and bare segments of the field are read too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found, exif
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
EXTENSION_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
EXIF_HEAD = b"Exif\0\0"
APP0, APP1, SOS, EOI = 0xE0, 0xE1, 0xDA, 0xD9
MARKED_END = b"\xff\xd9"
CHUNK = 1 << 16
MOST_PACKETS = 8
"""XMP packets over several segments: a house setting."""
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
        return Range(self.start, self.data + self.size - self.start)


def segments(source: Source) -> Iterator[Segment]:
    """Yield the segments before the image data."""
    at = 2
    while True:
        head = source.at(at, 2)
        if head[0] != 0xFF:
            raise Broken
        if head[1] == 0xFF:  # a fill byte
            at += 1
            continue
        if head[1] in (SOS, EOI):
            return
        if head[1] == 0x01 or 0xD0 <= head[1] <= 0xD7:
            yield Segment(at, head[1], at + 2, 0)
            at += 2
            continue
        size = source.number(at + 2, 2)
        if size < 2:
            raise Broken
        if at + 2 + size > source.size:
            raise Truncated
        yield Segment(at, head[1], at + 4, size - 2)
        at += 2 + size


def read(source: Source) -> list[Found]:
    """Return the labels of a JPEG file; Truncated where its image data have no end."""
    every = list(segments(source))
    _check_end(source, every[-1].data + every[-1].size if every else 2)
    return [found for segment in every for found in _labels(source, segment)] + _extended(source, every)


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP packet, made if there is none; other labels give way."""
    every = list(segments(source))
    if _extended(source, every):
        raise Broken("not-understood")
    old = next((s for s in every if _is_xmp(source, s)), None)
    packet = source.at(old.data, old.size)[len(XMP_HEAD) :] if old else None
    data = xmp.with_label(packet, text)
    if len(data) > LARGEST_SEGMENT:
        raise Broken("too-large-inside")
    made = b"\xff\xe1" + (len(data) + len(XMP_HEAD) + 2).to_bytes(2, "big") + XMP_HEAD + data
    # after the leading APP0 and EXIF segments, where readers look for it
    first = [s for s in every if s.marker == APP0 or (s.marker == APP1 and not _is_xmp(source, s))]
    leading = [s for n, s in enumerate(every) if s in first and every[:n] == first[:n]]
    place = old or (leading[-1] if leading else None)
    pieces: list[Piece] = [Range(0, 2)]
    if place is None:
        pieces.append(made)
    for segment in every:
        if segment is old:
            pieces.append(made)
        elif not _is_xmp(source, segment) or not list(_labels(source, segment)):
            if not list(_labels(source, segment)):
                pieces.append(segment.whole)
            elif segment.marker == APP1:
                data = source.at(segment.data, segment.size)
                pieces += [Range(segment.start, segment.data - segment.start), exif.blanked(data)]
            if segment is place:
                pieces.append(made)
    end = every[-1].data + every[-1].size if every else 2
    return tidy([*pieces, Range(end, source.size - end)])


def _check_end(source: Source, start: int) -> None:
    """Raise Truncated where no end of the image stands behind its segments."""
    at = start
    found = source.some(max(start, source.size - 2), 2) == MARKED_END
    while not found and at < source.size:
        found = MARKED_END in source.some(at, CHUNK)
        at += CHUNK - 1
    if not found:
        raise Truncated


def _extended(source: Source, every: Sequence[Segment]) -> list[Found]:
    """Return the labels of an XMP packet that goes over several segments (XMP, part 3): a name of 32 bytes, its length, a place."""
    packets: dict[bytes, bytearray] = {}
    head = len(EXTENSION_HEAD)
    for segment in every:
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
    if not APP0 <= segment.marker <= 0xEF:
        return
    if _is_xmp(source, segment):
        packet = source.at(segment.data + len(XMP_HEAD), segment.size - len(XMP_HEAD))
        yield from (Found("jpeg:xmp", text) for text in xmp.labels_in(packet))
        return
    data = source.at(segment.data, segment.size)
    if segment.marker == APP1 and data.startswith(EXIF_HEAD):
        for found in exif.labels_in(data):  # in the comment, or in another text of the field
            yield Found("jpeg:exif", found.text, laid_down=True, wrapped=True)
    elif begin := re.match(rb"\s*(?:AIGC\s*)?\{", data[:64]):
        text = _object(data[begin.end() - 1 :])
        if "AIGC" in text or "ContentProducer" in text or data.lstrip().startswith(b"AIGC"):
            yield Found(f"jpeg:app{segment.marker - APP0}", text, laid_down=False, wrapped=None)


def _object(data: bytes) -> str:
    """Return the JSON object with which the bytes begin; to the end if it never closes."""
    return data[: exif.end_of_object(data, 0)].decode("utf-8", "replace")


CARRIERS = (Carrier("JPEG", (".jpg", ".jpeg"), lambda head: head.startswith(b"\xff\xd8\xff"), read, write),)
