"""The API itself: its parts, its errors, its description (OpenAPI 3.1)."""

from __future__ import annotations

import json
import logging
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDict
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.parser import Parser
from ninja.renderers import BaseRenderer

from chengxu import __version__
from chengxu.algebra.term import TermError
from chengxu.platform.api import (
    board,
    book,
    breaker,
    cases,
    compare,
    complaints,
    documents,
    drafts,
    entries,
    evidence,
    files,
    judge,
    labels,
    openings,
    own,
    people,
    recusals,
    registers,
    search,
    services,
    traces,
    uploads,
    webhooks,
    wording,
)
from chengxu.platform.api.auth import Anyone
from chengxu.platform.api.once import HEADER
from chengxu.platform.api.problem import KINDS, MEDIA, Problem, at_places, not_now, of_error
from chengxu.platform.database import trouble

ABOUT = (
    "程序：让人工智能法律运行起来。文字均为 {zh, en} 两种语言；日期为 ISO 8601；未知为 null 或 undetermined，绝不写成 false。"
    " / Chengxu makes AI law run. Texts are {zh, en}, days ISO 8601, what is unknown is null or undetermined, never false."
)
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": {"type": "object"}},
        "objections": {"type": "array", "items": {"type": "object"}},
    },
}
logger = logging.getLogger("chengxu.api")


class _Strict(Parser):
    """Gives out what the guard has read."""

    def parse_body(self, request: HttpRequest) -> Any:
        return request.told  # type: ignore[attr-defined]

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        return {key: data.getlist(key) if key in list_fields else data[key] for key in data}


class _Plain(BaseRenderer):
    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> str:
        return json.dumps(data, ensure_ascii=False, default=str)


class _Described(OpenAPISchema):
    """The description, with the problems that each operation can answer, and the key that changes need."""

    def operation_details(self, operation: Operation) -> dict[str, Any]:
        found: dict[str, Any] = super().operation_details(operation)
        for status in sorted({status for status, _ in KINDS.values()} - {500}):
            content = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
            names = ", ".join(name for name, (code, _) in KINDS.items() if code == status)
            found["responses"].setdefault(status, {"description": names, "content": content})
        if set(operation.methods) & {"POST", "PATCH"} and not operation.view_func.__dict__.get("asks"):
            schema = {"type": "string", "minLength": 16, "maxLength": 128, "pattern": "^[!-~]+$"}
            found["parameters"].append({"in": "header", "name": HEADER, "required": True, "schema": schema})
        return found

    def get_components(self) -> dict[str, Any]:
        found: dict[str, Any] = super().get_components()
        found["schemas"]["Problem"] = PROBLEM
        return found


class _Api(NinjaAPI):
    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        return _Described(self, "/api/")

    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__


api = _Api(
    title="程序 Chengxu",
    version=__version__,
    description=ABOUT,
    urls_namespace="api",
    docs_url=None,
    auth=Anyone(),
    parser=_Strict(),
    renderer=_Plain(),
)
PARTS = (
    book, search, judge, compare, services, entries, evidence, uploads, breaker, cases, openings, drafts, wording, recusals, documents, files, registers, traces, labels, complaints, own, board, people, webhooks,
)  # fmt: skip
for part in PARTS:
    api.add_router("", part.router)


@api.exception_handler(Problem)
def _problem(_request: HttpRequest, problem: Problem) -> HttpResponse:
    return problem.response()


@api.exception_handler(TermError)
def _term(_request: HttpRequest, error: TermError) -> HttpResponse:
    return of_error(error).response()


@api.exception_handler(ValidationError)
def _shape(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    return at_places(error.errors).response()


@api.exception_handler(HttpError)
def _http(_request: HttpRequest, error: HttpError) -> HttpResponse:
    kinds = {status: kind for kind, (status, _) in reversed(KINDS.items())}
    return Problem(kinds.get(error.status_code, "bad-request")).response()


@api.exception_handler(Http404)
def _nothing(_request: HttpRequest, _error: Http404) -> HttpResponse:
    return Problem("nothing-there").response()


@api.exception_handler(Exception)
def _broken(_request: HttpRequest, error: Exception) -> HttpResponse:
    what = trouble(error)
    if what:
        return not_now(what).response()
    logger.error("an operation broke", exc_info=error)
    return Problem("broken").response()
