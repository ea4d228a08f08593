"""Reckon an amount: the lawful range from what is known, and whether a figure lies in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from chengxu.algebra.facts import Parameter, Value
from chengxu.algebra.term import Term, TermError
from chengxu.law.amount import (
    Amount,
    Fixed,
    Formula,
    Input,
    Largest,
    Majority,
    Priced,
    Product,
    Range,
    Rate,
    Smallest,
    inputs_of,
    parameters_of,
)

Given = Mapping[str, Decimal]
"""Inputs by name; an absent one is unknown, not zero."""


class Bounds(NamedTuple):
    """What a formula can be: at least `least`, at most `most` (None: no upper end is known)."""

    least: Decimal
    most: Decimal | None

    @property
    def exact(self) -> Decimal | None:
        """The value, if the inputs settle it."""
        return self.least if self.least == self.most else None


@dataclass(frozen=True)
class Reckoned:
    """One range of an amount with figures put in.

    `low` and `high` are None where that side is open or not known; `at_least` and `at_most` are what the sides come
    to at least and at most while an input is missing. `empty` says that no figure fits: the basis is not available.
    """

    range: Range
    low: Decimal | None
    high: Decimal | None
    at_least: Decimal
    at_most: Decimal | None
    missing: tuple[Input, ...]
    waiting_for: tuple[Parameter, ...]

    @property
    def known(self) -> bool:
        """Whether both sides that the law bounds are settled."""
        return not self.missing and not self.waiting_for

    @property
    def empty(self) -> bool:
        """Whether the lower end lies above the upper one."""
        return self.low is not None and self.high is not None and self.low > self.high

    def holds(self, figure: Decimal) -> bool | None:
        """Return whether a figure lies in the range; None while that is not known."""
        if figure < self.at_least or (self.at_most is not None and figure > self.at_most):
            return False
        return None if not self.known else not self.empty


@dataclass(frozen=True)
class Reckoning:
    """An amount with figures put in: its ranges, and of `first_known` the one that counts."""

    amount: Amount
    ranges: tuple[Reckoned, ...]

    @property
    def chosen(self) -> tuple[Reckoned, ...]:
        """The ranges that count: every one, or the first whose inputs are known."""
        if not self.amount.first_known:
            return self.ranges
        return tuple(r for r in self.ranges if r.known)[:1]

    def allows(self, figure: Decimal) -> bool | None:
        """Return whether a figure is lawful under some range; None where no range is known.

        A base that lacks its input is not available: beside another base it allows nothing.
        """
        found = [r.holds(figure) for r in self.chosen]
        if True in found or not found:
            return True if found else None
        return False if any(r.known for r in self.chosen) or None not in found else None


class AmountError(TermError):
    """Inputs that cannot be used: which, why, and what to write instead."""


def reckon(
    amount: Amount, given: Given, parameters: Mapping[str, Value], grounds: frozenset[str] = frozenset()
) -> Reckoning:
    """Return the ranges of an amount; AmountError for inputs that the law or common sense refuses.

    `grounds` are the names of the text inputs by which a rate above its floor is justified.
    """
    for problem in _problems(amount, given, grounds):
        raise AmountError(problem)
    return Reckoning(amount, tuple(_reckoned(r, given, parameters) for r in amount.ranges))


def _problems(amount: Amount, given: Given, grounds: frozenset[str]) -> Iterator[Term]:
    known = {i.name: i for i in amount.inputs}
    for name, value in given.items():
        if name not in known:
            yield NO_INPUT.fill(name=name, known=", ".join(known) or "—")
            continue
        thing = known[name]
        if not value.is_finite() or value < 0:
            yield NEGATIVE.fill(name=name, value=value)
        elif thing.whole and value != value.to_integral_value():
            yield NOT_WHOLE.fill(name=name, value=value)
        elif isinstance(thing, Rate) and value < thing.least:
            yield LOW_RATE.fill(name=name, value=value, least=thing.least)
        elif isinstance(thing, Rate) and value > thing.default and thing.ground not in grounds:
            yield NO_GROUND.fill(name=name, value=value, least=thing.default, ground=thing.ground)
    for wanted in amount.requires:
        if wanted.name not in given:
            yield REQUIRED.fill(name=wanted.name)


def _reckoned(table: Range, given: Given, parameters: Mapping[str, Value]) -> Reckoned:
    low = _bounds(table.low, given, parameters) if table.low else Bounds(Decimal(0), Decimal(0))
    high = _bounds(table.high, given, parameters) if table.high else None
    formulas = [f for f in (table.low, table.high) if f is not None]
    inputs = dict.fromkeys(i for f in formulas for i in inputs_of(f))
    prices = dict.fromkeys(p for f in formulas for p in parameters_of(f))
    missing = tuple(i for i in inputs if i.name not in given and not isinstance(i, Rate))
    settled = low.exact is not None and (high is None or high.exact is not None)
    return Reckoned(
        table,
        low.exact if table.low else None,
        high.exact if high else None,
        low.least,
        high.most if high else None,
        () if settled else missing,
        () if settled else tuple(p for p in prices if _price(p, parameters) is None),
    )


def _bounds(formula: Formula, given: Given, parameters: Mapping[str, Value]) -> Bounds:
    match formula:
        case Fixed(value):
            return Bounds(value, value)
        case Input():
            known = given.get(formula.name)
            return Bounds(Decimal(0), None) if known is None else Bounds(known, known)
        case Product(factor, of):
            by = given.get(factor.name, factor.default) if isinstance(factor, Rate) else factor
            return _scaled(_bounds(of, given, parameters), by)
        case Priced(parameter, scale, of):
            price = _price(parameter, parameters)
            return (
                Bounds(Decimal(0), None)
                if price is None
                else _scaled(_bounds(of, given, parameters), price * scale)
            )
        case Majority(of):
            half = _bounds(of, given, parameters)
            return Bounds(_over_half(half.least), None if half.most is None else _over_half(half.most))
        case Largest(items):
            found = [_bounds(item, given, parameters) for item in items]
            tops = [b.most for b in found]
            open_end = None in tops
            return Bounds(
                max(b.least for b in found), None if open_end else max(t for t in tops if t is not None)
            )
        case Smallest(items):
            found = [_bounds(item, given, parameters) for item in items]
            ends = [b.most for b in found if b.most is not None]
            return Bounds(min(b.least for b in found), min(ends) if ends else None)


def _scaled(bounds: Bounds, by: Decimal) -> Bounds:
    return Bounds(bounds.least * by, None if bounds.most is None else bounds.most * by)


def _over_half(total: Decimal) -> Decimal:
    return total // 2 + 1


def _price(parameter: Parameter, parameters: Mapping[str, Value]) -> Decimal | None:
    value = parameters.get(parameter.name, parameter.at(None))
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else None


NO_INPUT = Term(
    "没有名为“{name}”的数值；可用：{known}。", "there is no input `{name}`; these are known: {known}."
)
NEGATIVE = Term(
    "“{name}”不能是 {value}；请填不小于 0 的数。", "`{name}` cannot be {value}; give a number from 0 up."
)
NOT_WHOLE = Term("“{name}”应为整数，不能是 {value}。", "`{name}` must be a whole number, not {value}.")
LOW_RATE = Term(
    "“{name}”为 {value}，低于法定下限 {least}；请填 {least} 或者更高。",
    "`{name}` is {value}, under the statutory floor {least}; give {least} or more.",
)
NO_GROUND = Term(
    "“{name}”为 {value}，高于 {least} 须有规定为据；请另以 {ground}=… 写明。",
    "`{name}` is {value}; more than {least} needs a rule to rest on: state it with {ground}=….",
)
REQUIRED = Term(
    "缺少“{name}”，无法计算；未知不等于 0。", "`{name}` is missing; unknown is not 0, so nothing is computed."
)
