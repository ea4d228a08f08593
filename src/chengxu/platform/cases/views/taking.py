"""The form of a step in a case, and taking it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import visible_cases, visible_drafts
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.approval import head_only, request_for, two_people
from chengxu.platform.cases.check import next_of
from chengxu.platform.cases.drafts import let_go
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.forms import asked_facts, prefill, said_before
from chengxu.platform.cases.models import Case, Draft
from chengxu.platform.cases.places import read_entries
from chengxu.platform.cases.show import lines_of
from chengxu.platform.cases.take import Conflict, NotYours, Refused, acts_in, places_in, take
from chengxu.platform.cases.views.form import (
    StepForm,
    files_in,
    files_json,
    known_key,
    stored_files,
    typed_in,
    whole,
)
from chengxu.platform.pages.words import say
from chengxu.platform.today import today

TAKEN = Term("已办理：{step}。", "Taken: {step}.")
SAVED = Term("草稿已保存，只有本单位看得到。", "The draft is saved; only your organisation sees it.")
SENT = Term("草稿已报本机关负责人批准。", "The draft went to the head for approval.")
ASKED = Term(
    "申请已提出，等待本单位另一人确认。",
    "The request is made; another person of your organisation has to confirm it.",
)


@require_http_methods(["GET", "HEAD", "POST"])
def take_page(request: Request, lang: str, case_id: UUID, step_name: str) -> HttpResponse:
    """Show the form of a step, and take it."""
    case = get_object_or_404(visible_cases(request.actor).select_related("service"), pk=case_id)
    form = form_for(request, case, step_name)
    if request.method != "POST":
        return _page(request, case, form, 200)
    files_in(request, form)
    form.read()
    action = request.POST.get("action", "take")
    if action in ("draft", "approve", "document") and request.actor.may_write and not form.problems:
        return _save(request, lang, case, form, action == "approve")
    if form.wrong:
        return _page(request, case, form, 422)
    try:
        with transaction.atomic():
            take(case.pk, request.actor, form.order())
            let_go(visible_drafts(request.actor).filter(case=case, step=step_name), case)
    except Refused as refused:
        return _page(request, case, form, 422, objections=refused.objections)
    except Conflict as conflict:
        return _conflict(request, case, form, conflict)
    except NotYours as error:
        form.problems.append(error.term)
        return _page(request, case, form, 403)
    except TermError as error:
        form.problems.append(error.term)
        return _page(request, case, form, 422)
    messages.success(request, say(TAKEN, step=form.step.term))
    return HttpResponseRedirect(f"/{lang}/cases/{case.pk}/", status=303)


def form_for(request: Request, case: Case, step_name: str) -> StepForm:
    """Return the form of a step for who asks, filled from what was typed, a draft, or what the case knows; or 404."""
    procedure = procedures()[case.procedure]
    step = procedure.steps_by_name.get(step_name)
    own = [p.party for p in places_in(case, request.actor)] if step else []
    fitting = [party for party in own if step and acts_in(step, party)]
    if step is None or not fitting:
        raise Http404
    party = request.POST.get("party", "")
    form = StepForm(
        step,
        party if party in fitting else fitting[0],
        asked_facts(next_of(case, step_name, today()), case.settled),
    )
    form.version = whole(request.POST.get("version", ""), case.version)
    if request.method == "POST":
        form.values, form.key = typed_in(request), known_key(request.POST.get("key", ""))
        return form
    draft = visible_drafts(request.actor).filter(case=case, step=step_name).first()
    form.values = prefill(step, said_before(case, form.party)) | (draft.fields if draft else {})
    form.files = stored_files(draft.files) if draft else []
    form.version, form.drafted = case.version, draft is not None
    return form


def _page(request: Request, case: Case, form: StepForm, status: int, **more: Any) -> HttpResponse:
    objections = more.pop("objections", None)
    found = next_of(case, form.step.name, today())
    form.judge(() if objections is None else objections)
    context = {
        "case": case, "procedure": procedures()[case.procedure], "form": form, "step": form.step,
        "head": head_only(case.procedure, form.step, form.party), "to_check": found.to_check if found else (),
        "two": two_people(case.procedure, form.step), "asked": request_for(case, form.step.name, request.actor),
        "not_now": found.objections if found and objections is None else (), "far": found is None, **more,
    }  # fmt: skip
    return render(request, "cases/take.html", context, status=status)


def _conflict(request: Request, case: Case, form: StepForm, conflict: Conflict) -> HttpResponse:
    """Show what happened meanwhile; what was typed stays, and goes on from the case as it is now."""
    seen = form.version
    case.refresh_from_db()
    read_entries(case)
    form.version = case.version
    lines = lines_of(case, procedures()[case.procedure], case.parties.all())
    meanwhile = [line for line in lines if line.event.version > seen]
    form.problems.append(conflict.term)
    return _page(request, case, form, 409, meanwhile=meanwhile)


def _save(request: Request, lang: str, case: Case, form: StepForm, approve: bool) -> HttpResponse:
    draft = visible_drafts(request.actor).filter(case=case, step=form.step.name).first()
    if draft is None:
        draft = Draft(
            organisation=request.actor.organisation, procedure=case.procedure, case=case, step=form.step.name
        )
    looked_at = request.POST.get("action") == "document" and draft.for_approval
    draft.user = request.actor.user  # type: ignore[assignment]
    draft.fields, draft.files = form.values, files_json(form.files)
    draft.for_approval = approve or looked_at
    if approve:
        draft.fields = form.values | {"version": str(form.version)}
    draft.save()
    two = two_people(case.procedure, form.step)
    messages.success(request, say((ASKED if two else SENT) if approve else SAVED))
    to_case = approve or request.actor.is_authority
    if request.POST.get("action") == "document":
        return HttpResponseRedirect(f"/{lang}/drafts/{draft.pk}/document/", status=303)
    back = f"/{lang}/cases/{case.pk}/" if to_case else f"/{lang}/drafts/{draft.pk}/1/"
    return HttpResponseRedirect(back, status=303)
