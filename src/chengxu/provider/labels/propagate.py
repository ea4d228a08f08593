"""Pass labelled content on: a platform fills in its own fields, and the producer's stay byte for byte (labelling measures, art. 6)."""

from __future__ import annotations

import os
from dataclasses import replace

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import EMPTY, NAMES, Label, LabelError
from chengxu.provider.labels.integrity import countersigned
from chengxu.provider.labels.keys import Signer
from chengxu.provider.labels.opened import Content
from chengxu.provider.labels.verify import Verdict, verify
from chengxu.provider.labels.write import label

NOT_IN_ORDER = Term(
    "文件里没有合格的标识，不能只填传播要素；请先用 `chengxu label verify` 查看，没有标识的内容用 `pass_on`。",
    "the file has no label that is in order, so there is none to fill in; look with `chengxu label verify`, and use `pass_on` for "
    "content without a label.",
)


def propagate(
    content: Content,
    propagator: str,
    propagate_id: str,
    reserved2: str = "",
    to: str | os.PathLike[str] | None = None,
    *,
    by: Signer | None = None,
    despite_manifest: bool = False,
) -> bytes | None:
    """Fill in who passes content on, under which number; return the new file as `label` does. `by` signs in ReservedCode2.

    An earlier platform's fields give way: a file holds one label. LabelError where there is no label in order.
    """
    found = verify(content)
    if found.verdict is not Verdict.COMPLIANT or found.label is None:
        raise LabelError(NOT_IN_ORDER)
    made = passed_on(found.label, propagator, propagate_id, reserved2, by)
    return label(content, made, to, despite_manifest=despite_manifest)


def passed_on(
    there: Label, propagator: str, propagate_id: str, reserved2: str = "", by: Signer | None = None
) -> Label:
    """Return a label with the propagation fields of a platform, signed if it has a key; LabelError where one is empty."""
    for name, value in (("propagator", propagator), ("propagate_id", propagate_id)):
        if not value:
            raise LabelError(EMPTY.fill(name=NAMES[name]))
    made = replace(there, propagator=propagator, propagate_id=propagate_id, reserved2=reserved2)
    return countersigned(made, by) if by is not None else made
