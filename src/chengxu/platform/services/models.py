"""The inventory of AI services: what was so since when, who says so, what happened, what shows it."""

from __future__ import annotations

from django.db import models

from chengxu.algebra.term import Term
from chengxu.platform.accounts.models import Organisation, User
from chengxu.platform.ids import new_id


class Service(models.Model):
    """An AI service of an organisation. `partial`: taken from public lists, most facts unknown."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="services")
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    partial = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name_zh", "id")

    @property
    def name(self) -> Term:
        """The name in both languages."""
        return Term(self.name_zh, self.name_en)

    def __str__(self) -> str:
        return self.name_zh


class FactEntry(models.Model):
    """A fact from a day on (`since` empty: all along), never changed: a correction is a later entry.

    `value` is JSON as in the descriptions: true, a number, a text, a list; null says that it is not known.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="facts")
    fact = models.CharField(max_length=100)
    value = models.JSONField(null=True)
    since = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("service", "fact", "since", "id")
        indexes = (models.Index(fields=["service", "fact", "since"]),)


class HappeningEntry(models.Model):
    """An event of a service on a day; `case_key` joins what belongs together, `due` is a day that the event sets."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="happenings")
    event = models.CharField(max_length=100)
    on = models.DateField(null=True, blank=True)
    case_key = models.CharField(max_length=100, blank=True)
    due = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("service", "on", "id")
