"""The Algorithm Recommendation Provisions alone, and a recommendation service in scope of them."""

from __future__ import annotations

from importlib import import_module

import pytest

from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.record import Record

from ..conftest import Situation

STATUTE = import_module("chengxu.statutes.algorithm_provisions").STATUTE
BOOK = Book([STATUTE])


@pytest.fixture
def unknown() -> Situation:
    """The Provisions, and a service of which nothing is known."""
    return Situation(BOOK, Record(Term("某服务", "a service")))


@pytest.fixture
def ar(unknown: Situation) -> Situation:
    """A feed that ranks and pushes and generates nothing, open to the mainland public since 2025-09-25."""
    return unknown.but(
        uses_generative_ai=False,
        algorithm_classes=frozenset({"personalised", "ranking"}),
        uses_personal_traits=True,
        provides_service=True,
    ).since("2025-09-25", online_in_mainland=True)
