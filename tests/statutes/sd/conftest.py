"""Situations that several chapters of the Scholars' Draft start from."""

from __future__ import annotations

import pytest


@pytest.fixture
def harm(sd):
    """Damage by the product and by a user is proven; nobody is in breach, at fault or in the know; nothing is critical."""
    return sd.but(
        uses_service=True,
        damage_suffered=True,
        damage_caused=True,
        damage_arose_from=frozenset({"product", "use"}),
        breach_proven_as=frozenset(),
        applied_in_critical_infrastructure=False,
        significant_rights=frozenset(),
        model_traits=frozenset(),
        critical_by_other_law=False,
        provider_fault="presumed",
        developer_grave_fault=False,
        cap_by_other_law=False,
        user_at_fault=False,
        attribution_by_other_law=False,
        action_on_notice="no_notice",
        provider_knowledge="none",
        needed_measures_taken=False,
        defect_findings=frozenset(),
        product_roles=frozenset(),
        base_models=frozenset(),
        breaks_other_law=False,
        interests_harmed=frozenset(),
        derived_illegality_known="none",
        measures_against_derived=False,
        open_source_elements=frozenset(),
    )


@pytest.fixture
def breaching(harm):
    """The same, with a duty as provider proven unperformed."""
    return harm.but(breach_proven_as=frozenset({"provider"}))
