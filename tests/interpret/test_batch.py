"""Answers in bulk: blocks and words that are not full, columns of every type, what is absent, what cannot be read."""

from __future__ import annotations

from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from chengxu.algebra.expr import ALWAYS, NEVER, AtLeast
from chengxu.interpret.batch import BLOCK, batch, compile_program, pack, run
from chengxu.interpret.batch_kernel import execute_plainly
from chengxu.interpret.batch_pack import ColumnError
from worlds import COUNT, DAY, FLAGS, KIND, KINDS

A, B, C, _ = FLAGS
BOTH = {"both": A & B, "either": A | ~B, "two of three": AtLeast(2, (A, B, C))}


def bits(values):
    return pa.array(values, pa.bool_())


def answers(exprs, given=None, **columns):
    table = pa.RecordBatch.from_pydict(columns)
    (answered,) = batch(exprs, [table], given or {})
    return answered


@pytest.mark.parametrize("rows", [1, 63, 64, 65, 64 * BLOCK - 1, 64 * BLOCK, 64 * BLOCK + 1])
def test_every_row_counts_and_no_bit_beyond_the_last(rows):
    pattern = np.arange(rows)
    a, b = bits(pattern % 2 == 0), bits(pattern % 3 == 0)
    found = answers(BOTH, a=a, b=b)

    both = int(np.count_nonzero((pattern % 2 == 0) & (pattern % 3 == 0)))
    assert found.counts()["both"] == (both, rows - both, 0)
    assert [sum(c) for c in found.counts().values()] == [rows] * 3
    assert found.to_arrow().column("both").to_pylist() == [
        x and y for x, y in zip(a.to_pylist(), b.to_pylist(), strict=True)
    ]


def test_a_missing_value_is_unknown_and_never_false():
    found = answers(BOTH, a=bits([True, False, None]), b=bits([None, None, None]))

    assert found.to_arrow().to_pydict() == {
        "both": [None, False, None],
        "either": [True, None, None],
        "two of three": [None, None, None],
    }


def test_a_column_that_is_absent_or_of_nulls_alone_is_unknown_throughout():
    for columns in ({"a": bits([True, False])}, {"a": bits([True, False]), "b": pa.nulls(2)}):
        assert answers(BOTH, **columns).counts()["both"] == (0, 1, 1)


def test_figures_and_days_keep_their_legal_boundary():
    exprs = {"over": COUNT > 10_000, "from": COUNT >= 10_000, "under": COUNT < 10_000, "to": COUNT <= 10_000,
             "day": date(2026, 3, 2) <= DAY}  # fmt: skip
    exprs["day"] = DAY >= date(2026, 3, 2)
    found = answers(
        exprs, n=pa.array([9_999, 10_000, 10_001, None], pa.int32()),
        day=pa.array([date(2026, 3, 1), date(2026, 3, 2), None, None], pa.date32()),
    )  # fmt: skip

    assert found.to_arrow().to_pydict() == {
        "over": [False, False, True, None],
        "from": [False, True, True, None],
        "under": [True, False, False, None],
        "to": [True, True, False, None],
        "day": [False, True, None, None],
    }


def test_figures_beyond_64_bits_are_compared_as_they_are():
    exprs = {"over": COUNT > 10**24, "small": COUNT > 5}
    wide = pa.array([10**24, 10**24 + 1, 3, None], pa.decimal128(38, 0))
    narrow = pa.array([2**63 - 1, 6, 5, None], pa.int64())

    assert answers(exprs, n=wide).to_arrow().to_pydict() == {
        "over": [False, True, False, None],
        "small": [True, True, False, None],
    }
    assert answers(exprs, n=narrow).to_arrow().to_pydict() == {
        "over": [False, False, False, None],
        "small": [True, True, False, None],
    }


