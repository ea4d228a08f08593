"""Where a label stands in each kind of file: one module a family of formats, each a value of `Carrier`.

The places are those of the practice guides on file metadata (TC260-PG-20257A to 202510A); other places that are found in the
field are read, and said to be other ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from chengxu.provider.labels.splice import Piece, Source

HEAD = 64
"""Bytes by which a format is known."""


@dataclass(frozen=True)
class Found:
    """A label text and the place where it stands (`png:xmp`); `laid_down` if that is the place for this format.

    `wrapped` says whether this place asks for the object inside another (`{"AIGC": {...}}`); None: either will do.
    """

    place: str
    text: str
    laid_down: bool = True
    wrapped: bool | None = False


@dataclass(frozen=True)
class Carrier:
    """One format: how it is known, how its labels are read, and what a file with a label consists of.

    `read` raises Truncated or Broken for a file that cannot be read to its end; `write` puts the label, bare or wrapped as
    the place asks, in the place of all that stand there, and changes nothing else.
    """

    name: str
    suffixes: tuple[str, ...]
    is_mine: Callable[[bytes], bool]
    read: Callable[[Source], list[Found]]
    write: Callable[[Source, str], Sequence[Piece]] = field(compare=False)
    """Takes the bare JSON; a place that asks for it wraps it (`wrapped`)."""
    by_name: bool = False
    """A kind of text: a file that begins like a text is of the kind that its name says."""


MODULES = (
    "png",
    "jpeg",
    "riff",
    "heif",
    "bmff",
    "ooxml",
    "pdf",
    "id3",
    "vorbis",
    "gif",
    "tiff",
    "ebml",
    "flv",
    "markdown",
    "html",
    "text",
)
"""In the order in which a file's head is tried; texts after everything else."""


@cache
def carriers() -> tuple[Carrier, ...]:
    """Return every format that can hold a label."""
    found = (import_module(f"{__name__}.{module}") for module in MODULES)
    return tuple(carrier for module in found for carrier in module.CARRIERS)


def carrier_of(source: Source) -> Carrier | None:
    """Return the format of a file by how it begins, None if it is not known."""
    head, every = source.some(0, HEAD), carriers()
    for carrier in every:
        if not carrier.by_name and carrier.is_mine(head):
            return carrier
    found: list[Carrier] = []
    if any(carrier.is_mine(head) for carrier in every):
        name = str(getattr(source.file, "name", "")).lower()
        texts = [carrier for carrier in every if carrier.by_name]
        found = [c for c in texts if name.endswith(c.suffixes)] or [c for c in texts if c.is_mine(head)]
    return found[0] if found else None


def wrapped(text: str) -> str:
    """Return a bare label inside an object with the one key AIGC."""
    return f'{{"AIGC":{text}}}'
