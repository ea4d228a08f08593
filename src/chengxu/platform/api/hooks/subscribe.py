"""Subscribe, stop, and the secret by which a receiver knows that a message is ours."""

from __future__ import annotations

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.db.models import QuerySet

from chengxu.algebra.term import Term, TermError
from chengxu.platform.accounts.access import recused
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.api.hooks.address import read_url
from chengxu.platform.api.models import Delivery, Subscription
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.take import READ_ONLY, NotYours

MOST = 10
"""Addresses of one organisation: a house setting."""
ENOUGH = Term(
    "最多 {most} 个通知地址（内部设定）。", "there can be {most} addresses at most (a house setting)."
)
NO_PROCEDURE = Term("没有名为“{name}”的程序。", "there is no procedure `{name}`.")


def subscriptions_of(actor: Actor) -> QuerySet[Subscription]:
    """Return the subscriptions of an actor's organisation."""
    if actor.organisation is None:
        return Subscription.objects.none()
    return Subscription.objects.filter(organisation=actor.organisation)


def deliveries_of(actor: Actor, subscription: Subscription) -> QuerySet[Delivery]:
    """Return what was sent to an address, without what tells of cases from which somebody is recused."""
    out = [str(pk) for pk in recused(actor)] if actor.is_authority else []
    return subscription.deliveries.exclude(body__data__case__in=out) if out else subscription.deliveries.all()


def subscribe(actor: Actor, url: str, names: list[str]) -> tuple[Subscription, str]:
    """Subscribe an address to the cases of one's organisation and return it with its secret, which is shown once."""
    if actor.organisation is None or not actor.may_write:
        raise NotYours(READ_ONLY)
    read_url(url)
    for name in names:
        if name not in procedures():
            raise TermError(NO_PROCEDURE.fill(name=name))
    if subscriptions_of(actor).count() >= MOST:
        raise TermError(ENOUGH.fill(most=MOST))
    made = Subscription(organisation=actor.organisation, url=url, procedures=names)
    return made, new_secret(made)


def new_secret(subscription: Subscription) -> str:
    """Give a subscription another secret and return it; it is shown once, and the one before signs nothing any more."""
    secret = f"cxs_{secrets.token_urlsafe(32)}"
    subscription.secret = _box().encrypt(secret.encode()).decode()
    subscription.save()
    return secret


def secret_of(subscription: Subscription) -> str | None:
    """Return the secret of a subscription; None if the key of the platform is another one by now."""
    try:
        return _box().decrypt(subscription.secret.encode()).decode()
    except InvalidToken:
        return None


def _box() -> Fernet:
    key = hashlib.sha256(b"chengxu webhook " + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
