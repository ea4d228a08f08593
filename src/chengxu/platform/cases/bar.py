"""The bar of a clock: from its start to its last day, what has run, what stood still, what is late; for an SVG of 300 by 12."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chengxu.algebra.term import Term
from chengxu.dates.count import Line, Period
from chengxu.dates.limits import Promptly
from chengxu.interpret.follow import ClockState, Running
from chengxu.law.norm import Party
from chengxu.law.procedure import Ahead, SetBy
from chengxu.platform.cases.clocks import OPEN, owners
from chengxu.platform.cases.words import CLOCK_STATES, LOOKS

WIDTH = 300
DAY = timedelta(days=1)
PAUSED = "暂停期间"
AT_ONCE = Term("立即，法无明数", "at once; no number in law")
PROMPTLY = Term("及时，法无明数", "promptly; no number in law")
SET = Term("按所写明的日期", "the day that was set")
AHEAD = Term("提前{period}", "{period} ahead")
NO_CALENDAR = Term(
    "{year} 年的工作日历尚未公布，末日未定", "no working-day calendar for {year} yet: no last day"
)
STANDS_STILL = Term("中止中，恢复后续算", "suspended; it runs on when it resumes")
DAYS_LEFT = Term("还有 {n} 日", "{n} days left")
LAST_DAY = Term("今日届满", "ends today")
DAYS_LATE = Term("已逾期 {n} 日", "{n} days overdue")
TOOK = Term("用了 {n} 日", "took {n} days")
TOOK_LATE = Term("用了 {n} 日，迟延 {late} 日", "took {n} days, {late} too late")
SO_FAR = Term("已 {n} 日", "{n} days so far")


@dataclass(frozen=True)
class Piece:
    """A stretch of a bar, in its units; `look` is its class."""

    x: float
    width: float
    look: str


@dataclass(frozen=True)
class Bar:
    """A clock as a page shows it."""

    running: Running
    state: Term
    look: str
    limit: Term
    said: Term
    pieces: tuple[Piece, ...]
    now: float | None
    owners: tuple[Party, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The counting, day by day."""
        return self.running.reckoning.lines if self.running.reckoning else ()


def bar(running: Running, today: date) -> Bar:
    """Return the bar of a clock as it stands on a day."""
    end = running.stopped or today
    last = max(running.due or end, end, running.started + DAY)
    first = min(running.started, running.due or running.started)
    scale = WIDTH / max((last - first).days, 1)

    def x(day: date) -> float:
        return round((day - first).days * scale, 1)

    in_time = min(end, running.due) if running.due else end
    look = {ClockState.SUSPENDED: "pause", ClockState.MOOT: "rest"}.get(running.state, "run")
    pieces = [Piece(0, WIDTH, "track"), Piece(x(running.started), x(max(in_time, running.started)) - x(running.started), look)]  # fmt: skip
    pieces += [Piece(x(a), max(x(b + DAY) - x(a), 1), "pause") for a, b in _pauses(running) if a <= end]
    if running.due and end > running.due:
        pieces.append(Piece(x(running.due), x(end) - x(running.due), "late"))
    return Bar(
        running, CLOCK_STATES[running.state], LOOKS[running.state], limit_words(running), _said(running, today),
        tuple(pieces), x(today) if running.state in OPEN else None, owners(running),
    )  # fmt: skip


def _pauses(running: Running) -> list[tuple[date, date]]:
    """Return the days on which a clock stood still, as stretches."""
    days = [line.day for line in (running.reckoning.lines if running.reckoning else ()) if line.note.zh.startswith(PAUSED)]  # fmt: skip
    stretches: list[tuple[date, date]] = []
    for day in days:
        if stretches and stretches[-1][1] + DAY >= day:
            stretches[-1] = (stretches[-1][0], day)
        else:
            stretches.append((day, day))
    return stretches


def limit_words(running: Running) -> Term:
    """Return how long a clock runs, in words."""
    limit = running.clock.limit
    match limit:
        case Period():
            return limit.term
        case Promptly():
            return AT_ONCE if limit.at_once else PROMPTLY
        case Ahead():
            return AHEAD.fill(period=limit.period.term)
        case SetBy():
            return SET


def _said(running: Running, today: date) -> Term:
    """Return what a person wants to know of a clock first: how many days are left, or were lost."""
    if running.unknown_year:
        return NO_CALENDAR.fill(year=running.unknown_year)
    if running.state is ClockState.SUSPENDED:
        return STANDS_STILL
    if running.stopped is not None:
        late = (running.stopped - running.due).days if running.due else 0
        if running.state is ClockState.LATE and late > 0:
            return TOOK_LATE.fill(n=running.days, late=late)
        return TOOK.fill(n=running.days)
    if running.due is None:
        return SO_FAR.fill(n=running.days)
    left = (running.due - today).days
    if left == 0:
        return LAST_DAY
    return DAYS_LEFT.fill(n=left) if left > 0 else DAYS_LATE.fill(n=-left)
