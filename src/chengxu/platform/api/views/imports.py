"""The pages of imports: bring a table, see what it would do, then have it done whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from chengxu.algebra.facts import Choice
from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.imports import filed, services
from chengxu.platform.api.imports.plan import MOST_SHOWN, Plan
from chengxu.platform.api.imports.table import LARGEST, ROWS, Row, Table, read_table
from chengxu.platform.api.models import Upload
from chengxu.platform.areas import area_name
from chengxu.platform.pages.words import lang as page_lang
from chengxu.platform.pages.words import say
from chengxu.platform.registers.download import BOM, safe_cell
from chengxu.statutes import IN_FORCE, MODULES, open_book

SERVICES, FILED = "services", "filed"
NO_FILE = Term("请选择一个文件。", "choose a file.")
DONE = Term("已导入：新增或更新 {n} 项服务。", "Imported: {n} services are new or changed.")
DONE_BEFORE = Term("这份表格已经导入过。", "This table was imported before.")
NOT_ANY_MORE = Term(
    "自您查看以来情况有变，请重新上传。没有写入任何内容。",
    "Things have changed since you looked; bring the file again. Nothing was written.",
)
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
    content, name = file.read(LARGEST + 1), (file.name or "table").replace("\0", "")[:200]
    try:
        table = read_table(name, content)
        plan = _plan(request.actor, table, name)
    except TermError as wrong:
        return _form(request, wrong.term)
    if plan.errors:
        return _result(request, plan, None, name, 422)
    own, user = request.actor.organisation, request.actor.user
    assert own is not None
    assert user is not None
    rows = [[table.heading.line, *table.heading.cells], *([row.line, *row.cells] for row in table.rows)]
    upload = Upload.objects.create(
        organisation=own, user=user, kind=_kind(request.actor), name=name,
        sha256=hashlib.sha256(content).hexdigest(), rows=rows,
    )  # fmt: skip
    return HttpResponseRedirect(f"/{lang}/services/import/{upload.pk}/")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def import_upload(request: Request, lang: str, upload_id: UUID) -> HttpResponse:
    """Show again what an import would do, and do it, in one transaction."""
    _check(request.actor)
    there = Upload.objects.filter(organisation=request.actor.organisation, kind=_kind(request.actor))
    upload = there.filter(pk=upload_id).first()
    if upload is None:
        raise Http404
    if request.method != "POST":
        return _result(request, _plan(request.actor, _table(upload), upload.name), upload, upload.name)
    with transaction.atomic():
        upload = there.select_for_update().get(pk=upload_id)
        if upload.applied is not None:
            messages.info(request, say(DONE_BEFORE))
            return HttpResponseRedirect(f"/{lang}/services/import/")
        plan = _plan(request.actor, _table(upload), upload.name)
        if plan.errors:
            return _form(request, NOT_ANY_MORE)
        write = filed.write_filed if upload.kind == FILED else services.write_services
        written = write(request.actor, plan.items)
        upload.applied = timezone.now()
        upload.save(update_fields=["applied"])
    messages.success(request, say(DONE, n=written))
    return HttpResponseRedirect(f"/{lang}/services/import/" if upload.kind == FILED else f"/{lang}/services/")


@require_GET
def template(request: Request, lang: str) -> HttpResponse:
    """Hand out an empty table: for services the facts that a law asks, for the official list its columns."""
    _check(request.actor)
    key = request.GET.get("law", IN_FORCE[0])
    if key not in MODULES:
        raise Http404
    if _kind(request.actor) == FILED:
        heading = [term[page_lang()] for term in filed.COLUMNS.values()]
    else:
        facts = open_book(key).facts.values()
        heading = [term[page_lang()] for term in services.COLUMNS.values()] + [
            f.question[page_lang()] for f in facts
        ]
    out = io.StringIO(newline="")
    csv.writer(out).writerow([safe_cell(text) for text in heading])
    answer = HttpResponse(BOM + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="chengxu-{_kind(request.actor)}.csv"'
    return answer


def _check(actor: Actor) -> None:
    if actor.organisation is None or not actor.may_write or not (actor.is_business or actor.is_authority):
        raise Http404


def _kind(actor: Actor) -> str:
    """Return what somebody can import: an authority the official list, a business its own services."""
    return FILED if actor.is_authority else SERVICES


def _plan(actor: Actor, table: Table, name: str) -> Plan:
    return (filed.plan_filed if actor.is_authority else services.plan_services)(actor, table, name)


def _table(upload: Upload) -> Table:
    heading, *rows = (Row(line, tuple(cells)) for line, *cells in upload.rows)
    return Table(heading, tuple(rows))


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
