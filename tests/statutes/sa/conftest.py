"""A service in scope of the Security Assessment Provisions, to be varied."""

from __future__ import annotations

from importlib import import_module

import pytest

from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.record import Record

from ..conftest import Situation

STATUTE = import_module("chengxu.statutes.opinion_assessment").STATUTE


@pytest.fixture
def nobody() -> Situation:
    """The Provisions, and a service of which nothing is known."""
    return Situation(Book([STATUTE]), Record(Term("某服务", "a service")))


@pytest.fixture
def sa(nobody: Situation) -> Situation:
    """A service with public-opinion properties, open to the mainland public, provided, and not about news technology."""
    return nobody.but(
        online_in_mainland=True,
        has_opinion_properties=True,
        provides_service=True,
        assesses_news_technology=False,
    )
