"""Append a leaf: inside the transaction that it records, without its place in the tree, which the sequencer gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chengxu.platform.ledger.canon import canonical as canonical
from chengxu.platform.ledger.models import Leaf
from chengxu.platform.ledger.tree import leaf_hash
from chengxu.platform.prepared import insert

PUBLIC, AUDIT = "public", "audit"
"""The two logs: entries of registers; steps of cases, as digests."""
LOGS = (PUBLIC, AUDIT)


def append(log: str, body: Mapping[str, Any]) -> Leaf:
    """Write a leaf with this body (JSON) in a log and return it."""
    text = canonical(body)
    leaf = Leaf(log=log, body=text, digest=leaf_hash(text.encode()).hex())
    insert(leaf)
    return leaf
