"""A file labelled where it stands: only the bytes that differ are written, which takes as long for a film as for a picture.

It is for who can make the file again. While it is written, the file is half old and half new: an error, an exception or a full disk
puts the old bytes back, but a process that is killed, or a power cut, leaves what was written by then. What comes behind the old
end goes first and the bytes nearest the beginning last; where bytes go behind the end alone, or padding is filled, the old content
itself is never touched.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO, TypeAlias, cast

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.splice import Piece, Range, Source, size_of, tidy

LARGEST = 1 << 20
"""Bytes that may be written, those that only move among them: a house setting."""
MOVES = Term(
    "这个文件里没有地方就地写入标识：标识之后的数据都要移动（{size} 字节）。请不用 in_place（命令：--in-place），按默认方式写。",
    "there is no room to write the label into this file where it stands: all data behind it would move ({size} bytes). Leave out "
    "in_place (command: --in-place).",
)
Patch: TypeAlias = tuple[int, bytes]
"""Where, and which bytes."""


def patches(source: Source, pieces: Sequence[Piece]) -> list[Patch]:
    """Return what has to be written for a file to be what the pieces make, from its end on; LabelError where that is too much."""
    found: list[Patch] = []
    at = moved = 0
    for piece in tidy(pieces):
        if isinstance(piece, Range) and piece.start != at:
            moved += piece.size
        at += size_of([piece])
    if moved > LARGEST:
        raise LabelError(MOVES.fill(size=moved))
    at = 0
    for piece in tidy(pieces):
        if not isinstance(piece, Range):
            found.append((at, piece))
        elif piece.start != at:
            found.append((at, source.at(piece.start, piece.size)))
        at += size_of([piece])
    return found[::-1]


def patched(
    path: str | os.PathLike[str], source: Source, pieces: Sequence[Piece], check: Callable[[BinaryIO], None]
) -> None:
    """Write the file that the pieces make over the old one; where anything fails, the check too, the old bytes come back."""
    wanted, size = patches(source, pieces), size_of(pieces)
    old = [(at, source.some(at, len(data))) for at, data in wanted]
    old += [(size, source.at(size, source.size - size))] if size < source.size else []
    with open(path, "r+b", buffering=0) as file:  # noqa: PTH123 - measured
        out = cast(BinaryIO, file)
        try:
            _put(out, wanted, size)
            out.seek(0)
            check(out)
        except BaseException:
            _put(out, old, source.size)
            raise


def _put(out: BinaryIO, wanted: Iterable[Patch], size: int) -> None:
    for at, data in wanted:
        out.seek(at)
        left = memoryview(data)
        while left:  # the system may take less at a time
            left = left[out.write(left) :]
    if out.seek(0, os.SEEK_END) != size:
        out.truncate(size)
