"""`chengxu label` labels, reads and verifies files, folders and patterns, and says by its exit code how that went."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import Any

import pytest

from chengxu.cli.main import run
from chengxu.labels import Label, Verdict, label, verify
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.wording import places
from cli_words import HAN, ROOT, undocumented
from provider_files import CODE, LABEL, saved, sound


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def chengxu(capsys):
    def call(*args: object, lang: str = "en") -> Done:
        capsys.readouterr()
        code = run(["label", *map(str, args), "--lang", lang])
        return Done(code, *capsys.readouterr())

    return call


@pytest.fixture
def folder(tmp_path):
    """A folder with a picture, a sound further down, and a text that is of no format."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.png").write_bytes(saved("PNG"))
    (tmp_path / "deep" / "b.wav").write_bytes(sound())
    (tmp_path / "c.txt").write_text("hello")
    return tmp_path


def test_a_folder_is_labelled_and_every_file_has_a_number_of_its_own(chengxu, folder):
    done = chengxu("write", folder, "--producer", CODE, "--json")

    assert done.code == 0
    assert [one["result"] for one in done.json] == ["written", "written"]
    found = [verify(folder / name).label for name in ("a.png", "deep/b.wav")]
    assert all(one.producer == CODE and one.label == "1" for one in found)
    assert found[0].produce_id != found[1].produce_id


def test_a_file_labelled_before_keeps_its_number(chengxu, folder):
    path = folder / "a.png"
    chengxu("write", path, "--producer", CODE)
    before = path.read_bytes()
    done = chengxu("write", path, "--producer", CODE, "--json")

    assert (done.code, done.json["result"]) == (0, "kept")
    assert path.read_bytes() == before


def test_verify_prints_exactly_what_is_promised(chengxu, folder):
    path = folder / "a.png"
    label(path, LABEL)

    assert chengxu("verify", path, "--json").json == {
        "path": str(path), "verdict": "compliant", "reasons": [],
        "labels": [{"carrier": "png:xmp", "fields": LABEL.fields}], "integrity": {},
    }  # fmt: skip


def test_the_exit_code_tells_whether_all_are_in_order(chengxu, folder):
    assert chengxu("verify", folder).code == 1
    chengxu("write", folder, "--producer", CODE)
    assert chengxu("verify", folder).code == 0
    assert chengxu("verify", folder, folder / "c.txt").code == 1
    assert chengxu("read", folder).code == 0
    assert chengxu("read", folder / "c.txt").code == 1


@pytest.mark.parametrize(
    "args",
    [
        ["verify", "nowhere.png"], ["verify", "nothing*.png"], ["verify", "a**b"], ["verify"], ["code", "1234"],
        ["write", "{}/a.png"], ["write", "{}/a.png", "--producer", "百度"], ["write", "{}", "--producer", "x", "--id", "1"],
        ["verify", "{}/a.png", "--jobs", "0"],
    ],
)  # fmt: skip
def test_bad_input_is_told_on_standard_error_and_nothing_is_written(chengxu, folder, args):
    before = (folder / "a.png").read_bytes()
    done = chengxu(*(arg.format(folder) for arg in args))

    assert (done.code, done.out) == (2, "")
    assert done.err.strip()
    assert (folder / "a.png").read_bytes() == before


def test_patterns_and_jobs_give_the_same_answers_in_the_same_order(chengxu, folder):
    chengxu("write", folder, "--producer", CODE)
    one = chengxu("verify", folder, "--json").json
    pattern = chengxu("verify", f"{folder}/**/*.[pw]*", "--json", "--jobs", "2").json

    assert pattern == one
    assert [entry["path"] for entry in one] == [str(folder / "a.png"), str(folder / "deep/b.wav")]


def test_what_cannot_be_labelled_is_told_and_the_rest_is_labelled(chengxu, folder):
    (folder / "a.png").write_bytes(saved("PNG")[:200])
    done = chengxu("write", folder, "--producer", CODE, "--json", lang="zh")

    assert done.code == 1
    assert [one["result"] for one in done.json] == ["failed", "written"]
    assert done.json[0]["error"]["zh"].startswith("无法处理这个文件")
    assert (folder / "a.png").read_bytes() == saved("PNG")[:200]


def test_another_s_label_is_left_alone(chengxu, folder):
    path = folder / "a.png"
    label(path, LABEL)
    before = path.read_bytes()
    done = chengxu("write", path, "--producer", "somebody-else")

    assert done.code == 1
    assert "another producer" in done.out
    assert path.read_bytes() == before


def test_with_to_the_old_files_stay_as_they_were(chengxu, folder, tmp_path):
    before = (folder / "a.png").read_bytes()
    assert chengxu("write", folder, "--producer", CODE, "--to", tmp_path / "new").code == 0
    assert chengxu("write", folder / "a.png", "--producer", CODE, "--to", tmp_path / "one.png").code == 0

    assert (folder / "a.png").read_bytes() == before
    for path in ("new/a.png", "new/b.wav", "one.png"):
        assert verify(tmp_path / path).verdict is Verdict.COMPLIANT


def test_two_files_of_one_name_do_not_go_to_one_folder(chengxu, folder):
    (folder / "deep" / "a.png").write_bytes(saved("PNG"))

    done = chengxu("write", folder, "--producer", CODE, "--to", folder / "new")

    assert (done.code, done.out) == (2, "")
    assert not (folder / "new").exists()


