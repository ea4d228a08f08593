"""What the statute book holds under some words: articles, norms, people and registers, questions, procedures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from chengxu.algebra.cite import Law
from chengxu.algebra.facts import Event, Fact
from chengxu.algebra.term import Term
from chengxu.interpret.render import MODALITIES
from chengxu.law.norm import Norm
from chengxu.platform.pages import book
from chengxu.platform.search.query import Hit, Query, fits, folded
from chengxu.statutes import MODULES, open_notices, open_registers

ASKED_BY = Term("{count} 条规范问它：{ids}", "asked by {count} norms: {ids}")
NAMED_IN = Term("{law}：{count} 条规范", "{law}: {count} norms")
FEW = 4
PARTY, REGISTER, NOTICE = Term("主体", "who"), Term("登记簿", "register"), Term("文书", "document")
FACT, EVENT = Term("事实", "fact"), Term("事件", "event")


@dataclass(frozen=True)
class Place:
    """Something that can be found, with the text under which it is: `said` all of it, `head` what counts first."""

    hit: Hit
    said: str
    head: str


def norms_with(words: Sequence[str], among: Iterable[Norm]) -> Iterator[Norm]:
    """Yield the norms in whose id, gist, article or parties every word stands, in either language."""
    asked = tuple(words)
    yield from (n for n in among if fits(asked, _said(n.id)))


@cache
def _said(norm_id: str) -> str:
    one = book.norm(norm_id)
    return folded(one.id, one.gist, one.cite.text("zh"), one.cite.text("en"), *(p.term for p in one.parties))


def articles(query: Query, most: int) -> list[Hit]:
    """Return the articles that a query names by number, or in which its words stand."""
    if not query.article:
        return _found(query.words, _articles().values(), most)
    numbered = [place for (_, number), place in _articles().items() if number == query.article]
    return _found(query.rest, numbered, most)


@cache
def _articles() -> dict[tuple[str, str], Place]:
    return {(key, article): _article(key, article) for key in MODULES for article in book.articles(key)}


def _article(key: str, article: str) -> Place:
    law, norms = book.whole().statute(key).law, book.articles(key)[article]
    place = _place_in(law, article)
    title = Term(f"{law.short.zh}{place.zh}", f"{law.short.en}, {place.en}")
    gists = [norm.gist for norm in norms]
    rest = "……" if len(gists) > FEW else ""
    note = Term("；".join(g.zh for g in gists[:FEW]) + rest, "; ".join(g.en for g in gists[:FEW]) + rest)
    head = folded(title, law.title, key, f"{key}-{article}")
    return Place(Hit(title, f"laws/{key}/{article}/", None, note), f"{head} {folded(*gists)}", head)


def _place_in(law: Law, article: str) -> Term:
    if not article.isdecimal():
        return Term(article, article)
    return Term(law[int(article)].text("zh", inside=law), f"Article {article}")


def norms(query: Query, most: int) -> list[Hit]:
    """Return the norms with these words; those whose id they begin come first, then those whose gist has them."""
    if query.article and not query.rest:
        return []
    found = list(norms_with(query.words, book.whole().norms()))
    first = query.words[0] if query.words else ""
    found.sort(key=lambda n: (not n.id.casefold().startswith(first), not fits(query.words, folded(n.gist))))
    return [_norm(n) for n in found[:most]]


def _norm(one: Norm) -> Hit:
    where = Term(f"{one.cite.text('zh')} · {one.id}", f"{one.cite.text('en')} · {one.id}")
    return Hit(one.gist, f"norms/{one.id}/", MODALITIES[one.modality], where)


def terms(query: Query, most: int) -> list[Hit]:
    """Return the people, registers and documents of the laws that are called so."""
    return _found(query.words, _terms(), most)


@cache
def _terms() -> tuple[Place, ...]:
    registers = (
        _place(Hit(r.term, f"registers/{r.name}/", REGISTER, r.cites[0].law.short))
        for r in open_registers().values()
    )
    notices = (
        _place(
            Hit(n.term, _at(n.cites[0].law.key, book.article_of(n.cites[0])), NOTICE, n.cites[0].law.short)
        )
        for n in open_notices().values()
    )
    return (*_parties(), *registers, *notices)


def _parties() -> Iterator[Place]:
    for key in MODULES:
        law = book.whole().statute(key)
        named: dict[str, list[Norm]] = {}
        for norm in law.norms:
            for party in norm.parties:
                named.setdefault(party.name, []).append(norm)
        for name, found in named.items():
            term = next(party.term for party in found[0].parties if party.name == name)
            note = NAMED_IN.fill(law=law.law.short, count=len(found))
            yield _place(Hit(term, f"laws/{key}/?who={name}", PARTY, note))


def facts(query: Query, most: int) -> list[Hit]:
    """Return the facts and events about which the laws ask in these words."""
    return _found(query.words, _facts(), most)


@cache
def _facts() -> tuple[Place, ...]:
    return tuple(_fact(thing) for name, thing in book.things().items() if book.whole().asked_by.get(name))


def _fact(thing: Fact | Event) -> Place:
    ids = book.whole().asked_by[thing.name]
    title = thing.label if isinstance(thing, Event) else thing.question
    shown = ", ".join(ids[:FEW]) + (" …" if len(ids) > FEW else "")
    note = ASKED_BY.fill(count=len(ids), ids=shown)
    tag = EVENT if isinstance(thing, Event) else FACT
    return _place(Hit(title, f"norms/{ids[0]}/", tag, note), thing.name, thing.question)


def procedures(query: Query, most: int) -> list[Hit]:
    """Return the procedures that are called so; each leads to the article on which it rests."""
    return _found(query.words, _procedures(), most)


@cache
def _procedures() -> tuple[Place, ...]:
    return tuple(
        _place(
            Hit(p.term, _at(p.law.key, book.article_of(p.cites[0])), None, p.law.short), p.name, p.law.title
        )
        for p in book.procedures().values()
    )


def procedures_called(word: str) -> list[str]:
    """Return the names of the procedures in whose title a word stands."""
    return [p.name for p in book.procedures().values() if word in folded(p.term)]


def _place(hit: Hit, *more: Term | str) -> Place:
    head = folded(hit.title)
    return Place(hit, f"{head} {folded(*more, hit.note or '')}", head)


def _at(key: str, article: str) -> str:
    return f"laws/{key}/{article}/" if key in MODULES else ""


def _found(words: tuple[str, ...], places: Iterable[Place], most: int) -> list[Hit]:
    """Return what fits, those first whose own name has the words."""
    fitting = [place for place in places if fits(words, place.said)]
    fitting.sort(key=lambda place: not fits(words, place.head))
    return [place.hit for place in fitting[:most]]
