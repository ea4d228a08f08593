"""Counting of statutory periods, forward, backward and for retention, with the reason for every day.

Days run from midnight to midnight in Chinese local time. The rules of the Civil Code are written for civil
law; applying them to duties under public law follows practice where the special law is silent.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from chengxu.algebra.cite import Cite, Law
from chengxu.algebra.term import Term
from chengxu.dates.calendar import Calendar, DateError, Day, is_day

CIVIL_CODE = Law(
    "cc", "LW-CC", Term("《中华人民共和国民法典》", "Civil Code"), Term("《民法典》", "Civil Code")
)
LICENSING_LAW = Law(
    "all",
    "LW-ALL",
    Term("《中华人民共和国行政许可法》", "Administrative Licensing Law"),
    Term("《行政许可法》", "Licensing Law"),
)
_START, _MONTH_END = CIVIL_CODE[201, 1], CIVIL_CODE[202]
_ROLL, _MIDNIGHT = CIVIL_CODE[203, 1], CIVIL_CODE[203, 2]
_PAUSE, _WORKING = LICENSING_LAW[45], LICENSING_LAW[82]

_FROM = Term("起算当日，不计入", "starting day, not counted")
_EVENT = Term("事件当日，不计入", "day of the event, not counted")
_END = Term("期限届满，截至当日24时", "last day of the period, until 24:00")


class Unit(Enum):
    """What a period counts; `DAYS` are natural days."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


_ZH = {Unit.WORKING_DAYS: "个工作日", Unit.DAYS: "日", Unit.MONTHS: "个月", Unit.YEARS: "年"}


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time, such as 10 working days; `n` is at least 1, or `DateError`."""

    n: int
    unit: Unit

    def __post_init__(self) -> None:
        if not isinstance(self.n, int) or isinstance(self.n, bool) or self.n < 1:
            raise DateError(
                Term(
                    f"期限的长度应为正整数，收到的是 {self.n!r}。例如 10 个工作日。",
                    f"The length of a period must be a whole number from 1 up, got {self.n!r}. "
                    f"Write for example 10 working days.",
                )
            )

    @property
    def term(self) -> Term:
        """The period in words, such as `10个工作日` or `1 month`."""
        unit = self.unit.value.replace("_", " ").removesuffix("s" if self.n == 1 else "")
        return Term(f"{self.n}{_ZH[self.unit]}", f"{self.n} {unit}")


def working_days(n: int) -> Period:
    """Return a period of working days."""
    return Period(n, Unit.WORKING_DAYS)


def days(n: int) -> Period:
    """Return a period of natural days."""
    return Period(n, Unit.DAYS)


def months(n: int) -> Period:
    """Return a period of months."""
    return Period(n, Unit.MONTHS)


def years(n: int) -> Period:
    """Return a period of years."""
    return Period(n, Unit.YEARS)


@dataclass(frozen=True, slots=True)
class Pause:
    """Days, first and last included, that a clock does not count; `cite` says by which rule.

    Without one, Administrative Licensing Law art. 45 is the model: hearing, inspection, testing, expert review.
    """

    first: date
    last: date
    cite: Cite | None = None

    def __post_init__(self) -> None:
        _require_day(self.first)
        _require_day(self.last)
        if self.first > self.last:
            raise DateError(
                Term(
                    f"暂停的首日 {self.first} 晚于末日 {self.last}。请调换两个日期。",
                    f"The pause begins on {self.first}, after its last day {self.last}. Exchange the two dates.",
                )
            )


@dataclass(frozen=True, slots=True)
class Line:
    """A step of a reckoning: a day, what happens on it and by which provision; `counted` is its number."""

    day: date
    note: Term
    cite: Cite | None
    counted: int | None = None


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The last day, and how it was found. A provisional one may change when a year's notice is loaded.

    For `keep_until`, `due` is the last day on which the record must still be kept.
    """

    due: date
    lines: tuple[Line, ...]
    provisional: bool = False


