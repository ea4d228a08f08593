"""Who acts: the people of an organisation, for its head; and one's own tokens."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.platform.accounts import people
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Membership
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.models import ApiToken
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Json
from chengxu.platform.api.tokens import live_tokens, revoke, tokens_of

router = Router(tags=["own"], auth=Member())
Number = Annotated[int, Field(ge=1, lt=2**63)]
ONLY_HEAD = Term("成员由本单位负责人管理。", "the head of the organisation manages its people.")
RoleName = Literal["head", "officer", "analyst"]


class NewPerson(Asked):
    """Somebody to be added, by the address with which they log in."""

    email: Annotated[str, Field(min_length=3, max_length=254)]
    name: Annotated[str, Field(max_length=150)] = ""
    role: RoleName


class NewRole(Asked):
    """What somebody does from now on."""

    role: RoleName


@router.get("/people", response=list[Json], summary="成员 / People", url_name="people")
def list_people(request: Request) -> HttpResponse:
    """List the people of one's organisation: heads first, then officers, then analysts. For its head."""
    own = _head(request).organisation
    assert own is not None
    return json_response([person_json(place) for place in people.members(own)])


@router.post("/people", response={201: Json}, summary="增加成员 / Add somebody", url_name="people")
def add_person(request: Request, told: NewPerson) -> HttpResponse:
    """Add somebody; `link` is where a new person sets a password, shown in this answer only, null for a known one."""
    actor = _head(request)

    def do() -> tuple[int, Json]:
        added = people.add(actor, told.email, told.name, told.role)
        return 201, person_json(added.place) | {"link": _address(added.link) if added.link else None}

    return once(request, actor, do)


@router.get("/people/{number}", response=Json, summary="一名成员 / One person", url_name="person")
def one_person(request: Request, number: Number) -> HttpResponse:
    """Show somebody of one's organisation. For its head."""
    return json_response(person_json(_find(_head(request), number)))


@router.put("/people/{number}", response=Json, summary="更改角色 / Another role", url_name="person")
def change_role(request: Request, number: Number, told: NewRole) -> HttpResponse:
    """Give somebody another role; 422 if nobody would be head any more."""
    place = _find(_head(request), number)
    people.change_role(request.actor, place, told.role)
    place.refresh_from_db()
    return json_response(person_json(place))


@router.delete(
    "/people/{number}", response={204: None}, summary="移出成员 / Remove somebody", url_name="person"
)
def remove_person(request: Request, number: Number) -> HttpResponse:
    """End somebody's place; their account stays, and what they did."""
    people.remove(request.actor, _find(_head(request), number))
    return HttpResponse(status=204)


@router.post(
    "/people/{number}/link",
    response={201: Json},
    summary="设置密码的链接 / A link for a password",
    url_name="person-link",
)
def new_link(request: Request, number: Number) -> HttpResponse:
    """Make a link with which somebody of this organisation alone sets a new password; shown in this answer only."""
    actor = _head(request)

    def do() -> tuple[int, Json]:
        return 201, {"link": _address(people.new_link(actor, _find(actor, number)))}

    return once(request, actor, do)


@router.post(
    "/people/{number}/codes-off",
    response={201: Json},
    summary="关闭动态验证码 / Turn off one-time codes",
    url_name="person-codes",
)
def drop_second(request: Request, number: Number) -> HttpResponse:
    """Turn off the one-time codes of somebody who lost them and belongs to this organisation alone."""
    actor = _head(request)

    def do() -> tuple[int, Json]:
        place = _find(actor, number)
        people.drop_second(actor, place)
        return 201, person_json(place)

    return once(request, actor, do)


@router.get("/tokens", response=list[Json], summary="自己的令牌 / One's tokens", url_name="tokens")
def tokens(request: Request) -> HttpResponse:
    """List one's own tokens for this organisation. They are made on the page only: no token makes another."""
    live = {token.pk for token in live_tokens(request.actor)}
    return json_response([token_json(one, one.pk in live) for one in tokens_of(request.actor)])


@router.get("/tokens/{uuid:token_id}", response=Json, summary="一个令牌 / One token", url_name="token")
def one_token(request: Request, token_id: UUID) -> HttpResponse:
    """Show a token of one's own."""
    found = _token(request, token_id)
    return json_response(token_json(found, live_tokens(request.actor).filter(pk=found.pk).exists()))


@router.delete(
    "/tokens/{uuid:token_id}", response={204: None}, summary="撤销令牌 / Revoke a token", url_name="token"
)
def revoke_token(request: Request, token_id: UUID) -> HttpResponse:
    """Revoke a token of one's own, also the one that asks."""
    revoke(request.actor, _token(request, token_id))
    return HttpResponse(status=204)


def _token(request: Request, pk: UUID) -> ApiToken:
    found = tokens_of(request.actor).filter(pk=pk).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def _head(request: Request) -> Actor:
    if not request.actor.is_head:
        raise Problem("not-yours", ONLY_HEAD)
    if request.method != "GET":
        count(request, request.actor, "write")
    return request.actor


def _find(actor: Actor, pk: int) -> Membership:
    assert actor.organisation is not None
    found = actor.organisation.memberships.select_related("user").filter(pk=pk).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def _address(link: people.Link) -> str:
    return f"/zh/account/set-password/{link.uid}/{link.token}/"


def person_json(place: Membership) -> Json:
    """Return somebody's place."""
    return {
        "id": place.pk,
        "email": place.user.username,
        "name": place.user.get_full_name(),
        "role": place.role,
    }


def token_json(one: ApiToken, live: bool) -> Json:
    """Return a token as its owner knows it again; the token itself is not kept."""
    return {
        "id": str(one.pk),
        "name": one.name,
        "scope": one.scope,
        "start": one.start,
        "expires": one.expires.isoformat(),
        "used": one.used.isoformat() if one.used else None,
        "live": live,
    }
