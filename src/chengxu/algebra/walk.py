"""Walk a condition: its direct parts, and the facts, settings and parameters that its leaves name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Fact, Flag, Parameter, Setting
from chengxu.algebra.same import Same


def parts_of(expr: Expr) -> tuple[Expr, ...]:
    """Return the direct parts of a condition."""
    match expr:
        case Not(item) | Clause(item):
            return (item,)
        case And(items) | Or(items) | AtLeast(_, items):
            return items
        case Unless(base, exceptions):
            return (base, *exceptions)
        case _:
            return ()


def facts_in(expr: Expr) -> tuple[Fact, ...]:
    """Return the facts of a condition, each once, from left to right; a setting is no fact, nobody is asked it."""
    return tuple(dict.fromkeys(_facts_in(expr)))


def _facts_in(expr: Expr) -> Iterator[Fact]:
    if isinstance(expr, Flag):
        yield expr
    elif isinstance(expr, Compare | OneOf):
        if not isinstance(expr.fact, Setting):
            yield expr.fact
    elif isinstance(expr, Clause):
        yield from _facts_of_clause(Same(expr))
    else:
        for part in parts_of(expr):
            yield from _facts_in(part)


@lru_cache(maxsize=4096)
def _facts_of_clause(clause: Same[Clause]) -> tuple[Fact, ...]:
    """Look once into a clause that many norms share."""
    return facts_in(clause.thing.item)


def settings_in(expr: Expr) -> tuple[Setting, ...]:
    """Return the settings of a condition, each once."""
    found = (leaf.fact for leaf in leaves(expr) if isinstance(leaf, OneOf))
    return tuple(dict.fromkeys(fact for fact in found if isinstance(fact, Setting)))


def parameters_in(expr: Expr) -> tuple[Parameter, ...]:
    """Return the parameters with which a condition compares, each once."""
    found = (leaf.bound for leaf in leaves(expr) if isinstance(leaf, Compare))
    return tuple(dict.fromkeys(bound for bound in found if isinstance(bound, Parameter)))


def leaves(expr: Expr) -> Iterator[Expr]:
    """Yield the parts of a condition that have no parts, from left to right."""
    stack = [expr]
    while stack:
        node = stack.pop()
        parts = parts_of(node)
        if parts:
            stack += reversed(parts)
        else:
            yield node
