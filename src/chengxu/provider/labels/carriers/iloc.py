"""The item location box: where each item of a HEIF or AVIF picture stands in its file (ISO/IEC 14496-12, 8.11.3)."""

from __future__ import annotations

from dataclasses import dataclass, field

from chengxu.provider.labels.carriers.boxes import LARGEST, Shift
from chengxu.provider.labels.splice import Broken

FILE, IDAT, ITEM = 0, 1, 2
"""Construction methods: from the file's beginning, from that of the item data box, from that of another item."""


MOST = 1 << 17
"""Items and extents that are looked at: a house setting."""


@dataclass
class Extent:
    """A range of an item; `place` from where the method says, less the item's base."""

    index: int
    place: int
    size: int


@dataclass
class Item:
    """Where the data of one item stand."""

    number: int
    method: int
    reference: int
    base: int
    extents: list[Extent] = field(default_factory=list)

    def ranges(self) -> list[tuple[int, int]]:
        """Return where each extent begins and how many bytes it has."""
        return [(self.base + e.place, e.size) for e in self.extents]


class _Numbers:
    """Numbers one after another."""

    def __init__(self, data: bytes) -> None:
        self.data, self.place = data, 0

    def next(self, width: int) -> int:
        found = self.data[self.place : self.place + width]
        if len(found) < width:
            raise Broken
        self.place += width
        return int.from_bytes(found, "big")


@dataclass
class Locations:
    """The box's content, to be changed and written again."""

    version: int
    flags: int
    widths: tuple[int, int, int, int]
    """Bytes of an extent's place, of its size, of a base, of an index."""
    items: list[Item]

    @classmethod
    def read(cls, data: bytes) -> Locations:
        """Return what a box holds; Broken if it contradicts itself."""
        if len(data) > LARGEST:
            raise Broken("too-large-inside")
        numbers = _Numbers(data)
        version, flags, packed = numbers.next(1), numbers.next(3), numbers.next(2)
        place, size, base, index = packed >> 12, packed >> 8 & 15, packed >> 4 & 15, packed & 15
        if version > 2 or not {place, size, base, index if version else 0} <= {0, 4, 8}:
            raise Broken("not-understood")
        found = cls(version, flags, (place, size, base, index if version else 0), [])
        total = 0
        for _ in range(numbers.next(found.id_width)):
            number, method = numbers.next(found.id_width), numbers.next(2) if version else 0
            item = Item(number, method & 15, numbers.next(2), numbers.next(base))
            many = numbers.next(2)
            total += 1 + many
            if total > MOST:
                raise Broken("too-large-inside")
            for _ in range(many):
                at = numbers.next(found.widths[3])
                item.extents.append(Extent(at, numbers.next(place), numbers.next(size)))
            found.items.append(item)
        return found

    @property
    def id_width(self) -> int:
        """Bytes of an item's number."""
        return 4 if self.version == 2 else 2

    def of(self, number: int) -> Item:
        """Return where an item stands; Broken if that is not said."""
        found = next((item for item in self.items if item.number == number), None)
        if found is None:
            raise Broken
        return found

    def text(self) -> bytes:
        """Return the box's content; Broken if a number does not fit its place."""
        place, size, base, index = self.widths
        out = [
            bytes([self.version]),
            self.flags.to_bytes(3, "big"),
            bytes([place << 4 | size, base << 4 | index]),
        ]
        try:
            out.append(len(self.items).to_bytes(self.id_width, "big"))
            for item in self.items:
                out += [item.number.to_bytes(self.id_width, "big")]
                out += [item.method.to_bytes(2, "big")] if self.version else []
                out += [item.reference.to_bytes(2, "big"), item.base.to_bytes(base, "big")]
                out.append(len(item.extents).to_bytes(2, "big"))
                for e in item.extents:
                    out += [
                        e.index.to_bytes(index, "big"),
                        e.place.to_bytes(place, "big"),
                        e.size.to_bytes(size, "big"),
                    ]
        except OverflowError as error:
            raise Broken("too-large-inside") from error
        return b"".join(out)

    def move(self, shift: Shift, idat: int | None) -> None:
        """Let every item be found where its bytes go; `idat` is where the item data box's content begins."""
        for item in self.items:
            if item.method == ITEM or not item.extents:
                continue
            if item.method == FILE:
                old, new = 0, 0
            elif item.method == IDAT and idat is not None:
                old, new = idat, shift.at(idat)
            else:
                raise Broken("offsets-unknown")
            places = [shift.at(old + place) - new for place, _ in item.ranges()]
            if item.reference and places != [place for place, _ in item.ranges()]:
                raise Broken("offsets-unknown")  # it stands in another file
            for extent, (place, size) in zip(item.extents, item.ranges(), strict=True):
                extent.size = shift.size(old + place, size)
                if size and not extent.size:
                    raise Broken("offsets-unknown")
            self._point(item, places)

    def place(self, item: Item, where: int) -> None:
        """Say where an item of one extent stands: as its base where the other items do it so."""
        by_base = bool(self.widths[2]) and all(e.place == 0 for i in self.items for e in i.extents)
        item.base, item.extents[0].place = (where, 0) if by_base else (0, where)

    def _point(self, item: Item, places: list[int]) -> None:
        """Write an item's places, in the base where it has one and all move alike."""
        moves = {new - old for new, (old, _) in zip(places, item.ranges(), strict=True)}
        if len(moves) == 1 and (item.base or not self.widths[0]):
            item.base += moves.pop()
        for extent, place in zip(item.extents, places, strict=True):
            extent.place = place - item.base
            if extent.place < 0:
                raise Broken("offsets-unknown")
