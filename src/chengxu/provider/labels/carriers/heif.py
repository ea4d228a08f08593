"""HEIF and AVIF: an item with the XMP packet that describes the primary picture (guide on images; ISO/IEC 23008-12, A.3).

The packet of an item that is there is edited where it stands; a new one stands in a media data box of its own. Pictures are
never decoded: only the places where their bytes are found are written anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers import Carrier, Found, movie
from chengxu.provider.labels.carriers.bmff import give_way
from chengxu.provider.labels.carriers.boxes import Box, Edits, Path, children, made, table, top_boxes
from chengxu.provider.labels.carriers.iloc import FILE, IDAT, Extent, Item, Locations
from chengxu.provider.labels.carriers.offsets import body, put_right
from chengxu.provider.labels.splice import Broken, Piece, Source, Truncated

XMP_TYPE = b"application/rdf+xml"
BRANDS = frozenset((
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"mif2", b"msf1", b"miaf",
    b"avif", b"avis", b"avio", b"avci", b"avcs", b"vvic", b"vvis", b"MiHE", b"MiHB",
))  # fmt: skip
MOST_ITEMS, MOST_PACKETS = 1 << 16, 64
"""House settings: what is looked at in one file."""


class Entry(NamedTuple):
    """What is said of an item: its number, kind, and for a `mime` item its type and how it is packed."""

    number: int
    kind: bytes
    protected: bool
    type: bytes = b""
    packing: bytes = b""


class Picture(NamedTuple):
    """The meta box of a file, or of a track in it, with what is in it; `path` leads to the box."""

    path: Path
    inside: dict[bytes, Box]
    entries: list[Entry]
    locations: Locations

    @property
    def packets(self) -> list[Entry]:
        """The items that hold an XMP packet."""
        return [e for e in self.entries if e.kind == b"mime" and e.type.lower() == XMP_TYPE]

    @property
    def idat(self) -> int | None:
        """Where the content of the item data box begins."""
        return self.inside[b"idat"].data if b"idat" in self.inside else None


def pictures(source: Source, tops: list[Box]) -> list[Picture]:
    """Return what a file and its tracks say of their items, the file first; Truncated if an item is not there as a whole."""
    found = []
    for path in movie.meta_paths(source):
        inside = {box.kind: box for box in reversed(children(source, path[-1], body(source, path[-1])))}
        if {b"iinf", b"iloc"} <= set(inside):
            locations = Locations.read(table(source, inside[b"iloc"]))
            found.append(Picture(path, inside, _entries(source, inside[b"iinf"]), locations))
            for item in locations.items:
                here = item.ranges() if item.method == FILE and not item.reference else []
                if any(start + size > source.size for start, size in here):
                    raise Truncated
        elif len(path) == 1:
            raise Broken
    if not found:
        raise Truncated
    if len(found[0].path) > 1:
        raise Broken("not-understood")
    return found


def _entries(source: Source, iinf: Box) -> list[Entry]:
    wide = source.number(iinf.data, 1) > 0
    found = []
    for box in children(source, iinf, 8 if wide else 6):
        if box.kind == b"infe":
            found.append(_entry(source, box))
        if len(found) > MOST_ITEMS:
            raise Broken("too-large-inside")
    return found


def _entry(source: Source, box: Box) -> Entry:
    data = table(source, box, 1 << 16)
    version = data[0] if data else 0
    if version < 2:  # without a kind: described by its type alone
        texts = data[8:].split(b"\0")
        return Entry(int.from_bytes(data[4:6], "big"), b"mime", any(data[6:8]), *texts[1:3])
    width = 4 if version > 2 else 2
    at = 4 + width
    number, protected, kind = int.from_bytes(data[4:at], "big"), any(data[at : at + 2]), data[at + 2 : at + 6]
    if len(kind) < 4:
        raise Broken
    texts = data[at + 6 :].split(b"\0") if kind == b"mime" else []
    return Entry(number, kind, protected, *texts[1:3])


def read(source: Source) -> list[Found]:
    """Return the labels of a file."""
    tops = top_boxes(source)
    packets = [_packet(source, picture, entry) for picture, entry in _each(pictures(source, tops))]
    texts = [text for packet in packets if packet for text in xmp.labels_in(packet)]
    return [*(Found("heif:xmp", text) for text in texts), *(p.found for p in movie.places(source))]


def _each(found: list[Picture]) -> Iterator[tuple[Picture, Entry]]:
    """Yield the items with XMP packets; one that a file and its track share comes once."""
    seen = []
    for picture in found:
        for entry in picture.packets:
            if (ranges := _item(picture, entry)[1]) not in seen:
                seen.append(ranges)
                yield picture, entry
            if len(seen) > MOST_PACKETS:
                raise Broken("too-large-inside")


def _item(found: Picture, entry: Entry) -> tuple[Item, list[tuple[int, int]]]:
    """Return where the packet of an item stands in the file."""
    if entry.protected:
        raise Broken("encrypted")
    item = found.locations.of(entry.number)
    if entry.packing or item.reference or item.method > IDAT:
        raise Broken("not-understood")
    start = 0
    if item.method == IDAT:
        if found.idat is None:
            raise Broken
        start = found.idat
    ranges = [(start + place, size) for place, size in item.ranges()]
    if sum(size for _, size in ranges) > xmp.LARGEST:
        raise Broken("too-large-inside")
    return item, ranges


def _packet(source: Source, found: Picture, entry: Entry) -> bytes | None:
    """Return an XMP packet, None if the item is empty."""
    packet = b"".join(source.at(place, size) for place, size in _item(found, entry)[1])
    return packet if packet.strip(b"\0 \t\r\n") else None


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with the label in its XMP item, made if there is none."""
    tops, edits = top_boxes(source), Edits()
    every = pictures(source, tops)
    give_way(source, edits)
    usable = [(picture, entry) for picture, entry in _each(every) if _packet(source, picture, entry)]
    first = next((entry for picture, entry in usable if picture is every[0]), None)
    fresh: list[tuple[Item, int]] = []
    if first is not None:
        _edit(source, tops, edits, every[0], first, text)
    else:
        fresh.append(_add(source, tops, edits, every[0], xmp.with_label(None, text)))
    for picture, entry in usable:
        if entry is not first:
            _blank(source, tops, edits, picture, entry)
    _locate(source, tops, edits, every[0], fresh)
    return edits.pieces(source)