@pytest.mark.parametrize("coded", [True, False], ids=["dictionary", "plain"])
def test_choices_and_sets_are_tested_value_by_value(coded):
    kind = pa.array(["x", "y", None], pa.string())
    kinds = pa.array([["x", "y"], [], None], pa.list_(pa.string()))
    found = answers(
        {"x": KIND.is_("x"), "x or z": KIND.one_of("x", "z"), "has y": KINDS.one_of("y"), "some": KINDS.some()},
        kind=kind.dictionary_encode() if coded else kind, kinds=kinds,
    )  # fmt: skip

    assert found.to_arrow().to_pydict() == {
        "x": [True, False, None],
        "x or z": [True, False, None],
        "has y": [True, False, None],
        "some": [True, False, None],
    }


def test_a_slice_of_a_table_is_read_from_where_it_begins():
    whole = pa.RecordBatch.from_pydict(
        {"a": bits([True, None, False, True]), "kinds": pa.array([["x"], ["y"], None, ["x", "z"]], pa.list_(pa.string()))}
    )  # fmt: skip
    (found,) = batch({"a": A, "x": KINDS.one_of("x")}, [whole.slice(1)], {})

    assert found.to_arrow().to_pydict() == {"a": [None, False, True], "x": [False, None, True]}


def test_what_is_given_of_all_services_comes_before_a_column():
    found = answers({"a": A, "b": A & B}, {"a": True}, a=bits([False, None]), b=bits([True, None]))

    assert found.to_arrow().to_pydict() == {"a": [True, True], "b": [True, None]}


def test_constants_need_no_column():
    found = answers({"always": ALWAYS, "never": NEVER, "not": ~ALWAYS}, a=bits([None, True]))

    assert found.counts() == {"always": (2, 0, 0), "never": (0, 2, 0), "not": (0, 2, 0)}


def test_no_rows_give_no_answers():
    assert answers(BOTH, a=bits([]), b=bits([])).counts()["both"] == (0, 0, 0)


def test_a_part_that_conditions_share_is_done_once():
    shared = A & B
    alone = compile_program({"1": shared & C}, {})
    twice = compile_program({"1": shared & C, "2": shared & C, "3": ~(~A | ~B)}, {})

    assert len(alone.steps) == len(twice.steps) == 2


def test_numpy_alone_comes_to_the_same():
    exprs = {"1": (A | B) & ~C, "2": AtLeast(2, (A, B, ~C)), "3": A, "4": ~A}
    random = np.random.default_rng(3)
    columns = {
        name: pa.array(random.random(20_000) < 0.5, mask=random.random(20_000) < 0.3) for name in "abc"
    }
    program = compile_program(exprs, {})
    packed = pack(program, pa.RecordBatch.from_pydict(columns))
    found = run(program, packed)
    plainly = np.zeros((2, len(exprs), packed.planes.shape[0] * BLOCK), dtype=np.uint64)
    execute_plainly(program.steps, program.emits, packed.planes, plainly, program.scratch)

    words = found.true.shape[1]
    assert np.array_equal(plainly[0, :, : words - 1], found.true[:, :-1])
    assert np.array_equal(plainly[1, :, : words - 1], found.false[:, :-1])


@pytest.mark.parametrize(
    ("expr", "columns", "message"),
    [
        (A, {"a": pa.array([1, 0])}, "column `a` is of type int64; it should be boolean."),
        (COUNT > 1, {"n": pa.array(["1"])}, "column `n` is of type string; it should be integer."),
        (COUNT > 1, {"n": pa.array([1.5])}, "column `n` is of type double; it should be integer."),
        (KINDS.some(), {"kinds": pa.array(["x"])}, "column `kinds` is of type string; it should be a list of strings."),
        (KIND.is_("x"), {"kind": pa.array(["w"])}, "column `kind` has the value `w`, which is none of: x, y, z."),
        (KINDS.some(), {"kinds": pa.array([["x", "w"]])}, "column `kinds` has the value `w`, which is none of: x, y, z."),
    ],
)  # fmt: skip
def test_a_column_that_its_fact_cannot_have_is_refused(expr, columns, message):
    with pytest.raises(ColumnError) as refused:
        answers({"1": expr}, **columns)

    assert refused.value.term.en == message
