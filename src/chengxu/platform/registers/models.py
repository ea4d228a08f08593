"""Entries of registers, and the words by which they are found."""

from __future__ import annotations

from django.db import models

from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.models import Case
from chengxu.platform.ids import new_id
from chengxu.platform.ledger.models import Leaf


class RegisterEntry(models.Model):
    """What a step entered in a register. A later entry of the same case or number stands in its place (`before`).

    `data` holds what the register's columns ask, by name; `number` is the number under which the entry is found;
    `state` the case's state then, `holder_name` and `keeper_name` the names then. `salts` opens the commitments of the leaf, by field; `open` says whether anybody may
    see the entry, `current` whether no later one stands in its place.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    register = models.CharField(max_length=100)
    number = models.CharField(max_length=64, blank=True, db_index=True)
    title = models.CharField(max_length=300)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="entries")
    version = models.PositiveIntegerField()
    step = models.CharField(max_length=100)
    state = models.CharField(max_length=100, default="")
    on = models.DateField()
    area = models.CharField(max_length=2, blank=True, default="")
    holder = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="held")
    keeper = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="kept")
    holder_name = models.CharField(max_length=200, blank=True, default="")
    keeper_name = models.CharField(max_length=200, blank=True, default="")
    data = models.JSONField(default=dict)
    salts = models.JSONField(default=dict)
    before = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    open = models.BooleanField(default=False)
    current = models.BooleanField(default=True)
    leaf = models.OneToOneField(Leaf, on_delete=models.PROTECT, related_name="entry")

    class Meta:
        ordering = ("-on", "-id")
        indexes = (
            models.Index(
                fields=["register", "-on", "-id"], condition=models.Q(current=True), name="entries_by_day"
            ),
            models.Index(
                fields=["register", "area", "-on", "-id"],
                condition=models.Q(current=True),
                name="entries_by_area",
            ),
        )


class SearchRow(models.Model):
    """An entry that is open and current, in the order in which it came; its words stand in the index of the database.

    On SQLite that is the FTS5 table `registers_words` (its rowid is our id), on PostgreSQL the column `words` of this
    table.
    """

    id = models.BigAutoField(primary_key=True)
    entry = models.OneToOneField(RegisterEntry, on_delete=models.CASCADE, related_name="found_by")


class Serial(models.Model):
    """The last number given in a register, an area and a year."""

    key = models.CharField(max_length=120, primary_key=True)
    last = models.PositiveIntegerField(default=0)
