"""Papers that a law calls for: what a step must come with, what a notice must say, what a register holds.

From these values forms, skeletons and tables are derived; nothing here is a page or a database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from chengxu.algebra.cite import STATUTORY, Cite, Tag
from chengxu.algebra.term import Term
from chengxu.law.norm import Party


class Kind(Enum):
    """What can stand in a particular."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    MONEY = "money"
    LIST = "list"


@dataclass(frozen=True, kw_only=True)
class Particular:
    """One thing to be stated, by name; `cite` where the law asks for it, if it does so by itself."""

    name: str
    term: Term = field(compare=False)
    kind: Kind = field(default=Kind.TEXT, compare=False)
    cite: Cite | None = field(default=None, compare=False)
    optional: bool = field(default=False, compare=False)
    help: Term | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A document with mandatory content; `parts` are what makes it complete, in the order of the text."""

    name: str
    term: Term
    cites: tuple[Cite, ...]
    sender: Party | tuple[Party, ...]
    to: Party | tuple[Party, ...]
    parts: tuple[Particular, ...]
    tag: Tag = STATUTORY
    note: Term | None = None


class Access(Enum):
    """Who may look into a register."""

    PUBLIC = "public"
    PART = "part"
    INTERNAL = "internal"
    SEALED = "sealed"


@dataclass(frozen=True, kw_only=True)
class Register:
    """A list that somebody keeps; `columns` are what an entry holds."""

    name: str
    term: Term
    cites: tuple[Cite, ...]
    keeper: Party | tuple[Party, ...]
    access: Access
    columns: tuple[Particular, ...]
    tag: Tag = STATUTORY
    note: Term | None = None


def told(name: str, zh: str, en: str, kind: Kind = Kind.TEXT, cite: Cite | None = None) -> Particular:
    """Return a particular in one line, for the long tables."""
    return Particular(name=name, term=Term(zh, en), kind=kind, cite=cite)
