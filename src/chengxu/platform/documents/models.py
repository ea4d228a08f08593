"""Documents that were issued."""

from __future__ import annotations

from django.db import models

from chengxu.platform.accounts.models import Organisation, User
from chengxu.platform.cases.models import Case, Draft
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


class Wording(models.Model):
    """A version of what a document says while it is being written; only the organisation that writes it sees it.

    `values` are those of its notice as far as they were there; `digest` is their hash; `file` the hash of the file that was
    accepted for them, empty where they were written on the page. Written once; with the step, `issued` takes the place
    of the draft.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, related_name="wordings")
    issued = models.ForeignKey(Issued, on_delete=models.PROTECT, null=True, related_name="wordings")
    number = models.PositiveIntegerField()
    values = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    file = models.CharField(max_length=64, blank=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    @property
    def final(self) -> bool:
        """Whether the document was issued in these words; the number that the platform gives is in no version."""
        if self.issued is None:
            return False
        said = self.issued.values
        return all(
            said.get(name) == value for name, value in self.values.items()
        ) and said.keys() - self.values <= {"number"}

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=["draft", "number"], name="one_wording_a_number"),)
