"""A label in HEIF and AVIF pictures: every pixel and every item stays, wherever the file says that its bytes are."""

from __future__ import annotations

import io
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from chengxu.provider.labels.reasons import REASONS
from provider_files import LABEL, picture, saved
from provider_motion import box, find, run, walk

OTHER = Label(LABEL.producer, LABEL.produce_id, propagator=LABEL.producer, propagate_id="7")
PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="here"/></rdf:RDF></x:xmpmeta>'
)
LABELLED = PACKET.replace(
    b"</rdf:RDF>",
    b'<rdf:Description rdf:about="" xmlns:T="http://www.tc260.org.cn/ns/AIGC/1.0/" T:AIGC="%s"/></rdf:RDF>'
    % LABEL.text().replace('"', "&quot;").encode(),
)


def turned() -> Image.Image:
    return picture().transpose(Image.Transpose.ROTATE_180)


def exif() -> Image.Exif:
    found = Image.Exif()
    found[0x010E] = "a picture"
    return found


def clear() -> bytes:
    out, made = io.BytesIO(), picture().convert("RGBA")
    made.putalpha(turned().convert("L"))
    made.save(out, "AVIF")
    return out.getvalue()


PICTURES = {
    "a picture": lambda: saved("AVIF"),
    "one with EXIF, a profile and XMP": lambda: saved("AVIF", exif=exif(), xmp=PACKET),
    "one that is transparent": clear,
    "a sequence": lambda: saved("AVIF", save_all=True, append_images=[turned(), picture()]),
    "a sequence that shares its XMP with its track": lambda: saved("AVIF", save_all=True, append_images=[turned()], xmp=PACKET, exif=exif()),
}  # fmt: skip


@cache
def saved_once(kind: str) -> bytes:
    return PICTURES[kind]()


@pytest.fixture(params=PICTURES)
def made(request) -> bytes:
    return saved_once(request.param)


def frames(data: bytes) -> list[bytes]:
    file, found = Image.open(io.BytesIO(data)), []
    for number in range(file.n_frames):
        file.seek(number)
        found.append(file.convert("RGBA").tobytes())
    return found


def test_every_pixel_and_other_text_stays_and_the_label_is_there(made):
    labelled = label(made, LABEL)
    before, after = (Image.open(io.BytesIO(data)).info for data in (made, labelled))

    assert verify(labelled).label == LABEL
    assert frames(labelled) == frames(made)
    assert after.get("exif") == before.get("exif")
    assert label(labelled, LABEL) == labelled


def test_a_packet_that_is_there_keeps_every_byte_of_its_own():
    for kind in PICTURES:
        if "XMP" not in kind:
            continue
        kept = Image.open(io.BytesIO(label(saved_once(kind), LABEL))).info["xmp"]
        start, end = kept.index(b"<rdf:Description xmlns:rdf"), kept.rindex(b"</rdf:RDF>")
        assert kept[:start] + kept[end:] == PACKET
        assert LABEL.text() in kept[start:end].decode()


def test_every_box_but_those_of_the_label_stays_byte_for_byte(made):
    labelled = label(made, LABEL)
    [(start, end)] = find(made, "mdat")

    if b"rdf+xml" not in made:
        assert labelled[find(labelled, "mdat")[0][0] :][: end - start] == made[start:end]
    for path in ("ftyp", "meta.hdlr", "meta.pitm", "meta.iprp", "moov.mvhd", "moov.trak.mdia.minf.stbl.stsz"):
        old, new = ([data[a:b] for a, b in boxes(data, path)] for data in (made, labelled))
        assert new == old


def boxes(data: bytes, path: str) -> list[tuple[int, int]]:
    if not path.startswith("meta."):
        return find(data, path)
    [(start, end)] = find(data, "meta")
    return find(data, path[5:], start + 4, end)


