"""The words of an explicit label in a text: an AI element and a generation element, both (GB 45438-2025, clause 5.1).

`AI生成` has both; `AI助手` lacks the second, `机器合成` the first. A label is a short line, or stands in brackets: a text that
speaks about generated content is not labelled by that.
"""

from __future__ import annotations

import re

AI = re.compile(r"人工智能|(?<![A-Za-z])AI(?![A-Za-z])", re.IGNORECASE)
GENERATION = re.compile(r"生成|合成")
BRACKETED = re.compile(
    r"[\[(（【〔［<《「『]([^\[\]()（）【】〔〕［］<>《》「」『』]{2,80})[\])）】〕］>》」』]"
)
LINE, NEAR = 80, 200
"""Characters of the longest line that is a label, and of the start and the end of a text: house settings."""
PLACES = ("start", "middle", "end")


def has_both(words: str) -> bool:
    """Return whether words hold the AI element and the generation element."""
    return AI.search(words) is not None and GENERATION.search(words) is not None


def places(text: str) -> tuple[str, ...]:
    """Return where a text carries an explicit label: `start`, `middle`, `end`; empty where it carries none."""
    whole = text.strip("\ufeff \t\r\n")
    found = {_place(at, len(whole)) for at in _labels(whole)}
    return tuple(place for place in PLACES if place in found)


def _labels(text: str) -> list[int]:
    """Return where labels begin."""
    at, found = 0, []
    for line in text.splitlines(keepends=True):
        if len(line.strip()) <= LINE and has_both(line):
            found.append(at)
        else:
            found += [at + m.start() for m in BRACKETED.finditer(line) if has_both(m[1])]
        at += len(line)
    return found


def _place(at: int, size: int) -> str:
    if at < min(NEAR, size / 2):
        return "start"
    return "end" if at >= size - NEAR else "middle"
