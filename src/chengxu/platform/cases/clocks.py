"""The clocks of a case as rows: what queues and counts read. They follow from the entries, and are made again at will."""

from __future__ import annotations

from chengxu.interpret.follow import Case as Followed
from chengxu.interpret.follow import Running
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.models import Case, ClockRow

AUTHORITY, PARTY = "authority", "party"
"""Whose time a clock is."""


def write_clocks(case: Case, followed: Followed) -> None:
    """Write the clocks of a case as they stand, in place of those that were there."""
    places = {p.party: p.organisation for p in case.parties.select_related("organisation")}
    rows = [_row(case, n, running, places) for n, running in enumerate(followed.clocks) if running.clock.task]
    ClockRow.objects.filter(case=case).delete()
    ClockRow.objects.bulk_create(rows)


def _row(case: Case, number: int, running: Running, places: dict[str, Organisation | None]) -> ClockRow:
    owners = running.clock.owner if isinstance(running.clock.owner, tuple) else (running.clock.owner,)
    filled = next((places[o.name] for o in owners if places.get(o.name)), None)
    return ClockRow(
        case=case,
        number=number,
        clock=running.clock.name,
        owner=AUTHORITY if any(is_authority(o.name) for o in owners) else PARTY,
        organisation=filled,
        state=running.state.value,
        started=running.started,
        due=running.due,
        stopped=running.stopped,
        provisional=running.provisional,
    )
