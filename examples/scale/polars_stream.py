"""Count answers over a Polars stream: a lazy query hands on its rows batch by batch, and nothing else is kept.

    pip install "chengxu[bulk]" polars
    python examples/scale/polars_stream.py services.parquet counts.csv 2026-06-01 [NORM ...]

A row a norm: to how many services it applies, to how many not, and for how many it is undetermined.
"""

import sys
from datetime import date

import numpy as np
import polars as pl

from chengxu.cli.batch import ROWS, conditions, given
from chengxu.interpret.batch import compile_program, pack, run
from chengxu.statutes import open_book

path, out, day, *norms = sys.argv[1:]
book = open_book()
wanted = [book.norm(norm) for norm in norms] or book.norms()
program = compile_program(conditions(book, wanted), given(book, {}, date.fromisoformat(day)))

services = pl.scan_parquet(path)  # or any lazy query: a join, a filter, a folder of files
asked = {fact.name for fact in program.facts}
columns = [name for name in services.collect_schema().names() if name in asked]

counts = np.zeros((len(program.names), 3), dtype=np.int64)
for frame in services.select(columns).collect_batches(chunk_size=ROWS, maintain_order=False):
    counts += np.array(list(run(program, pack(program, frame.to_arrow())).counts().values()))

table = pl.DataFrame(counts, schema=["applies", "not", "undetermined"])
table.insert_column(0, pl.Series("norm", program.names)).write_csv(out)
