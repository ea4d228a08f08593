"""The search over everything for machines."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import Field

from chengxu.algebra.term import Term
from chengxu.platform.accounts.request import Request
from chengxu.platform.api.rate import count
from chengxu.platform.api.reply import json_response
from chengxu.platform.api.shapes import Json
from chengxu.platform.search.find import FIRST, Group, find
from chengxu.platform.search.query import LONGEST, Hit, read

router = Router(tags=["search"])
Words = Annotated[str, Field(min_length=1, max_length=LONGEST)]
Kind = Literal[
    "", "articles", "cases", "services", "documents", "organisations", "entries", "norms", "procedures", "terms", "facts"
]  # fmt: skip


@router.get("/search", response=Json, summary="全站查找 / Search everything", url_name="search")
def search(request: Request, q: Words, kind: Annotated[Kind, Query(alias="in")] = "") -> HttpResponse:
    """Find articles, norms, terms, procedures and open register entries; with a login also what one may see of the rest.

    Every word has to occur, in whichever language. Each kind tells how many there are (`more`: more than the most that
    are shown, 100) and its first five hits, or all of them where `in` names the kind; `link` stands below `/zh/` or `/en/`.
    """
    count(request, request.actor, "read")
    groups = find(read(q), request.actor, kind)
    return json_response({"groups": [_group(group, bool(kind)) for group in groups]})


def _group(group: Group, whole: bool) -> Json:
    return {
        "kind": group.key,
        "name": group.term.as_json(),
        "count": len(group.hits),
        "more": group.more,
        "hits": [_hit(hit) for hit in group.hits[: None if whole else FIRST]],
    }


def _hit(hit: Hit) -> Json:
    return {
        "title": hit.title.as_json(), "link": hit.link or None, "is": _json(hit.tag), "note": _json(hit.note)
    }  # fmt: skip


def _json(term: Term | None) -> Json | None:
    return term.as_json() if term else None
