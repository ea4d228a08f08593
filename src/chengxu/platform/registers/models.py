"""Entries of registers."""

from __future__ import annotations

from django.db import models

from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.models import Case
from chengxu.platform.ids import new_id
from chengxu.platform.ledger.models import Leaf


class RegisterEntry(models.Model):
    """What a step entered in a register. A later entry of the same case in the same register stands in its place.

    `data` holds what the register's columns ask, by name; `number` is the number under which the entry is found.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    register = models.CharField(max_length=100, db_index=True)
    number = models.CharField(max_length=64, blank=True, db_index=True)
    title = models.CharField(max_length=300)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="entries")
    version = models.PositiveIntegerField()
    step = models.CharField(max_length=100)
    on = models.DateField()
    holder = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="held")
    keeper = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="kept")
    data = models.JSONField(default=dict)
    current = models.BooleanField(default=True)
    leaf = models.OneToOneField(Leaf, on_delete=models.PROTECT, related_name="entry")

    class Meta:
        ordering = ("-on", "-id")
        indexes = (models.Index(fields=["register", "current", "on"]),)


class Serial(models.Model):
    """The last number given in a register, an area and a year."""

    key = models.CharField(max_length=120, primary_key=True)
    last = models.PositiveIntegerField(default=0)
