"""Who answers for damage under a table: grounds, reliefs, parts, shares, regimes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chengxu.algebra.truth import Truth
from chengxu.interpret.attribute import attribute
from chengxu.law.norm import Exemption
from collisions import (
    FULL,
    KNOWING,
    LATE,
    MAKER,
    NOTHING_LATE,
    OWN,
    PRESUMED,
    PRODUCT,
    REST,
    SHARE,
    STORM,
    TABLE,
    ground,
    outcome,
    outcomes,
    relief,
    row,
)
from damages import actor, claim
from fiction import LOADS, RULES, TOY

# Grounds


@pytest.mark.parametrize(
    ("careless", "truth", "payable"),
    [(True, Truth.TRUE, 100), (False, Truth.FALSE, 0), (None, Truth.UNKNOWN, None)],
)
def test_one_answers_for_what_is_proven_not_for_what_is_disproved_and_unknown_stays_open(
    careless, truth, payable
):
    facts = {} if careless is None else {"careless": careless}
    found = outcome(actor("owner", **facts))

    assert (found.truth, found.payable) == (truth, payable)
    assert [fact.name for fact in row(found, FULL).missing] == (["careless"] if careless is None else [])


@pytest.mark.parametrize(("facts", "truth"), [({}, Truth.TRUE), ({"blameless": True}, Truth.FALSE)])
def test_what_one_has_to_disprove_holds_until_it_is_disproved(facts, truth):
    assert outcome(actor("keeper", warned=False, aware=False, **facts)).truth is truth


def test_unknown_damage_is_an_unknown_sum_and_the_part_is_named():
    found = outcome(actor("owner", careless=True), total=None)

    assert (found.truth, found.payable, found.gross) == (Truth.TRUE, None, None)
    assert row(found, FULL).lacks.en == "no figure for the whole damage"
    assert row(found, FULL).lacks.zh == "缺少数额：全部损害"


def test_no_damage_is_a_sum_of_nothing():
    assert outcome(actor("owner", careless=True), total=0).payable == Decimal("0.00")


def test_a_role_brings_its_own_rows_and_no_others():
    rows = {name: [h.ground for h in outcome(actor(name)).held] for name in ("owner", "keeper", "rider")}

    assert rows == {"owner": [FULL], "keeper": [PRESUMED, LATE, KNOWING], "rider": [REST]}


def test_a_role_is_had_by_name_or_where_the_facts_show_it():
    shown = outcome(actor("owner", loads=frozenset({"ink"}), careless=True))

    assert [h.ground for h in shown.held] == [FULL, SHARE]
    assert [h.ground for h in outcome(actor("owner", loads=frozenset())).held] == [FULL]
    assert [h.ground for h in outcome(actor("owner")).held] == [FULL]


def test_several_roles_carry_all_their_facts_and_a_missing_one_rules_its_facts_out():
    both = outcome(actor("shop", "maker", "dealer"), heavy=True)
    maker = outcome(actor("maker"), heavy=True)

    assert (
        row(both, OWN).truth is Truth.FALSE
    )  # who is no keeper is not heavy, whatever the claim says of others
    assert [h.ground for h in both.held] == [SHARE, PRODUCT, OWN]
    assert [h.ground for h in maker.held] == [SHARE, PRODUCT]


def test_the_sets_that_several_roles_carry_are_put_together():
    mixed = ground(RULES[10, 3], "mixed", LOADS.one_of("tea") & LOADS.one_of("ice"), MAKER)
    table = replace(TABLE, grounds=(mixed,))

    assert outcome(actor("shop", "maker", "dealer"), table=table).truth is Truth.TRUE
    assert outcome(actor("shop", "dealer", "maker"), table=table).truth is Truth.TRUE
    assert outcome(actor("maker"), table=table).truth is Truth.FALSE


def test_what_is_established_of_the_actor_goes_before_its_roles_and_these_before_the_claim():
    def own(one):
        return row(outcome(one, heavy=True), OWN).truth

    assert own(actor("dealer")) is Truth.FALSE
    assert own(actor("shop", "dealer", "keeper")) is Truth.TRUE
    assert own(actor("shop", "dealer", "keeper", heavy=False)) is Truth.FALSE
    assert own(actor("dealer", heavy=True)) is Truth.TRUE


def test_a_role_that_the_table_does_not_know_has_no_ground():
    found = outcome(actor("bystander"))

    assert (found.held, found.truth, found.payable) == ((), Truth.FALSE, 0)


# Scope


@pytest.mark.parametrize(
    ("on_street", "truth"), [(True, Truth.TRUE), (None, Truth.TRUE), (False, Truth.FALSE)]
)
def test_a_law_that_does_not_reach_the_case_makes_nobody_liable_and_reach_is_else_taken_for_granted(
    on_street, truth
):
    facts = {} if on_street is None else {"on_street": on_street}

    assert outcome(actor("owner", careless=True), **facts).truth is truth


def test_a_rule_with_a_reach_of_its_own_holds_outside_the_scope():
    norm = replace(FULL.norm, own_reach=True)
    table = replace(TABLE, grounds=(replace(FULL, norm=norm),))

    assert outcome(actor("owner", careless=True), table=table, on_street=False).truth is Truth.TRUE


# Reliefs


@pytest.mark.parametrize("name", ["rider", "maker"])
def test_a_relief_from_an_article_frees_from_every_part_of_it(name):
    freed = outcome(actor(name, careless=True, broken=False, share="0.5"), stormy=True)
    held = freed.held[0]

    assert (held.truth, held.freed_by, freed.payable) == (Truth.FALSE, (STORM,), 0)
    assert held.reason.truth is Truth.TRUE


def test_a_relief_frees_from_what_it_cites_and_from_nothing_else():
    found = outcome(actor("keeper", warned=True, aware=True), toy=True, after=60, known=40)

    assert row(found, LATE).freed_by == (NOTHING_LATE,)
    assert (row(found, KNOWING).truth, row(found, PRESUMED).truth) == (Truth.TRUE, Truth.TRUE)


def test_a_relief_that_nobody_proved_is_named_and_frees_from_nothing():
    held = row(outcome(actor("rider", careless=True)), REST)

    assert (held.truth, held.freed_by, held.open_reliefs, held.failed) == (Truth.TRUE, (), (STORM,), ())


def test_a_relief_that_fails_is_told_with_its_reason_where_the_claim_speaks_of_it():
    ((exemption, why),) = row(outcome(actor("rider", careless=True, stormy=False)), REST).failed

    assert exemption is STORM
    assert why.facts_used() == {"stormy": False}


def test_a_relief_from_a_whole_law_frees_from_all_of_it():
    everything: Exemption = relief(RULES[15, 4], "all", TOY, RULES)
    table = replace(TABLE, reliefs=(everything,))

    assert outcome(actor("owner", careless=True), table=table, toy=True).truth is Truth.FALSE
    assert outcome(actor("owner", careless=True), table=table, toy=False).truth is Truth.TRUE


@pytest.mark.parametrize(("dared", "named"), [(True, ["daring"]), (False, []), (None, [])])
def test_a_ground_to_reduce_is_named_and_takes_nothing_off(dared, named):
    facts = {} if dared is None else {"dared": dared}
    found = outcome(actor("owner", careless=True, **facts))

    assert [norm.gist.en for norm in found.mitigated_by] == named
    assert found.payable == 100
    assert outcome(actor("owner", careless=False, dared=True)).mitigated_by == ()


# Parts and shares


@pytest.mark.parametrize(
    ("facts", "parts", "payable"),
    [
        ({"warned": True, "aware": False}, {"after": 60}, 60),
        ({"warned": False, "aware": True}, {"known": 40}, 40),
        ({"warned": True, "aware": True}, {"after": 60, "known": 70}, 70),
        ({"warned": True, "aware": False}, {"after": 0}, 0),
        ({"warned": True, "aware": False}, {"after": 100}, 100),
        ({"warned": True, "aware": False}, {}, None),
        ({"warned": True}, {"after": 60, "known": 60}, 60),  # knowing could add nothing
        ({"warned": True}, {"after": 60, "known": 61}, None),
    ],
)
def test_a_joint_part_is_the_damage_of_its_time_and_no_more(facts, parts, payable):
    found = outcome(actor("keeper", blameless=True, **facts), actor("rider", careless=True), **parts)

    assert found.payable == payable


def test_who_is_liable_for_all_pays_all_whatever_a_part_comes_to():
    found = outcome(actor("keeper", warned=True, aware=True), after=60)

    assert row(found, KNOWING).lacks.en == "no figure for the damage from the day of knowledge on"
    assert found.payable == 100


def test_a_joint_part_counts_in_full_and_a_share_of_what_it_leaves():
    found = outcome(
        actor(
            "both", "keeper", "maker", blameless=True, warned=True, careless=True, broken=False, share="0.3"
        ),
        after=60,
        known=0,
    )

    assert (row(found, LATE).amount, row(found, SHARE).amount) == (60, 30)
    assert found.payable == Decimal("72.00")  # 60 and three tenths of the other 40


@pytest.mark.parametrize(
    ("share", "part", "rest"),
    [
        ("0", "0.00", "100.00"),
        ("0.3", "30.00", "70.00"),
        ("1", "100.00", "0.00"),
        ("0.33333", "33.33", "66.67"),
    ],
)
def test_the_rest_is_what_a_share_leaves_to_the_last_fen(share, part, rest):
    found = outcomes(actor("maker", careless=True, broken=False, share=share), actor("rider", careless=True))

    assert [str(found[name].payable) for name in ("maker", "rider")] == [part, rest]


def test_a_share_that_nobody_owes_is_left_to_the_rest():
    found = outcomes(actor("maker", careless=False, broken=False, share="0.3"), actor("rider", careless=True))

    assert [found[name].payable for name in ("maker", "rider")] == [0, 100]


@pytest.mark.parametrize("facts", [{"careless": True}, {"share": "0.3"}])
def test_while_a_share_is_open_so_is_the_rest(facts):
    found = outcomes(actor("maker", broken=False, **facts), actor("rider", careless=True))

    assert [found[name].payable for name in ("maker", "rider")] == [None, None]
    assert row(found["rider"], REST).lacks.en == "the shares of others are not settled"


def test_several_who_answer_for_the_rest_need_shares_and_with_one_the_other_has_what_is_left():
    first, second = actor("a", "rider", careless=True), actor("b", "rider", careless=True)
    part = replace(first, share=Decimal("0.4"))

    assert "`share`" in row(outcomes(first, second)["a"], REST).lacks.en
    assert [found.payable for found in outcomes(part, second).values()] == [40, 60]
    assert outcome(second, replace(first, facts={"careless": False})).payable == 100


def test_one_who_has_a_share_and_the_rest_has_one_part_of_its_own():
    both = actor("both", "maker", "rider", careless=True, broken=False, share="0.4")

    assert [found.payable for found in outcomes(both, actor("rider", careless=True)).values()] == [40, 60]


# Regimes


@pytest.mark.parametrize(
    ("elected", "rows", "payable"),
    [("product_liability", [PRODUCT], 100), ("this_law", [SHARE], 30), (None, [SHARE, PRODUCT], 100)],
)
def test_the_regime_that_is_chosen_sets_the_other_aside(elected, rows, payable):
    found = outcome(actor("maker", careless=True, broken=True, share="0.3", elected=elected))

    assert [h.ground for h in found.held if not h.set_aside] == rows
    assert (found.payable, found.choice) == (payable, elected is None)


@pytest.mark.parametrize("elected", ["product_liability", "this_law"])
def test_a_choice_has_no_effect_on_who_answers_under_one_regime_only(elected):
    found = outcome(actor("owner", careless=True, elected=elected))

    assert (found.truth, found.payable, found.choice) == (Truth.TRUE, 100, False)


def test_a_share_that_is_set_aside_is_taken_off_nobody():
    maker = actor("maker", careless=True, broken=True, share="0.3", elected="product_liability")

    assert outcome(actor("rider", careless=True), maker).payable == 100


# A role of its own


def test_an_answer_by_ones_own_role_makes_liable_and_has_no_sum_of_its_own():
    alone = outcome(actor("dealer", heavy=True, broken=False))
    beside = outcome(actor("dealer", heavy=True, broken=True))

    assert (alone.truth, alone.payable) == (Truth.TRUE, None)
    assert (beside.truth, beside.payable) == (Truth.TRUE, 100)
    assert row(alone, OWN).lacks.en == "whatever the other grounds against its role come to"


def test_the_outcomes_come_in_the_order_of_the_claim():
    given = claim(actor("rider", careless=True), actor("maker", careless=True, share="0.2"), actor("owner"))

    assert [found.actor.name for found in attribute(given, TABLE)] == ["rider", "maker", "owner"]
