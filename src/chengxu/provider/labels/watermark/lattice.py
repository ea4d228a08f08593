"""Find the sides of a mark's tiles in a picture that was scaled, turned, stretched or cut.

A pattern that repeats is like itself one tile further: the picture's autocorrelation shows the two sides of a tile without a
search over scales and angles.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from chengxu.provider.labels.watermark.evened import LONGEST, SHORTEST, Plane, Sides

BLOCK = 32
"""Frequencies, down and across, that are made equally loud together."""
EVEN = 4.0
"""How far one frequency may stand out among them: what repeats in the picture itself, or in JPEG, is kept down."""
STEPS = np.array([(a, b) for a in range(-3, 4) for b in range(4) if (b > 0 or a > 0) and a * a + b * b <= 10])
"""Which tiles further a picture is compared with itself, and how much one of them counts at most."""
CAP = 12.0
PEAKS, KEPT = 48, 4
"""Peaks of the likeness that are looked at, and pairs of them that are tried."""
STRETCH, LEAN = 1.28, 0.2
"""How much longer one side may be than the other, and the cosine of the angle between them."""
REACHES = (1.5, 2.9, 4.5, 6.5)
"""Tiles up to which sides are made exact, one after the other."""


def likeness(even: Plane) -> Plane:
    """Return the autocorrelation of an evened picture without what is broad in it; its deviation is 1 far from the middle."""
    height, width = even.shape
    power = np.abs(np.fft.rfft2(even)[:, : width // 2]) ** 2
    rows, columns = (max(1, side // BLOCK) for side in power.shape)
    inside = power[: rows * BLOCK, : columns * BLOCK]
    usual = inside.reshape(rows, BLOCK, columns, BLOCK).mean((1, 3))
    loud = usual > 0.02 * usual.max()
    level = np.repeat(np.repeat(np.where(loud, usual, np.inf), BLOCK, 0), BLOCK, 1)
    full = np.zeros((height, width // 2 + 1), np.float32)
    full[: rows * BLOCK, : columns * BLOCK] = np.minimum(inside / level, EVEN)
    found = np.fft.irfft2(full, s=even.shape).astype(np.float32)
    sharp = found - _mean(found, 7)
    spread = sharp[height // 4 : height // 2, width // 8 : width // 2].std()
    return np.asarray(sharp / (spread + 1e-12), np.float32)


def _mean(values: Plane, size: int) -> Plane:
    """Return the mean of the squares of so many pixels around each, as on a torus."""
    for axis in (0, 1):
        edge = np.take(values, range(-(size // 2) - 1, 0), axis), np.take(values, range(size // 2), axis)
        total = np.cumsum(np.concatenate((edge[0], values, edge[1]), axis), axis, dtype=np.float64)
        ahead, behind = np.split(total, [size], axis)[1], np.split(total, [-size], axis)[0]
        values = ((ahead - behind) / size).astype(np.float32)
    return values


def sides_found(like: Plane) -> list[Sides]:
    """Return the likeliest sides of a tile, best first."""
    pairs = _pairs(like)
    kept: list[Sides] = []
    for n in np.argsort(-_comb(like, pairs)):
        if len(kept) == KEPT:
            break
        if not any(_alike(pairs[n], other) for other in kept):
            kept.append(pairs[n])
    return [_exact(like, sides) for sides in kept]


def _pairs(like: Plane) -> NDArray[np.float64]:
    """Return pairs of sides that lead from peak to peak."""
    peaks = _peaks(like).astype(float)
    turned = np.stack([peaks[:, 1], -peaks[:, 0]], 1)
    first, second = np.triu_indices(len(peaks), 1)
    pairs = np.stack([np.concatenate((peaks, peaks[first])), np.concatenate((turned, peaks[second]))], 1)
    return pairs[_plausible(pairs)]


def _peaks(like: Plane) -> NDArray[np.int64]:
    """Return the highest peaks at the distance of a tile, as pixels down and across."""
    top = int(LONGEST) + 1
    down, across = np.mgrid[-top : top + 1, 0 : top + 1]
    near = like[down, across]
    padded = np.pad(near, 1, constant_values=-np.inf)
    highest = np.max(
        [padded[a : a + near.shape[0], b : b + near.shape[1]] for a in range(3) for b in range(3)], 0
    )
    radius = np.hypot(down, across)
    inside = (radius >= SHORTEST) & (radius <= LONGEST) & (near >= highest) & ((across > 0) | (down > 0))
    values = np.where(inside & (near > 3), near, -np.inf).ravel()
    order = np.argsort(-values)[:PEAKS]
    order = order[values[order] > 0]
    return np.stack([down.ravel()[order], across.ravel()[order]], 1)


def _plausible(pairs: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which pairs of sides can be those of a square that was turned and stretched a little."""
    one, other = np.moveaxis(np.hypot(pairs[..., 0], pairs[..., 1]), -1, 0)
    leaning = np.abs((pairs[:, 0] * pairs[:, 1]).sum(1))
    return np.asarray((one <= STRETCH * other) & (other <= STRETCH * one) & (leaning <= LEAN * one * other))


