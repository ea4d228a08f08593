"""Matroska and WebM: Segment, Tags, Tag, SimpleTag with TagName AIGC (guide on video, TC260-PG-20257A).

The label takes the room of a Void element where there is one. Otherwise the tags go to the end, and the file's own list of
places (SeekHead) says so; a file without such lists gets them before its first cluster. What cannot be put right is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.elements import (
    CRC,
    VOID,
    Element,
    children,
    element,
    filled,
    made,
    sized,
    void,
)
from chengxu.provider.labels.fields import KEY, LONGEST
from chengxu.provider.labels.splice import Broken, Change, Piece, Source, Truncated, changed, once

HEADER, SEGMENT = 0x1A45DFA3, 0x18538067
SEEK_HEAD, CLUSTER, CUES, TAGS = 0x114D9B74, 0x1F43B675, 0x1C53BB6B, 0x1254C367
UPPER = {SEEK_HEAD, CLUSTER, CUES, TAGS, 0x1549A966, 0x1654AE6B, 0x1043A770, 0x1941A469}
"""What a segment is made of: these, Info, Tracks, Chapters and Attachments."""
SEEK, SEEK_ID, SEEK_POSITION = 0x4DBB, 0x53AB, 0x53AC
TAG, TARGETS, SIMPLE, NAME, STRING = 0x7373, 0x63C0, 0x67C8, 0x45A3, 0x4487
UIDS = {0x63C5, 0x63C9, 0x63C4, 0x63C6}
"""Of a track, an edition, a chapter, an attachment."""
POSITION = 0xA7
LARGEST, MOST = 16 << 20, 1 << 17
"""Bytes of tags that are read, and elements of a segment: house settings."""


@dataclass(frozen=True)
class Segment:
    """A segment and what it is made of."""

    element: Element
    parts: tuple[Element, ...]

    def of(self, name: int) -> list[Element]:
        """Return its parts of a kind."""
        return [part for part in self.parts if part.name == name]

    def room(self, part: Element) -> int:
        """Return how many bytes a part has with the void behind it."""
        place = self.parts.index(part) + 1
        behind = self.parts[place] if place < len(self.parts) else None
        return (
            behind.end if behind and behind.name == VOID and behind.start == part.end else part.end
        ) - part.start


@once
def segments(source: Source) -> list[Segment]:
    """Return the segments of a file; Truncated or Broken where it cannot be read to its end."""
    found: list[Segment] = []
    at = 0
    while at < source.size:
        top = element(source, at, source.size)
        if top.name == SEGMENT:
            parts = tuple(_parts(source, top))
            if not top.known:
                top = top._replace(end=parts[-1].end if parts else top.data)
            found.append(Segment(top, parts))
            _check_end(source, found[-1])
        elif top.name not in (HEADER, VOID, CRC) or not top.known:
            raise Broken
        at = top.end
    if not found:
        raise Broken
    return found


def _check_end(source: Source, segment: Segment) -> None:
    """Raise Truncated where a segment that does not say how long it is holds no cluster, or its list of places leads further."""
    if not segment.element.known and not segment.of(CLUSTER):
        raise Truncated
    places = (place for head in segment.of(SEEK_HEAD) for place in _places(source, head))
    if any(segment.element.data + place >= segment.element.end for place in places):
        raise Truncated


def _parts(source: Source, segment: Element) -> Iterator[Element]:
    """Yield what a segment is made of; one that does not say how long it is ends where another begins."""
    at, count = segment.data, 0
    while at < segment.end:
        part = element(source, at, segment.end)
        if not segment.known and part.name in (HEADER, SEGMENT):
            return
        if part.name not in UPPER and part.name not in (VOID, CRC):
            raise Broken("not-understood" if part.known else "broken")
        if not part.known:
            if part.name != CLUSTER:
                raise Broken
            part = part._replace(end=_end_of_cluster(source, part))
        yield part
        at, count = part.end, count + 1
        if count > MOST:
            raise Broken("too-large-inside")


def _end_of_cluster(source: Source, cluster: Element) -> int:
    at = cluster.data
    while at < cluster.end:
        child = element(source, at, cluster.end)
        if child.name in UPPER or child.name in (HEADER, SEGMENT):
            return at
        if not child.known:
            raise Broken
        at = child.end
    return at


def read(source: Source) -> list[Found]:
    """Return the labels of a Matroska or WebM file; those of a track or chapter are not where they belong."""
    found: list[Found] = []
    for segment in segments(source):
        for tags in segment.of(TAGS):
            for tag in _tags(source, tags):
                whole = not _has_uid(source, tag)
                found += [Found("mkv:tags", text, laid_down=whole) for text, _ in _labels(source, tag)]
    return found


def _tags(source: Source, tags: Element) -> Iterator[Element]:
    if tags.content.size > LARGEST:
        raise Broken("too-large-inside")
    return (child for child in children(source, tags.data, tags.end) if child.name == TAG)


def _has_uid(source: Source, tag: Element) -> bool:
    targets = (child for child in children(source, tag.data, tag.end) if child.name == TARGETS)
    uids = (c for target in targets for c in children(source, target.data, target.end) if c.name in UIDS)
    return any(source.at(uid.data, min(uid.content.size, 8)).strip(b"\0") for uid in uids)


def _labels(source: Source, tag: Element) -> Iterator[tuple[str, Element]]:
    """Yield the label texts of a tag, each with the element that holds it."""
    for simple in children(source, tag.data, tag.end):
        if simple.name != SIMPLE:
            continue
        parts = {part.name: part for part in children(source, simple.data, simple.end)}
        if NAME in parts and STRING in parts and _text(source, parts[NAME], 64).upper() == KEY:
            yield _text(source, parts[STRING], 4 * LONGEST), simple


def _text(source: Source, part: Element, most: int) -> str:
    data = source.some(part.data, min(part.content.size, most + 1))
    if len(data) > most and part.name == STRING:
        raise Broken("too-large-inside")
    return data.split(b"\0", 1)[0].decode("utf-8", "replace")


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its tags; every place that its lists speak of stays right."""
    every = segments(source)
    if len(every) > 1 or any(part.name == CRC for part in every[0].parts):
        raise Broken("not-understood")
    segment = every[0]
    tags = segment.of(TAGS)
    content = _with_label(source, tags[0] if tags else None, text)
    checked = not tags or _is_checked(source, tags[0])
    changes = _emptied(source, segment, tags[1:])
    room = filled(TAGS, content, segment.room(tags[0]), checked=checked) if tags else None
    if room is not None:
        return changed(source, [*changes, (tags[0].start, segment.room(tags[0]), room)])
    whole = made(TAGS, content, checked=checked)
    if tags:
        changes.append((tags[0].start, tags[0].whole.size, void(tags[0].whole.size)))
    if _without_places(source, segment):
        first = next((part.start for part in segment.of(CLUSTER)), segment.element.end)
        return changed(source, [*changes, (first, 0, whole), *_longer(source, segment, len(whole))])
    changes.append(_seek(source, segment, tags[0] if tags else None))
    return changed(source, [*changes, (segment.element.end, 0, whole), *_longer(source, segment, len(whole))])


