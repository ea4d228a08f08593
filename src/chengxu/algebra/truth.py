"""Three truth values (Kleene's strong logic): unknown is never false."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """True, false or unknown. It refuses to be a `bool`: compare with `is Truth.TRUE`."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth has three values: write `x is Truth.TRUE`, not `if x`")

    def __invert__(self) -> Truth:
        return _NOT[self]

    @property
    def known(self) -> bool:
        """Whether the value is settled."""
        return self is not Truth.UNKNOWN

    @staticmethod
    def of(value: bool | None) -> Truth:
        """Return the truth of a Python value; None is unknown."""
        return Truth.UNKNOWN if value is None else Truth.TRUE if value else Truth.FALSE


_NOT = {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE, Truth.UNKNOWN: Truth.UNKNOWN}
