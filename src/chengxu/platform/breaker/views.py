"""The pages of the breaker: that of one service, and all that somebody sees."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from chengxu.algebra.facts import Several
from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import BREAKER, visible_breakers
from chengxu.platform.accounts.request import Request
from chengxu.platform.breaker.models import SILENT, Gateway
from chengxu.platform.breaker.overview import lines_of, shown_services
from chengxu.platform.breaker.state import WORDS, Breaker, breaker_of
from chengxu.platform.breaker.trip import Trip, trip
from chengxu.platform.cases.approval import request_for
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.forms import LONGEST
from chengxu.platform.cases.show import told_in, view_case
from chengxu.platform.cases.views.form import known_key
from chengxu.platform.ids import new_id
from chengxu.platform.pages.words import say
from chengxu.platform.services.models import Service
from chengxu.platform.services.seen import service_for
from chengxu.platform.services.views.facts import own_service
from chengxu.platform.services.views.service import common
from chengxu.statutes import open_book

TRIPPED = Term("已熔断，险情和措施已经记载。", "Tripped: the danger and the measures are entered.")
GONE = Term(
    "网关“{name}”已移除；它再次报到时会重新出现。",
    "The gateway “{name}” is removed; it is back as soon as it reports.",
)
TOO_LONG = Term("文字过长：最多 {most} 字。", "The text is too long: {most} characters at most.")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def breaker_page(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Show the breaker of a service, and trip it."""
    if request.method != "POST":
        return _page(request, service_for(request.actor, service_id))
    service = own_service(request, service_id)
    given = request.POST
    told = Trip(
        danger=given.get("danger", ""), triggers=tuple(given.getlist("trigger")), measures=_lines(given.get("measures", "")),
        key=known_key(given.get("key", "")),
    )  # fmt: skip
    try:
        if max(len(given.get(name, "")) for name in ("danger", "measures")) > LONGEST:
            raise TermError(TOO_LONG.fill(most=LONGEST))
        trip(request.actor, service, told)
    except TermError as wrong:
        return _page(request, service, wrong.term)
    messages.success(request, say(TRIPPED))
    return HttpResponseRedirect(f"/{lang}/services/{service.pk}/breaker/", status=303)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _page(request: Request, service: Service, problem: Term | None = None) -> HttpResponse:
    actor, breaker = request.actor, breaker_of(request.actor, service)
    triggers = open_book().facts["breaker_triggers"]
    assert isinstance(triggers, Several)
    procedure = procedures()[BREAKER]
    context: dict[str, Any] = {
        **common(request, service), "breaker": breaker, "words": WORDS[breaker.state.name], "procedure": procedure,
        "status": open_book().statute(procedure.law.key).status,
        "problem": problem, "typed": request.POST, "chosen": request.POST.getlist("trigger"), "triggers": triggers,
        "key": known_key(request.POST.get("key", "")) if problem else str(new_id()), "silent": SILENT,
        "detect": procedure.step("detect"), "blocking": procedure.step("block"), "report": _report(breaker),
    }  # fmt: skip
    if breaker.case is not None:
        view = view_case(breaker.case, actor)
        context |= {"view": view, "case": breaker.case, "asked": request_for(breaker.case, "lift", actor)}
    if not actor.is_authority:
        context["gateways"] = service.gateways.all()
        earlier = visible_breakers(actor).filter(service=service).order_by("-pk")
        context["earlier"] = [(c, procedure.state(c.state)) for c in earlier if c != breaker.case]
    return render(request, "breaker/breaker.html", context, status=422 if problem else 200)


def _report(breaker: Breaker) -> Any:
    """Return the report to the authority with what it says, None while there is none."""
    event = breaker.reported()
    return (event, told_in(procedures()[BREAKER].step("report"), event.stated)) if event else None


@never_cache
@require_safe
def overview_page(request: Request, lang: str) -> HttpResponse:
    """Show the breakers and gateways of all services that somebody sees."""
    services = shown_services(request.actor)
    context = {"lines": lines_of(request.actor, services), "words": WORDS, "silent": SILENT}
    return render(request, "breaker/overview.html", context)


@require_POST
def remove_gateway(request: Request, lang: str, service_id: UUID, gateway_id: UUID) -> HttpResponse:
    """Take a gateway that is no more off the list."""
    service = own_service(request, service_id)
    found = Gateway.objects.filter(service=service, pk=gateway_id).first()
    if found is None:
        raise Http404
    found.delete()
    messages.success(request, say(GONE, name=found.name))
    return HttpResponseRedirect(f"/{lang}/services/{service.pk}/breaker/", status=303)
