"""Compressed sounds (MP3, FLAC, M4A, Ogg with Opus, Vorbis or FLAC): decoded to WAV, labelled there, and coded again as they were.

Codec, rate, channels, bit rate and tags stay. Lossy sounds lose what a second coding loses: who can, labels before coding.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.explicit.programs import probed, run, source
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.opened import Content
from chengxu.provider.labels.read import read
from chengxu.provider.labels.splice import Source
from chengxu.provider.labels.write import label

KINDS = {"MP3": ("mp3", "mp3"), "FLAC": ("flac", "flac"), "Ogg": ("ogg", "ogg"), "M4A": ("mov", "ipod")}
"""By the format: what ffmpeg calls it when it reads and when it writes."""
LOSSY = {"mp3": "libmp3lame", "aac": "aac", "opus": "libopus", "vorbis": "libvorbis"}
LOSSLESS = {"flac": "flac", "alac": "alac"}
"""By the codec: its coder."""
OWN_TAGS = {"encoder", "major_brand", "minor_version", "compatible_brands", "handler_name", "vendor_id", "duration", "creation_time"}  # fmt: skip
"""Tags with which a program says that it was it who wrote the file."""

NO_SOUND = Term(
    "文件里没有可以加标识的声音，或者有几路声音（编码 {codec}）：可用 MP3、AAC-LC、ALAC、FLAC、Opus、Vorbis，一路声音。",
    "the file has no sound to label, or several ({codec}); one track of MP3, AAC-LC, ALAC, FLAC, Opus or Vorbis can be labelled.",
)
CHAPTERS = Term(
    "文件带有章节，在开头加声音会使其错位；请加在结尾。",
    "the file has chapters that would go wrong if something came before; put the label at the end.",
)
COVER = Term(
    "Ogg 文件里的封面图片会丢失，没有加标识；请先去掉封面，加标识后再放回。",
    "the cover in this Ogg file would be lost, and no label was put in; take the cover out first and put it back afterwards.",
)
LOST = Term(
    "重新编码会丢失文件的标签或元数据标识（{names}），没有写入。",
    "coding the sound again would lose tags or the label in the metadata ({names}); nothing was written.",
)


@dataclass(frozen=True)
class Sound:
    """The one track of sound in a file."""

    path: Path
    kind: str
    written: str
    index: int
    codec: str
    rate: int
    channels: int
    bits: int
    """Of one number, where the coding is lossless."""
    bit_rate: int
    tags: dict[str, str]
    has_cover: bool
    has_chapters: bool

    @property
    def plain(self) -> str:
        """The kind of number in the WAV that it is decoded to."""
        return (
            "pcm_f32le"
            if self.codec in LOSSY
            else {24: "pcm_s24le", 32: "pcm_s32le"}.get(self.bits, "pcm_s16le")
        )

    def coding(self) -> list[str]:
        """Return the options that code it as it was."""
        if self.codec in LOSSLESS:
            return ["-c:a", LOSSLESS[self.codec]]
        return ["-c:a", LOSSY[self.codec], *(["-b:a", str(self.bit_rate)] if self.bit_rate else [])]


def kind_of(file: BinaryIO) -> tuple[str, str] | None:
    """Return what ffmpeg calls a compressed sound when it reads and writes it; None for anything else."""
    carrier = carrier_of(Source(file))
    return KINDS.get(carrier.name) if carrier else None


@contextmanager
def at_a_path(content: Content, file: BinaryIO) -> Iterator[Path]:
    """Give a content a path, where it has none."""
    if isinstance(content, str | PathLike):
        yield Path(content)
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "old"
        file.seek(0)
        with path.open("wb") as out:
            copyfileobj(file, out)
        yield path


def sound(path: Path, kind: tuple[str, str]) -> Sound:
    """Return what a file holds; LabelError where it cannot be labelled."""
    said = probed(path, kind[0], "-show_streams", "-show_format", "-show_chapters")
    streams = [s for s in said.get("streams", ()) if s.get("codec_type") == "audio"]
    stream: dict[str, Any] = streams[0] if len(streams) == 1 else {}
    codec = str(stream.get("codec_name"))
    if codec not in LOSSY | LOSSLESS or (codec == "aac" and stream.get("profile") != "LC"):
        raise LabelError(NO_SOUND.fill(codec=f"{codec} {stream.get('profile', '')}".strip()))
    about: dict[str, Any] = said.get("format", {})
    return Sound(
        path=path,
        kind=kind[0],
        written=kind[1],
        index=int(stream["index"]),
        codec=codec,
        rate=int(stream.get("sample_rate", 0)),
        channels=int(stream.get("channels", 0)),
        bits=int(stream.get("bits_per_raw_sample", 0)),
        bit_rate=int(stream.get("bit_rate") or about.get("bit_rate") or 0),
        tags=_tags(about) | _tags(stream),
        has_cover=any(s.get("codec_type") == "video" for s in said.get("streams", ())),
        has_chapters=bool(said.get("chapters")),
    )


def _tags(said: dict[str, Any]) -> dict[str, str]:
    return {k.lower(): str(v) for k, v in said.get("tags", {}).items() if k.lower() not in OWN_TAGS}


def decoded(path: Path, kind: str, to: Path, *options: object) -> Path:
    """Decode the sound of a file to a WAV file, and return that."""
    bare = ("-vn", "-sn", "-dn", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "wav")
    run("ffmpeg", *source(path, kind), *options, *bare, to)
    return to


def listened(path: Path, kind: str, folder: Path) -> Path:
    """Return a WAV file with what is enough of a sound to find the rhythm in it."""
    return decoded(path, kind, folder / "listened.wav", "-ac", 1, "-ar", 8000, "-c:a", "pcm_s16le")


def coded_again(there: Sound, plain: Path, to: Path) -> None:
    """Code a labelled WAV file as a sound was coded, with its tags, its cover and its implicit label; LabelError where they are lost."""
    if there.has_cover and there.written == "ogg":
        raise LabelError(COVER)
    with there.path.open("rb") as file:
        older = file.read(4) == b"ID3\3"
    run(
        "ffmpeg", *source(plain, "wav"), *source(there.path, there.kind), "-map", "0:a", "-map", "1:v?", "-c:v", "copy",
        *(["-disposition:v", "attached_pic"] if there.has_cover else []), "-map_metadata", "1", "-map_metadata:s:a",
        f"1:s:{there.index}", "-map_chapters", "1", *there.coding(),
        *(["-id3v2_version", "3"] if older else []), "-f", there.written, to,
    )  # fmt: skip
    old = [one.parsed for one in read(there.path).labels]
    if [one.parsed for one in read(to).labels] != old and len(old) == 1 and old[0].label is not None:
        label(to, old[0].label)
    new = sound(to, (there.kind, there.written))
    lost = [name for name, value in there.tags.items() if name != "aigc" and new.tags.get(name) != value]
    lost += ["AIGC"] if [one.parsed.fields for one in read(to).labels] != [one.fields for one in old] else []
    alike = (new.codec, new.rate, new.channels) == (there.codec, there.rate, there.channels)
    if lost or not alike or (there.has_cover, there.has_chapters) != (new.has_cover, new.has_chapters):
        raise LabelError(LOST.fill(names=", ".join(lost) or f"{new.codec} {new.rate} {new.channels}"))
