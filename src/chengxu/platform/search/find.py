"""Everything that is found for somebody, group by group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.search import book, records
from chengxu.platform.search.query import Hit, Query

MOST, FIRST = 100, 5
"""Hits of one group that are shown at most, and beside other groups: house settings."""


@dataclass(frozen=True)
class Group:
    """What was found of one kind; `more` where there is more than is shown at most."""

    key: str
    term: Term
    hits: tuple[Hit, ...]
    more: bool

    @property
    def first(self) -> tuple[Hit, ...]:
        """The hits that are shown beside other groups."""
        return self.hits[:FIRST]

    @property
    def count(self) -> str:
        """How many there are, as it is written: `12`, or `100+`."""
        return f"{len(self.hits)}{'+' if self.more else ''}"


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be found, and for whom."""

    term: Term
    look: Callable[[Query, Actor, int], list[Hit]]
    for_whom: Callable[[Actor], bool]


def _of_book(look: Callable[[Query, int], list[Hit]]) -> Callable[[Query, Actor, int], list[Hit]]:
    return lambda query, _actor, most: look(query, most)


def _anybody(_actor: Actor) -> bool:
    return True


def _member(actor: Actor) -> bool:
    return actor.organisation is not None


def _authority(actor: Actor) -> bool:
    return actor.is_authority


KINDS = {
    "articles": Kind(Term("条文", "Articles"), _of_book(book.articles), _anybody),
    "cases": Kind(Term("案件", "Cases"), records.cases, _member),
    "services": Kind(Term("服务", "Services"), records.services, _member),
    "documents": Kind(Term("已发出的文书", "Documents issued"), records.documents, _member),
    "organisations": Kind(Term("单位", "Organisations"), records.organisations, _authority),
    "entries": Kind(Term("公示名录", "Public registers"), records.entries, _anybody),
    "norms": Kind(Term("规范", "Norms"), _of_book(book.norms), _anybody),
    "procedures": Kind(Term("程序", "Procedures"), _of_book(book.procedures), _anybody),
    "terms": Kind(Term("主体、登记簿和文书种类", "People, registers and kinds of documents"), _of_book(book.terms), _anybody),
    "facts": Kind(Term("法律要问的事实和事件", "Facts and events that the laws ask"), _of_book(book.facts), _anybody),
}  # fmt: skip
"""Every kind, in the order in which it is shown."""


def find(query: Query, actor: Actor, only: str = "") -> list[Group]:
    """Return what is found for somebody, of every kind or of one; kinds without a hit are left out."""
    if not query.words:
        return []
    found = []
    for key, kind in KINDS.items():
        if kind.for_whom(actor) and only in ("", key):
            hits = kind.look(query, actor, MOST + 1)
            found.append(Group(key, kind.term, tuple(hits[:MOST]), len(hits) > MOST))
    return [group for group in found if group.hits]
