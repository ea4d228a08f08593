"""A label is written into a file where it stands, or not at all; what keeps it from being written leaves every old byte there."""

from __future__ import annotations

import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from chengxu.cli.main import run
from chengxu.labels import LabelError, label, verify
from chengxu.provider.labels import patch
from provider_files import CODE, FILES, LABEL, saved

PASSED_ON = replace(LABEL, propagator="platform", propagate_id="7")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("name", FILES)
def test_a_file_labelled_in_place_holds_what_the_other_way_would_write_and_is_the_same_file(name, tmp_path):
    path, data = tmp_path / "file", FILES[name]()
    path.write_bytes(data)
    before = path.stat().st_ino
    assert label(path, LABEL, in_place=True) is None

    assert verify(path).label == LABEL
    assert path.stat().st_ino == before
    if name != "PNG":  # there the label stands before the picture, and in place behind it
        assert path.read_bytes() == label(data, LABEL)


@pytest.mark.parametrize("name", FILES)
def test_a_label_that_grows_is_written_in_place_again(name, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(FILES[name]())
    for what in (LABEL, PASSED_ON, LABEL):
        label(path, what, in_place=True)
        assert verify(path).label == what


def test_pixels_before_a_label_in_place_are_never_written(tmp_path):
    path = tmp_path / "file.png"
    path.write_bytes(saved("PNG"))
    label(path, LABEL, in_place=True)

    end = saved("PNG").index(b"IEND") - 4
    assert path.read_bytes()[:end] == saved("PNG")[:end]


def test_a_picture_whose_data_would_have_to_move_is_refused_and_left(tmp_path):
    path, data = tmp_path / "file.jpg", saved("JPEG")
    end = data.index(b"\xff\xdb")
    large = data[:end] + (b"\xff\xfe\xff\xff" + bytes(65533)) * 17 + data[end:]
    path.write_bytes(large)
    with pytest.raises(LabelError, match="in_place"):
        label(path, LABEL, in_place=True)
    assert path.read_bytes() == large
    label(path, LABEL)
    assert verify(path).label == LABEL


@pytest.mark.parametrize(("over", "refused"), [(0, False), (1, True)])
def test_up_to_a_megabyte_may_move_and_not_a_byte_more(over, refused, tmp_path):
    data = saved("JPEG")
    room = patch.LARGEST - (len(data) - 20) + over  # what stands behind the first segment moves
    large = data[:-2] + bytes(room) + data[-2:]
    path = tmp_path / "file.jpg"
    path.write_bytes(large)
    try:
        label(path, LABEL, in_place=True)
        assert not refused
    except LabelError:
        assert refused
    assert (path.read_bytes() == large) is refused


@pytest.mark.parametrize("in_place", [True, False])
@pytest.mark.parametrize(
    "name", [name for name in FILES if name not in ("AVI", "FLAC")]
)  # these have padding
def test_a_full_disk_leaves_the_old_bytes_and_nothing_else(name, in_place, tmp_path):
    path, data = tmp_path / "file", FILES[name]()
    path.write_bytes(data)
    with largest_file(len(data) + 1), pytest.raises(OSError, match="too large"):
        label(path, LABEL, in_place=in_place)

    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_nothing_of_a_new_file(tmp_path):
    path, data = tmp_path / "file", saved("PNG")
    path.write_bytes(data)
    with largest_file(len(data) + 1), pytest.raises(OSError, match="too large"):
        label(path, LABEL, tmp_path / "new")

    assert list(tmp_path.iterdir()) == [path]


def test_in_place_goes_with_a_path_alone(tmp_path):
    for content, to in ((saved("PNG"), None), (tmp_path / "a.png", tmp_path / "b.png")):
        with pytest.raises(LabelError, match="in_place"):
            label(content, LABEL, to, in_place=True)


def test_a_link_stays_a_link_and_the_file_behind_it_is_labelled(tmp_path):
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    real.write_bytes(saved("PNG"))
    link.symlink_to(real)
    label(link, LABEL)

    assert link.is_symlink()
    assert verify(real).label == LABEL


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_new_file_has_the_permissions_that_the_system_gives_and_an_old_one_keeps_its_own(tmp_path):
    path, other = tmp_path / "file.png", tmp_path / "other.png"
    path.write_bytes(saved("PNG"))
    usual = stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o640)
    label(path, LABEL, other)
    label(path, LABEL)

    assert stat.S_IMODE(other.stat().st_mode) == usual
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file.png", "other.png"]


def test_the_command_writes_into_the_file_itself_only_where_that_is_asked(tmp_path):
    path, data = tmp_path / "a.png", saved("PNG")
    for asked in ([], ["--in-place"]):
        path.write_bytes(data)
        before = path.stat().st_ino
        assert run(["label", "write", str(path), "--producer", CODE, *asked]) == 0
        assert verify(path).label.producer == CODE
        assert (path.stat().st_ino == before) is bool(asked)


@pytest.mark.parametrize(("lang", "said"), [("zh", "就地写入"), ("en", "would move")])
def test_the_command_refuses_in_words_what_would_move_and_labels_the_others(lang, said, tmp_path, capsys):
    picture, small = saved("JPEG"), tmp_path / "small.png"
    large = tmp_path / "large.jpg"
    large.write_bytes(old := picture[:-2] + bytes(patch.LARGEST) + picture[-2:])
    small.write_bytes(saved("PNG"))
    command = ["label", "write", str(large), str(small), "--producer", CODE, "--in-place", "--lang", lang]
    assert run(command) == 1

    out = capsys.readouterr().out
    assert said in out
    assert "--in-place" in out
    assert large.read_bytes() == old
    assert verify(small).label.producer == CODE


@pytest.mark.parametrize(("lang", "said"), [("zh", "只能写一个"), ("en", "one of them")])
def test_a_file_is_written_into_or_a_new_one_made_and_not_both(lang, said, tmp_path, capsys):
    path, new = tmp_path / "a.png", tmp_path / "b.png"
    path.write_bytes(saved("PNG"))
    command = [
        "label",
        "write",
        str(path),
        "--producer",
        CODE,
        "--in-place",
        "--to",
        str(new),
        "--lang",
        lang,
    ]
    assert run(command) == 2

    assert said in capsys.readouterr().err
    assert path.read_bytes() == saved("PNG")
    assert not new.exists()
