"""Count answers on Spark, a row of CSV a norm: each task answers its batches, and only counts travel.

It needs Java 17 or newer and `pip install "chengxu[bulk]" "pyspark[sql]>=4.0"`. To run it:
`PYSPARK_PYTHON=$(which python) python examples/scale/spark.py services.parquet counts 2026-06-01 [NORM ...]`
"""

import sys
from datetime import date

import pyarrow as pa
from pyspark.sql import SparkSession

from chengxu.cli.batch import ROWS, conditions, given
from chengxu.interpret.batch import compile_program, pack, run
from chengxu.statutes import open_book

path, out, day, *norms = sys.argv[1:]
book = open_book()
wanted = [book.norm(norm) for norm in norms] or book.norms()
compiled = compile_program(conditions(book, wanted), given(book, {}, date.fromisoformat(day)))
HEAD = ("norm", "applies", "not", "undetermined")
TYPES = "norm string, applies long, `not` long, undetermined long"

master = SparkSession.builder.master("local[2]")  # on a cluster leave `master` out: spark-submit names it
spark = master.config("spark.sql.execution.arrow.maxRecordsPerBatch", ROWS).getOrCreate()
program = spark.sparkContext.broadcast(compiled)  # 0.2 MB, read once by each Python process of an executor


def count(batches):
    """Yield the counts of each batch, a row a norm; a task has one core, so one thread."""
    for batch in batches:
        found = run(program.value, pack(program.value, batch), threads=1).counts()
        yield pa.RecordBatch.from_arrays([list(found), *zip(*found.values(), strict=True)], HEAD)


services = spark.read.parquet(path)
columns = [fact.name for fact in compiled.facts if fact.name in services.columns]
counts = services.select(columns).mapInArrow(count, TYPES)
counts.groupBy("norm").sum().toDF(*HEAD).coalesce(1).write.csv(out, header=True, mode="overwrite")
