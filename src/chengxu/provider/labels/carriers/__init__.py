"""Where a label stands in each kind of file: one module a family of formats, each a value of `Carrier`.

The places are those of the practice guides on file metadata (TC260-PG-20257A to 202510A); other places that are found in the
field are read, and said to be other ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from chengxu.provider.labels.carriers.frames import end_of_tag
from chengxu.provider.labels.splice import Broken, Piece, Source, Truncated, once

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
    append: Callable[[Source, str], Sequence[Piece]] | None = field(compare=False, default=None)
    """As `write`, with the label as far behind as the format allows, so that what is there stays where it is; None: no other way."""
    fits: Callable[[Source], bool] | None = field(compare=False, default=None)
    """Whether a file whose head is right is of this format, where others have the same head."""
    by_name: bool = False
    """A kind of text: a file that begins like a text is of the kind that its name says."""


MODULES = (
    "png",
    "jpeg",
    "riff",
    "heif",
    "bmff",
    "ooxml",
    "ofd",
    "xmind",
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


@once
def carrier_of(source: Source) -> Carrier | None:
    """Return the format of a file by how it begins, None if it is not known; FLAC may have a tag of MP3 in front."""
    head, every = source.some(0, HEAD), carriers()
    if (behind := end_of_tag(head)) and source.some(behind, 4) == b"fLaC":
        head = source.some(behind, HEAD)
    for carrier in every:
        if not carrier.by_name and carrier.is_mine(head) and _fits(carrier, source):
            return carrier
    found: list[Carrier] = []
    if any(carrier.is_mine(head) for carrier in every):
        name = str(getattr(source.file, "name", "")).lower()
        texts = [carrier for carrier in every if carrier.by_name]
        found = [c for c in texts if name.endswith(c.suffixes)] or [c for c in texts if c.is_mine(head)]
    return found[0] if found else None


def _fits(carrier: Carrier, source: Source) -> bool:
    """Return whether a file may be of a format whose head it has; what cannot be read is left to the first to say why."""
    try:
        return carrier.fits is None or carrier.fits(source)
    except (Truncated, Broken):
        return True
