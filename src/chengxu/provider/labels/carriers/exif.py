"""Labels in texts of EXIF data: objects with the key AIGC in the comment (0x9286) or elsewhere, in ASCII or in UTF-16.

The tables are not gone through: an object can be nothing else, and one that gives way becomes blanks of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NARROW = "utf-8"
WIDE = ("utf-16-le", "utf-16-be")
MARK = b"UNICODE\0"
OBJECT = re.compile(rb'\{\s{0,64}"AIGC"\s{0,64}:')
SIGN = re.compile(rb'\\.|["{}]', re.DOTALL)


class Text(NamedTuple):
    """An object as a text, where it stands, and how its characters are written."""

    text: str
    start: int
    end: int
    coding: str


def labels_in(data: bytes) -> Iterator[Text]:
    """Yield the objects with the key AIGC."""
    for start, end in _objects(data):
        yield Text(data[start:end].decode(NARROW, "replace"), start, end, NARROW)
    for coding in WIDE:
        found = data.find('"AIGC"'.encode(coding))
        marked = data.rfind(MARK, 0, max(found, 0))
        # text of one order looks like text of the other, a byte further on; it begins behind its mark
        if found < 0 or (marked >= 0 and (found - marked) % 2) or (marked < 0 and coding != WIDE[0]):
            continue
        shift = found % 2
        whole = data[shift : len(data) - (len(data) - shift) % 2]
        letters = _letters(whole, coding)
        for start, end in _objects(letters):
            text = letters[start:end].decode("ascii")
            yield Text(text, shift + 2 * start, shift + 2 * end, coding)


def blanked(data: bytes) -> bytes:
    """Return data, as long as before, with blanks where labels were."""
    out = bytearray(data)
    for text in labels_in(data):
        size = len(" ".encode(text.coding))
        out[text.start : text.end] = " ".encode(text.coding) * ((text.end - text.start) // size)
    return bytes(out)


def _letters(data: bytes, coding: str) -> bytes:
    """Return one byte for every two, so that places stay what they are; what is not ASCII cannot stand in a label."""
    high, low = (data[1::2], data[::2]) if coding == WIDE[0] else (data[::2], data[1::2])
    return bytes(c if not h and c < 0x80 else 0x7F for h, c in zip(high, low, strict=True))


def _objects(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the objects begin and end; each byte is looked at once."""
    at = 0
    while begin := OBJECT.search(data, at):
        at = end_of_object(data, begin.start())
        yield begin.start(), at


def end_of_object(data: bytes, start: int) -> int:
    """Return where the JSON object that begins there ends; the end of the bytes if it never closes."""
    depth, quoted = 0, False
    for sign in SIGN.finditer(data, start):
        if sign[0] == b'"':
            quoted = not quoted
        elif not quoted and sign[0] in b"{}":
            depth += 1 if sign[0] == b"{" else -1
            if not depth:
                return sign.end()
    return len(data)
