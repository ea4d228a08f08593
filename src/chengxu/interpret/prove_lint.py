"""Look through a book for what no law should say: each check is one question to the solver for a norm or a pair.

A finding is a proof, or an example that `decide` confirms. What it means (a gap in a law, a fault in its encoding,
a relation between facts that nobody wrote down) is for a person to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations

import z3

from chengxu.algebra.cite import Cite, Law
from chengxu.algebra.expr import And, Clause, Compare, Expr, Or, Unless
from chengxu.algebra.facts import Number, Value, Values
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in, leaves, parts_of
from chengxu.dates.limits import Within
from chengxu.interpret.decide import decide
from chengxu.interpret.prove import Prover, UnsoundError
from chengxu.interpret.prove_idle import idle
from chengxu.law.book import Book, Conflict, evidence_of
from chengxu.law.norm import Duty, Exemption, Liability, Norm, Prohibition, Sanction


@dataclass(frozen=True)
class Finding:
    """One thing found: which check, the norms it is about, the part of a condition, an example that shows it.

    `because` are the relations between facts that it rests on; `family` names tiers that are not norms of the book.
    """

    check: str
    norms: tuple[str, ...]
    part: Expr | None = field(default=None, compare=False)
    place: int = 0
    example: Mapping[str, Value] | None = None
    because: tuple[Conflict, ...] = ()
    family: str | None = None

    @property
    def key(self) -> str:
        """The name by which a finding is accepted: `idle-part:RR-5#2`, `gap:filing-tiers`."""
        about = self.family or "+".join(self.norms)
        return f"{self.check}:{about}" + (f"#{self.place}" if self.place else "")


@dataclass(frozen=True)
class Family:
    """Tiers that together ought to leave nobody between them, by `name`; `tiers` are their conditions.

    `why` says what they are, and how a tier that stands here as the text has it differs from the book's.
    """

    name: str
    tiers: tuple[Expr, ...]
    norms: tuple[str, ...]
    why: Term


Check = Callable[[Book, Prover, Norm], Iterator[Finding]]


def lint(book: Book, prover: Prover, families: Iterable[Family] = ()) -> Iterator[Finding]:
    """Yield what is found in a book, norm by norm, then pair by pair, then tier by tier.

    Undecided if the solver gives up on a question.
    """
    bare = Prover((), {}, settings=True)
    for norm in book.norms():
        for check in CHECKS:
            yield from check(book, prover, norm)
        yield from _idle_parts(book, bare, norm)
    yield from _idle_in_clauses(book, bare)
    yield from _clashes(book, prover)
    yield from _two_limits(book, prover)
    for family in (*_tiers(book), *families):
        yield from _gap(prover, family)


# -- one norm


def _unreachable(book: Book, prover: Prover, norm: Norm) -> Iterator[Finding]:
    """Yield a norm that applies in no world."""
    if prover.example(book.condition(norm)) is None:
        yield Finding("unreachable", (norm.id,), because=prover.because)


def _evidence(book: Book, prover: Prover, norm: Norm) -> Iterator[Finding]:
    """Yield a duty that nothing shows performed, or that its own condition performs; a prohibition likewise."""
    shown = evidence_of(norm)
    if shown is None or decide(shown, {}) is Truth.FALSE:
        return
    never, always = (
        ("unbreakable", "always-broken") if isinstance(norm, Prohibition) else ("unmeetable", "always-met")
    )
    condition = book.condition(norm)
    if prover.example(condition, shown) is None:
        yield Finding(never, (norm.id,), shown, because=prover.because)
    elif prover.example(condition, but=(shown,)) is None:
        yield Finding(always, (norm.id,), shown, because=prover.because)


def _idle_parts(book: Book, prover: Prover, norm: Norm) -> Iterator[Finding]:
    """Yield a part of the norm's own condition that may be left out, in every world whatever.

    What is idle by a relation between facts alone is not told: there a law names what it presupposes. Nothing is
    given and settings are open, so that no choice of a day or a setting makes a part idle.
    """
    own = {id(part) for part in (norm.when, *norm.unless)}
    for place, part in idle(book.condition(norm), own, prover):
        yield Finding("idle-part", (norm.id,), part, place)


def _exemption(book: Book, prover: Prover, norm: Norm) -> Iterator[Finding]:
    """Yield an exemption that leaves nothing of a law or a norm that it frees from, or takes nothing from any."""
    if not isinstance(norm, Exemption):
        return
    statute = book.statute_of(norm)
    freed = [n for n in statute.norms if n is not norm and n.scoped and _is_freed(norm, n)]
    bases = {n.id: c.base for n in freed if isinstance(c := book.condition(n), Unless)}
    own_law = any(isinstance(f, Law) for f in norm.frees)
    if own_law and prover.example(statute.in_force, statute.scope, but=(norm.when,)) is None:
        yield Finding("swallowed-law", (norm.id,), because=prover.because)
    reached = False
    for other, base in bases.items():
        reached = reached or prover.example(base, norm.when) is not None
        if prover.example(base, but=(norm.when,)) is None:
            yield Finding("swallowed", (norm.id, other), because=prover.because)
    if bases and not reached:
        yield Finding("idle-exemption", (norm.id,), because=prover.because)


def _sanctions(book: Book, prover: Prover, norm: Norm) -> Iterator[Finding]:
    """Yield a duty or prohibition whose bearer no sanction that it names can ever reach."""
    if not isinstance(norm, Duty | Prohibition | Liability):
        return
    known = {n.id: n for n in book.norms()}
    named = [known[str(cite)] for cite in norm.breach if str(cite) in known]
    sanctions = [n for n in named if isinstance(n, Sanction)]
    condition = book.condition(norm)
    if sanctions and all(prover.example(condition, book.condition(s)) is None for s in sanctions):
        yield Finding("no-sanction", (norm.id, *(s.id for s in sanctions)), because=prover.because)


def _clock(book: Book, prover: Prover, norm: Norm) -> Iterator[Finding]:
    """Yield a duty that can bind although the condition from which its time runs does not hold."""
    due = getattr(norm, "due", None)
    if isinstance(due, Within) and isinstance(due.of, Expr):
        example = prover.witness(book.condition(norm) & ~due.of)
        if example is not None:
            yield Finding("clockless", (norm.id,), due.of, example=example)


CHECKS: tuple[Check, ...] = (_unreachable, _evidence, _exemption, _sanctions, _clock)


def _is_freed(exemption: Exemption, norm: Norm) -> bool:
    return any(
        norm.cite.law == freed if isinstance(freed, Law) else _within(norm.cite, freed)
        for freed in exemption.frees
    )


def _within(cite: Cite, whole: Cite) -> bool:
    return cite.law == whole.law and cite.parts[: len(whole.parts)] == whole.parts


# -- parts that never matter


def _idle_in_clauses(book: Book, prover: Prover) -> Iterator[Finding]:
    """Yield the idle parts of each clause that norms share, looked at once, by itself."""
    seen: set[int] = set()
    for norm in book.norms():
        for clause in _clauses(book.condition(norm)):
            if id(clause) not in seen:
                seen.add(id(clause))
                for place, part in idle(clause.item, None, prover):
                    yield Finding("idle-in-clause", (str(clause.cite),), part, place)


def _clauses(expr: Expr) -> Iterator[Clause]:
    if isinstance(expr, Clause):
        yield expr
    for part in parts_of(expr):
        yield from _clauses(part)


# -- pairs


def _clashes(book: Book, prover: Prover) -> Iterator[Finding]:
    """Yield pairs that bind one bearer together although keeping the one breaks the other."""
    bound = [norm for norm in book.norms() if isinstance(norm, Duty | Prohibition)]
    for one, other in combinations(bound, 2):
        if isinstance(one, Prohibition) and isinstance(other, Prohibition):
            continue
        if not _one_bearer(one, other):
            continue
        same_act = type(one) is not type(other) and _same_act(one, other)
        kept = [k for k in (_kept(one), _kept(other)) if k is not None]
        if not same_act and (len(kept) < 2 or not {*facts_in(kept[0])} & {*facts_in(kept[1])}):
            continue
        both = (book.condition(one), book.condition(other))
        if not same_act and prover.example(*both, *kept) is not None:
            continue
        because = prover.because
        example = prover.witness(And(both))
        if example is not None:
            yield Finding("clash", (one.id, other.id), example=example, because=because)


def _one_bearer(one: Duty | Prohibition, other: Duty | Prohibition) -> bool:
    """Return whether one person can bear both: both bind the person described, or they name one party."""
    described = [all(p.when is not None for p in norm.parties) for norm in (one, other)]
    return all(described) or any(p == q for p in one.parties for q in other.parties)


def _same_act(one: Duty | Prohibition, other: Duty | Prohibition) -> bool:
    return one.act == other.act or (one.done is not None and one.done == other.done)


def _kept(norm: Duty | Prohibition) -> Expr | None:
    """Return the condition that shows a norm kept; None if only events do."""
    shown = evidence_of(norm)
    return ~shown if shown is not None and isinstance(norm, Prohibition) else shown


def _two_limits(book: Book, prover: Prover) -> Iterator[Finding]:
    """Yield pairs of duties of one law that one event performs, each in its own time, and that can bind together."""
    duties = [norm for norm in book.norms() if isinstance(norm, Duty) and norm.done is not None]
    for one, other in combinations(duties, 2):
        same = one.cite.law == other.cite.law and one.done == other.done and _one_bearer(one, other)
        if same and one.due != other.due:
            example = prover.witness(And((book.condition(one), book.condition(other))))
            if example is not None:
                yield Finding("two-limits", (one.id, other.id), example=example)


# -- tiers


def _tiers(book: Book) -> Iterator[Family]:
    """Yield the norms of one kind in one article that measure one number, as families."""
    found: dict[tuple[str, str, str, str], list[Norm]] = {}
    for norm in book.norms():
        for fact in {leaf.fact for leaf in leaves(norm.when) if isinstance(leaf, Compare)}:
            if isinstance(fact, Number):
                key = (norm.cite.law.key, str(norm.cite.parts[0]), norm.modality, fact.name)
                found.setdefault(key, []).append(norm)
    for norms in found.values():
        conditions, ids = tuple(book.condition(n) for n in norms), tuple(n.id for n in norms)
        name = f"{ids[0]}…{ids[-1]}" if ids[1:] else ids[0]
        yield Family(name, conditions, ids, Term("同一条的各档", "tiers of one article"))


def _gap(prover: Prover, family: Family) -> Iterator[Finding]:
    """Yield a figure that no tier takes although some tier takes the figure below it and some the one above."""
    some = Or(family.tiers)
    numbers = {
        leaf.fact for leaf in leaves(some) if isinstance(leaf, Compare) and isinstance(leaf.fact, Number)
    }
    for number in sorted(numbers, key=lambda fact: fact.name):
        holds, figure = prover.world.holds(some), prover.world.number(number)
        if isinstance(figure, int):
            continue
        beside = [z3.substitute(holds, (figure, figure + step)) for step in (-1, 1)]
        model = prover.ask([z3.Not(holds), *beside, figure > 0])
        if model is None:
            continue
        facts = prover.world.facts(model, prover.named(some))
        shows = partial(_between, some, number)
        if not shows(facts):
            raise UnsoundError(f"decide sees no gap at {number.name} in {facts}")
        yield Finding("gap", family.norms, example=prover.needed(shows, facts), family=family.name)


def _between(some: Expr, number: Number, facts: Values) -> bool:
    """Return whether a figure is surely in no tier, and the figures beside it surely in one."""
    at = facts.get(number.name)
    if not isinstance(at, int):
        return False
    found = [decide(some, {**facts, number.name: at + step}) for step in (-1, 0, 1)]
    return found == [Truth.TRUE, Truth.FALSE, Truth.TRUE]
