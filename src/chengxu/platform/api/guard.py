"""What every address for machines has in common, before and after what it does itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.http import ConditionalGetMiddleware
from django.urls import URLPattern, URLResolver
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt

from chengxu.algebra.term import Lang, Term
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.strict import LARGEST, TOO_LARGE, clean, read_json
from chengxu.platform.pages import words
from chengxu.platform.pages.middleware import DJANGO

View = Callable[..., HttpResponseBase]
CONDITIONAL = ConditionalGetMiddleware(lambda _: HttpResponse())
"""Gives answers their ETag, and 304 to who has them already."""
JSON_TYPES = ("application/json", "application/merge-patch+json")
FILES = frozenset({
    "/api/files", "/api/imports", "/api/traces/file", "/api/labels/file", "/api/labels/trial"
})  # fmt: skip
"""Where the body is a file, which is read as it is stored or looked at."""
NOT_JSON_TYPE = Term("正文类型应为 application/json。", "the type of the body must be application/json.")
BAD_ADDRESS = Term("地址中有不能使用的字符。", "the address has characters that cannot be used.")
NO_METHOD = Term("可用的方法：{allowed}。", "it takes {allowed}.")


def guarded(pattern: URLPattern | URLResolver) -> URLPattern | URLResolver:
    """Return an address whose view is guarded."""
    if isinstance(pattern, URLPattern):
        pattern.callback = guard(pattern.callback)
    return pattern


def guard(view: View) -> View:
    """Return a view that reads strictly, speaks the caller's language, and answers every error as a problem."""

    @wraps(view)
    def handled(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        chosen = language_of(request)
        words.use(chosen)
        with translation.override(DJANGO[chosen]):
            response = _answered(request, view, args, kwargs)
            if isinstance(response, HttpResponse):
                response = CONDITIONAL.process_response(request, response)
        patch_vary_headers(response, ("Accept-Language", "Authorization", "Cookie"))
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return handled


def language_of(request: HttpRequest) -> Lang:
    """Return the language that the caller prefers; Chinese where nothing is said."""
    for wanted, quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:500]):
        if quality > 0 and wanted[:2] in ("zh", "en"):
            return "en" if wanted.startswith("en") else "zh"
    return "zh"


def _answered(request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponseBase:
    try:
        _read(request)
        response = view(request, *args, **kwargs)
    except Problem as wrong:
        return wrong.response()
    except Http404:
        return Problem("nothing-there").response()
    if response.status_code == 405 and "json" not in response.get("Content-Type", ""):
        allowed = response.get("Allow", "")
        wrong_method = Problem("not-that-method", NO_METHOD.fill(allowed=allowed))
        wrong_method.headers["Allow"] = allowed
        return wrong_method.response()
    return response


def _read(request: HttpRequest) -> None:
    """Read the body strictly before anybody else does; Problem if it cannot be used."""
    if not clean(request.path) or not clean(
        request.META.get("QUERY_STRING", "") + "".join(request.GET.dict().values())
    ):
        raise Problem("bad-request", BAD_ADDRESS)
    if request.method in ("GET", "HEAD", "OPTIONS") or request.path in FILES:
        return
    if _size(request) > LARGEST:
        raise Problem("too-large", TOO_LARGE.fill(most=LARGEST // 1024))
    if not request.body:
        return
    if request.content_type not in JSON_TYPES:
        raise Problem("not-that-type", NOT_JSON_TYPE)
    request.told = read_json(request.body)  # type: ignore[attr-defined]


def _size(request: HttpRequest) -> int:
    given = request.META.get("CONTENT_LENGTH") or "0"
    return int(given) if given.isascii() and given.isdigit() and len(given) < 16 else 0


@csrf_exempt
def nothing(_request: HttpRequest) -> HttpResponse:
    """Answer for every address that is not there."""
    raise Problem("nothing-there")
