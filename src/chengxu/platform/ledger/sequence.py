"""The sequencer: gives leaves their places in the tree, after the transactions that wrote them.

One runs at a time (it holds the row of the log's tree). Each batch is a transaction of its own: places, nodes and
size are written together or not at all, so that it may be killed anywhere and run again.
"""

from __future__ import annotations

from django.db import transaction

from chengxu.platform.ledger import nodes
from chengxu.platform.ledger.models import Leaf, Node, Tree
from chengxu.platform.ledger.tree import grow, place

BATCH = 500
"""Leaves a transaction, so that on SQLite nobody waits long for the lock: a house setting."""


def sequence(log: str, batch: int = BATCH) -> int:
    """Give every leaf of a log that has none its place; return how many that were. Cheap if there are none."""
    done = 0
    while waiting(log):
        done += _batch(log, batch)
    return done


def waiting(log: str) -> bool:
    """Return whether some leaf of a log has no place yet."""
    return Leaf.objects.filter(log=log, index=None).exists()


def size_of(log: str) -> int:
    """Return how many leaves of a log have their places."""
    return Tree.objects.filter(pk=log).values_list("size", flat=True).first() or 0


def locked(log: str) -> Tree:
    """Return the tree of a log, held until the end of the transaction."""
    Tree.objects.get_or_create(pk=log)
    return Tree.objects.select_for_update().get(pk=log)


def _batch(log: str, most: int) -> int:
    with transaction.atomic(durable=True):
        tree = locked(log)
        leaves = list(Leaf.objects.filter(log=log, index=None).order_by("id")[:most])
        for index, leaf in enumerate(leaves, start=tree.size):
            leaf.index = index
        Leaf.objects.bulk_create(
            leaves, 400, update_conflicts=True, unique_fields=["id"], update_fields=["index"]
        )
        digests = [bytes.fromhex(leaf.digest) for leaf in leaves]
        grown = grow(tree.size, nodes.tops(log, tree.size), digests)
        Node.objects.bulk_create(
            (Node(log=log, place=place(level, index), digest=digest.hex()) for level, index, digest in grown),
            batch_size=400,
        )
        tree.size += len(leaves)
        tree.save(update_fields=["size"])
        return len(leaves)
