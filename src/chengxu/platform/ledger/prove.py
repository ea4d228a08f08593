"""Write a receipt: a leaf, its proof and a signed head, for anybody to check without us."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from typing import Any

from chengxu.platform.ledger import nodes
from chengxu.platform.ledger.heads import current_head
from chengxu.platform.ledger.models import Head, Leaf
from chengxu.platform.ledger.receipt import KIND


def receipt_of(
    leaf: Leaf, opened: Mapping[str, tuple[str, Any]], others: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the receipt of a leaf under the current head of its log; Alarm if that head does not fit.

    `opened` are values behind commitments with their salts; `others` the commitments of a sealed leaf left closed.
    """
    head = current_head(leaf.log)
    leaf.refresh_from_db(fields=["index"])
    assert leaf.index is not None  # the head covers every leaf that was written
    proof = nodes.inclusion(leaf.log, leaf.index, head.size)
    receipt: dict[str, Any] = {
        "kind": KIND,
        "body": json.loads(leaf.body),
        "index": leaf.index,
        "proof": [base64.b64encode(step).decode() for step in proof],
        "head": head.text,
        "key": head.key,
    }
    if opened:
        receipt["opened"] = {name: list(pair) for name, pair in opened.items()}
    if closed := sorted(others):
        receipt["others"] = closed
    return receipt


def growth(log: str, old: Head, new: Head) -> list[str]:
    """Return the proof (base64) that a log at a later head only adds to the log at an earlier one."""
    return [base64.b64encode(step).decode() for step in nodes.consistency(log, old.size, new.size)]
