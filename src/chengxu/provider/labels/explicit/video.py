"""The explicit label of a film: words in a corner of its first pictures (GB 45438-2025, 5.4), and if asked of others too.

Only what comes before the first key picture behind the label is coded anew, where the codec allows it; the rest, the sound,
subtitles and metadata are copied byte for byte. Needs `ffmpeg` and `ffprobe` on the system, and Pillow (`chengxu[media]`).
"""

from __future__ import annotations

import mmap
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Literal

from chengxu.algebra.term import Term
from chengxu.provider.labels.damage import UNREADABLE, readable
from chengxu.provider.labels.explicit import hevc
from chengxu.provider.labels.explicit.blocks import blocks
from chengxu.provider.labels.explicit.confirm import BEYOND, NOT_KEPT, PICTURES, SEEN, Unlike, confirm
from chengxu.provider.labels.explicit.film import Film, film
from chengxu.provider.labels.explicit.look import Look
from chengxu.provider.labels.explicit.mark import LEAST_CONTRAST, LIKE, SHARE, Corner, mark
from chengxu.provider.labels.explicit.overlay import Overlay, Span
from chengxu.provider.labels.explicit.parameters import begins, joined, parameters
from chengxu.provider.labels.explicit.pictures import Picture, Pictures
from chengxu.provider.labels.explicit.samples import samples
from chengxu.provider.labels.explicit.signed import refuse_manifest
from chengxu.provider.labels.explicit.words import SHORT, fit
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.read import read_source
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.splice import Broken, Source, to_file

More = Literal["middle", "end"]
KINDS = {"MP4": "mov", "MOV": "mov", "MKV": "matroska"}
"""By the format: what ffmpeg calls it."""
LEAST, SECONDS = 2.0, 2.5
"""Seconds for which the words must be seen at normal speed (GB 45438-2025, 5.4), and for which they are (house setting)."""
BEHIND = 10
"""Pictures behind the cut that are decoded in both films and compared: a house setting."""
LARGEST_GAP = 600
"""Pictures from one key to the next, at most: a house setting."""

FORMAT = Term(
    "不支持给这种视频（{format}）加画面标识：可用 MP4、MOV、MKV、WebM。其他格式请先换封装，例如 `ffmpeg -i 原文件 -c copy 新文件.mkv`。",
    "words are put on films in MP4, MOV, MKV and WebM, and this is {format}. Others can be put into such a file first: "
    "`ffmpeg -i OLD -c copy NEW.mkv`.",
)
TOO_SHORT = Term(
    "画面标识至少持续 {least} 秒（GB 45438-2025 第5.4条）；现为 {seconds} 秒。",
    "the words must be seen for {least} seconds at least (GB 45438-2025, 5.4); {seconds} were asked for.",
)
BAD_PLACE = Term(
    "“{place}”不是位置：可另加 middle、end。", "`{place}` is no place: middle and end can be added."
)
WHOLE = {
    "codec": Term("这种编码的新旧画面不能共用一套参数", "new and old pictures of this codec cannot stand in one track"),
    "no-key": Term("标识之后没有可以独立解码的画面", "behind the label there is no picture that can be decoded by itself"),
    "more": Term("还要求在中间或结尾加标识", "words were asked for in the middle or at the end as well"),
    "asked": Term("按要求全部重新编码", "it was asked for"),
    "unlike": Term("只编码开头时核对不符", "with the head alone coded anew, the film could not be confirmed"),
}  # fmt: skip
"""By code: why the whole track of pictures was coded anew."""


@dataclass(frozen=True)
class Labelled:
    """What was done to a film, and measured of it.

    `whole` is the code of why all its pictures were coded anew (`WHOLE`), None where only the first `coded` of its `pictures` were.
    `seconds` is how long the words are seen at the start, `height` the pixels of ink of their lowest character on the picture
    where it is lowest, `least` the pixels that are asked for, `contrast` that of ink to ground at its worst.
    """

    whole: str | None
    pictures: int
    coded: int
    seconds: float
    height: int
    least: float
    contrast: float


