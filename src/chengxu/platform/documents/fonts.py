"""The fonts for PDF: the first Chinese one that is on the machine, or in the folder `fonts` of the platform.

Searched in this order, serif before sans: Noto, Source Han, those of macOS (Songti, PingFang), those of Windows
(SimSun, Microsoft YaHei), WenQuanYi.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import typst

from chengxu.algebra.term import Term, TermError
from chengxu.platform.home import home

CHINESE = (
    "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "思源宋体", "Songti SC", "STSong",
    "SimSun", "NSimSun", "FangSong", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
    "思源黑体", "PingFang SC", "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei",
)  # fmt: skip
"""Families with Chinese characters, the first one found is taken."""
LATIN = "Libertinus Serif"
"""Comes with typst."""
NO_FONT = Term(
    "这台机器上没有中文字体，不能生成 PDF；DOCX 不受影响。请安装一种：Debian、Ubuntu 用 `apt install fonts-noto-cjk`，其他系统安装思源宋体；"
    "或者把字体文件放入 {folder}，然后重新启动。",
    "There is no Chinese font on this machine, so no PDF can be made; DOCX still works. Install one: on Debian and Ubuntu "
    "`apt install fonts-noto-cjk`, elsewhere Source Han Serif; or put a font file into {folder}; then start again.",
)


class FontMissing(TermError):  # noqa: N818 - nothing of the caller's is wrong
    """There is no Chinese font here."""


@cache
def fonts() -> typst.Fonts:
    """Return the fonts of the machine and of the platform's own folder, read once."""
    folder = home() / "fonts"
    return typst.Fonts(font_paths=[str(folder)] if folder.is_dir() else [])


def chinese(families: Iterable[str]) -> str:
    """Return the family to take for Chinese; FontMissing says what to install if there is none."""
    there = set(families)
    for family in CHINESE:
        if family in there:
            return family
    raise FontMissing(NO_FONT.fill(folder=home() / "fonts"))
