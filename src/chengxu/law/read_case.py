"""Read a case (TOML): a procedure, what is known of the case, and the steps taken; or say what is wrong, by line.

procedure = "ml4.licence_application"       # see `chengxu procedures`

[case]
name = "..."

[facts]                                     # as in the description of a service
established_in_mainland = true

[[steps]]
step = "accept"
on = 2026-02-12
by = "ai_authority"
states = { reply_by = 2026-03-10 }          # what the step must come with
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from chengxu.algebra.facts import Event, Fact
from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.case import CaseFile, Entry, Stated
from chengxu.law.document import Kind, Particular
from chengxu.law.lines import line_numbers
from chengxu.law.norm import Party
from chengxu.law.procedure import CALENDAR, Procedure
from chengxu.law.read import DescriptionError, FileReader, is_day, read_toml, shown
from chengxu.law.record import Parameters, Record

STEP_KEYS = ("step", "on", "by", "states", "note")
CASE_KEYS = ("name", "about")
LARGEST = 2**53 - 1
"""The largest number that can be stated: what every reader of JSON keeps exactly."""
FINEST = 18
"""Decimal places of an amount or a share."""

WANTED = {
    Kind.TEXT: Term("文字", "a text"),
    Kind.DAY: Term("日期，如 2026-03-02", "a date such as 2026-03-02"),
    Kind.NUMBER: Term("不小于 0 的整数", "a whole number, 0 or more"),
    Kind.MONEY: Term('金额：整数或者带引号的小数，如 "1200.50"', 'an amount: a whole number, or quoted, such as "1200.50"'),
    Kind.LIST: Term("由文字组成的列表", "a list of texts"),
}  # fmt: skip


@dataclass(frozen=True)
class _Vocabulary:
    """The facts of the laws and of the procedure; a case has steps, not events."""

    facts: Mapping[str, Fact]
    events: Mapping[str, Event]


def read_case(
    path: Path, procedures: Mapping[str, Procedure], book: Book, parameters: Parameters
) -> CaseFile:
    """Return the case that a file tells; DescriptionError lists all that is wrong with it.

    `book` says which facts there are besides those that the procedure itself asks, and who is who.
    """
    data, text = read_toml(path)
    reader = _CaseReader(book, line_numbers(text))
    name = data.get("procedure")
    if not isinstance(name, str):
        reader.problem(("procedure",), NO_PROCEDURE)
        raise DescriptionError(str(path), reader.problems)
    if name not in procedures:
        kind = Term("程序", "procedure")
        reader.unknown_name(name, procedures, ("procedure",), kind, "chengxu procedures")
        raise DescriptionError(str(path), reader.problems)
    procedure = procedures[name]
    reader.book = _Vocabulary({**book.facts, **{f.name: f for f in procedure.facts}}, {})
    case = replace(reader.case(data, path, procedure, parameters), parties=people(book, procedures))
    if reader.problems:
        raise DescriptionError(str(path), reader.problems)
    return case


def people(book: Book, procedures: Mapping[str, Procedure]) -> dict[str, Party]:
    """Return everybody who can be named, by name."""
    bound = (party for norm in book.norms() for party in norm.parties)
    acting = (party for procedure in procedures.values() for party in procedure.actors)
    return {party.name: party for party in (*bound, *acting)}


class _CaseReader(FileReader):
    def case(
        self, data: dict[str, Any], path: Path, procedure: Procedure, parameters: Parameters
    ) -> CaseFile:
        self.only(data, ("procedure", "case", "facts", "steps"), ())
        about = self.table(data, "case")
        self.only(about, CASE_KEYS, ("case",))
        facts = self.table(data, "facts")
        record = Record(
            name=self.term(about, "name", "case") or Term(path.stem, path.stem),
            about=self.term(about, "about", "case"),
            answers={fact: tuple(self.answers(fact, value)) for fact, value in facts.items()},
            path=str(path),
            parameters=parameters,
        )
        return CaseFile(procedure, record, tuple(self._entries(data.get("steps", []), procedure)))

    def _entries(self, entries: Any, procedure: Procedure) -> Iterator[Entry]:
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            self.problem(("steps",), STEPS_FORM)
            return
        for index, entry in enumerate(entries):
            where = ("steps", str(index))
            self.only(entry, STEP_KEYS, where)
            name = entry.get("step")
            if name is None:
                self.problem(where, NO_STEP)
                continue
            if not isinstance(name, str) or name not in procedure.steps_by_name:
                kind = Term("步骤", "step")
                command = f"chengxu procedures {procedure.name}"
                self.unknown_name(str(name), procedure.steps_by_name, (*where, "step"), kind, command)
                continue
            on, by = entry.get("on"), entry.get("by")
            if not is_day(on):
                self.problem((*where, "on"), NO_DAY.fill(step=name, value=shown(on)))
                continue
            if not isinstance(by, str) or by == CALENDAR.name:
                actors = ", ".join(party.name for party in procedure.actors)
                self.problem((*where, "by"), NO_ACTOR.fill(step=name, actors=actors))
                continue
            yield Entry(name, on, by, self._stated(entry, where, procedure), self.lines.get(where))

    def _stated(
        self, entry: dict[str, Any], where: tuple[str, ...], procedure: Procedure
    ) -> dict[str, Stated]:
        given = entry.get("states", {})
        if not isinstance(given, dict):
            self.problem((*where, "states"), STATES_FORM)
            return {}
        known = {p.name: p for p in procedure.step(entry["step"]).particulars}
        found: dict[str, Stated] = {}
        for name, value in given.items():
            if name not in known:
                command = f"chengxu procedures {procedure.name}"
                self.unknown_name(name, known, (*where, "states"), Term("事项", "particular"), command)
                continue
            stated = read_stated(known[name], value)
            if stated is None:
                wanted = WANTED[known[name].kind]
                self.problem(
                    (*where, "states"), WRONG_KIND.fill(name=name, value=shown(value), wanted=wanted)
                )
            else:
                found[name] = stated
        return found


def read_stated(particular: Particular, value: object) -> Stated | None:
    """Return what is stated in a particular, None if it is of another kind; binary fractions are refused."""
    match particular.kind:
        case Kind.DAY:
            return value if isinstance(value, date) and is_day(value) else None
        case Kind.LIST:
            texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
            return tuple(value) if texts and isinstance(value, list) else None
        case Kind.TEXT:
            return value if isinstance(value, str) else None
        case Kind.NUMBER:
            whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST
            return value if whole and isinstance(value, int) else None
        case Kind.MONEY:
            return read_money(value)


def read_money(value: object) -> Decimal | None:
    """Return an amount given as a whole number or as text, None if it is none, or negative."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        amount = Decimal(value)
    except InvalidOperation:
        return None
    sound = amount.is_finite() and 0 <= amount <= LARGEST
    return amount if sound and int(amount.as_tuple().exponent) >= -FINEST else None


