"""How the open places of the Scholars' Draft are read: S1 to S56 (G1 to G56 of the requirements), and further ones."""

from __future__ import annotations

from chengxu.law.reading import Reading
from chengxu.statutes.scholars_draft.readings import (
    critical,
    duties,
    general,
    liability,
    promotion,
    rights,
    scenarios,
    supervision,
)

READINGS: tuple[Reading, ...] = tuple(
    sorted(
        (
            reading
            for part in (
                general,
                promotion,
                rights,
                duties,
                critical,
                supervision,
                scenarios,
                liability,
            )
            for reading in part.READINGS
        ),
        key=lambda reading: int(reading.number[1:]),
    )
)
