"""Norms and text, place by place, on a law that exists only here."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from chengxu.algebra.cite import Cite, Law, Place
from chengxu.algebra.term import Term
from chengxu.law.align import Alignment, align
from chengxu.law.text import Article, LawText, Paragraph

RIVER = Law(
    "rm",
    "RM",
    title=Term("《河口镇规则》", "Rivermouth Rules"),
    short=Term("《规则》", "Rules"),
    articles=3,
    items_in=(2,),
    parts_in=(3,),
)
TEXT = LawText(
    "en",
    (
        Article(
            1, (Paragraph("Owners register."), Paragraph("They choose:", ("(1) a lamp;", "(2) a bell.")))
        ),
        Article(2, (Paragraph("Owners shall:", ("(1) charge;", "(2) wash.")),)),
        Article(3, (Paragraph("These rules start now."),)),
    ),
)
SIGNED = replace(TEXT, closing=("Rivermouth Robot Office",))


def aligned(*cites: Cite, text: LawText = TEXT) -> Alignment:
    return align(text, {str(cite): cite for cite in cites}, articles=3)


def left(*cites: Cite) -> tuple[Place, ...]:
    """Return what is uncovered of article 1 beside norms on all other articles."""
    return aligned(RIVER[2], RIVER[3], *cites).uncovered


def test_norms_on_every_article_are_complete() -> None:
    alignment = aligned(RIVER[1], RIVER[2], RIVER[3])

    assert alignment == Alignment(3, 3, (), (), closing_covered=True)
    assert alignment.complete


def test_without_norms_every_paragraph_and_item_is_uncovered() -> None:
    assert aligned().uncovered == (
        Place(1, 1),
        Place(1, 2),
        Place(1, 2, 1),
        Place(1, 2, 2),
        Place(2, 1),
        Place(2, 1, 1),
        Place(2, 1, 2),
        Place(3, 1),
    )
    assert not aligned().complete


@pytest.mark.parametrize(
    ("cites", "uncovered"),
    [
        ([RIVER[1, 1], RIVER[1, 2]], ()),
        ([RIVER[1, 1], RIVER[1, 2], RIVER[1, 2, "i"]], (Place(1, 2, 2),)),
        ([RIVER[1, 1], RIVER[1, 2, "i"]], (Place(1, 2), Place(1, 2, 2))),
        ([RIVER[1, 1], RIVER[1, 2, "i"], RIVER[1, 2, "ii"]], ()),
        ([RIVER[1, 1], RIVER[1, 2, "i", "a"], RIVER[1, 2, "ii", "b"]], ()),
        ([RIVER[1, 2]], (Place(1, 1),)),
        ([RIVER[1, 1, "a"]], (Place(1, 2), Place(1, 2, 1), Place(1, 2, 2))),
        ([RIVER[1], RIVER[1, 2, "i"]], ()),
    ],
)
def test_a_norm_covers_what_it_cites(cites: list[Cite], uncovered: tuple[Place, ...]) -> None:
    assert left(*cites) == uncovered


def test_second_numbers_count_items_where_the_law_says_so() -> None:
    assert aligned(RIVER[1], RIVER[2, 1], RIVER[2, 2], RIVER[3]).complete
    assert aligned(RIVER[1], RIVER[2, 0], RIVER[3]).complete
    assert aligned(RIVER[1], RIVER[2, 0], RIVER[2, 2], RIVER[3]).uncovered == (Place(2, 1, 1),)
    assert aligned(RIVER[1], RIVER[2], RIVER[2, 3], RIVER[3]).missing == ("RM-2-3",)


@pytest.mark.parametrize("cite", [RIVER[4], RIVER["A", 1], RIVER[1, 3], RIVER[1, 2, "iii"], RIVER[1, 1, "i"]])
def test_a_norm_without_its_place_is_missing(cite: Cite) -> None:
    alignment = aligned(RIVER[1], RIVER[2], RIVER[3], cite)

    assert alignment.missing == (str(cite),)
    assert not alignment.complete


def test_a_list_without_opening_words_needs_its_items_only() -> None:
    text = LawText("en", (Article(1, (Paragraph("", ("(1) lamps;", "(2) bells.")),)),))

    assert align(text, {"a": RIVER[1, 1, "i"]}, articles=1).uncovered == (Place(1, 1, 2),)


def test_too_few_or_too_many_articles_are_not_complete() -> None:
    cites = {str(number): RIVER[number] for number in (1, 2, 3)}

    assert align(TEXT, cites, articles=3).complete
    assert not align(TEXT, cites, articles=4).complete
    assert not align(TEXT, cites, articles=2).complete


def test_signatures_need_a_norm_on_the_part_after_the_last_paragraph() -> None:
    whole = (RIVER[1], RIVER[2])

    assert not aligned(*whole, RIVER[3, 1], text=SIGNED).closing_covered
    assert not aligned(*whole, RIVER[3], text=SIGNED).complete
    assert aligned(*whole, RIVER[3, 1], RIVER[3, 2], text=SIGNED).complete
    assert aligned(*whole, RIVER[3, 1], RIVER[3, 2]).complete


def test_signatures_may_be_cited_where_second_numbers_count_paragraphs() -> None:
    plain = replace(RIVER, parts_in=())
    cites = [plain[1], plain[2], plain[3, 1]]

    assert aligned(*cites, plain[3, 2], text=SIGNED).complete
    assert aligned(*cites, plain[3, 3], text=SIGNED).missing == ("RM-3-3",)
    assert aligned(*cites, plain[3, 2]).missing == ("RM-3-2",)


def test_an_alignment_goes_into_json() -> None:
    data = json.loads(json.dumps(aligned(RIVER[1], RIVER[2], RIVER[9]).as_json()))

    assert data == {
        "articles_found": 3,
        "articles_expected": 3,
        "uncovered": [{"article": 3, "paragraph": 1, "item": None}],
        "missing": ["RM-9"],
        "closing_covered": True,
        "complete": False,
    }
