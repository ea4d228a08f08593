"""A state of the world as variables of a solver: conditions become formulas, and a model becomes facts again.

A yes or no is a Boolean, a number a whole number of 0 or more, a day its ordinal, a choice the place of its value, a
set one Boolean for each value. A blank parameter is a variable of its kind; a setting has its default. What is
`given` is fixed and takes no variable. Every fact has a value in the world (`holds`); beside it stands whether
the value is known (`planes`), which gives the three values of `decide`.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias, assert_never, cast

import z3

from chengxu.algebra.expr import And, AtLeast, Clause, Compare, Expr, Node, Not, OneOf, Or, Unless
from chengxu.algebra.facts import (
    ACT_DATE,
    Choice,
    Fact,
    Flag,
    Number,
    Parameter,
    Setting,
    Several,
    Value,
    Values,
)
from chengxu.algebra.same import Same
from chengxu.interpret.decide import decide

Formula: TypeAlias = Any
"""A Boolean formula of the solver, which has no types of its own."""

Planes: TypeAlias = tuple[Formula, Formula]
"""Where a condition is surely true, and where it is surely false."""

Asked: TypeAlias = Fact | Parameter
"""What has a variable: a fact or a blank parameter, by its name."""

COMPARED = {">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le}


class World:
    """The variables of one state of the world; `given` values are fixed, by the names that `decide` knows."""

    def __init__(self, given: Values | None = None, *, settings: bool = False) -> None:
        """With `settings` a setting that is not given may have any of its values, not only its default."""
        self.given: dict[str, Value] = dict(given or {})
        self.open_settings = settings
        self.asked: dict[str, Asked] = {}
        self.context = z3.Context()
        """A world of its own for the solver too: one shared by a process would answer by what was asked before."""
        self.limits: list[Formula] = []
        """What every variable keeps to, such as a number of 0 or more."""
        self._values: dict[str, Any] = {}
        self._clauses: dict[Same[Clause], Formula] = {}
        self._sure_clauses: dict[Same[Clause], Planes] = {}

    # -- conditions

    def holds(self, expr: Expr) -> Formula:
        """Return the formula that the condition holds, every fact having a value."""
        node = cast(Node, expr)
        match node:
            case Clause():
                key = Same(node)
                if key not in self._clauses:
                    self._clauses[key] = self.holds(node.item)
                return self._clauses[key]
            case And(items):
                return self.both(self.holds(item) for item in items)
            case Or(items):
                return self.either(self.holds(item) for item in items)
            case Not(item):
                return z3.Not(self.holds(item))
            case AtLeast(least, items):
                return self._at_least(least, [self.holds(item) for item in items])
            case Unless(base, exceptions):
                return self.both((self.holds(base), *(z3.Not(self.holds(e)) for e in exceptions)))
            case Flag() | Compare() | OneOf():
                return self.leaf(node)
            case _:
                assert_never(node)

    def planes(self, expr: Expr) -> Planes:
        """Return where the condition is surely true and where it is surely false, as far as facts are known."""
        node = cast(Node, expr)
        match node:
            case Clause():
                key = Same(node)
                if key not in self._sure_clauses:
                    self._sure_clauses[key] = self.planes(node.item)
                return self._sure_clauses[key]
            case And(items):
                return self._tally(len(items), [self.planes(item) for item in items])
            case Or(items):
                return self._tally(1, [self.planes(item) for item in items])
            case Not(item):
                true, false = self.planes(item)
                return false, true
            case AtLeast(least, items):
                return self._tally(least, [self.planes(item) for item in items])
            case Unless(base, exceptions):
                kept = [(false, true) for true, false in map(self.planes, exceptions)]
                return self._tally(len(kept) + 1, [self.planes(base), *kept])
            case Flag() | Compare() | OneOf():
                holds, known = self.leaf(node), self._leaf_known(node)
                return self.both((known, holds)), self.both((known, z3.Not(holds)))
            case _:
                assert_never(node)

    def leaf(self, leaf: Flag | Compare | OneOf) -> Formula:
        """Return the formula of a condition without parts."""
        match leaf:
            case Flag():
                given = self.given.get(leaf.name)
                return self._bool(leaf) if given is None else self.truth(given is True)
            case OneOf():
                return self._one_of(leaf)
            case Compare():
                left = self.number(leaf.fact)
                right = self.number(leaf.bound) if isinstance(leaf.bound, Parameter) else _ordinal(leaf.bound)
                return self.truth(COMPARED[leaf.op](left, right))
            case _:
                assert_never(leaf)

    def _leaf_known(self, leaf: Flag | Compare | OneOf) -> Formula:
        if isinstance(leaf, Flag):
            return self.known(leaf)
        if isinstance(leaf, Compare) and isinstance(leaf.bound, Parameter):
            return self.both((self.known(leaf.fact), self.known(leaf.bound)))
        return self.known(leaf.fact)

    def known(self, asked: Asked) -> Formula:
        """Return the formula that a fact or parameter is known; a setting and what is given always are."""
        if asked.name in self.given or self._is_set(asked) or self._supplied(asked) is not None:
            return self.truth(True)
        self.asked.setdefault(asked.name, asked)
        return self.variable(f"{asked.name}?")

    # -- joining formulas

    def variable(self, name: str) -> Formula:
        """Return the Boolean variable of a name."""
        return z3.Bool(name, self.context)

    def truth(self, value: Any) -> Formula:
        """Return a formula as it is, and what Python knows already as the formula for it."""
        return z3.BoolVal(value, self.context) if isinstance(value, bool) else value

    def both(self, items: Iterable[Formula]) -> Formula:
        """Return the formula that all of these hold."""
        return z3.And(*items, self.context)

    def either(self, items: Iterable[Formula]) -> Formula:
        """Return the formula that any of these holds."""
        return z3.Or(*items, self.context)

    def _tally(self, least: int, parts: list[Planes]) -> Planes:
        """Return where at least `least` of the parts are surely true, and where that is surely not so."""
        trues, falses = [true for true, _ in parts], [false for _, false in parts]
        return self._at_least(least, trues), self._at_least(len(parts) - least + 1, falses)

    def _at_least(self, least: int, items: list[Formula]) -> Formula:
        if least <= 0 or least > len(items):
            return self.truth(least <= 0)
        if least == 1:
            return self.either(items)
        return self.both(items) if least == len(items) else z3.PbGe([(item, 1) for item in items], least)

    # -- variables

    def _is_set(self, asked: Asked) -> bool:
        return isinstance(asked, Setting) and not self.open_settings

    def _supplied(self, asked: Asked) -> int | date | None:
        """Return the figure that a parameter has of itself on the day of the act."""
        if not isinstance(asked, Parameter):
            return None
        return asked.at(cast("date | None", self.given.get(ACT_DATE.name)))

    def _bool(self, fact: Flag) -> Any:
        self.asked.setdefault(fact.name, fact)
        return self._values.setdefault(fact.name, self.variable(fact.name))

    def number(self, asked: Asked) -> Any:
        """Return the variable or the figure of a number, a day (its ordinal) or a parameter."""
        value = self.given.get(asked.name, self._supplied(asked))
        if value is not None:
            return _ordinal(cast("int | date", value))
        if asked.name not in self._values:
            variable = z3.Int(asked.name, self.context)
            low, high = (0, None) if not _is_day(asked) else (1, date.max.toordinal())
            self.limits += [variable >= low, *([variable <= high] if high else [])]
            self.asked[asked.name], self._values[asked.name] = asked, variable
        return self._values[asked.name]

    def _one_of(self, leaf: OneOf) -> Formula:
        fact = leaf.fact
        if fact.name in self.given or self._is_set(fact):
            return self.truth(decide(leaf, self.given).value == "true")
        if isinstance(fact, Several):
            members = self._members(fact)
            return self.either(members[value] for value in dict.fromkeys(leaf.values))
        place = self._place(fact)
        names = list(dict(fact.values))
        return self.either(place == names.index(value) for value in dict.fromkeys(leaf.values))

    def _members(self, fact: Several) -> dict[str, Any]:
        if fact.name not in self._values:
            self._values[fact.name] = {v: self.variable(f"{fact.name}:{v}") for v, _ in fact.values}
            self.asked[fact.name] = fact
        return cast("dict[str, Any]", self._values[fact.name])

    def _place(self, fact: Choice) -> Any:
        if fact.name not in self._values:
            variable = z3.Int(fact.name, self.context)
            self.limits += [variable >= 0, variable < len(fact.values)]
            self.asked[fact.name], self._values[fact.name] = fact, variable
        return self._values[fact.name]

    # -- between facts and formulas

    def says(self, facts: Values, names: Iterable[str] | None = None) -> list[Formula]:
        """Return the formulas that facts have these values; with `names`, these facts alone."""
        wanted = [name for name in (facts if names is None else names) if name in self.asked]
        return [self._is(self.asked[name], facts[name]) for name in wanted if name in facts]

    def _is(self, asked: Asked, value: Value) -> Formula:
        if isinstance(asked, Flag):
            return self._bool(asked) if value is True else z3.Not(self._bool(asked))
        if isinstance(asked, Several):
            held = cast("frozenset[str]", value)
            return self.both(m if v in held else z3.Not(m) for v, m in self._members(asked).items())
        if isinstance(asked, Choice):
            return self._place(asked) == list(dict(asked.values)).index(cast(str, value))
        return self.number(asked) == _ordinal(cast("int | date", value))

    def facts(self, model: Any, names: Iterable[str] | None = None) -> dict[str, Value]:
        """Return the facts of a model as `decide` takes them, what is given among them.

        With `names` only these; facts that the model leaves open get a value that fits it.
        """
        wanted = self.asked if names is None else [name for name in names if name in self.asked]
        return {**self.given, **{name: self._value(self.asked[name], model) for name in wanted}}

    def _value(self, asked: Asked, model: Any) -> Value:
        if isinstance(asked, Flag):
            return bool(z3.is_true(model.eval(self._bool(asked), model_completion=True)))
        if isinstance(asked, Several):
            members = self._members(asked).items()
            return frozenset(v for v, m in members if z3.is_true(model.eval(m, model_completion=True)))
        variable = self._place(asked) if isinstance(asked, Choice) else self.number(asked)
        number = cast(int, model.eval(variable, model_completion=True).as_long())
        if isinstance(asked, Choice):
            return str(asked.values[number][0])
        return date.fromordinal(max(number, 1)) if _is_day(asked) else number


def _is_day(asked: Asked) -> bool:
    return asked.of_days if isinstance(asked, Parameter) else not isinstance(asked, Number)


def _ordinal(value: int | date) -> int:
    return value.toordinal() if isinstance(value, date) else value
