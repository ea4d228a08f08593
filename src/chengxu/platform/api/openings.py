"""Before a step is taken: what one can open, and what would stand against a step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from chengxu.interpret.tables_contract import procedure_json
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cases import find
from chengxu.platform.api.judge import asks
from chengxu.platform.api.problem import Problem, objections_json
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json, ToTake
from chengxu.platform.cases.check import objections_to
from chengxu.platform.cases.drafts import first_steps
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.places import may_open
from chengxu.platform.cases.take import NOT_YOURS, acts_in, places_in
from chengxu.platform.today import today

router = Router(tags=["cases"], auth=Member())


@router.get(
    "/openings", response=list[Json], summary="可以启动的程序 / What one can open", url_name="openings"
)
def openings(request: Request) -> HttpResponse:
    """List the procedures that the caller can open, each with the first steps and what they need."""
    found = [p for p in procedures().values() if may_open(p, request.actor)]
    return json_response([_opening_json(procedure, request.actor) for procedure in found])


@router.post(
    "/cases/{uuid:case_id}/check",
    response=Json,
    summary="完整性检查 / Completeness check",
    url_name="case-check",
)
@asks
def check_step(request: Request, case_id: UUID, told: ToTake) -> HttpResponse:
    """Tell what would stand against a step if it were taken so, with articles: the authority's own check. Nothing is kept."""
    count(request, request.actor, "compute")
    case = find(request.actor, case_id)
    step = procedures()[case.procedure].steps_by_name.get(told.step)
    own = [place.party for place in places_in(case, request.actor) if told.party in ("", place.party)]
    fitting = [party for party in own if step and acts_in(step, party)]
    if step is None or not fitting:
        raise Problem("not-yours", NOT_YOURS.fill(step=step.term if step else told.step))
    found = objections_to(case, step, fitting[0], told.stated, told.facts, told.on or today())
    return json_response({"complete": not found, "objections": objections_json(found)})


def _opening_json(procedure: Any, actor: Actor) -> Json:
    steps, own = procedure_json(procedure)["steps"], {step.name for step in first_steps(procedure, actor)}
    return {
        "procedure": procedure.name,
        "law": procedure.law.key,
        "term": procedure.term.as_json(),
        "steps": [step for step in steps if step["step"] in own],
    }
