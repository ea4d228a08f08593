"""What is enough for an answer, and what would change it: the smallest set of facts, and each flip of one fact.

What the law supplies (the day of the act, parameters, settings) is given, and never left out or flipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple, cast

from chengxu.algebra.expr import And, AtLeast, Clause, Not, Unless
from chengxu.algebra.facts import ACT_DATE, Fact, Setting, Several, Value, Values
from chengxu.algebra.same import Same
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import combine, decide
from chengxu.interpret.explain import Reason, explain
from chengxu.interpret.matter import samples

MOST = 128
"""How many ways to the answer are kept of one part; where there are more, the set found may not be the smallest."""


@dataclass(frozen=True)
class Enough:
    """A smallest set of known facts that gives the answer by itself: leaving out any of them leaves it open.

    `leaves` are the parts of the condition that carry the answer then, with their place in the law, those that
    ask what the law itself supplies among them. `least` is false where a smaller set was not ruled out.
    """

    facts: Values
    leaves: tuple[Reason, ...]
    least: bool


@dataclass(frozen=True)
class Change:
    """One fact with another value, and the answer that it would give; `leaves` are the parts that it turns."""

    fact: Fact
    value: Value
    before: Value | None
    answer: Truth
    leaves: tuple[Reason, ...]


def suffice(reason: Reason, facts: Values) -> Enough | None:
    """Return the smallest set of facts that is enough for an answer; None for an open one, which rests on none.

    `reason` is what `explain` said of `facts`, which may not change afterwards.
    """
    return _suffice(Same(reason), Same(facts)) if reason.truth.known else None


def would_change(reason: Reason, facts: Values) -> tuple[Change, ...]:
    """Return each single fact with another value that gives another answer: what is unknown first.

    Of values that the condition cannot tell apart the nearest to the present one stands for all. `reason` is
    what `explain` said of `facts`.
    """
    enough = suffice(reason, facts)
    asking: dict[Fact, list[Reason]] = {}
    for leaf in reason.leaves():
        if leaf.fact is not None and not _given(leaf.fact):
            asking.setdefault(leaf.fact, []).append(leaf)
    # without a fact that is not in the set the answer stands, and so it does with any other value of it
    wanted = [fact for fact in asking if enough is None or fact.name in enough.facts]
    wanted.sort(key=lambda fact: fact.name in facts)
    values = {fact.name: _told_apart(fact, asking[fact], facts) for fact in wanted}
    turned = _turned(reason, values, facts)
    return tuple(
        _change(fact, value, turned[fact.name, place], asking[fact], facts)
        for fact in wanted
        for place, value in enumerate(values[fact.name])
        if (fact.name, place) in turned
    )


def _given(fact: Fact) -> bool:
    return fact == ACT_DATE or isinstance(fact, Setting)


@lru_cache(maxsize=2048)
def _suffice(same: Same[Reason], of: Same[Values]) -> Enough:
    """Answer once for what is enough and what would change it."""
    reason, facts = same.thing, of.thing
    search = _Search(reason)
    way = min(search.ways(reason), key=lambda found: found.facts.bit_count())
    if search.whole:
        names = {name: facts[name] for name, bit in search.bits.items() if way.facts & bit}
        return Enough(names, _once(way.leaves), least=True)
    return _without_idle(reason, facts, [name for name, bit in search.bits.items() if way.facts & bit])


def _without_idle(reason: Reason, facts: Values, names: list[str]) -> Enough:
    """Return what is left of a set that is enough once each fact without which the answer stands is left out."""
    asked = {leaf.fact.name for leaf in reason.leaves() if leaf.fact is not None and not _given(leaf.fact)}
    given = {name: value for name, value in facts.items() if name not in asked}
    kept = {name: facts[name] for name in names}
    for name in names:
        fewer = {other: value for other, value in kept.items() if other != name}
        if decide(reason.node, {**given, **fewer}) is reason.truth:
            kept = fewer
    alone = explain(reason.node, {**given, **kept}, reason.cite)
    leaves = (leaf for leaf in alone.leaves(decisive_only=True) if leaf.value is not None)
    return Enough(kept, _once(tuple(leaves)), least=False)


class Way(NamedTuple):
    """Facts, as bits, that settle a part, and the leaves through which they do."""

    facts: int
    leaves: tuple[Reason, ...]


class _Search:
    """All ways to an answer, from the leaves up, without those that another way makes needless."""

    def __init__(self, reason: Reason) -> None:
        leaves = [leaf.fact for leaf in reason.leaves(decisive_only=True) if leaf.fact is not None]
        asked = Counter(fact.name for fact in leaves if not _given(fact))
        self.bits = {name: 1 << place for place, name in enumerate(asked)}
        self.shared = sum(self.bits[name] for name, times in asked.items() if times > 1)
        self.whole = True

    def ways(self, reason: Reason) -> list[Way]:
        """Return the ways to the truth of a part that carries the answer."""
        if reason.fact is not None:
            return [Way(self.bits.get(reason.fact.name, 0), (reason,))]
        carrying = [part for part in reason.parts if part.decisive]
        least = _how_many(reason, len(carrying))
        found: list[list[Way]] = [[Way(0, ())], *([] for _ in range(least))]
        for part in carrying:
            ways = self.ways(part)
            for count in range(least, 0, -1):
                found[count] = self._best([*found[count], *_joined(found[count - 1], ways)])
        return found[least]

    def _best(self, ways: list[Way]) -> list[Way]:
        """Return the ways without those in whose place another never takes more facts."""
        kept: list[Way] = []
        for way in sorted(ways, key=lambda found: found.facts.bit_count()):
            if not any(self._replaces(other, way) for other in kept):
                kept.append(way)
        self.whole = self.whole and len(kept) <= MOST
        return kept[:MOST]

    def _replaces(self, one: Way, other: Way) -> bool:
        """Return whether one way takes no more than the other, whatever facts are needed besides."""
        more = one.facts & ~(other.facts & self.shared)
        return more.bit_count() <= (other.facts & ~self.shared).bit_count()


def _joined(some: list[Way], more: list[Way]) -> Iterator[Way]:
    for one in some:
        for other in more:
            yield Way(one.facts | other.facts, one.leaves + other.leaves)


def _how_many(reason: Reason, carrying: int) -> int:
    """Return how many of the parts that carry the answer are enough for it."""
    holds = reason.truth is Truth.TRUE
    match reason.node:
        case Not() | Clause():
            return 1
        case And() | Unless():
            return carrying if holds else 1
        case AtLeast(least, items):
            return least if holds else len(items) - least + 1
    return 1 if holds else carrying


def _once(leaves: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return the leaves, each condition once, at its first place."""
    return tuple({leaf.node: leaf for leaf in reversed(leaves)}.values())[::-1]


