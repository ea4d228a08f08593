"""Make a document again from its row, as PDF or DOCX, in either language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chengxu.algebra.term import Lang
from chengxu.platform.documents.docx import docx
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.pdf import pdf

MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The formats, with their media types."""
MAKERS: Mapping[str, Callable[[Issued, Lang], bytes]] = {"pdf": pdf, "docx": docx}


def render(found: Issued, lang: Lang, kind: str) -> bytes:
    """Return a document in a format of `MEDIA`; TermError says why it cannot be made."""
    return MAKERS[kind](found, lang)
