"""A sound says that AI made it, in a rhythm that is found again, and keeps every sample that it had."""

from __future__ import annotations

import io
import random
import shutil
import struct
import subprocess
import wave
from math import pi, sin

import pytest

from chengxu.labels import LabelError, label, verify
from chengxu.provider.labels.explicit.audio import labelled, places
from chengxu.provider.labels.explicit.rhythm import heard, rhythm
from provider_files import LABEL


def sound(rate: int = 16_000, channels: int = 1, width: int = 2, seconds: float = 4, seed: int = 5) -> bytes:
    """Return a WAV file with hum and noise."""
    dice = random.Random(seed)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((channels, width, rate, 0, "NONE", ""))
        for n in range(int(rate * seconds)):
            value = 0.3 * sin(2 * pi * 220 * n / rate) + 0.2 * dice.uniform(-1, 1)
            whole = int(value * ((1 << (8 * width - 1)) - 1))
            one = bytes([whole + 128]) if width == 1 else whole.to_bytes(width, "little", signed=True)
            file.writeframesraw(one * channels)
    return out.getvalue()


def frames(data: bytes) -> bytes:
    with wave.open(io.BytesIO(data)) as file:
        return file.readframes(1 << 30)


def floats(rate: int = 16_000) -> bytes:
    samples = b"".join(struct.pack("<f", 0.3 * sin(n / 9)) for n in range(rate))
    parts = [
        b"fmt " + struct.pack("<IHHIIHHH", 18, 3, 1, rate, rate * 4, 4, 32, 0),
        b"fact" + struct.pack("<II", 4, rate),
        b"data" + struct.pack("<I", len(samples)) + samples,
    ]
    body = b"WAVE" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


@pytest.mark.parametrize("width", [1, 2, 3, 4])
@pytest.mark.parametrize(("rate", "channels"), [(8000, 1), (22_050, 2), (44_100, 1)])
def test_the_rhythm_is_put_there_in_the_file_s_own_form_and_no_sample_changes(rate, channels, width):
    before = sound(rate, channels, width, 1)
    made = labelled(before, "both")
    own = len(rhythm(rate)) * channels * width

    assert places(before) == ()
    assert places(made) == ("start", "end")
    assert frames(made)[own:-own] == frames(before)


@pytest.mark.parametrize("at", ["start", "end"])
def test_labelling_twice_changes_nothing_the_second_time(at):
    once = labelled(sound(), at)

    assert places(once) == (at,)
    assert labelled(once, at) == once


@pytest.mark.parametrize("at", ["start", "end", "both"])
@pytest.mark.parametrize("seconds", [0.2, 1, 3, 25])
def test_a_sound_of_any_length_has_its_label_where_it_was_asked_for(at, seconds):
    asked = ("start", "end") if at == "both" else (at,)

    assert places(labelled(sound(8000, seconds=seconds), at)) == asked


def test_tones_and_silences_are_in_the_ratio_of_one_to_three():
    values, rate = rhythm(8000), 8000
    loud = [any(abs(v) > 0.01 for v in values[n : n + 40]) for n in range(0, len(values), 40)]
    runs, last = [], None
    for on in loud:
        runs = [*runs[:-1], runs[-1] + 1] if on is last else [*runs, 1]
        last = on
    unit = 0.12 * rate / 40

    assert [round(run / unit) for run in runs[1:-1]] == [1, 1, 3, 3, 1, 1, 1]


def test_floats_keep_their_count_of_samples():
    made = labelled(floats())
    at = made.index(b"fact")

    assert places(made) == ("start",)
    assert struct.unpack("<I", made[at + 8 : at + 12])[0] == 16_000 + len(rhythm(16_000))


def test_the_label_in_the_metadata_and_what_stands_behind_the_end_stay():
    made = labelled(label(sound(), LABEL) + b"behind")

    assert verify(made).label == LABEL
    assert made.endswith(b"behind")


