"""What a platform does with content before it passes it on (labelling measures, art. 6): class, prompt, label.

In this order: the metadata say that it is generated; else the user declares it; else an explicit label or another trace is
detected; else nothing is said and nothing written.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from uuid import uuid4

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import NAMES, VALUES, Label, LabelError
from chengxu.provider.labels.keys import Signer
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.propagate import NOT_IN_ORDER, passed_on
from chengxu.provider.labels.verify import Verdict, Verified, verify
from chengxu.provider.labels.write import label


class Basis(Enum):
    """What a class rests on."""

    METADATA = "metadata"
    DECLARED = "declared"
    TRACES = "traces"


PROMPTS = {
    "1": Term("本内容由人工智能生成合成", "This content was generated or synthesised by AI"),
    "2": Term(
        "发布者声明：本内容可能由人工智能生成合成",
        "Declared by the publisher: this content may have been generated or synthesised by AI",
    ),
    "3": Term(
        "经检测，本内容疑似由人工智能生成合成",
        "Traces were detected: this content is suspected to have been generated or synthesised by AI",
    ),
}
"""What is shown around the content, by class; each holds the AI element and the generation element."""


@dataclass(frozen=True)
class Decision:
    """The class of a content (`Label`: 1, 2, 3; None: none), on what it rests, and the prompt to show around it.

    `unsettled`: the file could not be read to its end, so a label may stand in it that nobody saw.
    """

    value: str | None
    basis: Basis | None
    found: Verified
    unsettled: bool = False

    @property
    def prompt(self) -> Term | None:
        """The words for the page."""
        return PROMPTS[self.value] if self.value else None


@dataclass(frozen=True)
class PassedOn:
    """A content as it may be transmitted: `content` are its bytes, or None where it went to a path or stayed as it was there."""

    decision: Decision
    label: Label | None
    content: bytes | None


def decide(found: Verified, declared: bool = False, traces: bool = False) -> Decision:
    """Return the class of a content: by its metadata, by what its user declares, by what a detector found, in this order.

    A class 2 or 3 that an earlier platform has written stays as it is. Labels that contradict each other: the strongest holds.
    """
    unsettled = found.verdict is Verdict.INCONCLUSIVE
    values = [str(read.fields.get(NAMES["label"])) for read in found.reading.labels]
    if said := sorted(value for value in values if value in VALUES):
        return Decision(said[0], Basis.METADATA, found, unsettled)
    if declared:
        return Decision("2", Basis.DECLARED, found, unsettled)
    if traces:
        return Decision("3", Basis.TRACES, found, unsettled)
    return Decision(None, None, found, unsettled)


def pass_on(
    content: Content, propagator: str, propagate_id: str | None = None, *, declared: bool = False,
    traces: bool = False, to: str | os.PathLike[str] | None = None, by: Signer | None = None, despite_manifest: bool = False,
) -> PassedOn:  # fmt: skip
    """Label content as a platform has to and only then give it out; without a class it is given out as it is.

    `propagate_id` is the platform's number of it, a UUID by default; `by` signs the label in ReservedCode2. LabelError where the
    content has a class and cannot be labelled: then show the prompt of `decide` and keep the number in a log (`Ledger.log_passing`),
    and do not give it out as labelled.
    """
    decision = decide(verify(content), declared, traces)
    if decision.value is None:
        return PassedOn(decision, None, _as_it_is(content, to))
    number = propagate_id or str(uuid4())
    if decision.basis is Basis.METADATA:
        if decision.found.label is None:
            raise LabelError(NOT_IN_ORDER)
        made = passed_on(decision.found.label, propagator, number, by=by)
    else:
        made = passed_on(Label("", "", decision.value), propagator, number, by=by)
    return PassedOn(decision, made, label(content, made, to, despite_manifest=despite_manifest))


def _as_it_is(content: Content, to: str | os.PathLike[str] | None) -> bytes | None:
    if to is None and isinstance(content, str | os.PathLike):
        return None
    with opened(content) as file:
        file.seek(0)
        data = file.read()
    if to is None:
        return data
    Path(to).write_bytes(data)
    return None
