"""The impact of a change on many services: every count is that of deciding each service alone, before and after."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import supposing
from chengxu.interpret.batch_impact import (
    EXAMPLES,
    MOST,
    GroupError,
    batch_impact,
    by_column,
    hinges,
    in_classes,
    study,
)
from chengxu.interpret.decide import decide
from chengxu.law.record import Record
from chengxu.statutes import open_book
from tables import random_worlds, table
from worlds import COUNT, EXPRS, FACTS, FLAGS, LAW, WORLDS

BOOK = open_book()
ON = date(2026, 6, 1)
SUPPOSED = supposing(Record(Term("各项", "each")), BOOK.statutes.values(), ON).on(ON)
KINDS = {
    (Truth.FALSE, Truth.TRUE): "gained", (Truth.TRUE, Truth.FALSE): "lost",
    (Truth.TRUE, Truth.UNKNOWN): "undetermined", (Truth.FALSE, Truth.UNKNOWN): "undetermined",
    (Truth.UNKNOWN, Truth.TRUE): "settled", (Truth.UNKNOWN, Truth.FALSE): "settled",
}  # fmt: skip
LIMIT = Parameter(name="limit", label=Term("限额", "the limit"), cite=LAW[1], tag=HOUSE)


def one_by_one(exprs, worlds, before, after):
    """The moves of each service by norm, from `decide` alone."""
    rows = []
    for world in worlds:
        pairs = {n: (decide(e, {**world, **before}), decide(e, {**world, **after})) for n, e in exprs.items()}
        rows.append({name: KINDS[pair] for name, pair in pairs.items() if pair[0] is not pair[1]})
    return rows


def counts(tally, names):
    return {
        name: {m: n for m, n in tally.of(k).items() if n}
        for k, name in enumerate(names)
        if tally.moves[k].any()
    }


def summed(rows):
    found = {}
    for row in rows:
        for name, move in row.items():
            found.setdefault(name, Counter())[move] += 1
    return found


def check(found, rows):
    assert counts(found.whole, found.names) == summed(rows)
    assert (found.whole.rows, found.whole.changed) == (len(rows), sum(bool(row) for row in rows))
    assert found.whole.gaining == sum("gained" in row.values() for row in rows)
    assert found.whole.losing == sum("lost" in row.values() for row in rows)


@settings(max_examples=100)
@given(st.lists(EXPRS, min_size=1, max_size=4), st.lists(WORLDS, min_size=1, max_size=9), WORLDS, WORLDS)
def test_the_counts_are_those_of_deciding_each_service_twice(exprs, worlds, before, after):
    named = {str(n): expr for n, expr in enumerate(exprs)}
    found = batch_impact(study(named, before, after), [table(FACTS, worlds)], {})

    check(found, one_by_one(named, worlds, before, after))


@pytest.mark.parametrize(
    "change",
    [
        {"ml4_national_threshold": 9_999},
        {"ml4_provincial_threshold": 1_000_000, "hk_mo_tw": "outside"},
        {"ml4_entry": date(2027, 1, 1), "sd_entry": date(2027, 1, 1)},
        {ACT_DATE.name: date(2023, 8, 14)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_on_the_whole_book_the_counts_are_those_of_deciding_each_service_twice(change):
    exprs = {norm.id: BOOK.condition(norm) for norm in BOOK.norms()}
    after = {**SUPPOSED, **change}
    planned = study(exprs, SUPPOSED, after)
    asked = planned.facts
    worlds = random_worlds(asked, 40, seed=5, missing=0.2)
    found = batch_impact(planned, [table(asked, worlds[:25]), table(asked, worlds[25:])], {})
    rows = one_by_one(exprs, worlds, SUPPOSED, after)

    check(found, rows)
    assert any(rows)


def test_the_totals_before_and_after_differ_by_the_moves():
    exprs = {norm.id: BOOK.condition(norm) for norm in BOOK.norms()}
    planned = study(exprs, SUPPOSED, {**SUPPOSED, "ml4_national_threshold": 10_000})
    worlds = random_worlds(planned.facts, 60, seed=2, missing=0.1)
    found = batch_impact(planned, [table(planned.facts, worlds)], {})

    for n, name in enumerate(found.names):
        for side, totals in ((planned.before, found.before), (planned.after, found.after)):
            answers = Counter(decide(exprs[name], {**world, **side}) for world in worlds)
            assert totals[n].tolist() == [answers[t] for t in (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)]


def test_a_norm_that_no_changed_figure_touches_is_not_answered_again():
    exprs = {"over": COUNT > LIMIT, "a": FLAGS[0], "over ten": COUNT > 10}

    assert list(study(exprs, {"limit": 5}, {"limit": 6}).exprs) == ["over"]
    assert list(study(exprs, {"limit": 5}, {"limit": 5}).exprs) == []


def test_the_new_figure_is_excluded_where_the_law_says_more_than():
    rows = table((COUNT,), [{"n": n} for n in (499, 500, 501, 1000, 1001)] + [{}])
    found = batch_impact(study({"over": COUNT > LIMIT}, {"limit": 1000}, {"limit": 500}), [rows], {})

    assert found.whole.of(0) == {"gained": 2, "lost": 0, "undetermined": 0, "settled": 0}
    assert [e.row for e in found.examples["over", "gained"]] == [3, 4]


def test_a_figure_that_becomes_known_settles_and_one_that_becomes_blank_opens():
    rows = table((COUNT,), [{"n": 1}, {"n": 9}, {}])
    known, blank = {"limit": 5}, {}

    settled = batch_impact(study({"over": COUNT > LIMIT}, blank, known), [rows], {}).whole.of(0)
    opened = batch_impact(study({"over": COUNT > LIMIT}, known, blank), [rows], {}).whole.of(0)
    assert (settled["settled"], settled["gained"]) == (2, 0)
    assert (opened["undetermined"], opened["lost"]) == (2, 0)


def test_groups_add_up_over_all_tables_and_who_is_in_none_is_a_group_too():
    a, _, _, _ = FLAGS
    planned = study({"over": COUNT > LIMIT, "a": a & (COUNT > LIMIT)}, {"limit": 5}, {"limit": 3})
    pieces = [
        pa.RecordBatch.from_pydict({"n": [4, 4, 9], "a": [True, False, True], "where": where})
        for where in (["x", "y", "x"], pa.array(["y", None, "y"]).dictionary_encode())
    ]
    groupings = {"where": by_column("where"), "class": in_classes("n", (3, 4))}
    found = batch_impact(planned, pieces, groupings)

    groups = {name: (t.rows, t.changed, t.gaining) for name, t in found.groups["where"].items()}
    assert groups == {"x": (2, 1, 1), "y": (3, 2, 2), None: (1, 1, 1)}
    assert {name: t.rows for name, t in found.groups["class"].items()} == {"1": 4, "2": 2}
    assert sum(t.moves for t in found.groups["where"].values()).tolist() == found.whole.moves.tolist()


def test_size_classes_hold_their_upper_figure():
    column = in_classes("n", (10, 20))(pa.RecordBatch.from_pydict({"n": [0, 10, 11, 20, 21, None]}))

    assert column.to_pylist() == ["0", "0", "1", "1", "2", None]


def test_a_column_with_a_value_for_every_service_makes_no_groups():
    rows = pa.RecordBatch.from_pydict({"n": [1] * (MOST + 1), "id": [str(n) for n in range(MOST + 1)]})

    with pytest.raises(GroupError) as refused:
        batch_impact(study({"over": COUNT > LIMIT}, {"limit": 5}, {"limit": 0}), [rows], {"id": by_column("id")})  # fmt: skip
    assert "`id`" in refused.value.term.en


@pytest.mark.parametrize("rows", [0, 63, 64, 65, 8193])
def test_only_the_first_services_are_kept_as_examples_and_each_does_move(rows):
    piece = pa.RecordBatch.from_pydict(
        {"n": pa.array([n % 7 for n in range(rows)], pa.int64()), "id": pa.array(range(rows), pa.int64())}
    )
    found = batch_impact(study({"over": COUNT > LIMIT}, {"limit": 5}, {"limit": 3}), [piece, piece], {})

    examples = found.examples.get(("over", "gained"), [])
    assert [(e.row, e.id) for e in examples] == [(5, 4), (6, 5)][: EXAMPLES if rows else 0]
    assert found.whole.rows == 2 * rows


def test_the_rows_of_examples_count_on_from_table_to_table():
    pieces = [table((COUNT,), [{"n": 9}, {}, {"n": 1}]), table((COUNT,), [{"n": 4}])]
    found = batch_impact(study({"over": COUNT > LIMIT}, {"limit": 5}, {"limit": 3}), pieces, {})

    assert [(e.row, e.id, e.facts) for e in found.examples["over", "gained"]] == [(4, None, {"n": 4})]


@settings(max_examples=100)
@given(EXPRS, WORLDS, WORLDS, WORLDS)
def test_an_answer_that_changes_hangs_on_tests_that_do(expr, world, before, after):
    was, now = (decide(expr, {**world, **given_}) for given_ in (before, after))
    planned = study({"it": expr}, before, after)
    found = hinges(expr, LAW[1], planned, world)

    assert all(b.truth is not a.truth for b, a in found)
    if was is not now:
        assert found