@pytest.mark.parametrize("seed", range(20))
def test_neither_noise_nor_tones_nor_other_letters_are_taken_for_the_rhythm(seed):
    dice = random.Random(seed)
    other = sound(8000, seconds=1, seed=seed)
    while (units := [dice.choice((1, 3)) for _ in range(7)]) == [1, 1, 3, 3, 1, 1, 1]:
        pass
    tones = []
    for n, unit in enumerate(units):
        tones += [0 if n % 2 else int(9000 * sin(2 * pi * 0.1 * i)) for i in range(unit * 960)]
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(struct.pack(f"<{len(tones)}h", *tones))

    assert heard(out.getvalue()).at == ()
    assert heard(other).at == ()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("coded", ["mp3 64k", "opus 24k", "mp3 32k"])
def test_the_rhythm_is_found_again_after_it_was_encoded(coded, seed, tmp_path):
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not there")
    suffix, rate = coded.split()
    first, packed, back = (tmp_path / name for name in ("a.wav", f"b.{suffix}", "c.wav"))
    first.write_bytes(labelled(sound((44_100, 16_000)[seed % 2], seconds=2, seed=seed), "both"))
    for source, target, options in ((first, packed, ["-b:a", rate]), (packed, back, [])):
        command = ["ffmpeg", "-v", "error", "-nostdin", "-bitexact", "-i", source, *options, "-y", target]
        subprocess.run(command, check=True)

    assert places(back) == ("start", "end")


def test_a_spoken_clip_takes_the_rhythm_s_place_if_it_is_said_to_hold_both_elements():
    clip, before = sound(seconds=1, seed=9), sound(seconds=1)
    made = labelled(before, clip=clip, said="本内容由人工智能生成")

    assert frames(made) == frames(clip) + frames(before)
    with pytest.raises(LabelError, match="AI element"):
        labelled(before, clip=clip, said="本内容由机器合成")
    with pytest.raises(LabelError, match="16000 Hz"):
        labelled(before, clip=sound(8000), said="AI生成")


def test_nothing_is_put_before_samples_that_something_points_to():
    marked = sound(seconds=1)
    cue = b"cue " + struct.pack("<II", 28, 1) + bytes(24)
    marked = b"RIFF" + struct.pack("<I", len(marked) - 8 + len(cue)) + marked[8:] + cue
    with pytest.raises(LabelError, match="cue"):
        labelled(marked)

    assert cue in labelled(marked, "end")


def test_a_path_is_labelled_in_its_place_and_left_alone_where_that_fails(tmp_path):
    path, odd = tmp_path / "a.wav", tmp_path / "odd.wav"
    path.write_bytes(sound(seconds=1))
    labelled(path)
    assert places(path) == ("start",)
    odd.write_bytes(sound(1000, seconds=1))
    with pytest.raises(LabelError, match="found again"):
        labelled(odd)
    assert odd.read_bytes() == sound(1000, seconds=1)


def test_a_sound_that_is_cut_off_anywhere_is_an_error():
    whole = sound(8000, seconds=0.02)
    for size in range(len(whole)):
        with pytest.raises(LabelError):
            labelled(whole[:size])


@pytest.mark.parametrize(("at", "value"), [(24, 0xFFFFFFFF), (22, 999)])
def test_a_rate_or_a_count_of_channels_that_no_file_has_is_refused(at, value):
    data = bytearray(sound(8000, width=1, seconds=0.1))
    data[at : at + 2 + 2 * (at == 24)] = value.to_bytes(2 + 2 * (at == 24), "little")
    data[32:34] = (int.from_bytes(data[22:24], "little")).to_bytes(2, "little")
    with pytest.raises(LabelError, match="out of range"):
        labelled(bytes(data))


@pytest.mark.parametrize(
    "data",
    [b"", b"ID3" + b"x" * 99, sound(seconds=0.1).replace(b"fmt \x10\0\0\0\x01", b"fmt \x10\0\0\0\x06")],
)
def test_other_formats_and_codings_are_said_so(data):
    with pytest.raises(LabelError, match="WAV"):
        labelled(data)
