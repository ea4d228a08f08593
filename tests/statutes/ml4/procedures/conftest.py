"""Begin a case by the name of its procedure."""

from __future__ import annotations

import pytest
from tests.statutes.story import begin


@pytest.fixture
def case():
    """A fresh case of a procedure: `case("ml4.licence_application").did("accept", "2026-02-12")`."""
    return begin
