"""A sound as it is looked at: 8000 samples a second, every moment and every frequency of it about equally loud."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
Spectra = NDArray[np.complex64]
Take = Callable[[int, int], Sound]
"""Gives the samples from one number up to another."""

RATE = 8000
"""Samples a second that are looked at: what a telephone keeps."""
LOW, HIGH = 250, 3400
"""Hz: the band of the mark, which every codec for speech and music keeps."""
HOP, FRAME = 256, 512
"""Samples from one spectrum to the next, and of one."""
NEAR = 3
"""Frequencies on each side over which loudness is evened out."""
FLOOR = 0.01
"""The least loudness, as a part of the whole sound's."""
SECONDS = 8
"""Seconds that are brought to another rate at a time, with one more on each side."""


def resampled(take: Take, count: int, rate: int, wanted: int) -> Iterator[Sound]:
    """Yield a sound of so many samples at another number of samples a second, piece by piece; `take` gives its parts."""
    for start in range(0, count, SECONDS * rate):
        piece = np.zeros((SECONDS + 2) * rate, np.float32)
        low, high = max(start - rate, 0), min(start + (SECONDS + 1) * rate, count)
        first = low - start + rate
        piece[first : first + high - low] = take(low, high)
        spectrum = np.fft.rfft(piece)
        full = np.zeros((SECONDS + 2) * wanted // 2 + 1, spectrum.dtype)
        kept = min(len(full), len(spectrum))
        full[:kept] = spectrum[:kept]
        made = np.fft.irfft(full, (SECONDS + 2) * wanted) * (wanted / rate)
        length = round(min(SECONDS * rate, count - start) * wanted / rate)
        yield made[wanted : wanted + length].astype(np.float32)


def spectra(sound: Sound) -> Spectra:
    """Return the spectra of overlapping frames."""
    padded = np.pad(sound, (HOP, FRAME))
    frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP]
    return np.fft.rfft(frames * _window(), axis=1).astype(np.complex64)


def joined(found: Spectra, length: int) -> Sound:
    """Return the sound of spectra, that many samples of it."""
    frames = np.fft.irfft(found, FRAME, axis=1) * _window()
    made = np.zeros((len(frames) + 1) * HOP, np.float32)
    made[:-HOP] += frames[:, :HOP].ravel()
    made[HOP:] += frames[:, HOP:].ravel()
    return made[HOP : HOP + length]


def _window() -> Sound:
    return np.sin(np.pi * np.arange(FRAME) / FRAME).astype(np.float32)


def loudness(found: Spectra) -> NDArray[np.float32]:
    """Return how loud a sound is around each moment and frequency."""
    power = np.abs(found) ** 2
    floor = FLOOR * np.sqrt((power * _band()).mean())
    padded = np.pad(power, ((1, 1), (NEAR, NEAR)), mode="edge")
    wide = 2 * NEAR + 1
    total = np.pad(np.cumsum(padded, 1), ((0, 0), (1, 0)))
    across = (total[:, wide:] - total[:, :-wide]) / wide
    around = (across[:-2] + across[1:-1] + across[2:]) / 3
    return np.asarray(np.sqrt(np.maximum(around, 0)) + floor + 1e-9, np.float32)


def _band() -> NDArray[np.float32]:
    frequency = np.fft.rfftfreq(FRAME, 1 / RATE)
    return ((frequency >= LOW) & (frequency <= HIGH)).astype(np.float32)


def evened(sound: Sound) -> Sound:
    """Return the band of the mark, evened out in time and in frequency."""
    found = spectra(sound)
    return joined(found / loudness(found) * _band(), len(sound))


def shaped(wave: Sound, loud: NDArray[np.float32]) -> Sound:
    """Return an even wave as loud as a sound is, moment by moment and frequency by frequency."""
    return joined(spectra(wave) * loud * _band(), len(wave))
