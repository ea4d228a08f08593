"""Logging in: the password, then the second factor where there is one. Every failure has the same answer.

Between the two steps the session knows who is waiting, and nothing else: they are not logged in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth import authenticate, login
from django.http import HttpRequest

from chengxu.algebra.term import Term
from chengxu.platform.accounts import devices, lockout, second
from chengxu.platform.accounts.history import note
from chengxu.platform.accounts.models import Change, User
from chengxu.platform.today import now

WAITING = "waiting"
"""Where the session keeps who has given the right password and owes the code, since when, and how they came."""
PATIENCE = timedelta(minutes=10)
"""How long the second step waits for its code: a house setting."""
BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True)
class Answer:
    """What came of a step: who is logged in now, or whether a code is owed; else refused, perhaps for a while."""

    user: User | None = None
    code_owed: bool = False
    locked: Term | None = None


def with_password(request: HttpRequest, email: str, password: str) -> Answer:
    """Try a password; every attempt is counted before it is looked at."""
    name = plain(email)
    account, address = lockout.account(name), lockout.address(request)
    try:
        lockout.attempt(address, account)
    except lockout.Locked as locked:
        known = User.objects.filter(username=name).first()
        if known is not None and locked.new:
            note(known, Change.LOCKED)
        return Answer(locked=locked.term)
    user = authenticate(request, username=name, password=password)
    if not isinstance(user, User):
        return Answer()
    lockout.succeeded(account, address)
    return admit(request, user, Change.LOGIN)


def admit(request: HttpRequest, user: User, how: Change) -> Answer:
    """Log in somebody whose first factor was right, or let them wait for the second."""
    if not second.has_second(user):
        return _log_in(request, user, how)
    request.session.cycle_key()
    request.session[WAITING] = {"user": user.pk, "at": now().isoformat(), "how": how, "seal": _seal(user)}
    return Answer(code_owed=True)


def waiting(request: HttpRequest) -> tuple[User, Change] | None:
    """Return who owes a code in this session and how they came; None if nobody does, or not any more."""
    kept = request.session.get(WAITING)
    if not kept or datetime.fromisoformat(kept["at"]) + PATIENCE < now():
        return None
    user = User.objects.filter(pk=kept["user"], is_active=True).first()
    if user is None or _seal(user) != kept["seal"]:
        return None
    return user, Change(kept["how"])


def with_code(request: HttpRequest, code: str) -> Answer:
    """Try a one-time or a recovery code of whoever is waiting."""
    found = waiting(request)
    if found is None:
        return Answer()
    user, how = found
    right = try_code(user, code)
    if isinstance(right, Term):
        return Answer(locked=right)
    return _log_in(request, user, how) if right else Answer(code_owed=True)


def try_code(user: User, code: str) -> bool | Term:
    """Return whether a code is right; after too many wrong ones, what to tell instead."""
    counted = lockout.codes(user.pk)
    try:
        lockout.attempt(counted)
    except lockout.Locked as locked:
        if locked.new:
            note(user, Change.LOCKED)
        return locked.term
    right = second.check(user, code)
    if right:
        lockout.succeeded(counted)
    return right


def plain(email: str) -> str:
    """Return an e-mail address as user names are kept: without blanks around it, in small letters."""
    return email.strip().lower()[:150]


def _log_in(request: HttpRequest, user: User, how: Change) -> Answer:
    request.session.pop(WAITING, None)
    login(request, user, backend=BACKEND)
    devices.begin(request)
    note(user, how, by=user)
    return Answer(user=user)


def _seal(user: User) -> str:
    """Return what changes with the password: whoever waits with an old one waits in vain."""
    return user.get_session_auth_hash()
