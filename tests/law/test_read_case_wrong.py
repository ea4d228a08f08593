"""Every way in which the file of a case can be wrong: each with its line, in both languages, all of them at once."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.law.document import Kind, told
from chengxu.law.read import DescriptionError, Problem
from chengxu.law.read_case import read_case
from fiction import COLOUR, HEAVY, ON_STREET, asking, book
from proceedings import PERMIT, procedure, step

EVERYTHING = tuple(told(kind.value, "某项", "a thing", kind) for kind in Kind)
FULL = procedure(
    "draft over*", step("file", "draft", "over", needs=EVERYTHING), name="rr.full"
)  # fmt: skip
PROCEDURES = {PERMIT.name: PERMIT, FULL.name: FULL}
WORDS = book(asking(ON_STREET, HEAVY, COLOUR))
HEAD = 'procedure = "rr.night_permit"\n'


@pytest.fixture
def read(tmp_path):
    """Read a text as the case that a file tells."""

    def reading(text: str, parameters=None):
        path = tmp_path / "case.toml"
        path.write_text(text, encoding="utf-8")
        return read_case(path, PROCEDURES, WORDS, parameters or {})

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


def one_step(given: str, name: str = "ask") -> str:
    """A case with one step; what is given begins on line 4."""
    return f'{HEAD}[[steps]]\nstep = "{name}"\n{given}\n'


# Names and keys


@pytest.mark.parametrize("given", ["", "procedure = 5\n", 'procedure = ["rr.night_permit"]\n'])
def test_a_case_of_no_procedure_is_refused_and_nobody_reads_of_none(problem, given):
    found = problem(given + '[case]\nname = "x"\n')

    assert "procedure" in found.what.en
    assert "程序" in found.what.zh
    assert "None" not in found.what.en + found.what.zh


def test_a_misspelt_procedure_is_named_with_its_line_and_the_likely_name(problem):
    found = problem('\nprocedure = "rr.night_permt"\n')

    assert found.line == 2
    assert found.what.en == "there is no procedure `rr.night_permt`; did you mean `rr.night_permit`?"
    assert found.what.zh == "没有名为“rr.night_permt”的程序；是否应为“rr.night_permit”？"


def test_a_misspelt_step_is_named_with_its_line_and_the_likely_name(problem):
    found = problem(f'{HEAD}\n[[steps]]\non = 2026-06-01\nstep = "submt"\nby = "owner"\n')

    assert found.line == 5
    assert found.what.en == "there is no step `submt`; did you mean `submit`?"
    assert found.what.zh == "没有名为“submt”的步骤；是否应为“submit”？"


def test_a_step_like_no_other_is_refused_with_the_command_that_lists_them(problem):
    found = problem(one_step("", name="xyzzy"))

    assert found.what.en == "there is no step `xyzzy`; `chengxu procedures rr.night_permit` lists the names."


@pytest.mark.parametrize("given", ["", "step = 5\n", 'step = ["submit"]\n', "step = {}\n"])
def test_an_entry_without_the_name_of_a_step_is_refused_at_its_table(problem, given):
    found = problem(f'{HEAD}[[steps]]\n{given}on = 2026-06-01\nby = "owner"\n')

    assert found.line in (2, 3)
    assert "step" in found.what.en
    assert "None" not in found.what.en + found.what.zh


@pytest.mark.parametrize(
    ("text", "line", "near"),
    [
        (HEAD + "[fact]\nheavy = true\n", 2, "facts"),
        (HEAD + '[case]\nnam = "x"\n', 3, "name"),
        (one_step('on = 2026-06-01\nby = "owner"\nstaets = {}', name="answer"), 6, "states"),
    ],
)
def test_an_unknown_key_is_named_with_its_line_and_the_likely_key(problem, text, line, near):
    found = problem(text)

    assert found.line == line
    assert found.what.en.endswith(f"Did you mean `{near}`?")
    assert found.what.zh.endswith(f"是否应为“{near}”？")


def test_a_fact_of_the_laws_or_of_the_procedure_is_read_and_any_other_refused(read, problem):
    assert read(f'{HEAD}[facts]\ncolour = "red"\n').record.on(date(2026, 6, 1))["colour"] == "red"

    found = problem(f"{HEAD}[facts]\nhevy = true\n")

    assert (found.line, found.what.en) == (3, "there is no fact `hevy`; did you mean `heavy`?")


def test_a_particular_that_the_step_does_not_have_is_refused_at_its_line(problem):
    found = problem(one_step('on = 2026-06-01\nby = "mayor"\nstates = { reply_bi = 2026-06-10 }'))

    assert found.line == 6
    assert found.what.en == "there is no particular `reply_bi`; did you mean `reply_by`?"
    assert found.what.zh == "没有名为“reply_bi”的事项；是否应为“reply_by”？"


# Values


@pytest.mark.parametrize(
    ("given", "shown"),
    [('on = "soon"', "'soon'"), ("on = 2026-06-01T08:00:00", "2026-06-01 08:00:00"), ("", "nothing")],
)
def test_a_step_needs_a_day(problem, given, shown):
    found = problem(one_step(f'by = "mayor"\n{given}'))

    assert found.line == (5 if given else 2)
    assert found.what.en == f"`on` of the step `ask` must be a date such as 2026-03-02, not {shown}."
    assert found.what.zh.startswith("步骤“ask”的 `on` 应为日期（如 2026-03-02），不能是")


@pytest.mark.parametrize(("given", "line"), [("", 2), ("by = 3", 5), ('by = "calendar"', 5)])
def test_a_step_needs_somebody_who_takes_it_and_that_is_never_the_calendar(problem, given, line):
    found = problem(one_step(f"on = 2026-06-01\n{given}"))

    assert found.line == line
    assert found.what.en == "the step `ask` does not say who takes it; `by` is one of owner, mayor."
    assert found.what.zh == "步骤“ask”没有写明由谁为之；`by` 可用：owner, mayor。"


WRONG = [
    ("text", "3", "a text", "文字"),
    ("text", "2026-06-01", "a text", "文字"),
    ("day", '"2026-06-01"', "a date such as 2026-03-02", "日期，如 2026-03-02"),
    ("day", "2026-06-01T08:00:00", "a date such as 2026-03-02", "日期，如 2026-03-02"),
    ("number", "-1", "a whole number, 0 or more", "不小于 0 的整数"),
    ("number", "2.5", "a whole number, 0 or more", "不小于 0 的整数"),
    ("number", "true", "a whole number, 0 or more", "不小于 0 的整数"),
    ("money", "1200.50", 'an amount: a whole number, or quoted, such as "1200.50"', "金额"),
    ("money", '"-1"', 'an amount: a whole number, or quoted, such as "1200.50"', "金额"),
    ("money", '"much"', 'an amount: a whole number, or quoted, such as "1200.50"', "金额"),
    ("list", '"a"', "a list of texts", "由文字组成的列表"),
    ("list", "[1]", "a list of texts", "由文字组成的列表"),
]


@pytest.mark.parametrize(("name", "value", "wanted", "zh"), WRONG)
def test_what_is_stated_in_the_wrong_kind_is_refused_with_what_to_write(problem, name, value, wanted, zh):
    given = f'on = 2026-06-01\nby = "owner"\nstates = {{ {name} = {value} }}'

    found = problem(one_step(given, name="file").replace("rr.night_permit", "rr.full"))

    assert found.line == 6
    assert found.what.en.startswith(f"`{name}` cannot be ")
    assert found.what.en.endswith(f"; write {wanted}.")
    assert found.what.zh.startswith(f"“{name}”不能是 ")
    assert zh in found.what.zh


@pytest.mark.parametrize("given", ['states = "x"', "states = [1]"])
def test_what_a_step_states_must_be_a_table(problem, given):
    found = problem(one_step(f'on = 2026-06-01\nby = "mayor"\n{given}'))

    assert found.line == 6
    assert found.what.en.startswith("`states` must be a table")
    assert found.what.zh.startswith("`states` 应为表")


@pytest.mark.parametrize("given", ["steps = 3\n", 'steps = ["ask"]\n', '[steps]\nstep = "ask"\n'])
def test_steps_must_be_tables_of_their_own(problem, given):
    found = problem(HEAD + given)

    assert found.line == 2
    assert found.what.en == "`steps` must be [[steps]] tables, one for each step."
    assert found.what.zh == "`steps` 应写成 [[steps]] 表，每个步骤一张。"


@pytest.mark.parametrize("given", ["name = 3", 'name = ""', 'about = { zh = "小圆" }'])
def test_the_name_of_a_case_must_be_a_text_or_both_languages_and_has_its_line(problem, given):
    found = problem(f"{HEAD}[case]\n{given}\n")

    assert "both languages" in found.what.en
    assert "同时含中英文" in found.what.zh
    assert found.line == 3


# The file


def test_broken_toml_and_a_missing_file_are_refused(problem, tmp_path):
    assert problem(f"{HEAD}[facts]\nheavy = yes\n").line == 3

    with pytest.raises(DescriptionError) as caught:
        read_case(tmp_path / "missing.toml", PROCEDURES, WORDS, {})
    assert [p.what.en for p in caught.value.problems] == ["there is no such file; check its name and folder."]


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_half_read(problems):
    text = f"""{HEAD}[facts]
hevy = true
colour = "green"
[[steps]]
step = "submt"
[[steps]]
step = "ask"
by = "mayor"
on = "soon"
[[steps]]
step = "submit"
on = 2026-06-01
by = "owner"
states = {{ files = "a", remrk = "b" }}
[[steps]]
step = "grant"
on = 2026-06-02
by = "mayor"
"""

    assert sorted(p.line for p in problems(text)) == [3, 4, 6, 10, 15, 15]
