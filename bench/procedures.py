"""Time a case of 1,000 entries folded through a licence's table, against reading the same entries as JSON.

Run `python bench/procedures.py`. The two take turns in one process; the best of the rounds counts. Reading the
entries is the least that anybody has to do with them, so the ratio says what the law adds.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

from chengxu.algebra.term import Term
from chengxu.dates.calendar import load
from chengxu.interpret.follow import follow
from chengxu.law.case import CaseFile, Entry
from chengxu.law.record import Record
from chengxu.statutes import open_procedures

ENTRIES, ROUNDS = 1_000, 15
START = date(2024, 1, 2)


def entries() -> tuple[Entry, ...]:
    """Return a licence's life: the issue, and then one recorded incident after another over two years."""
    issued = {"number": "1", "activity": "a", "scope": "s", "expires_on": date(2027, 1, 2)}
    days = (START + timedelta(days=n * 700 // ENTRIES) for n in range(ENTRIES - 1))
    incidents = (Entry("record_incident", day, "ai_authority", {"what": "x"}) for day in days)
    return Entry("issue", START, "ai_authority", issued), *incidents


def seconds(run: Callable[[], object]) -> float:
    """Return how long a call takes."""
    begun = perf_counter()
    run()
    return perf_counter() - begun


def main() -> None:
    """Print both times and their ratio."""
    told, calendar = entries(), load()
    file = CaseFile(open_procedures()["ml4.licence_life"], Record(Term("案", "case")), told)
    text = json.dumps([{"step": e.step, "on": str(e.on), "by": e.by, "states": {"what": "x"}} for e in told])
    times = [
        (seconds(lambda: follow(file, date(2026, 6, 1), calendar)), seconds(lambda: json.loads(text)))
        for _ in range(ROUNDS)
    ]
    folded, read = min(t for t, _ in times), min(t for _, t in times)
    print(f"follow {ENTRIES} entries  {folded * 1000:7.2f} ms  {folded / read:6.1f} x")
    print(f"json.loads of them   {read * 1000:7.2f} ms")


if __name__ == "__main__":
    main()
