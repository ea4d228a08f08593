"""Append a leaf: inside the transaction that it records, without its place in the tree, which the sequencer gives."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import rfc8785

from chengxu.platform.ledger.models import Leaf

PUBLIC, AUDIT = "public", "audit"
"""The two logs: entries of registers, whole; steps of cases, as digests."""


def append(log: str, body: Mapping[str, Any]) -> Leaf:
    """Write a leaf with this body (JSON) in a log and return it."""
    text = canonical(body)
    return Leaf.objects.create(log=log, body=text, digest=leaf_hash(text.encode()).hex())


def canonical(body: Mapping[str, Any]) -> str:
    """Return JSON in its one canonical form (RFC 8785)."""
    return rfc8785.dumps(dict(body)).decode()


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of a leaf (RFC 9162, section 2.1.1)."""
    return hashlib.sha256(b"\x00" + data).digest()
