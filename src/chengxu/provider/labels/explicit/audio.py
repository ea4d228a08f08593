"""The explicit label of a sound: the rhythm 短长 短短 (Morse A I), or a spoken clip, at its start or end (GB 45438-2025, 5.3).

WAV files are labelled in their own rate, width and channels: samples are put before or behind, and none of the old ones is
touched. Other formats would have to be encoded anew, which is left to whoever encodes them: label the WAV first.
"""

from __future__ import annotations

from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Literal

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers.riff import LARGEST, Chunk
from chengxu.provider.labels.explicit.rhythm import PATTERN, UNIT, heard, rhythm
from chengxu.provider.labels.explicit.wav import Form, Wav, wav
from chengxu.provider.labels.explicit.words import fit
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, in_memory, tidy, to_file
from chengxu.provider.labels.write import UNREADABLE

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
) -> bytes | None:
    """Put the rhythm at the start or end of a WAV file; a path is written in its place or at `to`, all else gives bytes.

    A file that has the rhythm there already is left as it is. `clip` is a WAV that is put there in place of the rhythm, and
    `said` the words spoken in it, which must hold both elements; that they are spoken, and at a normal speed (120 to 160
    characters a minute), is not checked here. The rhythm is found again after writing. Raises LabelError.
    """
    if at not in ("start", "end", "both"):
        raise LabelError(NO_PLACE.fill(place=at))
    target = Path(to) if to is not None else Path(content) if isinstance(content, str | PathLike) else None
    if clip is not None:
        fit(said)
    try:
        with opened(content) as file:
            source = Source(file)
            pieces = _planned(source, at, clip)
            check = None if clip is not None else lambda written: _check(written, at)
            if target is not None:
                to_file(source, pieces, target, check=check)
                return None
            made = in_memory(source, pieces)
        if check is not None:
            check(BytesIO(made))
    except Truncated as error:
        raise LabelError(UNREADABLE.fill(why=REASONS["truncated"])) from error
    except Broken as error:
        raise LabelError(UNREADABLE.fill(why=REASONS[error.code])) from error
    return made


def places(content: Content) -> tuple[str, ...]:
    """Return where a WAV file has the rhythm: `start`, `end`, both or neither; LabelError for other formats."""
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
    sound = wav(source)
    there = () if clip is not None else places(source.file)
    wanted = [place for place in _asked(at) if place not in there]
    if not wanted:
        return [Range(0, source.size)]
    if "start" in wanted and (pointing := next((c for c in sound.chunks if c.name in POINTING), None)):
        raise LabelError(POINTERS.fill(name=pointing.name.decode().strip()))
    new = sound.form.samples(rhythm(sound.form.rate)) if clip is None else _spoken(clip, sound.form)
    added = len(new) * len(wanted)
    pieces: list[Piece] = []
    for chunk in sound.chunks:
        if chunk.name == b"data":
            pieces += [
                b"data",
                (chunk.size + added).to_bytes(4, "little"),
                new if "start" in wanted else b"",
                sound.data,
            ]
            pieces += [new if "end" in wanted else b"", b"\0" * ((chunk.size + added) % 2)]
        elif chunk.name == b"fact" and chunk.size >= 4:
            pieces += _counted(source, chunk, sound, added)
        else:
            pieces += [Range(chunk.start, 8 + chunk.size), b"\0" * (chunk.size % 2)]
    return _whole(source, pieces)


def _counted(source: Source, chunk: Chunk, sound: Wav, added: int) -> list[Piece]:
    """Return the chunk `fact` with its new number of samples."""
    count = source.number(chunk.start + 8, 4, "little") + added // sound.form.frame
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
        sound = wav(source)
        if sound.form != form:
            raise LabelError(CLIP.fill(rate=form.rate, channels=form.channels, bits=form.bits))
        return source.at(sound.data.start, sound.frames * form.frame)
