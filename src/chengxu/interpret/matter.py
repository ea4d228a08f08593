"""Does a fact still matter? Whether two of its values can lead to different answers, whatever else is learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial, reduce
from itertools import combinations, product
from typing import cast

from chengxu.algebra.expr import ALWAYS, NEVER, And, AtLeast, Clause, Compare, Expr, Not, OneOf, Or, Unless
from chengxu.algebra.facts import Choice, Fact, Flag, Several, Value, Values
from chengxu.algebra.same import Same
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, leaves, parts_of
from chengxu.interpret.decide import bound_of, combine, decide
from chengxu.interpret.explain import leaf_fact
from chengxu.interpret.witness import Options, best, witness


def samples(fact: Fact, exprs: Iterable[Expr], facts: Values) -> tuple[Value, ...]:
    """Return values of a fact that stand for all its values, as far as these conditions can tell them apart."""
    if isinstance(fact, Flag):
        return (True, False)
    if isinstance(fact, Several):
        names = tuple(dict(fact.values))
        return (frozenset(), *(frozenset({name}) for name in names), frozenset(names))
    if isinstance(fact, Choice):
        return tuple(dict(fact.values))
    bounds = {bound for expr in exprs for bound in _bounds(expr, fact, facts)}
    days = {b + timedelta(days=n) for b in bounds if isinstance(b, date) for n in (-1, 0, 1)}
    numbers = {b + n for b in bounds if isinstance(b, int) for n in (-1, 0, 1) if b + n >= 0}
    return (*sorted(days), *sorted(numbers)) or (0,)


def _bounds(expr: Expr, fact: Fact, facts: Values) -> Iterator[int | date]:
    if isinstance(expr, Compare) and expr.fact == fact:
        bound = bound_of(expr, facts)
        if bound is not None:
            yield bound
    for part in parts_of(expr):
        yield from _bounds(part, fact, facts)


def matters(expr: Expr, fact: Fact, facts: Values) -> bool:
    """Return whether two values of the fact can give different answers, whatever else is still to be learnt."""
    return bool(_mattering(expr, facts, only=fact))


def that_matter(expr: Expr, facts: Values) -> tuple[Fact, ...]:
    """Return the unknown facts that matter, from left to right; `facts` may not change afterwards."""
    return _that_matter(Same(expr), Same(facts))


@lru_cache(maxsize=2048)
def _that_matter(expr: Same[Expr], facts: Same[Values]) -> tuple[Fact, ...]:
    """Answer once for what a finding and its duty both ask."""
    return _mattering(expr.thing, facts.thing)


def _mattering(expr: Expr, facts: Values, only: Fact | None = None) -> tuple[Fact, ...]:
    """Return the unknown facts that matter, or of these only one.

    Where a condition is a list of parts that all have to hold, those that share no unknown fact are looked at apart;
    many norms share such parts.
    """
    _, rest = _settled(expr, facts)
    together = () if only is not None else _apart(_listed(rest, True), facts)
    groups = [_group(parts, Same(facts)) for parts in together]
    if len(groups) < 2 or not _independent(groups):
        return _in_one_piece(_Questions.of(rest, facts), only)
    found = {fact for group in groups for fact in group.mattering}
    return tuple(fact for fact in facts_in(rest) if fact in found)


@dataclass(frozen=True)
class _Group:
    """Parts that all have to hold: what they come to at best, as far as a search went, and what matters to them.

    `settles`: learning all that is unknown settles them, for no figure in them is blank.
    """

    best: Truth
    settles: bool
    mattering: tuple[Fact, ...]


def _independent(groups: Sequence[_Group]) -> bool:
    """Return whether what matters to one group is what matters to all together, and the other way round.

    It is where the others can hold at the same time. One of them may be unknown at best, for a blank figure: what
    makes the difference between yes and no in a group makes one between unknown and no in the whole.
    """
    weak = [group for group in groups if group.best is not Truth.TRUE]
    rest = (group for group in groups if group is not weak[0]) if weak else iter(())
    return not weak or (len(weak) == 1 and weak[0].best is Truth.UNKNOWN and all(g.settles for g in rest))


Part = tuple[Same[Expr], bool]
"""Something that has to hold, or not to hold."""


def _listed(expr: Expr, want: bool) -> Iterator[Part]:
    """Yield the parts that all have to turn out as told, and no others, for a condition to turn out as wanted."""
    match expr:
        case Clause(item):
            yield from _listed(item, want)
        case Not(item):
            yield from _listed(item, not want)
        case And(items) if want:
            for item in items:
                yield from _listed(item, True)
        case Or(items) if not want:
            for item in items:
                yield from _listed(item, False)
        case Unless(base, exceptions) if want:
            yield from _listed(base, True)
            for item in exceptions:
                yield from _listed(item, False)
        case _:
            yield Same(expr), want


def _apart(parts: Iterable[Part], facts: Values) -> list[tuple[Part, ...]]:
    """Return parts in groups of which no two share an unknown fact; those that ask none are one group."""
    groups: list[tuple[set[str], tuple[Part, ...]]] = []
    for part in parts:
        names: set[str] = {f.name for f in facts_in(part[0].thing) if f.name not in facts}
        together: tuple[Part, ...] = (part,)
        for group in [g for g in groups if g[0] & names or not (g[0] or names)]:
            groups.remove(group)
            names, together = names | group[0], (*group[1], *together)
        groups.append((names, together))
    return [together for _, together in groups]


@lru_cache(maxsize=4096)
def _group(parts: tuple[Part, ...], facts: Same[Values]) -> _Group:
    """Look once at parts that many norms share."""
    wanted = tuple(part.thing if want else Not(part.thing) for part, want in parts)
    asked = _Questions.of(wanted[0] if len(wanted) == 1 else And(wanted), facts.thing)
    world = {**asked.facts, **{fact.name: values[0] for fact, values in asked.options.items()}}
    settles = all(decide(leaf, world).known for leaf in leaves(asked.expr))
    return _Group(best(asked.expr, asked.facts, asked.options), settles, _in_one_piece(asked))


@dataclass(frozen=True)
class _Questions:
    """A condition whose unknown sets are taken apart (`sets`: into which facts), and values that stand for all."""

    whole: Expr
    expr: Expr
    facts: Values
    sets: Mapping[Fact, tuple[Fact, ...]]
    options: Options

    @classmethod
    def of(cls, whole: Expr, facts: Values) -> _Questions:
        """Return a condition as questions."""
        expr, sets = _as_questions(whole, facts)
        options = {f: _telling(f, expr, facts) for f in facts_in(expr) if f.name not in facts}
        return cls(whole, expr, facts, sets, options)


def _in_one_piece(asked: _Questions, only: Fact | None = None) -> tuple[Fact, ...]:
    expr, facts, options = asked.expr, asked.facts, asked.options

    def tells(fact: Fact) -> bool:
        found = witness(expr, fact, facts, options)
        return found is Truth.TRUE or (not found.known and _matters(expr, fact, options[fact], facts))

    wanted = [f for f in facts_in(asked.whole) if f.name not in facts and only in (None, f)]
    return tuple(f for f in wanted if any(tells(part) for part in asked.sets.get(f, (f,))))


def _as_questions(expr: Expr, facts: Values) -> tuple[Expr, dict[Fact, tuple[Fact, ...]]]:
    """Return the condition with each unknown set taken apart into yes-or-no questions, and those by set.

    Values that the leaves cannot tell from one another make one question. A set matters if and only if one of
    its questions does, for any two sets are joined by changing one answer at a time.
    """
    found: dict[Several, set[tuple[str, ...]]] = {}
    for leaf in leaves(expr):
        if isinstance(leaf, OneOf) and isinstance(leaf.fact, Several) and leaf.fact.name not in facts:
            found.setdefault(leaf.fact, set()).add(leaf.values)
    asked = {fact: _questions(fact, sets) for fact, sets in found.items()}
    flags: dict[Fact, tuple[Fact, ...]] = {f: tuple(flag for flag, _ in parts) for f, parts in asked.items()}
    return _rewritten(expr, asked) if asked else expr, flags


def _questions(fact: Several, sets: set[tuple[str, ...]]) -> tuple[tuple[Flag, frozenset[str]], ...]:
    ordered = sorted(sets)
    together: dict[tuple[bool, ...], list[str]] = {}
    for value, _ in fact.values:
        signature = tuple(value in values for values in ordered)
        if any(signature):
            together.setdefault(signature, []).append(value)
    return tuple(
        (
            Flag(name=f"{fact.name}:{values[0]}", question=fact.question, yes=fact.label, no=fact.label),
            frozenset(values),
        )
        for values in together.values()
    )


def _rewritten(expr: Expr, asked: Mapping[Several, tuple[tuple[Flag, frozenset[str]], ...]]) -> Expr:
    if isinstance(expr, OneOf) and expr.fact in asked:
        parts = [flag for flag, values in asked[cast(Several, expr.fact)] if values <= set(expr.values)]
        return parts[0] if len(parts) == 1 else Or(tuple(parts))
    parts_ = parts_of(expr)
    return _open(expr, tuple(_rewritten(part, asked) for part in parts_)) if parts_ else expr


def _matters(expr: Expr, fact: Fact, values: tuple[Value, ...], facts: Values) -> bool:
    pairs = combinations(values, 2)
    return any(_differ(expr, ({**facts, fact.name: a}, {**facts, fact.name: b})) for a, b in pairs)


Worlds = tuple[dict[str, Value], dict[str, Value]]
"""Two states of knowledge that differ in one fact."""

Answers = frozenset[tuple[Truth, Truth]]
"""What a condition can come to in two worlds, once everything else is learnt alike in both."""


def _differ(expr: Expr, worlds: Worlds) -> bool:
    """Return whether the condition can come to two different answers; a first case found is enough."""
    rest = _settle(expr, *worlds)
    shared = _shared(parts_of(rest), worlds[0])
    if shared is None:
        return any(a is not b for a, b in _answers(rest, worlds))
    return any(_differ(rest, learnt) for learnt in _tried(rest, shared, worlds))


def _answers(expr: Expr, worlds: Worlds) -> Answers:
    """Return what a condition can come to in both worlds.

    Parts that share no unknown fact are looked at apart and put together; a fact that several share is tried
    value by value until none is left. A blank figure stays unknown in both.
    """
    rest = _settle(expr, *worlds)
    parts = parts_of(rest)
    shared = _shared(parts, worlds[0]) if parts else leaf_fact(rest)
    if shared is not None and shared.name not in worlds[0]:
        return frozenset(pair for learnt in _tried(rest, shared, worlds) for pair in _answers(rest, learnt))
    if not parts:
        return frozenset({(decide(rest, worlds[0]), decide(rest, worlds[1]))})
    return _together(rest, [_answers(part, worlds) for part in parts])


def _tried(expr: Expr, fact: Fact, worlds: Worlds) -> Iterator[Worlds]:
    """Yield both worlds with each value of a fact that this condition can tell from the others."""
    for value in _telling(fact, expr, worlds[0]):
        yield {**worlds[0], fact.name: value}, {**worlds[1], fact.name: value}


def _shared(parts: tuple[Expr, ...], facts: Values) -> Fact | None:
    """Return the unknown fact that most parts ask; None if no two ask the same one."""
    asked = Counter(fact for part in parts for fact in facts_in(part) if fact.name not in facts)
    most = asked.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None


def _together(expr: Expr, found: list[Answers]) -> Answers:
    """Return what the whole can come to from what its parts can come to, each independent of the others."""
    match expr:
        case And() | Or():
            return reduce(partial(_joined, expr), found)
        case Unless():
            exceptions = [frozenset((~a, ~b) for a, b in each) for each in found[1:]]
            return reduce(partial(_joined, ALWAYS), [found[0], *exceptions])
    return frozenset(
        (combine(expr, [a for a, _ in chosen]), combine(expr, [b for _, b in chosen]))
        for chosen in product(*found)
    )


def _joined(expr: Expr, left: Answers, right: Answers) -> Answers:
    """Return what an And or an Or can come to from two of its parts."""
    pair = type(expr)((ALWAYS, ALWAYS)) if isinstance(expr, And | Or) else expr
    return frozenset((combine(pair, [a, c]), combine(pair, [b, d])) for a, b in left for c, d in right)


def _settled(expr: Expr, facts: Values) -> tuple[Truth, Expr]:
    """Return the truth of a condition, and what is left of it once its settled parts are `ALWAYS` or `NEVER`."""
    if isinstance(expr, Clause):
        return _settled_clause(Same(expr), Same(facts))
    parts = [_settled(part, facts) for part in parts_of(expr)]
    truth = combine(expr, [t for t, _ in parts]) if parts else decide(expr, facts)
    if truth.known:
        return truth, ALWAYS if truth is Truth.TRUE else NEVER
    return truth, _open(expr, tuple(part for _, part in parts))


@lru_cache(maxsize=4096)
def _settled_clause(clause: Same[Clause], facts: Same[Values]) -> tuple[Truth, Expr]:
    """Settle once a clause that many norms share."""
    return _settled(clause.thing.item, facts.thing)


def _settle(expr: Expr, *worlds: Values) -> Expr:
    """Return what is left of a condition once the parts that come to one thing in every world are that thing."""
    truths = {decide(expr, world) for world in worlds}
    if len(truths) == 1 and Truth.UNKNOWN not in truths:
        return ALWAYS if Truth.TRUE in truths else NEVER
    parts = parts_of(expr)
    return _open(expr, tuple(_settle(part, *worlds) for part in parts)) if parts else expr


def _open(expr: Expr, parts: tuple[Expr, ...]) -> Expr:
    """Return a condition that is open with these parts, without those that change nothing in it."""
    match expr:
        case Clause():
            return parts[0]
        case Not():
            return Not(parts[0])
        case And():
            return And(tuple(part for part in parts if part is not ALWAYS))
        case Or():
            return Or(tuple(part for part in parts if part is not NEVER))
        case AtLeast():
            return AtLeast(expr.least, parts)
        case Unless():
            return Unless(parts[0], tuple(part for part in parts[1:] if part is not NEVER))
        case _:
            return expr


def _telling(fact: Fact, expr: Expr, facts: Values) -> tuple[Value, ...]:
    """Return one value of a fact for each way in which its leaves in this condition can turn out."""
    asking = [leaf for leaf in leaves(expr) if leaf_fact(leaf) == fact]
    found: dict[tuple[Truth, ...], Value] = {}
    for value in samples(fact, asking, facts):
        learnt = {**facts, fact.name: value}
        found.setdefault(tuple(decide(leaf, learnt) for leaf in asking), value)
    return tuple(found.values())
