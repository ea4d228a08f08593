"""Documents that are being written, for machines: passages, versions, working copies, and a file that was edited elsewhere."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.law.document import Notice
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.documents import FILE, paper_file
from chengxu.platform.api.drafts import check_version, find_draft, tagged, writer
from chengxu.platform.api.files import files_in
from chengxu.platform.api.judge import asks
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, FileOf, Json
from chengxu.platform.cases.drafts import Prepared
from chengxu.platform.cases.file import NOT_ASKED
from chengxu.platform.cases.forms import LONGEST, STATED
from chengxu.platform.cases.store import Stored, path_of
from chengxu.platform.documents import wording as desk
from chengxu.platform.documents.compare import Compared, compare
from chengxu.platform.documents.models import Wording
from chengxu.platform.documents.render import MEDIA
from chengxu.platform.documents.views.wording import ELSEWHERE, NO_CHANGE, NO_FILE

router = Router(tags=["cases"], auth=Member())
NOT_WORDED = Term(
    "“{name}”不是由经办人撰写的文字；日期、数字等请在草稿里填写。",
    "`{name}` is no passage that leaves words to the writer; state days and figures in the draft.",
)
Kind = Literal["pdf", "docx"]
Version = Annotated[int, Query(ge=1, lt=1_000_000)]


class Texts(Asked):
    """Passages by the names of their particulars, as they would be typed; lists have an item on each line."""

    texts: Annotated[
        dict[str, Annotated[str, Field(max_length=LONGEST)]], Field(min_length=1, max_length=100)
    ]


class Edited(Asked):
    """A DOCX that was sent before (`POST /api/files`)."""

    file: Annotated[str, Field(max_length=1000)]


@router.get(
    "/drafts/{uuid:draft_id}/document",
    response=Json,
    summary="拟稿 / A document being written",
    url_name="draft-document",
)
def draft_document(request: Request, draft_id: UUID) -> HttpResponse:
    """Show the document that a draft's step will issue: whose words each passage is in, and its versions. ETag: the draft's."""
    found, notice = _find(request, draft_id)
    return tagged(json_response(document_json(found, notice)), found.draft)


@router.post(
    "/drafts/{uuid:draft_id}/document",
    response={201: Json},
    summary="写入并存一稿 / Write, and keep a version",
    url_name="draft-document",
)
def write_document(request: Request, draft_id: UUID, told: Texts) -> HttpResponse:
    """Put texts into passages and keep the next version; `kept` is its number, null where nothing is different.

    With If-Match it is refused by 412 if somebody changed the draft meanwhile.
    """
    actor = writer(request)

    def do() -> tuple[int, Json]:
        found, notice = _find(request, draft_id)
        check_version(request, found.draft)
        _check_worded(found, notice, told.texts)
        typed = {STATED + name: text.replace("\r\n", "\n") for name, text in told.texts.items()}
        return 201, _after(desk.write(found, actor, typed), request, draft_id)

    return once(request, actor, do)


@router.get(
    "/drafts/{uuid:draft_id}/document/{kind}",
    summary="下载草稿文书 / Download a working copy",
    url_name="draft-document-file",
    openapi_extra=FILE,
)
def working_copy(
    request: Request, draft_id: UUID, kind: Kind, version: Version | None = None, lang: Literal["zh", "en"] = "zh"
) -> HttpResponse:  # fmt: skip
    """Hand out a document that is not issued as PDF or DOCX, as it is or as a version of it was."""
    count(request, request.actor, "compute")
    found, notice = _find(request, draft_id)
    values = desk.values_of(found).stated
    if version is not None:
        kept = found.draft.wordings.filter(number=version).first()
        if kept is None:
            raise Problem("nothing-there")
        values = kept.values
    name = found.step.name if version is None else f"{found.step.name}-v{version}"
    return paper_file(desk.paper(found, notice, request.actor, values), lang, kind, name)


@router.post(
    "/drafts/{uuid:draft_id}/edited-file",
    response=Json,
    summary="比对编辑过的文件 / Compare an edited file",
    url_name="draft-edited-file",
)
@asks
def compare_file(request: Request, draft_id: UUID, told: Edited) -> HttpResponse:
    """Say what an edited DOCX changes; nothing is written. `departures` are passages that no writer may change."""
    actor = writer(request)
    found, notice = _find(request, draft_id)
    (file,) = files_in(actor, [FileOf(file=told.file)])
    return json_response(compared_json(_compared(request, found, notice, file)))


@router.post(
    "/drafts/{uuid:draft_id}/edited-file/accept",
    response={201: Json},
    summary="采用文件中的修改 / Take an edited file over",
    url_name="draft-edited-file-accept",
)
def accept_file(request: Request, draft_id: UUID, told: Edited) -> HttpResponse:
    """Take the changes of an edited DOCX over as the next version, and let the file come with the step.

    422 where it changes nothing, or what comes from the template or the record. If-Match as for writing.
    """
    actor = writer(request)

    def do() -> tuple[int, Json]:
        found, notice = _find(request, draft_id)
        check_version(request, found.draft)
        (file,) = files_in(actor, [FileOf(file=told.file)])
        compared = _compared(request, found, notice, file)
        if compared.departures:
            raise Problem("not-usable", ELSEWHERE, compared_json(compared))
        if not compared.changes:
            raise Problem("not-usable", NO_CHANGE)
        return 201, _after(desk.accept(found, actor, compared.changes, file), request, draft_id)

    return once(request, actor, do)


def _find(request: Request, draft_id: UUID) -> tuple[Prepared, Notice]:
    """Return a draft whose step issues a document, with the notice of that; Problem 404 for any other."""
    found = find_draft(request, draft_id)
    if found.step.issues is None:
        raise Problem("nothing-there")
    return found, found.step.issues


def _check_worded(found: Prepared, notice: Notice, texts: dict[str, str]) -> None:
    """Raise Problem for a text that belongs to no passage, or to one that leaves no words to the writer."""
    worded = {p.particular.name: p.worded for p in desk.passages(found, notice, desk.values_of(found))}
    for name in sorted(texts):
        if name not in worded:
            raise Problem("not-usable", NOT_ASKED.fill(name=name))
        if not worded[name]:
            raise Problem("not-usable", NOT_WORDED.fill(name=name))


def _compared(request: Request, found: Prepared, notice: Notice, file: Stored) -> Compared:
    count(request, request.actor, "compute")
    if file.kind != MEDIA["docx"]:
        raise Problem("not-usable", NO_FILE)
    paper = desk.paper(found, notice, request.actor, desk.values_of(found).stated)
    return compare(paper, path_of(file.sha256).read_bytes())


def _after(made: Wording | None, request: Request, draft_id: UUID) -> Json:
    """Return the document after it was written, and the number of the version that was kept."""
    return {"kept": made.number if made else None} | document_json(*_find(request, draft_id))


def document_json(found: Prepared, notice: Notice) -> Json:
    """Return a document that is being written: its passages in their order, its versions, the newest first."""
    given = desk.values_of(found)
    versions = found.draft.wordings.select_related("user").order_by("-number")
    return {
        "draft": str(found.draft.pk),
        "notice": notice.name,
        "term": notice.term.as_json(),
        "passages": [_passage_json(p) for p in desk.passages(found, notice, given)],
        "versions": [_version_json(one) for one in versions],
    }


def _passage_json(one: desk.Passage) -> Json:
    return {
        "particular": one.particular.name,
        "term": one.particular.term.as_json(),
        "text": one.text,
        "origin": one.origin.value,
        "changed": [{"is": kind, "text": text} for kind, text in one.changed],
        "worded": one.worded,
        "problem": one.problem.as_json() if one.problem else None,
    }


def _version_json(one: Wording) -> Json:
    return {
        "number": one.number,
        "values": one.values,
        "digest": one.digest,
        "file": one.file or None,
        "by": one.user.username,
        "at": one.at.isoformat(),
    }


def compared_json(compared: Compared) -> Json:
    """Return what a file changes: passages of the writer's, piece by piece, and others, before and after."""
    return {
        "changes": [
            {
                "particular": change.particular.name,
                "lines": list(change.lines),
                "pieces": [{"is": kind, "text": text} for kind, text in change.pieces],
            }
            for change in compared.changes
        ],
        "departures": [{"before": list(one.before), "after": list(one.after)} for one in compared.departures],
    }
