"""Which columns of a register anybody may see, and which stand in the public log in clear.

What can name a natural person never stands there: the log cannot be made to forget. A commitment with a salt stands
in its place; the value and its salt are in the row, and go when they have to be erased. A column that nobody has
placed yet is treated as if it named somebody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chengxu.law.document import Access, Particular, Register

CLEAR = frozenset({
    "access", "activity", "advice", "algorithm_type", "application", "area", "article", "authorisation", "authority",
    "benefit", "body", "category", "changed", "changes", "class", "conditions", "criteria", "dataset", "deliverable",
    "department", "departures", "determined_by", "determined_on", "discrimination", "document", "drafter",
    "effective_on", "ended_on", "entered_on", "evidence", "expires_on", "facility", "factor", "field", "form",
    "framework", "grade", "ground", "guideline", "harm", "holder", "importance", "issuer", "item", "kind", "label",
    "legal_source", "level", "major", "measure", "model", "model_number", "name", "number", "operating_rules",
    "owner", "pilot", "plan", "product", "provider", "published_on", "published_text", "reasons", "receipts",
    "recorded_on", "removed_on", "reports", "resource", "rule", "scope", "sector", "service", "services", "since",
    "standard", "standards", "status", "steward", "system", "tag", "term", "territory", "text", "topic", "unit",
    "until", "use_rules", "value", "version", "waiting_article",
})  # fmt: skip
"""Columns of public registers that are about a product, a rule, a body or a day."""

VEILED = frozenset({
    "actor", "contact", "declarant", "designated", "member", "members", "opinions", "oversight_body", "participant",
    "participants", "response", "result", "target", "warning", "withdrawn", "work",
})  # fmt: skip
"""Columns of public registers that can name a person, or in which people write freely about one."""

OPEN_PART: Mapping[str, tuple[str, ...]] = {
    "sd.critical_ai": ("number", "system", "provider", "ground", "determined_on", "status"),
}
"""What anybody may see of registers that are public in part, as their notes in the statute book say. Of others: nothing."""

FROM_THE_DAY = ("recorded_on", "published_on", "entered_on")
"""Columns of public registers that hold the day of the first entry, where no step states them."""

OF_THE_CASE: Mapping[str, tuple[str, ...]] = {
    "ml4.filings": ("level",), "im.filed_services": ("area",), "im.registered_services": ("area",),
}  # fmt: skip
"""Columns that hold the level of the keeper or the area of the case, by register; elsewhere the words mean other things."""

OTHER_NAMES = {"item": "items"}
"""Columns that a step states under another name."""


def open_columns(register: Register) -> tuple[Particular, ...]:
    """Return the columns that anybody may see."""
    if register.access is Access.PUBLIC:
        return register.columns
    shown = OPEN_PART.get(register.name, ()) if register.access is Access.PART else ()
    return tuple(column for column in register.columns if column.name in shown)


def is_open(register: Register) -> bool:
    """Return whether anybody may see something of its entries."""
    return bool(open_columns(register))


def in_clear(register: Register, column: str) -> bool:
    """Return whether a column stands in the public log as it is."""
    return register.access is Access.PUBLIC and column in CLEAR


def values_of(
    register: Register, known: Mapping[str, Any], before: Mapping[str, Any], given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what an entry holds: what was stated, else what the case itself tells (`given`), else as in the entry before."""
    held: dict[str, Any] = {}
    for column in register.columns:
        name = column.name
        stated = known.get(name, known.get(OTHER_NAMES.get(name, name)))
        for value in (stated, before.get(name), given.get(name)):
            if value not in (None, "", []):
                held[name] = value
                break
    return held


def told_by_case(register: Register, holder: str, number: str, day: str, **of_case: str) -> dict[str, str]:
    """Return what the case itself tells for columns that no step states; `of_case` has its `level` and `area`."""
    told = {"number": number, "holder": holder, "provider": holder}
    if register.access is Access.PUBLIC:
        told |= dict.fromkeys(FROM_THE_DAY, day)
    return told | {name: of_case[name] for name in OF_THE_CASE.get(register.name, ())}
