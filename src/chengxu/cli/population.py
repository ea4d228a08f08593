"""`chengxu population N`: make up services to run on, a row each; the file says of itself that they are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import chengxu
import chengxu.statutes
from chengxu.algebra.facts import ACT_DATE, Values
from chengxu.algebra.term import LANGS, Term
from chengxu.cli.bilingual import Command, Option, say
from chengxu.cli.common import Wrong, needs_extra, on_option, open_record
from chengxu.law.population import Profile, read_profile
from chengxu.statutes import open_book

if TYPE_CHECKING:
    import pyarrow as pa

    Write = Callable[[pa.RecordBatch], None]

PROFILE = Path(chengxu.statutes.__file__).with_name("population.toml")
EXAMPLES = Path(chengxu.__file__).parents[2] / "examples"
"""The real sample, in a source tree."""

NOTE = Term(
    "虚构数据：各项服务由 程序 随机编造，一切比例均系虚构，不得引作事实，也不描述任何真实的企业；只有 synthetic 为 false 的行取自公开资料。",
    "Made-up data: Chengxu invented these services at random, and every share in them is invented. They are no facts to "
    "be cited and describe no real company. Only rows whose `synthetic` is false come from public sources.",
)
WRITTEN = Term(
    "已写入 {path}：{count} 项虚构服务、{real} 项真实服务，{facts} 项事实，种子 {seed}。",
    "{path} written: {count} made-up services, {real} real ones, {facts} facts, seed {seed}.",
)
NO_COUNT = Term(
    "“{text}”不是服务的数目；请写不小于 0 的整数，如 1000。",
    "`{text}` is no number of services; write a whole number that is not negative, such as 1000.",
)
NO_SEED = Term(
    "“{text}”不能作种子；请写不小于 0 的整数。",
    "`{text}` is no seed; write a whole number that is not negative.",
)
NO_FORMAT = Term(
    "“{path}”的格式不明；文件名须以 .parquet 或 .csv 结尾。",
    "`{path}` is of no known format; end the name in .parquet or .csv.",
)
NO_SAMPLE = Term(
    "没有找到真实服务的描述文件，因而没有加入真实服务；可用 --real 指明目录。",
    "No descriptions of the real services were found, so none was added; name their folder with --real.",
)


@click.command(
    "population",
    cls=Command,
    about=Term("随机编造 N 项人工智能服务，写成一张表，供批量判断和影响分析试用；另附真实样本。\n数据纯属虚构，种子相同则结果相同。",
               "Make up N AI services at random and write them as a table to run on, with the real sample besides.\n"
               "The data are invented; the same seed gives the same services."),
)  # fmt: skip
@click.argument("count", metavar="N")
@click.option("--seed", "seed", default="0", metavar="S", cls=Option,
              about=Term("种子；默认 0。", "The seed; 0 by default."))  # fmt: skip
@click.option("--out", "out", required=True, type=click.Path(path_type=Path, dir_okay=False), cls=Option,
              about=Term("写入的文件，.parquet 或 .csv。", "The file to write, .parquet or .csv."))  # fmt: skip
@on_option
@click.option("--real", "real", default=None, type=click.Path(path_type=Path, file_okay=False, exists=True), cls=Option,
              about=Term("真实服务描述文件所在目录；默认为源码树中的 examples。",
                         "The folder that describes the real services; by default examples of the source tree."))  # fmt: skip
@click.option("--profile", "profile", default=PROFILE, type=click.Path(path_type=Path, dir_okay=False, exists=True),
              cls=Option, about=Term("自备的概率文件（TOML）；默认为随附的一份。",
                                     "A file of chances of your own (TOML); by default the one that comes along."))  # fmt: skip
def population_command(count: str, seed: str, out: Path, on: date, real: Path | None, profile: Path) -> None:
    """Make up a population."""
    number, root = _whole(count, NO_COUNT), _whole(seed, NO_SEED)
    if out.suffix.lower() not in (".parquet", ".csv"):
        raise Wrong(say(NO_FORMAT, path=out))
    with needs_extra("bulk"):
        from chengxu.interpret.batch_population import batch_population, real_rows, schema_of

    chances = read_profile(profile, open_book().facts)
    described = _described(chances, real or EXAMPLES, on, sure=real is not None)
    schema = schema_of(chances).with_metadata(_metadata(chances, root, number, on))
    with _writing(out, schema) as write, _progress(number) as step:
        for piece in batch_population(chances, number, root):
            write(piece)
            step(piece.num_rows)
        if described:
            write(real_rows(chances, described))
    if chances.real and not described:
        click.echo(say(NO_SAMPLE), err=True)
    told = {"count": f"{number:,}", "real": len(described), "facts": len(chances.draws), "seed": root}
    click.echo(say(WRITTEN, path=out, **told))
    click.echo(say(NOTE))


def _whole(text: str, wrong: Term) -> int:
    try:
        number = int(text.replace(",", ""))
    except ValueError:
        number = -1
    if number < 0:
        raise Wrong(say(wrong, text=text))
    return number


def _described(profile: Profile, folder: Path, on: date, *, sure: bool) -> dict[str, Values]:
    """Return what the real services' descriptions say of the day; nothing where there are none and nobody named a folder."""
    paths = {name: folder / f"{name}.toml" for name in profile.real}
    if not sure and not all(path.exists() for path in paths.values()):
        return {}
    known = {name: open_record(path).on(on) for name, path in paths.items()}
    return {name: {k: v for k, v in facts.items() if k != ACT_DATE.name} for name, facts in known.items()}


