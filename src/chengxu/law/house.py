"""House defaults: figures of our own beside words such as 及时 and 定期, and where a provision names no time at all.

They are targets to plan by. None of them is law: no norm, no procedure and no interpreter reads them, and missing one
is no breach.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from chengxu.algebra.cite import HOUSE, Cite, Kind, Tag
from chengxu.algebra.facts import Event
from chengxu.algebra.term import Term
from chengxu.dates.count import Period, Unit
from chengxu.dates.limits import Announced, Every, Promptly, Within, Yearly
from chengxu.law.norm import Keep


class HouseError(ValueError):
    """A house default that passes for law, or has no figure; raised when it is built."""


@dataclass(frozen=True)
class Hours:
    """A time in whole hours, 1 or more. Calendars go by days, so nothing is counted with it."""

    n: int
    tag: Tag = HOUSE

    def __post_init__(self) -> None:
        if not isinstance(self.n, int) or isinstance(self.n, bool) or self.n < 1:
            raise HouseError(f"hours are a whole number from 1 up, got {self.n!r}")

    @property
    def term(self) -> Term:
        """The time in words, such as `24小时` or `1 hour`."""
        return Term(f"{self.n}小时", f"{self.n} hour" if self.n == 1 else f"{self.n} hours")


HouseLimit: TypeAlias = Within | Every | Yearly | Promptly | Hours | Keep
"""`Promptly` only at once; a `Keep` without a period is kept for good."""


@dataclass(frozen=True, kw_only=True)
class HouseDefault:
    """A figure for what a provision leaves undated: `word` is what it says instead, None where it says nothing.

    `term` is a noun phrase that says what is measured and from when. The tag of `limit` is that of the default: a
    house setting, or another law's rule that it is modelled on.
    """

    name: str
    term: Term = field(compare=False)
    cite: Cite
    word: Term | None = field(compare=False)
    limit: HouseLimit

    def __post_init__(self) -> None:
        for problem in _problems(self):
            raise HouseError(f"house default `{self.name}`: {problem}")

    @property
    def tag(self) -> Tag:
        """Where the figure comes from; never the provision itself, nor a reading of it."""
        return self.limit.tag

    @property
    def source(self) -> Cite | None:
        """The rule of another law that the figure is modelled on, if any."""
        return self.tag.cite

    @property
    def figure(self) -> Term:
        """The figure in words, such as `10个工作日` or `every 3 months`."""
        match self.limit:
            case Within(Period() as period):
                return period.term
            case Every(Period(1, Unit.MONTHS)):
                return MONTHLY
            case Every(period):
                return EVERY.fill(period=period.term)
            case Yearly():
                return YEARLY
            case Hours():
                return self.limit.term
            case Keep(_, Period() as period, Event() as event):
                return KEPT_FROM.fill(period=period.term, event=event.label)
            case Keep(_, Period() as period):
                return period.term
            case Keep():
                return FOR_GOOD
            case _:
                return AT_ONCE


def _problems(default: HouseDefault) -> list[str]:
    """Return what is wrong: a name of another law, a figure that passes for law, or none."""
    found = []
    limit, law = default.limit, default.cite.law
    if not default.name.startswith(f"{law.key}.") or default.name == f"{law.key}.":
        found.append(f"its name should begin with `{law.key}.`, the law of {default.cite}")
    if limit.tag.kind not in (Kind.HOUSE, Kind.EXTERNAL):
        found.append(f"its figure is tagged {limit.tag}; it is a house setting or another law's rule")
    if limit.tag.kind is Kind.EXTERNAL and (limit.tag.cite is None or limit.tag.cite.law == law):
        found.append("a rule that it is modelled on is cited, and is another law's")
    if isinstance(limit, Within) and isinstance(limit.period, Announced):
        found.append("a time that somebody else sets is no figure")
    if isinstance(limit, Within | Every) and limit.of is not None:
        found.append("what it runs from stands in its term")
    if isinstance(limit, Promptly) and not limit.at_once:
        found.append("promptly is no figure")
    return found


AT_ONCE = Term("立即", "at once")
EVERY = Term("每{period}一次", "every {period}")
MONTHLY = Term("每月一次", "once a month")
YEARLY = Term("每年一次", "once a year")
FOR_GOOD = Term("永久", "for good")
KEPT_FROM = Term("自{event}之日起{period}", "{period} from {event}")
