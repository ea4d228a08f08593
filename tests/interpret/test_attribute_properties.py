"""What holds of every claim: parts never exceed the damage, two parts make the whole, a higher cap never costs less."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.truth import Truth
from chengxu.interpret.attribute import attribute
from chengxu.law.attribution import Form
from chengxu.law.claim import Actor, Claim, Damage, Limit, Multiple, Policy
from collisions import LATE, OWN, REST, TABLE, outcome, row
from damages import actor, claim

FEN = Decimal("0.01")
MONEY = st.integers(0, 10**8).map(lambda fen: Decimal(fen) / 100)
FLAGS = (
    "careless",
    "blameless",
    "warned",
    "aware",
    "broken",
    "grave",
    "stormy",
    "toy",
    "heavy",
    "dared",
    "on_street",
)
SETS = st.sets(st.sampled_from(("owner", "keeper", "rider", "maker", "dealer", "loader")), min_size=1)
DAYS = st.none() | st.integers(1, 28).map(lambda day: date(2026, 3, day))
SOURCES = st.sampled_from((None, "Rivermouth Ordinance 7"))
FACTS = st.dictionaries(st.sampled_from(FLAGS), st.booleans())


@st.composite
def shares(draw, count: int) -> list[Decimal | None]:
    """Shares that come to 1 at most, some of them not given."""
    parts = [draw(st.none() | st.integers(0, 10**6)) for _ in range(count)]
    whole = sum(part or 0 for part in parts) + draw(st.integers(0, 10**6))
    return [None if part is None else Decimal(part) / Decimal(max(whole, 1)) for part in parts]


@st.composite
def actors(draw) -> tuple[Actor, ...]:
    count = draw(st.integers(1, 4))
    found = []
    for number, share in enumerate(draw(shares(count))):
        one = actor(f"a{number}", *sorted(draw(SETS)), share=share, **draw(FACTS))
        multiple = st.builds(Multiple, times=MONEY, base=MONEY, source=SOURCES)
        found.append(
            replace(
                one,
                limit=draw(st.none() | st.builds(Limit, amount=MONEY, source=SOURCES)),
                policy=draw(st.none() | st.builds(Policy, left=MONEY, since=DAYS, until=DAYS)),
                paid=draw(st.none() | MONEY),
                multiple=draw(st.none() | multiple),
                elected=draw(st.sampled_from((None, "this_law", "product_liability"))),
            )
        )
    return tuple(found)


@st.composite
def claims(draw) -> Claim:
    total = draw(st.none() | MONEY)
    part = MONEY if total is None else st.integers(0, int(total * 100)).map(lambda fen: Decimal(fen) / 100)
    damage = Damage(total=total, after=draw(st.none() | part), known=draw(st.none() | part), on=draw(DAYS))
    return replace(claim(*draw(actors()), **draw(FACTS)), damage=damage)


def figures(found):
    return [found.gross, found.payable, found.insurer, found.rest, found.recourse, found.extra] + [
        held.amount for held in found.held
    ]


@given(claims())
def test_nothing_payable_is_negative_or_more_than_the_damage(given_claim):
    for found in attribute(given_claim, TABLE):
        if found.payable is not None:
            assert found.payable >= 0
            if given_claim.damage.total is not None:
                assert found.payable <= found.gross <= given_claim.damage.total


@given(claims())
def test_every_figure_has_two_places(given_claim):
    for found in attribute(given_claim, TABLE):
        exponents = {f.as_tuple().exponent for f in figures(found) if f is not None}
        assert exponents <= {-2}


@given(claims())
def test_the_parts_of_those_who_share_never_come_to_more_than_the_damage(given_claim):
    parts = [
        max((held.amount for held in found.held if _several(held)), default=Decimal(0))
        for found in attribute(given_claim, TABLE)
    ]

    assert given_claim.damage.total is None or sum(parts) <= given_claim.damage.total


def _several(held) -> bool:
    several = held.ground.form in (Form.SHARE, Form.REST)
    return several and held.truth is Truth.TRUE and held.amount is not None and not held.set_aside


@given(claims())
def test_the_insurers_part_and_what_is_left_make_what_is_payable(given_claim):
    for found in attribute(given_claim, TABLE):
        if found.insurer is not None and found.payable is not None:
            assert found.insurer + found.rest == found.payable
            assert min(found.insurer, found.rest) >= 0
            assert not found.actor.policy or found.insurer <= found.actor.policy.left


@given(claims())
def test_recourse_is_never_for_more_than_was_paid(given_claim):
    for found in attribute(given_claim, TABLE):
        if found.recourse is not None:
            assert found.actor.paid is not None
            assert 0 < found.recourse <= found.actor.paid


@given(claims())
def test_nobody_owes_anything_without_a_ground_and_a_figure_settles_nothing_that_is_open(given_claim):
    for found in attribute(given_claim, TABLE):
        if found.truth is Truth.FALSE:
            assert (found.payable, found.insurer, found.punitive) == (0, 0, Truth.FALSE)
        if found.extra is not None:
            assert (found.punitive, found.actor.multiple.source is None) == (Truth.TRUE, False)


@given(claims(), st.integers(0, 3), st.data())
def test_learning_a_fact_never_changes_a_settled_answer(given_claim, at, data):
    """But for what holds until somebody says otherwise: presumptions, reliefs, reach, and what a role settles."""
    until_said = {"blameless", "stormy", "toy", "on_street", "heavy"}
    one = given_claim.actors[at % len(given_claim.actors)]
    told = set(one.facts) | set(given_claim.facts) | until_said
    unknown = [name for name in FLAGS if name not in told]
    if not unknown:
        return
    more = {data.draw(st.sampled_from(unknown)): data.draw(st.booleans())}
    learned = replace(one, facts={**one.facts, **more})
    others = tuple(learned if other is one else other for other in given_claim.actors)
    before = attribute(given_claim, TABLE)
    after = attribute(replace(given_claim, actors=others), TABLE)
    for old, new in zip(before, after, strict=True):
        assert old.truth is new.truth or old.truth is Truth.UNKNOWN
        for was, now in ((old.gross, new.gross), (old.payable, new.payable)):
            assert was is None or was == now


@given(MONEY, MONEY)
def test_the_joint_part_and_what_came_before_make_the_whole(before, after):
    keeper = actor("keeper", blameless=True, warned=True, aware=False)
    found = outcome(keeper, actor("rider", careless=True), total=before + after, after=after)

    assert row(found, LATE).amount + before == before + after
    assert found.payable == after


@given(MONEY, st.integers(0, 10**6), st.integers(0, 10**6))
def test_shares_and_rest_make_the_whole_to_the_fen(total, first, second):
    whole = max(first + second, 1)
    makers = [
        actor(name, "maker", careless=True, broken=False, share=Decimal(part) / whole * Decimal("0.999"))
        for name, part in (("a", first), ("b", second))
    ]
    found = attribute(claim(*makers, actor("rider", careless=True), total=total), TABLE)

    assert sum(one.payable for one in found) == total


@given(MONEY, MONEY, MONEY)
def test_raising_the_cap_never_lowers_what_is_payable(total, cap, more):
    def payable(limit):
        one = actor("keeper", warned=False, aware=False, grave=False)
        capped = replace(one, limit=Limit(amount=limit, source="Rivermouth Ordinance 7"))
        return outcome(capped, total=total).payable

    assert payable(cap) == min(total, cap)
    assert payable(cap) <= payable(cap + more) <= total


@given(claims())
def test_an_answer_by_ones_own_role_never_carries_a_figure(given_claim):
    rows = [held for found in attribute(given_claim, TABLE) for held in found.held]

    assert all(held.amount is None and held.lacks for held in rows if held.ground is OWN)
    assert all(held.lacks is None for held in rows if held.amount is not None and held.ground is not REST)
