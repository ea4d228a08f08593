"""A document as DOCX, by docxtpl, for people who go on editing it; the same row gives the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import datetime, time
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from chengxu.algebra.term import Lang
from chengxu.platform.documents import mark
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.papers import HERE, broken, template
from chengxu.platform.documents.sheet import marked, sheet

PICTURE = "check"
"""The name of the picture in a template in whose place the QR code is put."""


def docx(found: Issued, lang: Lang) -> bytes:
    """Return the DOCX; TemplateBroken says what is wrong with a template of the user's."""
    return filled(found, lang)


def filled(found: Issued, lang: Lang, change: Callable[[dict[str, Any]], dict[str, Any]] = dict) -> bytes:
    """Return the DOCX with its sheet as `change` returns it; TemplateBroken as `docx`."""
    path = template(found.notice, lang, "docx")
    said = change(sheet(found, lang))
    try:
        paper = DocxTemplate(path)
        paper.allow_missing_pics = True
        paper.replace_pic(PICTURE, BytesIO(mark.png(marked(found, lang))))
        paper.render(said, jinja_env=SandboxedEnvironment(autoescape=True))
        _describe(paper.docx.core_properties, found, said)
        made = BytesIO()
        paper.save(made)
    except Exception as error:  # whatever a stranger's file can bring about
        if path.parent == HERE:
            raise
        raise broken(path, error) from error
    return _same_each_time(made.getvalue(), found)


def _describe(properties: Any, found: Issued, said: dict[str, Any]) -> None:
    """Set what a file says of itself; nothing of it depends on when it is made."""
    properties.title = f"{said['title']} {said['number']}"
    properties.author = properties.last_modified_by = said["sender"]
    properties.language = "zh-CN" if said["lang"] == "zh" else "en-GB"
    properties.created = properties.modified = datetime.combine(found.on, time())
    properties.identifier, properties.revision = said["digest"], 1


def _same_each_time(made: bytes, found: Issued) -> bytes:
    """Return the file packed anew, its parts in order and dated by the document."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as given, zipfile.ZipFile(packed, "w") as file:
        first = "[Content_Types].xml"
        for name in sorted(given.namelist(), key=lambda name: (name != first, name)):
            part = zipfile.ZipInfo(name, (found.on.year, found.on.month, found.on.day, 0, 0, 0))
            part.compress_type, part.external_attr, part.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            file.writestr(part, given.read(name))
    return packed.getvalue()
