"""How the open places of the Model Law are read: G1 to G58 of the requirements, and further ones met on the way."""

from __future__ import annotations

from chengxu.law.reading import Reading
from chengxu.statutes.model_law.readings import (
    duties,
    general,
    governance,
    liability,
    licensing,
    making,
    support,
    using,
)

READINGS: tuple[Reading, ...] = tuple(
    sorted(
        (
            reading
            for part in (general, support, licensing, duties, making, using, governance, liability)
            for reading in part.READINGS
        ),
        key=lambda reading: (reading.number[0], int(reading.number[1:])),
    )
)
