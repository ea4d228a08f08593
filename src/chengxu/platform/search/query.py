"""What somebody looks for, and how it is matched: every word has to occur, in whichever language, wherever it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from chengxu.algebra.cite import hanzi
from chengxu.algebra.term import Term

LONGEST, WORDS = 200, 10
"""Characters and words of a query that count: house settings."""
HIGHEST = 200
"""The highest number of an article that is understood; the longest law here has 114."""
ARTICLE = re.compile(
    r"第?\s*(?P<zh>[0-9]{1,3}|[零一二三四五六七八九十百]{1,7})\s*条|(?:\bart(?:icle|\.)?|§)\s*(?P<en>[0-9]{1,3})\b"
)


@dataclass(frozen=True)
class Query:
    """A query: the words that have to occur, and the number of an article where one is named."""

    text: str
    words: tuple[str, ...]
    article: str = ""
    rest: tuple[str, ...] = ()
    """The words besides the article."""


@dataclass(frozen=True)
class Hit:
    """Something found: its name, where it is (below the language; empty: nowhere), what it is, what else to say."""

    title: Term
    link: str
    tag: Term | None = None
    note: Term | None = None


def read(text: str) -> Query:
    """Return what a text looks for; no words where there is nothing to look for."""
    plain = unicodedata.normalize("NFKC", text.replace("\0", " ")).strip()[:LONGEST]
    low = plain.casefold()
    named = ARTICLE.search(low)
    number = _number(named["zh"] or named["en"]) if named else ""
    rest = f"{low[: named.start()]} {low[named.end() :]}" if named else ""
    return Query(plain, _split(low), number, _split(rest))


def _split(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))[:WORDS]


def _number(said: str) -> str:
    if said.isascii():
        return str(int(said)) if 0 < int(said) <= HIGHEST else ""
    return _spoken().get(said, "")


@cache
def _spoken() -> dict[str, str]:
    return {hanzi(number): str(number) for number in range(1, HIGHEST + 1)}


def same(text: str) -> Term:
    """Return a text that is the same in both languages: a name, a number."""
    return Term(text, text)


def folded(*said: Term | str) -> str:
    """Return texts as they are searched: both languages, in one case and width."""
    sides = (side for one in said for side in ((one.zh, one.en) if isinstance(one, Term) else (one,)))
    return unicodedata.normalize("NFKC", " ".join(sides)).casefold()


def fits(words: tuple[str, ...], text: str) -> bool:
    """Return whether every word occurs in a text that was `folded`."""
    return all(word in text for word in words)
