"""Recusal for machines: who keeps out of a case and why, entered, listed and lifted by the rules that the pages have."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.platform.accounts.access import visible_cases, visible_recusals
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Membership, User
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cases import find
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Cursor, Json, Limit, Page
from chengxu.platform.cases import recusal
from chengxu.platform.cases.models import Case, Recusal

router = Router(tags=["cases"], auth=Member())
ONLY_HEAD = Term("由机关负责人决定。", "the head of an authority decides on it.")
Reason = Annotated[str, Field(min_length=1, max_length=recusal.LONGEST)]


class NewRecusal(Asked):
    """Somebody is to keep out of a case: `who` is their number among the people of the authority, null: the caller."""

    who: Annotated[int, Field(ge=1, lt=2**63)] | None = None
    ground: Literal["interest", "relation"]
    reason: Reason


class Lifting(Asked):
    """Why somebody may work a case again."""

    reason: Reason


@router.get(
    "/cases/{uuid:case_id}/recusals",
    response=Json,
    summary="案件的回避 / Recusals of a case",
    url_name="case-recusals",
)
def case_recusals(request: Request, case_id: UUID) -> HttpResponse:
    """Show who of the caller's authority keeps out of a case, by which rules, and on what grounds it can be asked.

    `headless` says that every head of the authority keeps out.
    """
    actor = request.actor
    return json_response(_shown(_find(actor, case_id), actor))


@router.post(
    "/cases/{uuid:case_id}/recusals",
    response={201: Json},
    summary="回避 / Recuse",
    url_name="case-recusals",
)
def recuse(request: Request, case_id: UUID, told: NewRecusal) -> HttpResponse:
    """Enter that somebody keeps out of a case: the caller, or whom the head names. From then on it is not there for them."""
    actor = request.actor
    count(request, actor, "write")

    def do() -> tuple[int, Json]:
        case = _find(actor, case_id)
        return 201, recusal_json(recusal.recuse(case, actor, _who(actor, told.who), told.ground, told.reason))

    return once(request, actor, do)


@router.get(
    "/recusals", response=Page, summary="由本人决定的回避 / Recusals to decide on", url_name="recusals"
)
def recusals(
    request: Request, lifted: bool | None = None, cursor: Cursor | None = None, limit: Limit = 50
) -> HttpResponse:
    """List the recusals that the head decides on, the newest first: of their people, and of heads below.

    A case that the head may not see goes without its title.
    """
    found = visible_recusals(_head(request.actor)).select_related(
        "user", "by", "lifted_by", "case", "organisation"
    )
    if lifted is not None:
        found = found.filter(lifted__isnull=not lifted)
    items, after = newest_first(found, cursor, limit)
    seen = set(visible_cases(request.actor).filter(recusals__in=items).values_list("pk", flat=True))
    return json_response({"items": [_with_case(one, seen) for one in items], "next": after})


@router.post(
    "/recusals/{uuid:recusal_id}/lift",
    response={201: Json},
    summary="解除回避 / Lift a recusal",
    url_name="recusal-lift",
)
def lift_recusal(request: Request, recusal_id: UUID, told: Lifting) -> HttpResponse:
    """Let somebody work a case again, with a reason; 422 if it was lifted already."""
    actor = _head(request.actor)
    count(request, actor, "write")

    def do() -> tuple[int, Json]:
        found = visible_recusals(actor).filter(pk=recusal_id).first()
        if found is None:
            raise Problem("nothing-there")
        return 201, recusal_json(recusal.lift(found, actor, told.reason))

    return once(request, actor, do)


def _find(actor: Actor, case_id: UUID) -> Case:
    """Return a case before the caller's authority; Problem 404 for any other, and for its parties."""
    if not actor.is_authority:
        raise Problem("nothing-there")
    return find(actor, case_id)


def _head(actor: Actor) -> Actor:
    if not (actor.is_authority and actor.is_head):
        raise Problem("not-yours", ONLY_HEAD)
    return actor


def _who(actor: Actor, number: int | None) -> User:
    """Return who is to keep out; Problem if nobody of the authority has that number."""
    if number is None:
        return actor.person
    members = Membership.objects.filter(organisation=actor.organisation, user__is_active=True)
    place = members.select_related("user").filter(pk=number).first()
    if place is None:
        raise Problem("not-usable", recusal.NOBODY)
    return place.user


def _shown(case: Case, actor: Actor) -> Json:
    return {
        "items": [recusal_json(found) for found in recusal.recusals_of(case, actor)],
        "headless": recusal.headless(case, actor),
        "grounds": {name: term.as_json() for name, term in recusal.GROUNDS.items()},
        "rules": [{"text": rule.said.as_json(), "tag": str(rule.tag)} for rule in recusal.RULES],
    }


def recusal_json(found: Recusal) -> Json:
    """Return a recusal: who, why, entered by whom, and how it ended; `lifted` is null while it stands."""
    return {
        "id": str(found.pk),
        "case": str(found.case_id),
        "user": found.user.username,
        "ground": found.ground,
        "reason": found.reason,
        "by": found.by.username,
        "at": found.at.isoformat(),
        "lifted": found.lifted.isoformat() if found.lifted else None,
        "lifted_by": found.lifted_by.username if found.lifted_by else None,
        "lifted_why": found.lifted_why,
    }


def _with_case(found: Recusal, seen: set[UUID]) -> Json:
    organisation = found.organisation
    return recusal_json(found) | {
        "organisation": {"id": str(organisation.pk), "name": organisation.name.as_json()},
        "procedure": found.case.procedure,
        "title": found.case.title if found.case_id in seen else None,
    }
