"""Every way in which a description can be wrong: each with its line, in both languages, all of them at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from chengxu.law.book import Book
from chengxu.law.read import DescriptionError, Problem, parse_record, read_record
from fiction import (
    ACCIDENT,
    BUILT,
    COLOUR,
    LOADS,
    ON_STREET,
    REPORT,
    RETIRED,
    ROBOTS,
    RULES,
    TOY,
    asking,
    book,
    duty,
)

BOOK: Book = book(
    asking(ON_STREET, TOY, ROBOTS, BUILT, COLOUR, LOADS),
    duty(upon=ACCIDENT, done=REPORT),
    duty(RULES[7], upon=RETIRED),
)


def problems(text: str) -> list[Problem]:
    return parse_record(text, "robot.toml", BOOK)[1]


def problem(text: str) -> Problem:
    """Return the one thing that is wrong with a text."""
    (found,) = problems(text)
    return found


# Names and keys


def test_a_misspelt_fact_is_named_with_its_line_and_the_likely_name():
    found = problem("[facts]\ntoy = true\non_stret = true\n")

    assert found.line == 3
    assert found.what.en == "there is no fact `on_stret`; did you mean `on_street`?"
    assert found.what.zh == "没有名为“on_stret”的事实；是否应为“on_street”？"


def test_a_fact_like_no_other_is_refused_without_a_guess():
    assert problem("[facts]\nxyzzy = 1\n").what.en == (
        "there is no fact `xyzzy`; `chengxu facts` lists the names."
    )


def test_a_misspelt_event_is_named_with_its_line_and_the_likely_name():
    found = problem('[[events]]\nevent = "report"\non = 2026-01-01\n[[events]]\nevent = "acident"\n')

    assert found.line == 5
    assert found.what.en == "there is no event `acident`; did you mean `accident`?"
    assert found.what.zh == "没有名为“acident”的事件；是否应为“accident”？"


@pytest.mark.parametrize("given", ["", "event = 5\n", 'event = ["report"]\n'])
def test_an_event_without_a_name_is_refused_at_its_table(given):
    found = problem(f"[facts]\n\n[[events]]\non = 2026-01-01\n{given}")

    assert found.line == 3
    assert "does not say which `event`" in found.what.en
    assert "没有写明 `event`" in found.what.zh


@pytest.mark.parametrize(
    ("text", "line", "near"),
    [
        ("[fact]\ntoy = true\n", 1, "facts"),
        ('[service]\nnam = "x"\n', 2, "name"),
        ("[facts]\ntoy = { is = true, sinse = 2026-01-01 }\n", 2, "since"),
        ('[[events]]\nevent = "report"\non = 2026-01-01\ndu = 2026-01-02\n', 4, "due"),
    ],
)
def test_an_unknown_key_is_named_with_its_line_and_the_likely_key(text, line, near):
    found = problem(text)

    assert found.line == line
    assert found.what.en.endswith(f"Did you mean `{near}`?")
    assert found.what.zh.endswith(f"是否应为“{near}”？")


def test_a_key_like_no_other_is_refused_with_the_list_of_keys_alone():
    assert problem("zzz = 1\n").what.en == "`zzz` is not known here; use service, facts, events."


# Values


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ('toy = "yes"', 'true, false or "unknown"'),
        ("toy = 1", 'true, false or "unknown"'),
        ("robots = -1", "a whole number, 0 or more"),
        ("robots = 2.5", "a whole number, 0 or more"),
        ("robots = true", "a whole number, 0 or more"),
        ('built = "2026-01-01"', "a date such as 2026-03-02"),
        ("built = 2026-01-01T08:00:00", "a date such as 2026-03-02"),
        ('colour = "green"', "one of these values: red, blue"),
        ('colour = ["red"]', "one of these values: red, blue"),
        ('loads = "tea"', "a list of these values: tea, ice, ink"),
        ('loads = ["tea", "salt"]', "a list of these values: tea, ice, ink"),
        ("loads = [1]", "a list of these values: tea, ice, ink"),
        ('loads = [{ is = ["tea"] }, "ice"]', "a list of these values: tea, ice, ink"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_what_to_write(given, wanted):
    found = problem(f"[facts]\n{given}\n")

    assert found.line == 2
    assert found.what.en.startswith(f"`{given.split()[0]}` cannot be ")
    assert found.what.en.endswith(f"; write {wanted}.")
    assert found.what.zh.startswith(f"“{given.split()[0]}”不能是 ")


def test_an_answer_without_a_value_is_refused():
    found = problem("[facts]\n\ntoy = { since = 2026-01-01 }\n")

    assert (found.line, found.what.en) == (3, "`toy` lacks `is`; give its value.")
    assert found.what.zh == "“toy”缺少 `is`；请写明取值。"


def test_a_day_written_as_text_is_shown_as_the_text_it_is():
    found = problem('[facts]\ntoy = { is = true, since = "2026-03-02" }\n')

    assert (found.line, found.what.en) == (2, "`since` must be a date such as 2026-03-02, not '2026-03-02'.")


@pytest.mark.parametrize("key", ["due", "by"])
def test_a_day_of_an_event_must_be_a_day(key):
    found = problem(f'[[events]]\nevent = "report"\non = "unknown"\n{key} = "soon"\n')

    assert (found.line, found.what.en) == (4, f"`{key}` must be a date such as 2026-03-02, not 'soon'.")


@pytest.mark.parametrize(("given", "line", "shown"), [('on = "soon"', 3, "'soon'"), ("", 1, "nothing")])
def test_an_event_needs_a_day_or_one_of_two_words(given, line, shown):
    found = problem(f'[[events]]\nevent = "report"\n{given}\n')

    assert found.line == line
    assert found.what.en == (f'`on` of the event `report` must be a date, "unknown" or "never", not {shown}.')
    assert "`on` 应为日期" in found.what.zh


@pytest.mark.parametrize(
    "text",
    [
        "[facts]\ntoy = { is = true, source = 7 }\n",
        '[[events]]\nevent = "report"\ncase = 7\non = 2026-01-01\n',
    ],
)
def test_a_source_and_a_case_must_be_text(text):
    found = problem(text)

    assert found.line == text[: text.index("7")].count("\n") + 1
    assert "must be a text, not 7" in found.what.en
    assert "须为文字，不能是 7" in found.what.zh


@pytest.mark.parametrize(
    "given", ["name = 3", 'name = ""', 'name = { zh = "小圆" }', 'name = { zh = "小圆", en = " " }']
)
def test_a_name_must_be_a_text_or_both_languages(given):
    found = problem(f"[service]\n{given}\n")

    assert found.line == 2
    assert "both languages" in found.what.en
    assert "同时含中英文" in found.what.zh


@pytest.mark.parametrize("key", ["service", "facts"])
def test_what_must_be_a_table_is_refused_as_anything_else(key):
    found = problem(f"\n{key} = 3\n")

    assert (found.line, found.what.en) == (2, f"`{key}` must be a table, written [{key}].")
    assert found.what.zh == f"`{key}` 须为表，写作 [{key}]。"


@pytest.mark.parametrize("given", ["events = 3", 'events = ["report"]', '[events]\nevent = "report"'])
def test_events_must_be_tables_of_their_own(given):
    found = problem(given)

    assert (found.line, found.what.en) == (1, "events are written as [[events]] tables.")


@pytest.mark.parametrize(
    "history",
    [
        "[{ is = true }, { is = false }]",
        "[{ is = true, since = 2026-01-02 }, { is = false }]",
        "[{ is = true, since = 2026-01-02 }, { is = false, since = 2026-01-02 }]",
        "[{ is = true, since = 2026-01-02 }, { is = false, since = 2026-01-01 }]",
    ],
)
def test_answers_that_do_not_follow_each_other_in_time_contradict_each_other(history):
    found = problem(f"[facts]\ntoy = {history}\n")

    assert found.line == 2
    assert found.what.en.startswith("the answers on `toy` contradict each other")
    assert found.what.zh.startswith("“toy”前后矛盾")


def test_a_history_in_tables_of_its_own_has_its_line():
    found = problem("[[facts.toy]]\nis = true\n\n[[facts.toy]]\nis = false\n")

    assert (found.line, found.what.en[:24]) == (1, "the answers on `toy` con")


# The file


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[facts]\ntoy = yes\n", 2),
        ("[facts]\n\nbuilt = 2026-02-30\n", 3),
        ("[facts]\ntoy = true\ntoy = false\n", 3),
    ],
)
def test_broken_toml_is_refused_at_its_line(text, line):
    found = problem(text)

    assert found.line == line
    assert found.what.en.startswith("this is no valid TOML (and dates must exist)")
    assert found.what.zh.startswith("不是有效的 TOML（日期也须真实存在）")


def refusal(path: Path) -> DescriptionError:
    with pytest.raises(DescriptionError) as caught:
        read_record(path, BOOK)
    return caught.value


def test_a_file_that_cannot_be_read_is_refused_with_the_reason(tmp_path):
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b"[facts] # caf\xe9\n")
    wanted = {
        tmp_path / "missing.toml": "there is no such file; check its name and folder.",
        tmp_path: "this is a folder; name a file in it.",
        latin: "this file is not UTF-8; save it as UTF-8.",
    }

    for path, sentence in wanted.items():
        error = refusal(path)
        assert error.path == str(path)
        assert [(p.what.en, p.line) for p in error.problems] == [(sentence, None)]
        assert "Errno" not in error.problems[0].what.zh


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    path = tmp_path / "robot.toml"
    path.write_text(
        """[service]
name = ""
[facts]
toy = 3
on_stret = true
colour = { is = "red", sinse = 2026-01-01 }
[[events]]
event = "acident"
on = 2026-01-01
[[events]]
event = "report"
on = 5
""",
        encoding="utf-8",
    )

    error = refusal(path)

    assert sorted(p.line for p in error.problems) == [2, 4, 5, 6, 8, 12]
    assert all(f"{path}:{p.line}: {p.what.en}" in str(error) for p in error.problems)


@pytest.mark.parametrize("case", ["", 'case = "A"\n'])
def test_an_event_that_happened_and_never_did_is_a_contradiction_named_at_its_line(case):
    text = f'[[events]]\nevent = "accident"\non = 2026-03-02\n{case}[[events]]\nevent = "accident"\non = "never"\n{case}'

    found = problem(text)

    assert found.line == 1
    assert "contradict each other" in found.what.en
    assert "前后矛盾" in found.what.zh


def test_an_event_that_happened_in_one_case_and_not_in_another_is_no_contradiction():
    text = (
        '[[events]]\nevent = "accident"\non = 2026-03-02\ncase = "A"\n'
        '[[events]]\nevent = "accident"\non = "never"\ncase = "B"\n'
    )

    assert problems(text) == []
