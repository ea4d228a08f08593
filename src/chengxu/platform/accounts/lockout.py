"""Locks a login after too many failures: by account and by address, the same whether or not the account exists.

An attempt is counted before the password is looked at, in a transaction of its own: a hundred attempts at the same
time count as a hundred. What is kept is a keyed hash; no e-mail address and no network address can be read from it.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.environment import limits, proxies
from chengxu.platform.accounts.models import Attempts
from chengxu.platform.today import SHANGHAI, now

LOCKED = Term(
    "失败次数过多，{until} 之前不再核对；这一期限为内部设定。",
    "Too many failures: nothing is checked before {until}. This period is a house setting.",
)
KEPT = timedelta(days=1)
"""How long a row is kept that locks nothing any more."""


@dataclass(frozen=True)
class Counted:
    """What attempts are counted for: a kind, a value of that kind, and how many may fail."""

    kind: str
    value: str
    most: int

    @property
    def key(self) -> str:
        """The keyed hash under which it is kept."""
        digest = salted_hmac(f"chengxu attempts {self.kind}", self.value, algorithm="sha256")
        return str(digest.hexdigest())


class Locked(TermError):  # noqa: N818 it is an answer, not a fault
    """Too many attempts; `until` is when the next one will be looked at, `new` whether the lock began just now."""

    def __init__(self, until: datetime, *, new: bool) -> None:
        super().__init__(LOCKED.fill(until=f"{until.astimezone(SHANGHAI):%H:%M}"))
        self.until, self.new = until, new


def account(email: str) -> Counted:
    """Return the count of passwords tried for one account, there or not."""
    return Counted("account", email, limits().account)


def codes(user: int) -> Counted:
    """Return the count of one-time codes tried by somebody whose password was right."""
    return Counted("codes", str(user), limits().account)


def address(request: HttpRequest) -> Counted:
    """Return the count for the network address that a request comes from; of IPv6, the first 64 bits."""
    return Counted("address", _network(_client(request)), limits().address)


@transaction.atomic
def _count(counted: Counted) -> Locked | None:
    at, window = now(), timedelta(minutes=limits().minutes)
    Attempts.objects.get_or_create(key=counted.key, defaults={"since": at})
    row = Attempts.objects.select_for_update().get(key=counted.key)
    if row.locked_until is not None and row.locked_until > at:
        return Locked(row.locked_until, new=False)
    if row.locked_until is not None or row.since + window < at:
        row.count, row.since, row.locked_until = 0, at, None
    row.count += 1
    if row.count > counted.most:
        row.locked_until = at + window
    row.save()
    return Locked(row.locked_until, new=True) if row.locked_until else None


def attempt(*counted: Counted) -> None:
    """Count an attempt; Locked if there were too many. It stays counted until `succeeded` is told."""
    Attempts.objects.filter(since__lt=now() - KEPT).delete()
    for each in counted:
        locked = _count(each)
        if locked is not None:
            raise locked


def succeeded(whole: Counted, *others: Counted) -> None:
    """Forget the failures of an account; of the others only the attempt that turned out to be right."""
    Attempts.objects.filter(key=whole.key).delete()
    for other in others:
        with transaction.atomic():
            row = Attempts.objects.select_for_update().filter(key=other.key).first()
            if row is not None and row.count:
                row.count -= 1
                row.save(update_fields=["count"])


def _client(request: HttpRequest) -> str:
    forwarded = [
        part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()
    ]
    if proxies() and len(forwarded) >= proxies():
        return str(forwarded[-proxies()])
    return str(request.META.get("REMOTE_ADDR", ""))


def _network(client: str) -> str:
    try:
        found = ipaddress.ip_address(client)
    except ValueError:
        return client
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else str(found)
