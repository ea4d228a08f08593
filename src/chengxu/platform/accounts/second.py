"""The second factor: a one-time code from an app (RFC 6238), or one of ten recovery codes on paper.

The secrets and their encoding are allauth's; kept encrypted, with a key that follows from the platform's own secret.
"""

from __future__ import annotations

import base64
import hashlib
import time
from dataclasses import dataclass
from typing import Any

from allauth.mfa import app_settings
from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.utils.crypto import constant_time_compare

from chengxu.platform.accounts.history import note
from chengxu.platform.accounts.models import Change, User

WAITING = "second_factor"
"""Where the session keeps the secret of a second factor that is being set up, encrypted."""
TOTP, PAPER = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES


class Keeper(DefaultMFAAdapter):  # type: ignore[misc]
    """Keeps the secrets encrypted and draws the QR code on white, so that it can be read in the dark theme too."""

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept."""
        return _box().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret from how it is kept."""
        return _box().decrypt(encrypted_text.encode("ascii")).decode()

    def build_totp_svg(self, url: str) -> str:
        """Return the QR code of an address as SVG."""
        import qrcode
        from qrcode.image.svg import SvgPathFillImage

        made: Any = qrcode.make(url, image_factory=SvgPathFillImage)
        return str(made.to_string(encoding="unicode"))


@dataclass(frozen=True)
class Setup:
    """What somebody sees to set up their app: the secret in groups of four, the address for the app, the QR code."""

    secret: str
    url: str
    image: str


def has_second(user: User) -> bool:
    """Return whether somebody logs in with a second factor."""
    return bool(Authenticator.objects.filter(user=user, type=TOTP).exists())


def begin_setup(session: SessionBase, user: User) -> Setup:
    """Return the secret that is waiting in this session, made when there is none; nothing is turned on yet."""
    adapter = get_adapter()
    if WAITING not in session:
        session[WAITING] = adapter.encrypt(generate_totp_secret())
    secret = adapter.decrypt(session[WAITING])
    url = adapter.build_totp_url(user, secret)
    image = base64.b64encode(adapter.build_totp_svg(url).encode()).decode("ascii")
    groups = " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
    return Setup(groups, url, f"data:image/svg+xml;base64,{image}")


@transaction.atomic
def turn_on(session: SessionBase, user: User, code: str) -> list[str] | None:
    """Turn the second factor on and return the recovery codes; None if the code is not that of the app."""
    if WAITING not in session or has_second(user):
        return None
    step = _step_of(get_adapter().decrypt(session[WAITING]), code)
    if step is None:
        return None
    Authenticator.objects.create(user=user, type=TOTP, data={"secret": session.pop(WAITING)})
    User.objects.filter(pk=user.pk).update(code_step=step)
    note(user, Change.SECOND_ON, by=user)
    return _new_codes(user)


def check(user: User, code: str) -> bool:
    """Return whether a code is right: the app's, each once, or a recovery code that is not used yet."""
    plain = "".join(code.split())
    kept = Authenticator.objects.filter(user=user, type=TOTP).first()
    if kept is None or not plain:
        return False
    step = _step_of(get_adapter().decrypt(kept.data["secret"]), plain)
    if step is not None:
        return bool(User.objects.filter(pk=user.pk, code_step__lt=step).update(code_step=step))
    paper = Authenticator.objects.filter(user=user, type=PAPER).first()
    return paper is not None and bool(RecoveryCodes(paper).validate_code(plain))


@transaction.atomic
def turn_off(user: User, *, by: User) -> None:
    """Turn the second factor off, recovery codes included."""
    Authenticator.objects.filter(user=user).delete()
    note(user, Change.SECOND_OFF, by=by)


@transaction.atomic
def renew_codes(user: User) -> list[str]:
    """Return new recovery codes; those from before work no more."""
    note(user, Change.CODES, by=user)
    return _new_codes(user)


def codes_left(user: User) -> int:
    """Return how many recovery codes are not used yet."""
    paper = Authenticator.objects.filter(user=user, type=PAPER).first()
    return len(RecoveryCodes(paper).get_unused_codes()) if paper else 0


def _new_codes(user: User) -> list[str]:
    Authenticator.objects.filter(user=user, type=PAPER).delete()
    return list(RecoveryCodes.activate(user).get_unused_codes())


def _step_of(secret: str, code: str) -> int | None:
    """Return the time step to which a code belongs, a step of tolerance either way; None if to none."""
    this = int(time.time()) // app_settings.TOTP_PERIOD
    steps = range(this - 1, this + 2)
    found = [s for s in steps if constant_time_compare(code, format_hotp_value(hotp_value(secret, s)))]
    return found[0] if found else None


def _box() -> Fernet:
    key = hashlib.sha256(b"chengxu second factor " + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
