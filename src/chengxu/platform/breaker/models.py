"""The gateways that stand in front of a service and obey its breaker."""

from __future__ import annotations

from datetime import timedelta

from django.db import models

from chengxu.platform.ids import new_id
from chengxu.platform.services.models import Service
from chengxu.platform.today import now

SILENT = timedelta(minutes=2)
"""After how long without a word a gateway counts as silent: a house setting."""


class Gateway(models.Model):
    """A gateway of a service as it last reported: which version of itself, and of its policy, it runs."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="gateways")
    name = models.CharField(max_length=100)
    version = models.CharField(max_length=100, blank=True)
    policy = models.CharField(max_length=100, blank=True)
    first = models.DateTimeField(default=now)
    seen = models.DateTimeField()

    class Meta:
        ordering = ("name", "id")
        constraints = (models.UniqueConstraint(fields=["service", "name"], name="one_gateway_a_name"),)

    @property
    def silent(self) -> bool:
        """Whether it has said nothing for too long."""
        return now() - self.seen > SILENT
