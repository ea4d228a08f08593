"""Find the parts of a condition that never matter: taken as settled, yes or no, they change the answer in no world."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from chengxu.algebra.expr import And, AtLeast, Clause, Expr, Not, Or, Unless
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.algebra.walk import parts_of
from chengxu.interpret.prove import Prover


def idle(expr: Expr, own: set[int] | None, prover: Prover) -> Iterator[tuple[int, Expr]]:
    """Yield the leaves and named clauses, numbered from 1, that may be left out without effect.

    `own` are the parts of a norm's condition (by identity) that are looked at, None for all of it. One question
    finds a world in which some part matters; it is asked again without that part until none is left.
    """
    parts: list[Expr] = []
    fixed = _fixed_own(expr, own, parts) if own is not None else _fixed(expr, parts)
    places = {switch.name: n for n in range(len(parts)) for switch in _switches(n)}
    variables = {s.name: prover.world.leaf(s) for n in range(len(parts)) for s in _switches(n)}
    differs = prover.world.holds(expr) != prover.world.holds(fixed)
    left = dict(variables)
    while left:
        one = z3.PbEq([(variable, 1) for variable in left.values()], 1)
        others = [z3.Not(v) for name, v in variables.items() if name not in left]
        model = prover.ask([differs, one, *others])
        if model is None:
            break
        del left[next(name for name, v in left.items() if z3.is_true(model.eval(v)))]
    for n in sorted({places[name] for name in left}):
        yield n + 1, parts[n]


def _switches(n: int) -> tuple[Flag, Flag]:
    """Return the switches that settle the n-th part: to yes, to no."""
    words = Term("视为确定", "taken as settled")
    yes, no = (Flag(name=f"part {n} {to}", question=words, yes=words, no=words) for to in ("yes", "no"))
    return yes, no


def _fixed_own(expr: Expr, own: set[int], found: list[Expr]) -> Expr:
    """Return a norm's condition with switches in its own parts, which stand at the top or in the base of exceptions."""
    if isinstance(expr, And | Unless):
        parts = (
            _fixed(part, found) if id(part) in own else _fixed_own(part, own, found)
            for part in parts_of(expr)
        )
        return _with(expr, tuple(parts))
    return expr


def _fixed(expr: Expr, found: list[Expr]) -> Expr:
    """Return a condition with a switch at each leaf and named clause, by which it is settled."""
    parts = parts_of(expr)
    if isinstance(expr, Clause) or (not parts and not isinstance(expr, And | Or)):
        yes, no = _switches(len(found))
        found.append(expr)
        return And((Or((expr, yes)), Not(no)))
    return _with(expr, tuple(_fixed(part, found) for part in parts))


def _with(expr: Expr, parts: tuple[Expr, ...]) -> Expr:
    """Return a condition of the same kind with other parts."""
    match expr:
        case Not() | Clause():
            return Not(parts[0]) if isinstance(expr, Not) else parts[0]
        case And():
            return And(parts)
        case Or():
            return Or(parts)
        case AtLeast():
            return AtLeast(expr.least, parts)
        case Unless():
            return Unless(parts[0], parts[1:])
        case _:
            return expr
