"""Documents that were issued, as files, and whether one is genuine."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import FileResponse, HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Lang
from chengxu.interpret.tables_contract import notice_json
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cases import document_json, find
from chengxu.platform.api.files import BINARY, download
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json
from chengxu.platform.documents.fonts import FontMissing
from chengxu.platform.documents.issue import digest_of
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.papers import TemplateBroken
from chengxu.platform.documents.render import MEDIA, render
from chengxu.platform.documents.visible import find_document
from chengxu.statutes import open_notices

router = Router(tags=["cases"])
FILE = {
    "responses": {
        200: {
            "description": "the document",
            "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in MEDIA.values()},
        }
    }
}


@router.get(
    "/documents/{uuid:document_id}",
    response=Json,
    summary="一份文书 / One document",
    url_name="document",
    auth=Member(),
)
def document(request: Request, document_id: UUID) -> HttpResponse:
    """Show a document that was issued: the values of its notice, its hash, where to get it as DOCX and PDF."""
    found = _find(document_id, request)
    notice = open_notices().get(found.notice)
    return json_response(document_json(found) | {
        "case": str(found.case_id), "values": found.values, "form": notice_json(notice) if notice else None,
    })  # fmt: skip


@router.get(
    "/documents/{uuid:document_id}/{kind}",
    summary="下载文书 / Download a document",
    url_name="document-file",
    openapi_extra=FILE,
)
def document_file(
    request: Request, document_id: UUID, kind: Literal["pdf", "docx"], lang: Literal["zh", "en"] = "zh"
) -> HttpResponse:
    """Hand out a document as PDF or DOCX in either language: to the parties, and to anybody what is published whole."""
    count(request, request.actor, "compute")
    found = _find(document_id, request)
    return paper_file(found, lang, kind, found.number or str(found.pk))


def paper_file(found: Issued, lang: Lang, kind: str, name: str) -> HttpResponse:
    """Return a paper as a file; Problem where it cannot be made on this machine."""
    try:
        made = render(found, lang, kind)
    except (FontMissing, TemplateBroken) as error:
        raise Problem("conflict", error.term) from None
    return HttpResponse(made, content_type=MEDIA[kind], headers={
        "Content-Disposition": f'attachment; filename="{name}.{lang}.{kind}"', "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    })  # fmt: skip


@router.get(
    "/documents/check", response=Json, summary="核对文书 / Check a document", url_name="document-check"
)
def check(
    request: Request, number: Annotated[str, Field(max_length=64)], hash: Annotated[str, Field(pattern="^[0-9a-fA-F]{64}$")]  # noqa: A002 - the word of the address
) -> HttpResponse:  # fmt: skip
    """Say whether a document with this number and hash was issued here; nothing else of it is told."""
    count(request, request.actor, "read")
    found = Issued.objects.filter(number=number.strip().upper()).first() if number.strip() else None
    genuine = found is not None and found.digest == hash.lower() == digest_of(found)
    notice = open_notices().get(found.notice) if found and genuine else None
    return json_response({
        "genuine": genuine,
        "term": notice.term.as_json() if notice else None,
        "on": found.on.isoformat() if found and genuine else None,
    })  # fmt: skip


@router.get(
    "/cases/{uuid:case_id}/files/{uuid:attachment_id}",
    summary="下载案件文件 / Download a file of a case",
    url_name="case-file",
    openapi_extra=BINARY,
    auth=Member(),
)
def case_file(request: Request, case_id: UUID, attachment_id: UUID) -> FileResponse:
    """Hand out a file that came with a step, to the parties of the case; always as a download."""
    found = find(request.actor, case_id).attachments.filter(pk=attachment_id).first()
    if found is None:
        raise Problem("nothing-there")
    return download(found.sha256, found.name, found.kind)


def _find(pk: UUID, request: Request) -> Issued:
    found = find_document(pk, request.actor)
    if found is None:
        raise Problem("nothing-there")
    return found
