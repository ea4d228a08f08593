"""A sound says that AI made it, in a rhythm that is found again, and keeps every sample that it had."""

from __future__ import annotations

import io
import json
import os
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
from provider_motion import run
from provider_sounds import made as compressed


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


def test_content_credentials_are_not_made_invalid_unasked():
    signed = sound(seconds=0.5) + b"C2PA" + struct.pack("<I", 8) + bytes(8)
    signed = b"RIFF" + struct.pack("<I", len(signed) - 8) + signed[8:]
    with pytest.raises(LabelError, match="C2PA manifest"):
        labelled(signed)

    assert places(labelled(signed, despite_manifest=True))[0] == "start"


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
    [
        b"",
        b"sound" * 99,
        sound(seconds=0.1).replace(b"fmt \x10\0\0\0\x01", b"fmt \x10\0\0\0\x06"),
    ],
)
def test_other_formats_and_codings_are_said_so(data):
    with pytest.raises(LabelError, match="WAV"):
        labelled(data)


# Compressed sounds

WIDTH, COVER = ("-ac", "2"), ("-f", "lavfi", "-i", "testsrc=s=64x64:d=0.04")
CODED = {
    "mp3": ("mp3", "-b:a", "64k", "-id3v2_version", "3"),
    "flac of 24 bits": ("flac", "-sample_fmt", "s32"),
    "m4a": ("m4a", "-c:a", "aac", "-b:a", "96k"),
    "alac": ("m4a", "-c:a", "alac"),
    "vorbis": ("ogg", "-c:a", "libvorbis", "-b:a", "64k"),
    "opus": ("opus", "-c:a", "libopus", "-b:a", "32k"),
}
TAGS = ("-metadata", "title=hello", "-metadata", "artist=me", "-metadata", "track=3/9")


def coded(kind: str, *more: str) -> bytes:
    suffix, *options = CODED[kind]
    return compressed(suffix, "-f", "lavfi", "-i", "sine=f=330:d=2", *more, *options, *TAGS)


def about(path) -> dict[str, object]:
    """Return what ffprobe says of a sound that is not to change."""
    shown = "stream=codec_name,sample_rate,channels,bits_per_raw_sample:format_tags=title,artist,track:stream_tags=title,artist,track"
    return json.loads(run("ffprobe", "-v", "error", "-show_entries", shown, "-of", "json", path))


@pytest.mark.parametrize("kind", CODED)
def test_a_compressed_sound_keeps_its_coding_its_tags_and_its_label_and_has_the_rhythm(kind, tmp_path):
    path = tmp_path / f"sound.{CODED[kind][0]}"
    path.write_bytes(label(coded(kind), LABEL))
    before = about(path)
    labelled(path)

    assert places(path) == ("start",)
    assert verify(path).label == LABEL
    assert about(path) == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_lossless_sound_keeps_every_sample(tmp_path):
    before, after = tmp_path / "a.flac", tmp_path / "b.flac"
    before.write_bytes(coded("flac of 24 bits", *WIDTH))
    labelled(before, "both", after)
    old, new = (run("ffmpeg", "-v", "error", "-i", path, "-f", "s24le", "-") for path in (before, after))
    own = len(rhythm(44_100)) * 2 * 3

    assert new[own:-own] == old


def test_a_cover_stays_or_nothing_is_written(tmp_path):
    picture = ("-map", "0", "-map", "1", "-c:v", "mjpeg", "-disposition:v", "attached_pic")
    data = coded("mp3", *COVER, *picture)
    assert b"APIC" in data
    assert b"APIC" in labelled(data)


def test_a_sound_that_has_the_rhythm_already_is_not_coded_a_second_time():
    once = labelled(coded("mp3"), "end")

    assert labelled(once, "end") == once
    assert places(once) == ("end",)


def test_any_sound_is_a_clip_for_a_compressed_one(tmp_path):
    path = tmp_path / "a.mp3"
    path.write_bytes(coded("mp3"))
    labelled(path, clip=coded("opus"), said="本内容由人工智能生成")
    long = float(run("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path))

    assert long == pytest.approx(4, abs=0.2)
    assert places(path) == ()


def test_a_sound_with_chapters_has_its_label_at_the_end_only(tmp_path):
    chapters = tmp_path / "chapters.txt"
    chapters.write_text(";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=one\n")
    data = coded("mp3", "-i", str(chapters), "-map_metadata", "1")
    with pytest.raises(LabelError, match="chapters"):
        labelled(data)
    assert places(labelled(data, "end")) == ("end",)


def voice(n: int, rate: int, pitch: float) -> float:
    """Return one sample of something like speech: a voice with a moving throat, in syllables."""
    t = n / rate
    low = 500 + 300 * sin(2 * pi * 1.3 * t)
    tone = sum(sin(2 * pi * k * pitch * t) / (1 + ((k * pitch - low) / 200) ** 2) for k in range(1, 9))
    return 0.2 * max(0.0, sin(2 * pi * 3.7 * t)) * tone


def music(n: int, rate: int, pitch: float) -> float:
    """Return one sample of something like music: notes that die away, over a bass."""
    t = n / rate
    note = (262, 392, 523, 784, 800, 880)[int(t / 0.24) % 6]
    return 0.3 * (1 - t / 0.24 % 1) * sin(2 * pi * note * t) + 0.2 * sin(2 * pi * pitch * t)


@pytest.mark.parametrize(
    ("kind", "rate"), [("silence", 44_100), ("noise", 16_000), ("speech", 44_100), ("music", 16_000)]
)
def test_the_rhythm_is_found_after_mp3_of_64_kbit_in_silence_noise_speech_and_music(kind, rate, tmp_path):
    dice = random.Random(rate)
    pitch = dice.uniform(90, 230)
    make = {
        "silence": lambda n: 0.0, "noise": lambda n: dice.uniform(-0.5, 0.5),
        "speech": lambda n: voice(n, rate, pitch), "music": lambda n: music(n, rate, pitch),
    }[kind]  # fmt: skip
    out, values = io.BytesIO(), [int(32767 * make(n)) for n in range(rate * 3 // 2)]
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes(struct.pack(f"<{len(values)}h", *values))
    plain, packed = tmp_path / "a.wav", tmp_path / "a.mp3"
    plain.write_bytes(labelled(out.getvalue(), "both"))
    run("ffmpeg", "-v", "error", "-i", plain, "-b:a", "64k", packed)

    assert places(out.getvalue()) == ()
    assert places(packed) == ("start", "end")


def test_an_echo_of_a_tone_in_the_silence_does_not_hide_the_rhythm():
    values, rate = rhythm(8000), 8000
    spread = [v + 0.02 * sin(2 * pi * 0.1 * n) for n, v in enumerate(values)]
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes(struct.pack(f"<{len(spread)}h", *(int(32767 * v) for v in spread)))

    assert len(heard(out.getvalue()).at) == 1


def test_without_ffmpeg_a_compressed_sound_is_said_to_need_it(monkeypatch):
    data = coded("mp3")
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(LabelError, match="apt install ffmpeg"):
        labelled(data)
