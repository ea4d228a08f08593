"""The list of an organisation's cases, the page of one, and its files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from chengxu.platform.accounts.access import own_dockets, visible_cases, visible_drafts
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Attachment, Case
from chengxu.platform.cases.places import may_open
from chengxu.platform.cases.recusal import GROUNDS, recusals_of
from chengxu.platform.cases.show import at_once, view_case
from chengxu.platform.cases.store import path_of
from chengxu.platform.today import today

PAGE = 50


@require_safe
def case_list(request: Request, lang: str) -> HttpResponse:
    """Show the cases of an organisation, the newest first, and its drafts."""
    actor = request.actor
    if actor.organisation is None:
        raise Http404
    wanted, text = request.GET.get("procedure", ""), request.GET.get("q", "").strip()[:100]
    rows = own_dockets(actor).select_related("case").order_by("-case_id")
    if wanted in procedures():
        rows = rows.filter(case__procedure=wanted)
    if request.GET.get("open") == "1":
        rows = rows.filter(open=True)
    if text and "\0" not in text:
        rows = rows.filter(Q(case__title__icontains=text))
    after = _uuid(request.GET.get("after", ""))
    if after is not None:
        rows = rows.filter(case_id__lt=after)
    found = list(rows[: PAGE + 1])
    used = own_dockets(actor).values_list("case__procedure", flat=True).distinct()
    context = {
        "rows": [(row, procedures()[row.case.procedure]) for row in found[:PAGE]],
        "more": found[PAGE - 1].case_id if len(found) > PAGE else None,
        "drafts": [(d, procedures()[d.procedure]) for d in visible_drafts(actor).select_related("case", "user")[:20]],
        "used": [procedures()[name] for name in sorted(used) if name in procedures()],
        "wanted": wanted, "q": text, "open_only": request.GET.get("open") == "1", "today": today(),
    }  # fmt: skip
    return render(request, "cases/list.html", context)


@require_safe
def case_page(request: Request, lang: str, case_id: UUID) -> HttpResponse:
    """Show a case: facts and file, clocks of both sides, the lawful next steps."""
    case = get_object_or_404(visible_cases(request.actor).select_related("service"), pk=case_id)
    return render(request, "cases/case.html", at_once(case, lambda: _context(request, case)))


def _context(request: Request, case: Case) -> dict[str, Any]:
    view = view_case(case, request.actor)
    documents = case.documents.order_by("version", "id")
    return {
        "view": view, "case": case, "procedure": view.procedure,
        "documents": [(d, _notice(view.procedure, d.notice)) for d in documents],
        "entries": [(e, _register(view.procedure, e.register)) for e in case.entries.order_by("version", "id")],
        "drafts": visible_drafts(request.actor).filter(case=case),
        "recusals": recusals_of(case, request.actor), "grounds": GROUNDS,
        "docket": own_dockets(request.actor).select_related("officer").filter(case=case).first(),
    }  # fmt: skip


def _notice(procedure: Any, name: str) -> Any:
    return next((s.issues.term for s in procedure.steps if s.issues and s.issues.name == name), name)


def _register(procedure: Any, name: str) -> Any:
    return next((s.enters.term for s in procedure.steps if s.enters and s.enters.name == name), name)


@require_safe
def attachment(request: Request, lang: str, case_id: UUID, attachment_id: UUID) -> FileResponse:
    """Hand out a file of a case to somebody with a place in it: always as a download."""
    case = get_object_or_404(visible_cases(request.actor), pk=case_id)
    found = get_object_or_404(Attachment.objects.filter(case=case), pk=attachment_id)
    path = path_of(found.sha256)
    if not path.is_file():
        raise Http404
    response = FileResponse(path.open("rb"), as_attachment=True, filename=found.name, content_type=found.kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def procedures_page(request: Request, lang: str) -> HttpResponse:
    """Show which procedures somebody can open."""
    openable = [p for p in procedures().values() if request.actor.organisation and may_open(p, request.actor)]
    by_law: dict[Any, list[Any]] = {}
    for procedure in openable:
        by_law.setdefault(procedure.law, []).append(procedure)
    service = request.GET.get("service", "")
    query = f"?service={service}" if _uuid(service) else ""
    return render(request, "cases/procedures.html", {"by_law": by_law.items(), "query": query})


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
