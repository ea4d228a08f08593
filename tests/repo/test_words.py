"""Every text that a person may read is there in both languages, each in its own script, with the same placeholders."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from string import Formatter
from typing import Any

import pytest

import chengxu.cli
import chengxu.dates
from chengxu.algebra.expr import Expr
from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.statutes import open_book

HAN = re.compile(r"[㐀-鿿]")
NAMES_IN_ENGLISH = ("第N条",)
"""Chinese that an English text may quote."""
STANDARD = re.compile(r"[A-Z]+ ?\d+-\d+")
"""The number of a standard, such as GB 45438-2025, is its name in both languages."""
MODULES = [
    "chengxu.law.read",
    "chengxu.law.text",
    *(f"{package.__name__}.{m.name}" for package in (chengxu.cli, chengxu.dates) for m in pkgutil.iter_modules(package.__path__)),
]  # fmt: skip


def terms(thing: Any, where: str, seen: set[int]) -> Iterator[tuple[str, Term]]:
    """Yield every term inside a value, with the way to it: through fields, dicts and collections."""
    if isinstance(thing, Term):
        yield where, thing
        return
    if id(thing) in seen or isinstance(thing, str | bytes | int | type):
        return
    seen.add(id(thing))
    if isinstance(thing, dict):
        inner = [(f"{where}[{key}]", part) for key, value in thing.items() for part in (key, value)]
    elif isinstance(thing, list | tuple | set | frozenset):
        inner = [(f"{where}[{n}]", part) for n, part in enumerate(thing)]
    elif is_dataclass(thing):
        inner = [(f"{where}.{f.name}", getattr(thing, f.name)) for f in fields(thing)]
    else:
        inner = []
    for way, part in inner:
        yield from terms(part, way, seen)


def of_book(book: Book) -> list[tuple[str, Term]]:
    seen: set[int] = set()
    things: dict[str, Any] = {
        "norms": list(book.norms()), "facts": book.facts, "events": book.events, "readings": book.readings,
        "conflicts": [s.conflicts for s in book.statutes.values()], "statutes": list(book.statutes.values()),
    }  # fmt: skip
    return [found for name, thing in things.items() for found in terms(thing, name, seen)]


def of_module(name: str) -> list[tuple[str, Term]]:
    module = importlib.import_module(name)
    own = {
        key: value
        for key, value in vars(module).items()
        if not isinstance(value, Expr) and not key.startswith("__")
    }
    return [found for key, value in own.items() for found in terms(value, f"{name}.{key}", set())]


BOOK = of_book(open_book())
PROGRAM = {way: term for name in MODULES for way, term in of_module(name)}


def placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def without_names(text: str) -> str:
    for name in NAMES_IN_ENGLISH:
        text = text.replace(name, "")
    return text


def problem(term: Term, *, template: bool) -> str | None:
    """Return what is wrong with a term. A template may hold words that are filled in, and nothing else."""
    bare = (
        {lang: re.sub(r"\{\w+\}", "", term[lang]) for lang in ("zh", "en")}
        if template
        else {"zh": term.zh, "en": term.en}
    )
    if template and placeholders(term.zh) != placeholders(term.en):
        return "the placeholders differ"
    if HAN.search(without_names(bare["en"])):
        return "the English side is Chinese"
    words = re.search(r"[A-Za-z]", bare["en"]) and not STANDARD.fullmatch(bare["en"])
    return "the Chinese side is not" if words and not HAN.search(bare["zh"]) else None


def test_the_walk_finds_the_words_of_facts_events_parties_acts_notes_values_readings_and_conflicts():
    book, found = open_book(), {id(term) for _, term in BOOK}
    norm = book.norm("IM-17-1b")
    fact, event = book.facts["output_kinds"], book.events["algorithm_filed"]
    statute = book.statute("im")
    wanted = [
        norm.gist, norm.act.term, norm.bearer.term, fact.question, fact.label, fact.values[0][1], event.label,
        event.question, statute.readings[0].answer, statute.conflicts[0].why, statute.scope.name, statute.scope.denied,
        next(n.note for n in book.norms() if n.note),
    ]  # fmt: skip

    assert [term for term in wanted if id(term) not in found] == []


def test_every_word_of_the_laws_is_in_both_languages():
    wrong = [
        (way, problem(term, template=False), term) for way, term in BOOK if problem(term, template=False)
    ]

    assert wrong == []


def test_every_phrase_of_the_program_is_in_both_languages_with_the_same_placeholders():
    wrong = [
        (way, problem(term, template=True), term)
        for way, term in PROGRAM.items()
        if problem(term, template=True)
    ]

    assert wrong == []
    assert len(PROGRAM) > 100


@pytest.mark.parametrize(
    ("zh", "en", "template"),
    [
        ("File", "File", False),
        ("备案", "备案", False),
        ("{n}条", "{m} norms", True),
        ("{n}", "{n} norms", True),
    ],
)
def test_a_word_in_the_wrong_script_or_with_other_placeholders_would_be_found(zh, en, template):
    assert problem(Term(zh, en), template=template)


@pytest.mark.parametrize(
    ("zh", "en"), [("—", "—"), ("{day}完成", "done on {day}"), ("“第N条”", "an article, 第N条")]
)
def test_a_sign_a_template_and_a_quoted_name_are_no_mistake(zh, en):
    assert problem(Term(zh, en), template=True) is None
