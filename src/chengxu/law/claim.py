"""A claim for damages: who acted in which role, what is established of each, how much damage there is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from chengxu.algebra.facts import Values
from chengxu.algebra.term import Term


@dataclass(frozen=True, kw_only=True)
class Damage:
    """How much, in yuan; None is unknown, never zero.

    `after` arose after the reasonable time to act on a notice had ended, `known` from the day of knowledge on.
    """

    total: Decimal | None = None
    after: Decimal | None = None
    known: Decimal | None = None
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Limit:
    """A statutory cap, in yuan, and the provision that sets it; without one it is not applied."""

    amount: Decimal
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Insurance: what is left of the cover, and from when to when it is in force; None leaves that end open."""

    left: Decimal
    since: date | None = None
    until: date | None = None

    def covers(self, day: date | None) -> bool | None:
        """Return whether it was in force on the day of the damage; None while that day is unknown."""
        if day is None:
            return None if self.since or self.until else True
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, kw_only=True)
class Multiple:
    """A multiple for punitive damages with its base, and the provision on which it rests."""

    times: Decimal
    base: Decimal
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class Actor:
    """One who may answer: all its roles by name, what is established, and the figures that concern this actor alone.

    `share` is the part of the damage that corresponds to the contribution, from 0 to 1; `paid` what was paid
    already; `elected` is `this_law` or `product_liability` where the injured person has chosen between them.
    """

    name: str
    term: Term
    roles: tuple[str, ...]
    facts: Values = field(default_factory=dict)
    share: Decimal | None = None
    limit: Limit | None = None
    policy: Policy | None = None
    paid: Decimal | None = None
    multiple: Multiple | None = None
    elected: str | None = None


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A claim file: facts that concern everybody, the damage, the actors."""

    name: Term
    facts: Values
    damage: Damage
    actors: tuple[Actor, ...]
    about: Term | None = None
