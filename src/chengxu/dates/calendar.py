"""The official working-day calendar, read from the State Council's yearly notices (`data/cn.toml`).

A year whose notice is not loaded is an error, never a guess; a guess must be asked for by name, with
`Calendar.with_provisional_years`. The last days of the last year may still be touched by the notice of the
year after it, as five Decembers between 2005 and 2018 were: load that notice when it appears.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from chengxu.algebra.term import Term, TermError

_DATA = Path(__file__).parent / "data"
_WORK, _WEEKEND = Term("工作日", "working day"), Term("周末", "weekend")
_MAKE_UP = {
    5: Term("周六，调休上班", "Saturday, make-up workday"),
    6: Term("周日，调休上班", "Sunday, make-up workday"),
}


class DateError(TermError):
    """A date, period or calendar that cannot be used; `term` says why and what to do."""


class UnknownYear(DateError):  # noqa: N818 - it names the fact, and reads well in `except UnknownYear`
    """A day of a year whose State Council notice is not loaded; `year` is that year."""

    def __init__(self, year: int) -> None:
        zh, en = "", ""
        if any(holiday.first.year == year for holiday in _statutory()):
            zh, en = "，或用 --provisional 接受暂定日期", ", or accept a provisional date (--provisional)"
        super().__init__(
            Term(
                f"无法判断{year}年的工作日：国务院关于该年节假日安排的通知尚未载入。"
                f"请提供该年的日历文件（--calendar 文件）{zh}。",
                f"The working days of {year} are not known: the State Council's notice on the holidays of that "
                f"year is not loaded. Give a calendar file for it (--calendar FILE){en}.",
            )
        )
        self.year = year


def _bad(zh: str, en: str) -> DateError:
    return DateError(Term(zh, en))


@dataclass(frozen=True, slots=True)
class Holiday:
    """A festival and its days off, first and last included, weekends inside the span too."""

    name: Term
    first: date
    last: date

    def days(self) -> Iterator[date]:
        """Yield each day of the span."""
        for n in range((self.last - self.first).days + 1):
            yield self.first + timedelta(n)


@dataclass(frozen=True)
class Notice:
    """A notice that arranges the holidays of `year`; what could not be confirmed about it is None.

    `source` is its official address, `read` the copy whose text was compared day by day. `confidence` is
    "verified" (that was done), "cross-checked" (two published tables and a reprint agree) or "given" (it
    comes from a user's own file).
    """

    year: int
    title: Term
    holidays: tuple[Holiday, ...]
    workdays: tuple[date, ...]
    number: str | None = None
    issued: date | None = None
    source: str | None = None
    read: str | None = None
    confidence: str = "given"


@dataclass(frozen=True, slots=True)
class Day:
    """What is known of a day: whether people work, why, by which notice, and if that is provisional."""

    working: bool
    why: Term
    notice: Notice | None
    provisional: bool = False


_GUESS = (
    Day(True, Term("工作日（暂定）", "working day (provisional)"), None, True),
    Day(False, Term("周末（暂定）", "weekend (provisional)"), None, True),
)


@dataclass(frozen=True)
class Calendar:
    """Working days by notice; immutable. A question about a year that it does not know is `UnknownYear`.

    Of two notices that name the same day, the later in `notices` holds. `statutory` holds the festival days
    of the years that may be answered provisionally; it is empty unless provisional years were asked for.
    """

    version: str
    notices: tuple[Notice, ...] = field(repr=False)
    statutory: tuple[Holiday, ...] = field(default=(), repr=False)
    _years: Mapping[int, tuple[Day, Day]] = field(init=False, repr=False, compare=False)
    _named: Mapping[date, Day] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        years = {holiday.first.year: _GUESS for holiday in self.statutory}
        for notice in reversed(self.notices):  # the days that no notice names rest on the first of the year
            years[notice.year] = Day(True, _WORK, notice), Day(False, _WEEKEND, notice)
        named = {day: known for day, known in self._spoken_of() if day.year in years}
        object.__setattr__(self, "_years", years)
        object.__setattr__(self, "_named", named)

    def _spoken_of(self) -> Iterator[tuple[date, Day]]:
        statutory = Term("{name}，法定节日（暂定）", "{name}, statutory day (provisional)")
        for holiday in self.statutory:
            guess = Day(False, statutory.fill(name=holiday.name), None, True)
            yield from ((day, guess) for day in holiday.days() if not self.covers(day.year))
        for notice in self.notices:
            for holiday in notice.holidays:
                off = Day(False, Term("{name}放假", "{name} holiday").fill(name=holiday.name), notice)
                yield from ((day, off) for day in holiday.days())
            yield from ((day, Day(True, _MAKE_UP[day.weekday()], notice)) for day in notice.workdays)

    @property
    def first_year(self) -> int:
        """The first year with a notice."""
        return self.notices[0].year

    @property
    def last_year(self) -> int:
        """The last year with a notice; years between may be missing if a user's file left a gap."""
        return self.notices[-1].year

    def covers(self, year: int) -> bool:
        """Return whether a notice for that year is loaded; a provisional year is not covered."""
        return any(notice.year == year for notice in self.notices)

    def look(self, day: date) -> Day:
        """Return all that is known of a day; the other questions are parts of this answer."""
        known = self._named.get(day)
        if known is not None:
            return known
        if type(day) is not date and not is_day(day):  # the first test is quick, the second right
            raise _bad(
                f"需要不带时刻的日期，收到的是 {day!r}。请用 .date() 取其日期。",
                f"A date without a time of day is needed, got {day!r}. Take its day with .date().",
            )
        ordinary = self._years.get(day.year)
        if ordinary is None:
            raise UnknownYear(day.year)
        return ordinary[day.weekday() >= 5]

    def is_working(self, day: date) -> bool:
        """Return whether people work on that day."""
        return self.look(day).working

    def why(self, day: date) -> Term:
        """Return the reason in a few words, such as `周六，调休上班` or `National Day holiday`."""
        return self.look(day).why

    def source(self, day: date) -> Notice | None:
        """Return the notice that settles the day, or None where it is provisional."""
        return self.look(day).notice

    def is_provisional(self, day: date) -> bool:
        """Return whether the answer for that day only holds until the notice of its year is loaded."""
        return self.look(day).provisional

    def with_provisional_years(self) -> Calendar:
        """Return a calendar that also answers for years without a notice.

        There it knows weekends and statutory festival days, as far as `data/statutory.toml` goes, and not
        the days that the notice will move.
        """
        return replace(self, statutory=_statutory())


def is_day(value: object) -> bool:
    """Return whether the value is a date without a time of day."""
    return isinstance(value, date) and not isinstance(value, datetime)


def load(path: Path | None = None) -> Calendar:
    """Return the shipped calendar or, with a file of the same form, one whose years it adds or replaces.

    A file that cannot be read or understood raises `DateError`, which names the file and the reason.
    """
    shipped = _shipped()
    if path is None:
        return shipped
    own = _calendar(path)
    kept = [notice for notice in shipped.notices if not own.covers(notice.year)]
    return Calendar(f"{shipped.version}+{own.version}", _in_order([*kept, *own.notices]))


@cache
def _shipped() -> Calendar:
    return _calendar(_DATA / "cn.toml")


@cache
def _statutory() -> tuple[Holiday, ...]:
    years = _toml(_DATA / "statutory.toml")["year"]
    return tuple(_holiday(raw) for year in years for raw in year["holidays"])


def _in_order(notices: list[Notice]) -> tuple[Notice, ...]:
    return tuple(sorted(notices, key=lambda notice: notice.year))  # amendments stay behind what they amend


@contextmanager
def _inside(zh: str, en: str) -> Iterator[None]:
    """Say where an error happened, in front of it."""
    try:
        yield
    except DateError as error:
        raise _bad(zh + error.term.zh, en + error.term.en) from error


def _calendar(path: Path) -> Calendar:
    with _inside(f"日历文件 {path} 不能使用：", f"The calendar file {path} cannot be used: "):
        raw = _toml(path)
        notices = []
        for n, table in enumerate(_get(raw, "notice", list), 1):
            with _inside(f"第 {n} 个 [[notice]]：", f"[[notice]] number {n}: "):
                notices.append(_notice(table))
        if not notices:
            raise _bad("其中没有 [[notice]]。", "it has no [[notice]].")
        return Calendar(_get(raw, "version", str), _in_order(notices))


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # only who asks for a day pays for it

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _bad(f"无法读取（{error.strerror}）。", f"it cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise _bad(f"不是有效的 TOML（{error}）。", f"it is not valid TOML ({error}).") from error


_T = TypeVar("_T")
_KINDS = {
    int: Term("整数", "a whole number"),
    str: Term("文字", "text"),
    date: Term("日期，如 2027-01-01", "a date such as 2027-01-01"),
    list: Term("列表", "a list"),
    dict: Term("表", "a table"),
}


def _checked(value: object, key: str, kind: type[_T]) -> _T:
    if type(value) is not kind:  # a bool is not a number here, nor a datetime a day
        raise _bad(f"“{key}”应为{_KINDS[kind].zh}。", f"`{key}` must be {_KINDS[kind].en}.")
    return value


def _get(table: Mapping[str, Any], key: str, kind: type[_T]) -> _T:
    return _checked(table.get(key), key, kind)


def _text(table: Mapping[str, Any], key: str) -> str | None:
    return _get(table, key, str) if key in table else None


def _term(table: Mapping[str, Any]) -> Term:
    zh, en = _get(table, "zh", str), _get(table, "en", str)
    if not zh.strip() or not en.strip():
        raise _bad("名称的中文（zh）和英文（en）都不能为空。", "a name needs both its zh and its en.")
    return Term(zh, en)


def _holiday(raw: object) -> Holiday:
    table = _checked(raw, "holidays", dict)
    days = [_checked(day, "days", date) for day in _get(table, "days", list)]
    if len(days) != 2 or days[0] > days[1]:
        raise _bad("“days”应为 [首日, 末日]。", "`days` must be [first day, last day].")
    return Holiday(_term(table), *days)


def _notice(raw: object) -> Notice:
    table = _checked(raw, "notice", dict)
    if extra := table.keys() - Notice.__dataclass_fields__.keys():
        names = ", ".join(sorted(extra))
        raise _bad(f"有不认识的项：{names}。", f"it has keys that are not known: {names}.")
    notice = Notice(
        _get(table, "year", int),
        _term(_get(table, "title", dict)),
        tuple(_holiday(holiday) for holiday in _get(table, "holidays", list)),
        tuple(_checked(day, "workdays", date) for day in _get(table, "workdays", list)),
        _text(table, "number"),
        _get(table, "issued", date) if "issued" in table else None,
        _text(table, "source"),
        _text(table, "read"),
        _text(table, "confidence") or "given",
    )
    _check(notice)
    return notice


def _check(notice: Notice) -> None:
    """Refuse a notice whose days cannot be those of its year."""
    off = {day for holiday in notice.holidays for day in holiday.days()}
    for day in sorted(off | set(notice.workdays)):
        if notice.year not in (day.year, day.year + (day.month == 12), day.year - (day.month == 1)):
            raise _bad(
                f"{day} 不属于{notice.year}年的安排。",
                f"{day} is no day of the arrangements for {notice.year}.",
            )
    for day in notice.workdays:
        if day.weekday() < 5:
            raise _bad(
                f"{day} 不是周末，不能是调休上班日。", f"{day} is no weekend day, so no make-up workday."
            )
        if day in off:
            raise _bad(f"{day} 既放假又上班。", f"{day} is both a holiday and a workday.")
