"""Turn settled conditions into an engine's own form: six translations, and nothing else to know of our algebra."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from chengxu.algebra.expr import And, Compare, Expr, Not, OneOf, Or
from chengxu.algebra.facts import Choice, Flag, Parameter
from chengxu.algebra.walk import parts_of

T = TypeVar("T")


class Form(Generic[T]):
    """How an engine says a flag, a comparison, a choice, not, all, any.

    What was said of a part is kept for its other places; with `keep`, of these parts alone, by identity. A part in
    `named` is a flag of that name wherever it stands; `define` says what it is.
    """

    def __init__(self, keep: Collection[int] | None = None, named: Mapping[int, str] | None = None) -> None:
        self.done: dict[int, T] = {}
        self.keep, self.named = keep, named or {}

    def __call__(self, expr: Expr) -> T:
        if id(expr) in self.named:
            return self.flag(self.named[id(expr)])
        if id(expr) in self.done:
            return self.done[id(expr)]
        said = self._of(expr)
        if self.keep is None or id(expr) in self.keep:
            self.done[id(expr)] = said
        return said

    def define(self, expr: Expr) -> T:
        """Say what a condition is, be it named or not."""
        return self._of(expr)

    def _of(self, expr: Expr) -> T:
        match expr:
            case Flag():
                return self.flag(expr.name)
            case Compare(fact, op, bound):
                return self.unknown() if isinstance(bound, Parameter) else self.compare(fact.name, op, bound)
            case OneOf(fact, values):
                return self.one_of(fact, values)
            case Not(item):
                return self.no(self(item))
            case And(items):
                return self.all([self(item) for item in items])
            case Or(items):
                return self.any([self(item) for item in items])
        raise TypeError(type(expr).__name__)

    def flag(self, name: str) -> T:
        """Say that a fact is so."""
        raise NotImplementedError

    def compare(self, name: str, op: str, bound: int | date) -> T:
        """Say that a number is above, below, at least or at most a bound."""
        raise NotImplementedError

    def one_of(self, fact: Choice, values: tuple[str, ...]) -> T:
        """Say that a choice has one of the values, or a set at least one of them."""
        raise NotImplementedError

    def unknown(self) -> T:
        """Say that nobody can say."""
        raise NotImplementedError

    def no(self, item: T) -> T:
        """Say the contrary."""
        raise NotImplementedError

    def all(self, items: Sequence[T]) -> T:
        """Say that all hold; of no items that is true."""
        raise NotImplementedError

    def any(self, items: Sequence[T]) -> T:
        """Say that one holds; of no items that is false."""
        raise NotImplementedError


class Infix(Form[str]):
    """Text with operators between; the languages differ in their words."""

    def __init__(
        self, and_: str, or_: str, not_: str, fact: str = "{}", true: str = "true", false: str = "false"
    ) -> None:
        super().__init__()
        self.words = (f" {and_} ", f" {or_} ", not_)
        self.fact, self.true, self.false = fact, true, false

    def flag(self, name: str) -> str:
        return self.fact.format(name)

    def compare(self, name: str, op: str, bound: int | date) -> str:
        return f"{self.fact.format(name)} {op} {bound}"

    def no(self, item: str) -> str:
        return f"{self.words[2]}({item})"

    def all(self, items: Sequence[str]) -> str:
        return self.words[0].join(f"({item})" for item in items) or self.true

    def any(self, items: Sequence[str]) -> str:
        return self.words[1].join(f"({item})" for item in items) or self.false


def shared_parts(exprs: Iterable[Expr], *, leaves: bool = False) -> dict[int, tuple[str, Expr]]:
    """Return the parts that stand in more than one place, by identity, each with a name, what it needs before it.

    With `leaves` comparisons and choices too; a flag is its own name.
    """
    seen: Counter[int] = Counter()
    order: list[Expr] = []

    def visit(expr: Expr) -> None:
        seen[id(expr)] += 1
        if seen[id(expr)] == 1:
            for part in parts_of(expr):
                visit(part)
            order.append(expr)

    for expr in exprs:
        visit(expr)
    wanted = [e for e in order if seen[id(e)] > 1 and (parts_of(e) or (leaves and not isinstance(e, Flag)))]
    return {id(expr): (f"part{number}", expr) for number, expr in enumerate(wanted)}


def layers(shared: Mapping[int, tuple[str, Expr]]) -> list[list[tuple[str, Expr]]]:
    """Return shared parts in layers: each needs only what stands in layers before its own."""
    height: dict[int, int] = {}

    def above(expr: Expr) -> int:
        return max((height[id(p)] + 1 if id(p) in height else above(p) for p in parts_of(expr)), default=0)

    found: dict[int, list[tuple[str, Expr]]] = {}
    for key, (name, expr) in shared.items():
        height[key] = above(expr)
        found.setdefault(height[key], []).append((name, expr))
    return [found[level] for level in sorted(found)]
