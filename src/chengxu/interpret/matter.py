"""Does a fact still matter? Whether two of its values can lead to different answers, whatever else is learnt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from chengxu.algebra.expr import ALWAYS, NEVER, And, AtLeast, Clause, Compare, Expr, Not, Or, Unless
from chengxu.algebra.facts import Choice, Fact, Flag, Several, Value, Values
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, leaves, parts_of
from chengxu.interpret.decide import bound_of, combine, decide
from chengxu.interpret.explain import leaf_fact


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
    return any(True for _ in _mattering(expr, facts, only=fact))


def that_matter(expr: Expr, facts: Values) -> tuple[Fact, ...]:
    """Return the unknown facts that matter, from left to right."""
    return tuple(_mattering(expr, facts))


def _mattering(expr: Expr, facts: Values, only: Fact | None = None) -> Iterator[Fact]:
    _, rest = _settle(expr, facts)
    options = {f: _telling(f, rest, facts) for f in facts_in(rest) if f.name not in facts}
    for fact in options if only is None else {only} & options.keys():
        if _differ(rest, [{**facts, fact.name: value} for value in options[fact]], options):
            yield fact


def _differ(expr: Expr, worlds: list[dict[str, Value]], options: Mapping[Fact, tuple[Value, ...]]) -> bool:
    truths = [decide(expr, world) for world in worlds]
    if len({truth for truth in truths if truth.known}) > 1:
        return True
    if all(truth.known for truth in truths):
        return False
    free = next((fact for fact in options if fact.name not in worlds[0]), None)
    if free is None:  # what is still open now waits for a blank figure
        return len(set(truths)) > 1
    return any(_differ(expr, [{**w, free.name: value} for w in worlds], options) for value in options[free])


def _settle(expr: Expr, facts: Values) -> tuple[Truth, Expr]:
    """Return the truth of a condition, and what is left of it once its settled parts are `ALWAYS` or `NEVER`."""
    settled = [_settle(part, facts) for part in parts_of(expr)]
    truth = combine(expr, [t for t, _ in settled]) if settled else decide(expr, facts)
    if truth.known:
        return truth, ALWAYS if truth is Truth.TRUE else NEVER
    return truth, _open(expr, tuple(part for _, part in settled))


def _open(expr: Expr, parts: tuple[Expr, ...]) -> Expr:
    """Return a condition that is open with these parts, without those that change nothing in it."""
    match expr:
        case Clause():
            return parts[0]
        case Not():
            return Not(parts[0])
        case And():
            return And(tuple(part for part in parts if part is not ALWAYS))
        case Or():
            return Or(tuple(part for part in parts if part is not NEVER))
        case AtLeast():
            return AtLeast(expr.least, parts)
        case Unless():
            return Unless(parts[0], tuple(part for part in parts[1:] if part is not NEVER))
        case _:
            return expr


def _telling(fact: Fact, expr: Expr, facts: Values) -> tuple[Value, ...]:
    """Return one value of a fact for each way in which its leaves in this condition can turn out."""
    asking = [leaf for leaf in leaves(expr) if leaf_fact(leaf) == fact]
    found: dict[tuple[Truth, ...], Value] = {}
    for value in samples(fact, asking, facts):
        learnt = {**facts, fact.name: value}
        found.setdefault(tuple(decide(leaf, learnt) for leaf in asking), value)
    return tuple(found.values())
