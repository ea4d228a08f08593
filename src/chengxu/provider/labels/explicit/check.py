"""Whether a text that people see carries an explicit label, and what is lacking where it does not (GB 45438-2025, 5.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.provider.labels.explicit.text import visible
from chengxu.provider.labels.explicit.words import MISSING, missing
from chengxu.provider.labels.wording import places

INVISIBLE = re.compile(r"<!--.*?(?:-->|\Z)|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]+", re.DOTALL)  # fmt: skip
"""What no reader sees: HTML comments, and characters without width or that turn the direction round."""

REASONS = MISSING | {
    "elements-apart": Term(
        "两个要素都出现在文中，但没有合在同一短行或括号里，只是在谈论生成内容",
        "both elements occur, but never in one short line or bracket: the text speaks about generated content",
    ),
    "hidden": Term(
        "标识写在读者看不见的地方（注释、文首元数据或零宽字符）",
        "the label stands where no reader sees it (a comment, the front matter, characters without width)",
    ),
}
"""By code: why a text is not labelled."""


@dataclass(frozen=True)
class Checked:
    """Where a text carries a label (`start`, `middle`, `end`), and the codes of `REASONS` where it carries none."""

    places: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def labelled(self) -> bool:
        """Whether there is a label that people see."""
        return bool(self.places)


def check_text(text: str) -> Checked:
    """Return whether a text or Markdown carries an explicit label, and where; the words are looked at, not their type."""
    seen = INVISIBLE.sub("", visible(text))
    if found := places(seen):
        return Checked(found, ())
    if places(text):
        return Checked((), ("hidden",))
    return Checked((), missing(seen) or ("elements-apart",))
