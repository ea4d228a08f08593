"""The inventory of an organisation's services, a new service, and its description as a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from chengxu.algebra.term import Term, TermError
from chengxu.law.read import DescriptionError
from chengxu.platform.accounts.access import visible_services
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages.words import say
from chengxu.platform.services.board import SECONDS, day_of, laws_of, left, place
from chengxu.platform.services.describe import describe, read_description
from chengxu.platform.services.keep import keep_record, new_service, owner_for
from chengxu.platform.services.models import Service
from chengxu.platform.services.overview import law_names
from chengxu.platform.services.seen import record_for, service_for
from chengxu.platform.services.standing import Kept, all_rows
from chengxu.statutes import open_book

LARGEST = 512 * 1024
"""Octets of a description: a house setting."""
TOO_LARGE = Term("文件超过 512 KB，不像一份服务描述。", "The file is larger than 512 KB; it does not look like a description.")  # fmt: skip
NOT_UTF8 = Term("文件不是 UTF-8 编码；请另存为 UTF-8。", "The file is not UTF-8; save it as UTF-8.")
NO_FILE = Term("请选择一个文件。", "Choose a file.")
AT_LINE = Term("第 {line} 行：{what}", "line {line}: {what}")


@dataclass(frozen=True)
class Entry:
    """A service in the inventory: what is overdue and due next, and what is unknown, law by law."""

    service: Service
    kept: Kept

    @property
    def due(self) -> list[dict[str, Any]]:
        """What is open with a day, the earliest first."""
        rows = [r for r in self.kept.duties if r["due"] and not r["done"]]
        return sorted(rows, key=lambda row: str(row["due"]))

    @property
    def overdue(self) -> int:
        """How many duties are overdue or breached."""
        return sum(1 for row in self.kept.duties if place(row) == "overdue")

    @property
    def next(self) -> tuple[Term, date, Term] | None:
        """What is due next, by when, and how long there is."""
        ahead = next((row for row in self.due if place(row) in ("soon", "later")), None)
        day = day_of(ahead["due"]) if ahead else None
        return (open_book().norm(ahead["norm"]).gist, day, left(day)) if ahead and day else None

    @property
    def missing(self) -> int:
        """How many facts that decide whether norms apply are unknown."""
        return len(self.kept.open)

    @property
    def duties(self) -> int:
        """How many duties and prohibitions apply."""
        return len({row["norm"] for row in self.kept.duties if row["bound"]})


@require_safe
def services_page(request: Request, lang: str) -> HttpResponse:
    """Show the services of an organisation, and where each stands."""
    if request.actor.organisation is None:
        raise Http404
    services = list(visible_services(request.actor).select_related("owner"))
    if request.actor.is_authority:
        return render(request, "services/before_authority.html", {"services": services})
    wanted = request.GET.get("law", "")
    laws = laws_of((), wanted)
    rows = all_rows(services, laws, SECONDS)
    context = {
        "entries": [Entry(s, rows[s.pk]) for s in services], "shown": law_names(laws) if laws else [], "wanted": wanted,
        "law_names": law_names(), "behind": any(not kept.fresh for kept in rows.values()),
    }  # fmt: skip
    return render(request, "services/services.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_page(request: Request, lang: str) -> HttpResponse:
    """Enter a service: by its name, or by a description that somebody has."""
    try:
        owner_for(request.actor)
    except TermError:
        raise Http404 from None
    problems: list[str] = []
    if request.method == "POST":
        try:
            service = _from_file(request) if "load" in request.POST else _by_name(request)
            return HttpResponseRedirect(f"/{lang}/services/{service.pk}/")
        except DescriptionError as wrong:
            problems = [say(AT_LINE, line=p.line or 1, what=p.what) for p in wrong.problems]
        except TermError as wrong:
            problems = [say(wrong.term)]
    context = {"problems": problems, "typed": request.POST}
    return render(request, "services/new.html", context, status=400 if problems else 200)


def _by_name(request: Request) -> Service:
    typed = request.POST
    return new_service(
        request.actor, typed.get("name_zh", ""), typed.get("name_en", ""), typed.get("about", "")
    )


def _from_file(request: Request) -> Service:
    file = request.FILES.get("description")
    if file is None:
        raise TermError(NO_FILE)
    if (file.size or 0) > LARGEST:
        raise TermError(TOO_LARGE)
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TermError(NOT_UTF8) from None
    return keep_record(request.actor, read_description(text, file.name or "service.toml"))


@require_safe
def description(request: Request, lang: str, service_id: UUID) -> HttpResponse:
    """Hand out a service as a description (TOML), which can be loaded again without a loss."""
    service = service_for(request.actor, service_id)
    text = describe(record_for(request.actor, service))
    return HttpResponse(
        text, content_type="application/toml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="service-{service.pk}.toml"'},
    )  # fmt: skip
