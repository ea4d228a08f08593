"""What of a picture is looked at: its texture at a small scale, every part and every frequency of it about equally loud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from chengxu.provider.labels.watermark.pattern import GRID, LOWEST

if TYPE_CHECKING:
    from PIL.Image import Image

Plane = NDArray[np.float32]
Sides = NDArray[np.float64]
"""Two rows: the sides of a tile, each as pixels down and across."""

SIDE = 512
"""Pixels of the shortest side at the first scale that is looked at; each further one is half as large."""
STEP, LEAST, MOST = 32, 96, 8192
"""Sides are multiples of the first, no shorter than the second and no longer than the third."""
SHORTEST, LONGEST = 42.0, 92.0
"""Pixels of a tile's side at the scale at which it is looked for; larger ones are found at the next smaller scale."""
TOP = 0.48
"""Waves in a pixel, at most: twice as many cannot be told from none."""
BOX, FLOOR, PEAK = 4, 0.1, 2.0
"""Pixels over which loudness is evened out; the least loudness, as a part of the whole picture's; how far one pixel may stand
out. House settings, measured on printed pages."""


def scaled(picture: Image, level: int) -> tuple[Plane, tuple[float, float]] | None:
    """Return the brightness of a picture at a scale, and the scale down and across; None where too little is left of it."""
    from PIL.Image import Resampling

    factor = SIDE / min(picture.size) / 2**level
    width, height = (max(1, round(side * factor / STEP)) * STEP for side in picture.size)
    if min(width, height) < LEAST or max(width, height) > MOST:
        return None
    how = Resampling.BOX if factor < 1 else Resampling.BICUBIC
    grey = picture.convert("L").resize((width, height), how)
    return np.asarray(grey, np.float32), (height / picture.height, width / picture.width)


def evened(grey: Plane) -> Plane:
    """Return the texture of a picture, evened out in place and in frequency."""
    height, width = grey.shape
    down, across = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    radius = np.hypot(down, across).astype(np.float32)
    wanted = radius * ((radius >= LOWEST / LONGEST) & (radius <= TOP))
    tapered = (grey - grey.mean()) * _taper(height)[:, None] * _taper(width)[None, :]
    texture = np.fft.irfft2(np.fft.rfft2(tapered) * wanted, s=grey.shape)
    blocks = (texture**2).reshape(height // BOX, BOX, width // BOX, BOX).mean((1, 3))
    padded = np.pad(blocks, 1, mode="edge")
    rows, columns = blocks.shape
    near = np.sum([padded[a : a + rows, b : b + columns] for a in range(3) for b in range(3)], 0) / 9
    loud = np.sqrt((near + blocks) / 2) + FLOOR * np.sqrt(blocks.mean()) + 1e-6
    even = texture / np.repeat(np.repeat(loud, BOX, 0), BOX, 1)
    return np.asarray(np.clip(even, -PEAK, PEAK), np.float32)


def _taper(length: int) -> Plane:
    ramp = np.minimum(np.arange(length) + 0.5, length - np.arange(length) - 0.5) / 12
    return np.asarray(np.minimum(ramp, 1), np.float32)


def folded(even: Plane, sides: Sides) -> Plane:
    """Return an evened picture laid into one tile."""
    height, width = even.shape
    back = (np.linalg.inv(sides) * GRID).astype(np.float32)
    down, across = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)[None, :]
    far = np.float32(GRID << 10)  # so that no place is below 0
    rows, columns = (
        (down * back[0, n] + across * back[1, n] + far).astype(np.int32) & (GRID - 1) for n in (0, 1)
    )
    places = (rows * GRID + columns).ravel()
    return np.bincount(places, even.ravel(), GRID * GRID).reshape(GRID, GRID).astype(np.float32)
