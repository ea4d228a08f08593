"""Read the labels of a file, whatever form they have, and say how far the file could be read."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.provider.labels.carriers import Carrier, Found, carrier_of
from chengxu.provider.labels.fields import Parsed, parse
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.splice import Broken, Source, Truncated


@dataclass(frozen=True)
class Read:
    """One label as it was found, with the place where it stands."""

    found: Found
    parsed: Parsed

    @property
    def fields(self) -> dict[str, object]:
        """The fields by their names in the file; empty where it is no label."""
        return dict(self.parsed.fields or {})


@dataclass(frozen=True)
class Reading:
    """What a file holds. `stopped` is the code of what kept it from being read to its end, None if nothing did."""

    format: str | None
    labels: tuple[Read, ...]
    stopped: str | None = None


def read(content: Content) -> Reading:
    """Return the labels of a file (a path, bytes or an open file); OSError if it cannot be opened."""
    with opened(content) as file:
        return read_source(Source(file))


def read_source(source: Source) -> Reading:
    """Return the labels of a source."""
    carrier = carrier_of(source)
    found, stopped = found_in(source, carrier)
    name = carrier.name if carrier else None
    return Reading(name, tuple(Read(f, parse(f.text)) for f in found), stopped)


def found_in(source: Source, carrier: Carrier | None) -> tuple[list[Found], str | None]:
    """Return what stands in a file of a format in the places of labels, and the code of what stopped the reading."""
    if carrier is None:
        return [], "format-unknown"
    try:
        return carrier.read(source), None
    except Truncated:
        return [], "truncated"
    except Broken as broken:
        return [], broken.code
    except (ValueError, IndexError, OverflowError, RecursionError):
        return [], "broken"
