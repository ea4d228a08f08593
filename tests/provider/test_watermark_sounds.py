"""A mark in a sound is not heard, is read again after coding and cutting, and is not found where there is none."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import wave
from functools import cache

import numpy as np
import pytest

from chengxu.labels import Label, LabelError, label, verify, watermark
from chengxu.provider.labels.watermark import sound, tone, words
from provider_attacks import SOUNDS, low
from provider_tunes import KINDS, tune

NUMBER = "7f1c2e9a-content"
MARK = watermark.mark_of(NUMBER)
GOALS = ["untouched, at 8000 Hz", "MP3 48 kbit/s", "Opus 24 kbit/s", "AAC 48 kbit/s"]
needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not there")


def wav(values: np.ndarray, rate: int = 44_100, bits: int = 16, channels: int = 1) -> bytes:
    """Return a WAV file of values from -1 to 1, the same on every channel."""
    columns = np.repeat(values[:, None], channels, 1)
    if bits == 8:
        data = (columns * 127 + 128).astype(np.uint8).tobytes()
    else:
        whole = np.rint(columns * (2.0 ** (bits - 1) - 1)).astype("<i4")
        data = whole.reshape(-1, 1).view(np.uint8)[:, : bits // 8].tobytes()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((channels, bits // 8, rate, 0, "NONE", ""))
        file.writeframes(data)
    return out.getvalue()


def floats(values: np.ndarray, rate: int = 16_000) -> bytes:
    data = values.astype("<f4").tobytes()
    parts = b"fmt " + struct.pack("<IHHIIHH", 16, 3, 1, rate, rate * 4, 4, 32)
    body = b"WAVE" + parts + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def values_of(data: bytes) -> np.ndarray:
    with wave.open(io.BytesIO(data)) as file:
        return np.frombuffer(file.readframes(1 << 30), "<i2") / 32767


@cache
def marked(kind: str) -> tuple[np.ndarray, np.ndarray]:
    before = tune(kind, 1)
    return before, values_of(watermark.embed(wav(before), NUMBER))


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stays_23_decibels_below_the_sound(kind):
    before, after = marked(kind)

    assert 10 * np.log10((before**2).sum() / ((after - before) ** 2).sum()) >= 23


@pytest.mark.parametrize("attack", GOALS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_is_read_again_after_coding_and_at_a_telephone_s_rate(kind, attack):
    after = SOUNDS[attack](marked(kind)[1], 44_100)
    if after is None:
        pytest.skip("ffmpeg is not there")
    found = sound.seen(after, watermark.HOUSE_KEY)

    assert found[0].hex() == MARK
    assert found[2] <= 1e-6


@pytest.mark.parametrize("start", [0.0, 0.7, 1.9])
def test_a_mark_is_read_from_ten_seconds_wherever_they_were_cut_out(start):
    after = low(marked("music")[1], 44_100)
    first = int(start * tone.RATE)

    assert sound.seen(after[first : first + sound.PERIOD], watermark.HOUSE_KEY)[0].hex() == MARK


@pytest.mark.parametrize("attack", ["untouched, at 8000 Hz", "MP3 48 kbit/s"])
@pytest.mark.parametrize("kind", ["music", "noise"])
def test_three_seconds_keep_the_sixteen_bits_of_the_word_that_is_whole_in_them(kind, attack):
    after = SOUNDS[attack](marked(kind)[1], 44_100)
    if after is None:
        pytest.skip("ffmpeg is not there")
    found = sound.chips(watermark.HOUSE_KEY)
    fold = sound._folded(tone.evened(after[16_100:40_100]))
    _, shift = sound._placed(fold, found)
    said = words.words_of(sound._signs(np.roll(fold, -shift), found))

    assert said[1] == words.words_of(words.encoded(bytes.fromhex(MARK)))[1]


@pytest.mark.parametrize("kind", KINDS)
def test_no_mark_is_found_in_a_sound_without_one_or_under_another_key(kind):
    before, after = marked(kind)

    assert watermark.find(wav(before)) is None
    assert watermark.find(wav(after), key="another key") is None


@pytest.mark.parametrize(
    ("bits", "rate", "channels"),
    [(8, 11_025, 1), (16, 8000, 1), (24, 22_050, 2), (32, 16_000, 1)],
)
def test_sounds_of_every_width_rate_and_number_of_channels_are_marked(bits, rate, channels):
    before = wav(tune("music", 2, rate, 10.5), rate, bits, channels)
    after = watermark.embed(before, NUMBER)

    assert len(after) == len(before)
    assert after[:44] == before[:44]
    assert watermark.find(after).is_of(NUMBER)


def test_floats_are_marked_and_values_that_are_no_numbers_do_no_harm():
    values = tune("speech", 2, 16_000, 10.5).astype(np.float32)
    values[100:103] = np.nan, np.inf, -np.inf

    assert watermark.find(watermark.embed(floats(values), NUMBER)).is_of(NUMBER)


def test_a_file_keeps_its_label_and_all_its_other_chunks():
    before = label(wav(tune("music", 3, 8000, 10.5), 8000), Label("provider", NUMBER)) + b"behind"
    after = watermark.embed(before, NUMBER)

    assert verify(after).label == Label("provider", NUMBER)
    assert after.endswith(b"behind")


def test_a_sound_of_one_whole_mark_is_long_enough_and_one_sample_less_is_not():
    values = tune("music", 4, 8000, 11)

    assert watermark.find(watermark.embed(wav(values[: sound.PERIOD], 8000), NUMBER)).is_of(NUMBER)
    with pytest.raises(LabelError, match=r"10\.1"):
        watermark.embed(wav(values[: sound.PERIOD - 1], 8000), NUMBER)


def test_a_rate_of_8000_is_enough_and_7999_is_not():
    values = tune("music", 4, 8000, 11)

    assert watermark.find(wav(values, 8000)) is None
    with pytest.raises(LabelError, match="7999"):
        watermark.find(wav(values, 7999))


def test_silence_holds_no_mark_and_is_refused():
    with pytest.raises(LabelError, match="found again"):
        watermark.embed(wav(np.zeros(90_000), 8000), NUMBER)


def test_marking_twice_changes_nothing_and_another_mark_is_never_put_over_it():
    once = watermark.embed(wav(tune("music", 5, 8000, 11), 8000), NUMBER)

    assert watermark.embed(once, NUMBER) == once
    with pytest.raises(LabelError, match=r"art\. 10"):
        watermark.embed(once, "another-content")


@needs_ffmpeg
@pytest.mark.parametrize("suffix", ["mp3", "ogg", "flac"])
def test_compressed_files_are_listened_to(suffix, tmp_path):
    plain, packed = tmp_path / "plain.wav", tmp_path / f"packed.{suffix}"
    plain.write_bytes(wav(marked("music")[1]))
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-i", plain, "-b:a", "64k", packed], check=True)

    assert watermark.find(packed).is_of(NUMBER)
    with pytest.raises(LabelError, match="WAV"):
        watermark.embed(packed, NUMBER)


def test_words_that_nobody_wrote_do_not_pass_for_a_mark():
    dice = np.random.default_rng(4)
    read = [
        words.decoded(dice.normal(size=(words.WORDS, words.LENGTH)).astype(np.float32)) for _ in range(50)
    ]

    assert read == [None] * 50


def test_every_word_of_sixteen_bits_has_a_codeword_of_its_own():
    dice = np.random.default_rng(5)
    for _ in range(8):
        mark = dice.bytes(8)
        noise = dice.normal(size=(words.WORDS, words.LENGTH)).astype(np.float32)

        assert words.decoded(words.encoded(mark) + noise) == mark


def test_every_cut_of_a_short_file_is_told_as_such():
    whole = wav(tune("music", 6, 8000, 11), 8000)

    for size in (0, 11, 12, 20, 44, len(whole) - 1):
        with pytest.raises(LabelError):
            watermark.find(whole[:size])
