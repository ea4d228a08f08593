"""The inventory of AI services: what was so since when, who says so, what happened, what shows it."""

from __future__ import annotations

from django.db import models

from chengxu.algebra.term import Term
from chengxu.platform.accounts.models import Organisation, User
from chengxu.platform.ids import new_id
from chengxu.platform.today import now


class Service(models.Model):
    """An AI service of an organisation. `partial`: taken from public lists, most facts unknown.

    `about` stands in Chinese, `about_en` in English where somebody wrote it; `provider_zh` and `provider_en` say under
    which name the service is provided, where that is not its owner's.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="services")
    name_zh = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    provider_zh = models.CharField(max_length=200, blank=True)
    provider_en = models.CharField(max_length=200, blank=True)
    partial = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name_zh", "id")

    @property
    def name(self) -> Term:
        """The name in both languages."""
        return Term(self.name_zh, self.name_en)

    @property
    def provider(self) -> Term:
        """Under which name it is provided, in both languages."""
        if self.provider_zh or self.provider_en:
            return Term(self.provider_zh or self.provider_en, self.provider_en or self.provider_zh)
        return self.owner.name

    def __str__(self) -> str:
        return self.name_zh


class FactEntry(models.Model):
    """A fact from a day on (`since` empty: all along), never changed: a correction is a later entry.

    `value` is JSON as in the descriptions: true, a number, a text, a list; null says that it is not known. An entry
    that another one `corrects` no longer counts; `void` says that nothing stands in its place.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="facts")
    fact = models.CharField(max_length=100)
    value = models.JSONField(null=True)
    since = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    void = models.BooleanField(default=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded = models.DateTimeField(default=now)

    class Meta:
        ordering = ("service", "fact", "since", "id")
        indexes = (models.Index(fields=["service", "fact", "since"]),)


class HappeningEntry(models.Model):
    """An event of a service on a day; `case_key` joins what belongs together, `due` is a day that the event sets.

    `on` empty: it happened, the day is not known, `by` then a day it was not later than; with `never` it is known
    not to have happened. Never changed: a correction is a later entry, as with facts.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="happenings")
    event = models.CharField(max_length=100)
    on = models.DateField(null=True, blank=True)
    by = models.DateField(null=True, blank=True)
    never = models.BooleanField(default=False)
    case_key = models.CharField(max_length=100, blank=True)
    due = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    void = models.BooleanField(default=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded = models.DateTimeField(default=now)

    class Meta:
        ordering = ("service", "on", "id")


class Evidence(models.Model):
    """A file that shows a duty performed, kept by the hash of its content.

    `norm` is the id of the duty; `made` the day from which its keeping is counted; `covers_from` and `covers_until`
    the period of which it speaks. What is removed leaves its row, with who removed it and when.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="evidence")
    norm = models.CharField(max_length=32, blank=True, db_index=True)
    about = models.CharField(max_length=300, blank=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    made = models.DateField()
    covers_from = models.DateField(null=True, blank=True)
    covers_until = models.DateField(null=True, blank=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded = models.DateTimeField(default=now)
    removed = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("service", "-recorded")


class Standing(models.Model):
    """Where the duties of a service under a law stood on a day, as rows: what lists and boards read; made at any time.

    `digest` is the hash of all that the answer rests on: when it is another one, the rows are out of date.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="standings")
    law = models.CharField(max_length=16)
    on = models.DateField()
    digest = models.CharField(max_length=64)
    rows = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["service", "law"], name="one_standing_a_law"),)


class CalendarLink(models.Model):
    """A private address of the duty calendar: only the hash of its secret is kept; `ended` when it was revoked."""

    secret = models.CharField(max_length=64, unique=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="calendar_links")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="calendar_links")
    made = models.DateTimeField(auto_now_add=True)
    ended = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made",)
