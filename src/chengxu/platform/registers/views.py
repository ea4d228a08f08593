"""The pages of the registers: which there are, one of them, one entry, downloads, and the check of a number or receipt."""

from __future__ import annotations

import json
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.law.document import Access, Register
from chengxu.platform.accounts.request import Request
from chengxu.platform.areas import AREAS, area_name
from chengxu.platform.ledger.heads import last_head
from chengxu.platform.ledger.known import check_ours
from chengxu.platform.ledger.receipt import LARGEST, Verdict
from chengxu.platform.registers import book
from chengxu.platform.registers.check import check_number, looks_alike
from chengxu.platform.registers.columns import is_open, open_columns
from chengxu.platform.registers.download import FORMATS
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.show import (
    WHO_MAY_LOOK,
    cells,
    find,
    keeper,
    listed,
    read_wanted,
    shown_columns,
    states,
)
from chengxu.platform.registers.visible import (
    history,
    is_own,
    receipt,
    status,
    status_today,
    visible_columns,
    visible_entries,
)
from chengxu.platform.today import today

TOO_LARGE = Term("回执文件过大：最多 {most} KB。", "the receipt is too large: at most {most} KB.")
NO_TEXT = Term("回执文件不是 UTF-8 文本。", "the receipt is no UTF-8 text.")
YEARS = 8
"""Years to choose from: a house setting."""
REGISTERS = ("/registers/", Term("公示名录", "Public registers"))
"""Where these pages hang."""


def registers(request: Request, lang: Lang) -> HttpResponse:
    """Show every register, with who keeps it and who may look."""
    return render(request, "registers/registers.html", {"laws": listed()})


def register(request: Request, lang: Lang, name: str) -> HttpResponse:
    """Show the current entries of a register that the reader may see."""
    which = _register(name)
    wanted = read_wanted(request.GET)
    found = find(which, wanted, request.actor, request.GET.get("after", "")[:80])
    columns = shown_columns(which, found.entries)
    rows = [(entry, status(entry), [v for _, v in cells(entry, columns)]) for entry in found.entries]
    year = today().year
    return render(
        request,
        "registers/_rows.html" if request.htmx and not request.htmx.boosted else "registers/register.html",
        {
            "register": which, "keeper": keeper(which), "who": WHO_MAY_LOOK[which.access], "wanted": wanted,
            "rows": rows, "next": found.next, "columns": columns, "areas": AREAS, "states": states(which),
            "years": range(year, year - YEARS, -1), "open": is_open(which), "sealed": which.access is Access.SEALED,
            "first": not request.GET.get("after"), "cites": list({c.text(lang): c for c in which.cites}.values()), "trail": [REGISTERS],
        },
    )  # fmt: skip


def entry(request: Request, lang: Lang, name: str, key: UUID) -> HttpResponse:
    """Show an entry with its history and its place in the log."""
    which, found = _entry(request, name, key)
    log = last_head("public")
    return render(
        request,
        "registers/entry.html",
        {
            "register": which, "entry": found, "state": status_today(found), "keeper": keeper(which),
            "cells": list(cells(found, visible_columns(which, found, request.actor))),
            "history": [(e, status(e)) for e in history(found, request.actor)], "head": log,
            "area": area_name(found.area), "own": is_own(found, request.actor) and not found.open,
            "veiled": which.access is not Access.PUBLIC, "trail": [REGISTERS, (f"/registers/{name}/", which.term)],
        },
    )  # fmt: skip


def entry_receipt(request: Request, lang: Lang, name: str, key: UUID) -> HttpResponse:
    """Hand out the receipt of an entry."""
    _which, found = _entry(request, name, key)
    try:
        body = receipt(found, request.actor)
    except TermError as error:
        return render(request, "pages/error.html", {"status": 503, "what": error.term}, status=503)
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    name = found.number or str(found.pk)
    return HttpResponse(
        text,
        content_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="receipt-{name}.json"'},
    )


def download(request: Request, lang: Lang, name: str, kind: str) -> StreamingHttpResponse:
    """Hand out everything in a register that anybody may see."""
    which = _register(name)
    if not open_columns(which) or kind not in FORMATS:
        raise Http404
    content_type, write = FORMATS[kind]
    base = request.build_absolute_uri(f"/{lang}/registers/{which.name}/")
    return StreamingHttpResponse(
        write(which, lang, lambda end: f"{base}{end}{'/' if end and '.' not in end else ''}"),
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{which.name}-{today()}.{kind}"'},
    )


def check(request: Request, lang: Lang) -> HttpResponse:
    """Check a number, or a receipt that somebody brings."""
    number = request.GET.get("number", "")
    context: dict[str, object] = {"number": number[:64], "answer": None, "trail": [REGISTERS]}
    if number.strip():
        context["answer"] = check_number(number)
        context["alike"] = looks_alike(number)[:8]
    if request.method == "POST":
        try:
            context["verdict"] = _check_receipt(request)
        except TermError as error:
            context["problem"] = error.term
            return render(request, "registers/check.html", context, status=400)
    return render(request, "registers/check.html", context)


def _check_receipt(request: HttpRequest) -> Verdict:
    given = request.FILES.get("receipt")
    text = request.POST.get("text", "")
    if isinstance(given, UploadedFile):
        if (given.size or 0) > LARGEST:
            raise TermError(TOO_LARGE.fill(most=LARGEST // 1024))
        try:
            text = given.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise TermError(NO_TEXT) from error
    return check_ours(text)


def _register(name: str) -> Register:
    found = book.registers().get(name)
    if found is None:
        raise Http404
    return found


def _entry(request: Request, name: str, key: UUID) -> tuple[Register, RegisterEntry]:
    which = _register(name)
    entries = visible_entries(request.actor).filter(register=name)
    found = entries.select_related("case", "holder", "keeper", "leaf", "before__leaf").filter(pk=key).first()
    if found is None:
        raise Http404
    return which, found
