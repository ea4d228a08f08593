"""Marks in picture files and in pictures that are open: the file's other parts stay as they are."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.explicit.image import UNREADABLE, repainted
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.manifest import has_manifest
from chengxu.provider.labels.splice import Broken, Source, Truncated, to_file
from chengxu.provider.labels.watermark import image
from chengxu.provider.labels.watermark.image import marked

FORMATS = ("PNG", "JPEG", "WebP")
MODES = ("L", "LA", "RGB", "RGBA")
LEAST = 256
"""Pixels of the shortest side: in smaller pictures a mark does not outlast JPEG. A house setting, measured."""
MOST = 40_000_000
"""Pixels of a picture: a house setting, so that memory stays below about 2 GB."""

FORMAT = Term(
    "水印只能加进 PNG、JPEG、WebP 图片或 WAV 声音；其他格式请在编码之前加，或用 Pillow 打开后加。",
    "a watermark can be put into PNG, JPEG and WebP pictures and WAV sounds; for other formats put it in before they are coded, or into "
    "the picture as it is open in Pillow.",
)
NO_PICTURE = Term(
    "这不是可以查找水印的图片或声音，或者文件已损坏。",
    "this is no picture or sound in which a watermark could be looked for, or it is damaged.",
)
MODE = Term(
    "不能给这种像素格式（{mode}）的图片加水印：请先转换为灰度、RGB 或 RGBA，每通道 8 位；调色板图片转换后颜色更多，须由您决定。",
    "a picture of this mode ({mode}) takes no watermark: convert it to grey, RGB or RGBA of 8 bits a channel first. A palette would need "
    "more colours than it has, which is for you to decide.",
)
TOO_SMALL = Term(
    "图片为 {width}×{height} 像素，最短边至少须 {least} 像素，才放得下经得起压缩的水印。",
    "the picture has {width} x {height} pixels; the shortest side needs {least} at least for a watermark that outlasts compression.",
)
TOO_LARGE = Term(
    "图片为 {width}×{height} 像素，超过 {most} 像素的上限。",
    "the picture has {width} x {height} pixels, more than the {most} that are allowed.",
)
NOT_FOUND_AGAIN = Term(
    "加入之后找不到水印，没有写入：画面过于单一，或者大片全黑全白。",
    "the watermark could not be found again, and nothing was written: too much of the picture is one colour, or pure black or white.",
)
ANOTHER = Term(
    "内容里已有另一水印；不得改换或掩盖他人的标识（《标识办法》第十条）。",
    "another watermark is there already; nobody may replace or hide another's label (labelling measures, art. 10).",
)
MANIFEST = Term(
    "文件里有 C2PA 清单（内容凭证），改动内容会使它失效；应当先加水印，再写标识，最后签清单。",
    "the file has a C2PA manifest (content credentials), which any change of its content makes invalid: the watermark comes first, then "
    "the label, then the manifest.",
)

Seen = tuple[bytes | None, float, float]
"""A mark, its score and its chance."""


def embedded(source: Source, mark: bytes, key: bytes, target: Path | None) -> bytes | None:
    """Put a mark into a picture's file, and return the bytes or write them; see `watermark.embed`."""
    check_manifest(source, FORMATS)
    whole = source.at(0, source.size)
    made, there = repainted(whole, lambda picture: _painted(picture, mark, key))
    made = whole if there else made
    if not there:
        with Image.open(BytesIO(made)) as picture:
            _check_kept(picture, mark, key)
    if target is None:
        return made
    to_file(source, [made], target)
    return None


def check_manifest(source: Source, formats: tuple[str, ...]) -> None:
    """Refuse files of other formats, those that cannot be read, and those with a manifest."""
    carrier = carrier_of(source)
    if carrier is None or carrier.name not in formats:
        raise LabelError(FORMAT)
    try:
        if has_manifest(source, carrier.name):
            raise LabelError(MANIFEST)
    except (Truncated, Broken) as error:
        raise LabelError(UNREADABLE) from error


def painted(picture: Image.Image, mark: bytes, key: bytes) -> Image.Image:
    """Return a new picture with a mark, found again."""
    made, there = _painted(picture, mark, key)
    if not there:
        _check_kept(made, mark, key)
    return made


def _painted(picture: Image.Image, mark: bytes, key: bytes) -> tuple[Image.Image, bool]:
    """Return a picture with a mark, and whether it had it already."""
    if picture.mode not in MODES or "transparency" in picture.info:
        raise LabelError(MODE.fill(mode=picture.mode))
    _check_size(picture)
    if min(picture.size) < LEAST:
        raise LabelError(TOO_SMALL.fill(width=picture.width, height=picture.height, least=LEAST))
    there = seen(picture, key)
    if there is not None:
        if there[0] != mark:
            raise LabelError(ANOTHER)
        return picture.copy(), True
    bands = picture.split()
    colours = np.stack(
        [np.asarray(band) for band in bands if picture.mode[-1] != "A" or band is not bands[-1]], -1
    )
    made = marked(colours, mark, key)
    planes = [Image.fromarray(made[..., n]) for n in range(made.shape[2])]
    return Image.merge(picture.mode, [*planes, *bands[len(planes) :]]), False


def _check_size(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST:
        raise LabelError(TOO_LARGE.fill(width=picture.width, height=picture.height, most=MOST))


def _check_kept(picture: Image.Image, mark: bytes, key: bytes) -> None:
    found = seen(picture, key)
    if found is None or found[0] != mark:
        raise LabelError(NOT_FOUND_AGAIN)


def looked(file: BinaryIO, key: bytes) -> Seen | None:
    """Return the mark in a picture's file, of its first picture where it has several."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(file) as picture:
                return seen(picture, key)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Warning,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        if isinstance(error, LabelError):
            raise
        raise LabelError(NO_PICTURE) from error


def seen(picture: Image.Image, key: bytes) -> Seen | None:
    """Return the mark in a picture that is open."""
    _check_size(picture)
    if picture.mode.startswith(("I", "F")):
        values = np.asarray(picture, np.float32)
        values = (values - values.min()) * np.float32(255 / max(float(np.ptp(values)), 1e-6))
        picture = Image.fromarray(values.astype(np.uint8))
    elif picture.mode not in MODES:
        picture = picture.convert("RGB")
    return image.seen(picture, key)
