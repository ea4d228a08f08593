"""Answer norms between two DuckDB queries: one streams the services in, the other writes the answers as they come.

    pip install "chengxu[bulk]" duckdb
    python examples/scale/duckdb_stream.py services.parquet answers.parquet 2026-06-01 [NORM ...]

A row a service: its `id`, and for each norm true, false, or null for undetermined. Every norm unless some are named.
"""

import sys
from collections.abc import Iterator
from datetime import date

import duckdb
import pyarrow as pa

from chengxu.cli.batch import ROWS, conditions, given
from chengxu.interpret.batch import compile_program, pack, run
from chengxu.statutes import open_book

path, out, day, *norms = sys.argv[1:]
book = open_book()
wanted = [book.norm(norm) for norm in norms] or book.norms()
program = compile_program(conditions(book, wanted), given(book, {}, date.fromisoformat(day)))

services = duckdb.connect().read_parquet(path)  # or any query: a join, a filter, a file in a bucket
asked = {fact.name for fact in program.facts}
stream = services.select("id", *(name for name in services.columns if name in asked)).to_arrow_reader(ROWS)


def answers() -> Iterator[pa.RecordBatch]:
    """Yield the answers to each batch; no more than a few are in memory."""
    for batch in stream:
        yield run(program, pack(program, batch)).to_arrow().add_column(0, "id", batch["id"])


fields = [stream.schema.field("id"), *(pa.field(name, pa.bool_()) for name in program.names)]
answered = pa.RecordBatchReader.from_batches(pa.schema(fields), answers())
duckdb.connect().from_arrow(answered).write_parquet(out)
