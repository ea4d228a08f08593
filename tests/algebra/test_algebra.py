"""The algebra: three values, boundaries, and what it refuses."""

from __future__ import annotations

import pytest
from hypothesis import given

from chengxu.algebra.cite import hanzi
from chengxu.algebra.expr import ALWAYS, NEVER, And, Not, Or, at_least
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from worlds import COUNT, EXPRS, FLAGS, KIND, LAW

a, b, c, d = FLAGS


def test_a_condition_is_no_bool():
    with pytest.raises(TypeError, match="write `&`"):
        bool(a)
    with pytest.raises(TypeError, match="write `&`"):
        a and b  # noqa: B018
    with pytest.raises(TypeError, match="three values"):
        bool(Truth.FALSE)


def test_a_value_that_a_choice_does_not_have_is_refused_when_the_condition_is_written():
    with pytest.raises(ValueError, match="has no value `w`"):
        KIND.is_("w")


def test_at_least_refuses_a_count_that_can_tell_nothing():
    with pytest.raises(ValueError, match="never tell"):
        at_least(3, a, b)


def test_a_term_with_an_empty_side_is_refused():
    with pytest.raises(ValueError, match="both languages"):
        Term("备案", " ")


@pytest.mark.parametrize(
    ("condition", "at_the_figure", "one_more"),
    [(COUNT > 10, "false", "true"), (COUNT >= 10, "true", "true"), (COUNT < 10, "false", "false"),
     (COUNT <= 10, "true", "false")],
)  # fmt: skip
def test_more_than_excludes_the_figure_and_at_least_includes_it(condition, at_the_figure, one_more):
    assert decide(condition, {"n": 10}).value == at_the_figure
    assert decide(condition, {"n": 11}).value == one_more


def test_an_unknown_part_leaves_all_of_open_unless_another_part_fails():
    assert decide(a & b, {"a": True}) is Truth.UNKNOWN
    assert decide(a & b, {"a": False}) is Truth.FALSE
    assert decide(a | b, {"a": True}) is Truth.TRUE
    assert decide(~a, {}) is Truth.UNKNOWN


def test_all_of_nothing_holds_and_any_of_nothing_does_not():
    assert decide(ALWAYS, {}) is Truth.TRUE
    assert decide(NEVER, {}) is Truth.FALSE


def test_two_of_three_hold_as_soon_as_two_are_known():
    two = at_least(2, a, b, c)

    assert decide(two, {"a": True, "b": True}) is Truth.TRUE
    assert decide(two, {"a": True, "b": False}) is Truth.UNKNOWN
    assert decide(two, {"a": False, "b": False}) is Truth.FALSE


@given(EXPRS)
def test_equal_conditions_hash_alike_and_a_double_negation_falls_away(expr):
    assert hash(expr) == hash(And((expr,)).items[0])
    assert ~~expr == (expr if not isinstance(expr, Not) else ~~expr)


def test_and_and_or_stay_flat():
    assert (a & b) & c == And((a, b, c))
    assert a | (b | c) == Or((a, b, c))


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (4, "四"), (10, "十"), (14, "十四"), (20, "二十"), (24, "二十四"), (100, "一百"), (105, "一百零五"),
        (110, "一百一十"), (114, "一百一十四"), (1005, "一千零五"), (1010, "一千零一十"), (1195, "一千一百九十五"),
        (2000, "二千"), (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_article_numbers_are_written_in_chinese_numerals(number, written):
    assert hanzi(number) == written


def test_a_citation_is_written_as_a_lawyer_writes_it():
    cite = LAW[66, 1, "ii"]

    assert str(cite) == "T-66-1-ii"
    assert cite.text("zh") == "《试验法》第六十六条第一款第（二）项"
    assert cite.text("en") == "Test Law, art. 66(1), item 2"
