"""DOCX, XLSX, PPTX and their templates: the custom property AIGC in docProps/custom.xml (guide on text files, 6.1).

Every other member of the archive is copied as it is packed; two parts that list what there is grow by one line where the
document has no custom properties yet.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.parts import Element, changed, elements
from chengxu.provider.labels.carriers.zipped import HEAD, Archive, archive, content, replaced
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Source

FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
TYPES, RELATIONS, USUAL = "[Content_Types].xml", "_rels/.rels", "docProps/custom.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OPEN = "http://schemas.openxmlformats.org/officeDocument/2006"
STRICT = "http://purl.oclc.org/ooxml/officeDocument"
CUSTOM = {f"{OPEN}/relationships/custom-properties", f"{STRICT}/relationships/customProperties"}
DOCUMENT = {f"{OPEN}/relationships/officeDocument", f"{STRICT}/relationships/officeDocument"}
SPACES = {
    f"{OPEN}/custom-properties": f"{OPEN}/docPropsVTypes",
    f"{STRICT}/customProperties": f"{STRICT}/docPropsVTypes",
}
"""The namespaces of properties and of their values, in the two forms of the standard (ISO/IEC 29500)."""
EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="{OPEN}/custom-properties"></Properties>'


def read(source: Source) -> list[Found]:
    """Return the labels of a document."""
    found = archive(source)
    name, related, _ = _place(source, found)
    member = found.find(name)
    if member is None:
        return []
    return [_found(p, related) for p in _labels(elements(content(source, member)))]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the document with the label among its custom properties, which are made if there are none."""
    old = archive(source)
    if any(m.name.lower().startswith("_xmlsignatures/") for m in old.members):
        raise Broken("signed")
    name, related, relations = _place(source, old)
    member = old.find(name)
    part = content(source, member) if member else EMPTY.encode()
    new = {member.name if member else name: _labelled(part, text)}
    types = _content(source, old, TYPES)
    if not any(e.attributes.get("PartName", "").lower() == f"/{name}".lower() for e in elements(types)):
        line = f'<Override xmlns="{PACKAGE}/content-types" PartName={quoteattr("/" + name)} ContentType="{CONTENT_TYPE}"/>'
        new[TYPES] = changed(types, (), _short(line, types))
    if not related:
        taken = {e.attributes.get("Id") for e in elements(relations)}
        number = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        kind = next(k for k in CUSTOM if k.startswith(STRICT if STRICT.encode() in relations else OPEN))
        line = f'<Relationship xmlns="{PACKAGE}/relationships" Id="{number}" Type="{kind}" Target={quoteattr(name)}/>'
        new[RELATIONS] = changed(relations, (), _short(line, relations))
    return replaced(source, old, new)


def _content(source: Source, found: Archive, name: str) -> bytes:
    member = found.find(name)
    if member is None:
        raise Broken("format-unknown")  # another kind of archive
    return content(source, member)


def _place(source: Source, found: Archive) -> tuple[str, bool, bytes]:
    """Return the name of the part with the custom properties, whether the package refers to it, and what it refers to."""
    relations = _content(source, found, RELATIONS)
    every = [e.attributes for e in elements(relations) if e.name == f"{PACKAGE}/relationships Relationship"]
    if not any(a.get("Type") in DOCUMENT for a in every):
        raise Broken("format-unknown")
    targets = [a.get("Target", "") for a in every if a.get("Type") in CUSTOM]
    if len(targets) > 1 or any(not t or ":" in t or not t.isascii() for t in targets):
        raise Broken
    name = posixpath.normpath(posixpath.join("/", targets[0] if targets else USUAL)).lstrip("/")
    return name, bool(targets), relations


def _labels(found: list[Element]) -> list[Element]:
    """Return the properties whose name is that of a label."""
    if not found or " " not in found[0].name or found[0].name.split(" ")[0] not in SPACES:
        raise Broken("not-understood")
    return [e for e in found if e.depth == 1 and e.attributes.get("name", "").upper() == KEY]


def _found(element: Element, related: bool) -> Found:
    at = element.attributes
    laid_down = related and at["name"] == KEY and at.get("fmtid", "").upper() == FMTID
    return Found("ooxml:custom", element.text, laid_down=laid_down)


def _labelled(part: bytes, text: str) -> bytes:
    found = elements(part)
    space = found[0].name.split(" ")[0]
    drop = _labels(found)
    pids = [int(p) for e in found if (p := e.attributes.get("pid", "")).isdecimal() and len(p) < 10]
    line = (
        f'<property xmlns="{space}" fmtid="{FMTID}" pid="{max([1, *pids]) + 1}" name="{KEY}">'
        f'<vt:lpwstr xmlns:vt="{SPACES[space]}">{escape(text)}</vt:lpwstr></property>'
    )
    if len(drop) == 1 and drop[0].text == text and _found(drop[0], True).laid_down:
        return part
    return changed(part, drop, _short(line, part))


def _short(line: str, part: bytes) -> bytes:
    """Return a line without the namespace that its part has anyway; some readers do not like to see it again."""
    name, _, rest = line[1:].partition(" ")
    space, _, rest = rest.removeprefix("xmlns=").partition(" ")
    root = elements(part)[0]
    declared = f"xmlns={space}".encode() in part[root.start : root.inside]
    return f"<{name} {rest}".encode() if declared else line.encode()


CARRIERS = (
    Carrier(
        "OOXML",
        (
            ".docx",
            ".xlsx",
            ".pptx",
            ".dotx",
            ".xltx",
            ".potx",
            ".docm",
            ".xlsm",
            ".pptm",
            ".dotm",
            ".xltm",
            ".potm",
        ),
        lambda head: head.startswith(HEAD),
        read,
        write,
        fits=lambda source: archive(source).find(TYPES) is not None,
    ),
)
