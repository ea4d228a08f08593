"""Pass labelled content on: a platform fills in its own fields, and the producer's stay byte for byte (labelling measures, art. 6)."""

from __future__ import annotations

import os
from dataclasses import replace

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import EMPTY, NAMES, Label, LabelError
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
) -> bytes | None:
    """Fill in who passes content on, under which number; return the new file as `label` does.

    An earlier platform's fields give way: a file holds one label. LabelError where there is no label in order.
    """
    found = verify(content)
    if found.verdict is not Verdict.COMPLIANT or found.label is None:
        raise LabelError(NOT_IN_ORDER)
    return label(content, passed_on(found.label, propagator, propagate_id, reserved2), to)


def passed_on(there: Label, propagator: str, propagate_id: str, reserved2: str = "") -> Label:
    """Return a label with the propagation fields of a platform; LabelError where one of them is empty."""
    for name, value in (("propagator", propagator), ("propagate_id", propagate_id)):
        if not value:
            raise LabelError(EMPTY.fill(name=NAMES[name]))
    return replace(there, propagator=propagator, propagate_id=propagate_id, reserved2=reserved2)
