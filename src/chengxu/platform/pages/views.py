"""The start page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def start(request: HttpRequest, lang: str) -> HttpResponse:
    """Ask who somebody is, and lead on."""
    return render(request, "pages/start.html")
