"""Content numbers for machines: publish what they stand for, look one up, or read it from a file."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.files import OCTETS, whole_file
from chengxu.platform.api.judge import asks
from chengxu.platform.api.once import once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Json
from chengxu.platform.services.keep import check_owner
from chengxu.platform.services.seen import service_for
from chengxu.platform.traces.enter import enter
from chengxu.platform.traces.look import LONGEST, Answer, look_up, look_up_label
from chengxu.platform.traces.models import Trace
from chengxu.provider.labels.contract import verified_json
from chengxu.provider.labels.verify import verify

router = Router(tags=["labels"])
MOST = 2000
"""Records of one request: a house setting; a body has room for as many."""
Number = Annotated[str, Query(min_length=1, max_length=LONGEST)]
Name = Annotated[str, Query(max_length=200)]


class Records(Asked):
    """Records of contents as `chengxu label trace --export` prints them, a line each."""

    records: Annotated[list[Json], Field(min_length=1, max_length=MOST)]


@router.get("/traces", response=Json, summary="查内容编号 / Look up a content number", url_name="traces")
def trace(request: Request, number: Number) -> HttpResponse:
    """Say what a content number (ProduceID) stands for: `state` is `found`, `not_found` or `not_a_number`."""
    count(request, request.actor, "read")
    return json_response(answer_json(look_up(number)))


@router.post(
    "/traces/file", response=Json, summary="读文件的标识 / Read the label of a file", url_name="trace-file",
    openapi_extra=OCTETS,
)  # fmt: skip
@asks
def trace_file(request: Request, name: Name = "") -> HttpResponse:
    """Read and verify the label of a file that is the body, and look its number up; nothing of it is kept.

    `label` is what `chengxu label verify --json` prints, `answer` null where no number was read.
    """
    count(request, request.actor, "compute")
    found = verify(whole_file(request))
    answer = look_up_label(found)
    return json_response(
        {"label": verified_json(name, found), "answer": answer_json(answer) if answer else None}
    )


@router.post(
    "/services/{uuid:service_id}/traces", response=Json, summary="公布编号记录 / Publish records", auth=Member(),
    url_name="service-traces",
)  # fmt: skip
def publish(request: Request, service_id: UUID, told: Records) -> HttpResponse:
    """Publish records of contents: all of them or none. Sent again they stay as they are; what was published is not rewritten."""
    count(request, request.actor, "write")
    service = service_for(request.actor, service_id)
    try:
        check_owner(request.actor, service)
    except TermError as error:
        raise Problem("not-yours", error.term) from None

    def do() -> tuple[int, Json]:
        entered = enter(request.actor, service, told.records)
        return 200, {"new": entered.new, "same": entered.same}

    return once(request, request.actor, do)


def answer_json(answer: Answer) -> Json:
    """Return what is known of a number."""
    provider = answer.provider
    return {
        "number": answer.number,
        "state": answer.state,
        "words": answer.words.as_json(),
        "warning": answer.warning.as_json() if answer.warning else None,
        "records": [_record_json(one) for one in answer.traces],
        "provider": {"name": provider.name.as_json(), "code": provider.code} if provider else None,
    }


def _record_json(one: Trace) -> Json:
    return {
        "published_by": one.service.owner.name.as_json(),
        "service": one.service.name.as_json(),
        "producer": one.producer,
        "made_on": one.made_on.isoformat(),
        "model": one.model,
        "version": one.version,
        "kept_until": one.kept_until.isoformat(),
        "published": one.recorded.isoformat(),
    }
