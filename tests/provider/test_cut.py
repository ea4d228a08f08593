"""A file that is cut off where its label was, at whatever byte, is never said to hold none."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from chengxu.labels import Verdict, label, verify
from provider_files import FILES, LABEL
from provider_motion import KINDS, motion
from provider_sounds import PICTURE, SOUND, made

MOST = 1200
"""Places at which a file is cut: all of them in a small one, and all around the label."""
OTHERS: dict[str, Callable[[], bytes]] = {
    **{name: lambda name=name: motion(name) for name in KINDS},
    "MKV as it is sent": lambda: made("mkv", *PICTURE, "-c:v", "mpeg4", "-live", "1"),
    "WebM without places": lambda: made("webm", *SOUND, "-c:a", "libopus", "-cluster_time_limit", "300"),
    "MP3 without a count of frames": lambda: made("mp3", *SOUND, "-write_xing", "0"),
    "MP3 with an old tag at its end": lambda: made("mp3", *SOUND, "-write_id3v1", "1"),
    "FLAC in Ogg": lambda: made("oga", *SOUND, "-c:a", "flac"),
    "WAV with other chunks": lambda: made("wav", *SOUND, "-write_bext", "1"),
    "FLV with places": lambda: made("flv", *PICTURE, "-c:v", "flv", "-flvflags", "add_keyframe_index"),
    "FLV of sound": lambda: made("flv", *SOUND, "-c:a", "libmp3lame", "-ar", "44100"),
    "Markdown with comments": lambda: b"---\r\n# one\r\ntitle: x\r\nlist:\r\n- a\r\n\r\nmore: |\r\n  text\r\n---\r\nText\r\n",
    "Markdown without a front matter": lambda: "# 题目\n\n正文\n".encode(),
    "HTML without a head": lambda: b"<!doctype html><p>text",
}  # fmt: skip
NAMES = {"Markdown": "a.md", "HTML": "a.html"}


class Named(io.BytesIO):
    """Bytes with a name, as an open file has."""

    name = ""


def named(data: bytes, format_name: str) -> Named:
    """Return a file of a format, with a name where texts have one."""
    file = Named(data)
    file.name = next((name for kind, name in NAMES.items() if format_name.startswith(kind)), "file")
    return file


def verdict(data: bytes, format_name: str) -> Verdict:
    return verify(named(data, format_name)).verdict


def places(whole: bytes) -> range | list[int]:
    """Return where to cut: everywhere before the label's end, where it is seen, and else in the whole file."""
    number = LABEL.produce_id.encode()
    end = whole.index(number) + len(number) if number in whole else len(whole)
    near = range(max(end - 900, 0), end)
    return sorted({*range(0, end, max(1, end // MOST)), *range(min(end, 200)), *near})


@pytest.mark.parametrize("name", [*FILES, *OTHERS])
def test_a_file_cut_off_at_any_byte_before_its_label_ends_is_never_said_to_hold_none(name):
    plain = {**FILES, **OTHERS}[name]()
    whole = label(named(plain, name), LABEL)
    assert verdict(whole, name) is Verdict.COMPLIANT
    wrong = [size for size in places(whole) if verdict(whole[:size], name) is Verdict.NOT_FOUND]

    assert [size for size in wrong if whole[:size].strip() != plain.strip()] == []  # PDF: the file as it was


@pytest.mark.parametrize(
    "text",
    ["---\nA line of text\n", "---\n\nSome words.\n\n# Title\n", "---\ntitle: x\n---\ntext", "a --- b", "----\na: b\n"],
)  # fmt: skip
def test_a_text_below_a_line_across_the_page_is_whole_and_takes_a_label(text):
    assert verdict(text.encode(), "Markdown") is Verdict.NOT_FOUND
    assert verdict(label(named(text.encode(), "Markdown"), LABEL), "Markdown") is Verdict.COMPLIANT


@pytest.mark.parametrize(
    "text", ["-", "--", "---", "---\n", "---\r\nti", "---\ntitle: x\n", "\ufeff---\n# a\n"]
)
def test_a_front_matter_without_an_end_is_cut_off(text):
    assert verdict(text.encode(), "Markdown") is Verdict.INCONCLUSIVE
