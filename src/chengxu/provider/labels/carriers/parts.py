"""Small XML parts read with the place of each element, so that one can be put in or changed and the rest stays as it is.

There are no document types here and so no entities; a part in another encoding than UTF-8 is read in UTF-16 only.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from chengxu.provider.labels.splice import Broken, Change

DEEPEST = 32
"""Elements inside elements: a house setting."""
TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>")


@dataclass
class Element:
    """An element: its name with its namespace before a space, and where it, and its inside, begin and end."""

    name: str
    attributes: dict[str, str]
    depth: int
    start: int
    inside: int
    inside_end: int = 0
    end: int = 0
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text inside, that of the elements in it with it."""
        return "".join(self.texts)


def elements(data: bytes) -> list[Element]:
    """Return the elements in the order in which they begin; Broken where the part is no XML, or has a document type."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16").encode()
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    found: list[Element] = []
    opened: list[Element] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = TAG.match(data, at)
        if tag is None or len(opened) >= DEEPEST:
            raise Broken("not-understood")
        opened.append(Element(name, attributes, len(opened), at, tag.end()))
        found.append(opened[-1])

    def finish(name: str) -> None:
        element, at = opened.pop(), parser.CurrentByteIndex
        closed = data[element.inside - 2 : element.inside] == b"/>"
        element.inside_end = element.inside if closed else at
        element.end = element.inside if closed else data.index(b">", at) + 1

    def write(text: str) -> None:
        for element in opened:
            element.texts.append(text)

    def declared(version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.lower() not in ("utf-8", "utf8", "us-ascii", "utf-16"):
            raise Broken("not-understood")

    def refuse(*about: object) -> None:
        raise Broken("not-understood")

    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, finish, write
    parser.StartDoctypeDeclHandler, parser.XmlDeclHandler = refuse, declared
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Broken from error
    return found


def changed(data: bytes, drop: Iterable[Element], more: bytes) -> bytes:
    """Return a part without some elements of its first one, and with more at the end of that one."""
    gone = ((element.start, element.end - element.start, b"") for element in drop)
    return edited(data, [*gone, put(data, elements(data)[0], more)])


def put(data: bytes, element: Element, more: bytes) -> Change:
    """Return what puts more at the end of an element."""
    if element.end > element.inside:
        return element.inside_end, 0, more
    tag = data[element.start : element.inside]  # <element/>
    name = re.split(rb"[\s/>]", tag[1:], maxsplit=1)[0]
    return element.start, len(tag), tag[:-2] + b">" + more + b"</" + name + b">"


def edited(data: bytes, changes: Iterable[Change]) -> bytes:
    """Return a part with other bytes at some places; Broken where two changes overlap."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Broken("not-understood")
    out, at = bytearray(), 0
    for start, size, new in sorted(changes):
        if start < at:
            raise Broken
        out += data[at:start] + new
        at = start + size
    return bytes(out + data[at:])
