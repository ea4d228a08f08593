"""A label that is there is found and measured; where none is made out, nobody says that there is none."""

from __future__ import annotations

import random
import shutil
import sys

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from chengxu.labels import LabelError, check_file, label_film, label_sound
from chengxu.provider.labels.explicit.draw import draw
from chengxu.provider.labels.explicit.fonts import font
from provider_files import sound
from provider_films import film
from provider_motion import run

pytest.importorskip("numpy")
try:
    font("AI生成", 20)
except LabelError as error:
    pytest.skip(str(error), allow_module_level=True)


def scene(size: tuple[int, int], seed: int = 0) -> Image.Image:
    """Return something like a photograph: clouds of every size, light and dark."""
    dice, made = random.Random(seed), Image.new("L", size, 128)
    for grain in (3, 9, 27, 81):
        small = Image.frombytes("L", (grain, grain), dice.randbytes(grain * grain)).resize(
            size, Image.Resampling.BICUBIC
        )
        made = (
            ImageChops.add(made, small, scale=1.0, offset=-128)
            if grain == 3
            else Image.blend(made, small, 0.25)
        )
    return made.convert("RGB")


def put(picture: Image.Image, path, **options: object):
    picture.save(path, **options)
    return path


@pytest.mark.parametrize(
    ("size", "corner", "words"),
    [
        ((160, 120), "top-left", "AI生成"), ((333, 500), "top-right", "人工智能合成"),
        ((640, 480), "bottom-left", "人工智能生成"), ((1300, 760), "bottom-right", "AI生成"),
    ],
)  # fmt: skip
def test_a_label_is_found_where_it_was_drawn_and_measures_as_it_did(tmp_path, size, corner, words):
    picture = scene(size, size[0])
    drawn = draw(picture, words, corner)
    found = check_file(put(picture, tmp_path / "a.png"))

    assert found.verdict == "compliant"
    assert (found.words, found.places) == (words, (corner,))
    assert abs(found.height - drawn.mark.height) <= 1
    assert found.least == 0.05 * min(size)
    assert found.contrast >= 4.5


@pytest.mark.parametrize("quality", [90, 50])
def test_a_label_is_found_in_a_jpeg(tmp_path, quality):
    picture = scene((640, 480))
    draw(picture)

    assert check_file(put(picture, tmp_path / "a.jpg", quality=quality)).verdict == "compliant"


def test_a_picture_is_looked_at_as_it_is_shown(tmp_path):
    picture, exif = scene((480, 320)), Image.Exif()
    draw(picture, corner="top-right")
    exif[0x0112] = 6
    turned = picture.transpose(Image.Transpose.ROTATE_90)

    assert check_file(put(turned, tmp_path / "a.png", exif=exif)).places == ("top-right",)


@pytest.mark.parametrize("seed", range(2))
def test_a_picture_on_which_no_words_are_made_out_is_not_said_to_have_none(tmp_path, seed):
    found = check_file(put(scene((480, 360), seed), tmp_path / "a.png"))

    assert (found.verdict, found.reasons) == ("inconclusive", ("words-not-seen",))


@pytest.mark.parametrize("words", ["AI助手", "生产成本", "AI主成"])
def test_other_words_in_the_same_type_are_not_taken_for_a_label(tmp_path, words):
    picture = scene((480, 360))
    ImageDraw.Draw(picture).text((300, 310), words, fill="white", font=font(words, 34))

    assert check_file(put(picture, tmp_path / "a.png")).verdict == "inconclusive"


@pytest.mark.parametrize(("em", "verdict"), [(27, "noncompliant"), (35, "compliant")])
def test_words_lower_than_a_twentieth_of_the_shortest_side_are_too_low(tmp_path, em, verdict):
    picture = Image.new("RGB", (640, 480), "black")
    ImageDraw.Draw(picture).text((470, 420), "AI生成", fill="white", font=font("AI生成", em))
    found = check_file(put(picture, tmp_path / "a.png"))

    assert found.verdict == verdict
    assert found.reasons == (("too-low",) if verdict == "noncompliant" else ())
    assert (found.height + 1 > 24) == (verdict == "compliant")


def test_blurred_words_are_not_said_to_be_a_label(tmp_path):
    picture = scene((640, 480))
    draw(picture)

    found = check_file(put(picture.filter(ImageFilter.GaussianBlur(8)), tmp_path / "a.png"))
    assert found.verdict == "inconclusive"


def test_pictures_texts_and_files_that_are_none_are_told_apart(tmp_path):
    text, none, broken = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.png"
    text.write_text("AI生成\n正文", encoding="utf-8")
    none.write_bytes(b"\xff\xfe\xfd")
    broken.write_bytes(put(scene((64, 64)), tmp_path / "d.png").read_bytes()[:200])

    assert check_file(text).verdict == "compliant"
    assert check_file(none).verdict == check_file(broken).verdict == "inconclusive"


def test_a_sound_without_the_rhythm_may_have_a_spoken_label(tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(sound())
    assert (check_file(path).verdict, check_file(path).reasons) == ("inconclusive", ("no-rhythm",))
    label_sound(path)
    assert check_file(path).verdict == "compliant"
    assert "start" in check_file(path).places


def test_without_numpy_what_to_install_is_said(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    found = check_file(put(scene((64, 64)), tmp_path / "a.png"))

    assert (found.verdict, found.reasons) == ("inconclusive", ("not-checked",))
    assert "chengxu[media]" in found.why.en


# Films


@pytest.fixture
def labelled(tmp_path):
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not on this machine")
    path = tmp_path / "film.mp4"
    path.write_bytes(film("mp4"))
    label_film(path)
    return path


def test_a_film_is_labelled_if_its_words_are_seen_through_two_seconds(labelled, tmp_path):
    found = check_file(labelled)
    assert (found.verdict, found.places) == ("compliant", ("start", "bottom-right"))

    late = tmp_path / "late.mp4"
    run(
        "ffmpeg",
        "-v",
        "error",
        "-i",
        labelled,
        "-vf",
        "trim=start=0.8,setpts=PTS-STARTPTS",
        "-an",
        "-c:v",
        "libx264",
        late,
    )
    found = check_file(late)
    assert (found.verdict, found.reasons) == ("inconclusive", ("not-through",))


def test_a_film_without_words_at_its_start_is_not_said_to_have_no_label(tmp_path):
    path = tmp_path / "film.mp4"
    path.write_bytes(film("plain.mov"))

    assert (check_file(path).verdict, check_file(path).reasons) == ("inconclusive", ("words-not-seen",))


def test_a_film_that_is_cut_off_is_inconclusive(tmp_path):
    path = tmp_path / "film.mp4"
    for part in (40, 3000):
        path.write_bytes(film("fast.mp4")[:part])
        assert check_file(path).verdict == "inconclusive"
