"""The explicit label of a sound: the rhythm 短长 短短 (Morse A I), or a spoken clip, at its start or end (GB 45438-2025, 5.3).

WAV files are labelled in their own rate, width and channels: samples are put before or behind, and none of the old ones is
touched. Compressed sounds (MP3, FLAC, M4A, Ogg) are decoded, labelled and coded again, which needs `ffmpeg` on the system.
"""

from __future__ import annotations

from io import BytesIO
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Literal

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers.riff import LARGEST, Chunk
from chengxu.provider.labels.damage import readable
from chengxu.provider.labels.explicit.compressed import (
    CHAPTERS,
    at_a_path,
    coded_again,
    decoded,
    kind_of,
    listened,
    sound,
)
from chengxu.provider.labels.explicit.rhythm import PATTERN, UNIT, heard, rhythm
from chengxu.provider.labels.explicit.signed import refuse_manifest
from chengxu.provider.labels.explicit.wav import Form, Wav, wav
from chengxu.provider.labels.explicit.words import fit
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, in_memory, tidy, to_file

Place = Literal["start", "end", "both"]
POINTING = (b"cue ", b"smpl", b"plst", b"bext")
"""Chunks that point to samples by number: nothing is put before the samples that they mean."""
NEAR = 3.0
"""Seconds from the start or the end within which the rhythm is at the start or the end: a house setting."""
HALF, SLACK = sum(PATTERN) * UNIT / 2, 0.05
"""Seconds to the middle of the rhythm, and how far it may be off."""

POINTERS = Term(
    "文件里有按采样位置指示的数据（{name}），在开头加声音会使其错位；请加在结尾。",
    "data in the file ({name}) point to samples by number and would go wrong if something came before; put the label at the end.",
)
CLIP = Term(
    "语音提示应为参数相同的 WAV：{rate} Hz，{channels} 声道，{bits} 位。",
    "the spoken clip must be a WAV like the file: {rate} Hz, {channels} channels, {bits} bits.",
)
NOT_KEPT = Term(
    "写入之后听不出标识的节奏，没有写入；采样率低于 2000 Hz 的文件放不下这种声音。",
    "the rhythm could not be found again, and nothing was written; below 2000 samples a second a file cannot hold this tone.",
)
NO_PLACE = Term("“{place}”不是位置：请用 start、end 或 both。", "`{place}` is no place: start, end or both.")


def labelled(
    content: Content,
    at: Place = "start",
    to: str | PathLike[str] | None = None,
    *,
    clip: Content | None = None,
    said: str = "",
    despite_manifest: bool = False,
) -> bytes | None:
    """Put the rhythm at the start or end of a sound; a path is written in its place or at `to`, all else gives bytes.

    A file that has the rhythm there already is left as it is. `clip` is a sound that is put there in place of the rhythm (a WAV
    of the same rate, width and channels for a WAV, anything for compressed sounds), and `said` the words spoken in it, which
    must hold both elements; that they are spoken, and at a normal speed (120 to 160 characters a minute), is not checked here.
    The rhythm is found again after writing. Raises LabelError, also for a C2PA manifest that would become invalid (unless
    `despite_manifest`).
    """
    if at not in ("start", "end", "both"):
        raise LabelError(NO_PLACE.fill(place=at))
    target = Path(to) if to is not None else Path(content) if isinstance(content, str | PathLike) else None
    if clip is not None:
        fit(said)
    with readable(), opened(content) as file:
        refuse_manifest(Source(file), despite_manifest)
        kind = kind_of(file)
        if kind is None:
            source = Source(file)
            return _put(source, _planned(source, at, clip), target, at, clip)
        with at_a_path(content, file) as path, TemporaryDirectory() as folder:
            made = _again(path, kind, at, clip, Path(folder))
            with made.open("rb") as coded:
                source = Source(coded)
                return _put(source, [Range(0, source.size)], target, at, clip)


def _put(
    source: Source, pieces: list[Piece], target: Path | None, at: Place, clip: Content | None
) -> bytes | None:
    """Write the labelled sound, and listen to it before it takes its place."""
    check = None if clip is not None else lambda written: _check(written, at)
    if target is not None:
        to_file(source, pieces, target, check=check)
        return None
    made = in_memory(source, pieces)
    if check is not None:
        check(BytesIO(made))
    return made


