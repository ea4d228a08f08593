"""Ask the law about a service that the request describes; nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from ninja import Router

from chengxu.algebra.facts import Fact
from chengxu.dates.calendar import UnknownYear
from chengxu.interpret.ask import Question, ask
from chengxu.interpret.assess import assess
from chengxu.interpret.contract import assessment_json, event_json, fact_json, value_json
from chengxu.law.book import Book
from chengxu.platform.api.description import book_of, record_in
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json, ToAsk, ToAssess
from chengxu.platform.today import calendar, today

router = Router(tags=["judge"])
F = TypeVar("F", bound=Callable[..., Any])


def asks(view: F) -> F:
    """Mark an operation that is a POST because it says much, not because it changes anything."""
    view.asks = True  # type: ignore[attr-defined]
    return view


@router.post("/assess", response=Json, summary="判断一项服务 / Assess a service", url_name="assess")
@asks
def assess_service(request: HttpRequest, told: ToAssess) -> HttpResponse:
    """Say what each norm means for a service: the contract of `chengxu assess --json`.

    `laws` names the laws, those in force by default. `why` leaves one norm, with what would change its answer.
    """
    count(request, request.actor, "compute")  # type: ignore[attr-defined]
    book = _book(told)
    try:
        assessment = assess(book, record_in(told), told.on or today(), calendar())
    except UnknownYear as error:
        raise Problem("not-usable", error.term) from None
    return json_response(assessment_json(assessment, told.why))


@router.post("/ask", response=Json, summary="下一个问题 / The next question", url_name="ask")
@asks
def next_question(request: HttpRequest, told: ToAsk) -> HttpResponse:
    """Say what to ask next about a service, and what each answer would settle; null when nothing more matters."""
    count(request, request.actor, "compute")  # type: ignore[attr-defined]
    book = _book(told)
    try:
        assessment = assess(book, record_in(told), told.on or today(), calendar())
    except UnknownYear as error:
        raise Problem("not-usable", error.term) from None
    question = ask(assessment, frozenset(told.skipped))
    return json_response({"question": question_json(question, book) if question else None})


def _book(told: ToAsk | ToAssess) -> Book:
    book = book_of(told.laws)
    if isinstance(told, ToAssess) and told.why is not None and told.why not in {n.id for n in book.norms()}:
        raise Problem("nothing-there")
    return book


def question_json(question: Question, book: Book) -> Json:
    """Return a question: what it is about, which part, for which matter, which norms wait, what answers settle."""
    about = question.about
    return {
        "key": question.key,
        "name": question.name,
        "kind": "fact" if isinstance(about, Fact) else "event",
        "about": fact_json(about, book) if isinstance(about, Fact) else event_json(about, book),
        "part": question.part or None,
        "case": question.case,
        "opens": list(question.opens),
        "effects": [
            {"value": value_json(e.value), "holds": list(e.holds), "fails": list(e.fails)}
            for e in question.effects
        ],
    }
