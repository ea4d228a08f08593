"""What a key gives, and how likely an unmarked content is to look marked.

A pattern is drawn from its key by SHAKE-256, so its phases are as good as random to any content that was not made with it. For
such a content a score is a sum of bounded independent terms divided by its own deviation, and passes t with a probability of
exp(-t^2 / 2) at most, whatever the content holds (Hoeffding's inequality for signs; for phases I0(x) <= exp(x^2 / 4) gives
the same). Each place that is tried counts once more.
"""

from __future__ import annotations

import hashlib
from math import exp, log, sqrt

import numpy as np
from numpy.typing import NDArray

LEAST_CHANCE = 1e-6
"""The most likely a find may be in an unmarked content: a house setting."""


def numbers(key: bytes, name: str, count: int) -> NDArray[np.uint32]:
    """Return so many numbers of 32 bits that the key gives under a name."""
    stream = hashlib.shake_256(name.encode() + b"\0" + key).digest(4 * count)
    return np.frombuffer(stream, "<u4")


def chance(score: float, trials: int) -> float:
    """Return the most likely it is that one of so many places of an unmarked content scores that much, 1 at most."""
    return min(1.0, trials * exp(-score * score / 2)) if score > 0 else 1.0


def threshold(trials: int) -> float:
    """Return the score from which on a find in so many places is less likely than `LEAST_CHANCE`."""
    return sqrt(2 * log(trials / LEAST_CHANCE))
