"""The language of the page that is being made."""

from __future__ import annotations

from contextvars import ContextVar

from chengxu.algebra.term import Lang, Term

_lang: ContextVar[Lang] = ContextVar("lang", default="zh")


def lang() -> Lang:
    """Return the language of this request."""
    return _lang.get()


def use(chosen: Lang) -> None:
    """Take a language for the rest of this request."""
    _lang.set(chosen)


def say(term: Term, /, **values: object) -> str:
    """Return a term in the language of this request, its placeholders filled."""
    return term.fill(**values)[lang()] if values else term[lang()]
