"""Tables for machines: bring one, see row by row what it would do, and have it done whole or not at all."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.imports.bring import DONE_BEFORE, bring, may_bring, plan_of, uploads_of, write
from chengxu.platform.api.imports.plan import MOST_SHOWN, Plan
from chengxu.platform.api.imports.table import LARGEST
from chengxu.platform.api.imports.table import TOO_LARGE as TABLE_TOO_LARGE
from chengxu.platform.api.models import Upload
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json
from chengxu.platform.api.views.imports import empty_table
from chengxu.platform.cases.take import READ_ONLY
from chengxu.statutes import ASKED_FIRST, MODULES

router = Router(tags=["services"], auth=Member())
BODY = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": {"type": "string", "format": "binary"}}
            for kind in ("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        },
    }
}
CSV = {"responses": {200: {"description": "CSV", "content": {"text/csv": {"schema": {"type": "string"}}}}}}
WRONG = Term("表格有 {n} 处错误，没有写入任何内容。", "the table has {n} errors; nothing was written.")
SHOWN = 50
"""Rows of a plan that an answer tells: a house setting."""


@router.post(
    "/imports",
    response={201: Json},
    summary="上传表格 / Bring a table",
    url_name="imports",
    openapi_extra=BODY,
)
def new_import(
    request: Request, name: Annotated[str, Query(min_length=1, max_length=200)] = "table.csv"
) -> HttpResponse:
    """Bring a table (CSV or XLSX) as the body: services of one's own, to an authority the official list.

    `name` tells by its end which it is. Nothing is written until it is applied; 422 tells every row that is wrong.
    """
    actor = _writer(request)
    size = request.META.get("CONTENT_LENGTH") or "0"
    if not size.isdecimal() or len(size) > 12 or int(size) > LARGEST:
        raise Problem("too-large", TABLE_TOO_LARGE.fill(most=LARGEST // 2**20))

    def do() -> tuple[int, Json]:
        plan, upload = bring(actor, name, request.body)
        if upload is None:
            raise Problem("not-usable", WRONG.fill(n=len(plan.errors)), {"errors": _errors(plan)})
        return 201, upload_json(upload) | _plan_json(plan)

    return once(request, actor, do)


@router.get("/imports", response=list[Json], summary="导入记录 / Imports", url_name="imports")
def imports(request: Request) -> HttpResponse:
    """List the tables that one's organisation brought, the newest first, 50 at most."""
    return json_response([upload_json(one) for one in uploads_of(_writer(request)).order_by("-pk")[:50]])


@router.get(
    "/imports/template", summary="空白表格 / An empty table", url_name="import-template", openapi_extra=CSV
)
def template(
    request: Request,
    law: Annotated[str, Field(max_length=16)] = ASKED_FIRST[0],
    lang: Literal["zh", "en"] = "zh",
) -> HttpResponse:
    """Hand out an empty table: for services the facts that a law asks, for the official list its columns."""
    actor = _writer(request)
    if law not in MODULES:
        raise Problem("nothing-there")
    return empty_table(actor, law, lang)


@router.get("/imports/{uuid:upload_id}", response=Json, summary="一次导入 / One import", url_name="import")
def one_import(request: Request, upload_id: UUID) -> HttpResponse:
    """Show what a table that was brought would do as things are now."""
    actor = _writer(request)
    upload = _find(actor, upload_id)
    return json_response(upload_json(upload) | _plan_json(plan_of(actor, upload)))


@router.post(
    "/imports/{uuid:upload_id}/apply",
    response={201: Json},
    summary="执行导入 / Apply it",
    url_name="import-apply",
)
def apply_import(request: Request, upload_id: UUID) -> HttpResponse:
    """Do what a table says, in one transaction; 422 if things have changed so that it can no longer be done."""
    actor = _writer(request)

    def do() -> tuple[int, Json]:
        written = write(actor, _find(actor, upload_id).pk)
        if written is None:
            raise Problem("conflict", DONE_BEFORE)
        return 201, upload_json(_find(actor, upload_id)) | {"written": written}

    return once(request, actor, do)


def _writer(request: Request) -> Actor:
    count(request, request.actor, "write")
    if not may_bring(request.actor):
        raise Problem("not-yours", READ_ONLY)
    return request.actor


def _find(actor: Actor, pk: UUID) -> Upload:
    found = uploads_of(actor).filter(pk=pk).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def upload_json(one: Upload) -> Json:
    """Return a table that was brought; `kind` is services, or filed for the official list."""
    return {
        "id": str(one.pk),
        "kind": one.kind,
        "name": one.name,
        "sha256": one.sha256,
        "created": one.created.isoformat(),
        "applied": one.applied.isoformat() if one.applied else None,
    }


def _plan_json(plan: Plan) -> Json:
    return {
        "counts": plan.counts,
        "ignored": plan.ignored,
        "rows": plan.items[:SHOWN],
        "errors": _errors(plan),
    }


def _errors(plan: Plan) -> list[Json]:
    return [{"line": e.line, "column": e.column, "text": e.what.as_json()} for e in plan.errors[:MOST_SHOWN]]
