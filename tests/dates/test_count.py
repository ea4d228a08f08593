"""Worked cases of counting: at the limit, the day after it, and where the calendar or the month is awkward."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from chengxu.algebra.term import Term
from chengxu.dates import (
    CIVIL_CODE,
    LICENSING_LAW,
    DateError,
    Pause,
    Period,
    Reckoning,
    Unit,
    UnknownYear,
    count_backward,
    count_forward,
    days,
    keep_until,
    load,
    months,
    working_days,
    years,
)


def due(period: Period, start: date, **more: object) -> date:
    return count_forward(period, start, load(), **more).due  # type: ignore[arg-type]


def notes(found: Reckoning, day: date) -> list[str]:
    return [line.note.zh for line in found.lines if line.day == day]


# ---- forward, working days


def test_ten_working_days_of_25_september_2025_end_on_15_october() -> None:
    found = count_forward(working_days(10), date(2025, 9, 25), load())

    assert found.due == date(2025, 10, 15)
    assert not found.provisional
    counted = [line.day for line in found.lines if line.counted]
    assert counted == [date(2025, 9, n) for n in (26, 28, 29, 30)] + [
        date(2025, 10, n) for n in (9, 10, 11, 13, 14, 15)
    ]


def test_a_working_day_clock_lists_every_day_with_its_reason_and_its_provision() -> None:
    found = count_forward(working_days(10), date(2025, 9, 25), load())

    assert [line.day for line in found.lines[:-1]] == [date.fromordinal(n) for n in range(739519, 739540)]
    assert found.lines[0].cite == CIVIL_CODE[201, 1]
    assert {line.cite for line in found.lines[1:-1]} == {LICENSING_LAW[82]}
    assert found.lines[-1].cite == CIVIL_CODE[203, 2]
    assert notes(found, date(2025, 10, 1)) == ["国庆节、中秋节放假"]
    assert [line.counted for line in found.lines if line.counted] == list(range(1, 11))


def test_the_day_of_the_event_is_not_counted() -> None:
    assert due(working_days(1), date(2026, 7, 1)) == date(2026, 7, 2)
    assert due(days(1), date(2026, 7, 1)) == date(2026, 7, 2)


def test_one_working_day_more_ends_one_working_day_later() -> None:
    assert due(working_days(20), date(2026, 3, 2)) == date(2026, 3, 30)
    assert due(working_days(21), date(2026, 3, 2)) == date(2026, 3, 31)


def test_a_make_up_saturday_and_sunday_are_counted() -> None:
    assert due(working_days(1), date(2026, 2, 13)) == date(2026, 2, 14)
    assert due(working_days(2), date(2026, 2, 13)) == date(2026, 2, 24)
    assert due(working_days(1), date(2026, 9, 19)) == date(2026, 9, 20)


def test_a_clock_may_start_on_a_rest_day() -> None:
    assert due(working_days(1), date(2026, 10, 1)) == date(2026, 10, 8)


# ---- forward, natural days, months and years


def test_thirty_days_end_on_the_thirtieth_day_after() -> None:
    assert due(days(30), date(2026, 6, 1)) == date(2026, 7, 1)
    assert due(days(31), date(2026, 6, 1)) == date(2026, 7, 2)


def test_natural_days_that_end_in_a_holiday_move_to_the_next_working_day() -> None:
    found = count_forward(days(10), date(2025, 9, 22), load())

    assert found.due == date(2025, 10, 9)
    assert [line.day for line in found.lines] == [
        date(2025, 9, 22),
        date(2025, 10, 2),
        *(date(2025, 10, n) for n in range(2, 9)),
        date(2025, 10, 9),
    ]
    assert all(line.cite == CIVIL_CODE[203, 1] for line in found.lines[2:-1])


def test_natural_days_that_end_on_a_make_up_saturday_do_not_move() -> None:
    found = count_forward(days(10), date(2025, 10, 1), load())

    assert found.due == date(2025, 10, 11)
    assert "周六，调休上班" in notes(found, date(2025, 10, 11))


def test_a_month_ends_on_the_same_day_of_the_next_month() -> None:
    assert due(months(1), date(2026, 3, 18)) == date(2026, 4, 20)
    assert due(months(6), date(2026, 1, 8)) == date(2026, 7, 8)


def test_a_month_without_that_day_ends_on_its_last() -> None:
    assert due(months(1), date(2024, 1, 31)) == date(2024, 2, 29)
    assert due(months(1), date(2023, 1, 31)) == date(2023, 2, 28)
    assert due(months(3), date(2025, 11, 30)) == date(2026, 2, 28)


def test_a_year_from_29_february_ends_on_28_february() -> None:
    assert due(years(1), date(2024, 2, 29)) == date(2025, 2, 28)
    assert due(years(4), date(2020, 2, 29)) == date(2024, 2, 29)


def test_twelve_months_are_a_year() -> None:
    assert due(months(12), date(2020, 2, 29)) == due(years(1), date(2020, 2, 29))


# ---- pauses and extensions


def test_paused_days_are_not_counted() -> None:
    pause = Pause(date(2026, 7, 6), date(2026, 7, 10))
    found = count_forward(working_days(5), date(2026, 7, 1), load(), pauses=[pause])

    assert found.due == date(2026, 7, 15)
    assert notes(found, date(2026, 7, 6)) == ["暂停期间，不计入"]
    assert {line.cite for line in found.lines if "暂停" in line.note.zh} == {LICENSING_LAW[45]}


def test_a_pause_of_one_day_moves_a_natural_clock_by_one_day() -> None:
    pause = Pause(date(2026, 7, 6), date(2026, 7, 6), cite=LICENSING_LAW[26])
    found = count_forward(days(7), date(2026, 7, 1), load(), pauses=[pause])

    assert found.due == date(2026, 7, 9)
    assert notes(found, date(2026, 7, 6)) == ["至2026-07-06暂停，1日不计入"]
    assert found.lines[1].cite == LICENSING_LAW[26]


def test_overlapping_pauses_count_once() -> None:
    pauses = [
        Pause(date(2026, 7, 8), date(2026, 7, 12)),
        Pause(date(2026, 7, 6), date(2026, 7, 10)),
        Pause(date(2026, 7, 7), date(2026, 7, 7)),
    ]

    assert due(days(10), date(2026, 7, 1), pauses=pauses) == date(2026, 7, 20)


def test_a_pause_before_the_start_or_after_the_end_changes_nothing() -> None:
    before = Pause(date(2026, 6, 1), date(2026, 7, 1))
    after = Pause(date(2026, 7, 9), date(2026, 7, 20))

    assert due(days(7), date(2026, 7, 1), pauses=[before, after]) == date(2026, 7, 8)
    assert due(working_days(5), date(2026, 7, 1), pauses=[before, after]) == date(2026, 7, 8)


def test_a_pause_on_the_last_day_moves_the_end_past_it() -> None:
    pause = Pause(date(2026, 7, 8), date(2026, 7, 9))

    assert due(days(7), date(2026, 7, 1), pauses=[pause]) == date(2026, 7, 10)
    assert due(working_days(5), date(2026, 7, 1), pauses=[pause]) == date(2026, 7, 10)


def test_a_natural_clock_does_not_move_from_a_rest_day_onto_a_paused_day() -> None:
    pause = Pause(date(2026, 7, 13), date(2026, 7, 14))

    assert due(days(10), date(2026, 7, 1), pauses=[pause]) == date(2026, 7, 15)


def test_a_natural_clock_that_gains_days_can_reach_the_next_pause() -> None:
    pauses = [Pause(date(2026, 7, 3), date(2026, 7, 4)), Pause(date(2026, 7, 9), date(2026, 7, 10))]

    assert due(days(7), date(2026, 7, 1), pauses=pauses) == date(2026, 7, 13)


def test_an_extension_runs_from_the_end_before_it_moved_off_rest_days() -> None:
    plain = count_forward(days(10), date(2025, 9, 22), load())
    found = count_forward(days(10), date(2025, 9, 22), load(), extension=days(15))

    assert plain.due == date(2025, 10, 9)
    assert found.due == date(2025, 10, 17)
    assert due(days(15), plain.due) == date(2025, 10, 24)
    assert "延长15日，自原期限届满后接续计算" in notes(found, date(2025, 10, 2))


def test_twenty_working_days_and_ten_more_are_thirty() -> None:
    found = count_forward(working_days(20), date(2026, 3, 2), load(), extension=working_days(10))

    assert found.due == due(working_days(30), date(2026, 3, 2))
    assert [line.counted for line in found.lines if line.counted] == [*range(1, 21), *range(1, 11)]


def test_an_extension_in_another_unit_is_counted_and_moved_by_its_own_rule() -> None:
    assert due(working_days(5), date(2026, 7, 1), extension=days(3)) == date(2026, 7, 13)
    assert due(days(3), date(2026, 7, 1), extension=working_days(1)) == date(2026, 7, 6)


def test_a_month_more_is_counted_from_the_end_of_the_first_and_not_from_its_beginning() -> None:
    assert due(months(1), date(2023, 1, 31), extension=months(1)) == date(2023, 3, 28)
    assert due(months(2), date(2023, 1, 31)) == date(2023, 3, 31)


# ---- backward


def test_thirty_working_days_before_an_event_leave_thirty_between() -> None:
    found = count_backward(working_days(30), date(2026, 3, 31), load())

    assert found.due == date(2026, 2, 11)
    assert found.lines[0].day == date(2026, 3, 31)
    assert found.lines[-2].counted == 30
    assert count_backward(working_days(31), date(2026, 3, 31), load()).due == date(2026, 2, 10)


def test_the_event_day_is_not_counted_backward() -> None:
    assert count_backward(working_days(1), date(2026, 7, 2), load()).due == date(2026, 7, 1)
    assert count_backward(days(1), date(2026, 7, 2), load()).due == date(2026, 7, 1)


def test_a_backward_end_on_a_rest_day_is_not_moved_later() -> None:
    found = count_backward(days(10), date(2025, 10, 15), load())

    assert found.due == date(2025, 10, 5)
    assert "国庆节、中秋节放假，不向后移" in notes(found, date(2025, 10, 5))
    assert count_backward(months(6), date(2026, 8, 14), load()).due == date(2026, 2, 14)
    assert count_backward(months(6), date(2026, 8, 15), load()).due == date(2026, 2, 15)


def test_six_months_before_31_august_is_the_last_of_february() -> None:
    assert count_backward(months(6), date(2026, 8, 31), load()).due == date(2026, 2, 28)
    assert count_backward(years(1), date(2024, 2, 29), load()).due == date(2023, 2, 28)


def test_natural_days_backward_need_no_calendar_of_the_year_they_reach() -> None:
    assert count_backward(months(1), date(2027, 3, 31), load()).due == date(2027, 2, 28)
    with pytest.raises(UnknownYear):
        count_backward(working_days(1), date(2027, 3, 31), load())


# ---- retention


def test_six_months_of_retention_end_on_the_corresponding_day_even_in_a_holiday() -> None:
    found = keep_until(months(6), date(2025, 4, 2))

    assert found.due == date(2025, 10, 2)
    assert found.lines[-1].day == date(2025, 10, 3)
    assert "删除" in found.lines[-1].note.zh
    assert keep_until(months(6), date(2025, 4, 2), load()).due == found.due


def test_three_years_of_retention_from_29_february_end_on_28_february() -> None:
    assert keep_until(years(3), date(2024, 2, 29)).due == date(2027, 2, 28)


def test_retention_reaches_past_the_loaded_calendar() -> None:
    assert keep_until(years(10), date(2026, 5, 1)).due == date(2036, 5, 1)
    assert not keep_until(years(10), date(2026, 5, 1)).provisional


def test_retention_in_working_days_needs_a_calendar() -> None:
    assert keep_until(working_days(5), date(2025, 9, 30), load()).due == date(2025, 10, 14)
    with pytest.raises(DateError, match="needs a calendar"):
        keep_until(working_days(5), date(2025, 9, 30))


# ---- past the last notice


def test_the_last_working_day_of_2026_is_known_and_the_next_is_not() -> None:
    assert due(working_days(23), date(2026, 11, 30)) == date(2026, 12, 31)
    with pytest.raises(UnknownYear):
        due(working_days(24), date(2026, 11, 30))


def test_past_the_last_notice_a_date_can_be_had_provisionally() -> None:
    calendar = load().with_provisional_years()
    found = count_forward(working_days(24), date(2026, 11, 30), calendar)

    assert found.due == date(2027, 1, 4)
    assert found.provisional
    assert not count_forward(working_days(23), date(2026, 11, 30), calendar).provisional


def test_a_natural_clock_is_provisional_only_if_its_end_is() -> None:
    calendar = load().with_provisional_years()

    assert count_forward(days(33), date(2026, 11, 30), calendar).due == date(2027, 1, 4)
    assert count_forward(days(33), date(2026, 11, 30), calendar).provisional
    assert not count_forward(days(31), date(2026, 11, 30), calendar).provisional


def test_a_year_without_a_statutory_table_stays_unknown() -> None:
    with pytest.raises(UnknownYear):
        count_forward(days(1), date(2033, 1, 3), load().with_provisional_years())


# ---- what is refused


@pytest.mark.parametrize("n", [0, -1, True, 1.5, "10", None])
def test_the_length_of_a_period_is_a_whole_number_from_one_up(n: object) -> None:
    with pytest.raises(DateError, match="whole number from 1 up"):
        Period(n, Unit.DAYS)  # type: ignore[arg-type]


@pytest.mark.parametrize("moment", [datetime(2026, 7, 1, 9), "2026-07-01", None])
@pytest.mark.parametrize("count", [count_forward, count_backward, keep_until])
def test_a_clock_starts_on_a_day(count: Callable[..., Reckoning], moment: object) -> None:
    with pytest.raises(DateError, match="without a time of day"):
        count(days(1), moment, load())


def test_a_pause_ends_no_earlier_than_it_begins() -> None:
    with pytest.raises(DateError, match="after its last day"):
        Pause(date(2026, 7, 2), date(2026, 7, 1))
    with pytest.raises(DateError, match="without a time of day"):
        Pause(datetime(2026, 7, 2, 9), date(2026, 7, 3))


@pytest.mark.parametrize("period", [days(10**7), days(10**30), months(10**6), years(9000)])
def test_a_date_past_the_year_9999_is_refused(period: Period) -> None:
    with pytest.raises(DateError, match="1 to 9999"):
        due(period, date(2026, 7, 1))
    with pytest.raises(DateError, match="1 to 9999"):
        count_backward(period, date(2026, 7, 1), load())


def test_a_pause_without_end_is_refused() -> None:
    with pytest.raises(DateError, match="1 to 9999"):
        due(days(5), date(2026, 7, 1), pauses=[Pause(date(2026, 7, 2), date.max)])


# ---- words


def test_a_period_is_said_in_both_languages_and_in_the_singular() -> None:
    assert working_days(10).term == Term("10个工作日", "10 working days")
    assert working_days(1).term == Term("1个工作日", "1 working day")
    assert days(30).term == Term("30日", "30 days")
    assert months(1).term == Term("1个月", "1 month")
    assert years(3).term == Term("3年", "3 years")


def test_every_line_cites_its_provision() -> None:
    everything = [
        count_forward(
            working_days(5),
            date(2025, 9, 25),
            load(),
            pauses=[Pause(date(2025, 9, 28), date(2025, 9, 29))],
            extension=months(1),
        ),
        count_backward(days(10), date(2025, 10, 15), load()),
        keep_until(months(6), date(2025, 4, 2)),
    ]

    assert all(line.cite is not None for found in everything for line in found.lines)
    assert str(CIVIL_CODE[203, 1]) == "LW-CC-203-1"
    assert LICENSING_LAW[82].text("zh") == "《行政许可法》第八十二条"
