"""A service as the statute book reads it: the record of what is known of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar

from chengxu.algebra.facts import Day, Fact, Value
from chengxu.algebra.term import Term, TermError
from chengxu.law.read import expected, shown
from chengxu.law.record import Answer, Happening, Record
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service
from chengxu.platform.services.parameters import parameters
from chengxu.platform.services.performed import performed
from chengxu.platform.today import looking_back, today
from chengxu.statutes import open_book

NOT_A_VALUE = Term("“{name}”不能是 {value}；请填{wanted}。", "`{name}` cannot be {value}; write {wanted}.")
NO_FACT = Term("没有名为“{name}”的事实。", "there is no fact `{name}`.")
TURNING = "\u202a-\u202e\u2066-\u2069"
"""Characters that turn the direction of the text after them, as a class of a pattern: what is read would not be what is
kept. Marks that turn nothing (U+200E, U+200F) stay."""
LARGEST = 10**40
"""The largest number that the platform takes, wherever it comes from, a house setting: the compute of a training run is
counted in 10^26 operations and more. What is hashed writes numbers past 2^53 - 1 as text (`ledger.canon`)."""
TOO_BIG = Term(
    "数值过大：不得超过 10 的 40 次方（内部设定）。",
    "The number is too large: 10^40 at most (a house setting).",
)

Entry = TypeVar("Entry", FactEntry, HappeningEntry)


def record_of(service: Service) -> Record:
    """Return everything known of a service: from its entries, and from the steps taken in its cases."""
    return record_from(service, service.facts.all(), service.happenings.all(), performed(service))


def record_from(
    service: Service,
    facts: Iterable[FactEntry],
    happenings: Iterable[HappeningEntry],
    taken: Iterable[Happening] = (),
) -> Record:
    """Return the record that these entries make: the latest one for a day counts, a corrected one no longer."""
    standing = [h for h in valid(happenings) if h.event in open_book().events]
    told = tuple(
        Happening(h.event, h.on, h.case_key or None, h.due, h.by, source=h.source or None)
        for h in standing
        if not h.never
    )
    known = {(h.event, h.on) for h in told}
    happened = (*told, *(h for h in taken if (h.event, h.on) not in known))
    answers = answers_in(facts)
    for happening in happened:
        _end(happening, answers)
    found = Record(
        name=service.name,
        provider=service.provider,
        about=about(service),
        answers=answers,
        happenings=happened,
        absent=_absent(standing, happened),
        parameters=parameters(),
    )
    return as_shown(found)


def as_shown(record: Record) -> Record:
    """Return a record as a page may know it: where it shows a day that is over, without what came after it."""
    return record.until(today()) if looking_back() else record


def _absent(
    entries: Iterable[HappeningEntry], happened: Iterable[Happening]
) -> frozenset[tuple[str, str | None]]:
    """Return what is known not to have happened; what happened since then is not among it."""
    did = {(h.event, key) for h in happened for key in (h.case, None)}
    return frozenset((h.event, h.case_key or None) for h in entries if h.never) - did


def about(service: Service) -> Term | None:
    """Return what the service is, in both languages where somebody wrote both; None if nobody wrote anything."""
    zh, en = service.about.strip(), service.about_en.strip()
    return Term(zh or en, en or zh) if zh or en else None


def answers_of(service: Service) -> dict[str, tuple[Answer, ...]]:
    """Return the facts of a service by name, in the order of their days."""
    return answers_in(service.facts.all())


def answers_in(entries: Iterable[FactEntry]) -> dict[str, tuple[Answer, ...]]:
    """Return the facts that entries tell by name, in the order of their days; the latest entry for a day counts."""
    facts = open_book().facts
    latest: dict[str, dict[date | None, Answer]] = defaultdict(dict)
    for entry in sorted(valid(entries), key=lambda e: (e.pk is None, e.pk or 0)):
        if entry.fact in facts:
            value = value_of(facts[entry.fact], entry.value)
            latest[entry.fact][entry.since] = Answer(value, entry.since, entry.source or None)
    return {
        name: tuple(sorted(by_day.values(), key=lambda answer: answer.since or date.min))
        for name, by_day in latest.items()
    }


def valid(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that still count: those that nothing corrects and that are not there to strike one out."""
    found = list(entries)
    corrected = {entry.corrects_id for entry in found if entry.corrects_id}
    return [entry for entry in found if entry.pk not in corrected and not entry.void]


def _end(happening: Happening, answers: dict[str, tuple[Answer, ...]]) -> None:
    """Let an event that ends facts make them false from the next day on, unless an entry says so itself."""
    if happening.on is None:
        return
    after = happening.on + timedelta(days=1)
    for ends in open_book().events[happening.event].ends:
        history = answers.get(ends.name, ())
        before = tuple(a for a in history if a.since is None or a.since < after)
        later = history[len(before) :]
        if not later or (later[0].since != after and later[0].value is True):
            answers[ends.name] = (*before, Answer(False, after, happening.source), *later)


def value_of(fact: Fact, given: object) -> Value | None:
    """Return a value from JSON, None for what is not known; TermError if the fact takes no such value."""
    if given is None:
        return None
    if isinstance(given, int) and given > LARGEST:
        raise TermError(TOO_BIG)
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


def json_of(value: Value | None) -> object:
    """Return a value as JSON: days as ISO text, sets as sorted lists."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value
