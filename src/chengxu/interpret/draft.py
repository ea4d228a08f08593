"""Draft a notice: its skeleton in Markdown with what is filled in, and what is still lacking."""

from __future__ import annotations

from collections.abc import Mapping

from chengxu.algebra.term import Lang, Term
from chengxu.interpret.refuse import complete
from chengxu.law.case import Stated
from chengxu.law.document import Notice, Particular

BLANK = "＿＿＿＿＿＿"
OPTIONAL = Term("（有则填写）", " (if any)")
FROM = Term("发出", "From")
TO = Term("送达", "To")
BASIS = Term("依据", "Basis")


def draft(notice: Notice, filled: Mapping[str, Stated], lang: Lang) -> str:
    """Return the document: title, sender, addressee, basis, and one heading for each part."""
    senders = notice.sender if isinstance(notice.sender, tuple) else (notice.sender,)
    addressees = notice.to if isinstance(notice.to, tuple) else (notice.to,)
    link = "、" if lang == "zh" else ", "
    places = link.join(cite.text(lang) for cite in notice.cites)
    head = [
        f"# {notice.term[lang]}",
        "",
        f"- {FROM[lang]}: {link.join(p.term[lang] for p in senders)}",
        f"- {TO[lang]}: {link.join(p.term[lang] for p in addressees)}",
        f"- {BASIS[lang]}: {places}",
    ]
    body = [line for part in notice.parts for line in ("", *_section(part, filled, lang))]
    return "\n".join([*head, *body]) + "\n"


def lacking(notice: Notice, filled: Mapping[str, Stated]) -> tuple[Particular, ...]:
    """Return the mandatory parts that are not filled in."""
    return tuple(p for p in notice.parts if not p.optional and not complete(p, filled.get(p.name)))


def _section(part: Particular, filled: Mapping[str, Stated], lang: Lang) -> tuple[str, ...]:
    place = f"（{part.cite.text(lang)}）" if part.cite and lang == "zh" else ""
    place = f" ({part.cite.text(lang)})" if part.cite and lang == "en" else place
    stated = filled.get(part.name)
    if not complete(part, stated):
        lines = [BLANK]
    else:
        lines = [f"- {item}" for item in stated] if isinstance(stated, tuple) else [str(stated)]
    return (f"## {part.term[lang]}{OPTIONAL[lang] if part.optional else ''}{place}", "", *lines)
