"""Walk a condition: its direct parts, and the facts, settings and parameters that its leaves name."""

from __future__ import annotations

from collections.abc import Iterator

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Fact, Flag, Parameter, Setting


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
    found: dict[Fact, None] = {}
    for leaf in leaves(expr):
        if isinstance(leaf, Flag):
            found[leaf] = None
        elif isinstance(leaf, Compare | OneOf) and not isinstance(leaf.fact, Setting):
            found[leaf.fact] = None
    return tuple(found)


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
