"""The book: statutes, their norms by id, and everything that can be looked up in them.

A book is built from an explicit list of statutes and checks itself while it is built: ids are unique, a name
means one thing, every reading and every norm that another names is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import NamedTuple

from chengxu.algebra.cite import Cite, Law
from chengxu.algebra.expr import ALWAYS, And, Clause, Expr, Or, Unless
from chengxu.algebra.facts import ACT_DATE, Event, Fact, Parameter, Setting
from chengxu.algebra.term import Term
from chengxu.algebra.walk import facts_in, parameters_in, settings_in
from chengxu.dates.limits import Announced, Before, Every, Limit, Within
from chengxu.law.norm import (
    Act,
    Duty,
    Exemption,
    Liability,
    Norm,
    Party,
    Permission,
    Power,
    Programme,
    Prohibition,
    Right,
)
from chengxu.law.reading import Reading

CASE_OF = Term("属于“{gist}”的情形", "it is a case of {gist}")


class BookError(ValueError):
    """A book that contradicts itself; raised when it is built."""


class Conflict(NamedTuple):
    """Answers that cannot all be true: `when` may never hold, and `why` says so to the person."""

    when: Expr
    why: Term


@dataclass(frozen=True)
class Statute:
    """A law as norms: its entry into force (a parameter, for a draft has none), its scope, its readings."""

    law: Law
    status: Term
    entry: Parameter
    scope: Clause
    norms: tuple[Norm, ...]
    readings: tuple[Reading, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @cached_property
    def in_force(self) -> Clause:
        """The condition that the act falls on or after the day of entry into force."""
        return Clause(
            self.entry <= ACT_DATE,
            Term(
                f"{self.law.short.zh}已经施行",
                f"the {self.law.short.en} {self.law.verb('is', 'are')} in force",
            ),
            self.entry.cite,
            denied=Term(
                f"{self.law.short.zh}尚未施行",
                f"the {self.law.short.en} {self.law.verb('is', 'are')} not yet in force",
            ),
        )

    @cached_property
    def exemptions(self) -> tuple[Exemption, ...]:
        """The norms that switch others off."""
        return tuple(norm for norm in self.norms if isinstance(norm, Exemption))

    def precedes_entry(self, norm: Norm) -> bool:
        """Return whether a norm is to be performed before the law enters into force, and so binds before."""
        due = getattr(norm, "due", None)
        return isinstance(due, Before) and due.of == self.entry

    def condition(self, norm: Norm) -> Expr:
        """Return all that the norm depends on: force, scope, bearer, its own condition, exceptions."""
        parts: list[Expr] = [*(() if self.precedes_entry(norm) else (self.in_force,)), *_validity(norm)]
        if norm.scoped and not norm.own_reach:
            parts.append(self.scope)
        bearer = _bearer(norm)
        if bearer is not None:
            parts.append(bearer)
        if norm.when != ALWAYS and norm.when not in parts:
            parts.append(norm.when)
        exceptions = norm.unless + tuple(
            Clause(e.when, CASE_OF.fill(gist=e.gist), e.cite)
            for e in self.exemptions
            if _frees(e, norm) and norm is not e
        )
        base = And(tuple(parts))
        return Unless(base, exceptions) if exceptions else base


class Book:
    """Several statutes; `book.norm("IM-14-2b")` finds a norm, `book.statute("im")` a statute."""

    def __init__(self, statutes: Iterable[Statute]) -> None:
        self.statutes: dict[str, Statute] = {}
        for statute in statutes:
            if self.statutes.setdefault(statute.law.key, statute) is not statute:
                raise BookError(f"two statutes are of the law `{statute.law.key}`")
        self._norms: dict[str, Norm] = {}
        self._facts_of: dict[str, tuple[Fact, ...]] = {}
        for norm in self.norms():
            if norm.id in self._norms:
                raise BookError(f"two norms are called `{norm.id}`")
            self._norms[norm.id] = norm
        self._check()

    def norms(self) -> Iterator[Norm]:
        """Yield every norm, law by law, in the order of the articles."""
        for statute in self.statutes.values():
            yield from statute.norms

    def norm(self, norm_id: str) -> Norm:
        """Return the norm of that id; KeyError if there is none."""
        return self._norms[norm_id]

    def statute(self, key: str) -> Statute:
        """Return the statute of that key; KeyError if there is none."""
        return self.statutes[key]

    def statute_of(self, norm: Norm) -> Statute:
        """Return the statute that holds a norm."""
        return self.statutes[norm.cite.law.key]

    def condition(self, norm: Norm) -> Expr:
        """Return everything on which the norm depends."""
        return self._conditions[norm.id]

    @cached_property
    def _conditions(self) -> dict[str, Expr]:
        return {norm.id: self.statute_of(norm).condition(norm) for norm in self.norms()}

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Every fact that some norm asks, in the order in which the laws come to it."""
        return {fact.name: fact for norm in self.norms() for fact in self.facts_of(norm)}

    def facts_of(self, norm: Norm) -> tuple[Fact, ...]:
        """Return the facts that a norm asks: on which it depends, and which show it performed."""
        if norm.id not in self._facts_of:
            self._facts_of[norm.id] = self._look_up_facts(norm)
        return self._facts_of[norm.id]

    def _look_up_facts(self, norm: Norm) -> tuple[Fact, ...]:
        found = list(facts_in(self.condition(norm)))
        shown = evidence_of(norm)
        if shown is not None:
            found += facts_in(shown)
        if isinstance(norm, Duty | Programme):
            found += _facts_of_limit(norm.due)
        return tuple(dict.fromkeys(fact for fact in found if fact != ACT_DATE))

    @cached_property
    def asked_by(self) -> dict[str, tuple[str, ...]]:
        """The ids of the norms that ask a fact or wait for an event, by its name."""
        asked: dict[str, list[str]] = {}
        for norm in self.norms():
            names = [fact.name for fact in self.facts_of(norm)] + [event.name for event in events_of(norm)]
            for name in names:
                asked.setdefault(name, []).append(norm.id)
        return {name: tuple(ids) for name, ids in asked.items()}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Every event that sets a norm off, performs it or breaches it, by name."""
        return {event.name: event for norm in self.norms() for event in events_of(norm)}

    @cached_property
    def parameters(self) -> dict[str, Parameter]:
        """Every figure or date with which some norm compares or from which a limit runs, by name."""
        found = [
            p for norm in self.norms() for expr in self._conditions_of(norm) for p in parameters_in(expr)
        ]
        limits = (getattr(norm, "due", None) for norm in self.norms())
        found += [d.of for d in limits if isinstance(d, Before) and isinstance(d.of, Parameter)]
        return {parameter.name: parameter for parameter in found}

    @cached_property
    def settings(self) -> dict[str, Setting]:
        """Every setting on which some norm depends, by name."""
        found = (s for norm in self.norms() for expr in self._conditions_of(norm) for s in settings_in(expr))
        return {setting.name: setting for setting in found}

    def _conditions_of(self, norm: Norm) -> Iterator[Expr]:
        yield self.condition(norm)
        shown = evidence_of(norm)
        if shown is not None:
            yield shown

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """Every reading, by number."""
        return {r.number: r for statute in self.statutes.values() for r in statute.readings}

    def _check(self) -> None:
        for reading in (r for statute in self.statutes.values() for r in statute.readings):
            if self.readings[reading.number] is not reading:
                raise BookError(f"reading `{reading.number}` is written twice")
        words: dict[tuple[str, str], Fact | Event | Party | Act] = {}
        for norm in self.norms():
            for number in norm.readings + ((norm.tag.reading,) if norm.tag.reading else ()):
                if number not in self.readings:
                    raise BookError(f"{norm.id} rests on reading `{number}`, which nobody wrote")
            for freed in norm.frees if isinstance(norm, Exemption) else ():
                if not isinstance(freed, Cite) or freed.law.key not in self.statutes:
                    continue
                if not any(_within(other.cite, freed) for other in self.statutes[freed.law.key].norms):
                    raise BookError(f"{norm.id} frees from `{freed}`, which is no norm")
            for kind, thing in _named(norm, self.facts_of(norm)):
                if words.setdefault((kind, thing.name), thing) is not thing:
                    raise BookError(f"the {kind} `{thing.name}` is declared twice (seen in {norm.id})")
        both = {name for kind, name in words if kind == "fact"} & {n for k, n in words if k == "event"}
        if both:
            raise BookError(f"`{min(both)}` is both a fact and an event")


def collect(*modules: ModuleType) -> tuple[Norm, ...]:
    """Return the norms that the modules declare, in the order in which they stand there."""
    found = (value for module in modules for value in vars(module).values() if isinstance(value, Norm))
    return tuple({norm.id: norm for norm in found}.values())


def events_of(norm: Norm) -> tuple[Event, ...]:
    """Return the events that set a norm off, perform it or breach it."""
    found: list[Event | Expr | Parameter | None] = [
        getattr(norm, key, None) for key in ("upon", "lapse", "done")
    ]
    if isinstance(norm, Duty | Programme):
        found += [norm.due.of] if isinstance(norm.due, Within | Before | Every) else []
        found += [norm.keep.of] if norm.keep else []
    return tuple(dict.fromkeys(thing for thing in found if isinstance(thing, Event)))


def evidence_of(norm: Norm) -> Expr | None:
    """Return the condition that shows a duty performed or a prohibition broken; None if only events do."""
    if isinstance(norm, Duty | Programme):
        return norm.met_by
    return norm.broken_by if isinstance(norm, Prohibition) else None


def _facts_of_limit(limit: Limit) -> tuple[Fact, ...]:
    found: tuple[Fact, ...] = ()
    if isinstance(limit, Within | Before | Every) and isinstance(limit.of, Expr):
        found = facts_in(limit.of)
    if isinstance(limit, Within) and isinstance(limit.period, Announced):
        found += (limit.period.number, limit.period.unit)
    return found


def _named(norm: Norm, facts: tuple[Fact, ...]) -> Iterator[tuple[str, Fact | Event | Party | Act]]:
    yield from (("fact", fact) for fact in facts)
    yield from (("event", event) for event in events_of(norm))
    yield from ((f"party of {norm.cite.law.key}", party) for party in norm.parties)
    if isinstance(norm, Duty | Prohibition | Permission | Right | Power):
        yield "act", norm.act


def _validity(norm: Norm) -> tuple[Expr, ...]:
    since = (norm.since <= ACT_DATE,) if norm.since else ()
    until = (norm.until > ACT_DATE,) if norm.until else ()
    return (*since, *until)


def _bearer(norm: Norm) -> Expr | None:
    if not isinstance(norm, Duty | Prohibition | Liability):
        return None
    conditions = [party.when for party in norm.parties]
    known = [when for when in conditions if when is not None]
    if len(known) < len(conditions) or not known:
        return None
    return known[0] if len(known) == 1 else Or(tuple(known))


def _frees(exemption: Exemption, norm: Norm) -> bool:
    return norm.scoped and any(
        norm.cite.law == freed if isinstance(freed, Law) else _within(norm.cite, freed)
        for freed in exemption.frees
    )


def _within(cite: Cite, whole: Cite) -> bool:
    """Return whether a citation is another, or a part of what that one cites (66-1-ii of 66)."""
    return cite.law == whole.law and cite.parts[: len(whole.parts)] == whole.parts
