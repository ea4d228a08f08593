"""A text has its label beside it, tied to the very bytes that were labelled."""

from __future__ import annotations

import json

import pytest

from chengxu.labels import (
    Label,
    LabelError,
    Verdict,
    label,
    sidecar,
    verify,
    verify_sidecar,
    write_sidecar,
)
from provider_files import LABEL, saved


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "text.txt"
    made.write_text("人工智能生成的文字")
    return made


def test_the_pair_is_verified_as_one(path):
    assert verify_sidecar(path).verdict is Verdict.NOT_FOUND
    assert write_sidecar(path, LABEL) == path.parent / "text.txt.aigc.json"

    assert verify_sidecar(path).label == LABEL
    assert verify(path).label == LABEL
    assert json.loads(sidecar(path).read_text())["AIGC"] == LABEL.fields


def test_a_text_that_changed_by_one_byte_is_no_longer_the_one_that_was_labelled(path):
    write_sidecar(path, LABEL)
    path.write_text(path.read_text() + ".")

    assert verify(path).verdict is Verdict.NONCOMPLIANT
    assert verify(path).reasons == ("sidecar-mismatch",)


def test_a_file_with_a_place_of_its_own_gets_no_sidecar(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(saved("PNG"))
    with pytest.raises(LabelError, match="PNG"):
        write_sidecar(path, LABEL)

    assert not sidecar(path).exists()
    label(path, LABEL)


def test_another_s_sidecar_stays(path):
    write_sidecar(path, LABEL)
    before = sidecar(path).read_bytes()
    with pytest.raises(LabelError, match="another producer"):
        write_sidecar(path, Label("somebody-else", "1"))
    assert sidecar(path).read_bytes() == before
    passed_on = Label(LABEL.producer, LABEL.produce_id, propagator="b", propagate_id="7")
    write_sidecar(path, passed_on)

    assert verify(path).label == passed_on


def test_a_sidecar_cut_off_anywhere_or_spoilt_leaves_the_answer_open(path):
    whole = write_sidecar(path, LABEL).read_bytes().rstrip()
    spoilt = [whole[:size] for size in range(len(whole))]
    spoilt += [
        b"[" * 200_000,
        b" " * 300_000,
        b"[]",
        b'{"AIGC":1}',
        whole[:-1] + b',"Size":1}',
        b"\xff\xfe\x00",
    ]
    for data in spoilt:
        sidecar(path).write_bytes(data)
        assert verify(path).verdict is Verdict.INCONCLUSIVE, data[-20:]
