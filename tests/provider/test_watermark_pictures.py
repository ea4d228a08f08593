"""A mark in a picture is not seen, is read again after what happens to pictures, and is not found where there is none."""

from __future__ import annotations

import io
from functools import cache

import numpy as np
import pytest
from PIL import Image

from chengxu.labels import Label, LabelError, label, verify, watermark
from chengxu.provider.labels.watermark import code, image
from chengxu.provider.labels.watermark.chance import LEAST_CHANCE, chance, threshold
from chengxu.provider.labels.watermark.pattern import GRID, pattern
from chengxu.provider.labels.watermark.sight import VIEWS, sight
from provider_attacks import GOALS, STRETCH, cropped, saved
from provider_pictures import KINDS, photograph

NUMBER = "7f1c2e9a-content"
MARK = watermark.mark_of(NUMBER)
PAGE = "page"
PHOTOGRAPHS = [kind for kind in KINDS if kind != PAGE]


@cache
def plain(kind: str, side: int = 1024) -> Image.Image:
    return photograph(kind, 1, (side, side))


@cache
def marked(kind: str, side: int = 1024) -> Image.Image:
    return watermark.embed(plain(kind, side), NUMBER)


def read_again(picture: Image.Image) -> str | None:
    found = watermark.find(picture)
    return found.id if found else None


def file_of(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def clearness(before: Image.Image, after: Image.Image) -> float:
    difference = np.asarray(before).astype(float) - np.asarray(after)
    return 10 * np.log10(255**2 / np.mean(difference**2))


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stays_42_decibels_below_the_picture(kind):
    assert clearness(plain(kind), marked(kind)) >= 42


@pytest.mark.parametrize("attack", GOALS)
@pytest.mark.parametrize("kind", PHOTOGRAPHS)
def test_a_mark_is_read_again_after_compression_resizing_cropping_and_noise(kind, attack):
    assert read_again(GOALS[attack](marked(kind))) == MARK


@pytest.mark.parametrize("attack", STRETCH)
@pytest.mark.parametrize("kind", ["hills", "street", "leaves"])
def test_a_mark_is_read_again_after_turning_flipping_and_stretching(kind, attack):
    assert read_again(STRETCH[attack](marked(kind))) == MARK


@pytest.mark.parametrize("attack", [name for name in GOALS if name != "JPEG quality 30"])
def test_a_mark_on_a_printed_page_outlasts_all_but_the_coarsest_jpeg(attack):
    assert read_again(GOALS[attack](marked(PAGE))) == MARK


@pytest.mark.parametrize("kind", KINDS)
def test_no_mark_is_found_in_a_picture_without_one_or_under_another_key(kind):
    assert watermark.find(plain(kind)) is None
    assert watermark.find(marked(kind), key="another key") is None


def test_a_key_of_one_s_own_hides_the_mark_from_others():
    own = watermark.embed(plain("hills"), NUMBER, key="a secret")

    assert watermark.find(own, key=b"a secret").is_of(NUMBER)
    assert watermark.find(own) is None


@pytest.mark.parametrize("size", [(1280, 720), (700, 777), (512, 512), (256, 256)])
def test_pictures_of_any_shape_are_marked_and_read_again_at_middling_quality(size):
    made = watermark.embed(photograph("portrait", 3, size), NUMBER)

    assert read_again(saved(made, "JPEG", 60)) == MARK


@pytest.mark.parametrize("side", [2049])
def test_a_large_picture_shown_small_keeps_its_mark(side):
    made = watermark.embed(plain("portrait").resize((side + 400, side), Image.Resampling.BICUBIC), NUMBER)

    assert read_again(saved(made.resize((612, 512), Image.Resampling.LANCZOS), "JPEG", 80)) == MARK


def test_a_score_is_no_more_likely_than_told_in_unmarked_pictures():
    folds = [
        fold for kind in ("street", "cloth", PAGE) for fold in image._folds(photograph(kind, 9, (320, 320)))
    ]
    scores = np.array([sight(fold, pattern(b"key %d" % n)).score for fold in folds for n in range(5)])
    places = GRID * GRID * VIEWS

    assert len(scores) > 150
    for score in (4.9, 5.2, 5.5):
        assert np.mean(scores >= score) <= chance(score, places)
    assert scores.max() < threshold(image.TRIALS)


def test_the_threshold_allows_one_wrong_find_in_a_million_and_no_more():
    least = threshold(image.TRIALS)

    assert chance(least, image.TRIALS) == pytest.approx(LEAST_CHANCE)
    assert chance(least - 0.01, image.TRIALS) > LEAST_CHANCE
    assert watermark.find(marked("hills")).chance < 1e-30


def test_bits_that_nobody_wrote_do_not_pass_for_a_mark():
    dice = np.random.default_rng(11)
    read = [code.decoded(dice.normal(size=code.LENGTH).astype(np.float32)) for _ in range(100)]

    assert read == [None] * 100


def test_a_codeword_is_read_with_a_fifth_of_its_signs_wrong():
    dice = np.random.default_rng(2)
    signs = code.encoded(bytes.fromhex(MARK))
    wrong = dice.permutation(code.LENGTH)[: code.LENGTH // 6]
    signs[wrong] *= -1

    assert code.decoded(signs).hex() == MARK


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA"])
def test_grey_and_colour_with_and_without_transparency_keep_their_mode_and_their_transparency(mode):
    before = plain("hills", 512).convert("RGB")
    before.putalpha(Image.linear_gradient("L").resize(before.size))
    before = before.convert(mode)
    after = watermark.embed(before, NUMBER)

    assert (after.mode, read_again(after)) == (mode, MARK)
    if mode.endswith("A"):
        assert after.getchannel("A").tobytes() == before.getchannel("A").tobytes()


@pytest.mark.parametrize("mode", ["P", "1", "CMYK", "I;16"])
def test_palettes_and_other_modes_are_refused(mode):
    grey = plain("hills", 512).convert("L")
    picture = Image.new("I;16", grey.size, 900) if mode == "I;16" else grey.convert(mode)

    with pytest.raises(LabelError, match="convert it"):
        watermark.embed(picture, NUMBER)


def test_a_picture_of_255_pixels_is_too_small_and_one_of_256_is_not():
    assert read_again(watermark.embed(photograph("leaves", 1, (256, 300)), NUMBER)) == MARK
    with pytest.raises(LabelError, match="255"):
        watermark.embed(photograph("leaves", 1, (255, 300)), NUMBER)


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {"quality": 90}), ("WEBP", {"quality": 90}), ("WEBP", {"lossless": True})],
)
def test_a_file_keeps_its_label_and_its_metadata(kind, options):
    exif = Image.Exif()
    exif[0x010E] = "described"
    before = label(file_of(plain("street", 512), kind, exif=exif, **options), Label("provider", NUMBER))
    after = watermark.embed(before, NUMBER)

    assert verify(after).label == Label("provider", NUMBER)
    assert Image.open(io.BytesIO(after)).getexif()[0x010E] == "described"
    assert watermark.find(after).is_of(verify(after).label.produce_id)


