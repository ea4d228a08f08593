"""Recusal from a case, and what the head of an authority lifts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import F
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import visible_cases, visible_recusals
from chengxu.platform.accounts.models import User
from chengxu.platform.accounts.people import members
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases import recusal
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case
from chengxu.platform.pages.words import say

ENTERED = Term("已记载：{who} 回避此案。", "Entered: {who} is recused from this case.")
LIFTED = Term("已解除 {who} 的回避。", "The recusal of {who} is lifted.")
GET_POST = ["GET", "HEAD", "POST"]
SHOWN = 200
"""Recusals on the page of a head, the latest first."""


@require_http_methods(GET_POST)
def case_recusal(request: Request, lang: str, case_id: UUID) -> HttpResponse:
    """Show by which rules somebody keeps out of a case, and enter that they do."""
    actor = request.actor
    case = get_object_or_404(visible_cases(actor), pk=case_id)
    if actor.organisation is None or not actor.is_authority:
        raise Http404
    if request.method != "POST":
        return _page(request, case)
    given = {name: request.POST.get(name, "") for name in ("who", "ground", "reason")}
    try:
        user = _who(request, given["who"])
        recusal.recuse(case, actor, user, given["ground"], given["reason"])
    except TermError as refused:
        return _page(request, case, problem=refused.term, given=given)
    messages.success(request, say(ENTERED, who=user.shown))
    back = "queue/" if user == actor.user else f"cases/{case.pk}/recusal/"
    return HttpResponseRedirect(f"/{lang}/{back}", status=303)


def _who(request: Request, number: str) -> User:
    """Return who is to keep out: whom the head chose, or an officer who asks; TermError if it is nobody here."""
    organisation, own = request.actor.organisation, request.actor.user
    assert organisation is not None
    assert own is not None
    if not request.actor.is_head:
        return own
    place = next((p for p in members(organisation) if str(p.pk) == number), None)
    if place is None:
        raise TermError(recusal.NOBODY)
    return place.user


def _page(
    request: Request, case: Case, problem: Term | None = None, given: dict[str, str] | None = None
) -> HttpResponse:
    assert request.actor.organisation is not None
    values: dict[str, Any] = {
        "case": case, "rules": recusal.RULES, "grounds": recusal.GROUNDS, "problem": problem, "given": given or {},
        "recusals": recusal.recusals_of(case, request.actor), "headless": recusal.headless(case, request.actor),
        "members": members(request.actor.organisation) if request.actor.is_head else (),
    }  # fmt: skip
    return render(request, "cases/recusal.html", values, status=422 if problem else 200)


@require_http_methods(GET_POST)
def recusals(request: Request, lang: str) -> HttpResponse:
    """Show the head the recusals on which they decide, and lift one."""
    problem = None
    if request.method == "POST":
        found = get_object_or_404(visible_recusals(request.actor), pk=_uuid(request.POST.get("recusal", "")))
        try:
            recusal.lift(found, request.actor, request.POST.get("reason", ""))
        except TermError as refused:
            problem = refused.term
        else:
            messages.success(request, say(LIFTED, who=found.user.named))
            return HttpResponseRedirect(f"/{lang}/recusals/", status=303)
    rows = visible_recusals(request.actor).select_related("user", "by", "lifted_by", "case", "organisation")
    seen = set(visible_cases(request.actor).filter(recusals__in=rows).values_list("pk", flat=True))
    shown = [
        (row, row.case_id in seen, procedures()[row.case.procedure])
        for row in rows.order_by(F("lifted").asc(nulls_first=True), "-at")[:SHOWN]
    ]
    values = {"rows": shown, "grounds": recusal.GROUNDS, "problem": problem}
    return render(request, "cases/recusals.html", values, status=422 if problem else 200)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
