"""What a deployment says about logging in; each name is explained in `docs/how-to/run-the-platform.md`.

The limits here are house settings: no law sets them, and every page that shows one says so.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

PROVIDER = "organisation"
"""The id of the one identity provider, in the address to which it sends people back."""
NEEDED = ("CHENGXU_OIDC_ISSUER", "CHENGXU_OIDC_CLIENT", "CHENGXU_OIDC_SECRET")


@dataclass(frozen=True)
class Limits:
    """After how many failures, counted in a window of minutes, logging in is locked for as many minutes."""

    account: int
    address: int
    minutes: int


@dataclass(frozen=True)
class IdentityProvider:
    """The OpenID Connect provider by which people may log in."""

    issuer: str
    client: str
    secret: str
    name: str


def limits() -> Limits:
    """Return the limits for failed attempts."""
    return Limits(
        account=_number("CHENGXU_LOCK_ACCOUNT", 5),
        address=_number("CHENGXU_LOCK_ADDRESS", 50),
        minutes=_number("CHENGXU_LOCK_MINUTES", 15),
    )


def proxies() -> int:
    """Return how many proxies of ours stand before the platform: so many addresses at the end of the list are theirs."""
    return _number("CHENGXU_PROXIES", 0)


def identity_provider() -> IdentityProvider | None:
    """Return the identity provider; None while part of its description is missing."""
    issuer, client, secret = (os.environ.get(name, "").strip() for name in NEEDED)
    if not (issuer and client and secret):
        return None
    name = os.environ.get("CHENGXU_OIDC_NAME", "").strip() or issuer
    return IdentityProvider(issuer.rstrip("/"), client, secret, name)


def missing() -> tuple[str, ...]:
    """Return the variables of the identity provider that are not set."""
    return tuple(name for name in NEEDED if not os.environ.get(name, "").strip())


def allauth_apps() -> list[dict[str, Any]]:
    """Return the identity provider as allauth wants it described."""
    found = identity_provider()
    if found is None:
        return []
    app = {
        "provider_id": PROVIDER,
        "name": found.name,
        "client_id": found.client,
        "secret": found.secret,
        "settings": {"server_url": found.issuer, "oauth_pkce_enabled": True},
    }
    return [app]


def _number(name: str, default: int) -> int:
    given = os.environ.get(name, "")
    return int(given) if given.isdecimal() else default
