"""Whether a file carries an explicit label: words in a text, on a picture, on a film's first two seconds, the rhythm in a sound.

A text can be read to its end, and then it is known that there is none. On pictures, films and in sounds a label may stand that is
not made out here (another typeface, another wording, a spoken one): what is not found there is inconclusive, never absent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.explicit import check
from chengxu.provider.labels.explicit.audio import places
from chengxu.provider.labels.explicit.fonts import NO_PILLOW
from chengxu.provider.labels.explicit.mark import LEAST_SHARE
from chengxu.provider.labels.explicit.programs import run, source
from chengxu.provider.labels.explicit.seen import Seen, seen, still_there
from chengxu.provider.labels.explicit.video import KINDS, LEAST
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.splice import Source

if TYPE_CHECKING:
    from PIL.Image import Image

Verdict = Literal["compliant", "noncompliant", "not_found", "inconclusive"]
Sort = Literal["text", "picture", "sound", "film"]
LARGEST = 64 << 20
"""Bytes of a text that are looked at: a house setting."""
SOUNDS = ("WAV", "MP3", "FLAC", "Ogg", "M4A")
PICTURES = ("PNG", "JPEG", "WebP", "GIF", "TIFF", "HEIF")
MOST, SIDE = 480, 540
"""Pictures of a film's first two seconds that are looked at, and the pixels of their shortest side, at most: house settings."""
ROWS, COLUMNS = ("top", "", "bottom"), ("left", "", "right")
"""Parts of a picture, by thirds."""

REASONS = check.REASONS | {
    "not-text": Term(
        "不是 UTF-8 文本，也不是可以检查的图片、声音或视频，或者过大",
        "no UTF-8 text, and no picture, sound or film of a kind that is checked, or too large",
    ),
    "no-rhythm": Term(
        "开头和结尾都没有“短长 短短”的节奏；语音提示这里听不出",
        "no rhythm at the start or the end; a spoken label is not heard here",
    ),
    "words-not-seen": Term(
        "画面上下边缘没有认出标识文字；字体、透明度不同或者在别处的标识，这里认不出",
        "no words of a label were made out along the upper and lower edge; in another typeface, half transparent or elsewhere they "
        "are not made out here",
    ),
    "too-low": Term(
        "标识文字高度不足最短边的百分之五（GB 45438-2025）",
        "the words are lower than 5 % of the shortest side (GB 45438-2025)",
    ),
    "not-through": Term(
        "起始画面有标识，但没有在同一处持续两秒（GB 45438-2025）",
        "the first picture has the words, but not in the same place for two seconds (GB 45438-2025)",
    ),
    "not-checked": Term("没有检查：{why}", "not checked: {why}"),
}
"""By code: why a file is not said to be labelled."""
NO_PICTURES = Term("没有可以解码的画面", "there are no pictures that can be decoded")


@dataclass(frozen=True)
class FileChecked:
    """What is to be said of a file's explicit label, with the codes of `REASONS`.

    `places` are `start`, `middle`, `end` of texts and sounds, `start` of films; of pictures and films also where on them, such as
    `bottom-right`. Of words that were seen: `words`, `height` of the ink of the lowest character and the `least` that is asked
    for, in pixels (of films, made small to 540 at the shortest side), `contrast` from 1 to 21. `why` says what kept a file from being checked.
    """

    verdict: Verdict
    reasons: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    words: str | None = None
    height: int | None = None
    least: float | None = None
    contrast: float | None = None
    why: Term | None = None


def check_file(path: str | PathLike[str], font: str | None = None) -> FileChecked:
    """Return whether a file carries an explicit label (GB 45438-2025, clause 5); OSError where it cannot be opened.

    `font` is the font file whose characters are looked for on pictures.
    """
    path = Path(path)
    sort, kind = sort_of(path)
    try:
        if sort == "sound":
            return _sound(path)
        if sort == "picture":
            return _picture(path, font)
        return _film(path, kind, font) if sort == "film" else _text(path)
    except LabelError as error:
        return FileChecked("inconclusive", ("not-checked",), why=error.term)


