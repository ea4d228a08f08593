"""The words on a picture: how large they are, on what ground, and what both are when measured (GB 45438-2025, 5.2).

Height: at least 5 % of the shortest side. The standard does not say whether that is the height of a capital, of the ink or
of the em; an em of 7 % satisfies all three, and the smallest character's ink is what is measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Literal

from chengxu.algebra.term import Term
from chengxu.provider.labels.explicit.fonts import font
from chengxu.provider.labels.fields import LabelError

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

Corner = Literal["top-left", "top-right", "bottom-left", "bottom-right"]
CORNERS: tuple[Corner, ...] = ("top-left", "top-right", "bottom-left", "bottom-right")
SHARE, LEAST_SHARE = 0.07, 0.05
"""Of the shortest side: the em by default (house setting), and the height that is asked for (GB 45438-2025, 5.2)."""
LEAST_EM = 12
"""Pixels below which Chinese characters cannot be read: a house setting."""
LEAST_CONTRAST = 4.5
"""Between words and ground, as WCAG 2.2 (1.4.3) measures it: a house setting; the standard asks for clear words."""
SPOILT, LIKE = 0.25, 0.9
"""House settings for words that were coded: the part of the pixels of ink, and of ground, at either end, that may be spoilt, and
the part of them that must be as drawn."""
LEVEL = "一二三"
"""Characters of level strokes only, whose height says nothing."""
CRISP = 24
"""Pixels of the em below which a pixel is ink or ground, and nothing between."""
INK = 128
"""Cover of a pixel, of 255, from which it counts as ink."""

TOO_SMALL = Term(
    "图片 {width}×{height} 太小，放不下“{words}”；请缩短文字，或把标识放在图片周围。",
    "a picture of {width} x {height} has no room for `{words}`; take fewer words, or put the label beside the picture.",
)
BAD_CORNER = Term("“{corner}”不是角：请用 {corners}。", "`{corner}` is no corner: {corners}.")


@dataclass(frozen=True)
class Mark:
    """Words as they are drawn: how much each pixel of `ink` is covered, and where its top left corner stands."""

    ink: Image
    at: tuple[int, int]
    em: int
    height: int
    """Pixels of ink of the lowest of its full-height characters."""
    least: float
    """Pixels that are asked for at least (GB 45438-2025, 5.2 and 5.4)."""

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The ground of the words: left, top, right, bottom."""
        return (*self.at, self.at[0] + self.ink.width, self.at[1] + self.ink.height)


def mark(
    size: tuple[int, int],
    words: str,
    corner: Corner = "bottom-right",
    share: float = SHARE,
    path: str | None = None,
) -> Mark:
    """Return the words for a picture of `size` (width, height), high enough when measured, in a corner.

    `share` is the em as a part of the shortest side; it is raised where it would leave the words too low. LabelError where
    they have no room, or no font has their characters.
    """
    if corner not in CORNERS:
        raise LabelError(BAD_CORNER.fill(corner=corner, corners=", ".join(CORNERS)))
    shortest = min(size)
    em = max(ceil(min(share, 2) * shortest), LEAST_EM)
    if em > shortest:
        raise LabelError(TOO_SMALL.fill(width=size[0], height=size[1], words=words))
    while (height := ink_height(words, em, path)) < LEAST_SHARE * shortest:
        em += 1
    ink = cover(words, font(words, em, path))
    edge = min(em // 2, (size[0] - ink.width) // 2, (size[1] - ink.height) // 2)
    if edge < 0:
        raise LabelError(TOO_SMALL.fill(width=size[0], height=size[1], words=words))
    left = edge if corner.endswith("left") else size[0] - ink.width - edge
    top = edge if corner.startswith("top") else size[1] - ink.height - edge
    return Mark(ink, (left, top), em, height, LEAST_SHARE * shortest)


def ink_height(words: str, em: int, path: str | None = None) -> int:
    """Return the pixels of ink of the lowest letter, digit or Chinese character; those of level strokes only are left out."""
    drawn = font(words, em, path)
    boxes = [cover(c, drawn).getbbox() for c in set(words) - set(LEVEL) if c.isalnum()]
    return min((box[3] - box[1] if box else 0) for box in boxes)


def cover(words: str, drawn: FreeTypeFont) -> Image:
    """Return the cover of each pixel, cut to the ink; small characters have no half-covered pixels."""
    from PIL import Image, ImageDraw

    left, top, right, bottom = (round(v) for v in drawn.getbbox(words))
    canvas = Image.new("L", (right - left + 4, bottom - top + 4))
    ImageDraw.Draw(canvas).text((2 - left, 2 - top), words, fill=255, font=drawn)
    solid = canvas.point([255 * (v >= INK) for v in range(256)])
    return (solid if drawn.size < CRISP else canvas).crop(solid.getbbox())
