"""Files for machines: sent first, named afterwards in the step with which they come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from django.core import signing
from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import Query, Router

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.judge import asks
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import FileOf, Json
from chengxu.platform.cases.store import KINDS, Stored, path_of, store
from chengxu.platform.cases.take import READ_ONLY
from chengxu.platform.studio.upload import LARGEST as SMALL
from chengxu.platform.studio.upload import too_large

router = Router(tags=["cases"], auth=Member())
SALT = "chengxu.file"
KEPT = 86_400
"""Seconds within which a file that was sent has to be named in a step: a house setting."""
PIECE = 2**16
NO_FILE = Term(
    "没有这个文件，或者上传已超过一日（内部设定）；请重新上传。",
    "there is no such file, or it was sent more than a day ago (a house setting); send it again.",
)
BODY = {
    "requestBody": {
        "required": True,
        "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in KINDS},
    }
}
BINARY = {
    "responses": {
        200: {
            "description": "the file",
            "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in KINDS},
        }
    }
}
OCTETS = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
EMPTY = Term("正文应为文件。", "the body is to be a file.")
Name = Annotated[str, Query(min_length=1, max_length=200)]


@router.post(
    "/files", response={201: Json}, summary="上传文件 / Send a file", url_name="files", openapi_extra=BODY
)
@asks
def send_file(request: Request, name: Name = "file") -> HttpResponse:
    """Send a file as the body, with its Content-Type; the answer names it for `files` of a step, within a day."""
    count(request, request.actor, "write")
    if not request.actor.may_write:
        raise Problem("not-yours", READ_ONLY)
    stored = store(name, request.content_type or "", _pieces(request))
    told = [stored.name, stored.kind, stored.size, stored.sha256, _owner(request.actor)]
    body = {
        "file": signing.dumps(told, salt=SALT),
        "name": stored.name,
        "kind": stored.kind,
        "size": stored.size,
    }
    return json_response(body | {"sha256": stored.sha256}, 201)


def files_in(actor: Actor, told: list[FileOf]) -> tuple[Stored, ...]:
    """Return the files that a step names; Problem for one that was not sent by this organisation, or long ago."""
    return tuple(_stored(actor, one) for one in told)


def _stored(actor: Actor, told: FileOf) -> Stored:
    try:
        found: Any = signing.loads(told.file, salt=SALT, max_age=KEPT)
    except signing.BadSignature:
        raise Problem("not-usable", NO_FILE) from None
    name, kind, size, sha256, owner = found
    if owner != _owner(actor) or not path_of(sha256).exists():
        raise Problem("not-usable", NO_FILE)
    return Stored(name, kind, size, sha256, told.particular)


def _owner(actor: Actor) -> str:
    return str(actor.organisation.pk) if actor.organisation else ""


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    while piece := request.read(PIECE):
        yield piece


def whole_file(request: HttpRequest) -> bytes:
    """Return the file that is the body of a request, and is held for it only; Problem if there is none, or it is too large."""
    content = request.read(SMALL + 1)
    if not content:
        raise Problem("bad-request", EMPTY)
    if len(content) > SMALL:
        raise Problem("too-large", too_large())
    return content


def download(sha256: str, name: str, kind: str) -> FileResponse:
    """Return a file that is kept, always as a download; Problem if it is gone."""
    path = path_of(sha256)
    if not path.is_file():
        raise Problem("nothing-there")
    response = FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response
