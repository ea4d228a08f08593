"""The duty board of an organisation, and its calendar behind a private address."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from chengxu.algebra.term import Lang, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.services.board import Choice, board
from chengxu.platform.services.feed import calendar_text, new_link, reader
from chengxu.platform.services.fields import maybe_day
from chengxu.platform.services.models import CalendarLink
from chengxu.platform.services.overview import law_names
from chengxu.platform.today import now


@require_safe
def board_page(request: Request, lang: str) -> HttpResponse:
    """Show what is overdue, due, waiting on an authority, unclear and met, over all services."""
    if not request.actor.is_business:
        raise Http404
    given, problem = request.GET, None
    try:
        until = maybe_day(given.get("until", ""))
    except TermError as wrong:
        until, problem = None, wrong.term
    found = board(request.actor, Choice(given.get("law", ""), given.get("service", ""), until))
    context = {
        "board": found, "law_names": law_names(), "law": given.get("law", ""),
        "chosen": given.get("service", ""), "until": given.get("until", ""), "problem": problem,
    }  # fmt: skip
    return render(request, "services/board.html", context, status=400 if problem else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def links_page(request: Request, lang: str) -> HttpResponse:
    """Make a private address of the calendar, shown once, or revoke one."""
    actor = request.actor
    if not actor.is_business:
        raise Http404
    links = CalendarLink.objects.filter(organisation=actor.organisation, user=actor.user, ended=None)
    made = ""
    if request.method == "POST" and "revoke" in request.POST:
        links.filter(pk=_number(request.POST["revoke"])).update(ended=now())
        return HttpResponseRedirect(f"/{lang}/board/calendar/")
    if request.method == "POST":
        made = request.build_absolute_uri(f"/{lang}/board.ics?key={new_link(actor)}")
    return render(request, "services/calendar.html", {"links": links, "made": made})


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


@require_safe
def calendar_file(request: Request, lang: str) -> HttpResponse:
    """Hand out the calendar to whoever has a private address that still counts."""
    actor = reader(request.GET.get("key", "")[:100])
    if actor is None or not actor.is_business:
        raise Http404
    root = request.build_absolute_uri(f"/{lang}/")
    return HttpResponse(
        calendar_text(actor, cast(Lang, lang), root), content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'inline; filename="chengxu.ics"', "Cache-Control": "private, max-age=3600"},
    )  # fmt: skip
