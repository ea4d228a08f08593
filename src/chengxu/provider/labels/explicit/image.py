"""The explicit label of a picture file: words in a corner (GB 45438-2025, 5.2); its metadata stay, its label in them too.

PNG stays lossless, JPEG keeps its own tables and sampling, WebP stays lossless where it was. Needs Pillow (`chengxu[media]`).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeVar

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import jpeg, png
from chengxu.provider.labels.explicit.draw import Drawn, colours_of, draw, measured_contrast
from chengxu.provider.labels.explicit.fonts import NO_PILLOW
from chengxu.provider.labels.explicit.look import look
from chengxu.provider.labels.explicit.mark import LEAST_CONTRAST, LIKE, SHARE, SPOILT, Corner
from chengxu.provider.labels.explicit.signed import refuse_manifest
from chengxu.provider.labels.explicit.words import SHORT, fit
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.read import read
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, in_memory

if TYPE_CHECKING:
    from PIL.Image import Image

T = TypeVar("T")

FORMATS = ("PNG", "JPEG", "WEBP")
ORIENTATION = 0x0112
TURNED = {2: (0, 0), 3: (3, 3), 4: (1, 1), 5: (5, 5), 6: (4, 2), 7: (6, 6), 8: (2, 4)}
"""By the orientation of EXIF: Pillow's `Transpose` that shows the picture upright, and the one that turns it back."""
PIXEL_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
NEW_SEGMENTS = (0xE0, 0xEE)
"""JFIF and Adobe: what the encoder says of its own pixels."""

FORMAT = Term(
    "不支持给这种图片（{format}）画标识：可用 PNG、JPEG、WebP 的单幅图片。其他格式可用 Pillow 打开后调用 `draw`，再自行保存。",
    "labels are drawn on single pictures in PNG, JPEG and WebP, and this is {format}. Other kinds can be opened in Pillow, given to "
    "`draw`, and saved by whoever opened them.",
)
DEPTH = Term(
    "这是每通道 16 位的彩色 PNG，画标识会降为 8 位，没有写入；请先自行转换为 8 位。",
    "this is a colour PNG of 16 bits a channel, which drawing would bring down to 8, so nothing was written; convert it first.",
)
UNCLEAR = Term(
    "按原图的压缩质量保存后，标识看不清，没有写入；请换用压缩较轻或较大的图片。",
    "saved as coarsely as the picture was, the words are not clear, and nothing was written; take a picture of better quality, or a "
    "larger one.",
)
UNREADABLE = Term(
    "图片无法打开或不完整，没有写入。", "the picture cannot be opened or is cut off; nothing was written."
)
NOT_KEPT = Term(
    "改动像素之后，原有的元数据标识没有保住，没有写入。",
    "the label in the metadata would not have been kept; nothing was written.",
)


def labelled(
    content: Content,
    words: str = SHORT,
    corner: Corner = "bottom-right",
    share: float = SHARE,
    path: str | None = None,
    *,
    despite_manifest: bool = False,
) -> tuple[bytes, Drawn]:
    """Return a picture's file with words drawn in a corner as it is shown, and what was measured of them in that file.

    Where coding takes too much of their contrast away, as in a JPEG of low quality, they are drawn again on a plate.
    `share` is the em as a part of the shortest side, `path` a font file. Raises LabelError: words without both elements,
    other formats, pictures that move, too small or damaged, coded so coarsely that the words are not clear, no font, no Pillow, and
    a C2PA manifest that would become invalid (unless `despite_manifest`).
    """
    with opened(content) as file:
        refuse_manifest(Source(file), despite_manifest)
    words = fit(words)
    for plate in (False, True):
        draws = partial(draw, words=words, corner=corner, plate=plate, share=share, path=path)
        made, drawn = repainted(content, partial(_drawn, draws))
        if clear := _clear(made, drawn, words, path):
            return made, replace(drawn, contrast=clear)
    raise LabelError(UNCLEAR)


def repainted(content: Content, paint: Callable[[Image], tuple[Image, T]]) -> tuple[bytes, T]:
    """Return a picture's file with other pixels and all else as it was, and what else `paint` returns with them.

    Raises LabelError: other formats, pictures that move or are damaged, a label that would not be kept, no Pillow.
    """
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError as error:
        raise LabelError(NO_PILLOW) from error
    with opened(content) as file:
        file.seek(0)
        data = file.read()
    try:
        with Image.open(BytesIO(data)) as picture:
            _check(picture, data)
            picture.load()
            options = _options(picture, data)
            painted, said = paint(picture)
            made = _with_metadata(data, _encoded(painted, options), options["format"])
    except LabelError:
        raise
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
        struct.error,
    ) as error:
        raise LabelError(UNREADABLE) from error
    before, after = ([r.found for r in read(d).labels] for d in (data, made))
    if before != after:
        raise LabelError(NOT_KEPT)
    return made, said


def _check(picture: Image, data: bytes) -> None:
    if picture.format not in FORMATS or getattr(picture, "n_frames", 1) > 1:
        raise LabelError(FORMAT.fill(format=picture.format))
    if picture.format == "PNG" and data[24] == 16 and data[25] != 0:
        raise LabelError(DEPTH)


