"""Open a case: who fills which place, and the first step is taken by whoever opens it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.clocks import next_look, write_dockets
from chengxu.platform.cases.file import procedures, standing
from chengxu.platform.cases.models import Case, CaseParty, Command
from chengxu.platform.cases.places import Filled, fill, read_places
from chengxu.platform.cases.take import OTHER_COMMAND, READ_ONLY, NotYours, Order, scope_of, take
from chengxu.platform.services.models import Service
from chengxu.platform.today import today

NO_PROCEDURE = Term("没有名为“{name}”的程序。", "there is no procedure `{name}`.")
NOT_YOUR_SERVICE = Term("这项服务不是您单位的。", "this service is not your organisation's.")
LONGEST_TITLE = 300
NO_TITLE = Term("请给案件一个名称，不超过 300 字。", "Give the case a name of at most 300 characters.")
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
GROUPS, IN_GROUP = 3, 6


@dataclass(frozen=True)
class Opened:
    """A new case; `receipt` is the code by which somebody without an account comes back, shown once."""

    case: Case
    receipt: str = ""


def open_case(
    procedure_name: str, actor: Actor, title: str, *, service: Service | None = None, area: str = "",
    facts: Mapping[str, Any] | None = None, name: str = "", other: Mapping[str, Organisation] | None = None,
    receipt: str = "",
) -> Opened:  # fmt: skip
    """Open a case in its first state and return it; TermError if the procedure or a competent authority is wanting.

    Every place of an authority is filled by competence for the area, which is that of the organisation that the case
    is about; the places of the others by whoever opens the case, or by the organisations that `other` names by
    party. `area` counts where no organisation has one; `name` is what a member of the public calls themself;
    `receipt` their code, a new one without it.
    """
    procedure = procedures().get(procedure_name)
    if procedure is None:
        raise TermError(NO_PROCEDURE.fill(name=procedure_name))
    if actor.organisation is not None and not actor.may_write:
        raise NotYours(READ_ONLY)
    if service is not None and actor.is_business and service.owner_id != _pk(actor.organisation):
        raise TermError(NOT_YOUR_SERVICE)
    if not title.strip() or len(title) > LONGEST_TITLE or "\0" in title:
        raise TermError(NO_TITLE)
    named = dict(other or {})
    about = service.owner if service else None
    where = _area(actor, area, named, about)
    places = fill(procedure, actor, where, named, about)
    if actor.organisation is None:
        receipt = receipt or new_receipt()
    with transaction.atomic():
        case = Case.objects.create(
            procedure=procedure.name, state=procedure.states[0].name, title=title, service=service, area=where,
            facts=dict(facts or {}), opened=today(),
        )  # fmt: skip
        CaseParty.objects.bulk_create(_party(case, place, name, receipt) for place in places)
        read_places(case)
        stands = standing(case, today())
        case.next_look = next_look(stands)
        case.save(update_fields=["next_look"])
        write_dockets(case, stands)
    return Opened(case, receipt if actor.organisation is None else "")


def _party(case: Case, place: Filled, name: str, receipt: str) -> CaseParty:
    if place.organisation is not None:
        return CaseParty(case=case, party=place.party, organisation=place.organisation)
    return CaseParty(case=case, party=place.party, name=name, receipt=receipt_hash(receipt))


def open_with(
    procedure_name: str, actor: Actor, title: str, order: Order, *, receipt: str = "", **more: Any
) -> Opened:
    """Open a case and take its first step, both or neither; sent again with the order's key, the case that it opened.

    `more` is what `open_case` takes. Raises what `open_case` and `take` raise.
    """
    if actor.organisation is None:
        receipt = receipt or new_receipt()
        order = replace(order, receipt=receipt_hash(receipt))
    with transaction.atomic():
        scope = scope_of(actor, order.receipt)
        done = Command.objects.filter(scope=scope, key=order.key).first()
        if order.key and done is not None:
            if done.digest != order.digest:
                raise TermError(OTHER_COMMAND)
            return Opened(done.case, receipt)
        opened = open_case(procedure_name, actor, title, receipt=receipt, **more)
        take(opened.case.pk, actor, order)
        opened.case.refresh_from_db()
    return opened


def _area(actor: Actor, area: str, named: Mapping[str, Organisation], about: Organisation | None) -> str:
    """Return the area of a case: the business's that opens it, the authority's own, or that of who is named."""
    if actor.organisation is not None and actor.organisation.area:
        return actor.organisation.area
    if actor.is_business:
        return area
    businesses = (o for party, o in named.items() if not is_authority(party))
    subject = about or next(businesses, None)
    return subject.area if subject and subject.area else area


def _pk(organisation: Organisation | None) -> Any:
    return organisation.pk if organisation else None


def new_receipt() -> str:
    """Return a receipt code: 18 characters of 31, that is 89 bits, in groups that can be read aloud."""
    return _grouped(secrets.choice(ALPHABET) for _ in range(GROUPS * IN_GROUP))


def receipt_for(key: str) -> str:
    """Return the receipt code of a form by its secret key: a form that is sent twice has one receipt."""
    digest = hmac.new(settings.SECRET_KEY.encode(), b"receipt " + key.encode(), hashlib.sha512).digest()
    number = int.from_bytes(digest, "big")
    return _grouped(ALPHABET[number // 31**place % 31] for place in range(GROUPS * IN_GROUP))


def _grouped(characters: Any) -> str:
    code = "".join(characters)
    return "-".join(code[i : i + IN_GROUP] for i in range(0, len(code), IN_GROUP))


def receipt_written(receipt: str) -> str:
    """Return a receipt code as it is shown, however somebody typed it."""
    return _grouped(_plain(receipt))


def receipt_hash(receipt: str) -> str:
    """Return what is kept of a receipt code: a code of 89 random bits needs no slow hash."""
    plain = _plain(receipt)
    return hashlib.sha256(b"chengxu receipt " + plain.encode()).hexdigest()


def _plain(receipt: str) -> str:
    return "".join(c for c in receipt.upper() if c in ALPHABET)
