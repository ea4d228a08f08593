"""Cases and what happened in them. `take` writes all of it; nothing here is changed by anybody else."""

from __future__ import annotations

from django.db import models

from chengxu.platform.accounts.models import Organisation, User
from chengxu.platform.ids import new_id
from chengxu.platform.services.models import Service


class Case(models.Model):
    """A case under a procedure of the statute book, as it stands now; `version` counts the entries taken.

    `title` is what people call it; `facts` are facts of the case by name, as JSON.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    procedure = models.CharField(max_length=100, db_index=True)
    state = models.CharField(max_length=100)
    final = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=300)
    service = models.ForeignKey(
        Service, on_delete=models.PROTECT, null=True, blank=True, related_name="cases"
    )
    facts = models.JSONField(default=dict)
    area = models.CharField(max_length=2, blank=True)
    opened = models.DateField()
    changed = models.DateTimeField(auto_now=True)
    head = models.CharField(max_length=64, blank=True)
    """Hash of the last entry, on which the next one builds."""

    class Meta:
        ordering = ("-changed",)


class CaseParty(models.Model):
    """Who fills the place of a party in a case: an organisation, or a person without an account (by `receipt`)."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="parties")
    party = models.CharField(max_length=100)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="places"
    )
    name = models.CharField(max_length=200, blank=True)
    receipt = models.CharField(max_length=64, blank=True, db_index=True)
    """Hash of the code by which somebody without an account comes back; empty for organisations."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "party"], name="one_for_each_place"),)


class CaseEvent(models.Model):
    """A step that was taken: by whom, on which day, what was stated. Written once, never changed or deleted.

    `digest` covers the entry and the digest before it, so that no entry can be changed unseen.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events")
    version = models.PositiveIntegerField()
    step = models.CharField(max_length=100)
    party = models.CharField(max_length=100)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    on = models.DateField()
    stated = models.JSONField(default=dict)
    reasons = models.TextField(blank=True)
    cite = models.CharField(max_length=100)
    recorded = models.DateTimeField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("case", "version")
        constraints = (models.UniqueConstraint(fields=["case", "version"], name="one_entry_a_version"),)


class Command(models.Model):
    """A command that was carried out, by the key that its sender gave: sent again, it has the same answer."""

    scope = models.CharField(max_length=64)
    key = models.CharField(max_length=128)
    digest = models.CharField(max_length=64)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="commands")
    version = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["scope", "key"], name="one_command_a_key"),)


class Attachment(models.Model):
    """A file that came with an entry, kept by the hash of its content."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="attachments")
    version = models.PositiveIntegerField()
    particular = models.CharField(max_length=100, blank=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)


class ClockRow(models.Model):
    """A clock of a case as it stood when somebody last looked: for queues and counts; made again at any time.

    `owner` is `authority` or `party`: whose time it is.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="clocks")
    number = models.PositiveIntegerField()
    clock = models.CharField(max_length=100)
    owner = models.CharField(max_length=16)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, null=True, related_name="clocks")
    state = models.CharField(max_length=16)
    started = models.DateField()
    due = models.DateField(null=True)
    stopped = models.DateField(null=True)
    provisional = models.BooleanField(default=False)

    class Meta:
        ordering = ("case", "number")
        constraints = (models.UniqueConstraint(fields=["case", "number"], name="one_row_a_run"),)
        indexes = (models.Index(fields=["organisation", "state", "due"]),)
