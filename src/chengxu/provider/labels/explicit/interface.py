"""The explicit label of an interface or a virtual scene: words that stay in sight (GB 45438-2025, 5.5 and 5.6)."""

from __future__ import annotations

from html import escape

from chengxu.algebra.term import Lang, Term
from chengxu.provider.labels.explicit.words import SENTENCE, fit

SCENE = Term("本场景由人工智能合成", "AI-made scene (AI合成)")
"""What stands on the first picture of a virtual scene."""
STYLES = {
    "near": "font-size:0.875em;color:#333;background:#fff;padding:0.25em 0.5em",
    "bar": "position:sticky;top:0;z-index:9;font-size:1em;color:#fff;background:#222;padding:0.5em 1em;text-align:center",
    "scene": "position:absolute;left:2vmin;bottom:2vmin;font-size:7vmin;color:#fff;background:#000;padding:0 0.25em",
}
"""`near` the content, as a `bar` that is always shown, or on the first picture of a `scene`: there an em is 7 % of the
shortest side, so that the words are at least 5 % high however height is read."""


def words(lang: Lang = "zh", *, scene: bool = False) -> str:
    """Return the words for an interface, or for the first picture of a virtual scene."""
    return (SCENE if scene else SENTENCE)[lang]


def snippet(kind: str = "near", own: str | None = None, lang: Lang = "zh") -> str:
    """Return an HTML element with the label: `near`, `bar` or `scene`; it needs no script and no style sheet.

    It is read out by screen readers. A page whose policy forbids inline styles gives `class="aigc-label"` its own.
    Raises LabelError for words without both elements, KeyError for another kind.
    """
    said = escape(fit(words(lang, scene=kind == "scene") if own is None else own))
    code = "zh-Hans" if lang == "zh" else "en"
    return f'<div class="aigc-label" role="note" lang="{code}" style="{STYLES[kind]}">{said}</div>'
