"""Where an organisation wants to be told of what happens in its cases: addresses, their secrets, what was sent."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.hooks.send import send_again
from chengxu.platform.api.hooks.subscribe import deliveries_of, new_secret, subscribe, subscriptions_of
from chengxu.platform.api.models import Delivery, DeliveryState, Subscription
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Cursor, Json, Limit, Name, Page
from chengxu.platform.cases.take import READ_ONLY

router = Router(tags=["webhooks"], auth=Member())


class NewHook(Asked):
    """An address to be told, of all cases or only of those of some `procedures`."""

    url: Annotated[str, Field(min_length=1, max_length=500)]
    procedures: list[Name] = Field(default_factory=list, max_length=100)


class Active(Asked):
    """Whether an address is told of new entries."""

    active: bool


@router.get("/webhooks", response=list[Json], summary="通知地址 / Webhooks", url_name="webhooks")
def hooks(request: Request) -> HttpResponse:
    """List the addresses of one's organisation; the secrets are shown once, when they are made."""
    return json_response([hook_json(one) for one in subscriptions_of(_writer(request))])


@router.post("/webhooks", response={201: Json}, summary="登记通知地址 / Subscribe", url_name="webhooks")
def new_hook(request: Request, told: NewHook) -> HttpResponse:
    """Subscribe an address; `secret` signs every message (`Chengxu-Signature`) and is shown in this answer only."""
    actor = _writer(request)
    count(request, actor, "write")

    def do() -> tuple[int, Json]:
        made, secret = subscribe(actor, told.url, told.procedures)
        return 201, hook_json(made) | {"secret": secret}

    return once(request, actor, do)


@router.get(
    "/webhooks/{uuid:subscription_id}",
    response=Json,
    summary="一个通知地址 / One webhook",
    url_name="webhook",
)
def hook(request: Request, subscription_id: UUID) -> HttpResponse:
    """Show an address."""
    return json_response(hook_json(_find(_writer(request), subscription_id)))


@router.put(
    "/webhooks/{uuid:subscription_id}",
    response=Json,
    summary="暂停或恢复 / Pause or resume",
    url_name="webhook",
)
def switch_hook(request: Request, subscription_id: UUID, told: Active) -> HttpResponse:
    """Pause an address or resume it; what happened meanwhile is not told afterwards."""
    found = _find(_writer(request), subscription_id)
    count(request, request.actor, "write")
    found.active = told.active
    found.save(update_fields=["active"])
    return json_response(hook_json(found))


@router.delete(
    "/webhooks/{uuid:subscription_id}",
    response={204: None},
    summary="删除通知地址 / Unsubscribe",
    url_name="webhook",
)
def delete_hook(request: Request, subscription_id: UUID) -> HttpResponse:
    """Remove an address with its record of messages."""
    _find(_writer(request), subscription_id).delete()
    return HttpResponse(status=204)


@router.post(
    "/webhooks/{uuid:subscription_id}/secret",
    response={201: Json},
    summary="更换密钥 / A new secret",
    url_name="webhook-secret",
)
def rotate_secret(request: Request, subscription_id: UUID) -> HttpResponse:
    """Make a new secret, which signs from the next attempt on; the old one is worth nothing any more."""
    actor = _writer(request)
    count(request, actor, "write")

    def do() -> tuple[int, Json]:
        found = _find(actor, subscription_id)
        return 201, hook_json(found) | {"secret": new_secret(found)}

    return once(request, actor, do)


@router.get(
    "/webhooks/{uuid:subscription_id}/deliveries",
    response=Page,
    summary="发送记录 / Deliveries",
    url_name="deliveries",
)
def deliveries(
    request: Request, subscription_id: UUID, state: DeliveryState | None = None, cursor: Cursor | None = None, limit: Limit = 50
) -> HttpResponse:  # fmt: skip
    """List the messages to an address, the newest first; `state` is waiting, sent or given_up."""
    found = deliveries_of(request.actor, _find(_writer(request), subscription_id))
    if state is not None:
        found = found.filter(state=state)
    items, after = newest_first(found, cursor, limit)
    return json_response({"items": [delivery_json(one) for one in items], "next": after})


@router.post(
    "/webhooks/{uuid:subscription_id}/deliveries/{uuid:delivery_id}/again",
    response={202: Json},
    summary="再次发送 / Send again",
    url_name="delivery-again",
)
def replay(request: Request, subscription_id: UUID, delivery_id: UUID) -> HttpResponse:
    """Queue a message to be sent again, from the first attempt on."""
    actor = _writer(request)
    count(request, actor, "write")

    def do() -> tuple[int, Json]:
        found = deliveries_of(actor, _find(actor, subscription_id)).filter(pk=delivery_id).first()
        if found is None:
            raise Problem("nothing-there")
        send_again(found)
        found.refresh_from_db()
        return 202, delivery_json(found)

    return once(request, actor, do)


def _writer(request: Request) -> Actor:
    if not request.actor.may_write:
        raise Problem("not-yours", READ_ONLY)
    return request.actor


def _find(actor: Actor, pk: UUID) -> Subscription:
    found = subscriptions_of(actor).filter(pk=pk).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def hook_json(one: Subscription) -> Json:
    """Return an address."""
    return {
        "id": str(one.pk),
        "url": one.url,
        "procedures": one.procedures,
        "active": one.active,
        "created": one.created.isoformat(),
    }


def delivery_json(one: Delivery) -> Json:
    """Return a message: what it says, and what became of it."""
    return {
        "id": str(one.pk),
        "body": one.body,
        "state": one.state,
        "attempts": one.attempts,
        "status": one.status,
        "error": one.error,
        "next_at": one.next_at.isoformat() if one.state == DeliveryState.WAITING else None,
        "sent": one.sent.isoformat() if one.sent else None,
    }
