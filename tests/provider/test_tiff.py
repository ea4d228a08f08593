"""A label in TIFF files: every page and every entry stays, in both orders of bytes and in BigTIFF."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from chengxu.provider.labels import xmp
from provider_files import CODE, LABEL, picture, saved
from provider_motion import run

PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="here"/></rdf:RDF></x:xmpmeta>'
)


def pages() -> bytes:
    out = io.BytesIO()
    picture().save(out, "TIFF", save_all=True, append_images=[picture().rotate(180)], compression="tiff_lzw")
    return out.getvalue()


def small(order: str = "<", big: bool = False, kind: int = 7, packets: tuple[bytes, ...] = (b"",)) -> bytes:
    """A file of one grey pixel a page, its pixel first, in any order of bytes."""
    word, head = ("Q", 16) if big else ("I", 8)
    start = (b"II" if order == "<" else b"MM") + struct.pack(order + "H", 43 if big else 42)
    start += struct.pack(order + "HH", 8, 0) if big else b""
    out = bytearray(start + struct.pack(order + word, 0) + b"\x7f\0")
    hook = head - (8 if big else 4)
    for packet in packets:
        at = len(out)
        out += packet + bytes(len(packet) % 2)
        entries = [(256, 4, 1, 1), (257, 4, 1, 1), (258, 4, 1, 8), (259, 4, 1, 1), (262, 4, 1, 1)]
        entries += [(273, 4, 1, head), (278, 4, 1, 1), (279, 4, 1, 1)]
        entries += [(700, kind, len(packet), at)] if packet else []
        entries += [(33432, 2, 3, 0)]
        out[hook : hook + struct.calcsize(order + word)] = struct.pack(order + word, len(out))
        out += struct.pack(order + ("Q" if big else "H"), len(entries))
        for tag, kind_of, count, value in entries:
            held = struct.pack(order + "I", value).ljust(8 if big else 4, b"\0")
            if tag == 700:
                held = struct.pack(order + word, value)
            if tag == 33432:
                held = b"me\0".ljust(8 if big else 4, b"\0")
            out += struct.pack(order + "HH" + word, tag, kind_of, count) + held
        hook = len(out)
        out += struct.pack(order + word, 0)
    return bytes(out)


FORMS = {
    "Pillow": lambda: saved("TIFF"),
    "two pages": pages,
    "BigTIFF by Pillow": lambda: saved("TIFF", big_tiff=True),
    "little": small,
    "big-endian": lambda: small(">"),
    "BigTIFF": lambda: small("<", big=True),
    "BigTIFF big-endian": lambda: small(">", big=True),
    "other XMP": lambda: small(packets=(PACKET,)),
    "other XMP of type 1": lambda: small(">", kind=1, packets=(PACKET,)),
}


@pytest.fixture(params=FORMS)
def tiff(request) -> bytes:
    return FORMS[request.param]()


def pictures(data: bytes) -> list[tuple[bytes, dict[int, object]]]:
    frames = ImageSequence.Iterator(Image.open(io.BytesIO(data)))
    return [(f.tobytes(), {k: v for k, v in f.tag_v2.items() if k != 700}) for f in frames]


def test_every_page_and_entry_stays_and_the_label_is_there(tiff):
    labelled = label(tiff, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    if not tiff.startswith(b"MM\0+"):  # Pillow does not read BigTIFF in that order
        assert pictures(labelled) == pictures(tiff)
        assert LABEL.text() in Image.open(io.BytesIO(labelled)).info["xmp"].decode()


def test_exiftool_and_exiv2_read_the_label(tiff, tmp_path):
    path = tmp_path / "made.tif"
    path.write_bytes(label(tiff, LABEL))

    assert xmp.labels_in(run("exiftool", "-b", "-xmp", path)) == [LABEL.text()]
    if tiff[2:4] not in (b"+\0", b"\0+"):  # exiv2 does not read BigTIFF by default
        assert LABEL.produce_id.encode() in run("exiv2", "-pX", path)


def test_a_label_that_grows_leaves_no_second_one_behind():
    first = label(small(), LABEL)
    longer = Label(CODE, LABEL.produce_id, propagator=CODE, propagate_id="7")
    after = label(first, longer)

    assert verify(after).label == longer
    assert after.count(LABEL.produce_id.encode()) == 1
    assert label(label(after, LABEL), longer) == after or verify(label(after, LABEL)).label == LABEL


def test_a_label_of_a_later_page_is_read_and_gives_way():
    data = small(packets=(PACKET, xmp.with_label(PACKET, LABEL.text())))
    assert (verify(data).verdict, verify(data).reasons) == (Verdict.NONCOMPLIANT, ("other-carrier",))
    after = label(data, LABEL)

    assert verify(after).label == LABEL
    assert after.count(b'dc:source="here"') == 3  # the packet that grew stands where it stood, too
    assert pictures(after) == pictures(data)


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none(tiff):
    for whole in (tiff, label(tiff, LABEL)):
        for size in [*range(8, min(len(whole), 3000)), len(whole) - 1]:
            verdict = verify(whole[:size]).verdict
            # a file whose last bytes nothing points to is whole without them
            assert verdict is not Verdict.NOT_FOUND or len(whole) - size < 9, size


def test_directories_in_a_ring_are_broken():
    data = bytearray(small())
    data[-4:] = data[4:8]
    assert verify(bytes(data)).reasons == ("broken",)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    whole = bytearray(data.draw(st.sampled_from([small(), small(">", True, packets=(PACKET, PACKET))])))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
