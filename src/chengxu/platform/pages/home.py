"""The first page of somebody who acts for an organisation: what is due next, what is late, what waits and on whom."""

from __future__ import annotations

from typing import Any

from chengxu.platform.accounts.access import visible_drafts
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.queue import counts, page
from chengxu.platform.services.board import SOON, Board, board
from chengxu.platform.today import today

FEW = 5
"""Lines of each list: a house setting."""


def home(actor: Actor) -> dict[str, Any]:
    """Return what the first page of an organisation shows."""
    return _authority(actor) if actor.is_authority else _business(actor)


def _business(actor: Actor) -> dict[str, Any]:
    """Return what a provider's page shows: its duty board in short, and what is being prepared."""
    found: Board = board(actor)
    columns = {column.key: column for column in found.columns}
    ahead = [*columns["soon"].items, *columns["later"].items]
    drafts = visible_drafts(actor).select_related("case", "user")[:FEW]
    return {
        "board": found, "columns": columns, "ahead": ahead[:FEW], "late": columns["overdue"].items[:FEW], "few": FEW,
        "waiting": columns["waiting"].items[:FEW], "asking": found.asking[:FEW], "soon": SOON,
        "drafts": [(draft, procedures()[draft.procedure]) for draft in drafts],
    }  # fmt: skip


def _authority(actor: Actor) -> dict[str, Any]:
    """Return what an authority's page shows: its queue in short, its own lateness first, and what waits for its head."""
    day = today()
    late, _ = page(actor, "overdue", day)
    turn, _ = page(actor, "all", day)
    approvals = (
        visible_drafts(actor).filter(for_approval=True, case__isnull=False).select_related("case", "user")
    )
    overdue = {row.docket.pk for row in late}
    return {
        "counts": counts(actor, day), "late": late[:FEW], "approving": approvals.count(),
        "turn": [row for row in turn if row.docket.pk not in overdue][:FEW],
        "approvals": [(d, procedures()[d.procedure].steps_by_name[d.step]) for d in approvals[:FEW]],
    }  # fmt: skip