def sort_of(path: Path) -> tuple[Sort, str]:
    """Return what sort of content a file holds, by how it begins, and what ffmpeg calls it if it is a film."""
    with path.open("rb") as file:
        carrier = carrier_of(Source(file))
    name = carrier.name if carrier else ""
    if name in KINDS:
        return "film", KINDS[name]
    return "sound" if name in SOUNDS else "picture" if name in PICTURES else "text", ""


def _text(path: Path) -> FileChecked:
    if path.stat().st_size > LARGEST:
        return FileChecked("inconclusive", ("not-text",))
    try:
        found = check.check_text(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        return FileChecked("inconclusive", ("not-text",))
    return FileChecked("compliant" if found.labelled else "not_found", found.reasons, found.places)


def _sound(path: Path) -> FileChecked:
    there = places(path)
    return FileChecked("compliant", (), there) if there else FileChecked("inconclusive", ("no-rhythm",))


def _picture(path: Path, font: str | None) -> FileChecked:
    try:
        from PIL import Image, ImageOps, UnidentifiedImageError
    except ImportError as error:
        raise LabelError(NO_PILLOW) from error
    try:
        with Image.open(path) as picture:
            shown = ImageOps.exif_transpose(picture)
            shown.load()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return FileChecked("inconclusive", ("not-text",))
    return _judged(seen(shown, font), shown.size)


def _judged(found: Seen | None, size: tuple[int, int]) -> FileChecked:
    """Return what is to be said of words that were seen, or not, on a picture of a size."""
    if found is None:
        return FileChecked("inconclusive", ("words-not-seen",))
    least = LEAST_SHARE * min(size)
    high = found.look.height + 1 > least  # the edge of a character may be half a pixel off on either side
    return FileChecked(
        "compliant" if high else "noncompliant",
        () if high else ("too-low",),
        (_where(found, size),),
        found.words,
        found.look.height,
        least,
        found.look.contrast,
    )


def _where(found: Seen, size: tuple[int, int]) -> str:
    left, top, right, bottom = found.box
    row, column = min((top + bottom) * 3 // (2 * size[1]), 2), min((left + right) * 3 // (2 * size[0]), 2)
    return "-".join(part for part in (ROWS[row], COLUMNS[column]) if part) or "centre"


def _film(path: Path, kind: str, font: str | None) -> FileChecked:
    shown = _pictures(path, kind)
    found = seen(shown[0], font)
    judged = _judged(found, shown[0].size)
    if found is None:
        return judged
    if not all(still_there(found, one, font) for one in shown[1:]):
        return replace(judged, verdict="inconclusive", reasons=(*judged.reasons, "not-through"))
    return replace(judged, places=("start", *judged.places))


def _pictures(path: Path, kind: str) -> Sequence[Image]:
    """Return pictures of a film's first two seconds as they are shown, in grey."""
    try:
        from PIL.Image import frombytes
    except ImportError as error:
        raise LabelError(NO_PILLOW) from error
    scale = f"scale='trunc(iw*sar)':ih,scale='trunc(iw*min(1,{SIDE}/min(iw,ih)))':'trunc(ih*min(1,{SIDE}/min(iw,ih)))'"
    raw = run(
        "ffmpeg", *source(path, kind), "-map", "0:V:0", "-vf", f"select='lt(t,{LEAST})',{scale},format=gray",
        "-t", LEAST, "-frames:v", MOST, "-fps_mode", "passthrough", "-f", "image2pipe", "-c:v", "pgm", "-",
    )  # fmt: skip
    found, at = list["Image"](), 0
    while at < len(raw):  # P5, width and height, 255, each in a line; then a byte a pixel
        lines = raw[at : at + 64].split(b"\n", 3)
        width, height = (int(number) for number in lines[1].split())
        begin = at + sum(len(line) + 1 for line in lines[:3])
        at = begin + width * height
        found.append(frombytes("L", (width, height), raw[begin:at]))
    if not found:
        raise LabelError(NO_PICTURES)
    return found
