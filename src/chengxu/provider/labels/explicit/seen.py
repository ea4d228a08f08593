"""The words of an explicit label, looked for at the upper and lower edge of a picture, as this package draws them.

Words are compared with what is there, shape by shape, at every size: no text is read. What is found is measured; what is not
found may be there all the same, in another typeface, half transparent or elsewhere, so that nobody can say there is none.
Needs Pillow and numpy (`chengxu[media]`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from chengxu.algebra.term import Term
from chengxu.provider.labels.explicit.fonts import font
from chengxu.provider.labels.explicit.look import Look, look
from chengxu.provider.labels.explicit.mark import cover
from chengxu.provider.labels.fields import LabelError

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

ENDS, BEGINNINGS = ("生成", "合成"), ("AI", "人工智能")
"""The two elements as they are written, the one behind the other (GB 45438-2025, clause 5)."""
SIDE = 320
"""Pixels of the shortest side at which words are first looked for: a house setting."""
LOW, HIGH, STEP = 0.0375, 0.25, 1.06
"""The smallest and the largest em that are looked for, as parts of the shortest side, and from one to the next: house settings."""
BAND = 0.4
"""The height of the part that is looked at along the upper and lower edge, of the shortest side: a house setting."""
LIKELY, SURE, LIKE = 0.5, 0.75, 0.92
"""How alike (0 to 1) shapes must be to be looked at closely, and to be the words, and the part of their pixels that must be as
drawn: house settings, measured on labelled and other pictures."""
CANDIDATES = 4
"""Places that are looked at closely, of each pair of characters."""
FINER, PAD, FLAT = 4, 6, 1e-3
"""How much larger shapes are drawn than looked for, the part of an em of ground around them, and the spread of light (of 1)
below which nothing is there."""
CLOSE, LOOSE, ROOM = (40, 160), 0.08, 1.0
"""Pixels of an em at which words are looked at more closely, how far it may be off, and how far around, in ems."""

NO_NUMPY = Term(
    "检查图片的显式标识需要 Pillow 和 numpy：请安装 `chengxu[media]`。",
    "to look for labels on pictures takes Pillow and numpy: install `chengxu[media]`.",
)


class Place(NamedTuple):
    """Where words may be: their left and upper edge, their em, and how alike they are."""

    left: float
    top: float
    em: float
    like: float


@dataclass(frozen=True)
class Seen:
    """Words that were found on a picture: where their ink is (left, top, right, bottom), their em, how they look."""

    words: str
    box: tuple[int, int, int, int]
    em: int
    look: Look


def seen(picture: Image, path: str | None = None) -> Seen | None:
    """Return the words of a label at the upper or lower edge of a picture as it is shown; None where none were made out.

    `path` is a font file. Raises LabelError where there is no numpy, no Pillow, or no font with the words.
    """
    try:
        import numpy  # noqa: F401 - what cannot be done without it is said first
    except ImportError as error:
        raise LabelError(NO_NUMPY) from error
    grey = _grey(picture)
    best: tuple[Place, str] | None = None
    for ends, place in _candidates(grey, path):
        for begin in BEGINNINGS:
            found = _nearer(grey, begin + ends, ends, place, path)
            if found.like >= SURE and (best is None or found.like > best[0].like):
                best = found, begin + ends
    there = _measured(grey, *best, path) if best else None
    return there if there and there.look.like >= LIKE else None


def still_there(found: Seen, picture: Image, path: str | None = None) -> bool:
    """Return whether words that were found on one picture stand at the same place on another of its size."""
    ink = cover(found.words, font(found.words, found.em, path))
    return look(_grey(picture).crop(found.box), ink, found.words, found.em, path).like >= LIKE


def _grey(picture: Image) -> Image:
    """Return a picture in grey, what lets a page through on white."""
    from PIL import Image

    if picture.mode in ("LA", "RGBA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear)
    if picture.mode.startswith("I;16"):
        picture = Image.frombytes("L", picture.size, picture.tobytes()[1::2])
    return picture.convert("L")


def _candidates(grey: Image, path: str | None) -> Iterator[tuple[str, Place]]:
    """Yield the pairs of characters that may stand somewhere, and where, the likeliest first."""
    side = min(grey.size)
    shrunk = min(SIDE / side, 1.0)
    small = grey.resize(
        (max(round(grey.width * shrunk), 1), max(round(grey.height * shrunk), 1)), reducing_gap=2.0
    )
    band = min(round(BAND * min(small.size)), small.height)
    for ends in ENDS:
        found: list[Place] = []
        for top in {0, small.height - band}:
            field = Field(_array(small.crop((0, top, small.width, top + band))))
            for em in _ems(min(small.size)):
                if spot := field.likeliest(_shape(ends, em, path, shrunk=shrunk < 1)):
                    left, upper, like = spot
                    found.append(Place(left / shrunk, (top + upper) / shrunk, em / shrunk, like))
        found.sort(key=lambda place: -place.like)
        for place in _apart(found):
            yield ends, place


def _ems(side: int) -> list[int]:
    ems, em = [], max(LOW * side, 8)
    while em <= HIGH * side:
        ems.append(round(em))
        em *= STEP
    return sorted(set(ems))


def _apart(found: list[Place]) -> list[Place]:
    """Return the first few places that are not one and the same."""
    kept: list[Place] = []
    for place in found:
        near = (abs(place.left - k.left) + abs(place.top - k.top) < k.em for k in kept)
        if place.like >= LIKELY and not any(near) and len(kept) < CANDIDATES:
            kept.append(place)
    return kept


class Field:
    """Part of a picture in which shapes are looked for, by correlation that takes light and contrast out."""

    def __init__(self, values: NDArray[Any]) -> None:
        import numpy as np

        self.values = values
        self.shape = tuple(1 << (n - 1).bit_length() for n in values.shape)
        self.waves = np.fft.rfft2(values, self.shape)
        self.sums = [np.pad(v.cumsum(0).cumsum(1), ((1, 0), (1, 0))) for v in (values, values * values)]

    def alike(self, shape: NDArray[Any]) -> NDArray[Any]:
        """Return how alike (0 to 1, light on dark or dark on light) a shape is to what stands at each place."""
        import numpy as np

        high, wide = shape.shape
        rows, columns = self.values.shape[0] - high + 1, self.values.shape[1] - wide + 1
        level = shape - shape.mean()
        waves = self.waves * np.conj(np.fft.rfft2(level, self.shape))
        both = np.fft.irfft2(waves, self.shape)[:rows, :columns]
        total, squares = (
            s[high:, wide:] - s[:-high, wide:] - s[high:, :-wide] + s[:-high, :-wide] for s in self.sums
        )
        spread = np.maximum(squares - total * total / shape.size, 0)
        scale = np.sqrt(spread * (level * level).sum())
        found: NDArray[Any] = np.abs(both) / np.maximum(scale, FLAT * shape.size)
        return found

    def likeliest(self, shape: NDArray[Any]) -> tuple[int, int, float] | None:
        """Return the left and upper edge of the place that is most like a shape, and how alike it is; None without room."""
        import numpy as np

        if any(n > m for n, m in zip(shape.shape, self.values.shape, strict=True)):
            return None
        found = self.alike(shape)
        upper, left = (int(n) for n in np.unravel_index(found.argmax(), found.shape))
        return left, upper, float(found[upper, left])


def _array(picture: Image) -> NDArray[Any]:
    import numpy as np

    return np.asarray(picture, dtype=np.float64) / 255


def _shape(words: str, em: int, path: str | None, *, shrunk: bool) -> NDArray[Any]:
    """Return words as a shape with a little ground around it, as they look when drawn, or drawn and then made small."""
    from PIL import Image

    finer = FINER if shrunk else 1
    large = cover(words, font(words, em * finer, path))
    pad = em * finer // PAD
    ground = Image.new("L", (large.width + 2 * pad, large.height + 2 * pad))
    ground.paste(large, (pad, pad))
    return _array(ground.reduce(finer))


def _nearer(grey: Image, words: str, ends: str, place: Place, path: str | None) -> Place:
    """Return where words are whose end may be at a place, looked at more closely; `like` says how sure that is."""
    for size in CLOSE:
        place = _closer(grey, words, ends, place, size, path)
        if place.like < LIKELY:
            break
        ends = words
    return place


def _closer(grey: Image, words: str, ends: str, place: Place, size: int, path: str | None) -> Place:
    """Look for words around a place, at a scale at which their em has about so many pixels."""
    shrunk = min(size / place.em, 1.0)
    em = round(place.em * shrunk)
    more = round((len(words) - len(ends) + 1) * em * ROOM / shrunk)
    around = round(place.em * ROOM)
    wide = round(place.em * (len(words) + 1))
    box = (
        max(round(place.left) - more, 0), max(round(place.top) - around, 0),
        min(round(place.left) + wide, grey.width), min(round(place.top + 2 * place.em), grey.height),
    )  # fmt: skip
    part = grey.crop(box)
    part = part.resize(
        (max(round(part.width * shrunk), 1), max(round(part.height * shrunk), 1)), reducing_gap=2.0
    )
    field, best = Field(_array(part)), Place(0, 0, place.em, 0)
    slack = max(round(em * LOOSE), 2)
    for tried in range(max(em - slack, 8), em + slack + 1):
        if found := field.likeliest(_shape(words, tried, path, shrunk=shrunk < 1)):
            left, upper, like = found
            if like > best.like:
                best = Place(box[0] + left / shrunk, box[1] + upper / shrunk, tried / shrunk, like)
    return best


def _measured(grey: Image, place: Place, words: str, path: str | None) -> Seen:
    """Measure words where they were found, moved a little until they fit best."""
    every = []
    for em in range(round(place.em) - 1, round(place.em) + 2):
        ink = cover(words, font(words, em, path))
        step = max(em // CLOSE[-1], 1)
        for across, down in product(range(-2 * step, 2 * step + 1, step), repeat=2):
            left, top = round(place.left) + em // PAD + across, round(place.top) + em // PAD + down
            box = (left, top, left + ink.width, top + ink.height)
            every.append(Seen(words, box, em, look(grey.crop(box), ink, words, em, path)))
    return max(every, key=lambda one: one.look.like)
