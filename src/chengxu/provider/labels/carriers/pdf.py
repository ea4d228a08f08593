"""PDF: the string /AIGC in the information dictionary (guide on text files, 6.3), put there by an update at the end.

Every byte of the old file stays where it is; what is added is the dictionary anew, with every other entry as it stood, and
a table of the kind that the file has. Encrypted and signed files are not written into.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from typing import Any

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.pdf_file import Pdf, opened_pdf
from chengxu.provider.labels.carriers.pdf_syntax import Dictionary, Entry, Ref
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, tidy

OWN = {"Type", "Size", "Index", "W", "Prev", "Filter", "DecodeParms", "Length", "Info", "XRefStm", "DL"}
"""Entries of a trailer that an update makes anew, or leaves out."""


def read(source: Source) -> list[Found]:
    """Return the labels of a PDF file."""
    pdf = opened_pdf(source)
    return [_found(pdf, entry) for entry in _labels(_info(pdf))]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the file with an update that holds the label."""
    pdf = opened_pdf(source)
    if _is_signed(pdf):
        raise Broken("signed")
    old = _labels(_info(pdf))
    if [_found(pdf, entry) for entry in old] == [Found("pdf:info", text)]:
        return [Range(0, source.size)]
    size, ref = pdf.trailer.number("Size"), pdf.trailer.get("Info")
    if not isinstance(ref, Ref):
        ref, size = Ref(size, 0), size + 1
    kept = [entry.raw for entry in _info(pdf).entries if entry not in old]
    value = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    made = b"\n".join([*kept, f"/{KEY} ({value})".encode("ascii")])
    start = source.size + 1
    update = f"\n{ref.number} {ref.generation} obj\n<<\n".encode() + made + b"\n>>\nendobj\n"
    at = source.size + len(update)
    update += _table(pdf, ref, start, size, at)
    return tidy([Range(0, source.size), update + f"startxref\n{at}\n%%EOF\n".encode()])


def _table(pdf: Pdf, ref: Ref, start: int, size: int, at: int) -> bytes:
    """Return the table of an update that has one object, as the newest table of the file is: of lines or a stream."""
    kept = b"\n".join(entry.raw for entry in pdf.trailer.entries if entry.name not in OWN)
    more = b"/Info %d %d R\n/Prev %d\n" % (*ref, pdf.start) + kept
    if pdf.sections[0].rows is None:
        if start > 9_999_999_999:
            raise Broken("too-large-inside")
        row = b"%d 1\n%010d %05d n \n" % (ref.number, start, ref.generation)
        return b"xref\n" + row + b"trailer\n<<\n/Size %d\n" % size + more + b"\n>>\n"
    rows = [
        b"\1" + start.to_bytes(8, "big") + ref.generation.to_bytes(2, "big"),
        b"\1" + at.to_bytes(8, "big") + bytes(2),
    ]
    head = b"%d 0 obj\n<<\n/Type /XRef\n/Size %d\n/W [1 8 2]\n/Index [%d 1 %d 1]\n/Length 22\n" % (
        size,
        size + 1,
        ref.number,
        size,
    )
    return head + more + b"\n>>\nstream\n" + b"".join(rows) + b"\nendstream\nendobj\n"


def _info(pdf: Pdf) -> Dictionary:
    if not isinstance(pdf.trailer.get("Root"), Ref):
        raise Broken
    info = pdf.resolved(pdf.trailer.get("Info"))
    if info is None:
        return Dictionary(())
    if not isinstance(info, Dictionary) or not isinstance(pdf.trailer.get("Info"), Ref):
        raise Broken
    return info


def _labels(info: Dictionary) -> list[Entry]:
    return [entry for entry in info.entries if entry.name.upper() == KEY]


def _found(pdf: Pdf, entry: Entry) -> Found:
    value = pdf.resolved(entry.value)
    if not isinstance(value, bytes):
        raise Broken("not-understood")
    return Found("pdf:info", _text(value), laid_down=entry.name == KEY)


def _text(value: bytes) -> str:
    """Return a text string: UTF-16 or UTF-8 with a mark, otherwise one byte a character."""
    for mark, kind in (
        (codecs.BOM_UTF16_BE, "utf-16"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF8, "utf-8-sig"),
    ):
        if value.startswith(mark):
            return value.decode(kind, "replace")
    try:
        return value.decode("utf-8")  # against the standard, and found in the field
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _is_signed(pdf: Pdf) -> bool:
    root: Any = pdf.resolved(pdf.trailer.get("Root"))
    if not isinstance(root, Dictionary):
        raise Broken
    form: Any = pdf.resolved(root.get("AcroForm"))
    flags: Any = pdf.resolved(form.get("SigFlags")) if isinstance(form, Dictionary) else 0
    return bool(isinstance(flags, int) and flags & 1) or root.get("Perms") is not None


CARRIERS = (Carrier("PDF", (".pdf",), lambda head: head.startswith(b"%PDF-"), read, write),)
