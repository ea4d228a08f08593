"""Reading a service description: what it may say, and what it comes to."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.law.book import Book
from chengxu.law.read import Problem, parse_record, read_record
from chengxu.law.record import Happening, Record
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


def read(text: str) -> Record:
    """Return the record in a text that has nothing wrong with it."""
    record, problems = parse_record(text, "robot.toml", BOOK)
    assert not problems, [problem.what.en for problem in problems]
    return record


def problems(text: str) -> list[Problem]:
    return parse_record(text, "robot.toml", BOOK)[1]


def happened(text: str) -> list[tuple[str, date | None]]:
    return [(h.event, h.on) for h in read(text).happenings]


# What a description may say


def test_a_whole_description_is_read():
    record = read("""
[service]
name = { zh = "小圆", en = "Roundy" }
provider = "Rivermouth Parcels"

[facts]
on_street = true
robots = { is = 3, source = "the fleet list" }
built = 2025-02-03
colour = "red"
loads = ["tea", "ice"]
toy = [
  { is = true },
  { is = false, since = 2026-01-02 },
]

[[events]]
event = "accident"
on = 2026-03-04
case = "a1"
source = "the log"
""")

    assert (record.name.zh, record.name.en) == ("小圆", "Roundy")
    assert record.provider.zh == record.provider.en == "Rivermouth Parcels"
    facts = record.on(date(2026, 1, 1))
    assert (facts["on_street"], facts["robots"], facts["colour"]) == (True, 3, "red")
    assert (facts["built"], facts["loads"]) == (date(2025, 2, 3), frozenset({"tea", "ice"}))
    assert facts["toy"] is True
    assert record.on(date(2026, 1, 2))["toy"] is False
    assert record.answer("robots", date(2026, 1, 1)).source == "the fleet list"
    assert record.happenings == (
        Happening("accident", date(2026, 3, 4), case="a1", source="the log", line=17),
    )


def test_unknown_is_said_in_a_word_and_is_not_no():
    record = read('[facts]\non_street = "unknown"\ntoy = { is = "unknown", since = 2026-01-01 }\n')

    assert "on_street" not in record.on(date(2026, 6, 1))
    assert record.answer("on_street", date(2026, 6, 1)).value is None
    assert record.answer("toy", date(2025, 12, 31)) is None


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[facts]\n", "events = []\n"])
def test_a_description_that_says_nothing_leaves_everything_unknown(text):
    record = read(text)

    assert set(record.on(date(2026, 1, 1))) == {"act_date"}
    assert record.name.en == "robot"


def test_an_event_has_a_day_or_an_unknown_day_or_never_happened():
    text = """
[[events]]
event = "accident"
on = 2026-03-04
[[events]]
event = "accident"
on = "unknown"
[[events]]
event = "report"
on = "never"
"""

    assert happened(text) == [("accident", date(2026, 3, 4)), ("accident", None)]
    assert read(text).never("report")
    assert not read(text).never("accident")


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path):
    path = tmp_path / "robot.toml"
    path.write_text("﻿[facts]\ntoy = true\n", encoding="utf-8")

    assert read_record(path, BOOK).on(date(2026, 1, 1))["toy"] is True


# An event that ends a fact

RETIREMENT = '[[events]]\nevent = "retired"\non = 2026-03-04\n'


def on_street(facts: str, day: str) -> object:
    return read(f"[facts]\n{facts}\n{RETIREMENT}").on(date.fromisoformat(day)).get("on_street")


def test_an_event_ends_its_fact_from_the_next_day_on():
    assert on_street("on_street = true", "2026-03-04") is True
    assert on_street("on_street = true", "2026-03-05") is False


def test_an_event_on_a_day_not_known_ends_nothing():
    text = '[facts]\non_street = true\n[[events]]\nevent = "retired"\non = "unknown"\n'

    assert read(text).on(date(2027, 1, 1))["on_street"] is True


def test_what_the_file_says_of_the_time_after_the_event_comes_first():
    later = "on_street = [{ is = true }, { is = false, since = 2026-04-01 }]"

    assert on_street(later, "2026-03-05") is True
    assert on_street(later, "2026-04-01") is False


def test_what_ended_can_begin_again():
    again = "on_street = [{ is = true, since = 2025-01-01 }, { is = true, since = 2026-06-01 }]"

    assert on_street(again, "2026-03-05") is False
    assert on_street(again, "2026-05-31") is False
    assert on_street(again, "2026-06-01") is True
