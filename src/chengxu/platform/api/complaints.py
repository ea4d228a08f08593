"""Complaints and questions by somebody without an account: opened, followed by receipt, continued."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router

from chengxu.algebra.term import Term
from chengxu.interpret.tables_contract import case_json, procedure_json
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.cases import brief
from chengxu.platform.api.documents import FILE, paper_file
from chengxu.platform.api.judge import asks
from chengxu.platform.api.once import key_of, once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json, NewComplaint, Receipt, ReceiptStep
from chengxu.platform.cases import tally
from chengxu.platform.cases.drafts import find_organisation
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_with, receipt_hash
from chengxu.platform.cases.places import complainable, regulated
from chengxu.platform.cases.take import Order, take
from chengxu.platform.cases.tracked import case_of, tracked
from chengxu.platform.documents.receipt import receipt_of
from chengxu.platform.today import today

router = Router(tags=["complaints"])
NO_RECEIPT = Term(
    "没有这个回执码；请逐字核对。", "there is no such receipt; check it character by character."
)
BUSY = Term(
    "现在提交的人太多；请在一小时后再来。", "too many people are writing just now; try again in an hour."
)
NO_COMPLAINT = Term("“{name}”不是公众可以直接提出的程序。", "`{name}` is no procedure that anybody can open.")


@router.get(
    "/complaints", response=list[Json], summary="可以提出的事项 / What can be opened", url_name="complaints"
)
def kinds(request: Request) -> HttpResponse:
    """List the procedures that anybody can open without an account, with what the first step needs."""
    return json_response([_kind(p) for p in procedures().values() if complainable(p)])


@router.post("/complaints", response={201: Json}, summary="提出投诉 / Complain", url_name="complaints")
def complain(request: Request, told: NewComplaint) -> HttpResponse:
    """Open a complaint and take its first step; the receipt that comes back is shown once."""
    count(request, request.actor, "complaint")
    procedure = procedures().get(told.procedure)
    if procedure is None or not complainable(procedure):
        raise Problem("not-usable", NO_COMPLAINT.fill(name=told.procedure))
    other = {p.name: find_organisation(told.whom) for p in regulated(procedure)} if told.whom else {}
    order = Order(step=told.step, on=today(), stated=told.stated, key=key_of(request))

    def do() -> tuple[int, Json]:
        if tally.full("complaint"):
            raise Problem("too-many", BUSY)
        opened = open_with(
            told.procedure, PUBLIC, told.title, order, area=told.area, name=told.name, other=other
        )
        tally.count("complaint")
        return 201, {"receipt": opened.receipt} | _seen(opened.case, receipt_hash(opened.receipt))

    return once(request, PUBLIC, do)


@router.post(
    "/complaints/track", response=Json, summary="查询进度 / Track by receipt", url_name="complaint-track"
)
@asks
def track(request: Request, told: Receipt) -> HttpResponse:
    """Show where a case stands, by its receipt: state, clocks of the authority, answers, what may be done next."""
    count(request, request.actor, "complaint")
    digest = receipt_hash(told.receipt)
    return json_response(_seen(_by_receipt(digest), digest))


@router.post(
    "/complaints/steps", response={201: Json}, summary="续办一步 / A further step", url_name="complaint-take"
)
def further(request: Request, told: ReceiptStep) -> HttpResponse:
    """Take a further step in one's case, by its receipt."""
    count(request, request.actor, "complaint")
    digest = receipt_hash(told.receipt)
    case = _by_receipt(digest)
    order = Order(step=told.step, on=today(), stated=told.stated, receipt=digest, key=key_of(request))

    def do() -> tuple[int, Json]:
        take(case.pk, PUBLIC, order)
        return 201, _seen(Case.objects.get(pk=case.pk), digest)

    return once(request, PUBLIC, do)


@router.post(
    "/complaints/receipt/{kind}", summary="回执文件 / The receipt as a file", url_name="complaint-receipt",
    openapi_extra=FILE,
)  # fmt: skip
@asks
def receipt_file(
    request: Request, kind: Literal["pdf", "docx"], told: Receipt, lang: Literal["zh", "en"] = "zh"
) -> HttpResponse:
    """Hand out the receipt as PDF or DOCX to who has its code: what was submitted, when, to whom, with its hashes."""
    count(request, request.actor, "compute")
    paper = receipt_of(_by_receipt(receipt_hash(told.receipt)), told.receipt)
    if paper is None:
        raise Problem("nothing-there", NO_RECEIPT)
    return paper_file(paper, lang, kind, "receipt")


def _by_receipt(digest: str) -> Case:
    """Return the case of a receipt; Problem, always the same, if there is none; a brake on guessing counts the wrong ones."""
    if tally.full("receipt"):
        raise Problem("too-many", BUSY)
    case = case_of(digest)
    if case is None:
        tally.count("receipt")
        raise Problem("nothing-there", NO_RECEIPT)
    return case


def _seen(case: Case, digest: str) -> Json:
    """Return what somebody with a receipt sees: the course, what they stated and were told, whose time runs, what is next."""
    found = tracked(case, PUBLIC, digest)
    mine = {move.step.name for move in found.view.moves}
    stands = case_json(found.view.followed)
    return brief(case) | {
        "entries": [
            {
                "step": line.step.name,
                "term": line.step.term.as_json(),
                "by": line.event.party,
                "on": line.event.on.isoformat(),
                "told": {
                    t.particular.name: {"term": t.particular.term.as_json(), "lines": list(t.lines)}
                    for t in line.told
                },
            }
            for line in found.lines
        ],
        "clocks": stands["clocks"],
        "next": [step for step in stands["next"] if step["step"] in mine],
    }


def _kind(procedure: Any) -> Json:
    whole = procedure_json(procedure)
    first = procedure.states[0].name
    return {
        "procedure": procedure.name,
        "term": whole["term"],
        "cites": whole["cites"],
        "steps": [step for step in whole["steps"] if first in step["at"]],
    }
