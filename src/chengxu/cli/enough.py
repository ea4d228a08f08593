"""What is enough for an answer and what would change it, in the words of terminal and report."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.cli.bilingual import say
from chengxu.cli.summary import ANSWERS, ReasonLine, reason_line
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.suffice import suffice, would_change

ENOUGH = Term("仅凭下列各项即可得出这一结论：", "Enough for this answer:")
NO_FACTS = Term("得出这一结论，不需要知道该服务的任何事实。", "This answer needs no fact about the service.")
PERHAPS = Term("（不排除更少的几项也够）", "(fewer may be enough)")
CHANGES = Term("下列任何一项改变，结论随之改变：", "This would change it, each by itself:")
NO_CHANGE = Term("单独改变任何一项，结论都不变。", "No single fact would change it.")
SETTLES = Term("下列任何一项成立，即可得出结论：", "This would settle it, each by itself:")
NO_SETTLING = Term("单凭任何一项都还不能得出结论。", "No single fact would settle it.")
NOT_KNOWN = Term("（现在不明）", "(not known now)")


@dataclass(frozen=True)
class ChangeLine:
    """One change in words: what would be so, the answer then, where it stands, and whether it is unknown now."""

    words: str
    answer: str
    place: str
    remark: str


def enough_lines(finding: Finding, assessment: Assessment) -> tuple[str, list[ReasonLine]] | None:
    """Return what is enough for an answer, under its heading; None for an open answer."""
    found = suffice(finding.reason, finding.facts)
    if found is None:
        return None
    heading = say(ENOUGH if found.facts else NO_FACTS) + ("" if found.least else say(PERHAPS))
    return heading, [reason_line(leaf, assessment) for leaf in found.leaves]


def change_lines(finding: Finding, assessment: Assessment) -> tuple[str, list[ChangeLine]]:
    """Return what would change an answer, or settle an open one, under its heading."""
    found = would_change(finding.reason, finding.facts)
    lines = []
    for change in found:
        parts = [reason_line(leaf, assessment) for leaf in change.leaves]
        words = say(Term("，", ", ")).join(dict.fromkeys(part.words for part in parts))
        place = say(Term("；", "; ")).join(dict.fromkeys(part.place for part in parts))
        remark = say(NOT_KNOWN) if change.before is None else ""
        lines.append(ChangeLine(words, say(ANSWERS[change.answer]), place, remark))
    still_open = finding.answer is Truth.UNKNOWN
    some, none = (SETTLES, NO_SETTLING) if still_open else (CHANGES, NO_CHANGE)
    return say(some if found else none), lines
