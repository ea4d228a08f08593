"""The work of an organisation, in the order of its clocks: what is late, what is due next, what only waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from chengxu.algebra.term import Term
from chengxu.law.procedure import Procedure
from chengxu.platform.accounts.access import own_dockets
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.clocks import NEVER
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Docket

TABS = ("all", "mine", "overdue", "waiting")
PAGE = 50
SOON = 3
"""Days before the last day from which a page warns: a house setting."""


@dataclass(frozen=True)
class Row:
    """A case in the queue: which clock presses, by when, and how that looks."""

    docket: Docket
    procedure: Procedure
    state: Term
    clock: Term | None
    due: date | None
    left: int | None

    @property
    def look(self) -> str:
        """How a page shows the last day, beside the words."""
        if self.left is None or self.docket.suspended:
            return "soft"
        return "bad" if self.left < 0 else "open" if self.left <= SOON else "soft"

    @property
    def late(self) -> int:
        """How many days it is overdue, 0 if it is not."""
        return max(-(self.left or 0), 0) if not self.docket.suspended else 0


def dockets(actor: Actor, tab: str, day: date) -> QuerySet[Docket]:
    """Return the cases of a part of the queue, by clock."""
    rows = own_dockets(actor).filter(_part(actor, tab, day), open=True)
    return rows.order_by("rank", "id")


def _part(actor: Actor, tab: str, day: date) -> Q:
    """Return which of the open cases a part of the queue has."""
    if tab == "waiting":
        return Q(turn=False)
    if tab == "mine":
        return Q(officer=actor.user)
    return Q(turn=True, rank__lt=day, suspended=False) if tab == "overdue" else Q(turn=True)


def page(actor: Actor, tab: str, day: date, after: tuple[date, int] | None = None) -> tuple[list[Row], str]:
    """Return one page of the queue and where the next one begins (empty: nowhere)."""
    rows = dockets(actor, tab, day).select_related("case", "officer")
    if after is not None:
        rows = rows.filter(Q(rank__gt=after[0]) | Q(rank=after[0], id__gt=after[1]))
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return [row_of(docket, day) for docket in found[:PAGE]], f"{last.rank}~{last.pk}" if last else ""


def cursor(text: str) -> tuple[date, int] | None:
    """Return where a page begins, from its address; None for the first one."""
    day, _, number = text.partition("~")
    try:
        return date.fromisoformat(day), int(number[:15])
    except ValueError:
        return None


def row_of(docket: Docket, day: date) -> Row:
    """Return a case of the queue in words."""
    procedure = procedures()[docket.case.procedure]
    clock = next((c.term for c in procedure.clocks if c.name == docket.clock), None)
    due = docket.rank if docket.rank != NEVER else None
    left = (due - day).days if due else None
    return Row(docket, procedure, procedure.state(docket.case.state).term, clock, due, left)


def counts(actor: Actor, day: date) -> dict[str, int]:
    """Return how many cases each part of the queue has."""
    found = {tab: Count("pk", filter=_part(actor, tab, day)) for tab in TABS}
    return own_dockets(actor).filter(open=True).aggregate(**found)
