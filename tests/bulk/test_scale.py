"""The scripts in `examples/scale`: each engine's stream gives what `chengxu batch` gives, over several batches."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from chengxu.cli.batch import conditions, given
from chengxu.interpret.batch import compile_program
from chengxu.statutes import open_book
from tables import random_worlds, table

ROOT = Path(__file__).parents[2]
DAY = "2026-06-01"
ROWS = 2000
SMALL_BATCHES = """
import runpy, sys
import chengxu.cli.batch
chengxu.cli.batch.ROWS = 512
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
MISSING_FOR_SPARK = [
    *(name for name in ("pyspark", "pandas") if find_spec(name) is None),
    *(["Java"] if shutil.which("java") is None else []),
]


def run(*args: object) -> str:
    """Run Python with these arguments and return what it prints; what it says of an error is part of the failure."""
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    done = subprocess.run(
        [sys.executable, *map(str, args)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def batch(*args: object) -> str:
    return run("-c", "from chengxu.cli.main import main; main()", "batch", *args, "--on", DAY)


def script(name: str, *args: object) -> None:
    """Run a script with batches of 512 rows instead of 262,144, so that there are several."""
    run("-c", SMALL_BATCHES, ROOT / "examples" / "scale" / name, *args)


@pytest.fixture(scope="module")
def services(tmp_path_factory) -> Path:
    """A file of services in groups of 500 rows, with every fact that the book asks, and a column that is none."""
    book = open_book()
    facts = compile_program(conditions(book, book.norms()), given(book, {}, date.fromisoformat(DAY))).facts
    rows = pa.Table.from_batches([table(facts, random_worlds(facts, ROWS, seed=5))])
    rows = rows.append_column("id", pa.array([f"s{n}" for n in range(ROWS)]))
    rows = rows.append_column("remark", pa.array(["x"] * ROWS))
    path = tmp_path_factory.mktemp("scale") / "services.parquet"
    pq.write_table(rows, path, row_group_size=500)
    return path


@pytest.fixture(scope="module")
def counts(services) -> dict[str, dict[str, int]]:
    """The counts that the command itself gives; none of the three answers is absent from them."""
    found = json.loads(batch(services, "--json"))["norms"]
    assert all(
        sum(norm[kind] for norm in found.values()) > ROWS for kind in ("applies", "not", "undetermined")
    )
    return found


def read_counts(path: Path) -> dict[str, dict[str, int]]:
    with path.open(encoding="utf-8") as lines:
        return {row.pop("norm"): {kind: int(n) for kind, n in row.items()} for row in csv.DictReader(lines)}


def test_duckdb_writes_the_answers_that_the_command_writes(services, tmp_path):
    ours, theirs = tmp_path / "ours.parquet", tmp_path / "theirs.parquet"
    batch(services, "--out", ours)
    script("duckdb_stream.py", services, theirs, DAY)

    assert pq.read_table(theirs).sort_by("id").equals(pq.read_table(ours).sort_by("id"))


def test_duckdb_answers_only_the_norms_that_are_named(services, tmp_path, counts):
    out = tmp_path / "answers.parquet"
    script("duckdb_stream.py", services, out, DAY, "ML4-66-1", "IM-17-1b")
    answers = pq.read_table(out)

    assert answers.schema.names == ["id", "ML4-66-1", "IM-17-1b"]
    assert answers.column("ML4-66-1").to_pylist().count(True) == counts["ML4-66-1"]["applies"]
    assert answers.column("IM-17-1b").null_count == counts["IM-17-1b"]["undetermined"]


def test_polars_counts_what_the_command_counts(services, tmp_path, counts):
    out = tmp_path / "counts.csv"
    script("polars_stream.py", services, out, DAY)

    assert read_counts(out) == counts


@pytest.mark.skipif(bool(MISSING_FOR_SPARK), reason=f"Spark needs {', '.join(MISSING_FOR_SPARK)}")
def test_spark_counts_what_the_command_counts(services, tmp_path, counts):
    out = tmp_path / "counts"
    script("spark.py", services, out, DAY)
    (part,) = out.glob("part-*.csv")

    assert read_counts(part) == counts
