"""Sums of money and their ranges in words."""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.term import Term
from chengxu.interpret.reckon import Reckoned

BETWEEN = Term("{low} 至 {high} {unit}（含本数）", "{low} to {high} {unit}, both included")
EXACTLY = Term("{low} {unit}", "{low} {unit}")
FROM = Term("不少于 {low} {unit}，上限未知", "at least {low} {unit}; the upper end is not known")
UP_TO = Term("不超过 {high} {unit}", "up to {high} {unit}")
NO_FIGURE = Term("—", "—")
EMPTY = Term("没有可用的数额：上限低于下限 {low} {unit}",
             "no figure is available: the upper end lies under {low} {unit}")  # fmt: skip


def span(reckoned: Reckoned, unit: Term) -> Term:
    """Return a range in words."""
    low, high = reckoned.low, reckoned.high
    if reckoned.empty and low is not None:
        return EMPTY.fill(low=money(low), unit=unit)
    if low is not None and low == high:
        return EXACTLY.fill(low=money(low), unit=unit)
    if low is not None and high is not None:
        return BETWEEN.fill(low=money(low), high=money(high), unit=unit)
    if high is not None:
        return UP_TO.fill(high=money(high), unit=unit)
    return FROM.fill(low=money(reckoned.at_least), unit=unit) if reckoned.at_least else NO_FIGURE


def money(figure: Decimal) -> str:
    """Return a figure with thousands separators, without needless zeros after the point."""
    text = f"{figure:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
