"""Whatever stands in a file, reading ends soon, in little memory, with a verdict; a broken file is never said to hold no label.

`CHENGXU_FUZZ=100000` sets how many mutated files are read (1000 by default), over all formats.
"""

from __future__ import annotations

import io
import os
from functools import cache
from time import thread_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chengxu.labels import LabelError, Verdict, label, read, verify
from chengxu.provider.labels import xmp
from chengxu.provider.labels.fields import LONGEST, parse
from chengxu.provider.labels.splice import Broken
from provider_bombs import DEEP, ENTITIES, OUTSIDE, itxt, png_with
from provider_files import FILES, LABEL

RUNS = int(os.environ.get("CHENGXU_FUZZ", "1000"))
TEXTS = {"Markdown", "HTML"}
"""Formats that do not say where they end: a part of such a file is a whole one."""
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
            start = self.tell()
            return super().read(size)[: max(100 - start, 0)]

    for name in FILES.keys() - TEXTS:
        assert read(Shrinking(labelled(name))).stopped is not None
