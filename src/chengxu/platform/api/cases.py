"""Cases for machines: list, open, read, take a step. What a step needs and what stands against it says the statute book."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.interpret.tables_contract import case_json
from chengxu.platform.accounts.access import visible_cases, visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.files import files_in
from chengxu.platform.api.once import key_of, once
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Cursor, Json, Limit, NewCase, Page, ToTake
from chengxu.platform.cases.approval import head_only, two_people
from chengxu.platform.cases.drafts import find_organisation
from chengxu.platform.cases.file import facts_known, procedures, standing
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.places import read_entries, read_places
from chengxu.platform.cases.show import at_once
from chengxu.platform.cases.take import Order, acts_in, places_in, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.services.record import NO_FACT, value_of
from chengxu.platform.today import today
from chengxu.statutes import open_notices

router = Router(tags=["cases"], auth=Member())
ETAG = re.compile(r'(?:W/)?"(\d{1,9})-\d{4}-\d{2}-\d{2}"')
NO_ETAG = Term(
    "If-Match 应为读取案件时得到的 ETag。", "If-Match must be the ETag that reading the case gave."
)
STATES = {"open": False, "final": True}
Words = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
NO_STATE = Term("`state` 应为 open 或 final。", "`state` must be open or final.")


@router.get("/cases", response=Page, summary="案件 / Cases", url_name="cases")
def cases(
    request: Request, procedure: str = "", state: str = "", service: UUID | None = None, q: Words = "",
    cursor: Cursor | None = None, limit: Limit = 50,
) -> HttpResponse:  # fmt: skip
    """List the cases in which one's organisation has a place, the newest first; `state` is open or final.

    `service` leaves those of one service, `q` those whose title has these words.
    """
    found = visible_cases(request.actor)
    if procedure:
        found = found.filter(procedure=procedure)
    if state:
        if state not in STATES:
            raise Problem("not-usable", NO_STATE)
        found = found.filter(final=STATES[state])
    if service:
        found = found.filter(service_id=service)
    if q.strip():
        found = found.filter(title__icontains=q.strip())
    items, after = newest_first(found, cursor, limit)
    return json_response({"items": [brief(case) for case in items], "next": after})


@router.post("/cases", response={201: Json}, summary="开立案件 / Open a case", url_name="cases")
def new_case(request: Request, told: NewCase) -> HttpResponse:
    """Open a case in the first state of a procedure; the authorities are found by competence."""
    actor = request.actor
    count(request, actor, "write")
    service = None
    if told.service is not None:
        service = visible_services(actor).filter(pk=told.service).first()
        if service is None:
            raise Problem("nothing-there")
    _check_facts(told.procedure, told.facts)
    others = {party: find_organisation(text) for party, text in told.others.items()}

    def do() -> tuple[int, Json]:
        opened = open_case(told.procedure, actor, told.title, service=service, facts=told.facts, other=others)
        return 201, whole(opened.case, actor)

    return _tagged(once(request, actor, do))


@router.get("/cases/{uuid:case_id}", response=Json, summary="一个案件 / One case", url_name="case")
def case(request: Request, case_id: UUID) -> HttpResponse:
    """Show a case: parties, entries, the clocks of both sides, the lawful next steps, documents. ETag: its version."""
    found = find(request.actor, case_id)
    return _tagged(json_response(at_once(found, lambda: whole(found, request.actor))))


@router.post(
    "/cases/{uuid:case_id}/steps",
    response={201: Json},
    summary="办理一步 / Take a step",
    url_name="case-take",
)
def take_step(request: Request, case_id: UUID, told: ToTake) -> HttpResponse:
    """Take a step. With If-Match (the ETag) it is refused by 412 if somebody was faster; refused by law: 422, with articles."""
    actor = request.actor
    count(request, actor, "write")
    found = find(actor, case_id)
    order = Order(
        step=told.step, on=told.on or today(), stated=told.stated, reasons=told.reasons, party=told.party, facts=told.facts, files=files_in(actor, told.files),
        version=_version(request), key=key_of(request),
    )  # fmt: skip

    def do() -> tuple[int, Json]:
        event = take(found.pk, actor, order)
        return 201, whole(Case.objects.get(pk=found.pk), actor) | {"taken_as": event.version}

    return _tagged(once(request, actor, do))


def find(actor: Actor, case_id: UUID) -> Case:
    """Return a case that somebody may see; Problem 404 for any other."""
    found = visible_cases(actor).filter(pk=case_id).first()
    if found is None:
        raise Problem("nothing-there")
    return found


def brief(case: Case) -> Json:
    """Return a case as a line of a list."""
    procedure = procedures()[case.procedure]
    return {
        "id": str(case.pk),
        "procedure": case.procedure,
        "term": procedure.term.as_json(),
        "title": case.title,
        "state": {
            "name": case.state,
            "term": procedure.state(case.state).term.as_json(),
            "final": case.final,
        },
        "version": case.version,
        "area": case.area,
        "opened": case.opened.isoformat(),
        "service": str(case.service_id) if case.service_id else None,
    }


def whole(case: Case, actor: Actor) -> Json:
    """Return a case with all that its parties see.

    `yours` tells which of the next steps are the caller's, `head_only` which of them only the head takes, `two_people`
    which one person asks for (a draft with `for_approval`) and another takes.
    """
    read_places(case)
    read_entries(case)
    procedure = procedures()[case.procedure]
    mine = [place.party for place in places_in(case, actor)]
    stands = case_json(standing(case, today()))
    for step in (*stands["next"], *stands["not_yet"]):
        fitting = [party for party in mine if acts_in(procedure.step(step["step"]), party)]
        step["yours"] = bool(fitting)
        step["two_people"] = two_people(procedure.name, procedure.step(step["step"])) is not None
        step["head_only"] = bool(fitting) and all(
            head_only(procedure.name, procedure.step(step["step"]), p) for p in fitting
        )
    return brief(case) | {
        "parties": [_party(place, actor) for place in case.parties.all()],
        "facts": case.facts,
        "entries": [_entry(event) for event in case.events.all()],
        "clocks": stands["clocks"],
        "next": stands["next"],
        "not_yet": stands["not_yet"],
        "files": [_file(found) for found in case.attachments.order_by("version", "id")],
        "documents": [document_json(found) for found in case.documents.order_by("version")],
        "register_entries": [str(pk) for pk in case.entries.values_list("pk", flat=True)],
        "head": case.head,
    }


def document_json(found: Issued) -> Json:
    """Return a document as a line, with the addresses of its files."""
    files = {
        f"{kind}_{lang}": f"/{lang}/documents/{found.pk}.{kind}"
        for kind in ("docx", "pdf")
        for lang in ("zh", "en")
    }
    notice = open_notices().get(found.notice)
    return {
        "id": str(found.pk),
        "notice": found.notice,
        "number": found.number,
        "term": notice.term.as_json() if notice else None,
        "on": found.on.isoformat(),
        "version": found.version,
        "digest": found.digest,
        "text_version": found.text_version,
        "files": files,
    }


def _party(place: Any, actor: Actor) -> Json:
    """Return who fills a place; what a member of the public calls themself is for authorities only."""
    organisation = place.organisation
    return {
        "party": place.party,
        "organisation": {"id": str(organisation.pk), "name": organisation.name.as_json()}
        if organisation
        else None,
        "name": place.name if actor.is_authority and organisation is None else None,
    }


def _entry(event: Any) -> Json:
    return {
        "version": event.version,
        "step": event.step,
        "by": event.party,
        "on": event.on.isoformat(),
        "recorded": event.recorded.isoformat(),
        "stated": event.stated,
        "facts": event.facts,
        "reasons": event.reasons,
        "cite": event.cite,
        "digest": event.digest,
    }


def _file(found: Any) -> Json:
    return {
        "id": str(found.pk),
        "version": found.version,
        "particular": found.particular,
        "name": found.name,
        "kind": found.kind,
        "size": found.size,
        "sha256": found.sha256,
    }


def _check_facts(procedure_name: str, facts: Json) -> None:
    procedure = procedures().get(procedure_name)
    if procedure is None:
        return  # the one that opens says so
    known = facts_known(procedure.name)
    for name, value in facts.items():
        if name not in known:
            raise Problem("not-usable", NO_FACT.fill(name=name))
        value_of(known[name], value)


def _version(request: Request) -> int | None:
    """Return the version of which somebody knows, by If-Match; None if they do not say."""
    given = request.headers.get("If-Match", "").strip()
    if given in ("", "*"):
        return None
    found = ETAG.fullmatch(given)
    if found is None:
        raise Problem("bad-request", NO_ETAG)
    return int(found[1])


def _tagged(response: HttpResponse) -> HttpResponse:
    """Put the version of the case on its answer; its clocks change by the day."""
    version = json.loads(response.content)["version"]
    response["ETag"] = f'"{version}-{today().isoformat()}"'
    return response
