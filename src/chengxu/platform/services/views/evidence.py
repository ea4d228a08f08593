"""The evidence vault of a service: files, how long each is kept, and their removal once the law allows it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from chengxu.algebra.term import Term, TermError
from chengxu.law.norm import Duty, Norm
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.store import path_of
from chengxu.platform.services.evidence import Given, add_evidence, keep_of, kept, norm_of, remove_evidence
from chengxu.platform.services.fields import maybe_day
from chengxu.platform.services.models import Service
from chengxu.platform.services.standing import rows_of
from chengxu.platform.services.views.facts import own_service
from chengxu.platform.services.views.service import common
from chengxu.statutes import open_book

NO_FILE = Term("请选择一个文件。", "Choose a file.")


@require_http_methods(["GET", "HEAD", "POST"])
def evidence_page(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Show the evidence of a service, and take a file."""
    service = own_service(request, service_id)
    problem = None
    if request.method == "POST":
        try:
            _add(request, service)
            return HttpResponseRedirect(f"/{lang}/services/{service.pk}/evidence/")
        except TermError as wrong:
            problem = wrong.term
    return _page(request, service, problem)


def _page(request: Request, service: Service, problem: Term | None) -> HttpResponse:
    bound = {row["norm"] for row in rows_of(service).duties if row["bound"]}
    book = open_book()
    norms: list[Norm] = [norm for norm in book.norms() if norm.id in bound and isinstance(norm, Duty)]
    chosen = norm_of(request.GET.get("norm", "") or request.POST.get("norm", ""))
    if chosen is not None and chosen not in norms:
        norms.insert(0, chosen)
    context: dict[str, Any] = {
        **common(request, service), "kept": kept(service), "problem": problem, "typed": request.POST, "chosen": chosen,
        "laws": [(s.law.short, [n for n in norms if n.cite.law == s.law]) for s in book.statutes.values()],
        "keeping": [(n, keep_of(n)) for n in norms if keep_of(n)],
    }  # fmt: skip
    return render(request, "services/evidence.html", context, status=400 if problem else 200)


def _add(request: Request, service: Service) -> None:
    file, given = request.FILES.get("file"), request.POST
    if file is None:
        raise TermError(NO_FILE)
    add_evidence(
        request.actor, service, file.name or "file", (file.content_type or "").partition(";")[0], file.chunks(),
        Given(
            norm=given.get("norm", ""), about=given.get("about", ""), made=maybe_day(given.get("made", "")),
            covers_from=maybe_day(given.get("covers_from", "")), covers_until=maybe_day(given.get("covers_until", "")),
        ),
    )  # fmt: skip


@require_safe
def evidence_file(request: Request, lang: str, service_id: UUID, evidence_id: UUID) -> FileResponse:
    """Hand out a file: always as a download."""
    service = own_service(request, service_id)
    found = service.evidence.filter(pk=evidence_id, removed=None).first()
    if found is None or not path_of(found.sha256).is_file():
        raise Http404
    response = FileResponse(
        path_of(found.sha256).open("rb"), as_attachment=True, filename=found.name, content_type=found.kind
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
def evidence_removal(request: Request, lang: str, service_id: UUID, evidence_id: UUID) -> HttpResponse:
    """Delete a file, once the law allows it."""
    service = own_service(request, service_id)
    found = service.evidence.filter(pk=evidence_id).first()
    if found is None:
        raise Http404
    try:
        remove_evidence(request.actor, service, found)
    except TermError as wrong:
        return _page(request, service, wrong.term)
    return HttpResponseRedirect(f"/{lang}/services/{service.pk}/evidence/")
