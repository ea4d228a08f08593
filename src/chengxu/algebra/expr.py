"""Conditions as a small closed algebra; operators are `&`, `|`, `~`, and `bool()` is refused.

Every node is frozen and hashable. What a node means is said by the interpreters, which match on the nine
kinds listed in `Node`; a new kind makes the type checker name each place that must learn it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, NoReturn, TypeAlias

from chengxu.algebra.cite import Cite
from chengxu.algebra.term import Term

if TYPE_CHECKING:
    from chengxu.algebra.facts import Choice, Day, Flag, Number, Parameter

Comparator = Literal[">", ">=", "<", "<="]


class Expr:
    """What every condition is; combine with `&`, `|`, `~` and parentheses."""

    __slots__ = ()

    def __and__(self, other: Expr) -> And:
        return And(_flat(And, self) + _flat(And, other))

    def __or__(self, other: Expr) -> Or:
        return Or(_flat(Or, self) + _flat(Or, other))

    def __invert__(self) -> Expr:
        return self.item if isinstance(self, Not) else Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError("a condition is not a bool: write `&`, `|`, `~`, not `and`, `or`, `not`")


@dataclass(frozen=True)
class Compare(Expr):
    """A number or day against a bound; 超过 and 不满 exclude the bound, 以上 and 以下 include it."""

    fact: Number | Day
    op: Comparator
    bound: int | date | Parameter


@dataclass(frozen=True)
class OneOf(Expr):
    """A choice has one of the values, or a set has at least one of them."""

    fact: Choice
    values: tuple[str, ...]


@dataclass(frozen=True)
class Not(Expr):
    """The contrary; unknown stays unknown."""

    item: Expr


@dataclass(frozen=True)
class And(Expr):
    """All of the items; of no items it is true."""

    items: tuple[Expr, ...]


@dataclass(frozen=True)
class Or(Expr):
    """At least one of the items; of no items it is false."""

    items: tuple[Expr, ...]


@dataclass(frozen=True)
class AtLeast(Expr):
    """At least `least` of the items."""

    least: int
    items: tuple[Expr, ...]


@dataclass(frozen=True)
class Clause(Expr):
    """A condition that the law names, with its place: reasons show it by `name` and `cite`.

    `denied` states the contrary as a clause; without it the parts speak for themselves.
    """

    item: Expr
    name: Term = field(compare=False)
    cite: Cite
    denied: Term | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Unless(Expr):
    """A rule with its exceptions: it holds when `base` does and none of `exceptions` does."""

    base: Expr
    exceptions: tuple[Expr, ...]


Node: TypeAlias = "Flag | Compare | OneOf | Not | And | Or | AtLeast | Clause | Unless"
"""Every kind of condition there is."""

ALWAYS = And(())
NEVER = Or(())


def all_of(*items: Expr) -> And:
    """Return the condition that every item holds (同时具备下列情形)."""
    return And(items)


def any_of(*items: Expr) -> Or:
    """Return the condition that at least one item holds (有下列情形之一)."""
    return Or(items)


def at_least(least: int, *items: Expr) -> AtLeast:
    """Return the condition that at least `least` of the items hold."""
    if not 1 <= least <= len(items):
        raise ValueError(f"at_least({least}, ...) over {len(items)} items can never tell anything")
    return AtLeast(least, items)


def _flat(kind: type[And] | type[Or], expr: Expr) -> tuple[Expr, ...]:
    return expr.items if isinstance(expr, kind) else (expr,)
