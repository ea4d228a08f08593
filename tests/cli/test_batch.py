"""`chengxu batch`: a table of services in, counts or a table of answers out."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from chengxu.algebra.term import Term
from chengxu.dates import load
from chengxu.interpret.assess import find
from chengxu.law.record import Answer, Record
from chengxu.statutes import open_book
from tables import random_worlds, table

BOOK = open_book()
DAY = "2026-06-01"
FILING = ("ML4-66-1", "ML4-66-2", "IM-17-1b")
FACTS = tuple(dict.fromkeys(f for norm in FILING for f in BOOK.facts_of(BOOK.norm(norm))))
WORLDS = random_worlds(FACTS, 70, seed=11, missing=0.2)


@pytest.fixture
def services(tmp_path):
    """Write the services as a file of a kind, and return its path."""

    def write(kind="parquet"):
        path = tmp_path / f"services.{kind}"
        rows = table(FACTS, WORLDS)
        found = pa.Table.from_batches([rows]).append_column("id", pa.array(range(len(WORLDS))))
        found = found.append_column("remark", pa.array(["x"] * len(WORLDS)))
        if kind == "parquet":
            pq.write_table(found, path, row_group_size=32)
        elif kind == "arrow":
            with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, found.schema) as writer:
                writer.write_table(found, max_chunksize=32)
        else:
            columns = {name: found.column(name) for name in found.schema.names}
            for name, column in columns.items():
                if pa.types.is_list(column.type):
                    joined = [None if v is None else ";".join(v) or "none" for v in column.to_pylist()]
                    columns[name] = pa.array(joined, pa.string())
            pc.write_csv(pa.table(columns), path)
        return path

    return write


def expected():
    """The counts that assessing each service by itself gives."""
    found = {norm: {"applies": 0, "not": 0, "undetermined": 0} for norm in FILING}
    names = {"true": "applies", "false": "not", "unknown": "undetermined"}
    for world in WORLDS:
        record = Record(Term("某", "x"), answers={name: (Answer(v),) for name, v in world.items()})
        for norm in FILING:
            finding = find(BOOK.norm(norm), BOOK, record, date.fromisoformat(DAY), load())
            found[norm][names[finding.view.answer.value]] += 1
    return found


@pytest.mark.parametrize("kind", ["parquet", "csv", "arrow"])
def test_the_counts_are_those_of_assessing_each_service_alone(chengxu, services, kind):
    norms = [part for norm in FILING for part in ("--norm", norm)]
    done = chengxu("batch", services(kind), *norms, "--on", DAY, "--json")

    assert (done.code, done.err) == (0, "")
    assert done.json == {"on": DAY, "rows": len(WORLDS), "norms": expected()}


def test_the_answers_are_written_with_the_id_of_each_service(chengxu, services, tmp_path):
    out = tmp_path / "answers.parquet"
    done = chengxu("batch", services(), "--norm", FILING[0], "--on", DAY, "--out", out)
    answers = pq.read_table(out)

    assert (done.code, done.out) == (0, f"{out} written: 70 rows, 1 norms.\n")
    assert answers.schema.names == ["id", FILING[0]]
    assert answers.column("id").to_pylist() == list(range(70))
    assert answers.column(FILING[0]).to_pylist().count(True) == expected()[FILING[0]]["applies"]


def test_people_get_a_line_for_each_norm(chengxu, services):
    for lang, head in (("zh", "尚不能判断"), ("en", "undetermined")):
        done = chengxu("batch", services(), "--norm", FILING[0], "--on", DAY, lang=lang)
        lines = done.out.splitlines()
        assert head in lines[0]
        assert lines[1].startswith(FILING[0])


def test_a_parameter_file_sets_the_figures_of_every_service(chengxu, services, describe):
    low = describe("[parameters]\nml4_national_threshold = 10000\n", "parameters.toml")
    plain, changed = (
        chengxu("batch", services(), "--norm", "ML4-66-1", "--on", DAY, "--json", *more).json["norms"]["ML4-66-1"]
        for more in ((), ("--parameters", low))
    )  # fmt: skip

    assert changed["not"] < plain["not"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("services.xlsx", "", "cannot be read: a .parquet, .csv or .arrow file is wanted"),
        ("services.parquet", "not parquet", "cannot be read: a .parquet, .csv or .arrow file is wanted"),
        ("services.csv", "a,b\n1,2\n", "no column of"),
        ("services.csv", "registered_users\nmany\n", "cannot be read"),
    ],
)
def test_a_file_that_is_no_table_of_services_is_refused(chengxu, describe, tmp_path, name, text, message):
    done = chengxu("batch", describe(text, name), "--out", tmp_path / "out.parquet")

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert not list(tmp_path.glob("*out.parquet*"))


def test_a_column_of_the_wrong_type_is_refused_and_nothing_is_written(chengxu, tmp_path):
    path, out = tmp_path / "services.parquet", tmp_path / "out.parquet"
    pq.write_table(pa.table({"registered_users": ["many"]}), path)
    done = chengxu("batch", path, "--out", out, lang="zh")

    assert (done.code, done.out) == (2, "")
    assert done.err == "列“registered_users”的类型是 string，应为整数。\n"
    assert not list(tmp_path.glob("*out.parquet*"))


def test_an_unknown_norm_is_refused_with_the_nearest(chengxu, services):
    done = chengxu("batch", services(), "--norm", "ML4-66-1x")

    assert (done.code, done.out) == (2, "")
    assert "ML4-66-1" in done.err
