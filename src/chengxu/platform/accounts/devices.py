"""Where somebody is logged in: by which browser, since when, last seen when; each of these logins can be ended.

A browser is kept in a word or two; no network address is, and when it was last seen only to the hour.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.backends.base import SessionBase
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from chengxu.algebra.term import Term
from chengxu.platform.accounts.models import Login, User
from chengxu.platform.accounts.sessions import SessionStore
from chengxu.platform.today import now

AGENT, SINCE, SEEN = "agent", "since", "seen"
"""Where the session keeps them."""
BROWSERS = (
    ("MicroMessenger", Term("微信", "WeChat")), ("Edg", Term("Edge", "Edge")), ("OPR/", Term("Opera", "Opera")),
    ("Firefox", Term("Firefox", "Firefox")), ("Chrome", Term("Chrome", "Chrome")), ("Safari", Term("Safari", "Safari")),
)  # fmt: skip
SYSTEMS = (
    ("Windows", Term("Windows", "Windows")), ("HarmonyOS", Term("鸿蒙", "HarmonyOS")), ("Android", Term("安卓", "Android")),
    ("iPhone", Term("iPhone", "iPhone")), ("iPad", Term("iPad", "iPad")), ("Mac OS", Term("macOS", "macOS")),
    ("Linux", Term("Linux", "Linux")),
)  # fmt: skip
"""What a browser says of itself, the telling part first: what comes later in the list also says what comes before."""
NOT_KNOWN = Term("未知的浏览器", "a browser not known")


@dataclass(frozen=True)
class Device:
    """A login: `handle` names it without being its secret; `this` is the one by which the page is looked at."""

    handle: str
    browser: Term
    since: datetime | None
    seen: datetime | None
    this: bool


def begin(request: HttpRequest) -> None:
    """Note in a new login by what it was made, and when."""
    said = request.headers.get("User-Agent", "")
    request.session[AGENT] = [mark for marks in (BROWSERS, SYSTEMS) for mark, _ in marks if mark in said]
    request.session[SINCE] = now().isoformat(timespec="minutes")


def seen(session: SessionStore) -> None:
    """Note that a login is in use, to the hour."""
    hour = now().replace(minute=0, second=0, microsecond=0).isoformat(timespec="minutes")
    if session.get(SEEN) != hour:
        session.note(SEEN, hour)


def devices(user: User, session: SessionBase) -> list[Device]:
    """Return where somebody is logged in: this login first, then the others, the latest first."""
    rows = [(row.session_key, row.get_decoded()) for row in _rows(user)]
    found = [
        Device(_handle(key), _browser(kept.get(AGENT, [])), _read(kept.get(SINCE)), _read(kept.get(SEEN)), key == session.session_key)
        for key, kept in rows
    ]  # fmt: skip
    return sorted(
        found, key=lambda device: (device.this, device.seen or _START, device.since or _START), reverse=True
    )


def end(user: User, handle: str) -> int:
    """End a login of somebody's; return how many that were: none if it had ended."""
    keys = [row.session_key for row in _rows(user) if _handle(row.session_key) == handle]
    return Login.objects.filter(user=user, session_key__in=keys).delete()[0]


def end_others(user: User, session: SessionBase) -> int:
    """End every login of somebody's but this one; return how many that were."""
    return _rows(user).exclude(session_key=session.session_key).delete()[0]


_START = datetime(1970, 1, 1, tzinfo=timezone.get_fixed_timezone(0))


def _rows(user: User) -> QuerySet[Login]:
    return Login.objects.filter(user=user, expire_date__gt=timezone.now())


def _handle(key: str) -> str:
    return hashlib.sha256(b"chengxu login " + key.encode()).hexdigest()[:24]


def _browser(marks: list[str]) -> Term:
    """Return what a browser and its system are called: the first mark of each list that it carries."""
    said = [next((t for m, t in known if m in marks), None) for known in (BROWSERS, SYSTEMS)]
    words = [term for term in said if term is not None]
    if not words:
        return NOT_KNOWN
    return Term(" · ".join(w.zh for w in words), " · ".join(w.en for w in words))


def _read(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
