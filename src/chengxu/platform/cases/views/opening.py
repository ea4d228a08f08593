"""Preparing a step page by page: what a new case is about, the pages of its form, the check, the submission."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import visible_cases, visible_drafts, visible_services
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.approval import head_only
from chengxu.platform.cases.check import objections_to
from chengxu.platform.cases.drafts import (
    Prepared,
    find_organisation,
    first_steps,
    nameable,
    prepared,
    submit,
)
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.forms import FACT, STATED
from chengxu.platform.cases.models import Command, Draft
from chengxu.platform.cases.places import local
from chengxu.platform.cases.take import READ_ONLY, Conflict, NotYours, Refused, scope_of
from chengxu.platform.cases.views.form import StepForm, files_in, files_json, form_of, typed_in, whole
from chengxu.platform.pages.words import say

SUBMITTED = Term("已提交：{step}。", "Submitted: {step}.")
DROPPED = Term("草稿已删除。", "The draft was deleted.")
NO_TITLE = Term("请填写案件名称。", "Give the case a name.")
NO_SERVICE = Term("请选择一项服务。", "Choose a service.")
NOW_HERE = Term("草稿所属的步骤现在不由您办理。", "The step of this draft is no longer yours to take.")


@require_http_methods(["GET", "HEAD", "POST"])
def new_case(request: Request, lang: str, procedure_name: str) -> HttpResponse:
    """Ask what a new case is about, and make its draft."""
    procedure, actor = procedures().get(procedure_name), request.actor
    steps = first_steps(procedure, actor) if procedure else []
    if procedure is None or not steps or actor.organisation is None or actor.user is None:
        raise Http404
    services = visible_services(actor).order_by("name_zh")[:500]
    problems: dict[str, Term] = {}
    if request.method == "POST" and not actor.may_write:
        problems[""] = READ_ONLY
    elif request.method == "POST":
        opening = _opening(request, procedure, problems)
        step = next((s for s in steps if s.name == request.POST.get("step")), steps[0])
        if not problems:
            draft = Draft.objects.create(
                organisation=actor.organisation, user=actor.user, procedure=procedure.name, step=step.name,
                opening=opening,
            )  # fmt: skip
            return HttpResponseRedirect(f"/{lang}/drafts/{draft.pk}/1/", status=303)
    typed = request.POST if request.method == "POST" else request.GET
    context = {
        "procedure": procedure, "steps": steps, "services": services, "problems": problems, "typed": typed,
        "chosen": typed.get("service", ""), "asks_area": actor.is_authority and local(procedure) and not _area_of(actor),
        "nameable": [
            (p, f"other.{p.name}", typed.get(f"other.{p.name}", ""), problems.get(p.name))
            for p in nameable(procedure, actor)
        ],
    }  # fmt: skip
    return render(request, "cases/new.html", context, status=422 if problems else 200)


def _area_of(actor: Any) -> str:
    return actor.organisation.area if actor.organisation else ""


def _opening(request: Request, procedure: Any, problems: dict[str, Term]) -> dict[str, Any]:
    """Return what a new case is about, from what was typed; what is wrong goes into `problems`."""
    title = " ".join(request.POST.get("title", "").replace("\0", "").split())[:300]
    service = _service(request, problems)
    if not title and service is not None:
        title = service.name_zh
    if not title:
        problems["title"] = NO_TITLE
    other = {}
    for party in nameable(procedure, request.actor):
        text = request.POST.get(f"other.{party.name}", "").strip()
        if text:
            try:
                other[party.name] = str(find_organisation(text).pk)
            except TermError as error:
                problems[party.name] = error.term
    area = request.POST.get("area", "")[:2]
    return {"title": title, "service": str(service.pk) if service else "", "other": other, "area": area}


def _service(request: Request, problems: dict[str, Term]) -> Any:
    text = request.POST.get("service", "")
    if not text:
        return None
    try:
        found = visible_services(request.actor).filter(pk=UUID(text)).first()
    except ValueError:
        found = None
    if found is None:
        problems["service"] = NO_SERVICE
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def draft_page(request: Request, lang: str, draft_id: UUID, page: int) -> HttpResponse:
    """Show one page of a draft, and keep what is typed into it."""
    found = _prepared(request, draft_id)
    if not 1 <= page <= len(found.pages):
        raise Http404
    form = form_of(found)
    if request.method == "POST":
        return _keep(request, lang, found, form, page)
    form.read().judge()
    return render(request, "cases/draft.html", _context(found, form, page))


def _keep(request: Request, lang: str, found: Prepared, form: StepForm, page: int) -> HttpResponse:
    if not request.actor.may_write:
        raise Http404
    names = _names(found, page)
    form.values.update(typed_in(request, names))
    dropped = set(request.POST.getlist("drop"))
    form.files = [stored for stored in form.files if stored.sha256 not in dropped]
    files_in(request, form)
    draft = found.draft
    draft.fields, draft.files, draft.user = form.values, files_json(form.files), request.actor.user  # type: ignore[assignment]
    draft.save()
    form.read()
    wrong = {name for name in form.given.wrong if name in names}
    if (wrong or form.problems) and request.POST.get("go") != "back":
        form.judge()
        return render(request, "cases/draft.html", _context(found, form, page), status=422)
    onward = page - 1 if request.POST.get("go") == "back" else page + 1
    last = onward > len(found.pages)
    target = "check" if last else max(onward, 1)
    if request.POST.get("go") == "stay":
        target = page
    return HttpResponseRedirect(f"/{lang}/drafts/{draft.pk}/{target}/", status=303)


def _names(found: Prepared, page: int) -> set[str]:
    names = {STATED + p.name for p in found.pages[page - 1]}
    return names | {FACT + fact.name for fact in found.asked} if page == len(found.pages) else names


def _context(found: Prepared, form: StepForm, page: int) -> dict[str, Any]:
    names = _names(found, page)
    shown = [f for f in form.fields if f.name in names]
    return {
        "draft": found.draft, "procedure": found.procedure, "step": found.step, "form": form, "fields": shown,
        "page": page, "pages": len(found.pages), "case": found.draft.case,
    }  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def check_page(request: Request, lang: str, draft_id: UUID) -> HttpResponse:
    """Check a draft as the authority would, and submit it."""
    if request.method == "POST" and (done := _done(request)) is not None:
        return HttpResponseRedirect(f"/{lang}/cases/{done}/", status=303)
    found = _prepared(request, draft_id)
    form = form_of(found)
    form.values.update(typed_in(request, ("on", "reasons")))
    form.read()
    form.version = whole(request.POST.get("version", ""), found.case.version)
    if request.method != "POST":
        return _checked(request, found, form, 200)
    if form.wrong:
        return _checked(request, found, form, 422)
    try:
        case = submit(found, request.actor, form.order())
    except Refused:
        return _checked(request, found, form, 422)
    except Conflict as conflict:
        form.problems.append(conflict.term)
        form.version = visible_cases(request.actor).get(pk=found.case.pk).version
        return _checked(request, found, form, 409)
    except NotYours as error:
        form.problems.append(error.term)
        return _checked(request, found, form, 403)
    except TermError as error:
        form.problems.append(error.term)
        return _checked(request, found, form, 422)
    messages.success(request, say(SUBMITTED, step=found.step.term))
    return HttpResponseRedirect(f"/{lang}/cases/{case.pk}/", status=303)


def _done(request: Request) -> UUID | None:
    """Return the case of a draft that was submitted before: by a double click, or a page sent again."""
    key = request.POST.get("key", "")
    scope = scope_of(request.actor)
    return (
        Command.objects.filter(scope=scope, key=key).values_list("case_id", flat=True).first()
        if key
        else None
    )


def _checked(request: Request, found: Prepared, form: StepForm, status: int) -> HttpResponse:
    """Show what is there and everything that stands against it."""
    against = objections_to(found.case, found.step, found.party, form.given.stated, form.given.facts, form.on)
    form.judge(against)
    page_of = {STATED + p.name: n for n, page in enumerate(found.pages, 1) for p in page}
    rows = [(f, page_of.get(f.name, len(found.pages))) for f in form.fields]
    context = {
        "draft": found.draft, "procedure": found.procedure, "step": found.step, "form": form, "rows": rows,
        "complete": not against and not form.wrong, "open_points": len(against), "pages": len(found.pages),
        "case": found.draft.case, "head": head_only(found.procedure.name, found.step, found.party),
    }  # fmt: skip
    return render(request, "cases/check.html", context, status=status)


@require_POST
def drop_draft(request: Request, lang: str, draft_id: UUID) -> HttpResponse:
    """Delete a draft."""
    draft = get_object_or_404(visible_drafts(request.actor), pk=draft_id)
    if not request.actor.may_write:
        raise Http404
    draft.delete()
    messages.success(request, say(DROPPED))
    return HttpResponseRedirect(f"/{lang}/cases/", status=303)


def _prepared(request: Request, draft_id: UUID) -> Prepared:
    draft = get_object_or_404(visible_drafts(request.actor).select_related("case"), pk=draft_id)
    found = prepared(draft, request.actor)
    if found is None:
        raise Http404
    return found
