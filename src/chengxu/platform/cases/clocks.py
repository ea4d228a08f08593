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
from chengxu.platform.prepared import Removal, insert_all

AUTHORITY, PARTY = "authority", "party"
"""Whose time a clock is."""
DONE = (ClockState.DONE, ClockState.MET, ClockState.LATE)
OPEN = (ClockState.RUNNING, ClockState.SUSPENDED, ClockState.OVERDUE)
PRESSING = (ClockState.RUNNING, ClockState.OVERDUE)
DAY = timedelta(days=1)
FOUND = ("open", "turn", "rank", "clock", "suspended", "since")
"""What a docket says of a case; its officer is whom somebody named."""
BEFORE = Removal(ClockRow.objects.all(), "case")
"""The clocks of a case as they were."""
NEVER = date(9999, 12, 31)
"""Stands where there is no last day, behind all others."""


def write_clocks(case: Case, followed: Followed) -> None:
    """Write the clocks of a case as they stand, in place of those that were there, and its dockets."""
    BEFORE(case.pk)
    insert_all(clock_rows(case, followed))
    write_dockets(case, followed)


def clock_rows(case: Case, followed: Followed) -> list[ClockRow]:
    """Return the clocks of a case as rows, which nobody has written yet."""
    places = {p.party: p.organisation for p in case.parties.all()}
    return [_row(case, n, running, places) for n, running in enumerate(followed.clocks) if running.clock.task]


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
    for place in case.parties.all():
        if place.organisation is not None:
            places.setdefault(place.organisation, set()).add(place.party)
    since = max((entry.on for entry in followed.taken), default=case.opened)
    rows = [_docket(case, organisation, parties, followed, since) for organisation, parties in places.items()]
    insert_all(rows, renew=FOUND, by=("case", "organisation"))


def _docket(
    case: Case, organisation: Organisation, parties: set[str], followed: Followed, since: date
) -> Docket:
    own = [r for r in followed.clocks if r.clock.task and r.state in OPEN and _owns(r, parties)]
    pressing = min(own, key=lambda r: r.due or NEVER, default=None)
    return Docket(
        case=case,
        organisation=organisation,
        open=not case.final,
        turn=not case.final and _turn(followed, parties),
        rank=(pressing.due if pressing else None) or NEVER,
        clock=pressing.clock.name if pressing else "",
        suspended=bool(own) and all(r.state is ClockState.SUSPENDED for r in own),
        since=since,
    )


def next_look(followed: Followed) -> date | None:
    """Return the day from which time alone can change a case: that after the next last day; None if it cannot.

    A last day that is provisional and over has had no effect yet: a calendar that is published may give it one.
    """
    if followed.state.final:
        return None
    running = [r for r in followed.clocks if r.state in OPEN and r.due is not None]
    days = [r.due + DAY for r in running if r.due and r.due >= followed.on]
    waiting = [followed.on + DAY for r in running if r.due and r.due < followed.on and r.provisional]
    return min((*days, *waiting), default=None)


def _owns(running: Running, parties: Iterable[str]) -> bool:
    return any(owner.name in parties for owner in owners(running))


def _turn(followed: Followed, parties: set[str]) -> bool:
    """Return whether a case waits for somebody: their time runs or ran out, or a step onward is theirs and nobody's does.

    While their own time is suspended it waits for the others, if these can take it on.
    """
    clocks = [r for r in followed.clocks if r.clock.task]
    own = {r.state for r in clocks if _owns(r, parties)}
    if own.intersection(PRESSING):
        return True
    actors = {
        party.name
        for following in followed.next
        if following.step.to not in (None, followed.state.name)
        for party in following.step.actors
    }
    if ClockState.SUSPENDED in own and actors - parties:
        return False
    return bool(actors & parties) and not any(r.state in PRESSING for r in clocks)
