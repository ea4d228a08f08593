"""A picture says that AI made it, in words that are high enough and stand out, and stays what it was elsewhere."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps
from PIL.PngImagePlugin import PngInfo

from chengxu.labels import LabelError, label, verify
from chengxu.provider.labels.explicit import fonts
from chengxu.provider.labels.explicit.draw import contrast, draw, luminance
from chengxu.provider.labels.explicit.fonts import font
from chengxu.provider.labels.explicit.image import labelled
from chengxu.provider.labels.explicit.mark import CORNERS, Mark, mark
from provider_files import LABEL

try:
    font("AI生成", 20)
except LabelError as error:
    pytest.skip(str(error), allow_module_level=True)

SIZES = (64, 65, 99, 100, 101, 128, 200, 333, 512, 720, 768, 1000, 1080, 1440, 2047, 2160, 4096, 8192)


def ground(mode: str = "RGB", size: tuple[int, int] = (320, 240), shade: int = 200) -> Image.Image:
    return Image.new("L", size, shade).convert(mode)


def noise(size: tuple[int, int] = (320, 240)) -> Image.Image:
    return Image.frombytes("RGB", size, random.Random(7).randbytes(size[0] * size[1] * 3))


def file_of(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def changed(before: Image.Image, after: Image.Image) -> tuple[int, int, int, int]:
    return ImageChops.difference(before.convert("RGB"), after.convert("RGB")).getbbox()


@pytest.mark.parametrize("size", SIZES)
def test_the_lowest_character_measures_at_least_5_percent_of_the_shortest_side_at_every_size(size):
    for corner in CORNERS:
        picture = Image.new("L", (size, min(size + size // 2, 8192)), 255)
        draw(picture, corner=corner)
        strong = picture.point([255 * (v < 128) for v in range(256)])
        left, top, right, bottom = strong.getbbox()
        capital = strong.crop((left, top, left + (right - left) // 5, bottom)).getbbox()

        assert bottom - top >= 0.05 * size
        assert capital[3] - capital[1] >= 0.05 * size  # the A of AI生成
        assert (left < size - right) == corner.endswith("left")
        assert (top < picture.height - bottom) == corner.startswith("top")


def measured(picture: Image.Image, box: tuple[int, int, int, int]) -> float:
    """Return the contrast of the lightest to the darkest grey where the words are."""
    low, high = (luminance(v, v, v) for v in picture.crop(box).getextrema())
    return contrast(low, high)


@pytest.mark.parametrize("size", SIZES)
def test_words_stand_out_at_every_size_and_corner_from_a_ground_of_all_shades(size):
    for corner in CORNERS:
        picture = Image.linear_gradient("L").resize((size, min(size + size // 3, 8192)))
        drawn = draw(picture, corner=corner)

        assert drawn.contrast >= 4.5
        assert measured(picture, drawn.mark.box) >= 4.5
        assert drawn.mark.height >= 0.05 * size


@given(st.integers(64, 1500), st.integers(64, 1500), st.sampled_from(CORNERS), st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_at_any_size_corner_and_shade_words_are_high_enough_and_stand_out(width, height, corner, shade):
    picture = Image.new("L", (width, height), shade)
    drawn = draw(picture, corner=corner)
    left, top, right, bottom = drawn.mark.box
    ink = picture.crop(drawn.mark.box).point([255 * (abs(v - shade) > 60) for v in range(256)])

    assert ink.getbbox()[3] - ink.getbbox()[1] >= 0.05 * min(width, height)
    assert measured(picture, drawn.mark.box) >= 4.5
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height


@pytest.mark.parametrize("size", [64, 329, 333, 700, 1111])
@pytest.mark.parametrize("shade", range(112, 124))
def test_on_the_greys_where_white_and_black_are_equally_near_words_stand_out_all_the_same(size, shade):
    picture = Image.new("L", (size, size), shade)
    drawn = draw(picture, corner="top-left")

    assert drawn.contrast >= 4.5
    assert measured(picture, drawn.mark.box) >= 4.5


def in_file(data: bytes, made: Mark) -> float:
    """Return the contrast of words to their ground in a file, a quarter of the pixels of either left out."""
    picture = Image.open(io.BytesIO(data)).convert("RGB").crop(made.box)
    colours, cover = picture.tobytes(), made.ink.tobytes()
    every = [(on, luminance(*colours[3 * n : 3 * n + 3])) for n, on in enumerate(cover)]
    ink = sorted(light for on, light in every if on > 249)
    ground = sorted(light for on, light in every if on == 0)
    lighter, darker = (ink, ground) if ink[len(ink) // 2] > ground[len(ground) // 2] else (ground, ink)
    return contrast(lighter[len(lighter) // 4], darker[3 * len(darker) // 4])


GREY = st.tuples(*[st.integers(100, 140)] * 3) | st.tuples(*[st.integers(0, 255)] * 3)


@given(
    st.tuples(st.integers(90, 500), st.integers(90, 500)), GREY, st.sampled_from(("RGB", "L", "CMYK")),
    st.sampled_from((10, 30, 60, 85, 95)), st.sampled_from(CORNERS), st.sampled_from(("JPEG", "WEBP")),
)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_words_stand_out_in_the_file_too_however_coarsely_that_is_coded(
    size, colour, mode, quality, corner, kind
):
    picture = Image.new("RGB", size, colour).convert(mode if kind == "JPEG" else "RGB")
    try:
        made, drawn = labelled(file_of(picture, kind, quality=quality), corner=corner)
    except LabelError:  # small words in coarse blocks
        if quality > 30:
            raise
        reject()

    assert drawn.contrast >= 4.5
    assert in_file(made, drawn.mark) >= 4.5


def test_words_that_coding_would_wash_out_stand_on_a_plate_and_others_as_before():
    for quality, plate in ((100, False), (10, True)):
        picture = Image.new("RGB", (320, 320), (117, 117, 117))
        assert labelled(file_of(picture, "JPEG", quality=quality))[1].plate is plate


@pytest.mark.parametrize(("lang", "said"), [("zh", "看不清"), ("en", "not clear")])
def test_a_picture_too_coarse_for_words_is_refused_in_words(lang, said):
    small = noise((64, 64)).resize((100, 100))
    with pytest.raises(LabelError) as refused:
        labelled(file_of(small, "JPEG", quality=1))
    assert said in getattr(refused.value.term, lang)


@pytest.mark.parametrize("shade", range(0, 256, 15))
def test_words_stand_out_from_every_shade_of_grey(shade):
    picture = ground("RGB", shade=shade)
    drawn = draw(picture)
    seen = sorted(luminance(*colour) for _, colour in picture.crop(drawn.mark.box).getcolors(1 << 16))

    assert drawn.contrast >= 4.5
    assert contrast(seen[0], seen[-1]) >= 4.5
    assert not drawn.plate


def test_words_on_a_ground_of_all_shades_stand_on_a_plate():
    drawn = draw(noise())

    assert drawn.plate
    assert drawn.contrast >= 20


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_keeps_its_mode_and_every_pixel_outside_the_words(mode):
    if mode == "I;16":
        picture = Image.new("I;16", (320, 240), 513)
    else:
        picture = noise().quantize(100) if mode == "P" else noise().convert(mode)
    made, drawn = labelled(file_of(picture))
    after = Image.open(io.BytesIO(made))
    left, top, right, bottom = drawn.mark.box
    pad = drawn.mark.em

    assert after.mode == mode
    assert drawn.contrast >= 4.5
    for box in ((0, 0, 320, top - pad), (0, 0, left - pad, 240)):
        there, here = picture.crop(box), after.crop(box)
        if mode == "P":
            there, here = there.convert("RGB"), here.convert("RGB")
        assert there.tobytes() == here.tobytes()
    assert after.crop((left, top, right, bottom)).tobytes() != picture.crop(drawn.mark.box).tobytes()


@pytest.mark.parametrize("hidden", [(0, 0, 0), (255, 255, 255), (9, 9, 9)])
def test_words_on_what_lets_the_page_through_have_an_opaque_plate(hidden):
    picture = Image.new("RGB", (320, 240), hidden)
    made, drawn = labelled(file_of(picture, transparency=hidden))
    after = Image.open(io.BytesIO(made)).convert("RGBA")

    assert drawn.plate
    assert after.getpixel((0, 0))[3] == 0
    assert after.crop(drawn.mark.box).getchannel("A").getextrema() == (255, 255)


def test_a_clear_picture_stays_clear_outside_the_words():
    made, drawn = labelled(file_of(Image.new("RGBA", (320, 240), (0, 0, 0, 0))))
    after = Image.open(io.BytesIO(made))

    assert after.getpixel((0, 0)) == (0, 0, 0, 0)
    assert after.crop(drawn.mark.box).getchannel("A").getextrema() == (255, 255)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_label_in_the_metadata_stays(kind):
    made, _ = labelled(label(file_of(noise(), kind), LABEL))

    assert verify(made).label == LABEL


def test_other_chunks_of_a_png_stay_byte_for_byte():
    info = PngInfo()
    info.add_text("Comment", "x" * 99, zip=True)
    info.add(b"gAMA", (45455).to_bytes(4, "big"))
    before = file_of(ground(), pnginfo=info, dpi=(72, 72), icc_profile=b"x" * 200)
    made, _ = labelled(before)

    for kind in (b"gAMA", b"pHYs", b"iCCP", b"zTXt"):
        at = before.index(kind)
        size = int.from_bytes(before[at - 4 : at], "big")
        assert before[at - 4 : at + size + 8] in made


def test_a_jpeg_keeps_its_tables_sampling_exif_and_profile():
    exif = Image.Exif()
    exif[0x010E] = "a picture"
    before = file_of(noise(), "JPEG", quality=83, subsampling=1, exif=exif, icc_profile=b"p" * 300, comment=b"c", progressive=True)  # fmt: skip
    made, _ = labelled(before)
    old, new = (Image.open(io.BytesIO(data)) for data in (before, made))

    assert new.quantization == old.quantization
    assert new.layer == old.layer
    for name in ("exif", "icc_profile", "comment", "progressive", "jfif_density"):
        assert new.info.get(name) == old.info.get(name)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_a_grey_or_printing_jpeg_stays_one(mode):
    before = ground(mode)
    made, _ = labelled(file_of(before, "JPEG"))
    after = Image.open(io.BytesIO(made))

    assert after.mode == mode
    assert all(abs(a - b) < 6 for a, b in zip(after.convert("RGB").getpixel((9, 9)), before.convert("RGB").getpixel((9, 9)), strict=True))  # fmt: skip


@pytest.mark.parametrize("orientation", range(1, 9))
def test_words_stand_upright_in_their_corner_as_the_picture_is_shown(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    before = file_of(ground(), exif=exif)
    made, drawn = labelled(before, corner="top-left")
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(made)))
    plain = ground(size=upright.size)
    draw(plain, corner="top-left")

    assert upright.convert("RGB").tobytes() == plain.tobytes()
    assert drawn.mark.at[0] < 40


def test_a_lossless_webp_stays_lossless_and_a_lossy_one_nearly_as_it_was():
    before = noise()
    made, drawn = labelled(file_of(before, "WEBP", lossless=True))
    box = changed(before, Image.open(io.BytesIO(made)))

    assert box[0] >= drawn.mark.box[0] - drawn.mark.em
    assert b"VP8 " in labelled(file_of(before, "WEBP"))[0]


def test_what_cannot_be_drawn_on_is_said_so():
    moving = file_of(ground("P"), "GIF", save_all=True, append_images=[ground("P", shade=3)])
    deep = bytearray(file_of(ground()))
    deep[24] = 16
    for data in (moving, bytes(deep), file_of(ground(), "BMP"), b"", b"x" * 99, file_of(noise())[:5000]):
        with pytest.raises(LabelError):
            labelled(data)
    with pytest.raises(LabelError, match="no room"):
        labelled(file_of(ground(size=(30, 30))))
    with pytest.raises(LabelError, match="generation element"):
        labelled(file_of(ground()), "AI助手")
    with pytest.raises(LabelError, match="no corner"):
        mark((100, 100), "AI生成", "middle")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_that_is_cut_off_is_never_labelled_as_if_it_were_whole(kind):
    whole = file_of(ground(size=(64, 48)), kind)
    for size in range(len(whole)):
        with pytest.raises(LabelError):
            labelled(whole[:size])


def test_without_a_font_for_the_words_the_package_to_install_is_named(monkeypatch):
    monkeypatch.setattr(fonts, "PLACES", ())
    with pytest.raises(LabelError, match="fonts-noto-cjk"):
        labelled(file_of(ground()))


def test_a_font_without_chinese_characters_is_not_used(tmp_path):
    from PIL import ImageFont

    latin = tmp_path / "latin.ttf"
    latin.write_bytes(ImageFont.load_default(20).font_bytes)
    with pytest.raises(LabelError, match="AI生成"):
        labelled(file_of(ground()), path=str(latin))
