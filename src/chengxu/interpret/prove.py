"""Prove what can hold and what never can: a smallest witness, a flip, and every example replayed in `decide`.

A proof is about worlds in which every fact has a value and no relation between facts is broken; the laws without
a date of entry are taken to enter into force on the day of asking, as an assessment supposes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypeAlias

import z3

from chengxu.algebra.expr import Expr
from chengxu.algebra.facts import ACT_DATE, Fact, Parameter, Several, Value, Values
from chengxu.algebra.term import Term, TermError
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, parameters_in, settings_in
from chengxu.interpret.decide import decide
from chengxu.interpret.matter import samples
from chengxu.interpret.prove_world import Formula, World
from chengxu.law.book import Book, Conflict
from chengxu.law.norm import Norm

Shows: TypeAlias = Callable[[Values], bool]
"""Whether facts, with what is given, still show what they are to show."""

PATIENCE = 20_000
"""Milliseconds after which one query is given up."""
GAVE_UP = Term(
    "求解器在 {seconds} 秒内没有得出结论；请缩小范围，例如用 --law 或者写明编号。",
    "the solver came to no answer within {seconds} seconds; ask for less, by --law or by the id of a norm.",
)


class Undecided(TermError):  # noqa: N818 - no fault of anybody: the question is too hard
    """The solver gave up on a query; nothing is proved either way."""

    def __init__(self) -> None:
        super().__init__(GAVE_UP.fill(seconds=PATIENCE // 1000))


class UnsoundError(RuntimeError):
    """An example that `decide` does not confirm: a fault of the translation, never of a law."""


@dataclass(frozen=True)
class Flip:
    """One fact with another value, by which a norm that applied no longer does.

    `also` are facts outside the witness that have to be as told for that; mostly there are none.
    """

    fact: str
    value: Value
    also: Mapping[str, Value]


@dataclass(frozen=True)
class Proof:
    """A norm with a smallest set of facts under which it applies, None if it never can, and a flip of it.

    `because` are the relations between facts that, with the condition itself, keep it from ever applying.
    """

    norm: Norm
    witness: Mapping[str, Value] | None
    flip: Flip | None = None
    because: tuple[Conflict, ...] = ()


def prove(norm: Norm, book: Book, prover: Prover) -> Proof:
    """Return a smallest witness of a norm and a flip of it; Undecided if the solver gives up.

    The witness holds what `decide` has to be told for the answer true; what is given to the prover is left out.
    """
    condition = book.condition(norm)
    witness = prover.witness(condition)
    if witness is None:
        return Proof(norm, None, because=prover.because)
    own = (*facts_in(norm.when), *(f for e in norm.unless for f in facts_in(e)))
    return Proof(norm, witness, prover.flip(condition, witness, first=[fact.name for fact in own]))


def prover_of(book: Book, on: date, more: Iterable[Conflict] = (), given: Values | None = None) -> Prover:
    """Return a prover that knows how the facts of a book hang together, on a day.

    `more` are further relations; `given` fixes further facts, parameters or settings by name.
    """
    known = dict(given or {}) | {ACT_DATE.name: on}
    undated = [s.entry.name for s in book.statutes.values() if not decide(s.in_force, known).known]
    relations = [c for s in book.statutes.values() for c in s.conflicts]
    return Prover((*relations, *more), {**dict.fromkeys(undated, on), **known})


class Prover:
    """Asks the solver one question at a time, about one world with the relations between its facts.

    `because` names, after a question without an example, the relations that the answer rests on.
    """

    def __init__(self, relations: Iterable[Conflict], given: Values, *, settings: bool = False) -> None:
        self.world = World(given, settings=settings)
        self.given = dict(given)
        self.because: tuple[Conflict, ...] = ()
        self._relations: dict[str, Conflict] = {}
        self._solver = z3.Solver(ctx=self.world.context)
        self._solver.set("timeout", PATIENCE)
        for n, relation in enumerate(relations):
            self._relations[f"relation {n}"] = relation
            self._solver.add(
                z3.Implies(self.world.variable(f"relation {n}"), z3.Not(self.world.holds(relation.when)))
            )

    # -- questions

    def example(self, *exprs: Expr, but: Iterable[Expr] = ()) -> dict[str, Value] | None:
        """Return facts under which every condition holds and none of `but` does; None where there are none.

        Every fact that the conditions name has a value; `decide` has confirmed each answer.
        """
        wanted, excluded = list(exprs), list(but)
        formulas = [self.world.holds(e) for e in wanted] + [z3.Not(self.world.holds(e)) for e in excluded]
        model = self.ask(formulas)
        if model is None:
            return None
        facts = self.world.facts(model, self.named(*wanted, *excluded))
        for expr in wanted:
            self.replay(expr, facts, Truth.TRUE)
        for expr in excluded:
            self.replay(expr, facts, Truth.FALSE)
        return facts

    def can_be(self, facts: Values) -> bool:
        """Return whether some world has these facts."""
        return self.ask(self.world.says(facts)) is not None

    def ask(self, formulas: Iterable[Formula], *, related: bool = True) -> Any:
        """Return a model of the formulas and the relations, None where there is none; Undecided if given up."""
        solver = self._solver
        solver.push()
        try:
            solver.add(*formulas, *self.world.limits)
            assumed = [self.world.variable(name) for name in self._relations] if related else []
            answer = solver.check(*assumed)
            if answer == z3.unknown:
                raise Undecided
            if answer == z3.sat:
                return solver.model()
            self.because = tuple(self._relations[str(name)] for name in solver.unsat_core())
            return None
        finally:
            solver.pop()

    def named(self, *exprs: Expr) -> tuple[str, ...]:
        """Return the names of the facts and blank parameters of conditions, without what is given."""
        asked: list[Fact | Parameter] = [
            asked
            for e in exprs
            for found in (facts_in(e), parameters_in(e), settings_in(e))
            for asked in found
        ]
        return tuple(dict.fromkeys(a.name for a in asked if a.name in self.world.asked))

    def replay(self, expr: Expr, facts: Values, truth: Truth) -> None:
        """Confirm an answer in `decide`; UnsoundError if it says otherwise."""
        if decide(expr, facts) is not truth:
            raise UnsoundError(f"decide does not say {truth.value} of {facts}: {expr}")

    # -- witnesses

    def witness(self, expr: Expr) -> dict[str, Value] | None:
        """Return as few facts as make `decide` say true, None if nothing does; what is given is left out."""
        model = self.ask([self.world.holds(expr)])
        if model is None:
            return None
        found = self._needed(expr, self.world.facts(model, self.named(expr)))
        found = self._fewest(expr, found)
        self.replay(expr, self.given | found, Truth.TRUE)
        return found

    def _needed(self, expr: Expr, facts: Values) -> dict[str, Value]:
        """Return the facts without those that the answer does not need."""
        truth = decide(expr, facts)
        return self.needed(lambda known: decide(expr, known) is truth, facts)

    def needed(self, shows: Shows, facts: Values) -> dict[str, Value]:
        """Return the facts, tried one by one, without those that are not needed to show what they show."""
        found = {name: value for name, value in facts.items() if name not in self.given}
        for name in list(found):
            less = {other: value for other, value in found.items() if other != name}
            if shows({**self.given, **less}):
                found = less
        return self._plain(shows, found)

    def _fewest(self, expr: Expr, found: dict[str, Value]) -> dict[str, Value]:
        """Return the fewest facts with which the condition is surely true; `found` are some that do."""
        true, _ = self.world.planes(expr)
        known = [(self.world.known(self.world.asked[name]), 1) for name in self.named(expr)]
        while found:
            model = self.ask([true, z3.PbLe(known, len(found) - 1)])
            if model is None:
                break
            names = [
                n for n in self.named(expr) if z3.is_true(model.eval(self.world.known(self.world.asked[n])))
            ]
            found = self._needed(expr, self.world.facts(model, names))
        return found

    def _plain(self, shows: Shows, found: dict[str, Value]) -> dict[str, Value]:
        """Return the facts with plain values: no more in a set than needed, blank days on the day of asking."""
        for name, value in list(found.items()):
            for plain in self._plainer(name, value):
                tried = {**found, name: plain(found[name])}
                if shows({**self.given, **tried}) and self.can_be(tried):
                    found = tried
        return found

    def _plainer(self, name: str, value: Value) -> Iterator[Callable[[Any], Value]]:
        today = self.given.get(ACT_DATE.name)
        if isinstance(value, frozenset):
            yield from (partial(_without, member) for member in sorted(value))
        elif isinstance(self.world.asked[name], Parameter) and isinstance(value, date) and today is not None:
            yield lambda _: today

    # -- flips

    def flip(self, expr: Expr, witness: Mapping[str, Value], first: Iterable[str] = ()) -> Flip | None:
        """Return one fact of a witness with a value by which the condition fails; None if no single one does.

        The facts named in `first` are tried first; a flip that needs nothing else is taken before one that does.
        """
        names = dict.fromkeys((*(name for name in first if name in witness), *witness))
        for name in names:
            for value in self._others(expr, name, witness):
                facts = {**witness, name: value}
                if decide(expr, {**self.given, **facts}) is Truth.FALSE and self.can_be(facts):
                    return Flip(name, value, {})
        for name in names:
            rest = {other: value for other, value in witness.items() if other != name}
            for value in self._others(expr, name, witness):
                flipped = self.world.says({**rest, name: value})
                model = self.ask([z3.Not(self.world.holds(expr)), *flipped])
                if model is not None:
                    facts = self.world.facts(model, self.named(expr))
                    self.replay(expr, facts, Truth.FALSE)
                    needed = self._needed(expr, facts)
                    return Flip(name, value, {n: v for n, v in needed.items() if n not in witness})
        return None

    def _others(self, expr: Expr, name: str, witness: Mapping[str, Value]) -> Iterator[Value]:
        """Yield other values of a fact, those nearest to the one it has first."""
        asked = self.world.asked[name]
        held = witness[name]
        if isinstance(asked, Several) and isinstance(held, frozenset):
            yield from (held - {member} for member in sorted(held))
        if isinstance(asked, Fact):
            others = [v for v in samples(asked, (expr,), self.given) if v != held]
            yield from sorted(others, key=partial(_distance, held))
        elif isinstance(held, date):
            yield date.fromordinal(held.toordinal() % date.max.toordinal() + 1)


def _distance(held: Value, value: Value) -> int:
    """Return how far one number is from another; all other values are equally far."""
    return abs(value - held) if isinstance(value, int) and isinstance(held, int) else 0


def _without(member: str, held: frozenset[str]) -> Value:
    return held - {member}
