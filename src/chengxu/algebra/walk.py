"""Walk a condition: its direct parts, and the facts that its leaves ask."""

from __future__ import annotations

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Fact, Flag


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
    """Return the facts of a condition, each once, from left to right."""
    found: dict[Fact, None] = {}
    stack = [expr]
    while stack:
        node = stack.pop()
        if isinstance(node, Flag):
            found[node] = None
        elif isinstance(node, Compare | OneOf):
            found[node.fact] = None
        stack += reversed(parts_of(node))
    return tuple(found)
