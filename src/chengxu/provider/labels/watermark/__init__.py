"""Invisible watermarks: a mark of 64 bits in the pixels of a picture or the samples of a sound, that outlasts copying.

The mark is the first 64 bits of the SHA-256 of the ProduceID, so it leads to the provider's record and to the label, and tells
nothing to who has neither. It stands beside the label in the metadata, never in its place (labelling measures, art. 5,
encourages it). Nothing here takes a mark out. Needs numpy and Pillow: `chengxu[watermark]`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, overload

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError, forbidden
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.splice import Source
from chengxu.provider.labels.trace import digest

if TYPE_CHECKING:
    from PIL.Image import Image

HOUSE_KEY = b"chengxu watermark 2026"
"""Known to everybody, so that everybody can look for a mark; also whoever wants to forge one. With a key of one's own neither can."""
SIZE = 8
"""Bytes of a mark."""

NO_EXTRA = Term(
    '隐形水印需要 numpy 和 Pillow；请安装：pip install "chengxu[watermark]"',
    'invisible watermarks need numpy and Pillow; install them with: pip install "chengxu[watermark]"',
)
NO_NUMBER = Term(
    "内容制作编号“{value}”不能用：须为 ASCII 可见字符，不含空格和反斜杠，且不为空。",
    "`{value}` cannot be the number of a content: write printable ASCII without spaces and backslashes, and not nothing.",
)
NO_KEY = Term("水印密钥不能为空。", "the key of a watermark cannot be empty.")


@dataclass(frozen=True)
class Found:
    """A mark that was found.

    `id` is what `mark_of` gives for the content's number; None where a mark is there but too damaged to be read. `chance` is the
    most likely it is, over all keys, that an unmarked content scores as much as `score` (in deviations).
    """

    id: str | None
    score: float
    chance: float

    def is_of(self, produce_id: str) -> bool | None:
        """Return whether this is the mark of a number; None where it cannot be read."""
        return None if self.id is None else self.id == mark_of(produce_id)


def mark_of(produce_id: str) -> str:
    """Return the mark of a content's number: the first 64 bits of its SHA-256, as 16 hexadecimal digits."""
    if not produce_id or forbidden(produce_id):
        raise LabelError(NO_NUMBER.fill(value=produce_id))
    return digest(produce_id)[: 2 * SIZE]


@overload
def embed(content: Image, produce_id: str, *, key: str | bytes = HOUSE_KEY) -> Image: ...
@overload
def embed(
    content: Content,
    produce_id: str,
    to: str | os.PathLike[str] | None = None,
    *,
    key: str | bytes = HOUSE_KEY,
) -> bytes | None: ...


def embed(
    content: Content | Image, produce_id: str, to: str | os.PathLike[str] | None = None, *, key: str | bytes = HOUSE_KEY
) -> bytes | Image | None:  # fmt: skip
    """Put the mark of a number into a picture (PNG, JPEG, WebP) or a sound (WAV), and find it again before it is written.

    A path is marked in its place, or as a new file at `to`; bytes and open files are returned as bytes unless `to` is given, a
    picture that is open in Pillow as a new one. What has this mark already stays as it is. Mark first, then label, then sign.
    Raises LabelError: other formats and modes, too small, too short or too flat, another mark or a C2PA manifest there,
    damaged, no extra.
    """
    mark, secret = bytes.fromhex(mark_of(produce_id)), _secret(key)
    with _needed():
        from PIL.Image import Image as Picture

        from chengxu.provider.labels.watermark import pictures, sounds
    if isinstance(content, Picture):
        return pictures.painted(content, mark, secret)
    target = Path(to) if to is not None else Path(content) if isinstance(content, str | os.PathLike) else None
    with opened(content) as file:
        source = Source(file)
        embedded = sounds.embedded if sounds.is_wav(source) else pictures.embedded
        return embedded(source, mark, secret, target)


def find(content: Content | Image, *, key: str | bytes = HOUSE_KEY) -> Found | None:
    """Return the mark in a picture (whatever Pillow opens) or a sound (WAV; others through `ffmpeg`), None where there is none.

    What is told is never less sure than one wrong find in a million unmarked contents. Raises LabelError for what is neither or
    is damaged, and without the extra.
    """
    secret = _secret(key)
    with _needed():
        from PIL.Image import Image as Picture

        from chengxu.provider.labels.watermark import pictures, sounds
    if isinstance(content, Picture):
        seen = pictures.seen(content, secret)
    else:
        with opened(content) as file:
            seen = (
                sounds.heard(content, file, secret)
                if sounds.is_sound(file)
                else pictures.looked(file, secret)
            )
    if seen is None:
        return None
    mark, score, by_chance = seen
    return Found(None if mark is None else mark.hex(), score, by_chance)


def _secret(key: str | bytes) -> bytes:
    if not key:
        raise LabelError(NO_KEY)
    return key.encode() if isinstance(key, str) else key


@contextmanager
def _needed() -> Iterator[None]:
    """Say which extra to install where an import inside fails."""
    try:
        yield
    except ImportError as error:
        raise LabelError(NO_EXTRA) from error
