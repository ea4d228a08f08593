"""Amounts of money, and counts, that a law bounds: from which inputs, between which figures, by which provision.

An amount shows the lawful range; it does not choose a figure in it, which is for the person who decides.
Everything is `Decimal`; a formula over an unknown input has no value, which is not zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from chengxu.algebra.cite import STATUTORY, Cite, Tag
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

YUAN = Term("元", "CNY")

# Inputs


@dataclass(frozen=True, kw_only=True)
class Input:
    """A figure that the person supplies: yuan, or a `count` of `unit`; never negative, never binary fractions."""

    name: str
    term: Term = field(compare=False)
    unit: Term = field(compare=False, default=YUAN)
    whole: bool = field(compare=False, default=False)
    help: Term | None = field(compare=False, default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Rate(Input):
    """A share of one, such as 0.30: `default` where nobody gives another, never under `least`.

    A higher one needs the rule it rests on, stated in the text input `ground`.
    """

    default: Decimal
    least: Decimal
    ground: str


# Formulas


@dataclass(frozen=True)
class Fixed:
    """A figure that stands in the law."""

    value: Decimal


@dataclass(frozen=True)
class Product:
    """A factor times a formula (百分之四 of the turnover, twice the loss); a `Rate` is a factor that is supplied."""

    factor: Decimal | Rate
    of: Formula


@dataclass(frozen=True)
class Priced:
    """A formula times a figure that another rule sets, counted in `scale` (fen, per cent)."""

    parameter: Parameter
    scale: Decimal
    of: Formula


@dataclass(frozen=True)
class Largest:
    """The largest of several."""

    items: tuple[Formula, ...]


@dataclass(frozen=True)
class Smallest:
    """The smallest of several."""

    items: tuple[Formula, ...]


@dataclass(frozen=True)
class Majority:
    """The smallest whole number that is more than half."""

    of: Formula


Formula: TypeAlias = Input | Fixed | Product | Priced | Largest | Smallest | Majority


@dataclass(frozen=True, kw_only=True)
class Range:
    """One basis for an amount: from `low` to `high`, both included; None leaves that side open.

    `low` and `high` may be the same formula: then the amount is exactly that.
    """

    name: str
    term: Term
    low: Formula | None
    high: Formula | None
    cite: Cite
    tag: Tag = STATUTORY
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Amount:
    """An amount under a norm: alternative `ranges`, or, with `first_known`, the first whose inputs are known.

    `requires` are inputs without which nothing is computed; `otherwise` says what holds where no range is known.
    """

    cite: Cite
    number: str
    gist: Term
    payer: Party | None
    ranges: tuple[Range, ...]
    requires: tuple[Input, ...] = ()
    first_known: bool = False
    otherwise: Term | None = None
    note: Term | None = None
    unit: Term = YUAN

    @property
    def id(self) -> str:
        """The id of the norm that sets the amount."""
        return str(self.cite)

    @property
    def inputs(self) -> tuple[Input, ...]:
        """Every input, each once."""
        found = [i for r in self.ranges for f in (r.low, r.high) if f is not None for i in inputs_of(f)]
        return tuple(dict.fromkeys((*self.requires, *found)))

    @property
    def readings(self) -> tuple[str, ...]:
        """The readings on which the ranges rest."""
        return tuple(dict.fromkeys(number for r in self.ranges for number in r.readings))


def inputs_of(formula: Formula) -> Iterator[Input]:
    """Yield the inputs of a formula, from left to right."""
    match formula:
        case Input():
            yield formula
        case Product(factor, of):
            if isinstance(factor, Rate):
                yield factor
            yield from inputs_of(of)
        case Priced(_, _, of) | Majority(of):
            yield from inputs_of(of)
        case Largest(items) | Smallest(items):
            for item in items:
                yield from inputs_of(item)


def parameters_of(formula: Formula) -> Iterator[Parameter]:
    """Yield the parameters of a formula: figures that other rules set."""
    match formula:
        case Priced(parameter, _, of):
            yield parameter
            yield from parameters_of(of)
        case Product(_, of) | Majority(of):
            yield from parameters_of(of)
        case Largest(items) | Smallest(items):
            for item in items:
                yield from parameters_of(item)
