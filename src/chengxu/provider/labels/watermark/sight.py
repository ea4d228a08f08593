"""Read what the waves of a folded picture say: how surely they are there, and the signs that they carry."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chengxu.provider.labels.watermark.code import LENGTH
from chengxu.provider.labels.watermark.evened import Plane
from chengxu.provider.labels.watermark.pattern import GRID, Pattern, plane

Waves = NDArray[np.complex64]
FINE = np.arange(-4, 5) / 8
"""Parts of a place by which a shift is made exact."""
VIEWS = 8
"""A square in its four turns, and its mirror image in four."""


@dataclass(frozen=True)
class Sight:
    """One way of laying the tiles: the score of the known waves, the waves as seen, and the shift of the tiles."""

    score: float
    view: Waves
    shift: tuple[int, int]


def views(fold: Plane, found: Pattern) -> list[Waves]:
    """Return the waves of a fold against those of the pattern, each at most 1 in size, in all turns and mirrors."""
    spectrum = np.fft.fft2(fold)
    down, across = found.waves.T
    loud = np.abs(spectrum)
    spectrum /= loud + np.median(loud[down, across]) + 1e-9
    seen = [spectrum[a, b] for a, b in ((down, across), (down, -across), (across, down), (across, -down))]
    expected = np.conj(found.turn) * found.size
    return [view * expected for one in seen for view in (one, np.conj(one))]


def sight(fold: Plane, found: Pattern) -> Sight:
    """Return the best sight of a folded picture, over all shifts, turns and mirrors."""
    known = found.sign < 0
    sights = []
    for view in views(fold, found):
        surface = plane(found, np.where(known, view, 0), GRID)
        top = int(surface.argmax())
        spread = np.sqrt((np.abs(view[known]) ** 2).sum() / 2 + 1e-12)
        sights.append(Sight(float(surface.flat[top] / spread), view, divmod(top, GRID)))
    return max(sights, key=lambda one: one.score)


def carried(one: Sight, found: Pattern) -> NDArray[np.float32]:
    """Return the signs of the codeword that a sight shows, with their weights."""
    values = exact(one.view, found, one.shift)
    carrying = found.sign >= 0
    return np.bincount(found.sign[carrying], values[carrying], LENGTH).astype(np.float32)


def exact(view: Waves, found: Pattern, shift: tuple[float, float]) -> NDArray[np.float32]:
    """Return how far each wave agrees with the pattern, at the best shift near the one given."""
    known = found.sign < 0
    shifts = np.array([(shift[0] + a, shift[1] + b) for a in FINE for b in FINE])
    waves = found.waves * (2j * np.pi / GRID)
    turns = np.exp(waves[known] @ shifts.T)
    best = shifts[(view[known] @ turns).real.argmax()]
    return np.asarray((view * np.exp(waves @ best)).real, np.float32)
