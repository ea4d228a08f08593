"""What an import would do, and what is wrong with it, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from chengxu.algebra.term import Term

MOST_SHOWN = 200
"""How many errors are told at once: a house setting."""


@dataclass(frozen=True)
class RowError:
    """What is wrong with a row (`line` counts from the heading, 1), in which column (a heading) if in one."""

    line: int
    what: Term
    column: str = ""


@dataclass
class Plan:
    """What would be written: `items` as JSON, each with its `line`; `ignored` are headings that nobody knows."""

    items: list[dict[str, Any]] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    def wrong(self, line: int, what: Term, column: str = "") -> None:
        """Note an error."""
        self.errors.append(RowError(line, what, column))

    @property
    def counts(self) -> dict[str, int]:
        """How many services are new, get new facts, or stay as they are."""
        found = {"new": 0, "changed": 0, "same": 0}
        for item in self.items:
            found[item["does"]] += 1
        return found
