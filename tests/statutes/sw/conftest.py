"""Situations that the parts of the proposal start from."""

from __future__ import annotations

import pytest

TIERS = ("low", "limited", "high", "unacceptable")


@pytest.fixture
def tiered(sw):
    """`tiered("high")` is the service with both findings in one tier; `tiered("high", "low")` with two."""

    def found(by_involvement, by_impact=None):
        return sw.but(tier_by_involvement=by_involvement, tier_by_impact=by_impact or by_involvement)

    return found
