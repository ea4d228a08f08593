"""One service under every law, question by question; and two laws, each difference with a smallest service."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import combinations
from threading import Lock
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from chengxu.algebra.expr import And
from chengxu.algebra.facts import Values
from chengxu.algebra.term import Term, TermError
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import assess
from chengxu.interpret.cells import Entry, entries, place_of, silence
from chengxu.interpret.juxtapose import Answer, Tables, juxtapose
from chengxu.interpret.juxtapose_laws import ALONE, ANYTHING, COVERED, REACH
from chengxu.interpret.tell import told
from chengxu.law.record import Record
from chengxu.law.view import Question
from chengxu.platform.accounts.access import visible_services
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages import book, words
from chengxu.platform.pages.answers import Answers
from chengxu.platform.pages.examples import examples
from chengxu.platform.services.parameters import parameters
from chengxu.platform.services.record import as_shown
from chengxu.platform.services.seen import record_for
from chengxu.platform.today import calendar, today
from chengxu.statutes import COMPARED, FINDINGS, open_amounts, open_attributions, open_book, open_views
from chengxu.statutes.questions import QUESTIONS

if TYPE_CHECKING:
    from chengxu.interpret.compare import Comparison

COMPARE = Term("并列对照", "Side by side")
DEFAULT = ("im", "ml4")
"""The laws that are compared where nobody names any."""
MOST_SERVICES = 200
_solving = Lock()


@dataclass(frozen=True)
class Cell:
    """How one law answers one question: its lines, each with its place, or why there is none."""

    lines: tuple[tuple[Entry, str, str], ...]
    silence: Term | None


def compare(request: Request, lang: str) -> HttpResponse:
    """Show one service under every law: the answers of the finder, an example, or a service of the reader's."""
    chosen = request.GET.get("from", "")
    record = _chosen(request, chosen)
    view = {
        "chosen": chosen, "examples": examples(), "services": _services(request), "trail": [("/laws/", _laws_word())],
        "has_answers": bool(Answers.of(request.session).given), "pairs": pairs(),
    }  # fmt: skip
    if record is not None:
        view |= _table(record)
    return render(request, "pages/compare.html", view)


def _laws_word() -> Term:
    return Term("法规", "Statute book")


def _services(request: Request) -> list[tuple[str, Term]]:
    return [(f"service:{s.pk}", s.name) for s in visible_services(request.actor)[:MOST_SERVICES]]


def _chosen(request: Request, chosen: str) -> Record | None:
    if not chosen:
        return None
    if chosen == "answers":
        return Answers.of(request.session).record()
    if chosen in examples():
        return as_shown(replace(examples()[chosen], parameters=parameters()))
    try:
        service = visible_services(request.actor).filter(pk=UUID(chosen.removeprefix("service:"))).first()
    except ValueError:
        service = None
    if service is None:
        raise Http404(chosen)
    return record_for(request.actor, service)


def _table(record: Record) -> dict[str, object]:
    assessment = assess(open_book(*COMPARED), record, today(), calendar())
    found = juxtapose(assessment, QUESTIONS, tables())
    return {
        "record": record,
        "laws": [
            (book.named(key), _status(key, assessment.in_force[key]), assessment.in_force[key])
            for key in assessment.findings
        ],
        "rows": [(q, [_cell(q, a) for a in answers.values()]) for q, answers in found.items()],
    }


def _status(key: str, force: Truth) -> Term:
    return book.NOT_YET if force is Truth.FALSE else book.whole().statute(key).status


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return what the laws declare beside their norms."""
    return Tables(open_views(), open_attributions(), open_amounts())


def _cell(question: Question, answer: Answer) -> Cell:
    lines = ((e, place_of(e, words.lang()), book.link(e.cite)) for e in entries(question, answer))
    return Cell(tuple(lines), silence(answer))


def pairs() -> list[tuple[str, str, Term, Term]]:
    """Return every two laws that can be compared."""
    laws = {key: book.whole().statute(key).law for key in COMPARED}
    return [(a, b, laws[a].short, laws[b].short) for a, b in combinations(COMPARED, 2)]


@dataclass(frozen=True)
class Row:
    """How two laws compare on one question, in words: which reaches further, and a smallest service for each side."""

    question: Term
    reach: str
    kind: str
    examples: tuple[tuple[str, tuple[str, ...]], ...]


def pair(request: Request, lang: str) -> HttpResponse:
    """Show two laws question by question."""
    first, second = request.GET.get("first", DEFAULT[0]), request.GET.get("second", DEFAULT[1])
    if not {first, second} <= set(COMPARED):
        raise Http404(first)
    names = [book.statute(key).law.short for key in (first, second)]
    view: dict[str, object] = {
        "first": first, "second": second, "names": names, "pairs": pairs(), "laws": [
            (key, book.whole().statute(key).law.short) for key in COMPARED
        ], "trail": [("/laws/", _laws_word()), ("/compare/", COMPARE)], "rows": (), "problem": None,
    }  # fmt: skip
    if first == second:
        view["problem"] = Term("请选择两部不同的法规。", "Choose two different laws.")
    else:
        view |= _solved(first, second, names)
    return render(request, "pages/compare_laws.html", view, status=422 if first == second else 200)


def _solved(first: str, second: str, names: list[Term]) -> dict[str, object]:
    """Return the rows, or what stands in the way: no solver installed, or one that gives up."""
    try:
        found, known = between(first, second, today())
    except ImportError:
        missing = Term("这一页需要证明器：pip install \"chengxu[prove]\"。", "This page needs the prover: pip install \"chengxu[prove]\".")  # fmt: skip
        return {"problem": missing}
    except TermError as error:
        return {"problem": error.term}
    return {"rows": [_row(one, names, known) for one in found]}


def _row(one: Comparison, names: list[Term], known: dict[str, object]) -> Row:
    sides = zip(names, (one.first_alone, one.second_alone), strict=True)
    shown = tuple(
        (words.say(ALONE, law=name), _example(facts, known)) for name, facts in sides if facts is not None
    )
    reach = words.say(REACH[one.reach.value], first=names[0], second=names[1])
    return Row(one.question.term, reach, one.reach.value, shown)


def _example(facts: Values, known: dict[str, object]) -> tuple[str, ...]:
    lines = told(facts, known, words.lang())  # type: ignore[arg-type]
    return tuple(lines) or (words.say(ANYTHING),)


@lru_cache(maxsize=32)
def between(first: str, second: str, on: date) -> tuple[tuple[Comparison, ...], dict[str, object]]:
    """Return how two laws compare on a day, and the facts that the examples may name; solved once a day.

    ImportError without a solver, TermError if it gives up.
    """
    from chengxu.interpret.compare import answer_of
    from chengxu.interpret.compare import compare as compare_answers
    from chengxu.interpret.prove import prover_of
    from chengxu.interpret.prove_property import read_ground

    whole, given = book.whole(), tables()
    with _solving:
        prover = prover_of(whole, on, read_ground(FINDINGS, whole).relations)
        scopes = tuple(whole.statute(key).scope for key in (first, second))
        found = [compare_answers(COVERED, scopes[0], scopes[1], prover)]
        for question in QUESTIONS:
            one, other = (
                answer_of(question, given.views[key], whole, given.attributions) for key in (first, second)
            )
            found.append(compare_answers(question, one, other, prover, within=And(scopes)))
    return tuple(found), dict(prover.world.asked)
