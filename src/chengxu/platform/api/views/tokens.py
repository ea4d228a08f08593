"""The page of personal tokens: make one, see it once, revoke it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.models import Scope
from chengxu.platform.api.tokens import LONGEST, USUAL, live_tokens, make_token, revoke, tokens_of
from chengxu.platform.pages.words import say

REVOKED = Term("令牌“{name}”已撤销，立即失效。", "The token “{name}” is revoked and works no more.")
SCOPES = {
    Scope.READ: Term("读取", "read"),
    Scope.WRITE: Term("读取和写入", "read and write"),
    Scope.GATEWAY: Term("仅用于网关（熔断）", "for a gateway only (circuit breaker)"),
}
DAYS = (7, 30, USUAL, 180, LONGEST)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: Request, lang: str) -> HttpResponse:
    """List one's tokens, and make a new one, which is shown in the answer and never again."""
    if request.method != "POST":
        return _page(request)
    given = {name: request.POST.get(name, "").replace("\0", "") for name in ("name", "scope", "days")}
    try:
        days = (
            int(given["days"])
            if given["days"].isascii() and given["days"].isdigit() and len(given["days"]) < 5
            else 0
        )
        scope = given["scope"] if given["scope"] in Scope.values else Scope.READ
        made, text = make_token(request.actor, given["name"], scope, days)
    except TermError as wrong:
        return _page(request, {"problem": wrong.term, "given": given}, 422)
    return _page(request, {"made": made, "text": text}, 201)


@never_cache
@require_POST
def revoke_token(request: Request, lang: str, token_id: UUID) -> HttpResponse:
    """Revoke a token of one's own."""
    token = tokens_of(request.actor).filter(pk=token_id).first()
    if token is None:
        raise Http404
    revoke(request.actor, token)
    messages.success(request, say(REVOKED, name=token.name))
    return HttpResponseRedirect(f"/{lang}/account/tokens/")


def _page(request: Request, more: dict[str, object] | None = None, status: int = 200) -> HttpResponse:
    live = {token.pk for token in live_tokens(request.actor)}
    shown = {
        "tokens": [(token, token.pk in live, SCOPES[Scope(token.scope)]) for token in tokens_of(request.actor)],
        "scopes": SCOPES if request.actor.may_write else {Scope.READ: SCOPES[Scope.READ]},
        "days": DAYS, "usual": USUAL, "longest": LONGEST, **(more or {}),
    }  # fmt: skip
    return render(request, "api/tokens.html", shown, status=status)
