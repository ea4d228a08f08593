"""Fonts that have the characters of a label: those of the system, looked for in places that are listed here."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

VARIABLE = "CHENGXU_FONT"
"""The environment variable that names a font file; it goes before all others."""
PLACES = (
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 0),
    ("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", 0),
    ("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", 0),
    ("/System/Library/Fonts/PingFang.ttc", 0),
    ("/System/Library/Fonts/STHeiti Medium.ttc", 0),
    ("C:/Windows/Fonts/msyh.ttc", 0),
    ("C:/Windows/Fonts/simhei.ttf", 0),
)
"""Font files with the face in each: Debian's fonts-noto-cjk, fonts-wqy-microhei, fonts-wqy-zenhei and fonts-droid-fallback,
Arch, Fedora, macOS, Windows."""

NO_FONT = Term(
    "没有找到含“{words}”各字的字体。Debian、Ubuntu 请安装 fonts-noto-cjk，或用环境变量 CHENGXU_FONT 指明字体文件。",
    "no font with the characters of `{words}` was found. On Debian and Ubuntu install fonts-noto-cjk, or name a font file in the "
    "environment variable CHENGXU_FONT.",
)
NO_PILLOW = Term(
    "图片的显式标识需要 Pillow：请安装 `chengxu[media]`。",
    "labels that are seen on pictures need Pillow: install `chengxu[media]`.",
)


def font(words: str, em: int, path: str | None = None) -> FreeTypeFont:
    """Return a font of `em` pixels with every character of the words; LabelError if none is there.

    A font at `path`, or in the variable CHENGXU_FONT, is the only one that is tried.
    """
    try:
        from PIL import ImageFont
    except ImportError as error:
        raise LabelError(NO_PILLOW) from error
    named = path or os.environ.get(VARIABLE)
    for file, face in ((named, 0),) if named else PLACES:
        if Path(file).is_file() and _has(file, face, words):
            return ImageFont.truetype(file, em, index=face)
    raise LabelError(NO_FONT.fill(words=words))


@lru_cache(maxsize=64)
def _has(path: str, face: int, words: str) -> bool:
    """Return whether a font draws each character, and not the box that stands for one it lacks."""
    from PIL import ImageFont

    try:
        drawn = ImageFont.truetype(path, 32, index=face)
    except OSError:
        return False
    lacking = _shape(drawn, "\U0010fffd")
    return all(_shape(drawn, c) not in (lacking, b"") for c in words if not c.isspace())


def _shape(drawn: FreeTypeFont, character: str) -> bytes:
    mask = drawn.getmask(character)
    return bytes(mask) if mask.size[0] * mask.size[1] else b""
