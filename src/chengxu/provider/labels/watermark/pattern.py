"""The pattern of a picture's mark: waves that repeat in square tiles, some known from the key alone, the others carrying signs.

A wave is a pair of whole numbers (down, across): how often it fits in a tile. All of one sign say where the tiles lie; the
rest are shared out among the signs of the codeword.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from chengxu.provider.labels.watermark.chance import numbers
from chengxu.provider.labels.watermark.code import LENGTH

LOWEST, HIGHEST = 4.5, 28.0
"""Waves in a tile: below, they are seen; above, they do not outlast halving and JPEG. House settings, measured."""
GRID = 128
"""Places in a folded tile, down and across: a power of two."""
KNOWN = 5
"""One wave in so many is known."""
SLOPE = 0.3
"""The amplitude of a wave falls with this power of its number: house setting, measured on JPEG of quality 30."""


@dataclass(frozen=True)
class Pattern:
    """The waves of a key."""

    waves: NDArray[np.int64]
    """One row a wave: down, across; of each wave and its mirror only one."""
    turn: NDArray[np.complex64]
    """Their phases, as complex numbers of size 1."""
    sign: NDArray[np.int64]
    """Which sign of the codeword a wave carries; -1: it is known."""
    size: NDArray[np.float32]
    """Their amplitudes."""


@lru_cache(8)
def pattern(key: bytes) -> Pattern:
    """Return the pattern that belongs to a key."""
    top = int(HIGHEST)
    waves = np.array([
        (down, across) for down in range(-top, top + 1) for across in range(top + 1)
        if LOWEST <= np.hypot(down, across) <= HIGHEST and (across > 0 or down > 0)
    ])  # fmt: skip
    turn = np.exp(2j * np.pi * numbers(key, "phase", len(waves)) / 2**32).astype(np.complex64)
    order = np.argsort(numbers(key, "order", len(waves)), kind="stable")
    sign = np.full(len(waves), -1)
    carrying = order[len(waves) // KNOWN :]
    sign[carrying] = np.arange(len(carrying)) % LENGTH
    size = (np.hypot(*waves.T) ** -SLOPE).astype(np.float32)
    return Pattern(waves, turn, sign, size)


def signs(found: Pattern, codeword: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the sign of each wave in a tile that carries a codeword."""
    return np.where(found.sign < 0, np.float32(1), codeword[found.sign])


def plane(found: Pattern, values: NDArray[np.complex64], length: int, tiles: int = 1) -> NDArray[np.float32]:
    """Return the sum of waves with these amplitudes and phases, on a square of so many places and tiles a side."""
    spectrum = np.zeros((length, length // 2 + 1), np.complex64)
    down, across = (found.waves * tiles).T
    spectrum[down, across] = values
    edge = across == 0
    spectrum[-down[edge], 0] = np.conj(values[edge])
    return np.fft.irfft2(spectrum, s=(length, length)).astype(np.float32) * np.float32(length * length / 2)
