"""Count the questions of an interview until every answer that can be settled is settled, by the order of asking.

Run `python bench/questions.py [PERSONS [LAW...]]` (4 persons: some minutes). Each order asks only what can still change an open answer; they
differ in what comes first: the facts as the laws come to them (left to right), what most open norms ask (frequent),
what settles most norms on average (settling), what tells most about them (information: `chengxu ask`). The same
seeded persons answer every order: facts at random, all alike likely, but none that cannot all be true together; and
the services in `examples/`, completed at random. The laws without a date of entry are taken as in force.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from random import Random
from statistics import fmean
from time import perf_counter

from chengxu.algebra.expr import And, Expr
from chengxu.algebra.facts import Fact, Several, Value
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.interpret.assess import supposing
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import Reason, explain
from chengxu.interpret.foresee import foresee
from chengxu.interpret.matter import matters, samples
from chengxu.law.book import Book, evidence_of
from chengxu.law.norm import Prohibition
from chengxu.law.read import read_record
from chengxu.law.record import Record
from chengxu.statutes import MODULES, open_book

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.toml"))
ON, SEED = date(2026, 6, 1), 20260601

World = dict[str, Value]
Open = Mapping[str, Reason]
Order = Callable[[Open, World, Book], list[Fact]]


def asking(reasons: Open) -> dict[Fact, list[str]]:
    """Return the facts that keep norms open, from left to right, with those norms."""
    found: dict[Fact, list[str]] = {}
    for norm_id, reason in reasons.items():
        for fact in reason.missing():
            found.setdefault(fact, []).append(norm_id)
    return found


def left_to_right(reasons: Open, _facts: World, _book: Book) -> list[Fact]:
    """Return the facts as the laws come to them."""
    return list(asking(reasons))


def frequent(reasons: Open, _facts: World, _book: Book) -> list[Fact]:
    """Return first what most open norms ask."""
    found = asking(reasons)
    return sorted(found, key=lambda fact: -len(found[fact]))


def settling(reasons: Open, facts: World, _book: Book) -> list[Fact]:
    """Return first what settles most norms on average over its values."""
    found = asking(reasons)

    def average(fact: Fact) -> float:
        exprs = [reasons[norm_id].node for norm_id in found[fact]]
        learnt = [{**facts, fact.name: value} for value in samples(fact, exprs, facts)]
        return sum(decide(expr, known).known for known in learnt for expr in exprs) / len(learnt)

    scores = {fact: (average(fact), len(found[fact])) for fact in found}
    return sorted(found, key=lambda fact: scores[fact], reverse=True)


def information(reasons: Open, facts: World, _book: Book) -> list[Fact]:
    """Return first what tells most about the open norms."""
    return list(foresee(list(reasons.values()), facts))


ORDERS: dict[str, Order] = {
    "left to right": left_to_right,
    "frequent": frequent,
    "settling": settling,
    "information": information,
}


def supposed(book: Book) -> World:
    """Return what the laws supply, each of them in force."""
    record = supposing(Record(Term("某服务", "a service")), book.statutes.values(), ON)
    return dict(record.on(ON))


def persons(book: Book, count: int) -> Iterator[World]:
    """Yield random persons, every fact of the book known."""
    for number in range(count):
        yield completed(book, {}, Random(SEED + number))


def services(book: Book, count: int) -> Iterator[World]:
    """Yield some of the example services, completed at random."""
    every = open_book()
    for number, path in enumerate(EXAMPLES[:: max(len(EXAMPLES) // count, 1)][:count]):
        known = dict(read_record(path, every).on(ON))
        given = {name: known[name] for name in book.facts if name in known}
        yield completed(book, given, Random(SEED + number))


def completed(book: Book, given: World, random: Random) -> World:
    """Return a world in which all facts are known and no conflict of the book shows, as far as that goes."""
    conditions = [book.condition(norm) for norm in book.norms()]
    law = supposed(book)
    conflicts = [conflict.when for statute in book.statutes.values() for conflict in statute.conflicts]
    asked = {**book.facts, **{f.name: f for expr in conflicts for f in facts_in(expr)}}
    values = {name: samples(fact, conditions, law) for name, fact in asked.items()}

    def draw(fact: Fact) -> Value:
        if isinstance(fact, Several):
            share = random.random()
            return frozenset(value for value, _ in fact.values if random.random() < share)
        return random.choice(values[fact.name])

    world = {**law, **{name: draw(fact) for name, fact in asked.items()}, **given}
    for _ in range(2000):
        showing = [expr for expr in conflicts if decide(expr, world) is Truth.TRUE]
        free = [f for expr in showing for f in facts_in(expr) if f.name not in given and f.name not in law]
        if not free:
            break
        fact = random.choice(free)
        world[fact.name] = draw(fact)
    return world


def targets(book: Book, norm_ids: list[str], facts: World) -> Iterator[tuple[str, Expr]]:
    """Yield what is open of norms: whether one applies, and if it does whether it is shown to be kept."""
    for norm_id in norm_ids:
        norm = book.norm(norm_id)
        condition, shown = book.condition(norm), evidence_of(norm)
        kept = ~shown if shown is not None and isinstance(norm, Prohibition) else shown
        truth = decide(condition, facts)
        if truth is Truth.UNKNOWN:
            yield norm_id, condition
        elif truth is Truth.TRUE and kept is not None and not decide(kept, facts).known:
            yield norm_id, And((condition, kept))


def questions(book: Book, norm_ids: list[str], world: World, order: Order, *, kept: bool = True) -> int:
    """Return how many questions it takes until no answer can change an open norm; without `kept` only whether they apply."""
    facts, asked = supposed(book), 0
    while True:
        exprs = dict(targets(book, norm_ids, facts))
        if not kept:
            exprs = {i: e for i, e in exprs.items() if e is book.condition(book.norm(i))}
        reasons = {i: explain(expr, facts, book.norm(i).cite) for i, expr in exprs.items()}
        waiting = asking(reasons)
        ranked = order(reasons, facts, book)
        found = (f for f in ranked if any(matters(exprs[i], f, facts) for i in waiting[f]))
        fact = next(found, None)
        if fact is None:
            return asked
        facts = {**facts, fact.name: world[fact.name]}
        asked += 1


def main(count: int = 4, *keys: str) -> None:
    """Print the mean number of questions per law and per norm, for each order."""
    print("questions until every answer that can be settled is settled (mean)")
    for key in keys or MODULES:
        book = open_book(key)
        ids = [norm.id for norm in book.norms()]
        print(f"{key}: {len(ids)} norms, {len(book.facts)} facts")
        people = {"random": list(persons(book, count)), "examples": list(services(book, count))}
        for name, worlds in people.items():
            for title, order in ORDERS.items():
                begun = perf_counter()
                law = [questions(book, ids, world, order) for world in worlds]
                each = (perf_counter() - begun) / max(sum(law), 1)
                norm = fmean(questions(book, [i], w, order, kept=False) for i in ids for w in worlds[:4])
                print(
                    f"  {name:9} n={len(worlds):<3} {title:14} per law {fmean(law):6.2f}"
                    f"  per norm {norm:5.2f}  {each * 1e3:5.0f} ms a question",
                    flush=True,
                )


if __name__ == "__main__":
    main(*(int(arg) if arg.isdecimal() else arg for arg in sys.argv[1:]))
