"""What a person may write for a period, and what is refused."""

from __future__ import annotations

import pytest

from chengxu.dates import DateError, Direction, Period, days, months, read_period, working_days, years

F, B, K = Direction.FORWARD, Direction.BACKWARD, Direction.KEEP


@pytest.mark.parametrize(
    ("words", "direction", "period"),
    [
        ("within 10 working days", F, working_days(10)),
        ("10 working days", F, working_days(10)),
        ("10 business days", F, working_days(10)),
        ("Within  ten Working Days", F, working_days(10)),
        ("no later than 20 days", F, days(20)),
        ("1 day", F, days(1)),
        ("within a month", F, months(1)),
        ("within 6 months", F, months(6)),
        ("forty-five calendar days", F, days(45)),
        ("10个工作日内", F, working_days(10)),
        ("１０个工作日内", F, working_days(10)),
        ("十个工作日内", F, working_days(10)),
        ("在10个工作日之内", F, working_days(10)),
        ("三十日内", F, days(30)),
        ("15天内", F, days(15)),
        ("15 天 以内", F, days(15)),
        ("6个月内", F, months(6)),
        ("2年内", F, years(2)),
        ("两年", F, years(2)),
        ("一百零五日", F, days(105)),
        ("一十五日", F, days(15)),
        ("九百九十九日", F, days(999)),
        ("30 working days before", B, working_days(30)),
        ("at least 30 working days before", B, working_days(30)),
        ("30 days in advance", B, days(30)),
        ("six months before", B, months(6)),
        ("提前30个工作日", B, working_days(30)),
        ("应当提前三十个工作日", B, working_days(30)),
        ("至少提前三十日", B, days(30)),
        ("三十个工作日前", B, working_days(30)),
        ("六个月之前", B, months(6)),
        ("不少于六个月", K, months(6)),
        ("不得少于6个月", K, months(6)),
        ("至少三年", K, years(3)),
        ("三年以上", K, years(3)),
        ("保存三年", K, years(3)),
        ("保存期限不少于六个月", K, months(6)),
        ("留存60日", K, days(60)),
        ("at least 6 months", K, months(6)),
        ("not less than 6 months", K, months(6)),
        ("keep 3 years", K, years(3)),
        ("keep for at least 3 years", K, years(3)),
        ("retained for 60 days", K, days(60)),
    ],
)
def test_a_period_is_read_as_it_is_written(words: str, direction: Direction, period: Period) -> None:
    assert read_period(words) == (direction, period)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "及时",
        "24 hours",
        "二十四小时内",
        "一千日",
        "百日",
        "十零日",
        "working days",
        "6 working months",
        "3 weeks",
        "九" * 40 + "日",
        "1" * 5000 + "日",
        "1" * 5000 + " days",
        "-3 days",
        "3.5 days",
        "10 working days ago",
    ],
)
def test_other_words_are_refused_with_examples_in_both_languages(words: str) -> None:
    with pytest.raises(DateError) as caught:
        read_period(words)

    assert "提前30个工作日" in caught.value.term.zh
    assert "30 working days before" in caught.value.term.en


@pytest.mark.parametrize("words", ["0 days", "0个工作日内", "within 00 months"])
def test_a_period_of_nothing_is_refused(words: str) -> None:
    with pytest.raises(DateError, match="whole number from 1 up"):
        read_period(words)


@pytest.mark.parametrize("period", [working_days(10), days(30), months(1), years(3), working_days(1)])
def test_the_words_of_a_period_are_read_back_in_both_languages(period: Period) -> None:
    assert read_period(period.term.zh) == (F, period)
    assert read_period(period.term.en) == (F, period)
