"""Look for a witness that a fact matters: set everything else so that the answer follows the fact.

A witness found is a proof; none found proves nothing, and `matter` then searches through all cases.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Choice, Fact, Flag, Value, Values
from chengxu.algebra.walk import facts_in, parts_of
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import leaf_fact

Options = dict[Fact, tuple[Value, ...]]
"""Values of each unknown fact that stand for all its values."""


def witness(expr: Expr, fact: Fact, facts: Values, options: Options) -> bool:
    """Return whether some setting of all other unknown facts makes two values of the fact give different answers."""
    for path in _paths(expr, fact):
        world = dict(facts)
        _open_path(expr, path, world, facts, options)
        world.pop(fact.name, None)
        for other, values in options.items():
            if other != fact and other.name not in world:
                world[other.name] = values[0]
        truths = {decide(expr, {**world, fact.name: value}) for value in options[fact]}
        if len(truths) > 1:
            return True
    return False


def _paths(expr: Expr, fact: Fact) -> Iterator[tuple[int, ...]]:
    """Yield the way to each leaf that asks the fact, as the places of the parts."""
    parts = parts_of(expr)
    if not parts and leaf_fact(expr) == fact:
        yield ()
    for place, part in enumerate(parts):
        yield from ((place, *path) for path in _paths(part, fact))


def _open_path(
    expr: Expr, path: tuple[int, ...], world: dict[str, Value], given: Values, options: Options
) -> None:
    """Set the facts beside the way so that the answer depends on what lies at its end, the nearest ones first."""
    if not path:
        return
    here, *rest = path
    parts = parts_of(expr)
    _open_path(parts[here], tuple(rest), world, given, options)
    for place, part in enumerate(parts):
        if place != here:
            holds = _neutral(expr, place, here)
            _force(part, holds, world, given, options)


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
            open_ones = (i for i in items if any(f.name not in world for f in facts_in(i)))
            for first in islice(open_ones, 1):
                _force(first, want, world, given, options)
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
