"""The explicit label of a text: a line of its own at the start, the end, or in the middle (GB 45438-2025, 5.1)."""

from __future__ import annotations

import re
from typing import Literal

from chengxu.algebra.term import Lang, Term
from chengxu.provider.labels.explicit.words import SENTENCE, fit
from chengxu.provider.labels.fields import LabelError

Place = Literal["start", "middle", "end"]
FRONT = re.compile(r"---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
"""The YAML front matter of Markdown: no reader sees it, so that a label at the start stands behind it."""
BREAK = re.compile(r"\n[ \t]*\r?\n")
SENTENCE_END = re.compile(r"[。！？](?![」』”’）])|[.!?](?=\s)|\n")
FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
BRACKETS: dict[Lang, tuple[str, str]] = {"zh": ("（", "）"), "en": ("[", "]")}
NO_MIDDLE = Term(
    "文中没有段落或句子的间隔可放标识，请放在开头或结尾。",
    "there is no break between paragraphs or sentences for the label; put it at the start or the end.",
)
NO_PLACE = Term(
    "“{place}”不是位置：请用 start、middle 或 end。", "`{place}` is no place: start, middle or end."
)


def visible(text: str) -> str:
    """Return a text without its front matter."""
    front = FRONT.match(text, 1 if text.startswith("\ufeff") else 0)
    return text[front.end() :] if front else text


def line(words: str | None = None, lang: Lang = "zh") -> str:
    """Return the label as it stands in a text, in brackets: `（本内容由人工智能生成）`; LabelError for words that are none."""
    opening, closing = BRACKETS[lang]
    return f"{opening}{fit(SENTENCE[lang] if words is None else words)}{closing}"


def labelled(text: str, at: Place = "end", words: str | None = None, lang: Lang = "zh") -> str:
    """Return a text with its label as a line of its own; what was there stays as it was, in its order.

    A text that has this very line there stays as it is. In the middle the label stands at the break between paragraphs, or
    else sentences, next to the middle and outside code. Raises LabelError for words without both elements, and where there
    is no break.
    """
    label = line(words, lang)
    newline = "\r\n" if "\r\n" in text else "\n"
    bom = "\ufeff" if text.startswith("\ufeff") else ""
    front = FRONT.match(text, len(bom))
    start = front.end() if front else len(bom)
    head, body = text[:start], text[start:]
    gap = newline if head.strip("\ufeff") and not head.endswith("\n") else ""
    if not body.strip():
        return f"{head}{gap}{body}{label}"
    if at == "start":
        return text if _first(body) == label else f"{head}{gap}{label}{newline * 2}{body}"
    if at == "end":
        return text if _last(body) == label else f"{text}{_gap(text, newline)}{label}{newline}"
    if at != "middle":
        raise LabelError(NO_PLACE.fill(place=at))
    if label in (found.strip() for found in body.splitlines()[1:-1]):
        return text
    cut = _middle(body)
    before, after = body[:cut], body[cut:]
    return f"{head}{before}{_gap(before, newline)}{label}{_lead(after, newline)}{after}"


def _first(body: str) -> str:
    return body.lstrip().splitlines()[0].strip()


def _last(body: str) -> str:
    return body.rstrip().splitlines()[-1].strip()


def _gap(before: str, newline: str) -> str:
    """Return what is lacking for an empty line."""
    ends = len(before) - len(before.rstrip("\r\n"))
    return newline * max(2 - before[len(before) - ends :].count("\n"), 0)


def _lead(after: str, newline: str) -> str:
    begins = len(after) - len(after.lstrip("\r\n"))
    return newline * max(2 - after[:begins].count("\n"), 0)


def _middle(body: str) -> int:
    """Return where the label is put in."""
    fences = [m.start() for m in FENCE.finditer(body)]
    for pattern in (BREAK, SENTENCE_END):
        ends = (m.end() for m in pattern.finditer(body))
        free = [e for e in ends if body[:e].strip() and body[e:].strip() and _outside(e, fences)]
        if free:
            return min(free, key=lambda end: abs(end - len(body) / 2))
    raise LabelError(NO_MIDDLE)


def _outside(at: int, fences: list[int]) -> bool:
    return sum(fence < at for fence in fences) % 2 == 0
