"""A file read by pieces and written as pieces: what stays is copied by the system, only the label is made anew.

A carrier says what a labelled file consists of: ranges of the old one and new bytes between them. So nothing is decoded,
nothing that is not the label changes, and a large file costs what a copy costs.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from io import FileIO
from stat import S_IMODE, S_ISLNK
from typing import BinaryIO, TypeAlias, TypeVar, cast

T = TypeVar("T")
CHUNK, WINDOW, LEAP = 1 << 19, 1 << 12, 1 << 6
"""Bytes copied at a time, and read at least, near to what was read before and far from it: house settings, measured."""
SUFFIX = 16
"""Characters of a name's suffix that a file being written has too."""


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
        self.known: dict[object, object] = {}

    def at(self, start: int, size: int) -> bytes:
        """Return exactly so many bytes; Truncated if there are fewer."""
        data = self.some(start, size)
        if len(data) < size:
            raise Truncated
        return data

    def some(self, start: int, size: int) -> bytes:
        """Return up to so many bytes."""
        at = start - self._start
        if 0 <= at <= at + size <= len(self._window):
            return self._window[at : at + size]
        if start < 0 or size < 0:
            raise Broken
        ahead = WINDOW if start - self._start <= 2 * WINDOW else LEAP
        many = min(max(size, ahead), max(self.size - start, 0))
        if self.descriptor is None:
            self.file.seek(start)
            self._window = self.file.read(many)
        else:
            self._window = os.pread(self.descriptor, many, start)
        self._start = start
        return self._window[:size]

    def into(self, start: int, part: memoryview) -> int:
        """Fill a part of a buffer, or as much of it as is read at a time; return how much. Truncated at the file's end."""
        if self.descriptor is not None:
            many = os.preadv(self.descriptor, [part], start)
        else:
            self.file.seek(start)
            data = self.file.read(len(part))
            many = len(data)
            part[:many] = data
        if not many:
            raise Truncated
        return many

    def number(self, start: int, size: int, order: str = "big") -> int:
        """Return an unsigned number."""
        return int.from_bytes(self.at(start, size), "little" if order == "little" else "big")


def once(walk: Callable[[Source], T]) -> Callable[[Source], T]:
    """Let a walk through a file be made once a file: who writes has read before. Nobody changes what it returns."""

    @wraps(walk)
    def found(source: Source) -> T:
        if walk not in source.known:
            source.known[walk] = walk(source)
        return cast(T, source.known[walk])

    return found


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the same pieces with neighbours joined and empty ones left out."""
    found: list[Piece] = []
    for piece in pieces:
        if not (piece.size if isinstance(piece, Range) else piece):
            continue
        last = found[-1] if found else None
        if isinstance(piece, Range) and isinstance(last, Range) and last.start + last.size == piece.start:
            found[-1] = Range(last.start, last.size + piece.size)
        elif isinstance(piece, bytes) and isinstance(last, bytes):
            found[-1] = last + piece
        else:
            found.append(piece)
    return found


Change: TypeAlias = tuple[int, int, bytes]
"""Where, how many bytes give way, and what takes their place."""


def changed(source: Source, changes: Iterable[Change]) -> list[Piece]:
    """Return the file with other bytes at some places; Broken where two changes overlap."""
    pieces: list[Piece] = []
    at = 0
    for start, size, new in sorted(changes):
        if start < at:
            raise Broken
        pieces += [Range(at, start - at), new]
        at = start + size
    return tidy([*pieces, Range(at, source.size - at)])


def in_memory(source: Source, pieces: Sequence[Piece]) -> bytes:
    """Return the file that the pieces make."""
    return b"".join(map(bytes, _blocks(source, pieces)))


def _blocks(source: Source, pieces: Sequence[Piece]) -> Iterator[memoryview]:
    """Yield the file that the pieces make in full blocks, which write fastest; each is good until the next is asked for."""
    block, filled = memoryview(bytearray(min(CHUNK, size_of(pieces)))), 0
    for piece in pieces:
        done, size = 0, size_of([piece])
        while done < size:
            part = block[filled : filled + size - done]
            if isinstance(piece, Range):
                part = part[: source.into(piece.start + done, part)]
            else:
                part[:] = piece[done : done + len(part)]
            done, filled = done + len(part), filled + len(part)
            if filled == len(block):
                yield block
                filled = 0
    if filled:
        yield block[:filled]


def size_of(pieces: Iterable[Piece]) -> int:
    """Return how many bytes pieces have."""
    return sum(piece.size if isinstance(piece, Range) else len(piece) for piece in pieces)


def to_file(
    source: Source,
    pieces: Sequence[Piece],
    target: str | os.PathLike[str],
    check: Callable[[BinaryIO], None] | None = None,
) -> None:
    """Write the file that the pieces make to its place, whole or not at all; it keeps the old one's permissions.

    It is written under another name beside its place and takes that place in one step, so nobody ever sees half of it. As
    after a plain copy, the system may still hold it in memory: who must survive a power cut, syncs it. `check` looks at the new
    file before it takes its place, and raises what keeps it from doing so.
    """
    place, mode = _place(target)
    suffix = os.path.splitext(target)[1][:SUFFIX]  # noqa: PTH122
    name = f"{os.path.dirname(place) or os.curdir}/.{os.urandom(8).hex()}{suffix}"  # noqa: PTH120
    try:
        with open(name, "x+b", buffering=0) as out:  # noqa: PTH123 - measured
            if mode is None:
                _reserve(out.fileno(), size_of(pieces))
            for block in _blocks(source, pieces):
                done = out.write(block)
                while done < len(block):  # the system may take less at a time
                    done += out.write(block[done:])
            if check is not None:
                out.seek(0)
                check(cast(BinaryIO, out))
        if mode is not None:
            os.chmod(name, mode)  # noqa: PTH101
        os.replace(name, place)  # noqa: PTH105
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108
        raise


def _place(target: str | os.PathLike[str]) -> tuple[str, int | None]:
    """Return where a file stands, behind a link too, and the permissions of what is there; None where nothing is."""
    place = os.fspath(target)
    try:
        mode = os.lstat(place).st_mode
        if S_ISLNK(mode):
            place = os.path.realpath(place)
            mode = os.stat(place).st_mode  # noqa: PTH116
        return place, S_IMODE(mode)
    except FileNotFoundError:
        return place, None


def _reserve(descriptor: int, size: int) -> None:
    """Let the system set room aside for a new file, which it then fills faster; where it cannot, writing says why.

    Not for a file that takes another's place: some systems (ext4) put a file that grew by writing on the disk before it takes a
    name that is in use, and so keep the old or the new one through a power cut.
    """
    if size and hasattr(os, "posix_fallocate"):
        with suppress(OSError):
            os.posix_fallocate(descriptor, 0, size)


def _descriptor(file: BinaryIO) -> int | None:
    """Return the number of a file that the system reads at any place; None for one that is read through its object."""
    raw = getattr(file, "raw", file)
    return raw.fileno() if isinstance(raw, FileIO) and hasattr(os, "preadv") else None
