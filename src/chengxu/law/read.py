"""Read a service description (TOML) into a record, or say everything that is wrong with it, line by line.

[service]
name = { zh = "某服务", en = "a service" }

[facts]                                     # see `chengxu facts`
uses_generative_ai = true
output_kinds = { is = ["text"], source = "https://..." }
offered_to_mainland_public = [
  { is = false },
  { is = true, since = 2026-03-02, source = "announcement" },
]
has_opinion_properties = "unknown"

[[events]]                                  # see `chengxu events`; on = a day, "unknown" or "never"
event = "algorithm_filed"
on = 2026-03-10
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Protocol

from chengxu.algebra.facts import Choice, Day, Event, Fact, Flag, Number, Several
from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.lines import line_numbers
from chengxu.law.record import Answer, Happening, Record

UNKNOWN = "unknown"
NEVER = "never"
ANSWER_KEYS = ("is", "since", "source")
EVENT_KEYS = ("event", "on", "by", "case", "due", "source", "note")
SERVICE_KEYS = ("name", "provider", "about")


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a description: what, why, what to write instead; `line` is None for the whole file."""

    what: Term
    line: int | None = None


class DescriptionError(ValueError):
    """A description that cannot be used, with every problem found in it."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        super().__init__("; ".join(f"{path}:{p.line or 1}: {p.what.en}" for p in problems))


def read_record(path: Path, book: Book) -> Record:
    """Return the record that a file describes; DescriptionError lists all that is wrong with it.

    `book` says which facts and events there are.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DescriptionError(str(path), [Problem(_unreadable(path, error))]) from error
    record, problems = parse_record(text, str(path), book)
    if problems:
        raise DescriptionError(str(path), problems)
    return record


def parse_record(text: str, path: str, book: Book) -> tuple[Record, list[Problem]]:
    """Return the record in a TOML text, and what is wrong with it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Record(Term("—", "—")), [not_toml(error)]
    reading = FileReader(book, line_numbers(text))
    return reading.record(data, path), reading.problems


def not_toml(error: tomllib.TOMLDecodeError) -> Problem:
    """Return the problem of a text that is no TOML, at its line."""
    return Problem(NOT_TOML.fill(e=error), getattr(error, "lineno", None) or _line_in(error))


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Return what a TOML file holds, and its text; DescriptionError if it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        raise DescriptionError(str(path), [not_toml(error)]) from error
    except (OSError, UnicodeDecodeError) as error:
        raise DescriptionError(str(path), [Problem(_unreadable(path, error))]) from error


def _unreadable(path: Path, error: Exception) -> Term:
    if isinstance(error, UnicodeDecodeError):
        return NOT_UTF8
    if isinstance(error, FileNotFoundError):
        return NO_FILE
    return A_FOLDER if path.is_dir() else UNREADABLE.fill(e=error)


def _line_in(error: Exception) -> int | None:
    digits = str(error).partition("line ")[2].partition(",")[0]
    return int(digits) if digits.isdigit() else None


class Words(Protocol):
    """The facts and events that a file may name; a book has them."""

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts by name."""

    @property
    def events(self) -> Mapping[str, Event]:
        """The events by name."""