def test_a_label_that_steers_a_terminal_or_cannot_be_written_as_utf_8_is_shown_harmless(chengxu, folder):
    path = folder / "a.png"
    plain = label(saved("PNG"), Label("CODE-CODE-CODE-CODE", "1"))
    at = plain.index(b"CODE-CODE-CODE-CODE")
    for text in (rb"\u001b[31m-CODE-COD", rb"\ud800-CODE-CODE-CO"):
        path.write_bytes(plain[:at] + text.ljust(19, b"-")[:19] + plain[at + 19 :])
        assert path.read_bytes() != plain
        shown = chengxu("read", path)
        assert "\x1b" not in shown.out
        assert chengxu("verify", path, "--json").json["path"] == str(path)
        chengxu("verify", path)


def test_a_file_that_the_system_does_not_give_up_is_not_said_to_hold_no_label(chengxu, folder, monkeypatch):
    path = folder / "a.png"
    path.unlink()
    path.symlink_to(path)  # leads nowhere
    assert chengxu("verify", path).code == 2
    path.unlink()
    path.mkdir()
    (path / "x.png").mkdir()
    assert chengxu("verify", f"{path}/*", lang="zh").code == 2


def test_words_are_in_the_language_asked_for(chengxu, folder):
    for command in (["verify"], ["read"], ["check-explicit"], ["write", "--producer", CODE]):
        done = chengxu(command[0], folder / "a.png", *command[1:], lang="en")
        assert not HAN.search(done.out), done.out
        assert HAN.search(chengxu(command[0], folder / "a.png", *command[1:], lang="zh").out)


@pytest.mark.parametrize("command", ["write", "read", "verify", "check-explicit", "code", "formats"])
def test_every_command_says_in_both_languages_what_it_does(chengxu, command):
    assert HAN.search(chengxu(command, "--help", lang="zh").out)
    assert not HAN.search(chengxu(command, "--help").out)


def test_a_credit_code_becomes_a_provider_code_and_is_checked_again(chengxu):
    made = chengxu("code", "91110102MACQD9K640", "--service", "1", "--model", "0001", "--json").json

    assert made == {
        "code": "001191110102MACQD9K64010001",
        "subject": "91110102MACQD9K640",
        "service": "1",
        "model": "0001",
    }
    assert chengxu("code", made["code"]).code == 0
    assert chengxu("code", made["code"][:21] + "1" + made["code"][22:]).code == 2


def test_every_key_that_is_printed_is_documented(chengxu, folder):
    printed = [
        chengxu("verify", folder / "a.png", "--json").json, chengxu("read", folder / "a.png", "--json").json,
        chengxu("write", folder / "a.png", "--producer", CODE, "--json").json | {"label": None},
        chengxu("check-explicit", folder / "c.txt", "--json").json, *chengxu("formats", "--json").json,
    ]  # fmt: skip

    assert {key for shape in printed for key in undocumented(shape)} == set()


def test_every_reason_code_is_in_the_docs():
    page = (ROOT / "docs/labels.md").read_text(encoding="utf-8")

    assert [code for code in REASONS if f"| `{code}` |" not in page] == []


# The words of an explicit label


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("本文由AI生成\n" + "正文。" * 200, ("start",)),
        ("正文。" * 200 + "\n（人工智能合成）", ("end",)),
        ("正文。" * 200 + "\n【AI 生成】\n" + "正文。" * 200, ("middle",)),
        ("AI生成\n" + "正文。" * 200 + "\nAI生成", ("start", "end")),
        ("AI助手\n" + "正文。" * 200, ()),
        ("机器合成\n" + "正文。" * 200, ()),
        ("AIR 生成\n", ()),
        ("人工智能\n生成\n", ()),
        ("关于人工智能的长段落里谈到生成，这并不是标识。" * 10, ()),
        ("", ()),
    ],
)
def test_a_text_is_labelled_by_both_elements_in_a_short_line_or_bracket(text, where):
    assert places(text) == where


def test_check_explicit_tells_texts_from_what_is_no_text(chengxu, folder):
    (folder / "c.txt").write_text("AI生成\n正文", encoding="utf-8")
    good, none = folder / "c.txt", folder / "d.txt"
    none.write_text("正文", encoding="utf-8")

    assert chengxu("check-explicit", good).code == 0
    done = chengxu("check-explicit", good, none, folder / "a.png", "--json")
    assert done.code == 1
    assert [one["verdict"] for one in done.json] == ["compliant", "not_found", "inconclusive"]


def test_bytes_paths_and_open_files_are_read_and_labelled_alike(folder):
    path, data = folder / "a.png", saved("PNG")
    made = label(data, LABEL)

    assert label(io.BytesIO(data), LABEL) == label(bytearray(data), LABEL) == made
    assert label(data, LABEL, folder / "new.png") is None
    assert (folder / "new.png").read_bytes() == made
    with path.open("rb") as file:
        file.seek(7)
        assert label(file, LABEL) == made
        assert file.tell() == 7
    assert {
        verify(one).verdict for one in (made, io.BytesIO(made), folder / "new.png", str(folder / "new.png"))
    } == {Verdict.COMPLIANT}