def labelled(
    path: str | PathLike[str],
    to: str | PathLike[str] | None = None,
    words: str = SHORT,
    corner: Corner = "bottom-right",
    *,
    seconds: float = SECONDS,
    more: Sequence[More] = (),
    share: float = SHARE,
    font: str | None = None,
    whole: bool = False,
    despite_manifest: bool = False,
) -> Labelled:
    """Put words on the first pictures of a film, in its place or as a new file at `to`; return what was done and measured.

    `more` adds the middle and the end, `share` is the em as a part of the shortest side, `font` a font file; `whole` codes all
    pictures anew even where the head would do. Raises LabelError, and writes nothing, where that cannot be done or confirmed, and
    for a C2PA manifest that would become invalid (unless `despite_manifest`).
    """
    old, target = Path(path), Path(to if to is not None else path)
    words = fit(words)
    if not seconds >= LEAST:
        raise LabelError(TOO_SHORT.fill(least=f"{LEAST:g}", seconds=f"{seconds:g}"))
    if wrong := next((place for place in more if place not in ("middle", "end")), None):
        raise LabelError(BAD_PLACE.fill(place=wrong))
    with readable(), old.open("rb") as file:
        source = Source(file)
        kind = _kind(source)
        refuse_manifest(source, despite_manifest)
        there = film(old, kind)
        overlay = Overlay(there, words, mark(there.shown, words, corner, share, font), font)
        work = _Work(source, there, pictures(source, kind), overlay)
        return work.done(target, seconds, more, whole)


def _kind(source: Source) -> str:
    """Return what ffmpeg calls a file's format; LabelError for a format that is not worked on, or a file that is damaged."""
    reading = read_source(source)
    if reading.format not in KINDS:
        raise LabelError(FORMAT.fill(format=reading.format or "?"))
    if reading.stopped is not None:
        raise LabelError(UNREADABLE.fill(why=REASONS[reading.stopped]))
    return KINDS[reading.format]


