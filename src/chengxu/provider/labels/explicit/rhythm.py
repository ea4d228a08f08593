"""The rhythm 短长 短短, Morse for A I: made, and found again in a sound (GB 45438-2025, 5.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, pi, sin, sqrt

from chengxu.provider.labels.explicit.wav import Wav, wav
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.splice import Source

PATTERN = (1, 1, 3, 3, 1, 1, 1)
"""Tones and the silences between them, by turns, in units: short, long; short, short. A long tone is three short ones."""
UNIT, PITCH, LOUDNESS = 0.12, 800.0, 0.25
"""Seconds of a short tone, hertz, and the part of full scale: house settings; the standard fixes the rhythm only."""
RAMP, MARGIN = 0.006, 0.3
"""Seconds in which a tone swells, and of silence before and behind the rhythm: house settings."""
PITCHES = range(400, 1300, 100)
"""Hertz in which a rhythm is looked for."""
STEP, LISTENED = 0.01, 8000
"""Seconds of one look, and samples a second that are enough for it."""
TONE, SILENCE, SLACK = 0.35, 1e-3, 0.4
"""The part of a look's energy in its pitch that makes a tone; the level below which it is silence; how far a length may be
off its units."""
ECHO, NEARBY = 0.15, 100
"""How loud an echo may be beside a tone, and the looks around it within which that tone is: house settings."""
UNITS = (0.05, 0.5)
"""Seconds of a short tone that are taken for one."""


@dataclass(frozen=True)
class Heard:
    """The seconds at which the rhythm begins, within the parts that were listened to, and the length of the sound."""

    at: tuple[float, ...]
    seconds: float


def rhythm(rate: int) -> list[float]:
    """Return the rhythm with its silences, as values from -1 to 1, `rate` a second."""
    made = [0.0] * round(MARGIN * rate)
    for n, units in enumerate(PATTERN):
        size = round(units * UNIT * rate)
        made += [0.0] * size if n % 2 else [_tone(i, size, rate) for i in range(size)]
    return made + [0.0] * round(MARGIN * rate)


def _tone(i: int, size: int, rate: int) -> float:
    edge = min(i, size - 1 - i) / (RAMP * rate)
    swell = (1 - cos(pi * min(edge, 1.0))) / 2
    return LOUDNESS * swell * sin(2 * pi * PITCH * i / rate)


def heard(content: Content, edge: float = 10.0) -> Heard:
    """Return where the rhythm stands in a WAV file, in its first and last `edge` seconds.

    Raises LabelError for other formats and codings, Truncated and Broken for damaged files. About 0.2 s for 10 seconds.
    """
    with opened(content) as file:
        source = Source(file)
        sound = wav(source)
        most = round(edge * sound.form.rate)
        parts = [(0, min(most, sound.frames))]
        if sound.frames > most:
            parts.append((max(sound.frames - most, most), sound.frames))
        found = [at for start, end in parts for at in _in_part(source, sound, start, end)]
    return Heard(tuple(found), sound.frames / sound.form.rate)


def _in_part(source: Source, sound: Wav, start: int, end: int) -> list[float]:
    form = sound.form
    by = max(form.rate // LISTENED, 1)
    fewer: list[float] = []
    for at in range(start, end, by * LISTENED):
        size = min(by * LISTENED, end - at) * form.frame
        values = form.values(source.at(sound.data.start + at * form.frame, size))
        fewer += [sum(values[n : n + by]) / by for n in range(0, len(values) - by + 1, by)]
    rate = form.rate / by
    size = max(round(STEP * rate), 1)
    looks = [fewer[n : n + size] for n in range(0, len(fewer) - size + 1, size)]
    loud = [sum(v * v for v in look) / size > SILENCE**2 for look in looks]
    found: set[int] = set()
    for pitch in PITCHES:
        if pitch < rate / 2:
            tones = [on and _loudness(look, pitch / rate) for on, look in zip(loud, looks, strict=True)]
            found.update(_matches(_clear(tones), size / rate))
    first = sorted(n for n in found if not any(m in found for m in range(n - 5, n)))
    return [start / form.rate + n * size / rate for n in first]


def _loudness(look: Sequence[float], turn: float) -> float:
    """Return how loud one pitch is, `turn` of a circle a sample, where most of a look's energy is in it; else 0 (Goertzel)."""
    factor = 2 * cos(2 * pi * turn)
    before = last = energy = 0.0
    for value in look:
        before, last = last, value + factor * last - before
        energy += value * value
    power = last * last + before * before - factor * last * before
    return sqrt(power) if energy and 2 * power > TONE * len(look) * energy else 0.0


def _clear(tones: Sequence[float]) -> list[bool]:
    """Return where a tone is no echo of a louder one nearby, as coding leaves it in the silence before and behind."""
    return [loud > ECHO * max(tones[max(n - NEARBY, 0) : n + NEARBY + 1]) for n, loud in enumerate(tones)]


def _matches(tones: Sequence[bool], seconds: float) -> list[int]:
    """Return the looks at which the rhythm begins, with silence of its pitch before and behind."""
    runs, at = [], 0
    for on, group in groupby(tones):
        size = len(list(group))
        runs.append((on, at, size))
        at += size
    count = len(PATTERN)
    found = []
    for n in range(len(runs) - count + 1):
        part = [size for _, _, size in runs[n : n + count]]
        unit = sum(part) / sum(PATTERN)
        alone = all(runs[m][2] > 1.5 * unit for m in (n - 1, n + count) if 0 <= m < len(runs))
        if runs[n][0] and alone and UNITS[0] <= unit * seconds <= UNITS[1] and _fits(part, unit):
            found.append(runs[n][1])
    return found


def _fits(part: Sequence[int], unit: float) -> bool:
    return all(
        abs(size - units * unit) <= max(SLACK * unit, 1) for size, units in zip(part, PATTERN, strict=True)
    )
