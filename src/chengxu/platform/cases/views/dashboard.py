"""The head's dashboard: population, cases, lateness on both sides, each chart with its table."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chengxu.algebra.term import Term
from chengxu.platform.accounts.request import Request
from chengxu.platform.areas import area_name
from chengxu.platform.cases.clocks import AUTHORITY, PARTY
from chengxu.platform.cases.figures import Figures, Times, columns, figures
from chengxu.platform.cases.file import procedures
from chengxu.platform.pages.words import say
from chengxu.platform.today import today

SIDES = {AUTHORITY: Term("机关", "Authorities"), PARTY: Term("企业和当事人", "Businesses and parties")}

LATE = Term("各地区双方逾期和迟延的期限", "Clocks overdue or done late, by region and side")
SERVICES = Term("各地区的服务数", "Services by region")
CASES = Term("各类程序的案件数", "Cases by procedure")


@require_safe
def dashboard_page(request: Request, lang: str) -> HttpResponse:
    """Show the figures of an authority's area."""
    if not request.actor.is_authority:
        raise Http404
    found = figures(request.actor, today())
    areas = sorted({area for area, _ in found.areas} | set(found.by_area))
    by_area = [
        (area_name(a), found.by_area.get(a, 0), found.areas.get((a, AUTHORITY), Times()), found.areas.get((a, PARTY), Times()))
        for a in areas
    ]  # fmt: skip
    context = {
        "found": found, "sides": [(SIDES[s], found.sides.get(s, Times()), s) for s in (AUTHORITY, PARTY)],
        "by_area": by_area, "cases": _cases(found), "clocks": _clocks(found),
        "services_chart": columns([(a, float(n), "run") for a, n, _, _ in by_area if n]),
        "late_chart": columns([bar for a, _, ours, theirs in by_area for bar in _late(a, ours, theirs)]),
        "late_name": say(LATE), "services_name": say(SERVICES), "cases_name": say(CASES),
        "cases_chart": columns([(p.term, float(total), "run") for p, total, _, _ in _cases(found)]),
    }  # fmt: skip
    return render(request, "cases/dashboard.html", context)


def _late(area: Term, ours: Times, theirs: Times) -> list[tuple[Term, float, str]]:
    sides = ((AUTHORITY, ours, "late"), (PARTY, theirs, "pause"))
    return [
        (Term(f"{area.zh} · {SIDES[s].zh}", f"{area.en} · {SIDES[s].en}"), float(t.overdue + t.late), look)
        for s, t, look in sides
        if t.overdue + t.late
    ]


def _cases(found: Figures) -> list[Any]:
    """Return each procedure with how many cases it has, how many are open, and where they stand."""
    rows = []
    for name, states in found.cases.items():
        procedure = procedures()[name]
        stand = [(s, states[s.name]) for s in procedure.states if states.get(s.name)]
        still = sum(n for state, n in stand if not state.final)
        rows.append((procedure, sum(n for _, n in stand), still, stand))
    return sorted(rows, key=lambda row: -row[1])


def _clocks(found: Figures) -> list[Any]:
    """Return each clock with its times, the most late first."""
    rows = []
    for (name, clock, owner), times in found.clocks.items():
        procedure = procedures().get(name)
        value = next((c for c in procedure.clocks if c.name == clock), None) if procedure else None
        if procedure is not None and value is not None:
            rows.append((procedure, value, SIDES[owner], times))
    return sorted(rows, key=lambda row: (-(row[3].overdue + row[3].late), row[0].name, row[1].name))
