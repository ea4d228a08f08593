"""Leaves of the log, the inner nodes of its tree, and the heads that were signed and published."""

from __future__ import annotations

from django.db import models

from chengxu.platform.ids import new_id


class Leaf(models.Model):
    """Something that can never be unsaid. `index` is given by the sequencer, after the writing transaction.

    `log` is `public` (register entries, whole) or `audit` (steps of cases: digests only). `body` is canonical
    JSON (RFC 8785), `digest` its leaf hash (RFC 9162, section 2.1.1) in hexadecimal.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    log = models.CharField(max_length=8)
    index = models.PositiveBigIntegerField(null=True)
    body = models.TextField()
    digest = models.CharField(max_length=64)
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["log", "index"], name="one_leaf_a_place"),)
