"""Writing answers into a description: what the person wrote stays, and the file is always whole."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from chengxu.law.read import parse_record
from chengxu.law.record import Record
from chengxu.law.write import Description
from fiction import ACCIDENT, BUILT, COLOUR, LOADS, ON_STREET, ROBOTS, TOY, asking, book, duty

BOOK = book(asking(ON_STREET, TOY, ROBOTS, BUILT, COLOUR, LOADS), duty(upon=ACCIDENT))
OWN = """# my robot
[service]
name = "Roundy"   # after its shape

[facts]
# asked the workshop
on_street = true
colour    = "red" # since always
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "robot.toml"


def written(path: Path) -> Record:
    """Return the record in a file, which must be right."""
    record, problems = parse_record(path.read_text(encoding="utf-8"), str(path), BOOK)
    assert not problems, [problem.what.en for problem in problems]
    return record


def facts(path: Path, day: str = "2026-06-01") -> dict[str, object]:
    return dict(written(path).on(date.fromisoformat(day)))


def test_a_new_description_is_written_from_nothing(path):
    Description(path).name("小圆")

    assert written(path).name.zh == "小圆"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("toy", True),
        ("on_street", False),
        ("robots", 0),
        ("built", date(2025, 2, 3)),
        ("colour", "blue"),
        ("loads", frozenset({"tea", "ink"})),
        ("loads", frozenset()),
    ],
)
def test_every_kind_of_answer_is_read_again_as_it_was_given(path, name, value):
    Description(path).answer(name, value)

    assert facts(path)[name] == value


def test_what_is_not_known_is_written_down_as_such(path):
    Description(path).answer("toy", None)

    assert written(path).answer("toy", date(2026, 1, 1)).value is None


def test_an_answer_can_have_its_first_day(path):
    Description(path).answer("toy", True, date(2026, 3, 2))

    assert "toy" not in facts(path, "2026-03-01")
    assert facts(path, "2026-03-02")["toy"] is True


def test_comments_order_and_spacing_of_the_person_stay(path):
    path.write_text(OWN, encoding="utf-8")

    Description(path).answer("toy", True)

    assert path.read_text(encoding="utf-8") == OWN + "toy = true\n"


def test_an_answer_that_is_changed_keeps_its_comment(path):
    path.write_text(OWN, encoding="utf-8")

    Description(path).answer("colour", "blue")

    assert 'colour    = "blue" # since always\n' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "given",
    [
        '"red" # since always',
        '{ is = "red", source = "seen" }',
        '[{ is = "blue" }, { is = "red" }]',
        '["red"]',
    ],
)
def test_a_first_day_is_added_to_the_last_answer(path, given):
    name = "loads" if given.startswith('["') else "colour"
    path.write_text(
        f"[facts]\n{name} = {given.replace('red', 'tea') if name == 'loads' else given}\n", encoding="utf-8"
    )

    Description(path).since(name, date(2026, 3, 2))

    before, after = facts(path, "2026-03-01"), facts(path, "2026-03-02")
    assert after[name] == (frozenset({"tea"}) if name == "loads" else "red")
    assert before.get(name) == ("blue" if "blue" in given else None)
    if "source" in given:
        assert written(path).answer("colour", date(2026, 3, 2)).source == "seen"


def test_the_first_day_of_an_answer_in_several_lines_is_added_there(path):
    path.write_text(
        '[facts]\ncolour = [\n  { is = "blue" }, # at first\n  { is = "red" },\n]\n', encoding="utf-8"
    )

    Description(path).since("colour", date(2026, 3, 2))

    assert facts(path, "2026-03-01")["colour"] == "blue"
    assert facts(path, "2026-03-02")["colour"] == "red"
    assert "# at first" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "before",
    [
        "",
        OWN,
        "[facts]\ntoy = true",
        "events = []\n",
        'events = [{ event = "accident", on = "never", case = "Z" }]\n',
        OWN + '\n[[events]]\nevent = "accident"\non = "never"\ncase = "Z"\n',
    ],
)
def test_events_are_added_with_a_day_without_one_or_as_not_happened(path, before):
    path.write_text(before, encoding="utf-8")
    description = Description(path)

    description.event("accident", date(2026, 3, 4))
    description.due("accident", date(2026, 3, 9))
    description.event("accident", None)
    description.answer("robots", 2)

    found = [(h.on, h.due) for h in written(path).happenings]
    assert found == [(date(2026, 3, 4), date(2026, 3, 9)), (None, None)]
    assert facts(path)["robots"] == 2
    description.event("accident", None, case="B", never=True)
    assert written(path).never("accident", "B")
    assert not written(path).never("accident")


def test_undo_takes_back_the_last_change_alone(path):
    path.write_text(OWN, encoding="utf-8")
    description = Description(path)
    description.answer("robots", 2)
    description.answer("toy", True)

    description.undo()

    assert path.read_text(encoding="utf-8") == OWN + "robots = 2\n"
    description.answer("toy", False)
    assert facts(path)["toy"] is False


def test_a_file_keeps_its_permissions_and_a_new_one_can_be_read_by_others(path):
    Description(path).name("Roundy")
    assert path.stat().st_mode & 0o777 == 0o644
    path.chmod(0o640)

    Description(path).answer("toy", True)

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link_and_its_target_is_written(path, tmp_path):
    target = tmp_path / "elsewhere" / "real.toml"
    target.parent.mkdir()
    target.write_text(OWN, encoding="utf-8")
    path.symlink_to(target)

    Description(path).answer("toy", True)

    assert path.is_symlink()
    assert tomllib.loads(target.read_text(encoding="utf-8"))["facts"]["toy"] is True


def test_no_part_of_a_file_is_left_beside_it(path, tmp_path):
    Description(path).answer("toy", True)

    assert [entry.name for entry in tmp_path.iterdir()] == ["robot.toml"]