@dataclass
class FileReader:
    """One pass over a file; problems pile up, so that a person sees them all at once."""

    book: Words
    lines: Mapping[tuple[str, ...], int]
    problems: list[Problem] = field(default_factory=list)

    def record(self, data: dict[str, Any], path: str) -> Record:
        """Return the record that the file tells."""
        self.only(data, ("service", "facts", "events"), ())
        service = self.table(data, "service")
        facts = self.table(data, "facts")
        self.only(service, SERVICE_KEYS, ("service",))
        words = {key: self.term(service, key) for key in SERVICE_KEYS}
        answers = {name: tuple(self.answers(name, value)) for name, value in facts.items()}
        found = list(self._events(data.get("events", [])))
        happenings = tuple(h for h in found if isinstance(h, Happening))
        absent = frozenset(e for e in found if isinstance(e, tuple))
        for happening in happenings:
            if {(happening.event, None), (happening.event, happening.case)} & absent:
                self.problem_at(happening.line, NEVER_YET.fill(event=happening.event))
            self._end(happening, answers)
        return Record(
            name=words["name"] or Term(Path(path).stem, Path(path).stem),
            provider=words["provider"],
            about=words["about"],
            answers=answers,
            happenings=happenings,
            absent=absent,
            path=path,
        )

    # -- facts

    def answers(self, name: str, value: Any) -> Iterator[Answer]:
        """Yield the answers to one fact, in the order of their days."""
        fact = self.book.facts.get(name)
        where = ("facts", name)
        if fact is None:
            self.unknown_name(name, self.book.facts, where, Term("事实", "fact"), "chengxu facts")
            return
        entries = (
            value
            if isinstance(value, list) and all(isinstance(v, dict) for v in value) and value
            else [value]
        )
        days: list[date | None] = []
        for entry in entries:
            answer = self._answer(fact, entry, where)
            if answer is None:
                continue
            if days and (answer.since is None or (days[-1] is not None and answer.since <= days[-1])):
                self.problem(where, TWICE.fill(name=name))
            days.append(answer.since)
            yield answer

    def _answer(self, fact: Fact, entry: Any, where: tuple[str, ...]) -> Answer | None:
        given = entry if isinstance(entry, dict) else {"is": entry}
        self.only(given, ANSWER_KEYS, where)
        if "is" not in given:
            self.problem(where, NO_VALUE.fill(name=fact.name))
            return None
        since, source = given.get("since"), self.text(given, "source", where)
        if since is not None and not is_day(since):
            self.problem(where, NO_DAY.fill(key="since", value=shown(since)))
            return None
        value = given["is"]
        line = self.lines.get(where)
        if value == UNKNOWN:
            return Answer(None, since, source, line)
        wanted = expected(fact, value)
        if wanted is not None:
            self.problem(where, WRONG_TYPE.fill(name=fact.name, value=shown(value), wanted=wanted))
            return None
        return Answer(frozenset(value) if isinstance(value, list) else value, since, source, line)

    def _end(self, happening: Happening, answers: dict[str, tuple[Answer, ...]]) -> None:
        """Let an event that ends facts end them from the next day on, unless the file says so itself.

        A fact may begin again later: an answer of yes from a later day on stays.
        """
        for ends in self.book.events[happening.event].ends:
            if happening.on is not None and ends.name in self.book.facts:
                self._end_one(happening, happening.on, ends, answers)

    def _end_one(
        self, happening: Happening, day: date, ends: Flag, answers: dict[str, tuple[Answer, ...]]
    ) -> None:
        history = answers.get(ends.name, ())
        after = day + timedelta(days=1)
        before = tuple(a for a in history if a.since is None or a.since < after)
        later = history[len(before) :]
        if later and (later[0].since == after or later[0].value is not True):
            return
        end = Answer(False, after, happening.source, happening.line)
        answers[ends.name] = (*before, end, *later)

    # -- events

    def _events(self, entries: Any) -> Iterator[Happening | tuple[str, str | None]]:
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            self.problem(("events",), EVENTS_FORM)
            return
        for index, entry in enumerate(entries):
            where = ("events", str(index))
            self.only(entry, EVENT_KEYS, where)
            name = entry.get("event")
            if not isinstance(name, str):
                self.problem(where, NO_EVENT)
            elif name in self.book.events:
                found = self._event(entry, where)
                if found is not None:
                    yield found
            else:
                kind = Term("事件", "event")
                self.unknown_name(name, self.book.events, (*where, "event"), kind, "chengxu events")

    def _event(
        self, entry: dict[str, Any], where: tuple[str, ...]
    ) -> Happening | tuple[str, str | None] | None:
        name, on = entry["event"], entry.get("on")
        case, source = self.text(entry, "case", where), self.text(entry, "source", where)
        if on == NEVER:
            return name, case
        days = {key: entry.get(key) for key in ("due", "by")}
        for key, value in days.items():
            if value is not None and not is_day(value):
                self.problem((*where, key), NO_DAY.fill(key=key, value=shown(value)))
                return None
        if not (on == UNKNOWN or is_day(on) or (on is None and days["by"])):
            self.problem((*where, "on"), NO_EVENT_DAY.fill(event=name, value=shown(on)))
            return None
        day = on if is_day(on) else None
        return Happening(name, day, case, **days, source=source, line=self.lines.get(where))

    # -- shared

    def text(self, table: dict[str, Any], key: str, where: tuple[str, ...]) -> str | None:
        """Return a text, or note that it is none."""
        value = table.get(key)
        if value is None or isinstance(value, str):
            return value
        self.problem((*where, key), TEXT_FORM.fill(key=key, value=value))
        return None

    def table(self, data: dict[str, Any], key: str) -> dict[str, Any]:
        """Return a table, or note that it is none."""
        value = data.get(key, {})
        if isinstance(value, dict):
            return value
        self.problem((key,), TABLE_FORM.fill(key=key))
        return {}

    def term(self, service: dict[str, Any], key: str, table: str = "service") -> Term | None:
        """Return words in one language or both."""
        value = service.get(key)
        if value is None:
            return None
        if isinstance(value, str) and value.strip():
            return Term(value, value)
        if (
            isinstance(value, dict)
            and set(value) == {"zh", "en"}
            and all(str(v).strip() for v in value.values())
        ):
            return Term(str(value["zh"]), str(value["en"]))
        self.problem((table, key), WORDS_FORM.fill(key=key))
        return None

    def only(self, table: dict[str, Any], keys: tuple[str, ...], where: tuple[str, ...]) -> None:
        """Note every key that has no meaning here."""
        for key in table:
            if key not in keys:
                near = get_close_matches(key, keys, n=1)
                what = (NEAR_KEY if near else KEY_UNKNOWN).fill(
                    key=key, near=near[0] if near else "", keys=", ".join(keys)
                )
                self.problem((*where, key), what)

    def unknown_name(
        self, name: str, known: Mapping[str, object], where: tuple[str, ...], kind: Term, command: str
    ) -> None:
        """Note a name that nobody knows, with the nearest one that somebody does."""
        near = get_close_matches(name, known, n=1, cutoff=0.6)
        what = (NEAR_NAME if near else NAME_UNKNOWN).fill(
            kind=kind, name=name, command=command, near=near[0] if near else ""
        )
        self.problem(where, what)

    def problem(self, where: tuple[str, ...], what: Term) -> None:
        """Note a problem at the place in the file that is nearest to `where`."""
        line = next(
            (self.lines[where[:n]] for n in range(len(where), 0, -1) if where[:n] in self.lines), None
        )
        self.problem_at(line, what)

    def problem_at(self, line: int | None, what: Term) -> None:
        """Note a problem at a line."""
        self.problems.append(Problem(what, line))


