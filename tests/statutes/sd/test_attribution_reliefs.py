"""Who answers for what is built on a foundation model, what frees from articles 85 to 90, and what changes nothing."""

from __future__ import annotations

import pytest

from damages import NONE, ORDINARY, USED, actor, row, standing, under

FOUNDATION = frozenset({"general_purpose", "wide_downstream"})
RELEASED = frozenset({"open_licence", "public"})
BOTH = {**ORDINARY, "damage_arose_from": frozenset({"product", "use"})}


def breach(*roles: str) -> frozenset[str]:
    return frozenset(roles)


def suit(*actors, of=ORDINARY, **more):
    """What each actor owes for damage of 100 yuan, on these facts and others."""
    return under("sd", *actors, **{**of, **more})


def owed(*actors, of=ORDINARY, **more):
    """What each actor has to pay."""
    return [found.payable for found in suit(*actors, of=of, **more).values()]


# Foundation models

KNEW = {"derived_illegality_known": "knew", "measures_against_derived": False, "training_compute": 1,
        "model_parameters": 1, "registered_users": 1, "provider_fault": "disproved"}  # fmt: skip
CLAUSES = frozenset({"authorisation", "restrictions", "risks", "liability"})


def publisher(**more):
    return actor(
        "publisher", "provider", "foundation_provider", **{**KNEW, "open_source_elements": NONE, **more}
    )


@pytest.mark.norm("SD-90-1-a", "SD-90-1-b")
def test_a_derived_actor_answers_by_its_own_role_and_the_models_provider_beside_it():
    firm = actor("firm", "provider", base_models=frozenset({"own"}), breach_proven_as=breach("provider"),
                 interests_harmed=frozenset({"rights_of_persons"}))  # fmt: skip
    found = suit(firm, publisher(), known=45)

    assert standing(found["firm"]) == {"SD-85-1": "liable", "SD-90-1-a": "liable"}
    assert standing(found["publisher"]) == {"SD-90-1-b": "liable"}
    assert [one.payable for one in found.values()] == [100, 45]
    assert [party.name for party in row(found["publisher"], "SD-90-1-b").ground.beside] == ["derived_actors"]


@pytest.mark.norm("SD-90-1-a")
def test_a_violation_that_no_other_ground_covers_makes_liable_without_a_sum():
    user = actor("user", base_models=frozenset({"own"}), breaks_other_law=True,
                 interests_harmed=frozenset({"public_interest"}))  # fmt: skip
    found = suit(user)["user"]

    assert (found.truth.value, found.payable) == ("true", None)


@pytest.mark.norm("SD-90-1-c")
def test_open_source_takes_away_the_joint_liability_and_leaves_85_to_87():
    opened = publisher(
        open_source_elements=RELEASED, breach_proven_as=breach("provider"), provider_knowledge="knew"
    )
    found = suit(opened, known=45, free_of_charge=False)["publisher"]

    assert standing(found) == {"SD-85-1": "liable", "SD-87-3": "liable"}
    assert [relief.id for relief in row(found, "SD-90-1-b").freed_by] == ["SD-90-1-c"]


@pytest.mark.norm("SD-90-2")
@pytest.mark.parametrize("clauses", [CLAUSES, CLAUSES - {"liability"}, NONE])
def test_the_agreement_on_a_model_neither_frees_its_provider_nor_makes_it_liable(clauses):
    assert owed(publisher(), known=45, foundation_agreement_clauses=clauses) == [45]
    assert owed(publisher(measures_against_derived=True), known=45, foundation_agreement_clauses=clauses) == [
        0
    ]


# Reliefs, exclusions and what changes nothing


@pytest.mark.norm("SD-86-1-c")
def test_another_law_on_attribution_takes_the_place_of_article_86_alone():
    provider = actor("provider", breach_proven_as=breach("provider"), share="0.3")
    user = actor("user", user_at_fault=True)
    found = suit(provider, user, of=BOTH, attribution_by_other_law=True)

    assert standing(found["provider"]) == {"SD-85-1": "liable"}
    assert [relief.id for relief in row(found["user"], "SD-86-1-a").freed_by] == ["SD-86-1-c"]
    assert found["user"].payable == 0


@pytest.mark.norm("SD-95-1-iii")
@pytest.mark.parametrize(
    ("free", "opened", "payable"), [(True, RELEASED, 0), (False, RELEASED, 100), (True, NONE, 100)]
)
def test_ai_that_is_both_free_and_open_is_outside_the_law(free, opened, payable):
    provider = actor("provider", breach_proven_as=breach("provider"), open_source_elements=opened)

    assert owed(provider, free_of_charge=free) == [payable]


@pytest.mark.norm("SD-95-1-i")
def test_a_person_who_uses_ai_at_home_is_left_to_general_law():
    home = actor("user", user_at_fault=True, entity_kind="individual", personal_use=True)

    assert owed(home, of=USED) == [0]
    assert owed(actor("user", user_at_fault=True, entity_kind="legal_person"), of=USED) == [100]


@pytest.mark.norm("SD-66-2-b")
def test_relief_in_a_pilot_leaves_damages_as_they_are():
    provider = actor("provider", breach_proven_as=breach("provider"))
    pilot = {"pilot_place": "inside", "pilot_benefits": frozenset({"liability"})}

    assert owed(provider, **pilot) == owed(provider) == [100]


@pytest.mark.norm("SD-84-1-a")
def test_a_state_organ_answers_for_damage_by_its_role_like_anybody():
    provider = actor("provider", breach_proven_as=breach("provider"))

    assert owed(provider, entity_kind="state_organ") == owed(provider, entity_kind="legal_person") == [100]


@pytest.mark.norm("SD-93-1")
def test_leniency_for_compliance_takes_nothing_off_damages():
    provider = actor("provider", breach_proven_as=breach("provider"), correction="in_time")

    assert owed(provider) == [100]
