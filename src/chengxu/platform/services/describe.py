"""A service as a description (TOML) that anybody can read, keep and load again: nothing is lost on the way."""

from __future__ import annotations

from datetime import date
from typing import Any

from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term
from chengxu.law.read import NEVER, UNKNOWN, DescriptionError, parse_record
from chengxu.law.record import Answer, Happening, Record
from chengxu.statutes import open_book


def describe(record: Record) -> str:
    """Return a record as a TOML text; `parse_record` gives the same record again."""
    import tomlkit

    document = tomlkit.document()
    service = tomlkit.table()
    for key in ("name", "provider", "about"):
        term: Term | None = getattr(record, key)
        if term is not None:
            service[key] = _inline({"zh": term.zh, "en": term.en})
    document["service"] = service
    facts = tomlkit.table()
    for name, history in record.answers.items():
        facts[name] = _history(history)
    document["facts"] = facts
    events = [_event(h) for h in record.happenings] + [
        _never(e, c) for e, c in sorted(record.absent, key=str)
    ]
    if events:
        document["events"] = tomlkit.aot()
        for event in events:
            document["events"].append(tomlkit.item(event))
    return tomlkit.dumps(document)


def read_description(text: str, name: str) -> Record:
    """Return the record in a TOML text; DescriptionError lists all that is wrong with it, line by line."""
    record, problems = parse_record(text, name, open_book())
    if problems:
        raise DescriptionError(name, problems)
    return record


def _history(history: tuple[Answer, ...]) -> Any:
    import tomlkit

    if len(history) == 1 and not (history[0].since or history[0].source):
        return _value(history[0].value)
    entries = [
        _inline({"is": _value(a.value), "since": a.since, "source": a.source or None}) for a in history
    ]
    if len(entries) == 1:
        return entries[0]
    array = tomlkit.array().multiline(True)
    for entry in entries:
        array.append(entry)
    return array


def _event(happening: Happening) -> dict[str, object]:
    day: object = happening.on or (None if happening.by else UNKNOWN)
    return _only(
        {
            "event": happening.event, "on": day, "by": happening.by, "case": happening.case, "due": happening.due,
            "source": happening.source,
        }
    )  # fmt: skip


def _never(event: str, case: str | None) -> dict[str, object]:
    return _only({"event": event, "on": NEVER, "case": case})


def _value(value: Value | None) -> bool | int | date | str | list[str]:
    if value is None:
        return UNKNOWN
    return sorted(value) if isinstance(value, frozenset) else value


def _only(values: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}


def _inline(values: dict[str, object]) -> Any:
    import tomlkit

    table = tomlkit.inline_table()
    table.update(_only(values))
    return table
