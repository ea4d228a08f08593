"""Drafts for machines: a step prepared, checked as the authority would, and submitted; a request to a second person."""

from __future__ import annotations

import re
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import visible_drafts, visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cases import find, whole
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.files import files_in
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem, objections_json
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import (
    Area,
    Asked,
    Cursor,
    Day,
    FileOf,
    Json,
    Limit,
    Name,
    Page,
    Text,
    Title,
)
from chengxu.platform.cases.check import objections_to
from chengxu.platform.cases.drafts import Prepared, find_organisation, first_steps, prepared, submit
from chengxu.platform.cases.file import NOT_ASKED, procedures
from chengxu.platform.cases.forms import FACT, prefill, typed_fact
from chengxu.platform.cases.models import Case, Draft
from chengxu.platform.cases.take import MOVED, NOT_YOURS, READ_ONLY
from chengxu.platform.cases.views.form import StepForm, files_json, form_of

router = Router(tags=["cases"], auth=Member())
ETAG = re.compile(r'(?:W/)?"([0-9]{1,20})"')
NO_ETAG = Term(
    "If-Match 应为读取草稿时得到的 ETag。", "If-Match must be the ETag that reading the draft gave."
)


class Content(Asked):
    """What is typed into a draft; a member that is left out stays as it is."""

    on: Day | None = None
    stated: Json | None = None
    facts: Json | None = None
    reasons: Text | None = None
    files: Annotated[list[FileOf], Field(max_length=40)] | None = None
    for_approval: bool | None = None


class NewDraft(Content):
    """A step to be prepared: in a case, or (`case` null) the first one of a case that it opens.

    `for_approval` asks the head, or in a step for two people the second one, to take it.
    """

    procedure: Name
    step: Name
    case: UUID | None = None
    title: Title | None = None
    service: UUID | None = None
    others: dict[str, Title] = Field(default_factory=dict, max_length=20)
    area: Area = ""


@router.get("/drafts", response=Page, summary="草稿 / Drafts", url_name="drafts")
def drafts(
    request: Request, case: UUID | None = None, for_approval: bool | None = None, cursor: Cursor | None = None, limit: Limit = 50
) -> HttpResponse:  # fmt: skip
    """List the drafts of one's organisation, the newest first."""
    found = visible_drafts(request.actor).select_related("user")
    if case is not None:
        found = found.filter(case_id=case)
    if for_approval is not None:
        found = found.filter(for_approval=for_approval)
    items, after = newest_first(found, cursor, limit)
    return json_response({"items": [_brief(draft) for draft in items], "next": after})


@router.post("/drafts", response={201: Json}, summary="新建草稿 / A new draft", url_name="drafts")
def new_draft(request: Request, told: NewDraft) -> HttpResponse:
    """Prepare a step; nobody but one's own organisation sees it until it is submitted."""
    actor = writer(request)

    def do() -> tuple[int, Json]:
        draft = Draft(
            organisation=actor.organisation, user=actor.user, procedure=told.procedure, step=told.step,
            case=find(actor, told.case) if told.case else None, opening={} if told.case else _opening(told, actor),
        )  # fmt: skip
        found = _prepared(draft, actor)
        _fill(found, told, actor)
        return 201, draft_json(found)

    return once(request, actor, do)


@router.get("/drafts/{uuid:draft_id}", response=Json, summary="一份草稿 / One draft", url_name="draft")
def draft(request: Request, draft_id: UUID) -> HttpResponse:
    """Show a draft with the completeness check: what would stand against it if it were submitted now."""
    found = find_draft(request, draft_id)
    return tagged(json_response(draft_json(found)), found.draft)


@router.patch("/drafts/{uuid:draft_id}", response=Json, summary="修改草稿 / Change a draft", url_name="draft")
def change_draft(request: Request, draft_id: UUID, told: Content) -> HttpResponse:
    """Change what is typed into a draft. With If-Match it is refused by 412 if somebody changed it meanwhile."""
    actor = writer(request)

    def do() -> tuple[int, Json]:
        found = find_draft(request, draft_id)
        check_version(request, found.draft)
        found.draft.user = actor.person
        _fill(found, told, actor)
        return 200, draft_json(found)

    return once(request, actor, do)


@router.delete(
    "/drafts/{uuid:draft_id}", response={204: None}, summary="删除草稿 / Delete a draft", url_name="draft"
)
def delete_draft(request: Request, draft_id: UUID) -> HttpResponse:
    """Delete a draft."""
    actor = writer(request)
    found = visible_drafts(actor).filter(pk=draft_id).first()
    if found is None:
        raise Problem("nothing-there")
    check_version(request, found)
    found.delete()
    return HttpResponse(status=204)


@router.post(
    "/drafts/{uuid:draft_id}/submit",
    response={201: Json},
    summary="提交草稿 / Submit a draft",
    url_name="draft-submit",
)
def submit_draft(request: Request, draft_id: UUID) -> HttpResponse:
    """Take the step of a draft, and open its case first where there is none; 422 with articles if the law refuses."""
    actor = writer(request)

    def do() -> tuple[int, Json]:
        found = find_draft(request, draft_id)
        check_version(request, found.draft)
        form = form_of(found).read()
        if form.wrong:
            wrong = next(iter((*form.given.wrong.values(), *form.problems)))
            raise Problem("not-usable", wrong, {"errors": _wrong(form)})
        case = submit(found, actor, form.order())
        return 201, whole(Case.objects.get(pk=case.pk), actor)

    return once(request, actor, do)


