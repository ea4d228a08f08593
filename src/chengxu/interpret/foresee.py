"""Foresee which answer tells most: how much less would be uncertain of the norms, over random worlds.

Every fact that is not known gets a random value in each of `WORLDS` worlds, the same ones each time; a condition
is worked out in all of them at once, as two integers with one bit a world: where it holds, and where it does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, reduce
from math import log2
from operator import and_, or_
from random import Random

from chengxu.algebra.expr import And, AtLeast, Clause, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Fact, Flag, Several, Value, Values
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import Reason
from chengxu.interpret.matter import samples

WORLDS = 4096
"""How many random worlds are looked at."""

NEAR = 0.95
"""What tells at least this share of the best is as good as the best."""

SETTLING = 0.1
"""What it counts, in bits, that an answer settles a condition by itself; measured with `bench/questions.py`."""

ALL = (1 << WORLDS) - 1
_WEIGHT = [0.0, *(n * log2(n) for n in range(1, WORLDS + 1))]

Plane = tuple[int, int]
"""The worlds in which a part holds, and those in which it does not; in the others it is open (a blank figure)."""

CONSTANT: Mapping[Truth, Plane] = {Truth.TRUE: (ALL, 0), Truth.FALSE: (0, ALL), Truth.UNKNOWN: (0, 0)}


def foresee(reasons: Collection[Reason], facts: Values) -> dict[Fact, float]:
    """Return the facts that keep conditions open, in the order in which to ask them, with what each answer tells.

    `reasons` are what `explain` said of `facts`. The unit is the bit, summed over the conditions. What differs by
    less than sampling can show comes in the order of how many conditions ask it, then in that of the conditions.
    """
    asked = Counter(fact for reason in reasons for fact in reason.missing())
    told = dict.fromkeys(asked, 0.0)
    still_open = [reason for reason in reasons if not reason.truth.known]
    worlds = _Worlds(facts, still_open)
    for reason in still_open:
        for fact, bits in worlds.told(reason).items():
            told[fact] += bits
    alike = NEAR * max(told.values(), default=0.0)
    order = sorted(told, key=lambda fact: (-min(told[fact], alike), -asked[fact]))
    return {fact: told[fact] for fact in order}


def _asking(reason: Reason) -> Iterator[tuple[Fact, Reason]]:
    """Yield the leaves that keep a condition open and ask something that is not known."""
    for leaf in reason.leaves(decisive_only=True):
        if leaf.fact is not None and leaf.value is None:
            yield leaf.fact, leaf


class _Worlds:
    """Random worlds, as far as somebody asks about them."""

    def __init__(self, facts: Values, reasons: Iterable[Reason]) -> None:
        self.facts = facts
        self.asking: dict[Fact, set[Expr]] = {}
        for fact, leaf in (found for reason in reasons for found in _asking(reason)):
            self.asking.setdefault(fact, set()).add(leaf.node)
        self._values: dict[Fact, dict[Value, int]] = {}
        self._planes: dict[int, Plane] = {}
        self._settling: dict[int, dict[Fact, Plane]] = {}
        self._kinds: dict[tuple[int, ...], list[int]] = {}

    def told(self, reason: Reason) -> dict[Fact, float]:
        """Return what the answer to each fact tells about an open condition, in bits on average.

        A condition that is rare comes out alike in all the worlds; what settles it by itself counts a little besides.
        """
        plane, planes = self.plane(reason), dict[Fact, list[int]]()
        for fact, leaf in _asking(reason):
            planes.setdefault(fact, []).append(self.plane(leaf)[0])
        told = {fact: _told(plane, self._kinds_of(tuple(found))) for fact, found in planes.items()}
        for fact, (holds, fails) in self.settling(reason).items():
            told[fact] += SETTLING * (holds | fails).bit_count() / WORLDS
        return told

    def plane(self, reason: Reason) -> Plane:
        """Return the worlds in which a part holds and in which it does not."""
        if reason.truth.known:
            return CONSTANT[reason.truth]
        known = self._planes.get(id(reason))
        if known is None:
            known = self._planes[id(reason)] = self._plane(reason)
        return known

    def _plane(self, reason: Reason) -> Plane:
        if reason.fact is not None:
            return self._leaf(reason, reason.fact) if reason.value is None else CONSTANT[Truth.UNKNOWN]
        return _combined(reason, [self.plane(part) for part in reason.parts])

    def settling(self, reason: Reason) -> dict[Fact, Plane]:
        """Return the worlds in which each fact settles an open part by itself, nothing else being learnt."""
        if reason.fact is not None:
            return {reason.fact: self.plane(reason)} if reason.value is None else {}
        known = self._settling.get(id(reason))
        if known is None:
            known = self._settling[id(reason)] = self._settling_parts(reason)
        return known

    def _settling_parts(self, reason: Reason) -> dict[Fact, Plane]:
        parts = [{} if part.truth.known else self.settling(part) for part in reason.parts]
        found = {}
        for fact in dict.fromkeys(fact for part in parts for fact in part):
            planes = [
                part.get(fact, CONSTANT[was.truth]) for part, was in zip(parts, reason.parts, strict=True)
            ]
            plane = _combined(reason, planes)
            if plane != CONSTANT[Truth.UNKNOWN]:
                found[fact] = plane
        return found

    def _leaf(self, leaf: Reason, fact: Fact) -> Plane:
        if isinstance(fact, Several) and isinstance(leaf.node, OneOf):
            holds = reduce(or_, (_random(f"{fact.name}:{value}") for value in leaf.node.values))
            return holds, ALL & ~holds
        if isinstance(fact, Flag):
            holds = _random(fact.name)
            return holds, ALL & ~holds
        found = {Truth.TRUE: 0, Truth.FALSE: 0, Truth.UNKNOWN: 0}
        for value, worlds in self._worlds_by_value(fact).items():
            found[decide(leaf.node, {**self.facts, fact.name: value})] |= worlds
        return found[Truth.TRUE], found[Truth.FALSE]

    def _worlds_by_value(self, fact: Fact) -> dict[Value, int]:
        """Return the worlds in which a number, a day or a choice has each of its values, all alike likely."""
        if fact not in self._values:
            values = samples(fact, self.asking[fact], self.facts)
            found = dict.fromkeys(values, 0)
            for world, value in enumerate(Random(fact.name).choices(values, k=WORLDS)):
                found[value] |= 1 << world
            self._values[fact] = found
        return self._values[fact]

    def _kinds_of(self, planes: tuple[int, ...]) -> list[int]:
        """Return the worlds apart by how the leaves of one fact turn out in them."""
        if planes not in self._kinds:
            found = [ALL]
            for plane in planes:
                found = [part for kind in found for part in (kind & plane, kind & ~plane) if part]
            self._kinds[planes] = found
        return self._kinds[planes]


@cache
def _random(name: str) -> int:
    """Return the worlds in which something is so that is as likely as not; always the same ones for a name."""
    return Random(name).getrandbits(WORLDS)


def _combined(reason: Reason, parts: list[Plane]) -> Plane:
    """Return the worlds of a part from those of its own parts."""
    holds, fails = [part[0] for part in parts], [part[1] for part in parts]
    match reason.node:
        case Not():
            return fails[0], holds[0]
        case Clause():
            return parts[0]
        case And():
            return reduce(and_, holds, ALL), reduce(or_, fails, 0)
        case Or():
            return reduce(or_, holds, 0), reduce(and_, fails, ALL)
        case Unless():
            return reduce(and_, fails[1:], holds[0]), reduce(or_, holds[1:], fails[0])
        case AtLeast(least, items):
            return _at_least(least, holds), _at_least(len(items) - least + 1, fails)
    raise TypeError(f"{type(reason.node).__name__} has no parts to combine")


def _at_least(least: int, planes: list[int]) -> int:
    """Return the worlds in which at least so many of the planes have a bit."""
    counts = [ALL] + [0] * least
    for plane in planes:
        for count in range(least, 0, -1):
            counts[count] |= counts[count - 1] & plane
    return counts[least]


def _told(plane: Plane, kinds: list[int]) -> float:
    """Return how many bits it tells about an answer to learn of which kind the world is."""
    return (_uncertain(plane, ALL) - sum(_uncertain(plane, kind) for kind in kinds)) / WORLDS


def _uncertain(plane: Plane, within: int) -> float:
    """Return the entropy of an answer in some worlds, in bits, times their number."""
    every, holds, fails = within.bit_count(), (plane[0] & within).bit_count(), (plane[1] & within).bit_count()
    return _WEIGHT[every] - _WEIGHT[holds] - _WEIGHT[fails] - _WEIGHT[every - holds - fails]
