"""Articles 89 to 92: punitive damages, foundation models, insurance, public-interest suits."""

from __future__ import annotations

import pytest

PROVIDER, SHARE, KNOWING = "SD-85-1", "SD-86-1-b", "SD-87-3"
PUNITIVE = "SD-89-1"
DERIVED, MODEL_PROVIDER, OPEN, AGREEMENT = "SD-90-1-a", "SD-90-1-b", "SD-90-1-c", "SD-90-2"
INSURER, SHORTFALL = "SD-91-1-a", "SD-91-1-b"
SUIT = "SD-92-1"
DEFECT = frozenset({"product", "defect", "caused"})
GROUNDS = frozenset({"knew", "no_measures", "serious"})
CLAUSES = frozenset({"authorisation", "restrictions", "risks", "liability"})
FOUNDATION = frozenset({"general_purpose", "wide_downstream"})
RELEASED = frozenset({"open_licence", "public"})
MAKES_NOTHING = {"training_activities": frozenset(), "development_activities": frozenset()}


@pytest.fixture
def model(harm):
    """A foundation model, not open, whose provider knew of unlawful derived activity, did nothing, and did damage."""
    return harm.but(model_traits=FOUNDATION, derived_illegality_known="knew", model_built_on=True)


def applying(situation, *norms):
    return [norm for norm in norms if situation.answer(norm) == "applies"]


# Article 89


@pytest.mark.norm(PUNITIVE)
@pytest.mark.parametrize("lacking", sorted(GROUNDS))
def test_punitive_damages_take_all_three_grounds(breaching, lacking):
    assert breaching.but(punitive_grounds=GROUNDS).answer(PUNITIVE) == "applies"
    assert breaching.but(punitive_grounds=GROUNDS - {lacking}).answer(PUNITIVE) == "not"


@pytest.mark.norm(PUNITIVE)
def test_who_is_no_tortfeasor_owes_no_punitive_damages(harm):
    assert harm.but(punitive_grounds=GROUNDS).answer(PUNITIVE) == "not"


# Article 90


@pytest.mark.norm(DERIVED)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"base_models": frozenset()}, "not"),
        ({"breach_proven_as": frozenset()}, "not"),
        ({"breach_proven_as": frozenset(), "breaks_other_law": True}, "applies"),
        ({"interests_harmed": frozenset()}, "not"),
    ],
)
def test_derived_actors_answer_for_a_violation_that_infringes_and_not_for_one_without_the_other(
    harm, facts, answer
):
    case = harm.but(
        base_models=frozenset({"third_party_filed"}),
        breach_proven_as=frozenset({"user"}),
        interests_harmed=frozenset({"rights_of_persons"}),
    )

    assert case.but(**facts).answer(DERIVED) == answer
    assert case.answer(MODEL_PROVIDER) == "not"


@pytest.mark.norm(MODEL_PROVIDER)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"derived_illegality_known": "should_have_known"}, "applies"),
        ({"derived_illegality_known": "none"}, "not"),
        ({"measures_against_derived": True}, "not"),
        ({"damage_suffered": False}, "not"),
        ({"damage_caused": False}, "not"),
        ({"model_traits": frozenset({"general_purpose"})}, "not"),
        ({"provides_service": False}, "not"),
        ({"measures_against_derived": None}, "undetermined"),
    ],
)
def test_a_model_provider_is_jointly_liable_if_it_knew_did_nothing_and_damage_came(model, facts, answer):
    assert model.but(**facts).answer(MODEL_PROVIDER) == answer


@pytest.mark.norm(OPEN)
def test_an_open_model_that_is_not_free_takes_away_the_joint_liability_and_nothing_else(model):
    case = model.but(breach_proven_as=frozenset({"provider"}), provider_knowledge="knew")
    opened = case.but(open_source_elements=RELEASED)
    rest = (PROVIDER, SHARE, KNOWING)

    assert applying(case, OPEN, MODEL_PROVIDER, *rest) == [MODEL_PROVIDER, *rest]
    assert applying(opened, OPEN, MODEL_PROVIDER, *rest) == [OPEN, *rest]
    assert case.but(open_source_elements=frozenset({"public"})).answer(OPEN) == "not"


