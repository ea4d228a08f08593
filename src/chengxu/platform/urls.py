"""The addresses. Every page stands under its language: /zh/… and /en/…; what machines read stands under /api/."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path, register_converter
from django.utils.translation import get_language_from_request

from chengxu.algebra.term import LANGS
from chengxu.platform.accounts.urls import callback


class LanguageConverter:
    """The language at the head of an address."""

    regex = "|".join(LANGS)

    def to_python(self, value: str) -> str:
        """Return the language as it stands."""
        return value

    to_url = to_python


register_converter(LanguageConverter, "lang")


def choose(request: HttpRequest) -> HttpResponse:
    """Lead to the start page in the language that the browser asks for."""
    wanted = get_language_from_request(request)
    return HttpResponseRedirect("/en/" if wanted.startswith("en") else "/zh/")


def alive(_request: HttpRequest) -> HttpResponse:
    """Answer a monitor."""
    return HttpResponse("ok", content_type="text/plain")


PAGES = [
    path("", include("chengxu.platform.accounts.urls")),
    path("", include("chengxu.platform.api.pages")),
    path("", include("chengxu.platform.services.urls")),
    path("", include("chengxu.platform.breaker.urls")),
    path("", include("chengxu.platform.cases.urls")),
    path("", include("chengxu.platform.registers.urls")),
    path("", include("chengxu.platform.ledger.urls")),
    path("", include("chengxu.platform.documents.urls")),
    path("", include("chengxu.platform.search.urls")),
    path("", include("chengxu.platform.studio.urls")),
    path("", include("chengxu.platform.traces.urls")),
    path("", include("chengxu.platform.pages.urls")),
]
urlpatterns = [
    path("", choose),
    path("healthz", alive),
    path("api/", include("chengxu.platform.api.urls")),
    callback,
    path("<lang:lang>/", include(PAGES)),
]
handler400 = "chengxu.platform.pages.errors.bad_request"
handler403 = "chengxu.platform.pages.errors.forbidden"
handler404 = "chengxu.platform.pages.errors.not_found"
handler500 = "chengxu.platform.pages.errors.broken"
