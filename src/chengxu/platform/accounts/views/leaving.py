"""Ending one's logins elsewhere, and erasing one's account."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout as log_out
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term
from chengxu.platform.accounts import devices, enter, erase, second
from chengxu.platform.accounts.history import note
from chengxu.platform.accounts.models import Change, User
from chengxu.platform.accounts.request import Request
from chengxu.platform.accounts.views.entry import GET_POST
from chengxu.platform.accounts.views.own import person, refused_code, refused_password
from chengxu.platform.pages.words import say

ENDED = Term("已结束 {n} 处登录。", "Logins ended: {n}.")
NONE_ENDED = Term(
    "没有可以结束的登录；可能已经结束。", "No login was there to be ended; it may have ended already."
)
ADDRESS_WRONG = Term(
    "请输入本账号的电子邮箱，以示确认。", "Type the e-mail address of this account to confirm."
)
ERASED = Term("账号已注销；案卷之外以代号 {name} 代替。", "The account is erased; outside the acts of cases {name} stands in its place.")  # fmt: skip


@require_POST
def end_logins(request: Request, lang: str) -> HttpResponse:
    """End one login of one's own, or all but the one by which it is asked."""
    user = person(request)
    if request.POST.get("do") == "others":
        ended = devices.end_others(user, request.session)
    else:
        ended = devices.end(user, request.POST.get("device", ""))
    if ended:
        note(user, Change.ENDED, by=user)
    messages.success(request, say(ENDED, n=ended)) if ended else messages.warning(request, say(NONE_ENDED))
    return HttpResponseRedirect(f"/{lang}/account/")


@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(GET_POST)
def erase_account(request: Request, lang: str) -> HttpResponse:
    """Say what goes and what stays, and erase the account of whoever confirms it."""
    user = person(request)
    against, problem, status = erase.objection(user), "", 200
    if request.method == "POST" and against is not None:
        problem, status = say(against), 409
    elif request.method == "POST":
        problem, status = _refused(request, user)
        if not problem:
            name = erase.erase(user)
            log_out(request)
            messages.success(request, say(ERASED, name=name))
            return HttpResponseRedirect(f"/{lang}/")
    values = {
        "problem": problem, "against": against, "kept": erase.KEPT, "gone": erase.GONE,
        "second": second.has_second(user),
    }  # fmt: skip
    return render(request, "accounts/erase.html", values, status=status)


def _refused(request: Request, user: User) -> tuple[str, int]:
    """Return what is missing from the confirmation, and the status; empty if it is whole."""
    if enter.plain(request.POST.get("email", "")) != user.username:
        return say(ADDRESS_WRONG), 400
    if user.has_usable_password():
        wrong = refused_password(user, request.POST.get("password", ""))
        if wrong is not None:
            return wrong
    if second.has_second(user):
        right = enter.try_code(user, request.POST.get("code", ""))
        if right is not True:
            return refused_code(right)
    return "", 200
