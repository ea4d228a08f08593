"""`chengxu label write-explicit` and `check-explicit` put labels that people see or hear on files, and find them again."""

from __future__ import annotations

import json
import shutil

import pytest

from chengxu.cli.main import run
from chengxu.labels import LabelError, check_file
from chengxu.provider.labels.explicit import video
from chengxu.provider.labels.explicit.check_file import REASONS
from chengxu.provider.labels.explicit.fonts import font
from cli_words import HAN, ROOT, undocumented
from provider_files import saved, sound
from provider_films import film

try:
    font("AI生成", 20)
except LabelError as error:
    pytest.skip(str(error), allow_module_level=True)


@pytest.fixture
def chengxu(capsys):
    def call(*args: object, lang: str = "en"):
        capsys.readouterr()
        code = run(["label", *map(str, args), "--lang", lang])
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def folder(tmp_path):
    """A picture, a sound and a text."""
    from PIL import Image

    Image.new("RGB", (320, 240), "teal").save(tmp_path / "a.png")
    (tmp_path / "b.wav").write_bytes(sound())
    (tmp_path / "c.md").write_text("# 题目\n\n正文\n", encoding="utf-8")
    return tmp_path


def test_texts_pictures_and_sounds_are_labelled_and_found_labelled(chengxu, folder):
    code, out, _ = chengxu("write-explicit", folder, "--json")
    assert code == 0
    assert [done["sort"] for done in json.loads(out)] == ["picture", "sound", "text"]

    code, out, _ = chengxu("check-explicit", folder, "--json")
    assert code == 0
    assert [done["verdict"] for done in json.loads(out)] == ["compliant"] * 3


def test_a_film_is_labelled_beside_the_old_one_and_what_was_done_is_said(chengxu, tmp_path):
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not on this machine")
    old, new = tmp_path / "old.mp4", tmp_path / "new.mp4"
    old.write_bytes(film("plain.mov"))
    code, out, _ = chengxu("write-explicit", old, "--to", new, lang="zh")

    assert code == 0
    assert "GB 45438-2025 第5.4条" in out
    assert "重新编码 75 帧" in out
    assert old.read_bytes() == film("plain.mov")
    assert check_file(new).verdict == "compliant"
    code, out, _ = chengxu("check-explicit", new, old, "--json")
    assert code == 1
    assert [done["verdict"] for done in json.loads(out)] == ["compliant", "inconclusive"]


def test_a_file_that_cannot_be_labelled_is_told_and_left_as_it_was(chengxu, folder):
    (folder / "a.png").write_bytes(saved("PNG")[:200])
    before = (folder / "a.png").read_bytes()
    code, out, _ = chengxu("write-explicit", folder, "--json")

    assert code == 1
    assert [done["result"] for done in json.loads(out)] == ["failed", "written", "written"]
    assert (folder / "a.png").read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [
        ["--words", "AI助手"],
        ["--said", "AI生成"],
        ["--corner", "middle"],
        ["--at", "credits"],
        ["--clip", "nowhere.wav"],
    ],
)
def test_wrong_options_are_told_before_any_file_is_touched(chengxu, folder, options):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    code, out, err = chengxu("write-explicit", folder, *options)

    assert (code, out) == (2, "")
    assert err.strip()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_picture_has_no_middle(chengxu, folder):
    code, out, _ = chengxu("write-explicit", folder / "a.png", "--at", "middle", "--json")

    assert code == 1
    assert "--at" in json.loads(out)["error"]["en"]


@pytest.mark.parametrize("command", ["write-explicit", "check-explicit"])
def test_words_are_in_the_language_asked_for(chengxu, folder, command):
    for args in ((folder / "a.png",), (folder / "b.wav",), ("--help",)):
        _, out, _ = chengxu(command, *args)
        assert not HAN.search(out.replace("AI生成", ""))
        assert HAN.search(chengxu(command, *args, lang="zh")[1])


def test_every_key_and_code_is_documented(chengxu, folder):
    printed = [
        json.loads(chengxu(name, folder, "--json")[1]) for name in ("write-explicit", "check-explicit")
    ]
    page = (ROOT / "docs/labels.md").read_text(encoding="utf-8")

    assert {key for shape in printed for key in undocumented(shape)} == set()
    assert [code for code in (*REASONS, *video.WHOLE) if f"`{code}`" not in page] == []
