"""A case as it is told: which procedure, what is known of it, and which steps were taken on which day, by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from chengxu.algebra.facts import Value
from chengxu.law.norm import Party
from chengxu.law.procedure import Procedure
from chengxu.law.record import Record

Stated: TypeAlias = str | date | int | Decimal | tuple[str, ...]
"""What can be stated in a particular of a step."""


@dataclass(frozen=True)
class Entry:
    """A step as it is reported: by the party `by` (a name), with what it states.

    `known` are facts that were otherwise at this step than at the end of its day; None: not known then.
    """

    step: str
    on: date
    by: str
    stated: Mapping[str, Stated] = field(default_factory=dict)
    line: int | None = None
    known: Mapping[str, Value | None] = field(default_factory=dict)


@dataclass(frozen=True)
class CaseFile:
    """A procedure, the facts of the case with their parameters and settings, and the entries in order of days.

    `parties` are the people by name, those outside the procedure included.
    """

    procedure: Procedure
    record: Record
    entries: tuple[Entry, ...] = ()
    parties: Mapping[str, Party] = field(default_factory=dict)
