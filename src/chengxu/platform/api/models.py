"""What machines need to be known by and told of: tokens, answers already given, subscriptions, what is to be sent."""

from __future__ import annotations

from django.db import models

from chengxu.platform.accounts.models import Organisation, User
from chengxu.platform.ids import new_id


class Scope(models.TextChoices):
    """What a token allows, within what its owner's role allows; `gateway`: the addresses of breakers, and nothing else."""

    READ = "read"
    WRITE = "write"
    GATEWAY = "gateway"


class ApiToken(models.Model):
    """A key by which a program acts for a person in an organisation; only its hash is kept.

    `start` are its first characters, by which its owner knows it again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    scope = models.CharField(max_length=8, choices=Scope.choices)
    start = models.CharField(max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateField()
    used = models.DateField(null=True)
    revoked = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)


class Reply(models.Model):
    """The answer to a request that changed something, by the key that its sender gave, so that it is given again.

    `body` is sealed with the key itself: of the key only the hash is kept, so nobody else can read the answer.
    """

    scope = models.CharField(max_length=64)
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    body = models.BinaryField(default=bytes)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["scope", "key"], name="one_reply_a_key"),)


class Subscription(models.Model):
    """Where an organisation wants to be told of what happens in its cases. `procedures` empty: in all of them.

    `secret` is sealed with the key of the platform; nobody but the receiver sees it again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="subscriptions")
    url = models.URLField(max_length=500)
    secret = models.TextField()
    procedures = models.JSONField(default=list)
    active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=["organisation", "active"]),)


class DeliveryState(models.TextChoices):
    """Where a message stands."""

    WAITING = "waiting"
    SENT = "sent"
    GIVEN_UP = "given_up"


class Delivery(models.Model):
    """A message that is to be sent, written in the transaction of what it tells; `body` is a CloudEvent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="deliveries")
    kind = models.CharField(max_length=100)
    body = models.JSONField()
    state = models.CharField(max_length=8, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    error = models.JSONField(null=True)
    sent = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(fields=["state", "next_at"]),
            models.Index(fields=["subscription", "-id"]),
        )


class Upload(models.Model):
    """A table that somebody sent to be imported, as it was read, until they confirm it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="uploads")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    rows = models.JSONField()
    applied = models.DateTimeField(null=True)
    created = models.DateTimeField(auto_now_add=True)
