"""Pages of a list that goes on: a cursor names the last item seen, so that nothing is skipped or told twice."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.core import signing
from django.db.models import Model, QuerySet

from chengxu.algebra.term import Term
from chengxu.platform.api.problem import Problem

T = TypeVar("T", bound=Model)
SALT = "chengxu.cursor"
NO_CURSOR = Term("请使用上一页给出的 `next`。", "use the `next` that the page before gave.")


def newest_first(found: QuerySet[T], cursor: str | None, limit: int) -> tuple[list[T], str | None]:
    """Return a page of a query set, the newest id first, and the cursor of the next page, None after the last."""
    if cursor:
        found = found.filter(pk__lt=UUID(hex=read_cursor(cursor, 1)[0]))
    items = list(found.order_by("-pk")[: limit + 1])
    last = items[limit - 1].pk if len(items) > limit else None
    return items[:limit], make_cursor(last.hex) if last else None


def make_cursor(*values: str) -> str:
    """Return a cursor, which nobody but us can make."""
    return signing.dumps(list(values), salt=SALT)


def read_cursor(cursor: str, count: int) -> list[str]:
    """Return what a cursor names; Problem if we did not make it."""
    try:
        values: Any = signing.loads(cursor, salt=SALT)
    except (signing.BadSignature, ValueError):
        raise Problem("bad-cursor", NO_CURSOR) from None
    if not isinstance(values, list) or len(values) != count:
        raise Problem("bad-cursor", NO_CURSOR)
    return [str(value) for value in values]
