"""Articles 85(2), 86, 89 and 91: caps with a source, shares to the fen, the insurer's part, punitive damages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chengxu.law.claim import Limit, Multiple, Policy
from damages import actor, row, under

NONE: frozenset[str] = frozenset()
HARM = {
    "uses_generative_ai": True,
    "place_of_activity": "mainland",
    "damage_suffered": True,
    "damage_caused": True,
    "damage_arose_from": frozenset({"product"}),
    "breach_proven_as": NONE,
    "attribution_by_other_law": False,
    "action_on_notice": "no_notice",
    "provider_knowledge": "none",
    "base_models": NONE,
    "punitive_grounds": NONE,
    "applied_in_critical_infrastructure": False,
    "significant_rights": NONE,
    "model_traits": NONE,
    "critical_by_other_law": False,
}
CRITICAL = {**HARM, "determined_critical": True}
ORDINARY = {**HARM, "determined_critical": False}
USED = {**ORDINARY, "damage_arose_from": frozenset({"use"})}
LAW = "虚构规定 3"
PROVIDER = frozenset({"provider"})


def capped(amount, name="provider", source=LAW, **facts):
    return actor(name, "provider", limit=Limit(amount=Decimal(amount), source=source), **facts)


def first(*actors, of=CRITICAL, **more):
    """What the first actor owes."""
    return under("sd", *actors, **{**of, **more})[actors[0].name]


# Caps


@pytest.mark.norm("SD-85-2-b")
@pytest.mark.parametrize(
    ("limit", "payable"), [("50", "50"), ("99.99", "99.99"), ("100", "100"), ("100.01", "100")]
)
@pytest.mark.parametrize("fault", ["presumed", "ordinary"])
def test_a_cited_cap_bounds_what_a_provider_of_critical_ai_pays_for_ordinary_fault(limit, payable, fault):
    assert first(capped(limit, provider_fault=fault)).payable == Decimal(payable)


@pytest.mark.norm("SD-85-2-b")
def test_a_cap_that_names_no_law_bounds_nothing():
    found = first(capped(50, source=None, provider_fault="ordinary"))

    assert (found.payable, found.cap.ignored) == (100, True)


@pytest.mark.norm("SD-85-2-c")
@pytest.mark.parametrize("fault", ["gross", "intent"])
def test_intent_and_gross_negligence_lift_the_cap_of_the_one_at_fault_and_leave_the_other_its_cap(fault):
    careful = capped(50, "careful", provider_fault="ordinary")
    reckless = capped(50, "reckless", provider_fault=fault)

    assert (first(reckless, careful).payable, first(careful, reckless).payable) == (100, 50)


@pytest.mark.norm("SD-85-2-c")
def test_a_grave_fault_as_developer_lifts_the_cap_of_one_that_is_both():
    both = actor(
        "both", "developer", "provider", limit=Limit(amount=Decimal(50), source=LAW), provider_fault="ordinary"
    )  # fmt: skip

    assert first(both, developer_grave_fault=True).payable == 100
    assert first(both, developer_grave_fault=False).payable == 50
    assert first(capped(50, provider_fault="ordinary"), developer_grave_fault=True).payable == 50


@pytest.mark.norm("SD-85-2-b")
def test_while_the_degree_of_fault_is_open_a_cap_that_matters_leaves_the_sum_open_and_names_it():
    found = first(capped(50))

    assert (found.gross, found.payable) == (100, None)
    assert [fact.name for fact in found.cap.missing] == ["provider_fault"]
    assert first(capped(100)).payable == 100


@pytest.mark.norm("SD-85-2-b")
def test_a_cap_is_for_critical_ai_and_while_that_is_open_so_is_the_cap():
    provider = capped(50, provider_fault="ordinary", breach_proven_as=PROVIDER)
    unknown = {name: value for name, value in HARM.items() if name != "critical_by_other_law"}

    assert first(provider, of=ORDINARY).payable == 100
    assert first(provider, of=CRITICAL).payable == 50
    assert first(provider, of=unknown, determined_critical=False).payable is None


# Shares


@pytest.mark.norm("SD-86-1-b")
def test_each_maker_bears_its_share_and_the_user_at_fault_the_rest_to_the_fen():
    developer = actor("developer", breach_proven_as=frozenset({"developer"}), share="0.2")
    provider = actor("provider", breach_proven_as=PROVIDER, share="0.3")
    found = under("sd", developer, provider, actor("user", user_at_fault=True), **USED, total="100000.03")

    assert [str(one.payable) for one in found.values()] == ["20000.00", "30000.00", "50000.03"]


@pytest.mark.norm("SD-86-1-b")
@pytest.mark.parametrize(("share", "rest"), [("1", 0), ("0", 100)])
def test_a_share_may_take_everything_or_nothing(share, rest):
    maker = actor("developer", breach_proven_as=frozenset({"developer"}), share=share)

    assert first(actor("user", user_at_fault=True), maker, of=USED).payable == rest


@pytest.mark.norm("SD-86-1-a")
@pytest.mark.parametrize("fault", [True, False])
def test_the_share_of_a_maker_is_the_same_whether_or_not_a_user_is_at_fault(fault):
    maker = actor("developer", breach_proven_as=frozenset({"developer"}), share="0.2")

    assert first(maker, actor("user", user_at_fault=fault), of=USED).payable == 20


@pytest.mark.norm("SD-86-1-b")
def test_a_share_is_never_made_up():
    found = first(actor("developer", breach_proven_as=frozenset({"developer"})), of=USED)

    assert (found.truth.value, found.payable) == ("true", None)
    assert "share" in row(found, "SD-86-1-b").lacks.en


# Insurance


@pytest.mark.norm("SD-91-1-a", "SD-91-1-b")
@pytest.mark.parametrize(
    ("left", "insurer", "rest"), [(0, 0, 100), (99, 99, 1), (100, 100, 0), (101, 100, 0)]
)
@pytest.mark.parametrize("role", ["provider", "user"])
def test_the_insurer_of_a_provider_or_user_pays_first_and_the_tortfeasor_what_is_left(
    role, left, insurer, rest
):
    fault = {"breach_proven_as": PROVIDER} if role == "provider" else {"user_at_fault": True}
    case = ORDINARY if role == "provider" else USED
    found = first(actor(role, policy=Policy(left=Decimal(left)), **fault), of=case)

    assert (found.insurer, found.rest) == (insurer, rest)


@pytest.mark.norm("SD-91-1-a")
def test_the_insurance_of_a_developer_is_open_to_no_direct_claim():
    policy = Policy(left=Decimal(50))
    found = first(
        actor("developer", breach_proven_as=frozenset({"developer"}), share="0.2", policy=policy), of=USED
    )  # fmt: skip

    assert (found.payable, found.insurer, found.rest) == (20, 0, 20)
    assert "the provider, the user" in found.uninsured.en


@pytest.mark.norm("SD-91-1-a")
@pytest.mark.parametrize(
    ("day", "insurer"), [("2026-01-01", 50), ("2025-12-31", 0), ("2026-12-31", 50), ("2027-01-01", 0)]
)
def test_cover_has_to_be_in_force_on_the_day_of_the_damage(day, insurer):
    policy = Policy(left=Decimal(50), since=date(2026, 1, 1), until=date(2026, 12, 31))
    found = under("sd", actor("provider", policy=policy, breach_proven_as=PROVIDER), **ORDINARY, on=day)

    assert found["provider"].insurer == insurer


@pytest.mark.norm("SD-91-1-a")
def test_the_cap_comes_before_the_insurer():
    provider = actor("provider", provider_fault="ordinary", limit=Limit(amount=Decimal(50), source=LAW),
                     policy=Policy(left=Decimal(60)))  # fmt: skip
    found = first(provider)

    assert (found.payable, found.insurer, found.rest) == (50, 50, 0)


@pytest.mark.norm("SD-91-1-b")
def test_without_insurance_the_balance_rests_on_the_tortfeasor():
    found = first(actor("provider", breach_proven_as=PROVIDER), of=ORDINARY, total=80_000)

    assert (found.insurer, found.rest) == (0, 80_000)


# Punitive damages

GROUNDS = frozenset({"knew", "no_measures", "serious"})


@pytest.mark.norm("SD-89-1")
@pytest.mark.parametrize(
    ("grounds", "truth"), [(GROUNDS, "true"), *((GROUNDS - {one}, "false") for one in sorted(GROUNDS))]
)
def test_punitive_damages_take_all_three_grounds_against_a_tortfeasor(grounds, truth):
    found = first(actor("provider", breach_proven_as=PROVIDER, punitive_grounds=grounds), of=ORDINARY)

    assert (found.punitive.value, found.extra, found.payable) == (truth, None, 100)
    assert first(actor("provider", punitive_grounds=grounds), of=ORDINARY).punitive.value == "false"


@pytest.mark.norm("SD-89-1")
@pytest.mark.parametrize(
    ("times", "source", "extra"),
    [("2", LAW, "200.00"), ("0", LAW, "0.00"), ("0.5", LAW, "50.00"), ("2", None, None)],
)
def test_a_sum_takes_a_multiple_that_somebody_gives_and_the_law_that_has_it(times, source, extra):
    multiple = Multiple(times=Decimal(times), base=Decimal(100), source=source)
    one = actor("provider", breach_proven_as=PROVIDER, punitive_grounds=GROUNDS, multiple=multiple)
    found = first(one, of=ORDINARY)

    assert (None if found.extra is None else str(found.extra)) == extra
    assert found.punitive.value == "true"


@pytest.mark.norm("SD-89-1")
def test_punitive_damages_are_neither_insured_nor_capped_here():
    multiple = Multiple(times=Decimal(2), base=Decimal(100), source=LAW)
    one = actor("provider", provider_fault="ordinary", punitive_grounds=GROUNDS, multiple=multiple,
                limit=Limit(amount=Decimal(50), source=LAW), policy=Policy(left=Decimal(1000)))  # fmt: skip
    found = first(one)

    assert (found.payable, found.insurer, found.extra) == (50, 50, 200)
