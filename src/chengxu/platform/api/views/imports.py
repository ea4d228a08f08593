"""The pages of imports: bring a table, see what it would do, then have it done whole or not at all."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from chengxu.algebra.facts import Choice
from chengxu.algebra.term import Lang, Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.imports import filed, services
from chengxu.platform.api.imports.bring import (
    DONE_BEFORE,
    FILED,
    bring,
    kind_of,
    may_bring,
    plan_of,
    uploads_of,
    write,
)
from chengxu.platform.api.imports.plan import MOST_SHOWN, Plan
from chengxu.platform.api.imports.table import LARGEST, ROWS
from chengxu.platform.api.models import Upload
from chengxu.platform.areas import area_name
from chengxu.platform.pages.words import lang as page_lang
from chengxu.platform.pages.words import say
from chengxu.platform.registers.download import BOM, safe_cell
from chengxu.statutes import ASKED_FIRST, MODULES, open_book

NO_FILE = Term("请选择一个文件。", "choose a file.")
DONE = Term("已导入：新增或更新 {n} 项服务。", "Imported: {n} services are new or changed.")
SHOWN = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def import_table(request: Request, lang: str) -> HttpResponse:
    """Take a table and show what importing it would do; nothing is written but the table itself."""
    _check(request.actor)
    if request.method != "POST":
        return _form(request)
    file = request.FILES.get("table")
    if file is None or isinstance(file, list):
        return _form(request, NO_FILE)
    name = file.name or "table"
    try:
        plan, upload = bring(request.actor, name, file.read(LARGEST + 1))
    except TermError as wrong:
        return _form(request, wrong.term)
    if upload is None:
        return _result(request, plan, None, name, 422)
    return HttpResponseRedirect(f"/{lang}/services/import/{upload.pk}/")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def import_upload(request: Request, lang: str, upload_id: UUID) -> HttpResponse:
    """Show again what an import would do, and do it, in one transaction."""
    _check(request.actor)
    upload = uploads_of(request.actor).filter(pk=upload_id).first()
    if upload is None:
        raise Http404
    if request.method != "POST":
        return _result(request, plan_of(request.actor, upload), upload, upload.name)
    try:
        written = write(request.actor, upload_id)
    except TermError as wrong:
        return _form(request, wrong.term)
    if written is None:
        messages.info(request, say(DONE_BEFORE))
        return HttpResponseRedirect(f"/{lang}/services/import/")
    messages.success(request, say(DONE, n=written))
    return HttpResponseRedirect(f"/{lang}/services/import/" if upload.kind == FILED else f"/{lang}/services/")


@require_GET
def template(request: Request, lang: str) -> HttpResponse:
    """Hand out an empty table: for services the facts that a law asks, for the official list its columns."""
    _check(request.actor)
    key = request.GET.get("law", ASKED_FIRST[0])
    if key not in MODULES:
        raise Http404
    return empty_table(request.actor, key, page_lang())


def empty_table(actor: Actor, law: str, lang: Lang) -> HttpResponse:
    """Return a table without rows as CSV, its headings in a language."""
    if kind_of(actor) == FILED:
        heading = [term[lang] for term in filed.COLUMNS.values()]
    else:
        facts = open_book(law).facts.values()
        heading = [term[lang] for term in services.COLUMNS.values()] + [f.question[lang] for f in facts]
    out = io.StringIO(newline="")
    csv.writer(out).writerow([safe_cell(text) for text in heading])
    answer = HttpResponse(BOM + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="chengxu-{kind_of(actor)}.csv"'
    return answer


def _check(actor: Actor) -> None:
    if not may_bring(actor):
        raise Http404


def _form(request: Request, problem: Term | None = None) -> HttpResponse:
    columns = filed.COLUMNS if request.actor.is_authority else services.COLUMNS
    laws = {key: open_book().statute(key).law.short for key in MODULES}
    shown = {
        "problem": problem, "filed": request.actor.is_authority, "columns": columns, "laws": laws,
        "largest": LARGEST // 2**20, "rows": ROWS, "uploads": Upload.objects.filter(
            organisation=request.actor.organisation).exclude(applied=None).order_by("-applied")[:10],
    }  # fmt: skip
    return render(request, "api/import.html", shown, status=422 if problem else 200)


def _result(
    request: Request, plan: Plan, upload: Upload | None, name: str, status: int = 200
) -> HttpResponse:
    shown: dict[str, Any] = {
        "plan": plan, "counts": plan.counts, "upload": upload, "name": name, "filed": request.actor.is_authority,
        "errors": plan.errors[:MOST_SHOWN], "more": max(0, len(plan.errors) - MOST_SHOWN),
        "items": [(_dated(item), _facts(item), area_name(item.get("area", ""))) for item in plan.items[:SHOWN]], "rest": max(0, len(plan.items) - SHOWN),
    }  # fmt: skip
    return render(request, "api/import_plan.html", shown, status=status)


def _dated(item: dict[str, Any]) -> dict[str, Any]:
    return item | {"on": date.fromisoformat(item["on"])} if "on" in item else item


def _facts(item: dict[str, Any]) -> list[tuple[Term, str]]:
    """Return the facts of a row in words, for people to check how they were read."""
    found = []
    for told in item.get("facts", ())[:40]:
        fact = open_book().facts[told["fact"]]
        names = dict(fact.values) if isinstance(fact, Choice) else {}
        value = told["value"]
        values = value if isinstance(value, list) else [value]
        words = [
            say(names[v]) if v in names else say(SAID[v]) if v is None or isinstance(v, bool) else str(v)
            for v in values
        ]
        found.append((fact.question, say(COMMA).join(words)))
    return found


SAID = {True: Term("是", "yes"), False: Term("否", "no"), None: Term("未知", "not known")}
COMMA = Term("、", ", ")
