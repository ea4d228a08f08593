"""The figures of a head: how many services and cases there are, and who is late, the authority included.

Every figure is counted by the database in groups; nothing is read case by case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from chengxu.algebra.term import Term
from chengxu.interpret.follow import ClockState
from chengxu.platform.accounts.access import counted
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Kind, Organisation
from chengxu.platform.cases.clocks import OPEN
from chengxu.platform.cases.file import procedures

RUNNING = frozenset(state.value for state in OPEN)
COUNTS = {ClockState.MET.value: "met", ClockState.LATE.value: "late", ClockState.DONE.value: "done"}


@dataclass
class Times:
    """How the clocks of one kind stand: running, overdue now, done in time, done late, and the median of days taken.

    `done` are those of which the law gives no number of days: they are measured, and neither in time nor late.
    """

    open: int = 0
    overdue: int = 0
    met: int = 0
    late: int = 0
    done: int = 0
    median: float | None = None

    @property
    def share(self) -> float:
        """The share that is or was late, of all that are over or overdue, in percent."""
        judged = self.met + self.late + self.overdue
        return round(100 * (self.late + self.overdue) / judged, 1) if judged else 0.0

    def add(self, state: str, n: int, overdue: int) -> None:
        """Count clocks in a state, some of them past their last day."""
        if state in RUNNING:
            self.open += n
            self.overdue += overdue
        elif state in COUNTS:
            setattr(self, COUNTS[state], getattr(self, COUNTS[state]) + n)


@dataclass
class Figures:
    """All figures of a dashboard."""

    services: int = 0
    partial: int = 0
    by_area: dict[str, int] = field(default_factory=dict)
    cases: dict[str, dict[str, int]] = field(default_factory=dict)
    sides: dict[str, Times] = field(default_factory=dict)
    areas: dict[tuple[str, str], Times] = field(default_factory=dict)
    clocks: dict[tuple[str, str, str], Times] = field(default_factory=dict)

    @property
    def open_cases(self) -> int:
        """How many cases are not at an end."""
        return sum(
            n for name, states in self.cases.items() for state, n in states.items() if not _final(name, state)
        )

    @property
    def all_cases(self) -> int:
        """How many cases there are."""
        return sum(n for states in self.cases.values() for n in states.values())


def _final(procedure: str, state: str) -> bool:
    return procedures()[procedure].state(state).final


def figures(actor: Actor, day: date) -> Figures:
    """Return the figures of an authority's area on a day.

    Each query groups in the order of an index that has all it reads, so that the database walks the index once.
    """
    cases, clocks, services = counted(actor)
    found = Figures(partial=services.filter(partial=True).count())
    areas = dict(Organisation.objects.exclude(kind=Kind.AUTHORITY).order_by().values_list("pk", "area"))
    for owner, n in services.order_by().values_list("owner").annotate(n=Count("*")):
        area = areas.get(owner, "")
        found.services += n
        found.by_area[area] = found.by_area.get(area, 0) + n
    for name, state, n in cases.order_by().values_list("procedure", "state").annotate(n=Count("*")):
        if name in procedures():
            found.cases.setdefault(name, {})[state] = n
    groups = clocks.order_by().values_list("procedure", "clock", "owner", "area", "state")
    late = Count("due", filter=Q(due__lt=day))
    for procedure, clock, owner, area, state, n, overdue in groups.annotate(n=Count("*"), late=late):
        for times in (
            found.sides.setdefault(owner, Times()), found.areas.setdefault((area, owner), Times()),
            found.clocks.setdefault((procedure, clock, owner), Times()),
        ):  # fmt: skip
            times.add(state, n, overdue if state != ClockState.SUSPENDED.value else 0)
    taken = clocks.filter(days__isnull=False).order_by().values_list("procedure", "clock", "owner", "days")
    _medians(found, taken.annotate(n=Count("*")))
    return found


def _medians(found: Figures, rows: Iterable[tuple[str, str, str, int, int]]) -> None:
    histograms: dict[tuple[str, str, str], dict[int, int]] = {}
    sides: dict[str, dict[int, int]] = {}
    for procedure, clock, owner, days, n in rows:
        for histogram in (histograms.setdefault((procedure, clock, owner), {}), sides.setdefault(owner, {})):
            histogram[days] = histogram.get(days, 0) + n
    for key, histogram in histograms.items():
        found.clocks.setdefault(key, Times()).median = median(histogram)
    for owner, histogram in sides.items():
        found.sides.setdefault(owner, Times()).median = median(histogram)


def median(histogram: Mapping[int, int]) -> float:
    """Return the median of numbers, given how often each occurs; there is at least one."""
    total, seen = sum(histogram.values()), 0
    lower: int | None = None
    for days in sorted(histogram):
        seen += histogram[days]
        if lower is None and seen >= (total + 1) // 2:
            lower = days
        if seen >= total // 2 + 1:
            return (lower + days) / 2 if lower is not None and total % 2 == 0 else float(days)
    raise ValueError("there is no number")


@dataclass(frozen=True)
class Column:
    """One bar of a chart: what it stands for, how many, and how long it is of 340; `y` is where its row begins."""

    label: Term
    value: float
    width: float
    y: int
    look: str = "run"


def columns(values: Sequence[tuple[Term, float, str]]) -> list[Column]:
    """Return the bars of a chart, the longest of 340 units, 40 apart."""
    most = max((value for _, value, _ in values), default=0) or 1
    return [
        Column(label, value, max(round(340 * value / most, 1), 1 if value else 0), 40 * n, look)
        for n, (label, value, look) in enumerate(values)
    ]
