"""What providers publish of the contents that they generated."""

from __future__ import annotations

from django.db import models

from chengxu.platform.accounts.models import User
from chengxu.platform.services.models import Service
from chengxu.platform.today import now


class Trace(models.Model):
    """What a provider publishes of one content: found by the SHA-256 of its number (`digest`), and by nothing else.

    `producer` is who generated it as the label names it, `kept_until` the last day on which the provider must still have its
    record. Nothing of it is changed afterwards, but that `kept_until` may become a later day. When its
    time is over it is deleted (`forget`).
    """

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="traces")
    digest = models.CharField(max_length=64, db_index=True)
    producer = models.CharField(max_length=200)
    made_on = models.DateField()
    model = models.CharField(max_length=200)
    version = models.CharField(max_length=200)
    kept_until = models.DateField(db_index=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded = models.DateTimeField(default=now)

    class Meta:
        ordering = ("service", "-id")
        constraints = (models.UniqueConstraint(fields=["service", "digest"], name="one_trace_a_number"),)
