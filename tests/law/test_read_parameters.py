"""Figures, dates and choices in a file: how they are read, and every way in which they can be wrong."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.facts import Parameter, Setting
from chengxu.algebra.term import Term
from chengxu.law.read import DescriptionError, Problem
from chengxu.law.read_parameters import read_parameters
from fiction import RULES

ENTRY = Parameter(
    name="entry", label=Term("施行日", "the day of entry"), cite=RULES[20], tag=STATUTORY, of_days=True
)
MOST = Parameter(name="most_robots", label=Term("上限", "the most robots"), cite=RULES[9], tag=STATUTORY)
SHORE = Setting(
    name="shore",
    question=Term("岸边算镇内吗？", "Is the shore in town?"),
    label=Term("岸边", "the shore"),
    values=(("inside", Term("镇内", "inside")), ("outside", Term("镇外", "outside"))),
    default="outside",
    reading="R1",
)


@pytest.fixture
def read(tmp_path):
    """Read a text as a parameter file."""

    def reading(text: str):
        path = tmp_path / "figures.toml"
        path.write_text(text, encoding="utf-8")
        return read_parameters(path, {p.name: p for p in (ENTRY, MOST)}, {SHORE.name: SHORE})

    return reading


@pytest.fixture
def problems(read):
    """Return everything that is wrong with a text; nothing of it is read."""

    def found(text: str) -> list[Problem]:
        with pytest.raises(DescriptionError) as caught:
            read(text)
        assert all(f":{p.line or 1}: {p.what.en}" in str(caught.value) for p in caught.value.problems)
        return caught.value.problems

    return found


@pytest.fixture
def problem(problems):
    """Return the one thing that is wrong with a text, which is told in both languages."""

    def found(text: str) -> Problem:
        (one,) = problems(text)
        assert one.what.zh != one.what.en
        return one

    return found


# What a file gives


def test_a_plain_value_holds_all_along_and_versions_hold_from_their_days(read):
    found = read(
        "[parameters]\n"
        "entry = 2027-01-01\n"
        "most_robots = [{ is = 9 }, { is = 5, since = 2027-01-01, source = 'order 3' }]\n"
        "[settings]\n"
        "shore = 'inside'\n"
    )

    assert found == {
        "entry": ((None, date(2027, 1, 1)),),
        "most_robots": ((None, 9), (date(2027, 1, 1), 5)),
        "shore": ((None, "inside"),),
    }


def test_versions_can_be_tables_of_their_own(read):
    found = read(
        "[[parameters.most_robots]]\nis = 9\n[[parameters.most_robots]]\nis = 5\nsince = 2027-01-01\n"
    )

    assert found == {"most_robots": ((None, 9), (date(2027, 1, 1), 5))}


def test_a_single_version_needs_no_list_as_a_single_answer_to_a_fact_needs_none(read):
    found = read("[parameters]\nmost_robots = { is = 0, since = 2027-01-01 }\n")

    assert found == {"most_robots": ((date(2027, 1, 1), 0),)}


def test_an_empty_file_gives_nothing(read):
    assert read("") == {}


# Names and keys


def test_a_misspelt_parameter_is_named_with_its_line_and_the_likely_name(problem):
    found = problem("[parameters]\n\nmost_robot = 5\n")

    assert found.line == 3
    assert found.what.en == "there is no parameter `most_robot`; did you mean `most_robots`?"
    assert found.what.zh == "没有名为“most_robot”的参数；是否应为“most_robots”？"


def test_a_misspelt_setting_is_named_with_its_line_and_the_likely_name(problem):
    found = problem('[settings]\nshor = "inside"\n')

    assert found.line == 2
    assert found.what.en == "there is no setting `shor`; did you mean `shore`?"
    assert found.what.zh == "没有名为“shor”的设置；是否应为“shore”？"


def test_a_name_like_no_other_is_refused_with_the_command_that_lists_them(problem):
    for text in ("[parameters]\nxyzzy = 5\n", '[settings]\nxyzzy = "inside"\n'):
        assert "`chengxu parameters` lists the names" in problem(text).what.en


def test_a_parameter_is_no_setting_and_a_setting_no_parameter(problem):
    assert problem('[parameters]\nshore = "inside"\n').what.en.startswith("there is no parameter `shore`")
    assert problem("[settings]\nmost_robots = 5\n").what.en.startswith("there is no setting `most_robots`")


@pytest.mark.parametrize(
    ("text", "line", "near"),
    [
        ("\n[paramters]\nentry = 2027-01-01\n", 2, "parameters"),
        ("[parameters]\nmost_robots = [{ is = 5, sinse = 2027-01-01 }]\n", 2, "since"),
        ("[[parameters.most_robots]]\nis = 5\nsinse = 2027-01-01\n", 1, "since"),
    ],
)
def test_an_unknown_key_is_named_with_its_line_and_the_likely_key(problem, text, line, near):
    found = problem(text)

    assert found.line == line
    assert found.what.en.endswith(f"Did you mean `{near}`?")
    assert found.what.zh.endswith(f"是否应为“{near}”？")


@pytest.mark.parametrize("key", ["parameters", "settings"])
def test_what_must_be_a_table_is_refused_as_anything_else(problem, key):
    found = problem(f"\n{key} = 3\n")

    assert (found.line, found.what.en) == (2, f"`{key}` must be a table, written [{key}].")
    assert found.what.zh == f"`{key}` 须为表，写作 [{key}]。"


# Values

A_DAY = ("a date such as 2026-03-02", "日期，如 2026-03-02")
A_NUMBER = ("a whole number, 0 or more", "不小于 0 的整数")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("entry = 5", A_DAY),
        ('entry = "2027-01-01"', A_DAY),
        ("entry = 2027-01-01T00:00:00", A_DAY),
        ("entry = [{ is = 2027-01-01 }, { is = 7, since = 2027-01-01 }]", A_DAY),
        ("most_robots = 2.0", A_NUMBER),
        ("most_robots = -1", A_NUMBER),
        ("most_robots = true", A_NUMBER),
        ('most_robots = "5"', A_NUMBER),
        ("most_robots = 2027-01-01", A_NUMBER),
        ("most_robots = [{ since = 2027-01-01 }]", A_NUMBER),
        ("most_robots = []", A_NUMBER),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_what_to_write(problem, given, wanted):
    name = given.split()[0]

    found = problem(f"[parameters]\n\n{given}\n")

    assert found.line == 3
    assert found.what.en.startswith(f"`{name}` cannot be ")
    assert found.what.en.endswith(f"; write {wanted[0]}.")
    assert found.what.zh.startswith(f"“{name}”不能是 ")
    assert found.what.zh.endswith(f"；请填{wanted[1]}。")


def test_a_missing_value_is_shown_as_nothing_in_both_languages(problem):
    found = problem("[parameters]\nmost_robots = [{ since = 2027-01-01 }]\n")

    assert "`most_robots` cannot be nothing;" in found.what.en
    assert "“most_robots”不能是 空值；" in found.what.zh


@pytest.mark.parametrize("since", ['"2027-01-01"', "5", "2027-01-01T00:00:00"])
def test_the_first_day_of_a_version_must_be_a_day(problem, since):
    found = problem(f"[parameters]\nmost_robots = [{{ is = 5, since = {since} }}]\n")

    assert found.line == 2
    assert found.what.en.startswith("`since` cannot be ")
    assert found.what.zh.startswith("“since”不能是 ")


@pytest.mark.parametrize(
    "versions",
    [
        "[{ is = 1 }, { is = 2 }]",
        "[1, 2]",
        "[{ is = 1, since = 2027-01-01 }, { is = 2 }]",
        "[{ is = 1, since = 2027-01-01 }, { is = 2, since = 2027-01-01 }]",
        "[{ is = 1, since = 2027-01-02 }, { is = 2, since = 2027-01-01 }]",
    ],
)
def test_versions_that_do_not_follow_each_other_in_time_are_refused(problem, versions):
    found = problem(f"[parameters]\nmost_robots = {versions}\n")

    assert found.line == 2
    assert found.what.en.startswith("the versions of `most_robots` must stand in the order of `since`")
    assert found.what.zh.startswith("“most_robots”的各个版本应当按 `since` 先后排列")


@pytest.mark.parametrize("given", ['"beach"', "true", '["inside"]', '{ is = "inside" }', '"unknown"'])
def test_a_choice_that_a_setting_does_not_have_is_refused_with_those_that_it_has(problem, given):
    found = problem(f"[settings]\nshore = {given}\n")

    assert found.line == 2
    assert found.what.en.startswith("`shore` cannot be ")
    assert found.what.en.endswith("; write one of these values: inside, outside.")
    assert found.what.zh.endswith("；请填下列值之一：inside, outside。")


# The file


def test_broken_toml_and_a_missing_file_are_refused(problem, tmp_path):
    assert problem("[parameters]\nentry = 2027-02-30\n").line == 2

    with pytest.raises(DescriptionError) as caught:
        read_parameters(tmp_path / "missing.toml", {}, {})
    assert [p.what.en for p in caught.value.problems] == ["there is no such file; check its name and folder."]


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_half_read(problems):
    text = """[parameters]
entry = 5
most_robots = [{ is = 9, sinse = 2026-01-01 }, { is = 2.5 }]
most_robot = 3
[settings]
shore = "beach"
shor = "inside"
"""

    assert sorted(p.line for p in problems(text)) == [2, 3, 3, 4, 6, 7]
