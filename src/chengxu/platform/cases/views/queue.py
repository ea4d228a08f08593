"""The work queue of an authority, and who works which case."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from chengxu.platform.accounts.access import own_dockets, recused, visible_drafts
from chengxu.platform.accounts.request import Request
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.queue import TABS, counts, cursor, page
from chengxu.platform.today import today


@require_safe
def queue_page(request: Request, lang: str) -> HttpResponse:
    """Show the cases that wait for an authority, by clock; to its head also what waits for approval."""
    actor = request.actor
    if not actor.is_authority:
        raise Http404
    tab = request.GET.get("tab", "all")
    tab = tab if tab in TABS else "all"
    day = today()
    rows, onward = page(actor, tab, day, cursor(request.GET.get("after", "")))
    approvals = (
        visible_drafts(actor)
        .filter(for_approval=True, case__isnull=False)
        .select_related("case", "user")[:50]
    )
    context = {
        "kept_out": recused(actor).count(), "tab": tab, "rows": rows, "onward": onward, "counts": counts(actor, day),
        "approvals": [(d, procedures()[d.procedure].steps_by_name[d.step]) for d in approvals],
    }  # fmt: skip
    return render(request, "cases/queue.html", context)


@require_POST
def officer(request: Request, lang: str, case_id: UUID) -> HttpResponse:
    """Take a case for oneself, or give it back."""
    docket = get_object_or_404(own_dockets(request.actor), case_id=case_id)
    if not request.actor.may_write:
        raise Http404
    docket.officer = request.actor.user if request.POST.get("mine") == "1" else None
    docket.save(update_fields=["officer"])
    back = "queue/" if request.POST.get("back") == "queue" else f"cases/{case_id}/"
    return HttpResponseRedirect(f"/{lang}/{back}", status=303)
