"""What the commands share: options, opening books and descriptions, printing, and errors that tell what to do."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Option, lang, say
from chengxu.dates.calendar import Calendar, load
from chengxu.interpret.contradict import contradict
from chengxu.law.book import Book, Statute
from chengxu.law.read import DescriptionError, read_record
from chengxu.law.record import Parameters, Record
from chengxu.statutes import MODULES, open_book
from chengxu.statutes import open_parameters as all_parameters

if TYPE_CHECKING:
    from rich.console import Console

F = TypeVar("F", bound=Callable[..., Any])

NO_SUCH_LAW = Term(
    "没有代号为“{key}”的法律；可用：{known}。", "there is no law `{key}`; these are known: {known}."
)
NO_EXTRA = Term(
    '这条命令需要 {module}；请安装：pip install "chengxu[{extra}]"',
    'this command needs {module}; install it with: pip install "chengxu[{extra}]"',
)
NO_SUCH_NORM = Term(
    "没有编号为“{id}”的规范；是否应为 {near}？`chengxu norms` 列出全部。",
    "there is no norm `{id}`; did you mean {near}? `chengxu norms` lists them all.",
)
BAD_DATE = Term(
    "“{text}”不是有效日期；请按 2026-03-02 的格式填写真实存在的日期。",
    "`{text}` is not a date; write an existing day such as 2026-03-02.",
)


class Wrong(Exception):  # noqa: N818 - what a person did wrong, told to them; exit 2
    """Input that cannot be used; `lines` are complete sentences in the user's language."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class DateType(click.ParamType[date]):
    """An ISO date on the command line."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date; refuse one that does not exist."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise Wrong(say(BAD_DATE, text=value)) from error


def law_option(function: F) -> F:
    """Add `--law im,ml4`."""
    about = Term("只看这些法律（代号，逗号分隔）。", "Only these laws (keys, separated by commas).")
    return click.option("--law", "laws", cls=Option, about=about, default="")(function)


def json_option(function: F) -> F:
    """Add `--json`."""
    about = Term("输出 JSON，格式见 docs/json.md。", "Print JSON, as docs/json.md describes it.")
    return click.option("--json", "as_json", is_flag=True, cls=Option, about=about)(function)


def on_option(function: F) -> F:
    """Add `--on DATE`, today by default."""
    about = Term("按哪一天判断；默认今天。", "The day as of which to judge; today by default.")
    return click.option("--on", "on", type=DateType(), cls=Option, about=about, default=date.today)(function)


def calendar_options(function: F) -> F:
    """Add `--calendar FILE` and `--provisional`."""
    own = Term("自备的工作日历文件（TOML）。", "A working-day calendar file of your own (TOML).")
    guess = Term(
        "放假通知尚未公布的年份按法定节日暂算，并注明。",
        "Count years without a notice by statutory holidays, marked provisional.",
    )
    path = click.Path(dir_okay=False, path_type=Path)
    function = click.option("--provisional", is_flag=True, cls=Option, about=guess)(function)
    return click.option("--calendar", "calendar_file", type=path, cls=Option, about=own)(function)


def open_calendar(calendar_file: Path | None, provisional: bool) -> Calendar:
    """Return the shipped calendar, with the person's own file and provisional years if they ask for it."""
    calendar = load(calendar_file)
    return calendar.with_provisional_years() if provisional else calendar


def open_laws(laws: str, among: Collection[str] = MODULES) -> Book:
    """Return the book of the laws named in `im,ml4`, each of them one of `among`; of all of those for an empty text."""
    keys = [key.strip() for key in laws.split(",") if key.strip()]
    for key in keys:
        _require_law(key, among)
    return open_book(*(keys or among))


def one_law(key: str) -> Statute:
    """Return the statute of one law."""
    _require_law(key)
    return open_book(key).statute(key)


def _require_law(key: str, among: Collection[str] = MODULES) -> None:
    if key not in among:
        raise Wrong(say(NO_SUCH_LAW, key=key, known=", ".join(among)))


def find_norm(book: Book, norm_id: str) -> Any:
    """Return a norm by its id, whatever the case of its letters before the last hyphen."""
    by_lower = {norm.id.lower(): norm for norm in book.norms()}
    norm = by_lower.get(norm_id.lower())
    if norm is None:
        near = get_close_matches(norm_id.lower(), by_lower, n=1, cutoff=0.3)
        raise Wrong(say(NO_SUCH_NORM, id=norm_id, near=by_lower[near[0]].id if near else "IM-17-1b"))
    return norm


def open_record(path: Path, parameters: Path | None = None) -> Record:
    """Return the record that a file describes, checked against every law's words; `Wrong` names file and line.

    `parameters` is a file with the figures and dates that the laws leave to others.
    """
    book = open_book()
    given = open_parameters(parameters)
    with reading_file():
        record = replace(read_record(path, book), parameters=given)
        problems = contradict(book, record)
        if problems:
            raise DescriptionError(str(path), problems)
    return record


def open_parameters(path: Path | None) -> Parameters:
    """Return what a parameter file gives; nothing without one."""
    if path is None:
        return {}
    from chengxu.law.read_parameters import read_parameters

    known, settings = all_parameters()
    with reading_file():
        return read_parameters(path, known, settings)


@contextmanager
def reading_file() -> Iterator[None]:
    """Turn every problem found in a file into a line of its own, with file and line number."""
    try:
        yield
    except DescriptionError as error:
        lines = [f"{error.path}:{p.line}: {p.what[lang()]}" if p.line else f"{error.path}: {p.what[lang()]}"
                 for p in error.problems]  # fmt: skip
        raise Wrong(*lines) from error


def parameters_option(function: F) -> F:
    """Add `--parameters FILE`."""
    about = Term(
        "参数文件（TOML）：施行日期、清单、标准等法律留待他人确定的事项；见 `chengxu parameters`。",
        "A parameter file (TOML): dates, lists, standards that the law leaves to others; see `chengxu parameters`.",
    )
    path = click.Path(dir_okay=False, path_type=Path)
    return click.option("--parameters", "parameters", type=path, cls=Option, about=about)(function)


def print_json(data: Any) -> None:
    """Print JSON, Chinese as it is; indented for a person at a terminal, on one line for a program."""
    indent = 2 if sys.stdout.isatty() else None
    click.echo(json.dumps(data, ensure_ascii=False, indent=indent))


@contextmanager
def needs_extra(name: str) -> Iterator[None]:
    """Say which extra to install where an import inside fails."""
    try:
        yield
    except ImportError as error:
        raise Wrong(say(NO_EXTRA, module=error.name or "?", extra=name)) from error


def console(piped: int = 110) -> Console:
    """Return a console for people; a pipe gets no colour and this width."""
    from rich.console import Console

    made = Console(highlight=False, soft_wrap=False)
    return made if made.is_terminal else Console(highlight=False, width=piped)
