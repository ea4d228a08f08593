"""Let go of published records whose time is over: both the day that the provider named and six months since the content was made.

No case refers to a record, so that none of them is held by one.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.term import Term
from chengxu.platform.traces.models import Trace
from chengxu.provider.labels.trace import CHINA, MONTHS, free_from

TAG = HOUSE
"""Of the period: no law says for how long a published record stands."""
PERIOD = Term(
    "公布的记录至少保留 {months} 个月，且保留到提供者所报的日期；次日起由每日清理删除（{tag}）。",
    "A published record stands for {months} months at least, and until the day that the provider names; the daily sweep deletes "
    "it from the next day on ({tag}).",
).fill(months=MONTHS, tag=Term(TAG.text("zh"), TAG.text("en")))
BATCH = 5_000
"""Records deleted at a time, so that others can write in between."""


def forget(day: date) -> int:
    """Delete the records that need not stand on a day any more; return how many there were. Safe to run twice."""
    over = Trace.objects.filter(kept_until__lt=day, made_on__lte=_made_until(day)).order_by("pk")
    deleted = 0
    while found := list(over.values_list("pk", flat=True)[:BATCH]):
        deleted += Trace.objects.filter(pk__in=found, kept_until__lt=day).delete()[0]
    return deleted


def _made_until(day: date) -> date:
    """Return the last day on which a content was made whose record may be deleted on a day."""
    made = day
    while free_from(datetime.combine(made, time(12), CHINA)) > day:
        made -= timedelta(days=1)
    return made
