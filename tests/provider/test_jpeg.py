"""A label in JPEG files: one that is cut off is seen, and every form of comment and packet is read."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from chengxu.labels import LabelError, Verdict, label, verify
from chengxu.provider.labels import xmp
from provider_files import LABEL, picture, saved
from provider_motion import run

WRAPPED = LABEL.text(wrapped=True)
COMMENTS = {
    "ASCII": b"ASCII\0\0\0" + WRAPPED.encode(),
    "no code": bytes(8) + WRAPPED.encode(),
    "UTF-16": b"UNICODE\0" + WRAPPED.encode("utf-16-le"),
    "UTF-16, the other order": b"UNICODE\0" + WRAPPED.encode("utf-16-be"),
}


def commented(comment: bytes) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = comment
    exif[0x010E] = "kept"
    out = io.BytesIO()
    picture().save(out, "JPEG", exif=exif)
    return out.getvalue()


def extended(packet: bytes, size: int = 200) -> bytes:
    """A file whose second packet goes over several segments, the last one first."""
    parts = []
    for at in range(0, len(packet), size):
        data = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + len(packet).to_bytes(4, "big")
        data += at.to_bytes(4, "big") + packet[at : at + size]
        parts.append(b"\xff\xe1" + (len(data) + 2).to_bytes(2, "big") + data)
    whole = saved("JPEG")
    return whole[:2] + b"".join(reversed(parts)) + whole[2:]


@pytest.mark.parametrize("comment", COMMENTS.values(), ids=COMMENTS)
def test_a_comment_in_any_code_is_read_and_gives_way_to_the_one_label(comment):
    data = commented(comment)
    assert (verify(data).verdict, verify(data).reasons) == (Verdict.COMPLIANT, ())
    after = label(data, LABEL)

    assert verify(after).label == LABEL
    exif = Image.open(io.BytesIO(after)).getexif()
    assert exif[0x010E] == "kept"
    assert len(exif.get_ifd(0x8769)[0x9286]) == len(comment)
    pictures = [Image.open(io.BytesIO(each)) for each in (data, after)]
    assert ImageChops.difference(*pictures).getbbox() is None


def test_exiftool_and_exiv2_read_the_label(tmp_path):
    path = tmp_path / "made.jpg"
    path.write_bytes(label(commented(b"ASCII\0\0\0hello"), LABEL))

    assert xmp.labels_in(run("exiftool", "-b", "-xmp", path)) == [LABEL.text()]
    assert LABEL.produce_id.encode() in run("exiv2", "-pX", path)
    assert run("exiftool", "-s3", "-UserComment", path).strip() == b"hello"


def test_a_packet_over_several_segments_is_read_and_not_passed_over():
    data = extended(xmp.with_label(None, LABEL.text()))
    assert verify(data).label == LABEL
    with pytest.raises(LabelError):
        label(data, LABEL)
    assert verify(label(extended(xmp.EMPTY.format("").encode()), LABEL)).label == LABEL


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none():
    for whole in (saved("JPEG"), label(saved("JPEG", progressive=True), LABEL)):
        for size in range(3, len(whole)):
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


def test_what_stands_behind_the_image_does_not_hide_its_end():
    assert verify(saved("JPEG") + b"more" * 50_000).verdict is Verdict.NOT_FOUND
