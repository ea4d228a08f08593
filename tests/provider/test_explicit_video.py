"""A film says at its start that AI made it, in words that are seen for two seconds, and is what it was behind them."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import struct
import subprocess
from io import BytesIO

import pytest

from chengxu.labels import LabelError, label, label_film, verify
from chengxu.provider.labels.explicit import hevc
from chengxu.provider.labels.explicit.blocks import blocks
from chengxu.provider.labels.explicit.fonts import font
from chengxu.provider.labels.explicit.mark import CORNERS
from chengxu.provider.labels.explicit.parameters import parameters
from chengxu.provider.labels.explicit.pictures import Picture
from chengxu.provider.labels.explicit.samples import samples
from chengxu.provider.labels.splice import Broken, Source, Truncated, in_memory
from provider_files import LABEL
from provider_films import decoded, film, ink_heights, labelled, picture, said, sums, times, words_on
from provider_motion import box, motion, run

try:
    font("AI生成", 20)
except LabelError as error:
    pytest.skip(str(error), allow_module_level=True)
if shutil.which("ffmpeg") is None:
    pytest.skip("ffmpeg is not on this machine", allow_module_level=True)


@pytest.fixture
def given(tmp_path):
    """Put a film in a folder of its own."""

    def put(name: str):
        path = tmp_path / f"film.{name.rsplit('.')[-1]}"
        path.write_bytes(film(name))
        return path

    return put


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("films")


HEVC = ("hevc.mp4", "hevc.mkv", "ten.mov")
CUT = ("mp4", "fast.mp4", "plain.mov", "full.mkv", "vp9.webm", "portrait.mp4", "uneven.mp4", *HEVC)
WHOLE = {"mpeg4.mp4": "codec", "one-key.mp4": "no-key", "short.mp4": "no-key", "open-hevc.mp4": "no-key"}


@pytest.mark.parametrize("name", [*CUT, *WHOLE])
def test_a_film_has_as_many_pictures_at_the_same_times_and_every_other_packet_as_before(folder, name):
    made = labelled(name, folder)
    old, new, done = sums(made.old), sums(made.new), made.done
    pictures = old.pop("0"), new.pop("0")

    assert done.whole == WHOLE.get(name)
    assert made.old.read_bytes() == film(name)
    assert said(made.new) == said(made.old)
    assert times(made.new) == times(made.old)
    assert new == old
    assert len(pictures[1]) == len(pictures[0]) == done.pictures
    if done.whole is None:
        assert 0 < done.coded < done.pictures
        assert pictures[1][done.coded :] == pictures[0][done.coded :]


@pytest.mark.parametrize("name", ["mp4", "full.mkv", "vp9.webm", *HEVC])
def test_every_picture_behind_the_cut_is_decoded_as_before(folder, name):
    made = labelled(name, folder)
    old, new = decoded(made.old), decoded(made.new)

    assert len(new) == len(old)
    assert new[made.done.coded :] == old[made.done.coded :]


@pytest.mark.parametrize("name", ["mp4", "full.mkv", "portrait.mp4", "hevc.mp4"])
def test_words_are_seen_for_two_seconds_and_high_enough_and_then_no_more(folder, name):
    made = labelled(name, folder)
    moments = times(made.new)
    scale = int(said(made.new)["streams"][0]["time_base"].split("/")[1])
    last = max(n for n, when in enumerate(moments) if when - moments[0] < 2 * scale)

    assert made.done.seconds >= 2
    for number in (0, last):
        shown = picture(made.new, number)
        plate = words_on(shown)
        assert min(ink_heights(plate)) >= 0.05 * min(shown.size)
        darkest, lightest = plate.getextrema()
        assert darkest < 20
        assert lightest > 235
    behind = next(n for n, when in enumerate(moments) if when - moments[0] >= 2.6 * scale)
    assert words_on(picture(made.new, behind)) is None


def test_words_stand_in_the_corner_that_was_asked_for_and_in_no_other(given):
    path = given("plain.mov")
    label_film(path, corner="top-left")

    shown = [there for there in CORNERS if words_on(picture(path, 3), there) is not None]
    assert shown == ["top-left"]


def test_words_stand_upright_on_a_film_that_is_shown_turned(given, tmp_path):
    path, turned = given("plain.mov"), tmp_path / "turned.mov"
    run("ffmpeg", "-v", "error", "-i", path, "-c", "copy", "-metadata:s:v", "rotate=90", turned)
    if "rotation" not in json.dumps(said(turned)):
        pytest.skip("this ffmpeg does not turn films that way")
    label_film(turned)
    shown = picture(turned, 3)
    plate = words_on(shown)

    assert shown.width < shown.height
    assert plate.width > 2 * plate.height
    assert min(ink_heights(plate)) >= 0.05 * min(shown.size)


def test_two_seconds_is_the_least(given):
    path = given("plain.mov")
    with pytest.raises(LabelError, match="2 seconds at least"):
        label_film(path, seconds=1.99)
    assert path.read_bytes() == film("plain.mov")

    assert 2 <= label_film(path, seconds=2).seconds < 2.1


def test_a_film_shorter_than_that_has_its_words_to_the_end(given):
    path = given("short.mp4")
    done = label_film(path)

    assert done.seconds == pytest.approx(1, abs=0.05)
    assert words_on(picture(path, 24)) is not None


def test_middle_and_end_can_have_words_too(given):
    path = given("one-key.mp4")
    done = label_film(path, more=("end",), seconds=2)

    assert done.whole == "more"
    assert words_on(picture(path, 84)) is not None
    with pytest.raises(LabelError, match="no place"):
        label_film(path, more=("credits",))


@pytest.mark.parametrize("name", ["mp4", "full.mkv"])
def test_the_label_in_the_metadata_stays_and_the_permissions_and_nothing_is_left_beside(given, name):
    path = given(name)
    label(path, LABEL)
    path.chmod(0o640)
    label_film(path)

    assert verify(path).label == LABEL
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_old_and_new_pictures_have_parameters_of_their_own_in_the_one_place_for_them(folder):
    made = labelled("mp4", folder)
    before, after = (
        parameters(samples(Source(BytesIO(path.read_bytes()))).config) for path in (made.old, made.new)
    )

    assert len(before.sequences) == 1
    assert after.sequences[0] == before.sequences[0]
    assert after.pictures[0] == before.pictures[0]
    assert len(after.sequences) == len(after.pictures) == 2
    assert len({unit[4:6] for unit in after.sequences}) == 2


@pytest.mark.parametrize("name", HEVC)
def test_each_slice_of_h265_names_parameters_that_stand_in_the_file_and_no_old_one_changed(folder, name):
    made = labelled(name, folder)
    read = samples if made.new.suffix != ".mkv" else blocks
    before, after = (
        hevc.sets(read(Source(BytesIO(path.read_bytes()))).config) for path in (made.old, made.new)
    )
    slices = named_sets(made.new)

    for kind in (hevc.FILM, hevc.SEQUENCE, hevc.PICTURE):
        assert after.of(kind)[:-1] == before.of(kind)
    new = before.free.picture
    assert slices.count(new) >= made.done.coded > 0
    assert slices.count(0) >= made.done.pictures - made.done.coded > 0
    assert slices == [new] * slices.count(new) + [0] * slices.count(0)


def named_sets(path):
    """Return the number of the set of parameters that each slice names, as ffmpeg reads it."""
    out = subprocess.run(
        ["ffmpeg", "-v", "info", "-i", path, "-c", "copy", "-map", "0:v", "-bsf:v", "trace_headers", "-f", "null", "-"],
        stderr=subprocess.PIPE, check=True,
    )  # fmt: skip
    return [int(n) for n in re.findall(rb"slice_pic_parameter_set_id +[01]+ = (\d+)", out.stderr)]


def test_a_film_in_h265_that_is_labelled_can_be_labelled_in_another_corner_too(folder, tmp_path):
    made, again = labelled("hevc.mp4", folder), tmp_path / "again.mp4"
    done = label_film(made.new, again, corner="top-left")

    assert done.whole is None
    shown = picture(again, 3)
    assert words_on(shown, "top-left") is not None
    assert words_on(shown) is not None
    assert decoded(again)[done.coded :] == decoded(made.old)[done.coded :]


def test_a_slice_of_h265_grows_by_the_byte_that_its_new_number_takes_and_not_otherwise():
    def unit(kind, *data):
        return (2 + len(data)).to_bytes(4, "big") + bytes([kind << 1, 1, *data])

    key, other, note = unit(19, 0b10100000, 0, 0, 3, 1), unit(1, 0b11010101, 7), unit(39, 5, 5)

    assert hevc.pointed(note + key + other, 30) == (
        note + unit(19, 0b10000011, 0b11100000, 0, 0, 3, 1) + unit(1, 0b10000111, 0b11010101, 7)
    )
    for wrong in (unit(19, 0b10010000), unit(1), unit(34, 1, 2), key[:-1], key + b"\0"):
        with pytest.raises(Broken):
            hevc.pointed(wrong, 30)


def test_damage_to_the_parameters_of_h265_is_an_error_of_the_file():
    config, dice = samples(Source(BytesIO(film("hevc.mp4")))).config, random.Random(5)
    for number in range(600):
        data = bytearray(config[:300])
        data[dice.randrange(200)] = dice.randrange(256)
        try:
            found = hevc.sets(bytes(data[: dice.randrange(300)] if number % 2 else data + config[300:]))
            if numbers := found.free:
                hevc.joined(found, found.numbered(numbers))
        except Broken:
            continue


@pytest.mark.parametrize(
    ("name", "why"),
    [("fragments.mp4", "in fragments"), ("interlaced.mp4", "interlaced"), ("two.mkv", "several tracks"), ("old.avi", "MP4, MOV")],
)  # fmt: skip
def test_a_film_that_cannot_be_labelled_is_left_as_it_was_and_said_why(given, name, why):
    path = given(name)
    with pytest.raises(LabelError, match=why):
        label_film(path)

    assert path.read_bytes() == film(name)
    assert list(path.parent.iterdir()) == [path]


def test_content_credentials_are_not_made_invalid_unasked(given):
    path = given("plain.mov")
    kind = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    path.write_bytes(film("plain.mov") + box("uuid", kind, bytes(4), b"manifest\0", bytes(40)))
    before = path.read_bytes()
    with pytest.raises(LabelError, match="C2PA manifest"):
        label_film(path)
    assert path.read_bytes() == before

    assert label_film(path, despite_manifest=True).whole is None


@pytest.mark.parametrize("name", ["fast.mp4", "full.mkv"])
def test_a_film_that_is_cut_off_is_never_labelled_as_if_it_were_whole(tmp_path, name):
    whole = film(name)
    path = tmp_path / f"film.{name[-3:]}"
    for part in (0, 3, 64, len(whole) // 20, len(whole) // 3, len(whole) // 2, len(whole) - 9):
        path.write_bytes(whole[:part])
        with pytest.raises(LabelError):
            label_film(path)
        assert path.read_bytes() == whole[:part]


def test_a_list_that_names_other_files_is_no_film(tmp_path):
    (tmp_path / "secret.mp4").write_bytes(film("plain.mov"))
    for text in ("ffconcat version 1.0\nfile secret.mp4\n", "#EXTM3U\n#EXTINF:4,\nsecret.mp4\n"):
        path = tmp_path / "list.mp4"
        path.write_text(text)
        with pytest.raises(LabelError):
            label_film(path)


def test_without_ffmpeg_what_to_install_is_said(given, monkeypatch):
    path = given("plain.mov")
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(LabelError, match="apt install ffmpeg"):
        label_film(path)


# Pictures in their places


@pytest.mark.parametrize("kind", ["MP4 with its head last", "MP4 with its head first", "MOV"])
def test_the_same_pictures_in_their_own_places_make_the_same_boxes(kind):
    source = Source(BytesIO(motion(kind)))
    old = samples(source)

    assert in_memory(source, old.replaced(source, [], old.config)) == motion(kind)


@pytest.mark.parametrize("name", ["full.mkv", "vp9.webm"])
@pytest.mark.parametrize("more", [0, 70_000])
def test_whatever_the_lists_of_a_matroska_file_point_to_is_found_behind_larger_pictures(tmp_path, name, more):
    data = film(name)
    source = Source(BytesIO(data))
    old = blocks(source)
    order = {n: rank for rank, n in enumerate(sorted(range(50), key=old.shown.__getitem__))}
    new = [Picture(source.at(*old.places[n]) + bytes(more), old.keys[n], order[n]) for n in range(50)]
    made = in_memory(source, old.replaced(source, new, old.config))

    assert (made == data) == (more == 0)
    again = Source(BytesIO(made))
    assert blocks(again).shown == old.shown
    for at, is_block in _pointed(made):
        assert made[at : at + 4] == b"\x1f\x43\xb6\x75" if not is_block else made[at] in (0xA0, 0xA3)


def _pointed(data: bytes):
    """Yield the places in the file that the Cues name: clusters, and blocks in them."""
    start = data.index(b"\x18\x53\x80\x67") + 12
    at = data.index(b"\x1c\x53\xbb\x6b")
    while (at := data.find(b"\xf1", at + 1)) >= 0:
        size = data[at + 1] & 0x7F
        if data[at + 1] & 0x80 and 0 < size < 8 and data[at + 2 + size] == 0xF0:
            cluster = start + int.from_bytes(data[at + 2 : at + 2 + size], "big")
            yield cluster, False
            inside = data[at + 4 + size : at + 4 + size + (data[at + 3 + size] & 0x7F)]
            head = 4 + 9 - data[cluster + 4].bit_length()
            yield cluster + head + int.from_bytes(inside, "big"), True


def test_data_beside_the_pictures_are_never_left_pointing_nowhere():
    data = motion("MP4 with its head first").replace(b"stss", b"subs", 1)
    with pytest.raises(Broken):
        samples(Source(BytesIO(data)))


@pytest.mark.parametrize(("name", "read"), [("fast.mp4", samples), ("full.mkv", blocks)])
def test_damage_anywhere_is_an_error_of_the_file(name, read):
    whole, dice = film(name), random.Random(3)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 2, 5))):
            data[dice.randrange(9000)] = dice.choice((0, 1, 128, 255, dice.randrange(256)))
        source = Source(BytesIO(bytes(data)))
        try:
            old = read(source)
            list(old.cuts(2.5))
            old.replaced(source, [Picture(b"new", True, n) for n in range(min(5, len(old.shown)))], b"config")
        except (Broken, Truncated, ValueError, LookupError, OverflowError, struct.error):
            continue