def _with_label(source: Source, tags: Element | None, text: str | None) -> bytes:
    """Return the content of tags with this label and no other (None: none)."""
    own = b"" if text is None else made(SIMPLE, made(NAME, KEY.encode()) + made(STRING, text.encode()))
    out = bytearray()
    for child in children(source, tags.data, tags.end) if tags else ():
        held = [simple for _, simple in _labels(source, child)] if child.name == TAG else []
        for_all = child.name == TAG and not _has_uid(source, child)
        if child.name != CRC and not held and not (for_all and own):
            out += source.at(child.start, child.whole.size)
        elif child.name == TAG:
            parts = [p for p in children(source, child.data, child.end) if p not in held and p.name != CRC]
            inside = b"".join(source.at(p.start, p.whole.size) for p in parts)
            inside, own = inside + (own if for_all else b""), b"" if for_all else own
            if (inside and any(p.name != TARGETS for p in parts)) or for_all:
                out += made(TAG, inside, checked=_is_checked(source, child)) if inside else b""
    return bytes(out) + (made(TAG, made(TARGETS, b"") + own) if own else b"")


def _is_checked(source: Source, part: Element) -> bool:
    return source.some(part.data, min(2, part.content.size)) == b"\xbf\x84"


def _emptied(source: Source, segment: Segment, tags: Sequence[Element]) -> list[Change]:
    """Return what takes the labels out of other tags of the segment, without changing how long they are."""
    changes: list[Change] = []
    for other in tags:
        if any(True for tag in _tags(source, other) for _ in _labels(source, tag)):
            content = _with_label(source, other, None)
            new = (
                filled(TAGS, content, other.whole.size, checked=_is_checked(source, other))
                if content
                else None
            )
            changes.append((other.start, other.whole.size, new or void(other.whole.size)))
    return changes


