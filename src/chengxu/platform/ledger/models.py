"""Leaves of the log, the inner nodes of its tree, and the heads that were signed and published."""

from __future__ import annotations

from django.db import models

from chengxu.platform.ids import new_id


class Leaf(models.Model):
    """Something that can never be unsaid. `index` is given by the sequencer, after the writing transaction.

    `log` is `public` (entries of registers) or `audit` (steps of cases: digests only). `body` is canonical
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
        indexes = (
            models.Index(fields=["log", "id"], condition=models.Q(index=None), name="leaves_without_place"),
        )


class Tree(models.Model):
    """How far a log is sequenced: its first `size` leaves have their places and nodes. The row is the sequencer's lock."""

    log = models.CharField(max_length=8, primary_key=True)
    size = models.PositiveBigIntegerField(default=0)


class Node(models.Model):
    """The hash of a complete subtree of two leaves or more, in hexadecimal; `place` as in `tree.place`."""

    pk = models.CompositePrimaryKey("log", "place")
    log = models.CharField(max_length=8)
    place = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)


class Head(models.Model):
    """A signed head: so many leaves have this root (hexadecimal). `text` is the signed note, `key` its public key.

    `day` is that of the daily publication, empty for a head that somebody asked for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    log = models.CharField(max_length=8)
    size = models.PositiveBigIntegerField()
    root = models.CharField(max_length=64)
    text = models.TextField()
    key = models.CharField(max_length=300)
    day = models.DateField(null=True)
    recorded = models.DateTimeField()

    class Meta:
        ordering = ("log", "-size", "-recorded")
        constraints = (models.UniqueConstraint(fields=["log", "day"], name="one_head_a_day"),)
        indexes = (models.Index(fields=["log", "-size", "-recorded"]),)
