"""A case as somebody without an account sees it, who has its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.models import Case, CaseParty
from chengxu.platform.cases.show import CaseView, Line, at_once, view_case

TOLD = frozenset({
    "answer", "answer_by", "department", "destination", "gaps", "measures", "number", "outcome", "reasons", "receipt",
    "remedies", "result", "wanted",
})  # fmt: skip
"""What is stated to whoever complained; the rest is the file of those who work on it."""
INTERNAL = frozenset({"move_to_protected_channel"})
"""Steps that say something about the person rather than to them."""


@dataclass(frozen=True)
class Tracked:
    """A complaint as its author sees it: where it stands, what they were told, whose time runs."""

    view: CaseView
    lines: Sequence[Line]


def case_of(receipt: str) -> Case | None:
    """Return the case of a receipt code's hash; None if there is none."""
    if not receipt:
        return None
    place = CaseParty.objects.select_related("case").filter(receipt=receipt, organisation=None).first()
    return place.case if place else None


def tracked(case: Case, actor: Actor, receipt: str) -> Tracked:
    """Return what the author of a complaint may know of it."""
    view = at_once(case, lambda: view_case(case, actor, receipt))
    own = {p.party for p in view.places if p.receipt == receipt}
    lines = [_cut(line, own) for line in view.lines if line.step.name not in INTERNAL]
    return Tracked(view, lines)


def _cut(line: Line, own: set[str]) -> Line:
    """Return an entry with what its author stated, or what they were told."""
    if line.event.party in own:
        return line
    told = [t for t in line.told if t.particular.name in TOLD]
    return Line(line.event, line.step, line.who, told, ())
