"""Who calls, for which organisation; and the figures of its cases."""

from __future__ import annotations

from dataclasses import asdict

from django.db.models import Count
from django.http import HttpResponse
from ninja import Router

from chengxu.platform.accounts.access import visible_cases, visible_organisations
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.auth import Member
from chengxu.platform.api.cursor import newest_first
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Cursor, Json, Limit, Page
from chengxu.platform.cases.figures import Figures, Times, figures
from chengxu.platform.cases.models import ClockRow
from chengxu.platform.today import today

router = Router(tags=["own"], auth=Member())


@router.get("/organisation", response=Json, summary="本组织 / Own organisation", url_name="organisation")
def organisation(request: Request) -> HttpResponse:
    """Show for whom the caller acts, and in which role."""
    own = request.actor.organisation
    assert own is not None
    return json_response(organisation_json(own) | {"role": request.actor.role})


@router.get("/organisations", response=Page, summary="可见的组织 / Organisations", url_name="organisations")
def organisations(request: Request, cursor: Cursor | None = None, limit: Limit = 50) -> HttpResponse:
    """List the organisations that one may know of."""
    found, after = newest_first(visible_organisations(request.actor), cursor, limit)
    return json_response({"items": [organisation_json(o) for o in found], "next": after})


@router.get("/dashboard", response=Json, summary="数字 / Figures", url_name="dashboard")
def dashboard(request: Request) -> HttpResponse:
    """Count: to an authority services, cases and clocks of its area, its own lateness included; to others their cases and clocks."""
    count(request, request.actor, "compute")
    if request.actor.is_authority:
        return json_response({"on": today().isoformat()} | _figures(figures(request.actor, today())))
    cases = visible_cases(request.actor).order_by()
    clocks = ClockRow.objects.filter(organisation=request.actor.organisation).order_by()
    by_state = cases.values("procedure", "state").annotate(cases=Count("pk", distinct=True))
    by_clock = clocks.values("state").annotate(clocks=Count("pk"))
    return json_response({
        "on": today().isoformat(),
        "cases": sorted(by_state, key=lambda r: (r["procedure"], r["state"])),
        "clocks": sorted(by_clock, key=lambda r: str(r["state"])),
        "overdue": clocks.filter(state__in=("running", "overdue"), due__lt=today()).count(),
    })  # fmt: skip


def _figures(found: Figures) -> Json:
    """Return the figures of a dashboard."""
    return {
        "services": found.services,
        "partial": found.partial,
        "services_by_area": found.by_area,
        "cases": [
            {"procedure": name, "state": state, "cases": n}
            for name, states in sorted(found.cases.items())
            for state, n in sorted(states.items())
        ],
        "sides": [{"owner": owner} | _times(times) for owner, times in sorted(found.sides.items())],
        "areas": [{"area": a, "owner": o} | _times(times) for (a, o), times in sorted(found.areas.items())],
        "clocks": [
            {"procedure": p, "clock": c, "owner": o} | _times(times)
            for (p, c, o), times in sorted(found.clocks.items())
        ],
    }


def _times(times: Times) -> Json:
    """Return how clocks of one kind stand; `median` in days, `late_share` in percent."""
    return asdict(times) | {"late_share": times.share}


def organisation_json(found: Organisation) -> Json:
    """Return an organisation."""
    return {
        "id": str(found.pk),
        "name": found.name.as_json(),
        "kind": found.kind,
        "level": found.level,
        "area": found.area,
        "code": found.code,
    }
