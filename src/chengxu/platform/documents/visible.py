"""Who may read a document: the parties of its case; anybody, where a public register says all that it says."""

from __future__ import annotations

from uuid import UUID

from chengxu.law.norm import Party
from chengxu.platform.accounts.access import visible_cases
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.open import receipt_hash
from chengxu.platform.documents.models import Issued
from chengxu.platform.registers.models import RegisterEntry
from chengxu.statutes import open_notices
from chengxu.statutes.words.parties import PUBLIC


def find_document(pk: UUID, actor: Actor, receipt: str = "") -> Issued | None:
    """Return a document that somebody may read, None for any other; `receipt` is the code of who has no account."""
    found = Issued.objects.select_related("case").filter(pk=pk).first()
    if found is None:
        return None
    if is_public(found) or visible_cases(actor).filter(pk=found.case_id).exists():
        return found
    return found if receipt and _concerns(found, receipt) else None


def _concerns(found: Issued, receipt: str) -> bool:
    """Return whether a document comes from or goes to the place in its case that a receipt code opens."""
    places = found.case.parties.filter(organisation=None, receipt=receipt_hash(receipt))
    named = {name["party"] for name in (*found.about.get("from", ()), *found.about.get("to", ()))}
    return any(place.party in named for place in places)


def is_public(found: Issued) -> bool:
    """Return whether anybody may read it: addressed to the public, or told whole by an open entry of a register."""
    notice = open_notices().get(found.notice)
    if notice is None:
        return False
    addressees = (notice.to,) if isinstance(notice.to, Party) else notice.to
    if PUBLIC in addressees:
        return True
    entry = RegisterEntry.objects.filter(case=found.case_id, version=found.version, open=True).first()
    return entry is not None and all(entry.data.get(name) == value for name, value in found.values.items())
