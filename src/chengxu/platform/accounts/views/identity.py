"""The identity provider: leaving for it, and the page on which the head of an authority tests the connection."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term
from chengxu.platform.accounts import identity
from chengxu.platform.accounts.environment import NEEDED, PROVIDER, identity_provider, missing
from chengxu.platform.accounts.request import Request
from chengxu.platform.accounts.views.entry import GET_POST, safe_next
from chengxu.platform.pages.words import say

NOT_SET_UP = Term("没有设置统一身份认证。", "No identity provider is set up.")


@never_cache
@require_POST
def login_identity(request: Request, lang: str) -> HttpResponse:
    """Lead to the identity provider."""
    return _leave(request, lang, "login", safe_next(request, lang), f"/{lang}/login/")


@never_cache
@require_http_methods(GET_POST)
def identity_page(request: Request, lang: str) -> HttpResponse:
    """Say how the identity provider is set up, test it, and show the claims of the last test once."""
    if request.method == "POST":
        return _leave(request, lang, "test", "", request.path)
    provider = identity_provider()
    values = {
        "provider": provider, "claims": request.session.pop(identity.CLAIMS, None),
        "needed": [(name, name in missing()) for name in NEEDED],
        "callback": request.build_absolute_uri(f"/identity/{PROVIDER}/callback/"),
    }  # fmt: skip
    return render(request, "accounts/identity.html", values)


def _leave(request: Request, lang: str, purpose: str, back: str, otherwise: str) -> HttpResponse:
    """Show where the way leads and go there: a form may not lead elsewhere by itself (`form-action 'self'`)."""
    provider = identity_provider()
    if provider is None:
        messages.error(request, say(NOT_SET_UP))
        return HttpResponseRedirect(otherwise)
    try:
        address = identity.leave_for(request, lang, purpose, back)
    except identity.Unreachable as wrong:
        messages.error(request, say(wrong.term))
        return HttpResponseRedirect(otherwise)
    response = render(request, "accounts/leaving.html", {"provider": provider, "address": address})
    response.headers["Refresh"] = f"0; url={address}"
    return response
