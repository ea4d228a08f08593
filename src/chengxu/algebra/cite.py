"""Where a rule stands: laws, citations into them, and the tag that every figure carries."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from chengxu.algebra.term import Lang, Term

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_DIGITS = "零一二三四五六七八九"


def hanzi(number: int) -> str:
    """Return a number below 10,000 in Chinese numerals, as article numbers are written (14 is 十四, 1005 一千零五)."""
    if number < 10:
        return _DIGITS[number]
    words, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + unit
        gap = digit == 0
    return words.removeprefix("一") if number < 20 else words


@dataclass(frozen=True)
class Law:
    """A law, rule or standard that can be cited: `IM[14, 2, "b"]` cites it.

    `prefix` begins the id of each citation; `articles` and `rows` count the law's articles and the norms that
    its sheet of requirements has, 0 where the book does not hold the law. `items_in` are the articles whose second number counts items
    of a list, `parts_in` those whose second number counts parts of one paragraph; elsewhere it counts
    paragraphs. `joined` says that the letter of a part follows without a hyphen (`IM-14-2b`). `binding` is false for practice standards, `plural` says that the English title takes a plural verb.
    """

    key: str
    prefix: str
    title: Term = field(compare=False, repr=False)
    short: Term = field(compare=False, repr=False)
    articles: int = field(default=0, compare=False, repr=False)
    rows: int = field(default=0, compare=False, repr=False)
    items_in: tuple[int, ...] = field(default=(), compare=False, repr=False)
    parts_in: tuple[int, ...] = field(default=(), compare=False, repr=False)
    joined: bool = field(default=False, compare=False, repr=False)
    binding: bool = field(default=True, compare=False, repr=False)
    plural: bool = field(default=False, compare=False, repr=False)

    def verb(self, singular: str, plural: str) -> str:
        """Return the form of an English verb that the title takes."""
        return plural if self.plural else singular

    def __getitem__(self, place: int | str | tuple[int | str, ...]) -> Cite:
        parts = place if isinstance(place, tuple) else (place,)
        if (
            isinstance(parts[0], str) and parts[0].islower() and parts[0].isidentifier()
        ):  # a template that asks for the title gets the title
            raise TypeError(f"{parts[0]!r} is no article")
        return Cite(self, parts)


@dataclass(frozen=True)
class Place:
    """A position in a law's text: article, paragraph (款), item (项); the last two may be None."""

    article: int | str
    paragraph: int | None = None
    item: int | None = None


@dataclass(frozen=True)
class Cite:
    """A place in a law, as the sheets number it; `str(cite)` is the id, such as `IM-14-2b`."""

    law: Law
    parts: tuple[int | str, ...]

    def __str__(self) -> str:
        *head, last = (str(part) for part in self.parts)
        glue = "" if self.law.joined and head and not last.isdigit() else "-"
        return f"{self.law.prefix}-{'-'.join(head)}{glue}{last}" if head else f"{self.law.prefix}-{last}"

    @property
    def place(self) -> Place:
        """The position in the text; the letters by which we split a sentence further are left out."""
        article, *rest = self.parts
        second = rest[0] if rest and isinstance(rest[0], int) else None
        item = next((_ROMAN.index(p) + 1 for p in rest[1:] if p in _ROMAN and len(rest) > 1), None)
        if article in self.law.items_in and second is not None:
            return Place(article, 1, second or None)
        if article in self.law.parts_in and second is not None:
            return Place(article, 1)
        return Place(article, second, item)

    def text(self, lang: Lang, *, inside: Law | None = None) -> str:
        """Return the citation as a lawyer writes it; inside a text on the same law, without its title."""
        return _written(self, lang, inside)

    def _text(self, lang: Lang, inside: Law | None) -> str:
        title = "" if inside == self.law else self.law.short[lang]
        place = self.place
        if isinstance(place.article, str):
            tail = "".join(f"-{part}" for part in self.parts[1:])
            return f"{title}{place.article}{tail}" if lang == "zh" else f"{title} {place.article}{tail}"
        if lang == "zh":
            one_paragraph = place.article in self.law.items_in + self.law.parts_in
            para = f"第{hanzi(place.paragraph)}款" if place.paragraph and not one_paragraph else ""
            item = f"第（{hanzi(place.item)}）项" if place.item else ""
            return f"{title}第{hanzi(place.article)}条{para}{item}"
        one_paragraph = place.article in self.law.items_in + self.law.parts_in
        para = f"({place.paragraph})" if place.paragraph and not one_paragraph else ""
        item = f", item {place.item}" if place.item else ""
        return f"{title}, art. {place.article}{para}{item}".removeprefix(", ")


@cache
def _written(cite: Cite, lang: Lang, inside: Law | None) -> str:
    """Return the text of a citation, put together once."""
    return cite._text(lang, inside)


class Kind(Enum):
    """Where a figure or a norm comes from."""

    STATUTORY = "statutory"
    READING = "reading"
    HOUSE = "house"
    EXTERNAL = "external"


@dataclass(frozen=True)
class Tag:
    """The origin of a figure: the text, a numbered reading of it, a house setting, or another law with its citation."""

    kind: Kind
    reading: str | None = None
    cite: Cite | None = None

    @property
    def binding(self) -> bool:
        """Whether it is law: failing a house setting or a practice standard is no breach by itself."""
        if self.kind is Kind.EXTERNAL and self.cite is not None:
            return self.cite.law.binding
        return self.kind is not Kind.HOUSE

    def __str__(self) -> str:
        detail = self.reading or (str(self.cite) if self.cite else "")
        return f"{self.kind.value}:{detail}" if detail else self.kind.value

    def text(self, lang: Lang) -> str:
        """Return the tag in words, such as `法定` or `reading F8`."""
        words = {
            Kind.STATUTORY: Term("法定", "statutory"),
            Kind.READING: Term("解读 ", "reading "),
            Kind.HOUSE: Term("自设，非法定", "house setting, not law"),
            Kind.EXTERNAL: Term("其他规定：", "other rule: "),
        }[self.kind][lang]
        return words + (self.reading or (self.cite.text(lang) if self.cite else ""))


STATUTORY = Tag(Kind.STATUTORY)
HOUSE = Tag(Kind.HOUSE)


def reading(number: str) -> Tag:
    """Return the tag of a numbered reading, as listed in `docs/readings.md`."""
    return Tag(Kind.READING, reading=number)


def external(cite: Cite) -> Tag:
    """Return the tag of a figure that another law supplies."""
    return Tag(Kind.EXTERNAL, cite=cite)
