"""The templates that ship with us: `document.typ` for PDF, `document.docx` for DOCX, both for every document and language."""

from __future__ import annotations

from pathlib import Path

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.platform.home import home

HERE = Path(__file__).parent
BROKEN = Term(
    "模板文件 {path} 有错误，不能生成文书：{what}。请改正该文件，或者移走它以使用自带的模板。",
    "The template {path} is broken, so the document cannot be made: {what}. Correct the file, or move it away to use the one "
    "that ships with the platform.",
)


class TemplateBroken(TermError):  # noqa: N818 - nothing of the caller's is wrong
    """A template of the user's cannot be used."""


def template(notice: str, lang: Lang, kind: str) -> Path:
    """Return the template of a document: the user's for this notice, the user's for all of them, or ours."""
    folder = home() / "templates"
    own = (folder / f"{name}.{lang}.{kind}" for name in (notice, "document"))
    return next((path for path in own if path.is_file()), HERE / f"document.{kind}")


def broken(path: Path, what: object) -> TemplateBroken:
    """Return the error about a template, with its first lines only."""
    return TemplateBroken(BROKEN.fill(path=path, what=" ".join(str(what).split())[:400]))
