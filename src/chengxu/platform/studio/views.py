"""The pages of the label studio."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from chengxu.algebra.term import Lang, TermError
from chengxu.labels import (
    VALUES,
    Label,
    LabelError,
    check_text,
    formats,
    label_text,
    provider_code,
    read_code,
)
from chengxu.platform.accounts.request import Request
from chengxu.platform.studio import encode
from chengxu.platform.studio.report import Part, code_parts, report
from chengxu.platform.studio.stream import answered, streamed
from chengxu.platform.studio.upload import LARGEST, download, limited, uploaded

METHODS = ["GET", "HEAD", "POST"]
CORNERS = ("bottom-right", "bottom-left", "top-right", "top-left")
PLACES = ("start", "middle", "end")
LONGEST = 20_000
"""Characters of a text: a house setting."""
EXAMPLE = "001191990000MA0000000810001"
"""A made-up provider code, for examples: no area has the number 990000."""


def _page(request: Request, which: str, values: dict[str, Any], status: int = 200) -> HttpResponse:
    told = {"here": which, "most": LARGEST // 2**20, "trail": [], "typed": request.POST, "example": EXAMPLE}
    return render(request, f"studio/{which}.html", told | values, status=status)


@limited
@require_http_methods(METHODS)
def read_page(request: Request, lang: Lang) -> HttpResponse:
    """Read the label of a file and say whether it is in order."""
    if request.method != "POST":
        return _page(request, "read", {"formats": [f.name for f in formats()]})
    try:
        found = report(*uploaded(request))
    except TermError as error:
        return _page(request, "read", {"problem": error.term, "formats": [f.name for f in formats()]}, 422)
    return _page(request, "read", {"report": found})


@limited
@require_http_methods(METHODS)
def write_page(request: Request, lang: Lang) -> HttpResponse:
    """Write a label into a file and hand it back; check a provider code."""
    values: dict[str, Any] = {"values": VALUES, "corners": CORNERS, "number": encode.new_number()}
    if request.method == "POST":
        try:
            name, content = uploaded(request)
            return download(name, _labelled(request, content))
        except TermError as error:
            return _page(request, "write", values | {"problem": error.term}, 422)
    asked = {key: request.GET.get(key, "").strip()[:40] for key in ("code", "service", "model")}
    if asked["code"]:
        try:
            values["parts"], values["made"] = _code(**asked)
        except LabelError as error:
            values["wrong_code"] = error.term
    return _page(request, "write", values | {"asked": asked}, 422 if "wrong_code" in values else 200)


def _labelled(request: Request, content: bytes) -> bytes:
    """Return a file with its label; TermError if it cannot be written."""
    given = request.POST
    producer, number = given.get("producer", "").strip(), given.get("number", "").strip()
    made = Label(producer, number or encode.new_number(), given.get("value", "1"))
    words = given.get("words", "").strip() if given.get("draw") else None
    return encode.written(content, made, words, _one_of(CORNERS, given.get("corner", ""), CORNERS[0]))


def _one_of(known: tuple[str, ...], text: str, otherwise: str) -> Any:
    return text if text in known else otherwise


def _code(code: str, service: str, model: str) -> tuple[tuple[Part, ...], str]:
    """Return a provider code in its parts: one that is given, or one made of a unified social credit code."""
    found = (
        read_code(code) if len(code) != 18 else provider_code(code, service or "0", (model or "0000").upper())
    )
    return code_parts(found), str(found)


@limited
@require_http_methods(METHODS)
def test_page(request: Request, lang: Lang) -> HttpResponse:
    """Save a picture again in several ways, and show what each leaves of its label."""
    if request.method != "POST":
        return _page(request, "test", {"ways": encode.ways()})
    try:
        name, content = uploaded(request)
        found = encode.trial(content)
    except TermError as error:
        return _page(request, "test", {"problem": error.term, "ways": encode.ways()}, 422)
    return _page(request, "test", {"trial": found, "name": name})


@limited
@require_http_methods(METHODS)
def words_page(request: Request, lang: Lang) -> HttpResponse:
    """Put the visible words in a text, and show what a streaming answer needs."""
    values: dict[str, Any] = {"places": PLACES, "most_text": LONGEST, "streamed": None}
    sample = Label(EXAMPLE, "content-number-1")
    values |= {"streamed": streamed(sample), "answered": answered(sample)}
    if request.method != "POST":
        return _page(request, "words", values)
    text = request.POST.get("text", "")[:LONGEST].replace("\0", "")
    before = check_text(text)
    own = request.POST.get("words", "").strip() or None
    try:
        said = label_text(text, _one_of(PLACES, request.POST.get("at", ""), "end"), own, lang)
    except LabelError as error:
        return _page(request, "words", values | {"problem": error.term}, 422)
    return _page(request, "words", values | {"said": said, "before": before.labelled})
