"""Whether a C2PA manifest stands in a file: what changes the file afterwards, a label too, makes it invalid (C2PA 2.x, A.3).

The places are those of the C2PA specification; nothing of the manifest itself is read here (`provenance` does that).
"""

from __future__ import annotations

from collections.abc import Callable

from chengxu.provider.labels.carriers import gif, id3, jpeg, png, riff, tiff, zipped
from chengxu.provider.labels.carriers.boxes import top_boxes
from chengxu.provider.labels.carriers.pdf_file import Pdf, opened_pdf
from chengxu.provider.labels.carriers.pdf_syntax import Dictionary
from chengxu.provider.labels.splice import Source

BOX = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""The kind of the box (`uuid`) in MP4, MOV, HEIF and AVIF."""
GIF = b"\x21\xff\x0bC2PA_GIF\x01\x00\x00"
APP11, TIFF_TAG = 0xEB, 0xCD41
MEMBER = "META-INF/content_credential.c2pa"
MOST_NAMES = 1000
"""Files attached to a PDF that are looked at: a house setting."""


def has_manifest(source: Source, format_name: str) -> bool:
    """Return whether a file of a format (`Carrier.name`) that can be read to its end holds a C2PA manifest."""
    look = LOOK.get(format_name)
    return look is not None and look(source)


def _png(source: Source) -> bool:
    return any(chunk.kind == b"caBX" for chunk in png.chunks(source))


def _jpeg(source: Source) -> bool:
    found = (s for s in jpeg.segments(source) if s.marker == APP11)
    return any(b"jumdc2pa" in source.some(s.data, min(s.size, 64)) for s in found)


def _riff(source: Source) -> bool:
    return any(chunk.name == b"C2PA" for chunk in riff.chunks(source))


def _gif(source: Source) -> bool:
    found = (block for block in gif.blocks(source) if block.kind == gif.EXTENSION)
    return any(source.some(block.start, len(GIF)) == GIF for block in found)


def _tiff(source: Source) -> bool:
    pages = tiff.directories(source, tiff.form_of(source))
    return any(entry.tag == TIFF_TAG for page in pages for entry in page.entries)


def _boxes(source: Source) -> bool:
    found = (box for box in top_boxes(source) if box.kind == b"uuid")
    return any(source.some(box.data, len(BOX)) == BOX for box in found)


def _id3(source: Source) -> bool:
    """Return whether the tag in front of the sound holds a file whose kind is a manifest (GEOB)."""
    if source.some(0, 3) != b"ID3":
        return False
    frames = id3.tag_at(source, 0).frames
    return any(frame.name == b"GEOB" and b"c2pa" in frame.raw[:64] for frame in frames)


def _pdf(source: Source) -> bool:
    """Return whether a file is attached to the document as its manifest (AFRelationship)."""
    pdf = opened_pdf(source)
    root = _dictionary(pdf, pdf.trailer.get("Root"))
    attached = pdf.resolved(root.get("AF"))
    names = attached[:MOST_NAMES] if isinstance(attached, list) else []
    return any(
        str(_dictionary(pdf, one).get("AFRelationship")).lstrip("/") == "C2PA_Manifest" for one in names
    )


def _dictionary(pdf: Pdf, value: object) -> Dictionary:
    found = pdf.resolved(value)
    return found if isinstance(found, Dictionary) else Dictionary(())


def _zip(source: Source) -> bool:
    return zipped.archive(source).find(MEMBER) is not None


LOOK: dict[str, Callable[[Source], bool]] = {
    "PNG": _png, "JPEG": _jpeg, "GIF": _gif, "TIFF": _tiff, "WebP": _riff, "WAV": _riff, "AVI": _riff, "HEIF": _boxes,
    "MP4": _boxes, "MOV": _boxes, "M4A": _boxes, "MP3": _id3, "FLAC": _id3, "PDF": _pdf, "OOXML": _zip,
}  # fmt: skip
"""How a manifest is looked for, by format; in the others C2PA has no place for one."""
