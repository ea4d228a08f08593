"""Which procedure carries out a duty: the one in which the time of the duty runs, or a step of it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from chengxu.law.norm import Duty, Norm
from chengxu.law.procedure import CALENDAR, Procedure
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.cases.file import procedures
from chengxu.platform.services.performed import PERFORMS


@dataclass(frozen=True)
class Handle:
    """A procedure that carries out a duty, and whether whoever owes the duty can open a case under it."""

    procedure: Procedure
    opens: bool


def procedures_for(norm: Norm) -> tuple[Handle, ...]:
    """Return the procedures that carry out a norm, those in which a step is the act itself first."""
    return _by_norm().get(norm.id, ()) if isinstance(norm, Duty) else ()


@cache
def _by_norm() -> dict[str, tuple[Handle, ...]]:
    found: dict[str, list[Procedure]] = {}
    for procedure in procedures().values():
        for norm_id in dict.fromkeys(_owed_in(procedure)):
            found.setdefault(norm_id, []).append(procedure)
    act_first = {name for name, _ in PERFORMS}
    return {
        norm_id: tuple(
            Handle(p, _opens(p))
            for p in sorted(of_norm, key=lambda p: (p.name not in act_first, not _opens(p)))
        )
        for norm_id, of_norm in found.items()
    }


def _owed_in(procedure: Procedure) -> list[str]:
    """Return the ids of the provisions under which a party owes something in a procedure within a time."""
    owed = []
    for clock in procedure.clocks:
        owners = clock.owner if isinstance(clock.owner, tuple) else (clock.owner,)
        if clock.task and not all(is_authority(owner.name) for owner in owners):
            owed.append(str(clock.cite))
    return owed


def _opens(procedure: Procedure) -> bool:
    """Return whether somebody regulated can take a first step."""
    first = procedure.states[0].name
    actors = (a for step in procedure.steps if first in step.at for a in step.actors)
    return any(not is_authority(a.name) and a is not CALENDAR for a in actors)
