"""`chengxu impact TABLE --set NAME=VALUE`: which services gain or lose which norm when the law is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chengxu.algebra.facts import Choice, Parameter, Setting, Value, Values
from chengxu.algebra.term import Term
from chengxu.cli.batch import BAD_TABLE, NO_FACT, Table, _progress, conditions
from chengxu.cli.bilingual import Command, Option, say
from chengxu.cli.common import (
    DateType,
    Wrong,
    json_option,
    law_option,
    needs_extra,
    on_option,
    open_laws,
    open_parameters,
    parameters_option,
    print_json,
)
from chengxu.interpret.assess import supposing
from chengxu.interpret.decide import decide
from chengxu.law.book import Book
from chengxu.law.read import expected
from chengxu.law.read_parameters import A_DAY, A_NUMBER, WRONG
from chengxu.law.record import Parameters, Record
from chengxu.statutes import open_parameters as all_parameters

if TYPE_CHECKING:
    import pyarrow as pa

    from chengxu.interpret.batch_impact import Grouping, Impact, Study

SIZE, USERS = "size", "registered_users"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
"""Size classes of registered users, each up to and with its figure: a house setting, no law has them."""
USUAL = ("province", "kind", SIZE)

EVERY = Term("各项服务", "every service")
NO_CHANGE = Term(
    "没有说明要改变什么；请给出 --set、--to 或者 --then-parameters。",
    "nothing is said to change; give --set, --to or --then-parameters.",
)
BAD_SET = Term(
    "--set 应写作 名称=取值，不能是“{text}”，例如 ml4_national_threshold=500000。",
    "write --set as name=value, not `{text}`, for instance ml4_national_threshold=500000.",
)
TWICE = Term("“{name}”给了两次。", "`{name}` is given twice.")
NEAR_NAME = Term(
    "没有名为“{name}”的参数或者设置；是否应为 {near}？`chengxu parameters` 列出全部。",
    "there is no parameter or setting `{name}`; did you mean {near}? `chengxu parameters` lists them all.",
)
NO_NAME = Term(
    "没有名为“{name}”的参数或者设置；`chengxu parameters` 列出全部。",
    "there is no parameter or setting `{name}`; `chengxu parameters` lists them all.",
)
NOT_ASKED = Term(
    "这些法律（{laws}）没有一条规范取决于“{name}”，改变它没有影响。",
    "no norm of these laws ({laws}) depends on `{name}`; to change it has no effect.",
)
SEVERAL = Term("“{name}”可以指 {found}；请写全名。", "`{name}` may be {found}; write the whole name.")
NO_COLUMN = Term("“{path}”没有列“{name}”，无法按它分组。", "`{path}` has no column `{name}` to group by.")


@dataclass(frozen=True)
class Changed:
    """A parameter or setting that is not the same afterwards; None is blank."""

    thing: Parameter | Setting
    before: Value | None
    after: Value | None


@dataclass(frozen=True)
class Result:
    """Everything that is told: the book, the two days, what was changed, which laws were supposed in force, the impact."""

    book: Book
    days: tuple[date, date]
    changed: tuple[Changed, ...]
    supposed: tuple[str, ...]
    study: Study
    impact: Impact
    made_up: int


@click.command(
    "impact",
    cls=Command,
    about=Term("对一张表中的每项服务，把修改前后的各条规范各判断一次：谁新受约束，谁不再受约束，谁变得不确定。\n例：chengxu impact services.parquet --law ml4 --set national_threshold=500000",
               "Answer every norm before and after a change, for every service of a table: who gains it, who loses it, where it "
               "becomes open.\nExample: chengxu impact services.parquet --law ml4 --set national_threshold=500000"),
)  # fmt: skip
@click.argument("file", metavar="TABLE", type=click.Path(path_type=Path))
@click.option("--set", "sets", multiple=True, metavar="NAME=VALUE", cls=Option,
              about=Term("修改后的一项参数或者设置，可重复；名称可以省去法律代号。",
                         "A parameter or setting afterwards; may be repeated. The law's key may be left out of the name."))  # fmt: skip
@click.option("--to", "to", type=DateType(), default=None, cls=Option,
              about=Term("修改后按哪一天判断；默认与 --on 相同。",
                         "The day as of which to judge afterwards; by default that of --on."))  # fmt: skip
@click.option("--then-parameters", "then", default=None, type=click.Path(dir_okay=False, path_type=Path), cls=Option,
              about=Term("修改后的参数文件，取代 --parameters 的文件。",
                         "The parameter file afterwards, in place of that of --parameters."))  # fmt: skip
@click.option("--by", "by", multiple=True, metavar="COLUMN", cls=Option,
              about=Term("按哪些列分组，可重复；size 为注册用户规模。默认：表中有的 province、kind、size。",
                         "The columns to group by; may be repeated; `size` is that of the registered users. By default those "
                         "of province, kind, size that there are."))  # fmt: skip
@click.option("--html", "html", default=None, cls=Option, type=click.Path(path_type=Path, dir_okay=False),
              about=Term("写成一个带图的 HTML 文件。", "Write it as an HTML file, with charts."))  # fmt: skip
@law_option
@on_option
@parameters_option
@json_option
def impact_command(
    file: Path, sets: tuple[str, ...], to: date | None, then: Path | None, by: tuple[str, ...], html: Path | None,
    laws: str, on: date, parameters: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Compare before with after."""
    if not sets and to is None and then is None:
        raise Wrong(say(NO_CHANGE))
    book = open_laws(laws)
    first = open_parameters(parameters)
    second = {**(open_parameters(then) if then else first), **read_sets(book, sets)}
    found = find_impact(book, file, (first, second), (on, to or on), by)
    from chengxu.cli import impact_json, impact_page

    if html is not None:
        click.echo(impact_page.write(html, found))
    if as_json:
        print_json(impact_json.as_data(found))
    elif html is None:
        impact_page.show(found)


