"""One's own account: who I am, for whom I act, my password, my second factor, what happened."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term
from chengxu.platform.accounts import devices, enter, lockout, second
from chengxu.platform.accounts.environment import limits
from chengxu.platform.accounts.history import MAY, ROLES, WORDS
from chengxu.platform.accounts.middleware import CHOSEN
from chengxu.platform.accounts.models import User
from chengxu.platform.accounts.request import Request
from chengxu.platform.accounts.views.entry import (
    GET_POST,
    WRONG_CODE,
    keep_password,
    problems_of,
)
from chengxu.platform.pages.words import say

ACTING = Term("您现在代表：{name}。", "You now act for {name}.")
NOT_YOURS = Term("您不属于这个单位。", "You do not belong to that organisation.")
OLD_WRONG = Term("现在的密码不正确。", "The present password is wrong.")
CHANGED = Term(
    "密码已更改；其他设备上的登录已失效。", "Your password is changed; logins on other devices have ended."
)
NOT_THE_APP_S = Term(
    "验证码与应用显示的不一致。请检查手机时间是否准确，再输入新的验证码。",
    "That is not the code that the app shows. See that the phone's clock is right, and enter a new code.",
)
OFF = Term("动态验证码已关闭。", "One-time codes are turned off.")


@never_cache
@require_http_methods(["GET", "HEAD"])
def account(request: Request, lang: str) -> HttpResponse:
    """Show who is logged in and for whom they act."""
    user = person(request)
    events = user.account_events.select_related("by", "organisation")[:20]
    values = {
        "devices": devices.devices(user, request.session),
        "places": user.memberships.select_related("organisation").order_by("id"),
        "second": second.has_second(user), "left": second.codes_left(user),
        "events": events, "words": WORDS, "roles": ROLES, "may": MAY,
    }  # fmt: skip
    return render(request, "accounts/account.html", values)


@require_POST
def acting(request: Request, lang: str) -> HttpResponse:
    """Choose for which of their organisations somebody acts."""
    places = person(request).memberships.select_related("organisation")
    chosen = request.POST.get("organisation", "")
    place = next((p for p in places if str(p.organisation_id) == chosen), None)
    if place is None:
        return render(request, "pages/error.html", {"status": 400, "what": NOT_YOURS}, status=400)
    request.session[CHOSEN] = chosen
    messages.success(request, say(ACTING, name=place.organisation.name))
    return HttpResponseRedirect(f"/{lang}/account/")


@never_cache
@sensitive_post_parameters("old", "password", "again")
@require_http_methods(GET_POST)
def password(request: Request, lang: str) -> HttpResponse:
    """Change the password; who knows the old one may."""
    user, problems, status = person(request), list[str](), 200
    if request.method == "POST":
        problems, status = _refused_change(request, user)
        if not problems:
            keep_password(user, request.POST["password"], by=user)
            update_session_auth_hash(request, user)
            messages.success(request, say(CHANGED))
            return HttpResponseRedirect(f"/{lang}/account/")
    return render(request, "accounts/password.html", {"problems": problems}, status=status)


def _refused_change(request: Request, user: User) -> tuple[list[str], int]:
    """Return what is wrong with the change of a password, and the status."""
    wrong = refused_password(user, request.POST.get("old", ""))
    if wrong is not None:
        return [wrong[0]], wrong[1]
    return problems_of(request.POST.get("password", ""), request.POST.get("again", ""), user), 400


def refused_password(user: User, given: str) -> tuple[str, int] | None:
    """Return what to say, and the status, if this is not somebody's password: it is not to be guessed here either."""
    counted = lockout.account(user.username)
    try:
        lockout.attempt(counted)
    except lockout.Locked as locked:
        return say(locked.term), 429
    if not user.check_password(given):
        return say(OLD_WRONG), 400
    lockout.succeeded(counted)
    return None


@never_cache
@require_http_methods(GET_POST)
def second_factor(request: Request, lang: str) -> HttpResponse:
    """Set up one-time codes, or turn them off."""
    user = person(request)
    if second.has_second(user):
        return _turn_off(request, user, lang)
    problem = ""
    if request.method == "POST":
        codes = second.turn_on(request.session, user, "".join(request.POST.get("code", "").split()))
        if codes is not None:
            return render(request, "accounts/codes.html", {"codes": codes, "first": True})
        problem = say(NOT_THE_APP_S)
    values = {"setup": second.begin_setup(request.session, user), "problem": problem}
    return render(request, "accounts/second_on.html", values, status=400 if problem else 200)


def _turn_off(request: Request, user: User, lang: str) -> HttpResponse:
    problem, status = "", 200
    if request.method == "POST":
        right = enter.try_code(user, request.POST.get("code", ""))
        if right is True:
            second.turn_off(user, by=user)
            messages.success(request, say(OFF))
            return HttpResponseRedirect(f"/{lang}/account/")
        problem, status = refused_code(right)
    return render(request, "accounts/second_off.html", {"problem": problem}, status=status)


@never_cache
@require_http_methods(GET_POST)
def codes(request: Request, lang: str) -> HttpResponse:
    """Issue new recovery codes to somebody who shows a code."""
    user = person(request)
    if not second.has_second(user):
        return HttpResponseRedirect(f"/{lang}/account/second/")
    problem, status = "", 200
    if request.method == "POST":
        right = enter.try_code(user, request.POST.get("code", ""))
        if right is True:
            return render(request, "accounts/codes.html", {"codes": second.renew_codes(user)})
        problem, status = refused_code(right)
    values = {"problem": problem, "left": second.codes_left(user), "limits": limits()}
    return render(request, "accounts/codes_new.html", values, status=status)


def refused_code(right: bool | Term) -> tuple[str, int]:
    """Return what to say of a code that was not right, and the status."""
    return (say(right), 429) if isinstance(right, Term) else (say(WRONG_CODE), 400)


def person(request: Request) -> User:
    """Return who is logged in; the door lets nobody else come here."""
    if not isinstance(request.user, User):
        raise PermissionError("nobody is logged in")
    return request.user
