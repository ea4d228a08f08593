"""Does a fact still matter? Whether two of its values can lead to different answers, whatever else is learnt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from chengxu.algebra.expr import Compare, Expr
from chengxu.algebra.facts import Choice, Fact, Flag, Several, Value, Values
from chengxu.algebra.walk import facts_in, parts_of
from chengxu.interpret.decide import bound_of, decide


def samples(fact: Fact, exprs: Iterable[Expr], facts: Values) -> tuple[Value, ...]:
    """Return values of a fact that stand for all its values, as far as these conditions can tell them apart."""
    if isinstance(fact, Flag):
        return (True, False)
    if isinstance(fact, Several):
        names = tuple(dict(fact.values))
        return (frozenset(), *(frozenset({name}) for name in names), frozenset(names))
    if isinstance(fact, Choice):
        return tuple(dict(fact.values))
    bounds = {bound for expr in exprs for bound in _bounds(expr, fact, facts)}
    days = {b + timedelta(days=n) for b in bounds if isinstance(b, date) for n in (-1, 0, 1)}
    numbers = {b + n for b in bounds if isinstance(b, int) for n in (-1, 0, 1) if b + n >= 0}
    return (*sorted(days), *sorted(numbers)) or (0,)


def _bounds(expr: Expr, fact: Fact, facts: Values) -> Iterator[int | date]:
    if isinstance(expr, Compare) and expr.fact == fact:
        bound = bound_of(expr, facts)
        if bound is not None:
            yield bound
    for part in parts_of(expr):
        yield from _bounds(part, fact, facts)


def matters(expr: Expr, fact: Fact, facts: Values) -> bool:
    """Return whether two values of the fact can give different answers, whatever else is still to be learnt."""
    values = samples(fact, (expr,), facts)
    worlds = [{**facts, fact.name: value} for value in values]
    return _differ(expr, worlds)


def _differ(expr: Expr, worlds: list[dict[str, Value]]) -> bool:
    truths = [decide(expr, world) for world in worlds]
    if len({truth for truth in truths if truth.known}) > 1:
        return True
    if all(truth.known for truth in truths):
        return False
    free = next((f for f in facts_in(expr) if f.name not in worlds[0]), None)
    if free is None:  # what is still open now waits for a blank figure
        return len(set(truths)) > 1
    values = samples(free, (expr,), worlds[0])
    return any(_differ(expr, [{**world, free.name: value} for world in worlds]) for value in values)
