"""OFD: CustomData named AIGC among the document's information in OFD.xml (GB/T 33190-2016, 7.4).

No guide names a place in OFD: this one is inferred from where the guide on text files puts labels in PDF and in office documents,
and the place of what is found says so. Every other member of the archive is copied as it is packed.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.parts import Element, edited, elements, put
from chengxu.provider.labels.carriers.zipped import HEAD, archive, content, replaced
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Source

ENTRANCE = "OFD.xml"
SPACES = ("http://www.ofdspec.org/2016", "http://www.ofdspec.org")
"""The namespace of the standard, and that of files from before it."""


def read(source: Source) -> list[Found]:
    """Return the labels of a document; those of further documents in the same file are not where they belong."""
    _, found = _entrance(source)
    first = next((e for e in found if _is(e, "DocInfo")), None)
    labels = (e for e in found if _is_label(e))
    return [
        Found("ofd:custom-data-inferred", e.text, _is_in(e, first) and e.attributes["Name"] == KEY)
        for e in labels
    ]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the document with the label among its custom data, which are made if there are none."""
    part, found = _entrance(source)
    if any(_is(e, "Signatures") for e in found):
        raise Broken("signed")
    info = next((e for e in found if _is(e, "DocInfo")), None)
    if info is None:
        raise Broken("not-understood")
    if [(_is_in(e, info), e.attributes["Name"], e.text) for e in found if _is_label(e)] == [
        (True, KEY, text)
    ]:
        return replaced(source, archive(source), {})
    prefix = part[info.start + 1 : info.inside].split(b"DocInfo")[0].decode()
    made = f'<{prefix}CustomData Name="{KEY}">{escape(text)}</{prefix}CustomData>'
    holder = next((e for e in found if _is(e, "CustomDatas") and _is_in(e, info)), None)
    if holder is None:
        made = f"<{prefix}CustomDatas>{made}</{prefix}CustomDatas>"
    gone = ((e.start, e.end - e.start, b"") for e in found if _is_label(e))
    return replaced(
        source, archive(source), {ENTRANCE: edited(part, [*gone, put(part, holder or info, made.encode())])}
    )


def _entrance(source: Source) -> tuple[bytes, list[Element]]:
    """Return the part that says what documents there are, and its elements."""
    member = archive(source).find(ENTRANCE)
    part = content(source, member) if member else b""
    found = elements(part)
    if not _is(found[0], "OFD"):
        raise Broken("not-understood")
    return part, found


def _is(element: Element, name: str) -> bool:
    return element.name in {f"{space} {name}" for space in SPACES}


def _is_label(element: Element) -> bool:
    return _is(element, "CustomData") and element.attributes.get("Name", "").upper() == KEY


def _is_in(element: Element, other: Element | None) -> bool:
    return other is not None and other.inside <= element.start and element.end <= other.inside_end


def _fits(source: Source) -> bool:
    return archive(source).find(ENTRANCE) is not None


CARRIERS = (Carrier("OFD", (".ofd",), lambda head: head.startswith(HEAD), read, write, fits=_fits),)