def find_impact(
    book: Book, file: Path, parameters: tuple[Parameters, Parameters], days: tuple[date, date], by: tuple[str, ...]
) -> Result:  # fmt: skip
    """Return what becomes of the services of a table from the one day and its parameters to the other."""
    with needs_extra("bulk"):
        import pyarrow as pa

        from chengxu.interpret.batch_impact import batch_impact, study

    before, after, supposed = _worlds(book, parameters, days)
    planned = study(conditions(book, book.norms()), before, after)
    table = _Services(file, book, planned, by)
    try:
        with _progress(table.rows) as step:
            impact = batch_impact(planned, table.pieces(step), table.groupings())
    except pa.ArrowInvalid as error:
        raise Wrong(f"{say(BAD_TABLE, path=file)} {error}") from error
    changed = tuple(_changed(book, before, after, days, supposed))
    return Result(book, days, changed, supposed, planned, impact, table.made_up)


def _worlds(
    book: Book, parameters: tuple[Parameters, Parameters], days: tuple[date, date]
) -> tuple[Values, Values, tuple[str, ...]]:
    """Return what holds of every service before and after, and which laws are supposed to be in force.

    A law is supposed to be in force on both sides or on neither: a date of entry given for one side alone is a
    change, and what hung on it is undetermined on the other.
    """
    records = [Record(EVERY, parameters=given) for given in parameters]
    undated = [
        {key for key, s in book.statutes.items() if not decide(s.in_force, record.on(day)).known}
        for record, day in zip(records, days, strict=True)
    ]
    keys = tuple(key for key in book.statutes if all(key in side for side in undated))
    statutes = [book.statute(key) for key in keys]
    before, after = (
        supposing(record, statutes, day).on(day) for record, day in zip(records, days, strict=True)
    )
    return before, after, keys


def _changed(
    book: Book, before: Values, after: Values, days: tuple[date, date], supposed: Iterable[str]
) -> Iterator[Changed]:
    """Yield the parameters and settings that are not the same afterwards; a supposed entry is no change."""
    entries = {book.statute(key).entry.name for key in supposed}
    things: dict[str, Parameter | Setting] = {**book.parameters, **book.settings}
    for name, thing in things.items():
        was, now = (
            given.get(name, thing.default if isinstance(thing, Setting) else thing.at(day))
            for given, day in zip((before, after), days, strict=True)
        )
        if was != now and name not in entries:
            yield Changed(thing, was, now)


