"""Who answers under the proposal: by control and ability, for a share that somebody gives, after the insurer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengxu.interpret.reckon import reckon
from chengxu.law.claim import Limit, Policy
from chengxu.statutes import open_amounts, open_attributions
from damages import actor, missing, row, standing, under

NORM = "SW-10"
FOUND = {"uses_generative_ai": True, "damage_suffered": True, "damage_caused": True, "controls_risk": True, "can_handle_risk": True}  # fmt: skip
ROLES = sorted(open_attributions("sw")["sw"].roles)


def suit(*actors, **more):
    """What each actor owes for damage of 100 yuan, both findings being made unless one says otherwise."""
    return under("sw", *actors, **{**FOUND, **more})


@pytest.mark.norm(NORM)
@pytest.mark.parametrize("role", ROLES)
def test_whoever_controls_the_risk_and_can_deal_with_it_answers_for_its_share(role):
    found = suit(actor(role, share="0.3"))[role]
    ground = row(found, NORM).ground

    assert (standing(found), found.payable) == ({NORM: "liable"}, 30)
    assert (ground.form.value, ground.standard.en) == (
        "share",
        "control over the risk and ability to deal with it",
    )
    assert ground.burden.name == "injured_person"


@pytest.mark.norm(NORM)
def test_the_list_of_the_liable_is_open():
    named = {"supplier", "importer", "distributor", "user"}

    assert set(ROLES) > named
    assert {"developer", "provider", "producer", "seller"} < set(ROLES)


@pytest.mark.norm(NORM)
@pytest.mark.parametrize("finding", ["controls_risk", "can_handle_risk"])
def test_one_finding_that_fails_frees_and_one_that_lacks_leaves_it_open_without_a_sum(finding):
    one = actor("supplier", share="0.3")
    rest = {name: value for name, value in FOUND.items() if name != finding}
    unsettled = under("sw", one, **rest)["supplier"]

    assert suit(one, **{finding: False})["supplier"].payable == 0
    assert (unsettled.truth.value, unsettled.payable) == ("unknown", None)
    assert missing(unsettled, NORM) == [finding]


@pytest.mark.norm(NORM)
def test_a_share_is_never_made_up():
    found = suit(actor("supplier"), actor("user", share="0.4"))

    assert [one.payable for one in found.values()] == [None, 40]
    assert found["supplier"].truth.value == "true"


@pytest.mark.norm("SW-11")
@pytest.mark.parametrize(("left", "insurer", "rest"), [(0, 0, 30), (29, 29, 1), (30, 30, 0), (31, 30, 0)])
@pytest.mark.parametrize("role", ["supplier", "developer"])
def test_insurance_pays_first_whoever_is_insured_and_those_liable_the_rest(role, left, insurer, rest):
    found = suit(actor(role, share="0.3", policy=Policy(left=Decimal(left))))[role]

    assert (found.insurer, found.rest, found.uninsured) == (insurer, rest, None)


@pytest.mark.norm("SW-12")
def test_that_order_is_a_reading_and_what_is_then_unrecovered_goes_to_the_fund():
    found = suit(actor("supplier", share="1", policy=Policy(left=Decimal(20_000))), total=100_000)["supplier"]
    cover = open_attributions("sw")["sw"].cover
    ceiling = {"sw_fund_ceiling": 50_000}

    assert str(cover.tag) == "reading:W5"
    assert found.rest == 80_000
    fund = reckon(open_amounts()["SW-12"], {"damage_unrecovered": found.rest}, ceiling).ranges[0]
    assert fund.low == fund.high == 50_000  # where nothing can be had of the supplier


@pytest.mark.norm(NORM)
def test_the_proposal_knows_no_cap_recourse_election_or_punitive_damages():
    one = actor(
        "user", share="0.3", paid=10, limit=Limit(amount=Decimal(1), source="虚构规定 3"), elected="this_law"
    )
    found = suit(one)["user"]

    assert (found.payable, found.cap, found.recourse, found.punitive.value) == (30, None, None, "false")


@pytest.mark.norm(NORM)
def test_what_is_no_ai_even_in_the_wide_sense_is_outside():
    plain = {"uses_generative_ai": False, "ai_features": frozenset(), "perception_to_decision": False}

    assert suit(actor("supplier", share="0.3"), **plain)["supplier"].payable == 0
