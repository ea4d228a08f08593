"""Documents that were issued."""

from __future__ import annotations

from django.db import models

from chengxu.platform.cases.models import Case
from chengxu.platform.ids import new_id


class Issued(models.Model):
    """A document as it was issued: the values of its notice, from which DOCX and PDF are made again at any time.

    `about` holds what it says beside them (matter, sender, addressee, procedure), as it was on that day; `number` is
    its own; `digest` is the hash of notice, values, `about`, number, day and text version; `text_version` names the
    release of the statute book whose words it carries.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="documents")
    version = models.PositiveIntegerField()
    notice = models.CharField(max_length=100)
    number = models.CharField(max_length=32, blank=True, default="", db_index=True)
    values = models.JSONField(default=dict)
    about = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    text_version = models.CharField(max_length=32)
    on = models.DateField()

    class Meta:
        ordering = ("case", "version")
