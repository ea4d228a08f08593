"""How citations, tags and parties of the laws are written on a page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from django import template
from django.utils.html import format_html

from chengxu.algebra.cite import Cite, Law, Tag
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Particular
from chengxu.law.procedure import Procedure
from chengxu.platform.cases.figures import Column
from chengxu.platform.cases.forms import Field
from chengxu.platform.cases.show import LINK
from chengxu.platform.cases.show import party_term as term_of
from chengxu.platform.pages import words
from chengxu.platform.pages.templatetags.words import day, place_link

register = template.Library()


@register.simple_tag
def cite(place: Cite) -> str:
    """Write a citation as a lawyer does, linked to its article where the book holds the law."""
    text, address = place.text(words.lang()), place_link(place)
    return format_html('<a class="quiet" href="{}">{}</a>', address, text) if address else text


@register.simple_tag
def tag(origin: Tag) -> str:
    """Write where a figure comes from."""
    return origin.text(words.lang())


@register.filter
def party(name: str) -> str:
    """Write a party of the laws."""
    return words.say(term_of(name))


@register.filter
def party_term(name: str) -> Term:
    """Return a party of the laws as a term, to stand inside a sentence."""
    return term_of(name)


@register.filter
def isoday(value: date | None) -> str:
    """Write a day as a date field wants it."""
    return value.isoformat() if value else ""


@register.filter
def unlocal(value: float) -> str:
    """Write a number as SVG wants it, whatever the language."""
    return f"{value:g}"


@register.filter
def state_of(procedure: Procedure, name: str) -> Term:
    """Return a state of a procedure in words."""
    return procedure.state(name).term


@register.filter
def count_to(most: int) -> range:
    """Return the numbers from 1 up to a number."""
    return range(1, most + 1)


@register.filter
def chosen_words(field: Field) -> str:
    """Write what was chosen in a field."""
    words_of = dict(field.choices)
    found = field.chosen or [""]
    return words.say(LINK).join(words.say(words_of[value]) for value in found if value in words_of)


@register.filter
def chart_height(bars: list[Column]) -> int:
    """Return the height of a chart."""
    return 40 * len(bars) + 4


@register.filter
def after_bar(width: float) -> str:
    """Return where the figure behind a bar stands."""
    return f"{width + 6:g}"


@register.filter
def median(value: float | None) -> str:
    """Write a median, a dash where there is none."""
    return "—" if value is None else f"{value:g}"


@register.filter
def per_cent(value: float) -> str:
    """Write a share."""
    return f"{value:g}%"


@register.filter
def law_short(law: Law) -> str:
    """Write the short title of a law."""
    return words.say(law.short)


@register.filter
def law_title(law: Law) -> str:
    """Write the title of a law."""
    return words.say(law.title)


@register.filter
def told(text: str, particular: Particular) -> str:
    """Write what was stated: a day as people do, an amount with its thousands apart."""
    try:
        if particular.kind is Kind.DAY:
            return day(date.fromisoformat(text))
        if particular.kind is Kind.MONEY:
            return f"{Decimal(text):,f}"
    except (ValueError, InvalidOperation):
        return text
    return text


@register.filter
def grouped(number: float) -> str:
    """Write a whole number with its thousands apart."""
    return f"{int(number):,}"


@register.filter
def aside(text: str) -> str:
    """Write a text in brackets, as the language of the page does."""
    return f"（{text}）" if words.lang() == "zh" else f" ({text})"


@register.filter
def origin_of(found: Tag) -> str:
    """Write where a figure or a rule comes from, for a place inside a sentence."""
    return found.text(words.lang())


@register.filter
def once(places: tuple[Cite, ...]) -> list[Cite]:
    """Return citations without those that read the same."""
    return list({place.text(words.lang()): place for place in places}.values())
