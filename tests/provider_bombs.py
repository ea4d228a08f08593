"""Files of every family that are made to fill the memory or to take for ever."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from provider_files import FILES, OFD, archive, saved


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_with(*chunks: bytes) -> bytes:
    """Return a picture with chunks before its image data."""
    plain = saved("PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def itxt(text: bytes, packed: bool = True) -> bytes:
    data = zlib.compress(text, 9) if packed else text
    return chunk(b"iTXt", b"XML:com.adobe.xmp\0" + bytes([packed, 0]) + b"\0\0" + data)


def box(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(data)) + kind + data


def nested_boxes(depth: int, kind: bytes = b"moov") -> bytes:
    """Return boxes inside one another, so many."""
    size = 8 * depth
    return b"".join(struct.pack(">I", size - 8 * n) + kind for n in range(depth))


def nested_lists(depth: int) -> bytes:
    size = 12 * depth
    inside = b"".join(b"LIST" + struct.pack("<I", size - 12 * n - 8) + b"INFO" for n in range(depth))
    return b"RIFF" + struct.pack("<I", 4 + len(inside)) + b"AVI " + inside


FTYP = box(b"ftyp", b"isom\0\0\0\0isom")
DEEP = b"<a>" * 100_000
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><x>&c;</x>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
SPACES = " " * (80 << 20)
EMPTY_HEAD = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'>"


def document(custom: str, **more: str) -> bytes:
    """Return a DOCX with these custom properties."""
    with zipfile.ZipFile(io.BytesIO(FILES["DOCX"]())) as file:
        parts = {
            name: file.read(name).decode("utf-8", "replace")
            for name in file.namelist()
            if name.endswith((".xml", ".rels"))
        }
    return archive(parts | {"docProps/custom.xml": custom} | more)


def lying(data: bytes, at: int, number: int) -> bytes:
    """Return an archive whose directory says something else in its first entry."""
    place = data.index(b"PK\1\2") + at
    return data[:place] + struct.pack("<I", number) + data[place + 4 :]


def pdf(stream: bytes, filters: bytes = b"/Filter/FlateDecode", length: int | None = None) -> bytes:
    """Return a PDF whose table of places is a stream."""
    size = len(stream) if length is None else length
    head = b"%%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 9/W[1 8 2]/Root 2 0 R%b/Length %d>>\nstream\n" % (
        filters,
        size,
    )
    return head + stream + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"


def element(name: bytes, content: bytes, size: int | None = None) -> bytes:
    """Return an element of EBML."""
    return name + (0x0100000000000000 | (len(content) if size is None else size)).to_bytes(8, "big") + content


def nested_elements(depth: int) -> bytes:
    found = b""
    for _ in range(depth):
        found = element(b"\x67\xc8", found)
    return element(b"\x1a\x45\xdf\xa3", b"") + element(
        b"\x18\x53\x80\x67", element(b"\x12\x54\xc3\x67", element(b"\x73\x73", found))
    )


def tiff(pages: int, entries: int) -> bytes:
    """Return pages one after another, whose entries all speak of the same bytes."""
    size = 2 + 12 * entries + 4
    out = b"II*\0" + struct.pack("<I", 8)
    row = struct.pack("<HHII", 700, 7, 8 + pages * size, 0)
    for page in range(pages):
        behind = 8 + (page + 1) * size if page + 1 < pages else 0
        out += struct.pack("<H", entries) + row * entries + struct.pack("<I", behind)
    return out


def _id3(packed: bytes) -> bytes:
    data = b"\0\0\0\1" + packed
    frame = b"TXXX" + struct.pack(">I", len(data)) + b"\0\x80" + data
    size = len(frame)
    head = b"ID3\3\0\0" + bytes(size >> 7 * n & 0x7F for n in (3, 2, 1, 0))
    return head + frame + b"\xff\xfb\x90\0" + bytes(500)


def _flv(data: bytes) -> bytes:
    script = b"\2\0\x0aonMetaData" + data
    return (
        b"FLV\1\5\0\0\0\x09\0\0\0\0\x12"
        + len(script).to_bytes(3, "big")
        + bytes(7)
        + script
        + (11 + len(script)).to_bytes(4, "big")
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "a packed text that unpacks to 80 MB": lambda: png_with(itxt(b" " * (80 << 20))),
    "a thousand packed texts of a megabyte": lambda: png_with(*[itxt(b"<x>" + b" " * (1 << 19) + b"</x>")] * 200),
    "elements 100 000 deep": lambda: png_with(itxt(DEEP)),
    "entities that multiply": lambda: png_with(itxt(ENTITIES)),
    "an entity from outside": lambda: png_with(itxt(OUTSIDE)),
    "a text chunk that says 2 GB": lambda: saved("PNG")[:33] + b"\x7f\xff\xff\xffiTXt",
    "a hundred thousand empty chunks": lambda: png_with(chunk(b"teSt", b"") * 100_000),
    "a label text of ten megabytes": lambda: png_with(chunk(b"tEXt", b"AIGC\0" + b"[" * (10 << 20))),
    "a JPEG of empty segments": lambda: b"\xff\xd8" + b"\xff\xe2\0\2" * 200_000,
    "a JPEG of fill bytes": lambda: b"\xff\xd8" + b"\xff" * 1_000_000,
    "a JPEG with a quarter of a million braces": lambda: b"\xff\xd8" + (b"\xff\xe1\xff\xff" + b"Exif\0\0" + b'{"AIGC":' * 8190).ljust(65537, b" ") * 4 + b"\xff\xd9",
    "boxes 100 000 deep": lambda: FTYP + nested_boxes(100_000),
    "boxes udta 10 000 deep": lambda: FTYP + nested_boxes(10_000, b"udta"),
    "boxes meta 10 000 deep": lambda: FTYP + nested_boxes(10_000, b"meta"),
    "a box of size 0 inside": lambda: FTYP + box(b"moov", b"\0\0\0\0udta" * 1000),
    "a box that says 2**64": lambda: FTYP + b"\0\0\0\1moov" + b"\xff" * 8,
    "200 000 empty boxes": lambda: FTYP + box(b"free") * 200_000,
    "200 000 empty boxes in moov": lambda: FTYP + box(b"moov", box(b"free") * 200_000),
    "lists 50 000 deep": lambda: nested_lists(50_000),
    "200 000 empty chunks": lambda: b"RIFF" + struct.pack("<I", 4 + 1_600_000) + b"WAVE" + b"data\0\0\0\0" * 200_000,
    "a chunk that says 4 GB": lambda: b"RIFF\xff\xff\xff\xffWAVEAIGC\xff\xff\xff\xff",
    "a zip of nothing but its head": lambda: b"PK\3\4" + b"\0" * 60,
    "nothing": lambda: b"",
    "a megabyte of zeros": lambda: b"\0" * (1 << 20),
    "custom properties that unpack to 80 MB": lambda: document(EMPTY_HEAD + SPACES + "</Properties>"),
    "an OFD entrance that unpacks to 80 MB": lambda: archive({"OFD.xml": OFD + SPACES}),
    "a mind map's metadata that unpack to 80 MB": lambda: archive({"content.json": "[]", "metadata.json": "[" + SPACES + "]"}),
    "a member that says it is small": lambda: lying(archive({"OFD.xml": OFD + SPACES}), 24, 100),
    "a member that says 4 GB": lambda: lying(archive({"OFD.xml": OFD}), 20, 0xFFFFFFF0),
    "a member that begins beyond the end": lambda: lying(archive({"OFD.xml": OFD}), 42, 0xFFFFFFF0),
    "forty thousand members": lambda: archive({"OFD.xml": OFD} | {f"{n:09}": "" for n in range(40_000)}),
    "custom properties with entities that multiply": lambda: document(ENTITIES.decode()),
    "custom properties with an entity from outside": lambda: document(OUTSIDE.decode()),
    "custom properties 100 000 deep": lambda: document(DEEP.decode()),
    "relations with an entity from outside": lambda: document("<x/>", **{"_rels/.rels": OUTSIDE.decode()}),
    "an OFD entrance with entities that multiply": lambda: archive({"OFD.xml": ENTITIES.decode()}),
    "an OFD entrance of 60 000 elements": lambda: archive({"OFD.xml": OFD.replace("</ofd:OFD>", "<a/>" * 60_000 + "</ofd:OFD>")}),
    "metadata 100 000 deep": lambda: archive({"content.json": "[]", "metadata.json": "[" * 100_000}),
    "a PDF table that unpacks to 80 MB": lambda: pdf(zlib.compress(bytes(80 << 20), 9)),
    "a PDF table that says 2 GB": lambda: pdf(b"", length=2 << 30),
    "a PDF table packed twice": lambda: pdf(zlib.compress(zlib.compress(bytes(80 << 20))), b"/Filter[/FlateDecode/FlateDecode]"),
    "a PDF of arrays 100 000 deep": lambda: b"%PDF-1.4\ntrailer\n" + b"[" * 100_000 + b"startxref\n9\n%%EOF",
    "a PDF whose tables lead in a circle": lambda: b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9/Root 1 0 R/Size 1>>\nstartxref\n9\n%%EOF",
    "tags of Matroska 2 000 deep": lambda: nested_elements(2000),
    "a million empty elements": lambda: element(b"\x1a\x45\xdf\xa3", b"") + element(b"\x18\x53\x80\x67", b"\xec\x80" * 1_000_000),
    "a tag of Matroska that says 2**55": lambda: element(b"\x1a\x45\xdf\xa3", b"") + element(b"\x18\x53\x80\x67", b"", 1 << 55),
    "pages of TIFF that say the same bytes again": lambda: tiff(4000, 100) + bytes(1000),
    "a TIFF of one entry that says 4 GB": lambda: b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHII", 700, 7, 0xFFFFFFFF, 8) + bytes(4),
    "a GIF of a million blocks": lambda: b"GIF89a\1\0\1\0\0\0\0" + b"\x21\xfe\0" * 1_000_000 + b";",
    "a GIF of one block without an end": lambda: b"GIF89a\1\0\1\0\0\0\0\x21\xfe" + b"\xff" * (8 << 20),
    "a tag of MP3 that says 256 MB": lambda: b"ID3\4\0\0\x7f\x7f\x7f\x7f" + bytes(1000),
    "a tag of MP3 with a million frames": lambda: b"ID3\3\0\0\0\x7f\x7f\x7f" + b"TXXX\0\0\0\0\0\0" * 209_715 + bytes(99) + b"\xff\xfb\x90\0",
    "a frame that unpacks to 80 MB": lambda: _id3(zlib.compress(bytes(80 << 20), 9)),
    "comments of FLAC that say four billion": lambda: b"fLaC\0\0\0\x22" + bytes(34) + b"\x84\0\0\x08\0\0\0\0\xff\xff\xff\xff",
    "pages of Ogg without an end": lambda: b"OggS\0\2" + bytes(20) + b"\1\x10" + bytes(16) + (b"OggS\0\0" + bytes(20) + b"\xff" + b"\xff" * 255 + bytes(65_025)) * 300,
    "script data of FLV in one another": lambda: _flv(b"\3" + b"\0\1a\3" * 5000),
    "script data of FLV that list four billion": lambda: _flv(b"\x0a\xff\xff\xff\xff" + b"\5" * 9000),
    "a page of a megabyte of brackets": lambda: b"<html>" + b"<" * (1 << 20),
    "a page of attributes": lambda: b"<html><meta " + b"a=b " * 250_000,
    "a front matter of a megabyte of keys": lambda: b"---\n" + b"aigc: {\n" * 120_000 + b"---\n",
    "a front matter of spaces": lambda: b"---\nAIGC:\n" + b"  " * 400_000 + b"\n---\n",
    "items of HEIF that lie on each other": lambda: FTYP.replace(b"isom", b"heic") + box(b"meta", bytes(4) + box(b"iinf", b"\0\0\0\0\xff\xff") + box(b"iloc", b"\0\0\0\0\x44\0\xff\xff" + b"\0\1\0\0\xff\xff" + b"\xff" * 70_000)),
    "a film with a table of four billion places": lambda: FTYP + box(b"moov", box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", box(b"stco", b"\0\0\0\0\xff\xff\xff\xff")))))) + box(b"mdat"),
    "a list of AVI that says 4 GB": lambda: b"RIFF\xff\xff\xff\x7fAVI LIST\xf0\xff\xff\x7fINFOAIGC\xf0\xff\xff\x7f",
    "texts that unpack to a megabyte each": lambda: png_with(*[itxt(b"<x>" + b" " * ((1 << 20) - 9) + b"</x>")] * 100),
}  # fmt: skip
