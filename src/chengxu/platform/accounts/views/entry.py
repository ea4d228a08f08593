"""Logging in and out, and setting a password by a link."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout as log_out
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term
from chengxu.platform.accounts import enter, people
from chengxu.platform.accounts.environment import identity_provider, limits
from chengxu.platform.accounts.history import ROLES, note
from chengxu.platform.accounts.models import Change, Organisation, User
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages.words import say
from chengxu.platform.world import sample

WRONG = Term("电子邮箱或者密码不正确。", "The e-mail address or the password is wrong.")
WRONG_CODE = Term("验证码不正确，或者已经用过。", "The code is wrong, or it was used already.")
TOO_LATE = Term("等待时间已过，请重新登录。", "That took too long; log in again.")
OUT = Term("已退出。", "You are logged out.")
NOT_TWICE_THE_SAME = Term("两次输入的密码不一致。", "The two passwords differ.")
PASSWORD_SET = Term("密码已设置，请登录。", "Your password is set; log in with it.")
GET_POST = ["GET", "HEAD", "POST"]


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(GET_POST)
def login(request: Request, lang: str) -> HttpResponse:
    """Ask for e-mail address and password."""
    back = safe_next(request, lang)
    if request.method != "POST":
        return _login_page(request, back)
    answer = enter.with_password(request, request.POST.get("email", ""), request.POST.get("password", ""))
    if answer.user is not None:
        return HttpResponseRedirect(back)
    if answer.code_owed:
        request.session["next"] = back
        return HttpResponseRedirect(f"/{lang}/login/code/")
    return _login_page(request, back, say(answer.locked or WRONG), 429 if answer.locked else 400)


def _login_page(request: Request, back: str, problem: str = "", status: int = 200) -> HttpResponse:
    values: dict[str, Any] = {
        "next": back, "email": request.POST.get("email", ""), "problem": problem, "limits": limits(),
        "provider": identity_provider(), "password": sample.PASSWORD, "sample": _sample(),
    }  # fmt: skip
    return render(request, "accounts/login.html", values, status=status)


def _sample() -> list[tuple[Organisation, list[tuple[User, Term]]]]:
    """Return the organisations of the sample world, each with its people and what they do there."""
    found: dict[Organisation, list[tuple[User, Term]]] = {}
    for user in sample.people():
        place = user.memberships.all()[0]
        found.setdefault(place.organisation, []).append((user, ROLES[place.role]))
    return list(found.items())


@never_cache
@require_http_methods(GET_POST)
def login_code(request: Request, lang: str) -> HttpResponse:
    """Ask for the one-time code of somebody whose password was right."""
    if enter.waiting(request) is None:
        messages.warning(request, say(TOO_LATE))
        return HttpResponseRedirect(f"/{lang}/login/")
    problem, status = "", 200
    if request.method == "POST":
        back = str(request.session.get("next") or f"/{lang}/")
        answer = enter.with_code(request, request.POST.get("code", ""))
        if answer.user is not None:
            request.session.pop("next", None)
            return HttpResponseRedirect(back)
        problem, status = say(answer.locked or WRONG_CODE), 429 if answer.locked else 400
    return render(
        request, "accounts/login_code.html", {"problem": problem, "limits": limits()}, status=status
    )


@require_POST
def logout(request: Request, lang: str) -> HttpResponse:
    """Log out and lead to the start page."""
    log_out(request)
    messages.success(request, say(OUT))
    return HttpResponseRedirect(f"/{lang}/")


@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(GET_POST)
def set_password(request: Request, lang: str, uid: str, token: str) -> HttpResponse:
    """Let somebody set a password by the link that was made for them."""
    user = people.whose(people.Link(uid, token))
    if user is None:
        return render(request, "accounts/link_over.html", {"days": link_days()}, status=410)
    problems: list[str] = []
    if request.method == "POST":
        problems = problems_of(request.POST.get("password", ""), request.POST.get("again", ""), user)
        if not problems:
            keep_password(user, request.POST["password"], by=None)
            messages.success(request, say(PASSWORD_SET))
            return HttpResponseRedirect(f"/{lang}/login/")
    values = {"whose": user, "problems": problems}
    return render(request, "accounts/set_password.html", values, status=400 if problems else 200)


def problems_of(password: str, again: str, user: User) -> list[str]:
    """Return what is wrong with a new password, in the language of the page."""
    if password != again:
        return [say(NOT_TWICE_THE_SAME)]
    try:
        validate_password(password, user)
    except ValidationError as wrong:
        return [str(message) for message in wrong.messages]
    return []


@transaction.atomic
def keep_password(user: User, password: str, *, by: User | None) -> None:
    """Keep a new password; every other session of the person ends."""
    user.set_password(password)
    user.save(update_fields=["password"])
    note(user, Change.PASSWORD, by=by)


def safe_next(request: Request, lang: str) -> str:
    """Return where to lead on after the login: the address that was asked for if it is ours, the start page otherwise."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else f"/{lang}/"


def link_days() -> int:
    """Return for how many days a link for setting a password works."""
    return int(settings.PASSWORD_RESET_TIMEOUT // 86_400)
