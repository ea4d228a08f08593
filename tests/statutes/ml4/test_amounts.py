"""Amounts: fines, damages, credits and fees at their limits; unknown is never zero, and no figure is chosen."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengxu.interpret.reckon import AmountError, reckon
from chengxu.statutes import open_amounts

AMOUNTS = open_amounts()


def worked_out(norm, *, parameters=None, grounds=(), **given):
    """An amount with these figures."""
    figures = {name: Decimal(value) for name, value in given.items()}
    return reckon(AMOUNTS[norm], figures, parameters or {}, frozenset(grounds))


def allowed(norm, figure, **given):
    return worked_out(norm, **given).allows(Decimal(figure))


@pytest.mark.parametrize(
    ("norm", "low", "high"),
    [
        ("ML4-96-1-b", 100_000, 1_000_000),
        ("ML4-96-1-c", 10_000, 100_000),
        ("ML4-96-2-c", 100_000, 1_000_000),
        ("ML4-99-1-b", 10_000, 100_000),
        ("ML4-99-2-b", 100_000, 1_000_000),
    ],
)
@pytest.mark.norm("ML4-96-1-b", "ML4-96-1-c", "ML4-96-2-c", "ML4-99-1-b", "ML4-99-2-b")
def test_a_fine_may_be_either_end_of_its_range_and_nothing_beyond(norm, low, high):
    assert [allowed(norm, figure) for figure in (low - 1, low, high, high + 1)] == [False, True, True, False]


@pytest.mark.norm("ML4-96-2-a")
@pytest.mark.parametrize(
    ("turnover", "top", "beyond"),
    [
        (1_000_000_000, 40_000_000, 40_000_001),
        (250_000_000, 10_000_000, 10_000_001),  # both bases end alike
        (25_000_000, 10_000_000, 10_000_001),  # four per cent is just the floor of a million
    ],
)
def test_a_serious_fine_ends_at_ten_million_or_four_per_cent_of_turnover(turnover, top, beyond):
    assert allowed("ML4-96-2-a", top, previous_year_turnover=turnover) is True
    assert allowed("ML4-96-2-a", beyond, previous_year_turnover=turnover) is False


@pytest.mark.norm("ML4-96-2-a")
@pytest.mark.parametrize(("turnover", "empty"), [(25_000_000, False), (24_999_999, True)])
def test_four_per_cent_under_one_million_is_no_base_because_of_the_floor(turnover, empty):
    _, base = worked_out("ML4-96-2-a", previous_year_turnover=turnover).ranges

    assert (base.range.name, base.empty) == ("turnover", empty)
    assert base.range.readings == ("G23",)


@pytest.mark.norm("ML4-96-2-a")
def test_no_serious_fine_is_under_one_million_on_either_base():
    assert allowed("ML4-96-2-a", 999_999, previous_year_turnover=10**9) is False
    assert allowed("ML4-96-2-a", 1_000_000, previous_year_turnover=10**9) is True


@pytest.mark.norm("ML4-96-2-a")
def test_without_a_turnover_the_second_base_is_not_available_and_not_zero():
    _, base = worked_out("ML4-96-2-a").ranges

    assert (base.known, base.high, [i.name for i in base.missing]) == (
        False,
        None,
        ["previous_year_turnover"],
    )
    assert allowed("ML4-96-2-a", 10_000_001) is False


@pytest.mark.norm("ML4-96-1-a")
def test_unlawful_gains_are_confiscated_whole_and_may_be_none():
    assert [allowed("ML4-96-1-a", f, unlawful_gains=5) for f in (4, 5, 6)] == [False, True, False]
    assert allowed("ML4-96-1-a", 0, unlawful_gains=0) is True


@pytest.mark.norm("ML4-101-1")
@pytest.mark.parametrize(
    ("given", "amount"),
    [
        ({"actual_loss": 100, "infringer_gain": 900}, 100),  # no choice of the larger
        ({"actual_loss": 0, "infringer_gain": 900}, 0),  # a loss known to be nothing is known
        ({"infringer_gain": 900}, 900),
    ],
)
def test_damages_are_the_loss_failing_that_the_gain(given, amount):
    (chosen,) = worked_out("ML4-101-1", **given).chosen

    assert (chosen.low, chosen.high) == (amount, amount)


@pytest.mark.norm("ML4-101-1")
def test_with_neither_known_damages_are_for_the_court_and_no_figure_is_shown():
    found = worked_out("ML4-101-1")

    assert found.chosen == ()
    assert "court" in found.amount.otherwise.en


@pytest.mark.norm("ML4-101-2")
@pytest.mark.parametrize(
    ("loss", "low", "high"),
    [
        (0, 100_000, 100_000),
        (10_000, 100_000, 100_000),  # ten times the loss just reaches the pay
        (10_001, 100_000, 100_010),
        (50_000, 100_000, 500_000),  # twice the loss just reaches the pay
        (50_001, 100_002, 500_010),
    ],
)
def test_a_whistleblower_gets_two_to_ten_times_the_loss_and_never_less_than_a_years_pay(loss, low, high):
    (found,) = worked_out("ML4-101-2", actual_loss=loss, previous_year_pay=100_000).ranges

    assert (found.low, found.high) == (low, high)


@pytest.mark.norm("ML4-101-2")
def test_with_the_loss_unknown_a_whistleblower_gets_at_least_the_pay_and_the_range_is_open():
    (found,) = worked_out("ML4-101-2", previous_year_pay=100_000).ranges

    assert (found.low, found.high, found.at_least) == (None, None, 100_000)
    assert [found.holds(Decimal(f)) for f in (99_999, 100_000)] == [False, None]


@pytest.mark.norm("ML4-101-2")
def test_with_the_pay_unknown_nothing_is_computed():
    with pytest.raises(AmountError, match="previous_year_pay"):
        worked_out("ML4-101-2", actual_loss=50_000)


@pytest.mark.norm("ML4-34-1")
@pytest.mark.parametrize(("payable", "credit"), [(29, 29), (30, 30), (31, 30)])
def test_the_credit_is_thirty_per_cent_of_the_investment_up_to_the_tax_payable(payable, credit):
    (found,) = worked_out("ML4-34-1", investment=100, tax_payable=payable).ranges

    assert found.low == credit


@pytest.mark.norm("ML4-34-1")
def test_a_lower_rate_is_refused_and_a_higher_one_needs_its_rule():
    with pytest.raises(AmountError, match=r"floor 0\.30"):
        worked_out("ML4-34-1", investment=100, tax_payable=100, credit_rate="0.29")
    with pytest.raises(AmountError, match="credit_rule"):
        worked_out("ML4-34-1", investment=100, tax_payable=100, credit_rate="0.35")
    (found,) = worked_out(
        "ML4-34-1", investment=100, tax_payable=100, credit_rate="0.35", grounds=["credit_rule"]
    ).ranges
    assert found.low == 35


@pytest.mark.norm("ML4-24-2", "ML4-34-2-b")
@pytest.mark.parametrize(
    ("norm", "given", "parameter", "value", "amount"),
    [
        ("ML4-24-2", {"works_used": 3}, "ml4_licence_fee_fen", 150, Decimal("4.50")),
        ("ML4-34-2-b", {"research_expense": 200}, "ml4_super_deduction_percent", 120, Decimal("240.00")),
    ],
)
def test_without_a_tariff_a_fee_is_not_set_which_is_not_zero(norm, given, parameter, value, amount):
    (blank,) = worked_out(norm, **given).ranges
    (found,) = worked_out(norm, parameters={parameter: value}, **given).ranges

    assert (blank.low, blank.high, [p.name for p in blank.waiting_for]) == (None, None, [parameter])
    assert found.low == amount


@pytest.mark.norm("ML4-65-1-vii-a")
@pytest.mark.parametrize(
    ("members", "external", "lawful"),
    [(4, 2, False), (4, 3, True), (5, 2, False), (5, 3, True), (5, 6, False)],
)
def test_exactly_half_outsiders_is_no_majority(members, external, lawful):
    assert allowed("ML4-65-1-vii-a", external, body_members=members) is lawful


@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity"])
def test_what_is_no_amount_is_refused(value):
    with pytest.raises(AmountError):
        worked_out("ML4-96-2-a", previous_year_turnover=value)
