"""What survives when a picture is saved again, as happens on the way through apps and sites: tried, not supposed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from uuid import uuid4

from PIL import Image, UnidentifiedImageError

from chengxu.algebra.term import Term, TermError
from chengxu.labels import Label, LabelError, Verdict, label, label_picture, verify
from chengxu.provider.labels.explicit.mark import Corner
from chengxu.provider.labels.explicit.words import SHORT

PIXELS = 24_000_000
"""Pixels of a picture that is opened here: a house setting."""
THUMB = (320, 320)
SAMPLE = Label("001191990000MA0000000810001", "studio-test")
"""Stands in a test picture that came without a label."""
NO_PICTURE = Term(
    "这不是能打开的图片；请用 PNG、JPEG 或者 WebP。",
    "This is no picture that can be opened; use PNG, JPEG or WebP.",
)
TOO_MANY = Term(
    "图片像素太多：最多 {most} 万像素（内部设定）。",
    "The picture has too many pixels: {most} million at most (a house setting).",
)
KEPT, GONE = Term("仍在，合格", "still there, in order"), Term("没有了", "gone")
CHANGED = Term("还在，但不再合格", "there, but no longer in order")


@dataclass(frozen=True)
class Tried:
    """One way of saving a picture again: what became of its implicit label, its size, and how it looks."""

    term: Term
    verdict: Verdict
    fate: Term
    colour: str
    size: int
    picture: str


@dataclass(frozen=True)
class Trial:
    """A test: whether the picture came with a label, whether the words could be drawn on it, and each way that was tried."""

    own: bool
    undrawn: Term | None
    tried: tuple[Tried, ...]


def trial(content: bytes) -> Trial:
    """Save a picture again in several ways and read each; TermError for what is no picture."""
    _check(content)
    there = verify(content)
    own = there.verdict is not Verdict.NOT_FOUND
    start = content if own else label(content, SAMPLE) or content
    undrawn = None
    try:
        start, _ = label_picture(start)
    except LabelError as error:
        undrawn = error.term
    made = [_tried(term, save(start)) for term, save in WAYS]
    return Trial(own, undrawn, tuple(made))


def written(content: bytes, what: Label, words: str | None = None, corner: Corner = "bottom-right") -> bytes:
    """Return a file with its label; where `words` are given (empty: the usual ones) they are drawn on the picture as well.

    TermError says why it cannot be done.
    """
    if words is not None:
        _check(content)
        content, _ = label_picture(content, words or SHORT, corner)
    return label(content, what) or b""


def preview(content: bytes) -> str:
    """Return a small picture as the address of an image in a page."""
    with Image.open(BytesIO(content)) as picture:
        small = picture.convert("RGB")
    small.thumbnail(THUMB)
    out = BytesIO()
    small.save(out, "PNG")
    return f"data:image/png;base64,{b64encode(out.getvalue()).decode()}"


def _check(content: bytes) -> None:
    """Refuse what cannot be opened, or would be too large once it is."""
    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > PIXELS:
                raise TermError(TOO_MANY.fill(most=_millions()))
            picture.load()
    except TermError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise TermError(NO_PICTURE) from error


def _millions() -> Term:
    return Term(str(PIXELS // 10_000), str(PIXELS // 1_000_000))


def _tried(term: Term, content: bytes) -> Tried:
    verdict = verify(content).verdict
    fate, colour = (KEPT, "good") if verdict is Verdict.COMPLIANT else (CHANGED, "open")
    if verdict is Verdict.NOT_FOUND:
        fate, colour = GONE, "bad"
    return Tried(term, verdict, fate, colour, len(content), preview(content))


def _saved(kind: str, scale: float = 1, *, keep: bool = False, **options: Any) -> Callable[[bytes], bytes]:
    """Return a way of saving a picture: anew, or with the metadata that Pillow hands over."""

    def save(content: bytes) -> bytes:
        with Image.open(BytesIO(content)) as opened:
            held = {k: opened.info[k] for k in ("exif", "xmp") if keep and opened.info.get(k)}
            picture = opened.convert("RGB")
        picture.info = {}
        if scale != 1:
            picture = picture.resize(
                (max(1, int(picture.width * scale)), max(1, int(picture.height * scale)))
            )
        out = BytesIO()
        picture.save(out, kind, **options, **held)
        return out.getvalue()

    return save


def _there_and_back(content: bytes) -> bytes:
    return _saved("PNG")(_saved("JPEG", quality=85)(content))


WAYS: tuple[tuple[Term, Callable[[bytes], bytes]], ...] = (
    (Term("原样（只作对照）", "as it is, for comparison"), bytes),
    (Term("另存为 JPEG（质量 85）", "saved as JPEG (quality 85)"), _saved("JPEG", quality=85)),
    (Term("另存为 JPEG，并带上元数据", "saved as JPEG with its metadata handed over"), _saved("JPEG", keep=True, quality=85)),
    (Term("另存为 PNG", "saved as PNG"), _saved("PNG")),
    (Term("转成 JPEG 再转回 PNG", "to JPEG and back to PNG"), _there_and_back),
    (Term("缩小一半，JPEG", "half the size, JPEG"), _saved("JPEG", 0.5, quality=85)),
    (Term("缩到四分之一，低质量 JPEG", "a quarter of the size, poor JPEG"), _saved("JPEG", 0.25, quality=40)),
    (Term("另存为 WebP", "saved as WebP"), _saved("WEBP", quality=80)),
)  # fmt: skip
"""The ways that are tried."""


def new_number() -> str:
    """Return a number for a content that has none."""
    return str(uuid4())


def ways() -> Iterator[Term]:
    """Yield the ways that are tried, in words."""
    yield from (term for term, _ in WAYS)