def _alike(one: Sides, other: Sides) -> bool:
    """Return whether two pairs of sides span the same tiles."""
    steps = one @ np.linalg.inv(other)
    whole = np.rint(steps)
    return bool(np.abs(steps - whole).max() < 0.03 and round(abs(np.linalg.det(whole))) == 1)


def _comb(like: Plane, pairs: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return for each pair of sides how alike the picture is to itself, some tiles further in every direction."""
    near = np.max([np.roll(like, (a, b), (0, 1)) for a in (-1, 0, 1) for b in (-1, 0, 1)], 0)
    at = np.rint(STEPS @ pairs).astype(int)
    values = near[at[..., 0] % like.shape[0], at[..., 1] % like.shape[1]]
    return np.asarray(np.minimum(values, CAP).sum(1), np.float32)


def _exact(like: Plane, sides: Sides) -> Sides:
    """Return sides that fit the peaks further out too, which tell them to a fraction of a pixel."""
    limit = np.array(like.shape) * 0.45
    for reach in REACHES:
        far = range(-int(reach), int(reach) + 1)
        steps = np.array(
            [(a, b) for a in far for b in far if 0 < np.hypot(a, b) <= reach and (b, a) > (0, 0)]
        )
        steps = steps[(np.abs(steps @ sides) < limit).all(1)]
        tops = [_top(like, at) for at in steps @ sides]
        weights = np.array([max(height - 2, 0) for _, height in tops])[:, None]
        if np.count_nonzero(weights) < 3:
            break
        there = np.array([at for at, _ in tops])
        sides = np.linalg.lstsq(steps * weights, there * weights, rcond=None)[0]
    return sides


def _top(like: Plane, at: NDArray[np.float64]) -> tuple[list[float], float]:
    """Return the highest place within two pixels, between pixels, and its height."""
    down, across = (int(v) - 3 for v in np.rint(at))
    rows, columns = (
        np.arange(start, start + 7) % side for start, side in ((down, like.shape[0]), (across, like.shape[1]))
    )
    near = like[np.ix_(rows, columns)]
    y, x = (int(v) + 1 for v in np.unravel_index(near[1:6, 1:6].argmax(), (5, 5)))
    beside = (near[y - 1, x], near[y + 1, x]), (near[y, x - 1], near[y, x + 1])
    top = float(near[y, x])
    return [down + y + _vertex(*beside[0], top), across + x + _vertex(*beside[1], top)], top


def _vertex(before: float, after: float, top: float) -> float:
    """Return how far from the middle of three values the top of a parabola through them lies."""
    bend = before - 2 * top + after
    return float(np.clip((before - after) / (2 * bend), -0.5, 0.5)) if bend < 0 else 0.0
