"""A norm as its page shows it: the rule in words, then row by row what it depends on and what depends on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chengxu.algebra.cite import Cite, Law, Place
from chengxu.algebra.term import LANGS, Lang, Term
from chengxu.interpret.clause import say as say_clause
from chengxu.interpret.clause import say_limit
from chengxu.interpret.contract import tags_of
from chengxu.interpret.render import MODALITIES, render
from chengxu.law.book import events_of, evidence_of
from chengxu.law.norm import Duty, Exemption, Norm, Programme, Prohibition
from chengxu.law.reading import Reading
from chengxu.law.text import LawText, load
from chengxu.platform.pages import book, words

CONDITIONS = Term("适用条件", "Conditions")
ORIGIN = Term("依据性质", "Origin")
CLOCK = Term("期限", "Clock")
RECORD = Term("应保存的记录", "Record to keep")
MET = Term("如何算履行", "Shown met by")
BROKEN = Term("如何算违反", "Shown broken by")
AIMS = Term("可以列入的事项", "May be entered")
NEEDS = Term("每项应当载明", "Each entry states")
ASKS = Term("要问的事实", "Facts asked")
EVENTS = Term("相关事件", "Events")
REFERS = Term("配套规定", "Filled by")
BREACH = Term("违反的后果", "On breach")
FOLLOWS = Term("对应的行为规范", "Follows a breach of")
FREES = Term("免除的规范", "Frees from")
FREED = Term("可被免除", "Switched off by")
NO_NUMBER = Term("法律没有写明年限", "the law gives no number")
LASTING = Term("持续履行，没有截止日", "lasting, without a last day")
NO_DATE = Term("法律没有写明期限", "the law gives no date")


@dataclass(frozen=True)
class Line:
    """One line of a row: words, where they lead, and the origin of a figure in them."""

    text: str
    link: str = ""
    tag: str = ""


@dataclass(frozen=True)
class Row:
    """What there is to tell under one heading."""

    label: Term
    lines: tuple[Line, ...]
    folded: bool = False
    """Whether the page shows it only on request."""


@dataclass(frozen=True)
class Shown:
    """A norm in the language of the page."""

    norm: Norm
    kind: Term
    who: str
    sentence: str
    rows: tuple[Row, ...]
    readings: tuple[Reading, ...]

    @property
    def place(self) -> str:
        """The place in the law, without the law's title."""
        return self.norm.cite.text(words.lang(), inside=self.norm.cite.law)


def shown(norm: Norm) -> Shown:
    """Return all that a page shows of a norm."""
    lang = words.lang()
    numbers = (*norm.readings, *([norm.tag.reading] if norm.tag.reading else []))
    rows = (row for part in (_conditions, _clocks, _evidence, _asked, _links) for row in part(norm, lang))
    return Shown(
        norm=norm,
        kind=MODALITIES[norm.modality],
        who=who(norm),
        sentence=render(norm, lang),
        rows=tuple(row for row in rows if row.lines),
        readings=tuple(book.whole().readings[n] for n in dict.fromkeys(numbers)),
    )


def who(norm: Norm) -> str:
    """Return the parties of a norm in words; empty for a rule about the law itself."""
    return Term("、", ", ")[words.lang()].join(party.term[words.lang()] for party in norm.parties)


def _conditions(norm: Norm, lang: Lang) -> Iterator[Row]:
    yield Row(CONDITIONS, (Line(say_clause(book.whole().condition(norm), lang)),))
    tags = " · ".join(dict.fromkeys(tag.text(lang) for tag in tags_of(norm)))
    yield Row(ORIGIN, (Line(tags),))


def _clocks(norm: Norm, lang: Lang) -> Iterator[Row]:
    if not isinstance(norm, Duty | Programme):
        return
    limit = say_limit(norm.due, norm.upon, lang)
    undated = NO_DATE if isinstance(norm, Programme) else LASTING
    yield Row(CLOCK, (Line(limit, tag=norm.due.tag.text(lang)) if limit else Line(undated[lang]),))
    if norm.keep:
        period = norm.keep.period.term if norm.keep.period else NO_NUMBER
        colon = Term("：", ": ")[lang]
        kept = f"{norm.keep.record[lang]}{colon}{period[lang]}"
        yield Row(RECORD, (Line(kept, tag=norm.keep.tag.text(lang)),))
    if isinstance(norm, Programme):
        yield Row(AIMS, tuple(Line(term[lang]) for term in norm.aims))
        yield Row(NEEDS, tuple(Line(term[lang]) for term in norm.needs))


def _evidence(norm: Norm, lang: Lang) -> Iterator[Row]:
    shows = evidence_of(norm)
    if shows is not None:
        label = BROKEN if isinstance(norm, Prohibition) else MET
        yield Row(label, (Line(say_clause(shows, lang)),))


def _asked(norm: Norm, lang: Lang) -> Iterator[Row]:
    yield Row(ASKS, tuple(Line(fact.question[lang]) for fact in book.whole().facts_of(norm)), folded=True)
    yield Row(EVENTS, tuple(Line(event.question[lang]) for event in events_of(norm)), folded=True)


def _links(norm: Norm, lang: Lang) -> Iterator[Row]:
    if isinstance(norm, Exemption):
        yield Row(FREES, tuple(_freed(freed, lang) for freed in norm.frees))
    yield Row(FREED, tuple(_norm_line(e, lang) for e in book.freed_by(norm)))
    yield Row(BREACH, tuple(_consequence(cite, lang) for cite in getattr(norm, "breach", ())))
    yield Row(FOLLOWS, tuple(_norm_line(n, lang) for n in book.sanctioned_by(norm)))
    yield Row(REFERS, _cited(norm.refers, lang), folded=True)


def _freed(freed: Cite | Law, lang: Lang) -> Line:
    if isinstance(freed, Law):
        return Line(freed.title[lang], f"/{lang}/laws/{freed.key}/")
    return Line(freed.text(lang), book.link(freed))


def _cited(cites: Iterable[Cite], lang: Lang) -> tuple[Line, ...]:
    return tuple(Line(cite.text(lang), book.link(cite)) for cite in cites)


def _consequence(cite: Cite, lang: Lang) -> Line:
    """Return what follows a breach: with its gist where it is a norm of the book."""
    norm = book.found(cite)
    return _norm_line(norm, lang) if norm is not None else Line(cite.text(lang), book.link(cite))


def _norm_line(norm: Norm, lang: Lang) -> Line:
    return Line(f"{norm.cite.text(lang)}  {norm.gist[lang]}", f"/{lang}/norms/{norm.id}/")


def texts(key: str) -> dict[Lang, LawText]:
    """Return the texts of a law that somebody has imported, by language; TextError if a stored one is broken."""
    found = {lang: load(key, lang) for lang in LANGS}
    return {lang: text for lang, text in found.items() if text is not None}


def text_at(key: str, article: str) -> dict[Lang, list[str]]:
    """Return the imported words of an article, paragraph by paragraph, by language."""
    if not article.isdecimal():
        return {}
    found = {lang: text.at(Place(int(article))) for lang, text in texts(key).items()}
    return {lang: said.split("\n") for lang, said in found.items() if said}
