"""The label studio for machines: write a label into a file, draw its words, see what survives; nothing that is sent is kept."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from chengxu.labels import Label, check_text, formats, label_text, provider_code, read_code
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.files import OCTETS, whole_file
from chengxu.platform.api.judge import asks
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Asked, Json
from chengxu.platform.studio import encode
from chengxu.platform.studio.report import code_parts
from chengxu.platform.studio.upload import download
from chengxu.platform.studio.views import LONGEST

router = Router(tags=["labels"])
MADE = OCTETS | {
    "responses": {
        200: {
            "description": "the file with its label",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}
Number = Annotated[str, Query(max_length=200)]
Name = Annotated[str, Query(max_length=200)]
Words = Annotated[str, Query(max_length=80)]
Corner = Literal["bottom-right", "bottom-left", "top-right", "top-left"]


class ToLabel(Asked):
    """A text or Markdown to which the visible words are to be added; without `words` those that are usual."""

    text: Annotated[str, Field(max_length=LONGEST)]
    at: Literal["start", "middle", "end"] = "end"
    words: Annotated[str, Field(max_length=80)] | None = None
    lang: Literal["zh", "en"] = "zh"


@router.get("/labels/formats", response=list[Json], summary="可用的格式 / Formats", url_name="label-formats")
def label_formats(request: Request) -> HttpResponse:
    """List the formats of which the implicit label can be read and written, with the place where it stands."""
    return json_response([{"name": one.name, "place": one.place.as_json()} for one in formats()])


@router.post(
    "/labels/file", summary="给文件写入标识 / Write a label into a file", url_name="label-file",
    openapi_extra=MADE,
)  # fmt: skip
@asks
def label_file(
    request: Request, producer: Annotated[str, Query(min_length=1, max_length=200)], number: Number = "",
    value: Literal["1", "2", "3"] = "1", name: Name = "file", draw: bool = False, words: Words = "",
    corner: Corner = "bottom-right",
) -> HttpResponse:  # fmt: skip
    """Write the implicit label into a file that is the body and hand the file back; without `number` it gets a new one.

    `draw` puts words on a picture as well. 422 says what stands against it: a label of somebody else's in it, a format
    without a place for one. To read and verify a label: `POST /api/traces/file`.
    """
    count(request, request.actor, "compute")
    content = whole_file(request)
    made = Label(producer.strip(), number.strip() or encode.new_number(), value)
    return download(name, encode.written(content, made, words.strip() if draw else None, corner))


@router.post(
    "/labels/trial", response=Json, summary="图片再存后标识还在不在 / What survives", url_name="label-trial",
    openapi_extra=OCTETS,
)  # fmt: skip
@asks
def label_trial(request: Request) -> HttpResponse:
    """Save a picture that is the body again in several ways, and say of each what became of its label and how large it is.

    `own`: it came with a label; otherwise it was given one to try with. `undrawn`: why no words could be drawn on it.
    """
    count(request, request.actor, "compute")
    found = encode.trial(whole_file(request))
    return json_response({
        "own": found.own,
        "undrawn": found.undrawn.as_json() if found.undrawn else None,
        "tried": [
            {"way": one.term.as_json(), "verdict": one.verdict.value, "words": one.fate.as_json(), "size": one.size}
            for one in found.tried
        ],
    })  # fmt: skip


@router.post("/labels/text", response=Json, summary="给文字加显式标识 / Label a text", url_name="label-text")
@asks
def labelled_text(request: Request, told: ToLabel) -> HttpResponse:
    """Put the visible words in a text; `before` tells whether, and where, it had such words already, or why it had none."""
    count(request, request.actor, "compute")
    before = check_text(told.text)
    said = label_text(told.text, told.at, told.words, told.lang)
    return json_response({"text": said, "before": asdict(before) | {"labelled": before.labelled}})


@router.get("/labels/code", response=Json, summary="服务提供者编码 / A provider code", url_name="label-code")
def label_code(
    request: Request, code: Annotated[str, Query(min_length=1, max_length=40)],
    service: Literal["0", "1", "2"] = "0", model: Annotated[str, Query(pattern="^[0-9A-Za-z]{4}$")] = "0000",
) -> HttpResponse:  # fmt: skip
    """Explain a provider code of 27 characters, or make one of a unified social credit code of 18."""
    given = code.strip()
    found = read_code(given) if len(given) != 18 else provider_code(given, service, model.upper())
    parts = [
        {"places": p.places, "term": p.term.as_json(), "characters": p.characters, "says": p.says.as_json()}
        for p in code_parts(found)
    ]
    return json_response({"code": str(found), "parts": parts})