def _without_places(source: Source, segment: Segment) -> bool:
    """Return whether nothing in the segment says where anything in it is, as in a recording that was sent as it was made."""
    if segment.of(SEEK_HEAD) or segment.of(CUES):
        return False
    for cluster in segment.of(CLUSTER):
        for place, child in enumerate(children(source, cluster.data, cluster.end)):
            if child.name == POSITION:
                return False
            if place > 4:
                break
    return True


def _seek(source: Source, segment: Segment, tags: Element | None) -> Change:
    """Return what makes the list of places say that the tags are at the end; Broken where it has no room for that."""
    new = segment.element.end - segment.element.data
    old = None if tags is None else tags.start - segment.element.data
    lists = segment.of(SEEK_HEAD)
    if not lists:
        raise Broken("offsets-unknown")
    head = next((h for h in lists if old in _places(source, h)), lists[0])
    entry = made(
        SEEK,
        made(SEEK_ID, TAGS.to_bytes(4, "big"))
        + made(SEEK_POSITION, new.to_bytes((new.bit_length() + 7) // 8 or 1, "big")),
    )
    kept = [
        source.at(c.start, c.whole.size)
        for c in children(source, head.data, head.end)
        if c.name != CRC and (old is None or _place(source, c) != old)
    ]
    room = segment.room(head)
    content = filled(SEEK_HEAD, b"".join([*kept, entry]), room, checked=_is_checked(source, head))
    if content is None:
        raise Broken("offsets-unknown")
    return head.start, room, content


def _places(source: Source, head: Element) -> list[int]:
    return [place for c in children(source, head.data, head.end) if (place := _place(source, c)) is not None]


def _place(source: Source, seek: Element) -> int | None:
    """Return where an entry of the list says that tags are."""
    if seek.name != SEEK:
        return None
    parts = {p.name: source.at(p.data, min(p.content.size, 8)) for p in children(source, seek.data, seek.end)}
    is_tags = parts.get(SEEK_ID) == TAGS.to_bytes(4, "big")
    return int.from_bytes(parts[SEEK_POSITION], "big") if is_tags and SEEK_POSITION in parts else None


def _longer(source: Source, segment: Segment, more: int) -> list[Change]:
    """Return the head of the segment with its new length; all places count from behind it."""
    whole = segment.element
    if not whole.known:
        return []
    length = whole.data - whole.start - 4
    size = whole.content.size + more
    number = sized(size, length if size < (1 << 7 * length) - 1 else 8)
    return [(whole.start + 4, length, number)]


CARRIERS = (
    Carrier(
        "MKV", (".mkv", ".webm", ".mka", ".mks"), lambda head: head[:4] == b"\x1a\x45\xdf\xa3", read, write
    ),
)