def expected(fact: Fact, value: object) -> Term | None:
    """Return what kind of value the fact takes if `value` is not one; None if it is."""
    match fact:
        case Flag():
            return (
                None
                if isinstance(value, bool)
                else Term('true、false 或 "unknown"', 'true, false or "unknown"')
            )
        case Number():
            good = isinstance(value, int) and not isinstance(value, bool) and value >= 0
            return None if good else Term("不小于 0 的整数", "a whole number, 0 or more")
        case Day():
            return None if is_day(value) else Term("日期，如 2026-03-02", "a date such as 2026-03-02")
        case Several() | Choice():
            names = dict(fact.values)
            listed = ", ".join(names)
            if isinstance(fact, Several):
                good = isinstance(value, list) and all(isinstance(v, str) and v in names for v in value)
                return (
                    None
                    if good
                    else Term(f"由下列值组成的列表：{listed}", f"a list of these values: {listed}")
                )
            good = isinstance(value, str) and value in names
            return None if good else Term(f"下列值之一：{listed}", f"one of these values: {listed}")
    raise TypeError(f"no answer form is known for {type(fact).__name__}")


def is_day(value: object) -> bool:
    """Return whether a value is a date without a time of day."""
    return isinstance(value, date) and not isinstance(value, datetime)


def shown(value: object) -> object:
    """Return a value as a message shows it."""
    return NOTHING if value is None else repr(value) if isinstance(value, str) else value