def test_marking_twice_changes_nothing_and_another_mark_is_never_put_over_it():
    once = watermark.embed(file_of(plain("hills", 512)), NUMBER)

    assert watermark.embed(once, NUMBER) == once
    with pytest.raises(LabelError, match=r"art\. 10"):
        watermark.embed(once, "another-content")


def test_a_path_is_marked_in_its_place_or_as_a_new_file(tmp_path):
    first, second = tmp_path / "first.png", tmp_path / "second.png"
    first.write_bytes(file_of(plain("hills", 512)))
    before = first.read_bytes()

    assert watermark.embed(first, NUMBER, second) is None
    assert first.read_bytes() == before
    assert watermark.find(second).is_of(NUMBER)
    watermark.embed(first, NUMBER)
    assert first.read_bytes() == second.read_bytes()


def test_a_file_with_content_credentials_is_left_alone():
    data = file_of(plain("hills", 512))
    at = data.index(b"IDAT") - 4
    manifest = (0).to_bytes(4, "big") + b"caBX" + (0x0F5DB3F7).to_bytes(4, "big")

    with pytest.raises(LabelError, match="C2PA"):
        watermark.embed(data[:at] + manifest + data[at:], NUMBER)


def test_a_picture_that_cannot_hold_a_mark_is_refused():
    dots = np.random.default_rng(1).integers(0, 2, (256, 256), np.uint8) * 255

    with pytest.raises(LabelError, match="found again"):
        watermark.embed(Image.fromarray(dots), NUMBER)


@pytest.mark.parametrize("number", ["", "含汉字", "a b"])
def test_a_number_that_no_label_may_hold_has_no_mark(number):
    with pytest.raises(LabelError, match="ASCII"):
        watermark.mark_of(number)


@pytest.mark.parametrize("name", ["nothing", "text", "a cut picture", "a huge picture", "a film"])
def test_what_is_no_whole_picture_is_told_as_such(name):
    whole = file_of(plain("hills", 512))
    data = {
        "nothing": b"",
        "text": b"words",
        "a cut picture": whole[: len(whole) // 2],
        "a huge picture": whole[:16] + (60_000).to_bytes(4, "big") * 2 + whole[24:],
        "a film": b"\0\0\0\x18ftypisom" + bytes(64),
    }[name]

    for work in (watermark.find, lambda found: watermark.embed(found, NUMBER)):
        with pytest.raises(LabelError):
            work(data)


def test_a_cut_out_part_with_two_tiles_a_side_is_enough():
    part = cropped(marked("portrait"), 0.25)

    assert part.size == (256, 256)
    assert read_again(part) == MARK
