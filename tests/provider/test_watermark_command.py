"""`chengxu label watermark` and `find`, and what stays light without them."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from chengxu.cli.main import run
from chengxu.labels import Label, Ledger, label, watermark
from provider_pictures import photograph

NUMBER = "content-1"


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "made.png"
    photograph("hills", 1, (512, 512)).save(path)
    return path


def said(capsys, *args: str) -> tuple[int, object]:
    code = run(["label", *args, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_mark_that_was_put_in_is_found_and_leads_to_the_record_in_the_log(picture, tmp_path, capsys):
    with Ledger(tmp_path / "log.db") as log:
        for number in ("content-0", NUMBER):
            log.record(Label("provider", number), datetime(2026, 3, 2, tzinfo=UTC), "model", "2")

    code, written = said(capsys, "watermark", str(picture), "--id", NUMBER)
    assert (code, written["result"], written["id"]) == (0, "written", watermark.mark_of(NUMBER))

    code, found = said(capsys, "find", str(picture), "--ledger", str(tmp_path / "log.db"))
    assert (code, found["result"], found["id"]) == (0, "found", written["id"])
    assert [record["produce_id"] for record in found["records"]] == [NUMBER]
    assert found["of_label"] is None


def test_the_number_is_that_of_the_file_s_label_and_no_other(picture, capsys):
    label(picture, Label("provider", NUMBER))
    before = picture.read_bytes()

    code, refused = said(capsys, "watermark", str(picture), "--id", "content-2")
    assert (code, refused["result"]) == (1, "failed")
    assert NUMBER in refused["error"]["zh"]
    assert picture.read_bytes() == before

    assert said(capsys, "watermark", str(picture))[1]["produce_id"] == NUMBER
    assert said(capsys, "find", str(picture))[1]["of_label"] is True


def test_a_file_without_a_label_needs_a_number(picture, capsys):
    code, refused = said(capsys, "watermark", str(picture))

    assert code == 1
    assert "--id" in refused["error"]["en"]


def test_a_key_file_keeps_the_mark_to_those_who_have_it(picture, tmp_path, capsys):
    key = tmp_path / "key"
    key.write_bytes(b"a secret")
    said(capsys, "watermark", str(picture), "--id", NUMBER, "--key-file", str(key))

    assert said(capsys, "find", str(picture), "--key-file", str(key))[0] == 0
    code, found = said(capsys, "find", str(picture))
    assert (code, found["result"], found["id"]) == (1, "not_found", None)


def test_several_files_are_looked_at_and_one_that_is_no_picture_is_told(picture, tmp_path, capsys):
    other = tmp_path / "words.txt"
    other.write_text("words", encoding="utf-8")
    code, found = said(capsys, "find", str(picture), str(other))

    assert code == 1
    assert [one["result"] for one in found] == ["not_found", "failed"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_people_read_how_sure_a_find_is(picture, lang, capsys):
    run(["label", "watermark", str(picture), "--id", NUMBER, "--lang", lang])
    run(["label", "find", str(picture), "--lang", lang])
    out = capsys.readouterr().out

    assert watermark.mark_of(NUMBER) in out
    assert {"zh": "概率", "en": "probability"}[lang] in out


@pytest.mark.parametrize("args", [["--id", "a b"], ["--id", ""], ["--key-file", "missing"]])
def test_what_cannot_be_used_is_refused_before_any_file_is_touched(picture, args, capsys):
    before = picture.read_bytes()

    assert run(["label", "watermark", str(picture), *args]) == 2
    assert picture.read_bytes() == before


def test_labels_alone_load_neither_numpy_nor_pillow_and_a_missing_one_is_named():
    program = (
        "import sys, chengxu.labels as labels\n"
        "assert not {'numpy', 'PIL'} & set(sys.modules)\n"
        "sys.modules['numpy'] = None\n"
        "try: labels.watermark.find(b'x')\n"
        "except labels.LabelError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert 'pip install "chengxu[watermark]"' in done.stdout
