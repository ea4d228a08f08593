"""Counting what anybody does within an hour, without knowing who: a brake for addresses that need no account."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from chengxu.platform.cases.models import Tally
from chengxu.platform.today import now

MOST = {"complaint": 600, "receipt": 3000}
"""How often an hour anybody together may complain, or give a receipt that is none: a house setting."""


def count(what: str) -> bool:
    """Count once and return whether that is still within the hour's number."""
    key = _key(what)
    with transaction.atomic():
        row, _ = Tally.objects.get_or_create(key=key)
        Tally.objects.filter(pk=row.pk).update(count=F("count") + 1)
    return not full(what, -1)


def full(what: str, spare: int = 0) -> bool:
    """Return whether the hour's number is used up."""
    row = Tally.objects.filter(key=_key(what)).first()
    return row is not None and row.count + spare >= MOST[what]


def forget() -> int:
    """Delete the numbers of other hours; return how many there were."""
    keys = [_key(what) for what in MOST]
    return Tally.objects.exclude(key__in=keys).delete()[0]


def _key(what: str) -> str:
    return f"{what} {now():%Y-%m-%d %H}"
