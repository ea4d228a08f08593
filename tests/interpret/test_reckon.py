"""Amounts: the lawful range to the last fen, what is missing or waited for, and inputs that are refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.interpret.reckon import AmountError, reckon
from chengxu.law.amount import (
    Amount,
    Fixed,
    Input,
    Largest,
    Majority,
    Priced,
    Product,
    Range,
    Rate,
    Smallest,
)
from fiction import OWNER, RULES

D = Decimal
FEN = D("0.01")
TURNOVER = Input(name="turnover", term=Term("营业额", "the turnover"))
LOSS = Input(name="loss", term=Term("损失", "the loss"))
HEADS = Input(name="heads", term=Term("人数", "the heads"), unit=Term("人", "heads"), whole=True)
SHARE = Rate(
    name="share", term=Term("比例", "the share"), default=D("0.30"), least=D("0.20"), ground="rule"
)  # fmt: skip
TOLL = Parameter(
    name="toll", label=Term("过桥费", "the toll"), cite=RULES[9], tag=STATUTORY,
    waits_for=Term("镇长", "the mayor"),
)  # fmt: skip


def between(low, high, name="basis") -> Range:
    return Range(name=name, term=Term("幅度", "the range"), low=low, high=high, cite=RULES[10])


def amount(*ranges: Range, **more) -> Amount:
    gist = Term("罚款", "the fine")
    return Amount(cite=RULES[10], number="A1", gist=gist, payer=OWNER, ranges=ranges, **more)


def figures(formula, parameters=None, grounds=frozenset(), **given):
    """Return the low and the high of an amount that is exactly a formula."""
    (found,) = reckon(amount(between(formula, formula)), given, parameters or {}, grounds).ranges
    return found.low, found.high


# Formulas

LADDER = between(Fixed(D(10000)), Largest((Fixed(D(100000)), Product(D("0.04"), TURNOVER))))


@pytest.mark.parametrize(
    ("formula", "given", "wanted"),
    [
        (Fixed(D(500)), {}, D(500)),
        (TURNOVER, {"turnover": D("0.10")}, D("0.10")),
        (Product(D("0.1"), TURNOVER), {"turnover": D("0.30")}, D("0.030")),
        (Product(D(2), LOSS), {"loss": D("1.25")}, D("2.50")),
        (Largest((LOSS, Fixed(D(5)))), {"loss": D(4)}, D(5)),
        (Largest((LOSS, Fixed(D(5)))), {"loss": D("5.01")}, D("5.01")),
        (Smallest((LOSS, TURNOVER)), {"loss": D(4), "turnover": D(3)}, D(3)),
        (Majority(HEADS), {"heads": D(9)}, D(5)),
        (Majority(HEADS), {"heads": D(10)}, D(6)),
    ],
)
def test_a_formula_comes_to_an_exact_figure_that_is_never_a_binary_fraction(formula, given, wanted):
    low, high = figures(formula, **given)

    assert low == high == wanted
    assert type(low) is type(high) is Decimal


def test_the_limit_is_lawful_and_one_fen_beyond_it_is_not_on_both_sides():
    found = reckon(amount(LADDER), {"turnover": D(3_000_000)}, {})

    assert (found.ranges[0].low, found.ranges[0].high) == (D(10000), D(120000))
    allowed = [found.allows(f) for f in (D(10000) - FEN, D(10000), D(120000), D(120000) + FEN)]
    assert allowed == [False, True, True, False]


def test_a_side_that_the_law_leaves_open_bounds_nothing():
    downward = reckon(amount(between(None, Fixed(D(5)))), {}, {})
    upward = reckon(amount(between(Fixed(D(5)), None)), {}, {})

    assert [downward.allows(D(f)) for f in (0, 5, 6)] == [True, True, False]
    assert [upward.allows(D(f)) for f in (4, 5, 10**12)] == [False, True, True]
    assert (downward.ranges[0].low, upward.ranges[0].high) == (None, None)


def test_a_range_whose_lower_end_lies_above_the_upper_one_holds_nothing():
    found = reckon(amount(between(Fixed(D(10)), LOSS)), {"loss": D(9)}, {})

    assert found.ranges[0].empty
    assert [found.allows(D(f)) for f in (8, 9, 10, 11)] == [False] * 4


# What is not known


def test_unknown_is_not_zero():
    unknown = reckon(amount(between(LOSS, LOSS)), {}, {})
    zero = reckon(amount(between(LOSS, LOSS)), {"loss": D(0)}, {})

    assert (unknown.ranges[0].low, unknown.ranges[0].missing) == (None, (LOSS,))
    assert [unknown.allows(D(f)) for f in (0, 5)] == [None, None]
    assert (zero.ranges[0].low, zero.ranges[0].missing) == (D(0), ())
    assert [zero.allows(D(f)) for f in (0, 5)] == [True, False]


def test_while_an_input_is_missing_the_known_part_bounds_all_the_same():
    floor = reckon(amount(between(Largest((Fixed(D(500)), LOSS)), None)), {}, {})
    ceiling = reckon(amount(between(None, Smallest((Fixed(D(500)), LOSS)))), {}, {})

    assert floor.ranges[0].at_least == D(500)
    assert [floor.allows(D(f)) for f in (499, 500)] == [False, None]
    assert [ceiling.allows(D(f)) for f in (500, 501)] == [None, False]


@pytest.mark.parametrize("open_part", [LOSS, Priced(TOLL, D(1), Fixed(D(3)))])
def test_what_cannot_change_the_figure_is_neither_missed_nor_waited_for(open_part):
    formula = Smallest((Fixed(D(0)), open_part))
    found = reckon(amount(between(formula, formula)), {}, {})
    (only,) = found.ranges

    assert (only.low, only.high, only.missing, only.known) == (D(0), D(0), (), True)
    assert [found.allows(D(f)) for f in (0, 1)] == [True, False]


def test_a_base_without_its_input_is_not_available_beside_another():
    two = amount(between(Fixed(D(1)), Fixed(D(5))), between(Product(D(2), LOSS), Product(D(5), LOSS)))

    assert [reckon(two, {}, {}).allows(D(f)) for f in (5, 6)] == [True, False]
    known = reckon(two, {"loss": D(10)}, {})
    assert [known.allows(D(f)) for f in (5, 6, 19, 20, 50, 51)] == [True, False, False, True, True, False]


def test_where_no_base_is_known_nobody_can_say():
    two = amount(between(LOSS, LOSS), between(Product(D(2), TURNOVER), None))

    assert reckon(two, {}, {}).allows(D(5)) is None


def test_an_input_without_which_nothing_is_computed_is_asked_for():
    with pytest.raises(AmountError) as caught:
        reckon(amount(LADDER, requires=(LOSS,)), {"turnover": D(1)}, {})

    assert caught.value.term.en == "`loss` is missing; unknown is not 0, so nothing is computed."
    assert caught.value.term.zh == "缺少“loss”，无法计算；未知不等于 0。"


# A figure that another rule sets


def test_a_figure_that_another_rule_has_not_set_yet_is_waited_for():
    priced = Priced(TOLL, D("0.01"), HEADS)
    (blank,) = reckon(amount(between(priced, priced)), {"heads": D(3)}, {}).ranges

    assert (blank.low, blank.known, blank.waiting_for) == (None, False, (TOLL,))
    assert blank.holds(D(5)) is None
    assert figures(priced, {"toll": 250}, heads=D(3)) == (D("7.50"), D("7.50"))
    assert figures(priced, {"toll": 0}, heads=D(3)) == (D(0), D(0))


# The first base that is known

STEPS = amount(
    between(LOSS, LOSS, "loss"),
    between(Product(D("0.5"), TURNOVER), Product(D("0.5"), TURNOVER), "turnover"),
    first_known=True,
)


@pytest.mark.parametrize(
    ("given", "counts", "figure"),
    [
        ({"loss": D(10), "turnover": D(100)}, ["loss"], D(10)),
        ({"turnover": D(100)}, ["turnover"], D(50)),
        ({"loss": D(0), "turnover": D(100)}, ["loss"], D(0)),
    ],
)
def test_of_a_ladder_the_first_base_that_is_known_counts_alone(given, counts, figure):
    found = reckon(STEPS, given, {})

    assert [r.range.name for r in found.chosen] == counts
    assert [found.allows(figure + f) for f in (-FEN, D(0), FEN)] == [False, True, False]


def test_of_a_ladder_without_a_known_base_nobody_can_say():
    found = reckon(STEPS, {}, {})

    assert (found.chosen, found.allows(D(5))) == ((), None)


# Rates and refused inputs

SHARED = amount(between(Product(SHARE, LOSS), Product(SHARE, LOSS)))


def test_a_rate_is_its_default_until_somebody_gives_another():
    assert reckon(SHARED, {"loss": D(100)}, {}).ranges[0].low == D(30)
    assert reckon(SHARED, {"loss": D(100), "share": D("0.20")}, {}).ranges[0].low == D(20)
    assert reckon(SHARED, {}, {}).ranges[0].missing == (LOSS,)


@pytest.mark.parametrize(
    ("share", "grounds", "refused"),
    [
        ("0.19", {"rule"}, "`share` is 0.19, under the statutory floor 0.20; give 0.20 or more."),
        ("0.20", (), None),
        ("0.30", (), None),
        ("0.31", (), "`share` is 0.31; more than 0.30 needs a rule to rest on: state it with rule=…."),
        ("0.31", {"another"}, "`share` is 0.31; more than 0.30 needs a rule to rest on: state it with rule=…."),
        ("0.31", {"rule"}, None),
    ],
)  # fmt: skip
def test_a_rate_has_a_floor_and_above_its_default_needs_a_ground(share, grounds, refused):
    given = {"loss": D(100), "share": D(share)}
    if refused is None:
        assert reckon(SHARED, given, {}, frozenset(grounds)).ranges[0].low == D(100) * D(share)
        return
    with pytest.raises(AmountError) as caught:
        reckon(SHARED, given, {}, frozenset(grounds))
    assert caught.value.term.en == refused


@pytest.mark.parametrize(
    ("given", "refused", "zh"),
    [
        ({"turnver": D(1)}, "there is no input `turnver`; these are known: turnover.", "没有名为“turnver”"),
        ({"turnover": D(-1)}, "`turnover` cannot be -1; give a number from 0 up.", "“turnover”不能是 -1"),
        ({"turnover": D("NaN")}, "`turnover` cannot be NaN; give a number from 0 up.", "不能是 NaN"),
        ({"turnover": D("Infinity")}, "`turnover` cannot be Infinity; give a number from 0 up.", "不能是"),
    ],
)
def test_an_input_that_makes_no_sense_is_refused_in_both_languages(given, refused, zh):
    with pytest.raises(AmountError) as caught:
        reckon(amount(LADDER), given, {})

    assert caught.value.term.en == refused
    assert zh in caught.value.term.zh


def test_a_count_is_a_whole_number():
    with pytest.raises(AmountError, match=r"^`heads` must be a whole number, not 2\.5\.$"):
        figures(Majority(HEADS), heads=D("2.5"))


# Whatever the figures

CENTS = st.integers(0, 10**11).map(lambda n: D(n) * FEN)


@given(CENTS, CENTS, CENTS)
def test_a_figure_within_the_range_is_allowed_and_one_fen_outside_is_not(a, b, turnover):
    low, high = Fixed(min(a, b)), Largest((Fixed(max(a, b)), Product(D("0.04"), TURNOVER)))
    found = reckon(amount(between(low, high)), {"turnover": turnover}, {})
    (only,) = found.ranges

    for figure in (only.low, only.high, (only.low + only.high) / 2):
        assert found.allows(figure) is True
    assert found.allows(only.low - FEN) is False
    assert found.allows(only.high + FEN) is False


@given(CENTS, CENTS)
def test_what_is_said_while_an_input_is_missing_is_never_taken_back(figure, loss):
    formula = Largest((Fixed(D(500)), Smallest((Product(D(2), LOSS), Fixed(D(9000))))))
    for table in (between(formula, None), between(None, formula), between(formula, formula)):
        before = reckon(amount(table), {}, {}).allows(figure)
        after = reckon(amount(table), {"loss": loss}, {}).allows(figure)
        assert before is None or before is after
