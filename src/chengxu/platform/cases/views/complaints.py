"""Complaints and questions without an account: what to complain of, the form, the receipt, following it up."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.law.procedure import Procedure, Step
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.models import Kind, Level, Organisation
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.check import next_of, unopened
from chengxu.platform.cases.drafts import find_organisation
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.forms import asked_facts, prefill
from chengxu.platform.cases.open import Opened, open_with, receipt_for, receipt_hash
from chengxu.platform.cases.places import COMPLAINERS, complainable, local, openers, regulated
from chengxu.platform.cases.take import Conflict, Refused, acts_in, known_of, places_in, take
from chengxu.platform.cases.tally import count, full
from chengxu.platform.cases.tracked import case_of, tracked
from chengxu.platform.cases.views.form import StepForm, files_in, known_key, typed_in, whole
from chengxu.platform.documents import mark
from chengxu.platform.documents.fonts import FontMissing
from chengxu.platform.documents.papers import TemplateBroken
from chengxu.platform.documents.receipt import receipt_of
from chengxu.platform.documents.render import MEDIA
from chengxu.platform.documents.render import render as to_file
from chengxu.platform.pages import errors
from chengxu.platform.pages.words import say
from chengxu.platform.today import today

RECEIPT = "receipt"
"""Where the session keeps the hash of the receipt by which somebody follows a case."""
BUSY = Term(
    "现在提交的人太多，本小时内暂不能再收；请稍后再来，您填写的内容仍在本页。",
    "Too many people are writing just now; try again within the hour. What you wrote is still on this page.",
)
NO_RECEIPT = Term(
    "没有与此回执对应的案件。请核对每一个字符；回执里没有 0、O、1、I、L。",
    "No case goes with this receipt. Check every character; receipts have no 0, O, 1, I or L.",
)
CHOOSE_AREA = Term("请选择地区。", "Choose a region.")
TITLE = Term("{step}（{day}）", "{step} ({day})")


def _public_steps(procedure: Procedure) -> list[Step]:
    first = procedure.states[0].name
    return [
        s for s in procedure.steps if first in s.at and any(party.name in COMPLAINERS for party in s.actors)
    ]


@require_safe
def complaints_page(request: Request, lang: str) -> HttpResponse:
    """Show where anybody can complain or ask, and the way back to a case by its receipt."""
    found = [(p, _public_steps(p)) for p in procedures().values() if complainable(p)]
    return render(request, "cases/complaints.html", {"procedures": found})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def complain_page(request: Request, lang: str, procedure_name: str, step_name: str) -> HttpResponse:
    """Show the form of a complaint, take it, and show its receipt: once, for nobody keeps it."""
    procedure = procedures().get(procedure_name)
    steps = _public_steps(procedure) if procedure and complainable(procedure) else []
    step = next((s for s in steps if s.name == step_name), None)
    if procedure is None or step is None:
        raise Http404
    party = next(p.name for p in openers(procedure) if p.name in COMPLAINERS and acts_in(step, p.name))
    form = StepForm(step, party, asked_facts(next_of(unopened(procedure, {}), step.name, today())))
    if request.method != "POST":
        return _form_page(request, procedure, form, 200)
    form.values, form.key = typed_in(request), known_key(request.POST.get("key", ""))
    files_in(request, form)
    form.read()
    if local(procedure) and not _areas(procedure).filter(area=request.POST.get("area", "")).exists():
        form.problems.append(CHOOSE_AREA)
    other = _named(request, procedure, form)
    if form.wrong:
        return _form_page(request, procedure, form, 422)
    if full("complaint"):
        form.problems.append(BUSY)
        return _form_page(request, procedure, form, 429)
    try:
        with transaction.atomic():
            opened = _open(request, procedure, form, other)
            count("complaint")
    except Refused as refused:
        form.judge(refused.objections)
        return _form_page(request, procedure, form, 422, judged=True)
    except TermError as error:
        form.problems.append(error.term)
        return _form_page(request, procedure, form, 422)
    if not opened.receipt:
        return HttpResponseRedirect(f"/{lang}/cases/{opened.case.pk}/", status=303)
    request.session[RECEIPT] = receipt_hash(opened.receipt)
    track = request.build_absolute_uri(f"/{lang}/complaints/track/")
    shown = {"receipt": opened.receipt, "procedure": procedure, "track": track, "qr": mark.uri(track)}
    return render(request, "cases/receipt.html", shown)


def _named(request: Request, procedure: Procedure, form: StepForm) -> dict[str, Organisation]:
    """Return the business of which somebody complains to itself, by the place that it fills."""
    if not regulated(procedure):
        return {}
    try:
        found = find_organisation(request.POST.get("whom", ""))
    except TermError as error:
        form.problems.append(error.term)
        return {}
    return {party.name: found for party in regulated(procedure)}


def _open(request: Request, procedure: Procedure, form: StepForm, other: dict[str, Organisation]) -> Opened:
    """Open the case of a complaint; the same form sent twice has one case and one receipt."""
    actor = request.actor if request.actor.is_business and request.actor.may_write else PUBLIC
    secret, kept = form.key, hashlib.sha256(form.key.encode()).hexdigest()
    title = say(TITLE, step=form.step.term, day=today())
    name = (
        "" if actor.organisation else " ".join(request.POST.get("name", "").replace("\0", "").split())[:200]
    )
    return open_with(
        procedure.name, actor, title, replace(form.order(), key=kept, version=None), receipt=receipt_for(secret),
        area=request.POST.get("area", "")[:2], name=name, other=other,
    )  # fmt: skip


def _areas(procedure: Procedure) -> Any:
    """Return the authorities of the provinces, one of which somebody chooses with the region."""
    provincial = Organisation.objects.filter(kind=Kind.AUTHORITY, level=Level.PROVINCIAL).exclude(area="")
    return provincial.order_by("area", "id")


def _form_page(request: Request, procedure: Procedure, form: StepForm, status: int, judged: bool = False) -> HttpResponse:  # fmt: skip
    if not judged:
        form.judge()
    context = {
        "procedure": procedure, "step": form.step, "form": form, "anonymous": request.actor.organisation is None,
        "areas": _areas(procedure) if local(procedure) and request.actor.organisation is None else (),
        "area": request.POST.get("area", ""), "name": request.POST.get("name", ""),
        "asks_whom": bool(regulated(procedure)), "whom": request.POST.get("whom", ""),
    }  # fmt: skip
    return render(request, "cases/complain.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def track_page(request: Request, lang: str) -> HttpResponse:
    """Ask for a receipt, and show the case that it belongs to."""
    if request.method == "POST":
        given = receipt_hash(request.POST.get("receipt", "")[:100])
        if case_of(given) is None:
            return _not_found(request)
        request.session.cycle_key()
        request.session[RECEIPT] = given
        return HttpResponseRedirect(f"/{lang}/complaints/track/", status=303)
    receipt = request.session.get(RECEIPT, "")
    case = case_of(receipt)
    if case is None:
        return render(request, "cases/track.html", {})
    return render(request, "cases/tracked.html", {"found": tracked(case, PUBLIC, receipt), "case": case})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def track_step(request: Request, lang: str, step_name: str) -> HttpResponse:
    """Show the form of a further step of who complained, and take it."""
    receipt = request.session.get(RECEIPT, "")
    case = case_of(receipt)
    procedure = procedures()[case.procedure] if case else None
    step = procedure.steps_by_name.get(step_name) if procedure else None
    if case is None or procedure is None or step is None:
        raise Http404
    fitting = [p.party for p in places_in(case, PUBLIC, receipt) if acts_in(step, p.party)]
    if not fitting:
        raise Http404
    form = StepForm(step, fitting[0], asked_facts(next_of(case, step.name, today())))
    form.version = whole(request.POST.get("version", ""), case.version)
    if request.method != "POST":
        form.values = prefill(step, known_of(case.events.all())) if step.name == "complete" else {}
        return _track_form(request, procedure, form, 200)
    form.values, form.key = typed_in(request), known_key(request.POST.get("key", ""))
    files_in(request, form)
    form.read()
    if form.wrong:
        return _track_form(request, procedure, form, 422)
    try:
        take(case.pk, PUBLIC, replace(form.order(), receipt=receipt))
    except Refused as refused:
        return _track_form(request, procedure, form.judge(refused.objections), 422, judged=True)
    except TermError as error:
        form.problems.append(error.term)
        case.refresh_from_db()
        form.version = case.version
        return _track_form(request, procedure, form, 409 if isinstance(error, Conflict) else 422)
    return HttpResponseRedirect(f"/{lang}/complaints/track/", status=303)


def _track_form(request: Request, procedure: Procedure, form: StepForm, status: int, judged: bool = False) -> HttpResponse:  # fmt: skip
    if not judged:
        form.judge()
    context = {"procedure": procedure, "step": form.step, "form": form, "tracking": True}
    return render(request, "cases/complain.html", context, status=status)


@never_cache
@require_POST
def receipt_paper(request: Request, lang: Lang, kind: str) -> HttpResponse:
    """Give the receipt as a file to who posts its code; to anybody else nothing, as `track_page` does."""
    code = request.POST.get("receipt", "")[:100]
    case = None if full("receipt") else case_of(receipt_hash(code))
    paper = receipt_of(case, code) if case else None
    if paper is None:
        return _not_found(request)
    try:
        made = to_file(paper, lang, kind)
    except (FontMissing, TemplateBroken) as error:
        return errors.page(request, 503, error.term)
    return HttpResponse(made, content_type=MEDIA[kind], headers={
        "Content-Disposition": f'attachment; filename="receipt.{lang}.{kind}"', "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    })  # fmt: skip


def _not_found(request: Request) -> HttpResponse:
    """Say that a receipt code is none, and count that."""
    busy = full("receipt") or not count("receipt")
    return render(
        request, "cases/track.html", {"wrong": BUSY if busy else NO_RECEIPT}, status=429 if busy else 404
    )


@require_POST
def forget_receipt(request: Request, lang: str) -> HttpResponse:
    """Forget the receipt on this machine."""
    request.session.pop(RECEIPT, None)
    return HttpResponseRedirect(f"/{lang}/complaints/", status=303)
