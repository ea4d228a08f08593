"""A service as JSON describes it, read by the rules of the TOML descriptions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from chengxu.algebra.facts import Day
from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.read import FileReader
from chengxu.law.record import Record
from chengxu.platform.api.problem import Problem
from chengxu.platform.api.shapes import Described
from chengxu.platform.services.keep import FIRST, LAST
from chengxu.statutes import ASKED_FIRST, MODULES, open_book

NO_LAW = Term(
    "没有代号为“{key}”的法律；可用：{known}。", "there is no law `{key}`; these are known: {known}."
)
OUT_OF_TIME = Term(
    "日期 {day} 超出可用范围（{first} 至 {last}）。", "the day {day} is out of range ({first} to {last})."
)
UNNAMED = {"zh": "这项服务", "en": "this service"}
DAYS = ("since", "on", "by", "due")


def book_of(keys: list[str], among: Collection[str] = MODULES) -> Book:
    """Return the book of the laws with these keys, of those asked first without any; Problem for one not `among` those known."""
    for key in keys:
        if key not in among:
            raise Problem("not-usable", NO_LAW.fill(key=key, known=", ".join(among)))
    return open_book(*(dict.fromkeys(keys) or ASKED_FIRST))


def record_in(told: Described) -> Record:
    """Return the record that a request describes; Problem with everything that is wrong with it.

    All laws' facts may be there, whichever laws are asked.
    """
    reader = FileReader(open_book(), {})
    facts = {name: _fact(name, value, reader.book) for name, value in told.facts.items()}
    events = [{k: _day(v) if k in DAYS else v for k, v in event.items()} for event in told.events]
    record = reader.record(
        {"service": {"name": UNNAMED} | told.service, "facts": facts, "events": events}, "-"
    )
    days = [a.since for history in record.answers.values() for a in history]
    days += [day for h in record.happenings for day in (h.on, h.by, h.due)]
    values = [a.value for history in record.answers.values() for a in history if isinstance(a.value, date)]
    for day in (*days, *values):
        if day is not None and not FIRST <= day <= LAST:
            reader.problem_at(None, OUT_OF_TIME.fill(day=day, first=FIRST, last=LAST))
    if reader.problems:
        errors = [{"text": problem.what.as_json()} for problem in reader.problems]
        raise Problem("not-usable", reader.problems[0].what, {"errors": errors})
    return record


def _fact(name: str, value: Any, book: Any) -> Any:
    is_day = isinstance(book.facts.get(name), Day)
    if isinstance(value, list) and value and all(isinstance(v, dict) for v in value):
        return [_fact(name, v, book) for v in value]
    if isinstance(value, dict):
        return {k: _day(v) if k == "since" or (k == "is" and is_day) else v for k, v in value.items()}
    return _day(value) if is_day else value


def _day(value: Any) -> Any:
    """Return the day that an ISO text names; whatever else it is as it stands, for the reader to judge."""
    if not isinstance(value, str) or len(value) != 10:
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value
