"""What is more than a declaration: the norms that a case, a document or a register here carries, or the toolkit.

The procedures below run end to end: forms, both sides' clocks, documents, registers. Their norms follow from their
tables. A procedure comes into the list when `tests/platform/test_live.py` can play every step of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from chengxu.algebra.cite import Cite
from chengxu.law.document import Notice, Particular, Register
from chengxu.law.procedure import Procedure, flat

PROCEDURES = (
    "im.algorithm_filing",
    "im.algorithm_filing_life",
    "im.security_assessment",
    "im.service_filing",
    "im.service_registration",
    "im.complaint_to_provider",
    "im.complaint_to_authorities",
    "ml4.negative_list",
    "ml4.licence_application",
    "ml4.licence_life",
    "ml4.national_filing",
    "ml4.provincial_filing",
    "ml4.filing_life",
    "ml4.complaint",
    "sd.critical_filing",
)
"""The procedures that run end to end, by name."""

TOOLKIT: Mapping[str, str] = {
    "IM-12-1": "label",
    "ML4-74-1-a": "label",
    "ML4-74-1-b": "signed",
    "ML4-76-1-a": "propagate",
    "ML4-76-1-b": "verify",
    "SD-48-1-a": "label",
    "SD-48-1-b": "Ledger",
    "SD-48-2-a": "label_picture",
    "SD-48-2-b": "label_text",
    "SD-48-3": "verify",
    "LM-4-1": "label_text",
    "LM-4-2": "label_sound",
    "LM-4-3": "label_picture",
    "LM-4-4": "label_film",
    "LM-4-7": "LabelMiddleware",
    "LM-5-1": "label",
    "LM-5-2": "watermark",
    "LM-6-1": "decide",
    "LM-6-2": "decide",
    "LM-6-3": "decide",
    "LM-6-5": "propagate",
    "LM-9-1": "Waiver",
    "LM-9-2": "Ledger",
    "LM-11-1": "verify",
    "GB-5.1": "check_text",
    "GB-5.2": "label_picture",
    "GB-5.3a": "label_sound",
    "GB-5.3b": "label_sound",
    "GB-5.4": "label_film",
    "GB-6.1a": "label",
    "GB-6.1c": "verify",
    "GB-6.2": "watermark",
    "GB-E-a": "read",
    "GB-E-b": "verify",
    "GB-E-c": "verify",
    "GB-E-d": "label",
    "GB-E-e": "Ledger",
    "GB-E-f": "signed",
    "GB-E-g": "propagate",
    "GB-E-h": "propagate",
    "GB-E-i": "countersigned",
    "GB-E-j": "verify",
    "GB-P-1": "provider_code",
    "GB-C-IMG": "formats",
    "GB-C-AUD": "formats",
    "GB-C-VID": "formats",
    "GB-C-DOC": "formats",
}
"""Norms on labels, by id, and the name in `chengxu.labels` that performs each or shows that it was broken."""


def living(procedures: Mapping[str, Procedure]) -> frozenset[str]:
    """Return the ids of the norms that the platform or the toolkit carries, with those of rules not in the book."""
    return frozenset(TOOLKIT) | {str(cite) for name in PROCEDURES for cite in cites_of(procedures[name])}


def cites_of(procedure: Procedure) -> Iterator[Cite]:
    """Yield every place of the law on which a procedure stands: its steps, conditions, clocks, documents, registers."""
    yield from procedure.cites
    yield from (clock.cite for clock in procedure.clocks)
    for step in procedure.steps:
        yield step.cite
        yield from (guard.cite for guard in flat(step.guards))
        for table in (step.issues, step.enters):
            yield from _of_table(table) if table else ()


def _of_table(table: Notice | Register) -> Iterator[Cite]:
    parts: Iterable[Particular] = table.parts if isinstance(table, Notice) else table.columns
    yield from table.cites
    yield from (part.cite for part in parts if part.cite)
