"""The label as a property of an XMP packet; the rest of the packet stays as it is, byte for byte.

Property `AIGC` of the namespace http://www.tc260.org.cn/ns/AIGC/1.0/, its value the bare JSON (practice guides on file
metadata, 2025). A packet with a document type is not read: nothing from outside is ever loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape

from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken

NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROPERTY = f"{NAMESPACE} {KEY}"
DESCRIPTION = f"{RDF} Description"
DEEPEST, LARGEST = 64, 1 << 20
"""House settings: elements inside one another, and bytes of a packet."""

EMPTY = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="'
    + RDF
    + '">{}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
OWN = (
    '<rdf:Description xmlns:rdf="'
    + RDF
    + '" rdf:about="" xmlns:TC260="'
    + NAMESPACE
    + '"><TC260:AIGC>{}</TC260:AIGC></rdf:Description>'
)

BEFORE, BEHIND = (part.encode() for part in EMPTY.format(OWN).split("{}"))
OWN_PACKET = re.compile(rb"([ -%'-;=?-~]*)".join(map(re.escape, (BEFORE, BEHIND))))
"""A packet that was made here, with the label as plain text; such a one needs no parser."""


@dataclass
class _Seen:
    """Where things stand in a packet, in bytes."""

    labels: list[str] = field(default_factory=list)
    cuts: list[tuple[int, int]] = field(default_factory=list)
    end_of_rdf: int | None = None


def labels_in(packet: bytes) -> list[str]:
    """Return the label texts of a packet; Broken if it is no well-formed XMP, or too large."""
    own = OWN_PACKET.fullmatch(packet) if len(packet) <= LARGEST else None
    return [own[1].decode().strip()] if own else _look(packet).labels


def with_label(packet: bytes | None, text: str) -> bytes:
    """Return a packet with this label and no other; everything else in it unchanged. Without a packet, a new one."""
    if packet is None:
        return BEFORE + escape(text).encode() + BEHIND
    own = OWN.format(escape(text)).encode()
    seen = _look(packet)
    if seen.end_of_rdf is None:
        raise Broken
    out, at = bytearray(), 0
    for start, end in sorted(seen.cuts):
        out += packet[at:start]
        at = end
    out += packet[at : seen.end_of_rdf] + own + packet[seen.end_of_rdf :]
    return bytes(out)


def blanked(packet: bytes) -> bytes:
    """Return a packet, as long as before, whose labels give way to one that is written elsewhere in the same file."""
    out = bytearray(packet)
    for start, end in _look(packet).cuts:
        out[start:end] = b" " * (end - start)
    return bytes(out)


def _look(packet: bytes) -> _Seen:
    """Read a packet once, noting where its labels and its end are."""
    if len(packet) > LARGEST:
        raise Broken("too-large-inside")
    parser: Any = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    reader = _Reader(parser, packet)
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = reader.refuse
    begin = packet.find(b"<", 0, 4096)
    if begin < 0:
        raise Broken
    reader.begin = begin
    try:
        parser.Parse(packet[begin:].rstrip(b"\x00 \t\r\n"), True)
    except (expat.ExpatError, ValueError) as error:
        raise Broken from error
    finally:  # parser and handlers hold each other, and the packet with them
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = None
    return reader.seen


class _Reader:
    """The handlers of one pass."""

    def __init__(self, parser: Any, packet: bytes) -> None:
        self.parser, self.packet, self.begin = parser, packet, 0
        self.seen, self.path = _Seen(), list[str]()
        self.inside: tuple[int, list[str]] | None = None
        self.bare: tuple[int, int] | None = None
        """Where a description begins that has held nothing but labels so far, and how deep it stands."""

    def at(self) -> int:
        return int(self.parser.CurrentByteIndex) + self.begin

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.path.append(name)
        if len(self.path) > DEEPEST:
            raise Broken
        if name == DESCRIPTION and set(attributes) <= {f"{RDF} about"}:
            self.bare = self.at(), len(self.path)
        elif self.inside is None and name != PROPERTY:
            self.bare = None
        if name == PROPERTY and self.inside is None:
            self.inside = self.at(), []
        if PROPERTY in attributes:
            self.seen.labels.append(attributes[PROPERTY])
            self.seen.cuts.append(self._attribute(self.at()))

    def text(self, data: str) -> None:
        if self.inside is not None:
            self.inside[1].append(data)

    def end(self, name: str) -> None:
        self.path.pop()
        at = self.at()
        if name == PROPERTY and self.inside is not None and PROPERTY not in self.path:
            close = self.packet.index(b">", at) + 1
            self.seen.labels.append("".join(self.inside[1]).strip())
            self.seen.cuts.append((self.inside[0], close))
            self.inside = None
        if name == DESCRIPTION and self.bare is not None and len(self.path) + 1 == self.bare[1]:
            start, close = self.bare[0], self.packet.index(b">", at) + 1
            kept = [cut for cut in self.seen.cuts if cut[0] < start]
            if len(kept) < len(self.seen.cuts):  # the whole description was the label's
                self.seen.cuts[:] = [*kept, (start, close)]
            self.bare = None
        if name == f"{RDF} RDF":
            self.seen.end_of_rdf = at

    def refuse(self, *_: object) -> None:
        raise Broken

    def _attribute(self, element: int) -> tuple[int, int]:
        """Return where the attribute with the label stands in an element's opening tag."""
        data, place = self.packet, element
        while True:
            place = data.index(KEY.encode(), place)
            after = place + len(KEY)
            rest = data[after : after + 8].lstrip()
            if rest[:1] == b"=" and data[place - 1 : place] == b":":
                quote_at = data.index(b"=", after) + 1
                while data[quote_at : quote_at + 1].isspace():
                    quote_at += 1
                close = data.index(data[quote_at : quote_at + 1], quote_at + 1) + 1
                start = max(data.rfind(c, 0, place) for c in (b" ", b"\n", b"\t", b"\r"))
                return start, close
            place = after
