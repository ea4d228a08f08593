"""Time one assessment of the whole book, one question of the interview, and their JSON.

Run `python bench/assess.py`. Each is done for three descriptions: nothing known, an example, all but the events
known; the best of the rounds counts, each with a record of its own, so that nothing is remembered from the last.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from chengxu.algebra.term import Term
from chengxu.dates import load
from chengxu.interpret.ask import ask
from chengxu.interpret.assess import Assessment, assess
from chengxu.interpret.contract import assessment_json
from chengxu.interpret.matter import samples
from chengxu.law.read import read_record
from chengxu.law.record import Answer, Record
from chengxu.statutes import open_book

EXAMPLE = Path(__file__).parents[1] / "examples" / "wenxin-yiyan.toml"
ON, ROUNDS = date(2026, 6, 1), 15

book, calendar = open_book(), load()
known = {name: (Answer(samples(fact, (), {})[0]),) for name, fact in book.facts.items()}
RECORDS = {
    "nothing known": Record(Term("某服务", "a service")),
    "an example": read_record(EXAMPLE, book),
    "all facts known": Record(Term("某服务", "a service"), answers=known),
}
DEEDS: dict[str, Callable[[Assessment], object]] = {
    "assess": lambda found: assess(book, replace(found.record), ON, calendar),
    "ask": ask,
    "as JSON": lambda found: json.dumps(assessment_json(found)),
}


def best(deed: Callable[[Assessment], object], record: Record) -> float:
    """Return the microseconds of a deed, best of the rounds."""
    times = []
    for _ in range(ROUNDS):
        found = assess(book, replace(record), ON, calendar)
        begun = perf_counter()
        deed(found)
        times.append(perf_counter() - begun)
    return min(times) * 1e6


def main() -> None:
    """Print the microseconds of each deed for each description."""
    print(f"{len(list(book.norms()))} norms, {len(book.facts)} facts, {len(book.events)} events")
    for name, record in RECORDS.items():
        figures = "  ".join(f"{word} {best(deed, record):9.0f} us" for word, deed in DEEDS.items())
        print(f"{name:16} {figures}")


if __name__ == "__main__":
    main()
