"""Enter in a register what a step calls for, inside the transaction of that step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from chengxu.law.document import Register
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.models import Case
from chengxu.platform.ledger.append import PUBLIC, append
from chengxu.platform.registers.models import RegisterEntry


def enter(
    case: Case, version: int, step: str, register: Register, known: Mapping[str, Any], on: date
) -> RegisterEntry:
    """Write an entry and its leaf; earlier entries of the case in that register are no longer current.

    `known` is all that was stated in the case so far, by particular, the latest last.
    """
    data = {column.name: known[column.name] for column in register.columns if column.name in known}
    number = str(known.get("number") or "")
    places = {place.party: place.organisation for place in case.parties.select_related("organisation")}
    holder, keeper = _first(places, authority=False), _first(places, authority=True)
    title = case.title
    leaf = append(
        PUBLIC,
        {
            "register": register.name,
            "number": number,
            "title": title,
            "step": step,
            "on": on.isoformat(),
            "holder": holder.name_zh if holder else "",
            "keeper": keeper.name_zh if keeper else "",
            "case": str(case.pk),
            "version": version,
            "data": data,
        },
    )
    RegisterEntry.objects.filter(case=case, register=register.name, current=True).update(current=False)
    return RegisterEntry.objects.create(
        register=register.name, number=number, title=title, case=case, version=version, step=step, on=on,
        holder=holder, keeper=keeper, data=data, leaf=leaf,
    )  # fmt: skip


def _first(places: Mapping[str, Organisation | None], *, authority: bool) -> Organisation | None:
    return next((o for party, o in places.items() if o and is_authority(party) is authority), None)
