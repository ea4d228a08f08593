"""A file read by pieces and written as pieces: what stays is copied by the system, only the label is made anew.

A carrier says what a labelled file consists of: ranges of the old one and new bytes between them. So nothing is decoded,
nothing that is not the label changes, and a large file costs what a copy costs.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, FileIO
from pathlib import Path
from typing import BinaryIO, TypeAlias

CHUNK, WINDOW = 1 << 18, 1 << 12
"""Bytes copied at a time, and read at least: house settings, measured."""


@dataclass(frozen=True)
class Range:
    """`size` bytes of the old file from `start`."""

    start: int
    size: int


Piece: TypeAlias = bytes | Range


class Truncated(ValueError):  # noqa: N818 - what is the matter with the file
    """Fewer bytes than the file's own structure says."""


class Broken(ValueError):  # noqa: N818 - what is the matter with the file
    """A structure that contradicts itself; `code` is one of `reasons.REASONS`."""

    def __init__(self, code: str = "broken") -> None:
        super().__init__(code)
        self.code = code


class Source:
    """A file to be read at any place; nothing is read that nobody asks for."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.size = file.seek(0, os.SEEK_END)
        self.descriptor = _descriptor(file)
        self._start, self._window = 0, b""

    def at(self, start: int, size: int) -> bytes:
        """Return exactly so many bytes; Truncated if there are fewer."""
        data = self.some(start, size)
        if len(data) < size:
            raise Truncated
        return data

    def some(self, start: int, size: int) -> bytes:
        """Return up to so many bytes."""
        if start < 0 or size < 0:
            raise Broken
        size = min(size, max(self.size - start, 0))
        if self.descriptor is None:
            self.file.seek(start)
            return self.file.read(size)
        at = start - self._start
        if at < 0 or at + size > len(self._window):
            self._start, at = start, 0
            self._window = os.pread(self.descriptor, max(size, WINDOW), start)
        return self._window[at : at + size]

    def number(self, start: int, size: int, order: str = "big") -> int:
        """Return an unsigned number."""
        return int.from_bytes(self.at(start, size), "little" if order == "little" else "big")


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the same pieces with neighbours joined and empty ones left out."""
    found: list[Piece] = []
    for piece in pieces:
        if not (piece.size if isinstance(piece, Range) else len(piece)):
            continue
        last = found[-1] if found else None
        if isinstance(piece, Range) and isinstance(last, Range) and last.start + last.size == piece.start:
            found[-1] = Range(last.start, last.size + piece.size)
        elif isinstance(piece, bytes) and isinstance(last, bytes):
            found[-1] = last + piece
        else:
            found.append(piece)
    return found


def in_memory(source: Source, pieces: Sequence[Piece]) -> bytes:
    """Return the file that the pieces make."""
    out = BytesIO()
    for piece in pieces:
        if isinstance(piece, Range):
            for start in range(piece.start, piece.start + piece.size, CHUNK):
                out.write(source.at(start, min(CHUNK, piece.start + piece.size - start)))
        else:
            out.write(piece)
    return out.getvalue()


def to_file(
    source: Source, pieces: Sequence[Piece], target: Path, check: Callable[[BinaryIO], None] | None = None
) -> None:
    """Write the file that the pieces make to its place, whole or not at all; it keeps the old one's permissions.

    `check` looks at the new file before it takes its place, and raises what keeps it from doing so.
    """
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=target.suffix)
    try:
        try:
            for piece in pieces:
                if isinstance(piece, Range):
                    _copy(source, piece, descriptor)
                else:
                    _put(descriptor, piece)
        finally:
            os.close(descriptor)
        if check is not None:
            with Path(name).open("rb") as written:
                check(written)
        if target.exists():
            Path(name).chmod(target.stat().st_mode & 0o7777)
        else:
            Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _copy(source: Source, piece: Range, out: int) -> None:
    """Copy a range through a small buffer, which measures as fast as the calls that copy within the system."""
    at, end = piece.start, piece.start + piece.size
    buffer = memoryview(bytearray(min(CHUNK, piece.size)))
    while at < end:
        left = buffer[: end - at]
        if source.descriptor is None:
            data = memoryview(source.at(at, len(left)))
        else:
            data = left[: os.preadv(source.descriptor, [left], at)]
        if not data:
            raise Truncated
        _put(out, data)
        at += len(data)


def _put(out: int, data: bytes | memoryview) -> None:
    """Write all of it: the system may take less at a time."""
    left = memoryview(data)
    while left:
        left = left[os.write(out, left) :]


def _descriptor(file: BinaryIO) -> int | None:
    """Return the number of a file that the system reads at any place; None for one that is read through its object."""
    raw = getattr(file, "raw", file)
    return raw.fileno() if isinstance(raw, FileIO) and hasattr(os, "preadv") else None