@pytest.mark.parametrize("kind", list(PICTURES)[:3])
def test_exiftool_and_exiv2_find_the_label_and_the_other_texts(kind, tmp_path):
    path = tmp_path / "picture.avif"
    path.write_bytes(label(saved_once(kind), LABEL))

    assert run("exiftool", "-s3", "-XMP:AIGC", path).decode().strip() == LABEL.text()
    assert run("exiftool", "-s3", "-validate", path).strip() == b"OK"
    assert LABEL.text() in run("exiv2", "-pX", path).decode().replace("&quot;", '"')
    if "EXIF" in kind:
        assert run("exiftool", "-s3", "-ImageDescription", path).strip() == b"a picture"
        assert run("exiftool", "-s3", "-XMP-dc:Source", path).strip() == b"here"


@pytest.mark.parametrize("kind", list(PICTURES)[:3])
def test_a_label_that_exiftool_wrote_is_read_and_another_s_words_are_put_in_its_place(kind, tmp_path):
    path, packet = tmp_path / "picture.avif", tmp_path / "label.xmp"
    path.write_bytes(saved_once(kind))
    packet.write_bytes(LABELLED)
    run("exiftool", "-q", "-overwrite_original", f"-xmp<={packet}", path)
    assert verify(path).label == LABEL
    label(path, OTHER)

    assert verify(path).label == OTHER
    assert frames(path.read_bytes()) == frames(saved_once(kind))


def test_a_heic_picture_keeps_its_pixels(tmp_path):
    heif = pytest.importorskip("pillow_heif", reason="nothing here writes HEIC pictures")
    for options in ({}, {"xmp": PACKET}, {"exif": exif().tobytes()}):
        out = io.BytesIO()
        heif.from_pillow(picture()).save(out, **options)
        before = out.getvalue()
        after = label(before, LABEL)
        old, new = (heif.open_heif(io.BytesIO(data)) for data in (before, after))

        assert verify(after).label == LABEL
        assert old.to_pillow().tobytes() == new.to_pillow().tobytes()
        assert LABEL.text() in new.info["xmp"].decode()
        assert old.info["exif"] == new.info["exif"]


# every form that the box of places can have


def located(version: int, method: int, by_base: bool, wide: int, packet: bytes | None) -> bytes:
    """Return a file of two items, and a third with a packet; their bytes stand in `mdat`, or in `idat`."""
    contents = [b"first item", b"the second one", *([packet] if packet else [])]
    head = box("ftyp", b"mif1\0\0\0\0mif1heic")

    def whole(start: int) -> bytes:
        wide_id = 4 if version == 2 else 2
        entries, at = b"", start
        for number, content in enumerate(contents, 1):
            base, place = (at, 0) if by_base else (0, at)
            entries += (
                number.to_bytes(wide_id, "big") + (method.to_bytes(2, "big") if version else b"") + bytes(2)
            )
            entries += (
                base.to_bytes(wide, "big")
                + b"\0\1"
                + place.to_bytes(wide, "big")
                + len(content).to_bytes(4, "big")
            )
            at += len(content)
        many = len(contents).to_bytes(wide_id, "big")
        iloc = box("iloc", bytes([version, 0, 0, 0, wide << 4 | 4, wide << 4]), many, entries)
        kinds = [b"hvc1\0", b"Exif\0", b"mime\0application/rdf+xml\0\0"]
        infe = [
            box("infe", bytes([2, 0, 0, 0, 0, n, 0, 0]), kinds[n - 1]) for n in range(1, len(contents) + 1)
        ]
        iinf = box("iinf", bytes(4), len(contents).to_bytes(2, "big"), *infe)
        meta = [box("hdlr", bytes(8), b"pict", bytes(13)), box("pitm", bytes(4), b"\0\1"), iloc, iinf]
        if method:
            return head + box("meta", bytes(4), *meta, box("idat", *contents)) + box("free", bytes(8))
        return head + box("meta", bytes(4), *meta) + box("mdat", *contents) + box("free", bytes(8))

    return whole(0) if method else whole(whole(0).index(contents[0]))