Turned = dict[tuple[str, int], Truth]
"""By the name of a fact and the place of one of its values: what a part comes to with it, where that is new."""


def _turned(reason: Reason, values: Mapping[str, list[Value]], facts: Values) -> Turned:
    """Return what other values of single facts make of a part, from the leaves up; what they leave is left out."""
    if reason.fact is not None:
        name = reason.fact.name
        tried = (decide(reason.node, {**facts, name: value}) for value in values.get(name, ()))
        return {(name, place): truth for place, truth in enumerate(tried) if truth is not reason.truth}
    found = [_turned(part, values, facts) for part in reason.parts]
    whole = {}
    for key in dict.fromkeys(key for part in found for key in part):
        truths = [part.get(key, was.truth) for part, was in zip(found, reason.parts, strict=True)]
        truth = combine(reason.node, truths)
        if truth is not reason.truth:
            whole[key] = truth
    return whole


def _told_apart(fact: Fact, asking: list[Reason], facts: Values) -> list[Value]:
    """Return the values of a fact that these leaves can tell from the present one and from those before them."""
    seen = {tuple(leaf.truth for leaf in asking)}
    found = []
    for value in _nearest_first(fact, asking, facts):
        learnt = {**facts, fact.name: value}
        truths = tuple(decide(leaf.node, learnt) for leaf in asking)
        if truths not in seen:
            seen.add(truths)
            found.append(value)
    return found


def _change(fact: Fact, value: Value, answer: Truth, asking: list[Reason], facts: Values) -> Change:
    learnt = {**facts, fact.name: value}
    now = (replace(leaf, truth=decide(leaf.node, learnt), value=value) for leaf in asking)
    turned = tuple(new for new, leaf in zip(now, asking, strict=True) if new.truth is not leaf.truth)
    return Change(fact, value, facts.get(fact.name), answer, _once(turned))


def _nearest_first(fact: Fact, asking: list[Reason], facts: Values) -> list[Value]:
    """Return values that stand for all values of a fact, those before others that are nearer to what is known."""
    found = list(samples(fact, [leaf.node for leaf in asking], facts))
    before = facts.get(fact.name)
    if isinstance(fact, Several) and before is not None:
        held = cast("frozenset[str]", before)
        found[:0] = [held ^ {value} for value, _ in fact.values]
    if isinstance(before, date):
        found.sort(key=lambda value: abs((value - before).days) if isinstance(value, date) else 0)
    elif isinstance(before, int) and not isinstance(before, bool):
        found.sort(key=lambda value: abs(cast(int, value) - before))
    return found
