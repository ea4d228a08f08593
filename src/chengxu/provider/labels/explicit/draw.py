"""Draw a mark on an open picture, white or black, whichever stands out; on a plate where neither does."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from chengxu.algebra.term import Term
from chengxu.provider.labels.explicit.mark import INK, LEAST_CONTRAST, Corner, Mark, mark
from chengxu.provider.labels.explicit.words import SHORT, fit
from chengxu.provider.labels.fields import LabelError

if TYPE_CHECKING:
    from PIL.Image import Image

WHITE_AND_BLACK: dict[str, tuple[Any, Any]] = {
    "1": (255, 0), "L": (255, 0), "LA": ((255, 255), (0, 255)), "I;16": (65535, 0),
    "RGB": ((255,) * 3, (0,) * 3), "RGBA": ((255,) * 4, (0, 0, 0, 255)), "CMYK": ((0,) * 4, (0, 0, 0, 255)),
}  # fmt: skip
"""By the mode of a picture."""
WITHOUT_HALVES = ("1", "P", "I;16")
"""Modes in which a pixel is ink or ground, and nothing between."""

MODE = Term(
    "不支持这种像素格式（{mode}），没有画上标识；请先转换为 RGB 或 RGBA。",
    "pictures of this mode ({mode}) cannot be drawn on, and no label was; convert it to RGB or RGBA first.",
)
PALETTE = Term(
    "调色板已满，且其中没有对比足够的两种颜色，没有画上标识；请先转换为 RGB。",
    "the palette is full and has no two colours that stand out from each other, and no label was drawn; convert it to RGB first.",
)


@dataclass(frozen=True)
class Drawn:
    """What was drawn and measured: the mark, whether it has a plate, and the contrast of ink to ground (1 to 21)."""

    mark: Mark
    plate: bool
    contrast: float


def draw(
    picture: Image,
    words: str = SHORT,
    corner: Corner = "bottom-right",
    *,
    plate: bool = False,
    **options: Any,
) -> Drawn:
    """Draw words on a picture that is open in Pillow, in its own mode, and measure them; pixels elsewhere stay.

    `plate` puts them on a plate even where they would do without. Options are `share` and `path` of `mark`. LabelError for words
    without both elements, modes that cannot be drawn on, pictures without room, and a contrast below 4.5 when measured.
    """
    words = fit(words)
    if picture.mode != "P" and picture.mode not in WHITE_AND_BLACK:
        raise LabelError(MODE.fill(mode=picture.mode))
    made = mark(picture.size, words, corner, **options)
    white, black = _palette(picture) if picture.mode == "P" else _opposites(picture)
    low, high = _luminances(picture, made.box)
    on_dark, on_light = contrast(1.0, high), contrast(0.0, low)
    ink, ground = (white, black) if on_dark >= on_light else (black, white)
    plate = plate or max(on_dark, on_light) < LEAST_CONTRAST or _lets_through(picture, made.box)
    measured = _paint(picture, made, ink, ground if plate else None)
    if measured < LEAST_CONTRAST and not plate:
        plate, measured = True, _paint(picture, made, ink, ground)
    if measured < LEAST_CONTRAST:
        raise LabelError(PALETTE if picture.mode == "P" else MODE.fill(mode=picture.mode))
    return Drawn(made, plate, measured)


def contrast(one: float, other: float) -> float:
    """Return the contrast of two luminances from 0 to 1, as WCAG 2.2 has it."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def luminance(red: int, green: int, blue: int) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.2)."""
    linear = [v / 255 / 12.92 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def padded(made: Mark, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the plate of a mark on a picture of this size: left, top, right, bottom."""
    left, top, right, bottom = made.box
    pad = max(made.em // 6, 1)
    return max(left - pad, 0), max(top - pad, 0), min(right + pad, size[0]), min(bottom + pad, size[1])


def _paint(picture: Image, made: Mark, ink: Any, ground: Any) -> float:
    """Paint words, on a plate where there is a colour for one, and return their contrast at its worst.

    What was painted before there is covered by a plate. Strokes thinner than a pixel take up some of what is below them,
    so that a grey from which full ink would just stand out may need a plate: only the pixels tell.
    """
    if ground is not None:
        picture.paste(ground, padded(made, picture.size))
    picture.paste(ink, made.at, _solid(made.ink) if picture.mode in WITHOUT_HALVES else made.ink)
    return measured_contrast(picture, made)


def _solid(ink: Image) -> Image:
    return ink.point([255 * (v >= INK) for v in range(256)])


def colours_of(picture: Image, box: tuple[int, int, int, int]) -> Image:
    """Return a part of a picture in 8-bit colours."""
    from PIL import Image

    part = picture.crop(box)
    if part.mode == "I;16":
        part = Image.frombytes("L", part.size, part.tobytes()[1::2])
    return part.convert("RGBA" if part.mode == "P" else part.mode).convert("RGB")


def _luminances(
    picture: Image, box: tuple[int, int, int, int], mask: Image | None = None, spoilt: float = 0.0
) -> tuple[float, float]:
    """Return bounds of the luminance in a part of a picture: those of its channels' extremes, so never too narrow.

    `spoilt` is the part of the pixels that is left out at either end.
    """
    counts = colours_of(picture, box).histogram(mask)
    bands = [_bounds(counts[256 * n : 256 * (n + 1)], spoilt) for n in range(3)]
    return luminance(*(low for low, _ in bands)), luminance(*(high for _, high in bands))


def _bounds(counts: list[int], spoilt: float) -> tuple[int, int]:
    """Return the lowest and the highest value of a channel, but for a part of its pixels at either end."""
    out = int(spoilt * sum(counts))
    every = list(accumulate(counts))
    if not every[-1]:
        return 0, 255
    return bisect_right(every, out), bisect_left(every, every[-1] - out)


def measured_contrast(picture: Image, made: Mark, spoilt: float = 0.0) -> float:
    """Return the contrast (1 to 21) of words to their ground on a picture at its worst, but for the pixels that are `spoilt`."""
    whole = [v == 0 for v in range(256)], [v >= 250 for v in range(256)]
    masks = [made.ink.point([255 * yes for yes in table]) for table in whole]
    (low, high), (darkest, lightest) = (_luminances(picture, made.box, mask, spoilt) for mask in masks)
    return contrast(darkest, high) if darkest > high else contrast(lightest, low) if lightest < low else 1.0


def _lets_through(picture: Image, box: tuple[int, int, int, int]) -> bool:
    """Return whether a page behind the picture can be seen there."""
    part = picture.crop(box)
    if part.mode == "P" and "transparency" in picture.info:
        part.info["transparency"] = picture.info["transparency"]
        part = part.convert("RGBA")
    if part.mode in ("LA", "RGBA"):
        return bool(part.getchannel("A").getextrema()[0] != 255)
    return "transparency" in picture.info


def _opposites(picture: Image) -> tuple[Any, Any]:
    """Return white and black, each a step aside where that very colour stands for what is not there."""
    white, black = WHITE_AND_BLACK[picture.mode]
    hidden = picture.info.get("transparency")
    if hidden is None or picture.mode not in ("L", "I;16", "RGB"):
        return white, black
    if picture.mode == "RGB":
        return (254,) * 3 if hidden == white else white, (1,) * 3 if hidden == black else black
    return white - (hidden == white), black + (hidden == black)


def _palette(picture: Image) -> tuple[int, int]:
    """Return the entries of the lightest and the darkest colour, white and black being added where there is room."""
    entries = list(picture.getpalette("RGB") or ())
    hidden = picture.info.get("transparency")
    free = 256 - len(entries) // 3
    if free >= 2:
        entries += [255, 255, 255, 0, 0, 0]
        picture.putpalette(entries)
    colours = [tuple(entries[n : n + 3]) for n in range(0, len(entries), 3)]
    whole = [n for n in range(len(colours)) if _opaque(n, hidden)]
    if not whole:
        raise LabelError(PALETTE)
    return max(whole, key=lambda n: luminance(*colours[n])), min(whole, key=lambda n: luminance(*colours[n]))


def _opaque(entry: int, hidden: int | bytes | None) -> bool:
    if isinstance(hidden, bytes):
        return entry >= len(hidden) or hidden[entry] == 255
    return entry != hidden
