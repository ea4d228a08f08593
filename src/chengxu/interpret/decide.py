"""Decide a condition over known facts, in three values. This is the definition that all others agree with."""

from __future__ import annotations

from datetime import date
from typing import cast

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Node, Not, OneOf, Or, Unless
from chengxu.algebra.facts import ACT_DATE, Fact, Flag, Parameter, Setting, Value, Values
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import parts_of


def decide(expr: Expr, facts: Values) -> Truth:
    """Return whether the condition holds; a fact that is absent from `facts` is unknown.

    Strong Kleene logic: learning a fact never changes a settled answer.
    """
    node = cast(Node, expr)
    match node:
        case And(items):
            return _first(items, facts, Truth.FALSE, Truth.TRUE)
        case Clause(item):
            return decide(item, facts)
        case OneOf():
            return _one_of(node, facts)
        case Flag():
            known = facts.get(node.name)
            return Truth.of(None if known is None else known is True)
        case Or(items):
            return _first(items, facts, Truth.TRUE, Truth.FALSE)
        case Not(item):
            return ~decide(item, facts)
        case Compare():
            return _compare(node, facts)
        case Unless() | AtLeast():
            return combine(node, [decide(part, facts) for part in parts_of(node)])


def _first(items: tuple[Expr, ...], facts: Values, settles: Truth, else_: Truth) -> Truth:
    """Return the truth that settles the whole as soon as one item has it, unknown if one is, `else_` otherwise."""
    found = else_
    for item in items:
        truth = decide(item, facts)
        if truth is settles:
            return settles
        if truth is Truth.UNKNOWN:
            found = truth
    return found


def value_of(fact: Fact, facts: Values) -> Value | None:
    """Return what is known of a fact; a setting that nobody touched has its default."""
    known = facts.get(fact.name)
    return fact.default if known is None and isinstance(fact, Setting) else known


def combine(expr: Expr, parts: list[Truth]) -> Truth:
    """Return the truth of a condition from the truths of its direct parts, as `parts_of` lists them."""
    match expr:
        case Not():
            return ~parts[0]
        case Clause():
            return parts[0]
        case And():
            return tally(len(parts), parts)
        case Or():
            return tally(1, parts)
        case AtLeast():
            return tally(expr.least, parts)
        case Unless():
            return tally(len(parts), [parts[0], *(~exception for exception in parts[1:])])
    raise TypeError(f"{type(expr).__name__} has no parts to combine")


def tally(least: int, values: list[Truth]) -> Truth:
    """Return whether at least `least` of the values are true, as far as the known ones tell."""
    if values.count(Truth.TRUE) >= least:
        return Truth.TRUE
    possible = len(values) - values.count(Truth.FALSE)
    return Truth.FALSE if possible < least else Truth.UNKNOWN


def bound_of(node: Compare, facts: Values) -> int | date | None:
    """Return the figure or day that a comparison is made with; None while its parameter is blank.

    A value given in `facts` under the parameter's name comes before its versions: that is how an amended
    figure is tried out.
    """
    if not isinstance(node.bound, Parameter):
        return node.bound
    given = facts.get(node.bound.name)
    if given is not None:
        return cast("int | date", given)
    return node.bound.at(cast("date | None", facts.get(ACT_DATE.name)))


def _compare(node: Compare, facts: Values) -> Truth:
    value = cast("int | None", facts.get(node.fact.name))
    bound = cast("int | None", bound_of(node, facts))
    if value is None or bound is None:
        return Truth.UNKNOWN
    match node.op:
        case ">":
            return Truth.of(value > bound)
        case ">=":
            return Truth.of(value >= bound)
        case "<":
            return Truth.of(value < bound)
        case "<=":
            return Truth.of(value <= bound)


def _one_of(node: OneOf, facts: Values) -> Truth:
    value = value_of(node.fact, facts)
    if value is None:
        return Truth.UNKNOWN
    held = value if isinstance(value, frozenset) else frozenset((value,))
    return Truth.of(not held.isdisjoint(node.values))
