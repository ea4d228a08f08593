"""The page of the search in the header."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chengxu.platform.accounts.request import Request
from chengxu.platform.registers.number import SHAPE, tidy
from chengxu.platform.search.find import KINDS, MOST, find
from chengxu.platform.search.query import read

EXAMPLES = ("14条", "art 58", "IM-12", "备案", "incident report")
"""Searches that show what can be found."""


@require_safe
def search_page(request: Request, lang: str) -> HttpResponse:
    """Show what is found, kind by kind; a number of a register leads straight to its check."""
    query = read(request.GET.get("q", ""))
    if SHAPE.fullmatch(tidy(query.text)):
        return HttpResponseRedirect(f"/{lang}/check/?{urlencode({'number': tidy(query.text)})}")
    only = request.GET.get("in", "")
    only = only if only in KINDS else ""
    context = {
        "query": query, "groups": find(query, request.actor, only), "only": only, "examples": EXAMPLES, "most": MOST,
        "trail": [],
    }  # fmt: skip
    return render(request, "search/search.html", context)