NO_FILE = Term("没有这个文件；请核对名称和目录。", "there is no such file; check its name and folder.")
A_FOLDER = Term("这是一个目录；请给出其中的文件。", "this is a folder; name a file in it.")
NOT_UTF8 = Term("该文件不是 UTF-8 编码；请另存为 UTF-8。", "this file is not UTF-8; save it as UTF-8.")
UNREADABLE = Term("无法读取该文件：{e}", "cannot read this file: {e}")
NOT_TOML = Term(
    "不是有效的 TOML（日期也须真实存在）：{e}", "this is no valid TOML (and dates must exist): {e}"
)
NOTHING = Term("空值", "nothing")
NAME_UNKNOWN = Term(
    "没有名为“{name}”的{kind}；可用名称见 `{command}`。",
    "there is no {kind} `{name}`; `{command}` lists the names.",
)
NEAR_NAME = Term(
    "没有名为“{name}”的{kind}；是否应为“{near}”？", "there is no {kind} `{name}`; did you mean `{near}`?"
)
WRONG_TYPE = Term("“{name}”不能是 {value}；请填{wanted}。", "`{name}` cannot be {value}; write {wanted}.")
NO_VALUE = Term("“{name}”缺少 `is`；请写明取值。", "`{name}` lacks `is`; give its value.")
NO_DAY = Term(
    "`{key}` 应为日期（如 2026-03-02），不能是 {value}。",
    "`{key}` must be a date such as 2026-03-02, not {value}.",
)
NO_EVENT_DAY = Term(
    '事件“{event}”的 `on` 应为日期、"unknown" 或 "never"，不能是 {value}。',
    '`on` of the event `{event}` must be a date, "unknown" or "never", not {value}.',
)
NEVER_YET = Term(
    "事件“{event}”前后矛盾：既写明没有发生（never），又记了发生；请删去其一，或者用 `case` 区分。",
    "the entries on the event `{event}` contradict each other: it is said to have happened, and never; drop one, "
    "or tell them apart by `case`.",
)
TWICE = Term(
    "“{name}”前后矛盾：每个后续取值都要有更晚的 `since`。",
    "the answers on `{name}` contradict each other: each later one needs a later `since`.",
)
KEY_UNKNOWN = Term("不认识“{key}”；此处可用：{keys}。", "`{key}` is not known here; use {keys}.")
NEAR_KEY = Term(
    "不认识“{key}”；此处可用：{keys}。是否应为“{near}”？",
    "`{key}` is not known here; use {keys}. Did you mean `{near}`?",
)
NO_EVENT = Term(
    "这个 [[events]] 没有写明 `event`；可用名称见 `chengxu events`。",
    "this [[events]] table does not say which `event`; `chengxu events` lists the names.",
)
TEXT_FORM = Term("`{key}` 须为文字，不能是 {value}。", "`{key}` must be a text, not {value}.")
EVENTS_FORM = Term("事件须写成若干 [[events]] 表。", "events are written as [[events]] tables.")
TABLE_FORM = Term("`{key}` 须为表，写作 [{key}]。", "`{key}` must be a table, written [{key}].")
WORDS_FORM = Term(
    '`{key}` 须为文字，或同时含中英文：{{ zh = "…", en = "…" }}。',
    '`{key}` must be a text, or both languages: {{ zh = "...", en = "..." }}.',
)
