"""Whatever stands in a file, reading ends soon, in little memory, with a verdict; a broken file is never said to hold no label.

`CHENGXU_FUZZ=100000` sets how many mutated files are read (1000 by default), over all formats.
"""

from __future__ import annotations

import io
import os
import struct
import tracemalloc
import zlib
from functools import cache
from time import thread_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chengxu.labels import LabelError, Verdict, label, read, verify
from chengxu.provider.labels import xmp
from chengxu.provider.labels.fields import LONGEST, parse
from chengxu.provider.labels.splice import Broken
from provider_files import FILES, LABEL, saved

RUNS = int(os.environ.get("CHENGXU_FUZZ", "1000"))
TEXTS = {"Markdown", "HTML"}
"""Formats that do not say where they end: a part of such a file is a whole one."""
MEMORY = 64 << 20
SECONDS = 2.0
SIZES = [0, 1, 7, 8, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 2**63 - 1, 2**64 - 1]


@cache
def labelled(name: str) -> bytes:
    """Return a labelled file of a format; each is made once."""
    made = label(FILES[name](), LABEL)
    assert made is not None
    return made


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """Draw a file with bytes flipped, numbers set to extremes, and parts cut out, doubled or moved."""
    out = bytearray(data)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(out) - 1, 0)))
        match draw(st.sampled_from(["flip", "number", "cut", "double", "end", "noise"])):
            case "flip" if out:
                out[at] ^= 1 << draw(st.integers(0, 7))
            case "number":
                size = draw(st.sampled_from([1, 2, 4, 8]))
                number = draw(st.sampled_from(SIZES)) % (1 << 8 * size)
                out[at : at + size] = number.to_bytes(size, draw(st.sampled_from(["big", "little"])))
            case "cut":
                del out[at : at + draw(st.integers(1, 64))]
            case "double":
                out[at:at] = out[at : at + draw(st.integers(1, 512))]
            case "end":
                del out[at:]
            case "noise":
                out[at:at] = draw(st.binary(max_size=32))
    return bytes(out)


