"""Words on a picture as they are seen there: how far they are those that were drawn, how high, and how they stand out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chengxu.provider.labels.explicit.draw import contrast, luminance
from chengxu.provider.labels.explicit.fonts import font
from chengxu.provider.labels.explicit.mark import LEVEL, SPOILT

if TYPE_CHECKING:
    from PIL.Image import Image

WHOLE, NONE = 250, 5
"""Cover of a pixel, of 255, that is nothing but ink, and nothing but ground."""


@dataclass(frozen=True)
class Look:
    """What is seen of words.

    `like` is the part of the pixels that is as it should be (0 to 1), of the character and of its ink or ground where that is
    least; `height` the pixels of ink of their lowest full-height character, `contrast` that of ink to ground (1 to 21).
    """

    like: float
    height: int
    contrast: float


def look(part: Image, ink: Image, words: str, em: int, path: str | None = None) -> Look:
    """Return how words are seen on a part of a picture, in grey, that is as large as their ink."""
    inside, outside = (_counts(part, ink, low, high) for low, high in ((WHOLE, 255), (0, NONE)))
    light = _at(inside, 0.5) > _at(outside, 0.5)
    faint, near = (
        (_at(inside, SPOILT), _at(outside, 1 - SPOILT))
        if light
        else (_at(inside, 1 - SPOILT), _at(outside, SPOILT))
    )
    middle = (_at(inside, 0.5) + _at(outside, 0.5)) / 2
    strong = part.point([255 * ((v > middle) == light) for v in range(256)])
    clear = contrast(luminance(faint, faint, faint), luminance(near, near, near))
    characters = list(_characters(strong.size, words, em, path))
    heights = [strong.crop(box).getbbox() or (0, 0, 0, 0) for c, box in characters if c not in LEVEL]
    return Look(
        like=min(_like(strong.crop(box), ink.crop(box)) for _, box in characters),
        height=min(box[3] - box[1] for box in heights),
        contrast=clear if (faint > near) == light else 1.0,
    )


def _like(strong: Image, ink: Image) -> float:
    """Return the part of the pixels that are ink, or ground, where they are to be: the worse of both."""
    parts = []
    for low, high, wanted in ((WHOLE, 255, 255), (0, NONE, 0)):
        counts = _counts(strong, ink, low, high)
        parts.append(counts[wanted] / max(sum(counts), 1))
    return min(parts)


def _characters(
    size: tuple[int, int], words: str, em: int, path: str | None
) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """Yield each letter, digit or Chinese character with the box that it takes up in words of a size."""
    drawn = font(words, em, path)
    begin = drawn.getbbox(words)[0]
    for n, character in enumerate(words):
        if character.isalnum():
            left, right = (round(drawn.getlength(words[:m]) - begin) for m in (n, n + 1))
            yield character, (max(left, 0), 0, max(min(right, size[0]), left + 1, 1), size[1])


def _counts(part: Image, ink: Image, low: int, high: int) -> list[int]:
    """Return how often each grey comes where the ink covers so much."""
    return part.histogram(ink.point([255 * (low <= v <= high) for v in range(256)]))


def _at(counts: list[int], share: float) -> int:
    """Return the grey below which this part of the pixels is."""
    left = share * sum(counts)
    for value, count in enumerate(counts):
        left -= count
        if left < 0:
            return value
    return 255
