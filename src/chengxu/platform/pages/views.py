"""The start page, and what the platform says of itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from chengxu.platform.accounts.request import Request
from chengxu.platform.pages import book
from chengxu.platform.pages.home import home
from chengxu.platform.pages.laws import card
from chengxu.statutes import IN_FORCE


def start(request: Request, lang: str) -> HttpResponse:
    """Ask who somebody is, and lead on; show who acts for an organisation what is theirs to do."""
    if request.actor.organisation is not None:
        return render(request, "pages/home.html", home(request.actor))
    cards = [card(statute) for statute in book.whole().statutes.values()]
    return render(request, "pages/start.html", {"cards": cards, "binding": IN_FORCE})


def about(request: Request, lang: str) -> HttpResponse:
    """Say how accessible the pages are, what is kept of whom and how long, and what the answers are worth."""
    return render(request, "pages/about.html", {"trail": [], "hours": settings.SESSION_COOKIE_AGE // 3600})
