"""Sounds like music and like speech, made by rule: chords and drums, syllables and pauses."""

from __future__ import annotations

import numpy as np

KINDS = ("music", "speech", "noise")


def _music(dice: np.random.Generator, rate: int, seconds: float) -> np.ndarray:
    """Return chords of plucked strings over a bass and drums."""
    time = np.arange(int(rate * seconds)) / rate
    made = np.zeros(len(time))
    for beat in np.arange(0, seconds, 0.5):
        since = np.clip(time - beat, 0, None)
        on = (time >= beat) & (since < 2)
        for note in dice.choice([0, 3, 4, 5, 7, 9, 10, 12], 3, replace=False):
            pitch = 196 * 2 ** (note / 12)
            for n in range(1, 12):
                if n * pitch < rate * 0.45:
                    part = np.exp(-since[on] * (2 + n)) * np.sin(
                        2 * np.pi * n * pitch * since[on] + dice.random()
                    )
                    made[on] += part / n
        made[on] += 1.2 * np.exp(-since[on] * 3) * np.sin(2 * np.pi * 65 * since[on])
        drum = on & (since < 0.2)
        made[drum] += 0.6 * np.exp(-since[drum] * 40) * dice.normal(size=int(drum.sum()))
    return made + 0.01 * dice.normal(size=len(made))


def _speech(dice: np.random.Generator, rate: int, seconds: float) -> np.ndarray:
    """Return voiced and unvoiced syllables with pauses: pulses and noise through three resonances."""
    made, at = np.zeros(int(rate * seconds)), 0
    while at < len(made):
        length = int(rate * dice.uniform(0.1, 0.3))
        if dice.random() < 0.15:
            at += length * 2
            continue
        count = min(length, len(made) - at)
        pitch = dice.uniform(100, 220) * (1 + 0.1 * np.sin(np.arange(count) / rate * 12))
        pulses = np.diff(np.floor(np.cumsum(pitch) / rate), prepend=0)
        source = pulses if dice.random() < 0.75 else 0.15 * dice.normal(size=count)
        frequency = np.fft.rfftfreq(count, 1 / rate)
        spectrum = np.fft.rfft(source)
        shape = 0.02 + sum(
            1 / (1 + ((frequency - centre) / width) ** 2)
            for centre, width in zip(
                (dice.uniform(300, 800), dice.uniform(900, 2200), dice.uniform(2400, 3200)),
                (60, 90, 140),
                strict=True,
            )
        )
        sound = np.fft.irfft(spectrum * shape / (1 + frequency / 800), n=count)
        made[at : at + count] += (
            sound / (np.abs(sound).max() + 1e-9) * np.hanning(count) ** 0.5 * dice.uniform(0.4, 1)
        )
        at += length
    return made + 0.001 * dice.normal(size=len(made))


def _noise(dice: np.random.Generator, rate: int, seconds: float) -> np.ndarray:
    """Return rain and wind."""
    count = int(rate * seconds)
    frequency = np.fft.rfftfreq(count, 1 / rate) + 20
    made = np.fft.irfft(np.fft.rfft(dice.normal(size=count)) / frequency**0.7, n=count)
    return made * (1 + 0.5 * np.sin(np.arange(count) / rate * 0.8))


def tune(kind: str, seed: int = 0, rate: int = 44_100, seconds: float = 12) -> np.ndarray:
    """Return a sound of a kind, from -1 to 1."""
    made = {"music": _music, "speech": _speech, "noise": _noise}[kind](
        np.random.default_rng([seed, KINDS.index(kind)]), rate, seconds
    )
    return made / np.abs(made).max() * 0.7