def _metadata(profile: Profile, seed: int, count: int, on: date) -> dict[str, str]:
    """Return what the file says of itself; `chengxu.synthetic` is there for programs, the note for people."""
    about = {
        "synthetic": "true", "seed": seed, "count": count, "on": on, "profile": profile.digest,
        "version": chengxu.__version__, **{f"note.{lang}": NOTE[lang] for lang in LANGS},
    }  # fmt: skip
    return {f"chengxu.{key}": str(value) for key, value in about.items()}


@contextmanager
def _writing(out: Path, schema: pa.Schema) -> Iterator[Write]:
    """Give a function that writes rows; the file appears whole or not at all."""
    import pyarrow.csv
    import pyarrow.parquet

    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(f".{out.name}.part")
    parquet = out.suffix.lower() == ".parquet"
    try:
        if parquet:
            with pyarrow.parquet.ParquetWriter(part, schema, compression="zstd") as file:
                yield lambda piece: file.write_batch(piece.replace_schema_metadata(schema.metadata))
        else:
            options = pyarrow.csv.WriteOptions(quoting_style="needed")
            with pyarrow.csv.CSVWriter(part, _flat_schema(schema), write_options=options) as file:
                yield lambda piece: file.write_batch(_flat(piece))
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def _flat_schema(schema: pa.Schema) -> pa.Schema:
    import pyarrow as pa

    plain = (pa.types.is_list, pa.types.is_dictionary)
    return pa.schema(
        [(f.name, pa.string() if any(test(f.type) for test in plain) else f.type) for f in schema]
    )


def _flat(piece: pa.RecordBatch) -> pa.RecordBatch:
    """Return rows as a CSV can hold them: a set as `a;b`, `none` where it is empty, nothing where it is not known."""
    import pyarrow as pa
    import pyarrow.compute as pc

    columns: list[Any] = []
    for column in piece.columns:
        if pa.types.is_list(column.type):
            joined = pc.binary_join(column, ";")
            column = pc.if_else(pc.equal(pc.list_value_length(column), 0), "none", joined)
        elif pa.types.is_dictionary(column.type):
            column = column.cast(pa.string())
        columns.append(column)
    return pa.RecordBatch.from_arrays(columns, schema=_flat_schema(piece.schema))


@contextmanager
def _progress(rows: int) -> Iterator[Callable[[int], None]]:
    """Show how far it is, on a terminal only."""
    import sys

    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=rows, file=sys.stderr) as bar:
        yield bar.update
