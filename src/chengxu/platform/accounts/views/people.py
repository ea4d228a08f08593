"""The people of an organisation, for its head."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts import people
from chengxu.platform.accounts.history import MAY, ROLES
from chengxu.platform.accounts.models import Membership, Organisation
from chengxu.platform.accounts.request import Request
from chengxu.platform.accounts.views.entry import GET_POST, link_days
from chengxu.platform.pages.words import say

ADDED = Term(
    "{email} 已加入；此人已有账号，用原来的密码登录。",
    "{email} is added; they have an account already and log in as before.",
)
ROLE_CHANGED = Term("{email} 的角色已更改。", "The role of {email} is changed.")
REMOVED = Term("{email} 已移出本单位。", "{email} is removed from this organisation.")
DROPPED = Term("{email} 的动态验证码已关闭。", "One-time codes of {email} are turned off.")
UNKNOWN = Term("没有这项操作。", "There is no such action.")


@never_cache
@require_http_methods(GET_POST)
def list_people(request: Request, lang: str) -> HttpResponse:
    """List the people of the head's organisation, and add somebody."""
    if request.method != "POST":
        return _page(request)
    given = {name: request.POST.get(name, "") for name in ("email", "name", "role")}
    try:
        added = people.add(request.actor, **given)
    except TermError as refused:
        return _page(request, say(refused.term), given)
    if added.link is None:
        messages.success(request, say(ADDED, email=added.place.user.username))
        return HttpResponseRedirect(f"/{lang}/account/people/")
    return _link_page(request, lang, added.place, added.link)


@never_cache
@require_POST
def person(request: Request, lang: str, number: int) -> HttpResponse:
    """Do what the head chose for one person of the organisation."""
    place = get_object_or_404(_organisation(request).memberships.select_related("user"), pk=number)
    email = place.user.username
    try:
        match request.POST.get("do"):
            case "role":
                people.change_role(request.actor, place, request.POST.get("role", ""))
                done = say(ROLE_CHANGED, email=email)
            case "remove":
                people.remove(request.actor, place)
                done = say(REMOVED, email=email)
            case "second":
                people.drop_second(request.actor, place)
                done = say(DROPPED, email=email)
            case "link":
                return _link_page(request, lang, place, people.new_link(request.actor, place))
            case _:
                return _page(request, say(UNKNOWN))
    except TermError as refused:
        return _page(request, say(refused.term))
    messages.success(request, done)
    own = place.user_id == request.user.pk  # who gave up being head has no business here any more
    return HttpResponseRedirect(f"/{lang}/account/" if own else f"/{lang}/account/people/")


def _page(request: Request, problem: str = "", given: dict[str, str] | None = None) -> HttpResponse:
    values = {
        "members": people.members(_organisation(request)), "roles": ROLES, "may": MAY,
        "problem": problem, "given": given or {},
    }  # fmt: skip
    return render(request, "accounts/people.html", values, status=400 if problem else 200)


def _link_page(request: Request, lang: str, place: Membership, link: people.Link) -> HttpResponse:
    address = request.build_absolute_uri(f"/{lang}/account/set-password/{link.uid}/{link.token}/")
    return render(request, "accounts/link.html", {"place": place, "address": address, "days": link_days()})


def _organisation(request: Request) -> Organisation:
    if request.actor.organisation is None:
        raise PermissionError("nobody acts for an organisation")
    return request.actor.organisation
