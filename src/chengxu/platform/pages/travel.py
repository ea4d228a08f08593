"""Look at another day: `?on=2025-03-02` on the pages of the statute book, the finder, services and the duty board.

The day stays in the links of the page while one goes from one such page to the next. Nothing is written meanwhile: who
looks at another day may only look, and a form that would write is refused. Pages whose records say only how things stand
today (registers, cases, queues) do not offer it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from html import unescape
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Role
from chengxu.platform.pages import errors
from chengxu.platform.services.keep import FIRST, LAST
from chengxu.platform.today import looking_at, looking_from, today

NAME = "on"
PAGES = frozenset({
    "laws", "law", "article", "norm", "why", "duties", "duties-start", "duties-answer", "duties-list", "compare",
    "compare-laws", "services", "service", "service_duty", "service_fact", "service_timeline", "board",
})  # fmt: skip
"""The routes on which another day can be looked at."""
INTERVIEW = frozenset({"duties-start", "duties-answer"})
"""Those that take a form all the same: answers of an interview are kept for the visit only, in nobody's records."""
SAFE = frozenset({"GET", "HEAD"})
NO_DAY = Term(
    "地址里的“on”应为 {first} 至 {last} 之间真实存在的日期，例如 2026-03-02。",
    "`on` in the address must be a day that exists, from {first} to {last}, such as 2026-03-02.",
)
ONLY_TO_LOOK = Term(
    "正在查看另一天（{day}），不能写入任何内容。请先回到今天，再办理。",
    "You are looking at another day ({day}); nothing can be written. Go back to today first.",
)
ADDRESS = re.compile(r'\b(href|action|hx-get|hx-post)="(/(?:zh|en)/[^"?#]*)?(\?[^"#]*)?(#[^"]*)?"')
FORM = re.compile(r"<form\b[^>]*>")
HAS_DAY = re.compile(rf"[?;&]{NAME}=")


@dataclass(frozen=True)
class Day:
    """What a page says of the day that it shows: the day, the real one, and how to come back."""

    shown: date
    real: date | None
    back: str
    rest: tuple[tuple[str, str], ...]
    """The other values of the address, which stay."""

    @property
    def past(self) -> bool:
        """Whether the day shown is over."""
        return self.real is not None and self.shown < self.real


def day_of(request: HttpRequest) -> Day | None:
    """Return which day a page shows; None for a page that knows today only."""
    match = getattr(request, "resolver_match", None)
    if match is None or match.view_name not in PAGES:
        return None
    rest = tuple((name, value) for name, values in request.GET.lists() for value in values if name != NAME)
    return Day(today(), looking_from(), f"{request.path}?{urlencode([*rest, (NAME, '')])}", rest)


def travel(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return the middleware that makes another day today's while a page is made."""

    def middleware(request: HttpRequest) -> HttpResponse:
        wanted = request.GET.get(NAME)
        route = _route(request.path_info) if wanted is not None else ""
        if wanted is None or route not in PAGES:
            return get_response(request)
        day = _day(wanted.strip() or today().isoformat())
        if day is None:
            return errors.page(request, 400, NO_DAY.fill(first=FIRST, last=LAST))
        if day == today():
            return HttpResponseRedirect(_today(request)) if request.method in SAFE else get_response(request)
        if request.method not in SAFE and route not in INTERVIEW:
            return errors.page(request, 409, ONLY_TO_LOOK.fill(day=day))
        request.actor = _onlooker(request.actor)  # type: ignore[attr-defined]  # a `Request` by now
        with looking_at(day):
            return _kept(get_response(request), request, day)

    return middleware


def _onlooker(actor: Actor) -> Actor:
    """Return the same person, who may only look."""
    return replace(actor, role=Role.ANALYST) if actor.organisation is not None else actor


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if FIRST <= found <= LAST and found.isoformat() == text else None


def _today(request: HttpRequest) -> str:
    """Return the address of the same page today."""
    left = request.GET.copy()
    del left[NAME]
    return f"{request.path}?{left.urlencode()}" if left else request.path


@lru_cache(maxsize=4096)
def _route(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def _kept(response: HttpResponse, request: HttpRequest, day: date) -> HttpResponse:
    """Return a page whose links and forms lead to the same day, where they lead to a page that offers it."""
    if response.status_code in (301, 302, 303) and _route(response["Location"].partition("?")[0]) in PAGES:
        response["Location"] += f"{'&' if '?' in response['Location'] else '?'}{NAME}={day}"
    if response.streaming or not response.get("Content-Type", "").startswith("text/html"):
        return response
    said = response.content.decode()

    def address(found: re.Match[str]) -> str:
        attribute, path, query, part = found[1], found[2] or "", found[3] or "", found[4] or ""
        if (
            not (path or query)
            or HAS_DAY.search(query)
            or _route(unescape(path) or request.path) not in PAGES
        ):
            return found[0]
        joined = f"{query}&amp;" if len(query) > 1 else "?"
        return f'{attribute}="{path}{joined}{NAME}={day}{part}"'

    def form(found: re.Match[str]) -> str:
        action = re.search(r'\baction="([^"?#]*)', found[0])
        path = unescape(action[1]) if action and action[1] else request.path
        if 'method="post"' in found[0] or "data-day" in found[0] or _route(path) not in PAGES:
            return found[0]
        return f'{found[0]}<input type="hidden" name="{NAME}" value="{day}">'

    response.content = FORM.sub(form, ADDRESS.sub(address, said)).encode()
    if "Content-Length" in response:
        response["Content-Length"] = str(len(response.content))
    return response
