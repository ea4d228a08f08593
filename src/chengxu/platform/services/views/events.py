"""What happened to a service: its events, a new one, and what follows from it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.services.changes import effects_of_event
from chengxu.platform.services.fields import maybe_day
from chengxu.platform.services.keep import Event, strike_event, tell_event
from chengxu.platform.services.models import HappeningEntry
from chengxu.platform.services.record import valid
from chengxu.platform.services.topics import by_topic
from chengxu.platform.services.views.facts import own_service
from chengxu.platform.services.views.service import common
from chengxu.statutes import open_book

NO_DAY = Term(
    "请填写日期；日期不明或者没有发生的，请在下面选择。",
    "Give the day; if it is not known, or it has not happened, choose so below.",
)
CHOOSE = Term("请选择发生了什么。", "Choose what happened.")


@require_http_methods(["GET", "HEAD", "POST"])
def events_page(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Show the events of a service, and take a new one: first what would follow from it, then it is kept."""
    service = own_service(request, service_id)
    context: dict[str, Any] = {"typed": request.GET}
    if request.method == "POST":
        try:
            told = _told(request)
            if "preview" not in request.POST:
                entry = tell_event(request.actor, service, told)
                return HttpResponseRedirect(f"/{lang}/services/{service.pk}/events/{entry.pk}/")
            considered = HappeningEntry(
                service=service, event=told.event, on=told.on, by=told.by, never=told.never, case_key=told.case_key,
                due=told.due, source=told.source,
            )  # fmt: skip
            context = {
                "previewed": open_book().events[told.event],
                "effects": effects_of_event(service, considered),
            }
        except TermError as wrong:
            context = {"problem": wrong.term}
        context["typed"] = request.POST
    entries = list(service.happenings.select_related("user").order_by("-id"))
    counting = {entry.pk for entry in valid(entries)}
    book = open_book()
    context |= {
        **common(request, service),
        "entries": [(e, book.events.get(e.event), e.pk in counting) for e in entries],
        "topics": [
            (topic, [book.events[n] for n in names]) for topic, names in by_topic(book.events).items()
        ],
        "chosen": book.events.get(context["typed"].get("event", "")),
    }
    return render(request, "services/events.html", context, status=400 if context.get("problem") else 200)


def _told(request: Request) -> Event:
    given = request.POST
    if not given.get("event"):
        raise TermError(CHOOSE)
    how, on = given.get("how", "on"), maybe_day(given.get("on", ""))
    if how == "on" and on is None:
        raise TermError(NO_DAY)
    return Event(
        event=given["event"], on=on if how == "on" else None, by=on if how == "by" else None, never=how == "never",
        case_key=given.get("case_key", ""), due=maybe_day(given.get("due", "")), source=given.get("source", ""),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def event_page(request: Request, lang: str, service_id: UUID, entry_id: int) -> HttpResponse:
    """Show what followed from an event; a POST strikes it out, with a reason."""
    service = own_service(request, service_id)
    entry = service.happenings.select_related("user").filter(pk=entry_id).first()
    if entry is None or entry.event not in open_book().events:
        raise Http404
    problem = None
    if request.method == "POST":
        try:
            strike_event(request.actor, service, entry, request.POST.get("source", ""))
            return HttpResponseRedirect(f"/{lang}/services/{service.pk}/events/")
        except TermError as wrong:
            problem = wrong.term
    entries = list(service.happenings.all())
    context = {
        **common(request, service), "entry": entry, "event": open_book().events[entry.event], "problem": problem,
        "effects": effects_of_event(service, entry), "counts": entry.pk in {e.pk for e in valid(entries)},
    }  # fmt: skip
    return render(request, "services/event.html", context, status=400 if problem else 200)
