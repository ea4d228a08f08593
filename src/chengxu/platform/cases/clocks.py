"""The clocks of a case as rows, and what they make of the case to each organisation in it.

Queues and counts read these rows. They follow from the entries, and are made again at will.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from chengxu.interpret.follow import Case as Followed
from chengxu.interpret.follow import ClockState, Running
from chengxu.law.norm import Party
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.models import Case, ClockRow, Docket

AUTHORITY, PARTY = "authority", "party"
"""Whose time a clock is."""
DONE = (ClockState.DONE, ClockState.MET, ClockState.LATE)
OPEN = (ClockState.RUNNING, ClockState.SUSPENDED, ClockState.OVERDUE)
DAY = timedelta(days=1)
NEVER = date(9999, 12, 31)
"""Stands where there is no last day, behind all others."""


def write_clocks(case: Case, followed: Followed) -> None:
    """Write the clocks of a case as they stand, in place of those that were there, and its dockets."""
    places = {p.party: p.organisation for p in case.parties.select_related("organisation")}
    rows = [_row(case, n, running, places) for n, running in enumerate(followed.clocks) if running.clock.task]
    ClockRow.objects.filter(case=case).delete()
    ClockRow.objects.bulk_create(rows)
    write_dockets(case, followed)


def owners(running: Running) -> tuple[Party, ...]:
    """Return whose time a clock is, as the law names them."""
    owner = running.clock.owner
    return owner if isinstance(owner, tuple) else (owner,)


def _row(case: Case, number: int, running: Running, places: dict[str, Organisation | None]) -> ClockRow:
    found = owners(running)
    filled = next((places[o.name] for o in found if places.get(o.name)), None)
    return ClockRow(
        case=case,
        number=number,
        clock=running.clock.name,
        owner=AUTHORITY if any(is_authority(o.name) for o in found) else PARTY,
        organisation=filled,
        state=running.state.value,
        started=running.started,
        due=running.due,
        stopped=running.stopped,
        provisional=running.provisional,
        procedure=case.procedure,
        area=case.area,
        days=running.days if running.state in DONE else None,
    )


def write_dockets(case: Case, followed: Followed) -> None:
    """Write for each organisation in a case whether it is its turn and by when; the officer stays."""
    places: dict[Organisation, set[str]] = {}
    for place in case.parties.select_related("organisation"):
        if place.organisation is not None:
            places.setdefault(place.organisation, set()).add(place.party)
    Case.objects.filter(pk=case.pk).update(next_look=None if case.final else next_look(followed))
    since = max((entry.on for entry in followed.taken), default=case.opened)
    for organisation, parties in places.items():
        own = [r for r in followed.clocks if r.clock.task and r.state in OPEN and _owns(r, parties)]
        pressing = min(own, key=lambda r: r.due or NEVER, default=None)
        Docket.objects.update_or_create(
            case=case,
            organisation=organisation,
            defaults={
                "open": not case.final,
                "turn": not case.final and _turn(followed, parties, bool(own)),
                "rank": (pressing.due if pressing else None) or NEVER,
                "clock": pressing.clock.name if pressing else "",
                "suspended": bool(own) and all(r.state is ClockState.SUSPENDED for r in own),
                "since": since,
            },
        )


def next_look(followed: Followed) -> date | None:
    """Return the day from which time alone can change a case: that after the next last day; None if there is none.

    A last day that is provisional and over has had no effect yet: a calendar that is published may give it one.
    """
    running = [r for r in followed.clocks if r.state in OPEN and r.due is not None]
    days = [r.due + DAY for r in running if r.due and r.due >= followed.on]
    waiting = [followed.on + DAY for r in running if r.due and r.due < followed.on and r.provisional]
    return min((*days, *waiting), default=None)


def _owns(running: Running, parties: Iterable[str]) -> bool:
    return any(owner.name in parties for owner in owners(running))


def _turn(followed: Followed, parties: set[str], clocked: bool) -> bool:
    """Return whether a case waits for somebody: by their clock, or for a step onward that no clock of others awaits."""
    if clocked:
        return True
    onward = [n.step for n in followed.next if n.step.to not in (None, followed.state.name)]
    mine = any(party.name in parties for step in onward for party in step.actors)
    others = any(r.clock.task and r.state in OPEN for r in followed.clocks)
    return mine and not others
