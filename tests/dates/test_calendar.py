"""The shipped calendar against two published tables, the notices that need care, and calendars of one's own."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import chinese_calendar
import holidays
import pytest

from chengxu.dates import Calendar, DateError, UnknownYear, load

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
EVERY_DAY = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]

OWN = """
version = "own"

[[notice]]
year = {year}
title = {{ zh = "自编", en = "made up" }}
holidays = [{{ zh = "元旦", en = "New Year's Day", days = [{year}-01-01, {year}-01-03] }}]
workdays = {workdays}
"""


def own_file(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_calendar_reaches_from_2004_to_2026_without_a_gap() -> None:
    calendar = load()

    assert (calendar.first_year, calendar.last_year) == (2004, 2026)
    assert all(calendar.covers(year) for year in range(2004, 2027))
    assert not calendar.covers(2003)
    assert not calendar.covers(2027)


def test_every_day_agrees_with_holidays() -> None:
    other = holidays.CN(years=range(2003, 2028))

    assert [day for day in EVERY_DAY if load().is_working(day) != other.is_working_day(day)] == []


def test_every_day_agrees_with_chinesecalendar_but_the_last_of_2005() -> None:
    differing = [day for day in EVERY_DAY if load().is_working(day) != chinese_calendar.is_workday(day)]

    assert differing == [date(2005, 12, 31)]


def test_31_december_2005_is_a_make_up_workday_by_the_notice_for_2006() -> None:
    day = date(2005, 12, 31)
    notice = load().source(day)

    assert load().is_working(day)
    assert load().why(day).zh == "周六，调休上班"
    assert notice is not None
    assert (notice.year, notice.number, notice.issued) == (2006, "国办发明电〔2005〕35号", date(2005, 12, 16))


def test_new_years_eve_of_2024_is_a_working_day_because_leave_was_only_encouraged() -> None:
    assert load().is_working(date(2024, 2, 9))
    assert not load().is_working(date(2024, 2, 10))


def test_labour_day_2019_was_lengthened_by_a_second_notice() -> None:
    calendar = load()

    assert [calendar.is_working(date(2019, 5, n)) for n in range(1, 7)] == [False] * 4 + [True] * 2
    assert calendar.is_working(date(2019, 4, 28))
    notice = calendar.source(date(2019, 5, 5))
    assert notice is not None
    assert notice.number == "国办发明电〔2019〕3号"


def test_the_extended_spring_festival_of_2020_takes_back_a_make_up_workday() -> None:
    calendar = load()

    assert not calendar.is_working(date(2020, 1, 31))
    assert not calendar.is_working(date(2020, 2, 1))
    assert calendar.is_working(date(2020, 2, 3))
    assert calendar.why(date(2020, 2, 1)).zh == "春节（延长）放假"


@pytest.mark.parametrize("day", [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)])
def test_the_make_up_workdays_of_2026_are_worked(day: tuple[int, int]) -> None:
    assert load().is_working(date(2026, *day))
    assert load().why(date(2026, *day)).en.endswith("make-up workday")


def test_a_day_says_why_it_is_worked_or_not_in_both_languages() -> None:
    why = load().why

    assert (why(date(2025, 9, 28)).zh, why(date(2025, 9, 28)).en) == (
        "周日，调休上班",
        "Sunday, make-up workday",
    )
    assert (why(date(2026, 10, 1)).zh, why(date(2026, 10, 1)).en) == ("国庆节放假", "National Day holiday")
    assert (why(date(2025, 9, 27)).zh, why(date(2025, 9, 27)).en) == ("周末", "weekend")
    assert (why(date(2025, 9, 26)).zh, why(date(2025, 9, 26)).en) == ("工作日", "working day")


def test_an_ordinary_day_rests_on_the_first_notice_of_its_year() -> None:
    notice = load().source(date(2020, 7, 1))

    assert notice is not None
    assert notice.number == "国办发明电〔2019〕16号"


def test_make_up_workdays_are_weekend_days_and_every_verified_notice_has_a_source() -> None:
    for notice in load().notices:
        assert all(day.weekday() >= 5 for day in notice.workdays)
        assert notice.confidence in ("verified", "cross-checked")
        assert notice.source
        assert notice.confidence == "cross-checked" or (notice.number and notice.read)


@pytest.mark.parametrize("day", [date(2003, 12, 31), date(2027, 1, 1), date(2033, 5, 4)])
def test_a_year_without_a_notice_is_an_error_and_not_a_guess(day: date) -> None:
    with pytest.raises(UnknownYear) as caught:
        load().is_working(day)

    assert caught.value.year == day.year
    for side in (caught.value.term.zh, caught.value.term.en):
        assert str(day.year) in side
        assert "--calendar" in side
        assert ("--provisional" in side) == (day.year == 2027)


def test_a_moment_is_not_a_day() -> None:
    with pytest.raises(DateError, match="without a time of day"):
        load().is_working(datetime(2026, 10, 1, 9))


def test_a_provisional_year_counts_weekends_and_statutory_festivals_and_says_so() -> None:
    calendar = load().with_provisional_years()

    assert not calendar.is_working(date(2027, 2, 8))
    assert calendar.why(date(2027, 2, 8)).zh == "春节，法定节日（暂定）"
    assert calendar.is_working(date(2027, 2, 9))
    assert not calendar.is_working(date(2027, 2, 13))
    assert calendar.why(date(2027, 2, 13)).en == "weekend (provisional)"
    assert calendar.is_provisional(date(2027, 2, 9))
    assert calendar.source(date(2027, 2, 9)) is None
    assert not calendar.covers(2027)


def test_a_loaded_notice_is_never_provisional() -> None:
    calendar = load().with_provisional_years()

    assert all(calendar.look(day) == load().look(day) for day in EVERY_DAY[-400:])
    assert not load().with_provisional_years().is_provisional(LAST)


def test_statutory_festivals_2027_to_2032_agree_with_holidays() -> None:
    ours = {day for holiday in load().with_provisional_years().statutory for day in holiday.days()}

    assert ours == set(holidays.CN(years=range(2027, 2033), observed=False))


def test_a_file_of_ones_own_adds_a_year(tmp_path: Path) -> None:
    calendar = load(own_file(tmp_path, OWN.format(year=2027, workdays="[2027-01-09]")))

    assert calendar.last_year == 2027
    assert calendar.version == f"{load().version}+own"
    assert not calendar.is_working(date(2027, 1, 1))
    assert calendar.is_working(date(2027, 1, 9))
    assert calendar.is_working(date(2026, 10, 10))
    assert not calendar.with_provisional_years().is_provisional(date(2027, 2, 8))
    notice = calendar.source(date(2027, 1, 1))
    assert notice is not None
    assert notice.confidence == "given"


def test_a_file_of_ones_own_replaces_every_notice_of_its_year(tmp_path: Path) -> None:
    calendar = load(own_file(tmp_path, OWN.format(year=2020, workdays="[]")))

    assert calendar.is_working(date(2020, 1, 31))
    assert not calendar.is_working(date(2020, 5, 9))
    assert calendar.is_working(date(2019, 5, 5))


def test_a_year_left_out_between_two_others_stays_unknown(tmp_path: Path) -> None:
    calendar = load(own_file(tmp_path, OWN.format(year=2029, workdays="[2028-12-31]")))

    assert not calendar.is_working(date(2029, 1, 1))
    with pytest.raises(UnknownYear):
        calendar.is_working(date(2028, 12, 31))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("version = 1", "`notice` must be a list"),
        ("notice = []\nversion = 'x'", "no \\[\\[notice\\]\\]"),
        ("notice = [", "not valid TOML"),
        (OWN.format(year=2027, workdays="[2027-01-05]"), "2027-01-05 is no weekend day"),
        (OWN.format(year=2027, workdays="[2027-01-02]"), "both a holiday and a workday"),
        (OWN.format(year=2027, workdays="[2027-01-09T08:00:00]"), "`workdays` must be a date"),
        (OWN.format(year=2027, workdays="[2028-06-03]"), "2028-06-03 is no day of the arrangements for 2027"),
        (OWN.format(year=2027, workdays="[2026-11-28]"), "2026-11-28 is no day of the arrangements for 2027"),
        (OWN.format(year=2027, workdays="[]") + "workday = []", "not known: workday"),
        (
            OWN.format(year=2027, workdays="[]").replace("01-03", "01-01").replace("01-01, ", "01-02, "),
            "first day",
        ),
        (OWN.format(year=2027, workdays="[]").replace('"自编"', '" "'), "both its zh and its en"),
        (
            OWN.format(year=2027, workdays="[]").replace("year = 2027", "year = true"),
            "`year` must be a whole",
        ),
    ],
)
def test_a_bad_file_is_refused_with_its_name_and_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = own_file(tmp_path, text)

    with pytest.raises(DateError, match=reason) as caught:
        load(path)
    assert str(path) in caught.value.term.zh
    assert str(path) in caught.value.term.en


def test_a_missing_file_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(DateError, match=r"nowhere\.toml cannot be used: it cannot be read"):
        load(tmp_path / "nowhere.toml")


def test_the_shipped_calendar_is_read_once_and_cannot_be_changed() -> None:
    calendar = load()

    assert isinstance(calendar, Calendar)
    assert load() is calendar
    with pytest.raises(AttributeError):
        calendar.version = "mine"  # type: ignore[misc]
