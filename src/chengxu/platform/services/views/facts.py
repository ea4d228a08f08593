"""The facts of a service: the questionnaire by topic, the history of one fact, and what follows from a change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from chengxu.algebra.facts import Fact
from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages.words import say
from chengxu.platform.services.board import laws_of
from chengxu.platform.services.changes import effects_of_fact
from chengxu.platform.services.fields import (
    Asked,
    asked,
    is_answered,
    maybe_day,
    read_value,
    value_term,
)
from chengxu.platform.services.keep import Told, check_owner, state_fact, strike_fact
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.services.overview import law_names
from chengxu.platform.services.record import json_of, valid
from chengxu.platform.services.seen import entries_for, is_shown, service_for
from chengxu.platform.services.standing import rows_of
from chengxu.platform.services.topics import by_topic, topic_of
from chengxu.platform.services.views.service import common
from chengxu.statutes import open_book

MOST = 40
"""Questions on one page."""
NOTHING_SENT = Term("没有填写任何答案。", "No answer was given.")
NO_ENTRY = Term("没有这项记载。", "There is no such entry.")


@require_http_methods(["GET", "HEAD", "POST"])
def questions_page(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Ask the questions that still matter, topic by topic, each with the articles that ask it."""
    service = own_service(request, service_id)
    laws = laws_of((), request.GET.get("law", ""))
    names = rows_of(service, laws).open
    topics = by_topic(names)
    wanted = next((t for t in topics if t.key == request.GET.get("topic")), next(iter(topics), None))
    shown = [open_book().facts[name] for name in topics.get(wanted, ())[:MOST]] if wanted else []
    forms, status = [with_norms(asked(fact), laws) for fact in shown], 200
    problem = None
    if request.method == "POST":
        forms, problem = _answers(request, service, laws)
        if problem is None:
            return HttpResponseRedirect(request.get_full_path())
        status = 400
    context = {
        **common(request, service), "topics": [(t, len(n)) for t, n in topics.items()], "topic": wanted, "forms": forms,
        "total": len(names), "problem": problem, "laws": laws, "law_names": law_names(),
        "wanted": request.GET.get("law", ""),
    }  # fmt: skip
    return render(request, "services/questions.html", context, status=status)


def with_norms(form: Asked, laws: tuple[str, ...]) -> Asked:
    """Return a question with the articles that ask it, those of some laws first."""
    book = open_book()
    ids = book.asked_by.get(form.fact.name, ())
    first = [i for i in ids if book.norm(i).cite.law.key in laws]
    return replace(form, norms=tuple(first or ids))


def _answers(request: Request, service: Service, laws: tuple[str, ...]) -> tuple[list[Asked], Term | None]:
    """Keep every answer on the page, or none; return the page again with what is wrong with it."""
    _check(request, service)
    book, given = open_book(), request.POST
    facts = [book.facts[name] for name in given.getlist("asked") if name in book.facts][: 2 * MOST]
    told: list[Told] = []
    forms: list[Asked] = []
    for fact in facts:
        try:
            if is_answered(fact, given):
                told.append(_told(request, fact))
            forms.append(with_norms(asked(fact, given), laws))
        except TermError as wrong:
            forms.append(with_norms(asked(fact, given, wrong.term), laws))
    wrong_one = next((form.error for form in forms if form.error), None)
    if wrong_one is not None or not told:
        return forms, wrong_one or NOTHING_SENT
    try:
        with transaction.atomic():
            for answer in told:
                state_fact(request.actor, service, answer)
    except TermError as wrong:
        return forms, wrong.term
    return forms, None


def _told(request: Request, fact: Fact, corrects: int | None = None) -> Told:
    given = request.POST
    since = maybe_day(given.get(f"since.{fact.name}", ""))
    source = given.get(f"source.{fact.name}", "")
    return Told(fact=fact.name, value=read_value(fact, given), since=since, source=source, corrects=corrects)


@require_http_methods(["GET", "HEAD", "POST"])
def fact_page(request: Request, lang: str, service_id: UUID, name: str) -> HttpResponse:
    """Show one fact over time, and take a new value: first what would follow from it, then it is kept."""
    service = service_for(request.actor, service_id)
    fact = open_book().facts.get(name)
    if fact is None or (request.method == "POST" and request.actor.is_authority):
        raise Http404(name)
    correct = request.GET.get("correct", "")
    context: dict[str, Any] = {
        "form": with_norms(asked(fact), ()),
        "correcting": int(correct) if _is_number(correct) else None,
    }
    if request.method == "POST":
        answer = _change(request, service, fact)
        if isinstance(answer, FactEntry):
            return HttpResponseRedirect(f"/{lang}/services/{service.pk}/changes/{answer.pk}/")
        context |= answer
    entries = [e for e in entries_for(request.actor, service)[0] if e.fact == name]
    counting = {e.pk for e in valid(entries)}
    context |= {
        **common(request, service), "fact": fact, "topic": topic_of(name),
        "history": [(e, value_term(fact, e.value), e.pk in counting) for e in reversed(entries) if is_shown(e.since)],
        "norms": [open_book().norm(i) for i in open_book().asked_by.get(name, ())],
    }  # fmt: skip
    return render(request, "services/fact.html", context, status=400 if context.get("problem") else 200)


def _change(request: Request, service: Service, fact: Fact) -> FactEntry | dict[str, Any]:
    """Keep a new value or strike one out, and return its entry; or return what the page is to show instead."""
    _check(request, service)
    given = request.POST
    corrects = int(given["corrects"]) if _is_number(given.get("corrects", "")) else None
    try:
        if "strike" in given:
            entry = service.facts.filter(pk=corrects or 0, fact=fact.name).first()
            if entry is None:
                raise TermError(NO_ENTRY)
            return strike_fact(request.actor, service, entry, given.get(f"source.{fact.name}", ""))
        told = _told(request, fact, corrects)
        if "preview" not in given:
            return state_fact(request.actor, service, told)
        considered = FactEntry(
            service=service, fact=fact.name, value=json_of(told.value), since=told.since, source=told.source,
            corrects_id=corrects,
        )  # fmt: skip
        return {"form": with_norms(asked(fact, given), ()), "effects": effects_of_fact(service, considered),
                "previewed": value_term(fact, told.value), "since": told.since, "correcting": corrects}  # fmt: skip
    except TermError as wrong:
        return {
            "form": with_norms(asked(fact, given, wrong.term), ()),
            "problem": wrong.term,
            "correcting": corrects,
        }


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 18


@require_safe
def change_page(request: Request, lang: str, service_id: UUID, entry_id: int) -> HttpResponse:
    """Show what followed from an entry: which duties it opened, with their days."""
    service = own_service(request, service_id)
    entry = service.facts.filter(pk=entry_id).first()
    if entry is None or entry.fact not in open_book().facts:
        raise Http404
    fact = open_book().facts[entry.fact]
    context = {
        **common(request, service), "entry": entry, "fact": fact, "value": value_term(fact, entry.value),
        "effects": effects_of_fact(service, entry),
    }  # fmt: skip
    return render(request, "services/change.html", context)


def own_service(request: Request, service_id: UUID) -> Service:
    """Return a service of the actor's own organisation; Http404 otherwise, and for one who may not write."""
    service = service_for(request.actor, service_id)
    if request.actor.organisation != service.owner:
        raise Http404
    if request.method == "POST":
        _check(request, service)
    return service


def _check(request: Request, service: Service) -> None:
    """Let nobody write who may not: for them there is no such page."""
    try:
        check_owner(request.actor, service)
    except TermError as wrong:
        raise Http404(say(wrong.term)) from None
