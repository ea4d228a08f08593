"""Drafts: a step prepared page by page, checked as the authority would, then submitted, which may open the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from chengxu.algebra.facts import Fact
from chengxu.algebra.term import Term, TermError
from chengxu.law.document import Particular
from chengxu.law.procedure import Procedure, Step
from chengxu.platform.accounts.access import visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Kind, Organisation
from chengxu.platform.cases.check import next_of, unopened
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.forms import asked_facts
from chengxu.platform.cases.models import Case, Draft
from chengxu.platform.cases.open import open_with
from chengxu.platform.cases.places import Place, may_open, openers, place_of, regulated
from chengxu.platform.cases.take import Order, acts_in, places_in, take
from chengxu.platform.documents.models import Wording
from chengxu.platform.services.models import Service
from chengxu.platform.today import today

ON_A_PAGE = 4
"""Particulars on one page of the wizard: a house setting."""
NOT_FOUND = Term(
    "找不到“{text}”：请填写单位全称或者统一社会信用代码。",
    "no organisation “{text}” is known here; give its full name or its unified social credit code.",
)


@dataclass(frozen=True)
class Prepared:
    """A draft with what it is about: its procedure, its step, and the case, which may not be there yet."""

    draft: Draft
    procedure: Procedure
    step: Step
    case: Case
    party: str
    asked: tuple[Fact, ...]

    @property
    def pages(self) -> Sequence[Sequence[Particular]]:
        """The particulars, a few on each page; the facts that are asked stand on the last one."""
        found = self.step.particulars
        pages = [found[i : i + ON_A_PAGE] for i in range(0, len(found), ON_A_PAGE)]
        return pages or [()]


def prepared(draft: Draft, actor: Actor) -> Prepared | None:
    """Return a draft with what it is about; None if its step is nobody's of this organisation (any more)."""
    procedure = procedures().get(draft.procedure)
    step = procedure.steps_by_name.get(draft.step) if procedure else None
    if procedure is None or step is None:
        return None
    if draft.case is not None:
        case = draft.case
        own = [place.party for place in places_in(case, actor)]
    else:
        service = service_of(draft, actor)
        case = unopened(procedure, draft.opening, service=service)
        own = [party.name for party in opening_parties(procedure, actor)]
    fitting = [party for party in own if acts_in(step, party)]
    if not fitting:
        return None
    asked = asked_facts(next_of(case, step.name, today()), case.settled)
    return Prepared(draft, procedure, step, case, fitting[0], asked)


def service_of(draft: Draft, actor: Actor) -> Service | None:
    """Return the service that a draft is about, if the actor may see it."""
    wanted = draft.opening.get("service")
    return visible_services(actor).select_related("owner").filter(pk=wanted).first() if wanted else None


def opening_parties(procedure: Procedure, actor: Actor) -> list[Any]:
    """Return the parties as which somebody can open a procedure."""
    if not may_open(procedure, actor):
        return []
    fits = (Place.AUTHORITY,) if actor.is_authority else (Place.REGULATED, Place.PUBLIC)
    return [party for party in openers(procedure) if place_of(party) in fits]


def first_steps(procedure: Procedure, actor: Actor) -> list[Step]:
    """Return the steps with which somebody can open a procedure."""
    own = {party.name for party in opening_parties(procedure, actor)}
    first = procedure.states[0].name
    return [s for s in procedure.steps if first in s.at and any(party.name in own for party in s.actors)]


def nameable(procedure: Procedure, actor: Actor) -> list[Any]:
    """Return the places for which whoever opens a case can name another organisation."""
    return [party for party in regulated(procedure) if actor.is_authority or len(regulated(procedure)) > 1]


def find_organisation(text: str) -> Organisation:
    """Return a business or body by its full name or its unified code, which are public; TermError if none is known."""
    wanted = text.strip()[:200]
    found = Organisation.objects.exclude(kind=Kind.AUTHORITY)
    match = (
        found.filter(Q(name_zh=wanted) | Q(name_en=wanted) | Q(code=wanted.upper())).order_by("id").first()
    )
    if match is None or not wanted or "\0" in wanted:
        raise TermError(NOT_FOUND.fill(text=wanted))
    return match


def submit(found: Prepared, actor: Actor, order: Order) -> Case:
    """Take the step of a draft, open its case first where there is none, and let the draft go; all or nothing."""
    draft = found.draft
    with transaction.atomic():
        if draft.case is not None:
            take(draft.case.pk, actor, order)
            case = draft.case
        else:
            case = open_with(
                draft.procedure, actor, draft.opening["title"], order, **more_of(draft, actor)
            ).case
        let_go(Draft.objects.filter(pk=draft.pk), case)
    return case


def let_go(drafts: QuerySet[Draft], case: Case) -> None:
    """Delete drafts of which a step was taken; what was kept of the wording of its document goes with the document."""
    issued = case.documents.order_by("-version").first()
    Wording.objects.filter(draft__in=drafts).update(issued=issued, draft=None)
    drafts.delete()


def more_of(draft: Draft, actor: Actor) -> dict[str, Any]:
    """Return what a draft says of the case that it opens."""
    other: Mapping[str, str] = draft.opening.get("other", {})
    named = {o.pk.hex: o for o in Organisation.objects.filter(pk__in=other.values())}
    return {
        "service": service_of(draft, actor),
        "area": draft.opening.get("area", ""),
        "other": {
            party: named[pk.replace("-", "")] for party, pk in other.items() if pk.replace("-", "") in named
        },
    }
