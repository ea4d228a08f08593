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
    settled = models.JSONField(default=list)
    """Names of facts that were stated in the case itself: what its service says of them later does not count."""
    area = models.CharField(max_length=2, blank=True)
    opened = models.DateField()
    changed = models.DateTimeField(auto_now=True)
    head = models.CharField(max_length=64, blank=True)
    """Hash of the last entry, on which the next one builds."""
    next_look = models.DateField(null=True)
    """From which day time alone may have changed the case; None while it cannot. The sweep looks then."""

    class Meta:
        ordering = ("-changed",)
        indexes = (
            models.Index(fields=["procedure", "state"], name="case_counts"),
            models.Index(fields=["area", "procedure", "state"], name="case_counts_by_area"),
            models.Index(fields=["final", "next_look", "id"], name="case_next_look"),
        )


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
    facts = models.JSONField(default=dict)
    """Facts of the case from this day on, as far as they differ from what it knew before, as JSON by name."""
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

    `owner` is `authority` or `party`: whose time it is. `procedure` and `area` are those of the case, so that counts
    need no other table; `days` from start to stop, in calendar days, is there once what it waits for was done.
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
    procedure = models.CharField(max_length=100, default="")
    area = models.CharField(max_length=2, default="", blank=True)
    days = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("case", "number")
        constraints = (models.UniqueConstraint(fields=["case", "number"], name="one_row_a_run"),)
        indexes = (
            models.Index(fields=["organisation", "state", "due"]),
            models.Index(
                fields=["procedure", "clock", "owner", "area", "state", "due", "days"],
                name="clock_counts",
            ),
            models.Index(
                fields=["procedure", "clock", "owner", "days", "area"],
                name="clock_days",
                condition=models.Q(days__isnull=False),
            ),
        )


class Docket(models.Model):
    """What a case is to an organisation that has a place in it: whether it is its turn, and by when.

    `rank` is the day by which queues are ordered: the last day of its most pressing clock, 9999-12-31 without one;
    `since` the day from which the case waits. `officer` works it, if anybody was named. Made again at will, but for
    the officer.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="dockets")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="dockets")
    open = models.BooleanField(default=True)
    turn = models.BooleanField(default=False)
    rank = models.DateField()
    clock = models.CharField(max_length=100, blank=True)
    suspended = models.BooleanField(default=False)
    since = models.DateField()
    officer = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "organisation"], name="one_docket_each"),)
        indexes = (
            models.Index(fields=["organisation", "open", "turn", "rank", "id"], name="docket_by_clock"),
            models.Index(fields=["organisation", "officer", "open", "rank"], name="docket_by_officer"),
        )


class Draft(models.Model):
    """A step that somebody prepares; only their organisation sees it, and it has no effect until it is taken.

    `case` is empty where the step will open one: `opening` then says with which service, title and other people.
    `fields` is what was typed, by name, as it was typed; `files` what was uploaded. `for_approval`: the head decides.
    `key` makes its submission safe to repeat.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="drafts")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    procedure = models.CharField(max_length=100)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, null=True, blank=True, related_name="drafts")
    step = models.CharField(max_length=100)
    opening = models.JSONField(default=dict)
    fields = models.JSONField(default=dict)
    files = models.JSONField(default=list)
    for_approval = models.BooleanField(default=False)
    key = models.UUIDField(default=new_id)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-changed",)
        indexes = (
            models.Index(fields=["organisation", "for_approval", "changed"], name="draft_by_organisation"),
        )


class Ground(models.TextChoices):
    """Why somebody has to keep out of a case; the wording for people is in `recusal`."""

    INTEREST = "interest"
    RELATION = "relation"


class Recusal(models.Model):
    """Somebody of an authority keeps out of a case, from `at` until it is `lifted`.

    `by` is who declared or decided it: the same person where they did it themselves. Both ends are leaves of the audit
    log. Nothing of it is changed afterwards but that it is lifted, once.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="recusals")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="recusals")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="recusals")
    ground = models.CharField(max_length=16, choices=Ground.choices)
    reason = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lifted = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    lifted_why = models.TextField(blank=True)

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["case", "organisation", "user"],
                name="one_recusal_at_a_time",
                condition=models.Q(lifted=None),
            ),
        )
        indexes = (models.Index(fields=["user", "organisation", "lifted"], name="recusal_by_person"),)


class Tally(models.Model):
    """How often something was done by anybody within an hour. It counts, and knows nobody."""

    key = models.CharField(max_length=100, primary_key=True)
    count = models.PositiveIntegerField(default=0)
