"""Say of a file whether its label is in order: compliant, noncompliant with reasons, not found, or inconclusive.

What cannot be read to its end is never said to hold no label.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import Enum

from chengxu.provider.labels.fields import KEY, Label
from chengxu.provider.labels.integrity import Integrity, integrity
from chengxu.provider.labels.opened import Content
from chengxu.provider.labels.read import Read, Reading, read
from chengxu.provider.labels.trust import Trust


class Verdict(Enum):
    """What is to be said of a file's label."""

    COMPLIANT = "compliant"
    NONCOMPLIANT = "noncompliant"
    NOT_FOUND = "not_found"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True)
class Verified:
    """A verdict with the codes of its reasons (`reasons.REASONS`), and what was read."""

    verdict: Verdict
    reasons: tuple[str, ...]
    reading: Reading
    integrity: tuple[Integrity, ...] = ()
    """What the security data say of the label; they do not change the verdict."""

    @property
    def label(self) -> Label | None:
        """The one label, where it is in order."""
        return self.reading.labels[0].parsed.label if self.verdict is Verdict.COMPLIANT else None


def verify(content: Content, trust: Trust | None = None) -> Verified:
    """Return whether the label of a file is in order (GB 45438-2025, 6.1 and Annex E).

    A text at a path has its label in its sidecar, if it has one. `trust` says whose signatures are trusted.
    """
    from chengxu.provider.labels.sidecar import sidecar, verify_sidecar

    reading = read(content)
    if (
        reading.stopped == "no-carrier"
        and isinstance(content, str | os.PathLike)
        and sidecar(content).exists()
    ):
        found = verify_sidecar(content)
    else:
        found = judge(reading)
    every = [one for read in found.reading.labels for one in integrity(read.fields, trust)]
    return replace(found, integrity=tuple(every)) if every else found


def judge(reading: Reading) -> Verified:
    """Return the verdict on what was read."""
    labels = [r for r in reading.labels if r.parsed.fields is not None]
    lookalikes = [code for r in reading.labels if r.parsed.fields is None for code in r.parsed.reasons]
    reasons = tuple(dict.fromkeys((*_reasons(labels), *lookalikes)))
    if reading.stopped is not None:
        return Verified(Verdict.INCONCLUSIVE, (reading.stopped, *reasons), reading)
    if not labels:
        verdict = Verdict.INCONCLUSIVE if "label-too-long" in lookalikes else Verdict.NOT_FOUND
        return Verified(verdict, reasons, reading)
    return Verified(Verdict.NONCOMPLIANT if reasons else Verdict.COMPLIANT, reasons, reading)


def _reasons(labels: list[Read]) -> tuple[str, ...]:
    found = [code for read in labels for code in read.parsed.reasons]
    if len(labels) > 1:
        same = all(read.fields == labels[0].fields for read in labels)
        found.append("label-repeated" if same else "two-labels")
    if any(not read.found.laid_down for read in labels):
        found.append("other-carrier")
    if any(_wrapped(read) is (not read.found.wrapped) for read in labels if read.found.wrapped is not None):
        found.append("wrapping")
    return tuple(found)


def _wrapped(read: Read) -> bool:
    return read.found.text.lstrip("\ufeff \t\r\n").removeprefix("{").lstrip().startswith(f'"{KEY}"')
