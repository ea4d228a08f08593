"""Look for a witness that a fact matters: everything else set so that the answer follows the fact.

A witness found is a proof; so is a contradiction on every way to the fact. Where neither comes up, nothing is proved,
and `matter` searches through all cases.
"""

from __future__ import annotations

from collections.abc import Iterator

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Choice, Fact, Flag, Value, Values
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, parts_of
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import leaf_fact

Options = dict[Fact, tuple[Value, ...]]
"""Values of each unknown fact that stand for all its values."""

Beside = tuple[Expr, bool, bool]
"""A part beside the way, how it has to turn out so that it does not settle the answer, and whether it surely has to."""


def witness(expr: Expr, fact: Fact, facts: Values, options: Options) -> Truth:
    """Return whether some setting of all other unknown facts makes two values of the fact give different answers.

    Unknown if neither a setting was found nor each way to the fact closed by what it needs beside it.
    """
    found = Truth.FALSE
    for path in _paths(expr, fact):
        beside = tuple(_beside(expr, path))
        needed = _propagate(beside, fact, facts, options)
        if needed is None:
            continue
        found = Truth.UNKNOWN
        world, left = needed
        for part, wanted, _ in beside:
            _force(part, wanted, world, facts, left)
        world = {**{other.name: values[0] for other, values in left.items()}, **world}
        if len({decide(expr, {**world, fact.name: value}) for value in options[fact]}) > 1:
            return Truth.TRUE
    return found


def best(expr: Expr, facts: Values, options: Options) -> Truth:
    """Return what a condition comes to in a world that was sought so that it holds; a better one may exist."""
    needed = _propagate(((expr, True, True),), None, facts, options)
    if needed is None:
        return Truth.FALSE
    world, left = needed
    _force(expr, True, world, facts, left)
    return decide(expr, {**{fact.name: values[0] for fact, values in left.items()}, **world})


def _paths(expr: Expr, fact: Fact) -> Iterator[tuple[int, ...]]:
    """Yield the way to each leaf that asks the fact, as the places of the parts."""
    parts = parts_of(expr)
    if not parts and leaf_fact(expr) == fact:
        yield ()
    for place, part in enumerate(parts):
        yield from ((place, *path) for path in _paths(part, fact))


def _beside(expr: Expr, path: tuple[int, ...]) -> Iterator[Beside]:
    """Yield what lies beside a way, the nearest first."""
    if path:
        here, *rest = path
        parts = parts_of(expr)
        yield from _beside(parts[here], tuple(rest))
        for place, part in enumerate(parts):
            if place != here:
                yield part, _neutral(expr, place, here), not isinstance(expr, AtLeast)


def _neutral(expr: Expr, place: int, here: int) -> bool:
    """Return what a part has to be so that it does not settle the whole by itself."""
    match expr:
        case And():
            return True
        case Unless():
            return place == 0
        case AtLeast(least, _):
            return (place if place < here else place - 1) < least - 1
    return False


def _propagate(
    beside: tuple[Beside, ...], fact: Fact | None, facts: Values, options: Options
) -> tuple[dict[str, Value], Options] | None:
    """Return what the parts beside a way surely need, and the values left to other facts; None if they contradict.

    The fact that is asked about, if one is, stays open, wherever else it stands.
    """
    world, left = dict(facts), dict(options)
    changed = True
    while changed:
        changed = False
        for part, wanted, sure in beside:
            if not sure:
                continue
            truth = decide(part, world)
            if truth.known and truth is not Truth.of(wanted):
                return None
            for leaf, holds in () if truth.known else _needed(part, wanted, world):
                asked = leaf_fact(leaf)
                if asked is None or asked == fact or asked.name in world or asked not in left:
                    continue
                truths = [decide(leaf, {**world, asked.name: value}) for value in left[asked]]
                if not all(t.known for t in truths):
                    continue
                fitting = tuple(v for v, t in zip(left[asked], truths, strict=True) if t is Truth.of(holds))
                if not fitting:
                    return None
                changed = changed or len(fitting) < len(left[asked]) or len(fitting) == 1
                left[asked] = fitting
                if len(fitting) == 1:
                    world[asked.name] = fitting[0]
    return world, left


def _needed(expr: Expr, want: bool, world: Values) -> Iterator[tuple[Expr, bool]]:
    """Yield the leaves that all have to turn out as told, if a condition is to turn out as wanted."""
    match expr:
        case Not(item):
            yield from _needed(item, not want, world)
        case Clause(item):
            yield from _needed(item, want, world)
        case And(items) | Or(items):
            all_of_them = isinstance(expr, And) is want
            yield from _each([(item, want) for item in items], all_of_them, world)
        case Unless(base, exceptions):
            yield from _each([(base, want), *((e, not want) for e in exceptions)], want, world)
        case Flag() | Compare() | OneOf():
            yield expr, want


def _each(parts: list[tuple[Expr, bool]], all_of_them: bool, world: Values) -> Iterator[tuple[Expr, bool]]:
    """Yield what each part needs; where one of them is enough, what the last one that can do so needs."""
    if not all_of_them:
        truths = [decide(part, world) for part, _ in parts]
        if any(truth is Truth.of(want) for truth, (_, want) in zip(truths, parts, strict=True)):
            return
        parts = [part for part, truth in zip(parts, truths, strict=True) if not truth.known]
        if len(parts) != 1:
            return
    for part, want in parts:
        yield from _needed(part, want, world)


def _force(expr: Expr, want: bool, world: dict[str, Value], given: Values, options: Options) -> None:
    """Set unknown facts so that a condition holds, or does not, as far as that goes."""
    match expr:
        case Not(item):
            _force(item, not want, world, given, options)
        case Clause(item):
            _force(item, want, world, given, options)
        case And(items) | AtLeast(_, items) if want:
            for item in items:
                _force(item, True, world, given, options)
        case Or(items) | AtLeast(_, items) if not want:
            for item in items:
                _force(item, False, world, given, options)
        case And(items) | Or(items):
            counts = [sum(f.name not in world for f in facts_in(item)) for item in items]
            least = min(filter(None, counts), default=0)
            if least:  # the simplest that is open, which ties the others least
                _force(items[counts.index(least)], want, world, given, options)
        case Unless(base, exceptions):
            _force(base, want, world, given, options)
            for item in exceptions if want else ():
                _force(item, False, world, given, options)
        case Flag() | Compare() | OneOf():
            _set(expr, want, world, given, options)


def _set(
    leaf: Flag | Compare | OneOf, want: bool, world: dict[str, Value], given: Values, options: Options
) -> None:
    fact = leaf_fact(leaf)
    assert fact is not None
    if fact.name not in given and fact.name not in world:
        values = options.get(fact, ())
        fitting = (
            v for v in values if decide(leaf, {**given, fact.name: v}).known and _is(leaf, v, want, given)
        )
        value = next(fitting, None)
        if value is None and isinstance(fact, Choice):
            value = next((v for v, _ in fact.values if _is(leaf, v, want, given)), None)
        if value is not None:
            world[fact.name] = value


def _is(leaf: Expr, value: Value, want: bool, given: Values) -> bool:
    fact = leaf_fact(leaf)
    assert fact is not None
    return decide(leaf, {**given, fact.name: value}).value == ("true" if want else "false")
