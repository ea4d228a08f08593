"""The provider's own log: which content was generated when, by which model version, under which label (ProduceID to record).

One SQLite file, read offline. A record is kept six months at least; nothing is deleted before, and each deletion day is told.
The log of contents given out without an explicit label (labelling measures, art. 9) stands beside it, kept as long by law.
"""

from __future__ import annotations

import os
import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import Label, LabelError

MONTHS = 6
"""Months a record is kept: by law for art. 9 (labelling measures), a house setting for the others."""
CHINA = timezone(timedelta(hours=8))
"""The days of a record are days in China."""

SCHEMA = """
create table if not exists content (
    producer text not null, produce_id text not null, made text not null, model text not null, version text not null,
    label text not null, free_from text not null, primary key (producer, produce_id)) without rowid;
create table if not exists waiver (
    producer text not null, produce_id text not null, given text not null, recipient text not null,
    label_clause text not null, use_clause text not null, free_from text not null,
    foreign key (producer, produce_id) references content on delete restrict);
"""

TAKEN = Term(
    "编号 {number} 已有另一份内容；同一提供者的内容制作编号不得重复。",
    "{number} is the number of another content already; a provider gives each number once.",
)
TOO_SOON = Term(
    "{number} 的记录至少保存到 {last}，{free} 起才可删除。",
    "the record of {number} is kept until {last} at least; it may be deleted from {free} on.",
)
UNKNOWN = Term("没有编号为 {number} 的记录。", "there is no record with the number {number}.")
NO_ZONE = Term("时间须带时区。", "a time needs its time zone.")
TWO_CLAUSES = Term(
    "不加显式标识，须由使用者请求，且协议写明使用者的标识义务和使用责任两项（《标识办法》第九条）；缺：{missing}。",
    "content goes out without an explicit label only at the user's request, under an agreement with two clauses: the user's duty to "
    "label, and the responsibility for use (labelling measures, art. 9); missing: {missing}.",
)
PARTS = {
    "recipient": Term("提供对象", "who receives it"),
    "label_clause": Term("标识义务条款", "the clause on the duty to label"),
    "use_clause": Term("使用责任条款", "the clause on the responsibility for use"),
}


@dataclass(frozen=True)
class Entry:
    """One record; `free_from` is the first day on which it may be deleted."""

    producer: str
    produce_id: str
    made: datetime
    model: str
    version: str
    label: str
    free_from: date


@dataclass(frozen=True)
class Waiver:
    """What art. 9 asks for: at whose request, and where the agreement lays down the two duties. LabelError if one is missing."""

    recipient: str
    label_clause: str
    use_clause: str

    def __post_init__(self) -> None:
        missing = [name for name in PARTS if not getattr(self, name).strip()]
        if missing:
            raise LabelError(TWO_CLAUSES.fill(missing=PARTS[missing[0]]))


def free_from(made: datetime, months: int = MONTHS) -> date:
    """Return the first day on which a record may be deleted: the day after so many months, the last of a shorter month."""
    if made.tzinfo is None:
        raise LabelError(NO_ZONE)
    day = made.astimezone(CHINA).date()
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last)) + timedelta(days=1)


class Ledger:
    """A provider's log in one file, made if there is none. It may be used as a context, and is closed at its end."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path, timeout=30)
        self._database.execute("pragma foreign_keys = on")
        self._database.executescript(SCHEMA)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def record(self, label: Label, made: datetime, model: str, version: str) -> Entry:
        """Enter a content and return its record; entered again alike it stays one. LabelError if its number is another's."""
        free = free_from(made)
        entry = Entry(label.producer, label.produce_id, made, model, version, label.text(), free)
        row = (
            label.producer,
            label.produce_id,
            made.isoformat(),
            model,
            version,
            entry.label,
            free.isoformat(),
        )
        with self._changing() as database:
            database.execute("insert or ignore into content values (?, ?, ?, ?, ?, ?, ?)", row)
        (there,) = self.find(label.produce_id, label.producer)
        if replace(there, free_from=free) != entry:
            raise LabelError(TAKEN.fill(number=label.produce_id))
        return there

    def find(self, produce_id: str, producer: str | None = None) -> tuple[Entry, ...]:
        """Return the records of a number: one of a producer, or of each that has given it."""
        rows = self._database.execute(
            "select * from content where produce_id = ? and (? is null or producer = ?) order by producer",
            (produce_id, producer, producer),
        )
        return tuple(
            Entry(who, number, datetime.fromisoformat(made), model, version, label, date.fromisoformat(free))
            for who, number, made, model, version, label, free in rows
        )

    def waive(self, label: Label, waiver: Waiver, given: datetime) -> date:
        """Log that a recorded content goes out without an explicit label; return the day from which this may be deleted.

        The implicit label stays in the file, whatever is waived. The content's own record is kept as long.
        """
        if not self.find(label.produce_id, label.producer):
            raise LabelError(UNKNOWN.fill(number=label.produce_id))
        free = free_from(given).isoformat()
        parts = (waiver.recipient, waiver.label_clause, waiver.use_clause)
        key = (label.producer, label.produce_id)
        with self._changing() as database:
            database.execute(
                "insert into waiver values (?, ?, ?, ?, ?, ?, ?)", (*key, given.isoformat(), *parts, free)
            )
            database.execute(
                "update content set free_from = max(free_from, ?) where producer = ? and produce_id = ?",
                (free, *key),
            )
        return date.fromisoformat(free)

    def waivers(self, produce_id: str, producer: str) -> tuple[Waiver, ...]:
        """Return under which agreements a content went out without an explicit label."""
        found = self._database.execute(
            "select recipient, label_clause, use_clause from waiver where produce_id = ? and producer = ? order by given",
            (produce_id, producer),
        )
        return tuple(Waiver(*row) for row in found)

    def delete(self, produce_id: str, producer: str, on: date) -> None:
        """Delete a record; LabelError before its time, which is told."""
        found = self.find(produce_id, producer)
        if not found:
            raise LabelError(UNKNOWN.fill(number=produce_id))
        free = found[0].free_from
        if on < free:
            raise LabelError(TOO_SOON.fill(number=produce_id, last=free - timedelta(days=1), free=free))
        with self._changing() as database:
            database.execute(
                "delete from waiver where producer = ? and produce_id = ?", (producer, produce_id)
            )
            database.execute(
                "delete from content where producer = ? and produce_id = ?", (producer, produce_id)
            )

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """Give the database for one change: all of it, or nothing."""
        with self._database:
            yield self._database