@pytest.mark.norm(AGREEMENT)
@pytest.mark.parametrize("lacking", [None, *sorted(CLAUSES)])
def test_the_agreement_holds_four_clauses_and_an_empty_one_fails_it(model, lacking):
    case = model.but(foundation_agreement_clauses=CLAUSES - {lacking}, model_built_on=None).since(
        "2026-03-02", model_built_on=True
    )

    assert case.state(AGREEMENT) == ("breached" if lacking else "met")
    assert case.duty(AGREEMENT).due.isoformat() == "2026-03-01"


@pytest.mark.norm(AGREEMENT)
@pytest.mark.parametrize(("day", "state"), [("2026-03-01", "met"), ("2026-03-02", "late")])
def test_an_agreement_on_the_day_before_others_build_on_the_model_is_in_time_and_on_that_day_late(
    model, day, state
):
    case = (
        model.but(model_built_on=None)
        .since("2026-01-01", model_built_on=False, foundation_agreement_clauses=frozenset())
        .since("2026-03-02", model_built_on=True)
        .since(day, foundation_agreement_clauses=CLAUSES)
    )

    assert case.state(AGREEMENT) == state
    assert str(case.book.norm(AGREEMENT).due.tag) == "reading:S45"


@pytest.mark.norm(AGREEMENT)
def test_the_agreement_is_owed_by_the_model_developer_and_not_by_a_mere_provider_of_the_model(model):
    assert model.answer(AGREEMENT) == "applies"
    assert model.but(**MAKES_NOTHING).answer(AGREEMENT) == "not"
    assert model.but(model_built_on=False).state(AGREEMENT) == "not_bound"


# Article 91


@pytest.mark.norm(INSURER)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"liability_cover": "developer_only"}, "not"),
        ({"liability_cover": "none"}, "not"),
        ({"liability_cover": None}, "undetermined"),
        ({"damage_suffered": False}, "not"),
    ],
)
def test_the_insurer_of_a_provider_or_user_is_sued_directly_and_that_of_a_developer_alone_is_not(
    harm, facts, answer
):
    assert harm.but(liability_cover="provider_or_user").but(**facts).answer(INSURER) == answer


@pytest.mark.norm(SHORTFALL)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "not"),
        ({"breach_proven_as": frozenset({"provider"})}, "applies"),
        ({"determined_critical": True}, "applies"),
        ({"determined_critical": True, "provider_fault": "disproved"}, "not"),
        ({"user_at_fault": True}, "applies"),
        ({"user_at_fault": True, "attribution_by_other_law": True}, "not"),
        ({"breach_proven_as": frozenset({"developer"})}, "applies"),
        ({"action_on_notice": "late_growth"}, "applies"),
        ({"provider_knowledge": "knew"}, "applies"),
        ({"product_roles": frozenset({"seller"}), "defect_findings": DEFECT}, "applies"),
        ({"model_traits": FOUNDATION, "derived_illegality_known": "knew"}, "applies"),
        ({"model_traits": FOUNDATION, "derived_illegality_known": "knew", "open_source_elements": RELEASED},
         "not"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("cover", ["none", "provider_or_user"])
def test_the_shortfall_rests_on_whoever_is_liable_in_tort_insured_or_not(harm, facts, answer, cover):
    case = harm.but(liability_cover=cover, **facts).given(
        sd_critical_compute=1, sd_critical_parameters=1, sd_critical_users=1
    )
    if "model_traits" in facts:
        case = case.but(training_compute=0, model_parameters=0, registered_users=0)

    assert case.answer(SHORTFALL) == answer


# Article 92


@pytest.mark.norm(SUIT)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"many_individuals_harmed": False}, "not"),
        ({"many_individuals_harmed": None}, "undetermined"),
        ({"breach_proven_as": frozenset({"developer", "user"})}, "not"),
        ({"provides_service": False}, "not"),
    ],
)
def test_a_public_interest_suit_takes_unlawful_provision_and_numerous_victims(breaching, facts, answer):
    assert breaching.but(many_individuals_harmed=True).but(**facts).answer(SUIT) == answer


@pytest.mark.norm(SUIT)
def test_only_three_kinds_of_plaintiff_have_standing(sd):
    assert {party.name for party in sd.book.norm(SUIT).parties} == {
        "procuratorate",
        "consumer_organisation",
        "determined_organisation",
    }