def _drawn(draws: Callable[[Image], Drawn], picture: Image) -> tuple[Image, Drawn]:
    """Draw on the picture as people see it, and turn it back."""
    from PIL.Image import Transpose

    there, back = _turns(picture)
    if there is None or back is None:
        return picture, draws(picture)
    upright = picture.transpose(Transpose(there))
    drawn = draws(upright)
    return upright.transpose(Transpose(back)), drawn


def _turns(picture: Image) -> tuple[int, int] | tuple[None, None]:
    return TURNED.get(picture.getexif().get(ORIENTATION, 1), (None, None))


def _clear(data: bytes, drawn: Drawn, words: str, path: str | None) -> float | None:
    """Return the contrast of drawn words in the file that was made; None where they are not clear any more."""
    from PIL import Image
    from PIL.Image import Transpose

    with Image.open(BytesIO(data)) as picture:
        there, _ = _turns(picture)
        shown = picture.transpose(Transpose(there)) if there is not None else picture
        made, clear = drawn.mark, measured_contrast(shown, drawn.mark, SPOILT)
        seen = look(colours_of(shown, made.box).convert("L"), made.ink, words, made.em, path)
        kept = clear >= LEAST_CONTRAST and seen.like >= LIKE and seen.height >= made.least
        return clear if kept else None


def _options(picture: Image, data: bytes) -> dict[str, Any]:
    """Return how the picture is to be saved so that it stays as it was."""
    info, kind = picture.info, picture.format
    if kind == "PNG":
        return {"format": kind, **{k: info[k] for k in ("transparency",) if k in info}}
    if kind == "JPEG":
        from PIL.JpegImagePlugin import get_sampling

        sampling = get_sampling(picture)
        kept = {} if sampling == -1 or picture.mode != "RGB" else {"subsampling": sampling}
        return {"format": kind, "qtables": picture.quantization, "progressive": "progression" in info, **kept}  # type: ignore[attr-defined]
    return {
        "format": kind, "lossless": b"VP8L" in data[:64] or b"VP8L" in data[64:4096], "quality": 95, "exact": True,
        **{k: info[k] for k in ("exif", "icc_profile", "xmp") if info.get(k)},
    }  # fmt: skip


def _encoded(picture: Image, options: dict[str, Any]) -> bytes:
    out = BytesIO()
    clean = picture.copy()
    clean.info = {}
    clean.save(out, **options)
    return out.getvalue()


def _with_metadata(old: bytes, new: bytes, kind: str) -> bytes:
    """Return the new pixels among the old file's metadata."""
    try:
        if kind == "PNG":
            return b"".join(_png(Source(BytesIO(old)), Source(BytesIO(new))))
        if kind == "JPEG":
            return b"".join(_jpeg(Source(BytesIO(old)), Source(BytesIO(new))))
    except (Truncated, Broken) as error:
        raise LabelError(UNREADABLE) from error
    return new


def _png(old: Source, new: Source) -> Iterator[bytes]:
    """Yield a PNG: pixels and palette of the new one, every other chunk of the old one in its place."""
    every, made = list(png.chunks(old)), list(png.chunks(new))
    pixels = [_bytes(new, c.whole) for c in made if c.kind in (b"PLTE", b"tRNS", b"IDAT")]
    palette = [_bytes(new, c.whole) for c in made if c.kind == b"PLTE"]
    yield png.SIGNATURE + _bytes(new, made[0].whole)
    stage = 0
    for chunk in every:
        if stage == 0 and chunk.kind in (b"PLTE", b"IDAT"):
            yield from palette
            stage = 1
        if stage == 1 and chunk.kind == b"IDAT":
            yield from (p for p in pixels if p not in palette)
            stage = 2
        if chunk.kind not in PIXEL_CHUNKS:
            yield _bytes(old, chunk.whole)
    yield _bytes(new, made[-1].whole)


def _jpeg(old: Source, new: Source) -> Iterator[bytes]:
    """Yield a JPEG: application segments and comments of the old one, then tables and pixels of the new one."""
    yield b"\xff\xd8"
    there = list(jpeg.segments(old))
    end = there[-1].whole.start + there[-1].whole.size if there else 2
    if b"\xff\xd9" not in old.at(end, old.size - end):  # no other marker can hide in the image data
        raise Truncated
    said = [s for s in there if 0xE0 <= s.marker <= 0xEF or s.marker == 0xFE]
    first = [s for s in said if s.marker == 0xE0]
    for segment in (*first, *(s for s in said if s.marker not in NEW_SEGMENTS)):
        yield _bytes(old, segment.whole)
    every = list(jpeg.segments(new))
    for segment in every:
        if segment.marker != 0xE0 and (segment.marker == 0xEE or not 0xE0 <= segment.marker <= 0xEF):
            yield _bytes(new, segment.whole)
    last = every[-1].whole
    yield new.at(last.start + last.size, new.size - last.start - last.size)


def _bytes(source: Source, piece: Range) -> bytes:
    pieces: list[Piece] = [piece]
    return in_memory(source, pieces)