def _again(path: Path, kind: tuple[str, str], at: Place, clip: Content | None, folder: Path) -> Path:
    """Return a compressed sound with the label in it; the file itself where it has it already."""
    there = sound(path, kind)
    if clip is None and set(_asked(at)) <= set(places(path)):
        return path
    if there.has_chapters and at != "end":
        raise LabelError(CHAPTERS)
    form = ("-map", f"0:{there.index}", "-c:a", there.plain)
    plain = decoded(path, there.kind, folder / "plain.wav", *form)
    if clip is not None:
        with opened(clip) as file, at_a_path(clip, file) as spoken:
            known = kind_of(file) or ("wav", "wav")
            same = ("-ar", there.rate, "-ac", there.channels, "-c:a", there.plain)
            clip = decoded(spoken, known[0], folder / "clip.wav", *same)
    with plain.open("rb") as file:
        source = Source(file)
        to_file(source, _planned(source, at, clip), folder / "labelled.wav")
    coded_again(there, folder / "labelled.wav", folder / "new")
    return folder / "new"


def places(content: Content) -> tuple[str, ...]:
    """Return where a sound has the rhythm: `start`, `end`, both or neither; LabelError for what is no sound that can be read."""
    with opened(content) as file:
        kind = kind_of(file)
        if kind is None:
            return _heard_at(content)
        with at_a_path(content, file) as path, TemporaryDirectory() as folder:
            return _heard_at(listened(path, kind[0], Path(folder)))


def _heard_at(content: Content) -> tuple[str, ...]:
    found = heard(content)
    middle = found.seconds / 2
    start = any(at <= NEAR and at + HALF <= middle + SLACK for at in found.at)
    end = any(found.seconds - at <= NEAR and at + HALF >= middle - SLACK for at in found.at)
    return (*(("start",) if start else ()), *(("end",) if end else ()))


def _check(written: BinaryIO, at: Place) -> None:
    there = places(written)
    if any(place not in there for place in _asked(at)):
        raise LabelError(NOT_KEPT)


def _asked(at: Place) -> tuple[str, ...]:
    return ("start", "end") if at == "both" else (at,)


def _planned(source: Source, at: Place, clip: Content | None) -> list[Piece]:
    """Return what the labelled file consists of."""
    parts = wav(source)
    there = () if clip is not None else places(source.file)
    wanted = [place for place in _asked(at) if place not in there]
    if not wanted:
        return [Range(0, source.size)]
    if "start" in wanted and (pointing := next((c for c in parts.chunks if c.name in POINTING), None)):
        raise LabelError(POINTERS.fill(name=pointing.name.decode().strip()))
    new = parts.form.samples(rhythm(parts.form.rate)) if clip is None else _spoken(clip, parts.form)
    added = len(new) * len(wanted)
    pieces: list[Piece] = []
    for chunk in parts.chunks:
        if chunk.name == b"data":
            pieces += [
                b"data",
                (chunk.size + added).to_bytes(4, "little"),
                new if "start" in wanted else b"",
                parts.data,
            ]
            pieces += [new if "end" in wanted else b"", b"\0" * ((chunk.size + added) % 2)]
        elif chunk.name == b"fact" and chunk.size >= 4:
            pieces += _counted(source, chunk, parts, added)
        else:
            pieces += [Range(chunk.start, 8 + chunk.size), b"\0" * (chunk.size % 2)]
    return _whole(source, pieces)


def _counted(source: Source, chunk: Chunk, parts: Wav, added: int) -> list[Piece]:
    """Return the chunk `fact` with its new number of samples."""
    count = source.number(chunk.start + 8, 4, "little") + added // parts.form.frame
    if count > LARGEST:
        raise Broken("too-large-inside")
    rest = Range(chunk.start + 12, chunk.size - 4)
    return [Range(chunk.start, 8), count.to_bytes(4, "little"), rest, b"\0" * (chunk.size % 2)]


def _whole(source: Source, pieces: list[Piece]) -> list[Piece]:
    """Return the file with its new length, and what stood behind its end."""
    size = 4 + sum(p.size if isinstance(p, Range) else len(p) for p in pieces)
    if size > LARGEST:
        raise Broken("too-large-inside")
    said = 8 + source.number(4, 4, "little")
    end = min(said + said % 2, source.size)
    return tidy([b"RIFF", size.to_bytes(4, "little"), b"WAVE", *pieces, Range(end, source.size - end)])


def _spoken(clip: Content, form: Form) -> bytes:
    """Return the samples of a clip."""
    with opened(clip) as file:
        source = Source(file)
        spoken = wav(source)
        if spoken.form != form:
            raise LabelError(CLIP.fill(rate=form.rate, channels=form.channels, bits=form.bits))
        return source.at(spoken.data.start, spoken.frames * form.frame)
