"""The pages of the statute book: the laws side by side, a law, an article, a norm."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from chengxu.algebra.term import Lang, Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.render import MODALITIES
from chengxu.law.align import Alignment, align
from chengxu.law.book import Statute
from chengxu.law.norm import Norm, Party
from chengxu.law.text import LawText, TextError
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages import book, norms, words
from chengxu.platform.search.book import norms_with
from chengxu.platform.search.query import read
from chengxu.platform.today import today
from chengxu.statutes import TABLES, open_amounts, open_notices, open_registers

LAWS = Term("法规", "Statute book")
LONGEST = 100
"""How many characters of a search are looked for."""


@dataclass(frozen=True)
class LawCard:
    """A law in the list: how much of it stands, and whether it binds."""

    statute: Statute
    in_force: Truth
    status: Term
    articles: int
    kinds: dict[str, int]
    tables: dict[str, int]
    texts: dict[Lang, Alignment]

    @property
    def law(self) -> book.LawName:
        """The law's names."""
        return book.named(self.statute.law.key)

    @property
    def since(self) -> object:
        """The day of entry into force, None where there is none."""
        return self.statute.entry.at(today())

    @property
    def complete(self) -> bool:
        """Whether every article and every row of the sheet has its norms."""
        law = self.statute.law
        return len(self.statute.norms) == law.rows and self.articles >= law.articles


def laws(request: Request, lang: str) -> HttpResponse:
    """Show the laws side by side, and what a search finds in all of them."""
    wanted = request.GET.get("q", "").strip()[:LONGEST]
    found = list(norms_with(read(wanted).words, book.whole().norms())) if wanted else []
    cards = [card(s) for s in book.whole().statutes.values()]
    kinds = [(kind, MODALITIES[kind]) for kind in MODALITIES]
    view = {"cards": cards, "kinds": kinds, "q": wanted, "found": [_brief(n) for n in found]}
    return render(request, "pages/laws.html", view)


def card(statute: Statute) -> LawCard:
    """Return what the list shows of a law."""
    key = statute.law.key
    kinds = {kind: sum(n.modality == kind for n in statute.norms) for kind in MODALITIES}
    articles = len(book.articles(key))
    return LawCard(statute, *book.force_of(statute), articles, kinds, _tables(key), _alignments(statute))


@cache
def _tables(key: str) -> dict[str, int]:
    """Return how many procedures, registers, notices and amounts a law has."""
    has = {kind for kind, keys in TABLES.items() if key in keys}
    procedures = sum(p.law.key == key for p in book.procedures().values())
    registers = sum(name.startswith(f"{key}.") for name in open_registers()) if "registers" in has else 0
    notices = sum(name.startswith(f"{key}.") for name in open_notices()) if "notices" in has else 0
    amounts = sum(a.cite.law.key == key for a in open_amounts().values())
    return {"procedures": procedures, "registers": registers, "notices": notices, "amounts": amounts}


def _alignments(statute: Statute) -> dict[Lang, Alignment]:
    """Return how the imported texts of a law and its norms fit together."""
    cites = {n.id: n.cite for n in statute.norms}
    return {lang: align(text, cites, articles=statute.law.articles) for lang, text in _texts(statute).items()}


def _texts(statute: Statute) -> dict[Lang, LawText]:
    try:
        return norms.texts(statute.law.key)
    except TextError:  # a broken copy is as good as none to a reader; `chengxu text check` names it
        return {}


def law(request: Request, lang: str, key: str) -> HttpResponse:
    """Show a law article by article, of those norms that the reader asks for."""
    statute = book.statute(key)
    wanted = request.GET.get("q", "").strip()[:LONGEST]
    who, kind = request.GET.get("who", ""), request.GET.get("kind", "")
    left = [n for n in statute.norms if _of(n, who, kind)]
    left = list(norms_with(read(wanted).words, left)) if wanted else left
    ids = {n.id for n in left}
    by_article = [
        (article, book.heading(statute.law, article), [_brief(n) for n in found if n.id in ids])
        for article, found in book.articles(key).items()
    ]
    view = {
        "card": card(statute), "law": book.named(key), "articles": [a for a in by_article if a[2]], "count": len(left),
        "q": wanted, "who": who, "kind": kind, "parties": parties(key), "filtered": bool(wanted or who or kind),
        "kinds": [(k, MODALITIES[k]) for k in MODALITIES if any(n.modality == k for n in statute.norms)],
        "trail": [("/laws/", LAWS)],
    }  # fmt: skip
    return render(request, "pages/law.html", view)


@cache
def parties(key: str) -> list[Party]:
    """Return everybody whom the norms of a law name, those named most first."""
    named: dict[str, list[Party]] = {}
    for one in book.whole().statute(key).norms:
        for party in one.parties:
            named.setdefault(party.name, []).append(party)
    return [found[0] for found in sorted(named.values(), key=len, reverse=True)]


def _of(one: Norm, who: str, kind: str) -> bool:
    return (not kind or one.modality == kind) and (not who or any(p.name == who for p in one.parties))


def _brief(one: Norm) -> dict[str, object]:
    lang = words.lang()
    place = one.cite.text(lang, inside=one.cite.law)
    return {
        "norm": one,
        "kind": MODALITIES[one.modality],
        "who": norms.who(one),
        "place": place,
        "law": book.named(one.cite.law.key),
    }


def article(request: Request, lang: str, key: str, article: str) -> HttpResponse:
    """Show an article: the text if somebody imported it, and each norm with all that hangs on it."""
    statute = book.statute(key)
    every = book.articles(key)
    if article not in every:
        raise Http404(article)
    order, (force, status) = list(every), book.force_of(statute)
    at = order.index(article)
    try:
        text = norms.text_at(key, article)
    except TextError:
        text = {}
    view = {
        "law": book.named(key), "status": status, "binds": force is Truth.TRUE, "title": book.heading(statute.law, article),
        "norms": [norms.shown(n) for n in every[article]], "texts": text, "procedures": book.procedures_at(key, article),
        "before": _neighbour(statute, order, at - 1), "after": _neighbour(statute, order, at + 1),
        "trail": [("/laws/", LAWS), (f"/laws/{key}/", statute.law.short)],
    }  # fmt: skip
    return render(request, "pages/article.html", view)


def _neighbour(statute: Statute, order: list[str], at: int) -> tuple[str, str] | None:
    if not 0 <= at < len(order):
        return None
    return order[at], book.heading(statute.law, order[at])


def norm(request: Request, lang: str, norm_id: str) -> HttpResponse:
    """Show one norm."""
    one = book.norm(norm_id)
    if one.id != norm_id:
        return redirect(f"/{lang}/norms/{one.id}/")
    law_, place = one.cite.law, book.article_of(one.cite)
    trail = [
        ("/laws/", LAWS),
        (f"/laws/{law_.key}/", law_.short),
        (f"/laws/{law_.key}/{place}/", book.heading(law_, place)),
    ]
    force, status = book.force_of(book.whole().statute_of(one))
    return render(
        request,
        "pages/norm.html",
        {
            "one": norms.shown(one),
            "trail": trail,
            "status": status,
            "binds": force is Truth.TRUE,
            "law": book.named(law_.key),
        },
    )
