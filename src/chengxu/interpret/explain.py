"""Explain an answer: the condition again as a tree, each part with its truth, its fact and its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import Clause, Compare, Expr, Not, OneOf, Unless
from chengxu.algebra.facts import Fact, Flag, Parameter, Value, Values
from chengxu.algebra.same import Same
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import parts_of
from chengxu.interpret.decide import combine, decide, value_of


@dataclass(frozen=True)
class Reason:
    """One part of an answer.

    `cite` is the nearest citation at or above the part; `decisive` parts alone carry the answer (of a
    failed 'all of', the parts that fail; of an unknown one, the parts that are unknown).
    """

    node: Expr
    truth: Truth
    cite: Cite
    parts: tuple[Reason, ...]
    decisive: bool
    value: Value | None = None

    @property
    def fact(self) -> Fact | None:
        """The fact that a leaf asks; None for a part that has parts."""
        return leaf_fact(self.node)

    def leaves(self, *, decisive_only: bool = False) -> Iterator[Reason]:
        """Yield the leaves, from left to right; with `decisive_only` those that carry the answer."""
        if decisive_only and not self.decisive:
            return
        if self.fact is not None:
            yield self
        for part in self.parts:
            yield from part.leaves(decisive_only=decisive_only)

    def facts_used(self) -> dict[str, Value]:
        """Return the known facts in the decisive leaves: these alone give the same answer."""
        return {
            leaf.fact.name: leaf.value
            for leaf in self.leaves(decisive_only=True)
            if leaf.fact is not None and leaf.value is not None
        }

    def missing(self) -> tuple[Fact, ...]:
        """Return the unknown facts that keep the answer open, each once."""
        if self.truth.known:
            return ()
        found = [r.fact for r in self.leaves(decisive_only=True) if r.fact is not None and r.value is None]
        return tuple(dict.fromkeys(found))

    def waiting_for(self) -> tuple[Parameter, ...]:
        """Return the blank parameters that keep the answer open, each once."""
        bounds = [
            r.node.bound
            for r in self.leaves(decisive_only=True)
            if isinstance(r.node, Compare) and r.truth is Truth.UNKNOWN and r.value is not None
        ]
        return tuple(dict.fromkeys(b for b in bounds if isinstance(b, Parameter)))


def explain(expr: Expr, facts: Values, cite: Cite) -> Reason:
    """Return the reason for `decide(expr, facts)`; `cite` is the place that the condition belongs to.

    Clauses that many norms share are explained once; `facts` may not change afterwards.
    """
    return _reason(_judge(expr, facts), facts, cite, decisive=True)


def leaf_fact(node: Expr) -> Fact | None:
    """Return the fact of a leaf of the algebra, None for a node with parts."""
    if isinstance(node, Flag):
        return node
    return node.fact if isinstance(node, Compare | OneOf) else None


@dataclass(frozen=True)
class _Judged:
    """A condition with its truth, before it is known what the answer rests on."""

    node: Expr
    truth: Truth
    parts: tuple[_Judged, ...]


def _judge(expr: Expr, facts: Values) -> _Judged:
    if isinstance(expr, Clause):
        return _judge_clause(Same(expr), Same(facts))
    return _judge_parts(expr, facts)


@lru_cache(maxsize=4096)
def _judge_clause(clause: Same[Clause], facts: Same[Values]) -> _Judged:
    return _judge_parts(clause.thing, facts.thing)


def _judge_parts(expr: Expr, facts: Values) -> _Judged:
    parts = tuple(_judge(part, facts) for part in parts_of(expr))
    truth = (
        combine(expr, [part.truth for part in parts])
        if parts or leaf_fact(expr) is None
        else decide(expr, facts)
    )
    return _Judged(expr, truth, parts)


def _reason(judged: _Judged, facts: Values, cite: Cite, *, decisive: bool) -> Reason:
    if isinstance(judged.node, Clause):
        return _reason_of_clause(Same(judged), Same(facts), decisive)
    return _marked(judged, facts, cite, decisive=decisive)


@lru_cache(maxsize=4096)
def _reason_of_clause(judged: Same[_Judged], facts: Same[Values], decisive: bool) -> Reason:
    clause = cast(Clause, judged.thing.node)
    return _marked(judged.thing, facts.thing, clause.cite, decisive=decisive)


def _marked(judged: _Judged, facts: Values, cite: Cite, *, decisive: bool) -> Reason:
    """Return the tree with what the answer rests on marked, from the top down."""
    expr = judged.node
    fact = leaf_fact(expr)
    if fact is not None:
        return Reason(expr, judged.truth, cite, (), decisive, value_of(fact, facts))
    weighs = _weighs(expr, judged.truth, [part.truth for part in judged.parts])
    marked = (
        _reason(part, facts, cite, decisive=decisive and weigh)
        for part, weigh in zip(judged.parts, weighs, strict=True)
    )
    return Reason(expr, judged.truth, cite, tuple(marked), decisive)


def _weighs(expr: Expr, truth: Truth, parts: list[Truth]) -> list[bool]:
    """Say of each part whether the answer rests on it."""
    if isinstance(expr, Unless):
        parts = [parts[0], *(~exception for exception in parts[1:])]
    if isinstance(expr, Not | Clause):
        return [True]
    return [part is truth for part in parts]
