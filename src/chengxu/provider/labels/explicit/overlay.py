"""The words on a film: white on a black plate, since what is behind them moves; laid over it, and looked at on its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chengxu.provider.labels.explicit.draw import padded
from chengxu.provider.labels.explicit.film import OVERLAYS, Film
from chengxu.provider.labels.explicit.look import Look, look
from chengxu.provider.labels.explicit.mark import Mark
from chengxu.provider.labels.explicit.programs import run, source

if TYPE_CHECKING:
    from PIL.Image import Image

Span = tuple[int, int]
"""Pictures in the order in which they are shown: the first, and the one behind the last."""
Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""
PICTURE = "label.png"


@dataclass(frozen=True)
class Overlay:
    """Words for a film: a mark on the pictures as they are seen, and the font file that they come from."""

    film: Film
    words: str
    mark: Mark
    path: str | None = None

    @property
    def inner(self) -> Box:
        """Where the plate lies on the coded pictures."""
        width, shown = self.film.size[0], self.film.shown
        left, top, right, bottom = padded(self.mark, shown)
        for _ in range(self.film.turned):
            left, top, right, bottom, shown = shown[1] - bottom, left, shown[1] - top, right, shown[::-1]
        left, right = left * width // shown[0], -(-right * width // shown[0])
        return left, top, max(right, left + 1), bottom

    @property
    def box(self) -> Box:
        """The same in even numbers, since colours come by twos."""
        (left, top, right, bottom), (width, height) = self.inner, self.film.size
        return left & ~1, top & ~1, min(right + right % 2, width), min(bottom + bottom % 2, height)

    def picture(self) -> Image:
        """Return the words on their plate as they are laid over a coded picture."""
        from PIL import Image
        from PIL.Image import Transpose

        left, top, right, bottom = padded(self.mark, self.film.shown)
        plate = Image.new("L", (right - left, bottom - top))
        plate.paste(255, (self.mark.at[0] - left, self.mark.at[1] - top), self.mark.ink)
        for _ in range(self.film.turned):
            plate = plate.transpose(Transpose.ROTATE_270)
        inner, box = self.inner, self.box
        made = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        made.paste(
            plate.resize((inner[2] - inner[0], inner[3] - inner[1])), (inner[0] - box[0], inner[1] - box[1])
        )
        return made

    def coded(
        self, folder: Path, spans: Sequence[Span], count: int, coding: Sequence[str], behind: Span
    ) -> tuple[Path, list[str]]:
        """Code the first `count` pictures of the film anew, with the words on those in the spans.

        Return the file, and a hash of each old picture of the span `behind`, as it is decoded.
        """
        self.picture().convert("RGB").save(folder / PICTURE)
        left, top, *_ = self.box
        laid = f"overlay={left}:{top}:format={OVERLAYS[self.film.pixels]}:enable='{_within(spans)}'"
        made = folder / ("new.mp4" if self.film.kind == "mov" else "new.mkv")
        said = run(
            "ffmpeg", *self._input(self.film.path), *self._output(f"movie={PICTURE}[words];[in][words]{laid}", count),
            "-map_metadata", "-1", "-map_chapters", "-1", "-force_key_frames", "source", *coding, made.name,
            *self._hashed(behind), folder=folder,
        )  # fmt: skip
        return made, _hashes(said)

    def looks(
        self, path: Path, folder: Path, spans: Sequence[Span], behind: Span
    ) -> tuple[list[Look], list[str]]:
        """Return how the words are seen on each picture of the spans, and a hash of each of the span `behind`."""
        from PIL import Image

        left, top, right, bottom = self.box
        size = right - left, bottom - top
        crop = f"select='{_within(spans)}',crop={size[0]}:{size[1]}:{left}:{top}:exact=1,format=gray"
        said = run(
            "ffmpeg", *self._input(path), *self._output(crop, sum(end - start for start, end in spans)),
            "-f", "rawvideo", "words", *self._hashed(behind), folder=folder,
        )  # fmt: skip
        found = []
        with (folder / "words").open("rb") as file:
            while part := file.read(size[0] * size[1]):
                seen = self._upright(Image.frombytes("L", size, part))
                found.append(look(seen, self.mark.ink, self.words, self.mark.em, self.path))
        return found, _hashes(said)

    def _upright(self, part: Image) -> Image:
        """Return what stands where the ink is, as it is seen, from a part of a coded picture."""
        from PIL.Image import Transpose

        inner, box = self.inner, self.box
        part = part.crop((inner[0] - box[0], inner[1] - box[1], inner[2] - box[0], inner[3] - box[1]))
        for _ in range(self.film.turned):
            part = part.transpose(Transpose.ROTATE_90)
        left, top, right, bottom = padded(self.mark, self.film.shown)
        part = part.resize((right - left, bottom - top))
        at = self.mark.at[0] - left, self.mark.at[1] - top
        return part.crop((*at, at[0] + self.mark.ink.width, at[1] + self.mark.ink.height))

    def _input(self, path: Path) -> list[str]:
        whole = ["-ignore_editlist", "1"] if self.film.kind == "mov" else []
        return ["-noautorotate", "-r", self.film.rate, *whole, *source(path, self.film.kind)]

    def _output(self, change: str, count: int) -> list[str]:
        """Return the options that give so many pictures, changed, each as often as it is in the film."""
        return [
            "-map",
            f"0:{self.film.index}",
            "-vf",
            change,
            "-frames:v",
            str(count),
            "-fps_mode",
            "passthrough",
        ]

    def _hashed(self, span: Span) -> list[str]:
        """Return the options that print a hash of each picture of a span."""
        if span[0] == span[1]:
            return []
        return [*self._output(f"select='{_within([span])}'", span[1] - span[0]), "-f", "framemd5", "-"]


def _within(spans: Sequence[Span]) -> str:
    return "+".join(f"between(n,{start},{end - 1})" for start, end in spans)


def _hashes(said: bytes) -> list[str]:
    return [line.split(",")[-1] for line in said.decode().splitlines() if not line.startswith("#")]