NO_PROCEDURE = Term(
    "没有写明是哪一种程序（`procedure`）；可用名称见 `chengxu procedures`。",
    "the file does not say which `procedure`; `chengxu procedures` lists the names.",
)
NO_STEP = Term(
    "这个 [[steps]] 没有写明 `step`；可用名称见 `chengxu procedures`。",
    "this [[steps]] table does not say which `step`; `chengxu procedures` lists the names.",
)
STEPS_FORM = Term(
    "`steps` 应写成 [[steps]] 表，每个步骤一张。", "`steps` must be [[steps]] tables, one for each step."
)
STATES_FORM = Term(
    "`states` 应为表，如 { reasons = '…' }。", "`states` must be a table such as { reasons = '...' }."
)
NO_DAY = Term(
    "步骤“{step}”的 `on` 应为日期（如 2026-03-02），不能是 {value}。",
    "`on` of the step `{step}` must be a date such as 2026-03-02, not {value}.",
)
NO_ACTOR = Term(
    "步骤“{step}”没有写明由谁为之；`by` 可用：{actors}。",
    "the step `{step}` does not say who takes it; `by` is one of {actors}.",
)
WRONG_KIND = Term("“{name}”不能是 {value}；请填{wanted}。", "`{name}` cannot be {value}; write {wanted}.")
