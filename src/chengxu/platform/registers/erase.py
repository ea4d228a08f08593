"""Erase a person's data from an entry: the value and its salt go, and with them all that the log could tell of it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.platform.ledger.append import PUBLIC, append
from chengxu.platform.registers import search
from chengxu.platform.registers.enter import GONE, commitments, fields
from chengxu.platform.registers.models import RegisterEntry

NOT_VEILED = Term(
    "“{name}”以明文载于公开日志，不能从中删去。",
    "`{name}` stands in the public log as it is and cannot be taken out of it.",
)


def erase(entry: RegisterEntry, names: Sequence[str], reason: str) -> None:
    """Erase fields of an entry (`title`, `data.contact`); TermError for one that stands in the log in clear.

    That something was erased, and why, is a leaf of its own.
    """
    with transaction.atomic():
        made = commitments(entry, fields(entry))
        for name in names:
            if name not in made:
                raise TermError(NOT_VEILED.fill(name=name))
            entry.salts[name] = GONE + made[name]
            if name == "title":
                entry.title = ""
            else:
                entry.data.pop(name.removeprefix("data."), None)
        entry.save(update_fields=["salts", "title", "data"])
        append(PUBLIC, {"erased": sorted(names), "of": entry.leaf.digest, "reason": reason})
        if entry.open and entry.current:
            search.remove([entry])
            search.add([entry])
