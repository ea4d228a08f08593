"""The page of the API: its operations and its problems in words, without scripts."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from chengxu.algebra.term import Term
from chengxu.platform.api.guard import language_of
from chengxu.platform.api.problem import KINDS
from chengxu.platform.api.rate import RATES
from chengxu.platform.pages import words
from chengxu.platform.pages.middleware import DJANGO

PARTS = {
    "book": Term("法规", "Statute book"),
    "search": Term("查找", "Search"),
    "judge": Term("判断", "Judging a service"),
    "services": Term("服务", "Services"),
    "breaker": Term("熔断和网关", "Breakers and gateways"),
    "cases": Term("案件和文书", "Cases and documents"),
    "registers": Term("登记簿", "Registers"),
    "complaints": Term("投诉", "Complaints"),
    "labels": Term("标识", "Labels"),
    "own": Term("本组织", "Own organisation"),
    "webhooks": Term("通知", "Webhooks"),
}


def docs(request: HttpRequest) -> HttpResponse:
    """List operations and problems in the language that the browser asks for, or `?lang=`."""
    given = request.GET.get("lang")
    chosen = "en" if given == "en" else "zh" if given == "zh" else language_of(request)
    words.use(chosen)
    with translation.override(DJANGO[chosen]):
        problems = [(name, status, title) for name, (status, title) in KINDS.items()]
        shown = {
            "parts": _parts(),
            "problems": problems,
            "rates": RATES,
            "other_path": f"/api/docs?lang={'en' if chosen == 'zh' else 'zh'}",
        }
        return render(request, "api/docs.html", shown)


@cache
def _parts() -> list[tuple[Term, list[dict[str, Any]]]]:
    from chengxu.platform.api.root import api

    paths: dict[str, dict[str, Any]] = api.get_openapi_schema()["paths"]
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in PARTS}
    for path, methods in paths.items():
        for method, operation in methods.items():
            zh, _, en = operation["summary"].partition(" / ")
            found[operation["tags"][0]].append(
                {
                    "method": method.upper(),
                    "path": path,
                    "what": Term(zh, en),
                    "about": operation.get("description", ""),
                    "login": bool({"Member"} & {n for s in operation.get("security", ()) for n in s}),
                    "changes": any(p["name"] == "Idempotency-Key" for p in operation["parameters"]),
                }
            )
    return [(PARTS[name], operations) for name, operations in found.items()]
