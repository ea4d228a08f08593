"""WAV: how its samples stand in the file, read and written as numbers from -1 to 1."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers.riff import Chunk, chunks
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.splice import Broken, Range, Source

PCM, FLOATS, EXTENSIBLE = 1, 3, 0xFFFE
BITS = {PCM: (8, 16, 24, 32), FLOATS: (32, 64)}
NOT_WAV = Term(
    "不支持给这种声音加标识：可用 WAV、MP3、FLAC、M4A、OGG、Opus。",
    "sounds of this kind cannot be labelled; WAV, MP3, FLAC, M4A, OGG and Opus can.",
)
CODING = Term(
    "不支持这种 WAV 编码（格式 {code}，{bits} 位）：可用 8、16、24、32 位整数或 32、64 位浮点。",
    "this WAV is coded in a way that is not supported (format {code}, {bits} bits): whole numbers of 8, 16, 24 and 32 bits and floats "
    "of 32 and 64 are.",
)


MOST_RATE, MOST_CHANNELS = 768_000, 64
"""House settings, above any real file's."""
TOO_MANY = Term(
    "采样率 {rate} Hz、{channels} 声道超出范围。",
    "{rate} samples a second on {channels} channels are out of range.",
)


@dataclass(frozen=True)
class Form:
    """The kind of number (1 whole, 3 float), channels, samples a second, and bits of one number."""

    code: int
    channels: int
    rate: int
    bits: int

    @property
    def frame(self) -> int:
        """Bytes of one sample on all channels."""
        return self.channels * self.bits // 8

    def samples(self, values: Sequence[float]) -> bytes:
        """Return values from -1 to 1 as samples, the same on every channel."""
        if self.code == FLOATS:
            kind = "<f" if self.bits == 32 else "<d"
            return b"".join(struct.pack(kind, v) * self.channels for v in values)
        full, size = (1 << (self.bits - 1)) - 1, self.bits // 8
        whole = (round(v * full) for v in values)
        if size == 1:
            return b"".join(bytes([v + 128]) * self.channels for v in whole)
        return b"".join(v.to_bytes(size, "little", signed=True) * self.channels for v in whole)

    def values(self, data: bytes) -> list[float]:
        """Return the first channel of samples, as values from -1 to 1."""
        data = data[: len(data) - len(data) % self.frame]
        if self.bits == 24:  # the two higher bytes say enough
            data = b"".join(data[n + 1 : n + 3] for n in range(0, len(data), self.frame))
            return [v / 32768 for v in _numbers("h", data)]
        if self.code == FLOATS:
            return [v if abs(v) < 8 else 0.0 for v in _numbers("fd"[self.bits == 64], data)[:: self.channels]]
        if self.bits == 8:
            return [(v - 128) / 128 for v in data[:: self.channels]]
        kind = "h" if self.bits == 16 else "i"
        return [v / (1 << (self.bits - 1)) for v in _numbers(kind, data)[:: self.channels]]


def _numbers(kind: str, data: bytes) -> Sequence[float]:
    found: array[float] = array(kind, data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


@dataclass(frozen=True)
class Wav:
    """A WAV file in its parts."""

    form: Form
    chunks: tuple[Chunk, ...]
    data: Range
    """The samples."""

    @property
    def frames(self) -> int:
        """Samples on each channel."""
        return self.data.size // self.form.frame


def wav(source: Source) -> Wav:
    """Return the parts of a WAV file; LabelError for another format or coding, Truncated or Broken for a damaged one."""
    head = source.some(0, 12)
    if head[:4] != b"RIFF" or head[8:] != b"WAVE":
        raise LabelError(NOT_WAV)
    every = tuple(chunks(source))
    named = {name: [c for c in every if c.name == name] for name in (b"fmt ", b"data")}
    if any(len(found) != 1 for found in named.values()) or named[b"fmt "][0].size < 16:
        raise Broken
    start, size = named[b"fmt "][0].start + 8, named[b"fmt "][0].size
    code, channels, rate, _, block, bits = struct.unpack("<HHIIHH", source.at(start, 16))
    if code == EXTENSIBLE and size >= 26:
        code = source.number(start + 24, 2, "little")
    if bits not in BITS.get(code, ()) or not channels or not rate or block != channels * bits // 8:
        raise LabelError(CODING.fill(code=code, bits=bits))
    if rate > MOST_RATE or channels > MOST_CHANNELS:
        raise LabelError(TOO_MANY.fill(rate=rate, channels=channels))
    samples = named[b"data"][0]
    return Wav(Form(code, channels, rate, bits), every, Range(samples.start + 8, samples.size))
