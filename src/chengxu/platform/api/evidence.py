"""The evidence of a service for machines: what is kept and how long, a new file, a download, its removal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

from django.http import FileResponse, HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.entries import owned, writable
from chengxu.platform.api.files import BINARY, PIECE, download, files_in
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Day, FileOf, Json
from chengxu.platform.cases.store import path_of
from chengxu.platform.services.evidence import Given, Kept, add_evidence, kept, remove_evidence
from chengxu.platform.services.models import Evidence, Service

router = Router(tags=["services"], auth=Member())


class NewEvidence(Asked):
    """A file that was sent before (`POST /api/files`), and what it shows: which duty (`norm`), of which period."""

    file: Annotated[str, Field(max_length=1000)]
    norm: Annotated[str, Field(max_length=32)] = ""
    about: Annotated[str, Field(max_length=300)] = ""
    made: Day | None = None
    covers_from: Day | None = None
    covers_until: Day | None = None


@router.get(
    "/services/{uuid:service_id}/evidence",
    response=list[Json],
    summary="证明材料 / Evidence",
    url_name="service-evidence",
)
def evidence(request: Request, service_id: UUID) -> HttpResponse:
    """List the files that show duties performed, each with how long the law wants it kept and what locks it."""
    return json_response([kept_json(one) for one in kept(owned(request, service_id))])


@router.post(
    "/services/{uuid:service_id}/evidence",
    response={201: Json},
    summary="存一份证明 / Keep a file",
    url_name="service-evidence",
)
def new_evidence(request: Request, service_id: UUID, told: NewEvidence) -> HttpResponse:
    """Keep a file for a service: send it to `POST /api/files` first, and name it here within a day."""
    service = writable(request, service_id)
    (file,) = files_in(request.actor, [FileOf(file=told.file)])
    given = Given(
        norm=told.norm, about=told.about, made=told.made, covers_from=told.covers_from, covers_until=told.covers_until
    )  # fmt: skip

    def do() -> tuple[int, Json]:
        row = add_evidence(request.actor, service, file.name, file.kind, _pieces(file.sha256), given)
        return 201, next(kept_json(one) for one in kept(service) if one.evidence.pk == row.pk)

    return once(request, request.actor, do)


@router.get(
    "/services/{uuid:service_id}/evidence/{uuid:evidence_id}",
    summary="下载证明材料 / Download evidence",
    url_name="service-file",
    openapi_extra=BINARY,
)
def evidence_file(request: Request, service_id: UUID, evidence_id: UUID) -> FileResponse:
    """Hand out a file, always as a download."""
    found = _find(owned(request, service_id), evidence_id)
    if found.removed:
        raise Problem("nothing-there")
    return download(found.sha256, found.name, found.kind)


@router.delete(
    "/services/{uuid:service_id}/evidence/{uuid:evidence_id}",
    response={204: None},
    summary="删除证明材料 / Delete evidence",
    url_name="service-file",
)
def delete_evidence(request: Request, service_id: UUID, evidence_id: UUID) -> HttpResponse:
    """Delete a file once the law allows it; its row stays. 422 says what forbids it, and until when."""
    service = writable(request, service_id)
    remove_evidence(request.actor, service, _find(service, evidence_id))
    return HttpResponse(status=204)


def _find(service: Service, pk: UUID) -> Evidence:
    found = service.evidence.filter(pk=pk).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def _pieces(sha256: str) -> Iterator[bytes]:
    with path_of(sha256).open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def kept_json(one: Kept) -> Json:
    """Return a file of the vault with its fate; `until` null where the law gives no number."""
    row = one.evidence
    return {
        "id": str(row.pk),
        "norm": row.norm or None,
        "about": row.about,
        "name": row.name,
        "kind": row.kind,
        "size": row.size,
        "sha256": row.sha256,
        "made": row.made.isoformat(),
        "covers_from": row.covers_from.isoformat() if row.covers_from else None,
        "covers_until": row.covers_until.isoformat() if row.covers_until else None,
        "recorded": row.recorded.isoformat(),
        "removed": row.removed.isoformat() if row.removed else None,
        "until": one.until.isoformat() if one.until else None,
        "tag": str(one.tag) if one.tag else None,
        "cite": str(one.cite) if one.cite else None,
        "locked_by": list(one.holds),
        "may_go": one.may_go,
    }
