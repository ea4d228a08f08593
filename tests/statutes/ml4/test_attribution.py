"""Who answers for damage under articles 100 to 104: standard and burden, form, article; shelter and open source."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengxu.law.claim import Limit, Multiple, Policy
from chengxu.statutes.words.models import ai_features, open_source_elements
from damages import actor, missing, row, standing, under

NONE: frozenset[str] = frozenset()
MEASURES = frozenset({"rules", "complaints", "users_told", "notices", "labels"})
RELEASED = frozenset({"open_licence", "public"})
COMPONENT = frozenset({"component", "explained", "third_party"})
PROVED = frozenset({"deliberate", "causal", "precautions"})
HARM = {
    "uses_generative_ai": True,
    "place_of_activity": "mainland",
    "offered_to_mainland_public": True,
    "damage_suffered": True,
    "damage_caused": True,
    "developer_faults": NONE,
    "user_at_fault": False,
    "infringing_use": "none",
    "provider_fault": "disproved",
    "provider_knowledge": "none",
    "measures_on_knowledge": False,
    "safe_harbour_measures": NONE,
    "component_release": NONE,
}
"""Damage by a public generative service; nobody is at fault, in the know, sheltered or open."""


def suit(*actors, **more):
    """What each actor owes for damage of 100 yuan, on these facts and others."""
    return under("ml4", *actors, **{**HARM, **more})


def owed(*actors, **more):
    """What each actor has to pay."""
    return [found.payable for found in suit(*actors, **more).values()]


# Each row of the table


@pytest.mark.norm("ML4-100-1", "ML4-100-2", "ML4-100-3", "ML4-103-1-a", "ML4-103-1-b")
@pytest.mark.parametrize(
    ("role", "facts", "norms", "form", "standard", "burden"),
    [
        ("developer", {"developer_faults": frozenset({"safety_test"})}, ["ML4-100-1"], "full", "fault", "injured_person"),
        ("provider", {"provider_fault": "presumed"}, ["ML4-100-2"], "full", "presumed fault", "provider"),
        ("user", {"user_at_fault": True}, ["ML4-100-3"], "full", "fault", "injured_person"),
        ("user", {"user_at_fault": True, "infringing_use": "spread"}, ["ML4-100-3", "ML4-103-1-a"], "full", "fault",
         "injured_person"),
        ("provider", {"provider_knowledge": "knew"}, ["ML4-103-1-b"], "joint",
         "knowledge, actual or imputed, without action", "injured_person"),
        ("provider", {"provider_knowledge": "should_have_known"}, ["ML4-103-1-b"], "joint",
         "knowledge, actual or imputed, without action", "injured_person"),
    ],
)  # fmt: skip
def test_a_ground_holds_for_the_whole_damage_with_its_standard_burden_and_form(
    role, facts, norms, form, standard, burden
):
    found = suit(actor(role, **facts))[role]

    assert standing(found) == dict.fromkeys(norms, "liable")
    for norm in norms:
        ground = row(found, norm).ground
        assert (ground.form.value, ground.part.value) == (form, "whole")
        assert (ground.standard.en, ground.burden.name) == (standard, burden)
    assert found.payable == 100


@pytest.mark.norm("ML4-100-1", "ML4-100-2", "ML4-100-3")
@pytest.mark.parametrize("role", ["developer", "provider", "user"])
def test_without_fault_nobody_answers(role):
    assert owed(actor(role)) == [0]


@pytest.mark.norm("ML4-100-1", "ML4-100-2", "ML4-100-3")
@pytest.mark.parametrize("lacks", ["damage_suffered", "damage_caused"])
@pytest.mark.parametrize(
    ("role", "facts"),
    [
        ("developer", {"developer_faults": frozenset({"other"})}),
        ("provider", {"provider_fault": "intent"}),
        ("user", {"user_at_fault": True}),
    ],
)
def test_fault_without_damage_and_cause_owes_nothing(role, facts, lacks):
    assert owed(actor(role, **facts), **{lacks: False}) == [0]


@pytest.mark.norm("ML4-100-2")
@pytest.mark.parametrize(
    ("fault", "payable"), [(None, 100), ("presumed", 100), ("ordinary", 100), ("disproved", 0)]
)
def test_the_providers_fault_holds_until_disproved_though_nobody_says_a_word_of_it(fault, payable):
    facts = {name: value for name, value in HARM.items() if name != "provider_fault"}
    provider = actor("provider", **({"provider_fault": fault} if fault else {}))

    assert under("ml4", provider, **facts)["provider"].payable == payable


@pytest.mark.norm("ML4-100-1", "ML4-100-3", "ML4-103-1-b")
@pytest.mark.parametrize(
    ("role", "unknown", "norm"),
    [
        ("developer", "developer_faults", "ML4-100-1"),
        ("user", "user_at_fault", "ML4-100-3"),
        ("provider", "provider_knowledge", "ML4-103-1-b"),
        ("developer", "damage_caused", "ML4-100-1"),
    ],
)
def test_what_the_injured_person_has_not_proven_leaves_the_answer_open_and_is_named(role, unknown, norm):
    facts = {**HARM, "developer_faults": frozenset({"other"})}
    found = under("ml4", actor(role), **{k: v for k, v in facts.items() if k != unknown})[role]

    assert (found.truth.value, found.payable) == ("unknown", None)
    assert missing(found, norm) == [unknown]


@pytest.mark.norm("ML4-103-1-a", "ML4-103-1-b")
@pytest.mark.parametrize(
    ("use", "norms"),
    [("generated", ["ML4-100-3"]), ("none", ["ML4-100-3"]), ("spread", ["ML4-100-3", "ML4-103-1-a"])],
)
def test_generating_without_spreading_is_left_to_the_general_rule(use, norms):
    found = suit(actor("user", user_at_fault=True, infringing_use=use))["user"]

    assert list(standing(found)) == norms


@pytest.mark.norm("ML4-103-1-b")
def test_a_provider_that_took_measures_upon_knowledge_is_not_joined_to_the_user():
    provider = actor("provider", provider_knowledge="knew", measures_on_knowledge=True)
    user = actor("user", user_at_fault=True, infringing_use="spread")

    assert owed(provider, user) == [0, 100]


@pytest.mark.norm("ML4-100-1", "ML4-100-2")
def test_a_firm_that_develops_and_provides_answers_in_both_roles_and_pays_once():
    firm = actor(
        "firm", "developer", "provider", developer_faults=frozenset({"other"}), provider_fault="presumed"
    )
    found = suit(firm)["firm"]

    assert standing(found) == {"ML4-100-1": "liable", "ML4-100-2": "liable"}
    assert found.payable == 100


@pytest.mark.norm("ML4-100-2")
def test_who_provides_a_foundation_model_is_a_provider():
    found = suit(actor("foundation_provider", provider_fault="presumed"))

    assert standing(found["foundation_provider"]) == {"ML4-100-2": "liable"}


# The measure of damages (article 101)


@pytest.mark.norm("ML4-101-1")
@pytest.mark.parametrize(("total", "payable"), [("0", "0.00"), ("0.01", "0.01"), (None, None)])
def test_an_unknown_loss_is_not_zero_and_a_known_one_is_owed_to_the_fen(total, payable):
    found = suit(actor("user", user_at_fault=True), total=total)["user"]

    assert (None if found.payable is None else str(found.payable)) == payable
    assert found.truth.value == "true"


# The safe harbour (article 102)


def provider(**more):
    return actor("provider", **{"provider_fault": "ordinary", "safe_harbour_measures": MEASURES, **more})


@pytest.mark.norm("ML4-102-1")
@pytest.mark.parametrize("lacks", [None, *sorted(MEASURES)])
def test_all_measures_shelter_the_provider_and_one_that_lacks_is_told(lacks):
    found = suit(provider(safe_harbour_measures=MEASURES - {lacks}))["provider"]
    held = row(found, "ML4-100-2")

    assert found.payable == (100 if lacks else 0)
    assert [relief.id for relief in held.freed_by] == ([] if lacks else ["ML4-102-1"])
    told = {relief.id: why for relief, why in held.failed}
    if lacks:
        leaves = [leaf.node.values for leaf in told["ML4-102-1"].leaves(decisive_only=True)]
        assert leaves == [(lacks,)]


@pytest.mark.norm("ML4-102-1", "ML4-103-1-b")
def test_the_shelter_takes_away_the_joint_liability_and_leaves_the_user_liable():
    found = suit(provider(provider_knowledge="should_have_known"), actor("user", user_at_fault=True))

    assert [relief.id for relief in row(found["provider"], "ML4-103-1-b").freed_by] == ["ML4-102-1"]
    assert [one.payable for one in found.values()] == [0, 100]


@pytest.mark.norm("ML4-102-2")
@pytest.mark.parametrize(("fault", "payable"), [("ordinary", 0), ("gross", 100), ("intent", 100)])
def test_intent_and_gross_negligence_lose_the_shelter(fault, payable):
    assert owed(provider(provider_fault=fault)) == [payable]


@pytest.mark.norm("ML4-102-1")
@pytest.mark.parametrize(
    ("facts", "payable"),
    [
        ({}, 0),
        ({"offered_to_mainland_public": False}, 100),
        ({"uses_generative_ai": False, "ai_features": frozenset(dict(ai_features.values))}, 100),
    ],
)
def test_only_a_generative_service_for_the_public_is_sheltered(facts, payable):
    assert owed(provider(), **facts) == [payable]


@pytest.mark.norm("ML4-2-1")
@pytest.mark.parametrize(
    "facts",
    [
        {"uses_generative_ai": False, "ai_features": NONE},
        {"place_of_activity": "overseas", "effects_in_china": NONE},
        {"entity_kind": "military"},
    ],
)
def test_outside_the_scope_nobody_answers_under_this_law(facts):
    assert owed(actor("provider", provider_fault="presumed"), **facts) == [0]


@pytest.mark.norm("ML4-102-1")
def test_measures_that_nobody_proved_shelter_nobody_and_are_named_as_a_way_out():
    facts = {name: value for name, value in HARM.items() if name != "safe_harbour_measures"}
    presumed = actor("provider", provider_fault="presumed")
    held = row(under("ml4", presumed, **facts)["provider"], "ML4-100-2")

    assert held.truth.value == "true"
    assert [relief.id for relief in held.open_reliefs] == ["ML4-102-1"]


# Reduction, open source (articles 100(4) and 104)


@pytest.mark.norm("ML4-100-4")
@pytest.mark.parametrize(
    ("proved", "named"), [(PROVED, ["ML4-100-4"]), *((PROVED - {one}, []) for one in sorted(PROVED))]
)
def test_bypassed_safeguards_may_reduce_what_is_owed_and_no_figure_is_taken_off(proved, named):
    found = suit(actor("developer", developer_faults=frozenset({"other"}), bypass_proofs=proved))["developer"]

    assert ([norm.id for norm in found.mitigated_by], found.payable) == (named, 100)


@pytest.mark.norm("ML4-104-1")
@pytest.mark.parametrize("lacks", [None, *sorted(COMPONENT)])
@pytest.mark.parametrize("role", ["developer", "provider"])
def test_a_free_and_open_component_frees_its_developer_and_provider_if_all_points_hold(role, lacks):
    one = actor(role, developer_faults=frozenset({"other"}), provider_fault="ordinary", free_of_charge=True,
                open_source_elements=RELEASED, component_release=COMPONENT - {lacks})  # fmt: skip

    assert owed(one) == [100 if lacks else 0]
    assert owed(actor("paid", role, **{**one.facts, "free_of_charge": False})) == [100]


@pytest.mark.norm("ML4-104-1")
def test_a_free_and_open_component_frees_neither_a_user_nor_a_provider_in_the_know():
    facts = {"free_of_charge": True, "open_source_elements": RELEASED, "component_release": COMPONENT}

    assert owed(actor("user", user_at_fault=True), actor("provider", provider_knowledge="knew"), **facts) == [
        100,
        100,
    ]


@pytest.mark.norm("ML4-104-2")
def test_compliant_open_source_may_reduce_what_is_owed_and_frees_nobody():
    facts = {
        "free_of_charge": True,
        "governance_proofs": frozenset({"national_standard", "effective_measures"}),
    }
    elements = frozenset(dict(open_source_elements.values))
    found = suit(
        actor("developer", developer_faults=frozenset({"other"}), open_source_elements=elements, **facts)
    )

    assert [norm.id for norm in found["developer"].mitigated_by] == ["ML4-104-2"]
    assert found["developer"].payable == 100


# What this law does not have


@pytest.mark.norm("ML4-100-2")
def test_this_law_knows_no_cap_no_direct_claim_no_recourse_and_no_punitive_damages():
    one = actor("provider", provider_fault="presumed", paid=50, limit=Limit(amount=Decimal(10), source="虚构规定 3"),
                policy=Policy(left=Decimal(50)), elected="product_liability",
                multiple=Multiple(times=Decimal(2), base=Decimal(100), source="虚构规定 7"))  # fmt: skip
    found = suit(one)["provider"]

    assert (found.payable, found.insurer, found.recourse, found.extra) == (100, 0, None, None)
    assert (found.cap, found.punitive.value) == (None, "false")
