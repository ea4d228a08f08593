"""The page of one service, of one of its duties, and its timeline."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chengxu.interpret.ask import ask
from chengxu.law.norm import Duty
from chengxu.platform.accounts.access import visible_cases
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.file import looked_at, procedures
from chengxu.platform.cases.models import Case
from chengxu.platform.pages.why import why
from chengxu.platform.services.board import laws_of
from chengxu.platform.services.evidence import keep_of, kept, norm_of
from chengxu.platform.services.fields import value_term
from chengxu.platform.services.models import Service
from chengxu.platform.services.overview import law_names, law_view, satisfied_by
from chengxu.platform.services.procedures import procedures_for
from chengxu.platform.services.record import about, valid
from chengxu.platform.services.seen import entries_for, filed_at, is_shown, service_for
from chengxu.platform.services.standing import assessments_of
from chengxu.platform.services.timeline import timeline
from chengxu.platform.services.topics import by_topic
from chengxu.platform.today import looking_from, today
from chengxu.statutes import open_book


@require_safe
def service_page(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Show a service: what needs attention, its duties law by law, its cases, what to find out next."""
    service = service_for(request.actor, service_id)
    if request.actor.is_authority:
        return _as_filed(request, service)
    cases = _cases(request, service)
    used = (procedures()[case.procedure].law.key for case in cases)
    laws = laws_of(used, request.GET.get("law", ""))
    assessments = assessments_of(service, laws)
    views = [law_view(assessment) for assessment in assessments]
    question = next((found for a in assessments if (found := ask(a)) is not None), None)
    context = {
        **common(request, service), "views": views, "cases": [(c, procedures()[c.procedure]) for c in cases],
        "urgent": [line for view in views for line in view.urgent],
        "open_cases": {c.procedure: c for c in cases if not c.final}, "question": question,
        "others": [(key, name) for key, name in law_names() if key not in laws],
    }  # fmt: skip
    return render(request, "services/service.html", context)


def common(request: Request, service: Service) -> dict[str, Any]:
    """Return what every page of a service knows: the service, what it is, and whether one may write."""
    writes = request.actor.may_write and request.actor.organisation == service.owner
    return {"service": service, "about": about(service), "may_write": writes}


def _cases(request: Request, service: Service) -> list[Case]:
    cases = visible_cases(request.actor).filter(service=service).order_by("-opened")
    return list(cases) if looking_from() is None else [case for case, _ in looked_at(cases, today())]


def _as_filed(request: Request, service: Service) -> HttpResponse:
    """Show an authority the facts of a service as they were filed, and nothing later."""
    facts, events = entries_for(request.actor, service)
    book = open_book()
    told = {entry.fact: entry for entry in valid(facts) if entry.fact in book.facts and is_shown(entry.since)}
    by = by_topic(told)
    context = {
        **common(request, service), "filed_at": filed_at(request.actor, service),
        "topics": [(t, [(book.facts[n], told[n], value_term(book.facts[n], told[n].value)) for n in names]) for t, names in by.items()],
        "events": [(book.events[e.event], e) for e in valid(events) if e.event in book.events and is_shown(e.on)],
        "cases": [(c, procedures()[c.procedure]) for c in _cases(request, service)],
    }  # fmt: skip
    return render(request, "services/as_filed.html", context)


@require_safe
def duty_page(request: Request, lang: str, service_id: UUID, norm_id: str) -> HttpResponse:
    """Show one duty of a service: what it asks, why, by when, what satisfies it, what shows it."""
    service = _own(request, service_id)
    norm = norm_of(norm_id)
    if norm is None:
        raise Http404(norm_id)
    (assessment,) = assessments_of(service, [norm.cite.law.key])
    finding = assessment.finding(norm_id).view
    cases = {case.procedure: case for case in _cases(request, service) if not case.final}
    context = {
        **common(request, service), "finding": finding, "norm": norm, "why": why(finding, assessment.record),
        "satisfied_by": satisfied_by(norm), "event": getattr(norm, "done", None), "open_cases": cases,
        "facts": list(open_book().facts_of(norm)), "handles": procedures_for(norm),
        "kept": [k for k in kept(service) if k.evidence.norm == norm.id], "keep": keep_of(norm),
        "due": norm.due if isinstance(norm, Duty) else None,
    }  # fmt: skip
    return render(request, "services/duty.html", context)


@require_safe
def timeline_page(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Show what happened to a service, day by day."""
    service = service_for(request.actor, service_id)
    return render(
        request,
        "services/timeline.html",
        {**common(request, service), "moments": timeline(request.actor, service)},
    )


def _own(request: Request, service_id: UUID) -> Service:
    """Return a service of the actor's own organisation; Http404 for one that it only sees as filed."""
    service = service_for(request.actor, service_id)
    if request.actor.organisation != service.owner:
        raise Http404
    return service