@dataclass(frozen=True)
class _Work:
    """A film being labelled."""

    source: Source
    film: Film
    old: Pictures
    overlay: Overlay

    def done(self, target: Path, seconds: float, more: Sequence[More], whole: bool) -> Labelled:
        """Write the labelled film; where the head alone does not do, all of it."""
        spans = self._spans(seconds, more)
        why = "asked" if whole else "more" if more else None
        cut, number = (None, None) if why else self._cut(seconds)
        if why is None and cut is not None:
            try:
                return self._written(target, spans, cut, number, None)
            except (Unlike, Broken):
                why = "unlike"
        return self._written(target, spans, len(self.old.shown), None, why or self._why())

    def _spans(self, seconds: float, more: Sequence[More]) -> list[Span]:
        """Return the pictures that are to have the words."""
        shown, old = sorted(self.old.shown), self.old
        long = seconds * old.scale
        asked: list[tuple[float, float]] = [(old.first, old.first + long)]
        if "middle" in more:
            middle = (old.first + old.end) / 2
            asked.append((middle - long / 2, middle + long / 2))
        if "end" in more:
            asked.append((old.end - long, old.end))
        found: list[Span] = [(0, bisect_left(shown, asked[0][1]))]
        for begin, end in asked[1:]:
            start, stop = max(bisect_right(shown, begin) - 1, 0), bisect_left(shown, end)
            found = [*found[:-1], (found[-1][0], max(stop, found[-1][1]))] if start <= found[-1][1] else [*found, (start, stop)]  # fmt: skip
        return found

    def _cut(self, seconds: float) -> tuple[int | None, int | None]:
        """Return how many pictures to code anew, and the number of their parameters in H.264; None where it must be all."""
        if not self.film.can_be_cut:
            return None, None
        every, places = self.old.cuts(seconds), self.old.places
        if self.film.codec == "hevc":
            usual = hevc.is_usual(self.old.config)
            return next((n for n in every if usual and hevc.begins(self.source, *places[n])), None), None
        if self.film.codec != "h264":
            return next(every, None), None
        said = parameters(self.old.config)
        if not said.is_usual or said.free is None:
            return None, None
        return next((n for n in every if begins(self.source, *places[n])), None), said.free

    def _why(self) -> str:
        return "no-key" if self.film.can_be_cut else "codec"

    def _written(
        self, target: Path, spans: list[Span], count: int, number: int | None, why: str | None
    ) -> Labelled:
        """Code the first pictures anew, put them in their places, and look at the new film before it takes its place."""
        behind = (count, count if why else min(count + BEHIND, len(self.old.shown)))
        with tempfile.TemporaryDirectory(prefix=".", dir=target.parent) as name:
            folder, confirmed = Path(name), list[Labelled]()
            coding = self.film.coding(number, min(self.old.gap, LARGEST_GAP))
            made, decoded = self.overlay.coded(folder, spans, count, coding, behind)
            with made.open("rb") as file:
                new = pictures(Source(file), self.film.kind)
                view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            if len(new.places) != count:
                raise Unlike(PICTURES)

            def check(written: BinaryIO) -> None:
                path = Path(str(written.name))
                confirm(self.film, path, 0 if why else count, len(self.old.shown))
                looks, again = self.overlay.looks(path, folder, spans, behind)
                if again != decoded:
                    raise Unlike(BEYOND)
                confirmed.append(self._measured(looks, spans, count, why))

            rank = {n: rank for rank, n in enumerate(sorted(range(count), key=new.shown.__getitem__))}
            config, numbers = self._config(new, why)
            data: Iterable[bytes | memoryview] = (view[at : at + size] for at, size in new.places)
            if numbers:
                data = (hevc.pointed(one, numbers.picture) for one in data)
            every = [Picture(*one, rank[n]) for n, one in enumerate(zip(data, new.keys, strict=True))]
            pieces = self.old.replaced(self.source, every, config)
            to_file(self.source, pieces, target, check=check)
        return confirmed[0]

    def _config(self, new: Pictures, why: str | None) -> tuple[bytes, hevc.Numbers | None]:
        """Return what tells decoders how all pictures are coded, new and old, and in H.265 the numbers of the new parameters."""
        if why is not None:
            return new.config, None
        if self.film.codec == "hevc":
            old = hevc.sets(self.old.config)
            if (numbers := old.free) is None:
                raise Broken("not-understood")
            return hevc.joined(old, hevc.sets(new.config).numbered(numbers)), numbers
        if self.film.codec != "h264":
            return self.old.config, None
        return joined(parameters(self.old.config), parameters(new.config)), None

    def _measured(self, every: list[Look], spans: list[Span], count: int, why: str | None) -> Labelled:
        """Return what was measured on the labelled film; LabelError where the words are not as they have to be."""
        shown, least = sorted(self.old.shown), self.overlay.mark.least
        if len(every) != sum(end - start for start, end in spans) or not all(
            one.like >= LIKE and one.height >= least and one.contrast >= LEAST_CONTRAST for one in every
        ):
            raise LabelError(NOT_KEPT.fill(what=SEEN))
        over = shown[spans[0][1]] if spans[0][1] < len(shown) else self.old.end
        return Labelled(
            whole=why,
            pictures=len(shown),
            coded=count,
            seconds=(over - self.old.first) / self.old.scale,
            height=min(one.height for one in every),
            least=least,
            contrast=min(one.contrast for one in every),
        )


def pictures(source: Source, kind: str) -> Pictures:
    """Return the pictures of the one film in a file of a kind (`mov`, `matroska`)."""
    return samples(source) if kind == "mov" else blocks(source)
