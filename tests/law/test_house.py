"""A house default has a figure of its own and never passes for law."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from chengxu.algebra.cite import HOUSE, STATUTORY, external, reading
from chengxu.algebra.expr import ALWAYS
from chengxu.algebra.facts import Choice, Event, Number
from chengxu.algebra.term import Term
from chengxu.dates import days, months, working_days, years
from chengxu.dates.count import CIVIL_CODE
from chengxu.dates.limits import Announced, Every, Promptly, Within, Yearly
from chengxu.law.house import Hours, HouseDefault, HouseError
from chengxu.law.norm import Keep
from fiction import RULES

PROMPTLY = Term("及时", "promptly")
WHAT = Term("报告", "the report")
ENDED = Event(
    name="ended", label=Term("终止服务", "the end of the service"), question=Term("何日？", "When?")
)


def default(limit, *, name="rr.report", word=PROMPTLY):
    return HouseDefault(name=name, term=WHAT, cite=RULES[12], word=word, limit=limit)


def refusal(limit, **more) -> str:
    with pytest.raises(HouseError) as caught:
        default(limit, **more)
    return str(caught.value)


@pytest.mark.parametrize(
    ("limit", "zh", "en"),
    [
        (Within(working_days(10), tag=HOUSE), "10个工作日", "10 working days"),
        (Within(days(15), tag=HOUSE), "15日", "15 days"),
        (Every(months(3), tag=HOUSE), "每3个月一次", "every 3 months"),
        (Every(months(1), tag=HOUSE), "每月一次", "once a month"),
        (Yearly(tag=HOUSE), "每年一次", "once a year"),
        (Promptly(at_once=True, tag=HOUSE), "立即", "at once"),
        (Hours(1), "1小时", "1 hour"),
        (Hours(72), "72小时", "72 hours"),
        (Keep(WHAT, years(3), None, HOUSE), "3年", "3 years"),
        (Keep(WHAT, years(3), ENDED, HOUSE), "自终止服务之日起3年", "3 years from the end of the service"),
        (Keep(WHAT, None, None, HOUSE), "永久", "for good"),
    ],
)
def test_a_default_tells_its_figure_in_both_languages(limit, zh, en):
    assert default(limit).figure == Term(zh, en)


@pytest.mark.parametrize("tag", [STATUTORY, reading("R1")])
@pytest.mark.parametrize(
    "limit",
    [
        lambda tag: Within(days(3), tag=tag),
        lambda tag: Every(months(3), tag=tag),
        lambda tag: Yearly(tag=tag),
        lambda tag: Promptly(at_once=True, tag=tag),
        lambda tag: Hours(4, tag),
        lambda tag: Keep(WHAT, years(3), None, tag),
    ],
)
def test_a_figure_of_the_law_or_of_a_reading_is_no_house_default(limit, tag):
    assert refusal(limit(tag)) == (
        f"house default `rr.report`: its figure is tagged {tag}; it is a house setting or another law's rule"
    )


def test_a_figure_may_be_modelled_on_another_law_and_names_it():
    modelled = default(Hours(4, external(CIVIL_CODE[188])))

    assert modelled.source == CIVIL_CODE[188]
    assert modelled.tag.binding  # there, and nowhere else
    assert default(Hours(4)).source is None
    assert "another law's" in refusal(Hours(4, external(RULES[3])))


def test_a_word_is_no_figure_and_neither_is_a_time_that_somebody_else_sets():
    number = Number(name="n", question=WHAT, label=WHAT, unit=WHAT)
    unit = Choice(name="u", question=WHAT, label=WHAT, values=(("days", WHAT),))

    assert "promptly is no figure" in refusal(Promptly(tag=HOUSE))
    assert "somebody else sets" in refusal(Within(Announced(number, unit), tag=HOUSE))


def test_what_a_figure_runs_from_stands_in_words():
    assert "stands in its term" in refusal(Within(days(3), ENDED, HOUSE))
    assert "stands in its term" in refusal(Every(months(3), ALWAYS, HOUSE))


@pytest.mark.parametrize("name", ["report", "sd.report", "rr.", ""])
def test_a_name_begins_with_the_law_of_its_provision(name):
    assert "should begin with `rr.`" in refusal(Hours(4), name=name)


@pytest.mark.parametrize("n", [0, -1, True, 1.5, "4"])
def test_hours_are_a_whole_number_from_one_up(n):
    with pytest.raises(HouseError, match="whole number from 1 up"):
        Hours(n)


def test_a_default_is_frozen_and_may_measure_where_no_word_stands():
    silent = default(Hours(4), word=None)

    assert silent.word is None
    with pytest.raises(FrozenInstanceError):
        silent.limit = Hours(5)
