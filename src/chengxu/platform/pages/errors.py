"""What a person sees when something is wrong: what, why, and where to go on."""

from __future__ import annotations

import sys

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from chengxu.algebra.term import LANGS, Term
from chengxu.platform.api.problem import not_now as problem
from chengxu.platform.database import AGAIN, BUSY, trouble

BAD = Term("这个请求无法处理。", "This request cannot be handled.")
NOT_YOURS = Term(
    "这一页不对您开放，或者页面停留太久已经失效。",
    "This page is not yours to see, or it stood open too long.",
)
NOTHING = Term("这里没有这一页，或者不对您开放。", "There is no such page here, or it is not yours to see.")
BROKEN = Term("我们这边出了差错；没有写入任何内容。", "Something broke on our side; nothing was written.")


def page(request: HttpRequest, status: int, what: Term) -> HttpResponse:
    """Return an error page with its status."""
    return render(request, "pages/error.html", {"status": status, "what": what}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return page(request, 400, BAD)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return page(request, 403, NOT_YOURS)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404: nobody learns whether a page that is not theirs exists."""
    return page(request, 404, NOTHING)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500; 503 where it was the database or the disk."""
    what = trouble(sys.exception())
    return not_now(request, what) if what else page(request, 500, BROKEN)


def not_now(request: HttpRequest, what: Term) -> HttpResponse:
    """Answer 503 with when to come again; in plain words where there is no database even for the page."""
    if request.path.startswith("/api/"):
        return plainly(request, what)
    try:
        response = page(request, 503, what)
    except Error:
        return plainly(request, what)
    response["Retry-After"] = str(AGAIN)
    return response


def plainly(request: HttpRequest, what: Term = BUSY) -> HttpResponse:
    """Answer 503 without asking the database: a problem to programs, plain words in both languages to people."""
    if request.path.startswith("/api/"):
        return problem(what).response()
    text = "".join(f"{what[lang]}\n" for lang in LANGS)
    response = HttpResponse(text, status=503, content_type="text/plain; charset=utf-8")
    response["Retry-After"] = str(AGAIN)
    return response
