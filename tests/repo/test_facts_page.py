"""The page of facts that look alike: every fact on it is there, and is asked by the laws and norms that the row names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chengxu.algebra.expr import Expr
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.statutes import COMPARED, open_book
from chengxu.statutes.model_law import basis as ml4
from chengxu.statutes.scholars_draft import basis as sd

PAGE = Path(__file__).parents[2] / "docs" / "facts.md"
BOOK = open_book(*COMPARED)
FACT = re.compile(r"`(\w+)` ([㐀-鿿、]+)")
NORM = re.compile(r"\b(?:IM|ML4|SD|SW)-[\w-]+")


def rows(heading: str) -> list[list[str]]:
    """The cells of the tables under a heading, without their heads."""
    part = PAGE.read_text(encoding="utf-8").split(f"\n## {heading} ")[1].split("\n## ")[0]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in part.splitlines()
        if line.startswith("|")
    ]
    return [row for row in cells if row[0] not in ("facts", "about") and set(row[0]) != {"-"}]


ALIKE, SHARED = rows("Alike, and not"), rows("Shared")
ENTRIES = [entry for facts, *_ in ALIKE for entry in facts.split("<br>")]


def laws_of(norms: tuple[str, ...] | list[str]) -> set[str]:
    return {norm.partition("-")[0] for norm in norms}


def test_the_page_has_both_tables():
    assert len(ALIKE) > 40
    assert len(SHARED) > 30


@pytest.mark.parametrize("row", ALIKE, ids=lambda row: FACT.findall(row[0])[0][0])
def test_a_row_sets_several_facts_side_by_side_and_says_where_they_differ_and_part(row):
    names = [name for name, _ in FACT.findall(row[0])]

    assert len(row) == 3
    assert len(names) == len(set(names)) == len(row[0].split("<br>")) > 1
    assert all(row[1:])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: FACT.findall(entry)[0][0])
def test_a_fact_of_a_row_has_its_chinese_and_is_asked_by_the_norms_and_just_the_laws_named(entry):
    ((name, chinese),) = FACT.findall(entry)
    norms = NORM.findall(entry)

    assert chinese
    assert name in BOOK.facts or name in BOOK.events
    assert [norm for norm in norms if norm not in BOOK.asked_by[name]] == []
    assert laws_of(norms) == laws_of(BOOK.asked_by[name])


@pytest.mark.parametrize("row", SHARED, ids=lambda row: row[0])
def test_a_shared_fact_is_asked_by_just_the_laws_of_its_row_and_in_each_by_a_norm_of_it(row):
    names, norms = [name for name, _ in FACT.findall(row[1])], NORM.findall(row[2])

    assert len(row[1].split(", ")) == len(names) > 0
    for name in names:
        asked = BOOK.asked_by[name]
        assert laws_of([norm for norm in norms if norm in asked]) == laws_of(asked) == laws_of(norms), name
    assert [norm for norm in norms if not any(norm in BOOK.asked_by[name] for name in names)] == []


def test_every_fact_that_laws_share_is_on_the_page_once_and_no_other():
    listed = [name for row in SHARED for name, _ in FACT.findall(row[1])]
    shared = {name for name, norms in BOOK.asked_by.items() if len(laws_of(norms)) > 1}

    assert sorted(listed) == sorted(shared)


RESELLER = {"offered_to_mainland_public": True, "provides_service": True, "controls_service": False}
WRAPPER = {
    "training_activities": frozenset(),
    "development_activities": frozenset({"use"}),
    "builds_ai_product": True,
}
DEFENCE_SUPPLIER = {"entity_kind": "legal_person", "military_activity": True}
OPEN_WITHOUT_WEIGHTS = {"open_source_elements": frozenset({"open_licence", "public", "data_disclosed"})}


@pytest.mark.parametrize(
    ("service", "of_ml4", "of_sd", "answers"),
    [
        (RESELLER, ml4.PROVIDES, sd.PROVIDES, (Truth.FALSE, Truth.TRUE)),
        (WRAPPER, ml4.DEVELOPS, sd.DEVELOPS, (Truth.FALSE, Truth.TRUE)),
        (DEFENCE_SUPPLIER, ml4.CIVILIAN, sd.CIVILIAN, (Truth.TRUE, Truth.FALSE)),
        (OPEN_WITHOUT_WEIGHTS, ml4.IS_OPEN_SOURCE, sd.IS_OPEN_SOURCE, (Truth.FALSE, Truth.TRUE)),
    ],
    ids=["reseller", "wrapper", "defence supplier", "open without weights"],
)
def test_the_examples_of_the_page_part_in_the_code_as_they_do_there(
    service: dict, of_ml4: Expr, of_sd: Expr, answers: tuple[Truth, Truth]
):
    assert (decide(of_ml4, service), decide(of_sd, service)) == answers


@pytest.mark.parametrize(("users", "over"), [(1_000_000, Truth.FALSE), (1_000_001, Truth.TRUE)])
def test_a_million_users_exactly_are_not_over_a_million(users, over):
    filing = BOOK.norm("ML4-66-1").when

    assert decide(filing, {"registered_users": users, "on_negative_list": False}) is over
