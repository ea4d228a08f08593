"""A service under the Deep Synthesis Provisions, alone and beside the Interim Measures."""

from __future__ import annotations

import pytest

from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.record import Record
from chengxu.statutes.deep_synthesis import STATUTE
from chengxu.statutes.interim_measures import STATUTE as INTERIM_MEASURES

from ..conftest import Situation

DS, BOTH = Book([STATUTE]), Book([INTERIM_MEASURES, STATUTE])


def _in_scope(situation: Situation) -> Situation:
    known = situation.but(
        uses_generative_ai=True,
        output_kinds=frozenset({"text"}),
        provides_service=True,
        supports_synthesis=False,
        uses_service=False,
    )
    return known.since("2025-09-25", online_in_mainland=True)


@pytest.fixture
def unknown() -> Situation:
    """The Provisions, and a service of which nothing is known."""
    return Situation(DS, Record(Term("某服务", "a service")))


@pytest.fixture
def ds(unknown: Situation) -> Situation:
    """A service that generates text, open to the mainland public since 2025-09-25, provided by the person described."""
    return _in_scope(unknown)


@pytest.fixture
def both() -> Situation:
    """The same service, with the Interim Measures in the book as well."""
    known = _in_scope(Situation(BOTH, Record(Term("某服务", "a service"))))
    return known.since("2025-09-25", offered_to_mainland_public=True)
