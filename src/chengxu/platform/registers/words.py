"""How text becomes words that can be found: Chinese as single characters and pairs of neighbours, the rest word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

HAN = r"㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
RUN = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
MOST = 400
"""Characters of a query that count: a house setting."""
SHORTEST = 3
"""Letters from which on the beginning of a word is enough: a house setting."""


def words_of(texts: Iterable[str]) -> list[str]:
    """Return the words under which texts are found, each once, in order."""
    return list(dict.fromkeys(word for text in texts for run in runs(text) for word in _words(run)))


def runs(text: str) -> list[str]:
    """Return the stretches of a text that are all Chinese, or one word of another script; width and case do not matter."""
    return RUN.findall(unicodedata.normalize("NFKC", text).casefold())


def wanted(query: str) -> list[tuple[str, bool]]:
    """Return the words of a query, each with whether it is only the beginning of one."""
    found: dict[tuple[str, bool], None] = {}
    for run in runs(query[:MOST]):
        pieces = _pairs(run) if is_han(run) and len(run) > 1 else [run]
        found.update({(piece, not is_han(piece) and len(piece) >= SHORTEST): None for piece in pieces})
    return list(found)


def is_han(run: str) -> bool:
    """Return whether a stretch is Chinese."""
    return re.match(rf"[{HAN}]", run) is not None


def _words(run: str) -> Iterator[str]:
    if is_han(run):
        yield from run
        yield from _pairs(run)
    else:
        yield run


def _pairs(run: str) -> Iterator[str]:
    return (run[i : i + 2] for i in range(len(run) - 1))
