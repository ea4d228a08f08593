"""A label in Matroska and WebM files: every packet and every place in the lists stays right."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from chengxu.provider.labels.carriers.elements import made as element
from chengxu.provider.labels.carriers.elements import sized, void
from provider_files import CODE, LABEL
from provider_motion import run
from provider_sounds import PICTURE, SOUND, made, packets, tags

VIDEO = (*PICTURE, *SOUND)
KINDS = {
    "MKV": ("mkv", "-c:v", "mpeg4", "-g", "3", "-c:a", "aac"),
    "WebM": ("webm", "-c:v", "libvpx", "-g", "3", "-c:a", "libopus"),
    "MKV with its cues first": (
        "mkv",
        "-c:v",
        "mpeg4",
        "-g",
        "3",
        "-c:a",
        "aac",
        "-reserve_index_space",
        "2000",
    ),
    "MKV sent live": ("mkv", "-c:v", "mpeg4", "-c:a", "aac", "-live", "1"),
    "WebM in small clusters": ("webm", "-c:v", "libvpx", "-c:a", "libopus", "-cluster_time_limit", "100"),
}
HEAD = element(0x1A45DFA3, element(0x4282, b"matroska"))
BLOCK = element(0xA3, b"\x81\0\0\x80sound")
SIMPLE = element(0x67C8, element(0x45A3, b"AIGC") + element(0x4487, LABEL.text().encode()))
TITLE = element(0x67C8, element(0x45A3, b"TITLE") + element(0x4487, b"hello"))


def video(kind: str) -> bytes:
    suffix, *options = KINDS[kind]
    return made(suffix, *VIDEO, *options)


@pytest.fixture(params=KINDS)
def film(request) -> bytes:
    return video(request.param)


def recording(*tags: bytes) -> bytes:
    """A file without lengths and lists, as a browser records it."""
    cluster = b"\x1f\x43\xb6\x75\x01" + b"\xff" * 7 + element(0xE7, b"\0") + BLOCK
    return (
        HEAD
        + b"\x18\x53\x80\x67\x01"
        + b"\xff" * 7
        + element(0x1549A966, b"")
        + b"".join(tags)
        + cluster
        + cluster
    )


def tag(*simple: bytes, targets: bytes = b"") -> bytes:
    return element(0x7373, element(0x63C0, targets) + b"".join(simple))


def listed(*parts: bytes, room: int = 40) -> bytes:
    """A file with a list of places that speaks of its first cluster."""
    start = 5 + 21 + room
    seek = element(0x4DBB, element(0x53AB, b"\x1f\x43\xb6\x75") + element(0x53AC, start.to_bytes(4, "big")))
    head = element(0x114D9B74, seek)
    inside = (
        head + void(start - len(head)) + element(0x1F43B675, element(0xE7, b"\0") + BLOCK) + b"".join(parts)
    )
    return HEAD + b"\x18\x53\x80\x67" + sized(len(inside)) + inside


def walk(data: bytes, start: int, end: int) -> list[tuple[int, int, int, int]]:
    """Elements of a range, read by a walk of its own: number, start, content, end."""
    found = []
    while start < end:
        n = 9 - data[start].bit_length()
        m = 9 - data[start + n].bit_length()
        size = int.from_bytes(data[start + n : start + n + m], "big") - (1 << 7 * m)
        at = start + n + m
        found.append((int.from_bytes(data[start : start + n], "big"), start, at, at + size))
        start = at + size
    return found


def check(data: bytes) -> None:
    """Lengths, sums and the list of places of a file agree with where things are."""
    [_, (name, _, start, end), *_] = walk(data, 0, len(data))
    assert (name, end) == (0x18538067, len(data))
    parts = walk(data, start, end)
    starts = {at - start: name for name, at, _, _ in parts}
    for name, _, a, b in parts:
        if data[a : a + 2] == b"\xbf\x84" and b - a > 6:
            assert int.from_bytes(data[a + 2 : a + 6], "little") == zlib.crc32(data[a + 6 : b])
        if name == 0x114D9B74:
            for kind, _, c, d in walk(data, a, b):
                if kind == 0x4DBB:
                    ids = {k: data[e:f] for k, _, e, f in walk(data, c, d)}
                    assert starts[int.from_bytes(ids[0x53AC], "big")] == int.from_bytes(ids[0x53AB], "big")
        if name == 0x1C53BB6B:
            for kind, _, c, d in walk(data, a, b):
                for k, _, e, f in walk(data, c, d) if kind == 0xBB else ():
                    places = [data[g:h] for i, _, g, h in walk(data, e, f) if i == 0xF1] if k == 0xB7 else []
                    assert all(starts[int.from_bytes(p, "big")] == 0x1F43B675 for p in places)


def test_the_label_is_there_and_every_packet_stays(film, tmp_path):
    labelled = label(film, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    assert packets(labelled, tmp_path / "new") == packets(film, tmp_path / "old")


def test_ffprobe_reads_the_label_and_all_other_tags(film, tmp_path):
    before, after = (tags(data, tmp_path / "film") for data in (film, label(film, LABEL)))

    assert f"TAG:AIGC={LABEL.text()}" in after
    assert sorted(set(after.splitlines()) - set(before.splitlines())) == [f"TAG:AIGC={LABEL.text()}"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "live" not in kind])
def test_lengths_sums_and_places_are_right(kind):
    check(video(kind))
    check(label(video(kind), LABEL))


@pytest.mark.parametrize("kind", ["MKV", "WebM"])
def test_seeking_lands_where_it_did(kind, tmp_path):
    hashes = []
    for name, data in (("old", video(kind)), ("new", label(video(kind), LABEL))):
        (tmp_path / name).write_bytes(data)
        hashes.append(run("ffmpeg", "-v", "error", "-ss", "0.75", "-i", tmp_path / name, "-map", "0:v", "-f", "framemd5", "-"))  # fmt: skip
    assert hashes[0] == hashes[1]


def test_what_ffmpeg_writes_is_read_and_grows_in_its_place_or_moves(tmp_path):
    for kind in KINDS:
        suffix, *options = KINDS[kind]
        data = made(suffix, *VIDEO, *options, "-metadata", f"AIGC={LABEL.text()}")
        assert verify(data).label == LABEL
        longer = Label(CODE, LABEL.produce_id, propagator=CODE, propagate_id="7" * 40)
        after = label(data, longer)
        assert verify(after).label == longer
        assert packets(after, tmp_path / "new") == packets(data, tmp_path / "old")
        assert longer.text() in tags(after, tmp_path / "new")


def test_a_recording_without_lengths_gets_its_label_before_the_first_cluster():
    for data in (recording(), recording(element(0x1254C367, tag(TITLE)))):
        after = label(data, LABEL)
        assert verify(after).label == LABEL
        assert after.index(b"AIGC") < after.index(b"\x1f\x43\xb6\x75")
        assert after.endswith(data[data.index(b"\x1f\x43\xb6\x75") :])
        assert (b"hello" in after) == (b"hello" in data)


def test_a_list_of_places_gets_an_entry_where_it_has_room_and_is_refused_where_not():
    after = label(listed(), LABEL)
    check(after)
    assert verify(after).label == LABEL
    wrong = []
    for room in range(2, 30):
        try:
            check(label(listed(room=room), LABEL))
        except LabelError as error:
            wrong.append(str(error))
    assert wrong
    assert all("would have to move" in text for text in wrong)


def test_void_behind_the_tags_is_used_to_the_last_byte():
    least = len(label(listed(element(0x1254C367, tag(TITLE))), LABEL)) - len(
        listed(element(0x1254C367, tag(TITLE)))
    )
    for size in range(2, least + 20):
        data = listed(element(0x1254C367, tag(TITLE)), void(size))
        after = label(data, LABEL)
        check(after)
        assert verify(after).label == LABEL
        assert b"hello" in after


def test_a_label_of_a_track_is_another_place_and_two_are_seen():
    track = tag(SIMPLE, targets=element(0x63C5, b"\1"))
    data = listed(element(0x1254C367, track))
    assert verify(data).reasons == ("other-carrier",)
    assert verify(label(data, LABEL)).label == LABEL
    twice = listed(element(0x1254C367, tag(SIMPLE)), element(0x1254C367, tag(TITLE, SIMPLE)))
    assert verify(twice).reasons == ("label-repeated",)
    after = label(twice, LABEL)
    assert verify(after).label == LABEL
    assert b"hello" in after
    check(after)


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none():
    for whole in (listed(), label(listed(), LABEL)):
        for size in range(4, len(whole)):
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE
    whole = label(video("WebM"), LABEL)
    for size in [*range(4, 2000, 7), *range(2000, len(whole), 499), len(whole) - 1]:
        assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    files = [
        listed(element(0x1254C367, tag(TITLE, SIMPLE)), void(20)),
        recording(element(0x1254C367, tag(TITLE))),
    ]
    whole = bytearray(data.draw(st.sampled_from(files)))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
