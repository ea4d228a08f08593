"""A labelled film against the old one, as ffmpeg reads both: as many pictures at the same times, and everything else the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chengxu.algebra.term import Term
from chengxu.provider.labels.explicit.film import Film
from chengxu.provider.labels.explicit.programs import run, source
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.read import read

NOT_KEPT = Term(
    "写入之后核对不符（{what}），没有写入。",
    "the film could not be confirmed after writing ({what}), and nothing was written.",
)
PICTURES = Term("画面数量或时间有变", "the number of pictures or their times changed")
OTHERS = Term("声音、字幕等其他内容有变", "sound, subtitles or something else changed")
SEEN = Term("标识看不清或高度不足", "the words are not clear or not high enough")
BEYOND = Term("标识之后的画面有变", "pictures behind the label changed")
LABELS = Term("元数据标识没有保住", "the label in the metadata was not kept")


class Unlike(LabelError):  # noqa: N818 - what is the matter with the film
    """A labelled film that is not the old one but for its label: nothing is written."""

    def __init__(self, what: Term) -> None:
        super().__init__(NOT_KEPT.fill(what=what))


@dataclass(frozen=True)
class Packets:
    """What a file consists of for those who play it: times of its pictures, their bytes (a sum each), and all else."""

    times: list[str]
    pictures: list[str]
    others: list[str]


def confirm(film: Film, path: Path, cut: int, count: int) -> None:
    """Raise Unlike where a labelled film at a path is not the old one: its times, its sound, the label in its metadata.

    Its pictures, `count` of them, must be the same from the picture `cut` on; none need be where that is 0.
    """
    old, new = packets(film, film.path), packets(film, path)
    if len(new.pictures) != count or old.times != new.times:
        raise Unlike(PICTURES)
    if old.others != new.others:
        raise Unlike(OTHERS)
    if cut and old.pictures[cut:] != new.pictures[cut:]:
        raise Unlike(BEYOND)
    if [one.found for one in read(film.path).labels] != [one.found for one in read(path).labels]:
        raise Unlike(LABELS)


def packets(film: Film, path: Path) -> Packets:
    """Return what a file consists of."""
    said = run(
        "ffmpeg",
        *source(path, film.kind),
        "-map",
        "0",
        "-ignore_unknown",
        "-c",
        "copy",
        "-f",
        "framecrc",
        "-",
    )
    times, pictures, others = [], [], []
    for line in said.decode().splitlines():
        if line.startswith("#"):
            continue
        index, _, shown, long, size, crc, *_ = (part.strip() for part in line.split(","))
        if int(index) == film.index:
            times.append(shown)
            pictures.append(f"{size} {crc}")
        else:
            others.append(f"{index} {shown} {long} {size} {crc}")
    return Packets(sorted(times), pictures, others)
