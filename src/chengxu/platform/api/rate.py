"""How often somebody may ask: counted by the minute in memory, by account, or by address for the public; nothing is stored."""

from __future__ import annotations

import threading
import time
from collections import Counter

from django.conf import settings
from django.http import HttpRequest

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.api.problem import Problem

RATES = {"read": 600, "write": 120, "compute": 60, "complaint": 20}
"""Requests a minute in each process, by what they cost: house settings; `CHENGXU_API_RATES` in the settings replaces them."""
TOO_MANY = Term(
    "每分钟最多 {most} 次（内部设定）；请在 {seconds} 秒后再试。",
    "at most {most} a minute (a house setting); try again in {seconds} seconds.",
)
_lock = threading.Lock()
_counts: Counter[tuple[str, str]] = Counter()
_minute = 0


def count(request: HttpRequest, actor: Actor, kind: str) -> None:
    """Count a request; Problem 429 with `Retry-After` once there were too many in this minute."""
    global _minute
    most: int = getattr(settings, "CHENGXU_API_RATES", RATES).get(kind, RATES[kind])
    time_now = time.time()
    who = f"user {actor.user.pk}" if actor.user else f"address {request.META.get('REMOTE_ADDR', '')}"
    with _lock:
        if int(time_now // 60) != _minute:
            _minute = int(time_now // 60)
            _counts.clear()
        _counts[who, kind] += 1
        over = _counts[who, kind] > most
    if over:
        seconds = 60 - int(time_now % 60)
        problem = Problem("too-many", TOO_MANY.fill(most=most, seconds=seconds))
        problem.headers["Retry-After"] = str(seconds)
        raise problem
