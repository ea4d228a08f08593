"""Strategies shared by the tests: random conditions over a few facts, and random worlds for them."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from chengxu.algebra.cite import Law
from chengxu.algebra.expr import And, AtLeast, Clause, Expr, Not, Or, Unless
from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several, Value
from chengxu.algebra.term import Term

LAW = Law("t", "T", title=Term("《试验法》", "Test Law"), short=Term("《试验法》", "Test Law"))


def _flag(name: str) -> Flag:
    question = Term(f"{name} 是否成立？", f"Is {name} so?")
    return Flag(
        name=name,
        question=question,
        yes=Term(f"有{name}", f"{name} is so"),
        no=Term(f"无{name}", f"no {name}"),
    )


def _values() -> tuple[tuple[str, Term], ...]:
    return tuple((v, Term(f"值{v}", f"value {v}")) for v in ("x", "y", "z"))


FLAGS = tuple(_flag(name) for name in "abcd")
COUNT = Number(
    name="n", question=Term("多少？", "How many?"), label=Term("数量", "the count"), unit=Term("个", "items")
)
DAY = Day(name="day", question=Term("哪天？", "Which day?"), label=Term("日期", "the day"))
KIND = Choice(
    name="kind", question=Term("哪种？", "Which?"), label=Term("种类", "the kind"), values=_values()
)
KINDS = Several(
    name="kinds", question=Term("哪些？", "Which ones?"), label=Term("种类", "the kinds"), values=_values()
)
FACTS: tuple[Fact, ...] = (*FLAGS, COUNT, DAY, KIND, KINDS)

DAYS = st.integers(0, 6).map(lambda n: date(2026, 1, 1 + n))
NAMES = st.sampled_from(("x", "y", "z"))


def _leaves() -> st.SearchStrategy[Expr]:
    numbers = st.integers(0, 6)
    return st.one_of(
        st.sampled_from(FLAGS),
        numbers.map(lambda n: COUNT > n),
        numbers.map(lambda n: COUNT >= n),
        numbers.map(lambda n: COUNT < n),
        numbers.map(lambda n: COUNT <= n),
        DAYS.map(lambda d: DAY >= d),
        NAMES.map(KIND.is_),
        NAMES.map(KINDS.one_of),
    )


def _nodes(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        inner.map(Not),
        several.map(And),
        several.map(Or),
        several.flatmap(lambda items: st.integers(1, len(items)).map(lambda k: AtLeast(k, items))),
        st.tuples(inner, several).map(lambda pair: Unless(*pair)),
        inner.map(lambda e: Clause(e, Term("某条件", "a condition"), LAW[1])),
    )


def _world(*, whole: bool) -> st.SearchStrategy[dict[str, Value]]:
    value: dict[str, st.SearchStrategy[Value]] = {flag.name: st.booleans() for flag in FLAGS}
    value |= {"n": st.integers(0, 7), "day": DAYS, "kind": NAMES, "kinds": st.frozensets(NAMES)}
    return st.fixed_dictionaries(value) if whole else st.fixed_dictionaries({}, optional=value)


EXPRS = st.recursive(_leaves(), _nodes, max_leaves=8)
"""Random conditions."""

FLAG_EXPRS = st.recursive(st.sampled_from(FLAGS), _nodes, max_leaves=8)
"""Random conditions over yes-or-no facts alone, so that every completion of a world can be tried."""

WORLDS = _world(whole=False)
"""Random facts, some unknown."""

WHOLE_WORLDS = _world(whole=True)
"""Random facts, all known."""