def items(data: bytes) -> dict[int, bytes]:
    """Return the bytes of each item, read by a plain reader of our tests."""
    [(start, end)] = boxes(data, "meta.iloc")
    idat = next(iter(boxes(data, "meta.idat")), (0, 0))[0]
    version, wide, size, base = data[start], data[start + 4] >> 4, data[start + 4] & 15, data[start + 5] >> 4
    wide_id, at, found = 4 if version == 2 else 2, start + 6, {}

    def number(width: int) -> int:
        nonlocal at
        at += width
        return int.from_bytes(data[at - width : at], "big")

    for _ in range(number(wide_id)):
        key, method = number(wide_id), number(2) if version else 0
        number(2)
        begin = number(base) + (idat if method else 0)
        found[key] = b"".join(data[begin + place :][:many] for place, many in [(number(wide), number(size)) for _ in range(number(2))])  # fmt: skip
    assert at == end
    return found


FORMS = [f for f in product((0, 1, 2), (0, 1), (False, True), (4, 8), (None, PACKET)) if f[0] or not f[1]]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_items_are_found_in_every_form_that_the_box_of_places_can_have(form):
    whole = located(*form)
    before = items(whole)
    labelled = label(whole, LABEL)
    after = items(labelled)

    assert verify(labelled).label == LABEL
    assert (
        {n: after[n] for n in (1, 2)}
        == {n: before[n] for n in (1, 2)}
        == {1: b"first item", 2: b"the second one"}
    )
    assert LABEL.text().encode() in after[3]
    assert label(labelled, LABEL) == labelled
    assert items(label(labelled, OTHER))[2] == b"the second one"


def test_what_counts_from_the_end_of_the_file_still_does():
    whole = saved_once("a picture") + box("mpvd", b"a film within")
    labelled = label(whole, LABEL)

    assert labelled.endswith(box("mpvd", b"a film within"))
    assert verify(labelled).label == LABEL


def test_two_packets_with_labels_are_told_and_hold_one_after_writing():
    second = box("uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), LABELLED)
    whole = located(1, 0, False, 4, LABELLED) + second
    assert verify(whole).reasons == ("label-repeated", "other-carrier")
    labelled = label(whole, OTHER)

    assert verify(labelled).label == OTHER
    assert len(labelled[labelled.index(b"uuid") - 4 :]) == len(second)
    assert b'dc:source="here"' in labelled[labelled.index(b"uuid") :]


def test_a_picture_cut_off_is_never_said_to_hold_no_label(made):
    for whole in (made, label(made, LABEL)):
        for size in range(len(whole)):
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


def test_nothing_is_moved_that_something_unknown_may_point_to(made):
    with pytest.raises(LabelError, match=REASONS["offsets-unknown"].en):
        label(made + box("uuid", b"0123456789abcdef", bytes(8)), LABEL)


def test_a_packet_whose_bytes_are_a_picture_s_too_is_left_alone():
    whole = bytearray(located(1, 0, False, 4, PACKET))
    [(start, _)] = boxes(bytes(whole), "meta.iloc")
    size = start + 8 + 20 + 16
    whole[size : size + 4] = (len(b"the second one") + 5).to_bytes(4, "big")
    assert items(bytes(whole))[2].endswith(PACKET[:5])
    with pytest.raises(LabelError, match=REASONS["offsets-unknown"].en):
        label(bytes(whole), LABEL)


def test_a_packed_table_of_places_is_not_unfolded_without_end():
    entry = b"\0\1" + bytes(2) + b"\xff\xff"
    iloc = box("iloc", bytes(6), (60_000).to_bytes(2, "big"), entry * 60_000)
    whole = box("ftyp", b"mif1\0\0\0\0mif1heic") + box("meta", bytes(4), box("hdlr", bytes(8), b"pict", bytes(13)), iloc, box("iinf", bytes(6)))  # fmt: skip

    assert read(whole).stopped == "too-large-inside"


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_damage_to_a_head_breaks_the_reader_or_the_writer(data):
    whole = bytearray(label(saved_once(data.draw(st.sampled_from(list(PICTURES)))), LABEL))
    end = next(b for k, _, b in walk(bytes(whole)) if k == "meta")
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, end + 600))] = data.draw(
            st.sampled_from([0, 1, 2, 4, 8, 0x7F, 0x80, 0xFF])
        )
    assert verify(bytes(whole)).verdict in Verdict
    try:
        made = label(bytes(whole), OTHER)
    except LabelError:
        return
    assert verify(made).label == OTHER