def _locate(
    source: Source, tops: list[Box], edits: Edits, found: Picture, fresh: list[tuple[Item, int]]
) -> None:
    """Write the places of all items as they are when everything else is done; `fresh` are new ones, and where to put them."""
    iloc, locations = found.inside[b"iloc"], found.locations
    with_fresh = Locations(
        locations.version, locations.flags, locations.widths, [*locations.items, *(item for item, _ in fresh)]
    )
    edits.put(iloc.data, iloc.end, with_fresh.text(), (*found.path, iloc))
    put_right(source, tops, edits, but=iloc)
    shift = edits.shift()
    locations.move(shift, found.idat)
    for item, behind in fresh:  # its bytes end where those behind them begin
        locations.place(item, shift.at(behind) - item.extents[0].size)
    edits.swap(iloc.data, with_fresh.text())


def _edit(source: Source, tops: list[Box], edits: Edits, found: Picture, entry: Entry, text: str) -> None:
    """Write the label into the packet of an item."""
    item, ranges = _item(found, entry)
    new = xmp.with_label(_packet(source, found, entry), text)
    for start, size in ranges:
        edits.put(start, start + size, new, _holder(source, tops, found, start, size))
        new = b""
    item.extents[1:] = []


def _blank(source: Source, tops: list[Box], edits: Edits, found: Picture, entry: Entry) -> None:
    """Let the labels of a second packet give way to that in the first."""
    packet = _packet(source, found, entry) or b""
    new = xmp.blanked(packet)
    for start, size in _item(found, entry)[1] if new != packet else ():
        edits.put(start, start + size, new[:size], _holder(source, tops, found, start, size))
        new = new[size:]


def _holder(source: Source, tops: list[Box], found: Picture, start: int, size: int) -> Path:
    """Return the boxes that hold a range."""
    top = _around(tops, start, size)
    return (top,) if top.kind == b"mdat" else (*found.path, _around(list(found.inside.values()), start, size))


def _around(boxes: list[Box], start: int, size: int) -> Box:
    for box in boxes:
        if box.data <= start and start + size <= box.end and box.kind in (b"mdat", b"idat", b"meta", b"moov"):
            return box
    raise Broken("not-understood")


def _add(source: Source, tops: list[Box], edits: Edits, found: Picture, packet: bytes) -> tuple[Item, int]:
    """Make an item with a packet; return it with the place behind its bytes."""
    meta, iinf, inside = found.path[-1], found.inside[b"iinf"], found.inside
    primary, number = _primary(source, found), _number(source, found)
    about = bytes(2) + b"mime\0" + XMP_TYPE + b"\0"
    infe = made(b"infe", bytes([2, 0, 0, 0]), number.to_bytes(2, "big"), about)
    edits.put(iinf.end, iinf.end, infe, (meta, iinf))
    width = 4 if source.number(iinf.data, 1) else 2
    count = source.number(iinf.data + 4, width) + 1
    if count >> 8 * width:
        raise Broken("too-large-inside")
    edits.put(iinf.data + 4, iinf.data + 4 + width, count.to_bytes(width, "big"))
    iref = inside.get(b"iref")
    wide = 4 if (source.number(iref.data, 1) if iref else primary >> 16) else 2
    if primary >> 8 * wide:
        raise Broken
    cdsc = made(b"cdsc", number.to_bytes(wide, "big"), b"\0\1", primary.to_bytes(wide, "big"))
    if iref is None:
        edits.put(meta.end, meta.end, made(b"iref", bytes([wide // 4, 0, 0, 0]), cdsc), (meta,))
    else:
        edits.put(iref.end, iref.end, cdsc, (meta, iref))
    media = [box for box in tops if box.kind == b"mdat"]
    last = media[-1] if media else tops[-1]
    if last.open and not media:
        raise Broken("not-understood")
    edits.put(last.end, last.end, packet if last.open else made(b"mdat", packet))
    return Item(number, FILE, 0, 0, [Extent(0, 0, len(packet))]), last.end


def _primary(source: Source, found: Picture) -> int:
    pitm = found.inside.get(b"pitm")
    if pitm is None:
        raise Broken("no-carrier")  # nothing that the packet could describe
    return source.number(pitm.data + 4, 4 if source.number(pitm.data, 1) else 2)


def _number(source: Source, found: Picture) -> int:
    """Return a number that no item and no group of items has."""
    taken = {entry.number for entry in found.entries} | {item.number for item in found.locations.items}
    if b"grpl" in found.inside:
        taken |= {source.number(box.data + 4, 4) for box in children(source, found.inside[b"grpl"])}
    small = [number for number in taken if number < 0xFFFF]
    if (number := max(small, default=0) + 1) in taken:
        number = next((n for n in range(1, 0x10000) if n not in taken), 0)
    if not number:
        raise Broken("too-large-inside")
    return number


CARRIERS = (
    Carrier(
        "HEIF",
        (".heic", ".heif", ".avif", ".hif"),
        lambda head: head[4:8] == b"ftyp" and head[8:12] in BRANDS,
        read,
        write,
    ),
)