def count_forward(
    period: Period,
    start: date,
    calendar: Calendar,
    *,
    pauses: Iterable[Pause] = (),
    extension: Period | None = None,
) -> Reckoning:
    """Return the last day of a period for an act that must be done, counted from the day after `start`.

    Paused days are not counted. An extension runs from the end of the origin period as it stands before it
    moves off rest days (a month more than 28 February is 28 March, wherever the origin began). Natural
    periods that then end on a rest day move to the next working day (Civil Code art. 203); a paused day
    cannot be the last one either. Raises `DateError` for an impossible date or period, `UnknownYear` where
    the calendar does not reach.
    """
    _require_day(start)
    clock = _Clock(calendar, _apart(pauses))
    clock.say(start, _FROM, _START)
    end = clock.run(period, start)
    if extension is not None:
        note = Term(
            "延长{more}，自原期限届满后接续计算", "extended by {more}, counted on from the end of the period"
        )
        clock.say(end, note.fill(more=extension.term), _rule(extension.unit))
        end = clock.run(extension, end)
    if (extension or period).unit is not Unit.WORKING_DAYS:
        end = clock.roll(end)
    clock.say(end, _END, _MIDNIGHT)
    return Reckoning(end, tuple(clock.lines), clock.provisional)


def count_backward(period: Period, event: date, calendar: Calendar) -> Reckoning:
    """Return the last lawful day for an act that must be done a period before an event.

    The event day is not counted. The last working day counted, or the day that a natural period reaches, is
    the last lawful one; it is not moved later, not even off a rest day.
    """
    _require_day(event)
    clock = _Clock(calendar, ())
    clock.say(event, _EVENT, _START)
    if period.unit is Unit.WORKING_DAYS:
        day = clock.run(period, event, step=-1)
    else:
        day = _natural_end(period, event, sign=-1)
        clock.say(day, _reached(period, back=True), _rule(period.unit), _number(period))
        if calendar.covers(day.year) and not calendar.is_working(day):
            note = Term("{why}，不向后移", "{why}, not moved later").fill(why=calendar.why(day))
            clock.say(day, note, _ROLL)
    clock.say(day, Term("最迟应在当日24时前完成", "last lawful day, until 24:00"), _MIDNIGHT)
    return Reckoning(day, tuple(clock.lines), clock.provisional)


def soonest(period: Period, start: date) -> date:
    """Return the day on which a period from `start` ends if no rest day puts it off: it never ends sooner."""
    natural = days(period.n) if period.unit is Unit.WORKING_DAYS else period
    return keep_until(natural, start).due


def keep_until(period: Period, start: date, calendar: Calendar | None = None) -> Reckoning:
    """Return the last day on which something kept since `start` must still be kept.

    A floor: it is never shortened and rest days do not move it. Deletion is lawful from the day after. Only a
    period in working days needs the calendar.
    """
    _require_day(start)
    clock = _Clock(calendar, ())
    clock.say(start, _FROM, _START)
    end = clock.run(period, start)
    clock.say(
        end,
        Term("至少保存至当日24时，遇休息日不变", "kept at least until 24:00, rest days change nothing"),
        _MIDNIGHT,
    )
    clock.say(_shift(end, 1), Term("自当日起方可删除", "deletion is lawful from this day"), _MIDNIGHT)
    return Reckoning(end, tuple(clock.lines), clock.provisional)


