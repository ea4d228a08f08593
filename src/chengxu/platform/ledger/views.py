"""The pages of the log: heads, the public key, leaves, and the proof that a later head only adds to an earlier one."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from chengxu.algebra.term import Lang, Term, TermError
from chengxu.platform.accounts.request import Request
from chengxu.platform.database import spared
from chengxu.platform.ledger.append import LOGS, PUBLIC
from chengxu.platform.ledger.heads import current_head
from chengxu.platform.ledger.keys import published
from chengxu.platform.ledger.known import known_keys
from chengxu.platform.ledger.models import Head, Leaf
from chengxu.platform.ledger.prove import growth
from chengxu.platform.ledger.sequence import size_of
from chengxu.platform.ledger.tree import is_consistent

SHOWN = 30
"""Heads on the page: a house setting."""
MOST_LEAVES = 10_000
"""Leaves in one answer: a house setting."""
NAMES = {
    "public": Term("公开日志（名录条目）", "public log (entries of registers)"),
    "audit": Term("审计日志（案件各步的散列）", "audit log (digests of the steps of cases)"),
}
TRAIL = ("/registers/", Term("公示名录", "Public registers"))
"""Where the page hangs."""
TEXT = "text/plain; charset=utf-8"


def ledger(request: Request, lang: Lang) -> HttpResponse:
    """Show the heads, the key, and whether two heads fit together."""
    logs, alarms = [], []
    for log in LOGS:
        try:
            spared(partial(current_head, log))
        except TermError as error:
            alarms.append(error.term)
        heads = list(Head.objects.filter(log=log)[:SHOWN])
        logs.append(
            {"log": log, "name": NAMES[log], "heads": heads, "key": published(log), "size": size_of(log)}
        )
    context = {"logs": logs, "alarms": alarms, "trail": [TRAIL], "older_keys": known_keys()[len(LOGS) :]}
    if request.GET.get("old") and request.GET.get("new"):
        old, new = _head(request.GET["old"]), _head(request.GET["new"])
        if old.log != new.log:
            raise Http404
        if old.size > new.size:
            old, new = new, old
        context |= {"old": old, "new": new, **_compared(old, new)}
    return render(request, "ledger/ledger.html", context, status=503 if alarms else 200)


def head(request: Request, lang: Lang, log: str) -> HttpResponse:
    """Hand out the current signed head as text."""
    if log not in LOGS:
        raise Http404
    try:
        return HttpResponse(current_head(log).text, content_type=TEXT)
    except TermError as error:
        return HttpResponse(error.term[lang] + "\n", content_type=TEXT, status=503)


def one_head(request: Request, lang: Lang, key: UUID) -> HttpResponse:
    """Hand out one signed head as text."""
    return HttpResponse(_head(str(key)).text, content_type=TEXT)


def keys(request: Request, lang: Lang) -> HttpResponse:
    """Hand out the public keys, one a line."""
    return HttpResponse("\n".join(known_keys()) + "\n", content_type=TEXT)


def leaves(request: Request, lang: Lang) -> StreamingHttpResponse:
    """Hand out the leaves of the public log as they are, one a line, from `start` on: whoever wants can build the tree."""
    start = request.GET.get("start", "0")
    if not (start.isascii() and start.isdecimal() and len(start) < 18):
        raise Http404
    first = int(start)
    found = Leaf.objects.filter(log=PUBLIC, index__gte=first, index__lt=first + MOST_LEAVES).order_by("index")

    def lines() -> Iterator[str]:
        for body in found.values_list("body", flat=True).iterator(1_000):
            yield body + "\n"

    return StreamingHttpResponse(lines(), content_type="application/jsonl; charset=utf-8")


def _compared(old: Head, new: Head) -> dict[str, object]:
    """Return the proof that one head adds to the other, and whether it holds."""
    try:
        proof = growth(old.log, old, new)
    except (TermError, ValueError):
        return {"proof": [], "fits": False}
    steps = [base64.b64decode(step) for step in proof]
    fits = is_consistent(old.size, new.size, bytes.fromhex(old.root), bytes.fromhex(new.root), steps)
    return {"proof": proof, "fits": fits, "compared": True}


def _head(key: str) -> Head:
    try:
        found = Head.objects.filter(pk=UUID(key)).first()
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found
