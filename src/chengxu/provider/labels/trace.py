"""A provider's or platform's own log: which content was generated when, by which model version, under which label.

One SQLite file, read offline. A record is kept six months at least; nothing is deleted before, and each deletion day is told.
The log of contents given out without an explicit label (labelling measures, art. 9) stands beside it, kept as long by law, and
that of contents which a platform passed on (art. 6). What a provider publishes of its records leads from a number to a model
version (`published`), and holds the number's SHA-256 in the place of the number.
"""

from __future__ import annotations

import os
import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
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
create table if not exists passing (
    propagator text not null, propagate_id text not null, passed text not null, basis text not null, label text not null,
    free_from text not null, primary key (propagator, propagate_id)) without rowid;
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
NO_LEDGER = Term(
    "台账 {path} 打不开、写不进，或者不是台账文件：{why}。",
    "the log {path} cannot be opened or written, or is none: {why}.",
)
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
class Passing:
    """One content that a platform passed on: when, on what its class rests (`flow.Basis`), and the label it went out with."""

    propagator: str
    propagate_id: str
    passed: datetime
    basis: str
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


def digest(produce_id: str) -> str:
    """Return the SHA-256 of a number, under which a published record stands: only who has the number finds it."""
    return sha256(produce_id.encode()).hexdigest()


def published(entry: Entry) -> dict[str, str]:
    """Return what a provider publishes of a record, for the platform's lookup: no number, no label, a day and no time."""
    return {
        "produce_id_sha256": digest(entry.produce_id),
        "producer": entry.producer,
        "made_on": entry.made.astimezone(CHINA).date().isoformat(),
        "model": entry.model,
        "version": entry.version,
        "kept_until": (entry.free_from - timedelta(days=1)).isoformat(),
    }


class Ledger:
    """A provider's log in one file, made if there is none. It may be used as a context, and is closed at its end."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.path = Path(path)
        with self._told():
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
        with self.recording(label, made, model, version) as entry:
            return entry

    @contextmanager
    def recording(self, label: Label, made: datetime, model: str, version: str) -> Iterator[Entry]:
        """Enter a content as `record` does, together with what is done within: if that fails, nothing is entered."""
        free = free_from(made)
        entry = Entry(label.producer, label.produce_id, made, model, version, label.text(), free)
        day = free.isoformat()
        row = (entry.producer, entry.produce_id, made.isoformat(), model, version, entry.label, day)
        with self._changing() as database:
            database.execute("insert or ignore into content values (?, ?, ?, ?, ?, ?, ?)", row)
            (there,) = self.find(label.produce_id, label.producer)
            if replace(there, free_from=free) != entry:
                raise LabelError(TAKEN.fill(number=label.produce_id))
            yield there

    def entries(self) -> Iterator[Entry]:
        """Yield every record, by producer and number."""
        for row in self._database.execute("select * from content order by producer, produce_id"):
            yield _entry(row)

    def find(self, produce_id: str, producer: str | None = None) -> tuple[Entry, ...]:
        """Return the records of a number: one of a producer, or of each that has given it."""
        rows = self._database.execute(
            "select * from content where produce_id = ? and (? is null or producer = ?) order by producer",
            (produce_id, producer, producer),
        )
        return tuple(_entry(row) for row in rows)

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
        _check_time(produce_id, found[0].free_from if found else None, on)
        with self._changing() as database:
            database.execute(
                "delete from waiver where producer = ? and produce_id = ?", (producer, produce_id)
            )
            database.execute(
                "delete from content where producer = ? and produce_id = ?", (producer, produce_id)
            )

    def check_free(self, propagate_id: str, propagator: str) -> None:
        """Raise LabelError where a platform has given a number already."""
        if self.passings(propagate_id, propagator):
            raise LabelError(TAKEN.fill(number=propagate_id))

    def log_passing(self, label: Label, passed: datetime, basis: str) -> Passing:
        """Log that a content was passed on with this label and return the entry. LabelError if its number is another's."""
        free = free_from(passed)
        key = (label.propagator, label.propagate_id)
        row = (*key, passed.isoformat(), basis, label.text(), free.isoformat())
        with self._changing() as database:
            database.execute("insert or ignore into passing values (?, ?, ?, ?, ?, ?)", row)
            (there,) = self.passings(label.propagate_id, label.propagator)
            if there != Passing(*key, passed, basis, label.text(), free):
                raise LabelError(TAKEN.fill(number=label.propagate_id))
        return there

    def passings(self, propagate_id: str, propagator: str | None = None) -> tuple[Passing, ...]:
        """Return what was passed on under a number: by one platform, or by each that has given it."""
        rows = self._database.execute(
            "select * from passing where propagate_id = ? and (? is null or propagator = ?) order by propagator",
            (propagate_id, propagator, propagator),
        )
        return tuple(
            Passing(who, number, datetime.fromisoformat(at), basis, label, date.fromisoformat(free))
            for who, number, at, basis, label, free in rows
        )

    def delete_passing(self, propagate_id: str, propagator: str, on: date) -> None:
        """Delete what is logged of a content that was passed on; LabelError before its time, which is told."""
        found = self.passings(propagate_id, propagator)
        _check_time(propagate_id, found[0].free_from if found else None, on)
        with self._changing() as database:
            key = (propagator, propagate_id)
            database.execute("delete from passing where propagator = ? and propagate_id = ?", key)

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """Give the database for one change: all of it, or nothing."""
        with self._told(), self._database:
            yield self._database

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say in words what the database cannot do."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise LabelError(NO_LEDGER.fill(path=self.path, why=error)) from error


def _entry(row: tuple[str, ...]) -> Entry:
    who, number, made, model, version, label, free = row
    return Entry(who, number, datetime.fromisoformat(made), model, version, label, date.fromisoformat(free))


def _check_time(number: str, free: date | None, on: date) -> None:
    """Raise LabelError where there is no record, or where it may not be deleted yet."""
    if free is None:
        raise LabelError(UNKNOWN.fill(number=number))
    if on < free:
        raise LabelError(TOO_SOON.fill(number=number, last=free - timedelta(days=1), free=free))
