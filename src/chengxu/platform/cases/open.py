"""Open a case: who fills which place, and the first steps are taken by whoever opens it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import PUBLIC_PARTIES, competent, is_authority
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case, CaseParty
from chengxu.platform.services.models import Service
from chengxu.platform.today import today

NO_PROCEDURE = Term("没有名为“{name}”的程序。", "there is no procedure `{name}`.")
NOBODY_COMPETENT = Term(
    "这个地区没有担任“{party}”的机关，不能受理。",
    "no authority here fills the place of “{party}”; the case cannot be opened.",
)
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True)
class Opened:
    """A new case; `receipt` is the code by which somebody without an account comes back, shown once."""

    case: Case
    receipt: str = ""


def open_case(
    procedure_name: str, actor: Actor, title: str, *, service: Service | None = None, area: str = "",
    facts: Mapping[str, Any] | None = None, name: str = "", other: Mapping[str, Any] | None = None,
) -> Opened:  # fmt: skip
    """Open a case in its first state and return it; TermError if the procedure or a competent authority is wanting.

    Every place of an authority is filled by competence for the area; the places of the others by whoever opens the
    case, or by the organisations that `other` names by party. `name` is what a member of the public calls themself.
    """
    procedure = procedures().get(procedure_name)
    if procedure is None:
        raise TermError(NO_PROCEDURE.fill(name=procedure_name))
    receipt = ""
    with transaction.atomic():
        case = Case.objects.create(
            procedure=procedure.name, state=procedure.states[0].name, title=title, service=service, area=area,
            facts=dict(facts or {}), opened=today(),
        )  # fmt: skip
        given = dict(other or {})
        for party in procedure.actors:
            if party.name in given:
                CaseParty.objects.create(case=case, party=party.name, organisation=given[party.name])
            elif is_authority(party.name):
                found = actor.organisation if _is(actor, party.name) else competent(party.name, area)
                if found is not None:
                    CaseParty.objects.create(case=case, party=party.name, organisation=found)
            elif actor.is_business:
                CaseParty.objects.create(case=case, party=party.name, organisation=actor.organisation)
            elif actor.organisation is None and party.name in PUBLIC_PARTIES:
                receipt = receipt or new_receipt()
                CaseParty.objects.create(
                    case=case, party=party.name, name=name, receipt=receipt_hash(receipt)
                )
        if not case.parties.exists():
            raise TermError(NOBODY_COMPETENT.fill(party=procedure.actors[0].term))
    return Opened(case, receipt)


def _is(actor: Actor, party: str) -> bool:
    """Return whether the authority that acts can fill a place itself."""
    from chengxu.platform.accounts.competence import AUTHORITY_LEVELS

    return (
        actor.is_authority
        and actor.organisation is not None
        and actor.organisation.level in AUTHORITY_LEVELS[party]
    )


def new_receipt() -> str:
    """Return a receipt code: 18 characters of 31, that is 89 bits, in groups that can be read aloud."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(18))
    return "-".join(code[i : i + 6] for i in range(0, 18, 6))


def receipt_hash(receipt: str) -> str:
    """Return what is kept of a receipt code: a code of 89 random bits needs no slow hash."""
    plain = "".join(c for c in receipt.upper() if c in ALPHABET)
    return hashlib.sha256(b"chengxu receipt " + plain.encode()).hexdigest()
