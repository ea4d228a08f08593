"""The pages: look a content number or a file up, and publish the records of a service."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.platform.accounts.access import own_traces
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages.words import say
from chengxu.platform.registers.views import REGISTERS
from chengxu.platform.services.models import Service
from chengxu.platform.services.views.facts import own_service
from chengxu.platform.services.views.service import common
from chengxu.platform.studio.report import report_of
from chengxu.platform.studio.upload import LARGEST, limited, uploaded
from chengxu.platform.traces.enter import MOST, enter, read_lines
from chengxu.platform.traces.forget import PERIOD
from chengxu.platform.traces.look import LONGEST, look_up, look_up_label
from chengxu.provider.labels.verify import verify

SHOWN = 20
"""The latest records that a page shows: a house setting."""
CHECK = ("/check/", Term("核对", "Check"))
NOT_UTF8 = Term("文件不是 UTF-8 文本。", "The file is no UTF-8 text.")
DONE = Term("新公布 {new} 条，已有 {same} 条不变。", "{new} records published, {same} were there already.")


@limited
@require_http_methods(["GET", "HEAD", "POST"])
def check_label(request: Request, lang: Lang) -> HttpResponse:
    """Say what a content number stands for, or what the label of a file says and where its number leads."""
    number = request.GET.get("number", "").replace("\0", "")[: LONGEST + 1]
    context: dict[str, Any] = {"number": number, "most": LARGEST // 2**20, "trail": [REGISTERS, CHECK]}
    if request.method == "POST":
        try:
            name, content = uploaded(request)
        except TermError as error:
            context["problem"] = error.term
            return render(request, "traces/check.html", context, status=422)
        found = verify(content)
        context |= {"report": report_of(name, found), "answer": look_up_label(found)}
    elif number.strip():
        context["answer"] = look_up(number)
    return render(request, "traces/check.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def service_traces(request: Request, lang: Lang, service_id: UUID) -> HttpResponse:
    """Show what is published of a service's contents, and take more."""
    service = own_service(request, service_id)
    if request.method != "POST":
        return _page(request, service)
    try:
        _name, content = uploaded(request)
        entered = enter(request.actor, service, read_lines(_text(content)))
    except TermError as error:
        return _page(request, service, error.term)
    messages.success(request, say(DONE, new=entered.new, same=entered.same))
    return HttpResponseRedirect(f"/{lang}/services/{service.pk}/traces/")


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TermError(NOT_UTF8) from error


def _page(request: Request, service: Service, problem: Term | None = None) -> HttpResponse:
    every = own_traces(request.actor, service)
    values = {
        "problem": problem,
        "count": every.count(),
        "latest": every[:SHOWN],
        "most": MOST,
        "period": PERIOD,
    }
    return render(
        request, "traces/service.html", common(request, service) | values, status=422 if problem else 200
    )
