"""The pictures of a film: where each stands in the file, when it is shown, and others put in their places."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from chengxu.provider.labels.splice import Piece, Source

MOST = 1 << 22
"""Pictures of a film that are looked at: a house setting, a day and a half at 30 a second."""


class Picture(NamedTuple):
    """A picture to be put in an old one's place: its bytes, whether it can be begun with, how many are shown before it."""

    data: bytes | memoryview
    key: bool
    rank: int


@dataclass(frozen=True)
class Pictures(ABC):
    """The pictures of a film in the order of the file, which is that in which they are decoded.

    `places` are (start, size), `shown` says when each is shown, in `scale` parts of a second, and `keys` which can be begun
    with. `first` is the time at which people begin to see the film. `config` tells decoders how it is coded.
    """

    places: list[tuple[int, int]]
    shown: list[int]
    keys: list[bool]
    scale: float
    first: int
    config: bytes

    @abstractmethod
    def replaced(self, source: Source, new: Sequence[Picture], config: bytes) -> list[Piece]:
        """Return the file with new pictures in the place of its first ones, both in the order in which they are decoded.

        `config` tells decoders how all of them are coded, old and new. The new pictures are shown when the old ones were, so they
        must be as many as the old ones that are shown before all others. Nothing else changes but what points to places.
        """

    def cuts(self, seconds: float) -> Iterator[int]:
        """Yield how many pictures come before each, from a time on, with which another film could begin.

        That is a key that is shown after everything before it in the file, and before everything behind it.
        """
        lowest, low = [0] * len(self.shown), max(self.shown)
        for n in reversed(range(len(self.shown))):
            lowest[n] = low = min(low, self.shown[n])
        high, latest = min(self.shown) - 1, self.first + seconds * self.scale
        for n, (when, key) in enumerate(zip(self.shown, self.keys, strict=True)):
            if key and when >= latest and high < when == lowest[n]:
                yield n
            high = max(high, when)

    @property
    def gap(self) -> int:
        """The most pictures from one key to the next."""
        keys = [n for n, key in enumerate(self.keys) if key]
        return max((b - a for a, b in pairwise([*keys, len(self.keys)])), default=1)

    @property
    def end(self) -> float:
        """When the last picture is over, taking it for as long as the others."""
        first, last = min(self.shown), max(self.shown)
        return last + (last - first) / max(len(self.shown) - 1, 1)
