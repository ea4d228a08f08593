"""The laws as values. `open_book("im")` loads just the statutes that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from chengxu.law.book import Book

MODULES = {"im": "chengxu.statutes.interim_measures"}
"""Where each law is declared; it is imported only when somebody asks for it."""


IN_FORCE = ("im",)
"""The laws that bind today; an interview is about these unless somebody names others."""


def open_book(*keys: str) -> Book:
    """Return the book of the laws with these keys, of all laws without any; KeyError for an unknown key."""
    return _open(tuple(keys) or tuple(MODULES))


@cache
def _open(keys: Sequence[str]) -> Book:
    return Book([import_module(MODULES[key]).STATUTE for key in keys])
