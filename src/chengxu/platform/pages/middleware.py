"""What every answer has: the language of its address, and a policy that lets in nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from chengxu.algebra.term import Lang
from chengxu.platform.pages import words

Handler = Callable[[HttpRequest], HttpResponse]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
DJANGO = {"zh": "zh-hans", "en": "en"}


def content_policy(get_response: Handler) -> Handler:
    """Return the middleware that lets a page load nothing from elsewhere and run no script of its own text."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return middleware


def language(get_response: Handler) -> Handler:
    """Return the middleware that takes the language from the address (/zh/…, /en/…)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        chosen: Lang = "en" if request.path_info.startswith("/en/") else "zh"
        words.use(chosen)
        with translation.override(DJANGO[chosen]):
            return get_response(request)

    return middleware
