"""People, organisations, and who acts for whom."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from chengxu.algebra.term import Term
from chengxu.platform.ids import new_id


class Kind(models.TextChoices):
    """What an organisation is to the laws."""

    AUTHORITY = "authority"
    BUSINESS = "business"
    BODY = "body"


class Level(models.TextChoices):
    """How far an authority's competence reaches; empty for anybody else."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    CITY = "city"
    NONE = ""


class Role(models.TextChoices):
    """What somebody does in an organisation."""

    HEAD = "head"
    OFFICER = "officer"
    ANALYST = "analyst"


class Organisation(models.Model):
    """An authority, a provider or developer of AI, or another body.

    `area` is the two-digit code of a province (GB/T 2260), empty for the whole country; `code` the unified social
    credit code.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    level = models.CharField(max_length=16, choices=Level.choices, blank=True)
    area = models.CharField(max_length=2, blank=True)
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    code = models.CharField(max_length=18, blank=True)
    sample = models.BooleanField(default=False)

    class Meta:
        ordering = ("name_zh",)

    @property
    def name(self) -> Term:
        """The name in both languages."""
        return Term(self.name_zh, self.name_en)

    @property
    def is_authority(self) -> bool:
        """Whether it supervises others."""
        return self.kind == Kind.AUTHORITY

    def __str__(self) -> str:
        return self.name_zh


class User(AbstractUser):
    """A person who logs in; the user name is an e-mail address."""

    code_step = models.BigIntegerField(default=0)
    """The time step of the last one-time code that was accepted: a code works once."""
    acts_as = models.CharField(max_length=150, blank=True, default="")
    """The name that stays in the acts of cases once the account is erased; empty before."""

    @property
    def shown(self) -> str:
        """What others call this person: by name, else by user name."""
        return self.get_full_name() or self.username

    @property
    def named(self) -> str:
        """How acts in cases name this person, the account being erased or not."""
        return self.acts_as or self.shown


class Login(AbstractBaseSession):
    """A session, with who is logged in by it (None: nobody)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="logins")

    @classmethod
    def get_session_store_class(cls) -> type[Any]:
        """Return the store that keeps these rows."""
        from chengxu.platform.accounts.sessions import SessionStore

        return SessionStore


class Membership(models.Model):
    """Somebody's place in an organisation."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role.choices)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "organisation"], name="one_place_each"),)


class Attempts(models.Model):
    """Attempts to get in that have not succeeded, by a keyed hash of whom or what they concern (see `lockout`)."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    since = models.DateTimeField(db_index=True)
    locked_until = models.DateTimeField(null=True)


class Change(models.TextChoices):
    """What can happen to an account."""

    LOGIN = "login"
    IDENTITY_LOGIN = "identity_login"
    LOCKED = "locked"
    PASSWORD = "password"
    LINK = "link"
    SECOND_ON = "second_on"
    SECOND_OFF = "second_off"
    CODES = "codes"
    ADDED = "added"
    ROLE = "role"
    REMOVED = "removed"
    ENDED = "ended"


class AccountEvent(models.Model):
    """Something that happened to somebody's account, for them to see; `by` is empty where nobody was logged in."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="account_events")
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, related_name="+")
    what = models.CharField(max_length=16, choices=Change.choices)
    role = models.CharField(max_length=16, choices=Role.choices, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=["user", "-at"]),)
