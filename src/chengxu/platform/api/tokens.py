"""Personal tokens: made, shown once, recognised by their hash, revoked."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.db import models

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Membership
from chengxu.platform.api.models import ApiToken, Scope
from chengxu.platform.database import spared
from chengxu.platform.prepared import Reading
from chengxu.platform.today import now, today

LIVE = Reading(
    ApiToken.objects.filter(revoked=None, user__is_active=True).select_related("user", "organisation"),
    "digest", "expires__gte",
)  # fmt: skip
PLACES = Reading(Membership.objects.all(), "user", "organisation")
LONGEST, USUAL = 366, 90
"""Days that a token may hold at most, and holds if nothing is said: house settings."""
MOST = 20
"""Tokens of one person for one organisation at a time: a house setting."""

NO_PLACE = Term(
    "只有属于某一组织的人才能设立令牌。", "only somebody who belongs to an organisation can have tokens."
)
NO_NAME = Term("请给令牌起一个名称（不超过 100 字）。", "give the token a name (100 characters at most).")
NO_DAYS = Term("有效期应为 1 至 {most} 日（内部设定）。", "a token lasts 1 to {most} days (a house setting).")
ENOUGH = Term(
    "已有 {most} 个有效令牌（内部设定）；请先撤销不用的。",
    "there are {most} live tokens already (a house setting); revoke one first.",
)
NOT_WRITE = Term(
    "您的角色只能查阅，令牌也只能读取。", "your role may only look, so a token of yours may only read."
)


def make_token(actor: Actor, name: str, scope: str, days: int = USUAL) -> tuple[ApiToken, str]:
    """Make a token for somebody and return it with its text, which is not kept; TermError says what is wrong."""
    if actor.user is None or actor.organisation is None:
        raise TermError(NO_PLACE)
    if not 0 < len(name.strip()) <= 100:
        raise TermError(NO_NAME)
    if not 1 <= days <= LONGEST:
        raise TermError(NO_DAYS.fill(most=LONGEST))
    if scope != Scope.READ and not actor.may_write:
        raise TermError(NOT_WRITE)
    if live_tokens(actor).count() >= MOST:
        raise TermError(ENOUGH.fill(most=MOST))
    text = f"cx_{secrets.token_urlsafe(32)}"
    token = ApiToken.objects.create(
        user=actor.user, organisation=actor.organisation, name=name.strip(), scope=Scope(scope), start=text[:9],
        digest=digest_of(text), expires=today() + timedelta(days=days),
    )  # fmt: skip
    return token, text


def tokens_of(actor: Actor) -> models.QuerySet[ApiToken]:
    """Return the tokens of a person for the organisation for which they act."""
    return ApiToken.objects.filter(user=actor.user, organisation=actor.organisation)


def live_tokens(actor: Actor) -> models.QuerySet[ApiToken]:
    """Return those that still open the door."""
    return tokens_of(actor).filter(revoked=None, expires__gte=today())


def revoke(actor: Actor, token: ApiToken) -> None:
    """Revoke a token of one's own; once revoked it stays so."""
    tokens_of(actor).filter(pk=token.pk, revoked=None).update(revoked=now())


def holder_of(text: str) -> tuple[Actor, ApiToken] | None:
    """Return for whom a token acts, None if it is none, has ended, or its owner has left."""
    token = LIVE.first(digest_of(text), today())
    if token is None:
        return None
    place = PLACES.first(token.user_id, token.organisation_id)
    if place is None:
        return None
    if token.used != today():  # once a day is enough to see which are idle
        spared(lambda: ApiToken.objects.filter(pk=token.pk).update(used=today()))
    return Actor(token.user, token.organisation, place.role), token


def digest_of(text: str) -> str:
    """Return what is kept of a token: 256 random bits need no slow hash."""
    return hashlib.sha256(b"chengxu token " + text.encode()).hexdigest()
