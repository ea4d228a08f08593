"""A label beside a file that has no place for one: `<file>.aigc.json`, tied to the file by its SHA-256.

A house form; the measures ask for a label in the file's metadata (art. 5), which plain text does not have. It is JSON:
`{"AIGC": {the seven fields}, "SHA-256": "hexadecimal", "Size": bytes}`.
"""

from __future__ import annotations

import hashlib
import json
import os
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import Found, carrier_of
from chengxu.provider.labels.fields import KEY, Label, LabelError, parse
from chengxu.provider.labels.formats import NO_PLACE
from chengxu.provider.labels.read import Read, Reading
from chengxu.provider.labels.splice import Source, to_file
from chengxu.provider.labels.verify import Verdict, Verified, judge
from chengxu.provider.labels.write import NOT_KEPT, check_owner

SUFFIX = ".aigc.json"
LARGEST = 1 << 18
"""Bytes of a sidecar that are read: a house setting."""

HAS_A_PLACE = Term(
    "{format} 文件自身可以存放标识，请直接写入文件，不必另存附属文件。",
    "a {format} file has a place for a label of its own; write it there, not beside the file.",
)


def sidecar(path: str | os.PathLike[str]) -> Path:
    """Return where the sidecar of a file stands."""
    path = Path(path)
    return path.with_name(path.name + SUFFIX)


def write_sidecar(path: str | os.PathLike[str], what: Label) -> Path:
    """Write a label beside a file and return where; it is read back.

    Raises LabelError where the file has a place of its own, or where another producer's label stands beside it.
    """
    path, target = Path(path), sidecar(path)
    if place := own_place(path):
        raise LabelError(HAS_A_PLACE.fill(format=place))
    with path.open("rb") as file:
        value = {KEY: what.fields, "SHA-256": _sum(file), "Size": file.seek(0, os.SEEK_END)}
    if target.exists():
        check_owner(read_sidecar(path)[0], what)
    data = json.dumps(value, ensure_ascii=True, indent=1).encode() + b"\n"
    to_file(Source(BytesIO()), [data], target, check=lambda written: _check(written, path, what))
    return target


def own_place(path: str | os.PathLike[str]) -> str | None:
    """Return the format of a file that has a place for a label of its own; None for texts and what is not known."""
    with Path(path).open("rb") as file:
        carrier = carrier_of(Source(file))
    return None if carrier is None or carrier.name in NO_PLACE else carrier.name


def read_sidecar(path: str | os.PathLike[str]) -> tuple[Reading, bool]:
    """Return what the sidecar of a file says, and whether it is about this very file; OSError where there is none."""
    with sidecar(path).open("rb") as file:
        return _read(file, Path(path))


def verify_sidecar(path: str | os.PathLike[str]) -> Verified:
    """Return whether the label beside a file is in order and the file is the one that was labelled."""
    if not sidecar(path).exists():
        return judge(Reading("sidecar", ()))
    reading, same = read_sidecar(path)
    found = judge(reading)
    if same or found.verdict not in (Verdict.COMPLIANT, Verdict.NONCOMPLIANT):
        return found
    return Verified(Verdict.NONCOMPLIANT, ("sidecar-mismatch", *found.reasons), reading)


def _read(file: BinaryIO, path: Path) -> tuple[Reading, bool]:
    data = file.read(LARGEST + 1)
    again: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        again.extend(name for n, (name, _) in enumerate(items) if name in dict(items[:n]))
        return dict(items)

    if len(data) > LARGEST:
        return Reading("sidecar", (), "too-large-inside"), False
    try:
        value = json.loads(data, object_pairs_hook=pairs)
    except (ValueError, RecursionError):
        return Reading("sidecar", (), "broken"), False
    if again or not isinstance(value, dict) or not isinstance(value.get(KEY), dict):
        return Reading("sidecar", (), "broken"), False
    found = Found("sidecar", json.dumps(value[KEY]))
    with path.open("rb") as labelled:
        same = value.get("SHA-256") == _sum(labelled)
    return Reading("sidecar", (Read(found, parse(found.text)),)), same


def _check(written: BinaryIO, path: Path, what: Label) -> None:
    reading, same = _read(written, path)
    if not same or [read.parsed.label for read in reading.labels] != [what]:
        raise LabelError(NOT_KEPT)


def _sum(file: BinaryIO) -> str:
    file.seek(0)
    found = hashlib.sha256()
    while data := file.read(1 << 20):
        found.update(data)
    return found.hexdigest()
