"""Does every paragraph of a law have a norm, and every norm its paragraph? The text answers, place by place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from chengxu.algebra.cite import Cite, Place
from chengxu.law.text import Article, LawText


@dataclass(frozen=True)
class Alignment:
    """How the norms of a law and its text fit together.

    `uncovered` are the paragraphs (their opening words, where they have items) and items that no norm cites,
    in the order of the text; `missing` the ids of the norms whose place is not in the text.
    """

    articles_found: int
    articles_expected: int
    uncovered: tuple[Place, ...]
    missing: tuple[str, ...]
    closing_covered: bool

    @property
    def complete(self) -> bool:
        """Tell whether nothing is left over on either side."""
        whole = self.articles_found == self.articles_expected
        return whole and not self.uncovered and not self.missing and self.closing_covered

    def as_json(self) -> dict[str, Any]:
        """Return the alignment ready for JSON, with `complete`."""
        return {**asdict(self), "complete": self.complete}


def align(text: LawText, cites: Mapping[str, Cite], *, articles: int) -> Alignment:
    """Compare a text with the citations of a law's norms by id, and with the number of articles it should have.

    A norm on an article covers all of it; on a paragraph, its opening words, and its items unless another norm
    cites one of them singly; on an item, that item. Where all items are covered, so are the opening words.
    The signatures count as the part of the last article that follows its paragraphs.
    """
    signing = {norm for norm, cite in cites.items() if _signs(text, cite)}
    missing = tuple(
        norm for norm, cite in cites.items() if norm not in signing and text.at(cite.place) is None
    )
    cited = frozenset(cite.place for cite in cites.values())
    uncovered = tuple(place for article in text.articles for place in _uncovered(article, cited))
    return Alignment(len(text.articles), articles, uncovered, missing, bool(signing) or not text.closing)


def _signs(text: LawText, cite: Cite) -> bool:
    """Tell whether a citation is of the signatures: the part of the last article after its paragraphs."""
    last = text.articles[-1]
    after = (last.number, len(last.paragraphs) + 1)
    return bool(text.closing) and cite.parts[:2] == after and cite.place.item is None


def _uncovered(article: Article, cited: frozenset[Place]) -> Iterator[Place]:
    if Place(article.number) in cited:
        return
    for number, paragraph in enumerate(article.paragraphs, 1):
        place = Place(article.number, number)
        items = [Place(article.number, number, item) for item in range(1, len(paragraph.items) + 1)]
        single = [item for item in items if item in cited]
        if paragraph.text and place not in cited and (not items or single != items):
            yield place
        if place not in cited or single:
            yield from (item for item in items if item not in single)