@pytest.mark.parametrize("name", FILES)
def test_a_mutated_file_gets_a_verdict_and_its_label_stays_readable_when_written_again(name):
    whole = labelled(name)

    @settings(
        max_examples=max(RUNS // len(FILES), 1),
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(mutated(whole))
    def holds(data: bytes) -> None:
        begun = thread_time()
        found = verify(data)
        assert thread_time() - begun < SECONDS
        assert found.verdict is not Verdict.COMPLIANT or found.label is not None
        try:
            made = label(data, LABEL)
        except LabelError:
            return
        assert verify(made).label == LABEL

    holds()


@pytest.mark.parametrize("name", [name for name in FILES if name != "Markdown"])
def test_a_file_cut_off_anywhere_before_its_label_ends_is_never_said_to_hold_none(name):
    whole, number = labelled(name), LABEL.produce_id.encode()
    end = (
        whole.index(number) + len(number) if number in whole else len(whole)
    )  # packed: where it stands is not seen
    step = max(1, end // 1500)
    empty = {"FLV": 13}.get(name)  # a head without tags is a whole file in which there is nothing
    sizes = (size for size in range(0, end, step) if size != empty)
    wrong = [size for size in sizes if verify(whole[:size]).verdict is Verdict.NOT_FOUND]

    assert wrong == []


def peak(data: bytes) -> tuple[int, float, Verdict]:
    """Return the memory and the seconds that a verdict costs."""
    file = io.BytesIO(data)
    tracemalloc.start()
    begun = thread_time()
    try:
        verdict = verify(file).verdict
        return tracemalloc.get_traced_memory()[1], thread_time() - begun, verdict
    finally:
        tracemalloc.stop()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_with(*chunks: bytes) -> bytes:
    """Return a picture with chunks before its image data."""
    plain = saved("PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def itxt(text: bytes, packed: bool = True) -> bytes:
    data = zlib.compress(text, 9) if packed else text
    return chunk(b"iTXt", b"XML:com.adobe.xmp\0" + bytes([packed, 0]) + b"\0\0" + data)


def box(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(data)) + kind + data


def nested_boxes(depth: int, kind: bytes = b"moov") -> bytes:
    """Return boxes inside one another, so many."""
    size = 8 * depth
    return b"".join(struct.pack(">I", size - 8 * n) + kind for n in range(depth))


def nested_lists(depth: int) -> bytes:
    size = 12 * depth
    inside = b"".join(b"LIST" + struct.pack("<I", size - 12 * n - 8) + b"INFO" for n in range(depth))
    return b"RIFF" + struct.pack("<I", 4 + len(inside)) + b"AVI " + inside


FTYP = box(b"ftyp", b"isom\0\0\0\0isom")
DEEP = b"<a>" * 100_000
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><x>&c;</x>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
HOSTILE = {
    "a packed text that unpacks to 200 MB": lambda: png_with(itxt(b" " * (200 << 20))),
    "a thousand packed texts of a megabyte": lambda: png_with(*[itxt(b"<x>" + b" " * (1 << 19) + b"</x>")] * 200),
    "elements 100 000 deep": lambda: png_with(itxt(DEEP)),
    "entities that multiply": lambda: png_with(itxt(ENTITIES)),
    "an entity from outside": lambda: png_with(itxt(OUTSIDE)),
    "a text chunk that says 2 GB": lambda: saved("PNG")[:33] + b"\x7f\xff\xff\xffiTXt",
    "a hundred thousand empty chunks": lambda: png_with(chunk(b"teSt", b"") * 100_000),
    "a label text of ten megabytes": lambda: png_with(chunk(b"tEXt", b"AIGC\0" + b"[" * (10 << 20))),
    "a JPEG of empty segments": lambda: b"\xff\xd8" + b"\xff\xe2\0\2" * 200_000,
    "a JPEG of fill bytes": lambda: b"\xff\xd8" + b"\xff" * 1_000_000,
    "a JPEG with a quarter of a million braces": lambda: b"\xff\xd8" + (b"\xff\xe1\xff\xff" + b"Exif\0\0" + b'{"AIGC":' * 8190).ljust(65537, b" ") * 4 + b"\xff\xd9",
    "boxes 100 000 deep": lambda: FTYP + nested_boxes(100_000),
    "boxes udta 10 000 deep": lambda: FTYP + nested_boxes(10_000, b"udta"),
    "boxes meta 10 000 deep": lambda: FTYP + nested_boxes(10_000, b"meta"),
    "a box of size 0 inside": lambda: FTYP + box(b"moov", b"\0\0\0\0udta" * 1000),
    "a box that says 2**64": lambda: FTYP + b"\0\0\0\1moov" + b"\xff" * 8,
    "200 000 empty boxes": lambda: FTYP + box(b"free") * 200_000,
    "200 000 empty boxes in moov": lambda: FTYP + box(b"moov", box(b"free") * 200_000),
    "lists 50 000 deep": lambda: nested_lists(50_000),
    "200 000 empty chunks": lambda: b"RIFF" + struct.pack("<I", 4 + 1_600_000) + b"WAVE" + b"data\0\0\0\0" * 200_000,
    "a chunk that says 4 GB": lambda: b"RIFF\xff\xff\xff\xffWAVEAIGC\xff\xff\xff\xff",
    "a zip of nothing but its head": lambda: b"PK\3\4" + b"\0" * 60,
    "nothing": lambda: b"",
    "a megabyte of zeros": lambda: b"\0" * (1 << 20),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_harm_costs_little_memory_and_time(name):
    data = HOSTILE[name]()
    memory, seconds, verdict = peak(data)

    assert memory < MEMORY, f"{memory / 2**20:.0f} MB"
    assert seconds < 5 * SECONDS, f"{seconds:.1f} s"  # the tracing slows it several times
    assert verdict is not Verdict.COMPLIANT


@pytest.mark.parametrize(
    "packet", [ENTITIES, OUTSIDE, DEEP, b"<x>", b"", b"\0" * 99, b"<x>" + b" " * xmp.LARGEST]
)
def test_a_packet_with_entities_or_no_end_is_refused_and_nothing_is_loaded(packet):
    with pytest.raises(Broken):
        xmp.labels_in(packet)
    assert verify(png_with(itxt(packet, packed=False))).verdict is Verdict.INCONCLUSIVE


@given(
    st.text()
    | st.recursive(
        st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    ).map(str)
)
def test_any_text_in_the_label_s_place_is_parsed_or_refused_by_code(text):
    parsed = parse(text)

    assert parsed.fields is not None or parsed.reasons
    assert parsed.label is None or parsed.fields is not None


@pytest.mark.parametrize("depth", [10, 1000, 20_000])
def test_a_label_nested_in_itself_is_refused(depth):
    for text in ('{"AIGC":' * depth + "1" + "}" * depth, '{"Label":' + "[" * depth + "]" * depth + "}"):
        assert parse(text).label is None
    text = "x"
    while len(text) < LONGEST // 4:
        text = '{"AIGC":"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"}'
    assert parse(text).label is None


def test_a_file_that_ends_while_it_is_read_is_cut_off_and_nothing_else():
    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(size)[:-1] if self.tell() > 100 else super().read(size)

    for name in FILES.keys() - TEXTS:
        assert read(Shrinking(labelled(name))).stopped is not None
