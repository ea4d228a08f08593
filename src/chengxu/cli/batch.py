"""`chengxu batch FILE`: which norms apply, for every service of a table, a million at a time."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several, Values
from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    Wrong,
    console,
    find_norm,
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
from chengxu.law.book import Book
from chengxu.law.norm import Norm
from chengxu.law.record import Parameters, Record

if TYPE_CHECKING:
    import pyarrow as pa

    from chengxu.interpret.batch import Answered

ROWS = 1 << 18
"""Services that are read, answered and written together; memory is bounded by this."""

BAD_TABLE = Term(
    "无法读取“{path}”：应为 .parquet、.csv 或 .arrow 文件，一行一项服务，一列一项事实。",
    "`{path}` cannot be read: a .parquet, .csv or .arrow file is wanted, a row a service, a column a fact.",
)
NO_FACT = Term(
    "“{path}”没有一列是事实的名称；名称见 `chengxu facts`。",
    "no column of `{path}` bears the name of a fact; `chengxu facts` lists them.",
)
NOT_A_BOOL = Term(
    "列“{name}”：布尔值应写作 true 或 false，不知道的留空。", "column `{name}`: write true or false, and nothing for unknown."
)  # fmt: skip
WRITTEN = Term("已写入 {path}：{rows} 行，{norms} 条规范。", "{path} written: {rows} rows, {norms} norms.")
HEADS = (
    Term("规范", "norm"), Term("事项", "what"), Term("适用", "applies"), Term("不适用", "does not"), Term("尚不能判断", "undetermined"),
)  # fmt: skip


@click.command(
    "batch",
    cls=Command,
    about=Term("对一张表中的每项服务判断各条规范是否适用；缺失的事实即为未知。输出各规范的计数，或者逐项写成表格。",
               "Answer every norm for every service of a table; what is missing is unknown. Print the counts for each norm, "
               "or write the answers as a table."),
)  # fmt: skip
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--norm", "norms", multiple=True, metavar="ID", cls=Option,
              about=Term("只回答这些规范，可重复。", "Only these norms; may be repeated."))  # fmt: skip
@click.option("--out", "out", default=None, type=click.Path(path_type=Path, dir_okay=False), cls=Option,
              about=Term("把逐项答案写入这个 Parquet 文件：每条规范一列，空值为尚不能判断。",
                         "Write the answers to this Parquet file: a column a norm, null for undetermined."))  # fmt: skip
@click.option("--counts", is_flag=True, cls=Option,
              about=Term("写文件时也打印计数。", "Print the counts as well when a file is written."))  # fmt: skip
@law_option
@on_option
@parameters_option
@json_option
def batch_command(
    file: Path, norms: tuple[str, ...], out: Path | None, counts: bool, laws: str, on: date, parameters: Path | None,
    as_json: bool,
) -> None:  # fmt: skip
    """Answer norms in bulk."""
    with needs_extra("bulk"):
        from chengxu.interpret.batch import compile_program, pack, run
        from chengxu.interpret.batch_pack import ColumnError

    book = open_laws(laws)
    wanted = [find_norm(book, norm_id) for norm_id in norms] or list(book.norms())
    program = compile_program(conditions(book, wanted), given(book, open_parameters(parameters), on))
    table = Table(file, program.facts)
    tally = {norm.id: (0, 0, 0) for norm in wanted}
    rows = 0
    try:
        with _progress(table.rows) as step, _writing(out) as write:
            for piece in table:
                answered = run(program, pack(program, piece))
                rows, tally = rows + answered.rows, _added(tally, answered)
                if out is not None:
                    write(_with_id(piece, answered))
                step(answered.rows)
    except ColumnError as error:
        raise Wrong(error.term[lang()]) from error
    if as_json:
        print_json(_as_data(tally, rows, on))
    elif out is None or counts:
        _print(wanted, tally)
    if out is not None and not as_json:
        click.echo(say(WRITTEN, path=out, rows=f"{rows:,}", norms=len(wanted)))


@contextmanager
def _writing(out: Path | None) -> Iterator[Any]:
    """Give a function that writes a piece of a Parquet file; the file appears whole or not at all."""
    import pyarrow.parquet as pq

    writers: list[Any] = []
    part = out.with_name(f".{out.name}.part") if out else Path()

    def write(piece: pa.RecordBatch) -> None:
        if not writers:
            writers.append(pq.ParquetWriter(part, piece.schema))
        writers[0].write_batch(piece)

    try:
        yield write
    except BaseException:
        for writer in writers:
            writer.close()
            part.unlink()
        raise
    for writer in writers:
        writer.close()
        part.replace(out or part)


def conditions(book: Book, norms: Iterable[Norm]) -> dict[str, Any]:
    """Return on what each norm depends, by its id."""
    return {norm.id: book.condition(norm) for norm in norms}


def given(book: Book, parameters: Parameters, on: date) -> Values:
    """Return what holds of every service: the day, the parameters, and a date of entry for laws that have none."""
    record = Record(Term("各项服务", "every service"), parameters=parameters)
    return supposing(record, book.statutes.values(), on).on(on)


class Table:
    """A file with a row for each service, read piece by piece."""

    def __init__(self, path: Path, facts: Iterable[Fact]) -> None:
        self.path = path
        self.facts = {fact.name: fact for fact in facts}
        self.rows: int | None = None
        self._pieces = self._open()

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        yield from self._pieces

    def _open(self) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        try:
            match self.path.suffix.lower():
                case ".parquet":
                    return self._parquet()
                case ".csv":
                    return self._csv()
                case ".arrow" | ".feather":
                    return self._arrow()
        except (OSError, pa.ArrowException) as error:
            raise Wrong(say(BAD_TABLE, path=self.path)) from error
        raise Wrong(say(BAD_TABLE, path=self.path))

    def _columns(self, names: list[str]) -> list[str]:
        found = [name for name in names if name in self.facts]
        if not found:
            raise Wrong(say(NO_FACT, path=self.path))
        return ["id", *found] if "id" in names else found

    def _parquet(self) -> Iterator[pa.RecordBatch]:
        import pyarrow.parquet as pq

        file = pq.ParquetFile(self.path)
        self.rows = file.metadata.num_rows
        return iter(file.iter_batches(batch_size=ROWS, columns=self._columns(file.schema_arrow.names)))

    def _arrow(self) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        reader = pa.ipc.open_file(pa.memory_map(str(self.path)))
        columns = self._columns(reader.schema.names)
        return (reader.get_batch(n).select(columns) for n in range(reader.num_record_batches))

    def _csv(self) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa
        import pyarrow.csv as pc

        with self.path.open(encoding="utf-8-sig") as lines:
            names = next(csv.reader(lines), [])
        columns = self._columns(names)
        types = {name: _csv_type(self.facts[name]) for name in columns if name in self.facts}
        options = pc.ConvertOptions(
            column_types=types, include_columns=columns, strings_can_be_null=True,
            true_values=["true", "TRUE", "True", "1"], false_values=["false", "FALSE", "False", "0"],
        )  # fmt: skip
        try:
            for piece in pc.open_csv(self.path, convert_options=options):
                yield self._split(piece)
        except pa.ArrowInvalid as error:
            raise Wrong(f"{say(BAD_TABLE, path=self.path)} {error}") from error

    def _split(self, piece: pa.RecordBatch) -> pa.RecordBatch:
        """Return the piece with sets, which a CSV writes as `a;b`, as lists."""
        import pyarrow as pa
        import pyarrow.compute as compute

        columns = []
        for name in piece.schema.names:
            column = piece.column(name)
            if isinstance(self.facts.get(name), Several):
                none = compute.equal(column, "none")
                split = compute.split_pattern(column, ";")
                column = compute.if_else(none, pa.scalar([], split.type), split)
            columns.append(column)
        return pa.RecordBatch.from_arrays(columns, names=piece.schema.names)


def _csv_type(fact: Fact) -> Any:
    import pyarrow as pa

    kinds: dict[type[Fact], Any] = {
        Flag: pa.bool_(),
        Number: pa.int64(),
        Day: pa.date32(),
        Choice: pa.string(),
    }
    return next(kind for known, kind in kinds.items() if isinstance(fact, known))


def _with_id(piece: pa.RecordBatch, answered: Answered) -> pa.RecordBatch:
    answers = answered.to_arrow()
    if "id" not in piece.schema.names:
        return answers
    import pyarrow as pa

    columns = [piece.column("id"), *answers.columns]
    return pa.RecordBatch.from_arrays(columns, names=["id", *answers.schema.names])


def _added(tally: Mapping[str, tuple[int, int, int]], answered: Answered) -> dict[str, tuple[int, int, int]]:
    more = answered.counts()
    return {name: tuple(a + b for a, b in zip(old, more[name], strict=True)) for name, old in tally.items()}  # type: ignore[misc]


@contextmanager
def _progress(rows: int | None) -> Iterator[Any]:
    """Show how far it is, on a terminal only."""
    import sys

    if not sys.stderr.isatty() or rows is None:
        yield lambda _: None
        return
    with click.progressbar(length=rows, file=sys.stderr) as bar:
        yield bar.update


def _print(norms: list[Norm], tally: Mapping[str, tuple[int, int, int]]) -> None:
    from rich.table import Table as Printed

    table = Printed(box=None, pad_edge=False, header_style="bold")
    for number, head in enumerate(HEADS):
        table.add_column(head[lang()], justify="right" if number > 1 else "left", overflow="fold")
    for norm in norms:
        table.add_row(norm.id, norm.gist[lang()], *(f"{n:,}" for n in tally[norm.id]))
    console().print(table)


def _as_data(tally: Mapping[str, tuple[int, int, int]], rows: int, on: date) -> dict[str, Any]:
    return {
        "on": on.isoformat(),
        "rows": rows,
        "norms": {
            name: {"applies": yes, "not": no, "undetermined": open_}
            for name, (yes, no, open_) in tally.items()
        },
    }
