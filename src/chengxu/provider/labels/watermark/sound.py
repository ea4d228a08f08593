"""The mark of a sound: a wave that follows its loudness far below it, and is found again wherever the sound was cut.

Two seconds carry a word of sixteen bits; five words, one after the other over and over, are the mark. Some samples are known
from the key alone and say where the words begin. The wave is weighed by what the sound itself holds, as a picture's is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from chengxu.provider.labels.watermark.chance import LEAST_CHANCE, chance, numbers
from chengxu.provider.labels.watermark.tone import Sound, evened, loudness, shaped, spectra
from chengxu.provider.labels.watermark.words import LENGTH, WORDS, decoded, encoded

WORD = 63 * 256
"""Samples of a word: 2.016 seconds, whole frames."""
PERIOD = WORDS * WORD
"""Samples of a mark: 10.08 seconds."""
KNOWN = LENGTH
"""The group of the samples that are known; the others say which sign they carry."""
CHECK = 16
"""Bits of the check sum."""
CLEARNESS = 23.2
"""dB: how far the mark stays below the sound, in what is looked at of it: a house setting above the goal of 23."""
ROUNDS, SURE, SAID, GAIN = 4, 6.5, 1.2, 0.5
"""How often the groups are weighed anew, the deviations that the known one and the others are to reach, and how fast."""
PERIODS = 3
"""Marks that are laid on one another: longer, and clocks that differ a little would blur them."""
EDGE = 32 * 256
"""Samples before and after a mark that are looked at while it is made."""


@dataclass(frozen=True)
class Chips:
    """What a key gives: for each sample of a period its sign, and its group, counted through all words."""

    sign: Sound
    group: NDArray[np.int64]

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which samples are known."""
        return np.asarray(self.group % (LENGTH + 1) == KNOWN)


@lru_cache(8)
def chips(key: bytes) -> Chips:
    """Return the chips of a key."""
    sign = 1 - 2 * (numbers(key, "chips", PERIOD) & 1).astype(np.float32)
    group = numbers(key, "groups", PERIOD).astype(np.int64) % (LENGTH * 3 // 2)
    group = np.minimum(group, KNOWN)  # one third of the samples is known
    word = np.arange(PERIOD) // WORD
    return Chips(sign, word * (LENGTH + 1) + group)


def wave(sound: Sound, mark: bytes, key: bytes) -> Sound:
    """Return what is to be added to a sound of 8000 samples a second for it to carry eight bytes."""
    found = chips(key)
    words = np.concatenate((encoded(mark), np.ones((WORDS, 1), np.float32)), 1).ravel()
    signs = found.sign * words[found.group]
    made = np.zeros_like(sound)
    for start in range(0, len(sound), PERIOD):
        low, high = max(start - EDGE, 0), min(start + PERIOD + EDGE, len(sound))
        part = np.arange(low, high) % PERIOD
        whole = _weighed(sound[low:high], signs[part], found.group[part])
        made[start : start + PERIOD] = whole[start - low : start - low + PERIOD]
    return made


def _weighed(sound: Sound, signs: Sound, group: NDArray[np.int64]) -> Sound:
    """Return the wave of a part of a sound, every group as strong as it needs to be."""
    loud = loudness(spectra(sound))
    count = WORDS * (LENGTH + 1)
    wanted = np.where(np.arange(count) % (LENGTH + 1) == KNOWN, SURE, SAID)
    size = np.ones(count, np.float32)
    made = _below(shaped(signs, loud), sound)
    for _ in range(ROUNDS):
        even = evened(sound + made)
        reached = np.bincount(group, even * signs, count) / (
            np.sqrt(np.bincount(group, even**2, count)) + 1e-9
        )
        size = np.clip(size * np.clip(1 + GAIN * (wanted - reached) / wanted, 0.6, 1.6), 0.2, 4).astype(
            np.float32
        )
        made = _below(shaped(signs * size[group], loud), sound)
    return made


def _below(made: Sound, sound: Sound) -> Sound:
    """Return a wave as far below a sound as it has to be."""
    part = np.sqrt((sound**2).sum() / ((made**2).sum() + 1e-12))
    return made * np.float32(part * 10 ** (-CLEARNESS / 20))


def seen(sound: Sound, key: bytes) -> tuple[bytes | None, float, float] | None:
    """Return the eight bytes in a sound of 8000 samples a second, their score and the chance of it in an unmarked one.

    None where there are none; the bytes are None where a mark is there for sure but cannot be read any more.
    """
    found, unread = chips(key), 0.0
    starts = range(0, max(len(sound) - PERIOD // 2, 1), PERIODS * PERIOD)
    trials = len(starts) * PERIOD
    for start in starts:
        fold = _folded(evened(sound[start : start + PERIODS * PERIOD]))
        score, shift = _placed(fold, found)
        by_chance = chance(score, trials)
        mark = decoded(_signs(np.roll(fold, -shift), found)) if by_chance <= LEAST_CHANCE * 2**CHECK else None
        if mark is not None:
            return mark, score, by_chance / 2**CHECK
        unread = max(unread, score)
    by_chance = chance(unread, trials)
    return (None, unread, by_chance) if by_chance <= LEAST_CHANCE else None


def _folded(even: Sound) -> Sound:
    """Return an evened sound laid into one period."""
    padded = np.pad(even, (0, -len(even) % PERIOD))
    return np.asarray(padded.reshape(-1, PERIOD).sum(0), np.float32)


def _placed(fold: Sound, found: Chips) -> tuple[float, int]:
    """Return the best score of the known samples, and where a period begins then."""
    known = np.where(found.known, found.sign, 0)
    agreed = _correlated(fold, known)
    spread = np.sqrt(
        np.maximum(_correlated(fold**2, found.known.astype(np.float32)), (fold**2).mean() + 1e-12)
    )
    scores = agreed / spread
    shift = int(scores.argmax())
    return float(scores[shift]), shift


def _correlated(fold: Sound, other: Sound) -> Sound:
    return np.fft.irfft(np.fft.rfft(fold) * np.conj(np.fft.rfft(other)), PERIOD).astype(np.float32)


def _signs(fold: Sound, found: Chips) -> Sound:
    """Return the signs that a sound carries, a row for each word."""
    sums = np.bincount(found.group, fold * found.sign, WORDS * (LENGTH + 1))
    return sums.reshape(WORDS, LENGTH + 1)[:, :LENGTH].astype(np.float32)
