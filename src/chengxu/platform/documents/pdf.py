"""A document as PDF, by typst: tagged, with its title and language; the same row gives the same bytes."""

from __future__ import annotations

import json
from datetime import datetime, time

import typst

from chengxu.algebra.term import Lang
from chengxu.platform.documents import mark
from chengxu.platform.documents.fonts import LATIN, chinese, fonts
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.papers import HERE, broken, template
from chengxu.platform.documents.sheet import marked, sheet
from chengxu.platform.today import SHANGHAI


def pdf(found: Issued, lang: Lang) -> bytes:
    """Return the PDF; FontMissing or TemplateBroken say what to do where it cannot be made."""
    path = template(found.notice, lang, "typ")
    given = {
        "sheet": json.dumps(sheet(found, lang), ensure_ascii=False, sort_keys=True),
        "chinese": chinese(fonts().families()),
        "latin": LATIN,
        "qr": mark.svg(marked(found, lang)),
    }
    compiler = typst.Compiler(str(path), root=str(path.parent), font_paths=fonts(), sys_inputs=given)
    midnight = datetime.combine(found.on, time(), SHANGHAI)
    try:
        made = compiler.compile(format="pdf", timestamp=int(midnight.timestamp()))
    except typst.TypstError as error:
        if path.parent == HERE:
            raise
        raise broken(path, error.message) from error
    assert isinstance(made, bytes)
    return made
