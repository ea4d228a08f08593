"""What limits, pays, returns or adds to what somebody owes: cap, insurer, recourse, punitive damages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chengxu.algebra.truth import Truth
from chengxu.law.claim import Limit, Multiple, Policy
from collisions import FULL, PRESUMED, TABLE, outcome
from damages import actor

DAY = date(2026, 3, 2)
LAW = "Rivermouth Ordinance 7"
BY_LAW = {"source": LAW}


def keeper(*, limit=None, source=LAW, **more):
    """A keeper who is presumed at fault, with a cap if there is one."""
    cap = Limit(amount=Decimal(limit), source=source) if limit is not None else None
    return actor("keeper", **{"warned": False, "aware": False, **more}, limit=cap)


def insured(left, *, since=None, until=None, **more):
    return keeper(policy=Policy(left=Decimal(left), since=since, until=until), **more)


# Caps


@pytest.mark.parametrize(("limit", "payable"), [(0, 0), (40, 40), (99, 99), (100, 100), (101, 100)])
def test_a_cap_is_the_most_that_is_payable_and_damage_below_it_is_payable_in_full(limit, payable):
    found = outcome(keeper(limit=limit, grave=False))

    assert (found.gross, found.payable) == (100, payable)
    assert (found.cap.holds, found.cap.lifted) == (Truth.TRUE, Truth.FALSE)


def test_a_cap_that_names_no_law_is_left_out():
    found = outcome(keeper(limit=40, source=None, grave=False))

    assert (found.payable, found.cap.ignored) == (100, True)


def test_grave_fault_lifts_the_cap_of_whoever_had_it_and_of_nobody_else():
    careful, grave = keeper(limit=40, grave=False), replace(keeper(limit=40, grave=True), name="other")

    assert outcome(careful, grave).payable == 40
    assert outcome(grave, careful).payable == 100


@pytest.mark.parametrize(("limit", "payable"), [(99, None), (100, 100)])
def test_while_grave_fault_is_open_a_cap_that_would_matter_leaves_the_sum_open(limit, payable):
    found = outcome(keeper(limit=limit))

    assert found.payable == payable
    assert [fact.name for fact in found.cap.missing] == ["grave"]


def test_only_the_ground_that_knows_caps_is_capped():
    both = replace(keeper(limit=40, careless=True, blameless=True), roles=("keeper", "owner"))
    grave = replace(both, facts={**both.facts, "grave": True})

    for found in (outcome(both), outcome(grave)):
        assert (found.payable, found.cap.holds, found.cap.lifted) == (100, Truth.FALSE, Truth.FALSE)
        assert found.cap.missing == ()


def test_while_the_capped_ground_is_open_nobody_knows_whether_its_cap_holds():
    table = replace(TABLE, grounds=(FULL, replace(PRESUMED, unproven={})))
    both = replace(keeper(limit=40, grave=False, careless=True), roles=("keeper", "owner"))
    found = outcome(both, table=table)

    assert (found.gross, found.payable, found.cap.holds) == (100, None, Truth.UNKNOWN)
    assert [fact.name for fact in found.cap.missing] == ["blameless"]


def test_whoever_owes_nothing_has_no_cap():
    assert outcome(keeper(limit=40, blameless=True)).cap is None


# Insurance


@pytest.mark.parametrize(
    ("left", "insurer", "rest"), [(0, 0, 100), (40, 40, 60), (99, 99, 1), (100, 100, 0), (101, 100, 0)]
)
def test_the_insurer_pays_what_is_left_of_the_cover_and_the_tortfeasor_the_rest(left, insurer, rest):
    found = outcome(insured(left))

    assert (found.insurer, found.rest, found.uninsured) == (insurer, rest, None)


def test_the_insurer_stands_in_for_what_is_payable_and_not_for_what_the_cap_cut_off():
    found = outcome(insured(90, limit=40, grave=False))

    assert (found.payable, found.insurer, found.rest) == (40, 40, 0)


@pytest.mark.parametrize(
    ("since", "until", "insurer"),
    [
        (DAY, DAY, 40),
        (None, None, 40),
        (DAY + timedelta(1), None, 0),
        (None, DAY - timedelta(1), 0),
        (DAY, None, 40),
        (None, DAY, 40),
    ],
)
def test_cover_counts_on_its_first_and_last_day_and_on_none_beyond(since, until, insurer):
    found = outcome(insured(40, since=since, until=until))

    assert found.insurer == insurer
    assert bool(found.uninsured) is (insurer == 0)
    assert insurer or "2026-03-02" in found.uninsured.zh


@pytest.mark.parametrize(("since", "insurer"), [(DAY, None), (None, 40)])
def test_without_the_day_of_the_damage_a_dated_policy_is_neither_counted_nor_left_out(since, insurer):
    found = outcome(insured(40, since=since), on=None)

    assert (found.insurer, found.rest) == (insurer, None if insurer is None else 60)
    assert found.payable == 100


def test_a_policy_of_somebody_whom_the_law_does_not_name_is_open_to_no_claim():
    policy = Policy(left=Decimal(40))
    found = outcome(actor("owner", careless=True, policy=policy))

    assert (found.insurer, found.rest) == (0, 100)
    assert (
        found.uninsured.en == "only the insurance of these is open to a direct claim: the keeper, the rider"
    )
    assert found.uninsured.zh == "可以直接求偿的只有保管人、骑手的保险"


def test_while_the_sum_is_open_so_is_the_insurers_part():
    assert outcome(insured(40), total=None).insurer is None
    assert outcome(insured(40, blameless=True)).insurer == 0


def test_without_a_rule_on_insurance_no_insurer_pays():
    assert outcome(insured(40), table=replace(TABLE, cover=None)).insurer == 0


# Recourse


@pytest.mark.parametrize(
    ("paid", "broken", "recourse", "truth"),
    [
        (30, True, 30, Truth.TRUE),
        ("100.01", True, "100.01", Truth.TRUE),
        (30, False, None, Truth.FALSE),
        (30, None, None, Truth.UNKNOWN),
        (0, True, None, Truth.FALSE),
        (None, True, None, Truth.FALSE),
    ],
)
def test_recourse_takes_a_payment_and_a_defect_and_is_never_for_more_than_was_paid(
    paid, broken, recourse, truth
):
    facts = {} if broken is None else {"broken": broken}
    found = outcome(keeper(paid=paid, **facts))

    assert found.recourse == (None if recourse is None else Decimal(recourse))
    assert found.recourse_open is truth


def test_nobody_turns_to_oneself_and_only_those_named_have_recourse():
    maker = replace(keeper(paid=30, broken=True, careless=False), roles=("keeper", "maker"))
    both = replace(maker, roles=("keeper", "maker", "dealer"))

    assert [party.name for party in outcome(maker).against] == ["dealer"]
    assert (outcome(both).against, outcome(both).recourse) == ((), None)
    assert outcome(actor("owner", paid=30, broken=True)).recourse is None


# Punitive damages


@pytest.mark.parametrize(
    ("facts", "truth"),
    [
        ({"careless": True, "grave": True}, Truth.TRUE),
        ({"careless": True, "grave": False}, Truth.FALSE),
        ({"careless": False, "grave": True}, Truth.FALSE),
        ({"careless": False}, Truth.FALSE),
        ({"careless": True}, Truth.UNKNOWN),
        ({"grave": True}, Truth.UNKNOWN),
    ],
)
def test_punitive_damages_take_both_liability_and_the_grounds_for_more(facts, truth):
    assert outcome(actor("owner", **facts)).punitive is truth


@pytest.mark.parametrize(
    ("multiple", "extra"),
    [
        (Multiple(times=Decimal(2), base=Decimal("50.25"), **BY_LAW), "100.50"),
        (Multiple(times=Decimal(0), base=Decimal(50), **BY_LAW), "0.00"),
        (Multiple(times=Decimal("0.333"), base=Decimal(1), **BY_LAW), "0.33"),
        (Multiple(times=Decimal(2), base=Decimal(50)), None),
        (None, None),
    ],
)
def test_a_figure_beside_the_right_takes_a_multiple_and_its_source(multiple, extra):
    found = outcome(actor("owner", careless=True, grave=True, multiple=multiple))

    assert found.punitive is Truth.TRUE
    assert (None if found.extra is None else str(found.extra)) == extra
    assert found.payable == 100


def test_a_multiple_gives_no_right_that_is_not_there():
    multiple = Multiple(times=Decimal(2), base=Decimal(50), source=LAW)

    assert outcome(actor("owner", careless=True, grave=False, multiple=multiple)).extra is None
    assert outcome(actor("owner", careless=True, multiple=multiple)).extra is None


def test_a_table_without_caps_recourse_and_punitive_damages_gives_none():
    bare = replace(TABLE, cap=None, recourse=None, punitive=None)
    found = outcome(keeper(limit=40, paid=30, broken=True, grave=True), table=bare)

    assert (found.cap, found.recourse, found.punitive, found.payable) == (None, None, Truth.FALSE, 100)
