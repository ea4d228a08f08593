"""A label in GIF files: every picture stays, and other programs find the packet."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from chengxu.labels import LabelError, Verdict, label, read, verify
from chengxu.provider.labels import xmp
from chengxu.provider.labels.carriers.gif import CLOSING, OPENING
from provider_files import LABEL, picture, saved
from provider_motion import run

PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="here"/></rdf:RDF></x:xmpmeta>'
)
TINY = b"GIF87a\1\0\1\0\x80\0\0" + b"\0\0\0\xff\xff\xff" + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;"


def moving() -> bytes:
    out = io.BytesIO()
    first = picture()
    others = [first.rotate(90 * n) for n in range(1, 4)]
    first.save(out, "GIF", save_all=True, append_images=others, duration=70, loop=3, comment=b"kept")
    return out.getvalue()


@pytest.fixture(params=["still", "moving", "tiny, of 1987"])
def gif(request) -> bytes:
    return {"still": lambda: saved("GIF"), "moving": moving, "tiny, of 1987": lambda: TINY}[request.param]()


def with_packet(data: bytes) -> bytes:
    return TINY[:19] + OPENING + data + TINY[19:]


def test_every_picture_stays_and_the_label_is_there(gif):
    labelled = label(gif, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    before, after = (
        [(f.convert("RGBA").tobytes(), f.info.get("duration")) for f in ImageSequence.Iterator(Image.open(io.BytesIO(d)))]
        for d in (gif, labelled)
    )  # fmt: skip
    assert before == after
    assert Image.open(io.BytesIO(labelled)).info.get("loop") == Image.open(io.BytesIO(gif)).info.get("loop")


def test_all_bytes_but_the_label_s_and_the_version_stay(gif):
    labelled = label(gif, LABEL)
    start, end = labelled.index(OPENING), labelled.index(CLOSING) + len(CLOSING)
    assert labelled[6:start] + labelled[end:] == gif[6:]


def test_exiftool_and_ffmpeg_read_the_file(tmp_path):
    path = tmp_path / "made.gif"
    path.write_bytes(label(moving(), LABEL))
    packet = run("exiftool", "-b", "-xmp", path)
    assert xmp.labels_in(packet) == [LABEL.text()]
    assert b"Warning" not in run("exiftool", "-a", "-validate", "-warning", path)
    counted = run("ffprobe", "-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", path)  # fmt: skip
    assert counted.strip() == b"4"


def test_other_properties_stay_and_a_packet_in_parts_is_read():
    labelled = xmp.with_label(PACKET, LABEL.text())
    parts = b"".join(
        bytes([len(labelled[n : n + 255])]) + labelled[n : n + 255] for n in range(0, len(labelled), 255)
    )
    for data in (with_packet(labelled + CLOSING), with_packet(parts + b"\0")):
        assert verify(data).label == LABEL
        after = label(data, LABEL)
        assert verify(after).label == LABEL
        assert after.count(OPENING) == 1
        assert b'dc:source="here"' in after


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none():
    for whole in (TINY, label(TINY, LABEL), label(saved("GIF"), LABEL)):
        for size in range(6, len(whole)):
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    whole = bytearray(data.draw(st.sampled_from([TINY, with_packet(PACKET + CLOSING)])))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
