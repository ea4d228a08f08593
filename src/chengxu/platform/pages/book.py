"""The statute book as the pages read it: opened once, with what links one place of it to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.http import Http404

from chengxu.algebra.cite import Cite, Law
from chengxu.algebra.facts import ACT_DATE, Event, Fact
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.law.book import Book, Statute
from chengxu.law.norm import Exemption, Norm
from chengxu.law.procedure import Procedure
from chengxu.platform.pages import words
from chengxu.platform.today import today
from chengxu.statutes import MODULES, open_book, open_procedures

NOT_YET = Term("尚未施行", "not yet in force")


@dataclass(frozen=True)
class LawName:
    """A law as templates name it: a `Law` itself takes every name in a template for an article of it."""

    key: str
    title: Term
    short: Term
    articles: int
    rows: int


@cache
def named(key: str) -> LawName:
    """Return a law's names."""
    law = whole().statute(key).law
    return LawName(law.key, law.title, law.short, law.articles, law.rows)


@cache
def whole() -> Book:
    """Return the book of all laws, with what it derives from itself at hand."""
    book = open_book()
    _ = book._conditions, book.facts, book.events, book.asked_by
    return book


@cache
def things() -> dict[str, Fact | Event]:
    """Return every fact and event by name; no name is both."""
    return {**whole().facts, **whole().events}


def statute(key: str) -> Statute:
    """Return a law of the book, or 404."""
    if key not in MODULES:
        raise Http404(key)
    return whole().statute(key)


def force_of(law: Statute) -> tuple[Truth, Term]:
    """Return whether a law is in force on the day that is shown, and its status on that day in words."""
    force = decide(law.in_force, {ACT_DATE.name: today()})
    return force, NOT_YET if force is Truth.FALSE else law.status


def norm(norm_id: str) -> Norm:
    """Return a norm of the book by its id, whatever the case of its letters, or 404."""
    found = _by_id().get(norm_id.lower())
    if found is None:
        raise Http404(norm_id)
    return found


def found(cite: Cite) -> Norm | None:
    """Return the norm that a citation is of, None where it cites a place with several norms, or another law."""
    return _by_id().get(str(cite).lower())


@cache
def _by_id() -> dict[str, Norm]:
    return {n.id.lower(): n for n in whole().norms()}


def article_of(cite: Cite) -> str:
    """Return the article that a citation lies in, as it stands in an address."""
    return str(cite.place.article)


def link(cite: Cite) -> str:
    """Return the address of the article that a citation lies in; empty for a law that the book does not hold."""
    if cite.law.key not in MODULES:
        return ""
    return f"/{words.lang()}/laws/{cite.law.key}/{article_of(cite)}/"


def heading(law: Law, article: str) -> str:
    """Return an article's number as a heading: 第十四条, Article 14."""
    if not article.isdecimal():
        return article
    cite = law[int(article)]
    return cite.text("zh", inside=law) if words.lang() == "zh" else f"Article {article}"


@cache
def articles(key: str) -> dict[str, tuple[Norm, ...]]:
    """Return the norms of a law by article, in the order of the articles."""
    found: dict[str, list[Norm]] = {}
    for one in whole().statute(key).norms:
        found.setdefault(article_of(one.cite), []).append(one)
    return {article: tuple(norms) for article, norms in found.items()}


@cache
def _breaches() -> dict[str, tuple[Norm, ...]]:
    """Return by id of what follows a breach the norms that name it."""
    found: dict[str, list[Norm]] = {}
    for one in whole().norms():
        for cite in getattr(one, "breach", ()):
            found.setdefault(str(cite), []).append(one)
    return {norm_id: tuple(norms) for norm_id, norms in found.items()}


def sanctioned_by(one: Norm) -> tuple[Norm, ...]:
    """Return the norms whose breach a norm follows: those that name it or the place in which it stands."""
    found = (n for cite, norms in _breaches().items() if _covers(cite, one) for n in norms)
    return tuple({n.id: n for n in found}.values())


def _covers(cite: str, one: Norm) -> bool:
    return one.id == cite or one.id.startswith(f"{cite}-")


def freed_by(one: Norm) -> tuple[Exemption, ...]:
    """Return the exemptions that switch a norm off."""
    rest = whole().statute_of(one).exemptions
    return tuple(e for e in rest if one.scoped and e is not one and any(_reaches(f, one) for f in e.frees))


def _reaches(freed: Cite | Law, one: Norm) -> bool:
    if isinstance(freed, Law):
        return freed == one.cite.law
    return freed.law == one.cite.law and one.cite.parts[: len(freed.parts)] == freed.parts


@cache
def procedures() -> dict[str, Procedure]:
    """Return every procedure by name."""
    return open_procedures()


@cache
def _procedures_at() -> dict[tuple[str, str], tuple[Procedure, ...]]:
    found: dict[tuple[str, str], dict[str, Procedure]] = {}
    for procedure in procedures().values():
        cites = (
            *procedure.cites,
            *(step.cite for step in procedure.steps),
            *(c.cite for c in procedure.clocks),
        )
        for cite in cites:
            found.setdefault((cite.law.key, article_of(cite)), {})[procedure.name] = procedure
    return {place: tuple(by_name.values()) for place, by_name in found.items()}


def procedures_at(key: str, article: str) -> tuple[Procedure, ...]:
    """Return the procedures that have a step, a clock or their ground in an article."""
    return _procedures_at().get((key, article), ())


def terms(cites: Iterable[Cite]) -> list[tuple[str, str]]:
    """Return citations as they are written, with their addresses."""
    return [(cite.text(words.lang()), link(cite)) for cite in cites]
