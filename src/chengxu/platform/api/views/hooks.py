"""The pages of messages to other machines: addresses, what was sent, send it again."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.hooks.send import AGAIN, send_again
from chengxu.platform.api.hooks.subscribe import deliveries_of, new_secret, subscribe, subscriptions_of
from chengxu.platform.api.models import DeliveryState, Subscription
from chengxu.platform.api.problem import Problem
from chengxu.platform.cases.file import procedures
from chengxu.platform.pages.words import say

STATES = {
    DeliveryState.WAITING: (Term("待发送", "waiting"), "open"),
    DeliveryState.SENT: (Term("已送达", "arrived"), "good"),
    DeliveryState.GIVEN_UP: (Term("已放弃", "given up"), "bad"),
}
PAGE = 50
PAUSED = Term("已暂停；新的记载不再发往这个地址。", "Paused; new entries are not told to this address.")
RESUMED = Term("已恢复。", "Resumed.")
REMOVED = Term("已删除这个地址及其发送记录。", "The address and its record of messages are removed.")
QUEUED = Term("已重新排入发送。", "It is queued to be sent again.")
DONE = {"pause": PAUSED, "resume": RESUMED, "remove": REMOVED}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hooks(request: Request, lang: str) -> HttpResponse:
    """List the addresses of one's organisation, and subscribe a new one; its secret is shown in the answer only."""
    if request.method != "POST":
        return _page(request)
    url = request.POST.get("url", "").strip()
    chosen = [name for name in request.POST.getlist("procedure") if name]
    try:
        made, secret = subscribe(request.actor, url, chosen)
    except TermError as wrong:
        return _page(request, {"problem": wrong.term, "given": url, "chosen": chosen}, 422)
    return _page(request, {"made": made, "secret": secret}, 201)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hook(request: Request, lang: str, subscription_id: UUID) -> HttpResponse:
    """Show what was sent to an address; pause it, resume it, give it a new secret, remove it."""
    found = _find(request, subscription_id)
    done = request.POST.get("do", "")
    if request.method == "POST" and done == "secret":
        return _page(request, {"made": found, "secret": new_secret(found)}, 201)
    if request.method == "POST" and done in DONE:
        if done == "remove":
            found.delete()
        else:
            Subscription.objects.filter(pk=found.pk).update(active=done == "resume")
        messages.success(request, say(DONE[done]))
        return HttpResponseRedirect(
            f"/{lang}/account/webhooks/" + ("" if done == "remove" else f"{found.pk}/")
        )
    try:
        items, after = newest_first(deliveries_of(request.actor, found), request.GET.get("cursor"), PAGE)
    except Problem:
        raise Http404 from None
    rows = [
        (
            item,
            Term(**item.error) if item.error else None,
            _step(item.body["data"]),
            *STATES[DeliveryState(item.state)],
        )
        for item in items
    ]
    return render(
        request, "api/hook.html", {"hook": found, "rows": rows, "next": after, "tries": len(AGAIN) + 1}
    )


@never_cache
@require_POST
def again(request: Request, lang: str, subscription_id: UUID, delivery_id: UUID) -> HttpResponse:
    """Queue a message to be sent again."""
    found = deliveries_of(request.actor, _find(request, subscription_id)).filter(pk=delivery_id).first()
    if found is None:
        raise Http404
    send_again(found)
    messages.success(request, say(QUEUED))
    return HttpResponseRedirect(f"/{lang}/account/webhooks/{subscription_id}/")


def _step(data: dict[str, str]) -> Term | str:
    """Return what a message tells of, in words."""
    procedure = procedures().get(data["procedure"])
    known = procedure.steps_by_name if procedure else {}
    return known[data["step"]].term if data["step"] in known else data["step"]


def _find(request: Request, subscription_id: UUID) -> Subscription:
    found = subscriptions_of(request.actor).filter(pk=subscription_id).first()
    if found is None:
        raise Http404
    return found


def _page(request: Request, more: dict[str, object] | None = None, status: int = 200) -> HttpResponse:
    terms = {name: procedure.term for name, procedure in procedures().items()}
    rows = [
        (
            one,
            [terms[name] for name in one.procedures if name in terms],
            one.deliveries.exclude(state=DeliveryState.SENT).count(),
        )
        for one in subscriptions_of(request.actor)
    ]
    shown = {"hooks": rows, "procedures": terms, **(more or {})}
    return render(request, "api/hooks.html", shown, status=status)
