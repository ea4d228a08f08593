"""A service as the statute book reads it: the record of what is known of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from chengxu.algebra.facts import Day, Fact, Value
from chengxu.algebra.term import Term, TermError
from chengxu.law.read import expected, shown
from chengxu.law.record import Answer, Happening, Record
from chengxu.platform.services.models import Service
from chengxu.statutes import open_book

NOT_A_VALUE = Term("“{name}”不能是 {value}；请填{wanted}。", "`{name}` cannot be {value}; write {wanted}.")
NO_FACT = Term("没有名为“{name}”的事实。", "there is no fact `{name}`.")


def record_of(service: Service) -> Record:
    """Return everything known of a service, from its entries; the latest entry for a day counts."""
    return Record(
        name=service.name,
        provider=service.owner.name,
        about=Term(service.about, service.about) if service.about.strip() else None,
        answers=answers_of(service),
        happenings=tuple(
            Happening(h.event, h.on, h.case_key or None, h.due, source=h.source or None)
            for h in service.happenings.all()
        ),
    )


def answers_of(service: Service) -> dict[str, tuple[Answer, ...]]:
    """Return the facts of a service by name, in the order of their days."""
    facts = open_book().facts
    latest: dict[str, dict[date | None, Answer]] = defaultdict(dict)
    for entry in service.facts.order_by("id"):
        if entry.fact in facts:
            value = value_of(facts[entry.fact], entry.value)
            latest[entry.fact][entry.since] = Answer(value, entry.since, entry.source or None)
    return {
        name: tuple(sorted(by_day.values(), key=lambda answer: answer.since or date.min))
        for name, by_day in latest.items()
    }


def value_of(fact: Fact, given: object) -> Value | None:
    """Return a value from JSON, None for what is not known; TermError if the fact takes no such value."""
    if given is None:
        return None
    value: object = given
    if isinstance(fact, Day) and isinstance(given, str):
        try:
            value = date.fromisoformat(given)
        except ValueError:
            value = given
    wanted = expected(fact, value)
    if wanted is not None:
        raise TermError(NOT_A_VALUE.fill(name=fact.name, value=shown(value), wanted=wanted))
    return frozenset(value) if isinstance(value, list) else value  # type: ignore[return-value]
