"""Words in templates: every text stands there in both languages, side by side: `{% say "案件" "Case" %}`.

`{{ term|t }}` says a term of the statute book. Both are available in every template without `load`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template

from chengxu.algebra.cite import Cite
from chengxu.algebra.term import Term
from chengxu.law.norm import Norm
from chengxu.platform.pages import words

register = template.Library()


@register.simple_tag
def say(zh: str, en: str, **values: Any) -> str:
    """Say one text in the language of the page, its `{placeholders}` filled."""
    return words.say(Term(zh, en), **values)


@register.filter
def t(term: Term | str | None) -> str:
    """Say a term in the language of the page; a text that is no term as it stands."""
    return words.say(term) if isinstance(term, Term) else str(term or "")


@register.filter
def day(value: date | datetime | None) -> str:
    """Write a day as people do: 2026年3月2日, 2 March 2026."""
    if value is None:
        return "—"
    if words.lang() == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {value:%B %Y}"


@register.filter
def get(mapping: Any, key: Any) -> Any:
    """Return what stands under a key, None if nothing does."""
    return mapping.get(key) if hasattr(mapping, "get") else None


@register.filter
def cited(cite: Cite) -> str:
    """Write a citation as a lawyer does, in the language of the page."""
    return cite.text(words.lang())


@register.filter
def place_link(cite: Cite) -> str:
    """Return the address of the article that a citation lies in; empty for a law that the book does not hold."""
    from chengxu.platform.pages.book import link

    return link(cite)


@register.filter
def origin(norm: Norm) -> str:
    """Return where a norm's content comes from: the statute, a reading, a house setting, another law."""
    return norm.tag.text(words.lang())