def read_sets(book: Book, texts: Iterable[str]) -> Parameters:
    """Return the parameters and settings that `NAME=VALUE` texts give; `Wrong` says what is wrong with one."""
    known: dict[str, Parameter | Setting] = {**book.parameters, **book.settings}
    found: dict[str, tuple[tuple[date | None, Value], ...]] = {}
    for text in texts:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not (name and equals and value):
            raise Wrong(say(BAD_SET, text=text))
        thing = known[_whole_name(book, known, name)]
        if thing.name in found:
            raise Wrong(say(TWICE, name=thing.name))
        found[thing.name] = ((None, _value(thing, value)),)
    return found


def _whole_name(book: Book, known: Mapping[str, object], name: str) -> str:
    """Return the name of a parameter or setting that somebody wrote with or without the key of its law."""
    if name in known:
        return name
    found = [whole for key in book.statutes if (whole := f"{key}_{name}") in known]
    if len(found) > 1:
        raise Wrong(say(SEVERAL, name=name, found=", ".join(found)))
    if found:
        return found[0]
    if any(name in table for table in all_parameters()):
        raise Wrong(say(NOT_ASKED, name=name, laws=", ".join(book.statutes)))
    short = {whole.removeprefix(f"{key}_"): whole for key in book.statutes for whole in known}
    near = get_close_matches(name, {**short, **dict.fromkeys(known)}, n=1, cutoff=0.6)
    raise Wrong(
        say(NEAR_NAME, name=name, near=short.get(near[0], near[0])) if near else say(NO_NAME, name=name)
    )


def _value(thing: Parameter | Setting, text: str) -> Value:
    if isinstance(thing, Setting):
        wanted = expected(thing, text)
        if wanted is not None:
            raise Wrong(say(WRONG, name=thing.name, value=text, wanted=wanted))
        return text
    if not thing.of_days and text.isascii() and text.isdigit():
        return int(text)
    try:
        if thing.of_days:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Wrong(say(WRONG, name=thing.name, value=text, wanted=A_DAY if thing.of_days else A_NUMBER))


class _Services(Table):
    """The table with its groups: a column of text each, and the size class."""

    def __init__(self, path: Path, book: Book, planned: Study, by: tuple[str, ...]) -> None:
        self.book, self.by, self.made_up = book, by, 0
        self.grouped: tuple[str, ...] = ()
        super().__init__(path, planned.facts)
        first = next(self._pieces, None)  # the columns of a CSV are known only now
        self._pieces = chain(() if first is None else (first,), self._pieces)

    def _columns(self, names: list[str]) -> list[str]:
        if not any(name in self.book.facts for name in names):
            raise Wrong(say(NO_FACT, path=self.path))
        for name in self.by:
            if (USERS if name == SIZE else name) not in names:
                raise Wrong(say(NO_COLUMN, path=self.path, name=USERS if name == SIZE else name))
        wanted = self.by or USUAL
        self.grouped = tuple(dict.fromkeys(n for n in wanted if (USERS if n == SIZE else n) in names))
        columns = [USERS if name == SIZE else name for name in self.grouped]
        for name in columns:  # so that a CSV is read as text, or as the fact that it is
            self.facts.setdefault(name, self.book.facts.get(name) or Choice(name=name, question=EVERY, label=EVERY, values=()))  # fmt: skip
        first = next(name for name in names if name in self.book.facts)
        self.facts.setdefault(first, self.book.facts[first])  # a table needs a column to have rows
        return [name for name in names if name in {"id", "synthetic", *self.facts}]

    def groupings(self) -> dict[str, Grouping]:
        """Return how the services are grouped, by name."""
        from chengxu.interpret.batch_impact import by_column, in_classes

        return {n: in_classes(USERS, SIZES) if n == SIZE else by_column(n) for n in self.grouped}

    def pieces(self, step: Any) -> Iterator[pa.RecordBatch]:
        """Yield the table piece by piece; count the services that say of themselves that they are made up."""
        import pyarrow as pa

        for piece in self:
            if "synthetic" in piece.schema.names and pa.types.is_boolean(piece.column("synthetic").type):
                self.made_up += piece.column("synthetic").true_count
            yield piece
            step(piece.num_rows)
