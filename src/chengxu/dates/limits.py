"""Limits of time as a law states them: a period and what it runs from. The arithmetic is in `count`.

A word such as 及时 (promptly) has no number: it is measured and shown, never turned into a figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from chengxu.algebra.cite import STATUTORY, Tag
from chengxu.algebra.expr import Expr
from chengxu.algebra.facts import Choice, Event, Number, Parameter
from chengxu.dates.count import Period


@dataclass(frozen=True)
class Announced:
    """A period that the bound person sets and publishes: its number and unit are facts."""

    number: Number
    unit: Choice


@dataclass(frozen=True)
class Within:
    """Within a period of a trigger: an event, or the day on which a condition begins to hold.

    `of` None means the event that sets the duty off.
    """

    period: Period | Announced
    of: Event | Expr | None = None
    tag: Tag = STATUTORY


@dataclass(frozen=True)
class Before:
    """Before the day on which a condition begins to hold, an event happens or a parameter falls; that day is too late.

    With a period, at least that long before it. `spares_running`: what held already when the law entered into force
    is not asked to have been preceded by anything.
    """

    of: Event | Expr | Parameter
    period: Period | None = None
    tag: Tag = STATUTORY
    spares_running: bool = False


@dataclass(frozen=True)
class Every:
    """Again and again, at the latest a period after the last time; the first time a period after `of` begins.

    `of` is an event or a condition; None means the day on which the duty begins to bind.
    """

    period: Period
    of: Event | Expr | None = None
    tag: Tag = STATUTORY


@dataclass(frozen=True)
class Yearly:
    """Once a year, by the end of a day of the calendar year; 31 December where the law names only the year."""

    month: int = 12
    day: int = 31
    tag: Tag = STATUTORY


@dataclass(frozen=True)
class Promptly:
    """及时 or 立即, without a number; `at_once` is 立即. The delay is measured and no date is invented."""

    at_once: bool = False
    tag: Tag = STATUTORY


@dataclass(frozen=True)
class AsSet:
    """By the day that the notice, order or request sets; the happening carries it as `due`."""

    tag: Tag = STATUTORY


@dataclass(frozen=True)
class Lasting:
    """For as long as the condition holds."""

    tag: Tag = STATUTORY


Limit: TypeAlias = Within | Before | Every | Yearly | Promptly | AsSet | Lasting

LASTING = Lasting()
PROMPTLY = Promptly()


def within(period: Period | Announced, *, of: Event | Expr | None = None, tag: Tag = STATUTORY) -> Within:
    """Return the limit `period` from `of`, or from the event that sets the duty off."""
    return Within(period, of, tag)


def before(
    of: Event | Expr | Parameter,
    *,
    period: Period | None = None,
    tag: Tag = STATUTORY,
    spares_running: bool = False,
) -> Before:
    """Return the limit that ends before `of`, or `period` before it."""
    return Before(of, period, tag, spares_running)