def writer(request: Request) -> Actor:
    """Return who writes, counted; Problem for who only looks."""
    count(request, request.actor, "write")
    if not request.actor.may_write:
        raise Problem("not-yours", READ_ONLY)
    return request.actor


def find_draft(request: Request, pk: UUID) -> Prepared:
    """Return a draft of the caller's organisation with what it is about; Problem 404 for any other."""
    found = visible_drafts(request.actor).select_related("case", "user").filter(pk=pk).first()
    if found is None:
        raise Problem("nothing-there")
    return _prepared(found, request.actor)


def _prepared(draft: Draft, actor: Actor) -> Prepared:
    if draft.case is not None and draft.case.procedure != draft.procedure:
        raise Problem("nothing-there")
    found = prepared(draft, actor)
    if found is None:
        raise Problem("not-yours", NOT_YOURS.fill(step=draft.step))
    return found


def _opening(told: NewDraft, actor: Actor) -> Json:
    """Return what a new case is about; Problem if the caller cannot open it with this step."""
    procedure = procedures().get(told.procedure)
    if procedure is None or told.step not in {step.name for step in first_steps(procedure, actor)}:
        raise Problem("not-yours", NOT_YOURS.fill(step=told.step))
    service = visible_services(actor).filter(pk=told.service).first() if told.service else None
    if told.service and service is None:
        raise Problem("nothing-there")
    title = told.title or (service.name_zh if service else procedure.term.zh)
    others = {party: str(find_organisation(text).pk) for party, text in told.others.items()}
    return {"title": title, "service": str(service.pk) if service else "", "other": others, "area": told.area}


def _fill(found: Prepared, told: Content, actor: Actor) -> None:
    """Write what was told into a draft, as it would be typed; TermError for values that are none, and nothing is written."""
    draft, fields = found.draft, dict(found.draft.fields)
    if told.stated is not None:
        fields = {name: text for name, text in fields.items() if not name.startswith("p.")}
        unknown = told.stated.keys() - {p.name for p in found.step.particulars}
        if unknown:
            raise Problem("not-usable", NOT_ASKED.fill(name=sorted(unknown)[0]))
        fields |= prefill(found.step, told.stated)
    if told.facts is not None:
        fields = {name: text for name, text in fields.items() if not name.startswith(FACT)}
        unknown = told.facts.keys() - {fact.name for fact in found.asked}
        if unknown:
            raise Problem("not-usable", NOT_ASKED.fill(name=sorted(unknown)[0]))
        fields |= {FACT + name: typed_fact(value) for name, value in told.facts.items()}
    if told.reasons is not None:
        fields["reasons"] = told.reasons
    if told.on is not None:
        fields["on"] = told.on.isoformat()
    if told.for_approval is not None:
        draft.for_approval = told.for_approval
    if draft.for_approval:
        fields["version"] = str(found.case.version)
    draft.fields = fields
    if told.files is not None:
        draft.files = files_json(files_in(actor, told.files))
    form = form_of(found).read()
    if form.given.wrong:
        raise Problem("not-usable", next(iter(form.given.wrong.values())), {"errors": _wrong(form)})
    draft.save()


def _wrong(form: StepForm) -> list[Json]:
    return [{"at": name, "text": why.as_json()} for name, why in form.given.wrong.items()]


def check_version(request: Request, draft: Draft) -> None:
    """Raise Problem 412 where If-Match names another version of a draft than this."""
    given = request.headers.get("If-Match", "").strip()
    if given in ("", "*"):
        return
    found = ETAG.fullmatch(given)
    if found is None:
        raise Problem("bad-request", NO_ETAG)
    if found[1] != _version_of(draft):
        raise Problem("changed", MOVED)


def tagged(response: HttpResponse, draft: Draft) -> HttpResponse:
    """Put the version of a draft on an answer."""
    response["ETag"] = f'"{_version_of(draft)}"'
    return response


def _version_of(draft: Draft) -> str:
    return str(int(draft.changed.timestamp() * 1_000_000))


def _brief(draft: Draft) -> Json:
    return {
        "id": str(draft.pk),
        "procedure": draft.procedure,
        "step": draft.step,
        "case": str(draft.case_id) if draft.case_id else None,
        "for_approval": draft.for_approval,
        "by": draft.user.username,
        "changed": draft.changed.isoformat(),
    }


def draft_json(found: Prepared) -> Json:
    """Return a draft with what is typed into it, what cannot be read, and what would stand against it today."""
    form, draft = form_of(found).read(), found.draft
    against: Any = ()
    try:
        against = objections_to(
            found.case, found.step, found.party, form.given.stated, form.given.facts, form.on
        )
    except TermError as error:
        form.problems.append(error.term)
    return _brief(draft) | {
        "opening": draft.opening or None,
        "on": form.on.isoformat(),
        "stated": dict(form.given.stated),
        "facts": dict(form.given.facts),
        "reasons": draft.fields.get("reasons", ""),
        "files": [
            {"name": f.name, "size": f.size, "sha256": f.sha256, "particular": f.particular}
            for f in form.files
        ],
        "wrong": [*_wrong(form), *({"at": "", "text": why.as_json()} for why in form.problems)],
        "objections": objections_json(against),
        "complete": not against and not form.wrong,
    }
