"""The pages of the duty finder."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_POST

from chengxu.algebra.term import Term, TermError
from chengxu.algebra.truth import Truth
from chengxu.law.read import UNKNOWN
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages import book, finder, words
from chengxu.platform.pages.answers import NO, NONE_OF, SESSION, Answers, read, thing_of
from chengxu.platform.services.describe import describe
from chengxu.platform.services.keep import NO_NAME, keep_record
from chengxu.platform.today import today
from chengxu.statutes import ASKED_FIRST, MODULES

NO_FIT = Term(
    "已记下，但这个日期与触发它的日子对不上，不再追问；可以在“已答”中更改。",
    "Noted, but that day does not fit what it answers, so it is not asked again; you may change it among your answers.",
)
KEPT = Term("已存为服务“{name}”。", "Kept as the service “{name}”.")
CHOOSE_LAW = Term("请至少选择一部法规。", "Choose one law at least.")
FINDER = Term("查我的义务", "Duty finder")


def duties(request: Request, lang: str) -> HttpResponse:
    """Show the next question, or the one that the reader wants to change; the choice of laws before the first."""
    answers = Answers.of(request.session)
    if not answers.begun:
        return render(request, "pages/duties_start.html", {"laws": _laws(), "trail": []})
    wanted = request.GET.get("ask")
    if wanted:
        try:
            return _page(request, answers, finder.put_again(wanted, answers))
        except TermError as error:
            messages.error(request, words.say(error.term))
    return _next(request, answers)


def _laws() -> list[tuple[str, Term, Term, bool, bool]]:
    """Return the laws with their status, whether they bind, and whether they are asked about unless others are chosen."""
    found = ((key, s.law.title, book.force_of(s)) for key, s in book.whole().statutes.items())
    return [
        (key, title, status, force is Truth.TRUE, key in ASKED_FIRST) for key, title, (force, status) in found
    ]


@require_POST
def start(request: Request, lang: str) -> HttpResponse:
    """Begin anew with the laws that were chosen."""
    chosen = tuple(key for key in MODULES if key in request.POST.getlist("laws"))
    if not chosen:
        view = {"laws": _laws(), "trail": [], "error": CHOOSE_LAW}
        return render(request, "pages/duties_start.html", view, status=422)
    Answers(chosen, begun=True).keep(request.session)
    return HttpResponseRedirect(f"/{lang}/duties/")


@require_POST
def answer(request: Request, lang: str) -> HttpResponse:
    """Take an answer, or the wish to skip, to go back or to start again."""
    answers, key = Answers.of(request.session), request.POST.get("key", "")
    deed = request.POST.get("do", "answer")
    if deed == "restart":
        request.session.pop(SESSION, None)
        return HttpResponseRedirect(f"/{lang}/duties/")
    try:
        changed = answers.back() if deed == "back" else answers.give(key, _value(request, key, deed))
    except TermError as error:
        return _again(request, answers, key, error.term)
    changed.keep(request.session)
    if not request.htmx:
        return HttpResponseRedirect(f"/{lang}/duties/")
    return _next(request, changed)


def _value(request: Request, key: str, deed: str) -> object:
    thing_of(key)
    if deed in ("unknown", "skip"):
        return UNKNOWN if deed == "unknown" and key in book.whole().facts else None
    buttons = {"none": [NONE_OF], "never": [NO]}
    return read(key, buttons.get(deed, request.POST.getlist("value")))


def _again(request: Request, answers: Answers, key: str, error: Term) -> HttpResponse:
    """Put the same question again, with what was wrong."""
    try:
        asked = finder.put_again(key, answers)
    except TermError:
        return _next(request, answers, error)
    return _page(request, answers, asked, error=error)


def _next(request: Request, answers: Answers, error: Term | None = None) -> HttpResponse:
    """Ask what comes next; a question that comes back at once has an answer that does not fit, and is left."""
    found = finder.look(answers, today())
    question = finder.next_question(answers, found)
    note = None
    while question is not None and answers.held(question.key) is not None:
        answers, note = answers.leave(question.key), NO_FIT
        answers.keep(request.session)
        question = finder.next_question(answers, found)
    asked = finder.put(question, answers) if question else None
    return _page(request, answers, asked, found, error, note)


def _page(
    request: Request, answers: Answers, asked: finder.Asked | None, found: finder.Found | None = None,
    error: Term | None = None, note: Term | None = None,
) -> HttpResponse:  # fmt: skip
    """Show a question beside what follows so far; an answer that was refused is a 422, to htmx a page all the same."""
    found = found or finder.look(answers, today())
    waiting = {norm.id for norm in asked.waiting} if asked else set()
    settled = asked is not None and bool(found.applies) and not waiting & {norm.id for norm in found.open}
    view = {
        "settled": settled, "asked": asked, "panel": finder.panel(found), "told": finder.told(answers), "answers": answers,
        "error": error, "note": note, "laws": [book.named(k) for k in answers.laws], "trail": [],
    }  # fmt: skip
    template = "pages/finder.html" if request.htmx else "pages/duties.html"
    return render(request, template, view, status=422 if error and not request.htmx else 200)


def listed(request: Request, lang: str) -> HttpResponse:
    """Show the list of duties that the answers so far come to, with reasons."""
    answers = Answers.of(request.session)
    view = {
        "panel": finder.panel(finder.look(answers, today())), "held": finder.entitled(answers, today()), "answers": answers,
        "told": finder.told(answers), "laws": [book.named(k) for k in answers.laws],
        "trail": [("/duties/", FINDER)], "may_keep": request.actor.is_business and request.actor.may_write,
    }  # fmt: skip
    return render(request, "pages/duties_list.html", view)


def description(request: Request, lang: str) -> HttpResponse:
    """Hand out the answers as a description that `chengxu assess` and the inventory read."""
    text = describe(Answers.of(request.session).record())
    response = HttpResponse(text, content_type="application/toml; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="service.toml"'
    return response


@require_POST
def save(request: Request, lang: str) -> HttpResponse:
    """Keep the answers as a service of the actor's organisation."""
    if not (request.actor.is_business and request.actor.may_write):
        raise PermissionDenied
    name = request.POST.get("name", "").strip()
    record = Answers.of(request.session).record()
    try:
        if not name:
            raise TermError(NO_NAME)
        service = keep_record(request.actor, replace(record, name=Term(name, name)))
    except TermError as error:
        messages.error(request, words.say(error.term))
        return HttpResponseRedirect(f"/{lang}/duties/list/")
    messages.success(request, words.say(KEPT, name=name))
    return HttpResponseRedirect(f"/{lang}/services/{service.pk}/")