class _Clock:
    """A count under way: it runs over days, writes a line for each that matters, and notes what was provisional."""

    def __init__(self, calendar: Calendar | None, pauses: tuple[Pause, ...]) -> None:
        self.calendar, self.pauses = calendar, pauses
        self.lines: list[Line] = []
        self.provisional = False

    def say(self, day: date, note: Term, cite: Cite | None, counted: int | None = None) -> None:
        self.lines.append(Line(day, note, cite, counted))

    def run(self, period: Period, start: date, step: int = 1) -> date:
        """Return the day that a period from `start` reaches, before any move off a rest day."""
        if period.unit is not Unit.WORKING_DAYS:
            return self._run_natural(period, start)
        day, count, look, write = start, 0, self.look, self.lines.append
        while count < period.n:
            day = _shift(day, step)
            if self.pauses and self._pauses_on(day):
                continue
            known = look(day)
            if known.working:
                count += 1
                write(Line(day, known.why, _WORKING, count))
            else:
                write(Line(day, known.why, _WORKING))
        return day

    def look(self, day: date) -> Day:
        """Return what the calendar knows of a day, and remember if that is provisional."""
        if self.calendar is None:
            raise DateError(
                Term(
                    "以工作日计算的期限需要日历。请传入 load() 的日历。",
                    "A period in working days needs a calendar. Pass the one that load() returns.",
                )
            )
        known = self.calendar.look(day)
        self.provisional |= known.provisional
        return known

    def _pauses_on(self, day: date) -> bool:
        """Return whether the clock is paused on a day, and write that it is."""
        for pause in self.pauses:
            if pause.first <= day <= pause.last:
                self.say(day, Term("暂停期间，不计入", "paused, not counted"), pause.cite or _PAUSE)
                return True
        return False

    def _run_natural(self, period: Period, start: date) -> date:
        end = _natural_end(period, start, sign=1)
        for pause in self.pauses:  # in order, so that a day gained can reach the next pause
            first = max(pause.first, start + timedelta(1))
            if first <= min(end, pause.last):
                length = (pause.last - first).days + 1
                note = Term("至{last}暂停，{n}不计入", "paused to {last}, {n} not counted")
                self.say(first, note.fill(last=pause.last, n=days(length).term), pause.cite or _PAUSE)
                end = _shift(end, length)
        self.say(end, _reached(period), _rule(period.unit), _number(period))
        return end

    def roll(self, end: date) -> date:
        """Return the first day from `end` on that is worked and not paused; a plain one needs no line."""
        day = end
        while True:
            if not self._pauses_on(day):
                known = self.look(day)
                if not known.working or day.weekday() >= 5:
                    self.say(day, known.why, _ROLL)
                if known.working:
                    return day
            day = _shift(day, 1)


def _require_day(value: object) -> None:
    if not is_day(value):
        raise DateError(
            Term(
                f"需要不带时刻的日期，收到的是 {value!r}。例如 2025-09-25。",
                f"A date without a time of day is needed, got {value!r}. Write for example 2025-09-25.",
            )
        )


def _apart(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Return the pauses in order and without overlap; where two meet, the one that began first is named."""
    apart: list[Pause] = []
    for pause in sorted(pauses, key=lambda pause: (pause.first, pause.last)):
        if apart and pause.last <= apart[-1].last:
            continue
        first = max(pause.first, apart[-1].last + timedelta(1)) if apart else pause.first
        apart.append(Pause(first, pause.last, pause.cite))
    return tuple(apart)


def _out_of_range() -> DateError:
    return DateError(
        Term(
            "算得的日期超出公元1年至9999年。请核对期限和日期。",
            "The day lies outside the years 1 to 9999. Check the period and the dates.",
        )
    )


def _shift(day: date, by: int) -> date:
    try:
        return day + timedelta(by)
    except OverflowError as error:
        raise _out_of_range() from error


def _natural_end(period: Period, start: date, *, sign: int) -> date:
    """Return the day that natural days, months or years reach; art. 202: no such day, then the month's last."""
    if period.unit is Unit.DAYS:
        return _shift(start, sign * period.n)
    ahead = period.n * (12 if period.unit is Unit.YEARS else 1)
    year, month = divmod(start.year * 12 + start.month - 1 + sign * ahead, 12)
    if not 1 <= year <= 9999:
        raise _out_of_range()
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _rule(unit: Unit) -> Cite:
    return {Unit.WORKING_DAYS: _WORKING, Unit.DAYS: _START}.get(unit, _MONTH_END)


def _number(period: Period) -> int | None:
    return period.n if period.unit is Unit.DAYS else None


def _reached(period: Period, *, back: bool = False) -> Term:
    word = (
        Term("之前{length}的对应日", "the day {length} before")
        if back
        else Term("{length}届满之日", "end of {length}")
    )
    return word.fill(length=period.term)
