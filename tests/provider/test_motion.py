"""A label in MP4, MOV and M4A files: every packet stays as it was, and every place in the file still points to what it did."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.splice import Source
from chengxu.provider.labels.write import planned
from provider_files import LABEL
from provider_motion import KINDS, box, find, motion, run, walk

OTHER = Label(LABEL.producer, LABEL.produce_id, propagator=LABEL.producer, propagate_id="7")
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="here" xmlns:T="http://www.tc260.org.cn/ns/AIGC/1.0/">'
    b"<T:AIGC>%s</T:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>"
)


@pytest.fixture(params=KINDS)
def made(request) -> bytes:
    return motion(request.param)


def packets(data: bytes, path) -> bytes:
    """Return the hash, time and size of every packet, as ffmpeg finds them."""
    path.write_bytes(data)
    return run("ffmpeg", "-v", "error", "-i", path, "-map", "0", "-c", "copy", "-f", "framemd5", "-")


def tags(data: bytes, path) -> str:
    path.write_bytes(data)
    return run("ffprobe", "-v", "error", "-show_entries", "format_tags", path).decode()


def children_of_head(data: bytes) -> list[tuple[str, int, int]]:
    [(start, end)] = find(data, "moov")
    return list(walk(data, start, end))


def in_head(data: bytes, *more: bytes) -> bytes:
    """Return a file whose head stands last with more boxes in it, its user data left out."""
    [(start, end)] = find(data, "moov")
    assert end == len(data)
    kept = b"".join(data[a - 8 : b] for kind, a, b in children_of_head(data) if kind != "udta")
    return data[: start - 8] + box("moov", kept, *more)


def test_every_packet_is_where_it_was_and_the_label_is_there(made, tmp_path):
    labelled = label(made, LABEL)

    assert verify(labelled).label == LABEL
    assert packets(labelled, tmp_path / "new") == packets(made, tmp_path / "old")


def test_a_packet_that_is_not_where_the_file_says_would_be_seen(tmp_path):
    whole = motion("MP4 with its head first")
    [(start, _)] = find(whole, "mdat")
    wrong = whole[: start - 8] + box("free", bytes(16)) + whole[start - 8 :]

    assert packets(wrong, tmp_path / "new") != packets(whole, tmp_path / "old")


def test_all_boxes_but_the_label_s_and_places_in_the_file_stay_byte_for_byte(made):
    def kept(data: bytes) -> list[bytes]:
        tops = [
            data[a:b] for kind, a, b in walk(data) if kind not in ("moov", "moof", "mfra", "sidx", "free")
        ]
        tables = [data[a:b] for k in ("stsd", "stsz", "stsc", "stts", "ctts") for a, b in find(data, f"moov.trak.mdia.minf.stbl.{k}")]  # fmt: skip
        return [
            *tops,
            *tables,
            *(data[a:b] for a, b in find(data, "moov.mvhd") + find(data, "moof.traf.trun")),
        ]

    assert kept(label(made, LABEL)) == kept(made)


@pytest.mark.parametrize("kind", ["MP4 with its head last", "MP4 with keys", "MOV", "M4A"])
def test_where_the_head_is_last_nothing_before_it_changes(kind):
    whole = motion(kind)
    [(start, _)] = find(whole, "moov")

    assert label(whole, LABEL)[: start - 8] == whole[: start - 8]


def test_room_that_was_kept_free_is_used_so_that_nothing_moves():
    whole = motion("MP4 with room behind its head")
    labelled = label(whole, LABEL)

    assert len(labelled) == len(whole)
    assert find(labelled, "mdat") == find(whole, "mdat")


def test_a_shorter_label_leaves_room_and_a_longer_one_takes_it_again():
    first = label(motion("MP4 with its head first"), OTHER)
    shorter = label(first, LABEL)

    assert find(shorter, "mdat") == find(first, "mdat")
    assert find(label(shorter, OTHER), "mdat") == find(first, "mdat")


def test_tables_of_fragments_point_to_fragments(made):
    labelled = label(made, LABEL)
    fragments = {start - 8 for start, _ in find(labelled, "moof")}
    for start, _ in find(labelled, "mfra.tfra"):
        wide = 8 if labelled[start] else 4
        assert int.from_bytes(labelled[start + 16 + wide : start + 16 + 2 * wide], "big") in fragments
    for start, _ in find(labelled, "moof.traf.tfhd"):
        if labelled[start + 3] & 1:
            assert int.from_bytes(labelled[start + 8 : start + 16], "big") in fragments
    if len(find(labelled, "sidx")) == 1:
        [(start, end)] = find(labelled, "sidx")
        wide = 8 if labelled[start] else 4
        at = start + 12 + wide
        assert end + int.from_bytes(labelled[at : at + wide], "big") in fragments


def test_other_tags_are_kept_and_independent_readers_find_the_label(made, tmp_path):
    before, after = tags(made, tmp_path / "old"), tags(label(made, LABEL), tmp_path / "new")

    assert "TAG:title=hello" in before
    assert set(after.splitlines()) - set(before.splitlines()) == {f"TAG:AIGC={LABEL.text()}"}
    assert set(before.splitlines()) <= set(after.splitlines())


@pytest.mark.parametrize("kind", ["MP4 with its head first", "MP4 with keys", "MOV", "M4A"])
def test_exiftool_finds_the_label_among_the_keys(kind, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(label(motion(kind), LABEL))

    assert run("exiftool", "-s3", "-Keys:AIGC", path).decode().strip() == LABEL.text()


def test_a_label_written_by_ffmpeg_is_in_order(tmp_path):
    path, made = tmp_path / "a.mp4", tmp_path / "b.mp4"
    path.write_bytes(motion("MP4 with its head last"))
    run("ffmpeg", "-v", "error", "-i", path, "-c", "copy", "-movflags", "use_metadata_tags", "-metadata", f"AIGC={LABEL.text()}", made)  # fmt: skip

    assert verify(made).label == LABEL
    label(made, OTHER)
    assert verify(made).label == OTHER


def test_a_label_in_an_xmp_packet_is_read_and_gives_way_while_the_packet_stays(tmp_path):
    path, packet = tmp_path / "a.mp4", tmp_path / "a.xmp"
    path.write_bytes(motion("MP4 with its head first"))
    packet.write_bytes(XMP % LABEL.text().replace('"', "&quot;").encode())
    run("exiftool", "-q", "-overwrite_original", f"-xmp<={packet}", path)
    found = verify(path)
    assert (found.verdict, found.reasons) == (Verdict.NONCOMPLIANT, ("other-carrier",))
    assert found.reading.labels[0].parsed.label == LABEL
    before = packets(path.read_bytes(), tmp_path / "old")
    label(path, OTHER)

    assert verify(path).label == OTHER
    assert run("exiftool", "-s3", "-XMP-dc:Source", path).strip() == b"here"
    assert packets(path.read_bytes(), tmp_path / "new") == before


def value(kind: str, text: str, type_: int = 1) -> bytes:
    coded = text.encode("utf-16-be" if type_ == 2 else "utf-8")
    return box(kind, box("data", type_.to_bytes(4, "big"), bytes(4), coded))


def keyed(text: str, name: str = "AIGC", *, full: bool = True, type_: int = 1) -> bytes:
    keys = box("keys", bytes(4), (2).to_bytes(4, "big"), box("mdta", name.encode()), box("mdta", b"other"))
    values = box("ilst", value("\0\0\0\1", text, type_), value("\0\0\0\2", "kept"))
    return box("meta", bytes(4 * full), box("hdlr", bytes(8), b"mdta", bytes(13)), keys, values)


def unkeyed(*values: bytes) -> bytes:
    return box("meta", bytes(4), box("hdlr", bytes(8), b"mdirappl", bytes(9)), box("ilst", *values))


TEXT = LABEL.text()
VARIANTS = {
    "in the movie's own meta box": keyed(TEXT),
    "in a meta box of QuickTime's form": keyed(TEXT, full=False),
    "in user data, in a meta box of QuickTime's form": box("udta", keyed(TEXT, full=False)),
    "under a key with a prefix": box("udta", keyed(TEXT, "com.somebody.aigc")),
    "in UTF-16": box("udta", keyed(TEXT, type_=2)),
    "as a value of iTunes with a name": box("udta", unkeyed(box("----", box("mean", bytes(4), b"x"), box("name", bytes(4), b"AIGC"), box("data", b"\0\0\0\1", bytes(4), TEXT.encode())))),
    "as a value of its own kind": box("udta", unkeyed(value("\xa9nam", "hello"), value("AIGC", TEXT))),
    "in a comment": box("udta", unkeyed(value("\xa9cmt", f'{{"AIGC":{TEXT}}}'))),
    "in user data": box("udta", box("AIGC", TEXT.encode())),
    "in user data as QuickTime's text": box("udta", box("AIGC", len(TEXT).to_bytes(2, "big"), b"\x15\xc7", TEXT.encode()), bytes(4)),
    "in XMP of QuickTime": box("udta", box("XMP_", XMP % TEXT.encode())),
}  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_label_in_another_place_is_read_told_and_put_in_its_place(variant, tmp_path):
    whole = in_head(motion("MP4 with its head last"), VARIANTS[variant])
    found = verify(whole)
    assert found.verdict is Verdict.NONCOMPLIANT
    assert found.reasons == ("other-carrier",)
    assert [r.parsed.label for r in found.reading.labels] == [LABEL]
    labelled = label(whole, OTHER)

    assert verify(labelled).label == OTHER
    assert len(read(labelled).labels) == 1
    assert f"TAG:AIGC={OTHER.text()}" in tags(labelled, tmp_path / "new")
    if "kept" in tags(whole, tmp_path / "old"):
        assert "kept" in tags(labelled, tmp_path / "new")


def test_a_text_that_only_speaks_of_labels_is_none_and_stays(tmp_path):
    remark = '{"AIGC":"a note of mine"}'
    whole = in_head(motion("MP4 with its head last"), keyed(remark, "comment"))
    assert verify(whole).verdict is Verdict.NOT_FOUND
    labelled = label(whole, LABEL)

    assert f"TAG:comment={remark}" in tags(labelled, tmp_path / "new")
    assert verify(labelled).label == LABEL


def test_a_movie_with_two_labels_is_told_and_holds_one_after_writing():
    whole = in_head(motion("MP4 with its head last"), keyed(TEXT), box("udta", keyed(OTHER.text())))
    assert "two-labels" in verify(whole).reasons

    assert verify(label(whole, LABEL)).label == LABEL


@pytest.mark.parametrize("kind", ["MP4 with its head last", "MP4 with its head first"])
def test_a_movie_cut_off_is_never_said_to_hold_no_label(kind):
    for whole in (motion(kind), label(motion(kind), LABEL)):
        for size in range(len(whole)):
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


def test_a_movie_in_fragments_can_end_behind_each_of_them_and_nowhere_else():
    whole = label(motion("MP4 in fragments"), LABEL)
    bounds = {end for kind, _, end in walk(whole) if kind in ("moov", "mdat")}
    for size in range(len(whole)):
        assert verify(whole[:size]).verdict is (Verdict.COMPLIANT if size in bounds else Verdict.INCONCLUSIVE)


def test_nothing_is_moved_that_something_unknown_may_point_to():
    strange = box("uuid", b"0123456789abcdef", (4711).to_bytes(8, "big"))
    with pytest.raises(LabelError, match=REASONS["offsets-unknown"].en):
        label(motion("MP4 with its head first") + strange, LABEL)
    last = motion("MP4 with its head last")
    [(start, _)] = find(last, "mdat")

    assert verify(label(last[: start - 8] + strange + last[start - 8 :], LABEL)).label == LABEL


def test_media_in_another_file_is_not_moved_as_if_they_were_here():
    whole = bytearray(motion("MP4 with its head first"))
    [(start, _), *_] = find(whole, "moov.trak.mdia.minf.dinf.dref")
    whole[start + 8 + 11] = 0  # no longer: in this file
    with pytest.raises(LabelError, match=REASONS["offsets-unknown"].en):
        label(bytes(whole), LABEL)


def places(data: bytes) -> list[list[int]]:
    """Return the places in each table of chunks."""
    found = []
    for start, end in find(data, "moov.trak.mdia.minf.stbl"):
        [(width, at)] = [
            (4 if k == "stco" else 8, a) for k, a, _ in walk(data, start, end) if k in ("stco", "co64")
        ]
        many = int.from_bytes(data[at + 4 : at + 8], "big")
        found.append(
            [int.from_bytes(data[p : p + width], "big") for p in range(at + 8, at + 8 + many * width, width)]
        )
    return found


def test_places_beyond_four_gigabytes_get_eight_bytes(tmp_path):
    whole = motion("MP4 with its head first")
    [(start, end)] = find(whole, "mdat")
    hole = (1 << 32) - 100 - max(max(table) for table in places(whole))
    head = bytearray(whole[: start - 8])
    for a, b in find(whole, "moov.trak.mdia.minf.stbl.stco"):
        head[a + 8 : b] = b"".join((int.from_bytes(head[p : p + 4], "big") + hole).to_bytes(4, "big") for p in range(a + 8, b, 4))  # fmt: skip
    path = tmp_path / "large.mp4"
    with path.open("wb") as file:  # a hole takes no room on the disk
        file.write(head + b"\0\0\0\1mdat" + (hole + end - start + 8).to_bytes(8, "big"))
        file.seek(hole + start)
        file.write(whole[start:end])
    with path.open("rb") as file:
        source = Source(file)
        pieces = planned(source, LABEL)
        new = b"".join(
            p if isinstance(p, bytes) else source.at(p.start, min(p.size, 1 << 20)) for p in pieces
        )
        moved = sum(len(p) if isinstance(p, bytes) else p.size for p in pieces) - source.size

    assert find(new, "moov.trak.mdia.minf.stbl.co64")
    assert places(new) == [[place + hole + moved for place in table] for table in places(whole)]
    assert max(max(table) for table in places(new)) >> 32


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_damage_to_a_head_breaks_the_reader_or_the_writer(data):
    whole = bytearray(label(motion("MP4 with its head first"), LABEL))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, 2600))
        whole[place] = data.draw(st.sampled_from([0, 1, 2, 4, 8, 0x7F, 0x80, 0xFF]))
    assert verify(bytes(whole)).verdict in Verdict
    try:
        made = label(io.BytesIO(whole), OTHER)
    except LabelError:
        return
    assert verify(made).label == OTHER
