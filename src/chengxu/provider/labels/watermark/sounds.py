"""Marks in sound files: WAV is marked in its own rate, width and channels, whatever ffmpeg decodes is listened to."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from chengxu.algebra.term import Term
from chengxu.provider.labels.damage import readable
from chengxu.provider.labels.explicit.compressed import at_a_path, kind_of, listened
from chengxu.provider.labels.explicit.wav import FLOATS, Form, Wav, wav
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.opened import Content
from chengxu.provider.labels.splice import Piece, Range, Source, in_memory, to_file
from chengxu.provider.labels.watermark import sound
from chengxu.provider.labels.watermark.pictures import ANOTHER, Seen, check_manifest
from chengxu.provider.labels.watermark.tone import RATE, Sound, resampled

LEAST = sound.PERIOD / RATE
"""Seconds of a sound: one whole mark."""
MOST_SECONDS, MOST_BYTES, MOST_RATE = 7200, 1 << 30, 192_000
"""Seconds that are listened to, bytes of samples that are marked, samples a second: house settings, so that memory is bounded."""
LOUDEST = 64.0
"""The largest float that is taken for a sample: 36 dB over full."""

TOO_SHORT = Term(
    "声音长 {seconds:.1f} 秒，水印至少须 {least:.1f} 秒。",
    "the sound is {seconds:.1f} seconds long; a watermark needs {least:.1f}.",
)
TOO_LONG = Term(
    "声音超过 {hours} 小时或 1 GB，请分段加水印。",
    "the sound is longer than {hours} hours or larger than 1 GB; mark it in parts.",
)
BAD_RATE = Term(
    "采样率为 {rate} Hz；水印须在 8000 至 192000 Hz 之间。",
    "the sound has {rate} samples a second; a watermark needs 8000 to 192000.",
)
NOT_FOUND_AGAIN = Term(
    "加入之后找不到水印，没有写入：声音过于安静或停顿过多。",
    "the watermark could not be found again, and nothing was written: the sound is too quiet, or has too many pauses.",
)


def is_wav(source: Source) -> bool:
    """Return whether a file is a WAV file."""
    head = source.some(0, 12)
    return head[:4] == b"RIFF" and head[8:] == b"WAVE"


def is_sound(file: BinaryIO) -> bool:
    """Return whether a file is a sound: WAV, or one of those that ffmpeg decodes for us."""
    return is_wav(Source(file)) or kind_of(file) is not None


def embedded(source: Source, mark: bytes, key: bytes, target: Path | None) -> bytes | None:
    """Put a mark into a WAV file, and return the bytes or write them; see `watermark.embed`."""
    check_manifest(source, ("WAV",))
    with readable():
        pieces = _planned(source, mark, key)

    def check(written: BinaryIO) -> None:
        found = _listened(written, key)
        if found is None or found[0] != mark:
            raise LabelError(NOT_FOUND_AGAIN)

    if target is not None:
        to_file(source, pieces, target, check=check)
        return None
    made = in_memory(source, pieces)
    check(BytesIO(made))
    return made


def heard(content: Content, file: BinaryIO, key: bytes) -> Seen | None:
    """Return the mark in a sound's file."""
    kind = kind_of(file)
    if kind is None:
        return _listened(file, key)
    with (
        at_a_path(content, file) as path,
        TemporaryDirectory() as folder,
        listened(path, kind[0], Path(folder)).open("rb") as plain,
    ):
        return _listened(plain, key)


def _listened(file: BinaryIO, key: bytes) -> Seen | None:
    source = Source(file)
    with readable():
        return sound.seen(_low(source, wav(source)), key)


def _planned(source: Source, mark: bytes, key: bytes) -> list[Piece]:
    """Return what the marked file consists of: other samples, as many, and all else as it was."""
    parts = wav(source)
    seconds = parts.frames / parts.form.rate
    if seconds < LEAST:
        raise LabelError(TOO_SHORT.fill(seconds=seconds, least=LEAST))
    if seconds > MOST_SECONDS or parts.data.size > MOST_BYTES:
        raise LabelError(TOO_LONG.fill(hours=MOST_SECONDS // 3600))
    low = _low(source, parts)
    there = sound.seen(low, key)
    if there is not None:
        if there[0] != mark:
            raise LabelError(ANOTHER)
        return [Range(0, source.size)]
    wave = sound.wave(low, mark, key)
    form, at, new = parts.form, 0, []
    for piece in resampled(lambda start, stop: wave[start:stop], len(wave), RATE, form.rate):
        old = _samples(source, parts, at, min(at + len(piece), parts.frames))
        new.append(_coded(old + piece[: len(old), None], form))
        at += len(old)
    end = parts.data.start + at * form.frame
    return [Range(0, parts.data.start), *new, Range(end, source.size - end)]


def _low(source: Source, parts: Wav) -> Sound:
    """Return all channels of a sound together, at 8000 samples a second."""
    rate = parts.form.rate
    if not RATE <= rate <= MOST_RATE:
        raise LabelError(BAD_RATE.fill(rate=rate))

    def take(start: int, stop: int) -> Sound:
        return np.asarray(_samples(source, parts, start, stop).mean(1), np.float32)

    pieces = list(resampled(take, min(parts.frames, MOST_SECONDS * rate), rate, RATE))
    return np.concatenate(pieces) if pieces else np.zeros(0, np.float32)


def _samples(source: Source, parts: Wav, start: int, stop: int) -> NDArray[np.float64]:
    """Return samples from -1 to 1, a row each, a column a channel."""
    form = parts.form
    data = source.at(parts.data.start + start * form.frame, (stop - start) * form.frame)
    if form.code == FLOATS:
        values = np.nan_to_num(
            np.frombuffer(data, f"<f{form.bits // 8}").astype(np.float64), posinf=0, neginf=0
        )
        values = np.clip(values, -LOUDEST, LOUDEST)
    elif form.bits == 8:
        values = (np.frombuffer(data, np.uint8) - 128.0) / 128
    elif form.bits == 24:
        high = np.zeros((len(data) // 3, 4), np.uint8)
        high[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
        values = high.view("<i4")[:, 0] / 2.0**31
    else:
        values = np.frombuffer(data, f"<i{form.bits // 8}") / 2.0 ** (form.bits - 1)
    return values.reshape(-1, form.channels)


def _coded(values: NDArray[np.float64], form: Form) -> bytes:
    """Return samples as they stand in the file."""
    if form.code == FLOATS:
        return values.astype(f"<f{form.bits // 8}").tobytes()
    full = 2.0 ** (form.bits - 1)
    whole = np.clip(np.rint(values * full), -full, full - 1)
    if form.bits == 8:
        return (whole + 128).astype(np.uint8).tobytes()
    if form.bits == 24:
        return whole.astype("<i4").reshape(-1, 1).view(np.uint8)[:, :3].tobytes()
    return whole.astype(f"<i{form.bits // 8}").tobytes()
