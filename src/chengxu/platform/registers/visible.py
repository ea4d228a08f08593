"""Who sees which entries, which of their columns, and what can be shown of them to be true."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from chengxu.algebra.term import Term
from chengxu.law.document import Access, Particular, Register
from chengxu.platform.accounts.access import visible_cases
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.file import procedures, standing
from chengxu.platform.ledger.prove import receipt_of
from chengxu.platform.registers.book import registers
from chengxu.platform.registers.columns import open_columns
from chengxu.platform.registers.enter import GONE, commitments, fields
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.today import today

OWN = ("entry", "register", "number", "title", "step", "state", "on", "area", "holder", "holder_id", "keeper", "keeper_id",
       "before")  # fmt: skip
"""What anybody may see of an open entry, besides its open columns."""


def visible_entries(actor: Actor) -> QuerySet[RegisterEntry]:
    """Return the entries that an actor may see: those open to all, and those of cases in which it has a place.

    Entries of sealed registers are seen in their case only, never in a register.
    """
    sealed = [r.name for r in registers().values() if r.access is Access.SEALED]
    seen = Q(open=True)
    if actor.organisation is not None:
        seen |= Q(case__in=visible_cases(actor).values("pk"))
    return RegisterEntry.objects.filter(seen).exclude(register__in=sealed)


def visible_columns(register: Register, entry: RegisterEntry, actor: Actor) -> tuple[Particular, ...]:
    """Return the columns of an entry that an actor may see: all of them in a case of its own."""
    return register.columns if is_own(entry, actor) else open_columns(register)


def is_own(entry: RegisterEntry, actor: Actor) -> bool:
    """Return whether an entry is of a case in which the actor has a place."""
    return actor.organisation is not None and visible_cases(actor).filter(pk=entry.case_id).exists()


def history(entry: RegisterEntry, actor: Actor) -> list[RegisterEntry]:
    """Return every entry of the same case or number, the newest first."""
    same = Q(case=entry.case_id)
    if entry.number:
        same |= Q(number=entry.number)
    found = visible_entries(actor).filter(same, register=entry.register).select_related("case", "leaf")
    return list(found.order_by("-on", "-id"))


def status(entry: RegisterEntry) -> Term:
    """Return in words where an entry stands: a current one where its case is, an older one where it was then."""
    procedure = procedures()[entry.case.procedure]
    return procedure.state(entry.case.state if entry.current else entry.state).term


def status_today(entry: RegisterEntry) -> Term:
    """Return in words where an entry stands today, with what the calendar has done since anybody looked."""
    return standing(entry.case, today()).state.term if entry.current else status(entry)


def receipt(entry: RegisterEntry, actor: Actor) -> dict[str, Any]:
    """Return the receipt of an entry, opened as far as the actor may see it."""
    register = registers()[entry.register]
    said = fields(entry)
    shown = {*OWN, *(f"data.{column.name}" for column in visible_columns(register, entry, actor))}
    made = commitments(entry, said)
    opened = {
        name: (salt, said[name])
        for name, salt in entry.salts.items()
        if name in shown and not salt.startswith(GONE)
    }
    closed = [] if register.access is Access.PUBLIC else [c for n, c in made.items() if n not in opened]
    return receipt_of(entry.leaf, opened, closed)
