"""What is found out about a label, as JSON: the keys stay, and docs/json.md lists them."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import Any

from chengxu.provider.labels.integrity import Integrity
from chengxu.provider.labels.read import Read, Reading
from chengxu.provider.labels.verify import Verified

DEEPEST = 16
"""Values inside one another that are shown: a house setting."""


def verified_json(path: str, verified: Verified) -> dict[str, Any]:
    """Return `{path, verdict, reasons, labels: [{carrier, fields}], integrity}`; `reasons` are codes of `reasons.REASONS`."""
    return {
        "path": path,
        "verdict": verified.verdict.value,
        "reasons": list(verified.reasons),
        "labels": [label_json(read) for read in verified.reading.labels if read.parsed.fields is not None],
        "integrity": _integrity(verified.integrity),
    }


def reading_json(path: str, reading: Reading) -> dict[str, Any]:
    """Return `{path, format, stopped, labels: [{carrier, fields, reasons}]}`; what only looks like a label has no fields."""
    labels = [label_json(read) | {"reasons": list(read.parsed.reasons)} for read in reading.labels]
    return {"path": path, "format": reading.format, "stopped": reading.stopped, "labels": labels}


def label_json(read: Read) -> dict[str, Any]:
    """Return `{carrier, fields}`: the place in the file, and the fields as they stand there."""
    return {"carrier": read.found.place, "fields": _bounded(read.fields)}


def encodable(text: str) -> str:
    """Return a stranger's text as UTF-8 can hold it: half a surrogate as its number."""
    return text.encode("utf-8", "backslashreplace").decode()


def _bounded(value: Any, depth: int = 0) -> Any:
    """Return a value of a stranger's JSON as one that every reader takes: not nested for ever, no half characters and no NaN."""
    if depth > DEEPEST:
        return "…"
    if isinstance(value, dict):
        return {encodable(str(key)): _bounded(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_bounded(inner, depth + 1) for inner in value]
    if isinstance(value, str):
        return encodable(value)
    return str(value) if isinstance(value, float) and not isfinite(value) else value


def _integrity(found: Iterable[Integrity]) -> dict[str, list[dict[str, Any]]]:
    """Return what hashes and signatures say, by the field in which they stand; empty where there are none."""
    by_field: dict[str, list[dict[str, Any]]] = {}
    for one in found:
        by_field.setdefault(one.field, []).append(one.as_json())
    return by_field
