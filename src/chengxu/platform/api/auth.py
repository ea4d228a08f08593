"""Who calls: a session with its CSRF token, or a personal token as Bearer; nobody is the public."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja.utils import check_csrf

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import PUBLIC, Actor
from chengxu.platform.api.models import Scope
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.tokens import holder_of

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
DEAD = Term(
    "令牌无效、已过期或者已撤销；可在“令牌”页面设立新的。",
    "the token is not valid, has expired or was revoked; make a new one on the page of tokens.",
)
NO_LOGIN = Term(
    "请登录，或者以 `Authorization: Bearer 令牌` 提出请求。",
    "log in, or send a token as `Authorization: Bearer TOKEN`.",
)
ONLY_GATEWAY = Term(
    "这个令牌只用于网关（熔断状态、熔断、报到）；请使用其他令牌。",
    "this token is for gateways only: the state of breakers, tripping, heartbeats; use another one.",
)
GATEWAY = frozenset({"breaker", "breakers", "breaker-trip", "gateway"})
"""The addresses, by name, that a token of a gateway opens."""
ONLY_READS = Term(
    "这个令牌只有读取范围；请使用有写入范围的令牌。",
    "this token's scope is read; use one with the scope write.",
)
FROM_ELSEWHERE = Term(
    "以会话提出的请求须带 X-CSRFToken 请求头；程序请使用令牌。",
    "a request by session needs the header X-CSRFToken; programs should use a token.",
)


class Anyone:
    """Takes everybody: the actor is on the request, PUBLIC where nobody says who they are."""

    openapi_type = "http"
    openapi_security_schema: dict[str, Any] = {"type": "http", "scheme": "bearer"}  # noqa: RUF012

    def __call__(self, request: HttpRequest) -> Actor:
        """Return who acts; Problem for a token that is none, or that may not do this."""
        session: Actor = getattr(request, "actor", PUBLIC)
        actor = self._by_token(request) or session
        request.actor = actor  # type: ignore[attr-defined]
        return actor

    def _by_token(self, request: HttpRequest) -> Actor | None:
        given = request.headers.get("Authorization", "")
        if not given:
            session = getattr(request, "actor", PUBLIC).user is not None
            if session and request.method not in SAFE and check_csrf(request) is not None:
                raise Problem("no-csrf", FROM_ELSEWHERE)
            return None
        scheme, _, text = given.partition(" ")
        held = holder_of(text.strip()) if scheme.lower() == "bearer" else None
        if held is None:
            raise _unknown(DEAD)
        actor, token = held
        if token.scope == Scope.GATEWAY:
            if request.resolver_match is None or request.resolver_match.url_name not in GATEWAY:
                raise Problem("read-only", ONLY_GATEWAY)
        elif request.method not in SAFE and token.scope != Scope.WRITE:
            raise Problem("read-only", ONLY_READS)
        return actor


class Member(Anyone):
    """Takes only somebody who acts for an organisation."""

    def __call__(self, request: HttpRequest) -> Actor:
        """Return who acts; Problem 401 for the public, 403 for somebody without an organisation."""
        actor = super().__call__(request)
        if actor.user is None:
            raise _unknown(NO_LOGIN)
        if actor.organisation is None:
            raise Problem("not-yours", NO_ORGANISATION)
        return actor


NO_ORGANISATION = Term("您不属于任何组织。", "you belong to no organisation.")


def _unknown(detail: Term) -> Problem:
    problem = Problem("not-known", detail)
    problem.headers["WWW-Authenticate"] = 'Bearer realm="chengxu"'
    return problem
